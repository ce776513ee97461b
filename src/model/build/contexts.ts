/** The steps of a context, and those of an action, which is one step. */
import { actionFlow, contextFlow } from "../../flow/build/build.js";
import type { FlowInput } from "../../flow/build/builder.js";
import type { FlowGraph } from "../../flow/graph.js";
import { actionScope } from "../../flow/scope.js";
import { name } from "../../ir/build.js";
import type { ActionParameter, IrStatement } from "../../ir/ir.js";
import { endContext } from "../../semantics/context/ending.js";
import { entering, starting } from "../../semantics/context/entering.js";
import { mayStep } from "../../semantics/levels/preemption.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import type { Process } from "../../semantics/model/processes.js";
import { isSomeRef } from "../../semantics/pools/operations.js";
import { modelCondition } from "../../semantics/step/evaluate.js";
import { seeCall } from "../../semantics/step/events.js";
import { bindNow } from "../../semantics/step/locals.js";
import { StepBody } from "../../semantics/step/step-body.js";
import { formatOf } from "../../semantics/values/types.js";
import type { Action } from "../../typecheck/typed-spec.js";
import type { Draft } from "./draft.js";
import { walkFromEntry, walkInitially, walkOn } from "./steps.js";
import { newWalk } from "./walk.js";

/** A context with its actions: entering first, then in the order in which locations were met. */
export interface LoweredContext {
  readonly process: Process;
  readonly drafts: readonly Draft[];
  readonly initial: readonly IrStatement[];
}

/** What a context does, and what an action does, as graphs. */
export const flowOfContext = (
  model: ModelBuilder,
  { context, families, raises }: Process,
): FlowGraph => contextFlow(flowInput(model), { name: context.name, context, raises }, families);

export const flowOfAction = (model: ModelBuilder, action: Action): FlowGraph =>
  actionFlow(flowInput(model), action);

const flowInput = (model: ModelBuilder): FlowInput => ({
  spec: model.spec,
  isTaken: (name) => model.variables.has(name),
  saving: model.saving,
  diagnostics: model.diagnostics,
  binder: (stem) => model.names.bound(stem),
  total: model.total,
});

export function lowerContext(model: ModelBuilder, process: Process): LoweredContext {
  const { context } = process;
  const graph = flowOfContext(model, process);
  const walk = newWalk(model, process, graph, (body) => endContext(body, process));
  let initial: readonly IrStatement[] = [];
  if (context.form === "thread" || context.form === "device") {
    initial = walkInitially(walk, starting(model, process));
  } else {
    const described = { span: context.span, does: { kind: "enter" } } as const;
    walkFromEntry(walk, entering(model, process), described, 0);
  }
  walkOn(walk);
  const guard = mayStep(model, process);
  for (const draft of walk.drafts) if (draft.action.from !== 0) draft.guard.unshift(guard);
  return { process, drafts: walk.drafts, initial };
}

/** The guarded actions of an `action` (S19): one for each way that its choices can go (S22). */
export function lowerAction(model: ModelBuilder, action: Action): readonly Draft[] {
  const walk = newWalk(model, undefined, flowOfAction(model, action), () => undefined);
  const parameters: ActionParameter[] = action.parameters.map((family) => ({
    name: family.local.name,
    role: "family",
    low: family.low,
    high: family.high,
    format: formatOf(family.local.type),
  }));
  const scope = actionScope(action);
  const body = new StepBody(model, undefined);
  body.parameters.push(...parameters);
  for (const parameter of parameters) body.fresh(parameter.name);
  for (const ref of scope.live) {
    bindNow(body, ref, name(ref.name));
    if (ref.type.kind === "ref") body.addGuard(isSomeRef(model, ref.type, name(ref.name)));
  }
  if (action.guard) body.addGuard(modelCondition(body, action.guard, scope));
  if (body.impossible) return [];
  seeCall(
    body,
    "action",
    action.name,
    action.parameters.map(({ local }) => ({
      value: name(local.name, local.type.kind === "bool"),
      type: local.type,
    })),
  );
  const does = { kind: "action", action: action.name } as const;
  walkFromEntry(walk, body, { span: action.span, does }, undefined);
  return walk.drafts;
}
