/** What comes behind a choice: the reference interpreter and the checker give the known answer, and agree to the last state. */
import { describe, expect, test } from "vitest";
import { typed } from "../typecheck/check-text.js";
import { choiceSpecs } from "./choice-specs.js";
import { checkerOf, explore, foundByChecker, foundByOracle, searchWhole } from "./compare.js";

describe("behind a choice", () => {
  for (const { name, text, breaks } of choiceSpecs) {
    test(`${name}: ${breaks.length > 0 ? `breaks ${breaks.join(", ")}` : "holds"}`, async () => {
      const spec = typed(`spec Small;\n${text}`);
      const oracle = foundByOracle(explore(spec, 6000));
      expect(foundByChecker(await searchWhole(checkerOf(spec)))).toEqual(oracle);
      expect(oracle.violations).toEqual(breaks);
    });
  }
});
