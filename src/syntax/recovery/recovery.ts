/**
 * Reading a text that has slips in it. Each slip is mended in a copy of the text and said once; what is still not
 * understood then is said by the parser, once for each statement or declaration that it spoils. The tree is made from
 * the mended text, so that one slip hides nothing of what follows it.
 */
import type { Parsed } from "../../../grammar/index.js";
import type { Source, Span } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { findBrackets, findUnclosedComment } from "./brackets.js";
import { findDeclarationWords, findDefinitionSigns, findIncomplete } from "./declarations.js";
import { findSingleEquals } from "./equals.js";
import { findMissingHeader, findPreprocessor } from "./files.js";
import { findContextParameters, findKernelCalls } from "./kernel.js";
import { findLater } from "./later.js";
import { findLockCalls } from "./locks.js";
import { findLogic } from "./logic.js";
import { findReservedNames } from "./names.js";
import { findAccess, findChains, findOtherSigns, findUpdates } from "./operators.js";
import { firstProblem, recognise, spoiled } from "./parser.js";
import { Pieces } from "./pieces.js";
import { operandEnd, operandStart, statementStart } from "./extents.js";
import { over, remove, replace, type Slip, slip } from "./slip.js";
import { findBareBodies, findBareConditions, findLoops } from "./statements.js";
import { findWholeStatements } from "./spelling.js";
import { GAP, MendedText } from "./text.js";
import {
  findArrays,
  findLocals,
  findMissingFamilies,
  findTypeNames,
  findTypesBefore,
} from "./types.js";
import { findTlaWords, findValues, findWords } from "./words.js";

/** In an order in which each may rely on what those before it have mended. */
const RECOGNISERS: readonly ((pieces: Pieces) => readonly Slip[])[] = [
  findUnclosedComment,
  findPreprocessor,
  findMissingHeader,
  findBrackets,
  findLater,
  findLoops,
  findDeclarationWords,
  findTlaWords,
  findWords,
  findValues,
  findOtherSigns,
  findLockCalls,
  findKernelCalls,
  findContextParameters,
  findArrays,
  findTypesBefore,
  findTypeNames,
  findUpdates,
  findAccess,
  findLogic,
  findUnknown,
  findLocals,
  findMissingFamilies,
  findIncomplete,
  findReservedNames,
  findWholeStatements,
  findBareConditions,
  findBareBodies,
  findDefinitionSigns,
  findSingleEquals,
  findChains,
];

const HABITS = new Set([
  "ILK1102",
  "ILK1103",
  "ILK1104",
  "ILK1105",
  "ILK1107",
  "ILK1110",
  "ILK1112",
  "ILK1127",
  "ILK1128",
  "ILK1001",
]);

/** No text needs more; a recogniser that does not come to rest must not hang the editor. */
const MOST_ROUNDS = 60;
/** Slips found in one text. */
const MOST_SLIPS = 200;
/**
 * Pieces that are looked at while a text is repaired: each by every recogniser, again in each round. It bounds the time
 * by the text alone, to about half a second.
 */
const MOST_LOOKS = 3_000_000;
/** Reading a text again and cutting it into pieces takes as long as so many looks at each piece. */
const LOOKS_OF_READING = 12;
/** And each problem that the parser gets over: in each production around it, it looks at all of those around that one. */
const looksOfProblem = ({ rules }: Parsed["parsing"][number]): number =>
  2000 + rules.length ** 2 / 20;

export interface Mended {
  /** The tree of the mended text, with the places of the original. */
  readonly parsed: Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text as it was meant; undefined if nothing is to be said of it.
 *
 * @param isWrong where given, the grammar accepts the text, and only slips in such places are slips
 */
export function readWithSlips(
  source: Source,
  parsed: Parsed,
  isWrong: (place: Span) => boolean = () => true,
): Mended | undefined {
  const repair = new Repair(source, parsed, isWrong);
  repair.mendKnown();
  repair.mendByParser();
  return repair.result();
}

class Repair {
  readonly #source: Source;
  readonly #diagnostics: Diagnostic[] = [];
  /** What the tree is made from. */
  #text: MendedText;
  /** The same with statements that cannot be read blanked out, so that each is complained of once. */
  #legible: MendedText;
  readonly #told = new Set<string>();
  #parsed: Parsed;
  #pieces: Pieces;

  readonly #isWrong: (place: Span) => boolean;
  /** Pieces that may still be looked at. */
  #budget = MOST_LOOKS;

  constructor(source: Source, parsed: Parsed, isWrong: (place: Span) => boolean) {
    this.#source = source;
    this.#isWrong = isWrong;
    this.#text = this.#legible = MendedText.of(source.text);
    this.#parsed = parsed;
    this.#pieces = new Pieces(source.text, parsed);
  }

  mendKnown(): void {
    for (const find of RECOGNISERS) this.#mendAll(find);
  }

