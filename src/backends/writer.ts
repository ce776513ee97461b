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
  let out = "";
  strings.forEach((piece, i) => {
    out += piece;
    if (i >= values.length) return;
    const value = values[i] as Insertable;
    // By hand: a pattern would be tried at every line of all that is written so far.
    const line = out.slice(out.lastIndexOf("\n") + 1);
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    const text =
      value instanceof Code
        ? value.text
        : typeof value === "number"
          ? String(value)
          : value.map((each) => each.text).join("\n");
    const alone = line === indent && /^(?:[ \t]*\n|[ \t]*$)/.test(strings[i + 1] ?? "");
    out += alone && text === "" ? DROP : text.split("\n").join(`\n${indent}`);
  });
  const lines = out.split("\n").filter((line) => !line.includes(DROP));
  while (lines.length > 0 && lines[0]?.trim() === "") lines.shift();
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  let margin = Infinity;
  for (const line of lines)
    if (line.trim() !== "") margin = Math.min(margin, /^[ \t]*/.exec(line)?.[0].length ?? 0);
  return raw(lines.map((line) => line.slice(Math.min(margin, line.length))).join("\n"));
}
const DROP = "\u0000";
