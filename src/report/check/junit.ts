/**
 * A check as JUnit XML, which servers of continuous integration read: a suite for each spec, a test for each
 * configuration. A configuration that is not as expected has failed, with its runs; one that a limit ended, and a spec
 * with errors, are errors.
 */
import { inXml, inXmlAttribute } from "../../base/embed.js";
import { isError } from "../../diagnostics/diagnostic.js";
import type { CheckResult } from "../table.js";
import { renderWarnings } from "../terminal/warnings.js";
import { type CheckedFile, hasErrors } from "./check-report.js";
import { plainDiagnostics, plainRun, WIDTH } from "./plain-text.js";

interface TestCase {
  readonly name: string;
  readonly seconds: number;
  readonly outcome?: Outcome;
}

interface Outcome {
  readonly form: "failure" | "error";
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

export function renderJunit(files: readonly CheckedFile[]): string {
  const suites = files.map((file) => ({ file, tests: testsOf(file) }));
  const all = suites.flatMap(({ tests }) => tests);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="interlock" ${totals(all)}>`,
    ...suites.flatMap(({ file, tests }) => suiteLines(file, tests)),
    "</testsuites>",
    "",
  ].join("\n");
}

function testsOf(file: CheckedFile): readonly TestCase[] {
  const errors = file.diagnostics.filter(isError);
  const [first] = errors;
  const broken: readonly TestCase[] = first
    ? [
        {
          name: "spec",
          seconds: 0,
          outcome: {
            form: "error",
            type: first.code,
            message: first.message,
            text: plainDiagnostics(errors),
          },
        },
      ]
    : [];
  return [...broken, ...file.results.map((result) => testOf(file, result))];
}

function testOf(file: CheckedFile, result: CheckResult): TestCase {
  const { checker, verdict } = result;
  const test = { name: checker.revision, seconds: verdict.seconds };
  const isIncomplete = verdict.verdict === "incomplete";
  if (verdict.asExpected && !isIncomplete) return test;
  const sentences = isIncomplete
    ? [`the search was not complete (${verdict.limit ?? "a limit"})`, ...verdict.unexpected]
    : verdict.unexpected;
  const runs = verdict.violations.map((each) => plainRun(checker, each, file.sourceLine));
  return {
    ...test,
    outcome: {
      form: isIncomplete ? "error" : "failure",
      type: isIncomplete ? "incomplete" : (verdict.violations[0]?.name ?? "expectation"),
      message: sentences.join("; "),
      text: [...sentences, "", ...runs].join("\n"),
    },
  };
}

function suiteLines(file: CheckedFile, tests: readonly TestCase[]): readonly string[] {
  const warnings = hasErrors(file) ? [] : renderWarnings(file.results, { width: WIDTH });
  return [
    `  <testsuite name="${inXmlAttribute(file.file)}" ${totals(tests)}>`,
    ...tests.flatMap((test) => caseLines(file.file, test)),
    ...(warnings.length === 0
      ? []
      : [`    <system-out>${inXml(warnings.join("\n"))}</system-out>`]),
    "  </testsuite>",
  ];
}

function caseLines(file: string, { name, seconds, outcome }: TestCase): readonly string[] {
  const attributes = `name="${inXmlAttribute(name)}" classname="${inXmlAttribute(file)}" file="${inXmlAttribute(file)}" time="${seconds.toFixed(3)}"`;
  if (!outcome) return [`    <testcase ${attributes}/>`];
  const { form, type, message, text } = outcome;
  return [
    `    <testcase ${attributes}>`,
    `      <${form} type="${inXmlAttribute(type)}" message="${inXmlAttribute(message)}">${inXml(text.trimEnd())}</${form}>`,
    "    </testcase>",
  ];
}

function totals(tests: readonly TestCase[]): string {
  const count = (form: Outcome["form"]): number =>
    tests.filter(({ outcome }) => outcome?.form === form).length;
  const seconds = tests.reduce((sum, each) => sum + each.seconds, 0);
  return `tests="${tests.length}" failures="${count("failure")}" errors="${count("error")}" time="${seconds.toFixed(3)}"`;
}
