// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 df858cda0fa4ad94 · revision aaRLock · 11 variables in 5 words (121 bits) · 10 actions, 10 transitions
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

// Which of the orders of locks that Linux plants to test its own lock checker are found here, and by which rule?
//
// Source: Linux, lib/locking-selftest.c, the rows from `A-A deadlock` to `bad unlock order`, with its six columns. There one
// thread runs the pieces of a case after one another, and the checker infers from classes of locks what could happen; here
// each piece is a thread, and what could happen is searched, so that the orders in which a row is run there are one revision.
// Expected, from the table at the end of that file: every row fails but the last, and in the column `rlock` but for
// `double unlock` none, for there readers may read again and never wait for each other. The column `rsem` differs: its rows
// with more than one lock fail there and hold here, because none of their pieces writes; a writer who comes between, and
// whom readers let go first, is what the kernel has in mind. Left out: initialising a held lock, for which there are no
// words, and the column `rtmutex`, which is as `mutex`. `ordered…` is ours: the same pieces without the mistake. The other
// rows are in locking-selftest-readers.ilk, locking-selftest-irqs.ilk and locking-selftest-inversion.ilk; the printed matrix
// is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const column = RLock
// const case = AA
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const A = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                              values
//    0  0–11 (4 × 3)  rw.owner[index: 0..3]                 free, First, Second, Third, Fourth
//  1–2  8 × 3         rw.shares[index: 0..3][holder: 1..4]  0..7
//  3–4  8 × 3         rw.saved[index: 0..3][holder: 1..4]   TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  12–14         First.at                              0 inactive, 1..6 where it rests
//    0  15–17         First.level                           TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  none          Second.at                             0 inactive, 1..0 where it rests
//    0  none          Third.at                              0 inactive, 1..0 where it rests
//    0  none          Fourth.at                             0 inactive, 1..0 where it rests
//    0  18–19         First.take.x                          A, B, C, D
//    0  20–22         First.oldLevel                        TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  23–24         First.give.x                          A, B, C, D

const rw_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setRw_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const rw_shares = (s: State, index: number, holder: number): number =>
  (s[1 + ((4 * index + holder - 1) >>> 3)] >>> (((4 * index + holder - 1) & 7) * 3)) & 7;
const setRw_shares = (s: State, index: number, holder: number, value: number): void => {
  s[1 + ((4 * index + holder - 1) >>> 3)] =
    (s[1 + ((4 * index + holder - 1) >>> 3)] & ~(7 << (((4 * index + holder - 1) & 7) * 3))) |
    (value << (((4 * index + holder - 1) & 7) * 3));
};
const rw_saved = (s: State, index: number, holder: number): number =>
  (s[3 + ((4 * index + holder - 1) >>> 3)] >>> (((4 * index + holder - 1) & 7) * 3)) & 7;
const setRw_saved = (s: State, index: number, holder: number, value: number): void => {
  s[3 + ((4 * index + holder - 1) >>> 3)] =
    (s[3 + ((4 * index + holder - 1) >>> 3)] & ~(7 << (((4 * index + holder - 1) & 7) * 3))) |
    (value << (((4 * index + holder - 1) & 7) * 3));
};
const First_at = (s: State): number => (s[0] >>> 12) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const First_level = (s: State): number => (s[0] >>> 15) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 15)) | (value << 15);
};
const Second_at = (_s: State): number => 0;
const setSecond_at = (_s: State, _value: number): void => {};
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const First_take_x = (s: State): number => (s[0] >>> 18) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 18)) | (value << 18);
};
const First_oldLevel = (s: State): number => (s[0] >>> 20) & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 20)) | (value << 20);
};
const First_give_x = (s: State): number => (s[0] >>> 23) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 23)) | (value << 23);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === NMI) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === NMI) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === NMI) ||
    ((rw_owner(s, 3) === a || rw_shares(s, 3, a) !== 0) && rw_saved(s, 3, a) === NMI)
  )
    return NMI;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === HARDIRQ) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === HARDIRQ) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === HARDIRQ) ||
    ((rw_owner(s, 3) === a || rw_shares(s, 3, a) !== 0) && rw_saved(s, 3, a) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === SOFTIRQ) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === SOFTIRQ) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === SOFTIRQ) ||
    ((rw_owner(s, 3) === a || rw_shares(s, 3, a) !== 0) && rw_saved(s, 3, a) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    ((rw_owner(s, 0) === a || rw_shares(s, 0, a) !== 0) && rw_saved(s, 0, a) === PREEMPT_OFF) ||
    ((rw_owner(s, 1) === a || rw_shares(s, 1, a) !== 0) && rw_saved(s, 1, a) === PREEMPT_OFF) ||
    ((rw_owner(s, 2) === a || rw_shares(s, 2, a) !== 0) && rw_saved(s, 2, a) === PREEMPT_OFF) ||
    ((rw_owner(s, 3) === a || rw_shares(s, 3, a) !== 0) && rw_saved(s, 3, a) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 5) return rw_owner(s, First_take_x(s));
    if (First_at(s) === 3) return rw_owner(s, First_take_x(s));
    return NOBODY;
  }
  return NOBODY;
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
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
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
 * First: acquire rw[x] shared   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared(s: State, next: State, sink: Sink): boolean {
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
  setFirst_take_x(next, A);
  setFirst_at(next, 2); // before acquire rw[x] shared
  return true;
}

