/**
 * Every report of a spec with a hostile character in every place: the terminal, JSON, ITF, pictures of locks, diagnostics,
 * and a diff as text, Markdown, page, annotations and SARIF. The character reaches none of them as it is.
 */
import { describe, expect, it } from "vitest";
import { atTerminal, inJson } from "../../src/base/embed.js";
import { instantiate } from "../../src/cli/instantiate.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import { asItIs } from "../../src/diff/policy.js";
import { renderGithub, toSarif } from "../../src/diff/render/annotations.js";
import { configurationLines, findingLines } from "../../src/diff/render/findings.js";
import { renderHtml } from "../../src/diff/render/html.js";
import { renderMarkdown } from "../../src/diff/render/markdown.js";
import { renderDiff } from "../../src/diff/render/text.js";
import { type DiffReport, toDiffJson } from "../../src/diff/report.js";
import { plainColours } from "../../src/diagnostics/colours.js";
import { renderDiagnostics } from "../../src/diagnostics/render.js";
import { diagnosticsToJsonLines } from "../../src/diagnostics/to-json.js";
import { plain } from "../../src/report/colours.js";
import { renderAnnotations } from "../../src/report/check/annotations.js";
import { renderJunit } from "../../src/report/check/junit.js";
import { renderCheckMarkdown } from "../../src/report/check/markdown.js";
import { toSarif as toCheckSarif } from "../../src/report/check/sarif.js";
import { renderCoverage } from "../../src/report/terminal/coverage.js";
import { toItf } from "../../src/report/itf.js";
import { toDot, toMermaid } from "../../src/report/lock-graph.js";
import { renderLocks } from "../../src/report/locks.js";
import { renderVerdicts } from "../../src/report/table.js";
import { renderCounterexample } from "../../src/report/terminal/counterexample.js";
import { widthOf } from "../../src/report/text.js";
import { toJson } from "../../src/report/to-json.js";
import { toTraceJson } from "../../src/report/trace-json.js";
import { runChecker } from "../../src/runtime/index.js";
import { elementsOf } from "../support/xml.js";
import { attack, compileHostile, ENDINGS, HOSTILE, hostileIn } from "./hostile.js";

const AS_IT_IS = { failOn: [], shown: asItIs };

const WIDTH = 100;
const options = { width: WIDTH, colour: plain, ascii: false, full: true };

/** Outputs by name. */
type Outputs = Readonly<Record<string, string>>;

async function reportsOf(text: string): Promise<Outputs> {
  const { configuration, diagnostics } = compileHostile(text);
  const checker = instantiate(configuration);
  const verdict = await runChecker(checker, { locks: true, values: true, maxStates: 300 });
  const sourceLine = (): string => `  ${text}`;
  const runs = verdict.violations.map((each) => [
    renderCounterexample(checker, each, { ...options, sourceLine }),
    inJson(toTraceJson(checker, each), 2),
    inJson(toItf(checker, each), 2),
  ]);
  expect(runs.length).toBeGreaterThan(0);
  const unlike = { ...verdict, asExpected: false, unexpected: [`${text} is violated`] };
  // As it is expected, and as nothing expects it: both have forms of their own.
  const files = [
    {
      file: configuration.file,
      diagnostics,
      results: [
        { checker, verdict: unlike },
        { checker: { ...checker, expectation: undefined }, verdict: unlike },
      ],
      sourceLine,
    },
  ];
  return {
    checkSarif: inJson(toCheckSarif(files, "0"), 2),
    annotations: renderAnnotations(files),
    junit: renderJunit(files),
    checkMarkdown: renderCheckMarkdown(files),
    run: runs.map(([run]) => run).join(""),
    trace: runs.map(([, trace]) => trace).join(""),
    itf: runs.map(([, , itf]) => itf).join(""),
    verdicts: renderVerdicts([{ checker, verdict }], options),
    coverage: renderCoverage(checker, verdict, options),
    locks: renderLocks(checker, verdict.locks, options),
    dot: toDot(checker, verdict.locks),
    mermaid: toMermaid(checker, verdict.locks),
    json: inJson(toJson([{ checker, verdict }], diagnostics), 2),
    diagnostics: renderDiagnostics(diagnostics, {
      colour: plainColours,
      unicode: true,
      width: WIDTH,
    }),
    diagnosticLines: diagnosticsToJsonLines(diagnostics),
  };
}

async function diffsOf(text: string, maxStates = 400): Promise<Outputs> {
  const [before, after] = [
    compileHostile(text),
    compileHostile(text, `acquire m; v[0] = /* ${text.replaceAll("*/", "")} */ 3;`),
  ].map(({ configuration: { program } }) => ({ program, revision: "base", name: `${text}@base` }));
  const { value } = await diffSpecs(before!, after!, { maxStates });
  const report: DiffReport = {
    diffs: [value!],
    alone: [{ side: "before", sentence: `${text} has no counterpart` }],
  };
  return {
    text: renderDiff(value!, options),
    findings: findingLines(value!, options).join("\n"),
    configurations: configurationLines([value!, value!], report.alone, options).join("\n"),
    markdown: renderMarkdown(report),
    html: renderHtml(report),
    github: renderGithub(report, AS_IT_IS),
    sarif: inJson(toSarif(report, "0", AS_IT_IS), 2),
    diffJson: inJson(toDiffJson(report), 2),
  };
}

