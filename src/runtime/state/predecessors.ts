// Hot path. No objects, closures, iterators or exceptions per state.
/**
 * Beside each state of the store: the state it was first reached from, and by which transition; -1 and -1 for an
 * initial state. Following them back gives a run to any state, in a breadth-first search a shortest one.
 */
import { Arena } from "./arena.js";

export class Predecessors {
  private readonly records = new Arena(2);
  private readonly pair = new Int32Array(2);

  /** Makes room for `more` states. */
  reserve(more: number): void {
    this.records.reserve(more);
  }

  push(parent: number, transition: number): void {
    this.pair[0] = parent;
    this.pair[1] = transition;
    this.records.push(this.pair, 0);
  }

  parent(state: number): number {
    this.records.read(state, this.pair);
    return this.pair[0]!;
  }

  transition(state: number): number {
    this.records.read(state, this.pair);
    return this.pair[1]!;
  }

  get bytes(): number {
    return this.records.bytes;
  }
}
