/**
 * A model and the generated checker of one configuration, step by step: in every state that the checker reaches, the same
 * transitions are possible, break, count and show the same, and lead to the same states.
 */
import { isDeepStrictEqual } from "node:util";
import type { Checker, State } from "../../src/runtime/index.js";
import type { Model } from "../../src/model/types.js";
import { interpreterOf, type Taken, type Values } from "./interpret.js";

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
    const [a, b] = [inOrder(theirs.map(({ state: _, ...each }) => each)), inOrder(ours)];
    if (isDeepStrictEqual(a, b)) return undefined;
    const i = a.findIndex((each, k) => !isDeepStrictEqual(each, b[k]));
    return JSON.stringify({ checker: a[i], model: b[i < 0 ? a.length : i] });
  };

  let difference = compare(stepsOf(checker, undefined, valuesOf), interpreter.initial());
  while (difference === undefined && queue.length > 0 && seen.size <= mostStates) {
    const state = queue.shift()!;
    const values = valuesOf(state);
    difference = compare(stepsOf(checker, state, valuesOf), interpreter.steps(values));
    for (const [i, p] of checker.invariants.entries())
      if (p.holds(state) !== (interpreter.value(model.invariants[i]!.value, values) !== 0))
        difference ??= `invariant ${p.name}`;
  }
  return { states: seen.size, steps, difference, whole: queue.length === 0 };
}

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
