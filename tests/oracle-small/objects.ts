/**
 * Lists, rings and queues. Each operation is a table of parts, and each part is a step where the object is not atomic.
 * Goes in: an operation on an object. Comes out: its parts; the first that gives a value ends the operation with it.
 */
import type { List, Operation, Queue, Ring, SharedObject } from "../../src/typecheck/typed-spec.js";
import {
  asList,
  asNumber,
  bounds,
  breaks,
  combinations,
  keyOf,
  type Place,
  type Step,
  upTo,
  type Value,
} from "./state.js";

/** One operation under way: on which object, with which element, and what it has noted so far. */
export interface Use {
  readonly step: Step;
  readonly key: string;
  readonly element: Value;
  readonly noted: Record<string, Value>;
}
export type Part = (use: Use) => Value | undefined;
type Shared = Place["shared"];
type Verb = (Operation & { readonly kind: "operation" })["operation"];

const NOTHING = "";
const noneOf = (object: SharedObject): number => bounds(object.element)[0] - 1;
const keysOf = (object: SharedObject): readonly string[] =>
  combinations(object.families).map((indices) => keyOf(object.name, indices));
const headOf = (key: string): string => `head ${key}`;

export const partsOf = (verb: Verb, object: SharedObject): readonly Part[] =>
  object.kind === "list" ? listParts(verb, object) : bufferParts(verb, object);

/** What an object holds in the initial state. */
export function startObject(object: SharedObject, shared: Map<string, Value>): void {
  const [low, high] = bounds(object.element);
  for (const key of keysOf(object)) {
    if (object.kind === "list") {
      const link = object.via ?? key;
      const unlinked = upTo(low, high).filter((v) => !shared.has(`F ${link} ${v}`));
      for (const v of unlinked) shared.set(`F ${link} ${v}`, NOTHING).set(`B ${link} ${v}`, NOTHING);
      const circle = [headOf(key), ...object.initial, headOf(key)];
      for (const [i, node] of circle.slice(1).entries())
        shared.set(`F ${link} ${circle[i]!}`, node).set(`B ${link} ${node}`, circle[i]!);
      shared.set(`members ${key}`, [...object.initial].sort((a, b) => a - b)).set(`users ${key}`, 0);
    } else {
      const slots = object.kind === "ring" && !object.atomic ? object.slots : 0;
      shared.set(`items ${key}`, Array<number>(slots).fill(low));
      for (const part of ["head", "tail", "full", "busy"]) shared.set(`${part} ${key}`, 0);
    }
  }
}

/** What an object holds, front first; of a list, what following F from the head reaches. */
export function elementsOf(object: SharedObject, key: string, shared: Shared): readonly Value[] {
  if (object.kind === "list") {
    const [low, high] = bounds(object.element);
    const next = (node: Value): Value | undefined =>
      shared.get(`F ${object.via ?? key} ${String(node)}`);
    const found: Value[] = [];
    let node = next(headOf(key));
    for (; typeof node === "number" && found.length <= high - low; node = next(node))
      found.push(node);
    return found;
  }
  const items = asList(shared.get(`items ${key}`));
  if (object.kind === "queue" || object.atomic) return items;
  const [head = 0, tail = 0, full] = ["head", "tail", "full"].map((part) =>
    asNumber(shared.get(`${part} ${key}`)),
  );
  const length = full === 1 ? object.slots : (tail - head + object.slots) % object.slots;
  return upTo(0, length - 1).map((i) => items[(head + i) % object.slots] ?? 0);
}

const capacity = (object: Ring | Queue): number =>
  object.kind === "ring" && !object.phase ? object.slots - 1 : object.slots;

export function propertyOf(
  object: SharedObject,
  key: string,
  property: "empty" | "full" | "length",
  shared: Shared,
): number | boolean {
  if (object.kind === "list" && property === "empty")
    return shared.get(`F ${object.via ?? key} ${headOf(key)}`) === headOf(key);
  const { length } = elementsOf(object, key, shared);
  if (property === "length") return length;
  return property === "empty" ? length === 0 : object.kind !== "list" && length === capacity(object);
}

