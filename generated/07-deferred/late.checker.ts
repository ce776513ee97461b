// Generated from specs/tutorial/07-deferred.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 5be3784b1821c57d · revision late · 8 variables in 1 word (10 bits) · 8 actions, 8 transitions
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

// An interrupt handler leaves work to a task. Can a piece of work be forgotten?
//
// `schedule T` makes a deferred context pending; it enters when nothing of a higher level runs on its CPU. Its pending bit
// is cleared when it enters, so that it can be scheduled again while it runs. `quiescent` holds where nothing is in progress
// and nothing can happen by itself: "no lost work" is `quiescent => nothing left to do`. Here the handler schedules only
// when it believes that it has to. It tests a flag which the task clears too late.
// Source: interrupt coalescing in network and storage drivers. Abstracted: the packets.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const clearFirst = false
const INTERRUPT = 1;
const TASK = 0;
const NONE = -1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable                   values
//    0  0     running                    false, true
//    0  1–2   packets.length             0..2
//    0  none  packets.item[place: 0..1]  0..0
//    0  3–4   Receive.at                 0 inactive, 1..3 where it rests
//    0  5     Receive.pending            false, true
//    0  6–7   Poll.at                    0 inactive, 1..2 where it rests
//    0  8     Poll.pending               false, true
//    0  9     Poll.packet                none, 0

const running = (s: State): boolean => (s[0] & 1) !== 0;
const setRunning = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const packets_length = (s: State): number => (s[0] >>> 1) & 3;
const setPackets_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 1)) | (value << 1);
};
const packets_item = (_s: State, _place_: number): number => 0;
const setPackets_item = (_s: State, _place_: number, _value: number): void => {};
const Receive_at = (s: State): number => (s[0] >>> 3) & 3;
const setReceive_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const Receive_pending = (s: State): boolean => ((s[0] >>> 5) & 1) !== 0;
const setReceive_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 5)) | ((value ? 1 : 0) << 5);
};
const Poll_at = (s: State): number => (s[0] >>> 6) & 3;
const setPoll_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const Poll_pending = (s: State): boolean => ((s[0] >>> 8) & 1) !== 0;
const setPoll_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 8)) | ((value ? 1 : 0) << 8);
};
const Poll_packet = (s: State): number => ((s[0] >>> 9) & 1) - 1;
const setPoll_packet = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 9)) | ((value + 1) << 9);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Receive_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Receive_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Receive_at(s) === 0 &&
    Poll_at(s) === 0 &&
    !(Receive_at(s) === 0 && INTERRUPT > occupied(s, 0) && Receive_pending(s)) &&
    !(Poll_at(s) === 0 && occupied(s, 0) === TASK && Poll_pending(s))
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Receive: enters   specs/tutorial/07-deferred.ilk:16
 *   isr Receive {
 */
function Receive_enter(s: State, next: State, sink: Sink): boolean {
  if (!(INTERRUPT > occupied(s, 0))) return false;
  if (!Receive_pending(s)) return false;
  if (Poll_at(next) !== 0) {
    sink.note(4 + Poll_at(next)); // which statement is interrupted
  }
  setReceive_pending(next, false);
  sink.event(0); // enter
  setReceive_at(next, 1); // before test !running
  return true;
}

/**
 * Receive: test !running   specs/tutorial/07-deferred.ilk:17
 *   if (!running) {
 */
function Receive_test_running(_s: State, next: State, sink: Sink): boolean {
  if (!running(next)) {
    sink.note(0); // branch: if (!running) is true
    setReceive_at(next, 2); // before running = true
  } else {
    sink.note(1); // branch: if (!running) is false
    sink.event(1); // leave
    setReceive_at(next, 0); // inactive
  }
  return true;
}

/**
 * Receive: running = true   specs/tutorial/07-deferred.ilk:18
 */
function Receive_running_true(_s: State, next: State, _sink: Sink): boolean {
  setRunning(next, true);
  setReceive_at(next, 3); // before schedule Poll
  return true;
}

/**
 * Receive: schedule Poll   specs/tutorial/07-deferred.ilk:19
 */
function Receive_schedule_Poll(_s: State, next: State, sink: Sink): boolean {
  sink.event(2); // schedule Poll
  setPoll_pending(next, true);
  sink.event(1); // leave
  setReceive_at(next, 0); // inactive
  return true;
}

/**
 * Poll: enters   specs/tutorial/07-deferred.ilk:23
 *   task Poll {
 */
function Poll_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 0) !== TASK) return false;
  if (!Poll_pending(s)) return false;
  setPoll_pending(next, false);
  sink.event(0); // enter
  setPoll_at(next, 1); // before packets.pop()
  return true;
}

