// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 df858cda0fa4ad94 · revision abcdbddaSpin · 30 variables in 3 words (92 bits) · 40 actions, 40 transitions
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

// const column = Spin
// const case = ABCDBDDA
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const A = 0;
const B = 1;
const C = 2;
const D = 3;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                     values
//    0  0–11 (4 × 3)   spinning.owner[index: 0..3]  free, First, Second, Third, Fourth
//    0  12–23 (4 × 3)  spinning.saved[index: 0..3]  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  24–26          First.at                     0 inactive, 1..6 where it rests
//    0  27–29          First.level                  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  0–2            Second.at                    0 inactive, 1..6 where it rests
//    1  3–5            Second.level                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  6–8            Third.at                     0 inactive, 1..6 where it rests
//    1  9–11           Third.level                  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  12–14          Fourth.at                    0 inactive, 1..6 where it rests
//    1  15–17          Fourth.level                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  30–31          First.takeBoth.x             A, B, C, D
//    1  18–19          First.takeBoth.y             A, B, C, D
//    1  20–21          First.take.x                 A, B, C, D
//    1  22–24          First.oldLevel               TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  25–26          First.give.x                 A, B, C, D
//    1  27–28          Second.takeBoth.x            A, B, C, D
//    1  29–30          Second.takeBoth.y            A, B, C, D
//    2  0–1            Second.take.x                A, B, C, D
//    2  2–4            Second.oldLevel              TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    2  5–6            Second.give.x                A, B, C, D
//    2  7–8            Third.takeBoth.x             A, B, C, D
//    2  9–10           Third.takeBoth.y             A, B, C, D
//    2  11–12          Third.take.x                 A, B, C, D
//    2  13–15          Third.oldLevel               TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    2  16–17          Third.give.x                 A, B, C, D
//    2  18–19          Fourth.takeBoth.x            A, B, C, D
//    2  20–21          Fourth.takeBoth.y            A, B, C, D
//    2  22–23          Fourth.take.x                A, B, C, D
//    2  24–26          Fourth.oldLevel              TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    2  27–28          Fourth.give.x                A, B, C, D

