/** For tests and for looking about by hand: the states a checker leads to, one step at a time and without a search. */
import type { ActionInfo, Checker, Sink, State } from "./checker.js";
import { actionOf } from "./transitions.js";

export interface Successor {
  readonly transition: number;
  readonly action: ActionInfo;
  /** Undefined where the step breaks a rule that ends runs, or an `assume`. */
  readonly state: State | undefined;
  /** Numbers of what it breaks, in order: see Checker.failures. */
  readonly failures: readonly number[];
}

/** For example: `initialStates(checker).map((state) => checker.decode(state))`. */
export function initialStates(checker: Checker): State[] {
  const collected = collect(checker, new Int32Array(checker.words), (next, sink) =>
    checker.initial(next, sink),
  );
  return collected.flatMap(({ state }) => (state === undefined ? [] : [state]));
}

/** Every step from a state, in the fixed order, those that break a rule included. */
export function successors(checker: Checker, state: State): Successor[] {
  const from = state.slice();
  const collected = collect(checker, from, (next, sink) => checker.successors(from, next, sink));
  return collected.flatMap((step) => {
    const action = actionOf(checker, step.transition);
    return action === undefined ? [] : [{ ...step, action }];
  });
}

function collect(
  checker: Checker,
  from: State,
  run: (next: State, sink: Sink) => void,
): Omit<Successor, "action">[] {
  const steps: Omit<Successor, "action">[] = [];
  const next = from.slice();
  let failures: number[] = [];
  const ends = (number: number): boolean => {
    const failure = checker.failures[number];
    return failure?.ends === true || failure?.kind === "assume";
  };
  run(next, {
    emit(transition) {
      const state = failures.some(ends) ? undefined : next.slice();
      steps.push({ transition, state, failures });
      failures = [];
      next.set(from);
    },
    fail: (failure) => void failures.push(failure),
    note: () => {},
    event: () => {},
  });
  return steps;
}
