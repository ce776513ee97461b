/**
 * A diagnostic as one line of JSON, for editors and other tools: everything that the drawing shows, with places as
 * offsets (UTF-16 units) and as lines and columns that begin at 1.
 */
import { inJson } from "../base/embed.js";
import { placeOf, type Span } from "../base/source.js";
import type { Diagnostic, Label } from "./diagnostic.js";

interface JsonPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

interface JsonSpan {
  readonly file: string;
  readonly start: JsonPlace;
  readonly end: JsonPlace;
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly slug: string;
  readonly severity: string;
  readonly message: string;
  readonly primary: JsonSpan & { readonly text: string };
  readonly secondary: readonly (JsonSpan & { readonly text: string })[];
  readonly help?: string;
  readonly notes: readonly string[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly (JsonSpan & { readonly text: string })[];
  }[];
}

const jsonSpan = ({ source, start, end }: Span): JsonSpan => {
  const place = (offset: number): JsonPlace => ({ offset, ...placeOf(source, offset) });
  return { file: source.name, start: place(start), end: place(end) };
};
const jsonLabel = ({ span, text }: Label): JsonSpan & { readonly text: string } => ({
  ...jsonSpan(span),
  text,
});

export function diagnosticToJson(diagnostic: Diagnostic): JsonDiagnostic {
  return {
    code: diagnostic.code,
    slug: diagnostic.slug,
    severity: diagnostic.severity,
    message: diagnostic.message,
    primary: jsonLabel(diagnostic.primary),
    secondary: diagnostic.secondary.map(jsonLabel),
    ...(diagnostic.help === undefined ? {} : { help: diagnostic.help }),
    notes: diagnostic.notes,
    fixes: diagnostic.fixes.map(({ title, edits }) => ({ title, edits: edits.map(jsonLabel) })),
  };
}

/** One JSON object on each line. */
export const diagnosticsToJsonLines = (list: readonly Diagnostic[]): string =>
  list.map((each) => `${inJson(diagnosticToJson(each))}\n`).join("");
