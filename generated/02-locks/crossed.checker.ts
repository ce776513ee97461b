// Generated from specs/tutorial/02-locks.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 53f0acfcf0d10a73 · revision crossed · 6 variables in 1 word (16 bits) · 14 actions, 14 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, places } from "interlock/runtime";

// Two threads move money between two accounts under two locks. Can they wait for each other?
// (specs/tutorial/02-locks.ilk says more.)
//
// sameOrder = false
//
// proved: recursive-acquire cannot happen: no step that could break it is possible
// proved: lock-not-held, out-of-range, release-not-owner and lock-leak cannot happen: no value that is possible
// there breaks it

const TASK = 0;
const NOBODY = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits   variable      values
//    0  0–1    left          0..2
//    0  2–3    right         0..2
//    0  4–5    first.owner   free, ToRight, ToLeft
//    0  6–7    second.owner  free, ToRight, ToLeft
//    0  8–11   ToRight.at    0 inactive, 1..8 location
//    0  12–15  ToLeft.at     0 inactive, 1..8 location

const left = (s: State) => s[0] & 3;
const setLeft = (s: State, v: number) => put(s, 0, 0, 3, v);
const right = (s: State) => (s[0] >>> 2) & 3;
const setRight = (s: State, v: number) => put(s, 0, 2, 3, v);
const first_owner = (s: State) => (s[0] >>> 4) & 3;
const setFirst_owner = (s: State, v: number) => put(s, 0, 4, 3, v);
const second_owner = (s: State) => (s[0] >>> 6) & 3;
const setSecond_owner = (s: State, v: number) => put(s, 0, 6, 3, v);
const ToRight_at = (s: State) => (s[0] >>> 8) & 15;
const setToRight_at = (s: State, v: number) => put(s, 0, 8, 15, v);
const ToLeft_at = (s: State) => (s[0] >>> 12) & 15;
const setToLeft_at = (s: State, v: number) => put(s, 0, 12, 15, v);

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
const leadsTo1 = (_s: State, x: number, a: number): boolean => x !== NOBODY && x === a;

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
const waitsInCycle = (s: State, a: number): boolean => leadsTo2(s, waitsFor(s, a), a);

// ── thread ToRight                                                                        :18
function ToRight(s: State, next: State, sink: Sink): void {
  const at = ToRight_at(s);
  switch (at) {
    case 1: // acquire first   with first { with second { move(true); } }                           :19
      if (first_owner(s) !== 0) return;
      sink.event(0); // acquire first
      setFirst_owner(next, 1);
      setToRight_at(next, 2);
      if (waitsInCycle(next, 1)) return breaks(sink, 2, 0); // deadlock
      return sink.emit(0);
    case 2: // acquire second   with first { with second { move(true); } }                          :19
      if (second_owner(s) !== 0) return;
      sink.event(1); // acquire second
      setSecond_owner(next, 1);
      setToRight_at(next, 3);
      return sink.emit(2);
    case 3: // assertHeld first;                                                                    :31
      setToRight_at(next, 4);
      return sink.emit(4);
    case 4: // assertHeld second;                                                                   :32
      sink.note(0); // if (toRight) is true
      setToRight_at(next, 5);
      return sink.emit(5);
    case 5: // atomic { left = left - 1; right = right + 1; }                                       :34
      setLeft(next, left(s) - 1);
      setRight(next, right(s) + 1);
      setToRight_at(next, 7);
      return sink.emit(6);
    case 7: // release second   with first { with second { move(true); } }                          :19
      sink.event(2); // release second
      setSecond_owner(next, 0);
      setToRight_at(next, 8);
      return sink.emit(8);
    case 8: // release first   with first { with second { move(true); } }                           :19
      sink.event(4); // release first
      sink.event(6); // leave
      setFirst_owner(next, 0);
      setToRight_at(next, 0);
      return sink.emit(9);
  }
}

