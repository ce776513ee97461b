// Hot path: `look` for every state. Only the list of who is active is filled anew.
/**
 * Which locations are in progress at the same time: in some state two activations are active and rest there, and
 * neither only waits. One that was interrupted is in progress; a device has no statements in this sense.
 */
import type { Checker, State } from "../../runtime/checker.js";
import type { Observer } from "../../runtime/observers/observer.js";

export interface Together {
  /** By pair of points, the smaller first, i * points + j: 1 where both are in progress in some state. */
  readonly pairs: Uint8Array;
  /** 1 for each point at which some activation rests in some state. */
  readonly reached: Uint8Array;
  /** Most activations that are active in one state, devices apart; waiting or not. */
  readonly active: number;
}

/** Points are numbered through: location l of context c is number firsts[c] + l. */
export class TogetherObserver implements Observer, Together {
  readonly pairs: Uint8Array;
  readonly reached: Uint8Array;
  active = 0;
  private readonly checker: Checker;
  private readonly firsts: Int32Array;
  private readonly waits: Uint8Array;
  private readonly here: Int32Array;

  constructor(checker: Checker) {
    this.checker = checker;
    const points = checker.contexts.flatMap(({ locations }) => locations);
    this.waits = Uint8Array.from(points, ({ waiting }) => (waiting === "none" ? 0 : 1));
    this.pairs = new Uint8Array(points.length ** 2);
    this.reached = new Uint8Array(points.length);
    this.firsts = new Int32Array(checker.contexts.length);
    for (let c = 1; c < this.firsts.length; c++)
      this.firsts[c] = this.firsts[c - 1]! + checker.contexts[c - 1]!.locations.length;
    this.here = new Int32Array(
      checker.contexts.reduce((sum, { members }) => sum + members.length, 0),
    );
  }

  look(state: State): void {
    const { here, pairs, reached, waits } = this;
    const { contexts } = this.checker;
    let count = 0;
    let running = 0;
    for (let c = 0; c < contexts.length; c++) {
      const context = contexts[c]!;
      for (let member = 0; member < context.members.length; member++) {
        const at = context.at(state, member);
        if (at === 0) continue;
        const point = this.firsts[c]! + at;
        reached[point] = 1;
        if (context.form === "device") continue;
        running++;
        if (waits[point] === 0) here[count++] = point;
      }
    }
    if (running > this.active) this.active = running;
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        const isInOrder = here[i]! < here[j]!;
        const low = isInOrder ? here[i]! : here[j]!;
        const high = isInOrder ? here[j]! : here[i]!;
        pairs[low * reached.length + high] = 1;
      }
  }
}
