/** A lock that is kept on an error path is found in every form of context, and its neighbour that gives it back holds. */
import { describe, expect, test } from "vitest";
import { typed } from "../typecheck/check-text.js";
import { checkerOf, foundByChecker, searchWhole } from "./compare.js";
import { lockSpecs } from "./lock-specs.js";

describe("every acquire is balanced on every path", () => {
  test.each(lockSpecs.filter(({ name }) => name.endsWith("on its error path")))(
    "$name",
    async ({ name, text, platform }) => {
      const others = platform ? { others: { "p.ilk": platform } } : {};
      const checker = checkerOf(typed(`spec Small;\n${text}`, others));
      const { violations } = foundByChecker(await searchWhole(checker));
      if (name.includes("gives back")) expect(violations).toEqual([]);
      else expect(violations).toContainEqual(expect.stringMatching(/^rule lock-leak /));
    },
  );
});
