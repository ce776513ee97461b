/**
 * Functions that are asked after some updates: where a step is about to make just these, it makes them first and asks in
 * `next`. A step that breaks a rule leaves nothing behind, so that it may have begun to write.
 */
import { children, sameData, substitute, variablesRead } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { isDerived } from "../../model/derived.js";
import { expressionsOfItem, mapUpdate } from "../../model/effects.js";
import type { DerivedFunction, Item, Update } from "../../model/types.js";
import type { Unit } from "./unit.js";

type Call = Extract<IrExpr, { kind: "call" }>;

/** Variables that an expression reads, through all that it calls. */
export const variablesReadBy = (unit: Unit, e: IrExpr): ReadonlySet<string> =>
  variablesRead(e, (name) => {
    const f = unit.functionOf(name);
    const plain = isDerived(f) ? unit.functionOf(f.of) : f;
    return isDerived(plain) ? undefined : plain.value;
  });

export interface Early {
  /** Updates that have to be made before the item. */
  readonly updates: readonly Update[];
  /** Functions that are then asked in `next`. */
  readonly functions: ReadonlySet<string>;
}

/**
 * @param made updates that have been made
 * @param coming updates that will be
 * @returns undefined where the item asks for something else
 */
export function earlyFor(
  unit: Unit,
  item: Item,
  made: readonly Update[],
  coming: readonly Update[],
): Early | undefined {
  const calls = expressionsOfItem(item).flatMap((e) => derivedCalls(unit, e));
  const updates = new Set<Update>();
  for (const { call, f } of calls) {
    for (const wanted of updatesFor(unit, call, f)) {
      const isThis = (each: Update): boolean => sameData(each, wanted);
      const next = coming.find(isThis);
      if (next) updates.add(next);
      else if (!made.some(isThis)) return undefined;
    }
  }
  for (const { call, f } of calls) {
    const reads = variablesReadBy(unit, call);
    const wanted = updatesFor(unit, call, f);
    const others = [...made, ...updates].filter((u) => !wanted.some((w) => sameData(w, u)));
    if (others.some((u) => reads.has(u.variable))) return undefined;
  }
  if (calls.length === 0) return undefined;
  return { updates: [...updates], functions: new Set(calls.map(({ f }) => f.name)) };
}

function derivedCalls(
  unit: Unit,
  e: IrExpr,
): readonly { readonly call: Call; readonly f: DerivedFunction }[] {
  const f = e.kind === "call" ? unit.functionOf(e.function) : undefined;
  return [
    ...(e.kind === "call" && f && isDerived(f) ? [{ call: e, f }] : []),
    ...children(e).flatMap((child) => derivedCalls(unit, child)),
  ];
}

/** The updates of a derived function for these arguments. */
function updatesFor(unit: Unit, call: Call, f: DerivedFunction): readonly Update[] {
  const own = unit.functionOf(f.of).parameters.length;
  const by = new Map(
    f.parameters.slice(own).map((p, i) => [p.name, call.args[own + i] ?? call] as const),
  );
  return f.after.map((u) => mapUpdate(u, (e) => substitute(e, by)));
}
