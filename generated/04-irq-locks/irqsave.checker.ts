// Generated from specs/tutorial/04-irq-locks.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 8fc0d4d1752ab27e · revision irqsave · 9 variables in 1 word (16 bits) · 16 actions, 17 transitions
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

// A spin lock that an interrupt handler takes as well: at which level must it be held?
//
// On two CPUs raising the level is not enough, because the other CPU continues; so there is a lock. A lock that an interrupt
// handler takes must be held with that interrupt off: a handler that interrupts the holder spins for a lock that its own CPU
// cannot release, `self-deadlock`. The rule `irq-unsafe-lock` finds the same mistake in a run in which the interrupt does
// not come. `spinlock` raises nothing; `irqSpinlock` raises to INTERRUPT while it is held.
// Source: Linux, Documentation/locking/spinlocks.rst, lesson 3. Abstracted: the data.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const safe = true
const INTERRUPT = 1;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable         values
//    0  0–1    count            0..3
//    0  2–3    data.owner       free, Worker, Arrival
//    0  4–5    data.saved       -, TASK, INTERRUPT
//    0  6–8    Worker.at        0 inactive, 1..5 where it rests
//    0  9      Worker.level     TASK, INTERRUPT
//    0  10–12  Arrival.at       0 inactive, 1..5 where it rests
//    0  13     Arrival.cpu      0..1
//    0  14     Arrival.pending  false, true
//    0  15     Worker.oldLevel  TASK, INTERRUPT

