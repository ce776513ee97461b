/**
 * Prose into lines of a width. What stands in backticks is code and never broken, nor is a whole line of code; a word
 * longer than the width gets a line of its own.
 */

/** Lines of `text`, each at most `width` long where that is possible; line ends of the text are kept. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => (isCode(line) ? [line] : wrapLine(line, width)));
}

/** A line that is meant to be pasted: it ends as statements and blocks do, or is indented. */
const isCode = (line: string): boolean => /^\s|[;{}]$/.test(line);

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? []) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
