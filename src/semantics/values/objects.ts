/** What expressions ask of lists (S59), rings and queues (S63). */
import { InterlockBug } from "../../base/assert.js";
import type { List, SharedObject } from "../../typecheck/typed-spec.js";
import { and, binary, conditional, equal, exists, name, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { fit } from "./coerce.js";
import { linksOf } from "../lists/links.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { linkedRange } from "./types.js";

/** What a list, ring or queue says of itself. */
export function objectProperty(
  model: ModelBuilder,
  target: SharedObject,
  indices: readonly IrExpr[],
  property: "empty" | "full" | "length" | "users",
): IrExpr {
  if (property === "users") {
    // Operations that are one step have begun and ended in it: between steps there are no users.
    const users = `${target.name}.users`;
    return model.variables.has(users) ? model.variables.read(users, indices) : number(0);
  }
  if (target.kind === "list") {
    if (property === "full") throw new InterlockBug("a list is never full");
    if (property === "empty") {
      const links = linksOf(model, target, indices);
      return equal(model.variables.read(links.next, [...links.prefix, links.head]), links.end);
    }
    return { kind: "call", bool: false, function: `${target.name}.length`, args: indices };
  }
  const length = contentsLength(model, target, indices);
  if (property === "length") return length;
  if (property === "empty") return equal(length, number(0));
  return equal(length, number(capacityOf(target)));
}

/** `x in q` */
export function contains(
  model: ModelBuilder,
  target: SharedObject,
  indices: readonly IrExpr[],
  element: IrExpr,
): IrExpr {
  if (target.kind === "list") {
    const node = binary("+", element, number(1 - linkedRange(target.element).low));
    return {
      kind: "call",
      bool: true,
      function: `${target.name}.contains`,
      args: [...indices, node],
    };
  }
  const binder = model.names.bound("i");
  const place = name(binder);
  if (target.atomic || target.kind === "queue") {
    const item = model.variables.read(`${target.name}.item`, [...indices, place]);
    return exists(
      binder,
      0,
      capacityOf(target) - 1,
      and(
        binary("<", place, model.variables.read(`${target.name}.length`, indices)),
        equal(fit(item, false), element),
      ),
    );
  }
  const at = binary(
    "%",
    binary("+", model.variables.read(`${target.name}.head`, indices), place),
    number(target.slots),
  );
  return exists(
    binder,
    0,
    capacityOf(target) - 1,
    and(
      binary("<", place, contentsLength(model, target, indices)),
      equal(fit(model.variables.read(`${target.name}.slot`, [...indices, at]), false), element),
    ),
  );
}

/** How many elements a ring or queue holds at most. */
export const capacityOf = (object: Exclude<SharedObject, List>): number =>
  object.kind === "ring" && !object.phase ? object.slots - 1 : object.slots;

/** How many elements a ring or queue holds. */
export function contentsLength(
  model: ModelBuilder,
  object: Exclude<SharedObject, List>,
  indices: readonly IrExpr[],
): IrExpr {
  if (object.atomic || object.kind === "queue")
    return model.variables.read(`${object.name}.length`, indices);
  const [head, tail] = [
    model.variables.read(`${object.name}.head`, indices),
    model.variables.read(`${object.name}.tail`, indices),
  ];
  const distance = binary(
    "%",
    binary("+", binary("-", tail, head), number(object.slots)),
    number(object.slots),
  );
  if (!object.phase) return distance;
  return conditional(
    and(equal(head, tail), model.variables.read(`${object.name}.wrapped`, indices)),
    number(object.slots),
    distance,
  );
}
