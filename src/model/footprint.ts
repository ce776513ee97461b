/** What an effect touches: variables, with an index where it is a number or a parameter of what steps. */
import { children, substitute } from "../ir/build.js";
import type { IrExpr } from "../ir/ir.js";
import { isDerived } from "./derived.js";
import { expressionsOf, itemsOf, updatesOf } from "./effects.js";
import type {
  Conjunct,
  Effect,
  Footprint,
  ModelFunction,
  Procedure,
  Ref,
  RefIndex,
} from "./types.js";

export interface Routines {
  readonly functions: Map<string, ModelFunction>;
  readonly procedures: Map<string, Procedure>;
  /** What calls read, by the function and its arguments: most are asked for again and again. */
  readonly calls: Map<string, readonly Ref[]>;
}

export const routinesOf = (functions: readonly ModelFunction[]): Routines => ({
  functions: new Map(functions.map((each) => [each.name, each])),
  procedures: new Map(),
  calls: new Map(),
});

/** @param parameters names by which an index counts as the member that steps, or as one that it chooses */
export function footprintOf(
  { guard, effect }: { readonly guard: readonly Conjunct[]; readonly effect: Effect },
  parameters: readonly string[],
  routines: Routines,
): Footprint {
  const own = new Set(parameters);
  const reads: Ref[] = [];
  const writes: Ref[] = [];
  for (const e of expressionsOf(effect)) refsIn(e, own, routines, reads);
  for (const u of updatesOf(effect)) writes.push(refOf(u.variable, u.indices, own));
  for (const item of itemsOf(effect)) {
    const called = item.kind === "call" ? routines.procedures.get(item.procedure) : undefined;
    if (item.kind !== "call" || !called) continue;
    const indexAt = (index: RefIndex): RefIndex => {
      if (typeof index !== "object") return index;
      const arg = item.args[called.parameters.findIndex((p) => p.name === index.parameter)];
      return arg ? indexOf(arg, own) : "any";
    };
    const here = (ref: Ref): Ref => ({ ...ref, indices: ref.indices.map(indexAt) });
    reads.push(...called.footprint.reads.map(here));
    writes.push(...called.footprint.writes.map(here));
  }
  const asked: Ref[] = [];
  for (const { value } of guard) refsIn(value, own, routines, asked);
  return { guard: distinct(asked), reads: distinct(reads), writes: distinct(writes) };
}

const refOf = (variable: string, indices: readonly IrExpr[], own: ReadonlySet<string>): Ref => ({
  variable,
  indices: indices.map((index) => indexOf(index, own)),
});

function indexOf(e: IrExpr, own: ReadonlySet<string>): RefIndex {
  if (e.kind === "constant") return e.value;
  return e.kind === "name" && own.has(e.name) ? { parameter: e.name } : "any";
}

/** What an expression reads, through the functions that it calls. */
function refsIn(
  e: IrExpr,
  own: ReadonlySet<string>,
  routines: Routines,
  into: Ref[] = [],
): readonly Ref[] {
  if (e.kind === "read") into.push(refOf(e.variable, e.indices, own));
  if (e.kind === "call") readsOfCall(e, own, routines, into);
  for (const child of children(e)) refsIn(child, own, routines, into);
  return into;
}

function readsOfCall(
  e: Extract<IrExpr, { kind: "call" }>,
  own: ReadonlySet<string>,
  routines: Routines,
  into: Ref[],
): void {
  const called = routines.functions.get(e.function);
  const plain = called && isDerived(called) ? routines.functions.get(called.of) : called;
  if (!called || !plain || isDerived(plain)) return;
  const args = plain.parameters.map((_, i) => knownArgument(e.args[i], own));
  const key = `${plain.name} ${args.map(argumentKey).join(" ")}`;
  let refs = routines.calls.get(key);
  if (!refs) {
    const by = new Map(plain.parameters.map((p, i) => [p.name, args[i] ?? ANY] as const));
    refs = distinct(refsIn(substitute(plain.value, by), own, routines));
    routines.calls.set(key, refs);
  }
  into.push(...refs);
}

/** An argument that is neither a number nor a parameter of ours is any value. */
const ANY: IrExpr = { kind: "name", bool: false, name: "(any)" };
const knownArgument = (arg: IrExpr | undefined, own: ReadonlySet<string>): IrExpr =>
  arg && indexOf(arg, own) !== "any" ? arg : ANY;

function argumentKey(arg: IrExpr): string {
  if (arg.kind === "constant") return `${arg.value}`;
  return arg.kind === "name" ? `$${arg.name}` : "";
}

export const refKey = (ref: Ref): string =>
  `${ref.variable} ${ref.indices.map((i) => (typeof i === "object" ? `$${i.parameter}` : i)).join(" ")}`;

/** Each once, and none that another one covers. */
function distinct(refs: readonly Ref[]): readonly Ref[] {
  const byKey = new Map(refs.map((ref) => [refKey(ref), ref]));
  const all = [...byKey.values()];
  return all.filter((ref) => !all.some((other) => other !== ref && covers(other, ref)));
}

/** Whether everything that the second may be is in the first. */
export const covers = (wide: Ref, narrow: Ref): boolean =>
  wide.variable === narrow.variable &&
  wide.indices.every(
    (index, i) => index === "any" || JSON.stringify(index) === JSON.stringify(narrow.indices[i]),
  );
