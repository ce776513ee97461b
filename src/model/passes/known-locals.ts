/**
 * Takes locals and temporaries out of the state that are known at each place of their context: a parameter that is always
 * the index, a local with one value.
 *
 * Why it is right: only the member itself writes such a variable, so that what `facts.ts` notes for a place is all that it
 * can be there; where that is one value, the place says which. A state with it and one without it are told apart by the
 * same things, so that there are as many. A variable that is read in the middle of a step, where the place and the
 * variable may not have been written both, stays.
 */
import { conditional, equal, name, number, or, read, truth } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import type { Facts } from "../analysis/facts.js";
import type { Process } from "../analysis/processes.js";
import { elementsAt } from "../analysis/scene.js";
import { single } from "../analysis/values.js";
import { isDerived } from "../derived.js";
import { expressionsOf, expressionsOfItem } from "../effects.js";
import type { Effect, Model } from "../types.js";
import { aliasAt, readsVariable, withAliases } from "./aliases.js";
import type { Pass } from "./pass.js";
import type { Where } from "./rewrite.js";

/** What a variable is at a place: a number, or an index of the member. */
type Form = { readonly constant: number } | { readonly index: number };

interface KnownLocal {
  readonly variable: StateVariable;
  readonly context: number;
  readonly forms: ReadonlyMap<number, Form>;
  /** Over the names of the variable's dimensions. */
  readonly value: IrExpr;
}

/** More forms than a reader takes in. */
const MOST_FORMS = 3;

export const knownLocals: Pass = {
  name: "known-locals",
  does: "Takes locals out of the state whose value the place of their context says.",
  run: (model, factsOf) => {
    const facts = factsOf();
    if (!facts) return model;
    const found = new Map(
      model.variables.flatMap((v) => {
        const known =
          isLocal(v) && !isReadWithin(model, v) ? knownLocal(model, facts, v) : undefined;
        return known ? [[v.name, known]] : [];
      }),
    );
    const values = new Map([...found].map(([variable, { value }]) => [variable, value]));
    return withAliases(model, values, (variable, indices, where) => {
      const known = found.get(variable);
      return (
        known && (atPlace(known, indices, where) ?? aliasAt(known.variable, known.value, indices))
      );
    });
  },
};

const isLocal = ({ group, role }: StateVariable): boolean =>
  group === "context" && (role === "value" || role === "temporary");

/** Whether anything reads or writes it that may run in the middle of a step, or before the first state. */
function isReadWithin(model: Model, { name: variable }: StateVariable): boolean {
  const { functions, procedures, initial, transitions } = model;
  const late = [
    ...functions.flatMap((f) => (isDerived(f) ? [] : [f.value])),
    ...procedures.flatMap((p) => expressionsOf(p.effect)),
    ...initial.guard,
    ...expressionsOf(initial.effect),
    ...transitions.flatMap((t) => lateExpressions(t.effect)),
  ];
  return (
    readsVariable(model, late, variable) ||
    procedures.some((p) => p.footprint.writes.some((ref) => ref.variable === variable)) ||
    functions.some((f) => isDerived(f) && f.after.some((u) => u.variable === variable))
  );
}

/** Of loops, and of what comes after the first updates. */
const lateExpressions = (effect: Effect): readonly IrExpr[] => [
  ...[...effect.items, ...effect.arms.flatMap((arm) => arm.items)].flatMap((item) =>
    item.kind === "loop" ? expressionsOfItem(item) : [],
  ),
  ...(effect.then ? expressionsOf(effect.then) : []),
];

