// Hot path. Per edge: no objects, closures, iterators or exceptions.
/**
 * The states of a complete search, explored once more → for each state those it is reached from, and which activations
 * step from it. The search itself keeps one way to each state; this needs all of them, and so is built only when asked.
 */
import type { Checker, Sink } from "../checker.js";
import type { StateStore } from "../state/state-store.js";
import { fingerprintOf } from "../state/hash.js";
import type { Activations } from "./activations.js";
import type { Counts, Pacer } from "./pacer.js";
import { NOWHERE, type StepGraph } from "./step-recorder.js";

export interface ReverseGraph {
  /** State i is reached from sources[starts[i]] to sources[starts[i + 1] - 1]; a step to itself is left out. */
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  /** Bit masks of `masksPerState` words: the activations that step from state i. */
  readonly steps: Int32Array;
}

/** Bytes that building takes at most. */
export function reverseGraphBytes(states: number, edges: number, activations: Activations): number {
  return 4 * (2 * edges + (5 + activations.masksPerState) * states);
}

/** Undefined if the pacer stops it. `edges`: how many steps lead to a state, at least. */
export async function buildReverseGraph(
  checker: Checker,
  store: StateStore,
  edges: number,
  activations: Activations,
  pacer: Pacer,
  counts: Counts,
): Promise<ReverseGraph | undefined> {
  const forward = new ForwardGraph(checker, store, edges, activations);
  while (!forward.isComplete) {
    forward.expandSlice(pacer);
    if (!forward.isComplete) await pacer.pause(counts);
    if (pacer.limit !== undefined) return undefined;
  }
  return forward.turnRound();
}

class ForwardGraph implements Sink {
  private readonly checker: Checker;
  private readonly store: StateStore;
  private readonly activations: Activations;
  private readonly current: Int32Array;
  private readonly next: Int32Array;
  private readonly starts: Int32Array;
  private readonly targets: Int32Array;
  private readonly steps: Int32Array;
  private at = 0;
  private edgeCount = 0;
  private hasFailed = false;

  constructor(checker: Checker, store: StateStore, edges: number, activations: Activations) {
    this.checker = checker;
    this.store = store;
    this.activations = activations;
    this.current = new Int32Array(checker.words);
    this.next = new Int32Array(checker.words);
    this.starts = new Int32Array(store.count + 1);
    this.targets = new Int32Array(edges);
    this.steps = new Int32Array(store.count * activations.masksPerState);
  }

  get isComplete(): boolean {
    return this.at === this.store.count;
  }

  expandSlice(pacer: Pacer): void {
    const { store, current, next, checker } = this;
    while (!this.isComplete) {
      store.arena.read(this.at, current);
      for (let i = 0; i < current.length; i++) next[i] = current[i]!;
      checker.successors(current, next, this);
      this.at++;
      this.starts[this.at] = this.edgeCount;
      if (pacer.isDue()) return;
    }
  }

  emit(transition: number): void {
    const { next, current, steps, at } = this;
    const { masksPerState, bitOf } = this.activations;
    const target = this.store.find(next, 0, fingerprintOf(next, 0, next.length));
    for (let i = 0; i < next.length; i++) next[i] = current[i]!;
    const from = at * masksPerState;
    if (this.hasFailed) {
      // What would have come after a step that a rule or an `assume` has cut short, nobody knows: all might step there.
      this.hasFailed = false;
      for (let i = 0; i < masksPerState; i++) steps[from + i] = -1;
      return;
    }
    const bit = bitOf[transition]!;
    if (bit >= 0) steps[from + (bit >>> 5)]! |= 1 << (bit & 31);
    if (target >= 0) this.targets[this.edgeCount++] = target;
  }

  fail(failure: number): void {
    const { kind, ends } = this.checker.failures[failure]!;
    if (ends || kind === "assume") this.hasFailed = true;
  }

  note(): void {}

  event(): void {}

  turnRound(): ReverseGraph {
    const { starts, targets, steps } = this;
    return { ...turnRound(starts, targets), steps };
  }
}

/** The same from steps that the search itself has recorded. */
export function reverseSteps(
  { starts, targets, transitions, isCut }: StepGraph,
  { masksPerState, bitOf }: Activations,
): ReverseGraph {
  const states = starts.length - 1;
  const steps = new Int32Array(states * masksPerState);
  for (let state = 0; state < states; state++) {
    const from = state * masksPerState;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const bit = targets[edge] === NOWHERE ? -1 : bitOf[transitions[edge]!]!;
      if (bit >= 0) steps[from + (bit >>> 5)]! |= 1 << (bit & 31);
    }
    if (isCut[state] === 1) for (let i = 0; i < masksPerState; i++) steps[from + i] = -1;
  }
  return { ...turnRound(starts, targets), steps };
}

/** From where each state is reached; steps to itself and those that lead nowhere are left out. */
function turnRound(
  starts: Int32Array,
  targets: Int32Array,
): Pick<ReverseGraph, "starts" | "sources"> {
  const states = starts.length - 1;
  const before = new Int32Array(states + 1);
  for (let state = 0; state < states; state++) {
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const target = targets[edge]!;
      if (target !== NOWHERE && target !== state) before[target + 1]!++;
    }
  }
  for (let state = 0; state < states; state++) before[state + 1]! += before[state]!;
  const sources = new Int32Array(before[states]!);
  const places = before.slice(1);
  for (let state = states - 1; state >= 0; state--) {
    for (let edge = starts[state + 1]! - 1; edge >= starts[state]!; edge--) {
      const target = targets[edge]!;
      if (target !== NOWHERE && target !== state) sources[--places[target]!] = state;
    }
  }
  return { starts: before, sources };
}
