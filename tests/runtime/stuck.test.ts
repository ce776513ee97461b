import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runChecker, type Verdict } from "../../src/runtime/index.js";
import { arbitraryEdges } from "./arbitrary-graph.js";
import { graphChecker, type GraphContext, type GraphOptions } from "./graph-checker.js";
import { searchPlainly, stepsAgain } from "./plain-search.js";

/** Active in every node but 0, so that node 0 is where it has not yet begun. */
const always: GraphContext = { members: 1, at: (node) => (node === 0 ? 0 : 1) };
const one = { contexts: { Thread: always }, mayEnd: undefined } satisfies GraphOptions;

const check = (graph: string, options: GraphOptions = one): Promise<Verdict> =>
  runChecker(graphChecker(graph, options));

describe("a stuck activation", () => {
  test("is one that never steps again, though others do", async () => {
    const { violations, verdict } = await check(
      "0 -Thread-> 1 -other-> 2 -other-> 3 -other-> 2; 1 -Thread-> 0",
    );
    expect(verdict).toBe("violated");
    expect(violations).toMatchObject([
      {
        kind: "deadlock",
        name: "deadlock",
        depth: 2,
        message: "`Thread` waits at `busy` and never goes on",
      },
    ]);
    expect([...(violations[0]?.trace.steps.at(-1)?.state ?? [])]).toEqual([2]);
  });

  test("is none while some run still comes to a step of it", async () => {
    const { verdict } = await check(
      "0 -Thread-> 1 -other-> 2 -other-> 3 -other-> 2; 3 -other-> 1 -Thread-> 0",
    );
    expect(verdict).toBe("holds");
  });

  test.each(["!corrupt-list", "!assume"])(
    "is none where a run is cut short by %s",
    async (mark) => {
      const options: GraphOptions = {
        ...one,
        expectation: {
          outcome: "violates",
          only: false,
          targets: [{ form: "rule", name: "never" }],
        },
      };
      const { violations } = await check(`0 -Thread-> 1 -other-> 2 -other${mark}-> 2`, options);
      expect(violations.map(({ kind }) => kind)).not.toContain("deadlock");
    },
  );

  test("is one where a broken rule leaves the run as it is", async () => {
    const options: GraphOptions = {
      ...one,
      expectation: {
        outcome: "violates",
        only: false,
        targets: [{ form: "rule", name: "deadlock" }],
      },
    };
    const { violations, asExpected } = await check("0 -Thread-> 1 -other?lock-order-> 2", options);
    expect(violations.map(({ name, depth }) => [name, depth])).toEqual([
      ["lock-order", 2],
      ["deadlock", 1],
    ]);
    expect(asExpected).toBe(true);
  });

  test("is none at an idle statement, inactive, or in a device", async () => {
    const graph = "0 -Thread-> 1";
    for (const [place, verdict] of [
      [0, "holds"],
      [1, "violated"],
      [2, "holds"],
    ] as const) {
      const at = (node: number): number => (node === 1 ? place : 0);
      const found = await check(graph, {
        mayEnd: undefined,
        contexts: { Thread: { members: 1, at } },
      });
      expect([place, found.verdict]).toEqual([place, verdict]);
    }
    const device: GraphContext = { ...always, form: "device" };
    expect((await check(graph, { mayEnd: undefined, contexts: { Thread: device } })).verdict).toBe(
      "holds",
    );
  });

  test("is a member of its own, and all that are stuck in one state are named", async () => {
    const contexts = {
      Thread: {
        members: 40,
        at: (node: number, member: number) => (node > 0 && member > 37 ? 1 : 0),
      },
    };
    const own = await check("0 -Thread[38]-> 1 -Thread[38]-> 0; 1 -other-> 1", {
      mayEnd: undefined,
      contexts,
    });
    expect(own.violations).toMatchObject([
      { message: "`Thread[39]` waits at `busy` and never goes on" },
    ]);
    const both = await check("0 -Thread[38]-> 1 -other-> 1", { mayEnd: undefined, contexts });
    expect(both.violations).toMatchObject([
      {
        message:
          "`Thread[38]` waits at `busy`, `Thread[39]` waits at `busy`: none of them ever goes on",
      },
    ]);
  });

  test("is looked for only after a complete search, and where (c) does not apply", async () => {
    const stuck = graphChecker("0 -Thread-> 1 -other-> 2", one);
    expect((await runChecker(stuck, { maxStates: 2 })).violations).toEqual([]);
    expect((await runChecker(stuck, { search: "random", steps: 100 })).violations).toEqual([]);
    expect((await runChecker(stuck, { search: "dfs" })).violations).toMatchObject([
      { name: "deadlock" },
    ]);
    expect((await check("0 -Thread-> 1", { ...one, mayEnd: () => true })).verdict).toBe("holds");
  });

  test("is not judged where the memory does not suffice", async () => {
    const stuck = graphChecker("0 -Thread-> 1 -other-> 2", one);
    const verdict = await runChecker(stuck, { maxMemoryBytes: 2 ** 14 + 3 * 12 });
    expect(verdict).toMatchObject({ verdict: "incomplete", distinctStates: 3, frontier: 0 });
    expect(verdict.limit).toMatch(/^max-memory/);
    expect(verdict.frontier).toBe(0);
    expect(verdict.notJudged).toEqual(["blocked contexts"]);
    expect(verdict.unexpected.join()).toContain(
      "every state was visited, but blocked contexts were not judged",
    );
  });
});

test("law: the first state with a stuck activation is what brute force finds", async () => {
  const arbitrary = fc.record({
    edges: arbitraryEdges(7),
    places: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 28, maxLength: 28 }),
  });
  let stuckRuns = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ edges, places }) => {
      const context = (first: number): GraphContext => ({
        members: 2,
        at: (node, member) => places[first + node * 2 + member] ?? 0,
      });
      const contexts = { Thread: context(0), Isr: context(14) };
      const checker = graphChecker(edges, { mayEnd: undefined, contexts });
      const { order, depthOf } = searchPlainly(edges, {});
      const stuckIn = (node: number): boolean =>
        Object.entries(contexts).some(([name, { at }]) =>
          [0, 1].some((member) => at(node, member) === 1 && !stepsAgain(edges, node, name, member)),
        );
      const first = order.find(stuckIn);
      for (const search of ["bfs", "dfs"] as const) {
        const { violations } = await runChecker(checker, { stopAtFirst: false, search });
        const found = violations.find(({ kind }) => kind === "deadlock");
        expect(found === undefined).toBe(first === undefined);
        if (found === undefined || first === undefined || search === "dfs") continue;
        stuckRuns++;
        expect([...(found.trace.steps.at(-1)?.state ?? found.trace.initial)]).toEqual([first]);
        expect(found.depth).toBe(depthOf.get(first));
      }
    }),
    { numRuns: 200 },
  );
  expect(stuckRuns).toBeGreaterThan(5);
});
