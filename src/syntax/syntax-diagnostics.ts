/** What the lexer and the parser could not read, as diagnostics. */
import type { IToken, Parsed } from "../../grammar/index.js";
import type { Source, Span } from "../base/source.js";
import { report } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Declarations and statements that the language plans and this version does not check. */
const LATER: Readonly<Record<string, string>> = {
  property: "temporal properties", refines: "refinement", pool: "pools", channel: "channels", completion: "completions", timer: "timers",
  sleep: "`sleep`", wake: "`wake`", wakeOne: "`wakeOne`", complete: "`complete`", wait: "`wait`", arm: "`arm`", cancel: "`cancel`",
  memory: "weak memory", barrier: "barriers", writeBarrier: "barriers", readBarrier: "barriers", relaxed: "weak memory", observe: "`observe`", ref: "references to pools",
};

export function syntaxDiagnostics(parsed: Parsed, source: Source): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const error of parsed.lexing) {
    const span = { source, start: error.offset, end: error.offset + error.length };
    found.push(report("ILK1001", span, { text: source.text.slice(span.start, span.end) }));
  }
  for (const error of parsed.parsing) {
    const span = spanOfError(error.token, error.previous, source);
    const later = [error.token, error.previous].find((token) => token && Object.hasOwn(LATER, token.image));
    if (later) found.push(report("ILK1010", spanOfToken(later, source), { what: LATER[later.image] ?? later.image }));
    else found.push(report("ILK1003", span, { message: error.message }));
  }
  return found;
}

const isReal = (token: IToken | undefined): token is IToken => token !== undefined && !Number.isNaN(token.startOffset) && token.image !== "";

const spanOfToken = (token: IToken, source: Source): Span => ({ source, start: token.startOffset, end: token.startOffset + token.image.length });

/** The token that does not fit; at the end of the file, the place behind the last one. */
function spanOfError(token: IToken, previous: IToken | undefined, source: Source): Span {
  if (isReal(token)) return spanOfToken(token, source);
  const end = isReal(previous) ? previous.startOffset + previous.image.length : source.text.length;
  return { source, start: end, end };
}
