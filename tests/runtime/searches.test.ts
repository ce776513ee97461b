import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Checker, Trace } from "../../src/runtime/index.js";
import { initialStates, runChecker, successors } from "../../src/runtime/index.js";
import { arbitraryEdges } from "./arbitrary-graph.js";
import { graphChecker, parseGraph } from "./graph-checker.js";
import { searchPlainly } from "./plain-search.js";

const nodesOf = (checker: Checker, trace: Trace): unknown[] =>
  [trace.initial, ...trace.steps.map((step) => step.state)].map(
    (state) => state && checker.decode(state),
  );

/** Fails unless every step of the run is one that the checker takes. */
function replay(checker: Checker, trace: Trace): void {
  let state = trace.initial;
  for (const step of trace.steps) {
    const taken = successors(checker, state).some(
      (other) => other.transition === step.transition && String(other.state) === String(step.state),
    );
    expect(taken).toBe(true);
    state = step.state ?? state;
  }
}

describe("breadth first", () => {
  test("counts states, steps and levels", async () => {
    const verdict = await runChecker(graphChecker("0 -> 1 -> 2 -> 1; 2 -> 3; 3 -> 3; 0 -> 3"));
    expect(verdict).toMatchObject({
      verdict: "holds",
      distinctStates: 4,
      generatedStates: 7,
      brokenSteps: 0,
      depth: 3,
      frontier: 0,
      asExpected: true,
    });
  });

  test("shows the shortest run, and of several the one whose steps come first", async () => {
    const checker = graphChecker("0 -> 1 -> 2 -> 9; 0 -> 3 -> 9; 0 -> 4 -> 9", {
      invariants: { small: (node) => node < 9 },
    });
    const { violations, verdict } = await runChecker(checker);
    expect(verdict).toBe("violated");
    expect(violations).toMatchObject([{ kind: "invariant", name: "small", depth: 2 }]);
    expect(nodesOf(checker, violations[0]!.trace)).toEqual([0, 3, 9]);
  });

  test("a step that breaks a rule names them all, leads nowhere and is counted apart", async () => {
    const checker = graphChecker("0 -> 1 -go!corrupt-list!lost-element-> 2");
    const { violations, ...verdict } = await runChecker(checker);
    expect(verdict).toMatchObject({ distinctStates: 2, generatedStates: 2, brokenSteps: 1 });
    expect(violations).toMatchObject([
      { kind: "rule", name: "corrupt-list", depth: 2, together: ["lost-element"] },
      { kind: "rule", name: "lost-element", depth: 2, together: ["corrupt-list"] },
    ]);
    expect(violations[0]?.trace.steps.at(-1)).toEqual({
      transition: 1,
      state: undefined,
      attempted: Int32Array.of(2),
    });
  });

  test("a rule that does not end runs is reported, and its step leads on", async () => {
    const checker = graphChecker("0 -go?lock-order-> 1 -> 2");
    const { violations, ...verdict } = await runChecker(checker, { stopAtFirst: false });
    expect(verdict).toMatchObject({ distinctStates: 3, generatedStates: 3, brokenSteps: 0 });
    expect(nodesOf(checker, violations[0]!.trace)).toEqual([0, 1]);
  });

  test("an assume ends a run silently, and what was broken before it still counts", async () => {
    const silent = await runChecker(graphChecker("0 -go!assume-> 1 -> 2; 0 -> 3"));
    expect(silent).toMatchObject({
      verdict: "holds",
      distinctStates: 2,
      generatedStates: 2,
      brokenSteps: 0,
    });
    const broken = await runChecker(graphChecker("0 -go!corrupt-list!assume-> 1"));
    expect(broken).toMatchObject({ verdict: "violated", distinctStates: 1, brokenSteps: 1 });
    const after = await runChecker(graphChecker("0 -go!assume!corrupt-list-> 1"));
    expect(after).toMatchObject({ verdict: "holds", distinctStates: 1, brokenSteps: 0 });
  });

  test("initial states may break rules", async () => {
    const plain = graphChecker("0 -go!corrupt-list-> 0; 1 -> 2", { initial: [0, 1] });
    const checker: Checker = {
      ...plain,
      initial(next, sink) {
        next[0] = 7;
        sink.fail(0);
        sink.emit(-1);
        next[0] = 1;
        sink.emit(-1);
      },
    };
    const { violations, ...verdict } = await runChecker(checker, { stopAtFirst: false });
    expect(verdict).toMatchObject({ distinctStates: 2, generatedStates: 2, brokenSteps: 1 });
    expect(violations[0]?.trace).toEqual({
      initial: Int32Array.of(7),
      steps: [{ transition: -1, state: undefined }],
    });
  });

  test("a state without successor is a deadlock where a run may not end", async () => {
    const drawn = "0 -> 1 -> 2; 0 -go!corrupt-list-> 0";
    const verdict = await runChecker(graphChecker(drawn, { mayEnd: (node) => node !== 2 }), {
      stopAtFirst: false,
    });
    expect(verdict.violations).toMatchObject([
      { name: "corrupt-list" },
      { kind: "deadlock", name: "deadlock", depth: 2 },
    ]);
    // A step that breaks a rule is a possible step.
    const broken = await runChecker(
      graphChecker("0 -go!corrupt-list-> 0", { mayEnd: () => false }),
      { stopAtFirst: false },
    );
    expect(broken.violations.map(({ name }) => name)).toEqual(["corrupt-list"]);
  });

  test("no initial state is a warning", async () => {
    const verdict = await runChecker(graphChecker("0 -> 1", { initial: [] }));
    expect(verdict).toMatchObject({
      distinctStates: 0,
      depth: 0,
      warnings: [{ slug: "no-initial-state" }],
    });
  });

  test("more initial states and more successors than a batch holds", async () => {
    const initial = Array.from({ length: 1000 }, (_, i) => i);
    const edges = initial.flatMap((i) =>
      parseGraph(`${i % 3} -> ${1000 + i}; ${1000 + i} -> ${i}`),
    );
    const verdict = await runChecker(graphChecker(edges, { initial, words: 5 }));
    expect(verdict).toMatchObject({ distinctStates: 2000, generatedStates: 3000, depth: 2 });
  });
});

