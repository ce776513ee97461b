/**
 * Waiting writers in the reference interpreter and in the generated checker: the same states, steps and broken rules; and
 * what is found in each of the specs, in how many steps.
 */
import { describe, expect, test } from "vitest";
import { typed } from "../typecheck/check-text.js";
import { agree } from "./agree.js";
import { checkerOf, searchWhole } from "./compare.js";
import { writerSpecs } from "./writer-specs.js";

const specOf = ({ text, platform = "" }: (typeof writerSpecs)[number]) =>
  typed(`spec Small;\n${text}`, { others: { "p.ilk": platform } });

/** Those that break a rule; the others hold. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "a writer between two readings": ["deadlock 2"],
  "a writer between two readings that spin": ["deadlock 3"],
  "readers of two locks and a writer of each": ["deadlock 4"],
  "readers of two locks that hold only the other": ["deadlock 4"],
  "an interrupted writer": ["irq-unsafe-lock 1", "self-deadlock 4"],
  "an interrupted reader and a writer elsewhere": ["deadlock 5"],
  "readers below the level are kept out": ["deadlock 3"],
  "kept out at a level above others": ["deadlock 3"],
  "rules of what sleeps": ["sleep-with-lock 2", "blocking-in-atomic 3"],
  "too high to block": ["blocking-in-atomic 3"],
  "a writer asks for what it reads": ["recursive-acquire 2"],
  "a mutex between": ["deadlock 3"],
};

describe("the interpreter and the checker agree, and find what is to be found", () => {
  for (const small of writerSpecs)
    test(`${small.name} @ base`, async () => {
      const spec = specOf(small);
      await agree(spec);
      const { violations } = await searchWhole(checkerOf(spec));
      const found = violations.map(({ name, trace }) => `${name} ${trace.steps.length}`);
      expect(found).toEqual(FOUND[small.name] ?? []);
    });
});
