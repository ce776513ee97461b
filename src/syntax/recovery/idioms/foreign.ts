/** Words of other languages that have one counterpart here, casts, results that only a kernel reads, and values at random. */
import { partnerOf } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import type { Match } from "../pattern.js";
import { over, remove, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

const word = { code: "ILK1169", languages: "C, PlusCal, Python, Java, Perl" } as const;
/** `(name) {` or `(name[i]) {` */
const inBraces = (t: Tokens, at: number): boolean =>
  t.sign(at + 1, "(") &&
  t.isName(at + 2) &&
  t.sign(at + 3, ")", "[") &&
  t.sign(partnerOf(t, at + 1) + 1, "{");

/** Up to its `;` the statement has neither a block nor a `do`. */
function isPlain(t: Tokens, at: number): boolean {
  const end = t.list.findIndex((_, i) => i > at && t.sign(i, ";"));
  return !t.list.slice(at, end).some(({ text }) => text === "{" || text === "do");
}

export const FOREIGN_WORDS: readonly Idiom[] = [
  ...spellings({ ...word, at: "statement" }, [
    [
      "« /foreach|for_each/ » ( <name> in <values:inside> )",
      "for <name> in <values>",
      "foreach (i in 0..3) { x = i; }",
    ],
    ["« unless » ( <condition:inside> )", "if (!(<condition>))", "unless (done) { x = 1; }"],
    [
      "« until » ( <condition:inside> ) {",
      "while (!(<condition>)) {",
      "until (done) { x = 1; done = true; }",
    ],
    [
      "« /trigger|interrupt|post/ » <name> ;",
      "raise <name>;",
      "isr Tick { x = 1; }\nthread U { trigger Tick; }",
    ],
    ["« wait /until|for/ »", "await", "wait until done;"],
    ["« set » <name> =", "<name> =", "set x = 1;"],
  ]),
  ...spellings({ ...word, at: "statement", when: isPlain }, [
    ["« when » <condition:until> ;", "await <condition>;", "when x == 1;"],
  ]),
  ...spellings({ ...word, at: "declaration" }, [
    [
      "« /variable|variables|global|let|VARIABLE|VARIABLES/ » <name> =",
      "var <name> =",
      "let z = false;\nthread U { z = true; }",
    ],
    [
      "« /variable|variables|global|let|VARIABLE/ » <name> :",
      "var <name>:",
      "global z: 0..3 = 0;\nthread U { z = 1; }",
    ],
    ["« cpus = » <n:number> ;", "cpus <n>;", "cpus = 2;"],
    [
      "« mtype = » { <values:inside> }",
      "enum Kind { <values> }",
      "mtype = { Empty, Full }\nthread U { let k = Empty; if (k == Full) { x = 1; } }",
    ],
    [
      "« typedef » <type> <name> ;",
      "type <name> = 0..255;",
      "typedef int count_t;\nvar z: count_t = 0;\nthread U { z = 1; }",
    ],
    [
      "« /CONSTANT|CONSTANTS/ » <name> ;",
      "const <name> = 2;",
      "CONSTANT Most;\nthread U { x = Most; }",
    ],
  ]),
  ...spellings({ ...word, at: "statement", parses: true }, [
    ["« /pass|nop|noop|continue_|nothing/ » ;", "skip;", "pass;", "nop;"],
    ["« yield » ;", "await true;", "yield;"],
  ]),
  ...spellings({ ...word, at: "statement", when: inBraces }, [
    [
      "« /lock|with|synchronized|mutex|guard|scoped_guard/ » ( <lock:inside> )",
      "with <lock>",
      "lock (l) { x = 1; }",
      "with (l) { x = 1; }",
      "synchronized (l) { x = 1; }",
    ],
  ]),
  {
    ...word,
    match: (t, at) => {
      const [, number] = /^cpu(\d+)$/.exec(t.at(at).text) ?? [];
      if (number === undefined || !t.word(at - 1, "on") || t.isDeclared(t.at(at).text))
        return undefined;
      const wanted = `cpu ${number}`;
      return {
        place: t.at(at),
        parts: { found: t.at(at).text, wanted },
        edits: [replace(t.at(at), wanted)],
      };
    },
    parses: true,
    examples: ["cpus 2;\nisr Tick on cpu0 { x = 1; }\nthread U { x = 1; }"],
  },
];

const TYPE =
  /^(?:void|int|unsigned|long|short|char|bool|size_t|[us](?:8|16|32|64)|u?int(?:8|16|32|64)_t|ULONG|PVOID|BOOLEAN|UCHAR)$/;

export const CASTS: readonly Idiom[] = [
  {
    code: "ILK1170",
    languages: "C",
    match: cast,
    examples: ["(void)touch(2);", "x = (int)y;", "x = (unsigned long)y;"],
  },
];

/** `(void)f();`, `(unsigned long)x`, `(struct foo *)p` */
function cast(t: Tokens, at: number): Match | undefined {
  if (!t.sign(at, "(") || t.endsOperand(at - 1)) return undefined;
  const close = partnerOf(t, at);
  const inner = t.list.slice(at + 1, close);
  const isType =
    inner.length > 0 &&
    inner.every(({ text, kind }) => text === "*" || kind === "word") &&
    (inner[0]?.text === "struct" || TYPE.test(inner[0]?.text ?? ""));
  if (!isType || !t.startsOperand(close + 1)) return undefined;
  const place = over(t.at(at), t.at(close));
  return { place, parts: { found: t.textOf(at, close) }, edits: [remove(place)] };
}

export const RESULTS: readonly Idiom[] = spellings(
  { code: "ILK1167", languages: "C", at: "statement" },
  [
    [
      "return « /IRQ_HANDLED|IRQ_NONE|IRQ_WAKE_THREAD|FILTER_HANDLED|FILTER_STRAY|FILTER_SCHEDULE_THREAD|NETDEV_TX_OK|NETDEV_TX_BUSY|STATUS_SUCCESS|HRTIMER_NORESTART|HRTIMER_RESTART/ » ;",
      "return;",
      "isr Tick { x = 1; return IRQ_HANDLED; }\nthread U { x = 1; }",
    ],
  ],
).map((idiom) => ({ ...idiom, parses: true }));

const random = {
  code: "ILK1168",
  languages: "SPIN, CBMC, Dafny, Boogie",
  at: "statement",
  parses: true,
} as const;
const NONDET =
  "/nondet\\w*|random\\w*|rand|any_\\w+|__VERIFIER_nondet_\\w+|get_random_\\w+|prandom_\\w+/";

export const CHOICES: readonly Idiom[] = [
  ...spellings(random, [
    [
      `<x:operand> = « ${NONDET} ( <arguments:inside> ) » ;`,
      "choose any in 0..3; <x> = any;",
      "x = nondet(4);",
      "x = random();",
    ],
    [`<x:operand> = « ${NONDET} » ;`, "choose any in 0..3; <x> = any;", "x = nondet;"],
  ]),
  ...spellings({ ...random, parses: false }, [
    ["« havoc » <x:operand> ;", "choose any in 0..3; <x> = any;", "havoc x;"],
    ["« nondet » <x:operand> ;", "choose any in 0..3; <x> = any;", "nondet x;"],
    ["<x:operand> « \\in » <values:factor>", "choose any in <values>; <x> = any", "x \\in s;"],
    [
      "« with » ( <name> \\in <values:inside> ) { <body:inside> }",
      "choose <name> in <values>; <body>",
      "with (v \\in s) { x = v; }",
    ],
  ]),
];
