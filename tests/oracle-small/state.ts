/**
 * The words in which the reference interpreter speaks. A state is two maps by name: what is shared, and where each
 * context stands. Nothing is packed, hashed or reduced; two states are the same when their texts are. Maps are filled
 * in the initial state and only written after, so their order never changes.
 */
import type { Context, Family, Local, Lock, Type } from "../../src/typecheck/typed-spec.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";

/** Numbers as in typed-spec.ts; names of contexts and list heads; contents of buffers; records. */
export type Value = number | string | readonly Value[] | { readonly [field: string]: Value };

export interface State {
  readonly shared: ReadonlyMap<string, Value>;
  /** Undefined: not active. */
  readonly active: ReadonlyMap<string, Activation | undefined>;
}
export interface Activation {
  readonly node: Node;
  readonly level: number;
  /** Undefined: it has a CPU of its own. */
  readonly cpu: number | undefined;
  /** By number of the slot. */
  readonly locals: Readonly<Record<number, Value>>;
}

/** A local has a slot for each place in the chain of calls at which it is declared; the last one is meant. */
export type Scope = readonly (readonly [local: Local, slot: number])[];

/** A place in a body, with what is to be done there. Every copy of a proc has nodes of its own. */
export interface Node {
  readonly id: number;
  /** A step that has done its one visible thing ends before this node. */
  readonly rests: boolean;
  /** It is that visible thing. */
  readonly steps: boolean;
  readonly scope: Scope;
  readonly label?: string | undefined;
  readonly idle?: boolean;
  /** The lock for which one waits here; `spins`: has begun to. */
  readonly lock?: ((at: Place) => string) | undefined;
  readonly spins?: boolean;
  /** What an `await` waits for. */
  readonly wakes?: ((at: Place) => boolean) | undefined;
  /** Every way in which it can go on; none: it is not possible now. */
  readonly run: (step: Step, at: Place) => readonly Way[];
}
/** Without a node: the activation ends. */
export type Way = readonly [step: Step, next: Node | undefined];

/** A member of a family of contexts; a deferred kind that runs on each CPU has one on each. */
export interface Member {
  readonly context: Context;
  readonly key: string;
  /** Without the CPU. */
  readonly name: string;
  readonly cpu: number | undefined;
  readonly locals: ReadonlyMap<Local, Value>;
}
export interface World {
  readonly spec: TypedSpec;
  readonly members: ReadonlyMap<string, Member>;
  readonly locks: ReadonlyMap<string, Lock>;
  readonly isQuiescent: (state: State) => boolean;
}

/** Where an expression is asked: a state, and who asks. What breaks on the way is added to `broken`. */
export interface Place extends State {
  readonly world: World;
  /** Undefined in actions and properties. */
  readonly member: Member | undefined;
  readonly cpu: number | undefined;
  readonly locals: ReadonlyMap<Local, Value>;
  readonly broken: string[];
}
/** A step under way: a place whose state is being written. */
export interface Step extends Place {
  readonly shared: Map<string, Value>;
  readonly slots: Record<number, Value>;
  level: number;
  /** Its visible thing is done. */
  done: boolean;
  /** Locks held around it, in the order in which they are taken. */
  readonly ambient: readonly string[];
  /** Locks that it took. */
  readonly taken: string[];
}

export const fork = (step: Step): Step => ({
  ...step,
  shared: new Map(step.shared),
  slots: { ...step.slots },
  broken: [...step.broken],
  taken: [...step.taken],
});

/** What a node sees of its step. */
export const placeOf = (step: Step, scope: Scope): Place => ({
  ...step,
  locals: new Map([...step.locals, ...scope.map(([l, slot]) => [l, step.slots[slot] ?? 0] as const)]),
});

/** What an activation that rests would see. */
export function restingPlace(world: World, state: State, key: string): Place | undefined {
  const [a, member] = [state.active.get(key), world.members.get(key)];
  if (!a || !member) return undefined;
  const locals = a.node.scope.map(([local, slot]) => [local, a.locals[slot] ?? 0] as const);
  return { ...state, world, member, cpu: a.cpu, locals: new Map([...member.locals, ...locals]), broken: [] };
}

export const doesEnd = (world: World, name: string): boolean =>
  name !== "rule lock-order" && !world.spec.ignoredRules.some((rule) => name === `rule ${rule}`);

/** Notes what is broken; whether anything that ends the run is by now. */
export function breaks(at: Place, ...names: readonly (string | false)[]): boolean {
  at.broken.push(...names.filter((name) => name !== false));
  return at.broken.some((name) => doesEnd(at.world, name));
}

export const textOf = ({ shared, active }: State): string =>
  JSON.stringify([
    [...shared.values()],
    [...active.values()].map((a) => a && [a.node.id, a.level, a.cpu, a.locals]),
  ]);

// ── Names and ranges ─────────────────────────────────────────────────────────────────────────────

export const keyOf = (name: string, indices: readonly Value[]): string =>
  name + indices.map((i) => `[${String(i)}]`).join("");

export const upTo = (low: number, high: number): number[] =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);

/** Every combination of family values, the last fastest. */
export const combinations = (families: readonly Family[]): readonly (readonly number[])[] =>
  families.reduce<readonly (readonly number[])[]>(
    (heads, { low, high }) => heads.flatMap((head) => upTo(low, high).map((v) => [...head, v])),
    [[]],
  );

export const bind = (families: readonly Family[], indices: readonly Value[]): Map<Local, Value> =>
  new Map(families.map(({ local }, i) => [local, indices[i] ?? 0]));

/** Smallest and largest number of a type. */
export function bounds(type: Type): readonly [low: number, high: number] {
  if (type.kind === "int") return [type.low, type.high];
  if (type.kind === "enum") return [0, type.members.length - 1];
  if (type.kind === "level") return [0, type.names.length - 1];
  if (type.kind === "option") return [bounds(type.of)[0] - 1, bounds(type.of)[1]];
  if (type.kind === "set") return [0, 2 ** (bounds(type.of)[1] - bounds(type.of)[0] + 1) - 1];
  return [0, type.kind === "bool" ? 1 : 0];
}

export const asNumber = (value: Value | undefined): number =>
  typeof value === "number" ? value : 0;
export const asList = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [];
