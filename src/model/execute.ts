/**
 * A body of statements in sequence → an effect whose updates are parallel, by symbolic execution: what the body has
 * written is kept as updates over the state before, and a read looks through them.
 *
 * - An `if` on which it depends where the process goes becomes arms, as far as there are not too many; any other `if`
 *   becomes conditions of items and updates.
 * - A loop that only computes becomes a fold. A loop over a range is unrolled. A `while` stays a loop: it runs in the state
 *   that has been written so far, and what follows it becomes an effect of its own.
 * - A procedure stays a call where nothing after it depends on what it writes; elsewhere its body is read in its place.
 */
import { InterlockBug } from "../base/assert.js";
import { children, conditional, isFalse, isTrue, name, not, number, same } from "../ir/build.js";
import type { IrExpr, IrFunction, IrStatement, Range } from "../ir/ir.js";
import {
  bound,
  type Bound,
  boundIndex,
  type Draft,
  free,
  type Known,
  LONG,
  MOST_ARMS,
  MOST_UPDATES,
  MOST_WORK,
  type Tables,
  valueOf,
  weighed,
} from "./draft.js";
import { hoisted, unrolled } from "./hoist-loops.js";
import { bodiesIn, contains, expressionsIn, proceduresIn } from "../ir/parts.js";
import type { Carried, Effect, Item, Update } from "./types.js";
import { changes, type End, endsOf, type Way } from "./ways.js";
import { mergedWrites, under, written } from "./writes.js";

/** @param place the variable that says where the process is, undefined where there is none */
export function effectOf(
  tables: Tables,
  body: readonly IrStatement[],
  parameters: IrFunction["parameters"],
  place?: string,
): Effect {
  const long = proceduresIn(body).filter((procedure) => isLong(tables, procedure));
  const runs = new Set(long.length > 1 ? long : []);
  const draft: Draft = {
    tables,
    taken: new Set([...parameters.map((p) => p.name), ...bindersIn(body)]),
    lets: [],
    // Arms come last: what runs by itself cannot stand in one.
    place: runs.size > 0 ? undefined : place,
    arms: MOST_ARMS,
    runs,
    work: { left: MOST_WORK },
  };
  const names = new Map(
    parameters.map((p) => [p.name, { value: name(p.name, p.range.bool), range: p.range }] as const),
  );
  return effectFrom(draft, hoisted(body, runs), { names, writes: new Map(), holds: [] }).effect;
}

interface Made {
  readonly effect: Effect;
  /** What is known at its end, in terms of the state before its last part; undefined where it does not get there. */
  readonly after: Known | undefined;
}

function effectFrom(draft: Draft, body: readonly IrStatement[], known: Known): Made {
  const way = wholeWay(draft, body, known);
  if (way.end.kind === "loop") return withLoop(draft, way.items, way.end);
  if (way.end.kind === "cut") return withCut(draft, way.items, way.end);
  return {
    effect: { lets: draft.lets, ...endsOf(way) },
    after: way.end.kind === "goes" ? way.end.known : undefined,
  };
}

/** As far as it can be followed at once. */
function wholeWay(draft: Draft, body: readonly IrStatement[], from: Known): Way {
  const items: Item[] = [];
  let known = from;
  for (const [i, s] of body.entries()) {
    const rest = body.slice(i);
    if (isCrowded(known)) return { items, end: { kind: "cut", known, rest } };
    if (draft.place !== undefined && goesTo(s, draft.place)) {
      const way = follow(draft, rest, known, []);
      return { items: [...items, ...way.items], end: way.end };
    }
    const next = rest.slice(1);
    const isRun =
      next.length > 0 &&
      proceduresIn([s]).some((p) => draft.runs.has(p) && !isApart(draft, p, next));
    const at = { known, rest: isRun ? [] : next, later: [], mayFork: false };
    const way = statement(draft, s, at);
    items.push(...way.items);
    if (way.end.kind === "goes" && isRun)
      return { items, end: { kind: "cut", known: way.end.known, rest: next } };
    if (way.end.kind !== "goes" || way.whole) return { items, end: way.end };
    known = way.end.known;
  }
  return { items, end: { kind: "goes", known } };
}

/** So long that what follows had better read the state that it leaves: in its place it would be written out for each read. */
const isLong = ({ procedures }: Tables, procedure: string): boolean =>
  statementsIn(procedures.get(procedure)?.body ?? []) > LONG;

const statementsIn = (body: readonly IrStatement[]): number =>
  body.reduce(
    (sum, s) => sum + 1 + bodiesIn(s).reduce((n, inner) => n + statementsIn(inner), 0),
    0,
  );

