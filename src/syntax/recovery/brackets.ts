/** Brackets and comments that are not closed, and brackets that close nothing. One is found at a time: each changes what is inside what. */
import { DECLARES, type Pieces } from "./pieces.js";
import { insert, over, remove, replace, type Slip, slip } from "./slip.js";
import { GAP } from "./text.js";

const CLOSER: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** A comment that would reach to the end of the file: it is taken to end before the next line that looks like code. */
export function findUnclosedComment(p: Pieces): readonly Slip[] {
  const at = p.list.findIndex((_, i) => p.signs(i, "/", "*"));
  if (at >= 0) {
    const { start } = p.at(at);
    let end = lineEnd(p.text, start);
    while (
      end < p.text.length &&
      !/^\s*(?:[a-z]\w* .*[;{]|}|[a-zA-Z_][\w.[\]]* = .*;|$)/.test(
        p.text.slice(end + 1, lineEnd(p.text, end + 1)),
      )
    )
      end = lineEnd(p.text, end + 1);
    const help = `${p.text.slice(start, lineEnd(p.text, start)).trim()} */`;
    return [
      slip("ILK1130", over(p.at(at), p.at(at + 1)), {}, [remove({ start, end })], {
        help,
        isGuess: true,
      }),
    ];
  }
  const quote = p.list.findIndex((_, i) => p.sign(i, '"'));
  if (quote < 0) return [];
  const { start } = p.at(quote);
  const end = lineEnd(p.text, start);
  const written = p.text.slice(start + 1, end).replace(/[;)\s]*$/, "");
  const place = { start, end: start + 1 + written.length };
  const wanted =
    p.head[quote] === "import" ? `"${written}"` : p.isDeclared(written) ? written : GAP;
  return [slip("ILK1157", place, {}, [replace(place, wanted)])];
}

const lineEnd = (text: string, at: number): number =>
  text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);

export function findBrackets(p: Pieces): readonly Slip[] {
  const open: number[] = [];
  // Where braces match, a line that stands too far out is no sign of a missing one.
  const count = (brace: string): number => p.list.filter((_, at) => p.sign(at, brace)).length;
  const areMatched = count("{") === count("}");
  for (let at = 0; at < p.list.length; at++) {
    const piece = p.at(at);
    const top = open.at(-1);
    const inParentheses = top !== undefined && p.sign(top, "(", "[");
    if (!areMatched && open.length > 0 && !inParentheses && startsDeclaration(p, at, open))
      return [unclosedBrace(p, open, at - 1)];
    if (inParentheses) {
      const bodyBegins =
        p.sign(at, "{") &&
        p.endsOperand(at - 1) &&
        !(p.isName(at - 1) && p.isName(at + 1) && p.sign(at + 2, ":"));
      if (bodyBegins || (p.sign(at, ";") && !p.word(top - 1, "for")))
        return [unclosedBracket(p, top, at - 1)];
    }
    if (p.sign(at, "(", "[", "{")) open.push(at);
    else if (p.sign(at, ")", "]", "}")) {
      if (top !== undefined && CLOSER[p.at(top).text] === piece.text) open.pop();
      else if (top !== undefined && open.some((opener) => CLOSER[p.at(opener).text] === piece.text))
        return [unclosedBracket(p, top, at - 1)];
      else return [tooMany(p, at)];
    }
  }
  const last = open.at(-1);
  if (last === undefined) return [];
  const isBrace = open.every((opener) => p.sign(opener, "{"));
  return [
    isBrace
      ? unclosedBrace(p, open, p.list.length - 1)
      : unclosedBracket(p, last, p.list.length - 1),
  ];
}

const indentOf = (p: Pieces, at: number): number => {
  const start = p.text.lastIndexOf("\n", p.at(at).start - 1) + 1;
  return p.text.slice(start).search(/\S/);
};

/** A word that only begins declarations, at the beginning of a line that is not further in than the open declaration. */
function startsDeclaration(p: Pieces, at: number, open: readonly number[]): boolean {
  const outermost = open[0] ?? 0;
  const word = p.at(at).text;
  return (
    DECLARES.has(word) &&
    p.isName(at + 1) &&
    p.startsLine(at) &&
    p.head[outermost] !== "platform" &&
    indentOf(p, at) <= indentOf(p, outermost)
  );
}

function unclosedBrace(p: Pieces, open: readonly number[], last: number): Slip {
  // The brace that a `}` of lesser indentation closes is the likelier one to have been left open.
  const suspect = p.list.findIndex((_, at) => {
    const partner = p.partner[at] ?? -1;
    return (
      p.sign(at, "{") &&
      partner > at &&
      partner <= last &&
      at > (open[0] ?? 0) &&
      p.startsLine(partner) &&
      p.line(partner) > p.line(at) &&
      indentOf(p, partner) < indentOf(p, at)
    );
  });
  const opener = suspect >= 0 ? suspect : (open.at(-1) ?? 0);
  const end = p.at(last).end;
  return slip("ILK1131", p.at(opener), {}, [insert(end, " }".repeat(open.length))], {
    secondary:
      suspect >= 0
        ? [{ ...p.at(p.partner[suspect] ?? last), text: "this `}` stands further out" }]
        : [{ start: end, end, text: "a `}` is missing here or before" }],
    help: "}",
  });
}

function unclosedBracket(p: Pieces, opener: number, last: number): Slip {
  const bracket = p.at(opener).text;
  const end = p.at(last).end;
  return slip("ILK1145", p.at(opener), { found: bracket }, [insert(end, CLOSER[bracket] ?? "")]);
}

function tooMany(p: Pieces, at: number): Slip {
  // An earlier `}` may have ended its declaration too soon: then what follows it begins none.
  const early = p.sign(at, "}")
    ? p.list.findIndex(
        (_, i) =>
          i < at &&
          p.sign(i, "}") &&
          p.depth[p.partner[i] ?? -1] === 0 &&
          i + 1 < at &&
          /^(?:=|\.|\+|\[|\()$/.test(p.at(i + 2).text),
      )
    : -1;
  const piece = p.at(early >= 0 ? early : at);
  return slip("ILK1132", piece, { found: piece.text }, [remove(piece)]);
}
