/** A word of the language cannot be a name: every use of it is renamed with its declaration, for it is one mistake. */
import { namingWords, words } from "../../../../grammar/index.js";
import type { Idiom } from "../idiom.js";
import type { Match } from "../pattern.js";
import { replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

export const NAMES: readonly Idiom[] = [
  {
    code: "ILK1134",
    languages: "all",
    match: reservedName,
    examples: [
      "queue: x = 1;",
      "let list = x;\n  y = list;",
      "var queue: 0..3 = 0;\ninvariant I: queue < 4;",
      "enum Mode { loop, Once }\nvar mode: Mode = loop;\nthread U { mode = Once; }",
      "thread device { x = 1; }",
      "proc f(list: 0..7) { x = list; }\nthread U { f(1); }",
      "lock lock: spinlock;\nthread U { acquire lock; release lock; }",
    ],
  },
];

const NAMING: ReadonlySet<string> = new Set(namingWords);
const WHAT: Readonly<Record<string, string>> = {
  var: "a variable",
  let: "a local",
  const: "a constant",
  def: "a definition",
  for: "a local",
  choose: "a local",
  forall: "a value",
  exists: "a value",
  enum: "an enumeration",
  entry: "an entry",
  isr: "an interrupt handler",
  action: "an action",
  invariant: "an invariant",
  event: "an event",
  reachable: "a condition",
};
/** Signs behind a name that is used. */
const AFTER_NAME = /^(?:[;,)\].[]|[=!]=|[<>]=?|[-+*/%=]|&&|\|\||=>)$/;

/** What a reserved word names at a token, if it does. */
function namedAt(t: Tokens, at: number): string | undefined {
  const head = t.head[at] ?? "";
  const before = t.at(at - 1).text;
  if (t.isLabel(at)) return "a statement";
  if (t.sign(at + 1, ":") && t.sign(at - 1, "(", ",") && /^(?:proc|def|action|event)$/.test(head))
    return "a parameter";
  if (head === "record" && t.sign(at + 1, ":")) return "a field";
  if (head === "enum" && t.sign(at - 1, "{", ",") && t.sign(at + 1, "}", ","))
    return "an enumerator";
  const ends = t.sign(at + 1, ":", ";", "=", "[", "(", "{") || t.word(at + 1, "in");
  const begins = t.startsDeclaration(at - 1) || t.inBody(at) || words.BINDERS.has(before);
  const isLoop = t.word(at - 1, "for") && t.sign(at + 1, "(");
  return NAMING.has(before) && ends && begins && !isLoop
    ? (WHAT[before] ?? `a ${before}`)
    : undefined;
}

/** A name in place of a word of the language. */
export const renamed = (word: string): string => `the${capitalized(word)}`;

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function reservedName(t: Tokens, at: number): Match | undefined {
  const token = t.at(at);
  if (!token.isReserved || /^(?:true|false|none)$/.test(token.text)) return undefined;
  const what = namedAt(t, at);
  const word = token.text;
  const isFirst = !t.list.some((_, i) => i < at && t.word(i, word) && namedAt(t, i) !== undefined);
  if (what === undefined || !isFirst) return undefined;
  const isCapital = what === "an enumerator" || words.NAMES_IN_CAPITALS.has(t.at(at - 1).text);
  const wanted = isCapital ? capitalized(word) : renamed(word);
  const isUse = (i: number): boolean =>
    i !== at &&
    t.word(i, word) &&
    AFTER_NAME.test(t.at(i + 1).text) &&
    !t.sign(i - 1, ".") &&
    !t.startsDeclaration(i) &&
    !(t.startsStatement(i) && t.sign(i + 1, ";"));
  return {
    place: token,
    parts: { word, what },
    edits: [
      replace(token, wanted),
      ...t.list.flatMap((use, i) => (isUse(i) ? [replace(use, wanted)] : [])),
    ],
    help: renamedLine(t, at, wanted),
  };
}

/** The line of the declaration, with the other name. */
function renamedLine(t: Tokens, at: number, wanted: string): string {
  const { text } = t;
  const { start, end } = t.at(at);
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
  const line = `${text.slice(from, start)}${wanted}${text.slice(end, to)}`;
  return line.replace(/\s\/\/.*$/, "").trim();
}
