// Generated from specs/mfi/errors.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 1474a3c4adc1f3fc · revision v234858 · 11 variables in 1 word (17 bits) · 27 actions, 27 transitions
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

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const unlocksOnError = false
// const testsAenSetup = false
// const unlocksInAttach = true
// const errorFirst = false
// const mapcmdTells = false
// const camPolls = false
// const pollLocks = true
const NOBODY = 0;
const NONE = 0;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable                  values
//    0  0      commandOut                false, true
//    0  1      loaded                    false, true
//    0  2      aenOut                    false, true
//    0  3      timedOut                  false, true
//    0  4      unloadedTwice             false, true
//    0  5–6    io.owner                  free, Attach, CamPoll
//    0  7–10   Attach.at                 0 inactive, 1..15 where it rests
//    0  11–13  CamPoll.at                0 inactive, 1..4 where it rests
//    0  14     Attach.early              false, true
//    0  15     Attach.aenSetup.logState  none, 1
//    0  16     Attach.ok                 false, true

const commandOut = (s: State): boolean => (s[0] & 1) !== 0;
const setCommandOut = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const loaded = (s: State): boolean => ((s[0] >>> 1) & 1) !== 0;
const setLoaded = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 1)) | ((value ? 1 : 0) << 1);
};
const aenOut = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setAenOut = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const timedOut = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setTimedOut = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const unloadedTwice = (s: State): boolean => ((s[0] >>> 4) & 1) !== 0;
const setUnloadedTwice = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const io_owner = (s: State): number => (s[0] >>> 5) & 3;
const setIo_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const Attach_at = (s: State): number => (s[0] >>> 7) & 15;
const setAttach_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 7)) | (value << 7);
};
const CamPoll_at = (s: State): number => (s[0] >>> 11) & 7;
const setCamPoll_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 11)) | (value << 11);
};
const Attach_early = (s: State): boolean => ((s[0] >>> 14) & 1) !== 0;
const setAttach_early = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Attach_aenSetup_logState = (s: State): number => (s[0] >>> 15) & 1;
const setAttach_aenSetup_logState = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 15)) | (value << 15);
};
const Attach_ok = (s: State): boolean => ((s[0] >>> 16) & 1) !== 0;
const setAttach_ok = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 16)) | ((value ? 1 : 0) << 16);
};

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

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Attach: acquire io   specs/mfi/errors.ilk:61
 */
function Attach_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(0); // acquire io
  setIo_owner(next, 1);
  setAttach_at(next, 2); // before either
  return true;
}

/**
 * Attach: acquire io   specs/mfi/errors.ilk:61
 */
function Attach_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Attach: noCommand   specs/mfi/errors.ilk:63
 *   noCommand: skip; // EBUSY
 */
function Attach_noCommand(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) === 1) {
    sink.fail(2); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setAttach_at(next, 0); // inactive
  return true;
}

/**
 * Attach: commandOut = true   specs/mfi/errors.ilk:67
 */
function Attach_commandOut_true(_s: State, next: State, _sink: Sink): boolean {
  setCommandOut(next, true);
  setAttach_at(next, 3); // before either
  return true;
}

/**
 * Attach: notSent   specs/mfi/errors.ilk:70
 *   notSent: skip;
 */
function Attach_notSent(_s: State, next: State, _sink: Sink): boolean {
  setAttach_at(next, 4); // before release io
  return true;
}

/**
 * Attach: sent   specs/mfi/errors.ilk:75
 *   sent: skip;
 */
function Attach_sent(_s: State, next: State, _sink: Sink): boolean {
  setAttach_at(next, 5); // before commandOut = false
  return true;
}

/**
 * Attach: release io   specs/mfi/errors.ilk:72
 */
function Attach_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(3); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 1) {
    sink.fail(2); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setAttach_at(next, 0); // inactive
  return true;
}

/**
 * Attach: commandOut = false   specs/mfi/errors.ilk:77
 */
