// Generated from specs/tutorial/03-interrupts.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 c6f165db749a774f · revision before · 6 variables in 1 word (10 bits) · 5 actions, 5 transitions
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

// A thread and an interrupt handler share a counter on one CPU. Who may come in between?
//
// `cpus 1;` puts every context on one CPU: a context with a higher level interrupts one with a lower level, between any
// two of its steps, and the lower one goes on only when the higher one has returned. `at INTERRUPT { }` raises the level,
// which on one CPU is what "interrupts off" means. `raise` sets an interrupt's pending bit; a second raise before it
// enters is merged into the first.
// Source: the read-modify-write of every first driver. Abstracted: what is counted.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const interruptsOff = false
const INTERRUPT = 1;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable             values
//    0  0–1   waiting              0..3
//    0  2–3   arrived              0..3
//    0  4–5   Worker.at            0 inactive, 1..2 where it rests
//    0  6     Arrival.at           0 inactive, 1..1 where it rests
//    0  7     Arrival.pending      false, true
//    0  8–9   Worker.takeOne.seen  0..3

const waiting = (s: State): number => s[0] & 3;
const setWaiting = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const arrived = (s: State): number => (s[0] >>> 2) & 3;
const setArrived = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const Worker_at = (s: State): number => (s[0] >>> 4) & 3;
const setWorker_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const Arrival_at = (s: State): number => (s[0] >>> 6) & 1;
const setArrival_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 6)) | (value << 6);
};
const Arrival_pending = (s: State): boolean => ((s[0] >>> 7) & 1) !== 0;
const setArrival_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 7)) | ((value ? 1 : 0) << 7);
};
const Worker_takeOne_seen = (s: State): number => (s[0] >>> 8) & 3;
const setWorker_takeOne_seen = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Arrival_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Arrival_at(s) !== 0) return INTERRUPT;
  return TASK;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Worker: let seen = waiting   specs/tutorial/03-interrupts.ilk:28
 */
function Worker_let_seen_waiting(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  const seen = waiting(next);
  if (seen > 0) {
    sink.note(0); // branch: if (seen > 0) is true
    setWorker_takeOne_seen(next, seen);
    setWorker_at(next, 2); // before waiting = seen - 1
  } else {
    sink.note(1); // branch: if (seen > 0) is false
    setWorker_at(next, 1); // before let seen = waiting
  }
  return true;
}

/**
 * Worker: waiting = seen - 1   specs/tutorial/03-interrupts.ilk:30
 *   atomic {
 */
