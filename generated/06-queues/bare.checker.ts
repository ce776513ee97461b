// Generated from specs/tutorial/06-queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 1db0333fa548acf1 · revision bare · 7 variables in 1 word (13 bits) · 9 actions, 9 transitions
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

// An interrupt handler fills a queue that a thread empties. When does each of them need the lock?
//
// A `queue` that is not `atomic` has a begin and an end: another operation in between is `concurrent-queue-access`. A
// `ring` has slots, a head and a tail, each written in a step of its own, and one producer and one consumer need no lock
// for it: look at what `ring` holds and `queue` does not.
// Source: drivers of every kernel. Abstracted: what is queued.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const shape = Queue
const INTERRUPT = 1;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                values
//    0  0–1          work.length             0..2
//    0  2–3 (2 × 1)  work.item[place: 0..1]  0..1
//    0  4            work.busy               false, true
//    0  5–6          gate.owner              free, Consumer, Producer
//    0  7–8          Consumer.at             0 inactive, 1..2 where it rests
//    0  9–11         Producer.at             0 inactive, 1..4 where it rests
//    0  12           Producer.pending        false, true

const work_length = (s: State): number => s[0] & 3;
const setWork_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const work_item = (s: State, place_: number): number => (s[0] >>> (place_ + 2)) & 1;
const setWork_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (place_ + 2))) | (value << (place_ + 2));
};
const work_busy = (s: State): boolean => ((s[0] >>> 4) & 1) !== 0;
const setWork_busy = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const gate_owner = (s: State): number => (s[0] >>> 5) & 3;
const setGate_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const Consumer_at = (s: State): number => (s[0] >>> 7) & 3;
const setConsumer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const Producer_at = (s: State): number => (s[0] >>> 9) & 7;
const setProducer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 9)) | (value << 9);
};
const Producer_pending = (s: State): boolean => ((s[0] >>> 12) & 1) !== 0;
const setProducer_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 12)) | ((value ? 1 : 0) << 12);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (1 === c && Producer_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (1 === c && Producer_at(s) !== 0) return INTERRUPT;
  return TASK;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Consumer: work.pop begin: begin   specs/tutorial/06-queues.ilk:18
 *   if (shape == Queue) { work.pop(); }
 */
function Consumer_work_pop_begin(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (work_busy(next)) {
    sink.fail(0); // concurrent-queue-access
    return true;
  }
  setWork_busy(next, true);
  setConsumer_at(next, 2); // before work.pop end: end
  return true;
}

/**
 * Consumer: work.pop end: end   specs/tutorial/06-queues.ilk:18
 *   if (shape == Queue) { work.pop(); }
 */
function Consumer_work_pop_end(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (work_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setWork_item(next, i_1, work_item(next, i_1 + 1));
    }
    setWork_item(next, 1, 0);
    setWork_length(next, work_length(next) - 1);
  }
  setWork_busy(next, false);
  sink.event(0); // work.pop
  setConsumer_at(next, 1); // before work.pop begin: begin
  return true;
}

/**
 * Producer: enters   specs/tutorial/06-queues.ilk:24
 *   isr Producer on cpu 1 {
 */
function Producer_enter(s: State, next: State, sink: Sink): boolean {
  if (!(INTERRUPT > occupied(s, 1))) return false;
  if (!Producer_pending(s)) return false;
  setProducer_pending(next, false);
  sink.event(1); // enter
  setProducer_at(next, 1); // before test !work.full
  return true;
}

