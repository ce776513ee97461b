/** Marks spread backwards over edges, against what the words say: a state has the marks of all that it leads to. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadMarks } from "../../src/runtime/search/spread-marks.js";
import { Edges, NOWHERE } from "../../src/runtime/state/edges.js";
import { Numbers } from "../../src/runtime/state/numbers.js";

type Pair = readonly [from: number, to: number];

function edgesOf(states: number, pairs: readonly Pair[]): Edges {
  const edges = new Edges(false);
  for (let state = 0; state < states; state++) {
    edges.open(state);
    for (const [from, to] of pairs) if (from === state) edges.add(0, to);
  }
  edges.open(states);
  return edges;
}

function numbersOf(values: readonly number[]): Numbers {
  const numbers = new Numbers();
  for (const value of values) numbers.push(value);
  return numbers;
}

const listOf = (numbers: Numbers): readonly number[] =>
  Array.from({ length: numbers.count }, (_, i) => numbers.get(i));

const always = (): Promise<boolean> => Promise.resolve(true);

async function spread(
  masks: readonly number[],
  pairs: readonly Pair[],
  width = 1,
): Promise<readonly number[]> {
  const states = masks.length / width;
  const spreading = numbersOf(masks);
  const edges = edgesOf(states, pairs);
  expect(await spreadMarks(edges, { masks: spreading, width }, states, always)).toBe(true);
  return listOf(spreading);
}

/** The marks of all states on some path from each. */
function spreadPlainly(masks: readonly number[], pairs: readonly Pair[], width: number): number[] {
  const has = [...masks];
  for (let changed = true; changed;) {
    changed = false;
    for (const [from, to] of pairs.filter(([, target]) => target !== NOWHERE)) {
      for (let word = 0; word < width; word++) {
        const mask = has[from * width + word]! | has[to * width + word]!;
        changed ||= mask !== has[from * width + word];
        has[from * width + word] = mask;
      }
    }
  }
  return has;
}

describe("marks", () => {
  test("travel against the edges and not along them", async () => {
    expect(
      await spread(
        [1, 2, 4],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toEqual([7, 6, 4]);
  });

  test("are the same on all states of a cycle", async () => {
    expect(
      await spread(
        [1, 0, 2, 0],
        [
          [0, 1],
          [1, 2],
          [2, 0],
          [3, 0],
        ],
      ),
    ).toEqual([3, 3, 3, 3]);
  });

  test("do not come from where a run has ended", async () => {
    expect(await spread([0, 1], [[0, NOWHERE]])).toEqual([0, 1]);
  });

  test("travel over a long way back, which no number of sweeps would finish in time", async () => {
    const length = 200_000;
    const back = Array.from({ length: length - 1 }, (_, i): Pair => [i + 1, i]);
    const edges = new Edges(false);
    for (let state = 0; state < length; state++) {
      edges.open(state);
      for (const [, to] of state === 0 ? [] : [back[state - 1]!]) edges.add(0, to);
    }
    edges.open(length);
    const masks = numbersOf(Array.from({ length }, (_, i) => (i === 0 ? 1 : 0)));
    await spreadMarks(edges, { masks, width: 1 }, length, always);
    expect(listOf(masks).every((mask) => mask === 1)).toBe(true);
  });

  test("stop where the caller says so", async () => {
    const masks = numbersOf([0, 1]);
    const never = (): Promise<boolean> => Promise.resolve(false);
    expect(await spreadMarks(edgesOf(2, [[0, 1]]), { masks, width: 1 }, 2, never)).toBe(false);
  });

  test("law: are those that brute force finds, in any graph and in masks of one word or two", async () => {
    const graph = fc.integer({ min: 1, max: 12 }).chain((states) =>
      fc.record({
        masks: fc.array(fc.constantFrom(0, 0, 0, 1, 2, -1, 1 << 31), {
          minLength: states * 2,
          maxLength: states * 2,
        }),
        pairs: fc.array(
          fc.tuple(fc.nat(states - 1), fc.integer({ min: NOWHERE, max: states - 1 })),
          { maxLength: states * 2 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(graph, async ({ masks, pairs }) => {
        const half = masks.slice(masks.length / 2);
        expect(await spread(half, pairs)).toEqual(spreadPlainly(half, pairs, 1));
        expect(await spread(masks, pairs, 2)).toEqual(spreadPlainly(masks, pairs, 2));
      }),
      { numRuns: 500 },
    );
  });
});
