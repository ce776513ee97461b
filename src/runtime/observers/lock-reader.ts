// Hot path: `read` for every state of a search. No objects, closures or iterators for a state.
/**
 * What one state says of locks: who holds which, and of each activation, only where it is asked, where it is, on which CPU
 * and level, and what it is about to take. Locks are numbered through over all families, activations over all contexts but
 * devices, both from 0.
 */
import type { Checker, ContextInfo, LockClass, LockView, State } from "../checker.js";

export interface ReadActivation {
  readonly context: ContextInfo;
  readonly view: LockView["contexts"][number];
  readonly member: number;
  readonly name: string;
  /** As locks know it: from 1. */
  readonly number: number;
  /** Position of the level it enters at. */
  readonly base: number;
}

export interface ReadLock {
  readonly class: LockClass;
  readonly member: number;
  readonly name: string;
}

export class LockReader {
  readonly view: LockView;
  readonly activations: readonly ReadActivation[];
  readonly locks: readonly ReadLock[];
  /** How many pairs of an activation and a lock that it holds there are, and both, by pair. */
  pairs = 0;
  readonly holder: Int32Array;
  readonly lock: Int32Array;
  /** By activation: how many locks it holds. */
  readonly count: Int32Array;
  /** By lock: the activation that holds it alone, 0 for none. */
  readonly owner: Int32Array;
  /** By activation and lock: 1 where it is held. */
  private readonly held: Uint8Array;
  private state: State = new Int32Array(0);
  /** Counts states: what is known of an activation or a CPU is known of this one. */
  private epoch = 0;
  private readonly known: Int32Array;
  private readonly ats: Int32Array;
  private readonly cpus: Int32Array;
  private readonly levels: Int32Array;
  private readonly knownCpu: Int32Array;
  /** By CPU: the highest level of what is active there. */
  private readonly occupied: Int32Array;
  private readonly levelOf: ReadonlyMap<string, number>;
  /** By number as locks know it. */
  private readonly indexOf: Int32Array;

  constructor(checker: Checker, view: LockView) {
    this.view = view;
    this.levelOf = new Map(view.levels.map((name, i) => [name, i]));
    this.activations = checker.contexts.flatMap((context, i) => {
      const own = view.contexts[i]!;
      if (context.form === "device") return [];
      return context.members.map((name, member) => ({
        context,
        view: own,
        member,
        name,
        number: context.firstActivation + member,
        base: this.levelOf.get(own.base) ?? 0,
      }));
    });
    this.locks = view.classes.flatMap((of) =>
      of.members.map((name, member) => ({ class: of, member, name })),
    );
    const count = this.activations.length;
    this.holder = new Int32Array(count * this.locks.length);
    this.lock = new Int32Array(count * this.locks.length);
    this.count = new Int32Array(count);
    this.owner = new Int32Array(this.locks.length);
    this.held = new Uint8Array(count * this.locks.length);
    this.known = new Int32Array(count);
    this.ats = new Int32Array(count);
    this.cpus = new Int32Array(count);
    this.levels = new Int32Array(count);
    this.knownCpu = new Int32Array(Math.max(1, view.cpus));
    this.occupied = new Int32Array(Math.max(1, view.cpus));
    const numbers = this.activations.map(({ number }) => number);
    this.indexOf = new Int32Array(Math.max(0, ...numbers) + 1).fill(-1);
    for (let a = 0; a < count; a++) this.indexOf[numbers[a]!] = a;
  }

  /** Reads who holds what; the state has to stay as it is while the rest is asked for. */
  read(s: State): void {
    const { locks, activations } = this;
    for (; this.pairs > 0; this.pairs--) {
      const a = this.holder[this.pairs - 1]!;
      this.held[a * locks.length + this.lock[this.pairs - 1]!] = 0;
      this.count[a] = 0;
    }
    this.state = s;
    this.epoch = (this.epoch + 1) | 0;
    for (let l = 0; l < locks.length; l++) {
      const { class: of, member } = locks[l]!;
      const owner = of.owner ? of.owner(s, member) : 0;
      this.owner[l] = owner;
      if (owner !== 0) this.hold(this.indexOf[owner]!, l);
      else if (of.isShared)
        for (let a = 0; a < activations.length; a++)
          if (of.holds(s, member, activations[a]!.number)) this.hold(a, l);
    }
  }

  private hold(activation: number, lock: number): void {
    if (activation < 0) return;
    this.holder[this.pairs] = activation;
    this.lock[this.pairs++] = lock;
    this.held[activation * this.locks.length + lock] = 1;
    this.count[activation]!++;
  }

  holds(activation: number, lock: number): boolean {
    return this.held[activation * this.locks.length + lock] === 1;
  }

  /** The location of an activation, 0 where it is not active; what follows is asked only of those that are. */
  at(activation: number): number {
    this.look(activation);
    return this.ats[activation]!;
  }

  /** -1: one of its own. */
  cpu(activation: number): number {
    this.look(activation);
    return this.cpus[activation]!;
  }

  level(activation: number): number {
    this.look(activation);
    return this.levels[activation]!;
  }

  /** The lock that an activation is about to take, -1 for none. */
  wants(activation: number): number {
    const { context, view, member } = this.activations[activation]!;
    const takes = context.locations[this.at(activation)]!.takes;
    return takes === "nothing" ? -1 : view.wants(this.state, member) - 1;
  }

  /** Whether levels and masks let an activation enter on a CPU. */
  mayEnter(activation: number, cpu: number): boolean {
    const { view, member, base } = this.activations[activation]!;
    return base > this.occupiedLevel(cpu) && view.mayEnter(this.state, member, cpu);
  }

  private look(activation: number): void {
    if (this.known[activation] === this.epoch) return;
    this.known[activation] = this.epoch;
    const { context, member } = this.activations[activation]!;
    const at = context.at(this.state, member);
    this.ats[activation] = at;
    if (at === 0) return;
    this.cpus[activation] = context.cpu(this.state, member);
    this.levels[activation] = this.levelOf.get(context.level(this.state, member)) ?? 0;
  }

  private occupiedLevel(cpu: number): number {
    if (this.knownCpu[cpu] === this.epoch) return this.occupied[cpu]!;
    let highest = 0;
    for (let a = 0; a < this.activations.length; a++)
      if (this.at(a) !== 0 && this.cpus[a] === cpu && this.levels[a]! > highest)
        highest = this.levels[a]!;
    this.knownCpu[cpu] = this.epoch;
    return (this.occupied[cpu] = highest);
  }
}