/**
 * Producer: test !work.full   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_test_work_full(_s: State, next: State, sink: Sink): boolean {
  if (work_length(next) !== 2) {
    sink.note(0); // branch: if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is true
    setProducer_at(next, 2); // before either
  } else {
    sink.note(1); // branch: if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is false
    if (gate_owner(next) === 2) {
      sink.fail(1); // lock-leak
      return true;
    }
    sink.event(2); // leave
    setProducer_at(next, 0); // inactive
  }
  return true;
}

/**
 * Producer: work.push begin: begin   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_begin(_s: State, next: State, sink: Sink): boolean {
  if (work_length(next) === 2) {
    sink.fail(2); // ring-overrun
    return true;
  }
  if (work_busy(next)) {
    sink.fail(3); // concurrent-queue-access
    return true;
  }
  setWork_busy(next, true);
  setProducer_at(next, 3); // before work.push end: end
  return true;
}

/**
 * Producer: work.push begin: begin   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_begin_2(_s: State, next: State, sink: Sink): boolean {
  if (work_length(next) === 2) {
    sink.fail(4); // ring-overrun
    return true;
  }
  if (work_busy(next)) {
    sink.fail(5); // concurrent-queue-access
    return true;
  }
  setWork_busy(next, true);
  setProducer_at(next, 4); // before work.push end: end
  return true;
}

/**
 * Producer: work.push end: end   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_end(_s: State, next: State, sink: Sink): boolean {
  setWork_item(next, work_length(next), 0);
  setWork_length(next, work_length(next) + 1);
  setWork_busy(next, false);
  sink.event(3, 0); // work.push({0})
  if (gate_owner(next) === 2) {
    sink.fail(1); // lock-leak
    return true;
  }
  sink.event(2); // leave
  setProducer_at(next, 0); // inactive
  return true;
}

/**
 * Producer: work.push end: end   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_end_2(_s: State, next: State, sink: Sink): boolean {
  setWork_item(next, work_length(next), 1);
  setWork_length(next, work_length(next) + 1);
  setWork_busy(next, false);
  sink.event(3, 1); // work.push({0})
  if (gate_owner(next) === 2) {
    sink.fail(1); // lock-leak
    return true;
  }
  sink.event(2); // leave
  setProducer_at(next, 0); // inactive
  return true;
}

/**
 * specs/tutorial/06-queues.ilk:37
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(4); // signal
  sink.event(5); // raise Producer
  setProducer_pending(next, true);
  return true;
}

/** What `Consumer` can do where it rests. */
function stepConsumer(s: State, next: State, sink: Sink): void {
  switch (Consumer_at(s)) {
    case 1: // work.pop begin: begin
      if (Consumer_work_pop_begin(s, next, sink)) sink.emit(0);
      break;
    case 2: // work.pop end: end
      if (Consumer_work_pop_end(s, next, sink)) sink.emit(1);
      break;
  }
}

