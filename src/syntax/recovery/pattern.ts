/**
 * Patterns of idioms, and what they are rewritten to. A pattern is a list of parts with spaces between them:
 *
 * - `goto`, `:=` — these tokens, a sign of several without a gap
 * - `/NULL|nil/` — a word that the expression describes; `/static|void/+` one or more of them
 * - `<x>` — any word; `<x:/int/>` a word with a name; `<x:operand>` what PARTS says; `<(>` what stands in the bracket before
 * - `« … »` — the place of the diagnostic, without which it is the first token or sign of the pattern
 *
 * The first token inside of the marks is the anchor: what is left of it is read backwards. A rewriting has the named
 * parts between other text; what both have in common is left as it was written. `<_>` is something that was not written.
 */
import { signs } from "../../../grammar/index.js";
import {
  argumentsOf,
  comparisonEnd,
  continues,
  operandEnd,
  operandStart,
  partnerOf,
  statementEnd,
  sumEnd,
  sumStart,
} from "./extents.js";
import { type Extent, insert, over, PLACEHOLDER, replace, type TextEdit } from "./repaired-text.js";
import type { Tokens } from "./tokens.js";

export interface Match {
  /** Where it is said. */
  readonly place: Extent;
  readonly edits: readonly TextEdit[];
  /** Parameters of the message, and what the row's texts are filled with. */
  readonly parts?: Readonly<Record<string, string>>;
  /** The first and the last token of what was recognised, if that is more than one. */
  readonly first?: number;
  readonly last?: number;
  readonly help?: string | undefined;
  readonly notes?: readonly string[];
  readonly secondary?: readonly (Extent & { readonly text: string })[];
  readonly isGuess?: boolean;
}

interface Part {
  readonly kind: "tokens" | "word" | "reach";
  readonly name: string;
  readonly texts: readonly string[];
  readonly word: RegExp;
  readonly repeats: boolean;
  readonly reach: keyof typeof PARTS;
}

export interface Pattern {
  readonly left: readonly Part[];
  readonly right: readonly Part[];
  /** What the token at which it is looked for must read. */
  readonly anchor: RegExp;
  /** The first and the last part of the place. */
  readonly place: readonly [first: number, last: number];
}

/** The last token of a part that begins at a token, with what is put around it so that it stays one. */
type Reach = (
  t: Tokens,
  at: number,
  from: { readonly first: number; readonly next: string },
) => Reached | undefined;
interface Reached {
  readonly last: number;
  readonly around?: readonly [before: string, after: string];
  /** Written in its place. */
  readonly instead?: string;
}

const single = (t: Tokens, at: number, last: number): Reached =>
  last <= operandEnd(t, at) ? { last } : { last, around: ["(", ")"] };
const untilSemicolon = (t: Tokens, at: number, first: number): number => {
  const end = Math.max(statementEnd(t, first), at);
  return t.sign(end, ";") ? end - 1 : end;
};

function bodyFrom(t: Tokens, at: number): Reached {
  const last = statementEnd(t, at);
  if (t.sign(at, "{") || at >= t.list.length) return { last };
  return t.sign(at, ";")
    ? { last, instead: "", around: ["{ ", "}"] }
    : { last, around: ["{ ", " }"] };
}

