/** Loops and jumps of C, and the alternatives of Promela. */
import { operandEnd, partnerOf } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import { type Match, matchPattern, readPattern } from "../pattern.js";
import { over, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

export const LOOPS: readonly Idiom[] = [
  {
    code: "ILK1150",
    languages: "Promela",
    match: alternatives,
    say: { found: "::" },
    isGuess: true,
    examples: [
      "if :: x == 1 -> y = 2; :: else -> skip; fi",
      "do\n  :: x == 1 -> y = 2\n  :: else -> break\n  od;",
    ],
  },
  {
    code: "ILK1121",
    languages: "C, PlusCal",
    at: "statement",
    match: "« goto <label> » <rest:rest>",
    rewrite: "skip;",
    help: "return;",
    isGuess: true,
    examples: ["goto out;"],
  },
  {
    code: "ILK1117",
    languages: "C",
    at: "statement",
    match: switchStatement,
    isGuess: true,
    examples: ["switch (x) { case 0: y = 1; break; default: y = 2; }"],
  },
  {
    code: "ILK1120",
    languages: "C",
    at: "statement",
    match: doWhile,
    examples: ["do { x = 1; } while (y == 2);", "do { x = 1; } while (done);"],
  },
  ...spellings({ code: "ILK1119", languages: "C", at: "statement", parses: true }, [
    ["« while ( <n:number> ) » <body:body>", "loop <body>", "while (1) { x = 1; break; }"],
  ]),
  ...spellings({ code: "ILK1119", languages: "C", at: "statement" }, [
    ["« for ( ; ; ) » <body:body>", "loop <body>", "for (;;) { x = 1; break; }"],
  ]),
  {
    code: "ILK1155",
    languages: "PlusCal",
    at: "statement",
    match: "« for ( <binder:inside> ) » <body:body>",
    when: (t, at) => headEnds(t, at).length < 2,
    rewrite: "for <binder> <body>",
    help: "for <binder> { … }",
    examples: ["for (i in 0..3) { x = i; }"],
  },
  {
    code: "ILK1118",
    languages: "C",
    at: "statement",
    match: countingLoop,
    examples: ["for (int i = 0; i < 4; i++) { x = i; }", "for (i = 1; i <= 4; ++i) { x = i; }"],
  },
];

/** The `;` in the head of a `for`. */
function headEnds(t: Tokens, at: number): readonly number[] {
  const inside = (t.nesting[at] ?? 0) + 1;
  const head = Array.from({ length: partnerOf(t, at + 1) - at }, (_, i) => at + 1 + i);
  return head.filter((i) => t.sign(i, ";") && t.nesting[i] === inside);
}

const FOR = readPattern("« for ( <head:inside> ) » <body:body>");

/** `for (int i = a; i < b; i++)`; what counts in another way is any loop. */
function countingLoop(t: Tokens, at: number): Match | undefined {
  const [first, second] = t.word(at, "for") && t.sign(at + 1, "(") ? headEnds(t, at) : [];
  if (first === undefined || second === undefined) return undefined;
  const equal = t.list.findIndex((_, i) => i > at && i < first && t.sign(i, "="));
  const name = t.at(equal - 1).text;
  if (equal < 0 || t.at(first + 1).text !== name || !t.sign(first + 2, "<", "<=")) {
    const match = matchPattern(FOR, t, at, "loop <body>");
    return match && { ...match, help: "for i in 0..3 { … }", isGuess: true };
  }
  const limit = t.textOf(first + 3, second - 1);
  const below = /^\d+$/.test(limit) ? `${Number(limit) - 1}` : `${limit} - 1`;
  const last = t.sign(first + 2, "<=") ? limit : below;
  const range = `for ${name} in ${t.textOf(equal + 1, first - 1)}..${last}`;
  const match = matchPattern(FOR, t, at, `${range} <body>`);
  return match && { ...match, help: `${range} { … }` };
}

function switchStatement(t: Tokens, at: number): Match | undefined {
  if (!t.word(at, "switch") || !t.sign(at + 1, "(")) return undefined;
  const close = partnerOf(t, at + 1);
  const value = t.textOf(at + 2, close - 1);
  const end = t.sign(close + 1, "{") ? partnerOf(t, close + 1) : close;
  const cases = t.list.flatMap((_, i) =>
    i > close && i < end && t.word(i, "case") ? [t.textOf(i + 1, operandEnd(t, i + 1))] : [],
  );
  const branches = cases.slice(0, 2).map((each) => `if (${value} == ${each}) { … }`);
  return {
    place: t.at(at),
    edits: [replace(over(t.at(at), t.at(end)), "skip;")],
    help: cases.length > 0 ? `${branches.join(" else ")} else { … }` : undefined,
  };
}

function doWhile(t: Tokens, at: number): Match | undefined {
  if (!t.word(at, "do") || !t.sign(at + 1, "{")) return undefined;
  const end = partnerOf(t, at + 1);
  const loop = replace(t.at(at), "loop");
  if (!t.word(end + 1, "while") || !t.sign(end + 2, "("))
    return { place: t.at(at), edits: [loop], help: "loop { … }" };
  const close = partnerOf(t, end + 2);
  const last = t.sign(close + 1, ";") ? close + 1 : close;
  const condition = t.textOf(end + 3, close - 1);
  const isSingle = operandEnd(t, end + 3) === close - 1;
  const leave = `if (${isSingle ? `!${condition}` : `!(${condition})`}) { break; }`;
  return {
    place: t.at(at),
    edits: [loop, replace(over(t.at(end), t.at(last)), `${leave} }`)],
    help: `loop { … ${leave} }`,
    secondary: [{ ...over(t.at(end + 1), t.at(close)), text: "the test at the end" }],
  };
}

/** `if :: … fi` and `do :: … od`: what stands inside is not read. */
function alternatives(t: Tokens, at: number): Match | undefined {
  if (!t.word(at, "if", "do") || !t.signs(at + 1, ":", ":")) return undefined;
  const isIf = t.word(at, "if");
  let [end, open] = [at + 1, 1];
  while (end < t.list.length - 1 && open > 0) {
    end += 1;
    if (t.word(end, t.at(at).text) && t.signs(end + 1, ":", ":")) open += 1;
    if (t.word(end, isIf ? "fi" : "od")) open -= 1;
  }
  if (t.sign(end + 1, ";")) end += 1;
  const either = "either { await a; … } or { await b; … }";
  return {
    place: over(t.at(at + 1), t.at(at + 2)),
    edits: [replace(over(t.at(at), t.at(end)), "skip;")],
    help: isIf ? either : `loop { ${either} }`,
  };
}
