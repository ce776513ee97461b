/**
 * The states of the reference interpreter: everything by name, in maps of strings. Nothing here is packed, hashed or
 * reduced; two states are the same when their texts are.
 */
import type { Context, Family, Local, Operation, Statement, Target, Type, TypedSpec } from "../../src/typecheck/typed-spec.js";

/** Numbers as in typed-spec.ts; records by field; names of holders and list nodes; contents of rings and queues. */
export type Value = number | string | readonly Value[] | { readonly [field: string]: Value };

/** Locals in scope: where each is kept. A proc called again within itself has cells of its own. */
export interface Scope {
  readonly cells: readonly string[];
  readonly of: ReadonlyMap<Local, string>;
}

/** What is still to be done, innermost last. Finished frames are dropped. */
export type Frame = { readonly scope: Scope } & (
  | { readonly kind: "body"; readonly list: readonly Statement[]; readonly at: number }
  | { readonly kind: "loop"; readonly s: Extract<Statement, { kind: "while" | "for" }>; readonly todo: readonly number[] }
  | { readonly kind: "call"; readonly s: Extract<Operation, { kind: "call" }>; readonly result: Value | undefined }
  | { readonly kind: "requires"; readonly s: Extract<Operation, { kind: "call" }> }
  | { readonly kind: "operation"; readonly s: Operation; readonly at: number; readonly temps: Readonly<Record<string, Value>> }
  /** Waits for the result of the operation above it: let, assign, return, if, while. */
  | { readonly kind: "then"; readonly s: Statement; readonly value: Value | undefined }
  /** `locks` is empty until they are known; `before`: the level before it began to spin. */
  | { readonly kind: "acquire"; readonly s: Extract<Statement, { kind: "acquire" | "with" }> | Context; readonly locks: readonly string[]; readonly at: number; readonly before: number | undefined }
  | { readonly kind: "release"; readonly s: Statement; readonly locks: readonly string[] }
  | { readonly kind: "level"; readonly s: Statement; readonly saved: number }
  | { readonly kind: "atomic"; readonly s: Statement }
  /** The last step of a context with `holding`; the point at which a device begins again. */
  | { readonly kind: "leave"; readonly s: Context; readonly locks: readonly string[] }
  | { readonly kind: "again"; readonly s: Context }
);

export interface Activation {
  readonly frames: readonly Frame[];
  readonly cells: ReadonlyMap<string, Value>;
  readonly level: number;
  readonly cpu: number | undefined;
}

export interface State {
  readonly shared: ReadonlyMap<string, Value>;
  readonly active: ReadonlyMap<string, Activation>;
}

/** One member of a family of contexts: at most one activation. */
export interface Member {
  readonly context: Context;
  readonly key: string;
  readonly indices: readonly number[];
  /** For a deferred kind that runs on each CPU. */
  readonly cpu: number | undefined;
}

const numbers = new WeakMap<object, number>();
let last = 0;
/** A number for a piece of the spec: two pieces that read the same are not the same. */
export function idOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(thing, last);
  return last;
}

function frameText(frame: Frame): string {
  const { scope: _, ...rest } = frame;
  return JSON.stringify(rest, (key, value: unknown) => (key === "s" || key === "list" ? idOf(value as object) : value));
}

/** The text of a state: its identity. */
export function textOf(state: State): string {
  const active = [...state.active].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([[...state.shared], active.map(([key, a]) => [key, a.level, a.cpu, a.frames.map(frameText), [...a.cells].sort(([x], [y]) => (x < y ? -1 : 1))])]);
}

export const keyOf = (name: string, indices: readonly Value[]): string => name + indices.map((i) => `[${String(i)}]`).join("");

/** Every combination of family values, the last fastest. */
export function combinations(families: readonly Family[]): readonly (readonly number[])[] {
  return families.reduce<readonly (readonly number[])[]>(
    (heads, family) => heads.flatMap((head) => Array.from({ length: family.high - family.low + 1 }, (_, i) => [...head, family.low + i])),
    [[]],
  );
}

/** Smallest and largest number of a type. */
export function bounds(type: Type): readonly [low: number, high: number] {
  switch (type.kind) {
    case "bool":
      return [0, 1];
    case "int":
      return [type.low, type.high];
    case "enum":
      return [0, type.members.length - 1];
    case "level":
      return [0, type.names.length - 1];
    case "option":
      return [bounds(type.of)[0] - 1, bounds(type.of)[1]];
    case "set": {
      const [low, high] = bounds(type.of);
      return [0, 2 ** (high - low + 1) - 1];
    }
    case "record":
      return [0, 0];
  }
}

/** Members of all contexts, in order of declaration. */
export function membersOf(spec: TypedSpec): readonly Member[] {
  return spec.contexts.flatMap((context) =>
    combinations(context.families).flatMap((indices) => {
      const onEach = context.form === "deferred" && context.runs === "each" && context.placement.form === "any" && spec.cpus > 1;
      const cpus = onEach ? Array.from({ length: spec.cpus }, (_, cpu) => cpu) : [undefined];
      return cpus.map((cpu) => ({ context, indices, cpu, key: keyOf(context.name, cpu === undefined ? indices : [...indices, cpu]) }));
    }),
  );
}

/** A record or scalar with one field changed. */
export function withField(old: Value | undefined, path: readonly string[], value: Value): Value {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  const record = (typeof old === "object" && !Array.isArray(old) ? old : {}) as { readonly [field: string]: Value };
  return { ...record, [field]: withField(record[field], rest, value) };
}

export const targetIsShared = (target: Target): boolean => target.kind === "variable" && !target.variable.ghost;
