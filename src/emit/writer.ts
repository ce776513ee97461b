/**
 * Code as templates: the shape of the output is the shape of the template. Only code, numbers and lists of code can be
 * put in, so that a text of the user gets into the output through `literal` and `comment` alone, which ask `base/embed.ts`
 * how it may stand there.
 */
import { inCode, inComment } from "../base/embed.js";

export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Insertable = Code | number | readonly Code[];

/** Text that is known to be code. */
export const raw = (text: string): Code => new Code(text);
export const nothing = raw("");

/** Data as JavaScript writes it. */
export const literal = (value: unknown): Code => raw(inCode(value));

/** One line of a comment, with or without the sign that begins it. */
export const comment = (line: string): Code => raw(inComment(line));

/** Joins code; lists are usually joined by new lines when they are put into a template. */
export const join = (parts: readonly Code[], separator: string): Code =>
  raw(parts.map((part) => part.text).join(separator));

/**
 * Dedents, keeps the indentation of what is put in, joins lists by new lines, and drops a line that holds nothing but
 * an empty insertion.
 */
export function code(strings: TemplateStringsArray, ...values: readonly Insertable[]): Code {
  const pieces = piecesOf(strings);
  // What is before the line that is being written is long, and not looked at again.
  const done: string[] = [];
  let line = "";
  const write = (piece: string): void => {
    const at = piece.lastIndexOf("\n") + 1;
    if (at === 0) line += piece;
    else {
      done.push(line, piece.slice(0, at));
      line = piece.slice(at);
    }
  };
  write(pieces[0] ?? "");
  values.forEach((value, i) => {
    const indent = line.slice(0, indentOf(line));
    const inserted = textOf(value);
    const next = pieces[i + 1] ?? "";
    if (inserted === "" && line === indent && isBlankToLineEnd(next)) {
      // The line goes with the line break behind it, or where it is the last one, with the one before it.
      line = "";
      const end = next.indexOf("\n") + 1;
      if (end > 0) write(next.slice(end));
      else if (done.length > 0) done.push((done.pop() ?? "").slice(0, -1));
      return;
    }
    write(indent === "" ? inserted : inserted.replaceAll("\n", `\n${indent}`));
    write(next);
  });
  return raw(done.join("") + line);
}

const textOf = (value: Insertable): string =>
  value instanceof Code
    ? value.text
    : typeof value === "number"
      ? String(value)
      : value.map((each) => each.text).join("\n");

const isBlankToLineEnd = (piece: string): boolean => /^[ \t]*(?:\n|$)/.test(piece);

const dedented = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The pieces of a template without its margin, and without empty lines at its beginning and end; worked out once. */
function piecesOf(strings: TemplateStringsArray): readonly string[] {
  const known = dedented.get(strings);
  if (known) return known;
  const lines = strings.join(HOLE).split("\n");
  while (lines[0]?.trim() === "") lines.shift();
  while (lines.at(-1)?.trim() === "") lines.pop();
  const margin = Math.min(...lines.filter((line) => line.trim() !== "").map(indentOf));
  const pieces = lines
    .map((line) => line.slice(Math.min(margin, line.length)))
    .join("\n")
    .split(HOLE);
  dedented.set(strings, pieces);
  return pieces;
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charAt(at) === " " || line.charAt(at) === "\t") at += 1;
  return at;
}

/** Where something is put in. */
const HOLE = "\u0000";
