// Generated from specs/classics/locking-selftest-irqs.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 884ab6faf400176d · revision irqsafe4SoftSpin · 23 variables in 2 words (44 bits) · 24 actions, 26 transitions
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

// Which of the mistakes with locks and interrupts that Linux plants to test its own lock checker are found here, and by which rule?
//
// Source: Linux, lib/locking-selftest.c, the rows from `irqs-on + irq-safe-A` to `safe-A + unsafe-B #2`, each for hard and soft
// interrupts, with the columns `spin`, `wlock` and `rlock`. Each piece is a context of its own, so that the orders in which a
// row is run there are one revision; what runs in a softirq there is a tasklet here, of which there is one.
// Expected, from the table at the end of that file: every row fails, but for the column `rlock`, where none does, for
// readers never wait for each other. `…Off` is ours: interrupts are off where they should be.
// The printed matrix is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const column = Spin
// const case = Irqsafe4
// const off = SOFTIRQ
// const interruptsOff = false
// const CPUS = 2
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const A = 0;
const B = 1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                     values
//    0  0–5 (2 × 3)   spinning.owner[index: 0..1]  free, First, Second, Hard, Soft
//    0  6–11 (2 × 3)  spinning.saved[index: 0..1]  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  12–14         First.at                     0 inactive, 1..7 where it rests
//    0  15–17         First.level                  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  18–19         Second.at                    0 inactive, 1..3 where it rests
//    0  20–22         Second.level                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  none          Hard.at                      0 inactive, 1..0 where it rests
//    0  23            Hard.cpu                     0..1
//    0  24            Hard.pending                 false, true
//    0  25–26         Soft.at                      0 inactive, 1..3 where it rests
//    0  27            Soft.cpu                     0..1
//    0  28            Soft.pending                 false, true
//    0  29            First.take.x                 A, B
//    0  30            First.takeOne.x              A, B
//    1  0–2           First.oldLevel               TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  31            First.give.x                 A, B
//    1  3             Second.takeOne.x             A, B
//    1  4             Second.take.x                A, B
//    1  5             Second.give.x                A, B
//    1  6–8           Second.oldLevel              TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  9             Soft.takeOne.x               A, B
//    1  10            Soft.take.x                  A, B
//    1  11            Soft.give.x                  A, B

