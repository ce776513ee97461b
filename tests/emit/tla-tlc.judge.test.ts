/**
 * TLC against the manifest: on the module of a configuration that ships it finds the same states, steps and depth, and what
 * the configuration breaks, after as many steps. It shares nothing with us but the model that the module is printed from.
 */
import { describe, expect, test } from "vitest";
import { nameOf, readManifest } from "../../scripts/manifest-rows.js";
import { printTla, type TlaModule } from "../../src/emit/tla/module.js";
import type { Ir } from "../../src/ir/ir.js";
import { verifiedModel } from "../model/model-of.js";
import { compileFile } from "../support/check-spec.js";
import { hasTlc, runTlc } from "../support/tlc.js";

if (!hasTlc())
  console.warn(
    "INTERLOCK_TLC is not set: the comparison with TLC is skipped (the path of tla2tools.jar)",
  );

/** Larger ones take TLC longer than a minute. */
const MOST_STATES = 20_000;
/** In which each rule is asked for by itself. */
const RULES = /^(tutorial|bugs)\//;

const configured = (module: TlaModule, invariants: readonly string[]): TlaModule => ({
  ...module,
  configuration: [
    "INIT Init",
    "NEXT Next",
    "CHECK_DEADLOCK FALSE",
    ...invariants.map((name) => `INVARIANT ${name}`),
  ].join("\n"),
});

/**
 * The invariants that speak of what the manifest calls so, such as `rule corrupt-list`: of states, or of states from which a
 * step breaks it.
 */
function invariantsOf(
  { invariants }: TlaModule,
  ir: Ir,
  name: string,
): { readonly states: readonly string[]; readonly steps: readonly string[] } {
  const failures = new Map(ir.failures.map((f, i) => [i, `${f.kind} ${f.name}`]));
  return {
    states: invariants.flatMap((each) => (each.of === name ? [each.name] : [])),
    steps: invariants.flatMap((each) =>
      typeof each.of === "number" && failures.get(each.of) === name ? [each.name] : [],
    ),
  };
}

describe.runIf(hasTlc())("TLC agrees", { timeout: 900_000, concurrent: true }, () => {
  const rows = readManifest().filter(({ distinct }) => distinct <= MOST_STATES);

  test.each(rows.map((row) => [nameOf(row), row] as const))("on %s", async (_, row) => {
    const { ir } = compileFile(`specs/${row.spec}.ilk`, row.revision);
    const module = printTla(verifiedModel(ir), "Spec");
    const { distinct, generated, depth } = row;
    expect(await runTlc(configured(module, ["TypeOK"]))).toEqual({
      counts: { distinct, generated, depth },
      violated: undefined,
    });
  });

  const broken = rows
    .filter(({ spec }) => RULES.test(spec))
    .flatMap((row) =>
      Object.entries(row.violations).map(
        ([name, steps]) => [nameOf(row), name, steps, row] as const,
      ),
    );
  test.each(broken)("that %s breaks %s after %i steps", async (_, name, steps, row) => {
    const { ir } = compileFile(`specs/${row.spec}.ilk`, row.revision);
    const module = printTla(verifiedModel(ir), "Spec");
    const { states, steps: breaking } = invariantsOf(module, ir, name);
    // What is found of the whole search has none. A run to a state has one state more than steps; an invariant of steps does
    // not hold before the last one.
    const found = async (invariants: readonly string[]): Promise<number> =>
      (await runTlc(configured(module, invariants))).violated?.states ?? Infinity;
    const shortest = Math.min(
      states.length === 0 ? Infinity : (await found(states)) - 1,
      breaking.length === 0 ? Infinity : await found(breaking),
    );
    if (states.length + breaking.length > 0) expect(shortest).toBe(steps);
  });
});
