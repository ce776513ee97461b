// Generated from specs/tutorial/07-deferred.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 5be3784b1821c57d · revision late · 6 variables in 1 word (9 bits) · 8 actions, 8 transitions
import { defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, numbers, options, places } from "interlock/runtime";

// An interrupt handler leaves work to a task. Can a piece of work be forgotten?
// (specs/tutorial/07-deferred.ilk says more.)
//
// clearFirst = false
//
// proved: ring-overrun cannot happen: no value that is possible there breaks it

const TASK = 0;
const NONE = -1;
const INTERRUPT = 1;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits  variable         values
//    0  0     running          false, true
//    0  1–2   packets.length   0..2
//    0  3–4   Receive.at       0 inactive, 1..3 location
//    0  5     Receive.pending  false, true
//    0  6–7   Poll.at          0 inactive, 1..2 location
//    0  8     Poll.pending     false, true

const running = (s: State) => (s[0] & 1) !== 0;
const setRunning = (s: State, v: boolean) => put(s, 0, 0, 1, +v);
const packets_length = (s: State) => (s[0] >>> 1) & 3;
const setPackets_length = (s: State, v: number) => put(s, 0, 1, 3, v);
const Receive_at = (s: State) => (s[0] >>> 3) & 3;
const setReceive_at = (s: State, v: number) => put(s, 0, 3, 3, v);
const Receive_pending = (s: State) => (s[0] & 32) !== 0;
const setReceive_pending = (s: State, v: boolean) => put(s, 0, 5, 1, +v);
const Poll_at = (s: State) => (s[0] >>> 6) & 3;
const setPoll_at = (s: State, v: number) => put(s, 0, 6, 3, v);
const Poll_pending = (s: State) => (s[0] & 256) !== 0;
const setPoll_pending = (s: State, v: boolean) => put(s, 0, 8, 1, +v);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (c === 0 && Receive_at(s) !== 0) return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (c === 0 && Receive_at(s) !== 0) return INTERRUPT;
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

// ── isr Receive                                                                           :16
function Receive(s: State, next: State, sink: Sink): void {
  const at = Receive_at(s);
  switch (at) {
    case 0: // enters                                                                               :16
      if (!Receive_pending(s)) return;
      if (Poll_at(s) !== 0) sink.note(4 + Poll_at(s)); // which statement is interrupted
      sink.event(0); // enter
      setReceive_pending(next, false);
      setReceive_at(next, 1);
      return sink.emit(0);
    case 1: // test !running   if (!running) {                                                      :17
      if (!running(s)) {
        sink.note(0); // if (!running) is true
        setReceive_at(next, 2);
      } else {
        sink.note(1); // if (!running) is false
        sink.event(1); // leave
        setReceive_at(next, 0);
      }
      return sink.emit(1);
    case 2: // running = true;                                                                      :18
      setRunning(next, true);
      setReceive_at(next, 3);
      return sink.emit(2);
    case 3: // schedule Poll                                                                        :19
      sink.event(2); // schedule Poll
      sink.event(1); // leave
      setPoll_pending(next, true);
      setReceive_at(next, 0);
      return sink.emit(3);
  }
}

// ── task Poll                                                                             :23
function Poll(s: State, next: State, sink: Sink): void {
  const at = Poll_at(s);
  if (at !== 0 && !(TASK >= top(s, 0))) return; // pre-empted
  switch (at) {
    case 0: // enters                                                                               :23
      if (occupied(s, 0) !== TASK) return;
      if (!Poll_pending(s)) return;
      sink.event(0); // enter
      setPoll_pending(next, false);
      setPoll_at(next, 1);
      return sink.emit(4);
    case 1: // packets.pop()   let packet = packets.pop();                                          :26
      sink.event(3); // packets.pop
      if (packets_length(s) > 0) setPackets_length(next, packets_length(s) - 1);
      if ((packets_length(s) === 0 ? NONE : 0) === NONE) {
        sink.note(2); // if (packet == none) is true
        setPoll_at(next, 2);
      } else {
        sink.note(3); // if (packet == none) is false
        setPoll_at(next, 1);
      }
      return sink.emit(5);
    case 2: // if (!clearFirst) { running = false; }                                                :28
      sink.event(1); // leave
      setRunning(next, false);
      setPoll_at(next, 0);
      return sink.emit(6);
  }
}

