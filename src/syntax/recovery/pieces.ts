/**
 * What the recognisers of slips look at: the tokens of a text, with the characters that no token begins with among
 * them, and questions about where each stands. Brackets are matched by kind, and need not balance.
 */
import { namingWords, type Parsed } from "../../../grammar/index.js";

export interface Piece {
  readonly kind: "word" | "number" | "string" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between the piece before and this one. */
  readonly isGlued: boolean;
  /** A word of the language, which can name nothing. */
  readonly isReserved: boolean;
}

const END: Piece = {
  kind: "sign",
  text: "",
  start: -1,
  end: -1,
  isGlued: false,
  isReserved: false,
};
const CLOSER: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const NAMING = new Set(namingWords);
/** Declarations whose braces hold statements or actions. */
const WITH_BODY_NOT = new Set(
  "const type enum record var def platform revision lock list ring queue import struct".split(" "),
);
/** Words that begin a declaration and nothing else, so that one at the beginning of a line does so whatever is missing before. */
export const DECLARES: ReadonlySet<string> = new Set(
  "thread entry isr device proc invariant reachable revision expect var const type enum record def list ring queue cpus scheduler event symmetric ghost external import property".split(
    " ",
  ),
);
/** Declarations that may go on behind a brace. */
const ENDED_BY_SEMICOLON = new Set(["const", "type", "var", "def"]);
const MODIFIERS = new Set("external fair strong unfair atomic symmetric ghost".split(" "));

export class Pieces {
  readonly text: string;
  readonly list: readonly Piece[];
  /** The bracket that belongs to a bracket; -1 where there is none. */
  readonly partner: readonly number[];
  /** How many braces are open before a piece. */
  readonly depth: readonly number[];
  /** How many brackets and parentheses are open before a piece, inside its braces. */
  readonly nesting: readonly number[];
  /** The piece stands in the body of a context, an action or a proc. */
  readonly inBody: readonly boolean[];
  /** The first word of the declaration that a piece belongs to. */
  readonly head: readonly string[];
  readonly #declared = new Set<string>();

