// Generated from specs/classics/peterson-murphi.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 329f312fedc07375 · revision base · 3 variables in 1 word (9 bits) · 5 actions, 10 transitions
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

// Peterson's algorithm as Murphi's authors wrote it: other steps, other counts, the same answer.
//
// Source: melver/cmurphi, ex/mux/2_peterson.m. Five labels, since raising the flag is what ends the non-critical section,
// and two initial states, one for each value of `turn`. A wait that fails is a step to the same state there, as here.
// Abstracted: nothing.
// Expected: holds with 26 distinct states and 52 rules fired (the summary in the original), hence 54 generated states.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable           values
//    0  0–1 (2 × 1)  flag[index: 0..1]  false, true
//    0  2            turn               0..1
//    0  3–8 (2 × 3)  P.at[i: 0..1]      0 inactive, 1..5 where it rests

const flag = (s: State, index: number): boolean => ((s[0] >>> index) & 1) !== 0;
const setFlag = (s: State, index: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << index)) | ((value ? 1 : 0) << index);
};
const turn = (s: State): number => (s[0] >>> 2) & 1;
const setTurn = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 2)) | (value << 2);
};
const P_at = (s: State, i: number): number => (s[0] >>> (3 * i + 3)) & 7;
const setP_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * i + 3))) | (value << (3 * i + 3));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * P: flag[i] = true   specs/classics/peterson-murphi.ilk:16
 */
function P_flag_true(_s: State, next: State, _sink: Sink, i: number): boolean {
  setFlag(next, i, true);
  setP_at(next, i, 2); // before turn = i
  return true;
}

/**
 * P: turn = i   specs/classics/peterson-murphi.ilk:17
 */
function P_turn_i(_s: State, next: State, _sink: Sink, i: number): boolean {
  setTurn(next, i);
  setP_at(next, i, 3); // before atomic(flag[1 - i] && turn == i)
  return true;
}

/**
 * P: atomic(flag[1 - i] && turn == i)   specs/classics/peterson-murphi.ilk:18
 *   while (atomic(flag[1 - i] && turn == i)) {}
 */
function P_atomic_flag_turn_i(_s: State, next: State, sink: Sink, i: number): boolean {
  const test = flag(next, 1 - i) && turn(next) === i;
  if (test) {
    sink.note(0); // branch: while (atomic(flag[1 - i] && turn == i)) {} is true
    setP_at(next, i, 3); // before atomic(flag[1 - i] && turn == i)
  } else {
    sink.note(1); // branch: while (atomic(flag[1 - i] && turn == i)) {} is false
    setP_at(next, i, 4); // before critical: critical
  }
  return true;
}

/**
 * P: critical   specs/classics/peterson-murphi.ilk:19
 *   critical: skip;
 */
function P_critical(_s: State, next: State, _sink: Sink, i: number): boolean {
  setP_at(next, i, 5); // before flag[i] = false
  return true;
}

/**
 * P: flag[i] = false   specs/classics/peterson-murphi.ilk:20
 */
function P_flag_false(_s: State, next: State, _sink: Sink, i: number): boolean {
  setFlag(next, i, false);
  setP_at(next, i, 1); // before flag[i] = true
  return true;
}

