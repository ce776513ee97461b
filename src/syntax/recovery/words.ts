/** Slips in words and values: `NULL`, `TRUE`, texts, hexadecimal numbers, TLA+'s words, primes. */
import { operandEnd, statementEnd, sumEnd, sumStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { over, remove, replace, type Slip, slip } from "./slip.js";
import { GAP } from "./text.js";

const NOTHING = ["NULL", "null", "nil", "nullptr", "NIL", "None"];
const TRUTH: Readonly<Record<string, string>> = {
  TRUE: "true",
  True: "true",
  FALSE: "false",
  False: "false",
};
const ELSE_IF = ["elif", "elsif", "elseif", "elsf"];
const PRINTS = /^(?:print|printf|printk|pr_\w+|puts|fprintf|dev_\w+|DbgPrint\w*|KdPrint\w*|log)$/;

/** Words that stand for a value or a statement. */
export function findWords(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (piece.kind !== "word" || p.isDeclared(piece.text) || p.sign(at - 1, ".") || p.isInSlug(at))
      return;
    const truth = Object.hasOwn(TRUTH, piece.text) ? TRUTH[piece.text] : undefined;
    if (NOTHING.includes(piece.text))
      found.push(slip("ILK1122", piece, { found: piece.text }, [replace(piece, "none")]));
    else if (truth !== undefined)
      found.push(slip("ILK1123", piece, { found: piece.text }, [replace(piece, truth)]));
    else if (ELSE_IF.includes(piece.text) && p.sign(at - 1, "}", ";"))
      found.push(slip("ILK1126", piece, { found: piece.text }, [replace(piece, "else if")]));
    else if (p.word(at, "call") && p.startsStatement(at) && p.isName(at + 1)) {
      found.push(
        slip("ILK1149", piece, { found: "call" }, [
          remove({ start: piece.start, end: p.at(at + 1).start }),
        ]),
      );
    } else if (
      PRINTS.test(piece.text) &&
      p.startsStatement(at) &&
      (p.sign(at + 1, "(") || p.at(at + 1).kind === "string")
    ) {
      const whole = over(piece, p.at(statementEnd(p, at)));
      found.push(
        slip("ILK1151", piece, { found: piece.text }, [replace(whole, "skip;")], {
          help: "a label, `here: skip;`, makes a step that can be seen in a run; `emit` makes an event",
          isGuess: true,
        }),
      );
    } else if (p.word(at, "UNCHANGED")) found.push(unchanged(p, at));
  });
  return found;
}

/** `UNCHANGED x` and `UNCHANGED <<x, y>>`, as a condition or as a statement of its own. */
function unchanged(p: Pieces, at: number): Slip {
  let last = operandEnd(p, at + 1);
  if (p.signs(at + 1, "<", "<")) {
    last = at + 3;
    while (last < p.list.length && !p.signs(last, ">", ">") && !p.sign(last, ";", "}")) last += 1;
    if (p.signs(last, ">", ">")) last += 1;
  }
  const [joins, isStatement] = [
    p.signs(at - 2, "/", "\\") || p.sign(at - 1, "&&"),
    p.startsStatement(at),
  ];
  const first = p.signs(at - 2, "/", "\\") ? at - 2 : p.sign(at - 1, "&&") ? at - 1 : at;
  if (isStatement && p.sign(last + 1, ";")) last += 1;
  const whole = over(p.at(first), p.at(last));
  return slip("ILK1148", over(p.at(at), p.at(last)), {}, [
    replace(whole, joins || isStatement ? "" : "true"),
  ]);
}

/** `"idle"`, `'a'`, `0x1F`, `1.5`, `10u`. */
export function findValues(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  let skipTo = 0;
  p.list.forEach((piece, at) => {
    if (at < skipTo) return;
    const isCharacter =
      p.sign(at, "'") &&
      !(piece.isGlued && p.endsOperand(at - 1)) &&
      p.at(at + 1).isGlued &&
      p.signs(at + 2, "'") &&
      p.at(at + 2).isGlued;
    if (piece.kind === "string" && p.head[at] !== "import" && p.head[at] !== "platform")
      found.push(text(p, at, at));
    else if (isCharacter) {
      found.push(text(p, at, at + 2));
      skipTo = at + 3;
    } else if (p.sign(at, "'") && piece.isGlued && p.endsOperand(at - 1)) {
      found.push(
        slip("ILK1128", over(p.at(at - 1), piece), { name: p.at(at - 1).text }, [remove(piece)]),
      );
    } else if (piece.kind === "number") {
      const [next, fraction] = [
        p.at(at + 1),
        p.sign(at + 1, ".") && p.at(at + 2).kind === "number",
      ];
      if (!fraction && !(next.kind === "word" && next.isGlued)) return;
      const last = fraction ? at + 2 : at + 1;
      const written = p.textOf(at, last);
      const value = fraction ? Number.NaN : Number(written.replace(/[ul]+$/i, ""));
      const wanted = Number.isSafeInteger(value) ? `${value}` : GAP;
      found.push(
        slip("ILK1125", over(piece, p.at(last)), { found: written }, [
          replace(over(piece, p.at(last)), wanted),
        ]),
      );
      skipTo = last + 1;
    }
  });
  return found;
}

