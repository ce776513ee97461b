/**
 * What a comparison of concurrency gives: sections 5 to 7 of a diff, as far as they are read off the explored graphs.
 * docs/diff.md, section "Measures", has the definitions; each is tested against a count that shares no code with it.
 */
import type { ConcurrencyDiff, LockEdge, LockSetChange, Vacuity } from "../spec-diff.js";

export interface ConcurrencyComparison {
  readonly concurrency: ConcurrencyDiff;
  /** Pairs of locks of which one is taken while the other is held, in some run. */
  readonly edgesAdded: readonly LockEdge[];
  readonly edgesRemoved: readonly LockEdge[];
  /** Variables and objects that were always accessed under a lock and are not any more. */
  readonly lockSets: readonly LockSetChange[];
  /** What happened before and does not happen any more at all. */
  readonly vacuity: readonly Vacuity[];
  /** Statements that some run of before reaches and none of after, though they are still written. */
  readonly unreached: readonly Unreached[];
  readonly overlay: Overlay;
}

export interface Unreached {
  readonly context: string;
  readonly statement: string;
}

/** The two state graphs laid over each other: states are the same where all that both sides know of them is. */
export interface Overlay {
  readonly before: GraphCounts;
  readonly after: GraphCounts;
  readonly states: number;
  /** Steps between the same states by the same one who steps. */
  readonly edges: number;
}

export interface GraphCounts {
  readonly states: number;
  /** Pairs of states with the one who steps from the first to the second. */
  readonly edges: number;
  /** States without any step. */
  readonly deadlocks: number;
}

export interface ConcurrencyOptions {
  /** Names before → after, where they were changed. */
  readonly renames?: ReadonlyMap<string, string>;
}
