// Generated from specs/mfi/reset.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 51e5dc5d6ebd69bf · revision r250496ReplyFirst · 28 variables in 2 words (49 bits) · 72 actions, 72 transitions
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

// What does the watchdog need to bring a dead controller back, and who holds it at that moment?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi/mfi_tbolt.c of r234858 and of r250496: mfi_tbolt_reset,
// mfi_process_fw_state_chg_isr, mfi_tbolt_init_MFI_queue, mfi_aen_setup, mfi_tbolt_sync_map_info; mfi_wait_command in mfi.c.
// The panic of the mail of 16 November 2012, "recursed on non-recursive mutex MFI I/O lock", is B1.
//
// Abstracted: commands are counted, not named (queues.ilk and commands.ilk name them); the controller faults once; the
// delays; the third attempt that declares a controller dead. A callout may not sleep: FreeBSD panics with "Trying sleep,
// but thread marked as sleeping prohibited", which is the assertion R6.
//
// What was found. B1 has three places on one path, and each mended alone moves the panic to the next. B10 comes up with
// the first of them mended: initialising needs a free command, and if all are busy, which may be why the controller has to
// be reset, the reset ends half way (r234858) or with a dead controller whose commands nobody ends (r250496). R9:
// mfi_timeout looks at adpreset without the lock; no harm comes of it, for mfi_tbolt_reset looks again with it
// (`r250496LooksOn`). That the reset keeps the lock for 20 s is a matter of time, of which there is none here. R6: r250496
// lets the reset wait for a polled command, and the only one to say that it is complete is the drain of the reply ring.
// That is in time only if the reply comes before the status. If there is no reply at all, which is what DONT_POST asks
// for, then a thread that may sleep sleeps for ever. `proposed` keeps a command back for the reset, leaves the map sync to
// the taskqueue, as r250496 does for the interrupt thread, asks a polled command's status instead of waiting to be woken,
// and fails what is outstanding on a dead controller.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const initLocks = false
// const resetLocks = false
// const aenLocks = false
// const mapSync = InReset
// const killsOnError = true
// const failsOutstanding = false
// const asksStatus = false
// const polledReply = ReplyFirst
// const CMS = 2
// const forUsers = 2
// const looksFirst = false
const NOBODY = 0;
const OPERATIONAL = 0;
const FAULTED = 1;
const STOPPED = 2;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable                           values
//    0  0–1    firmware                           Operational, Faulted, Stopped
//    0  2      hasFaulted                         false, true
//    0  3      dead                               false, true
//    0  4–5    adpreset                           0..2
//    0  6–7    free                               0..2
//    0  8–9    busy                               0..2
//    0  10–11  answered                           0..2
//    0  12     posted                             false, true
//    0  13     status                             false, true
//    0  14     reply                              false, true
//    0  15     replyDue                           false, true
//    0  16     completed                          false, true
//    0  17     pollOwned                          false, true
//    0  18–19  commandDone.sleepers               one bit for each element
//    0  20–22  io.owner                           free, Boot, Send, Interrupt, Watchdog, MapSync
//    0  23     Boot.at                            0 inactive, 1..1 where it rests
//    0  24–26  Send.at                            0 inactive, 1..4 where it rests
//    0  27–29  Interrupt.at                       0 inactive, 1..7 where it rests
//    0  30     Interrupt.pending                  false, true
//    1  0–4    Watchdog.at                        0 inactive, 1..29 where it rests
//    0  31     Watchdog.pending                   false, true
//    1  5–9    MapSync.at                         0 inactive, 1..17 where it rests
//    1  10     MapSync.pending                    false, true
//    1  11–12  Watchdog.state                     Operational, Faulted, Stopped
//    1  13     Watchdog.initQueue.found           false, true
//    1  14     Watchdog.processStateChange.ready  false, true
//    1  15     Watchdog.syncMap.maySleep          false, true
//    1  16     MapSync.syncMap.maySleep           false, true

