/**
 * What the model says that a step does, taken literally: written from the definition in src/model/types.ts alone. Slow, and
 * strict: an index out of range, a value that does not fit, two updates of one element or a step that ends without a broken
 * rule is an error of the model.
 */
import type { IrExpr, StateVariable } from "../../src/ir/ir.js";
import type {
  Effect,
  Item,
  Let,
  Model,
  ModelFunction,
  Procedure,
  TransitionGroup,
  Update,
} from "../../src/model/types.js";

/** All elements of all variables in order, truth values as 0 and 1. */
export type Values = readonly number[];

/** One step as it can be compared: what it breaks, counts and shows in order, and where it leads if it leads anywhere. */
export interface Taken {
  readonly transition: number;
  readonly failures: readonly number[];
  readonly notes: readonly number[];
  readonly events: readonly (readonly number[])[];
  readonly next: Values | undefined;
}

export interface Interpreter {
  readonly initial: () => readonly Taken[];
  readonly steps: (state: Values) => readonly Taken[];
  readonly value: (e: IrExpr, state: Values) => number;
}

/** Values by name; worked out when they are asked for, and once. */
type Scope = ReadonlyMap<string, () => number>;

interface Log {
  readonly failures: number[];
  readonly notes: number[];
  readonly events: (readonly number[])[];
}