const isCrowded = ({ writes }: Known): boolean =>
  [...writes.values()].some((updates) => updates.length > MOST_UPDATES);

// ── Statements ───────────────────────────────────────────────────────────────────────────────────

/** Where a statement stands. */
interface Standing {
  readonly known: Known;
  /** What comes behind it in its body. */
  readonly rest: readonly IrStatement[];
  /** What comes behind the end of the body. */
  readonly later: readonly IrStatement[];
  readonly mayFork: boolean;
}

function follow(
  draft: Draft,
  body: readonly IrStatement[],
  from: Known,
  later: readonly IrStatement[],
  mayFork = draft.place !== undefined,
): Way {
  const items: Item[] = [];
  let known = from;
  for (const [i, s] of body.entries()) {
    const way = statement(draft, s, { known, rest: body.slice(i + 1), later, mayFork });
    items.push(...way.items);
    if (way.end.kind !== "goes" || way.whole) return { items, end: way.end };
    known = way.end.known;
  }
  return { items, end: { kind: "goes", known } };
}

/** `whole`: the way goes on to the end of the body that the statement stands in. */
type WayOfOne = Way & { readonly whole?: boolean };

/** What one statement does; where the rest of the body depends on it, with that. */
function statement(draft: Draft, s: IrStatement, at: Standing): WayOfOne {
  const { known, rest, later, mayFork } = at;
  const goes = (after: Known, ...items: readonly Item[]): Way => ({
    items,
    end: { kind: "goes", known: after },
  });
  const insteadOf = (other: readonly IrStatement[]): WayOfOne => ({
    ...follow(draft, [...other, ...rest], known, later, mayFork),
    whole: true,
  });
  switch (s.kind) {
    case "assign":
      return goes(assigned(draft, s, known));
    case "let":
    case "set":
      return goes(naming(draft, known, s));
    case "violate": {
      const ends = rest[0]?.kind === "stop";
      const check: Item = { kind: "check", when: undefined, failure: s.failure, ends };
      return ends ? { items: [check], end: { kind: "ended" } } : goes(known, check);
    }
    case "stop":
      return {
        items: [{ kind: "check", when: undefined, failure: undefined, ends: true }],
        end: { kind: "ended" },
      };
    case "note":
      return goes(known, { kind: "note", when: undefined, note: valueOf(draft, known, s.note) });
    case "event": {
      const args = s.args.map((arg) => valueOf(draft, known, arg));
      return goes(known, { kind: "event", when: undefined, event: s.event, args });
    }
    case "while":
      return { items: [], end: { kind: "loop", known, loop: s, rest } };
    case "for":
      return isComputing(s.body) ? goes(folded(draft, s, known)) : insteadOf(unrolled(s));
    case "do":
      return called(draft, s, known, [...rest, ...later]);
    case "if": {
      const condition = bound(draft, "case", valueOf(draft, known, s.condition), BOOLEAN);
      const isKnown = (e: IrExpr): boolean => known.holds.some((each) => same(each, e));
      if (isTrue(condition) || isKnown(condition)) return insteadOf(s.then);
      if (isFalse(condition) || isKnown(not(condition))) return insteadOf(s.otherwise);
      return branched(draft, s, condition, at);
    }
  }
}

function branched(
  draft: Draft,
  s: Extract<IrStatement, { kind: "if" }>,
  condition: IrExpr,
  { known, rest, later, mayFork }: Standing,
): Way {
  const holding = (e: IrExpr): Known => ({ ...known, holds: [...known.holds, e] });
  if (mayFork && draft.arms > 0 && goesTo(s, draft.place) && !contains(rest, "while")) {
    draft.arms -= 1;
    const then = follow(draft, [...s.then, ...rest], holding(condition), later);
    const otherwise = follow(draft, [...s.otherwise, ...rest], holding(not(condition)), later);
    return { items: [], end: { kind: "fork", condition, then, otherwise } };
  }
  const both = [...rest, ...later];
  const then = follow(draft, s.then, holding(condition), both, false);
  const otherwise = follow(draft, s.otherwise, holding(not(condition)), both, false);
  if (then.end.kind === "loop" || otherwise.end.kind === "loop")
    throw new InterlockBug("a loop that has not been brought to the top of its body");
  const items = [
    ...then.items.map((item) => under(condition, item)),
    ...otherwise.items.map((item) => under(not(condition), item)),
  ];
  const joined = join(draft, condition, then.end, otherwise.end, known);
  return { items, end: joined ? { kind: "goes", known: joined } : { kind: "ended" } };
}

