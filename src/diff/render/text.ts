/** A diff for a terminal: the sections in their order, at any width from 60 columns on, the same with and without colour. */
import type { Colours } from "../../report/colours.js";
import { grouped, pad, plural, toAscii, widthOf, wrap } from "../../report/text.js";
import { visibleExcerpts } from "../../report/visible-data.js";
import { called } from "../findings.js";
import type { DiffPlace, SpecDiff } from "../spec-diff.js";
import { concurrencyLines, lockLines } from "./measures.js";
import { fitting, openingRows } from "./opening.js";
import { attributionTexts } from "./causes.js";
import { behaviourLines, replayLines } from "./runs.js";
import { structureLines } from "./structure.js";
import { indented, section, type TextOptions, type Tone } from "./sections.js";

/** Everything but the findings, which `renderFindings` lists. */
export function renderDiff(given: SpecDiff, options: TextOptions): string {
  const diff = visibleExcerpts(given);
  const lines = [
    ...headingLines(diff, options),
    ...summaryLines(diff, options),
    ...openingLines(diff, options),
    ...weakenedLines(diff, options),
    ...propertyLines(diff, options),
    ...structureLines(diff, options),
    ...lockLines(diff, options),
    ...concurrencyLines(diff, options),
    ...behaviourLines(diff, options),
    ...vacuityLines(diff, options),
    ...replayLines(diff, options),
    ...attributionLines(diff, options),
  ];
  const text = `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
  return options.ascii ? toAscii(text) : text;
}

// ── Heading and verdict ──────────────────────────────────────────────────────────────────────────

function headingLines(
  { before, after }: SpecDiff,
  { width, colour }: TextOptions,
): readonly string[] {
  const ofOneText = before.file === after.file && before.hash === after.hash;
  const title = ofOneText
    ? `${after.spec}: ${before.revision} → ${after.revision}`
    : `${after.spec}: ${before.name} → ${after.name}`;
  const changed = Object.entries(after.constants).flatMap(([name, value]) => {
    const was = before.constants[name];
    return was === undefined || was === value ? [] : [`${name} = ${was} → ${value}`];
  });
  return [
    ...wrap(title, width).map(colour.bold),
    ...wrap([...(ofOneText ? [after.file] : []), ...changed].join(", "), width).map(colour.dim),
    "",
  ];
}

/** The verdict in one sentence. */
export function summaryText({ summary, before, after, behaviour }: SpecDiff): string {
  const { relation, fixed, stillBroken, newlyBroken, overlapKept, complete, reason } = summary;
  const { noLongerChecked } = summary;
  const only = behaviour.observeOnly === null ? "" : " (in what is observed)";
  const parts = [
    `${fixed} fixed, ${stillBroken} ${stillBroken > 0 ? "STILL BROKEN" : "still broken"}, ${newlyBroken} ${newlyBroken > 0 ? "NEWLY BROKEN" : "new"}`,
    ...(noLongerChecked > 0 ? [`${noLongerChecked} NO LONGER CHECKED`] : []),
    ...(overlapKept === null ? [] : [`overlap kept ${overlapKept} %`]),
    [
      ...(after.cpus > 0 ? [plural(after.cpus, "CPU")] : []),
      `${complete ? "complete" : "INCOMPLETE"} (${grouped(before.states)} → ${grouped(after.states)} states)`,
    ].join(", "),
  ];
  const why = reason === null ? "" : ` (${reason})`;
  return `${relation.toUpperCase()}${only}${why}: ${parts.join("; ")}`;
}

function summaryLines(diff: SpecDiff, { width, colour }: TextOptions): readonly string[] {
  const { relation, stillBroken, newlyBroken, noLongerChecked } = diff.summary;
  const isBad = stillBroken + newlyBroken + noLongerChecked > 0 || diff.vacuity.length > 0;
  const paint = isBad || relation === "could not compare" ? colour.red : colour.green;
  return wrap(summaryText(diff), width).map((line) => colour.bold(paint(line)));
}

/** At most a line for each row, so that with heading and verdict all that a reviewer needs stands on fifteen. */
function openingLines(diff: SpecDiff, { width, colour }: TextOptions): readonly string[] {
  const rows = openingRows(diff);
  const widest = Math.max(...rows.map(({ word }) => word.length));
  return rows.map((row) => {
    const text = fitting(row, width - widest - 4);
    return paintFor(row.tone, colour)(`  ${pad(row.word, widest)}  ${text}`);
  });
}

// ── Properties ───────────────────────────────────────────────────────────────────────────────────

function weakenedLines({ weakened }: SpecDiff, options: TextOptions): readonly string[] {
  if (weakened.length === 0) return [];
  const body = weakened.flatMap(({ form, name, change, why, before, after }) => [
    ...indented(`${change} ${form} ${name}: ${why}`, options),
    ...(before ? excerpt("-", before.text, before.place, options) : []),
    ...(after ? excerpt("+", after.text, after.place, options) : []),
  ]);
  const isHarmless = weakened.every(
    ({ change }) => change === "strengthened" || change === "reworded",
  );
  return isHarmless
    ? section("Checked more than before, or in other words", body, options)
    : section("No longer checked, or less", body, options, "bad");
}

function excerpt(
  sign: "-" | "+",
  text: string,
  place: DiffPlace,
  { width, colour }: TextOptions,
): readonly string[] {
  const paint = sign === "-" ? colour.red : colour.green;
  return [
    ...wrap(text, width - 6).map((line) => `    ${paint(`${sign} ${line}`)}`),
    colour.dim(`      ${place.file}:${place.line}`),
  ];
}

const UNCHANGED_SHOWN = 12;

function propertyLines(
  { properties, before, after }: SpecDiff,
  options: TextOptions,
): readonly string[] {
  if (properties.length === 0) return [];
  const { colour, width } = options;
  const cell = ({ state, steps }: SpecDiff["properties"][number]["before"]): string =>
    state === "violated" && steps !== null ? `violated (${steps})` : state;
  const texts = properties.map((row) => ({
    row,
    cells: [MARKS[row.change].word, called(row), cell(row.before), cell(row.after)],
  }));
  const [was, is] =
    before.revision === after.revision ? ["before", "after"] : [before.revision, after.revision];
  const titles = ["", "", was, is];
  const widths = titles.map((title, at) =>
    Math.max(widthOf(title), ...texts.map(({ cells }) => widthOf(cells[at] ?? ""))),
  );
  const draw = (cells: readonly string[]): string =>
    `  ${cells.map((text, at) => pad(text, widths[at] ?? 0)).join("  ")}`.slice(0, width).trimEnd();
  const changed = texts.filter(({ row }) => row.change !== "unchanged");
  const unchanged = texts.filter(({ row }) => row.change === "unchanged");
  const shown = [...changed, ...unchanged.slice(0, Math.max(0, UNCHANGED_SHOWN - changed.length))];
  const hidden = texts.length - shown.length;
  const body = [
    colour.dim(draw(titles)),
    ...shown.map(({ row, cells }) => paintFor(MARKS[row.change].tone, colour)(draw(cells))),
    ...(hidden > 0 ? [`  and ${hidden} more that hold before and after`] : []),
  ];
  const names =
    before.revision === after.revision ? "" : ` (${before.revision} → ${after.revision})`;
  return section(`Properties${names}`, body, options);
}

const MARKS: Readonly<
  Record<SpecDiff["properties"][number]["change"], { readonly word: string; readonly tone: Tone }>
> = {
  fixed: { word: "fixed", tone: "good" },
  "no longer checked": { word: "NOT CHECKED", tone: "bad" },
  "still broken": { word: "STILL BROKEN", tone: "bad" },
  "newly broken": { word: "NEWLY BROKEN", tone: "bad" },
  gone: { word: "gone", tone: "doubtful" },
  unknown: { word: "unknown", tone: "doubtful" },
  unchanged: { word: "", tone: "plain" },
};

const paintFor = (tone: Tone, colour: Colours): ((text: string) => string) =>
  ({ good: colour.green, bad: colour.red, doubtful: colour.yellow, plain: (text: string) => text })[
    tone
  ];

// ── Vacuity and attribution ──────────────────────────────────────────────────────────────────────

function vacuityLines({ vacuity }: SpecDiff, options: TextOptions): readonly string[] {
  if (vacuity.length === 0) return [];
  const body = vacuity.flatMap(({ sentence, place }) => [
    ...indented(`${sentence}${place ? ` (${place.file}:${place.line})` : ""}`, options),
  ]);
  return section("NOT A SUCCESS: what does not happen any more at all", body, options, "bad");
}

function attributionLines(diff: SpecDiff, options: TextOptions): readonly string[] {
  const body = attributionTexts(diff).flatMap((each) => indented(each, options));
  return body.length === 0 ? [] : section("Due to", body, options);
}
