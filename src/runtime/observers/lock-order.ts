/** The observed order of locks as a graph, and its cycles. Locks and activations are numbered as in LockReader. */
import type { StepDescription } from "../../words/description.js";
import type { Place } from "../checker.js";

export interface Site {
  readonly place: Place;
  /** What takes the lock. */
  readonly does: StepDescription;
}

/** What is known of one statement at which one activation takes one lock while it holds another. */
export interface OrderFact {
  readonly activation: number;
  /** The statement. */
  readonly site: Site;
  readonly held: number;
  readonly taken: number;
  /** It never waits there. */
  tries: boolean;
  /** It held the other lock alone, at least once. */
  heldAlone: boolean;
  /** By lock: 1 where it was held as well, each time. */
  readonly always: Uint8Array;
  /** A bit for each CPU. */
  cpus: number;
  /** Some attempt led on; and what the others broke. */
  goesOn: boolean;
  readonly breaks: Set<string>;
}

/** More cycles than these say nothing new. */
const MOST_CYCLES = 64;

/** The shortest cycle through each edge, each once, beginning at its lowest lock. */
export function findCycles(facts: readonly OrderFact[]): readonly (readonly number[])[] {
  const next = new Map<number, Set<number>>();
  for (const { held, taken } of facts) next.set(held, (next.get(held) ?? new Set()).add(taken));
  const found = new Map<string, readonly number[]>();
  for (const [from, targets] of next) {
    for (const to of targets) {
      const path = shortestPath(next, to, from);
      if (!path || found.size >= MOST_CYCLES) continue;
      const cycle = rotated([from, ...path.slice(0, -1)]);
      found.set(cycle.join(" "), cycle);
    }
  }
  return [...found.values()];
}

/** From one lock to another, both included. */
function shortestPath(
  next: ReadonlyMap<number, ReadonlySet<number>>,
  from: number,
  to: number,
): readonly number[] | undefined {
  const cameFrom = new Map<number, number>([[from, -1]]);
  const queue = [from];
  for (const lock of queue) {
    if (lock === to) {
      const path: number[] = [];
      for (let at = to; at >= 0; at = cameFrom.get(at) ?? -1) path.unshift(at);
      return path;
    }
    for (const target of next.get(lock) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, lock);
      queue.push(target);
    }
  }
  return undefined;
}

/** The same cycle, beginning at its lowest lock. */
export function rotated(cycle: readonly number[]): readonly number[] {
  const lowest = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(lowest), ...cycle.slice(0, lowest)];
}
