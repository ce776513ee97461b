/** Which findings count, and what is said of mutes and names that fit nothing. */
import { describe, expect, it } from "vitest";
import {
  muteFindings,
  readFailOn,
  readMutes,
  statusOf,
  unusedMutes,
  unusedRenames,
} from "../../src/diff/policy.js";
import { diffOf } from "./diff-text.js";

const TEXT = "spec P; var x: 0..3 = 0; thread T { x = 1; } invariant i: x < 2;";
const BROKEN = readFailOn("broken");
const NONE = readFailOn("none");

describe("an exit status", () => {
  it("is 1 where a file or revision is gone, and 0 where one is new", async () => {
    if (typeof BROKEN === "string" || typeof NONE === "string") throw new Error("no level");
    const diffs = [await diffOf(TEXT, TEXT)];
    const gone = { diffs, alone: [{ side: "before", sentence: "revision r is gone" }] } as const;
    const added = { diffs, alone: [{ side: "after", sentence: "revision r is new" }] } as const;
    expect(statusOf(gone, BROKEN, undefined)).toBe(1);
    expect(statusOf(gone, NONE, "same")).toBe(1);
    expect(statusOf(gone, NONE, undefined)).toBe(0);
    expect(statusOf(added, BROKEN, undefined)).toBe(0);
  });
});

describe("a mute", () => {
  it("is unused where no finding fits it", async () => {
    const mutes = readMutes("PROP-REMOVED *\nPROP-STILL w.ilk:7\n");
    if (typeof mutes === "number") throw new Error(`line ${mutes}`);
    const diff = muteFindings(await diffOf(TEXT, TEXT.replace(/invariant.*/, "")), mutes);
    expect(diff.findings.map(({ id, muted }) => [id, muted])).toContainEqual([
      "PROP-REMOVED",
      true,
    ]);
    expect(unusedMutes([diff], mutes)).toEqual([{ id: "PROP-STILL", place: "w.ilk:7" }]);
  });
});

describe("a name of a map", () => {
  it("is unused where nothing of the old side has it", async () => {
    const program = TEXT.replaceAll("x", "y");
    const diff = await diffOf(TEXT, program);
    const found = {
      ...diff,
      structure: {
        ...diff.structure,
        renamings: [{ kind: "variable", before: "x", after: "y", by: "map" } as const],
      },
    };
    const names = new Map([
      ["x", "y"],
      ["z", "w"],
    ]);
    expect(unusedRenames([found], names)).toEqual(["z"]);
  });
});