function knownLocal(model: Model, facts: Facts, variable: StateVariable): KnownLocal | undefined {
  const elements = facts.space.variables.get(variable.name);
  if (!elements) return undefined;
  const own = (process: Process): number | undefined =>
    elementsAt(
      elements,
      process.member.map((n) => [n]),
    )?.[0];
  const isElement = (n: number): boolean =>
    n >= elements.first && n < elements.first + elements.count;
  const context = model.contexts.findIndex((each) => each.name === variable.owner);
  const isMember = (process: Process): boolean => process.context?.name === variable.owner;
  const members = facts.processes.filter(isMember);
  const isOwn = members.every(
    (process) =>
      process.at !== undefined &&
      process.member.length === variable.dimensions.length &&
      [...process.writes].every((n) => !isElement(n) || n === own(process)),
  );
  const isShared = facts.processes.some(
    (process) => !isMember(process) && [...process.writes].some(isElement),
  );
  if (context < 0 || members.length === 0 || !isOwn || isShared) return undefined;
  const forms = formsOf(
    members.map((process) => ({
      member: process.member,
      places: facts.at(process, own(process) ?? 0),
    })),
    variable.range.bool,
  );
  const value = forms && valueOf(variable, model.contexts[context]?.at ?? "", forms);
  return forms && value && { variable, context, forms, value };
}

/** What it is at each place, for all members alike; undefined: that is not known of one of them. */
function formsOf(
  members: readonly {
    readonly member: readonly number[];
    readonly places: Facts["at"] extends (...args: never) => infer At ? At : never;
  }[],
  bool: boolean,
): ReadonlyMap<number, Form> | undefined {
  const forms = new Map<number, Form>();
  for (const place of new Set(members.flatMap(({ places }) => [...places.keys()]))) {
    const found = members.flatMap(({ member, places }) => {
      const values = places.get(place);
      return values ? [{ member, value: single(values) }] : [];
    });
    const first = found[0]?.value;
    if (first === undefined) return undefined;
    if (found.every(({ value }) => value === first)) forms.set(place, { constant: first });
    else {
      const index = (found[0]?.member ?? []).findIndex((_, i) =>
        found.every(({ member, value }) => member[i] === value),
      );
      if (index < 0 || bool) return undefined;
      forms.set(place, { index });
    }
  }
  return forms;
}

const textOf = (form: Form): string => ("index" in form ? `[${form.index}]` : `${form.constant}`);

function formValue(form: Form, variable: StateVariable, index: (i: number) => IrExpr): IrExpr {
  if ("index" in form) return index(form.index);
  return variable.range.bool ? truth(form.constant === 1) : number(form.constant);
}

/** The form of most places, but for those at which it has another one. */
function valueOf(
  variable: StateVariable,
  at: string,
  forms: ReadonlyMap<number, Form>,
): IrExpr | undefined {
  const groups = new Map<string, { readonly form: Form; readonly places: number[] }>();
  for (const [place, form] of forms) {
    const group = groups.get(textOf(form));
    if (group) group.places.push(place);
    else groups.set(textOf(form), { form, places: [place] });
  }
  if (groups.size > MOST_FORMS) return undefined;
  const [most, ...others] = [...groups.values()].sort((a, b) => b.places.length - a.places.length);
  if (!most) return undefined;
  const indices = variable.dimensions.map((d) => name(d.name));
  const of = (form: Form): IrExpr => formValue(form, variable, (i) => indices[i] ?? number(0));
  return others.reduce(
    (value, { form, places }) =>
      conditional(
        or(...places.map((place) => equal(read(at, indices), number(place)))),
        of(form),
        value,
      ),
    of(most.form),
  );
}

/** What a member reads of its own where it steps from. */
function atPlace(
  { variable, context, forms }: KnownLocal,
  indices: readonly IrExpr[],
  where: Where,
): IrExpr | undefined {
  if (where.kind !== "group" || where.group.context !== context) return undefined;
  const { from, parameters } = where.group;
  const form = from === undefined ? undefined : forms.get(from);
  const isOwn = indices.every((e, i) => e.kind === "name" && e.name === parameters[i]?.name);
  return form && isOwn ? formValue(form, variable, (i) => indices[i] ?? number(0)) : undefined;
}