function expectHarmless(outputs: Outputs): void {
  const found = Object.entries(outputs).flatMap(([name, output]) =>
    hostileIn(output).map((character) => `${character} in ${name}`),
  );
  expect(found).toEqual([]);
}

/** Several at a time, for a search and a diff are made for each. All of them stand in statements, which are cut. */
const GROUPS = Array.from({ length: Math.ceil(HOSTILE.length / 24) }, (_, i) =>
  HOSTILE.slice(24 * i, 24 * (i + 1)).join(""),
);

describe("no hostile character reaches", () => {
  it.each(GROUPS.map((text, i) => [i, text] as const))("a report: %i", async (_, text) => {
    expectHarmless(await reportsOf(text));
  });

  it.each(GROUPS.map((text, i) => [i, text] as const))("a diff: %i", async (_, text) => {
    expectHarmless(await diffsOf(text));
  });
});

/** Markdown without its code, read as CommonMark reads it: escapes, then spans that end with as many backquotes. */
function outsideCode(markdown: string): string {
  const text = markdown.replaceAll(/^ *(`{3,})(?:diff|text)\n[\s\S]*?^ *\1$/gm, "");
  let bare = "";
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] !== "`") bare += text[at];
    else {
      const [fence = ""] = /^`+/.exec(text.slice(at)) ?? [];
      const end = text.slice(at + fence.length).search(new RegExp(`(?<!\`)${fence}(?!\`)`));
      expect(end).toBeGreaterThanOrEqual(0);
      at += 2 * fence.length + end - 1;
    }
  }
  return bare;
}

describe("what a spec says", () => {
  const text = `\u001b]0;x\u0007<img src=x onerror=alert(1)> [a](javascript:b) ${ENDINGS.join("")}\r::error::x`;

  it("is laid out as wide as it is shown", async () => {
    const { run, coverage, locks } = await reportsOf("\u001b[31m\u202ex");
    const lines = [run, coverage, locks].join("").split("\n");
    expect(lines.filter((line) => widthOf(line) > WIDTH)).toEqual([]);
    expect(run).toContain("\\x1b[31m\\u{202e}x");
  });

  it("begins no line of a report", async () => {
    const begin = "\n::error::x\n";
    const outputs = {
      ...(await reportsOf(attack(begin.trim()))),
      ...(await diffsOf("::error::x")),
    };
    const { github, annotations, ...others } = outputs as Outputs & {
      readonly github: string;
      readonly annotations: string;
    };
    for (const output of Object.values(others))
      expect(atTerminal(output)).not.toMatch(/^\s*::[a-z]/m);
    for (const line of `${github}${annotations}`.split("\n").filter((each) => each !== ""))
      expect(line).toMatch(/^::(?:error|warning|notice) [^:]*title=[A-Za-z0-9-]+::/);
  });

  it("is no markup of a page, but for the frames of sections", async () => {
    const { html, markdown } = await diffsOf(text, 50_000);
    expect(markdown).toContain("Only the new one");
    expect(html).not.toMatch(/<img|<script|<!--/);
    const bare = outsideCode(markdown ?? "").replaceAll(/<\/?(?:details|summary)>/g, "");
    expect(bare).not.toMatch(/<(?!!-- -->)|\]\(|\r/);
  });

  it("is no markup of the Markdown of a check, but for the frames of runs", async () => {
    const { checkMarkdown } = await reportsOf(attack(text));
    const bare = outsideCode(checkMarkdown ?? "").replaceAll(/<\/?(?:details|summary)>/g, "");
    expect(checkMarkdown).toContain("<details>");
    expect(bare).not.toMatch(/<(?!!-- -->)|\]\(|\r/);
  });

  it("is no markup of XML", async () => {
    const { junit } = await reportsOf(attack(text));
    const names = elementsOf(junit ?? "").map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set(["testsuites", "testsuite", "testcase", "failure", "system-out"]),
    );
  });

  it("is no link, placeholder or scheme of SARIF", async () => {
    const { sarif } = await diffsOf("[a](b) {0} c:");
    const { checkSarif } = await reportsOf("[a](b) {0} c:");
    expect(checkSarif).not.toMatch(/\]\(|[^{]\{\d+\}[^}]/);
    expect(checkSarif).toContain('"uri": "specs/%5Ba%5D(b)%20%7B0%7D%20c%3A%0A');
    expect(sarif).not.toMatch(/\]\(|[^{]\{\d+\}[^}]/);
    expect(sarif).toContain('"uri": "specs/%5Ba%5D(b)%20%7B0%7D%20c%3A%0A');
  });

  it("keeps a string of DOT and of Mermaid together", async () => {
    const { dot, mermaid } = await reportsOf(text);
    const string = /"(?:[^"\\]|\\.)*"/g;
    expect((dot ?? "").replaceAll(string, "")).not.toMatch(/["<>]|img|error/);
    expect((mermaid ?? "").replaceAll(/"[^"]*"/g, "")).not.toMatch(/["<]|img|::error/);
  });
});
