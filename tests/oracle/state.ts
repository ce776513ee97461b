/**
 * The states of the reference interpreter: everything by name, in maps of strings. Nothing is packed, hashed or
 * reduced; two states are the same when their texts are. Where an activation rests is a stack of frames, and a local
 * lives in the frame of the block that declares it: what goes out of scope goes with its frame. Clauses: S1, S2, S4, S5.
 */
import type {
  Action,
  Context,
  Family,
  Local,
  Lock,
  Operation,
  Statement,
  Type,
} from "../../src/typecheck/typed-spec.js";

/** Numbers as in typed-spec.ts; records by field; names of lock holders and of list heads; contents of queues. */
export type Value = number | string | readonly Value[] | { readonly [field: string]: Value };

export type StatementOf<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;
export type OperationOf<Kind extends Operation["kind"]> = Extract<Operation, { kind: Kind }>;

/** `at` counts the parts that are done; `kept` are temporaries by name. */
export type Frame = {
  at: number;
  vars: Map<Local, Value>;
  kept: Record<string, Value>;
} & (
  | { readonly kind: "context"; readonly of: Context }
  | { readonly kind: "action"; readonly of: Action }
  | { readonly kind: "block"; readonly of: readonly Statement[] }
  | { readonly kind: "while"; readonly of: StatementOf<"while"> }
  | { readonly kind: "for"; readonly of: StatementOf<"for"> }
  | { readonly kind: "call"; readonly of: OperationOf<"call"> }
  | { readonly kind: "operation"; readonly of: OperationOf<"operation"> }
  | {
      readonly kind: "acquire";
      readonly of: StatementOf<"acquire" | "with"> | Context | OperationOf<"sleep">;
    }
  /** Asleep, or woken; see sleeping.ts. */
  | { readonly kind: "sleep"; readonly of: OperationOf<"sleep"> }
  /** Holds `kept.locks`; at 1 it gives them back. A `release` is at 1 from the start. */
  | { readonly kind: "with"; readonly of: StatementOf<"with" | "release"> }
  | { readonly kind: "atLevel"; readonly of: StatementOf<"atLevel"> }
  | { readonly kind: "atomic"; readonly of: StatementOf<"atomic"> }
);

export interface Activation {
  readonly stack: readonly Frame[];
  readonly level: number;
  /** Undefined: it has a CPU of its own. */
  readonly cpu: number | undefined;
}

export interface State {
  readonly shared: ReadonlyMap<string, Value>;
  readonly active: ReadonlyMap<string, Activation>;
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

/**
 * Where control goes from the frame at `depth`, once that is done with: two ways out of a `with` that lead to the same
 * place are one resting point.
 */
function landing(stack: readonly Frame[], depth: number, way: Value): string {
  let leaving = way;
  for (let i = depth - 1; i >= 0; i--) {
    const frame = stack[i];
    if (!frame) break;
    switch (frame.kind) {
      case "block":
        if (leaving === "" && frame.at + 1 < frame.of.length) return `${i} after ${frame.at}`;
        break;
      case "while":
      case "for": {
        const again = leaving === "" || leaving === "continue";
        const isLast =
          frame.kind === "for" &&
          frame.of.domain.form === "range" &&
          (frame.kept["left"] as readonly Value[]).length === 0;
        if (again && !isLast) return `${i} again`;
        if (leaving !== "return") leaving = "";
        break;
      }
      case "with":
        return `${i} gives back, ${landing(stack, i, leaving)}`;
      case "atLevel":
        break;
      default:
        return `${i} ends`;
    }
  }
  return "ends";
}

function frameText(frame: Frame, depth: number, stack: readonly Frame[]): unknown {
  const vars = [...frame.vars].map(([local, value]) => [idOf(local), value]);
  const kept: Record<string, Value> = { ...frame.kept };
  if (frame.kind === "with" && frame.at === 1) {
    kept["way"] = landing(stack, depth, frame.kept["way"] ?? "");
  }
  const temporaries = Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1));
  return [frame.kind, idOf(frame.of), frame.at, vars, temporaries];
}

/** The text of a state: its identity. */
export function textOf(state: State): string {
  const active = [...state.active].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    [...state.shared].sort(([a], [b]) => (a < b ? -1 : 1)),
    active.map(([key, a]) => [key, a.level, a.cpu, a.stack.map(frameText)]),
  ]);
}

/** One member of a family of contexts: at most one activation. */
export interface Member {
  readonly context: Context;
  readonly key: string;
  readonly indices: readonly number[];
  /** Of a deferred kind that runs on each CPU: which one this is. */
  readonly cpu: number | undefined;
}

export interface NamedLock {
  readonly lock: Lock;
  readonly key: string;
}

export const keyOf = (name: string, indices: readonly Value[]): string =>
  name + indices.map((i) => `[${String(i)}]`).join("");

export const upTo = (low: number, high: number): number[] =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);

/** Every combination of family values, the last fastest. */
export function combinations(families: readonly Family[]): readonly (readonly number[])[] {
  return families.reduce<readonly (readonly number[])[]>(
    (heads, { low, high }) => heads.flatMap((head) => upTo(low, high).map((v) => [...head, v])),
    [[]],
  );
}

/** What a list links: of refs, the elements that they are to. */
export const linked = (type: Type): readonly [low: number, high: number] =>
  type.kind === "ref" ? [0, type.elements - 1] : bounds(type);

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
    case "ref":
      return [0, 2 * type.elements - 1];
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
