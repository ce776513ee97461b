/** Slips that only the parser notices: a missing or superfluous `;`, a word spelt otherwise. What it notices beyond that has no name of its own. */
import type { Parsed } from "../../../grammar/index.js";
import { statementEnd, statementStart, sumEnd, sumStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { type Extent, insert, over, remove, replace, type Slip, slip } from "./slip.js";
import { findMisspelling } from "./spelling.js";
import { GAP } from "./text.js";

type Problem = Parsed["parsing"][number];

const placeOf = (problem: Problem): number =>
  Number.isNaN(problem.token.startOffset) ? Infinity : problem.token.startOffset;

/** The problem that stands first in the text. */
export const firstProblem = (parsed: Parsed): Problem | undefined =>
  [...parsed.parsing].sort((a, b) => placeOf(a) - placeOf(b))[0];

/** The piece at which a problem was noticed; one beyond the last at the end of the file. */
export function pieceOf(p: Pieces, problem: Problem): number {
  const at = p.list.findIndex((piece) => piece.start >= problem.token.startOffset);
  return at < 0 ? p.list.length : at;
}

export function recognise(p: Pieces, problem: Problem): Slip | undefined {
  const at = pieceOf(p, problem);
  const before = p.at(at - 1);
  if (problem.message.startsWith("expected `;`") && at > 0) {
    const startsAnother =
      p.startsLine(at) ||
      at >= p.list.length ||
      p.sign(at, "}") ||
      p.at(at).isReserved ||
      (p.isName(at) && p.sign(at + 1, "=", "(", ".", "["));
    if (startsAnother)
      return slip(
        "ILK1106",
        { start: before.end, end: before.end },
        { after: before.text === GAP ? "this" : before.text },
        [insert(before.end, ";")],
      );
  }
  if (p.head[at - 1] === "record" && p.sign(at, "}")) {
    return slip(
      "ILK1106",
      { start: before.end, end: before.end },
      { after: before.text === GAP ? "this" : before.text },
      [insert(before.end, ";")],
    );
  }
  if (p.sign(at, ";") && (p.sign(at - 1, "}", ";", "{") || at === 0)) {
    return slip("ILK1133", p.at(at), { after: at === 0 ? "the beginning" : before.text }, [
      remove(p.at(at)),
    ]);
  }
  const inRange = p.sign(at, "..") ? rangeMembership(p, at) : undefined;
  if (inRange) return inRange;
  const statement = statementStart(p, Math.min(at, p.list.length - 1));
  return findMisspelling(p, at, statement, (parsed) => {
    const first = firstProblem(parsed);
    return first ? placeOf(first) : Infinity;
  });
}

/** `x in 0..3` as a condition: ranges are what binders go through, and no values. */
function rangeMembership(p: Pieces, dots: number): Slip | undefined {
  const low = sumStart(p, dots - 1);
  if (!p.word(low - 1, "in") || !p.endsOperand(low - 2) || !p.startsOperand(dots + 1))
    return undefined;
  const [value, high] = [sumStart(p, low - 2), sumEnd(p, dots + 1)];
  const whole = over(p.at(value), p.at(high));
  const [x, from, to] = [
    p.textOf(value, low - 2),
    p.textOf(low, dots - 1),
    p.textOf(dots + 1, high),
  ];
  return slip("ILK1160", over(p.at(low), p.at(high)), { range: `${from}..${to}` }, [
    replace(whole, `(${from} <= ${x} && ${x} <= ${to})`),
  ]);
}

/** The statement or declaration that a problem spoils, and a place for it. */
export function spoiled(
  p: Pieces,
  problem: Problem,
): { readonly place: Extent; readonly whole: Extent } {
  const at = pieceOf(p, problem);
  const last = p.list.length - 1;
  const place = at > last ? { start: p.at(last).end, end: p.at(last).end } : p.at(at);
  const inside = at > last || p.sign(at, "}") ? Math.min(at, last + 1) - 1 : at;
  const first = statementStart(p, Math.max(0, inside));
  const end = Math.max(statementEnd(p, first), inside);
  return { place, whole: { start: p.at(first).start, end: p.at(end).end } };
}
