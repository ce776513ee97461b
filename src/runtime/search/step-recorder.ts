/**
 * Whoever wants to know every step of a breadth-first search, and not only one way to each state: a recorder stands between
 * the checker and the search while steps are made, and is told afterwards where each has led. So that nothing need be
 * explored a second time.
 */
import type { Sink, State } from "../checker.js";

/** In place of a state: the step breaks a rule, and its run ends. */
export const NOWHERE = -1;

export interface StepRecorder {
  /** Bytes in use. */
  readonly bytes: number;
  /** What the checker is given in place of the search. Each call is to be passed on; the states are those of `successors`. */
  listen(search: Sink, current: State, next: State): Sink;
  /** The oldest step not yet settled leads from a state to a state, or NOWHERE. */
  settle(from: number, transition: number, to: number): void;
  /** An `assume` ended it: it is no step at all. */
  drop(from: number): void;
  /** All steps of a complete search with so many states. */
  finish(states: number): StepGraph;
}

export interface StepGraph {
  /** Steps of state s are starts[s] to starts[s + 1] - 1, in the checker's order. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly transitions: Int32Array;
  /** 1 for a state of which a step is cut short, by a rule or an `assume`: what would come after it nobody knows. */
  readonly isCut: Uint8Array;
}
