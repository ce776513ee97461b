/** Rumur against the generated checker on the small specs about waiting that hold: the same states and the same steps. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import { lower } from "../../src/ir/lower/lower.js";
import { initialStates } from "../../src/runtime/index.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf, searchWhole } from "./compare.js";
import { waitingSpecs } from "./waiting-specs.js";

/** One of each kind: Rumur compiles a model for each, which takes longer than the search. */
const CHOSEN = [
  "interlocked after the lock",
  "sleep spinning",
  "spurious",
  "wait first in atomic",
  "sleep with a lock or timeout",
  "timers of a family",
];

describe.runIf(needsRumur())("rumur agrees", () => {
  for (const { name, text } of waitingSpecs.filter((each) => CHOSEN.includes(each.name))) {
    test(`${name}, the same counts`, async () => {
      const spec = typed(`spec Small;\n${text}`);
      const checker = checkerOf(spec);
      const verdict = await searchWhole(checker);
      const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
      expect(theirs).toMatchObject({
        status: "ok",
        states: verdict.distinctStates,
        rulesFired: verdict.generatedStates - initialStates(checker).length,
      });
    });
  }
});
