/** The variables that declarations become. What activations add (locations, locals) is declared where they are lowered. */
import { maskedContexts } from "../../flow/usage.js";
import { declareContext } from "../../semantics/context/state.js";
import { declareList } from "../../semantics/lists/state.js";
import { declareLock } from "../../semantics/locks/state.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { declareBuffer } from "../../semantics/rings/state.js";
import { declareFault, declareVariable } from "../../semantics/values/state.js";
import { declareCompletion } from "../../semantics/waiting/completions.js";
import { declareChannel } from "../../semantics/waiting/sleepers.js";

export function declareStorage(model: ModelBuilder): void {
  const { spec } = model;
  for (const variable of spec.variables) declareVariable(model, variable);
  for (const object of spec.objects) {
    if (object.kind === "list") declareList(model, object);
    else declareBuffer(model, object);
  }
  for (const channel of spec.channels) declareChannel(model, channel);
  for (const completion of spec.completions) declareCompletion(model, completion);
  for (const lock of spec.locks) declareLock(model, lock);
  for (const fault of spec.faults) declareFault(model, fault);
  const masked = maskedContexts(spec);
  for (const process of model.processes)
    declareContext(model, process, masked.has(process.context));
}
