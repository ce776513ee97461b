/** What passes share: expressions of a model changed, effects without what cannot happen, footprints made anew. */
import { isFalse, isTrue } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { isDerived } from "../derived.js";
import { mapEffect, mapUpdate } from "../effects.js";
import { footprintOf, routinesOf } from "../footprint.js";
import type { Arm, Effect, Item, Model, Procedure, TransitionGroup, Update } from "../types.js";

/** The part of a model in which an expression stands. */
export type Where =
  | { readonly kind: "group"; readonly group: TransitionGroup }
  | { readonly kind: "routine" }
  | { readonly kind: "initial" }
  /** Properties, and what reports ask of a state. */
  | { readonly kind: "state" };

/** The same model with every expression changed. */
export function mapModel(model: Model, change: (e: IrExpr, where: Where) => IrExpr): Model {
  const routine = (e: IrExpr): IrExpr => change(e, { kind: "routine" });
  const initial = (e: IrExpr): IrExpr => change(e, { kind: "initial" });
  const state = (e: IrExpr): IrExpr => change(e, { kind: "state" });
  const stateOr = (e: IrExpr | undefined): IrExpr | undefined => e && state(e);
  const property = <P extends { readonly value: IrExpr }>(p: P): P => ({
    ...p,
    value: state(p.value),
  });
  return {
    ...model,
    functions: model.functions.map((f) =>
      isDerived(f)
        ? { ...f, after: f.after.map((u) => mapUpdate(u, routine)) }
        : { ...f, value: routine(f.value) },
    ),
    procedures: model.procedures.map((p) => ({ ...p, effect: mapEffect(p.effect, routine) })),
    initial: {
      ...model.initial,
      guard: model.initial.guard.map(initial),
      effect: mapEffect(model.initial.effect, initial),
    },
    transitions: model.transitions.map((group) => {
      const own = (e: IrExpr): IrExpr => change(e, { kind: "group", group });
      const guard = group.guard.map((g) => ({ ...g, value: own(g.value) }));
      return { ...group, guard, effect: mapEffect(group.effect, own) };
    }),
    contexts: model.contexts.map((c) => ({
      ...c,
      cpu: stateOr(c.cpu),
      level: stateOr(c.level),
      pending: stateOr(c.pending),
      mayEnter: state(c.mayEnter),
      wants: state(c.wants),
    })),
    locks: model.locks.map((l) => ({ ...l, holds: state(l.holds), owner: stateOr(l.owner) })),
    invariants: model.invariants.map(property),
    reachables: model.reachables.map(property),
    stateRules: model.stateRules.map(property),
    probes: model.probes.map(property),
    mayEnd: stateOr(model.mayEnd),
    aliases: model.aliases.map(property),
  };
}

/** The same model with every effect changed: of transitions, procedures and initial states. */
export const mapEffects = (model: Model, change: (effect: Effect) => Effect): Model => ({
  ...model,
  procedures: model.procedures.map((p) => ({ ...p, effect: change(p.effect) })),
  initial: { ...model.initial, effect: change(model.initial.effect) },
  transitions: model.transitions.map((t) => ({ ...t, effect: change(t.effect) })),
});

/** The effect with the parts that it consists of changed, inside loops and in what follows. */
export function mapParts(effect: Effect, change: (part: Effect) => Effect): Effect {
  const item = (each: Item): Item =>
    each.kind === "loop" ? { ...each, body: mapParts(each.body, change) } : each;
  const changed = change(effect);
  return {
    ...changed,
    items: changed.items.map(item),
    arms: changed.arms.map((arm) => ({ ...arm, items: arm.items.map(item) })),
    ...(changed.then ? { then: mapParts(changed.then, change) } : {}),
  };
}

/** Arms of which one is always taken, of those that are left: the last one needs no condition, and a single one no arm. */
export function withArms(effect: Effect, left: readonly Arm[]): Effect {
  const arms = left.map((arm, i) => (i === left.length - 1 ? { ...arm, when: undefined } : arm));
  const [only, second] = arms;
  if (!only || second) return { ...effect, arms };
  return {
    ...effect,
    items: [...effect.items, ...only.items],
    updates: [...effect.updates, ...only.updates],
    arms: [],
  };
}

/** Without what has a condition that is constantly false, and without conditions that are constantly true. */
export function withoutConstants(effect: Effect): Effect {
  const arms: Arm[] = [];
  for (const arm of effect.arms) {
    if (arm.when && isFalse(arm.when)) continue;
    const when = arm.when && !isTrue(arm.when) ? arm.when : undefined;
    arms.push({ when, items: possible(arm.items), updates: possible(arm.updates) });
    if (!when) break;
  }
  const { items, updates } = effect;
  return withArms({ ...effect, items: possible(items), updates: possible(updates) }, arms);
}

/** A loop stays: what follows may read what it hands on. */
const possible = <T extends Item | Update>(all: readonly T[]): readonly T[] =>
  all
    .filter((each) => !each.when || !isFalse(each.when) || ("kind" in each && each.kind === "loop"))
    .map((each) => (each.when && isTrue(each.when) ? { ...each, when: undefined } : each));

/** The model with the footprints that its expressions and updates have now. */
export function withFootprints(model: Model): Model {
  const routines = routinesOf(model.functions);
  const procedures = model.procedures.map((p): Procedure => {
    const names = p.parameters.map((q) => q.name);
    const footprint = footprintOf({ guard: [], effect: p.effect }, names, routines);
    const changed = { ...p, footprint };
    routines.procedures.set(p.name, changed);
    return changed;
  });
  const transitions = model.transitions.map((t) => ({
    ...t,
    footprint: footprintOf(
      t,
      t.parameters.map((p) => p.name),
      routines,
    ),
  }));
  return { ...model, procedures, transitions };
}
