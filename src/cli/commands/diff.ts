/** `interlock diff`: two configurations, two files, or the working tree against a commit. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diffSpecs } from "../../diff/diff-specs.js";
import { KeptSide } from "../../diff/side.js";
import {
  type Claim,
  type FailOn,
  muteFindings,
  type Mute,
  readFailOn,
  readMutes,
  type ShownPath,
  statusOf,
  unusedMutes,
  unusedRenames,
} from "../../diff/policy.js";
import { type AnnotationOptions, renderGithub, toSarif } from "../../diff/render/annotations.js";
import { configurationLines, findingLines } from "../../diff/render/findings.js";
import { renderHtml } from "../../diff/render/html.js";
import { renderMarkdown } from "../../diff/render/markdown.js";
import { renderDiff } from "../../diff/render/text.js";
import { type DiffReport, toDiffJson } from "../../diff/report.js";
import type { SpecDiff } from "../../diff/spec-diff.js";
import { FINDING_IDS } from "../../diff/findings.js";
import { inJson, inTerminal } from "../../base/embed.js";
import { suggest } from "../../base/suggest.js";
import { readSearchOptions, type SearchFlags } from "../arguments.js";
import { readOverrides } from "../configurations.js";
import { type Against, openPairs } from "./diff-inputs.js";
import { mergeBase, repositoryPaths } from "./git.js";
import type { ExitCode } from "../exit-codes.js";
import { packageFolder, readSource, version } from "../files.js";
import { Refusal, refuse } from "../refusal.js";
import { openTerminal, type Terminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export interface DiffFlags extends Omit<SearchFlags, "search" | "seed" | "steps"> {
  readonly const: readonly string[];
  readonly against?: string;
  readonly pr?: string;
  readonly json?: boolean;
  readonly format?: string;
  readonly html?: string;
  readonly renames?: string;
  readonly failOn?: string;
  readonly expect?: string;
  readonly mute?: string;
  readonly full?: boolean;
  readonly quiet?: boolean;
  readonly ascii?: boolean;
}

const FORMATS = ["text", "markdown", "sarif", "github", "json"] as const;
type Format = (typeof FORMATS)[number];
/** Read where it exists; `--mute` names another one. */
const MUTE_FILE = ".interlock-mute";

export async function diff(words: readonly string[], flags: DiffFlags): Promise<ExitCode> {
  const terminal = openTerminal(flags.ascii ? { ascii: true } : {});
  const format = readFormat(flags);
  const failOn = readFailures(flags.failOn);
  const claim = readClaim(flags.expect);
  const mutes = openMutes(flags.mute);
  const renames = flags.renames === undefined ? undefined : openRenames(flags.renames);
  const limits = readSearchOptions(flags);
  const { pairs, alone, warnings } = openPairs(words, againstOf(flags), readOverrides(flags.const));
  const shown = repositoryPaths();
  terminal.showDiagnostics(warnings);
  const diffs: SpecDiff[] = [];
  const kept = new KeptSide();
  for (const { before, after } of pairs) {
    const name = `${before.name ?? ""} → ${after.name ?? ""}`;
    if (terminal.isInteractive && !flags.quiet) terminal.writeError(`\r\x1b[K${inTerminal(name)}`);
    const { value, diagnostics } = await diffSpecs(before, after, {
      ...limits,
      kept,
      ...(renames ? { renames } : {}),
      ...(flags.full ? { graphs: true } : {}),
    });
    if (terminal.isInteractive && !flags.quiet) terminal.writeError("\r\x1b[K");
    if (!value) throw new Refusal(diagnostics);
    diffs.push(muteFindings(value, mutes, shown));
  }
  if (!flags.quiet)
    for (const line of unusedLines(diffs, { mutes, shown, renames }, flags))
      terminal.writeError(inTerminal(line) + "\n");
  const report: DiffReport = { diffs, alone };
  if (flags.html !== undefined) writeFile(flags.html, renderHtml(report));
  if (!flags.quiet) {
    const text = render(report, format, { flags, terminal, failOn, shown });
    if (format === "text") terminal.write(text);
    else terminal.writeData(text);
  }
  return statusOf(report, failOn, claim);
}

/** What is written in a file of mutes or renames and fits nothing was meant for something. */
const unusedLines = (
  diffs: readonly SpecDiff[],
  given: {
    readonly mutes: readonly Mute[];
    readonly shown: ShownPath;
    readonly renames: ReadonlyMap<string, string> | undefined;
  },
  { mute = MUTE_FILE, renames: map = "" }: DiffFlags,
): readonly string[] => [
  ...unusedMutes(diffs, given.mutes, given.shown).map(
    ({ id, place }) => `${mute}: \`${id} ${place}\` fits no finding`,
  ),
  ...unusedRenames(diffs, given.renames ?? new Map<string, string>()).map(
    (name) => `${map}: nothing of the old side is called \`${name}\``,
  ),
];

