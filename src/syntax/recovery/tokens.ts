/**
 * The tokens of a text that need not be well formed, with the characters that begin no token among them, and questions
 * about where each stands. Brackets are matched by kind, and need not balance.
 */
import { namingWords, type Parsed, words } from "../../../grammar/index.js";

export interface Token {
  readonly kind: "word" | "number" | "string" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between the token before and this one. */
  readonly isGlued: boolean;
  /** A word of the language, which can name nothing. */
  readonly isReserved: boolean;
}

const NONE: Token = {
  kind: "sign",
  text: "",
  start: -1,
  end: -1,
  isGlued: false,
  isReserved: false,
};
export const CLOSER: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const NAMING = new Set(namingWords);
/** Not a keyword yet, but nothing else either. */
const begins = (word: string): boolean => word === "property" || words.BEGINS_DECLARATION.has(word);
const hasStatements = (head: string): boolean =>
  !words.HAS_NO_STATEMENTS.has(head) && head !== "struct";
const isOperand = ({ text }: Token): boolean =>
  !words.BEFORE_VALUE.has(text) && !/^(?:and|not|mod|div|case|of)$/.test(text);

export class Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  /** The bracket that belongs to a bracket; -1 where there is none. */
  readonly partner: readonly number[];
  /** How many braces are open before a token. */
  readonly depth: readonly number[];
  /** How many brackets and parentheses are open before a token, inside its braces. */
  readonly nesting: readonly number[];
  /** The first word of the declaration that a token belongs to. */
  readonly head: readonly string[];
  readonly #declared: ReadonlySet<string>;

  constructor(text: string, parsed: Parsed) {
    this.text = text;
    this.list = listOf(text, parsed);
    const partner = this.list.map(() => -1);
    const [depth, nesting, heads]: [number[], number[], string[]] = [[], [], []];
    const open: number[] = [];
    let [braces, head] = [0, ""];
    this.list.forEach((token, at) => {
      if (braces === 0 && open.length === 0 && (head === "" || words.MODIFIERS.has(head)))
        head = token.text;
      if (open.length === 0 && this.#declaresOnOwnLine(at)) head = token.text;
      const opener = open.at(-1);
      if (opener !== undefined && this.sign(at, CLOSER[this.at(opener).text] ?? "")) {
        [partner[at], partner[opener]] = [opener, at];
        open.pop();
        if (token.text === "}") braces -= 1;
      }
      depth.push(braces);
      nesting.push(open.length - braces);
      heads.push(head);
      if (token.kind === "sign" && token.text in CLOSER) {
        open.push(at);
        if (token.text === "{") braces += 1;
      }
      const ends =
        token.text === ";" || (token.text === "}" && !words.ENDS_WITH_SEMICOLON.has(head));
      if (open.length === 0 && ends) head = "";
    });
    this.partner = partner;
    this.depth = depth;
    this.nesting = nesting;
    this.head = heads;
    this.#declared = new Set(
      this.list.flatMap(({ kind, text: word }, at) =>
        kind === "word" && this.#declares(at) ? [word] : [],
      ),
    );
  }

  /** The word is the name of something new. Whatever word begins a declaration names the next, for a platform may have any. */
  #declares(at: number): boolean {
    const [before, next] = [this.at(at - 1).text, this.at(at + 1)];
    const isType =
      /^(?:const|var|let)$/.test(before) &&
      next.kind === "word" &&
      !/^(?:in|if|guarded)$/.test(next.text);
    const isFirst =
      this.head[at - 1] === before &&
      this.head[at] === before &&
      this.depth[at] === 0 &&
      (next.kind !== "word" || next.isReserved || /^(?:as|at|on|priority)$/.test(next.text));
    return (
      ((NAMING.has(before) || isFirst) && !isType) ||
      (/^[{,]$/.test(before) && /^[,}]$/.test(next.text)) ||
      (next.text === ":" && before !== "?")
    );
  }

  #declaresOnOwnLine(index: number): boolean {
    return begins(this.at(index).text) && this.isName(index + 1) && this.startsLine(index);
  }
  at(index: number): Token {
    return this.list[index] ?? NONE;
  }
  /** Some declaration gives this name, so it means what the spec says. */
  isDeclared(word: string): boolean {
    return this.#declared.has(word);
  }
  isInPlatform({ start }: { readonly start: number }): boolean {
    const index = this.indexAfter(start);
    return this.head[index] === "platform" && (this.depth[index] ?? 0) > 0;
  }
  /** The first token that ends behind an offset; the number of tokens where none does. */
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
    const joins = (at: number): boolean =>
      this.sign(at, "-") && this.at(at).isGlued && this.isName(at + 1) && this.at(at + 1).isGlued;
    return (
      /^(?:expect|revision)$/.test(this.head[index] ?? "") && (joins(index + 1) || joins(index - 1))
    );
  }
  word(index: number, ...texts: readonly string[]): boolean {
    const { kind, text } = this.at(index);
    return kind === "word" && texts.includes(text);
  }
  sign(index: number, ...texts: readonly string[]): boolean {
    const { kind, text } = this.at(index);
    return kind === "sign" && texts.includes(text);
  }
  /** Signs that stand together without a gap, such as `:` and `=`. */
  signs(index: number, ...texts: readonly string[]): boolean {
    return texts.every(
      (text, i) => this.sign(index + i, text) && (i === 0 || this.at(index + i).isGlued),
    );
  }
  isName(index: number): boolean {
    return this.at(index).kind === "word";
  }
  /** The text from one token to another, both included. */
  textOf(first: number, last: number): string {
    return first > last ? "" : this.text.slice(this.at(first).start, this.at(last).end);
  }
  startsLine(index: number): boolean {
    const { start } = this.at(index);
    if (start < 0) return false;
    // From the token backwards, for a line may be as long as the text.
    let at = start - 1;
    while (at >= 0 && /[^\S\n]/.test(this.text.charAt(at))) at -= 1;
    return at < 0 || this.text.charAt(at) === "\n";
  }

  /** The token can end a value: what follows is not the beginning of one. */
  endsOperand(index: number): boolean {
    const token = this.at(index);
    if (token.kind === "word") return isOperand(token);
    return token.kind !== "sign" || this.sign(index, ")", "]", "}");
  }
  startsOperand(index: number): boolean {
    const token = this.at(index);
    if (token.kind === "word")
      return isOperand(token) || token.text === "not" || words.BEGINS_VALUE.has(token.text);
    return token.kind !== "sign" || this.sign(index, "(", "!", "-", "~", "{", "&");
  }
  /** The token stands in the body of a context, an action or a proc. */
  inBody(index: number): boolean {
    return (this.depth[index] ?? 0) > 0 && hasStatements(this.head[index] ?? "");
  }
  /** A brace opens a block of statements or actions, not a set, a record or a list of names. */
  opensBlock(index: number): boolean {
    if (!this.sign(index, "{")) return false;
    if (this.depth[index] === 0 && !hasStatements(this.head[index] ?? "")) return false;
    if (this.sign(index - 1, ")", ";", "{", "}", "]")) return true;
    if (this.sign(index - 1, ":")) return this.isLabel(index - 2);
    const before = this.at(index - 1);
    if (before.kind !== "word") return before.kind === "number";
    if (words.BEFORE_BRACED_VALUE.has(before.text) || /^(?:and|not)$/.test(before.text))
      return false;
    // A value of a record type names its fields; a condition may end in a name as well.
    const namesField = this.isName(index + 1) && this.sign(index + 2, ":");
    const isValue =
      this.sign(index - 2, "=", "(", ",", "==", "!=", "[") ||
      this.word(index - 2, "return", "then", "else");
    return !namesField || !isValue;
  }
  closesBlock(index: number): boolean {
    return this.sign(index, "}") && this.opensBlock(this.partner[index] ?? -1);
  }
  /** The token begins a statement: it stands behind `;`, a brace, `else` or a label. */
  startsStatement(index: number): boolean {
    return (
      this.inBody(index) &&
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
        (this.sign(index - 1, "}") && !words.ENDS_WITH_SEMICOLON.has(this.head[index - 1] ?? "")) ||
        this.#declaresOnOwnLine(index) ||
        words.MODIFIERS.has(this.at(index - 1).text))
    );
  }
  isLabel(index: number): boolean {
    return (
      this.isName(index) &&
      this.sign(index + 1, ":") &&
      this.inBody(index) &&
      this.sign(index - 1, ";", "{", "}")
    );
  }
}

function listOf(text: string, parsed: Parsed): readonly Token[] {
  const found: Omit<Token, "isGlued">[] = parsed.tokens.map(
    ({ image, startOffset, tokenType }) => ({
      kind: kindOf(image),
      text: image,
      start: startOffset,
      end: startOffset + image.length,
      isReserved: tokenType.name.startsWith("Word_"),
    }),
  );
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
  return found.map((token, i) => ({ ...token, isGlued: found[i - 1]?.end === token.start }));
}

function kindOf(image: string): Token["kind"] {
  if (/^[A-Za-z_]/.test(image)) return "word";
  if (/^\d/.test(image)) return "number";
  return image.startsWith('"') ? "string" : "sign";
}
