// Generated from specs/nvme-coalescing.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 ab15233796110bc3 · revision looksAgain · 9 variables in 1 word (10 bits) · 9 actions, 9 transitions
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

// A DPC that is queued already is not queued again. Is the completion behind the second interrupt handled?
//
// Source: the OFA Windows NVMe miniport (nvmewin) from c6ee2c6 to 0ef33cc: NVMeIsrMsix, which does nothing but queue the DPC,
// and the completion pass, IoCompletionDpcRoutine. Message interrupts are edges: two that come close together are one. The
// queued bit of a DPC is cleared before its routine runs. The argument of the call that is merged, the message, is lost.
// Abstracted: locks, identifiers, several queues. One CPU, a completion queue with a head and a phase, as many entries as fit.
//
// What was found. `shipped` holds: an entry that comes behind the last look at the phase brings an interrupt of its own,
// and that one queues the DPC again, since the bit was cleared when the routine began; the next pass finds the entry. It rests
// on two things, each taken away by itself. `oneForEach` handles one entry for each run, as if interrupts were counted: the
// entry behind a merged interrupt is forgotten. `clearsAtEnd` has a flag of its own that says that a pass is queued or
// running, clears it when the pass is over, and does not look once more: what comes between the last look and the clearing is
// forgotten. `looksAgain` is how such a flag is used right.
// `early` is the case in which the pass looks where the driver's state sends it and not where the interrupt came from: while
// the driver starts, only at the admin queue. An entry for an I/O queue waits for the next interrupt, which may never come.
//
// Not said here: N13, that the reset stalls at DISPATCH for 10 ms with the StartIoLock held, is a matter of time, of which
// there is none here.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const handles = UntilEmpty
// const queuedBy = AFlagLookedAtAgain
// const startsLate = false
const DIRQL = 3;
const DISPATCH = 2;
const PASSIVE = 0;
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable              values
//    0  0     started               false, true
//    0  1     queuedOrRunning       false, true
//    0  2–3   cq.length             0..2
//    0  none  cq.item[place: 0..1]  1..1
//    0  4     Message.at            0 inactive, 1..1 where it rests
//    0  5     Message.pending       false, true
//    0  6–8   Complete.at           0 inactive, 1..5 where it rests
//    0  9     Complete.pending      false, true
//    0  none  Start.at              0 inactive, 1..0 where it rests

const started = (s: State): boolean => (s[0] & 1) !== 0;
const setStarted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const queuedOrRunning = (s: State): boolean => ((s[0] >>> 1) & 1) !== 0;
const setQueuedOrRunning = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 1)) | ((value ? 1 : 0) << 1);
};
const cq_length = (s: State): number => (s[0] >>> 2) & 3;
const setCq_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const cq_item = (_s: State, _place_: number): number => 1;
const setCq_item = (_s: State, _place_: number, _value: number): void => {};
const Message_at = (s: State): number => (s[0] >>> 4) & 1;
const setMessage_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 4)) | (value << 4);
};
const Message_pending = (s: State): boolean => ((s[0] >>> 5) & 1) !== 0;
const setMessage_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 5)) | ((value ? 1 : 0) << 5);
};
const Complete_at = (s: State): number => (s[0] >>> 6) & 7;
const setComplete_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 6)) | (value << 6);
};
const Complete_pending = (s: State): boolean => ((s[0] >>> 9) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 9)) | ((value ? 1 : 0) << 9);
};
const Start_at = (_s: State): number => 0;
const setStart_at = (_s: State, _value: number): void => {};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Message_at(s) !== 0) return DIRQL;
  if (0 === c && Complete_at(s) !== 0) return DISPATCH;
  return PASSIVE;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Message_at(s) !== 0) return DIRQL;
  if (0 === c && Complete_at(s) !== 0) return DISPATCH;
  return PASSIVE;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Message_at(s) === 0 &&
    Complete_at(s) === 0 &&
    Start_at(s) === 0 &&
    !(Message_at(s) === 0 && DIRQL > occupied(s, 0) && Message_pending(s)) &&
    !(Complete_at(s) === 0 && DISPATCH > occupied(s, 0) && Complete_pending(s))
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Message: enters   specs/nvme-coalescing.ilk:32
 *   isr Message as HwMSInterruptRoutine {
 */
function Message_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DIRQL > occupied(s, 0))) return false;
  if (!Message_pending(s)) return false;
  if (Complete_at(next) !== 0) {
    sink.note(8 + Complete_at(next)); // which statement is interrupted
  }
  setMessage_pending(next, false);
  sink.event(0); // enter
  setMessage_at(next, 1); // before test queuedOrRunning
  return true;
}