export function interpreterOf(model: Model): Interpreter {
  const variables = new Map<
    string,
    { readonly variable: StateVariable; readonly offset: number }
  >();
  let size = 0;
  for (const variable of model.variables) {
    variables.set(variable.name, { variable, offset: size });
    size += variable.dimensions.reduce((n, d) => n * (d.high - d.low + 1), 1);
  }
  const functions = new Map(model.functions.map((f) => [f.name, f]));
  const procedures = new Map(model.procedures.map((p) => [p.name, p]));

  /** Where an element stands. */
  const place = (name: string, indices: readonly number[]): number => {
    const { variable, offset } = known(variables, name);
    let at = 0;
    for (const [i, d] of variable.dimensions.entries()) {
      const index = indices[i] ?? Number.NaN;
      if (!(index >= d.low && index <= d.high)) throw new Error(`${name} has no index ${index}`);
      at = at * (d.high - d.low + 1) + index - d.low;
    }
    return offset + at;
  };

  const value = (e: IrExpr, state: Values, scope: Scope): number => {
    const go = (x: IrExpr): number => value(x, state, scope);
    switch (e.kind) {
      case "constant":
        return e.value;
      case "name":
        return known(scope, e.name)();
      case "read":
        return state[place(e.variable, e.indices.map(go))] ?? Number.NaN;
      case "not":
        return go(e.operand) === 0 ? 1 : 0;
      case "binary":
        return binary(e, go);
      case "conditional":
        return go(e.condition) === 0 ? go(e.otherwise) : go(e.then);
      case "bit":
        return 1 << go(e.of);
      case "call": {
        const f = known(functions, e.function);
        return called(
          f,
          e.args.map((arg) => once(() => go(arg))),
          state,
        );
      }
      case "quantifier":
      case "count":
      case "select":
      case "mask":
        return overRange(e, (i) =>
          value(
            e.body,
            state,
            new Map(scope).set(e.binder, () => i),
          ),
        );
    }
  };

  const called = (f: ModelFunction, args: readonly (() => number)[], state: Values): number => {
    const scope = new Map(f.parameters.map((p, i) => [p.name, args[i]!]));
    if (!("of" in f)) return value(f.value, state, scope);
    const of = known(functions, f.of);
    const after = written(f.after, state, scope, state);
    return called(of, args.slice(0, of.parameters.length), after);
  };

  /** The state with updates made whose expressions read another. */
  const written = (
    updates: readonly Update[],
    read: Values,
    scope: Scope,
    state: Values,
  ): Values => {
    const next = [...state];
    const done = new Set<number>();
    for (const u of updates) {
      if (u.when && value(u.when, read, scope) === 0) continue;
      const at = place(
        u.variable,
        u.indices.map((i) => value(i, read, scope)),
      );
      if (done.has(at)) throw new Error(`${u.variable} is written twice`);
      done.add(at);
      const { low, high } = known(variables, u.variable).variable.range;
      const written = value(u.value, read, scope);
      if (!(written >= low && written <= high)) throw new Error(`${u.variable} := ${written}`);
      next[at] = written;
    }
    return next;
  };

  const withLets = (lets: readonly Let[], state: Values, outer: Scope): Scope => {
    const scope = new Map(outer);
    for (const l of lets) {
      if (l.kind === "value") {
        if (scope.has(l.name)) throw new Error(`${l.name} is named twice`);
        scope.set(
          l.name,
          once(() => value(l.value, state, scope)),
        );
        continue;
      }
      const result = once(() => {
        let carried = l.carried.map((c) => value(c.initial, state, scope));
        for (let i = l.low; i <= l.high; i++) {
          const before = carried;
          const turn = new Map(scope).set(l.binder, () => i);
          l.carried.forEach((c, k) => turn.set(c.name, () => before[k]!));
          const inner = withLets(l.lets, state, turn);
          carried = l.carried.map((c) => value(c.next, state, inner));
        }
        return carried;
      });
      l.carried.forEach((c, k) => scope.set(c.name, () => result()[k]!));
    }
    return scope;
  };

  /** What an effect makes of a state, and the names behind it; undefined if it has ended the step. */
  const run = (
    effect: Effect,
    state: Values,
    outer: Scope,
    log: Log,
  ): { readonly next: Values; readonly scope: Scope; readonly last: Values } | undefined => {
    const scope = withLets(effect.lets, state, outer);
    const arm = effect.arms.find((each) => !each.when || value(each.when, state, scope) !== 0);
    if (effect.arms.length > 0 && !arm) throw new Error("no arm is taken");
    const items = [...effect.items, ...(arm?.items ?? [])];
    const updates = [...effect.updates, ...(arm?.updates ?? [])];
    // Calls and loops stand where they do for the order of what is told, and run in the state that has been written. The
    // updates of a step that ends before count for nothing, and may not make sense.
    const start = once(() => written(updates, state, scope, state));
    let now: Values | undefined;
    let names: Scope = scope;
    for (const item of items) {
      if (item.when && value(item.when, state, scope) === 0) continue;
      if (item.kind === "call" || item.kind === "loop") {
        const after: { readonly next: Values; readonly scope: Scope } | undefined =
          item.kind === "call"
            ? call(item, state, scope, now ?? start(), log)
            : loop(item, state, scope, now ?? start(), log);
        if (!after) return undefined;
        now = after.next;
        names = new Map([...names, ...after.scope]);
      } else if (tell(item, state, scope, log)) return undefined;
    }
    const next = now ?? start();
    return effect.then ? run(effect.then, next, names, log) : { next, scope: names, last: state };
  };

  /** True if the step ends. */
  const tell = (
    item: Exclude<Item, { kind: "call" | "loop" }>,
    state: Values,
    scope: Scope,
    log: Log,
  ): boolean => {
    if (item.kind === "event")
      log.events.push([item.event, ...item.args.map((arg) => value(arg, state, scope))]);
    if (item.kind === "note") log.notes.push(value(item.note, state, scope));
    if (item.kind !== "check") return false;
    if (item.failure !== undefined) log.failures.push(item.failure);
    return item.ends;
  };

  const call = (
    item: Extract<Item, { kind: "call" }>,
    state: Values,
    scope: Scope,
    now: Values,
    log: Log,
  ): { readonly next: Values; readonly scope: Scope } | undefined => {
    const procedure: Procedure = known(procedures, item.procedure);
    const args = new Map(
      procedure.parameters.map((p, i) => [p.name, once(() => value(item.args[i]!, state, scope))]),
    );
    const after = run(procedure.effect, now, args, log);
    return after && { next: after.next, scope: new Map() };
  };

  const loop = (
    item: Extract<Item, { kind: "loop" }>,
    state: Values,
    scope: Scope,
    now: Values,
    log: Log,
  ): { readonly next: Values; readonly scope: Scope } | undefined => {
    let current = now;
    let carried = item.carried.map((c) => value(c.initial, state, scope));
    for (;;) {
      const before = carried;
      const names = new Map(item.carried.map((c, k) => [c.name, () => before[k]!] as const));
      const turn = new Map([...scope, ...names]);
      if (value(item.condition, current, turn) === 0) return { next: current, scope: names };
      const after = run(item.body, current, turn, log);
      if (!after) return undefined;
      carried = item.carried.map((c) => value(c.next, after.last, after.scope));
      current = after.next;
    }
  };

  const taken = (transition: number, effect: Effect, state: Values, scope: Scope): Taken => {
    const log: Log = { failures: [], notes: [], events: [] };
    const after = run(effect, state, scope, log);
    const isBroken = log.failures.some(
      (f) => model.failures[f]?.ends || model.failures[f]?.kind === "assume",
    );
    if (!after && !isBroken) throw new Error("a step ends and has broken no rule that ends runs");
    return { transition, ...log, next: isBroken ? undefined : after?.next };
  };

  const firsts = firstTransitions(model.transitions);
  /** Each transition, and for one of a process the element that says where its member is. */
  const transitions = model.transitions.flatMap((t, k) =>
    choices(t.parameters).map((scope, i) => {
      const context = t.context === undefined ? undefined : model.contexts[t.context];
      const member = context?.families.map((_, f) => known(scope, t.parameters[f]?.name ?? "")());
      const at = context && member && place(context.at, member);
      return { t, scope, number: (firsts[k] ?? 0) + i, at };
    }),
  );
  return {
    value: (e, state) => value(e, state, new Map()),
    initial: () => {
      const fixed = model.variables.flatMap((v) =>
        Array.from(
          { length: v.dimensions.reduce((n, d) => n * (d.high - d.low + 1), 1) },
          () => v.fixed,
        ),
      );
      const { parameters, guard, effect } = model.initial;
      return choices(parameters).flatMap((scope) =>
        guard.every((g) => value(g, fixed, scope) !== 0) ? [taken(-1, effect, fixed, scope)] : [],
      );
    },
    steps: (state) =>
      transitions.flatMap(({ t, scope, number, at }) => {
        if (at !== undefined && t.from !== undefined && state[at] !== t.from) return [];
        if (t.guard.some((g) => value(g.value, state, scope) === 0)) return [];
        return [taken(number, t.effect, state, scope)];
      }),
  };
}

