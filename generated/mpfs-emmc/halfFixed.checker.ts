// Generated from specs/bugs/mpfs-emmc.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 f6a0c696701d7141 · revision halfFixed · 7 variables in 1 word (12 bits) · 14 actions, 14 transitions
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

// The driver looks whether there is room, finds none, and asks for an interrupt. What if room comes in between?
//
// Source: apache/nuttx 9b60f8d9d00e, the eMMC driver of the PolarFire SoC. With bytes left to send it read `buffer write
// enable`; if that was clear it enabled the buffer-ready interrupt, then cleared what was latched of it, and waited. The fix
// clears and enables first and looks afterwards; if there is room it disables again and goes on. That the card sets the bit
// between reading and clearing is inferred from the change; its message only says that the interrupt is missed.
// Abstracted: the data, two blocks of them; errors. The thread sends with interrupts off, or the handler would enter the
// routine a second time in the middle and `left` would be counted down by both.
//
// What was found. `before` loses the event in six steps, between any two of the three accesses: the symptom is a data
// timeout. The order of looking and asking is what matters. `halfFixed` clears before it enables and still looks first:
// the window is one access shorter and the run just as long. See specs/bugs/macb-napi.ilk for the same mistake.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const order = TestClearEnable
const ISR = 1;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable        values
//    0  0–1   left            0..2
//    0  2     room            false, true
//    0  3     latched         false, true
//    0  4     enabled         false, true
//    0  5–7   Send.at         0 inactive, 1..6 where it rests
//    0  8     Send.level      TASK, ISR
//    0  9–11  BufferReady.at  0 inactive, 1..6 where it rests

const left = (s: State): number => s[0] & 3;
const setLeft = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const room = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setRoom = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const latched = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setLatched = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const enabled = (s: State): boolean => ((s[0] >>> 4) & 1) !== 0;
const setEnabled = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const Send_at = (s: State): number => (s[0] >>> 5) & 7;
const setSend_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 5)) | (value << 5);
};
const Send_level = (s: State): number => (s[0] >>> 8) & 1;
const setSend_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 8)) | (value << 8);
};
const BufferReady_at = (s: State): number => (s[0] >>> 9) & 7;
const setBufferReady_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 9)) | (value << 9);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Send_at(s) !== 0 && Send_level(s) === ISR) ||
    (0 === c && BufferReady_at(s) !== 0)
  )
    return ISR;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Send_at(s) !== 0 && Send_level(s) === ISR) ||
    (0 === c && BufferReady_at(s) !== 0)
  )
    return ISR;
  return TASK;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Send_at(s) === 0 &&
    BufferReady_at(s) === 0 &&
    !(BufferReady_at(s) === 0 && ISR > occupied(s, 0) && latched(s) && enabled(s)) &&
    room(s)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Send: raise the level to ISR   specs/bugs/mpfs-emmc.ilk:25
 *   at ISR { send(); }
 */
function Send_raise_the_level_to_ISR(s: State, next: State, _sink: Sink): boolean {
  if (!(Send_level(s) >= top(s, 0))) return false;
  setSend_level(next, Send_level(next) < ISR ? ISR : Send_level(next));
  setSend_at(next, 2); // before test left > 0
  return true;
}

/**
 * Send: test left > 0   specs/bugs/mpfs-emmc.ilk:41
 *   while (left > 0) {
 */
function Send_test_left_0(s: State, next: State, sink: Sink): boolean {
  if (!(Send_level(s) >= top(s, 0))) return false;
  if (left(next) > 0) {
    sink.note(0); // branch: while (left > 0) is true
    setSend_at(next, 3); // before test !room
  } else {
    sink.note(1); // branch: while (left > 0) is false
    setSend_level(next, TASK);
    if (Send_level(next) !== TASK) {
      sink.fail(0); // wrong-level
      return true;
    }
    sink.event(0); // leave
    setSend_at(next, 0); // inactive
    setSend_level(next, 0);
  }
  return true;
}

