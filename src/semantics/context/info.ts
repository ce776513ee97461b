/** What reports need to know of a context. */
import { contextScope } from "../../flow/scope.js";
import type { ActionParameter, ContextInfo, IrExpr } from "../../ir/ir.js";
import { mayEnterOn, wantedLock } from "../locks/info.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { atOf, pendingOf, type Process } from "../model/processes.js";
import { modelCondition } from "../step/evaluate.js";
import { StepBody } from "../step/step-body.js";
import { formatOf } from "../values/types.js";
import { contextProperty, cpuExpr, levelExpr } from "./predicates.js";
import { requestFor } from "./requests.js";

/** Where the activation of a context is: for traces and reports. */
export function contextInfo(model: ModelBuilder, process: Process): ContextInfo {
  const { context } = process;
  const families: ActionParameter[] = process.families.map((family, i) => {
    const own = process.own[i];
    return {
      name: own?.kind === "name" ? own.name : family.local.name,
      role: "family",
      low: family.low,
      high: family.high,
      format: formatOf(family.local.type),
    };
  });
  return {
    name: context.name,
    form: context.form,
    word: context.word,
    doc: context.doc,
    span: context.span,
    families,
    at: atOf(context),
    locations: process.restings.map((resting) => resting.location),
    cpu: cpuExpr(model, process),
    level: model.spec.platform.levels.length > 1 ? levelExpr(model, process) : undefined,
    base: context.level,
    mayEnter: mayEnterOn(model, process),
    wants: wantedLock(model, process),
    firstActivation: process.firstActivation,
    activations: process.activations,
    pending: pendingExpr(model, process),
    fairness: context.fairness,
    request: requestFor(model.spec, context),
  };
}

/** Whether it is asked to run: its pending bit, or, of a level-triggered handler, the condition. */
function pendingExpr(model: ModelBuilder, process: Process): IrExpr | undefined {
  const { context } = process;
  if (context.form === "isr" && context.when) {
    // What is wrong with the condition was reported where it guards the entering.
    const { length } = model.diagnostics;
    const scope = contextScope(context, process.families);
    const condition = modelCondition(new StepBody(model, process), context.when, scope);
    model.diagnostics.length = length;
    return condition;
  }
  if (!model.variables.has(pendingOf(context))) return undefined;
  const { length } = model.variables.get(pendingOf(context)).dimensions;
  if (length > process.own.length) return contextProperty(model, context, process.own, "pending");
  return model.variables.read(pendingOf(context), process.own.slice(0, length));
}
