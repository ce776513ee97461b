/** Types of C, PlusCal and TLA+: `int x = 0;`, `proc f(int a)`, `var x: int`, arrays; and locals that are not `let`. */
import { partnerOf, statementEnd, statementStart } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import type { Match } from "../pattern.js";
import {
  type Extent,
  insert,
  over,
  PLACEHOLDER,
  remove,
  replace,
  type TextEdit,
} from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

const NUMBERS =
  /^(?:int|unsigned|signed|long|short|char|size_t|ssize_t|u?int(?:8|16|32|64)_t|[us](?:8|16|32|64)|ULONG|LONG|USHORT|UCHAR|DWORD|WORD|UINT|INT|Integer|integer|Int|Nat|byte|float|double|pid|number)$/;
const TRUTHS = /^(?:bool|_Bool|boolean|BOOLEAN|BOOL|Bool|Boolean|bit)$/;
const QUALIFIERS = /^(?:static|volatile|extern|register|struct|shared|inline)$/;
/** Wide enough that no later stage complains about the range, which only the author can know. */
const ANY_NUMBER = "0..255";

export const ARRAYS: readonly Idiom[] = [
  ...spellings({ code: "ILK1158", languages: "PlusCal, TLA+" }, [
    [
      "<name> : « /array|ARRAY/ [ <index:inside> ] /of|OF/ » <type>",
      "<name>[<index>]: <type>",
      "var z: array[0..1] of bool = false;\nthread U { z[0] = true; }",
    ],
    [
      "<name> : « [ <index:until> -> <type:inside> ] »",
      "<name>[<index>]: <type>",
      "var z: [0..1 -> bool] = false;\nthread U { z[0] = true; }",
    ],
  ]),
];

export const TYPES: readonly Idiom[] = [
  {
    code: "ILK1114",
    languages: "C",
    match: typeBeforeName,
    examples: [
      "int i = 0;\n  x = i;",
      "unsigned int i = x;\n  y = i;",
      "bool b = x == 1;\n  done = b;",
      "int z = 0;\ninvariant I: z == 0;",
      "static volatile int z;\ninvariant I: z == 0;",
      "bool z = false;\ninvariant I: !z;",
      "uint32_t z[4];\ninvariant I: z[0] == 0;",
      "const int N = 3;\ninvariant I: x <= N + 4;",
      "proc f(int a) { x = a % 8; }\nthread U { f(1); }",
      "int main(void) { x = 1; }\nthread U { main(); }",
      "int f(a: 0..7) { return a; }\nthread U { let r = f(1); x = r % 8; }",
    ],
  },
  {
    code: "ILK1156",
    languages: "C, TLA+",
    match: (t, at) => {
      const type = typeBehindName(t, at);
      return type && isTruth(type.name) && type.parts.found !== "bool"
        ? { ...type, edits: [replace(type.place, "bool")] }
        : undefined;
    },
    say: { wanted: "bool" },
    parses: true,
    examples: ["var z: boolean = false;\nthread U { z = true; }"],
  },
  {
    code: "ILK1154",
    languages: "C, TLA+",
    match: (t, at) => {
      const type = typeBehindName(t, at);
      if (!type || isTruth(type.name)) return undefined;
      const help = withAnyNumber(t, at, type.last);
      return { ...type, edits: [replace(type.place, ANY_NUMBER)], help };
    },
    isGuess: true,
    parses: true,
    examples: ["var z: int = 0;\nthread U { z = 1; }"],
  },
];

const isTruth = (type: string): boolean => TRUTHS.test(type);
const isType = (t: Tokens, at: number): boolean =>
  t.isName(at) &&
  !t.isDeclared(t.at(at).text) &&
  [NUMBERS, TRUTHS, QUALIFIERS].some((words) => words.test(t.at(at).text));

/** The last word of a type that begins at a token, stars included; one less than the token where none begins. */
function typeEnd(t: Tokens, at: number): number {
  let last = at - 1;
  while (isType(t, last + 1)) last += 1;
  // `struct device d` names its type with a word of its own.
  if (t.word(last, "struct") && t.isName(last + 1) && (t.isName(last + 2) || t.sign(last + 2, "*")))
    last += 1;
  if (last < at && t.word(at, "void") && t.sign(at + 1, "*")) last = at;
  while (last >= at && t.sign(last + 1, "*")) last += 1;
  return last;
}

/** `int x`, wherever a declaration or a parameter can stand. */
function typeBeforeName(t: Tokens, at: number): Match | undefined {
  const last = typeEnd(t, at);
  const name = t.at(last + 1);
  if (last < at || name.kind !== "word" || name.isReserved) return undefined;
  const written = isTruth(t.at(last).text) ? "bool" : ANY_NUMBER;
  const match = {
    place: over(t.at(at), name),
    parts: { type: t.textOf(at, last), name: name.text },
  };
  const removed = remove({ start: t.at(at).start, end: name.start });
  const isParameter = t.sign(at - 1, "(", ",") && (t.nesting[at] ?? 0) > 0 && t.depth[at] === 0;
  const isField = t.head[at] === "record" && t.depth[at] === 1 && t.sign(at - 1, "{", ";", ",");
  if (isParameter || isField)
    return { ...match, edits: [removed, insert(name.end, `: ${written}`)] };
  const isDeclared = t.word(at - 1, "const", "var", "let", "ghost");
  if (!isDeclared && !t.startsDeclaration(at) && !t.startsStatement(at)) return undefined;
  if (t.sign(last + 2, "(") && t.depth[at] === 0)
    return { ...match, edits: [replace(removed, "proc "), ...resultEdits(t, last + 2, written)] };
  if (t.word(at - 1, "const", "let")) return { ...match, edits: [removed] };
  return { ...match, ...variable(t, at, removed, written) };
}

