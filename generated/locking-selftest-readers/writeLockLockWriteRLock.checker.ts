// Generated from specs/classics/locking-selftest-readers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 dcbecf02bd586343 · revision writeLockLockWriteRLock · 16 variables in 3 words (91 bits) · 20 actions, 20 transitions
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

// Which of the mixtures of readers and writers that Linux plants to test its own lock checker are found here, and by which rule?
//
// Source: Linux, lib/locking-selftest.c, the rows from `recursive read-lock` to `rlock W1R2/R2R3/W3W1`; columns `rlock`
// (rwlock_t, whose readers may read again) and `rsem` (rw_semaphore, whose readers may not). A piece is a thread, as in
// locking-selftest.ilk, so that the orders in which a row is run there are one revision. Expected, from the table at the end
// of that file: what its names say. One row differs: `mixed read-lock/lock-read ABBA` fails there with a semaphore and
// holds here, because none of its pieces writes; the kernel has a writer in mind who comes between, and whom readers let
// go first. Left out: `recursive read-lock #2`, which is about two locks of one class.
// The printed matrix is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const column = RLock
// const case = WriteLockLockWrite
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const X = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                              values
//    0  0–5 (3 × 2)   rw.owner[index: 0..2]                 free, First, Second, Third
//    1  0–26 (9 × 3)  rw.shares[index: 0..2][holder: 1..3]  0..7
//    2  0–26 (9 × 3)  rw.saved[index: 0..2][holder: 1..3]   TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  6–7           spinning.owner                        free, First, Second, Third
//    0  8–10          spinning.saved                        TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  11–13         First.at                              0 inactive, 1..6 where it rests
//    0  14–16         First.level                           TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  17–19         Second.at                             0 inactive, 1..6 where it rests
//    0  20–22         Second.level                          TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  none          Third.at                              0 inactive, 1..0 where it rests
//    0  23–24         First.write.x                         X, Y, Z
//    0  25–27         First.oldLevel                        TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  28–29         First.give.x                          X, Y, Z
//    0  30–31         Second.write.x                        X, Y, Z
//    1  27–29         Second.oldLevel                       TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  30–31         Second.give.x                         X, Y, Z

const rw_owner = (s: State, index: number): number => (s[0] >>> (2 * index)) & 3;
const setRw_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index))) | (value << (2 * index));
};
const rw_shares = (s: State, index: number, holder: number): number =>
  (s[1] >>> (9 * index + 3 * holder - 3)) & 7;
const setRw_shares = (s: State, index: number, holder: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (9 * index + 3 * holder - 3))) | (value << (9 * index + 3 * holder - 3));
};
const rw_saved = (s: State, index: number, holder: number): number =>
  (s[2] >>> (9 * index + 3 * holder - 3)) & 7;
