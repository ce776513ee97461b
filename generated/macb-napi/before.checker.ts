// Generated from specs/bugs/macb-napi.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 198b25b1bdfe6a6e · revision before · 8 variables in 1 word (13 bits) · 12 actions, 12 transitions
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

// Poll finds nothing more to do and turns the interrupt on again. What if a packet came just before?
//
// Source: Linux 0bf476fc3624 (Fixes: 02f7a34f34e3), the macb Ethernet driver. Its poll drained the ring, read the status
// register, called napi_complete and enabled the interrupt. On this chip enabling raises no interrupt for a bit that
// was set before. The fix reads the status once more after enabling; if it is set, it disables and schedules again.
// Abstracted: the budget, which is never used up; the packets. A ring of two.
//
// What was found. In `before` a packet waits for the next one, after twelve steps of which the first seven are a packet
// received as it should be. `halfFixed` reads the status once more, but before enabling: however often one looks, there is
// a moment after the last look. See specs/bugs/mpfs-emmc.ilk for the same mistake.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const rechecks = Never
const HARDIRQ = 3;
const SOFTIRQ = 2;
const TASK = 0;
const NONE = -1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable              values
//    0  0            status                false, true
//    0  1            enabled               false, true
//    0  2–3          rx.length             0..2
//    0  4–5 (2 × 1)  rx.item[place: 0..1]  false, true
//    0  6–7          Receive.at            0 inactive, 1..3 where it rests
//    0  8            Receive.pending       false, true
//    0  9–11         Poll.at               0 inactive, 1..6 where it rests
//    0  12           Poll.pending          false, true

const status = (s: State): boolean => (s[0] & 1) !== 0;
const setStatus = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const enabled = (s: State): boolean => ((s[0] >>> 1) & 1) !== 0;
const setEnabled = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 1)) | ((value ? 1 : 0) << 1);
};
const rx_length = (s: State): number => (s[0] >>> 2) & 3;
const setRx_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const rx_item = (s: State, place_: number): boolean => ((s[0] >>> (place_ + 4)) & 1) !== 0;
const setRx_item = (s: State, place_: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (place_ + 4))) | ((value ? 1 : 0) << (place_ + 4));
};
const Receive_at = (s: State): number => (s[0] >>> 6) & 3;
const setReceive_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const Receive_pending = (s: State): boolean => ((s[0] >>> 8) & 1) !== 0;
const setReceive_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 8)) | ((value ? 1 : 0) << 8);
};
const Poll_at = (s: State): number => (s[0] >>> 9) & 7;
const setPoll_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 9)) | (value << 9);
};
const Poll_pending = (s: State): boolean => ((s[0] >>> 12) & 1) !== 0;
const setPoll_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 12)) | ((value ? 1 : 0) << 12);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Receive_at(s) !== 0) return HARDIRQ;
  if (0 === c && Poll_at(s) !== 0) return SOFTIRQ;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Receive_at(s) !== 0) return HARDIRQ;
  if (0 === c && Poll_at(s) !== 0) return SOFTIRQ;
  return TASK;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Receive_at(s) === 0 &&
    Poll_at(s) === 0 &&
    !(Receive_at(s) === 0 && HARDIRQ > occupied(s, 0) && Receive_pending(s)) &&
    !(Poll_at(s) === 0 && SOFTIRQ > occupied(s, 0) && Poll_pending(s))
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Receive: enters   specs/bugs/macb-napi.ilk:30
 *   isr Receive {
 */
function Receive_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!Receive_pending(s)) return false;
  if (Poll_at(next) !== 0) {
    sink.note(6 + Poll_at(next)); // which statement is interrupted
  }
  setReceive_pending(next, false);
  sink.event(0); // enter
  setReceive_at(next, 1); // before enabled = false
  return true;
}

/**
 * Receive: enabled = false   specs/bugs/macb-napi.ilk:31
 */
function Receive_enabled_false(_s: State, next: State, _sink: Sink): boolean {
  setEnabled(next, false);
  setReceive_at(next, 2); // before status = false
  return true;
}

/**
 * Receive: status = false   specs/bugs/macb-napi.ilk:32
 */
function Receive_status_false(_s: State, next: State, _sink: Sink): boolean {
  setStatus(next, false);
  setReceive_at(next, 3); // before schedule Poll
  return true;
}

