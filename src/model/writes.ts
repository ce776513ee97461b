/**
 * What has been written so far in a step, as updates of the state before: how one more is added, how those of two
 * branches become one, and what a read sees. Elements of one variable may be the same one or not, as their indices turn
 * out; updates that are kept here never write an element twice.
 */
import { and, conditional, differ, not, or, read, same, sameData, truth } from "../ir/build.js";
import type { IrExpr } from "../ir/ir.js";
import type { Update } from "./types.js";

/** Updates by variable. */
export type Writes = ReadonlyMap<string, readonly Update[]>;

/** One more write, which counts where an earlier one has written the same element. */
export function written(writes: Writes, update: Update): Writes {
  const before = writes.get(update.variable) ?? [];
  const kept: Update[] = [];
  for (const earlier of before) {
    if (areApart(earlier.indices, update.indices)) {
      kept.push(earlier);
      continue;
    }
    const distinct = isDifferent(earlier.indices, update.indices);
    const when = and(earlier.when ?? truth(true), distinct);
    if (when.kind !== "constant") kept.push({ ...earlier, when });
    else if (when.value !== 0) kept.push(earlier);
  }
  kept.push(update);
  return new Map(writes).set(update.variable, kept);
}

/** Two elements for certain, by their numbers: all that is asked of most of the elements of a large array. */
function areApart(a: readonly IrExpr[], b: readonly IrExpr[]): boolean {
  for (let i = 0; i < a.length; i++) {
    const [each, other] = [a[i], b[i]];
    if (each?.kind === "constant" && other?.kind === "constant" && each.value !== other.value)
      return true;
  }
  return false;
}

/** What an element holds now. */
export function readThrough(
  writes: Writes,
  variable: string,
  indices: readonly IrExpr[],
  bool: boolean,
): IrExpr {
  let value = read(variable, indices, bool);
  for (const update of writes.get(variable) ?? []) {
    const isThis = not(isDifferent(update.indices, indices));
    value = conditional(and(isThis, update.when ?? truth(true)), update.value, value);
  }
  return value;
}

/** The writes of two branches of which one was taken. */
export function mergedWrites(condition: IrExpr, then: Writes, otherwise: Writes): Writes {
  if (then === otherwise) return then;
  const merged = new Map<string, readonly Update[]>();
  for (const variable of new Set([...then.keys(), ...otherwise.keys()])) {
    const [a, b] = [then.get(variable) ?? [], otherwise.get(variable) ?? []];
    merged.set(variable, a === b ? a : mergedUpdates(condition, a, b));
  }
  return merged;
}

function mergedUpdates(
  condition: IrExpr,
  then: readonly Update[],
  otherwise: readonly Update[],
): readonly Update[] {
  const left = new Set(otherwise);
  const both = then.map((a): Update => {
    const b = otherwise.find((each) => left.has(each) && sameData(each.indices, a.indices));
    if (!b) return under(condition, a);
    left.delete(b);
    return {
      ...a,
      when: always(conditional(condition, a.when ?? truth(true), b.when ?? truth(true))),
      value: conditional(condition, a.value, b.value),
    };
  });
  return [...both, ...[...left].map((b) => under(not(condition), b))];
}

/** The same with one more condition, which is asked first. */
export const under = <T extends { readonly when: IrExpr | undefined }>(
  condition: IrExpr,
  each: T,
): T => ({ ...each, when: always(and(condition, each.when ?? truth(true))) });

const always = (condition: IrExpr): IrExpr | undefined =>
  condition.kind === "constant" && condition.value === 1 ? undefined : condition;

/** Whether two elements of one variable are two. */
const isDifferent = (a: readonly IrExpr[], b: readonly IrExpr[]): IrExpr =>
  or(
    ...a.flatMap((each, i) => {
      const other = b[i];
      return other ? [differing(each, other)] : [];
    }),
  );

function differing(a: IrExpr, b: IrExpr): IrExpr {
  if (same(a, b)) return truth(false);
  const [left, right] = [parts(a), parts(b)];
  if (left.base && right.base && same(left.base, right.base))
    return truth(left.offset !== right.offset);
  return differ(a, b);
}

/** `i + 1` as `i` and 1. */
function parts(e: IrExpr): { readonly base: IrExpr | undefined; readonly offset: number } {
  if (e.kind === "binary" && (e.operator === "+" || e.operator === "-"))
    if (e.right.kind === "constant")
      return { base: e.left, offset: e.operator === "+" ? e.right.value : -e.right.value };
  return { base: e, offset: 0 };
}
