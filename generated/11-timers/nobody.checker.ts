// Generated from specs/tutorial/11-timers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 a956ed1927fa5562 · revision nobody · 8 variables in 1 word (10 bits) · 9 actions, 9 transitions
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

// A request has a time limit. Can the timer and the answer both finish it?
//
// `timer T { }` runs at any time while it is armed: nobody knows how long "later" is, so every moment is tried. `arm T;`
// arms it, entering disarms it, and `cancel T;` takes the arming back. As a condition `cancel T` is false if the timer
// runs at this moment. That is not the question that matters here: it may also have run and ended.
// A `completion … once` may be completed only once; a second time breaks `double-completion`.
// Source: request timeouts of storage drivers. Abstracted: the request; what the timer does to the device.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const guard = Nobody
const TASK = 0;
const INTERRUPT = 1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable        values
//    0  0     outstanding     false, true
//    0  1     finished.count  0..1
//    0  2     finished.done   false, true
//    0  3–4   Submit.at       0 inactive, 1..3 where it rests
//    0  5     Expiry.at       0 inactive, 1..1 where it rests
//    0  6     Expiry.pending  false, true
//    0  7–8   Answer.at       0 inactive, 1..2 where it rests
//    0  9     Answer.pending  false, true

const outstanding = (s: State): boolean => (s[0] & 1) !== 0;
const setOutstanding = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const finished_count = (s: State): number => (s[0] >>> 1) & 1;
const setFinished_count = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 1)) | (value << 1);
};
const finished_done = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setFinished_done = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const Submit_at = (s: State): number => (s[0] >>> 3) & 3;
const setSubmit_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const Expiry_at = (s: State): number => (s[0] >>> 5) & 1;
const setExpiry_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 5)) | (value << 5);
};
const Expiry_pending = (s: State): boolean => ((s[0] >>> 6) & 1) !== 0;
const setExpiry_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 6)) | ((value ? 1 : 0) << 6);
};
const Answer_at = (s: State): number => (s[0] >>> 7) & 3;
const setAnswer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const Answer_pending = (s: State): boolean => ((s[0] >>> 9) & 1) !== 0;
const setAnswer_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 9)) | ((value ? 1 : 0) << 9);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Submit: outstanding = true   specs/tutorial/11-timers.ilk:16
 */
function Submit_outstanding_true(_s: State, next: State, _sink: Sink): boolean {
  setOutstanding(next, true);
  setSubmit_at(next, 2); // before arm Expiry
  return true;
}

/**
 * Submit: arm Expiry   specs/tutorial/11-timers.ilk:17
 */
function Submit_arm_Expiry(_s: State, next: State, _sink: Sink): boolean {
  setExpiry_pending(next, true);
  setSubmit_at(next, 3); // before wait finished
  return true;
}

/**
 * Submit: wait finished   specs/tutorial/11-timers.ilk:18
 */
function Submit_wait_finished(s: State, next: State, sink: Sink): boolean {
  if (finished_count(s) === 0) return false;
  sink.event(0); // wait finished
  setFinished_count(next, finished_count(next) - 1);
  sink.event(1); // leave
  setSubmit_at(next, 0); // inactive
  return true;
}

/**
 * Expiry: enters   specs/tutorial/11-timers.ilk:21
 *   timer Expiry { finish(); }
 */
function Expiry_enter(s: State, next: State, sink: Sink): boolean {
  if (!Expiry_pending(s)) return false;
  setExpiry_pending(next, false);
  sink.event(2); // enter
  setExpiry_at(next, 1); // before complete finished
  return true;
}

/**
 * Expiry: complete finished   specs/tutorial/11-timers.ilk:39
 */
function Expiry_complete_finished(_s: State, next: State, sink: Sink): boolean {
  sink.event(3); // complete finished
  if (finished_done(next)) {
    sink.fail(0); // double-completion
    return true;
  }
  setFinished_done(next, true);
  setFinished_count(next, 1);
  sink.event(1); // leave
  setExpiry_at(next, 0); // inactive
  return true;
}

/**
 * Answer: enters   specs/tutorial/11-timers.ilk:23
 *   isr Answer {
 */