/**
 * Send: test !room   specs/bugs/mpfs-emmc.ilk:48
 *   if (!room) {
 */
function Send_test_room(s: State, next: State, sink: Sink): boolean {
  if (!(Send_level(s) >= top(s, 0))) return false;
  if (!room(next)) {
    sink.note(2); // branch: if (!room) is true
    setSend_at(next, 4); // before latched = false
  } else {
    sink.note(3); // branch: if (!room) is false
    setSend_at(next, 5); // before room = false
  }
  return true;
}

/**
 * Send: latched = false   specs/bugs/mpfs-emmc.ilk:49
 *   if (order == TestClearEnable) { latched = false; }
 */
function Send_latched_false(s: State, next: State, _sink: Sink): boolean {
  if (!(Send_level(s) >= top(s, 0))) return false;
  setLatched(next, false);
  setSend_at(next, 6); // before enabled = true
  return true;
}

/**
 * Send: room = false   specs/bugs/mpfs-emmc.ilk:55
 *   atomic {
 */
function Send_room_false(s: State, next: State, sink: Sink): boolean {
  if (!(Send_level(s) >= top(s, 0))) return false;
  setRoom(next, false);
  if (left(next) - 1 < 0) {
    sink.fail(1); // out-of-range
    return true;
  }
  setLeft(next, left(next) - 1);
  setSend_at(next, 2); // before test left > 0
  return true;
}

/**
 * Send: enabled = true   specs/bugs/mpfs-emmc.ilk:50
 */
function Send_enabled_true(s: State, next: State, sink: Sink): boolean {
  if (!(Send_level(s) >= top(s, 0))) return false;
  setEnabled(next, true);
  setSend_level(next, TASK);
  if (Send_level(next) !== TASK) {
    sink.fail(0); // wrong-level
    return true;
  }
  sink.event(0); // leave
  setSend_at(next, 0); // inactive
  setSend_level(next, 0);
  return true;
}

/**
 * BufferReady: enters   specs/bugs/mpfs-emmc.ilk:28
 *   isr BufferReady when latched && enabled {
 */
function BufferReady_enter(s: State, next: State, sink: Sink): boolean {
  if (!(ISR > occupied(s, 0))) return false;
  if (!(latched(s) && enabled(s))) return false;
  if (Send_at(next) !== 0) {
    sink.note(8 + Send_at(next)); // which statement is interrupted
  }
  sink.event(1); // enter
  setBufferReady_at(next, 1); // before latched = false
  return true;
}

/**
 * BufferReady: latched = false   specs/bugs/mpfs-emmc.ilk:29
 *   atomic { latched = false; enabled = false; }
 */
function BufferReady_latched_false(_s: State, next: State, _sink: Sink): boolean {
  setLatched(next, false);
  setEnabled(next, false);
  setBufferReady_at(next, 2); // before test left > 0
  return true;
}

/**
 * BufferReady: test left > 0   specs/bugs/mpfs-emmc.ilk:41
 *   while (left > 0) {
 */
function BufferReady_test_left_0(_s: State, next: State, sink: Sink): boolean {
  if (left(next) > 0) {
    sink.note(4); // branch: while (left > 0) is true
    setBufferReady_at(next, 3); // before test !room
  } else {
    sink.note(5); // branch: while (left > 0) is false
    sink.event(0); // leave
    setBufferReady_at(next, 0); // inactive
  }
  return true;
}

/**
 * BufferReady: test !room   specs/bugs/mpfs-emmc.ilk:48
 *   if (!room) {
 */
function BufferReady_test_room(_s: State, next: State, sink: Sink): boolean {
  if (!room(next)) {
    sink.note(6); // branch: if (!room) is true
    setBufferReady_at(next, 4); // before latched = false
  } else {
    sink.note(7); // branch: if (!room) is false
    setBufferReady_at(next, 5); // before room = false
  }
  return true;
}

