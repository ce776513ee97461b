/** What the generator needs of a configuration, and a configuration as a checker in memory. */
import type { GenerateInput } from "../emit/typescript/generate.js";
import { instantiate as instantiateGeneration } from "../instantiate.js";
import type { Checker } from "../runtime/index.js";
import { Inexpressible } from "../model/inexpressible.js";
import { optimizedModel, type WithoutPasses } from "../model/passes/pipeline.js";
import type { Proof } from "../words/description.js";
import type { Configuration } from "./configurations.js";
import { version } from "./files.js";

/** `assertRanges`: for tests, whose checkers find stores of what does not fit. */
export const instantiate = (configuration: Configuration, assertRanges = false): Checker =>
  instantiateGeneration({ ...generationOf(configuration), assertRanges });

export function generationOf({ ir, spec, hash }: Configuration): GenerateInput {
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

/** What the passes prove of a configuration; nothing of one with a step that has no form in the model. */
export function provedIn({ ir }: Configuration, without: WithoutPasses): readonly Proof[] {
  try {
    return optimizedModel(ir, without).proved;
  } catch (error) {
    if (error instanceof Inexpressible) return [];
    throw error;
  }
}
