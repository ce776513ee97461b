// Generated from specs/tutorial/01-counter.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 920c12ed2781e76f · revision oneStep · 2 variables in 1 word (6 bits) · 1 action, 2 transitions
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

// Two threads count up. Is the sum right?
//
// Read this one first. A step is what one context does at once: one access to something shared, and all work on its own
// locals after it. Between two steps any other context may step. `let seen = count;` and `count = seen + 1;` are two
// steps, so the other thread may come between them. `atomic { }` makes them one.
// Source: the oldest example there is. Abstracted: everything else.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const atomically = true
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable            values
//    0  0–1          count               0..2
//    0  2–5 (2 × 2)  Worker.at[i: 1..2]  0 inactive, 1..2 where it rests

const count = (s: State): number => s[0] & 3;
const setCount = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const Worker_at = (s: State, i: number): number => (s[0] >>> (2 * i)) & 3;
const setWorker_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * i))) | (value << (2 * i));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Worker: count = count + 1   specs/tutorial/01-counter.ilk:15
 *   atomic { count = count + 1; }
 */
function Worker_count_count_1(_s: State, next: State, sink: Sink, i: number): boolean {
  if (count(next) + 1 > 2) {
    sink.fail(0); // out-of-range
    return true;
  }
  setCount(next, count(next) + 1);
  setWorker_at(next, i, 2); // before done: done: idle await false
  return true;
}

/** What `Worker` can do where it rests. */
function stepWorker(s: State, next: State, sink: Sink, i: number): void {
  switch (Worker_at(s, i)) {
    case 1: // count = count + 1
      if (Worker_count_count_1(s, next, sink, i)) sink.emit(-1 + i);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant sum   specs/tutorial/01-counter.ilk:24
 * At the end both have counted. `at(done)` asks where a context rests.
 *   Worker[1].at(done) && Worker[2].at(done) => count == 2
 */
function sum(s: State): boolean {
  return !(Worker_at(s, 1) === 2 && Worker_at(s, 2) === 2) || count(s) === 2;
}

/**
 * reachable bothDone   specs/tutorial/01-counter.ilk:26
 *   Worker[1].at(done) && Worker[2].at(done)
 */
function bothDone(s: State): boolean {
  return Worker_at(s, 1) === 2 && Worker_at(s, 2) === 2;
}

/** Where no reachable state meets this: vacuous-implication */
function probe1(s: State): boolean {
  return Worker_at(s, 1) === 2 && Worker_at(s, 2) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/01-counter.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setCount(next, 0);
  for (let i = 1; i <= 2; i++) {
    setWorker_at(next, i, 1); // before count = count + 1
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly count: number;
  /** where Worker rests */
  readonly "Worker.at": Readonly<Record<number, "inactive" | "1 count = count + 1" | "2 done">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Counter",
  revision: "oneStep",
  source: "specs/tutorial/01-counter.ilk",
  hash: "920c12ed2781e76f0f80ba470ae6c3efca0431a174c930135d23e4701bdb3a02",
  constants: { atomically: "true" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let i = 1; i <= 2; i++) {
      stepWorker(s, next, sink, i);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Worker_count_count_1", actor: "Worker", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2"] }], place: place(15, 5), does: { kind: "statement", text: ["count = count + 1"] }, external: false, fairness: "weak" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: place(13, 8), members: ["Worker[1]","Worker[2]"], firstActivation: 1, locations: [
      { label: undefined, place: place(13, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(15, 5), does: { kind: "statement", text: ["count = count + 1"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "done", place: place(20, 3), does: { kind: "statement", text: ["done: idle await false"] }, calls: [], locals: [], idle: true, waiting: "condition", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member + 1; return Worker_at(s, i); }, cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(15, 14), message: "`count` holds 0..2, and the value is outside", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [],
  // prettier-ignore
  invariants: [
    { name: "sum", place: place(24, 11), text: "Worker[1].at(done) && Worker[2].at(done) => count == 2", holds: sum },
  ],
  // prettier-ignore
  reachables: [
    { name: "bothDone", place: place(26, 11), text: "Worker[1].at(done) && Worker[2].at(done)", holds: bothDone },
  ],
  // prettier-ignore
  stateRules: [],
  // prettier-ignore
  probes: [
    { slug: "vacuous-implication", message: "the left side of `=>` in `sum` is never true: `Worker[1].at(done) && Worker[2].at(done)`", place: place(24, 16), holds: probe1, within: undefined },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "count", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: count, write: setCount },
    { owner: "Worker", path: ["at"], role: "at", group: "context", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["inactive","1 count = count + 1","2 done"] }, read: Worker_at, write: setWorker_at },
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
