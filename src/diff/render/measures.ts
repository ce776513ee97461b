/** Sections 5 and 6 as text: locks, overlap, hold-offs and holds. */
import { pad, padStart, plural, quoted, widthOf } from "../../report/text.js";
import type { Measure, OverlapPair, OverlapPoint, SpecDiff } from "../spec-diff.js";
import { lockSetText } from "../findings.js";
import { changedWork, stepsText } from "./ranking.js";
import { few, indented, placeText, section, type TextOptions } from "./sections.js";

/** Section 5, a sentence each. */
export function lockSentences({ locks }: SpecDiff): readonly string[] {
  const at = (place: Parameters<typeof placeText>[0]): string =>
    place ? ` (${placeText(place)})` : "";
  return [
    ...locks.edgesAdded.map(
      ({ held, taken, place }) =>
        `new: ${quoted(taken)} is taken while ${quoted(held)} is held${at(place)}`,
    ),
    ...locks.edgesRemoved.map(
      ({ held, taken }) =>
        `gone: ${quoted(taken)} is no longer taken while ${quoted(held)} is held`,
    ),
    ...locks.interruptSafety.map(
      ({ lock, before, after }) => `interrupt safety of ${quoted(lock)}: ${before} → ${after}`,
    ),
    ...locks.lockSets.flatMap(({ variable, before, accesses, unprotected }) => [
      `${lockSetText(variable, before, accesses, unprotected.length)}: ${unprotected.map(({ place, text }) => `${quoted(text)}${at(place)}`).join(", ")}`,
    ]),
  ];
}

export function lockLines(diff: SpecDiff, options: TextOptions): readonly string[] {
  const sentences = lockSentences(diff);
  if (sentences.length === 0) return [];
  return section(
    "Locks",
    sentences.flatMap((each) => indented(each, options)),
    options,
  );
}

const MOST_PAIRS = 6;

export function concurrencyLines(
  { concurrency }: SpecDiff,
  options: TextOptions,
): readonly string[] {
  const { overlapKept, lost, gained, racesRemoved, holdOff, hold, active } = concurrency;
  const work = changedWork(concurrency);
  const changed =
    work.length > 0 || [...holdOff, ...hold].some(({ before, after }) => before !== after);
  if (
    lost.length + gained.length + racesRemoved.length === 0 &&
    !changed &&
    active.before === active.after
  )
    return [];
  const kept =
    overlapKept === null ? "there was no overlap to keep" : `overlap kept ${overlapKept} %`;
  const body = [
    ...indented(`${kept}: ${overlapText(concurrency)}`, options),
    ...pairLines("race removed", racesRemoved, options),
    ...pairLines("lost", lost, options),
    ...pairLines("new", gained, options),
    ...measureLines("a handler can be held off for (steps)", holdOff, options),
    ...measureLines("a lock can be held for (steps)", hold, options),
    ...(active.before === active.after
      ? []
      : [`  most contexts active at once: ${active.before} → ${active.after}`]),
    ...work.flatMap(([what, was, is]) =>
      indented(
        `most ${what} for each item that is put into a list, ring or queue: ${was} → ${is}`,
        options,
      ),
    ),
  ];
  return section("Concurrency", body, options);
}

/** What has become of pairs of statements that could be in progress together. */
export function overlapText(found: SpecDiff["concurrency"]): string {
  const { pairsBefore, pairsAfter, racesRemoved, lost, gained } = found;
  const gone = [
    ...(racesRemoved.length > 0 ? [`${plural(racesRemoved.length, "race")} removed`] : []),
    `${plural(lost.length, "pair")} lost`,
    `${gained.length} new`,
  ];
  return `${plural(pairsBefore, "pair")} of contexts and statements could stand together, ${pairsAfter} can now; ${gone.join(", ")}`;
}

function pairLines(
  word: string,
  pairs: readonly OverlapPair[],
  options: TextOptions,
): readonly string[] {
  const { shown, hidden } = few(pairs, MOST_PAIRS, options);
  const point = ({ context, statement, place }: OverlapPoint): string =>
    `${context} at ${quoted(statement)}${place ? ` :${place.line}` : ""}`;
  return [
    ...shown.flatMap(({ first, second, shared }) =>
      indented(
        `${word}: ${point(first)} with ${point(second)}${shared.length > 0 ? `, both on ${shared.map(quoted).join(", ")}` : ""}`,
        options,
        4,
      ),
    ),
    ...(hidden > 0 ? [`    and ${hidden} more (--full shows them)`] : []),
  ];
}

function measureLines(
  title: string,
  measures: readonly Measure[],
  { colour }: TextOptions,
): readonly string[] {
  if (measures.every(({ before, after }) => before === after)) return [];
  const widest = Math.max(...measures.map(({ name }) => widthOf(name)));
  return [
    `  longest that ${title}`,
    ...measures
      .filter(({ before, after }) => before !== after)
      .map(({ name, before, after }) => {
        const line = `    ${pad(name, widest)}  ${padStart(stepsText(before), 8)} → ${stepsText(after)}`;
        const isWorse =
          after === "unbounded" ||
          (typeof after === "number" && typeof before === "number" && after > before);
        return isWorse ? colour.yellow(line) : line;
      }),
  ];
}
