/** A configuration → a checker in memory: the generated JavaScript is run with the runtime as its argument. */
import { generateJavaScript } from "./emit/typescript/generate.js";
import { TAKING_OUT } from "./model/passes/registry.js";
import * as runtime from "./runtime/index.js";

export function instantiate(generation: Parameters<typeof generateJavaScript>[0]): runtime.Checker {
  const { withoutPasses = TAKING_OUT } = generation;
  const text = generateJavaScript({ ...generation, withoutPasses });
  const make = new Function("runtime", text) as (of: typeof runtime) => runtime.Checker;
  return make(runtime);
}
