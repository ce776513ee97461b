/** A spec that holds, in Rumur and in the generated checker: the same states and the same steps. */
import { expect } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { initialStates } from "../../src/runtime/index.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { runRumur } from "../support/rumur.js";
import { checkerOf, searchWhole } from "./compare.js";

export async function rumurAgrees(spec: TypedSpec): Promise<void> {
  const checker = checkerOf(spec);
  const verdict = await searchWhole(checker);
  // What is found of the whole search has no name in Murphi.
  const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
  expect(theirs).toMatchObject({
    status: "ok",
    message: "",
    states: verdict.distinctStates,
    rulesFired: verdict.generatedStates - initialStates(checker).length,
  });
}
