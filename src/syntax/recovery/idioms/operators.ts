/** Signs of expressions and assignments: each is told by the signs alone and what stands around them. */
import { signs } from "../../../../grammar/index.js";
import {
  comparisonEnd,
  COMPARISONS,
  operandEnd,
  operandStart,
  sumEnd,
  sumStart,
} from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import type { Match } from "../pattern.js";
import { insert, over, PLACEHOLDER, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

const follows = (t: Tokens, at: number): boolean => t.endsOperand(at - 1);
const begins = (t: Tokens, at: number): boolean => !t.endsOperand(at - 1);
const comparison = { code: "ILK1112", languages: "C, TLA+", isHabit: true } as const;

/** The value that ends at a token begins its statement, so that it may be assigned to. */
const isTarget = (t: Tokens, last: number): boolean => t.startsStatement(operandStart(t, last));

export const SIGNS: readonly Idiom[] = [
  {
    code: "ILK1101",
    languages: "PlusCal, Promela",
    match: "« := »",
    rewrite: "=",
    examples: ["x := 3;", "let n := x;\n  y = n;"],
  },
  ...spellings({ code: "ILK1101", languages: "OCaml, R", at: "statement" }, [
    ["<x:operand> « <- » <value:factor>", "<x> = <value>", "x <- 3;"],
  ]),
  ...spellings(comparison, [
    ["« === »", "==", "if (x === 3) { y = 2; }"],
    [["« =/= »", "« !== »", "≠"], "!=", "await x =/= 3;", "await x !== 3;", "await x ≠ 3;"],
    ["≤", "<=", "await x ≤ 3;"],
    ["≥", ">=", "await x ≥ 3;"],
  ]),
  ...spellings({ ...comparison, when: follows }, [
    ["« =< »", "<=", "if (x =< 3) { y = 2; }"],
    ["« <> »", "!=", "if (x <> 3) { y = 2; }"],
  ]),
  ...spellings({ ...comparison, when: (t, at) => t.endsOperand(at - 1) && !isTarget(t, at - 1) }, [
    ["« /= »", "!=", "await x /= 3;"],
  ]),
  ...spellings({ ...comparison, at: "operator", when: (t, at) => !t.startsLine(at) }, [
    ["#", "!=", "await x # 3;"],
  ]),
];

const update = (sign: string, operator: string): readonly Idiom[] => {
  const whole = { code: "ILK1108", languages: "C", help: `<x> = <x> ${operator} 1;` } as const;
  const isLast = (t: Tokens, at: number): boolean => !t.startsOperand(at + 2);
  return [
    ...spellings({ ...whole, at: "statement" }, [
      [`« ${sign} » <x:operand>`, `<x> = <x> ${operator} 1`, `${sign}x;`],
      [`<x:operand> « ${sign} » ;`, `<x> = <x> ${operator} 1;`, `x${sign};`],
    ]),
    ...spellings({ ...whole, isGuess: true, when: isLast }, [
      [`<x:operand> « ${sign} »`, "<x>", `y = x${sign};`],
    ]),
    // `--x` is the value of x.
    ...spellings(
      { ...whole, isGuess: true, when: begins },
      sign === "--" ? [] : [["« ++ » <x:operand>", "<x>", "y = ++x;"]],
    ),
  ];
};

const compound = (sign: string, operator: string, ...examples: Idiom["examples"]): Idiom => ({
  code: "ILK1109",
  languages: "C",
  match: `<x:operand> « ${sign}= » <value:factor>`,
  rewrite: `<x> = <x> ${operator} <value>`,
  examples,
});

export const UPDATES: readonly Idiom[] = [
  ...update("++", "+"),
  ...update("--", "-"),
  compound("+", "+", "x += 2;"),
  compound("-", "-", "x -= y + 1;"),
  compound("*", "*", "x *= 1;"),
  compound("/", "/", "x /= 2;"),
  compound("%", "%", "x %= 2;"),
  {
    code: "ILK1107",
    languages: "C",
    match: [
      "<x:operand> « |= » <value:factor>",
      "<x:operand> « &= » <value:factor>",
      "<x:operand> « ^ = » <value:factor>",
    ],
    when: (t, at) => isNumber(t, operandStart(t, at - 1)),
    rewrite: "<x> = <_>",
    help: "keep each flag in a `bool` of its own, or the flags in a `set`",
    examples: ["x |= 1;", "x &= 6;"],
  },
  compound("|", "||", "done |= x == 1;"),
  compound("&", "&&", "done &= done;"),
];

const arrow = { code: "ILK1110", languages: "C", isHabit: true } as const;
const isAddress = (t: Tokens, at: number): boolean =>
  !t.endsOperand(at - 1) && t.at(at + 1).isGlued;

export const ACCESS: readonly Idiom[] = [
  {
    ...arrow,
    match: ") « -> »",
    rewrite: "):",
    when: (t, at) => t.depth[at] === 0,
    say: { wanted: ":", what: "the type of a result" },
    examples: ["proc f(a: 0..7) -> bool { return a == 1; }\nthread U { done = f(1); }"],
  },
  ...spellings({ ...arrow, say: { wanted: ".", what: "a field" } }, [
    ["<value:operand> « -> » <field>", "<value>.<field>", "x = point->a;"],
  ]),
  {
    code: "ILK1111",
    languages: "C",
    match: choice,
    examples: ["x = done ? 1 : 2;", "await (x == 1 ? done : true);"],
  },
  ...spellings({ code: "ILK1142", languages: "C", when: isAddress }, [
    [["« & <name> »", "« * <name> »"], "<name>", "let n = x;\n  touch(&n);", "*x = 3;"],
  ]),
];

/** `c ? a : b`, but not the type of a result before a body, as in `proc first(): Id? { …`. */
function choice(t: Tokens, at: number): Match | undefined {
  const isType = t.head[at] === "proc" && t.depth[at] === 0;
  if (!t.sign(at, "?") || isType || !t.endsOperand(at - 1) || !t.startsOperand(at + 1))
    return undefined;
  const isLevel = (i: number): boolean =>
    t.depth[i] === t.depth[at] && t.nesting[i] === t.nesting[at];
  const isInside = (i: number): boolean =>
    (t.nesting[i] ?? 0) >= (t.nesting[at] ?? 0) && (t.depth[i] ?? 0) >= (t.depth[at] ?? 0);
  let [colon, open] = [at, 1];
  while (open > 0) {
    colon += 1;
    if (colon >= t.list.length || (isLevel(colon) && t.sign(colon, ";", ",", "=")))
      return undefined;
    if (isLevel(colon) && t.sign(colon, "?")) open += 1;
    if (isLevel(colon) && t.sign(colon, ":")) open -= 1;
  }
  const isBefore = (i: number): boolean =>
    isLevel(i) &&
    (t.sign(i, "=", ",", ";", ":", "?") ||
      t.word(i, "return", "await", "assert", "when", "where", "until"));
  let first = at;
  while (first > 0 && !isBefore(first - 1) && isInside(first - 1)) first -= 1;
  return {
    place: t.at(at),
    edits: [
      insert(t.at(first).start, "if "),
      replace(t.at(at), "then"),
      replace(t.at(colon), "else"),
    ],
    secondary: [{ ...t.at(colon), text: "the other value stands behind this" }],
  };
}

// TLA+ begins a list of conditions with the sign that joins them.
const and = { code: "ILK1102", isHabit: true } as const;
const or = { code: "ILK1103", isHabit: true } as const;
const not = { code: "ILK1104", isHabit: true } as const;
const bits = { code: "ILK1107", languages: "C", isHabit: true } as const;
const joinsConditions = (t: Tokens, at: number): boolean =>
  !t.sign(at - 1, "}") && !t.sign(at + 1, "{") && !t.word(at + 1, "timeout");

export const LOGIC: readonly Idiom[] = [
  ...spellings({ ...and, languages: "TLA+", when: begins }, [
    [["« /\\ »", "∧"], "", "if (/\\ x == 1) { y = 2; }", "invariant I: ∧ x == 1\n  ∧ y == 2;"],
  ]),
  ...spellings({ ...and, languages: "TLA+" }, [
    [["« /\\ »", "∧"], "&&", "await x == 1 /\\ y == 2;", "await x == 1 ∧ done;"],
  ]),
  ...spellings({ ...or, languages: "TLA+", when: begins }, [
    [["« \\/ »", "∨"], "", "if (\\/ x == 1) { y = 2; }", "if (∨ x == 1) { y = 2; }"],
  ]),
  ...spellings({ ...or, languages: "TLA+" }, [
    [["« \\/ »", "∨"], "||", "await x == 1 \\/ y == 2;", "await x == 1 ∨ done;"],
  ]),
  ...spellings({ ...and, languages: "Python, SQL", at: "operator" }, [
    ["/and|AND/", "&&", "await x == 1 and y == 2;"],
  ]),
  ...spellings({ ...or, languages: "Python, SQL", at: "operator", when: joinsConditions }, [
    ["/or|OR/", "||", "await x == 1 or y == 2;"],
  ]),
  {
    ...bits,
    match: "« ~ » <x:operand>",
    when: (t, at) => isNumber(t, at + 1),
    rewrite: "<_>",
    help: "keep each flag in a `bool` of its own, or the flags in a `set`",
    parses: true,
    examples: ["x = ~y;"],
  },
  ...spellings({ ...not, languages: "Python, TLA+", parses: true }, [
    [
      "« /not|NOT/ » <x:negated>",
      "!<x>",
      "await not done;",
      "await not (x == 1);",
      "if (not x in s) { y = 2; }",
    ],
    [["« ~ » <x:negated>", "« ¬ » <x:negated>"], "!<x>", "await ~(x == 1);", "await ¬done;"],
  ]),
  ...spellings({ ...bits, at: "operator", when: joinsTruths, notes: ["`&&` joins conditions"] }, [
    ["&", "&&", "if (done & x == 1) { y = 2; }"],
  ]),
  ...spellings({ ...bits, at: "operator", when: joinsTruths, notes: ["`||` joins conditions"] }, [
    ["|", "||", "if (done | x == 1) { y = 2; }"],
  ]),
  ...spellings(
    { ...bits, help: "keep each flag in a `bool` of its own, or the flags in a `set`" },
    [[["<x:operand> « & » <y:operand>", "<x:operand> « | » <y:operand>"], "<_>", "x = y & 3;"]],
  ),
  {
    ...bits,
    match: [
      "<x:operand> « ^ » <y:operand>",
      "<x:operand> « << » <y:operand>",
      "<x:operand> « >> » <y:operand>",
    ],
    rewrite: "<_>",
    help: "multiply or divide by a power of two, or keep each flag in a variable of its own",
    examples: ["x = x ^ y;", "x = y << 1;", "x = y >> 1;"],
  },
];

/** A number, or a name that is declared with a range or a number. */
function isNumber(t: Tokens, at: number): boolean {
  if (t.at(at).kind === "number") return true;
  const named = t.list.findIndex(
    ({ text }, i) => text === t.at(at).text && t.word(i - 1, "var", "const"),
  );
  if (named < 0) return false;
  const next = t.sign(named + 1, "[") ? (t.partner[named + 1] ?? named) + 1 : named + 1;
  return t.sign(next, ":", "=") && t.at(next + 1).kind === "number";
}

/** Between conditions `&` was meant as `&&`; between numbers it has no counterpart. */
function joinsTruths(t: Tokens, at: number): boolean {
  const last = operandEnd(t, at + 1);
  return (
    t.at(last).kind !== "number" ||
    comparisonEnd(t, at + 1) > last ||
    sumStart(t, at - 1) !== operandStart(t, at - 1)
  );
}

const ENDS_COMPARISON = ["&&", "||", "=>", "<=>", ",", ";", "=", "?", ":", "{", "}"];

export const CHAINS: readonly Idiom[] = [
  {
    code: "ILK1113",
    languages: "Python, mathematics",
    match: chain,
    parses: true,
    examples: ["assert 0 <= x < 7;", "await x == y == 3;"],
  },
];

/** `0 <= x < n`: read as C does, the second comparison is of a truth value. */
function chain(t: Tokens, at: number): Match | undefined {
  const isOrder = (i: number): boolean => t.sign(i, "<", "<=", ">", ">=");
  if (!t.sign(at, ...COMPARISONS) || t.head[at] === "platform" || t.head[at] === "lock")
    return undefined;
  const next = sumEnd(t, at + 1) + 1;
  // `a < b == c` compares two conditions, which is what C means by it as well.
  const isChain = t.sign(next, ...COMPARISONS) && isOrder(at) === isOrder(next);
  if (!isChain || t.sign(at - 1, ...ENDS_COMPARISON) || !t.startsOperand(next + 1))
    return undefined;
  const [first, last] = [sumStart(t, at - 1), sumEnd(t, next + 1)];
  return {
    place: over(t.at(first), t.at(last)),
    parts: { first: t.textOf(first, next - 1), last: t.textOf(next + 1, last) },
    edits: [insert(t.at(next - 1).end, ` && ${t.textOf(at + 1, next - 1)}`)],
  };
}

/** Characters that begin no token, once all idioms that have some are rewritten. */
export const UNKNOWN: readonly Idiom[] = [
  {
    code: "ILK1001",
    languages: "all",
    isGuess: true,
    isHabit: true,
    match: (t, at) => {
      const { kind, text } = t.at(at);
      if (kind !== "sign" || KNOWN.has(text)) return undefined;
      const joins = t.endsOperand(at - 1) && t.startsOperand(at + 1);
      const whole = over(t.at(operandStart(t, at - 1)), t.at(operandEnd(t, at + 1)));
      const edits = [joins ? replace(whole, PLACEHOLDER) : replace(t.at(at), "")];
      return { place: t.at(at), parts: { text }, edits };
    },
    examples: ["x = 1 @ 2;"],
  },
];
const KNOWN: ReadonlySet<string> = new Set(signs);
