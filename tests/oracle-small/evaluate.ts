/**
 * What an expression is worth, and what an instance such as `DpcLock[q]` names. Goes in: an expression and the place
 * where it is asked. Comes out: a value; what breaks is noted in the place and evaluation goes on with the smallest
 * value, so that everything a statement breaks is named.
 */
import type {
  Binary,
  Context,
  Domain,
  Expr,
  Family,
  Instance,
  Local,
  Lock,
} from "../../src/typecheck/typed-spec.js";
import { isBusy, waitedLock } from "./locks.js";
import { elementsOf, propertyOf } from "./objects.js";
import {
  asNumber,
  bind,
  bounds,
  breaks,
  combinations,
  keyOf,
  type Member,
  type Place,
  upTo,
  type Value,
} from "./state.js";

type Named = { readonly name: string; readonly families: readonly Family[] };
type Guarded = Named & { readonly guardedBy?: Instance<Lock> };
type Fields = { readonly [field: string]: Value };

const PREDICATES = ["objectProperty", "contains", "contextProperty", "at", "waits", "holds", "held"];

/** Whether something in an expression is shared: what makes a statement visible. */
export function readsShared(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  const e = part as Partial<Expr>;
  if (e.kind === "variable") return !e.variable?.ghost || readsShared(e.indices);
  if (e.kind === "quiescent" || PREDICATES.includes(e.kind ?? "")) return true;
  return Object.entries(part).some(([name, x]) => !["type", "span"].includes(name) && readsShared(x));
}

// ── Names ────────────────────────────────────────────────────────────────────────────────────────

function indicesOf({ target, indices }: Instance<Named>, at: Place): readonly number[] {
  return indices.map((e, i) => {
    const [value, family] = [asNumber(evaluate(e, at)), target.families[i]];
    if (!family || (value >= family.low && value <= family.high)) return value;
    at.broken.push("range out-of-range");
    return family.low;
  });
}

export const nameOf = (instance: Instance<Named>, at: Place): string =>
  keyOf(instance.target.name, indicesOf(instance, at));

/** One, or all members of the family, ascending. */
export function namesOf(instance: Instance<Named>, at: Place): readonly string[] {
  const given = indicesOf(instance, at);
  const open = instance.target.families.slice(given.length);
  return combinations(open).map((rest) => keyOf(instance.target.name, [...given, ...rest]));
}

/** The name of what is touched; `guarded by`: who touches holds a member of what is named. */
export function touch({ target, indices }: Instance<Guarded>, at: Place): string {
  const { guardedBy, families, name } = target;
  const given = indicesOf({ target, indices }, at);
  if (guardedBy && at.member) {
    const locals = new Map([...at.locals, ...bind(families, given)]);
    const locks = namesOf(guardedBy, { ...at, locals });
    const isHeld = locks.some((lock) => at.shared.get(`owner ${lock}`) === at.member?.key);
    breaks(at, !isHeld && "rule lock-not-held");
  }
  return keyOf(name, given);
}

const membersOf = ({ target, indices }: Instance<Context>, at: Place): readonly Member[] => {
  const name = nameOf({ target, indices }, at);
  return [...at.world.members.values()].filter((m) => m.context === target && m.name === name);
};

// ── Values ───────────────────────────────────────────────────────────────────────────────────────

export const isTrue = (e: Expr, at: Place): boolean => evaluate(e, at) !== 0;

/** What one waits for, or states as a property: not true where it cannot be evaluated. */
export function holds(e: Expr, at: Place): boolean {
  const broken: string[] = [];
  return isTrue(e, { ...at, broken }) && broken.length === 0;
}

const numberOf = (e: Expr, at: Place): number => asNumber(evaluate(e, at));
const hasBit = (mask: number, bit: number): boolean => bit >= 0 && (mask >>> bit) % 2 === 1;
const setLow = (e: Expr): number => (e.type.kind === "set" ? bounds(e.type.of)[0] : 0);
const maskOf = (e: Expr, values: readonly number[]): number =>
  values.reduce((mask, v) => (mask | (1 << (v - setLow(e)))) >>> 0, 0);

export function domainValues(domain: Domain, at: Place): readonly number[] {
  if (domain.form === "range") return upTo(domain.low, domain.high);
  const mask = numberOf(domain.value, at);
  return upTo(0, 31).flatMap((bit) => (hasBit(mask, bit) ? [bit + setLow(domain.value)] : []));
}

const under = (at: Place, local: Local, value: Value): Place => ({
  ...at,
  locals: new Map([...at.locals, [local, value]]),
});
const satisfying = (binder: Local, domain: Domain, where: Expr, at: Place): readonly number[] =>
  domainValues(domain, at).filter((v) => isTrue(where, under(at, binder, v)));

type Operator = (a: number, b: number, low: number) => number | boolean;
const operators: Readonly<Record<Exclude<Binary, "==" | "!=" | "/" | "%">, Operator>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "&&": (a, b) => a !== 0 && b !== 0,
  "||": (a, b) => a !== 0 || b !== 0,
  "=>": (a, b) => a === 0 || b !== 0,
  "<=>": (a, b) => (a !== 0) === (b !== 0),
  in: (a, b, low) => hasBit(b, a - low),
  subset: (a, b) => (a & ~b) === 0,
  union: (a, b) => (a | b) >>> 0,
  minus: (a, b) => (a & ~b) >>> 0,
};

