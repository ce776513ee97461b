// Hot path. No objects, closures or exceptions for a state, but for the question that the caller answers.
/**
 * The most steps of a kind that a run can take one after the other without leaving a region: exact, and Infinity where some
 * run goes round in it and takes such a step each time. Strongly connected parts (Tarjan, 1972) come out behind all that
 * they lead to, so that the longest way from each is known as soon as it is found.
 */
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";

export class LongestPaths {
  private readonly graph: ObservedGraph;
  private readonly index: Int32Array;
  private readonly low: Int32Array;
  private readonly edgeAt: Int32Array;
  private readonly stack: Int32Array;
  private readonly path: Int32Array;
  /** By state: its part, -1 as long as that is not complete; and the longest way from there, once it is. */
  private readonly partOf: Int32Array;
  private readonly best: Int32Array;

  constructor(graph: ObservedGraph) {
    const { states } = graph;
    this.graph = graph;
    this.index = new Int32Array(states);
    this.low = new Int32Array(states);
    this.edgeAt = new Int32Array(states);
    this.stack = new Int32Array(states);
    this.path = new Int32Array(states);
    this.partOf = new Int32Array(states);
    this.best = new Int32Array(states);
  }

  /**
   * `region`: by state the number of its region, 0 where it is in none. A step to another region is the last one, as one
   * that leaves all of them is. `counts`: whether an edge that leaves a state of a region is a step of the kind.
   */
  longest(region: Int32Array, counts: (state: number, edge: number) => boolean): number {
    const { index, low, edgeAt, stack, path, partOf } = this;
    const { states, starts, targets } = this.graph;
    index.fill(0);
    partOf.fill(-1);
    let [visited, parts, top, depth, longest] = [0, 0, 0, 0, 0];
    for (let root = 0; root < states; root++) {
      if (region[root] === 0 || index[root] !== 0) continue;
      path[depth++] = root;
      while (depth > 0) {
        const state = path[depth - 1]!;
        if (index[state] === 0) {
          index[state] = low[state] = ++visited;
          edgeAt[state] = starts[state]!;
          stack[top++] = state;
        }
        const end = starts[state + 1]!;
        let edge = edgeAt[state]!;
        let deeper = false;
        for (; edge < end; edge++) {
          const target = targets[edge]!;
          if (target === NOWHERE || region[target] !== region[state]) continue;
          if (index[target] === 0) {
            // The edge is looked at again when the target has been left, for its `low`.
            path[depth++] = target;
            deeper = true;
            break;
          }
          if (partOf[target] === -1 && low[target]! < low[state]!) low[state] = low[target]!;
        }
        edgeAt[state] = edge;
        if (deeper) continue;
        depth--;
        if (low[state] !== index[state]) continue;
        const last = top;
        do partOf[stack[--top]!] = parts;
        while (stack[top] !== state);
        const found = this.longestFrom(top, last, region, counts);
        if (found < 0) return Infinity;
        if (found > longest) longest = found;
        parts++;
      }
    }
    return longest;
  }

  /** Of the part that stands on the stack from `first` to `end`; -1 where a run can go round in it and count. */
  private longestFrom(
    first: number,
    end: number,
    region: Int32Array,
    counts: (state: number, edge: number) => boolean,
  ): number {
    const { stack, partOf, best } = this;
    const { starts, targets } = this.graph;
    let longest = 0;
    for (let i = first; i < end; i++) {
      const state = stack[i]!;
      for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
        const target = targets[edge]!;
        const stays = target !== NOWHERE && region[target] === region[state];
        const isInPart = stays && partOf[target] === partOf[state];
        let length = stays && !isInPart ? best[target]! : 0;
        if (counts(state, edge)) {
          if (isInPart) return -1;
          length++;
        }
        if (length > longest) longest = length;
      }
    }
    for (let i = first; i < end; i++) best[stack[i]!] = longest;
    return longest;
  }
}
