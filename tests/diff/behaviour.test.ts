/** Behaviour of drawn graphs, compared exactly: against a plain twin, and laws of what a comparison is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBehaviour } from "../../src/diff/behaviour/compare-behaviour.js";
import { exploreRevision } from "../../src/diff/behaviour/explore-revision.js";
import type { BehaviourComparison, BehaviourOptions } from "../../src/diff/behaviour/behaviour.js";
import { type Edge, graphChecker } from "../runtime/graph-checker.js";
import { comparePlainly } from "./plain-languages.js";

async function compare(
  before: string | readonly Edge[],
  after: string | readonly Edge[],
  options: BehaviourOptions = {},
): Promise<BehaviourComparison> {
  const [old, fresh] = [before, after].map((graph) =>
    exploreRevision(graphChecker(graph, { initial: [0] })),
  );
  return compareBehaviour((await old)!, (await fresh)!, options);
}

const NAMES = ["step", "step", "take", "give", "spin"] as const;

const edgesOf = (nodes: number): fc.Arbitrary<Edge[]> =>
  fc.array(
    fc.record({
      from: fc.nat(nodes - 1),
      to: fc.nat(nodes - 1),
      action: fc.constantFrom(...NAMES),
      member: fc.constant(0),
      fails: fc.oneof(
        { weight: 12, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.constant([{ name: "corrupt-list", ends: true }]) },
        { weight: 1, arbitrary: fc.constant([{ name: "lock-order", ends: false }]) },
        { weight: 1, arbitrary: fc.constant([{ name: "assume", ends: true }]) },
      ),
      notes: fc.constant([]),
    }),
    { minLength: 1, maxLength: nodes * 3 },
  );

/** How much of a graph is looked at first: nothing may depend on it. */
const FIRST = fc.constantFrom([], [1], [2], [1, 2, 3]);

describe("drawn graphs", () => {
  it.each<[string, string, BehaviourComparison["relation"]]>([
    ["0 -take-> 1 -give-> 0", "0 -take-> 1 -give-> 0", "same"],
    ["0 -take-> 1 -give-> 0", "0 -take-> 1 -> 2 -give-> 3 -> 0", "same"],
    ["0 -take-> 1 -give-> 0", "0 -take-> 1 -> 2 -> 1; 2 -give-> 0", "same"],
    ["0 -take-> 1 -give-> 0", "0 -take-> 1 -give-> 2", "refines"],
    ["0 -take-> 1", "0 -take-> 1 -give-> 0", "extends"],
    ["0 -take-> 1 -give-> 2", "0 -give-> 1 -take-> 2", "differs"],
    // A choice made early cannot be told from one made late by what is seen of it.
    ["0 -take-> 1 -give-> 2; 1 -spin-> 3", "0 -take-> 1 -give-> 2; 0 -take-> 3 -spin-> 4", "same"],
    ["0 -take!corrupt-list-> 1", "0 -take!lost-element-> 1", "differs"],
    ["0 -take!corrupt-list-> 1; 0 -give-> 2", "0 -give-> 2", "refines"],
    ["0 -take!assume-> 1; 0 -give-> 2", "0 -give-> 2", "same"],
  ])("%s against %s: %s", async (before, after, relation) => {
    expect((await compare(before, after)).relation).toBe(relation);
  });

  it("gives a run that only the old one has, with states, and what the new one does instead", async () => {
    const { removed, added } = await compare("0 -> 1 -take-> 2 -give-> 3", "0 -take-> 1 -spin-> 0");
    expect(removed).toMatchObject({
      of: "before",
      events: ["take", "give"],
      instead: ["spin"],
    });
    expect([removed!.trace.initial, ...removed!.trace.steps.map((each) => each.state)]).toEqual(
      [0, 1, 2, 3].map((node) => Int32Array.of(node)),
    );
    expect(added?.events).toEqual(["take", "spin"]);
  });

  it("sees only what is to be observed, and rules that are broken", async () => {
    const [before, after] = ["0 -take-> 1 -give-> 2", "0 -take-> 1 -spin-> 2"];
    expect((await compare(before!, after!)).relation).toBe("differs");
    expect((await compare(before!, after!, { observeOnly: ["take"] })).relation).toBe("same");
    const broken = "0 -take-> 1 -spin!corrupt-list-> 2";
    expect((await compare(before!, broken, { observeOnly: ["take"] })).relation).toBe("extends");
  });

  it("reads names that were changed under the new one", async () => {
    const [before, after] = ["0 -take-> 1", "0 -grab-> 1"];
    expect((await compare(before!, after!)).relation).toBe("differs");
    const renames = new Map([["take", "grab"]]);
    expect((await compare(before!, after!, { renames })).relation).toBe("same");
  });

  it("says that it could not compare where a limit was hit", async () => {
    const endless = Array.from({ length: 40 }, (_, i) => `${i} -take-> ${i + 1}`).join("; ");
    const cut = await exploreRevision(graphChecker(endless), { maxStates: 10 });
    const whole = await exploreRevision(graphChecker(endless));
    const { relation, reason } = await compareBehaviour(cut, whole);
    expect(relation).toBe("could not compare");
    expect(reason).toBe("the search of the revision before ended early: max-states 10");
    // The same words, but a choice made early on one side and late on the other: pairs are needed to see it.
    const [late, early] = [
      "0 -take-> 1 -give-> 2; 1 -spin-> 3",
      "0 -take-> 1 -give-> 2; 0 -take-> 3 -spin-> 4",
    ];
    const few = await compare(late!, early!, { maxPairs: 0 });
    expect(few.relation).toBe("could not compare");
    expect(few.reason).toContain("there was no end");
  });
});

