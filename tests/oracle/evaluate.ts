/**
 * What an expression is worth in a state, and what an instance such as `DpcLock[q]` names. Goes in: an expression and
 * the place it stands in. Comes out: a value; what is broken on the way is told to the place and evaluation goes on
 * with the smallest value, so that everything a step breaks is named. Clauses: S49, S59, S64-S67, S109.
 */
import type {
  Domain,
  Expr,
  Instance,
  Local,
  Lock,
  SharedObject,
  Type,
} from "../../src/typecheck/typed-spec.js";
import { bounds, combinations, keyOf, linked, upTo, type Value } from "./state.js";

export interface Place {
  readonly shared: ReadonlyMap<string, Value>;
  readonly local: (local: Local) => Value;
  readonly cpu: number | undefined;
  /** Who asks; undefined in actions and properties. */
  readonly me: string | undefined;
  readonly broken: (name: string) => void;
  /** Predicates on contexts and locks. */
  readonly ask: (e: Question, place: Place) => boolean | number;
}
export type Question = Extract<
  Expr,
  { kind: "contextProperty" | "at" | "waits" | "holds" | "held" | "permits" | "quiescent" }
>;

export const asNumber = (value: Value | undefined): number =>
  typeof value === "number" ? value : 0;
export const asList = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [];
type Fields = { readonly [field: string]: Value };
const asFields = (value: Value | undefined): Fields =>
  typeof value === "object" && !Array.isArray(value) ? (value as Fields) : {};

/** The value with one field changed. */
export function withField(old: Value | undefined, path: readonly string[], value: Value): Value {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  const record = asFields(old);
  return { ...record, [field]: withField(record[field], rest, value) };
}

const domainOf = (domain: Domain): readonly Expr[] => (domain.form === "set" ? [domain.value] : []);

/** Reads something that others can change: what makes a statement visible. */
export function readsShared(e: Expr): boolean {
  switch (e.kind) {
    case "variable":
      return !e.variable.ghost || e.indices.some(readsShared);
    case "objectProperty":
    case "contains":
    case "contextProperty":
    case "at":
    case "waits":
    case "holds":
    case "held":
    case "permits":
    case "quiescent":
      return true;
    case "literal":
    case "local":
    case "cpu":
      return false;
    case "field":
      return readsShared(e.record);
    case "element":
      return readsShared(e.ref);
    case "recordLiteral":
      return e.fields.some((f) => readsShared(f.value));
    case "unary":
    case "demand":
      return readsShared(e.operand);
    case "binary":
      return readsShared(e.left) || readsShared(e.right);
    case "conditional":
      return [e.condition, e.then, e.otherwise].some(readsShared);
    case "quantifier":
      return [e.body, ...domainOf(e.domain)].some(readsShared);
    case "comprehension":
      return [e.where, ...domainOf(e.domain)].some(readsShared);
    case "setOf":
      return e.elements.some(readsShared);
    case "size":
      return readsShared(e.set);
    case "apply":
      return [e.def.value, ...e.args].some(readsShared);
  }
}

export function indicesOf(
  indices: readonly Expr[],
  families: Lock["families"],
  place: Place,
): readonly number[] {
  return indices.map((e, i) => {
    const value = asNumber(evaluate(e, place));
    const family = families[i];
    if (!family || (value >= family.low && value <= family.high)) return value;
    place.broken("range out-of-range");
    return family.low;
  });
}

/** The name of one member: `DpcLock[1]`. */
export const nameOf = (
  { target, indices }: Instance<Pick<Lock, "name" | "families">>,
  place: Place,
): string => keyOf(target.name, indicesOf(indices, target.families, place));

/** What an instance names: one, or all members of the family, ascending. */
export function namesOf(
  { target, indices }: Instance<Pick<Lock, "name" | "families">>,
  place: Place,
): readonly string[] {
  const given = indicesOf(indices, target.families, place);
  const open = target.families.slice(given.length);
  return combinations(open).map((rest) => keyOf(target.name, [...given, ...rest]));
}

/**
 * `guarded by`: who touches holds a member of what is named, perhaps by the index of what is touched; who writes, alone.
 */
export function requireGuard(
  { target, indices }: Instance<Pick<SharedObject, "guardedBy" | "families">>,
  place: Place,
  writes = false,
): void {
  const { guardedBy, families } = target;
  if (!guardedBy || place.me === undefined) return;
  let exists = true;
  const found = indicesOf(indices, families, { ...place, broken: () => (exists = false) });
  if (!exists) return;
  const vars = new Map(families.map((family, i) => [family.local, found[i] ?? 0]));
  const local: Place["local"] = (l) => vars.get(l) ?? place.local(l);
  const names = namesOf(guardedBy, { ...place, local });
  const { shared, me } = place;
  const held = names.some(
    (key) =>
      shared.get(`owner ${key}`) === me ||
      (!writes && asList(shared.get(`sharers ${key}`)).includes(me ?? "")),
  );
  if (!held) place.broken("rule lock-not-held");
}

