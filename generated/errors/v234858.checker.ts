// Generated from specs/mfi/errors.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 1474a3c4adc1f3fc · revision v234858 · 11 variables in 1 word (17 bits) · 27 actions, 27 transitions
import {
  booleans,
  breaks,
  defineChecker,
  libraryOf,
  names,
  numbers,
  options,
  places,
  put,
  type Sink,
  type State,
} from "interlock/runtime";

// What is left behind when attaching fails, and which errors are reported?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi of r234858 and of r252643: mfi_attach, mfi_comms_init, mfi_aen_setup,
// mfi_get_log_state, mfi_mapcmd, mfi_data_cb, mfip_cam_poll.
//
// Abstracted: everything that succeeds. Each call that can fail does so, or not.
//
// What was found. B7: mfi_comms_init returns with the lock held if there is no command, and keeps the command if the frame
// cannot be sent. The test after mfi_aen_setup is `(error = mfi_aen_setup(sc, 0), 0) != 0`, which is never true; if it alone
// were fixed, its body would release a lock that mfi_attach does not hold (`commaMended`). r250496 removes that release and
// leaves the test: attaching succeeds without an event command (R11). B6: the log state is read before the error. R7 is the
// longest path on which an error can be lost: a polled command with data times out, bus_dmamap_load does not report what its
// callback got, and mfi_get_log_state, which checks nothing else, unloads the map once more and continues with data it has
// not been given. R10 is a candidate: mfip_cam_poll calls the interrupt handler, and CAM holds the lock of the SIM, which is
// this one, unless it calls while the scheduler is stopped.
//
// unlocksOnError = false, testsAenSetup = false, unlocksInAttach = true, errorFirst = false, mapcmdTells = false,
// camPolls = false, pollLocks = true

const NONE = 0;
const THREAD = 0;
const NOBODY = 0;
const after: State = new Int32Array(1);

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits   variable                  values
//    0  0      commandOut                false, true
//    0  1      loaded                    false, true
//    0  2      aenOut                    false, true
//    0  3      timedOut                  false, true
//    0  4      unloadedTwice             false, true
//    0  5–6    io.owner                  free, Attach, CamPoll
//    0  7–10   Attach.at                 0 inactive, 1..15 location
//    0  11–13  CamPoll.at                0 inactive, 1..4 location
//    0  14     Attach.early              false, true
//    0  15     Attach.aenSetup.logState  none, 1
//    0  16     Attach.ok                 false, true

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
const CamPoll_at = (s: State) => (s[0] >>> 11) & 7;
const setCamPoll_at = (s: State, v: number) => put(s, 0, 11, 7, v);
const Attach_early = (s: State) => (s[0] & 16384) !== 0;
const setAttach_early = (s: State, v: boolean) => put(s, 0, 14, 1, +v);
const Attach_aenSetup_logState = (s: State) => (s[0] >>> 15) & 1;
const setAttach_aenSetup_logState = (s: State, v: number) => put(s, 0, 15, 1, v);
const Attach_ok = (s: State) => (s[0] & 65536) !== 0;
const setAttach_ok = (s: State, v: boolean) => put(s, 0, 16, 1, +v);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Attach_at(s) === 7) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    if (Attach_at(s) === 1) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (CamPoll_at(s) === 2) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    if (CamPoll_at(s) === 1) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
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

/** waitsInCycle after a change of Attach.at. */
function waitsInCycle_after1(s: State, a: number, after_1: number): boolean {
  after.set(s);
  setAttach_at(after, after_1);
  return waitsInCycle(after, a);
}

/** waitsInCycle after a change of io.owner, Attach.at. */
function waitsInCycle_after2(s: State, a: number, after_1: number, after_2: number): boolean {
  after.set(s);
  setIo_owner(after, after_1);
  setAttach_at(after, after_2);
  return waitsInCycle(after, a);
}

/** waitsInCycle after a change of io.owner, CamPoll.at. */
function waitsInCycle_after3(s: State, a: number, after_1: number, after_2: number): boolean {
  after.set(s);
  setIo_owner(after, after_1);
  setCamPoll_at(after, after_2);
  return waitsInCycle(after, a);
}

/** noCommand   noCommand: skip; // EBUSY   :63 */
function Attach_noCommand(s: State, next: State, sink: Sink): void {
  if (io_owner(s) === 1) return breaks(sink, 2, 2); // lock-leak
  sink.event(1); // leave
  setAttach_at(next, 0);
  return sink.emit(2);
}

