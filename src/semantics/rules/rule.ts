/** A rule at the place where a step is asked whether it breaks it. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";

export interface Breach {
  readonly broken: IrExpr;
  readonly span: Span;
  /** One sentence of what went wrong here. */
  readonly message: string;
  /** For the words of the platform. */
  readonly lock?: Lock | undefined;
  /** The kernel says nothing of it, or the opposite. */
  readonly isUnheard?: boolean;
}

export const rule = (
  { model, process }: StepBody,
  slug: string,
  { broken, span, message, lock, isUnheard }: Breach,
): RuleCheck => ({
  broken,
  failure: () =>
    model.failures.number("rule", slug, span, message, {
      context: process?.context,
      ...(lock ? { lock } : {}),
      ...(isUnheard === undefined ? {} : { isUnheard }),
    }),
});
