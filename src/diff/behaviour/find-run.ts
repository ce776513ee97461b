/**
 * A word of events → a shortest run of a graph that makes it: the events of its steps, one after the other, begin with
 * the word, and its last step makes the last of them.
 */
import type { Trace, TraceStep } from "../../runtime/verdict.js";
import { NOWHERE } from "./observed-graph.js";
import type { LabelledGraph } from "./transition-system.js";

/** Undefined where the graph has no such run. */
export function findRun(side: LabelledGraph, word: readonly number[]): Trace | undefined {
  const { graph, labelsOf } = side;
  const { starts, targets, words, states } = graph;
  if (word.length === 0)
    return states > 0 ? { initial: graph.store.arena.copy(0), steps: [] } : undefined;
  // A node is a state with a number of events that have been made: state * width + events.
  const width = word.length;
  const cameBy = new Map<number, number>();
  const cameFrom = new Map<number, number>();
  const queue: number[] = [];
  for (let state = 0; state < graph.initial; state++) {
    queue.push(state * width);
    cameBy.set(state * width, -1);
  }
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    const state = Math.floor(node / width);
    const made = node % width;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const reached = follow(labelsOf[words[edge]!]!, word, made);
      if (reached < 0) continue;
      if (reached === width) return buildRun(side, cameBy, cameFrom, width, node, edge);
      if (targets[edge] === NOWHERE) continue;
      const next = targets[edge]! * width + reached;
      if (cameBy.has(next)) continue;
      cameBy.set(next, edge);
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

/** How many events of the word have been made after these; -1 where they are others. */
function follow(labels: Int32Array, word: readonly number[], made: number): number {
  for (let i = 0; i < labels.length; i++) {
    if (made + i === word.length) return word.length;
    if (labels[i] !== word[made + i]) return -1;
  }
  return made + labels.length;
}

function buildRun(
  { graph }: LabelledGraph,
  cameBy: ReadonlyMap<number, number>,
  cameFrom: ReadonlyMap<number, number>,
  width: number,
  last: number,
  lastEdge: number,
): Trace {
  const edges = [lastEdge];
  let node = last;
  for (let edge = cameBy.get(node) ?? -1; edge >= 0; edge = cameBy.get(node) ?? -1) {
    edges.push(edge);
    node = cameFrom.get(node) ?? 0;
  }
  const { arena } = graph.store;
  const steps = edges.reverse().map((edge): TraceStep => {
    const target = graph.targets[edge]!;
    return {
      transition: graph.transitions[edge]!,
      state: target === NOWHERE ? undefined : arena.copy(target),
    };
  });
  return { initial: arena.copy(Math.floor(node / width)), steps };
}
