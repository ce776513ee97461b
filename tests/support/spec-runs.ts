/**
 * Pinned runs of a shipped spec. Goes in: a file, and for each revision what must be broken in how many steps by which
 * decisive steps. Comes out: a test for each revision, so that another run of the same length cannot pass for the one meant.
 */
import { describe, expect, it } from "vitest";
import { buildTraceView } from "../../src/report/views/trace-view.js";
import type { Checker, Violation } from "../../src/runtime/index.js";
import { revisionsOf } from "./check-spec.js";
import { searchShipped } from "./shipped.js";

interface BrokenBy {
  readonly broken: string;
  readonly steps: number;
  /** Some of the run's steps, as in `5 EventQueue, CPU 0, HARDIRQ: acquire table`. */
  readonly decisive: readonly string[];
}

/** By revision. Nothing: it holds. */
export type SpecRuns = Readonly<Record<string, readonly BrokenBy[]>>;

function linesOf(checker: Checker, violation: Violation): readonly string[] {
  return buildTraceView(checker, violation).steps.map(({ number, actor, cpu, level, text }) => {
    const at = cpu === undefined ? "" : `, CPU ${cpu}, ${level}`;
    return `${number} ${actor}${at}: ${text}`;
  });
}

export function describeRuns(path: string, runs: SpecRuns): void {
  describe(`runs of ${path.replace(/^.*\/specs\//, "")}`, () => {
    it("has every revision here", () => {
      expect(Object.keys(runs)).toEqual(revisionsOf(path));
    });

    it.each(Object.entries(runs))("@%s", async (revision, found) => {
      const { verdict, checker } = await searchShipped(path, revision);
      expect(verdict.verdict).toBe(found.length === 0 ? "holds" : "violated");
      expect(verdict.warnings.filter((each) => each.slug === "coarse-step")).toEqual([]);
      const shown = verdict.violations.map((each) => ({
        broken: each.name,
        steps: each.depth,
        run: linesOf(checker, each),
      }));
      expect(shown.map(({ broken, steps }) => ({ broken, steps }))).toEqual(
        found.map(({ broken, steps }) => ({ broken, steps })),
      );
      for (const [i, { decisive }] of found.entries())
        expect(shown[i]?.run).toEqual(expect.arrayContaining([...decisive]));
    });
  });
}
