import { describe, expect, test } from "vitest";
import { type Checker, type Progress, runChecker } from "../../src/runtime/index.js";
import { graphChecker } from "./graph-checker.js";

const searches = ["bfs", "dfs"] as const;
/** 100 states in a row. */
const chain = graphChecker(Array.from({ length: 99 }, (_, i) => `${i} -> ${i + 1}`).join("; "));

/** A counter that never ends within a test's patience; each state also leads back, so that there is something to look up. */
function endless(): Checker {
  const plain = graphChecker("0 -> 1");
  return {
    ...plain,
    words: 2,
    initial: (_next, sink) => sink.emit(-1),
    successors(s, next, sink) {
      for (const word of [0, 1]) {
        next[word] = (s[word] ?? 0) + 1;
        sink.emit(0);
      }
    },
  };
}

describe("limits", () => {
  test.each(searches)(
    "max-states, %s: exact, and no limit where nothing is left",
    async (search) => {
      const cut = await runChecker(chain, { search, maxStates: 99 });
      expect(cut).toMatchObject({
        verdict: "incomplete",
        limit: "max-states 99",
        distinctStates: 99,
        asExpected: false,
      });
      expect(cut.unexpected).toEqual([
        "the search was not complete (max-states 99), so nothing says that it holds",
      ]);
      expect(cut.frontier).toBeGreaterThan(0);
      expect(await runChecker(chain, { search, maxStates: 100 })).toMatchObject({
        verdict: "holds",
        limit: undefined,
        frontier: 0,
      });
    },
  );

  test.each(searches)("max-depth, %s: counts states of a run", async (search) => {
    expect(await runChecker(chain, { search, maxDepth: 10 })).toMatchObject({
      verdict: "incomplete",
      limit: "max-depth 10",
      distinctStates: 10,
      depth: 10,
    });
    expect(await runChecker(chain, { search, maxDepth: 101 })).toMatchObject({
      verdict: "holds",
      depth: 100,
    });
  });

  test.each(searches)(
    "no memory left, %s: incomplete, with what was found so far",
    async (search) => {
      const Plain = globalThis.Int32Array;
      let left = 12 * 2 ** 20;
      class Scarce extends Plain {
        constructor(length: number) {
          // What is small is found room for when nothing large is.
          if (length > 1000) left -= length * 4;
          if (length > 1000 && left < 0) throw new RangeError("Array buffer allocation failed");
          super(length);
        }
      }
      globalThis.Int32Array = Scarce as unknown as Int32ArrayConstructor;
      try {
        const verdict = await runChecker(endless(), { search, maxDepth: 5000 });
        expect(verdict).toMatchObject({ verdict: "incomplete", limit: "out of memory" });
        expect(verdict.distinctStates).toBeGreaterThan(10_000);
      } finally {
        globalThis.Int32Array = Plain;
      }
    },
  );

  test.each(searches)("little memory left, %s: ends before it is gone", async (search) => {
    let asked = 0;
    const verdict = await runChecker(endless(), {
      search,
      memoryLeft: () => (++asked < 2 ? Infinity : 0),
      maxDepth: 50_000,
    });
    expect(verdict).toMatchObject({ verdict: "incomplete", limit: "out of memory" });
    expect(verdict.distinctStates).toBeGreaterThan(10_000);
  });

  test.each(searches)("max-memory, %s", async (search) => {
    const verdict = await runChecker(endless(), {
      search,
      maxMemoryBytes: 3 * 2 ** 20,
      maxDepth: 5000,
    });
    expect(verdict).toMatchObject({ verdict: "incomplete", limit: "max-memory 3 MiB" });
    expect(verdict.distinctStates).toBeGreaterThan(10_000);
  });

  test.each([...searches, "random"] as const)("timeout, %s", async (search) => {
    const verdict = await runChecker(endless(), { search, timeoutMs: 120, steps: 1e9 });
    expect(verdict).toMatchObject({ verdict: "incomplete", limit: "timeout 0.12 s" });
  });

  test("a violation that was found before counts", async () => {
    const checker = graphChecker("0 -> 1 -> 2 -> 3", {
      invariants: { below2: (node) => node < 2 },
    });
    const verdict = await runChecker(checker, { stopAtFirst: false, maxStates: 3 });
    expect(verdict).toMatchObject({
      verdict: "violated",
      limit: "max-states 3",
      violations: [{ name: "below2" }],
    });
  });

  test("what was not searched is not missed: no reachable is reported", async () => {
    const checker = graphChecker("0 -> 1 -> 2 -> 3", {
      reachables: { three: (node) => node === 3 },
    });
    expect(await runChecker(checker, { maxDepth: 2 })).toMatchObject({
      verdict: "incomplete",
      violations: [],
    });
  });
});

describe("interruption", () => {
  test.each([...searches, "random"] as const)(
    "a signal that comes during the search ends it, %s",
    async (search) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 20);
      const verdict = await runChecker(endless(), {
        search,
        signal: controller.signal,
        steps: 1e9,
        maxStates: 2e7,
      });
      expect(verdict).toMatchObject({ verdict: "incomplete", limit: "interrupted" });
      expect(verdict.generatedStates).toBeGreaterThan(0);
    },
  );

  test("a signal given before ends it at once", async () => {
    const verdict = await runChecker(endless(), { signal: AbortSignal.abort() });
    expect(verdict).toMatchObject({ verdict: "incomplete", limit: "interrupted" });
    expect(verdict.distinctStates).toBeLessThan(2);
  });

  test.each(searches)("a graph of one state a level is interrupted too, %s", async (search) => {
    const line: Checker = {
      ...endless(),
      successors(s, next, sink) {
        next[0] = (s[0] ?? 0) + 1;
        sink.emit(0);
      },
    };
    expect(await runChecker(line, { search, timeoutMs: 100 })).toMatchObject({
      limit: "timeout 0.1 s",
    });
  });
});

test("progress is told while the search runs, and grows", async () => {
  const told: Progress[] = [];
  await runChecker(endless(), { timeoutMs: 1500, onProgress: (progress) => told.push(progress) });
  expect(told.length).toBeGreaterThan(1);
  const [first, last] = [told[0]!, told.at(-1)!];
  expect(last.states).toBeGreaterThan(first.states);
  expect(last.generated).toBeGreaterThan(last.states);
  expect(last.memoryBytes).toBeGreaterThan(first.memoryBytes);
  expect(Math.min(first.depth, first.frontier, first.statesPerSecond)).toBeGreaterThan(0);
});
