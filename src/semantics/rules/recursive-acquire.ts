/** `recursive-acquire` (S43, S107): a lock is taken by the activation that holds it, in a way that cannot be counted. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock, LockMode } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const recursiveAcquire = (
  body: StepBody,
  { lock, mode, span }: { readonly lock: Lock; readonly mode: LockMode; readonly span: Span },
  broken: IrExpr,
): RuleCheck =>
  rule(body, "recursive-acquire", { broken, span, message: mistake(lock, mode), lock });

const mistake = ({ name, sharing }: Lock, mode: LockMode): string =>
  sharing === "one"
    ? `\`${name}\` is taken by the activation that holds it, and it is not recursive`
    : `\`${name}\` is taken ${mode === "shared" ? "shared" : "exclusively"} by an activation that holds it already`;
