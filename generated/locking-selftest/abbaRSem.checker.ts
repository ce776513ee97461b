// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 df858cda0fa4ad94 · revision abbaRSem · 14 variables in 2 words (50 bits) · 12 actions, 12 transitions
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

// const column = RSem
// const case = ABBA
const NOBODY = 0;
const A = 0;
const B = 1;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits            variable                               values
//    0  0–11 (4 × 3)    sem.owner[index: 0..3]                 free, First, Second, Third, Fourth
//    0  12–27 (16 × 1)  sem.shares[index: 0..3][holder: 1..4]  0..1
//    0  28–30           First.at                               0 inactive, 1..4 where it rests
//    1  0–2             Second.at                              0 inactive, 1..4 where it rests
//    0  none            Third.at                               0 inactive, 1..0 where it rests
//    0  none            Fourth.at                              0 inactive, 1..0 where it rests
//    1  3–4             First.takeBoth.x                       A, B, C, D
//    1  5–6             First.takeBoth.y                       A, B, C, D
//    1  7–8             First.take.x                           A, B, C, D
//    1  9–10            First.give.x                           A, B, C, D
//    1  11–12           Second.takeBoth.x                      A, B, C, D
//    1  13–14           Second.takeBoth.y                      A, B, C, D
//    1  15–16           Second.take.x                          A, B, C, D
//    1  17–18           Second.give.x                          A, B, C, D

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
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const First_takeBoth_x = (s: State): number => (s[1] >>> 3) & 3;
const setFirst_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 3)) | (value << 3);
};
const First_takeBoth_y = (s: State): number => (s[1] >>> 5) & 3;
const setFirst_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 5)) | (value << 5);
};
const First_take_x = (s: State): number => (s[1] >>> 7) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 7)) | (value << 7);
};
const First_give_x = (s: State): number => (s[1] >>> 9) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 9)) | (value << 9);
};
const Second_takeBoth_x = (s: State): number => (s[1] >>> 11) & 3;
const setSecond_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 11)) | (value << 11);
};
const Second_takeBoth_y = (s: State): number => (s[1] >>> 13) & 3;
const setSecond_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 13)) | (value << 13);
};
const Second_take_x = (s: State): number => (s[1] >>> 15) & 3;
const setSecond_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 15)) | (value << 15);
};
const Second_give_x = (s: State): number => (s[1] >>> 17) & 3;
const setSecond_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 17)) | (value << 17);
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
 * First: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function First_acquire_sem_shared(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 0 && sem_shares(s, First_take_x(s), 1) === 0))
    return false;
  sink.event(0, First_take_x(next)); // acquire sem[{0}] shared
  setSem_shares(next, First_take_x(next), 1, 1);
  const x = First_takeBoth_y(next);
  setFirst_take_x(next, x);
  setFirst_at(next, 2); // before acquire sem[x] shared
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function First_acquire_sem_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 1 || sem_shares(s, First_take_x(s), 1) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function First_acquire_sem_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 0 && sem_shares(s, First_take_x(s), 1) === 0))
    return false;
  sink.event(0, First_take_x(next)); // acquire sem[{0}] shared
  setSem_shares(next, First_take_x(next), 1, 1);
  const x = First_takeBoth_y(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_at(next, 3); // before release sem[x] shared
  return true;
}

/**
 * First: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function First_acquire_sem_shared_4(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_take_x(s)) === 1 || sem_shares(s, First_take_x(s), 1) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * First: release sem[x] shared   specs/classics/locking-selftest.ilk:52
 *   if (column == RSem) { release sem[x] shared; }
 */
function First_release_sem_shared(_s: State, next: State, sink: Sink): boolean {
  if (sem_shares(next, First_give_x(next), 1) === 0) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release sem[{0}] shared
  setSem_shares(next, First_give_x(next), 1, 0);
  const x = First_takeBoth_x(next);
  setFirst_give_x(next, x);
  setFirst_at(next, 4); // before release sem[x] shared
  return true;
}

/** exists i in 0..3: (sem.owner[i] == 1) || (sem.shares[i][1] != 0) */
function exists1(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 1 || sem_shares(s, i, 1) !== 0) return true;
  return false;
}

/**
 * First: release sem[x] shared   specs/classics/locking-selftest.ilk:52
 *   if (column == RSem) { release sem[x] shared; }
 */
