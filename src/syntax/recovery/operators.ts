/** Slips in the signs of expressions and assignments: each is told by the signs alone and what stands around them. */
import { operandEnd, operandStart, statementEnd, sumEnd, sumStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { insert, over, remove, replace, type Slip, slip } from "./slip.js";

/** `:=`, `===`, `=<`, `/=`, `#`, `<>` and the signs of mathematics. */
export function findOtherSigns(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    const between = p.endsOperand(at - 1);
    const compare = (length: number, wanted: string): void => {
      const place = over(piece, p.at(at + length - 1));
      found.push(
        slip("ILK1112", place, { found: p.textOf(at, at + length - 1), wanted }, [
          replace(
            place,
            `${piece.isGlued ? " " : ""}${wanted}${p.at(at + length).isGlued ? " " : ""}`,
          ),
        ]),
      );
    };
    if (p.signs(at, ":", "="))
      found.push(
        slip("ILK1101", over(piece, p.at(at + 1)), { found: ":=" }, [
          replace(over(piece, p.at(at + 1)), "="),
        ]),
      );
    else if (p.signs(at, "=", "/", "=")) compare(3, "!=");
    else if (p.signs(at, "==", "=")) compare(2, "==");
    else if (p.signs(at, "!=", "=")) compare(2, "!=");
    else if (p.signs(at, "=", "<") && between) compare(2, "<=");
    else if (p.signs(at, "<", ">") && between) compare(2, "!=");
    else if (p.signs(at, "/", "=") && !p.sign(at - 1, "=") && between && !isTarget(p, at - 1))
      compare(2, "!=");
    else if (p.sign(at, "#") && between && p.startsOperand(at + 1) && !p.startsLine(at))
      compare(1, "!=");
    else if (p.sign(at, "≠")) compare(1, "!=");
    else if (p.sign(at, "≤")) compare(1, "<=");
    else if (p.sign(at, "≥")) compare(1, ">=");
  });
  return found;
}

/** The value that ends at a piece begins its statement, so that it may be assigned to. */
export const isTarget = (p: Pieces, last: number): boolean =>
  p.startsStatement(operandStart(p, last));

/** `x++`, `x += 1`. */
export function findUpdates(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    for (const sign of ["+", "-"] as const) {
      if (!p.signs(at, sign, sign)) continue;
      const place = over(piece, p.at(at + 1));
      const prefix = p.startsStatement(at) && p.isName(at + 2);
      const [first, last] = prefix
        ? [at + 2, operandEnd(p, at + 2)]
        : [operandStart(p, at - 1), at - 1];
      const written = p.textOf(first, last);
      const help = `${written} = ${written} ${sign} 1;`;
      if (prefix || (isTarget(p, at - 1) && p.endsOperand(at - 1) && p.sign(at + 2, ";"))) {
        const whole = prefix ? over(piece, p.at(last)) : over(p.at(first), p.at(at + 1));
        found.push(
          slip("ILK1108", place, { found: sign + sign }, [replace(whole, help.slice(0, -1))], {
            help,
          }),
        );
      } else if (p.endsOperand(at - 1) && p.sign(at + 2, ";", ")", "]", ",", "}")) {
        found.push(
          slip("ILK1108", place, { found: sign + sign }, [remove(place)], { help, isGuess: true }),
        );
      } else if (!p.endsOperand(at - 1) && p.isName(at + 2) && p.at(at + 2).isGlued) {
        const target = p.textOf(at + 2, operandEnd(p, at + 2));
        found.push(
          slip("ILK1108", place, { found: sign + sign }, [remove(place)], {
            help: `${target} = ${target} ${sign} 1;`,
            isGuess: true,
          }),
        );
      }
    }
    const compound =
      p.sign(at, "+", "-", "*", "/", "%", "|", "&") &&
      p.signs(at, piece.text, "=") &&
      p.endsOperand(at - 1);
    if (!compound || p.sign(at - 1, "=")) return;
    const target = p.textOf(operandStart(p, at - 1), at - 1);
    const operator =
      piece.text === "|" || piece.text === "&" ? piece.text + piece.text : piece.text;
    const end = Math.max(statementEnd(p, operandStart(p, at - 1)), at + 2);
    const last = p.sign(end, ";") ? end - 1 : end;
    const isSingle = last <= operandEnd(p, at + 2);
    const sign = { start: piece.start, end: p.at(at + 2).start };
    const edits = [
      replace(sign, `${piece.isGlued ? " " : ""}= ${target} ${operator} ${isSingle ? "" : "("}`),
      ...(isSingle ? [] : [insert(p.at(last).end, ")")]),
    ];
    found.push(slip("ILK1109", over(piece, p.at(at + 1)), { found: `${piece.text}=` }, edits));
  });
  return found;
}