describe("coverage", () => {
  test("counts the steps of each action, notes made, and warns of coarse steps", async () => {
    const verdict = await runChecker(graphChecker("0 -a[1]-> 1 -b#0-> 2 -a#2-> 0; 9 -never#1-> 9"));
    expect(verdict.coverage).toEqual({ actions: { a: 2, b: 1, never: 0 }, notes: [0, 2] });
    expect(verdict.warnings).toMatchObject([{ slug: "coarse-step", message: "note 0" }]);
  });
});

describe("rules of states", () => {
  const holds = (node: number): boolean => node < 1;
  test("count only once what they need was noted, with the run to the first bad state", async () => {
    const draw = (note: string): string => `0 -> 1 -> 2 -b${note}-> 3`;
    const never = await runChecker(
      graphChecker(`${draw("")}; 9 -c#1-> 9`, {
        stateRules: [{ rule: "irq-unsafe-lock", needs: 1, holds }],
      }),
    );
    expect(never.verdict).toBe("holds");
    const late = graphChecker(draw("#1"), {
      stateRules: [{ rule: "irq-unsafe-lock", needs: 1, holds }],
    });
    for (const search of ["bfs", "dfs", "random"] as const) {
      const { violations } = await runChecker(late, { search });
      expect(violations).toMatchObject([{ kind: "rule", name: "irq-unsafe-lock", depth: 1 }]);
      expect(nodesOf(late, violations[0]!.trace)).toEqual([0, 1]);
    }
  });

  test("without a need always count", async () => {
    const checker = graphChecker("0 -> 1", { stateRules: [{ rule: "pool-leak", holds }] });
    expect((await runChecker(checker)).violations).toMatchObject([
      { kind: "rule", name: "pool-leak", depth: 1 },
    ]);
  });
});

