/** A slip as its recogniser sees it: a code with parameters, a place in the text under repair, and edits that mend it. */
import type { Source } from "../../base/source.js";
import { type Code, type ParametersOf, report } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { GAP, MendedText, type TextEdit } from "./text.js";

/** A part of the text under repair; a `Piece` is one. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Remarks {
  readonly label?: string;
  readonly help?: string | undefined;
  readonly notes?: readonly string[];
  readonly secondary?: readonly (Extent & { readonly text: string })[];
  /** The edits only let reading go on; they are no repair to offer. */
  readonly isGuess?: boolean;
}

export interface Slip extends Extent {
  readonly edits: readonly TextEdit[];
  readonly diagnose: (text: MendedText, source: Source) => Diagnostic;
}

export function slip<C extends Code>(
  code: C,
  place: Extent,
  parameters: ParametersOf<C>,
  edits: readonly TextEdit[],
  remarks: Remarks = {},
): Slip {
  const isGuess =
    remarks.isGuess === true || edits.length === 0 || edits.some((edit) => edit.text.includes(GAP));
  return {
    start: place.start,
    end: place.end,
    edits,
    diagnose: (text, source) => {
      const help = remarks.help ?? (isGuess ? undefined : mendedLine(text.text, place, edits));
      return report(code, { source, ...text.span(place.start, place.end) }, parameters, {
        ...(remarks.label === undefined ? {} : { label: remarks.label }),
        help,
        notes: remarks.notes ?? [],
        secondary: (remarks.secondary ?? []).map((each) => ({
          span: { source, ...text.span(each.start, each.end) },
          text: each.text,
        })),
        fixes: isGuess
          ? []
          : [
              {
                title: help ?? "write it as Interlock does",
                edits: edits.map((edit) => ({
                  span: { source, ...text.span(edit.start, edit.end) },
                  text: edit.text,
                })),
              },
            ],
      });
    },
  };
}

/** The line of a slip as it would be, if its edits touch no other line. */
function mendedLine(text: string, place: Extent, edits: readonly TextEdit[]): string | undefined {
  const start = text.lastIndexOf("\n", place.start - 1) + 1;
  const end = text.indexOf("\n", place.start) < 0 ? text.length : text.indexOf("\n", place.start);
  if (edits.some((edit) => edit.start < start || edit.end > end)) return undefined;
  const line = MendedText.of(text.slice(start, end)).edited(
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  ).text;
  const trimmed = line
    .replace(/\s\/\/.*$/, "")
    .trim()
    .replace(/ {2,}/g, " ");
  return trimmed === "" ? undefined : trimmed;
}

export const replace = ({ start, end }: Extent, text: string): TextEdit => ({ start, end, text });
export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
export const remove = ({ start, end }: Extent): TextEdit => ({ start, end, text: "" });
/** From the first part to the last. */
export const over = (first: Extent, last: Extent): Extent => ({
  start: first.start,
  end: last.end,
});
