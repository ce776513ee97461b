// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 fd8a147ccb53c0cc · revision aaMutex · 14 variables in 2 words (58 bits) · 8 actions, 17 transitions
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

// const column = Mutex
// const case = AA
// const off = HARDIRQ
// const interruptsOff = false
// const CPUS = 4
const HARDIRQ = 3;
const SOFTIRQ = 2;
const TASK = 0;
const NOBODY = 0;
const A = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                     values
//    0  0–15 (4 × 4)   spinning.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt, Soft[0], S…
//    0  16–31 (4 × 4)  sleeping.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt, Soft[0], S…
//    1  0–1            First.at                     0 inactive, 1..2 where it rests
//    0  none           Second.at                    0 inactive, 1..0 where it rests
//    0  none           Third.at                     0 inactive, 1..0 where it rests
//    0  none           Fourth.at                    0 inactive, 1..0 where it rests
//    1  2              Interrupt.at                 0 inactive, 1..1 where it rests
//    1  3–4            Interrupt.cpu                0..3
//    1  5              Interrupt.pending            false, true
//    1  6–9 (4 × 1)    Soft.at[cpu: 0..3]           0 inactive, 1..1 where it rests
//    1  10–13 (4 × 1)  Soft.pending[cpu: 0..3]      false, true
//    1  14–15          First.take.x                 A, B, C, D
//    1  16–17          Interrupt.take.x             A, B, C, D
//    1  18–25 (4 × 2)  Soft.take.x[cpu: 0..3]       A, B, C, D

