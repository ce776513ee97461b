/** `interlock check`: searches configurations and compares what is found with what is expected. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inJson, inTerminal } from "../../base/embed.js";
import type { CheckResult } from "../../report/table.js";
import { renderCoverage } from "../../report/coverage.js";
import { neverInside } from "../../report/critical-sections.js";
import { toItf } from "../../report/itf.js";
import { toDot, toMermaid } from "../../report/lock-graph.js";
import { renderLocks } from "../../report/locks.js";
import { renderProgress } from "../../report/progress.js";
import { renderVerdicts } from "../../report/table.js";
import { renderProved } from "../../report/proved.js";
import { renderCounterexample } from "../../report/terminal.js";
import { plural, wrap } from "../../report/text.js";
import { toJson } from "../../report/to-json.js";
import { countStoppedEarly, renderWarnings } from "../../report/warnings.js";
import { toTraceJson } from "../../report/trace-json.js";
import {
  type Checker,
  type CheckOptions,
  runChecker,
  type Trace,
  type Verdict,
} from "../../runtime/index.js";
import { readPasses, readSearchOptions, type SearchFlags } from "../arguments.js";
import { type Configuration, openConfigurations, readOverrides } from "../configurations.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { packageFolder } from "../files.js";
import { instantiate, provedIn } from "../instantiate.js";
import { refuse } from "../refusal.js";
import { openTerminal, type Terminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export interface CheckFlags extends SearchFlags {
  readonly const: readonly string[];
  readonly json?: boolean;
  readonly full?: boolean;
  readonly runs?: string;
  readonly coverage?: boolean;
  readonly locks?: string;
  readonly trace?: string;
  readonly quiet?: boolean;
  readonly ascii?: boolean;
  /** `--no-pass` */
  readonly pass: readonly string[];
}

export async function check(targets: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const terminal = openTerminal(flags.ascii ? { ascii: true } : {});
  const options = readSearchOptions(flags);
  const withoutPasses = readPasses(flags.pass);
  const runs = readRuns(flags);
  const locks = readLocks(flags);
  const configurations = openConfigurations(targets, readOverrides(flags.const), terminal);
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once("SIGINT", onInterrupt);
  const results: (CheckResult & { readonly configuration: Configuration })[] = [];
  for (const configuration of configurations) {
    if (interrupt.signal.aborted) break;
    const proved = provedIn(configuration, withoutPasses);
    const checker: Checker = { ...instantiate(configuration), proved };
    const verdict = await runChecker(checker, {
      ...options,
      ...(flags.coverage || flags.json ? { values: true } : {}),
      ...(flags.coverage ? { tameActions: true } : {}),
      ...(flags.coverage || flags.json || locks ? { locks: true } : {}),
      // All runs, for what no run does is part of the answer.
      ...(locks ? { stopAtFirst: false } : {}),
      signal: interrupt.signal,
      ...(terminal.isInteractive && !flags.quiet
        ? {
            onProgress: (progress) =>
              terminal.writeError(
                `\r\x1b[K${configuration.revision}: ${renderProgress(progress, terminal.width - configuration.revision.length - 3)}`,
              ),
          }
        : {}),
    });
    if (terminal.isInteractive && !flags.quiet) terminal.writeError("\r\x1b[K");
    results.push({ checker, verdict, configuration });
  }
  process.removeListener("SIGINT", onInterrupt);
  if (flags.trace !== undefined) writeTrace(flags.trace, results, terminal);
  if (flags.json && !flags.quiet) terminal.writeData(`${inJson(toJson(results), 2)}\n`);
  else if (!flags.quiet && (locks === "dot" || locks === "mermaid"))
    for (const { checker, verdict } of results)
      terminal.writeData((locks === "dot" ? toDot : toMermaid)(checker, verdict.locks));
  else if (!flags.quiet)
    showResults(
      results,
      {
        ...options,
        runs,
        full: flags.full === true,
        coverage: flags.coverage === true,
        showLocks: locks !== undefined,
      },
      terminal,
    );
  return interrupt.signal.aborted
    ? EXIT.interrupted
    : exitCodeOf(results.map((each) => each.verdict));
}

type Runs = "all" | "unexpected" | "none" | undefined;

function readRuns(flags: CheckFlags): Runs {
  const { runs } = flags;
  if (runs === undefined || runs === "all" || runs === "unexpected" || runs === "none") return runs;
  return refuse("ILK9003", runs, {
    option: "--runs",
    value: runs,
    expected: "all, unexpected or none",
  });
}

type Locks = "table" | "dot" | "mermaid" | undefined;

function readLocks({ locks, json, coverage }: CheckFlags): Locks {
  if (locks === undefined) return undefined;
  if (locks !== "table" && locks !== "dot" && locks !== "mermaid")
    return refuse("ILK9003", locks, {
      option: "--locks",
      value: locks,
      expected: "dot or mermaid, or nothing",
    });
  const other = json ? "--json" : coverage ? "--coverage" : undefined;
  if (locks !== "table" && other)
    return refuse(
      "ILK9004",
      other,
      { first: `--locks=${locks}`, second: other, why: "a picture's source stands alone" },
      `--locks ${other}`,
    );
  return locks;
}

