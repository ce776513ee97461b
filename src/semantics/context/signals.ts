/** `raise`, `schedule`, `arm`, `cancel`, `mask`: what one context asks of another (S30, S31, S46). */
import type { Scope } from "../../flow/scope.js";
import type { StepOp } from "../../flow/ops.js";
import type { Context, Instance } from "../../typecheck/typed-spec.js";
import { max, not, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body } from "../step/body.js";
import { countedLevel, levelNow, setLevel, wrongLevelRule } from "../levels/level-now.js";
import { seeObject } from "../step/events.js";
import { isActive } from "./predicates.js";
import { maskedOf, pendingOf } from "../step/world.js";

type Of<Kind extends StepOp["kind"]> = Extract<StepOp, { readonly kind: Kind }>;

function indicesOf(body: Body, context: Instance<Context>, scope: Scope): readonly IrExpr[] {
  const lowering = body.expressions(scope);
  const indices = lowering.contextIndices(context);
  body.discharge(lowering);
  return indices;
}

export function setBit(
  body: Body,
  { kind, context }: Of<"raise" | "arm" | "mask" | "unmask">,
  scope: Scope,
): void {
  const { target } = context;
  const indices = indicesOf(body, context, scope);
  if (kind === "raise") seeObject(body, "raise", target, indices);
  if (body.dead) return;
  const masks = kind === "mask" || kind === "unmask";
  body.assign(masks ? maskedOf(target) : pendingOf(target), indices, truth(kind !== "unmask"));
}

/** Yields whether it was not pending already. */
export function schedule(body: Body, { operation, into }: Of<"schedule">, scope: Scope): void {
  const { world } = body;
  const { context, cpu: given, span } = operation;
  const { target } = context;
  const lowering = body.expressions(scope);
  const indices = [...lowering.contextIndices(context)];
  const cpu = given ? lowering.lower(given) : body.environment(scope).cpu;
  if (given && cpu) lowering.obligeWithin(cpu, given, 0, world.spec.cpus - 1, span, "the CPU");
  body.discharge(lowering);
  if (body.dead) return;
  const args = given && cpu ? [{ value: cpu, type: given.type }] : [];
  seeObject(body, "schedule", target, indices, args);
  const pending = pendingOf(target);
  if (world.variable(pending).dimensions.length > indices.length) indices.push(cpu ?? number(0));
  if (into) {
    const fresh = not(world.read(pending, indices));
    body.bindNow(into, body.hold("fresh", fresh, { low: 0, high: 1, bool: true }));
  }
  body.assign(pending, indices, truth(true));
}

/** Disarms; whether it runs at that moment decides what is yielded. */
export function cancel(body: Body, { context, into }: Of<"cancel">, scope: Scope): void {
  const { world } = body;
  const indices = indicesOf(body, context, scope);
  if (body.dead) return;
  const rests = not(isActive(world, world.actor(context.target), indices));
  if (into) body.bindNow(into, body.hold("rests", rests, { low: 0, high: 1, bool: true }));
  body.assign(pendingOf(context.target), indices, truth(false));
}

/** `at LEVEL { … }` (S34). Where levels are counted, nothing has to be saved. */
export function raiseLevel(body: Body, { level, saved }: Of<"raiseLevel">): void {
  const { countedLevels, levels } = body.world.spec.platform;
  if (!countedLevels) body.bind(saved, levelNow(body));
  const before = countedLevels ? levelNow(body) : body.value(saved);
  setLevel(body, max(before, number(level, levels[level] ?? "")));
}

export function restoreLevel(
  body: Body,
  { saved, span }: Of<"restoreLevel">,
  { floor }: Scope,
): void {
  const { countedLevels } = body.world.spec.platform;
  const level = countedLevels ? countedLevel(body, floor) : body.value(saved);
  setLevel(body, level);
  // Behind a choice the step is still to come, and its guard is tested before the level has been written.
  if (body.before) body.level = level;
  if (!countedLevels) wrongLevelRule(body, level, span);
}
