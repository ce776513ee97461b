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
  readonly platform: number;
  readonly cpus: number;
  /** Whether the scheduler goes by priority. */
  readonly priority: boolean;
  /** Whether handlers are raised and tasks scheduled from outside. */
  readonly signals: boolean;
  /** Rules that are ignored, by number. */
  readonly ignored: readonly number[];
  /** Whether there is a revision with other constants. */
  readonly revised: boolean;
  readonly data: readonly Seed[];
  readonly locks: readonly Seed[];
  readonly objects: readonly Seed[];
  readonly procs: readonly Seed[];
  readonly contexts: readonly Seed[];
  readonly properties: readonly Seed[];
}

/** Divides by all that is chosen among; large enough for each to be as likely as the next. */
const MOST = 5039;

/** Mostly as many as asked for, else any number of them: what is missing is never missed, but makes dull specs. */
function list<Value>(of: fc.Arbitrary<Value>, least: number, most: number): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(of, { maxLength: most, size: "max" }) },
    { weight: 5, arbitrary: fc.array(of, { minLength: least, maxLength: most, size: "max" }) },
  );
}

const numbers = list(fc.nat(MOST), 16, 30);

/** Seeds whose bodies nest `depth` deep. */
function seedOf(depth: number): fc.Arbitrary<Seed> {
  const inner = (least: number, most: number): fc.Arbitrary<readonly Seed[]> =>
    depth === 0 ? fc.constant([]) : list(seedOf(depth - 1), least, most);
  return fc.record({ numbers, body: inner(depth, depth + 1), other: inner(1, 2) });
}

export const specSeed: fc.Arbitrary<SpecSeed> = fc.record({
  platform: fc.nat(6),
  cpus: fc.nat(2),
  priority: fc.nat(7).map((number) => number === 7),
  signals: fc.boolean(),
  ignored: fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(13), { minLength: 1, maxLength: 4 }) },
  ),
  revised: fc.nat(3).map((number) => number === 3),
  data: list(seedOf(0), 2, 4),
  locks: list(seedOf(0), 1, 2),
  objects: list(seedOf(0), 0, 2),
  procs: list(seedOf(2), 0, 2),
  contexts: list(seedOf(3), 2, 3),
  properties: list(seedOf(0), 1, 3),
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
