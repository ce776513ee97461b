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
  const parts: string[] = [];
  // The line that is being written; what is before it is long, and not looked at again.
  let line = "";
  const write = (piece: string): void => {
    parts.push(piece);
    const at = piece.lastIndexOf("\n");
    line = at < 0 ? line + piece : piece.slice(at + 1);
  };
  strings.forEach((piece, i) => {
    write(piece);
    if (i >= values.length) return;
    const value = values[i] as Insertable;
    const indent = line.slice(0, indentOf(line));
    const text =
      value instanceof Code
        ? value.text
        : typeof value === "number"
          ? String(value)
          : value.map((each) => each.text).join("\n");
    const alone = line === indent && /^(?:[ \t]*\n|[ \t]*$)/.test(strings[i + 1] ?? "");
    if (alone && text === "") write(DROP);
    else write(indent === "" ? text : text.replaceAll("\n", `\n${indent}`));
  });
  return raw(dedented(parts.join("")));
}

function dedented(text: string): string {
  const lines = text.split("\n").filter((line) => !line.includes(DROP));
  while (lines.length > 0 && lines[0]?.trim() === "") lines.shift();
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  let margin = Infinity;
  for (const line of lines) {
    const indent = indentOf(line);
    if (indent < margin && line.trim() !== "") margin = indent;
  }
  return lines.map((line) => line.slice(Math.min(margin, line.length))).join("\n");
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charAt(at) === " " || line.charAt(at) === "\t") at += 1;
  return at;
}

const DROP = "\u0000";