function First_release_sem_shared_2(_s: State, next: State, sink: Sink): boolean {
  if (sem_shares(next, First_give_x(next), 1) === 0) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release sem[{0}] shared
  setSem_shares(next, First_give_x(next), 1, 0);
  if (exists1(next)) {
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

/**
 * Second: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function Second_acquire_sem_shared(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 0 && sem_shares(s, Second_take_x(s), 2) === 0))
    return false;
  sink.event(0, Second_take_x(next)); // acquire sem[{0}] shared
  setSem_shares(next, Second_take_x(next), 2, 1);
  const x = Second_takeBoth_y(next);
  setSecond_take_x(next, x);
  setSecond_at(next, 2); // before acquire sem[x] shared
  if (waitsInCycle(next, 2)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function Second_acquire_sem_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 2 || sem_shares(s, Second_take_x(s), 2) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Second: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function Second_acquire_sem_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 0 && sem_shares(s, Second_take_x(s), 2) === 0))
    return false;
  sink.event(0, Second_take_x(next)); // acquire sem[{0}] shared
  setSem_shares(next, Second_take_x(next), 2, 1);
  const x = Second_takeBoth_y(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_at(next, 3); // before release sem[x] shared
  return true;
}

/**
 * Second: acquire sem[x] shared   specs/classics/locking-selftest.ilk:43
 *   if (column == RSem) { acquire sem[x] shared; }
 */
function Second_acquire_sem_shared_4(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_take_x(s)) === 2 || sem_shares(s, Second_take_x(s), 2) !== 0))
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Second: release sem[x] shared   specs/classics/locking-selftest.ilk:52
 *   if (column == RSem) { release sem[x] shared; }
 */
function Second_release_sem_shared(_s: State, next: State, sink: Sink): boolean {
  if (sem_shares(next, Second_give_x(next), 2) === 0) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Second_give_x(next)); // release sem[{0}] shared
  setSem_shares(next, Second_give_x(next), 2, 0);
  const x = Second_takeBoth_x(next);
  setSecond_give_x(next, x);
  setSecond_at(next, 4); // before release sem[x] shared
  return true;
}

/** exists i in 0..3: (sem.owner[i] == 2) || (sem.shares[i][2] != 0) */
function exists2(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 2 || sem_shares(s, i, 2) !== 0) return true;
  return false;
}

/**
 * Second: release sem[x] shared   specs/classics/locking-selftest.ilk:52
 *   if (column == RSem) { release sem[x] shared; }
 */
