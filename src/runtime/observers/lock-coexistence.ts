// Hot path: `look` for every state. No objects or closures for a state.
/**
 * Which activations have held which locks at the same time, at which lowest level each, and on which CPUs. Where no state
 * has, for each edge of a cycle, its activation hold its lock, the cycle is never closed; and where two of them share a CPU
 * at levels that exclude each other, that is why. Nor is it closed where one of its edges is never more than an attempt,
 * because each time the step breaks a rule and the run ends.
 */
import { fingerprintOf } from "../state/hash.js";
import { StateStore } from "../state/state-store.js";
import type { LockReader } from "./lock-reader.js";
import type { OrderFact } from "./lock-order.js";

type Way = readonly OrderFact[];

export class Coexistence {
  private readonly reader: LockReader;
  /** Who held what, each combination of several holders once: a bit for each activation and lock. */
  private readonly combinations: StateStore;
  private readonly record: Int32Array;
  /** By activation and lock: the lowest level at which it was held, and a bit for each CPU. */
  private readonly lowest: Int32Array;
  private readonly cpus: Int32Array;

  constructor(reader: LockReader) {
    const size = reader.activations.length * reader.locks.length;
    this.reader = reader;
    this.record = new Int32Array(Math.max(1, Math.ceil(size / 32)));
    this.combinations = new StateStore(this.record.length);
    this.lowest = new Int32Array(size).fill(reader.view.levels.length);
    this.cpus = new Int32Array(size);
  }

  /** Looks at the state that the reader has read. */
  look(): void {
    const { reader, record, combinations } = this;
    if (reader.pairs === 0) return;
    record.fill(0);
    let isShared = false;
    for (let pair = 0; pair < reader.pairs; pair++) {
      const a = reader.holder[pair]!;
      isShared ||= a !== reader.holder[0];
      const at = a * reader.locks.length + reader.lock[pair]!;
      record[at >>> 5]! |= 1 << (at & 31);
      if (reader.at(a) === 0) continue;
      if (reader.level(a) < this.lowest[at]!) this.lowest[at] = reader.level(a);
      this.cpus[at]! |= reader.cpu(a) < 0 ? 1 << 31 : 1 << reader.cpu(a);
    }
    if (!isShared) return;
    combinations.reserve(1);
    combinations.insert(record, 0, fingerprintOf(record, 0, record.length));
  }

  /** Why no run closes it so; undefined where that is not known. */
  reasonOf(way: Way): string | undefined {
    const { activations, locks, view } = this.reader;
    for (const { goesOn, breaks, activation, taken } of way) {
      if (!goesOn && breaks.size > 0)
        return `\`${activations[activation]!.name}\` never gets \`${locks[taken]!.name}\` there: each attempt breaks ${[...breaks].join(", ")}, and the run ends`;
    }
    if (this.isPossible(way)) return undefined;
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

  /** Whether all its locks were held in one state. */
  private isPossible(way: Way): boolean {
    const { arena } = this.combinations;
    const bits = way.map((fact) => this.index(fact));
    for (let i = 0; i < arena.count; i++) {
      arena.read(i, this.record);
      if (bits.every((bit) => ((this.record[bit >>> 5]! >>> (bit & 31)) & 1) === 1)) return true;
    }
    return false;
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