const PARTS = {
  word: (t, at) => (t.isName(at) ? { last: at } : undefined),
  number: (t, at) => (t.at(at).kind === "number" ? { last: at } : undefined),
  operand: (t, at) => (t.startsOperand(at) ? { last: operandEnd(t, at) } : undefined),
  sum: (t, at) => (t.startsOperand(at) ? { last: sumEnd(t, at) } : undefined),
  /** A comparison or less, in parentheses unless it is a single value. */
  negated: (t, at) => (t.startsOperand(at) ? single(t, at, comparisonEnd(t, at)) : undefined),
  /** The rest of the statement, in parentheses unless it is a single value. */
  factor: (t, at, { first }) => single(t, at, untilSemicolon(t, at, first)),
  /** The rest of the statement, with its `;`. */
  rest: (t, at, { first }) => ({ last: Math.max(statementEnd(t, first), at - 1) }),
  /** Up to the bracket that closes. */
  inside: (t, at) => {
    let end = at;
    for (; end < t.list.length && !t.sign(end, ")", "]", "}"); end++)
      if (t.sign(end, "(", "[", "{")) end = partnerOf(t, end);
    return { last: end - 1 };
  },
  /** Any number of indices in brackets. */
  indices: (t, at) => {
    let last = at - 1;
    while (t.sign(last + 1, "[")) last = partnerOf(t, last + 1);
    return { last };
  },
  /** Up to the next token of the pattern, in the same brackets and the same statement. */
  until: (t, at, { next }) => {
    for (let end = at; end < t.list.length; end++) {
      if (t.at(end).text === next) return end > at ? { last: end - 1 } : undefined;
      if (t.sign(end, ";", "}")) return undefined;
      if (t.sign(end, "(", "[", "{")) end = partnerOf(t, end);
    }
    return undefined;
  },
  /** A statement without braces, which are put around it. */
  bare: (t, at) =>
    at >= t.list.length || t.sign(at, "{", "}") || t.word(at, "then", "do") || continues(t, at)
      ? undefined
      : bodyFrom(t, at),
  /** A statement with braces or without. */
  body: bodyFrom,
} satisfies Record<string, Reach>;

const SIGNS = signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");

function readPart(written: string): Part {
  const none = { name: "", texts: [], word: /^/, repeats: false, reach: "word" } as const;
  const [, name = "", kind = "word"] = /^<(\w+)(?::(.*))?>$/.exec(written) ?? [];
  const [, word, plus] = /^\/(.+)\/(\+?)$/.exec(name === "" ? written : kind) ?? [];
  if (word !== undefined)
    return {
      ...none,
      kind: "word",
      name,
      word: new RegExp(`^(?:${word})$`),
      repeats: plus === "+",
    };
  if (name !== "") return { ...none, kind: "reach", name, reach: kind as keyof typeof PARTS };
  return {
    ...none,
    kind: "tokens",
    texts: written.match(new RegExp(`${SIGNS}|\\w+|.`, "gu")) ?? [],
  };
}

export function readPattern(written: string): Pattern {
  const all = written.split(" ");
  const [from, to] = [all.indexOf("«"), all.indexOf("»")];
  const parts = all.filter((each) => each !== "«" && each !== "»").map(readPart);
  const fixed = parts.flatMap((each, i) => (each.kind === "reach" ? [] : [i]));
  const anchorAt = fixed.find((i) => from <= i && i < to - 1) ?? fixed[0] ?? 0;
  const anchor = parts[anchorAt];
  return {
    left: parts.slice(0, anchorAt),
    right: parts.slice(anchorAt),
    anchor:
      anchor?.kind === "word"
        ? anchor.word
        : new RegExp(`^${(anchor?.texts[0] ?? "").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$`, "u"),
    place: from < 0 ? [anchorAt, anchorAt] : [from, to - 2],
  };
}

interface Piece extends Extent {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly reached: Reached;
}

/** The match whose anchor is at a token. */
export function matchPattern(
  pattern: Pattern,
  t: Tokens,
  at: number,
  rewrite: string | undefined,
): Match | undefined {
  if (!isFree(t, at)) return undefined;
  const left = readLeft(pattern.left, t, at);
  const right = left && readRight(pattern.right, t, at, left[0]?.first ?? at);
  if (!right) return undefined;
  const all = [...left, ...right];
  const [first, last] = [all[0], all.at(-1)];
  const place = over(all[pattern.place[0]] ?? t.at(at), all[pattern.place[1]] ?? t.at(at));
  if (!first || !last) return undefined;
  const parts: Record<string, string> = { found: t.text.slice(place.start, place.end) };
  for (const each of all) {
    if (each.name !== "")
      parts[each.name] = each.reached.instead ?? t.text.slice(each.start, each.end);
    if (each.name === "arguments")
      argumentsOf(t, each.first - 1, each.last + 1).forEach(
        (text, i) => (parts[`${i + 1}`] = text),
      );
  }
  const edits = rewrite === undefined ? [] : rewriteEdits(t, all, rewrite, parts);
  if (rewrite !== undefined) parts["wanted"] ??= fill(rewrite, parts);
  return { place, first: first.first, last: last.last, edits, parts };
}

