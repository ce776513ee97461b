/** Locals while a FlowGraph is built: where each is kept, and which are in scope. */
import type { Span } from "../base/source.js";
import type { Action, Context, Family, List, Local, Type } from "../typecheck/typed-spec.js";

/** A local that keeps its value while the context rests. Copies of a proc that are never active together share one. */
export interface LocalRef {
  readonly name: string;
  readonly type: Type;
  /** Name of the variable (or its stem, for records) that holds it while the context rests. */
  readonly slot: string;
  /** Not a local that the user wrote: the E of removeHead. */
  readonly hidden: boolean;
  /** Undefined: a local, or what is shown like one. */
  readonly role?: "temporary" | "internal";
  /** It has its value from the parameter of an action. */
  readonly isGiven?: true;
  /** Its values are nodes of this list. */
  readonly nodesOf?: List;
}

/** What a local stands for: a place, the index of a family, or a value that is known. */
export type Bound =
  | LocalRef
  | { readonly kind: "index"; readonly name: string; readonly bool: boolean }
  | { readonly kind: "constant"; readonly value: number; readonly bool: boolean };

export const isRef = (bound: Bound): bound is LocalRef => "slot" in bound;

export interface Call {
  readonly proc: string;
  readonly span: Span;
}

/** What is visible where a statement stands. */
export interface Scope {
  readonly locals: ReadonlyMap<Local, Bound>;
  /** Everything that keeps its value while the context rests here. */
  readonly live: readonly LocalRef[];
  /** Where the result of the proc is kept. */
  readonly result: LocalRef | undefined;
  /** Outermost first. */
  readonly calls: readonly Call[];
  readonly atomic: boolean;
  /** The highest of the base level and the levels of the `at` blocks around. */
  readonly floor: number;
}

/** Only the indices of its families: what a clause of a context may mention. */
export const contextScope = (context: Context, families: readonly Family[]): Scope => ({
  locals: new Map(families.map((family) => [family.local, familyIndex(family)])),
  live: [],
  result: undefined,
  calls: [],
  atomic: false,
  floor: context.level,
});

/** Where an action finds its parameters. What a ref refers to may be given by the action itself: a ref has a place. */
export function actionScope(action: Action): Scope {
  const bound = action.parameters.map(({ local }): readonly [Local, Bound] => {
    const { name, type } = local;
    return type.kind === "ref"
      ? [local, { name, type, slot: `${action.name}.${name}!`, hidden: true, isGiven: true }]
      : [local, { kind: "index", name, bool: type.kind === "bool" }];
  });
  return {
    locals: new Map(bound),
    live: bound.flatMap(([, each]) => ("slot" in each ? [each] : [])),
    result: undefined,
    calls: [],
    atomic: true,
    floor: 0,
  };
}

/** These places keep their values, too. */
export const alive = (scope: Scope, ...refs: readonly LocalRef[]): Scope => ({
  ...scope,
  live: [...scope.live, ...refs],
});

export const withLocal = (scope: Scope, local: Local, bound: Bound): Scope => ({
  ...scope,
  locals: new Map(scope.locals).set(local, bound),
});

/** The index of a family that has several members, or the one that there is. */
export const familyIndex = ({ local, low, high }: Family): Bound =>
  low === high
    ? { kind: "constant", value: low, bool: false }
    : { kind: "index", name: local.name, bool: false };
