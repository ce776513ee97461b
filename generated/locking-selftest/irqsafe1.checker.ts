// Generated from specs/classics/locking-selftest.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 da300a2e7c698221 · revision irqsafe1 · 13 variables in 2 words (38 bits) · 12 actions, 13 transitions
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
// own and what could happen is searched, so that the orders `12`, `21`, `123` … of one case are a single revision.
// Expected, from the table at its end: every case fails but `bad unlock order`, which must not.
// Not said here: the columns of readers and writers with the cases that are about them (irq lock-inversion, read
// recursion), and initialising a held lock, for which this platform has no words; `2A`, which needs two levels of
// interrupts; the soft halves of the others, which differ in the level alone. `ordered…` and `irqsafe…Off` are ours: the
// same pieces without the mistake. First and Second have a CPU each, since a spin lock of this platform, unlike Linux's,
// lets other threads of its CPU run: with both on one CPU there is a further way to deadlock, which Linux has not.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const column = Spin
// const case = Irqsafe1
// const interruptsOff = false
const INTERRUPT = 1;
const TASK = 0;
const NOBODY = 0;
const A = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                     values
//    0  0–11 (4 × 3)   spinning.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt
//    0  12–23 (4 × 3)  sleeping.owner[index: 0..3]  free, First, Second, Third, Fourth, Interrupt
//    0  24–25          First.at                     0 inactive, 1..3 where it rests
//    0  none           Second.at                    0 inactive, 1..0 where it rests
//    0  none           Third.at                     0 inactive, 1..0 where it rests
//    0  none           Fourth.at                    0 inactive, 1..0 where it rests
//    0  26–27          Interrupt.at                 0 inactive, 1..3 where it rests
//    0  28             Interrupt.cpu                0..1
//    0  29             Interrupt.pending            false, true
//    0  30–31          First.take.x                 A, B, C, D
//    1  0–1            First.give.x                 A, B, C, D
//    1  2–3            Interrupt.take.x             A, B, C, D
//    1  4–5            Interrupt.give.x             A, B, C, D

