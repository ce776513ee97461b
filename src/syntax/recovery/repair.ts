/**
 * Reading a text that the grammar refuses, or that does not type. Each idiom of another language is rewritten in a copy
 * of the text and reported once; what is still not understood then is reported by the parser, once for each statement or
 * declaration that it spoils. The tree is made from the repaired text, so that one mistake hides nothing of what follows.
 */
import type { Parsed } from "../../../grammar/index.js";
import type { Source, Span } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { statementStart } from "./extents.js";
import { diagnose, type Found } from "./idiom.js";
import { TABLES } from "./idioms/all.js";
import { findAtProblem } from "./idioms/problems.js";
import { firstProblem, spoiled } from "./problem.js";
import { type Extent, PLACEHOLDER, RepairedText, type TextEdit } from "./repaired-text.js";
import { Tokens } from "./tokens.js";

/** No text needs more; an idiom that is found in what it was rewritten to must not hang the editor. */
const MOST_ROUNDS = 60;
/** Idioms that are found in one text. */
const MOST_FOUND = 200;
/**
 * Tokens that are looked at while a text is repaired: each for every idiom, again in each round. It bounds the time
 * by the text alone, to about half a second.
 */
const MOST_LOOKS = 3_000_000;
/** Reading a text again and cutting it into tokens takes as long as so many looks at each token. */
const LOOKS_OF_READING = 12;
/** And each problem that the parser gets over: in each production around it, it looks at all of those around that one. */
const looksOfProblem = ({ rules }: Parsed["parsing"][number]): number =>
  2000 + rules.length ** 2 / 3;

export interface Repaired {
  /** The tree of the repaired text, with the places of the original. */
  readonly parsed: Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text as it was meant; undefined if nothing is to be said of it.
 *
 * @param isWrong where given, the grammar accepts the text, and only idioms in such places count
 */
export function readAsMeant(
  source: Source,
  parsed: Parsed,
  isWrong?: (place: Span) => boolean,
): Repaired | undefined {
  const repair = new Repair(source, parsed, isWrong);
  repair.rewriteIdioms();
  repair.repairProblems();
  return repair.result();
}

class Repair {
  readonly #source: Source;
  readonly #isWrong: ((place: Span) => boolean) | undefined;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();
  /** What the tree is made from. */
  #text: RepairedText;
  /** The same with statements that cannot be read blanked out, so that each is complained of once. */
  #legible: RepairedText;
  #parsed: Parsed;
  #tokens: Tokens;
  /** Tokens that may still be looked at. */
  #budget = MOST_LOOKS;

  constructor(source: Source, parsed: Parsed, isWrong?: (place: Span) => boolean) {
    this.#source = source;
    this.#isWrong = isWrong;
    this.#text = this.#legible = RepairedText.of(source.text);
    this.#parsed = parsed;
    this.#tokens = new Tokens(source.text, parsed);
  }

  /** Table by table, each until nothing of it is left. */
  rewriteIdioms(): void {
    for (const table of TABLES)
      for (let round = 0; round < MOST_ROUNDS && !this.#isSpent(); round++) {
        this.#budget -= this.#tokens.list.length;
        const inParsed = this.#isWrong !== undefined;
        const found = table.find(this.#tokens, inParsed).filter((each) => this.#counts(each));
        if (found.length === 0) break;
        this.#apply(found);
      }
  }

  /** The items of a platform have a vocabulary of their own, in which `not` and `null` are words. */
  #counts({ idiom, match: { place } }: Found): boolean {
    return (
      (idiom.isInPlatforms === true || !this.#tokens.isInPlatform(place)) &&
      this.#isWrong?.(this.#spanOf(place)) !== false
    );
  }

  #spanOf({ start, end }: Extent): Span {
    return { source: this.#source, ...this.#text.span(start, end) };
  }

  repairProblems(): void {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const problem = firstProblem(this.#parsed);
      if (!problem || this.#isSpent()) return;
      const found = findAtProblem(this.#tokens, problem);
      if (found) {
        this.#apply([found]);
        // Behind a `;` that was missing, more begins a statement than did before.
        this.rewriteIdioms();
      } else if (!this.#blank(problem)) return;
    }
  }

  result(): Repaired | undefined {
    if (this.#diagnostics.length === 0) return undefined;
    const diagnostics = this.#diagnostics.toSorted(
      (a, b) => a.primary.span.start - b.primary.span.start,
    );
    return { parsed: this.#text.read(), diagnostics };
  }

  /** Where edits meet, the first idiom is rewritten now; the others are found again in what it leaves. */
  #apply(found: readonly Found[]): void {
    const taken: Found[] = [];
    for (const each of found.slice(0, MOST_FOUND + 1))
      if (!taken.some((other) => meet(each.match.edits, other.match.edits))) taken.push(each);
    for (const each of taken) {
      const diagnostic = diagnose(each, this.#text, this.#source);
      if (!this.#isRepeated(each, diagnostic)) this.#diagnostics.push(diagnostic);
    }
    const edits = taken.flatMap(({ match }) => match.edits);
    this.#text = this.#text.edited(edits);
    this.#readAgain(this.#legible.edited(edits));
  }

  /** One thing is reported at one place, and a habit such as `/\\` once in a statement, however often it shows. */
  #isRepeated({ idiom, match }: Found, { code, primary }: Diagnostic): boolean {
    if (this.#diagnostics.some((other) => other.primary.span.start === primary.span.start))
      return true;
    const at = this.#tokens.indexAfter(match.place.start);
    if (idiom.isHabit !== true || at >= this.#tokens.list.length) return false;
    const { start } = this.#tokens.at(statementStart(this.#tokens, at));
    const key = `${code} ${this.#text.originOf(start)}`;
    const isRepeated = this.#reported.has(key);
    this.#reported.add(key);
    return isRepeated;
  }

  #blank(problem: Parsed["parsing"][number]): boolean {
    const { place, whole } = spoiled(this.#tokens, problem);
    const { text } = this.#legible;
    const spoilt = text.slice(whole.start, whole.end);
    if (spoilt.trim() === "") return false;
    const message = problem.message.replaceAll(`\`${PLACEHOLDER}\``, "a value");
    this.#diagnostics.push(report("ILK1003", this.#spanOf(place), { message }));
    const blank = spoilt.replace(/[^\n]/g, " ");
    this.#readAgain(
      this.#legible.withText(text.slice(0, whole.start) + blank + text.slice(whole.end)),
    );
    return true;
  }

  /** A text with very many mistakes is not repaired to its end: the first of them are what is shown. */
  #isSpent(): boolean {
    return this.#budget < 0 || this.#diagnostics.length > MOST_FOUND;
  }

  #readAgain(legible: RepairedText): void {
    this.#legible = legible;
    this.#parsed = legible.parse();
    this.#tokens = new Tokens(legible.text, this.#parsed);
    this.#budget -= LOOKS_OF_READING * this.#tokens.list.length;
    for (const problem of this.#parsed.parsing) this.#budget -= looksOfProblem(problem);
  }
}

const meet = (some: readonly TextEdit[], others: readonly TextEdit[]): boolean =>
  some.some((a) => others.some((b) => (a.start < b.end && b.start < a.end) || a.start === b.start));
