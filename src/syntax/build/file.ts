/** CST → AST of a whole file; documentation goes to what it stands above, other comments into a list of their own. */
import type { CstNode, IToken, Parsed } from "../../../grammar/index.js";
import type { Source } from "../../base/source.js";
import type { Result } from "../../diagnostics/diagnostic.js";
import type { Comment, File, Header } from "../ast/ast.js";
import { buildDeclaration } from "./declarations.js";
import type { DocOf } from "./clauses.js";
import { buildNames } from "./expressions.js";
import { buildPlatformItem, type Complain } from "./platform.js";
import { CstReader } from "./cst.js";

export function buildAst(parsed: Parsed, source: Source, complain: Complain): Result<File> {
  const r = new CstReader(source);
  const docs = new Docs(parsed.docs, source.text);
  const docOf: DocOf = (node) => docs.above(r.span(node).start);
  const headerNode = r.node(parsed.cst, "header");
  const header = buildHeader(r, headerNode, docOf);
  const items = headerNode
    ? r
        .nodes(headerNode, "platformItem")
        .flatMap((each) => buildPlatformItem(r, each, docOf, complain))
    : [];
  const declarations = r
    .nodes(parsed.cst, "declaration")
    .flatMap((each) => buildDeclaration(r, each, docOf));
  const file: File = {
    kind: "file",
    header,
    declarations: [...items, ...declarations],
    comments: [...parsed.comments, ...docs.unused()]
      .sort((a, b) => a.startOffset - b.startOffset)
      .map((each) => commentOf(each, source)),
    hasErrors: r.problems.length > 0,
    span: { source, start: 0, end: source.text.length },
  };
  return { value: file, diagnostics: r.problems };
}

function buildHeader(r: CstReader, node: CstNode | undefined, docOf: DocOf): Header {
  const form =
    node && (["spec", "library", "platform"] as const).find((word) => r.word(node, word));
  if (!node || !form)
    return {
      kind: "header",
      form: "missing",
      name: r.name(undefined),
      doc: [],
      span: r.span(undefined),
    };
  const base = form === "platform" ? buildNames(r, node)[2] : undefined;
  return {
    kind: "header",
    form,
    name: r.name(node),
    ...(base ? { from: base } : {}),
    doc: docOf(node),
    span: r.span(node),
  };
}

function commentOf(token: IToken, source: Source): Comment {
  const end = token.startOffset + token.image.length;
  return {
    kind: "comment",
    text: token.image,
    ownLine: isFirstOnLine(source.text, token.startOffset),
    span: { source, start: token.startOffset, end },
  };
}

/** Whether nothing but white space stands before it on its line. Looks back no further than to what stands before. */
function isFirstOnLine(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && text[at] !== "\n" && /\s/.test(text[at] ?? "")) at -= 1;
  return at < 0 || text[at] === "\n";
}

/** `///` lines, each given away once: to the declaration that follows with nothing but white space between. */
class Docs {
  readonly #given = new Set<IToken>();
  readonly #byEnd = new Map<number, IToken>();
  readonly #tokens: readonly IToken[];
  readonly #text: string;

  constructor(tokens: readonly IToken[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
    for (const token of tokens)
      this.#byEnd.set(token.startOffset + token.image.trimEnd().length, token);
  }

  above(start: number): readonly string[] {
    const lines: string[] = [];
    for (let at = start; ;) {
      const end = this.#text.slice(0, at).trimEnd().length;
      const token = this.#byEnd.get(end);
      if (!token || this.#given.has(token)) return lines;
      // A comment behind something on the same line belongs to that, not to what follows.
      const lineStart = this.#text.lastIndexOf("\n", token.startOffset - 1) + 1;
      if (this.#text.slice(lineStart, token.startOffset).trim() !== "") return lines;
      this.#given.add(token);
      lines.unshift(token.image.trimEnd().replace(/^\/\/\/ ?/, ""));
      at = token.startOffset;
    }
  }

  unused(): readonly IToken[] {
    return this.#tokens.filter((token) => !this.#given.has(token));
  }
}
