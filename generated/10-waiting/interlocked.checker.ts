// Generated from specs/tutorial/10-waiting.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 f55c6eb184236989 · revision interlocked · 5 variables in 1 word (10 bits) · 10 actions, 10 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, places, sets } from "interlock/runtime";

// A thread waits for a device to finish, and sleeps meanwhile. Can it sleep for ever?
// (specs/tutorial/10-waiting.ilk says more.)
//
// how = Interlocked
//
// proved: recursive-acquire cannot happen: no step that could break it is possible
// proved: deadlock where a lock is taken, release-not-owner and lock-leak cannot happen: no value that is possible
// there breaks it

const TASK = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits  variable           values
//    0  0     done               false, true
//    0  1     finished.sleepers  one bit for each element
//    0  2–3   stateLock.owner    free, Reader, Finisher
//    0  4–6   Reader.at          0 inactive, 1..6 location
//    0  7–9   Finisher.at        0 inactive, 1..4 location

const done = (s: State) => (s[0] & 1) !== 0;
const setDone = (s: State, v: boolean) => put(s, 0, 0, 1, +v);
const finished_sleepers = (s: State) => (s[0] >>> 1) & 1;
const setFinished_sleepers = (s: State, v: number) => put(s, 0, 1, 1, v);
const stateLock_owner = (s: State) => (s[0] >>> 2) & 3;
const setStateLock_owner = (s: State, v: number) => put(s, 0, 2, 3, v);
const Reader_at = (s: State) => (s[0] >>> 4) & 7;
const setReader_at = (s: State, v: number) => put(s, 0, 4, 7, v);
const Finisher_at = (s: State) => (s[0] >>> 7) & 7;
const setFinisher_at = (s: State, v: number) => put(s, 0, 7, 7, v);

// ── thread Reader                                                                         :19
function Reader(s: State, next: State, sink: Sink): void {
  const at = Reader_at(s);
  switch (at) {
    case 1: // acquire stateLock   with stateLock {                                                 :25
      if (stateLock_owner(s) !== 0) return;
      sink.event(0); // acquire stateLock
      setStateLock_owner(next, 1);
      setReader_at(next, 2);
      return sink.emit(0);
    case 2: // test !done   while (!done) { sleep finished with stateLock; }                        :26
      if (!done(s)) {
        sink.note(0); // while (!done) { sleep finished with stateLock; } is true
        setReader_at(next, 3);
      } else {
        sink.note(1); // while (!done) { sleep finished with stateLock; } is false
        setReader_at(next, 4);
      }
      return sink.emit(2);
    case 3: // sleep finished with stateLock   while (!done) { sleep finished with stateLock; }     :26
      sink.event(1); // release stateLock
      sink.event(3); // sleep finished
      setStateLock_owner(next, 0);
      setFinished_sleepers(next, finished_sleepers(s) | 1);
      setReader_at(next, 5);
      return sink.emit(3);
    case 4: // release stateLock   }                                                                :27
      sink.event(1); // release stateLock
      setStateLock_owner(next, 0);
      setReader_at(next, 6);
      return sink.emit(4);
    case 5: // acquire stateLock, after waking   while (!done) { sleep finished with stateLock; }   :26
      if ((finished_sleepers(s) & 1) !== 0) return;
      if (stateLock_owner(s) !== 0) return;
      sink.event(0); // acquire stateLock
      setStateLock_owner(next, 1);
      setReader_at(next, 2);
      return sink.emit(5);
    case 6: // woken: assert done;                                                                  :29
      if (!done(s)) return breaks(sink, 5, 7); // assert woken
      sink.event(4); // leave
      setReader_at(next, 0);
      return sink.emit(7);
  }
}