const setRw_saved = (s: State, index: number, holder: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (9 * index + 3 * holder - 3))) | (value << (9 * index + 3 * holder - 3));
};
const spinning_owner = (s: State): number => (s[0] >>> 6) & 3;
const setSpinning_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const spinning_saved = (s: State): number => (s[0] >>> 8) & 7;
const setSpinning_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 8)) | (value << 8);
};
const First_at = (s: State): number => (s[0] >>> 11) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 11)) | (value << 11);
};
const First_level = (s: State): number => (s[0] >>> 14) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 14)) | (value << 14);
};
const Second_at = (s: State): number => (s[0] >>> 17) & 7;
const setSecond_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 17)) | (value << 17);
};
const Second_level = (s: State): number => (s[0] >>> 20) & 7;
const setSecond_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 20)) | (value << 20);
};
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const First_write_x = (s: State): number => (s[0] >>> 23) & 3;
const setFirst_write_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 23)) | (value << 23);
};
const First_oldLevel = (s: State): number => (s[0] >>> 25) & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 25)) | (value << 25);
};
const First_give_x = (s: State): number => (s[0] >>> 28) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 28)) | (value << 28);
};
const Second_write_x = (s: State): number => (s[0] >>> 30) & 3;
const setSecond_write_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const Second_oldLevel = (s: State): number => (s[1] >>> 27) & 7;
const setSecond_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 27)) | (value << 27);
};
const Second_give_x = (s: State): number => (s[1] >>> 30) & 3;
const setSecond_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 30)) | (value << 30);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === NMI) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === NMI) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === NMI) ||
    (spinning_owner(s) === a && spinning_saved(s) === NMI)
  )
    return NMI;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === HARDIRQ) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === HARDIRQ) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === HARDIRQ) ||
    (spinning_owner(s) === a && spinning_saved(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === SOFTIRQ) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === SOFTIRQ) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === SOFTIRQ) ||
    (spinning_owner(s) === a && spinning_saved(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === PREEMPT_OFF) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === PREEMPT_OFF) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === PREEMPT_OFF) ||
    (spinning_owner(s) === a && spinning_saved(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 5) return spinning_owner(s);
    if (First_at(s) === 3) return rw_owner(s, First_write_x(s));
    return NOBODY;
  }
  if (a === 2) {
    if (Second_at(s) === 5) return rw_owner(s, Second_write_x(s));
    if (Second_at(s) === 3) return spinning_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whether activation a waits for a lock that r shares, to take it alone. */
function awaitsReader(s: State, a: number, r: number): boolean {
  return (
    a !== r &&
    ((a === 1 && First_at(s) === 3 && rw_shares(s, First_write_x(s), r) !== 0) ||
      (a === 2 && Second_at(s) === 5 && rw_shares(s, Second_write_x(s), r) !== 0))
  );
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
function leadsTo1(_s: State, x: number, a: number): boolean {
  return x !== NOBODY && x === a;
}

/** exists a_10 in 1..3: awaitsReader(x, a_10) && leadsTo1(a_10, a) */
function exists1(s: State, x: number, a: number): boolean {
  for (let a_10 = 1; a_10 <= 3; a_10++)
    if (awaitsReader(s, x, a_10) && leadsTo1(s, a_10, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a) || exists1(s, x, a));
}

/** exists a_11 in 1..3: awaitsReader(x, a_11) && leadsTo2(a_11, a) */
function exists2(s: State, x: number, a: number): boolean {
  for (let a_11 = 1; a_11 <= 3; a_11++)
    if (awaitsReader(s, x, a_11) && leadsTo2(s, a_11, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a) || exists2(s, x, a));
}

/** exists a_12 in 1..3: awaitsReader(a, a_12) && leadsTo3(a_12, a) */
function exists3(s: State, a: number): boolean {
  for (let a_12 = 1; a_12 <= 3; a_12++)
    if (awaitsReader(s, a, a_12) && leadsTo3(s, a_12, a)) return true;
  return false;
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a) || exists3(s, a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/** forall a in 1..3: rw.shares[First.write.x][a] == 0 */
function forall4(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (!(rw_shares(s, First_write_x(s), a) === 0)) return false;
  return true;
}

/**
 * First: acquire rw[x]   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function First_acquire_rw(s: State, next: State, sink: Sink): boolean {
  if (!(rw_owner(s, First_write_x(s)) === 0 && forall4(s))) return false;
  sink.event(0, First_write_x(next)); // acquire rw[{0}]
  setRw_owner(next, First_write_x(next), 1);
  setRw_saved(next, First_write_x(next), 1, PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  setFirst_write_x(next, 0);
  setFirst_at(next, 2); // before acquire spinning
  return true;
}

/**
 * First: acquire rw[x]   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function First_acquire_rw_2(s: State, _next: State, sink: Sink): boolean {
  if (!(rw_owner(s, First_write_x(s)) === 1 || rw_shares(s, First_write_x(s), 1) !== 0))
    return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/** exists a in 1..3: (a != 1) && (rw.shares[First.write.x][a] != 0) */
function exists5(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (a !== 1 && rw_shares(s, First_write_x(s), a) !== 0) return true;
  return false;
}

/**
 * First: acquire rw[x]: busy, begins to spin   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function First_acquire_rw_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    ((rw_owner(s, First_write_x(s)) !== 0 && rw_owner(s, First_write_x(s)) !== 1) || exists5(s)) &&
    !(rw_owner(s, First_write_x(s)) === 1 || rw_shares(s, First_write_x(s), 1) !== 0)
  ))
    return false;
  sink.event(1, First_write_x(next)); // wants rw[{0}]
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 3); // before spin for rw[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire spinning   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function First_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s) !== 0) return false;
  sink.event(2); // acquire spinning
  setSpinning_owner(next, 1);
  setSpinning_saved(next, PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  setFirst_at(next, 4); // before release spinning
  return true;
}

/**
 * First: acquire spinning   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function First_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s) !== 1) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning: busy, begins to spin   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function First_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s) !== 0 && spinning_owner(s) !== 1)) return false;
  sink.event(3); // wants spinning
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 5); // before spin for spinning
  if (waitsInCycle(next, 1)) {
    sink.fail(3); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire rw[x], after spinning   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function First_acquire_rw_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(rw_owner(s, First_write_x(s)) === 0 && forall4(s))) return false;
  sink.event(0, First_write_x(next)); // acquire rw[{0}]
  setRw_owner(next, First_write_x(next), 1);
  setRw_saved(next, First_write_x(next), 1, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_write_x(next, 0);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 2); // before acquire spinning
  return true;
}

/**
 * First: release spinning   specs/classics/locking-selftest-readers.ilk:56
 *   if (column == RLock) { release spinning; } else { release sleeping; }
 */
function First_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next) !== 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(4); // release spinning
  setSpinning_owner(next, 0);
  setSpinning_saved(next, 0);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  setFirst_give_x(next, X);
  setFirst_at(next, 6); // before release rw[x]
  return true;
}

/**
 * First: acquire spinning, after spinning   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function First_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s) !== 0) return false;
  sink.event(2); // acquire spinning
  setSpinning_owner(next, 1);
  setSpinning_saved(next, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 4); // before release spinning
  return true;
}

/** exists i in 0..2: (rw.owner[i] == 1) || (rw.shares[i][1] != 0) */
function exists6(s: State): boolean {
  for (let i = 0; i <= 2; i++) if (rw_owner(s, i) === 1 || rw_shares(s, i, 1) !== 0) return true;
  return false;
}

/**
 * First: release rw[x]   specs/classics/locking-selftest-readers.ilk:48
 *   if (column == RLock) { release rw[x]; } else { release sem[x]; }
 */
function First_release_rw(_s: State, next: State, sink: Sink): boolean {
  if (!(rw_owner(next, First_give_x(next)) === 1 || rw_shares(next, First_give_x(next), 1) !== 0)) {
    sink.fail(5); // release-not-owner
    return true;
  }
  if (rw_shares(next, First_give_x(next), 1) !== 0) {
    sink.event(7, First_give_x(next)); // release rw[{0}] shared
    setRw_shares(next, First_give_x(next), 1, rw_shares(next, First_give_x(next), 1) - 1);
    if (rw_shares(next, First_give_x(next), 1) === 0) {
      setRw_saved(next, First_give_x(next), 1, 0);
      setRw_shares(next, First_give_x(next), 1, 0);
      setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
    }
  } else {
    sink.event(6, First_give_x(next)); // release rw[{0}]
    setRw_saved(next, First_give_x(next), rw_owner(next, First_give_x(next)), 0);
    setRw_owner(next, First_give_x(next), 0);
    setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  }
  if (exists6(next)) {
    sink.fail(6); // lock-leak
  }
  if (spinning_owner(next) === 1) {
    sink.fail(7); // lock-leak
  }
  if (First_level(next) !== TASK) {
    sink.fail(8); // wrong-level
  }
  if (exists6(next) || spinning_owner(next) === 1 || First_level(next) !== TASK) {
    return true;
  }
  sink.event(8); // leave
  setFirst_at(next, 0); // inactive
  setFirst_level(next, 0);
  setFirst_give_x(next, 0);
  return true;
}

/**
 * Second: acquire spinning   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function Second_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s) !== 0) return false;
  sink.event(2); // acquire spinning
  setSpinning_owner(next, 2);
  setSpinning_saved(next, PREEMPT_OFF);
  setSecond_level(next, Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next));
  setSecond_write_x(next, X);
  setSecond_at(next, 2); // before acquire rw[x]
  return true;
}

/**
 * Second: acquire spinning   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function Second_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s) !== 2) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Second: acquire spinning: busy, begins to spin   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function Second_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s) !== 0 && spinning_owner(s) !== 2)) return false;
  sink.event(3); // wants spinning
  const oldLevel = Second_level(next);
  setSecond_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSecond_oldLevel(next, oldLevel);
  setSecond_at(next, 3); // before spin for spinning
  if (waitsInCycle(next, 2)) {
    sink.fail(9); // deadlock
    return true;
  }
  return true;
}

/** forall a in 1..3: rw.shares[Second.write.x][a] == 0 */
function forall7(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (!(rw_shares(s, Second_write_x(s), a) === 0)) return false;
  return true;
}

/**
 * Second: acquire rw[x]   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function Second_acquire_rw(s: State, next: State, sink: Sink): boolean {
  if (!(rw_owner(s, Second_write_x(s)) === 0 && forall7(s))) return false;
  sink.event(0, Second_write_x(next)); // acquire rw[{0}]
  setRw_owner(next, Second_write_x(next), 2);
  setRw_saved(next, Second_write_x(next), 2, PREEMPT_OFF);
  setSecond_level(next, Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next));
  setSecond_give_x(next, X);
  setSecond_write_x(next, 0);
  setSecond_at(next, 4); // before release rw[x]
  return true;
}

/**
 * Second: acquire rw[x]   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function Second_acquire_rw_2(s: State, _next: State, sink: Sink): boolean {
  if (!(rw_owner(s, Second_write_x(s)) === 2 || rw_shares(s, Second_write_x(s), 2) !== 0))
    return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/** exists a in 1..3: (a != 2) && (rw.shares[Second.write.x][a] != 0) */
function exists8(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (a !== 2 && rw_shares(s, Second_write_x(s), a) !== 0) return true;
  return false;
}

/**
 * Second: acquire rw[x]: busy, begins to spin   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function Second_acquire_rw_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    ((rw_owner(s, Second_write_x(s)) !== 0 && rw_owner(s, Second_write_x(s)) !== 2) ||
      exists8(s)) &&
    !(rw_owner(s, Second_write_x(s)) === 2 || rw_shares(s, Second_write_x(s), 2) !== 0)
  ))
    return false;
  sink.event(1, Second_write_x(next)); // wants rw[{0}]
  const oldLevel = Second_level(next);
  setSecond_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSecond_oldLevel(next, oldLevel);
  setSecond_at(next, 5); // before spin for rw[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(10); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire spinning, after spinning   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function Second_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s) !== 0) return false;
  sink.event(2); // acquire spinning
  setSpinning_owner(next, 2);
  setSpinning_saved(next, PREEMPT_OFF);
  setSecond_level(next, Second_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_oldLevel(next));
  setSecond_write_x(next, X);
  setSecond_oldLevel(next, 0);
  setSecond_at(next, 2); // before acquire rw[x]
  return true;
}

/**
 * Second: release rw[x]   specs/classics/locking-selftest-readers.ilk:48
 *   if (column == RLock) { release rw[x]; } else { release sem[x]; }
 */
function Second_release_rw(_s: State, next: State, sink: Sink): boolean {
  if (!(
    rw_owner(next, Second_give_x(next)) === 2 || rw_shares(next, Second_give_x(next), 2) !== 0
  )) {
    sink.fail(5); // release-not-owner
    return true;
  }
  if (rw_shares(next, Second_give_x(next), 2) !== 0) {
    sink.event(7, Second_give_x(next)); // release rw[{0}] shared
    setRw_shares(next, Second_give_x(next), 2, rw_shares(next, Second_give_x(next), 2) - 1);
    if (rw_shares(next, Second_give_x(next), 2) === 0) {
      setRw_saved(next, Second_give_x(next), 2, 0);
      setRw_shares(next, Second_give_x(next), 2, 0);
      setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
    }
  } else {
    sink.event(6, Second_give_x(next)); // release rw[{0}]
    setRw_saved(next, Second_give_x(next), rw_owner(next, Second_give_x(next)), 0);
    setRw_owner(next, Second_give_x(next), 0);
    setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  }
  setSecond_give_x(next, 0);
  setSecond_at(next, 6); // before release spinning
  return true;
}

/**
 * Second: acquire rw[x], after spinning   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function Second_acquire_rw_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(rw_owner(s, Second_write_x(s)) === 0 && forall7(s))) return false;
  sink.event(0, Second_write_x(next)); // acquire rw[{0}]
  setRw_owner(next, Second_write_x(next), 2);
  setRw_saved(next, Second_write_x(next), 2, PREEMPT_OFF);
  setSecond_level(next, Second_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_oldLevel(next));
  setSecond_give_x(next, X);
  setSecond_write_x(next, 0);
  setSecond_oldLevel(next, 0);
  setSecond_at(next, 4); // before release rw[x]
  return true;
}

/** exists i in 0..2: (rw.owner[i] == 2) || (rw.shares[i][2] != 0) */
function exists9(s: State): boolean {
  for (let i = 0; i <= 2; i++) if (rw_owner(s, i) === 2 || rw_shares(s, i, 2) !== 0) return true;
  return false;
}

/**
 * Second: release spinning   specs/classics/locking-selftest-readers.ilk:56
 *   if (column == RLock) { release spinning; } else { release sleeping; }
 */
function Second_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next) !== 2) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(4); // release spinning
  setSpinning_owner(next, 0);
  setSpinning_saved(next, 0);
  setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  if (exists9(next)) {
    sink.fail(11); // lock-leak
  }
  if (spinning_owner(next) === 2) {
    sink.fail(12); // lock-leak
  }
  if (Second_level(next) !== TASK) {
    sink.fail(13); // wrong-level
  }
  if (exists9(next) || spinning_owner(next) === 2 || Second_level(next) !== TASK) {
    return true;
  }
  sink.event(8); // leave
  setSecond_at(next, 0); // inactive
  setSecond_level(next, 0);
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire rw[x]
      if (First_acquire_rw(s, next, sink)) sink.emit(0);
      if (First_acquire_rw_2(s, next, sink)) sink.emit(1);
      if (First_acquire_rw_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // acquire spinning
      if (First_acquire_spinning(s, next, sink)) sink.emit(3);
      if (First_acquire_spinning_2(s, next, sink)) sink.emit(4);
      if (First_acquire_spinning_3(s, next, sink)) sink.emit(5);
      break;
    case 3: // spin for rw[x]
      if (First_acquire_rw_after_spinning(s, next, sink)) sink.emit(6);
      break;
    case 4: // release spinning
      if (First_release_spinning(s, next, sink)) sink.emit(7);
      break;
    case 5: // spin for spinning
      if (First_acquire_spinning_after_spinning(s, next, sink)) sink.emit(8);
      break;
    case 6: // release rw[x]
      if (First_release_rw(s, next, sink)) sink.emit(9);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire spinning
      if (Second_acquire_spinning(s, next, sink)) sink.emit(10);
      if (Second_acquire_spinning_2(s, next, sink)) sink.emit(11);
      if (Second_acquire_spinning_3(s, next, sink)) sink.emit(12);
      break;
    case 2: // acquire rw[x]
      if (Second_acquire_rw(s, next, sink)) sink.emit(13);
      if (Second_acquire_rw_2(s, next, sink)) sink.emit(14);
      if (Second_acquire_rw_3(s, next, sink)) sink.emit(15);
      break;
    case 3: // spin for spinning
      if (Second_acquire_spinning_after_spinning(s, next, sink)) sink.emit(16);
      break;
    case 4: // release rw[x]
      if (Second_release_rw(s, next, sink)) sink.emit(17);
      break;
    case 5: // spin for rw[x]
      if (Second_acquire_rw_after_spinning(s, next, sink)) sink.emit(18);
      break;
    case 6: // release spinning
      if (Second_release_spinning(s, next, sink)) sink.emit(19);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest-readers.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** exists i in 0..2: (rw.owner[i] == 3) || (rw.shares[i][3] != 0) */
function exists10(s: State): boolean {
  for (let i = 0; i <= 2; i++) if (rw_owner(s, i) === 3 || rw_shares(s, i, 3) !== 0) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_write_x(next, X);
  setFirst_at(next, 1); // before acquire rw[x]
  setSecond_level(next, TASK);
  setSecond_at(next, 1); // before acquire spinning
  if (exists10(next)) {
    sink.fail(14); // lock-leak
  }
  if (spinning_owner(next) === 3) {
    sink.fail(15); // lock-leak
  }
  if (exists10(next) || spinning_owner(next) === 3) {
    return true;
  }
  sink.event(8); // leave
  setThird_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds rw */
  readonly "rw.owner": Readonly<Record<number, "free" | "First" | "Second" | "Third">>;
  /** who holds rw together with others */
  readonly "rw.shares": Readonly<Record<number, Readonly<Record<number, number>>>>;
  /** level that the release of rw goes back to */
  readonly "rw.saved": Readonly<
    Record<number, Readonly<Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">>>
  >;
  /** who holds spinning */
  readonly "spinning.owner": "free" | "First" | "Second" | "Third";
  /** level that the release of spinning goes back to */
  readonly "spinning.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where First rests */
  readonly "First.at":
    | "inactive"
    | "1 acquire rw[x]"
    | "2 acquire spinning"
    | "3 spin for rw[x]"
    | "4 release spinning"
    | "5 spin for spinning"
    | "6 release rw[x]";
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at":
    | "inactive"
    | "1 acquire spinning"
    | "2 acquire rw[x]"
    | "3 spin for spinning"
    | "4 release rw[x]"
    | "5 spin for rw[x]"
    | "6 release spinning";
  /** level of Second */
  readonly "Second.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Third rests */
  readonly "Third.at": "inactive";
  /** local `x` of `First` */
  readonly "First.write.x": "X" | "Y" | "Z";
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `First` */
  readonly "First.give.x": "X" | "Y" | "Z";
  /** local `x` of `Second` */
  readonly "Second.write.x": "X" | "Y" | "Z";
  /** temporary of an operation in `Second` */
  readonly "Second.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Second` */
  readonly "Second.give.x": "X" | "Y" | "Z";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftestReaders",
  revision: "writeLockLockWriteRLock",
  source: "specs/classics/locking-selftest-readers.ilk",
  hash: "dcbecf02bd5863435467a052b5d61b5d4b0cda53f8eb8285b9924ceac7fcb74d",
  constants: { column: "RLock", case: "WriteLockLockWrite" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_rw", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(44, 26), text: "acquire rw[x]", external: false, fairness: "weak", event: "acquire rw[x]" },
    { name: "First_acquire_rw_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(44, 26), text: "acquire rw[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_rw_3", actor: "First", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(44, 26), text: "acquire rw[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants rw[x]" },
    { name: "First_acquire_spinning", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(52, 26), text: "acquire spinning", external: false, fairness: "weak", event: "acquire spinning" },
    { name: "First_acquire_spinning_2", actor: "First", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(52, 26), text: "acquire spinning", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_3", actor: "First", context: 0, from: 2, first: 5, parameters: [], kind: "spin", place: place(52, 26), text: "acquire spinning: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning" },
    { name: "First_acquire_rw_after_spinning", actor: "First", context: 0, from: 3, first: 6, parameters: [], kind: "acquire", place: place(44, 26), text: "acquire rw[x], after spinning", external: false, fairness: "weak", event: "acquire rw[x]" },
    { name: "First_release_spinning", actor: "First", context: 0, from: 4, first: 7, parameters: [], kind: "release", place: place(56, 26), text: "release spinning", external: false, fairness: "weak", event: "release spinning" },
    { name: "First_acquire_spinning_after_spinning", actor: "First", context: 0, from: 5, first: 8, parameters: [], kind: "acquire", place: place(52, 26), text: "acquire spinning, after spinning", external: false, fairness: "weak", event: "acquire spinning" },
    { name: "First_release_rw", actor: "First", context: 0, from: 6, first: 9, parameters: [], kind: "release", place: place(48, 26), text: "release rw[x]", external: false, fairness: "weak", event: "release rw[x]" },
    { name: "Second_acquire_spinning", actor: "Second", context: 1, from: 1, first: 10, parameters: [], kind: "acquire", place: place(52, 26), text: "acquire spinning", external: false, fairness: "weak", event: "acquire spinning" },
    { name: "Second_acquire_spinning_2", actor: "Second", context: 1, from: 1, first: 11, parameters: [], kind: "acquire", place: place(52, 26), text: "acquire spinning", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_spinning_3", actor: "Second", context: 1, from: 1, first: 12, parameters: [], kind: "spin", place: place(52, 26), text: "acquire spinning: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning" },
    { name: "Second_acquire_rw", actor: "Second", context: 1, from: 2, first: 13, parameters: [], kind: "acquire", place: place(44, 26), text: "acquire rw[x]", external: false, fairness: "weak", event: "acquire rw[x]" },
    { name: "Second_acquire_rw_2", actor: "Second", context: 1, from: 2, first: 14, parameters: [], kind: "acquire", place: place(44, 26), text: "acquire rw[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_rw_3", actor: "Second", context: 1, from: 2, first: 15, parameters: [], kind: "spin", place: place(44, 26), text: "acquire rw[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants rw[x]" },
    { name: "Second_acquire_spinning_after_spinning", actor: "Second", context: 1, from: 3, first: 16, parameters: [], kind: "acquire", place: place(52, 26), text: "acquire spinning, after spinning", external: false, fairness: "weak", event: "acquire spinning" },
    { name: "Second_release_rw", actor: "Second", context: 1, from: 4, first: 17, parameters: [], kind: "release", place: place(48, 26), text: "release rw[x]", external: false, fairness: "weak", event: "release rw[x]" },
    { name: "Second_acquire_rw_after_spinning", actor: "Second", context: 1, from: 5, first: 18, parameters: [], kind: "acquire", place: place(44, 26), text: "acquire rw[x], after spinning", external: false, fairness: "weak", event: "acquire rw[x]" },
    { name: "Second_release_spinning", actor: "Second", context: 1, from: 6, first: 19, parameters: [], kind: "release", place: place(56, 26), text: "release spinning", external: false, fairness: "weak", event: "release spinning" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(64, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(64, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 26), text: "acquire rw[x]", calls: [{ proc: "write", place: place(69, 39) }], locals: [["x", "First.write.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(52, 26), text: "acquire spinning", calls: [{ proc: "takePlain", place: place(70, 5) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(44, 26), text: "spin for rw[x]", calls: [{ proc: "write", place: place(69, 39) }], locals: [["x", "First.write.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(56, 26), text: "release spinning", calls: [{ proc: "givePlain", place: place(71, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 26), text: "spin for spinning", calls: [{ proc: "takePlain", place: place(70, 5) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(48, 26), text: "release rw[x]", calls: [{ proc: "give", place: place(72, 5) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: () => -1, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(78, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(78, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 26), text: "acquire spinning", calls: [{ proc: "takePlain", place: place(80, 5) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(44, 26), text: "acquire rw[x]", calls: [{ proc: "write", place: place(81, 78) }], locals: [["x", "Second.write.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(52, 26), text: "spin for spinning", calls: [{ proc: "takePlain", place: place(80, 5) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(48, 26), text: "release rw[x]", calls: [{ proc: "give", place: place(82, 5) }], locals: [["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 26), text: "spin for rw[x]", calls: [{ proc: "write", place: place(81, 78) }], locals: [["x", "Second.write.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(56, 26), text: "release spinning", calls: [{ proc: "givePlain", place: place(83, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: () => -1, level: (s: State) => LEVELS[Second_level(s)] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(93, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(93, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 0, classes: [
    { name: "rw", kind: "rwlock", waiting: "spins", place: place(34, 6), members: ["rw[X]","rw[Y]","rw[Z]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return rw_owner(s, member0) === activation || rw_shares(s, member0, activation) !== 0; }, isShared: true, owner: (s: State, member: number) => { const member0 = member; return rw_owner(s, member0); } },
    { name: "spinning", kind: "spinlock", waiting: "spins", place: place(36, 6), members: ["spinning"], holds: (s: State, _member: number, activation: number) => spinning_owner(s) === activation, isShared: false, owner: (s: State) => spinning_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_write_x(s) : First_at(s) === 2 ? 4 : First_at(s) === 3 ? 1 + First_write_x(s) : First_at(s) === 5 ? 4 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 4 : Second_at(s) === 2 ? 1 + Second_write_x(s) : Second_at(s) === 3 ? 4 : Second_at(s) === 5 ? 1 + Second_write_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(44, 26), message: "`rw` is taken exclusively by an activation that holds it already", platform: "WARNING: possible recursive locking detected (rw)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(44, 26), message: "`First` waits for `rw`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for rw", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(52, 26), message: "`spinning` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (spinning)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(52, 26), message: "`First` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for spinning", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(56, 26), message: "`spinning` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (spinning)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(48, 26), message: "`rw` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(64, 8), message: "`First` returns and still holds `rw`", platform: "BUG: First still has locks held! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(64, 8), message: "`First` returns and still holds `spinning`", platform: "BUG: First still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(64, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(52, 26), message: "`Second` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Second spins for spinning", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(44, 26), message: "`Second` waits for `rw`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Second spins for rw", ends: true },
    { kind: "rule", name: "lock-leak", place: place(78, 8), message: "`Second` returns and still holds `rw`", platform: "BUG: Second still has locks held! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(78, 8), message: "`Second` returns and still holds `spinning`", platform: "BUG: Second still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(78, 8), message: "`Second` returns at another level than it was entered at", platform: "WARNING: Second turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "lock-leak", place: place(93, 8), message: "`Third` returns and still holds `rw`", platform: "BUG: Third still has locks held! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(93, 8), message: "`Third` returns and still holds `spinning`", platform: "BUG: Third still has locks held! (spinning)", ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { text: "acquire rw[{0}]", formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }] },
    { text: "wants rw[{0}]", formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }] },
    { text: "acquire spinning", formats: [] },
    { text: "wants spinning", formats: [] },
    { text: "release spinning", formats: [] },
    { text: "release spinning shared", formats: [] },
    { text: "release rw[{0}]", formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }] },
    {
      text: "release rw[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }],
    },
    { text: "leave", formats: [] },
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
    { name: "rw.owner", group: "lock", dimensions: [[0, 2]], format: { kind: "names", low: 0, names: ["free","First","Second","Third"] }, read: rw_owner, write: setRw_owner },
    { name: "rw.shares", group: "lock", dimensions: [[0, 2], [1, 3]], format: { kind: "number" }, read: rw_shares, write: setRw_shares },
    { name: "rw.saved", group: "lock", dimensions: [[0, 2], [1, 3]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: rw_saved, write: setRw_saved },
    { name: "spinning.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","First","Second","Third"] }, read: spinning_owner, write: setSpinning_owner },
    { name: "spinning.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: spinning_saved, write: setSpinning_saved },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire rw[x]","2 acquire spinning","3 spin for rw[x]","4 release spinning","5 spin for spinning","6 release rw[x]"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning","2 acquire rw[x]","3 spin for spinning","4 release rw[x]","5 spin for rw[x]","6 release spinning"] }, read: Second_at, write: setSecond_at },
    { name: "Second.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_level, write: setSecond_level },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "First.write.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: First_write_x, write: setFirst_write_x },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Second.write.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: Second_write_x, write: setSecond_write_x },
    { name: "Second.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_oldLevel, write: setSecond_oldLevel },
    { name: "Second.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: Second_give_x, write: setSecond_give_x },
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
