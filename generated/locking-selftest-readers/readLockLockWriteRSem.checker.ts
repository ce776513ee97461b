// Generated from specs/classics/locking-selftest-readers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 dcbecf02bd586343 · revision readLockLockWriteRSem · 10 variables in 1 word (31 bits) · 12 actions, 12 transitions
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

// const column = RSem
// const case = ReadLockLockWrite
const NOBODY = 0;
const X = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                               values
//    0  0–5 (3 × 2)   sem.owner[index: 0..2]                 free, First, Second, Third
//    0  6–14 (9 × 1)  sem.shares[index: 0..2][holder: 1..3]  0..1
//    0  15–16         sleeping.owner                         free, First, Second, Third
//    0  17–19         First.at                               0 inactive, 1..4 where it rests
//    0  20–22         Second.at                              0 inactive, 1..4 where it rests
//    0  none          Third.at                               0 inactive, 1..0 where it rests
//    0  23–24         First.read.x                           X, Y, Z
//    0  25–26         First.give.x                           X, Y, Z
//    0  27–28         Second.write.x                         X, Y, Z
//    0  29–30         Second.give.x                          X, Y, Z

const sem_owner = (s: State, index: number): number => (s[0] >>> (2 * index)) & 3;
const setSem_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index))) | (value << (2 * index));
};
const sem_shares = (s: State, index: number, holder: number): number =>
  (s[0] >>> (3 * index + holder + 5)) & 1;
const setSem_shares = (s: State, index: number, holder: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (3 * index + holder + 5))) | (value << (3 * index + holder + 5));
};
const sleeping_owner = (s: State): number => (s[0] >>> 15) & 3;
const setSleeping_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 15)) | (value << 15);
};
const First_at = (s: State): number => (s[0] >>> 17) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 17)) | (value << 17);
};
const Second_at = (s: State): number => (s[0] >>> 20) & 7;
const setSecond_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 20)) | (value << 20);
};
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const First_read_x = (s: State): number => (s[0] >>> 23) & 3;
const setFirst_read_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 23)) | (value << 23);
};
const First_give_x = (s: State): number => (s[0] >>> 25) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 25)) | (value << 25);
};
const Second_write_x = (s: State): number => (s[0] >>> 27) & 3;
const setSecond_write_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 27)) | (value << 27);
};
const Second_give_x = (s: State): number => (s[0] >>> 29) & 3;
const setSecond_give_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 29)) | (value << 29);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 2) {
      if (sleeping_owner(s) === 1) return 0;
      return sleeping_owner(s);
    }
    if (First_at(s) === 1) {
      if (sem_owner(s, First_read_x(s)) === 1) return 0;
      return sem_owner(s, First_read_x(s));
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Second_at(s) === 2) {
      if (sem_owner(s, Second_write_x(s)) === 2) return 0;
      return sem_owner(s, Second_write_x(s));
    }
    if (Second_at(s) === 1) {
      if (sleeping_owner(s) === 2) return 0;
      return sleeping_owner(s);
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whether activation a waits for a lock that r shares, to take it alone. */
function awaitsReader(s: State, a: number, r: number): boolean {
  return a !== r && a === 2 && Second_at(s) === 2 && sem_shares(s, Second_write_x(s), r) !== 0;
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

/** exists a_5 in 1..3: awaitsReader(x, a_5) && leadsTo1(a_5, a) */
function exists1(s: State, x: number, a: number): boolean {
  for (let a_5 = 1; a_5 <= 3; a_5++)
    if (awaitsReader(s, x, a_5) && leadsTo1(s, a_5, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a) || exists1(s, x, a));
}

/** exists a_6 in 1..3: awaitsReader(x, a_6) && leadsTo2(a_6, a) */
function exists2(s: State, x: number, a: number): boolean {
  for (let a_6 = 1; a_6 <= 3; a_6++)
    if (awaitsReader(s, x, a_6) && leadsTo2(s, a_6, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a) || exists2(s, x, a));
}

/** exists a_7 in 1..3: awaitsReader(a, a_7) && leadsTo3(a_7, a) */
function exists3(s: State, a: number): boolean {
  for (let a_7 = 1; a_7 <= 3; a_7++)
    if (awaitsReader(s, a, a_7) && leadsTo3(s, a_7, a)) return true;
  return false;
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a) || exists3(s, a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * First: acquire sem[x] shared   specs/classics/locking-selftest-readers.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; } else { acquire sem[x] shared; }
 */
function First_acquire_sem_shared(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_read_x(s)) === 0 && sem_shares(s, First_read_x(s), 1) === 0))
    return false;
  sink.event(0, First_read_x(next)); // acquire sem[{0}] shared
  setSem_shares(next, First_read_x(next), 1, 1);
  setFirst_read_x(next, 0);
  setFirst_at(next, 2); // before acquire sleeping
  if (waitsInCycle(next, 1)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire sem[x] shared   specs/classics/locking-selftest-readers.ilk:40
 *   if (column == RLock) { acquire rw[x] shared; } else { acquire sem[x] shared; }
 */
function First_acquire_sem_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, First_read_x(s)) === 1 || sem_shares(s, First_read_x(s), 1) !== 0))
    return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * First: acquire sleeping   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function First_acquire_sleeping(s: State, next: State, sink: Sink): boolean {
  if (sleeping_owner(s) !== 0) return false;
  sink.event(1); // acquire sleeping
  setSleeping_owner(next, 1);
  setFirst_at(next, 3); // before release sleeping
  return true;
}

