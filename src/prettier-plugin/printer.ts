/**
 * The table of src/syntax/print.ts as a printer for prettier, which finds a place for every loose comment and complains
 * of one that was not printed.
 */
import type { AstPath, Printer } from "prettier";
import { builders } from "prettier/doc";
import type { Comment, File, Node } from "../syntax/ast.js";
import { childKeys, childPaths, children, type KeyPath } from "../syntax/children.js";
import { canCarryComment, commentLines, isBlockComment, isComment } from "../syntax/comments.js";
import { printNode } from "../syntax/print.js";
import type { Doc, Printing } from "../syntax/print-layout.js";
import { isSaidByTree } from "./written-as-read.js";

const { hardline, join, literalline } = builders;

/** A comment while prettier works on it. */
type Attached = Comment & { readonly leading?: boolean; readonly trailing?: boolean };
type Carrier = Node & { readonly comments?: readonly Attached[] };

export const printer: Printer<Node> = {
  print(path, _options, print) {
    const ways = waysBelow(path.node);
    const dangling = danglingIn(path.node);
    let arePrinted = false;
    const printing: Printing = {
      child: (node) => {
        const way = ways.get(node);
        if (!way) throw new Error(`a ${path.node.kind} has no such ${node.kind}`);
        return print([...way]);
      },
      inside: () => {
        if (dangling.length === 0) return undefined;
        arePrinted = true;
        return printDangling(path);
      },
    };
    const doc = printNode(path.node, printing);
    return dangling.length > 0 && !arePrinted ? [doc, " ", printDangling(path)] : doc;
  },
  printComment: (path) => printComment(path.node as Comment),
  canAttachComment: canCarryComment,
  isBlockComment,
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

export const isFile = (node: Node): node is File => node.kind === "file" && !isComment(node);