describe("law: searches agree with the plain twin", () => {
  const arbitrary = fc.record({
    edges: arbitraryEdges(9),
    initial: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
    bad: fc.nat(8),
    words: fc.constantFrom(1, 2, 5),
  });

  test("in counts, in what is violated and by how short a run", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ edges, initial, bad, words }) => {
        const options = { initial, words, invariants: { notBad: (node: number) => node !== bad } };
        const checker = graphChecker(edges, options);
        const plain = searchPlainly(edges, options);
        const found = await runChecker(checker, { stopAtFirst: false });
        expect(found).toMatchObject({
          distinctStates: plain.order.length,
          generatedStates: plain.generated,
          brokenSteps: plain.broken,
        });
        expect(found.depth).toBe(1 + Math.max(...plain.depthOf.values()));
        expect(new Map(found.violations.map(({ name, depth }) => [name, depth]))).toEqual(
          plain.violated,
        );
        for (const { trace } of found.violations) replay(checker, trace);

        const deep = await runChecker(checker, { stopAtFirst: false, search: "dfs" });
        expect(deep).toMatchObject({
          distinctStates: plain.order.length,
          generatedStates: plain.generated,
          brokenSteps: plain.broken,
        });
        expect(new Set(deep.violations.map(({ name }) => name))).toEqual(
          new Set(plain.violated.keys()),
        );
        expect(deep.coverage).toEqual(found.coverage);
        for (const { trace } of deep.violations) replay(checker, trace);
      }),
      { numRuns: 150 },
    );
  });

  test("in where a search that ends with the first violation stands, whatever is still in a batch", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ edges, initial, bad, words }) => {
        const options = { initial, words, invariants: { notBad: (node: number) => node !== bad } };
        const plain = searchPlainly(edges, options, true);
        const found = await runChecker(graphChecker(edges, options));
        expect(found).toMatchObject({
          distinctStates: plain.order.length,
          generatedStates: plain.generated,
          brokenSteps: plain.broken,
        });
        expect(new Set(found.violations.map(({ name }) => name))).toEqual(
          new Set(plain.violated.keys()),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe("depth first", () => {
  test("follows the first step as far as it leads", async () => {
    const checker = graphChecker("0 -> 1 -> 2 -> 9; 0 -> 9", {
      invariants: { small: (node) => node < 9 },
    });
    const { violations } = await runChecker(checker, { search: "dfs" });
    expect(nodesOf(checker, violations[0]!.trace)).toEqual([0, 1, 2, 9]);
  });
});

describe("random walk", () => {
  const drawn = "0 -> 1 -> 2 -> 0; 1 -> 3; 2 -> 4 -> 5 -go!corrupt-list-> 0";
  test("finds what lies on its way, with a run that is one", async () => {
    const checker = graphChecker(drawn);
    const { violations, verdict } = await runChecker(checker, {
      search: "random",
      seed: 3,
      steps: 10_000,
    });
    expect(verdict).toBe("violated");
    expect(violations[0]?.name).toBe("corrupt-list");
    replay(checker, violations[0]!.trace);
  });

  test("the same seed walks the same way, another another", async () => {
    const walk = async (seed: number): Promise<unknown> =>
      (
        await runChecker(graphChecker(drawn), {
          search: "random",
          seed,
          steps: 500,
          stopAtFirst: false,
        })
      ).coverage;
    expect(await walk(5)).toEqual(await walk(5));
    const runs = await Promise.all(
      [1, 2, 3, 4].map(async (seed) => {
        const { violations } = await runChecker(graphChecker(drawn), { search: "random", seed });
        return violations[0]?.depth;
      }),
    );
    expect(new Set(runs).size).toBeGreaterThan(1);
  });

  test("ends after its steps, dead ends included, and proves nothing", async () => {
    for (const graph of ["0 -> 1 -> 2", "0 -> 0", "1 -> 1"]) {
      const checker = graphChecker(graph, { initial: [0] });
      const verdict = await runChecker(checker, { search: "random", steps: 50_000 });
      expect(verdict).toMatchObject({
        verdict: "incomplete",
        limit: "random walk of 50000 steps",
        asExpected: false,
      });
    }
  });
});

test("explore: what a test of a user's own may look at", () => {
  const checker = graphChecker("0 -a-> 1; 0 -b!corrupt-list-> 2; 0 -c!assume-> 3; 4 -> 4", {
    initial: [0, 4],
  });
  const states = initialStates(checker);
  expect(states.map((state) => checker.decode(state))).toEqual([0, 4]);
  const steps = successors(checker, states[0]!).map(({ action, state, failures }) => [
    action.name,
    state && checker.decode(state),
    failures,
  ]);
  expect(steps).toEqual([
    ["a", 1, []],
    ["b", undefined, [0]],
    ["c", undefined, [1]],
  ]);
});
