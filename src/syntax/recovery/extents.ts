/** How far values and statements reach among the tokens of a text that may not be well formed. */
import { words } from "../../../grammar/index.js";
import type { Tokens } from "./tokens.js";

const SUM = ["+", "-", "*", "/", "%"];
export const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="];

const BINARY = /^(?:&&|\|\||==|!=|<=?|>=?|[-+*/%=]|=>|<=>)$/;
/** The token goes on with the value before it, so that it begins nothing. */
export const continues = (t: Tokens, at: number): boolean =>
  t.at(at).kind === "sign" && BINARY.test(t.at(at).text);

/** The first token of the value whose last token is given: a name or bracket with its indices, members and arguments. */
export function operandStart(t: Tokens, last: number): number {
  let at = last;
  for (;;) {
    if (t.sign(at, ")", "]", "}") && (t.partner[at] ?? -1) >= 0) {
      at = t.partner[at] ?? at;
      if (!t.endsOperand(at - 1) || t.word(at - 1, "if", "while")) return at;
      at -= 1;
    } else if (t.isName(at) && t.sign(at - 1, ".")) at -= 2;
    else return at;
    if (at <= 0) return 0;
  }
}

/** The last token of the value that begins at a token, with its negations. */
export function operandEnd(t: Tokens, first: number): number {
  let at = first;
  while (t.sign(at, "!", "-", "~", "&") || t.word(at, "not")) at += 1;
  if (t.sign(at, "(", "{") && (t.partner[at] ?? -1) >= 0) at = t.partner[at] ?? at;
  for (;;) {
    if (t.sign(at + 1, "(", "[") && (t.partner[at + 1] ?? -1) >= 0)
      at = t.partner[at + 1] ?? at + 1;
    else if (t.sign(at + 1, ".") && t.isName(at + 2)) at += 2;
    else return at;
  }
}

/** The same for values joined by arithmetic. */
export function sumEnd(t: Tokens, first: number): number {
  let at = operandEnd(t, first);
  while (t.sign(at + 1, ...SUM) && t.startsOperand(at + 2)) at = operandEnd(t, at + 2);
  return at;
}
export function sumStart(t: Tokens, last: number): number {
  let at = operandStart(t, last);
  while (t.sign(at - 1, ...SUM) && t.endsOperand(at - 2)) at = operandStart(t, at - 2);
  return at;
}

/** The last token of a comparison, or of the single value that begins at a token. */
export function comparisonEnd(t: Tokens, first: number): number {
  const at = sumEnd(t, first);
  const compares = t.sign(at + 1, ...COMPARISONS, "=") || t.word(at + 1, "in", "subset");
  return compares && t.startsOperand(at + 2) ? sumEnd(t, at + 2) : at;
}

/** Tokens that are looked back for the beginning of a statement; without `;`, a text would be one. */
const LONGEST_STATEMENT = 300;

/** The first token of the statement or declaration that a token stands in. */
export function statementStart(t: Tokens, at: number): number {
  const [depth, nesting] = [t.depth[at], t.nesting[at] ?? 0];
  // Inside of brackets a statement begins before them.
  const isOutside = (token: number): boolean => (t.nesting[token] ?? 0) <= nesting;
  let first = at;
  while (
    first > 0 &&
    at - first < LONGEST_STATEMENT &&
    !(t.depth[first - 1] === depth && isOutside(first - 1) && t.sign(first - 1, ";"))
  ) {
    const before = first - 1;
    if (depth === 0 && isOutside(first) && t.startsDeclaration(first)) break;
    if ((t.depth[before] ?? 0) < (depth ?? 0) && t.sign(before, "{")) break;
    if (
      t.closesBlock(before) &&
      t.depth[t.partner[before] ?? -1] === depth &&
      !t.word(first, "else", "or")
    )
      break;
    first = before;
  }
  while (first > 0 && depth === 0 && words.MODIFIERS.has(t.at(first - 1).text)) first -= 1;
  return first;
}

/** The last token of the statement that begins at a token; the end of the text if it is never ended. */
export function statementEnd(t: Tokens, first: number): number {
  const at = t.isLabel(first) ? first + 2 : first;
  if (t.sign(at, "{")) return partnerOf(t, at);
  if (t.word(at, "if", "while") && t.sign(at + 1, "(")) {
    const end = statementEnd(t, partnerOf(t, at + 1) + 1);
    return t.word(at, "if") && t.word(end + 1, "else") ? statementEnd(t, end + 2) : end;
  }
  const hasBlock = t.word(at, "for", "with", "at", "loop", "atomic", "either");
  for (let end = at; end < t.list.length; end++) {
    if (t.sign(end, ";")) return end;
    if (t.sign(end, "}")) return end - 1;
    if (t.sign(end, "(", "[", "{")) {
      const isBrace = t.sign(end, "{");
      end = partnerOf(t, end);
      if (isBrace && hasBlock && !t.word(end + 1, "or")) return end;
      // A declaration with a body ends with it, and has no `;`.
      if (isBrace && t.depth[at] === 0 && t.startsDeclaration(end + 1)) return end;
    }
  }
  return t.list.length - 1;
}

/** The bracket that closes one; the last token where none does. */
export function partnerOf(t: Tokens, at: number): number {
  const partner = t.partner[at] ?? -1;
  return partner < 0 ? t.list.length - 1 : partner;
}

/** The arguments of a call, without the `&` of their addresses. */
export function argumentsOf(t: Tokens, open: number, close: number): readonly string[] {
  const inner = (t.nesting[open] ?? 0) + 1;
  const list: string[] = [];
  let from = open + 1;
  for (let i = from; i <= close; i++) {
    if (i < close && !(t.sign(i, ",") && t.nesting[i] === inner)) continue;
    list.push(t.textOf(t.sign(from, "&") ? from + 1 : from, i - 1));
    from = i + 1;
  }
  return list;
}
