/**
 * The table of src/syntax/print.ts as a printer for prettier, which finds a place for every loose comment and complains
 * of one that was not printed.
 */
import { type AstPath, type Printer, util } from "prettier";
import { builders } from "prettier/doc";
import type { Comment, Node } from "../syntax/ast.js";
import { childKeys, childPaths, children, type KeyPath } from "../syntax/children.js";
import { canCarryComment, commentLines, isBlockComment, placeFor } from "../syntax/comments.js";
import { printNode } from "../syntax/print.js";
import type { Doc, Printing } from "../syntax/print-layout.js";
import { isSaidByTree } from "./written-as-read.js";

const { hardline, join, literalline } = builders;

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
    const ways = waysBelow(path.node);
    const dangling = danglingIn(path.node);
    let arePrinted = false;
    const printing: Printing = {
      isPart: args === IS_PART,
      child: (node, isPart = false) => {
        const way = ways.get(node);
        if (!way) throw new Error(`a ${path.node.kind} has no such ${node.kind}`);
        return print([...way], isPart ? IS_PART : undefined);
      },
      inside: () => {
        if (dangling.length === 0) return undefined;
        arePrinted = true;
        return printDangling(path);
      },
    };
    const doc = printNode(path.node, printing);
    return dangling.length > 0 && !arePrinted ? [doc, builders.lineSuffix([" ", printDangling(path)])] : doc;
  },
  printComment: (path) => printComment(path.node as Comment),
  canAttachComment: canCarryComment,
  isBlockComment,
  // Only white space between a comment and what follows: a bracket between them would move.
  isGap: (text) => /^\s*$/.test(text),
  handleComments: { ownLine: attach, endOfLine: attach, remaining: attach },
  getCommentChildNodes: (node) => [...children(node)],
  getVisitorKeys: (node) => [...childKeys(node)],
  hasPrettierIgnore: (path) => {
    const { node, parent } = path;
    return parent?.kind === "file" && node.kind !== "header" && !isSaidByTree(node);
  },
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
  return join(areAligned ? hardline : literalline, [...lines]);
}

const danglingIn = (node: Carrier): readonly Attached[] =>
  (node.comments ?? []).filter((each) => each.leading !== true && each.trailing !== true);

function printDangling(path: AstPath<Node>): Doc {
  const docs: Doc[] = [];
  path.each((each) => {
    const comment = each.node as Attached;
    if (comment.leading === true || comment.trailing === true) return;
    (comment as { printed?: boolean }).printed = true;
    docs.push(isBlockComment(comment) ? printComment(comment) : [printComment(comment), builders.breakParent]);
  }, "comments" as never);
  return join(hardline, docs);
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
