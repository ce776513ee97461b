/** Other names for what a spec declares: words that mean something elsewhere, and names that occur in no other text. */
import { parse } from "../../src/syntax/parse.js";

/** Those that may be the name of anything; the others are reserved. `pending` is not among them: shipped specs declare it. */
const WORDS = (
  "shared exclusive topmost enters entered returns asleep spinning waking busy taken check begin end holds violated wants " +
  "acquired released nothing inactive owner saved shares count masked sleepers result nobody unasked timeout sleeps waits"
).split(" ");

const isName = (word: string): boolean =>
  parse({ name: "w.ilk", text: `spec W;\nvar ${word}: 0..1 = 0;\n` }).diagnostics.length === 0;
export const words = WORDS.filter((word) => word.length > 4 && isName(word));

/** A word for each name; when they run out, numbered ones. */
export const wordFor = (at: number): string =>
  at < words.length
    ? (words[at] ?? "")
    : `${words[at % words.length]}${Math.floor(at / words.length)}`;

/** As long as the word, and in no other text; the letter at its end keeps it apart from a number put behind it. */
export const plainFor = (at: number): string =>
  `Z${String(at).padStart(Math.max(1, wordFor(at).length - 2), "0")}q`;

/** A text with plain names, with the words in their place. */
export const withWords = (text: string, names: readonly string[]): string =>
  text.replaceAll(/(?<![A-Za-z0-9])Z\d+q(?![A-Za-z])/g, (name) =>
    wordFor(names.findIndex((_, at) => plainFor(at) === name)),
  );
