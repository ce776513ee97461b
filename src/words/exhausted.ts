/**
 * What the engine says where a text or a search that is within all limits uses the machine up even so. The one place where
 * its words are read: which of them there are differs by what was asked for, an array, a buffer or a text.
 */
const STACK = /call stack/;
const MEMORY =
  /allocation failed|out of memory|invalid (?:typed )?(?:array |string )(?:buffer )?length/i;

export type Exhausted = "stack" | "memory";

/** What was used up; undefined for every other error, which is a bug. */
export function exhausted(error: unknown): Exhausted | undefined {
  if (!(error instanceof RangeError)) return undefined;
  if (STACK.test(error.message)) return "stack";
  return MEMORY.test(error.message) ? "memory" : undefined;
}

/** The same as a sentence. */
export const exhaustedText: Readonly<Record<Exhausted, string>> = {
  stack: "this is nested too deeply",
  memory: "there is not enough memory for this",
};
