/** Brackets that are not closed, and brackets that close nothing. One is found at a time: each changes what is inside what. */
import type { Code } from "../../../diagnostics/catalogue.js";
import { words } from "../../../../grammar/index.js";
import type { Idiom } from "../idiom.js";
import type { Match } from "../pattern.js";
import { insert, remove } from "../repaired-text.js";
import { CLOSER, type Tokens } from "../tokens.js";

/** The first bracket that is wrong, as one of these codes. */
const wrongBracket = (code: Code, examples: Idiom["examples"]): Idiom => ({
  code,
  languages: "all",
  isInPlatforms: true,
  match: (t, at) => {
    const found = at === 0 ? firstWrong(t) : undefined;
    return found?.code === code ? found : undefined;
  },
  examples,
});

export const BRACKETS: readonly Idiom[] = [
  {
    ...wrongBracket("ILK1131", [
      "thread U {\n  if (done) {\n    x = 1;\n}\ninvariant I: x <= 7;",
      "thread U {\n  x = 1;\ninvariant I: x <= 7;",
    ]),
    help: "}",
  },
  wrongBracket("ILK1132", [
    "thread U {\n  x = 1;\n}\n}\ninvariant I: x <= 7;",
    "thread U {\n  if (done) { x = 1; } }\n  y = 1;\n}",
  ]),
  wrongBracket("ILK1145", ["if (x == (y + 1) { x = 1; }", "touch(2;"]),
];

type Wrong = Match & { readonly code: Code };

function firstWrong(t: Tokens): Wrong | undefined {
  const open: number[] = [];
  // Where braces match, a line that stands too far out is no sign of a missing one.
  const count = (brace: string): number => t.list.filter((_, at) => t.sign(at, brace)).length;
  const areMatched = count("{") === count("}");
  for (let at = 0; at < t.list.length; at++) {
    const top = open.at(-1);
    const inParentheses = top !== undefined && t.sign(top, "(", "[");
    if (!areMatched && open.length > 0 && !inParentheses && startsDeclaration(t, at, open))
      return unclosedBrace(t, open, at - 1);
    if (inParentheses && endsInParentheses(t, at, top)) return unclosedBracket(t, top, at - 1);
    if (t.sign(at, "(", "[", "{")) open.push(at);
    else if (t.sign(at, ")", "]", "}")) {
      const closes = (opener: number): boolean => CLOSER[t.at(opener).text] === t.at(at).text;
      if (top !== undefined && closes(top)) open.pop();
      else
        return top !== undefined && open.some(closes)
          ? unclosedBracket(t, top, at - 1)
          : tooMany(t, at);
    }
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const areBraces = open.every((opener) => t.sign(opener, "{"));
  return areBraces
    ? unclosedBrace(t, open, t.list.length - 1)
    : unclosedBracket(t, last, t.list.length - 1);
}

/** A body or the end of a statement, neither of which stands in parentheses. */
const endsInParentheses = (t: Tokens, at: number, open: number): boolean =>
  (t.sign(at, ";") && !t.word(open - 1, "for")) ||
  (t.sign(at, "{") &&
    t.endsOperand(at - 1) &&
    !(t.isName(at - 1) && t.isName(at + 1) && t.sign(at + 2, ":")));

function indentOf(t: Tokens, at: number): number {
  const start = t.text.lastIndexOf("\n", t.at(at).start - 1) + 1;
  return t.text.slice(start).search(/\S/);
}

/** A word that only begins declarations, at the beginning of a line that is not further in than the open declaration. */
function startsDeclaration(t: Tokens, at: number, [outermost = 0]: readonly number[]): boolean {
  return (
    words.BEGINS_DECLARATION.has(t.at(at).text) &&
    t.isName(at + 1) &&
    t.startsLine(at) &&
    t.head[outermost] !== "platform" &&
    indentOf(t, at) <= indentOf(t, outermost)
  );
}

function unclosedBrace(t: Tokens, open: readonly number[], last: number): Wrong {
  // The brace that a `}` of lesser indentation closes is the likelier one to have been left open.
  const suspect = t.list.findIndex((_, at) => {
    const partner = t.partner[at] ?? -1;
    return (
      t.sign(at, "{") &&
      partner > at &&
      partner <= last &&
      at > (open[0] ?? 0) &&
      t.startsLine(partner) &&
      t.text.slice(t.at(at).end, t.at(partner).start).includes("\n") &&
      indentOf(t, partner) < indentOf(t, at)
    );
  });
  const { end } = t.at(last);
  const outside = { ...t.at(t.partner[suspect] ?? last), text: "this `}` stands further out" };
  return {
    code: "ILK1131",
    place: t.at(suspect >= 0 ? suspect : (open.at(-1) ?? 0)),
    edits: [insert(end, " }".repeat(open.length))],
    secondary: [
      suspect >= 0 ? outside : { start: end, end, text: "a `}` is missing here or before" },
    ],
  };
}

function unclosedBracket(t: Tokens, opener: number, last: number): Wrong {
  const found = t.at(opener).text;
  const edits = [insert(t.at(last).end, CLOSER[found] ?? "")];
  return { code: "ILK1145", place: t.at(opener), parts: { found }, edits };
}

function tooMany(t: Tokens, at: number): Wrong {
  // An earlier `}` may have ended its declaration too soon: then what follows it begins none.
  const early = t.list.findIndex(
    (_, i) =>
      i + 1 < at &&
      t.sign(at, "}") &&
      t.sign(i, "}") &&
      t.depth[t.partner[i] ?? -1] === 0 &&
      /^(?:=|\.|\+|\[|\()$/.test(t.at(i + 2).text),
  );
  const wrong = t.at(early >= 0 ? early : at);
  return { code: "ILK1132", place: wrong, parts: { found: wrong.text }, edits: [remove(wrong)] };
}