const firmware = (s: State): number => s[0] & 3;
const setFirmware = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const hasFaulted = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setHasFaulted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const dead = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setDead = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const adpreset = (s: State): number => (s[0] >>> 4) & 3;
const setAdpreset = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const free = (s: State): number => (s[0] >>> 6) & 3;
const setFree = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const busy = (s: State): number => (s[0] >>> 8) & 3;
const setBusy = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const answered = (s: State): number => (s[0] >>> 10) & 3;
const setAnswered = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const posted = (s: State): boolean => ((s[0] >>> 12) & 1) !== 0;
const setPosted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 12)) | ((value ? 1 : 0) << 12);
};
const status = (s: State): boolean => ((s[0] >>> 13) & 1) !== 0;
const setStatus = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 13)) | ((value ? 1 : 0) << 13);
};
const reply = (s: State): boolean => ((s[0] >>> 14) & 1) !== 0;
const setReply = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const replyDue = (s: State): boolean => ((s[0] >>> 15) & 1) !== 0;
const setReplyDue = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 15)) | ((value ? 1 : 0) << 15);
};
const completed = (s: State): boolean => ((s[0] >>> 16) & 1) !== 0;
const setCompleted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 16)) | ((value ? 1 : 0) << 16);
};
const pollOwned = (s: State): boolean => ((s[0] >>> 17) & 1) !== 0;
const setPollOwned = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 17)) | ((value ? 1 : 0) << 17);
};
const commandDone_sleepers = (s: State): number => (s[0] >>> 18) & 3;
const setCommandDone_sleepers = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 18)) | (value << 18);
};
const io_owner = (s: State): number => (s[0] >>> 20) & 7;
const setIo_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 20)) | (value << 20);
};
const Boot_at = (s: State): number => (s[0] >>> 23) & 1;
const setBoot_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 23)) | (value << 23);
};
const Send_at = (s: State): number => (s[0] >>> 24) & 7;
const setSend_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 24)) | (value << 24);
};
const Interrupt_at = (s: State): number => (s[0] >>> 27) & 7;
const setInterrupt_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 27)) | (value << 27);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 30) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 30)) | ((value ? 1 : 0) << 30);
};
const Watchdog_at = (s: State): number => s[1] & 31;
const setWatchdog_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~31) | value;
};
const Watchdog_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setWatchdog_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const MapSync_at = (s: State): number => (s[1] >>> 5) & 31;
const setMapSync_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(31 << 5)) | (value << 5);
};
const MapSync_pending = (s: State): boolean => ((s[1] >>> 10) & 1) !== 0;
const setMapSync_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 10)) | ((value ? 1 : 0) << 10);
};
const Watchdog_state = (s: State): number => (s[1] >>> 11) & 3;
const setWatchdog_state = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 11)) | (value << 11);
};
const Watchdog_initQueue_found = (s: State): boolean => ((s[1] >>> 13) & 1) !== 0;
const setWatchdog_initQueue_found = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 13)) | ((value ? 1 : 0) << 13);
};
const Watchdog_processStateChange_ready = (s: State): boolean => ((s[1] >>> 14) & 1) !== 0;
const setWatchdog_processStateChange_ready = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Watchdog_syncMap_maySleep = (s: State): boolean => ((s[1] >>> 15) & 1) !== 0;
const setWatchdog_syncMap_maySleep = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 15)) | ((value ? 1 : 0) << 15);
};
const MapSync_syncMap_maySleep = (s: State): boolean => ((s[1] >>> 16) & 1) !== 0;
const setMapSync_syncMap_maySleep = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 16)) | ((value ? 1 : 0) << 16);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) return NOBODY;
  if (a === 2) {
    if (Send_at(s) === 1) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 3) {
    if (Interrupt_at(s) === 1) {
      if (io_owner(s) === 3) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 4) {
    if (Watchdog_at(s) === 29 && (commandDone_sleepers(s) & 1) === 0) {
      if (io_owner(s) === 4) return 0;
      return io_owner(s);
    }
    if (Watchdog_at(s) === 1) {
      if (io_owner(s) === 4) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 5) {
    if (MapSync_at(s) === 17 && (commandDone_sleepers(s) & 2) === 0) {
      if (io_owner(s) === 5) return 0;
      return io_owner(s);
    }
    if (MapSync_at(s) === 1) {
      if (io_owner(s) === 5) return 0;
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
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 5) {
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

/** Whether a is x or comes after it within 4 waits. */
function leadsTo5(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo4(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo5(s, waitsFor(s, a), a);
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Boot_at(s) === 0 &&
    Send_at(s) === 0 &&
    Interrupt_at(s) === 0 &&
    Watchdog_at(s) === 0 &&
    MapSync_at(s) === 0 &&
    !(Interrupt_at(s) === 0 && Interrupt_pending(s)) &&
    !(MapSync_at(s) === 0 && MapSync_pending(s)) &&
    !(!hasFaulted(s) && !posted(s)) &&
    !(firmware(s) === OPERATIONAL && answered(s) < busy(s)) &&
    !posted(s) &&
    !replyDue(s)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Boot: arm Watchdog   specs/mfi/reset.ilk:68
 *   thread Boot { arm Watchdog; }
 */
function Boot_arm_Watchdog(_s: State, next: State, sink: Sink): boolean {
  setWatchdog_pending(next, true);
  if (io_owner(next) === 1) {
    sink.fail(0); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setBoot_at(next, 0); // inactive
  return true;
}

/**
 * Send: enters   specs/mfi/reset.ilk:71
 * Any user: takes a command, sends it, and does not poll.
 *   entry Send as d_ioctl {
 */
function Send_enter(_s: State, next: State, sink: Sink): boolean {
  sink.event(1); // enter
  setSend_at(next, 1); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * Send: acquire io   specs/mfi/reset.ilk:72
 *   with io {
 */
function Send_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(2); // acquire io
  setIo_owner(next, 2);
  setSend_at(next, 2); // before test adpreset == 0 && !dead && free > CMS - forUsers
  return true;
}

/**
 * Send: acquire io   specs/mfi/reset.ilk:72
 *   with io {
 */
function Send_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Send: test adpreset == 0 && !dead && free > CMS - forUsers   specs/mfi/reset.ilk:73
 *   if (adpreset == 0 && !dead && free > CMS - forUsers) {
 */
function Send_test_adpreset_0_dead_free_CMS_forUsers(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_at(next) === 13) {
    sink.note(42); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 10) {
    sink.note(37); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (MapSync_at(next) === 15) {
    sink.note(36); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (MapSync_at(next) === 3) {
    sink.note(35); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 27) {
    sink.note(34); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 16) {
    sink.note(33); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 13) {
    sink.note(32); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 12) {
    sink.note(31); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 11) {
    sink.note(30); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 10) {
    sink.note(29); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 4) {
    sink.note(28); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (io_owner(next) !== 2) {
    sink.fail(3); // lock-not-held
    return true;
  }
  if (adpreset(next) === 0 && !dead(next) && free(next) > 0) {
    sink.note(0); // branch: if (adpreset == 0 && !dead && free > CMS - forUsers) is true
    setSend_at(next, 3); // before free = free - 1
  } else {
    sink.note(1); // branch: if (adpreset == 0 && !dead && free > CMS - forUsers) is false
    setSend_at(next, 4); // before release io
  }
  return true;
}

/**
 * Send: free = free - 1   specs/mfi/reset.ilk:74
 *   atomic {
 */
function Send_free_free_1(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_at(next) === 13) {
    sink.note(43); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 10) {
    sink.note(38); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) - 1 < 0) {
    sink.fail(4); // out-of-range
    return true;
  }
  setFree(next, free(next) - 1);
  if (busy(next) + 1 > 2) {
    sink.fail(5); // out-of-range
    return true;
  }
  setBusy(next, busy(next) + 1);
  setSend_at(next, 4); // before release io
  return true;
}

/**
 * Send: release io   specs/mfi/reset.ilk:79
 *   }
 */
function Send_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 2) {
    sink.fail(7); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setSend_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: enters   specs/mfi/reset.ilk:82
 *   ithread Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  setInterrupt_pending(next, false);
  sink.event(1); // enter
  setInterrupt_at(next, 1); // before acquire io
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/reset.ilk:83
 *   with io { drain(); }
 */
function Interrupt_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(2); // acquire io
  setIo_owner(next, 3);
  setInterrupt_at(next, 2); // before test answered > 0
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/reset.ilk:83
 *   with io { drain(); }
 */
function Interrupt_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 3) return false;
  sink.fail(9); // recursive-acquire
  return true;
}

/**
 * Interrupt: test answered > 0   specs/mfi/reset.ilk:88
 *   while (answered > 0) {
 */
function Interrupt_test_answered_0(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) > 0) {
    sink.note(2); // branch: while (answered > 0) is true
    setInterrupt_at(next, 3); // before answered = answered - 1
  } else {
    sink.note(3); // branch: while (answered > 0) is false
    setInterrupt_at(next, 4); // before test reply
  }
  return true;
}

/**
 * Interrupt: answered = answered - 1   specs/mfi/reset.ilk:89
 *   atomic {
 */
function Interrupt_answered_answered_1(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) - 1 < 0) {
    sink.fail(10); // out-of-range
    return true;
  }
  setAnswered(next, answered(next) - 1);
  if (busy(next) - 1 < 0) {
    sink.fail(11); // out-of-range
    return true;
  }
  setBusy(next, busy(next) - 1);
  if (free(next) + 1 > 2) {
    sink.fail(12); // out-of-range
    return true;
  }
  setFree(next, free(next) + 1);
  setInterrupt_at(next, 2); // before test answered > 0
  return true;
}

/**
 * Interrupt: test reply   specs/mfi/reset.ilk:95
 *   if (reply) {
 */
function Interrupt_test_reply(_s: State, next: State, sink: Sink): boolean {
  if (reply(next)) {
    sink.note(4); // branch: if (reply) is true
    setInterrupt_at(next, 5); // before reply = false
  } else {
    sink.note(5); // branch: if (reply) is false
    setInterrupt_at(next, 6); // before release io
  }
  return true;
}

/**
 * Interrupt: reply = false   specs/mfi/reset.ilk:96
 *   atomic {
 */
function Interrupt_reply_false(_s: State, next: State, _sink: Sink): boolean {
  setReply(next, false);
  setCompleted(next, pollOwned(next));
  setInterrupt_at(next, 7); // before wake commandDone
  return true;
}

/**
 * Interrupt: release io   specs/mfi/reset.ilk:83
 *   with io { drain(); }
 */
function Interrupt_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(13); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 3) {
    sink.fail(14); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: wake commandDone   specs/mfi/reset.ilk:100
 */
function Interrupt_wake_commandDone(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake commandDone
  setCommandDone_sleepers(next, 0);
  setInterrupt_at(next, 6); // before release io
  return true;
}

/**
 * Watchdog: enters   specs/mfi/reset.ilk:105
 * mfi_timeout and mfi_tbolt_reset, every 30 s
 *   external timer Watchdog {
 */
function Watchdog_enter(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  setWatchdog_pending(next, false);
  sink.event(1); // enter
  setWatchdog_at(next, 1); // before acquire io
  if (waitsInCycle(next, 4)) {
    sink.fail(15); // deadlock
    return true;
  }
  return true;
}

/**
 * Watchdog: acquire io   specs/mfi/reset.ilk:112
 */
function Watchdog_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(2); // acquire io
  setIo_owner(next, 4);
  setWatchdog_at(next, 2); // before let state = firmware
  return true;
}

/**
 * Watchdog: acquire io   specs/mfi/reset.ilk:112
 */
function Watchdog_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 4) return false;
  sink.fail(16); // recursive-acquire
  return true;
}

/**
 * Watchdog: let state = firmware   specs/mfi/reset.ilk:113
 */
function Watchdog_let_state_firmware(_s: State, next: State, _sink: Sink): boolean {
  const state = firmware(next);
  setWatchdog_state(next, state);
  setWatchdog_at(next, 3); // before test state == Faulted && adpreset == 0
  return true;
}

/**
 * Watchdog: test state == Faulted && adpreset == 0   specs/mfi/reset.ilk:114
 *   if (state == Faulted && adpreset == 0) {
 */
function Watchdog_test_state_Faulted_adpreset_0(_s: State, next: State, sink: Sink): boolean {
  if (!(Watchdog_state(next) !== FAULTED || io_owner(next) === 4)) {
    sink.fail(17); // lock-not-held
    return true;
  }
  if (Watchdog_state(next) === FAULTED && adpreset(next) === 0) {
    sink.note(6); // branch: if (state == Faulted && adpreset == 0) is true
    setWatchdog_at(next, 4); // before adpreset = 1
  } else {
    sink.note(7); // branch: if (state == Faulted && adpreset == 0) is false
    setWatchdog_at(next, 5); // before release io
  }
  return true;
}

/**
 * Watchdog: adpreset = 1   specs/mfi/reset.ilk:115
 */
function Watchdog_adpreset_1(_s: State, next: State, sink: Sink): boolean {
  if (Send_at(next) === 2) {
    sink.note(28); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (io_owner(next) !== 4) {
    sink.fail(18); // lock-not-held
    return true;
  }
  setAdpreset(next, 1);
  setWatchdog_at(next, 6); // before firmware = Operational
  return true;
}

/**
 * Watchdog: release io   specs/mfi/reset.ilk:118
 */
function Watchdog_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(19); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  setWatchdog_at(next, 7); // before arm Watchdog
  return true;
}

/**
 * Watchdog: firmware = Operational   specs/mfi/reset.ilk:124
 *   atomic {
 */
function Watchdog_firmware_Operational(_s: State, next: State, sink: Sink): boolean {
  setFirmware(next, OPERATIONAL);
  setAnswered(next, 0);
  if (io_owner(next) !== 4) {
    sink.fail(20); // lock-not-held
    return true;
  }
  setAdpreset(next, 2);
  setWatchdog_at(next, 8); // before assertHeld io
  return true;
}

/**
 * Watchdog: arm Watchdog   specs/mfi/reset.ilk:119
 */
function Watchdog_arm_Watchdog(_s: State, next: State, sink: Sink): boolean {
  setWatchdog_pending(next, true);
  if (io_owner(next) === 4) {
    sink.fail(21); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setWatchdog_at(next, 0); // inactive
  setWatchdog_state(next, 0);
  return true;
}

/**
 * Watchdog: assertHeld io   specs/mfi/reset.ilk:160
 */
function Watchdog_assertHeld_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(22); // lock-not-held
    return true;
  }
  setWatchdog_at(next, 9); // before let found = free > 0
  return true;
}

/**
 * Watchdog: let found = free > 0   specs/mfi/reset.ilk:162
 */
function Watchdog_let_found_free_0(_s: State, next: State, sink: Sink): boolean {
  const found = free(next) > 0;
  if (found) {
    sink.note(8); // branch: if (found) is true
    setWatchdog_initQueue_found(next, found);
    setWatchdog_at(next, 10); // before free = free - 1
  } else {
    sink.note(9); // branch: if (found) is false
    if (!found) {
      sink.note(10); // branch: if (!ready) is true
      setWatchdog_processStateChange_ready(next, found);
      setWatchdog_at(next, 11); // before dead = true
    } else {
      sink.note(11); // branch: if (!ready) is false
      setWatchdog_processStateChange_ready(next, found);
      setWatchdog_at(next, 12); // before adpreset = 0
    }
  }
  return true;
}

