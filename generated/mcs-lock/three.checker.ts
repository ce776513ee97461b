// Generated from specs/classics/mcs-lock.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 6891d290419ee583 · revision three · 6 variables in 1 word (32 bits) · 10 actions, 30 transitions
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

// Mellor-Crummey and Scott's queue lock: everyone spins on a word of his own. Is it a lock?
//
// Source: melver/cmurphi, ex/mux/mcslock1.m (fetch-and-store to enter, compare-and-swap to leave). Its ten labels are ten
// steps. The predecessor keeps its value after use there, so it is a variable here and not a local. Abstracted: nothing.
// Expected: holds; 2 processes: 159 distinct states, 318 rules fired; 3 processes: 7597 and 22791 (the summary in the
// original, without symmetry); one initial state makes 319 and 22792 generated.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const N = 3
const NONE = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                  values
//    0  0–1            tail                      none, 1, 2, 3
//    0  2–7 (3 × 2)    next[index: 1..3]         none, 1, 2, 3
//    0  8–10 (3 × 1)   locked[index: 1..3]       false, true
//    0  11–16 (3 × 2)  predecessor[index: 1..3]  none, 1, 2, 3
//    0  17–28 (3 × 4)  P.at[i: 1..3]             0 inactive, 1..10 where it rests
//    0  29–31 (3 × 1)  P.wasLast[i: 1..3]        false, true

const tail = (s: State): number => s[0] & 3;
const setTail = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const next_ = (s: State, index: number): number => (s[0] >>> (2 * index)) & 3;
const setNext = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index))) | (value << (2 * index));
};
const locked = (s: State, index: number): boolean => ((s[0] >>> (index + 7)) & 1) !== 0;
const setLocked = (s: State, index: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (index + 7))) | ((value ? 1 : 0) << (index + 7));
};
const predecessor = (s: State, index: number): number => (s[0] >>> (2 * index + 9)) & 3;
const setPredecessor = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 9))) | (value << (2 * index + 9));
};
const P_at = (s: State, i: number): number => (s[0] >>> (4 * i + 13)) & 15;
const setP_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * i + 13))) | (value << (4 * i + 13));
};
const P_wasLast = (s: State, i: number): boolean => ((s[0] >>> (i + 28)) & 1) !== 0;
const setP_wasLast = (s: State, i: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (i + 28))) | ((value ? 1 : 0) << (i + 28));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * P: next[i] = none   specs/classics/mcs-lock.ilk:19
 */
function P_next_none(_s: State, next: State, _sink: Sink, i: number): boolean {
  setNext(next, i, NONE);
  setP_at(next, i, 2); // before predecessor[i] = tail
  return true;
}

/**
 * P: predecessor[i] = tail   specs/classics/mcs-lock.ilk:20
 *   atomic {
 */
function P_predecessor_tail(_s: State, next: State, _sink: Sink, i: number): boolean {
  setPredecessor(next, i, tail(next));
  setTail(next, i);
  setP_at(next, i, 3); // before test predecessor[i] != none
  return true;
}

/**
 * P: test predecessor[i] != none   specs/classics/mcs-lock.ilk:24
 *   if (predecessor[i] != none) {
 */
function P_test_predecessor_none(_s: State, next: State, sink: Sink, i: number): boolean {
  if (predecessor(next, i) !== NONE) {
    sink.note(0); // branch: if (predecessor[i] != none) is true
    setP_at(next, i, 4); // before locked[i] = true
  } else {
    sink.note(1); // branch: if (predecessor[i] != none) is false
    setP_at(next, i, 5); // before critical: test next[i] == none
  }
  return true;
}

/**
 * P: locked[i] = true   specs/classics/mcs-lock.ilk:25
 */
function P_locked_true(_s: State, next: State, _sink: Sink, i: number): boolean {
  setLocked(next, i, true);
  setP_at(next, i, 6); // before next[predecessor[i]] = i
  return true;
}

/**
 * P: test next[i] == none   specs/classics/mcs-lock.ilk:29
 *   critical: if (next[i] == none) {
 */
