/**
 * Each row of what was expected of the drivers' revisions, found again in each configuration that it names: in the manifest,
 * whose verdicts the searches of tests/specs prove.
 */
import { describe, expect, it } from "vitest";
import { brokenIn, manifestRow } from "../support/shipped.js";
import { matrix } from "./verdict-matrix.js";

describe("what was expected of each revision", () => {
  it.each(matrix)("$row", ({ broken, holds }) => {
    for (const { property, at, name } of broken)
      expect({ property, at, found: brokenIn(manifestRow(at)) }).toEqual({
        property,
        at,
        found: expect.arrayContaining([name]) as unknown,
      });
    for (const { property, at, without } of holds) {
      const row = manifestRow(at);
      expect({ at, complete: row.verdict !== "incomplete" }).toEqual({ at, complete: true });
      if (without) {
        const found = brokenIn(row).filter((each) => without.includes(each));
        expect({ property, at, found }).toEqual({ property, at, found: [] });
      } else {
        expect({ property, at, verdict: row.verdict }).toEqual({ property, at, verdict: "holds" });
      }
    }
  });
});