/**
 * Message: test queuedOrRunning   specs/nvme-coalescing.ilk:36
 *   atomic {
 */
function Message_test_queuedOrRunning(_s: State, next: State, sink: Sink): boolean {
  if (queuedOrRunning(next)) {
    sink.note(0); // branch: if (queuedOrRunning) { return; } is true
    sink.event(1); // leave
    setMessage_at(next, 0); // inactive
  } else {
    sink.note(1); // branch: if (queuedOrRunning) { return; } is false
    setQueuedOrRunning(next, true);
    sink.event(2); // schedule Complete
    setComplete_pending(next, true);
    sink.event(1); // leave
    setMessage_at(next, 0); // inactive
  }
  return true;
}

/**
 * Complete: enters   specs/nvme-coalescing.ilk:44
 *   dpc Complete as HwStorDpcRoutine {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!Complete_pending(s)) return false;
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before test !started
  return true;
}

/**
 * Complete: test !started   specs/nvme-coalescing.ilk:45
 *   if (!started) { return; } // looks at the admin queue, where nothing is
 */
function Complete_test_started(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  if (!started(next)) {
    sink.note(2); // branch: if (!started) { return; } is true
    sink.event(1); // leave
    setComplete_at(next, 0); // inactive
  } else {
    sink.note(3); // branch: if (!started) { return; } is false
    setComplete_at(next, 2); // before cq.pop()
  }
  return true;
}

/**
 * Complete: cq.pop()   specs/nvme-coalescing.ilk:55
 *   let found = cq.pop();
 */
function Complete_cq_pop(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  const found = cq_length(next) === 0 ? NONE : cq_item(next, 0);
  if (cq_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setCq_item(next, i_1, cq_item(next, i_1 + 1));
    }
    setCq_item(next, 1, 1);
    setCq_length(next, cq_length(next) - 1);
  }
  sink.event(3); // cq.pop
  if (found === NONE) {
    sink.note(4); // branch: if (found == none || handles == One) { return; } is true
    setComplete_at(next, 3); // before queuedOrRunning = false
  } else {
    sink.note(5); // branch: if (found == none || handles == One) { return; } is false
    setComplete_at(next, 2); // before cq.pop()
  }
  return true;
}

/**
 * Complete: queuedOrRunning = false   specs/nvme-coalescing.ilk:47
 *   if (queuedBy != TheDpc) { queuedOrRunning = false; }
 */
function Complete_queuedOrRunning_false(s: State, next: State, _sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  setQueuedOrRunning(next, false);
  setComplete_at(next, 4); // before test !cq.empty
  return true;
}

/**
 * Complete: test !cq.empty   specs/nvme-coalescing.ilk:49
 *   if (!cq.empty) { pass(); }
 */
function Complete_test_cq_empty(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  if (cq_length(next) !== 0) {
    sink.note(6); // branch: if (!cq.empty) { pass(); } is true
    setComplete_at(next, 5); // before cq.pop()
  } else {
    sink.note(7); // branch: if (!cq.empty) { pass(); } is false
    sink.event(1); // leave
    setComplete_at(next, 0); // inactive
  }
  return true;
}

/**
 * Complete: cq.pop()   specs/nvme-coalescing.ilk:55
 *   let found = cq.pop();
 */