/** One configuration: its runs in full. Several: the table, and the runs of what is not as expected. */
function showResults(
  results: readonly (CheckResult & { readonly configuration: Configuration })[],
  options: CheckOptions & {
    readonly runs: Runs;
    readonly full: boolean;
    readonly coverage: boolean;
    readonly showLocks: boolean;
  },
  terminal: Terminal,
): void {
  const runs = options.runs ?? (results.length === 1 ? "all" : "unexpected");
  for (const { checker, verdict, configuration } of results) {
    for (const violation of verdict.violations) {
      if (runs === "none" || (runs === "unexpected" && verdict.asExpected)) continue;
      terminal.write(
        renderCounterexample(checker, violation, {
          width: terminal.width,
          colour: terminal.colour,
          ascii: terminal.ascii,
          full: options.full,
          sourceLine: sourceLines(configuration),
        }),
      );
      terminal.write("\n");
    }
    if (options.showLocks) showLocks({ checker, verdict, configuration }, options, terminal);
    if (options.coverage) terminal.write(`${renderCoverage(checker, verdict, terminal)}\n`);
  }
  const several = new Set(results.map((each) => each.configuration.file)).size > 1;
  for (const file of new Set(results.map((each) => each.configuration.file))) {
    const own = results.filter((each) => each.configuration.file === file);
    const asExpected = own.every((each) => each.verdict.asExpected);
    terminal.write(
      `${terminal.colour.bold(inTerminal(`${own[0]?.checker.name ?? ""}   ${file}`))}\n${renderVerdicts(own, { ...terminal, summary: several ? !asExpected : true, brief: several && asExpected }).trimEnd()}\n`,
    );
    for (const line of renderWarnings(own, { width: terminal.width, brief: several && asExpected }))
      terminal.write(`${line}\n`);
    if (!several) for (const line of renderProved(own, terminal.width)) terminal.write(`${line}\n`);
    for (const { checker, verdict } of own)
      for (const sentence of verdict.verdict === "holds" ? neverInside(verdict.sections ?? []) : [])
        for (const line of wrap(inTerminal(`${checker.revision}: ${sentence}`), terminal.width - 2))
          terminal.write(`  ${line}\n`);
    for (const { checker, verdict } of own)
      if (verdict.verdict === "incomplete" || verdict.notJudged !== undefined)
        for (const line of wrap(
          `${checker.revision}: ${coveredText(verdict)}${options.search === "random" ? ` (--seed ${options.seed})` : ""}`,
          terminal.width - 2,
        ))
          terminal.write(`  ${line}\n`);
    terminal.write("\n");
  }
  const hidden = results.find(
    ({ verdict }) => verdict.violations.length > 0 && verdict.asExpected && runs === "unexpected",
  );
  if (hidden)
    terminal.write(
      `A run in full:  interlock check ${inTerminal(hidden.configuration.file)}@${hidden.configuration.revision}\n`,
    );
  if (results.length > 0)
    terminal.write(
      `${totalOf(results)} Every verdict is for sequentially consistent memory.`.trimStart() + "\n",
    );
}

/** The lock order and its use, and the runs of deadlocks that are not shown as a violation. */
function showLocks(
  { checker, verdict, configuration }: CheckResult & { readonly configuration: Configuration },
  options: { readonly full: boolean },
  terminal: Terminal,
): void {
  terminal.write(`${renderLocks(checker, verdict.locks, terminal)}\n`);
  const shown = verdict.violations.map(({ trace }) => runKey(trace));
  for (const { violation } of verdict.locks?.cycles ?? []) {
    if (!violation || shown.includes(runKey(violation.trace))) continue;
    terminal.write(
      `${renderCounterexample(checker, violation, {
        width: terminal.width,
        colour: terminal.colour,
        ascii: terminal.ascii,
        full: options.full,
        sourceLine: sourceLines(configuration),
      })}\n`,
    );
  }
}

const runKey = ({ steps }: Trace): string => steps.map(({ transition }) => transition).join(" ");

/** Over all files; each file has its own count above. */
function totalOf(results: readonly CheckResult[]): string {
  const files = new Set(results.map(({ checker }) => checker.source)).size;
  if (files === 1) return "";
  const unlike = results.filter((each) => !each.verdict.asExpected).length;
  const early = countStoppedEarly(results);
  const stopped =
    early === 0
      ? ""
      : ` ${early} of the searches stopped once all expectations were decided, and not at the end.`;
  return `${results.length} configurations of ${files} specs, ${unlike === 0 ? "all as expected" : `${unlike} not as expected`}.${stopped}`;
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

function sourceLines(
  configuration: Configuration,
): (file: string, line: number) => string | undefined {
  const lines = new Map(
    configuration.program.sources.map((source) => [
      inTerminal(source.name),
      source.text.split("\n"),
    ]),
  );
  return (file, line) => lines.get(inTerminal(file))?.[line - 1];
}

function writeTrace(
  path: string,
  results: readonly { readonly checker: Checker; readonly verdict: Verdict }[],
  terminal: Terminal,
): void {
  if (!path.endsWith(".json"))
    refuse("ILK9003", path, {
      option: "--trace",
      value: path,
      expected: "FILE.json or FILE.itf.json",
    });
  const found = results.find(({ verdict }) => verdict.violations.length > 0);
  const violation = found?.verdict.violations[0];
  if (!found || !violation) {
    terminal.writeError(`no run was found, so ${inTerminal(path)} is not written\n`);
    return;
  }
  const value = path.endsWith(".itf.json")
    ? toItf(found.checker, violation)
    : toTraceJson(found.checker, violation);
  writeFile(path, `${inJson(value, 2)}\n`);
  terminal.writeError(
    `${inTerminal(path)}: the run of ${violation.name} in ${found.checker.revision}, ${violation.depth} steps\n`,
  );
}

function exitCodeOf(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.some((each) => !each.asExpected && each.verdict !== "incomplete"))
    return EXIT.different;
  if (verdicts.some((each) => each.verdict === "incomplete")) return EXIT.incomplete;
  return EXIT.asExpected;
}

/** The schema of `--json`, for `interlock check --json-schema`. */
export const jsonSchema = (): string =>
  readFileSync(join(packageFolder, "src", "report", "check-result.schema.json"), "utf8");
