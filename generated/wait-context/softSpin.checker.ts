// Generated from specs/classics/wait-context.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 767d720e49e71e94 · revision softSpin · 11 variables in 1 word (18 bits) · 9 actions, 9 transitions
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

// Which kinds of lock may be taken inside which, and in which context?
//
// A lock that sleeps gives the CPU up, a `spinlock` may do so on a kernel for real-time work, a `rawSpinlock` never does: what
// waits more may not be taken inside what waits less. Where it may not the kernel prints `Invalid wait context`.
// Source: Linux, lib/locking-selftest.c, wait_context_tests. Its rows about RCU are left out, and so are interrupts that are
// not threaded; the columns here are `raw`, `spin` and `mutex`. The printed matrix is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const around = SoftIrq
// const inner = Spin
const HARDIRQ = 3;
const SOFTIRQ = 2;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable           values
//    0  0–1    outerRaw.owner     free, Task, Interrupt, Soft
//    0  2–3    innerRaw.owner     free, Task, Interrupt, Soft
//    0  4–5    outerSpin.owner    free, Task, Interrupt, Soft
//    0  6–7    innerSpin.owner    free, Task, Interrupt, Soft
//    0  8–9    outerMutex.owner   free, Task, Interrupt, Soft
//    0  10–11  innerMutex.owner   free, Task, Interrupt, Soft
//    0  12     Task.at            0 inactive, 1..1 where it rests
//    0  13     Interrupt.at       0 inactive, 1..1 where it rests
//    0  14     Interrupt.pending  false, true
//    0  15–16  Soft.at            0 inactive, 1..3 where it rests
//    0  17     Soft.pending       false, true

const outerRaw_owner = (s: State): number => s[0] & 3;
const setOuterRaw_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const innerRaw_owner = (s: State): number => (s[0] >>> 2) & 3;
const setInnerRaw_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const outerSpin_owner = (s: State): number => (s[0] >>> 4) & 3;
const setOuterSpin_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const innerSpin_owner = (s: State): number => (s[0] >>> 6) & 3;
const setInnerSpin_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const outerMutex_owner = (s: State): number => (s[0] >>> 8) & 3;
const setOuterMutex_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const innerMutex_owner = (s: State): number => (s[0] >>> 10) & 3;
const setInnerMutex_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const Task_at = (s: State): number => (s[0] >>> 12) & 1;
const setTask_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 12)) | (value << 12);
};
const Interrupt_at = (s: State): number => (s[0] >>> 13) & 1;
const setInterrupt_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 13)) | (value << 13);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 14) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Soft_at = (s: State): number => (s[0] >>> 15) & 3;
const setSoft_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 15)) | (value << 15);
};
const Soft_pending = (s: State): boolean => ((s[0] >>> 17) & 1) !== 0;
const setSoft_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 17)) | ((value ? 1 : 0) << 17);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Interrupt_at(s) !== 0) return HARDIRQ;
  if (0 === c && Soft_at(s) !== 0) return SOFTIRQ;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Interrupt_at(s) !== 0) return HARDIRQ;
  if (0 === c && Soft_at(s) !== 0) return SOFTIRQ;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Task_at(s) !== 0 && 0 === c && TASK < l) ||
    (o === 2 && Interrupt_at(s) !== 0 && 0 === c && HARDIRQ < l) ||
    (o === 3 && Soft_at(s) !== 0 && 0 === c && SOFTIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) return NOBODY;
  if (a === 2) return NOBODY;
  if (a === 3) {
    if (Soft_at(s) === 3) return innerSpin_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Task_at(s) !== 0) {
      if (Soft_at(s) !== 0 && Soft_at(s) === 3 && lockHolder(s, 3) !== 0) return 3;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Interrupt_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s) !== 0) return NOBODY;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Task: raise Interrupt   specs/classics/wait-context.ilk:31
 *   if (around == HardIrq || around == SoftIrq) { raise Interrupt; }
 */