const spinning_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setSpinning_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const sleeping_owner = (s: State, index: number): number => (s[0] >>> (3 * index + 12)) & 7;
const setSleeping_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 12))) | (value << (3 * index + 12));
};
const First_at = (s: State): number => (s[0] >>> 24) & 3;
const setFirst_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 24)) | (value << 24);
};
const Second_at = (_s: State): number => 0;
const setSecond_at = (_s: State, _value: number): void => {};
const Third_at = (_s: State): number => 0;
const setThird_at = (_s: State, _value: number): void => {};
const Fourth_at = (_s: State): number => 0;
const setFourth_at = (_s: State, _value: number): void => {};
const Interrupt_at = (s: State): number => (s[0] >>> 26) & 3;
const setInterrupt_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 26)) | (value << 26);
};
const Interrupt_cpu = (s: State): number => (s[0] >>> 28) & 1;
const setInterrupt_cpu = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 28)) | (value << 28);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 29) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 29)) | ((value ? 1 : 0) << 29);
};
const First_take_x = (s: State): number => (s[0] >>> 30) & 3;
const setFirst_take_x = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const First_give_x = (s: State): number => s[1] & 3;
const setFirst_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | value;
};
const Interrupt_take_x = (s: State): number => (s[1] >>> 2) & 3;
const setInterrupt_take_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 2)) | (value << 2);
};
const Interrupt_give_x = (s: State): number => (s[1] >>> 4) & 3;
const setInterrupt_give_x = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 4)) | (value << 4);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (Interrupt_cpu(s) === c && Interrupt_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (Interrupt_cpu(s) === c && Interrupt_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && First_at(s) !== 0 && 0 === c && TASK < l) ||
    (o === 2 && Second_at(s) !== 0 && 1 === c && TASK < l) ||
    (o === 3 && Third_at(s) !== 0 && 0 === c && TASK < l) ||
    (o === 4 && Fourth_at(s) !== 0 && 1 === c && TASK < l) ||
    (o === 5 && Interrupt_at(s) !== 0 && Interrupt_cpu(s) === c && INTERRUPT < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 3) return spinning_owner(s, First_take_x(s));
    return NOBODY;
  }
  if (a === 2) return NOBODY;
  if (a === 3) return NOBODY;
  if (a === 4) return NOBODY;
  if (a === 5) {
    if (Interrupt_at(s) === 3) return spinning_owner(s, Interrupt_take_x(s));
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
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 0 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Second_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 1 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Third_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 0 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Fourth_at(s) !== 0) {
      if (
        Interrupt_at(s) !== 0 &&
        Interrupt_cpu(s) === 1 &&
        Interrupt_at(s) === 3 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Interrupt_at(s) !== 0) return NOBODY;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo5(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * First: acquire spinning[x]   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (!(spinning_owner(s, First_take_x(s)) !== 0 && spinning_owner(s, First_take_x(s)) !== 1))
    return false;
  sink.event(1, First_take_x(next)); // wants spinning[{0}]
  if (interruptedOwner(next, spinning_owner(next, First_take_x(next)), 0, TASK)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setFirst_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
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
 * First: release spinning[x]   specs/classics/locking-selftest.ilk:52
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function First_release_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (spinning_owner(next, First_give_x(next)) !== 1) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, First_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, First_give_x(next), 0);
  if (exists1(next)) {
    sink.fail(4); // lock-leak
  }
  if (exists2(next)) {
    sink.fail(5); // lock-leak
  }
  if (exists1(next) || exists2(next)) {
    return true;
  }
  sink.event(4); // leave
  setFirst_at(next, 0); // inactive
  setFirst_give_x(next, 0);
  return true;
}

/**
 * First: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function First_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (spinning_owner(s, First_take_x(s)) !== 0) return false;
  sink.event(0, First_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, First_take_x(next), 1);
  setFirst_give_x(next, A);
  setFirst_take_x(next, 0);
  setFirst_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * Interrupt: enters   specs/classics/locking-selftest.ilk:106
 *   isr Interrupt { take(A); give(A); }
 */
function Interrupt_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(INTERRUPT > occupied(s, cpu))) return false;
  if (!Interrupt_pending(s)) return false;
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(4 + cpu * 4 + First_at(next)); // which statement is interrupted
  }
  setInterrupt_pending(next, false);
  sink.event(5); // enter
  setInterrupt_cpu(next, cpu);
  setInterrupt_take_x(next, A);
  setInterrupt_at(next, 1); // before acquire spinning[x]
  return true;
}

/**
 * Interrupt: acquire spinning[x]   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Interrupt_take_x(s)) !== 0) return false;
  sink.note(Interrupt_take_x(next)); // which statement is interrupted
  sink.event(0, Interrupt_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Interrupt_take_x(next), 5);
  setInterrupt_give_x(next, A);
  setInterrupt_take_x(next, 0);
  setInterrupt_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * Interrupt: acquire spinning[x]   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning_2(s: State, _next: State, sink: Sink): boolean {
  if (spinning_owner(s, Interrupt_take_x(s)) !== 5) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Interrupt: acquire spinning[x]: busy, begins to spin   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    spinning_owner(s, Interrupt_take_x(s)) !== 0 && spinning_owner(s, Interrupt_take_x(s)) !== 5
  ))
    return false;
  sink.event(1, Interrupt_take_x(next)); // wants spinning[{0}]
  if (
    interruptedOwner(
      next,
      spinning_owner(next, Interrupt_take_x(next)),
      Interrupt_cpu(next),
      INTERRUPT,
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setInterrupt_at(next, 3); // before spin for spinning[x]
  if (waitsInCycle(next, 5)) {
    sink.fail(12); // deadlock
    return true;
  }
  return true;
}

/** exists i in 0..3: spinning.owner[i] == 5 */
function exists3(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 5) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 5 */
function exists4(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 5) return true;
  return false;
}