function assigned(
  draft: Draft,
  { variable, indices, value }: Extract<IrStatement, { kind: "assign" }>,
  known: Known,
): Known {
  const found = draft.tables.variables.get(variable);
  if (!found) throw new InterlockBug(`no variable ${variable}`);
  const wanted = variable.slice(variable.lastIndexOf(".") + 1);
  const update: Update = {
    variable,
    // What is read or written later is compared with it.
    indices: indices.map((index, i) =>
      boundIndex(draft, variable, i, valueOf(draft, known, index)),
    ),
    when: undefined,
    value: bound(draft, wanted, valueOf(draft, known, value), found.range),
  };
  const writes = written(known.writes, update);
  for (const { when } of writes.get(variable) ?? []) if (when) weighed(draft, when);
  return { ...known, writes };
}

/** A `let`, or another value for one. */
function naming(
  draft: Draft,
  known: Known,
  s: Extract<IrStatement, { kind: "let" | "set" }>,
): Known {
  const range = s.kind === "let" ? s.range : known.names.get(s.name)?.range;
  if (!range) throw new InterlockBug(`no name ${s.name}`);
  const value = bound(draft, s.name, valueOf(draft, known, s.value), range, 1);
  return { ...known, names: new Map(known.names).set(s.name, { value, range }) };
}

const BOOLEAN: Range = { low: 0, high: 1, bool: true };

const goesTo = (s: IrStatement, place: string | undefined): boolean =>
  (s.kind === "assign" && s.variable === place) ||
  bodiesIn(s).some((body) => body.some((each) => goesTo(each, place)));

/** What is known where two branches meet again; undefined where none of them gets there. */
function join(
  draft: Draft,
  condition: IrExpr,
  then: End,
  otherwise: End,
  before: Known,
): Known | undefined {
  if (then.kind !== "goes" && otherwise.kind !== "goes") return undefined;
  // A branch that has ended the step leaves nothing behind, and so nothing to choose from.
  const [a, b] = [
    then.kind === "goes" ? then : otherwise,
    otherwise.kind === "goes" ? otherwise : then,
  ];
  if (a.kind !== "goes" || b.kind !== "goes") return undefined;
  let { names } = before;
  for (const [text, { range }] of before.names) {
    const [left, right] = [a.known.names.get(text), b.known.names.get(text)];
    if (!left || !right || (left === before.names.get(text) && left === right)) continue;
    const value = same(left.value, right.value)
      ? left.value
      : conditional(condition, left.value, right.value);
    names = new Map(names).set(text, { value: bound(draft, text, value, range), range });
  }
  const writes = a === b ? a.known.writes : mergedWrites(condition, a.known.writes, b.known.writes);
  const known =
    then.kind !== "goes" ? [not(condition)] : otherwise.kind !== "goes" ? [condition] : [];
  return { names, writes, holds: [...before.holds, ...known] };
}

// ── Loops and procedures ─────────────────────────────────────────────────────────────────────────

const isComputing = (body: readonly IrStatement[]): boolean =>
  contains(body, "set") &&
  !contains(body, "assign", "violate", "stop", "note", "event", "do", "while");

/** Names that the body gives another value. */
function setIn(body: readonly IrStatement[], into = new Set<string>()): ReadonlySet<string> {
  for (const s of body) {
    if (s.kind === "set") into.add(s.name);
    bodiesIn(s).forEach((inner) => setIn(inner, into));
  }
  return into;
}

interface Turn {
  readonly inner: Draft;
  readonly known: Known;
  readonly fresh: readonly { readonly own: string; readonly name: string; readonly bound: Bound }[];
}

/** A turn of a loop as it begins: what it changes has a name that stands for what was carried into it. */
function turnOf(draft: Draft, body: readonly IrStatement[], known: Known): Turn {
  const set = setIn(body);
  const fresh = [...known.names].flatMap(([own, bound]) =>
    set.has(own) ? [{ own, name: free(draft, own), bound }] : [],
  );
  const names = new Map(known.names);
  for (const each of fresh)
    names.set(each.own, {
      value: name(each.name, each.bound.range.bool),
      range: each.bound.range,
    });
  return {
    inner: { ...draft, lets: [], place: undefined, arms: 0 },
    known: { names, writes: known.writes, holds: known.holds },
    fresh,
  };
}