function Answer_enter(s: State, next: State, sink: Sink): boolean {
  if (!Answer_pending(s)) return false;
  setAnswer_pending(next, false);
  sink.event(2); // enter
  setAnswer_at(next, 1); // before cancel Expiry
  return true;
}

/**
 * Answer: cancel Expiry   specs/tutorial/11-timers.ilk:27
 */
function Answer_cancel_Expiry(_s: State, next: State, _sink: Sink): boolean {
  setExpiry_pending(next, false);
  setAnswer_at(next, 2); // before complete finished
  return true;
}

/**
 * Answer: complete finished   specs/tutorial/11-timers.ilk:39
 */
function Answer_complete_finished(_s: State, next: State, sink: Sink): boolean {
  sink.event(3); // complete finished
  if (finished_done(next)) {
    sink.fail(0); // double-completion
    return true;
  }
  setFinished_done(next, true);
  setFinished_count(next, 1);
  sink.event(1); // leave
  setAnswer_at(next, 0); // inactive
  return true;
}

/**
 * specs/tutorial/11-timers.ilk:43
 *   answer
 */
function Disk_answer(s: State, next: State, sink: Sink): boolean {
  if (!(outstanding(s) && !Answer_pending(s))) return false;
  sink.event(4); // answer
  sink.event(5); // raise Answer
  setAnswer_pending(next, true);
  return true;
}

/** What `Submit` can do where it rests. */
function stepSubmit(s: State, next: State, sink: Sink): void {
  switch (Submit_at(s)) {
    case 1: // outstanding = true
      if (Submit_outstanding_true(s, next, sink)) sink.emit(0);
      break;
    case 2: // arm Expiry
      if (Submit_arm_Expiry(s, next, sink)) sink.emit(1);
      break;
    case 3: // wait finished
      if (Submit_wait_finished(s, next, sink)) sink.emit(2);
      break;
  }
}

/** What `Expiry` can do where it rests. */
function stepExpiry(s: State, next: State, sink: Sink): void {
  switch (Expiry_at(s)) {
    case 0: // inactive
      if (Expiry_enter(s, next, sink)) sink.emit(3);
      break;
    case 1: // complete finished
      if (Expiry_complete_finished(s, next, sink)) sink.emit(4);
      break;
  }
}

