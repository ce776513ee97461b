// Generated from specs/tutorial/06-queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 72d4a15dd8f8e148 · revision ringBuffer · 7 variables in 1 word (15 bits) · 11 actions, 11 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, options, places } from "interlock/runtime";

// An interrupt handler fills a queue that a thread empties. When does each of them need the lock?
// (specs/tutorial/06-queues.ilk says more.)
//
// shape = Ring
//
// proved: lock-leak cannot happen: nothing takes gate

const NONE = -1;
const TASK = 0;
const INTERRUPT = 1;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits         variable                 values
//    0  0–2 (3 × 1)  buffer.slot[slot: 0..2]  0..1
//    0  3–4          buffer.head              0..2
//    0  5–6          buffer.tail              0..2
//    0  7–8          Consumer.at              0 inactive, 1..2 location
//    0  9–11         Producer.at              0 inactive, 1..6 location
//    0  12           Producer.pending         false, true
//    0  13–14        Consumer.item.buffer     none, 0, 1

const buffer_slot = (s: State, slot: number) => (s[0] >>> slot) & 1;
const setBuffer_slot = (s: State, slot: number, v: number) => put(s, 0, slot, 1, v);
const buffer_head = (s: State) => (s[0] >>> 3) & 3;
const setBuffer_head = (s: State, v: number) => put(s, 0, 3, 3, v);
const buffer_tail = (s: State) => (s[0] >>> 5) & 3;
const setBuffer_tail = (s: State, v: number) => put(s, 0, 5, 3, v);
const Consumer_at = (s: State) => (s[0] >>> 7) & 3;
const setConsumer_at = (s: State, v: number) => put(s, 0, 7, 3, v);
const Producer_at = (s: State) => (s[0] >>> 9) & 7;
const setProducer_at = (s: State, v: number) => put(s, 0, 9, 7, v);
const Producer_pending = (s: State) => (s[0] & 4096) !== 0;
const setProducer_pending = (s: State, v: boolean) => put(s, 0, 12, 1, +v);
const Consumer_item_buffer = (s: State) => ((s[0] >>> 13) & 3) - 1;
const setConsumer_item_buffer = (s: State, v: number) => put(s, 0, 13, 3, v + 1);

// ── thread Consumer on cpu 0                                                              :16
function Consumer(s: State, next: State, sink: Sink): void {
  const at = Consumer_at(s);
  switch (at) {
    case 1: {
      // buffer.pop()   q1: X = slot[head]                                                    :20
      const item: number =
        (buffer_tail(s) - buffer_head(s) + 3) % 3 === 0 ? NONE : buffer_slot(s, buffer_head(s));
      if (item === NONE) {
        sink.note(0); // buffer.pop() is true
        sink.event(0); // buffer.pop
        setConsumer_at(next, 1);
      } else {
        sink.note(1); // buffer.pop() is false
        setConsumer_item_buffer(next, item);
        setConsumer_at(next, 2);
      }
      return sink.emit(0);
    }
    case 2: // buffer.pop()   q2: head = head + 1                                                   :20
      sink.event(0); // buffer.pop
      if ((buffer_tail(s) - buffer_head(s) + 3) % 3 > 0) {
        setBuffer_slot(next, buffer_head(s), 0);
        setBuffer_head(next, buffer_head(s) === 2 ? 0 : buffer_head(s) + 1);
      }
      setConsumer_item_buffer(next, -1);
      setConsumer_at(next, 1);
      return sink.emit(1);
  }
}

/** buffer.push(0)   p1: slot[tail] = X   :28 */
function Producer_buffer_push_p1(s: State, next: State, sink: Sink): void {
  if ((buffer_tail(s) - buffer_head(s) + 3) % 3 === 2) return breaks(sink, 1, 4); // ring-overrun
  setBuffer_slot(next, buffer_tail(s), 0);
  setProducer_at(next, 3);
  return sink.emit(4);
}

