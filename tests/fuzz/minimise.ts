/** A smaller text on which the same thing goes wrong: parts are left out, ever smaller ones, as long as it still does. */
import { judge } from "./judge.js";
import type { Input } from "./inputs.js";

const MOST_TRIALS = 300;

/** What makes two failures the same: the message and where it was thrown. */
export const kindOf = (failure: string): string =>
  failure.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "N");

export async function minimise({ name, text }: Input, failure: string): Promise<string> {
  const wanted = kindOf(failure);
  let [smallest, trials] = [text, 0];
  const fails = async (candidate: string): Promise<boolean> => {
    trials += 1;
    const found = (await judge(candidate, name)).failure;
    return found !== undefined && kindOf(found) === wanted;
  };
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length && trials < MOST_TRIALS;) {
      const candidate = smallest.slice(0, at) + smallest.slice(at + size);
      if (await fails(candidate)) smallest = candidate;
      else at += size;
    }
  }
  return smallest;
}
