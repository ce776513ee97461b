// Generated from specs/tutorial/10-waiting.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 f55c6eb184236989 · revision interlocked · 6 variables in 1 word (13 bits) · 13 actions, 13 transitions
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

// A thread waits for a device to finish, and sleeps meanwhile. Can it sleep for ever?
//
// `channel c;` is what threads sleep on. It remembers nothing: `wake c;` wakes the threads that sleep there now, and is lost
// if there are none. So no wake may come between the test (`while (!done)`) and falling asleep. `sleep c with L;` releases L
// and falls asleep in one step, and takes L again after waking; that keeps the wake from coming in between, provided that
// the waking context holds L too. A sleeper that is never woken breaks `lost-wakeup`. `completion e;` does remember:
// `complete e;` counts, and `wait e;` takes one, in either order.
// Source: the classic lost wake-up, as in mfi_abort of FreeBSD's mfi(4), which tests a pointer and then sleeps without its
// lock. Abstracted: what the device does.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const how = Interlocked
const NOBODY = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable           values
//    0  0      done               false, true
//    0  1      finished.sleepers  one bit for each element
//    0  2–4    transfer.count     0..7
//    0  5–6    stateLock.owner    free, Reader, Finisher
//    0  7–9    Reader.at          0 inactive, 1..6 where it rests
//    0  10–12  Finisher.at        0 inactive, 1..4 where it rests

