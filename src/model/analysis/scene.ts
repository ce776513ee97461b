/** What is known at a point of a step: the numbers that each element of the state can be, and what names stand for. */
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import type { Let, Model, ModelFunction } from "../types.js";
import { ANY, EITHER, join, listed, range, type Values } from "./values.js";

/** The elements of all variables, numbered through, the last index of a variable fastest. */
export interface Space {
  readonly functions: ReadonlyMap<string, ModelFunction>;
  readonly ranges: readonly Values[];
  readonly variables: ReadonlyMap<string, Elements>;
  /** Parts of expressions that may still be looked at; what is beyond is taken to be any value. */
  readonly fuel: { left: number };
  /** By cells, function and arguments: what calls have been found to be. A condition asks for the same ones again and again. */
  readonly calls: WeakMap<readonly Values[], Map<string, Values>>;
}

export interface Elements {
  readonly variable: StateVariable;
  readonly first: number;
  readonly count: number;
}

export interface Scene {
  readonly space: Space;
  /** By element. */
  readonly cells: readonly Values[];
  readonly names: Names;
}

export type Names = ReadonlyMap<string, Named>;

/** A name for some numbers, or for an expression over the same state. */
export type Named =
  | { readonly kind: "values"; readonly values: Values }
  | { readonly kind: "expression"; readonly value: IrExpr };

export function spaceOf(model: Model): Space {
  const variables = new Map<string, Elements>();
  const ranges: Values[] = [];
  for (const variable of model.variables) {
    const count = variable.dimensions.reduce((n, d) => n * (d.high - d.low + 1), 1);
    variables.set(variable.name, { variable, first: ranges.length, count });
    const own = range(variable.range.low, variable.range.high);
    for (let i = 0; i < count; i++) ranges.push(own);
  }
  const functions = new Map(model.functions.map((f) => [f.name, f]));
  return { functions, ranges, variables, fuel: { left: 0 }, calls: new WeakMap() };
}

/** More elements than are told apart in one read or write. */
const MOST_TARGETS = 64;

/** Elements that indices can lead to; what is out of range leads nowhere. Undefined: too many. */
export function elementsAt(
  elements: Elements,
  indices: readonly Values[],
): readonly number[] | undefined {
  const numbers = numbersOf(elements, indices);
  if (!numbers) return undefined;
  let found = [0];
  for (const [i, { low, high }] of elements.variable.dimensions.entries()) {
    const own = numbers[i] ?? [];
    const rows = found;
    found = [];
    for (const row of rows) for (const n of own) found.push(row * (high - low + 1) + n - low);
  }
  return found.map((row) => row + elements.first);
}

function numbersOf(
  { variable: { dimensions } }: Elements,
  indices: readonly Values[],
): readonly (readonly number[])[] | undefined {
  const numbers: (readonly number[])[] = [];
  let all = 1;
  for (const [i, { low, high }] of dimensions.entries()) {
    const own = listed(indices[i] ?? []);
    if (!own) return undefined;
    const within = own.filter((n) => n >= low && n <= high);
    numbers.push(within);
    all *= within.length;
  }
  return all > MOST_TARGETS ? undefined : numbers;
}

/** All elements of a variable. */
export const everyElement = ({ first, count }: Elements): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i);

/** The numbers that lead to an element. */
export function indicesOf(
  { variable: { dimensions }, first }: Elements,
  element: number,
): number[] {
  const indices: number[] = [];
  let left = element - first;
  for (const { low, high } of dimensions.toReversed()) {
    const size = high - low + 1;
    indices.unshift(low + (left % size));
    left = Math.floor(left / size);
  }
  return indices;
}

export function withCell(scene: Scene, element: number, values: Values): Scene {
  if (scene.cells[element] === values) return scene;
  const cells = [...scene.cells];
  cells[element] = values;
  return { ...scene, cells };
}

export const withName = (scene: Scene, name: string, named: Named): Scene => ({
  ...scene,
  names: new Map(scene.names).set(name, named),
});

/** Either of two that differ in what is known. */
export function either(a: Scene | undefined, b: Scene | undefined): Scene | undefined {
  if (!a || !b || a === b) return a ?? b;
  const names = new Map(a.names);
  for (const [name, left] of a.names) {
    const right = b.names.get(name);
    if (left.kind === "values" && right?.kind === "values" && left !== right)
      names.set(name, { kind: "values", values: join(left.values, right.values) });
  }
  const cells =
    a.cells === b.cells ? a.cells : a.cells.map((each, i) => join(each, b.cells[i] ?? each));
  return { ...a, cells, names };
}

/** The scene in sight of lets: a value can be looked through, and what a loop has computed is anything. */
export const withLets = (lets: readonly Let[], scene: Scene): Scene => ({
  ...scene,
  names: new Map<string, Named>([
    ...scene.names,
    ...lets.flatMap((l): readonly (readonly [string, Named])[] =>
      l.kind === "value"
        ? [[l.name, { kind: "expression", value: l.value }]]
        : l.carried.map((c) => [c.name, anyNamed(c.range.bool)]),
    ),
  ]),
});

export const anyNamed = (bool: boolean): Named => ({ kind: "values", values: bool ? EITHER : ANY });
