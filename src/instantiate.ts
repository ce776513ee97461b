/** A configuration → a checker in memory: the generated JavaScript is run with the runtime as its argument. */
import { generateJavaScript } from "./emit/typescript/generate.js";
import { type Checker, defineChecker } from "./runtime/index.js";

export function instantiate(generation: Parameters<typeof generateJavaScript>[0]): Checker {
  const text = generateJavaScript(generation);
  const make = new Function("runtime", text) as (runtime: {
    readonly defineChecker: typeof defineChecker;
  }) => Checker;
  return make({ defineChecker });
}
