/** The specs of FreeBSD's mfi(4): each bug is in the revision that has it, in the shortest run, and in no other. */
import { describe, expect, it } from "vitest";
import { buildTraceView } from "../../src/report/views/trace-view.js";
import { type CheckedSpec, revisionsOf, shippedSpecs } from "../support/check-spec.js";
import { describeShipped, searchShipped } from "../support/shipped.js";
import { foundInOriginal } from "./mfi-findings.js";
import { foundAfterTheFix } from "./mfi-findings-after.js";
import { foundInCommands } from "./mfi-findings-commands.js";

const files = shippedSpecs()
  .filter((each) => each.startsWith("mfi/"))
  .map((each) => each.replace(/^mfi\/|\.ilk$/g, ""));
const path = (file: string): string => `specs/mfi/${file}.ilk`;

const findings = [...foundInOriginal, ...foundInCommands, ...foundAfterTheFix];

const search = (file: string, revision: string): Promise<CheckedSpec> =>
  searchShipped(path(file), revision);

/** The steps of a run up to the last of `wanted` that occur in it in that order. */
function inOrder(run: readonly string[], wanted: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((each) => {
    const at = run.indexOf(each, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

describe("what is found", () => {
  it.each(findings)(
    "$bug ($file@$revision)",
    async ({ file, revision, name, steps, run, absent }) => {
      const { checker, verdict } = await search(file, revision);
      const found = verdict.violations.find((each) => each.name === name);
      if (!found) throw new Error(`${name} is not found`);
      expect(found.depth).toBe(steps);
      const shown = buildTraceView(checker, found).steps.map(
        (each) => `${each.actor}: ${each.text}`,
      );
      expect({ shown, run: inOrder(shown, run) }).toEqual({ shown, run });
      for (const other of absent) {
        const names = (await search(file, other)).verdict.violations.map((each) => each.name);
        expect([other, names]).toEqual([other, names.filter((each) => each !== name)]);
      }
    },
  );
});

describeShipped("mfi");

describe("every configuration", () => {
  const cases = files.flatMap((file) =>
    revisionsOf(path(file)).map((revision) => ({ file, revision })),
  );
  it.each(cases)("$file@$revision is small, and nowhere coarse", async (each) => {
    const { verdict } = await search(each.file, each.revision);
    expect(verdict.warnings.filter(({ slug }) => slug === "coarse-step")).toEqual([]);
    expect(verdict.distinctStates).toBeLessThan(100_000);
  });

  it.each(files)("%s: what is proposed holds", async (file) => {
    expect((await search(file, "proposed")).verdict.verdict).toBe("holds");
  });
});