/**
 * First: acquire sleeping   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function First_acquire_sleeping_2(s: State, _next: State, sink: Sink): boolean {
  if (sleeping_owner(s) !== 1) return false;
  sink.fail(3); // recursive-acquire
  return true;
}

/**
 * First: release sleeping   specs/classics/locking-selftest-readers.ilk:56
 *   if (column == RLock) { release spinning; } else { release sleeping; }
 */
function First_release_sleeping(_s: State, next: State, sink: Sink): boolean {
  if (sleeping_owner(next) !== 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(2); // release sleeping
  setSleeping_owner(next, 0);
  setFirst_give_x(next, X);
  setFirst_at(next, 4); // before release sem[x]
  return true;
}

/** exists i in 0..2: (sem.owner[i] == 1) || (sem.shares[i][1] != 0) */
function exists4(s: State): boolean {
  for (let i = 0; i <= 2; i++) if (sem_owner(s, i) === 1 || sem_shares(s, i, 1) !== 0) return true;
  return false;
}

/**
 * First: release sem[x]   specs/classics/locking-selftest-readers.ilk:48
 *   if (column == RLock) { release rw[x]; } else { release sem[x]; }
 */
function First_release_sem(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, First_give_x(next)) === 1 || sem_shares(next, First_give_x(next), 1) !== 0
  )) {
    sink.fail(5); // release-not-owner
    return true;
  }
  if (sem_shares(next, First_give_x(next), 1) !== 0) {
    sink.event(5, First_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, First_give_x(next), 1, 0);
  } else {
    sink.event(4, First_give_x(next)); // release sem[{0}]
    setSem_owner(next, First_give_x(next), 0);
  }
  if (exists4(next)) {
    sink.fail(6); // lock-leak
  }
  if (sleeping_owner(next) === 1) {
    sink.fail(7); // lock-leak
  }
  if (exists4(next) || sleeping_owner(next) === 1) {
    return true;
  }
  sink.event(6); // leave
  setFirst_at(next, 0); // inactive
  setFirst_give_x(next, 0);
  return true;
}

/**
 * Second: acquire sleeping   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function Second_acquire_sleeping(s: State, next: State, sink: Sink): boolean {
  if (sleeping_owner(s) !== 0) return false;
  sink.event(1); // acquire sleeping
  setSleeping_owner(next, 2);
  setSecond_write_x(next, X);
  setSecond_at(next, 2); // before acquire sem[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(9); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire sleeping   specs/classics/locking-selftest-readers.ilk:52
 *   if (column == RLock) { acquire spinning; } else { acquire sleeping; }
 */
function Second_acquire_sleeping_2(s: State, _next: State, sink: Sink): boolean {
  if (sleeping_owner(s) !== 2) return false;
  sink.fail(3); // recursive-acquire
  return true;
}

/** forall a in 1..3: sem.shares[Second.write.x][a] == 0 */
function forall5(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (!(sem_shares(s, Second_write_x(s), a) === 0)) return false;
  return true;
}

