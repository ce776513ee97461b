/** Findings one a line, as compilers print theirs, and the table of several configurations (section 10). */
import { grouped, pad, plural, wrap } from "../../report/text.js";
import { inTerminal, visibleExcerpts } from "../../report/visible-data.js";
import { rankRepairs } from "../ranking.js";
import type { DiffReport } from "../report.js";
import type { Finding, Severity, SpecDiff } from "../spec-diff.js";
import { rankingLines } from "./ranking.js";
import { indented, section, type TextOptions } from "./sections.js";

const WORDS: Readonly<Record<Severity, string>> = {
  definite: "",
  possible: "possibly: ",
  information: "",
};

/** `file:line:column: sentence [ID]` */
export function findingLine({ id, severity, sentence, place, muted }: Finding): string {
  const where = place ? `${place.file}:${place.line}:${place.column}: ` : "";
  return `${where}${WORDS[severity]}${sentence} [${id}]${muted ? " (muted)" : ""}`;
}

export function findingLines(diff: SpecDiff, options: TextOptions): readonly string[] {
  const { findings } = visibleExcerpts(diff);
  if (findings.length === 0) return [];
  const { colour } = options;
  const body = findings.flatMap((each) => {
    const paint = each.muted || each.severity === "information" ? colour.dim : colour.yellow;
    return indented(findingLine(each), options).map((line) => paint(line));
  });
  return section("Findings", body, options);
}

/** Several configurations side by side; one needs no table. */
export function configurationLines(
  given: readonly SpecDiff[],
  alone: DiffReport["alone"],
  options: TextOptions,
): readonly string[] {
  const diffs = given.map(visibleExcerpts);
  const notes = alone.flatMap(({ sentence }) => wrap(`  ${inTerminal(sentence)}`, options.width));
  const ranking = rankRepairs(diffs);
  if (ranking)
    return [
      ...rankingLines(ranking, options),
      ...(notes.length === 0 ? [] : section("Not compared", notes, options)),
    ];
  if (diffs.length <= 1) return notes.length === 0 ? [] : section("Not compared", notes, options);
  const heads = ["", "verdict", "fixed", "still", "new", "overlap", "states"];
  const rows = configurationRows(diffs);
  const widths = heads.map((head, at) =>
    Math.max(
      head.length,
      ...rows.map(({ names, cells }) => [nameOf(names), ...cells][at]?.length ?? 0),
    ),
  );
  const draw = (cells: readonly string[]): string =>
    `  ${cells.map((text, at) => pad(text, widths[at] ?? 0)).join("  ")}`.trimEnd();
  const files = [...new Set(rows.map(({ file }) => file))];
  return [
    ...section(
      `Configurations: ${plural(diffs.length, "pair")}`,
      [
        options.colour.dim(draw(heads)),
        ...files.flatMap((file) => [
          ...(files.length > 1 ? [options.colour.bold(`  ${file}`)] : []),
          ...rows
            .filter((row) => row.file === file)
            .flatMap(({ names, cells }) => [
              draw([nameOf(names), ...cells]),
              ...(names.length > 1 ? indented(names.join(", "), options, 4) : []),
            ]),
        ]),
      ],
      options,
    ),
    ...(notes.length === 0 ? [] : section("Not compared", notes, options)),
  ];
}

export interface ConfigurationRow {
  readonly file: string;
  /** `original`, `before → after`: configurations with equal results share a row. */
  readonly names: readonly string[];
  /** Of each name. */
  readonly diffs: readonly SpecDiff[];
  /** Verdict, fixed, still broken, newly broken, overlap kept, states: none where configurations that share the row differ. */
  readonly cells: readonly string[];
}

export function configurationRows(diffs: readonly SpecDiff[]): readonly ConfigurationRow[] {
  const rows = new Map<string, ConfigurationRow>();
  for (const diff of ranked(diffs)) {
    const { summary, before, after } = diff;
    const name =
      before.revision === after.revision
        ? after.revision
        : `${before.revision} → ${after.revision}`;
    const results = [
      summary.relation,
      String(summary.fixed),
      String(summary.stillBroken),
      String(summary.newlyBroken),
      summary.overlapKept === null ? "-" : `${summary.overlapKept} %`,
    ];
    const states = `${grouped(before.states)} → ${grouped(after.states)}`;
    const { file } = after;
    const key = JSON.stringify([file, summary.noLongerChecked, ...results]);
    const row = rows.get(key);
    const isSame = !row || row.cells.at(-1) === states;
    const names = [...(row?.names ?? []), name];
    const cells = [...results, isSame ? states : ""];
    rows.set(key, { file, names, diffs: [...(row?.diffs ?? []), diff], cells });
  }
  return [...rows.values()];
}

const nameOf = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? "") : plural(names.length, "configuration");

/** What is broken first; among the others, what keeps most overlap. */
function ranked(diffs: readonly SpecDiff[]): readonly SpecDiff[] {
  const weight = ({ summary, vacuity }: SpecDiff): number =>
    summary.relation === "could not compare"
      ? 3
      : summary.newlyBroken + summary.stillBroken + summary.noLongerChecked > 0
        ? 2
        : vacuity.length > 0
          ? 1
          : 0;
  return diffs.toSorted(
    (a, b) =>
      weight(b) - weight(a) || (b.summary.overlapKept ?? 100) - (a.summary.overlapKept ?? 100),
  );
}