/**
 * First: acquire rw[x] shared   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (rw_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: acquire rw[x] shared: busy, begins to spin   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    rw_owner(s, First_take_x(s)) !== 0 &&
    rw_owner(s, First_take_x(s)) !== 1 &&
    rw_owner(s, First_take_x(s)) !== 1
  ))
    return false;
  sink.event(1, First_take_x(next)); // wants rw[{0}] shared
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 3); // before spin for rw[x] shared
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire rw[x] shared   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_4(s: State, next: State, sink: Sink): boolean {
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
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_at(next, 4); // before release rw[x] shared
  return true;
}

/**
 * First: acquire rw[x] shared   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_5(s: State, _next: State, sink: Sink): boolean {
  if (rw_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: acquire rw[x] shared: busy, begins to spin   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_6(s: State, next: State, sink: Sink): boolean {
  if (!(
    rw_owner(s, First_take_x(s)) !== 0 &&
    rw_owner(s, First_take_x(s)) !== 1 &&
    rw_owner(s, First_take_x(s)) !== 1
  ))
    return false;
  sink.event(1, First_take_x(next)); // wants rw[{0}] shared
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 5); // before spin for rw[x] shared
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire rw[x] shared, after spinning   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (rw_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire rw[{0}] shared
  setRw_shares(next, First_take_x(next), 1, 1);
  setRw_saved(next, First_take_x(next), 1, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_take_x(next, A);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 2); // before acquire rw[x] shared
  return true;
}

/**
 * First: release rw[x] shared   specs/classics/locking-selftest.ilk:49
 *   if (column == RLock) { release rw[x] shared; }
 */
function First_release_rw_shared(_s: State, next: State, sink: Sink): boolean {
  if (rw_shares(next, First_give_x(next), 1) === 0) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(3, First_give_x(next)); // release rw[{0}] shared
  setRw_shares(next, First_give_x(next), 1, rw_shares(next, First_give_x(next), 1) - 1);
  if (rw_shares(next, First_give_x(next), 1) === 0) {
    setRw_saved(next, First_give_x(next), 1, 0);
    setRw_shares(next, First_give_x(next), 1, 0);
    setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  }
  setFirst_give_x(next, A);
  setFirst_at(next, 6); // before release rw[x] shared
  return true;
}

/**
 * First: acquire rw[x] shared, after spinning   specs/classics/locking-selftest.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; }
 */
function First_acquire_rw_shared_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (rw_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire rw[{0}] shared
  setRw_shares(next, First_take_x(next), 1, 1);
  setRw_saved(next, First_take_x(next), 1, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 4); // before release rw[x] shared
  return true;
}

/** exists i in 0..3: (rw.owner[i] == 1) || (rw.shares[i][1] != 0) */
function exists1(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (rw_owner(s, i) === 1 || rw_shares(s, i, 1) !== 0) return true;
  return false;
}

/**
 * First: release rw[x] shared   specs/classics/locking-selftest.ilk:49
 *   if (column == RLock) { release rw[x] shared; }
 */