function Complete_cq_pop_2(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  const found = cq_length(next) === 0 ? NONE : cq_item(next, 0);
  if (cq_length(next) > 0) {
    for (let i_2 = 0; i_2 <= 0; i_2++) {
      setCq_item(next, i_2, cq_item(next, i_2 + 1));
    }
    setCq_item(next, 1, 1);
    setCq_length(next, cq_length(next) - 1);
  }
  sink.event(3); // cq.pop
  if (found === NONE) {
    sink.note(4); // branch: if (found == none || handles == One) { return; } is true
    sink.event(1); // leave
    setComplete_at(next, 0); // inactive
  } else {
    sink.note(5); // branch: if (found == none || handles == One) { return; } is false
    setComplete_at(next, 5); // before cq.pop()
  }
  return true;
}

/**
 * specs/nvme-coalescing.ilk:65
 *   complete
 */
function Controller_complete(s: State, next: State, sink: Sink): boolean {
  if (cq_length(s) === 2) return false;
  sink.event(4); // complete
  if (cq_length(next) === 2) {
    sink.fail(0); // ring-overrun
    return true;
  }
  setCq_item(next, cq_length(next), 1);
  setCq_length(next, cq_length(next) + 1);
  sink.event(5, 1); // cq.push({0})
  sink.event(6); // raise Message
  setMessage_pending(next, true);
  return true;
}

