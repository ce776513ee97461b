// Generated from specs/tutorial/02-locks.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 53f0acfcf0d10a73 · revision crossed · 8 variables in 1 word (18 bits) · 20 actions, 20 transitions
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

// Two threads move money between two accounts under two locks. Can they wait for each other?
//
// `with L { }` takes a lock and releases it on every exit. `lock order A < B;` declares which comes first; taking them the
// other way round breaks the rule `lock-order`, even in a run that happens to go well. A run in which contexts wait for each
// other in a cycle breaks `deadlock`.
// Source: the ABBA case of every kernel's lock documentation. Abstracted: amounts.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const sameOrder = false
const NOBODY = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable              values
//    0  0–1    left                  0..2
//    0  2–3    right                 0..2
//    0  4–5    first.owner           free, ToRight, ToLeft
//    0  6–7    second.owner          free, ToRight, ToLeft
//    0  8–11   ToRight.at            0 inactive, 1..8 where it rests
//    0  12–15  ToLeft.at             0 inactive, 1..8 where it rests
//    0  16     ToRight.move.toRight  false, true
//    0  17     ToLeft.move.toRight   false, true

const left = (s: State): number => s[0] & 3;
const setLeft = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const right = (s: State): number => (s[0] >>> 2) & 3;
const setRight = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const first_owner = (s: State): number => (s[0] >>> 4) & 3;
const setFirst_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const second_owner = (s: State): number => (s[0] >>> 6) & 3;
const setSecond_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const ToRight_at = (s: State): number => (s[0] >>> 8) & 15;
const setToRight_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 8)) | (value << 8);
};
const ToLeft_at = (s: State): number => (s[0] >>> 12) & 15;
const setToLeft_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 12)) | (value << 12);
};
const ToRight_move_toRight = (s: State): boolean => ((s[0] >>> 16) & 1) !== 0;
const setToRight_move_toRight = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 16)) | ((value ? 1 : 0) << 16);
};
const ToLeft_move_toRight = (s: State): boolean => ((s[0] >>> 17) & 1) !== 0;
const setToLeft_move_toRight = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 17)) | ((value ? 1 : 0) << 17);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (ToRight_at(s) === 2) {
      if (second_owner(s) === 1) return 0;
      return second_owner(s);
    }
    if (ToRight_at(s) === 1) {
      if (first_owner(s) === 1) return 0;
      return first_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (ToLeft_at(s) === 2) {
      if (first_owner(s) === 2) return 0;
      return first_owner(s);
    }
    if (ToLeft_at(s) === 1) {
      if (second_owner(s) === 2) return 0;
      return second_owner(s);
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
function leadsTo1(_s: State, x: number, a: number): boolean {
  return x !== NOBODY && x === a;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo2(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * ToRight: acquire first   specs/tutorial/02-locks.ilk:19
 *   with first { with second { move(true); } }
 */
function ToRight_acquire_first(s: State, next: State, sink: Sink): boolean {
  if (first_owner(s) !== 0) return false;
  if (second_owner(next) === 1) {
    sink.fail(1); // lock-order
  }
  sink.event(0); // acquire first
  setFirst_owner(next, 1);
  setToRight_at(next, 2); // before acquire second
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * ToRight: acquire first   specs/tutorial/02-locks.ilk:19
 *   with first { with second { move(true); } }
 */
function ToRight_acquire_first_2(s: State, next: State, sink: Sink): boolean {
  if (first_owner(s) !== 1) return false;
  if (second_owner(next) === 1) {
    sink.fail(1); // lock-order
  }
  sink.fail(3); // recursive-acquire
  return true;
}

/**
 * ToRight: acquire second   specs/tutorial/02-locks.ilk:19
 *   with first { with second { move(true); } }
 */
function ToRight_acquire_second(s: State, next: State, sink: Sink): boolean {
  if (second_owner(s) !== 0) return false;
  sink.event(1); // acquire second
  setSecond_owner(next, 1);
  setToRight_move_toRight(next, true);
  setToRight_at(next, 3); // before assertHeld first
  return true;
}

/**
 * ToRight: acquire second   specs/tutorial/02-locks.ilk:19
 *   with first { with second { move(true); } }
 */
function ToRight_acquire_second_2(s: State, _next: State, sink: Sink): boolean {
  if (second_owner(s) !== 1) return false;
  sink.fail(4); // recursive-acquire
  return true;
}

/**
 * ToRight: assertHeld first   specs/tutorial/02-locks.ilk:31
 */
function ToRight_assertHeld_first(_s: State, next: State, sink: Sink): boolean {
  if (first_owner(next) !== 1) {
    sink.fail(5); // lock-not-held
    return true;
  }
  setToRight_at(next, 4); // before assertHeld second
  return true;
}

/**
 * ToRight: assertHeld second   specs/tutorial/02-locks.ilk:32
 */
function ToRight_assertHeld_second(_s: State, next: State, sink: Sink): boolean {
  if (second_owner(next) !== 1) {
    sink.fail(6); // lock-not-held
    return true;
  }
  if (ToRight_move_toRight(next)) {
    sink.note(0); // branch: if (toRight) is true
    setToRight_at(next, 5); // before left = left - 1
  } else {
    sink.note(1); // branch: if (toRight) is false
    setToRight_at(next, 6); // before left = left + 1
  }
  return true;
}

/**
 * ToRight: left = left - 1   specs/tutorial/02-locks.ilk:34
 *   atomic { left = left - 1; right = right + 1; }
 */
function ToRight_left_left_1(_s: State, next: State, sink: Sink): boolean {
  if (left(next) - 1 < 0) {
    sink.fail(7); // out-of-range
    return true;
  }
  setLeft(next, left(next) - 1);
  if (right(next) + 1 > 2) {
    sink.fail(8); // out-of-range
    return true;
  }
  setRight(next, right(next) + 1);
  setToRight_move_toRight(next, false);
  setToRight_at(next, 7); // before release second
  return true;
}

/**
 * ToRight: left = left + 1   specs/tutorial/02-locks.ilk:36
 *   atomic { left = left + 1; right = right - 1; }
 */
function ToRight_left_left_1_2(_s: State, next: State, sink: Sink): boolean {
  if (left(next) + 1 > 2) {
    sink.fail(9); // out-of-range
    return true;
  }
  setLeft(next, left(next) + 1);
  if (right(next) - 1 < 0) {
    sink.fail(10); // out-of-range
    return true;
  }
  setRight(next, right(next) - 1);
  setToRight_move_toRight(next, false);
  setToRight_at(next, 7); // before release second
  return true;
}

/**
 * ToRight: release second   specs/tutorial/02-locks.ilk:19
 *   with first { with second { move(true); } }
 */
function ToRight_release_second(_s: State, next: State, sink: Sink): boolean {
  if (second_owner(next) !== 1) {
    sink.fail(11); // release-not-owner
    return true;
  }
  sink.event(2); // release second
  setSecond_owner(next, 0);
  setToRight_at(next, 8); // before release first
  return true;
}

/**
 * ToRight: release first   specs/tutorial/02-locks.ilk:19
 *   with first { with second { move(true); } }
 */
function ToRight_release_first(_s: State, next: State, sink: Sink): boolean {
  if (first_owner(next) !== 1) {
    sink.fail(12); // release-not-owner
    return true;
  }
  sink.event(4); // release first
  setFirst_owner(next, 0);
  if (first_owner(next) === 1) {
    sink.fail(13); // lock-leak
  }
  if (second_owner(next) === 1) {
    sink.fail(14); // lock-leak
  }
  if (first_owner(next) === 1 || second_owner(next) === 1) {
    return true;
  }
  sink.event(6); // leave
  setToRight_at(next, 0); // inactive
  return true;
}

/**
 * ToLeft: acquire second   specs/tutorial/02-locks.ilk:26
 *   with second { with first { move(false); } }
 */
function ToLeft_acquire_second(s: State, next: State, sink: Sink): boolean {
  if (second_owner(s) !== 0) return false;
  sink.event(1); // acquire second
  setSecond_owner(next, 2);
  setToLeft_at(next, 2); // before acquire first
  if (waitsInCycle(next, 2)) {
    sink.fail(16); // deadlock
    return true;
  }
  return true;
}

/**
 * ToLeft: acquire second   specs/tutorial/02-locks.ilk:26
 *   with second { with first { move(false); } }
 */
function ToLeft_acquire_second_2(s: State, _next: State, sink: Sink): boolean {
  if (second_owner(s) !== 2) return false;
  sink.fail(17); // recursive-acquire
  return true;
}

/**
 * ToLeft: acquire first   specs/tutorial/02-locks.ilk:26
 *   with second { with first { move(false); } }
 */
function ToLeft_acquire_first(s: State, next: State, sink: Sink): boolean {
  if (first_owner(s) !== 0) return false;
  if (second_owner(next) === 2) {
    sink.fail(18); // lock-order
  }
  sink.event(0); // acquire first
  setFirst_owner(next, 2);
  setToLeft_move_toRight(next, false);
  setToLeft_at(next, 3); // before assertHeld first
  return true;
}

/**
 * ToLeft: acquire first   specs/tutorial/02-locks.ilk:26
 *   with second { with first { move(false); } }
 */
function ToLeft_acquire_first_2(s: State, next: State, sink: Sink): boolean {
  if (first_owner(s) !== 2) return false;
  if (second_owner(next) === 2) {
    sink.fail(18); // lock-order
  }
  sink.fail(19); // recursive-acquire
  return true;
}

/**
 * ToLeft: assertHeld first   specs/tutorial/02-locks.ilk:31
 */
function ToLeft_assertHeld_first(_s: State, next: State, sink: Sink): boolean {
  if (first_owner(next) !== 2) {
    sink.fail(5); // lock-not-held
    return true;
  }
  setToLeft_at(next, 4); // before assertHeld second
  return true;
}

/**
 * ToLeft: assertHeld second   specs/tutorial/02-locks.ilk:32
 */
function ToLeft_assertHeld_second(_s: State, next: State, sink: Sink): boolean {
  if (second_owner(next) !== 2) {
    sink.fail(6); // lock-not-held
    return true;
  }
  if (ToLeft_move_toRight(next)) {
    sink.note(2); // branch: if (toRight) is true
    setToLeft_at(next, 5); // before left = left - 1
  } else {
    sink.note(3); // branch: if (toRight) is false
    setToLeft_at(next, 6); // before left = left + 1
  }
  return true;
}

/**
 * ToLeft: left = left - 1   specs/tutorial/02-locks.ilk:34
 *   atomic { left = left - 1; right = right + 1; }
 */
function ToLeft_left_left_1(_s: State, next: State, sink: Sink): boolean {
  if (left(next) - 1 < 0) {
    sink.fail(7); // out-of-range
    return true;
  }
  setLeft(next, left(next) - 1);
  if (right(next) + 1 > 2) {
    sink.fail(8); // out-of-range
    return true;
  }
  setRight(next, right(next) + 1);
  setToLeft_move_toRight(next, false);
  setToLeft_at(next, 7); // before release first
  return true;
}

/**
 * ToLeft: left = left + 1   specs/tutorial/02-locks.ilk:36
 *   atomic { left = left + 1; right = right - 1; }
 */
function ToLeft_left_left_1_2(_s: State, next: State, sink: Sink): boolean {
  if (left(next) + 1 > 2) {
    sink.fail(9); // out-of-range
    return true;
  }
  setLeft(next, left(next) + 1);
  if (right(next) - 1 < 0) {
    sink.fail(10); // out-of-range
    return true;
  }
  setRight(next, right(next) - 1);
  setToLeft_move_toRight(next, false);
  setToLeft_at(next, 7); // before release first
  return true;
}

/**
 * ToLeft: release first   specs/tutorial/02-locks.ilk:26
 *   with second { with first { move(false); } }
 */
function ToLeft_release_first(_s: State, next: State, sink: Sink): boolean {
  if (first_owner(next) !== 2) {
    sink.fail(20); // release-not-owner
    return true;
  }
  sink.event(4); // release first
  setFirst_owner(next, 0);
  setToLeft_at(next, 8); // before release second
  return true;
}

/**
 * ToLeft: release second   specs/tutorial/02-locks.ilk:26
 *   with second { with first { move(false); } }
 */
function ToLeft_release_second(_s: State, next: State, sink: Sink): boolean {
  if (second_owner(next) !== 2) {
    sink.fail(21); // release-not-owner
    return true;
  }
  sink.event(2); // release second
  setSecond_owner(next, 0);
  if (first_owner(next) === 2) {
    sink.fail(22); // lock-leak
  }
  if (second_owner(next) === 2) {
    sink.fail(23); // lock-leak
  }
  if (first_owner(next) === 2 || second_owner(next) === 2) {
    return true;
  }
  sink.event(6); // leave
  setToLeft_at(next, 0); // inactive
  return true;
}

/** What `ToRight` can do where it rests. */
function stepToRight(s: State, next: State, sink: Sink): void {
  switch (ToRight_at(s)) {
    case 1: // acquire first
      if (ToRight_acquire_first(s, next, sink)) sink.emit(0);
      if (ToRight_acquire_first_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // acquire second
      if (ToRight_acquire_second(s, next, sink)) sink.emit(2);
      if (ToRight_acquire_second_2(s, next, sink)) sink.emit(3);
      break;
    case 3: // assertHeld first
      if (ToRight_assertHeld_first(s, next, sink)) sink.emit(4);
      break;
    case 4: // assertHeld second
      if (ToRight_assertHeld_second(s, next, sink)) sink.emit(5);
      break;
    case 5: // left = left - 1
      if (ToRight_left_left_1(s, next, sink)) sink.emit(6);
      break;
    case 6: // left = left + 1
      if (ToRight_left_left_1_2(s, next, sink)) sink.emit(7);
      break;
    case 7: // release second
      if (ToRight_release_second(s, next, sink)) sink.emit(8);
      break;
    case 8: // release first
      if (ToRight_release_first(s, next, sink)) sink.emit(9);
      break;
  }
}

/** What `ToLeft` can do where it rests. */
function stepToLeft(s: State, next: State, sink: Sink): void {
  switch (ToLeft_at(s)) {
    case 1: // acquire second
      if (ToLeft_acquire_second(s, next, sink)) sink.emit(10);
      if (ToLeft_acquire_second_2(s, next, sink)) sink.emit(11);
      break;
    case 2: // acquire first
      if (ToLeft_acquire_first(s, next, sink)) sink.emit(12);
      if (ToLeft_acquire_first_2(s, next, sink)) sink.emit(13);
      break;
    case 3: // assertHeld first
      if (ToLeft_assertHeld_first(s, next, sink)) sink.emit(14);
      break;
    case 4: // assertHeld second
      if (ToLeft_assertHeld_second(s, next, sink)) sink.emit(15);
      break;
    case 5: // left = left - 1
      if (ToLeft_left_left_1(s, next, sink)) sink.emit(16);
      break;
    case 6: // left = left + 1
      if (ToLeft_left_left_1_2(s, next, sink)) sink.emit(17);
      break;
    case 7: // release first
      if (ToLeft_release_first(s, next, sink)) sink.emit(18);
      break;
    case 8: // release second
      if (ToLeft_release_second(s, next, sink)) sink.emit(19);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant nothingLost   specs/tutorial/02-locks.ilk:40
 *   left + right == 2
 */
function nothingLost(s: State): boolean {
  return left(s) + right(s) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/02-locks.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setLeft(next, 1);
  setRight(next, 1);
  setToRight_at(next, 1); // before acquire first
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setToLeft_at(next, 1); // before acquire second
  if (waitsInCycle(next, 2)) {
    sink.fail(15); // deadlock
    return true;
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly left: number;
  readonly right: number;
  /** who holds first */
  readonly "first.owner": "free" | "ToRight" | "ToLeft";
  /** who holds second */
  readonly "second.owner": "free" | "ToRight" | "ToLeft";
  /** where ToRight rests */
  readonly "ToRight.at":
    | "inactive"
    | "1 acquire first"
    | "2 acquire second"
    | "3 assertHeld first"
    | "4 assertHeld second"
    | "5 left = left - 1"
    | "6 left = left + 1"
    | "7 release second"
    | "8 release first";
  /** where ToLeft rests */
  readonly "ToLeft.at":
    | "inactive"
    | "1 acquire second"
    | "2 acquire first"
    | "3 assertHeld first"
    | "4 assertHeld second"
    | "5 left = left - 1"
    | "6 left = left + 1"
    | "7 release first"
    | "8 release second";
  /** local `toRight` of `ToRight` */
  readonly "ToRight.move.toRight": boolean;
  /** local `toRight` of `ToLeft` */
  readonly "ToLeft.move.toRight": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Locks",
  revision: "crossed",
  source: "specs/tutorial/02-locks.ilk",
  hash: "53f0acfcf0d10a739383552b8f02bd044906b5596e25591b38ed698054f2a17c",
  constants: { sameOrder: "false" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepToRight(s, next, sink);
    stepToLeft(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "ToRight_acquire_first", actor: "ToRight", context: 0, from: 1, first: 0, parameters: [], place: place(19, 3), does: { kind: "acquire", lock: { name: "first", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToRight_acquire_first_2", actor: "ToRight", context: 0, from: 1, first: 1, parameters: [], place: place(19, 3), does: { kind: "acquire", lock: { name: "first", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToRight_acquire_second", actor: "ToRight", context: 0, from: 2, first: 2, parameters: [], place: place(19, 16), does: { kind: "acquire", lock: { name: "second", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToRight_acquire_second_2", actor: "ToRight", context: 0, from: 2, first: 3, parameters: [], place: place(19, 16), does: { kind: "acquire", lock: { name: "second", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToRight_assertHeld_first", actor: "ToRight", context: 0, from: 3, first: 4, parameters: [], place: place(31, 3), does: { kind: "statement", text: ["assertHeld first"] }, external: false, fairness: "weak" },
    { name: "ToRight_assertHeld_second", actor: "ToRight", context: 0, from: 4, first: 5, parameters: [], place: place(32, 3), does: { kind: "statement", text: ["assertHeld second"] }, external: false, fairness: "weak" },
    { name: "ToRight_left_left_1", actor: "ToRight", context: 0, from: 5, first: 6, parameters: [], place: place(34, 5), does: { kind: "statement", text: ["left = left - 1"] }, external: false, fairness: "weak" },
    { name: "ToRight_left_left_1_2", actor: "ToRight", context: 0, from: 6, first: 7, parameters: [], place: place(36, 5), does: { kind: "statement", text: ["left = left + 1"] }, external: false, fairness: "weak" },
    { name: "ToRight_release_second", actor: "ToRight", context: 0, from: 7, first: 8, parameters: [], place: place(19, 42), does: { kind: "release", lock: { name: "second", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToRight_release_first", actor: "ToRight", context: 0, from: 8, first: 9, parameters: [], place: place(19, 44), does: { kind: "release", lock: { name: "first", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToLeft_acquire_second", actor: "ToLeft", context: 1, from: 1, first: 10, parameters: [], place: place(26, 5), does: { kind: "acquire", lock: { name: "second", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToLeft_acquire_second_2", actor: "ToLeft", context: 1, from: 1, first: 11, parameters: [], place: place(26, 5), does: { kind: "acquire", lock: { name: "second", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToLeft_acquire_first", actor: "ToLeft", context: 1, from: 2, first: 12, parameters: [], place: place(26, 19), does: { kind: "acquire", lock: { name: "first", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToLeft_acquire_first_2", actor: "ToLeft", context: 1, from: 2, first: 13, parameters: [], place: place(26, 19), does: { kind: "acquire", lock: { name: "first", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToLeft_assertHeld_first", actor: "ToLeft", context: 1, from: 3, first: 14, parameters: [], place: place(31, 3), does: { kind: "statement", text: ["assertHeld first"] }, external: false, fairness: "weak" },
    { name: "ToLeft_assertHeld_second", actor: "ToLeft", context: 1, from: 4, first: 15, parameters: [], place: place(32, 3), does: { kind: "statement", text: ["assertHeld second"] }, external: false, fairness: "weak" },
    { name: "ToLeft_left_left_1", actor: "ToLeft", context: 1, from: 5, first: 16, parameters: [], place: place(34, 5), does: { kind: "statement", text: ["left = left - 1"] }, external: false, fairness: "weak" },
    { name: "ToLeft_left_left_1_2", actor: "ToLeft", context: 1, from: 6, first: 17, parameters: [], place: place(36, 5), does: { kind: "statement", text: ["left = left + 1"] }, external: false, fairness: "weak" },
    { name: "ToLeft_release_first", actor: "ToLeft", context: 1, from: 7, first: 18, parameters: [], place: place(26, 45), does: { kind: "release", lock: { name: "first", indices: [] } }, external: false, fairness: "weak" },
    { name: "ToLeft_release_second", actor: "ToLeft", context: 1, from: 8, first: 19, parameters: [], place: place(26, 47), does: { kind: "release", lock: { name: "second", indices: [] } }, external: false, fairness: "weak" },
  ],
  // prettier-ignore
  contexts: [
    { name: "ToRight", form: "thread", word: "thread", place: place(18, 8), members: ["ToRight"], firstActivation: 1, locations: [
      { label: undefined, place: place(18, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 3), does: { kind: "acquire", lock: { name: "first", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(19, 16), does: { kind: "acquire", lock: { name: "second", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(31, 3), does: { kind: "statement", text: ["assertHeld first"] }, calls: [{ proc: "move", place: place(19, 30) }], locals: [["toRight", "ToRight.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 3), does: { kind: "statement", text: ["assertHeld second"] }, calls: [{ proc: "move", place: place(19, 30) }], locals: [["toRight", "ToRight.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 5), does: { kind: "statement", text: ["left = left - 1"] }, calls: [{ proc: "move", place: place(19, 30) }], locals: [["toRight", "ToRight.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 5), does: { kind: "statement", text: ["left = left + 1"] }, calls: [{ proc: "move", place: place(19, 30) }], locals: [["toRight", "ToRight.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 42), does: { kind: "release", lock: { name: "second", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 44), does: { kind: "release", lock: { name: "first", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => ToRight_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "ToLeft", form: "thread", word: "thread", place: place(22, 8), members: ["ToLeft"], firstActivation: 2, locations: [
      { label: undefined, place: place(22, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 5), does: { kind: "acquire", lock: { name: "second", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(26, 19), does: { kind: "acquire", lock: { name: "first", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(31, 3), does: { kind: "statement", text: ["assertHeld first"] }, calls: [{ proc: "move", place: place(26, 32) }], locals: [["toRight", "ToLeft.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 3), does: { kind: "statement", text: ["assertHeld second"] }, calls: [{ proc: "move", place: place(26, 32) }], locals: [["toRight", "ToLeft.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 5), does: { kind: "statement", text: ["left = left - 1"] }, calls: [{ proc: "move", place: place(26, 32) }], locals: [["toRight", "ToLeft.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 5), does: { kind: "statement", text: ["left = left + 1"] }, calls: [{ proc: "move", place: place(26, 32) }], locals: [["toRight", "ToLeft.move.toRight"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 45), does: { kind: "release", lock: { name: "first", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 47), does: { kind: "release", lock: { name: "second", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => ToLeft_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 0, classes: [
    { name: "first", kind: "mutex", waiting: "blocks", place: place(11, 6), members: ["first"], holds: (s: State, _member: number, activation: number) => first_owner(s) === activation, isShared: false, owner: (s: State) => first_owner(s) },
    { name: "second", kind: "mutex", waiting: "blocks", place: place(12, 6), members: ["second"], holds: (s: State, _member: number, activation: number) => second_owner(s) === activation, isShared: false, owner: (s: State) => second_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => ToRight_at(s) === 1 ? 1 : ToRight_at(s) === 2 ? 2 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => ToLeft_at(s) === 1 ? 2 : ToLeft_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(19, 3), message: "`ToRight` waits for `first`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-order", place: place(19, 3), message: "`first` is to be taken before `second`, which is held already", platform: undefined, ends: false },
    { kind: "deadlock", name: "deadlock", place: place(19, 16), message: "`ToRight` waits for `second`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(19, 3), message: "`first` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(19, 16), message: "`second` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "lock-not-held", place: place(31, 3), message: "`first` is not held here", platform: undefined, ends: true },
    { kind: "rule", name: "lock-not-held", place: place(32, 3), message: "`second` is not held here", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(34, 14), message: "`left` holds 0..2, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(34, 31), message: "`right` holds 0..2, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(36, 14), message: "`left` holds 0..2, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(36, 31), message: "`right` holds 0..2, and the value is outside", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(19, 42), message: "`second` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(19, 44), message: "`first` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(18, 8), message: "`ToRight` returns and still holds `first`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(18, 8), message: "`ToRight` returns and still holds `second`", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(26, 5), message: "`ToLeft` waits for `second`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(26, 19), message: "`ToLeft` waits for `first`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(26, 5), message: "`second` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "lock-order", place: place(26, 19), message: "`first` is to be taken before `second`, which is held already", platform: undefined, ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(26, 19), message: "`first` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(26, 45), message: "`first` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(26, 47), message: "`second` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(22, 8), message: "`ToLeft` returns and still holds `first`", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(22, 8), message: "`ToLeft` returns and still holds `second`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (toRight) is true", place: place(33, 3), other: undefined, parts: ["ToRight"] },
    { kind: "branch", text: "if (toRight) is false", place: place(33, 3), other: undefined, parts: ["ToRight"] },
    { kind: "branch", text: "if (toRight) is true", place: place(33, 3), other: undefined, parts: ["ToLeft"] },
    { kind: "branch", text: "if (toRight) is false", place: place(33, 3), other: undefined, parts: ["ToLeft"] },
  ],
  events: [
    { is: { kind: "acquire", subject: "first", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "acquire", subject: "second", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "second", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "second", shared: true, indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "first", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "first", shared: true, indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "nothingLost", place: place(40, 11), text: "left + right == 2", holds: nothingLost },
  ],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "left", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: left, write: setLeft },
    { owner: "right", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: right, write: setRight },
    { owner: "first", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","ToRight","ToLeft"] }, read: first_owner, write: setFirst_owner },
    { owner: "second", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","ToRight","ToLeft"] }, read: second_owner, write: setSecond_owner },
    { owner: "ToRight", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire first","2 acquire second","3 assertHeld first","4 assertHeld second","5 left = left - 1","6 left = left + 1","7 release second","8 release first"] }, read: ToRight_at, write: setToRight_at },
    { owner: "ToLeft", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire second","2 acquire first","3 assertHeld first","4 assertHeld second","5 left = left - 1","6 left = left + 1","7 release first","8 release second"] }, read: ToLeft_at, write: setToLeft_at },
    { owner: "ToRight", path: ["move","toRight"], group: "context", dimensions: [], format: { kind: "boolean" }, read: ToRight_move_toRight, write: setToRight_move_toRight },
    { owner: "ToLeft", path: ["move","toRight"], group: "context", dimensions: [], format: { kind: "boolean" }, read: ToLeft_move_toRight, write: setToLeft_move_toRight },
  ],
  expectation: {
    outcome: "violates",
    only: false,
    targets: [
      { form: "rule", name: "deadlock" },
      { form: "rule", name: "lock-order" },
    ],
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
