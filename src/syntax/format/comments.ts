/**
 * Which node a loose comment is put at, so that formatting twice is formatting once.
 *
 * A comment stays where it is between statements, declarations, the members of a list and the operands of an operation.
 * A short `/* … *​/` within a line stays there too. Any other comment inside a statement or declaration is moved in front
 * of it, or into the block that follows. Documentation is a part of its node and not asked for here.
 */
import type { Span } from "../../base/source.js";
import type { Block, Comment, Expression, Header, Node } from "../ast/ast.js";
import { precedenceOf } from "../ast/precedence.js";
import { children } from "../ast/children.js";
import { startWithDoc, type Word, wordsOf } from "./source.js";

/** Where a comment goes: in front of a node, behind it, or inside it where it has no parts. */
export interface Place {
  readonly side: "before" | "behind" | "inside";
  readonly node: Node;
}

/** The nodes around a comment, as the formatter finds them. */
export interface Neighbours {
  readonly preceding: Node | undefined;
  readonly enclosing: Node | undefined;
  readonly following: Node | undefined;
}

export const isBlockComment = (node: Node): boolean =>
  node.kind === "comment" && (node as Comment).text.startsWith("/*");

/** A `///` line that documents nothing; alone on a line above a declaration it would. */
export const isDocLine = (comment: Comment): boolean => comment.text.startsWith("///");

/** Where a node begins, with its documentation. */
export const startOf = (node: Node): number => startWithDoc(node);

/** Where a node ends. A platform's first line covers the items, which stand beside it in the tree. */
export function endOf(node: Node): number {
  if (node.kind !== "header") return node.span.end;
  const header = node as Header;
  return header.form === "platform" ? (header.from ?? header.name).span.end : header.span.end;
}

/** Operands carry comments, not the operation: its operands are printed in one list. What is in `[ ]` does, not `[ ]`. */
export const canCarryComment = (node: Node): boolean =>
  node.kind !== "binary" && node.kind !== "index";

/** The place of a comment; nothing where the nearest node is the right one. */
export function placeFor(comment: Comment, file: Node, near: Neighbours): Place | undefined {
  const way = wayTo(file, comment);
  const holder = way.at(-1) ?? file;
  if (holder.kind === "file") return placeInFile(comment, holder, near);
  if (holder.kind === "block") return undefined;
  const inLine = placeInLine(comment, near);
  if (inLine) return inLine;
  const isOwnLine = isLineStart(comment);
  if (holder.kind === "binary") {
    const operation = holder as Binary;
    const before = operandBefore(operation);
    const isBefore =
      isOwnLine || comment.text.includes("\n") || isBehindLineComment(comment, before);
    return isBefore ? { side: "before", node: operation.right } : { side: "behind", node: before };
  }
  const anchor = anchorOf(way);
  return (
    placeInList(comment, holder, isOwnLine) ??
    placeInBlock(near.following) ??
    (anchor && placeAt(comment, anchor))
  );
}

// ── Where a comment stands ───────────────────────────────────────────────────────────────────────

/** The nodes around a comment, outermost first, without the file. */
function wayTo(file: Node, comment: Comment): readonly Node[] {
  const way: Node[] = [];
  for (let node: Node | undefined = file; node;) {
    const inside: Node | undefined = children(node).find(
      (child) => startOf(child) <= comment.span.start && comment.span.end <= endOf(child),
    );
    if (inside) way.push(inside);
    node = inside;
  }
  return way;
}

/** The word or sign before a comment, and the one behind it. */
const wordBefore = ({ span }: Comment): string =>
  wordsOf(span.source.text.slice(0, span.start)).at(-1)?.text ?? "";
const wordBehind = ({ span }: Comment): string => firstBehind(span)?.text ?? "";
const firstBehind = ({ source, end }: Span): Word | undefined =>
  wordsOf(source.text.slice(end), end)[0];

/** True where nothing but other comments stands before a comment on its line; where nothing at all stands behind it. */
export const isLineStart = ({ span }: Comment): boolean =>
  LINE_START.test(span.source.text.slice(0, span.start));
export const isLineEnd = ({ span }: Comment): boolean =>
  LINE_END.test(span.source.text.slice(span.end));