/**
 * BufferReady: latched = false   specs/bugs/mpfs-emmc.ilk:49
 *   if (order == TestClearEnable) { latched = false; }
 */
function BufferReady_latched_false_2(_s: State, next: State, _sink: Sink): boolean {
  setLatched(next, false);
  setBufferReady_at(next, 6); // before enabled = true
  return true;
}

/**
 * BufferReady: room = false   specs/bugs/mpfs-emmc.ilk:55
 *   atomic {
 */
function BufferReady_room_false(_s: State, next: State, sink: Sink): boolean {
  setRoom(next, false);
  if (left(next) - 1 < 0) {
    sink.fail(1); // out-of-range
    return true;
  }
  setLeft(next, left(next) - 1);
  setBufferReady_at(next, 2); // before test left > 0
  return true;
}

/**
 * BufferReady: enabled = true   specs/bugs/mpfs-emmc.ilk:50
 */
function BufferReady_enabled_true(_s: State, next: State, sink: Sink): boolean {
  setEnabled(next, true);
  sink.event(0); // leave
  setBufferReady_at(next, 0); // inactive
  return true;
}

/**
 * specs/bugs/mpfs-emmc.ilk:34
 *   takes
 */
function Card_takes(s: State, next: State, sink: Sink): boolean {
  if (room(s)) return false;
  sink.event(2); // takes
  setRoom(next, true);
  setLatched(next, true);
  return true;
}

