// Generated from specs/mfi/errors.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 1474a3c4adc1f3fc · revision v234858 · 8 variables in 1 word (12 bits) · 19 actions, 19 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, options, places } from "interlock/runtime";

// What is left behind when attaching fails, and which errors are reported?
// (specs/mfi/errors.ilk says more.)
//
// unlocksOnError = false, testsAenSetup = false, unlocksInAttach = true, errorFirst = false, mapcmdTells = false,
// camPolls = false, pollLocks = true
//
// omitted: CamPoll, which can never step
// proved: deadlock where a lock is taken, recursive-acquire and release-not-owner cannot happen: io is taken by
// Attach alone
// proved: a failure of the assertion in R11 cannot happen: no value that is possible there breaks it

const NONE = 0;
const THREAD = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits  variable                  values
//    0  0     commandOut                false, true
//    0  1     loaded                    false, true
//    0  2     aenOut                    false, true
//    0  3     timedOut                  false, true
//    0  4     unloadedTwice             false, true
//    0  5–6   io.owner                  free, Attach, CamPoll
//    0  7–10  Attach.at                 0 inactive, 1..15 location
//    0  11    Attach.aenSetup.logState  none, 1

const commandOut = (s: State) => (s[0] & 1) !== 0;
const setCommandOut = (s: State, v: boolean) => put(s, 0, 0, 1, +v);
const loaded = (s: State) => (s[0] & 2) !== 0;
const setLoaded = (s: State, v: boolean) => put(s, 0, 1, 1, +v);
const aenOut = (s: State) => (s[0] & 4) !== 0;
const setAenOut = (s: State, v: boolean) => put(s, 0, 2, 1, +v);
const timedOut = (s: State) => (s[0] & 8) !== 0;
const setTimedOut = (s: State, v: boolean) => put(s, 0, 3, 1, +v);
const unloadedTwice = (s: State) => (s[0] & 16) !== 0;
const setUnloadedTwice = (s: State, v: boolean) => put(s, 0, 4, 1, +v);
const io_owner = (s: State) => (s[0] >>> 5) & 3;
const setIo_owner = (s: State, v: number) => put(s, 0, 5, 3, v);
const Attach_at = (s: State) => (s[0] >>> 7) & 15;
const setAttach_at = (s: State, v: number) => put(s, 0, 7, 15, v);
const Attach_aenSetup_logState = (s: State) => (s[0] >>> 11) & 1;
const setAttach_aenSetup_logState = (s: State, v: number) => put(s, 0, 11, 1, v);

/** noCommand   noCommand: skip; // EBUSY   :63 */
function Attach_noCommand(_s: State, _next: State, sink: Sink): void {
  return breaks(sink, 2, 2); // lock-leak
}

