/**
 * What is stored, asked and touched: the generated checker, whose stores are asserted to fit, and the reference interpreter
 * find what was worked out by hand; Rumur finds it in the Murphi model too, with the same counts where all holds.
 */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import { lower } from "../../src/ir/lower/lower.js";
import { configurations } from "../../src/resolve/revisions.js";
import { initialStates } from "../../src/runtime/index.js";
import { parse } from "../../src/syntax/parse.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { checkText, typed } from "../typecheck/check-text.js";
import { accessSpecs } from "./access-specs.js";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  replay,
  searchWhole,
} from "./compare.js";

const MOST_STATES = 5000;

function typedSmall(text: string): TypedSpec {
  const whole = `spec Small;\n${text}`;
  const [revision] = configurations(parse({ name: "main.ilk", text: whole }).value).value;
  return typed(whole, revision === undefined ? {} : { revision });
}

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

describe.runIf(needsRumur())("rumur agrees", { timeout: 900_000 }, () => {
  for (const { name, text, finds } of accessSpecs) {
    // What is found of the whole search has no name in Murphi.
    test(`${name}`, async () => {
      const spec = typedSmall(text);
      const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
      if (finds.length > 0) return expect(theirs).toMatchObject({ status: "error" });
      const checker = checkerOf(spec);
      const verdict = await searchWhole(checker);
      expect(theirs).toMatchObject({
        status: "ok",
        message: "",
        states: verdict.distinctStates,
        rulesFired: verdict.generatedStates - initialStates(checker).length,
      });
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
