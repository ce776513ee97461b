/**
 * The results of a check as text. One configuration: its runs in full. Several: the table of each spec, and the runs of what
 * is not as expected. Diagnostics have been shown before the search.
 */
import { inTerminal } from "../base/embed.js";
import { type CheckedFile, hasErrors } from "../report/check/check-report.js";
import { renderCoverage } from "../report/terminal/coverage.js";
import { neverInside } from "../report/terminal/critical-sections.js";
import { renderLocks } from "../report/locks.js";
import { renderProved } from "../report/terminal/proved.js";
import { type CheckResult, renderVerdicts } from "../report/table.js";
import { renderCounterexample, type TerminalOptions } from "../report/terminal/counterexample.js";
import { plural, wrap } from "../report/text.js";
import { countStoppedEarly, renderWarnings } from "../report/terminal/warnings.js";
import type { CheckOptions, Trace, Verdict } from "../runtime/index.js";
import type { Terminal } from "./terminal.js";

export type Runs = "all" | "unexpected" | "none" | undefined;

export interface TextOptions extends Pick<CheckOptions, "search" | "seed"> {
  readonly runs: Runs;
  readonly full: boolean;
  readonly coverage: boolean;
  readonly showLocks: boolean;
}

export function showResults(
  files: readonly CheckedFile[],
  options: TextOptions,
  terminal: Terminal,
): void {
  const results = files.flatMap((each) => each.results);
  const runs = options.runs ?? (results.length === 1 ? "all" : "unexpected");
  for (const file of files)
    for (const result of file.results)
      showConfiguration(file, result, { ...options, runs }, terminal);
  const checked = files.filter((each) => each.results.length > 0);
  for (const file of checked) showFile(file, checked.length > 1, options, terminal);
  const hidden = results.find(
    ({ verdict }) => verdict.violations.length > 0 && verdict.asExpected && runs === "unexpected",
  );
  if (hidden)
    terminal.write(
      `A run in full:  interlock check ${inTerminal(hidden.checker.source)}@${hidden.checker.revision}\n`,
    );
  if (results.length > 0)
    terminal.write(
      `${totalOf(checked, results)} Every verdict is for sequentially consistent memory.`.trimStart() +
        "\n",
    );
  for (const line of wrap(uncheckedText(files), terminal.width)) terminal.write(`${line}\n`);
}

function showConfiguration(
  file: CheckedFile,
  { checker, verdict }: CheckResult,
  options: TextOptions,
  terminal: Terminal,
): void {
  const { width, colour, ascii } = terminal;
  const { runs, full } = options;
  const drawing: TerminalOptions = { width, colour, ascii, full, sourceLine: file.sourceLine };
  for (const violation of verdict.violations) {
    if (runs === "none" || (runs === "unexpected" && verdict.asExpected)) continue;
    terminal.write(`${renderCounterexample(checker, violation, drawing)}\n`);
  }
  if (options.showLocks) showLocks({ checker, verdict }, drawing, terminal);
  if (options.coverage) terminal.write(`${renderCoverage(checker, verdict, terminal)}\n`);
}

/** The lock order and its use, and the runs of deadlocks that are not shown as a violation. */
function showLocks(
  { checker, verdict }: CheckResult,
  drawing: TerminalOptions,
  terminal: Terminal,
): void {
  terminal.write(`${renderLocks(checker, verdict.locks, terminal)}\n`);
  const shown = verdict.violations.map(({ trace }) => runKey(trace));
  for (const { violation } of verdict.locks?.cycles ?? []) {
    if (!violation || shown.includes(runKey(violation.trace))) continue;
    terminal.write(`${renderCounterexample(checker, violation, drawing)}\n`);
  }
}

const runKey = ({ steps }: Trace): string => steps.map(({ transition }) => transition).join(" ");

/** The table of a spec, its warnings, and what its verdicts do not cover. */
function showFile(
  { file, results }: CheckedFile,
  isOneOfSeveral: boolean,
  options: TextOptions,
  terminal: Terminal,
): void {
  const { width, colour } = terminal;
  const asExpected = results.every((each) => each.verdict.asExpected);
  const brief = isOneOfSeveral && asExpected;
  terminal.write(
    `${colour.bold(inTerminal(`${results[0]?.checker.name ?? ""}   ${file}`))}\n${renderVerdicts(results, { ...terminal, summary: isOneOfSeveral ? !asExpected : true, brief }).trimEnd()}\n`,
  );
  for (const line of renderWarnings(results, { width, brief })) terminal.write(`${line}\n`);
  if (!isOneOfSeveral) for (const line of renderProved(results, width)) terminal.write(`${line}\n`);
  const indented = (sentence: string): void => {
    for (const line of wrap(sentence, width - 2)) terminal.write(`  ${line}\n`);
  };
  for (const { checker, verdict } of results)
    for (const sentence of verdict.verdict === "holds" ? neverInside(verdict.sections ?? []) : [])
      indented(inTerminal(`${checker.revision}: ${sentence}`));
  for (const { checker, verdict } of results)
    if (verdict.verdict === "incomplete" || verdict.notJudged !== undefined)
      indented(
        `${checker.revision}: ${coveredText(verdict)}${options.search === "random" ? ` (--seed ${options.seed})` : ""}`,
      );
  terminal.write("\n");
}

/** Over all files; each file has its own count above. */
function totalOf(files: readonly CheckedFile[], results: readonly CheckResult[]): string {
  if (files.length === 1) return "";
  const unlike = results.filter((each) => !each.verdict.asExpected).length;
  const early = countStoppedEarly(results);
  const stopped =
    early === 0
      ? ""
      : ` ${early} of the searches stopped once all expectations were decided, and not at the end.`;
  return `${results.length} configurations of ${files.length} specs, ${unlike === 0 ? "all as expected" : `${unlike} not as expected`}.${stopped}`;
}

/** What was left out of several specs; a single one has just been shown with its errors. */
function uncheckedText(files: readonly CheckedFile[]): string {
  const broken = files.filter(hasErrors);
  if (broken.length === 0 || files.length === 1) return "";
  const names = broken.map(({ file }) => inTerminal(file)).join(", ");
  const [verb, be] = broken.length === 1 ? ["has", "was"] : ["have", "were"];
  return `${broken.length} of ${files.length} specs ${verb} errors and ${be} not checked: ${names}`;
}

/** What an incomplete search has seen. */
function coveredText(verdict: Verdict): string {
  const { distinctStates, generatedStates, depth, frontier, limit, notJudged = [] } = verdict;
  if (notJudged.length > 0)
    return `every state was visited (${distinctStates.toLocaleString("en")} in ${depth} levels, ${generatedStates.toLocaleString("en")} steps), but ${notJudged.join(" and ")} were not judged: ${limit ?? "a limit"}`;
  if (distinctStates === 0)
    return `walked in runs of up to ${plural(depth - 1, "step")}; no states are kept`;
  const waiting =
    frontier > 0
      ? `; ${frontier.toLocaleString("en")} of the states were still to be looked at`
      : "";
  return `covered until ${limit ?? "the end"}: ${distinctStates.toLocaleString("en")} states in ${depth} levels, ${generatedStates.toLocaleString("en")} steps${waiting}`;
}
