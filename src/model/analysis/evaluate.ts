/**
 * Which numbers an expression can be in a scene, and what a scene is once a condition holds. Sound: a number that the
 * expression can be in some state of the scene is among them, and no state in which the condition holds is lost.
 */
import { assertNever } from "../../base/assert.js";
import { equal, fold, number, substitute } from "../../ir/build.js";
import type { IrBinary, IrExpr } from "../../ir/ir.js";
import { isDerived } from "../derived.js";
import type { ModelFunction, Update } from "../types.js";
import { either, elementsAt, everyElement, type Scene, withCell, withName } from "./scene.js";
import {
  ANY,
  combined,
  EITHER,
  has,
  highest,
  isNone,
  join,
  listed,
  lowest,
  meet,
  NO,
  range,
  single,
  textOf,
  type Values,
  without,
  YES,
} from "./values.js";

/** More combinations of arguments than a function is asked for one by one. */
const MOST_CALLS = 12;
/** More values of a binder than a condition is taken apart for. */
const MOST_TURNS = 8;

const anyOf = (e: IrExpr): Values => (e.bool ? EITHER : ANY);

export function valuesOf(scene: Scene, e: IrExpr): Values {
  if (scene.space.fuel.left-- <= 0) return anyOf(e);
  switch (e.kind) {
    case "constant":
      return [e.value];
    case "name": {
      const named = scene.names.get(e.name);
      if (!named) return anyOf(e);
      return named.kind === "values" ? named.values : valuesOf(scene, named.value);
    }
    case "read":
      return valuesRead(scene, e);
    case "not":
      return combined(valuesOf(scene, e.operand), NO, (n) => (n === 0 ? 1 : 0));
    case "binary":
      return binaryValues(scene, e);
    case "conditional":
      return branches(scene, e.condition, e.then, e.otherwise);
    case "bit":
      return combined(valuesOf(scene, e.of), NO, (n) => (n < 0 || n > 31 ? undefined : 2 ** n));
    case "call":
      return valuesCalled(scene, e);
    case "quantifier":
    case "count":
    case "select":
    case "mask":
      return valuesBound(scene, e);
    default:
      return assertNever(e);
  }
}

/** Of an index that is never in range, anything: the value is not asked for. */
function valuesRead(scene: Scene, e: Extract<IrExpr, { kind: "read" }>): Values {
  const elements = scene.space.variables.get(e.variable);
  if (!elements) return anyOf(e);
  if (e.indices.length === 0) return scene.cells[elements.first] ?? anyOf(e);
  const indices = e.indices.map((index) => valuesOf(scene, index));
  const all = elementsAt(elements, indices) ?? everyElement(elements);
  if (all.length === 0) return scene.space.ranges[elements.first] ?? anyOf(e);
  return all.reduce<Values>((values, element) => join(values, scene.cells[element] ?? ANY), []);
}

/** What is asked if a condition holds, or else something else. */
function branches(scene: Scene, condition: IrExpr, then: IrExpr, otherwise: IrExpr): Values {
  const yes = assume(scene, condition, true);
  const no = assume(scene, condition, false);
  return join(yes ? valuesOf(yes, then) : [], no ? valuesOf(no, otherwise) : []);
}

const FALSE: IrExpr = { kind: "constant", bool: true, value: 0 };
const TRUE: IrExpr = { kind: "constant", bool: true, value: 1 };

function binaryValues(scene: Scene, e: Extract<IrExpr, { kind: "binary" }>): Values {
  const { operator, left, right } = e;
  if (operator === "&&") return branches(scene, left, right, FALSE);
  if (operator === "||") return branches(scene, left, TRUE, right);
  const [a, b] = [valuesOf(scene, left), valuesOf(scene, right)];
  const compared = comparedByBounds(operator, a, b);
  if (compared) return compared;
  const known = combined(a, b, (m, n) => {
    const value = fold[operator](m, n);
    return value !== undefined && isMask(operator) ? value >>> 0 : value;
  });
  if (known !== ANY) return known;
  if (e.bool) return EITHER;
  if (operator === "+") return { low: lowest(a) + lowest(b), high: highest(a) + highest(b) };
  if (operator === "-") return { low: lowest(a) - highest(b), high: highest(a) - lowest(b) };
  return ANY;
}

