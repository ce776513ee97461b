/**
 * Which locks protect what: for each variable and object the locks that are held at every access by a context, in every
 * run (Savage et al., "Eraser", TOCS 1997, here over all runs and not one). Members of a family of locks count as one.
 */
import type { ObservedGraph } from "../behaviour/observed-graph.js";
import type { LockSetChange } from "../spec-diff.js";
import type { Accesses } from "./accesses.js";
import type { StatementPoint, StatementTable } from "./statements.js";

/** How a statement accesses something. */
export interface StatementAccess {
  /** Held there in every run. */
  readonly locks: ReadonlySet<string>;
  readonly writes: boolean;
}

/** By variable: each statement that accesses it. */
export type LockSets = ReadonlyMap<string, ReadonlyMap<StatementPoint, StatementAccess>>;

export function findLockSets(
  { checker, held }: ObservedGraph,
  accesses: Accesses,
  { points, firsts }: StatementTable,
): LockSets {
  const { classes, always, stepped } = held;
  const found = new Map<string, Map<StatementPoint, StatementAccess>>();
  for (const number of stepped) {
    const action = checker.actions[number];
    if (!action || action.from <= 0) continue;
    const point = points[firsts[action.context]! + action.from]!;
    const mask = always.subarray(number * classes.length, (number + 1) * classes.length);
    const locks = new Set(classes.flatMap(({ name }, i) => (mask[i] === 1 ? [name] : [])));
    const { touched = [], written } = accesses[number] ?? {};
    for (const variable of touched) {
      const statements = found.get(variable) ?? new Map<StatementPoint, StatementAccess>();
      found.set(variable, statements);
      const known = statements.get(point);
      statements.set(point, {
        locks: known ? intersect(known.locks, locks) : locks,
        writes: known?.writes === true || written?.has(variable) === true,
      });
    }
  }
  return found;
}

/** Whether two statements access the same thing, one of them to write it, and no lock is always held at both. */
export const isRace = (sets: LockSets, first: StatementPoint, second: StatementPoint): boolean =>
  [...sets.values()].some((statements) => {
    const [one, other] = [statements.get(first), statements.get(second)];
    return (
      one !== undefined &&
      other !== undefined &&
      (one.writes || other.writes) &&
      intersect(one.locks, other.locks).size === 0
    );
  });

/** What was always accessed under some lock of `before` and is not any more. */
export function shrunkLockSets(before: LockSets, after: LockSets): readonly LockSetChange[] {
  return [...before].flatMap(([variable, old]) => {
    const fresh = after.get(variable);
    const were = protectors(old);
    if (!fresh || were.length === 0) return [];
    const are = protectors(fresh);
    const lost = were.filter((lock) => !are.includes(lock));
    if (lost.length === 0) return [];
    const unprotected = [...fresh].filter(([, { locks }]) => lost.some((lock) => !locks.has(lock)));
    return [
      {
        variable,
        before: were,
        after: are,
        accesses: fresh.size,
        unprotected: unprotected.map(([{ place, statement }]) => ({ place, text: statement })),
      },
    ];
  });
}

const protectors = (statements: ReadonlyMap<StatementPoint, StatementAccess>): string[] => [
  ...[...statements.values()].map(({ locks }) => locks).reduce(intersect),
];

const intersect = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((each) => b.has(each)));
