/** A configuration → a checker in memory: the generated JavaScript is run with the runtime as its argument. */
import { generateJavaScript } from "./emit/typescript/generate.js";
import * as runtime from "./runtime/index.js";

export function instantiate(generation: Parameters<typeof generateJavaScript>[0]): runtime.Checker {
  const text = generateJavaScript(generation);
  const make = new Function("runtime", text) as (of: typeof runtime) => runtime.Checker;
  return make(runtime);
}
