/** Contexts: how they enter, what they give back, how they end; and actions, which are one step each. */
import { and, conditional, differ, equal, name, not, number, truth } from "../../ir/build.js";
import type { ActionParameter, ContextInfo, IrExpr, IrStatement } from "../../ir/ir.js";
import { actionFlow, contextFlow } from "../../flow/build/build.js";
import type { FlowInput } from "../../flow/build/builder.js";
import type { FlowGraph } from "../../flow/graph.js";
import { actionScope, contextScope } from "../../flow/scope.js";
import type { Action } from "../../typecheck/typed-spec.js";
import { Body } from "../../semantics/step/body.js";
import { seeCall, seeWord } from "../../semantics/step/events.js";
import { mayEnterOn, wantedLock } from "../../semantics/locks/info.js";
import { mayEnter, mayStep } from "../../semantics/levels/preemption.js";
import { holdsAny } from "../../semantics/locks/holding.js";
import { levelNow, setLevel } from "../../semantics/levels/level-now.js";
import { isSomeRef } from "../../semantics/pools/operations.js";
import { type Draft, Steps } from "./steps.js";
import { requestFor } from "./vacuity.js";
import { members } from "../../flow/list-nodes.js";
import { contextProperty, cpuExpr, levelExpr } from "../../semantics/context/predicates.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { type Process, atOf, cpuOf, maskedOf, pendingOf } from "../../semantics/model/processes.js";
import { formatOf } from "../../semantics/values/types.js";

/** A context with its actions: entering first, then in the order in which resting points were met. */
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
  const steps = new Steps(model, process, graph, (body) => endContext(body, process));
  let initial: readonly IrStatement[] = [];
  if (context.form === "thread" || context.form === "device") {
    initial = startNow(model, process, steps);
  } else {
    enterActions(model, process, steps);
  }
  steps.run();
  const guard = mayStep(model, process);
  for (const draft of steps.drafts) if (draft.action.from !== 0) draft.guard.unshift(guard);
  return { process, drafts: steps.drafts, initial };
}

/** Threads and devices are active in the initial state, at their first resting point. */
function startNow(model: ModelBuilder, process: Process, steps: Steps): readonly IrStatement[] {
  const body = new Body(model, process);
  body.level = number(process.context.level);
  body.before = false;
  setLevel(body, number(process.context.level, model.spec.platform.levels[process.context.level]));
  if (process.choosesCpu) body.assign(cpuOf(process.context), body.own, chosenCpu(process));
  return steps.initial(body);
}

/** Parameters of the initial state that choose a CPU, one for each member. */
export const initialCpus = (
  process: Process,
): readonly { readonly member: readonly number[]; readonly parameter: string }[] =>
  members(process.families).map((member) => ({
    member,
    parameter: [process.context.name, "cpu", ...member].join("_"),
  }));

function chosenCpu(process: Process): IrExpr {
  const [first, ...others] = initialCpus(process);
  return others.reduce<IrExpr>(
    (value, { member, parameter }) => {
      const isIt = and(...member.map((v, i) => equal(process.own[i] ?? number(v), number(v))));
      return conditional(isIt, name(parameter), value);
    },
    name(first?.parameter ?? ""),
  );
}

function enterActions(model: ModelBuilder, process: Process, steps: Steps): void {
  const { context } = process;
  const body = new Body(model, process);
  const declared = process.own.slice(0, context.families.length);
  const scope = contextScope(context, process.families);
  let cpu = cpuExpr(model, process);
  if (process.choosesCpu) {
    body.parameters.push({
      name: body.fresh("cpu"),
      role: "cpu",
      low: 0,
      high: model.spec.cpus - 1,
      format: { kind: "number" },
    });
    cpu = name("cpu");
  }
  body.addGuard(mayEnter(model, process, cpu));
  if (context.when) body.addGuard(body.condition(context.when, scope));
  const statements: (() => void)[] = [];
  if (model.variables.has(pendingOf(context))) {
    const perCpu = model.variables.get(pendingOf(context)).dimensions.length > declared.length;
    const indices = perCpu ? [...declared, cpu ?? number(0)] : declared;
    body.addGuard(model.variables.read(pendingOf(context), indices));
    statements.push(() => body.assign(pendingOf(context), indices, truth(false)));
  }
  if (model.variables.has(maskedOf(context)))
    body.addGuard(not(model.variables.read(maskedOf(context), declared)));
  for (const run of statements) run();
  seeWord(body, "enter");
  if (process.choosesCpu && cpu) body.assign(cpuOf(context), body.own, cpu);
  const base = number(context.level, model.spec.platform.levels[context.level]);
  setLevel(body, base);
  body.level = base;
  if (context.holding.length === 0) {
    body.stepped = true;
    body.before = false;
    body.level = undefined;
  }
  steps.enter(body, { span: context.span, does: { kind: "enter" } }, 0);
}

/** What must be true of a context that ends, and the state it leaves behind. */
function endContext(body: Body, process: Process): void {
  const { context } = process;
  const { model } = body;
  body.rules(
    ...model.spec.locks
      .filter(() => !model.failures.ignores("lock-leak"))
      .map((lock) => ({
        broken: holdsAny(model, lock, body.me),
        failure: () =>
          model.failures.number(
            "rule",
            "lock-leak",
            context.span,
            `\`${context.name}\` returns and still holds \`${lock.name}\``,
            { lock, context },
          ),
      })),
    ...(process.raises && !model.failures.ignores("wrong-level")
      ? [
          {
            broken: differ(
              levelNow(body),
              number(context.level, model.spec.platform.levels[context.level]),
            ),
            failure: () =>
              model.failures.number(
                "rule",
                "wrong-level",
                context.span,
                `\`${context.name}\` returns at another level than it was entered at`,
                { context },
              ),
          },
        ]
      : []),
  );
  body.stopPostponed();
  if (body.dead) return;
  seeWord(body, "leave");
  body.assign(atOf(context), body.own, number(0));
  if (process.choosesCpu) body.assign(cpuOf(context), body.own, number(0));
  if (process.raises) body.assign(`${context.name}.level`, body.own, number(0));
}

/** The actions of an `action`: one for each way its choices can go. */
export function lowerAction(model: ModelBuilder, action: Action): readonly Draft[] {
  const steps = new Steps(model, undefined, flowOfAction(model, action), () => undefined);
  const parameters: ActionParameter[] = action.parameters.map((family) => ({
    name: family.local.name,
    role: "family",
    low: family.low,
    high: family.high,
    format: formatOf(family.local.type),
  }));
  const scope = actionScope(action);
  const body = new Body(model, undefined);
  body.parameters.push(...parameters);
  for (const parameter of parameters) body.fresh(parameter.name);
  for (const ref of scope.live) {
    body.bindNow(ref, name(ref.name));
    if (ref.type.kind === "ref") body.addGuard(isSomeRef(model, ref.type, name(ref.name)));
  }
  if (action.guard) body.addGuard(body.condition(action.guard, scope));
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
  steps.enter(
    body,
    { span: action.span, does: { kind: "action", action: action.name } },
    undefined,
  );
  return steps.drafts;
}

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
    const condition = new Body(model, process).condition(
      context.when,
      contextScope(context, process.families),
    );
    model.diagnostics.length = length;
    return condition;
  }
  if (!model.variables.has(pendingOf(context))) return undefined;
  const { length } = model.variables.get(pendingOf(context)).dimensions;
  if (length > process.own.length) return contextProperty(model, context, process.own, "pending");
  return model.variables.read(pendingOf(context), process.own.slice(0, length));
}
