/** Hundreds of random edits of what shipped specs ask for: all that ask for less are found, and nothing else is. */
import { describe, expect, it } from "vitest";
import { wrongAnswers } from "./clause-runs.js";
import { COSMETIC, HARMLESS, WEAKENINGS } from "./clauses.js";

describe("random edits of what a spec asks for", () => {
  it.each([
    ["weakening", 500, WEAKENINGS],
    ["harmless", 200, HARMLESS],
    ["cosmetic", 300, COSMETIC],
  ] as const)("are told rightly: %s, %i", async (kind, wanted, edits) => {
    const { tried, kinds, wrong } = await wrongAnswers(kind, wanted, 2026);
    expect(wrong).toEqual([]);
    expect(tried).toBe(wanted);
    // Nearly each kind was made: few are right by never being asked for.
    expect(kinds).toBeGreaterThan(0.75 * edits.length);
  });
});
