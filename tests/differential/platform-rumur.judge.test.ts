/** Rumur against the generated checker on small specs about platforms that hold: the same states and steps. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { initialStates } from "../../src/runtime/index.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf, searchWhole } from "./compare.js";
import { platformSpecs } from "./platform-specs.js";

/** One of each kind: Rumur compiles a model for each, which takes longer than the search. */
const CHOSEN = [
  "ithread may block",
  "work may sleep",
  "sleep holding what sleeps",
  "asleep with the big one",
  "threaded may spin and try",
  "soft on both",
  "soft pends by cpu",
  "dpc one bit",
  "tasklet never with itself",
  "odd: pends by cpu, one at a time",
  "level-triggered with a mask",
  "safe for a softirq",
];

describe.runIf(needsRumur())("rumur agrees", () => {
  const chosen = platformSpecs.filter(({ name }) => CHOSEN.includes(name));
  test("all are there", () => expect(chosen).toHaveLength(CHOSEN.length));
  for (const { name, text, platform } of chosen) {
    test(`${name}, the same counts`, async () => {
      const others = platform === undefined ? {} : { others: { "p.ilk": platform } };
      const spec = typed(`spec Small;\n${text}`, others);
      const checker = checkerOf(spec);
      const verdict = await searchWhole(checker);
      expect(verdict.verdict).toBe("holds");
      const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
      expect(theirs).toMatchObject({
        status: "ok",
        states: verdict.distinctStates,
        rulesFired: verdict.generatedStates - initialStates(checker).length,
      });
    });
  }
});