const hasBit = (mask: number, bit: number): boolean =>
  bit >= 0 && Math.floor(mask / 2 ** bit) % 2 === 1;
const setLow = (e: Expr): number => (e.type.kind === "set" ? bounds(e.type.of)[0] : 0);
const elementOf = (e: Expr): Type => (e.type.kind === "set" ? e.type.of : e.type);

/** A part of a set or record; the lowest value where it does not fit. */
function fitting(value: Value, type: Type, place: Place): Value {
  const [low, high] = bounds(type);
  if (type.kind === "record" || typeof value !== "number" || (value >= low && value <= high))
    return value;
  place.broken("range out-of-range");
  return low;
}

const maskOf = (values: readonly number[], low: number): number =>
  [...new Set(values)].reduce((mask, v) => mask + 2 ** (v - low), 0);

export function domainValues(domain: Domain, place: Place): readonly number[] {
  if (domain.form === "range") return upTo(domain.low, domain.high);
  const mask = asNumber(evaluate(domain.value, place));
  if (domain.value.type.kind !== "set") return [];
  const [low, high] = bounds(domain.value.type.of);
  return upTo(low, high).filter((v) => hasBit(mask, v - low));
}

/** The members of the domain for which the body is true; the body is asked for each. */
function satisfying(binder: Local, domain: Domain, body: Expr, place: Place): readonly number[] {
  return domainValues(domain, place).filter((v) => {
    const under: Place = { ...place, local: (l) => (l === binder ? v : place.local(l)) };
    return evaluate(body, under) !== 0;
  });
}

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
      requireGuard({ target: e.variable, indices: e.indices }, place);
      return place.shared.get(nameOf({ target: e.variable, indices: e.indices }, place)) ?? 0;
    case "element":
      return indexOf(e.ref, e.isChecked, place);
    case "field":
      return asFields(evaluate(e.record, place))[e.field] ?? 0;
    case "recordLiteral": {
      const types = e.type.kind === "record" ? e.type.fields : [];
      const fields = e.fields.map((f): [string, Value] => {
        const type = types.find(({ name }) => name === f.name)?.type ?? f.value.type;
        return [f.name, fitting(evaluate(f.value, place), type, place)];
      });
      return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    case "unary":
      return e.operator === "!" ? Number(number(e.operand) === 0) : 0 - number(e.operand);
    case "conditional": {
      const [condition, isKnown] = decided(e.condition, place);
      const chosen = condition !== 0 ? e.then : e.otherwise;
      return evaluate(chosen, isKnown ? place : { ...place, broken: () => undefined });
    }
    case "binary":
      return Number(binary(e, place));
    case "quantifier":
      return quantifier(e, place);
    case "setOf":
      return maskOf(
        e.elements.map((x) => asNumber(fitting(number(x), elementOf(e), place))),
        setLow(e),
      );
    case "comprehension":
      return maskOf(satisfying(e.binder, e.domain, e.where, place), setLow(e));
    case "size":
      return domainValues({ form: "set", value: e.set }, place).length;
    case "apply": {
      const args = e.args.map((arg) => evaluate(arg, place));
      const local = (l: Local): Value => args[e.def.parameters.indexOf(l)] ?? place.local(l);
      return evaluate(e.def.value, { ...place, local });
    }
    case "demand": {
      const value = evaluate(e.operand, place);
      if (e.operand.type.kind !== "option" || value !== bounds(e.operand.type)[0]) return value;
      place.broken("rule null-dereference");
      return bounds(e.type)[0];
    }
    case "objectProperty":
      return Number(objectProperty(e.object, e.property, place));
    case "contains": {
      const element = number(e.element);
      requireGuard(e.object, place);
      const { target } = e.object;
      const key = nameOf(e.object, place);
      const found = elementsOf(target, key, place).map((v) =>
        target.kind === "list" ? listedRef(target.element, key, v, place.shared) : v,
      );
      return Number(found.includes(element));
    }
    default:
      return Number(place.ask(e, place));
  }
}

/** The element of a ref. Touched through one that dangles, it is free or taken anew; of `none` another rule has told. */
export function indexOf(ref: Expr, isTouched: boolean, place: Place): number {
  if (ref.type.kind !== "ref") return 0;
  const value = asNumber(evaluate(ref, place));
  if (ref.kind === "demand" && evaluate(ref.operand, place) === bounds(ref.operand.type)[0])
    return 0;
  if (isTouched && value < ref.type.elements) {
    const isFree = place.shared.get(keyOf(ref.type.pool, [value])) === 0;
    place.broken(isFree ? "rule use-after-free" : "rule stale-completion");
  }
  return value % ref.type.elements;
}

