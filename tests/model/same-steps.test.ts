/**
 * The model of a spec does what its checker does, step by step: what is broken, counted and shown, in order, and where it
 * leads. Here on one configuration of each kind of spec and on random ones; on all that ship in same-steps.judge.test.ts.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { checkerOfIr } from "../differential/compare.js";
import { specText } from "../properties/arbitraries/spec.js";
import { configurationsOf } from "../properties/judge.js";
import { compileFile } from "../support/check-spec.js";
import { runs } from "../support/runs.js";
import { manifestRow } from "../support/shipped.js";
import { typed } from "../typecheck/check-text.js";
import { verifiedModel } from "./model-of.js";
import { compareSteps } from "./same-steps.js";

describe("every step of the model is one of the checker", () => {
  test.each([
    "tutorial/02-locks@crossed",
    "tutorial/04-irq-locks@irqsave",
    "tutorial/05-lists@after",
    "tutorial/06-queues@bare",
    "tutorial/10-waiting@interlocked",
    "tutorial/12-pools@setsAside",
    "classics/mcs-lock@two",
    "mfi/indices@step2",
  ])("in %s", (name) => {
    const [spec = "", revision = ""] = name.split("@");
    const { ir } = compileFile(`specs/${spec}.ilk`, revision);
    const found = compareSteps(verifiedModel(ir), checkerOfIr(ir), 2_000);
    expect(found).toMatchObject({ difference: undefined });
    if (found.whole) expect(found.states).toBe(manifestRow(name).distinct);
  });

  test("in random specs", { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(specText, (text) => {
        fc.pre(typeof configurationsOf(text) !== "string");
        const { value: ir } = lower(typed(text));
        const found = compareSteps(verifiedModel(ir), checkerOfIr(ir), 150);
        expect(found).toMatchObject({ difference: undefined });
      }),
      { numRuns: runs(150) },
    );
  });
});

test("a model that differs in one step is told", () => {
  const { ir } = compileFile("specs/tutorial/01-counter.ilk", "oneStep");
  const [first, ...rest] = ir.actions;
  const changed = { ...ir, actions: [{ ...first!, body: first!.body.slice(0, -1) }, ...rest] };
  expect(compareSteps(verifiedModel(changed), checkerOfIr(ir), 100).difference).toBeDefined();
});