function text(p: Pieces, first: number, last: number): Slip {
  const whole = over(p.at(first), p.at(last));
  const written = p.textOf(first, last);
  const word = written.slice(1, -1);
  if (first === last && p.isDeclared(word))
    return slip("ILK1124", whole, { found: written }, [replace(whole, word)]);
  const isName = /^[A-Za-z_]\w*$/.test(word);
  return slip("ILK1124", whole, { found: written }, [replace(whole, GAP)], {
    help: isName
      ? `enum Kind { ${capital(word)}, Other }`
      : "name the values it can have: `enum Kind { First, Second }`",
  });
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const TLA: Readonly<Record<string, string>> = {
  in: "in",
  E: "exists",
  A: "forall",
  cup: "union",
  union: "union",
  subseteq: "subset",
  div: "/",
  land: "&&",
  lor: "||",
  lnot: "!",
  neg: "!",
  leq: "<=",
  geq: ">=",
  neq: "!=",
  equiv: "<=>",
};
const CAPITALS: Readonly<Record<string, string>> = { IF: "if", THEN: "then", ELSE: "else" };

/** `\in`, `\E`, `\cup`, `IF … THEN … ELSE`. */
export function findTlaWords(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    const next = p.at(at + 1);
    if (p.sign(at, "\\") && next.kind === "word" && next.isGlued) {
      const place = over(piece, next);
      const written = `\\${next.text}`;
      const [first, last] = [sumStart(p, at - 1), sumEnd(p, at + 2)];
      const whole = over(p.at(first), p.at(last));
      const [left, right] = [p.textOf(first, at - 1), p.textOf(at + 2, last)];
      const wanted = Object.hasOwn(TLA, next.text) ? TLA[next.text] : undefined;
      if (next.text === "notin")
        found.push(
          slip("ILK1127", place, { found: written, wanted: "!( … in … )" }, [
            replace(whole, `!(${left} in ${right})`),
          ]),
        );
      else if (next.text === "cap" || next.text === "intersect") {
        found.push(
          slip("ILK1127", place, { found: written, wanted: "{ x in … where x in … }" }, [
            replace(whole, `{ x in ${left} where x in ${right} }`),
          ]),
        );
      } else if (wanted !== undefined)
        found.push(slip("ILK1127", place, { found: written, wanted }, [replace(place, wanted)]));
    } else if (p.sign(at, "\\") && p.endsOperand(at - 1) && p.startsOperand(at + 1)) {
      found.push(
        slip("ILK1127", piece, { found: "\\", wanted: "minus" }, [replace(piece, "minus")]),
      );
    } else if (p.sign(at, "∈"))
      found.push(slip("ILK1127", piece, { found: "∈", wanted: "in" }, [replace(piece, "in")]));
    else if (
      piece.kind === "word" &&
      Object.hasOwn(CAPITALS, piece.text) &&
      !p.isDeclared(piece.text)
    ) {
      const wanted = CAPITALS[piece.text] ?? "";
      // One slip for the whole of it: the words that follow are mended along.
      const others = piece.text === "IF" ? following(p, at) : [];
      if (piece.text === "IF")
        found.push(
          slip("ILK1127", piece, { found: "IF", wanted }, [replace(piece, wanted), ...others]),
        );
    }
  });
  return found;
}

function following(p: Pieces, at: number): readonly { start: number; end: number; text: string }[] {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const word of ["THEN", "ELSE"]) {
    let i = at + 1;
    while (i < p.list.length && !p.word(i, word) && !p.sign(i, ";")) i += 1;
    if (p.word(i, word)) edits.push(replace(p.at(i), CAPITALS[word] ?? ""));
  }
  return edits;
}