/**
 * Watchdog: free = free - 1   specs/mfi/reset.ilk:164
 *   free = free - 1; // the polled INIT frame, in its own memory
 */
function Watchdog_free_free_1(_s: State, next: State, sink: Sink): boolean {
  if (MapSync_at(next) === 15) {
    sink.note(41); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (MapSync_at(next) === 3) {
    sink.note(40); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (MapSync_at(next) === 2) {
    sink.note(39); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 3) {
    sink.note(38); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 2) {
    sink.note(37); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 2) {
    sink.note(29); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) - 1 < 0) {
    sink.fail(23); // out-of-range
    return true;
  }
  setFree(next, free(next) - 1);
  setWatchdog_at(next, 13); // before free = free + 1
  return true;
}

/**
 * Watchdog: dead = true   specs/mfi/reset.ilk:132
 *   atomic {
 */
function Watchdog_dead_true(_s: State, next: State, sink: Sink): boolean {
  if (Send_at(next) === 2) {
    sink.note(30); // coarse step: C would make this several accesses, and another context may come between them
  }
  setDead(next, true);
  setFirmware(next, STOPPED);
  setWatchdog_processStateChange_ready(next, false);
  setWatchdog_at(next, 5); // before release io
  return true;
}

/**
 * Watchdog: adpreset = 0   specs/mfi/reset.ilk:148
 *   adpreset = 0; // and what is busy is sent again
 */
function Watchdog_adpreset_0(_s: State, next: State, sink: Sink): boolean {
  if (Send_at(next) === 2) {
    sink.note(31); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (io_owner(next) !== 4) {
    sink.fail(24); // lock-not-held
    return true;
  }
  setAdpreset(next, 0);
  setWatchdog_at(next, 14); // before assertHeld io
  return true;
}

/**
 * Watchdog: free = free + 1   specs/mfi/reset.ilk:165
 */
function Watchdog_free_free_1_2(_s: State, next: State, sink: Sink): boolean {
  if (MapSync_at(next) === 15) {
    sink.note(46); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (MapSync_at(next) === 3) {
    sink.note(45); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (MapSync_at(next) === 2) {
    sink.note(44); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 3) {
    sink.note(43); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 2) {
    sink.note(42); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 2) {
    sink.note(32); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) + 1 > 2) {
    sink.fail(25); // out-of-range
    return true;
  }
  setFree(next, free(next) + 1);
  const result = Watchdog_initQueue_found(next);
  if (!result) {
    sink.note(10); // branch: if (!ready) is true
    setWatchdog_processStateChange_ready(next, result);
    setWatchdog_initQueue_found(next, false);
    setWatchdog_at(next, 11); // before dead = true
  } else {
    sink.note(11); // branch: if (!ready) is false
    setWatchdog_processStateChange_ready(next, result);
    setWatchdog_initQueue_found(next, false);
    setWatchdog_at(next, 12); // before adpreset = 0
  }
  return true;
}

/**
 * Watchdog: assertHeld io   specs/mfi/reset.ilk:176
 */
function Watchdog_assertHeld_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(26); // lock-not-held
    return true;
  }
  setWatchdog_syncMap_maySleep(next, false);
  setWatchdog_at(next, 15); // before test free > 0
  return true;
}

/**
 * Watchdog: test free > 0   specs/mfi/reset.ilk:187
 *   if (free > 0) {
 */
function Watchdog_test_free_0(_s: State, next: State, sink: Sink): boolean {
  if (free(next) > 0) {
    sink.note(12); // branch: if (free > 0) is true
    setWatchdog_at(next, 16); // before free = free - 1
  } else {
    sink.note(13); // branch: if (free > 0) is false
    setWatchdog_processStateChange_ready(next, false);
    setWatchdog_syncMap_maySleep(next, false);
    setWatchdog_at(next, 5); // before release io
  }
  return true;
}

/**
 * Watchdog: free = free - 1   specs/mfi/reset.ilk:188
 *   atomic {
 */
function Watchdog_free_free_1_3(_s: State, next: State, sink: Sink): boolean {
  if (Send_at(next) === 2) {
    sink.note(33); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) - 1 < 0) {
    sink.fail(27); // out-of-range
    return true;
  }
  setFree(next, free(next) - 1);
  setPollOwned(next, true);
  setWatchdog_at(next, 17); // before posted = true
  return true;
}

/**
 * Watchdog: posted = true   specs/mfi/reset.ilk:212
 */
function Watchdog_posted_true(_s: State, next: State, _sink: Sink): boolean {
  setPosted(next, true);
  setWatchdog_at(next, 18); // before spin until status
  return true;
}

/**
 * Watchdog: spin until status   specs/mfi/reset.ilk:213
 */
function Watchdog_spin_until_status(s: State, next: State, _sink: Sink): boolean {
  if (!status(s)) return false;
  setWatchdog_at(next, 19); // before status = false
  return true;
}

/**
 * Watchdog: status = false   specs/mfi/reset.ilk:214
 *   if (!asksStatus) { status = false; }
 */
function Watchdog_status_false(_s: State, next: State, _sink: Sink): boolean {
  setStatus(next, false);
  setWatchdog_at(next, 20); // before test answered > 0
  return true;
}

/**
 * Watchdog: test answered > 0   specs/mfi/reset.ilk:88
 *   while (answered > 0) {
 */
function Watchdog_test_answered_0(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) > 0) {
    sink.note(14); // branch: while (answered > 0) is true
    setWatchdog_at(next, 21); // before answered = answered - 1
  } else {
    sink.note(15); // branch: while (answered > 0) is false
    setWatchdog_at(next, 22); // before test reply
  }
  return true;
}

/**
 * Watchdog: answered = answered - 1   specs/mfi/reset.ilk:89
 *   atomic {
 */
function Watchdog_answered_answered_1(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) - 1 < 0) {
    sink.fail(10); // out-of-range
    return true;
  }
  setAnswered(next, answered(next) - 1);
  if (busy(next) - 1 < 0) {
    sink.fail(11); // out-of-range
    return true;
  }
  setBusy(next, busy(next) - 1);
  if (free(next) + 1 > 2) {
    sink.fail(12); // out-of-range
    return true;
  }
  setFree(next, free(next) + 1);
  setWatchdog_at(next, 20); // before test answered > 0
  return true;
}

/**
 * Watchdog: test reply   specs/mfi/reset.ilk:95
 *   if (reply) {
 */
function Watchdog_test_reply(_s: State, next: State, sink: Sink): boolean {
  if (reply(next)) {
    sink.note(16); // branch: if (reply) is true
    setWatchdog_at(next, 23); // before reply = false
  } else {
    sink.note(17); // branch: if (reply) is false
    setWatchdog_at(next, 24); // before test !completed
  }
  return true;
}

/**
 * Watchdog: reply = false   specs/mfi/reset.ilk:96
 *   atomic {
 */
function Watchdog_reply_false(_s: State, next: State, _sink: Sink): boolean {
  setReply(next, false);
  setCompleted(next, pollOwned(next));
  setWatchdog_at(next, 25); // before wake commandDone
  return true;
}

/**
 * Watchdog: test !completed   specs/mfi/reset.ilk:197
 *   if (!completed) {
 */
function Watchdog_test_completed(_s: State, next: State, sink: Sink): boolean {
  if (!completed(next)) {
    sink.note(18); // branch: if (!completed) is true
    setWatchdog_at(next, 26); // before R6: R6: assert maySleep
  } else {
    sink.note(19); // branch: if (!completed) is false
    setWatchdog_at(next, 27); // before free = free + 1
  }
  return true;
}

/**
 * Watchdog: wake commandDone   specs/mfi/reset.ilk:100
 */
function Watchdog_wake_commandDone(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake commandDone
  setCommandDone_sleepers(next, 0);
  setWatchdog_at(next, 24); // before test !completed
  return true;
}

/**
 * Watchdog: R6: assert maySleep   specs/mfi/reset.ilk:198
 */
function Watchdog_R6(_s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_syncMap_maySleep(next)) {
    sink.fail(28); // assert R6
    return true;
  }
  setWatchdog_at(next, 28); // before sleep commandDone with io
  return true;
}

/**
 * Watchdog: free = free + 1   specs/mfi/reset.ilk:202
 *   atomic {
 */
function Watchdog_free_free_1_4(_s: State, next: State, sink: Sink): boolean {
  if (Send_at(next) === 2) {
    sink.note(34); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) + 1 > 2) {
    sink.fail(29); // out-of-range
    return true;
  }
  setFree(next, free(next) + 1);
  setPollOwned(next, false);
  setCompleted(next, false);
  setWatchdog_processStateChange_ready(next, false);
  setWatchdog_syncMap_maySleep(next, false);
  setWatchdog_at(next, 5); // before release io
  return true;
}

/**
 * Watchdog: sleep commandDone with io   specs/mfi/reset.ilk:199
 */