function First_release_rw_shared_2(_s: State, next: State, sink: Sink): boolean {
  if (rw_shares(next, First_give_x(next), 1) === 0) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(3, First_give_x(next)); // release rw[{0}] shared
  setRw_shares(next, First_give_x(next), 1, rw_shares(next, First_give_x(next), 1) - 1);
  if (rw_shares(next, First_give_x(next), 1) === 0) {
    setRw_saved(next, First_give_x(next), 1, 0);
    setRw_shares(next, First_give_x(next), 1, 0);
    setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  }
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

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire rw[x] shared
      if (First_acquire_rw_shared(s, next, sink)) sink.emit(0);
      if (First_acquire_rw_shared_2(s, next, sink)) sink.emit(1);
      if (First_acquire_rw_shared_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // acquire rw[x] shared
      if (First_acquire_rw_shared_4(s, next, sink)) sink.emit(3);
      if (First_acquire_rw_shared_5(s, next, sink)) sink.emit(4);
      if (First_acquire_rw_shared_6(s, next, sink)) sink.emit(5);
      break;
    case 3: // spin for rw[x] shared
      if (First_acquire_rw_shared_after_spinning(s, next, sink)) sink.emit(6);
      break;
    case 4: // release rw[x] shared
      if (First_release_rw_shared(s, next, sink)) sink.emit(7);
      break;
    case 5: // spin for rw[x] shared
      if (First_acquire_rw_shared_after_spinning_2(s, next, sink)) sink.emit(8);
      break;
    case 6: // release rw[x] shared
      if (First_release_rw_shared_2(s, next, sink)) sink.emit(9);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** exists i in 0..3: (rw.owner[i] == 2) || (rw.shares[i][2] != 0) */
function exists2(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (rw_owner(s, i) === 2 || rw_shares(s, i, 2) !== 0) return true;
  return false;
}

/** exists i in 0..3: (rw.owner[i] == 3) || (rw.shares[i][3] != 0) */
function exists3(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (rw_owner(s, i) === 3 || rw_shares(s, i, 3) !== 0) return true;
  return false;
}

/** exists i in 0..3: (rw.owner[i] == 4) || (rw.shares[i][4] != 0) */
function exists4(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (rw_owner(s, i) === 4 || rw_shares(s, i, 4) !== 0) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire rw[x] shared
  if (exists2(next)) {
    sink.fail(6); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setSecond_at(next, 0); // inactive
  if (exists3(next)) {
    sink.fail(7); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setThird_at(next, 0); // inactive
  if (exists4(next)) {
    sink.fail(8); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setFourth_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds rw */
  readonly "rw.owner": Readonly<Record<number, "free" | "First" | "Second" | "Third" | "Fourth">>;
  /** who holds rw together with others */
  readonly "rw.shares": Readonly<Record<number, Readonly<Record<number, number>>>>;
  /** level that the release of rw goes back to */
  readonly "rw.saved": Readonly<
    Record<number, Readonly<Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">>>
  >;
  /** where First rests */
  readonly "First.at":
    | "inactive"
    | "1 acquire rw[x] shared"
    | "2 acquire rw[x] shared"
    | "3 spin for rw[x] shared"
    | "4 release rw[x] shared"
    | "5 spin for rw[x] shared"
    | "6 release rw[x] shared";
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at": "inactive";
  /** where Third rests */
  readonly "Third.at": "inactive";
  /** where Fourth rests */
  readonly "Fourth.at": "inactive";
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B" | "C" | "D";
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B" | "C" | "D";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "aaRLock",
  source: "specs/classics/locking-selftest.ilk",
  hash: "df858cda0fa4ad94c82ce885e1458fc45e5ffdb123a7f7f396eb4919cd148c72",
  constants: { column: "RLock", case: "AA" },
  words: 5,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_rw_shared", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(40, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "First_acquire_rw_shared_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(40, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_rw_shared_3", actor: "First", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(40, 26), text: "acquire rw[x] shared: busy, begins to spin", external: false, fairness: "weak", event: "wants rw[x] shared" },
    { name: "First_acquire_rw_shared_4", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(40, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "First_acquire_rw_shared_5", actor: "First", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(40, 26), text: "acquire rw[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_rw_shared_6", actor: "First", context: 0, from: 2, first: 5, parameters: [], kind: "spin", place: place(40, 26), text: "acquire rw[x] shared: busy, begins to spin", external: false, fairness: "weak", event: "wants rw[x] shared" },
    { name: "First_acquire_rw_shared_after_spinning", actor: "First", context: 0, from: 3, first: 6, parameters: [], kind: "acquire", place: place(40, 26), text: "acquire rw[x] shared, after spinning", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "First_release_rw_shared", actor: "First", context: 0, from: 4, first: 7, parameters: [], kind: "release", place: place(49, 26), text: "release rw[x] shared", external: false, fairness: "weak", event: "release rw[x] shared" },
    { name: "First_acquire_rw_shared_after_spinning_2", actor: "First", context: 0, from: 5, first: 8, parameters: [], kind: "acquire", place: place(40, 26), text: "acquire rw[x] shared, after spinning", external: false, fairness: "weak", event: "acquire rw[x] shared" },
    { name: "First_release_rw_shared_2", actor: "First", context: 0, from: 6, first: 9, parameters: [], kind: "release", place: place(49, 26), text: "release rw[x] shared", external: false, fairness: "weak", event: "release rw[x] shared" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(62, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(62, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 26), text: "acquire rw[x] shared", calls: [{ proc: "take", place: place(63, 21) }], locals: [["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(40, 26), text: "acquire rw[x] shared", calls: [{ proc: "take", place: place(63, 30) }], locals: [["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(40, 26), text: "spin for rw[x] shared", calls: [{ proc: "take", place: place(63, 21) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(49, 26), text: "release rw[x] shared", calls: [{ proc: "give", place: place(63, 39) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 26), text: "spin for rw[x] shared", calls: [{ proc: "take", place: place(63, 30) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(49, 26), text: "release rw[x] shared", calls: [{ proc: "give", place: place(63, 48) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: () => -1, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(69, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(77, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(77, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Fourth", form: "thread", word: "thread", place: place(84, 8), members: ["Fourth"], firstActivation: 4, locations: [
      { label: undefined, place: place(84, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Fourth_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 0, classes: [
    { name: "rw", kind: "rwlock", waiting: "spins", place: place(33, 6), members: ["rw[A]","rw[B]","rw[C]","rw[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return rw_owner(s, member0) === activation || rw_shares(s, member0, activation) !== 0; }, isShared: true, owner: (s: State, member: number) => { const member0 = member; return rw_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_take_x(s) : First_at(s) === 2 ? 1 + First_take_x(s) : First_at(s) === 3 ? 1 + First_take_x(s) : First_at(s) === 5 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(33, 6), message: "`rw` is taken more than 7 times by its holder", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(40, 26), message: "`rw` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (rw)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(40, 26), message: "`First` waits for `rw`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for rw", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(49, 26), message: "`rw` is released by an activation that does not hold it shared", platform: "WARNING: bad unlock balance detected! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 8), message: "`First` returns and still holds `rw`", platform: "BUG: First still has locks held! (rw)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(62, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`Second` returns and still holds `rw`", platform: "BUG: Second still has locks held! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(77, 8), message: "`Third` returns and still holds `rw`", platform: "BUG: Third still has locks held! (rw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(84, 8), message: "`Fourth` returns and still holds `rw`", platform: "BUG: Fourth still has locks held! (rw)", ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    {
      text: "acquire rw[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    {
      text: "wants rw[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    { text: "release rw[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }] },
    {
      text: "release rw[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
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
    { name: "rw.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth"] }, read: rw_owner, write: setRw_owner },
    { name: "rw.shares", group: "lock", dimensions: [[0, 3], [1, 4]], format: { kind: "number" }, read: rw_shares, write: setRw_shares },
    { name: "rw.saved", group: "lock", dimensions: [[0, 3], [1, 4]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: rw_saved, write: setRw_saved },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire rw[x] shared","2 acquire rw[x] shared","3 spin for rw[x] shared","4 release rw[x] shared","5 spin for rw[x] shared","6 release rw[x] shared"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_give_x, write: setFirst_give_x },
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
