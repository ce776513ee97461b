/** Checks of the old side put back into a copy of the new one, at the places at which they stood. */
import type { Local, Statement } from "../../../typecheck/typed-spec.js";
import type { SpecReader } from "../../structure/read-spec.js";
import { listsIn } from "../../structure/statements.js";
import { carry, type Hybrid, toNew } from "../carry.js";
import { endOfPlace, type Placed } from "./cover.js";
import type { Part } from "./flatten.js";
import type { Sides } from "../premise.js";

type Fields = Record<string, unknown>;

/** False where its place, or something that it reads, is not there. */
export function insertCheck(into: Hybrid, placed: Placed, sides: Sides): boolean {
  // Behind the statement before it are the locals of the block which that stands in.
  return [slotOf, slotBehind].some((find) => {
    const slot = find(into, placed, sides);
    return slot !== undefined && insertAt(slot, into, placed, sides);
  });
}

function insertAt(slot: Slot, into: Hybrid, placed: Placed, sides: Sides): boolean {
  const locals = new Map<object, object>();
  for (const [own, old] of placed.bodies.oldLocals) {
    const written = slot.locals.get(own);
    if (written) locals.set(old, into.twin(written) ?? written);
  }
  const node = carry(placed.part.node, sides.before, into, toNew(sides.matching), locals);
  if (!node || readsOthers(node, locals, hiddenAt(slot, bodyOf(into, placed)))) return false;
  const { name } = placed.check;
  const renaming = sides.matching.renamings.find(({ before }) => before === name);
  const statement = { ...node, label: undefined, name: renaming?.after ?? name };
  // Checks that are put at one place stay in their order.
  slot.list.splice(slot.at(), 0, statement);
  return true;
}

/** Takes a statement of the new side out of the copy. */
export function removeStatement(into: Hybrid, { origin }: Part): boolean {
  const own = origin && (into.twin(origin) as Fields | undefined);
  if (!own) return false;
  const { span, label } = own;
  for (const key of Object.keys(own)) delete own[key];
  Object.assign(own, { kind: "skip", span, label });
  return true;
}

/** Sets fields of a statement, wherever in it they are. */
export function setFields(
  into: Hybrid,
  { origin }: Part,
  isIt: (fields: Fields) => boolean,
  by: Fields,
): boolean {
  let isFound = false;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Fields;
    if (isIt(fields)) {
      Object.assign(fields, by);
      isFound = true;
    }
    for (const key of ["value", "test", "operation"]) visit(fields[key]);
  };
  visit(origin && into.twin(origin));
  return isFound;
}

interface Slot {
  readonly list: unknown[];
  readonly at: () => number;
  /** Locals of the copy in which the slot is, to those that are written. */
  readonly locals: ReadonlyMap<object, Local>;
}

/** Just before the statement that stood behind the check. */
function slotOf(into: Hybrid, placed: Placed, sides: Sides): Slot | undefined {
  const reader = sides.after;
  const { fresh } = placed.bodies;
  const end = endOfPlace(placed);
  const inside = lastInside(into, placed, sides, end);
  if (inside) return inside;
  const next = fresh[end];
  const locals = (part: Part): ReadonlyMap<object, Local> => part.written;
  if (next?.origin && (next.role === "statement" || next.role === "open")) {
    const found = listWith(into, reader, next);
    return found && { ...found, locals: locals(next) };
  }
  const opener = next === undefined ? undefined : fresh[next.opener];
  if (next && !opener) return undefined;
  const list = opener ? branchOf(into, fresh, opener, end) : bodyOf(into, placed);
  const sample = opener ?? fresh[0];
  return list && { list, at: () => endOf(list), locals: sample ? locals(sample) : new Map() };
}

