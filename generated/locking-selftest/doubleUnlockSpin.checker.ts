// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 fd8a147ccb53c0cc · revision doubleUnlockSpin · 20 variables in 3 words (94 bits) · 18 actions, 39 transitions
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

// Which of the mistakes that Linux plants to test its own lock checker are found here, and by which rule?
//
// Source: Linux, lib/locking-selftest.c, the columns `spin` and `mutex`. There one thread runs all the pieces of a case
// after one another and the checker infers from classes of locks what could happen; here each piece is a context of its
// own, on a CPU of its own, and what could happen is searched, so that the orders `12`, `21`, `123` … of one case are a
// single revision. Expected, from the table at its end: every case fails but `bad unlock order`, which must not.
// Not said here: the columns of readers and writers with the cases that are about them (irq lock-inversion, read
// recursion), and initialising a held lock, for which this platform has no words. `ordered…` and `irqsafe…Off` are ours:
// the same pieces without the mistake. The printed matrix is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const column = Spin
// const case = DoubleUnlock
// const off = HARDIRQ
// const interruptsOff = false
// const CPUS = 4
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const A = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                     values
//    0  0–15 (4 × 4)   spinning.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt, Soft[0], S…
//    0  16–27 (4 × 3)  spinning.saved[index: 0..3]  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  0–15 (4 × 4)   sleeping.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt, Soft[0], S…
//    0  28–30          First.at                     0 inactive, 1..4 where it rests
//    1  16–18          First.level                  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  none           Second.at                    0 inactive, 1..0 where it rests
//    0  none           Third.at                     0 inactive, 1..0 where it rests
//    0  none           Fourth.at                    0 inactive, 1..0 where it rests
//    1  19–20          Interrupt.at                 0 inactive, 1..3 where it rests
//    1  21–22          Interrupt.cpu                0..3
//    0  31             Interrupt.pending            false, true
//    1  23–30 (4 × 2)  Soft.at[cpu: 0..3]           0 inactive, 1..3 where it rests
//    2  0–3 (4 × 1)    Soft.pending[cpu: 0..3]      false, true
//    2  4–5            First.take.x                 A, B, C, D
//    2  6–7            First.give.x                 A, B, C, D
//    2  8–10           First.oldLevel               TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    2  11–12          Interrupt.take.x             A, B, C, D
//    2  13–14          Interrupt.give.x             A, B, C, D
//    2  15–22 (4 × 2)  Soft.take.x[cpu: 0..3]       A, B, C, D
//    2  23–30 (4 × 2)  Soft.give.x[cpu: 0..3]       A, B, C, D

