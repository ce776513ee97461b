/**
 * Whether every word of events of one side is one of the other's, and if not a shortest that is not. Pairs of a class of
 * the one and the set of all classes where the other may be after the same events, nearest first; a pair is left out
 * where its set has a class that is the same (what the one can do from there, so can the other), or where a smaller set
 * was held against the same class already (antichains: De Wulf, Doyen, Henzinger, Raskin, CAV 2006).
 */
import type { Classes } from "./bisimulation.js";
import { INTERNAL, type TransitionSystem } from "./transition-system.js";

/** A word that only the one side has, and what the other can do after all of it but the last event. */
export interface Missing {
  readonly word: readonly number[];
  readonly instead: readonly number[];
}

export type Inclusion =
  | { readonly kind: "included" }
  | { readonly kind: "missing"; readonly missing: Missing }
  | { readonly kind: "unknown"; readonly pairs: number };

/** Smaller sets kept for a class; more would cost more than they save. */
const MOST_KEPT = 24;

/** A whole transition system with each class as one node. */
export function quotient(system: TransitionSystem, { of, count }: Classes): TransitionSystem {
  const leader = new Int32Array(count).fill(-1);
  for (let node = system.nodes - 1; node >= 0; node--) leader[of[node]!] = node;
  const starts = new Int32Array(count + 1);
  const labels = new Int32Array(system.labels.length);
  const targets = new Int32Array(system.labels.length);
  let edges = 0;
  for (let each = 0; each < count; each++) {
    const begin = edges;
    const node = leader[each]!;
    for (let edge = system.starts[node]!; edge < system.starts[node + 1]!; edge++) {
      const label = system.labels[edge]!;
      const target = of[system.targets[edge]!]!;
      if (label === INTERNAL && target === each) continue;
      let at = begin;
      while (at < edges && (labels[at] !== label || targets[at] !== target)) at++;
      if (at < edges) continue;
      labels[edges] = label;
      targets[edges++] = target;
    }
    starts[each + 1] = edges;
  }
  return {
    nodes: count,
    starts,
    labels: labels.slice(0, edges),
    targets: targets.slice(0, edges),
    initial: system.initial.map((nodes) => [...new Set(nodes.map((node) => of[node]!))]),
    nodeOf: system.nodeOf.map((nodes) => nodes.map((node) => of[node]!)),
    horizon: -1,
  };
}

/** `pause` is called now and then; false ends the comparison. */
export async function includes(
  sets: Sets,
  one: readonly number[],
  other: readonly number[],
  maxPairs: number,
  pause: () => Promise<boolean>,
): Promise<Inclusion> {
  const search = new Search(sets, one, sets.closed(other));
  while (search.result === undefined) {
    search.runSlice(maxPairs);
    if (search.result === undefined && !(await pause()))
      return { kind: "unknown", pairs: search.pairs };
  }
  return search.result;
}

const SLICE = 20_000;

class Search {
  result: Inclusion | undefined;
  private readonly sets: Sets;
  private readonly nodes: number[] = [];
  private readonly held: number[] = [];
  private readonly parents: number[] = [];
  private readonly labels: number[] = [];
  private readonly seen = new Set<number>();
  private readonly kept = new Map<number, number[]>();
  /** Pairs of this length of word, and of the next. */
  private level: number[] = [];
  private nextLevel: number[] = [];
  private at = 0;

  constructor(sets: Sets, one: readonly number[], other: number) {
    this.sets = sets;
    for (const node of one) this.add(node, other, -1, INTERNAL, this.level);
  }

  get pairs(): number {
    return this.nodes.length;
  }

  runSlice(maxPairs: number): void {
    for (let budget = SLICE; budget > 0; budget--) {
      if (this.at === this.level.length) {
        if (this.nextLevel.length === 0) {
          this.result = { kind: "included" };
          return;
        }
        [this.level, this.nextLevel, this.at] = [this.nextLevel, [], 0];
      }
      this.expand(this.level[this.at++]!);
      if (this.result !== undefined) return;
      if (this.pairs > maxPairs || this.sets.size > maxPairs * 16) {
        this.result = { kind: "unknown", pairs: this.pairs };
        return;
      }
    }
  }

