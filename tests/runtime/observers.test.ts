/** Who looks on beside a search sees each state that it finds once, in order, and each step once, however the search ends. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckOptions, runChecker } from "../../src/runtime/index.js";
import {
  Audience,
  type Observer,
  type StepListener,
} from "../../src/runtime/observers/observer.js";
import { exploreBreadthFirst } from "../../src/runtime/search/breadth-first.js";
import { exploreDepthFirst } from "../../src/runtime/search/depth-first.js";
import { WordSet } from "../../src/runtime/state/word-set.js";
import { arbitraryEdges } from "./arbitrary-graph.js";
import { type Edge, graphChecker } from "./graph-checker.js";

/** Writes down what it is told: `0`, then `0 -> 1` and what is seen and broken on the way. */
class Scribe implements Observer, StepListener {
  readonly listener = this;
  readonly states: number[] = [];
  readonly steps: string[] = [];
  private readonly told: string[] = [];

  look(state: Int32Array, number: number): void {
    expect(number).toBe(this.states.length);
    this.states.push(state[0]!);
  }

  fail(failure: number): void {
    this.told.push(`breaks ${failure}`);
  }

  event(event: number, carried: readonly number[]): void {
    this.told.push(`event ${event} ${carried.join()}`);
  }

  step(_: number, next: Int32Array): void {
    this.steps.push([`${this.states.at(-1)} -> ${next[0]}`, ...this.told].join(", "));
    this.told.length = 0;
  }
}

const searches = { exploreBreadthFirst, exploreDepthFirst };

async function watch(
  edges: readonly Edge[] | string,
  search: keyof typeof searches,
  options: CheckOptions,
): Promise<{ readonly scribe: Scribe; readonly found: readonly number[] }> {
  const checker = graphChecker(edges);
  const scribe = new Scribe();
  const audience = new Audience([scribe]);
  const { graph } = await searches[search](checker, options, undefined, audience);
  audience.lookAtRest(checker, graph!.store);
  const { arena } = graph!.store;
  const found = Array.from({ length: arena.count }, (_, i) => arena.copy(i)[0]!);
  return { scribe, found };
}

describe.each(["exploreBreadthFirst", "exploreDepthFirst"] as const)("%s", (search) => {
  test("tells of what a step breaks and shows before the step itself", async () => {
    const { scribe } = await watch("0 -go?lock-order-> 1 -> 2; 0 -go!corrupt-list-> 2", search, {
      stopAtFirst: false,
    });
    expect(scribe.states).toEqual([0, 1, 2]);
    expect(scribe.steps).toEqual([
      "0 -> 1, breaks 0, event 0 ",
      "0 -> 2, breaks 1, event 0 ",
      "1 -> 2",
    ]);
  });

  test("law: shows each state found and each of its steps once, also where a limit ends it", async () => {
    const options = fc.record(
      {
        maxStates: fc.integer({ min: 1, max: 8 }),
        maxDepth: fc.integer({ min: 1, max: 5 }),
        stopAtFirst: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryEdges(8), options, async (edges, limits) => {
        const { scribe, found } = await watch(edges, search, limits);
        expect(scribe.states).toEqual(found);
        const steps = found.flatMap((node) =>
          edges.filter(({ from }) => from === node).map(({ from, to }) => `${from} -> ${to}`),
        );
        expect(scribe.steps.map((step) => step.split(",")[0])).toEqual(steps);
      }),
      { numRuns: 300 },
    );
  });
});

test("values taken are those of all states, far ones and negative ones too", async () => {
  const checker = graphChecker("0 -> 1 -> 300 -> 0; 1 -> 255; 255 -> 256", { words: 2 });
  const field = { ...checker.fields[0]!, group: "variable" as const };
  const below = { ...field, name: "below", read: (s: Int32Array) => -field.read(s) };
  const { coverage } = await runChecker({ ...checker, fields: [field, below] }, { values: true });
  expect(coverage.values).toEqual([
    { field: "node", count: 5, values: ["0", "1", "255", "256", "300"] },
    { field: "below", count: 5, values: ["-300", "-256", "-255", "-1", "0"] },
  ]);
});

test("law: a set of words says of each whether it is new, zero and all bits included", () => {
  const word = fc.oneof(
    fc.constantFrom(0, -1, 1 << 31),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3000, minLength: 1000 }), (words) => {
      const set = new WordSet();
      const known = new Set<number>();
      for (const each of [...words, ...words]) {
        expect(set.add(each)).toBe(!known.has(each));
        known.add(each);
      }
    }),
    { numRuns: 20 },
  );
});