/** `p->f`, `c ? a : b`, `&x`, `*p`. */
export function findAccess(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (p.signs(at, "-", ">")) {
      const place = over(piece, p.at(at + 1));
      const result = p.sign(at - 1, ")") && p.depth[at] === 0;
      if (result)
        found.push(
          slip("ILK1110", place, { wanted: ":", what: "the type of a result" }, [
            replace({ start: p.at(at - 1).end, end: p.at(at + 1).end }, ":"),
          ]),
        );
      else if (p.endsOperand(at - 1) && p.isName(at + 2))
        found.push(
          slip("ILK1110", place, { wanted: ".", what: "a field" }, [
            replace({ start: p.at(at - 1).end, end: p.at(at + 2).start }, "."),
          ]),
        );
    } else if (p.sign(at, "?") && p.head[at] === "proc" && p.depth[at] === 0) {
      // The type of a result, before a body: `proc first(): Id? { …`.
    } else if (p.sign(at, "?") && p.endsOperand(at - 1) && p.startsOperand(at + 1)) {
      const mended = questionMark(p, at);
      if (mended) found.push(mended);
    } else if (
      p.sign(at, "&", "*") &&
      !p.endsOperand(at - 1) &&
      p.isName(at + 1) &&
      p.at(at + 1).isGlued &&
      p.nesting[at] !== undefined
    ) {
      found.push(
        slip("ILK1142", over(piece, p.at(at + 1)), { found: p.textOf(at, at + 1) }, [
          remove(piece),
        ]),
      );
    }
  });
  return found;
}

function questionMark(p: Pieces, at: number): Slip | undefined {
  const level = (i: number): boolean =>
    p.depth[i] === p.depth[at] && p.nesting[i] === p.nesting[at];
  let [colon, open] = [at + 1, 1];
  for (; open > 0; colon++) {
    if (colon >= p.list.length || (level(colon) && p.sign(colon, ";", ",", "="))) return undefined;
    if (level(colon) && p.sign(colon, "?")) open += 1;
    if (level(colon) && p.sign(colon, ":")) open -= 1;
  }
  colon -= 1;
  let first = at;
  while (
    first > 0 &&
    !(
      level(first - 1) &&
      (p.sign(first - 1, "=", ",", ";", ":", "?") ||
        p.word(first - 1, "return", "await", "assert", "when", "where", "until"))
    ) &&
    !((p.nesting[first - 1] ?? 0) < (p.nesting[at] ?? 0)) &&
    !((p.depth[first - 1] ?? 0) < (p.depth[at] ?? 0))
  )
    first -= 1;
  const edits = [
    insert(p.at(first).start, "if "),
    replace(p.at(at), "then"),
    replace(p.at(colon), "else"),
  ];
  return slip("ILK1111", p.at(at), {}, edits, {
    secondary: [{ ...p.at(colon), text: "the other value stands behind this" }],
  });
}

const COMPARISONS = ["<", "<=", ">", ">=", "==", "!="];
const ENDS_COMPARISON = ["&&", "||", "=>", "<=>", ",", ";", "=", "?", ":", "{", "}"];

/** `0 <= x < n`: read as C does, the second comparison is of a truth value. */
export function findChains(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((_, at) => {
    if (
      !p.sign(at, ...COMPARISONS) ||
      p.head[at] === "platform" ||
      (p.word(at - 2, "order") && p.head[at] === "lock")
    )
      return;
    const next = sumEnd(p, at + 1) + 1;
    if (
      !p.sign(next, ...COMPARISONS) ||
      p.sign(at - 1, ...ENDS_COMPARISON) ||
      !p.startsOperand(next + 1)
    )
      return;
    if (p.head[at] === "lock") return;
    const isOrder = (i: number): boolean => p.sign(i, "<", "<=", ">", ">=");
    // `a < b == c` compares two conditions, which is what C means by it as well.
    if (isOrder(at) !== isOrder(next)) return;
    const [first, last] = [sumStart(p, at - 1), sumEnd(p, next + 1)];
    const middle = p.textOf(at + 1, next - 1);
    found.push(
      slip(
        "ILK1113",
        over(p.at(first), p.at(last)),
        { first: p.textOf(first, next - 1), last: p.textOf(next + 1, last) },
        [insert(p.at(next - 1).end, ` && ${middle}`)],
      ),
    );
  });
  return found;
}