const spinning_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setSpinning_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const spinning_saved = (s: State, index: number): number => (s[0] >>> (3 * index + 12)) & 7;
const setSpinning_saved = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 12))) | (value << (3 * index + 12));
};
const First_at = (s: State): number => (s[0] >>> 24) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 24)) | (value << 24);
};
const First_level = (s: State): number => (s[0] >>> 27) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 27)) | (value << 27);
};
const Second_at = (s: State): number => s[1] & 7;
const setSecond_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const Second_level = (s: State): number => (s[1] >>> 3) & 7;
const setSecond_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 3)) | (value << 3);
};
const Third_at = (s: State): number => (s[1] >>> 6) & 7;
const setThird_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 6)) | (value << 6);
};
const Third_level = (s: State): number => (s[1] >>> 9) & 7;
const setThird_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 9)) | (value << 9);
};
const Fourth_at = (s: State): number => (s[1] >>> 12) & 7;
const setFourth_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 12)) | (value << 12);
};
const Fourth_level = (s: State): number => (s[1] >>> 15) & 7;
const setFourth_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 15)) | (value << 15);
};
const First_takeBoth_x = (s: State): number => (s[0] >>> 30) & 3;
const setFirst_takeBoth_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const First_takeBoth_y = (s: State): number => (s[1] >>> 18) & 3;
const setFirst_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 18)) | (value << 18);
};
const First_take_x = (s: State): number => (s[1] >>> 20) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 20)) | (value << 20);
};
const First_oldLevel = (s: State): number => (s[1] >>> 22) & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 22)) | (value << 22);
};
const First_give_x = (s: State): number => (s[1] >>> 25) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 25)) | (value << 25);
};
const Second_takeBoth_x = (s: State): number => (s[1] >>> 27) & 3;
const setSecond_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 27)) | (value << 27);
};
const Second_takeBoth_y = (s: State): number => (s[1] >>> 29) & 3;
const setSecond_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 29)) | (value << 29);
};
const Second_take_x = (s: State): number => s[2] & 3;
const setSecond_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~3) | value;
};
const Second_oldLevel = (s: State): number => (s[2] >>> 2) & 7;
const setSecond_oldLevel = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 2)) | (value << 2);
};
const Second_give_x = (s: State): number => (s[2] >>> 5) & 3;
const setSecond_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 5)) | (value << 5);
};
const Third_takeBoth_x = (s: State): number => (s[2] >>> 7) & 3;
const setThird_takeBoth_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 7)) | (value << 7);
};
const Third_takeBoth_y = (s: State): number => (s[2] >>> 9) & 3;
const setThird_takeBoth_y = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 9)) | (value << 9);
};
const Third_take_x = (s: State): number => (s[2] >>> 11) & 3;
const setThird_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 11)) | (value << 11);
};
const Third_oldLevel = (s: State): number => (s[2] >>> 13) & 7;
const setThird_oldLevel = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 13)) | (value << 13);
};
const Third_give_x = (s: State): number => (s[2] >>> 16) & 3;
const setThird_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 16)) | (value << 16);
};
const Fourth_takeBoth_x = (s: State): number => (s[2] >>> 18) & 3;
const setFourth_takeBoth_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 18)) | (value << 18);
};
const Fourth_takeBoth_y = (s: State): number => (s[2] >>> 20) & 3;
const setFourth_takeBoth_y = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 20)) | (value << 20);
};
const Fourth_take_x = (s: State): number => (s[2] >>> 22) & 3;
const setFourth_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 22)) | (value << 22);
};
const Fourth_oldLevel = (s: State): number => (s[2] >>> 24) & 7;
const setFourth_oldLevel = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 24)) | (value << 24);
};
const Fourth_give_x = (s: State): number => (s[2] >>> 27) & 3;
const setFourth_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 27)) | (value << 27);
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

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 5) return spinning_owner(s, First_take_x(s));
    if (First_at(s) === 3) return spinning_owner(s, First_take_x(s));
    return NOBODY;
  }
  if (a === 2) {
    if (Second_at(s) === 5) return spinning_owner(s, Second_take_x(s));
    if (Second_at(s) === 3) return spinning_owner(s, Second_take_x(s));
    return NOBODY;
  }
  if (a === 3) {
    if (Third_at(s) === 5) return spinning_owner(s, Third_take_x(s));
    if (Third_at(s) === 3) return spinning_owner(s, Third_take_x(s));
    return NOBODY;
  }
  if (a === 4) {
    if (Fourth_at(s) === 5) return spinning_owner(s, Fourth_take_x(s));
    if (Fourth_at(s) === 3) return spinning_owner(s, Fourth_take_x(s));
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
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  const x = First_takeBoth_y(next);
  setFirst_take_x(next, x);
  setFirst_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, First_take_x(s)) !== 0 && spinning_owner(s, First_take_x(s)) !== 1))
    return false;
  sink.event(1, First_take_x(next)); // wants spinning[{0}]
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_4(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  const x = First_takeBoth_y(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_at(next, 4); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_5(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_6(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, First_take_x(s)) !== 0 && spinning_owner(s, First_take_x(s)) !== 1))
    return false;
  sink.event(1, First_take_x(next)); // wants spinning[{0}]
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 5); // before spin for spinning[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  const x = First_takeBoth_y(next);
  setFirst_take_x(next, x);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * First: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function First_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, First_give_x(next)) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, First_give_x(next), 0);
  setSpinning_saved(next, First_give_x(next), 0);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  const x = First_takeBoth_x(next);
  setFirst_give_x(next, x);
  setFirst_at(next, 6); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function First_acquire_spinning_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setSpinning_saved(next, First_take_x(next), PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  const x = First_takeBoth_y(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 4); // before release spinning[x]
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 1 */
function exists1(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 1) return true;
  return false;
}

/**
 * First: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function First_release_spinning_2(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, First_give_x(next)) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, First_give_x(next), 0);
  setSpinning_saved(next, First_give_x(next), 0);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (exists1(next)) {
    sink.fail(3); // lock-leak
  }
  if (First_level(next) !== TASK) {
    sink.fail(4); // wrong-level
  }
  if (exists1(next) || First_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setFirst_at(next, 0); // inactive
  setFirst_level(next, 0);
  setFirst_takeBoth_x(next, 0);
  setFirst_takeBoth_y(next, 0);
  setFirst_give_x(next, 0);
  return true;
}

/**
 * Second: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Second_take_x(next), 2);
  setSpinning_saved(next, Second_take_x(next), PREEMPT_OFF);
  setSecond_level(next, Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next));
  const x = Second_takeBoth_y(next);
  setSecond_take_x(next, x);
  setSecond_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * Second: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Second_take_x(s)) !== 2) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Second: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, Second_take_x(s)) !== 0 && spinning_owner(s, Second_take_x(s)) !== 2))
    return false;
  sink.event(1, Second_take_x(next)); // wants spinning[{0}]
  const oldLevel = Second_level(next);
  setSecond_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSecond_oldLevel(next, oldLevel);
  setSecond_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_4(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Second_take_x(next), 2);
  setSpinning_saved(next, Second_take_x(next), PREEMPT_OFF);
  setSecond_level(next, Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next));
  const x = Second_takeBoth_y(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_at(next, 4); // before release spinning[x]
  return true;
}

/**
 * Second: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_5(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Second_take_x(s)) !== 2) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Second: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_6(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, Second_take_x(s)) !== 0 && spinning_owner(s, Second_take_x(s)) !== 2))
    return false;
  sink.event(1, Second_take_x(next)); // wants spinning[{0}]
  const oldLevel = Second_level(next);
  setSecond_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSecond_oldLevel(next, oldLevel);
  setSecond_at(next, 5); // before spin for spinning[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Second_take_x(next), 2);
  setSpinning_saved(next, Second_take_x(next), PREEMPT_OFF);
  setSecond_level(next, Second_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_oldLevel(next));
  const x = Second_takeBoth_y(next);
  setSecond_take_x(next, x);
  setSecond_oldLevel(next, 0);
  setSecond_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * Second: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function Second_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Second_give_x(next)) !== 2) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Second_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Second_give_x(next), 0);
  setSpinning_saved(next, Second_give_x(next), 0);
  setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  const x = Second_takeBoth_x(next);
  setSecond_give_x(next, x);
  setSecond_at(next, 6); // before release spinning[x]
  return true;
}

/**
 * Second: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Second_acquire_spinning_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Second_take_x(next), 2);
  setSpinning_saved(next, Second_take_x(next), PREEMPT_OFF);
  setSecond_level(next, Second_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_oldLevel(next));
  const x = Second_takeBoth_y(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_oldLevel(next, 0);
  setSecond_at(next, 4); // before release spinning[x]
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 2 */
function exists2(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 2) return true;
  return false;
}