// ── isr Producer on cpu 1                                                                 :24
function Producer(s: State, next: State, sink: Sink): void {
  const at = Producer_at(s);
  switch (at) {
    case 0: // enters                                                                               :24
      if (!Producer_pending(s)) return;
      sink.event(1); // enter
      setProducer_pending(next, false);
      setProducer_at(next, 1);
      return sink.emit(2);
    case 1: // test !buffer.full   if (!buffer.full) { either { buffer.push(0); } or { buffer.push… :28
      if ((buffer_tail(s) - buffer_head(s) + 3) % 3 !== 2) {
        sink.note(2); // if (!buffer.full) { either { buffer.push(0); } or { buffer.push…
        setProducer_at(next, 2);
      } else {
        sink.note(3); // if (!buffer.full) { either { buffer.push(0); } or { buffer.push…
        sink.event(2); // leave
        setProducer_at(next, 0);
      }
      return sink.emit(3);
    case 2: // buffer.push(0)   p1: slot[tail] = X                                                  :28
      Producer_buffer_push_p1(s, next, sink);
      if ((buffer_tail(s) - buffer_head(s) + 3) % 3 === 2) return breaks(sink, 2, 5); // ring-overrun
      setBuffer_slot(next, buffer_tail(s), 1);
      setProducer_at(next, 4);
      return sink.emit(5);
    case 3: // buffer.push(0)   p2: tail = tail + 1                                                 :28
      setBuffer_tail(next, buffer_tail(s) === 2 ? 0 : buffer_tail(s) + 1);
      setProducer_at(next, 5);
      return sink.emit(6);
    case 4: // buffer.push(1)   p2: tail = tail + 1                                                 :28
      setBuffer_tail(next, buffer_tail(s) === 2 ? 0 : buffer_tail(s) + 1);
      setProducer_at(next, 6);
      return sink.emit(7);
    case 5: // buffer.push(0)   p3: doorbell                                                        :28
      sink.event(3, 0); // buffer.push({0})
      sink.event(2); // leave
      setProducer_at(next, 0);
      return sink.emit(8);
    case 6: // buffer.push(1)   p3: doorbell                                                        :28
      sink.event(3, 1); // buffer.push({0})
      sink.event(2); // leave
      setProducer_at(next, 0);
      return sink.emit(9);
  }
}

