// Hot path. No objects, closures or exceptions for a state, but for the question that the caller answers.
/**
 * The most steps of a kind that a run can take one after the other without leaving a region: exact, and Infinity where some
 * run goes round in it and takes such a step each time. Strongly connected parts (Tarjan, 1972) come out behind all that
 * they lead to, so that the longest way from each is known as soon as it is found.
 */
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";

/** What is kept of a state stands together, so that one look at memory finds all of it. */
const FIELDS = 4;
/** Order in which it was visited, 0 for not yet. */
const INDEX = 0;
const LOW = 1;
/** Its part, 0 as long as that is not complete. */
const PART = 2;
/** The edge that is followed next; once the part is complete, the longest way from there. */
const EDGE = 3;
const BEST = 3;

export class LongestPaths {
  private readonly graph: ObservedGraph;
  private readonly kept: Int32Array;
  private readonly stack: Int32Array;
  private readonly path: Int32Array;

  constructor(graph: ObservedGraph) {
    const { states } = graph;
    this.graph = graph;
    this.kept = new Int32Array(states * FIELDS);
    this.stack = new Int32Array(states);
    this.path = new Int32Array(states);
  }

  /**
   * `region`: by state the number of its region, 0 where it is in none. A step to another region is the last one, as one
   * that leaves all of them is. `counts`: whether an edge that leaves a state of a region is a step of the kind.
   */
  longest(region: Int32Array, counts: (state: number, edge: number) => boolean): number {
    const { kept, stack, path } = this;
    const { states, starts, targets } = this.graph;
    kept.fill(0);
    let [visited, parts, top, depth, longest] = [0, 0, 0, 0, 0];
    for (let root = 0; root < states; root++) {
      if (region[root] === 0 || kept[root * FIELDS + INDEX] !== 0) continue;
      path[depth++] = root;
      while (depth > 0) {
        const state = path[depth - 1]!;
        const own = region[state]!;
        const me = state * FIELDS;
        if (kept[me + INDEX] === 0) {
          kept[me + INDEX] = kept[me + LOW] = ++visited;
          kept[me + EDGE] = starts[state]!;
          stack[top++] = state;
        }
        const end = starts[state + 1]!;
        let edge = kept[me + EDGE]!;
        let low = kept[me + LOW]!;
        let deeper = false;
        for (; edge < end; edge++) {
          const target = targets[edge]!;
          if (target === NOWHERE || region[target] !== own) continue;
          const there = target * FIELDS;
          if (kept[there + INDEX] === 0) {
            // The edge is looked at again when the target has been left, for its `low`.
            path[depth++] = target;
            deeper = true;
            break;
          }
          if (kept[there + PART] === 0 && kept[there + LOW]! < low) low = kept[there + LOW]!;
        }
        kept[me + EDGE] = edge;
        kept[me + LOW] = low;
        if (deeper) continue;
        depth--;
        if (low !== kept[me + INDEX]) continue;
        const last = top;
        parts++;
        do kept[stack[--top]! * FIELDS + PART] = parts;
        while (stack[top] !== state);
        const found = this.longestFrom(top, last, region, counts);
        if (found < 0) return Infinity;
        if (found > longest) longest = found;
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
    const { stack, kept } = this;
    const { starts, targets } = this.graph;
    const part = kept[stack[first]! * FIELDS + PART]!;
    let longest = 0;
    for (let i = first; i < end; i++) {
      const state = stack[i]!;
      for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
        const target = targets[edge]!;
        const stays = target !== NOWHERE && region[target] === region[state];
        const there = target * FIELDS;
        const isInPart = stays && kept[there + PART] === part;
        let length = stays && !isInPart ? kept[there + BEST]! : 0;
        if (counts(state, edge)) {
          if (isInPart) return -1;
          length++;
        }
        if (length > longest) longest = length;
      }
    }
    for (let i = first; i < end; i++) kept[stack[i]! * FIELDS + BEST] = longest;
    return longest;
  }
}
