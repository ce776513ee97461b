/**
 * Limits on what is given to the parser, checked on the tokens: the parser, and everything behind it that follows the
 * tree, calls itself once for each level of nesting, so a text that nests too deeply must not get that far.
 * docs/language/limits.md lists the numbers.
 */
import type { IToken } from "chevrotain";
import * as t from "./tokens.js";

/** Brackets inside one another, counting each `then` and `else`, quantifier, `!` and `-` that holds all that follows it. */
export const DEEPEST_NESTING = 100;
export const LONGEST_WORD = 200;
export const MOST_TOKENS = 50_000;

export interface Excess {
  readonly kind: "nesting" | "word" | "tokens";
  /** The first token that is too much. */
  readonly start: number;
  readonly end: number;
}

const OPEN = new Set(["{", "(", "["]);
const CLOSE = new Set(["}", ")", "]"]);
/** What follows these stands inside of them, up to the end of the statement. */
const HOLDS_WHAT_FOLLOWS = new Set(["then", "=>", "forall", "exists", "!", "-", "?", "set"]);

export function findExcess(tokens: readonly IToken[]): Excess | undefined {
  const [long] = tokens.filter(
    ({ image, tokenType }) => image.length > LONGEST_WORD && tokenType !== t.StringLiteral,
  );
  if (long) return { kind: "word", ...extentOf(long) };
  const last = tokens[MOST_TOKENS];
  if (last) return { kind: "tokens", ...extentOf(last) };
  const deep = firstTooDeep(tokens);
  return deep && { kind: "nesting", ...extentOf(deep) };
}

function firstTooDeep(tokens: readonly IToken[]): IToken | undefined {
  /** For each open bracket, how deep the place is that it stands at. */
  const outside: number[] = [];
  let [base, depth] = [0, 0];
  for (let at = 0; at < tokens.length; at++) {
    const { image } = tokens[at] as IToken;
    if (OPEN.has(image)) {
      outside.push(base, depth);
      depth += 1;
      base = depth;
    } else if (CLOSE.has(image)) {
      depth = outside.pop() ?? 0;
      base = outside.pop() ?? 0;
      // Behind a block a new statement begins, unless an `else` goes on with this one.
      if (image === "}" && !/^(?:else|or)$/.test(tokens[at + 1]?.image ?? "")) depth = base;
    } else if (image === ";" || image === ",") depth = base;
    else if (HOLDS_WHAT_FOLLOWS.has(image) || (image === "else" && tokens[at - 1]?.image === "}"))
      depth += 1;
    if (depth > DEEPEST_NESTING) return tokens[at];
  }
  return undefined;
}

const extentOf = ({ startOffset, image }: IToken): { start: number; end: number } => ({
  start: startOffset,
  end: startOffset + image.length,
});