function Attach_commandOut_false(_s: State, next: State, _sink: Sink): boolean {
  setCommandOut(next, false);
  setAttach_at(next, 6); // before release io
  return true;
}

/**
 * Attach: release io   specs/mfi/errors.ilk:78
 */
function Attach_release_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  setAttach_early(next, true);
  setAttach_at(next, 7); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Attach: acquire io   specs/mfi/errors.ilk:84
 */
function Attach_acquire_io_3(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(0); // acquire io
  setIo_owner(next, 1);
  setAttach_at(next, 8); // before either
  return true;
}

/**
 * Attach: acquire io   specs/mfi/errors.ilk:84
 */
function Attach_acquire_io_4(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(6); // recursive-acquire
  return true;
}

/**
 * Attach: noCommandLeft   specs/mfi/errors.ilk:99
 *   noCommandLeft: skip;
 */
function Attach_noCommandLeft(_s: State, next: State, _sink: Sink): boolean {
  setAttach_aenSetup_logState(next, NONE);
  setAttach_at(next, 9); // before release io
  return true;
}

/**
 * Attach: loaded = true   specs/mfi/errors.ilk:102
 *   loaded = true; // bus_dmamap_load
 */
function Attach_loaded_true(_s: State, next: State, _sink: Sink): boolean {
  setLoaded(next, true);
  setAttach_at(next, 10); // before either
  return true;
}

/**
 * Attach: release io   specs/mfi/errors.ilk:86
 */
function Attach_release_io_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  setAttach_at(next, 11); // before B6_log_state: demand(logState)
  return true;
}

/**
 * Attach: answered   specs/mfi/errors.ilk:105
 *   answered: skip;
 */
function Attach_answered(_s: State, next: State, _sink: Sink): boolean {
  setAttach_at(next, 12); // before atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }
  return true;
}

/**
 * Attach: timesOut: loaded = false   specs/mfi/errors.ilk:107
 *   timesOut: loaded = false; // mfi_complete, called by mfi_data_cb, unloads
 */
function Attach_timesOut(_s: State, next: State, _sink: Sink): boolean {
  setLoaded(next, false);
  setTimedOut(next, true);
  setAttach_at(next, 12); // before atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }
  return true;
}

/**
 * Attach: demand(logState)   specs/mfi/errors.ilk:88
 *   B6_log_state: demand(logState);
 */
function Attach_demand_logState(_s: State, next: State, sink: Sink): boolean {
  if (Attach_aenSetup_logState(next) === NONE) {
    sink.fail(8); // null-dereference
    return true;
  }
  setAttach_at(next, 13); // before aenOut = true
  return true;
}

/**
 * Attach: atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }   specs/mfi/errors.ilk:111
 *   atomic {
 */
function Attach_atomic_unloadedTwice_unloadedTwice_loade(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setUnloadedTwice(next, unloadedTwice(next) || !loaded(next));
  setLoaded(next, false);
  setAttach_at(next, 14); // before R7_success: R7_success: assert !timedOut
  return true;
}

/**
 * Attach: aenOut = true   specs/mfi/errors.ilk:89
 */
function Attach_aenOut_true(_s: State, next: State, _sink: Sink): boolean {
  setAenOut(next, true);
  setAttach_ok(next, true);
  setAttach_aenSetup_logState(next, 0);
  setAttach_at(next, 15); // before R11: R11: assert ok
  return true;
}

/**
 * Attach: R7_success: assert !timedOut   specs/mfi/errors.ilk:115
 */
function Attach_R7_success(_s: State, next: State, sink: Sink): boolean {
  if (timedOut(next)) {
    sink.fail(9); // assert R7_success
    return true;
  }
  setAttach_aenSetup_logState(next, 1);
  setAttach_at(next, 9); // before release io
  return true;
}

/**
 * Attach: R11: assert ok   specs/mfi/errors.ilk:56
 *   R11: assert ok; // attached
 */
