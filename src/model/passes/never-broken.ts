/**
 * Drops checks that no step can fail: a lock that is always held where it is released, a value that always fits, an
 * assertion that always holds. Says of each which rule it is and why.
 *
 * Why it is right: `facts.ts` covers every state, and follows each step up to the check with what its guard and the checks
 * before it leave; a check is dropped only if its condition is true in none of these. A check in a procedure or a loop is
 * dropped only if no call and no turn can fail it. An analysis that gives up drops nothing. What no step asks to begin with,
 * since its condition was false when it was lowered, is proved as well.
 */
import type { Facts } from "../analysis/facts.js";
import type { Effect, Item } from "../types.js";
import type { Pass } from "./pass.js";
import { withProofs } from "./proofs.js";
import { mapEffects, mapParts, withFootprints } from "./rewrite.js";

export const neverBroken: Pass = {
  name: "never-broken",
  does: "Drops checks of rules, assertions and ranges that no step can fail.",
  run: (model, factsOf) => {
    const facts = factsOf();
    if (!facts) return model;
    const pruned = mapEffects(model, (effect) => mapParts(effect, (part) => passed(part, facts)));
    return withFootprints(withProofs(pruned, model.failures.keys(), facts, { kind: "values" }));
  },
};

function passed(effect: Effect, facts: Facts): Effect {
  const items = (all: readonly Item[]): readonly Item[] =>
    all.filter((item) => item.kind !== "check" || facts.happens(item));
  return {
    ...effect,
    items: items(effect.items),
    arms: effect.arms.map((arm) => ({ ...arm, items: items(arm.items) })),
  };
}