/**
 * Second: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function Second_release_spinning_2(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Second_give_x(next)) !== 2) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Second_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Second_give_x(next), 0);
  setSpinning_saved(next, Second_give_x(next), 0);
  setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  if (exists2(next)) {
    sink.fail(6); // lock-leak
  }
  if (Second_level(next) !== TASK) {
    sink.fail(7); // wrong-level
  }
  if (exists2(next) || Second_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setSecond_at(next, 0); // inactive
  setSecond_level(next, 0);
  setSecond_takeBoth_x(next, 0);
  setSecond_takeBoth_y(next, 0);
  setSecond_give_x(next, 0);
  return true;
}

/**
 * Third: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Third_take_x(s)) !== 0) return false;
  sink.event(0, Third_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Third_take_x(next), 3);
  setSpinning_saved(next, Third_take_x(next), PREEMPT_OFF);
  setThird_level(next, Third_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Third_level(next));
  const x = Third_takeBoth_y(next);
  setThird_take_x(next, x);
  setThird_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * Third: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Third_take_x(s)) !== 3) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Third: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, Third_take_x(s)) !== 0 && spinning_owner(s, Third_take_x(s)) !== 3))
    return false;
  sink.event(1, Third_take_x(next)); // wants spinning[{0}]
  const oldLevel = Third_level(next);
  setThird_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setThird_oldLevel(next, oldLevel);
  setThird_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/**
 * Third: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_4(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Third_take_x(s)) !== 0) return false;
  sink.event(0, Third_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Third_take_x(next), 3);
  setSpinning_saved(next, Third_take_x(next), PREEMPT_OFF);
  setThird_level(next, Third_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Third_level(next));
  const x = Third_takeBoth_y(next);
  setThird_give_x(next, x);
  setThird_take_x(next, 0);
  setThird_at(next, 4); // before release spinning[x]
  return true;
}

/**
 * Third: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_5(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Third_take_x(s)) !== 3) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Third: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_6(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, Third_take_x(s)) !== 0 && spinning_owner(s, Third_take_x(s)) !== 3))
    return false;
  sink.event(1, Third_take_x(next)); // wants spinning[{0}]
  const oldLevel = Third_level(next);
  setThird_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setThird_oldLevel(next, oldLevel);
  setThird_at(next, 5); // before spin for spinning[x]
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/**
 * Third: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Third_take_x(s)) !== 0) return false;
  sink.event(0, Third_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Third_take_x(next), 3);
  setSpinning_saved(next, Third_take_x(next), PREEMPT_OFF);
  setThird_level(next, Third_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Third_oldLevel(next));
  const x = Third_takeBoth_y(next);
  setThird_take_x(next, x);
  setThird_oldLevel(next, 0);
  setThird_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * Third: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function Third_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Third_give_x(next)) !== 3) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Third_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Third_give_x(next), 0);
  setSpinning_saved(next, Third_give_x(next), 0);
  setThird_level(next, TASK < heldLevel(next, 3) ? heldLevel(next, 3) : TASK);
  const x = Third_takeBoth_x(next);
  setThird_give_x(next, x);
  setThird_at(next, 6); // before release spinning[x]
  return true;
}

/**
 * Third: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Third_acquire_spinning_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Third_take_x(s)) !== 0) return false;
  sink.event(0, Third_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Third_take_x(next), 3);
  setSpinning_saved(next, Third_take_x(next), PREEMPT_OFF);
  setThird_level(next, Third_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Third_oldLevel(next));
  const x = Third_takeBoth_y(next);
  setThird_give_x(next, x);
  setThird_take_x(next, 0);
  setThird_oldLevel(next, 0);
  setThird_at(next, 4); // before release spinning[x]
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 3 */
function exists3(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 3) return true;
  return false;
}