// ── thread Finisher                                                                       :32
function Finisher(s: State, next: State, sink: Sink): void {
  const at = Finisher_at(s);
  switch (at) {
    case 1: // acquire stateLock   with stateLock {                                                 :43
      if (stateLock_owner(s) !== 0) return;
      sink.event(0); // acquire stateLock
      setStateLock_owner(next, 2);
      setFinisher_at(next, 2);
      return sink.emit(8);
    case 2: // done = true;                                                                         :44
      setDone(next, true);
      setFinisher_at(next, 3);
      return sink.emit(10);
    case 3: // wake finished                                                                        :45
      sink.event(5); // wake finished
      setFinished_sleepers(next, 0);
      setFinisher_at(next, 4);
      return sink.emit(11);
    case 4: // release stateLock   }                                                                :46
      sink.event(1); // release stateLock
      sink.event(4); // leave
      setStateLock_owner(next, 0);
      setFinisher_at(next, 0);
      return sink.emit(12);
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** Reader.active && done   :50 */
const slept = (s: State): boolean => Reader_at(s) !== 0 && done(s);

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setReader_at(next, 1);
  setFinisher_at(next, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Reader(s, next, sink);
  Finisher(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "Waiting", revision: "interlocked", source: "specs/tutorial/10-waiting.ilk",
  hash: "f55c6eb18423698970586eccd74a6797f0506d6eb70f6e5365f8c39c1f2f96bc",
  constants: { how: "Interlocked" },
  words: 1, cpus: 0, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  contexts: [
    { name: "Reader", form: "thread", word: "thread", place: [19, 8], firstActivation: 1, at: Reader_at, level: TASK, wants: (s: State) => Reader_at(s) === 1 ? 1 : Reader_at(s) === 5 ? 1 : 0, mayEnter: false,
      locations: [
        [[19, 8], { kind: "enter" }, { idle: true }],
        [[25, 5], { kind: "acquire", lock: { name: "stateLock", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[26, 14], { kind: "test", condition: ["!done"] }],
        [[26, 23], { kind: "sleep", channel: { name: "finished", indices: [] }, lock: { name: "stateLock", indices: [] } }],
        [[27, 5], { kind: "release", lock: { name: "stateLock", indices: [] } }],
        [[26, 23], { kind: "asleep", channel: { name: "finished", indices: [] } }, { waiting: "channel", takes: "waits" }],
        [[29, 3], { kind: "statement", text: ["woken: assert done"] }, { label: "woken" }],
      ],
    },
    { name: "Finisher", form: "thread", word: "thread", place: [32, 8], firstActivation: 2, at: Finisher_at, level: TASK, wants: (s: State) => Finisher_at(s) === 1 ? 1 : 0, mayEnter: false,
      locations: [
        [[32, 8], { kind: "enter" }, { idle: true }],
        [[43, 5], { kind: "acquire", lock: { name: "stateLock", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[44, 7], { kind: "statement", text: ["done = true"] }],
        [[45, 7], { kind: "signal", signal: "wake", target: { name: "finished", indices: [] } }],
        [[46, 5], { kind: "release", lock: { name: "stateLock", indices: [] } }],
      ],
    },
  ],
  actions: [
    { of: "Reader", fairness: "weak", steps: [
      ["Reader_acquire_stateLock", 1], ["Reader_acquire_stateLock_2", 1], ["Reader_test_done", 2],
      ["Reader_sleep_finished_with_stateLock", 3], ["Reader_release_stateLock", 4],
      ["Reader_acquire_stateLock_after_waking", 5, { does: { kind: "acquire", lock: { name: "stateLock", indices: [] }, afterWaking: true } }],
      ["Reader_acquire_stateLock_after_waking_2", 5, { does: { kind: "acquire", lock: { name: "stateLock", indices: [] }, afterWaking: true } }],
      ["Reader_woken", 6],
    ] },
    { of: "Finisher", fairness: "weak", steps: [
      ["Finisher_acquire_stateLock", 1], ["Finisher_acquire_stateLock_2", 1], ["Finisher_done_true", 2],
      ["Finisher_wake_finished", 3], ["Finisher_release_stateLock", 4],
    ] },
  ],
  locks: [
    { name: "stateLock", kind: "mutex", waiting: "blocks", place: [14, 6], holds: (s: State, _member: number, activation: number) => stateLock_owner(s) === activation, owner: stateLock_owner },
  ],
  failures: [
    ["deadlock", "deadlock", [25, 5], "`Reader` waits for `stateLock`, whose holder waits, directly or not, for it"],
    ["rule", "recursive-acquire", [25, 5], "`stateLock` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "release-not-owner", [26, 23], "`stateLock` is released by an activation that does not hold it"],
    ["rule", "release-not-owner", [27, 5], "`stateLock` is released by an activation that does not hold it"],
    ["rule", "recursive-acquire", [26, 23], "`stateLock` is taken by the activation that holds it, and it is not recursive"],
    ["assertion", "woken", [29, 3], "the assertion in `woken` does not hold"],
    ["rule", "lock-leak", [19, 8], "`Reader` returns and still holds `stateLock`"],
    ["deadlock", "deadlock", [43, 5], "`Finisher` waits for `stateLock`, whose holder waits, directly or not, for it"],
    ["rule", "recursive-acquire", [43, 5], "`stateLock` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "release-not-owner", [46, 5], "`stateLock` is released by an activation that does not hold it"],
    ["rule", "lock-leak", [32, 8], "`Finisher` returns and still holds `stateLock`"],
  ],
  proved: [
    [{ kind: "neverSteps" }, [1,4,8], "stateLock"],
    [{ kind: "values" }, [0,2,3,6,7,9,10], "stateLock"],
  ],
  notes: [
    ["branch", "while (!done) { sleep finished with stateLock; } is true", [26, 7], "Reader"],
    ["branch", "while (!done) { sleep finished with stateLock; } is false", [26, 7], "Reader"],
  ],
  events: [
    ["acquire", "stateLock"], ["release", "stateLock"], ["release", "stateLock", [], [], { shared: true }],
    ["sleep", "finished"], ["leave"], ["wake", "finished"],
  ],
  invariants: [],
  reachables: [
    ["slept", [50, 11], slept, "Reader.active && done"],
  ],
  stateRules: [],
  variables: [
    [["done"], "variable", "value", done, setDone, booleans],
    [["finished","sleepers"], "object", "value", finished_sleepers, setFinished_sleepers, sets(0, names(0, "Reader"))],
    [["transfer","count"], "object", "value", () => 0, () => {}, numbers],
    [["stateLock","owner"], "lock", "owner", stateLock_owner, setStateLock_owner, names(0, "free", "Reader", "Finisher")],
    [["Reader","at"], "context", "at", Reader_at, setReader_at, places],
    [["Finisher","at"], "context", "at", Finisher_at, setFinisher_at, places],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
