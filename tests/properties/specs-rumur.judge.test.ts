/** Random specs through Rumur: the states, steps and broken rules of the Murphi model are the checker's. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { needsRumur } from "../support/rumur.js";
import { specText } from "./arbitraries/spec.js";
import { judgeWithRumur } from "./judge-rumur.js";

/** Larger specs are left out. */
const MOST_STATES = 400;
/** Each model is compiled: few specs, and only such as have something to tell. */
const SPECS = 40;

test.runIf(needsRumur())(
  "random specs have the states, steps and broken rules that Rumur finds in the Murphi model",
  { timeout: 900_000 },
  async () => {
    const kinds: string[] = [];
    for (const text of fc.sample(specText, SPECS * 4)) {
      if (kinds.length === SPECS) break;
      const judged = await judgeWithRumur(text, MOST_STATES);
      if (judged.kind !== "same" && judged.kind !== "different") continue;
      expect({ text, judged }).toMatchObject({ judged: { kind: "same" } });
      kinds.push(judged.kind);
    }
    expect(kinds.length).toBe(SPECS);
  },
);
