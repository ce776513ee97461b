/** The steps that a search records are those that its checker takes, whichever way it goes through the states. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Checker } from "../../src/runtime/index.js";
import { exploreBreadthFirst } from "../../src/runtime/search/breadth-first.js";
import { exploreDepthFirst } from "../../src/runtime/search/depth-first.js";
import { RecordedSteps } from "../../src/runtime/search/recorded-steps.js";
import { NOWHERE } from "../../src/runtime/state/edges.js";
import { Numbers } from "../../src/runtime/state/numbers.js";
import { arbitraryEdges } from "./arbitrary-graph.js";
import { type Edge, graphChecker, type GraphOptions } from "./graph-checker.js";

const contexts: GraphOptions["contexts"] = {
  Thread: { members: 2, at: () => 1 },
  Isr: { members: 2, at: () => 1 },
};
const searches = { exploreBreadthFirst, exploreDepthFirst };

interface Recorded {
  /** Nodes, as they were found. */
  readonly order: readonly number[];
  /** `from -action[member]-> to`, `end` for a step that breaks a rule. */
  readonly steps: readonly string[];
  /** By state who steps, `all` where a run is cut short. */
  readonly steppers: Readonly<Record<number, string>>;
}

async function record(
  checker: Checker,
  search: keyof typeof searches,
  maxMemoryBytes = Infinity,
): Promise<Recorded & { readonly limit: string | undefined; readonly states: number }> {
  const recorded = new RecordedSteps(checker, false);
  const { graph, distinctStates } = await searches[search](
    checker,
    { stopAtFirst: false, maxMemoryBytes },
    recorded,
  );
  const { edges, steppers, activations, limit } = recorded;
  if (limit !== undefined)
    return { order: [], steps: [], steppers: {}, limit, states: distinctStates };
  const nodeOf = (state: number): number => graph!.store.arena.copy(state)[0]!;
  const steps: string[] = [];
  const who: Record<number, string> = {};
  for (let state = 0; state < distinctStates; state++) {
    for (let edge = edges.first(state); edge < edges.first(state + 1); edge++) {
      const target = edges.targets.get(edge);
      steps.push(`${nodeOf(state)} -> ${target === NOWHERE ? "end" : nodeOf(target)}`);
    }
    const mask = steppers.get(state);
    const names = activations.all.flatMap(({ name }, bit) => ((mask >>> bit) & 1 ? [name] : []));
    who[nodeOf(state)] = mask === -1 ? "all" : names.join();
  }
  const order = Array.from({ length: distinctStates }, (_, state) => nodeOf(state));
  return { order, steps, steppers: who, limit, states: distinctStates };
}

/** The same from the drawn edges. */
function plainly(edges: readonly Edge[], order: readonly number[]): Recorded {
  const steps: string[] = [];
  const steppers: Record<number, string> = {};
  for (const node of order) {
    const names = new Set<string>();
    let isCut = false;
    for (const edge of edges.filter(({ from }) => from === node)) {
      const assumed = edge.fails.findIndex(({ name }) => name === "assume");
      const breaks = (assumed < 0 ? edge.fails : edge.fails.slice(0, assumed)).some((f) => f.ends);
      isCut ||= breaks || assumed >= 0;
      if (breaks || assumed < 0) steps.push(`${node} -> ${breaks ? "end" : edge.to}`);
      if (edge.action !== "other") names.add(`${edge.action}[${edge.member}]`);
    }
    const all = ["Thread[0]", "Thread[1]", "Isr[0]", "Isr[1]"].filter((each) => names.has(each));
    steppers[node] = isCut ? "all" : all.join();
  }
  return { order, steps, steppers };
}

describe.each(["exploreBreadthFirst", "exploreDepthFirst"] as const)("%s", (search) => {
  test("records each step in the checker's order, and who takes it", async () => {
    const checker = graphChecker(
      "0 -Thread[1]-> 1 -Isr-> 0; 0 -other-> 2; 0 -Isr-> 0; 2 -Thread!corrupt-list-> 1; 2 -Isr!assume-> 1",
      { mayEnd: undefined, contexts },
    );
    const found = await record(checker, search);
    expect(found.steps).toEqual(["0 -> 1", "0 -> 2", "0 -> 0", "1 -> 0", "2 -> end"]);
    expect(found.steppers).toEqual({ 0: "Thread[1],Isr[0]", 1: "Isr[0]", 2: "all" });
  });

  test("gives the steps up where memory ends, and visits all states even so", async () => {
    const chain = Array.from({ length: 999 }, (_, i) => `${i} -Thread-> ${i + 1}`).join("; ");
    const checker = graphChecker(chain, { mayEnd: undefined, contexts });
    // The table, and what is kept of 1,000 states.
    const enough = 2 ** 14 + 1000 * 12 + 4096;
    const found = await record(checker, search, enough);
    expect(found).toMatchObject({ states: 1000, steps: [] });
    expect(found.limit).toMatch(/^max-memory/);
  });

  test("law: records what is drawn", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEdges(7), async (edges) => {
        const found = await record(graphChecker(edges, { mayEnd: undefined, contexts }), search);
        const expected = plainly(edges, found.order);
        expect(found.steps).toEqual(expected.steps);
        expect(found.steppers).toEqual(expected.steppers);
      }),
      { numRuns: 200 },
    );
  });
});

test("numbers stay what they are over many chunks, and drain into one array", () => {
  const numbers = new Numbers();
  const count = 2 ** 18 * 2 + 5;
  for (let i = 0; i < count; i++) numbers.push(i * 3);
  numbers.set(2 ** 18, -1);
  expect([numbers.count, numbers.get(0), numbers.get(2 ** 18), numbers.get(count - 1)]).toEqual([
    count,
    0,
    -1,
    (count - 1) * 3,
  ]);
  const all = numbers.drain();
  expect([all.length, all[1], all[2 ** 18], all[count - 1], numbers.count]).toEqual([
    count,
    3,
    -1,
    (count - 1) * 3,
    0,
  ]);
});
