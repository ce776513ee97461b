/** Text → the same text in our layout. A text that cannot be read is left alone and its diagnostics are given. */
import { format as formatWithPrettier } from "prettier";
import type { Source } from "../base/source.js";
import type { Result } from "../diagnostics/diagnostic.js";
import { parse } from "../syntax/parse.js";
import { PRINT_WIDTH } from "../syntax/print.js";
import * as plugin from "./index.js";

/** The value is empty where there are diagnostics. */
export async function format(source: Source): Promise<Result<string>> {
  const { diagnostics } = parse(source);
  if (diagnostics.some((each) => each.severity === "error")) return { value: "", diagnostics };
  const value = await formatWithPrettier(source.text, {
    filepath: source.name,
    parser: "interlock",
    plugins: [plugin],
    printWidth: PRINT_WIDTH,
  });
  return { value, diagnostics };
}
