/** What expressions are worth in a state. */
import type { Domain, Expr, Instance, Local, Lock, SharedObject } from "../../src/typecheck/typed-spec.js";
import { bounds, combinations, keyOf, type Value } from "./state.js";

/** Where an expression is evaluated: in a body, in a property (no `me`), under binders. */
export interface Place {
  readonly shared: ReadonlyMap<string, Value>;
  readonly local: (local: Local) => Value;
  readonly cpu: number | undefined;
  readonly me: string | undefined;
  /** Rules and ranges broken while evaluating. */
  readonly broken: (name: string) => void;
  /** Predicates on contexts. */
  readonly ask: (e: Expr) => number;
}

export const asNumber = (value: Value): number => (typeof value === "number" ? value : 0);
const truth = (b: boolean): number => (b ? 1 : 0);

/** Reads something that others can change: what makes a statement visible. */
export function readsShared(e: Expr): boolean {
  switch (e.kind) {
    case "variable":
      return !e.variable.ghost || e.indices.some(readsShared);
    case "objectProperty": case "contains": case "contextProperty": case "at": case "waits": case "holds": case "held": case "quiescent":
      return true;
    case "literal": case "local": case "cpu":
      return false;
    case "field":
      return readsShared(e.record);
    case "recordLiteral":
      return e.fields.some((f) => readsShared(f.value));
    case "unary": case "demand":
      return readsShared(e.operand);
    case "binary":
      return readsShared(e.left) || readsShared(e.right);
    case "conditional":
      return [e.condition, e.then, e.otherwise].some(readsShared);
    case "quantifier":
      return readsShared(e.body) || (e.domain.form === "set" && readsShared(e.domain.value));
    case "comprehension":
      return readsShared(e.where) || (e.domain.form === "set" && readsShared(e.domain.value));
    case "setOf":
      return e.elements.some(readsShared);
    case "size":
      return readsShared(e.set);
    case "apply":
      return e.args.some(readsShared) || readsShared(e.def.value);
  }
}

/** Indices of an instance; outside the family breaks out-of-range. */
export function indicesOf(instance: Pick<Instance<Lock | SharedObject>, "indices"> & { readonly target: { readonly families: Lock["families"] } }, place: Place): readonly number[] {
  return instance.indices.map((e, i) => {
    const value = asNumber(evaluate(e, place));
    const family = instance.target.families[i];
    if (family && (value < family.low || value > family.high)) {
      place.broken("range out-of-range");
      return family.low;
    }
    return value;
  });
}

/** The lock an instance names, or all members of the family, ascending. */
export function lockKeys(lock: Instance<Lock>, place: Place): readonly string[] {
  const given = indicesOf(lock, place);
  return combinations(lock.target.families.slice(given.length)).map((rest) => keyOf(lock.target.name, [...given, ...rest]));
}

/** `guarded by`: one member of what is named is held by the one who touches. */
export function requireGuard(guard: Instance<Lock> | undefined, place: Place): void {
  if (guard && place.me !== undefined && !lockKeys(guard, place).some((key) => place.shared.get(`owner ${key}`) === place.me)) place.broken("rule lock-not-held");
}

export function domainValues(domain: Domain, place: Place): readonly number[] {
  const range = (low: number, high: number): number[] => Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
  if (domain.form === "range") return range(domain.low, domain.high);
  const mask = asNumber(evaluate(domain.value, place));
  if (domain.value.type.kind !== "set") return [];
  const [low, high] = bounds(domain.value.type.of);
  return range(low, high).filter((v) => hasBit(mask, v - low));
}

const hasBit = (mask: number, bit: number): boolean => bit >= 0 && Math.floor(mask / 2 ** bit) % 2 === 1;
const setLow = (e: Expr): number => (e.type.kind === "set" ? bounds(e.type.of)[0] : 0);
const under = (place: Place, local: Local, value: Value): Place => ({ ...place, local: (l) => (l === local ? value : place.local(l)) });

export function evaluate(e: Expr, place: Place): Value {
  const number = (x: Expr): number => asNumber(evaluate(x, place));
  switch (e.kind) {
    case "literal":
      return e.value;
    case "local":
      return place.local(e.local);
    case "cpu":
      return place.cpu ?? 0;
    case "variable":
      requireGuard(e.variable.guardedBy, place);
      return place.shared.get(keyOf(e.variable.name, indicesOf({ target: e.variable, indices: e.indices }, place))) ?? 0;
    case "field": {
      const record = evaluate(e.record, place);
      return typeof record === "object" && !Array.isArray(record) ? ((record as { readonly [f: string]: Value })[e.field] ?? 0) : 0;
    }
    case "recordLiteral":
      return Object.fromEntries(e.fields.map((f) => [f.name, evaluate(f.value, place)]));
    case "unary":
      return e.operator === "!" ? truth(number(e.operand) === 0) : -number(e.operand);
    case "conditional":
      return evaluate(number(e.condition) !== 0 ? e.then : e.otherwise, place);
    case "binary":
      return binary(e, place);
    case "quantifier": {
      const values = domainValues(e.domain, place);
      const satisfies = (v: number): boolean => asNumber(evaluate(e.body, under(place, e.binder, v))) !== 0;
      switch (e.quantifier) {
        case "forall":
          return truth(values.every(satisfies));
        case "exists":
          return truth(values.some(satisfies));
        case "count":
          return values.filter(satisfies).length;
        case "min":
          return values.find(satisfies) ?? bounds(e.type)[0];
        case "max":
          return [...values].reverse().find(satisfies) ?? bounds(e.type)[0];
      }
    }
    // eslint-disable-next-line no-fallthrough -- every quantifier returns
    case "setOf":
      return maskOf(e.elements.map(number), setLow(e));
    case "comprehension":
      return maskOf(domainValues(e.domain, place).filter((v) => asNumber(evaluate(e.where, under(place, e.binder, v))) !== 0), setLow(e));
    case "size":
      return domainValues({ form: "set", value: e.set }, place).length;
    case "apply": {
      const args = e.args.map((arg) => evaluate(arg, place));
      return evaluate(e.def.value, { ...place, local: (l) => args[e.def.parameters.indexOf(l)] ?? place.local(l) });
    }
    case "demand": {
      const value = evaluate(e.operand, place);
      if (e.operand.type.kind === "option" && value === bounds(e.operand.type)[0]) place.broken("rule null-dereference");
      return value;
    }
    case "objectProperty":
      return objectProperty(e.object, e.property, place);
    case "contains": {
      const value = number(e.element);
      const { target } = e.object;
      if (target.kind === "list") return truth(walk(e.object.target.name, e.object, place).includes(value));
      return truth(contents(e.object, place).includes(value));
    }
    case "held":
      return truth(lockKeys(e.lock, place).some((key) => place.shared.get(`owner ${key}`) !== ""));
    default:
      return place.ask(e);
  }
}

