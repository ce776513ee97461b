/**
 * Widths, wrapping and clipping of report text. Prose is wrapped at spaces, and never inside `backquotes`; code is
 * never wrapped: where it does not fit it is cut and ends in an ellipsis. Colour is put on afterwards, so every
 * function here sees text as it will be seen. For a terminal that is not UTF-8, text goes through `toAscii` before it is laid out.
 */

/** Columns a text takes; the reports use no wide characters of their own. */
export const widthOf = (text: string): number => [...text].length;

export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Code that fits into the width: whole, or cut with an ellipsis. */
export function clip(text: string, width: number, ellipsis = "…"): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const kept = Math.max(0, width - widthOf(ellipsis));
  return `${characters.slice(0, kept).join("").trimEnd()}${ellipsis}`.slice(0, Math.max(0, width));
}

/** Prose in lines of at most `width`; what stands in backquotes stays together while it fits on a line at all. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text)) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    if (widthOf(word) <= width) continue;
    line = "";
    for (const part of word.split(" ")) {
      const next = line === "" ? part : `${line} ${part}`;
      if (widthOf(next) > width && line !== "") lines.push(line);
      line = widthOf(next) <= width ? next : clip(part, width);
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Where a name may be broken: behind a hyphen, and before a capital that begins a word. */
export const piecesOf = (name: string): readonly string[] =>
  name.split(/(?<=-)|(?<=[a-z0-9])(?=[A-Z])/);

/** Like `wrap`, but a name that is wider than a line goes on in the next one and is never cut. */
export function wrapNames(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const pieces = widthOf(word) <= width ? [word] : piecesOf(word);
    pieces.forEach((piece, i) => {
      const joined = line === "" || i > 0 ? `${line}${piece}` : `${line} ${piece}`;
      if (widthOf(joined) <= width) {
        line = joined;
        return;
      }
      if (line !== "") lines.push(line);
      const characters = [...piece];
      while (characters.length > width) lines.push(characters.splice(0, width).join(""));
      line = characters.join("");
    });
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** Words at spaces; a span in backquotes with what touches it is one word. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?:`[^`]*`|[^\s`]|`(?![^`]*`))+/g) ?? [];
}

/** Items one after the other, separated, on as few lines as fit; an item longer than a line is cut. */
export function flow(
  items: readonly string[],
  separator: string,
  width: number,
  ellipsis = "…",
): readonly string[] {
  const lines: string[] = [];
  const end = separator.trimEnd();
  let line = "";
  items.forEach((item, index) => {
    // A line that goes on ends in the separator, which takes room as well.
    const room = index === items.length - 1 ? width : width - widthOf(end);
    const joined = line === "" ? item : `${line}${separator}${item}`;
    if (widthOf(joined) <= room) {
      line = joined;
      return;
    }
    if (line !== "") lines.push(`${line}${end}`);
    line = clip(item, room, ellipsis);
  });
  if (line !== "") lines.push(line);
  return lines;
}

export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `12345678` as `12,345,678`. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

export const quoted = (name: string): string => `\`${name}\``;

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const ASCII: Readonly<Record<string, string>> = { "→": "->", "…": "...", "×": "x", "─": "-" };

/** The same text without anything that is not ASCII; it may get longer. */
export function toAscii(text: string): string {
  return text.replace(/[^ -~\n\t]/gu, (character) => ASCII[character] ?? "?");
}