/** What `Send` can do where it rests. */
function stepSend(s: State, next: State, sink: Sink): void {
  switch (Send_at(s)) {
    case 1: // raise the level to ISR
      if (Send_raise_the_level_to_ISR(s, next, sink)) sink.emit(0);
      break;
    case 2: // test left > 0
      if (Send_test_left_0(s, next, sink)) sink.emit(1);
      break;
    case 3: // test !room
      if (Send_test_room(s, next, sink)) sink.emit(2);
      break;
    case 4: // latched = false
      if (Send_latched_false(s, next, sink)) sink.emit(3);
      break;
    case 5: // room = false
      if (Send_room_false(s, next, sink)) sink.emit(4);
      break;
    case 6: // enabled = true
      if (Send_enabled_true(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `BufferReady` can do where it rests. */
function stepBufferReady(s: State, next: State, sink: Sink): void {
  switch (BufferReady_at(s)) {
    case 0: // inactive
      if (BufferReady_enter(s, next, sink)) sink.emit(6);
      break;
    case 1: // latched = false
      if (BufferReady_latched_false(s, next, sink)) sink.emit(7);
      break;
    case 2: // test left > 0
      if (BufferReady_test_left_0(s, next, sink)) sink.emit(8);
      break;
    case 3: // test !room
      if (BufferReady_test_room(s, next, sink)) sink.emit(9);
      break;
    case 4: // latched = false
      if (BufferReady_latched_false_2(s, next, sink)) sink.emit(10);
      break;
    case 5: // room = false
      if (BufferReady_room_false(s, next, sink)) sink.emit(11);
      break;
    case 6: // enabled = true
      if (BufferReady_enabled_true(s, next, sink)) sink.emit(12);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noLostWork   specs/bugs/mpfs-emmc.ilk:62
 *   quiescent => left == 0
 */
function noLostWork(s: State): boolean {
  return !quiescent(s) || left(s) === 0;
}

/**
 * reachable interrupted   specs/bugs/mpfs-emmc.ilk:63
 *   BufferReady.active && left == 1
 */
function interrupted(s: State): boolean {
  return BufferReady_at(s) !== 0 && left(s) === 1;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/mpfs-emmc.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "ISR"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setLeft(next, 2);
  setRoom(next, false);
  setLatched(next, false);
  setEnabled(next, false);
  setSend_level(next, TASK);
  setSend_at(next, 1); // before raise the level to ISR
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly left: number;
  readonly room: boolean;
  readonly latched: boolean;
  readonly enabled: boolean;
  /** where Send rests */
  readonly "Send.at":
    | "inactive"
    | "1 raise the level to ISR"
    | "2 test left > 0"
    | "3 test !room"
    | "4 latched = false"
    | "5 room = false"
    | "6 enabled = true";
  /** level of Send */
  readonly "Send.level": "TASK" | "ISR";
  /** where BufferReady rests */
  readonly "BufferReady.at":
    | "inactive"
    | "1 latched = false"
    | "2 test left > 0"
    | "3 test !room"
    | "4 latched = false"
    | "5 room = false"
    | "6 enabled = true";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MpfsEmmc",
  revision: "halfFixed",
  source: "specs/bugs/mpfs-emmc.ilk",
  hash: "f6a0c696701d71413178222bffff6d263c65493184d07a78e1d3cff53b421947",
  constants: { order: "TestClearEnable" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSend(s, next, sink);
    stepBufferReady(s, next, sink);
    if (Card_takes(s, next, sink)) sink.emit(13);
  },

  // prettier-ignore
  actions: [
    { name: "Send_raise_the_level_to_ISR", actor: "Send", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(25, 3), text: "raise the level to ISR", external: false, fairness: "weak", event: "raise the level to ISR" },
    { name: "Send_test_left_0", actor: "Send", context: 0, from: 2, first: 1, parameters: [], kind: "statement", place: place(41, 10), text: "test left > 0", external: false, fairness: "weak", event: undefined },
    { name: "Send_test_room", actor: "Send", context: 0, from: 3, first: 2, parameters: [], kind: "statement", place: place(48, 11), text: "test !room", external: false, fairness: "weak", event: undefined },
    { name: "Send_latched_false", actor: "Send", context: 0, from: 4, first: 3, parameters: [], kind: "statement", place: place(49, 41), text: "latched = false", external: false, fairness: "weak", event: undefined },
    { name: "Send_room_false", actor: "Send", context: 0, from: 5, first: 4, parameters: [], kind: "statement", place: place(55, 5), text: "room = false", external: false, fairness: "weak", event: undefined },
    { name: "Send_enabled_true", actor: "Send", context: 0, from: 6, first: 5, parameters: [], kind: "statement", place: place(50, 9), text: "enabled = true", external: false, fairness: "weak", event: undefined },
    { name: "BufferReady_enter", actor: "BufferReady", context: 1, from: 0, first: 6, parameters: [], kind: "enter", place: place(28, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "BufferReady_latched_false", actor: "BufferReady", context: 1, from: 1, first: 7, parameters: [], kind: "statement", place: place(29, 3), text: "latched = false", external: false, fairness: "weak", event: undefined },
    { name: "BufferReady_test_left_0", actor: "BufferReady", context: 1, from: 2, first: 8, parameters: [], kind: "statement", place: place(41, 10), text: "test left > 0", external: false, fairness: "weak", event: undefined },
    { name: "BufferReady_test_room", actor: "BufferReady", context: 1, from: 3, first: 9, parameters: [], kind: "statement", place: place(48, 11), text: "test !room", external: false, fairness: "weak", event: undefined },
    { name: "BufferReady_latched_false_2", actor: "BufferReady", context: 1, from: 4, first: 10, parameters: [], kind: "statement", place: place(49, 41), text: "latched = false", external: false, fairness: "weak", event: undefined },
    { name: "BufferReady_room_false", actor: "BufferReady", context: 1, from: 5, first: 11, parameters: [], kind: "statement", place: place(55, 5), text: "room = false", external: false, fairness: "weak", event: undefined },
    { name: "BufferReady_enabled_true", actor: "BufferReady", context: 1, from: 6, first: 12, parameters: [], kind: "statement", place: place(50, 9), text: "enabled = true", external: false, fairness: "weak", event: undefined },
    { name: "Card_takes", actor: "Card", context: -1, from: -1, first: 13, parameters: [], kind: "action", place: place(34, 10), text: "takes", external: false, fairness: "none", event: "takes" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Send", form: "thread", word: "thread", place: place(24, 8), members: ["Send"], firstActivation: 1, locations: [
      { label: undefined, place: place(24, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 3), text: "raise the level to ISR", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 10), text: "test left > 0", calls: [{ proc: "send", place: place(25, 12) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 11), text: "test !room", calls: [{ proc: "send", place: place(25, 12) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 41), text: "latched = false", calls: [{ proc: "send", place: place(25, 12) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 5), text: "room = false", calls: [{ proc: "send", place: place(25, 12) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 9), text: "enabled = true", calls: [{ proc: "send", place: place(25, 12) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Send_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Send_level(s)] ?? "", pending: () => false },
    { name: "BufferReady", form: "isr", word: "isr", place: place(28, 5), members: ["BufferReady"], firstActivation: 2, locations: [
      { label: undefined, place: place(28, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 3), text: "latched = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 10), text: "test left > 0", calls: [{ proc: "send", place: place(30, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 11), text: "test !room", calls: [{ proc: "send", place: place(30, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 41), text: "latched = false", calls: [{ proc: "send", place: place(30, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 5), text: "room = false", calls: [{ proc: "send", place: place(30, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 9), text: "enabled = true", calls: [{ proc: "send", place: place(30, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => BufferReady_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[ISR] ?? "", pending: (s: State) => latched(s) && enabled(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "wrong-level", place: place(24, 8), message: "`Send` returns at another level than it was entered at", platform: "ASSERT: interrupts turned on inside a critical section, or left off", ends: true },
    { kind: "range", name: "out-of-range", place: place(57, 7), message: "`left` holds 0..2, and the value is outside", platform: "a value that the field cannot hold", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "while (left > 0) is true", place: place(41, 3), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "while (left > 0) is false", place: place(41, 3), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "if (!room) is true", place: place(48, 7), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "if (!room) is false", place: place(48, 7), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "while (left > 0) is true", place: place(41, 3), other: undefined, parts: ["BufferReady"] },
    { kind: "branch", text: "while (left > 0) is false", place: place(41, 3), other: undefined, parts: ["BufferReady"] },
    { kind: "branch", text: "if (!room) is true", place: place(48, 7), other: undefined, parts: ["BufferReady"] },
    { kind: "branch", text: "if (!room) is false", place: place(48, 7), other: undefined, parts: ["BufferReady"] },
    { kind: "everyInterrupt", isr: "BufferReady", context: "Send", locations: 7, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "takes", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noLostWork", place: place(62, 11), text: "quiescent => left == 0", holds: noLostWork },
  ],
  // prettier-ignore
  reachables: [
    { name: "interrupted", place: place(63, 11), text: "BufferReady.active && left == 1", holds: interrupted },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "tasks wait for each other: the watchdog resets the system",
    "lost-wakeup": "a task waits for ever: the watchdog resets the system",
  },
  // prettier-ignore
  variables: [
    { name: "left", group: "variable", dimensions: [], format: { kind: "number" }, read: left, write: setLeft },
    { name: "room", group: "variable", dimensions: [], format: { kind: "boolean" }, read: room, write: setRoom },
    { name: "latched", group: "variable", dimensions: [], format: { kind: "boolean" }, read: latched, write: setLatched },
    { name: "enabled", group: "variable", dimensions: [], format: { kind: "boolean" }, read: enabled, write: setEnabled },
    { name: "Send.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise the level to ISR","2 test left > 0","3 test !room","4 latched = false","5 room = false","6 enabled = true"] }, read: Send_at, write: setSend_at },
    { name: "Send.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","ISR"] }, read: Send_level, write: setSend_level },
    { name: "BufferReady.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 latched = false","2 test left > 0","3 test !room","4 latched = false","5 room = false","6 enabled = true"] }, read: BufferReady_at, write: setBufferReady_at },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "property", name: "noLostWork", within: 6 }],
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
