/** Conditions and bodies without their brackets, and `=` where a condition stands. */
import { words } from "../../../../grammar/index.js";
import {
  operandEnd,
  operandStart,
  partnerOf,
  statementEnd,
  statementStart,
  continues,
} from "../extents.js";
import type { Idiom } from "../idiom.js";
import type { Match } from "../pattern.js";
import { insert, over, remove, replace, type TextEdit } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

export const CONDITIONS: readonly Idiom[] = [
  {
    code: "ILK1153",
    languages: "PlusCal, Pascal",
    at: "statement",
    match: branches,
    examples: [
      "if x == 1 then y = 2; else y = 3; end if;",
      "while x == 1 do y = 2; end while;",
      "if (x == 1) then\n    y = 2;\n  endif",
    ],
  },
  {
    code: "ILK1115",
    languages: "Rust, Go",
    at: "statement",
    match: bareCondition,
    examples: [
      "if x == 3 { y = 1; }",
      "while x == 3 { y = 1; }",
      "if (x == 3) && (y == 1) { y = 2; }",
    ],
  },
];

/** The condition of an `if` or a `while`, up to its body. */
interface Head {
  readonly body: number;
  /** The parentheses that lack. */
  readonly parentheses: readonly TextEdit[];
}

function headOf(t: Tokens, at: number): Head | undefined {
  if (!t.word(at, "if", "while")) return undefined;
  const close = t.sign(at + 1, "(") ? partnerOf(t, at + 1) : at;
  const isWrapped = close > at && !continues(t, close + 1);
  let body = close + 1;
  for (; body < t.list.length && !t.sign(body, ";", "}"); body++) {
    if (t.word(body, "then", "do") || (t.sign(body, "{") && t.endsOperand(body - 1))) break;
    if (t.sign(body, "(", "[", "{")) body = partnerOf(t, body);
  }
  if (isWrapped) return { body: close + 1, parentheses: [] };
  const parentheses = [insert(t.at(at + 1).start, "("), insert(t.at(body - 1).end, ")")];
  return { body, parentheses };
}

function bareCondition(t: Tokens, at: number): Match | undefined {
  const head = headOf(t, at);
  if (!head || head.parentheses.length === 0 || !t.sign(head.body, "{")) return undefined;
  return {
    place: over(t.at(at + 1), t.at(head.body - 1)),
    parts: { word: t.at(at).text },
    edits: head.parentheses,
  };
}

/** What closes a statement where bodies have no braces. */
const CLOSERS = {
  if: ["endif", "fi", "end_if"],
  while: ["endwhile", "od", "done", "end_while"],
};

/** `then`, `else` and `end if` become braces. */
function branches(t: Tokens, at: number): Match | undefined {
  const head = headOf(t, at);
  if (!head || !t.word(head.body, "then", "do")) return undefined;
  const opener = t.at(head.body);
  const name = t.word(at, "if") ? "if" : "while";
  const edits = t.sign(head.body + 1, "{") ? undefined : branchEdits(t, name, head.body);
  const all = [...head.parentheses, ...(edits ?? [remove(opener)])];
  const isOneLine = !t.text.slice(t.at(at).start, all.at(-1)?.end).includes("\n");
  const condition = t.textOf(at + 1, head.body - 1);
  const wrapped = head.parentheses.length > 0 ? `(${condition})` : condition;
  const rest = name === "if" ? " else { … }" : "";
  return {
    place: opener,
    parts: { word: opener.text, statement: name },
    edits: all,
    help: edits && !isOneLine ? `${name} ${wrapped} { … }${rest}` : undefined,
  };
}

/** Undefined where nothing closes the statement, so that braces would take in what does not belong to it. */
function branchEdits(
  t: Tokens,
  name: keyof typeof CLOSERS,
  opener: number,
): readonly TextEdit[] | undefined {
  const edits = [replace(t.at(opener), "{")];
  let open = 1;
  for (let i = opener + 1; i < t.list.length && !t.sign(i, "}"); i++) {
    const isTwoWords = t.word(i, "end") && t.word(i + 1, name);
    if (isTwoWords || t.word(i, ...CLOSERS[name])) {
      const last = isTwoWords ? i + 1 : i;
      open -= 1;
      if (open === 0) {
        const end = t.sign(last + 1, ";") ? last + 1 : last;
        return [...edits, replace(over(t.at(i), t.at(end)), "}")];
      }
      i = last;
    } else if (t.word(i, name) && t.startsStatement(i)) open += 1;
    else if (open === 1 && t.word(i, "else")) edits.push(replace(t.at(i), "} else {"));
  }
  return undefined;
}