const isMask = (operator: IrBinary): boolean =>
  operator === "bitand" || operator === "bitor" || operator === "bitclear";

/** A comparison that the bounds of both sides decide. */
function comparedByBounds(operator: IrBinary, a: Values, b: Values): Values | undefined {
  if (isNone(a) || isNone(b)) return undefined;
  const isBelow = highest(a) < lowest(b);
  const isAbove = lowest(a) > highest(b);
  switch (operator) {
    case "<":
      return isBelow ? YES : lowest(a) >= highest(b) ? NO : undefined;
    case ">":
      return isAbove ? YES : highest(a) <= lowest(b) ? NO : undefined;
    case "<=":
      return isAbove ? NO : highest(a) <= lowest(b) ? YES : undefined;
    case ">=":
      return isBelow ? NO : lowest(a) >= highest(b) ? YES : undefined;
    case "==":
      return isBelow || isAbove ? NO : undefined;
    case "!=":
      return isBelow || isAbove ? YES : undefined;
    default:
      return undefined;
  }
}

function valuesCalled(scene: Scene, e: Extract<IrExpr, { kind: "call" }>): Values {
  const f = scene.space.functions.get(e.function);
  if (!f) return anyOf(e);
  const args = e.args.map((arg) => valuesOf(scene, arg));
  if (args.some(isNone)) return anyOf(e);
  const { calls } = scene.space;
  const here = calls.get(scene.cells) ?? new Map<string, Values>();
  calls.set(scene.cells, here);
  const key = `${e.function} ${args.map(textOf).join(" ")}`;
  const found = here.get(key) ?? valuesOfFunction(scene, f, args) ?? anyOf(e);
  here.set(key, found);
  return found;
}

/** Undefined: nothing is known of it. */
function valuesOfFunction(
  scene: Scene,
  f: ModelFunction,
  args: readonly Values[],
): Values | undefined {
  const inside = (given: readonly Values[]): Values | undefined => {
    const names = new Map(
      f.parameters.map((p, i) => [p.name, { kind: "values", values: given[i] ?? ANY } as const]),
    );
    return valuesInside({ ...scene, names }, f);
  };
  let all: Values = [];
  for (const given of combinations(args) ?? [args]) {
    const values = inside(given);
    if (!values) return undefined;
    all = join(all, values);
  }
  return all;
}

/** Of a function, with its parameters in the scene; one that is asked after updates is asked where they are made. */
function valuesInside(scene: Scene, f: ModelFunction): Values | undefined {
  if (!isDerived(f)) return valuesOf(scene, f.value);
  const of = scene.space.functions.get(f.of);
  if (!of || isDerived(of)) return undefined;
  const after = f.after.reduce((made, update) => afterUpdate(scene, made, update), scene);
  const names = new Map(
    of.parameters.flatMap((p, i) => {
      const named = scene.names.get(f.parameters[i]?.name ?? "");
      return named ? [[p.name, named] as const] : [];
    }),
  );
  return valuesOf({ ...after, names }, of.value);
}

/** The scene `made` with an update whose expressions read `before`. */
function afterUpdate(before: Scene, made: Scene, u: Update): Scene {
  const elements = before.space.variables.get(u.variable);
  if (!elements) return made;
  const indices = u.indices.map((index) => valuesOf(before, index));
  const found = elementsAt(elements, indices) ?? everyElement(elements);
  const [first] = found;
  const value = valuesOf(before, u.value);
  if (first !== undefined && found.length === 1 && !u.when) return withCell(made, first, value);
  return found.reduce(
    (scene, element) => withCell(scene, element, join(scene.cells[element] ?? ANY, value)),
    made,
  );
}

