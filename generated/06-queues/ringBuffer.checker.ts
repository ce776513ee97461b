// Generated from specs/tutorial/06-queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 72d4a15dd8f8e148 · revision ringBuffer · 8 variables in 1 word (17 bits) · 11 actions, 11 transitions
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

// const shape = Ring
const INTERRUPT = 1;
const TASK = 0;
const NONE = -1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                 values
//    0  0–2 (3 × 1)  buffer.slot[slot: 0..2]  0..1
//    0  3–4          buffer.head              0..2
//    0  5–6          buffer.tail              0..2
//    0  7–8          gate.owner               free, Consumer, Producer
//    0  9–10         Consumer.at              0 inactive, 1..2 where it rests
//    0  11–13        Producer.at              0 inactive, 1..6 where it rests
//    0  14           Producer.pending         false, true
//    0  15–16        Consumer.item.buffer     none, 0, 1

const buffer_slot = (s: State, slot: number): number => (s[0] >>> slot) & 1;
const setBuffer_slot = (s: State, slot: number, value: number): void => {
  s[0] = (s[0] & ~(1 << slot)) | (value << slot);
};
const buffer_head = (s: State): number => (s[0] >>> 3) & 3;
const setBuffer_head = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const buffer_tail = (s: State): number => (s[0] >>> 5) & 3;
const setBuffer_tail = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const gate_owner = (s: State): number => (s[0] >>> 7) & 3;
const setGate_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const Consumer_at = (s: State): number => (s[0] >>> 9) & 3;
const setConsumer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 9)) | (value << 9);
};
const Producer_at = (s: State): number => (s[0] >>> 11) & 7;
const setProducer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 11)) | (value << 11);
};
const Producer_pending = (s: State): boolean => ((s[0] >>> 14) & 1) !== 0;
const setProducer_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Consumer_item_buffer = (s: State): number => ((s[0] >>> 15) & 3) - 1;
const setConsumer_item_buffer = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 15)) | ((value + 1) << 15);
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
 * Consumer: buffer.pop q1: X = slot[head]   specs/tutorial/06-queues.ilk:20
 *   if (shape == Ring) { buffer.pop(); }
 */
function Consumer_buffer_pop_q1(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  const item =
    (buffer_tail(next) - buffer_head(next) + 3) % 3 === 0
      ? NONE
      : buffer_slot(next, buffer_head(next));
  if (item === NONE) {
    sink.note(0); // branch: buffer.pop() is true
    sink.event(0); // buffer.pop
    setConsumer_at(next, 1); // before buffer.pop q1: X = slot[head]
  } else {
    sink.note(1); // branch: buffer.pop() is false
    setConsumer_item_buffer(next, item);
    setConsumer_at(next, 2); // before buffer.pop q2: head = head + 1
  }
  return true;
}

/**
 * Consumer: buffer.pop q2: head = head + 1   specs/tutorial/06-queues.ilk:20
 *   if (shape == Ring) { buffer.pop(); }
 */
function Consumer_buffer_pop_q2(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (Consumer_item_buffer(next) !== NONE && (buffer_tail(next) - buffer_head(next) + 3) % 3 > 0) {
    setBuffer_slot(next, buffer_head(next), 0);
    setBuffer_head(next, buffer_head(next) === 2 ? 0 : buffer_head(next) + 1);
  }
  sink.event(0); // buffer.pop
  setConsumer_item_buffer(next, -1);
  setConsumer_at(next, 1); // before buffer.pop q1: X = slot[head]
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
  setProducer_at(next, 1); // before test !buffer.full
  return true;
}

