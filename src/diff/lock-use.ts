/**
 * How locks are used, before and after: which is taken under which, and in what relation each stands to the levels at which
 * interrupts come. Read off what a search has seen, so that what is only written does not count.
 */
import type { LockUsage } from "../runtime/verdict.js";
import type { NameOf } from "./properties.js";
import type { OpenSide } from "./side.js";
import type { InterruptSafety, LockDiff, LockEdge } from "./spec-diff.js";

export function compareLockUse(
  before: OpenSide,
  after: OpenSide,
  nameOf: NameOf,
): Omit<LockDiff, "lockSets"> {
  const [old, fresh] = [edgesOf(before, nameOf), edgesOf(after, (name) => name)];
  const oldSafety = safetyOf(before, nameOf);
  return {
    edgesAdded: [...fresh].flatMap(([key, edge]) => (old.has(key) ? [] : [edge])),
    edgesRemoved: [...old].flatMap(([key, edge]) => (fresh.has(key) ? [] : [edge])),
    interruptSafety: [...safetyOf(after, (name) => name)].flatMap(([lock, is]) => {
      const was = oldSafety.get(lock);
      return was === undefined || was === is ? [] : [{ lock, before: was, after: is }];
    }),
  };
}

/** By lock and not by member of a family: which member it was says less than that it was one. */
function edgesOf({ verdict }: OpenSide, nameOf: NameOf): ReadonlyMap<string, LockEdge> {
  const edges = new Map<string, LockEdge>();
  for (const { heldClass, takenClass, place } of verdict.locks?.order ?? []) {
    const edge = { held: nameOf(heldClass), taken: nameOf(takenClass), place };
    const key = `${edge.held} ${edge.taken}`;
    if (edge.held !== edge.taken && !edges.has(key)) edges.set(key, edge);
  }
  return edges;
}

function safetyOf({ verdict }: OpenSide, nameOf: NameOf): ReadonlyMap<string, InterruptSafety> {
  const found = new Map<string, InterruptSafety>();
  for (const usage of verdict.locks?.usage ?? []) {
    const lock = nameOf(usage.lock);
    const safety = classOf(usage);
    const known = found.get(lock);
    if (known === undefined || RANK.indexOf(safety) > RANK.indexOf(known)) found.set(lock, safety);
  }
  return found;
}

const RANK: readonly InterruptSafety[] = ["not used by handlers", "safe", "unsafe"];

/** Unsafe: taken by what enters at a level, and held where that may enter. */
function classOf({ levels }: LockUsage): InterruptSafety {
  if (levels.some(({ takenIn, heldBelow }) => takenIn && heldBelow)) return "unsafe";
  return levels.some(({ takenIn }) => takenIn) ? "safe" : "not used by handlers";
}