/** One by one, if there are few: what a function makes of two arguments may depend on both. */
function combinations(args: readonly Values[]): readonly (readonly Values[])[] | undefined {
  let all: readonly (readonly Values[])[] = [[]];
  for (const arg of args) {
    const numbers = listed(arg);
    if (!numbers || numbers.length * all.length > MOST_CALLS) return undefined;
    all = all.flatMap((before) => numbers.map((n) => [...before, [n]]));
  }
  return all;
}

type Bound = Extract<IrExpr, { kind: "quantifier" | "count" | "select" | "mask" }>;

function valuesBound(scene: Scene, e: Bound): Values {
  const turns = Array.from({ length: Math.max(0, e.high - e.low + 1) }, (_, i) => {
    const at: Values = [e.low + i];
    const holds = valuesOf(withName(scene, e.binder, { kind: "values", values: at }), e.body);
    return { value: e.low + i, may: has(holds, 1), must: single(holds) === 1 };
  });
  switch (e.kind) {
    case "quantifier": {
      const stops = e.quantifier === "exists";
      if (stops) return turns.some((t) => t.must) ? YES : turns.some((t) => t.may) ? EITHER : NO;
      return turns.every((t) => t.must) ? YES : turns.every((t) => t.may) ? EITHER : NO;
    }
    case "count":
      return range(turns.filter((t) => t.must).length, turns.filter((t) => t.may).length);
    case "select": {
      const inOrder = e.which === "min" ? turns : turns.toReversed();
      const first = inOrder.findIndex((t) => t.must);
      const tried = first < 0 ? inOrder : inOrder.slice(0, first + 1);
      const found = tried.reduce<Values>((all, t) => (t.may ? join(all, [t.value]) : all), []);
      return first < 0 ? join(found, [e.otherwise]) : found;
    }
    case "mask":
      return turns.some((t) => t.may !== t.must)
        ? ANY
        : [turns.reduce((mask, t, bit) => (t.must ? mask + 2 ** bit : mask), 0)];
  }
}

// ── What is known once a condition holds ─────────────────────────────────────────────────────────

/** The scene in which a condition holds, or does not; undefined: there is no such state. */
export function assume(scene: Scene, e: IrExpr, holds: boolean): Scene | undefined {
  if (scene.space.fuel.left-- <= 0) return scene;
  switch (e.kind) {
    case "constant":
      return (e.value !== 0) === holds ? scene : undefined;
    case "not":
      return assume(scene, e.operand, !holds);
    case "name": {
      const named = scene.names.get(e.name);
      if (named?.kind === "expression") return assume(scene, named.value, holds);
      return withValues(scene, e, holds ? YES : NO);
    }
    case "read":
      return possible(withValues(scene, e, holds ? YES : NO), e, holds);
    case "conditional": {
      const yes = assume(scene, e.condition, true);
      const no = assume(scene, e.condition, false);
      return either(yes && assume(yes, e.then, holds), no && assume(no, e.otherwise, holds));
    }
    case "binary":
      if (e.operator === "&&" || e.operator === "||") return assumeBoth(scene, e, holds);
      return possible(narrowCompared(scene, e, holds), e, holds);
    case "quantifier":
      return possible(narrowAll(scene, e, holds), e, holds);
    default:
      return possible(scene, e, holds);
  }
}

/** The scene, unless the condition is something else in it. What has no value is never asked. */
function possible(scene: Scene | undefined, e: IrExpr, holds: boolean): Scene | undefined {
  if (!scene) return undefined;
  const values = valuesOf(scene, e);
  return isNone(values) || has(values, holds ? 1 : 0) ? scene : undefined;
}

function assumeBoth(
  scene: Scene,
  { operator, left, right }: Extract<IrExpr, { kind: "binary" }>,
  holds: boolean,
): Scene | undefined {
  const isAll = (operator === "&&") === holds;
  const first = assume(scene, left, holds);
  if (isAll) return first && assume(first, right, holds);
  const other = assume(scene, left, !holds);
  return either(first, other && assume(other, right, holds));
}