/**
 * Producer: test !buffer.full   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_test_buffer_full(_s: State, next: State, sink: Sink): boolean {
  if ((buffer_tail(next) - buffer_head(next) + 3) % 3 !== 2) {
    sink.note(2); // branch: if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } } is true
    setProducer_at(next, 2); // before either
  } else {
    sink.note(3); // branch: if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } } is false
    if (gate_owner(next) === 2) {
      sink.fail(0); // lock-leak
      return true;
    }
    sink.event(2); // leave
    setProducer_at(next, 0); // inactive
  }
  return true;
}

/**
 * Producer: buffer.push p1: slot[tail] = X   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_buffer_push_p1(_s: State, next: State, sink: Sink): boolean {
  if ((buffer_tail(next) - buffer_head(next) + 3) % 3 === 2) {
    sink.fail(1); // ring-overrun
    return true;
  }
  setBuffer_slot(next, buffer_tail(next), 0);
  setProducer_at(next, 3); // before buffer.push p2: tail = tail + 1
  return true;
}

/**
 * Producer: buffer.push p1: slot[tail] = X   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_buffer_push_p1_2(_s: State, next: State, sink: Sink): boolean {
  if ((buffer_tail(next) - buffer_head(next) + 3) % 3 === 2) {
    sink.fail(2); // ring-overrun
    return true;
  }
  setBuffer_slot(next, buffer_tail(next), 1);
  setProducer_at(next, 4); // before buffer.push p2: tail = tail + 1
  return true;
}

/**
 * Producer: buffer.push p2: tail = tail + 1   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_buffer_push_p2(_s: State, next: State, _sink: Sink): boolean {
  const tail = buffer_tail(next) === 2 ? 0 : buffer_tail(next) + 1;
  setBuffer_tail(next, tail);
  setProducer_at(next, 5); // before buffer.push p3: doorbell
  return true;
}

/**
 * Producer: buffer.push p2: tail = tail + 1   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_buffer_push_p2_2(_s: State, next: State, _sink: Sink): boolean {
  const tail = buffer_tail(next) === 2 ? 0 : buffer_tail(next) + 1;
  setBuffer_tail(next, tail);
  setProducer_at(next, 6); // before buffer.push p3: doorbell
  return true;
}

/**
 * Producer: buffer.push p3: doorbell   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_buffer_push_p3(_s: State, next: State, sink: Sink): boolean {
  sink.event(3, 0); // buffer.push({0})
  if (gate_owner(next) === 2) {
    sink.fail(0); // lock-leak
    return true;
  }
  sink.event(2); // leave
  setProducer_at(next, 0); // inactive
  return true;
}

/**
 * Producer: buffer.push p3: doorbell   specs/tutorial/06-queues.ilk:28
 *   if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } }
 */
function Producer_buffer_push_p3_2(_s: State, next: State, sink: Sink): boolean {
  sink.event(3, 1); // buffer.push({0})
  if (gate_owner(next) === 2) {
    sink.fail(0); // lock-leak
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
    case 1: // buffer.pop q1: X = slot[head]
      if (Consumer_buffer_pop_q1(s, next, sink)) sink.emit(0);
      break;
    case 2: // buffer.pop q2: head = head + 1
      if (Consumer_buffer_pop_q2(s, next, sink)) sink.emit(1);
      break;
  }
}

