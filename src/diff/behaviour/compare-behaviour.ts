/**
 * Two explored revisions → whether they can be observed to do the same, and if not a shortest run that only one of them
 * has, each way. Exact on complete graphs; where a limit was hit on the way, it says that it could not compare.
 */
import type { Limits } from "../../runtime/check-options.js";
import { Pacer } from "../../runtime/search/pacer.js";
import type { Relation } from "../spec-diff.js";
import type { BehaviourComparison, BehaviourOptions, ObservedRun } from "./behaviour.js";
import { classesOf } from "./bisimulation.js";
import type { ExploredRevision } from "./explore-revision.js";
import { findRun } from "./find-run.js";
import { includes, type Inclusion, quotient, Sets } from "./inclusion.js";
import { follows, numberSteps } from "./lockstep.js";
import {
  Alphabet,
  joinGraphs,
  labelGraph,
  type LabelledGraph,
  type TransitionSystem,
} from "./transition-system.js";

const MOST_PAIRS = 4_000_000;
/** States of each side that are looked at before all are, and pairs of them before anything is made smaller. */
const FEW_STATES = [2 ** 13, 2 ** 16];
const FEW_PAIRS = 20_000;

interface Compared {
  /** Is what was possible before still possible? */
  readonly forward: Inclusion;
  /** Was what is possible now possible before? */
  readonly backward: Inclusion;
}

export async function compareBehaviour(
  before: ExploredRevision,
  after: ExploredRevision,
  options: BehaviourOptions & Limits = {},
): Promise<BehaviourComparison> {
  if (!before.graph || !after.graph) {
    const which = before.graph ? "after" : "before";
    const limit = (before.graph ? after : before).limit ?? "a limit";
    return {
      relation: "could not compare",
      reason: `the search of the revision ${which} ended early: ${limit}`,
      added: undefined,
      removed: undefined,
      before: sideOf(before),
      after: sideOf(after),
    };
  }
  const { renames = new Map<string, string>(), observeOnly, maxPairs = MOST_PAIRS } = options;
  const { firstStates = FEW_STATES } = options;
  const alphabet = new Alphabet();
  const unchanged = new Map<string, string>();
  const sides = [
    labelGraph(before.graph, alphabet, renames, observeOnly),
    labelGraph(after.graph, alphabet, unchanged, observeOnly),
  ] as const;
  const pacer = new Pacer(options);
  const states = before.graph.states + after.graph.states;
  const pause = async (): Promise<boolean> => {
    await pacer.pause({ states, generated: 0, depth: 0, frontier: 0, memoryBytes: 0 });
    return pacer.limit === undefined;
  };
  const compare = async (
    system: TransitionSystem,
    most: number,
    known: Partial<Compared> = {},
  ): Promise<Compared> => {
    // Sets of either side lead only to sets of the same side.
    const sets = new Sets(system);
    const [old = [], fresh = []] = system.initial;
    const backward = known.backward ?? (await includes(sets, fresh, old, most, pause));
    return {
      backward,
      forward: known.forward ?? (await includes(sets, old, fresh, most, pause)),
    };
  };
  const [old, fresh] = numberSteps(sides, renames);
  const included: Inclusion = { kind: "included" };
  const known: Partial<Compared> = {
    ...(follows(old, fresh) ? { forward: included } : {}),
    ...(follows(fresh, old) ? { backward: included } : {}),
  };
  const { forward, backward, small } = await decide(
    sides,
    { firstStates, maxPairs },
    known,
    compare,
  );
  const added = runOf("after", backward, sides[1], alphabet);
  const removed = runOf("before", forward, sides[0], alphabet);
  const relation = relationOf(forward, backward);
  return {
    relation,
    reason:
      relation === "could not compare" ? reasonFor([forward, backward], pacer.limit) : undefined,
    added,
    removed,
    before: sideOf(before, small && countClasses(small, 0)),
    after: sideOf(after, small && countClasses(small, 1)),
  };
}

interface Decided extends Compared {
  /** Both sides with equal states as one, where that was needed. */
  readonly small: TransitionSystem | undefined;
}

/**
 * Where both sides soon do what the other cannot, nothing more need be known, and a part of the states is enough. If not,
 * classes pay for themselves.
 */
async function decide(
  sides: readonly LabelledGraph[],
  { firstStates, maxPairs }: Required<Pick<BehaviourOptions, "firstStates" | "maxPairs">>,
  known: Partial<Compared>,
  compare: (system: TransitionSystem, most: number, known: Partial<Compared>) => Promise<Compared>,
): Promise<Decided> {
  let found = known;
  const most = Math.max(...sides.map(({ graph }) => graph.states));
  for (const few of [...firstStates.filter((each) => each * 2 < most), Infinity]) {
    if (isDecided(found)) return { ...found, small: undefined };
    const system = joinGraphs(sides, few);
    const soon = await compare(system, Math.min(maxPairs, FEW_PAIRS), found);
    found = decidedOf(soon);
    if (isDecided(found)) return { ...found, small: undefined };
    if (few < Infinity) continue;
    const small = quotient(system, classesOf(system));
    return { ...(await compare(small, maxPairs, found)), small };
  }
  throw new RangeError("the last of the sizes is that of the whole");
}

const isDecided = (found: Partial<Compared>): found is Compared =>
  found.forward !== undefined && found.backward !== undefined;

const decidedOf = ({ forward, backward }: Compared): Partial<Compared> => ({
  ...(forward.kind === "unknown" ? {} : { forward }),
  ...(backward.kind === "unknown" ? {} : { backward }),
});

function relationOf(forward: Inclusion, backward: Inclusion): Relation {
  const missing = forward.kind === "missing" && backward.kind === "missing";
  if (missing) return "differs";
  if (forward.kind === "unknown" || backward.kind === "unknown") return "could not compare";
  if (forward.kind === "included") return backward.kind === "included" ? "same" : "extends";
  return "refines";
}

function reasonFor(found: readonly Inclusion[], limit: string | undefined): string {
  const pairs = found.flatMap((each) => (each.kind === "unknown" ? [each.pairs] : []))[0] ?? 0;
  return (
    limit ??
    `after ${pairs} pairs of a state and a set of states there was no end: observe fewer events, or make the configuration smaller`
  );
}

function runOf(
  of: ObservedRun["of"],
  inclusion: Inclusion,
  side: LabelledGraph,
  { texts }: Alphabet,
): ObservedRun | undefined {
  if (inclusion.kind !== "missing") return undefined;
  const { word, instead } = inclusion.missing;
  const trace = findRun(side, word);
  if (!trace) return undefined;
  const text = (label: number): string => texts[label] ?? "";
  return { of, events: word.map(text), trace, instead: instead.map(text) };
}

const sideOf = ({ graph, verdict }: ExploredRevision, classes?: number) => ({
  states: verdict.distinctStates,
  edges: graph?.targets.length ?? 0,
  classes,
});

function countClasses({ nodes, nodeOf }: TransitionSystem, side: number): number {
  const seen = new Uint8Array(nodes);
  for (const node of nodeOf[side] ?? []) seen[node] = 1;
  return seen.reduce((sum, each) => sum + each, 0);
}
