// Generated from specs/classics/blocking-queue.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 b6e45bc0c280d1b5 · revision p2c1b1 · 3 variables in 1 word (6 bits) · 6 actions, 30 transitions
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

// A bounded buffer, many producers, many consumers, one set of sleepers: whom must a put or a get wake?
//
// Source: lemmy/BlockingQueue. Put and get are one step each, as the Java monitor makes them; sleepers are a set, and
// one that is woken runs again from the start. What is put is the producer's own name. Abstracted: the monitor's lock.
// Expected (TLC on the original; p producers, c consumers, b places): if anyone may be woken 4, 14, 22, 48 and 391
// distinct states for p1c1b1, p1c2b1, p2c1b1, p2c2b1 and p3c2b2, where all but the first deadlock, in runs of no fewer
// than 8, 9, 9 and 24 states (7, 8, 8 and 23 steps); if only the other kind is woken, p4c3b3 holds with 1600 distinct
// and 12313 generated states, depth 16. The same p4c3b3 has 10524 states and 64 deadlocks if anyone may be woken, and 1052
// and none if all are: nobody is forgotten, and most of those who wake find nothing to do and sleep again.
// The rule that the original derives: no deadlock exactly if 2 * B >= P + C.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const P = 2
// const C = 1
// const B = 1
// const notify = Anyone

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable                  values
//    0  0–2   sleepers                  one bit for each element
//    0  3     buffer.length             0..1
//    0  4–5   buffer.item[place: 0..0]  1..3

const sleepers = (s: State): number => s[0] & 7;
const setSleepers = (s: State, value: number): void => {
  s[0] = (s[0] & ~7) | value;
};
const buffer_length = (s: State): number => (s[0] >>> 3) & 1;
const setBuffer_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 3)) | (value << 3);
};
const buffer_item = (s: State, place_: number): number => ((s[0] >>> (2 * place_ + 4)) & 3) + 1;
const setBuffer_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * place_ + 4))) | ((value - 1) << (2 * place_ + 4));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/** exists s in 1..3: (sleepers & bit(s - 1)) != 0 */
function exists1(s: State): boolean {
  for (let s_ = 1; s_ <= 3; s_++) if ((sleepers(s) & (1 << (s_ - 1))) !== 0) return true;
  return false;
}

/**
 * specs/classics/blocking-queue.ilk:25
 *   put
 */
