/** What expressions ask of lists, rings and queues. */
import { InterlockBug } from "../../base/assert.js";
import type { List, SharedObject } from "../../typecheck/typed-spec.js";
import { and, binary, conditional, equal, exists, name, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { linkedRange, linksOf, type World } from "../step/world.js";
import { fit } from "./coerce.js";

/** What a list, ring or queue says of itself. */
export function objectProperty(
  world: World,
  target: SharedObject,
  indices: readonly IrExpr[],
  property: "empty" | "full" | "length" | "users",
): IrExpr {
  if (property === "users") {
    // Operations that are one step have begun and ended in it: between steps there are no users.
    const users = `${target.name}.users`;
    return world.has(users) ? world.read(users, indices) : number(0);
  }
  if (target.kind === "list") {
    if (property === "full") throw new InterlockBug("a list is never full");
    if (property === "empty") {
      const links = linksOf(world, target, indices);
      return equal(world.read(links.next, [...links.prefix, links.head]), links.end);
    }
    return { kind: "call", bool: false, function: `${target.name}.length`, args: indices };
  }
  const length = contentsLength(world, target, indices);
  if (property === "length") return length;
  if (property === "empty") return equal(length, number(0));
  return equal(length, number(capacityOf(target)));
}

/** `x in q` */
export function contains(
  world: World,
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
  const binder = world.binder("i");
  const place = name(binder);
  if (target.atomic || target.kind === "queue") {
    const item = world.read(`${target.name}.item`, [...indices, place]);
    return exists(
      binder,
      0,
      capacityOf(target) - 1,
      and(
        binary("<", place, world.read(`${target.name}.length`, indices)),
        equal(fit(item, false), element),
      ),
    );
  }
  const at = binary(
    "%",
    binary("+", world.read(`${target.name}.head`, indices), place),
    number(target.slots),
  );
  return exists(
    binder,
    0,
    capacityOf(target) - 1,
    and(
      binary("<", place, contentsLength(world, target, indices)),
      equal(fit(world.read(`${target.name}.slot`, [...indices, at]), false), element),
    ),
  );
}

/** How many elements a ring or queue holds at most. */
export const capacityOf = (object: Exclude<SharedObject, List>): number =>
  object.kind === "ring" && !object.phase ? object.slots - 1 : object.slots;

/** How many elements a ring or queue holds. */
export function contentsLength(
  world: World,
  object: Exclude<SharedObject, List>,
  indices: readonly IrExpr[],
): IrExpr {
  if (object.atomic || object.kind === "queue") return world.read(`${object.name}.length`, indices);
  const [head, tail] = [
    world.read(`${object.name}.head`, indices),
    world.read(`${object.name}.tail`, indices),
  ];
  const distance = binary(
    "%",
    binary("+", binary("-", tail, head), number(object.slots)),
    number(object.slots),
  );
  if (!object.phase) return distance;
  return conditional(
    and(equal(head, tail), world.read(`${object.name}.wrapped`, indices)),
    number(object.slots),
    distance,
  );
}
