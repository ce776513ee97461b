/** Rumur against the generated checker on small specs with choices that hold: the same states and the same steps. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import { lower } from "../../src/ir/lower/lower.js";
import { initialStates } from "../../src/runtime/index.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { choiceSpecs } from "./choice-specs.js";
import { checkerOf, searchWhole } from "./compare.js";

/** One of each kind: Rumur compiles a model for each, which takes longer than the search. */
const CHOSEN = [
  "labels first in branches name steps",
  "choices and an acquire of what was chosen",
  "a fault counts in a step that only chooses",
  "ambient locks are no choice",
  "a branch with acquire first in a proc first in atomic",
];

describe.runIf(needsRumur())("rumur agrees", () => {
  for (const { name, text } of choiceSpecs.filter((each) => CHOSEN.includes(each.name))) {
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