/** What `Message` can do where it rests. */
function stepMessage(s: State, next: State, sink: Sink): void {
  switch (Message_at(s)) {
    case 0: // inactive
      if (Message_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // test queuedOrRunning
      if (Message_test_queuedOrRunning(s, next, sink)) sink.emit(1);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(2);
      break;
    case 1: // test !started
      if (Complete_test_started(s, next, sink)) sink.emit(3);
      break;
    case 2: // cq.pop()
      if (Complete_cq_pop(s, next, sink)) sink.emit(4);
      break;
    case 3: // queuedOrRunning = false
      if (Complete_queuedOrRunning_false(s, next, sink)) sink.emit(5);
      break;
    case 4: // test !cq.empty
      if (Complete_test_cq_empty(s, next, sink)) sink.emit(6);
      break;
    case 5: // cq.pop()
      if (Complete_cq_pop_2(s, next, sink)) sink.emit(7);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noneForgotten   specs/nvme-coalescing.ilk:71
 *   quiescent => cq.empty
 */
function noneForgotten(s: State): boolean {
  return !quiescent(s) || cq_length(s) === 0;
}

/**
 * reachable merged   specs/nvme-coalescing.ilk:72
 *   cq.full && Complete.active && Message.pending
 */
function merged(s: State): boolean {
  return cq_length(s) === 2 && Complete_at(s) !== 0 && Message_pending(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/nvme-coalescing.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setStarted(next, true);
  setQueuedOrRunning(next, false);
  sink.event(1); // leave
  setStart_at(next, 0); // inactive
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** NVMeStartComplete */
  readonly started: boolean;
  readonly queuedOrRunning: boolean;
  readonly "cq.length": number;
  /** contents of cq, front first */
  readonly "cq.item": Readonly<Record<number, number>>;
  /** where Message rests */
  readonly "Message.at": "inactive" | "1 test queuedOrRunning";
  /** Message is to run */
  readonly "Message.pending": boolean;
  /** where Complete rests */
  readonly "Complete.at": string;
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** where Start rests */
  readonly "Start.at": "inactive";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeCoalescing",
  revision: "looksAgain",
  source: "specs/nvme-coalescing.ilk",
  hash: "ab15233796110bc3c919a0ba08e557e791b3d499a9074f48798fdec07bfca43a",
  constants: { handles: "UntilEmpty", queuedBy: "AFlagLookedAtAgain", startsLate: "false" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepMessage(s, next, sink);
    stepComplete(s, next, sink);
    if (Controller_complete(s, next, sink)) sink.emit(8);
  },

  // prettier-ignore
  actions: [
    { name: "Message_enter", actor: "Message", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(32, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Message_test_queuedOrRunning", actor: "Message", context: 0, from: 1, first: 1, parameters: [], kind: "statement", place: place(36, 5), text: "test queuedOrRunning", external: false, fairness: "weak", event: undefined },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 2, parameters: [], kind: "enter", place: place(44, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_test_started", actor: "Complete", context: 1, from: 1, first: 3, parameters: [], kind: "statement", place: place(45, 7), text: "test !started", external: false, fairness: "weak", event: undefined },
    { name: "Complete_cq_pop", actor: "Complete", context: 1, from: 2, first: 4, parameters: [], kind: "operation", place: place(55, 17), text: "cq.pop()", external: false, fairness: "weak", event: "cq.pop" },
    { name: "Complete_queuedOrRunning_false", actor: "Complete", context: 1, from: 3, first: 5, parameters: [], kind: "statement", place: place(47, 29), text: "queuedOrRunning = false", external: false, fairness: "weak", event: undefined },
    { name: "Complete_test_cq_empty", actor: "Complete", context: 1, from: 4, first: 6, parameters: [], kind: "statement", place: place(49, 9), text: "test !cq.empty", external: false, fairness: "weak", event: undefined },
    { name: "Complete_cq_pop_2", actor: "Complete", context: 1, from: 5, first: 7, parameters: [], kind: "operation", place: place(55, 17), text: "cq.pop()", external: false, fairness: "weak", event: "cq.pop" },
    { name: "Controller_complete", actor: "Controller", context: -1, from: -1, first: 8, parameters: [], kind: "action", place: place(65, 19), text: "complete", external: true, fairness: "none", event: "complete" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Message", form: "isr", word: "isr", place: place(32, 5), members: ["Message"], firstActivation: 1, locations: [
      { label: undefined, place: place(32, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 5), text: "test queuedOrRunning", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Message_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DIRQL] ?? "", pending: (s: State) => Message_pending(s) },
    { name: "Complete", form: "deferred", word: "dpc", place: place(44, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(44, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 7), text: "test !started", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 17), text: "cq.pop()", calls: [{ proc: "pass", place: place(46, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 29), text: "queuedOrRunning = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 9), text: "test !cq.empty", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 17), text: "cq.pop()", calls: [{ proc: "pass", place: place(49, 22) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
    { name: "Start", form: "thread", word: "thread", place: place(60, 8), members: ["Start"], firstActivation: 3, locations: [
      { label: undefined, place: place(60, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Start_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[PASSIVE] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "ring-overrun", place: place(66, 5), message: "`cq` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (queuedOrRunning) { return; } is true", place: place(37, 7), other: undefined, parts: ["Message"] },
    { kind: "branch", text: "if (queuedOrRunning) { return; } is false", place: place(37, 7), other: undefined, parts: ["Message"] },
    { kind: "branch", text: "if (!started) { return; } is true", place: place(45, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (!started) { return; } is false", place: place(45, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (found == none || handles == One) { return; } is true", place: place(56, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (found == none || handles == One) { return; } is false", place: place(56, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (!cq.empty) { pass(); } is true", place: place(49, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (!cq.empty) { pass(); } is false", place: place(49, 5), other: undefined, parts: ["Complete"] },
    { kind: "everyInterrupt", isr: "Message", context: "Complete", locations: 6, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "leave", formats: [] },
    { text: "schedule Complete", formats: [] },
    { text: "cq.pop", formats: [] },
    { text: "complete", formats: [] },
    { text: "cq.push({0})", formats: [{ kind: "number" }] },
    { text: "raise Message", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noneForgotten", place: place(71, 11), text: "quiescent => cq.empty", holds: noneForgotten },
  ],
  // prettier-ignore
  reachables: [
    { name: "merged", place: place(72, 11), text: "cq.full && Complete.active && Message.pending", holds: merged },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "started", group: "variable", dimensions: [], format: { kind: "boolean" }, read: started, write: setStarted },
    { name: "queuedOrRunning", group: "variable", dimensions: [], format: { kind: "boolean" }, read: queuedOrRunning, write: setQueuedOrRunning },
    { name: "cq.length", group: "object", dimensions: [], format: { kind: "number" }, read: cq_length, write: setCq_length },
    { name: "cq.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: cq_item, write: setCq_item },
    { name: "Message.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test queuedOrRunning"] }, read: Message_at, write: setMessage_at },
    { name: "Message.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Message_pending, write: setMessage_pending },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test !started","2 cq.pop()","3 queuedOrRunning = false","4 test !cq.empty","5 cq.pop()"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "Start.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Start_at, write: setStart_at },
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
