/** A few random edits of what shipped specs ask for; `npm run test:judges` makes hundreds. */
import { describe, expect, it } from "vitest";
import { wrongAnswers } from "./clause-runs.js";

describe("random edits of what a spec asks for", () => {
  it.each([
    ["weakening", 4],
    ["harmless", 2],
    ["cosmetic", 2],
  ] as const)("are told rightly: %s", async (kind, wanted) => {
    expect(await wrongAnswers(kind, wanted, 11)).toMatchObject({ tried: wanted, wrong: [] });
  });
});
