/** Sections 5 and 6 as text: locks, overlap, hold-offs and holds. */
import { pad, padStart, plural, quoted, widthOf } from "../../report/text.js";
import type { Measure, OverlapPair, OverlapPoint, SpecDiff } from "../spec-diff.js";
import { few, indented, placeText, section, type TextOptions } from "./sections.js";

export function lockLines({ locks }: SpecDiff, options: TextOptions): readonly string[] {
  const at = (place: Parameters<typeof placeText>[0]): string =>
    place ? ` (${placeText(place)})` : "";
  const sentences = [
    ...locks.edgesAdded.map(
      ({ held, taken, place }) =>
        `+ ${quoted(taken)} is taken while ${quoted(held)} is held${at(place)}`,
    ),
    ...locks.edgesRemoved.map(
      ({ held, taken }) => `- ${quoted(taken)} is no longer taken while ${quoted(held)} is held`,
    ),
    ...locks.interruptSafety.map(
      ({ lock, before, after }) => `${quoted(lock)}: ${before} → ${after}`,
    ),
    ...locks.lockSets.flatMap(({ variable, before, after, accesses, unprotected }) => [
      `${quoted(variable)} was always under ${before.map(quoted).join(", ")}, is now under ${after.length === 0 ? "none" : after.map(quoted).join(", ")}: ${unprotected.length} of ${accesses} accesses lack it`,
      ...unprotected.map(({ place, text }) => `    ${text}${at(place)}`),
    ]),
  ];
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
  const { overlapKept, pairsBefore, pairsAfter, lost, gained, holdOff, hold, active } = concurrency;
  const changed = [...holdOff, ...hold].some(({ before, after }) => before !== after);
  if (lost.length + gained.length === 0 && !changed && active.before === active.after) return [];
  const kept =
    overlapKept === null ? "there was no overlap to keep" : `overlap kept ${overlapKept} %`;
  const body = [
    ...indented(
      `${kept}: of ${plural(pairsBefore, "pair")} of contexts and statements that could stand together, ${lost.length} cannot any more; ${gained.length} ${gained.length === 1 ? "is" : "are"} new (${pairsAfter} now)`,
      options,
    ),
    ...pairLines("lost", lost, options),
    ...pairLines("new", gained, options),
    ...measureLines("an isr can be held off for (steps)", holdOff, options),
    ...measureLines("a lock can be held for (steps)", hold, options),
    ...(active.before === active.after
      ? []
      : [`  most contexts active at once: ${active.before} → ${active.after}`]),
  ];
  return section("Concurrency", body, options);
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
  const text = (value: Measure["before"]): string =>
    value === null ? "-" : value === "unbounded" ? "for ever" : String(value);
  const widest = Math.max(...measures.map(({ name }) => widthOf(name)));
  return [
    `  longest that ${title}`,
    ...measures
      .filter(({ before, after }) => before !== after)
      .map(({ name, before, after }) => {
        const line = `    ${pad(name, widest)}  ${padStart(text(before), 8)} → ${text(after)}`;
        const isWorse =
          after === "unbounded" ||
          (typeof after === "number" && typeof before === "number" && after > before);
        return isWorse ? colour.yellow(line) : line;
      }),
  ];
}
