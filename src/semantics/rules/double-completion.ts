/** `double-completion` (S94): a completion that is `once` is completed a second time. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Completion } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const doubleCompletion = (
  body: StepBody,
  completion: Completion,
  isDone: IrExpr,
  span: Span,
): RuleCheck =>
  rule(body, "double-completion", {
    broken: isDone,
    span,
    message: `\`${completion.name}\` is completed a second time`,
  });
