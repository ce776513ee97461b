// Generated from specs/classics/locking-selftest-irqs.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 884ab6faf400176d · revision irqsafe2BHardRLock · 16 variables in 3 words (72 bits) · 14 actions, 14 transitions
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

// const column = RLock
// const case = Irqsafe2B
// const off = HARDIRQ
// const interruptsOff = false
// const CPUS = 1
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const A = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                              values
//    0  0–5 (2 × 3)   rw.owner[index: 0..1]                 free, First, Second, Hard, Soft
//    0  6–29 (8 × 3)  rw.shares[index: 0..1][holder: 1..4]  0..7
//    1  0–23 (8 × 3)  rw.saved[index: 0..1][holder: 1..4]   TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  24–26         First.at                              0 inactive, 1..4 where it rests
//    1  27–29         First.level                           TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  none          Second.at                             0 inactive, 1..0 where it rests
//    0  30–31         Hard.at                               0 inactive, 1..3 where it rests
//    1  30            Hard.pending                          false, true
//    0  none          Soft.at                               0 inactive, 1..0 where it rests
//    1  31            Soft.pending                          false, true
//    2  0             First.take.x                          A, B
//    2  1             First.give.x                          A, B
//    2  2–4           First.oldLevel                        TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    2  5             Hard.takeOne.x                        A, B
//    2  6             Hard.take.x                           A, B
//    2  7             Hard.give.x                           A, B

const rw_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setRw_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const rw_shares = (s: State, index: number, holder: number): number =>
  (s[0] >>> (12 * index + 3 * holder + 3)) & 7;
const setRw_shares = (s: State, index: number, holder: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (12 * index + 3 * holder + 3))) | (value << (12 * index + 3 * holder + 3));
};
const rw_saved = (s: State, index: number, holder: number): number =>
  (s[1] >>> (12 * index + 3 * holder - 3)) & 7;
