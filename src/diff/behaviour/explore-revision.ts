/**
 * A checker → its verdict, and its complete state graph with what can be observed of each step, from one search. A search
 * that a limit has cut short has no graph: of a part of the states nothing can be said that a comparison could use.
 */
import type { CheckOptions } from "../../runtime/check-options.js";
import type { Checker } from "../../runtime/checker.js";
import { observe } from "../../runtime/observers/observations.js";
import { judgeExploration } from "../../runtime/run-checker.js";
import { exploreBreadthFirst } from "../../runtime/search/breadth-first.js";
import { RecordedSteps } from "../../runtime/search/recorded-steps.js";
import type { Predecessors } from "../../runtime/state/predecessors.js";
import type { Verdict } from "../../runtime/verdict.js";
import { EventObserver, type ObservedGraph } from "./observed-graph.js";
import { TogetherObserver } from "./together.js";

export interface ExploredRevision {
  readonly checker: Checker;
  readonly verdict: Verdict;
  /** Undefined where a limit was hit; `limit` says which. */
  readonly graph: ObservedGraph | undefined;
  readonly limit: string | undefined;
}

export interface ExploreOptions extends Omit<CheckOptions, "search" | "stopAtFirst"> {
  /** Names of variables of which each change is an event: those of `observe x;`. */
  readonly observed?: readonly string[];
}

/** Searches to the end, whatever is found. Limits are those of a check. */
export async function exploreRevision(
  checker: Checker,
  { observed = [], ...options }: ExploreOptions = {},
): Promise<ExploredRevision> {
  const whole: CheckOptions = { ...options, stopAtFirst: false };
  const steps = new RecordedSteps(checker, true);
  const observer = new EventObserver(checker, observed);
  const together = new TogetherObserver(checker);
  const observations = observe(checker, whole, [together, observer]);
  const exploration = await exploreBreadthFirst(checker, whole, steps, observations.audience);
  const verdict = await judgeExploration(checker, whole, exploration, observations);
  const { pacer, graph } = exploration;
  if (pacer.limit !== undefined || graph === undefined)
    return { checker, verdict, graph: undefined, limit: pacer.limit ?? "no states" };
  const { store, predecessors } = graph;
  const initial = countInitial(store.count, predecessors);
  const observedGraph = observer.graph(store, initial, steps.edges.drain(), together);
  return { checker, verdict, graph: observedGraph, limit: undefined };
}

/** Initial states are numbered before all others. */
function countInitial(states: number, predecessors: Predecessors): number {
  let initial = 0;
  while (initial < states && predecessors.parent(initial) < 0) initial++;
  return initial;
}
