/** Guarded actions → the model that outputs are printed from. */
import type { Ir } from "../../ir/ir.js";
import { type Facts, factsOf } from "../analysis/facts.js";
import { modelOf } from "../from-ir.js";
import type { Model } from "../types.js";
import type { Pass } from "./pass.js";
import { PASSES } from "./registry.js";

/** Passes to leave out, by name. */
export type WithoutPasses = ReadonlySet<string>;

/** The name that leaves out all passes. */
export const ALL_PASSES = "all";

/** @throws Inexpressible where a step is too large to be written with parallel updates */
export const optimizedModel = (ir: Ir, without?: WithoutPasses): Model =>
  passed(modelOf(ir), without);

/**
 * A model as it was made, behind all passes but some.
 *
 * @param after is shown the model after each pass, and the pass
 */
export function passed(
  made: Model,
  without: WithoutPasses = new Set(),
  after: (model: Model, pass: Pass) => void = () => undefined,
): Model {
  let known: { readonly facts: Facts | undefined } | undefined;
  const facts = (): Facts | undefined => (known ??= { facts: factsOf(made) }).facts;
  let model = made;
  for (const pass of PASSES) {
    if (without.has(ALL_PASSES) || without.has(pass.name)) continue;
    model = pass.run(model, facts);
    after(model, pass);
  }
  return model;
}
