/**
 * A text under repair. Idioms are rewritten by small edits of the text, which is then read again; every place of the
 * repaired text is known in the original one, so that diagnostics and tree speak of what the user wrote.
 */
import { type CstNode, type IToken, type Parsed, parseToCst } from "../../../grammar/index.js";

/** A part of a text; a token is one. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}
/** Replaces a part of the text that an idiom was found in. */
export interface TextEdit extends Extent {
  readonly text: string;
}

export const replace = ({ start, end }: Extent, text: string): TextEdit => ({ start, end, text });
export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
export const remove = ({ start, end }: Extent): TextEdit => ({ start, end, text: "" });
/** From the first part to the last. */
export const over = (first: Extent, last: Extent): Extent => ({
  start: first.start,
  end: last.end,
});

/**
 * A name in place of something that was not written. After reading, its token has no text, so that the tree has a gap
 * there about which no later stage has anything to say.
 */
export const PLACEHOLDER = "__gap__";

export class RepairedText {
  readonly text: string;
  /** For each offset of the text, the original one; one longer than the text. */
  readonly #origin: readonly number[];

  private constructor(text: string, origin: readonly number[]) {
    this.text = text;
    this.#origin = origin;
  }

  static of(text: string): RepairedText {
    return new RepairedText(
      text,
      Array.from({ length: text.length + 1 }, (_, at) => at),
    );
  }

  /** The same text after edits that do not overlap. What is put in is said to be where it was put. */
  edited(edits: readonly TextEdit[]): RepairedText {
    const text: string[] = [];
    const origin: number[] = [];
    let at = 0;
    const keep = (end: number): void => {
      text.push(this.text.slice(at, end));
      for (; at < end; at++) origin.push(this.originOf(at));
    };
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      keep(edit.start);
      // Words that are put beside words must not grow together with them.
      const meets = /^\w/.test(edit.text) && /\w/.test(this.text.charAt(edit.start - 1));
      const put = `${meets ? " " : ""}${edit.text}${/\w$/.test(edit.text) && /^\w/.test(this.text.charAt(edit.end)) ? " " : ""}`;
      text.push(put);
      for (let i = 0; i < put.length; i++)
        origin.push(this.originOf(Math.min(edit.start + i, edit.end)));
      at = Math.max(at, edit.end);
    }
    keep(this.text.length);
    return new RepairedText(text.join(""), [...origin, this.originOf(this.text.length)]);
  }

  /** The same places with another text of the same length. */
  withText(text: string): RepairedText {
    return new RepairedText(text, this.#origin);
  }

  originOf(offset: number): number {
    return this.#origin[offset] ?? this.#origin.at(-1) ?? 0;
  }

  /** The original text behind a part of this one; a point for what was put in. */
  span(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.originOf(start);
    return {
      start: from,
      end:
        end > start
          ? Math.max(from, Math.min(this.originOf(end - 1) + 1, this.originOf(this.text.length)))
          : from,
    };
  }

  /** Reads the text. The places are those of this text; `read` gives the original ones. */
  parse(): Parsed {
    return parseToCst(this.text);
  }

  /** Reads the text; the places of the result are those of the original. */
  read(): Parsed {
    const parsed = this.parse();
    const moved = new Set<IToken>();
    const move = (token: IToken): void => {
      if (moved.has(token) || Number.isNaN(token.startOffset)) return;
      moved.add(token);
      token.startOffset = this.originOf(token.startOffset);
      token.endOffset = token.startOffset + token.image.length - 1;
      if (token.image === PLACEHOLDER) token.image = "";
    };
    const moveUnder = (node: CstNode): void => {
      for (const child of Object.values(node.children).flat())
        if ("children" in child) moveUnder(child);
        else move(child);
    };
    for (const token of [...parsed.tokens, ...parsed.docs, ...parsed.comments]) move(token);
    for (const problem of parsed.parsing)
      for (const token of [problem.token, problem.previous]) if (token) move(token);
    moveUnder(parsed.cst);
    return parsed;
  }
}
