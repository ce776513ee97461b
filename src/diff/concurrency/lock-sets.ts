/**
 * Which locks protect what: for each variable and object the locks that are held at every access by a context, in every
 * run (Savage et al., "Eraser", TOCS 1997, here over all runs and not one). Members of a family of locks count as one.
 */
import type { ObservedGraph } from "../behaviour/observed-graph.js";
import type { LockSetChange } from "../spec-diff.js";
import type { Accesses } from "./accesses.js";
import type { StatementPoint, StatementTable } from "./statements.js";

/** By variable: each statement that accesses it, with the locks that are held there in every run. */
export type LockSets = ReadonlyMap<string, ReadonlyMap<StatementPoint, ReadonlySet<string>>>;

export function findLockSets(
  { checker, held }: ObservedGraph,
  accesses: Accesses,
  { points, firsts }: StatementTable,
): LockSets {
  const { classes, always, stepped } = held;
  const found = new Map<string, Map<StatementPoint, ReadonlySet<string>>>();
  for (const number of stepped) {
    const action = checker.actions[number];
    if (!action || action.from <= 0) continue;
    const point = points[firsts[action.context]! + action.from]!;
    const mask = always.subarray(number * classes.length, (number + 1) * classes.length);
    const locks = new Set(classes.flatMap(({ name }, i) => (mask[i] === 1 ? [name] : [])));
    for (const variable of accesses[number] ?? []) {
      const statements = found.get(variable) ?? new Map<StatementPoint, ReadonlySet<string>>();
      found.set(variable, statements);
      const known = statements.get(point);
      statements.set(point, known ? intersect(known, locks) : locks);
    }
  }
  return found;
}

/** What was always accessed under some lock of `before` and is not any more. */
export function shrunkLockSets(before: LockSets, after: LockSets): readonly LockSetChange[] {
  return [...before].flatMap(([variable, old]) => {
    const fresh = after.get(variable);
    const were = protectors(old);
    if (!fresh || were.length === 0) return [];
    const are = protectors(fresh);
    const lost = were.filter((lock) => !are.includes(lock));
    if (lost.length === 0) return [];
    const unprotected = [...fresh].filter(([, locks]) => lost.some((lock) => !locks.has(lock)));
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

const protectors = (statements: ReadonlyMap<StatementPoint, ReadonlySet<string>>): string[] => [
  ...[...statements.values()].reduce(intersect),
];

const intersect = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((each) => b.has(each)));
