/**
 * Two state graphs → one labelled transition system: nodes with edges that carry one event each, or none. A step with
 * several events in order goes over nodes of its own, shared by all steps that go on alike. Internal steps that make no
 * difference to what can be observed are taken out: circles of them are one node, and a node from which nothing leads
 * but one internal step is the node that this leads to.
 */
import { eventsOfWord, type ObservedEvent } from "./events.js";
import { NOWHERE, type ObservedGraph } from "./observed-graph.js";

/** In place of an event: the step is internal. */
export const INTERNAL = 0;

/** Edges of node n are starts[n] to starts[n + 1] - 1. */
export interface Edges {
  readonly nodes: number;
  readonly starts: Int32Array;
  readonly labels: Int32Array;
  readonly targets: Int32Array;
}

/** Texts of events ↔ numbers from 1. */
export class Alphabet {
  readonly texts: string[] = [""];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** One side: its graph, and for each word of it the events that count, as numbers. */
export interface LabelledGraph {
  readonly graph: ObservedGraph;
  readonly labelsOf: readonly Int32Array[];
}

export function labelGraph(
  graph: ObservedGraph,
  alphabet: Alphabet,
  renames: ReadonlyMap<string, string>,
  observeOnly: readonly string[] | undefined,
): LabelledGraph {
  const counts = ({ is, name }: ObservedEvent): boolean =>
    observeOnly === undefined || is === "breaks" || observeOnly.includes(name);
  const labelsOf = graph.written.map((_, word) =>
    Int32Array.from(eventsOfWord(graph, word, renames).filter(counts), ({ text }) =>
      alphabet.number(text),
    ),
  );
  return { graph, labelsOf };
}

/** The node where a run ends that breaks a rule; it has no edges. */
const END = 0;
/** The node in place of all states that were left out; what can be done there nobody knows. */
const HORIZON = 1;

/** Both sides in one, and where each begins. */
export interface TransitionSystem extends Edges {
  readonly initial: readonly (readonly number[])[];
  /** By side and state: its node. */
  readonly nodeOf: readonly Int32Array[];
  /** The node in place of all states that were left out; -1: none were. */
  readonly horizon: number;
}

/** Of each side the states that were found first, `most` of them; all others are the horizon. */
export function joinGraphs(sides: readonly LabelledGraph[], most = Infinity): TransitionSystem {
  const counts = sides.map(({ graph }) => Math.min(graph.states, most));
  const states = counts.reduce((sum, count) => sum + count, 0);
  const middle = new Middles(2 + states);
  const capacity = sides.reduce((sum, { graph }, i) => sum + graph.starts[counts[i]!]!, 0);
  const starts: number[] | Int32Array = new Int32Array(states + 3);
  const labels = new Int32Array(capacity);
  const targets = new Int32Array(capacity);
  let edges = 0;
  let node = HORIZON + 1;
  for (const [side, { graph, labelsOf }] of sides.entries()) {
    const offset = node;
    for (let state = 0; state < counts[side]!; state++, node++) {
      starts[node] = edges;
      for (let edge = graph.starts[state]!; edge < graph.starts[state + 1]!; edge++) {
        const word = labelsOf[graph.words[edge]!]!;
        const target = graph.targets[edge]!;
        const isIn = target < counts[side]!;
        const to = target === NOWHERE ? END : isIn ? offset + target : HORIZON;
        if (word.length === 0 && to === node) continue;
        labels[edges] = word.length === 0 ? INTERNAL : word[0]!;
        targets[edges++] = word.length < 2 ? to : middle.before(word, 1, to);
      }
    }
  }
  starts[node] = edges;
  const whole = middle.append({
    nodes: node,
    starts,
    labels: labels.subarray(0, edges),
    targets: targets.subarray(0, edges),
  });
  const { edges: reduced, representative } = withoutIdleSteps(whole);
  const nodeOf = sides.map((_, side) => {
    const offset = counts.slice(0, side).reduce((sum, count) => sum + count, HORIZON + 1);
    return representative.subarray(offset, offset + counts[side]!);
  });
  const initial = sides.map(({ graph }, side) => [
    ...new Set(nodeOf[side]!.subarray(0, graph.initial)),
  ]);
  const isWhole = sides.every(({ graph }, side) => graph.states === counts[side]);
  return { ...reduced, initial, nodeOf, horizon: isWhole ? -1 : representative[HORIZON]! };
}

/** Nodes within a step: the events still to come, and where they lead. */
class Middles {
  private readonly first: number;
  private labels = new Int32Array(1024);
  private targets = new Int32Array(1024);
  private count = 0;
  /** Open table of their numbers + 1 by event and target. */
  private table = new Int32Array(2048);

  constructor(first: number) {
    this.first = first;
  }

  /** The node from which the events of `word` from `at` on lead to `target`. */
  before(word: Int32Array, at: number, target: number): number {
    let next = target;
    for (let i = word.length - 1; i >= at; i--) next = this.node(word[i]!, next);
    return next;
  }

  private node(label: number, target: number): number {
    const { table, labels, targets } = this;
    const mask = table.length - 1;
    let slot = hashOf(label, target) & mask;
    for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
      if (labels[entry - 1] === label && targets[entry - 1] === target)
        return this.first + entry - 1;
      slot = (slot + 1) & mask;
    }
    labels[this.count] = label;
    targets[this.count] = target;
    table[slot] = ++this.count;
    if (this.count === labels.length) this.grow();
    return this.first + this.count - 1;
  }

