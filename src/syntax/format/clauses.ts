/**
 * What clauses of several declarations share: their order, `if C` behind them, texts and words.
 *
 * Clauses keep the order in which they were written: an `if C` at the end belongs to the clause before it, so that
 * another order could be another meaning.
 */
import type { Conditional, Expression, Fairness, Node, VarDeclaration } from "../ast/ast.js";
import { type Doc, parts, type Printing } from "./layout.js";
import { ownWords, placeOfWord } from "./source.js";

/** A text in quotes, as it is written. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** `if C;` or `;` */
export const endOf = (node: { readonly condition?: Expression }, p: Printing): Doc =>
  parts(node.condition && [" if ", p.child(node.condition)], ";");

/** A value with the `if C` behind it. */
export function conditional<Value>(
  word: Doc,
  clause: Conditional<Value>,
  p: Printing,
  value?: Doc,
): Doc {
  return parts(
    word,
    value && [" ", value],
    clause.condition && [" if ", p.child(clause.condition)],
  );
}

/** A clause and the place where it was written. */
export type Placed = readonly [place: number, clause: Doc];

/** Clauses as they were written one behind the other; in the given order where nothing was written. */
export const inWrittenOrder = (all: readonly (Placed | undefined)[]): Doc[] =>
  all
    .filter((each): each is Placed => each !== undefined)
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, clause]) => clause);

export const fairnessWord: Readonly<Record<Fairness, string>> = {
  none: "",
  weak: "fair ",
  strong: "strong fair ",
  unfair: "unfair ",
};

/** Where the braces of a declaration open. */
export const openOf = (node: Node): number => placeOfWord(ownWords(node), "{");

/** `guarded by L`, of a variable or an object. */
export function guardOf(node: Pick<VarDeclaration, "guardedBy">, p: Printing): readonly Doc[] {
  const { guardedBy } = node;
  return guardedBy ? [conditional("guarded by", guardedBy, p, p.child(guardedBy.value))] : [];
}
