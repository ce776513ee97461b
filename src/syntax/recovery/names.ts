/** Slips in names: a word of the language cannot be one, and every use of it is mended with its declaration. */
import type { Pieces } from "./pieces.js";
import { replace, type Slip, slip } from "./slip.js";

const VALUE_NAMING = [
  "var",
  "let",
  "const",
  "for",
  "choose",
  "proc",
  "def",
  "lock",
  "list",
  "ring",
  "queue",
  "forall",
  "exists",
];
const CAPITAL_NAMING = ["type", "enum", "record", "thread", "entry", "isr", "device"];
const OTHER_NAMING = ["action", "invariant", "reachable", "revision", "event"];
const NAMED: Readonly<Record<string, string>> = {
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
const AFTER_NAME = [
  ";",
  ",",
  ")",
  "]",
  "=",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "&&",
  "||",
  "=>",
  ".",
  "[",
];

/** `var count: …`: every use of the name is mended with its declaration, for it is one slip. */
export function findReservedNames(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  const done = new Set<string>();
  p.list.forEach((piece, at) => {
    if (!piece.isReserved || done.has(piece.text) || ["true", "false", "none"].includes(piece.text))
      return;
    const before = p.at(at - 1);
    const naming = (words: readonly string[]): boolean =>
      before.kind === "word" && words.includes(before.text);
    const ends = p.sign(at + 1, ":", ";", "=", "[", "(", "{") || p.word(at + 1, "in");
    const isParameter =
      p.sign(at - 1, "(", ",") &&
      p.sign(at + 1, ":") &&
      ["proc", "def", "action", "event"].includes(p.head[at] ?? "");
    const isField = p.head[at] === "record" && p.sign(at + 1, ":");
    const isMember = p.head[at] === "enum" && p.sign(at - 1, "{", ",") && p.sign(at + 1, "}", ",");
    const isLabel = p.isLabel(at);
    const startsOwn = p.startsDeclaration(at - 1) || p.inBody[at] === true;
    const isCapital = naming(CAPITAL_NAMING) || isMember;
    const isNamed =
      ends &&
      ((naming(VALUE_NAMING) && (startsOwn || naming(["forall", "exists"]))) ||
        ((isCapital || naming(OTHER_NAMING)) && startsOwn));
    if (!isNamed && !isParameter && !isField && !isMember && !isLabel) return;
    if (p.word(at - 1, "for") && p.sign(at + 1, "(")) return;
    const word = piece.text;
    const wanted = isCapital
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : `the${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    const uses = p.list.flatMap((use, i) =>
      i !== at &&
      p.word(i, word) &&
      p.sign(i + 1, ...AFTER_NAME) &&
      !p.sign(i - 1, ".") &&
      !p.startsDeclaration(i) &&
      !(p.startsStatement(i) && p.sign(i + 1, ";"))
        ? [replace(use, wanted)]
        : [],
    );
    const what = isLabel
      ? "a statement"
      : isParameter
        ? "a parameter"
        : isField
          ? "a field"
          : isMember
            ? "an enumerator"
            : (NAMED[before.text] ?? `a ${before.text}`);
    found.push(
      slip("ILK1134", piece, { word, what }, [replace(piece, wanted), ...uses], {
        help: mended(p, at, wanted),
      }),
    );
    done.add(word);
  });
  return found;
}

/** The declaration from its first word to the end of its line, with the other name. */
function mended(p: Pieces, at: number, wanted: string): string {
  const piece = p.at(at);
  const [start, end] = [
    p.text.lastIndexOf("\n", piece.start - 1) + 1,
    p.text.indexOf("\n", piece.end),
  ];
  const line = `${p.text.slice(start, piece.start)}${wanted}${p.text.slice(piece.end, end < 0 ? p.text.length : end)}`;
  return line.replace(/\s\/\/.*$/, "").trim();
}