const bareBody = { code: "ILK1116", languages: "C" } as const;
const isElse = (t: Tokens, at: number): boolean =>
  t.inBody(at) &&
  t.nesting[at] === 0 &&
  (t.closesBlock(at - 1) || t.sign(at - 1, ";")) &&
  !t.word(at + 1, "if");

export const BODIES: readonly Idiom[] = [
  ...(["if", "while"] as const).map((word): Idiom => ({
    ...bareBody,
    at: "statement",
    match: `« ${word} ( <condition:inside> ) » <body:bare>`,
    rewrite: `${word} (<condition>) <body>`,
    say: { word },
    help: `${word} (<condition>) { <body> }`,
    examples: [`${word} (done) x = 1;`, `${word} (done)\n    x = 1;\n  y = 1;`, `${word} (done);`],
  })),
  {
    ...bareBody,
    languages: "C, Promela",
    at: "statement",
    match: "« atomic » <body:bare>",
    when: (t, at) => !t.sign(at + 1, "("),
    rewrite: "atomic <body>",
    say: { word: "atomic" },
    examples: ["atomic x = 1;"],
  },
  {
    ...bareBody,
    match: "« else » <body:bare>",
    when: isElse,
    rewrite: "else <body>",
    say: { word: "else" },
    help: "else { <body> }",
    examples: ["if (done) { x = 1; } else x = 2;"],
  },
];

export const EQUALS: readonly Idiom[] = [
  {
    code: "ILK1144",
    languages: "C",
    match: chainedAssignment,
    examples: ["x = y = 0;"],
  },
  {
    code: "ILK1105",
    languages: "C, TLA+",
    isHabit: true,
    match: (t, at) =>
      compares(t, at) ? { place: t.at(at), edits: [replace(t.at(at), "==")] } : undefined,
    examples: [
      "if (x = 3) { y = 1; }",
      "await x = 3;",
      "while (x + 1 = y) { y = 1; }",
      "assert done => x = 3;",
      "invariant I: x = 1;",
      "action act when x = 1 { y = 1; }",
    ],
  },
];

/** The first `=` before this one in the same statement, and whether a condition has begun before it. */
interface Before {
  readonly start: number;
  readonly earlier: number | undefined;
  readonly isCondition: boolean;
}

/** Undefined where a place at the beginning of a line is assigned to: the `;` before it is what is missing. */
function beforeEquals(t: Tokens, at: number): Before | undefined {
  const target = operandStart(t, at - 1);
  const isNext = t.endsOperand(target - 1) && !t.sign(target - 1, "}", ")");
  if (t.inBody(at) && (t.startsLine(target) || isNext)) return undefined;
  const start = statementStart(t, at);
  let isCondition = false;
  for (let i = start; i < at; i++) {
    if (t.depth[i] !== t.depth[at] || t.nesting[i] !== 0) continue;
    if (t.sign(i, "=")) return { start, earlier: i, isCondition };
    isCondition ||= t.isName(i) && words.BEFORE_CONDITION.has(t.at(i).text);
  }
  return { start, earlier: undefined, isCondition };
}

const isBetween = (t: Tokens, at: number): boolean =>
  t.sign(at, "=") && t.endsOperand(at - 1) && t.startsOperand(at + 1);

/** A condition compares with `==`; `=` is an assignment, of which a statement has one. */
function compares(t: Tokens, at: number): boolean {
  if (!isBetween(t, at)) return false;
  if ((t.nesting[at] ?? 0) > 0) return true;
  const before = beforeEquals(t, at);
  if (!before) return false;
  const isClause = !t.inBody(at) && t.word(before.start, "list", "atomic", "ring", "queue");
  return before.isCondition || (before.earlier !== undefined && !isClause);
}

/** `x = y = e;` sets both in C. A `let` or a compared value at the first `=` means a comparison instead. */
function chainedAssignment(t: Tokens, at: number): Match | undefined {
  if (!isBetween(t, at) || t.nesting[at] !== 0 || !t.inBody(at)) return undefined;
  const { start = at, earlier, isCondition = true } = beforeEquals(t, at) ?? {};
  if (earlier === undefined || isCondition || t.word(start, "let")) return undefined;
  if (operandEnd(t, earlier + 1) !== at - 1 || !t.isName(earlier + 1)) return undefined;
  const end = statementEnd(t, start);
  const last = t.sign(end, ";") ? end - 1 : end;
  const [outer, inner] = [t.textOf(start, earlier - 1), t.textOf(earlier + 1, at - 1)];
  const wanted = `${inner} = ${t.textOf(at + 1, last)}; ${outer} = ${inner}`;
  return { place: t.at(at), edits: [replace(over(t.at(start), t.at(last)), wanted)] };
}
