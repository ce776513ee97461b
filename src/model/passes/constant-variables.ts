/**
 * Takes variables out of the state that have one value in all states: the place of a context that never runs, the owner of
 * a lock that nothing takes, a pending bit that is never set.
 *
 * Why it is right: what `facts.ts` notes for an element has every value that some step writes, also within the step. A
 * function may be asked about a state that is never written, because the step ends there: what it supposes to have changed
 * stays.
 */
import { number, truth } from "../../ir/build.js";
import type { StateVariable } from "../../ir/ir.js";
import type { Facts } from "../analysis/facts.js";
import { single } from "../analysis/values.js";
import { expressionsOf, itemsOf } from "../effects.js";
import { isDerived } from "../derived.js";
import type { Model } from "../types.js";
import { readsVariable, withAliases } from "./aliases.js";
import type { Pass } from "./pass.js";

export const constantVariables: Pass = {
  name: "constant-variables",
  does: "Takes variables out of the state that have one value in all states.",
  run: (model, factsOf) => {
    const facts = factsOf();
    if (!facts) return model;
    // Where a context steps from is asked by its place, even if that is always the same.
    const places = new Set(
      model.transitions.flatMap(({ context }) =>
        context === undefined ? [] : [model.contexts[context]?.at],
      ),
    );
    const supposed = new Set(
      model.functions.flatMap((f) => (isDerived(f) ? f.after.map((u) => u.variable) : [])),
    );
    const found = new Map(
      model.variables.flatMap((v) => {
        if (places.has(v.name) || supposed.has(v.name)) return [];
        const value = constantOf(v, facts);
        if (value === undefined || !isSoAtFirst(model, v, value)) return [];
        return [[v.name, v.range.bool ? truth(value === 1) : number(value)]];
      }),
    );
    return withAliases(model, found, (variable) => found.get(variable));
  },
};

/** The value of all elements in all states. */
function constantOf(v: StateVariable, { space, cells }: Facts): number | undefined {
  const elements = space.variables.get(v.name);
  if (!elements) return undefined;
  const values = cells.slice(elements.first, elements.first + elements.count);
  const first = values[0] && single(values[0]);
  return values.every((each) => single(each) === first) ? first : undefined;
}

/** What makes the initial states reads variables before they have been given their first values. */
function isSoAtFirst(model: Model, v: StateVariable, value: number): boolean {
  if (v.fixed === value) return true;
  const { effect, guard } = model.initial;
  const hasCalls = itemsOf(effect).some((item) => item.kind === "call");
  return !hasCalls && !readsVariable(model, [...guard, ...expressionsOf(effect)], v.name);
}
