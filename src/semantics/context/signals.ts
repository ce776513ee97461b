/** `raise`, `schedule`, `arm`, `cancel`, `mask`: what one context asks of another (S69, S70, S95). */
import type { StepOp } from "../../flow/ops.js";
import type { Scope } from "../../flow/scope.js";
import { max, not, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Context, Instance } from "../../typecheck/typed-spec.js";
import { countedLevel, levelNow, setLevel, wrongLevelRule } from "../levels/level-now.js";
import { processOf } from "../model/model-builder.js";
import { maskedOf, pendingOf } from "../model/processes.js";
import { discharge, environmentOf, expressionsIn } from "../step/evaluate.js";
import { seeObject } from "../step/events.js";
import { bindLocal, bindNow, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { hold, write } from "../step/write.js";
import { isActive } from "./predicates.js";

type Of<Kind extends StepOp["kind"]> = Extract<StepOp, { readonly kind: Kind }>;

function indicesOf(body: StepBody, context: Instance<Context>, scope: Scope): readonly IrExpr[] {
  const lowering = expressionsIn(body, scope);
  const indices = lowering.contextIndices(context);
  discharge(body, lowering);
  return indices;
}

export function setBit(
  body: StepBody,
  { kind, context }: Of<"raise" | "arm" | "mask" | "unmask">,
  scope: Scope,
): void {
  const { target } = context;
  const indices = indicesOf(body, context, scope);
  if (kind === "raise") seeObject(body, "raise", target, indices);
  if (body.dead) return;
  const masks = kind === "mask" || kind === "unmask";
  write(body, masks ? maskedOf(target) : pendingOf(target), indices, truth(kind !== "unmask"));
}

/** Yields whether it was not pending already (S70). */
export function schedule(body: StepBody, { operation, into }: Of<"schedule">, scope: Scope): void {
  const { model } = body;
  const { context, cpu: given, span } = operation;
  const { target } = context;
  const lowering = expressionsIn(body, scope);
  const indices = [...lowering.contextIndices(context)];
  const cpu = given ? lowering.lower(given) : environmentOf(body, scope).cpu;
  if (given && cpu) lowering.obligeWithin(cpu, given, 0, model.spec.cpus - 1, span, "the CPU");
  discharge(body, lowering);
  if (body.dead) return;
  const args = given && cpu ? [{ value: cpu, type: given.type }] : [];
  seeObject(body, "schedule", target, indices, args);
  const pending = pendingOf(target);
  if (model.variables.get(pending).dimensions.length > indices.length)
    indices.push(cpu ?? number(0));
  if (into) {
    const fresh = not(model.variables.read(pending, indices));
    bindNow(body, into, hold(body, "fresh", fresh, { low: 0, high: 1, bool: true }));
  }
  write(body, pending, indices, truth(true));
}

/** Disarms; whether it runs at that moment decides what is yielded (S95). */
export function cancel(body: StepBody, { context, into }: Of<"cancel">, scope: Scope): void {
  const { model } = body;
  const indices = indicesOf(body, context, scope);
  if (body.dead) return;
  const rests = not(isActive(model, processOf(model, context.target), indices));
  if (into) bindNow(body, into, hold(body, "rests", rests, { low: 0, high: 1, bool: true }));
  write(body, pendingOf(context.target), indices, truth(false));
}

/** `at LEVEL { … }` (S34). Where levels are counted, nothing has to be saved. */
export function raiseLevel(body: StepBody, { level, saved }: Of<"raiseLevel">): void {
  const { countedLevels, levels } = body.model.spec.platform;
  if (!countedLevels) bindLocal(body, saved, levelNow(body));
  const before = countedLevels ? levelNow(body) : localValue(body, saved);
  setLevel(body, max(before, number(level, levels[level] ?? "")));
}

export function restoreLevel(
  body: StepBody,
  { saved, span }: Of<"restoreLevel">,
  { floor }: Scope,
): void {
  const { countedLevels } = body.model.spec.platform;
  const level = countedLevels ? countedLevel(body, floor) : localValue(body, saved);
  setLevel(body, level);
  // Behind a choice the step is still to come, and its guard is tested before the level has been written.
  if (!body.stepped) body.level = level;
  if (!countedLevels) wrongLevelRule(body, level, span);
}
