/** Range checks: a value that does not fit where it is stored breaks `out-of-range` (S64). */
import type { Span } from "../../base/source.js";
import { number, or, truth } from "../../ir/build.js";
import type { IrExpr, Range } from "../../ir/ir.js";
import { judge } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";

/** Where a value of one range might not fit another. */
export function checkRange(
  body: StepBody,
  value: IrExpr,
  { from, to }: { readonly from: Range; readonly to: Range },
  span: Span,
  what: string,
): void {
  if (to.bool || (from.low >= to.low && from.high <= to.high)) return;
  if (value.kind === "constant" && value.value >= to.low && value.value <= to.high) return;
  const tooLow = from.low < to.low ? compared("<", value, to.low) : truth(false);
  const tooHigh = from.high > to.high ? compared(">", value, to.high) : truth(false);
  const message = `${what} holds ${to.low}..${to.high}, and the value is outside`;
  judge(body, {
    broken: or(tooLow, tooHigh),
    failure: () => body.model.failures.number("range", "out-of-range", span, message),
  });
}

/** Not folded: what follows a value that is known to be outside is still written. */
const compared = (operator: "<" | ">", left: IrExpr, limit: number): IrExpr => ({
  kind: "binary",
  bool: true,
  operator,
  left,
  right: number(limit),
});