const spinning_owner = (s: State, index: number): number => (s[0] >>> (4 * index)) & 15;
const setSpinning_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index))) | (value << (4 * index));
};
const spinning_saved = (s: State, index: number): number => (s[0] >>> (3 * index + 16)) & 7;
const setSpinning_saved = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 16))) | (value << (3 * index + 16));
};
const sleeping_owner = (s: State, index: number): number => (s[1] >>> (4 * index)) & 15;
const setSleeping_owner = (s: State, index: number, value: number): void => {
  s[1] = (s[1] & ~(15 << (4 * index))) | (value << (4 * index));
};
const First_at = (s: State): number => (s[0] >>> 28) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 28)) | (value << 28);
};
const First_level = (s: State): number => (s[1] >>> 16) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 16)) | (value << 16);
};
const Second_at = (_s: State): number => 0;
const setSecond_at = (_s: State, _value: number): void => {};
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const Interrupt_at = (s: State): number => (s[1] >>> 19) & 3;
const setInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 19)) | (value << 19);
};
const Interrupt_cpu = (s: State): number => (s[1] >>> 21) & 3;
const setInterrupt_cpu = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 21)) | (value << 21);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Soft_at = (s: State, cpu: number): number => (s[1] >>> (2 * cpu + 23)) & 3;
const setSoft_at = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * cpu + 23))) | (value << (2 * cpu + 23));
};
const Soft_pending = (s: State, cpu: number): boolean => ((s[2] >>> cpu) & 1) !== 0;
const setSoft_pending = (s: State, cpu: number, value: boolean): void => {
  s[2] = (s[2] & ~(1 << cpu)) | ((value ? 1 : 0) << cpu);
};
const First_take_x = (s: State): number => (s[2] >>> 4) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 4)) | (value << 4);
};
const First_give_x = (s: State): number => (s[2] >>> 6) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 6)) | (value << 6);
};
const First_oldLevel = (s: State): number => (s[2] >>> 8) & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 8)) | (value << 8);
};
const Interrupt_take_x = (s: State): number => (s[2] >>> 11) & 3;
const setInterrupt_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 11)) | (value << 11);
};
const Interrupt_give_x = (s: State): number => (s[2] >>> 13) & 3;
const setInterrupt_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 13)) | (value << 13);
};
const Soft_take_x = (s: State, cpu: number): number => (s[2] >>> (2 * cpu + 15)) & 3;
const setSoft_take_x = (s: State, cpu: number, value: number): void => {
  s[2] = (s[2] & ~(3 << (2 * cpu + 15))) | (value << (2 * cpu + 15));
};
const Soft_give_x = (s: State, cpu: number): number => (s[2] >>> (2 * cpu + 23)) & 3;
const setSoft_give_x = (s: State, cpu: number, value: number): void => {
  s[2] = (s[2] & ~(3 << (2 * cpu + 23))) | (value << (2 * cpu + 23));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === NMI) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === NMI) ||
    (spinning_owner(s, 2) === a && spinning_saved(s, 2) === NMI) ||
    (spinning_owner(s, 3) === a && spinning_saved(s, 3) === NMI)
  )
    return NMI;
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === HARDIRQ) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === HARDIRQ) ||
    (spinning_owner(s, 2) === a && spinning_saved(s, 2) === HARDIRQ) ||
    (spinning_owner(s, 3) === a && spinning_saved(s, 3) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === SOFTIRQ) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === SOFTIRQ) ||
    (spinning_owner(s, 2) === a && spinning_saved(s, 2) === SOFTIRQ) ||
    (spinning_owner(s, 3) === a && spinning_saved(s, 3) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === PREEMPT_OFF) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === PREEMPT_OFF) ||
    (spinning_owner(s, 2) === a && spinning_saved(s, 2) === PREEMPT_OFF) ||
    (spinning_owner(s, 3) === a && spinning_saved(s, 3) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && First_at(s) !== 0 && First_level(s) === NMI) return NMI;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) ||
    (Interrupt_cpu(s) === c && Interrupt_at(s) !== 0)
  )
    return HARDIRQ;
  if ((0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) || Soft_at(s, c) !== 0)
    return SOFTIRQ;
  if (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && First_at(s) !== 0 && First_level(s) === NMI) return NMI;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) ||
    (Interrupt_cpu(s) === c && Interrupt_at(s) !== 0)
  )
    return HARDIRQ;
  if ((0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) || Soft_at(s, c) !== 0)
    return SOFTIRQ;
  if (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && First_at(s) !== 0 && 0 === c && First_level(s) < l) ||
    (o === 2 && Second_at(s) !== 0 && 1 === c && TASK < l) ||
    (o === 3 && Third_at(s) !== 0 && 2 === c && TASK < l) ||
    (o === 4 && Fourth_at(s) !== 0 && 3 === c && TASK < l) ||
    (o === 5 && Interrupt_at(s) !== 0 && Interrupt_cpu(s) === c && HARDIRQ < l) ||
    (o === 6 && Soft_at(s, 0) !== 0 && 0 === c && SOFTIRQ < l) ||
    (o === 7 && Soft_at(s, 1) !== 0 && 1 === c && SOFTIRQ < l) ||
    (o === 8 && Soft_at(s, 2) !== 0 && 2 === c && SOFTIRQ < l) ||
    (o === 9 && Soft_at(s, 3) !== 0 && 3 === c && SOFTIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 3) return spinning_owner(s, First_take_x(s));
    return NOBODY;
  }
  if (a === 2) return NOBODY;
  if (a === 3) return NOBODY;
  if (a === 4) return NOBODY;
  if (a === 5) {
    if (Interrupt_at(s) === 3) return spinning_owner(s, Interrupt_take_x(s));
    return NOBODY;
  }
  if (a === 6) {
    if (Soft_at(s, 0) === 3) return spinning_owner(s, Soft_take_x(s, 0));
    return NOBODY;
  }
  if (a === 7) {
    if (Soft_at(s, 1) === 3) return spinning_owner(s, Soft_take_x(s, 1));
    return NOBODY;
  }
  if (a === 8) {
    if (Soft_at(s, 2) === 3) return spinning_owner(s, Soft_take_x(s, 2));
    return NOBODY;
  }
  if (a === 9) {
    if (Soft_at(s, 3) === 3) return spinning_owner(s, Soft_take_x(s, 3));
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (First_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 0 &&
        3 > First_level(s) &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      if (
        Soft_at(s, 0) !== 0 &&
        2 > First_level(s) &&
        Soft_at(s, 0) === 3 &&
        lockHolder(s, 6) !== 0
      )
        return 6;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Second_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 1 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      if (Soft_at(s, 1) !== 0 && Soft_at(s, 1) === 3 && lockHolder(s, 7) !== 0) return 7;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Third_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 2 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      if (Soft_at(s, 2) !== 0 && Soft_at(s, 2) === 3 && lockHolder(s, 8) !== 0) return 8;
      return NOBODY;
    }
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Fourth_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 3 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      if (Soft_at(s, 3) !== 0 && Soft_at(s, 3) === 3 && lockHolder(s, 9) !== 0) return 9;
      return NOBODY;
    }
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Interrupt_at(s) !== 0) {
      if (
        First_at(s) !== 0 &&
        0 === Interrupt_cpu(s) &&
        First_level(s) === NMI &&
        First_at(s) === 3 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 6) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 0) !== 0) {
      if (
        First_at(s) !== 0 &&
        First_level(s) === NMI &&
        First_at(s) === 3 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 0 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      if (
        First_at(s) !== 0 &&
        First_level(s) === HARDIRQ &&
        First_at(s) === 3 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 7) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 1) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 1 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 8) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 2) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 2 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 9) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 3) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 3 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
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

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo3(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 4 waits. */
function leadsTo5(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo4(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 5 waits. */
function leadsTo6(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo5(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 6 waits. */
function leadsTo7(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo6(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 7 waits. */
function leadsTo8(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo7(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 8 waits. */
function leadsTo9(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo8(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo9(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (!(spinning_owner(s, First_take_x(s)) !== 0 && spinning_owner(s, First_take_x(s)) !== 1))
    return false;
  sink.event(1, First_take_x(next)); // wants spinning[{0}]
  if (
    interruptedOwner(
      next,
      spinning_owner(next, First_take_x(next)),
      0,
      First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next),
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * First: release spinning[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function First_release_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(next, First_give_x(next)) !== 1) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, First_give_x(next), 0);
  setSpinning_saved(next, First_give_x(next), 0);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  setFirst_give_x(next, A);
  setFirst_at(next, 4); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 2); // before release spinning[x]
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 1 */
function exists1(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 1) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 1 */
function exists2(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 1) return true;
  return false;
}

/**
 * First: release spinning[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function First_release_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(next, First_give_x(next)) !== 1) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, First_give_x(next), 0);
  setSpinning_saved(next, First_give_x(next), 0);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (exists1(next)) {
    sink.fail(4); // lock-leak
  }
  if (exists2(next)) {
    sink.fail(5); // lock-leak
  }
  if (First_level(next) !== TASK) {
    sink.fail(6); // wrong-level
  }
  if (exists1(next) || exists2(next) || First_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setFirst_at(next, 0); // inactive
  setFirst_level(next, 0);
  setFirst_give_x(next, 0);
  return true;
}

/**
 * Interrupt: enters   specs/classics/locking-selftest.ilk:121
 *   isr Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(HARDIRQ > occupied(s, cpu))) return false;
  if (!Interrupt_pending(s)) return false;
  for (let k_13 = 0; k_13 <= 3; k_13++) {
    if (Soft_at(next, k_13) !== 0 && k_13 === cpu) {
      sink.note(25 + cpu * 4 + Soft_at(next, k_13)); // which statement is interrupted
    }
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(20 + cpu * 5 + First_at(next)); // which statement is interrupted
  }
  setInterrupt_pending(next, false);
  sink.event(5); // enter
  setInterrupt_cpu(next, cpu);
  setInterrupt_take_x(next, A);
  setInterrupt_at(next, 1); // before acquire spinning[x]
  return true;
}

/**
 * Interrupt: acquire spinning[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Interrupt_cpu(s)))) return false;
  if (spinning_owner(s, Interrupt_take_x(s)) !== 0) return false;
  sink.note(Interrupt_take_x(next)); // which statement is interrupted
  sink.event(0, Interrupt_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Interrupt_take_x(next), 5);
  setSpinning_saved(next, Interrupt_take_x(next), PREEMPT_OFF);
  setInterrupt_give_x(next, A);
  setInterrupt_take_x(next, 0);
  setInterrupt_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * Interrupt: acquire spinning[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Interrupt_cpu(s)))) return false;
  if (spinning_owner(s, Interrupt_take_x(s)) !== 5) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Interrupt: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Interrupt_cpu(s)))) return false;
  if (!(
    spinning_owner(s, Interrupt_take_x(s)) !== 0 && spinning_owner(s, Interrupt_take_x(s)) !== 5
  ))
    return false;
  sink.event(1, Interrupt_take_x(next)); // wants spinning[{0}]
  if (
    interruptedOwner(
      next,
      spinning_owner(next, Interrupt_take_x(next)),
      Interrupt_cpu(next),
      HARDIRQ,
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setInterrupt_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 5)) {
    sink.fail(13); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 5 */
function exists3(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 5) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 5 */
function exists4(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 5) return true;
  return false;
}

/**
 * Interrupt: release spinning[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Interrupt_release_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Interrupt_cpu(s)))) return false;
  if (spinning_owner(next, Interrupt_give_x(next)) !== 5) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, Interrupt_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Interrupt_give_x(next), 0);
  setSpinning_saved(next, Interrupt_give_x(next), 0);
  if (exists3(next)) {
    sink.fail(14); // lock-leak
  }
  if (exists4(next)) {
    sink.fail(15); // lock-leak
  }
  if (exists3(next) || exists4(next)) {
    return true;
  }
  sink.event(4); // leave
  setInterrupt_at(next, 0); // inactive
  setInterrupt_cpu(next, 0);
  setInterrupt_give_x(next, 0);
  return true;
}

/**
 * Interrupt: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Interrupt_cpu(s)))) return false;
  if (spinning_owner(s, Interrupt_take_x(s)) !== 0) return false;
  sink.note(Interrupt_take_x(next)); // which statement is interrupted
  sink.event(0, Interrupt_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Interrupt_take_x(next), 5);
  setSpinning_saved(next, Interrupt_take_x(next), PREEMPT_OFF);
  setInterrupt_give_x(next, A);
  setInterrupt_take_x(next, 0);
  setInterrupt_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * Soft: enters   specs/classics/locking-selftest.ilk:130
 *   softirq Soft { take(A); give(A); }
 */
function Soft_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ > occupied(s, cpu))) return false;
  if (!Soft_pending(s, cpu)) return false;
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(41 + cpu * 5 + First_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, cpu, false);
  sink.event(5); // enter
  setSoft_take_x(next, cpu, A);
  setSoft_at(next, cpu, 1); // before acquire spinning[x]
  return true;
}

/**
 * Soft: acquire spinning[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Soft_acquire_spinning(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ >= top(s, cpu))) return false;
  if (spinning_owner(s, Soft_take_x(s, cpu)) !== 0) return false;
  sink.note(4 + (cpu + 6 - 6) * 4 + Soft_take_x(next, cpu)); // which statement is interrupted
  sink.event(0, Soft_take_x(next, cpu)); // acquire spinning[{0}]
  setSpinning_owner(next, Soft_take_x(next, cpu), cpu + 6);
  setSpinning_saved(next, Soft_take_x(next, cpu), PREEMPT_OFF);
  setSoft_give_x(next, cpu, A);
  setSoft_take_x(next, cpu, 0);
  setSoft_at(next, cpu, 2); // before release spinning[x]
  return true;
}

/**
 * Soft: acquire spinning[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Soft_acquire_spinning_2(s: State, _next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ >= top(s, cpu))) return false;
  if (spinning_owner(s, Soft_take_x(s, cpu)) !== cpu + 6) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Soft: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Soft_acquire_spinning_3(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ >= top(s, cpu))) return false;
  if (!(
    spinning_owner(s, Soft_take_x(s, cpu)) !== 0 &&
    spinning_owner(s, Soft_take_x(s, cpu)) !== cpu + 6
  ))
    return false;
  sink.event(1, Soft_take_x(next, cpu)); // wants spinning[{0}]
  if (interruptedOwner(next, spinning_owner(next, Soft_take_x(next, cpu)), cpu, SOFTIRQ)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setSoft_at(next, cpu, 3); // before spin for spinning[x]
  if (waitsInCycle(next, cpu + 6)) {
    sink.fail(16); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..3: spinning.owner[i] == (cpu + 6) */
function exists5(s: State, cpu: number): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === cpu + 6) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == (cpu + 6) */
function exists6(s: State, cpu: number): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === cpu + 6) return true;
  return false;
}

/**
 * Soft: release spinning[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Soft_release_spinning(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ >= top(s, cpu))) return false;
  if (spinning_owner(next, Soft_give_x(next, cpu)) !== cpu + 6) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, Soft_give_x(next, cpu)); // release spinning[{0}]
  setSpinning_owner(next, Soft_give_x(next, cpu), 0);
  setSpinning_saved(next, Soft_give_x(next, cpu), 0);
  if (exists5(next, cpu)) {
    sink.fail(17); // lock-leak
  }
  if (exists6(next, cpu)) {
    sink.fail(18); // lock-leak
  }
  if (exists5(next, cpu) || exists6(next, cpu)) {
    return true;
  }
  sink.event(4); // leave
  setSoft_at(next, cpu, 0); // inactive
  setSoft_give_x(next, cpu, 0);
  return true;
}

/**
 * Soft: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Soft_acquire_spinning_after_spinning(
  s: State,
  next: State,
  sink: Sink,
  cpu: number,
): boolean {
  if (!(SOFTIRQ >= top(s, cpu))) return false;
  if (spinning_owner(s, Soft_take_x(s, cpu)) !== 0) return false;
  sink.note(4 + (cpu + 6 - 6) * 4 + Soft_take_x(next, cpu)); // which statement is interrupted
  sink.event(0, Soft_take_x(next, cpu)); // acquire spinning[{0}]
  setSpinning_owner(next, Soft_take_x(next, cpu), cpu + 6);
  setSpinning_saved(next, Soft_take_x(next, cpu), PREEMPT_OFF);
  setSoft_give_x(next, cpu, A);
  setSoft_take_x(next, cpu, 0);
  setSoft_at(next, cpu, 2); // before release spinning[x]
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire spinning[x]
      if (First_acquire_spinning(s, next, sink)) sink.emit(0);
      if (First_acquire_spinning_2(s, next, sink)) sink.emit(1);
      if (First_acquire_spinning_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // release spinning[x]
      if (First_release_spinning(s, next, sink)) sink.emit(3);
      break;
    case 3: // spin for spinning[x]
      if (First_acquire_spinning_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 4: // release spinning[x]
      if (First_release_spinning_2(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 3; cpu++) {
        if (Interrupt_enter(s, next, sink, cpu)) sink.emit(6 + cpu);
      }
      break;
    case 1: // acquire spinning[x]
      if (Interrupt_acquire_spinning(s, next, sink)) sink.emit(10);
      if (Interrupt_acquire_spinning_2(s, next, sink)) sink.emit(11);
      if (Interrupt_acquire_spinning_3(s, next, sink)) sink.emit(12);
      break;
    case 2: // release spinning[x]
      if (Interrupt_release_spinning(s, next, sink)) sink.emit(13);
      break;
    case 3: // spin for spinning[x]
      if (Interrupt_acquire_spinning_after_spinning(s, next, sink)) sink.emit(14);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink, cpu: number): void {
  switch (Soft_at(s, cpu)) {
    case 0: // inactive
      if (Soft_enter(s, next, sink, cpu)) sink.emit(15 + cpu);
      break;
    case 1: // acquire spinning[x]
      if (Soft_acquire_spinning(s, next, sink, cpu)) sink.emit(19 + cpu);
      if (Soft_acquire_spinning_2(s, next, sink, cpu)) sink.emit(23 + cpu);
      if (Soft_acquire_spinning_3(s, next, sink, cpu)) sink.emit(27 + cpu);
      break;
    case 2: // release spinning[x]
      if (Soft_release_spinning(s, next, sink, cpu)) sink.emit(31 + cpu);
      break;
    case 3: // spin for spinning[x]
      if (Soft_acquire_spinning_after_spinning(s, next, sink, cpu)) sink.emit(35 + cpu);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock spinning[0] Interrupt   specs/classics/locking-selftest.ilk:121
 */
function irq_unsafe_lock_spinning_0_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 0) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 0) === 3 && Third_at(s) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 0) === 4 && Fourth_at(s) !== 0 && HARDIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 0) === 6 && Soft_at(s, 0) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 0) === 7 && Soft_at(s, 1) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 0) === 8 && Soft_at(s, 2) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 0) === 9 && Soft_at(s, 3) !== 0 && HARDIRQ > occupied(s, 3))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Interrupt   specs/classics/locking-selftest.ilk:121
 */