const carriedOf = (turn: Turn, after: Known): readonly Carried[] =>
  turn.fresh.map(({ own, name: text, bound: { range, value } }) => ({
    name: text,
    range,
    initial: value,
    next: after.names.get(own)?.value ?? value,
  }));

function folded(draft: Draft, s: Extract<IrStatement, { kind: "for" }>, known: Known): Known {
  const turn = turnOf(draft, s.body, known);
  const way = follow(turn.inner, s.body, turn.known, []);
  if (way.end.kind !== "goes") throw new InterlockBug("a fold that ends a step");
  draft.lets.push({
    kind: "fold",
    binder: s.binder,
    low: s.low,
    high: s.high,
    lets: turn.inner.lets,
    carried: carriedOf(turn, way.end.known),
  });
  return turn.known;
}

/** What is known behind a point from which values are read anew: names, which stay values of the state before it. */
const namesBehind = (draft: Draft, known: Known): Known["names"] =>
  new Map(
    [...known.names].map(([text, { value, range }]) => [
      text,
      { value: bound(draft, text, value, range, 0), range },
    ]),
  );

function withCut(
  draft: Draft,
  items: readonly Item[],
  { known, rest }: Extract<End, { kind: "cut" }>,
): Made {
  const behind: Known = { names: namesBehind(draft, known), writes: new Map(), holds: [] };
  const { effect: then, after } = effectFrom({ ...draft, lets: [] }, rest, behind);
  const updates = [...known.writes.values()].flat().filter(changes);
  return { effect: { lets: draft.lets, items, updates, arms: [], then }, after };
}

function withLoop(
  draft: Draft,
  items: readonly Item[],
  { known, loop, rest }: Extract<End, { kind: "loop" }>,
): Made {
  const names = namesBehind(draft, known);
  const turn = turnOf(draft, loop.body, { names, writes: new Map(), holds: [] });
  const condition = valueOf(turn.inner, turn.known, loop.condition);
  const one = effectFrom(turn.inner, loop.body, turn.known);
  const { effect: then, after } = effectFrom({ ...draft, lets: [] }, rest, turn.known);
  const carried = carriedOf(turn, one.after ?? turn.known);
  return {
    effect: {
      lets: draft.lets,
      items: [...items, { kind: "loop", when: undefined, carried, condition, body: one.effect }],
      updates: [...known.writes.values()].flat().filter(changes),
      arms: [],
      then,
    },
    after,
  };
}

function called(
  draft: Draft,
  s: Extract<IrStatement, { kind: "do" }>,
  known: Known,
  later: readonly IrStatement[],
): Way {
  const { tables } = draft;
  const procedure = tables.procedures.get(s.procedure);
  if (!procedure) throw new InterlockBug(`no procedure ${s.procedure}`);
  const args = s.args.map((arg) => valueOf(draft, known, arg));
  if (isApart(draft, s.procedure, later) && !contains(procedure.body, "while"))
    return {
      items: [{ kind: "call", when: undefined, procedure: s.procedure, args }],
      end: { kind: "goes", known },
    };
  const names = new Map(
    procedure.parameters.map((p, i) => [
      p.name,
      { value: bound(draft, p.name, args[i] ?? number(0), p.range), range: p.range },
    ]),
  );
  const way = follow(draft, procedure.body, { ...known, names }, later, false);
  if (way.end.kind !== "goes") return way;
  return {
    items: way.items,
    end: { kind: "goes", known: { ...known, writes: way.end.known.writes } },
  };
}

/** Whether nothing of a body depends on when the procedure runs. What a loop leads to is an effect of its own. */
function isApart({ tables }: Draft, procedure: string, body: readonly IrStatement[]): boolean {
  const untilLoop = body.findIndex((each) => each.kind === "while");
  const rest = tables.touched.ofBody(untilLoop < 0 ? body : body.slice(0, untilLoop));
  const own = tables.touched.ofProcedure(procedure);
  return (
    [...own.writes].every((v) => !rest.reads.has(v) && !rest.writes.has(v)) &&
    [...own.reads].every((v) => !rest.writes.has(v))
  );
}

/** Binders of loops and quantifiers, which no let may hide. */
function bindersIn(body: readonly IrStatement[]): readonly string[] {
  const ofExpression = (e: IrExpr): readonly string[] => [
    ...("binder" in e ? [e.binder] : []),
    ...children(e).flatMap(ofExpression),
  ];
  return body.flatMap((s) => [
    ...(s.kind === "for" ? [s.binder] : []),
    ...expressionsIn(s).flatMap(ofExpression),
    ...bodiesIn(s).flatMap(bindersIn),
  ]);
}
