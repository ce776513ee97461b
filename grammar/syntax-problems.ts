/** What the parser says instead of its library's own words: what was expected, after what, and what stands there. */
import { type IParserErrorMessageProvider, type IToken, tokenLabel } from "chevrotain";

const shown = (token: IToken | undefined): string =>
  token === undefined ? "" : token.tokenType.name === "EOF" ? "the end of the file" : `\`${token.image}\``;

const after = (previous: IToken | undefined): string => (previous && previous.image !== "" && !Number.isNaN(previous.startOffset) ? ` after \`${previous.image}\`` : "");

export const syntaxErrorMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual, previous }) => `expected ${tokenLabel(expected)}${after(previous)}, and there is ${shown(actual)}`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `${shown(firstRedundant)} begins no declaration`,
  buildNoViableAltMessage: ({ actual, previous, customUserDescription }) => `${customUserDescription ?? "something else"} is expected${after(previous)}, and there is ${shown(actual[0])}`,
  buildEarlyExitMessage: ({ actual, previous }) => `something is missing${after(previous)}, before ${shown(actual[0])}`,
};
