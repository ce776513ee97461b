/** A check as Markdown, for the summary of a job or a comment on a pull request: tables, and the runs of what is wrong. */
import { inCodeBlock, inCodeSpan, inHtml, inMarkdown, inTableCell } from "../../base/embed.js";
import { type CheckResult, expectedSentence, violationText } from "../table.js";
import { grouped, plural } from "../text.js";
import { type CheckedFile, distinctDiagnostics, hasErrors } from "./check-report.js";
import { plainDiagnostics, plainRun } from "./plain-text.js";
import { problemsOf } from "./problems.js";

export function renderCheckMarkdown(files: readonly CheckedFile[]): string {
  const parts = [`**${summaryOf(files)}**`, ...files.map(fileText)];
  return `${parts.filter((each) => each !== "").join("\n\n")}\n`;
}

function summaryOf(files: readonly CheckedFile[]): string {
  const results = files.flatMap((each) => each.results);
  const unlike = results.filter(({ verdict }) => !verdict.asExpected).length;
  const broken = files.filter(hasErrors).length;
  const checked = `${plural(results.length, "configuration")} of ${plural(files.length - broken, "spec")}, ${unlike === 0 ? "all as expected" : `${unlike} not as expected`}`;
  return broken === 0 ? checked : `${plural(broken, "spec")} with errors; ${checked}`;
}

function fileText(file: CheckedFile): string {
  const { results, diagnostics } = file;
  const warnings = problemsOf([{ ...file, diagnostics: [] }]).filter(
    ({ severity }) => severity === "warning",
  );
  return [
    `### ${inCodeSpan(file.file)}`,
    diagnosticsText(diagnostics),
    results.length === 0 ? "" : tableOf(results),
    warnings
      .map(
        ({ rule, sentence, place }) =>
          `- warning ${inMarkdown(rule)}: ${inMarkdown(sentence)} (${inCodeSpan(`${place.file}:${place.line}`)})`,
      )
      .join("\n"),
    ...results.filter(({ verdict }) => !verdict.asExpected).map((each) => runsText(file, each)),
  ]
    .filter((each) => each !== "")
    .join("\n\n");
}

const diagnosticsText = (diagnostics: CheckedFile["diagnostics"]): string =>
  diagnostics.length === 0
    ? ""
    : inCodeBlock(plainDiagnostics(distinctDiagnostics(diagnostics)), "text");

function tableOf(results: readonly CheckResult[]): string {
  const heads = ["revision", "expected", "found", "as expected", "states", "depth", "seconds"];
  const rows = results.map(({ checker, verdict }) => [
    inCodeSpan(checker.revision),
    checker.expectation ? inMarkdown(expectedSentence(checker.expectation)) : "",
    inMarkdown(foundText(verdict)),
    verdict.asExpected ? "yes" : `**no**: ${inMarkdown(verdict.unexpected.join("; "))}`,
    grouped(verdict.distinctStates),
    String(verdict.depth),
    verdict.seconds.toFixed(2),
  ]);
  return [heads, heads.map(() => "---"), ...rows.map((cells) => cells.map(inTableCell))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function foundText(verdict: CheckResult["verdict"]): string {
  const found = verdict.violations.map(violationText);
  const limit = verdict.limit === undefined ? "" : ` (${verdict.limit})`;
  if (verdict.verdict === "incomplete") return [`incomplete${limit}`, ...found].join(", ");
  return verdict.verdict === "holds" ? "holds" : found.join(", ");
}

function runsText(file: CheckedFile, { checker, verdict }: CheckResult): string {
  return verdict.violations
    .map((violation) => {
      const run = plainRun(checker, violation, file.sourceLine);
      const title = inHtml(`${checker.revision}: the run of ${violation.name}`);
      return `<details><summary>${title}</summary>\n\n${inCodeBlock(run, "text")}\n\n</details>`;
    })
    .join("\n\n");
}
