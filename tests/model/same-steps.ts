/**
 * A model and the generated checker of one configuration, step by step: in every state that the checker reaches, the same
 * transitions are possible, break, count and show the same, and lead to the same states.
 */
import { isDeepStrictEqual } from "node:util";
import { number, substitute } from "../../src/ir/build.js";
import type { IrExpr, StateVariable } from "../../src/ir/ir.js";
import type { Model, TransitionGroup } from "../../src/model/types.js";
import type { Checker, State } from "../../src/runtime/index.js";
import { type Interpreter, interpreterOf, type Taken, type Values } from "./interpret.js";

export interface Compared {
  readonly states: number;
  readonly steps: number;
  /** The first difference, in words; undefined where there is none. */
  readonly difference: string | undefined;
  /** All states were visited. */
  readonly whole: boolean;
}

export function compareSteps(model: Model, checker: Checker, mostStates: number): Compared {
  const interpreter = interpreterOf(model);
  const { stored, shown, numbered } = originalOf(model, interpreter);
  const seen = new Map<string, State>();
  const queue: State[] = [];
  let steps = 0;
  const valuesOf = (state: State): Values => checker.fields.map((f) => f.read(state));

  /** Compares the steps from one state, and queues where they lead. */
  const compare = (
    theirs: readonly (Taken & { readonly state: State | undefined })[],
    ours: readonly Taken[],
  ): string | undefined => {
    steps += ours.length;
    for (const { state } of theirs) {
      if (!state) continue;
      const key = state.join();
      if (seen.has(key)) continue;
      seen.set(key, state);
      queue.push(state);
    }
    // A checker tries them member by member.
    const inOrder = (all: readonly Taken[]): readonly Taken[] =>
      all.toSorted((a, b) => a.transition - b.transition);
    const original = ours.map(({ transition, next, ...each }) => ({
      ...each,
      transition: transition < 0 ? transition : numbered(transition),
      next: next && shown(next),
    }));
    const [a, b] = [inOrder(theirs.map(({ state: _, ...each }) => each)), inOrder(original)];
    if (isDeepStrictEqual(a, b)) return undefined;
    const i = a.findIndex((each, k) => !isDeepStrictEqual(each, b[k]));
    return JSON.stringify({ checker: a[i], model: b[i < 0 ? a.length : i] });
  };

  let difference = compare(stepsOf(checker, undefined, valuesOf), interpreter.initial());
  while (difference === undefined && queue.length > 0 && seen.size <= mostStates) {
    const state = queue.shift()!;
    const values = stored(valuesOf(state));
    difference = compare(stepsOf(checker, state, valuesOf), interpreter.steps(values));
    for (const [i, p] of checker.invariants.entries())
      if (p.holds(state) !== (interpreter.value(model.invariants[i]!.value, values) !== 0))
        difference ??= `invariant ${p.name}`;
  }
  return { states: seen.size, steps, difference, whole: queue.length === 0 };
}

/** Of a model that passes have changed: states and numbers of transitions as they were before. */
function originalOf(
  { variables, aliases, transitions, dropped }: Model,
  { value }: Interpreter,
): {
  readonly stored: (all: Values) => Values;
  readonly shown: (own: Values) => Values;
  readonly numbered: (transition: number) => number;
} {
  const all: { readonly variable: StateVariable; readonly alias?: IrExpr }[] = variables.map(
    (variable) => ({ variable }),
  );
  for (const { variable, position, value: alias } of aliases)
    all.splice(position, 0, { variable, alias });
  const groups: { readonly parameters: TransitionGroup["parameters"]; readonly own: boolean }[] =
    transitions.map(({ parameters }) => ({ parameters, own: true }));
  for (const { parameters, position } of dropped)
    groups.splice(position, 0, { parameters, own: false });
  const numbers = groups.flatMap(({ parameters, own }) =>
    Array.from({ length: parameters.reduce((n, p) => n * (p.high - p.low + 1), 1) }, () => own),
  );
  const kept = numbers.flatMap((own, number) => (own ? [number] : []));
  return {
    stored: (values) => {
      let at = 0;
      return all.flatMap(({ variable, alias }) => {
        const begin = at;
        at += indicesOf(variable).length;
        return alias ? [] : values.slice(begin, at);
      });
    },
    shown: (own) => {
      let at = 0;
      return all.flatMap(({ variable, alias }) =>
        indicesOf(variable).map((indices) => {
          if (!alias) return own[at++]!;
          const by = new Map(variable.dimensions.map((d, i) => [d.name, number(indices[i]!)]));
          return value(substitute(alias, by), own);
        }),
      );
    },
    numbered: (transition) => kept[transition]!,
  };
}

const indicesOf = ({ dimensions }: StateVariable): readonly (readonly number[])[] =>
  dimensions.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((before) =>
        Array.from({ length: high - low + 1 }, (_, i) => [...before, low + i]),
      ),
    [[]],
  );

/** What the checker does from a state, or at the start; steps in the order in which they are tried. */
function stepsOf(
  checker: Checker,
  from: State | undefined,
  valuesOf: (state: State) => Values,
): readonly (Taken & { readonly state: State | undefined })[] {
  const found: (Taken & { readonly state: State | undefined })[] = [];
  const next = new Int32Array(checker.words);
  let told: { failures: number[]; notes: number[]; events: (readonly number[])[] } = {
    failures: [],
    notes: [],
    events: [],
  };
  const sink = {
    fail: (failure: number) => told.failures.push(failure),
    note: (note: number) => told.notes.push(note),
    event: (event: number, ...carried: readonly number[]) => told.events.push([event, ...carried]),
    emit: (transition: number) => {
      const isBroken = told.failures.some(
        (f) => checker.failures[f]?.ends || checker.failures[f]?.kind === "assume",
      );
      const state = isBroken ? undefined : next.slice();
      found.push({ transition, ...told, next: state && valuesOf(state), state });
      told = { failures: [], notes: [], events: [] };
      if (from) next.set(from);
      else next.fill(0);
    },
  };
  if (from) next.set(from);
  if (from) checker.successors(from, next, sink);
  else checker.initial(next, sink);
  return found.map(({ transition, ...each }) => ({ transition: from ? transition : -1, ...each }));
}