// ── thread Attach                                                                         :44
function Attach(s: State, next: State, sink: Sink): void {
  const at = Attach_at(s);
  switch (at) {
    case 1: // acquire io                                                                           :61
      sink.event(0); // acquire io
      setIo_owner(next, 1);
      setAttach_at(next, 2);
      return sink.emit(0);
    case 2: // noCommand   noCommand: skip; // EBUSY                                                :63
      Attach_noCommand(s, next, sink);
      setCommandOut(next, true);
      setAttach_at(next, 3);
      return sink.emit(3);
    case 3: // notSent   notSent: skip;                                                             :70
      setAttach_at(next, 4);
      sink.emit(4);
      setAttach_at(next, 5);
      return sink.emit(5);
    case 4: // release io                                                                           :72
      sink.event(2); // release io
      sink.event(1); // leave
      setIo_owner(next, 0);
      setAttach_at(next, 0);
      return sink.emit(6);
    case 5: // commandOut = false;                                                                  :77
      setCommandOut(next, false);
      setAttach_at(next, 6);
      return sink.emit(7);
    case 6: // release io                                                                           :78
      sink.event(2); // release io
      setIo_owner(next, 0);
      setAttach_at(next, 7);
      return sink.emit(8);
    case 7: // acquire io                                                                           :84
      sink.event(0); // acquire io
      setIo_owner(next, 1);
      setAttach_at(next, 8);
      return sink.emit(9);
    case 8: // noCommandLeft   noCommandLeft: skip;                                                 :99
      setAttach_aenSetup_logState(next, NONE);
      setAttach_at(next, 9);
      sink.emit(11);
      setLoaded(next, true);
      setAttach_at(next, 10);
      return sink.emit(12);
    case 9: // release io                                                                           :86
      sink.event(2); // release io
      setIo_owner(next, 0);
      setAttach_at(next, 11);
      return sink.emit(13);
    case 10: // answered   answered: skip;                                                          :105
      setAttach_at(next, 12);
      sink.emit(14);
      setLoaded(next, false);
      setTimedOut(next, true);
      setAttach_at(next, 12);
      return sink.emit(15);
    case 11: // B6_log_state: demand(logState);                                                      :88
      if (Attach_aenSetup_logState(s) === NONE) return breaks(sink, 8, 16); // null-dereference
      setAttach_at(next, 13);
      return sink.emit(16);
    case 12: // atomic {                                                                            :111
      setUnloadedTwice(next, unloadedTwice(s) || !loaded(s));
      setLoaded(next, false);
      setAttach_at(next, 14);
      return sink.emit(17);
    case 13: // aenOut = true;                                                                       :89
      setAenOut(next, true);
      setAttach_aenSetup_logState(next, 0);
      setAttach_at(next, 15);
      return sink.emit(18);
    case 14: // R7_success: assert !timedOut;                                                       :115
      if (timedOut(s)) return breaks(sink, 9, 19); // assert R7_success
      setAttach_aenSetup_logState(next, 1);
      setAttach_at(next, 9);
      return sink.emit(19);
    case 15: // R11: assert ok; // attached                                                          :56
      sink.event(1); // leave
      setAttach_at(next, 0);
      return sink.emit(20);
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * S3: the lock is free when no context is at work; and so is the command.
 * !Attach.active => !commandOut   :130
 */
const B7_command = (s: State): boolean => Attach_at(s) !== 0 || !commandOut(s);

/** !unloadedTwice   :131 */
const R7_unloaded_once = (s: State): boolean => !unloadedTwice(s);

/** aenOut   :132 */
const attached = (s: State): boolean => aenOut(s);

/** Never met: vacuous-implication */
const probe1 = (s: State): boolean => Attach_at(s) === 0;

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setAttach_at(next, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Attach(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "MfiErrors", revision: "v234858", source: "specs/mfi/errors.ilk",
  hash: "1474a3c4adc1f3fc92a4711a5de1d7943b8647c5c40339c74144364786e62dc2",
  constants: { unlocksOnError: "false", testsAenSetup: "false", unlocksInAttach: "true", errorFirst: "false", mapcmdTells: "false", camPolls: "false", pollLocks: "true" },
  words: 1, cpus: 0, levels: ["THREAD","CRITICAL","FILTER"], initial, successors: steps,
  expectation: { outcome: "violates", only: true, targets: [{ form: "rule", name: "lock-leak", within: 2 }, { form: "property", name: "B7_command" }, { form: "rule", name: "null-dereference" }, { form: "property", name: "R7_unloaded_once" }, { form: "assert", name: "R7_success" }] },
  stuckMessages: { deadlock: "panic: deadlres_td_sleep_q: possible deadlock detected", ["lost-wakeup"]: "panic: deadlres_td_sleep_q: possible deadlock detected, a thread that nobody will wake" },
  contexts: [
    { name: "Attach", form: "thread", word: "thread", place: [44, 8], firstActivation: 1, at: Attach_at, level: THREAD, wants: (s: State) => Attach_at(s) === 1 ? 1 : Attach_at(s) === 7 ? 1 : 0, mayEnter: false,
      frames: {
        "commsInit": { calls: [["commsInit", [45, 15]]] },
        "aenSetup": { calls: [["aenSetup", [47, 12]]], locals: [["early","Attach.early"]] },
        "getLogState": { calls: [["aenSetup", [47, 12]], ["getLogState", [85, 18]]], locals: [["early","Attach.early"]] },
        "aenSetup 2": { calls: [["aenSetup", [47, 12]]], locals: [["early","Attach.early"], ["logState","Attach.aenSetup.logState"]] },
        "Attach": { locals: [["early","Attach.early"], ["ok","Attach.ok"]] },
      },
      locations: [
        [[44, 8], { kind: "enter" }, { idle: true }],
        [[61, 3], { kind: "acquire", lock: { name: "io", indices: [] } }, { in: "commsInit", waiting: "lock", takes: "waits" }],
        [[62, 3], { kind: "either" }, { in: "commsInit" }],
        [[69, 3], { kind: "either" }, { in: "commsInit" }],
        [[72, 5], { kind: "release", lock: { name: "io", indices: [] } }, { in: "commsInit" }],
        [[77, 3], { kind: "statement", text: ["commandOut = false"] }, { in: "commsInit" }],
        [[78, 3], { kind: "release", lock: { name: "io", indices: [] } }, { in: "commsInit" }],
        [[84, 3], { kind: "acquire", lock: { name: "io", indices: [] } }, { in: "aenSetup", waiting: "lock", takes: "waits" }],
        [[98, 3], { kind: "either" }, { in: "getLogState" }],
        [[86, 3], { kind: "release", lock: { name: "io", indices: [] } }, { in: "aenSetup 2" }],
        [[104, 3], { kind: "either" }, { in: "getLogState" }],
        [[88, 17], { kind: "statement", text: ["demand(logState)"] }, { in: "aenSetup 2", label: "B6_log_state" }],
        [[111, 3], { kind: "statement", text: ["atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }"] }, { in: "getLogState" }],
        [[89, 3], { kind: "statement", text: ["aenOut = true"] }, { in: "aenSetup 2" }],
        [[115, 3], { kind: "statement", text: ["R7_success: assert !timedOut"] }, { in: "getLogState", label: "R7_success" }],
        [[56, 3], { kind: "statement", text: ["R11: assert ok"] }, { in: "Attach", label: "R11" }],
      ],
    },
    { name: "CamPoll", form: "entry", word: "entry", place: [120, 7], firstActivation: 2, at: () => 0, level: THREAD, mayEnter: false,
      locations: [
        [[120, 7], { kind: "enter" }, { idle: true }],
        [[121, 3], { kind: "acquire", lock: { name: "io", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[123, 7], { kind: "acquire", lock: { name: "io", indices: [] } }, { label: "R10", waiting: "lock", takes: "waits" }],
        [[124, 7], { kind: "release", lock: { name: "io", indices: [] } }],
        [[126, 3], { kind: "release", lock: { name: "io", indices: [] } }],
      ],
    },
  ],
  actions: [
    { of: "Attach", fairness: "weak", steps: [
      ["Attach_acquire_io", 1], ["Attach_acquire_io_2", 1],
      ["Attach_noCommand", 2, { place: [63, 5], does: { kind: "label", label: "noCommand" } }],
      ["Attach_commandOut_true", 2, { place: [67, 5], does: { kind: "statement", text: ["commandOut = true"] } }],
      ["Attach_notSent", 3, { place: [70, 5], does: { kind: "label", label: "notSent" } }],
      ["Attach_sent", 3, { place: [75, 5], does: { kind: "label", label: "sent" } }], ["Attach_release_io", 4],
      ["Attach_commandOut_false", 5], ["Attach_release_io_2", 6], ["Attach_acquire_io_3", 7], ["Attach_acquire_io_4", 7],
      ["Attach_noCommandLeft", 8, { place: [99, 5], does: { kind: "label", label: "noCommandLeft" } }],
      ["Attach_loaded_true", 8, { place: [102, 5], does: { kind: "statement", text: ["loaded = true"] } }],
      ["Attach_release_io_3", 9],
      ["Attach_answered", 10, { place: [105, 5], does: { kind: "label", label: "answered" } }],
      ["Attach_timesOut", 10, { place: [107, 5], does: { kind: "statement", text: ["timesOut: loaded = false"] } }],
      ["Attach_demand_logState", 11], ["Attach_atomic_unloadedTwice_unloadedTwice_loade", 12], ["Attach_aenOut_true", 13],
      ["Attach_R7_success", 14], ["Attach_R11", 15],
    ] },
    { of: "CamPoll", fairness: "weak", steps: [
      ["CamPoll_acquire_io", 1], ["CamPoll_acquire_io_2", 1], ["CamPoll_acquire_io_3", 2], ["CamPoll_acquire_io_4", 2],
      ["CamPoll_release_io", 3], ["CamPoll_release_io_2", 4],
    ] },
  ],
  locks: [
    { name: "io", kind: "mutex", waiting: "blocks", place: [8, 6, "specs/mfi/driver.ilk"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, owner: io_owner },
  ],
  failures: [
    ["deadlock", "deadlock", [61, 3], "`Attach` waits for `io`, whose holder waits, directly or not, for it", "panic: deadlres_td_on_lock: possible deadlock detected, Attach blocked for io"],
    ["rule", "recursive-acquire", [61, 3], "`io` is taken by the activation that holds it, and it is not recursive", "panic: _mtx_lock_sleep: recursed on non-recursive mutex io"],
    ["rule", "lock-leak", [44, 8], "`Attach` returns and still holds `io`", "panic: Thread cannot exit while holding sleeplocks: io"],
    ["rule", "release-not-owner", [72, 5], "`io` is released by an activation that does not hold it", "panic: mutex io not owned"],
    ["rule", "release-not-owner", [78, 3], "`io` is released by an activation that does not hold it", "panic: mutex io not owned"],
    ["deadlock", "deadlock", [84, 3], "`Attach` waits for `io`, whose holder waits, directly or not, for it", "panic: deadlres_td_on_lock: possible deadlock detected, Attach blocked for io"],
    ["rule", "recursive-acquire", [84, 3], "`io` is taken by the activation that holds it, and it is not recursive", "panic: _mtx_lock_sleep: recursed on non-recursive mutex io"],
    ["rule", "release-not-owner", [86, 3], "`io` is released by an activation that does not hold it", "panic: mutex io not owned"],
    ["rule", "null-dereference", [88, 24], "a value is needed here, and it is `none`", "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0"],
    ["assertion", "R7_success", [115, 3], "the assertion in `R7_success` does not hold"],
    ["assertion", "R11", [56, 3], "the assertion in `R11` does not hold"],
    ["deadlock", "deadlock", [121, 3], "`CamPoll` waits for `io`, whose holder waits, directly or not, for it", "panic: deadlres_td_on_lock: possible deadlock detected, CamPoll blocked for io"],
    ["deadlock", "deadlock", [123, 7], "`CamPoll` waits for `io`, whose holder waits, directly or not, for it", "panic: deadlres_td_on_lock: possible deadlock detected, CamPoll blocked for io"],
    ["rule", "recursive-acquire", [121, 3], "`io` is taken by the activation that holds it, and it is not recursive", "panic: _mtx_lock_sleep: recursed on non-recursive mutex io"],
    ["rule", "recursive-acquire", [123, 7], "`io` is taken by the activation that holds it, and it is not recursive", "panic: _mtx_lock_sleep: recursed on non-recursive mutex io"],
    ["rule", "release-not-owner", [124, 7], "`io` is released by an activation that does not hold it", "panic: mutex io not owned"],
    ["rule", "release-not-owner", [126, 3], "`io` is released by an activation that does not hold it", "panic: mutex io not owned"],
    ["rule", "lock-leak", [120, 7], "`CamPoll` returns and still holds `io`", "panic: Returning to user mode with the following locks held: io"],
  ],
  proved: [
    [{ kind: "oneTaker", lock: "io", contexts: ["Attach"] }, [0,1,3,4,5,6,7,11,12,13,14,15,16,17], "io"],
    [{ kind: "values" }, [10]],
  ],
  notes: [],
  events: [
    ["acquire", "io"], ["leave"], ["release", "io"], ["release", "io", [], [], { shared: true }], ["enter"],
  ],
  invariants: [
    ["B7_command", [130, 11], B7_command, "!Attach.active => !commandOut"],
    ["R7_unloaded_once", [131, 11], R7_unloaded_once, "!unloadedTwice"],
  ],
  reachables: [
    ["attached", [132, 11], attached, "aenOut"],
  ],
  stateRules: [],
  probes: [
    ["vacuous-implication", "the left side of `=>` in `B7_command` is never true: `!Attach.active`", [130, 23], probe1],
  ],
  variables: [
    [["commandOut"], "variable", "value", commandOut, setCommandOut, booleans],
    [["loaded"], "variable", "value", loaded, setLoaded, booleans],
    [["aenOut"], "variable", "value", aenOut, setAenOut, booleans],
    [["timedOut"], "ghost", "value", timedOut, setTimedOut, booleans],
    [["unloadedTwice"], "ghost", "value", unloadedTwice, setUnloadedTwice, booleans],
    [["io","owner"], "lock", "owner", io_owner, setIo_owner, names(0, "free", "Attach", "CamPoll")],
    [["Attach","at"], "context", "at", Attach_at, setAttach_at, places],
    [["CamPoll","at"], "context", "at", () => 0, () => {}, places],
    [["Attach","early"], "context", "value", (s: State) => Attach_at(s) === 1 || Attach_at(s) === 2 || Attach_at(s) === 3 || Attach_at(s) === 4 || Attach_at(s) === 5 || Attach_at(s) === 0 || Attach_at(s) === 6 ? false : true, () => {}, booleans],
    [["Attach","aenSetup","logState"], "context", "value", Attach_aenSetup_logState, setAttach_aenSetup_logState, options(0, numbers)],
    [["Attach","ok"], "context", "value", (s: State) => Attach_at(s) === 15, () => {}, booleans],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
