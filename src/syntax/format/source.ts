/**
 * What the printer asks the written text: which words belong to a node itself, where blank lines stand, whether a block
 * was written on one line.
 *
 * The tree does not keep the order of clauses or the place of words such as `checked`; layout does. Nodes that were made
 * by the compiler rather than parsed have no such text: every question then has a harmless answer.
 */
import { textOf, type Span } from "../../base/source.js";
import type { Node } from "../ast/ast.js";
import { children } from "../ast/children.js";

export interface Word {
  readonly text: string;
  readonly start: number;
}

const WORD = /(?<comment>\/\/[^\n]*|\/\*[^]*?\*\/)|"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*|\d+|[^\s]/g;

/** Words, numbers, strings and single signs of a text; comments are left out. */
export function wordsOf(text: string, offset = 0): readonly Word[] {
  return [...text.matchAll(WORD)]
    .filter((match) => match.groups?.["comment"] === undefined)
    .map((match) => ({ text: match[0], start: offset + match.index }));
}

/** Words of a node that belong to none of its children: its keywords and signs. */
export function ownWords(node: Node): readonly Word[] {
  const spans = children(node).map((child) => child.span);
  const isBelow = (at: number): boolean => spans.some((span) => span.start <= at && at < span.end);
  return wordsOf(textOf(node.span), node.span.start).filter((word) => !isBelow(word.start));
}

export const hasOwnWord = (node: Node, text: string): boolean =>
  ownWords(node).some((word) => word.text === text);

/** Where an own word of a node stands, after some place; behind everything if it is nowhere. */
export function placeOfWord(words: readonly Word[], text: string, after = 0): number {
  return words.find((word) => word.text === text && word.start >= after)?.start ?? Infinity;
}

/** The rest of a line with comments, its end, and a line with nothing on it. */
const BLANK_LINE = /(?:[ \t\r]|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*)*\n[ \t\r]*\n/y;

/** True where an empty line follows the line on which a node ends. */
export function isBlankLineAfter(span: Span): boolean {
  BLANK_LINE.lastIndex = span.end;
  return BLANK_LINE.test(span.source.text);
}

/** True where an empty line stands above the line on which a node begins. */
export const isBlankLineBefore = ({ source, start }: Span): boolean =>
  /\n[ \t\r]*\n[ \t]*$/.test(source.text.slice(0, start));

/** True where nothing stands before a node on its line. */
export const isBelowText = ({ source, start }: Span): boolean =>
  /\n[ \t]*$/.test(source.text.slice(0, start));

/** True where a piece of text from a place on goes over a line's end. */
export const isOnSeveralLines = (span: Span, from = span.start): boolean =>
  span.source.text.slice(from, span.end).includes("\n");

/** Where a node begins with its documentation, which stands on the lines right above it. */
export function startWithDoc(node: Node & { readonly doc?: readonly string[] }): number {
  const { text } = node.span.source;
  let start = node.span.start;
  for (const _ of node.doc ?? []) {
    const end = text.slice(0, start).trimEnd().length;
    const line = text.lastIndexOf("\n", end - 1) + 1;
    start = line + (text.slice(line, end).length - text.slice(line, end).trimStart().length);
  }
  return start;
}

/** `///` lines again from what documentation says. */
export const writtenDoc = (doc: readonly string[]): string[] =>
  doc.map((text) => (/^\/*$/.test(text) ? `///${text}` : `/// ${text}`));