// ── thread ToLeft                                                                         :22
function ToLeft(s: State, next: State, sink: Sink): void {
  const at = ToLeft_at(s);
  switch (at) {
    case 1: // acquire second   with second { with first { move(false); } }                         :26
      if (second_owner(s) !== 0) return;
      sink.event(1); // acquire second
      setSecond_owner(next, 2);
      setToLeft_at(next, 2);
      if (waitsInCycle(next, 2)) return breaks(sink, 16, 10); // deadlock
      return sink.emit(10);
    case 2: // acquire first   with second { with first { move(false); } }                          :26
      if (first_owner(s) !== 0) return;
      sink.fail(18); // lock-order
      sink.event(0); // acquire first
      setFirst_owner(next, 2);
      setToLeft_at(next, 3);
      return sink.emit(12);
    case 3: // assertHeld first;                                                                    :31
      setToLeft_at(next, 4);
      return sink.emit(14);
    case 4: // assertHeld second;                                                                   :32
      sink.note(3); // if (toRight) is false
      setToLeft_at(next, 6);
      return sink.emit(15);
    case 6: // atomic { left = left + 1; right = right - 1; }                                       :36
      setLeft(next, left(s) + 1);
      setRight(next, right(s) - 1);
      setToLeft_at(next, 7);
      return sink.emit(17);
    case 7: // release first   with second { with first { move(false); } }                          :26
      sink.event(4); // release first
      setFirst_owner(next, 0);
      setToLeft_at(next, 8);
      return sink.emit(18);
    case 8: // release second   with second { with first { move(false); } }                         :26
      sink.event(2); // release second
      sink.event(6); // leave
      setSecond_owner(next, 0);
      setToLeft_at(next, 0);
      return sink.emit(19);
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** left + right == 2   :40 */
const nothingLost = (s: State): boolean => left(s) + right(s) === 2;

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setLeft(next, 1);
  setRight(next, 1);
  setToRight_at(next, 1);
  setToLeft_at(next, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  ToRight(s, next, sink);
  ToLeft(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const [owners] = [names(0, "free", "ToRight", "ToLeft")];
// prettier-ignore
const checker = defineChecker({
  name: "Locks", revision: "crossed", source: "specs/tutorial/02-locks.ilk",
  hash: "53f0acfcf0d10a739383552b8f02bd044906b5596e25591b38ed698054f2a17c",
  constants: { sameOrder: "false" },
  words: 1, cpus: 0, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "violates", only: false, targets: [{ form: "rule", name: "deadlock" }, { form: "rule", name: "lock-order" }] },
  contexts: [
    { name: "ToRight", form: "thread", word: "thread", place: [18, 8], firstActivation: 1, at: ToRight_at, level: TASK, wants: (s: State) => ToRight_at(s) === 1 ? 1 : ToRight_at(s) === 2 ? 2 : 0, mayEnter: false,
      frames: {
        "move": { calls: [["move", [19, 30]]], locals: [["toRight","ToRight.move.toRight"]] },
      },
      locations: [
        [[18, 8], { kind: "enter" }, { idle: true }],
        [[19, 3], { kind: "acquire", lock: { name: "first", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[19, 16], { kind: "acquire", lock: { name: "second", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[31, 3], { kind: "statement", text: ["assertHeld first"] }, { in: "move" }],
        [[32, 3], { kind: "statement", text: ["assertHeld second"] }, { in: "move" }],
        [[34, 5], { kind: "statement", text: ["left = left - 1"] }, { in: "move" }],
        [[36, 5], { kind: "statement", text: ["left = left + 1"] }, { in: "move" }],
        [[19, 42], { kind: "release", lock: { name: "second", indices: [] } }],
        [[19, 44], { kind: "release", lock: { name: "first", indices: [] } }],
      ],
    },
    { name: "ToLeft", form: "thread", word: "thread", place: [22, 8], firstActivation: 2, at: ToLeft_at, level: TASK, wants: (s: State) => ToLeft_at(s) === 1 ? 2 : ToLeft_at(s) === 2 ? 1 : 0, mayEnter: false,
      frames: {
        "move": { calls: [["move", [26, 32]]], locals: [["toRight","ToLeft.move.toRight"]] },
      },
      locations: [
        [[22, 8], { kind: "enter" }, { idle: true }],
        [[26, 5], { kind: "acquire", lock: { name: "second", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[26, 19], { kind: "acquire", lock: { name: "first", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[31, 3], { kind: "statement", text: ["assertHeld first"] }, { in: "move" }],
        [[32, 3], { kind: "statement", text: ["assertHeld second"] }, { in: "move" }],
        [[34, 5], { kind: "statement", text: ["left = left - 1"] }, { in: "move" }],
        [[36, 5], { kind: "statement", text: ["left = left + 1"] }, { in: "move" }],
        [[26, 45], { kind: "release", lock: { name: "first", indices: [] } }],
        [[26, 47], { kind: "release", lock: { name: "second", indices: [] } }],
      ],
    },
  ],
  actions: [
    { of: "ToRight", fairness: "weak", steps: [
      ["ToRight_acquire_first", 1], ["ToRight_acquire_first_2", 1], ["ToRight_acquire_second", 2],
      ["ToRight_acquire_second_2", 2], ["ToRight_assertHeld_first", 3], ["ToRight_assertHeld_second", 4],
      ["ToRight_left_left_1", 5], ["ToRight_left_left_1_2", 6], ["ToRight_release_second", 7],
      ["ToRight_release_first", 8],
    ] },
    { of: "ToLeft", fairness: "weak", steps: [
      ["ToLeft_acquire_second", 1], ["ToLeft_acquire_second_2", 1], ["ToLeft_acquire_first", 2],
      ["ToLeft_acquire_first_2", 2], ["ToLeft_assertHeld_first", 3], ["ToLeft_assertHeld_second", 4],
      ["ToLeft_left_left_1", 5], ["ToLeft_left_left_1_2", 6], ["ToLeft_release_first", 7], ["ToLeft_release_second", 8],
    ] },
  ],
  locks: [
    { name: "first", kind: "mutex", waiting: "blocks", place: [11, 6], holds: (s: State, _member: number, activation: number) => first_owner(s) === activation, owner: first_owner },
    { name: "second", kind: "mutex", waiting: "blocks", place: [12, 6], holds: (s: State, _member: number, activation: number) => second_owner(s) === activation, owner: second_owner },
  ],
  failures: [
    ["deadlock", "deadlock", [19, 3], "`ToRight` waits for `first`, whose holder waits, directly or not, for it"],
    ["rule", "lock-order", [19, 3], "`first` is to be taken before `second`, which is held already", undefined, false],
    ["deadlock", "deadlock", [19, 16], "`ToRight` waits for `second`, whose holder waits, directly or not, for it"],
    ["rule", "recursive-acquire", [19, 3], "`first` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "recursive-acquire", [19, 16], "`second` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "lock-not-held", [31, 3], "`first` is not held here"],
    ["rule", "lock-not-held", [32, 3], "`second` is not held here"],
    ["range", "out-of-range", [34, 14], "`left` holds 0..2, and the value is outside"],
    ["range", "out-of-range", [34, 31], "`right` holds 0..2, and the value is outside"],
    ["range", "out-of-range", [36, 14], "`left` holds 0..2, and the value is outside"],
    ["range", "out-of-range", [36, 31], "`right` holds 0..2, and the value is outside"],
    ["rule", "release-not-owner", [19, 42], "`second` is released by an activation that does not hold it"],
    ["rule", "release-not-owner", [19, 44], "`first` is released by an activation that does not hold it"],
    ["rule", "lock-leak", [18, 8], "`ToRight` returns and still holds `first`"],
    ["rule", "lock-leak", [18, 8], "`ToRight` returns and still holds `second`"],
    ["deadlock", "deadlock", [26, 5], "`ToLeft` waits for `second`, whose holder waits, directly or not, for it"],
    ["deadlock", "deadlock", [26, 19], "`ToLeft` waits for `first`, whose holder waits, directly or not, for it"],
    ["rule", "recursive-acquire", [26, 5], "`second` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "lock-order", [26, 19], "`first` is to be taken before `second`, which is held already", undefined, false],
    ["rule", "recursive-acquire", [26, 19], "`first` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "release-not-owner", [26, 45], "`first` is released by an activation that does not hold it"],
    ["rule", "release-not-owner", [26, 47], "`second` is released by an activation that does not hold it"],
    ["rule", "lock-leak", [22, 8], "`ToLeft` returns and still holds `first`"],
    ["rule", "lock-leak", [22, 8], "`ToLeft` returns and still holds `second`"],
  ],
  proved: [
    [{ kind: "neverSteps" }, [3,19], "first"],
    [{ kind: "neverSteps" }, [4,17], "second"],
    [{ kind: "values" }, [0,1,5,12,13,20,22], "first"],
    [{ kind: "values" }, [6,11,14,15,21,23], "second"],
    [{ kind: "values" }, [7,8,9,10]],
  ],
  notes: [
    ["branch", "if (toRight) is true", [33, 3], "ToRight"], ["branch", "if (toRight) is false", [33, 3], "ToRight"],
    ["branch", "if (toRight) is true", [33, 3], "ToLeft"], ["branch", "if (toRight) is false", [33, 3], "ToLeft"],
  ],
  events: [
    ["acquire", "first"], ["acquire", "second"], ["release", "second"], ["release", "second", [], [], { shared: true }],
    ["release", "first"], ["release", "first", [], [], { shared: true }], ["leave"],
  ],
  invariants: [
    ["nothingLost", [40, 11], nothingLost, "left + right == 2"],
  ],
  reachables: [],
  stateRules: [],
  variables: [
    [["left"], "variable", "value", left, setLeft, numbers],
    [["right"], "variable", "value", right, setRight, numbers],
    [["first","owner"], "lock", "owner", first_owner, setFirst_owner, owners],
    [["second","owner"], "lock", "owner", second_owner, setSecond_owner, owners],
    [["ToRight","at"], "context", "at", ToRight_at, setToRight_at, places],
    [["ToLeft","at"], "context", "at", ToLeft_at, setToLeft_at, places],
    [["ToRight","move","toRight"], "context", "value", (s: State) => ToRight_at(s) === 3 || ToRight_at(s) === 4 || ToRight_at(s) === 5, () => {}, booleans],
    [["ToLeft","move","toRight"], "context", "value", () => false, () => {}, booleans],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
