// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 df858cda0fa4ad94 · revision abcabcWSem · 18 variables in 2 words (61 bits) · 18 actions, 18 transitions
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

// const column = WSem
// const case = ABCABC
const NOBODY = 0;
const A = 0;
const B = 1;
const C = 2;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits            variable                               values
//    0  0–11 (4 × 3)    sem.owner[index: 0..3]                 free, First, Second, Third, Fourth
//    0  12–27 (16 × 1)  sem.shares[index: 0..3][holder: 1..4]  0..1
//    0  28–30           First.at                               0 inactive, 1..4 where it rests
//    1  0–2             Second.at                              0 inactive, 1..4 where it rests
//    1  3–5             Third.at                               0 inactive, 1..4 where it rests
//    0  none            Fourth.at                              0 inactive, 1..0 where it rests
//    1  6–7             First.takeBoth.x                       A, B, C, D
//    1  8–9             First.takeBoth.y                       A, B, C, D
//    1  10–11           First.take.x                           A, B, C, D
//    1  12–13           First.give.x                           A, B, C, D
//    1  14–15           Second.takeBoth.x                      A, B, C, D
//    1  16–17           Second.takeBoth.y                      A, B, C, D
//    1  18–19           Second.take.x                          A, B, C, D
//    1  20–21           Second.give.x                          A, B, C, D
//    1  22–23           Third.takeBoth.x                       A, B, C, D
//    1  24–25           Third.takeBoth.y                       A, B, C, D
//    1  26–27           Third.take.x                           A, B, C, D
//    1  28–29           Third.give.x                           A, B, C, D

const sem_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setSem_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const sem_shares = (s: State, index: number, holder: number): number =>
  (s[0] >>> (4 * index + holder + 11)) & 1;
