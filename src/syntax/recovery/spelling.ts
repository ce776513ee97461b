/** A word of the language that is spelt otherwise: known by this, that the text reads further with the right spelling. */
import { keywords, parseToCst, type Parsed } from "../../../grammar/index.js";
import { suggest } from "../../base/suggest.js";
import type { Piece, Pieces } from "./pieces.js";
import { replace, type Slip, slip } from "./slip.js";

/** Words that only their place makes words of the language; elsewhere they may name things. */
const CONTEXTUAL =
  "pool channel completion timer slots via inherit priority only within ignore rule from at on as depth requires observe sleep wake wakeOne complete wait arm cancel".split(
    " ",
  );

const WORDS = [...keywords, ...CONTEXTUAL];

/** Pieces at which the misspelt word may stand: where reading stopped, before it, and where the statement begins. */
export function findMisspelling(
  p: Pieces,
  at: number,
  statement: number,
  placeOf: (parsed: Parsed) => number,
): Slip | undefined {
  const stopped = p.at(at).start < 0 ? p.text.length : p.at(at).start;
  for (const candidate of new Set([at, at - 1, statement])) {
    const piece = p.at(candidate);
    if (!mayBeMisspelt(p, piece) || namesKind(p, candidate)) continue;
    const wanted = suggest(piece.text, WORDS);
    if (wanted === undefined) continue;
    const mended = p.text.slice(0, piece.start) + wanted + p.text.slice(piece.end);
    // The letters that are gone or new move what follows, so places are counted from the end of the text.
    const readsOn = placeOf(parseToCst(mended)) - mended.length > stopped - p.text.length;
    if (readsOn)
      return slip("ILK1159", piece, { found: piece.text, wanted }, [replace(piece, wanted)]);
  }
  return undefined;
}

/** `skp;`: a statement of one word, which reads as a value that nothing is done with. */
export const findWholeStatements = (p: Pieces): readonly Slip[] =>
  p.list.flatMap((piece, at) => {
    if (!p.startsStatement(at) || !p.sign(at + 1, ";") || !mayBeMisspelt(p, piece)) return [];
    const wanted = suggest(piece.text, ["skip", "return", "break", "continue"]);
    return wanted === undefined
      ? []
      : [slip("ILK1159", piece, { found: piece.text, wanted }, [replace(piece, wanted)])];
  });

/** `ithread Poll {`: the kind of a context, of which a platform may have any. */
const namesKind = (p: Pieces, at: number): boolean =>
  p.startsLine(at) &&
  /^[A-Z]/.test(p.at(at + 1).text) &&
  (p.sign(at + 2, "{", "[") || p.word(at + 2, "as", "on", "at", "holding", "priority", "when"));

const mayBeMisspelt = (p: Pieces, piece: Piece): boolean =>
  piece.kind === "word" && !piece.isReserved && !p.isDeclared(piece.text);
