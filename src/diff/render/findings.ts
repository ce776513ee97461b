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
  const rows = ranked(diffs).map((diff) => {
    const { summary, before, after } = diff;
    const name =
      before.revision === after.revision
        ? after.revision
        : `${before.revision} → ${after.revision}`;
    return {
      diff,
      cells: [
        name,
        summary.relation,
        String(summary.fixed),
        String(summary.stillBroken),
        String(summary.newlyBroken),
        summary.overlapKept === null ? "-" : `${summary.overlapKept} %`,
        `${grouped(before.states)} → ${grouped(after.states)}`,
      ],
    };
  });
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  const draw = (cells: readonly string[]): string =>
    `  ${cells.map((text, at) => pad(text, widths[at] ?? 0)).join("  ")}`.trimEnd();
  const files = [...new Set(rows.map(({ diff }) => diff.after.file))];
  return [
    ...section(
      `Configurations: ${plural(diffs.length, "pair")}`,
      [
        options.colour.dim(draw(heads)),
        ...files.flatMap((file) => [
          ...(files.length > 1 ? [options.colour.bold(`  ${file}`)] : []),
          ...rows.filter(({ diff }) => diff.after.file === file).map(({ cells }) => draw(cells)),
        ]),
      ],
      options,
    ),
    ...(notes.length === 0 ? [] : section("Not compared", notes, options)),
  ];
}

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