/** What `Producer` can do where it rests. */
function stepProducer(s: State, next: State, sink: Sink): void {
  switch (Producer_at(s)) {
    case 0: // inactive
      if (Producer_enter(s, next, sink)) sink.emit(2);
      break;
    case 1: // test !buffer.full
      if (Producer_test_buffer_full(s, next, sink)) sink.emit(3);
      break;
    case 2: // either
      if (Producer_buffer_push_p1(s, next, sink)) sink.emit(4);
      if (Producer_buffer_push_p1_2(s, next, sink)) sink.emit(5);
      break;
    case 3: // buffer.push p2: tail = tail + 1
      if (Producer_buffer_push_p2(s, next, sink)) sink.emit(6);
      break;
    case 4: // buffer.push p2: tail = tail + 1
      if (Producer_buffer_push_p2_2(s, next, sink)) sink.emit(7);
      break;
    case 5: // buffer.push p3: doorbell
      if (Producer_buffer_push_p3(s, next, sink)) sink.emit(8);
      break;
    case 6: // buffer.push p3: doorbell
      if (Producer_buffer_push_p3_2(s, next, sink)) sink.emit(9);
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
  setConsumer_at(next, 1); // before buffer.pop q1: X = slot[head]
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** slots of buffer */
  readonly "buffer.slot": Readonly<Record<number, number>>;
  readonly "buffer.head": number;
  readonly "buffer.tail": number;
  /** who holds gate */
  readonly "gate.owner": "free" | "Consumer" | "Producer";
  /** where Consumer rests */
  readonly "Consumer.at": string;
  /** where Producer rests */
  readonly "Producer.at": string;
  /** Producer is to run */
  readonly "Producer.pending": boolean;
  /** temporary of an operation in `Consumer` */
  readonly "Consumer.item.buffer": number | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Queues",
  revision: "ringBuffer",
  source: "specs/tutorial/06-queues.ilk",
  hash: "72d4a15dd8f8e1484e07f1d47b67e45b9aaac1a1ed134b7fb5462690436935d2",
  constants: { shape: "Ring" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepConsumer(s, next, sink);
    stepProducer(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(10);
  },

  // prettier-ignore
  actions: [
    { name: "Consumer_buffer_pop_q1", actor: "Consumer", context: 0, from: 1, first: 0, parameters: [], place: place(20, 26), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "pop", label: "q1", does: "X = slot[head]" }, external: false, fairness: "weak" },
    { name: "Consumer_buffer_pop_q2", actor: "Consumer", context: 0, from: 2, first: 1, parameters: [], place: place(20, 26), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "pop", label: "q2", does: "head = head + 1", ends: true }, external: false, fairness: "weak" },
    { name: "Producer_enter", actor: "Producer", context: 1, from: 0, first: 2, parameters: [], place: place(24, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Producer_test_buffer_full", actor: "Producer", context: 1, from: 1, first: 3, parameters: [], place: place(28, 9), does: { kind: "test", condition: ["!buffer.full"] }, external: false, fairness: "weak" },
    { name: "Producer_buffer_push_p1", actor: "Producer", context: 1, from: 2, first: 4, parameters: [], place: place(28, 34), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p1", does: "slot[tail] = X" }, external: false, fairness: "weak" },
    { name: "Producer_buffer_push_p1_2", actor: "Producer", context: 1, from: 2, first: 5, parameters: [], place: place(28, 57), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p1", does: "slot[tail] = X" }, external: false, fairness: "weak" },
    { name: "Producer_buffer_push_p2", actor: "Producer", context: 1, from: 3, first: 6, parameters: [], place: place(28, 34), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p2", does: "tail = tail + 1" }, external: false, fairness: "weak" },
    { name: "Producer_buffer_push_p2_2", actor: "Producer", context: 1, from: 4, first: 7, parameters: [], place: place(28, 57), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p2", does: "tail = tail + 1" }, external: false, fairness: "weak" },
    { name: "Producer_buffer_push_p3", actor: "Producer", context: 1, from: 5, first: 8, parameters: [], place: place(28, 34), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p3", does: "doorbell", ends: true }, external: false, fairness: "weak" },
    { name: "Producer_buffer_push_p3_2", actor: "Producer", context: 1, from: 6, first: 9, parameters: [], place: place(28, 57), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p3", does: "doorbell", ends: true }, external: false, fairness: "weak" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 10, parameters: [], place: place(37, 10), does: { kind: "action", action: "signal" }, external: false, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Consumer", form: "thread", word: "thread", place: place(16, 8), members: ["Consumer"], firstActivation: 1, locations: [
      { label: undefined, place: place(16, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(20, 26), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "pop", label: "q1", does: "X = slot[head]" }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(20, 26), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "pop", label: "q2", does: "head = head + 1", ends: true }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Consumer_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Producer", form: "isr", word: "isr", place: place(24, 5), members: ["Producer"], firstActivation: 2, locations: [
      { label: undefined, place: place(24, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 9), does: { kind: "test", condition: ["!buffer.full"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 25), does: { kind: "either" }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 34), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p2", does: "tail = tail + 1" }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 57), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p2", does: "tail = tail + 1" }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 34), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p3", does: "doorbell", ends: true }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 57), does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p3", does: "doorbell", ends: true }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Producer_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Producer_pending(s), request: { verb: "raised", first: { by: "Line.signal", text: "raise Producer", place: place(37, 19) } } },
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
    { kind: "rule", name: "lock-leak", place: place(24, 5), message: "`Producer` returns and still holds `gate`", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(28, 34), message: "`buffer` is full with 2, and one more is pushed", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(28, 57), message: "`buffer` is full with 2, and one more is pushed", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "buffer.pop() is true", place: place(20, 26), other: undefined, parts: ["Consumer"] },
    { kind: "branch", text: "buffer.pop() is false", place: place(20, 26), other: undefined, parts: ["Consumer"] },
    { kind: "branch", text: "if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } } is true", place: place(28, 5), other: undefined, parts: ["Producer"] },
    { kind: "branch", text: "if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } } is false", place: place(28, 5), other: undefined, parts: ["Producer"] },
  ],
  events: [
    {
      is: { kind: "operation", subject: "buffer", operation: "pop", indices: 0, args: 0 },
      formats: [],
    },
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "buffer", operation: "push", indices: 0, args: 1 },
      formats: [{ kind: "number" }],
    },
    { is: { kind: "action", subject: "signal", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "raise", subject: "Producer", indices: 0, args: 0 }, formats: [] },
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
    { owner: "buffer", path: ["slot"], role: "places", group: "object", dimensions: [[0, 2]], format: { kind: "number" }, read: buffer_slot, write: setBuffer_slot },
    { owner: "buffer", path: ["head"], group: "object", dimensions: [], format: { kind: "number" }, read: buffer_head, write: setBuffer_head },
    { owner: "buffer", path: ["tail"], group: "object", dimensions: [], format: { kind: "number" }, read: buffer_tail, write: setBuffer_tail },
    { owner: "gate", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Consumer","Producer"] }, read: gate_owner, write: setGate_owner },
    { owner: "Consumer", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 buffer.pop q1: X = slot[head]","2 buffer.pop q2: head = head + 1"] }, read: Consumer_at, write: setConsumer_at },
    { owner: "Producer", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test !buffer.full","2 either","3 buffer.push p2: tail = tail + 1","4 buffer.push p2: tail = tail + 1","5 buffer.push p3: doorbell","6 buffer.push p3: doorbell"] }, read: Producer_at, write: setProducer_at },
    { owner: "Producer", path: ["pending"], role: "pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Producer_pending, write: setProducer_pending },
    { owner: "Consumer", path: ["item","buffer"], role: "temporary", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: Consumer_item_buffer, write: setConsumer_item_buffer },
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