const spinning_owner = (s: State, index: number): number => (s[0] >>> (4 * index)) & 15;
const setSpinning_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index))) | (value << (4 * index));
};
const sleeping_owner = (s: State, index: number): number => (s[0] >>> (4 * index + 16)) & 15;
const setSleeping_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index + 16))) | (value << (4 * index + 16));
};
const First_at = (s: State): number => s[1] & 3;
const setFirst_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | value;
};
const Second_at = (_s: State): number => 0;
const setSecond_at = (_s: State, _value: number): void => {};
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const Interrupt_at = (s: State): number => (s[1] >>> 2) & 1;
const setInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 2)) | (value << 2);
};
const Interrupt_cpu = (s: State): number => (s[1] >>> 3) & 3;
const setInterrupt_cpu = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 3)) | (value << 3);
};
const Interrupt_pending = (s: State): boolean => ((s[1] >>> 5) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 5)) | ((value ? 1 : 0) << 5);
};
const Soft_at = (s: State, cpu: number): number => (s[1] >>> (cpu + 6)) & 1;
const setSoft_at = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(1 << (cpu + 6))) | (value << (cpu + 6));
};
const Soft_pending = (s: State, cpu: number): boolean => ((s[1] >>> (cpu + 10)) & 1) !== 0;
const setSoft_pending = (s: State, cpu: number, value: boolean): void => {
  s[1] = (s[1] & ~(1 << (cpu + 10))) | ((value ? 1 : 0) << (cpu + 10));
};
const First_take_x = (s: State): number => (s[1] >>> 14) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 14)) | (value << 14);
};
const Interrupt_take_x = (s: State): number => (s[1] >>> 16) & 3;
const setInterrupt_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 16)) | (value << 16);
};
const Soft_take_x = (s: State, cpu: number): number => (s[1] >>> (2 * cpu + 18)) & 3;
const setSoft_take_x = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * cpu + 18))) | (value << (2 * cpu + 18));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (Interrupt_cpu(s) === c && Interrupt_at(s) !== 0) return HARDIRQ;
  if (Soft_at(s, c) !== 0) return SOFTIRQ;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    Interrupt_cpu(s) === c &&
    Interrupt_at(s) !== 0 &&
    !(
      Interrupt_at(s) === 1 &&
      sleeping_owner(s, Interrupt_take_x(s)) !== 0 &&
      sleeping_owner(s, Interrupt_take_x(s)) !== 5
    )
  )
    return HARDIRQ;
  if (
    Soft_at(s, c) !== 0 &&
    !(
      Soft_at(s, c) === 1 &&
      sleeping_owner(s, Soft_take_x(s, c)) !== 0 &&
      sleeping_owner(s, Soft_take_x(s, c)) !== c + 6
    )
  )
    return SOFTIRQ;
  return TASK;
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 2) {
      if (sleeping_owner(s, First_take_x(s)) === 1) return 0;
      return sleeping_owner(s, First_take_x(s));
    }
    if (First_at(s) === 1) {
      if (sleeping_owner(s, First_take_x(s)) === 1) return 0;
      return sleeping_owner(s, First_take_x(s));
    }
    return NOBODY;
  }
  if (a === 2) return NOBODY;
  if (a === 3) return NOBODY;
  if (a === 4) return NOBODY;
  if (a === 5) {
    if (Interrupt_at(s) === 1) {
      if (sleeping_owner(s, Interrupt_take_x(s)) === 5) return 0;
      return sleeping_owner(s, Interrupt_take_x(s));
    }
    return NOBODY;
  }
  if (a === 6) {
    if (Soft_at(s, 0) === 1) {
      if (sleeping_owner(s, Soft_take_x(s, 0)) === 6) return 0;
      return sleeping_owner(s, Soft_take_x(s, 0));
    }
    return NOBODY;
  }
  if (a === 7) {
    if (Soft_at(s, 1) === 1) {
      if (sleeping_owner(s, Soft_take_x(s, 1)) === 7) return 0;
      return sleeping_owner(s, Soft_take_x(s, 1));
    }
    return NOBODY;
  }
  if (a === 8) {
    if (Soft_at(s, 2) === 1) {
      if (sleeping_owner(s, Soft_take_x(s, 2)) === 8) return 0;
      return sleeping_owner(s, Soft_take_x(s, 2));
    }
    return NOBODY;
  }
  if (a === 9) {
    if (Soft_at(s, 3) === 1) {
      if (sleeping_owner(s, Soft_take_x(s, 3)) === 9) return 0;
      return sleeping_owner(s, Soft_take_x(s, 3));
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (First_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Second_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Third_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Fourth_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Interrupt_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 6) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 7) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 8) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 2) !== 0) return NOBODY;
    return 0;
  }
  if (a === 9) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s, 3) !== 0) return NOBODY;
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
 * First: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_sleeping(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, First_take_x(next), 1);
  setFirst_take_x(next, A);
  setFirst_at(next, 2); // before acquire sleeping[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_sleeping_2(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(1); // recursive-acquire
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
 * First: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_sleeping_3(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, First_take_x(next), 1);
  if (exists1(next)) {
    sink.fail(2); // lock-leak
  }
  if (exists2(next)) {
    sink.fail(3); // lock-leak
  }
  if (exists1(next) || exists2(next)) {
    return true;
  }
  sink.event(1); // leave
  setFirst_at(next, 0); // inactive
  setFirst_take_x(next, 0);
  return true;
}

