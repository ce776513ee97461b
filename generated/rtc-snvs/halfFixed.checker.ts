// Generated from specs/bugs/rtc-snvs.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 c0bbc66ab5008c6e · revision halfFixed · 9 variables in 1 word (12 bits) · 8 actions, 8 transitions
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

// The probe asks for its interrupt. What if the interrupt is there already?
//
// Source: Linux 6fd4fe9b496d, rtc-snvs. An alarm may be pending from before the reboot. The probe requested the interrupt
// and allocated the RTC afterwards; the handler, which runs at once, reports to the RTC through a pointer that is still
// NULL. The fix allocates first. Abstracted: registers, and everything else that a probe sets up.
//
// What was found. `before` needs four steps, the documented ones without the mapping of registers. `halfFixed` allocates in
// time, but writes the pointer where the handler looks for it too late: what counts is what the handler can see.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const requestsAfter = Allocating
const HARDIRQ = 3;
const TASK = 0;
const NONE = -1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable              values
//    0  0     allocated             false, true
//    0  1     rtc                   none, 0
//    0  2     updates[index: 0..0]  0..1
//    0  3     requested             false, true
//    0  4     alarm                 false, true
//    0  5     registered            false, true
//    0  6–8   Probe.at              0 inactive, 1..4 where it rests
//    0  9–10  Alarm.at              0 inactive, 1..3 where it rests
//    0  11    Alarm.mine            none, 0

const allocated = (s: State): boolean => (s[0] & 1) !== 0;
const setAllocated = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const rtc = (s: State): number => ((s[0] >>> 1) & 1) - 1;
const setRtc = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 1)) | ((value + 1) << 1);
};
const updates = (s: State, index: number): number => (s[0] >>> (index + 2)) & 1;
const setUpdates = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (index + 2))) | (value << (index + 2));
};
const requested = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setRequested = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const alarm = (s: State): boolean => ((s[0] >>> 4) & 1) !== 0;
const setAlarm = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const registered = (s: State): boolean => ((s[0] >>> 5) & 1) !== 0;
const setRegistered = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 5)) | ((value ? 1 : 0) << 5);
};
const Probe_at = (s: State): number => (s[0] >>> 6) & 7;
const setProbe_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 6)) | (value << 6);
};
const Alarm_at = (s: State): number => (s[0] >>> 9) & 3;
const setAlarm_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 9)) | (value << 9);
};
const Alarm_mine = (s: State): number => ((s[0] >>> 11) & 1) - 1;
const setAlarm_mine = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 11)) | ((value + 1) << 11);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Alarm_at(s) !== 0) return HARDIRQ;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Alarm_at(s) !== 0) return HARDIRQ;
  return TASK;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Probe: allocated = true   specs/bugs/rtc-snvs.ilk:27
 */
function Probe_allocated_true(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  setAllocated(next, true);
  setProbe_at(next, 2); // before requested = true
  return true;
}

/**
 * Probe: requested = true   specs/bugs/rtc-snvs.ilk:28
 *   if (requestsAfter == Allocating) { requested = true; }
 */
function Probe_requested_true(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  setRequested(next, true);
  setProbe_at(next, 3); // before rtc = 0
  return true;
}

/**
 * Probe: rtc = 0   specs/bugs/rtc-snvs.ilk:29
 */
function Probe_rtc_0(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  setRtc(next, 0);
  setProbe_at(next, 4); // before registered = true
  return true;
}

/**
 * Probe: registered = true   specs/bugs/rtc-snvs.ilk:31
 */
function Probe_registered_true(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  setRegistered(next, true);
  sink.event(0); // leave
  setProbe_at(next, 0); // inactive
  return true;
}

/**
 * Alarm: enters   specs/bugs/rtc-snvs.ilk:34
 *   isr Alarm when alarm && requested {
 */
