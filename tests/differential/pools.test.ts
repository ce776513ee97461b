/**
 * Pools and refs, one corner each: reference interpreter and generated checker agree to the last state, what is broken is
 * what was worked out by hand, and Rumur counts the same states and steps where nothing is.
 */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import { lower } from "../../src/ir/lower/lower.js";
import { verifyIr } from "../../src/ir/verify-ir.js";
import { configurations } from "../../src/resolve/revisions.js";
import { initialStates } from "../../src/runtime/index.js";
import { parse } from "../../src/syntax/parse.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  replay,
  searchWhole,
} from "./compare.js";
import { poolSpecs } from "./pool-specs.js";

const whole = (text: string): string => `spec Small;\n${text}`;

describe("one corner of pools each", () => {
  for (const { name, text, breaks } of poolSpecs) {
    const source = { name: "main.ilk", text: whole(text) };
    for (const revision of configurations(parse(source).value).value) {
      test(`${name} @ ${revision}`, async () => {
        const spec = typed(whole(text), { revision });
        expect(verifyIr(lower(spec).value)).toEqual([]);
        const oracle = explore(spec, 20_000);
        expect(oracle.complete).toBe(true);
        const checker = checkerOf(spec);
        const verdict = await searchWhole(checker);
        expect(foundByChecker(verdict)).toEqual(foundByOracle(oracle));
        for (const violation of verdict.violations)
          if (violation.kind !== "reachable")
            expect(replay(checker, oracle, violation)).toBe(undefined);
        if (revision !== "strict")
          expect(verdict.violations.map((each) => each.name).sort()).toEqual([...breaks].sort());
      });
    }
  }
});

/** One of each kind: Rumur compiles a model for each, which takes longer than the search. */
const COUNTED = [
  "none left",
  "back from quarantine",
  "no leak while work is under way",
  "a field of a taken element keeps it",
  "give under one's own locals",
  "fields keep their values, and start anew",
  "given in an atomic block",
  "given in a loop of one step",
  "in sets, waited for",
  "merged in a set",
  "in records",
  "in queues",
  "parameters range over what there is",
  "wait for a field",
  "list of elements",
  "two lists by one link",
  "lists of a family",
];

test("two dangling refs that become one member of a set are told", async () => {
  const warningsOf = async (name: string): Promise<readonly string[]> => {
    const text = poolSpecs.find((each) => each.name === name)?.text ?? "";
    const verdict = await searchWhole(checkerOf(typed(whole(text))));
    return verdict.warnings.map((each) => each.slug);
  };
  expect(await warningsOf("merged in a set")).toContain("merged-refs");
  expect(await warningsOf("in sets, waited for")).not.toContain("merged-refs");
});

describe.runIf(needsRumur())("rumur agrees on pools", () => {
  for (const { name, text } of poolSpecs.filter((each) => COUNTED.includes(each.name))) {
    test(`${name}, the same counts`, async () => {
      const spec = typed(whole(text));
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
