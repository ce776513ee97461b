/** Every token type, in lexing order. Words that begin a statement or a clause are keywords; most others stay free for users. */
import { createToken, Lexer, type TokenType } from "chevrotain";

export const Identifier = createToken({
  name: "Identifier",
  pattern: /[A-Za-z_][A-Za-z0-9_]*/,
  label: "a name",
});

const make = (name: string, pattern: RegExp | string, label: string): TokenType =>
  createToken({ name, pattern, label });

export const WhiteSpace = createToken({
  name: "WhiteSpace",
  pattern: /[ \t\r\n\f\u00a0\ufeff]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
export const DocComment = createToken({
  name: "DocComment",
  pattern: /\/\/\/[^\n]*/,
  label: "a `///` comment",
  group: "docs",
});
export const LineComment = createToken({
  name: "LineComment",
  pattern: /\/\/[^\n]*/,
  group: "comments",
});
export const BlockComment = createToken({
  name: "BlockComment",
  pattern: /\/\*[\s\S]*?\*\//,
  group: "comments",
  line_breaks: true,
});

export const NumberLiteral = make("NumberLiteral", /\d+/, "a number");
export const StringLiteral = make("StringLiteral", /"(?:[^"\\\n]|\\.)*"/, "a string");

/** Reserved words: they cannot name anything. */
const RESERVED = [
  "spec",
  "library",
  "platform",
  "import",
  "const",
  "symmetric",
  "type",
  "enum",
  "record",
  "ghost",
  "var",
  "def",
  "cpus",
  "scheduler",
  "lock",
  "list",
  "ring",
  "queue",
  "atomic",
  "thread",
  "entry",
  "isr",
  "device",
  "action",
  "proc",
  "invariant",
  "reachable",
  "fault",
  "revision",
  "expect",
  "event",
  "if",
  "else",
  "then",
  "while",
  "loop",
  "for",
  "in",
  "break",
  "continue",
  "return",
  "skip",
  "either",
  "or",
  "choose",
  "where",
  "await",
  "spin",
  "until",
  "idle",
  "assert",
  "assertHeld",
  "assertNotHeld",
  "assume",
  "acquire",
  "release",
  "tryAcquire",
  "with",
  "raise",
  "mask",
  "unmask",
  "schedule",
  "emit",
  "let",
  "forall",
  "exists",
  "subset",
  "union",
  "minus",
  "true",
  "false",
  "none",
  "set",
  "external",
  "fair",
  "strong",
  "unfair",
  "when",
  "holding",
  "guarded",
  "may",
] as const;

export type ReservedWord = (typeof RESERVED)[number];

/** Words that the name of something new follows; those that are not reserved come last. */
export const namingWords: readonly string[] = [
  ...([
    "spec",
    "library",
    "platform",
    "const",
    "type",
    "enum",
    "record",
    "var",
    "def",
    "lock",
    "list",
    "ring",
    "queue",
    "thread",
    "entry",
    "isr",
    "device",
    "action",
    "proc",
    "invariant",
    "reachable",
    "fault",
    "revision",
    "event",
    "let",
    "for",
    "choose",
    "forall",
    "exists",
  ] satisfies readonly ReservedWord[]),
  "pool",
  "channel",
  "completion",
  "timer",
];

/** Keywords by spelling. */
export const keywords: ReadonlyMap<string, TokenType> = new Map(
  RESERVED.map((word) => [
    word,
    createToken({
      name: `Word_${word}`,
      pattern: new RegExp(`${word}(?![A-Za-z0-9_])`),
      longer_alt: Identifier,
      label: `\`${word}\``,
    }),
  ]),
);

export function keyword(word: ReservedWord): TokenType {
  const found = keywords.get(word);
  if (!found) throw new Error(word);
  return found;
}

export const Iff = make("Iff", "<=>", "`<=>`");
export const Implies = make("Implies", "=>", "`=>`");
export const EqualEqual = make("EqualEqual", "==", "`==`");
export const NotEqual = make("NotEqual", "!=", "`!=`");
export const LessEqual = make("LessEqual", "<=", "`<=`");
export const GreaterEqual = make("GreaterEqual", ">=", "`>=`");
export const AndAnd = make("AndAnd", "&&", "`&&`");
export const OrOr = make("OrOr", "||", "`||`");
export const DotDot = make("DotDot", "..", "`..`");
export const Dot = make("Dot", ".", "`.`");
export const Comma = make("Comma", ",", "`,`");
export const Semicolon = make("Semicolon", ";", "`;`");
export const Colon = make("Colon", ":", "`:`");
export const Question = make("Question", "?", "`?`");
export const Equal = make("Equal", "=", "`=`");
export const Less = make("Less", "<", "`<`");
export const Greater = make("Greater", ">", "`>`");
export const Not = make("Not", "!", "`!`");
export const Plus = make("Plus", "+", "`+`");
export const Minus = make("Minus", "-", "`-`");
export const Times = make("Times", "*", "`*`");
export const Divide = make("Divide", "/", "`/`");
export const Remainder = make("Remainder", "%", "`%`");
export const LeftBrace = make("LeftBrace", "{", "`{`");
export const RightBrace = make("RightBrace", "}", "`}`");
export const LeftParen = make("LeftParen", "(", "`(`");
export const RightParen = make("RightParen", ")", "`)`");
export const LeftBracket = make("LeftBracket", "[", "`[`");
export const RightBracket = make("RightBracket", "]", "`]`");

export const tokenTypes: TokenType[] = [
  WhiteSpace,
  DocComment,
  LineComment,
  BlockComment,
  NumberLiteral,
  StringLiteral,
  ...keywords.values(),
  Identifier,
  Iff,
  Implies,
  EqualEqual,
  NotEqual,
  LessEqual,
  GreaterEqual,
  AndAnd,
  OrOr,
  DotDot,
  Dot,
  Comma,
  Semicolon,
  Colon,
  Question,
  Equal,
  Less,
  Greater,
  Not,
  Plus,
  Minus,
  Times,
  Divide,
  Remainder,
  LeftBrace,
  RightBrace,
  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
];

/** Binary operators, all in one flat list of the grammar; precedence is given where the tree is built. */
export const binaryOperators: readonly TokenType[] = [
  Iff,
  Implies,
  EqualEqual,
  NotEqual,
  LessEqual,
  GreaterEqual,
  AndAnd,
  OrOr,
  Less,
  Greater,
  Plus,
  Minus,
  Times,
  Divide,
  Remainder,
  keyword("in"),
  keyword("subset"),
  keyword("union"),
  keyword("minus"),
];

/** Every sign, those first of which another one is the beginning. */
export const signs: readonly string[] = tokenTypes.flatMap(({ PATTERN }) =>
  typeof PATTERN === "string" ? [PATTERN] : [],
);
