/**
 * Pools and refs, one corner each: reference interpreter and generated checker agree to the last state, and what is broken
 * is what was worked out by hand.
 */
import { describe, expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { verifyIr } from "../../src/ir/verify-ir.js";
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
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

test("two dangling refs that become one member of a set are told", async () => {
  const warningsOf = async (name: string): Promise<readonly string[]> => {
    const text = poolSpecs.find((each) => each.name === name)?.text ?? "";
    const verdict = await searchWhole(checkerOf(typed(whole(text))));
    return verdict.warnings.map((each) => each.slug);
  };
  expect(await warningsOf("merged in a set")).toContain("merged-refs");
  expect(await warningsOf("in sets, waited for")).not.toContain("merged-refs");
});
