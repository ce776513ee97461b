// Generated from specs/classics/dining-philosophers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 a103d59276a8c4ea · revision alike · 2 variables in 1 word (24 bits) · 7 actions, 28 transitions
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

// N philosophers with a fork between each two: is it enough that one of them takes his forks the other way round?
//
// Source: tlaplus/tlaplus, the PlusCal regression model DiningPhilosophers. There a fork is a binary semaphore; here it
// is a `mutex`, whose owner follows from who stands where, so that the states are the same. Five labels are five steps.
// Abstracted: nothing. Expected: holds with 118 distinct and 301 generated states, depth 14 (TLC on the original, N = 4).
// `alike` is ours: if all take the same side first, they can wait for each other in a circle.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const N = 4
// const oneOtherWay = false
const NOBODY = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                 values
//    0  0–11 (4 × 3)   fork.owner[index: 0..3]  free, Philosopher[0], Philosopher[1], Philosopher[2], Phi…
//    0  12–23 (4 × 3)  Philosopher.at[i: 0..3]  0 inactive, 1..5 where it rests

const fork_owner = (s: State, index: number): number => (s[0] >>> (3 * index)) & 7;
const setFork_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index))) | (value << (3 * index));
};
const Philosopher_at = (s: State, i: number): number => (s[0] >>> (3 * i + 12)) & 7;
const setPhilosopher_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * i + 12))) | (value << (3 * i + 12));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Philosopher_at(s, 0) === 2) {
      if (fork_owner(s, 3) === 1) return 0;
      return fork_owner(s, 3);
    }
    if (Philosopher_at(s, 0) === 1) {
      if (fork_owner(s, 0) === 1) return 0;
      return fork_owner(s, 0);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Philosopher_at(s, 1) === 2) {
      if (fork_owner(s, 0) === 2) return 0;
      return fork_owner(s, 0);
    }
    if (Philosopher_at(s, 1) === 1) {
      if (fork_owner(s, 1) === 2) return 0;
      return fork_owner(s, 1);
    }
    return NOBODY;
  }
  if (a === 3) {
    if (Philosopher_at(s, 2) === 2) {
      if (fork_owner(s, 1) === 3) return 0;
      return fork_owner(s, 1);
    }
    if (Philosopher_at(s, 2) === 1) {
      if (fork_owner(s, 2) === 3) return 0;
      return fork_owner(s, 2);
    }
    return NOBODY;
  }
  if (a === 4) {
    if (Philosopher_at(s, 3) === 2) {
      if (fork_owner(s, 2) === 4) return 0;
      return fork_owner(s, 2);
    }
    if (Philosopher_at(s, 3) === 1) {
      if (fork_owner(s, 3) === 4) return 0;
      return fork_owner(s, 3);
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
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 4) {
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

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo3(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo4(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Philosopher: acquire fork[i]   specs/classics/dining-philosophers.ilk:17
 *   if (oneOtherWay && i == 0) { acquire fork[(i + N - 1) % N]; } else { acquire fork[i]; }
 */
function Philosopher_acquire_fork(s: State, next: State, sink: Sink, i: number): boolean {
  if (fork_owner(s, i) !== 0) return false;
  sink.event(0, i); // acquire fork[{0}]
  setFork_owner(next, i, i + 1);
  setPhilosopher_at(next, i, 2); // before acquire fork[(i + N - 1) % N]
  if (waitsInCycle(next, i + 1)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * Philosopher: acquire fork[i]   specs/classics/dining-philosophers.ilk:17
 *   if (oneOtherWay && i == 0) { acquire fork[(i + N - 1) % N]; } else { acquire fork[i]; }
 */
function Philosopher_acquire_fork_2(s: State, _next: State, sink: Sink, i: number): boolean {
  if (fork_owner(s, i) !== i + 1) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Philosopher: acquire fork[(i + N - 1) % N]   specs/classics/dining-philosophers.ilk:18
 *   if (oneOtherWay && i == 0) { acquire fork[i]; } else { acquire fork[(i + N - 1) % N]; }
 */
function Philosopher_acquire_fork_3(s: State, next: State, sink: Sink, i: number): boolean {
  if (fork_owner(s, (i + 4 - 1) % 4) !== 0) return false;
  sink.event(0, (i + 4 - 1) % 4); // acquire fork[{0}]
  setFork_owner(next, (i + 4 - 1) % 4, i + 1);
  setPhilosopher_at(next, i, 3); // before eating: eating
  return true;
}

/**
 * Philosopher: acquire fork[(i + N - 1) % N]   specs/classics/dining-philosophers.ilk:18
 *   if (oneOtherWay && i == 0) { acquire fork[i]; } else { acquire fork[(i + N - 1) % N]; }
 */
function Philosopher_acquire_fork_4(s: State, _next: State, sink: Sink, i: number): boolean {
  if (fork_owner(s, (i + 4 - 1) % 4) !== i + 1) return false;
  sink.fail(3); // recursive-acquire
  return true;
}

/**
 * Philosopher: eating   specs/classics/dining-philosophers.ilk:19
 *   eating: skip;
 */
function Philosopher_eating(_s: State, next: State, _sink: Sink, i: number): boolean {
  setPhilosopher_at(next, i, 4); // before release fork[i]
  return true;
}

/**
 * Philosopher: release fork[i]   specs/classics/dining-philosophers.ilk:20
 */
function Philosopher_release_fork(_s: State, next: State, sink: Sink, i: number): boolean {
  if (fork_owner(next, i) !== i + 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(1, i); // release fork[{0}]
  setFork_owner(next, i, 0);
  setPhilosopher_at(next, i, 5); // before release fork[(i + N - 1) % N]
  return true;
}

/**
 * Philosopher: release fork[(i + N - 1) % N]   specs/classics/dining-philosophers.ilk:21
 */
function Philosopher_release_fork_2(_s: State, next: State, sink: Sink, i: number): boolean {
  if (fork_owner(next, (i + 4 - 1) % 4) !== i + 1) {
    sink.fail(5); // release-not-owner
    return true;
  }
  sink.event(1, (i + 4 - 1) % 4); // release fork[{0}]
  setFork_owner(next, (i + 4 - 1) % 4, 0);
  setPhilosopher_at(next, i, 1); // before acquire fork[i]
  if (waitsInCycle(next, i + 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/** What `Philosopher` can do where it rests. */
function stepPhilosopher(s: State, next: State, sink: Sink, i: number): void {
  switch (Philosopher_at(s, i)) {
    case 1: // acquire fork[i]
      if (Philosopher_acquire_fork(s, next, sink, i)) sink.emit(i);
      if (Philosopher_acquire_fork_2(s, next, sink, i)) sink.emit(4 + i);
      break;
    case 2: // acquire fork[(i + N - 1) % N]
      if (Philosopher_acquire_fork_3(s, next, sink, i)) sink.emit(8 + i);
      if (Philosopher_acquire_fork_4(s, next, sink, i)) sink.emit(12 + i);
      break;
    case 3: // eating: eating
      if (Philosopher_eating(s, next, sink, i)) sink.emit(16 + i);
      break;
    case 4: // release fork[i]
      if (Philosopher_release_fork(s, next, sink, i)) sink.emit(20 + i);
      break;
    case 5: // release fork[(i + N - 1) % N]
      if (Philosopher_release_fork_2(s, next, sink, i)) sink.emit(24 + i);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall i in 0..3: !((Philosopher.at[i] == 3) && (Philosopher.at[(i + 1) % 4] == 3)) */
function forall1(s: State): boolean {
  for (let i = 0; i <= 3; i++)
    if (!!(Philosopher_at(s, i) === 3 && Philosopher_at(s, (i + 1) % 4) === 3)) return false;
  return true;
}

/**
 * invariant neighbours   specs/classics/dining-philosophers.ilk:25
 *   forall i in Seat:
 *   !(Philosopher[i].at(eating) && Philosopher[(i + 1) % N].at(eating))
 */
function neighbours(s: State): boolean {
  return forall1(s);
}

/**
 * reachable two   specs/classics/dining-philosophers.ilk:27
 *   Philosopher[0].at(eating) && Philosopher[2].at(eating)
 */
function two(s: State): boolean {
  return Philosopher_at(s, 0) === 3 && Philosopher_at(s, 2) === 3;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/dining-philosophers.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  for (let i = 0; i <= 3; i++) {
    setPhilosopher_at(next, i, 1); // before acquire fork[i]
    if (waitsInCycle(next, i + 1)) {
      sink.fail(0); // deadlock
      return true;
    }
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds fork */
  readonly "fork.owner": Readonly<
    Record<
      number,
      "free" | "Philosopher[0]" | "Philosopher[1]" | "Philosopher[2]" | "Philosopher[3]"
    >
  >;
  /** where Philosopher rests */
  readonly "Philosopher.at": Readonly<Record<number, string>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "DiningPhilosophers",
  revision: "alike",
  source: "specs/classics/dining-philosophers.ilk",
  hash: "a103d59276a8c4ea799bbabd2105c0553b483027831ea554da9dbd23863bfea1",
  constants: { N: "4", oneOtherWay: "false" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let i = 0; i <= 3; i++) {
      stepPhilosopher(s, next, sink, i);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Philosopher_acquire_fork", actor: "Philosopher", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(17, 74), text: "acquire fork[i]", external: false, fairness: "weak", event: "acquire fork[i]" },
    { name: "Philosopher_acquire_fork_2", actor: "Philosopher", context: 0, from: 1, first: 4, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(17, 74), text: "acquire fork[i]", external: false, fairness: "weak", event: undefined },
    { name: "Philosopher_acquire_fork_3", actor: "Philosopher", context: 0, from: 2, first: 8, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(18, 60), text: "acquire fork[(i + N - 1) % N]", external: false, fairness: "weak", event: "acquire fork[(i + N - 1) % N]" },
    { name: "Philosopher_acquire_fork_4", actor: "Philosopher", context: 0, from: 2, first: 12, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "acquire", place: place(18, 60), text: "acquire fork[(i + N - 1) % N]", external: false, fairness: "weak", event: undefined },
    { name: "Philosopher_eating", actor: "Philosopher", context: 0, from: 3, first: 16, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "statement", place: place(19, 5), text: "eating", external: false, fairness: "weak", event: "eating" },
    { name: "Philosopher_release_fork", actor: "Philosopher", context: 0, from: 4, first: 20, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "release", place: place(20, 5), text: "release fork[i]", external: false, fairness: "weak", event: "release fork[i]" },
    { name: "Philosopher_release_fork_2", actor: "Philosopher", context: 0, from: 5, first: 24, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1","2","3"] }], kind: "release", place: place(21, 5), text: "release fork[(i + N - 1) % N]", external: false, fairness: "weak", event: "release fork[(i + N - 1) % N]" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Philosopher", form: "thread", word: "thread", place: place(15, 8), members: ["Philosopher[0]","Philosopher[1]","Philosopher[2]","Philosopher[3]"], firstActivation: 1, locations: [
      { label: undefined, place: place(15, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 74), text: "acquire fork[i]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(18, 60), text: "acquire fork[(i + N - 1) % N]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: "eating", place: place(19, 5), text: "eating", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(20, 5), text: "release fork[i]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(21, 5), text: "release fork[(i + N - 1) % N]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member; return Philosopher_at(s, i); }, cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 0, classes: [
    { name: "fork", kind: "mutex", waiting: "blocks", place: place(13, 6), members: ["fork[0]","fork[1]","fork[2]","fork[3]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return fork_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return fork_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State, member: number) => { const i = member; return Philosopher_at(s, i) === 1 ? 1 + i : Philosopher_at(s, i) === 2 ? 1 + (i + 4 - 1) % 4 : 0; }, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(17, 74), message: "`Philosopher` waits for `fork`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(18, 60), message: "`Philosopher` waits for `fork`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(17, 74), message: "`fork` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(18, 60), message: "`fork` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(20, 5), message: "`fork` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(21, 5), message: "`fork` is released by an activation that does not hold it", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { text: "acquire fork[{0}]", formats: [{ kind: "number" }] },
    { text: "release fork[{0}]", formats: [{ kind: "number" }] },
    { text: "release fork[{0}] shared", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "neighbours", place: place(25, 11), text: "forall i in Seat: !(Philosopher[i].at(eating) && Philosopher[(i + 1) % N].at(eating))", holds: neighbours },
  ],
  // prettier-ignore
  reachables: [
    { name: "two", place: place(27, 11), text: "Philosopher[0].at(eating) && Philosopher[2].at(eating)", holds: two },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "fork.owner", group: "lock", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["free","Philosopher[0]","Philosopher[1]","Philosopher[2]","Philosopher[3]"] }, read: fork_owner, write: setFork_owner },
    { name: "Philosopher.at", group: "context", dimensions: [[0, 3]], format: { kind: "names", low: 0, names: ["inactive","1 acquire fork[i]","2 acquire fork[(i + N - 1) % N]","3 eating","4 release fork[i]","5 release fork[(i + N - 1) % N]"] }, read: Philosopher_at, write: setPhilosopher_at },
  ],
  expectation: { outcome: "violates", only: false, targets: [{ form: "rule", name: "deadlock" }] },
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
