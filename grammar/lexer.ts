/** Text → tokens. Documentation and other comments are kept apart from what the parser reads. */
import { Lexer, type ILexingResult } from "chevrotain";
import { tokenTypes } from "./tokens.js";

const lexer = new Lexer(tokenTypes, { positionTracking: "onlyOffset", ensureOptimizations: false });

export const tokenize = (text: string): ILexingResult => lexer.tokenize(text);