/** What a list holds for an element of a pool: a ref that dangles if it has been given since it was inserted. */
export function listedRef(type: Type, key: string, element: Value, shared: Place["shared"]): Value {
  if (type.kind !== "ref" || typeof element !== "number") return element;
  const isFree = shared.get(keyOf(type.pool, [element])) === 0;
  const isPast = isFree || asList(shared.get(`given ${key}`)).includes(element);
  return isPast ? element : type.elements + element;
}

function quantifier(e: Extract<Expr, { kind: "quantifier" }>, place: Place): number {
  const found = satisfying(e.binder, e.domain, e.body, place);
  switch (e.quantifier) {
    case "forall":
      return Number(found.length === domainValues(e.domain, place).length);
    case "exists":
      return Number(found.length > 0);
    case "count":
      return found.length;
    case "min":
      return found[0] ?? bounds(e.type)[0];
    case "max":
      return found.at(-1) ?? bounds(e.type)[0];
  }
}

/** What decides whether something else is evaluated, and whether it has a value: where it has none, nothing else is (S66). */
function decided(e: Expr, place: Place): readonly [value: number, isKnown: boolean] {
  let isKnown = true;
  const broken = (name: string): void => {
    if (name === "range out-of-range" || name === "rule null-dereference") isKnown = false;
    place.broken(name);
  };
  return [asNumber(evaluate(e, { ...place, broken })), isKnown];
}

function binary(e: Extract<Expr, { kind: "binary" }>, place: Place): number | boolean {
  if (e.operator === "&&" || e.operator === "||" || e.operator === "=>") {
    const [first, isKnown] = decided(e.left, place);
    if ((first === 0) === (e.operator !== "||")) return e.operator !== "&&";
    return isKnown && evaluate(e.right, place) !== 0;
  }
  const left = evaluate(e.left, place);
  const a = asNumber(left);
  const right = evaluate(e.right, place);
  const b = asNumber(right);
  const bits = (keep: (x: boolean, y: boolean) => boolean): number =>
    maskOf(
      upTo(0, 31).filter((bit) => keep(hasBit(a, bit), hasBit(b, bit))),
      0,
    );
  switch (e.operator) {
    case "<=>":
      return (a !== 0) === (b !== 0);
    case "==":
      return JSON.stringify(left) === JSON.stringify(right);
    case "!=":
      return JSON.stringify(left) !== JSON.stringify(right);
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
    case "%":
      if (b !== 0) return e.operator === "/" ? Math.trunc(a / b) : a % b;
      place.broken("range out-of-range");
      return 0;
    case "in":
      return hasBit(b, a - setLow(e.right));
    case "subset":
      return bits((x, y) => x && !y) === 0;
    case "union":
      return bits((x, y) => x || y);
    case "minus":
      return bits((x, y) => x && !y);
  }
}

/** How many elements fit. */
export const capacity = (object: Exclude<SharedObject, { kind: "list" }>): number =>
  object.kind === "ring" && !object.phase ? object.slots - 1 : object.slots;

/** What an object holds, front first; of a list, what following F from the head reaches. */
export function elementsOf(object: SharedObject, key: string, place: Place): readonly Value[] {
  const get = (part: string): Value | undefined => place.shared.get(`${part} ${key}`);
  if (object.kind === "list") {
    const link = object.via ?? key;
    const [low, high] = linked(object.element);
    const found: Value[] = [];
    let node = place.shared.get(`F ${link} head ${key}`);
    while (typeof node === "number" && found.length <= high - low) {
      found.push(node);
      node = place.shared.get(`F ${link} ${node}`);
    }
    return found;
  }
  const items = asList(get("items"));
  if (object.kind === "queue" || object.atomic) return items;
  const [head, tail] = [asNumber(get("head")), asNumber(get("tail"))];
  const isFull = head === tail && get("wrapped") === 1;
  const length = isFull ? object.slots : (tail - head + object.slots) % object.slots;
  return upTo(0, length - 1).map((i) => items[(head + i) % object.slots] ?? 0);
}

function objectProperty(
  instance: Instance<SharedObject>,
  property: "empty" | "full" | "length" | "users",
  place: Place,
): number | boolean {
  const object = instance.target;
  const key = nameOf(instance, place);
  requireGuard(instance, place);
  if (property === "users") return asNumber(place.shared.get(`users ${key}`));
  if (object.kind === "list" && property === "empty") {
    const end = object.steps === "tailQueue" ? "" : `head ${key}`;
    return place.shared.get(`F ${object.via ?? key} head ${key}`) === end;
  }
  const { length } = elementsOf(object, key, place);
  if (property === "length") return length;
  return property === "empty"
    ? length === 0
    : object.kind !== "list" && length === capacity(object);
}