function Attach_R11(_s: State, next: State, sink: Sink): boolean {
  if (!Attach_ok(next)) {
    sink.fail(10); // assert R11
    return true;
  }
  if (io_owner(next) === 1) {
    sink.fail(2); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setAttach_at(next, 0); // inactive
  setAttach_early(next, false);
  setAttach_ok(next, false);
  return true;
}

/**
 * CamPoll: acquire io   specs/mfi/errors.ilk:121
 *   with io {
 */
function CamPoll_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(0); // acquire io
  setIo_owner(next, 2);
  setCamPoll_at(next, 2); // before R10: acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(12); // deadlock
    return true;
  }
  return true;
}

/**
 * CamPoll: acquire io   specs/mfi/errors.ilk:121
 *   with io {
 */
function CamPoll_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(13); // recursive-acquire
  return true;
}

/**
 * CamPoll: acquire io   specs/mfi/errors.ilk:123
 *   R10: acquire io; // mfi_intr_tbolt
 */
function CamPoll_acquire_io_3(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(0); // acquire io
  setIo_owner(next, 2);
  setCamPoll_at(next, 3); // before release io
  return true;
}

/**
 * CamPoll: acquire io   specs/mfi/errors.ilk:123
 *   R10: acquire io; // mfi_intr_tbolt
 */
function CamPoll_acquire_io_4(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(14); // recursive-acquire
  return true;
}

/**
 * CamPoll: release io   specs/mfi/errors.ilk:124
 */
function CamPoll_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(15); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  setCamPoll_at(next, 4); // before release io
  return true;
}

/**
 * CamPoll: release io   specs/mfi/errors.ilk:126
 *   }
 */
function CamPoll_release_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(16); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 2) {
    sink.fail(17); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setCamPoll_at(next, 0); // inactive
  return true;
}

