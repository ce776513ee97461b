/**
 * Takes variables out of the state that have one value in all states: the place of a context that never runs, the owner of
 * a lock that nothing takes, a pending bit that is never set.
 *
 * Why it is right: what `facts.ts` notes for an element has every value that some step writes, also within the step. A
 * function may be asked about a state that is never written, because the step ends there: what it supposes to have changed
 * stays.
 */
import { children, number, truth } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import type { Facts } from "../analysis/facts.js";
import { single } from "../analysis/values.js";
import { isDerived } from "../derived.js";
import { expressionsOf, itemsOf } from "../effects.js";
import type { Model } from "../types.js";
import { readsVariable, withAliases } from "./aliases.js";
import type { Pass } from "./pass.js";
import { mapModel } from "./rewrite.js";

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
    const supposed = valuesSupposed(model);
    const found = new Map(
      model.variables.flatMap((v) => {
        if (places.has(v.name)) return [];
        const value = constantOf(v, facts);
        if (value === undefined || !isSoAtFirst(model, v, value)) return [];
        const others = supposed.get(v.name) ?? [];
        if (others.some((e) => e.kind !== "constant" || e.value !== value)) return [];
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

/** For each variable what it is supposed to become where a function is asked about the state after updates. */
function valuesSupposed(model: Model): ReadonlyMap<string, readonly IrExpr[]> {
  const functions = new Map(model.functions.map((f) => [f.name, f]));
  const supposed = new Map<string, IrExpr[]>();
  const visit = (e: IrExpr): IrExpr => {
    const f = e.kind === "call" ? functions.get(e.function) : undefined;
    for (const { variable, value } of f && isDerived(f) ? f.after : []) {
      const at = f?.parameters.findIndex((p) => value.kind === "name" && p.name === value.name);
      const given = e.kind === "call" && at !== undefined && at >= 0 ? e.args[at] : undefined;
      supposed.set(variable, [...(supposed.get(variable) ?? []), given ?? value]);
    }
    children(e).forEach(visit);
    return e;
  };
  mapModel(model, visit);
  return supposed;
}

/** What makes the initial states reads variables before they have been given their first values. */
function isSoAtFirst(model: Model, v: StateVariable, value: number): boolean {
  if (v.fixed === value) return true;
  const { effect, guard } = model.initial;
  const hasCalls = itemsOf(effect).some((item) => item.kind === "call");
  return !hasCalls && !readsVariable(model, [...guard, ...expressionsOf(effect)], v.name);
}