/**
 * Third: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function Third_release_spinning_2(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Third_give_x(next)) !== 3) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Third_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Third_give_x(next), 0);
  setSpinning_saved(next, Third_give_x(next), 0);
  setThird_level(next, TASK < heldLevel(next, 3) ? heldLevel(next, 3) : TASK);
  if (exists3(next)) {
    sink.fail(9); // lock-leak
  }
  if (Third_level(next) !== TASK) {
    sink.fail(10); // wrong-level
  }
  if (exists3(next) || Third_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setThird_at(next, 0); // inactive
  setThird_level(next, 0);
  setThird_takeBoth_x(next, 0);
  setThird_takeBoth_y(next, 0);
  setThird_give_x(next, 0);
  return true;
}

/**
 * Fourth: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Fourth_take_x(s)) !== 0) return false;
  sink.event(0, Fourth_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Fourth_take_x(next), 4);
  setSpinning_saved(next, Fourth_take_x(next), PREEMPT_OFF);
  setFourth_level(next, Fourth_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Fourth_level(next));
  const x = Fourth_takeBoth_y(next);
  setFourth_take_x(next, x);
  setFourth_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * Fourth: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Fourth_take_x(s)) !== 4) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Fourth: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, Fourth_take_x(s)) !== 0 && spinning_owner(s, Fourth_take_x(s)) !== 4))
    return false;
  sink.event(1, Fourth_take_x(next)); // wants spinning[{0}]
  const oldLevel = Fourth_level(next);
  setFourth_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFourth_oldLevel(next, oldLevel);
  setFourth_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 4)) {
    sink.fail(11); // deadlock
    return true;
  }
  return true;
}

/**
 * Fourth: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_4(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Fourth_take_x(s)) !== 0) return false;
  sink.event(0, Fourth_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Fourth_take_x(next), 4);
  setSpinning_saved(next, Fourth_take_x(next), PREEMPT_OFF);
  setFourth_level(next, Fourth_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Fourth_level(next));
  const x = Fourth_takeBoth_y(next);
  setFourth_give_x(next, x);
  setFourth_take_x(next, 0);
  setFourth_at(next, 4); // before release spinning[x]
  return true;
}

/**
 * Fourth: acquire spinning[x]   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_5(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Fourth_take_x(s)) !== 4) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Fourth: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_6(s: State, next: State, sink: Sink): boolean {
  if (!(spinning_owner(s, Fourth_take_x(s)) !== 0 && spinning_owner(s, Fourth_take_x(s)) !== 4))
    return false;
  sink.event(1, Fourth_take_x(next)); // wants spinning[{0}]
  const oldLevel = Fourth_level(next);
  setFourth_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFourth_oldLevel(next, oldLevel);
  setFourth_at(next, 5); // before spin for spinning[x]
  if (waitsInCycle(next, 4)) {
    sink.fail(11); // deadlock
    return true;
  }
  return true;
}

/**
 * Fourth: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Fourth_take_x(s)) !== 0) return false;
  sink.event(0, Fourth_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Fourth_take_x(next), 4);
  setSpinning_saved(next, Fourth_take_x(next), PREEMPT_OFF);
  setFourth_level(next, Fourth_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Fourth_oldLevel(next));
  const x = Fourth_takeBoth_y(next);
  setFourth_take_x(next, x);
  setFourth_oldLevel(next, 0);
  setFourth_at(next, 2); // before acquire spinning[x]
  return true;
}

/**
 * Fourth: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function Fourth_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Fourth_give_x(next)) !== 4) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Fourth_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Fourth_give_x(next), 0);
  setSpinning_saved(next, Fourth_give_x(next), 0);
  setFourth_level(next, TASK < heldLevel(next, 4) ? heldLevel(next, 4) : TASK);
  const x = Fourth_takeBoth_x(next);
  setFourth_give_x(next, x);
  setFourth_at(next, 6); // before release spinning[x]
  return true;
}

/**
 * Fourth: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:38
 *   if (column == Spin) { acquire spinning[x]; }
 */
function Fourth_acquire_spinning_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Fourth_take_x(s)) !== 0) return false;
  sink.event(0, Fourth_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Fourth_take_x(next), 4);
  setSpinning_saved(next, Fourth_take_x(next), PREEMPT_OFF);
  setFourth_level(next, Fourth_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Fourth_oldLevel(next));
  const x = Fourth_takeBoth_y(next);
  setFourth_give_x(next, x);
  setFourth_take_x(next, 0);
  setFourth_oldLevel(next, 0);
  setFourth_at(next, 4); // before release spinning[x]
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 4 */
function exists4(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 4) return true;
  return false;
}