function P_test_next_none(_s: State, next: State, sink: Sink, i: number): boolean {
  if (next_(next, i) === NONE) {
    sink.note(2); // branch: critical: if (next[i] == none) is true
    setP_wasLast(next, i, false);
    setP_at(next, i, 7); // before test tail == i
  } else {
    sink.note(3); // branch: critical: if (next[i] == none) is false
    setP_at(next, i, 8); // before locked[next[i]] = false
  }
  return true;
}

/**
 * P: next[predecessor[i]] = i   specs/classics/mcs-lock.ilk:26
 *   atomic { next[predecessor[i]] = i; } // its own predecessor: a local in C
 */
function P_next_i(_s: State, next: State, sink: Sink, i: number): boolean {
  if (predecessor(next, i) === NONE) {
    sink.fail(0); // null-dereference
    return true;
  }
  setNext(next, predecessor(next, i), i);
  setP_at(next, i, 9); // before test locked[i]
  return true;
}

/**
 * P: test tail == i   specs/classics/mcs-lock.ilk:31
 *   atomic {
 */
function P_test_tail_i(_s: State, next: State, sink: Sink, i: number): boolean {
  if (tail(next) === i) {
    sink.note(4); // branch: if (tail == i) is true
    setTail(next, NONE);
    setP_wasLast(next, i, false);
    setP_at(next, i, 1); // before next[i] = none
  } else {
    sink.note(5); // branch: if (tail == i) is false
    if (P_wasLast(next, i)) {
      sink.note(6); // branch: if (wasLast) { continue; } is true
      setP_wasLast(next, i, false);
      setP_at(next, i, 1); // before next[i] = none
    } else {
      sink.note(7); // branch: if (wasLast) { continue; } is false
      setP_at(next, i, 10); // before test next[i] == none
    }
  }
  return true;
}

/**
 * P: locked[next[i]] = false   specs/classics/mcs-lock.ilk:40
 *   atomic { locked[next[i]] = false; } // its own next: nobody writes it any more
 */
function P_locked_false(_s: State, next: State, sink: Sink, i: number): boolean {
  if (next_(next, i) === NONE) {
    sink.fail(1); // null-dereference
    return true;
  }
  setLocked(next, next_(next, i), false);
  setP_at(next, i, 1); // before next[i] = none
  return true;
}

/**
 * P: test locked[i]   specs/classics/mcs-lock.ilk:27
 *   while (locked[i]) {}
 */
function P_test_locked(_s: State, next: State, sink: Sink, i: number): boolean {
  if (locked(next, i)) {
    sink.note(8); // branch: while (locked[i]) {} is true
    setP_at(next, i, 9); // before test locked[i]
  } else {
    sink.note(9); // branch: while (locked[i]) {} is false
    setP_at(next, i, 5); // before critical: test next[i] == none
  }
  return true;
}

/**
 * P: test next[i] == none   specs/classics/mcs-lock.ilk:38
 *   while (next[i] == none) {}
 */
function P_test_next_none_2(_s: State, next: State, sink: Sink, i: number): boolean {
  if (next_(next, i) === NONE) {
    sink.note(10); // branch: while (next[i] == none) {} is true
    setP_at(next, i, 10); // before test next[i] == none
  } else {
    sink.note(11); // branch: while (next[i] == none) {} is false
    setP_wasLast(next, i, false);
    setP_at(next, i, 8); // before locked[next[i]] = false
  }
  return true;
}