const setSem_shares = (s: State, index: number, holder: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (4 * index + holder + 11))) | (value << (4 * index + holder + 11));
};
const First_at = (s: State): number => (s[0] >>> 28) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 28)) | (value << 28);
};
const Second_at = (s: State): number => s[1] & 7;
const setSecond_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const Third_at = (s: State): number => (s[1] >>> 3) & 7;
const setThird_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 3)) | (value << 3);
};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const First_takeBoth_x = (s: State): number => (s[1] >>> 6) & 3;
const setFirst_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 6)) | (value << 6);
};
const First_takeBoth_y = (s: State): number => (s[1] >>> 8) & 3;
const setFirst_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 8)) | (value << 8);
};
const First_take_x = (s: State): number => (s[1] >>> 10) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 10)) | (value << 10);
};
const First_give_x = (s: State): number => (s[1] >>> 12) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 12)) | (value << 12);
};
const Second_takeBoth_x = (s: State): number => (s[1] >>> 14) & 3;
const setSecond_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 14)) | (value << 14);
};
const Second_takeBoth_y = (s: State): number => (s[1] >>> 16) & 3;
const setSecond_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 16)) | (value << 16);
};
const Second_take_x = (s: State): number => (s[1] >>> 18) & 3;
const setSecond_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 18)) | (value << 18);
};
const Second_give_x = (s: State): number => (s[1] >>> 20) & 3;
const setSecond_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 20)) | (value << 20);
};
const Third_takeBoth_x = (s: State): number => (s[1] >>> 22) & 3;
const setThird_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 22)) | (value << 22);
};
const Third_takeBoth_y = (s: State): number => (s[1] >>> 24) & 3;
const setThird_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 24)) | (value << 24);
};
const Third_take_x = (s: State): number => (s[1] >>> 26) & 3;
const setThird_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 26)) | (value << 26);
};
const Third_give_x = (s: State): number => (s[1] >>> 28) & 3;
const setThird_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 28)) | (value << 28);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 2) {
      if (sem_owner(s, First_take_x(s)) === 1) return 0;
      return sem_owner(s, First_take_x(s));
    }
    if (First_at(s) === 1) {
      if (sem_owner(s, First_take_x(s)) === 1) return 0;
      return sem_owner(s, First_take_x(s));
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Second_at(s) === 2) {
      if (sem_owner(s, Second_take_x(s)) === 2) return 0;
      return sem_owner(s, Second_take_x(s));
    }
    if (Second_at(s) === 1) {
      if (sem_owner(s, Second_take_x(s)) === 2) return 0;
      return sem_owner(s, Second_take_x(s));
    }
    return NOBODY;
  }
  if (a === 3) {
    if (Third_at(s) === 2) {
      if (sem_owner(s, Third_take_x(s)) === 3) return 0;
      return sem_owner(s, Third_take_x(s));
    }
    if (Third_at(s) === 1) {
      if (sem_owner(s, Third_take_x(s)) === 3) return 0;
      return sem_owner(s, Third_take_x(s));
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whether activation a waits for a lock that r shares, to take it alone. */
function awaitsReader(s: State, a: number, r: number): boolean {
  return (
    a !== r &&
    ((a === 1 && First_at(s) === 1 && sem_shares(s, First_take_x(s), r) !== 0) ||
      (a === 1 && First_at(s) === 2 && sem_shares(s, First_take_x(s), r) !== 0) ||
      (a === 2 && Second_at(s) === 1 && sem_shares(s, Second_take_x(s), r) !== 0) ||
      (a === 2 && Second_at(s) === 2 && sem_shares(s, Second_take_x(s), r) !== 0) ||
      (a === 3 && Third_at(s) === 1 && sem_shares(s, Third_take_x(s), r) !== 0) ||
      (a === 3 && Third_at(s) === 2 && sem_shares(s, Third_take_x(s), r) !== 0))
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

/** exists a_11 in 1..4: awaitsReader(x, a_11) && leadsTo1(a_11, a) */
function exists1(s: State, x: number, a: number): boolean {
  for (let a_11 = 1; a_11 <= 4; a_11++)
    if (awaitsReader(s, x, a_11) && leadsTo1(s, a_11, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a) || exists1(s, x, a));
}

/** exists a_12 in 1..4: awaitsReader(x, a_12) && leadsTo2(a_12, a) */
function exists2(s: State, x: number, a: number): boolean {
  for (let a_12 = 1; a_12 <= 4; a_12++)
    if (awaitsReader(s, x, a_12) && leadsTo2(s, a_12, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a) || exists2(s, x, a));
}

/** exists a_13 in 1..4: awaitsReader(x, a_13) && leadsTo3(a_13, a) */
function exists3(s: State, x: number, a: number): boolean {
  for (let a_13 = 1; a_13 <= 4; a_13++)
    if (awaitsReader(s, x, a_13) && leadsTo3(s, a_13, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo3(s, waitsFor(s, x), a) || exists3(s, x, a));
}

/** exists a_14 in 1..4: awaitsReader(a, a_14) && leadsTo4(a_14, a) */
function exists4(s: State, a: number): boolean {
  for (let a_14 = 1; a_14 <= 4; a_14++)
    if (awaitsReader(s, a, a_14) && leadsTo4(s, a_14, a)) return true;
  return false;
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo4(s, waitsFor(s, a), a) || exists4(s, a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/** forall a in 1..4: sem.shares[First.take.x][a] == 0 */
function forall5(s: State): boolean {
  for (let a = 1; a <= 4; a++) if (!(sem_shares(s, First_take_x(s), a) === 0)) return false;
  return true;
}

/**
 * First: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function First_acquire_sem(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 0 && forall5(s))) return false;
  sink.event(0, First_take_x(next)); // acquire sem[{0}]
  setSem_owner(next, First_take_x(next), 1);
  const x = First_takeBoth_y(next);
  setFirst_take_x(next, x);
  setFirst_at(next, 2); // before acquire sem[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function First_acquire_sem_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 1 || sem_shares(s, First_take_x(s), 1) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function First_acquire_sem_3(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 0 && forall5(s))) return false;
  sink.event(0, First_take_x(next)); // acquire sem[{0}]
  setSem_owner(next, First_take_x(next), 1);
  const x = First_takeBoth_y(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_at(next, 3); // before release sem[x]
  return true;
}

/**
 * First: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function First_acquire_sem_4(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 1 || sem_shares(s, First_take_x(s), 1) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: release sem[x]   specs/classics/locking-selftest.ilk:51
 *   if (column == WSem) { release sem[x]; }
 */
function First_release_sem(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, First_give_x(next)) === 1 || sem_shares(next, First_give_x(next), 1) !== 0
  )) {
    sink.fail(2); // release-not-owner
    return true;
  }
  if (sem_shares(next, First_give_x(next), 1) !== 0) {
    sink.event(2, First_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, First_give_x(next), 1, 0);
  } else {
    sink.event(1, First_give_x(next)); // release sem[{0}]
    setSem_owner(next, First_give_x(next), 0);
  }
  const x = First_takeBoth_x(next);
  setFirst_give_x(next, x);
  setFirst_at(next, 4); // before release sem[x]
  return true;
}

/** exists i in 0..3: (sem.owner[i] == 1) || (sem.shares[i][1] != 0) */
function exists6(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 1 || sem_shares(s, i, 1) !== 0) return true;
  return false;
}

/**
 * First: release sem[x]   specs/classics/locking-selftest.ilk:51
 *   if (column == WSem) { release sem[x]; }
 */
function First_release_sem_2(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, First_give_x(next)) === 1 || sem_shares(next, First_give_x(next), 1) !== 0
  )) {
    sink.fail(2); // release-not-owner
    return true;
  }
  if (sem_shares(next, First_give_x(next), 1) !== 0) {
    sink.event(2, First_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, First_give_x(next), 1, 0);
  } else {
    sink.event(1, First_give_x(next)); // release sem[{0}]
    setSem_owner(next, First_give_x(next), 0);
  }
  if (exists6(next)) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setFirst_at(next, 0); // inactive
  setFirst_takeBoth_x(next, 0);
  setFirst_takeBoth_y(next, 0);
  setFirst_give_x(next, 0);
  return true;
}

