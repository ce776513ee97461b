/**
 * What the formatter's laws compare: trees without places, comments without their surroundings, and texts whose white
 * space and comments are made up.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseToCst } from "../../grammar/index.js";
import { format } from "../../src/prettier-plugin/format.js";
import { walk } from "../../src/syntax/ast/children.js";
import { parse } from "../../src/syntax/parse.js";
import * as knownSpecs from "../typecheck/known-specs.js";

const sourceOf = (text: string) => ({ name: "test.ilk", text });

const LEFT_OUT = new Set(["span", "comments"]);

/** The tree as text, without spans and loose comments. The text must be one that can be read. */
export function treeOf(text: string): string {
  const { value, diagnostics } = parse(sourceOf(text));
  if (diagnostics.length > 0) throw new Error(diagnostics.map((each) => each.message).join("\n"));
  return JSON.stringify(value, (key, part: unknown) => (LEFT_OUT.has(key) ? undefined : part), 1);
}

/** All comments that are no documentation, sorted; the border of a block and the end of a line may move. */
export function commentsOf(text: string): readonly string[] {
  return parse(sourceOf(text))
    .value.comments.map((each) =>
      each.text
        .split("\n")
        .map((line) => line.trim())
        .join("\n"),
    )
    .sort();
}

/** All kinds of nodes that occur in a text. */
export function kindsIn(text: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  walk(parse(sourceOf(text)).value, (node) => kinds.add(node.kind));
  return kinds;
}

export async function formatted(text: string): Promise<string> {
  const { value, diagnostics } = await format(sourceOf(text));
  if (diagnostics.length > 0) throw new Error(diagnostics.map((each) => each.message).join("\n"));
  return value;
}

/** Files below a folder whose names end in `.ilk`. */
export function specFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith(".ilk"))
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

/** Every spec that the repository holds, by a name to show. */
export function allSpecs(): readonly (readonly [name: string, text: string])[] {
  const files = ["specs", "tests/fixtures/format"].flatMap(specFiles);
  return [
    ...files.map((file) => [file, readFileSync(file, "utf8")] as const),
    ...Object.entries(knownSpecs).map(([name, text]) => [name, text as string] as const),
  ];
}

/** What may stand between two words; `#` becomes a number, so that no two comments are alike. */
export const GAPS: readonly string[] = [
  " ",
  "\n",
  "\n\n\n",
  "\t \n  ",
  " // c#\n",
  "\n// c#\n",
  "\n\n// c#\n\n",
  " /* c# */ ",
  "\n/* c# */\n",
  "\n/* c# */ ",
  " /* c# */\n",
  " /* c#\n       b */ ",
  "\n    /*\n     * c#\n     * b\n     */\n",
  "\n// c#\n// c#\n",
  " /* c# */ /* c# */ ",
  " // c#\n// c#\n",
  " /// c#\n",
  "\n/// c#\n",
  "\n/// c#\n// c#\n",
];

/**
 * A text with other white space and more comments between its words; the list of gaps is gone through again and again.
 * The parts of a rule's name, `corrupt-list`, stay together.
 */
export function withGaps(text: string, gaps: readonly number[]): string {
  let comments = 0;
  let end = 0;
  const pieces = parseToCst(text).tokens.map((token, at, all) => {
    const isTight = token.startOffset === end && [token.image, all[at - 1]?.image].includes("-");
    end = token.startOffset + token.image.length;
    const gap = isTight ? "" : (GAPS[gaps[at % gaps.length] ?? 0] ?? " ");
    return gap.replace(/#/g, () => String((comments += 1))) + token.image;
  });
  return `${pieces.join("")}\n`;
}