function Alarm_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!(alarm(s) && requested(s))) return false;
  if (Probe_at(next) !== 0) {
    sink.note(Probe_at(next)); // which statement is interrupted
  }
  sink.event(1); // enter
  setAlarm_at(next, 1); // before let mine = rtc
  return true;
}

/**
 * Alarm: let mine = rtc   specs/bugs/rtc-snvs.ilk:35
 */
function Alarm_let_mine_rtc(_s: State, next: State, _sink: Sink): boolean {
  const mine = rtc(next);
  setAlarm_mine(next, mine);
  setAlarm_at(next, 2); // before updates[mine] = 1
  return true;
}

/**
 * Alarm: updates[mine] = 1   specs/bugs/rtc-snvs.ilk:36
 */
function Alarm_updates_1(_s: State, next: State, sink: Sink): boolean {
  if (Alarm_mine(next) === NONE) {
    sink.fail(0); // null-dereference
    return true;
  }
  setUpdates(next, Alarm_mine(next), 1);
  setAlarm_at(next, 3); // before alarm = false
  return true;
}

/**
 * Alarm: alarm = false   specs/bugs/rtc-snvs.ilk:37
 */
function Alarm_alarm_false(_s: State, next: State, sink: Sink): boolean {
  setAlarm(next, false);
  sink.event(0); // leave
  setAlarm_at(next, 0); // inactive
  setAlarm_mine(next, -1);
  return true;
}

/** What `Probe` can do where it rests. */
function stepProbe(s: State, next: State, sink: Sink): void {
  switch (Probe_at(s)) {
    case 1: // allocated = true
      if (Probe_allocated_true(s, next, sink)) sink.emit(0);
      break;
    case 2: // requested = true
      if (Probe_requested_true(s, next, sink)) sink.emit(1);
      break;
    case 3: // rtc = 0
      if (Probe_rtc_0(s, next, sink)) sink.emit(2);
      break;
    case 4: // registered = true
      if (Probe_registered_true(s, next, sink)) sink.emit(3);
      break;
  }
}

