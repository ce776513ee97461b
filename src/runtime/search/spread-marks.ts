// Hot path. Per state and edge: no objects, closures, iterators or exceptions.
/**
 * Marks of states, as bit masks, travel backwards over edges: in the end each state has the marks of all states that some
 * run leads to from there.
 *
 * Edges are recorded forwards. A sweep over the states, the last first, adds to each the marks of its targets. States are
 * numbered as they were found, so that most edges lead to later ones, and a few sweeps finish nearly all states. Where
 * a run leads to earlier states a sweep carries marks over one edge only, and sweeps alone would be quadratic: as soon
 * as one finishes less than an eighth of what is left, the edges that lead from what is left are turned round. So
 * there are at most log(states) / log(8/7) sweeps, each with one look at each edge, and then each edge is followed once
 * for each mark that its target gains.
 */
import { type Edges, NOWHERE } from "../state/edges.js";
import type { Numbers } from "../state/numbers.js";

/** States between two questions whether to go on. */
const STRETCH = 2 ** 10;

export interface Marks {
  /** `width` words for each state. */
  readonly masks: Numbers;
  readonly width: number;
}

/** Bytes that it takes at most. */
export const spreadingBytes = (edges: Edges, states: number): number =>
  4 * edges.targets.count + 9 * states;

/** False where `goesOn`, which is asked now and then, has ended it. */
export async function spreadMarks(
  edges: Edges,
  marks: Marks,
  states: number,
  goesOn: () => Promise<boolean>,
): Promise<boolean> {
  const all = unionOf(marks, states);
  for (let left = states, before = Infinity; left > 0;) {
    if (left > before - before / 8) {
      turnRound(edges, marks, states, all);
      return true;
    }
    before = left;
    left = 0;
    for (let end = states; end > 0; end -= STRETCH) {
      left += sweep(edges, marks, Math.max(0, end - STRETCH), end, all);
      if (!(await goesOn())) return false;
    }
  }
  return true;
}

function unionOf({ masks, width }: Marks, states: number): Int32Array {
  const all = new Int32Array(width);
  for (let at = 0; at < states * width; at++) all[at % width]! |= masks.get(at);
  return all;
}

/** Adds to each state from `begin` to `end` - 1, the last first, the marks of its targets. How many have not all of them. */
function sweep(
  edges: Edges,
  { masks, width }: Marks,
  begin: number,
  end: number,
  all: Int32Array,
): number {
  const { targets } = edges;
  let left = 0;
  for (let state = end - 1; state >= begin; state--) {
    const first = edges.first(state);
    const behind = edges.first(state + 1);
    let isFinished = true;
    for (let word = 0; word < width; word++) {
      const own = masks.get(state * width + word);
      if (own === all[word]) continue;
      let mask = own;
      for (let edge = first; edge < behind; edge++) {
        const target = targets.get(edge);
        if (target !== NOWHERE) mask |= masks.get(target * width + word);
      }
      if (mask !== own) masks.set(state * width + word, mask);
      if (mask !== all[word]) isFinished = false;
    }
    if (!isFinished) left++;
  }
  return left;
}

/** Finishes the states that have not all marks, over the edges that lead from them, turned round. */
function turnRound(edges: Edges, marks: Marks, states: number, all: Int32Array): void {
  const { masks, width } = marks;
  const { targets } = edges;
  const waits = new Uint8Array(states);
  const begins = new Int32Array(states + 1);
  let open = 0;
  for (let state = 0; state < states; state++) {
    if (hasAll(marks, state, all)) continue;
    waits[state] = 1;
    open++;
  }
  for (let state = 0; state < states; state++) {
    if (waits[state] === 0) continue;
    for (let edge = edges.first(state); edge < edges.first(state + 1); edge++) {
      const target = targets.get(edge);
      if (target === NOWHERE || target === state) continue;
      // One that had all marks before any edge was turned round is not looked at again.
      if (waits[target] === 0)
        for (let i = 0; i < width; i++) masks.set(state * width + i, all[i]!);
      else begins[target + 1]!++;
    }
  }
  for (let state = 0; state < states; state++) begins[state + 1]! += begins[state]!;
  const sources = new Int32Array(begins[states]!);
  // Filled from the last: each `begins` moves to where the edges of its state begin.
  for (let state = 0; state < states; state++) begins[state] = begins[state + 1]!;
  for (let state = states - 1; state >= 0; state--) {
    if (waits[state] === 0) continue;
    for (let edge = edges.first(state); edge < edges.first(state + 1); edge++) {
      const target = targets.get(edge);
      if (target !== NOWHERE && target !== state && waits[target] === 1)
        sources[--begins[target]!] = state;
    }
  }
  follow(marks, waits, begins, sources, open);
}

/** Carries the marks of the states that wait to their sources, and on, until nothing changes. */
function follow(
  { masks, width }: Marks,
  waits: Uint8Array,
  begins: Int32Array,
  sources: Int32Array,
  open: number,
): void {
  const work = new Int32Array(open);
  let top = 0;
  for (let state = 0; state < waits.length; state++) if (waits[state] === 1) work[top++] = state;
  while (top > 0) {
    const state = work[--top]!;
    waits[state] = 0;
    for (let i = begins[state]!; i < begins[state + 1]!; i++) {
      const source = sources[i]!;
      let gained = 0;
      for (let word = 0; word < width; word++) {
        const had = masks.get(source * width + word);
        const has = had | masks.get(state * width + word);
        gained |= has ^ had;
        masks.set(source * width + word, has);
      }
      if (gained === 0 || waits[source] === 1) continue;
      waits[source] = 1;
      work[top++] = source;
    }
  }
}

function hasAll({ masks, width }: Marks, state: number, all: Int32Array): boolean {
  for (let word = 0; word < width; word++)
    if (masks.get(state * width + word) !== all[word]) return false;
  return true;
}
