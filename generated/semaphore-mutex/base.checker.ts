// Generated from specs/classics/semaphore-mutex.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 1194fd4d1c685494 · revision base · 2 variables in 1 word (10 bits) · 4 actions, 12 transitions
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

// Does a semaphore with one permit keep N processes apart?
//
// Source: tlaplus/tlaplus, the PlusCal regression model SemaphoreMutex. Each of its four labels is a step here: two that
// only pass (`start`, `critical`), the wait for a permit and the return of it. Abstracted: nothing.
// Expected: holds with 32 distinct and 73 generated states, depth 6 (TLC on the original, N = 3).

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const N = 3
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable            values
//    0  0            permits             0..1
//    0  1–9 (3 × 3)  Worker.at[i: 1..3]  0 inactive, 1..4 where it rests

const permits = (s: State): number => s[0] & 1;
const setPermits = (s: State, value: number): void => {
  s[0] = (s[0] & ~1) | value;
};
const Worker_at = (s: State, i: number): number => (s[0] >>> (3 * i - 2)) & 7;
const setWorker_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * i - 2))) | (value << (3 * i - 2));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Worker: start   specs/classics/semaphore-mutex.ilk:15
 *   start: skip;
 */
function Worker_start(_s: State, next: State, _sink: Sink, i: number): boolean {
  setWorker_at(next, i, 2); // before await permits > 0
  return true;
}

/**
 * Worker: await permits > 0   specs/classics/semaphore-mutex.ilk:17
 */
function Worker_await_permits_0(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(permits(s) > 0)) return false;
  if (permits(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setPermits(next, permits(next) - 1);
  setWorker_at(next, i, 3); // before critical: critical
  return true;
}

/**
 * Worker: critical   specs/classics/semaphore-mutex.ilk:20
 *   critical: skip;
 */
function Worker_critical(_s: State, next: State, _sink: Sink, i: number): boolean {
  setWorker_at(next, i, 4); // before permits = permits + 1
  return true;
}

/**
 * Worker: permits = permits + 1   specs/classics/semaphore-mutex.ilk:21
 *   atomic { permits = permits + 1; }
 */
function Worker_permits_permits_1(_s: State, next: State, sink: Sink, i: number): boolean {
  if (permits(next) + 1 > 1) {
    sink.fail(1); // out-of-range
    return true;
  }
  setPermits(next, permits(next) + 1);
  setWorker_at(next, i, 1); // before start: start
  return true;
}

/** What `Worker` can do where it rests. */
function stepWorker(s: State, next: State, sink: Sink, i: number): void {
  switch (Worker_at(s, i)) {
    case 1: // start: start
      if (Worker_start(s, next, sink, i)) sink.emit(-1 + i);
      break;
    case 2: // await permits > 0
      if (Worker_await_permits_0(s, next, sink, i)) sink.emit(2 + i);
      break;
    case 3: // critical: critical
      if (Worker_critical(s, next, sink, i)) sink.emit(5 + i);
      break;
    case 4: // permits = permits + 1
      if (Worker_permits_permits_1(s, next, sink, i)) sink.emit(8 + i);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall k in 1..3: (i == k) || !((Worker.at[i] == 3) && (Worker.at[k] == 3)) */
function forall2(s: State, i: number): boolean {
  for (let k = 1; k <= 3; k++)
    if (!(i === k || !(Worker_at(s, i) === 3 && Worker_at(s, k) === 3))) return false;
  return true;
}

/** forall i in 1..3: forall k_3 in 1..3: (i == k_3) || !((Worker.at[i] == 3) && (Worker.at[k_3] == 3)) */
function forall1(s: State): boolean {
  for (let i = 1; i <= 3; i++) if (!forall2(s, i)) return false;
  return true;
}

/**
 * invariant exclusion   specs/classics/semaphore-mutex.ilk:25
 *   forall i in Process: forall k in Process:
 *   i != k => !(Worker[i].at(critical) && Worker[k].at(critical))
 */
function exclusion(s: State): boolean {
  return forall1(s);
}

/** exists i in 1..3: Worker.at[i] == 3 */
function exists3(s: State): boolean {
  for (let i = 1; i <= 3; i++) if (Worker_at(s, i) === 3) return true;
  return false;
}

/**
 * reachable inside   specs/classics/semaphore-mutex.ilk:27
 *   exists i in Process: Worker[i].at(critical)
 */
function inside(s: State): boolean {
  return exists3(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/semaphore-mutex.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setPermits(next, 1);
  for (let i = 1; i <= 3; i++) {
    setWorker_at(next, i, 1); // before start: start
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly permits: number;
  /** where Worker rests */
  readonly "Worker.at": Readonly<
    Record<
      number,
      "inactive" | "1 start" | "2 await permits > 0" | "3 critical" | "4 permits = permits + 1"
    >
  >;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "SemaphoreMutex",
  revision: "base",
  source: "specs/classics/semaphore-mutex.ilk",
  hash: "1194fd4d1c6854942611ebf1c2b07814eb97b8ab651ebc12497ce82a4a3aedd6",
  constants: { N: "3" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let i = 1; i <= 3; i++) {
      stepWorker(s, next, sink, i);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Worker_start", actor: "Worker", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(15, 5), text: "start", external: false, fairness: "weak", event: "start" },
    { name: "Worker_await_permits_0", actor: "Worker", context: 0, from: 2, first: 3, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(17, 7), text: "await permits > 0", external: false, fairness: "weak", event: undefined },
    { name: "Worker_critical", actor: "Worker", context: 0, from: 3, first: 6, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(20, 5), text: "critical", external: false, fairness: "weak", event: "critical" },
    { name: "Worker_permits_permits_1", actor: "Worker", context: 0, from: 4, first: 9, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(21, 5), text: "permits = permits + 1", external: false, fairness: "weak", event: undefined },
  ],
  // prettier-ignore
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: place(13, 8), members: ["Worker[1]","Worker[2]","Worker[3]"], firstActivation: 1, locations: [
      { label: undefined, place: place(13, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: "start", place: place(15, 5), text: "start", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 7), text: "await permits > 0", calls: [], locals: [], idle: false, waiting: "condition", takes: "nothing" },
      { label: "critical", place: place(20, 5), text: "critical", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(21, 5), text: "permits = permits + 1", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member + 1; return Worker_at(s, i); }, cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(18, 7), message: "`permits` holds 0..1, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(21, 14), message: "`permits` holds 0..1, and the value is outside", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [],
  // prettier-ignore
  invariants: [
    { name: "exclusion", place: place(25, 11), text: "forall i in Process: forall k in Process: i != k => !(Worker[i].at(critical) && Worker[k].at(critical))", holds: exclusion },
  ],
  // prettier-ignore
  reachables: [
    { name: "inside", place: place(27, 11), text: "exists i in Process: Worker[i].at(critical)", holds: inside },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "permits", group: "variable", dimensions: [], format: { kind: "number" }, read: permits, write: setPermits },
    { name: "Worker.at", group: "context", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["inactive","1 start","2 await permits > 0","3 critical","4 permits = permits + 1"] }, read: Worker_at, write: setWorker_at },
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