/** What `P` can do where it rests. */
function stepP(s: State, next: State, sink: Sink, i: number): void {
  switch (P_at(s, i)) {
    case 1: // next[i] = none
      if (P_next_none(s, next, sink, i)) sink.emit(-1 + i);
      break;
    case 2: // predecessor[i] = tail
      if (P_predecessor_tail(s, next, sink, i)) sink.emit(2 + i);
      break;
    case 3: // test predecessor[i] != none
      if (P_test_predecessor_none(s, next, sink, i)) sink.emit(5 + i);
      break;
    case 4: // locked[i] = true
      if (P_locked_true(s, next, sink, i)) sink.emit(8 + i);
      break;
    case 5: // critical: test next[i] == none
      if (P_test_next_none(s, next, sink, i)) sink.emit(11 + i);
      break;
    case 6: // next[predecessor[i]] = i
      if (P_next_i(s, next, sink, i)) sink.emit(14 + i);
      break;
    case 7: // test tail == i
      if (P_test_tail_i(s, next, sink, i)) sink.emit(17 + i);
      break;
    case 8: // locked[next[i]] = false
      if (P_locked_false(s, next, sink, i)) sink.emit(20 + i);
      break;
    case 9: // test locked[i]
      if (P_test_locked(s, next, sink, i)) sink.emit(23 + i);
      break;
    case 10: // test next[i] == none
      if (P_test_next_none_2(s, next, sink, i)) sink.emit(26 + i);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall k in 1..3: (i == k) || !((P.at[i] == 5) && (P.at[k] == 5)) */
function forall2(s: State, i: number): boolean {
  for (let k = 1; k <= 3; k++)
    if (!(i === k || !(P_at(s, i) === 5 && P_at(s, k) === 5))) return false;
  return true;
}

/** forall i in 1..3: forall k_6 in 1..3: (i == k_6) || !((P.at[i] == 5) && (P.at[k_6] == 5)) */
function forall1(s: State): boolean {
  for (let i = 1; i <= 3; i++) if (!forall2(s, i)) return false;
  return true;
}

/**
 * invariant exclusion   specs/classics/mcs-lock.ilk:44
 *   forall i in Process: forall k in Process:
 *   i != k => !(P[i].at(critical) && P[k].at(critical))
 */
function exclusion(s: State): boolean {
  return forall1(s);
}

/** exists i in 1..3: next[i] != none */
function exists3(s: State): boolean {
  for (let i = 1; i <= 3; i++) if (next_(s, i) !== NONE) return true;
  return false;
}

/**
 * reachable queued   specs/classics/mcs-lock.ilk:46
 *   exists i in Process: next[i] != none
 */
function queued(s: State): boolean {
  return exists3(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/mcs-lock.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setTail(next, NONE);
  for (let index_1 = 1; index_1 <= 3; index_1++) {
    setNext(next, index_1, NONE);
  }
  for (let index_2 = 1; index_2 <= 3; index_2++) {
    setLocked(next, index_2, false);
  }
  for (let index_3 = 1; index_3 <= 3; index_3++) {
    setPredecessor(next, index_3, NONE);
  }
  for (let i = 1; i <= 3; i++) {
    setP_at(next, i, 1); // before next[i] = none
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly tail: number | "none";
  readonly next: Readonly<Record<number, number | "none">>;
  readonly locked: Readonly<Record<number, boolean>>;
  readonly predecessor: Readonly<Record<number, number | "none">>;
  /** where P rests */
  readonly "P.at": Readonly<Record<number, string>>;
  /** local `wasLast` of `P` */
  readonly "P.wasLast": Readonly<Record<number, boolean>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "McsLock",
  revision: "three",
  source: "specs/classics/mcs-lock.ilk",
  hash: "6891d290419ee5838a6bff34d355406c11277544fd173ce4b06799ad310c43f0",
  constants: { N: "3" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let i = 1; i <= 3; i++) {
      stepP(s, next, sink, i);
    }
  },

  // prettier-ignore
  actions: [
    { name: "P_next_none", actor: "P", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(19, 5), text: "next[i] = none", external: false, fairness: "weak", event: undefined },
    { name: "P_predecessor_tail", actor: "P", context: 0, from: 2, first: 3, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(20, 5), text: "predecessor[i] = tail", external: false, fairness: "weak", event: undefined },
    { name: "P_test_predecessor_none", actor: "P", context: 0, from: 3, first: 6, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(24, 9), text: "test predecessor[i] != none", external: false, fairness: "weak", event: undefined },
    { name: "P_locked_true", actor: "P", context: 0, from: 4, first: 9, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(25, 7), text: "locked[i] = true", external: false, fairness: "weak", event: undefined },
    { name: "P_test_next_none", actor: "P", context: 0, from: 5, first: 12, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(29, 19), text: "test next[i] == none", external: false, fairness: "weak", event: undefined },
    { name: "P_next_i", actor: "P", context: 0, from: 6, first: 15, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(26, 7), text: "next[predecessor[i]] = i", external: false, fairness: "weak", event: undefined },
    { name: "P_test_tail_i", actor: "P", context: 0, from: 7, first: 18, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(31, 7), text: "test tail == i", external: false, fairness: "weak", event: undefined },
    { name: "P_locked_false", actor: "P", context: 0, from: 8, first: 21, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(40, 5), text: "locked[next[i]] = false", external: false, fairness: "weak", event: undefined },
    { name: "P_test_locked", actor: "P", context: 0, from: 9, first: 24, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(27, 14), text: "test locked[i]", external: false, fairness: "weak", event: undefined },
    { name: "P_test_next_none_2", actor: "P", context: 0, from: 10, first: 27, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(38, 14), text: "test next[i] == none", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "P", form: "thread", word: "thread", place: place(17, 8), members: ["P[1]","P[2]","P[3]"], firstActivation: 1, locations: [
      { label: undefined, place: place(17, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 5), text: "next[i] = none", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(20, 5), text: "predecessor[i] = tail", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 9), text: "test predecessor[i] != none", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 7), text: "locked[i] = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "critical", place: place(29, 19), text: "test next[i] == none", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 7), text: "next[predecessor[i]] = i", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(31, 7), text: "test tail == i", calls: [], locals: [["wasLast", "P.wasLast"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 5), text: "locked[next[i]] = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 14), text: "test locked[i]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 14), text: "test next[i] == none", calls: [], locals: [["wasLast", "P.wasLast"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member + 1; return P_at(s, i); }, cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "null-dereference", place: place(26, 21), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(40, 21), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (predecessor[i] != none) is true", place: place(24, 5), other: undefined, parts: ["P"] },
    { kind: "branch", text: "if (predecessor[i] != none) is false", place: place(24, 5), other: undefined, parts: ["P"] },
    { kind: "branch", text: "critical: if (next[i] == none) is true", place: place(29, 5), other: undefined, parts: ["P"] },
    { kind: "branch", text: "critical: if (next[i] == none) is false", place: place(29, 5), other: undefined, parts: ["P"] },
    { kind: "branch", text: "if (tail == i) is true", place: place(32, 9), other: undefined, parts: ["P"] },
    { kind: "branch", text: "if (tail == i) is false", place: place(32, 9), other: undefined, parts: ["P"] },
    { kind: "branch", text: "if (wasLast) { continue; } is true", place: place(37, 7), other: undefined, parts: ["P"] },
    { kind: "branch", text: "if (wasLast) { continue; } is false", place: place(37, 7), other: undefined, parts: ["P"] },
    { kind: "branch", text: "while (locked[i]) {} is true", place: place(27, 7), other: undefined, parts: ["P"] },
    { kind: "branch", text: "while (locked[i]) {} is false", place: place(27, 7), other: undefined, parts: ["P"] },
    { kind: "branch", text: "while (next[i] == none) {} is true", place: place(38, 7), other: undefined, parts: ["P"] },
    { kind: "branch", text: "while (next[i] == none) {} is false", place: place(38, 7), other: undefined, parts: ["P"] },
  ],
  events: [],
  // prettier-ignore
  invariants: [
    { name: "exclusion", place: place(44, 11), text: "forall i in Process: forall k in Process: i != k => !(P[i].at(critical) && P[k].at(critical))", holds: exclusion },
  ],
  // prettier-ignore
  reachables: [
    { name: "queued", place: place(46, 11), text: "exists i in Process: next[i] != none", holds: queued },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "tail", group: "variable", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: tail, write: setTail },
    { name: "next", group: "variable", dimensions: [[1, 3]], format: { kind: "option", none: 0, of: { kind: "number" } }, read: next_, write: setNext },
    { name: "locked", group: "variable", dimensions: [[1, 3]], format: { kind: "boolean" }, read: locked, write: setLocked },
    { name: "predecessor", group: "variable", dimensions: [[1, 3]], format: { kind: "option", none: 0, of: { kind: "number" } }, read: predecessor, write: setPredecessor },
    { name: "P.at", group: "context", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["inactive","1 next[i] = none","2 predecessor[i] = tail","3 test predecessor[i] != none","4 locked[i] = true","5 critical","6 next[predecessor[i]] = i","7 test tail == i","8 locked[next[i]] = false","9 test locked[i]","10 test next[i] == none"] }, read: P_at, write: setP_at },
    { name: "P.wasLast", group: "context", dimensions: [[1, 3]], format: { kind: "boolean" }, read: P_wasLast, write: setP_wasLast },
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