/**
 * First: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_sleeping_4(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Interrupt: enters   specs/classics/locking-selftest.ilk:121
 *   isr Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(HARDIRQ > occupied(s, cpu))) return false;
  if (!Interrupt_pending(s)) return false;
  for (let k_9 = 0; k_9 <= 3; k_9++) {
    if (Soft_at(next, k_9) !== 0 && k_9 === cpu) {
      sink.note(3 + cpu * 2 + Soft_at(next, k_9)); // which statement is interrupted
    }
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(cpu * 3 + First_at(next)); // which statement is interrupted
  }
  setInterrupt_pending(next, false);
  sink.event(2); // enter
  setInterrupt_cpu(next, cpu);
  setInterrupt_take_x(next, A);
  setInterrupt_at(next, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, 5)) {
    sink.fail(10); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_sleeping(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(11); // blocking-in-atomic
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
    sink.note(11 + cpu * 3 + First_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, cpu, false);
  sink.event(2); // enter
  setSoft_take_x(next, cpu, A);
  setSoft_at(next, cpu, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, cpu + 6)) {
    sink.fail(12); // deadlock
    return true;
  }
  return true;
}

/**
 * Soft: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Soft_acquire_sleeping(s: State, _next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ >= top(s, cpu))) return false;
  sink.fail(11); // blocking-in-atomic
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // acquire sleeping[x]
      if (First_acquire_sleeping(s, next, sink)) sink.emit(0);
      if (First_acquire_sleeping_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // acquire sleeping[x]
      if (First_acquire_sleeping_3(s, next, sink)) sink.emit(2);
      if (First_acquire_sleeping_4(s, next, sink)) sink.emit(3);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 3; cpu++) {
        if (Interrupt_enter(s, next, sink, cpu)) sink.emit(4 + cpu);
      }
      break;
    case 1: // acquire sleeping[x]
      if (Interrupt_acquire_sleeping(s, next, sink)) sink.emit(8);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink, cpu: number): void {
  switch (Soft_at(s, cpu)) {
    case 0: // inactive
      if (Soft_enter(s, next, sink, cpu)) sink.emit(9 + cpu);
      break;
    case 1: // acquire sleeping[x]
      if (Soft_acquire_sleeping(s, next, sink, cpu)) sink.emit(13 + cpu);
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

/** exists i in 0..3: spinning.owner[i] == 2 */
function exists3(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 2) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 2 */
function exists4(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 2) return true;
  return false;
}

/** exists i in 0..3: spinning.owner[i] == 3 */
function exists5(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 3) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 3 */
function exists6(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 3) return true;
  return false;
}

