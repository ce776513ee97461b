/** What all parts of the text report share. */
import type { Colours } from "../../report/colours.js";
import { wrap } from "../../report/text.js";
import type { DiffPlace } from "../spec-diff.js";

export interface TextOptions {
  readonly width: number;
  readonly colour: Colours;
  readonly ascii?: boolean;
  /** Everything, however long. */
  readonly full?: boolean;
}

export type Tone = "good" | "bad" | "doubtful" | "plain";

/** A blank line, a title and what stands below it. */
export function section(
  title: string,
  body: readonly string[],
  { colour }: TextOptions,
  tone: Tone = "plain",
): readonly string[] {
  const painted = tone === "bad" ? colour.red(title) : title;
  return ["", colour.bold(painted), ...body];
}

export const placeText = (place: DiffPlace | null): string =>
  place ? `${place.file}:${place.line}` : "";

/** The first few of a list, and how many are left out. */
export function few<Item>(
  list: readonly Item[],
  most: number,
  { full }: TextOptions,
): { readonly shown: readonly Item[]; readonly hidden: number } {
  const shown = full || list.length <= most + 1 ? list : list.slice(0, most);
  return { shown, hidden: list.length - shown.length };
}

/** Prose below a title; lines that go on stand two columns further in. */
export function indented(
  text: string,
  { width }: Pick<TextOptions, "width">,
  by = 2,
): readonly string[] {
  return wrap(text, width - by - 2).map(
    (line, at) => `${" ".repeat(at === 0 ? by : by + 2)}${line}`,
  );
}