function Task_raise_Interrupt(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  sink.event(0); // raise Interrupt
  setInterrupt_pending(next, true);
  if (outerRaw_owner(next) === 1) {
    sink.fail(0); // lock-leak
  }
  if (innerRaw_owner(next) === 1) {
    sink.fail(1); // lock-leak
  }
  if (outerSpin_owner(next) === 1) {
    sink.fail(2); // lock-leak
  }
  if (innerSpin_owner(next) === 1) {
    sink.fail(3); // lock-leak
  }
  if (outerMutex_owner(next) === 1) {
    sink.fail(4); // lock-leak
  }
  if (innerMutex_owner(next) === 1) {
    sink.fail(5); // lock-leak
  }
  if (
    outerRaw_owner(next) === 1 ||
    innerRaw_owner(next) === 1 ||
    outerSpin_owner(next) === 1 ||
    innerSpin_owner(next) === 1 ||
    outerMutex_owner(next) === 1 ||
    innerMutex_owner(next) === 1
  ) {
    return true;
  }
  sink.event(1); // leave
  setTask_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: enters   specs/classics/wait-context.ilk:34
 *   isr Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!Interrupt_pending(s)) return false;
  if (Soft_at(next) !== 0) {
    sink.note(3 + Soft_at(next)); // which statement is interrupted
  }
  if (Task_at(next) !== 0) {
    sink.note(1 + Task_at(next)); // which statement is interrupted
  }
  setInterrupt_pending(next, false);
  sink.event(2); // enter
  setInterrupt_at(next, 1); // before schedule Soft
  return true;
}

/**
 * Interrupt: schedule Soft   specs/classics/wait-context.ilk:35
 *   if (around == HardIrq) { takeInner(); } else { schedule Soft; }
 */
function Interrupt_schedule_Soft(_s: State, next: State, sink: Sink): boolean {
  sink.event(3); // schedule Soft
  setSoft_pending(next, true);
  if (outerRaw_owner(next) === 2) {
    sink.fail(6); // lock-leak
  }
  if (innerRaw_owner(next) === 2) {
    sink.fail(7); // lock-leak
  }
  if (outerSpin_owner(next) === 2) {
    sink.fail(8); // lock-leak
  }
  if (innerSpin_owner(next) === 2) {
    sink.fail(9); // lock-leak
  }
  if (outerMutex_owner(next) === 2) {
    sink.fail(10); // lock-leak
  }
  if (innerMutex_owner(next) === 2) {
    sink.fail(11); // lock-leak
  }
  if (
    outerRaw_owner(next) === 2 ||
    innerRaw_owner(next) === 2 ||
    outerSpin_owner(next) === 2 ||
    innerSpin_owner(next) === 2 ||
    outerMutex_owner(next) === 2 ||
    innerMutex_owner(next) === 2
  ) {
    return true;
  }
  sink.event(1); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Soft: enters   specs/classics/wait-context.ilk:38
 *   softirq Soft { takeInner(); }
 */
function Soft_enter(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ > occupied(s, 0))) return false;
  if (!Soft_pending(s)) return false;
  if (Task_at(next) !== 0) {
    sink.note(7 + Task_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, false);
  sink.event(2); // enter
  setSoft_at(next, 1); // before acquire innerSpin
  return true;
}

/**
 * Soft: acquire innerSpin   specs/classics/wait-context.ilk:23
 *   if (inner == Spin) { with innerSpin { skip; } }
 */
function Soft_acquire_innerSpin(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  if (innerSpin_owner(s) !== 0) return false;
  if (outerRaw_owner(next) === 3) {
    sink.fail(12); // forbidden-acquire
  }
  if (innerRaw_owner(next) === 3) {
    sink.fail(13); // forbidden-acquire
  }
  if (outerRaw_owner(next) === 3 || innerRaw_owner(next) === 3) {
    return true;
  }
  sink.note(0); // Soft takes innerSpin
  sink.event(4); // acquire innerSpin
  setInnerSpin_owner(next, 3);
  setSoft_at(next, 2); // before release innerSpin
  return true;
}

/**
 * Soft: acquire innerSpin   specs/classics/wait-context.ilk:23
 *   if (inner == Spin) { with innerSpin { skip; } }
 */
function Soft_acquire_innerSpin_2(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  if (innerSpin_owner(s) !== 3) return false;
  if (outerRaw_owner(next) === 3) {
    sink.fail(12); // forbidden-acquire
  }
  if (innerRaw_owner(next) === 3) {
    sink.fail(13); // forbidden-acquire
  }
  sink.fail(14); // recursive-acquire
  return true;
}

/**
 * Soft: acquire innerSpin: busy, begins to spin   specs/classics/wait-context.ilk:23
 *   if (inner == Spin) { with innerSpin { skip; } }
 */
function Soft_acquire_innerSpin_3(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  if (!(innerSpin_owner(s) !== 0 && innerSpin_owner(s) !== 3)) return false;
  if (outerRaw_owner(next) === 3) {
    sink.fail(12); // forbidden-acquire
  }
  if (innerRaw_owner(next) === 3) {
    sink.fail(13); // forbidden-acquire
  }
  if (outerRaw_owner(next) === 3 || innerRaw_owner(next) === 3) {
    return true;
  }
  sink.event(5); // wants innerSpin
  if (interruptedOwner(next, innerSpin_owner(next), 0, SOFTIRQ)) {
    sink.fail(15); // self-deadlock
    return true;
  }
  setSoft_at(next, 3); // before spin for innerSpin
  if (waitsInCycle(next, 3)) {
    sink.fail(16); // deadlock
    return true;
  }
  return true;
}

