/** Lists whose elements are those of a pool: they link elements, and yield refs (S104). */
import type { List, Pool } from "../../typecheck/typed-spec.js";
import { equal, hasBit, number, or } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { type ModelBuilder, poolOf } from "../model/model-builder.js";

/** The pool whose elements a list holds. */
export const poolOfList = (model: ModelBuilder, list: List): Pool | undefined =>
  list.element.kind === "ref" ? poolOf(model.spec, list.element) : undefined;

/** Whether what a list knows of an element is a past incarnation: given since it was inserted, or free. */
export const isPast = (
  model: ModelBuilder,
  pool: Pool,
  list: List,
  indices: readonly IrExpr[],
  element: IrExpr,
): IrExpr =>
  or(
    hasBit(model.variables.read(`${list.name}.given`, indices), element, 0),
    equal(model.variables.read(pool.state.name, [element]), number(0, "free")),
  );