const spinning_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setSpinning_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const spinning_saved = (s: State, index: number): number => (s[0] >>> (3 * index + 6)) & 7;
const setSpinning_saved = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 6))) | (value << (3 * index + 6));
};
const First_at = (s: State): number => (s[0] >>> 12) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const First_level = (s: State): number => (s[0] >>> 15) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 15)) | (value << 15);
};
const Second_at = (s: State): number => (s[0] >>> 18) & 3;
const setSecond_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 18)) | (value << 18);
};
const Second_level = (s: State): number => (s[0] >>> 20) & 7;
const setSecond_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 20)) | (value << 20);
};
const Hard_at = (_s: State): number => 0;
const setHard_at = (_s: State, _value: number): void => {};
const Hard_cpu = (s: State): number => (s[0] >>> 23) & 1;
const setHard_cpu = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 23)) | (value << 23);
};
const Hard_pending = (s: State): boolean => ((s[0] >>> 24) & 1) !== 0;
const setHard_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 24)) | ((value ? 1 : 0) << 24);
};
const Soft_at = (s: State): number => (s[0] >>> 25) & 3;
const setSoft_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 25)) | (value << 25);
};
const Soft_cpu = (s: State): number => (s[0] >>> 27) & 1;
const setSoft_cpu = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 27)) | (value << 27);
};
const Soft_pending = (s: State): boolean => ((s[0] >>> 28) & 1) !== 0;
const setSoft_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 28)) | ((value ? 1 : 0) << 28);
};
const First_take_x = (s: State): number => (s[0] >>> 29) & 1;
const setFirst_take_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 29)) | (value << 29);
};
const First_takeOne_x = (s: State): number => (s[0] >>> 30) & 1;
const setFirst_takeOne_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 30)) | (value << 30);
};
const First_oldLevel = (s: State): number => s[1] & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const First_give_x = (s: State): number => (s[0] >>> 31) & 1;
const setFirst_give_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 31)) | (value << 31);
};
const Second_takeOne_x = (s: State): number => (s[1] >>> 3) & 1;
const setSecond_takeOne_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 3)) | (value << 3);
};
const Second_take_x = (s: State): number => (s[1] >>> 4) & 1;
const setSecond_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 4)) | (value << 4);
};
const Second_give_x = (s: State): number => (s[1] >>> 5) & 1;
const setSecond_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 5)) | (value << 5);
};
const Second_oldLevel = (s: State): number => (s[1] >>> 6) & 7;
const setSecond_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 6)) | (value << 6);
};
const Soft_takeOne_x = (s: State): number => (s[1] >>> 9) & 1;
const setSoft_takeOne_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 9)) | (value << 9);
};
const Soft_take_x = (s: State): number => (s[1] >>> 10) & 1;
const setSoft_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 10)) | (value << 10);
};
const Soft_give_x = (s: State): number => (s[1] >>> 11) & 1;
const setSoft_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 11)) | (value << 11);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === NMI) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === NMI)
  )
    return NMI;
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === HARDIRQ) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === SOFTIRQ) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (spinning_owner(s, 0) === a && spinning_saved(s, 0) === PREEMPT_OFF) ||
    (spinning_owner(s, 1) === a && spinning_saved(s, 1) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === NMI) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === HARDIRQ) ||
    (Hard_cpu(s) === c && Hard_at(s) !== 0)
  )
    return HARDIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === SOFTIRQ) ||
    (Soft_cpu(s) === c && Soft_at(s) !== 0)
  )
    return SOFTIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === NMI) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === HARDIRQ) ||
    (Hard_cpu(s) === c && Hard_at(s) !== 0)
  )
    return HARDIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === SOFTIRQ) ||
    (Soft_cpu(s) === c && Soft_at(s) !== 0)
  )
    return SOFTIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && First_at(s) !== 0 && 0 === c && First_level(s) < l) ||
    (o === 2 && Second_at(s) !== 0 && 1 === c && Second_level(s) < l) ||
    (o === 3 && Hard_at(s) !== 0 && Hard_cpu(s) === c && HARDIRQ < l) ||
    (o === 4 && Soft_at(s) !== 0 && Soft_cpu(s) === c && SOFTIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 6) return spinning_owner(s, First_take_x(s));
    if (First_at(s) === 4) return spinning_owner(s, First_take_x(s));
    return NOBODY;
  }
  if (a === 2) {
    if (Second_at(s) === 3) return spinning_owner(s, Second_take_x(s));
    return NOBODY;
  }
  if (a === 3) return NOBODY;
  if (a === 4) {
    if (Soft_at(s) === 3) return spinning_owner(s, Soft_take_x(s));
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
        Soft_at(s) !== 0 &&
        Soft_cpu(s) === 0 &&
        2 > First_level(s) &&
        Soft_at(s) === 3 &&
        lockHolder(s, 4) !== 0
      )
        return 4;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Second_at(s) !== 0) {
      if (
        Soft_at(s) !== 0 &&
        Soft_cpu(s) === 1 &&
        2 > Second_level(s) &&
        Soft_at(s) === 3 &&
        lockHolder(s, 4) !== 0
      )
        return 4;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Hard_at(s) !== 0) {
      if (
        Second_at(s) !== 0 &&
        1 === Hard_cpu(s) &&
        Second_level(s) === NMI &&
        Second_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        First_at(s) !== 0 &&
        0 === Hard_cpu(s) &&
        First_level(s) === NMI &&
        (First_at(s) === 4 || First_at(s) === 6) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s) !== 0) {
      if (
        Second_at(s) !== 0 &&
        1 === Soft_cpu(s) &&
        Second_level(s) === NMI &&
        Second_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        First_at(s) !== 0 &&
        0 === Soft_cpu(s) &&
        First_level(s) === NMI &&
        (First_at(s) === 4 || First_at(s) === 6) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Second_at(s) !== 0 &&
        1 === Soft_cpu(s) &&
        Second_level(s) === HARDIRQ &&
        Second_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        First_at(s) !== 0 &&
        0 === Soft_cpu(s) &&
        First_level(s) === HARDIRQ &&
        (First_at(s) === 4 || First_at(s) === 6) &&
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

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo3(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo4(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * First: raise the level to SOFTIRQ   specs/classics/locking-selftest-irqs.ilk:68
 *   if (case == Irqsafe4) { at off { takeBoth(); } }
 */
function First_raise_the_level_to_SOFTIRQ(s: State, next: State, _sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  setFirst_level(next, First_level(next) < SOFTIRQ ? SOFTIRQ : First_level(next));
  setFirst_take_x(next, A);
  setFirst_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  setFirst_takeOne_x(next, B);
  setFirst_take_x(next, B);
  setFirst_at(next, 3); // before acquire spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
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
  setFirst_at(next, 4); // before spin for spinning[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_4(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  const x = First_takeOne_x(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_at(next, 5); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_5(s: State, _next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_6(s: State, next: State, sink: Sink): boolean {
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
  setFirst_at(next, 6); // before spin for spinning[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire spinning[x], after spinning   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_takeOne_x(next, B);
  setFirst_take_x(next, B);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 3); // before acquire spinning[x]
  return true;
}

/**
 * First: release spinning[x]   specs/classics/locking-selftest-irqs.ilk:31
 *   if (column == Spin) { release spinning[x]; } else { release rw[x]; }
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
  setFirst_level(next, SOFTIRQ < heldLevel(next, 1) ? heldLevel(next, 1) : SOFTIRQ);
  setFirst_give_x(next, A);
  setFirst_takeOne_x(next, 0);
  setFirst_at(next, 7); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x], after spinning   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  const x = First_takeOne_x(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 5); // before release spinning[x]
  return true;
}

/** exists i in 0..1: spinning.owner[i] == 1 */
function exists1(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (spinning_owner(s, i) === 1) return true;
  return false;
}

/**
 * First: release spinning[x]   specs/classics/locking-selftest-irqs.ilk:31
 *   if (column == Spin) { release spinning[x]; } else { release rw[x]; }
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
  setFirst_level(next, SOFTIRQ < heldLevel(next, 1) ? heldLevel(next, 1) : SOFTIRQ);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (exists1(next)) {
    sink.fail(4); // lock-leak
  }
  if (First_level(next) !== TASK) {
    sink.fail(5); // wrong-level
  }
  if (exists1(next) || First_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setFirst_at(next, 0); // inactive
  setFirst_level(next, 0);
  setFirst_give_x(next, 0);
  return true;
}

/**
 * Second: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (spinning_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Second_take_x(next), 2);
  setSpinning_saved(next, Second_take_x(next), PREEMPT_OFF);
  setSecond_level(next, Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next));
  const x = Second_takeOne_x(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * Second: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (spinning_owner(s, Second_take_x(s)) !== 2) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Second: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (!(spinning_owner(s, Second_take_x(s)) !== 0 && spinning_owner(s, Second_take_x(s)) !== 2))
    return false;
  sink.event(1, Second_take_x(next)); // wants spinning[{0}]
  if (
    interruptedOwner(
      next,
      spinning_owner(next, Second_take_x(next)),
      1,
      Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next),
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  const oldLevel = Second_level(next);
  setSecond_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSecond_oldLevel(next, oldLevel);
  setSecond_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(6); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..1: spinning.owner[i] == 2 */
function exists2(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (spinning_owner(s, i) === 2) return true;
  return false;
}

/**
 * Second: release spinning[x]   specs/classics/locking-selftest-irqs.ilk:31
 *   if (column == Spin) { release spinning[x]; } else { release rw[x]; }
 */
function Second_release_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (spinning_owner(next, Second_give_x(next)) !== 2) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, Second_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Second_give_x(next), 0);
  setSpinning_saved(next, Second_give_x(next), 0);
  setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  if (exists2(next)) {
    sink.fail(7); // lock-leak
  }
  if (Second_level(next) !== TASK) {
    sink.fail(8); // wrong-level
  }
  if (exists2(next) || Second_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setSecond_at(next, 0); // inactive
  setSecond_level(next, 0);
  setSecond_takeOne_x(next, 0);
  setSecond_give_x(next, 0);
  return true;
}

/**
 * Second: acquire spinning[x], after spinning   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (spinning_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Second_take_x(next), 2);
  setSpinning_saved(next, Second_take_x(next), PREEMPT_OFF);
  setSecond_level(next, Second_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_oldLevel(next));
  const x = Second_takeOne_x(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_oldLevel(next, 0);
  setSecond_at(next, 2); // before release spinning[x]
  return true;
}

/** exists i in 0..1: spinning.owner[i] == 3 */
function exists3(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (spinning_owner(s, i) === 3) return true;
  return false;
}

/**
 * Hard: enters   specs/classics/locking-selftest-irqs.ilk:77
 *   isr Hard {
 */
function Hard_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(HARDIRQ > occupied(s, cpu))) return false;
  if (!Hard_pending(s)) return false;
  if (Soft_at(next) !== 0 && Soft_cpu(next) === cpu) {
    sink.note(14 + cpu * 4 + Soft_at(next)); // which statement is interrupted
  }
  if (Second_at(next) !== 0 && 1 === cpu) {
    sink.note(10 + (cpu - 1) * 4 + Second_at(next)); // which statement is interrupted
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(2 + cpu * 8 + First_at(next)); // which statement is interrupted
  }
  setHard_pending(next, false);
  sink.event(5); // enter
  setHard_cpu(next, cpu);
  if (exists3(next)) {
    sink.fail(9); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setHard_at(next, 0); // inactive
  setHard_cpu(next, 0);
  return true;
}

/**
 * Soft: enters   specs/classics/locking-selftest-irqs.ilk:81
 *   tasklet Soft {
 */
function Soft_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ > occupied(s, cpu))) return false;
  if (!Soft_pending(s)) return false;
  if (Second_at(next) !== 0 && 1 === cpu) {
    sink.note(30 + (cpu - 1) * 4 + Second_at(next)); // which statement is interrupted
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(22 + cpu * 8 + First_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, false);
  sink.event(5); // enter
  setSoft_cpu(next, cpu);
  setSoft_takeOne_x(next, A);
  setSoft_take_x(next, A);
  setSoft_at(next, 1); // before acquire spinning[x]
  return true;
}

