/**
 * The model of a spec does what its checker does, step by step: what is broken, counted and shown, in order, and where it
 * leads. Here on one configuration of each kind of spec and on random ones; on all that ship in same-steps.judge.test.ts.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ir } from "../../src/ir/ir.js";
import { lower } from "../../src/model/build/lower.js";
import { PASSES } from "../../src/model/passes/registry.js";
import { checkerOfIr } from "../differential/compare.js";
import { specText } from "../properties/arbitraries/spec.js";
import { configurationsOf } from "../properties/judge.js";
import { compileFile } from "../support/check-spec.js";
import { runs } from "../support/runs.js";
import { manifestRow } from "../support/shipped.js";
import { typed } from "../typecheck/check-text.js";
import { TAKING_OUT } from "../../src/model/passes/registry.js";
import { passedModel, verifiedModel } from "./model-of.js";
import { compareSteps } from "./same-steps.js";

const KINDS = [
  "tutorial/02-locks@crossed",
  "tutorial/04-irq-locks@irqsave",
  "tutorial/05-lists@after",
  "tutorial/06-queues@bare",
  "tutorial/10-waiting@interlocked",
  "tutorial/12-pools@setsAside",
  "classics/mcs-lock@two",
  "classics/locking-selftest-readers@readLockLockWriteRSem",
  "mfi/indices@step2",
];

function irOf(name: string): Ir {
  const [spec = "", revision = ""] = name.split("@");
  return compileFile(`specs/${spec}.ilk`, revision).ir;
}

describe("every step of the model is one of the checker", () => {
  test.each(KINDS)("in %s", (name) => {
    const ir = irOf(name);
    const found = compareSteps(verifiedModel(ir), checkerOfIr(ir, TAKING_OUT), 2_000);
    expect(found).toMatchObject({ difference: undefined });
    if (found.whole) expect(found.states).toBe(manifestRow(name).distinct);
  });

  test.each(KINDS)("in %s behind all passes", (name) => {
    const ir = irOf(name);
    const found = compareSteps(passedModel(ir), checkerOfIr(ir, TAKING_OUT), 2_000);
    expect(found).toMatchObject({ difference: undefined });
    if (found.whole) expect(found.states).toBe(manifestRow(name).distinct);
  });

  test.each(PASSES.map((pass) => pass.name))("behind all passes but %s", (pass) => {
    for (const name of ["tutorial/04-irq-locks@irqsave", "tutorial/05-lists@after"]) {
      const ir = irOf(name);
      const found = compareSteps(
        passedModel(ir, new Set([pass])),
        checkerOfIr(ir, TAKING_OUT),
        200,
      );
      expect(found).toMatchObject({ difference: undefined });
    }
  });

  test("in random specs", { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(specText, (text) => {
        fc.pre(typeof configurationsOf(text) !== "string");
        const { value: ir } = lower(typed(text));
        for (const model of [verifiedModel(ir), passedModel(ir)]) {
          const found = compareSteps(model, checkerOfIr(ir, TAKING_OUT), 150);
          expect(found).toMatchObject({ difference: undefined });
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

test("a model that differs in one step is told", () => {
  const { ir } = compileFile("specs/tutorial/01-counter.ilk", "oneStep");
  const [first, ...rest] = ir.actions;
  const changed = { ...ir, actions: [{ ...first!, body: first!.body.slice(0, -1) }, ...rest] };
  expect(
    compareSteps(verifiedModel(changed), checkerOfIr(ir, TAKING_OUT), 100).difference,
  ).toBeDefined();
});
