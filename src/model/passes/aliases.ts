/** Variables taken out of the state, where an expression over the others says what they are. */
import { isTrue, mapChildren, rebuild, substitute, variablesRead } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import { isDerived } from "../derived.js";
import type { Alias, DerivedFunction, Effect, Model, Update } from "../types.js";
import {
  mapEffects,
  mapModel,
  mapParts,
  type Where,
  withFootprints,
  withoutConstants,
} from "./rewrite.js";

/** What is read in the place of an element of a variable, where the expression stands. */
export type InPlaceOf = (
  variable: string,
  indices: readonly IrExpr[],
  where: Where,
) => IrExpr | undefined;

/** The model without the variables, for each of which there is an alias, and with other expressions where they were read. */
export function withAliases(
  model: Model,
  values: ReadonlyMap<string, IrExpr>,
  inPlaceOf: InPlaceOf,
): Model {
  if (values.size === 0) return model;
  const all = inOrder(model);
  const aliases = all.flatMap((variable, position): readonly Alias[] => {
    const value = values.get(variable.name);
    const before = model.aliases.find((a) => a.variable === variable);
    return value ? [{ variable, position, value }] : before ? [before] : [];
  });
  const isLeft = (u: Update): boolean => !values.has(u.variable);
  const read = mapModel({ ...model, aliases }, (e, where) => replaced(e, where, inPlaceOf));
  const written = mapEffects(read, (effect) =>
    mapParts(effect, (part) => withUpdates(part, isLeft)),
  );
  const asked = withoutDerivedUpdates(written, isLeft);
  const guarded = asked.transitions.map((t) => ({
    ...t,
    guard: t.guard.filter(({ value }) => !isTrue(value)),
  }));
  return withFootprints({
    ...mapEffects({ ...asked, transitions: guarded }, (effect) =>
      mapParts(effect, withoutConstants),
    ),
    variables: model.variables.filter((v) => !values.has(v.name)),
  });
}

/** All variables as they were declared, those of the state and aliases. */
function inOrder({ variables, aliases }: Model): readonly StateVariable[] {
  const all = [...variables];
  for (const { variable, position } of aliases.toSorted((a, b) => a.position - b.position))
    all.splice(position, 0, variable);
  return all;
}

function replaced(e: IrExpr, where: Where, inPlaceOf: InPlaceOf): IrExpr {
  const inside = (x: IrExpr): IrExpr => replaced(x, where, inPlaceOf);
  if (e.kind !== "read") return rebuild(e, inside);
  const read = mapChildren(e, inside);
  return (read.kind === "read" && inPlaceOf(read.variable, read.indices, where)) || read;
}

/** Whether any of the expressions reads a variable, also through functions. */
export function readsVariable(
  { functions }: Model,
  expressions: readonly IrExpr[],
  variable: string,
): boolean {
  const byName = new Map(functions.map((f) => [f.name, f]));
  const valueOf = (name: string): IrExpr | undefined => {
    const f = byName.get(name);
    const plain = f && isDerived(f) ? byName.get(f.of) : f;
    return plain && !isDerived(plain) ? plain.value : undefined;
  };
  return expressions.some((e) => variablesRead(e, valueOf).has(variable));
}

const withUpdates = (effect: Effect, isLeft: (u: Update) => boolean): Effect => ({
  ...effect,
  updates: effect.updates.filter(isLeft),
  arms: effect.arms.map((arm) => ({ ...arm, updates: arm.updates.filter(isLeft) })),
});

/** The value of an alias for an element. */
export const aliasAt = (
  variable: StateVariable,
  value: IrExpr,
  indices: readonly IrExpr[],
): IrExpr =>
  substitute(
    value,
    new Map(variable.dimensions.flatMap((d, i) => (indices[i] ? [[d.name, indices[i]]] : []))),
  );

/** Functions that were asked after such updates are asked after those that are left, with the parameters that these read. */
function withoutDerivedUpdates(model: Model, isLeft: (u: Update) => boolean): Model {
  const kept = new Map<string, readonly boolean[]>();
  const functions = model.functions.map((f) => {
    if (!isDerived(f) || f.after.every(isLeft)) return f;
    const after = f.after.filter(isLeft);
    const own = lengthOf(f);
    const read = new Set(after.flatMap(namesOf));
    const keeps = f.parameters.map((p, i) => i < own || read.has(p.name));
    kept.set(f.name, keeps);
    return { ...f, after, parameters: f.parameters.filter((_, i) => keeps[i]) };
  });
  const shorter = (e: IrExpr): IrExpr => {
    const inner = rebuild(e, shorter);
    const keeps = inner.kind === "call" ? kept.get(inner.function) : undefined;
    return keeps && inner.kind === "call"
      ? { ...inner, args: inner.args.filter((_, i) => keeps[i]) }
      : inner;
  };
  return kept.size === 0 ? model : mapModel({ ...model, functions }, shorter);
}

/** Parameters of the function that is asked; those behind them are read by the updates. */
const lengthOf = ({ parameters, after }: DerivedFunction): number =>
  parameters.length - after.flatMap(namesOf).length;

/** In a derived function, everything in an update is a name of its own. */
const namesOf = ({ indices, when, value }: Update): readonly string[] =>
  [...indices, ...(when ? [when] : []), value].flatMap((e) => (e.kind === "name" ? [e.name] : []));
