/** `interlock check`: searches configurations and compares what is found with what is expected. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inJson, inTerminal } from "../../base/embed.js";
import type { Source } from "../../base/source.js";
import { renderAnnotations } from "../../report/check/annotations.js";
import {
  type CheckedFile,
  distinctDiagnostics,
  hasErrors,
} from "../../report/check/check-report.js";
import { renderJunit } from "../../report/check/junit.js";
import { renderCheckMarkdown } from "../../report/check/markdown.js";
import { toSarif } from "../../report/check/sarif.js";
import { toItf } from "../../report/itf.js";
import { toDot, toMermaid } from "../../report/lock-graph.js";
import type { CheckResult } from "../../report/table.js";
import { toJson } from "../../report/to-json.js";
import { toTraceJson } from "../../report/trace-json.js";
import { type CheckOptions, runChecker, type Verdict } from "../../runtime/index.js";
import { readPasses, readSearchOptions, type SearchFlags } from "../arguments.js";
import { type Runs, showResults } from "../check-text.js";
import { openFiles, type OpenedFile, readOverrides } from "../configurations.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { packageFolder, version } from "../files.js";
import { instantiate } from "../instantiate.js";
import { openProgress } from "../progress.js";
import type { WithoutPasses } from "../../model/passes/pipeline.js";
import { refuse } from "../refusal.js";
import { openTerminal, type Terminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export interface CheckFlags extends SearchFlags {
  readonly const: readonly string[];
  readonly format?: string;
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

const FORMATS = ["text", "json", "sarif", "github", "junit", "markdown"] as const;
type Format = (typeof FORMATS)[number];

/** The flags, read. */
interface Wanted {
  readonly options: CheckOptions;
  readonly format: Format;
  readonly runs: Runs;
  readonly locks: Locks;
  readonly withoutPasses: WithoutPasses;
}

/** What is told, and asked, by whoever checks again what has changed. */
export interface Watching {
  /** Ends the search without a report: what is checked has changed meanwhile. */
  readonly restart: AbortSignal;
  readonly onRead: (sources: readonly Source[]) => void;
}

export async function check(
  targets: readonly string[],
  flags: CheckFlags,
  watching?: Watching,
): Promise<ExitCode> {
  const terminal = openTerminal(flags.ascii ? { ascii: true } : {});
  const format = readFormat(flags);
  const wanted: Wanted = {
    options: readSearchOptions(flags),
    format,
    runs: readRuns(flags),
    locks: readLocks(flags, format),
    withoutPasses: readPasses(flags.pass),
  };
  const opened = openFiles(targets, readOverrides(flags.const));
  watching?.onRead(opened.flatMap(({ sources }) => sources));
  if (format === "text")
    terminal.showDiagnostics(distinctDiagnostics(opened.flatMap((each) => each.diagnostics)));
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once("SIGINT", onInterrupt);
  const signals = [interrupt.signal, ...(watching ? [watching.restart] : [])];
  const files = await search(opened, wanted, flags, AbortSignal.any(signals), terminal);
  process.removeListener("SIGINT", onInterrupt);
  if (watching?.restart.aborted) return EXIT.interrupted;
  const results = files.flatMap((each) => each.results);
  if (flags.trace !== undefined) writeTrace(flags.trace, results, terminal);
  if (!flags.quiet && format === "text") showText(files, wanted, flags, terminal);
  else if (!flags.quiet && format !== "text") terminal.writeData(rendered(files, format));
  if (interrupt.signal.aborted) return EXIT.interrupted;
  return files.some(hasErrors) ? EXIT.usage : exitCodeOf(results.map((each) => each.verdict));
}