/** action signal { raise Producer; }   :37 */
function Line_signal(_s: State, next: State, sink: Sink): void {
  sink.event(4); // signal
  sink.event(5); // raise Producer
  setProducer_pending(next, true);
  return sink.emit(10);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setConsumer_at(next, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Consumer(s, next, sink);
  Producer(s, next, sink);
  Line_signal(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "Queues", revision: "ringBuffer", source: "specs/tutorial/06-queues.ilk",
  hash: "72d4a15dd8f8e1484e07f1d47b67e45b9aaac1a1ed134b7fb5462690436935d2",
  constants: { shape: "Ring" },
  words: 1, cpus: 2, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  contexts: [
    { name: "Consumer", form: "thread", word: "thread", place: [16, 8], firstActivation: 1, at: Consumer_at, cpu: 0, level: TASK, mayEnter: (_s: State, _member: number, $cpu: number) => $cpu === 0,
      locations: [
        [[16, 8], { kind: "enter" }, { idle: true }],
        [[20, 26], { kind: "access", object: { name: "buffer", indices: [] }, operation: "pop", label: "q1", does: "X = slot[head]" }],
        [[20, 26], { kind: "access", object: { name: "buffer", indices: [] }, operation: "pop", label: "q2", does: "head = head + 1", ends: true }],
      ],
    },
    { name: "Producer", form: "isr", word: "isr", place: [24, 5], firstActivation: 2, at: Producer_at, cpu: 1, level: INTERRUPT, pending: Producer_pending, base: 1, mayEnter: (_s: State, _member: number, $cpu: number) => $cpu === 1, request: { verb: "raised", first: { by: "Line.signal", text: "raise Producer", place: [37, 19] } },
      locations: [
        [[24, 5], { kind: "enter" }, { idle: true }],
        [[28, 9], { kind: "test", condition: ["!buffer.full"] }],
        [[28, 25], { kind: "either" }],
        [[28, 34], { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p2", does: "tail = tail + 1" }],
        [[28, 57], { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p2", does: "tail = tail + 1" }],
        [[28, 34], { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p3", does: "doorbell", ends: true }],
        [[28, 57], { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p3", does: "doorbell", ends: true }],
      ],
    },
  ],
  actions: [
    { of: "Consumer", fairness: "weak", steps: [["Consumer_buffer_pop_q1", 1], ["Consumer_buffer_pop_q2", 2]] },
    { of: "Producer", fairness: "weak", steps: [
      ["Producer_enter", 0], ["Producer_test_buffer_full", 1],
      ["Producer_buffer_push_p1", 2, { place: [28, 34], does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p1", does: "slot[tail] = X" } }],
      ["Producer_buffer_push_p1_2", 2, { place: [28, 57], does: { kind: "access", object: { name: "buffer", indices: [] }, operation: "push", label: "p1", does: "slot[tail] = X" } }],
      ["Producer_buffer_push_p2", 3], ["Producer_buffer_push_p2_2", 4], ["Producer_buffer_push_p3", 5],
      ["Producer_buffer_push_p3_2", 6],
    ] },
    { of: "Line", fairness: "none", steps: [["Line_signal", -1, { place: [37, 10], does: { kind: "action", action: "signal" } }]] },
  ],
  locks: [
    { name: "gate", kind: "irqSpinlock", waiting: "spins", place: [12, 6], holds: (_s: State, _member: number, activation: number) => activation === 0, owner: () => 0 },
  ],
  failures: [
    ["rule", "lock-leak", [24, 5], "`Producer` returns and still holds `gate`"],
    ["rule", "ring-overrun", [28, 34], "`buffer` is full with 2, and one more is pushed"],
    ["rule", "ring-overrun", [28, 57], "`buffer` is full with 2, and one more is pushed"],
  ],
  proved: [
    [{ kind: "oneTaker", lock: "gate", contexts: [] }, [0], "gate"],
  ],
  notes: [
    ["branch", "buffer.pop() is true", [20, 26], "Consumer"], ["branch", "buffer.pop() is false", [20, 26], "Consumer"],
    ["branch", "if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } } is true", [28, 5], "Producer"],
    ["branch", "if (!buffer.full) { either { buffer.push(0); } or { buffer.push(1); } } is false", [28, 5], "Producer"],
  ],
  events: [
    ["operation", "buffer", [], [], { operation: "pop" }], ["enter"], ["leave"],
    ["operation", "buffer", [], [numbers], { operation: "push" }], ["action", "signal"], ["raise", "Producer"],
  ],
  invariants: [],
  reachables: [],
  stateRules: [],
  variables: [
    [["buffer","slot"], "object", "places", buffer_slot, setBuffer_slot, numbers, [0, 2]],
    [["buffer","head"], "object", "value", buffer_head, setBuffer_head, numbers],
    [["buffer","tail"], "object", "value", buffer_tail, setBuffer_tail, numbers],
    [["gate","owner"], "lock", "owner", () => 0, () => {}, names(0, "free", "Consumer", "Producer")],
    [["Consumer","at"], "context", "at", Consumer_at, setConsumer_at, places],
    [["Producer","at"], "context", "at", Producer_at, setProducer_at, places],
    [["Producer","pending"], "context", "pending", Producer_pending, setProducer_pending, booleans],
    [["Consumer","item","buffer"], "context", "temporary", Consumer_item_buffer, setConsumer_item_buffer, options(-1, numbers)],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