/** What `Producer` can do where it rests. */
function stepProducer(s: State, next: State, sink: Sink): void {
  switch (Producer_at(s)) {
    case 0: // inactive
      if (Producer_enter(s, next, sink)) sink.emit(2);
      break;
    case 1: // test !work.full
      if (Producer_test_work_full(s, next, sink)) sink.emit(3);
      break;
    case 2: // either
      if (Producer_work_push_begin(s, next, sink)) sink.emit(4);
      if (Producer_work_push_begin_2(s, next, sink)) sink.emit(5);
      break;
    case 3: // work.push end: end
      if (Producer_work_push_end(s, next, sink)) sink.emit(6);
      break;
    case 4: // work.push end: end
      if (Producer_work_push_end_2(s, next, sink)) sink.emit(7);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/06-queues.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setConsumer_at(next, 1); // before work.pop begin: begin
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly "work.length": number;
  /** contents of work, front first */
  readonly "work.item": Readonly<Record<number, number>>;
  /** an operation is under way */
  readonly "work.busy": boolean;
  /** who holds gate */
  readonly "gate.owner": "free" | "Consumer" | "Producer";
  /** where Consumer rests */
  readonly "Consumer.at": "inactive" | "1 work.pop begin: begin" | "2 work.pop end: end";
  /** where Producer rests */
  readonly "Producer.at":
    "inactive" | "1 test !work.full" | "2 either" | "3 work.push end: end" | "4 work.push end: end";
  /** Producer is to run */
  readonly "Producer.pending": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Queues",
  revision: "bare",
  source: "specs/tutorial/06-queues.ilk",
  hash: "1db0333fa548acf126c0012b43902e712de9c0acc983a34861178873cbbd96d0",
  constants: { shape: "Queue" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepConsumer(s, next, sink);
    stepProducer(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(8);
  },

  // prettier-ignore
  actions: [
    { name: "Consumer_work_pop_begin", actor: "Consumer", context: 0, from: 1, first: 0, parameters: [], kind: "operation", place: place(18, 27), text: "work.pop begin: begin", external: false, fairness: "weak", event: undefined },
    { name: "Consumer_work_pop_end", actor: "Consumer", context: 0, from: 2, first: 1, parameters: [], kind: "operation", place: place(18, 27), text: "work.pop end: end", external: false, fairness: "weak", event: "work.pop" },
    { name: "Producer_enter", actor: "Producer", context: 1, from: 0, first: 2, parameters: [], kind: "enter", place: place(24, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Producer_test_work_full", actor: "Producer", context: 1, from: 1, first: 3, parameters: [], kind: "statement", place: place(33, 24), text: "test !work.full", external: false, fairness: "weak", event: undefined },
    { name: "Producer_work_push_begin", actor: "Producer", context: 1, from: 2, first: 4, parameters: [], kind: "operation", place: place(33, 47), text: "work.push begin: begin", external: false, fairness: "weak", event: undefined },
    { name: "Producer_work_push_begin_2", actor: "Producer", context: 1, from: 2, first: 5, parameters: [], kind: "operation", place: place(33, 68), text: "work.push begin: begin", external: false, fairness: "weak", event: undefined },
    { name: "Producer_work_push_end", actor: "Producer", context: 1, from: 3, first: 6, parameters: [], kind: "operation", place: place(33, 47), text: "work.push end: end", external: false, fairness: "weak", event: "work.push" },
    { name: "Producer_work_push_end_2", actor: "Producer", context: 1, from: 4, first: 7, parameters: [], kind: "operation", place: place(33, 68), text: "work.push end: end", external: false, fairness: "weak", event: "work.push" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 8, parameters: [], kind: "action", place: place(37, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Consumer", form: "thread", word: "thread", place: place(16, 8), members: ["Consumer"], firstActivation: 1, locations: [
      { label: undefined, place: place(16, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(18, 27), text: "work.pop begin: begin", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(18, 27), text: "work.pop end: end", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Consumer_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Producer", form: "isr", word: "isr", place: place(24, 5), members: ["Producer"], firstActivation: 2, locations: [
      { label: undefined, place: place(24, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 24), text: "test !work.full", calls: [{ proc: "put", place: place(25, 25) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 38), text: "either", calls: [{ proc: "put", place: place(25, 25) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 47), text: "work.push end: end", calls: [{ proc: "put", place: place(25, 25) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 68), text: "work.push end: end", calls: [{ proc: "put", place: place(25, 25) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Producer_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Producer_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 2, classes: [
    { name: "gate", kind: "irqSpinlock", waiting: "spins", place: place(12, 6), members: ["gate"], holds: (s: State, _member: number, activation: number) => gate_owner(s) === activation, isShared: false, owner: (s: State) => gate_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "INTERRUPT", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "concurrent-queue-access", place: place(18, 27), message: "`work` is in the middle of another operation", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(24, 5), message: "`Producer` returns and still holds `gate`", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(33, 47), message: "`work` is full with 2, and one more is pushed", platform: undefined, ends: true },
    { kind: "rule", name: "concurrent-queue-access", place: place(33, 47), message: "`work` is in the middle of another operation", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(33, 68), message: "`work` is full with 2, and one more is pushed", platform: undefined, ends: true },
    { kind: "rule", name: "concurrent-queue-access", place: place(33, 68), message: "`work` is in the middle of another operation", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is true", place: place(33, 3), other: undefined, parts: ["Producer"] },
    { kind: "branch", text: "if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is false", place: place(33, 3), other: undefined, parts: ["Producer"] },
  ],
  events: [
    { text: "work.pop", formats: [] },
    { text: "enter", formats: [] },
    { text: "leave", formats: [] },
    { text: "work.push({0})", formats: [{ kind: "number" }] },
    { text: "signal", formats: [] },
    { text: "raise Producer", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "work.length", group: "object", dimensions: [], format: { kind: "number" }, read: work_length, write: setWork_length },
    { name: "work.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: work_item, write: setWork_item },
    { name: "work.busy", group: "object", dimensions: [], format: { kind: "boolean" }, read: work_busy, write: setWork_busy },
    { name: "gate.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Consumer","Producer"] }, read: gate_owner, write: setGate_owner },
    { name: "Consumer.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 work.pop begin: begin","2 work.pop end: end"] }, read: Consumer_at, write: setConsumer_at },
    { name: "Producer.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test !work.full","2 either","3 work.push end: end","4 work.push end: end"] }, read: Producer_at, write: setProducer_at },
    { name: "Producer.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Producer_pending, write: setProducer_pending },
  ],
  expectation: {
    outcome: "violates",
    only: false,
    targets: [{ form: "rule", name: "concurrent-queue-access" }],
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