// ── Lists ────────────────────────────────────────────────────────────────────────────────────────

/** H the head, X the element, F and B the links forward and backward, other letters what has been noted. */
const ROWS: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  front: ["E = H.F"],
  removeHead: ["E = H.F", "N = E.F", "H.F = N", "N.B = H"],
  insertTail: ["check H", "P = H.B", "X.F = H", "X.B = P", "P.F = X", "H.B = X"],
  insertHead: ["check H", "P = H.F", "X.B = H", "X.F = P", "P.B = X", "H.F = X"],
  remove: ["check X", "N = X.F", "P = X.B", "P.F = N", "N.B = P"],
};

function listParts(verb: Verb, list: List): readonly Part[] {
  const rows = (ROWS[verb] ?? []).filter((row) => list.checked || !row.startsWith("check"));
  const isLast = (i: number): boolean => i === rows.length - 1;
  return rows.map((row, i) => (use) => {
    if (verb !== "front" && i === 0 && !begins(use, verb, list)) return undefined;
    runRow(use, row, list);
    if (!isLast(i)) return undefined;
    const { E = use.element } = use.noted;
    const result = E === headOf(use.key) || E === NOTHING ? noneOf(list) : E;
    if (verb !== "front") ends(use, verb, list, result);
    return result;
  });
}

function runRow({ step, key, element, noted }: Use, row: string, list: List): void {
  const link = list.via ?? key;
  const node = (letter: string): Value =>
    letter === "H" ? headOf(key) : letter === "X" ? element : (noted[letter] ?? NOTHING);
  const follow = (from: Value, way: string): Value => {
    breaks(step, from === NOTHING && "rule corrupt-list");
    return step.shared.get(`${way} ${link} ${String(from)}`) ?? NOTHING;
  };
  const [left = "", right = ""] = row.split(" = ");
  const [[to = "", toWay], [from = "", fromWay]] = [left.split("."), right.split(".")];
  if (row.startsWith("check")) {
    const middle = node(row.slice(-1));
    const pointsBack = (way: string, back: string): boolean => {
      const side = follow(middle, way);
      return side !== NOTHING && follow(side, back) === middle;
    };
    const isWhole = pointsBack("F", "B") && pointsBack("B", "F");
    breaks(step, !isWhole && "rule corrupt-list");
    return;
  }
  const value = fromWay === undefined ? node(from) : follow(node(from), fromWay);
  if (toWay === undefined) noted[to] = value;
  else if (!breaks(step, node(to) === NOTHING && "rule corrupt-list"))
    step.shared.set(`${toWay} ${link} ${String(node(to))}`, value);
}

const membersOf = ({ step }: Use, key: string): readonly Value[] =>
  asList(step.shared.get(`members ${key}`));

/** Lists that share the links of this one, itself included. */
const sharing = ({ step, key }: Use, { via }: List): readonly string[] =>
  step.world.spec.objects.flatMap((o) =>
    o.kind !== "list" ? [] : keysOf(o).filter((each) => each === key || (via && o.via === via)),
  );

/** An element belongs to what the list should hold from the first part of its insertion. */
function begins(use: Use, verb: Verb, list: List): boolean {
  const { step, key, element } = use;
  const inserts = verb.startsWith("insert");
  const isIn = sharing(use, list).some((each) => membersOf(use, each).includes(element));
  const isAbsent = verb === "remove" && !membersOf(use, key).includes(element);
  const isTwice = inserts && isIn && "rule double-insert";
  if (breaks(step, isTwice, isAbsent && "rule absent-remove")) return false;
  step.shared.set(`users ${key}`, asNumber(step.shared.get(`users ${key}`)) + 1);
  const members = [...membersOf(use, key), ...(inserts ? [element] : [])];
  step.shared.set(`members ${key}`, members.sort((a, b) => asNumber(a) - asNumber(b)));
  return true;
}

