/**
 * Sequence locks in the reference interpreter and in the generated checker: the same states, steps and broken rules; and what
 * is found in each of the specs, in how many steps.
 */
import { describe, expect, test } from "vitest";
import { typed } from "../typecheck/check-text.js";
import { agree } from "./agree.js";
import { checkerOf, searchWhole } from "./compare.js";
import { sequenceSpecs } from "./sequence-specs.js";

const specOf = ({ text, platform = "" }: (typeof sequenceSpecs)[number]) =>
  typed(`spec Small;\n${text}`, { others: { "p.ilk": platform } });

/** Those that break a rule; the others hold. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "what is read is used before the test": ["R 5"],
  "a reader that does not test": ["R 6"],
  "a reader that does not begin": ["lock-not-held 1"],
  "a reader that writes": ["lock-not-held 2"],
  "a reader that becomes a writer": ["recursive-acquire 2"],
  "a writer that reads": ["recursive-acquire 2"],
  "an interrupted writer": ["irq-unsafe-lock 1", "self-deadlock 4"],
  "a kind that blocks": ["deadlock 2"],
};

describe("the interpreter and the checker agree, and find what is to be found", () => {
  for (const small of sequenceSpecs)
    test(`${small.name} @ base`, async () => {
      const spec = specOf(small);
      await agree(spec);
      const { violations } = await searchWhole(checkerOf(spec));
      const found = violations.map(({ name, trace }) => `${name} ${trace.steps.length}`);
      expect(found).toEqual(FOUND[small.name] ?? []);
    });
});
