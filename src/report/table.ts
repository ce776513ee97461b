/**
 * The verdicts of several revisions as a table: what was expected, what was found, whether that is the same, and the
 * counts by which searches are compared. Under a row stands what tells its configuration from the first one, and where
 * it is not as expected, how it differs.
 */
import type { Checker, Expectation } from "../runtime/checker.js";
import type { Verdict, Violation } from "../runtime/verdict.js";
import type { Colours } from "./colours.js";
import { grouped, pad, padStart, piecesOf, plural, widthOf, wrap, wrapNames } from "./text.js";
import { visibleData } from "./visible-data.js";

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
  /** A line for each configuration, of what was found alone: for those of which all is as expected. */
  readonly brief?: boolean;
}

interface Row {
  readonly cells: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly paint: (text: string) => string;
}

interface Column {
  readonly heading: string;
  readonly form: "words" | "mark" | "number";
  readonly cell: (result: CheckResult) => readonly string[];
}

const NARROWEST = 8;
const GAP = 2;

const REVISION: Column = {
  heading: "revision",
  form: "words",
  cell: ({ checker }) => [checker.revision],
};
const REST: readonly Column[] = [
  {
    heading: "",
    form: "mark",
    cell: ({ verdict }) => [verdict.asExpected ? "ok" : "DIFFERS"],
  },
  {
    heading: "distinct",
    form: "number",
    cell: ({ verdict: { distinctStates, generatedStates } }) => [
      distinctStates === 0 && generatedStates > 0 ? "-" : grouped(distinctStates),
    ],
  },
  { heading: "depth", form: "number", cell: ({ verdict }) => [String(verdict.depth)] },
  { heading: "seconds", form: "number", cell: ({ verdict }) => [secondsText(verdict.seconds)] },
];
const FOUND = "found (in steps)";
const FULL: readonly Column[] = [
  REVISION,
  {
    heading: "expected",
    form: "words",
    cell: ({ checker }) => briefExpectation(checker.expectation),
  },
  { heading: FOUND, form: "words", cell: ({ verdict }) => foundText(verdict) },
  ...REST,
];
const BRIEF: readonly Column[] = [
  REVISION,
  { heading: FOUND, form: "words", cell: ({ verdict }) => [foundText(verdict).join(", ")] },
  ...REST,
];

export function renderVerdicts(given: readonly CheckResult[], options: TableOptions): string {
  const results = given.map(({ checker, verdict }) => visibleData({ checker, verdict }));
  const { colour, width } = options;
  const columns = options.brief === true ? BRIEF : FULL;
  const rows = results.map((result) => rowOf(result, results[0], columns, options));
  const lines: string[] = [];
  const widths = widthsOf(columns, rows, width);
  const draw = (
    cells: readonly (readonly string[])[],
    paintMark: (text: string) => string,
  ): void => {
    const wrapped = cells.map((cell, i) => cell.flatMap((text) => wrapNames(text, widths[i] ?? 8)));
    const height = Math.max(...wrapped.map((cell) => cell.length));
    for (let y = 0; y < height; y++) {
      const line = wrapped.map((cell, i) => {
        const text = cell[y] ?? "";
        const { form } = columns[i] ?? REVISION;
        const padded =
          form === "number" ? padStart(text, widths[i] ?? 0) : pad(text, widths[i] ?? 0);
        return form === "mark" ? paintMark(padded) : padded;
      });
      lines.push(line.join(" ".repeat(GAP)).trimEnd());
    }
  };
  draw(
    columns.map(({ heading }) => [heading]),
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
  result: CheckResult,
  first: CheckResult | undefined,
  columns: readonly Column[],
  { colour, brief }: TableOptions,
): Row {
  const { checker, verdict } = result;
  const differs = first && first.checker !== checker && brief !== true;
  return {
    cells: columns.map(({ cell }) => cell(result)),
    notes: [
      ...(differs ? differenceFrom(first.checker, checker) : []),
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

/** As it stands in the spec: `violates rule corrupt-list within 9, property noneLost`. */
export function expectedSentence(expectation: Expectation): string {
  if (expectation.outcome === "holds") return "holds";
  const targets = expectation.targets.map(
    ({ form, name, within }) => `${form} ${name}${within === undefined ? "" : ` within ${within}`}`,
  );
  return [`violates${expectation.only ? " only" : ""}`, targets.join(", ")]
    .filter((each) => each !== "")
    .join(" ");
}

function foundText(verdict: Verdict): readonly string[] {
  if (verdict.verdict === "holds") return ["holds"];
  const missing = (verdict.notJudged ?? []).map((what) => `${what} not judged: `).join("");
  const limit = verdict.limit === undefined ? "" : ` (${missing}${verdict.limit})`;
  const found = verdict.violations.map(violationText);
  return verdict.verdict === "violated" ? found : [`incomplete${limit}`, ...found];
}

export function violationText({ kind, name, depth }: Violation): string {
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
function widthsOf(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
): readonly number[] {
  const wrapping = columns.flatMap(({ form }, i) => (form === "number" ? [] : [i]));
  const textsOf = (i: number): readonly string[] => rows.flatMap((row) => row.cells[i] ?? []);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const widestOf = (split: (text: string) => readonly string[]): readonly number[] =>
    columns.map(({ heading }, i) => widest([heading, ...textsOf(i)].flatMap(split)));
  const widths = [...widestOf((text) => [text])];
  const words = widestOf((text) => text.split(" "));
  const pieces = widestOf((text) => text.split(" ").flatMap(piecesOf));
  const narrow = (least: (column: number) => number): void => {
    for (;;) {
      const total = widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1);
      const open = wrapping.filter((column) => (widths[column] ?? 0) > least(column));
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
