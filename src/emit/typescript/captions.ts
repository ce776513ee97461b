/** What stands above a case or a function: the text of the spec, its line, and what of it this step is. */
import { placeOf, textOf, type Span } from "../../base/source.js";
import type { TransitionGroup } from "../../model/types.js";
import { stepText } from "../../words/step-words.js";
import { type Code, comment } from "../writer.js";

const WIDTH = 94;

export const lineOf = (span: Span): string => `:${placeOf(span.source, span.start).line}`;

/** A comment of one line with the number of its line in the spec at the margin. */
export function caption(text: string, span: Span, indent: number): Code {
  const room = WIDTH - indent;
  const line = lineOf(span);
  const short =
    text.length > room - line.length - 3 ? `${text.slice(0, room - line.length - 4)}…` : text;
  return comment(`// ${short.padEnd(room - line.length - 3)} ${line}`);
}

/** The line of the spec on which a span begins. */
export function sourceLine({ source, start }: Span): string {
  const end = source.text.indexOf("\n", start);
  const from = source.text.lastIndexOf("\n", start - 1) + 1;
  return source.text.slice(from, end < 0 ? undefined : end).trim();
}

/** One line that says all of it, however many the text has. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** What a step is, after the statement that it belongs to. */
export function stepCaption({ step: { span, does } }: TransitionGroup): string {
  const words = stepText(does);
  switch (does.kind) {
    case "statement":
      return oneLine(sourceLine(span));
    case "access":
      return `${oneLine(textOf(span))}   ${does.label}: ${does.does}`;
    default: {
      const own = oneLine(sourceLine(span));
      const said = own.replace(/;$/, "") === words ? "" : `   ${own}`;
      return does.kind === "enter" || does.kind === "leave" ? words : `${words}${said}`;
    }
  }
}
