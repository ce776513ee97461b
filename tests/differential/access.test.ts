/**
 * What is stored, asked and touched: the generated checker, whose stores are asserted to fit, and the reference interpreter
 * find what was worked out by hand.
 */
import { describe, expect, test } from "vitest";
import { checkText } from "../typecheck/check-text.js";
import { accessSpecs, typedSmall } from "./access-specs.js";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  replay,
  searchWhole,
} from "./compare.js";

const MOST_STATES = 5000;

describe("reference interpreter and checker agree", () => {
  for (const { name, text, finds } of accessSpecs) {
    test(`${name}`, async () => {
      const spec = typedSmall(text);
      const oracle = explore(spec, MOST_STATES);
      expect(oracle.complete).toBe(true);
      const checker = checkerOf(spec);
      const verdict = await searchWhole(checker);
      expect(foundByChecker(verdict)).toEqual(foundByOracle(oracle));
      expect(foundByOracle(oracle).violations).toEqual(finds);
      for (const violation of verdict.violations)
        expect([violation.name, replay(checker, oracle, violation)]).toEqual([
          violation.name,
          undefined,
        ]);
    });
  }
});

describe("a level or a CPU of a context that runs on each CPU", () => {
  const before =
    "spec Small; platform linux; cpus 2; softirq D { l0: skip; } thread T { schedule D; }";
  for (const asked of [
    "D.level == SOFTIRQ",
    "D.active => D.cpu == 0",
    "forall c in Cpu: D.level == TASK",
  ])
    test(`is refused without the CPU: ${asked}`, () => {
      const { codes, diagnostics } = checkText(`${before} invariant x: ${asked};`);
      expect(codes).toEqual(["ILK4052"]);
      expect(diagnostics[0]?.help).toContain("D[0].");
    });
  test("is refused behind a definition", () => {
    const { codes } = checkText(`${before} def high = D.level == SOFTIRQ; invariant x: !high;`);
    expect(codes).toEqual(["ILK4052"]);
  });
  test("is refused on a CPU that there is not", () => {
    const { codes } = checkText(`${before} invariant x: D[2].level == TASK;`);
    expect(codes).toEqual(["ILK3016"]);
  });
});