/**
 * Second: acquire sem[x]   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function Second_acquire_sem(s: State, next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_write_x(s)) === 0 && forall5(s))) return false;
  sink.event(7, Second_write_x(next)); // acquire sem[{0}]
  setSem_owner(next, Second_write_x(next), 2);
  setSecond_give_x(next, X);
  setSecond_write_x(next, 0);
  setSecond_at(next, 3); // before release sem[x]
  return true;
}

/**
 * Second: acquire sem[x]   specs/classics/locking-selftest-readers.ilk:44
 *   if (column == RLock) { acquire rw[x]; } else { acquire sem[x]; }
 */
function Second_acquire_sem_2(s: State, _next: State, sink: Sink): boolean {
  if (!(sem_owner(s, Second_write_x(s)) === 2 || sem_shares(s, Second_write_x(s), 2) !== 0))
    return false;
  sink.fail(10); // recursive-acquire
  return true;
}

/**
 * Second: release sem[x]   specs/classics/locking-selftest-readers.ilk:48
 *   if (column == RLock) { release rw[x]; } else { release sem[x]; }
 */
function Second_release_sem(_s: State, next: State, sink: Sink): boolean {
  if (!(
    sem_owner(next, Second_give_x(next)) === 2 || sem_shares(next, Second_give_x(next), 2) !== 0
  )) {
    sink.fail(5); // release-not-owner
    return true;
  }
  if (sem_shares(next, Second_give_x(next), 2) !== 0) {
    sink.event(5, Second_give_x(next)); // release sem[{0}] shared
    setSem_shares(next, Second_give_x(next), 2, 0);
  } else {
    sink.event(4, Second_give_x(next)); // release sem[{0}]
    setSem_owner(next, Second_give_x(next), 0);
  }
  setSecond_give_x(next, 0);
  setSecond_at(next, 4); // before release sleeping
  return true;
}

/** exists i in 0..2: (sem.owner[i] == 2) || (sem.shares[i][2] != 0) */
function exists6(s: State): boolean {
  for (let i = 0; i <= 2; i++) if (sem_owner(s, i) === 2 || sem_shares(s, i, 2) !== 0) return true;
  return false;
}

/**
 * Second: release sleeping   specs/classics/locking-selftest-readers.ilk:56
 *   if (column == RLock) { release spinning; } else { release sleeping; }
 */
