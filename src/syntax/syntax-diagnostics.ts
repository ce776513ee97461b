/**
 * What is wrong with the text itself. A text with slips is read as it was meant; `parsed` is given the tree of that
 * reading, so that whoever builds on it sees the rest of the file as well.
 */
import type { Parsed } from "../../grammar/index.js";
import type { Source } from "../base/source.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { readWithSlips } from "./slips.js";

export function syntaxDiagnostics(parsed: Parsed, source: Source): readonly Diagnostic[] {
  const mended = readWithSlips(source, parsed);
  if (!mended) return [];
  Object.assign(parsed, mended.parsed);
  return mended.diagnostics;
}
