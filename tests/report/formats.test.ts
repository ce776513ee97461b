import { fieldId } from "./field-of.js";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { toItf } from "../../src/report/itf.js";
import { toJson } from "../../src/report/to-json.js";
import { toTraceJson } from "../../src/report/trace-json.js";
import { checker } from "./sample-checker.js";
import { crash, crashTrace, verdict } from "./sample-run.js";
import { nested, small } from "./small-checker.js";

const schema: unknown = JSON.parse(
  readFileSync(new URL("../../src/report/check-result.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv({ allErrors: true }).compile(schema as object);
const plainData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("results are as the schema says", () => {
  const invariant = { ...verdict, violations: [nested], warnings: [] };
  const json = plainData(
    toJson([
      { checker, verdict },
      { checker: small, verdict: invariant },
    ]),
  );
  validate(json);
  expect(validate.errors).toBeNull();
});

test("the schema refuses what it does not know", () => {
  const json = plainData(toJson([{ checker, verdict }])) as { results: Record<string, unknown>[] };
  const [result] = json.results;
  const without = Object.fromEntries(
    Object.entries(result ?? {}).filter(([key]) => key !== "expected"),
  );
  expect(validate({ schemaVersion: 1, diagnostics: [], results: [without] })).toBe(false);
  expect(validate({ schemaVersion: 1, diagnostics: [], results: [{ ...result, more: 1 }] })).toBe(
    false,
  );
  expect(validate({ schemaVersion: 1, diagnostics: [], results: [result] })).toBe(true);
  expect(validate({ schemaVersion: 2, diagnostics: [], results: [] })).toBe(false);
});

test("a result has the fields of the format, in its order", () => {
  const json = toJson([{ checker, verdict }]) as { results: Record<string, unknown>[] };
  const [result] = json.results;
  expect(Object.keys(result ?? {})).toEqual([
    "file",
    "spec",
    "revision",
    "constants",
    "verdict",
    "violations",
    "distinctStates",
    "generatedStates",
    "depth",
    "expected",
    "asExpected",
    "unexpected",
    "complete",
    "seconds",
    "limit",
    "notJudged",
    "coverage",
    "locks",
    "warnings",
    "proved",
  ]);
  expect(result).toMatchObject({
    spec: "NvmeStartIo",
    expected: "violates rule corrupt-list within 20",
    violations: [{ kind: "rule", name: "corrupt-list", depth: 19 }],
  });
  const violations = result?.["violations"] as { trace: Record<string, unknown>[] }[];
  const trace = violations[0]?.trace ?? [];
  expect(trace).toHaveLength(19);
  expect(trace[3]).toEqual({
    context: "StartIo",
    cpu: 0,
    action: "StartIo_removeHead_r3",
    line: 25,
    changes: {
      "freeList[0].next[head]": { before: "1", after: "2" },
      "StartIo.at": { before: "3", after: "4" },
    },
  });
  expect(trace[8]).toMatchObject({ context: "Controller", cpu: null });
  expect(trace[18]).toMatchObject({ context: "Message[0]", changes: {} });
});

test("ITF: families are maps, members records, every state has every variable", () => {
  const itf = plainData(toItf(checker, crash)) as {
    "#meta": Record<string, unknown>;
    vars: string[];
    states: Record<string, unknown>[];
  };
  expect(itf["#meta"]).toMatchObject({
    format: "ITF",
    brokenStep: { actor: "Message[0]", line: 48 },
  });
  expect(itf.vars).toEqual([
    "freeList",
    "sq",
    "cq",
    "pending",
    "inFlight",
    "StartIoLock",
    "StartIo",
    "Message",
  ]);
  // The initial state, and one for each step but the last, which leads to none.
  expect(itf.states).toHaveLength(crashTrace.steps.length);
  for (const [index, state] of itf.states.entries()) {
    expect(Object.keys(state)).toEqual(["#meta", ...itf.vars]);
    expect(state["#meta"]).toMatchObject({ index });
  }
  const last = itf.states[itf.states.length - 1];
  expect(last?.["pending"]).toEqual({
    "#map": [
      [1, false],
      [2, false],
    ],
  });
  expect(last?.["inFlight"]).toEqual({ "#set": [] });
  expect(itf.states[9]?.["inFlight"]).toEqual({ "#set": [1] });
  const list = last?.["freeList"] as { "#map": [number, Record<string, unknown>][] };
  expect(list["#map"][0]?.[1]["next"]).toEqual({
    "#map": [
      [1, "nothing"],
      [2, "head"],
      ["head", "head"],
    ],
  });
});

test("ITF: names that cannot share a tree stay whole", () => {
  const [first] = checker.fields;
  if (!first) throw new Error("no field");
  const fields = ["a", "a.b", "c[0]", "c.d", "e[1].f"].map((name) => ({
    ...first,
    ...fieldId(name),
  }));
  const itf = toItf({ ...checker, fields }, crash) as { vars: string[] };
  expect(itf.vars).toEqual(["a", "a.b", "c[0]", "c.d", "e"]);
});

test("the trace as one object: meta, initial values, steps", () => {
  const json = plainData(toTraceJson(checker, crash)) as {
    meta: Record<string, unknown>;
    initial: Record<string, string>;
    steps: Record<string, unknown>[];
  };
  expect(json.meta).toMatchObject({
    spec: "NvmeStartIo",
    revision: "original",
    hash: "3f1c9a02",
    violation: { kind: "rule", name: "corrupt-list", depth: 19 },
  });
  expect(json.initial["freeList[0].next[head]"]).toBe("1");
  expect(json.steps).toHaveLength(19);
  expect(json.steps[14]).toMatchObject({
    actor: "Message[0]",
    level: "DIRQL",
    interrupts: { name: "StartIo" },
    parameters: { q: "0" },
  });
  expect(json.steps[18]).toMatchObject({
    calls: [{ proc: "drain", place: { line: 37 } }],
    locals: { cid: "1" },
    broken: [{ name: "corrupt-list" }],
  });
});
