// Hot path: `look` for every state of a search that holds and has interrupts. No objects or closures for a state.
/**
 * Where an isr could have come while another activation on its CPU held a lock, and whether one did. A verdict that holds
 * says little of a critical section in which nothing ever came.
 */
import type { Checker } from "../checker.js";
import type { CriticalSection } from "../verdict.js";
import type { Exploration } from "./exploration.js";
import { LockReader } from "./lock-reader.js";

const COULD = 1;
const DID = 2;

/** Undefined where nothing is to be told: no locks, no interrupts, or a search that keeps no states. */
export function findCriticalSections(
  checker: Checker,
  { graph }: Exploration,
): readonly CriticalSection[] | undefined {
  if (!checker.locks || !graph || !checker.contexts.some(({ form }) => form === "isr"))
    return undefined;
  const reader = new LockReader(checker, checker.locks);
  const sections = new Sections(checker, reader);
  const words = new Int32Array(checker.words);
  for (let state = 0; state < graph.store.count; state++) {
    graph.store.arena.read(state, words);
    reader.read(words);
    sections.look(words);
  }
  return sections.list();
}

class Sections {
  private readonly checker: Checker;
  private readonly reader: LockReader;
  private readonly isrs: Int32Array;
  private readonly classOf: Int32Array;
  private readonly contextOf: Int32Array;
  /** By isr's context, context and class of lock. */
  private readonly marks: Uint8Array;

  constructor(checker: Checker, reader: LockReader) {
    const { activations, locks, view } = reader;
    this.checker = checker;
    this.reader = reader;
    this.classOf = Int32Array.from(locks, (lock) => view.classes.indexOf(lock.class));
    this.contextOf = Int32Array.from(activations, (each) => checker.contexts.indexOf(each.context));
    // One without a statement has come and gone in one step, and no state shows it.
    this.isrs = Int32Array.from(
      activations.flatMap(({ context, base }, a) =>
        context.form === "isr" && base > 0 && context.locations.length > 1 ? [a] : [],
      ),
    );
    this.marks = new Uint8Array(checker.contexts.length ** 2 * view.classes.length);
  }

  /** Looks at the state that the reader has read. */
  look(words: Int32Array): void {
    const { reader, isrs } = this;
    for (let a = 0; a < reader.activations.length; a++) {
      if (reader.at[a] === 0 || reader.count[a] === 0 || reader.cpu[a]! < 0) continue;
      for (let i = 0; i < isrs.length; i++) if (isrs[i] !== a) this.lookAt(a, isrs[i]!, words);
    }
  }

  private lookAt(a: number, isr: number, words: Int32Array): void {
    const { reader } = this;
    const { view, member, base } = reader.activations[isr]!;
    const cpu = reader.cpu[a]!;
    const isInside = reader.at[isr] !== 0 && reader.cpu[isr] === cpu && base > reader.level[a]!;
    if (isInside) this.mark(a, isr, DID);
    else if (base > reader.occupied[cpu]! && view.mayEnter(words, member, cpu))
      this.mark(a, isr, COULD);
  }

  private mark(a: number, isr: number, what: number): void {
    const { reader, contextOf, classOf } = this;
    const pair = contextOf[isr]! * this.checker.contexts.length + contextOf[a]!;
    for (let l = 0; l < reader.locks.length; l++)
      if (reader.holds(a, l)) this.marks[pair * reader.view.classes.length + classOf[l]!]! |= what;
  }

  list(): readonly CriticalSection[] {
    const { contexts } = this.checker;
    const { classes } = this.reader.view;
    return contexts.flatMap((isr, i) =>
      contexts.flatMap((context, j) =>
        classes.flatMap((lock, c) => {
          const mark = this.marks[(i * contexts.length + j) * classes.length + c]!;
          if (mark === 0) return [];
          const entered = (mark & DID) !== 0;
          return [{ isr: isr.name, context: context.name, lock: lock.name, entered }];
        }),
      ),
    );
  }
}
