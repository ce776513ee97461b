/** The measures of docs/diff.md against a plain twin: on drawn graphs, on small specs, and on the two cases with known numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBehaviour } from "../../src/diff/behaviour/compare-behaviour.js";
import { exploreRevision } from "../../src/diff/behaviour/explore-revision.js";
import { accessesOf } from "../../src/diff/concurrency/accesses.js";
import {
  compareConcurrency,
  type MeasuredRevision,
} from "../../src/diff/concurrency/compare-concurrency.js";
import type { ConcurrencyComparison } from "../../src/diff/concurrency/concurrency.js";
import { doomedStates } from "../../src/diff/concurrency/doomed.js";
import { LongestPaths } from "../../src/diff/concurrency/longest-path.js";
import { layOver } from "../../src/diff/concurrency/overlay.js";
import { instantiate } from "../../src/cli/instantiate.js";
import { lower } from "../../src/model/build/lower.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf } from "../differential/compare.js";
import { arbitraryEdges } from "../runtime/arbitrary-graph.js";
import { graphChecker } from "../runtime/graph-checker.js";
import { compileFile } from "../support/check-spec.js";
import { NOWHERE } from "../../src/diff/behaviour/observed-graph.js";
import { doomedPlainly, explorePlainly, longestPlainly, pairsPlainly } from "./plain-measures.js";

async function measured(
  path: string,
  revision: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<MeasuredRevision> {
  const compiled = compileFile(path, revision, overrides);
  return {
    ...(await exploreRevision(instantiate(compiled, { assertRanges: true }))),
    accesses: accessesOf(compiled.ir),
  };
}

async function ofText(text: string): Promise<MeasuredRevision> {
  const spec = typed(text);
  return {
    ...(await exploreRevision(checkerOf(spec))),
    accesses: accessesOf(lower(spec).value),
  };
}

function compared(before: MeasuredRevision, after: MeasuredRevision): ConcurrencyComparison {
  const found = compareConcurrency(before, after);
  if (!found) throw new Error("a search was cut short");
  return found;
}

/** By node: the region it is in, 0 for none. */
const REGIONS = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 });

