/** A step from model to model. The states, steps, broken rules and events of both are the same (docs/internals/passes.md). */
import type { Facts } from "../analysis/facts.js";
import type { Model } from "../types.js";

export interface Pass {
  /** As `--no-pass` has it. */
  readonly name: string;
  /** One sentence. */
  readonly does: string;
  /**
   * `facts` are those of the model before all passes: since these keep states and names, what is true of an element, a place
   * or a group by its name still is. Undefined: nothing is known.
   */
  readonly run: (model: Model, facts: () => Facts | undefined) => Model;
}
