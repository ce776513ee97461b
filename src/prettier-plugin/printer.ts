/**
 * The table of src/syntax/print.ts as a printer for prettier, which finds a place for every loose comment and complains
 * of one that was not printed.
 */
import { type Printer, util } from "prettier";
import { builders } from "prettier/doc";
import type { Comment, Node } from "../syntax/ast/ast.js";
import { childKeys, childPaths, children, type KeyPath, walk } from "../syntax/ast/children.js";
import {
  canCarryComment,
  commentLines,
  endOf,
  isBlockComment,
  isDocLine,
  isLineEnd,
  isLineStart,
  placeFor,
  startOf,
} from "../syntax/format/comments.js";
import { isBelowText, isBlankLineAfter, isBlankLineBefore } from "../syntax/format/source.js";
import { printNode } from "../syntax/format/print.js";
import type { Doc } from "../syntax/format/layout.js";
import { isSaidByTree } from "./written-as-read.js";

const { breakParent, hardline, join, lineSuffix, lineSuffixBoundary, literalline } = builders;

/** A comment while prettier works on it. */
type Attached = Comment & {
  readonly leading?: boolean;
  readonly trailing?: boolean;
  readonly precedingNode?: Node;
  readonly enclosingNode?: Node;
  readonly followingNode?: Node;
};
type Carrier = Node & { readonly comments?: readonly Attached[] };

/** Goes with a request to print a node as a part of the one above it. */
const IS_PART = { isPart: true };

export const printer: Printer<Node> & { readonly isGap: (text: string) => boolean } = {
  print(path, _options, print, args) {
    const { node, parent } = path;
    if (parent?.kind === "file" && node.kind !== "header" && !isSaidByTree(node))
      return asWritten(node);
    const ways = waysBelow(node);
    const comments = printedComments(path);
    let areInsidePrinted = comments.inside.length === 0;
    const doc = printNode(node, {
      isPart: args === IS_PART,
      child: (child, isPart = false) => {
        const way = ways.get(child);
        if (!way) throw new Error(`a ${node.kind} has no such ${child.kind}`);
        return print([...way], isPart ? IS_PART : undefined);
      },
      inside: () => {
        if (comments.inside.length === 0) return undefined;
        areInsidePrinted = true;
        return join(hardline, comments.inside);
      },
    });
    return [comments.before, doc, areInsidePrinted ? "" : comments.insideBehind, comments.behind];
  },
  willPrintOwnComments: () => true,
  printComment: (path) => printComment(path.node as Comment),
  canAttachComment: canCarryComment,
  isBlockComment,
  // Only white space between a comment and what follows: a bracket between them would move.
  isGap: (text) => /^\s*$/.test(text),
  handleComments: { ownLine: attach, endOfLine: attach, remaining: attach },
  getCommentChildNodes: (node) => [...children(node)],
  getVisitorKeys: (node) => [...childKeys(node)],
};

/** Ways to every node that a function of the table may ask for: children, and operands of operands. */
function waysBelow(node: Node): ReadonlyMap<Node, KeyPath> {
  const ways = new Map<Node, KeyPath>();
  const add = (holder: Node, above: KeyPath): void => {
    for (const [child, way] of childPaths(holder, above)) {
      ways.set(child, way);
      if (holder.kind === "binary" && child.kind === "binary") add(child, way);
    }
  };
  add(node, []);
  return ways;
}

function printComment(comment: Comment): Doc {
  const { lines, areAligned } = commentLines(comment);
  if (!isBlockComment(comment)) return [...lines, breakParent];
  // What waits for the end of the line must not come out in the middle of a comment of several lines.
  const boundary = lines.length > 1 ? lineSuffixBoundary : "";
  return [boundary, join(areAligned ? hardline : literalline, [...lines])];
}

interface PrintedComments {
  readonly before: Doc;
  readonly inside: Doc[];
  /** The same behind the node, where it has no place for them. */
  readonly insideBehind: Doc;
  readonly behind: Doc;
}

/** The comments at a node. Prettier counts those that are printed; a lost one is an error. */
function printedComments({ node }: { readonly node: Carrier }): PrintedComments {
  const comments = node.comments ?? [];
  for (const comment of comments) (comment as { printed?: boolean }).printed = true;
  const before = comments.filter((each) => each.leading);
  const behind = comments.filter((each) => each.trailing);
  const inside = comments.filter((each) => !each.leading && !each.trailing);
  const hasDoc = "doc" in node && (node.doc as readonly string[]).length > 0;
  return {
    before: before.map((each, at) => printBefore(each, hasDoc && at === before.length - 1)),
    inside: inside.map(printComment),
    insideBehind: printBehind(inside),
    behind: printBehind(behind),
  };
}

/** A declaration as it was written, with the comments in it; those around it have their places. */
function asWritten(node: Carrier): Doc {
  const [start, end] = [startOf(node), endOf(node)];
  walk(node, (each: Carrier) => {
    for (const comment of each.comments ?? []) (comment as { printed?: boolean }).printed = true;
  });
  const isAround = (comment: Comment): boolean =>
    comment.span.end <= start || comment.span.start >= end;
  const around = { ...node, comments: (node.comments ?? []).filter(isAround) };
  const { before, behind } = printedComments({ node: around });
  return [before, join(literalline, node.span.source.text.slice(start, end).split("\n")), behind];
}

/** A `/* … *​/` alone on its line or on several stays so; otherwise the line goes on, unless documentation follows. */
function printBefore(comment: Comment, isAboveDoc: boolean): Doc {
  const isAlone = isLineStart(comment) && isLineEnd(comment);
  const endsLine = !isBlockComment(comment) || isAlone || isAboveDoc || comment.text.includes("\n");
  if (!endsLine) return [printComment(comment), " "];
  return [
    printComment(comment),
    hardline,
    isLineEnd(comment) && isBlankLineAfter(comment.span) ? hardline : "",
  ];
}

/** What stood on a line of its own does so again, but for a `///`, and so does everything behind a `//` comment. */
function printBehind(comments: readonly Comment[]): Doc[] {
  let isAfterLine = false;
  let isSuffix = false;
  return comments.map((comment): Doc => {
    // Alone on a line, a `///` would document what comes next.
    const isBelow = isAfterLine || (isBelowText(comment.span) && !isDocLine(comment));
    const isBlock = isBlockComment(comment);
    isAfterLine = !isBlock;
    isSuffix ||= isBelow || !isBlock;
    if (isBelow) {
      return lineSuffix([
        hardline,
        isBlankLineBefore(comment.span) ? hardline : "",
        printComment(comment),
      ]);
    }
    const doc = [" ", printComment(comment)];
    return isSuffix ? [lineSuffix(doc), isBlock ? "" : breakParent] : doc;
  });
}

/** Puts a comment where our own rules want it; where they say nothing, prettier takes the nearest node. */
function attach(comment: Attached, _text: string, _options: unknown, file: Node): boolean {
  const { precedingNode: preceding, enclosingNode: enclosing, followingNode: following } = comment;
  const place = placeFor(comment, file, { preceding, enclosing, following });
  if (!place) return false;
  if (place.side === "before") util.addLeadingComment(place.node, comment);
  else if (place.side === "behind") util.addTrailingComment(place.node, comment);
  else util.addDanglingComment(place.node, comment, undefined);
  return true;
}
