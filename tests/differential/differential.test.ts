/**
 * The reference interpreter against the generated checker: the same states, the same steps, the same rules broken in as
 * few steps, with every search; and each counterexample is a run of the reference interpreter.
 */
import { describe, expect, test } from "vitest";
import { compileFile, revisionsOf, shippedSpecs } from "../support/check-spec.js";
import { typed } from "../typecheck/check-text.js";
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  replay,
  searchWhole,
} from "./compare.js";
import { listSpecs } from "./list-specs.js";
import { lockSpecs } from "./lock-specs.js";
import { walkTogether } from "./walk.js";
import { platformSpecs } from "./platform-specs.js";
import { smallSpecs } from "./small-specs.js";
import { waitingSpecs } from "./waiting-specs.js";

/** The reference interpreter visits some thousand states a second; larger spaces are walked together. */
const MOST_STATES = 6000;

async function agree(spec: TypedSpec): Promise<void> {
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

describe("one corner of the meaning each", () => {
  const specs = [...smallSpecs, ...waitingSpecs, ...lockSpecs, ...listSpecs, ...platformSpecs];
  for (const { name, text, platform } of specs) {
    const whole = `spec Small;\n${text}`;
    const others = platform === undefined ? {} : { others: { "p.ilk": platform } };
    for (const revision of configurations(parse({ name: "main.ilk", text: whole }).value).value) {
      test(`${name} @ ${revision}`, () => agree(typed(whole, { ...others, revision })));
    }
  }
});

test("a walk tells one revision from another", () => {
  const [one, other] = ["halfDuplex", "processIo"].map(
    (revision) => compileFile("specs/nvme-startio.ilk", revision).spec,
  );
  if (!one || !other) throw new Error("a revision is missing");
  expect(walkTogether(one, checkerOf(other), 1).difference).toBeDefined();
});

describe("shipped specs", () => {
  for (const file of shippedSpecs()) {
    for (const revision of revisionsOf(`specs/${file}`)) {
      test(`${file} @ ${revision}`, () => agree(compileFile(`specs/${file}`, revision).spec));
    }
  }
});