async function search(
  opened: readonly OpenedFile[],
  { options, format, locks, withoutPasses }: Wanted,
  flags: CheckFlags,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<readonly CheckedFile[]> {
  const progress = openProgress(terminal, flags.quiet === true);
  const count = opened.reduce((sum, { configurations }) => sum + configurations.length, 0);
  let number = 0;
  const files: CheckedFile[] = [];
  for (const { file, sources, diagnostics, configurations } of opened) {
    const results: CheckResult[] = [];
    for (const configuration of configurations) {
      if (signal.aborted) break;
      number += 1;
      progress.begin(
        terminal.isInteractive ? configuration.revision : `${file}@${configuration.revision}`,
        number,
        count,
      );
      // Where proofs are shown: in JSON, and for a spec that is checked alone.
      const showsProofs = format === "json" || opened.length === 1;
      const checker = instantiate(configuration, showsProofs ? { proving: withoutPasses } : {});
      const verdict = await runChecker(checker, {
        ...options,
        ...(flags.coverage || format === "json" ? { values: true } : {}),
        ...(flags.coverage ? { tameActions: true } : {}),
        ...(flags.coverage || format === "json" || locks ? { locks: true } : {}),
        // All runs, for what no run does is part of the answer.
        ...(locks ? { stopAtFirst: false } : {}),
        signal,
        onProgress: progress.update,
      });
      progress.end();
      results.push({ checker, verdict });
    }
    files.push({ file, diagnostics, results, sourceLine: sourceLines(sources) });
  }
  return files;
}

function showText(
  files: readonly CheckedFile[],
  { options, runs, locks }: Wanted,
  flags: CheckFlags,
  terminal: Terminal,
): void {
  if (locks === "dot" || locks === "mermaid")
    for (const { checker, verdict } of files.flatMap((each) => each.results))
      terminal.writeData((locks === "dot" ? toDot : toMermaid)(checker, verdict.locks));
  else
    showResults(
      files,
      {
        ...options,
        runs,
        full: flags.full === true,
        coverage: flags.coverage === true,
        showLocks: locks !== undefined,
      },
      terminal,
    );
}

function rendered(files: readonly CheckedFile[], format: Exclude<Format, "text">): string {
  switch (format) {
    case "json":
      return `${inJson(
        toJson(
          files.flatMap((each) => each.results),
          distinctDiagnostics(files.flatMap((each) => each.diagnostics)),
        ),
        2,
      )}\n`;
    case "sarif":
      return `${inJson(toSarif(files, version), 2)}\n`;
    case "github":
      return renderAnnotations(files);
    case "junit":
      return renderJunit(files);
    case "markdown":
      return renderCheckMarkdown(files);
  }
}

function readFormat({ format, json }: CheckFlags): Format {
  if (json && format !== undefined && format !== "json")
    refuse("ILK9004", "--json", {
      first: "--json",
      second: `--format ${format}`,
      why: "one output has one format",
    });
  if (json) return "json";
  const found = FORMATS.find((each) => each === (format ?? "text"));
  return found ?? refuse("ILK9009", format ?? "", { format: format ?? "", known: FORMATS });
}

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

/** `--locks` and `--coverage` are shown as text and in JSON; the source of a picture stands alone. */
function readLocks({ locks, json, coverage }: CheckFlags, format: Format): Locks {
  const shown = locks !== undefined ? "--locks" : coverage ? "--coverage" : undefined;
  if (shown !== undefined && format !== "text" && format !== "json")
    refuse("ILK9004", "--format", {
      first: `--format ${format}`,
      second: shown,
      why: "this is shown as text and in JSON alone",
    });
  if (locks === undefined) return undefined;
  if (locks !== "table" && locks !== "dot" && locks !== "mermaid")
    return refuse("ILK9003", locks, {
      option: "--locks",
      value: locks,
      expected: "dot or mermaid, or nothing",
    });
  const other = json
    ? "--json"
    : format === "json"
      ? "--format"
      : coverage
        ? "--coverage"
        : undefined;
  if (locks !== "table" && other)
    return refuse(
      "ILK9004",
      other,
      { first: `--locks=${locks}`, second: other, why: "a picture's source stands alone" },
      `--locks ${other}`,
    );
  return locks;
}

function sourceLines(sources: readonly Source[]): CheckedFile["sourceLine"] {
  const lines = new Map(sources.map(({ name, text }) => [inTerminal(name), text.split("\n")]));
  return (file, line) => lines.get(inTerminal(file))?.[line - 1];
}

function writeTrace(path: string, results: readonly CheckResult[], terminal: Terminal): void {
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