/**
 * Soft: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Soft_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, Soft_cpu(s)))) return false;
  if (spinning_owner(s, Soft_take_x(s)) !== 0) return false;
  sink.note(Soft_take_x(next)); // which statement is interrupted
  sink.event(0, Soft_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Soft_take_x(next), 4);
  setSpinning_saved(next, Soft_take_x(next), PREEMPT_OFF);
  const x = Soft_takeOne_x(next);
  setSoft_give_x(next, x);
  setSoft_take_x(next, 0);
  setSoft_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * Soft: acquire spinning[x]   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Soft_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, Soft_cpu(s)))) return false;
  if (spinning_owner(s, Soft_take_x(s)) !== 4) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Soft: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Soft_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, Soft_cpu(s)))) return false;
  if (!(spinning_owner(s, Soft_take_x(s)) !== 0 && spinning_owner(s, Soft_take_x(s)) !== 4))
    return false;
  sink.event(1, Soft_take_x(next)); // wants spinning[{0}]
  if (interruptedOwner(next, spinning_owner(next, Soft_take_x(next)), Soft_cpu(next), SOFTIRQ)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setSoft_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 4)) {
    sink.fail(10); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..1: spinning.owner[i] == 4 */
function exists4(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (spinning_owner(s, i) === 4) return true;
  return false;
}

