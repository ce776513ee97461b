// Hot path: `look` for every state of a search. No objects or closures for a state, but for what is new.
/**
 * What a search that keeps its states sees of locks: which was about to be taken under which, by whom and where; and at which
 * levels each was taken and held. The words are lockdep's (Documentation/locking/lockdep-design.rst); a lock's class is its
 * declaration.
 */
import { stepText } from "../../words/step-words.js";
import type { Checker } from "../checker.js";
import type { Evidence, LockEdge, LockUsage } from "../verdict.js";
import type { OrderFact, Site } from "./lock-order.js";
import type { LockReader } from "./lock-reader.js";

export class LockDependencies {
  readonly facts = new Map<number, OrderFact>();
  /** Of this state: its steps show what comes of the attempts. */
  readonly attempts: OrderFact[] = [];
  private readonly reader: LockReader;
  private readonly levels: number;
  private readonly mostLocations: number;
  private readonly classOf: Int32Array;
  private readonly contextOf: Int32Array;
  private readonly contextNames: readonly string[];
  /** By class and level. */
  private readonly takenIn: (Evidence | undefined)[];
  private readonly heldBelow: (Evidence | undefined)[];
  /** By class, context and level. */
  private readonly heldAt: Uint8Array;

  constructor(checker: Checker, reader: LockReader) {
    const { view, activations, locks } = reader;
    this.reader = reader;
    this.levels = view.levels.length;
    this.mostLocations = Math.max(1, ...checker.contexts.map((each) => each.locations.length));
    this.classOf = Int32Array.from(locks, (lock) => view.classes.indexOf(lock.class));
    this.contextOf = Int32Array.from(activations, (each) => checker.contexts.indexOf(each.context));
    this.contextNames = checker.contexts.map((each) => each.name);
    const classes = view.classes.length;
    const contexts = checker.contexts.length;
    this.takenIn = Array.from({ length: classes * this.levels });
    this.heldBelow = Array.from({ length: classes * this.levels });
    this.heldAt = new Uint8Array(classes * contexts * this.levels);
  }

  /** Looks at the state that the reader has read. */
  look(): void {
    const { reader } = this;
    const { activations, locks } = reader;
    if (this.attempts.length > 0) this.attempts.length = 0;
    for (let a = 0; a < activations.length; a++) {
      if (reader.at(a) === 0) continue;
      const wanted = reader.wants(a);
      if (wanted >= 0) this.noteWanted(a, wanted);
      if (reader.count[a] === 0) continue;
      for (let l = 0; l < locks.length; l++) {
        if (!reader.holds(a, l)) continue;
        this.noteTakenIn(a, l);
        const at = (this.classOf[l]! * this.contextNames.length + this.contextOf[a]!) * this.levels;
        this.heldAt[at + reader.level(a)] = 1;
      }
      if (reader.cpu(a) >= 0) this.noteWhoMayEnter(a);
    }
  }

  private noteWanted(a: number, wanted: number): void {
    const { reader } = this;
    const location = reader.activations[a]!.context.locations[reader.at(a)]!;
    if (location.takes === "waits") this.noteTaken(a, wanted, location, false, true);
  }

  /**
   * It takes the lock, or begins to wait for it. `tries`: it never waits there. `isAttempt`: all its steps from there are
   * attempts.
   */
  noteTaken(a: number, wanted: number, site: Site, tries: boolean, isAttempt: boolean): void {
    const { reader } = this;
    const { locks } = reader;
    if (reader.holds(a, wanted)) return;
    this.noteTakenIn(a, wanted);
    if (reader.count[a] === 0) return;
    const place = a * this.mostLocations + reader.at(a);
    for (let held = 0; held < locks.length; held++) {
      if (!reader.holds(a, held)) continue;
      const key = (place * locks.length + held) * locks.length + wanted;
      const fact =
        this.facts.get(key) ?? this.newFact(key, { activation: a, held, taken: wanted, site });
      fact.tries &&= tries;
      fact.heldAlone ||= reader.owner[held] === reader.activations[a]!.number;
      if (reader.cpu(a) >= 0) fact.cpus |= 1 << reader.cpu(a);
      if (isAttempt) this.attempts.push(fact);
      for (let l = 0; l < locks.length; l++) if (!reader.holds(a, l)) fact.always[l] = 0;
    }
  }

