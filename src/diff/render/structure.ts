/** Section 4 as text: renamings, edits as hunks with both places, lock scopes. */
import { clip, padStart, plural, quoted, widthOf, wrap } from "../../report/text.js";
import type { Edit, Excerpt, SpecDiff } from "../spec-diff.js";
import { few, indented, placeText, section, type TextOptions } from "./sections.js";

const MOST_RENAMINGS = 6;
const MOST_LINES = 12;

export function structureLines({ structure }: SpecDiff, options: TextOptions): readonly string[] {
  const { renamings, edits, lockScopes } = structure;
  if (renamings.length + edits.length + lockScopes.length === 0)
    return ["", "Nothing is written otherwise, but for names of locals, order and layout."];
  const title =
    edits.length === 0
      ? "Written otherwise: names alone"
      : `Written otherwise: ${plural(edits.length, "edit")}`;
  return section(
    title,
    [
      ...renamingLines(structure, options),
      ...editLines(edits, options),
      ...lockScopes.flatMap(({ lock, context, before, after, ofAfter }) =>
        indented(
          `${quoted(lock)} now covers ${after} of ${plural(ofAfter, "step")} of ${context}, was ${before}`,
          options,
        ),
      ),
    ],
    options,
  );
}

function renamingLines(
  { renamings }: SpecDiff["structure"],
  options: TextOptions,
): readonly string[] {
  const { shown, hidden } = few(renamings, MOST_RENAMINGS, options);
  const by = { guess: "guessed", map: "from the map" };
  return [
    ...shown.map(
      (each) =>
        `  ${each.kind} ${quoted(each.before)} is now ${quoted(each.after)} (${by[each.by]})`,
    ),
    ...(hidden > 0 ? [`  and ${hidden} other names (--full shows them)`] : []),
  ];
}

function editLines(edits: readonly Edit[], options: TextOptions): readonly string[] {
  const lines: string[] = [];
  let owner = "";
  for (const edit of edits) {
    if (edit.owner !== owner) lines.push(options.colour.bold(`  ${edit.owner}`));
    owner = edit.owner;
    const said = edit.sentence.startsWith(`${owner} `)
      ? edit.sentence.slice(owner.length + 1)
      : edit.sentence;
    wrap(`${edit.number}. ${said}`, options.width - 4).forEach((line, at) =>
      lines.push(`  ${at === 0 ? "" : "   "}${line}`),
    );
    lines.push(...hunkLines("-", edit.before, options), ...hunkLines("+", edit.after, options));
  }
  return lines;
}

/** The place stands to the right of the first line, or below where there is no room. */
export function hunkLines(
  sign: "-" | "+",
  excerpt: Excerpt | null,
  { width, colour, full }: TextOptions,
): readonly string[] {
  if (!excerpt) return [];
  const paint = sign === "-" ? colour.red : colour.green;
  const all = excerpt.text.split("\n");
  const kept = full || all.length <= MOST_LINES + 1 ? all : all.slice(0, MOST_LINES);
  const place = placeText(excerpt.place);
  return [
    ...kept.map((line, at) => {
      const text = `${sign} ${clip(line, width - 8)}`;
      const room = width - 6 - widthOf(text);
      if (at > 0 || room < widthOf(place) + 2) return `      ${paint(text)}`;
      return `      ${paint(text)}${colour.dim(padStart(place, room))}`;
    }),
    ...(widthOf(`${sign} ${kept[0] ?? ""}`) + widthOf(place) + 2 > width - 6
      ? [colour.dim(`        ${place}`)]
      : []),
    ...(kept.length < all.length ? [`        … ${all.length - kept.length} more lines`] : []),
  ];
}