const count = (s: State): number => s[0] & 3;
const setCount = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const data_owner = (s: State): number => (s[0] >>> 2) & 3;
const setData_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const data_saved = (s: State): number => ((s[0] >>> 4) & 3) - 1;
const setData_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | ((value + 1) << 4);
};
const Worker_at = (s: State): number => (s[0] >>> 6) & 7;
const setWorker_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 6)) | (value << 6);
};
const Worker_level = (s: State): number => (s[0] >>> 9) & 1;
const setWorker_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 9)) | (value << 9);
};
const Arrival_at = (s: State): number => (s[0] >>> 10) & 7;
const setArrival_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 10)) | (value << 10);
};
const Arrival_cpu = (s: State): number => (s[0] >>> 13) & 1;
const setArrival_cpu = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 13)) | (value << 13);
};
const Arrival_pending = (s: State): boolean => ((s[0] >>> 14) & 1) !== 0;
const setArrival_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Worker_oldLevel = (s: State): number => (s[0] >>> 15) & 1;
const setWorker_oldLevel = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 15)) | (value << 15);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Worker_at(s) !== 0 && Worker_level(s) === INTERRUPT) ||
    (Arrival_cpu(s) === c && Arrival_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Worker_at(s) !== 0 && Worker_level(s) === INTERRUPT) ||
    (Arrival_cpu(s) === c && Arrival_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Worker_at(s) !== 0 && 0 === c && Worker_level(s) < l) ||
    (o === 2 && Arrival_at(s) !== 0 && Arrival_cpu(s) === c && INTERRUPT < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Worker_at(s) === 3) return data_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Arrival_at(s) === 3) return data_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Worker_at(s) !== 0) {
      if (
        Arrival_at(s) !== 0 &&
        Arrival_cpu(s) === 0 &&
        1 > Worker_level(s) &&
        Arrival_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Arrival_at(s) !== 0) return NOBODY;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo2(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Worker: acquire data   specs/tutorial/04-irq-locks.ilk:19
 *   acquire data at INTERRUPT;
 */
function Worker_acquire_data(s: State, next: State, sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  if (data_owner(s) !== 0) return false;
  sink.event(0); // acquire data
  setData_owner(next, 1);
  setData_saved(next, Worker_level(next));
  setWorker_level(next, Worker_level(next) < INTERRUPT ? INTERRUPT : Worker_level(next));
  setWorker_at(next, 2); // before assertHeld data
  return true;
}

/**
 * Worker: acquire data   specs/tutorial/04-irq-locks.ilk:19
 *   acquire data at INTERRUPT;
 */
function Worker_acquire_data_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  if (data_owner(s) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Worker: acquire data: busy, begins to spin   specs/tutorial/04-irq-locks.ilk:19
 *   acquire data at INTERRUPT;
 */
function Worker_acquire_data_3(s: State, next: State, sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  if (!(data_owner(s) !== 0 && data_owner(s) !== 1)) return false;
  if (
    interruptedOwner(
      next,
      data_owner(next),
      0,
      Worker_level(next) < INTERRUPT ? INTERRUPT : Worker_level(next),
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  sink.event(1); // wants data
  const oldLevel = Worker_level(next);
  setWorker_level(next, oldLevel < INTERRUPT ? INTERRUPT : oldLevel);
  setWorker_oldLevel(next, oldLevel);
  setWorker_at(next, 3); // before spin for data
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * Worker: assertHeld data   specs/tutorial/04-irq-locks.ilk:33
 */
function Worker_assertHeld_data(s: State, next: State, sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  if (data_owner(next) !== 1) {
    sink.fail(3); // lock-not-held
    return true;
  }
  setWorker_at(next, 4); // before count = (count + 1) % 4
  return true;
}

/**
 * Worker: acquire data, after spinning   specs/tutorial/04-irq-locks.ilk:19
 *   acquire data at INTERRUPT;
 */
function Worker_acquire_data_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  if (data_owner(s) !== 0) return false;
  sink.event(0); // acquire data
  setData_owner(next, 1);
  setData_saved(next, Worker_oldLevel(next));
  setWorker_level(next, Worker_oldLevel(next) < INTERRUPT ? INTERRUPT : Worker_oldLevel(next));
  setWorker_oldLevel(next, 0);
  setWorker_at(next, 2); // before assertHeld data
  return true;
}

/**
 * Worker: count = (count + 1) % 4   specs/tutorial/04-irq-locks.ilk:34
 *   atomic { count = (count + 1) % 4; }
 */
function Worker_count_count_1_4(s: State, next: State, _sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  setCount(next, (count(next) + 1) % 4);
  setWorker_at(next, 5); // before release data
  return true;
}

/**
 * Worker: release data   specs/tutorial/04-irq-locks.ilk:24
 */
function Worker_release_data(s: State, next: State, sink: Sink): boolean {
  if (!(Worker_level(s) >= top(s, 0))) return false;
  let broken: boolean = false;
  if (data_owner(next) !== 1) {
    sink.fail(4); // release-not-owner
    broken = true;
  }
  if (data_owner(next) !== 0) {
    sink.event(2); // release data
    const saved = data_saved(next);
    setData_owner(next, 0);
    setData_saved(next, -1);
    const level = saved === -1 ? Worker_level(next) : saved;
    setWorker_level(next, level);
  }
  if (broken) {
    return true;
  }
  setWorker_at(next, 1); // before acquire data
  return true;
}

/**
 * Arrival: enters   specs/tutorial/04-irq-locks.ilk:28
 *   isr Arrival on any cpu {
 */
function Arrival_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(INTERRUPT > occupied(s, cpu))) return false;
  if (!Arrival_pending(s)) return false;
  if (Worker_at(next) !== 0 && 0 === cpu) {
    sink.note(1 + cpu * 6 + Worker_at(next)); // which statement is interrupted
  }
  setArrival_pending(next, false);
  sink.event(4); // enter
  setArrival_cpu(next, cpu);
  setArrival_at(next, 1); // before acquire data
  return true;
}

/**
 * Arrival: acquire data   specs/tutorial/04-irq-locks.ilk:29
 *   with data at INTERRUPT { update(); }
 */
function Arrival_acquire_data(s: State, next: State, sink: Sink): boolean {
  if (data_owner(s) !== 0) return false;
  sink.note(0); // Arrival takes data
  sink.event(0); // acquire data
  setData_owner(next, 2);
  setData_saved(next, INTERRUPT);
  setArrival_at(next, 2); // before assertHeld data
  return true;
}

/**
 * Arrival: acquire data   specs/tutorial/04-irq-locks.ilk:29
 *   with data at INTERRUPT { update(); }
 */
function Arrival_acquire_data_2(s: State, _next: State, sink: Sink): boolean {
  if (data_owner(s) !== 2) return false;
  sink.fail(5); // recursive-acquire
  return true;
}

/**
 * Arrival: acquire data: busy, begins to spin   specs/tutorial/04-irq-locks.ilk:29
 *   with data at INTERRUPT { update(); }
 */
function Arrival_acquire_data_3(s: State, next: State, sink: Sink): boolean {
  if (!(data_owner(s) !== 0 && data_owner(s) !== 2)) return false;
  if (interruptedOwner(next, data_owner(next), Arrival_cpu(next), INTERRUPT)) {
    sink.fail(6); // self-deadlock
    return true;
  }
  sink.event(1); // wants data
  setArrival_at(next, 3); // before spin for data
  if (waitsInCycle(next, 2)) {
    sink.fail(7); // deadlock
    return true;
  }
  return true;
}

/**
 * Arrival: assertHeld data   specs/tutorial/04-irq-locks.ilk:33
 */
function Arrival_assertHeld_data(_s: State, next: State, sink: Sink): boolean {
  if (data_owner(next) !== 2) {
    sink.fail(3); // lock-not-held
    return true;
  }
  setArrival_at(next, 4); // before count = (count + 1) % 4
  return true;
}

/**
 * Arrival: acquire data, after spinning   specs/tutorial/04-irq-locks.ilk:29
 *   with data at INTERRUPT { update(); }
 */
function Arrival_acquire_data_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (data_owner(s) !== 0) return false;
  sink.note(0); // Arrival takes data
  sink.event(0); // acquire data
  setData_owner(next, 2);
  setData_saved(next, INTERRUPT);
  setArrival_at(next, 2); // before assertHeld data
  return true;
}

/**
 * Arrival: count = (count + 1) % 4   specs/tutorial/04-irq-locks.ilk:34
 *   atomic { count = (count + 1) % 4; }
 */
function Arrival_count_count_1_4(_s: State, next: State, _sink: Sink): boolean {
  setCount(next, (count(next) + 1) % 4);
  setArrival_at(next, 5); // before release data
  return true;
}

/**
 * Arrival: release data   specs/tutorial/04-irq-locks.ilk:29
 *   with data at INTERRUPT { update(); }
 */
function Arrival_release_data(_s: State, next: State, sink: Sink): boolean {
  if (data_owner(next) !== 2) {
    sink.fail(8); // release-not-owner
    return true;
  }
  sink.event(2); // release data
  setData_owner(next, 0);
  setData_saved(next, -1);
  if (data_owner(next) === 2) {
    sink.fail(9); // lock-leak
    return true;
  }
  sink.event(5); // leave
  setArrival_at(next, 0); // inactive
  setArrival_cpu(next, 0);
  return true;
}

/**
 * specs/tutorial/04-irq-locks.ilk:38
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(6); // signal
  sink.event(7); // raise Arrival
  setArrival_pending(next, true);
  return true;
}

/** What `Worker` can do where it rests. */
function stepWorker(s: State, next: State, sink: Sink): void {
  switch (Worker_at(s)) {
    case 1: // acquire data
      if (Worker_acquire_data(s, next, sink)) sink.emit(0);
      if (Worker_acquire_data_2(s, next, sink)) sink.emit(1);
      if (Worker_acquire_data_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // assertHeld data
      if (Worker_assertHeld_data(s, next, sink)) sink.emit(3);
      break;
    case 3: // spin for data
      if (Worker_acquire_data_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 4: // count = (count + 1) % 4
      if (Worker_count_count_1_4(s, next, sink)) sink.emit(5);
      break;
    case 5: // release data
      if (Worker_release_data(s, next, sink)) sink.emit(6);
      break;
  }
}

/** What `Arrival` can do where it rests. */
function stepArrival(s: State, next: State, sink: Sink): void {
  switch (Arrival_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (Arrival_enter(s, next, sink, cpu)) sink.emit(7 + cpu);
      }
      break;
    case 1: // acquire data
      if (Arrival_acquire_data(s, next, sink)) sink.emit(9);
      if (Arrival_acquire_data_2(s, next, sink)) sink.emit(10);
      if (Arrival_acquire_data_3(s, next, sink)) sink.emit(11);
      break;
    case 2: // assertHeld data
      if (Arrival_assertHeld_data(s, next, sink)) sink.emit(12);
      break;
    case 3: // spin for data
      if (Arrival_acquire_data_after_spinning(s, next, sink)) sink.emit(13);
      break;
    case 4: // count = (count + 1) % 4
      if (Arrival_count_count_1_4(s, next, sink)) sink.emit(14);
      break;
    case 5: // release data
      if (Arrival_release_data(s, next, sink)) sink.emit(15);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock data Arrival   specs/tutorial/04-irq-locks.ilk:28
 */
function irq_unsafe_lock_data_Arrival(s: State): boolean {
  return !(data_owner(s) === 1 && Worker_at(s) !== 0 && INTERRUPT > occupied(s, 0));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/04-irq-locks.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setCount(next, 0);
  setWorker_level(next, TASK);
  setWorker_at(next, 1); // before acquire data
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly count: number;
  /** who holds data */
  readonly "data.owner": "free" | "Worker" | "Arrival";
  /** level that the release of data goes back to */
  readonly "data.saved": "-" | "TASK" | "INTERRUPT";
  /** where Worker rests */
  readonly "Worker.at": string;
  /** level of Worker */
  readonly "Worker.level": "TASK" | "INTERRUPT";
  /** where Arrival rests */
  readonly "Arrival.at": string;
  /** CPU of Arrival */
  readonly "Arrival.cpu": number;
  /** Arrival is to run */
  readonly "Arrival.pending": boolean;
  /** temporary of an operation in `Worker` */
  readonly "Worker.oldLevel": "TASK" | "INTERRUPT";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "IrqLocks",
  revision: "irqsave",
  source: "specs/tutorial/04-irq-locks.ilk",
  hash: "8fc0d4d1752ab27ecacc994e9fcce73f910cac291fa8b3cd16cd7ca9a7de253d",
  constants: { safe: "true" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepWorker(s, next, sink);
    stepArrival(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(16);
  },

  // prettier-ignore
  actions: [
    { name: "Worker_acquire_data", actor: "Worker", context: 0, from: 1, first: 0, parameters: [], place: place(19, 7), does: { kind: "acquire", lock: { name: "data", indices: [] } }, external: false, fairness: "weak" },
    { name: "Worker_acquire_data_2", actor: "Worker", context: 0, from: 1, first: 1, parameters: [], place: place(19, 7), does: { kind: "acquire", lock: { name: "data", indices: [] } }, external: false, fairness: "weak" },
    { name: "Worker_acquire_data_3", actor: "Worker", context: 0, from: 1, first: 2, parameters: [], place: place(19, 7), does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "spins" }, external: false, fairness: "weak" },
    { name: "Worker_assertHeld_data", actor: "Worker", context: 0, from: 2, first: 3, parameters: [], place: place(33, 3), does: { kind: "statement", text: ["assertHeld data"] }, external: false, fairness: "weak" },
    { name: "Worker_acquire_data_after_spinning", actor: "Worker", context: 0, from: 3, first: 4, parameters: [], place: place(19, 7), does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "afterSpinning" }, external: false, fairness: "weak" },
    { name: "Worker_count_count_1_4", actor: "Worker", context: 0, from: 4, first: 5, parameters: [], place: place(34, 3), does: { kind: "statement", text: ["count = (count + 1) % 4"] }, external: false, fairness: "weak" },
    { name: "Worker_release_data", actor: "Worker", context: 0, from: 5, first: 6, parameters: [], place: place(24, 5), does: { kind: "release", lock: { name: "data", indices: [] } }, external: false, fairness: "weak" },
    { name: "Arrival_enter", actor: "Arrival", context: 1, from: 0, first: 7, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], place: place(28, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Arrival_acquire_data", actor: "Arrival", context: 1, from: 1, first: 9, parameters: [], place: place(29, 3), does: { kind: "acquire", lock: { name: "data", indices: [] } }, external: false, fairness: "weak" },
    { name: "Arrival_acquire_data_2", actor: "Arrival", context: 1, from: 1, first: 10, parameters: [], place: place(29, 3), does: { kind: "acquire", lock: { name: "data", indices: [] } }, external: false, fairness: "weak" },
    { name: "Arrival_acquire_data_3", actor: "Arrival", context: 1, from: 1, first: 11, parameters: [], place: place(29, 3), does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "spins" }, external: false, fairness: "weak" },
    { name: "Arrival_assertHeld_data", actor: "Arrival", context: 1, from: 2, first: 12, parameters: [], place: place(33, 3), does: { kind: "statement", text: ["assertHeld data"] }, external: false, fairness: "weak" },
    { name: "Arrival_acquire_data_after_spinning", actor: "Arrival", context: 1, from: 3, first: 13, parameters: [], place: place(29, 3), does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "afterSpinning" }, external: false, fairness: "weak" },
    { name: "Arrival_count_count_1_4", actor: "Arrival", context: 1, from: 4, first: 14, parameters: [], place: place(34, 3), does: { kind: "statement", text: ["count = (count + 1) % 4"] }, external: false, fairness: "weak" },
    { name: "Arrival_release_data", actor: "Arrival", context: 1, from: 5, first: 15, parameters: [], place: place(29, 38), does: { kind: "release", lock: { name: "data", indices: [] } }, external: false, fairness: "weak" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 16, parameters: [], place: place(38, 10), does: { kind: "action", action: "signal" }, external: false, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: place(16, 8), members: ["Worker"], firstActivation: 1, locations: [
      { label: undefined, place: place(16, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 7), does: { kind: "acquire", lock: { name: "data", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(33, 3), does: { kind: "statement", text: ["assertHeld data"] }, calls: [{ proc: "update", place: place(23, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 7), does: { kind: "spin", lock: { name: "data", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(34, 3), does: { kind: "statement", text: ["count = (count + 1) % 4"] }, calls: [{ proc: "update", place: place(23, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 5), does: { kind: "release", lock: { name: "data", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Worker_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Worker_level(s)] ?? "", pending: () => false },
    { name: "Arrival", form: "isr", word: "isr", place: place(28, 5), members: ["Arrival"], firstActivation: 2, locations: [
      { label: undefined, place: place(28, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 3), does: { kind: "acquire", lock: { name: "data", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(33, 3), does: { kind: "statement", text: ["assertHeld data"] }, calls: [{ proc: "update", place: place(29, 28) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 3), does: { kind: "spin", lock: { name: "data", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(34, 3), does: { kind: "statement", text: ["count = (count + 1) % 4"] }, calls: [{ proc: "update", place: place(29, 28) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 38), does: { kind: "release", lock: { name: "data", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Arrival_at(s), cpu: (s: State) => Arrival_cpu(s), level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Arrival_pending(s), request: { verb: "raised", first: { by: "Line.signal", text: "raise Arrival", place: place(38, 19) } } },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 2, classes: [
    { name: "data", kind: "spinlock", waiting: "spins", place: place(13, 6), members: ["data"], holds: (s: State, _member: number, activation: number) => data_owner(s) === activation, isShared: false, owner: (s: State) => data_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Worker_at(s) === 1 ? 1 : Worker_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "INTERRUPT", wants: (s: State) => Arrival_at(s) === 1 ? 1 : Arrival_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(19, 7), message: "`data` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(19, 7), message: "`data` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(19, 7), message: "`Worker` waits for `data`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-not-held", place: place(33, 3), message: "`data` is not held here", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(24, 5), message: "`data` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(29, 3), message: "`data` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(29, 3), message: "`data` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(29, 3), message: "`Arrival` waits for `data`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(29, 38), message: "`data` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(28, 5), message: "`Arrival` returns and still holds `data`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Arrival takes data", place: undefined, other: undefined, parts: ["Arrival","data"] },
    { kind: "everyInterrupt", isr: "Arrival", context: "Worker", locations: 6, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { is: { kind: "acquire", subject: "data", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "wants", subject: "data", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "data", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "data", shared: true, indices: 0, args: 0 }, formats: [] },
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "action", subject: "signal", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "raise", subject: "Arrival", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock data Arrival", place: place(28, 5), text: "`data` is held where `Arrival`, which takes it as well, may interrupt", holds: irq_unsafe_lock_data_Arrival, rule: "irq-unsafe-lock", message: "`data` is held where `Arrival`, which takes it as well, may interrupt", platform: undefined, needs: 0 },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "count", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: count, write: setCount },
    { owner: "data", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Worker","Arrival"] }, read: data_owner, write: setData_owner },
    { owner: "data", path: ["saved"], role: "saved", group: "lock", dimensions: [], format: { kind: "names", low: -1, names: ["-","TASK","INTERRUPT"] }, read: data_saved, write: setData_saved },
    { owner: "Worker", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire data","2 assertHeld data","3 spin for data","4 count = (count + 1) % 4","5 release data"] }, read: Worker_at, write: setWorker_at },
    { owner: "Worker", path: ["level"], role: "level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: Worker_level, write: setWorker_level },
    { owner: "Arrival", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire data","2 assertHeld data","3 spin for data","4 count = (count + 1) % 4","5 release data"] }, read: Arrival_at, write: setArrival_at },
    { owner: "Arrival", path: ["cpu"], role: "cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Arrival_cpu, write: setArrival_cpu },
    { owner: "Arrival", path: ["pending"], role: "pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Arrival_pending, write: setArrival_pending },
    { owner: "Worker", path: ["oldLevel"], role: "internal", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: Worker_oldLevel, write: setWorker_oldLevel },
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