/**
 * Soft: release innerSpin   specs/classics/wait-context.ilk:23
 *   if (inner == Spin) { with innerSpin { skip; } }
 */
function Soft_release_innerSpin(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  if (innerSpin_owner(next) !== 3) {
    sink.fail(17); // release-not-owner
    return true;
  }
  sink.event(6); // release innerSpin
  setInnerSpin_owner(next, 0);
  if (outerRaw_owner(next) === 3) {
    sink.fail(18); // lock-leak
  }
  if (innerRaw_owner(next) === 3) {
    sink.fail(19); // lock-leak
  }
  if (outerSpin_owner(next) === 3) {
    sink.fail(20); // lock-leak
  }
  if (innerSpin_owner(next) === 3) {
    sink.fail(21); // lock-leak
  }
  if (outerMutex_owner(next) === 3) {
    sink.fail(22); // lock-leak
  }
  if (innerMutex_owner(next) === 3) {
    sink.fail(23); // lock-leak
  }
  if (
    outerRaw_owner(next) === 3 ||
    innerRaw_owner(next) === 3 ||
    outerSpin_owner(next) === 3 ||
    innerSpin_owner(next) === 3 ||
    outerMutex_owner(next) === 3 ||
    innerMutex_owner(next) === 3
  ) {
    return true;
  }
  sink.event(1); // leave
  setSoft_at(next, 0); // inactive
  return true;
}

/**
 * Soft: acquire innerSpin, after spinning   specs/classics/wait-context.ilk:23
 *   if (inner == Spin) { with innerSpin { skip; } }
 */
function Soft_acquire_innerSpin_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  if (innerSpin_owner(s) !== 0) return false;
  sink.note(0); // Soft takes innerSpin
  sink.event(4); // acquire innerSpin
  setInnerSpin_owner(next, 3);
  setSoft_at(next, 2); // before release innerSpin
  return true;
}

