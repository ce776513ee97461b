// Hot path: split and mark. No objects, closures, iterators or exceptions for a node.
/**
 * Nodes of a transition system → classes of nodes that no experiment tells apart (strong bisimulation). Two nodes stay
 * together as long as they have the same signature: the set of (event, class of the target) of their edges. When a class
 * falls apart its largest part keeps its number, so that a node changes its class at most log n times, and only those
 * before it are looked at again. Signatures are compared whole.
 *
 * Source: signatures after Blom and Orzan, "A distributed algorithm for strong bisimulation reduction of state spaces"
 * (2005); "process the smaller half" after Hopcroft (1971).
 */
import type { Edges } from "./transition-system.js";

export interface Classes {
  readonly of: Int32Array;
  readonly count: number;
}

export function classesOf(edges: Edges): Classes {
  const refinement = new Refinement(edges);
  refinement.run();
  return { of: refinement.classOf, count: refinement.count };
}

class Refinement {
  readonly classOf: Int32Array;
  count = 1;
  private readonly edges: Edges;
  /** Edges backwards: those into node n come from sources[into[n]] to sources[into[n + 1] - 1]. */
  private readonly into: Int32Array;
  private readonly sources: Int32Array;
  /** Nodes by class: class c is members[first[c]] to members[end[c] - 1], those to be looked at again in front. */
  private readonly members: Int32Array;
  private readonly place: Int32Array;
  private readonly first: Int32Array;
  private readonly end: Int32Array;
  private readonly marked: Int32Array;
  private readonly queue: number[] = [];
  /** Signatures of the nodes looked at: entry i is signatures[bounds[i]] to signatures[bounds[i + 1] - 1]. */
  private signatures = new Float64Array(1024);
  private readonly bounds: Int32Array;
  /** Open table of groups by signature; valid where its stamp is that of this look. */
  private readonly table: Int32Array;
  private readonly stamps: Int32Array;
  private stamp = 0;
  private readonly group: Int32Array;
  private readonly leader: Int32Array;
  private readonly sizes: Int32Array;
  private readonly sorted: Int32Array;

