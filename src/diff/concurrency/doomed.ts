/** States from which every run breaks a rule: what is in progress together there is the bug, and no concurrency. */
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";
import { type Together, TogetherObserver } from "../behaviour/together.js";

/** 1 for each state all of whose steps break a rule or lead to such a state. A state without steps is none. */
export function doomedStates({ states, starts, targets }: ObservedGraph): Uint8Array {
  const doomed = new Uint8Array(states);
  const open = new Int32Array(states);
  const work: number[] = [];
  const doom = (state: number): void => {
    doomed[state] = 1;
    work.push(state);
  };
  const sources = new Int32Array(targets.length);
  for (let state = 0; state < states; state++)
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      sources[edge] = state;
      if (targets[edge] !== NOWHERE) open[state]!++;
    }
  for (let state = 0; state < states; state++)
    if (open[state] === 0 && starts[state + 1]! > starts[state]!) doom(state);
  if (work.length === 0) return doomed;
  const into = edgesInto(states, targets);
  for (let state = work.pop(); state !== undefined; state = work.pop())
    for (let at = into.starts[state]!; at < into.starts[state + 1]!; at++) {
      const source = sources[into.edges[at]!]!;
      if (--open[source]! === 0 && doomed[source] === 0) doom(source);
    }
  return doomed;
}

/** The edges that lead to each state. */
function edgesInto(
  states: number,
  targets: ObservedGraph["targets"],
): { readonly starts: Int32Array; readonly edges: Int32Array } {
  const starts = new Int32Array(states + 1);
  for (const target of targets) if (target !== NOWHERE) starts[target + 1]!++;
  for (let state = 0; state < states; state++) starts[state + 1]! += starts[state]!;
  const next = starts.slice();
  const edges = new Int32Array(starts[states]!);
  targets.forEach((target, edge) => {
    if (target !== NOWHERE) edges[next[target]!++] = edge;
  });
  return { starts, edges };
}

/** What is in progress together in states from which some run breaks nothing. */
export function livingTogether(graph: ObservedGraph): Together {
  const doomed = doomedStates(graph);
  if (!doomed.includes(1)) return graph.together;
  const { checker, store, states } = graph;
  const living = new TogetherObserver(checker);
  const state = new Int32Array(checker.words);
  for (let number = 0; number < states; number++) {
    if (doomed[number] === 1) continue;
    store.arena.read(number, state);
    living.look(state);
  }
  return living;
}
