/** Where each operation of a FlowGraph gets its meaning: one line for each. */
import { assertNever } from "../base/assert.js";
import type { StepNode } from "../flow/graph.js";
import type { Scope } from "../flow/scope.js";
import { type ChoiceOp, isWayOp, type Op, type TestOp, type WayOp } from "../flow/ops.js";
import { differ, number, truth } from "../ir/build.js";
import type { IrExpr } from "../ir/ir.js";
import type { Body } from "./step/body.js";
import { chooseOptions, misuse } from "./values/choosing.js";
import { complete, waitEffects } from "./waiting/completions.js";
import {
  bindArguments,
  bindResult,
  faultOptions,
  forNext,
  requires,
  tooDeep,
} from "./values/control.js";
import type { At, Effects, Option } from "./effects.js";
import { listStepEffects, wholeList } from "./lists/operations.js";
import { leave, release } from "./locks/release.js";
import { acquireEffects, assertHeld, spinEffects, tryAcquireEffects } from "./locks/acquire.js";
import { onElement, takeElement, takeNone, takeOptions } from "./pools/operations.js";
import { bufferEmpty, bufferStep, isNone, wholeBuffer } from "./rings/operations.js";
import { cancel, raiseLevel, restoreLevel, schedule, setBit } from "./context/signals.js";
import { asleepEffects, beginSleep, wakeAll, wakeOne, wakeOneOptions } from "./waiting/sleeping.js";
import {
  assert,
  assign,
  assume,
  awaitEffects,
  bind,
  emit,
  evaluate,
  readAtOnce,
} from "./values/assignments.js";
import type { World } from "./step/world.js";

/** What a plain operation does. */
export function perform(body: Body, op: Op, scope: Scope): void {
  switch (op.kind) {
    case "skip":
      return;
    case "bind":
      return bind(body, op, scope);
    case "assign":
      return assign(body, op, scope);
    case "test":
      return evaluate(body, op, scope);
    case "read":
      return readAtOnce(body, op, scope);
    case "assert":
      return assert(body, op, scope);
    case "assume":
      return assume(body, op, scope);
    case "emit":
      return emit(body, op, scope);
    case "bindArguments":
      return bindArguments(body, op, scope);
    case "bindResult":
      return bindResult(body, op);
    case "requires":
      return requires(body, op, scope);
    case "tooDeep":
      return tooDeep(body, op);
    case "bindOutcome":
      return body.bind(op.into, truth(op.value));
    case "endAtomic":
      return body.endAtomic();
    case "forEach":
      return body.bind(op.left, body.lower(op.set, scope));
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
export function effectsOf(world: World, node: StepNode): Effects {
  const { op, before = [] } = node;
  const effects = isWayOp(op) ? waysOf(world, op, node) : always(op, node);
  if (before.length === 0) return effects;
  const { ways, waiting, takes } = effects;
  return {
    ways: ways.map((way) => ({ ...way, guard: after(node, way.guard) })),
    ...(waiting ? { waiting: after(node, waiting) } : {}),
    ...(takes ? { takes: after(node, takes) } : {}),
  };
}

const after =
  <T>({ before = [] }: Pick<StepNode, "before">, asked: (body: Body) => T) =>
  (body: Body): T => {
    for (const { op, scope } of before) perform(body, op, scope);
    return asked(body);
  };

const always = (op: Op, { does, next, scope }: At): Effects => ({
  ways: [{ does, next, guard: () => truth(true), run: (body) => perform(body, op, scope) }],
});

function waysOf(world: World, op: WayOp, at: At): Effects {
  switch (op.kind) {
    case "acquire":
      return acquireEffects(world, op, at);
    case "spin":
      return spinEffects(world, op, at);
    case "tryAcquire":
      return tryAcquireEffects(world, op, at);
    case "listStep":
      return listStepEffects(op, at);
    case "asleep":
      return asleepEffects(world, op, at);
    case "wait":
      return waitEffects(world, op, at);
    case "await":
    case "spinUntil":
      return awaitEffects(op, at);
  }
}

/** The ways of a choice, in the order of the nodes that they lead to. */
export function optionsOf(
  world: World,
  node: Pick<StepNode, "before"> & {
    readonly op: ChoiceOp;
    readonly options: readonly unknown[];
  } & {
    readonly scope: Scope;
  },
): readonly Option[] {
  const options = waysToChoose(world, node.op, node.scope, node.options.length);
  if (!node.before) return options;
  return options.map((option) => ({ ...option, guard: after(node, option.guard) }));
}

function waysToChoose(
  world: World,
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
      return takeOptions(world, op);
    case "wakeOne":
      return wakeOneOptions(world, op, scope);
  }
}

/** What a test is that is no step of its own. */
export function conditionOf(body: Body, test: TestOp, scope: Scope): IrExpr {
  switch (test.kind) {
    case "condition":
      return body.lower(test.condition, scope);
    case "flag":
      return body.value(test.flag);
    case "isNone":
      return isNone(body, test.item, test.buffer);
    case "anyLeft":
      return differ(body.value(test.left), number(0));
  }
}
