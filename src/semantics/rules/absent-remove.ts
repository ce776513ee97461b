/** `absent-remove` (S56, S104): an element is removed that is not in the list, or that was given since it was inserted. */
import type { Span } from "../../base/source.js";
import { not, or } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { List } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const absentRemove = (
  body: StepBody,
  list: List,
  element: { readonly isThere: IrExpr; readonly isPast: IrExpr },
  span: Span,
): RuleCheck =>
  rule(body, "absent-remove", {
    broken: or(not(element.isThere), element.isPast),
    span,
    message: `an element that is not in \`${list.name}\` is removed from it`,
  });
