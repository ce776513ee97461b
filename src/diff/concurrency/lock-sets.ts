/**
 * Which locks protect what: for each variable and object the locks that are held at every access by a context, in every
 * run (Savage et al., "Eraser", TOCS 1997, here over all runs and not one). Members of a family of locks count as one.
 */
import type { LockClass, State } from "../../runtime/checker.js";
import type { ObservedGraph } from "../behaviour/observed-graph.js";
import { actionOf, countTransitions } from "../../runtime/transitions.js";
import type { LockSetChange } from "../spec-diff.js";
import type { Accesses } from "./accesses.js";
import type { StatementPoint, StatementTable } from "./statements.js";

/** By variable: each statement that accesses it, with the locks that are held there in every run. */
export type LockSets = ReadonlyMap<string, ReadonlyMap<StatementPoint, ReadonlySet<string>>>;

export function findLockSets(
  graph: ObservedGraph,
  accesses: Accesses,
  { points, firsts }: StatementTable,
): LockSets {
  const { checker, store, states, starts, transitions, who } = graph;
  const classes = checker.locks?.classes ?? [];
  const numbers = actionNumbers(graph);
  // By action and so by statement: the locks held whenever it steps.
  const held = new Map<number, readonly boolean[]>();
  const state = new Int32Array(checker.words);
  for (let number = 0; number < states; number++) {
    if (starts[number] === starts[number + 1]) continue;
    store.arena.read(number, state);
    for (let edge = starts[number]!; edge < starts[number + 1]!; edge++) {
      const transition = transitions[edge]!;
      const me = who.of[transition]!;
      if (me < 0) continue;
      const action = numbers[transition]!;
      const known = held.get(action);
      held.set(
        action,
        (known ?? classes.map(() => true)).map(
          (was, i) => was && holdsSome(classes[i]!, state, me),
        ),
      );
    }
  }
  const found = new Map<string, Map<StatementPoint, ReadonlySet<string>>>();
  for (const [number, mask] of held) {
    const action = checker.actions[number];
    if (!action || action.from <= 0) continue;
    const point = points[firsts[action.context]! + action.from]!;
    const locks = new Set(classes.flatMap(({ name }, i) => (mask[i] ? [name] : [])));
    for (const variable of accesses[number] ?? []) {
      const statements = found.get(variable) ?? new Map<StatementPoint, ReadonlySet<string>>();
      found.set(variable, statements);
      const known = statements.get(point);
      statements.set(point, known ? intersect(known, locks) : locks);
    }
  }
  return found;
}

/** Whether an activation holds some member of a lock. */
export function holdsSome(lock: LockClass, state: State, activation: number): boolean {
  for (let member = 0; member < lock.members.length; member++)
    if (lock.holds(state, member, activation)) return true;
  return false;
}

function actionNumbers({ checker }: ObservedGraph): Int32Array {
  const index = new Map(checker.actions.map((action, i) => [action, i]));
  return new Int32Array(countTransitions(checker)).map((_, transition) => {
    const action = actionOf(checker, transition);
    return action ? (index.get(action) ?? -1) : -1;
  });
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
