/** Slips in the signs that join and negate conditions, and in those that work on bits. */
import { comparisonEnd, operandEnd, operandStart, sumStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { insert, over, remove, replace, type Slip, slip } from "./slip.js";
import { GAP } from "./text.js";

/** `and`, `or`, `not`, `/\`, `\/`, `~` and single `&` and `|`. */
export function findLogic(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (p.isInSlug(at)) return;
    const between = p.endsOperand(at - 1) && p.startsOperand(at + 1);
    const join = (code: "ILK1102" | "ILK1103", length: number, wanted: string): void => {
      const place = over(piece, p.at(at + length - 1));
      const parameters = { found: p.textOf(at, at + length - 1) };
      // TLA+ begins a list of conditions with the sign that joins them.
      if (p.endsOperand(at - 1))
        found.push(slip(code, place, parameters, [replace(place, wanted)]));
      else found.push(slip(code, place, parameters, [remove(place)]));
    };
    if (p.word(at, "and", "AND") && between && !p.isDeclared(piece.text)) join("ILK1102", 1, "&&");
    else if (p.signs(at, "/", "\\")) join("ILK1102", 2, "&&");
    else if (p.sign(at, "∧")) join("ILK1102", 1, "&&");
    else if (p.signs(at, "\\", "/")) join("ILK1103", 2, "||");
    else if (p.sign(at, "∨")) join("ILK1103", 1, "||");
    else if (
      p.word(at, "or", "OR") &&
      between &&
      !p.sign(at - 1, "}") &&
      !p.sign(at + 1, "{") &&
      !p.word(at + 1, "timeout") &&
      !p.isDeclared(piece.text)
    )
      join("ILK1103", 1, "||");
    else if (
      (p.word(at, "not", "NOT") && !p.isDeclared(piece.text) && p.startsOperand(at + 1)) ||
      p.sign(at, "¬") ||
      (p.sign(at, "~") && !p.signs(at, "~", ">"))
    ) {
      const last = comparisonEnd(p, at + 1);
      const isSingle = last === operandEnd(p, at + 1);
      const sign = replace({ start: piece.start, end: p.at(at + 1).start }, isSingle ? "!" : "!(");
      found.push(
        slip("ILK1104", piece, { found: piece.text }, [
          sign,
          ...(isSingle ? [] : [insert(p.at(last).end, ")")]),
        ]),
      );
    } else if (p.sign(at, "&", "|") && between)
      found.push(bitOperator(p, at, 1, piece.text === "&" ? "&&" : "||"));
    else if (p.sign(at, "^") && between) found.push(bitOperator(p, at, 1, undefined));
    else if (
      (p.signs(at, "<", "<") || p.signs(at, ">", ">")) &&
      p.endsOperand(at - 1) &&
      p.startsOperand(at + 2)
    )
      found.push(bitOperator(p, at, 2, undefined));
  });
  return found;
}

/** Between conditions `&` was meant as `&&`; between numbers it has no counterpart, and the value is left open. */
function bitOperator(p: Pieces, at: number, length: number, wanted: string | undefined): Slip {
  const place = over(p.at(at), p.at(at + length - 1));
  const [first, last] = [operandStart(p, at - 1), operandEnd(p, at + length)];
  const joins =
    wanted !== undefined &&
    (p.at(last).kind !== "number" ||
      comparisonEnd(p, at + 1) > last ||
      sumStart(p, at - 1) !== first);
  const parameters = { found: p.textOf(at, at + length - 1) };
  if (joins)
    return slip("ILK1107", place, parameters, [replace(place, wanted)], {
      notes: [`\`${wanted}\` joins conditions`],
    });
  return slip("ILK1107", place, parameters, [replace(over(p.at(first), p.at(last)), GAP)], {
    help:
      wanted === undefined
        ? "multiply or divide by a power of two, or keep each flag in a variable of its own"
        : "keep each flag in a `bool` of its own, or the flags in a `set`",
  });
}
