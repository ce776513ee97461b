/** Lists whose elements are those of a pool: they link elements, and yield refs. */
import type { List, Pool } from "../../typecheck/typed-spec.js";
import { equal, hasBit, number, or } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { World } from "../step/world.js";

/** The pool whose elements a list holds. */
export const poolOfList = (world: World, list: List): Pool | undefined =>
  list.element.kind === "ref" ? world.pool(list.element) : undefined;

/** Whether what a list knows of an element is a past incarnation: given since it was inserted, or free. */
export const isPast = (
  world: World,
  pool: Pool,
  list: List,
  indices: readonly IrExpr[],
  element: IrExpr,
): IrExpr =>
  or(
    hasBit(world.read(`${list.name}.given`, indices), element, 0),
    equal(world.read(pool.state.name, [element]), number(0, "free")),
  );
