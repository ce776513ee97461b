/**
 * Elements of pools and refs to them. Goes in: a state under way and an operation. Comes out: the state with the element
 * taken, given or lent, and where one was given, with every ref to it dangling wherever it was kept. Clauses: S96-S105.
 */
import type { Operation, Pool, TypedSpec, Type } from "../../src/typecheck/typed-spec.js";
import { ACCESSES, type Draft } from "./draft.js";
import { asList, asNumber, evaluate, indexOf } from "./evaluate.js";
import {
  combinations,
  type Frame,
  keyOf,
  type OperationOf,
  type State,
  upTo,
  type Value,
} from "./state.js";
import { operationOf } from "./visible.js";

type Shared = Map<string, Value>;
const [FREE, TAKEN, LENT, QUARANTINED] = [0, 1, 2, 3] as const;

const kindOf = (pool: Pool, element: number, shared: ReadonlyMap<string, Value>): number =>
  asNumber(shared.get(keyOf(pool.name, [element])));

type PoolOperation = OperationOf<"take" | "give" | "lend" | "back" | "quarantine">;

export const isOfPool = (operation: Operation): operation is PoolOperation => "pool" in operation;

/** An operation on a pool or an element of one; what it yields. */
export function ofPool(by: Draft, operation: PoolOperation): Value {
  const { pool, kind } = operation;
  if (kind === "take") return take(by, pool);
  const { ref } = operation;
  if (kind === "give") {
    const broken: string[] = [];
    const value = asNumber(evaluate(ref, by.place(broken)));
    by.also(...broken.filter((name) => ACCESSES.includes(name)));
    by.break(...broken.filter((name) => !ACCESSES.includes(name)));
    by.together(() => give(by, pool, value));
    return 0;
  }
  const element = by.evaluated((place) => indexOf(ref, true, place));
  const now = { lend: LENT, back: TAKEN, quarantine: QUARANTINED }[kind];
  by.shared.set(keyOf(pool.name, [element]), now);
  return 0;
}

/** Some free element, whichever, whose fields begin anew; `none` where there is none. */
function take(by: Draft, pool: Pool): number {
  const free = upTo(0, pool.elements - 1).filter((i) => kindOf(pool, i, by.shared) === FREE);
  if (free.length === 0) return -1;
  const element = by.choose(free);
  by.shared.set(keyOf(pool.name, [element]), TAKEN);
  for (const { name, initial } of pool.fields)
    by.shared.set(keyOf(name, [element]), evaluate(initial.value, by.place([])));
  return pool.elements + element;
}

/** It is free, and every ref to it dangles. */
function give(by: Draft, pool: Pool, ref: number): void {
  const { spec } = by.world;
  const element = ref % pool.elements;
  const dangles = ref < pool.elements;
  const kind = kindOf(pool, element, by.shared);
  by.break(
    dangles && "rule double-free",
    !dangles && (kind === LENT || kind === QUARANTINED) && "rule dma-after-free",
  );
  by.shared.set(keyOf(pool.name, [element]), FREE);
  const change = (value: Value, type: Type): Value => dangling(value, type, pool, element);
  changeShared(spec, by.shared, change);
  for (const object of spec.objects) {
    if (object.kind !== "list" || object.element.kind !== "ref") continue;
    if (object.element.pool !== pool.name) continue;
    for (const indices of combinations(object.families)) {
      const key = keyOf(object.name, indices);
      const given = asList(by.shared.get(`given ${key}`));
      if (asList(by.shared.get(`held ${key}`)).includes(element) && !given.includes(element))
        by.shared.set(`given ${key}`, [...given, element].sort());
    }
  }
  changeStack(by.stack, change);
  for (const [key, activation] of by.others) {
    const stack = activation.stack.map((frame) => ({
      ...frame,
      vars: new Map(frame.vars),
      kept: { ...frame.kept },
    }));
    changeStack(stack, change);
    by.others.set(key, { ...activation, stack });
  }
}