/**
 * Fourth: release spinning[x]   specs/classics/locking-selftest.ilk:47
 *   if (column == Spin) { release spinning[x]; }
 */
function Fourth_release_spinning_2(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Fourth_give_x(next)) !== 4) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Fourth_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Fourth_give_x(next), 0);
  setSpinning_saved(next, Fourth_give_x(next), 0);
  setFourth_level(next, TASK < heldLevel(next, 4) ? heldLevel(next, 4) : TASK);
  if (exists4(next)) {
    sink.fail(12); // lock-leak
  }
  if (Fourth_level(next) !== TASK) {
    sink.fail(13); // wrong-level
  }
  if (exists4(next) || Fourth_level(next) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setFourth_at(next, 0); // inactive
  setFourth_level(next, 0);
  setFourth_takeBoth_x(next, 0);
  setFourth_takeBoth_y(next, 0);
  setFourth_give_x(next, 0);
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
    case 2: // acquire spinning[x]
      if (First_acquire_spinning_4(s, next, sink)) sink.emit(3);
      if (First_acquire_spinning_5(s, next, sink)) sink.emit(4);
      if (First_acquire_spinning_6(s, next, sink)) sink.emit(5);
      break;
    case 3: // spin for spinning[x]
      if (First_acquire_spinning_after_spinning(s, next, sink)) sink.emit(6);
      break;
    case 4: // release spinning[x]
      if (First_release_spinning(s, next, sink)) sink.emit(7);
      break;
    case 5: // spin for spinning[x]
      if (First_acquire_spinning_after_spinning_2(s, next, sink)) sink.emit(8);
      break;
    case 6: // release spinning[x]
      if (First_release_spinning_2(s, next, sink)) sink.emit(9);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire spinning[x]
      if (Second_acquire_spinning(s, next, sink)) sink.emit(10);
      if (Second_acquire_spinning_2(s, next, sink)) sink.emit(11);
      if (Second_acquire_spinning_3(s, next, sink)) sink.emit(12);
      break;
    case 2: // acquire spinning[x]
      if (Second_acquire_spinning_4(s, next, sink)) sink.emit(13);
      if (Second_acquire_spinning_5(s, next, sink)) sink.emit(14);
      if (Second_acquire_spinning_6(s, next, sink)) sink.emit(15);
      break;
    case 3: // spin for spinning[x]
      if (Second_acquire_spinning_after_spinning(s, next, sink)) sink.emit(16);
      break;
    case 4: // release spinning[x]
      if (Second_release_spinning(s, next, sink)) sink.emit(17);
      break;
    case 5: // spin for spinning[x]
      if (Second_acquire_spinning_after_spinning_2(s, next, sink)) sink.emit(18);
      break;
    case 6: // release spinning[x]
      if (Second_release_spinning_2(s, next, sink)) sink.emit(19);
      break;
  }
}

/** What `Third` can do where it rests. */
function stepThird(s: State, next: State, sink: Sink): void {
  switch (Third_at(s)) {
    case 1: // acquire spinning[x]
      if (Third_acquire_spinning(s, next, sink)) sink.emit(20);
      if (Third_acquire_spinning_2(s, next, sink)) sink.emit(21);
      if (Third_acquire_spinning_3(s, next, sink)) sink.emit(22);
      break;
    case 2: // acquire spinning[x]
      if (Third_acquire_spinning_4(s, next, sink)) sink.emit(23);
      if (Third_acquire_spinning_5(s, next, sink)) sink.emit(24);
      if (Third_acquire_spinning_6(s, next, sink)) sink.emit(25);
      break;
    case 3: // spin for spinning[x]
      if (Third_acquire_spinning_after_spinning(s, next, sink)) sink.emit(26);
      break;
    case 4: // release spinning[x]
      if (Third_release_spinning(s, next, sink)) sink.emit(27);
      break;
    case 5: // spin for spinning[x]
      if (Third_acquire_spinning_after_spinning_2(s, next, sink)) sink.emit(28);
      break;
    case 6: // release spinning[x]
      if (Third_release_spinning_2(s, next, sink)) sink.emit(29);
      break;
  }
}