const done = (s: State): boolean => (s[0] & 1) !== 0;
const setDone = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const finished_sleepers = (s: State): number => (s[0] >>> 1) & 1;
const setFinished_sleepers = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 1)) | (value << 1);
};
const transfer_count = (s: State): number => (s[0] >>> 2) & 7;
const setTransfer_count = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 2)) | (value << 2);
};
const stateLock_owner = (s: State): number => (s[0] >>> 5) & 3;
const setStateLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const Reader_at = (s: State): number => (s[0] >>> 7) & 7;
const setReader_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 7)) | (value << 7);
};
const Finisher_at = (s: State): number => (s[0] >>> 10) & 7;
const setFinisher_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 10)) | (value << 10);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Reader_at(s) === 5 && (finished_sleepers(s) & 1) === 0) {
      if (stateLock_owner(s) === 1) return 0;
      return stateLock_owner(s);
    }
    if (Reader_at(s) === 1) {
      if (stateLock_owner(s) === 1) return 0;
      return stateLock_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Finisher_at(s) === 1) {
      if (stateLock_owner(s) === 2) return 0;
      return stateLock_owner(s);
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
 * Reader: acquire stateLock   specs/tutorial/10-waiting.ilk:25
 *   with stateLock {
 */
function Reader_acquire_stateLock(s: State, next: State, sink: Sink): boolean {
  if (stateLock_owner(s) !== 0) return false;
  sink.event(0); // acquire stateLock
  setStateLock_owner(next, 1);
  setReader_at(next, 2); // before test !done
  return true;
}

/**
 * Reader: acquire stateLock   specs/tutorial/10-waiting.ilk:25
 *   with stateLock {
 */
function Reader_acquire_stateLock_2(s: State, _next: State, sink: Sink): boolean {
  if (stateLock_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Reader: test !done   specs/tutorial/10-waiting.ilk:26
 *   while (!done) { sleep finished with stateLock; }
 */
function Reader_test_done(_s: State, next: State, sink: Sink): boolean {
  if (!done(next)) {
    sink.note(0); // branch: while (!done) { sleep finished with stateLock; } is true
    setReader_at(next, 3); // before sleep finished with stateLock
  } else {
    sink.note(1); // branch: while (!done) { sleep finished with stateLock; } is false
    setReader_at(next, 4); // before release stateLock
  }
  return true;
}

/**
 * Reader: sleep finished with stateLock   specs/tutorial/10-waiting.ilk:26
 *   while (!done) { sleep finished with stateLock; }
 */
function Reader_sleep_finished_with_stateLock(_s: State, next: State, sink: Sink): boolean {
  if (stateLock_owner(next) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1); // release stateLock
  setStateLock_owner(next, 0);
  sink.event(3); // sleep finished
  setFinished_sleepers(next, finished_sleepers(next) | 1);
  setReader_at(next, 5); // before asleep on finished
  return true;
}

/**
 * Reader: release stateLock   specs/tutorial/10-waiting.ilk:27
 *   }
 */
function Reader_release_stateLock(_s: State, next: State, sink: Sink): boolean {
  if (stateLock_owner(next) !== 1) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(1); // release stateLock
  setStateLock_owner(next, 0);
  setReader_at(next, 6); // before woken: woken: assert done
  return true;
}

/**
 * Reader: acquire stateLock, after waking   specs/tutorial/10-waiting.ilk:26
 *   while (!done) { sleep finished with stateLock; }
 */
function Reader_acquire_stateLock_after_waking(s: State, next: State, sink: Sink): boolean {
  if (!((finished_sleepers(s) & 1) === 0 && stateLock_owner(s) === 0)) return false;
  sink.event(0); // acquire stateLock
  setStateLock_owner(next, 1);
  setReader_at(next, 2); // before test !done
  return true;
}

/**
 * Reader: acquire stateLock, after waking   specs/tutorial/10-waiting.ilk:26
 *   while (!done) { sleep finished with stateLock; }
 */
function Reader_acquire_stateLock_after_waking_2(s: State, _next: State, sink: Sink): boolean {
  if (!((finished_sleepers(s) & 1) === 0 && stateLock_owner(s) === 1)) return false;
  sink.fail(4); // recursive-acquire
  return true;
}

/**
 * Reader: woken: assert done   specs/tutorial/10-waiting.ilk:29
 */
function Reader_woken(_s: State, next: State, sink: Sink): boolean {
  if (!done(next)) {
    sink.fail(5); // assert woken
    return true;
  }
  if (stateLock_owner(next) === 1) {
    sink.fail(6); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setReader_at(next, 0); // inactive
  return true;
}

/**
 * Finisher: acquire stateLock   specs/tutorial/10-waiting.ilk:43
 *   with stateLock {
 */
function Finisher_acquire_stateLock(s: State, next: State, sink: Sink): boolean {
  if (stateLock_owner(s) !== 0) return false;
  sink.event(0); // acquire stateLock
  setStateLock_owner(next, 2);
  setFinisher_at(next, 2); // before done = true
  return true;
}

/**
 * Finisher: acquire stateLock   specs/tutorial/10-waiting.ilk:43
 *   with stateLock {
 */
function Finisher_acquire_stateLock_2(s: State, _next: State, sink: Sink): boolean {
  if (stateLock_owner(s) !== 2) return false;
  sink.fail(8); // recursive-acquire
  return true;
}

/**
 * Finisher: done = true   specs/tutorial/10-waiting.ilk:44
 */
function Finisher_done_true(_s: State, next: State, _sink: Sink): boolean {
  setDone(next, true);
  setFinisher_at(next, 3); // before wake finished
  return true;
}

/**
 * Finisher: wake finished   specs/tutorial/10-waiting.ilk:45
 */
function Finisher_wake_finished(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake finished
  setFinished_sleepers(next, 0);
  setFinisher_at(next, 4); // before release stateLock
  return true;
}

/**
 * Finisher: release stateLock   specs/tutorial/10-waiting.ilk:46
 *   }
 */
function Finisher_release_stateLock(_s: State, next: State, sink: Sink): boolean {
  if (stateLock_owner(next) !== 2) {
    sink.fail(9); // release-not-owner
    return true;
  }
  sink.event(1); // release stateLock
  setStateLock_owner(next, 0);
  if (stateLock_owner(next) === 2) {
    sink.fail(10); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setFinisher_at(next, 0); // inactive
  return true;
}

/** What `Reader` can do where it rests. */
function stepReader(s: State, next: State, sink: Sink): void {
  switch (Reader_at(s)) {
    case 1: // acquire stateLock
      if (Reader_acquire_stateLock(s, next, sink)) sink.emit(0);
      if (Reader_acquire_stateLock_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // test !done
      if (Reader_test_done(s, next, sink)) sink.emit(2);
      break;
    case 3: // sleep finished with stateLock
      if (Reader_sleep_finished_with_stateLock(s, next, sink)) sink.emit(3);
      break;
    case 4: // release stateLock
      if (Reader_release_stateLock(s, next, sink)) sink.emit(4);
      break;
    case 5: // asleep on finished
      if (Reader_acquire_stateLock_after_waking(s, next, sink)) sink.emit(5);
      if (Reader_acquire_stateLock_after_waking_2(s, next, sink)) sink.emit(6);
      break;
    case 6: // woken: woken: assert done
      if (Reader_woken(s, next, sink)) sink.emit(7);
      break;
  }
}

/** What `Finisher` can do where it rests. */
function stepFinisher(s: State, next: State, sink: Sink): void {
  switch (Finisher_at(s)) {
    case 1: // acquire stateLock
      if (Finisher_acquire_stateLock(s, next, sink)) sink.emit(8);
      if (Finisher_acquire_stateLock_2(s, next, sink)) sink.emit(9);
      break;
    case 2: // done = true
      if (Finisher_done_true(s, next, sink)) sink.emit(10);
      break;
    case 3: // wake finished
      if (Finisher_wake_finished(s, next, sink)) sink.emit(11);
      break;
    case 4: // release stateLock
      if (Finisher_release_stateLock(s, next, sink)) sink.emit(12);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable slept   specs/tutorial/10-waiting.ilk:50
 *   Reader.active && done
 */
function slept(s: State): boolean {
  return Reader_at(s) !== 0 && done(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/10-waiting.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setDone(next, false);
  setReader_at(next, 1); // before acquire stateLock
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setFinisher_at(next, 1); // before acquire stateLock
  if (waitsInCycle(next, 2)) {
    sink.fail(7); // deadlock
    return true;
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly done: boolean;
  /** who sleeps on finished */
  readonly "finished.sleepers": readonly "Reader"[];
  /** completed and not yet waited for */
  readonly "transfer.count": number;
  /** who holds stateLock */
  readonly "stateLock.owner": "free" | "Reader" | "Finisher";
  /** where Reader rests */
  readonly "Reader.at": string;
  /** where Finisher rests */
  readonly "Finisher.at":
    | "inactive"
    | "1 acquire stateLock"
    | "2 done = true"
    | "3 wake finished"
    | "4 release stateLock";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Waiting",
  revision: "interlocked",
  source: "specs/tutorial/10-waiting.ilk",
  hash: "f55c6eb18423698970586eccd74a6797f0506d6eb70f6e5365f8c39c1f2f96bc",
  constants: { how: "Interlocked" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepReader(s, next, sink);
    stepFinisher(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Reader_acquire_stateLock", actor: "Reader", context: 0, from: 1, first: 0, parameters: [], place: place(25, 5), does: { kind: "acquire", lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "Reader_acquire_stateLock_2", actor: "Reader", context: 0, from: 1, first: 1, parameters: [], place: place(25, 5), does: { kind: "acquire", lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "Reader_test_done", actor: "Reader", context: 0, from: 2, first: 2, parameters: [], place: place(26, 14), does: { kind: "test", condition: ["!done"] }, external: false, fairness: "weak" },
    { name: "Reader_sleep_finished_with_stateLock", actor: "Reader", context: 0, from: 3, first: 3, parameters: [], place: place(26, 23), does: { kind: "sleep", channel: { name: "finished", indices: [] }, lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "Reader_release_stateLock", actor: "Reader", context: 0, from: 4, first: 4, parameters: [], place: place(27, 5), does: { kind: "release", lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "Reader_acquire_stateLock_after_waking", actor: "Reader", context: 0, from: 5, first: 5, parameters: [], place: place(26, 23), does: { kind: "acquire", lock: { name: "stateLock", indices: [] }, afterWaking: true }, external: false, fairness: "weak" },
    { name: "Reader_acquire_stateLock_after_waking_2", actor: "Reader", context: 0, from: 5, first: 6, parameters: [], place: place(26, 23), does: { kind: "acquire", lock: { name: "stateLock", indices: [] }, afterWaking: true }, external: false, fairness: "weak" },
    { name: "Reader_woken", actor: "Reader", context: 0, from: 6, first: 7, parameters: [], place: place(29, 3), does: { kind: "statement", text: ["woken: assert done"] }, external: false, fairness: "weak" },
    { name: "Finisher_acquire_stateLock", actor: "Finisher", context: 1, from: 1, first: 8, parameters: [], place: place(43, 5), does: { kind: "acquire", lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "Finisher_acquire_stateLock_2", actor: "Finisher", context: 1, from: 1, first: 9, parameters: [], place: place(43, 5), does: { kind: "acquire", lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "Finisher_done_true", actor: "Finisher", context: 1, from: 2, first: 10, parameters: [], place: place(44, 7), does: { kind: "statement", text: ["done = true"] }, external: false, fairness: "weak" },
    { name: "Finisher_wake_finished", actor: "Finisher", context: 1, from: 3, first: 11, parameters: [], place: place(45, 7), does: { kind: "signal", signal: "wake", target: { name: "finished", indices: [] } }, external: false, fairness: "weak" },
    { name: "Finisher_release_stateLock", actor: "Finisher", context: 1, from: 4, first: 12, parameters: [], place: place(46, 5), does: { kind: "release", lock: { name: "stateLock", indices: [] } }, external: false, fairness: "weak" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Reader", form: "thread", word: "thread", place: place(19, 8), members: ["Reader"], firstActivation: 1, locations: [
      { label: undefined, place: place(19, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 5), does: { kind: "acquire", lock: { name: "stateLock", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(26, 14), does: { kind: "test", condition: ["!done"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 23), does: { kind: "sleep", channel: { name: "finished", indices: [] }, lock: { name: "stateLock", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 5), does: { kind: "release", lock: { name: "stateLock", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 23), does: { kind: "asleep", channel: { name: "finished", indices: [] } }, calls: [], locals: [], idle: false, waiting: "channel", takes: "waits" },
      { label: "woken", place: place(29, 3), does: { kind: "statement", text: ["woken: assert done"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Reader_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Finisher", form: "thread", word: "thread", place: place(32, 8), members: ["Finisher"], firstActivation: 2, locations: [
      { label: undefined, place: place(32, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 5), does: { kind: "acquire", lock: { name: "stateLock", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(44, 7), does: { kind: "statement", text: ["done = true"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 7), does: { kind: "signal", signal: "wake", target: { name: "finished", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(46, 5), does: { kind: "release", lock: { name: "stateLock", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Finisher_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 0, classes: [
    { name: "stateLock", kind: "mutex", waiting: "blocks", place: place(14, 6), members: ["stateLock"], holds: (s: State, _member: number, activation: number) => stateLock_owner(s) === activation, isShared: false, owner: (s: State) => stateLock_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Reader_at(s) === 1 ? 1 : Reader_at(s) === 5 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (s: State) => Finisher_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(25, 5), message: "`Reader` waits for `stateLock`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(25, 5), message: "`stateLock` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(26, 23), message: "`stateLock` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(27, 5), message: "`stateLock` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(26, 23), message: "`stateLock` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "assertion", name: "woken", place: place(29, 3), message: "the assertion in `woken` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(19, 8), message: "`Reader` returns and still holds `stateLock`", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(43, 5), message: "`Finisher` waits for `stateLock`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(43, 5), message: "`stateLock` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(46, 5), message: "`stateLock` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(32, 8), message: "`Finisher` returns and still holds `stateLock`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "while (!done) { sleep finished with stateLock; } is true", place: place(26, 7), other: undefined, parts: ["Reader"] },
    { kind: "branch", text: "while (!done) { sleep finished with stateLock; } is false", place: place(26, 7), other: undefined, parts: ["Reader"] },
  ],
  events: [
    { is: { kind: "acquire", subject: "stateLock", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "stateLock", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "release", subject: "stateLock", shared: true, indices: 0, args: 0 },
      formats: [],
    },
    { is: { kind: "sleep", subject: "finished", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "wake", subject: "finished", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "slept", place: place(50, 11), text: "Reader.active && done", holds: slept },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "done", path: [], group: "variable", dimensions: [], format: { kind: "boolean" }, read: done, write: setDone },
    { owner: "finished", path: ["sleepers"], group: "object", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["Reader"] } }, read: finished_sleepers, write: setFinished_sleepers },
    { owner: "transfer", path: ["count"], group: "object", dimensions: [], format: { kind: "number" }, read: transfer_count, write: setTransfer_count },
    { owner: "stateLock", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Reader","Finisher"] }, read: stateLock_owner, write: setStateLock_owner },
    { owner: "Reader", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire stateLock","2 test !done","3 sleep finished with stateLock","4 release stateLock","5 asleep on finished","6 woken"] }, read: Reader_at, write: setReader_at },
    { owner: "Finisher", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire stateLock","2 done = true","3 wake finished","4 release stateLock"] }, read: Finisher_at, write: setFinisher_at },
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