function Watchdog_sleep_commandDone_with_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 4) {
    sink.fail(30); // release-not-owner
    broken = true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  sink.fail(31); // blocking-in-atomic
  broken = true;
  if (io_owner(next) === 4) {
    sink.fail(32); // sleep-with-lock
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // sleep commandDone
  setCommandDone_sleepers(next, commandDone_sleepers(next) | 1);
  setWatchdog_at(next, 29); // before asleep on commandDone
  return true;
}

/**
 * Watchdog: acquire io, after waking   specs/mfi/reset.ilk:199
 *   sleep commandDone with io;
 */
function Watchdog_acquire_io_after_waking(s: State, next: State, sink: Sink): boolean {
  if (!((commandDone_sleepers(s) & 1) === 0 && io_owner(s) === 0)) return false;
  sink.event(2); // acquire io
  setIo_owner(next, 4);
  setWatchdog_at(next, 27); // before free = free + 1
  return true;
}

/**
 * Watchdog: acquire io, after waking   specs/mfi/reset.ilk:199
 *   sleep commandDone with io;
 */
function Watchdog_acquire_io_after_waking_2(s: State, _next: State, sink: Sink): boolean {
  if (!((commandDone_sleepers(s) & 1) === 0 && io_owner(s) === 4)) return false;
  sink.fail(33); // recursive-acquire
  return true;
}

/**
 * MapSync: enters   specs/mfi/reset.ilk:181
 * mfi_handle_map_sync
 *   taskqueue MapSync {
 */
function MapSync_enter(s: State, next: State, sink: Sink): boolean {
  if (!MapSync_pending(s)) return false;
  setMapSync_pending(next, false);
  sink.event(1); // enter
  setMapSync_at(next, 1); // before acquire io
  if (waitsInCycle(next, 5)) {
    sink.fail(34); // deadlock
    return true;
  }
  return true;
}

/**
 * MapSync: acquire io   specs/mfi/reset.ilk:182
 *   with io { syncMap(true); }
 */
function MapSync_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(2); // acquire io
  setIo_owner(next, 5);
  setMapSync_syncMap_maySleep(next, true);
  setMapSync_at(next, 2); // before test free > 0
  return true;
}

/**
 * MapSync: acquire io   specs/mfi/reset.ilk:182
 *   with io { syncMap(true); }
 */
function MapSync_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 5) return false;
  sink.fail(35); // recursive-acquire
  return true;
}

/**
 * MapSync: test free > 0   specs/mfi/reset.ilk:187
 *   if (free > 0) {
 */
function MapSync_test_free_0(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_at(next) === 13) {
    sink.note(44); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 10) {
    sink.note(39); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) > 0) {
    sink.note(20); // branch: if (free > 0) is true
    setMapSync_at(next, 3); // before free = free - 1
  } else {
    sink.note(21); // branch: if (free > 0) is false
    setMapSync_syncMap_maySleep(next, false);
    setMapSync_at(next, 4); // before release io
  }
  return true;
}

/**
 * MapSync: free = free - 1   specs/mfi/reset.ilk:188
 *   atomic {
 */
function MapSync_free_free_1(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_at(next) === 13) {
    sink.note(45); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 10) {
    sink.note(40); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 2) {
    sink.note(35); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) - 1 < 0) {
    sink.fail(27); // out-of-range
    return true;
  }
  setFree(next, free(next) - 1);
  setPollOwned(next, true);
  setMapSync_at(next, 5); // before posted = true
  return true;
}

/**
 * MapSync: release io   specs/mfi/reset.ilk:182
 *   with io { syncMap(true); }
 */
function MapSync_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 5) {
    sink.fail(36); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 5) {
    sink.fail(37); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setMapSync_at(next, 0); // inactive
  return true;
}

/**
 * MapSync: posted = true   specs/mfi/reset.ilk:212
 */
function MapSync_posted_true(_s: State, next: State, _sink: Sink): boolean {
  setPosted(next, true);
  setMapSync_at(next, 6); // before spin until status
  return true;
}

/**
 * MapSync: spin until status   specs/mfi/reset.ilk:213
 */
function MapSync_spin_until_status(s: State, next: State, _sink: Sink): boolean {
  if (!status(s)) return false;
  setMapSync_at(next, 7); // before status = false
  return true;
}

/**
 * MapSync: status = false   specs/mfi/reset.ilk:214
 *   if (!asksStatus) { status = false; }
 */
function MapSync_status_false(_s: State, next: State, _sink: Sink): boolean {
  setStatus(next, false);
  setMapSync_at(next, 8); // before test answered > 0
  return true;
}

/**
 * MapSync: test answered > 0   specs/mfi/reset.ilk:88
 *   while (answered > 0) {
 */
function MapSync_test_answered_0(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) > 0) {
    sink.note(22); // branch: while (answered > 0) is true
    setMapSync_at(next, 9); // before answered = answered - 1
  } else {
    sink.note(23); // branch: while (answered > 0) is false
    setMapSync_at(next, 10); // before test reply
  }
  return true;
}

/**
 * MapSync: answered = answered - 1   specs/mfi/reset.ilk:89
 *   atomic {
 */
function MapSync_answered_answered_1(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) - 1 < 0) {
    sink.fail(10); // out-of-range
    return true;
  }
  setAnswered(next, answered(next) - 1);
  if (busy(next) - 1 < 0) {
    sink.fail(11); // out-of-range
    return true;
  }
  setBusy(next, busy(next) - 1);
  if (free(next) + 1 > 2) {
    sink.fail(12); // out-of-range
    return true;
  }
  setFree(next, free(next) + 1);
  setMapSync_at(next, 8); // before test answered > 0
  return true;
}

/**
 * MapSync: test reply   specs/mfi/reset.ilk:95
 *   if (reply) {
 */
function MapSync_test_reply(_s: State, next: State, sink: Sink): boolean {
  if (reply(next)) {
    sink.note(24); // branch: if (reply) is true
    setMapSync_at(next, 11); // before reply = false
  } else {
    sink.note(25); // branch: if (reply) is false
    setMapSync_at(next, 12); // before test !completed
  }
  return true;
}

/**
 * MapSync: reply = false   specs/mfi/reset.ilk:96
 *   atomic {
 */
function MapSync_reply_false(_s: State, next: State, _sink: Sink): boolean {
  setReply(next, false);
  setCompleted(next, pollOwned(next));
  setMapSync_at(next, 13); // before wake commandDone
  return true;
}

/**
 * MapSync: test !completed   specs/mfi/reset.ilk:197
 *   if (!completed) {
 */
function MapSync_test_completed(_s: State, next: State, sink: Sink): boolean {
  if (!completed(next)) {
    sink.note(26); // branch: if (!completed) is true
    setMapSync_at(next, 14); // before R6: R6: assert maySleep
  } else {
    sink.note(27); // branch: if (!completed) is false
    setMapSync_at(next, 15); // before free = free + 1
  }
  return true;
}

/**
 * MapSync: wake commandDone   specs/mfi/reset.ilk:100
 */
function MapSync_wake_commandDone(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake commandDone
  setCommandDone_sleepers(next, 0);
  setMapSync_at(next, 12); // before test !completed
  return true;
}

/**
 * MapSync: R6: assert maySleep   specs/mfi/reset.ilk:198
 */
function MapSync_R6(_s: State, next: State, sink: Sink): boolean {
  if (!MapSync_syncMap_maySleep(next)) {
    sink.fail(28); // assert R6
    return true;
  }
  setMapSync_at(next, 16); // before sleep commandDone with io
  return true;
}

/**
 * MapSync: free = free + 1   specs/mfi/reset.ilk:202
 *   atomic {
 */
function MapSync_free_free_1_2(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_at(next) === 13) {
    sink.note(46); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Watchdog_at(next) === 10) {
    sink.note(41); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Send_at(next) === 2) {
    sink.note(36); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) + 1 > 2) {
    sink.fail(29); // out-of-range
    return true;
  }
  setFree(next, free(next) + 1);
  setPollOwned(next, false);
  setCompleted(next, false);
  setMapSync_syncMap_maySleep(next, false);
  setMapSync_at(next, 4); // before release io
  return true;
}

/**
 * MapSync: sleep commandDone with io   specs/mfi/reset.ilk:199
 */
function MapSync_sleep_commandDone_with_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 5) {
    sink.fail(30); // release-not-owner
    broken = true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 5) {
    sink.fail(32); // sleep-with-lock
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // sleep commandDone
  setCommandDone_sleepers(next, commandDone_sleepers(next) | 2);
  setMapSync_at(next, 17); // before asleep on commandDone
  return true;
}

/**
 * MapSync: acquire io, after waking   specs/mfi/reset.ilk:199
 *   sleep commandDone with io;
 */
function MapSync_acquire_io_after_waking(s: State, next: State, sink: Sink): boolean {
  if (!((commandDone_sleepers(s) & 2) === 0 && io_owner(s) === 0)) return false;
  sink.event(2); // acquire io
  setIo_owner(next, 5);
  setMapSync_at(next, 15); // before free = free + 1
  return true;
}

/**
 * MapSync: acquire io, after waking   specs/mfi/reset.ilk:199
 *   sleep commandDone with io;
 */
function MapSync_acquire_io_after_waking_2(s: State, _next: State, sink: Sink): boolean {
  if (!((commandDone_sleepers(s) & 2) === 0 && io_owner(s) === 5)) return false;
  sink.fail(33); // recursive-acquire
  return true;
}

/**
 * specs/mfi/reset.ilk:219
 *   breakDown
 */
function Controller_breakDown(s: State, next: State, sink: Sink): boolean {
  if (!(!hasFaulted(s) && !posted(s))) return false;
  sink.event(7); // breakDown
  setFirmware(next, FAULTED);
  setHasFaulted(next, true);
  return true;
}

/**
 * specs/mfi/reset.ilk:223
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink): boolean {
  if (!(firmware(s) === OPERATIONAL && answered(s) < busy(s))) return false;
  sink.event(8); // finish
  if (answered(next) + 1 > 2) {
    sink.fail(38); // out-of-range
    return true;
  }
  setAnswered(next, answered(next) + 1);
  sink.event(9); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/reset.ilk:227
 *   execute
 */
function Controller_execute(s: State, next: State, sink: Sink): boolean {
  if (!posted(s)) return false;
  sink.event(10); // execute
  setPosted(next, false);
  setReply(next, true);
  setReplyDue(next, true);
  return true;
}

/**
 * specs/mfi/reset.ilk:232
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink): boolean {
  if (!replyDue(s)) return false;
  sink.event(11); // answer
  setReplyDue(next, false);
  setStatus(next, true);
  sink.event(9); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/** What `Boot` can do where it rests. */