function Second_release_sem_shared_2(_s: State, next: State, sink: Sink): boolean {
  if (sem_shares(next, Second_give_x(next), 2) === 0) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2, Second_give_x(next)); // release sem[{0}] shared
  setSem_shares(next, Second_give_x(next), 2, 0);
  if (exists2(next)) {
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

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire sem[x] shared
      if (First_acquire_sem_shared(s, next, sink)) sink.emit(0);
      if (First_acquire_sem_shared_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // acquire sem[x] shared
      if (First_acquire_sem_shared_3(s, next, sink)) sink.emit(2);
      if (First_acquire_sem_shared_4(s, next, sink)) sink.emit(3);
      break;
    case 3: // release sem[x] shared
      if (First_release_sem_shared(s, next, sink)) sink.emit(4);
      break;
    case 4: // release sem[x] shared
      if (First_release_sem_shared_2(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire sem[x] shared
      if (Second_acquire_sem_shared(s, next, sink)) sink.emit(6);
      if (Second_acquire_sem_shared_2(s, next, sink)) sink.emit(7);
      break;
    case 2: // acquire sem[x] shared
      if (Second_acquire_sem_shared_3(s, next, sink)) sink.emit(8);
      if (Second_acquire_sem_shared_4(s, next, sink)) sink.emit(9);
      break;
    case 3: // release sem[x] shared
      if (Second_release_sem_shared(s, next, sink)) sink.emit(10);
      break;
    case 4: // release sem[x] shared
      if (Second_release_sem_shared_2(s, next, sink)) sink.emit(11);
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

/** exists i in 0..3: (sem.owner[i] == 3) || (sem.shares[i][3] != 0) */
function exists3(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 3 || sem_shares(s, i, 3) !== 0) return true;
  return false;
}

/** exists i in 0..3: (sem.owner[i] == 4) || (sem.shares[i][4] != 0) */
function exists4(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sem_owner(s, i) === 4 || sem_shares(s, i, 4) !== 0) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_takeBoth_x(next, A);
  setFirst_takeBoth_y(next, B);
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire sem[x] shared
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setSecond_takeBoth_x(next, B);
  setSecond_takeBoth_y(next, A);
  setSecond_take_x(next, B);
  setSecond_at(next, 1); // before acquire sem[x] shared
  if (waitsInCycle(next, 2)) {
    sink.fail(4); // deadlock
    return true;
  }
  if (exists3(next)) {
    sink.fail(6); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setThird_at(next, 0); // inactive
  if (exists4(next)) {
    sink.fail(7); // lock-leak
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
    | "inactive"
    | "1 acquire sem[x] shared"
    | "2 acquire sem[x] shared"
    | "3 release sem[x] shared"
    | "4 release sem[x] shared";
  /** where Second rests */
  readonly "Second.at":
    | "inactive"
    | "1 acquire sem[x] shared"
    | "2 acquire sem[x] shared"
    | "3 release sem[x] shared"
    | "4 release sem[x] shared";
  /** where Third rests */
  readonly "Third.at": "inactive";
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
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "abbaRSem",
  source: "specs/classics/locking-selftest.ilk",
  hash: "df858cda0fa4ad94c82ce885e1458fc45e5ffdb123a7f7f396eb4919cd148c72",
  constants: { column: "RSem", case: "ABBA" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_sem_shared", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: "acquire sem[x] shared" },
    { name: "First_acquire_sem_shared_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_sem_shared_3", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: "acquire sem[x] shared" },
    { name: "First_acquire_sem_shared_4", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "First_release_sem_shared", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "release", place: place(52, 25), text: "release sem[x] shared", external: false, fairness: "weak", event: "release sem[x] shared" },
    { name: "First_release_sem_shared_2", actor: "First", context: 0, from: 4, first: 5, parameters: [], kind: "release", place: place(52, 25), text: "release sem[x] shared", external: false, fairness: "weak", event: "release sem[x] shared" },
    { name: "Second_acquire_sem_shared", actor: "Second", context: 1, from: 1, first: 6, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: "acquire sem[x] shared" },
    { name: "Second_acquire_sem_shared_2", actor: "Second", context: 1, from: 1, first: 7, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_sem_shared_3", actor: "Second", context: 1, from: 2, first: 8, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: "acquire sem[x] shared" },
    { name: "Second_acquire_sem_shared_4", actor: "Second", context: 1, from: 2, first: 9, parameters: [], kind: "acquire", place: place(43, 25), text: "acquire sem[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "Second_release_sem_shared", actor: "Second", context: 1, from: 3, first: 10, parameters: [], kind: "release", place: place(52, 25), text: "release sem[x] shared", external: false, fairness: "weak", event: "release sem[x] shared" },
    { name: "Second_release_sem_shared_2", actor: "Second", context: 1, from: 4, first: 11, parameters: [], kind: "release", place: place(52, 25), text: "release sem[x] shared", external: false, fairness: "weak", event: "release sem[x] shared" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(62, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(62, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 25), text: "acquire sem[x] shared", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(56, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(43, 25), text: "acquire sem[x] shared", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "take", place: place(57, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(52, 25), text: "release sem[x] shared", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "give", place: place(58, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 25), text: "release sem[x] shared", calls: [{ proc: "takeBoth", place: place(66, 19) }, { proc: "give", place: place(59, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(69, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 25), text: "acquire sem[x] shared", calls: [{ proc: "takeBoth", place: place(71, 23) }, { proc: "take", place: place(56, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(43, 25), text: "acquire sem[x] shared", calls: [{ proc: "takeBoth", place: place(71, 23) }, { proc: "take", place: place(57, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(52, 25), text: "release sem[x] shared", calls: [{ proc: "takeBoth", place: place(71, 23) }, { proc: "give", place: place(58, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 25), text: "release sem[x] shared", calls: [{ proc: "takeBoth", place: place(71, 23) }, { proc: "give", place: place(59, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
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
    { name: "sem", kind: "rwSemaphore", waiting: "blocks", place: place(35, 6), members: ["sem[A]","sem[B]","sem[C]","sem[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return sem_owner(s, member0) === activation || sem_shares(s, member0, activation) !== 0; }, isShared: true, owner: (s: State, member: number) => { const member0 = member; return sem_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_take_x(s) : First_at(s) === 2 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 1 + Second_take_x(s) : Second_at(s) === 2 ? 1 + Second_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(43, 25), message: "`First` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task First blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(43, 25), message: "`sem` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (sem)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(52, 25), message: "`sem` is released by an activation that does not hold it shared", platform: "WARNING: bad unlock balance detected! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 8), message: "`First` returns and still holds `sem`", platform: "BUG: First still has locks held! (sem)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(43, 25), message: "`Second` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task Second blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`Second` returns and still holds `sem`", platform: "BUG: Second still has locks held! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(77, 8), message: "`Third` returns and still holds `sem`", platform: "BUG: Third still has locks held! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(84, 8), message: "`Fourth` returns and still holds `sem`", platform: "BUG: Fourth still has locks held! (sem)", ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    {
      text: "acquire sem[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
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
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sem[x] shared","2 acquire sem[x] shared","3 release sem[x] shared","4 release sem[x] shared"] }, read: First_at, write: setFirst_at },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sem[x] shared","2 acquire sem[x] shared","3 release sem[x] shared","4 release sem[x] shared"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "First.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_takeBoth_x, write: setFirst_takeBoth_x },
    { name: "First.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_takeBoth_y, write: setFirst_takeBoth_y },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Second.takeBoth.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_takeBoth_x, write: setSecond_takeBoth_x },
    { name: "Second.takeBoth.y", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_takeBoth_y, write: setSecond_takeBoth_y },
    { name: "Second.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_take_x, write: setSecond_take_x },
    { name: "Second.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Second_give_x, write: setSecond_give_x },
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