function irq_unsafe_lock_spinning_1_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 1) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 1) === 3 && Third_at(s) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 1) === 4 && Fourth_at(s) !== 0 && HARDIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 1) === 6 && Soft_at(s, 0) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 1) === 7 && Soft_at(s, 1) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 1) === 8 && Soft_at(s, 2) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 1) === 9 && Soft_at(s, 3) !== 0 && HARDIRQ > occupied(s, 3))
  );
}

/**
 * rule irq-unsafe-lock spinning[2] Interrupt   specs/classics/locking-selftest.ilk:121
 */
function irq_unsafe_lock_spinning_2_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 2) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 2) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 2) === 3 && Third_at(s) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 2) === 4 && Fourth_at(s) !== 0 && HARDIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 2) === 6 && Soft_at(s, 0) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 2) === 7 && Soft_at(s, 1) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 2) === 8 && Soft_at(s, 2) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 2) === 9 && Soft_at(s, 3) !== 0 && HARDIRQ > occupied(s, 3))
  );
}

/**
 * rule irq-unsafe-lock spinning[3] Interrupt   specs/classics/locking-selftest.ilk:121
 */
function irq_unsafe_lock_spinning_3_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 3) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 3) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 3) === 3 && Third_at(s) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 3) === 4 && Fourth_at(s) !== 0 && HARDIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 3) === 6 && Soft_at(s, 0) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 3) === 7 && Soft_at(s, 1) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 3) === 8 && Soft_at(s, 2) !== 0 && HARDIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 3) === 9 && Soft_at(s, 3) !== 0 && HARDIRQ > occupied(s, 3))
  );
}