/**
 * Soft: release spinning[x]   specs/classics/locking-selftest-irqs.ilk:31
 *   if (column == Spin) { release spinning[x]; } else { release rw[x]; }
 */
function Soft_release_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, Soft_cpu(s)))) return false;
  if (spinning_owner(next, Soft_give_x(next)) !== 4) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, Soft_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Soft_give_x(next), 0);
  setSpinning_saved(next, Soft_give_x(next), 0);
  if (exists4(next)) {
    sink.fail(11); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setSoft_at(next, 0); // inactive
  setSoft_cpu(next, 0);
  setSoft_takeOne_x(next, 0);
  setSoft_give_x(next, 0);
  return true;
}

/**
 * Soft: acquire spinning[x], after spinning   specs/classics/locking-selftest-irqs.ilk:25
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Soft_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, Soft_cpu(s)))) return false;
  if (spinning_owner(s, Soft_take_x(s)) !== 0) return false;
  sink.note(Soft_take_x(next)); // which statement is interrupted
  sink.event(0, Soft_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Soft_take_x(next), 4);
  setSpinning_saved(next, Soft_take_x(next), PREEMPT_OFF);
  const x = Soft_takeOne_x(next);
  setSoft_give_x(next, x);
  setSoft_take_x(next, 0);
  setSoft_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * specs/classics/locking-selftest-irqs.ilk:86
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(6); // signal
  sink.event(7); // schedule Soft
  setSoft_pending(next, true);
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // raise the level to SOFTIRQ
      if (First_raise_the_level_to_SOFTIRQ(s, next, sink)) sink.emit(0);
      break;
    case 2: // acquire spinning[x]
      if (First_acquire_spinning(s, next, sink)) sink.emit(1);
      if (First_acquire_spinning_2(s, next, sink)) sink.emit(2);
      if (First_acquire_spinning_3(s, next, sink)) sink.emit(3);
      break;
    case 3: // acquire spinning[x]
      if (First_acquire_spinning_4(s, next, sink)) sink.emit(4);
      if (First_acquire_spinning_5(s, next, sink)) sink.emit(5);
      if (First_acquire_spinning_6(s, next, sink)) sink.emit(6);
      break;
    case 4: // spin for spinning[x]
      if (First_acquire_spinning_after_spinning(s, next, sink)) sink.emit(7);
      break;
    case 5: // release spinning[x]
      if (First_release_spinning(s, next, sink)) sink.emit(8);
      break;
    case 6: // spin for spinning[x]
      if (First_acquire_spinning_after_spinning_2(s, next, sink)) sink.emit(9);
      break;
    case 7: // release spinning[x]
      if (First_release_spinning_2(s, next, sink)) sink.emit(10);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire spinning[x]
      if (Second_acquire_spinning(s, next, sink)) sink.emit(11);
      if (Second_acquire_spinning_2(s, next, sink)) sink.emit(12);
      if (Second_acquire_spinning_3(s, next, sink)) sink.emit(13);
      break;
    case 2: // release spinning[x]
      if (Second_release_spinning(s, next, sink)) sink.emit(14);
      break;
    case 3: // spin for spinning[x]
      if (Second_acquire_spinning_after_spinning(s, next, sink)) sink.emit(15);
      break;
  }
}

/** What `Hard` can do where it rests. */
function stepHard(s: State, next: State, sink: Sink): void {
  switch (Hard_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (Hard_enter(s, next, sink, cpu)) sink.emit(16 + cpu);
      }
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink): void {
  switch (Soft_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (Soft_enter(s, next, sink, cpu)) sink.emit(18 + cpu);
      }
      break;
    case 1: // acquire spinning[x]
      if (Soft_acquire_spinning(s, next, sink)) sink.emit(20);
      if (Soft_acquire_spinning_2(s, next, sink)) sink.emit(21);
      if (Soft_acquire_spinning_3(s, next, sink)) sink.emit(22);
      break;
    case 2: // release spinning[x]
      if (Soft_release_spinning(s, next, sink)) sink.emit(23);
      break;
    case 3: // spin for spinning[x]
      if (Soft_acquire_spinning_after_spinning(s, next, sink)) sink.emit(24);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock spinning[0] Soft   specs/classics/locking-selftest-irqs.ilk:81
 */
function irq_unsafe_lock_spinning_0_Soft(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 1 && First_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 0) === 2 && Second_at(s) !== 0 && SOFTIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 0) === 3 && Hard_at(s) !== 0 && SOFTIRQ > occupied(s, Hard_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Soft   specs/classics/locking-selftest-irqs.ilk:81
 */
function irq_unsafe_lock_spinning_1_Soft(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 1 && First_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (spinning_owner(s, 1) === 2 && Second_at(s) !== 0 && SOFTIRQ > occupied(s, 1)) ||
    (spinning_owner(s, 1) === 3 && Hard_at(s) !== 0 && SOFTIRQ > occupied(s, Hard_cpu(s)))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest-irqs.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_at(next, 1); // before raise the level to SOFTIRQ
  setSecond_level(next, TASK);
  setSecond_takeOne_x(next, B);
  setSecond_take_x(next, B);
  setSecond_at(next, 1); // before acquire spinning[x]
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds spinning */
  readonly "spinning.owner": Readonly<
    Record<number, "free" | "First" | "Second" | "Hard" | "Soft">
  >;
  /** level that the release of spinning goes back to */
  readonly "spinning.saved": Readonly<
    Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">
  >;
  /** where First rests */
  readonly "First.at": string;
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at":
    "inactive" | "1 acquire spinning[x]" | "2 release spinning[x]" | "3 spin for spinning[x]";
  /** level of Second */
  readonly "Second.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Hard rests */
  readonly "Hard.at": "inactive";
  /** CPU of Hard */
  readonly "Hard.cpu": number;
  /** Hard is to run */
  readonly "Hard.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at":
    "inactive" | "1 acquire spinning[x]" | "2 release spinning[x]" | "3 spin for spinning[x]";
  /** CPU of Soft */
  readonly "Soft.cpu": number;
  /** Soft is to run */
  readonly "Soft.pending": boolean;
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B";
  /** local `x` of `First` */
  readonly "First.takeOne.x": "A" | "B";
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B";
  /** local `x` of `Second` */
  readonly "Second.takeOne.x": "A" | "B";
  /** local `x` of `Second` */
  readonly "Second.take.x": "A" | "B";
  /** local `x` of `Second` */
  readonly "Second.give.x": "A" | "B";
  /** temporary of an operation in `Second` */
  readonly "Second.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Soft` */
  readonly "Soft.takeOne.x": "A" | "B";
  /** local `x` of `Soft` */
  readonly "Soft.take.x": "A" | "B";
  /** local `x` of `Soft` */
  readonly "Soft.give.x": "A" | "B";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftestIrqs",
  revision: "irqsafe4SoftSpin",
  source: "specs/classics/locking-selftest-irqs.ilk",
  hash: "884ab6faf400176de83d4d3b38b46577f1ee35b12dfb8a0b6649094d7a69656a",
  constants: {
    column: "Spin",
    case: "Irqsafe4",
    off: "SOFTIRQ",
    interruptsOff: "false",
    CPUS: "2",
  },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
    stepHard(s, next, sink);
    stepSoft(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(25);
  },

  // prettier-ignore
  actions: [
    { name: "First_raise_the_level_to_SOFTIRQ", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(68, 27), text: "raise the level to SOFTIRQ", external: false, fairness: "weak", event: "raise the level to SOFTIRQ" },
    { name: "First_acquire_spinning", actor: "First", context: 0, from: 2, first: 1, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_acquire_spinning_2", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_3", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "spin", place: place(25, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "First_acquire_spinning_4", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_acquire_spinning_5", actor: "First", context: 0, from: 3, first: 5, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_6", actor: "First", context: 0, from: 3, first: 6, parameters: [], kind: "spin", place: place(25, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "First_acquire_spinning_after_spinning", actor: "First", context: 0, from: 4, first: 7, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_release_spinning", actor: "First", context: 0, from: 5, first: 8, parameters: [], kind: "release", place: place(31, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "First_acquire_spinning_after_spinning_2", actor: "First", context: 0, from: 6, first: 9, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_release_spinning_2", actor: "First", context: 0, from: 7, first: 10, parameters: [], kind: "release", place: place(31, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Second_acquire_spinning", actor: "Second", context: 1, from: 1, first: 11, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Second_acquire_spinning_2", actor: "Second", context: 1, from: 1, first: 12, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_spinning_3", actor: "Second", context: 1, from: 1, first: 13, parameters: [], kind: "spin", place: place(25, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Second_release_spinning", actor: "Second", context: 1, from: 2, first: 14, parameters: [], kind: "release", place: place(31, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Second_acquire_spinning_after_spinning", actor: "Second", context: 1, from: 3, first: 15, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Hard_enter", actor: "Hard", context: 2, from: 0, first: 16, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(77, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_enter", actor: "Soft", context: 3, from: 0, first: 18, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(81, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_acquire_spinning", actor: "Soft", context: 3, from: 1, first: 20, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Soft_acquire_spinning_2", actor: "Soft", context: 3, from: 1, first: 21, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Soft_acquire_spinning_3", actor: "Soft", context: 3, from: 1, first: 22, parameters: [], kind: "spin", place: place(25, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Soft_release_spinning", actor: "Soft", context: 3, from: 2, first: 23, parameters: [], kind: "release", place: place(31, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Soft_acquire_spinning_after_spinning", actor: "Soft", context: 3, from: 3, first: 24, parameters: [], kind: "acquire", place: place(25, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 25, parameters: [], kind: "action", place: place(86, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(45, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(45, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 27), text: "raise the level to SOFTIRQ", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(68, 36) }, { proc: "take", place: place(40, 3) }], locals: [["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(25, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(68, 36) }, { proc: "takeOne", place: place(41, 3) }, { proc: "take", place: place(35, 3) }], locals: [["x", "First.takeOne.x"], ["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(25, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(68, 36) }, { proc: "take", place: place(40, 3) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(31, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(68, 36) }, { proc: "takeOne", place: place(41, 3) }, { proc: "give", place: place(36, 3) }], locals: [["x", "First.takeOne.x"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(68, 36) }, { proc: "takeOne", place: place(41, 3) }, { proc: "take", place: place(35, 3) }], locals: [["x", "First.takeOne.x"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(31, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(68, 36) }, { proc: "give", place: place(42, 3) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(71, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(71, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 25), text: "acquire spinning[x]", calls: [{ proc: "takeOne", place: place(73, 58) }, { proc: "take", place: place(35, 3) }], locals: [["x", "Second.takeOne.x"], ["x", "Second.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(31, 25), text: "release spinning[x]", calls: [{ proc: "takeOne", place: place(73, 58) }, { proc: "give", place: place(36, 3) }], locals: [["x", "Second.takeOne.x"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 25), text: "spin for spinning[x]", calls: [{ proc: "takeOne", place: place(73, 58) }, { proc: "take", place: place(35, 3) }], locals: [["x", "Second.takeOne.x"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Second_at(s), cpu: (_s: State) => 1, level: (s: State) => LEVELS[Second_level(s)] ?? "", pending: () => false },
    { name: "Hard", form: "isr", word: "isr", place: place(77, 5), members: ["Hard"], firstActivation: 3, locations: [
      { label: undefined, place: place(77, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Hard_at(s), cpu: (s: State) => Hard_cpu(s), level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Hard_pending(s) },
    { name: "Soft", form: "deferred", word: "tasklet", place: place(81, 9), members: ["Soft"], firstActivation: 4, locations: [
      { label: undefined, place: place(81, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 25), text: "acquire spinning[x]", calls: [{ proc: "takeOne", place: place(82, 25) }, { proc: "take", place: place(35, 3) }], locals: [["x", "Soft.takeOne.x"], ["x", "Soft.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(31, 25), text: "release spinning[x]", calls: [{ proc: "takeOne", place: place(82, 25) }, { proc: "give", place: place(36, 3) }], locals: [["x", "Soft.takeOne.x"], ["x", "Soft.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 25), text: "spin for spinning[x]", calls: [{ proc: "takeOne", place: place(82, 25) }, { proc: "take", place: place(35, 3) }], locals: [["x", "Soft.takeOne.x"], ["x", "Soft.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Soft_at(s), cpu: (s: State) => Soft_cpu(s), level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State) => Soft_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 2, classes: [
    { name: "spinning", kind: "spinlock", waiting: "spins", place: place(21, 6), members: ["spinning[A]","spinning[B]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return spinning_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return spinning_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 2 ? 1 + First_take_x(s) : First_at(s) === 3 ? 1 + First_take_x(s) : First_at(s) === 4 ? 1 + First_take_x(s) : First_at(s) === 6 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 1 + Second_take_x(s) : Second_at(s) === 3 ? 1 + Second_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "HARDIRQ", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (s: State) => Soft_at(s) === 1 ? 1 + Soft_take_x(s) : Soft_at(s) === 3 ? 1 + Soft_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(25, 25), message: "`spinning` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (spinning)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(25, 25), message: "`spinning` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds spinning itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(25, 25), message: "`First` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for spinning", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(31, 25), message: "`spinning` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(45, 8), message: "`First` returns and still holds `spinning`", platform: "BUG: First still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(45, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(25, 25), message: "`Second` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Second spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(71, 8), message: "`Second` returns and still holds `spinning`", platform: "BUG: Second still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(71, 8), message: "`Second` returns at another level than it was entered at", platform: "WARNING: Second turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "lock-leak", place: place(77, 5), message: "`Hard` returns and still holds `spinning`", platform: "BUG: scheduling while atomic, after Hard has returned with spinning held", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(25, 25), message: "`Soft` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Soft spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(81, 9), message: "`Soft` returns and still holds `spinning`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: spinning still held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Soft takes spinning[0]", place: undefined, other: undefined, parts: ["Soft","spinning[0]"] },
    { kind: "takes", text: "Soft takes spinning[1]", place: undefined, other: undefined, parts: ["Soft","spinning[1]"] },
    { kind: "everyInterrupt", isr: "Hard", context: "First", locations: 8, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Hard", context: "Second", locations: 4, firstCpu: 1, cpus: 1 },
    { kind: "everyInterrupt", isr: "Hard", context: "Soft", locations: 4, firstCpu: 0, cpus: 2 },
    { kind: "everyInterrupt", isr: "Soft", context: "First", locations: 8, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "Second", locations: 4, firstCpu: 1, cpus: 1 },
  ],
  events: [
    { text: "acquire spinning[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    { text: "wants spinning[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    { text: "release spinning[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    {
      text: "release spinning[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["A", "B"] }],
    },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "signal", formats: [] },
    { text: "schedule Soft", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock spinning[0] Soft", place: place(81, 9), text: "`spinning[0]` is held where `Soft`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Soft, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Soft`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 0 },
    { name: "irq-unsafe-lock spinning[1] Soft", place: place(81, 9), text: "`spinning[1]` is held where `Soft`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Soft, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Soft`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (spinning)", needs: 1 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "spinning.owner", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","First","Second","Hard","Soft"] }, read: spinning_owner, write: setSpinning_owner },
    { name: "spinning.saved", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: spinning_saved, write: setSpinning_saved },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise the level to SOFTIRQ","2 acquire spinning[x]","3 acquire spinning[x]","4 spin for spinning[x]","5 release spinning[x]","6 spin for spinning[x]","7 release spinning[x]"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]"] }, read: Second_at, write: setSecond_at },
    { name: "Second.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_level, write: setSecond_level },
    { name: "Hard.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Hard_at, write: setHard_at },
    { name: "Hard.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Hard_cpu, write: setHard_cpu },
    { name: "Hard.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Hard_pending, write: setHard_pending },
    { name: "Soft.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Soft_cpu, write: setSoft_cpu },
    { name: "Soft.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.takeOne.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: First_takeOne_x, write: setFirst_takeOne_x },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Second.takeOne.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Second_takeOne_x, write: setSecond_takeOne_x },
    { name: "Second.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Second_take_x, write: setSecond_take_x },
    { name: "Second.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Second_give_x, write: setSecond_give_x },
    { name: "Second.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_oldLevel, write: setSecond_oldLevel },
    { name: "Soft.takeOne.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Soft_takeOne_x, write: setSoft_takeOne_x },
    { name: "Soft.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Soft_take_x, write: setSoft_take_x },
    { name: "Soft.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Soft_give_x, write: setSoft_give_x },
  ],
  expectation: { outcome: "violates", only: true, targets: [{ form: "rule", name: "deadlock" }] },
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