/**
 * Receive: schedule Poll   specs/bugs/macb-napi.ilk:33
 */
function Receive_schedule_Poll(_s: State, next: State, sink: Sink): boolean {
  sink.event(1); // schedule Poll
  setPoll_pending(next, true);
  sink.event(2); // leave
  setReceive_at(next, 0); // inactive
  return true;
}

/**
 * Poll: enters   specs/bugs/macb-napi.ilk:36
 *   napi Poll {
 */
function Poll_enter(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ > occupied(s, 0))) return false;
  if (!Poll_pending(s)) return false;
  setPoll_pending(next, false);
  sink.event(0); // enter
  setPoll_at(next, 1); // before rx.pop()
  return true;
}

/**
 * Poll: rx.pop()   specs/bugs/macb-napi.ilk:38
 *   let packet = rx.pop();
 */
function Poll_rx_pop(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  const packet = rx_length(next) === 0 ? NONE : rx_item(next, 0) ? 1 : 0;
  if (rx_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setRx_item(next, i_1, rx_item(next, i_1 + 1));
    }
    setRx_item(next, 1, false);
    setRx_length(next, rx_length(next) - 1);
  }
  sink.event(3); // rx.pop
  if (packet === NONE) {
    sink.note(0); // branch: if (packet == none) { break; } is true
    setPoll_at(next, 2); // before test status
  } else {
    sink.note(1); // branch: if (packet == none) { break; } is false
    setPoll_at(next, 1); // before rx.pop()
  }
  return true;
}

/**
 * Poll: test status   specs/bugs/macb-napi.ilk:41
 *   if (status) {
 */
function Poll_test_status(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  if (status(next)) {
    sink.note(2); // branch: if (status) is true
    setPoll_at(next, 3); // before status = false
  } else {
    sink.note(3); // branch: if (status) is false
    setPoll_at(next, 4); // before completed: completed
  }
  return true;
}

/**
 * Poll: status = false   specs/bugs/macb-napi.ilk:62
 */
function Poll_status_false(s: State, next: State, _sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  setStatus(next, false);
  setPoll_at(next, 5); // before schedule Poll
  return true;
}

/**
 * Poll: completed   specs/bugs/macb-napi.ilk:45
 *   completed: skip; // napi_complete
 */
function Poll_completed(s: State, next: State, _sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  setPoll_at(next, 6); // before enabled = true
  return true;
}

/**
 * Poll: schedule Poll   specs/bugs/macb-napi.ilk:63
 */
function Poll_schedule_Poll(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  sink.event(1); // schedule Poll
  setPoll_pending(next, true);
  sink.event(2); // leave
  setPoll_at(next, 0); // inactive
  return true;
}

/**
 * Poll: enabled = true   specs/bugs/macb-napi.ilk:52
 */
function Poll_enabled_true(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ >= top(s, 0))) return false;
  setEnabled(next, true);
  sink.event(2); // leave
  setPoll_at(next, 0); // inactive
  return true;
}

/**
 * specs/bugs/macb-napi.ilk:23
 *   arrives
 */
function Mac_arrives(s: State, next: State, sink: Sink): boolean {
  if (rx_length(s) === 2) return false;
  sink.event(4); // arrives
  if (rx_length(next) === 2) {
    sink.fail(0); // ring-overrun
    return true;
  }
  setRx_item(next, rx_length(next), true);
  setRx_length(next, rx_length(next) + 1);
  sink.event(5, 1); // rx.push({0})
  setStatus(next, true);
  if (enabled(next)) {
    sink.note(4); // branch: if (enabled) { raise Receive; } is true
    sink.event(6); // raise Receive
    setReceive_pending(next, true);
  } else {
    sink.note(5); // branch: if (enabled) { raise Receive; } is false
  }
  return true;
}