/** forall a in 1..4: sem.shares[Second.take.x][a] == 0 */
function forall7(s: State): boolean {
  for (let a = 1; a <= 4; a++) if (!(sem_shares(s, Second_take_x(s), a) === 0)) return false;
  return true;
}

/**
 * Second: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Second_acquire_sem(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 0 && forall7(s))) return false;
  sink.event(0, Second_take_x(next)); // acquire sem[{0}]
  setSem_owner(next, Second_take_x(next), 2);
  const x = Second_takeBoth_y(next);
  setSecond_take_x(next, x);
  setSecond_at(next, 2); // before acquire sem[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Second_acquire_sem_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 2 || sem_shares(s, Second_take_x(s), 2) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Second: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Second_acquire_sem_3(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 0 && forall7(s))) return false;
  sink.event(0, Second_take_x(next)); // acquire sem[{0}]
  setSem_owner(next, Second_take_x(next), 2);
  const x = Second_takeBoth_y(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_at(next, 3); // before release sem[x]
  return true;
}

/**
 * Second: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Second_acquire_sem_4(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 2 || sem_shares(s, Second_take_x(s), 2) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Second: release sem[x]   specs/classics/locking-selftest.ilk:51
 *   if (column == WSem) { release sem[x]; }
 */
function Second_release_sem(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, Second_give_x(next)) === 2 || sem_shares(next, Second_give_x(next), 2) !== 0
  )) {
    sink.fail(2); // release-not-owner
    return true;
  }
  if (sem_shares(next, Second_give_x(next), 2) !== 0) {
    sink.event(2, Second_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, Second_give_x(next), 2, 0);
  } else {
    sink.event(1, Second_give_x(next)); // release sem[{0}]
    setSem_owner(next, Second_give_x(next), 0);
  }
  const x = Second_takeBoth_x(next);
  setSecond_give_x(next, x);
  setSecond_at(next, 4); // before release sem[x]
  return true;
}

/** exists i in 0..3: (sem.owner[i] == 2) || (sem.shares[i][2] != 0) */
function exists8(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 2 || sem_shares(s, i, 2) !== 0) return true;
  return false;
}

/**
 * Second: release sem[x]   specs/classics/locking-selftest.ilk:51
 *   if (column == WSem) { release sem[x]; }
 */
function Second_release_sem_2(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, Second_give_x(next)) === 2 || sem_shares(next, Second_give_x(next), 2) !== 0
  )) {
    sink.fail(2); // release-not-owner
    return true;
  }
  if (sem_shares(next, Second_give_x(next), 2) !== 0) {
    sink.event(2, Second_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, Second_give_x(next), 2, 0);
  } else {
    sink.event(1, Second_give_x(next)); // release sem[{0}]
    setSem_owner(next, Second_give_x(next), 0);
  }
  if (exists8(next)) {
    sink.fail(5); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setSecond_at(next, 0); // inactive
  setSecond_takeBoth_x(next, 0);
  setSecond_takeBoth_y(next, 0);
  setSecond_give_x(next, 0);
  return true;
}

/** forall a in 1..4: sem.shares[Third.take.x][a] == 0 */
function forall9(s: State): boolean {
  for (let a = 1; a <= 4; a++) if (!(sem_shares(s, Third_take_x(s), a) === 0)) return false;
  return true;
}