/**
 * Interrupt: release spinning[x]   specs/classics/locking-selftest.ilk:52
 *   if (column == Spin) { release spinning[x]; } else { release sleeping[x]; }
 */
function Interrupt_release_spinning(_s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(next, Interrupt_give_x(next)) !== 5) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2, Interrupt_give_x(next)); // release spinning[{0}]
  setSpinning_owner(next, Interrupt_give_x(next), 0);
  if (exists3(next)) {
    sink.fail(13); // lock-leak
  }
  if (exists4(next)) {
    sink.fail(14); // lock-leak
  }
  if (exists3(next) || exists4(next)) {
    return true;
  }
  sink.event(4); // leave
  setInterrupt_at(next, 0); // inactive
  setInterrupt_cpu(next, 0);
  setInterrupt_give_x(next, 0);
  return true;
}

/**
 * Interrupt: acquire spinning[x], after spinning   specs/classics/locking-selftest.ilk:48
 *   if (column == Spin) { acquire spinning[x]; } else { acquire sleeping[x]; }
 */
function Interrupt_acquire_spinning_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (spinning_owner(s, Interrupt_take_x(s)) !== 0) return false;
  sink.note(Interrupt_take_x(next)); // which statement is interrupted
  sink.event(0, Interrupt_take_x(next)); // acquire spinning[{0}]
  setSpinning_owner(next, Interrupt_take_x(next), 5);
  setInterrupt_give_x(next, A);
  setInterrupt_take_x(next, 0);
  setInterrupt_at(next, 2); // before release spinning[x]
  return true;
}

/**
 * specs/classics/locking-selftest.ilk:109
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(6); // signal
  sink.event(7); // raise Interrupt
  setInterrupt_pending(next, true);
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
    case 2: // release spinning[x]
      if (First_release_spinning(s, next, sink)) sink.emit(3);
      break;
    case 3: // spin for spinning[x]
      if (First_acquire_spinning_after_spinning(s, next, sink)) sink.emit(4);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (Interrupt_enter(s, next, sink, cpu)) sink.emit(5 + cpu);
      }
      break;
    case 1: // acquire spinning[x]
      if (Interrupt_acquire_spinning(s, next, sink)) sink.emit(7);
      if (Interrupt_acquire_spinning_2(s, next, sink)) sink.emit(8);
      if (Interrupt_acquire_spinning_3(s, next, sink)) sink.emit(9);
      break;
    case 2: // release spinning[x]
      if (Interrupt_release_spinning(s, next, sink)) sink.emit(10);
      break;
    case 3: // spin for spinning[x]
      if (Interrupt_acquire_spinning_after_spinning(s, next, sink)) sink.emit(11);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock spinning[0] Interrupt   specs/classics/locking-selftest.ilk:106
 */
function irq_unsafe_lock_spinning_0_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 0) === 1 && First_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 0) === 2 && Second_at(s) !== 0 && INTERRUPT > occupied(s, 1)) ||
    (spinning_owner(s, 0) === 3 && Third_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 0) === 4 && Fourth_at(s) !== 0 && INTERRUPT > occupied(s, 1))
  );
}

/**
 * rule irq-unsafe-lock spinning[1] Interrupt   specs/classics/locking-selftest.ilk:106
 */
function irq_unsafe_lock_spinning_1_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 1) === 1 && First_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 1) === 2 && Second_at(s) !== 0 && INTERRUPT > occupied(s, 1)) ||
    (spinning_owner(s, 1) === 3 && Third_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 1) === 4 && Fourth_at(s) !== 0 && INTERRUPT > occupied(s, 1))
  );
}

/**
 * rule irq-unsafe-lock spinning[2] Interrupt   specs/classics/locking-selftest.ilk:106
 */
function irq_unsafe_lock_spinning_2_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 2) === 1 && First_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 2) === 2 && Second_at(s) !== 0 && INTERRUPT > occupied(s, 1)) ||
    (spinning_owner(s, 2) === 3 && Third_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 2) === 4 && Fourth_at(s) !== 0 && INTERRUPT > occupied(s, 1))
  );
}

