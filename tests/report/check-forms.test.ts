/**
 * The forms of a check for machines: SARIF follows its schema, JUnit is well-formed XML, and each problem stands at its
 * place, whether the compiler or a search has found it.
 */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { report } from "../../src/diagnostics/catalogue.js";
import { renderAnnotations } from "../../src/report/check/annotations.js";
import { type CheckedFile, distinctDiagnostics } from "../../src/report/check/check-report.js";
import { renderJunit } from "../../src/report/check/junit.js";
import { renderCheckMarkdown } from "../../src/report/check/markdown.js";
import { problemsOf } from "../../src/report/check/problems.js";
import { toSarif } from "../../src/report/check/sarif.js";
import { elementsOf } from "../support/xml.js";
import { checker } from "./sample-checker.js";
import { verdict } from "./sample-run.js";

const validate = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(
  JSON.parse(
    readFileSync(new URL("../fixtures/sarif-2.1.0.schema.json", import.meta.url), "utf8"),
  ) as object,
);

const source = { name: "specs/bad.ilk", text: "spec Bad;\nvar x: 0..1 = yy;\n" };
const unknown: Diagnostic = report(
  "ILK2001",
  { source, start: 24, end: 26 },
  { name: "yy", what: "variable" },
  {
    help: "x",
    secondary: [{ span: { source, start: 14, end: 15 }, text: "this is near" }],
  },
);
const sourceLine = (): undefined => undefined;
const bad: CheckedFile = {
  file: "specs/bad.ilk",
  diagnostics: [unknown, unknown],
  results: [],
  sourceLine,
};
const unlike = { ...verdict, asExpected: false, unexpected: ["rule corrupt-list is violated"] };
const violated: CheckedFile = {
  file: "specs/nvme.ilk",
  diagnostics: [],
  results: [{ checker: { ...checker, expectation: undefined }, verdict: unlike }],
  sourceLine,
};
const limited = {
  ...verdict,
  verdict: "incomplete" as const,
  limit: "max-states 9",
  violations: [],
  asExpected: false,
  unexpected: ["rule corrupt-list is not violated as far as was searched"],
};
const incomplete: CheckedFile = {
  file: "specs/limited.ilk",
  diagnostics: [],
  results: [{ checker, verdict: limited }],
  sourceLine,
};
const files = [bad, violated, incomplete];

describe("problems", () => {
  it("come with the compiler's diagnostics once each, at their places", () => {
    expect(distinctDiagnostics([unknown, unknown])).toHaveLength(1);
    const [first] = problemsOf([bad]);
    expect(first).toMatchObject({
      rule: "ILK2001",
      severity: "error",
      place: { file: "specs/bad.ilk", line: 2, column: 15, endLine: 2, endColumn: 17 },
      related: [{ place: { line: 2, column: 5 }, text: "this is near" }],
    });
    expect(problemsOf([bad])).toHaveLength(1);
  });

  it("are violations that nothing expects, with their runs", () => {
    const [crash] = problemsOf([violated]);
    expect(crash?.rule).toBe("corrupt-list");
    expect(crash?.place).toEqual(verdict.violations[0]?.place);
    expect(crash?.run?.violation).toBe(verdict.violations[0]);
  });

  it("are no violations that the spec expects", () => {
    const asExpected = { ...verdict, asExpected: true, unexpected: [], warnings: [] };
    expect(problemsOf([{ ...violated, results: [{ checker, verdict: asExpected }] }])).toEqual([]);
  });

  it("are warnings where a limit ended the search", () => {
    expect(problemsOf([incomplete])[0]).toMatchObject({ rule: "incomplete", severity: "warning" });
  });
});

describe("SARIF", () => {
  const log = JSON.parse(JSON.stringify(toSarif(files, "1.2.3"))) as {
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly codeFlows?: readonly {
          readonly threadFlows: readonly { readonly locations: readonly object[] }[];
        }[];
      }[];
    }[];
  };

  it("follows the schema of the standard", () => {
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it("is refused by that schema where a result has no message", () => {
    const [run] = log.runs;
    const wrong = { ...log, runs: [{ ...run, results: [{ ruleId: "x" }] }] };
    expect(validate(wrong)).toBe(false);
  });

  it("names the rule of each result", () => {
    const { tool, results } = log.runs[0]!;
    expect(results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("shows a run step by step", () => {
    const crash = log.runs[0]?.results.find(({ ruleId }) => ruleId === "corrupt-list");
    expect(crash?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(
      verdict.violations[0]?.trace.steps.length ?? 0,
    );
  });
});

describe("annotations", () => {
  it("are one line for each problem", () => {
    const lines = renderAnnotations(files).trimEnd().split("\n");
    expect(lines).toHaveLength(problemsOf(files).length);
    expect(lines[0]).toBe(
      "::error file=specs/bad.ilk,line=2,col=15,endLine=2,endColumn=17,title=ILK2001::there is no variable called `yy` (help: x)",
    );
  });
});

describe("JUnit", () => {
  const elements = elementsOf(renderJunit(files));

  it("has a suite for each spec and a test for each configuration", () => {
    expect(elements.filter(({ name }) => name === "testsuite")).toHaveLength(3);
    expect(
      elements
        .filter(({ name }) => name === "testcase")
        .map(({ attributes }) => [attributes["classname"], attributes["name"]]),
    ).toEqual([
      ["specs/bad.ilk", "spec"],
      ["specs/nvme.ilk", checker.revision],
      ["specs/limited.ilk", checker.revision],
    ]);
  });

  it("counts failures apart from errors", () => {
    expect(elements[0]).toMatchObject({
      name: "testsuites",
      attributes: { tests: "3", failures: "1", errors: "2" },
    });
    expect(elements.find(({ name }) => name === "failure")?.text).toContain("BROKEN: rule");
    expect(
      elements.filter(({ name }) => name === "error").map((each) => each.attributes["type"]),
    ).toEqual(["ILK2001", "incomplete"]);
  });
});

describe("Markdown", () => {
  it("sums up, and shows what is not as expected", () => {
    const text = renderCheckMarkdown(files);
    expect(text).toContain(
      "**1 spec with errors; 2 configurations of 2 specs, 2 not as expected**",
    );
    expect(text).toContain("error[ILK2001]");
    expect(text).toContain("| **no**: rule corrupt-list is violated |");
    expect(text).toContain("<details><summary>");
  });
});