/** What `Fourth` can do where it rests. */
function stepFourth(s: State, next: State, sink: Sink): void {
  switch (Fourth_at(s)) {
    case 1: // acquire spinning[x]
      if (Fourth_acquire_spinning(s, next, sink)) sink.emit(30);
      if (Fourth_acquire_spinning_2(s, next, sink)) sink.emit(31);
      if (Fourth_acquire_spinning_3(s, next, sink)) sink.emit(32);
      break;
    case 2: // acquire spinning[x]
      if (Fourth_acquire_spinning_4(s, next, sink)) sink.emit(33);
      if (Fourth_acquire_spinning_5(s, next, sink)) sink.emit(34);
      if (Fourth_acquire_spinning_6(s, next, sink)) sink.emit(35);
      break;
    case 3: // spin for spinning[x]
      if (Fourth_acquire_spinning_after_spinning(s, next, sink)) sink.emit(36);
      break;
    case 4: // release spinning[x]
      if (Fourth_release_spinning(s, next, sink)) sink.emit(37);
      break;
    case 5: // spin for spinning[x]
      if (Fourth_acquire_spinning_after_spinning_2(s, next, sink)) sink.emit(38);
      break;
    case 6: // release spinning[x]
      if (Fourth_release_spinning_2(s, next, sink)) sink.emit(39);
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

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_takeBoth_x(next, A);
  setFirst_takeBoth_y(next, B);
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire spinning[x]
  setSecond_level(next, TASK);
  setSecond_takeBoth_x(next, C);
  setSecond_takeBoth_y(next, D);
  setSecond_take_x(next, C);
  setSecond_at(next, 1); // before acquire spinning[x]
  setThird_level(next, TASK);
  setThird_takeBoth_x(next, B);
  setThird_takeBoth_y(next, D);
  setThird_take_x(next, B);
  setThird_at(next, 1); // before acquire spinning[x]
  setFourth_level(next, TASK);
  setFourth_takeBoth_x(next, D);
  setFourth_takeBoth_y(next, A);
  setFourth_take_x(next, D);
  setFourth_at(next, 1); // before acquire spinning[x]
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds spinning */
  readonly "spinning.owner": Readonly<
    Record<number, "free" | "First" | "Second" | "Third" | "Fourth">
  >;
  /** level that the release of spinning goes back to */
  readonly "spinning.saved": Readonly<
    Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">
  >;
  /** where First rests */
  readonly "First.at":
    | "inactive"
    | "1 acquire spinning[x]"
    | "2 acquire spinning[x]"
    | "3 spin for spinning[x]"
    | "4 release spinning[x]"
    | "5 spin for spinning[x]"
    | "6 release spinning[x]";
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at":
    | "inactive"
    | "1 acquire spinning[x]"
    | "2 acquire spinning[x]"
    | "3 spin for spinning[x]"
    | "4 release spinning[x]"
    | "5 spin for spinning[x]"
    | "6 release spinning[x]";
  /** level of Second */
  readonly "Second.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Third rests */
  readonly "Third.at":
    | "inactive"
    | "1 acquire spinning[x]"
    | "2 acquire spinning[x]"
    | "3 spin for spinning[x]"
    | "4 release spinning[x]"
    | "5 spin for spinning[x]"
    | "6 release spinning[x]";
  /** level of Third */
  readonly "Third.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Fourth rests */
  readonly "Fourth.at":
    | "inactive"
    | "1 acquire spinning[x]"
    | "2 acquire spinning[x]"
    | "3 spin for spinning[x]"
    | "4 release spinning[x]"
    | "5 spin for spinning[x]"
    | "6 release spinning[x]";
  /** level of Fourth */
  readonly "Fourth.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `First` */
  readonly "First.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `First` */
  readonly "First.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B" | "C" | "D";
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Second` */
  readonly "Second.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `Second` */
  readonly "Second.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `Second` */
  readonly "Second.take.x": "A" | "B" | "C" | "D";
  /** temporary of an operation in `Second` */
  readonly "Second.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Second` */
  readonly "Second.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Third` */
  readonly "Third.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `Third` */
  readonly "Third.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `Third` */
  readonly "Third.take.x": "A" | "B" | "C" | "D";
  /** temporary of an operation in `Third` */
  readonly "Third.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Third` */
  readonly "Third.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Fourth` */
  readonly "Fourth.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `Fourth` */
  readonly "Fourth.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `Fourth` */
  readonly "Fourth.take.x": "A" | "B" | "C" | "D";
  /** temporary of an operation in `Fourth` */
  readonly "Fourth.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `x` of `Fourth` */
  readonly "Fourth.give.x": "A" | "B" | "C" | "D";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "abcdbddaSpin",
  source: "specs/classics/locking-selftest.ilk",
  hash: "df858cda0fa4ad94c82ce885e1458fc45e5ffdb123a7f7f396eb4919cd148c72",
  constants: { column: "Spin", case: "ABCDBDDA" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
    stepThird(s, next, sink);
    stepFourth(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_spinning", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_acquire_spinning_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_3", actor: "First", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "First_acquire_spinning_4", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_acquire_spinning_5", actor: "First", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_6", actor: "First", context: 0, from: 2, first: 5, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "First_acquire_spinning_after_spinning", actor: "First", context: 0, from: 3, first: 6, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_release_spinning", actor: "First", context: 0, from: 4, first: 7, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "First_acquire_spinning_after_spinning_2", actor: "First", context: 0, from: 5, first: 8, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_release_spinning_2", actor: "First", context: 0, from: 6, first: 9, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Second_acquire_spinning", actor: "Second", context: 1, from: 1, first: 10, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Second_acquire_spinning_2", actor: "Second", context: 1, from: 1, first: 11, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_spinning_3", actor: "Second", context: 1, from: 1, first: 12, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Second_acquire_spinning_4", actor: "Second", context: 1, from: 2, first: 13, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Second_acquire_spinning_5", actor: "Second", context: 1, from: 2, first: 14, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_spinning_6", actor: "Second", context: 1, from: 2, first: 15, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Second_acquire_spinning_after_spinning", actor: "Second", context: 1, from: 3, first: 16, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Second_release_spinning", actor: "Second", context: 1, from: 4, first: 17, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Second_acquire_spinning_after_spinning_2", actor: "Second", context: 1, from: 5, first: 18, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Second_release_spinning_2", actor: "Second", context: 1, from: 6, first: 19, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Third_acquire_spinning", actor: "Third", context: 2, from: 1, first: 20, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Third_acquire_spinning_2", actor: "Third", context: 2, from: 1, first: 21, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Third_acquire_spinning_3", actor: "Third", context: 2, from: 1, first: 22, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Third_acquire_spinning_4", actor: "Third", context: 2, from: 2, first: 23, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Third_acquire_spinning_5", actor: "Third", context: 2, from: 2, first: 24, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Third_acquire_spinning_6", actor: "Third", context: 2, from: 2, first: 25, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Third_acquire_spinning_after_spinning", actor: "Third", context: 2, from: 3, first: 26, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Third_release_spinning", actor: "Third", context: 2, from: 4, first: 27, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Third_acquire_spinning_after_spinning_2", actor: "Third", context: 2, from: 5, first: 28, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Third_release_spinning_2", actor: "Third", context: 2, from: 6, first: 29, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Fourth_acquire_spinning", actor: "Fourth", context: 3, from: 1, first: 30, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Fourth_acquire_spinning_2", actor: "Fourth", context: 3, from: 1, first: 31, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Fourth_acquire_spinning_3", actor: "Fourth", context: 3, from: 1, first: 32, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Fourth_acquire_spinning_4", actor: "Fourth", context: 3, from: 2, first: 33, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Fourth_acquire_spinning_5", actor: "Fourth", context: 3, from: 2, first: 34, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Fourth_acquire_spinning_6", actor: "Fourth", context: 3, from: 2, first: 35, parameters: [], kind: "spin", place: place(38, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Fourth_acquire_spinning_after_spinning", actor: "Fourth", context: 3, from: 3, first: 36, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Fourth_release_spinning", actor: "Fourth", context: 3, from: 4, first: 37, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Fourth_acquire_spinning_after_spinning_2", actor: "Fourth", context: 3, from: 5, first: 38, parameters: [], kind: "acquire", place: place(38, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Fourth_release_spinning_2", actor: "Fourth", context: 3, from: 6, first: 39, parameters: [], kind: "release", place: place(47, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(62, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(62, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(56, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(57, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(56, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "give", place: place(58, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(57, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "give", place: place(59, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: () => -1, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(69, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(74, 47) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(74, 47) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(74, 47) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(74, 47) }, { proc: "give", place: place(58, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(74, 47) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(74, 47) }, { proc: "give", place: place(59, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: () => -1, level: (s: State) => LEVELS[Second_level(s)] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(77, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(77, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(81, 27) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(81, 27) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(81, 27) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(81, 27) }, { proc: "give", place: place(58, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(81, 27) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(81, 27) }, { proc: "give", place: place(59, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: () => -1, level: (s: State) => LEVELS[Third_level(s)] ?? "", pending: () => false },
    { name: "Fourth", form: "thread", word: "thread", place: place(84, 8), members: ["Fourth"], firstActivation: 4, locations: [
      { label: undefined, place: place(84, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(85, 67) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Fourth.takeBoth.x"], ["y", "Fourth.takeBoth.y"], ["x", "Fourth.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "acquire spinning[x]", calls: [{ proc: "takeBoth", place: place(85, 67) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Fourth.takeBoth.x"], ["y", "Fourth.takeBoth.y"], ["x", "Fourth.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(85, 67) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Fourth.takeBoth.x"], ["y", "Fourth.takeBoth.y"], ["x", "Fourth.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(85, 67) }, { proc: "give", place: place(58, 3) }], locals: [["x", "Fourth.takeBoth.x"], ["y", "Fourth.takeBoth.y"], ["x", "Fourth.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 25), text: "spin for spinning[x]", calls: [{ proc: "takeBoth", place: place(85, 67) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Fourth.takeBoth.x"], ["y", "Fourth.takeBoth.y"], ["x", "Fourth.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 25), text: "release spinning[x]", calls: [{ proc: "takeBoth", place: place(85, 67) }, { proc: "give", place: place(59, 3) }], locals: [["x", "Fourth.takeBoth.x"], ["y", "Fourth.takeBoth.y"], ["x", "Fourth.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Fourth_at(s), cpu: () => -1, level: (s: State) => LEVELS[Fourth_level(s)] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 0, classes: [
    { name: "spinning", kind: "spinlock", waiting: "spins", place: place(32, 6), members: ["spinning[A]","spinning[B]","spinning[C]","spinning[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return spinning_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return spinning_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_take_x(s) : First_at(s) === 2 ? 1 + First_take_x(s) : First_at(s) === 3 ? 1 + First_take_x(s) : First_at(s) === 5 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 1 + Second_take_x(s) : Second_at(s) === 2 ? 1 + Second_take_x(s) : Second_at(s) === 3 ? 1 + Second_take_x(s) : Second_at(s) === 5 ? 1 + Second_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Third_at(s) === 1 ? 1 + Third_take_x(s) : Third_at(s) === 2 ? 1 + Third_take_x(s) : Third_at(s) === 3 ? 1 + Third_take_x(s) : Third_at(s) === 5 ? 1 + Third_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Fourth_at(s) === 1 ? 1 + Fourth_take_x(s) : Fourth_at(s) === 2 ? 1 + Fourth_take_x(s) : Fourth_at(s) === 3 ? 1 + Fourth_take_x(s) : Fourth_at(s) === 5 ? 1 + Fourth_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(38, 25), message: "`spinning` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (spinning)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(38, 25), message: "`First` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for spinning", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(47, 25), message: "`spinning` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 8), message: "`First` returns and still holds `spinning`", platform: "BUG: First still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(62, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(38, 25), message: "`Second` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Second spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`Second` returns and still holds `spinning`", platform: "BUG: Second still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(69, 8), message: "`Second` returns at another level than it was entered at", platform: "WARNING: Second turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(38, 25), message: "`Third` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Third spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(77, 8), message: "`Third` returns and still holds `spinning`", platform: "BUG: Third still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(77, 8), message: "`Third` returns at another level than it was entered at", platform: "WARNING: Third turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(38, 25), message: "`Fourth` waits for `spinning`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Fourth spins for spinning", ends: true },
    { kind: "rule", name: "lock-leak", place: place(84, 8), message: "`Fourth` returns and still holds `spinning`", platform: "BUG: Fourth still has locks held! (spinning)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(84, 8), message: "`Fourth` returns at another level than it was entered at", platform: "WARNING: Fourth turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
  ],
  // prettier-ignore
  notes: [],
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
    { name: "spinning.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth"] }, read: spinning_owner, write: setSpinning_owner },
    { name: "spinning.saved", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: spinning_saved, write: setSpinning_saved },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 acquire spinning[x]","3 spin for spinning[x]","4 release spinning[x]","5 spin for spinning[x]","6 release spinning[x]"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 acquire spinning[x]","3 spin for spinning[x]","4 release spinning[x]","5 spin for spinning[x]","6 release spinning[x]"] }, read: Second_at, write: setSecond_at },
    { name: "Second.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_level, write: setSecond_level },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 acquire spinning[x]","3 spin for spinning[x]","4 release spinning[x]","5 spin for spinning[x]","6 release spinning[x]"] }, read: Third_at, write: setThird_at },
    { name: "Third.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Third_level, write: setThird_level },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 acquire spinning[x]","3 spin for spinning[x]","4 release spinning[x]","5 spin for spinning[x]","6 release spinning[x]"] }, read: Fourth_at, write: setFourth_at },
    { name: "Fourth.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Fourth_level, write: setFourth_level },
    { name: "First.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_takeBoth_x, write: setFirst_takeBoth_x },
    { name: "First.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_takeBoth_y, write: setFirst_takeBoth_y },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Second.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_takeBoth_x, write: setSecond_takeBoth_x },
    { name: "Second.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_takeBoth_y, write: setSecond_takeBoth_y },
    { name: "Second.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_take_x, write: setSecond_take_x },
    { name: "Second.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_oldLevel, write: setSecond_oldLevel },
    { name: "Second.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_give_x, write: setSecond_give_x },
    { name: "Third.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_takeBoth_x, write: setThird_takeBoth_x },
    { name: "Third.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_takeBoth_y, write: setThird_takeBoth_y },
    { name: "Third.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_take_x, write: setThird_take_x },
    { name: "Third.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Third_oldLevel, write: setThird_oldLevel },
    { name: "Third.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_give_x, write: setThird_give_x },
    { name: "Fourth.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Fourth_takeBoth_x, write: setFourth_takeBoth_x },
    { name: "Fourth.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Fourth_takeBoth_y, write: setFourth_takeBoth_y },
    { name: "Fourth.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Fourth_take_x, write: setFourth_take_x },
    { name: "Fourth.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Fourth_oldLevel, write: setFourth_oldLevel },
    { name: "Fourth.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Fourth_give_x, write: setFourth_give_x },
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