interface RenderOptions extends AnnotationOptions {
  readonly flags: DiffFlags;
  readonly terminal: Terminal;
}

function render(report: DiffReport, format: Format, options: RenderOptions): string {
  switch (format) {
    case "json":
      return `${inJson(toDiffJson(report), 2)}\n`;
    case "markdown":
      return renderMarkdown(report);
    case "github":
      return renderGithub(report, options);
    case "sarif":
      return `${inJson(toSarif(report, version, options), 2)}\n`;
    case "text":
      return renderText(report, options.flags, options.terminal);
  }
}

/** Of several pairs, those in which nothing was found are in the table alone. */
function renderText(
  { diffs, alone }: DiffReport,
  flags: DiffFlags,
  { width, colour, ascii }: Terminal,
): string {
  const options = { width, colour, ascii, ...(flags.full ? { full: true } : {}) };
  const isTold = ({ summary, findings }: SpecDiff): boolean =>
    diffs.length === 1 ||
    flags.full === true ||
    summary.relation !== "same" ||
    findings.some(({ severity, muted }) => severity !== "information" && !muted);
  const told = diffs.filter(isTold).map((each) => {
    const findings = findingLines(each, options).join("\n");
    return `${renderDiff(each, options)}${findings === "" ? "" : `${findings}\n`}`;
  });
  const table = configurationLines(diffs, alone, options).join("\n");
  const nothing = diffs.length + alone.length === 0 ? "There is nothing to compare.\n" : "";
  return `${told.join("\n\n")}${table === "" ? "" : `${table}\n`}${nothing}`;
}

// ── Options ──────────────────────────────────────────────────────────────────────────────────────

/** The commit before a pull request, or one that is named. */
function againstOf({ against, pr }: DiffFlags): Against | undefined {
  if (pr !== undefined && against !== undefined)
    refuse("ILK9004", "--pr", {
      first: "--pr",
      second: "--against",
      why: "each says with what the working tree is compared",
    });
  if (pr !== undefined) return { commit: mergeBase(pr), isOnlyChanged: true };
  return against === undefined ? undefined : { commit: against, isOnlyChanged: false };
}

function readFormat({ format, json, pr }: DiffFlags): Format {
  if (json && format !== undefined && format !== "json")
    refuse("ILK9004", "--json", {
      first: "--json",
      second: `--format ${format}`,
      why: "one output has one format",
    });
  if (json) return "json";
  const usual = pr === undefined ? "text" : "markdown";
  const found = FORMATS.find((each) => each === (format ?? usual));
  return found ?? refuse("ILK9009", format ?? "", { format: format ?? "", known: FORMATS });
}

function readFailures(text = "broken"): readonly FailOn[] {
  const ids = readFailOn(text);
  if (typeof ids !== "string") return ids;
  const near = suggest(ids.toUpperCase(), FINDING_IDS);
  return refuse("ILK9063", ids, { word: ids }, near && `did you mean \`${near}\`?`);
}

function readClaim(text: string | undefined): Claim | undefined {
  if (text === undefined || text === "same" || text === "refines") return text;
  return refuse("ILK9003", text, { option: "--expect", value: text, expected: "same or refines" });
}

function openMutes(path: string | undefined): readonly Mute[] {
  const source = readSource(path ?? MUTE_FILE);
  if (!source) return path === undefined ? [] : refuse("ILK9001", path, { path });
  const mutes = readMutes(source.text);
  if (typeof mutes !== "number") return mutes;
  return refuse(
    "ILK9064",
    path ?? "diff",
    { path: source.name, line: mutes, form: "ID PLACE" },
    "OVERLAP-LOST specs/x.ilk:12",
  );
}

/** One renaming a line, `OLD NEW`; `#` begins a comment. */
function openRenames(path: string): ReadonlyMap<string, string> {
  const source = readSource(path) ?? refuse("ILK9001", path, { path });
  const names = new Map<string, string>();
  for (const [at, line] of source.text.split("\n").entries()) {
    const bare = line.replace(/#.*$/, "").trim();
    if (bare === "") continue;
    const [, before, after] = /^(\w+)\s+(?:->\s*)?(\w+)$/.exec(bare) ?? [];
    if (before === undefined || after === undefined)
      return refuse(
        "ILK9064",
        path,
        { path: source.name, line: at + 1, form: "OLD NEW" },
        "freeList idleList",
      );
    names.set(before, after);
  }
  return names;
}

/** The schema of `--json`, for `interlock diff --json-schema`. */
export const diffJsonSchema = (): string =>
  readFileSync(join(packageFolder, "src", "diff", "diff-result.schema.json"), "utf8");