function Worker_waiting_seen_1(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (Worker_takeOne_seen(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setWaiting(next, Worker_takeOne_seen(next) - 1);
  if (arrived(next) - 1 < 0) {
    sink.fail(1); // out-of-range
    return true;
  }
  setArrived(next, arrived(next) - 1);
  setWorker_takeOne_seen(next, 0);
  setWorker_at(next, 1); // before let seen = waiting
  return true;
}

/**
 * Arrival: enters   specs/tutorial/03-interrupts.ilk:38
 * Adds one.
 *   isr Arrival {
 */
function Arrival_enter(s: State, next: State, sink: Sink): boolean {
  if (!(INTERRUPT > occupied(s, 0))) return false;
  if (!Arrival_pending(s)) return false;
  if (Worker_at(next) !== 0) {
    sink.note(4 + Worker_at(next)); // which statement is interrupted
  }
  setArrival_pending(next, false);
  sink.event(0); // enter
  setArrival_at(next, 1); // before test waiting < 3
  return true;
}

/**
 * Arrival: test waiting < 3   specs/tutorial/03-interrupts.ilk:39
 *   atomic {
 */
function Arrival_test_waiting_3(_s: State, next: State, sink: Sink): boolean {
  if (waiting(next) < 3) {
    sink.note(2); // branch: if (waiting < 3) is true
    if (waiting(next) + 1 > 3) {
      sink.fail(2); // out-of-range
      return true;
    }
    setWaiting(next, waiting(next) + 1);
    if (arrived(next) + 1 > 3) {
      sink.fail(3); // out-of-range
      return true;
    }
    setArrived(next, arrived(next) + 1);
    sink.event(1); // leave
    setArrival_at(next, 0); // inactive
  } else {
    sink.note(3); // branch: if (waiting < 3) is false
    sink.event(1); // leave
    setArrival_at(next, 0); // inactive
  }
  return true;
}

/**
 * specs/tutorial/03-interrupts.ilk:48
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(2); // signal
  sink.event(3); // raise Arrival
  setArrival_pending(next, true);
  return true;
}

/** What `Worker` can do where it rests. */
function stepWorker(s: State, next: State, sink: Sink): void {
  switch (Worker_at(s)) {
    case 1: // let seen = waiting
      if (Worker_let_seen_waiting(s, next, sink)) sink.emit(0);
      break;
    case 2: // waiting = seen - 1
      if (Worker_waiting_seen_1(s, next, sink)) sink.emit(1);
      break;
  }
}

/** What `Arrival` can do where it rests. */
function stepArrival(s: State, next: State, sink: Sink): void {
  switch (Arrival_at(s)) {
    case 0: // inactive
      if (Arrival_enter(s, next, sink)) sink.emit(2);
      break;
    case 1: // test waiting < 3
      if (Arrival_test_waiting_3(s, next, sink)) sink.emit(3);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noneLost   specs/tutorial/03-interrupts.ilk:51
 *   waiting == arrived
 */
function noneLost(s: State): boolean {
  return waiting(s) === arrived(s);
}

/**
 * reachable interrupted   specs/tutorial/03-interrupts.ilk:52
 *   Arrival.active && waiting == 2
 */
function interrupted(s: State): boolean {
  return Arrival_at(s) !== 0 && waiting(s) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/03-interrupts.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setWaiting(next, 0);
  setArrived(next, 0);
  setWorker_at(next, 1); // before let seen = waiting
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly waiting: number;
  readonly arrived: number;
  /** where Worker rests */
  readonly "Worker.at": "inactive" | "1 let seen = waiting" | "2 waiting = seen - 1";
  /** where Arrival rests */
  readonly "Arrival.at": "inactive" | "1 test waiting < 3";
  /** Arrival is to run */
  readonly "Arrival.pending": boolean;
  /** local `seen` of `Worker` */
  readonly "Worker.takeOne.seen": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Interrupts",
  revision: "before",
  source: "specs/tutorial/03-interrupts.ilk",
  hash: "c6f165db749a774fc3851f56d80cd4aef1a21df95aab82ffeab6c45a6d8ee649",
  constants: { interruptsOff: "false" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepWorker(s, next, sink);
    stepArrival(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(4);
  },

  // prettier-ignore
  actions: [
    { name: "Worker_let_seen_waiting", actor: "Worker", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(28, 3), text: "let seen = waiting", external: false, fairness: "weak", event: undefined },
    { name: "Worker_waiting_seen_1", actor: "Worker", context: 0, from: 2, first: 1, parameters: [], kind: "statement", place: place(30, 5), text: "waiting = seen - 1", external: false, fairness: "weak", event: undefined },
    { name: "Arrival_enter", actor: "Arrival", context: 1, from: 0, first: 2, parameters: [], kind: "enter", place: place(38, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Arrival_test_waiting_3", actor: "Arrival", context: 1, from: 1, first: 3, parameters: [], kind: "statement", place: place(39, 3), text: "test waiting < 3", external: false, fairness: "weak", event: undefined },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 4, parameters: [], kind: "action", place: place(48, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: place(17, 8), members: ["Worker"], firstActivation: 1, locations: [
      { label: undefined, place: place(17, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 3), text: "let seen = waiting", calls: [{ proc: "takeOne", place: place(22, 7) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(30, 5), text: "waiting = seen - 1", calls: [{ proc: "takeOne", place: place(22, 7) }], locals: [["seen", "Worker.takeOne.seen"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Worker_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Arrival", form: "isr", word: "isr", place: place(38, 5), members: ["Arrival"], firstActivation: 2, locations: [
      { label: undefined, place: place(38, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "test waiting < 3", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Arrival_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Arrival_pending(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(31, 7), message: "`waiting` holds 0..3, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(32, 7), message: "`arrived` holds 0..3, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(41, 7), message: "`waiting` holds 0..3, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(42, 7), message: "`arrived` holds 0..3, and the value is outside", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (seen > 0) is true", place: place(29, 3), other: undefined, parts: ["Worker"] },
    { kind: "branch", text: "if (seen > 0) is false", place: place(29, 3), other: undefined, parts: ["Worker"] },
    { kind: "branch", text: "if (waiting < 3) is true", place: place(40, 5), other: undefined, parts: ["Arrival"] },
    { kind: "branch", text: "if (waiting < 3) is false", place: place(40, 5), other: undefined, parts: ["Arrival"] },
    { kind: "everyInterrupt", isr: "Arrival", context: "Worker", locations: 3, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "leave", formats: [] },
    { text: "signal", formats: [] },
    { text: "raise Arrival", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noneLost", place: place(51, 11), text: "waiting == arrived", holds: noneLost },
  ],
  // prettier-ignore
  reachables: [
    { name: "interrupted", place: place(52, 11), text: "Arrival.active && waiting == 2", holds: interrupted },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "waiting", group: "variable", dimensions: [], format: { kind: "number" }, read: waiting, write: setWaiting },
    { name: "arrived", group: "ghost", dimensions: [], format: { kind: "number" }, read: arrived, write: setArrived },
    { name: "Worker.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let seen = waiting","2 waiting = seen - 1"] }, read: Worker_at, write: setWorker_at },
    { name: "Arrival.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test waiting < 3"] }, read: Arrival_at, write: setArrival_at },
    { name: "Arrival.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Arrival_pending, write: setArrival_pending },
    { name: "Worker.takeOne.seen", group: "context", dimensions: [], format: { kind: "number" }, read: Worker_takeOne_seen, write: setWorker_takeOne_seen },
  ],
  expectation: {
    outcome: "violates",
    only: false,
    targets: [{ form: "property", name: "noneLost" }],
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