/** In a proc that both sides have it is put into that proc, behind what else is at its place. */
function lastInside(
  into: Hybrid,
  { bodies, part }: Placed,
  { after, matching }: Sides,
  end: number,
): Slot | undefined {
  const key = matching.newOf.get(part.owner.key);
  if (part.owner.group !== "proc" || key === undefined) return undefined;
  for (let at = end - 1; at >= 0; at--) {
    const other = bodies.fresh[at];
    if (!other || (bodies.oldOf[at] ?? -1) >= 0) return undefined;
    if (other.owner.key !== key || !other.origin) continue;
    const found = listWith(into, after, other);
    if (!found) return undefined;
    return { list: found.list, at: () => found.at() + 1, locals: other.written };
  }
  return undefined;
}

/** Just behind the statement that stood before the check. */
function slotBehind(into: Hybrid, placed: Placed, sides: Sides): Slot | undefined {
  const { fresh } = placed.bodies;
  const before = fresh[endOfPlace(placed) - 1];
  const part = before?.role === "close" ? fresh[before.opener] : before;
  if (!before || !part || part.role === "mark" || (part.role === "open" && part === before))
    return undefined;
  const found = listWith(into, sides.after, part);
  return found && { list: found.list, at: () => found.at() + 1, locals: part.written };
}

/** Locals of the lists of a body in which the slot is not. */
function hiddenAt(slot: Slot, body: readonly unknown[] | undefined): ReadonlySet<object> {
  const hidden = new Set<object>();
  /** True where the slot is in the list. */
  const visit = (list: readonly unknown[]): boolean => {
    const own = new Set<object>();
    let isIn = list === slot.list;
    for (const each of list) {
      const { local } = each as Fields;
      if (typeof local === "object" && local !== null) own.add(local);
      for (const inner of listsIn(each as Statement)) if (visit(inner)) isIn = true;
    }
    if (!isIn) own.forEach((local) => hidden.add(local));
    return isIn;
  };
  visit(body ?? []);
  return hidden;
}

/** Before a `return`, which ends what it stands in. */
function endOf(list: readonly unknown[]): number {
  const { kind } = (list.at(-1) ?? {}) as Fields;
  const isLeaving = kind === "return" || kind === "break" || kind === "continue";
  return isLeaving ? list.length - 1 : list.length;
}

function bodyOf(into: Hybrid, { bodies, part }: Placed): unknown[] | undefined {
  const key = bodies.freshKey ?? part.owner.key;
  return into.node(key)?.["body"] as unknown[] | undefined;
}

function branchOf(
  into: Hybrid,
  fresh: readonly Part[],
  opener: Part,
  end: number,
): unknown[] | undefined {
  const own = opener.origin && (into.twin(opener.origin) as Statement | undefined);
  if (!own) return undefined;
  const at = fresh.indexOf(opener);
  const branch = fresh.slice(0, end).filter((each) => each.opener === at).length;
  return listsIn(own)[branch] as unknown[] | undefined;
}

/** The list in which a statement stands. */
function listWith(
  into: Hybrid,
  reader: SpecReader,
  { owner, origin }: Part,
): Pick<Slot, "list" | "at"> | undefined {
  const own = origin && into.twin(origin);
  const body = into.node(reader.entities.get(owner.key)?.key ?? "")?.["body"];
  const find = (list: unknown[]): unknown[] | undefined => {
    if (list.includes(own)) return list;
    for (const inner of list.flatMap((each) => listsIn(each as Statement))) {
      const found = find(inner as unknown[]);
      if (found) return found;
    }
    return undefined;
  };
  const list = own && Array.isArray(body) ? find(body as unknown[]) : undefined;
  return list && { list, at: () => list.indexOf(own) };
}

/** Whether it reads a local that has no counterpart where it is put. */
function readsOthers(
  node: unknown,
  locals: ReadonlyMap<object, object>,
  hidden: ReadonlySet<object>,
): boolean {
  const known = new Set([...locals.values()].filter((local) => !hidden.has(local)));
  const visit = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    const fields = value as Fields;
    if ("binder" in fields) known.add(fields["binder"] as object);
    if (fields["kind"] === "local" && "local" in fields)
      return !known.has(fields["local"] as object);
    return Object.entries(fields).some(
      ([key, each]) => !["span", "type", "variable", "def", "target"].includes(key) && visit(each),
    );
  };
  return visit(node);
}
