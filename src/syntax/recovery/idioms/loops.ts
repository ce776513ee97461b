/** Loops and jumps of C, and the alternatives of Promela. */
import { operandEnd, partnerOf } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import { type Match, matchPattern, readPattern } from "../pattern.js";
import { insert, over, replace, type TextEdit } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

export const LOOPS: readonly Idiom[] = [
  {
    code: "ILK1150",
    languages: "Promela",
    match: alternatives,
    say: { found: "::" },
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
    examples: [
      "do { x = 1; } while (y == 2);",
      "do { x = 1; } while (done);",
      "do { x = 1; } while (0);",
      "repeat { x = 1; } until (done);",
      "loop { x = 1; } until (x == 1);",
    ],
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
    when: (t, at) => headEnds(t, at).length < 2 && !t.sign(at + 3, ":"),
    rewrite: "for <binder> <body>",
    help: "for <binder> { … }",
    examples: ["for (i in 0..3) { x = i; }"],
  },
  ...spellings({ code: "ILK1118", languages: "Python, Promela, Pascal", at: "statement" }, [
    [
      "« for ( » <name> : <from:until> .. <to:inside> ) {",
      "for <name> in <from>..<to> {",
      "for (i : 0 .. 3) { x = i; }",
    ],
  ]),
  ...spellings({ code: "ILK1118", languages: "Python", at: "statement", parses: true }, [
    [
      "for <name> in « range ( <n:number> ) »",
      "for <name> in 0..<n> - 1",
      "for i in range(4) { x = i; }",
    ],
  ]),
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
  if (!t.word(at, "do", "repeat", "loop") || !t.sign(at + 1, "{")) return undefined;
  const end = partnerOf(t, at + 1);
  const loop = replace(t.at(at), "loop");
  const isUntil = t.word(end + 1, "until");
  if (!(isUntil || (t.word(end + 1, "while") && !t.word(at, "loop"))) || !t.sign(end + 2, "("))
    return t.word(at, "loop") ? undefined : { place: t.at(at), edits: [loop], help: "loop { … }" };
  const close = partnerOf(t, end + 2);
  const last = t.sign(close + 1, ";") ? close + 1 : close;
  const condition = t.textOf(end + 3, close - 1);
  const isSingle = operandEnd(t, end + 3) === close - 1;
  const left = isUntil ? condition : isSingle ? `!${condition}` : `!(${condition})`;
  const isOnce = !isUntil && /^(?:0|false|FALSE)$/.test(condition);
  const leave = isOnce ? "break;" : `if (${left}) { break; }`;
  return {
    place: t.at(at),
    edits: [loop, replace(over(t.at(end), t.at(last)), `${leave} }`)],
    help: `loop { … ${leave} }`,
    secondary: [{ ...over(t.at(end + 1), t.at(close)), text: "the test at the end" }],
  };
}

/** One alternative of Promela: from its `::` to before the next, or the end. */
interface Option {
  readonly at: number;
  readonly last: number;
  /** The `->` or `;` behind the guard; the end of the alternative where it has nothing else. */
  readonly arrow: number;
}

/** `if :: a -> … fi` is `either { await a; … }`, and `do :: … od` a loop of it. */
function alternatives(t: Tokens, at: number): Match | undefined {
  if (!t.word(at, "if", "do") || !t.signs(at + 1, ":", ":")) return undefined;
  const isIf = t.word(at, "if");
  const starts = [at + 1];
  let [end, open] = [at + 2, 1];
  while (end < t.list.length - 1 && open > 0) {
    end += 1;
    if (t.word(end, "if", "do") && t.signs(end + 1, ":", ":")) {
      open += 1;
      end += 2;
    } else if (t.word(end, "fi", "od")) open -= 1;
    else if (open === 1 && t.signs(end, ":", ":")) starts.push(end);
  }
  const options = starts.map((start, i): Option => {
    const last = (starts[i + 1] ?? end) - 1;
    const arrow = t.list.findIndex(
      (_, j) => j > start + 1 && j <= last && (t.signs(j, "-", ">") || t.sign(j, "->", ";")),
    );
    return { at: start, last, arrow: arrow < 0 ? last + 1 : arrow };
  });
  const guards = options.flatMap((each) =>
    isElse(t, each) ? [] : [t.textOf(each.at + 2, each.arrow - 1)],
  );
  const close = t.sign(end + 1, ";") ? end + 1 : end;
  const [first, ...others] = options;
  if (!first) return undefined;
  const opening = isIf ? "either { " : "loop { either { ";
  return {
    place: over(t.at(at + 1), t.at(at + 2)),
    edits: [
      replace(over(t.at(at), t.at(at + 2)), opening),
      ...others.map((each) => replace(over(t.at(each.at), t.at(each.at + 1)), "} or {")),
      ...options.flatMap((each) => optionEdits(t, each, guards)),
      replace(over(t.at(end), t.at(close)), isIf ? "}" : "} }"),
    ],
  };
}

const isElse = (t: Tokens, { at, arrow }: Option): boolean =>
  t.word(at + 2, "else") && arrow <= at + 3;

/** What cannot be awaited is done: an assignment, a call, `skip`. */
function isStatement(t: Tokens, { at, arrow }: Option): boolean {
  const isCall = t.isName(at + 2) && t.sign(at + 3, "(") && t.sign(arrow - 1, ")");
  return (
    isCall ||
    t.word(at + 2, "skip", "break", "goto", "atomic") ||
    t.list.slice(at + 2, arrow).some(({ text }) => text === "=" || text === "++" || text === "--")
  );
}

function optionEdits(t: Tokens, option: Option, guards: readonly string[]): readonly TextEdit[] {
  const { at, last, arrow } = option;
  const edits: TextEdit[] = [];
  const end = t.sign(arrow, "->") ? t.at(arrow).end : t.at(arrow + 1).end;
  const sign = { start: t.at(arrow - 1).end, end };
  const others =
    guards.length === 1
      ? `!(${guards[0] ?? ""})`
      : `!(${guards.map((each) => `(${each})`).join(" || ")})`;
  if (isElse(t, option)) edits.push(replace(t.at(at + 2), `await ${others}`));
  else if (!isStatement(t, option)) edits.push(insert(t.at(at + 2).start, "await "));
  if (arrow <= last && !t.sign(arrow, ";")) edits.push(replace(sign, ";"));
  const ends = t.sign(last, ";", "}") || t.word(last, "fi", "od");
  if (!ends) edits.push(insert(t.at(last).end, ";"));
  return edits;
}
