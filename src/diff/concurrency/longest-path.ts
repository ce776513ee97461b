// Hot path. No objects, closures or exceptions for a state, but for the two questions that the caller answers.
/**
 * The most steps of a kind that a run can take one after the other within a set of states: exact, and Infinity where
 * some run goes round in the set and takes such a step each time. Strongly connected parts first (Tarjan, 1972), which
 * come out behind all that they lead to; then the longest way over them.
 */
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";

/**
 * `within`: 1 for the states of the set. `counts`: whether an edge that leaves a state of the set is a step of the kind.
 * `stays`: whether an edge between two states of the set stays in it; else it is the last one, as one that leaves is.
 */
export function longestPath(
  graph: ObservedGraph,
  within: Uint8Array,
  counts: (state: number, edge: number) => boolean,
  stays: (state: number, edge: number) => boolean,
): number {
  const { states, starts, targets } = graph;
  const counted = new Uint8Array(targets.length);
  const staying = new Uint8Array(targets.length);
  for (let state = 0; state < states; state++) {
    if (within[state] === 0) continue;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      counted[edge] = counts(state, edge) ? 1 : 0;
      const target = targets[edge]!;
      const isIn = target !== NOWHERE && within[target] === 1;
      staying[edge] = isIn && stays(state, edge) ? 1 : 0;
    }
  }
  const { partOf, parts } = partsOf(graph, within, staying);
  const best = new Float64Array(parts);
  const byPart = new Int32Array(parts + 1);
  const ordered = new Int32Array(states);
  for (let state = 0; state < states; state++)
    if (within[state] === 1) byPart[partOf[state]! + 1]!++;
  for (let part = 0; part < parts; part++) byPart[part + 1]! += byPart[part]!;
  const places = byPart.slice(0, parts);
  for (let state = 0; state < states; state++)
    if (within[state] === 1) ordered[places[partOf[state]!]!++] = state;
  let longest = 0;
  // What a part leads to has a smaller number, and so is known already.
  for (let part = 0; part < parts; part++) {
    for (let i = byPart[part]!; i < byPart[part + 1]!; i++) {
      const state = ordered[i]!;
      for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
        const weight = counted[edge]!;
        const to = staying[edge] === 1 ? partOf[targets[edge]!]! : -1;
        if (to === part && weight === 1) return Infinity;
        const length = weight + (to < 0 || to === part ? 0 : best[to]!);
        if (length > best[part]!) best[part] = length;
      }
    }
    if (best[part]! > longest) longest = best[part]!;
  }
  return longest;
}

function partsOf(
  { states, starts, targets }: ObservedGraph,
  within: Uint8Array,
  staying: Uint8Array,
): { readonly partOf: Int32Array; readonly parts: number } {
  const index = new Int32Array(states);
  const low = new Int32Array(states);
  const partOf = new Int32Array(states).fill(-1);
  const edgeAt = new Int32Array(states);
  const stack = new Int32Array(states);
  const path = new Int32Array(states);
  let [visited, parts, top, depth] = [0, 0, 0, 0];
  for (let root = 0; root < states; root++) {
    if (within[root] === 0 || index[root] !== 0) continue;
    path[depth++] = root;
    while (depth > 0) {
      const state = path[depth - 1]!;
      if (index[state] === 0) {
        index[state] = low[state] = ++visited;
        edgeAt[state] = starts[state]!;
        stack[top++] = state;
      }
      let deeper = false;
      for (; edgeAt[state]! < starts[state + 1]!; edgeAt[state]!++) {
        const edge = edgeAt[state]!;
        if (staying[edge] === 0) continue;
        const target = targets[edge]!;
        if (index[target] === 0) {
          // The edge is looked at again when the target has been left, for its `low`.
          path[depth++] = target;
          deeper = true;
          break;
        }
        if (partOf[target] === -1 && low[target]! < low[state]!) low[state] = low[target]!;
      }
      if (deeper) continue;
      depth--;
      if (low[state] !== index[state]) continue;
      for (let member = stack[--top]!; ; member = stack[--top]!) {
        partOf[member] = parts;
        if (member === state) break;
      }
      parts++;
    }
  }
  return { partOf, parts };
}
