/**
 * What tools read: `--json` follows the schema that the command line prints, whatever the verdict; a search that a limit
 * ended says so in it; the two forms of a run have what their readers need.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliFolder, openCliFolder } from "../support/run-cli.js";

interface Result {
  readonly revision: string;
  readonly constants: Readonly<Record<string, string>>;
  readonly verdict: string;
  readonly violations: readonly { readonly name: string; readonly trace: readonly object[] }[];
  readonly distinctStates: number;
  readonly asExpected: boolean;
  readonly expected: string | null;
  readonly coverage: {
    readonly interrupts: readonly { readonly cpu: number; readonly happened: boolean }[];
  };
  readonly locks: null | {
    readonly complete: boolean;
    readonly order: readonly { readonly held: string; readonly taken: string }[];
    readonly cycles: readonly {
      readonly outcome: string;
      readonly run: null | { readonly depth: number; readonly trace: readonly object[] };
    }[];
    readonly usage: readonly {
      readonly lock: string;
      readonly levels: readonly { readonly level: string; readonly state: string }[];
    }[];
    readonly criticalSections: readonly { readonly isr: string; readonly entered: boolean }[];
  };
}

const COUNTER = "specs/tutorial/01-counter.ilk";

let cli: CliFolder;
let isValid: (value: unknown) => string;

beforeAll(async () => {
  cli = openCliFolder();
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  const { output } = await cli.run("interlock check --json-schema");
  const validate = ajv.compile(JSON.parse(output) as object);
  isValid = (value) => (validate(value) ? "" : ajv.errorsText(validate.errors));
});

afterAll(() => cli.remove());

async function check(
  command: string,
): Promise<{ readonly status: number | null; readonly results: readonly Result[] }> {
  // Progress of a long search goes to the error stream.
  const { output, status } = await cli.run(`interlock check ${command} --json 2>/dev/null`);
  const value = JSON.parse(output) as { readonly results: readonly Result[] };
  expect(isValid(value)).toBe("");
  return { status, results: value.results };
}

describe("--json", () => {
  it("follows the schema for every tutorial, in the order of the files and revisions", async () => {
    const { status, results } = await check("specs/tutorial");
    expect(status).toBe(0);
    expect(results.length).toBeGreaterThan(10);
    expect(results.slice(0, 2).map((each) => each.revision)).toEqual(["twoSteps", "oneStep"]);
    expect(results.every((each) => each.asExpected)).toBe(true);
  });

  it("tells of locks: their order, its cycles with the run that closes one, and their use", async () => {
    const { results } = await check("specs/tutorial/02-locks.ilk@crossed --locks");
    const locks = results[0]?.locks;
    expect(locks?.complete).toBe(true);
    expect(locks?.order.map(({ held, taken }) => [held, taken])).toEqual([
      ["first", "second"],
      ["second", "first"],
    ]);
    expect(
      locks?.cycles.map(({ outcome, run }) => [outcome, run?.depth, run?.trace.length]),
    ).toEqual([["deadlock", 2, 2]]);
    const [plain] = (await check("specs/tutorial/04-irq-locks.ilk@plain --locks")).results;
    expect(plain?.locks?.usage[0]?.levels.map(({ state }) => state)).toEqual(["inconsistent"]);
    expect(plain?.locks?.criticalSections).toEqual([
      expect.objectContaining({ isr: "Arrival", entered: true }),
    ]);
    expect((await check(COUNTER)).results[0]?.locks).toBeNull();
  });

  it("says of each CPU where interrupts came", async () => {
    const { results } = await check("specs/nvme-startio.ilk@completeInDpcShared");
    const interrupts = results[0]?.coverage.interrupts ?? [];
    expect(new Set(interrupts.map(({ cpu }) => cpu))).toEqual(new Set([0, 1]));
    // With one shared queue the card raises the interrupt of CPU 0 alone.
    expect(interrupts.some(({ cpu, happened }) => cpu === 0 && happened)).toBe(true);
    expect(interrupts.some(({ cpu, happened }) => cpu === 1 && happened)).toBe(false);
  });

  it("holds every step of a run", async () => {
    const { results } = await check(`${COUNTER}@twoSteps`);
    expect(results).toHaveLength(1);
    expect(results[0]?.verdict).toBe("violated");
    expect(results[0]?.violations.map(({ name, trace }) => [name, trace.length])).toEqual([
      ["sum", 4],
    ]);
  });

  it("names the values of constants, those of the command line too", async () => {
    const { status, results } = await check(`${COUNTER}@twoSteps --const atomically=true`);
    expect(status).toBe(1);
    expect(results[0]?.constants).toEqual({ atomically: "true" });
    expect(results[0]?.verdict).toBe("holds");
    expect(results[0]?.asExpected).toBe(false);
  });

  it("says that a search was incomplete, and why the run is not as expected", async () => {
    const { status, results } = await check(`${COUNTER}@oneStep --max-states 2`);
    expect(status).toBe(3);
    expect(results[0]?.verdict).toBe("incomplete");
    expect(results[0]?.violations).toEqual([]);
  });

  it("has the compiler's diagnostics, beside the results of the specs that have none", async () => {
    const { output, status } = await cli.run(
      `echo 'spec W; var x: 0..1 = y;' > wrong.ilk; interlock check wrong.ilk ${COUNTER} --json`,
    );
    const value = JSON.parse(output) as {
      readonly diagnostics: readonly { readonly code: string }[];
      readonly results: readonly Result[];
    };
    expect([status, isValid(value)]).toEqual([2, ""]);
    expect(value.diagnostics.map(({ code }) => code)).toContain("ILK2001");
    expect(value.results.map(({ revision }) => revision)).toEqual(["twoSteps", "oneStep"]);
  });

  it("prints mistakes of the command line on the other stream alone", async () => {
    const { output, status } = await cli.run("interlock check specs/none.ilk --json 2>/dev/null");
    expect([output, status]).toEqual(["", 2]);
  });

  it("is refused by the schema where a field is missing or unknown", async () => {
    const { results } = await check(`${COUNTER}@oneStep`);
    const { verdict: _, ...less } = results[0] as Result;
    expect(isValid({ schemaVersion: 1, diagnostics: [], results: [less] })).toContain("verdict");
    expect(
      isValid({ schemaVersion: 1, diagnostics: [], results: [{ ...results[0], more: 1 }] }),
    ).not.toBe("");
  });
});

describe("--trace", () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(cli.path, name), "utf8"));

  it("writes the first run with its steps", async () => {
    const { status } = await cli.run(
      `interlock check ${COUNTER}@twoSteps --quiet --trace out/run.json`,
    );
    expect(status).toBe(0);
    const { steps } = read("out/run.json") as { readonly steps: readonly object[] };
    expect(steps).toHaveLength(4);
  });

  it("writes Apalache's format: every variable in every state", async () => {
    await cli.run(`interlock check ${COUNTER}@twoSteps --quiet --trace run.itf.json`);
    const { vars, states } = read("run.itf.json") as {
      readonly vars: readonly string[];
      readonly states: readonly Readonly<Record<string, unknown>>[];
    };
    expect(vars).toContain("count");
    expect(states).toHaveLength(5);
    for (const state of states)
      expect(Object.keys(state)).toEqual(expect.arrayContaining([...vars]));
    expect(states.map((state) => (state["#meta"] as { readonly index: number }).index)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
});