/** exists i in 0..3: spinning.owner[i] == 4 */
function exists7(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 4) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 4 */
function exists8(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 4) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  if (exists3(next)) {
    sink.fail(4); // lock-leak
  }
  if (exists4(next)) {
    sink.fail(5); // lock-leak
  }
  if (exists3(next) || exists4(next)) {
    return true;
  }
  sink.event(1); // leave
  setSecond_at(next, 0); // inactive
  if (exists5(next)) {
    sink.fail(6); // lock-leak
  }
  if (exists6(next)) {
    sink.fail(7); // lock-leak
  }
  if (exists5(next) || exists6(next)) {
    return true;
  }
  sink.event(1); // leave
  setThird_at(next, 0); // inactive
  if (exists7(next)) {
    sink.fail(8); // lock-leak
  }
  if (exists8(next)) {
    sink.fail(9); // lock-leak
  }
  if (exists7(next) || exists8(next)) {
    return true;
  }
  sink.event(1); // leave
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
  readonly "First.at": "inactive" | "1 acquire sleeping[x]" | "2 acquire sleeping[x]";
  /** where Second rests */
  readonly "Second.at": "inactive";
  /** where Third rests */
  readonly "Third.at": "inactive";
  /** where Fourth rests */
  readonly "Fourth.at": "inactive";
  /** where Interrupt rests */
  readonly "Interrupt.at": "inactive" | "1 acquire sleeping[x]";
  /** CPU of Interrupt */
  readonly "Interrupt.cpu": number;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at": Readonly<Record<number, "inactive" | "1 acquire sleeping[x]">>;
  /** Soft is to run */
  readonly "Soft.pending": Readonly<Record<number, boolean>>;
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Interrupt` */
  readonly "Interrupt.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Soft` */
  readonly "Soft.take.x": Readonly<Record<number, "A" | "B" | "C" | "D">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "aaMutex",
  source: "specs/classics/locking-selftest.ilk",
  hash: "fd8a147ccb53c0ccc5a4e7cf289678752d05843d4ce107e7b09663124d35f449",
  constants: { column: "Mutex", case: "AA", off: "HARDIRQ", interruptsOff: "false", CPUS: "4" },
  words: 2,

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
    { name: "First_acquire_sleeping", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: "acquire sleeping[x]" },
    { name: "First_acquire_sleeping_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_sleeping_3", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: "acquire sleeping[x]" },
    { name: "First_acquire_sleeping_4", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_enter", actor: "Interrupt", context: 4, from: 0, first: 4, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1","2","3"] }], kind: "enter", place: place(121, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_sleeping", actor: "Interrupt", context: 4, from: 1, first: 8, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Soft_enter", actor: "Soft", context: 5, from: 0, first: 9, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "enter", place: place(130, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_acquire_sleeping", actor: "Soft", context: 5, from: 1, first: 13, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(69, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "take", place: place(70, 21) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "take", place: place(70, 30) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
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
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "take", place: place(125, 5) }], locals: [["x", "Interrupt.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Interrupt_at(s), cpu: (s: State) => Interrupt_cpu(s), level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Soft", form: "deferred", word: "softirq", place: place(130, 9), members: ["Soft[0]","Soft[1]","Soft[2]","Soft[3]"], firstActivation: 6, locations: [
      { label: undefined, place: place(130, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "take", place: place(130, 16) }], locals: [["x", "Soft.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State, member: number) => { const cpu = member; return Soft_at(s, cpu); }, cpu: (_s: State, member: number) => { const cpu = member; return cpu; }, level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State, member: number) => { const cpu = member; return Soft_pending(s, cpu); } },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 4, classes: [
    { name: "spinning", kind: "spinlock", waiting: "spins", place: place(51, 6), members: ["spinning[A]","spinning[B]","spinning[C]","spinning[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return spinning_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return spinning_owner(s, member0); } },
    { name: "sleeping", kind: "mutex", waiting: "blocks", place: place(52, 6), members: ["sleeping[A]","sleeping[B]","sleeping[C]","sleeping[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return sleeping_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return sleeping_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 5 + First_take_x(s) : First_at(s) === 2 ? 5 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 2 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 3 === $cpu },
    { base: "HARDIRQ", wants: (s: State) => Interrupt_at(s) === 1 ? 5 + Interrupt_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (s: State, member: number) => { const cpu = member; return Soft_at(s, cpu) === 1 ? 5 + Soft_take_x(s, cpu) : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const cpu = member; return cpu === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(55, 55), message: "`First` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task First blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(55, 55), message: "`sleeping` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`First` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`First` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(99, 8), message: "`Second` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(99, 8), message: "`Second` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(110, 8), message: "`Third` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(110, 8), message: "`Third` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(117, 8), message: "`Fourth` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(117, 8), message: "`Fourth` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 55), message: "`Interrupt` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task Interrupt blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "blocking-in-atomic", place: place(55, 55), message: "`sleeping` blocks while it is busy, and waiting is not allowed at PREEMPT_OFF or above", platform: "[ BUG: Invalid wait context ] (sleeping); BUG: sleeping function called from invalid context", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 55), message: "`Soft` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task Soft blocked for more than 120 seconds", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "everyInterrupt", isr: "Interrupt", context: "First", locations: 3, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Soft", locations: 2, firstCpu: 0, cpus: 4 },
    { kind: "everyInterrupt", isr: "Soft", context: "First", locations: 3, firstCpu: 0, cpus: 1 },
  ],
  events: [
    {
      text: "acquire sleeping[{0}]",
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
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "spinning.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth","Interrupt","Soft[0]","Soft[1]","Soft[2]","Soft[3]"] }, read: spinning_owner, write: setSpinning_owner },
    { name: "sleeping.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth","Interrupt","Soft[0]","Soft[1]","Soft[2]","Soft[3]"] }, read: sleeping_owner, write: setSleeping_owner },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]","2 acquire sleeping[x]"] }, read: First_at, write: setFirst_at },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_cpu, write: setInterrupt_cpu },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Soft.at", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.pending", group: "context", dimensions: [[0, 3]], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "Interrupt.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Interrupt_take_x, write: setInterrupt_take_x },
    { name: "Soft.take.x", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Soft_take_x, write: setSoft_take_x },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "recursive-acquire" }],
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
