/** What the generator needs of a configuration, and a configuration as a checker in memory. */
import type { GenerateInput } from "../emit/typescript/generate.js";
import { instantiate as instantiateGeneration } from "../instantiate.js";
import type { Checker } from "../runtime/index.js";
import type { WithoutPasses } from "../model/passes/pipeline.js";
import type { Configuration } from "./configurations.js";
import { runtimeModule, version } from "./files.js";

/** `assertRanges`: for tests, whose checkers find stores of what does not fit. */
export const instantiate = (
  configuration: Configuration,
  assertRanges = false,
  withoutPasses?: WithoutPasses,
): Checker =>
  instantiateGeneration({ ...generationOf(configuration), assertRanges, withoutPasses });

export function generationOf({ ir, spec, hash }: Configuration): GenerateInput {
  const { expectation } = spec;
  return {
    ir,
    hash,
    version,
    runtime: runtimeModule,
    expectation: expectation && {
      outcome: expectation.outcome,
      only: expectation.only,
      targets: expectation.targets,
    },
  };
}
