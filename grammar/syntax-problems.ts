/**
 * What the parser says instead of its library's own words: what was expected, after what, and what stands there. Where
 * many things could follow, it names what they are together (a statement, a value), not each of them.
 */
import {
  type IParserErrorMessageProvider,
  type IToken,
  tokenLabel,
  type TokenType,
} from "chevrotain";

/** What the alternatives of a production have in common. */
const KINDS: Readonly<Record<string, string>> = {
  file: "a declaration",
  header: "`spec NAME;`, `library NAME;` or `platform NAME { … }`",
  platformItem: "an item of a platform",
  declaration: "a declaration",
  activeDeclaration: "a declaration",
  contextDeclaration: "a declaration",
  primary: "a value",
  unary: "a value",
  expression: "a value",
  initialValue: "a value",
  domain: "a range or a set",
  type: "a type",
  statement: "a statement",
  expressionStatement: "a statement",
  signalStatement: "a statement",
  memberName: "the name of a field or an operation",
  setting: "`NAME = value;` or `ignore rule NAME;`",
  target: "the name of an invariant, or `rule` and the name of a rule",
  binaryOperator: "an operator",
};

/** More alternatives than these are not worth listing. */
const MOST_LISTED = 4;

const shown = (token: IToken | undefined): string =>
  token === undefined || token.tokenType.name === "EOF"
    ? "the end of the file"
    : `\`${token.image}\``;

const after = (previous: IToken | undefined): string =>
  previous && previous.image !== "" && !Number.isNaN(previous.startOffset)
    ? ` after \`${previous.image}\``
    : "";

function listed(paths: readonly (readonly TokenType[])[]): string | undefined {
  const labels = [...new Set(paths.flatMap(([first]) => (first ? [tokenLabel(first)] : [])))];
  if (labels.length === 0 || labels.length > MOST_LISTED) return undefined;
  return labels.length === 1 ? labels[0] : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1)}`;
}

const message = (
  expected: string,
  actual: IToken | undefined,
  previous: IToken | undefined,
): string => `expected ${expected}${after(previous)}, but there is ${shown(actual)}`;

export const syntaxErrorMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual, previous }) =>
    expected.name === "EOF"
      ? message("a declaration", actual, undefined)
      : message(tokenLabel(expected), actual, previous),
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `expected a declaration, but there is ${shown(firstRedundant)}`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, previous, ruleName }) =>
    message(
      KINDS[ruleName] ?? listed(expectedPathsPerAlt.flat()) ?? "something else",
      actual[0],
      previous,
    ),
  buildEarlyExitMessage: ({ expectedIterationPaths, actual, previous, ruleName }) =>
    message(
      listed(expectedIterationPaths) ?? KINDS[ruleName] ?? "something more",
      actual[0],
      previous,
    ),
};
