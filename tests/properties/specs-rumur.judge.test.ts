/** Random specs through Rumur: the states and steps of the Murphi model are the checker's. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import { lower } from "../../src/ir/lower/lower.js";
import * as runtime from "../../src/runtime/index.js";
import { checkerOf, searchWhole } from "../differential/compare.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { MOST_STATES, statesOf } from "./agreement.js";
import { specText } from "./arbitraries/spec.js";

test.runIf(needsRumur())(
  "random specs have the states and steps that Rumur finds in the Murphi model",
  { timeout: 900_000 },
  async () => {
    // Each model is compiled: few specs, and only such as have something to tell.
    const told = fc.sample(specText, { numRuns: 1500, seed: 20_131_118 });
    let compared = 0;
    for (const text of told) {
      if (compared === 8) break;
      const checker = checkerOf(typed(text));
      if (statesOf(checker, MOST_STATES).length === MOST_STATES) continue;
      const verdict = await searchWhole(checker);
      if (verdict.verdict !== "holds" || verdict.distinctStates < 40) continue;
      const theirs = await runRumur(exportMurphi(lower(typed(text)).value));
      const starts = runtime.initialStates(checker).length;
      expect({ text, ...theirs }).toEqual({
        text,
        status: "ok",
        message: "",
        states: verdict.distinctStates,
        rulesFired: verdict.generatedStates - starts,
      });
      compared += 1;
    }
    expect(compared).toBe(8);
  },
);
