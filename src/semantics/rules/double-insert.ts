/** `double-insert` (S56, S104): an element is inserted that is in a list with this link already. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { List } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const doubleInsert = (body: StepBody, list: List, isMember: IrExpr, span: Span): RuleCheck =>
  rule(body, "double-insert", {
    broken: isMember,
    span,
    message: `an element that is in a list with this link already is inserted into \`${list.name}\``,
  });