function Second_release_sleeping(_s: State, next: State, sink: Sink): boolean {
  if (sleeping_owner(next) !== 2) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(2); // release sleeping
  setSleeping_owner(next, 0);
  if (exists6(next)) {
    sink.fail(11); // lock-leak
  }
  if (sleeping_owner(next) === 2) {
    sink.fail(12); // lock-leak
  }
  if (exists6(next) || sleeping_owner(next) === 2) {
    return true;
  }
  sink.event(6); // leave
  setSecond_at(next, 0); // inactive
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire sem[x] shared
      if (First_acquire_sem_shared(s, next, sink)) sink.emit(0);
      if (First_acquire_sem_shared_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // acquire sleeping
      if (First_acquire_sleeping(s, next, sink)) sink.emit(2);
      if (First_acquire_sleeping_2(s, next, sink)) sink.emit(3);
      break;
    case 3: // release sleeping
      if (First_release_sleeping(s, next, sink)) sink.emit(4);
      break;
    case 4: // release sem[x]
      if (First_release_sem(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire sleeping
      if (Second_acquire_sleeping(s, next, sink)) sink.emit(6);
      if (Second_acquire_sleeping_2(s, next, sink)) sink.emit(7);
      break;
    case 2: // acquire sem[x]
      if (Second_acquire_sem(s, next, sink)) sink.emit(8);
      if (Second_acquire_sem_2(s, next, sink)) sink.emit(9);
      break;
    case 3: // release sem[x]
      if (Second_release_sem(s, next, sink)) sink.emit(10);
      break;
    case 4: // release sleeping
      if (Second_release_sleeping(s, next, sink)) sink.emit(11);
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

/** exists i in 0..2: (sem.owner[i] == 3) || (sem.shares[i][3] != 0) */
function exists7(s: State): boolean {
  for (let i = 0; i <= 2; i++) if (sem_owner(s, i) === 3 || sem_shares(s, i, 3) !== 0) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_read_x(next, X);
  setFirst_at(next, 1); // before acquire sem[x] shared
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setSecond_at(next, 1); // before acquire sleeping
  if (waitsInCycle(next, 2)) {
    sink.fail(8); // deadlock
    return true;
  }
  if (exists7(next)) {
    sink.fail(13); // lock-leak
  }
  if (sleeping_owner(next) === 3) {
    sink.fail(14); // lock-leak
  }
  if (exists7(next) || sleeping_owner(next) === 3) {
    return true;
  }
  sink.event(6); // leave
  setThird_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds sem */
  readonly "sem.owner": Readonly<Record<number, "free" | "First" | "Second" | "Third">>;
  /** who holds sem together with others */
  readonly "sem.shares": Readonly<Record<number, Readonly<Record<number, number>>>>;
  /** who holds sleeping */
  readonly "sleeping.owner": "free" | "First" | "Second" | "Third";
  /** where First rests */
  readonly "First.at":
    | "inactive"
    | "1 acquire sem[x] shared"
    | "2 acquire sleeping"
    | "3 release sleeping"
    | "4 release sem[x]";
  /** where Second rests */
  readonly "Second.at":
    | "inactive"
    | "1 acquire sleeping"
    | "2 acquire sem[x]"
    | "3 release sem[x]"
    | "4 release sleeping";
  /** where Third rests */
  readonly "Third.at": "inactive";
  /** local `x` of `First` */
  readonly "First.read.x": "X" | "Y" | "Z";
  /** local `x` of `First` */
  readonly "First.give.x": "X" | "Y" | "Z";
  /** local `x` of `Second` */
  readonly "Second.write.x": "X" | "Y" | "Z";
  /** local `x` of `Second` */
  readonly "Second.give.x": "X" | "Y" | "Z";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftestReaders",
  revision: "readLockLockWriteRSem",
  source: "specs/classics/locking-selftest-readers.ilk",
  hash: "dcbecf02bd5863435467a052b5d61b5d4b0cda53f8eb8285b9924ceac7fcb74d",
  constants: { column: "RSem", case: "ReadLockLockWrite" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_sem_shared", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(40, 57), text: "acquire sem[x] shared", external: false, fairness: "weak", event: "acquire sem[x] shared" },
    { name: "First_acquire_sem_shared_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(40, 57), text: "acquire sem[x] shared", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_sleeping", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(52, 53), text: "acquire sleeping", external: false, fairness: "weak", event: "acquire sleeping" },
    { name: "First_acquire_sleeping_2", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(52, 53), text: "acquire sleeping", external: false, fairness: "weak", event: undefined },
    { name: "First_release_sleeping", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "release", place: place(56, 53), text: "release sleeping", external: false, fairness: "weak", event: "release sleeping" },
    { name: "First_release_sem", actor: "First", context: 0, from: 4, first: 5, parameters: [], kind: "release", place: place(48, 50), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "Second_acquire_sleeping", actor: "Second", context: 1, from: 1, first: 6, parameters: [], kind: "acquire", place: place(52, 53), text: "acquire sleeping", external: false, fairness: "weak", event: "acquire sleeping" },
    { name: "Second_acquire_sleeping_2", actor: "Second", context: 1, from: 1, first: 7, parameters: [], kind: "acquire", place: place(52, 53), text: "acquire sleeping", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_sem", actor: "Second", context: 1, from: 2, first: 8, parameters: [], kind: "acquire", place: place(44, 50), text: "acquire sem[x]", external: false, fairness: "weak", event: "acquire sem[x]" },
    { name: "Second_acquire_sem_2", actor: "Second", context: 1, from: 2, first: 9, parameters: [], kind: "acquire", place: place(44, 50), text: "acquire sem[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_release_sem", actor: "Second", context: 1, from: 3, first: 10, parameters: [], kind: "release", place: place(48, 50), text: "release sem[x]", external: false, fairness: "weak", event: "release sem[x]" },
    { name: "Second_release_sleeping", actor: "Second", context: 1, from: 4, first: 11, parameters: [], kind: "release", place: place(56, 53), text: "release sleeping", external: false, fairness: "weak", event: "release sleeping" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(64, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(64, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 57), text: "acquire sem[x] shared", calls: [{ proc: "read", place: place(69, 58) }], locals: [["x", "First.read.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(52, 53), text: "acquire sleeping", calls: [{ proc: "takePlain", place: place(70, 5) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(56, 53), text: "release sleeping", calls: [{ proc: "givePlain", place: place(71, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 50), text: "release sem[x]", calls: [{ proc: "give", place: place(72, 5) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(78, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(78, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 53), text: "acquire sleeping", calls: [{ proc: "takePlain", place: place(80, 5) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(44, 50), text: "acquire sem[x]", calls: [{ proc: "write", place: place(81, 78) }], locals: [["x", "Second.write.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(48, 50), text: "release sem[x]", calls: [{ proc: "give", place: place(82, 5) }], locals: [["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(56, 53), text: "release sleeping", calls: [{ proc: "givePlain", place: place(83, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(93, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(93, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 0, classes: [
    { name: "sem", kind: "rwSemaphore", waiting: "blocks", place: place(35, 6), members: ["sem[X]","sem[Y]","sem[Z]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return sem_owner(s, member0) === activation || sem_shares(s, member0, activation) !== 0; }, isShared: true, owner: (s: State, member: number) => { const member0 = member; return sem_owner(s, member0); } },
    { name: "sleeping", kind: "mutex", waiting: "blocks", place: place(37, 6), members: ["sleeping"], holds: (s: State, _member: number, activation: number) => sleeping_owner(s) === activation, isShared: false, owner: (s: State) => sleeping_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_read_x(s) : First_at(s) === 2 ? 4 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 4 : Second_at(s) === 2 ? 1 + Second_write_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(40, 57), message: "`First` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task First blocked for more than 120 seconds", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(52, 53), message: "`First` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task First blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(40, 57), message: "`sem` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (sem)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(52, 53), message: "`sleeping` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (sleeping)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(56, 53), message: "`sleeping` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (sleeping)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(48, 50), message: "`sem` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(64, 8), message: "`First` returns and still holds `sem`", platform: "BUG: First still has locks held! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(64, 8), message: "`First` returns and still holds `sleeping`", platform: "BUG: First still has locks held! (sleeping)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(52, 53), message: "`Second` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task Second blocked for more than 120 seconds", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(44, 50), message: "`Second` waits for `sem`, whose holder waits, directly or not, for it", platform: "INFO: task Second blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(44, 50), message: "`sem` is taken exclusively by an activation that holds it already", platform: "WARNING: possible recursive locking detected (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(78, 8), message: "`Second` returns and still holds `sem`", platform: "BUG: Second still has locks held! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(78, 8), message: "`Second` returns and still holds `sleeping`", platform: "BUG: Second still has locks held! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(93, 8), message: "`Third` returns and still holds `sem`", platform: "BUG: Third still has locks held! (sem)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(93, 8), message: "`Third` returns and still holds `sleeping`", platform: "BUG: Third still has locks held! (sleeping)", ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    {
      text: "acquire sem[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }],
    },
    { text: "acquire sleeping", formats: [] },
    { text: "release sleeping", formats: [] },
    { text: "release sleeping shared", formats: [] },
    { text: "release sem[{0}]", formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }] },
    {
      text: "release sem[{0}] shared",
      formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }],
    },
    { text: "leave", formats: [] },
    { text: "acquire sem[{0}]", formats: [{ kind: "names", low: 0, names: ["X", "Y", "Z"] }] },
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
    { name: "sem.owner", group: "lock", dimensions: [[0, 2]], format: { kind: "names", low: 0, names: ["free","First","Second","Third"] }, read: sem_owner, write: setSem_owner },
    { name: "sem.shares", group: "lock", dimensions: [[0, 2], [1, 3]], format: { kind: "number" }, read: sem_shares, write: setSem_shares },
    { name: "sleeping.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","First","Second","Third"] }, read: sleeping_owner, write: setSleeping_owner },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sem[x] shared","2 acquire sleeping","3 release sleeping","4 release sem[x]"] }, read: First_at, write: setFirst_at },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping","2 acquire sem[x]","3 release sem[x]","4 release sleeping"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "First.read.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: First_read_x, write: setFirst_read_x },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Second.write.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["X","Y","Z"] }, read: Second_write_x, write: setSecond_write_x },
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
