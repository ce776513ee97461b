/**
 * The part of a drawn diagnostic that shows the user's text: the lines that hold a label, each with its marks below,
 * and `·` where lines are left out. A label of several lines is marked on its first and its last one.
 */
import { inTerminal } from "../base/embed.js";
import { lineStartsOf, placeOf, type Source, type Span } from "../base/source.js";
import type { Label } from "./diagnostic.js";

/** One run of text to mark on one line, in columns of the drawn line. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly isPrimary: boolean;
  readonly text: string;
}

/** A line of the user's text with what is marked on it. */
export interface MarkedLine {
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const shown = (text: string): string => inTerminal(text.slice(0, lengthWithout(text, " \t")));

/** How long a text is without the characters of a set at its end. By hand: a pattern would be tried at each of them. */
function lengthWithout(text: string, blank: string): number {
  let { length } = text;
  while (length > 0 && blank.includes(text.charAt(length - 1))) length -= 1;
  return length;
}

/** The column at which a part of a line begins as it is drawn, where every character is one wide. */
const columnAfter = (text: string): number => [...inTerminal(text)].length;

export function lineText(source: Source, number: number): string {
  const starts = lineStartsOf(source);
  return source.text
    .slice(starts[number - 1] ?? 0, starts[number] ?? source.text.length)
    .replace(/\r?\n$/, "");
}

/** The lines of one source that its labels need, in order. */
export function markedLines(
  source: Source,
  labels: readonly (Label & { readonly isPrimary: boolean })[],
): readonly MarkedLine[] {
  const marks = new Map<number, Mark[]>();
  for (const { span, text, isPrimary } of labels) {
    const pieces = piecesOf(clamp(span));
    pieces.forEach((piece, position) => {
      const isLast = position === pieces.length - 1;
      const mark = { from: piece.from, to: piece.to, isPrimary, text: isLast ? text : "" };
      marks.set(piece.line, [...(marks.get(piece.line) ?? []), mark]);
    });
  }
  return [...marks]
    .sort(([first], [second]) => first - second)
    .map(([number, found]) =>
      windowed({
        number,
        text: shown(lineText(source, number)),
        marks: found.sort((a, b) => a.from - b.from || a.to - b.to),
      }),
    );
}

/** Longer lines are shown around what is marked on them. */
const LONGEST_LINE = 240;
const CUT = "…";

/** The part of a long line that holds the beginning of its first primary mark; marks outside of it are left out. */
function windowed(line: MarkedLine): MarkedLine {
  const characters = [...line.text];
  if (characters.length <= LONGEST_LINE && line.marks.every(({ to }) => to <= LONGEST_LINE * 2))
    return line;
  const anchor = line.marks.find((mark) => mark.isPrimary) ?? line.marks[0];
  const from = Math.max(0, (anchor?.from ?? 0) - LONGEST_LINE / 3);
  const to = from + LONGEST_LINE;
  const before = from > 0 ? CUT : "";
  const text = before + characters.slice(from, to).join("") + (to < characters.length ? CUT : "");
  const moved = (column: number): number =>
    Math.min(Math.max(column - from, 0), LONGEST_LINE) + before.length;
  const marks = line.marks
    .filter((mark) => mark.from <= to && mark.to >= from)
    .map((mark) => ({
      ...mark,
      from: moved(mark.from),
      to: Math.max(moved(mark.to), moved(mark.from) + 1),
    }));
  return { ...line, text, marks };
}

/** A span that lies inside its text, without the line end it may reach over. */
function clamp({ source, start, end }: Span): Span {
  const from = Math.min(start, source.text.length);
  const to = Math.max(from, Math.min(end, source.text.length));
  return {
    source,
    start: from,
    end: from + lengthWithout(source.text.slice(from, to), " \t\r\n"),
  };
}

interface Piece {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

function piecesOf({ source, start, end }: Span): readonly Piece[] {
  const first = placeOf(source, start);
  const last = placeOf(source, end);
  const upTo = (line: number, column: number): number =>
    columnAfter(lineText(source, line).slice(0, column - 1));
  const from = upTo(first.line, first.column);
  if (first.line === last.line) {
    return [{ line: first.line, from, to: Math.max(from + 1, upTo(last.line, last.column)) }];
  }
  const firstLine = lineText(source, first.line).trimEnd();
  const lastLine = lineText(source, last.line);
  const indent = lastLine.length - lastLine.trimStart().length;
  const lastFrom = upTo(last.line, indent + 1);
  return [
    { line: first.line, from, to: Math.max(from + 1, columnAfter(firstLine)) },
    { line: last.line, from: lastFrom, to: Math.max(lastFrom + 1, upTo(last.line, last.column)) },
  ];
}
