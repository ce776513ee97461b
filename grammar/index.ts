/** The one door to the grammar: text → CST. */
import type { CstNode, ILexingError, IToken } from "chevrotain";
import { type Excess, findExcess } from "./excess.js";
import { tokenize } from "./lexer.js";
import { specParser } from "./parser.js";
import { keywords as keywordTokens } from "./tokens.js";
export { namingWords, signs } from "./tokens.js";
export * as words from "./words.js";

/** Where the parser could not go on: the token that did not fit, the one before it, and what was expected. */
export interface ParsingProblem {
  readonly message: string;
  readonly token: IToken;
  readonly previous: IToken | undefined;
  /** Productions that were being read, outermost first. */
  readonly rules: readonly string[];
}

/** The words that can name nothing. */
export const keywords: readonly string[] = [...keywordTokens.keys()];

export interface Parsed {
  readonly cst: CstNode;
  readonly tokens: readonly IToken[];
  readonly docs: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly lexing: readonly ILexingError[];
  readonly parsing: readonly ParsingProblem[];
  /** The text is beyond a limit, and nothing of it was parsed. */
  readonly excess: Excess | undefined;
}

/** Mistakes are exceptions inside the parser. Nobody reads where they were thrown, and finding it out takes long. */
function withoutTraces<Value>(work: () => Value): Value {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

export function parseToCst(text: string): Parsed {
  const lexed = tokenize(text);
  const excess = findExcess(lexed.tokens);
  const parser = specParser();
  const cst = withoutTraces(() => parser.read(excess ? [] : lexed.tokens));
  return {
    cst,
    tokens: lexed.tokens,
    docs: lexed.groups["docs"] ?? [],
    comments: lexed.groups["comments"] ?? [],
    lexing: lexed.errors,
    excess,
    parsing: (excess ? [] : parser.errors).map((each) => ({
      message: each.message,
      token: each.token,
      previous: (each as { previousToken?: IToken }).previousToken,
      rules: each.context.ruleStack,
    })),
  };
}
export type { CstNode, IToken } from "chevrotain";
export { DEEPEST_NESTING, type Excess, LONGEST_WORD, MOST_TOKENS } from "./excess.js";