function put(s: State, next: State, sink: Sink, t: number, s_: number): boolean {
  if (!(t <= 2 && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  if (buffer_length(s) === 1) return false;
  if (!exists1(s)) return false;
  if ((sleepers(s) & (1 << (s_ - 1))) === 0) return false;
  sink.event(0, t); // put({0})
  sink.note(0); // branch: if (!buffer.full) is true
  if (buffer_length(next) === 1) {
    sink.fail(0); // ring-overrun
    return true;
  }
  setBuffer_item(next, buffer_length(next), t);
  setBuffer_length(next, buffer_length(next) + 1);
  sink.event(1, t); // buffer.push({0})
  sink.note(1); // branch: if (exists s in sleepers: mayWake(t, s)) is true
  setSleepers(next, sleepers(next) & ~(0 | (1 << (s_ - 1))));
  return true;
}

/**
 * specs/classics/blocking-queue.ilk:25
 *   put
 */
function put_2(s: State, next: State, sink: Sink, t: number): boolean {
  if (!(t <= 2 && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  if (buffer_length(s) === 1) return false;
  if (exists1(s)) return false;
  sink.event(0, t); // put({0})
  sink.note(0); // branch: if (!buffer.full) is true
  if (buffer_length(next) === 1) {
    sink.fail(0); // ring-overrun
    return true;
  }
  setBuffer_item(next, buffer_length(next), t);
  setBuffer_length(next, buffer_length(next) + 1);
  sink.event(1, t); // buffer.push({0})
  sink.note(2); // branch: if (exists s in sleepers: mayWake(t, s)) is false
  return true;
}

/**
 * specs/classics/blocking-queue.ilk:25
 *   put
 */
function put_3(s: State, next: State, sink: Sink, t: number): boolean {
  if (!(t <= 2 && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  if (buffer_length(s) !== 1) return false;
  sink.event(0, t); // put({0})
  sink.note(3); // branch: if (!buffer.full) is false
  setSleepers(next, sleepers(next) | (0 | (1 << (t - 1))));
  return true;
}

/**
 * specs/classics/blocking-queue.ilk:34
 *   get
 */
function get(s: State, next: State, sink: Sink, t: number, s_: number): boolean {
  if (!(!(t <= 2) && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  if (buffer_length(s) === 0) return false;
  if (!exists1(s)) return false;
  if ((sleepers(s) & (1 << (s_ - 1))) === 0) return false;
  sink.event(2, t); // get({0})
  sink.note(4); // branch: if (!buffer.empty) is true
  if (buffer_length(next) > 0) {
    setBuffer_item(next, 0, 1);
    setBuffer_length(next, buffer_length(next) - 1);
  }
  sink.event(3); // buffer.pop
  sink.note(1); // branch: if (exists s in sleepers: mayWake(t, s)) is true
  setSleepers(next, sleepers(next) & ~(0 | (1 << (s_ - 1))));
  return true;
}

/**
 * specs/classics/blocking-queue.ilk:34
 *   get
 */
function get_2(s: State, next: State, sink: Sink, t: number): boolean {
  if (!(!(t <= 2) && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  if (buffer_length(s) === 0) return false;
  if (exists1(s)) return false;
  sink.event(2, t); // get({0})
  sink.note(4); // branch: if (!buffer.empty) is true
  if (buffer_length(next) > 0) {
    setBuffer_item(next, 0, 1);
    setBuffer_length(next, buffer_length(next) - 1);
  }
  sink.event(3); // buffer.pop
  sink.note(2); // branch: if (exists s in sleepers: mayWake(t, s)) is false
  return true;
}

/**
 * specs/classics/blocking-queue.ilk:34
 *   get
 */
function get_3(s: State, next: State, sink: Sink, t: number): boolean {
  if (!(!(t <= 2) && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  if (buffer_length(s) !== 0) return false;
  sink.event(2, t); // get({0})
  sink.note(5); // branch: if (!buffer.empty) is false
  setSleepers(next, sleepers(next) | (0 | (1 << (t - 1))));
  return true;
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/blocking-queue.ilk",
  line,
  column,
});

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setSleepers(next, 0);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly sleepers: readonly number[];
  readonly "buffer.length": number;
  /** contents of buffer, front first */
  readonly "buffer.item": Readonly<Record<number, number>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "BlockingQueue",
  revision: "p2c1b1",
  source: "specs/classics/blocking-queue.ilk",
  hash: "b6e45bc0c280d1b59b4db8b0df1f2fc26a8aed939a1a16fc1d25a9c94d969c18",
  constants: { P: "2", C: "1", B: "1", notify: "Anyone" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let t = 1; t <= 3; t++) {
      for (let s_ = 1; s_ <= 3; s_++) {
        if (put(s, next, sink, t, s_)) sink.emit(-4 + 3 * t + s_);
      }
    }
    for (let t = 1; t <= 3; t++) {
      if (put_2(s, next, sink, t)) sink.emit(8 + t);
    }
    for (let t = 1; t <= 3; t++) {
      if (put_3(s, next, sink, t)) sink.emit(11 + t);
    }
    for (let t = 1; t <= 3; t++) {
      for (let s_ = 1; s_ <= 3; s_++) {
        if (get(s, next, sink, t, s_)) sink.emit(11 + 3 * t + s_);
      }
    }
    for (let t = 1; t <= 3; t++) {
      if (get_2(s, next, sink, t)) sink.emit(23 + t);
    }
    for (let t = 1; t <= 3; t++) {
      if (get_3(s, next, sink, t)) sink.emit(26 + t);
    }
  },

  // prettier-ignore
  actions: [
    { name: "put", actor: "put", context: -1, from: -1, first: 0, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3"] }, { name: "s", role: "choice", low: 1, values: ["1","2","3"] }], kind: "action", place: place(25, 8), text: "put", external: false, fairness: "none", event: "put" },
    { name: "put_2", actor: "put", context: -1, from: -1, first: 9, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3"] }], kind: "action", place: place(25, 8), text: "put", external: false, fairness: "none", event: "put" },
    { name: "put_3", actor: "put", context: -1, from: -1, first: 12, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3"] }], kind: "action", place: place(25, 8), text: "put", external: false, fairness: "none", event: "put" },
    { name: "get", actor: "get", context: -1, from: -1, first: 15, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3"] }, { name: "s", role: "choice", low: 1, values: ["1","2","3"] }], kind: "action", place: place(34, 8), text: "get", external: false, fairness: "none", event: "get" },
    { name: "get_2", actor: "get", context: -1, from: -1, first: 24, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3"] }], kind: "action", place: place(34, 8), text: "get", external: false, fairness: "none", event: "get" },
    { name: "get_3", actor: "get", context: -1, from: -1, first: 27, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3"] }], kind: "action", place: place(34, 8), text: "get", external: false, fairness: "none", event: "get" },
  ],
  // prettier-ignore
  contexts: [],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "ring-overrun", place: place(27, 5), message: "`buffer` is full with 1, and one more is pushed", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (!buffer.full) is true", place: place(26, 3), other: undefined, parts: [""] },
    { kind: "branch", text: "if (exists s in sleepers: mayWake(t, s)) is true", place: place(46, 10), other: undefined, parts: [""] },
    { kind: "branch", text: "if (exists s in sleepers: mayWake(t, s)) is false", place: place(46, 10), other: undefined, parts: [""] },
    { kind: "branch", text: "if (!buffer.full) is false", place: place(26, 3), other: undefined, parts: [""] },
    { kind: "branch", text: "if (!buffer.empty) is true", place: place(35, 3), other: undefined, parts: [""] },
    { kind: "branch", text: "if (!buffer.empty) is false", place: place(35, 3), other: undefined, parts: [""] },
  ],
  events: [
    { text: "put({0})", formats: [{ kind: "number" }] },
    { text: "buffer.push({0})", formats: [{ kind: "number" }] },
    { text: "get({0})", formats: [{ kind: "number" }] },
    { text: "buffer.pop", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [],
  mayEnd: (_s: State) => false,
  // prettier-ignore
  variables: [
    { name: "sleepers", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: sleepers, write: setSleepers },
    { name: "buffer.length", group: "object", dimensions: [], format: { kind: "number" }, read: buffer_length, write: setBuffer_length },
    { name: "buffer.item", group: "object", dimensions: [[0, 0]], format: { kind: "number" }, read: buffer_item, write: setBuffer_item },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "deadlock", within: 8 }],
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
