/** How far values and statements reach among the pieces of a text that may not be well formed. */
import type { Pieces } from "./pieces.js";

const SUM = ["+", "-", "*", "/", "%"];
const COMPARISON = ["==", "!=", "<", "<=", ">", ">="];

/** The first piece of the value whose last piece is given: a name or bracket with its indices, members and arguments. */
export function operandStart(p: Pieces, last: number): number {
  let at = last;
  for (;;) {
    if (p.sign(at, ")", "]", "}") && (p.partner[at] ?? -1) >= 0) {
      at = p.partner[at] ?? at;
      if (!p.endsOperand(at - 1) || p.word(at - 1, "if", "while")) return at;
      at -= 1;
    } else if (p.isName(at) && p.sign(at - 1, ".")) at -= 2;
    else return at;
    if (at <= 0) return 0;
  }
}

/** The last piece of the value that begins at a piece, with its negations. */
export function operandEnd(p: Pieces, first: number): number {
  let at = first;
  while (p.sign(at, "!", "-", "~", "&") || p.word(at, "not")) at += 1;
  if (p.sign(at, "(", "{") && (p.partner[at] ?? -1) >= 0) at = p.partner[at] ?? at;
  for (;;) {
    if (p.sign(at + 1, "(", "[") && (p.partner[at + 1] ?? -1) >= 0)
      at = p.partner[at + 1] ?? at + 1;
    else if (p.sign(at + 1, ".") && p.isName(at + 2)) at += 2;
    else return at;
  }
}

/** The same for values joined by arithmetic. */
export function sumEnd(p: Pieces, first: number): number {
  let at = operandEnd(p, first);
  while (p.sign(at + 1, ...SUM) && p.startsOperand(at + 2)) at = operandEnd(p, at + 2);
  return at;
}
export function sumStart(p: Pieces, last: number): number {
  let at = operandStart(p, last);
  while (p.sign(at - 1, ...SUM) && p.endsOperand(at - 2)) at = operandStart(p, at - 2);
  return at;
}

/** The last piece of a comparison, or of the single value that begins at a piece. */
export function comparisonEnd(p: Pieces, first: number): number {
  const at = sumEnd(p, first);
  const compares = p.sign(at + 1, ...COMPARISON, "=") || p.word(at + 1, "in", "subset");
  return compares && p.startsOperand(at + 2) ? sumEnd(p, at + 2) : at;
}

/** Pieces that are looked back for the beginning of a statement; without `;`, a text would be one. */
const LONGEST_STATEMENT = 300;

/** The first piece of the statement or declaration that a piece stands in. */
export function statementStart(p: Pieces, at: number): number {
  const [depth, nesting] = [p.depth[at], p.nesting[at] ?? 0];
  // Inside of brackets a statement begins before them.
  const isOutside = (piece: number): boolean => (p.nesting[piece] ?? 0) <= nesting;
  let first = at;
  while (
    first > 0 &&
    at - first < LONGEST_STATEMENT &&
    !(p.depth[first - 1] === depth && isOutside(first - 1) && p.sign(first - 1, ";"))
  ) {
    const before = first - 1;
    if (depth === 0 && isOutside(first) && p.startsDeclaration(first)) break;
    if ((p.depth[before] ?? 0) < (depth ?? 0) && p.sign(before, "{")) break;
    if (
      p.closesBlock(before) &&
      p.depth[p.partner[before] ?? -1] === depth &&
      !p.word(first, "else", "or")
    )
      break;
    first = before;
  }
  while (first > 0 && p.isModifier(first - 1)) first -= 1;
  return first;
}

/** The last piece of the statement that begins at a piece; the end of the text if it is never ended. */
export function statementEnd(p: Pieces, first: number): number {
  const at = p.isLabel(first) ? first + 2 : first;
  if (p.sign(at, "{")) return partnerOf(p, at);
  if (p.word(at, "if", "while") && p.sign(at + 1, "(")) {
    const end = statementEnd(p, partnerOf(p, at + 1) + 1);
    return p.word(at, "if") && p.word(end + 1, "else") ? statementEnd(p, end + 2) : end;
  }
  const hasBlock = p.word(at, "for", "with", "at", "loop", "atomic", "either");
  for (let end = at; end < p.list.length; end++) {
    if (p.sign(end, ";")) return end;
    if (p.sign(end, "}")) return end - 1;
    if (p.sign(end, "(", "[", "{")) {
      const isBrace = p.sign(end, "{");
      end = partnerOf(p, end);
      if (isBrace && hasBlock && !p.word(end + 1, "or")) return end;
      // A declaration with a body ends with it, and has no `;`.
      if (isBrace && p.depth[at] === 0 && p.startsDeclaration(end + 1)) return end;
    }
  }
  return p.list.length - 1;
}

/** The bracket that closes one; the last piece where none does. */
export function partnerOf(p: Pieces, at: number): number {
  const partner = p.partner[at] ?? -1;
  return partner < 0 ? p.list.length - 1 : partner;
}

/** The arguments of a call, without the `&` of their addresses. */
export function argumentsOf(p: Pieces, open: number, close: number): readonly string[] {
  const inner = (p.nesting[open] ?? 0) + 1;
  const list: string[] = [];
  let from = open + 1;
  for (let i = from; i <= close; i++) {
    if (i < close && !(p.sign(i, ",") && p.nesting[i] === inner)) continue;
    list.push(p.textOf(p.sign(from, "&") ? from + 1 : from, i - 1));
    from = i + 1;
  }
  return list;
}
