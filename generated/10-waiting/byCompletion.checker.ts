// Generated from specs/tutorial/10-waiting.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 738cd6698b39662c · revision byCompletion · 6 variables in 1 word (9 bits) · 4 actions, 4 transitions
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
// `channel c;` is what threads sleep on. It remembers nothing: `wake c;` wakes those that sleep there now, and is lost if
// nobody does. So between looking (`while (!done)`) and falling asleep nobody may come and wake. `sleep c with L;` gives L
// back and falls asleep in one step, and takes L again after waking; that keeps the one who wakes away, provided that he
// holds L too. A sleeper that nobody will ever wake breaks `lost-wakeup`.
// `completion e;` does remember: `complete e;` counts, and `wait e;` takes one, whichever comes first.
// Source: the classic lost wake-up, as in mfi_abort of FreeBSD's mfi(4), which looks at a pointer and then sleeps without
// its lock. Abstracted: what the device does.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const how = ByCompletion
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable         values
//    0  0     done             false, true
//    0  1     transfer.count   0..1
//    0  2     transfer.done    false, true
//    0  3–4   stateLock.owner  free, Reader, Finisher
//    0  5–6   Reader.at        0 inactive, 1..2 where it rests
//    0  7–8   Finisher.at      0 inactive, 1..2 where it rests

const done = (s: State): boolean => (s[0] & 1) !== 0;
const setDone = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const transfer_count = (s: State): number => (s[0] >>> 1) & 1;
const setTransfer_count = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 1)) | (value << 1);
};
const transfer_done = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setTransfer_done = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const stateLock_owner = (s: State): number => (s[0] >>> 3) & 3;
const setStateLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const Reader_at = (s: State): number => (s[0] >>> 5) & 3;
const setReader_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const Finisher_at = (s: State): number => (s[0] >>> 7) & 3;
const setFinisher_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Reader: wait transfer   specs/tutorial/10-waiting.ilk:21
 */
function Reader_wait_transfer(s: State, next: State, sink: Sink): boolean {
  if (transfer_count(s) === 0) return false;
  sink.event(0); // wait transfer
  setTransfer_count(next, transfer_count(next) - 1);
  setReader_at(next, 2); // before woken: woken: assert done
  return true;
}

/**
 * Reader: woken: assert done   specs/tutorial/10-waiting.ilk:29
 */
