/** `lock-not-held` of `assertHeld` and `assertNotHeld` (S49, S109): of a whole family, of every member. */
import type { Span } from "../../base/source.js";
import { and, not } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const lockNotHeld = (
  body: StepBody,
  lock: Lock,
  { holding, wanted }: { readonly holding: readonly IrExpr[]; readonly wanted: boolean },
  span: Span,
): RuleCheck =>
  rule(body, "lock-not-held", {
    broken: not(and(...holding.map((each) => (wanted ? each : not(each))))),
    span,
    message: `\`${lock.name}\` is ${wanted ? "not held" : "held"} here`,
    lock,
    // Kernels word this for who does not hold it.
    isUnheard: !wanted,
  });