/** A type of the result only where something is returned; `(void)` is no parameter. */
function resultEdits(t: Tokens, open: number, written: string): readonly TextEdit[] {
  const close = partnerOf(t, open);
  const end = t.sign(close + 1, "{") ? partnerOf(t, close + 1) : close;
  const returns = t.list.some(
    (_, i) => i > close && i < end && t.word(i, "return") && !t.sign(i + 1, ";"),
  );
  return [
    ...(close === open + 2 && t.word(open + 1, "void") ? [remove(t.at(open + 1))] : []),
    ...(returns ? [insert(t.at(close).end, `: ${written}`)] : []),
  ];
}

/** `int x[4] = 0;`: with a type among the declarations, and without one in a body. */
function variable(
  t: Tokens,
  at: number,
  before: Extent,
  written: string,
): { readonly edits: readonly TextEdit[]; readonly help: string } {
  const inBody = t.inBody(at);
  const name = t.indexAfter(before.end);
  const sizes: TextEdit[] = [];
  let end = name + 1;
  for (; t.sign(end, "["); end = partnerOf(t, end) + 1) {
    const close = partnerOf(t, end);
    const size = t.textOf(end + 1, close - 1);
    const index = `[0..${/^\d+$/.test(size) ? Number(size) - 1 : `${size} - 1`}]`;
    sizes.push(replace(over(t.at(end), t.at(close)), index));
  }
  const stop = statementEnd(t, end);
  const value = t.sign(end, "=")
    ? t.textOf(end + 1, t.sign(stop, ";") ? stop - 1 : stop)
    : undefined;
  const isTruthValue = written === "bool";
  const initial = isTruthValue ? "false" : "0";
  const unsaid = inBody || t.sign(end, ";") ? initial : PLACEHOLDER;
  const behind = (inBody ? "" : `: ${written}`) + (value === undefined ? ` = ${unsaid}` : "");
  const keyword = inBody ? "let " : t.word(at - 1, "var") ? "" : "var ";
  const shown = inBody ? "" : `: ${isTruthValue ? "bool" : "0..7"}`;
  const left = `${inBody ? "let" : "var"} ${t.at(name).text}${sizes.map(({ text }) => text).join("")}`;
  return {
    edits: [replace(before, keyword), ...sizes, insert(t.at(end - 1).end, behind)],
    help: `${left}${shown} = ${value ?? initial};`,
  };
}

/** `var x: int`, `a: boolean`. */
function typeBehindName(
  t: Tokens,
  at: number,
):
  | (Match & {
      readonly name: string;
      readonly last: number;
      readonly parts: { readonly found: string };
    })
  | undefined {
  const last = typeEnd(t, at);
  if (last < at || !t.sign(at - 1, ":") || t.isLabel(at - 2) || t.sign(at - 2, "?"))
    return undefined;
  const found = t.textOf(at, last);
  return {
    name: t.at(last).text,
    last,
    place: over(t.at(at), t.at(last)),
    parts: { found },
    edits: [],
  };
}

/** The declaration with a range in place of its type; where that takes several lines, what stands before the type. */
function withAnyNumber(t: Tokens, at: number, last: number): string {
  const [start, end] = [statementStart(t, at), statementEnd(t, at)];
  const whole = `${t.textOf(start, at - 1)} 0..7${t.text.slice(t.at(last).end, t.at(end).end)}`;
  return whole.includes("\n") ? `${t.textOf(Math.max(0, at - 3), at - 1)} 0..7`.trim() : whole;
}

export const LOCALS: readonly Idiom[] = [
  {
    code: "ILK1143",
    languages: "PlusCal, C",
    at: "statement",
    match: "/var|const|auto|local/ <name>",
    rewrite: "let <name>",
    examples: ["var n = x;\n  y = n;"],
  },
  ...spellings({ code: "ILK1147", languages: "PlusCal", at: "statement" }, [
    ["let <name> : « <type:until> » =", "let <name> =", "let n: 0..7 = x;\n  y = n;"],
    ["let <name> : « <type:until> » ;", "let <name> = <_>;", "let n: 0..7;\n  n = x;\n  y = n;"],
  ]),
  {
    code: "ILK1152",
    languages: "C",
    at: "statement",
    match: "let « <name> » ;",
    rewrite: "let <name> = <_>;",
    help: "let <name> = 0;",
    examples: ["let n;\n  n = x;\n  y = n;"],
  },
];

/** What the first bracket would say is left out. */
export const FAMILIES: readonly Idiom[] = [
  ...spellings({ code: "ILK4202", languages: "Interlock", say: { sort: "pool" } }, [
    [
      "pool <name> « [ <index:inside> ] » [",
      "pool <name>[",
      "pool p[0..1][2] { a: 0..1 = 0; }\nthread U { let e = p.take(); if (e != none) { e.a = 1; e.give(); } }",
    ],
  ]),
  ...spellings({ code: "ILK4202", languages: "Interlock", say: { sort: "fault" } }, [
    [
      "fault <name> « [ <index:inside> ] »",
      "fault <name>",
      "fault Lose[0..1] budget 1;\nthread U { if (fault Lose) { x = 1; } }",
    ],
  ]),
];