function Reader_woken(_s: State, next: State, sink: Sink): boolean {
  if (!done(next)) {
    sink.fail(0); // assert woken
    return true;
  }
  if (stateLock_owner(next) === 1) {
    sink.fail(1); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setReader_at(next, 0); // inactive
  return true;
}

/**
 * Finisher: done = true   specs/tutorial/10-waiting.ilk:34
 */
function Finisher_done_true(_s: State, next: State, _sink: Sink): boolean {
  setDone(next, true);
  setFinisher_at(next, 2); // before complete transfer
  return true;
}

/**
 * Finisher: complete transfer   specs/tutorial/10-waiting.ilk:35
 */
function Finisher_complete_transfer(_s: State, next: State, sink: Sink): boolean {
  sink.event(2); // complete transfer
  if (transfer_done(next)) {
    sink.fail(2); // double-completion
    return true;
  }
  setTransfer_done(next, true);
  setTransfer_count(next, 1);
  if (stateLock_owner(next) === 2) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setFinisher_at(next, 0); // inactive
  return true;
}

/** What `Reader` can do where it rests. */
function stepReader(s: State, next: State, sink: Sink): void {
  switch (Reader_at(s)) {
    case 1: // wait transfer
      if (Reader_wait_transfer(s, next, sink)) sink.emit(0);
      break;
    case 2: // woken: woken: assert done
      if (Reader_woken(s, next, sink)) sink.emit(1);
      break;
  }
}

/** What `Finisher` can do where it rests. */
function stepFinisher(s: State, next: State, sink: Sink): void {
  switch (Finisher_at(s)) {
    case 1: // done = true
      if (Finisher_done_true(s, next, sink)) sink.emit(2);
      break;
    case 2: // complete transfer
      if (Finisher_complete_transfer(s, next, sink)) sink.emit(3);
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
function initialState(next: State, _sink: Sink): boolean {
  setDone(next, false);
  setReader_at(next, 1); // before wait transfer
  setFinisher_at(next, 1); // before done = true
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly done: boolean;
  /** completed and not yet waited for */
  readonly "transfer.count": number;
  /** transfer has been completed */
  readonly "transfer.done": boolean;
  /** who holds stateLock */
  readonly "stateLock.owner": "free" | "Reader" | "Finisher";
  /** where Reader rests */
  readonly "Reader.at": "inactive" | "1 wait transfer" | "2 woken";
  /** where Finisher rests */
  readonly "Finisher.at": "inactive" | "1 done = true" | "2 complete transfer";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Waiting",
  revision: "byCompletion",
  source: "specs/tutorial/10-waiting.ilk",
  hash: "738cd6698b39662c7e93ef1d0734dcd711980d19a9ef0d41d2bf16954180458d",
  constants: { how: "ByCompletion" },
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
    { name: "Reader_wait_transfer", actor: "Reader", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(21, 5), text: "wait transfer", external: false, fairness: "weak", event: "wait transfer" },
    { name: "Reader_woken", actor: "Reader", context: 0, from: 2, first: 1, parameters: [], kind: "statement", place: place(29, 3), text: "woken: assert done", external: false, fairness: "weak", event: undefined },
    { name: "Finisher_done_true", actor: "Finisher", context: 1, from: 1, first: 2, parameters: [], kind: "statement", place: place(34, 5), text: "done = true", external: false, fairness: "weak", event: undefined },
    { name: "Finisher_complete_transfer", actor: "Finisher", context: 1, from: 2, first: 3, parameters: [], kind: "statement", place: place(35, 5), text: "complete transfer", external: false, fairness: "weak", event: "complete transfer" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Reader", form: "thread", word: "thread", place: place(19, 8), members: ["Reader"], firstActivation: 1, locations: [
      { label: undefined, place: place(19, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(21, 5), text: "wait transfer", calls: [], locals: [], idle: false, waiting: "condition", takes: "nothing" },
      { label: "woken", place: place(29, 3), text: "woken: assert done", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Reader_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Finisher", form: "thread", word: "thread", place: place(32, 8), members: ["Finisher"], firstActivation: 2, locations: [
      { label: undefined, place: place(32, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 5), text: "done = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 5), text: "complete transfer", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Finisher_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 0, classes: [
    { name: "stateLock", kind: "mutex", waiting: "blocks", place: place(14, 6), members: ["stateLock"], holds: (s: State, _member: number, activation: number) => stateLock_owner(s) === activation, isShared: false, owner: (s: State) => stateLock_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "assertion", name: "woken", place: place(29, 3), message: "the assertion in `woken` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(19, 8), message: "`Reader` returns and still holds `stateLock`", platform: undefined, ends: true },
    { kind: "rule", name: "double-completion", place: place(35, 5), message: "`transfer` is completed a second time", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(32, 8), message: "`Finisher` returns and still holds `stateLock`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { text: "wait transfer", formats: [] },
    { text: "leave", formats: [] },
    { text: "complete transfer", formats: [] },
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
    { name: "done", group: "variable", dimensions: [], format: { kind: "boolean" }, read: done, write: setDone },
    { name: "transfer.count", group: "object", dimensions: [], format: { kind: "number" }, read: transfer_count, write: setTransfer_count },
    { name: "transfer.done", group: "object", dimensions: [], format: { kind: "boolean" }, read: transfer_done, write: setTransfer_done },
    { name: "stateLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Reader","Finisher"] }, read: stateLock_owner, write: setStateLock_owner },
    { name: "Reader.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 wait transfer","2 woken"] }, read: Reader_at, write: setReader_at },
    { name: "Finisher.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 done = true","2 complete transfer"] }, read: Finisher_at, write: setFinisher_at },
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