/** What `Answer` can do where it rests. */
function stepAnswer(s: State, next: State, sink: Sink): void {
  switch (Answer_at(s)) {
    case 0: // inactive
      if (Answer_enter(s, next, sink)) sink.emit(5);
      break;
    case 1: // cancel Expiry
      if (Answer_cancel_Expiry(s, next, sink)) sink.emit(6);
      break;
    case 2: // complete finished
      if (Answer_complete_finished(s, next, sink)) sink.emit(7);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable expired   specs/tutorial/11-timers.ilk:46
 *   Expiry.active && outstanding
 */
function expired(s: State): boolean {
  return Expiry_at(s) !== 0 && outstanding(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/11-timers.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setOutstanding(next, false);
  setSubmit_at(next, 1); // before outstanding = true
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly outstanding: boolean;
  /** completed and not yet waited for */
  readonly "finished.count": number;
  /** finished has been completed */
  readonly "finished.done": boolean;
  /** where Submit rests */
  readonly "Submit.at": "inactive" | "1 outstanding = true" | "2 arm Expiry" | "3 wait finished";
  /** where Expiry rests */
  readonly "Expiry.at": "inactive" | "1 complete finished";
  /** Expiry is to run */
  readonly "Expiry.pending": boolean;
  /** where Answer rests */
  readonly "Answer.at": "inactive" | "1 cancel Expiry" | "2 complete finished";
  /** Answer is to run */
  readonly "Answer.pending": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Timers",
  revision: "nobody",
  source: "specs/tutorial/11-timers.ilk",
  hash: "a956ed1927fa5562bded0eac7256a22830808242020973196146dc63a63b703e",
  constants: { guard: "Nobody" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSubmit(s, next, sink);
    stepExpiry(s, next, sink);
    stepAnswer(s, next, sink);
    if (Disk_answer(s, next, sink)) sink.emit(8);
  },

  // prettier-ignore
  actions: [
    { name: "Submit_outstanding_true", actor: "Submit", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(16, 3), text: "outstanding = true", external: false, fairness: "weak", event: undefined },
    { name: "Submit_arm_Expiry", actor: "Submit", context: 0, from: 2, first: 1, parameters: [], kind: "statement", place: place(17, 3), text: "arm Expiry", external: false, fairness: "weak", event: "arm Expiry" },
    { name: "Submit_wait_finished", actor: "Submit", context: 0, from: 3, first: 2, parameters: [], kind: "statement", place: place(18, 3), text: "wait finished", external: false, fairness: "weak", event: "wait finished" },
    { name: "Expiry_enter", actor: "Expiry", context: 1, from: 0, first: 3, parameters: [], kind: "enter", place: place(21, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Expiry_complete_finished", actor: "Expiry", context: 1, from: 1, first: 4, parameters: [], kind: "statement", place: place(39, 3), text: "complete finished", external: false, fairness: "weak", event: "complete finished" },
    { name: "Answer_enter", actor: "Answer", context: 2, from: 0, first: 5, parameters: [], kind: "enter", place: place(23, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Answer_cancel_Expiry", actor: "Answer", context: 2, from: 1, first: 6, parameters: [], kind: "statement", place: place(27, 5), text: "cancel Expiry", external: false, fairness: "weak", event: "cancel Expiry" },
    { name: "Answer_complete_finished", actor: "Answer", context: 2, from: 2, first: 7, parameters: [], kind: "statement", place: place(39, 3), text: "complete finished", external: false, fairness: "weak", event: "complete finished" },
    { name: "Disk_answer", actor: "Disk", context: -1, from: -1, first: 8, parameters: [], kind: "action", place: place(43, 10), text: "answer", external: false, fairness: "none", event: "answer" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submit", form: "thread", word: "thread", place: place(15, 8), members: ["Submit"], firstActivation: 1, locations: [
      { label: undefined, place: place(15, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(16, 3), text: "outstanding = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 3), text: "arm Expiry", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(18, 3), text: "wait finished", calls: [], locals: [], idle: false, waiting: "condition", takes: "nothing" },
    ], at: (s: State) => Submit_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Expiry", form: "timer", word: "timer", place: place(21, 7), members: ["Expiry"], firstActivation: 2, locations: [
      { label: undefined, place: place(21, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "complete finished", calls: [{ proc: "finish", place: place(21, 16) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Expiry_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: (s: State) => Expiry_pending(s) },
    { name: "Answer", form: "isr", word: "isr", place: place(23, 5), members: ["Answer"], firstActivation: 3, locations: [
      { label: undefined, place: place(23, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 5), text: "cancel Expiry", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "complete finished", calls: [{ proc: "finish", place: place(29, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Answer_at(s), cpu: () => -1, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Answer_pending(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "double-completion", place: place(39, 3), message: "`finished` is completed a second time", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { text: "wait finished", formats: [] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "complete finished", formats: [] },
    { text: "answer", formats: [] },
    { text: "raise Answer", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "expired", place: place(46, 11), text: "Expiry.active && outstanding", holds: expired },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "outstanding", group: "variable", dimensions: [], format: { kind: "boolean" }, read: outstanding, write: setOutstanding },
    { name: "finished.count", group: "object", dimensions: [], format: { kind: "number" }, read: finished_count, write: setFinished_count },
    { name: "finished.done", group: "object", dimensions: [], format: { kind: "boolean" }, read: finished_done, write: setFinished_done },
    { name: "Submit.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 outstanding = true","2 arm Expiry","3 wait finished"] }, read: Submit_at, write: setSubmit_at },
    { name: "Expiry.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 complete finished"] }, read: Expiry_at, write: setExpiry_at },
    { name: "Expiry.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Expiry_pending, write: setExpiry_pending },
    { name: "Answer.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 cancel Expiry","2 complete finished"] }, read: Answer_at, write: setAnswer_at },
    { name: "Answer.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Answer_pending, write: setAnswer_pending },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "double-completion" }],
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
