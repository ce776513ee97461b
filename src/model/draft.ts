/** An effect while it is made: what is known at a point of a body, and values of the body as expressions over the state before. */
import { and, children, conditional, mapChildren, name, not, or, same } from "../ir/build.js";
import type { IrExpr, IrFunction, IrProcedure, Range, StateVariable } from "../ir/ir.js";
import { Inexpressible, TOO_LARGE } from "./inexpressible.js";
import type { DerivedFunctions } from "./derived.js";
import type { TouchTables } from "./touched.js";
import type { Let } from "./types.js";
import { readThrough, type Writes } from "./writes.js";

/** What all bodies of a spec share. */
export interface Tables {
  readonly variables: ReadonlyMap<string, StateVariable>;
  readonly functions: ReadonlyMap<string, IrFunction>;
  readonly procedures: ReadonlyMap<string, IrProcedure>;
  readonly touched: TouchTables;
  readonly derived: DerivedFunctions;
}

/** More arms than a reader takes in; what is beyond becomes conditional values. */
export const MOST_ARMS = 12;
/** Of one variable: what reads it compares indices with all of them, and what is written next does so again. */
export const MOST_UPDATES = 16;
/** Statements of a procedure. */
export const LONG = 8;
/** Parts of what one body reads and of the conditions under which it writes. */
export const MOST_WORK = 1_000_000;
/** A larger value gets a name of its own, so that it is never written out twice. */
const LARGE = 3;

export interface Bound {
  readonly value: IrExpr;
  readonly range: Range;
}

/** What is known at a point of the body. */
export interface Known {
  readonly names: ReadonlyMap<string, Bound>;
  readonly writes: Writes;
  /** Conditions of the state before that hold on this way. */
  readonly holds: readonly IrExpr[];
}

/** An effect while it is made. */
export interface Draft {
  readonly tables: Tables;
  /** Names that are taken in the whole transition. */
  readonly taken: Set<string>;
  readonly lets: Let[];
  /** The variable of the place, and how many arms may still come of it. */
  readonly place: string | undefined;
  arms: number;
  /** Long procedures that run by themselves, for there are several: a second one would be written out in terms of the first. */
  readonly runs: ReadonlySet<string>;
  /** What is made stands under a binder, which a name outside could not mention. */
  readonly isUnderBinder?: boolean;
  /** Parts of expressions that may still be written out. */
  readonly work: { left: number };
}

/** An expression of the body as one over the state before. */
export function valueOf(draft: Draft, known: Known, e: IrExpr): IrExpr {
  const inner = "binder" in e ? { ...draft, isUnderBinder: true } : draft;
  const go = (x: IrExpr): IrExpr => valueOf(inner, known, x);
  switch (e.kind) {
    case "name":
      return known.names.get(e.name)?.value ?? e;
    case "read": {
      // An index is compared with that of each update; under a binder it has no name outside.
      const isCompared = known.writes.has(e.variable) && !draft.isUnderBinder;
      const indices = e.indices.map((index, i) =>
        isCompared ? boundIndex(draft, e.variable, i, go(index)) : go(index),
      );
      return weighed(draft, readThrough(known.writes, e.variable, indices, e.bool));
    }
    case "call": {
      const { functions, touched, derived } = draft.tables;
      const args = e.args.map(go);
      const reads = touched.ofFunction(e.function);
      const after = [...known.writes].flatMap(([v, updates]) => (reads.has(v) ? updates : []));
      const f = functions.get(e.function);
      return f && after.length > 0 ? derived.call(f, args, after) : { ...e, args };
    }
    default:
      return refolded(mapChildren(e, go));
  }
}

/** What can be told now that more is known. Comparisons stay: a rule that cannot be broken is still listed. */
function refolded(e: IrExpr): IrExpr {
  switch (e.kind) {
    case "not":
      return not(e.operand);
    case "conditional":
      return conditional(e.condition, e.then, e.otherwise);
    case "binary":
      if (e.operator === "&&") return and(e.left, e.right);
      return e.operator === "||" ? or(e.left, e.right) : e;
    default:
      return e;
  }
}

/** The expression, which is to be written out once more. Its cost is its size. */
export function weighed(draft: Draft, e: IrExpr): IrExpr {
  draft.work.left -= sizeUpTo(e, MOST_WORK);
  if (draft.work.left < 0) throw new Inexpressible(TOO_LARGE);
  return e;
}

/** The value itself where it is short, else a name for it. */
export function bound(
  draft: Draft,
  wanted: string,
  value: IrExpr,
  range: Range,
  most = LARGE,
): IrExpr {
  if (value.kind === "constant" || value.kind === "name" || !isLarger(value, most)) return value;
  const known = draft.lets.find((l) => l.kind === "value" && same(l.value, value));
  if (known?.kind === "value") return name(known.name, range.bool);
  const text = free(draft, wanted);
  draft.lets.push({ kind: "value", name: text, range, value });
  return name(text, range.bool);
}

/** An index of a variable, with a name if it is not short. */
export function boundIndex(draft: Draft, variable: string, i: number, value: IrExpr): IrExpr {
  const dimension = draft.tables.variables.get(variable)?.dimensions[i];
  const { name: wanted = "index", low = 0, high = 0 } = dimension ?? {};
  return bound(draft, wanted, value, { low, high, bool: false });
}

/** Whether an expression has more parts. */
const isLarger = (e: IrExpr, most: number): boolean => sizeUpTo(e, most + 1) > most;

function sizeUpTo(e: IrExpr, most: number): number {
  let size = 1;
  for (const child of children(e)) {
    if (size >= most) return size;
    size += sizeUpTo(child, most - size);
  }
  return size;
}

export function free(draft: Draft, wanted: string): string {
  let text = wanted;
  for (let i = 2; draft.taken.has(text); i++) text = `${wanted}_${i}`;
  draft.taken.add(text);
  return text;
}
