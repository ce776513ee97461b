/** `corrupt-list` (S57): a check of the links fails, or a link leads to what is no element. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { List } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const corruptList = (
  body: StepBody,
  list: List,
  { broken, what }: { readonly broken: IrExpr; readonly what: string },
  span: Span,
): RuleCheck => rule(body, "corrupt-list", { broken, span, message: `\`${list.name}\`: ${what}` });
