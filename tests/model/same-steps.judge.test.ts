/**
 * Every configuration that ships: the steps of the model behind all passes are those of the checker, which is made without
 * them, in all states or in many of them; and nothing is proved that a search finds broken.
 */
import { describe, expect, test } from "vitest";
import { nameOf, readManifest } from "../../scripts/manifest-rows.js";
import { checkerOfIr } from "../differential/compare.js";
import type { Model } from "../../src/model/types.js";
import { compileFile } from "../support/check-spec.js";
import { brokenIn } from "../support/shipped.js";
import { TAKING_OUT } from "../../src/model/passes/registry.js";
import { passedModel } from "./model-of.js";
import { compareSteps } from "./same-steps.js";

/** Larger ones are left off there: the interpreter takes its time. */
const MOST_STATES = 20_000;
const SAMPLED_STATES = 1_000;

/** Whether a rule or an assertion of this name is said to be unbreakable, wherever it is asked. */
function isProved({ failures, proved }: Model, name: string): boolean {
  const own = failures.flatMap((failure, i) =>
    // A search finds deadlocks that no step is asked for.
    failure.name === name && failure.kind !== "deadlock" ? [i] : [],
  );
  const done = new Set(proved.map(({ subject }) => subject.failure));
  return own.length > 0 && own.every((failure) => done.has(failure));
}

describe("every step of the model is one of the checker", { timeout: 900_000 }, () => {
  test.each(readManifest().map((row) => [nameOf(row), row] as const))("in %s", (_, row) => {
    const { ir } = compileFile(`specs/${row.spec}.ilk`, row.revision);
    const isWhole = row.distinct <= MOST_STATES;
    const model = passedModel(ir);
    expect(brokenIn(row).filter((name) => isProved(model, name))).toEqual([]);
    const found = compareSteps(
      model,
      checkerOfIr(ir, TAKING_OUT),
      isWhole ? MOST_STATES : SAMPLED_STATES,
    );
    expect(found).toMatchObject({ difference: undefined, whole: isWhole });
    if (isWhole) expect(found.states).toBe(row.distinct);
  });
});