describe("laws", () => {
  it("agrees with the languages made deterministic by hand", async () => {
    await fc.assert(
      fc.asyncProperty(edgesOf(6), edgesOf(6), FIRST, async (before, after, firstStates) => {
        const plain = comparePlainly(before, after);
        const found = await compare(before, after, { firstStates });
        expect(found.removed?.events.length).toBe(plain.onlyFirst?.length);
        expect(found.added?.events.length).toBe(plain.onlySecond?.length);
        const [lost, won] = [plain.onlyFirst !== undefined, plain.onlySecond !== undefined];
        expect(found.relation).toBe(
          lost ? (won ? "differs" : "refines") : won ? "extends" : "same",
        );
      }),
      { numRuns: 200 },
    );
  });

  it("agrees on graphs that differ in one edge", async () => {
    await fc.assert(
      fc.asyncProperty(edgesOf(8), fc.nat(), FIRST, async (before, which, firstStates) => {
        const after = before.filter((_, i) => i !== which % before.length);
        const plain = comparePlainly(before, after);
        const found = await compare(before, after, { firstStates });
        expect(found.removed?.events.length).toBe(plain.onlyFirst?.length);
        expect(found.added).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it("finds a graph to be the same as itself, and as itself with its nodes renumbered", async () => {
    await fc.assert(
      fc.asyncProperty(edgesOf(8), async (edges) => {
        const turned = edges.map((edge) => ({
          ...edge,
          from: edge.from === 0 ? 0 : 8 - edge.from,
          to: edge.to === 0 ? 0 : 8 - edge.to,
        }));
        expect((await compare(edges, edges)).relation).toBe("same");
        expect((await compare(edges, turned)).relation).toBe("same");
      }),
      { numRuns: 100 },
    );
  });

  it("mirrors when the sides are exchanged", async () => {
    const mirrored = { same: "same", refines: "extends", extends: "refines", differs: "differs" };
    await fc.assert(
      fc.asyncProperty(edgesOf(6), edgesOf(6), async (before, after) => {
        const there = await compare(before, after);
        const back = await compare(after, before);
        expect(back.relation).toBe(mirrored[there.relation as keyof typeof mirrored]);
        expect(back.added?.events).toEqual(there.removed?.events);
        expect(back.removed?.events).toEqual(there.added?.events);
      }),
      { numRuns: 200 },
    );
  });

  it("gives runs that are runs, with just these events", async () => {
    await fc.assert(
      fc.asyncProperty(edgesOf(6), edgesOf(6), async (before, after) => {
        const { removed } = await compare(before, after);
        if (!removed) return;
        let at = removed.trace.initial[0]!;
        for (const step of removed.trace.steps) {
          const to = step.state?.[0];
          expect(
            before.some((edge) => edge.from === at && (to === undefined || edge.to === to)),
          ).toBe(true);
          at = to ?? -1;
        }
      }),
      { numRuns: 100 },
    );
  });
});
