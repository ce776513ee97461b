/** Where the parser could not go on, among the tokens. */
import type { Parsed } from "../../../grammar/index.js";
import { statementEnd, statementStart } from "./extents.js";
import type { Extent } from "./repaired-text.js";
import type { Tokens } from "./tokens.js";

export type Problem = Parsed["parsing"][number];

/** An offset; infinite at the end of the text. */
export const offsetOf = ({ token: { startOffset } }: Problem): number =>
  Number.isNaN(startOffset) ? Infinity : startOffset;

/** The problem that stands first in the text. */
export const firstProblem = ({ parsing }: Parsed): Problem | undefined =>
  parsing.toSorted((a, b) => offsetOf(a) - offsetOf(b))[0];

/** The token at which a problem was noticed; one beyond the last at the end of the text. */
export function tokenOf(t: Tokens, problem: Problem): number {
  const at = t.list.findIndex((token) => token.start >= offsetOf(problem));
  return at < 0 ? t.list.length : at;
}

/** The statement or declaration that a problem spoils, and a place for it. */
export function spoiled(
  t: Tokens,
  problem: Problem,
): { readonly place: Extent; readonly whole: Extent } {
  const at = tokenOf(t, problem);
  const end = t.at(t.list.length - 1).end;
  const place = at < t.list.length ? t.at(at) : { start: end, end };
  const inside = at >= t.list.length || t.sign(at, "}") ? at - 1 : at;
  const first = statementStart(t, Math.max(0, inside));
  const last = Math.max(statementEnd(t, first), inside);
  return { place, whole: { start: t.at(first).start, end: t.at(last).end } };
}