function stepBoot(s: State, next: State, sink: Sink): void {
  switch (Boot_at(s)) {
    case 1: // arm Watchdog
      if (Boot_arm_Watchdog(s, next, sink)) sink.emit(0);
      break;
  }
}

/** What `Send` can do where it rests. */
function stepSend(s: State, next: State, sink: Sink): void {
  switch (Send_at(s)) {
    case 0: // inactive
      if (Send_enter(s, next, sink)) sink.emit(1);
      break;
    case 1: // acquire io
      if (Send_acquire_io(s, next, sink)) sink.emit(2);
      if (Send_acquire_io_2(s, next, sink)) sink.emit(3);
      break;
    case 2: // test adpreset == 0 && !dead && free > CMS - forUsers
      if (Send_test_adpreset_0_dead_free_CMS_forUsers(s, next, sink)) sink.emit(4);
      break;
    case 3: // free = free - 1
      if (Send_free_free_1(s, next, sink)) sink.emit(5);
      break;
    case 4: // release io
      if (Send_release_io(s, next, sink)) sink.emit(6);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(7);
      break;
    case 1: // acquire io
      if (Interrupt_acquire_io(s, next, sink)) sink.emit(8);
      if (Interrupt_acquire_io_2(s, next, sink)) sink.emit(9);
      break;
    case 2: // test answered > 0
      if (Interrupt_test_answered_0(s, next, sink)) sink.emit(10);
      break;
    case 3: // answered = answered - 1
      if (Interrupt_answered_answered_1(s, next, sink)) sink.emit(11);
      break;
    case 4: // test reply
      if (Interrupt_test_reply(s, next, sink)) sink.emit(12);
      break;
    case 5: // reply = false
      if (Interrupt_reply_false(s, next, sink)) sink.emit(13);
      break;
    case 6: // release io
      if (Interrupt_release_io(s, next, sink)) sink.emit(14);
      break;
    case 7: // wake commandDone
      if (Interrupt_wake_commandDone(s, next, sink)) sink.emit(15);
      break;
  }
}

/** What `Watchdog` can do where it rests. */
function stepWatchdog(s: State, next: State, sink: Sink): void {
  switch (Watchdog_at(s)) {
    case 0: // inactive
      if (Watchdog_enter(s, next, sink)) sink.emit(16);
      break;
    case 1: // acquire io
      if (Watchdog_acquire_io(s, next, sink)) sink.emit(17);
      if (Watchdog_acquire_io_2(s, next, sink)) sink.emit(18);
      break;
    case 2: // let state = firmware
      if (Watchdog_let_state_firmware(s, next, sink)) sink.emit(19);
      break;
    case 3: // test state == Faulted && adpreset == 0
      if (Watchdog_test_state_Faulted_adpreset_0(s, next, sink)) sink.emit(20);
      break;
    case 4: // adpreset = 1
      if (Watchdog_adpreset_1(s, next, sink)) sink.emit(21);
      break;
    case 5: // release io
      if (Watchdog_release_io(s, next, sink)) sink.emit(22);
      break;
    case 6: // firmware = Operational
      if (Watchdog_firmware_Operational(s, next, sink)) sink.emit(23);
      break;
    case 7: // arm Watchdog
      if (Watchdog_arm_Watchdog(s, next, sink)) sink.emit(24);
      break;
    case 8: // assertHeld io
      if (Watchdog_assertHeld_io(s, next, sink)) sink.emit(25);
      break;
    case 9: // let found = free > 0
      if (Watchdog_let_found_free_0(s, next, sink)) sink.emit(26);
      break;
    case 10: // free = free - 1
      if (Watchdog_free_free_1(s, next, sink)) sink.emit(27);
      break;
    case 11: // dead = true
      if (Watchdog_dead_true(s, next, sink)) sink.emit(28);
      break;
    case 12: // adpreset = 0
      if (Watchdog_adpreset_0(s, next, sink)) sink.emit(29);
      break;
    case 13: // free = free + 1
      if (Watchdog_free_free_1_2(s, next, sink)) sink.emit(30);
      break;
    case 14: // assertHeld io
      if (Watchdog_assertHeld_io_2(s, next, sink)) sink.emit(31);
      break;
    case 15: // test free > 0
      if (Watchdog_test_free_0(s, next, sink)) sink.emit(32);
      break;
    case 16: // free = free - 1
      if (Watchdog_free_free_1_3(s, next, sink)) sink.emit(33);
      break;
    case 17: // posted = true
      if (Watchdog_posted_true(s, next, sink)) sink.emit(34);
      break;
    case 18: // spin until status
      if (Watchdog_spin_until_status(s, next, sink)) sink.emit(35);
      break;
    case 19: // status = false
      if (Watchdog_status_false(s, next, sink)) sink.emit(36);
      break;
    case 20: // test answered > 0
      if (Watchdog_test_answered_0(s, next, sink)) sink.emit(37);
      break;
    case 21: // answered = answered - 1
      if (Watchdog_answered_answered_1(s, next, sink)) sink.emit(38);
      break;
    case 22: // test reply
      if (Watchdog_test_reply(s, next, sink)) sink.emit(39);
      break;
    case 23: // reply = false
      if (Watchdog_reply_false(s, next, sink)) sink.emit(40);
      break;
    case 24: // test !completed
      if (Watchdog_test_completed(s, next, sink)) sink.emit(41);
      break;
    case 25: // wake commandDone
      if (Watchdog_wake_commandDone(s, next, sink)) sink.emit(42);
      break;
    case 26: // R6: R6: assert maySleep
      if (Watchdog_R6(s, next, sink)) sink.emit(43);
      break;
    case 27: // free = free + 1
      if (Watchdog_free_free_1_4(s, next, sink)) sink.emit(44);
      break;
    case 28: // sleep commandDone with io
      if (Watchdog_sleep_commandDone_with_io(s, next, sink)) sink.emit(45);
      break;
    case 29: // asleep on commandDone
      if (Watchdog_acquire_io_after_waking(s, next, sink)) sink.emit(46);
      if (Watchdog_acquire_io_after_waking_2(s, next, sink)) sink.emit(47);
      break;
  }
}

