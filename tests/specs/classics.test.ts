/**
 * Models by others with counts that an exact checker must reach: the same distinct and generated states and the same
 * depth, to the last state. Numbers come from the sources that the names of the tests give, never from our own runs; a
 * case whose numbers are ours says so.
 */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFile, revisionsOf } from "../support/check-spec.js";
import { describeShipped, searchShipped } from "../support/shipped.js";

const folder = fileURLToPath(new URL("../../specs/classics/", import.meta.url));
const path = (name: string): string => `${folder}${name}.ilk`;

interface Row {
  readonly source: string;
  readonly spec: string;
  readonly revision?: string;
  readonly distinct: number;
  readonly generated?: number;
  readonly depth?: number;
  /** Names of what is violated, with the steps of a shortest run; nothing: it holds. */
  readonly violated?: Readonly<Record<string, number>>;
}

const rows: readonly Row[] = [
  {
    source: "tlaplus/tlaplus SemaphoreMutex, N=3",
    spec: "semaphore-mutex",
    distinct: 32,
    generated: 73,
    depth: 6,
  },
  { source: "tlaplus/tlaplus Peterson", spec: "peterson", distinct: 42, generated: 85, depth: 11 },
  {
    source: "tlaplus/tlaplus DiningPhilosophers, N=4",
    spec: "dining-philosophers",
    revision: "oneTheOtherWay",
    distinct: 118,
    generated: 301,
    depth: 14,
  },
  { source: "lemmy/BlockingQueue p1c1b1", spec: "blocking-queue", revision: "p1c1b1", distinct: 4 },
  {
    source: "lemmy/BlockingQueue p1c2b1",
    spec: "blocking-queue",
    revision: "p1c2b1",
    distinct: 14,
    violated: { deadlock: 8 - 1 },
  },
  {
    source: "lemmy/BlockingQueue p2c1b1",
    spec: "blocking-queue",
    revision: "p2c1b1",
    distinct: 22,
    violated: { deadlock: 9 - 1 },
  },
  {
    source: "lemmy/BlockingQueue p2c2b1",
    spec: "blocking-queue",
    revision: "p2c2b1",
    distinct: 48,
    violated: { deadlock: 9 - 1 },
  },
  {
    source: "lemmy/BlockingQueue p3c2b2",
    spec: "blocking-queue",
    revision: "p3c2b2",
    distinct: 391,
    violated: { deadlock: 24 - 1 },
  },
  {
    source: "lemmy/BlockingQueue p4c3b3, notify the other kind",
    spec: "blocking-queue",
    revision: "otherKind",
    distinct: 1600,
    generated: 12313,
    depth: 16,
  },
  {
    source: "tlaplus/Examples Disruptor_SPMC",
    spec: "disruptor-spmc",
    distinct: 8496,
    generated: 28049,
    depth: 82,
  },
  {
    source: "tlaplus/Examples SingleLaneBridge",
    spec: "single-lane-bridge",
    distinct: 3605,
    generated: 20181,
    depth: 29,
  },
  // Murphi counts rules fired: every step, without the initial states, of which there are two and one.
  {
    source: "melver/cmurphi 2_peterson.m",
    spec: "peterson-murphi",
    distinct: 26,
    generated: 52 + 2,
  },
  {
    source: "melver/cmurphi mcslock1.m, 2 processes",
    spec: "mcs-lock",
    revision: "two",
    distinct: 159,
    generated: 318 + 1,
  },
  {
    source: "melver/cmurphi mcslock1.m, 3 processes",
    spec: "mcs-lock",
    revision: "three",
    distinct: 7597,
    generated: 22791 + 1,
  },
  // 13 states are listed in the original; by hand they have 14 steps, and the longest run has 4.
  {
    source: "stateright increment.rs, 2 threads",
    spec: "lost-increment",
    revision: "bare",
    distinct: 13,
    generated: 14 + 1,
    depth: 5,
    violated: { sum: 4 },
  },
  // By hand: one thread takes its four steps, then the other, in either order; the two ends differ in what was read.
  {
    source: "stateright increment_lock.rs, 2 threads (counted by hand)",
    spec: "lost-increment",
    revision: "locked",
    distinct: 1 + 2 * 8,
    generated: 1 + 2 * 8,
    depth: 9,
  },
];

describe("counts of models by others", () => {
  it.each(rows)("$source", async ({ spec, revision, distinct, generated, depth, violated }) => {
    const { verdict } = await searchShipped(
      path(spec),
      revision ?? revisionsOf(path(spec))[0] ?? "",
    );
    expect(Object.fromEntries(verdict.violations.map((each) => [each.name, each.depth]))).toEqual(
      violated ?? {},
    );
    expect(verdict.verdict).toBe(violated ? "violated" : "holds");
    expect(verdict.distinctStates).toBe(distinct);
    if (generated !== undefined) expect(verdict.generatedStates).toBe(generated);
    if (depth !== undefined) expect(verdict.depth).toBe(depth);
  });
});

describe("lemmy/BlockingQueue: no deadlock exactly if 2 * buffer >= producers + consumers", () => {
  const sizes = [1, 2, 3];
  const cases = sizes.flatMap((P) => sizes.flatMap((C) => sizes.map((B) => ({ P, C, B }))));
  it.each(cases)("P=$P C=$C B=$B", async ({ P, C, B }) => {
    const { verdict } = await checkFile(
      path("blocking-queue"),
      "p1c2b1",
      { P: `${P}`, C: `${C}`, B: `${B}` },
      { stopAtFirst: false },
    );
    expect(verdict.limit).toBeUndefined();
    expect(verdict.violations.map((each) => each.name)).toEqual(2 * B >= P + C ? [] : ["deadlock"]);
  });
});

describeShipped("classics");
