// Hot path: `sweep` and `readCircle`. No objects, closures or exceptions for an edge.
/**
 * How much work is done, in the long run and at worst, for each item that is put into a list, ring or queue: the largest ratio
 * of work to insertions of any circle of the graph. What wakes only to sleep again, polls, or tries in vain shows here.
 * Exact: a circle with a ratio is improved until no circle has a larger one, in whole numbers.
 *
 * Source: the maximum cycle ratio problem; the improvement is Dinkelbach's (Management Science, 1967), circles with a
 * positive sum are found by Bellman and Ford's relaxation with the parents as witnesses.
 */
import { eventsOfWord } from "../behaviour/events.js";
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";
import type { PerItem, Ratio, Work } from "../spec-diff.js";
import { hasCircle } from "./circles.js";
import { filledBy } from "./vacuity.js";

/** Larger graphs are not measured: the time grows faster than the graph. */
const MOST_STATES = 100_000;

type Fraction = Exclude<Ratio, "unbounded" | null>;

type Steps = Pick<ObservedGraph, "states" | "starts" | "targets">;

export function perItemOf(graph: ObservedGraph): PerItem {
  const { checker, transitions, who, words } = graph;
  const countOf = (
    isIt: (event: ReturnType<typeof eventsOfWord>[number]) => boolean,
  ): Uint8Array => {
    const counts = graph.written.map(
      (_, word) => eventsOfWord(graph, word, new Map()).filter(isIt).length,
    );
    return Uint8Array.from(words, (word) => counts[word] ?? 0);
  };
  const puts = countOf(({ is }) => filledBy(is) !== undefined);
  if (graph.states > MOST_STATES || puts.every((count) => count === 0)) return NO_WORK;
  const entering = (form: "isr" | "deferred"): Ratio => {
    const isOne = checker.contexts.map((context) => context.form === form);
    if (!isOne.includes(true)) return null;
    const work = Uint8Array.from(transitions, (transition) =>
      who.enters[transition] === 1 && isOne[who.contexts[transition]!] ? 1 : 0,
    );
    return mostPerItem(graph, puts, work);
  };
  const acquires = (): Ratio => {
    if ((checker.locks?.classes ?? []).length === 0) return null;
    return mostPerItem(
      graph,
      puts,
      countOf(({ is }) => typeof is === "object" && is.kind === "acquire"),
    );
  };
  return {
    steps: mostPerItem(graph, puts, new Uint8Array(words.length).fill(1)),
    acquires: acquires(),
    interrupts: entering("isr"),
    deferredRuns: entering("deferred"),
  };
}

/** Where nothing can be said. */
export const NO_WORK: Readonly<Record<Work, null>> = {
  steps: null,
  acquires: null,
  interrupts: null,
  deferredRuns: null,
};

/** `insertions`, `work`: by edge, how many items it puts in and how much it does. Null: no circle, and so no long run. */
export function mostPerItem(graph: Steps, insertions: Uint8Array, work: Uint8Array): Ratio {
  const circles = new Circles(graph, insertions, work);
  if (
    hasCircle(graph, insertions) &&
    circles.better({ count: mostWork(graph, work), insertions: 1 })
  )
    return "unbounded";
  // A circle that does nothing of the kind has the smallest ratio that there is.
  let best: Fraction | null = hasCircle(graph) ? { count: 0, insertions: 1 } : null;
  for (;;) {
    const found: Fraction | undefined = circles.better(best ?? { count: 0, insertions: 1 });
    if (!found) return best;
    best = found;
  }
}

/** More than all steps of a circle do: only one that puts nothing in has a larger ratio. */
function mostWork({ states }: Steps, work: Uint8Array): number {
  let most = 0;
  for (const each of work) most = Math.max(most, each);
  return states * most + 1;
}

class Circles {
  private readonly graph: Steps;
  private readonly insertions: Uint8Array;
  private readonly work: Uint8Array;
  private readonly value: Float64Array;
  /** By state: the edge by which its value came, -1 for none, and the state that this leaves. */
  private readonly cameBy: Int32Array;
  private readonly cameFrom: Int32Array;

  constructor(graph: Steps, insertions: Uint8Array, work: Uint8Array) {
    this.graph = graph;
    this.insertions = insertions;
    this.work = work;
    this.value = new Float64Array(graph.states);
    this.cameBy = new Int32Array(graph.states);
    this.cameFrom = new Int32Array(graph.states);
  }

  /** A circle with a larger ratio than this one, if some circle has one. */
  better({ count, insertions }: Fraction): Fraction | undefined {
    this.value.fill(0);
    this.cameBy.fill(-1);
    this.cameFrom.fill(-1);
    // Without a positive circle no way has more edges than there are states, and nothing changes after so many sweeps.
    for (let sweep = 0; sweep <= this.graph.states; sweep++) {
      if (!this.sweep(count, insertions)) return undefined;
      const found = this.readCircle();
      if (found) return found;
    }
    return undefined;
  }

  /** Relaxes every edge once: work is worth `perWork`, an insertion costs `perInsertion`. False: nothing has changed. */
  private sweep(perInsertion: number, perWork: number): boolean {
    const { value, insertions, work, cameBy, cameFrom } = this;
    const { states, starts, targets } = this.graph;
    let changed = false;
    for (let state = 0; state < states; state++) {
      for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
        const target = targets[edge]!;
        if (target === NOWHERE) continue;
        const sum = value[state]! + perWork * work[edge]! - perInsertion * insertions[edge]!;
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
  private readCircle(): Fraction | undefined {
    const { cameFrom, cameBy, insertions, work } = this;
    const { states } = this.graph;
    const seen = new Int32Array(states);
    for (let root = 0; root < states; root++) {
      let state = root;
      while (state >= 0 && seen[state] === 0) {
        seen[state] = root + 1;
        state = cameFrom[state]!;
      }
      if (state < 0 || seen[state] !== root + 1) continue;
      let [done, put, at] = [0, 0, state];
      do {
        done += work[cameBy[at]!]!;
        put += insertions[cameBy[at]!]!;
        at = cameFrom[at]!;
      } while (at !== state);
      const divisor = commonDivisor(done, put);
      return { count: done / divisor, insertions: put / divisor };
    }
    return undefined;
  }
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