  constructor(text: string, parsed: Parsed) {
    this.text = text;
    this.list = listOf(text, parsed);
    const partner = this.list.map(() => -1);
    const depth: number[] = [];
    const nesting: number[] = [];
    const inBody: boolean[] = [];
    const heads: string[] = [];
    const open: number[] = [];
    let [braces, head] = [0, ""];
    this.list.forEach((piece, at) => {
      if (braces === 0 && open.length === 0 && (head === "" || MODIFIERS.has(head)))
        head = piece.text;
      if (open.length === 0 && this.#declaresOnOwnLine(at)) head = piece.text;
      const opener = open.at(-1);
      if (
        piece.kind === "sign" &&
        opener !== undefined &&
        CLOSER[this.at(opener).text] === piece.text
      ) {
        partner[at] = opener;
        partner[opener] = at;
        open.pop();
        if (piece.text === "}") braces -= 1;
      }
      depth.push(braces);
      nesting.push(open.length - braces);
      inBody.push(braces > 0 && !WITH_BODY_NOT.has(head));
      heads.push(head);
      if (piece.kind === "sign" && piece.text in CLOSER) {
        open.push(at);
        if (piece.text === "{") braces += 1;
      }
      const endsDeclaration =
        piece.text === ";" || (piece.text === "}" && !ENDED_BY_SEMICOLON.has(head));
      if (open.length === 0 && endsDeclaration) head = "";
      if (piece.kind !== "word") return;
      const [before, after] = [this.at(at - 1).text, this.at(at + 1).text];
      const isMember = (before === "{" || before === ",") && (after === "," || after === "}");
      // `const int N` names N, not `int`.
      const isType =
        /^(?:const|var|let)$/.test(before) &&
        this.at(at + 1).kind === "word" &&
        !/^(?:in|if|guarded)$/.test(after);
      // Whatever word begins a declaration, be it a kind of context that only the platform knows, names the next.
      const next = this.at(at + 1);
      const isDeclaration =
        heads[at - 1] === before &&
        heads[at] === before &&
        braces === 0 &&
        (next.kind !== "word" || next.isReserved || /^(?:as|at|on|priority)$/.test(next.text));
      if (
        ((NAMING.has(before) || isDeclaration) && !isType) ||
        isMember ||
        (after === ":" && before !== "?")
      )
        this.#declared.add(piece.text);
    });
    this.partner = partner;
    this.depth = depth;
    this.nesting = nesting;
    this.inBody = inBody;
    this.head = heads;
  }

  #declaresOnOwnLine(index: number): boolean {
    return (
      DECLARES.has(this.at(index).text) &&
      this.at(index + 1).kind === "word" &&
      this.startsLine(index)
    );
  }
  at(index: number): Piece {
    return this.list[index] ?? END;
  }
  /** Some declaration gives this name, so it means what the spec says. */
  isDeclared(word: string): boolean {
    return this.#declared.has(word);
  }
  isInPlatform({ start }: { readonly start: number }): boolean {
    const index = this.indexAfter(start);
    return this.head[index] === "platform" && (this.depth[index] ?? 0) > 0;
  }
  /** The first piece that ends behind an offset; the number of pieces where none does. */
  indexAfter(offset: number): number {
    let [low, high] = [0, this.list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  /** A word of the name of a rule, such as `null` in `null-dereference`. */
  isInSlug(index: number): boolean {
    const follows =
      this.sign(index + 1, "-") &&
      this.at(index + 1).isGlued &&
      this.isName(index + 2) &&
      this.at(index + 2).isGlued;
    return (
      (follows ||
        (this.sign(index - 1, "-") && this.at(index).isGlued && this.at(index - 1).isGlued)) &&
      (this.head[index] === "expect" || this.head[index] === "revision")
    );
  }
  word(index: number, ...words: readonly string[]): boolean {
    const piece = this.at(index);
    return piece.kind === "word" && words.includes(piece.text);
  }
  sign(index: number, ...signs: readonly string[]): boolean {
    const piece = this.at(index);
    return piece.kind === "sign" && signs.includes(piece.text);
  }
  /** Signs that stand together without a gap, such as `:` and `=`. */
  signs(index: number, ...signs: readonly string[]): boolean {
    for (let i = 0; i < signs.length; i++) {
      const { kind, text, isGlued } = this.at(index + i);
      if (kind !== "sign" || text !== signs[i] || (i > 0 && !isGlued)) return false;
    }
    return true;
  }
  isName(index: number): boolean {
    return this.at(index).kind === "word";
  }
  /** The text from one piece to another, both included. */
  textOf(first: number, last: number): string {
    return first > last ? "" : this.text.slice(this.at(first).start, this.at(last).end);
  }
  line(index: number): number {
    return this.text.slice(0, this.at(index).start).split("\n").length;
  }
  startsLine(index: number): boolean {
    const { start } = this.at(index);
    if (start < 0) return false;
    // From the piece backwards, for a line may be as long as the text.
    let at = start - 1;
    while (at >= 0 && /[^\S\n]/.test(this.text.charAt(at))) at -= 1;
    return at < 0 || this.text.charAt(at) === "\n";
  }

  /** The piece can end a value: what follows is not the beginning of one. */
  endsOperand(index: number): boolean {
    const { kind, text } = this.at(index);
    if (kind === "word") return !NOT_OPERANDS.has(text);
    return kind === "number" || kind === "string" || this.sign(index, ")", "]", "}");
  }
  startsOperand(index: number): boolean {
    const { kind, text } = this.at(index);
    if (kind === "word") return !NOT_OPERANDS.has(text) || STARTS_VALUE.has(text);
    return kind === "number" || kind === "string" || this.sign(index, "(", "!", "-", "~", "{", "&");
  }
  /** A brace opens a block of statements or actions, not a set, a record or a list of names. */
  opensBlock(index: number): boolean {
    if (!this.sign(index, "{")) return false;
    if (
      this.depth[index] === 0 &&
      this.head[index] !== undefined &&
      WITH_BODY_NOT.has(this.head[index])
    )
      return false;
    if (this.sign(index - 1, ")", ";", "{", "}", "]")) return true;
    if (this.sign(index - 1, ":")) return this.isLabel(index - 2);
    const before = this.at(index - 1);
    if (before.kind !== "word") return before.kind === "number";
    if (OPERATOR_WORDS.has(before.text)) return false;
    // A value of a record type names its fields; a condition may end in a name as well.
    const namesField = this.isName(index + 1) && this.sign(index + 2, ":");
    return !(
      namesField &&
      (this.sign(index - 2, "=", "(", ",", "==", "!=", "[") ||
        this.word(index - 2, "return", "then", "else"))
    );
  }
  closesBlock(index: number): boolean {
    return this.sign(index, "}") && this.opensBlock(this.partner[index] ?? -1);
  }
  /** The piece begins a statement: it stands behind `;`, a brace, `else` or a label. */
  startsStatement(index: number): boolean {
    return (
      this.inBody[index] === true &&
      this.nesting[index] === 0 &&
      (this.sign(index - 1, ";") ||
        this.opensBlock(index - 1) ||
        this.closesBlock(index - 1) ||
        this.word(index - 1, "else", "do") ||
        this.isLabel(index - 2))
    );
  }
  startsDeclaration(index: number): boolean {
    return (
      this.depth[index] === 0 &&
      this.nesting[index] === 0 &&
      (index === 0 ||
        this.sign(index - 1, ";") ||
        (this.sign(index - 1, "}") && !ENDED_BY_SEMICOLON.has(this.head[index - 1] ?? "")) ||
        this.#declaresOnOwnLine(index) ||
        (this.isName(index - 1) && MODIFIERS.has(this.at(index - 1).text)))
    );
  }
  /** `symmetric`, `atomic` and such, in front of a declaration. */
  isModifier(index: number): boolean {
    const piece = this.at(index);
    return this.depth[index] === 0 && piece.kind === "word" && MODIFIERS.has(piece.text);
  }
  isLabel(index: number): boolean {
    return (
      this.isName(index) &&
      this.sign(index + 1, ":") &&
      this.inBody[index] === true &&
      this.sign(index - 1, ";", "{", "}")
    );
  }
}

const OPERATOR_WORDS = new Set(
  "in union minus subset return await until assert assume where when and not".split(" "),
);
/** Words that neither begin nor end a value by themselves. */
const NOT_OPERANDS = new Set(
  "if then else in and or not where subset union minus forall exists await until assert assume return when while let atomic mod div case of".split(
    " ",
  ),
);
const STARTS_VALUE = new Set("if forall exists atomic not".split(" "));

function listOf(text: string, parsed: Parsed): readonly Piece[] {
  const found: Omit<Piece, "isGlued">[] = [];
  for (const { image, startOffset, tokenType } of parsed.tokens)
    found.push({
      kind: kindOf(image),
      text: image,
      start: startOffset,
      end: startOffset + image.length,
      isReserved: tokenType.name.startsWith("Word_"),
    });
  for (const error of parsed.lexing) {
    let at = error.offset;
    for (const character of text.slice(at, at + error.length)) {
      const end = at + character.length;
      if (character.trim() !== "")
        found.push({ kind: "sign", text: character, start: at, end, isReserved: false });
      at = end;
    }
  }
  if (parsed.lexing.length > 0) found.sort((a, b) => a.start - b.start);
  let before = -1;
  return found.map(({ kind, text, start, end, isReserved }) => {
    const isGlued = before === start;
    before = end;
    return { kind, text, start, end, isGlued, isReserved };
  });
}

function kindOf(image: string): Piece["kind"] {
  if (/^[A-Za-z_]/.test(image)) return "word";
  if (/^\d/.test(image)) return "number";
  return image.startsWith('"') ? "string" : "sign";
}
