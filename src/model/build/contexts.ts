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
import {
  contextProperty,
  cpuExpr,
  levelExpr,
  restingsOf,
} from "../../semantics/context/predicates.js";
import { isSomeRef } from "../../semantics/pools/operations.js";
import { type Draft, Steps } from "./steps.js";
import { requestFor } from "./vacuity.js";
import { members } from "../../flow/list-nodes.js";
import {
  type Actor,
  atOf,
  cpuOf,
  formatOf,
  maskedOf,
  pendingOf,
  type World,
} from "../../semantics/step/world.js";

/** A context with its actions: entering first, then in the order in which resting points were met. */
export interface LoweredContext {
  readonly actor: Actor;
  readonly drafts: readonly Draft[];
  readonly initial: readonly IrStatement[];
}

/** What a context does, and what an action does, as graphs. */
export const flowOfContext = (world: World, { context, families, raises }: Actor): FlowGraph =>
  contextFlow(flowInput(world), { name: context.name, context, raises }, families);

export const flowOfAction = (world: World, action: Action): FlowGraph =>
  actionFlow(flowInput(world), action);

const flowInput = (world: World): FlowInput => ({
  spec: world.spec,
  isTaken: (name) => world.has(name),
  saving: world.saving,
  diagnostics: world.diagnostics,
  binder: (stem) => world.binder(stem),
  total: world.total,
});

export function lowerContext(world: World, actor: Actor): LoweredContext {
  const { context } = actor;
  const graph = flowOfContext(world, actor);
  const steps = new Steps(world, actor, graph, (body) => endContext(body, actor));
  let initial: readonly IrStatement[] = [];
  if (context.form === "thread" || context.form === "device") {
    initial = startNow(world, actor, steps);
  } else {
    enterActions(world, actor, steps);
  }
  steps.run();
  const guard = mayStep(world, actor);
  for (const draft of steps.drafts) if (draft.action.from !== 0) draft.guard.unshift(guard);
  return { actor, drafts: steps.drafts, initial };
}

/** Threads and devices are active in the initial state, at their first resting point. */
function startNow(world: World, actor: Actor, steps: Steps): readonly IrStatement[] {
  const body = new Body(world, actor);
  body.level = number(actor.context.level);
  body.before = false;
  setLevel(body, number(actor.context.level, world.spec.platform.levels[actor.context.level]));
  if (actor.choosesCpu) body.assign(cpuOf(actor.context), body.own, chosenCpu(actor));
  return steps.initial(body);
}

/** Parameters of the initial state that choose a CPU, one for each member. */
export const initialCpus = (
  actor: Actor,
): readonly { readonly member: readonly number[]; readonly parameter: string }[] =>
  members(actor.families).map((member) => ({
    member,
    parameter: [actor.context.name, "cpu", ...member].join("_"),
  }));

function chosenCpu(actor: Actor): IrExpr {
  const [first, ...others] = initialCpus(actor);
  return others.reduce<IrExpr>(
    (value, { member, parameter }) => {
      const isIt = and(...member.map((v, i) => equal(actor.own[i] ?? number(v), number(v))));
      return conditional(isIt, name(parameter), value);
    },
    name(first?.parameter ?? ""),
  );
}