function firstTransitions(groups: readonly TransitionGroup[]): readonly number[] {
  let next = 0;
  return groups.map((t) => {
    const first = next;
    next += t.parameters.reduce((n, p) => n * (p.high - p.low + 1), 1);
    return first;
  });
}

/** Every way to give the parameters values, the last one fastest. */
const choices = (parameters: TransitionGroup["parameters"]): readonly Scope[] =>
  parameters.reduce<readonly Scope[]>(
    (all, p) =>
      all.flatMap((scope) =>
        Array.from({ length: Math.max(0, p.high - p.low + 1) }, (_, i) =>
          new Map(scope).set(p.name, () => p.low + i),
        ),
      ),
    [new Map()],
  );

function binary(e: Extract<IrExpr, { kind: "binary" }>, go: (x: IrExpr) => number): number {
  const a = go(e.left);
  if (e.operator === "&&") return a === 0 ? 0 : go(e.right);
  if (e.operator === "||") return a === 0 ? go(e.right) : 1;
  const b = go(e.right);
  switch (e.operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return Math.trunc(a / b);
    case "%":
      return a % b;
    case "==":
      return a === b ? 1 : 0;
    case "!=":
      return a === b ? 0 : 1;
    case "<":
      return a < b ? 1 : 0;
    case "<=":
      return a <= b ? 1 : 0;
    case ">":
      return a > b ? 1 : 0;
    case ">=":
      return a >= b ? 1 : 0;
    case "bitand":
      return (a & b) >>> 0;
    case "bitor":
      return (a | b) >>> 0;
    case "bitclear":
      return (a & ~b) >>> 0;
  }
}

function overRange(
  e: Extract<IrExpr, { kind: "quantifier" | "count" | "select" | "mask" }>,
  holds: (i: number) => number,
): number {
  const range = Array.from({ length: Math.max(0, e.high - e.low + 1) }, (_, i) => e.low + i);
  switch (e.kind) {
    case "quantifier":
      return (
        e.quantifier === "forall"
          ? range.every((i) => holds(i) !== 0)
          : range.some((i) => holds(i) !== 0)
      )
        ? 1
        : 0;
    case "count":
      return range.filter((i) => holds(i) !== 0).length;
    case "select":
      return (
        (e.which === "min" ? range : range.toReversed()).find((i) => holds(i) !== 0) ?? e.otherwise
      );
    case "mask":
      return range.reduce((mask, i, bit) => (holds(i) === 0 ? mask : (mask | (1 << bit)) >>> 0), 0);
  }
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: work() }).value;
}

function known<T>(all: ReadonlyMap<string, T>, name: string): T {
  const found = all.get(name);
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}
