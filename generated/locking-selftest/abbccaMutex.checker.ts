// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 fd8a147ccb53c0cc · revision abbccaMutex · 25 variables in 3 words (87 bits) · 22 actions, 31 transitions
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
// const case = ABBCCA
// const off = HARDIRQ
// const interruptsOff = false
// const CPUS = 4
const HARDIRQ = 3;
const SOFTIRQ = 2;
const TASK = 0;
const NOBODY = 0;
const A = 0;
const B = 1;
const C = 2;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                     values
//    0  0–15 (4 × 4)   spinning.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt, Soft[0], S…
//    0  16–31 (4 × 4)  sleeping.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt, Soft[0], S…
//    1  0–2            First.at                     0 inactive, 1..4 where it rests
//    1  3–5            Second.at                    0 inactive, 1..4 where it rests
//    1  6–8            Third.at                     0 inactive, 1..4 where it rests
//    0  none           Fourth.at                    0 inactive, 1..0 where it rests
//    1  9              Interrupt.at                 0 inactive, 1..1 where it rests
//    1  10–11          Interrupt.cpu                0..3
//    1  12             Interrupt.pending            false, true
//    1  13–16 (4 × 1)  Soft.at[cpu: 0..3]           0 inactive, 1..1 where it rests
//    1  17–20 (4 × 1)  Soft.pending[cpu: 0..3]      false, true
//    1  21–22          First.takeBoth.x             A, B, C, D
//    1  23–24          First.takeBoth.y             A, B, C, D
//    1  25–26          First.take.x                 A, B, C, D
//    1  27–28          First.give.x                 A, B, C, D
//    1  29–30          Second.takeBoth.x            A, B, C, D
//    2  0–1            Second.takeBoth.y            A, B, C, D
//    2  2–3            Second.take.x                A, B, C, D
//    2  4–5            Second.give.x                A, B, C, D
//    2  6–7            Third.takeBoth.x             A, B, C, D
//    2  8–9            Third.takeBoth.y             A, B, C, D
//    2  10–11          Third.take.x                 A, B, C, D
//    2  12–13          Third.give.x                 A, B, C, D
//    2  14–15          Interrupt.take.x             A, B, C, D
//    2  16–23 (4 × 2)  Soft.take.x[cpu: 0..3]       A, B, C, D

