/** What a reviewer needs first, a row for each question: what became of properties, what is checked less, what was lost, and why. */
import { clip, plural, widthOf } from "../../report/text.js";
import { called, pointText } from "../findings.js";
import type { PropertyRow, SpecDiff } from "../spec-diff.js";
import { attributed, causesOf } from "./causes.js";
import type { Tone } from "./sections.js";

/** Characters of a row where there are no columns. */
export const MOST_IN_ROW = 240;

export interface OpeningRow {
  readonly word: string;
  readonly tone: Tone;
  readonly items: readonly string[];
  /** What stands between items: a comma is too little between sentences. */
  readonly separator: ", " | "; ";
}

export function openingRows(diff: SpecDiff): readonly OpeningRow[] {
  const { weakened, vacuity } = diff;
  const less = weakened.filter(({ change }) => change !== "strengthened" && change !== "reworded");
  const rows: OpeningRow[] = [
    changed(diff, "fixed", "good"),
    changed(diff, "still broken", "bad"),
    changed(diff, "newly broken", "bad"),
    changed(diff, "no longer checked", "bad"),
    {
      word: "checked less",
      tone: less.length > 0 ? "bad" : "plain",
      items: less.map(({ form, name, change }) => `${form} ${name} (${change})`),
      separator: ", ",
    },
    {
      word: "happens no more",
      tone: "bad",
      items: vacuity.map(({ sentence }) => sentence),
      separator: "; ",
    },
    ...overlapRows(diff),
    {
      word: "due to",
      tone: "plain",
      items: causes(diff),
      separator: "; ",
    },
  ];
  const isAnswer = ({ word, items }: OpeningRow): boolean =>
    items.length > 0 || word === "checked less";
  return rows
    .filter(isAnswer)
    .map((row) => (row.items.length > 0 ? row : { ...row, items: ["nothing"] }));
}

function changed({ properties }: SpecDiff, word: PropertyRow["change"], tone: Tone): OpeningRow {
  const rows = properties.filter(({ change }) => change === word);
  const inSteps = ({ after: { state, steps } }: PropertyRow): string =>
    state === "violated" && steps !== null ? ` (in ${plural(steps, "step")})` : "";
  return {
    word,
    tone,
    items: rows.map((row) => `${called(row)}${inSteps(row)}`),
    separator: ", ",
  };
}

function overlapRows({ concurrency: { overlapKept, racesRemoved, lost } }: SpecDiff): OpeningRow[] {
  if (overlapKept === null && lost.length + racesRemoved.length === 0) return [];
  return [
    { word: "races removed", tone: "good", items: racesRemoved.map(pointText), separator: "; " },
    {
      word: "lost concurrency",
      tone: lost.length > 0 ? "doubtful" : "plain",
      items: lost.length > 0 ? lost.map(pointText) : ["nothing"],
      separator: "; ",
    },
  ];
}

/** Each cause once, with what it decides, unless that is all. */
function causes(diff: SpecDiff): readonly string[] {
  const groups = causesOf(
    diff.attributions.filter(({ untried }) => untried === null),
    diff,
  );
  const [only, second] = groups;
  if (only && !second) return [only.cause];
  return groups.map(({ of: [first, ...others], cause }) => {
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    return `${first ? attributed([first]) : ""}${more}: ${cause}`;
  });
}

/** As many items as there is room for, at least the beginning of the first, and how many there are besides. */
export function fitting({ items, separator }: OpeningRow, room: number): string {
  let [shown, found] = ["", ""];
  for (const [i, item] of items.entries()) {
    shown += i === 0 ? item : separator + item;
    if (widthOf(shown) > room) break;
    const text = withRest(shown, items.length - i - 1);
    if (widthOf(text) <= room) found = text;
  }
  if (found !== "") return found;
  const [first = ""] = items;
  const rest = withRest("", items.length - 1);
  return clip(first, Math.max(1, room - widthOf(rest))) + rest;
}

const withRest = (text: string, rest: number): string =>
  rest === 0 ? text : `${text} and ${rest} more`;
