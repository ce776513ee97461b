/**
 * A smaller spec that is still wrong: leaves out what can be left out of a tree of numbers, one thing after the other, until
 * nothing more can be. Every part of a tree may be missing, and what is left is a spec again.
 */
import type { Seed, SpecSeed } from "./arbitraries/seeds.js";

const LISTS = ["contexts", "procs", "objects", "data", "locks", "properties"] as const;

/** The list without one part after the other, large parts first, and then with one element smaller. */
function* fewer<Value>(
  all: readonly Value[],
  smaller: (value: Value) => Iterable<Value>,
): Iterable<readonly Value[]> {
  for (let size = all.length; size > 0; size = Math.floor(size / 2))
    for (let at = 0; at + size <= all.length; at += 1)
      yield [...all.slice(0, at), ...all.slice(at + size)];
  for (const [at, value] of all.entries())
    for (const less of smaller(value)) yield all.with(at, less);
}

/** 0 stands for the simplest choice, and numbers that have run out count as 0. */
function* lessNumber(number: number): Iterable<number> {
  if (number > 0) yield 0;
}

function* smallerSeed(seed: Seed): Iterable<Seed> {
  for (const body of fewer(seed.body, smallerSeed)) yield { ...seed, body };
  for (const other of fewer(seed.other, smallerSeed)) yield { ...seed, other };
  if (seed.numbers.length > 0) {
    yield { ...seed, numbers: [] };
    yield { ...seed, numbers: seed.numbers.slice(0, Math.floor(seed.numbers.length / 2)) };
    yield { ...seed, numbers: seed.numbers.slice(0, -1) };
  }
  for (const [at, number] of seed.numbers.entries())
    for (const less of lessNumber(number)) yield { ...seed, numbers: seed.numbers.with(at, less) };
}

/** Smaller trees, those without whole declarations first. */
function* smaller(seed: SpecSeed): Iterable<SpecSeed> {
  const nothing = (): Iterable<Seed> => [];
  for (const list of LISTS)
    for (const less of fewer(seed[list], nothing)) yield { ...seed, [list]: less };
  if (seed.signals) yield { ...seed, signals: false };
  if (seed.priority) yield { ...seed, priority: false };
  if (seed.revised) yield { ...seed, revised: false };
  if (seed.platform > 0) yield { ...seed, platform: 0 };
  for (const ignored of fewer(seed.ignored, lessNumber)) yield { ...seed, ignored };
  for (const cpus of lessNumber(seed.cpus)) yield { ...seed, cpus };
  for (const list of LISTS)
    for (const less of fewer(seed[list], smallerSeed)) yield { ...seed, [list]: less };
}

/** The smallest that is still wrong, as far as the time goes. */
export async function shrink(
  from: SpecSeed,
  isWrong: (seed: SpecSeed) => Promise<boolean>,
  seconds: number,
): Promise<SpecSeed> {
  const end = Date.now() + seconds * 1000;
  let least = from;
  for (let goesOn = true; goesOn;) {
    goesOn = false;
    for (const seed of smaller(least)) {
      if (Date.now() > end) return least;
      if (!(await isWrong(seed))) continue;
      least = seed;
      goesOn = true;
      break;
    }
  }
  return least;
}