/** What `Task` can do where it rests. */
function stepTask(s: State, next: State, sink: Sink): void {
  switch (Task_at(s)) {
    case 1: // raise Interrupt
      if (Task_raise_Interrupt(s, next, sink)) sink.emit(0);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(1);
      break;
    case 1: // schedule Soft
      if (Interrupt_schedule_Soft(s, next, sink)) sink.emit(2);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink): void {
  switch (Soft_at(s)) {
    case 0: // inactive
      if (Soft_enter(s, next, sink)) sink.emit(3);
      break;
    case 1: // acquire innerSpin
      if (Soft_acquire_innerSpin(s, next, sink)) sink.emit(4);
      if (Soft_acquire_innerSpin_2(s, next, sink)) sink.emit(5);
      if (Soft_acquire_innerSpin_3(s, next, sink)) sink.emit(6);
      break;
    case 2: // release innerSpin
      if (Soft_release_innerSpin(s, next, sink)) sink.emit(7);
      break;
    case 3: // spin for innerSpin
      if (Soft_acquire_innerSpin_after_spinning(s, next, sink)) sink.emit(8);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock innerSpin Soft   specs/classics/wait-context.ilk:38
 */
function irq_unsafe_lock_innerSpin_Soft(s: State): boolean {
  return !(
    (innerSpin_owner(s) === 1 && Task_at(s) !== 0 && SOFTIRQ > occupied(s, 0)) ||
    (innerSpin_owner(s) === 2 && Interrupt_at(s) !== 0 && SOFTIRQ > occupied(s, 0))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/wait-context.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setTask_at(next, 1); // before raise Interrupt
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds outerRaw */
  readonly "outerRaw.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** who holds innerRaw */
  readonly "innerRaw.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** who holds outerSpin */
  readonly "outerSpin.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** who holds innerSpin */
  readonly "innerSpin.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** who holds outerMutex */
  readonly "outerMutex.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** who holds innerMutex */
  readonly "innerMutex.owner": "free" | "Task" | "Interrupt" | "Soft";
  /** where Task rests */
  readonly "Task.at": "inactive" | "1 raise Interrupt";
  /** where Interrupt rests */
  readonly "Interrupt.at": "inactive" | "1 schedule Soft";
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at":
    "inactive" | "1 acquire innerSpin" | "2 release innerSpin" | "3 spin for innerSpin";
  /** Soft is to run */
  readonly "Soft.pending": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "WaitContext",
  revision: "softSpin",
  source: "specs/classics/wait-context.ilk",
  hash: "767d720e49e71e94ebd3d498dc07322541bc0ec558be019ad8b9a4b6258ca057",
  constants: { around: "SoftIrq", inner: "Spin" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepTask(s, next, sink);
    stepInterrupt(s, next, sink);
    stepSoft(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Task_raise_Interrupt", actor: "Task", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(31, 49), text: "raise Interrupt", external: false, fairness: "weak", event: "raise Interrupt" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 1, parameters: [], kind: "enter", place: place(34, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_schedule_Soft", actor: "Interrupt", context: 1, from: 1, first: 2, parameters: [], kind: "statement", place: place(35, 50), text: "schedule Soft", external: false, fairness: "weak", event: "schedule Soft" },
    { name: "Soft_enter", actor: "Soft", context: 2, from: 0, first: 3, parameters: [], kind: "enter", place: place(38, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Soft_acquire_innerSpin", actor: "Soft", context: 2, from: 1, first: 4, parameters: [], kind: "acquire", place: place(23, 24), text: "acquire innerSpin", external: false, fairness: "weak", event: "acquire innerSpin" },
    { name: "Soft_acquire_innerSpin_2", actor: "Soft", context: 2, from: 1, first: 5, parameters: [], kind: "acquire", place: place(23, 24), text: "acquire innerSpin", external: false, fairness: "weak", event: undefined },
    { name: "Soft_acquire_innerSpin_3", actor: "Soft", context: 2, from: 1, first: 6, parameters: [], kind: "spin", place: place(23, 24), text: "acquire innerSpin: busy, begins to spin", external: false, fairness: "weak", event: "wants innerSpin" },
    { name: "Soft_release_innerSpin", actor: "Soft", context: 2, from: 2, first: 7, parameters: [], kind: "release", place: place(23, 47), text: "release innerSpin", external: false, fairness: "weak", event: "release innerSpin" },
    { name: "Soft_acquire_innerSpin_after_spinning", actor: "Soft", context: 2, from: 3, first: 8, parameters: [], kind: "acquire", place: place(23, 24), text: "acquire innerSpin, after spinning", external: false, fairness: "weak", event: "acquire innerSpin" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Task", form: "thread", word: "thread", place: place(27, 8), members: ["Task"], firstActivation: 1, locations: [
      { label: undefined, place: place(27, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(31, 49), text: "raise Interrupt", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Task_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Interrupt", form: "isr", word: "isr", place: place(34, 5), members: ["Interrupt"], firstActivation: 2, locations: [
      { label: undefined, place: place(34, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 50), text: "schedule Soft", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Soft", form: "deferred", word: "softirq", place: place(38, 9), members: ["Soft"], firstActivation: 3, locations: [
      { label: undefined, place: place(38, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 24), text: "acquire innerSpin", calls: [{ proc: "takeInner", place: place(38, 16) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(23, 47), text: "release innerSpin", calls: [{ proc: "takeInner", place: place(38, 16) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 24), text: "spin for innerSpin", calls: [{ proc: "takeInner", place: place(38, 16) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Soft_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State) => Soft_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 1, classes: [
    { name: "outerRaw", kind: "rawSpinlock", waiting: "spins", place: place(14, 6), members: ["outerRaw"], holds: (s: State, _member: number, activation: number) => outerRaw_owner(s) === activation, isShared: false, owner: (s: State) => outerRaw_owner(s) },
    { name: "innerRaw", kind: "rawSpinlock", waiting: "spins", place: place(15, 6), members: ["innerRaw"], holds: (s: State, _member: number, activation: number) => innerRaw_owner(s) === activation, isShared: false, owner: (s: State) => innerRaw_owner(s) },
    { name: "outerSpin", kind: "spinlock", waiting: "spins", place: place(16, 6), members: ["outerSpin"], holds: (s: State, _member: number, activation: number) => outerSpin_owner(s) === activation, isShared: false, owner: (s: State) => outerSpin_owner(s) },
    { name: "innerSpin", kind: "spinlock", waiting: "spins", place: place(17, 6), members: ["innerSpin"], holds: (s: State, _member: number, activation: number) => innerSpin_owner(s) === activation, isShared: false, owner: (s: State) => innerSpin_owner(s) },
    { name: "outerMutex", kind: "mutex", waiting: "blocks", place: place(18, 6), members: ["outerMutex"], holds: (s: State, _member: number, activation: number) => outerMutex_owner(s) === activation, isShared: false, owner: (s: State) => outerMutex_owner(s) },
    { name: "innerMutex", kind: "mutex", waiting: "blocks", place: place(19, 6), members: ["innerMutex"], holds: (s: State, _member: number, activation: number) => innerMutex_owner(s) === activation, isShared: false, owner: (s: State) => innerMutex_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "HARDIRQ", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (s: State) => Soft_at(s) === 1 ? 4 : Soft_at(s) === 3 ? 4 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `outerRaw`", platform: "BUG: Task still has locks held! (outerRaw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `innerRaw`", platform: "BUG: Task still has locks held! (innerRaw)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `outerSpin`", platform: "BUG: Task still has locks held! (outerSpin)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `innerSpin`", platform: "BUG: Task still has locks held! (innerSpin)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `outerMutex`", platform: "BUG: Task still has locks held! (outerMutex)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Task` returns and still holds `innerMutex`", platform: "BUG: Task still has locks held! (innerMutex)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `outerRaw`", platform: "BUG: scheduling while atomic, after Interrupt has returned with outerRaw held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `innerRaw`", platform: "BUG: scheduling while atomic, after Interrupt has returned with innerRaw held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `outerSpin`", platform: "BUG: scheduling while atomic, after Interrupt has returned with outerSpin held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `innerSpin`", platform: "BUG: scheduling while atomic, after Interrupt has returned with innerSpin held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `outerMutex`", platform: "BUG: scheduling while atomic, after Interrupt has returned with outerMutex held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Interrupt` returns and still holds `innerMutex`", platform: "BUG: scheduling while atomic, after Interrupt has returned with innerMutex held", ends: true },
    { kind: "rule", name: "forbidden-acquire", place: place(23, 24), message: "`innerSpin` (spinlock) may not be taken while `outerRaw` (rawSpinlock) is held", platform: "[ BUG: Invalid wait context ] (innerSpin)", ends: true },
    { kind: "rule", name: "forbidden-acquire", place: place(23, 24), message: "`innerSpin` (spinlock) may not be taken while `innerRaw` (rawSpinlock) is held", platform: "[ BUG: Invalid wait context ] (innerSpin)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(23, 24), message: "`innerSpin` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (innerSpin)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(23, 24), message: "`innerSpin` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds innerSpin itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(23, 24), message: "`Soft` waits for `innerSpin`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Soft spins for innerSpin", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(23, 47), message: "`innerSpin` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (innerSpin)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 9), message: "`Soft` returns and still holds `outerRaw`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: outerRaw still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 9), message: "`Soft` returns and still holds `innerRaw`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: innerRaw still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 9), message: "`Soft` returns and still holds `outerSpin`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: outerSpin still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 9), message: "`Soft` returns and still holds `innerSpin`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: innerSpin still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 9), message: "`Soft` returns and still holds `outerMutex`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: outerMutex still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 9), message: "`Soft` returns and still holds `innerMutex`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: innerMutex still held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Soft takes innerSpin", place: undefined, other: undefined, parts: ["Soft","innerSpin"] },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Task", locations: 2, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Interrupt", context: "Soft", locations: 4, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "Task", locations: 2, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "raise Interrupt", formats: [] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "schedule Soft", formats: [] },
    { text: "acquire innerSpin", formats: [] },
    { text: "wants innerSpin", formats: [] },
    { text: "release innerSpin", formats: [] },
    { text: "release innerSpin shared", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock innerSpin Soft", place: place(38, 9), text: "`innerSpin` is held where `Soft`, which takes it as well, may interrupt", holds: irq_unsafe_lock_innerSpin_Soft, rule: "irq-unsafe-lock", message: "`innerSpin` is held where `Soft`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (innerSpin)", needs: 0 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "outerRaw.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: outerRaw_owner, write: setOuterRaw_owner },
    { name: "innerRaw.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: innerRaw_owner, write: setInnerRaw_owner },
    { name: "outerSpin.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: outerSpin_owner, write: setOuterSpin_owner },
    { name: "innerSpin.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: innerSpin_owner, write: setInnerSpin_owner },
    { name: "outerMutex.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: outerMutex_owner, write: setOuterMutex_owner },
    { name: "innerMutex.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Task","Interrupt","Soft"] }, read: innerMutex_owner, write: setInnerMutex_owner },
    { name: "Task.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise Interrupt"] }, read: Task_at, write: setTask_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 schedule Soft"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Soft.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire innerSpin","2 release innerSpin","3 spin for innerSpin"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
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