const spinning_owner = (s: State, index: number): number => (s[0] >>> (4 * index)) & 15;
const setSpinning_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index))) | (value << (4 * index));
};
const sleeping_owner = (s: State, index: number): number => (s[0] >>> (4 * index + 16)) & 15;
const setSleeping_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index + 16))) | (value << (4 * index + 16));
};
const First_at = (s: State): number => s[1] & 7;
const setFirst_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const Second_at = (s: State): number => (s[1] >>> 3) & 7;
const setSecond_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 3)) | (value << 3);
};
const Third_at = (s: State): number => (s[1] >>> 6) & 7;
const setThird_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 6)) | (value << 6);
};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const Interrupt_at = (s: State): number => (s[1] >>> 9) & 1;
const setInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 9)) | (value << 9);
};
const Interrupt_cpu = (s: State): number => (s[1] >>> 10) & 3;
const setInterrupt_cpu = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 10)) | (value << 10);
};
const Interrupt_pending = (s: State): boolean => ((s[1] >>> 12) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 12)) | ((value ? 1 : 0) << 12);
};
const Soft_at = (s: State, cpu: number): number => (s[1] >>> (cpu + 13)) & 1;
const setSoft_at = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(1 << (cpu + 13))) | (value << (cpu + 13));
};
const Soft_pending = (s: State, cpu: number): boolean => ((s[1] >>> (cpu + 17)) & 1) !== 0;
const setSoft_pending = (s: State, cpu: number, value: boolean): void => {
  s[1] = (s[1] & ~(1 << (cpu + 17))) | ((value ? 1 : 0) << (cpu + 17));
};
const First_takeBoth_x = (s: State): number => (s[1] >>> 21) & 3;
const setFirst_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 21)) | (value << 21);
};
const First_takeBoth_y = (s: State): number => (s[1] >>> 23) & 3;
const setFirst_takeBoth_y = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 23)) | (value << 23);
};
const First_take_x = (s: State): number => (s[1] >>> 25) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 25)) | (value << 25);
};
const First_give_x = (s: State): number => (s[1] >>> 27) & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 27)) | (value << 27);
};
const Second_takeBoth_x = (s: State): number => (s[1] >>> 29) & 3;
const setSecond_takeBoth_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 29)) | (value << 29);
};
const Second_takeBoth_y = (s: State): number => s[2] & 3;
const setSecond_takeBoth_y = (s: State, value: number): void => {
  s[2] = (s[2] & ~3) | value;
};
const Second_take_x = (s: State): number => (s[2] >>> 2) & 3;
const setSecond_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 2)) | (value << 2);
};
const Second_give_x = (s: State): number => (s[2] >>> 4) & 3;
const setSecond_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 4)) | (value << 4);
};
const Third_takeBoth_x = (s: State): number => (s[2] >>> 6) & 3;
const setThird_takeBoth_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 6)) | (value << 6);
};
const Third_takeBoth_y = (s: State): number => (s[2] >>> 8) & 3;
const setThird_takeBoth_y = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 8)) | (value << 8);
};
const Third_take_x = (s: State): number => (s[2] >>> 10) & 3;
const setThird_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 10)) | (value << 10);
};
const Third_give_x = (s: State): number => (s[2] >>> 12) & 3;
const setThird_give_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 12)) | (value << 12);
};
const Interrupt_take_x = (s: State): number => (s[2] >>> 14) & 3;
const setInterrupt_take_x = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 14)) | (value << 14);
};
const Soft_take_x = (s: State, cpu: number): number => (s[2] >>> (2 * cpu + 16)) & 3;
const setSoft_take_x = (s: State, cpu: number, value: number): void => {
  s[2] = (s[2] & ~(3 << (2 * cpu + 16))) | (value << (2 * cpu + 16));
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
  if (a === 2) {
    if (Second_at(s) === 2) {
      if (sleeping_owner(s, Second_take_x(s)) === 2) return 0;
      return sleeping_owner(s, Second_take_x(s));
    }
    if (Second_at(s) === 1) {
      if (sleeping_owner(s, Second_take_x(s)) === 2) return 0;
      return sleeping_owner(s, Second_take_x(s));
    }
    return NOBODY;
  }
  if (a === 3) {
    if (Third_at(s) === 2) {
      if (sleeping_owner(s, Third_take_x(s)) === 3) return 0;
      return sleeping_owner(s, Third_take_x(s));
    }
    if (Third_at(s) === 1) {
      if (sleeping_owner(s, Third_take_x(s)) === 3) return 0;
      return sleeping_owner(s, Third_take_x(s));
    }
    return NOBODY;
  }
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
  const x = First_takeBoth_y(next);
  setFirst_take_x(next, x);
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

/**
 * First: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_sleeping_3(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, First_take_x(next), 1);
  const x = First_takeBoth_y(next);
  setFirst_give_x(next, x);
  setFirst_take_x(next, 0);
  setFirst_at(next, 3); // before release sleeping[x]
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
 * First: release sleeping[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function First_release_sleeping(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(next, First_give_x(next)) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1, First_give_x(next)); // release sleeping[{0}]
  setSleeping_owner(next, First_give_x(next), 0);
  const x = First_takeBoth_x(next);
  setFirst_give_x(next, x);
  setFirst_at(next, 4); // before release sleeping[x]
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
 * First: release sleeping[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function First_release_sleeping_2(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (sleeping_owner(next, First_give_x(next)) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1, First_give_x(next)); // release sleeping[{0}]
  setSleeping_owner(next, First_give_x(next), 0);
  if (exists1(next)) {
    sink.fail(3); // lock-leak
  }
  if (exists2(next)) {
    sink.fail(4); // lock-leak
  }
  if (exists1(next) || exists2(next)) {
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
 * Second: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Second_acquire_sleeping(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 1))) return false;
  if (sleeping_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, Second_take_x(next), 2);
  const x = Second_takeBoth_y(next);
  setSecond_take_x(next, x);
  setSecond_at(next, 2); // before acquire sleeping[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Second_acquire_sleeping_2(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 1))) return false;
  if (sleeping_owner(s, Second_take_x(s)) !== 2) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Second: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Second_acquire_sleeping_3(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 1))) return false;
  if (sleeping_owner(s, Second_take_x(s)) !== 0) return false;
  sink.event(0, Second_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, Second_take_x(next), 2);
  const x = Second_takeBoth_y(next);
  setSecond_give_x(next, x);
  setSecond_take_x(next, 0);
  setSecond_at(next, 3); // before release sleeping[x]
  return true;
}

/**
 * Second: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Second_acquire_sleeping_4(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 1))) return false;
  if (sleeping_owner(s, Second_take_x(s)) !== 2) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Second: release sleeping[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Second_release_sleeping(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 1))) return false;
  if (sleeping_owner(next, Second_give_x(next)) !== 2) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1, Second_give_x(next)); // release sleeping[{0}]
  setSleeping_owner(next, Second_give_x(next), 0);
  const x = Second_takeBoth_x(next);
  setSecond_give_x(next, x);
  setSecond_at(next, 4); // before release sleeping[x]
  return true;
}

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

/**
 * Second: release sleeping[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Second_release_sleeping_2(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 1))) return false;
  if (sleeping_owner(next, Second_give_x(next)) !== 2) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1, Second_give_x(next)); // release sleeping[{0}]
  setSleeping_owner(next, Second_give_x(next), 0);
  if (exists3(next)) {
    sink.fail(6); // lock-leak
  }
  if (exists4(next)) {
    sink.fail(7); // lock-leak
  }
  if (exists3(next) || exists4(next)) {
    return true;
  }
  sink.event(3); // leave
  setSecond_at(next, 0); // inactive
  setSecond_takeBoth_x(next, 0);
  setSecond_takeBoth_y(next, 0);
  setSecond_give_x(next, 0);
  return true;
}

/**
 * Third: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Third_acquire_sleeping(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 2))) return false;
  if (sleeping_owner(s, Third_take_x(s)) !== 0) return false;
  sink.event(0, Third_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, Third_take_x(next), 3);
  const x = Third_takeBoth_y(next);
  setThird_take_x(next, x);
  setThird_at(next, 2); // before acquire sleeping[x]
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/**
 * Third: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Third_acquire_sleeping_2(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 2))) return false;
  if (sleeping_owner(s, Third_take_x(s)) !== 3) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Third: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Third_acquire_sleeping_3(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 2))) return false;
  if (sleeping_owner(s, Third_take_x(s)) !== 0) return false;
  sink.event(0, Third_take_x(next)); // acquire sleeping[{0}]
  setSleeping_owner(next, Third_take_x(next), 3);
  const x = Third_takeBoth_y(next);
  setThird_give_x(next, x);
  setThird_take_x(next, 0);
  setThird_at(next, 3); // before release sleeping[x]
  return true;
}

/**
 * Third: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Third_acquire_sleeping_4(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 2))) return false;
  if (sleeping_owner(s, Third_take_x(s)) !== 3) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Third: release sleeping[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Third_release_sleeping(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 2))) return false;
  if (sleeping_owner(next, Third_give_x(next)) !== 3) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1, Third_give_x(next)); // release sleeping[{0}]
  setSleeping_owner(next, Third_give_x(next), 0);
  const x = Third_takeBoth_x(next);
  setThird_give_x(next, x);
  setThird_at(next, 4); // before release sleeping[x]
  return true;
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

/**
 * Third: release sleeping[x]   specs/classics/locking-selftest.ilk:59
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Third_release_sleeping_2(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 2))) return false;
  if (sleeping_owner(next, Third_give_x(next)) !== 3) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1, Third_give_x(next)); // release sleeping[{0}]
  setSleeping_owner(next, Third_give_x(next), 0);
  if (exists5(next)) {
    sink.fail(9); // lock-leak
  }
  if (exists6(next)) {
    sink.fail(10); // lock-leak
  }
  if (exists5(next) || exists6(next)) {
    return true;
  }
  sink.event(3); // leave
  setThird_at(next, 0); // inactive
  setThird_takeBoth_x(next, 0);
  setThird_takeBoth_y(next, 0);
  setThird_give_x(next, 0);
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
      sink.note(15 + cpu * 2 + Soft_at(next, k_9)); // which statement is interrupted
    }
  }
  if (Third_at(next) !== 0 && 2 === cpu) {
    sink.note(10 + (cpu - 2) * 5 + Third_at(next)); // which statement is interrupted
  }
  if (Second_at(next) !== 0 && 1 === cpu) {
    sink.note(5 + (cpu - 1) * 5 + Second_at(next)); // which statement is interrupted
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(cpu * 5 + First_at(next)); // which statement is interrupted
  }
  setInterrupt_pending(next, false);
  sink.event(4); // enter
  setInterrupt_cpu(next, cpu);
  setInterrupt_take_x(next, A);
  setInterrupt_at(next, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, 5)) {
    sink.fail(13); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire sleeping[x]   specs/classics/locking-selftest.ilk:55
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_sleeping(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(14); // blocking-in-atomic
  return true;
}

/**
 * Soft: enters   specs/classics/locking-selftest.ilk:130
 *   softirq Soft { take(A); give(A); }
 */
function Soft_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ > occupied(s, cpu))) return false;
  if (!Soft_pending(s, cpu)) return false;
  if (Third_at(next) !== 0 && 2 === cpu) {
    sink.note(33 + (cpu - 2) * 5 + Third_at(next)); // which statement is interrupted
  }
  if (Second_at(next) !== 0 && 1 === cpu) {
    sink.note(28 + (cpu - 1) * 5 + Second_at(next)); // which statement is interrupted
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(23 + cpu * 5 + First_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, cpu, false);
  sink.event(4); // enter
  setSoft_take_x(next, cpu, A);
  setSoft_at(next, cpu, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, cpu + 6)) {
    sink.fail(15); // deadlock
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
  sink.fail(14); // blocking-in-atomic
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
    case 3: // release sleeping[x]
      if (First_release_sleeping(s, next, sink)) sink.emit(4);
      break;
    case 4: // release sleeping[x]
      if (First_release_sleeping_2(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire sleeping[x]
      if (Second_acquire_sleeping(s, next, sink)) sink.emit(6);
      if (Second_acquire_sleeping_2(s, next, sink)) sink.emit(7);
      break;
    case 2: // acquire sleeping[x]
      if (Second_acquire_sleeping_3(s, next, sink)) sink.emit(8);
      if (Second_acquire_sleeping_4(s, next, sink)) sink.emit(9);
      break;
    case 3: // release sleeping[x]
      if (Second_release_sleeping(s, next, sink)) sink.emit(10);
      break;
    case 4: // release sleeping[x]
      if (Second_release_sleeping_2(s, next, sink)) sink.emit(11);
      break;
  }
}

/** What `Third` can do where it rests. */
function stepThird(s: State, next: State, sink: Sink): void {
  switch (Third_at(s)) {
    case 1: // acquire sleeping[x]
      if (Third_acquire_sleeping(s, next, sink)) sink.emit(12);
      if (Third_acquire_sleeping_2(s, next, sink)) sink.emit(13);
      break;
    case 2: // acquire sleeping[x]
      if (Third_acquire_sleeping_3(s, next, sink)) sink.emit(14);
      if (Third_acquire_sleeping_4(s, next, sink)) sink.emit(15);
      break;
    case 3: // release sleeping[x]
      if (Third_release_sleeping(s, next, sink)) sink.emit(16);
      break;
    case 4: // release sleeping[x]
      if (Third_release_sleeping_2(s, next, sink)) sink.emit(17);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 3; cpu++) {
        if (Interrupt_enter(s, next, sink, cpu)) sink.emit(18 + cpu);
      }
      break;
    case 1: // acquire sleeping[x]
      if (Interrupt_acquire_sleeping(s, next, sink)) sink.emit(22);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink, cpu: number): void {
  switch (Soft_at(s, cpu)) {
    case 0: // inactive
      if (Soft_enter(s, next, sink, cpu)) sink.emit(23 + cpu);
      break;
    case 1: // acquire sleeping[x]
      if (Soft_acquire_sleeping(s, next, sink, cpu)) sink.emit(27 + cpu);
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
  setFirst_takeBoth_x(next, A);
  setFirst_takeBoth_y(next, B);
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setSecond_takeBoth_x(next, B);
  setSecond_takeBoth_y(next, C);
  setSecond_take_x(next, B);
  setSecond_at(next, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, 2)) {
    sink.fail(5); // deadlock
    return true;
  }
  setThird_takeBoth_x(next, C);
  setThird_takeBoth_y(next, A);
  setThird_take_x(next, C);
  setThird_at(next, 1); // before acquire sleeping[x]
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  if (exists7(next)) {
    sink.fail(11); // lock-leak
  }
  if (exists8(next)) {
    sink.fail(12); // lock-leak
  }
  if (exists7(next) || exists8(next)) {
    return true;
  }
  sink.event(3); // leave
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
  readonly "First.at":
    | "inactive"
    | "1 acquire sleeping[x]"
    | "2 acquire sleeping[x]"
    | "3 release sleeping[x]"
    | "4 release sleeping[x]";
  /** where Second rests */
  readonly "Second.at":
    | "inactive"
    | "1 acquire sleeping[x]"
    | "2 acquire sleeping[x]"
    | "3 release sleeping[x]"
    | "4 release sleeping[x]";
  /** where Third rests */
  readonly "Third.at":
    | "inactive"
    | "1 acquire sleeping[x]"
    | "2 acquire sleeping[x]"
    | "3 release sleeping[x]"
    | "4 release sleeping[x]";
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
  /** local `x` of `Interrupt` */
  readonly "Interrupt.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Soft` */
  readonly "Soft.take.x": Readonly<Record<number, "A" | "B" | "C" | "D">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "abbccaMutex",
  source: "specs/classics/locking-selftest.ilk",
  hash: "fd8a147ccb53c0ccc5a4e7cf289678752d05843d4ce107e7b09663124d35f449",
  constants: { column: "Mutex", case: "ABBCCA", off: "HARDIRQ", interruptsOff: "false", CPUS: "4" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
    stepThird(s, next, sink);
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
    { name: "First_release_sleeping", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "release", place: place(59, 55), text: "release sleeping[x]", external: false, fairness: "weak", event: "release sleeping[x]" },
    { name: "First_release_sleeping_2", actor: "First", context: 0, from: 4, first: 5, parameters: [], kind: "release", place: place(59, 55), text: "release sleeping[x]", external: false, fairness: "weak", event: "release sleeping[x]" },
    { name: "Second_acquire_sleeping", actor: "Second", context: 1, from: 1, first: 6, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: "acquire sleeping[x]" },
    { name: "Second_acquire_sleeping_2", actor: "Second", context: 1, from: 1, first: 7, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_sleeping_3", actor: "Second", context: 1, from: 2, first: 8, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: "acquire sleeping[x]" },
    { name: "Second_acquire_sleeping_4", actor: "Second", context: 1, from: 2, first: 9, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Second_release_sleeping", actor: "Second", context: 1, from: 3, first: 10, parameters: [], kind: "release", place: place(59, 55), text: "release sleeping[x]", external: false, fairness: "weak", event: "release sleeping[x]" },
    { name: "Second_release_sleeping_2", actor: "Second", context: 1, from: 4, first: 11, parameters: [], kind: "release", place: place(59, 55), text: "release sleeping[x]", external: false, fairness: "weak", event: "release sleeping[x]" },
    { name: "Third_acquire_sleeping", actor: "Third", context: 2, from: 1, first: 12, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: "acquire sleeping[x]" },
    { name: "Third_acquire_sleeping_2", actor: "Third", context: 2, from: 1, first: 13, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Third_acquire_sleeping_3", actor: "Third", context: 2, from: 2, first: 14, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: "acquire sleeping[x]" },
    { name: "Third_acquire_sleeping_4", actor: "Third", context: 2, from: 2, first: 15, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Third_release_sleeping", actor: "Third", context: 2, from: 3, first: 16, parameters: [], kind: "release", place: place(59, 55), text: "release sleeping[x]", external: false, fairness: "weak", event: "release sleeping[x]" },
    { name: "Third_release_sleeping_2", actor: "Third", context: 2, from: 4, first: 17, parameters: [], kind: "release", place: place(59, 55), text: "release sleeping[x]", external: false, fairness: "weak", event: "release sleeping[x]" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 4, from: 0, first: 18, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1","2","3"] }], kind: "enter", place: place(121, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_sleeping", actor: "Interrupt", context: 4, from: 1, first: 22, parameters: [], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
    { name: "Soft_enter", actor: "Soft", context: 5, from: 0, first: 23, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "enter", place: place(130, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_acquire_sleeping", actor: "Soft", context: 5, from: 1, first: 27, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(55, 55), text: "acquire sleeping[x]", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(69, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(69, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "takeBoth", place: place(73, 23) }, { proc: "take", place: place(63, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "takeBoth", place: place(73, 23) }, { proc: "take", place: place(64, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 55), text: "release sleeping[x]", calls: [{ proc: "takeBoth", place: place(73, 23) }, { proc: "give", place: place(65, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(59, 55), text: "release sleeping[x]", calls: [{ proc: "takeBoth", place: place(73, 23) }, { proc: "give", place: place(66, 3) }], locals: [["x", "First.takeBoth.x"], ["y", "First.takeBoth.y"], ["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(99, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(99, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "takeBoth", place: place(102, 45) }, { proc: "take", place: place(63, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "takeBoth", place: place(102, 45) }, { proc: "take", place: place(64, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 55), text: "release sleeping[x]", calls: [{ proc: "takeBoth", place: place(102, 45) }, { proc: "give", place: place(65, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(59, 55), text: "release sleeping[x]", calls: [{ proc: "takeBoth", place: place(102, 45) }, { proc: "give", place: place(66, 3) }], locals: [["x", "Second.takeBoth.x"], ["y", "Second.takeBoth.y"], ["x", "Second.give.x"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(110, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(110, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "takeBoth", place: place(111, 25) }, { proc: "take", place: place(63, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(55, 55), text: "acquire sleeping[x]", calls: [{ proc: "takeBoth", place: place(111, 25) }, { proc: "take", place: place(64, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.take.x"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 55), text: "release sleeping[x]", calls: [{ proc: "takeBoth", place: place(111, 25) }, { proc: "give", place: place(65, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(59, 55), text: "release sleeping[x]", calls: [{ proc: "takeBoth", place: place(111, 25) }, { proc: "give", place: place(66, 3) }], locals: [["x", "Third.takeBoth.x"], ["y", "Third.takeBoth.y"], ["x", "Third.give.x"]], idle: false, waiting: "none", takes: "nothing" },
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
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 5 + Second_take_x(s) : Second_at(s) === 2 ? 5 + Second_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "TASK", wants: (s: State) => Third_at(s) === 1 ? 5 + Third_take_x(s) : Third_at(s) === 2 ? 5 + Third_take_x(s) : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 2 === $cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 3 === $cpu },
    { base: "HARDIRQ", wants: (s: State) => Interrupt_at(s) === 1 ? 5 + Interrupt_take_x(s) : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (s: State, member: number) => { const cpu = member; return Soft_at(s, cpu) === 1 ? 5 + Soft_take_x(s, cpu) : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const cpu = member; return cpu === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(55, 55), message: "`First` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task First blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(55, 55), message: "`sleeping` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (sleeping)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(59, 55), message: "`sleeping` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (sleeping)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`First` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(69, 8), message: "`First` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 55), message: "`Second` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task Second blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "lock-leak", place: place(99, 8), message: "`Second` returns and still holds `spinning`", platform: "WARNING: lock held when returning to user space! (spinning)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(99, 8), message: "`Second` returns and still holds `sleeping`", platform: "WARNING: lock held when returning to user space! (sleeping)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 55), message: "`Third` waits for `sleeping`, whose holder waits, directly or not, for it", platform: "INFO: task Third blocked for more than 120 seconds", ends: true },
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
    { kind: "everyInterrupt", isr: "Interrupt", context: "First", locations: 5, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Second", locations: 5, firstCpu: 1, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Third", locations: 5, firstCpu: 2, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Soft", locations: 2, firstCpu: 0, cpus: 4 },
    { kind: "everyInterrupt", isr: "Soft", context: "First", locations: 5, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "Second", locations: 5, firstCpu: 1, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "Third", locations: 5, firstCpu: 2, cpus: 1 },
  ],
  events: [
    {
      text: "acquire sleeping[{0}]",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    {
      text: "release sleeping[{0}]",
      formats: [{ kind: "names", low: 0, names: ["A", "B", "C", "D"] }],
    },
    {
      text: "release sleeping[{0}] shared",
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
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]","2 acquire sleeping[x]","3 release sleeping[x]","4 release sleeping[x]"] }, read: First_at, write: setFirst_at },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]","2 acquire sleeping[x]","3 release sleeping[x]","4 release sleeping[x]"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]","2 acquire sleeping[x]","3 release sleeping[x]","4 release sleeping[x]"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_cpu, write: setInterrupt_cpu },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Soft.at", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["inactive","1 acquire sleeping[x]"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.pending", group: "context", dimensions: [[0, 3]], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
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
    { name: "Interrupt.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Interrupt_take_x, write: setInterrupt_take_x },
    { name: "Soft.take.x", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Soft_take_x, write: setSoft_take_x },
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