/** What `MapSync` can do where it rests. */
function stepMapSync(s: State, next: State, sink: Sink): void {
  switch (MapSync_at(s)) {
    case 0: // inactive
      if (MapSync_enter(s, next, sink)) sink.emit(48);
      break;
    case 1: // acquire io
      if (MapSync_acquire_io(s, next, sink)) sink.emit(49);
      if (MapSync_acquire_io_2(s, next, sink)) sink.emit(50);
      break;
    case 2: // test free > 0
      if (MapSync_test_free_0(s, next, sink)) sink.emit(51);
      break;
    case 3: // free = free - 1
      if (MapSync_free_free_1(s, next, sink)) sink.emit(52);
      break;
    case 4: // release io
      if (MapSync_release_io(s, next, sink)) sink.emit(53);
      break;
    case 5: // posted = true
      if (MapSync_posted_true(s, next, sink)) sink.emit(54);
      break;
    case 6: // spin until status
      if (MapSync_spin_until_status(s, next, sink)) sink.emit(55);
      break;
    case 7: // status = false
      if (MapSync_status_false(s, next, sink)) sink.emit(56);
      break;
    case 8: // test answered > 0
      if (MapSync_test_answered_0(s, next, sink)) sink.emit(57);
      break;
    case 9: // answered = answered - 1
      if (MapSync_answered_answered_1(s, next, sink)) sink.emit(58);
      break;
    case 10: // test reply
      if (MapSync_test_reply(s, next, sink)) sink.emit(59);
      break;
    case 11: // reply = false
      if (MapSync_reply_false(s, next, sink)) sink.emit(60);
      break;
    case 12: // test !completed
      if (MapSync_test_completed(s, next, sink)) sink.emit(61);
      break;
    case 13: // wake commandDone
      if (MapSync_wake_commandDone(s, next, sink)) sink.emit(62);
      break;
    case 14: // R6: R6: assert maySleep
      if (MapSync_R6(s, next, sink)) sink.emit(63);
      break;
    case 15: // free = free + 1
      if (MapSync_free_free_1_2(s, next, sink)) sink.emit(64);
      break;
    case 16: // sleep commandDone with io
      if (MapSync_sleep_commandDone_with_io(s, next, sink)) sink.emit(65);
      break;
    case 17: // asleep on commandDone
      if (MapSync_acquire_io_after_waking(s, next, sink)) sink.emit(66);
      if (MapSync_acquire_io_after_waking_2(s, next, sink)) sink.emit(67);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant B10_reset_ends   specs/mfi/reset.ilk:240
 * The reset comes to an end, if only to a bitter one.
 *   quiescent => adpreset == 0 || dead
 */
function B10_reset_ends(s: State): boolean {
  return !quiescent(s) || adpreset(s) === 0 || dead(s);
}

/**
 * invariant B10_all_failed   specs/mfi/reset.ilk:242
 * What a dead controller had has been failed.
 *   quiescent && dead => busy == 0
 */
function B10_all_failed(s: State): boolean {
  return !(quiescent(s) && dead(s)) || busy(s) === 0;
}

/**
 * reachable wasReset   specs/mfi/reset.ilk:243
 *   hasFaulted && firmware == Operational && adpreset == 0
 */
function wasReset(s: State): boolean {
  return hasFaulted(s) && firmware(s) === OPERATIONAL && adpreset(s) === 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/reset.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFirmware(next, OPERATIONAL);
  setHasFaulted(next, false);
  setDead(next, false);
  setAdpreset(next, 0);
  setFree(next, 2);
  setBusy(next, 0);
  setAnswered(next, 0);
  setPosted(next, false);
  setStatus(next, false);
  setReply(next, false);
  setReplyDue(next, false);
  setCompleted(next, false);
  setPollOwned(next, false);
  setBoot_at(next, 1); // before arm Watchdog
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly firmware: "Operational" | "Faulted" | "Stopped";
  readonly hasFaulted: boolean;
  /** hw_crit_error */
  readonly dead: boolean;
  readonly adpreset: number;
  readonly free: number;
  readonly busy: number;
  readonly answered: number;
  /** The polled command: with the controller, its status, its reply, MFI_CMD_COMPLETED. */
  readonly posted: boolean;
  readonly status: boolean;
  readonly reply: boolean;
  readonly replyDue: boolean;
  readonly completed: boolean;
  readonly pollOwned: boolean;
  /** who sleeps on commandDone */
  readonly "commandDone.sleepers": readonly ("Watchdog" | "MapSync")[];
  /** who holds io */
  readonly "io.owner": "free" | "Boot" | "Send" | "Interrupt" | "Watchdog" | "MapSync";
  /** where Boot rests */
  readonly "Boot.at": "inactive" | "1 arm Watchdog";
  /** where Send rests */
  readonly "Send.at": string;
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Watchdog rests */
  readonly "Watchdog.at": string;
  /** Watchdog is to run */
  readonly "Watchdog.pending": boolean;
  /** where MapSync rests */
  readonly "MapSync.at": string;
  /** MapSync is to run */
  readonly "MapSync.pending": boolean;
  /** local `state` of `Watchdog` */
  readonly "Watchdog.state": "Operational" | "Faulted" | "Stopped";
  /** local `found` of `Watchdog` */
  readonly "Watchdog.initQueue.found": boolean;
  /** local `ready` of `Watchdog` */
  readonly "Watchdog.processStateChange.ready": boolean;
  /** local `maySleep` of `Watchdog` */
  readonly "Watchdog.syncMap.maySleep": boolean;
  /** local `maySleep` of `MapSync` */
  readonly "MapSync.syncMap.maySleep": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiReset",
  revision: "r250496ReplyFirst",
  source: "specs/mfi/reset.ilk",
  hash: "51e5dc5d6ebd69bfa2a5a07883d71b039842e4cfab8e3d267e230c8a6a8adb93",
  constants: {
    initLocks: "false",
    resetLocks: "false",
    aenLocks: "false",
    mapSync: "InReset",
    killsOnError: "true",
    failsOutstanding: "false",
    asksStatus: "false",
    polledReply: "ReplyFirst",
    CMS: "2",
    forUsers: "2",
    looksFirst: "false",
  },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepBoot(s, next, sink);
    stepSend(s, next, sink);
    stepInterrupt(s, next, sink);
    stepWatchdog(s, next, sink);
    stepMapSync(s, next, sink);
    if (Controller_breakDown(s, next, sink)) sink.emit(68);
    if (Controller_finish(s, next, sink)) sink.emit(69);
    if (Controller_execute(s, next, sink)) sink.emit(70);
    if (Controller_answer(s, next, sink)) sink.emit(71);
  },

  // prettier-ignore
  actions: [
    { name: "Boot_arm_Watchdog", actor: "Boot", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(68, 15), text: "arm Watchdog", external: false, fairness: "weak", event: "arm Watchdog" },
    { name: "Send_enter", actor: "Send", context: 1, from: 0, first: 1, parameters: [], kind: "enter", place: place(71, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Send_acquire_io", actor: "Send", context: 1, from: 1, first: 2, parameters: [], kind: "acquire", place: place(72, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Send_acquire_io_2", actor: "Send", context: 1, from: 1, first: 3, parameters: [], kind: "acquire", place: place(72, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Send_test_adpreset_0_dead_free_CMS_forUsers", actor: "Send", context: 1, from: 2, first: 4, parameters: [], kind: "statement", place: place(73, 9), text: "test adpreset == 0 && !dead && free > CMS - forUsers", external: false, fairness: "weak", event: undefined },
    { name: "Send_free_free_1", actor: "Send", context: 1, from: 3, first: 5, parameters: [], kind: "statement", place: place(74, 7), text: "free = free - 1", external: false, fairness: "weak", event: undefined },
    { name: "Send_release_io", actor: "Send", context: 1, from: 4, first: 6, parameters: [], kind: "release", place: place(79, 3), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 2, from: 0, first: 7, parameters: [], kind: "enter", place: place(82, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_io", actor: "Interrupt", context: 2, from: 1, first: 8, parameters: [], kind: "acquire", place: place(83, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Interrupt_acquire_io_2", actor: "Interrupt", context: 2, from: 1, first: 9, parameters: [], kind: "acquire", place: place(83, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_answered_0", actor: "Interrupt", context: 2, from: 2, first: 10, parameters: [], kind: "statement", place: place(88, 10), text: "test answered > 0", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_answered_answered_1", actor: "Interrupt", context: 2, from: 3, first: 11, parameters: [], kind: "statement", place: place(89, 5), text: "answered = answered - 1", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_reply", actor: "Interrupt", context: 2, from: 4, first: 12, parameters: [], kind: "statement", place: place(95, 7), text: "test reply", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_reply_false", actor: "Interrupt", context: 2, from: 5, first: 13, parameters: [], kind: "statement", place: place(96, 5), text: "reply = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_release_io", actor: "Interrupt", context: 2, from: 6, first: 14, parameters: [], kind: "release", place: place(83, 22), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_wake_commandDone", actor: "Interrupt", context: 2, from: 7, first: 15, parameters: [], kind: "statement", place: place(100, 5), text: "wake commandDone", external: false, fairness: "weak", event: "wake commandDone" },
    { name: "Watchdog_enter", actor: "Watchdog", context: 3, from: 0, first: 16, parameters: [], kind: "enter", place: place(105, 16), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_acquire_io", actor: "Watchdog", context: 3, from: 1, first: 17, parameters: [], kind: "acquire", place: place(112, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Watchdog_acquire_io_2", actor: "Watchdog", context: 3, from: 1, first: 18, parameters: [], kind: "acquire", place: place(112, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_let_state_firmware", actor: "Watchdog", context: 3, from: 2, first: 19, parameters: [], kind: "statement", place: place(113, 3), text: "let state = firmware", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_state_Faulted_adpreset_0", actor: "Watchdog", context: 3, from: 3, first: 20, parameters: [], kind: "statement", place: place(114, 7), text: "test state == Faulted && adpreset == 0", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_adpreset_1", actor: "Watchdog", context: 3, from: 4, first: 21, parameters: [], kind: "statement", place: place(115, 5), text: "adpreset = 1", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_release_io", actor: "Watchdog", context: 3, from: 5, first: 22, parameters: [], kind: "release", place: place(118, 3), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Watchdog_firmware_Operational", actor: "Watchdog", context: 3, from: 6, first: 23, parameters: [], kind: "statement", place: place(124, 3), text: "firmware = Operational", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_arm_Watchdog", actor: "Watchdog", context: 3, from: 7, first: 24, parameters: [], kind: "statement", place: place(119, 3), text: "arm Watchdog", external: false, fairness: "weak", event: "arm Watchdog" },
    { name: "Watchdog_assertHeld_io", actor: "Watchdog", context: 3, from: 8, first: 25, parameters: [], kind: "statement", place: place(160, 5), text: "assertHeld io", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_let_found_free_0", actor: "Watchdog", context: 3, from: 9, first: 26, parameters: [], kind: "statement", place: place(162, 3), text: "let found = free > 0", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_free_free_1", actor: "Watchdog", context: 3, from: 10, first: 27, parameters: [], kind: "statement", place: place(164, 5), text: "free = free - 1", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_dead_true", actor: "Watchdog", context: 3, from: 11, first: 28, parameters: [], kind: "statement", place: place(132, 7), text: "dead = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_adpreset_0", actor: "Watchdog", context: 3, from: 12, first: 29, parameters: [], kind: "statement", place: place(148, 3), text: "adpreset = 0", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_free_free_1_2", actor: "Watchdog", context: 3, from: 13, first: 30, parameters: [], kind: "statement", place: place(165, 5), text: "free = free + 1", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_assertHeld_io_2", actor: "Watchdog", context: 3, from: 14, first: 31, parameters: [], kind: "statement", place: place(176, 5), text: "assertHeld io", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_free_0", actor: "Watchdog", context: 3, from: 15, first: 32, parameters: [], kind: "statement", place: place(187, 7), text: "test free > 0", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_free_free_1_3", actor: "Watchdog", context: 3, from: 16, first: 33, parameters: [], kind: "statement", place: place(188, 5), text: "free = free - 1", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_posted_true", actor: "Watchdog", context: 3, from: 17, first: 34, parameters: [], kind: "statement", place: place(212, 3), text: "posted = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_spin_until_status", actor: "Watchdog", context: 3, from: 18, first: 35, parameters: [], kind: "statement", place: place(213, 3), text: "spin until status", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_status_false", actor: "Watchdog", context: 3, from: 19, first: 36, parameters: [], kind: "statement", place: place(214, 22), text: "status = false", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_answered_0", actor: "Watchdog", context: 3, from: 20, first: 37, parameters: [], kind: "statement", place: place(88, 10), text: "test answered > 0", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_answered_answered_1", actor: "Watchdog", context: 3, from: 21, first: 38, parameters: [], kind: "statement", place: place(89, 5), text: "answered = answered - 1", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_reply", actor: "Watchdog", context: 3, from: 22, first: 39, parameters: [], kind: "statement", place: place(95, 7), text: "test reply", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_reply_false", actor: "Watchdog", context: 3, from: 23, first: 40, parameters: [], kind: "statement", place: place(96, 5), text: "reply = false", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_completed", actor: "Watchdog", context: 3, from: 24, first: 41, parameters: [], kind: "statement", place: place(197, 11), text: "test !completed", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_wake_commandDone", actor: "Watchdog", context: 3, from: 25, first: 42, parameters: [], kind: "statement", place: place(100, 5), text: "wake commandDone", external: false, fairness: "weak", event: "wake commandDone" },
    { name: "Watchdog_R6", actor: "Watchdog", context: 3, from: 26, first: 43, parameters: [], kind: "statement", place: place(198, 9), text: "R6: assert maySleep", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_free_free_1_4", actor: "Watchdog", context: 3, from: 27, first: 44, parameters: [], kind: "statement", place: place(202, 5), text: "free = free + 1", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_sleep_commandDone_with_io", actor: "Watchdog", context: 3, from: 28, first: 45, parameters: [], kind: "statement", place: place(199, 9), text: "sleep commandDone with io", external: false, fairness: "weak", event: "sleep commandDone" },
    { name: "Watchdog_acquire_io_after_waking", actor: "Watchdog", context: 3, from: 29, first: 46, parameters: [], kind: "acquire", place: place(199, 9), text: "acquire io, after waking", external: false, fairness: "weak", event: "acquire io" },
    { name: "Watchdog_acquire_io_after_waking_2", actor: "Watchdog", context: 3, from: 29, first: 47, parameters: [], kind: "acquire", place: place(199, 9), text: "acquire io, after waking", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_enter", actor: "MapSync", context: 4, from: 0, first: 48, parameters: [], kind: "enter", place: place(181, 11), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "MapSync_acquire_io", actor: "MapSync", context: 4, from: 1, first: 49, parameters: [], kind: "acquire", place: place(182, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "MapSync_acquire_io_2", actor: "MapSync", context: 4, from: 1, first: 50, parameters: [], kind: "acquire", place: place(182, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_test_free_0", actor: "MapSync", context: 4, from: 2, first: 51, parameters: [], kind: "statement", place: place(187, 7), text: "test free > 0", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_free_free_1", actor: "MapSync", context: 4, from: 3, first: 52, parameters: [], kind: "statement", place: place(188, 5), text: "free = free - 1", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_release_io", actor: "MapSync", context: 4, from: 4, first: 53, parameters: [], kind: "release", place: place(182, 28), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "MapSync_posted_true", actor: "MapSync", context: 4, from: 5, first: 54, parameters: [], kind: "statement", place: place(212, 3), text: "posted = true", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_spin_until_status", actor: "MapSync", context: 4, from: 6, first: 55, parameters: [], kind: "statement", place: place(213, 3), text: "spin until status", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_status_false", actor: "MapSync", context: 4, from: 7, first: 56, parameters: [], kind: "statement", place: place(214, 22), text: "status = false", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_test_answered_0", actor: "MapSync", context: 4, from: 8, first: 57, parameters: [], kind: "statement", place: place(88, 10), text: "test answered > 0", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_answered_answered_1", actor: "MapSync", context: 4, from: 9, first: 58, parameters: [], kind: "statement", place: place(89, 5), text: "answered = answered - 1", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_test_reply", actor: "MapSync", context: 4, from: 10, first: 59, parameters: [], kind: "statement", place: place(95, 7), text: "test reply", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_reply_false", actor: "MapSync", context: 4, from: 11, first: 60, parameters: [], kind: "statement", place: place(96, 5), text: "reply = false", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_test_completed", actor: "MapSync", context: 4, from: 12, first: 61, parameters: [], kind: "statement", place: place(197, 11), text: "test !completed", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_wake_commandDone", actor: "MapSync", context: 4, from: 13, first: 62, parameters: [], kind: "statement", place: place(100, 5), text: "wake commandDone", external: false, fairness: "weak", event: "wake commandDone" },
    { name: "MapSync_R6", actor: "MapSync", context: 4, from: 14, first: 63, parameters: [], kind: "statement", place: place(198, 9), text: "R6: assert maySleep", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_free_free_1_2", actor: "MapSync", context: 4, from: 15, first: 64, parameters: [], kind: "statement", place: place(202, 5), text: "free = free + 1", external: false, fairness: "weak", event: undefined },
    { name: "MapSync_sleep_commandDone_with_io", actor: "MapSync", context: 4, from: 16, first: 65, parameters: [], kind: "statement", place: place(199, 9), text: "sleep commandDone with io", external: false, fairness: "weak", event: "sleep commandDone" },
    { name: "MapSync_acquire_io_after_waking", actor: "MapSync", context: 4, from: 17, first: 66, parameters: [], kind: "acquire", place: place(199, 9), text: "acquire io, after waking", external: false, fairness: "weak", event: "acquire io" },
    { name: "MapSync_acquire_io_after_waking_2", actor: "MapSync", context: 4, from: 17, first: 67, parameters: [], kind: "acquire", place: place(199, 9), text: "acquire io, after waking", external: false, fairness: "weak", event: undefined },
    { name: "Controller_breakDown", actor: "Controller", context: -1, from: -1, first: 68, parameters: [], kind: "action", place: place(219, 10), text: "breakDown", external: false, fairness: "none", event: "breakDown" },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 69, parameters: [], kind: "action", place: place(223, 10), text: "finish", external: false, fairness: "none", event: "finish" },
    { name: "Controller_execute", actor: "Controller", context: -1, from: -1, first: 70, parameters: [], kind: "action", place: place(227, 10), text: "execute", external: false, fairness: "none", event: "execute" },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 71, parameters: [], kind: "action", place: place(232, 10), text: "answer", external: false, fairness: "none", event: "answer" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Boot", form: "thread", word: "thread", place: place(68, 8), members: ["Boot"], firstActivation: 1, locations: [
      { label: undefined, place: place(68, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 15), text: "arm Watchdog", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Boot_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Send", form: "entry", word: "entry", place: place(71, 7), members: ["Send"], firstActivation: 2, locations: [
      { label: undefined, place: place(71, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(73, 9), text: "test adpreset == 0 && !dead && free > CMS - forUsers", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(74, 7), text: "free = free - 1", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(79, 3), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Send_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(82, 9), members: ["Interrupt"], firstActivation: 3, locations: [
      { label: undefined, place: place(82, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(83, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(88, 10), text: "test answered > 0", calls: [{ proc: "drain", place: place(83, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(89, 5), text: "answered = answered - 1", calls: [{ proc: "drain", place: place(83, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 7), text: "test reply", calls: [{ proc: "drain", place: place(83, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(96, 5), text: "reply = false", calls: [{ proc: "drain", place: place(83, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(83, 22), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(100, 5), text: "wake commandDone", calls: [{ proc: "drain", place: place(83, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Watchdog", form: "timer", word: "timer", place: place(105, 16), members: ["Watchdog"], firstActivation: 4, locations: [
      { label: undefined, place: place(105, 16), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(112, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(113, 3), text: "let state = firmware", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(114, 7), text: "test state == Faulted && adpreset == 0", calls: [], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 5), text: "adpreset = 1", calls: [], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(118, 3), text: "release io", calls: [], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(124, 3), text: "firmware = Operational", calls: [{ proc: "processStateChange", place: place(116, 5) }], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(119, 3), text: "arm Watchdog", calls: [], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(160, 5), text: "assertHeld io", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "initQueue", place: place(129, 15) }], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(162, 3), text: "let found = free > 0", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "initQueue", place: place(129, 15) }], locals: [["state", "Watchdog.state"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(164, 5), text: "free = free - 1", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "initQueue", place: place(129, 15) }], locals: [["state", "Watchdog.state"], ["found", "Watchdog.initQueue.found"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(132, 7), text: "dead = true", calls: [{ proc: "processStateChange", place: place(116, 5) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "adpreset = 0", calls: [{ proc: "processStateChange", place: place(116, 5) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(165, 5), text: "free = free + 1", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "initQueue", place: place(129, 15) }], locals: [["state", "Watchdog.state"], ["found", "Watchdog.initQueue.found"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(176, 5), text: "assertHeld io", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "aenRegister", place: place(149, 3) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(187, 7), text: "test free > 0", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(188, 5), text: "free = free - 1", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(212, 3), text: "posted = true", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(213, 3), text: "spin until status", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(214, 22), text: "status = false", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(88, 10), text: "test answered > 0", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(89, 5), text: "answered = answered - 1", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 7), text: "test reply", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(96, 5), text: "reply = false", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(197, 11), text: "test !completed", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(100, 5), text: "wake commandDone", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R6", place: place(198, 9), text: "R6: assert maySleep", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(202, 5), text: "free = free + 1", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(199, 9), text: "sleep commandDone with io", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(199, 9), text: "asleep on commandDone", calls: [{ proc: "processStateChange", place: place(116, 5) }, { proc: "syncMap", place: place(150, 29) }], locals: [["state", "Watchdog.state"], ["ready", "Watchdog.processStateChange.ready"], ["maySleep", "Watchdog.syncMap.maySleep"]], idle: false, waiting: "channel", takes: "waits" },
    ], at: (s: State) => Watchdog_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Watchdog_pending(s) },
    { name: "MapSync", form: "deferred", word: "taskqueue", place: place(181, 11), members: ["MapSync"], firstActivation: 5, locations: [
      { label: undefined, place: place(181, 11), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(182, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(187, 7), text: "test free > 0", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(188, 5), text: "free = free - 1", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(182, 28), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(212, 3), text: "posted = true", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(213, 3), text: "spin until status", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(214, 22), text: "status = false", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(88, 10), text: "test answered > 0", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(89, 5), text: "answered = answered - 1", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 7), text: "test reply", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(96, 5), text: "reply = false", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(197, 11), text: "test !completed", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(100, 5), text: "wake commandDone", calls: [{ proc: "syncMap", place: place(182, 13) }, { proc: "sendPolled", place: place(192, 5) }, { proc: "drain", place: place(215, 3) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R6", place: place(198, 9), text: "R6: assert maySleep", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(202, 5), text: "free = free + 1", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(199, 9), text: "sleep commandDone with io", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(199, 9), text: "asleep on commandDone", calls: [{ proc: "syncMap", place: place(182, 13) }], locals: [["maySleep", "MapSync.syncMap.maySleep"]], idle: false, waiting: "channel", takes: "waits" },
    ], at: (s: State) => MapSync_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => MapSync_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Send_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Interrupt_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Watchdog_at(s) === 1 ? 1 : Watchdog_at(s) === 29 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => MapSync_at(s) === 1 ? 1 : MapSync_at(s) === 17 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lock-leak", place: place(68, 8), message: "`Boot` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(72, 3), message: "`Send` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Send blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(72, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(73, 9), message: "`adpreset` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "range", name: "out-of-range", place: place(75, 9), message: "`free` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(76, 9), message: "`busy` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(79, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(71, 7), message: "`Send` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(83, 3), message: "`Interrupt` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(83, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "range", name: "out-of-range", place: place(90, 7), message: "`answered` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(91, 7), message: "`busy` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(92, 7), message: "`free` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(83, 22), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(82, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(112, 3), message: "`Watchdog` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Watchdog blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(112, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(114, 27), message: "`adpreset` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(115, 5), message: "`adpreset` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(118, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(127, 5), message: "`adpreset` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(105, 16), message: "`Watchdog` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(160, 5), message: "`io` is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "range", name: "out-of-range", place: place(164, 5), message: "`free` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(148, 3), message: "`adpreset` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "range", name: "out-of-range", place: place(165, 5), message: "`free` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(176, 5), message: "`io` is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "range", name: "out-of-range", place: place(189, 7), message: "`free` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "assertion", name: "R6", place: place(198, 9), message: "the assertion in `R6` does not hold", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(203, 7), message: "`free` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(199, 9), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "blocking-in-atomic", place: place(199, 9), message: "`sleep` gives the CPU up, and `Watchdog` (timer) may not sleep", platform: "panic: Trying sleep, but thread marked as sleeping prohibited: Watchdog", ends: true },
    { kind: "rule", name: "sleep-with-lock", place: place(199, 9), message: "`sleep` gives the CPU up, and `io` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(199, 9), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(182, 3), message: "`MapSync` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, MapSync blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(182, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(182, 28), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(181, 11), message: "`MapSync` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "range", name: "out-of-range", place: place(224, 5), message: "`answered` holds 0..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (adpreset == 0 && !dead && free > CMS - forUsers) is true", place: place(73, 5), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "if (adpreset == 0 && !dead && free > CMS - forUsers) is false", place: place(73, 5), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "while (answered > 0) is true", place: place(88, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "while (answered > 0) is false", place: place(88, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (reply) is true", place: place(95, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (reply) is false", place: place(95, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (state == Faulted && adpreset == 0) is true", place: place(114, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (state == Faulted && adpreset == 0) is false", place: place(114, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (found) is true", place: place(163, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (found) is false", place: place(163, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (!ready) is true", place: place(130, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (!ready) is false", place: place(130, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (free > 0) is true", place: place(187, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (free > 0) is false", place: place(187, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "while (answered > 0) is true", place: place(88, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "while (answered > 0) is false", place: place(88, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (reply) is true", place: place(95, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (reply) is false", place: place(95, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (!completed) is true", place: place(197, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (!completed) is false", place: place(197, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (free > 0) is true", place: place(187, 3), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "if (free > 0) is false", place: place(187, 3), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "while (answered > 0) is true", place: place(88, 3), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "while (answered > 0) is false", place: place(88, 3), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "if (reply) is true", place: place(95, 3), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "if (reply) is false", place: place(95, 3), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "if (!completed) is true", place: place(197, 7), other: undefined, parts: ["MapSync"] },
    { kind: "branch", text: "if (!completed) is false", place: place(197, 7), other: undefined, parts: ["MapSync"] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(115, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(164, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(132, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(148, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(165, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(188, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(202, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(188, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(73, 9), other: place(202, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(164, 5), other: place(73, 9), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(164, 5), other: place(74, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(164, 5), other: place(187, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(164, 5), other: place(188, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(164, 5), other: place(202, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(165, 5), other: place(73, 9), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(165, 5), other: place(74, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(165, 5), other: place(187, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(165, 5), other: place(188, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(165, 5), other: place(202, 5), parts: [] },
  ],
  events: [
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "wake commandDone", formats: [] },
    { text: "sleep commandDone", formats: [] },
    { text: "breakDown", formats: [] },
    { text: "finish", formats: [] },
    { text: "schedule Interrupt", formats: [] },
    { text: "execute", formats: [] },
    { text: "answer", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "B10_reset_ends", place: place(240, 11), text: "quiescent => adpreset == 0 || dead", holds: B10_reset_ends },
    { name: "B10_all_failed", place: place(242, 11), text: "quiescent && dead => busy == 0", holds: B10_all_failed },
  ],
  // prettier-ignore
  reachables: [
    { name: "wasReset", place: place(243, 11), text: "hasFaulted && firmware == Operational && adpreset == 0", holds: wasReset },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "panic: deadlres_td_sleep_q: possible deadlock detected",
    "lost-wakeup":
      "panic: deadlres_td_sleep_q: possible deadlock detected, a thread that nobody will wake",
  },
  // prettier-ignore
  variables: [
    { name: "firmware", group: "variable", dimensions: [], format: { kind: "names", low: 0, names: ["Operational","Faulted","Stopped"] }, read: firmware, write: setFirmware },
    { name: "hasFaulted", group: "variable", dimensions: [], format: { kind: "boolean" }, read: hasFaulted, write: setHasFaulted },
    { name: "dead", group: "variable", dimensions: [], format: { kind: "boolean" }, read: dead, write: setDead },
    { name: "adpreset", group: "variable", dimensions: [], format: { kind: "number" }, read: adpreset, write: setAdpreset },
    { name: "free", group: "variable", dimensions: [], format: { kind: "number" }, read: free, write: setFree },
    { name: "busy", group: "variable", dimensions: [], format: { kind: "number" }, read: busy, write: setBusy },
    { name: "answered", group: "variable", dimensions: [], format: { kind: "number" }, read: answered, write: setAnswered },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "boolean" }, read: posted, write: setPosted },
    { name: "status", group: "variable", dimensions: [], format: { kind: "boolean" }, read: status, write: setStatus },
    { name: "reply", group: "variable", dimensions: [], format: { kind: "boolean" }, read: reply, write: setReply },
    { name: "replyDue", group: "variable", dimensions: [], format: { kind: "boolean" }, read: replyDue, write: setReplyDue },
    { name: "completed", group: "variable", dimensions: [], format: { kind: "boolean" }, read: completed, write: setCompleted },
    { name: "pollOwned", group: "variable", dimensions: [], format: { kind: "boolean" }, read: pollOwned, write: setPollOwned },
    { name: "commandDone.sleepers", group: "object", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["Watchdog","MapSync"] } }, read: commandDone_sleepers, write: setCommandDone_sleepers },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Boot","Send","Interrupt","Watchdog","MapSync"] }, read: io_owner, write: setIo_owner },
    { name: "Boot.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 arm Watchdog"] }, read: Boot_at, write: setBoot_at },
    { name: "Send.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 test adpreset == 0 && !dead && free > CMS - forUsers","3 free = free - 1","4 release io"] }, read: Send_at, write: setSend_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 test answered > 0","3 answered = answered - 1","4 test reply","5 reply = false","6 release io","7 wake commandDone"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Watchdog.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 let state = firmware","3 test state == Faulted && adpreset == 0","4 adpreset = 1","5 release io","6 firmware = Operational","7 arm Watchdog","8 assertHeld io","9 let found = free > 0","10 free = free - 1","11 dead = true","12 adpreset = 0","13 free = free + 1","14 assertHeld io","15 test free > 0","16 free = free - 1","17 posted = true","18 spin until status","19 status = false","20 test answered > 0","21 answered = answered - 1","22 test reply","23 reply = false","24 test !completed","25 wake commandDone","26 R6","27 free = free + 1","28 sleep commandDone with io","29 asleep on commandDone"] }, read: Watchdog_at, write: setWatchdog_at },
    { name: "Watchdog.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_pending, write: setWatchdog_pending },
    { name: "MapSync.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 test free > 0","3 free = free - 1","4 release io","5 posted = true","6 spin until status","7 status = false","8 test answered > 0","9 answered = answered - 1","10 test reply","11 reply = false","12 test !completed","13 wake commandDone","14 R6","15 free = free + 1","16 sleep commandDone with io","17 asleep on commandDone"] }, read: MapSync_at, write: setMapSync_at },
    { name: "MapSync.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: MapSync_pending, write: setMapSync_pending },
    { name: "Watchdog.state", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Operational","Faulted","Stopped"] }, read: Watchdog_state, write: setWatchdog_state },
    { name: "Watchdog.initQueue.found", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_initQueue_found, write: setWatchdog_initQueue_found },
    { name: "Watchdog.processStateChange.ready", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_processStateChange_ready, write: setWatchdog_processStateChange_ready },
    { name: "Watchdog.syncMap.maySleep", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_syncMap_maySleep, write: setWatchdog_syncMap_maySleep },
    { name: "MapSync.syncMap.maySleep", group: "context", dimensions: [], format: { kind: "boolean" }, read: MapSync_syncMap_maySleep, write: setMapSync_syncMap_maySleep },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "property", name: "B10_all_failed" }],
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