const maskOf = (values: readonly number[], low: number): number => [...new Set(values)].reduce((mask, v) => mask + 2 ** (v - low), 0);

function binary(e: Extract<Expr, { kind: "binary" }>, place: Place): number {
  const left = evaluate(e.left, place);
  const a = asNumber(left);
  if (e.operator === "&&" && a === 0) return 0;
  if (e.operator === "||" && a !== 0) return 1;
  if (e.operator === "=>" && a === 0) return 1;
  const right = evaluate(e.right, place);
  const b = asNumber(right);
  const bits = (f: (x: boolean, y: boolean) => boolean): number => {
    let mask = 0;
    for (let bit = 0; bit < 32; bit++) if (f(hasBit(a, bit), hasBit(b, bit))) mask += 2 ** bit;
    return mask;
  };
  switch (e.operator) {
    case "&&": case "||": case "=>":
      return truth(b !== 0);
    case "<=>":
      return truth((a !== 0) === (b !== 0));
    case "==":
      return truth(JSON.stringify(left) === JSON.stringify(right));
    case "!=":
      return truth(JSON.stringify(left) !== JSON.stringify(right));
    case "<":
      return truth(a < b);
    case "<=":
      return truth(a <= b);
    case ">":
      return truth(a > b);
    case ">=":
      return truth(a >= b);
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/": case "%":
      if (b === 0) {
        place.broken("range out-of-range");
        return 0;
      }
      return e.operator === "/" ? Math.trunc(a / b) : a % b;
    case "in":
      return truth(hasBit(b, a - setLow(e.right)));
    case "subset":
      return truth(bits((x, y) => x && !y) === 0);
    case "union":
      return bits((x, y) => x || y);
    case "minus":
      return bits((x, y) => x && !y);
  }
}

/** How many elements fit. */
export const capacity = (object: Extract<SharedObject, { kind: "ring" | "queue" }>): number => (object.kind === "ring" && !object.phase ? object.slots - 1 : object.slots);

/** What a ring or queue holds, front first. */
export function contents(instance: Instance<SharedObject>, place: Place): readonly number[] {
  const object = instance.target;
  const key = keyOf(object.name, indicesOf(instance, place));
  const items = (place.shared.get(`items ${key}`) ?? []) as readonly number[];
  if (object.kind !== "ring" || object.atomic) return items;
  const [head, tail] = [asNumber(place.shared.get(`head ${key}`) ?? 0), asNumber(place.shared.get(`tail ${key}`) ?? 0)];
  const length = head === tail && place.shared.get(`full ${key}`) === 1 ? object.slots : (tail - head + object.slots) % object.slots;
  return Array.from({ length }, (_, i) => items[(head + i) % object.slots] ?? 0);
}

/** Elements reached by following F from the head; at most as many as there are. */
function walk(name: string, instance: Instance<SharedObject>, place: Place): readonly number[] {
  const key = keyOf(name, indicesOf(instance, place));
  const list = instance.target;
  const link = list.kind === "list" ? (list.via ?? key) : key;
  const [low, high] = bounds(list.element);
  const found: number[] = [];
  let node = place.shared.get(`F ${link} head ${key}`);
  while (typeof node === "number" && found.length < high - low + 1) {
    found.push(node);
    node = place.shared.get(`F ${link} ${node}`);
  }
  return found;
}

function objectProperty(instance: Instance<SharedObject>, property: "empty" | "full" | "length" | "users", place: Place): number {
  const object = instance.target;
  requireGuard(object.guardedBy, place);
  if (property === "users") return asNumber(place.shared.get(`users ${keyOf(object.name, indicesOf(instance, place))}`) ?? 0);
  if (object.kind === "list") {
    const key = keyOf(object.name, indicesOf(instance, place));
    if (property === "length") return walk(object.name, instance, place).length;
    return truth(place.shared.get(`F ${object.via ?? key} head ${key}`) === `head ${key}`);
  }
  const { length } = contents(instance, place);
  if (property === "length") return length;
  return truth(property === "empty" ? length === 0 : length === capacity(object));
}