/**
 * Poll: packets.pop()   specs/tutorial/07-deferred.ilk:26
 *   let packet = packets.pop();
 */
function Poll_packets_pop(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  const packet = packets_length(next) === 0 ? NONE : packets_item(next, 0);
  if (packets_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setPackets_item(next, i_1, packets_item(next, i_1 + 1));
    }
    setPackets_item(next, 1, 0);
    setPackets_length(next, packets_length(next) - 1);
  }
  sink.event(3); // packets.pop
  if (packet === NONE) {
    sink.note(2); // branch: if (packet == none) is true
    setPoll_packet(next, packet);
    setPoll_at(next, 2); // before running = false
  } else {
    sink.note(3); // branch: if (packet == none) is false
    setPoll_at(next, 1); // before packets.pop()
  }
  return true;
}

/**
 * Poll: running = false   specs/tutorial/07-deferred.ilk:28
 *   if (!clearFirst) { running = false; }
 */
function Poll_running_false(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  setRunning(next, false);
  sink.event(1); // leave
  setPoll_at(next, 0); // inactive
  setPoll_packet(next, -1);
  return true;
}

/**
 * specs/tutorial/07-deferred.ilk:35
 *   arrive
 */
function Nic_arrive(s: State, next: State, sink: Sink): boolean {
  if (packets_length(s) === 2) return false;
  sink.event(4); // arrive
  if (packets_length(next) === 2) {
    sink.fail(0); // ring-overrun
    return true;
  }
  setPackets_item(next, packets_length(next), 0);
  setPackets_length(next, packets_length(next) + 1);
  sink.event(5, 0); // packets.push({0})
  sink.event(6); // raise Receive
  setReceive_pending(next, true);
  return true;
}

