/** What the generator needs of a configuration, and a configuration as a checker in memory. */
import type { generateJavaScript } from "../backends/typescript/generate.js";
import { instantiate as instantiateGeneration } from "../instantiate.js";
import type { Checker } from "../runtime/index.js";
import type { Configuration } from "./configurations.js";
import { version } from "./files.js";

/** `assertRanges`: for tests, whose checkers find stores of what does not fit. */
export const instantiate = (configuration: Configuration, assertRanges = false): Checker =>
  instantiateGeneration({ ...generationOf(configuration), assertRanges });

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