/** external action arrive when !packets.full   :35 */
function Nic_arrive(s: State, next: State, sink: Sink): void {
  if (packets_length(s) === 2) return;
  sink.event(4); // arrive
  sink.event(5, 0); // packets.push({0})
  sink.event(6); // raise Receive
  setPackets_length(next, packets_length(s) + 1);
  setReceive_pending(next, true);
  return sink.emit(7);
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** quiescent => packets.empty   :41 */
const noneForgotten = (s: State): boolean => !quiescent(s) || packets_length(s) === 0;

/** packets.length == 2   :42 */
const busy = (s: State): boolean => packets_length(s) === 2;

/** Never met: never-quiescent */
const probe1 = (s: State): boolean => quiescent(s);

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(_next: State, sink: Sink): void {
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Receive(s, next, sink);
  Poll(s, next, sink);
  Nic_arrive(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "Deferred", revision: "late", source: "specs/tutorial/07-deferred.ilk",
  hash: "5be3784b1821c57d5070858b1cb01c1a465b48951bb052fed778ae0b8f2cee4f",
  constants: { clearFirst: "false" },
  words: 1, cpus: 1, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "violates", only: false, targets: [{ form: "property", name: "noneForgotten" }] },
  contexts: [
    { name: "Receive", form: "isr", word: "isr", place: [16, 5], firstActivation: 1, at: Receive_at, cpu: 0, level: INTERRUPT, pending: Receive_pending, base: 1, request: { verb: "raised", first: { by: "Nic.arrive", text: "raise Receive", place: [37, 5] } },
      locations: [
        [[16, 5], { kind: "enter" }, { idle: true }],
        [[17, 7], { kind: "test", condition: ["!running"] }],
        [[18, 5], { kind: "statement", text: ["running = true"] }],
        [[19, 5], { kind: "signal", signal: "schedule", target: { name: "Poll", indices: [] } }],
      ],
    },
    { name: "Poll", form: "deferred", word: "task", place: [23, 6], firstActivation: 2, at: Poll_at, cpu: 0, level: TASK, pending: Poll_pending, request: { verb: "scheduled", first: { by: "Receive", text: "schedule Poll", place: [19, 5] } },
      frames: {
        "Poll": { locals: [["packet","Poll.packet"]] },
      },
      locations: [
        [[23, 6], { kind: "enter" }, { idle: true }],
        [[26, 18], { kind: "operation", object: { name: "packets", indices: [] }, operation: "pop", argument: [] }],
        [[28, 26], { kind: "statement", text: ["running = false"] }, { in: "Poll" }],
      ],
    },
  ],
  actions: [
    { of: "Receive", fairness: "weak", steps: [
      ["Receive_enter", 0], ["Receive_test_running", 1], ["Receive_running_true", 2], ["Receive_schedule_Poll", 3],
    ] },
    { of: "Poll", fairness: "weak", steps: [["Poll_enter", 0], ["Poll_packets_pop", 1], ["Poll_running_false", 2]] },
    { of: "Nic", fairness: "none", steps: [
      ["Nic_arrive", -1, { place: [35, 19], does: { kind: "action", action: "arrive" }, external: true, beside: [[1,1]] }],
    ] },
  ],
  locks: [],
  failures: [
    ["rule", "ring-overrun", [36, 5], "`packets` is full with 2, and one more is pushed"],
  ],
  proved: [
    [{ kind: "values" }, [0]],
  ],
  notes: [
    ["branch", "if (!running) is true", [17, 3], "Receive"], ["branch", "if (!running) is false", [17, 3], "Receive"],
    ["branch", "if (packet == none) is true", [27, 5], "Poll"],
    ["branch", "if (packet == none) is false", [27, 5], "Poll"], ["interrupts", "Receive", "Poll", 3, 0, 1],
  ],
  events: [
    ["enter"], ["leave"], ["schedule", "Poll"], ["operation", "packets", [], [], { operation: "pop" }],
    ["action", "arrive"], ["operation", "packets", [], [numbers], { operation: "push" }], ["raise", "Receive"],
  ],
  invariants: [
    ["noneForgotten", [41, 11], noneForgotten, "quiescent => packets.empty"],
  ],
  reachables: [
    ["busy", [42, 11], busy, "packets.length == 2"],
  ],
  stateRules: [],
  probes: [
    ["never-quiescent", "no reachable state is `quiescent`, so `noneForgotten` says nothing of quiescent states", [41, 11], probe1],
  ],
  variables: [
    [["running"], "variable", "value", running, setRunning, booleans],
    [["packets","length"], "object", "value", packets_length, setPackets_length, numbers],
    [["packets","item"], "object", "places", () => 0, () => {}, numbers, [0, 1]],
    [["Receive","at"], "context", "at", Receive_at, setReceive_at, places],
    [["Receive","pending"], "context", "pending", Receive_pending, setReceive_pending, booleans],
    [["Poll","at"], "context", "at", Poll_at, setPoll_at, places],
    [["Poll","pending"], "context", "pending", Poll_pending, setPoll_pending, booleans],
    [["Poll","packet"], "context", "value", () => -1, () => {}, options(-1, numbers)],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
