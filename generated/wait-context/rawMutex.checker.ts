// Generated from specs/classics/wait-context.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 767d720e49e71e94 · revision rawMutex · 17 variables in 2 words (37 bits) · 13 actions, 13 transitions
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

// Which kinds of lock may be taken inside which, and in which context?
//
// A lock that sleeps gives the CPU up, a `spinlock` may do so on a kernel for real-time work, a `rawSpinlock` never does: what
// waits more may not be taken inside what waits less. Where it may not the kernel prints `Invalid wait context`.
// Source: Linux, lib/locking-selftest.c, wait_context_tests. Its rows about RCU are left out, and so are interrupts that are
// not threaded; the columns here are `raw`, `spin` and `mutex`. The printed matrix is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const around = InRaw
// const inner = Mutex
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable           values
//    0  0–1    outerRaw.owner     free, Task, Interrupt, Soft
//    0  2–4    outerRaw.saved     TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  5–6    innerRaw.owner     free, Task, Interrupt, Soft
//    0  7–9    innerRaw.saved     TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  10–11  outerSpin.owner    free, Task, Interrupt, Soft
//    0  12–14  outerSpin.saved    TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  15–16  innerSpin.owner    free, Task, Interrupt, Soft
//    0  17–19  innerSpin.saved    TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  20–21  outerMutex.owner   free, Task, Interrupt, Soft
//    0  22–23  innerMutex.owner   free, Task, Interrupt, Soft
//    0  24–26  Task.at            0 inactive, 1..5 where it rests
//    0  27–29  Task.level         TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  30     Interrupt.at       0 inactive, 1..1 where it rests
//    0  31     Interrupt.pending  false, true
//    1  0      Soft.at            0 inactive, 1..1 where it rests
//    1  1      Soft.pending       false, true
//    1  2–4    Task.oldLevel      TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI

const outerRaw_owner = (s: State): number => s[0] & 3;
const setOuterRaw_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const outerRaw_saved = (s: State): number => (s[0] >>> 2) & 7;
const setOuterRaw_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 2)) | (value << 2);
};
const innerRaw_owner = (s: State): number => (s[0] >>> 5) & 3;
const setInnerRaw_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const innerRaw_saved = (s: State): number => (s[0] >>> 7) & 7;
const setInnerRaw_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 7)) | (value << 7);
};
const outerSpin_owner = (s: State): number => (s[0] >>> 10) & 3;
const setOuterSpin_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const outerSpin_saved = (s: State): number => (s[0] >>> 12) & 7;
const setOuterSpin_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const innerSpin_owner = (s: State): number => (s[0] >>> 15) & 3;
const setInnerSpin_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 15)) | (value << 15);
};
const innerSpin_saved = (s: State): number => (s[0] >>> 17) & 7;
const setInnerSpin_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 17)) | (value << 17);
};
const outerMutex_owner = (s: State): number => (s[0] >>> 20) & 3;
const setOuterMutex_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 20)) | (value << 20);
};
const innerMutex_owner = (s: State): number => (s[0] >>> 22) & 3;
const setInnerMutex_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 22)) | (value << 22);
};
const Task_at = (s: State): number => (s[0] >>> 24) & 7;
const setTask_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 24)) | (value << 24);
};
const Task_level = (s: State): number => (s[0] >>> 27) & 7;
const setTask_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 27)) | (value << 27);
};
const Interrupt_at = (s: State): number => (s[0] >>> 30) & 1;
const setInterrupt_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 30)) | (value << 30);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Soft_at = (s: State): number => s[1] & 1;
const setSoft_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~1) | value;
};
const Soft_pending = (s: State): boolean => ((s[1] >>> 1) & 1) !== 0;
const setSoft_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 1)) | ((value ? 1 : 0) << 1);
};
const Task_oldLevel = (s: State): number => (s[1] >>> 2) & 7;
const setTask_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 2)) | (value << 2);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    (outerRaw_owner(s) === a && outerRaw_saved(s) === NMI) ||
    (innerRaw_owner(s) === a && innerRaw_saved(s) === NMI) ||
    (outerSpin_owner(s) === a && outerSpin_saved(s) === NMI) ||
    (innerSpin_owner(s) === a && innerSpin_saved(s) === NMI)
  )
    return NMI;
  if (
    (outerRaw_owner(s) === a && outerRaw_saved(s) === HARDIRQ) ||
    (innerRaw_owner(s) === a && innerRaw_saved(s) === HARDIRQ) ||
    (outerSpin_owner(s) === a && outerSpin_saved(s) === HARDIRQ) ||
    (innerSpin_owner(s) === a && innerSpin_saved(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (outerRaw_owner(s) === a && outerRaw_saved(s) === SOFTIRQ) ||
    (innerRaw_owner(s) === a && innerRaw_saved(s) === SOFTIRQ) ||
    (outerSpin_owner(s) === a && outerSpin_saved(s) === SOFTIRQ) ||
    (innerSpin_owner(s) === a && innerSpin_saved(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (outerRaw_owner(s) === a && outerRaw_saved(s) === PREEMPT_OFF) ||
    (innerRaw_owner(s) === a && innerRaw_saved(s) === PREEMPT_OFF) ||
    (outerSpin_owner(s) === a && outerSpin_saved(s) === PREEMPT_OFF) ||
    (innerSpin_owner(s) === a && innerSpin_saved(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Task_at(s) !== 0 && Task_level(s) === NMI) return NMI;
  if (
    (0 === c && Task_at(s) !== 0 && Task_level(s) === HARDIRQ) ||
    (0 === c && Interrupt_at(s) !== 0)
  )
    return HARDIRQ;
  if ((0 === c && Task_at(s) !== 0 && Task_level(s) === SOFTIRQ) || (0 === c && Soft_at(s) !== 0))
    return SOFTIRQ;
  if (0 === c && Task_at(s) !== 0 && Task_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    0 === c &&
    Task_at(s) !== 0 &&
    Task_level(s) === NMI &&
    !(Task_at(s) === 2 && innerMutex_owner(s) !== 0 && innerMutex_owner(s) !== 1)
  )
    return NMI;
  if (
    (0 === c &&
      Task_at(s) !== 0 &&
      Task_level(s) === HARDIRQ &&
      !(Task_at(s) === 2 && innerMutex_owner(s) !== 0 && innerMutex_owner(s) !== 1)) ||
    (0 === c && Interrupt_at(s) !== 0)
  )
    return HARDIRQ;
  if (
    (0 === c &&
      Task_at(s) !== 0 &&
      Task_level(s) === SOFTIRQ &&
      !(Task_at(s) === 2 && innerMutex_owner(s) !== 0 && innerMutex_owner(s) !== 1)) ||
    (0 === c &&
      Soft_at(s) !== 0 &&
      !(Soft_at(s) === 1 && innerMutex_owner(s) !== 0 && innerMutex_owner(s) !== 3))
  )
    return SOFTIRQ;
  if (
    0 === c &&
    Task_at(s) !== 0 &&
    Task_level(s) === PREEMPT_OFF &&
    !(Task_at(s) === 2 && innerMutex_owner(s) !== 0 && innerMutex_owner(s) !== 1)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Task_at(s) !== 0 && 0 === c && Task_level(s) < l) ||
    (o === 2 && Interrupt_at(s) !== 0 && 0 === c && HARDIRQ < l) ||
    (o === 3 && Soft_at(s) !== 0 && 0 === c && SOFTIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Task_at(s) === 3) return outerRaw_owner(s);
    if (Task_at(s) === 2) {
      if (innerMutex_owner(s) === 1) return 0;
      return innerMutex_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) return NOBODY;
  if (a === 3) {
    if (Soft_at(s) === 1) {
      if (innerMutex_owner(s) === 3) return 0;
      return innerMutex_owner(s);
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Task_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Interrupt_at(s) !== 0) {
      if (Task_at(s) !== 0 && Task_level(s) === NMI && Task_at(s) === 3 && lockHolder(s, 1) !== 0)
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s) !== 0) {
      if (Task_at(s) !== 0 && Task_level(s) === NMI && Task_at(s) === 3 && lockHolder(s, 1) !== 0)
        return 1;
      if (
        Task_at(s) !== 0 &&
        Task_level(s) === HARDIRQ &&
        Task_at(s) === 3 &&
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

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Task: acquire outerRaw   specs/classics/wait-context.ilk:28
 *   if (around == InRaw) { with outerRaw { takeInner(); } }
 */
function Task_acquire_outerRaw(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (outerRaw_owner(s) !== 0) return false;
  sink.event(0); // acquire outerRaw
  setOuterRaw_owner(next, 1);
  setOuterRaw_saved(next, PREEMPT_OFF);
  setTask_level(next, Task_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Task_level(next));
  setTask_at(next, 2); // before acquire innerMutex
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * Task: acquire outerRaw   specs/classics/wait-context.ilk:28
 *   if (around == InRaw) { with outerRaw { takeInner(); } }
 */
function Task_acquire_outerRaw_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (outerRaw_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Task: acquire outerRaw: busy, begins to spin   specs/classics/wait-context.ilk:28
 *   if (around == InRaw) { with outerRaw { takeInner(); } }
 */
function Task_acquire_outerRaw_3(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (!(outerRaw_owner(s) !== 0 && outerRaw_owner(s) !== 1)) return false;
  sink.event(1); // wants outerRaw
  if (
    interruptedOwner(
      next,
      outerRaw_owner(next),
      0,
      Task_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Task_level(next),
    )
  ) {
    sink.fail(2); // self-deadlock
    return true;
  }
  const oldLevel = Task_level(next);
  setTask_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setTask_oldLevel(next, oldLevel);
  setTask_at(next, 3); // before spin for outerRaw
  if (waitsInCycle(next, 1)) {
    sink.fail(3); // deadlock
    return true;
  }
  return true;
}

/**
 * Task: acquire innerMutex   specs/classics/wait-context.ilk:24
 *   if (inner == Mutex) { with innerMutex { skip; } }
 */
function Task_acquire_innerMutex(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (!(!(Task_level(s) >= PREEMPT_OFF) && innerMutex_owner(s) === 0)) return false;
  sink.event(2); // acquire innerMutex
  setInnerMutex_owner(next, 1);
  setTask_at(next, 4); // before release innerMutex
  return true;
}

/**
 * Task: acquire innerMutex   specs/classics/wait-context.ilk:24
 *   if (inner == Mutex) { with innerMutex { skip; } }
 */
function Task_acquire_innerMutex_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (!(!(Task_level(s) >= PREEMPT_OFF) && innerMutex_owner(s) === 1)) return false;
  sink.fail(4); // recursive-acquire
  return true;
}

/**
 * Task: acquire innerMutex   specs/classics/wait-context.ilk:24
 *   if (inner == Mutex) { with innerMutex { skip; } }
 */
function Task_acquire_innerMutex_3(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (!(Task_level(s) >= PREEMPT_OFF)) return false;
  if (Task_level(next) >= PREEMPT_OFF) {
    sink.fail(5); // blocking-in-atomic
    return true;
  }
  setTask_at(next, 4); // before release innerMutex
  return true;
}

/**
 * Task: acquire outerRaw, after spinning   specs/classics/wait-context.ilk:28
 *   if (around == InRaw) { with outerRaw { takeInner(); } }
 */
function Task_acquire_outerRaw_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (outerRaw_owner(s) !== 0) return false;
  sink.event(0); // acquire outerRaw
  setOuterRaw_owner(next, 1);
  setOuterRaw_saved(next, PREEMPT_OFF);
  setTask_level(next, Task_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Task_oldLevel(next));
  setTask_oldLevel(next, 0);
  setTask_at(next, 2); // before acquire innerMutex
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * Task: release innerMutex   specs/classics/wait-context.ilk:24
 *   if (inner == Mutex) { with innerMutex { skip; } }
 */
function Task_release_innerMutex(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (innerMutex_owner(next) !== 1) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(3); // release innerMutex
  setInnerMutex_owner(next, 0);
  setTask_at(next, 5); // before release outerRaw
  return true;
}

/**
 * Task: release outerRaw   specs/classics/wait-context.ilk:28
 *   if (around == InRaw) { with outerRaw { takeInner(); } }
 */
function Task_release_outerRaw(s: State, next: State, sink: Sink): boolean {
  if (!(Task_level(s) >= top(s, 0))) return false;
  if (outerRaw_owner(next) !== 1) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(5); // release outerRaw
  setOuterRaw_owner(next, 0);
  setOuterRaw_saved(next, 0);
  setTask_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (outerRaw_owner(next) === 1) {
    sink.fail(8); // lock-leak
  }
  if (innerRaw_owner(next) === 1) {
    sink.fail(9); // lock-leak
  }
  if (outerSpin_owner(next) === 1) {
    sink.fail(10); // lock-leak
  }
  if (innerSpin_owner(next) === 1) {
    sink.fail(11); // lock-leak
  }
  if (outerMutex_owner(next) === 1) {
    sink.fail(12); // lock-leak
  }
  if (innerMutex_owner(next) === 1) {
    sink.fail(13); // lock-leak
  }
  if (Task_level(next) !== TASK) {
    sink.fail(14); // wrong-level
  }
  if (
    outerRaw_owner(next) === 1 ||
    innerRaw_owner(next) === 1 ||
    outerSpin_owner(next) === 1 ||
    innerSpin_owner(next) === 1 ||
    outerMutex_owner(next) === 1 ||
    innerMutex_owner(next) === 1 ||
    Task_level(next) !== TASK
  ) {
    return true;
  }
  sink.event(7); // leave
  setTask_at(next, 0); // inactive
  setTask_level(next, 0);
  return true;
}

/**
 * Interrupt: enters   specs/classics/wait-context.ilk:34
 *   isr Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!Interrupt_pending(s)) return false;
  if (Soft_at(next) !== 0) {
    sink.note(6 + Soft_at(next)); // which statement is interrupted
  }
  if (Task_at(next) !== 0) {
    sink.note(Task_at(next)); // which statement is interrupted
  }
  setInterrupt_pending(next, false);
  sink.event(8); // enter
  setInterrupt_at(next, 1); // before schedule Soft
  return true;
}

/**
 * Interrupt: schedule Soft   specs/classics/wait-context.ilk:35
 *   if (around == HardIrq) { takeInner(); } else { schedule Soft; }
 */
function Interrupt_schedule_Soft(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  sink.event(9); // schedule Soft
  setSoft_pending(next, true);
  if (outerRaw_owner(next) === 2) {
    sink.fail(15); // lock-leak
  }
  if (innerRaw_owner(next) === 2) {
    sink.fail(16); // lock-leak
  }
  if (outerSpin_owner(next) === 2) {
    sink.fail(17); // lock-leak
  }
  if (innerSpin_owner(next) === 2) {
    sink.fail(18); // lock-leak
  }
  if (outerMutex_owner(next) === 2) {
    sink.fail(19); // lock-leak
  }
  if (innerMutex_owner(next) === 2) {
    sink.fail(20); // lock-leak
  }
  if (
    outerRaw_owner(next) === 2 ||
    innerRaw_owner(next) === 2 ||
    outerSpin_owner(next) === 2 ||
    innerSpin_owner(next) === 2 ||
    outerMutex_owner(next) === 2 ||
    innerMutex_owner(next) === 2
  ) {
    return true;
  }
  sink.event(7); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Soft: enters   specs/classics/wait-context.ilk:38
 *   softirq Soft { takeInner(); }
 */
function Soft_enter(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ > occupied(s, 0))) return false;
  if (!Soft_pending(s)) return false;
  if (Task_at(next) !== 0) {
    sink.note(8 + Task_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, false);
  sink.event(8); // enter
  setSoft_at(next, 1); // before acquire innerMutex
  if (waitsInCycle(next, 3)) {
    sink.fail(21); // deadlock
    return true;
  }
  return true;
}

/**
 * Soft: acquire innerMutex   specs/classics/wait-context.ilk:24
 *   if (inner == Mutex) { with innerMutex { skip; } }
 */
function Soft_acquire_innerMutex(s: State, _next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  sink.fail(5); // blocking-in-atomic
  return true;
}

/** What `Task` can do where it rests. */
function stepTask(s: State, next: State, sink: Sink): void {
  switch (Task_at(s)) {
    case 1: // acquire outerRaw
      if (Task_acquire_outerRaw(s, next, sink)) sink.emit(0);
      if (Task_acquire_outerRaw_2(s, next, sink)) sink.emit(1);
      if (Task_acquire_outerRaw_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // acquire innerMutex
      if (Task_acquire_innerMutex(s, next, sink)) sink.emit(3);
      if (Task_acquire_innerMutex_2(s, next, sink)) sink.emit(4);
      if (Task_acquire_innerMutex_3(s, next, sink)) sink.emit(5);
      break;
    case 3: // spin for outerRaw
      if (Task_acquire_outerRaw_after_spinning(s, next, sink)) sink.emit(6);
      break;
    case 4: // release innerMutex
      if (Task_release_innerMutex(s, next, sink)) sink.emit(7);
      break;
    case 5: // release outerRaw
      if (Task_release_outerRaw(s, next, sink)) sink.emit(8);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(9);
      break;
    case 1: // schedule Soft
      if (Interrupt_schedule_Soft(s, next, sink)) sink.emit(10);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink): void {
  switch (Soft_at(s)) {
    case 0: // inactive
      if (Soft_enter(s, next, sink)) sink.emit(11);
      break;
    case 1: // acquire innerMutex
      if (Soft_acquire_innerMutex(s, next, sink)) sink.emit(12);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/wait-context.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setTask_level(next, TASK);
  setTask_at(next, 1); // before acquire outerRaw
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds outerRaw */
  readonly "outerRaw.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** level that the release of outerRaw goes back to */
  readonly "outerRaw.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** who holds innerRaw */
  readonly "innerRaw.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** level that the release of innerRaw goes back to */
  readonly "innerRaw.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** who holds outerSpin */
  readonly "outerSpin.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** level that the release of outerSpin goes back to */
  readonly "outerSpin.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** who holds innerSpin */
  readonly "innerSpin.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** level that the release of innerSpin goes back to */
  readonly "innerSpin.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** who holds outerMutex */
  readonly "outerMutex.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** who holds innerMutex */
  readonly "innerMutex.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** where Task rests */
  readonly "Task.at":
    | "inactive"
    | "1 acquire outerRaw"
    | "2 acquire innerMutex"
    | "3 spin for outerRaw"
    | "4 release innerMutex"
    | "5 release outerRaw";
  /** level of Task */
  readonly "Task.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Interrupt rests */
  readonly "Interrupt.at": "inactive" | "1 schedule Soft";
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at": "inactive" | "1 acquire innerMutex";
  /** Soft is to run */
  readonly "Soft.pending": boolean;
  /** temporary of an operation in `Task` */
  readonly "Task.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "WaitContext",
  revision: "rawMutex",
  source: "specs/classics/wait-context.ilk",
  hash: "767d720e49e71e94ebd3d498dc07322541bc0ec558be019ad8b9a4b6258ca057",
  constants: { around: "InRaw", inner: "Mutex" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepTask(s, next, sink);
    stepInterrupt(s, next, sink);
    stepSoft(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Task_acquire_outerRaw", actor: "Task", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(28, 26), text: "acquire outerRaw", external: false, fairness: "weak", event: "acquire outerRaw" },
    { name: "Task_acquire_outerRaw_2", actor: "Task", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(28, 26), text: "acquire outerRaw", external: false, fairness: "weak", event: undefined },
    { name: "Task_acquire_outerRaw_3", actor: "Task", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(28, 26), text: "acquire outerRaw: busy, begins to spin", external: false, fairness: "weak", event: "wants outerRaw" },
    { name: "Task_acquire_innerMutex", actor: "Task", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(24, 25), text: "acquire innerMutex", external: false, fairness: "weak", event: "acquire innerMutex" },
    { name: "Task_acquire_innerMutex_2", actor: "Task", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(24, 25), text: "acquire innerMutex", external: false, fairness: "weak", event: undefined },
    { name: "Task_acquire_innerMutex_3", actor: "Task", context: 0, from: 2, first: 5, parameters: [], kind: "acquire", place: place(24, 25), text: "acquire innerMutex", external: false, fairness: "weak", event: undefined },
    { name: "Task_acquire_outerRaw_after_spinning", actor: "Task", context: 0, from: 3, first: 6, parameters: [], kind: "acquire", place: place(28, 26), text: "acquire outerRaw, after spinning", external: false, fairness: "weak", event: "acquire outerRaw" },
    { name: "Task_release_innerMutex", actor: "Task", context: 0, from: 4, first: 7, parameters: [], kind: "release", place: place(24, 49), text: "release innerMutex", external: false, fairness: "weak", event: "release innerMutex" },
    { name: "Task_release_outerRaw", actor: "Task", context: 0, from: 5, first: 8, parameters: [], kind: "release", place: place(28, 55), text: "release outerRaw", external: false, fairness: "weak", event: "release outerRaw" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 9, parameters: [], kind: "enter", place: place(34, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_schedule_Soft", actor: "Interrupt", context: 1, from: 1, first: 10, parameters: [], kind: "statement", place: place(35, 50), text: "schedule Soft", external: false, fairness: "weak", event: "schedule Soft" },
    { name: "Soft_enter", actor: "Soft", context: 2, from: 0, first: 11, parameters: [], kind: "enter", place: place(38, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_acquire_innerMutex", actor: "Soft", context: 2, from: 1, first: 12, parameters: [], kind: "acquire", place: place(24, 25), text: "acquire innerMutex", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "Task", form: "thread", word: "thread", place: place(27, 8), members: ["Task"], firstActivation: 1, locations: [
      { label: undefined, place: place(27, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 26), text: "acquire outerRaw", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(24, 25), text: "acquire innerMutex", calls: [{ proc: "takeInner", place: place(28, 42) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(28, 26), text: "spin for outerRaw", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(24, 49), text: "release innerMutex", calls: [{ proc: "takeInner", place: place(28, 42) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 55), text: "release outerRaw", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Task_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Task_level(s)] ?? "", pending: () => false },
    { name: "Interrupt", form: "isr", word: "isr", place: place(34, 5), members: ["Interrupt"], firstActivation: 2, locations: [
      { label: undefined, place: place(34, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 50), text: "schedule Soft", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Soft", form: "deferred", word: "softirq", place: place(38, 9), members: ["Soft"], firstActivation: 3, locations: [
      { label: undefined, place: place(38, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 25), text: "acquire innerMutex", calls: [{ proc: "takeInner", place: place(38, 16) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Soft_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State) => Soft_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 1, classes: [
    { name: "outerRaw", kind: "rawSpinlock", waiting: "spins", place: place(14, 6), members: ["outerRaw"], holds: (s: State, _member: number, activation: number) => outerRaw_owner(s) === activation, isShared: false, owner: (s: State) => outerRaw_owner(s) },
    { name: "innerRaw", kind: "rawSpinlock", waiting: "spins", place: place(15, 6), members: ["innerRaw"], holds: (s: State, _member: number, activation: number) => innerRaw_owner(s) === activation, isShared: false, owner: (s: State) => innerRaw_owner(s) },
    { name: "outerSpin", kind: "spinlock", waiting: "spins", place: place(16, 6), members: ["outerSpin"], holds: (s: State, _member: number, activation: number) => outerSpin_owner(s) === activation, isShared: false, owner: (s: State) => outerSpin_owner(s) },
    { name: "innerSpin", kind: "spinlock", waiting: "spins", place: place(17, 6), members: ["innerSpin"], holds: (s: State, _member: number, activation: number) => innerSpin_owner(s) === activation, isShared: false, owner: (s: State) => innerSpin_owner(s) },
    { name: "outerMutex", kind: "mutex", waiting: "blocks", place: place(18, 6), members: ["outerMutex"], holds: (s: State, _member: number, activation: number) => outerMutex_owner(s) === activation, isShared: false, owner: (s: State) => outerMutex_owner(s) },
    { name: "innerMutex", kind: "mutex", waiting: "blocks", place: place(19, 6), members: ["innerMutex"], holds: (s: State, _member: number, activation: number) => innerMutex_owner(s) === activation, isShared: false, owner: (s: State) => innerMutex_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Task_at(s) === 1 ? 1 : Task_at(s) === 2 ? 6 : Task_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "HARDIRQ", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (s: State) => Soft_at(s) === 1 ? 6 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(24, 25), message: "`Task` waits for `innerMutex`, whose holder waits, directly or not, for it", platform: "INFO: task Task blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(28, 26), message: "`outerRaw` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (outerRaw)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(28, 26), message: "`outerRaw` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds outerRaw itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(28, 26), message: "`Task` waits for `outerRaw`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Task spins for outerRaw", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(24, 25), message: "`innerMutex` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (innerMutex)", ends: true },
    { kind: "rule", name: "blocking-in-atomic", place: place(24, 25), message: "`innerMutex` blocks while it is busy, and waiting is not allowed at PREEMPT_OFF or above", platform: "[ BUG: Invalid wait context ] (innerMutex); BUG: sleeping function called from invalid context", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(24, 49), message: "`innerMutex` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (innerMutex)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(28, 55), message: "`outerRaw` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (outerRaw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `outerRaw`", platform: "BUG: Task still has locks held! (outerRaw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `innerRaw`", platform: "BUG: Task still has locks held! (innerRaw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `outerSpin`", platform: "BUG: Task still has locks held! (outerSpin)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `innerSpin`", platform: "BUG: Task still has locks held! (innerSpin)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `outerMutex`", platform: "BUG: Task still has locks held! (outerMutex)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `innerMutex`", platform: "BUG: Task still has locks held! (innerMutex)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(27, 8), message: "`Task` returns at another level than it was entered at", platform: "WARNING: Task turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `outerRaw`", platform: "BUG: scheduling while atomic, after Interrupt has returned with outerRaw held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `innerRaw`", platform: "BUG: scheduling while atomic, after Interrupt has returned with innerRaw held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `outerSpin`", platform: "BUG: scheduling while atomic, after Interrupt has returned with outerSpin held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `innerSpin`", platform: "BUG: scheduling while atomic, after Interrupt has returned with innerSpin held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `outerMutex`", platform: "BUG: scheduling while atomic, after Interrupt has returned with outerMutex held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `innerMutex`", platform: "BUG: scheduling while atomic, after Interrupt has returned with innerMutex held", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(24, 25), message: "`Soft` waits for `innerMutex`, whose holder waits, directly or not, for it", platform: "INFO: task Soft blocked for more than 120 seconds", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "everyInterrupt", isr: "Interrupt", context: "Task", locations: 6, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Soft", locations: 2, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "Task", locations: 6, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "acquire outerRaw", formats: [] },
    { text: "wants outerRaw", formats: [] },
    { text: "acquire innerMutex", formats: [] },
    { text: "release innerMutex", formats: [] },
    { text: "release innerMutex shared", formats: [] },
    { text: "release outerRaw", formats: [] },
    { text: "release outerRaw shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "schedule Soft", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "outerRaw.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: outerRaw_owner, write: setOuterRaw_owner },
    { name: "outerRaw.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: outerRaw_saved, write: setOuterRaw_saved },
    { name: "innerRaw.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: innerRaw_owner, write: setInnerRaw_owner },
    { name: "innerRaw.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: innerRaw_saved, write: setInnerRaw_saved },
    { name: "outerSpin.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: outerSpin_owner, write: setOuterSpin_owner },
    { name: "outerSpin.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: outerSpin_saved, write: setOuterSpin_saved },
    { name: "innerSpin.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: innerSpin_owner, write: setInnerSpin_owner },
    { name: "innerSpin.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: innerSpin_saved, write: setInnerSpin_saved },
    { name: "outerMutex.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: outerMutex_owner, write: setOuterMutex_owner },
    { name: "innerMutex.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: innerMutex_owner, write: setInnerMutex_owner },
    { name: "Task.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire outerRaw","2 acquire innerMutex","3 spin for outerRaw","4 release innerMutex","5 release outerRaw"] }, read: Task_at, write: setTask_at },
    { name: "Task.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Task_level, write: setTask_level },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 schedule Soft"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Soft.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire innerMutex"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
    { name: "Task.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Task_oldLevel, write: setTask_oldLevel },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "blocking-in-atomic" }],
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