describe("the longest path within a region of states", () => {
  it("is the plain twin's on drawn graphs", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEdges(9), REGIONS, async (edges, regions) => {
        const { graph } = await exploreRevision(graphChecker(edges, { initial: [0] }));
        if (!graph) throw new Error("cut short");
        const nodeOf = (state: number): number => graph.store.arena.copy(state)[0]!;
        const isIn = (node: number): boolean => regions[node] !== 0;
        const region = new Int32Array(graph.states).map((_, state) => regions[nodeOf(state)]!);
        const action = (edge: number): string =>
          [...graph.checker.actions].reverse().find((a) => a.first <= graph.transitions[edge]!)!
            .name;
        const paths = new LongestPaths(graph);
        const found = paths.longest(region, (_, edge) => action(edge) === "Thread");
        // What one question leaves behind does not show in the next.
        expect(paths.longest(region, () => false)).toBe(0);
        expect(paths.longest(region, (_, edge) => action(edge) === "Thread")).toBe(found);
        const reachable = new Set([0]);
        const isStep = (edge: (typeof edges)[number]): boolean =>
          !edge.fails.some(({ name }) => name === "assume") ||
          edge.fails.findIndex(({ name }) => name === "assume") >
            edge.fails.findIndex(({ name, ends }) => ends && name !== "assume");
        const ends = (edge: (typeof edges)[number]): boolean =>
          edge.fails.some(({ ends: does }) => does);
        for (const node of reachable)
          for (const edge of edges) if (edge.from === node && !ends(edge)) reachable.add(edge.to);
        const wanted = longestPlainly([...reachable].filter(isIn), (node) =>
          edges
            .filter((edge) => edge.from === node && isTaken(edge))
            .map((edge) => {
              const leaves = ends(edge) || regions[edge.to] !== regions[node];
              return { counts: edge.action === "Thread", to: leaves ? undefined : edge.to };
            }),
        );
        expect(found).toBe(wanted);
        function isTaken(edge: (typeof edges)[number]): boolean {
          const first = edge.fails.find(({ name, ends: does }) => does || name === "assume");
          return isStep(edge) && first?.name !== "assume";
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("states from which every run breaks a rule", () => {
  it("are the plain twin's on drawn graphs", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEdges(9), async (edges) => {
        const { graph } = await exploreRevision(graphChecker(edges, { initial: [0] }));
        if (!graph) throw new Error("cut short");
        const doomed = doomedStates(graph);
        const stepsFrom = (state: number): readonly number[] =>
          [...graph.targets].slice(graph.starts[state], graph.starts[state + 1]);
        const wanted = doomedPlainly([...doomed.keys()], (state) =>
          stepsFrom(state).map((target) => (target === NOWHERE ? undefined : target)),
        );
        expect([...doomed.keys()].filter((state) => doomed[state] === 1)).toEqual([...wanted]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the overlap that a fix costs", () => {
  const COUNTER = (body: string): string =>
    `spec C; lock l: mutex; var n: 0..2 = 0; var log: 0..1 = 0; thread A { ${body} a: skip; b: skip; } thread B { ${body} c: skip; d: skip; } invariant i: quiescent => n == 2;`;
  const BARE = COUNTER("let seen = n; n = seen + 1;");
  const LOCKED = COUNTER("with l { let seen = n; n = seen + 1; }");

  it("does not count the races that it removes", async () => {
    const { concurrency } = compared(await ofText(BARE), await ofText(LOCKED));
    expect(concurrency.racesRemoved.length).toBeGreaterThan(0);
    expect(concurrency.racesRemoved.every(({ shared }) => shared.includes("n"))).toBe(true);
    expect(concurrency.lost).toEqual([]);
    expect(concurrency.overlapKept).toBe(100);
  });

  it("counts what could run beside and now cannot", async () => {
    const wide = LOCKED.replaceAll("}  a: skip; b: skip; }", "").replaceAll(
      /n = seen \+ 1; \} (\w): skip; (\w): skip;/g,
      "n = seen + 1; $1: skip; $2: skip; }",
    );
    const { concurrency } = compared(await ofText(LOCKED), await ofText(wide));
    expect(concurrency.racesRemoved).toEqual([]);
    expect(concurrency.lost.length).toBeGreaterThan(0);
    expect(concurrency.overlapKept).toBeLessThan(100);
  });

  it("does not count statements that are gone", async () => {
    const less = BARE.replaceAll(" b: skip;", "").replaceAll(" d: skip;", "");
    const { concurrency } = compared(await ofText(BARE), await ofText(less));
    expect(concurrency).toMatchObject({ overlapKept: 100, lost: [], racesRemoved: [] });
    expect(concurrency.pairsAfter).toBeLessThan(concurrency.pairsBefore);
  });

  it("does not count calls that are written out", async () => {
    const called = `${BARE.replaceAll("let seen = n; n = seen + 1;", "add();")} proc add() { let seen = n; n = seen + 1; }`;
    const [before, after] = [await ofText(BARE), await ofText(called)];
    expect(compared(before, after).concurrency).toMatchObject({ overlapKept: 100, gained: [] });
    expect(compared(after, before).concurrency).toMatchObject({ overlapKept: 100, gained: [] });
  });
});

const INTERRUPTS = (off: boolean): string => `spec I;
cpus 1;
var waiting: 0..3 = 0;
thread Worker { loop { ${off ? "at INTERRUPT {" : ""} let seen = waiting; waiting = seen; step: skip; ${off ? "}" : ""} } }
isr Arrival { waiting = 1; waiting = 2; }
device Line { action signal { raise Arrival; } }`;

describe("small specs", () => {
  it.each([false, true])(
    "interrupts off: %s: pairs and hold-off are the plain twin's",
    async (off) => {
      const revision = await ofText(INTERRUPTS(off));
      const { concurrency } = compared(revision, revision);
      const states = explorePlainly(revision.checker);
      expect(states.length).toBe(revision.graph?.states);
      expect(concurrency.pairsBefore).toBe(pairsPlainly(states, ["Worker", "Arrival"]).size);
      expect(concurrency).toMatchObject({ overlapKept: 100, lost: [], gained: [] });
      const heldOff = states.filter(
        ({ shown, steps }) =>
          shown["Arrival.pending"] === "true" && !steps.some(({ actor }) => actor === "Arrival"),
      );
      const wanted = longestPlainly(heldOff, ({ steps }) =>
        steps.map(({ actor, to }) => ({ counts: actor !== "Line", to })),
      );
      // All of a pass of Worker with interrupts off; while it runs itself, it is not held off.
      expect(wanted).toBe(off ? 3 : 0);
      expect(concurrency.holdOff).toEqual([{ name: "Arrival", before: wanted, after: wanted }]);
    },
  );

  it("also measures what is deferred and enters above the lowest level, as the plain twin does", async () => {
    const revision = await ofText(`spec D;
platform windows;
cpus 1;
var x: 0..3 = 0;
thread Worker { loop { at DISPATCH { x = 1; x = 2; x = 3; } } }
dpc Later { x = 1; x = 0; }
workItem Slow { x = 2; }
device Line { action signal { schedule Later; } action start { schedule Slow; } }`);
    const states = explorePlainly(revision.checker);
    const heldOff = states.filter(
      ({ shown, steps }) =>
        shown["Later.pending"] === "true" && !steps.some(({ actor }) => actor === "Later"),
    );
    const wanted = longestPlainly(heldOff, ({ steps }) =>
      steps.map(({ actor, to }) => ({ counts: actor !== "Line", to })),
    );
    expect(wanted).toBeGreaterThan(1);
    expect(compared(revision, revision).concurrency.holdOff).toEqual([
      { name: "Later", before: wanted, after: wanted },
    ]);
  });

  it("tells what interrupts off have cost, and what they have kept", async () => {
    const [before, after] = [await ofText(INTERRUPTS(false)), await ofText(INTERRUPTS(true))];
    const { concurrency, lockSets, vacuity } = compared(before, after);
    expect(concurrency.holdOff).toEqual([{ name: "Arrival", before: 0, after: 3 }]);
    expect(concurrency.overlapKept).toBeLessThan(100);
    expect(
      concurrency.gained.map(({ first, second }) => [first, second].map((p) => p.statement)),
    ).toEqual(expect.arrayContaining([expect.arrayContaining(["waiting = 1"])]));
    expect(lockSets).toEqual([]);
    expect(vacuity).toEqual([]);
    // The other way round, what was lost is gained, as far as the statements are written on both sides.
    const back = compared(after, before).concurrency;
    expect(concurrency.gained).toEqual(expect.arrayContaining([...back.lost]));
    expect(back.gained).toEqual(expect.arrayContaining([...concurrency.lost]));
  });

  it("says for ever where a run holds an interrupt off for ever", async () => {
    const endless = await ofText(`spec E;
cpus 1;
var x: bool = false;
thread Worker { at INTERRUPT { loop { x = !x; } } }
isr Arrival { x = true; }
device Line { action signal { raise Arrival; } }`);
    expect(compared(endless, endless).concurrency.holdOff).toEqual([
      { name: "Arrival", before: "unbounded", after: "unbounded" },
    ]);
  });

  const LOCKED = (under: boolean): string => `spec L;
lock m: mutex; lock n: mutex;
var x: 0..3 = 0; var y: bool = false;
thread A { with m { ${under ? "with n {" : ""} x = 1; y = true; ${under ? "}" : ""} } }
thread B { with m { x = 2; } ${under ? "" : "x = 3;"} }`;

  it("measures how long locks are held, and sees locks that are missed", async () => {
    const [before, after] = [await ofText(LOCKED(true)), await ofText(LOCKED(false))];
    const found = compared(before, after);
    const states = explorePlainly(before.checker);
    const holding = states.filter(({ shown }) => shown["m.owner"] !== "free");
    const wanted = longestPlainly(holding, ({ shown, steps }) =>
      steps.map(({ actor, to }) => ({
        counts: actor === shown["m.owner"],
        to: to?.shown["m.owner"] === shown["m.owner"] ? to : undefined,
      })),
    );
    expect(wanted).toBe(5);
    expect(found.concurrency.hold).toEqual([
      { name: "m", before: 5, after: 3 },
      { name: "n", before: 3, after: 0 },
    ]);
    expect(found.lockSets).toMatchObject([
      { variable: "x", before: ["m"], after: [], accesses: 3, unprotected: [{ text: "x = 3" }] },
      { variable: "y", before: ["m", "n"], after: ["m"], accesses: 1 },
    ]);
  });

  it("sees what never happens any more", async () => {
    const [before, after] = [true, false].map((sends) =>
      ofText(`spec V;
atomic queue q: bool slots 2;
var on: bool = ${sends};
thread A { loop { await on; if (!q.full) { q.push(true); } } }
thread B { loop { await !q.empty; let b = q.pop(); } }`),
    );
    const { vacuity, unreached } = compared((await before)!, (await after)!);
    expect(vacuity.map(({ what, name }) => `${what} ${name}`)).toEqual([
      "context A",
      "context B",
      "queue q",
      "operation q",
      "everything V",
    ]);
    expect(unreached.map(({ context, statement }) => `${context}: ${statement}`)).toContain(
      "A: q.push(true)",
    );
  });
});

describe("whom a put or a get must wake", () => {
  const path = "specs/classics/blocking-queue.ilk";
  it("has the known numbers: a repair by waking the other kind", async () => {
    const [before, after] = [await measured(path, "anyone"), await measured(path, "otherKind")];
    expect(layOver(before.graph!, after.graph!, new Map())).toEqual({
      before: { states: 10_524, edges: 78_628, deadlocks: 64 },
      after: { states: 1600, edges: 12_312, deadlocks: 0 },
      states: 1600,
      edges: 11_624,
    });
    const behaviour = await compareBehaviour(before, after);
    expect(behaviour.relation).toBe("refines");
  });

  it("has the known numbers: a repair by waking all, which wakes for nothing", async () => {
    const [before, other, all] = [
      await measured(path, "anyone"),
      await measured(path, "otherKind"),
      await measured(path, "everyone"),
    ];
    expect(layOver(before.graph!, all.graph!, new Map()).after).toMatchObject({
      states: 1052,
      deadlocks: 0,
    });
    // Waking all lets happen what could not happen before: who is woken goes to sleep again, and again.
    expect((await compareBehaviour(before, all)).relation).toBe("extends");
    const fruitless = (await compareBehaviour(other, all)).added?.events ?? [];
    expect(fruitless.at(-1)).toMatch(/^(put|get)\(\d\)$/);
  });
});

describe("NVMe: what each repair costs", () => {
  it("ranks them by the overlap they keep", async () => {
    const path = "specs/nvme-startio.ilk";
    const before = await measured(path, "original", { DEPTH: "1" });
    const kept: Record<string, number> = {};
    for (const revision of ["handOver", "processIo", "halfDuplex", "completeInDpc"]) {
      const after = await measured(path, revision, { DEPTH: "1" });
      kept[revision] = compared(before, after).concurrency.overlapKept ?? 0;
      expect(after.verdict.violations).toEqual([]);
    }
    expect(kept["completeInDpc"]).toBe(100);
    expect(kept["handOver"]).toBeLessThan(100);
    expect(kept["processIo"]).toBeLessThan(100);
    expect(kept["halfDuplex"]).toBeLessThan(Math.min(kept["handOver"]!, kept["processIo"]!));
  });
});
