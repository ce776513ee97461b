// Hot path: `read` for every state of a finished search. No objects, closures or iterators for a state.
/**
 * What one state says of locks: who is active where, what each activation holds, and what it is about to take. Locks are
 * numbered through over all families, activations over all contexts, both from 0.
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
  /** By activation: its resting point, CPU (-1: one of its own) and level. */
  readonly at: Int32Array;
  readonly cpu: Int32Array;
  readonly level: Int32Array;
  /** By activation: the lock it is about to take, -1 for none, and how many it holds. */
  readonly wants: Int32Array;
  readonly count: Int32Array;
  /** By lock: the number of who holds it alone, 0 for nobody. */
  readonly owner: Int32Array;
  /** By activation and lock: 1 where it is held. */
  readonly held: Uint8Array;
  /** By CPU: the highest level of what is active there. */
  readonly occupied: Int32Array;
  private readonly levelOf: ReadonlyMap<string, number>;

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
    this.at = new Int32Array(count);
    this.cpu = new Int32Array(count);
    this.level = new Int32Array(count);
    this.wants = new Int32Array(count);
    this.count = new Int32Array(count);
    this.owner = new Int32Array(this.locks.length);
    this.held = new Uint8Array(count * this.locks.length);
    this.occupied = new Int32Array(Math.max(1, view.cpus));
  }

  read(s: State): void {
    const { activations, occupied } = this;
    occupied.fill(0);
    for (let a = 0; a < activations.length; a++) {
      const { context, view, member } = activations[a]!;
      const at = context.at(s, member);
      this.at[a] = at;
      this.wants[a] = -1;
      if (at === 0) continue;
      const cpu = context.cpu(s, member);
      const level = this.levelOf.get(context.level(s, member)) ?? 0;
      this.cpu[a] = cpu;
      this.level[a] = level;
      if (cpu >= 0 && level > occupied[cpu]!) occupied[cpu] = level;
      if (context.locations[at]!.takes !== "nothing") this.wants[a] = view.wants(s, member) - 1;
    }
    this.readHolders(s);
  }

  private readHolders(s: State): void {
    const { activations, locks, held, count } = this;
    held.fill(0);
    count.fill(0);
    for (let l = 0; l < locks.length; l++) {
      const { class: of, member } = locks[l]!;
      const owner = of.owner ? of.owner(s, member) : 0;
      this.owner[l] = owner;
      if (owner === 0 && !of.isShared) continue;
      for (let a = 0; a < activations.length; a++) {
        const { number } = activations[a]!;
        if (owner !== 0 ? number !== owner : !of.holds(s, member, number)) continue;
        held[a * locks.length + l] = 1;
        count[a]!++;
      }
    }
  }

  holds(activation: number, lock: number): boolean {
    return this.held[activation * this.locks.length + lock] === 1;
  }
}
