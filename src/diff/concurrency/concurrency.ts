/**
 * What a comparison of concurrency gives: sections 5 to 7 of a diff, as far as they are read off the explored graphs.
 * docs/diff.md, section "Measures", has the definitions; each is tested against a count that shares no code with it.
 */
import type { ConcurrencyDiff, LockSetChange, Unreached, Vacuity } from "../spec-diff.js";

export interface ConcurrencyComparison {
  readonly concurrency: ConcurrencyDiff;
  /** Variables and objects that were always accessed under a lock and are not any more. */
  readonly lockSets: readonly LockSetChange[];
  /** What happened before and does not happen any more at all. */
  readonly vacuity: readonly Vacuity[];
  /** Statements that some run of before reaches and none of after, though they are still written. */
  readonly unreached: readonly Unreached[];
}

export interface ConcurrencyOptions {
  /** Names before → after, where they were changed. */
  readonly renames?: ReadonlyMap<string, string>;
}
