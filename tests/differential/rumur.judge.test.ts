/**
 * Rumur against the generated checker, on every shipped spec and every small one: it reads the same guarded actions as a
 * Murphi model and shares nothing else with us. The same verdict; on what holds, the same number of states and of steps.
 */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import type { Ir } from "../../src/ir/ir.js";
import { lower } from "../../src/model/build/lower.js";
import { configurations } from "../../src/resolve/revisions.js";
import { initialStates, runChecker, type Verdict } from "../../src/runtime/index.js";
import { parse } from "../../src/syntax/parse.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { compileFile, revisionsOf, shippedSpecs } from "../support/check-spec.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf } from "./compare.js";
import { smallSpecs } from "./small-specs.js";

if (!needsRumur()) console.warn("rumur is not installed: the comparison with it is skipped");

/** Found of the whole search, and so without a name in Murphi: left to the reference interpreter. */
const isOfTheWhole = (verdict: Verdict, ir: Ir): boolean =>
  verdict.violations.length > 0 &&
  verdict.violations.every(
    (each) =>
      each.name === "irq-unsafe-lock" || (each.kind === "deadlock" && ir.mayEnd === undefined),
  );

async function agree(spec: TypedSpec, ir: Ir): Promise<void> {
  const checker = checkerOf(spec);
  const verdict = await runChecker(checker, { stopAtFirst: true });
  const theirs = await runRumur(exportMurphi(ir), { deadlock: ir.mayEnd ? "stuck" : "off" });
  const said = { status: theirs.status, why: theirs.message };
  if (verdict.verdict === "holds") {
    expect(said).toEqual({ status: "ok", why: "" });
    // Murphi does not count start states among the steps; one of ours that is always possible, among them.
    const starts = initialStates(checker).length;
    if (ir.mayEnd === undefined)
      expect({ states: theirs.states, steps: theirs.rulesFired }).toEqual({
        states: verdict.distinctStates,
        steps: verdict.generatedStates - starts,
      });
    else expect(theirs.states).toBe(verdict.distinctStates);
  } else if (!isOfTheWhole(verdict, ir)) {
    expect(said).toMatchObject({ status: "error" });
  }
}

describe.runIf(needsRumur())("rumur agrees", { timeout: 900_000, concurrent: true }, () => {
  for (const file of shippedSpecs()) {
    for (const revision of revisionsOf(`specs/${file}`)) {
      test(`${file} @ ${revision}`, () => {
        const { spec, ir } = compileFile(`specs/${file}`, revision);
        return agree(spec, ir);
      });
    }
  }

  for (const { name, text, platform } of smallSpecs) {
    const whole = `spec Small;\n${text}`;
    const others = platform === undefined ? {} : { others: { "p.ilk": platform } };
    for (const revision of configurations(parse({ name: "main.ilk", text: whole }).value).value) {
      test(`${name} @ ${revision}`, () => {
        const spec = typed(whole, { ...others, revision });
        return agree(spec, lower(spec).value);
      });
    }
  }
});
