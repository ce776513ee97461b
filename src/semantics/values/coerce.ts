/** Truth values as numbers and back, where one is stored as the other. */
import { conditional, differ, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";

/** A truth value as 0 or 1, or a 0 or 1 as a truth value. */
export function fit(e: IrExpr, bool: boolean): IrExpr {
  if (e.bool === bool) return e;
  if (e.kind === "constant") return bool ? truth(e.value !== 0) : number(e.value);
  return bool ? differ(e, number(0)) : conditional(e, number(1), number(0));
}