/** What `Receive` can do where it rests. */
function stepReceive(s: State, next: State, sink: Sink): void {
  switch (Receive_at(s)) {
    case 0: // inactive
      if (Receive_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // enabled = false
      if (Receive_enabled_false(s, next, sink)) sink.emit(1);
      break;
    case 2: // status = false
      if (Receive_status_false(s, next, sink)) sink.emit(2);
      break;
    case 3: // schedule Poll
      if (Receive_schedule_Poll(s, next, sink)) sink.emit(3);
      break;
  }
}

/** What `Poll` can do where it rests. */
function stepPoll(s: State, next: State, sink: Sink): void {
  switch (Poll_at(s)) {
    case 0: // inactive
      if (Poll_enter(s, next, sink)) sink.emit(4);
      break;
    case 1: // rx.pop()
      if (Poll_rx_pop(s, next, sink)) sink.emit(5);
      break;
    case 2: // test status
      if (Poll_test_status(s, next, sink)) sink.emit(6);
      break;
    case 3: // status = false
      if (Poll_status_false(s, next, sink)) sink.emit(7);
      break;
    case 4: // completed: completed
      if (Poll_completed(s, next, sink)) sink.emit(8);
      break;
    case 5: // schedule Poll
      if (Poll_schedule_Poll(s, next, sink)) sink.emit(9);
      break;
    case 6: // enabled = true
      if (Poll_enabled_true(s, next, sink)) sink.emit(10);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noLostWork   specs/bugs/macb-napi.ilk:66
 *   quiescent => rx.empty
 */
function noLostWork(s: State): boolean {
  return !quiescent(s) || rx_length(s) === 0;
}

/**
 * reachable both   specs/bugs/macb-napi.ilk:67
 *   Poll.at(completed) && rx.full
 */
function both(s: State): boolean {
  return Poll_at(s) === 4 && rx_length(s) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/macb-napi.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setStatus(next, false);
  setEnabled(next, true);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** Receive status; cleared by writing it. */
  readonly status: boolean;
  readonly enabled: boolean;
  readonly "rx.length": number;
  /** contents of rx, front first */
  readonly "rx.item": Readonly<Record<number, boolean>>;
  /** where Receive rests */
  readonly "Receive.at": "inactive" | "1 enabled = false" | "2 status = false" | "3 schedule Poll";
  /** Receive is to run */
  readonly "Receive.pending": boolean;
  /** where Poll rests */
  readonly "Poll.at":
    | "inactive"
    | "1 rx.pop()"
    | "2 test status"
    | "3 status = false"
    | "4 completed"
    | "5 schedule Poll"
    | "6 enabled = true";
  /** Poll is to run */
  readonly "Poll.pending": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MacbNapi",
  revision: "before",
  source: "specs/bugs/macb-napi.ilk",
  hash: "198b25b1bdfe6a6e0c40f459ee4a818bba96c4a207c981cd5674528e96fc06ac",
  constants: { rechecks: "Never" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepReceive(s, next, sink);
    stepPoll(s, next, sink);
    if (Mac_arrives(s, next, sink)) sink.emit(11);
  },

  // prettier-ignore
  actions: [
    { name: "Receive_enter", actor: "Receive", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(30, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Receive_enabled_false", actor: "Receive", context: 0, from: 1, first: 1, parameters: [], kind: "statement", place: place(31, 3), text: "enabled = false", external: false, fairness: "weak", event: undefined },
    { name: "Receive_status_false", actor: "Receive", context: 0, from: 2, first: 2, parameters: [], kind: "statement", place: place(32, 3), text: "status = false", external: false, fairness: "weak", event: undefined },
    { name: "Receive_schedule_Poll", actor: "Receive", context: 0, from: 3, first: 3, parameters: [], kind: "statement", place: place(33, 3), text: "schedule Poll", external: false, fairness: "weak", event: "schedule Poll" },
    { name: "Poll_enter", actor: "Poll", context: 1, from: 0, first: 4, parameters: [], kind: "enter", place: place(36, 6), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Poll_rx_pop", actor: "Poll", context: 1, from: 1, first: 5, parameters: [], kind: "operation", place: place(38, 18), text: "rx.pop()", external: false, fairness: "weak", event: "rx.pop" },
    { name: "Poll_test_status", actor: "Poll", context: 1, from: 2, first: 6, parameters: [], kind: "statement", place: place(41, 7), text: "test status", external: false, fairness: "weak", event: undefined },
    { name: "Poll_status_false", actor: "Poll", context: 1, from: 3, first: 7, parameters: [], kind: "statement", place: place(62, 3), text: "status = false", external: false, fairness: "weak", event: undefined },
    { name: "Poll_completed", actor: "Poll", context: 1, from: 4, first: 8, parameters: [], kind: "statement", place: place(45, 3), text: "completed", external: false, fairness: "weak", event: "completed" },
    { name: "Poll_schedule_Poll", actor: "Poll", context: 1, from: 5, first: 9, parameters: [], kind: "statement", place: place(63, 3), text: "schedule Poll", external: false, fairness: "weak", event: "schedule Poll" },
    { name: "Poll_enabled_true", actor: "Poll", context: 1, from: 6, first: 10, parameters: [], kind: "statement", place: place(52, 3), text: "enabled = true", external: false, fairness: "weak", event: undefined },
    { name: "Mac_arrives", actor: "Mac", context: -1, from: -1, first: 11, parameters: [], kind: "action", place: place(23, 19), text: "arrives", external: true, fairness: "none", event: "arrives" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Receive", form: "isr", word: "isr", place: place(30, 5), members: ["Receive"], firstActivation: 1, locations: [
      { label: undefined, place: place(30, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(31, 3), text: "enabled = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 3), text: "status = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 3), text: "schedule Poll", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Receive_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Receive_pending(s) },
    { name: "Poll", form: "deferred", word: "napi", place: place(36, 6), members: ["Poll"], firstActivation: 2, locations: [
      { label: undefined, place: place(36, 6), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 18), text: "rx.pop()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 7), text: "test status", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(62, 3), text: "status = false", calls: [{ proc: "again", place: place(42, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "completed", place: place(45, 3), text: "completed", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 3), text: "schedule Poll", calls: [{ proc: "again", place: place(42, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 3), text: "enabled = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Poll_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State) => Poll_pending(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "ring-overrun", place: place(24, 5), message: "`rx` is full with 2, and one more is pushed", platform: "a descriptor overwritten before the device fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (packet == none) { break; } is true", place: place(39, 5), other: undefined, parts: ["Poll"] },
    { kind: "branch", text: "if (packet == none) { break; } is false", place: place(39, 5), other: undefined, parts: ["Poll"] },
    { kind: "branch", text: "if (status) is true", place: place(41, 3), other: undefined, parts: ["Poll"] },
    { kind: "branch", text: "if (status) is false", place: place(41, 3), other: undefined, parts: ["Poll"] },
    { kind: "branch", text: "if (enabled) { raise Receive; } is true", place: place(26, 5), other: undefined, parts: [""] },
    { kind: "branch", text: "if (enabled) { raise Receive; } is false", place: place(26, 5), other: undefined, parts: [""] },
    { kind: "everyInterrupt", isr: "Receive", context: "Poll", locations: 7, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "schedule Poll", formats: [] },
    { text: "leave", formats: [] },
    { text: "rx.pop", formats: [] },
    { text: "arrives", formats: [] },
    { text: "rx.push({0})", formats: [{ kind: "boolean" }] },
    { text: "raise Receive", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noLostWork", place: place(66, 11), text: "quiescent => rx.empty", holds: noLostWork },
  ],
  // prettier-ignore
  reachables: [
    { name: "both", place: place(67, 11), text: "Poll.at(completed) && rx.full", holds: both },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "status", group: "variable", dimensions: [], format: { kind: "boolean" }, read: status, write: setStatus },
    { name: "enabled", group: "variable", dimensions: [], format: { kind: "boolean" }, read: enabled, write: setEnabled },
    { name: "rx.length", group: "object", dimensions: [], format: { kind: "number" }, read: rx_length, write: setRx_length },
    { name: "rx.item", group: "object", dimensions: [[0, 1]], format: { kind: "boolean" }, read: rx_item, write: setRx_item },
    { name: "Receive.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 enabled = false","2 status = false","3 schedule Poll"] }, read: Receive_at, write: setReceive_at },
    { name: "Receive.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Receive_pending, write: setReceive_pending },
    { name: "Poll.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 rx.pop()","2 test status","3 status = false","4 completed","5 schedule Poll","6 enabled = true"] }, read: Poll_at, write: setPoll_at },
    { name: "Poll.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Poll_pending, write: setPoll_pending },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "property", name: "noLostWork", within: 12 }],
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