/**
 * rule irq-unsafe-lock spinning[0] Soft[0]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_0_Soft_0_(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 1 && First_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 0) === 5 &&
      Interrupt_at(s) !== 0 &&
      0 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Soft[0]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_1_Soft_0_(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 1 && First_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 1) === 5 &&
      Interrupt_at(s) !== 0 &&
      0 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[2] Soft[0]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_2_Soft_0_(s: State): boolean {
  return !(
    (spinning_owner(s, 2) === 1 && First_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 2) === 5 &&
      Interrupt_at(s) !== 0 &&
      0 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[3] Soft[0]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_3_Soft_0_(s: State): boolean {
  return !(
    (spinning_owner(s, 3) === 1 && First_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 3) === 5 &&
      Interrupt_at(s) !== 0 &&
      0 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[0] Soft[1]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_0_Soft_1_(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 2 && Second_at(s) !== 0 && SOFTIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 0) === 5 &&
      Interrupt_at(s) !== 0 &&
      1 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Soft[1]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_1_Soft_1_(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 2 && Second_at(s) !== 0 && SOFTIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 1) === 5 &&
      Interrupt_at(s) !== 0 &&
      1 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[2] Soft[1]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_2_Soft_1_(s: State): boolean {
  return !(
    (spinning_owner(s, 2) === 2 && Second_at(s) !== 0 && SOFTIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 2) === 5 &&
      Interrupt_at(s) !== 0 &&
      1 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[3] Soft[1]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_3_Soft_1_(s: State): boolean {
  return !(
    (spinning_owner(s, 3) === 2 && Second_at(s) !== 0 && SOFTIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 3) === 5 &&
      Interrupt_at(s) !== 0 &&
      1 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[0] Soft[2]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_0_Soft_2_(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 3 && Third_at(s) !== 0 && SOFTIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 0) === 5 &&
      Interrupt_at(s) !== 0 &&
      2 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Soft[2]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_1_Soft_2_(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 3 && Third_at(s) !== 0 && SOFTIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 1) === 5 &&
      Interrupt_at(s) !== 0 &&
      2 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[2] Soft[2]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_2_Soft_2_(s: State): boolean {
  return !(
    (spinning_owner(s, 2) === 3 && Third_at(s) !== 0 && SOFTIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 2) === 5 &&
      Interrupt_at(s) !== 0 &&
      2 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[3] Soft[2]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_3_Soft_2_(s: State): boolean {
  return !(
    (spinning_owner(s, 3) === 3 && Third_at(s) !== 0 && SOFTIRQ > occupied(s, 2)) ||
    (spinning_owner(s, 3) === 5 &&
      Interrupt_at(s) !== 0 &&
      2 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[0] Soft[3]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_0_Soft_3_(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 4 && Fourth_at(s) !== 0 && SOFTIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 0) === 5 &&
      Interrupt_at(s) !== 0 &&
      3 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Soft[3]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_1_Soft_3_(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 4 && Fourth_at(s) !== 0 && SOFTIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 1) === 5 &&
      Interrupt_at(s) !== 0 &&
      3 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[2] Soft[3]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_2_Soft_3_(s: State): boolean {
  return !(
    (spinning_owner(s, 2) === 4 && Fourth_at(s) !== 0 && SOFTIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 2) === 5 &&
      Interrupt_at(s) !== 0 &&
      3 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[3] Soft[3]   specs/classics/locking-selftest.ilk:130
 */