  constructor(edges: Edges) {
    const { nodes, starts, targets } = edges;
    this.edges = edges;
    this.into = new Int32Array(nodes + 1);
    this.sources = new Int32Array(targets.length);
    for (let edge = 0; edge < targets.length; edge++) this.into[targets[edge]! + 1]!++;
    for (let node = 0; node < nodes; node++) this.into[node + 1]! += this.into[node]!;
    const places = this.into.slice(0, nodes);
    for (let node = 0; node < nodes; node++)
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge++)
        this.sources[places[targets[edge]!]!++] = node;
    this.classOf = new Int32Array(nodes);
    this.members = new Int32Array(nodes).map((_, node) => node);
    this.place = this.members.slice();
    this.first = new Int32Array(nodes);
    this.end = new Int32Array(nodes);
    this.marked = new Int32Array(nodes);
    this.end[0] = nodes;
    this.marked[0] = nodes;
    this.bounds = new Int32Array(nodes + 1);
    let size = 16;
    while (size < nodes * 2) size *= 2;
    this.table = new Int32Array(size);
    this.stamps = new Int32Array(size);
    this.group = new Int32Array(nodes);
    this.leader = new Int32Array(nodes);
    this.sizes = new Int32Array(nodes);
    this.sorted = new Int32Array(nodes);
  }

  run(): void {
    if (this.edges.nodes > 0) this.queue.push(0);
    for (let at = 0; at < this.queue.length; at++) {
      this.split(this.queue[at]!);
      if (at < 4096 || at * 2 < this.queue.length) continue;
      this.queue.splice(0, at + 1);
      at = -1;
    }
  }

  private split(which: number): void {
    const { first, end, marked, members, sizes, sorted } = this;
    const begin = first[which]!;
    const looked = marked[which]!;
    marked[which] = 0;
    const groups = this.groupMarked(begin, looked);
    const untouched = end[which]! - begin - looked;
    if (groups === 1 && untouched === 0) return;
    // The largest part keeps the number; -1: those that were not looked at.
    let keeps = -1;
    let largest = untouched;
    for (let each = 0; each < groups; each++) {
      if (sizes[each]! <= largest) continue;
      largest = sizes[each]!;
      keeps = each;
    }
    this.sortMarked(begin, looked, groups);
    const oldEnd = end[which]!;
    const firstNew = this.count;
    let at = begin;
    for (let each = 0; each < groups; each++) {
      const size = sizes[each]!;
      const number = each === keeps ? which : this.count++;
      first[number] = at;
      end[number] = at + size;
      if (number !== which) for (let i = at; i < at + size; i++) this.classOf[members[i]!] = number;
      at += size;
    }
    if (keeps < 0) {
      first[which] = at;
      end[which] = oldEnd;
    } else if (untouched > 0) {
      const number = this.count++;
      first[number] = at;
      end[number] = oldEnd;
      for (let i = at; i < oldEnd; i++) this.classOf[members[i]!] = number;
    }
    // Marking moves members within their class: what is walked here are classes, not places.
    for (let number = firstNew; number < this.count; number++) {
      const size = end[number]! - first[number]!;
      for (let i = 0; i < size; i++) sorted[i] = members[first[number]! + i]!;
      for (let i = 0; i < size; i++) this.markSources(sorted[i]!);
    }
  }

  private markSources(node: number): void {
    const { into, sources, classOf, first, marked, members, place } = this;
    for (let edge = into[node]!; edge < into[node + 1]!; edge++) {
      const source = sources[edge]!;
      const its = classOf[source]!;
      const front = first[its]! + marked[its]!;
      const at = place[source]!;
      if (at < front) continue;
      const other = members[front]!;
      members[front] = source;
      members[at] = other;
      place[source] = front;
      place[other] = at;
      if (marked[its]!++ === 0) this.queue.push(its);
    }
  }

  /** Gives each of the nodes looked at the number of its signature; returns how many there are. */
  private groupMarked(begin: number, looked: number): number {
    const { members, bounds, table, stamps, group, leader, sizes } = this;
    this.stamp++;
    let mask = 15;
    while (mask < looked * 2) mask = mask * 2 + 1;
    let groups = 0;
    bounds[0] = 0;
    for (let i = 0; i < looked; i++) {
      const hash = this.sign(members[begin + i]!, i);
      let slot = hash & mask;
      let found = -1;
      while (stamps[slot] === this.stamp) {
        if (this.sameSignature(leader[table[slot]!]!, i)) {
          found = table[slot]!;
          break;
        }
        slot = (slot + 1) & mask;
      }
      if (found < 0) {
        found = groups++;
        stamps[slot] = this.stamp;
        table[slot] = found;
        leader[found] = i;
        sizes[found] = 0;
      } else {
        // Only the leaders' signatures are kept.
        bounds[i + 1] = bounds[i]!;
      }
      group[i] = found;
      sizes[found]!++;
    }
    return groups;
  }

  /** Writes the signature of a node as entry i and returns a hash of it. */
  private sign(node: number, i: number): number {
    const { starts, labels, targets, nodes } = this.edges;
    const { classOf, bounds } = this;
    const from = bounds[i]!;
    let to = from;
    const most = from + starts[node + 1]! - starts[node]!;
    if (most > this.signatures.length) {
      const longer = new Float64Array(most * 2);
      longer.set(this.signatures);
      this.signatures = longer;
    }
    const { signatures } = this;
    for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
      const entry = labels[edge]! * nodes + classOf[targets[edge]!]!;
      let at = to;
      while (at > from && signatures[at - 1]! > entry) at--;
      if (at > from && signatures[at - 1] === entry) continue;
      for (let move = to; move > at; move--) signatures[move] = signatures[move - 1]!;
      signatures[at] = entry;
      to++;
    }
    bounds[i + 1] = to;
    let hash = 0x2c1b3c6d;
    for (let at = from; at < to; at++) {
      const entry = signatures[at]!;
      hash = Math.imul(hash ^ (entry | 0), 0x297a2d39);
      hash = Math.imul(hash ^ (entry / 2 ** 32), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private sameSignature(a: number, b: number): boolean {
    const { bounds, signatures } = this;
    const length = bounds[a + 1]! - bounds[a]!;
    if (bounds[b + 1]! - bounds[b]! !== length) return false;
    for (let i = 0; i < length; i++)
      if (signatures[bounds[a]! + i] !== signatures[bounds[b]! + i]) return false;
    return true;
  }

  /** Those looked at, by group. */
  private sortMarked(begin: number, looked: number, groups: number): void {
    const { members, place, group, sizes, sorted, leader } = this;
    // Leaders are not needed any more: their array counts places.
    let at = 0;
    for (let each = 0; each < groups; each++) {
      leader[each] = at;
      at += sizes[each]!;
    }
    for (let i = 0; i < looked; i++) sorted[leader[group[i]!]!++] = members[begin + i]!;
    for (let i = 0; i < looked; i++) {
      members[begin + i] = sorted[i]!;
      place[sorted[i]!] = begin + i;
    }
  }
}
