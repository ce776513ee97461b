/** Pieces of a spec's text with other words for some of its names. */
import { tokenize } from "../../../grammar/lexer.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import { describeNumber } from "../../typecheck/types.js";

/** Values of constants by name: of two texts that are the same and mean different things, these are the difference. */
export const constantTexts = ({ constants }: TypedSpec): ReadonlyMap<string, string> =>
  new Map(constants.map(({ name, type, value }) => [name, describeNumber(type, value)]));

/** What stands behind a dot is a field, whatever else has that name. */
export function respell(
  text: string,
  words: ReadonlyMap<string, string>,
  fields: ReadonlyMap<string, string> = new Map(),
): string {
  let out = "";
  let here = 0;
  let before = "";
  for (const { image, startOffset } of tokenize(text).tokens) {
    const word = (before === "." ? fields : words).get(image);
    before = image;
    if (word === undefined) continue;
    out += text.slice(here, startOffset) + word;
    here = startOffset + image.length;
  }
  return out + text.slice(here);
}