function irq_unsafe_lock_spinning_3_Soft_3_(s: State): boolean {
  return !(
    (spinning_owner(s, 3) === 4 && Fourth_at(s) !== 0 && SOFTIRQ > occupied(s, 3)) ||
    (spinning_owner(s, 3) === 5 &&
      Interrupt_at(s) !== 0 &&
      3 === Interrupt_cpu(s) &&
      SOFTIRQ > occupied(s, Interrupt_cpu(s)))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** exists i in 0..3: spinning.owner[i] == 2 */
function exists7(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 2) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 2 */
function exists8(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 2) return true;
  return false;
}

/** exists i in 0..3: spinning.owner[i] == 3 */
function exists9(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 3) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 3 */
function exists10(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 3) return true;
  return false;
}

/** exists i in 0..3: spinning.owner[i] == 4 */
function exists11(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 4) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 4 */
function exists12(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 4) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire spinning[x]
  if (exists7(next)) {
    sink.fail(7); // lock-leak
  }
  if (exists8(next)) {
    sink.fail(8); // lock-leak
  }
  if (exists7(next) || exists8(next)) {
    return true;
  }
  sink.event(4); // leave
  setSecond_at(next, 0); // inactive
  if (exists9(next)) {
    sink.fail(9); // lock-leak
  }
  if (exists10(next)) {
    sink.fail(10); // lock-leak
  }
  if (exists9(next) || exists10(next)) {
    return true;
  }
  sink.event(4); // leave
  setThird_at(next, 0); // inactive
  if (exists11(next)) {
    sink.fail(11); // lock-leak
  }
  if (exists12(next)) {
    sink.fail(12); // lock-leak
  }
  if (exists11(next) || exists12(next)) {
    return true;
  }
  sink.event(4); // leave
  setFourth_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds spinning */
  readonly "spinning.owner": Readonly<
    Record<
      number,
      | "free"
      | "First"
      | "Second"
      | "Third"
      | "Fourth"
      | "Interrupt"
      | "Soft[0]"
      | "Soft[1]"
      | "Soft[2]"
      | "Soft[3]"
    >
  >;
  /** level that the release of spinning goes back to */
  readonly "spinning.saved": Readonly<
    Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">
  >;
  /** who holds sleeping */
  readonly "sleeping.owner": Readonly<
    Record<
      number,
      | "free"
      | "First"
      | "Second"
      | "Third"
      | "Fourth"
      | "Interrupt"
      | "Soft[0]"
      | "Soft[1]"
      | "Soft[2]"
      | "Soft[3]"
    >
  >;
  /** where First rests */
  readonly "First.at":
    | "inactive"
    | "1 acquire spinning[x]"
    | "2 release spinning[x]"
    | "3 spin for spinning[x]"
    | "4 release spinning[x]";
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at": "inactive";
  /** where Third rests */
  readonly "Third.at": "inactive";
  /** where Fourth rests */
  readonly "Fourth.at": "inactive";
  /** where Interrupt rests */
  readonly "Interrupt.at":
    "inactive" | "1 acquire spinning[x]" | "2 release spinning[x]" | "3 spin for spinning[x]";
  /** CPU of Interrupt */
  readonly "Interrupt.cpu": number;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at": Readonly<
    Record<
      number,
      "inactive" | "1 acquire spinning[x]" | "2 release spinning[x]" | "3 spin for spinning[x]"
    >
  >;
  /** Soft is to run */
  readonly "Soft.pending": Readonly<Record<number, boolean>>;
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B" | "C" | "D";
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Interrupt` */
  readonly "Interrupt.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Interrupt` */
  readonly "Interrupt.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Soft` */
  readonly "Soft.take.x": Readonly<Record<number, "A" | "B" | "C" | "D">>;
  /** local `x` of `Soft` */
  readonly "Soft.give.x": Readonly<Record<number, "A" | "B" | "C" | "D">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "doubleUnlockSpin",
  source: "specs/classics/locking-selftest.ilk",
  hash: "fd8a147ccb53c0ccc5a4e7cf289678752d05843d4ce107e7b09663124d35f449",
  constants: {
    column: "Spin",
    case: "DoubleUnlock",
    off: "HARDIRQ",
    interruptsOff: "false",
    CPUS: "4",
  },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepInterrupt(s, next, sink);
    for (let cpu = 0; cpu <= 3; cpu++) {
      stepSoft(s, next, sink, cpu);
    }
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_spinning", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(55, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_acquire_spinning_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(55, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_3", actor: "First", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(55, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "First_release_spinning", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "release", place: place(59, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "First_acquire_spinning_after_spinning", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(55, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_release_spinning_2", actor: "First", context: 0, from: 4, first: 5, parameters: [], kind: "release", place: place(59, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 4, from: 0, first: 6, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1","2","3"] }], kind: "enter", place: place(121, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_spinning", actor: "Interrupt", context: 4, from: 1, first: 10, parameters: [], kind: "acquire", place: place(55, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Interrupt_acquire_spinning_2", actor: "Interrupt", context: 4, from: 1, first: 11, parameters: [], kind: "acquire", place: place(55, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_acquire_spinning_3", actor: "Interrupt", context: 4, from: 1, first: 12, parameters: [], kind: "spin", place: place(55, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Interrupt_release_spinning", actor: "Interrupt", context: 4, from: 2, first: 13, parameters: [], kind: "release", place: place(59, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Interrupt_acquire_spinning_after_spinning", actor: "Interrupt", context: 4, from: 3, first: 14, parameters: [], kind: "acquire", place: place(55, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Soft_enter", actor: "Soft", context: 5, from: 0, first: 15, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "enter", place: place(130, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_acquire_spinning", actor: "Soft", context: 5, from: 1, first: 19, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(55, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Soft_acquire_spinning_2", actor: "Soft", context: 5, from: 1, first: 23, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(55, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Soft_acquire_spinning_3", actor: "Soft", context: 5, from: 1, first: 27, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "spin", place: place(55, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Soft_release_spinning", actor: "Soft", context: 5, from: 2, first: 31, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "release", place: place(59, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Soft_acquire_spinning_after_spinning", actor: "Soft", context: 5, from: 3, first: 35, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(55, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(69, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 25), text: "acquire spinning[x]", calls: [{ proc: "take", place: place(71, 31) }], locals: [["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 25), text: "release spinning[x]", calls: [{ proc: "give", place: place(71, 40) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 25), text: "spin for spinning[x]", calls: [{ proc: "take", place: place(71, 31) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 25), text: "release spinning[x]", calls: [{ proc: "give", place: place(71, 49) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(99, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(99, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(110, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(110, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: (_s: State) => 2, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Fourth", form: "thread", word: "thread", place: place(117, 8), members: ["Fourth"], firstActivation: 4, locations: [
      { label: undefined, place: place(117, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Fourth_at(s), cpu: (_s: State) => 3, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Interrupt", form: "isr", word: "isr", place: place(121, 5), members: ["Interrupt"], firstActivation: 5, locations: [
      { label: undefined, place: place(121, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 25), text: "acquire spinning[x]", calls: [{ proc: "take", place: place(125, 5) }], locals: [["x", "Interrupt.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 25), text: "release spinning[x]", calls: [{ proc: "give", place: place(126, 5) }], locals: [["x", "Interrupt.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 25), text: "spin for spinning[x]", calls: [{ proc: "take", place: place(125, 5) }], locals: [["x", "Interrupt.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Interrupt_at(s), cpu: (s: State) => Interrupt_cpu(s), level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Soft", form: "deferred", word: "softirq", place: place(130, 9), members: ["Soft[0]","Soft[1]","Soft[2]","Soft[3]"], firstActivation: 6, locations: [
      { label: undefined, place: place(130, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 25), text: "acquire spinning[x]", calls: [{ proc: "take", place: place(130, 16) }], locals: [["x", "Soft.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 25), text: "release spinning[x]", calls: [{ proc: "give", place: place(130, 25) }], locals: [["x", "Soft.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 25), text: "spin for spinning[x]", calls: [{ proc: "take", place: place(130, 16) }], locals: [["x", "Soft.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State, member: number) => { const cpu = member; return Soft_at(s, cpu); }, cpu: (_s: State, member: number) => { const cpu = member; return cpu; }, level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State, member: number) => { const cpu = member; return Soft_pending(s, cpu); } },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 4, classes: [
    { name: "spinning", kind: "spinlock", waiting: "spins", place: place(51, 6), members: ["spinning[A]","spinning[B]","spinning[C]","spinning[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return spinning_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return spinning_owner(s, member0); } },
    { name: "sleeping", kind: "mutex", waiting: "blocks", place: place(52, 6), members: ["sleeping[A]","sleeping[B]","sleeping[C]","sleeping[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return sleeping_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return sleeping_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_take_x(s) : First_at(s) === 3 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 2 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 3 === $cpu },
    { base: "HARDIRQ", wants: (s: State) => Interrupt_at(s) === 1 ? 1 + Interrupt_take_x(s) : Interrupt_at(s) === 3 ? 1 + Interrupt_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (s: State, member: number) => { const cpu = member; return Soft_at(s, cpu) === 1 ? 1 + Soft_take_x(s, cpu) : Soft_at(s, cpu) === 3 ? 1 + Soft_take_x(s, cpu) : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const cpu = member; return cpu === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(55, 25), message: "`spinning` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (spinning)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(55, 25), message: "`spinning` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds spinning itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 25), message: "`First` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for spinning", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(59, 25), message: "`spinning` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`First` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`First` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(69, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "lock-leak", place: place(99, 8), message: "`Second` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(99, 8), message: "`Second` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(110, 8), message: "`Third` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(110, 8), message: "`Third` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(117, 8), message: "`Fourth` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(117, 8), message: "`Fourth` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 25), message: "`Interrupt` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Interrupt spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(121, 5), message: "`Interrupt` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(121, 5), message: "`Interrupt` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 25), message: "`Soft` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Soft spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(130, 9), message: "`Soft` returns and still holds `spinning`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: spinning still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(130, 9), message: "`Soft` returns and still holds `sleeping`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: sleeping still held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Interrupt takes spinning[0]", place: undefined, other: undefined, parts: ["Interrupt","spinning[0]"] },
    { kind: "takes", text: "Interrupt takes spinning[1]", place: undefined, other: undefined, parts: ["Interrupt","spinning[1]"] },
    { kind: "takes", text: "Interrupt takes spinning[2]", place: undefined, other: undefined, parts: ["Interrupt","spinning[2]"] },
    { kind: "takes", text: "Interrupt takes spinning[3]", place: undefined, other: undefined, parts: ["Interrupt","spinning[3]"] },
    { kind: "takes", text: "Soft[0] takes spinning[0]", place: undefined, other: undefined, parts: ["Soft[0]","spinning[0]"] },
    { kind: "takes", text: "Soft[0] takes spinning[1]", place: undefined, other: undefined, parts: ["Soft[0]","spinning[1]"] },
    { kind: "takes", text: "Soft[0] takes spinning[2]", place: undefined, other: undefined, parts: ["Soft[0]","spinning[2]"] },
    { kind: "takes", text: "Soft[0] takes spinning[3]", place: undefined, other: undefined, parts: ["Soft[0]","spinning[3]"] },
    { kind: "takes", text: "Soft[1] takes spinning[0]", place: undefined, other: undefined, parts: ["Soft[1]","spinning[0]"] },
    { kind: "takes", text: "Soft[1] takes spinning[1]", place: undefined, other: undefined, parts: ["Soft[1]","spinning[1]"] },
    { kind: "takes", text: "Soft[1] takes spinning[2]", place: undefined, other: undefined, parts: ["Soft[1]","spinning[2]"] },
    { kind: "takes", text: "Soft[1] takes spinning[3]", place: undefined, other: undefined, parts: ["Soft[1]","spinning[3]"] },
    { kind: "takes", text: "Soft[2] takes spinning[0]", place: undefined, other: undefined, parts: ["Soft[2]","spinning[0]"] },
    { kind: "takes", text: "Soft[2] takes spinning[1]", place: undefined, other: undefined, parts: ["Soft[2]","spinning[1]"] },
    { kind: "takes", text: "Soft[2] takes spinning[2]", place: undefined, other: undefined, parts: ["Soft[2]","spinning[2]"] },
    { kind: "takes", text: "Soft[2] takes spinning[3]", place: undefined, other: undefined, parts: ["Soft[2]","spinning[3]"] },
    { kind: "takes", text: "Soft[3] takes spinning[0]", place: undefined, other: undefined, parts: ["Soft[3]","spinning[0]"] },
    { kind: "takes", text: "Soft[3] takes spinning[1]", place: undefined, other: undefined, parts: ["Soft[3]","spinning[1]"] },
    { kind: "takes", text: "Soft[3] takes spinning[2]", place: undefined, other: undefined, parts: ["Soft[3]","spinning[2]"] },
    { kind: "takes", text: "Soft[3] takes spinning[3]", place: undefined, other: undefined, parts: ["Soft[3]","spinning[3]"] },
    { kind: "everyInterrupt", isr: "Interrupt", context: "First", locations: 5, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Soft", locations: 4, firstCpu: 0, cpus: 4 },
    { kind: "everyInterrupt", isr: "Soft", context: "First", locations: 5, firstCpu: 0, cpus: 1 },
  ],
  events: [
    {
      text: "acquire spinning[{0}]",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    {
      text: "wants spinning[{0}]",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    {
      text: "release spinning[{0}]",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    {
      text: "release spinning[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock spinning[0] Interrupt", place: place(121, 5), text: "`spinning[0]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Interrupt`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (spinning)", needs: 0 },
    { name: "irq-unsafe-lock spinning[1] Interrupt", place: place(121, 5), text: "`spinning[1]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Interrupt`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (spinning)", needs: 1 },
    { name: "irq-unsafe-lock spinning[2] Interrupt", place: place(121, 5), text: "`spinning[2]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_2_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[2]` is held where `Interrupt`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (spinning)", needs: 2 },
    { name: "irq-unsafe-lock spinning[3] Interrupt", place: place(121, 5), text: "`spinning[3]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_3_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[3]` is held where `Interrupt`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (spinning)", needs: 3 },
    { name: "irq-unsafe-lock spinning[0] Soft[0]", place: place(130, 9), text: "`spinning[0]` is held where `Soft[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Soft_0_, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Soft[0]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 4 },
    { name: "irq-unsafe-lock spinning[1] Soft[0]", place: place(130, 9), text: "`spinning[1]` is held where `Soft[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Soft_0_, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Soft[0]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 5 },
    { name: "irq-unsafe-lock spinning[2] Soft[0]", place: place(130, 9), text: "`spinning[2]` is held where `Soft[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_2_Soft_0_, rule: "irq-unsafe-lock", message: "`spinning[2]` is held where `Soft[0]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 6 },
    { name: "irq-unsafe-lock spinning[3] Soft[0]", place: place(130, 9), text: "`spinning[3]` is held where `Soft[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_3_Soft_0_, rule: "irq-unsafe-lock", message: "`spinning[3]` is held where `Soft[0]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 7 },
    { name: "irq-unsafe-lock spinning[0] Soft[1]", place: place(130, 9), text: "`spinning[0]` is held where `Soft[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Soft_1_, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Soft[1]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 8 },
    { name: "irq-unsafe-lock spinning[1] Soft[1]", place: place(130, 9), text: "`spinning[1]` is held where `Soft[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Soft_1_, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Soft[1]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 9 },
    { name: "irq-unsafe-lock spinning[2] Soft[1]", place: place(130, 9), text: "`spinning[2]` is held where `Soft[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_2_Soft_1_, rule: "irq-unsafe-lock", message: "`spinning[2]` is held where `Soft[1]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 10 },
    { name: "irq-unsafe-lock spinning[3] Soft[1]", place: place(130, 9), text: "`spinning[3]` is held where `Soft[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_3_Soft_1_, rule: "irq-unsafe-lock", message: "`spinning[3]` is held where `Soft[1]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 11 },
    { name: "irq-unsafe-lock spinning[0] Soft[2]", place: place(130, 9), text: "`spinning[0]` is held where `Soft[2]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Soft_2_, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Soft[2]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 12 },
    { name: "irq-unsafe-lock spinning[1] Soft[2]", place: place(130, 9), text: "`spinning[1]` is held where `Soft[2]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Soft_2_, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Soft[2]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 13 },
    { name: "irq-unsafe-lock spinning[2] Soft[2]", place: place(130, 9), text: "`spinning[2]` is held where `Soft[2]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_2_Soft_2_, rule: "irq-unsafe-lock", message: "`spinning[2]` is held where `Soft[2]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 14 },
    { name: "irq-unsafe-lock spinning[3] Soft[2]", place: place(130, 9), text: "`spinning[3]` is held where `Soft[2]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_3_Soft_2_, rule: "irq-unsafe-lock", message: "`spinning[3]` is held where `Soft[2]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 15 },
    { name: "irq-unsafe-lock spinning[0] Soft[3]", place: place(130, 9), text: "`spinning[0]` is held where `Soft[3]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Soft_3_, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Soft[3]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 16 },
    { name: "irq-unsafe-lock spinning[1] Soft[3]", place: place(130, 9), text: "`spinning[1]` is held where `Soft[3]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Soft_3_, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Soft[3]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 17 },
    { name: "irq-unsafe-lock spinning[2] Soft[3]", place: place(130, 9), text: "`spinning[2]` is held where `Soft[3]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_2_Soft_3_, rule: "irq-unsafe-lock", message: "`spinning[2]` is held where `Soft[3]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 18 },
    { name: "irq-unsafe-lock spinning[3] Soft[3]", place: place(130, 9), text: "`spinning[3]` is held where `Soft[3]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_3_Soft_3_, rule: "irq-unsafe-lock", message: "`spinning[3]` is held where `Soft[3]`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 19 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "spinning.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth","Interrupt","Soft[0]","Soft[1]","Soft[2]","Soft[3]"] }, read: spinning_owner, write: setSpinning_owner },
    { name: "spinning.saved", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: spinning_saved, write: setSpinning_saved },
    { name: "sleeping.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth","Interrupt","Soft[0]","Soft[1]","Soft[2]","Soft[3]"] }, read: sleeping_owner, write: setSleeping_owner },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]","4 release spinning[x]"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_cpu, write: setInterrupt_cpu },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Soft.at", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.pending", group: "context", dimensions: [[0, 3]], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_give_x, write: setFirst_give_x },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "Interrupt.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Interrupt_take_x, write: setInterrupt_take_x },
    { name: "Interrupt.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Interrupt_give_x, write: setInterrupt_give_x },
    { name: "Soft.take.x", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Soft_take_x, write: setSoft_take_x },
    { name: "Soft.give.x", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Soft_give_x, write: setSoft_give_x },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "release-not-owner" }],
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
