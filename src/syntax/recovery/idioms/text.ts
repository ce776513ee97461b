/** What concerns a text as a whole: its first line, comments and strings that do not end, and a preprocessor. */
import type { Idiom } from "../idiom.js";
import type { Match } from "../pattern.js";
import { insert, over, PLACEHOLDER, remove, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

export const UNCLOSED: readonly Idiom[] = [
  {
    code: "ILK1130",
    languages: "all",
    isInPlatforms: true,
    isGuess: true,
    match: unclosedComment,
    examples: ["/* this goes on\ninvariant I: x <= 7;"],
  },
  {
    code: "ILK1157",
    languages: "all",
    isInPlatforms: true,
    match: unclosedText,
    examples: ['state = "Busy;'],
  },
];

export const PREPROCESSOR: readonly Idiom[] = [
  {
    code: "ILK1129",
    languages: "C",
    match: preprocessor,
    examples: [
      "#include <linux/spinlock.h>\ninvariant I: x <= 7;",
      "#define N 3\ninvariant I: x <= N + 4;",
    ],
  },
];

export const HEADER: readonly Idiom[] = [
  { code: "ILK1005", languages: "TLA+", match: moduleHeader, examples: [] },
  { code: "ILK1005", languages: "all", isGuess: true, match: missingHeader, examples: [] },
];

const lineEnd = (text: string, at: number): number =>
  text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
const LOOKS_LIKE_CODE = /^\s*(?:[a-z]\w* .*[;{]|}|[a-zA-Z_][\w.[\]]* = .*;|$)/;

/** A comment that would reach to the end of the file: it is taken to end before the next line that looks like code. */
function unclosedComment(t: Tokens, at: number): Match | undefined {
  if (!t.signs(at, "/", "*")) return undefined;
  const { start } = t.at(at);
  let end = lineEnd(t.text, start);
  while (
    end < t.text.length &&
    !LOOKS_LIKE_CODE.test(t.text.slice(end + 1, lineEnd(t.text, end + 1)))
  )
    end = lineEnd(t.text, end + 1);
  return {
    place: over(t.at(at), t.at(at + 1)),
    edits: [remove({ start, end })],
    help: `${t.text.slice(start, lineEnd(t.text, start)).trim()} */`,
  };
}

function unclosedText(t: Tokens, at: number): Match | undefined {
  if (!t.sign(at, '"')) return undefined;
  const { start } = t.at(at);
  const written = t.text.slice(start + 1, lineEnd(t.text, start)).replace(/[;)\s]*$/, "");
  const place = { start, end: start + 1 + written.length };
  const wanted =
    t.head[at] === "import" ? `"${written}"` : t.isDeclared(written) ? written : PLACEHOLDER;
  return { place, edits: [replace(place, wanted)] };
}

/** `#include`, `#define`, `#if`. */
function preprocessor(t: Tokens, at: number): Match | undefined {
  if (!t.sign(at, "#") || !t.startsLine(at) || !t.isName(at + 1)) return undefined;
  const { start } = t.at(at);
  const written = /^(?:\\\n|[^\n])*/.exec(t.text.slice(start))?.[0] ?? "";
  const define = /^#\s*define\s+(\w+)\s+(-?\w+)\s*(?:\/[/*].*)?$/.exec(written);
  const include = /^#\s*include\s+("[^"]*")/.exec(written);
  const wanted = define ? `const ${define[1]} = ${define[2]};` : include && `import ${include[1]};`;
  const isInclude = t.word(at + 1, "include");
  const note = isInclude
    ? 'a spec is whole in itself, or imports a library with `import "name.ilk";`'
    : "a constant decides what is there: any clause may end in `if C`, and `if (C) { … }` on a constant costs nothing";
  return {
    place: over(t.at(at), t.at(at + 1)),
    parts: { found: `#${t.at(at + 1).text}` },
    edits: [replace({ start, end: start + written.length }, wanted ?? "")],
    help: wanted ?? (isInclude ? undefined : "const traced = false;"),
    notes: wanted === null ? [note] : [],
    isGuess: wanted === null,
  };
}

const lacksHeader = (t: Tokens, at: number): boolean =>
  at === 0 && !t.word(0, "spec", "library", "platform") && !t.sign(0, "#", "/");

/** All of it is another language: one word about that is worth more than one about each line. */
function moduleHeader(t: Tokens, at: number): Match | undefined {
  const module = t.list.findIndex((_, i) => !t.sign(i, "-"));
  if (!lacksHeader(t, at) || !t.signs(0, "-", "-") || !t.word(module, "MODULE")) return undefined;
  return {
    place: over(t.at(0), t.at(module + 1)),
    edits: [replace({ start: 0, end: t.text.length }, `spec ${PLACEHOLDER};`)],
    help: `spec ${t.at(module + 1).text};`,
    notes: [
      "this is a module of TLA+, which Interlock does not read; docs/comparison.md shows how its parts are written here",
    ],
  };
}

/** What follows is read as a spec. `module NAME;` and the like mean the same line. */
function missingHeader(t: Tokens, at: number): Match | undefined {
  if (!lacksHeader(t, at)) return undefined;
  const isOther = t.isName(0) && !t.at(0).isReserved && t.isName(1) && t.sign(2, ";");
  return {
    place: isOther ? over(t.at(0), t.at(2)) : t.at(0),
    edits: [isOther ? replace(t.at(0), "spec") : insert(0, `spec ${PLACEHOLDER}; `)],
    help: `spec ${isOther ? t.at(1).text : "NAME"};`,
  };
}
