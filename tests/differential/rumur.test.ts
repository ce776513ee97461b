/**
 * Rumur against the generated checker, on every shipped spec: it reads the same guarded actions as a Murphi model and
 * shares nothing else with us. The same verdict; on what holds, the same number of states and of steps.
 */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import { initialStates, runChecker } from "../../src/runtime/index.js";
import { compileFile, revisionsOf } from "../support/check-spec.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { checkerOf } from "./compare.js";

const files = readdirSync("specs", { recursive: true, encoding: "utf8" })
  .filter((each) => each.endsWith(".ilk") && !each.startsWith("platforms"))
  .sort();

if (!needsRumur()) console.warn("rumur is not installed: the comparison with it is skipped");

describe.runIf(needsRumur())("rumur agrees", { timeout: 240_000 }, () => {
  for (const file of files) {
    for (const revision of revisionsOf(`specs/${file}`)) {
      test(`${file} @ ${revision}`, async () => {
        const { spec, ir } = compileFile(`specs/${file}`, revision);
        const checker = checkerOf(spec);
        const verdict = await runChecker(checker, { stopAtFirst: true });
        // What is found of the whole search, and what has no name in Murphi, is left to the reference interpreter.
        const told = verdict.violations.filter(
          (each) => each.name !== "irq-unsafe-lock" && each.kind !== "deadlock",
        );
        if (
          told.length === 0 &&
          verdict.violations.length > 0 &&
          verdict.violations.every((each) => each.name === "irq-unsafe-lock")
        )
          return;
        const theirs = await runRumur(exportMurphi(ir), { deadlock: ir.mayEnd ? "stuck" : "off" });
        const isDeadlock = verdict.violations.some((each) => each.kind === "deadlock");
        if (isDeadlock && ir.mayEnd === undefined && theirs.status === "ok") return;
        expect({ status: theirs.status, why: theirs.message }).toMatchObject({
          status: verdict.verdict === "holds" ? "ok" : "error",
        });
        if (verdict.verdict !== "holds") return;
        // Murphi does not count start states among the steps.
        const starts = initialStates(checker).length;
        expect({ states: theirs.states, steps: theirs.rulesFired }).toEqual({
          states: verdict.distinctStates,
          steps: verdict.generatedStates - starts,
        });
      });
    }
  }
});