/** With the last operation over, F from the head reaches what the list should hold, and B leads back. */
function ends(use: Use, verb: Verb, list: List, gone: Value): void {
  const { step, key } = use;
  const { shared } = step;
  const left = membersOf(use, key).filter((v) => verb.startsWith("insert") || v !== gone);
  const users = asNumber(shared.get(`users ${key}`)) - 1;
  shared.set(`members ${key}`, left).set(`users ${key}`, users);
  if (users > 0) return;
  const link = list.via ?? key;
  const reached = elementsOf(list, key, shared);
  const circle = [headOf(key), ...reached, headOf(key)].map(String);
  const isLinked = circle.slice(1).every((node, i) => {
    const there = String(shared.get(`F ${link} ${circle[i]!}`)) === node;
    return there && String(shared.get(`B ${link} ${node}`)) === circle[i];
  });
  const isForeign = reached.some((v) => !left.includes(v));
  breaks(
    step,
    left.some((v) => !reached.includes(v)) && "rule lost-element",
    (!isLinked || isForeign) && "rule malformed-list",
  );
  const keys = sharing(use, list);
  if (keys.some((each) => shared.get(`users ${each}`) !== 0)) return;
  const absent = upTo(...bounds(list.element)).filter(
    (v) => !keys.some((each) => membersOf(use, each).includes(v)),
  );
  for (const v of absent) shared.set(`F ${link} ${v}`, NOTHING).set(`B ${link} ${v}`, NOTHING);
}

// ── Rings and queues ─────────────────────────────────────────────────────────────────────────────

function bufferParts(verb: Verb, object: Ring | Queue): readonly Part[] {
  const get = ({ step, key }: Use, part: string): number =>
    asNumber(step.shared.get(`${part} ${key}`));
  const set = ({ step, key }: Use, part: string, value: Value): void =>
    void step.shared.set(`${part} ${key}`, value);
  const elements = ({ step, key }: Use): readonly Value[] => elementsOf(object, key, step.shared);
  const isOverrun = (use: Use): string | false =>
    verb === "push" && elements(use).length === capacity(object) && "rule ring-overrun";
  const front: Part = (use) => elements(use)[0] ?? noneOf(object);
  const store = (use: Use, slot: number, value: Value): void =>
    set(use, "items", asList(use.step.shared.get(`items ${use.key}`)).with(slot, value));
  const advance = (use: Use, part: "head" | "tail"): void =>
    set(use, part, (get(use, part) + 1) % object.slots);

  const whole: Part = (use) => {
    const [first, ...rest] = elements(use);
    set(use, "items", verb === "push" ? [...elements(use), use.element] : rest);
    return verb === "push" ? 0 : (first ?? noneOf(object));
  };
  if (verb === "front") return [front];
  if (object.atomic) return [(use) => (breaks(use.step, isOverrun(use)) ? 0 : whole(use))];
  if (object.kind === "queue") {
    const begin: Part = (use) => {
      const isBusy = get(use, "busy") === 1;
      breaks(use.step, isBusy && "rule concurrent-queue-access", isOverrun(use));
      set(use, "busy", 1);
      return undefined;
    };
    const end: Part = (use) => {
      set(use, "busy", 0);
      return whole(use);
    };
    return [begin, end];
  }
  if (verb === "push") {
    const fill: Part = (use) =>
      void (breaks(use.step, isOverrun(use)) || store(use, get(use, "tail"), use.element));
    const publish: Part = (use) => {
      advance(use, "tail");
      set(use, "full", Number(object.phase && get(use, "tail") === get(use, "head")));
      return undefined;
    };
    const doorbell: Part = () => 0;
    return [fill, publish, doorbell];
  }
  const look: Part = (use) => {
    use.noted["item"] = front(use)!;
    return use.noted["item"] === noneOf(object) ? noneOf(object) : undefined;
  };
  const consume: Part = (use) => {
    if (elements(use).length > 0) {
      store(use, get(use, "head"), bounds(object.element)[0]);
      advance(use, "head");
      set(use, "full", 0);
    }
    return use.noted["item"];
  };
  return [look, consume];
}