  private newFact(
    key: number,
    what: Pick<OrderFact, "activation" | "held" | "taken" | "site">,
  ): OrderFact {
    const always = new Uint8Array(this.reader.locks.length).fill(1);
    always[what.held] = 0;
    const fact: OrderFact = {
      ...what,
      tries: true,
      heldAlone: false,
      always,
      cpus: 0,
      goesOn: false,
      breaks: new Set(),
    };
    this.facts.set(key, fact);
    return fact;
  }

  private noteTakenIn(a: number, lock: number): void {
    const { base } = this.reader.activations[a]!;
    if (base === 0 || this.reader.cpu(a) < 0) return;
    this.takenIn[this.classOf[lock]! * this.levels + base] ??= this.evidence(a);
  }

  /** Who may be entered on the CPU of an activation that holds a lock. */
  private noteWhoMayEnter(a: number): void {
    const { reader } = this;
    const { activations } = reader;
    const cpu = reader.cpu(a);
    for (let b = 0; b < activations.length; b++) {
      const { context, base } = activations[b]!;
      if (b === a || context.form === "thread" || this.isHeldBelow(a, base)) continue;
      if (reader.mayEnter(b, cpu)) this.noteHeldBelow(a, base);
    }
  }

  /** Whether that is known of all the locks that it holds. */
  private isHeldBelow(a: number, level: number): boolean {
    const { reader } = this;
    for (let l = 0; l < reader.locks.length; l++)
      if (reader.holds(a, l) && !this.heldBelow[this.classOf[l]! * this.levels + level])
        return false;
    return true;
  }

  private noteHeldBelow(a: number, level: number): void {
    const { reader } = this;
    for (let l = 0; l < reader.locks.length; l++) {
      if (reader.holds(a, l))
        this.heldBelow[this.classOf[l]! * this.levels + level] ??= this.evidence(a);
    }
  }

  private evidence(a: number): Evidence {
    const { context, name } = this.reader.activations[a]!;
    const location = context.locations[this.reader.at(a)]!;
    return { context: name, place: location.place, statement: stepText(location.does) };
  }

  order(): readonly LockEdge[] {
    const { activations, locks } = this.reader;
    const edges = new Map<string, LockEdge>();
    const facts = [...this.facts.values()].sort(
      (a, b) => a.held - b.held || a.taken - b.taken || a.activation - b.activation,
    );
    for (const fact of facts) {
      const { name } = activations[fact.activation]!;
      const { place, does } = fact.site;
      // Before it and spinning in it are one statement.
      const key = `${fact.held} ${fact.taken} ${name} ${place.file} ${place.line} ${place.column}`;
      const known = edges.get(key);
      const cpus = new Set([...(known?.cpus ?? []), ...bitsOf(fact.cpus)]);
      const always = locks.filter((_, l) => fact.always[l] === 1).map((lock) => lock.name);
      edges.set(key, {
        held: locks[fact.held]!.name,
        taken: locks[fact.taken]!.name,
        heldClass: locks[fact.held]!.class.name,
        takenClass: locks[fact.taken]!.class.name,
        context: name,
        place,
        statement: known?.statement ?? stepText(does),
        cpus: [...cpus].sort((a, b) => a - b),
        tries: fact.tries,
        always: always.filter((each) => known?.always.includes(each) ?? true),
      });
    }
    return [...edges.values()];
  }

  usage(): readonly LockUsage[] {
    const { view, activations } = this.reader;
    const preempting = view.levels.flatMap((name, level) =>
      level > 0 &&
      activations.some(({ base, context }) => base === level && context.form !== "thread")
        ? [{ name, level }]
        : [],
    );
    return view.classes.map(({ name, kind }, c) => ({
      lock: name,
      kind,
      levels: preempting.map((each) => ({
        level: each.name,
        takenIn: this.takenIn[c * this.levels + each.level],
        heldBelow: this.heldBelow[c * this.levels + each.level],
      })),
      held: this.contextNames.flatMap((context, i) =>
        view.levels.flatMap((level, l) =>
          this.heldAt[(c * this.contextNames.length + i) * this.levels + l] === 1
            ? [{ context, level }]
            : [],
        ),
      ),
    }));
  }
}

const bitsOf = (mask: number): readonly number[] =>
  Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => ((mask >>> bit) & 1) === 1);
