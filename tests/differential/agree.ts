/**
 * One configuration in the reference interpreter and in the generated checker: the same states, the same steps, the same
 * rules broken in as few steps, with every search; and each counterexample is a run of the reference interpreter. Large
 * spaces are walked together instead.
 */
import { expect } from "vitest";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  replay,
  searchWhole,
} from "./compare.js";
import { walkTogether } from "./walk.js";

/** The reference interpreter visits some thousand states a second; larger spaces are walked together. */
const MOST_STATES = 6000;

export async function agree(spec: TypedSpec): Promise<void> {
  const oracle = explore(spec, MOST_STATES);
  const checker = checkerOf(spec);
  if (!oracle.complete) {
    const { states, difference } = walkTogether(spec, checker, 1);
    expect(difference).toBeUndefined();
    expect(states).toBeGreaterThan(200);
    return;
  }
  const verdict = await searchWhole(checker);
  expect(foundByChecker(verdict)).toEqual(foundByOracle(oracle));
  const unreached = verdict.violations
    .filter((each) => each.kind === "reachable")
    .map((each) => each.name);
  expect(
    checker.reachables
      .map((each) => each.name)
      .filter((name) => !unreached.includes(name))
      .sort(),
  ).toEqual([...oracle.reached].sort());
  for (const violation of verdict.violations) {
    if (violation.kind !== "reachable")
      expect([violation.name, replay(checker, oracle, violation)]).toEqual([
        violation.name,
        undefined,
      ]);
  }
  const deep = await searchWhole(checker, "dfs");
  const names = (each: typeof verdict): readonly string[] =>
    each.violations.map(({ kind, name }) => `${kind} ${name}`).sort();
  expect({
    distinct: deep.distinctStates,
    generated: deep.generatedStates,
    broken: deep.brokenSteps,
    names: names(deep),
  }).toEqual({
    distinct: verdict.distinctStates,
    generated: verdict.generatedStates,
    broken: verdict.brokenSteps,
    names: names(verdict),
  });
}
