/** What a checker tells of locks, as data and small functions of a state. */
import { ENTERED_CPU } from "../../ir/ir.js";
import { type Code, literal, raw } from "../writer.js";
import { familyOf, list, memberFunction, memberNames, object, placeCode } from "./tables.js";
import type { Unit } from "./unit.js";

/** Who holds and wants which lock, and who may be entered where; nothing where there are no locks. */
export function locksTable(unit: Unit): Code {
  const { locks, contexts, levels, cpus } = unit.ir;
  if (locks.length === 0) return raw("undefined");
  const classes = locks.map((lock) =>
    object({
      name: literal(lock.name),
      kind: literal(lock.kind),
      waiting: literal(lock.waiting),
      place: placeCode(unit, lock.span),
      members: literal(memberNames(lock)),
      holds: memberFunction(unit, familyOf(lock), lock.holds, { more: "activation" }),
      isShared: literal(lock.isShared),
      owner: lock.owner ? memberFunction(unit, familyOf(lock), lock.owner) : raw("undefined"),
    }),
  );
  const views = contexts.map((context) =>
    object({
      base: literal(levels[context.base] ?? ""),
      wants: memberFunction(unit, familyOf(context), context.wants),
      mayEnter: memberFunction(unit, familyOf(context), context.mayEnter, { more: ENTERED_CPU }),
    }),
  );
  return object({
    levels: literal(levels),
    cpus: raw(String(cpus)),
    classes: list(classes),
    contexts: list(views),
  });
}
