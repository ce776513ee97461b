/**
 * What fast-check makes and shrinks: trees of numbers. A spec is read out of such a tree with whatever is in scope, so
 * that any part of the tree can be left out and the rest still is a spec. Numbers that have run out count as 0, and 0
 * always stands for the simplest choice.
 */
import fc from "fast-check";

/** One declaration or statement to be: its choices, its body, and its other body (`else`, the second branch). */
export interface Seed {
  readonly numbers: readonly number[];
  readonly body: readonly Seed[];
  readonly other: readonly Seed[];
}

export interface SpecSeed {
  readonly cpus: number;
  readonly data: readonly Seed[];
  readonly locks: readonly Seed[];
  readonly objects: readonly Seed[];
  readonly procs: readonly Seed[];
  readonly contexts: readonly Seed[];
  readonly properties: readonly Seed[];
}

/** Divides by all that is chosen among; large enough for each to be as likely as the next. */
const MOST = 5039;

const numbers = fc.array(fc.nat(MOST), { maxLength: 14, size: "max" });

/** Seeds whose bodies nest `depth` deep. */
function seedOf(depth: number): fc.Arbitrary<Seed> {
  const inner = (most: number): fc.Arbitrary<readonly Seed[]> =>
    depth === 0 ? fc.constant([]) : fc.array(seedOf(depth - 1), { maxLength: most, size: "max" });
  return fc.record({ numbers, body: inner(3), other: inner(2) });
}

const some = (seed: fc.Arbitrary<Seed>, least: number, most: number): fc.Arbitrary<Seed[]> =>
  fc.array(seed, { minLength: least, maxLength: most, size: "max" });

export const specSeed: fc.Arbitrary<SpecSeed> = fc.record({
  cpus: fc.nat(2),
  data: some(seedOf(0), 1, 5),
  locks: some(seedOf(0), 0, 2),
  objects: some(seedOf(0), 0, 2),
  procs: some(seedOf(2), 0, 2),
  contexts: some(seedOf(3), 1, 3),
  properties: some(seedOf(0), 0, 3),
});

/** Numbers of a seed, one after the other, as choices. */
export class Choices {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(seed: Seed) {
    this.#numbers = seed.numbers;
  }

  /** 0 to `count` - 1. */
  below(count: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % Math.max(1, count);
  }

  /** True once in `times`. */
  rarely(times: number): boolean {
    return this.below(times) === times - 1;
  }

  among<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.below(values.length)] ?? values[0];
  }

  /** One of the values; undefined if there are none, and then nothing is used up. */
  oneOf<Value>(values: readonly Value[]): Value | undefined {
    return values.length === 0 ? undefined : values[this.below(values.length)];
  }
}