/** What `Alarm` can do where it rests. */
function stepAlarm(s: State, next: State, sink: Sink): void {
  switch (Alarm_at(s)) {
    case 0: // inactive
      if (Alarm_enter(s, next, sink)) sink.emit(4);
      break;
    case 1: // let mine = rtc
      if (Alarm_let_mine_rtc(s, next, sink)) sink.emit(5);
      break;
    case 2: // updates[mine] = 1
      if (Alarm_updates_1(s, next, sink)) sink.emit(6);
      break;
    case 3: // alarm = false
      if (Alarm_alarm_false(s, next, sink)) sink.emit(7);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable early   specs/bugs/rtc-snvs.ilk:40
 *   Alarm.active && allocated && !registered
 */
function early(s: State): boolean {
  return Alarm_at(s) !== 0 && allocated(s) && !registered(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/bugs/rtc-snvs.ilk", line, column });
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setAllocated(next, false);
  setRtc(next, NONE);
  for (let index_1 = 0; index_1 <= 0; index_1++) {
    setUpdates(next, index_1, 0);
  }
  setRequested(next, false);
  setAlarm(next, true);
  setRegistered(next, false);
  setProbe_at(next, 1); // before allocated = true
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly allocated: boolean;
  /** Where the handler finds the RTC. */
  readonly rtc: number | "none";
  readonly updates: Readonly<Record<number, number>>;
  readonly requested: boolean;
  readonly alarm: boolean;
  readonly registered: boolean;
  /** where Probe rests */
  readonly "Probe.at":
    "inactive" | "1 allocated = true" | "2 requested = true" | "3 rtc = 0" | "4 registered = true";
  /** where Alarm rests */
  readonly "Alarm.at": "inactive" | "1 let mine = rtc" | "2 updates[mine] = 1" | "3 alarm = false";
  /** local `mine` of `Alarm` */
  readonly "Alarm.mine": number | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "RtcSnvs",
  revision: "halfFixed",
  source: "specs/bugs/rtc-snvs.ilk",
  hash: "c0bbc66ab5008c6e69226f41f05cff15a07c17a007ebf3a59cc05556be1857a1",
  constants: { requestsAfter: "Allocating" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepProbe(s, next, sink);
    stepAlarm(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Probe_allocated_true", actor: "Probe", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(27, 3), text: "allocated = true", external: false, fairness: "weak", event: undefined },
    { name: "Probe_requested_true", actor: "Probe", context: 0, from: 2, first: 1, parameters: [], kind: "statement", place: place(28, 38), text: "requested = true", external: false, fairness: "weak", event: undefined },
    { name: "Probe_rtc_0", actor: "Probe", context: 0, from: 3, first: 2, parameters: [], kind: "statement", place: place(29, 3), text: "rtc = 0", external: false, fairness: "weak", event: undefined },
    { name: "Probe_registered_true", actor: "Probe", context: 0, from: 4, first: 3, parameters: [], kind: "statement", place: place(31, 3), text: "registered = true", external: false, fairness: "weak", event: undefined },
    { name: "Alarm_enter", actor: "Alarm", context: 1, from: 0, first: 4, parameters: [], kind: "enter", place: place(34, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Alarm_let_mine_rtc", actor: "Alarm", context: 1, from: 1, first: 5, parameters: [], kind: "statement", place: place(35, 3), text: "let mine = rtc", external: false, fairness: "weak", event: undefined },
    { name: "Alarm_updates_1", actor: "Alarm", context: 1, from: 2, first: 6, parameters: [], kind: "statement", place: place(36, 3), text: "updates[mine] = 1", external: false, fairness: "weak", event: undefined },
    { name: "Alarm_alarm_false", actor: "Alarm", context: 1, from: 3, first: 7, parameters: [], kind: "statement", place: place(37, 3), text: "alarm = false", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "Probe", form: "thread", word: "thread", place: place(25, 8), members: ["Probe"], firstActivation: 1, locations: [
      { label: undefined, place: place(25, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 3), text: "allocated = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 38), text: "requested = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 3), text: "rtc = 0", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(31, 3), text: "registered = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Probe_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Alarm", form: "isr", word: "isr", place: place(34, 5), members: ["Alarm"], firstActivation: 2, locations: [
      { label: undefined, place: place(34, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 3), text: "let mine = rtc", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 3), text: "updates[mine] = 1", calls: [], locals: [["mine", "Alarm.mine"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 3), text: "alarm = false", calls: [], locals: [["mine", "Alarm.mine"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Alarm_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => alarm(s) && requested(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "null-dereference", place: place(36, 11), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "everyInterrupt", isr: "Alarm", context: "Probe", locations: 5, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "early", place: place(40, 11), text: "Alarm.active && allocated && !registered", holds: early },
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
    { name: "allocated", group: "variable", dimensions: [], format: { kind: "boolean" }, read: allocated, write: setAllocated },
    { name: "rtc", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: rtc, write: setRtc },
    { name: "updates", group: "variable", dimensions: [[0, 0]], format: { kind: "number" }, read: updates, write: setUpdates },
    { name: "requested", group: "variable", dimensions: [], format: { kind: "boolean" }, read: requested, write: setRequested },
    { name: "alarm", group: "variable", dimensions: [], format: { kind: "boolean" }, read: alarm, write: setAlarm },
    { name: "registered", group: "variable", dimensions: [], format: { kind: "boolean" }, read: registered, write: setRegistered },
    { name: "Probe.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 allocated = true","2 requested = true","3 rtc = 0","4 registered = true"] }, read: Probe_at, write: setProbe_at },
    { name: "Alarm.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let mine = rtc","2 updates[mine] = 1","3 alarm = false"] }, read: Alarm_at, write: setAlarm_at },
    { name: "Alarm.mine", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: Alarm_mine, write: setAlarm_mine },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "null-dereference", within: 5 }],
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
