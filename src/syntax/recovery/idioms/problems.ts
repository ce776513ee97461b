/** Mistakes that only the parser notices, at the token where it could not go on: a `;`, a range, a misspelt word. */
import { keywords, parseToCst, words } from "../../../../grammar/index.js";
import { suggest } from "../../../base/suggest.js";
import { statementStart, sumEnd, sumStart } from "../extents.js";
import type { Found, Idiom, Row } from "../idiom.js";
import type { Match } from "../pattern.js";
import { firstProblem, offsetOf, type Problem, tokenOf } from "../problem.js";
import { insert, over, PLACEHOLDER, remove, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

interface AtProblem extends Row {
  readonly match: (t: Tokens, at: number, problem: Problem) => Match | undefined;
}

export function findAtProblem(t: Tokens, problem: Problem): Found | undefined {
  const at = tokenOf(t, problem);
  for (const idiom of AT_PROBLEMS) {
    const match = idiom.match(t, at, problem);
    if (match) return { idiom, match };
  }
  return undefined;
}

export const AT_PROBLEMS: readonly AtProblem[] = [
  {
    code: "ILK1106",
    languages: "all",
    match: missingSemicolon,
    examples: [
      "x = 3\n  y = 2;",
      "acquire l\n  release l;",
      "x = 3",
      "await done\n  if (done) { y = 2; }",
      "x = 3 y = 2;",
      "var z: 0..3 = 0\ninvariant I: z == 0;",
    ],
  },
  {
    code: "ILK1133",
    languages: "C",
    match: (t, at) =>
      t.sign(at, ";") && (t.sign(at - 1, "}", ";", "{") || at === 0)
        ? {
            place: t.at(at),
            parts: { after: at === 0 ? "the beginning" : t.at(at - 1).text },
            edits: [remove(t.at(at))],
          }
        : undefined,
    examples: ["if (done) { x = 1; };", "x = 1;;", "thread U { x = 1; };"],
  },
  {
    code: "ILK1160",
    languages: "PlusCal, TLA+",
    match: rangeMembership,
    examples: ["await x in 1..2;", "assert done => x + 1 in 1..y + 1;"],
  },
  {
    code: "ILK1159",
    languages: "all",
    match: misspelling,
    examples: [
      "aquire l;",
      "wile (x < 2) { x = 1; }",
      "if (done) { x = 1; } esle { x = 2; }",
      "invarient ok: x < 5;\ninvariant other: y < 8;",
    ],
  },
];

function missingSemicolon(t: Tokens, at: number, { message }: Problem): Match | undefined {
  const startsAnother =
    t.startsLine(at) ||
    at >= t.list.length ||
    t.sign(at, "}") ||
    t.at(at).isReserved ||
    (t.isName(at) && t.sign(at + 1, "=", "(", ".", "["));
  const isField = t.head[at - 1] === "record" && t.sign(at, "}");
  if (at === 0 || !(isField || (message.startsWith("expected `;`") && startsAnother)))
    return undefined;
  const { end, text } = t.at(at - 1);
  const after = text === PLACEHOLDER ? "this" : text;
  return { place: { start: end, end }, parts: { after }, edits: [insert(end, ";")] };
}

/** `x in 0..3` as a condition: ranges are what binders go through, and no values. */
function rangeMembership(t: Tokens, dots: number): Match | undefined {
  if (!t.sign(dots, "..")) return undefined;
  const low = sumStart(t, dots - 1);
  if (!t.word(low - 1, "in") || !t.endsOperand(low - 2) || !t.startsOperand(dots + 1))
    return undefined;
  const [value, high] = [sumStart(t, low - 2), sumEnd(t, dots + 1)];
  const [x, from, to] = [
    t.textOf(value, low - 2),
    t.textOf(low, dots - 1),
    t.textOf(dots + 1, high),
  ];
  return {
    place: over(t.at(low), t.at(high)),
    parts: { range: `${from}..${to}` },
    edits: [replace(over(t.at(value), t.at(high)), `(${from} <= ${x} && ${x} <= ${to})`)],
  };
}

const WORDS = [...keywords, ...words.CONTEXTUAL_WORDS];

/**
 * A word that is spelt otherwise where reading stopped, before it, or where the statement begins: known by this, that
 * the text reads further with the right spelling.
 */
function misspelling(t: Tokens, at: number): Match | undefined {
  const statement = statementStart(t, Math.min(at, t.list.length - 1));
  const stopped = at < t.list.length ? t.at(at).start : t.text.length;
  for (const candidate of new Set([at, at - 1, statement])) {
    const match = namesKind(t, candidate) ? undefined : misspelt(t, candidate, WORDS);
    const [edit] = match?.edits ?? [];
    if (!edit) continue;
    const repaired = t.text.slice(0, edit.start) + edit.text + t.text.slice(edit.end);
    const next = firstProblem(parseToCst(repaired));
    // The letters that are gone or new move what follows, so places are counted from the end of the text.
    const readsOn = (next ? offsetOf(next) : Infinity) - repaired.length > stopped - t.text.length;
    if (readsOn) return match;
  }
  return undefined;
}

/** `ithread Poll {`: the kind of a context, of which a platform may have any. */
const namesKind = (t: Tokens, at: number): boolean =>
  t.startsLine(at) &&
  /^[A-Z]/.test(t.at(at + 1).text) &&
  (t.sign(at + 2, "{", "[") || t.word(at + 2, "as", "on", "at", "holding", "priority", "when"));

function misspelt(t: Tokens, at: number, all: readonly string[]): Match | undefined {
  const token = t.at(at);
  if (token.kind !== "word" || token.isReserved || t.isDeclared(token.text)) return undefined;
  const wanted = suggest(token.text, all);
  if (wanted === undefined) return undefined;
  const parts = { found: token.text, wanted };
  return { place: token, parts, edits: [replace(token, wanted)] };
}

/** A statement of one word reads as a value that nothing is done with, so the parser has nothing to say. */
export const misspeltStatement: Idiom = {
  code: "ILK1159",
  languages: "all",
  match: (t, at) =>
    t.startsStatement(at) && t.sign(at + 1, ";")
      ? misspelt(t, at, words.WHOLE_STATEMENTS)
      : undefined,
  parses: true,
  examples: ["skp;"],
};
