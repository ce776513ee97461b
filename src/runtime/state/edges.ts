// Hot path. No objects, closures, iterators or exceptions per edge.
/**
 * Every step of a search, in the order of the states that it leads from: a column of targets, one of transitions where
 * they are asked for, and where the edges of each state begin. Written when a step's target is looked up, so that no
 * successor need be made a second time. Four bytes an edge and four a state; four more an edge with transitions.
 */
import { Numbers } from "./numbers.js";

/** In place of a target: the step breaks a rule, and its run ends. */
export const NOWHERE = -1;

export class Edges {
  readonly targets = new Numbers();
  readonly transitions: Numbers | undefined;
  /** Of states that have been opened. Read as unsigned: there may be 2^32 edges. */
  private readonly starts = new Numbers();

  constructor(withTransitions: boolean) {
    this.transitions = withTransitions ? new Numbers() : undefined;
  }

  /** Makes room for the edges of states below `states`, and for `more` edges. */
  reserve(states: number, more: number): void {
    this.starts.reserve(states - this.starts.count);
    this.targets.reserve(more);
    this.transitions?.reserve(more);
  }

  /** Begins the edges of a state; states are opened in the order of their numbers. Those passed over have none. */
  open(state: number): void {
    while (this.starts.count <= state) this.starts.push(this.targets.count);
  }

  /** Adds an edge of the state opened last → its number. */
  add(transition: number, target: number): number {
    this.transitions?.push(transition);
    this.targets.push(target);
    return this.targets.count - 1;
  }

  /** Edges of state s are first(s) to first(s + 1) - 1, in the checker's order. */
  first(state: number): number {
    return this.starts.get(state) >>> 0;
  }

  get bytes(): number {
    return this.starts.bytes + this.targets.bytes + (this.transitions?.bytes ?? 0);
  }

  clear(): void {
    this.starts.clear();
    this.targets.clear();
    this.transitions?.clear();
  }

  /** The same as arrays, and nothing left here. */
  drain(): FlatEdges {
    const starts = this.starts.drain();
    const targets = this.targets.drain();
    return { starts, targets, transitions: this.transitions?.drain() ?? new Int32Array(0) };
  }
}

export interface FlatEdges {
  /** Edges of state s are starts[s] to starts[s + 1] - 1, in the checker's order. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly transitions: Int32Array;
}
