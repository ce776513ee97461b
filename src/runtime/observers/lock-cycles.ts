/**
 * Cycles of the observed lock order: those that some run closes, with that run; and those that none does, with what keeps
 * runs from it. Reasons are Goodlock's (Havelund, SPIN 2000; Agarwal and Stoller 2006): a gate lock, one context alone,
 * never at the same time. Unlike there the search has seen every run, so each is a fact of the spec and no guess.
 */
import type { LockCycle, Violation } from "../verdict.js";
import type { Coexistence } from "./lock-coexistence.js";
import { findCycles, type OrderFact } from "./lock-order.js";
import type { LockReader } from "./lock-reader.js";

/** Ways to close a cycle, one fact for each edge: where there are more, no reason is looked for. */
const MOST_WAYS = 512;

/** `runOf`: the run that closes a cycle, its locks joined by spaces; undefined where no run of this search does. */
export function judgeCycles(
  facts: readonly OrderFact[],
  reader: LockReader,
  coexistence: Coexistence,
  runOf: (cycle: string) => Violation | undefined,
  isComplete: boolean,
): readonly LockCycle[] {
  const edges = new Map<string, OrderFact[]>();
  for (const fact of facts) {
    const key = `${fact.held} ${fact.taken}`;
    edges.set(key, [...(edges.get(key) ?? []), fact]);
  }
  return findCycles(facts).map((cycle) => {
    const run = runOf(cycle.join(" "));
    const ways = isComplete && !run ? waysToClose(cycle, edges) : undefined;
    return {
      locks: cycle.map((lock) => reader.locks[lock]!.name),
      outcome: run ? "deadlock" : isComplete ? "never" : "unknown",
      violation: run,
      reasons: reasonsOf(ways, reader, coexistence),
    };
  });
}

/** One fact for each edge of the cycle, in every combination; undefined where there are too many. */
function waysToClose(
  cycle: readonly number[],
  edges: ReadonlyMap<string, readonly OrderFact[]>,
): OrderFact[][] | undefined {
  let ways: OrderFact[][] = [[]];
  for (const [i, held] of cycle.entries()) {
    const taken = cycle[(i + 1) % cycle.length] ?? held;
    const choices = edges.get(`${held} ${taken}`) ?? [];
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice]));
    if (ways.length > MOST_WAYS) return undefined;
  }
  return ways;
}

/** What keeps runs from every way to close the cycle; none if one way is unexplained. */
function reasonsOf(
  ways: readonly (readonly OrderFact[])[] | undefined,
  reader: LockReader,
  coexistence: Coexistence,
): readonly string[] {
  const reasons = new Set<string>();
  for (const way of ways ?? []) {
    const reason = reasonOf(way, reader) ?? coexistence.reasonOf(way);
    if (reason === undefined) return [];
    reasons.add(reason);
  }
  return [...reasons];
}

/** What the facts themselves tell; the search need not be asked again. */
function reasonOf(way: readonly OrderFact[], reader: LockReader): string | undefined {
  const name = (fact: OrderFact): string => `\`${reader.activations[fact.activation]!.name}\``;
  const lock = (number: number): string => `\`${reader.locks[number]!.name}\``;
  const trying = way.find((fact) => fact.tries);
  if (trying)
    return `${name(trying)} takes ${lock(trying.taken)} only where it is free, and does not wait for it`;
  for (const [i, taker] of way.entries()) {
    const holder = way[(i + 1) % way.length] ?? taker;
    if (takesShared(taker) && !holder.heldAlone)
      return `readers: ${name(taker)} takes ${lock(taker.taken)} shared, and ${name(holder)} holds it in no other way`;
  }
  for (const [i, a] of way.entries()) {
    for (const b of way.slice(i + 1)) {
      if (a.activation === b.activation)
        return `${name(a)} takes both ways, one after the other, and nobody else comes between`;
      const gate = reader.locks.findIndex(
        // One that several can hold at once blocks no other.
        (lock, l) =>
          !lock.class.isShared &&
          a.always[l] === 1 &&
          b.always[l] === 1 &&
          !way.some((each) => each.held === l),
      );
      if (gate >= 0)
        return `gate lock: ${name(a)} and ${name(b)} both hold ${lock(gate)} around it`;
    }
  }
  return undefined;
}

const takesShared = ({ site: { does } }: OrderFact): boolean =>
  "lock" in does && does.lock?.mode === "shared";
