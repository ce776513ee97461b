// Hot path: one pass over the states, for ways to close a cycle of locks that nothing else explains.
/**
 * Whether some state has, for each edge of a cycle, its activation hold its lock. Where none has, the cycle is never
 * closed; and where two of them share a CPU at levels that exclude each other, that is why. Nor is it closed where one of
 * its edges is never more than an attempt, because each time the step breaks a rule and the run ends.
 */
import type { Checker } from "../checker.js";
import { successors } from "../explore.js";
import { memberOf } from "../transitions.js";
import type { Exploration } from "./exploration.js";
import type { LockReader } from "./lock-reader.js";
import type { OrderFact } from "./lock-order.js";

type Way = readonly OrderFact[];

export class Coexistence {
  private readonly reader: LockReader;
  /** Ways whose locks are all held in some state. */
  private readonly possible = new Set<Way>();
  private readonly known: ReadonlySet<Way>;
  /** By activation and lock: the lowest level at which it was held, and a bit for each CPU. */
  /** What the attempt to take the lock breaks, while no attempt has gone on. */
  private readonly breaks = new Map<OrderFact, Set<string>>();
  private readonly checker: Checker;
  private readonly lowest: Int32Array;
  private readonly cpus: Int32Array;

  constructor(checker: Checker, { graph }: Exploration, reader: LockReader, ways: readonly Way[]) {
    const size = reader.activations.length * reader.locks.length;
    this.checker = checker;
    this.reader = reader;
    this.known = new Set(ways);
    for (const fact of ways.flat()) this.breaks.set(fact, new Set());
    this.lowest = new Int32Array(size).fill(reader.view.levels.length);
    this.cpus = new Int32Array(size);
    if (!graph || ways.length === 0) return;
    const words = new Int32Array(checker.words);
    for (let state = 0; state < graph.store.count; state++) {
      graph.store.arena.read(state, words);
      reader.read(words);
      this.look(ways);
      this.lookAtAttempts(words);
    }
  }

  private look(ways: readonly Way[]): void {
    const { reader } = this;
    const locks = reader.locks.length;
    for (let a = 0; a < reader.activations.length; a++) {
      if (reader.at[a] === 0 || reader.count[a] === 0) continue;
      for (let l = 0; l < locks; l++) {
        if (!reader.holds(a, l)) continue;
        const at = a * locks + l;
        this.lowest[at] = Math.min(this.lowest[at]!, reader.level[a]!);
        this.cpus[at]! |= reader.cpu[a]! < 0 ? 1 << 31 : 1 << reader.cpu[a]!;
      }
    }
    for (let i = 0; i < ways.length; i++) {
      const way = ways[i]!;
      let all = true;
      for (let j = 0; j < way.length && all; j++)
        all = reader.holds(way[j]!.activation, way[j]!.held);
      if (all) this.possible.add(way);
    }
  }

  /** Takes the steps that attempt, until one of them leads to a state. */
  private lookAtAttempts(words: Int32Array): void {
    const { reader, checker } = this;
    for (const [fact, broken] of this.breaks) {
      const a = fact.activation;
      const { context, member } = reader.activations[a]!;
      const from = reader.at[a]!;
      if (context.locations[from] !== fact.site || !reader.holds(a, fact.held)) continue;
      if (reader.wants[a] !== fact.taken) continue;
      for (const { action, transition, state, failures } of successors(checker, words)) {
        if (checker.contexts[action.context] !== context || action.from !== from) continue;
        if (memberOf(action, transition, context.members.length) !== member) continue;
        if (state) this.breaks.delete(fact);
        for (const failure of failures) broken.add(checker.failures[failure]!.name);
      }
    }
  }

  /** Why no run closes it so; undefined where that is not known. */
  reasonOf(way: Way): string | undefined {
    if (!this.known.has(way)) return undefined;
    const { activations, locks, view } = this.reader;
    for (const fact of way) {
      const rules = [...(this.breaks.get(fact) ?? [])];
      if (rules.length > 0)
        return `\`${activations[fact.activation]!.name}\` never gets \`${locks[fact.taken]!.name}\` there: each attempt breaks ${rules.join(", ")}, and the run ends`;
    }
    if (this.possible.has(way)) return undefined;
    const holds = ({ activation, held }: OrderFact): string =>
      `\`${activations[activation]!.name}\` holds \`${locks[held]!.name}\``;
    for (const [i, a] of way.entries()) {
      for (const b of way.slice(i + 1)) {
        const cpu = this.exclude(a, b);
        if (cpu === undefined) continue;
        const level = view.levels[this.lowest[this.index(a)]!] ?? "";
        return `level: on CPU ${cpu}, while ${holds(a)} at ${level}, \`${activations[b.activation]!.name}\` cannot run, and the other way round`;
      }
    }
    const [first, ...others] = way.map(holds);
    return `in no state ${[first, ...others].join(" while ")}`;
  }

  /** The one CPU on which both hold their locks, if neither can run while the other does. */
  private exclude(a: OrderFact, b: OrderFact): number | undefined {
    const { activations } = this.reader;
    const cpus = this.cpus[this.index(a)]!;
    const isOne = cpus > 0 && (cpus & (cpus - 1)) === 0 && cpus === this.cpus[this.index(b)];
    const [levelA, levelB] = [this.lowest[this.index(a)]!, this.lowest[this.index(b)]!];
    const isAbove = levelA > 0 && levelB > 0;
    const bases = [activations[a.activation]!.base, activations[b.activation]!.base] as const;
    return isOne && isAbove && bases[1] <= levelA && bases[0] <= levelB
      ? 31 - Math.clz32(cpus)
      : undefined;
  }

  private index({ activation, held }: OrderFact): number {
    return activation * this.reader.locks.length + held;
  }
}
