/** Several repairs of one base, ranked: by whether they hold, what they keep, and how many steps they need. */
import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openProgram } from "../../src/cli/configurations.js";
import { mostPerItem } from "../../src/diff/concurrency/most-per-item.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import { type Ranking, rankRepairs } from "../../src/diff/ranking.js";
import { renderMarkdown } from "../../src/diff/render/markdown.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import { root } from "../support/run-cli.js";

async function ranked(
  file: string,
  base: string,
  repairs: readonly string[],
): Promise<{ readonly diffs: readonly SpecDiff[]; readonly ranking: Ranking }> {
  const { program } = openProgram(join(root, file));
  const diffs: SpecDiff[] = [];
  for (const revision of repairs) {
    const { value } = await diffSpecs({ program, revision: base }, { program, revision });
    diffs.push(value!);
  }
  return { diffs, ranking: rankRepairs(diffs)! };
}

const names = ({ repairs }: Ranking): readonly string[] =>
  repairs.map(({ rank, name, outcome }) => `${rank} ${name.replace(/.*@/, "")} ${outcome}`);

// ── Work for each item ─────────────────────────────────────────────────────────────────────

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly puts: number;
  readonly work: number;
}

/** Every simple circle, walked; the largest ratio of work to insertions, 0 where there is neither. */
function plainly(edges: readonly Edge[]): number | null {
  let most: number | null = null;
  const walk = (
    start: number,
    at: number,
    seen: readonly number[],
    puts: number,
    work: number,
  ): void => {
    for (const edge of edges) {
      if (edge.from !== at || edge.to < start) continue;
      if (edge.to === start) {
        const done = work + edge.work;
        most = Math.max(most ?? 0, done === 0 ? 0 : done / (puts + edge.puts));
      } else if (!seen.includes(edge.to))
        walk(start, edge.to, [...seen, edge.to], puts + edge.puts, work + edge.work);
    }
  };
  for (let start = 0; start < NODES; start++) walk(start, start, [], 0, 0);
  return most;
}

const NODES = 6;

function graphOf(edges: readonly Edge[]) {
  const sorted = edges.toSorted((a, b) => a.from - b.from);
  return {
    graph: {
      states: NODES,
      starts: Int32Array.from(
        { length: NODES + 1 },
        (_, node) => sorted.filter(({ from }) => from < node).length,
      ),
      targets: Int32Array.from(sorted, ({ to }) => to),
    },
    puts: Uint8Array.from(sorted, ({ puts }) => puts),
    work: Uint8Array.from(sorted, ({ work }) => work),
  };
}

const arbitraryEdge = fc.record({
  from: fc.nat(NODES - 1),
  to: fc.nat(NODES - 1),
  puts: fc.constantFrom(0, 0, 1, 1, 2),
  work: fc.constantFrom(0, 1, 1, 3),
});

describe("work for each item that is put in", () => {
  it("is the largest ratio of any circle", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdge, { maxLength: 12 }), (edges) => {
        const { graph, puts, work } = graphOf(edges);
        const found = mostPerItem(graph, puts, work);
        const wanted = plainly(edges);
        const ratio = found === "unbounded" ? Infinity : found && found.count / found.insertions;
        if (wanted === null || wanted === Infinity) expect(ratio).toBe(wanted);
        else expect(ratio).toBeCloseTo(wanted, 9);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a ranking", () => {
  it("tells waking the other kind from waking all: both hold, one wakes for nothing", async () => {
    const { ranking, diffs } = await ranked("specs/classics/blocking-queue.ilk", "anyone", [
      "everyone",
      "otherKind",
      "anyone",
    ]);
    expect(names(ranking)).toEqual(["1 otherKind holds", "2 everyone holds", "3 anyone broken"]);
    const [other, all] = ranking.repairs;
    expect([other?.states, all?.states]).toEqual([1600, 1052]);
    // Who puts wakes one, who takes wakes one, and each of these may find nothing to do: put, get, and two that sleep again.
    expect(other?.perItem).toMatchObject({ steps: { count: 4, insertions: 1 }, acquires: null });
    expect(all?.perItem.steps).toEqual({ count: 6, insertions: 1 });
    const page = renderMarkdown({ diffs, alone: [] });
    expect(page.indexOf("otherKind")).toBeLessThan(page.indexOf("everyone"));
  });

  it(
    "puts the four repairs of StartIo in order, on two CPUs as they ship",
    { timeout: 1_200_000 },
    async () => {
      const repairs = ["halfDuplex", "handOver", "processIo", "completeInDpc"];
      const { ranking } = await ranked("specs/nvme-startio.ilk", "original", repairs);
      expect(names(ranking)).toEqual([
        "1 completeInDpc holds",
        "2 processIo holds",
        "3 handOver holds",
        "4 halfDuplex holds",
      ]);
      const kept = ranking.repairs.map(({ overlapKept }) => overlapKept ?? 0);
      expect(kept).toEqual(kept.toSorted((a, b) => b - a));
      expect(kept[0]).toBe(100);
      // The half-duplex one shuts out most, and that is one number.
      expect(kept[3]).toBeLessThan(kept[2]!);
      expect(ranking.repairs.map(({ holdOff }) => holdOff)).toEqual([16, 10, 13, 9]);
    },
  );
});
