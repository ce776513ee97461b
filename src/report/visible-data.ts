/**
 * Data of a report in which every text is as a terminal may show it, so that what is laid out is as wide as what is seen.
 * Texts that functions of the data return are included; typed arrays, maps and sets stay as they are.
 */
import { inTerminal, visibleLines } from "../base/embed.js";

export { inJson, inTerminal } from "../base/embed.js";

type Shown = (text: string, key: string) => string;

const oneLine: Shown = inTerminal;
/** An excerpt of a spec has lines. */
const excerpts: Shown = (text, key) =>
  key === "text" ? visibleLines(text.replaceAll("\t", "    ")) : inTerminal(text);

const known = new WeakMap<object, unknown>();
const knownWithLines = new WeakMap<object, unknown>();

/** The same copy for the same data, so that what was shared stays shared. */
export const visibleData = <Data>(data: Data): Data => mapTexts(data, oneLine, known);

/** The same for data in which what is called `text` may have several lines. */
export const visibleExcerpts = <Data>(data: Data): Data => mapTexts(data, excerpts, knownWithLines);

/** A copy of plain data with every text in it changed; what was shared stays shared. */
export function mapTexts<Data>(
  data: Data,
  shown: Shown,
  copies: WeakMap<object, unknown> = new WeakMap<object, unknown>(),
): Data {
  const visit = (part: unknown, key: string): unknown => {
    if (typeof part === "string") return shown(part, key);
    if (part === null || (typeof part !== "object" && typeof part !== "function")) return part;
    const before = copies.get(part);
    if (before !== undefined) return before;
    const made = copyOf(part, key);
    copies.set(part, made);
    return made;
  };
  const copyOf = (part: object, key: string): unknown => {
    if (typeof part === "function")
      return (...args: readonly unknown[]) => {
        const result: unknown = (part as (...all: readonly unknown[]) => unknown)(...args);
        return typeof result === "string" ? shown(result, key) : result;
      };
    if (Array.isArray(part)) return part.map((each) => visit(each, key));
    if (Object.getPrototypeOf(part) !== Object.prototype) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, visit(value, name)]),
    );
  };
  return visit(data, "") as Data;
}