const setRw_saved = (s: State, index: number, holder: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (12 * index + 3 * holder - 3))) | (value << (12 * index + 3 * holder - 3));
};
const First_at = (s: State): number => (s[1] >>> 24) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 24)) | (value << 24);
};
const First_level = (s: State): number => (s[1] >>> 27) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 27)) | (value << 27);
};
const Second_at = (_s: State): number => 0;
const setSecond_at = (_s: State, _value: number): void => {};
const Hard_at = (s: State): number => (s[0] >>> 30) & 3;
const setHard_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const Hard_pending = (s: State): boolean => ((s[1] >>> 30) & 1) !== 0;
const setHard_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 30)) | ((value ? 1 : 0) << 30);
};
const Soft_at = (_s: State): number => 0;
const setSoft_at = (_s: State, _value: number): void => {};
const Soft_pending = (s: State): boolean => ((s[1] >>> 31) & 1) !== 0;
const setSoft_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const First_take_x = (s: State): number => s[2] & 1;
const setFirst_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~1) | value;
};
const First_give_x = (s: State): number => (s[2] >>> 1) & 1;
const setFirst_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 1)) | (value << 1);
};
const First_oldLevel = (s: State): number => (s[2] >>> 2) & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 2)) | (value << 2);
};
const Hard_takeOne_x = (s: State): number => (s[2] >>> 5) & 1;
const setHard_takeOne_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 5)) | (value << 5);
};
const Hard_take_x = (s: State): number => (s[2] >>> 6) & 1;
const setHard_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 6)) | (value << 6);
};
const Hard_give_x = (s: State): number => (s[2] >>> 7) & 1;
const setHard_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 7)) | (value << 7);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === NMI) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === NMI)
  )
    return NMI;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === HARDIRQ) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === SOFTIRQ) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === PREEMPT_OFF) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && First_at(s) !== 0 && First_level(s) === NMI) return NMI;
  if ((0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) || (0 === c && Hard_at(s) !== 0))
    return HARDIRQ;
  if ((0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) || (0 === c && Soft_at(s) !== 0))
    return SOFTIRQ;
  if (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && First_at(s) !== 0 && First_level(s) === NMI) return NMI;
  if ((0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) || (0 === c && Hard_at(s) !== 0))
    return HARDIRQ;
  if ((0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) || (0 === c && Soft_at(s) !== 0))
    return SOFTIRQ;
  if (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && First_at(s) !== 0 && 0 === c && First_level(s) < l) ||
    (o === 2 && Second_at(s) !== 0 && 0 === c && TASK < l) ||
    (o === 3 && Hard_at(s) !== 0 && 0 === c && HARDIRQ < l) ||
    (o === 4 && Soft_at(s) !== 0 && 0 === c && SOFTIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 4) return rw_owner(s, First_take_x(s));
    return NOBODY;
  }
  if (a === 2) return NOBODY;
  if (a === 3) {
    if (Hard_at(s) === 3) return rw_owner(s, Hard_take_x(s));
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (First_at(s) !== 0) {
      if (Hard_at(s) !== 0 && 3 > First_level(s) && Hard_at(s) === 3 && lockHolder(s, 3) !== 0)
        return 3;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Second_at(s) !== 0) {
      if (
        First_at(s) !== 0 &&
        First_level(s) === NMI &&
        First_at(s) === 4 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (Hard_at(s) !== 0 && Hard_at(s) === 3 && lockHolder(s, 3) !== 0) return 3;
      if (
        First_at(s) !== 0 &&
        First_level(s) === HARDIRQ &&
        First_at(s) === 4 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        First_at(s) !== 0 &&
        First_level(s) === SOFTIRQ &&
        First_at(s) === 4 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        First_at(s) !== 0 &&
        First_level(s) === PREEMPT_OFF &&
        First_at(s) === 4 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Hard_at(s) !== 0) {
      if (
        First_at(s) !== 0 &&
        First_level(s) === NMI &&
        First_at(s) === 4 &&
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
        First_at(s) !== 0 &&
        First_level(s) === NMI &&
        First_at(s) === 4 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (Hard_at(s) !== 0 && Hard_at(s) === 3 && lockHolder(s, 3) !== 0) return 3;
      if (
        First_at(s) !== 0 &&
        First_level(s) === HARDIRQ &&
        First_at(s) === 4 &&
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
 * First: raise the level to HARDIRQ   specs/classics/locking-selftest-irqs.ilk:61
 *   at off { take(A); }
 */
function First_raise_the_level_to_HARDIRQ(s: State, next: State, _sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  setFirst_level(next, First_level(next) < HARDIRQ ? HARDIRQ : First_level(next));
  setFirst_take_x(next, A);
  setFirst_at(next, 2); // before acquire rw[x] shared
  return true;
}

/**
 * First: acquire rw[x] shared   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (rw_owner(s, First_take_x(s)) !== 0) return false;
  if (rw_shares(next, First_take_x(next), 1) !== 0 && rw_shares(next, First_take_x(next), 1) >= 7) {
    sink.fail(0); // out-of-range
    return true;
  }
  if (rw_shares(next, First_take_x(next), 1) !== 0) {
    sink.event(0, First_take_x(next)); // acquire rw[{0}] shared
    setRw_shares(next, First_take_x(next), 1, rw_shares(next, First_take_x(next), 1) + 1);
  } else {
    sink.event(0, First_take_x(next)); // acquire rw[{0}] shared
    setRw_shares(next, First_take_x(next), 1, 1);
    setRw_saved(next, First_take_x(next), 1, PREEMPT_OFF);
    setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  }
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_at(next, 3); // before release rw[x]
  return true;
}

/**
 * First: acquire rw[x] shared   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (rw_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: acquire rw[x] shared: busy, begins to spin   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (!(
    rw_owner(s, First_take_x(s)) !== 0 &&
    rw_owner(s, First_take_x(s)) !== 1 &&
    rw_owner(s, First_take_x(s)) !== 1
  ))
    return false;
  sink.event(1, First_take_x(next)); // wants rw[{0}] shared
  if (
    interruptedOwner(
      next,
      rw_owner(next, First_take_x(next)),
      0,
      First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next),
    )
  ) {
    sink.fail(2); // self-deadlock
    return true;
  }
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 4); // before spin for rw[x] shared
  if (waitsInCycle(next, 1)) {
    sink.fail(3); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..1: (rw.owner[i] == 1) || (rw.shares[i][1] != 0) */
function exists1(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (rw_owner(s, i) === 1 || rw_shares(s, i, 1) !== 0) return true;
  return false;
}

/**
 * First: release rw[x]   specs/classics/locking-selftest-irqs.ilk:31
 *   if (column == Spin) { release spinning[x]; } else { release rw[x]; }
 */
function First_release_rw(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (!(rw_owner(next, First_give_x(next)) === 1 || rw_shares(next, First_give_x(next), 1) !== 0)) {
    sink.fail(4); // release-not-owner
    return true;
  }
  if (rw_shares(next, First_give_x(next), 1) !== 0) {
    sink.event(3, First_give_x(next)); // release rw[{0}] shared
    setRw_shares(next, First_give_x(next), 1, rw_shares(next, First_give_x(next), 1) - 1);
    if (rw_shares(next, First_give_x(next), 1) === 0) {
      setRw_saved(next, First_give_x(next), 1, 0);
      setRw_shares(next, First_give_x(next), 1, 0);
      setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
    }
  } else {
    sink.event(2, First_give_x(next)); // release rw[{0}]
    setRw_saved(next, First_give_x(next), rw_owner(next, First_give_x(next)), 0);
    setRw_owner(next, First_give_x(next), 0);
    setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  }
  if (exists1(next)) {
    sink.fail(5); // lock-leak
  }
  if (First_level(next) !== TASK) {
    sink.fail(6); // wrong-level
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
 * First: acquire rw[x] shared, after spinning   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (rw_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire rw[{0}] shared
  setRw_shares(next, First_take_x(next), 1, 1);
  setRw_saved(next, First_take_x(next), 1, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 3); // before release rw[x]
  return true;
}

/**
 * Hard: enters   specs/classics/locking-selftest-irqs.ilk:77
 *   isr Hard {
 */
function Hard_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!Hard_pending(s)) return false;
  if (First_at(next) !== 0) {
    sink.note(2 + First_at(next)); // which statement is interrupted
  }
  setHard_pending(next, false);
  sink.event(5); // enter
  setHard_takeOne_x(next, A);
  setHard_take_x(next, A);
  setHard_at(next, 1); // before acquire rw[x] shared
  return true;
}

/**
 * Hard: acquire rw[x] shared   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function Hard_acquire_rw_shared(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (rw_owner(s, Hard_take_x(s)) !== 0) return false;
  sink.note(Hard_take_x(next)); // which statement is interrupted
  if (rw_shares(next, Hard_take_x(next), 3) !== 0 && rw_shares(next, Hard_take_x(next), 3) >= 7) {
    sink.fail(0); // out-of-range
    return true;
  }
  if (rw_shares(next, Hard_take_x(next), 3) !== 0) {
    sink.event(0, Hard_take_x(next)); // acquire rw[{0}] shared
    setRw_shares(next, Hard_take_x(next), 3, rw_shares(next, Hard_take_x(next), 3) + 1);
  } else {
    sink.event(0, Hard_take_x(next)); // acquire rw[{0}] shared
    setRw_shares(next, Hard_take_x(next), 3, 1);
    setRw_saved(next, Hard_take_x(next), 3, PREEMPT_OFF);
  }
  const x = Hard_takeOne_x(next);
  setHard_give_x(next, x);
  setHard_take_x(next, 0);
  setHard_at(next, 2); // before release rw[x]
  return true;
}

/**
 * Hard: acquire rw[x] shared   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function Hard_acquire_rw_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (rw_owner(s, Hard_take_x(s)) !== 3) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Hard: acquire rw[x] shared: busy, begins to spin   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function Hard_acquire_rw_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (!(
    rw_owner(s, Hard_take_x(s)) !== 0 &&
    rw_owner(s, Hard_take_x(s)) !== 3 &&
    rw_owner(s, Hard_take_x(s)) !== 3
  ))
    return false;
  sink.event(1, Hard_take_x(next)); // wants rw[{0}] shared
  if (interruptedOwner(next, rw_owner(next, Hard_take_x(next)), 0, HARDIRQ)) {
    sink.fail(2); // self-deadlock
    return true;
  }
  setHard_at(next, 3); // before spin for rw[x] shared
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..1: (rw.owner[i] == 3) || (rw.shares[i][3] != 0) */
function exists2(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (rw_owner(s, i) === 3 || rw_shares(s, i, 3) !== 0) return true;
  return false;
}

/**
 * Hard: release rw[x]   specs/classics/locking-selftest-irqs.ilk:31
 *   if (column == Spin) { release spinning[x]; } else { release rw[x]; }
 */
function Hard_release_rw(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (!(rw_owner(next, Hard_give_x(next)) === 3 || rw_shares(next, Hard_give_x(next), 3) !== 0)) {
    sink.fail(4); // release-not-owner
    return true;
  }
  if (rw_shares(next, Hard_give_x(next), 3) !== 0) {
    sink.event(3, Hard_give_x(next)); // release rw[{0}] shared
    setRw_shares(next, Hard_give_x(next), 3, rw_shares(next, Hard_give_x(next), 3) - 1);
    if (rw_shares(next, Hard_give_x(next), 3) === 0) {
      setRw_saved(next, Hard_give_x(next), 3, 0);
      setRw_shares(next, Hard_give_x(next), 3, 0);
    }
  } else {
    sink.event(2, Hard_give_x(next)); // release rw[{0}]
    setRw_saved(next, Hard_give_x(next), rw_owner(next, Hard_give_x(next)), 0);
    setRw_owner(next, Hard_give_x(next), 0);
  }
  if (exists2(next)) {
    sink.fail(9); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setHard_at(next, 0); // inactive
  setHard_takeOne_x(next, 0);
  setHard_give_x(next, 0);
  return true;
}

/**
 * Hard: acquire rw[x] shared, after spinning   specs/classics/locking-selftest-irqs.ilk:27
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function Hard_acquire_rw_shared_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (rw_owner(s, Hard_take_x(s)) !== 0) return false;
  sink.note(Hard_take_x(next)); // which statement is interrupted
  sink.event(0, Hard_take_x(next)); // acquire rw[{0}] shared
  setRw_shares(next, Hard_take_x(next), 3, 1);
  setRw_saved(next, Hard_take_x(next), 3, PREEMPT_OFF);
  const x = Hard_takeOne_x(next);
  setHard_give_x(next, x);
  setHard_take_x(next, 0);
  setHard_at(next, 2); // before release rw[x]
  return true;
}

/** exists i in 0..1: (rw.owner[i] == 4) || (rw.shares[i][4] != 0) */
function exists3(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (rw_owner(s, i) === 4 || rw_shares(s, i, 4) !== 0) return true;
  return false;
}

/**
 * Soft: enters   specs/classics/locking-selftest-irqs.ilk:81
 *   tasklet Soft {
 */
function Soft_enter(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ > occupied(s, 0))) return false;
  if (!Soft_pending(s)) return false;
  if (First_at(next) !== 0) {
    sink.note(7 + First_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, false);
  sink.event(5); // enter
  if (exists3(next)) {
    sink.fail(10); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setSoft_at(next, 0); // inactive
  return true;
}

/**
 * specs/classics/locking-selftest-irqs.ilk:86
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(6); // signal
  sink.event(7); // raise Hard
  setHard_pending(next, true);
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // raise the level to HARDIRQ
      if (First_raise_the_level_to_HARDIRQ(s, next, sink)) sink.emit(0);
      break;
    case 2: // acquire rw[x] shared
      if (First_acquire_rw_shared(s, next, sink)) sink.emit(1);
      if (First_acquire_rw_shared_2(s, next, sink)) sink.emit(2);
      if (First_acquire_rw_shared_3(s, next, sink)) sink.emit(3);
      break;
    case 3: // release rw[x]
      if (First_release_rw(s, next, sink)) sink.emit(4);
      break;
    case 4: // spin for rw[x] shared
      if (First_acquire_rw_shared_after_spinning(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Hard` can do where it rests. */
function stepHard(s: State, next: State, sink: Sink): void {
  switch (Hard_at(s)) {
    case 0: // inactive
      if (Hard_enter(s, next, sink)) sink.emit(6);
      break;
    case 1: // acquire rw[x] shared
      if (Hard_acquire_rw_shared(s, next, sink)) sink.emit(7);
      if (Hard_acquire_rw_shared_2(s, next, sink)) sink.emit(8);
      if (Hard_acquire_rw_shared_3(s, next, sink)) sink.emit(9);
      break;
    case 2: // release rw[x]
      if (Hard_release_rw(s, next, sink)) sink.emit(10);
      break;
    case 3: // spin for rw[x] shared
      if (Hard_acquire_rw_shared_after_spinning(s, next, sink)) sink.emit(11);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink): void {
  switch (Soft_at(s)) {
    case 0: // inactive
      if (Soft_enter(s, next, sink)) sink.emit(12);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock rw[0] Hard shared   specs/classics/locking-selftest-irqs.ilk:77
 */
function irq_unsafe_lock_rw_0_Hard_shared(s: State): boolean {
  return !(
    (rw_owner(s, 0) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (rw_owner(s, 0) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (rw_owner(s, 0) === 4 && Soft_at(s) !== 0 && HARDIRQ > occupied(s, 0))
  );
}

/**
 * rule irq-unsafe-lock rw[1] Hard shared   specs/classics/locking-selftest-irqs.ilk:77
 */
function irq_unsafe_lock_rw_1_Hard_shared(s: State): boolean {
  return !(
    (rw_owner(s, 1) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (rw_owner(s, 1) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (rw_owner(s, 1) === 4 && Soft_at(s) !== 0 && HARDIRQ > occupied(s, 0))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest-irqs.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** exists i in 0..1: (rw.owner[i] == 2) || (rw.shares[i][2] != 0) */
function exists4(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (rw_owner(s, i) === 2 || rw_shares(s, i, 2) !== 0) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_at(next, 1); // before raise the level to HARDIRQ
  if (exists4(next)) {
    sink.fail(7); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setSecond_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds rw */
  readonly "rw.owner": Readonly<Record<number, "free" | "First" | "Second" | "Hard" | "Soft">>;
  /** who holds rw together with others */
  readonly "rw.shares": Readonly<Record<number, Readonly<Record<number, number>>>>;
  /** level that the release of rw goes back to */
  readonly "rw.saved": Readonly<
    Record<number, Readonly<Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">>>
  >;
  /** where First rests */
  readonly "First.at": string;
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at": "inactive";
  /** where Hard rests */
  readonly "Hard.at":
    "inactive" | "1 acquire rw[x] shared" | "2 release rw[x]" | "3 spin for rw[x] shared";
  /** Hard is to run */
  readonly "Hard.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at": "inactive";
  /** Soft is to run */
  readonly "Soft.pending": boolean;
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B";
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Hard` */
  readonly "Hard.takeOne.x": "A" | "B";
  /** local `x` of `Hard` */
  readonly "Hard.take.x": "A" | "B";
  /** local `x` of `Hard` */
  readonly "Hard.give.x": "A" | "B";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftestIrqs",
  revision: "irqsafe2BHardRLock",
  source: "specs/classics/locking-selftest-irqs.ilk",
  hash: "884ab6faf400176de83d4d3b38b46577f1ee35b12dfb8a0b6649094d7a69656a",
  constants: {
    column: "RLock",
    case: "Irqsafe2B",
    off: "HARDIRQ",
    interruptsOff: "false",
    CPUS: "1",
  },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepHard(s, next, sink);
    stepSoft(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(13);
  },

  // prettier-ignore
  actions: [
    { name: "First_raise_the_level_to_HARDIRQ", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(61, 7), text: "raise the level to HARDIRQ", external: false, fairness: "weak", event: "raise the level to HARDIRQ" },
    { name: "First_acquire_rw_shared", actor: "First", context: 0, from: 2, first: 1, parameters: [], kind: "acquire", place: place(27, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "First_acquire_rw_shared_2", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(27, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_rw_shared_3", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "spin", place: place(27, 26), text: "acquire rw[x] shared: busy, begins to spin", external: false, fairness: "weak", event: "wants rw[x] shared" },
    { name: "First_release_rw", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "release", place: place(31, 55), text: "release rw[x]", external: false, fairness: "weak", event: "release rw[x]" },
    { name: "First_acquire_rw_shared_after_spinning", actor: "First", context: 0, from: 4, first: 5, parameters: [], kind: "acquire", place: place(27, 26), text: "acquire rw[x] shared, after spinning", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "Hard_enter", actor: "Hard", context: 2, from: 0, first: 6, parameters: [], kind: "enter", place: place(77, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Hard_acquire_rw_shared", actor: "Hard", context: 2, from: 1, first: 7, parameters: [], kind: "acquire", place: place(27, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "Hard_acquire_rw_shared_2", actor: "Hard", context: 2, from: 1, first: 8, parameters: [], kind: "acquire", place: place(27, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "Hard_acquire_rw_shared_3", actor: "Hard", context: 2, from: 1, first: 9, parameters: [], kind: "spin", place: place(27, 26), text: "acquire rw[x] shared: busy, begins to spin", external: false, fairness: "weak", event: "wants rw[x] shared" },
    { name: "Hard_release_rw", actor: "Hard", context: 2, from: 2, first: 10, parameters: [], kind: "release", place: place(31, 55), text: "release rw[x]", external: false, fairness: "weak", event: "release rw[x]" },
    { name: "Hard_acquire_rw_shared_after_spinning", actor: "Hard", context: 2, from: 3, first: 11, parameters: [], kind: "acquire", place: place(27, 26), text: "acquire rw[x] shared, after spinning", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "Soft_enter", actor: "Soft", context: 3, from: 0, first: 12, parameters: [], kind: "enter", place: place(81, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 13, parameters: [], kind: "action", place: place(86, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(45, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(45, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(61, 7), text: "raise the level to HARDIRQ", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 26), text: "acquire rw[x] shared", calls: [{ proc: "take", place: place(61, 16) }], locals: [["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(31, 55), text: "release rw[x]", calls: [{ proc: "give", place: place(62, 7) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 26), text: "spin for rw[x] shared", calls: [{ proc: "take", place: place(61, 16) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(71, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(71, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Hard", form: "isr", word: "isr", place: place(77, 5), members: ["Hard"], firstActivation: 3, locations: [
      { label: undefined, place: place(77, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 26), text: "acquire rw[x] shared", calls: [{ proc: "takeOne", place: place(78, 25) }, { proc: "take", place: place(35, 3) }], locals: [["x", "Hard.takeOne.x"], ["x", "Hard.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(31, 55), text: "release rw[x]", calls: [{ proc: "takeOne", place: place(78, 25) }, { proc: "give", place: place(36, 3) }], locals: [["x", "Hard.takeOne.x"], ["x", "Hard.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 26), text: "spin for rw[x] shared", calls: [{ proc: "takeOne", place: place(78, 25) }, { proc: "take", place: place(35, 3) }], locals: [["x", "Hard.takeOne.x"], ["x", "Hard.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Hard_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Hard_pending(s) },
    { name: "Soft", form: "deferred", word: "tasklet", place: place(81, 9), members: ["Soft"], firstActivation: 4, locations: [
      { label: undefined, place: place(81, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Soft_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State) => Soft_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 1, classes: [
    { name: "rw", kind: "rwlock", waiting: "spins", place: place(22, 6), members: ["rw[A]","rw[B]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return rw_owner(s, member0) === activation || rw_shares(s, member0, activation) !== 0; }, isShared: true, owner: (s: State, member: number) => { const member0 = member; return rw_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 2 ? 1 + First_take_x(s) : First_at(s) === 4 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "HARDIRQ", wants: (s: State) => Hard_at(s) === 1 ? 1 + Hard_take_x(s) : Hard_at(s) === 3 ? 1 + Hard_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(22, 6), message: "`rw` is taken more than 7 times by its holder", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(27, 26), message: "`rw` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (rw)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(27, 26), message: "`rw` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds rw itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(27, 26), message: "`First` waits for `rw`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for rw", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(31, 55), message: "`rw` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(45, 8), message: "`First` returns and still holds `rw`", platform: "BUG: First still has locks held! (rw)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(45, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "lock-leak", place: place(71, 8), message: "`Second` returns and still holds `rw`", platform: "BUG: Second still has locks held! (rw)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(27, 26), message: "`Hard` waits for `rw`, whose holder waits, directly or not, for it", platform: "NMI watchdog: Watchdog detected hard LOCKUP, Hard spins for rw", ends: true },
    { kind: "rule", name: "lock-leak", place: place(77, 5), message: "`Hard` returns and still holds `rw`", platform: "BUG: scheduling while atomic, after Hard has returned with rw held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(81, 9), message: "`Soft` returns and still holds `rw`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: rw still held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Hard takes rw[0]", place: undefined, other: undefined, parts: ["Hard","rw[0]"] },
    { kind: "takes", text: "Hard takes rw[1]", place: undefined, other: undefined, parts: ["Hard","rw[1]"] },
    { kind: "everyInterrupt", isr: "Hard", context: "First", locations: 5, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "First", locations: 5, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "acquire rw[{0}] shared", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    { text: "wants rw[{0}] shared", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    { text: "release rw[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    { text: "release rw[{0}] shared", formats: [{ kind: "names", low: 0, names: ["A", "B"] }] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "signal", formats: [] },
    { text: "raise Hard", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock rw[0] Hard shared", place: place(77, 5), text: "`rw[0]` is held where `Hard`, which takes it as well, may interrupt", holds: irq_unsafe_lock_rw_0_Hard_shared, rule: "irq-unsafe-lock", message: "`rw[0]` is held where `Hard`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (rw)", needs: 0 },
    { name: "irq-unsafe-lock rw[1] Hard shared", place: place(77, 5), text: "`rw[1]` is held where `Hard`, which takes it as well, may interrupt", holds: irq_unsafe_lock_rw_1_Hard_shared, rule: "irq-unsafe-lock", message: "`rw[1]` is held where `Hard`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (rw)", needs: 1 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "rw.owner", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","First","Second","Hard","Soft"] }, read: rw_owner, write: setRw_owner },
    { name: "rw.shares", group: "lock", dimensions: [[0, 1], [1, 4]], format: { kind: "number" }, read: rw_shares, write: setRw_shares },
    { name: "rw.saved", group: "lock", dimensions: [[0, 1], [1, 4]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: rw_saved, write: setRw_saved },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise the level to HARDIRQ","2 acquire rw[x] shared","3 release rw[x]","4 spin for rw[x] shared"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Second_at, write: setSecond_at },
    { name: "Hard.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire rw[x] shared","2 release rw[x]","3 spin for rw[x] shared"] }, read: Hard_at, write: setHard_at },
    { name: "Hard.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Hard_pending, write: setHard_pending },
    { name: "Soft.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: First_give_x, write: setFirst_give_x },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "Hard.takeOne.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Hard_takeOne_x, write: setHard_takeOne_x },
    { name: "Hard.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Hard_take_x, write: setHard_take_x },
    { name: "Hard.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B"] }, read: Hard_give_x, write: setHard_give_x },
  ],
  expectation: { outcome: "holds", only: false, targets: [] },
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
