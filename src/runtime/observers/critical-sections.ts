// Hot path: `look` for every state of a spec with locks and interrupts. No objects or closures for a state.
/**
 * Where an isr could have come while another activation on its CPU held a lock, and whether one did. A verdict that holds
 * says little of a critical section in which nothing ever came.
 */
import type { Checker } from "../checker.js";
import type { CriticalSection } from "../verdict.js";
import type { LockReader } from "./lock-reader.js";

const COULD = 1;
const DID = 2;

export class CriticalSections {
  private readonly checker: Checker;
  private readonly reader: LockReader;
  private readonly isrs: Int32Array;
  private readonly classOf: Int32Array;
  /** By isr and activation: where the marks of the isr's context and the activation's begin. */
  private readonly rows: Int32Array;
  /** By isr's context, context and class of lock. */
  private readonly marks: Uint8Array;

  constructor(checker: Checker, reader: LockReader) {
    const { activations, locks, view } = reader;
    const { contexts } = checker;
    this.checker = checker;
    this.reader = reader;
    this.classOf = Int32Array.from(locks, (lock) => view.classes.indexOf(lock.class));
    // One without a statement has come and gone in one step, and no state shows it.
    this.isrs = Int32Array.from(
      activations.flatMap(({ context, base }, a) =>
        context.form === "isr" && base > 0 && context.locations.length > 1 ? [a] : [],
      ),
    );
    const contextOf = activations.map(({ context }) => contexts.indexOf(context));
    this.rows = Int32Array.from(
      [...this.isrs].flatMap((isr) =>
        contextOf.map((of) => (contextOf[isr]! * contexts.length + of) * view.classes.length),
      ),
    );
    this.marks = new Uint8Array(contexts.length ** 2 * view.classes.length);
  }

  /** Looks at the state that the reader has read. */
  look(): void {
    const { reader, isrs, rows, marks, classOf } = this;
    const activations = reader.activations.length;
    for (let pair = 0; pair < reader.pairs; pair++) {
      const a = reader.holder[pair]!;
      const lock = classOf[reader.lock[pair]!]!;
      for (let i = 0; i < isrs.length; i++) {
        const place = rows[i * activations + a]! + lock;
        // Where one did, nothing more is to be told.
        if (isrs[i] !== a && (marks[place]! & DID) === 0)
          marks[place] = this.lookAt(a, isrs[i]!, marks[place]!);
      }
    }
  }

  private lookAt(a: number, isr: number, known: number): number {
    const { reader } = this;
    const cpu = reader.at(a) === 0 ? -1 : reader.cpu(a);
    // Nothing comes at a level that is not above.
    if (cpu < 0 || reader.activations[isr]!.base <= reader.level(a)) return known;
    if (reader.at(isr) !== 0 && reader.cpu(isr) === cpu) return DID;
    return known === 0 && reader.mayEnter(isr, cpu) ? COULD : known;
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
