/** What every search gives back: the counts, what it found, and, where it keeps states, the states it reached. */
import type { Predecessors } from "../state/predecessors.js";
import type { StateStore } from "../state/state-store.js";
import type { Trace } from "../verdict.js";
import type { Findings } from "./findings.js";
import type { Pacer } from "./pacer.js";
import type { RecordedSteps } from "./recorded-steps.js";
import type { Tally } from "./tally.js";

export interface Exploration {
  readonly findings: Findings;
  readonly tally: Tally;
  readonly pacer: Pacer;
  readonly distinctStates: number;
  readonly depth: number;
  /** States that wait to be expanded: 0 after a complete search. */
  readonly frontier: number;
  /** The states, numbered as they were found; undefined for a search that keeps none. */
  readonly graph: StateGraph | undefined;
  /** An initial state and no step; undefined where there is none. */
  readonly start: Trace | undefined;
}

export interface StateGraph {
  readonly store: StateStore;
  readonly predecessors: Predecessors;
  /** Every step of a complete search, where something asks for them. */
  readonly steps: RecordedSteps | undefined;
}