  private expand(pair: number): void {
    const { edges } = this.sets;
    const node = this.nodes[pair]!;
    const held = this.held[pair]!;
    const { horizon } = edges;
    // What comes of states that were left out, nobody knows.
    if (horizon >= 0 && (node === horizon || this.sets.has(held, horizon))) {
      this.result = { kind: "unknown", pairs: this.pairs };
      return;
    }
    const after = this.sets.after(held);
    for (let edge = edges.starts[node]!; edge < edges.starts[node + 1]!; edge++) {
      const label = edges.labels[edge]!;
      const target = edges.targets[edge]!;
      if (label === INTERNAL) {
        this.add(target, held, pair, INTERNAL, this.level);
        continue;
      }
      const next = after.get(label);
      if (next === undefined) {
        const word = [...this.wordTo(pair), label];
        this.result = { kind: "missing", missing: { word, instead: [...after.keys()] } };
        return;
      }
      this.add(target, next, pair, label, this.nextLevel);
    }
  }

  private add(node: number, held: number, parent: number, label: number, level: number[]): void {
    if (node !== this.sets.edges.horizon && this.sets.has(held, node)) return;
    const key = held * this.sets.edges.nodes + node;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const kept = this.kept.get(node) ?? [];
    if (kept.length === 0) this.kept.set(node, kept);
    for (const smaller of kept) if (this.sets.isSubset(smaller, held)) return;
    if (kept.length < MOST_KEPT) kept.push(held);
    else kept[held % MOST_KEPT] = held;
    level.push(this.nodes.length);
    this.nodes.push(node);
    this.held.push(held);
    this.parents.push(parent);
    this.labels.push(label);
  }

  private wordTo(pair: number): readonly number[] {
    const word: number[] = [];
    for (let at = pair; at >= 0; at = this.parents[at]!)
      if (this.labels[at] !== INTERNAL) word.push(this.labels[at]!);
    return word.reverse();
  }
}

/** Sets of classes, closed under internal steps, each once and numbered; and where each leads. */
export class Sets {
  readonly edges: TransitionSystem;
  /** Members of all sets together. */
  size = 0;
  private readonly members: Int32Array[] = [];
  private readonly followers: (ReadonlyMap<number, number> | undefined)[] = [];
  private readonly known = new Map<number, number[]>();
  private readonly stamps: Int32Array;
  private stamp = 0;

  constructor(edges: TransitionSystem) {
    this.edges = edges;
    this.stamps = new Int32Array(edges.nodes);
  }

  /** The set of these nodes and of all that internal steps lead to from them. */
  closed(nodes: readonly number[]): number {
    const { starts, labels, targets } = this.edges;
    const { stamps } = this;
    const stamp = ++this.stamp;
    const all: number[] = [];
    for (const node of nodes) {
      if (stamps[node] === stamp) continue;
      stamps[node] = stamp;
      all.push(node);
    }
    for (let at = 0; at < all.length; at++) {
      const node = all[at]!;
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
        if (labels[edge] !== INTERNAL || stamps[targets[edge]!] === stamp) continue;
        stamps[targets[edge]!] = stamp;
        all.push(targets[edge]!);
      }
    }
    return this.number(Int32Array.from(all).sort());
  }

  /** By event: the set where it leads. */
  after(set: number): ReadonlyMap<number, number> {
    const known = this.followers[set];
    if (known) return known;
    const { starts, labels, targets } = this.edges;
    const byLabel = new Map<number, number[]>();
    for (const node of this.members[set]!) {
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
        const label = labels[edge]!;
        if (label === INTERNAL) continue;
        const list = byLabel.get(label);
        if (list) list.push(targets[edge]!);
        else byLabel.set(label, [targets[edge]!]);
      }
    }
    const found = new Map<number, number>();
    for (const [label, nodes] of byLabel) found.set(label, this.closed(nodes));
    this.followers[set] = found;
    return found;
  }

  has(set: number, node: number): boolean {
    const members = this.members[set]!;
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (members[middle]! < node) low = middle + 1;
      else high = middle;
    }
    return members[low] === node;
  }

  isSubset(small: number, large: number): boolean {
    const a = this.members[small]!;
    const b = this.members[large]!;
    if (a.length > b.length) return false;
    let at = 0;
    for (let i = 0; i < a.length; i++) {
      while (at < b.length && b[at]! < a[i]!) at++;
      if (b[at] !== a[i]) return false;
    }
    return true;
  }

  private number(members: Int32Array): number {
    let hash = members.length;
    for (let i = 0; i < members.length; i++) {
      hash = Math.imul(hash ^ members[i]!, 0x297a2d39);
      hash ^= hash >>> 15;
    }
    const bucket = this.known.get(hash);
    const found = bucket?.find((set) => sameMembers(this.members[set]!, members));
    if (found !== undefined) return found;
    const fresh = this.members.push(members) - 1;
    this.followers.push(undefined);
    this.size += members.length;
    if (bucket) bucket.push(fresh);
    else this.known.set(hash, [fresh]);
    return fresh;
  }
}

function sameMembers(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
