/**
 * Reading the concrete tree: the one place that knows how it is laid out. Where the parser recovered, children are
 * missing and positions are not numbers; every reader here has an answer for that.
 */
import type { CstNode, IToken } from "../../../grammar/index.js";
import type { Source, Span } from "../../base/source.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Expression, Name } from "../ast/ast.js";

export class CstReader {
  readonly source: Source;
  /** Where a missing piece is said to be: after the last thing that was there. */
  #last = 0;

  /** What the grammar lets through and the tree has no place for. */
  readonly problems: Diagnostic[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  /** Tokens of a type that stand directly under a node, in order; inserted ones are left out. */
  tokens(node: CstNode, type: string): readonly IToken[] {
    const found = (node.children[type] ?? []) as (IToken | CstNode)[];
    return found.filter((each): each is IToken => "image" in each && isReal(each));
  }
  token(node: CstNode, type: string, at = 0): IToken | undefined {
    return this.tokens(node, type)[at];
  }
  has(node: CstNode, type: string): boolean {
    return this.tokens(node, type).length > 0;
  }
  nodes(node: CstNode, rule: string): readonly CstNode[] {
    const found = (node.children[rule] ?? []) as (IToken | CstNode)[];
    return found.filter((each): each is CstNode => "children" in each);
  }
  node(node: CstNode, rule: string, at = 0): CstNode | undefined {
    return this.nodes(node, rule)[at];
  }
  /** True where a keyword stands directly under a node. */
  word(node: CstNode, word: string): boolean {
    return this.has(node, `Word_${word}`);
  }

  spanOfToken(token: IToken): Span {
    return this.#within(token.startOffset, token.startOffset + token.image.length);
  }
  /** The text from a node's first real token to its last; a point where there is none. */
  span(node: CstNode | undefined): Span {
    const [start, end] = node ? extent(node) : [Infinity, -1];
    if (end < 0) return this.nowhere();
    return this.#within(start, end);
  }
  /** A word that a repair put in may be longer than what is left of the text. */
  #within(start: number, end: number): Span {
    const { length } = this.source.text;
    this.#last = Math.min(end, length);
    return { source: this.source, start: Math.min(start, length), end: this.#last };
  }
  nowhere(): Span {
    return { source: this.source, start: this.#last, end: this.#last };
  }

  name(node: CstNode | undefined, at = 0): Name {
    const token = node && this.token(node, "Identifier", at);
    return token ? this.nameOf(token) : { kind: "name", text: "", span: this.nowhere() };
  }
  nameOf(token: IToken): Name {
    return { kind: "name", text: token.image, span: this.spanOfToken(token) };
  }
  missing(): Expression {
    return { kind: "missing", span: this.nowhere() };
  }
}

const isReal = (token: IToken): boolean =>
  token.image !== "" && !Number.isNaN(token.startOffset) && token.isInsertedInRecovery !== true;

/** Asked for again at every level above a node. */
const extents = new WeakMap<CstNode, readonly [start: number, end: number]>();

function extent(node: CstNode): readonly [start: number, end: number] {
  const known = extents.get(node);
  if (known) return known;
  let [start, end] = [Infinity, -1];
  for (const children of Object.values(node.children)) {
    for (const child of children) {
      const [from, to] =
        "children" in child
          ? extent(child)
          : isReal(child)
            ? [child.startOffset, child.startOffset + child.image.length]
            : [Infinity, -1];
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
  }
  extents.set(node, [start, end]);
  return [start, end];
}

/** Every real token under a node, in the order of the text. */
export function tokensUnder(node: CstNode): readonly IToken[] {
  const found: IToken[] = [];
  const visit = (each: CstNode): void => {
    for (const children of Object.values(each.children)) {
      for (const child of children) {
        if ("children" in child) visit(child);
        else if (isReal(child)) found.push(child);
      }
    }
  };
  visit(node);
  return found.sort((a, b) => a.startOffset - b.startOffset);
}
