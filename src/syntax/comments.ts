/**
 * Which node a loose comment belongs to, and how it is written again.
 *
 * The formatter looks for the nodes before, behind and around a comment; what is said here is where these begin and end,
 * and which of them can carry one. Documentation is a part of its node and not asked for here.
 */
import type { Comment, Header, Node } from "./ast.js";
import { startWithDoc } from "./print-source.js";

export const isComment = (node: Node): node is Comment => node.kind === "comment";

/** `/* … *​/`, after which the line may go on. */
export const isBlockComment = (node: Node): boolean =>
  isComment(node) && node.text.startsWith("/*");

/** Where a node begins, with its documentation. */
export const startOf = (node: Node): number => startWithDoc(node);

/** Where a node ends. A platform's first line covers the items, which stand beside it in the tree. */
export function endOf(node: Node): number {
  if (node.kind !== "header") return node.span.end;
  const header = node as Header;
  return header.form === "platform" ? header.name.span.end : header.span.end;
}

/** Operands carry comments, not the operation: its operands are printed in one list. */
export const canCarryComment = (node: Node): boolean => node.kind !== "binary";

/** The lines of a comment. Those of a star-bordered block are lined up; any other keeps its inner lines as they are. */
export function commentLines(comment: Comment): { readonly lines: readonly string[]; readonly areAligned: boolean } {
  const lines = comment.text.split("\n");
  const [first = "", ...others] = lines;
  if (others.length > 0 && others.every((each) => each.trimStart().startsWith("*"))) {
    return { lines: [first.trimEnd(), ...others.map((each) => ` ${each.trim()}`)], areAligned: true };
  }
  return { lines: isBlockComment(comment) ? lines : [comment.text.trimEnd()], areAligned: false };
}
