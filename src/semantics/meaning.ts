/** Where each operation of a FlowGraph gets its meaning: one line for each. */
import { assertNever } from "../base/assert.js";
import type { StepNode } from "../flow/graph.js";
import { type ChoiceOp, isWayOp, type Op, type TestOp, type WayOp } from "../flow/ops.js";
import type { Scope } from "../flow/scope.js";
import { differ, number, truth } from "../ir/build.js";
import type { IrExpr } from "../ir/ir.js";
import { cancel, raiseLevel, restoreLevel, schedule, setBit } from "./context/signals.js";
import type { StepAt, Effects, Option } from "./effects.js";
import { listStepEffects, wholeList } from "./lists/operations.js";
import {
  acquireEffects,
  assertHeld,
  awaitLockEffects,
  tryAcquireEffects,
} from "./locks/acquire.js";
import { endReadEffects, leave, release } from "./locks/release.js";
import type { ModelBuilder } from "./model/model-builder.js";
import { onElement, takeElement, takeNone, takeOptions } from "./pools/operations.js";
import { bufferEmpty, bufferStep, isNone, wholeBuffer } from "./rings/operations.js";
import { evaluate } from "./step/evaluate.js";
import { bindLocal, localValue } from "./step/locals.js";
import type { StepBody } from "./step/step-body.js";
import {
  assert,
  assign,
  assume,
  awaitEffects,
  bind,
  emitEvent,
  performTest,
  readAtOnce,
} from "./values/assignments.js";
import { chooseOptions, misuse } from "./values/choosing.js";
import {
  bindArguments,
  bindResult,
  faultOptions,
  forNext,
  requires,
  tooDeep,
} from "./values/control.js";
import { complete, waitEffects } from "./waiting/completions.js";
import { asleepEffects, beginSleep, wakeAll, wakeOne, wakeOneOptions } from "./waiting/sleeping.js";

/** What a plain operation does. */
export function perform(body: StepBody, op: Op, scope: Scope): void {
  switch (op.kind) {
    case "skip":
      return;
    case "bind":
      return bind(body, op, scope);
    case "assign":
      return assign(body, op, scope);
    case "test":
      return performTest(body, op, scope);
    case "read":
      return readAtOnce(body, op, scope);
    case "assert":
      return assert(body, op, scope);
    case "assume":
      return assume(body, op, scope);
    case "emit":
      return emitEvent(body, op, scope);
    case "bindArguments":
      return bindArguments(body, op, scope);
    case "bindResult":
      return bindResult(body, op);
    case "requires":
      return requires(body, op, scope);
    case "tooDeep":
      return tooDeep(body, op);
    case "bindOutcome":
      return bindLocal(body, op.into, truth(op.value));
    case "endAtomic":
      // A block that only chooses has been a step as well when it is left.
      body.stepped = true;
      return;
    case "forEach":
      return bindLocal(body, op.left, evaluate(body, op.set, scope));
    case "forNext":
      return forNext(body, op);
    case "misuse":
      return misuse(body, op, scope);
    case "raise":
    case "arm":
    case "mask":
    case "unmask":
      return setBit(body, op, scope);
    case "schedule":
      return schedule(body, op, scope);
    case "cancel":
      return cancel(body, op, scope);
    case "raiseLevel":
      return raiseLevel(body, op);
    case "restoreLevel":
      return restoreLevel(body, op, scope);
    case "release":
      return release(body, op, scope);
    case "leave":
      return leave(body, op, scope);
    case "assertHeld":
      return assertHeld(body, op, scope);
    case "list":
      return wholeList(body, op, scope);
    case "buffer":
      return wholeBuffer(body, op, scope);
    case "bufferStep":
      return bufferStep(body, op, scope);
    case "bufferEmpty":
      return bufferEmpty(body, op, scope);
    case "takeElement":
      return takeElement(body, op, scope);
    case "takeNone":
      return takeNone(body, op);
    case "element":
      return onElement(body, op, scope);
    case "sleep":
      return beginSleep(body, op, scope);
    case "wake":
      return wakeAll(body, op, scope);
    case "wakeOne":
      return wakeOne(body, op, scope);
    case "complete":
      return complete(body, op, scope);
    default:
      return assertNever(op);
  }
}

/** The ways of a step. Arguments of a call that an `atomic` block begins with are bound before anything is asked (S17). */
export function effectsOf(model: ModelBuilder, node: StepNode): Effects {
  const { op, before = [] } = node;
  const effects = isWayOp(op)
    ? waysOf(model, op, node)
    : op.kind === "release" && node.busy !== undefined
      ? endReadEffects(model, op, node, node.busy)
      : always(op, node);
  if (before.length === 0) return effects;
  const { ways, waiting, takes } = effects;
  return {
    ways: ways.map((way) => ({ ...way, guard: after(node, way.guard) })),
    ...(waiting ? { waiting: after(node, waiting) } : {}),
    ...(takes ? { takes: after(node, takes) } : {}),
  };
}

const after =
  <T>({ before = [] }: Pick<StepNode, "before">, asked: (body: StepBody) => T) =>
  (body: StepBody): T => {
    for (const { op, scope } of before) perform(body, op, scope);
    return asked(body);
  };

const always = (op: Op, { does, next, scope }: StepAt): Effects => ({
  ways: [{ does, next, guard: () => truth(true), run: (body) => perform(body, op, scope) }],
});

function waysOf(model: ModelBuilder, op: WayOp, at: StepAt): Effects {
  switch (op.kind) {
    case "acquire":
      return acquireEffects(model, op, at);
    case "awaitLock":
      return awaitLockEffects(model, op, at);
    case "tryAcquire":
      return tryAcquireEffects(model, op, at);
    case "listStep":
      return listStepEffects(op, at);
    case "asleep":
      return asleepEffects(model, op, at);
    case "wait":
      return waitEffects(model, op, at);
    case "await":
    case "spinUntil":
      return awaitEffects(op, at);
  }
}

/** The ways of a choice, in the order of the nodes that they lead to. */
export function optionsOf(
  model: ModelBuilder,
  node: Pick<StepNode, "before"> & {
    readonly op: ChoiceOp;
    readonly options: readonly unknown[];
  } & {
    readonly scope: Scope;
  },
): readonly Option[] {
  const options = waysToChoose(model, node.op, node.scope, node.options.length);
  if (!node.before) return options;
  return options.map((option) => ({ ...option, guard: after(node, option.guard) }));
}

function waysToChoose(
  model: ModelBuilder,
  op: ChoiceOp,
  scope: Scope,
  branches: number,
): readonly Option[] {
  switch (op.kind) {
    case "either":
      return Array.from({ length: branches }, () => ({ guard: () => truth(true) }));
    case "choose":
      return chooseOptions(op.choosing, scope);
    case "fault":
      return faultOptions(op);
    case "take":
      return takeOptions(model, op);
    case "wakeOne":
      return wakeOneOptions(model, op, scope);
  }
}

/** What a test is that is no step of its own. */
export function conditionOf(body: StepBody, test: TestOp, scope: Scope): IrExpr {
  switch (test.kind) {
    case "condition":
      return evaluate(body, test.condition, scope);
    case "flag":
      return localValue(body, test.flag);
    case "isNone":
      return isNone(body, test.item, test.buffer);
    case "anyLeft":
      return differ(localValue(body, test.left), number(0));
  }
}