type Evaluators = {
  readonly [K in Expr["kind"]]: (e: Expr & { readonly kind: K }, at: Place) => Value | boolean;
};
const evaluators: Evaluators = {
  literal: (e) => e.value,
  local: (e, at) => at.locals.get(e.local) ?? 0,
  cpu: (_, at) => at.cpu ?? 0,
  variable: (e, at) => at.shared.get(touch({ target: e.variable, indices: e.indices }, at)) ?? 0,
  field: (e, at) => (evaluate(e.record, at) as Fields)[e.field] ?? 0,
  recordLiteral: (e, at) =>
    Object.fromEntries(e.fields.map((f) => [f.name, evaluate(f.value, at)] as const).sort()),
  unary: (e, at) => (e.operator === "!" ? !isTrue(e.operand, at) : 0 - numberOf(e.operand, at)),
  binary: (e, at) => {
    const left = evaluate(e.left, at);
    if (e.operator === "&&" || e.operator === "=>" ? left === 0 : e.operator === "||" && left !== 0)
      return e.operator !== "&&";
    const right = evaluate(e.right, at);
    const isEqual = JSON.stringify(left) === JSON.stringify(right);
    if (e.operator === "==" || e.operator === "!=") return isEqual === (e.operator === "==");
    const [a, b] = [asNumber(left), asNumber(right)];
    if (e.operator !== "/" && e.operator !== "%") return operators[e.operator](a, b, setLow(e.right));
    breaks(at, b === 0 && "range out-of-range");
    return b === 0 ? 0 : e.operator === "%" ? a % b : Math.trunc(a / b);
  },
  conditional: (e, at) => evaluate(isTrue(e.condition, at) ? e.then : e.otherwise, at),
  quantifier: (e, at) => {
    const found = satisfying(e.binder, e.domain, e.body, at);
    if (e.quantifier === "forall") return found.length === domainValues(e.domain, at).length;
    if (e.quantifier === "exists") return found.length > 0;
    if (e.quantifier === "count") return found.length;
    return found.at(e.quantifier === "min" ? 0 : -1) ?? bounds(e.type)[0];
  },
  setOf: (e, at) => maskOf(e, e.elements.map((each) => numberOf(each, at))),
  comprehension: (e, at) => maskOf(e, satisfying(e.binder, e.domain, e.where, at)),
  size: (e, at) => domainValues({ form: "set", value: e.set }, at).length,
  apply: (e, at) => {
    const args = e.args.map((arg, i) => [e.def.parameters[i]!, evaluate(arg, at)] as const);
    return evaluate(e.def.value, { ...at, locals: new Map([...at.locals, ...args]) });
  },
  demand: (e, at) => {
    const value = evaluate(e.operand, at);
    if (e.operand.type.kind !== "option" || value !== bounds(e.operand.type)[0]) return value;
    at.broken.push("rule null-dereference");
    return bounds(e.type)[0];
  },
  objectProperty: ({ object, property }, at) => {
    if (property === "users") return at.shared.get(`users ${nameOf(object, at)}`) ?? 0;
    return propertyOf(object.target, touch(object, at), property, at.shared);
  },
  contains: ({ object, element }, at) => {
    const value = evaluate(element, at);
    return elementsOf(object.target, touch(object, at), at.shared).includes(value);
  },
  contextProperty: (e, at) => {
    if (e.property === "pending") return isPending(e.context, at);
    const active = membersOf(e.context, at).map(({ key }) => at.active.get(key));
    const first = active.find((a) => a !== undefined);
    return e.property === "active" ? first !== undefined : (first?.[e.property] ?? 0);
  },
  at: (e, at) => membersOf(e.context, at).some(({ key }) => at.active.get(key)?.node.label === e.label),
  waits: (e, at) => {
    const waited = membersOf(e.context, at).map(({ key }) => waitedLock(at.world, at, key)?.key);
    return namesOf(e.lock, at).some((lock) => waited.includes(lock));
  },
  holds: (e, at) => {
    const owners = namesOf(e.lock, at).map((lock) => at.shared.get(`owner ${lock}`));
    return membersOf(e.context, at).some(({ key }) => owners.includes(key));
  },
  held: (e, at) => namesOf(e.lock, at).some((lock) => isBusy(at, lock)),
  quiescent: (_, at) => at.world.isQuiescent(at),
};

export function evaluate(e: Expr, at: Place): Value {
  const value = (evaluators[e.kind] as (e: Expr, at: Place) => Value | boolean)(e, at);
  return typeof value === "boolean" ? Number(value) : value;
}

function isPending(instance: Instance<Context>, at: Place): boolean {
  const { form, when } = instance.target;
  const [member] = membersOf(instance, at);
  if (!member) return false;
  if (form === "isr" && when) return isTrue(when, { ...at, locals: member.locals, member: undefined });
  const bits = [member.name, ...upTo(0, at.world.spec.cpus - 1).map((c) => keyOf(member.name, [c]))];
  return bits.some((bit) => at.shared.get(`pending ${bit}`) === 1);
}
