/**
 * Two explored revisions → what can still happen at the same time and what not, for how long things are held up, what lost
 * its lock, and what does not happen any more. docs/diff.md defines each number.
 */
import type { ExploredRevision } from "../behaviour/explore-revision.js";
import type { ObservedGraph } from "../behaviour/observed-graph.js";
import { renamed } from "../behaviour/events.js";
import type { Measure } from "../spec-diff.js";
import type { Accesses } from "./accesses.js";
import type { ConcurrencyComparison, ConcurrencyOptions } from "./concurrency.js";
import { holdOffs, holdTimes } from "./hold-times.js";
import { LongestPaths } from "./longest-path.js";
import { findLockSets, isRace, type LockSets, shrunkLockSets } from "./lock-sets.js";
import { livingTogether } from "./doomed.js";
import { perItemOf } from "./most-per-item.js";
import { compareOverlaps, findOverlaps } from "./overlap.js";
import { type StatementPoint, statementsOf, type StatementTable } from "./statements.js";
import { findUnreached, findVacuity } from "./vacuity.js";

/** A revision, and what each of its actions touches; without that, no lock sets are compared. */
export interface MeasuredRevision extends ExploredRevision {
  readonly accesses?: Accesses;
}

/** Undefined where a search was cut short: of a part of the states none of this could be said. */
export function compareConcurrency(
  before: MeasuredRevision,
  after: MeasuredRevision,
  options: ConcurrencyOptions = {},
): ConcurrencyComparison | undefined {
  if (!before.graph || !after.graph) return undefined;
  const { renames = new Map<string, string>() } = options;
  const old = measure(before, before.graph, renames);
  const fresh = measure(after, after.graph, new Map());
  const touches = touchesOf([fresh, old]);
  return {
    concurrency: {
      ...compareOverlaps(old, fresh, touches, (first, second) =>
        isRace(old.lockSets ?? new Map(), first, second),
      ),
      holdOff: measures(old.holdOffs, fresh.holdOffs, renames),
      hold: measures(old.holdTimes, fresh.holdTimes, renames),
      perItem: { before: perItemOf(before.graph), after: perItemOf(after.graph) },
    },
    lockSets:
      old.lockSets && fresh.lockSets
        ? shrunkLockSets(renamedSets(old.lockSets, renames), fresh.lockSets)
        : [],
    vacuity: findVacuity(before.graph, after.graph, renames),
    unreached: findUnreached(old, fresh),
  };
}

interface Measured {
  readonly table: StatementTable;
  readonly overlaps: ReturnType<typeof findOverlaps>;
  readonly holdOffs: ReadonlyMap<string, number>;
  readonly holdTimes: ReadonlyMap<string, number>;
  readonly lockSets: LockSets | undefined;
}

function measure(
  { accesses }: MeasuredRevision,
  graph: ObservedGraph,
  renames: ReadonlyMap<string, string>,
): Measured {
  const table = statementsOf(graph.checker, renames);
  const paths = new LongestPaths(graph);
  return {
    table,
    overlaps: findOverlaps(graph.together, livingTogether(graph), table),
    holdOffs: holdOffs(graph, paths),
    holdTimes: holdTimes(graph, paths),
    lockSets: accesses && findLockSets(graph, accesses, table),
  };
}

/** What a statement touches, on the first side that knows it. */
function touchesOf(sides: readonly Measured[]): (point: StatementPoint) => readonly string[] {
  const known = new Map<string, Set<string>>();
  for (const { lockSets } of [...sides].reverse()) {
    const here = new Map<string, Set<string>>();
    for (const [variable, statements] of lockSets ?? [])
      for (const { key } of statements.keys())
        here.set(key, (here.get(key) ?? new Set<string>()).add(variable));
    for (const [key, variables] of here) known.set(key, variables);
  }
  return ({ key }) => [...(known.get(key) ?? [])];
}

function measures(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  renames: ReadonlyMap<string, string>,
): readonly Measure[] {
  const old = new Map([...before].map(([name, steps]) => [renamed(name, renames), steps]));
  return [...new Set([...old.keys(), ...after.keys()])].map((name) => ({
    name,
    before: told(old.get(name)),
    after: told(after.get(name)),
  }));
}

const told = (steps: number | undefined): Measure["before"] =>
  steps === undefined ? null : steps === Infinity ? "unbounded" : steps;

const renamedSets = (sets: LockSets, renames: ReadonlyMap<string, string>): LockSets =>
  new Map(
    [...sets].map(([variable, statements]) => [
      renamed(variable, renames),
      new Map(
        [...statements].map(([point, { locks, writes }]) => [
          point,
          { locks: new Set([...locks].map((lock) => renamed(lock, renames))), writes },
        ]),
      ),
    ]),
  );
