/**
 * Identifiers of a TLA+ module. In: names as the model has them (`StartIo.at`, `freeList.next`). Out: identifiers that are
 * unique in the whole module, for TLA+ lets no parameter hide what is defined, as near to the user's words as can be.
 */
import { inTlaComment, inTlaIdentifier } from "../../base/embed.js";
import { placeOf, type Span } from "../../base/source.js";
import { Identifiers } from "../identifiers.js";

/** Words of TLA+ and of its proofs; names of the modules that are extended, or that TLC itself reads; our own. */
const TAKEN = `ASSUME ASSUMPTION AXIOM CASE CHOOSE CONSTANT CONSTANTS COROLLARY DOMAIN ELSE ENABLED EXCEPT EXTENDS IF IN
  INSTANCE LAMBDA LEMMA LET LOCAL MODULE OTHER PROPOSITION RECURSIVE SF_ STRONG SUBSET THEN THEOREM UNCHANGED UNION
  VARIABLE VARIABLES WEAK WF_ WITH TRUE FALSE BOOLEAN STRING ACTION BY DEF DEFINE DEFS HAVE HIDE NEW OBVIOUS OMITTED
  ONLY PICK PROOF PROVE QED STATE SUFFICES TAKE TEMPORAL USE WITNESS Nat Int Infinity Cardinality IsFiniteSet Seq
  Integers Naturals FiniteSets Sequences Head Tail Append SubSeq SelectSeq Len TLC Print PrintT Assert JavaTime TLCGet TLCSet
  Permutations SortSeq RandomElement Any ToString TLCEval TLCExt AssertEq AssertError Trace CounterExample PickSuccessor
  TLCModelValue TLCCache TLCDefer TLCFP TLCGetOrDefault TLCGetAndSet ToTrace Init Next Spec vars TypeOK Ending BitAnd BitOr BitClear HasBit MaskOf Least Greatest Quotient Remainder`;

export class Names extends Identifiers<"variable" | "routine" | "word" | "property"> {
  constructor() {
    super(inTlaIdentifier, TAKEN.split(/\s+/));
  }
}

/** The name of a module, which is that of its file. */
export const moduleName = (revision: string): string => new Names().fresh(revision);

/** One comment line for each line of a text. */
export const commented = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => `\\* ${inTlaComment(line)}`.trimEnd());

export const lineOf = (span: Span): number => placeOf(span.source, span.start).line;

/** Names with commas, several to a line. */
export function wrapped(texts: readonly string[], indent: string): readonly string[] {
  const lines: string[] = [];
  for (const [i, text] of texts.entries()) {
    const piece = `${text}${i === texts.length - 1 ? "" : ","}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length < 100)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(`${indent}${piece}`);
  }
  return lines;
}
