/** Words by what they do in the grammar, for readers of a text that does not parse. Nobody writes such a set a second time. */
import type { ReservedWord } from "./tokens.js";

const reserved = (...words: readonly ReservedWord[]): ReadonlySet<string> => new Set(words);

const IN_DECLARATIONS = ["observe", "pool", "channel", "completion", "timer", "count"] as const;
const IN_PLATFORMS = ["levels", "counted", "blocking", "deferred", "role", "message"] as const;
const STATEMENTS = ["sleep", "wake", "wakeOne", "wait", "complete", "arm", "cancel"] as const;
const CLAUSES = ["as", "on", "each", "any", "priority", "inherit", "via", "slots"] as const;
const SMALL_CLAUSES = ["at", "of", "from", "limit", "checked", "phase", "once"] as const;
const CHECKS = ["requires", "ignore", "rule", "only", "within", "depth", "spurious"] as const;
const VALUES = ["ref", "min", "max", "shared", "exclusive"] as const;
/** Words of the language in their place only; elsewhere they may name things. */
export const CONTEXTUAL_WORDS = [
  ...IN_DECLARATIONS,
  ...IN_PLATFORMS,
  ...STATEMENTS,
  ...CLAUSES,
  ...SMALL_CLAUSES,
  ...CHECKS,
  ...VALUES,
];
export type ContextualWord = (typeof CONTEXTUAL_WORDS)[number];

/** Words in front of a declaration or of another such word. */
export const MODIFIERS = reserved(
  "external",
  "fair",
  "strong",
  "unfair",
  "atomic",
  "symmetric",
  "ghost",
);
/** Declarations of a context that runs. */
export const CONTEXTS = reserved("thread", "entry", "isr", "device");
/** Words that begin a declaration and stand nowhere else, so that one at the beginning of a line does so whatever is missing before. */
export const BEGINS_DECLARATION: ReadonlySet<string> = new Set([
  ...CONTEXTS,
  ...reserved("proc", "invariant", "reachable", "revision", "expect", "var", "const", "type"),
  ...reserved("enum", "record", "def", "list", "ring", "queue", "cpus", "scheduler", "event"),
  ...reserved("symmetric", "ghost", "external", "import"),
]);
/** Declarations whose braces, if they have any, hold no statements. */
export const HAS_NO_STATEMENTS = reserved(
  ...(["const", "type", "enum", "record", "var", "def", "platform", "revision"] as const),
  ...(["lock", "list", "ring", "queue", "import"] as const),
);
/** Declarations that end with `;` even behind a brace. */
export const ENDS_WITH_SEMICOLON = reserved("const", "type", "var", "def");
/** Declarations with a name that begins with a capital letter. */
export const NAMES_IN_CAPITALS = new Set([...CONTEXTS, ...reserved("type", "enum", "record")]);
/** Words that name a value where a declaration or a statement begins, and those that do so inside of an expression. */
export const BINDERS = reserved("forall", "exists");
/** Words that a value follows and that no value ends with. */
export const BEFORE_VALUE = reserved(
  ...(["if", "then", "else", "in", "or", "where", "subset", "union", "minus"] as const),
  ...(["forall", "exists", "await", "until", "assert", "assume", "return", "when"] as const),
  ...(["while", "let", "atomic"] as const),
);
/** Those of them that begin a value themselves. */
export const BEGINS_VALUE = reserved("if", "forall", "exists", "atomic");
/** Words between whose value and a brace nothing else stands, so that the brace belongs to the value. */
export const BEFORE_BRACED_VALUE = reserved(
  ...(["in", "union", "minus", "subset", "return", "await", "until", "assert"] as const),
  ...(["assume", "where", "when"] as const),
);
/** Words behind which a condition stands, in this statement or declaration. */
export const BEFORE_CONDITION: ReadonlySet<string> = new Set([
  ...reserved("await", "until", "assert", "assume", "when", "where", "return", "if", "while"),
  ...reserved("forall", "exists", "invariant", "reachable"),
  ...(["requires"] satisfies readonly ContextualWord[]),
]);
/** Statements of one word. */
export const WHOLE_STATEMENTS = [
  "skip",
  "return",
  "break",
  "continue",
] as const satisfies readonly ReservedWord[];