  private grow(): void {
    const size = this.labels.length * 2;
    const [labels, targets] = [new Int32Array(size), new Int32Array(size)];
    labels.set(this.labels);
    targets.set(this.targets);
    this.labels = labels;
    this.targets = targets;
    this.table = new Int32Array(size * 2);
    const mask = this.table.length - 1;
    for (let i = 0; i < this.count; i++) {
      let slot = hashOf(labels[i]!, targets[i]!) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = i + 1;
    }
  }

  append({ nodes, starts, labels, targets }: Edges): Edges {
    const more = this.count;
    const allStarts = new Int32Array(nodes + more + 1);
    allStarts.set(starts.subarray(0, nodes));
    for (let i = 0; i <= more; i++) allStarts[nodes + i] = labels.length + i;
    const allLabels = new Int32Array(labels.length + more);
    const allTargets = new Int32Array(labels.length + more);
    allLabels.set(labels);
    allTargets.set(targets);
    allLabels.set(this.labels.subarray(0, more), labels.length);
    allTargets.set(this.targets.subarray(0, more), labels.length);
    return { nodes: nodes + more, starts: allStarts, labels: allLabels, targets: allTargets };
  }
}

const hashOf = (label: number, target: number): number =>
  Math.imul(target ^ Math.imul(label, 0x297a2d39), 0x5bd1e995) >>> 7;

/** By node of the old: its node in the new. */
interface Reduced {
  readonly edges: Edges;
  readonly representative: Int32Array;
}

function withoutIdleSteps(whole: Edges): Reduced {
  const { circle, count } = circlesOf(whole);
  const grouped = regroup(whole, circle, count);
  const onward = onlyInternalSteps(grouped);
  const { numbers, used } = renumber(onward);
  const edges = regroup(grouped, numbers, used, onward);
  return { edges, representative: circle.map((each) => numbers[onward[each]!]!) };
}

/** By node: itself, or where it leads if that is by one internal step alone. */
function onlyInternalSteps({ nodes, starts, labels, targets }: Edges): Int32Array {
  const onward = new Int32Array(nodes).fill(-1);
  const chain: number[] = [];
  for (let node = 0; node < nodes; node++) {
    let at = node;
    while (onward[at] === -1) {
      const edge = starts[at]!;
      if (starts[at + 1]! !== edge + 1 || labels[edge] !== INTERNAL) {
        onward[at] = at;
        break;
      }
      chain.push(at);
      at = targets[edge]!;
    }
    for (let before = chain.pop(); before !== undefined; before = chain.pop())
      onward[before] = onward[at]!;
  }
  return onward;
}

function renumber(onward: Int32Array): { readonly numbers: Int32Array; readonly used: number } {
  const numbers = new Int32Array(onward.length).fill(-1);
  let used = 0;
  for (let node = 0; node < onward.length; node++)
    if (onward[node] === node) numbers[node] = used++;
  for (let node = 0; node < onward.length; node++) numbers[node] = numbers[onward[node]!]!;
  return { numbers, used };
}

/** Nodes with the same number become one; each edge once, internal ones from a node to itself not at all. */
function regroup(whole: Edges, numberOf: Int32Array, count: number, only?: Int32Array): Edges {
  const { nodes, starts, labels, targets } = whole;
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(nodes).fill(-1);
  for (let node = nodes - 1; node >= 0; node--) {
    if (only && only[node] !== node) continue;
    next[node] = first[numberOf[node]!]!;
    first[numberOf[node]!] = node;
  }
  const newStarts = new Int32Array(count + 1);
  const newLabels = new Int32Array(labels.length);
  const newTargets = new Int32Array(labels.length);
  let edges = 0;
  for (let group = 0; group < count; group++) {
    newStarts[group] = edges;
    const begin = edges;
    for (let node = first[group]!; node >= 0; node = next[node]!) {
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
        const label = labels[edge]!;
        const target = numberOf[targets[edge]!]!;
        if (label === INTERNAL && target === group) continue;
        let at = begin;
        while (at < edges && (newLabels[at] !== label || newTargets[at] !== target)) at++;
        if (at < edges) continue;
        newLabels[edges] = label;
        newTargets[edges++] = target;
      }
    }
  }
  newStarts[count] = edges;
  return {
    nodes: count,
    starts: newStarts,
    labels: newLabels.slice(0, edges),
    targets: newTargets.slice(0, edges),
  };
}

/** Numbers the strongly connected parts of the internal steps (Tarjan, SIAM J. Comput. 1972), without recursion. */
function circlesOf({ nodes, starts, labels, targets }: Edges): {
  readonly circle: Int32Array;
  readonly count: number;
} {
  const index = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const circle = new Int32Array(nodes).fill(-1);
  const edgeAt = new Int32Array(nodes);
  const stack = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  let [visited, count, top, depth] = [0, 0, 0, 0];
  for (let root = 0; root < nodes; root++) {
    if (index[root] !== 0) continue;
    path[depth++] = root;
    while (depth > 0) {
      const node = path[depth - 1]!;
      if (index[node] === 0) {
        index[node] = low[node] = ++visited;
        edgeAt[node] = starts[node]!;
        stack[top++] = node;
      }
      let deeper = false;
      while (edgeAt[node]! < starts[node + 1]!) {
        const edge = edgeAt[node]!;
        const target = targets[edge]!;
        edgeAt[node]!++;
        if (labels[edge] !== INTERNAL) continue;
        if (index[target] === 0) {
          // Looked at again when it has been left, for its `low`.
          edgeAt[node]!--;
          path[depth++] = target;
          deeper = true;
          break;
        }
        if (circle[target] === -1) low[node] = Math.min(low[node]!, low[target]!);
      }
      if (deeper) continue;
      depth--;
      if (low[node] !== index[node]) continue;
      for (;;) {
        const member = stack[--top]!;
        circle[member] = count;
        if (member === node) break;
      }
      count++;
    }
  }
  return { circle, count };
}