/** What `Attach` can do where it rests. */
function stepAttach(s: State, next: State, sink: Sink): void {
  switch (Attach_at(s)) {
    case 1: // acquire io
      if (Attach_acquire_io(s, next, sink)) sink.emit(0);
      if (Attach_acquire_io_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // either
      if (Attach_noCommand(s, next, sink)) sink.emit(2);
      if (Attach_commandOut_true(s, next, sink)) sink.emit(3);
      break;
    case 3: // either
      if (Attach_notSent(s, next, sink)) sink.emit(4);
      if (Attach_sent(s, next, sink)) sink.emit(5);
      break;
    case 4: // release io
      if (Attach_release_io(s, next, sink)) sink.emit(6);
      break;
    case 5: // commandOut = false
      if (Attach_commandOut_false(s, next, sink)) sink.emit(7);
      break;
    case 6: // release io
      if (Attach_release_io_2(s, next, sink)) sink.emit(8);
      break;
    case 7: // acquire io
      if (Attach_acquire_io_3(s, next, sink)) sink.emit(9);
      if (Attach_acquire_io_4(s, next, sink)) sink.emit(10);
      break;
    case 8: // either
      if (Attach_noCommandLeft(s, next, sink)) sink.emit(11);
      if (Attach_loaded_true(s, next, sink)) sink.emit(12);
      break;
    case 9: // release io
      if (Attach_release_io_3(s, next, sink)) sink.emit(13);
      break;
    case 10: // either
      if (Attach_answered(s, next, sink)) sink.emit(14);
      if (Attach_timesOut(s, next, sink)) sink.emit(15);
      break;
    case 11: // B6_log_state: demand(logState)
      if (Attach_demand_logState(s, next, sink)) sink.emit(16);
      break;
    case 12: // atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }
      if (Attach_atomic_unloadedTwice_unloadedTwice_loade(s, next, sink)) sink.emit(17);
      break;
    case 13: // aenOut = true
      if (Attach_aenOut_true(s, next, sink)) sink.emit(18);
      break;
    case 14: // R7_success: R7_success: assert !timedOut
      if (Attach_R7_success(s, next, sink)) sink.emit(19);
      break;
    case 15: // R11: R11: assert ok
      if (Attach_R11(s, next, sink)) sink.emit(20);
      break;
  }
}

/** What `CamPoll` can do where it rests. */
function stepCamPoll(s: State, next: State, sink: Sink): void {
  switch (CamPoll_at(s)) {
    case 1: // acquire io
      if (CamPoll_acquire_io(s, next, sink)) sink.emit(21);
      if (CamPoll_acquire_io_2(s, next, sink)) sink.emit(22);
      break;
    case 2: // R10: acquire io
      if (CamPoll_acquire_io_3(s, next, sink)) sink.emit(23);
      if (CamPoll_acquire_io_4(s, next, sink)) sink.emit(24);
      break;
    case 3: // release io
      if (CamPoll_release_io(s, next, sink)) sink.emit(25);
      break;
    case 4: // release io
      if (CamPoll_release_io_2(s, next, sink)) sink.emit(26);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant B7_command   specs/mfi/errors.ilk:130
 * S3: the lock is free when no context is at work; and so is the command.
 *   !Attach.active => !commandOut
 */
function B7_command(s: State): boolean {
  return Attach_at(s) !== 0 || !commandOut(s);
}

/**
 * invariant R7_unloaded_once   specs/mfi/errors.ilk:131
 *   !unloadedTwice
 */
function R7_unloaded_once(s: State): boolean {
  return !unloadedTwice(s);
}

/**
 * reachable attached   specs/mfi/errors.ilk:132
 *   aenOut
 */
function attached(s: State): boolean {
  return aenOut(s);
}

/** Where no reachable state meets this: vacuous-implication */
function probe1(s: State): boolean {
  return Attach_at(s) === 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/errors.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setCommandOut(next, false);
  setLoaded(next, false);
  setAenOut(next, false);
  setTimedOut(next, false);
  setUnloadedTwice(next, false);
  setAttach_at(next, 1); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly commandOut: boolean;
  /** The DMA map of the polled command is loaded. */
  readonly loaded: boolean;
  readonly aenOut: boolean;
  readonly timedOut: boolean;
  readonly unloadedTwice: boolean;
  /** who holds io */
  readonly "io.owner": "free" | "Attach" | "CamPoll";
  /** where Attach rests */
  readonly "Attach.at": string;
  /** where CamPoll rests */
  readonly "CamPoll.at": "inactive" | "1 acquire io" | "2 R10" | "3 release io" | "4 release io";
  /** local `early` of `Attach` */
  readonly "Attach.early": boolean;
  /** local `logState` of `Attach` */
  readonly "Attach.aenSetup.logState": number | "none";
  /** local `ok` of `Attach` */
  readonly "Attach.ok": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiErrors",
  revision: "v234858",
  source: "specs/mfi/errors.ilk",
  hash: "1474a3c4adc1f3fc92a4711a5de1d7943b8647c5c40339c74144364786e62dc2",
  constants: {
    unlocksOnError: "false",
    testsAenSetup: "false",
    unlocksInAttach: "true",
    errorFirst: "false",
    mapcmdTells: "false",
    camPolls: "false",
    pollLocks: "true",
  },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepAttach(s, next, sink);
    stepCamPoll(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Attach_acquire_io", actor: "Attach", context: 0, from: 1, first: 0, parameters: [], place: place(61, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_acquire_io_2", actor: "Attach", context: 0, from: 1, first: 1, parameters: [], place: place(61, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_noCommand", actor: "Attach", context: 0, from: 2, first: 2, parameters: [], place: place(63, 5), does: { kind: "label", label: "noCommand" }, external: false, fairness: "weak" },
    { name: "Attach_commandOut_true", actor: "Attach", context: 0, from: 2, first: 3, parameters: [], place: place(67, 5), does: { kind: "statement", text: ["commandOut = true"] }, external: false, fairness: "weak" },
    { name: "Attach_notSent", actor: "Attach", context: 0, from: 3, first: 4, parameters: [], place: place(70, 5), does: { kind: "label", label: "notSent" }, external: false, fairness: "weak" },
    { name: "Attach_sent", actor: "Attach", context: 0, from: 3, first: 5, parameters: [], place: place(75, 5), does: { kind: "label", label: "sent" }, external: false, fairness: "weak" },
    { name: "Attach_release_io", actor: "Attach", context: 0, from: 4, first: 6, parameters: [], place: place(72, 5), does: { kind: "release", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_commandOut_false", actor: "Attach", context: 0, from: 5, first: 7, parameters: [], place: place(77, 3), does: { kind: "statement", text: ["commandOut = false"] }, external: false, fairness: "weak" },
    { name: "Attach_release_io_2", actor: "Attach", context: 0, from: 6, first: 8, parameters: [], place: place(78, 3), does: { kind: "release", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_acquire_io_3", actor: "Attach", context: 0, from: 7, first: 9, parameters: [], place: place(84, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_acquire_io_4", actor: "Attach", context: 0, from: 7, first: 10, parameters: [], place: place(84, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_noCommandLeft", actor: "Attach", context: 0, from: 8, first: 11, parameters: [], place: place(99, 5), does: { kind: "label", label: "noCommandLeft" }, external: false, fairness: "weak" },
    { name: "Attach_loaded_true", actor: "Attach", context: 0, from: 8, first: 12, parameters: [], place: place(102, 5), does: { kind: "statement", text: ["loaded = true"] }, external: false, fairness: "weak" },
    { name: "Attach_release_io_3", actor: "Attach", context: 0, from: 9, first: 13, parameters: [], place: place(86, 3), does: { kind: "release", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "Attach_answered", actor: "Attach", context: 0, from: 10, first: 14, parameters: [], place: place(105, 5), does: { kind: "label", label: "answered" }, external: false, fairness: "weak" },
    { name: "Attach_timesOut", actor: "Attach", context: 0, from: 10, first: 15, parameters: [], place: place(107, 5), does: { kind: "statement", text: ["timesOut: loaded = false"] }, external: false, fairness: "weak" },
    { name: "Attach_demand_logState", actor: "Attach", context: 0, from: 11, first: 16, parameters: [], place: place(88, 17), does: { kind: "statement", text: ["demand(logState)"] }, external: false, fairness: "weak" },
    { name: "Attach_atomic_unloadedTwice_unloadedTwice_loade", actor: "Attach", context: 0, from: 12, first: 17, parameters: [], place: place(111, 3), does: { kind: "statement", text: ["atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }"] }, external: false, fairness: "weak" },
    { name: "Attach_aenOut_true", actor: "Attach", context: 0, from: 13, first: 18, parameters: [], place: place(89, 3), does: { kind: "statement", text: ["aenOut = true"] }, external: false, fairness: "weak" },
    { name: "Attach_R7_success", actor: "Attach", context: 0, from: 14, first: 19, parameters: [], place: place(115, 3), does: { kind: "statement", text: ["R7_success: assert !timedOut"] }, external: false, fairness: "weak" },
    { name: "Attach_R11", actor: "Attach", context: 0, from: 15, first: 20, parameters: [], place: place(56, 3), does: { kind: "statement", text: ["R11: assert ok"] }, external: false, fairness: "weak" },
    { name: "CamPoll_acquire_io", actor: "CamPoll", context: 1, from: 1, first: 21, parameters: [], place: place(121, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "CamPoll_acquire_io_2", actor: "CamPoll", context: 1, from: 1, first: 22, parameters: [], place: place(121, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "CamPoll_acquire_io_3", actor: "CamPoll", context: 1, from: 2, first: 23, parameters: [], place: place(123, 7), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "CamPoll_acquire_io_4", actor: "CamPoll", context: 1, from: 2, first: 24, parameters: [], place: place(123, 7), does: { kind: "acquire", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "CamPoll_release_io", actor: "CamPoll", context: 1, from: 3, first: 25, parameters: [], place: place(124, 7), does: { kind: "release", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
    { name: "CamPoll_release_io_2", actor: "CamPoll", context: 1, from: 4, first: 26, parameters: [], place: place(126, 3), does: { kind: "release", lock: { name: "io", indices: [] } }, external: false, fairness: "weak" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Attach", form: "thread", word: "thread", place: place(44, 8), members: ["Attach"], firstActivation: 1, locations: [
      { label: undefined, place: place(44, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(61, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, calls: [{ proc: "commsInit", place: place(45, 15) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(62, 3), does: { kind: "either" }, calls: [{ proc: "commsInit", place: place(45, 15) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 3), does: { kind: "either" }, calls: [{ proc: "commsInit", place: place(45, 15) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 5), does: { kind: "release", lock: { name: "io", indices: [] } }, calls: [{ proc: "commsInit", place: place(45, 15) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(77, 3), does: { kind: "statement", text: ["commandOut = false"] }, calls: [{ proc: "commsInit", place: place(45, 15) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(78, 3), does: { kind: "release", lock: { name: "io", indices: [] } }, calls: [{ proc: "commsInit", place: place(45, 15) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(84, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, calls: [{ proc: "aenSetup", place: place(47, 12) }], locals: [["early", "Attach.early"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(98, 3), does: { kind: "either" }, calls: [{ proc: "aenSetup", place: place(47, 12) }, { proc: "getLogState", place: place(85, 18) }], locals: [["early", "Attach.early"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(86, 3), does: { kind: "release", lock: { name: "io", indices: [] } }, calls: [{ proc: "aenSetup", place: place(47, 12) }], locals: [["early", "Attach.early"], ["logState", "Attach.aenSetup.logState"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(104, 3), does: { kind: "either" }, calls: [{ proc: "aenSetup", place: place(47, 12) }, { proc: "getLogState", place: place(85, 18) }], locals: [["early", "Attach.early"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_log_state", place: place(88, 17), does: { kind: "statement", text: ["demand(logState)"] }, calls: [{ proc: "aenSetup", place: place(47, 12) }], locals: [["early", "Attach.early"], ["logState", "Attach.aenSetup.logState"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(111, 3), does: { kind: "statement", text: ["atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }"] }, calls: [{ proc: "aenSetup", place: place(47, 12) }, { proc: "getLogState", place: place(85, 18) }], locals: [["early", "Attach.early"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(89, 3), does: { kind: "statement", text: ["aenOut = true"] }, calls: [{ proc: "aenSetup", place: place(47, 12) }], locals: [["early", "Attach.early"], ["logState", "Attach.aenSetup.logState"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R7_success", place: place(115, 3), does: { kind: "statement", text: ["R7_success: assert !timedOut"] }, calls: [{ proc: "aenSetup", place: place(47, 12) }, { proc: "getLogState", place: place(85, 18) }], locals: [["early", "Attach.early"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R11", place: place(56, 3), does: { kind: "statement", text: ["R11: assert ok"] }, calls: [], locals: [["early", "Attach.early"], ["ok", "Attach.ok"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Attach_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "CamPoll", form: "entry", word: "entry", place: place(120, 7), members: ["CamPoll"], firstActivation: 2, locations: [
      { label: undefined, place: place(120, 7), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(121, 3), does: { kind: "acquire", lock: { name: "io", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: "R10", place: place(123, 7), does: { kind: "acquire", lock: { name: "io", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(124, 7), does: { kind: "release", lock: { name: "io", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 3), does: { kind: "release", lock: { name: "io", indices: [] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => CamPoll_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (s: State) => Attach_at(s) === 1 ? 1 : Attach_at(s) === 7 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => CamPoll_at(s) === 1 ? 1 : CamPoll_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(61, 3), message: "`Attach` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Attach blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(61, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-leak", place: place(44, 8), message: "`Attach` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(72, 5), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(78, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(84, 3), message: "`Attach` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Attach blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(84, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(86, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(88, 24), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "assertion", name: "R7_success", place: place(115, 3), message: "the assertion in `R7_success` does not hold", platform: undefined, ends: true },
    { kind: "assertion", name: "R11", place: place(56, 3), message: "the assertion in `R11` does not hold", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(121, 3), message: "`CamPoll` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, CamPoll blocked for io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(123, 7), message: "`CamPoll` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, CamPoll blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(121, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(123, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(124, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(126, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(120, 7), message: "`CamPoll` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
  ],
  // prettier-ignore
  notes: [],
  events: [
    { is: { kind: "acquire", subject: "io", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "io", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "io", shared: true, indices: 0, args: 0 }, formats: [] },
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "B7_command", place: place(130, 11), text: "!Attach.active => !commandOut", holds: B7_command },
    { name: "R7_unloaded_once", place: place(131, 11), text: "!unloadedTwice", holds: R7_unloaded_once },
  ],
  // prettier-ignore
  reachables: [
    { name: "attached", place: place(132, 11), text: "aenOut", holds: attached },
  ],
  // prettier-ignore
  stateRules: [],
  // prettier-ignore
  probes: [
    { slug: "vacuous-implication", message: "the left side of `=>` in `B7_command` is never true: `!Attach.active`", place: place(130, 23), holds: probe1, within: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "panic: deadlres_td_sleep_q: possible deadlock detected",
    "lost-wakeup":
      "panic: deadlres_td_sleep_q: possible deadlock detected, a thread that nobody will wake",
  },
  // prettier-ignore
  variables: [
    { owner: "commandOut", path: [], group: "variable", dimensions: [], format: { kind: "boolean" }, read: commandOut, write: setCommandOut },
    { owner: "loaded", path: [], group: "variable", dimensions: [], format: { kind: "boolean" }, read: loaded, write: setLoaded },
    { owner: "aenOut", path: [], group: "variable", dimensions: [], format: { kind: "boolean" }, read: aenOut, write: setAenOut },
    { owner: "timedOut", path: [], group: "ghost", dimensions: [], format: { kind: "boolean" }, read: timedOut, write: setTimedOut },
    { owner: "unloadedTwice", path: [], group: "ghost", dimensions: [], format: { kind: "boolean" }, read: unloadedTwice, write: setUnloadedTwice },
    { owner: "io", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Attach","CamPoll"] }, read: io_owner, write: setIo_owner },
    { owner: "Attach", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 either","3 either","4 release io","5 commandOut = false","6 release io","7 acquire io","8 either","9 release io","10 either","11 B6_log_state","12 atomic { unloadedTwice = unloadedTwice || !loaded; loaded = false; }","13 aenOut = true","14 R7_success","15 R11"] }, read: Attach_at, write: setAttach_at },
    { owner: "CamPoll", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 R10","3 release io","4 release io"] }, read: CamPoll_at, write: setCamPoll_at },
    { owner: "Attach", path: ["early"], group: "context", dimensions: [], format: { kind: "boolean" }, read: Attach_early, write: setAttach_early },
    { owner: "Attach", path: ["aenSetup","logState"], group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Attach_aenSetup_logState, write: setAttach_aenSetup_logState },
    { owner: "Attach", path: ["ok"], group: "context", dimensions: [], format: { kind: "boolean" }, read: Attach_ok, write: setAttach_ok },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "rule", name: "lock-leak", within: 2 },
      { form: "property", name: "B7_command" },
      { form: "rule", name: "null-dereference" },
      { form: "property", name: "R7_unloaded_once" },
      { form: "assert", name: "R7_success" },
    ],
  },
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
