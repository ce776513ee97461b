/** Words and signs of declarations: `function`, `struct`, `process`, `lock L;`, `def f == e`. */
import { operandStart, statementEnd, statementStart } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import type { Match } from "../pattern.js";
import { insert, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

const procWord = { code: "ILK1137", languages: "C, PlusCal", at: "declaration" } as const;
const contextWord = { code: "ILK1139", at: "declaration" } as const;
const thread = {
  ...contextWord,
  languages: "PlusCal, Promela",
  say: { wanted: "thread" },
} as const;
const isr = { ...contextWord, languages: "C", say: { wanted: "isr" } } as const;

const PROC = "/function|func|fun|fn|procedure|subroutine|macro|method/";

export const DECLARATION_WORDS: readonly Idiom[] = [
  ...spellings({ ...procWord, parses: true }, [
    [`${PROC} <name> {`, "proc <name>() {", "procedure f { x = 1; }\nthread U { f(); }"],
  ]),
  ...spellings(procWord, [
    [`${PROC} <name>`, "proc <name>", "function f() { x = 1; }\nthread U { f(); }"],
    [
      "« /static|inline|extern|void/+ » <name> ( void )",
      "proc <name>()",
      "void f(void) { x = 1; }\nthread U { f(); }",
    ],
    [
      "« /static|inline|extern|void/+ » <name> (",
      "proc <name>(",
      "static void f() { x = 1; }\nthread U { f(); }",
    ],
  ]),
  ...spellings({ ...procWord, languages: "Python", say: { found: "def … {" } }, [
    ["def <name> {", "proc <name>() {", "def f { x = 1; }\nthread U { f(); }"],
    [
      "def <name> ( <parameters:inside> ) {",
      "proc <name>(<parameters>) {",
      "def f() { x = 1; }\nthread U { f(); }",
    ],
  ]),
  ...spellings(thread, [
    [
      "« /process/ » ( <name> \\in <values:inside> )",
      "thread P[<name>: <values>]",
      "process (self \\in 0..1) { x = self; }",
    ],
    [
      "« /process/ » ( <name> in <values:inside> )",
      "thread P[<name>: <values>]",
      "process (self in 0..1) { x = self; }",
    ],
    ["« /process/ » ( <name> <value:inside> )", "thread <name>", "process (U = 1) { x = 1; }"],
    ["« /active|proctype/+ » <name> ( )", "thread <name>", "active proctype U() { x = 1; }"],
    [
      "« active [ <n:number> ] proctype » <name> ( )",
      "thread <name>[i: 0..<n> - 1]",
      "active [2] proctype U() { x = 1; }",
    ],
    ["« active proctype »", "thread", "active proctype U { x = 1; }"],
  ]),
  ...spellings({ ...thread, parses: true }, [
    ["« /process|proctype/ »", "thread", "process U { x = 1; }"],
  ]),
  ...spellings(isr, [
    [
      "« /static|irqreturn_t/+ » <name> ( <parameters:inside> )",
      "isr <name>",
      "static irqreturn_t Tick(int irq, void *dev) { x = 1; }",
      "irqreturn_t Tick(int irq, void *dev) { x = 1; }",
    ],
  ]).map((idiom) => ({
    ...idiom,
    when: (t: Tokens, at: number) => t.word(at, "irqreturn_t") || t.word(at + 1, "irqreturn_t"),
  })),
  ...spellings(thread, [["« init » {", "thread Init {", "init { x = 1; }"]]),
  {
    ...isr,
    match: "/irq|interrupt|ISR|handler|irqreturn_t/ <name>",
    when: (t, at) => !t.sign(at + 2, ";", "="),
    rewrite: "isr <name>",
    parses: true,
    examples: ["irq Tick { x = 1; }"],
  },
  {
    code: "ILK1146",
    languages: "C",
    at: "declaration",
    match: "« /struct|typedef|union/+ » <name> {",
    rewrite: "record <name> {",
    parses: true,
    examples: [
      "struct Pair { a: 0..3; b: 0..3; }\nvar pair: Pair = Pair { a: 0, b: 0 };\nthread U { pair.a = 1; }",
    ],
  },
];

/** `invariant x < 4;`, `reachable: x == 3;`, `always x < 4;` */
function namelessProperty(t: Tokens, at: number): Match | undefined {
  const isProperty = t.word(at, "invariant", "reachable");
  if (!(isProperty || t.word(at, "assert", "always")) || !t.startsDeclaration(at)) return undefined;
  const isNamed = t.sign(at + 2, ":", "[", "(", "{") || (t.isName(at + 2) && !t.word(at + 2, "in"));
  if (isProperty && t.isName(at + 1) && isNamed) return undefined;
  const end = statementEnd(t, at);
  if (!t.sign(end, ";")) return undefined;
  const word = isProperty ? t.at(at).text : "invariant";
  const last = t.sign(at + 1, ":") ? t.at(at + 1) : t.at(at);
  return {
    place: t.at(at),
    parts: { word },
    edits: [replace({ start: t.at(at).start, end: last.end }, `${word} named:`)],
  };
}

/** A parameter of a proc or a definition has a type. */
function bareParameter(t: Tokens, at: number): Match | undefined {
  const isHead = /^(?:proc|def|action)$/.test(t.head[at] ?? "") && t.depth[at] === 0;
  if (!isHead || t.nesting[at] !== 1 || !t.isName(at)) return undefined;
  if (!t.sign(at - 1, "(", ",") || !t.sign(at + 1, ")", ",")) return undefined;
  const open = t.list.findIndex((_, i) => i > statementStart(t, at) && t.sign(i, "("));
  if (open < 0 || !t.isName(open - 1) || !t.word(open - 2, "proc", "def", "action"))
    return undefined;
  const { end, text: name } = t.at(at);
  return { place: t.at(at), parts: { name }, edits: [insert(end, ": 0..7")] };
}

export const INCOMPLETE: readonly Idiom[] = [
  {
    code: "ILK1172",
    languages: "TLA+, C",
    match: namelessProperty,
    examples: [
      "invariant x < 8;\nthread U { x = 1; }",
      "invariant: x < 8;\nthread U { x = 1; }",
      "reachable x == 3;\nthread U { x = 1; }",
      "always x < 8;\nthread U { x = 1; }",
    ],
  },
  {
    code: "ILK1136",
    languages: "TLA+, Promela",
    match: bareParameter,
    isHabit: true,
    examples: [
      "proc f(a) { x = a; }\nthread U { f(1); }",
      "def f(a) = a + 1;\nthread U { x = f(1) % 8; }",
    ],
  },
  ...spellings(
    { code: "ILK1137", languages: "PlusCal", at: "declaration", say: { found: "proc … {" } },
    [["proc <name> {", "proc <name>() {", "proc f { x = 1; }\nthread U { f(); }"]],
  ),
  {
    code: "ILK1135",
    languages: "C",
    at: "declaration",
    match: "lock « <name> » <indices:indices> ;",
    rewrite: "lock <name><indices>: spinlock;",
    examples: ["lock m;\nthread U { acquire m; release m; }"],
  },
  {
    code: "ILK1136",
    languages: "C, PlusCal",
    at: "declaration",
    match: "var « <name> » <indices:indices> ;",
    when: (t, at) => !t.at(at + 1).isReserved,
    rewrite: "var <name><indices> = <_>;",
    help: "var <name><indices>: 0..7 = 0;",
    parses: true,
    examples: ["var z;\nthread U { z = 1; }"],
  },
];

export const DEFINITION_SIGNS: readonly Idiom[] = [
  {
    code: "ILK1140",
    languages: "TLA+",
    match: definitionSign,
    say: { found: "==" },
    examples: [
      "def small == x < 4;\ninvariant I: small => y < 8;",
      "Small == x < 4;\ninvariant I: Small => y < 8;",
    ],
  },
  {
    code: "ILK1141",
    languages: "all",
    match: (t, at) => {
      const first = t.sign(at, "==") && t.nesting[at] === 0 ? operandStart(t, at - 1) : -1;
      const isStatement =
        t.startsStatement(first) && t.isName(first) && t.sign(statementEnd(t, first), ";");
      return isStatement ? { place: t.at(at), edits: [replace(t.at(at), "=")] } : undefined;
    },
    examples: ["x == 3;"],
  },
];

/** `def f == e`, `Init == e`, `const N == 3`, `var x: T == 0`. */
function definitionSign(t: Tokens, at: number): Match | undefined {
  if (!t.sign(at, "==") || t.nesting[at] !== 0) return undefined;
  const [start, first] = [statementStart(t, at), operandStart(t, at - 1)];
  const sign = replace(t.at(at), "=");
  const place = t.at(at);
  if (t.word(start, "def", "const", "let") && first === start + 1) return { place, edits: [sign] };
  if (t.depth[at] !== 0) return undefined;
  const before = t.list.slice(start, at);
  if (t.word(start, "var") && !before.some(({ text }) => text === "=" || text === "if"))
    return { place, edits: [sign] };
  if (first !== start || !t.isName(first) || t.at(first).isReserved) return undefined;
  return { place, edits: [insert(t.at(first).start, "def "), sign] };
}
