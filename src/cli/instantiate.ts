/** What the generator needs of a configuration, and a configuration as a checker in memory. */
import { report } from "../diagnostics/catalogue.js";
import type { GenerateInput } from "../emit/typescript/generate.js";
import { instantiate as instantiateGeneration } from "../instantiate.js";
import type { Checker } from "../runtime/index.js";
import { Inexpressible } from "../model/inexpressible.js";
import { optimizedModel, type WithoutPasses } from "../model/passes/pipeline.js";
import type { Proof } from "../words/description.js";
import type { Configuration } from "./configurations.js";
import { runtimeModule, version } from "./files.js";
import { commandLineSpan, Refusal } from "./refusal.js";

/** `assertRanges`: for tests, whose checkers find stores of what does not fit. */
export const instantiate = (configuration: Configuration, assertRanges = false): Checker =>
  expressible("ts", () => instantiateGeneration({ ...generationOf(configuration), assertRanges }));

/** What is proved of a configuration before any search. */
export const provedIn = ({ ir }: Configuration, without: WithoutPasses): readonly Proof[] =>
  optimizedModel(ir, without).proved;

/** What an output makes; what it cannot express is a diagnostic at the step, and nothing is made. */
export function expressible<Made>(output: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    const { what, span = commandLineSpan("") } = error;
    const help = "`--emit ir` and `murphi` have a form for every step";
    throw new Refusal([report("ILK9021", span, { output, what }, { help })]);
  }
}

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