  #mendAll(find: (pieces: Pieces) => readonly Slip[]): void {
    for (let round = 0; round < MOST_ROUNDS && !this.#isSpent(); round++) {
      this.#budget -= this.#pieces.list.length;
      // The items of a platform have a vocabulary of their own, in which `not` and `null` are words.
      const found = find(this.#pieces).filter(
        (each) =>
          (find === findBrackets ||
            find === findUnclosedComment ||
            !this.#pieces.isInPlatform(each)) &&
          this.#isWrong({ source: this.#source, ...this.#text.span(each.start, each.end) }),
      );
      if (found.length === 0) return;
      this.#apply(found);
    }
  }

  mendByParser(): void {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const problem = firstProblem(this.#parsed);
      if (!problem || this.#isSpent()) return;
      const known = recognise(this.#pieces, problem);
      if (known) {
        this.#apply([known]);
        // Behind a `;` that was missing, more begins a statement than did before.
        this.mendKnown();
      } else if (!this.#blank(problem)) return;
    }
  }

  result(): Mended | undefined {
    if (this.#diagnostics.length === 0) return undefined;
    const diagnostics = [...this.#diagnostics].sort(
      (a, b) => a.primary.span.start - b.primary.span.start,
    );
    return { parsed: this.#text.read(), diagnostics };
  }

  /** Of slips whose edits meet, the first is mended now; the others are found again in what it leaves. */
  #apply(found: readonly Slip[]): void {
    const taken: Slip[] = [];
    for (const each of found.slice(0, MOST_SLIPS + 1)) {
      const meets = (other: Slip): boolean =>
        each.edits.some((a) =>
          other.edits.some((b) => (a.start < b.end && b.start < a.end) || a.start === b.start),
        );
      if (!taken.some(meets)) taken.push(each);
    }
    for (const each of taken) {
      const diagnostic = each.diagnose(this.#text, this.#source);
      if (!this.#isRepeated(each, diagnostic)) this.#diagnostics.push(diagnostic);
    }
    const edits = taken.flatMap((each) => each.edits);
    this.#text = this.#text.edited(edits);
    this.#readAgain(this.#legible.edited(edits));
  }

  /** Said already: one thing is said of one place, and a habit such as `/\\` once in a statement, however often it shows. */
  #isRepeated(each: Slip, diagnostic: Diagnostic): boolean {
    const { code, primary } = diagnostic;
    if (this.#diagnostics.some((other) => other.primary.span.start === primary.span.start))
      return true;
    const at = this.#pieces.indexAfter(each.start);
    if (!HABITS.has(code) || at >= this.#pieces.list.length) return false;
    const start = this.#pieces.at(statementStart(this.#pieces, at)).start;
    const key = `${code} ${this.#text.originOf(start)}`;
    if (this.#told.has(key)) return true;
    this.#told.add(key);
    return false;
  }

  #blank(problem: Parsed["parsing"][number]): boolean {
    const { place, whole } = spoiled(this.#pieces, problem);
    const { text } = this.#legible;
    const blanked = text.slice(whole.start, whole.end).replace(/[^\n]/g, " ");
    if (blanked.trim() === text.slice(whole.start, whole.end).trim()) return false;
    const span = { source: this.#source, ...this.#text.span(place.start, place.end) };
    this.#diagnostics.push(
      report("ILK1003", span, { message: problem.message.replaceAll(`\`${GAP}\``, "a value") }),
    );
    this.#readAgain(
      this.#legible.withText(text.slice(0, whole.start) + blanked + text.slice(whole.end)),
    );
    return true;
  }

  /** A text with very many mistakes is not repaired to its end: the first of them are what is shown. */
  #isSpent(): boolean {
    return this.#budget < 0 || this.#diagnostics.length > MOST_SLIPS;
  }

  #readAgain(legible: MendedText): void {
    this.#legible = legible;
    this.#parsed = legible.parse();
    this.#pieces = new Pieces(legible.text, this.#parsed);
    this.#budget -= LOOKS_OF_READING * this.#pieces.list.length;
    for (const problem of this.#parsed.parsing) this.#budget -= looksOfProblem(problem);
  }
}

/** Characters that begin no token, once all slips that have some are mended. */
function findUnknown(p: Pieces): readonly Slip[] {
  return p.list.flatMap((piece, at) => {
    if (piece.kind !== "sign" || SIGNS.includes(piece.text)) return [];
    const joins = p.endsOperand(at - 1) && p.startsOperand(at + 1);
    const edit = joins
      ? replace(over(p.at(operandStart(p, at - 1)), p.at(operandEnd(p, at + 1))), GAP)
      : remove(piece);
    return [slip("ILK1001", piece, { text: piece.text }, [edit], { isGuess: true })];
  });
}
const SIGNS = "<=> => == != <= >= && || .. . , ; : ? = < > ! + - * / % { } ( ) [ ]".split(" ");
