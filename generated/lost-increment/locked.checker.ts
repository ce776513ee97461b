// Generated from specs/classics/lost-increment.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 c5e9bbc325732e24 · revision locked · 4 variables in 1 word (14 bits) · 5 actions, 10 transitions
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

// Two threads read a counter and write it back one higher. Is an increment lost, and does a lock help?
//
// Source: stateright, examples/increment.rs and increment_lock.rs. Reading and writing are a step each; a thread that is
// done keeps the value that it read, which the local's scope says here. Abstracted: nothing.
// Expected: `bare` violates the sum, with 13 distinct states (listed in the original); by hand 14 steps, hence 15
// generated, depth 5. `locked` holds; by hand: one thread does its four steps, then the other, in either order: 17
// distinct, 17 generated, depth 9.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const N = 2
// const hasLock = true
const NOBODY = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable              values
//    0  0–1            total                 0..2
//    0  2–3            gate.owner            free, Worker[1], Worker[2]
//    0  4–9 (2 × 3)    Worker.at[i: 1..2]    0 inactive, 1..5 where it rests
//    0  10–13 (2 × 2)  Worker.seen[i: 1..2]  0..2

const total = (s: State): number => s[0] & 3;
const setTotal = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const gate_owner = (s: State): number => (s[0] >>> 2) & 3;
const setGate_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const Worker_at = (s: State, i: number): number => (s[0] >>> (3 * i + 1)) & 7;
const setWorker_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * i + 1))) | (value << (3 * i + 1));
};
const Worker_seen = (s: State, i: number): number => (s[0] >>> (2 * i + 8)) & 3;
const setWorker_seen = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * i + 8))) | (value << (2 * i + 8));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Worker_at(s, 1) === 1) {
      if (gate_owner(s) === 1) return 0;
      return gate_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Worker_at(s, 2) === 1) {
      if (gate_owner(s) === 2) return 0;
      return gate_owner(s);
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
 * Worker: acquire gate   specs/classics/lost-increment.ilk:17
 *   if (hasLock) { acquire gate; }
 */
function Worker_acquire_gate(s: State, next: State, sink: Sink, i: number): boolean {
  if (gate_owner(s) !== 0) return false;
  sink.event(0); // acquire gate
  setGate_owner(next, i - 1 + 1);
  setWorker_at(next, i, 2); // before let seen = total
  return true;
}

/**
 * Worker: acquire gate   specs/classics/lost-increment.ilk:17
 *   if (hasLock) { acquire gate; }
 */
function Worker_acquire_gate_2(s: State, _next: State, sink: Sink, i: number): boolean {
  if (gate_owner(s) !== i - 1 + 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Worker: let seen = total   specs/classics/lost-increment.ilk:18
 */
function Worker_let_seen_total(_s: State, next: State, _sink: Sink, i: number): boolean {
  const seen = total(next);
  setWorker_seen(next, i, seen);
  setWorker_at(next, i, 3); // before total = seen + 1
  return true;
}

/**
 * Worker: total = seen + 1   specs/classics/lost-increment.ilk:19
 */
function Worker_total_seen_1(_s: State, next: State, sink: Sink, i: number): boolean {
  if (Worker_seen(next, i) + 1 > 2) {
    sink.fail(2); // out-of-range
    return true;
  }
  setTotal(next, Worker_seen(next, i) + 1);
  setWorker_at(next, i, 4); // before giveBack: release gate
  return true;
}

/**
 * Worker: release gate   specs/classics/lost-increment.ilk:20
 *   if (hasLock) { giveBack: release gate; }
 */
function Worker_release_gate(_s: State, next: State, sink: Sink, i: number): boolean {
  if (gate_owner(next) !== i - 1 + 1) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(1); // release gate
  setGate_owner(next, 0);
  setWorker_at(next, i, 5); // before done: done: idle await false
  return true;
}

/** What `Worker` can do where it rests. */
function stepWorker(s: State, next: State, sink: Sink, i: number): void {
  switch (Worker_at(s, i)) {
    case 1: // acquire gate
      if (Worker_acquire_gate(s, next, sink, i)) sink.emit(-1 + i);
      if (Worker_acquire_gate_2(s, next, sink, i)) sink.emit(1 + i);
      break;
    case 2: // let seen = total
      if (Worker_let_seen_total(s, next, sink, i)) sink.emit(3 + i);
      break;
    case 3: // total = seen + 1
      if (Worker_total_seen_1(s, next, sink, i)) sink.emit(5 + i);
      break;
    case 4: // giveBack: release gate
      if (Worker_release_gate(s, next, sink, i)) sink.emit(7 + i);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** count(i in 1..2 where (Worker.at[i] == 5) || (Worker.at[i] == 4)) */
function count1(s: State): number {
  let found = 0;
  for (let i = 1; i <= 2; i++) if (Worker_at(s, i) === 5 || Worker_at(s, i) === 4) found += 1;
  return found;
}

/**
 * invariant sum   specs/classics/lost-increment.ilk:25
 *   total == finished
 */
function sum(s: State): boolean {
  return total(s) === count1(s);
}

/** forall i in 1..2: Worker.at[i] == 5 */
function forall2(s: State): boolean {
  for (let i = 1; i <= 2; i++) if (!(Worker_at(s, i) === 5)) return false;
  return true;
}

/**
 * reachable allDone   specs/classics/lost-increment.ilk:26
 *   forall i in 1..N: Worker[i].at(done)
 */
function allDone(s: State): boolean {
  return forall2(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/lost-increment.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setTotal(next, 0);
  for (let i = 1; i <= 2; i++) {
    setWorker_at(next, i, 1); // before acquire gate
    if (waitsInCycle(next, i - 1 + 1)) {
      sink.fail(0); // deadlock
      return true;
    }
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly total: number;
  /** who holds gate */
  readonly "gate.owner": "free" | "Worker[1]" | "Worker[2]";
  /** where Worker rests */
  readonly "Worker.at": Readonly<
    Record<
      number,
      | "inactive"
      | "1 acquire gate"
      | "2 let seen = total"
      | "3 total = seen + 1"
      | "4 giveBack"
      | "5 done"
    >
  >;
  /** local `seen` of `Worker` */
  readonly "Worker.seen": Readonly<Record<number, number>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LostIncrement",
  revision: "locked",
  source: "specs/classics/lost-increment.ilk",
  hash: "c5e9bbc325732e24aac5549f466d80fc3badc2f9caa37bd5a8cec16e86d0e488",
  constants: { N: "2", hasLock: "true" },
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
    { name: "Worker_acquire_gate", actor: "Worker", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2"] }], kind: "acquire", place: place(17, 18), text: "acquire gate", external: false, fairness: "weak", event: "acquire gate" },
    { name: "Worker_acquire_gate_2", actor: "Worker", context: 0, from: 1, first: 2, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2"] }], kind: "acquire", place: place(17, 18), text: "acquire gate", external: false, fairness: "weak", event: undefined },
    { name: "Worker_let_seen_total", actor: "Worker", context: 0, from: 2, first: 4, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2"] }], kind: "statement", place: place(18, 3), text: "let seen = total", external: false, fairness: "weak", event: undefined },
    { name: "Worker_total_seen_1", actor: "Worker", context: 0, from: 3, first: 6, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2"] }], kind: "statement", place: place(19, 3), text: "total = seen + 1", external: false, fairness: "weak", event: undefined },
    { name: "Worker_release_gate", actor: "Worker", context: 0, from: 4, first: 8, parameters: [{ name: "i", role: "family", low: 1, values: ["1","2"] }], kind: "release", place: place(20, 18), text: "release gate", external: false, fairness: "weak", event: "release gate" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: place(16, 8), members: ["Worker[1]","Worker[2]"], firstActivation: 1, locations: [
      { label: undefined, place: place(16, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 18), text: "acquire gate", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(18, 3), text: "let seen = total", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 3), text: "total = seen + 1", calls: [], locals: [["seen", "Worker.seen"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "giveBack", place: place(20, 18), text: "release gate", calls: [], locals: [["seen", "Worker.seen"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "done", place: place(21, 3), text: "done: idle await false", calls: [], locals: [["seen", "Worker.seen"]], idle: true, waiting: "condition", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member + 1; return Worker_at(s, i); }, cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 0, classes: [
    { name: "gate", kind: "mutex", waiting: "blocks", place: place(13, 6), members: ["gate"], holds: (s: State, _member: number, activation: number) => gate_owner(s) === activation, isShared: false, owner: (s: State) => gate_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State, member: number) => { const i = member + 1; return Worker_at(s, i) === 1 ? 1 : 0; }, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(17, 18), message: "`Worker` waits for `gate`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(17, 18), message: "`gate` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(19, 3), message: "`total` holds 0..2, and the value is outside", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(20, 18), message: "`gate` is released by an activation that does not hold it", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { text: "acquire gate", formats: [] },
    { text: "release gate", formats: [] },
    { text: "release gate shared", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "sum", place: place(25, 11), text: "total == finished", holds: sum },
  ],
  // prettier-ignore
  reachables: [
    { name: "allDone", place: place(26, 11), text: "forall i in 1..N: Worker[i].at(done)", holds: allDone },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "total", group: "variable", dimensions: [], format: { kind: "number" }, read: total, write: setTotal },
    { name: "gate.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Worker[1]","Worker[2]"] }, read: gate_owner, write: setGate_owner },
    { name: "Worker.at", group: "context", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["inactive","1 acquire gate","2 let seen = total","3 total = seen + 1","4 giveBack","5 done"] }, read: Worker_at, write: setWorker_at },
    { name: "Worker.seen", group: "context", dimensions: [[1, 2]], format: { kind: "number" }, read: Worker_seen, write: setWorker_seen },
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
