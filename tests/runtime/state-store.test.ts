import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Arena } from "../../src/runtime/state/arena.js";
import { fingerprintOf } from "../../src/runtime/state/hash.js";
import { StateStore } from "../../src/runtime/state/state-store.js";

/** What a store should know: each state's text, in the order of insertion. */
interface Model {
  readonly known: Map<string, number>;
}

const textOf = (state: Int32Array): string => state.join();
const fingerprint = (state: Int32Array): number => fingerprintOf(state, 0, state.length);

class Insert implements fc.Command<Model, StateStore> {
  readonly state: Int32Array;
  constructor(state: Int32Array) {
    this.state = state;
  }
  check = (): boolean => true;
  run({ known }: Model, store: StateStore): void {
    const number = known.get(textOf(this.state));
    store.reserve(1);
    const found = store.insert(this.state, 0, fingerprint(this.state));
    expect(found).toBe(number === undefined ? known.size : ~number);
    if (number === undefined) known.set(textOf(this.state), known.size);
    expect(store.count).toBe(known.size);
  }
  toString = (): string => `insert ${textOf(this.state)}`;
}

class Find implements fc.Command<Model, StateStore> {
  readonly state: Int32Array;
  constructor(state: Int32Array) {
    this.state = state;
  }
  check = (): boolean => true;
  run({ known }: Model, store: StateStore): void {
    expect(store.find(this.state, 0, fingerprint(this.state))).toBe(
      known.get(textOf(this.state)) ?? -1,
    );
  }
  toString = (): string => `find ${textOf(this.state)}`;
}

class Grow implements fc.Command<Model, StateStore> {
  readonly more: number;
  constructor(more: number) {
    this.more = more;
  }
  check = (): boolean => true;
  run({ known }: Model, store: StateStore): void {
    expect(store.reserve(this.more)).toBe(true);
    for (const [text, number] of known) expect(textOf(store.arena.copy(number))).toBe(text);
  }
  toString = (): string => `grow by ${this.more}`;
}

describe("state store", () => {
  test.each([1, 2, 3, 7, 64])("agrees with a set of texts, %i words", (words) => {
    // Few values, so that states meet again; far apart, so that every bit matters.
    const word = fc.constantFrom(0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 16);
    const state = fc
      .array(word, { minLength: words, maxLength: words })
      .map((all) => Int32Array.from(all));
    const commands = fc.commands([
      state.map((s) => new Insert(s)),
      state.map((s) => new Find(s)),
      fc.constantFrom(1, 4000, 20_000).map((more) => new Grow(more)),
    ]);
    fc.assert(
      fc.property(commands, (all) =>
        fc.modelRun(() => ({ model: { known: new Map() }, real: new StateStore(words) }), all),
      ),
      { numRuns: 60 },
    );
  });

  test("tells apart states with the same fingerprint", () => {
    const store = new StateStore(2);
    for (let i = 0; i < 1000; i++) expect(store.insert(Int32Array.of(i, -i), 0, 17)).toBe(i);
    for (let i = 0; i < 1000; i++) expect(store.insert(Int32Array.of(i, -i), 0, 17)).toBe(~i);
    expect(store.find(Int32Array.of(1000, -1000), 0, 17)).toBe(-1);
  });

  test("keeps every state and its number while the table grows and chunks follow each other", () => {
    const words = 33;
    const store = new StateStore(words);
    const state = new Int32Array(words);
    const put = (i: number): number => {
      state
        .fill(i)
        .subarray(1)
        .fill(i >>> 4);
      store.reserve(1);
      return store.insert(state, 0, fingerprint(state));
    };
    for (let i = 0; i < 70_000; i++) if (put(i) !== i) expect.unreachable(`state ${i} is not new`);
    expect(store.arena.chunks.length).toBeGreaterThan(2);
    for (let i = 0; i < 70_000; i += 7) if (put(i) !== ~i) expect.unreachable(`state ${i} is lost`);
  });

  test("touching changes nothing", () => {
    const store = new StateStore(1);
    const states = Int32Array.of(5, 6, 5);
    const fingerprints = states.map((_, i) => fingerprintOf(states, i, 1));
    store.insert(states, 0, fingerprints[0] ?? 0);
    store.touch(states, fingerprints, 3);
    expect(store.count).toBe(1);
    expect(store.find(states, 1, fingerprints[1] ?? 0)).toBe(-1);
  });
});

describe("fingerprints", () => {
  test.each([1, 2, 4])(
    "of states that differ in packed bits only spread over a table, %i words",
    (words) => {
      const state = new Int32Array(words);
      const slots = new Set<number>();
      const count = 2 ** 14;
      for (let i = 0; i < count; i++) {
        // Two bits of the number to each fourth bit of the words, as packed fields lie.
        for (let bit = 0; bit < 14; bit++) {
          const word = bit % words;
          const shift = 2 * Math.floor(bit / words);
          state[word] = ((state[word] ?? 0) & ~(1 << shift)) | (((i >>> bit) & 1) << shift);
        }
        slots.add(fingerprintOf(state, 0, words) & (count - 1));
      }
      // Thrown at random, 63 % of the slots are hit.
      expect(slots.size / count).toBeGreaterThan(0.58);
    },
  );
});

test("an arena gives back what was put there, over the ends of chunks", () => {
  const arena = new Arena(3);
  const source = Int32Array.of(9, 1, 2, 3);
  for (let i = 0; i < 400_000; i++) {
    source[1] = i;
    arena.push(source, 1);
  }
  expect(arena.chunks.length).toBeGreaterThan(1);
  for (const i of [0, 1, arena.mask, arena.mask + 1, 399_999])
    expect([...arena.copy(i)]).toEqual([i, 2, 3]);
});
