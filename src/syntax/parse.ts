/** Text → syntax tree: the grammar's tree made into ours, and what was wrong said in our words. */
import { type CstNode, type Parsed, parseToCst } from "../../grammar/index.js";
import { type Source, type Span, textOf } from "../base/source.js";
import { report } from "../diagnostics/catalogue.js";
import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import type { File } from "./ast/ast.js";
import { buildAst } from "./build/file.js";
import { CstReader } from "./build/cst.js";
import { findHidden } from "./hidden.js";
import { findDeepOperators, sizeProblem } from "./limits.js";
import { readAsMeant, type Repaired } from "./recovery/repair.js";

/** A text with more characters that begin no token is no spec, and not looked at any further. */
const MOST_UNKNOWN = 500;

/**
 * A tree for any text, as much of it as could be made out. Only a text that the grammar refuses is looked through for
 * idioms of other languages, for what they look like may be right here.
 */
export function parse(source: Source): Result<File> {
  const parsed = parseToCst(source.text);
  if (parsed.excess)
    return { value: emptyFile(source), diagnostics: [sizeProblem(source, parsed.excess)] };
  const unknown = parsed.lexing.reduce((sum, { length }) => sum + length, 0);
  if (unknown > MOST_UNKNOWN) {
    const diagnostics = parsed.lexing.slice(0, MOST_UNKNOWN).map(({ offset }) => {
      const text = String.fromCodePoint(source.text.codePointAt(offset) ?? 0);
      return report("ILK1001", { source, start: offset, end: offset + text.length }, { text });
    });
    return { value: emptyFile(source), diagnostics };
  }
  const isRead = parsed.lexing.length === 0 && parsed.parsing.length === 0;
  // Recovery reads the text as it was meant, so that the rest of it is checked as well.
  return build(source, parsed, isRead ? undefined : readAsMeant(source, parsed));
}

/** A longer text that the grammar accepts is not read a second time: its mistakes are said as typing found them. */
const LONGEST_READ_AGAIN = 50_000;

/**
 * The tree of a text that the grammar accepts and that does not type: idioms that explain what is wrong are read as they
 * were meant. Undefined if there is none.
 *
 * @param isWrong something is wrong with a part of the text
 */
export function parseAsMeant(
  source: Source,
  isWrong: (place: Span) => boolean,
): Result<File> | undefined {
  if (source.text.length > LONGEST_READ_AGAIN) return undefined;
  const parsed = parseToCst(source.text);
  if (parsed.excess) return undefined;
  const repaired = readAsMeant(source, parsed, isWrong);
  return repaired && build(source, parsed, repaired);
}

function build(source: Source, parsed: Parsed, repaired: Repaired | undefined): Result<File> {
  const diagnostics: Diagnostic[] = [...(repaired?.diagnostics ?? [])];
  const { value: file, diagnostics: problems } = buildAst(
    repaired?.parsed ?? parsed,
    source,
    (clause: CstNode, known) => {
      const span = new CstReader(source).span(clause);
      diagnostics.push(report("ILK1006", span, { text: textOf(span), known }));
    },
  );
  // A tree that recovery has patched together may lack what the text does say.
  if (diagnostics.length === 0) diagnostics.push(...problems);
  if (file.header.form === "missing" && diagnostics.length === 0)
    diagnostics.push(report("ILK1005", { source, start: 0, end: 0 }, {}));
  diagnostics.push(...findHidden(source, diagnostics));
  const deep = findDeepOperators(file);
  if (deep) return { value: emptyFile(source), diagnostics: [...diagnostics, deep] };
  return {
    value: { ...file, hasErrors: diagnostics.some((each) => each.severity === "error") },
    diagnostics,
  };
}

/** The tree of a text that is too large to be read. */
export function emptyFile(source: Source): File {
  const start = { source, start: 0, end: 0 };
  return {
    kind: "file",
    header: {
      kind: "header",
      form: "missing",
      name: { kind: "name", text: "", span: start },
      doc: [],
      span: start,
    },
    declarations: [],
    comments: [],
    hasErrors: true,
    span: { source, start: 0, end: source.text.length },
  };
}
