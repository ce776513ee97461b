/** The machine's last word: the stack or the memory is used up, by a text that is within all limits and too much even so. */
const STACK = /call stack/;
const MEMORY = /allocation failed|out of memory|Invalid (?:array|string|typed array) length/i;

/** What was used up; undefined for every other error, which is a bug. */
export function exhausted(error: unknown): string | undefined {
  if (!(error instanceof RangeError)) return undefined;
  if (STACK.test(error.message)) return "this is nested too deeply";
  return MEMORY.test(error.message) ? "there is not enough memory for this" : undefined;
}
