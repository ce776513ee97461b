/** Words and values: `NULL`, `TRUE`, texts, hexadecimal numbers, TLA+'s words, primes. */
import { operandEnd } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import type { Match } from "../pattern.js";
import { over, PLACEHOLDER, remove, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

const tla = { code: "ILK1127", languages: "TLA+", isHabit: true } as const;

export const TLA_WORDS: readonly Idiom[] = [
  ...spellings({ ...tla, say: { wanted: "!( … in … )" } }, [
    ["<left:sum> « \\notin » <right:sum>", "!(<left> in <right>)", "await x \\notin s;"],
  ]),
  {
    ...tla,
    match: ["<left:sum> « \\cap » <right:sum>", "<left:sum> « \\intersect » <right:sum>"],
    rewrite: "{ each in <left> where each in <right> }",
    say: { wanted: "{ each in … where each in … }" },
    examples: ["s = s \\cap { y };", "s = s \\intersect { y };"],
  },
  ...spellings(tla, [
    [["« \\in »", "∈"], "in", "await x \\in s;", "await x ∈ s;"],
    ["« \\E »", "exists", "await \\E k in 0..7: k in s;"],
    ["« \\A »", "forall", "await \\A k in 0..7: k in s;"],
    [["« \\cup »", "« \\union »"], "union", "s = s \\cup { x };", "s = s \\union { y };"],
    ["« \\subseteq »", "subset", "await s \\subseteq s;"],
    ["« \\div »", "/", "x = y \\div 2;"],
    ["« \\land »", "&&", "await done \\land x == 1;"],
    ["« \\lor »", "||", "await done \\lor x == 1;"],
    [["« \\lnot »", "« \\neg »"], "!", "await \\lnot done;", "await \\neg done;"],
    ["« \\leq »", "<=", "await x \\leq 1;"],
    ["« \\geq »", ">=", "await x \\geq 1;"],
    ["« \\neq »", "!=", "await x \\neq 1;"],
    ["« \\equiv »", "<=>", "await done \\equiv x == 1;"],
  ]),
  ...spellings({ ...tla, at: "operator" }, [["\\", "minus", "s = s \\ { x };"]]),
  ...spellings({ ...tla, say: { wanted: "if" }, parses: true }, [
    [
      "IF <condition:until> THEN <value:until> ELSE",
      "if <condition> then <value> else",
      "x = IF done THEN 1 ELSE 2;",
    ],
    ["IF", "if", "x = IF done then 1 else 2;"],
  ]),
  {
    code: "ILK1148",
    languages: "TLA+",
    match: unchanged,
    parses: true,
    examples: [
      "action act when done { x = 1; UNCHANGED y; }",
      "await x == 1 /\\ UNCHANGED <<x, y>>;",
    ],
  },
];

export const WORDS: readonly Idiom[] = [
  {
    code: "ILK1122",
    languages: "C",
    match: "/NULL|null|nil|nullptr|NIL|None/",
    rewrite: "none",
    parses: true,
    examples: ["let n = x;\n  if (n == NULL) { y = 2; }", "if (maybe == null) { y = 2; }"],
  },
  ...spellings({ code: "ILK1123", languages: "C, TLA+", parses: true }, [
    ["/TRUE|True/", "true", "done = TRUE;"],
    ["/FALSE|False/", "false", "while (False) { x = 1; }"],
  ]),
  {
    code: "ILK1126",
    languages: "PlusCal, Python",
    match: "/elif|elsif|elseif|elsf/",
    when: (t, at) => t.sign(at - 1, "}", ";"),
    rewrite: "else if",
    examples: [
      "if (done) { x = 1; } elif (x == 1) { x = 2; }",
      "if (done) { x = 1; } elsif (x == 1) { x = 2; }",
    ],
  },
  {
    code: "ILK1149",
    languages: "PlusCal",
    at: "statement",
    match: "call <name>",
    rewrite: "<name>",
    examples: ["call touch(2);"],
  },
  {
    code: "ILK1151",
    languages: "C, PlusCal",
    at: "statement",
    match:
      "/print|printf|printk|pr_\\w+|puts|fprintf|dev_\\w+|DbgPrint\\w*|KdPrint\\w*|log/ <rest:rest>",
    when: (t, at) => t.sign(at + 1, "(") || t.at(at + 1).kind === "string",
    rewrite: "skip;",
    parses: true,
    help: "a label, `here: skip;`, makes a step that can be seen in a run; `emit` makes an event",
    isGuess: true,
    examples: ['printf("%d\\n", x);', "pr_info(x);"],
  },
];

/** `UNCHANGED x` and `UNCHANGED <<x, y>>`, as a condition or as a statement of its own. */
function unchanged(t: Tokens, at: number): Match | undefined {
  if (!t.word(at, "UNCHANGED") || t.isDeclared("UNCHANGED")) return undefined;
  let last = operandEnd(t, at + 1);
  if (t.signs(at + 1, "<", "<")) {
    const end = t.list.findIndex((_, i) => i > at && (t.signs(i, ">", ">") || t.sign(i, ";", "}")));
    last = t.sign(end, ">") ? end + 1 : end - 1;
  }
  const place = over(t.at(at), t.at(last));
  const before = t.signs(at - 2, "/", "\\") ? at - 2 : t.sign(at - 1, "&&") ? at - 1 : at;
  const isStatement = t.startsStatement(at);
  if (isStatement && t.sign(last + 1, ";")) last += 1;
  const wanted = before < at || isStatement ? "" : "true";
  return { place, edits: [replace(over(t.at(before), t.at(last)), wanted)] };
}

export const VALUES: readonly Idiom[] = [
  {
    code: "ILK1124",
    languages: "PlusCal, TLA+",
    match: text,
    examples: ['assert x == 1, "one";', 'state = "Busy";', 'state = "waiting";', "x = 'a';"],
  },
  {
    code: "ILK1128",
    languages: "TLA+",
    isHabit: true,
    match: (t, at) =>
      t.sign(at, "'") && t.at(at).isGlued && t.endsOperand(at - 1)
        ? {
            place: over(t.at(at - 1), t.at(at)),
            parts: { name: t.at(at - 1).text },
            edits: [remove(t.at(at))],
          }
        : undefined,
    examples: ["x' = x + 1;"],
  },
  {
    code: "ILK1125",
    languages: "C",
    match: number,
    examples: ["x = 0x07;", "x = 3u;", "x = 1.5;"],
  },
];

/** `"idle"`, `'a'`. */
function text(t: Tokens, at: number): Match | undefined {
  const isCharacter =
    t.sign(at, "'") &&
    !(t.at(at).isGlued && t.endsOperand(at - 1)) &&
    t.at(at + 1).isGlued &&
    t.sign(at + 2, "'") &&
    t.at(at + 2).isGlued;
  const isText = t.at(at).kind === "string" && t.head[at] !== "import" && t.head[at] !== "platform";
  if (!isText && !isCharacter) return undefined;
  const place = over(t.at(at), t.at(isText ? at : at + 2));
  // `assert e, "message";`
  if (isText && t.sign(at - 1, ",") && t.sign(at + 1, ";"))
    return {
      place,
      parts: { found: t.at(at).text },
      edits: [remove({ start: t.at(at - 1).start, end: place.end })],
    };
  const found = t.text.slice(place.start, place.end);
  const word = found.slice(1, -1);
  const match = { place, parts: { found } };
  if (isText && t.isDeclared(word)) return { ...match, edits: [replace(place, word)] };
  const member = word.slice(0, 1).toUpperCase() + word.slice(1);
  const help = /^[A-Za-z_]\w*$/.test(word)
    ? `enum Kind { ${member}, Other }`
    : "name the values it can have: `enum Kind { First, Second }`";
  return { ...match, edits: [replace(place, PLACEHOLDER)], help };
}

/** `0x1F`, `1.5`, `10u`. */
function number(t: Tokens, at: number): Match | undefined {
  if (t.at(at).kind !== "number" || (t.sign(at - 1, ".") && t.at(at - 2).kind === "number"))
    return undefined;
  const isFraction = t.sign(at + 1, ".") && t.at(at + 2).kind === "number";
  if (!isFraction && !(t.isName(at + 1) && t.at(at + 1).isGlued)) return undefined;
  const place = over(t.at(at), t.at(isFraction ? at + 2 : at + 1));
  const found = t.text.slice(place.start, place.end);
  const value = isFraction ? Number.NaN : Number(found.replace(/[ul]+$/i, ""));
  const wanted = Number.isSafeInteger(value) ? `${value}` : PLACEHOLDER;
  return { place, parts: { found }, edits: [replace(place, wanted)] };
}
