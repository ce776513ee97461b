// Generated from specs/classics/blocking-queue.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 b6e45bc0c280d1b5 · revision everyone · 3 variables in 1 word (18 bits) · 2 actions, 14 transitions
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

// const P = 4
// const C = 3
// const B = 3
// const notify = Everyone

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                  values
//    0  0–6           sleepers                  one bit for each element
//    0  7–8           buffer.length             0..3
//    0  9–17 (3 × 3)  buffer.item[place: 0..2]  1..7

const sleepers = (s: State): number => s[0] & 127;
const setSleepers = (s: State, value: number): void => {
  s[0] = (s[0] & ~127) | value;
};
const buffer_length = (s: State): number => (s[0] >>> 7) & 3;
const setBuffer_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const buffer_item = (s: State, place_: number): number => ((s[0] >>> (3 * place_ + 9)) & 7) + 1;
const setBuffer_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * place_ + 9))) | ((value - 1) << (3 * place_ + 9));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * specs/classics/blocking-queue.ilk:25
 *   put
 */
function put(s: State, next: State, sink: Sink, t: number): boolean {
  if (!(t <= 4 && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  sink.event(0, t); // put({0})
  if (buffer_length(next) !== 3) {
    sink.note(0); // branch: if (!buffer.full) is true
    if (buffer_length(next) === 3) {
      sink.fail(0); // ring-overrun
      return true;
    }
    setBuffer_item(next, buffer_length(next), t);
    setBuffer_length(next, buffer_length(next) + 1);
    sink.event(1, t); // buffer.push({0})
    setSleepers(next, 0);
  } else {
    sink.note(1); // branch: if (!buffer.full) is false
    setSleepers(next, sleepers(next) | (0 | (1 << (t - 1))));
  }
  return true;
}

/**
 * specs/classics/blocking-queue.ilk:34
 *   get
 */
function get(s: State, next: State, sink: Sink, t: number): boolean {
  if (!(!(t <= 4) && (sleepers(s) & (1 << (t - 1))) === 0)) return false;
  sink.event(2, t); // get({0})
  if (buffer_length(next) !== 0) {
    sink.note(2); // branch: if (!buffer.empty) is true
    if (buffer_length(next) > 0) {
      for (let i_1 = 0; i_1 <= 1; i_1++) {
        setBuffer_item(next, i_1, buffer_item(next, i_1 + 1));
      }
      setBuffer_item(next, 2, 1);
      setBuffer_length(next, buffer_length(next) - 1);
    }
    sink.event(3); // buffer.pop
    setSleepers(next, 0);
  } else {
    sink.note(3); // branch: if (!buffer.empty) is false
    setSleepers(next, sleepers(next) | (0 | (1 << (t - 1))));
  }
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
  revision: "everyone",
  source: "specs/classics/blocking-queue.ilk",
  hash: "b6e45bc0c280d1b59b4db8b0df1f2fc26a8aed939a1a16fc1d25a9c94d969c18",
  constants: { P: "4", C: "3", B: "3", notify: "Everyone" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let t = 1; t <= 7; t++) {
      if (put(s, next, sink, t)) sink.emit(-1 + t);
    }
    for (let t = 1; t <= 7; t++) {
      if (get(s, next, sink, t)) sink.emit(6 + t);
    }
  },

  // prettier-ignore
  actions: [
    { name: "put", actor: "put", context: -1, from: -1, first: 0, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3","4","5","6","7"] }], kind: "action", place: place(25, 8), text: "put", external: false, fairness: "none", event: "put" },
    { name: "get", actor: "get", context: -1, from: -1, first: 7, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2","3","4","5","6","7"] }], kind: "action", place: place(34, 8), text: "get", external: false, fairness: "none", event: "get" },
  ],
  // prettier-ignore
  contexts: [],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "ring-overrun", place: place(27, 5), message: "`buffer` is full with 3, and one more is pushed", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (!buffer.full) is true", place: place(26, 3), other: undefined, parts: [""] },
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
    { name: "buffer.item", group: "object", dimensions: [[0, 2]], format: { kind: "number" }, read: buffer_item, write: setBuffer_item },
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
