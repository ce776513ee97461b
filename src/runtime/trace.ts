/** From a state back over its predecessors to an initial one → the run to it, with a copy of every state. */
import type { Arena } from "./state/arena.js";
import type { Predecessors } from "./state/predecessors.js";
import type { Trace, TraceStep } from "./verdict.js";

/** What knows a run to each state it has numbered: a search. */
export interface Runs {
  traceTo(state: number): Trace;
}

export function buildTrace(arena: Arena, predecessors: Predecessors, state: number): Trace {
  const steps: TraceStep[] = [];
  let at = state;
  for (let parent = predecessors.parent(at); parent >= 0; parent = predecessors.parent(at)) {
    steps.push({ transition: predecessors.transition(at), state: arena.copy(at) });
    at = parent;
  }
  return { initial: arena.copy(at), steps: steps.reverse() };
}
