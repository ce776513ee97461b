/**
 * Layout that several kinds of nodes share: blocks, clause lists, values behind a sign.
 *
 * In go documents of the parts, out comes a document of the whole (prettier's `Doc`). A block, list of clauses or value
 * breaks in one way wherever it stands, and that way is written here once.
 */
import { builders } from "prettier/doc";
import type { Expression, Name, Node } from "../ast/ast.js";
import { isBlankLineAfter, isOnSeveralLines } from "./source.js";

export type Doc = builders.Doc;
const { align, breakParent, group, hardline, indent, join, line } = builders;

/** How a function of the table has its parts printed. The formatter puts comments around them. */
export interface Printing {
  child(node: Node, isPart?: boolean): Doc;
  /** True where this node breaks together with the one above it and so makes no group of its own. */
  readonly isPart: boolean;
  /** Comments inside a node that stand beside none of its children; nothing if there are none. */
  inside(): Doc | undefined;
}

/** A function for each kind of node. */
export type TableFor<Kinds extends Node> = {
  readonly [Kind in Kinds["kind"]]: (node: OfKind<Kinds, Kind>, p: Printing) => Doc;
};

/** The nodes that can have a kind; some types of nodes have several. */
type OfKind<Kinds extends Node, Kind> = Kinds extends Node
  ? Kind extends Kinds["kind"]
    ? Kinds
    : never
  : never;

export type Part = Doc | false | undefined;

/** Parts one behind the other; those that are not there are left out. */
export const parts = (...all: readonly Part[]): Doc =>
  all.filter((part): part is Doc => part !== false && part !== undefined);

/** Nodes below one another, with at most one of the blank lines that stood between them. */
export function below(nodes: readonly Node[], p: Printing, separator: Doc = hardline): Doc {
  return nodes.map((node, at): Doc => {
    const previous = nodes[at - 1];
    if (!previous) return p.child(node);
    return [separator, isBlankLineAfter(previous.span) ? hardline : "", p.child(node)];
  });
}

/**
 * `{ … }`: on one line if it was written on one line and fits. The group around it decides, so that all blocks of one
 * statement break together.
 */
export function braces(owner: Node, open: number, nodes: readonly Node[], p: Printing): Doc {
  const comments = nodes.length === 0 ? p.inside() : undefined;
  if (nodes.length === 0 && comments === undefined) return "{}";
  return bracesAround(owner, open, comments ?? below(nodes, p, line));
}

/** `{ … }` around what is already printed. */
export const bracesAround = (owner: Node, open: number, contents: Doc): Doc => [
  "{",
  indent([line, contents]),
  isOnSeveralLines(owner.span, open) ? breakParent : "",
  line,
  "}",
];

/** `(a, b)`, `[a]` or `{ a, b }` of parts with a comma between them. */
export function listed(open: string, items: Doc[], close: string, edge: Doc): Doc {
  if (items.length === 0) return open + close;
  return group([open, indent([edge, join([",", line], items)]), edge, close]);
}

/** A head and its clauses: on one line, or each clause on a line of its own, four columns in. */
export const clauses = (head: Doc, all: readonly Doc[]): Doc =>
  group([
    head,
    align(
      4,
      all.map((clause): Doc => [line, clause]),
    ),
  ]);

/** What brings its own place to break and so stays on the line of the sign before it. */
const BREAKS_INSIDE = new Set<Node["kind"]>([
  "call",
  "comprehension",
  "familyInitialiser",
  "parenthesized",
  "quantifier",
  "recordLiteral",
  "setLiteral",
  "atomicExpression",
]);

/** A value behind `=` or `:`; too long for the line it moves to the next. */
export function valueBehind(value: Expression, p: Printing): Doc {
  if (BREAKS_INSIDE.has(value.kind)) return [" ", p.child(value)];
  return group(indent([line, p.child(value)]));
}

/** `A, B` or `A < B` of names. */
export const namesBetween = (names: readonly Name[], sign: string, p: Printing): Doc =>
  group(
    indent(
      join(
        [sign, line],
        names.map((name) => p.child(name)),
      ),
    ),
  );