/**
 * rule irq-unsafe-lock spinning[3] Interrupt   specs/classics/locking-selftest.ilk:106
 */
function irq_unsafe_lock_spinning_3_Interrupt(s: State): boolean {
  return !(
    (spinning_owner(s, 3) === 1 && First_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 3) === 2 && Second_at(s) !== 0 && INTERRUPT > occupied(s, 1)) ||
    (spinning_owner(s, 3) === 3 && Third_at(s) !== 0 && INTERRUPT > occupied(s, 0)) ||
    (spinning_owner(s, 3) === 4 && Fourth_at(s) !== 0 && INTERRUPT > occupied(s, 1))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** exists i in 0..3: spinning.owner[i] == 2 */
function exists5(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 2) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 2 */
function exists6(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 2) return true;
  return false;
}

/** exists i in 0..3: spinning.owner[i] == 3 */
function exists7(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 3) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 3 */
function exists8(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 3) return true;
  return false;
}

/** exists i in 0..3: spinning.owner[i] == 4 */
function exists9(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (spinning_owner(s, i) === 4) return true;
  return false;
}

/** exists i in 0..3: sleeping.owner[i] == 4 */
function exists10(s: State): boolean {
  for (let i = 0; i <= 3; i++) if (sleeping_owner(s, i) === 4) return true;
  return false;
}

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setFirst_take_x(next, A);
  setFirst_at(next, 1); // before acquire spinning[x]
  if (exists5(next)) {
    sink.fail(6); // lock-leak
  }
  if (exists6(next)) {
    sink.fail(7); // lock-leak
  }
  if (exists5(next) || exists6(next)) {
    return true;
  }
  sink.event(4); // leave
  setSecond_at(next, 0); // inactive
  if (exists7(next)) {
    sink.fail(8); // lock-leak
  }
  if (exists8(next)) {
    sink.fail(9); // lock-leak
  }
  if (exists7(next) || exists8(next)) {
    return true;
  }
  sink.event(4); // leave
  setThird_at(next, 0); // inactive
  if (exists9(next)) {
    sink.fail(10); // lock-leak
  }
  if (exists10(next)) {
    sink.fail(11); // lock-leak
  }
  if (exists9(next) || exists10(next)) {
    return true;
  }
  sink.event(4); // leave
  setFourth_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds spinning */
  readonly "spinning.owner": Readonly<
    Record<number, "free" | "First" | "Second" | "Third" | "Fourth" | "Interrupt">
  >;
  /** who holds sleeping */
  readonly "sleeping.owner": Readonly<
    Record<number, "free" | "First" | "Second" | "Third" | "Fourth" | "Interrupt">
  >;
  /** where First rests */
  readonly "First.at":
    "inactive" | "1 acquire spinning[x]" | "2 release spinning[x]" | "3 spin for spinning[x]";
  /** where Second rests */
  readonly "Second.at": "inactive";
  /** where Third rests */
  readonly "Third.at": "inactive";
  /** where Fourth rests */
  readonly "Fourth.at": "inactive";
  /** where Interrupt rests */
  readonly "Interrupt.at":
    "inactive" | "1 acquire spinning[x]" | "2 release spinning[x]" | "3 spin for spinning[x]";
  /** CPU of Interrupt */
  readonly "Interrupt.cpu": number;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** local `x` of `First` */
  readonly "First.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `First` */
  readonly "First.give.x": "A" | "B" | "C" | "D";
  /** local `x` of `Interrupt` */
  readonly "Interrupt.take.x": "A" | "B" | "C" | "D";
  /** local `x` of `Interrupt` */
  readonly "Interrupt.give.x": "A" | "B" | "C" | "D";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftest",
  revision: "irqsafe1",
  source: "specs/classics/locking-selftest.ilk",
  hash: "da300a2e7c6982216e4ad8fa79c4f06c5f80213ee7f6557993f14b04629c44a6",
  constants: { column: "Spin", case: "Irqsafe1", interruptsOff: "false" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepInterrupt(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(12);
  },

  // prettier-ignore
  actions: [
    { name: "First_acquire_spinning", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(48, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "First_acquire_spinning_2", actor: "First", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(48, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_spinning_3", actor: "First", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(48, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "First_release_spinning", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "release", place: place(52, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "First_acquire_spinning_after_spinning", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(48, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 4, from: 0, first: 5, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(106, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_spinning", actor: "Interrupt", context: 4, from: 1, first: 7, parameters: [], kind: "acquire", place: place(48, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Interrupt_acquire_spinning_2", actor: "Interrupt", context: 4, from: 1, first: 8, parameters: [], kind: "acquire", place: place(48, 25), text: "acquire spinning[x]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_acquire_spinning_3", actor: "Interrupt", context: 4, from: 1, first: 9, parameters: [], kind: "spin", place: place(48, 25), text: "acquire spinning[x]: busy, begins to spin", external: false, fairness: "weak", event: "wants spinning[x]" },
    { name: "Interrupt_release_spinning", actor: "Interrupt", context: 4, from: 2, first: 10, parameters: [], kind: "release", place: place(52, 25), text: "release spinning[x]", external: false, fairness: "weak", event: "release spinning[x]" },
    { name: "Interrupt_acquire_spinning_after_spinning", actor: "Interrupt", context: 4, from: 3, first: 11, parameters: [], kind: "acquire", place: place(48, 25), text: "acquire spinning[x], after spinning", external: false, fairness: "weak", event: "acquire spinning[x]" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 12, parameters: [], kind: "action", place: place(109, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(62, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(62, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 25), text: "acquire spinning[x]", calls: [{ proc: "take", place: place(68, 70) }], locals: [["x", "First.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(52, 25), text: "release spinning[x]", calls: [{ proc: "give", place: place(68, 79) }], locals: [["x", "First.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 25), text: "spin for spinning[x]", calls: [{ proc: "take", place: place(68, 70) }], locals: [["x", "First.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(84, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(84, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Second_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Third", form: "thread", word: "thread", place: place(95, 8), members: ["Third"], firstActivation: 3, locations: [
      { label: undefined, place: place(95, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Third_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Fourth", form: "thread", word: "thread", place: place(102, 8), members: ["Fourth"], firstActivation: 4, locations: [
      { label: undefined, place: place(102, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Fourth_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Interrupt", form: "isr", word: "isr", place: place(106, 5), members: ["Interrupt"], firstActivation: 5, locations: [
      { label: undefined, place: place(106, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 25), text: "acquire spinning[x]", calls: [{ proc: "take", place: place(106, 17) }], locals: [["x", "Interrupt.take.x"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(52, 25), text: "release spinning[x]", calls: [{ proc: "give", place: place(106, 26) }], locals: [["x", "Interrupt.give.x"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 25), text: "spin for spinning[x]", calls: [{ proc: "take", place: place(106, 17) }], locals: [["x", "Interrupt.take.x"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Interrupt_at(s), cpu: (s: State) => Interrupt_cpu(s), level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Interrupt_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 2, classes: [
    { name: "spinning", kind: "spinlock", waiting: "spins", place: place(44, 6), members: ["spinning[A]","spinning[B]","spinning[C]","spinning[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return spinning_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return spinning_owner(s, member0); } },
    { name: "sleeping", kind: "mutex", waiting: "blocks", place: place(45, 6), members: ["sleeping[A]","sleeping[B]","sleeping[C]","sleeping[D]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return sleeping_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return sleeping_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 1 ? 1 + First_take_x(s) : First_at(s) === 3 ? 1 + First_take_x(s) : 0, mayEnter: (_s: State, _member: number, cpu: number) => 0 === cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, cpu: number) => 1 === cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, cpu: number) => 0 === cpu },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, cpu: number) => 1 === cpu },
    { base: "INTERRUPT", wants: (s: State) => Interrupt_at(s) === 1 ? 1 + Interrupt_take_x(s) : Interrupt_at(s) === 3 ? 1 + Interrupt_take_x(s) : 0, mayEnter: (_s: State, _member: number, _cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(48, 25), message: "`spinning` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(48, 25), message: "`spinning` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(48, 25), message: "`First` waits for `spinning`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(52, 25), message: "`spinning` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 8), message: "`First` returns and still holds `spinning`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 8), message: "`First` returns and still holds `sleeping`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(84, 8), message: "`Second` returns and still holds `spinning`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(84, 8), message: "`Second` returns and still holds `sleeping`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(95, 8), message: "`Third` returns and still holds `spinning`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(95, 8), message: "`Third` returns and still holds `sleeping`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(102, 8), message: "`Fourth` returns and still holds `spinning`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(102, 8), message: "`Fourth` returns and still holds `sleeping`", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(48, 25), message: "`Interrupt` waits for `spinning`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(106, 5), message: "`Interrupt` returns and still holds `spinning`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(106, 5), message: "`Interrupt` returns and still holds `sleeping`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Interrupt takes spinning[0]", place: undefined, other: undefined, parts: ["Interrupt","spinning[0]"] },
    { kind: "takes", text: "Interrupt takes spinning[1]", place: undefined, other: undefined, parts: ["Interrupt","spinning[1]"] },
    { kind: "takes", text: "Interrupt takes spinning[2]", place: undefined, other: undefined, parts: ["Interrupt","spinning[2]"] },
    { kind: "takes", text: "Interrupt takes spinning[3]", place: undefined, other: undefined, parts: ["Interrupt","spinning[3]"] },
    { kind: "everyInterrupt", isr: "Interrupt", context: "First", locations: 4, firstCpu: 0, cpus: 1 },
  ],
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
    { text: "enter", formats: [] },
    { text: "signal", formats: [] },
    { text: "raise Interrupt", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock spinning[0] Interrupt", place: place(106, 5), text: "`spinning[0]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_0_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[0]` is held where `Interrupt`, which takes it as well, may interrupt", needs: 0 },
    { name: "irq-unsafe-lock spinning[1] Interrupt", place: place(106, 5), text: "`spinning[1]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_1_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[1]` is held where `Interrupt`, which takes it as well, may interrupt", needs: 1 },
    { name: "irq-unsafe-lock spinning[2] Interrupt", place: place(106, 5), text: "`spinning[2]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_2_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[2]` is held where `Interrupt`, which takes it as well, may interrupt", needs: 2 },
    { name: "irq-unsafe-lock spinning[3] Interrupt", place: place(106, 5), text: "`spinning[3]` is held where `Interrupt`, which takes it as well, may interrupt", holds: irq_unsafe_lock_spinning_3_Interrupt, rule: "irq-unsafe-lock", message: "`spinning[3]` is held where `Interrupt`, which takes it as well, may interrupt", needs: 3 },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "spinning.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth","Interrupt"] }, read: spinning_owner, write: setSpinning_owner },
    { name: "sleeping.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","First","Second","Third","Fourth","Interrupt"] }, read: sleeping_owner, write: setSleeping_owner },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]"] }, read: First_at, write: setFirst_at },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Second_at, write: setSecond_at },
    { name: "Third.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Third_at, write: setThird_at },
    { name: "Fourth.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Fourth_at, write: setFourth_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire spinning[x]","2 release spinning[x]","3 spin for spinning[x]"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_cpu, write: setInterrupt_cpu },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "First.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_take_x, write: setFirst_take_x },
    { name: "First.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: First_give_x, write: setFirst_give_x },
    { name: "Interrupt.take.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Interrupt_take_x, write: setInterrupt_take_x },
    { name: "Interrupt.give.x", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["A","B","C","D"] }, read: Interrupt_give_x, write: setInterrupt_give_x },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "rule", name: "irq-unsafe-lock" },
      { form: "rule", name: "self-deadlock" },
    ],
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
