/**
 * Replaces conditions that are the same whenever they are asked: a lock that is always free where it is taken, a guard
 * that nothing can keep from holding.
 *
 * Why it is right: a condition of a transition is asked in a covered state (`facts.ts`), at the place of the transition,
 * and, but for guards, once all guards hold. Conditions in loops, in procedures and in what follows a loop are asked in
 * other states, and stay.
 */
import { children, isTrue, rebuild, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { assume, valuesOf } from "../analysis/evaluate.js";
import type { Facts } from "../analysis/facts.js";
import { type Scene, withLets } from "../analysis/scene.js";
import { single } from "../analysis/values.js";
import { mapArm, mapItem, mapLet, mapUpdate } from "../effects.js";
import type { Conjunct, Effect, TransitionGroup } from "../types.js";
import type { Pass } from "./pass.js";
import { failuresOf, withProofs } from "./proofs.js";
import { withFootprints, withoutConstants } from "./rewrite.js";

export const knownConditions: Pass = {
  name: "known-conditions",
  does: "Replaces conditions that are the same whenever they are asked.",
  run: (model, factsOf) => {
    const facts = factsOf();
    if (!facts) return model;
    const transitions = model.transitions.map((t) => simplified(t, facts));
    const after = withFootprints({ ...model, transitions });
    return withProofs(after, failuresOf(model), facts, { kind: "values" });
  },
};

function simplified(t: TransitionGroup, facts: Facts): TransitionGroup {
  const scenes = facts.scenes(t);
  const guard: Conjunct[] = [];
  let inside = scenes;
  for (const conjunct of t.guard) {
    // What holds already need not be asked again.
    const value = known(conjunct.value, inside);
    if (!isTrue(value)) guard.push(conjunct);
    inside = inside.flatMap((scene) => assume(fresh(scene), conjunct.value, true) ?? []);
  }
  return { ...t, guard, effect: simplifiedEffect(t.effect, inside) };
}

function simplifiedEffect(effect: Effect, from: readonly Scene[]): Effect {
  const scenes = from.map((scene) => withLets(effect.lets, scene));
  const change = (e: IrExpr): IrExpr => known(e, scenes);
  const items = (all: Effect["items"]): Effect["items"] =>
    all.map((item) => (item.kind === "loop" ? item : mapItem(item, change)));
  return withoutConstants({
    ...effect,
    lets: effect.lets.map((l) => (l.kind === "value" ? mapLet(l, change) : l)),
    items: items(effect.items),
    updates: effect.updates.map((u) => mapUpdate(u, change)),
    arms: effect.arms.map((arm) => ({ ...mapArm(arm, change), items: items(arm.items) })),
  });
}

/** The expression with every condition in it replaced that is the same in all scenes. */
function known(e: IrExpr, scenes: readonly Scene[]): IrExpr {
  if (e.bool && e.kind !== "constant" && children(e).length > 0) {
    const values = new Set(scenes.map((scene) => single(valuesOf(fresh(scene), e))));
    const [only, second] = values;
    if (only !== undefined && second === undefined && values.size === 1) return truth(only === 1);
  }
  // Under a binder, its name is anything.
  return rebuild(e, (part) => known(part, scenes));
}

/** Parts of expressions that are looked at for one condition. */
const FUEL = 2_000;

function fresh(scene: Scene): Scene {
  scene.space.fuel.left = FUEL;
  return scene;
}
