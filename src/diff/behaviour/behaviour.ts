/**
 * What a comparison of observable behaviour gives. Two configurations are compared by the words of events that their
 * runs make, internal steps hidden; a step that breaks a rule is an event as well, the last of its run. Names are those
 * of the checkers; runs are real ones, with states, so that they can be replayed and printed.
 */
import type { Trace } from "../../runtime/verdict.js";
import type { Relation } from "../spec-diff.js";

/** A run that the other side does not have. */
export interface ObservedRun {
  readonly of: "before" | "after";
  /** Its observable events in order; all but the last one are possible on the other side too. */
  readonly events: readonly string[];
  /** A shortest run of this side's checker with exactly these events. */
  readonly trace: Trace;
  /** What the other side can do after the same events, but for the last one: events, sorted. */
  readonly instead: readonly string[];
}

/** How many states of a side were compared, and what is left of them where equal ones are one. */
export interface ComparedSide {
  readonly states: number;
  readonly edges: number;
  /** Undefined where they had not to be found. */
  readonly classes: number | undefined;
}

export interface BehaviourComparison {
  readonly relation: Relation;
  /** Why nothing can be said, with the limit that was hit; undefined where something can. */
  readonly reason: string | undefined;
  /** A shortest run that only the new one has; undefined where there is none, or where nobody knows. */
  readonly added: ObservedRun | undefined;
  /** A shortest run that only the old one has. */
  readonly removed: ObservedRun | undefined;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

export interface BehaviourOptions {
  /** Names of contexts, objects, locks, actions and events before → after, where they were changed. */
  readonly renames?: ReadonlyMap<string, string>;
  /** Of `observe only`: the events that count, by name: `enter Message`, `sq.push`, `served`. All, if absent. */
  readonly observeOnly?: readonly string[];
  /** Pairs of a state and the set of states it is held against; above, the result is `could not compare`. */
  readonly maxPairs?: number;
  /** States of each side that are looked at before all are, ever more. */
  readonly firstStates?: readonly number[];
}
