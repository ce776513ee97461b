/**
 * The revisions of two drivers, diffed one after the other: what each step fixed, what it left broken and what it broke.
 * Expected is what their histories tell: the idle workers of Linux' loop driver, and the bugs B1 to B10 and R1 to R8 of
 * FreeBSD's mfi(4), by the names that its specs give them.
 */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openProgram } from "../../src/cli/configurations.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import { root } from "../support/run-cli.js";

async function diffOf(file: string, before: string, after: string): Promise<SpecDiff> {
  const { program } = openProgram(join(root, file));
  const overrides = new Map<string, string>();
  const { value, diagnostics } = await diffSpecs(
    { program, revision: before, overrides },
    { program, revision: after, overrides },
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

interface Told {
  readonly fixed: readonly string[];
  readonly still: readonly string[];
  readonly broken: readonly string[];
}

function told(diff: SpecDiff): Told {
  const named = (change: string): readonly string[] =>
    diff.properties
      .filter((each) => each.change === change)
      .map((each) => each.name)
      .sort();
  return {
    fixed: named("fixed"),
    still: named("still broken"),
    broken: named("newly broken"),
  };
}

const LOOP = "specs/bugs/loop-workers.ilk";

const steps: readonly (Partial<Told> & {
  readonly file: string;
  readonly from: string;
  readonly to: string;
})[] = [
  { file: LOOP, from: "v0", to: "v1", broken: ["double-insert", "use-after-free"] },
  { file: LOOP, from: "v1", to: "v2", fixed: ["double-insert"], still: ["use-after-free"] },
  { file: LOOP, from: "v2", to: "v3", fixed: ["use-after-free"] },
  { file: LOOP, from: "v0", to: "v3" },
  {
    file: "specs/mfi/commands.ilk",
    from: "v234858",
    to: "r242681",
    still: ["stale-completion", "use-after-free"],
    broken: ["B3"],
  },
  {
    file: "specs/mfi/commands.ilk",
    from: "r242681",
    to: "step1",
    fixed: ["B3"],
    still: ["stale-completion", "use-after-free"],
  },
  {
    file: "specs/mfi/commands.ilk",
    from: "step1",
    to: "step2",
    fixed: ["use-after-free"],
    still: ["stale-completion"],
  },
  { file: "specs/mfi/commands.ilk", from: "r250496", to: "proposed", fixed: ["stale-completion"] },
  {
    file: "specs/mfi/indices.ilk",
    from: "v234858",
    to: "step2",
    fixed: ["B5_stuck"],
    still: ["B4", "B4_frame", "B4_index", "out-of-range"],
  },
  {
    file: "specs/mfi/indices.ilk",
    from: "step2",
    to: "step3",
    fixed: ["B4", "B4_frame", "B4_index", "out-of-range"],
  },
  {
    file: "specs/mfi/reset.ilk",
    from: "step3",
    to: "r250496",
    fixed: ["B10_reset_ends", "recursive-acquire", "wasReset"],
    broken: ["B10_all_failed", "R6"],
  },
  {
    file: "specs/mfi/reset.ilk",
    from: "r250496",
    to: "proposed",
    fixed: ["B10_all_failed", "R6"],
  },
  {
    file: "specs/mfi/abort.ilk",
    from: "step1",
    to: "r250496",
    still: ["oneEventCommand"],
    broken: ["R2_gone_after_wait", "R2_gone_at_entry", "R2_lost_wakeup", "R3", "recursive-acquire"],
  },
  {
    file: "specs/mfi/queues.ilk",
    from: "v234858",
    to: "r250496",
    fixed: ["B6_get_cmd", "B9_leak", "double-insert", "lock-not-held", "null-dereference"],
    still: ["absent-remove"],
  },
];

describe("what each revision of a driver changed", () => {
  it.each(steps)("$file: $from → $to", async ({ file, from, to, ...expected }) => {
    const diff = await diffOf(file, from, to);
    expect(told(diff)).toEqual({ fixed: [], still: [], broken: [], ...expected });
    // An assertion may go with the branch that it stood in; no invariant does.
    expect(diff.weakened.filter((each) => each.form !== "assertion")).toEqual([]);
    expect(diff.summary.complete).toBe(true);
  });

  it("a revert is the same as what it goes back to", async () => {
    expect((await diffOf(LOOP, "v0", "v3")).summary.relation).toBe("same");
  });
});