/**
 * Third: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Third_acquire_sem(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Third_take_x(s)) === 0 && forall9(s))) return false;
  sink.event(0, Third_take_x(next)); // acquire sem[{0}]
  setSem_owner(next, Third_take_x(next), 3);
  const x = Third_takeBoth_y(next);
  setThird_take_x(next, x);
  setThird_at(next, 2); // before acquire sem[x]
  if (waitsInCycle(next, 3)) {
    sink.fail(6); // deadlock
    return true;
  }
  return true;
}

/**
 * Third: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Third_acquire_sem_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Third_take_x(s)) === 3 || sem_shares(s, Third_take_x(s), 3) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Third: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Third_acquire_sem_3(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Third_take_x(s)) === 0 && forall9(s))) return false;
  sink.event(0, Third_take_x(next)); // acquire sem[{0}]
  setSem_owner(next, Third_take_x(next), 3);
  const x = Third_takeBoth_y(next);
  setThird_give_x(next, x);
  setThird_take_x(next, 0);
  setThird_at(next, 3); // before release sem[x]
  return true;
}

/**
 * Third: acquire sem[x]   specs/classics/locking-selftest.ilk:42
 *   if (column == WSem) { acquire sem[x]; }
 */
function Third_acquire_sem_4(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Third_take_x(s)) === 3 || sem_shares(s, Third_take_x(s), 3) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Third: release sem[x]   specs/classics/locking-selftest.ilk:51
 *   if (column == WSem) { release sem[x]; }
 */
function Third_release_sem(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, Third_give_x(next)) === 3 || sem_shares(next, Third_give_x(next), 3) !== 0
  )) {
    sink.fail(2); // release-not-owner
    return true;
  }
  if (sem_shares(next, Third_give_x(next), 3) !== 0) {
    sink.event(2, Third_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, Third_give_x(next), 3, 0);
  } else {
    sink.event(1, Third_give_x(next)); // release sem[{0}]
    setSem_owner(next, Third_give_x(next), 0);
  }
  const x = Third_takeBoth_x(next);
  setThird_give_x(next, x);
  setThird_at(next, 4); // before release sem[x]
  return true;
}

/** exists i in 0..3: (sem.owner[i] == 3) || (sem.shares[i][3] != 0) */
function exists10(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 3 || sem_shares(s, i, 3) !== 0) return true;
  return false;
}

/**
 * Third: release sem[x]   specs/classics/locking-selftest.ilk:51
 *   if (column == WSem) { release sem[x]; }
 */
