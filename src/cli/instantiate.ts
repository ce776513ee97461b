/** A configuration → a checker in memory: the generated JavaScript is run with the runtime as its argument. */
import { generateJavaScript } from "../backends/typescript/generate.js";
import { type Checker, defineChecker } from "../runtime/index.js";
import type { Configuration } from "./configurations.js";
import { version } from "./files.js";

export function instantiate(configuration: Configuration): Checker {
  const text = generateJavaScript(generationOf(configuration));
  const make = new Function("runtime", text) as (runtime: {
    readonly defineChecker: typeof defineChecker;
  }) => Checker;
  return make({ defineChecker });
}

/** What the generator needs of a configuration. */
export function generationOf({
  ir,
  spec,
  hash,
}: Configuration): Parameters<typeof generateJavaScript>[0] {
  const { expectation } = spec;
  return {
    ir,
    hash,
    version,
    expectation: expectation && {
      outcome: expectation.outcome,
      only: expectation.only,
      targets: expectation.targets,
    },
  };
}
