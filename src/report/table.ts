/**
 * The verdicts of several revisions as a table: what was expected, what was found, whether that is the same, and the
 * counts by which searches are compared. Under a row stands what tells its configuration from the first one, and where
 * it is not as expected, how it differs.
 */
import type { Checker, Expectation } from "../runtime/checker.js";
import type { Verdict, Violation } from "../runtime/verdict.js";
import type { Colours } from "./colours.js";
import { grouped, pad, padStart, piecesOf, plural, widthOf, wrap, wrapNames } from "./text.js";

/** One configuration that was checked. */
export interface CheckResult {
  readonly checker: Checker;
  readonly verdict: Verdict;
}

export interface TableOptions {
  readonly width: number;
  readonly colour: Colours;
  readonly ascii?: boolean;
  /** False: no count of the configurations below the table. */
  readonly summary?: boolean;
}

interface Row {
  /** Revision, expected, found, mark, distinct states, depth, seconds. */
  readonly cells: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly paint: (text: string) => string;
}

const HEADINGS = ["revision", "expected", "found (in steps)", "", "distinct", "depth", "seconds"];
const NUMERIC = new Set([4, 5, 6]);
/** The columns of words, which may wrap. */
const SHARED = [0, 1, 2, 3];
const NARROWEST = 8;
const GAP = 2;

export function renderVerdicts(results: readonly CheckResult[], options: TableOptions): string {
  const { colour, width } = options;
  const rows = results.map((result) => rowOf(result, results[0], options));
  const lines: string[] = [];
  const widths = widthsOf(rows, width);
  const draw = (
    cells: readonly (readonly string[])[],
    paintMark: (text: string) => string,
  ): void => {
    const wrapped = cells.map((cell, i) => cell.flatMap((text) => wrapNames(text, widths[i] ?? 8)));
    const height = Math.max(...wrapped.map((cell) => cell.length));
    for (let y = 0; y < height; y++) {
      const line = wrapped.map((cell, i) => {
        const text = cell[y] ?? "";
        const padded = NUMERIC.has(i) ? padStart(text, widths[i] ?? 0) : pad(text, widths[i] ?? 0);
        return i === 3 ? paintMark(padded) : padded;
      });
      lines.push(line.join(" ".repeat(GAP)).trimEnd());
    }
  };
  draw(
    HEADINGS.map((heading) => [heading]),
    (text) => text,
  );
  lines[0] = colour.bold(lines[0] ?? "");
  for (const row of rows) {
    draw(row.cells, row.paint);
    for (const note of row.notes) {
      lines.push(...wrap(note, width - 4).map((line) => `    ${colour.dim(line)}`));
    }
  }
  if (options.summary !== false) lines.push("", ...wrap(summaryOf(results), width));
  return `${lines.join("\n")}\n`;
}

function rowOf(
  { checker, verdict }: CheckResult,
  first: CheckResult | undefined,
  options: TableOptions,
): Row {
  const { colour } = options;
  const mark = verdict.asExpected ? "ok" : "DIFFERS";
  return {
    cells: [
      [checker.revision],
      briefExpectation(checker.expectation),
      foundText(verdict),
      [mark],
      [
        verdict.distinctStates === 0 && verdict.generatedStates > 0
          ? "-"
          : grouped(verdict.distinctStates),
      ],
      [String(verdict.depth)],
      [secondsText(verdict.seconds)],
    ],
    notes: [
      ...(first && first.checker !== checker ? differenceFrom(first.checker, checker) : []),
      ...(verdict.asExpected ? [] : verdict.unexpected),
    ],
    paint: verdict.asExpected ? colour.green : (text) => colour.bold(colour.red(text)),
  };
}

/** `corrupt-list within 9`, one line for each target; what is expected to hold, `holds`. */
function briefExpectation(expectation: Expectation | undefined): readonly string[] {
  if (!expectation) return ["-"];
  if (expectation.outcome === "holds") return ["holds"];
  const targets = expectation.targets.map(
    ({ name, within }) => name + (within === undefined ? "" : ` within ${within}`),
  );
  return expectation.only ? ["only", ...targets] : targets;
}

/** `violates rule corrupt-list within 9`, one line for each target. */
export function expectedText(expectation: Expectation | undefined): readonly string[] {
  if (!expectation) return ["-"];
  if (expectation.outcome === "holds") return ["holds"];
  const targets = expectation.targets.map(
    ({ form, name, within }) => `${form} ${name}${within === undefined ? "" : ` within ${within}`}`,
  );
  return [`violates${expectation.only ? " only" : ""}`, ...targets];
}

function foundText(verdict: Verdict): readonly string[] {
  if (verdict.verdict === "holds") return ["holds"];
  const limit = verdict.limit === undefined ? "" : ` (${verdict.limit})`;
  const found = verdict.violations.map(violationText);
  return verdict.verdict === "violated" ? found : [`incomplete${limit}`, ...found];
}

function violationText({ kind, name, depth }: Violation): string {
  return kind === "reachable" ? `${name} not reached` : `${name} in ${depth}`;
}

/** Constants that are not as in the first configuration: the fix, as a small named difference. */
function differenceFrom(first: Checker, checker: Checker): readonly string[] {
  const changed = Object.entries(checker.constants).filter(
    ([name, value]) => first.constants[name] !== value,
  );
  return changed.length === 0
    ? []
    : [changed.map(([name, value]) => `${name} = ${value}`).join(", ")];
}

function summaryOf(results: readonly CheckResult[]): string {
  const differing = results.filter((result) => !result.verdict.asExpected);
  const count = plural(results.length, "configuration");
  if (differing.length === 0) return `${count}, all as expected.`;
  const names = differing.map((result) => result.checker.revision).join(", ");
  return `${count}, ${differing.length} NOT as expected: ${names}.`;
}

const secondsText = (seconds: number): string =>
  seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1);

/**
 * Columns as wide as their contents. What is too much is taken from the widest column that can still wrap: first at
 * spaces, then inside the names of what is expected and found, then inside the names of revisions. Nothing is cut.
 */
function widthsOf(rows: readonly Row[], width: number): readonly number[] {
  const textsOf = (i: number): readonly string[] => rows.flatMap((row) => row.cells[i] ?? []);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const widestOf = (split: (text: string) => readonly string[]): readonly number[] =>
    HEADINGS.map((heading, i) => widest([heading, ...textsOf(i)].flatMap(split)));
  const widths = [...widestOf((text) => [text])];
  const words = widestOf((text) => text.split(" "));
  const pieces = widestOf((text) => text.split(" ").flatMap(piecesOf));
  const narrow = (least: (column: number) => number): void => {
    for (;;) {
      const total = widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1);
      const open = SHARED.filter((column) => (widths[column] ?? 0) > least(column));
      if (total <= width || open.length === 0) return;
      const column = open.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a));
      widths[column] = (widths[column] ?? 0) - 1;
    }
  };
  narrow((column) => words[column] ?? NARROWEST);
  narrow((column) => (column === 0 ? words : pieces)[column] ?? NARROWEST);
  narrow((column) => pieces[column] ?? NARROWEST);
  narrow(() => NARROWEST);
  return widths;
}
