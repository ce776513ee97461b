// Generated from specs/bugs/mlx5-table.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 83be62557c6efcb7 · revision before · 8 variables in 1 word (22 bits) · 27 actions, 27 transitions
import {
  type CheckOptions,
  type Checker,
  defineChecker,
  initialStates as initialStatesOf,
  runChecker,
  type Sink,
  type State,
  successors as successorsOf,
  type Verdict,
} from "interlock/runtime";

// May the event-queue interrupt find the resource table locked by the very code that it interrupts?
//
// Source: Linux 33814e5d127e (Fixes: 032080ab43ac), stable mail <20200124092929.705750893@linuxfoundation.org>. The worker
// for page faults of mlx5_ib looks a resource up under the table's spin lock, and so does the handler of the event queue.
// The worker took the lock with plain spin_lock, which leaves interrupts on. The fix is the irqsave variant.
// Abstracted: the tree in the table; the reference that a lookup takes is a counter.
//
// What was found. `before` is unsafe as soon as the worker holds the lock: irq-unsafe-lock in two steps, which is what
// lockdep says. Three steps later the handler spins for a lock that its own CPU holds. The documented run has six points
// and the shortest has five steps: that the worker cannot go on is no step.
// `halfFixed` takes the lock as spin_lock_bh does, which keeps softirqs out and no hard interrupt.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const lookupAt = PREEMPT_OFF
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable            values
//    0  0–1    references          0..2
//    0  2–3    table.owner         free, PageFault, EventQueue
//    0  4–6    table.saved         TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  7–10   PageFault.at        0 inactive, 1..8 where it rests
//    0  11–13  PageFault.level     TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  14–17  EventQueue.at       0 inactive, 1..8 where it rests
//    0  18     EventQueue.pending  false, true
//    0  19–21  PageFault.oldLevel  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI

const references = (s: State): number => s[0] & 3;
const setReferences = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const table_owner = (s: State): number => (s[0] >>> 2) & 3;
const setTable_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const table_saved = (s: State): number => (s[0] >>> 4) & 7;
const setTable_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 4)) | (value << 4);
};
const PageFault_at = (s: State): number => (s[0] >>> 7) & 15;
const setPageFault_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 7)) | (value << 7);
};
const PageFault_level = (s: State): number => (s[0] >>> 11) & 7;
const setPageFault_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 11)) | (value << 11);
};
const EventQueue_at = (s: State): number => (s[0] >>> 14) & 15;
const setEventQueue_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 14)) | (value << 14);
};
const EventQueue_pending = (s: State): boolean => ((s[0] >>> 18) & 1) !== 0;
const setEventQueue_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 18)) | ((value ? 1 : 0) << 18);
};
const PageFault_oldLevel = (s: State): number => (s[0] >>> 19) & 7;
const setPageFault_oldLevel = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 19)) | (value << 19);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (table_owner(s) === a && table_saved(s) === NMI) return NMI;
  if (table_owner(s) === a && table_saved(s) === HARDIRQ) return HARDIRQ;
  if (table_owner(s) === a && table_saved(s) === SOFTIRQ) return SOFTIRQ;
  if (table_owner(s) === a && table_saved(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === NMI) return NMI;
  if (
    (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === HARDIRQ) ||
    (0 === c && EventQueue_at(s) !== 0)
  )
    return HARDIRQ;
  if (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === SOFTIRQ) return SOFTIRQ;
  if (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === NMI) return NMI;
  if (
    (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === HARDIRQ) ||
    (0 === c && EventQueue_at(s) !== 0)
  )
    return HARDIRQ;
  if (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === SOFTIRQ) return SOFTIRQ;
  if (0 === c && PageFault_at(s) !== 0 && PageFault_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && PageFault_at(s) !== 0 && 0 === c && PageFault_level(s) < l) ||
    (o === 2 && EventQueue_at(s) !== 0 && 0 === c && HARDIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (PageFault_at(s) === 7) return table_owner(s);
    if (PageFault_at(s) === 3) return table_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (EventQueue_at(s) === 7) return table_owner(s);
    if (EventQueue_at(s) === 3) return table_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (PageFault_at(s) !== 0) {
      if (
        EventQueue_at(s) !== 0 &&
        3 > PageFault_level(s) &&
        (EventQueue_at(s) === 3 || EventQueue_at(s) === 7) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (EventQueue_at(s) !== 0) {
      if (
        PageFault_at(s) !== 0 &&
        PageFault_level(s) === NMI &&
        (PageFault_at(s) === 3 || PageFault_at(s) === 7) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
function leadsTo1(_s: State, x: number, a: number): boolean {
  return x !== NOBODY && x === a;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo2(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * PageFault: enters   specs/bugs/mlx5-table.ilk:27
 *   entry PageFault { lookup(); }
 */
function PageFault_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 0) !== TASK) return false;
  sink.event(0); // enter
  setPageFault_level(next, TASK);
  setPageFault_at(next, 1); // before acquire table
  return true;
}

/**
 * PageFault: acquire table   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function PageFault_acquire_table(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.event(1); // acquire table
  setTable_owner(next, 1);
  setTable_saved(next, PREEMPT_OFF);
  setPageFault_level(
    next,
    PageFault_level(next) < PREEMPT_OFF ? PREEMPT_OFF : PageFault_level(next),
  );
  setPageFault_at(next, 2); // before references = references + 1
  return true;
}

/**
 * PageFault: acquire table   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function PageFault_acquire_table_2(s: State, _next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(s) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * PageFault: acquire table: busy, begins to spin   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function PageFault_acquire_table_3(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (!(table_owner(s) !== 0 && table_owner(s) !== 1)) return false;
  sink.event(2); // wants table
  if (
    interruptedOwner(
      next,
      table_owner(next),
      0,
      PageFault_level(next) < PREEMPT_OFF ? PREEMPT_OFF : PageFault_level(next),
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  const oldLevel = PageFault_level(next);
  setPageFault_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setPageFault_oldLevel(next, oldLevel);
  setPageFault_at(next, 3); // before spin for table
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * PageFault: references = references + 1   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function PageFault_references_references_1(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (EventQueue_at(next) === 6) {
    sink.note(16); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (EventQueue_at(next) === 2) {
    sink.note(14); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (EventQueue_at(next) === 6) {
    sink.note(11); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (EventQueue_at(next) === 2) {
    sink.note(10); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (table_owner(next) !== 1) {
    sink.fail(3); // lock-not-held
  }
  if (table_owner(next) !== 1) {
    sink.fail(4); // lock-not-held
  }
  if (table_owner(next) !== 1 || table_owner(next) !== 1) {
    return true;
  }
  if (references(next) + 1 > 2) {
    sink.fail(5); // out-of-range
    return true;
  }
  setReferences(next, references(next) + 1);
  setPageFault_at(next, 4); // before release table
  return true;
}

/**
 * PageFault: acquire table, after spinning   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function PageFault_acquire_table_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.event(1); // acquire table
  setTable_owner(next, 1);
  setTable_saved(next, PREEMPT_OFF);
  setPageFault_level(
    next,
    PageFault_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : PageFault_oldLevel(next),
  );
  setPageFault_oldLevel(next, 0);
  setPageFault_at(next, 2); // before references = references + 1
  return true;
}

/**
 * PageFault: release table   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function PageFault_release_table(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(next) !== 1) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(3); // release table
  setTable_owner(next, 0);
  setTable_saved(next, 0);
  setPageFault_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  setPageFault_at(next, 5); // before acquire table
  return true;
}

/**
 * PageFault: acquire table   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function PageFault_acquire_table_4(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.event(1); // acquire table
  setTable_owner(next, 1);
  setTable_saved(next, PREEMPT_OFF);
  setPageFault_level(
    next,
    PageFault_level(next) < PREEMPT_OFF ? PREEMPT_OFF : PageFault_level(next),
  );
  setPageFault_at(next, 6); // before references = references - 1
  return true;
}

/**
 * PageFault: acquire table   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function PageFault_acquire_table_5(s: State, _next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(s) !== 1) return false;
  sink.fail(7); // recursive-acquire
  return true;
}

/**
 * PageFault: acquire table: busy, begins to spin   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function PageFault_acquire_table_6(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (!(table_owner(s) !== 0 && table_owner(s) !== 1)) return false;
  sink.event(2); // wants table
  if (
    interruptedOwner(
      next,
      table_owner(next),
      0,
      PageFault_level(next) < PREEMPT_OFF ? PREEMPT_OFF : PageFault_level(next),
    )
  ) {
    sink.fail(8); // self-deadlock
    return true;
  }
  const oldLevel = PageFault_level(next);
  setPageFault_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setPageFault_oldLevel(next, oldLevel);
  setPageFault_at(next, 7); // before spin for table
  if (waitsInCycle(next, 1)) {
    sink.fail(9); // deadlock
    return true;
  }
  return true;
}

/**
 * PageFault: references = references - 1   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function PageFault_references_references_1_2(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (EventQueue_at(next) === 6) {
    sink.note(17); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (EventQueue_at(next) === 2) {
    sink.note(15); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (EventQueue_at(next) === 6) {
    sink.note(13); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (EventQueue_at(next) === 2) {
    sink.note(12); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (table_owner(next) !== 1) {
    sink.fail(10); // lock-not-held
  }
  if (table_owner(next) !== 1) {
    sink.fail(11); // lock-not-held
  }
  if (table_owner(next) !== 1 || table_owner(next) !== 1) {
    return true;
  }
  if (references(next) - 1 < 0) {
    sink.fail(12); // out-of-range
    return true;
  }
  setReferences(next, references(next) - 1);
  setPageFault_at(next, 8); // before release table
  return true;
}

/**
 * PageFault: acquire table, after spinning   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function PageFault_acquire_table_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.event(1); // acquire table
  setTable_owner(next, 1);
  setTable_saved(next, PREEMPT_OFF);
  setPageFault_level(
    next,
    PageFault_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : PageFault_oldLevel(next),
  );
  setPageFault_oldLevel(next, 0);
  setPageFault_at(next, 6); // before references = references - 1
  return true;
}

/**
 * PageFault: release table   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function PageFault_release_table_2(s: State, next: State, sink: Sink): boolean {
  if (!(PageFault_level(s) >= top(s, 0))) return false;
  if (table_owner(next) !== 1) {
    sink.fail(13); // release-not-owner
    return true;
  }
  sink.event(3); // release table
  setTable_owner(next, 0);
  setTable_saved(next, 0);
  setPageFault_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (table_owner(next) === 1) {
    sink.fail(14); // lock-leak
  }
  if (PageFault_level(next) !== TASK) {
    sink.fail(15); // wrong-level
  }
  if (table_owner(next) === 1 || PageFault_level(next) !== TASK) {
    return true;
  }
  sink.event(5); // leave
  setPageFault_at(next, 0); // inactive
  setPageFault_level(next, 0);
  return true;
}

/**
 * EventQueue: enters   specs/bugs/mlx5-table.ilk:29
 *   isr EventQueue { lookup(); }
 */
function EventQueue_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!EventQueue_pending(s)) return false;
  if (PageFault_at(next) !== 0) {
    sink.note(1 + PageFault_at(next)); // which statement is interrupted
  }
  setEventQueue_pending(next, false);
  sink.event(0); // enter
  setEventQueue_at(next, 1); // before acquire table
  return true;
}

/**
 * EventQueue: acquire table   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function EventQueue_acquire_table(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.note(0); // EventQueue takes table
  sink.event(1); // acquire table
  setTable_owner(next, 2);
  setTable_saved(next, PREEMPT_OFF);
  setEventQueue_at(next, 2); // before references = references + 1
  return true;
}

/**
 * EventQueue: acquire table   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function EventQueue_acquire_table_2(s: State, _next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(s) !== 2) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * EventQueue: acquire table: busy, begins to spin   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function EventQueue_acquire_table_3(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (!(table_owner(s) !== 0 && table_owner(s) !== 2)) return false;
  sink.event(2); // wants table
  if (interruptedOwner(next, table_owner(next), 0, HARDIRQ)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setEventQueue_at(next, 3); // before spin for table
  if (waitsInCycle(next, 2)) {
    sink.fail(16); // deadlock
    return true;
  }
  return true;
}

/**
 * EventQueue: references = references + 1   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function EventQueue_references_references_1(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (PageFault_at(next) === 6) {
    sink.note(15); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (PageFault_at(next) === 2) {
    sink.note(14); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (PageFault_at(next) === 6) {
    sink.note(12); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (PageFault_at(next) === 2) {
    sink.note(10); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (table_owner(next) !== 2) {
    sink.fail(3); // lock-not-held
  }
  if (table_owner(next) !== 2) {
    sink.fail(4); // lock-not-held
  }
  if (table_owner(next) !== 2 || table_owner(next) !== 2) {
    return true;
  }
  if (references(next) + 1 > 2) {
    sink.fail(5); // out-of-range
    return true;
  }
  setReferences(next, references(next) + 1);
  setEventQueue_at(next, 4); // before release table
  return true;
}

/**
 * EventQueue: acquire table, after spinning   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function EventQueue_acquire_table_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.note(0); // EventQueue takes table
  sink.event(1); // acquire table
  setTable_owner(next, 2);
  setTable_saved(next, PREEMPT_OFF);
  setEventQueue_at(next, 2); // before references = references + 1
  return true;
}

/**
 * EventQueue: release table   specs/bugs/mlx5-table.ilk:23
 *   with table at lookupAt { references = references + 1; }
 */
function EventQueue_release_table(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(next) !== 2) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(3); // release table
  setTable_owner(next, 0);
  setTable_saved(next, 0);
  setEventQueue_at(next, 5); // before acquire table
  return true;
}

/**
 * EventQueue: acquire table   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function EventQueue_acquire_table_4(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.note(0); // EventQueue takes table
  sink.event(1); // acquire table
  setTable_owner(next, 2);
  setTable_saved(next, PREEMPT_OFF);
  setEventQueue_at(next, 6); // before references = references - 1
  return true;
}

/**
 * EventQueue: acquire table   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function EventQueue_acquire_table_5(s: State, _next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(s) !== 2) return false;
  sink.fail(7); // recursive-acquire
  return true;
}

/**
 * EventQueue: acquire table: busy, begins to spin   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function EventQueue_acquire_table_6(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (!(table_owner(s) !== 0 && table_owner(s) !== 2)) return false;
  sink.event(2); // wants table
  if (interruptedOwner(next, table_owner(next), 0, HARDIRQ)) {
    sink.fail(8); // self-deadlock
    return true;
  }
  setEventQueue_at(next, 7); // before spin for table
  if (waitsInCycle(next, 2)) {
    sink.fail(17); // deadlock
    return true;
  }
  return true;
}

/**
 * EventQueue: references = references - 1   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function EventQueue_references_references_1_2(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (PageFault_at(next) === 6) {
    sink.note(17); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (PageFault_at(next) === 2) {
    sink.note(16); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (PageFault_at(next) === 6) {
    sink.note(13); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (PageFault_at(next) === 2) {
    sink.note(11); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (table_owner(next) !== 2) {
    sink.fail(10); // lock-not-held
  }
  if (table_owner(next) !== 2) {
    sink.fail(11); // lock-not-held
  }
  if (table_owner(next) !== 2 || table_owner(next) !== 2) {
    return true;
  }
  if (references(next) - 1 < 0) {
    sink.fail(12); // out-of-range
    return true;
  }
  setReferences(next, references(next) - 1);
  setEventQueue_at(next, 8); // before release table
  return true;
}

/**
 * EventQueue: acquire table, after spinning   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function EventQueue_acquire_table_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(s) !== 0) return false;
  sink.note(0); // EventQueue takes table
  sink.event(1); // acquire table
  setTable_owner(next, 2);
  setTable_saved(next, PREEMPT_OFF);
  setEventQueue_at(next, 6); // before references = references - 1
  return true;
}

/**
 * EventQueue: release table   specs/bugs/mlx5-table.ilk:24
 *   with table at lookupAt { references = references - 1; }
 */
function EventQueue_release_table_2(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (table_owner(next) !== 2) {
    sink.fail(13); // release-not-owner
    return true;
  }
  sink.event(3); // release table
  setTable_owner(next, 0);
  setTable_saved(next, 0);
  if (table_owner(next) === 2) {
    sink.fail(18); // lock-leak
    return true;
  }
  sink.event(5); // leave
  setEventQueue_at(next, 0); // inactive
  return true;
}

/**
 * specs/bugs/mlx5-table.ilk:32
 *   completes
 */
function Adapter_completes(_s: State, next: State, sink: Sink): boolean {
  sink.event(6); // completes
  sink.event(7); // raise EventQueue
  setEventQueue_pending(next, true);
  return true;
}

/** What `PageFault` can do where it rests. */
function stepPageFault(s: State, next: State, sink: Sink): void {
  switch (PageFault_at(s)) {
    case 0: // inactive
      if (PageFault_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // acquire table
      if (PageFault_acquire_table(s, next, sink)) sink.emit(1);
      if (PageFault_acquire_table_2(s, next, sink)) sink.emit(2);
      if (PageFault_acquire_table_3(s, next, sink)) sink.emit(3);
      break;
    case 2: // references = references + 1
      if (PageFault_references_references_1(s, next, sink)) sink.emit(4);
      break;
    case 3: // spin for table
      if (PageFault_acquire_table_after_spinning(s, next, sink)) sink.emit(5);
      break;
    case 4: // release table
      if (PageFault_release_table(s, next, sink)) sink.emit(6);
      break;
    case 5: // acquire table
      if (PageFault_acquire_table_4(s, next, sink)) sink.emit(7);
      if (PageFault_acquire_table_5(s, next, sink)) sink.emit(8);
      if (PageFault_acquire_table_6(s, next, sink)) sink.emit(9);
      break;
    case 6: // references = references - 1
      if (PageFault_references_references_1_2(s, next, sink)) sink.emit(10);
      break;
    case 7: // spin for table
      if (PageFault_acquire_table_after_spinning_2(s, next, sink)) sink.emit(11);
      break;
    case 8: // release table
      if (PageFault_release_table_2(s, next, sink)) sink.emit(12);
      break;
  }
}

/** What `EventQueue` can do where it rests. */
function stepEventQueue(s: State, next: State, sink: Sink): void {
  switch (EventQueue_at(s)) {
    case 0: // inactive
      if (EventQueue_enter(s, next, sink)) sink.emit(13);
      break;
    case 1: // acquire table
      if (EventQueue_acquire_table(s, next, sink)) sink.emit(14);
      if (EventQueue_acquire_table_2(s, next, sink)) sink.emit(15);
      if (EventQueue_acquire_table_3(s, next, sink)) sink.emit(16);
      break;
    case 2: // references = references + 1
      if (EventQueue_references_references_1(s, next, sink)) sink.emit(17);
      break;
    case 3: // spin for table
      if (EventQueue_acquire_table_after_spinning(s, next, sink)) sink.emit(18);
      break;
    case 4: // release table
      if (EventQueue_release_table(s, next, sink)) sink.emit(19);
      break;
    case 5: // acquire table
      if (EventQueue_acquire_table_4(s, next, sink)) sink.emit(20);
      if (EventQueue_acquire_table_5(s, next, sink)) sink.emit(21);
      if (EventQueue_acquire_table_6(s, next, sink)) sink.emit(22);
      break;
    case 6: // references = references - 1
      if (EventQueue_references_references_1_2(s, next, sink)) sink.emit(23);
      break;
    case 7: // spin for table
      if (EventQueue_acquire_table_after_spinning_2(s, next, sink)) sink.emit(24);
      break;
    case 8: // release table
      if (EventQueue_release_table_2(s, next, sink)) sink.emit(25);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable interrupted   specs/bugs/mlx5-table.ilk:35
 *   PageFault.active && EventQueue.active
 */
function interrupted(s: State): boolean {
  return PageFault_at(s) !== 0 && EventQueue_at(s) !== 0;
}

/**
 * rule irq-unsafe-lock table EventQueue   specs/bugs/mlx5-table.ilk:29
 */
function irq_unsafe_lock_table_EventQueue(s: State): boolean {
  return !(table_owner(s) === 1 && PageFault_at(s) !== 0 && HARDIRQ > occupied(s, 0));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/mlx5-table.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setReferences(next, 0);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly references: number;
  /** who holds table */
  readonly "table.owner": "free" | "PageFault" | "EventQueue";
  /** level that the release of table goes back to */
  readonly "table.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where PageFault rests */
  readonly "PageFault.at": string;
  /** level of PageFault */
  readonly "PageFault.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where EventQueue rests */
  readonly "EventQueue.at": string;
  /** EventQueue is to run */
  readonly "EventQueue.pending": boolean;
  /** temporary of an operation in `PageFault` */
  readonly "PageFault.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Mlx5Table",
  revision: "before",
  source: "specs/bugs/mlx5-table.ilk",
  hash: "83be62557c6efcb7d89b2b6ef0f6d0e58a8fbbdcf14c0f06dc4e231763a858b3",
  constants: { lookupAt: "PREEMPT_OFF" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepPageFault(s, next, sink);
    stepEventQueue(s, next, sink);
    if (Adapter_completes(s, next, sink)) sink.emit(26);
  },

  // prettier-ignore
  actions: [
    { name: "PageFault_enter", actor: "PageFault", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(27, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "PageFault_acquire_table", actor: "PageFault", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(23, 3), text: "acquire table", external: false, fairness: "weak", event: "acquire table" },
    { name: "PageFault_acquire_table_2", actor: "PageFault", context: 0, from: 1, first: 2, parameters: [], kind: "acquire", place: place(23, 3), text: "acquire table", external: false, fairness: "weak", event: undefined },
    { name: "PageFault_acquire_table_3", actor: "PageFault", context: 0, from: 1, first: 3, parameters: [], kind: "spin", place: place(23, 3), text: "acquire table: busy, begins to spin", external: false, fairness: "weak", event: "wants table" },
    { name: "PageFault_references_references_1", actor: "PageFault", context: 0, from: 2, first: 4, parameters: [], kind: "statement", place: place(23, 28), text: "references = references + 1", external: false, fairness: "weak", event: undefined },
    { name: "PageFault_acquire_table_after_spinning", actor: "PageFault", context: 0, from: 3, first: 5, parameters: [], kind: "acquire", place: place(23, 3), text: "acquire table, after spinning", external: false, fairness: "weak", event: "acquire table" },
    { name: "PageFault_release_table", actor: "PageFault", context: 0, from: 4, first: 6, parameters: [], kind: "release", place: place(23, 57), text: "release table", external: false, fairness: "weak", event: "release table" },
    { name: "PageFault_acquire_table_4", actor: "PageFault", context: 0, from: 5, first: 7, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire table", external: false, fairness: "weak", event: "acquire table" },
    { name: "PageFault_acquire_table_5", actor: "PageFault", context: 0, from: 5, first: 8, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire table", external: false, fairness: "weak", event: undefined },
    { name: "PageFault_acquire_table_6", actor: "PageFault", context: 0, from: 5, first: 9, parameters: [], kind: "spin", place: place(24, 3), text: "acquire table: busy, begins to spin", external: false, fairness: "weak", event: "wants table" },
    { name: "PageFault_references_references_1_2", actor: "PageFault", context: 0, from: 6, first: 10, parameters: [], kind: "statement", place: place(24, 28), text: "references = references - 1", external: false, fairness: "weak", event: undefined },
    { name: "PageFault_acquire_table_after_spinning_2", actor: "PageFault", context: 0, from: 7, first: 11, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire table, after spinning", external: false, fairness: "weak", event: "acquire table" },
    { name: "PageFault_release_table_2", actor: "PageFault", context: 0, from: 8, first: 12, parameters: [], kind: "release", place: place(24, 57), text: "release table", external: false, fairness: "weak", event: "release table" },
    { name: "EventQueue_enter", actor: "EventQueue", context: 1, from: 0, first: 13, parameters: [], kind: "enter", place: place(29, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "EventQueue_acquire_table", actor: "EventQueue", context: 1, from: 1, first: 14, parameters: [], kind: "acquire", place: place(23, 3), text: "acquire table", external: false, fairness: "weak", event: "acquire table" },
    { name: "EventQueue_acquire_table_2", actor: "EventQueue", context: 1, from: 1, first: 15, parameters: [], kind: "acquire", place: place(23, 3), text: "acquire table", external: false, fairness: "weak", event: undefined },
    { name: "EventQueue_acquire_table_3", actor: "EventQueue", context: 1, from: 1, first: 16, parameters: [], kind: "spin", place: place(23, 3), text: "acquire table: busy, begins to spin", external: false, fairness: "weak", event: "wants table" },
    { name: "EventQueue_references_references_1", actor: "EventQueue", context: 1, from: 2, first: 17, parameters: [], kind: "statement", place: place(23, 28), text: "references = references + 1", external: false, fairness: "weak", event: undefined },
    { name: "EventQueue_acquire_table_after_spinning", actor: "EventQueue", context: 1, from: 3, first: 18, parameters: [], kind: "acquire", place: place(23, 3), text: "acquire table, after spinning", external: false, fairness: "weak", event: "acquire table" },
    { name: "EventQueue_release_table", actor: "EventQueue", context: 1, from: 4, first: 19, parameters: [], kind: "release", place: place(23, 57), text: "release table", external: false, fairness: "weak", event: "release table" },
    { name: "EventQueue_acquire_table_4", actor: "EventQueue", context: 1, from: 5, first: 20, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire table", external: false, fairness: "weak", event: "acquire table" },
    { name: "EventQueue_acquire_table_5", actor: "EventQueue", context: 1, from: 5, first: 21, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire table", external: false, fairness: "weak", event: undefined },
    { name: "EventQueue_acquire_table_6", actor: "EventQueue", context: 1, from: 5, first: 22, parameters: [], kind: "spin", place: place(24, 3), text: "acquire table: busy, begins to spin", external: false, fairness: "weak", event: "wants table" },
    { name: "EventQueue_references_references_1_2", actor: "EventQueue", context: 1, from: 6, first: 23, parameters: [], kind: "statement", place: place(24, 28), text: "references = references - 1", external: false, fairness: "weak", event: undefined },
    { name: "EventQueue_acquire_table_after_spinning_2", actor: "EventQueue", context: 1, from: 7, first: 24, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire table, after spinning", external: false, fairness: "weak", event: "acquire table" },
    { name: "EventQueue_release_table_2", actor: "EventQueue", context: 1, from: 8, first: 25, parameters: [], kind: "release", place: place(24, 57), text: "release table", external: false, fairness: "weak", event: "release table" },
    { name: "Adapter_completes", actor: "Adapter", context: -1, from: -1, first: 26, parameters: [], kind: "action", place: place(32, 10), text: "completes", external: false, fairness: "none", event: "completes" },
  ],
  // prettier-ignore
  contexts: [
    { name: "PageFault", form: "entry", word: "entry", place: place(27, 7), members: ["PageFault"], firstActivation: 1, locations: [
      { label: undefined, place: place(27, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 3), text: "acquire table", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(23, 28), text: "references = references + 1", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 3), text: "spin for table", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(23, 57), text: "release table", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 3), text: "acquire table", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(24, 28), text: "references = references - 1", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 3), text: "spin for table", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(24, 57), text: "release table", calls: [{ proc: "lookup", place: place(27, 19) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => PageFault_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[PageFault_level(s)] ?? "", pending: () => false },
    { name: "EventQueue", form: "isr", word: "isr", place: place(29, 5), members: ["EventQueue"], firstActivation: 2, locations: [
      { label: undefined, place: place(29, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 3), text: "acquire table", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(23, 28), text: "references = references + 1", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 3), text: "spin for table", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(23, 57), text: "release table", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 3), text: "acquire table", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(24, 28), text: "references = references - 1", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 3), text: "spin for table", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(24, 57), text: "release table", calls: [{ proc: "lookup", place: place(29, 18) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => EventQueue_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => EventQueue_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 1, classes: [
    { name: "table", kind: "spinlock", waiting: "spins", place: place(18, 6), members: ["table"], holds: (s: State, _member: number, activation: number) => table_owner(s) === activation, isShared: false, owner: (s: State) => table_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => PageFault_at(s) === 1 ? 1 : PageFault_at(s) === 3 ? 1 : PageFault_at(s) === 5 ? 1 : PageFault_at(s) === 7 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "HARDIRQ", wants: (s: State) => EventQueue_at(s) === 1 ? 1 : EventQueue_at(s) === 3 ? 1 : EventQueue_at(s) === 5 ? 1 : EventQueue_at(s) === 7 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(23, 3), message: "`table` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (table)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(23, 3), message: "`table` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds table itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(23, 3), message: "`PageFault` waits for `table`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, PageFault spins for table", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(23, 28), message: "`references` is guarded by `table`, which is not held here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(23, 41), message: "`references` is guarded by `table`, which is not held here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "range", name: "out-of-range", place: place(23, 28), message: "`references` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(23, 57), message: "`table` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (table)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(24, 3), message: "`table` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (table)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(24, 3), message: "`table` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds table itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(24, 3), message: "`PageFault` waits for `table`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, PageFault spins for table", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(24, 28), message: "`references` is guarded by `table`, which is not held here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(24, 41), message: "`references` is guarded by `table`, which is not held here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "range", name: "out-of-range", place: place(24, 28), message: "`references` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(24, 57), message: "`table` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (table)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 7), message: "`PageFault` returns and still holds `table`", platform: "WARNING: lock held when returning to user space! (table)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(27, 7), message: "`PageFault` returns at another level than it was entered at", platform: "WARNING: PageFault turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(23, 3), message: "`EventQueue` waits for `table`, whose holder waits, directly or not, for it", platform: "NMI watchdog: Watchdog detected hard LOCKUP, EventQueue spins for table", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(24, 3), message: "`EventQueue` waits for `table`, whose holder waits, directly or not, for it", platform: "NMI watchdog: Watchdog detected hard LOCKUP, EventQueue spins for table", ends: true },
    { kind: "rule", name: "lock-leak", place: place(29, 5), message: "`EventQueue` returns and still holds `table`", platform: "BUG: scheduling while atomic, after EventQueue has returned with table held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "EventQueue takes table", place: undefined, other: undefined, parts: ["EventQueue","table"] },
    { kind: "everyInterrupt", isr: "EventQueue", context: "PageFault", locations: 9, firstCpu: 0, cpus: 1 },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(23, 28), other: place(23, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(23, 28), other: place(24, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(24, 28), other: place(23, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(24, 28), other: place(24, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(23, 28), other: place(23, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(23, 28), other: place(24, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(24, 28), other: place(23, 28), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(24, 28), other: place(24, 28), parts: [] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire table", formats: [] },
    { text: "wants table", formats: [] },
    { text: "release table", formats: [] },
    { text: "release table shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "completes", formats: [] },
    { text: "raise EventQueue", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "interrupted", place: place(35, 11), text: "PageFault.active && EventQueue.active", holds: interrupted },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock table EventQueue", place: place(29, 5), text: "`table` is held where `EventQueue`, which takes it as well, may interrupt", holds: irq_unsafe_lock_table_EventQueue, rule: "irq-unsafe-lock", message: "`table` is held where `EventQueue`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (table)", needs: 0 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "references", group: "variable", dimensions: [], format: { kind: "number" }, read: references, write: setReferences },
    { name: "table.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","PageFault","EventQueue"] }, read: table_owner, write: setTable_owner },
    { name: "table.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: table_saved, write: setTable_saved },
    { name: "PageFault.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire table","2 references = references + 1","3 spin for table","4 release table","5 acquire table","6 references = references - 1","7 spin for table","8 release table"] }, read: PageFault_at, write: setPageFault_at },
    { name: "PageFault.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: PageFault_level, write: setPageFault_level },
    { name: "EventQueue.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire table","2 references = references + 1","3 spin for table","4 release table","5 acquire table","6 references = references - 1","7 spin for table","8 release table"] }, read: EventQueue_at, write: setEventQueue_at },
    { name: "EventQueue.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: EventQueue_pending, write: setEventQueue_pending },
    { name: "PageFault.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: PageFault_oldLevel, write: setPageFault_oldLevel },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "rule", name: "self-deadlock", within: 5 },
      { form: "rule", name: "irq-unsafe-lock", within: 2 },
    ],
  },
});

export default checker;
export type { State };

/** Every initial state, packed. */
export const initialStates = (): readonly State[] => initialStatesOf(checker);

/** Every step from a state: its transition, its action, and the state it leads to (none if it breaks a rule). */
export const successors = (state: State): ReturnType<typeof successorsOf> =>
  successorsOf(checker, state);

/** The invariants of the spec by name. */
export const invariants: Readonly<Record<string, (state: State) => boolean>> = Object.fromEntries(
  checker.invariants.map((each) => [each.name, each.holds]),
);

/** A state in the spec's own values. */
export const decode = (state: State): Decoded => checker.decode(state);

/** Searches the state space; see `CheckOptions`. */
export const check = (options?: CheckOptions): Promise<Verdict> => runChecker(checker, options);
