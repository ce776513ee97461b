/** Whole specs through Rumur, against counts that others have made: tests/typecheck/known-specs.ts has the texts. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { blockingQueue, nvmeSmall, peterson } from "../typecheck/known-specs.js";

function modelOf(text: string, revision?: string): string {
  const { value } = lower(typed(text, revision === undefined ? {} : { revision }));
  if (!value) throw new Error("the spec was not lowered");
  return exportMurphi(value);
}

describe.runIf(needsRumur())("known answers", () => {
  // 85 and 12,313 generated states, of which one is initial: the others are steps.
  test("Peterson: 42 distinct, 85 generated", async () => {
    expect(await runRumur(modelOf(peterson))).toEqual({
      status: "ok",
      states: 42,
      rulesFired: 84,
      message: "",
    });
  });

  test("a blocking queue of which either kind is woken: 14 distinct, and a deadlock", async () => {
    const model = modelOf(blockingQueue, "anyone");
    expect(await runRumur(model)).toMatchObject({ status: "ok", states: 14, rulesFired: 26 });
    expect(await runRumur(model, { deadlock: "stuck" })).toMatchObject({
      status: "error",
      message: "deadlock",
    });
  });

  test("the same, waking the other kind: 1,600 distinct, 12,313 generated", async () => {
    const model = modelOf(blockingQueue, "otherKind");
    expect(await runRumur(model, { deadlock: "stuck" })).toEqual({
      status: "ok",
      states: 1600,
      rulesFired: 12_312,
      message: "",
    });
  });

  test("NVMe: an interrupt in the middle of a list operation, and two ways to keep it out", async () => {
    const original = await runRumur(modelOf(nvmeSmall, "original"));
    expect(original.status).toBe("error");
    expect(original.message).toMatch(/^corrupt-list: /);
    for (const revision of ["halfDuplex", "completeInDpc"]) {
      expect(await runRumur(modelOf(nvmeSmall, revision))).toMatchObject({
        status: "ok",
        message: "",
      });
    }
  });
});
