/**
 * Idioms of other languages, as rows of tables: how people write something elsewhere, by what code they are told, and how
 * it is written here. To add one is to add a row.
 */
import type { Source } from "../../base/source.js";
import { type Code, type ParametersOf, report } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { fill, type Match, matchPattern, readPattern } from "./pattern.js";
import { type Extent, PLACEHOLDER, RepairedText, type TextEdit } from "./repaired-text.js";
import type { Tokens } from "./tokens.js";

export type Where = "statement" | "declaration" | "operator";

/** What rows of a table may have in common. */
export interface Shared {
  readonly code: Code;
  /** Where people know it from. */
  readonly languages: string;
  /** The match begins a statement or a declaration, or stands between two values. */
  readonly at?: Where;
  /** What else must hold where the match is; its anchor is at the given token. */
  readonly when?: (t: Tokens, at: number) => boolean;
  /** Parameters of the message beside `found`, `wanted` and the parts that the pattern names; the parts are filled in. */
  readonly say?: Readonly<Record<string, string>>;
  /** Instead of the rewritten line. */
  readonly help?: string;
  readonly notes?: readonly string[];
  /** The rewriting only lets reading go on; it is no fix to offer. */
  readonly isGuess?: boolean;
  /** Reported once in a statement, however often it shows. */
  readonly isHabit?: boolean;
  /** The grammar reads it as something else, so that only typing finds it wrong. */
  readonly parses?: boolean;
  /** Looked for in the items of a platform too. */
  readonly isInPlatforms?: boolean;
}

export interface Row extends Shared {
  /** What people write: each is reported as the row says, and parses once it is fixed. */
  readonly examples: readonly string[];
}

export interface Idiom extends Row {
  /** A pattern or several, see pattern.ts; or a function where the text around decides. */
  readonly match: string | readonly string[] | Matcher;
  /** The match as it is written here, with the parts that the pattern names; without it, only the function's edits are made. */
  readonly rewrite?: string;
}

/** An idiom that begins at a token, or none. */
export type Matcher = (t: Tokens, at: number) => Match | undefined;

/** Rows that differ in their pattern, their rewriting and their examples. */
export const spellings = (
  shared: Shared,
  rows: readonly (readonly [
    match: string | readonly string[],
    rewrite: string,
    ...examples: readonly string[],
  ])[],
): readonly Idiom[] =>
  rows.map(([match, rewrite, ...examples]) => ({ ...shared, match, rewrite, examples }));

export interface Found {
  readonly idiom: Row;
  readonly match: Match;
}

interface Compiled {
  readonly idiom: Idiom;
  /** What its first token must read. */
  readonly first: RegExp | undefined;
  readonly match: Matcher;
}

/** Rows that are looked for together: at each token, the first that matches is found. */
export class Table {
  readonly #rows: readonly Compiled[];
  readonly idioms: readonly Idiom[];

  constructor(idioms: readonly Idiom[]) {
    this.idioms = idioms;
    this.#rows = idioms.flatMap((idiom): readonly Compiled[] => {
      const { match, rewrite } = idiom;
      if (typeof match === "function") return [{ idiom, first: undefined, match }];
      return [match].flat().map((each) => {
        const pattern = readPattern(each);
        const find: Matcher = (t, at) => matchPattern(pattern, t, at, rewrite);
        return { idiom, first: pattern.anchor, match: find };
      });
    });
  }

  /** @param inParsed the grammar accepts the text */
  find(t: Tokens, inParsed: boolean): readonly Found[] {
    const rows = inParsed ? this.#rows.filter(({ idiom }) => idiom.parses) : this.#rows;
    // A text has far fewer words and signs than it has tokens.
    const beginning = new Map<string, typeof rows>();
    return t.list.flatMap(({ text }, at) => {
      const some = beginning.get(text) ?? rows.filter(({ first }) => first?.test(text) !== false);
      beginning.set(text, some);
      for (const { idiom, match } of some) {
        const found = match(t, at);
        if (
          found &&
          stands(t, idiom.at, found.first ?? at, found.last ?? at) &&
          idiom.when?.(t, at) !== false
        )
          return [{ idiom, match: found }];
      }
      return [];
    });
  }
}

function stands(t: Tokens, where: Where | undefined, first: number, last: number): boolean {
  switch (where) {
    case "statement":
      return t.startsStatement(first);
    case "declaration":
      return t.startsDeclaration(first);
    case "operator":
      return t.endsOperand(first - 1) && t.startsOperand(last + 1);
    case undefined:
      return true;
  }
}

export function diagnose({ idiom, match }: Found, text: RepairedText, source: Source): Diagnostic {
  const { place, edits, parts = {} } = match;
  const isGuess =
    (match.isGuess ?? idiom.isGuess) === true ||
    edits.length === 0 ||
    edits.some((edit) => edit.text.includes(PLACEHOLDER));
  const spanOf = ({ start, end }: Extent): Diagnostic["primary"]["span"] => ({
    source,
    ...text.span(start, end),
  });
  const own = idiom.help === undefined ? undefined : fill(idiom.help, parts).replace(/\s+/g, " ");
  const line = isGuess ? undefined : repairedLine(text.text, place, edits);
  const help = (match.help ?? own ?? line)?.replaceAll(PLACEHOLDER, "…");
  const said = Object.entries(idiom.say ?? {}).map(
    ([name, each]) => [name, fill(each, parts)] as const,
  );
  const all = [...Object.entries(parts), ...said];
  // What a message needs is among the parts of its idiom: the examples of all rows are tests of that.
  const parameters = Object.fromEntries(
    all.map(([name, each]) => [name, each.replaceAll(PLACEHOLDER, "…")]),
  ) as ParametersOf<Code>;
  return report(idiom.code, spanOf(place), parameters, {
    help,
    notes: match.notes ?? idiom.notes ?? [],
    secondary: (match.secondary ?? []).map((each) => ({ span: spanOf(each), text: each.text })),
    fixes: isGuess ? [] : [fixOf(help, edits, spanOf)],
  });
}

const fixOf = (
  help: string | undefined,
  edits: readonly TextEdit[],
  spanOf: (extent: Extent) => Diagnostic["primary"]["span"],
): Diagnostic["fixes"][number] => ({
  title: help ?? "write it as Interlock does",
  edits: edits.map((edit) => ({ span: spanOf(edit), text: edit.text })),
});

/** The line of an idiom as it would be, if its edits touch no other line. */
function repairedLine(text: string, place: Extent, edits: readonly TextEdit[]): string | undefined {
  const start = text.lastIndexOf("\n", place.start - 1) + 1;
  const next = text.indexOf("\n", place.start);
  const end = next < 0 ? text.length : next;
  if (edits.some((edit) => edit.start < start || edit.end > end)) return undefined;
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  const line = RepairedText.of(text.slice(start, end)).edited(moved).text;
  const shown = line
    .replace(/\s\/\/.*$/, "")
    .trim()
    .replace(/ {2,}/g, " ");
  return shown === "" ? undefined : shown;
}
