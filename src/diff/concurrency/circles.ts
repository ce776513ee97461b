// Hot path. No objects, closures or exceptions for an edge.
/** Whether a run can go round in a graph: whether some circle has none of the edges that are left out. */
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";

/**
 * States without an edge into any that is left are taken away, again and again.
 *
 * @param leftOut by edge: 0 for those that count
 */
export function hasCircle(
  { states, starts, targets }: Pick<ObservedGraph, "states" | "starts" | "targets">,
  leftOut: Uint8Array = new Uint8Array(targets.length),
): boolean {
  const into = new Int32Array(states);
  for (let edge = 0; edge < targets.length; edge++)
    if (targets[edge] !== NOWHERE && leftOut[edge] === 0) into[targets[edge]!]!++;
  const work: number[] = [];
  for (let state = 0; state < states; state++) if (into[state] === 0) work.push(state);
  let taken = 0;
  for (let state = work.pop(); state !== undefined; state = work.pop()) {
    taken++;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const target = targets[edge]!;
      if (target !== NOWHERE && leftOut[edge] === 0 && --into[target]! === 0) work.push(target);
    }
  }
  return taken < states;
}