// ── thread Attach                                                                         :44
function Attach(s: State, next: State, sink: Sink): void {
  const at = Attach_at(s);
  switch (at) {
    case 1: // acquire io                                                                           :61
      if (io_owner(s) === 0) {
        sink.event(0); // acquire io
        setIo_owner(next, 1);
        setAttach_at(next, 2);
        return sink.emit(0);
      }
      if (io_owner(s) !== 1) return;
      return breaks(sink, 1, 1); // recursive-acquire
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
      if (io_owner(s) !== 1) return breaks(sink, 3, 6); // release-not-owner
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
      if (io_owner(s) !== 1) return breaks(sink, 4, 8); // release-not-owner
      sink.event(2); // release io
      if (waitsInCycle_after2(s, 1, 0, 7)) return breaks(sink, 5, 8); // deadlock
      setIo_owner(next, 0);
      setAttach_early(next, true);
      setAttach_at(next, 7);
      return sink.emit(8);
    case 7: // acquire io                                                                           :84
      if (io_owner(s) === 0) {
        sink.event(0); // acquire io
        setIo_owner(next, 1);
        setAttach_at(next, 8);
        return sink.emit(9);
      }
      if (io_owner(s) !== 1) return;
      return breaks(sink, 6, 10); // recursive-acquire
    case 8: // noCommandLeft   noCommandLeft: skip;                                                 :99
      setAttach_aenSetup_logState(next, NONE);
      setAttach_at(next, 9);
      sink.emit(11);
      setLoaded(next, true);
      setAttach_at(next, 10);
      return sink.emit(12);
    case 9: // release io                                                                           :86
      if (io_owner(s) !== 1) return breaks(sink, 7, 13); // release-not-owner
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
    case 12: {
      // atomic {                                                                            :111
      const unloadedTwice_2 = unloadedTwice(s) || !loaded(s);
      setUnloadedTwice(next, unloadedTwice_2);
      setLoaded(next, false);
      setAttach_at(next, 14);
      return sink.emit(17);
    }
    case 13: // aenOut = true;                                                                       :89
      setAenOut(next, true);
      setAttach_ok(next, true);
      setAttach_aenSetup_logState(next, 0);
      setAttach_at(next, 15);
      return sink.emit(18);
    case 14: // R7_success: assert !timedOut;                                                       :115
      if (timedOut(s)) return breaks(sink, 9, 19); // assert R7_success
      setAttach_aenSetup_logState(next, 1);
      setAttach_at(next, 9);
      return sink.emit(19);
    case 15: // R11: assert ok; // attached                                                          :56
      if (!Attach_ok(s)) return breaks(sink, 10, 20); // assert R11
      if (io_owner(s) === 1) return breaks(sink, 2, 20); // lock-leak
      sink.event(1); // leave
      setAttach_at(next, 0);
      setAttach_early(next, false);
      setAttach_ok(next, false);
      return sink.emit(20);
  }
}

// ── entry CamPoll when camPolls                                                          :120
// mfip_cam_poll
function CamPoll(s: State, next: State, sink: Sink): void {
  const at = CamPoll_at(s);
  switch (at) {
    case 1: // acquire io   with io {                                                              :121
      if (io_owner(s) === 0) {
        sink.event(0); // acquire io
        if (waitsInCycle_after3(s, 2, 2, 2)) return breaks(sink, 12, 21); // deadlock
        setIo_owner(next, 2);
        setCamPoll_at(next, 2);
        return sink.emit(21);
      }
      if (io_owner(s) !== 2) return;
      return breaks(sink, 13, 22); // recursive-acquire
    case 2: // acquire io   R10: acquire io; // mfi_intr_tbolt                                     :123
      if (io_owner(s) === 0) {
        sink.event(0); // acquire io
        setIo_owner(next, 2);
        setCamPoll_at(next, 3);
        return sink.emit(23);
      }
      if (io_owner(s) !== 2) return;
      return breaks(sink, 14, 24); // recursive-acquire
    case 3: // release io                                                                          :124
      if (io_owner(s) !== 2) return breaks(sink, 15, 25); // release-not-owner
      sink.event(2); // release io
      setIo_owner(next, 0);
      setCamPoll_at(next, 4);
      return sink.emit(25);
    case 4: // release io   }                                                                      :126
      if (io_owner(s) !== 2) return breaks(sink, 16, 26); // release-not-owner
      sink.event(2); // release io
      sink.event(1); // leave
      setIo_owner(next, 0);
      setCamPoll_at(next, 0);
      return sink.emit(26);
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * S3: the lock is free when no context is at work; and so is the command.
 * !Attach.active => !commandOut   :130
 */
function B7_command(s: State): boolean {
  return Attach_at(s) !== 0 || !commandOut(s);
}

/** !unloadedTwice   :131 */
function R7_unloaded_once(s: State): boolean {
  return !unloadedTwice(s);
}

/** aenOut   :132 */
function attached(s: State): boolean {
  return aenOut(s);
}

/** Never met: vacuous-implication */
function probe1(s: State): boolean {
  return Attach_at(s) === 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setAttach_at(next, 1);
  if (waitsInCycle_after1(next, 1, 1)) {
    sink.fail(0); // deadlock
    sink.emit(-1);
    return;
  }
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Attach(s, next, sink);
  CamPoll(s, next, sink);
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
    { name: "Attach", form: "thread", word: "thread", place: [44, 8], firstActivation: 1, at: Attach_at, level: THREAD, base: 0, wants: (s: State) => Attach_at(s) === 1 ? 1 : Attach_at(s) === 7 ? 1 : 0, mayEnter: false,
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
    { name: "CamPoll", form: "entry", word: "entry", place: [120, 7], firstActivation: 2, at: CamPoll_at, level: THREAD, base: 0, wants: (s: State) => CamPoll_at(s) === 1 ? 1 : CamPoll_at(s) === 2 ? 1 : 0, mayEnter: false,
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
    [["CamPoll","at"], "context", "at", CamPoll_at, setCamPoll_at, places],
    [["Attach","early"], "context", "value", Attach_early, setAttach_early, booleans],
    [["Attach","aenSetup","logState"], "context", "value", Attach_aenSetup_logState, setAttach_aenSetup_logState, options(0, numbers)],
    [["Attach","ok"], "context", "value", Attach_ok, setAttach_ok, booleans],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