/** A sign, a word of the language, or a word that means nothing in this spec. */
export function isFree(t: Tokens, at: number): boolean {
  const { kind, text, isReserved } = t.at(at);
  if (kind !== "word" || isReserved) return true;
  return !t.isDeclared(text) && !t.sign(at - 1, ".") && !t.isInSlug(at);
}

/** Backwards from the anchor: single words and whole values. */
function readLeft(parts: readonly Part[], t: Tokens, anchor: number): Piece[] | undefined {
  const found: Piece[] = [];
  let at = anchor - 1;
  for (const part of parts.toReversed()) {
    const first =
      part.kind === "reach" && part.reach !== "word"
        ? (part.reach === "sum" ? sumStart : operandStart)(t, at)
        : at;
    const fits =
      part.kind === "tokens"
        ? t.at(at).text === part.texts[0]
        : t.endsOperand(at) && (part.kind !== "word" || part.word.test(t.at(at).text));
    if (at < 0 || !fits) return undefined;
    found.unshift(piece(t, part.name, first, { last: at }));
    at = first - 1;
  }
  return found;
}

function readRight(
  parts: readonly Part[],
  t: Tokens,
  anchor: number,
  first: number,
): Piece[] | undefined {
  const found: Piece[] = [];
  let at = anchor;
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1]?.texts[0] ?? "";
    const reach =
      part.kind === "reach"
        ? (PARTS[part.reach] as Reach)(t, at, { first, next })
        : plain(part, t, at);
    if (!reach) return undefined;
    found.push(piece(t, part.name, at, reach));
    at = reach.last + 1;
  }
  return found;
}

function plain({ kind, texts, word, repeats }: Part, t: Tokens, at: number): Reached | undefined {
  if (kind === "tokens") {
    const fits = texts.every(
      (text, i) => t.at(at + i).text === text && (i === 0 || t.at(at + i).isGlued),
    );
    return fits ? { last: at + texts.length - 1 } : undefined;
  }
  let last = at - 1;
  while (t.isName(last + 1) && word.test(t.at(last + 1).text) && (repeats || last < at)) last += 1;
  return last < at ? undefined : { last };
}

function piece(t: Tokens, name: string, first: number, reached: Reached): Piece {
  const { last } = reached;
  const point = t.at(first - 1).end;
  const extent = last < first ? { start: point, end: point } : over(t.at(first), t.at(last));
  return { ...extent, name, first, last, reached };
}

/** A text with names in angle brackets, filled in. */
export const fill = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replace(/<(\w+)>/g, (_, name: string) => (name === "_" ? PLACEHOLDER : (parts[name] ?? "")));

/** The edits between the parts that stay where they are. */
function rewriteEdits(
  t: Tokens,
  all: readonly Piece[],
  rewrite: string,
  parts: Readonly<Record<string, string>>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const kept = all.filter(({ name, reached }) => name !== "" && reached.instead === undefined);
  let at = all[0]?.start ?? 0;
  let text = "";
  for (const segment of rewrite.split(/(<\w+>)/)) {
    const name = /^<(\w+)>$/.exec(segment)?.[1];
    const part = kept.find((each) => each.name === name && each.start >= at);
    if (!part) {
      const other = all.find((each) => each.name === name && each.reached.instead !== undefined);
      text += (other?.reached.around ?? ["", ""]).join(fill(segment, parts));
      continue;
    }
    const [before, after] = part.reached.around ?? ["", ""];
    edits.push(...gapEdits(at, t.text.slice(at, part.start), text + before));
    [at, text] = [part.end, after];
  }
  const end = Math.max(at, all.at(-1)?.end ?? at);
  return [...edits, ...gapEdits(at, t.text.slice(at, end), text)];
}

/** What stands between two parts becomes another text; white space on either side stays if both have some. */
function gapEdits(start: number, written: string, wanted: string): readonly TextEdit[] {
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(written) ?? [];
  const [, left = "", text = "", right = ""] = /^(\s*)(.*?)(\s*)$/s.exec(wanted) ?? [];
  if (core === text) return [];
  if (core === "") return [insert(start + (left === "" ? 0 : before.length), wanted)];
  const from = start + (left === "" ? 0 : before.length);
  const to = start + written.length - (right === "" ? 0 : after.length);
  const put = `${left !== "" && before === "" ? " " : ""}${text}${right !== "" && after === "" ? " " : ""}`;
  return [replace({ start: from, end: to }, put)];
}
