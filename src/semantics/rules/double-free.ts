/** `double-free` (S101): an element is given through a dangling ref. */
import type { Span } from "../../base/source.js";
import { not } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Pool } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const doubleFree = (body: StepBody, pool: Pool, isLive: IrExpr, span: Span): RuleCheck =>
  rule(body, "double-free", {
    broken: not(isLive),
    span,
    message: `an element of \`${pool.name}\` is given through a ref to what has been given already`,
  });