/** What `P` can do where it rests. */
function stepP(s: State, next: State, sink: Sink, i: number): void {
  switch (P_at(s, i)) {
    case 1: // flag[i] = true
      if (P_flag_true(s, next, sink, i)) sink.emit(i);
      break;
    case 2: // turn = i
      if (P_turn_i(s, next, sink, i)) sink.emit(2 + i);
      break;
    case 3: // atomic(flag[1 - i] && turn == i)
      if (P_atomic_flag_turn_i(s, next, sink, i)) sink.emit(4 + i);
      break;
    case 4: // critical: critical
      if (P_critical(s, next, sink, i)) sink.emit(6 + i);
      break;
    case 5: // flag[i] = false
      if (P_flag_false(s, next, sink, i)) sink.emit(8 + i);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant exclusion   specs/classics/peterson-murphi.ilk:24
 *   !(P[0].at(critical) && P[1].at(critical))
 */
function exclusion(s: State): boolean {
  return !(P_at(s, 0) === 4 && P_at(s, 1) === 4);
}

/**
 * reachable inside   specs/classics/peterson-murphi.ilk:25
 *   P[0].at(critical)
 */
function inside(s: State): boolean {
  return P_at(s, 0) === 4;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/peterson-murphi.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink, turn_: number): boolean {
  if (!((3 & (1 << turn_)) !== 0)) return false;
  for (let index_1 = 0; index_1 <= 1; index_1++) {
    setFlag(next, index_1, false);
  }
  setTurn(next, turn_);
  for (let i = 0; i <= 1; i++) {
    setP_at(next, i, 1); // before flag[i] = true
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly flag: Readonly<Record<number, boolean>>;
  readonly turn: number;
  /** where P rests */
  readonly "P.at": Readonly<Record<number, string>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "PetersonMurphi",
  revision: "base",
  source: "specs/classics/peterson-murphi.ilk",
  hash: "329f312fedc07375a240773a19eb4d21acd57afcc71a39384e26b5ebf75aa71a",
  constants: {},
  words: 1,

  initial(next: State, sink: Sink): void {
    for (let turn_ = 0; turn_ <= 1; turn_++) {
      if (initialState(next, sink, turn_)) sink.emit(-1);
    }
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let i = 0; i <= 1; i++) {
      stepP(s, next, sink, i);
    }
  },

  // prettier-ignore
  actions: [
    { name: "P_flag_true", actor: "P", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(16, 5), text: "flag[i] = true", external: false, fairness: "weak", event: undefined },
    { name: "P_turn_i", actor: "P", context: 0, from: 2, first: 2, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(17, 5), text: "turn = i", external: false, fairness: "weak", event: undefined },
    { name: "P_atomic_flag_turn_i", actor: "P", context: 0, from: 3, first: 4, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(18, 12), text: "atomic(flag[1 - i] && turn == i)", external: false, fairness: "weak", event: undefined },
    { name: "P_critical", actor: "P", context: 0, from: 4, first: 6, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(19, 5), text: "critical", external: false, fairness: "weak", event: "critical" },
    { name: "P_flag_false", actor: "P", context: 0, from: 5, first: 8, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(20, 5), text: "flag[i] = false", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "P", form: "thread", word: "thread", place: place(14, 8), members: ["P[0]","P[1]"], firstActivation: 1, locations: [
      { label: undefined, place: place(14, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(16, 5), text: "flag[i] = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 5), text: "turn = i", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(18, 12), text: "atomic(flag[1 - i] && turn == i)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "critical", place: place(19, 5), text: "critical", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(20, 5), text: "flag[i] = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member; return P_at(s, i); }, cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "while (atomic(flag[1 - i] && turn == i)) {} is true", place: place(18, 5), other: undefined, parts: ["P"] },
    { kind: "branch", text: "while (atomic(flag[1 - i] && turn == i)) {} is false", place: place(18, 5), other: undefined, parts: ["P"] },
  ],
  events: [],
  // prettier-ignore
  invariants: [
    { name: "exclusion", place: place(24, 11), text: "!(P[0].at(critical) && P[1].at(critical))", holds: exclusion },
  ],
  // prettier-ignore
  reachables: [
    { name: "inside", place: place(25, 11), text: "P[0].at(critical)", holds: inside },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "flag", group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: flag, write: setFlag },
    { name: "turn", group: "variable", dimensions: [], format: { kind: "number" }, read: turn, write: setTurn },
    { name: "P.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 flag[i] = true","2 turn = i","3 atomic(flag[1 - i] && turn == i)","4 critical","5 flag[i] = false"] }, read: P_at, write: setP_at },
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
