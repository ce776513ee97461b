/**
 * Drops what cannot happen: transitions that can never step, arms that are never taken, events and calls that are never
 * come to. A context of which nothing can step is one that nothing asks to run, or that is never let in.
 *
 * Why it is right: `facts.ts` covers every state, and so every transition that can step in one.
 */
import type { NeverRuns } from "../../words/description.js";
import { valuesOf } from "../analysis/evaluate.js";
import type { Facts } from "../analysis/facts.js";
import type { Scene } from "../analysis/scene.js";
import { single } from "../analysis/values.js";
import type { DroppedGroup, Effect, Item, Model, TransitionGroup } from "../types.js";
import type { Pass } from "./pass.js";
import { failuresOf, withProofs } from "./proofs.js";
import { mapEffects, mapParts, withArms, withFootprints } from "./rewrite.js";

export const neverSteps: Pass = {
  name: "never-steps",
  does: "Drops transitions that can never step, and arms that are never taken.",
  run: (model, factsOf) => {
    const facts = factsOf();
    if (!facts) return model;
    const kept: Model = {
      ...model,
      transitions: model.transitions.filter(facts.happens),
      dropped: droppedFrom(model, facts),
      neverRuns: neverRunning(model, facts),
    };
    const pruned = mapEffects(kept, (effect) =>
      mapParts(effect, (part) => withoutNever(part, facts)),
    );
    return withFootprints(withProofs(pruned, failuresOf(model), facts, { kind: "neverSteps" }));
  },
};

/** Checks stay, so that what is proved of them is said where they are dropped. */
function withoutNever(effect: Effect, facts: Facts): Effect {
  const items = (all: readonly Item[]): readonly Item[] =>
    all.filter((item) => item.kind === "check" || item.kind === "loop" || facts.happens(item));
  return withArms(
    { ...effect, items: items(effect.items) },
    effect.arms.filter(facts.happens).map((arm) => ({ ...arm, items: items(arm.items) })),
  );
}

/** Nothing has been dropped before this pass. */
const droppedFrom = ({ transitions, dropped }: Model, facts: Facts): readonly DroppedGroup[] => [
  ...dropped,
  ...transitions.flatMap((group, position) =>
    facts.happens(group) ? [] : [droppedGroup(group, position)],
  ),
];

function droppedGroup(group: TransitionGroup, position: number): DroppedGroup {
  const { guard: _, effect: __, footprint: ___, ...rest } = group;
  return { ...rest, position };
}

/** Contexts that are inactive in all states: nothing asks them to run, or nothing lets them in. */
function neverRunning({ contexts }: Model, { space, cells }: Facts): readonly NeverRuns[] {
  const anywhere: Scene = { space, cells, names: new Map() };
  return contexts.flatMap(({ at, pending }, context): readonly NeverRuns[] => {
    const elements = space.variables.get(at);
    const places = elements && cells.slice(elements.first, elements.first + elements.count);
    if (!places?.every((values) => single(values) === 0)) return [];
    space.fuel.left = FUEL;
    const isAsked = !pending || single(valuesOf(anywhere, pending)) !== 0;
    return [{ context, because: isAsked ? "neverEnters" : "neverAsked" }];
  });
}

/** Parts of expressions that are looked at for one condition. */
const FUEL = 2_000;
