/** Text → syntax tree: the grammar's tree made into ours, and what was wrong said in our words. */
import { type CstNode, parseToCst } from "../../grammar/index.js";
import { type Source, textOf } from "../base/source.js";
import { report } from "../diagnostics/catalogue.js";
import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import type { File } from "./ast.js";
import { buildAst } from "./build-ast.js";
import { CstReader } from "./cst.js";
import { findHidden } from "./hidden.js";
import { readWithSlips } from "./slips.js";

/** A tree for any text, as much of it as could be made out. */
export function parse(source: Source): Result<File> {
  const parsed = parseToCst(source.text);
  // A text with slips is read as it was meant, so that the rest of it is checked as well.
  const mended = readWithSlips(source, parsed);
  const diagnostics: Diagnostic[] = [...(mended?.diagnostics ?? [])];
  const { value: file, diagnostics: problems } = buildAst(
    mended?.parsed ?? parsed,
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
  return { value: file, diagnostics };
}
