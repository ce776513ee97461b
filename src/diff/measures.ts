/** What is read off the explored graphs of both sides: sections 5 to 8 of a diff. */
import type { CheckOptions } from "../runtime/index.js";
import type { Violation } from "../runtime/verdict.js";
import type { BehaviourComparison } from "./behaviour/behaviour.js";
import { compareBehaviour } from "./behaviour/compare-behaviour.js";
import { type ChangedStatement, replayRun } from "./behaviour/replay.js";
import { accessesOf } from "./concurrency/accesses.js";
import { compareConcurrency } from "./concurrency/compare-concurrency.js";
import { NO_WORK } from "./concurrency/most-per-item.js";
import type { ConcurrencyComparison } from "./concurrency/concurrency.js";
import { layOver } from "./concurrency/overlay.js";
import { runOf } from "./run-steps.js";
import type { OpenSide } from "./side.js";
import type {
  BehaviourDiff,
  ConcurrencyDiff,
  GraphDiff,
  PropertyRow,
  Renaming,
  Replay,
  StructureDiff,
  Witness,
} from "./spec-diff.js";

/** Always by their graphs: that nothing is written otherwise says less than that nothing is done otherwise. */
export async function measureBehaviour(
  before: OpenSide,
  after: OpenSide,
  structure: StructureDiff,
  options: CheckOptions,
): Promise<BehaviourDiff> {
  const { observeOnly } = after.compiled.spec;
  const found = await compareBehaviour(before.explored, after.explored, {
    ...options,
    renames: namesInRuns(structure.renamings),
    ...(observeOnly ? { observeOnly } : {}),
  });
  return {
    observeOnly: observeOnly ?? null,
    relation: found.relation,
    reason: found.reason ?? null,
    added: witnessOf(found.added, after),
    removed: witnessOf(found.removed, before),
  };
}

/** Old names to new ones of all that statements and events can mention: no property is among them. */
export const namesInRuns = (renamings: readonly Renaming[]): ReadonlyMap<string, string> =>
  new Map(
    renamings
      .filter(({ kind }) => kind !== "invariant" && kind !== "reachable" && kind !== "spec")
      .map(({ before, after }) => [before, after]),
  );

export const inverse = (names: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...names].map(([before, after]) => [after, before]));

/** Old names to new ones of everything. */
export const namesOf = (renamings: readonly Renaming[]): ReadonlyMap<string, string> =>
  new Map(renamings.map(({ before, after }) => [before, after]));

function witnessOf(run: BehaviourComparison["added"], { checker }: OpenSide): Witness | null {
  if (!run) return null;
  return { steps: runOf(checker, run.trace), events: run.events, instead: run.instead };
}

// ── Concurrency ──────────────────────────────────────────────────────────────────────────────────

const NOTHING: ConcurrencyDiff = {
  overlapKept: null,
  pairsBefore: 0,
  pairsAfter: 0,
  racesRemoved: [],
  lost: [],
  gained: [],
  holdOff: [],
  hold: [],
  active: { before: 0, after: 0 },
  perItem: { before: NO_WORK, after: NO_WORK },
};

/** Nothing at all where a search was cut short: of a part of the states none of it could be said. */
export function measureConcurrency(
  before: OpenSide,
  after: OpenSide,
  { renamings }: StructureDiff,
  localNames: ReadonlyMap<string, string>,
): ConcurrencyComparison {
  const found = compareConcurrency(
    { ...before.explored, accesses: accessesOf(before.compiled.ir) },
    { ...after.explored, accesses: accessesOf(after.compiled.ir) },
    // Statements are told apart by their text, in which locals stand too.
    { renames: new Map([...localNames, ...namesInRuns(renamings)]) },
  );
  if (!found) return { concurrency: NOTHING, lockSets: [], vacuity: [], unreached: [] };
  const { concurrency } = found;
  const { overlapKept } = concurrency;
  // Rounded down: what is not kept whole must not be told as 100 %.
  const rounded = overlapKept === null ? null : Math.floor(overlapKept * 10) / 10;
  return { ...found, concurrency: { ...concurrency, overlapKept: rounded } };
}

/** Null where a search was cut short. */
export function measureGraphs(
  before: OpenSide,
  after: OpenSide,
  { renamings }: StructureDiff,
  localNames: ReadonlyMap<string, string>,
): GraphDiff | null {
  const [old, fresh] = [before.explored.graph, after.explored.graph];
  return old && fresh
    ? layOver(old, fresh, new Map([...localNames, ...namesInRuns(renamings)]))
    : null;
}

// ── Counterexamples ──────────────────────────────────────────────────────────────────────────────

const MOST_REPLAYS = 3;

/** What was broken is followed in the new one, what is newly broken in the old one; shortest runs first. */
export function replayRuns(
  before: OpenSide,
  after: OpenSide,
  rows: readonly PropertyRow[],
  { renamings, edits }: StructureDiff,
): readonly Replay[] {
  const changed = edits.flatMap(({ kind, before: was, after: is }) =>
    was && is && (kind === "changed" || kind === "level")
      ? [{ from: was.place, into: is.place }]
      : [],
  );
  const turned = changed.map(({ from, into }) => ({ from: into, into: from }));
  const toNew = namesOf(renamings);
  const toOld = inverse(toNew);
  const inRuns = namesInRuns(renamings);
  const violated = (
    change: PropertyRow["change"],
    side: OpenSide,
    names: ReadonlyMap<string, string>,
  ) =>
    rows
      .filter((row) => row.change === change && row.kind !== "reachable")
      .flatMap(({ kind, name }) => {
        const own = names.get(name) ?? name;
        return side.verdict.violations.filter(
          (each) => each.kind === kind && (each.name === own || each.name === name),
        );
      })
      .sort((a, b) => a.depth - b.depth)
      .slice(0, MOST_REPLAYS);
  return [
    ...violated("newly broken", after, new Map()).map((each) =>
      replay("after", each, {
        own: after,
        other: before,
        names: toOld,
        inRuns: inverse(inRuns),
        changed: turned,
      }),
    ),
    ...violated("fixed", before, toOld).map((each) =>
      replay("before", each, { own: before, other: after, names: toNew, inRuns, changed }),
    ),
  ];
}

interface Sides {
  readonly own: OpenSide;
  readonly other: OpenSide;
  /** Names of the one side to those of the other: of everything, and of what statements and events mention. */
  readonly names: ReadonlyMap<string, string>;
  readonly inRuns: ReadonlyMap<string, string>;
  readonly changed: readonly ChangedStatement[];
}

function replay(
  of: Replay["of"],
  violation: Violation,
  { own, other, names, inRuns, changed }: Sides,
): Replay {
  const { kind, name, trace } = violation;
  const witness = { kind, name: names.get(name) ?? name };
  const found = replayRun(own.checker, trace, other.checker, witness, inRuns, changed);
  return {
    of,
    kind,
    name,
    steps: runOf(own.checker, trace, violation),
    common: found.common,
    blockedBy: found.blockedBy ?? null,
    place: found.place ?? null,
    instead: found.instead,
  };
}
