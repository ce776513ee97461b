/**
 * Text → the same text in our layout. A text that cannot be read is left alone: there is no value then, and the
 * diagnostics say why.
 */
import { format as formatWithPrettier } from "prettier";
import type { Source } from "../base/source.js";
import type { Result } from "../diagnostics/diagnostic.js";
import { parse } from "../syntax/parse.js";
import { PRINT_WIDTH } from "../syntax/format/print.js";
import * as plugin from "./index.js";

/** Passes after which a text is taken as it is. One is enough, but for comments crowded where nobody writes them. */
const MOST_PASSES = 4;

/** The value is empty where a diagnostic is an error. */
export async function format(source: Source): Promise<Result<string>> {
  const { diagnostics } = parse(source);
  if (diagnostics.some((each) => each.severity === "error")) return { value: "", diagnostics };
  let text = source.text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = text;
    text = await formatOnce(before, source.name);
    if (text === before) break;
  }
  return { value: text, diagnostics };
}

const formatOnce = (text: string, filepath: string): Promise<string> =>
  formatWithPrettier(text, {
    filepath,
    parser: "interlock",
    plugins: [plugin],
    printWidth: PRINT_WIDTH,
  });
