// Hot path: `look` for every state of a finished search. No objects or closures for a state, but for what is new.
/**
 * What a search that keeps its states saw of locks: which was about to be taken under which, by whom and where; and at which
 * levels each was taken and held. The words are lockdep's (Documentation/locking/lockdep-design.rst); a lock's class is its
 * declaration.
 */
import { stepText } from "../../words/step-words.js";
import type { Checker } from "../checker.js";
import type { Evidence, LockEdge, LockStudy, LockUsage } from "../verdict.js";
import type { Exploration } from "./exploration.js";
import { judgeCycles } from "./lock-cycles.js";
import { type ChosenLock, LockChoices } from "./lock-choices.js";
import type { OrderFact, Site } from "./lock-order.js";
import { LockReader } from "./lock-reader.js";

/** Undefined where there are no locks, or the search has kept no states. */
export function studyLocks(
  checker: Checker,
  exploration: Exploration,
  isComplete: boolean,
): LockStudy | undefined {
  const { graph } = exploration;
  if (!checker.locks || !graph) return undefined;
  const reader = new LockReader(checker, checker.locks);
  const study = new Study(checker, reader);
  const choices = new LockChoices(checker, reader);
  const words = new Int32Array(checker.words);
  for (let state = 0; state < graph.store.count; state++) {
    graph.store.arena.read(state, words);
    reader.read(words);
    study.look(words);
    if (choices.arePossible) study.noteChosen(choices.from(words));
  }
  return {
    isComplete,
    order: study.order(),
    cycles: judgeCycles(checker, exploration, reader, [...study.facts.values()], isComplete),
    usage: study.usage(),
  };
}

class Study {
  readonly facts = new Map<number, OrderFact>();
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
  look(words: Int32Array): void {
    const { reader } = this;
    const { activations, locks } = reader;
    for (let a = 0; a < activations.length; a++) {
      if (reader.at[a] === 0) continue;
      const wanted = reader.wants[a]!;
      if (wanted >= 0) this.noteWanted(a, wanted);
      if (reader.count[a] === 0) continue;
      for (let l = 0; l < locks.length; l++) {
        if (!reader.holds(a, l)) continue;
        this.noteTakenIn(a, l);
        const at = (this.classOf[l]! * this.contextNames.length + this.contextOf[a]!) * this.levels;
        this.heldAt[at + reader.level[a]!] = 1;
      }
      if (reader.cpu[a]! >= 0) this.noteWhoMayEnter(a, words);
    }
  }

  noteChosen(chosen: readonly ChosenLock[]): void {
    for (const { activation, lock, waits, site } of chosen)
      if (!this.reader.holds(activation, lock)) this.noteTaken(activation, lock, site, !waits);
  }

  private noteWanted(a: number, wanted: number): void {
    const { reader } = this;
    if (reader.holds(a, wanted)) return;
    const location = reader.activations[a]!.context.locations[reader.at[a]!]!;
    if (location.takes === "waits") this.noteTaken(a, wanted, location, false);
  }

  /** It takes the lock, or begins to wait for it; `tries`: it never waits there. */
  private noteTaken(a: number, wanted: number, site: Site, tries: boolean): void {
    const { reader } = this;
    const { locks } = reader;
    this.noteTakenIn(a, wanted);
    if (reader.count[a] === 0) return;
    const place = a * this.mostLocations + reader.at[a]!;
    for (let held = 0; held < locks.length; held++) {
      if (!reader.holds(a, held)) continue;
      const key = (place * locks.length + held) * locks.length + wanted;
      const fact =
        this.facts.get(key) ?? this.newFact(key, { activation: a, held, taken: wanted, site });
      fact.tries &&= tries;
      fact.heldAlone ||= reader.owner[held] === reader.activations[a]!.number;
      if (reader.cpu[a]! >= 0) fact.cpus |= 1 << reader.cpu[a]!;
      for (let l = 0; l < locks.length; l++) if (!reader.holds(a, l)) fact.always[l] = 0;
    }
  }

  private newFact(
    key: number,
    what: Pick<OrderFact, "activation" | "held" | "taken" | "site">,
  ): OrderFact {
    const always = new Uint8Array(this.reader.locks.length).fill(1);
    always[what.held] = 0;
    const fact = { ...what, tries: true, heldAlone: false, always, cpus: 0 };
    this.facts.set(key, fact);
    return fact;
  }

  private noteTakenIn(a: number, lock: number): void {
    const { base } = this.reader.activations[a]!;
    if (base === 0 || this.reader.cpu[a]! < 0) return;
    this.takenIn[this.classOf[lock]! * this.levels + base] ??= this.evidence(a);
  }

  /** Who may be entered on the CPU of an activation that holds a lock. */
  private noteWhoMayEnter(a: number, words: Int32Array): void {
    const { reader } = this;
    const { activations } = reader;
    const cpu = reader.cpu[a]!;
    const occupied = reader.occupied[cpu]!;
    for (let b = 0; b < activations.length; b++) {
      const { context, view, member, base } = activations[b]!;
      if (b === a || base <= occupied || context.form === "thread") continue;
      if (view.mayEnter(words, member, cpu)) this.noteHeldBelow(a, base);
    }
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
    const location = context.locations[this.reader.at[a]!]!;
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