const LINE_START = /(?:^|\n)(?:[ \t]|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/;
const LINE_END = /^[ \t]*(?:$|\n)/;

/** True where a `//` comment stands between a node and a comment, which then begins a line wherever it is put. */
const isBehindLineComment = ({ span }: Comment, node: Node): boolean =>
  span.source.text.slice(endOf(node), span.start).includes("//");

/** True where a comment and a node behind it stand on one line with nothing but comments between them. */
function isRightBefore({ span }: Comment, node: Node): boolean {
  const start = startOf(node);
  return (
    firstBehind(span)?.start === start && !span.source.text.slice(span.end, start).includes("\n")
  );
}

// ── Where it goes ────────────────────────────────────────────────────────────────────────────────

/** A short block comment stays beside its neighbour on a line, however the line is broken. */
function placeInLine(
  comment: Comment,
  { preceding, enclosing, following }: Neighbours,
): Place | undefined {
  if (!isBlockComment(comment) || comment.text.includes("\n")) return undefined;
  if (following && isRightBefore(comment, following)) return { side: "before", node: following };
  if (isLineStart(comment)) return undefined;
  if (preceding)
    return isBehindLineComment(comment, preceding)
      ? undefined
      : { side: "behind", node: preceding };
  if (isLineEnd(comment)) return undefined;
  if (following) return { side: "before", node: following };
  return enclosing && { side: "inside", node: enclosing };
}

type Binary = Extract<Expression, { kind: "binary" }>;

/** The operand that is printed before the sign of an operation, out of one list with those before it. */
function operandBefore({ operator, left }: Binary): Node {
  const isOneList =
    operator !== "=>" &&
    left.kind === "binary" &&
    precedenceOf(left.operator) === precedenceOf(operator);
  return isOneList ? left.right : left;
}

/** The first line of a platform carries nothing behind its name: its items follow in braces. */
function placeInFile(comment: Comment, file: Node, near: Neighbours): Place | undefined {
  const header = children(file).find((child) => child.kind === "header");
  if (!header || endOf(header) === header.span.end) return undefined;
  if (comment.span.start >= header.span.end && !near.following)
    return { side: "inside", node: file };
  if (near.preceding !== header || !near.following) return undefined;
  return isDocLine(comment) ? placeAt(comment, header) : { side: "before", node: near.following };
}

/** Between the members of a list, before the first and behind the last, if its brackets are right there. */
function placeInList(comment: Comment, holder: Node, isOwnLine: boolean): Place | undefined {
  const members = membersOf(holder);
  const before = members.findLast(([, last]) => endOf(last) <= comment.span.start)?.[1];
  const after = members.find(([first]) => startOf(first) >= comment.span.end)?.[0];
  const inField = members.some(
    ([first, last]) => startOf(first) < comment.span.start && comment.span.end < endOf(last),
  );
  if (inField) return undefined;
  if (before && after)
    return isOwnLine || isBehindLineComment(comment, before)
      ? { side: "before", node: after }
      : { side: "behind", node: before };
  if (after && ["(", "[", "{"].includes(wordBefore(comment))) {
    return isDocLine(comment) && "doc" in after ? undefined : { side: "before", node: after };
  }
  if (before && [")", "]", "}"].includes(wordBehind(comment)))
    return { side: "behind", node: before };
  const isEmptyBraces =
    !before && !after && wordBefore(comment) === "{" && wordBehind(comment) === "}";
  return isEmptyBraces ? { side: "inside", node: holder } : undefined;
}

/** Lists that are printed one member to a line when they break, as first and last node of each member. */
function membersOf(holder: Node): readonly (readonly [Node, Node])[] {
  // Printed on one line, whatever its length.
  if (holder.kind === "observe") return [];
  const lists = [
    "args",
    "elements",
    "members",
    "fields",
    "parameters",
    "settings",
    "clauses",
    "actions",
    "targets",
    "names",
  ];
  const fields = Object.entries(holder).flatMap(([key, value]) =>
    lists.includes(key) ? (value as readonly Field[]) : [],
  );
  return fields.map((each) => ("kind" in each ? [each, each] : [each.name, each.value]));
}
type Field = Node | { readonly name: Node; readonly value: Node };

/** In front of the first statement of a block that follows. */
function placeInBlock(following: Node | undefined): Place | undefined {
  if (following?.kind !== "block") return undefined;
  const [first] = (following as Block).statements;
  if (!first) return { side: "inside", node: following };
  const isElseIf = first.kind === "if" && first.span.start === following.span.start;
  return isElseIf ? placeInBlock(first.then) : { side: "before", node: first };
}

/** The innermost statement, declaration or clause that stands on lines of its own. */
function anchorOf(way: readonly Node[]): Node | undefined {
  const holders = new Set(["block", "revision", "lockKind", "role"]);
  return way.findLast((node, at) => {
    const parent = way[at - 1];
    if (!parent || node.kind === "header") return true;
    if (node.kind === "action") return true;
    return holders.has(parent.kind) && node.kind !== "name" && node.span.start > parent.span.start;
  });
}

/** In front of a node; a `///` line goes inside it, where it cannot be taken for documentation. */
function placeAt(comment: Comment, anchor: Node): Place {
  if (!isDocLine(comment) || !("doc" in anchor)) return { side: "before", node: anchor };
  const inner = children(anchor)
    .filter((child) => child.span.start > anchor.span.start)
    .sort((a, b) => a.span.start - b.span.start)[0];
  if (inner) return { side: "before", node: inner };
  // Without braces there is no inside: behind it, on its line.
  const isInBraces = anchor.span.source.text[endOf(anchor) - 1] === "}";
  return { side: isInBraces ? "inside" : "behind", node: anchor };
}

// ── How it is written ────────────────────────────────────────────────────────────────────────────

/** The lines of a comment. Those of a star-bordered block are lined up; any other keeps its inner lines as they are. */
export function commentLines(comment: Comment): {
  readonly lines: readonly string[];
  readonly areAligned: boolean;
} {
  const lines = comment.text.split("\n");
  const [first = "", ...others] = lines;
  if (others.length > 0 && others.every((each) => each.trimStart().startsWith("*"))) {
    return {
      lines: [first.trimEnd(), ...others.map((each) => ` ${each.trim()}`)],
      areAligned: true,
    };
  }
  return { lines: isBlockComment(comment) ? lines : [comment.text.trimEnd()], areAligned: false };
}