/** What `Receive` can do where it rests. */
function stepReceive(s: State, next: State, sink: Sink): void {
  switch (Receive_at(s)) {
    case 0: // inactive
      if (Receive_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // test !running
      if (Receive_test_running(s, next, sink)) sink.emit(1);
      break;
    case 2: // running = true
      if (Receive_running_true(s, next, sink)) sink.emit(2);
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
    case 1: // packets.pop()
      if (Poll_packets_pop(s, next, sink)) sink.emit(5);
      break;
    case 2: // running = false
      if (Poll_running_false(s, next, sink)) sink.emit(6);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noneForgotten   specs/tutorial/07-deferred.ilk:41
 *   quiescent => packets.empty
 */
function noneForgotten(s: State): boolean {
  return !quiescent(s) || packets_length(s) === 0;
}

/**
 * reachable busy   specs/tutorial/07-deferred.ilk:42
 *   packets.length == 2
 */
function busy(s: State): boolean {
  return packets_length(s) === 2;
}

/** Where no reachable state meets this: never-quiescent */
function probe1(s: State): boolean {
  return quiescent(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/07-deferred.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setRunning(next, false);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly running: boolean;
  readonly "packets.length": number;
  /** contents of packets, front first */
  readonly "packets.item": Readonly<Record<number, number>>;
  /** where Receive rests */
  readonly "Receive.at": "inactive" | "1 test !running" | "2 running = true" | "3 schedule Poll";
  /** Receive is to run */
  readonly "Receive.pending": boolean;
  /** where Poll rests */
  readonly "Poll.at": "inactive" | "1 packets.pop()" | "2 running = false";
  /** Poll is to run */
  readonly "Poll.pending": boolean;
  /** local `packet` of `Poll` */
  readonly "Poll.packet": number | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Deferred",
  revision: "late",
  source: "specs/tutorial/07-deferred.ilk",
  hash: "5be3784b1821c57d5070858b1cb01c1a465b48951bb052fed778ae0b8f2cee4f",
  constants: { clearFirst: "false" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepReceive(s, next, sink);
    stepPoll(s, next, sink);
    if (Nic_arrive(s, next, sink)) sink.emit(7);
  },

  // prettier-ignore
  actions: [
    { name: "Receive_enter", actor: "Receive", context: 0, from: 0, first: 0, parameters: [], place: place(16, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Receive_test_running", actor: "Receive", context: 0, from: 1, first: 1, parameters: [], place: place(17, 7), does: { kind: "test", condition: ["!running"] }, external: false, fairness: "weak" },
    { name: "Receive_running_true", actor: "Receive", context: 0, from: 2, first: 2, parameters: [], place: place(18, 5), does: { kind: "statement", text: ["running = true"] }, external: false, fairness: "weak" },
    { name: "Receive_schedule_Poll", actor: "Receive", context: 0, from: 3, first: 3, parameters: [], place: place(19, 5), does: { kind: "signal", signal: "schedule", target: { name: "Poll", indices: [] } }, external: false, fairness: "weak" },
    { name: "Poll_enter", actor: "Poll", context: 1, from: 0, first: 4, parameters: [], place: place(23, 6), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Poll_packets_pop", actor: "Poll", context: 1, from: 1, first: 5, parameters: [], place: place(26, 18), does: { kind: "operation", object: { name: "packets", indices: [] }, operation: "pop", argument: [] }, external: false, fairness: "weak" },
    { name: "Poll_running_false", actor: "Poll", context: 1, from: 2, first: 6, parameters: [], place: place(28, 26), does: { kind: "statement", text: ["running = false"] }, external: false, fairness: "weak" },
    { name: "Nic_arrive", actor: "Nic", context: -1, from: -1, first: 7, parameters: [], place: place(35, 19), does: { kind: "action", action: "arrive" }, beside: [[1,1]], external: true, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Receive", form: "isr", word: "isr", place: place(16, 5), members: ["Receive"], firstActivation: 1, locations: [
      { label: undefined, place: place(16, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 7), does: { kind: "test", condition: ["!running"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(18, 5), does: { kind: "statement", text: ["running = true"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 5), does: { kind: "signal", signal: "schedule", target: { name: "Poll", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Receive_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Receive_pending(s), request: { verb: "raised", first: { by: "Nic.arrive", text: "raise Receive", place: place(37, 5) } } },
    { name: "Poll", form: "deferred", word: "task", place: place(23, 6), members: ["Poll"], firstActivation: 2, locations: [
      { label: undefined, place: place(23, 6), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 18), does: { kind: "operation", object: { name: "packets", indices: [] }, operation: "pop", argument: [] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 26), does: { kind: "statement", text: ["running = false"] }, calls: [], locals: [["packet", "Poll.packet"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Poll_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: (s: State) => Poll_pending(s), request: { verb: "scheduled", first: { by: "Receive", text: "schedule Poll", place: place(19, 5) } } },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "ring-overrun", place: place(36, 5), message: "`packets` is full with 2, and one more is pushed", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (!running) is true", place: place(17, 3), other: undefined, parts: ["Receive"] },
    { kind: "branch", text: "if (!running) is false", place: place(17, 3), other: undefined, parts: ["Receive"] },
    { kind: "branch", text: "if (packet == none) is true", place: place(27, 5), other: undefined, parts: ["Poll"] },
    { kind: "branch", text: "if (packet == none) is false", place: place(27, 5), other: undefined, parts: ["Poll"] },
    { kind: "everyInterrupt", isr: "Receive", context: "Poll", locations: 3, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "schedule", subject: "Poll", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "packets", operation: "pop", indices: 0, args: 0 },
      formats: [],
    },
    { is: { kind: "action", subject: "arrive", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "packets", operation: "push", indices: 0, args: 1 },
      formats: [{ kind: "number" }],
    },
    { is: { kind: "raise", subject: "Receive", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noneForgotten", place: place(41, 11), text: "quiescent => packets.empty", holds: noneForgotten },
  ],
  // prettier-ignore
  reachables: [
    { name: "busy", place: place(42, 11), text: "packets.length == 2", holds: busy },
  ],
  // prettier-ignore
  stateRules: [],
  // prettier-ignore
  probes: [
    { slug: "never-quiescent", message: "no reachable state is `quiescent`, so `noneForgotten` says nothing of quiescent states", place: place(41, 11), holds: probe1, within: undefined },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "running", path: [], group: "variable", dimensions: [], format: { kind: "boolean" }, read: running, write: setRunning },
    { owner: "packets", path: ["length"], group: "object", dimensions: [], format: { kind: "number" }, read: packets_length, write: setPackets_length },
    { owner: "packets", path: ["item"], role: "places", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: packets_item, write: setPackets_item },
    { owner: "Receive", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test !running","2 running = true","3 schedule Poll"] }, read: Receive_at, write: setReceive_at },
    { owner: "Receive", path: ["pending"], role: "pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Receive_pending, write: setReceive_pending },
    { owner: "Poll", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 packets.pop()","2 running = false"] }, read: Poll_at, write: setPoll_at },
    { owner: "Poll", path: ["pending"], role: "pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Poll_pending, write: setPoll_pending },
    { owner: "Poll", path: ["packet"], group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: Poll_packet, write: setPoll_packet },
  ],
  expectation: {
    outcome: "violates",
    only: false,
    targets: [{ form: "property", name: "noneForgotten" }],
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