/** Where something holds for all values of a binder, or for none, for each of them. */
function narrowAll(
  scene: Scene,
  e: Extract<IrExpr, { kind: "quantifier" }>,
  holds: boolean,
): Scene | undefined {
  if ((e.quantifier === "forall") !== holds || e.high - e.low >= MOST_TURNS) return scene;
  let narrowed: Scene | undefined = scene;
  for (let i = e.low; narrowed && i <= e.high; i++)
    narrowed = assume(narrowed, substitute(e.body, new Map([[e.binder, number(i)]])), holds);
  return narrowed;
}

const NEGATED: Partial<Record<IrBinary, IrBinary>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};
const TURNED: Partial<Record<IrBinary, IrBinary>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
};

function narrowCompared(
  scene: Scene,
  { operator, left, right }: Extract<IrExpr, { kind: "binary" }>,
  holds: boolean,
): Scene | undefined {
  const is = holds ? operator : NEGATED[operator];
  const turned = is && TURNED[is];
  if (!is || !turned) return scene;
  const first = narrowSide(scene, left, is, right);
  return first && narrowSide(first, right, turned, left);
}

/** What the one side can still be. */
function narrowSide(scene: Scene, side: IrExpr, is: IrBinary, other: IrExpr): Scene | undefined {
  if (side.kind !== "read" && side.kind !== "name") return scene;
  const [own, bound] = [valuesOf(scene, side), valuesOf(scene, other)];
  if (isNone(bound) || isNone(own)) return scene;
  switch (is) {
    case "==":
      return withValues(scene, side, meet(own, bound));
    case "!=": {
      const one = single(bound);
      return one === undefined ? scene : withValues(scene, side, without(own, one));
    }
    case "<":
      return withValues(scene, side, meet(own, { low: -Infinity, high: highest(bound) - 1 }));
    case "<=":
      return withValues(scene, side, meet(own, { low: -Infinity, high: highest(bound) }));
    case ">":
      return withValues(scene, side, meet(own, { low: lowest(bound) + 1, high: Infinity }));
    case ">=":
      return withValues(scene, side, meet(own, { low: lowest(bound), high: Infinity }));
    default:
      return scene;
  }
}

/** The scene in which a name, or a read of one element that is known, is among these. */
function withValues(
  scene: Scene,
  e: Extract<IrExpr, { kind: "read" | "name" }>,
  values: Values,
): Scene | undefined {
  if (e.kind === "name") {
    const named = scene.names.get(e.name);
    if (!named) return scene;
    if (named.kind === "values") {
      const both = meet(named.values, values);
      return isNone(both) ? undefined : withName(scene, e.name, { kind: "values", values: both });
    }
    const inner = named.value;
    if (inner.kind === "read" || inner.kind === "name") return withValues(scene, inner, values);
    const both = meet(valuesOf(scene, inner), values);
    return isNone(both) ? undefined : withName(scene, e.name, { kind: "values", values: both });
  }
  const elements = scene.space.variables.get(e.variable);
  const found =
    elements &&
    elementsAt(
      elements,
      e.indices.map((index) => valuesOf(scene, index)),
    );
  const [element, second] = found ?? [];
  if (element === undefined || second !== undefined) return scene;
  const both = meet(scene.cells[element] ?? ANY, values);
  return isNone(both) ? undefined : withCell(scene, element, both);
}

/** The scene in which indices are these numbers. */
export function withIndices(
  scene: Scene,
  indices: readonly IrExpr[],
  numbers: readonly number[],
): Scene | undefined {
  let narrowed: Scene | undefined = scene;
  for (const [i, index] of indices.entries())
    narrowed = narrowed && assume(narrowed, equal(index, number(numbers[i] ?? 0)), true);
  return narrowed;
}