/** A value in which no ref is live to the element. */
function dangling(value: Value, type: Type, pool: Pool, element: number): Value {
  const live = pool.elements + element;
  if (type.kind === "record") {
    const fields = value as { readonly [field: string]: Value };
    return Object.fromEntries(
      Object.entries(fields).map(([name, part]): [string, Value] => {
        const of = type.fields.find((field) => field.name === name)?.type;
        return [name, of ? dangling(part, of, pool, element) : part];
      }),
    );
  }
  const of = type.kind === "option" || type.kind === "set" ? type.of : type;
  if (of.kind !== "ref" || of.pool !== pool.name || typeof value !== "number") return value;
  if (type.kind !== "set") return value === live ? element : value;
  const members = upTo(0, 2 * pool.elements - 1).filter(
    (v) => Math.floor(value / 2 ** v) % 2 === 1,
  );
  const changed = new Set(members.map((v) => (v === live ? element : v)));
  return [...changed].reduce((mask, v) => mask + 2 ** v, 0);
}

type Change = (value: Value, type: Type) => Value;

function changeShared(spec: TypedSpec, shared: Shared, change: Change): void {
  for (const [key, value, type] of keptShared(spec, shared)) shared.set(key, change(value, type));
  for (const object of spec.objects) {
    if (object.kind === "list") continue;
    for (const indices of combinations(object.families)) {
      const key = `items ${keyOf(object.name, indices)}`;
      shared.set(
        key,
        asList(shared.get(key)).map((item) => change(item, object.element)),
      );
    }
  }
}

/** Variables and fields with their types. */
const keptShared = (
  spec: TypedSpec,
  shared: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value, Type])[] =>
  spec.variables.flatMap(({ name, families, type }) =>
    combinations(families).map((indices) => {
      const key = keyOf(name, indices);
      return [key, shared.get(key) ?? 0, type] as const;
    }),
  );

function changeStack(stack: readonly Frame[], change: Change): void {
  for (const [depth, frame] of stack.entries()) {
    for (const [local, value] of frame.vars) frame.vars.set(local, change(value, local.type));
    for (const [name, value] of Object.entries(frame.kept)) {
      const type = typeOfKept(stack, depth, name);
      if (type) frame.kept[name] = change(value, type);
    }
  }
}

/** The type of a temporary that may be a ref. */
function typeOfKept(stack: readonly Frame[], depth: number, name: string): Type | undefined {
  const frame = stack[depth];
  if (frame?.kind === "operation" && name === "item")
    return { kind: "option", of: frame.of.object.target.element };
  if (name !== "result") return undefined;
  if (frame?.kind === "block") {
    const s = frame.of[frame.at];
    return s && operationOf(s)?.type;
  }
  return stack.slice(0, depth).findLast((f) => f.kind === "call")?.of.proc.result;
}

/** Some element is taken or lent, and nothing refers to it: not what is left in a free element, and no ghost. */
export function leaks(spec: TypedSpec, pool: Pool, state: State): boolean {
  const { shared, active } = state;
  const isLeft = (element: number): boolean => {
    const refers: Change = (value, type) =>
      JSON.stringify(dangling(value, type, pool, element)) === JSON.stringify(value) ? 0 : 1;
    const inVariables = spec.variables.some(({ name, families, type, ghost }) => {
      if (ghost) return false;
      const owner = spec.pools.find(({ fields }) => fields.some((field) => field.name === name));
      return combinations(families).some((indices) => {
        if (owner && kindOf(owner, indices[0] ?? 0, shared) === FREE) return false;
        return refers(shared.get(keyOf(name, indices)) ?? 0, type) === 1;
      });
    });
    const inObjects = spec.objects.some((object) =>
      combinations(object.families).some((indices) => {
        const key = keyOf(object.name, indices);
        if (object.kind !== "list")
          return asList(shared.get(`items ${key}`)).some((i) => refers(i, object.element) === 1);
        return (
          object.element.kind === "ref" &&
          object.element.pool === pool.name &&
          asList(shared.get(`held ${key}`)).includes(element) &&
          !asList(shared.get(`given ${key}`)).includes(element)
        );
      }),
    );
    const inLocals = [...active.values()].some(({ stack }) =>
      stack.some(
        (frame, depth) =>
          [...frame.vars].some(([local, value]) => refers(value, local.type) === 1) ||
          Object.entries(frame.kept).some(([name, value]) => {
            const type = typeOfKept(stack, depth, name);
            return type !== undefined && refers(value, type) === 1;
          }),
      ),
    );
    return inVariables || inObjects || inLocals;
  };
  return upTo(0, pool.elements - 1).some(
    (i) => (kindOf(pool, i, shared) === TAKEN || kindOf(pool, i, shared) === LENT) && !isLeft(i),
  );
}
