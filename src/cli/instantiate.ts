/** What the generator needs of a configuration, and a configuration as a checker in memory. */
import type { GenerateInput } from "../emit/typescript/generate.js";
import {
  expressed,
  type Instantiated,
  instantiate as instantiateGeneration,
} from "../instantiate.js";
import type { Checker } from "../runtime/index.js";
import type { Configuration } from "./configurations.js";
import { runtimeModule, version } from "./files.js";
import { commandLineSpan, Refusal } from "./refusal.js";

/** @throws Refusal where a step is too large to be printed */
export const instantiate = (
  configuration: Configuration,
  options: Pick<Instantiated, "assertRanges" | "proving"> = {},
): Checker =>
  expressible("ts", () => instantiateGeneration({ ...generationOf(configuration), ...options }));

/** What an output makes; what it cannot express ends the command. */
export function expressible<Made>(output: string, make: () => Made): Made {
  const { value, diagnostics } = expressed(output, commandLineSpan(""), make);
  if (value === undefined) throw new Refusal(diagnostics);
  return value;
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
