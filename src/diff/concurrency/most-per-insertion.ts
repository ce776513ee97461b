// Hot path: `sweep` and `readCircle`. No objects, closures or exceptions for an edge.
/**
 * How many steps are spent, in the long run and at worst, for each thing that is put into a list, ring or queue: the largest
 * ratio of steps to insertions of any circle of the graph. What wakes only to sleep again, polls, or tries in vain shows here.
 * Exact: a circle with a ratio is improved until no circle has a larger one, in whole numbers.
 *
 * Source: the maximum cycle ratio problem; the improvement is Dinkelbach's (Management Science, 1967), circles with a
 * positive sum are found by Bellman and Ford's relaxation with the parents as witnesses.
 */
import { eventsOfWord } from "../behaviour/events.js";
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";
import type { PerInsertion } from "../spec-diff.js";
import { filledBy } from "./vacuity.js";

/** Larger graphs are not measured: the time grows faster than the graph. */
const MOST_STATES = 100_000;

type Ratio = Exclude<PerInsertion, "unbounded" | null>;

type Steps = Pick<ObservedGraph, "states" | "starts" | "targets">;

export function perInsertionOf(graph: ObservedGraph): PerInsertion {
  const puts = graph.written.map(
    (_, word) =>
      eventsOfWord(graph, word, new Map()).filter(({ is }) => filledBy(is) !== undefined).length,
  );
  if (graph.states > MOST_STATES || puts.every((count) => count === 0)) return null;
  return mostPerInsertion(
    graph,
    Uint8Array.from(graph.words, (word) => puts[word] ?? 0),
  );
}

/** `insertions`: by edge, how many things it puts in. Null: no circle, and so no long run. */
export function mostPerInsertion(graph: Steps, insertions: Uint8Array): PerInsertion {
  const circles = new Circles(graph, insertions);
  if (circles.hasIdle()) return "unbounded";
  let best: Ratio | null = null;
  for (;;) {
    const found: Ratio | undefined = circles.better(best ?? { steps: 0, insertions: 1 });
    if (!found) return best;
    best = found;
  }
}

class Circles {
  private readonly graph: Steps;
  private readonly insertions: Uint8Array;
  private readonly value: Float64Array;
  /** By state: the edge by which its value came, -1 for none, and the state that this leaves. */
  private readonly cameBy: Int32Array;
  private readonly cameFrom: Int32Array;

  constructor(graph: Steps, insertions: Uint8Array) {
    this.graph = graph;
    this.insertions = insertions;
    this.value = new Float64Array(graph.states);
    this.cameBy = new Int32Array(graph.states);
    this.cameFrom = new Int32Array(graph.states);
  }

  /** Whether some circle puts nothing in: what is left if states that no such step leads into are taken away, again and again. */
  hasIdle(): boolean {
    const { insertions } = this;
    const { states, starts, targets } = this.graph;
    const into = new Int32Array(states);
    for (let edge = 0; edge < targets.length; edge++)
      if (targets[edge] !== NOWHERE && insertions[edge] === 0) into[targets[edge]!]!++;
    const work: number[] = [];
    for (let state = 0; state < states; state++) if (into[state] === 0) work.push(state);
    let taken = 0;
    for (let state = work.pop(); state !== undefined; state = work.pop()) {
      taken++;
      for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
        const target = targets[edge]!;
        if (target !== NOWHERE && insertions[edge] === 0 && --into[target]! === 0)
          work.push(target);
      }
    }
    return taken < states;
  }

  /** A circle with a larger ratio than this one; undefined if there is none. */
  better({ steps, insertions }: Ratio): Ratio | undefined {
    this.value.fill(0);
    this.cameBy.fill(-1);
    this.cameFrom.fill(-1);
    // Without a positive circle no way has more edges than there are states, and nothing changes after so many sweeps.
    for (let sweep = 0; sweep <= this.graph.states; sweep++) {
      if (!this.sweep(steps, insertions)) return undefined;
      const found = this.readCircle();
      if (found) return found;
    }
    return undefined;
  }

  /** Relaxes every edge once: a step is worth `perStep`, an insertion costs `perInsertion`. False: nothing has changed. */
  private sweep(perInsertion: number, perStep: number): boolean {
    const { value, insertions, cameBy, cameFrom } = this;
    const { states, starts, targets } = this.graph;
    let changed = false;
    for (let state = 0; state < states; state++) {
      for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
        const target = targets[edge]!;
        if (target === NOWHERE) continue;
        const sum = value[state]! + perStep - perInsertion * insertions[edge]!;
        if (sum <= value[target]!) continue;
        value[target] = sum;
        cameBy[target] = edge;
        cameFrom[target] = state;
        changed = true;
      }
    }
    return changed;
  }

  /** A circle among the edges by which values came: such a one has a positive sum. */
  private readCircle(): Ratio | undefined {
    const { cameFrom, cameBy, insertions } = this;
    const { states } = this.graph;
    const seen = new Int32Array(states);
    for (let root = 0; root < states; root++) {
      let state = root;
      while (state >= 0 && seen[state] === 0) {
        seen[state] = root + 1;
        state = cameFrom[state]!;
      }
      if (state < 0 || seen[state] !== root + 1) continue;
      let [steps, put, at] = [0, 0, state];
      do {
        steps++;
        put += insertions[cameBy[at]!]!;
        at = cameFrom[at]!;
      } while (at !== state);
      const divisor = commonDivisor(steps, put);
      return { steps: steps / divisor, insertions: put / divisor };
    }
    return undefined;
  }
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