function enterActions(world: World, actor: Actor, steps: Steps): void {
  const { context } = actor;
  const body = new Body(world, actor);
  const declared = actor.own.slice(0, context.families.length);
  const scope = contextScope(context, actor.families);
  let cpu = cpuExpr(world, actor);
  if (actor.choosesCpu) {
    body.parameters.push({
      name: body.fresh("cpu"),
      role: "cpu",
      low: 0,
      high: world.spec.cpus - 1,
      format: { kind: "number" },
    });
    cpu = name("cpu");
  }
  body.addGuard(mayEnter(world, actor, cpu));
  if (context.when) body.addGuard(body.condition(context.when, scope));
  const statements: (() => void)[] = [];
  if (world.has(pendingOf(context))) {
    const perCpu = world.variable(pendingOf(context)).dimensions.length > declared.length;
    const indices = perCpu ? [...declared, cpu ?? number(0)] : declared;
    body.addGuard(world.read(pendingOf(context), indices));
    statements.push(() => body.assign(pendingOf(context), indices, truth(false)));
  }
  if (world.has(maskedOf(context))) body.addGuard(not(world.read(maskedOf(context), declared)));
  for (const run of statements) run();
  seeWord(body, "enter");
  if (actor.choosesCpu && cpu) body.assign(cpuOf(context), body.own, cpu);
  const base = number(context.level, world.spec.platform.levels[context.level]);
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
function endContext(body: Body, actor: Actor): void {
  const { context } = actor;
  const { world } = body;
  body.rules(
    ...world.spec.locks
      .filter(() => !world.ignores("lock-leak"))
      .map((lock) => ({
        broken: holdsAny(world, lock, body.me),
        failure: () =>
          world.failure(
            "rule",
            "lock-leak",
            context.span,
            `\`${context.name}\` returns and still holds \`${lock.name}\``,
            { lock, context },
          ),
      })),
    ...(actor.raises && !world.ignores("wrong-level")
      ? [
          {
            broken: differ(
              levelNow(body),
              number(context.level, world.spec.platform.levels[context.level]),
            ),
            failure: () =>
              world.failure(
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
  if (actor.choosesCpu) body.assign(cpuOf(context), body.own, number(0));
  if (actor.raises) body.assign(`${context.name}.level`, body.own, number(0));
}

/** The actions of an `action`: one for each way its choices can go. */
export function lowerAction(world: World, action: Action): readonly Draft[] {
  const steps = new Steps(world, undefined, flowOfAction(world, action), () => undefined);
  const parameters: ActionParameter[] = action.parameters.map((family) => ({
    name: family.local.name,
    role: "family",
    low: family.low,
    high: family.high,
    format: formatOf(family.local.type),
  }));
  const scope = actionScope(action);
  const body = new Body(world, undefined);
  body.parameters.push(...parameters);
  for (const parameter of parameters) body.fresh(parameter.name);
  for (const ref of scope.live) {
    body.bindNow(ref, name(ref.name));
    if (ref.type.kind === "ref") body.addGuard(isSomeRef(world, ref.type, name(ref.name)));
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
export function contextInfo(world: World, actor: Actor): ContextInfo {
  const { context } = actor;
  const families: ActionParameter[] = actor.families.map((family, i) => {
    const own = actor.own[i];
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
    locations: restingsOf(actor).map((resting) => resting.location),
    cpu: cpuExpr(world, actor),
    level: world.spec.platform.levels.length > 1 ? levelExpr(world, actor) : undefined,
    base: context.level,
    mayEnter: mayEnterOn(world, actor),
    wants: wantedLock(world, actor),
    firstActivation: actor.firstActivation,
    activations: actor.activations,
    pending: pendingExpr(world, actor),
    fairness: context.fairness,
    request: requestFor(world.spec, context),
  };
}

/** Whether it is asked to run: its pending bit, or, of a level-triggered handler, the condition. */
function pendingExpr(world: World, actor: Actor): IrExpr | undefined {
  const { context } = actor;
  if (context.form === "isr" && context.when) {
    // What is wrong with the condition was reported where it guards the entering.
    const { length } = world.diagnostics;
    const condition = new Body(world, actor).condition(
      context.when,
      contextScope(context, actor.families),
    );
    world.diagnostics.length = length;
    return condition;
  }
  if (!world.has(pendingOf(context))) return undefined;
  const { length } = world.variable(pendingOf(context)).dimensions;
  if (length > actor.own.length) return contextProperty(world, context, actor.own, "pending");
  return world.read(pendingOf(context), actor.own.slice(0, length));
}