function Third_release_sem_2(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, Third_give_x(next)) === 3 || sem_shares(next, Third_give_x(next), 3) !== 0
  )) {
    sink.fail(2); // release-not-owner
    return true;
  }
  if (sem_shares(next, Third_give_x(next), 3) !== 0) {
    sink.event(2, Third_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, Third_give_x(next), 3, 0);
  } else {
    sink.event(1, Third_give_x(next)); // release sem[{0}]
    setSem_owner(next, Third_give_x(next), 0);
  }
  if (exists10(next)) {
    sink.fail(7); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setThird_at(next, 0); // inactive
  setThird_takeBoth_x(next, 0);
  setThird_takeBoth_y(next, 0);
  setThird_give_x(next, 0);
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire sem[x]
      if (First_acquire_sem(s, next, sink)) sink.emit(0);
      if (First_acquire_sem_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // acquire sem[x]
      if (First_acquire_sem_3(s, next, sink)) sink.emit(2);
      if (First_acquire_sem_4(s, next, sink)) sink.emit(3);
      break;
    case 3: // release sem[x]
      if (First_release_sem(s, next, sink)) sink.emit(4);
      break;
    case 4: // release sem[x]
      if (First_release_sem_2(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire sem[x]
      if (Second_acquire_sem(s, next, sink)) sink.emit(6);
      if (Second_acquire_sem_2(s, next, sink)) sink.emit(7);
      break;
    case 2: // acquire sem[x]
      if (Second_acquire_sem_3(s, next, sink)) sink.emit(8);
      if (Second_acquire_sem_4(s, next, sink)) sink.emit(9);
      break;
    case 3: // release sem[x]
      if (Second_release_sem(s, next, sink)) sink.emit(10);
      break;
    case 4: // release sem[x]
      if (Second_release_sem_2(s, next, sink)) sink.emit(11);
      break;
  }
}

/** What `Third` can do where it rests. */
function stepThird(s: State, next: State, sink: Sink): void {
  switch (Third_at(s)) {
    case 1: // acquire sem[x]
      if (Third_acquire_sem(s, next, sink)) sink.emit(12);
      if (Third_acquire_sem_2(s, next, sink)) sink.emit(13);
      break;
    case 2: // acquire sem[x]
      if (Third_acquire_sem_3(s, next, sink)) sink.emit(14);
      if (Third_acquire_sem_4(s, next, sink)) sink.emit(15);
      break;
    case 3: // release sem[x]
      if (Third_release_sem(s, next, sink)) sink.emit(16);
      break;
    case 4: // release sem[x]
      if (Third_release_sem_2(s, next, sink)) sink.emit(17);
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

/** exists i in 0..3: (sem.owner[i] == 4) || (sem.shares[i][4] != 0) */
function exists11(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 4 || sem_shares(s, i, 4) !== 0) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_takeBoth_x(next, A);
  setFirst_takeBoth_y(next, B);
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire sem[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setSecond_takeBoth_x(next, C);
  setSecond_takeBoth_y(next, A);
  setSecond_take_x(next, C);
  setSecond_at(next, 1); // before acquire sem[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(4); // deadlock
    return true;
  }
  setThird_takeBoth_x(next, B);
  setThird_takeBoth_y(next, C);
  setThird_take_x(next, B);
  setThird_at(next, 1); // before acquire sem[x]
  if (waitsInCycle(next, 3)) {
    sink.fail(6); // deadlock
    return true;
  }
  if (exists11(next)) {
    sink.fail(8); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setFourth_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds sem */
  readonly "sem.owner": Readonly<Record<number, "free" | "First" | "Second" | "Third" | "Fourth">>;
  /** who holds sem together with others */
  readonly "sem.shares": Readonly<Record<number, Readonly<Record<number, number>>>>;
  /** where First rests */
  readonly "First.at":
    "inactive" | "1 acquire sem[x]" | "2 acquire sem[x]" | "3 release sem[x]" | "4 release sem[x]";
  /** where Second rests */
  readonly "Second.at":
    "inactive" | "1 acquire sem[x]" | "2 acquire sem[x]" | "3 release sem[x]" | "4 release sem[x]";
  /** where Third rests */
  readonly "Third.at":
    "inactive" | "1 acquire sem[x]" | "2 acquire sem[x]" | "3 release sem[x]" | "4 release sem[x]";
  /** where Fourth rests */
  readonly "Fourth.at": "inactive";
  /** local `x` of `First` */
  readonly "First.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `First` */
  readonly "First.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Second` */
  readonly "Second.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `Second` */
  readonly "Second.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `Second` */
  readonly "Second.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Second` */
  readonly "Second.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Third` */
  readonly "Third.takeBoth.x": "A" | "B" | "C" | "D";
  /** local `y` of `Third` */
  readonly "Third.takeBoth.y": "A" | "B" | "C" | "D";
  /** local `x` of `Third` */
  readonly "Third.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Third` */
  readonly "Third.give.x": "A" | "B" | "C" | "D";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "abcabcWSem",
  source: "specs/classics/locking-selftest.ilk",
  hash: "df858cda0fa4ad94c82ce885e1458fc45e5ffdb123a7f7f396eb4919cd148c72",
  constants: { column: "WSem", case: "ABCABC" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
    stepThird(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_sem", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "First_acquire_sem_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_sem_3", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "First_acquire_sem_4", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_release_sem", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "release", place: place(51, 25), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "First_release_sem_2", actor: "First", context: 0, from: 4, first: 5, parameters: [], kind: "release", place: place(51, 25), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "Second_acquire_sem", actor: "Second", context: 1, from: 1, first: 6, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "Second_acquire_sem_2", actor: "Second", context: 1, from: 1, first: 7, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_sem_3", actor: "Second", context: 1, from: 2, first: 8, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "Second_acquire_sem_4", actor: "Second", context: 1, from: 2, first: 9, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_release_sem", actor: "Second", context: 1, from: 3, first: 10, parameters: [], kind: "release", place: place(51, 25), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "Second_release_sem_2", actor: "Second", context: 1, from: 4, first: 11, parameters: [], kind: "release", place: place(51, 25), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "Third_acquire_sem", actor: "Third", context: 2, from: 1, first: 12, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "Third_acquire_sem_2", actor: "Third", context: 2, from: 1, first: 13, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "Third_acquire_sem_3", actor: "Third", context: 2, from: 2, first: 14, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "Third_acquire_sem_4", actor: "Third", context: 2, from: 2, first: 15, parameters: [], kind: "acquire", place: place(42, 25), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "Third_release_sem", actor: "Third", context: 2, from: 3, first: 16, parameters: [], kind: "release", place: place(51, 25), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "Third_release_sem_2", actor: "Third", context: 2, from: 4, first: 17, parameters: [], kind: "release", place: place(51, 25), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(62, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(62, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(42, 25), text: "acquire sem[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(56, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 25), text: "acquire sem[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(57, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(51, 25), text: "release sem[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "give", place: place(58, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(51, 25), text: "release sem[x]", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "give", place: place(59, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(69, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(42, 25), text: "acquire sem[x]", calls: [{ proc: "takeBoth", place: place(73, 25) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 25), text: "acquire sem[x]", calls: [{ proc: "takeBoth", place: place(73, 25) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(51, 25), text: "release sem[x]", calls: [{ proc: "takeBoth", place: place(73, 25) }, { proc: "give", place: place(58, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(51, 25), text: "release sem[x]", calls: [{ proc: "takeBoth", place: place(73, 25) }, { proc: "give", place: place(59, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(77, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(77, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(42, 25), text: "acquire sem[x]", calls: [{ proc: "takeBoth", place: place(79, 45) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 25), text: "acquire sem[x]", calls: [{ proc: "takeBoth", place: place(79, 45) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(51, 25), text: "release sem[x]", calls: [{ proc: "takeBoth", place: place(79, 45) }, { proc: "give", place: place(58, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(51, 25), text: "release sem[x]", calls: [{ proc: "takeBoth", place: place(79, 45) }, { proc: "give", place: place(59, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Fourth", form: "thread", word: "thread", place: place(84, 8), members: ["Fourth"], firstActivation: 4, locations: [
      { label: undefined, place: place(84, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Fourth_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 0, classes: [
    { name: "sem", kind: "rwSemaphore", waiting: "blocks", place: place(35, 6), members: ["sem[A]","sem[B]","sem[C]","sem[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return sem_owner(s, member0) === activation || sem_shares(s, member0, activation) !== 0; }, isShared: true, owner: (s: State, member: number) => { const member0 = member; return sem_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_take_x(s) : First_at(s) === 2 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 1 + Second_take_x(s) : Second_at(s) === 2 ? 1 + Second_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Third_at(s) === 1 ? 1 + Third_take_x(s) : Third_at(s) === 2 ? 1 + Third_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(42, 25), message: "`First` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task First blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(42, 25), message: "`sem` is taken exclusively by an activation that holds it already", platform: "WARNING: possible recursive locking detected (sem)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(51, 25), message: "`sem` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 8), message: "`First` returns and still holds `sem`", platform: "BUG: First still has locks held! (sem)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(42, 25), message: "`Second` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task Second blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`Second` returns and still holds `sem`", platform: "BUG: Second still has locks held! (sem)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(42, 25), message: "`Third` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task Third blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "lock-leak", place: place(77, 8), message: "`Third` returns and still holds `sem`", platform: "BUG: Third still has locks held! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(84, 8), message: "`Fourth` returns and still holds `sem`", platform: "BUG: Fourth still has locks held! (sem)", ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { text: "acquire sem[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }] },
    { text: "release sem[{0}]", formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }] },
    {
      text: "release sem[{0}] shared",
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
    { name: "sem.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth"] }, read: sem_owner, write: setSem_owner },
    { name: "sem.shares", group: "lock", dimensions: [[0, 3], [1, 4]], format: { kind: "number" }, read: sem_shares, write: setSem_shares },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sem[x]","2 acquire sem[x]","3 release sem[x]","4 release sem[x]"] }, read: First_at, write: setFirst_at },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sem[x]","2 acquire sem[x]","3 release sem[x]","4 release sem[x]"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sem[x]","2 acquire sem[x]","3 release sem[x]","4 release sem[x]"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "First.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_takeBoth_x, write: setFirst_takeBoth_x },
    { name: "First.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_takeBoth_y, write: setFirst_takeBoth_y },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Second.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_takeBoth_x, write: setSecond_takeBoth_x },
    { name: "Second.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_takeBoth_y, write: setSecond_takeBoth_y },
    { name: "Second.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_take_x, write: setSecond_take_x },
    { name: "Second.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_give_x, write: setSecond_give_x },
    { name: "Third.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_takeBoth_x, write: setThird_takeBoth_x },
    { name: "Third.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_takeBoth_y, write: setThird_takeBoth_y },
    { name: "Third.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_take_x, write: setThird_take_x },
    { name: "Third.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Third_give_x, write: setThird_give_x },
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
