// Generated from specs/mfi/abort.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 befe72c71ae65aba · revision r250496 · 27 variables in 2 words (51 bits) · 77 actions, 83 transitions
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

// Who may stop waiting for the event command, and does the one who waits hear of it?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi/mfi.c of r234858 and of r252643 (stable/9, with the fixes of r250496):
// mfi_aen_register, mfi_aen_complete, mfi_abort, mfi_shutdown. The event command (AEN) waits in the controller until there
// is something to tell. It is aborted when the driver is shut down, and when a user asks for a wider class of events.
//
// Abstracted: the abort frame itself and its reply; sequence numbers; five sleeps of 5 s are one; listeners. The
// controller answers at any time; whether it heeds an abort is `heedsAbort`.
//
// What was found. r234858 was right about the wait: mfi_abort is called with the I/O lock held, and msleep gives it back.
// What it has wrong is mfi_aen_register, which looks at the event command without the lock. r250496 promoted the lock to
// the callers of mfi_aen_register and moved it down into mfi_abort; so the one now calls the other with the lock held
// (R1), and mfi_abort tests the pointer and sleeps without it (R2). Completing by hand what the controller still has gives
// its buffer back too early (R3). In `proposed` mfi_abort asserts the lock, waits with it, and looks at the pointer again
// whenever the lock was away; what the controller does not give up is left with it.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const aenLocks = false
// const dropLockInAen = false
// const abortLocks = true
// const interlocked = false
// const wakesFirst = true
// const testsAgain = false
// const forces = true
// const keepsOne = false
// const timed = true
// const heedsAbort = true
// const widens = true
const NOBODY = 0;
const NONE = 0;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                    values
//    0  0–1            aen                         none, 1, 2
//    0  2              aenAbort                    false, true
//    0  3–4            free                        one bit for each element
//    0  5–6            posted                      one bit for each element
//    0  7–8            aborting                    one bit for each element
//    0  9              gone                        false, true
//    0  10–11          replies.length              0..2
//    0  12–13 (2 × 1)  replies.item[place: 0..1]   1..2
//    0  14–15          aenGone.sleepers            one bit for each element
//    0  16–17          io.owner                    free, Shutdown, SetAen, Interrupt
//    0  18–22          Shutdown.at                 0 inactive, 1..25 where it rests
//    0  23–27          SetAen.at                   0 inactive, 1..28 where it rests
//    0  28–31          Interrupt.at                0 inactive, 1..12 where it rests
//    1  0              Interrupt.pending           false, true
//    1  1–2            Shutdown.abort.victim       none, 1, 2
//    1  3              Shutdown.postAbort.victim   1..2
//    1  4–5            Shutdown.abort.late         none, 1, 2
//    1  6              Shutdown.complete.c         1..2
//    1  7              Shutdown.complete.aborted   false, true
//    1  8–9            SetAen.abort.victim         none, 1, 2
//    1  10             SetAen.postAbort.victim     1..2
//    1  11–12          SetAen.abort.late           none, 1, 2
//    1  13             SetAen.complete.c           1..2
//    1  14             SetAen.complete.aborted     false, true
//    1  15–16          Interrupt.c                 none, 1, 2
//    1  17             Interrupt.complete.c        1..2
//    1  18             Interrupt.complete.aborted  false, true

const aen = (s: State): number => s[0] & 3;
const setAen = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const aenAbort = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setAenAbort = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const free = (s: State): number => (s[0] >>> 3) & 3;
const setFree = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const posted = (s: State): number => (s[0] >>> 5) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const aborting = (s: State): number => (s[0] >>> 7) & 3;
const setAborting = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const gone = (s: State): boolean => ((s[0] >>> 9) & 1) !== 0;
const setGone = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 9)) | ((value ? 1 : 0) << 9);
};
const replies_length = (s: State): number => (s[0] >>> 10) & 3;
const setReplies_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const replies_item = (s: State, place_: number): number => ((s[0] >>> (place_ + 12)) & 1) + 1;
const setReplies_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (place_ + 12))) | ((value - 1) << (place_ + 12));
};
const aenGone_sleepers = (s: State): number => (s[0] >>> 14) & 3;
const setAenGone_sleepers = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 14)) | (value << 14);
};
const io_owner = (s: State): number => (s[0] >>> 16) & 3;
const setIo_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 16)) | (value << 16);
};
const Shutdown_at = (s: State): number => (s[0] >>> 18) & 31;
const setShutdown_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(31 << 18)) | (value << 18);
};
const SetAen_at = (s: State): number => (s[0] >>> 23) & 31;
const setSetAen_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(31 << 23)) | (value << 23);
};
const Interrupt_at = (s: State): number => (s[0] >>> 28) & 15;
const setInterrupt_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 28)) | (value << 28);
};
const Interrupt_pending = (s: State): boolean => (s[1] & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~1) | (value ? 1 : 0);
};
const Shutdown_abort_victim = (s: State): number => (s[1] >>> 1) & 3;
const setShutdown_abort_victim = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 1)) | (value << 1);
};
const Shutdown_postAbort_victim = (s: State): number => ((s[1] >>> 3) & 1) + 1;
const setShutdown_postAbort_victim = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 3)) | ((value - 1) << 3);
};
const Shutdown_abort_late = (s: State): number => (s[1] >>> 4) & 3;
const setShutdown_abort_late = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 4)) | (value << 4);
};
const Shutdown_complete_c = (s: State): number => ((s[1] >>> 6) & 1) + 1;
const setShutdown_complete_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 6)) | ((value - 1) << 6);
};
const Shutdown_complete_aborted = (s: State): boolean => ((s[1] >>> 7) & 1) !== 0;
const setShutdown_complete_aborted = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 7)) | ((value ? 1 : 0) << 7);
};
const SetAen_abort_victim = (s: State): number => (s[1] >>> 8) & 3;
const setSetAen_abort_victim = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 8)) | (value << 8);
};
const SetAen_postAbort_victim = (s: State): number => ((s[1] >>> 10) & 1) + 1;
const setSetAen_postAbort_victim = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 10)) | ((value - 1) << 10);
};
const SetAen_abort_late = (s: State): number => (s[1] >>> 11) & 3;
const setSetAen_abort_late = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 11)) | (value << 11);
};
const SetAen_complete_c = (s: State): number => ((s[1] >>> 13) & 1) + 1;
const setSetAen_complete_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 13)) | ((value - 1) << 13);
};
const SetAen_complete_aborted = (s: State): boolean => ((s[1] >>> 14) & 1) !== 0;
const setSetAen_complete_aborted = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Interrupt_c = (s: State): number => (s[1] >>> 15) & 3;
const setInterrupt_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 15)) | (value << 15);
};
const Interrupt_complete_c = (s: State): number => ((s[1] >>> 17) & 1) + 1;
const setInterrupt_complete_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 17)) | ((value - 1) << 17);
};
const Interrupt_complete_aborted = (s: State): boolean => ((s[1] >>> 18) & 1) !== 0;
const setInterrupt_complete_aborted = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 18)) | ((value ? 1 : 0) << 18);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Shutdown_at(s) === 13) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    if (Shutdown_at(s) === 3) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (SetAen_at(s) === 16) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    if (SetAen_at(s) === 3) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    if (SetAen_at(s) === 1) {
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Shutdown: test aen != none   specs/mfi/abort.ilk:60
 *   if (aen != none) {
 */
function Shutdown_test_aen_none(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) !== NONE) {
    sink.note(0); // branch: if (aen != none) is true
    setShutdown_at(next, 2); // before aenAbort = true
  } else {
    sink.note(1); // branch: if (aen != none) is false
    if (io_owner(next) === 1) {
      sink.fail(0); // lock-leak
      return true;
    }
    sink.event(0); // leave
    setShutdown_at(next, 0); // inactive
  }
  return true;
}

/**
 * Shutdown: aenAbort = true   specs/mfi/abort.ilk:61
 */
function Shutdown_aenAbort_true(_s: State, next: State, sink: Sink): boolean {
  setAenAbort(next, true);
  setShutdown_at(next, 3); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(1); // deadlock
    return true;
  }
  return true;
}

/**
 * Shutdown: acquire io   specs/mfi/abort.ilk:139
 *   if (abortLocks) { acquire io; } else { assertHeld io; }
 */
function Shutdown_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setShutdown_at(next, 4); // before let victim = aen
  return true;
}

/**
 * Shutdown: acquire io   specs/mfi/abort.ilk:139
 *   if (abortLocks) { acquire io; } else { assertHeld io; }
 */
function Shutdown_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Shutdown: let victim = aen   specs/mfi/abort.ilk:140
 */
function Shutdown_let_victim_aen(_s: State, next: State, _sink: Sink): boolean {
  const victim = aen(next);
  setShutdown_abort_victim(next, victim);
  setShutdown_at(next, 5); // before R2_gone_at_entry: R2_gone_at_entry: assert victim != none
  return true;
}

/**
 * Shutdown: R2_gone_at_entry: assert victim != none   specs/mfi/abort.ilk:145
 *   R2_gone_at_entry: assert victim != none; // (*cm_abort)->cm_frame
 */
function Shutdown_R2_gone_at_entry(_s: State, next: State, sink: Sink): boolean {
  if (Shutdown_abort_victim(next) === NONE) {
    sink.fail(3); // assert R2_gone_at_entry
    return true;
  }
  if (Shutdown_abort_victim(next) === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  const victim = Shutdown_abort_victim(next);
  setShutdown_postAbort_victim(next, victim);
  setShutdown_at(next, 6); // before aborting = aborting union { victim }
  return true;
}

/**
 * Shutdown: aborting = aborting union { victim }   specs/mfi/abort.ilk:176
 */
function Shutdown_aborting_aborting_union_victim(_s: State, next: State, sink: Sink): boolean {
  if (SetAen_at(next) === 9) {
    sink.note(48); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 10) {
    sink.note(41); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 9) {
    sink.note(40); // coarse step: C would make this several accesses, and another context may come between them
  }
  setAborting(next, aborting(next) | (0 | (1 << (Shutdown_postAbort_victim(next) - 1))));
  setShutdown_at(next, 7); // before spin until !(victim in aborting)
  return true;
}

/**
 * Shutdown: spin until !(victim in aborting)   specs/mfi/abort.ilk:177
 */
function Shutdown_spin_until_victim_in_aborting(s: State, next: State, sink: Sink): boolean {
  if ((aborting(s) & (1 << (Shutdown_postAbort_victim(s) - 1))) !== 0) return false;
  if (SetAen_at(next) === 9) {
    sink.note(49); // coarse step: C would make this several accesses, and another context may come between them
  }
  setShutdown_postAbort_victim(next, 1);
  setShutdown_at(next, 8); // before release io
  return true;
}

/**
 * Shutdown: release io   specs/mfi/abort.ilk:153
 */
function Shutdown_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(5); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  setShutdown_at(next, 9); // before R2_lost_wakeup: test aen != none
  return true;
}

/**
 * Shutdown: test aen != none   specs/mfi/abort.ilk:154
 *   R2_lost_wakeup: if (aen != none) {
 */
function Shutdown_test_aen_none_2(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) !== NONE) {
    sink.note(2); // branch: R2_lost_wakeup: if (aen != none) is true
    setShutdown_at(next, 10); // before sleep aenGone
  } else {
    sink.note(3); // branch: R2_lost_wakeup: if (aen != none) is false
    setShutdown_at(next, 11); // before test aen != none
  }
  return true;
}

/**
 * Shutdown: sleep aenGone   specs/mfi/abort.ilk:156
 *   let woken = sleep aenGone or timeout;
 */
function Shutdown_sleep_aenGone(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) === 1) {
    sink.fail(6); // sleep-with-lock
    return true;
  }
  sink.event(4); // sleep aenGone
  setAenGone_sleepers(next, aenGone_sleepers(next) | 1);
  setShutdown_at(next, 12); // before asleep on aenGone
  return true;
}

/**
 * Shutdown: test aen != none   specs/mfi/abort.ilk:164
 *   if (aen != none) {
 */
function Shutdown_test_aen_none_3(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) !== NONE) {
    sink.note(4); // branch: if (aen != none) is true
    setShutdown_at(next, 13); // before acquire io
    if (waitsInCycle(next, 1)) {
      sink.fail(7); // deadlock
      return true;
    }
  } else {
    sink.note(5); // branch: if (aen != none) is false
    if (io_owner(next) === 1) {
      sink.fail(0); // lock-leak
      return true;
    }
    sink.event(0); // leave
    setShutdown_at(next, 0); // inactive
    setShutdown_abort_victim(next, 0);
  }
  return true;
}

/**
 * Shutdown: goes on after waking   specs/mfi/abort.ilk:156
 *   let woken = sleep aenGone or timeout;
 */
function Shutdown_goes_on_after_waking(s: State, next: State, _sink: Sink): boolean {
  if ((aenGone_sleepers(s) & 1) !== 0) return false;
  setShutdown_at(next, 11); // before test aen != none
  return true;
}

/**
 * Shutdown: times out   specs/mfi/abort.ilk:156
 *   let woken = sleep aenGone or timeout;
 */
function Shutdown_times_out(s: State, next: State, sink: Sink): boolean {
  if ((aenGone_sleepers(s) & 1) === 0) return false;
  setAenGone_sleepers(next, aenGone_sleepers(next) & ~1);
  if (gone(next)) {
    sink.fail(8); // assert R2_lost_wakeup
    return true;
  }
  setShutdown_at(next, 11); // before test aen != none
  return true;
}

/**
 * Shutdown: acquire io   specs/mfi/abort.ilk:165
 */
function Shutdown_acquire_io_3(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setShutdown_at(next, 14); // before let late = aen
  return true;
}

/**
 * Shutdown: acquire io   specs/mfi/abort.ilk:165
 */
function Shutdown_acquire_io_4(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(9); // recursive-acquire
  return true;
}

/**
 * Shutdown: let late = aen   specs/mfi/abort.ilk:166
 */
function Shutdown_let_late_aen(_s: State, next: State, _sink: Sink): boolean {
  const late = aen(next);
  setShutdown_abort_late(next, late);
  setShutdown_at(next, 15); // before R2_gone_after_wait: R2_gone_after_wait: assert late != none
  return true;
}

/**
 * Shutdown: R2_gone_after_wait: assert late != none   specs/mfi/abort.ilk:167
 *   R2_gone_after_wait: assert late != none; // (*cm_abort)->cm_complete
 */
function Shutdown_R2_gone_after_wait(_s: State, next: State, sink: Sink): boolean {
  if (Shutdown_abort_late(next) === NONE) {
    sink.fail(10); // assert R2_gone_after_wait
    return true;
  }
  if (Shutdown_abort_late(next) === NONE) {
    sink.fail(11); // null-dereference
    return true;
  }
  const c = Shutdown_abort_late(next);
  setShutdown_complete_c(next, c);
  setShutdown_at(next, 16); // before test aen == none
  return true;
}

/**
 * Shutdown: test aen == none   specs/mfi/abort.ilk:118
 *   if (aen == none) { return; }
 */
function Shutdown_test_aen_none_4(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === NONE) {
    sink.note(6); // branch: if (aen == none) { return; } is true
    setShutdown_complete_c(next, 1);
    setShutdown_at(next, 17); // before release io
  } else {
    sink.note(7); // branch: if (aen == none) { return; } is false
    setShutdown_at(next, 18); // before let aborted = aenAbort
  }
  return true;
}

/**
 * Shutdown: release io   specs/mfi/abort.ilk:169
 */
function Shutdown_release_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(12); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 1) {
    sink.fail(0); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setShutdown_at(next, 0); // inactive
  setShutdown_abort_victim(next, 0);
  setShutdown_abort_late(next, 0);
  return true;
}

/**
 * Shutdown: let aborted = aenAbort   specs/mfi/abort.ilk:119
 */
function Shutdown_let_aborted_aenAbort(_s: State, next: State, sink: Sink): boolean {
  const aborted = aenAbort(next);
  if (aborted) {
    sink.note(8); // branch: if (aborted) { aenAbort = false; } is true
    setShutdown_complete_aborted(next, aborted);
    setShutdown_at(next, 19); // before aenAbort = false
  } else {
    sink.note(9); // branch: if (aborted) { aenAbort = false; } is false
    setShutdown_complete_aborted(next, aborted);
    setShutdown_at(next, 20); // before R3: R3: assert !(c in posted)
  }
  return true;
}

/**
 * Shutdown: aenAbort = false   specs/mfi/abort.ilk:120
 *   if (aborted) { aenAbort = false; }
 */
function Shutdown_aenAbort_false(_s: State, next: State, _sink: Sink): boolean {
  setAenAbort(next, false);
  setShutdown_at(next, 20); // before R3: R3: assert !(c in posted)
  return true;
}

/**
 * Shutdown: R3: assert !(c in posted)   specs/mfi/abort.ilk:121
 *   R3: assert !(c in posted); // the buffer is freed here: the controller may still write to it
 */
function Shutdown_R3(_s: State, next: State, sink: Sink): boolean {
  if ((posted(next) & (1 << (Shutdown_complete_c(next) - 1))) !== 0) {
    sink.fail(13); // assert R3
    return true;
  }
  setShutdown_at(next, 21); // before wake aenGone
  return true;
}

/**
 * Shutdown: wake aenGone   specs/mfi/abort.ilk:122
 *   if (wakesFirst) { wake aenGone; }
 */
function Shutdown_wake_aenGone(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake aenGone
  setAenGone_sleepers(next, 0);
  setShutdown_at(next, 22); // before aen = none
  return true;
}

/**
 * Shutdown: aen = none   specs/mfi/abort.ilk:123
 *   atomic {
 */
function Shutdown_aen_none(_s: State, next: State, _sink: Sink): boolean {
  setAen(next, NONE);
  setGone(next, true);
  setShutdown_at(next, 23); // before free = free union { c }
  return true;
}

/**
 * Shutdown: free = free union { c }   specs/mfi/abort.ilk:128
 */
function Shutdown_free_free_union_c(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_at(next) === 10) {
    sink.note(55); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 26) {
    sink.note(51); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Interrupt_at(next) === 11) {
    sink.note(47); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Interrupt_at(next) === 10) {
    sink.note(46); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 27) {
    sink.note(45); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 26) {
    sink.note(44); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 4) {
    sink.note(43); // coarse step: C would make this several accesses, and another context may come between them
  }
  setFree(next, free(next) | (0 | (1 << (Shutdown_complete_c(next) - 1))));
  if (!Shutdown_complete_aborted(next)) {
    sink.note(10); // branch: if (!aborted) is true
    setShutdown_at(next, 24); // before test free != {}
  } else {
    sink.note(11); // branch: if (!aborted) is false
    setShutdown_complete_c(next, 1);
    setShutdown_complete_aborted(next, false);
    setShutdown_at(next, 17); // before release io
  }
  return true;
}

/**
 * Shutdown: test free != {}   specs/mfi/abort.ilk:105
 *   if (free != {}) {
 */
function Shutdown_test_free(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_at(next) === 10) {
    sink.note(56); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 26) {
    sink.note(52); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) !== 0) {
    sink.note(12); // branch: if (free != {}) is true
    setShutdown_at(next, 25); // before choose c in free
  } else {
    sink.note(13); // branch: if (free != {}) is false
    setShutdown_complete_c(next, 1);
    setShutdown_complete_aborted(next, false);
    setShutdown_at(next, 17); // before release io
  }
  return true;
}

/**
 * Shutdown: free = free minus { c }   specs/mfi/abort.ilk:107
 *   atomic {
 */
function Shutdown_free_free_minus_c(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((free(s) & (1 << (c - 1))) === 0) return false;
  setFree(next, free(next) & ~(0 | (1 << (c - 1))));
  setPosted(next, posted(next) | (0 | (1 << (c - 1))));
  setAen(next, c);
  setGone(next, false);
  setShutdown_complete_c(next, 1);
  setShutdown_complete_aborted(next, false);
  setShutdown_at(next, 17); // before release io
  return true;
}

/**
 * SetAen: enters   specs/mfi/abort.ilk:72
 * MFI_SET_AEN
 *   entry SetAen as d_ioctl when widens {
 */
function SetAen_enter(_s: State, next: State, sink: Sink): boolean {
  sink.event(6); // enter
  setSetAen_at(next, 1); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(14); // deadlock
    return true;
  }
  return true;
}

/**
 * SetAen: acquire io   specs/mfi/abort.ilk:76
 *   with io { register(); }
 */
function SetAen_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setSetAen_at(next, 2); // before test aen != none
  return true;
}

/**
 * SetAen: acquire io   specs/mfi/abort.ilk:76
 *   with io { register(); }
 */
function SetAen_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(15); // recursive-acquire
  return true;
}

/**
 * SetAen: test aen != none   specs/mfi/abort.ilk:92
 *   if (aen != none) {
 */
function SetAen_test_aen_none(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) !== NONE) {
    sink.note(14); // branch: if (aen != none) is true
    setSetAen_at(next, 3); // before acquire io
    if (waitsInCycle(next, 2)) {
      sink.fail(16); // deadlock
      return true;
    }
  } else {
    sink.note(15); // branch: if (aen != none) is false
    setSetAen_at(next, 4); // before test free != {}
  }
  return true;
}

/**
 * SetAen: acquire io   specs/mfi/abort.ilk:139
 *   if (abortLocks) { acquire io; } else { assertHeld io; }
 */
function SetAen_acquire_io_3(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setSetAen_at(next, 5); // before let victim = aen
  return true;
}

/**
 * SetAen: acquire io   specs/mfi/abort.ilk:139
 *   if (abortLocks) { acquire io; } else { assertHeld io; }
 */
function SetAen_acquire_io_4(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * SetAen: test free != {}   specs/mfi/abort.ilk:105
 *   if (free != {}) {
 */
function SetAen_test_free(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_at(next) === 10) {
    sink.note(57); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(43); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) !== 0) {
    sink.note(16); // branch: if (free != {}) is true
    setSetAen_at(next, 6); // before choose c in free
  } else {
    sink.note(17); // branch: if (free != {}) is false
    setSetAen_at(next, 7); // before release io
  }
  return true;
}

/**
 * SetAen: let victim = aen   specs/mfi/abort.ilk:140
 */
function SetAen_let_victim_aen(_s: State, next: State, _sink: Sink): boolean {
  const victim = aen(next);
  setSetAen_abort_victim(next, victim);
  setSetAen_at(next, 8); // before R2_gone_at_entry: R2_gone_at_entry: assert victim != none
  return true;
}

/**
 * SetAen: free = free minus { c }   specs/mfi/abort.ilk:107
 *   atomic {
 */
function SetAen_free_free_minus_c(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((free(s) & (1 << (c - 1))) === 0) return false;
  setFree(next, free(next) & ~(0 | (1 << (c - 1))));
  setPosted(next, posted(next) | (0 | (1 << (c - 1))));
  setAen(next, c);
  setGone(next, false);
  setSetAen_at(next, 7); // before release io
  return true;
}

/**
 * SetAen: release io   specs/mfi/abort.ilk:76
 *   with io { register(); }
 */
function SetAen_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(17); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 2) {
    sink.fail(18); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setSetAen_at(next, 0); // inactive
  return true;
}

/**
 * SetAen: R2_gone_at_entry: assert victim != none   specs/mfi/abort.ilk:145
 *   R2_gone_at_entry: assert victim != none; // (*cm_abort)->cm_frame
 */
function SetAen_R2_gone_at_entry(_s: State, next: State, sink: Sink): boolean {
  if (SetAen_abort_victim(next) === NONE) {
    sink.fail(3); // assert R2_gone_at_entry
    return true;
  }
  if (SetAen_abort_victim(next) === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  const victim = SetAen_abort_victim(next);
  setSetAen_postAbort_victim(next, victim);
  setSetAen_at(next, 9); // before aborting = aborting union { victim }
  return true;
}

/**
 * SetAen: aborting = aborting union { victim }   specs/mfi/abort.ilk:176
 */
function SetAen_aborting_aborting_union_victim(_s: State, next: State, sink: Sink): boolean {
  if (Shutdown_at(next) === 7) {
    sink.note(49); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 6) {
    sink.note(48); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 6) {
    sink.note(40); // coarse step: C would make this several accesses, and another context may come between them
  }
  setAborting(next, aborting(next) | (0 | (1 << (SetAen_postAbort_victim(next) - 1))));
  setSetAen_at(next, 10); // before spin until !(victim in aborting)
  return true;
}

/**
 * SetAen: spin until !(victim in aborting)   specs/mfi/abort.ilk:177
 */
function SetAen_spin_until_victim_in_aborting(s: State, next: State, sink: Sink): boolean {
  if ((aborting(s) & (1 << (SetAen_postAbort_victim(s) - 1))) !== 0) return false;
  if (Shutdown_at(next) === 6) {
    sink.note(41); // coarse step: C would make this several accesses, and another context may come between them
  }
  setSetAen_postAbort_victim(next, 1);
  setSetAen_at(next, 11); // before release io
  return true;
}

/**
 * SetAen: release io   specs/mfi/abort.ilk:153
 */
function SetAen_release_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(5); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  setSetAen_at(next, 12); // before R2_lost_wakeup: test aen != none
  return true;
}

/**
 * SetAen: test aen != none   specs/mfi/abort.ilk:154
 *   R2_lost_wakeup: if (aen != none) {
 */
function SetAen_test_aen_none_2(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) !== NONE) {
    sink.note(18); // branch: R2_lost_wakeup: if (aen != none) is true
    setSetAen_at(next, 13); // before sleep aenGone
  } else {
    sink.note(19); // branch: R2_lost_wakeup: if (aen != none) is false
    setSetAen_at(next, 14); // before test aen != none
  }
  return true;
}

/**
 * SetAen: sleep aenGone   specs/mfi/abort.ilk:156
 *   let woken = sleep aenGone or timeout;
 */
function SetAen_sleep_aenGone(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) === 2) {
    sink.fail(6); // sleep-with-lock
    return true;
  }
  sink.event(4); // sleep aenGone
  setAenGone_sleepers(next, aenGone_sleepers(next) | 2);
  setSetAen_at(next, 15); // before asleep on aenGone
  return true;
}

/**
 * SetAen: test aen != none   specs/mfi/abort.ilk:164
 *   if (aen != none) {
 */
function SetAen_test_aen_none_3(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) !== NONE) {
    sink.note(20); // branch: if (aen != none) is true
    setSetAen_at(next, 16); // before acquire io
    if (waitsInCycle(next, 2)) {
      sink.fail(19); // deadlock
      return true;
    }
  } else {
    sink.note(21); // branch: if (aen != none) is false
    setSetAen_abort_victim(next, 0);
    setSetAen_at(next, 4); // before test free != {}
  }
  return true;
}

/**
 * SetAen: goes on after waking   specs/mfi/abort.ilk:156
 *   let woken = sleep aenGone or timeout;
 */
function SetAen_goes_on_after_waking(s: State, next: State, _sink: Sink): boolean {
  if ((aenGone_sleepers(s) & 2) !== 0) return false;
  setSetAen_at(next, 14); // before test aen != none
  return true;
}

/**
 * SetAen: times out   specs/mfi/abort.ilk:156
 *   let woken = sleep aenGone or timeout;
 */
function SetAen_times_out(s: State, next: State, sink: Sink): boolean {
  if ((aenGone_sleepers(s) & 2) === 0) return false;
  setAenGone_sleepers(next, aenGone_sleepers(next) & ~2);
  if (gone(next)) {
    sink.fail(8); // assert R2_lost_wakeup
    return true;
  }
  setSetAen_at(next, 14); // before test aen != none
  return true;
}

/**
 * SetAen: acquire io   specs/mfi/abort.ilk:165
 */
function SetAen_acquire_io_5(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setSetAen_at(next, 17); // before let late = aen
  return true;
}

/**
 * SetAen: acquire io   specs/mfi/abort.ilk:165
 */
function SetAen_acquire_io_6(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(9); // recursive-acquire
  return true;
}

/**
 * SetAen: let late = aen   specs/mfi/abort.ilk:166
 */
function SetAen_let_late_aen(_s: State, next: State, _sink: Sink): boolean {
  const late = aen(next);
  setSetAen_abort_late(next, late);
  setSetAen_at(next, 18); // before R2_gone_after_wait: R2_gone_after_wait: assert late != none
  return true;
}

/**
 * SetAen: R2_gone_after_wait: assert late != none   specs/mfi/abort.ilk:167
 *   R2_gone_after_wait: assert late != none; // (*cm_abort)->cm_complete
 */
function SetAen_R2_gone_after_wait(_s: State, next: State, sink: Sink): boolean {
  if (SetAen_abort_late(next) === NONE) {
    sink.fail(10); // assert R2_gone_after_wait
    return true;
  }
  if (SetAen_abort_late(next) === NONE) {
    sink.fail(11); // null-dereference
    return true;
  }
  const c = SetAen_abort_late(next);
  setSetAen_complete_c(next, c);
  setSetAen_at(next, 19); // before test aen == none
  return true;
}

/**
 * SetAen: test aen == none   specs/mfi/abort.ilk:118
 *   if (aen == none) { return; }
 */
function SetAen_test_aen_none_4(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === NONE) {
    sink.note(22); // branch: if (aen == none) { return; } is true
    setSetAen_complete_c(next, 1);
    setSetAen_at(next, 20); // before release io
  } else {
    sink.note(23); // branch: if (aen == none) { return; } is false
    setSetAen_at(next, 21); // before let aborted = aenAbort
  }
  return true;
}

/**
 * SetAen: release io   specs/mfi/abort.ilk:169
 */
function SetAen_release_io_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(12); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  setSetAen_abort_victim(next, 0);
  setSetAen_abort_late(next, 0);
  setSetAen_at(next, 4); // before test free != {}
  return true;
}

/**
 * SetAen: let aborted = aenAbort   specs/mfi/abort.ilk:119
 */
function SetAen_let_aborted_aenAbort(_s: State, next: State, sink: Sink): boolean {
  const aborted = aenAbort(next);
  if (aborted) {
    sink.note(24); // branch: if (aborted) { aenAbort = false; } is true
    setSetAen_complete_aborted(next, aborted);
    setSetAen_at(next, 22); // before aenAbort = false
  } else {
    sink.note(25); // branch: if (aborted) { aenAbort = false; } is false
    setSetAen_complete_aborted(next, aborted);
    setSetAen_at(next, 23); // before R3: R3: assert !(c in posted)
  }
  return true;
}

/**
 * SetAen: aenAbort = false   specs/mfi/abort.ilk:120
 *   if (aborted) { aenAbort = false; }
 */
function SetAen_aenAbort_false(_s: State, next: State, _sink: Sink): boolean {
  setAenAbort(next, false);
  setSetAen_at(next, 23); // before R3: R3: assert !(c in posted)
  return true;
}

/**
 * SetAen: R3: assert !(c in posted)   specs/mfi/abort.ilk:121
 *   R3: assert !(c in posted); // the buffer is freed here: the controller may still write to it
 */
function SetAen_R3(_s: State, next: State, sink: Sink): boolean {
  if ((posted(next) & (1 << (SetAen_complete_c(next) - 1))) !== 0) {
    sink.fail(13); // assert R3
    return true;
  }
  setSetAen_at(next, 24); // before wake aenGone
  return true;
}

/**
 * SetAen: wake aenGone   specs/mfi/abort.ilk:122
 *   if (wakesFirst) { wake aenGone; }
 */
function SetAen_wake_aenGone(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake aenGone
  setAenGone_sleepers(next, 0);
  setSetAen_at(next, 25); // before aen = none
  return true;
}

/**
 * SetAen: aen = none   specs/mfi/abort.ilk:123
 *   atomic {
 */
function SetAen_aen_none(_s: State, next: State, _sink: Sink): boolean {
  setAen(next, NONE);
  setGone(next, true);
  setSetAen_at(next, 26); // before free = free union { c }
  return true;
}

/**
 * SetAen: free = free union { c }   specs/mfi/abort.ilk:128
 */
function SetAen_free_free_union_c(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_at(next) === 10) {
    sink.note(58); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Interrupt_at(next) === 11) {
    sink.note(54); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Interrupt_at(next) === 10) {
    sink.note(53); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 24) {
    sink.note(52); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(51); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(44); // coarse step: C would make this several accesses, and another context may come between them
  }
  setFree(next, free(next) | (0 | (1 << (SetAen_complete_c(next) - 1))));
  if (!SetAen_complete_aborted(next)) {
    sink.note(26); // branch: if (!aborted) is true
    setSetAen_at(next, 27); // before test free != {}
  } else {
    sink.note(27); // branch: if (!aborted) is false
    setSetAen_complete_c(next, 1);
    setSetAen_complete_aborted(next, false);
    setSetAen_at(next, 20); // before release io
  }
  return true;
}

/**
 * SetAen: test free != {}   specs/mfi/abort.ilk:105
 *   if (free != {}) {
 */
function SetAen_test_free_2(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_at(next) === 10) {
    sink.note(59); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(45); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) !== 0) {
    sink.note(16); // branch: if (free != {}) is true
    setSetAen_at(next, 28); // before choose c in free
  } else {
    sink.note(17); // branch: if (free != {}) is false
    setSetAen_complete_c(next, 1);
    setSetAen_complete_aborted(next, false);
    setSetAen_at(next, 20); // before release io
  }
  return true;
}

/**
 * SetAen: free = free minus { c }   specs/mfi/abort.ilk:107
 *   atomic {
 */
function SetAen_free_free_minus_c_2(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((free(s) & (1 << (c - 1))) === 0) return false;
  setFree(next, free(next) & ~(0 | (1 << (c - 1))));
  setPosted(next, posted(next) | (0 | (1 << (c - 1))));
  setAen(next, c);
  setGone(next, false);
  setSetAen_complete_c(next, 1);
  setSetAen_complete_aborted(next, false);
  setSetAen_at(next, 20); // before release io
  return true;
}

/**
 * Interrupt: enters   specs/mfi/abort.ilk:80
 *   ithread Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  setInterrupt_pending(next, false);
  sink.event(6); // enter
  setInterrupt_at(next, 1); // before acquire io
  if (waitsInCycle(next, 3)) {
    sink.fail(20); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/abort.ilk:81
 *   with io {
 */
function Interrupt_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 3);
  setInterrupt_at(next, 2); // before replies.pop()
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/abort.ilk:81
 *   with io {
 */
function Interrupt_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 3) return false;
  sink.fail(21); // recursive-acquire
  return true;
}

/**
 * Interrupt: replies.pop()   specs/mfi/abort.ilk:83
 *   let c = replies.pop();
 */
function Interrupt_replies_pop(_s: State, next: State, sink: Sink): boolean {
  const c = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  if (replies_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setReplies_item(next, i_1, replies_item(next, i_1 + 1));
    }
    setReplies_item(next, 1, 1);
    setReplies_length(next, replies_length(next) - 1);
  }
  sink.event(7); // replies.pop
  if (c === NONE) {
    sink.note(28); // branch: if (c == none) { break; } is true
    setInterrupt_at(next, 3); // before release io
  } else {
    sink.note(29); // branch: if (c == none) { break; } is false
    if (c === NONE) {
      sink.fail(22); // null-dereference
      return true;
    }
    setInterrupt_c(next, c);
    setInterrupt_complete_c(next, c);
    setInterrupt_at(next, 4); // before test aen == none
  }
  return true;
}

/**
 * Interrupt: release io   specs/mfi/abort.ilk:87
 *   }
 */
function Interrupt_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(23); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 3) {
    sink.fail(24); // lock-leak
    return true;
  }
  sink.event(0); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: test aen == none   specs/mfi/abort.ilk:118
 *   if (aen == none) { return; }
 */
function Interrupt_test_aen_none(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === NONE) {
    sink.note(30); // branch: if (aen == none) { return; } is true
    setInterrupt_c(next, 0);
    setInterrupt_complete_c(next, 1);
    setInterrupt_at(next, 2); // before replies.pop()
  } else {
    sink.note(31); // branch: if (aen == none) { return; } is false
    setInterrupt_at(next, 5); // before let aborted = aenAbort
  }
  return true;
}

/**
 * Interrupt: let aborted = aenAbort   specs/mfi/abort.ilk:119
 */
function Interrupt_let_aborted_aenAbort(_s: State, next: State, sink: Sink): boolean {
  const aborted = aenAbort(next);
  if (aborted) {
    sink.note(32); // branch: if (aborted) { aenAbort = false; } is true
    setInterrupt_complete_aborted(next, aborted);
    setInterrupt_at(next, 6); // before aenAbort = false
  } else {
    sink.note(33); // branch: if (aborted) { aenAbort = false; } is false
    setInterrupt_complete_aborted(next, aborted);
    setInterrupt_at(next, 7); // before R3: R3: assert !(c in posted)
  }
  return true;
}

/**
 * Interrupt: aenAbort = false   specs/mfi/abort.ilk:120
 *   if (aborted) { aenAbort = false; }
 */
function Interrupt_aenAbort_false(_s: State, next: State, _sink: Sink): boolean {
  setAenAbort(next, false);
  setInterrupt_at(next, 7); // before R3: R3: assert !(c in posted)
  return true;
}

/**
 * Interrupt: R3: assert !(c in posted)   specs/mfi/abort.ilk:121
 *   R3: assert !(c in posted); // the buffer is freed here: the controller may still write to it
 */
function Interrupt_R3(_s: State, next: State, sink: Sink): boolean {
  if ((posted(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0) {
    sink.fail(13); // assert R3
    return true;
  }
  setInterrupt_at(next, 8); // before wake aenGone
  return true;
}

/**
 * Interrupt: wake aenGone   specs/mfi/abort.ilk:122
 *   if (wakesFirst) { wake aenGone; }
 */
function Interrupt_wake_aenGone(_s: State, next: State, sink: Sink): boolean {
  sink.event(5); // wake aenGone
  setAenGone_sleepers(next, 0);
  setInterrupt_at(next, 9); // before aen = none
  return true;
}

/**
 * Interrupt: aen = none   specs/mfi/abort.ilk:123
 *   atomic {
 */
function Interrupt_aen_none(_s: State, next: State, _sink: Sink): boolean {
  setAen(next, NONE);
  setGone(next, true);
  setInterrupt_at(next, 10); // before free = free union { c }
  return true;
}

/**
 * Interrupt: free = free union { c }   specs/mfi/abort.ilk:128
 */
function Interrupt_free_free_union_c(_s: State, next: State, sink: Sink): boolean {
  if (SetAen_at(next) === 27) {
    sink.note(59); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 26) {
    sink.note(58); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 4) {
    sink.note(57); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 24) {
    sink.note(56); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(55); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (SetAen_at(next) === 26) {
    sink.note(53); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(46); // coarse step: C would make this several accesses, and another context may come between them
  }
  setFree(next, free(next) | (0 | (1 << (Interrupt_complete_c(next) - 1))));
  if (!Interrupt_complete_aborted(next)) {
    sink.note(34); // branch: if (!aborted) is true
    setInterrupt_at(next, 11); // before test free != {}
  } else {
    sink.note(35); // branch: if (!aborted) is false
    setInterrupt_c(next, 0);
    setInterrupt_complete_c(next, 1);
    setInterrupt_complete_aborted(next, false);
    setInterrupt_at(next, 2); // before replies.pop()
  }
  return true;
}

/**
 * Interrupt: test free != {}   specs/mfi/abort.ilk:105
 *   if (free != {}) {
 */
function Interrupt_test_free(_s: State, next: State, sink: Sink): boolean {
  if (SetAen_at(next) === 26) {
    sink.note(54); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 23) {
    sink.note(47); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (free(next) !== 0) {
    sink.note(36); // branch: if (free != {}) is true
    setInterrupt_at(next, 12); // before choose c in free
  } else {
    sink.note(37); // branch: if (free != {}) is false
    setInterrupt_c(next, 0);
    setInterrupt_complete_c(next, 1);
    setInterrupt_complete_aborted(next, false);
    setInterrupt_at(next, 2); // before replies.pop()
  }
  return true;
}

/**
 * Interrupt: free = free minus { c }   specs/mfi/abort.ilk:107
 *   atomic {
 */
function Interrupt_free_free_minus_c(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((free(s) & (1 << (c - 1))) === 0) return false;
  setFree(next, free(next) & ~(0 | (1 << (c - 1))));
  setPosted(next, posted(next) | (0 | (1 << (c - 1))));
  setAen(next, c);
  setGone(next, false);
  setInterrupt_c(next, 0);
  setInterrupt_complete_c(next, 1);
  setInterrupt_complete_aborted(next, false);
  setInterrupt_at(next, 2); // before replies.pop()
  return true;
}

/**
 * specs/mfi/abort.ilk:181
 *   happen
 */
function Controller_happen(s: State, next: State, sink: Sink, c: number): boolean {
  if ((posted(s) & (1 << (c - 1))) === 0) return false;
  sink.event(8, c); // happen({0})
  setPosted(next, posted(next) & ~(0 | (1 << (c - 1))));
  if (replies_length(next) === 2) {
    sink.fail(25); // ring-overrun
    return true;
  }
  setReplies_item(next, replies_length(next), c);
  setReplies_length(next, replies_length(next) + 1);
  sink.event(9, c); // replies.push({0})
  sink.event(10); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/abort.ilk:186
 *   giveUp
 */
function Controller_giveUp(s: State, next: State, sink: Sink, c: number): boolean {
  if ((aborting(s) & (1 << (c - 1))) === 0) return false;
  if (SetAen_at(next) === 9) {
    sink.note(50); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Shutdown_at(next) === 6) {
    sink.note(42); // coarse step: C would make this several accesses, and another context may come between them
  }
  sink.event(11, c); // giveUp({0})
  setAborting(next, aborting(next) & ~(0 | (1 << (c - 1))));
  if ((posted(next) & (1 << (c - 1))) !== 0) {
    sink.note(38); // branch: if (heedsAbort && c in posted) is true
    setPosted(next, posted(next) & ~(0 | (1 << (c - 1))));
    if (replies_length(next) === 2) {
      sink.fail(26); // ring-overrun
      return true;
    }
    setReplies_item(next, replies_length(next), c);
    setReplies_length(next, replies_length(next) + 1);
    sink.event(9, c); // replies.push({0})
    sink.event(10); // schedule Interrupt
    setInterrupt_pending(next, true);
  } else {
    sink.note(39); // branch: if (heedsAbort && c in posted) is false
  }
  return true;
}

/** What `Shutdown` can do where it rests. */
function stepShutdown(s: State, next: State, sink: Sink): void {
  switch (Shutdown_at(s)) {
    case 1: // test aen != none
      if (Shutdown_test_aen_none(s, next, sink)) sink.emit(0);
      break;
    case 2: // aenAbort = true
      if (Shutdown_aenAbort_true(s, next, sink)) sink.emit(1);
      break;
    case 3: // acquire io
      if (Shutdown_acquire_io(s, next, sink)) sink.emit(2);
      if (Shutdown_acquire_io_2(s, next, sink)) sink.emit(3);
      break;
    case 4: // let victim = aen
      if (Shutdown_let_victim_aen(s, next, sink)) sink.emit(4);
      break;
    case 5: // R2_gone_at_entry: R2_gone_at_entry: assert victim != none
      if (Shutdown_R2_gone_at_entry(s, next, sink)) sink.emit(5);
      break;
    case 6: // aborting = aborting union { victim }
      if (Shutdown_aborting_aborting_union_victim(s, next, sink)) sink.emit(6);
      break;
    case 7: // spin until !(victim in aborting)
      if (Shutdown_spin_until_victim_in_aborting(s, next, sink)) sink.emit(7);
      break;
    case 8: // release io
      if (Shutdown_release_io(s, next, sink)) sink.emit(8);
      break;
    case 9: // R2_lost_wakeup: test aen != none
      if (Shutdown_test_aen_none_2(s, next, sink)) sink.emit(9);
      break;
    case 10: // sleep aenGone
      if (Shutdown_sleep_aenGone(s, next, sink)) sink.emit(10);
      break;
    case 11: // test aen != none
      if (Shutdown_test_aen_none_3(s, next, sink)) sink.emit(11);
      break;
    case 12: // asleep on aenGone
      if (Shutdown_goes_on_after_waking(s, next, sink)) sink.emit(12);
      if (Shutdown_times_out(s, next, sink)) sink.emit(13);
      break;
    case 13: // acquire io
      if (Shutdown_acquire_io_3(s, next, sink)) sink.emit(14);
      if (Shutdown_acquire_io_4(s, next, sink)) sink.emit(15);
      break;
    case 14: // let late = aen
      if (Shutdown_let_late_aen(s, next, sink)) sink.emit(16);
      break;
    case 15: // R2_gone_after_wait: R2_gone_after_wait: assert late != none
      if (Shutdown_R2_gone_after_wait(s, next, sink)) sink.emit(17);
      break;
    case 16: // test aen == none
      if (Shutdown_test_aen_none_4(s, next, sink)) sink.emit(18);
      break;
    case 17: // release io
      if (Shutdown_release_io_2(s, next, sink)) sink.emit(19);
      break;
    case 18: // let aborted = aenAbort
      if (Shutdown_let_aborted_aenAbort(s, next, sink)) sink.emit(20);
      break;
    case 19: // aenAbort = false
      if (Shutdown_aenAbort_false(s, next, sink)) sink.emit(21);
      break;
    case 20: // R3: R3: assert !(c in posted)
      if (Shutdown_R3(s, next, sink)) sink.emit(22);
      break;
    case 21: // wake aenGone
      if (Shutdown_wake_aenGone(s, next, sink)) sink.emit(23);
      break;
    case 22: // aen = none
      if (Shutdown_aen_none(s, next, sink)) sink.emit(24);
      break;
    case 23: // free = free union { c }
      if (Shutdown_free_free_union_c(s, next, sink)) sink.emit(25);
      break;
    case 24: // test free != {}
      if (Shutdown_test_free(s, next, sink)) sink.emit(26);
      break;
    case 25: // choose c in free
      for (let c = 1; c <= 2; c++) {
        if (Shutdown_free_free_minus_c(s, next, sink, c)) sink.emit(26 + c);
      }
      break;
  }
}

/** What `SetAen` can do where it rests. */
function stepSetAen(s: State, next: State, sink: Sink): void {
  switch (SetAen_at(s)) {
    case 0: // inactive
      if (SetAen_enter(s, next, sink)) sink.emit(29);
      break;
    case 1: // acquire io
      if (SetAen_acquire_io(s, next, sink)) sink.emit(30);
      if (SetAen_acquire_io_2(s, next, sink)) sink.emit(31);
      break;
    case 2: // test aen != none
      if (SetAen_test_aen_none(s, next, sink)) sink.emit(32);
      break;
    case 3: // acquire io
      if (SetAen_acquire_io_3(s, next, sink)) sink.emit(33);
      if (SetAen_acquire_io_4(s, next, sink)) sink.emit(34);
      break;
    case 4: // test free != {}
      if (SetAen_test_free(s, next, sink)) sink.emit(35);
      break;
    case 5: // let victim = aen
      if (SetAen_let_victim_aen(s, next, sink)) sink.emit(36);
      break;
    case 6: // choose c in free
      for (let c = 1; c <= 2; c++) {
        if (SetAen_free_free_minus_c(s, next, sink, c)) sink.emit(36 + c);
      }
      break;
    case 7: // release io
      if (SetAen_release_io(s, next, sink)) sink.emit(39);
      break;
    case 8: // R2_gone_at_entry: R2_gone_at_entry: assert victim != none
      if (SetAen_R2_gone_at_entry(s, next, sink)) sink.emit(40);
      break;
    case 9: // aborting = aborting union { victim }
      if (SetAen_aborting_aborting_union_victim(s, next, sink)) sink.emit(41);
      break;
    case 10: // spin until !(victim in aborting)
      if (SetAen_spin_until_victim_in_aborting(s, next, sink)) sink.emit(42);
      break;
    case 11: // release io
      if (SetAen_release_io_2(s, next, sink)) sink.emit(43);
      break;
    case 12: // R2_lost_wakeup: test aen != none
      if (SetAen_test_aen_none_2(s, next, sink)) sink.emit(44);
      break;
    case 13: // sleep aenGone
      if (SetAen_sleep_aenGone(s, next, sink)) sink.emit(45);
      break;
    case 14: // test aen != none
      if (SetAen_test_aen_none_3(s, next, sink)) sink.emit(46);
      break;
    case 15: // asleep on aenGone
      if (SetAen_goes_on_after_waking(s, next, sink)) sink.emit(47);
      if (SetAen_times_out(s, next, sink)) sink.emit(48);
      break;
    case 16: // acquire io
      if (SetAen_acquire_io_5(s, next, sink)) sink.emit(49);
      if (SetAen_acquire_io_6(s, next, sink)) sink.emit(50);
      break;
    case 17: // let late = aen
      if (SetAen_let_late_aen(s, next, sink)) sink.emit(51);
      break;
    case 18: // R2_gone_after_wait: R2_gone_after_wait: assert late != none
      if (SetAen_R2_gone_after_wait(s, next, sink)) sink.emit(52);
      break;
    case 19: // test aen == none
      if (SetAen_test_aen_none_4(s, next, sink)) sink.emit(53);
      break;
    case 20: // release io
      if (SetAen_release_io_3(s, next, sink)) sink.emit(54);
      break;
    case 21: // let aborted = aenAbort
      if (SetAen_let_aborted_aenAbort(s, next, sink)) sink.emit(55);
      break;
    case 22: // aenAbort = false
      if (SetAen_aenAbort_false(s, next, sink)) sink.emit(56);
      break;
    case 23: // R3: R3: assert !(c in posted)
      if (SetAen_R3(s, next, sink)) sink.emit(57);
      break;
    case 24: // wake aenGone
      if (SetAen_wake_aenGone(s, next, sink)) sink.emit(58);
      break;
    case 25: // aen = none
      if (SetAen_aen_none(s, next, sink)) sink.emit(59);
      break;
    case 26: // free = free union { c }
      if (SetAen_free_free_union_c(s, next, sink)) sink.emit(60);
      break;
    case 27: // test free != {}
      if (SetAen_test_free_2(s, next, sink)) sink.emit(61);
      break;
    case 28: // choose c in free
      for (let c = 1; c <= 2; c++) {
        if (SetAen_free_free_minus_c_2(s, next, sink, c)) sink.emit(61 + c);
      }
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(64);
      break;
    case 1: // acquire io
      if (Interrupt_acquire_io(s, next, sink)) sink.emit(65);
      if (Interrupt_acquire_io_2(s, next, sink)) sink.emit(66);
      break;
    case 2: // replies.pop()
      if (Interrupt_replies_pop(s, next, sink)) sink.emit(67);
      break;
    case 3: // release io
      if (Interrupt_release_io(s, next, sink)) sink.emit(68);
      break;
    case 4: // test aen == none
      if (Interrupt_test_aen_none(s, next, sink)) sink.emit(69);
      break;
    case 5: // let aborted = aenAbort
      if (Interrupt_let_aborted_aenAbort(s, next, sink)) sink.emit(70);
      break;
    case 6: // aenAbort = false
      if (Interrupt_aenAbort_false(s, next, sink)) sink.emit(71);
      break;
    case 7: // R3: R3: assert !(c in posted)
      if (Interrupt_R3(s, next, sink)) sink.emit(72);
      break;
    case 8: // wake aenGone
      if (Interrupt_wake_aenGone(s, next, sink)) sink.emit(73);
      break;
    case 9: // aen = none
      if (Interrupt_aen_none(s, next, sink)) sink.emit(74);
      break;
    case 10: // free = free union { c }
      if (Interrupt_free_free_union_c(s, next, sink)) sink.emit(75);
      break;
    case 11: // test free != {}
      if (Interrupt_test_free(s, next, sink)) sink.emit(76);
      break;
    case 12: // choose c in free
      for (let c = 1; c <= 2; c++) {
        if (Interrupt_free_free_minus_c(s, next, sink, c)) sink.emit(76 + c);
      }
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** count(i in 1..2 where (posted & bit(i - 1)) != 0) */
function count1(s: State): number {
  let found = 0;
  for (let i = 1; i <= 2; i++) if ((posted(s) & (1 << (i - 1))) !== 0) found += 1;
  return found;
}

/**
 * invariant oneEventCommand   specs/mfi/abort.ilk:197
 * The pointer is to the only one that the controller has: no other could ever be aborted.
 *   size(posted) <= 1
 */
function oneEventCommand(s: State): boolean {
  return count1(s) <= 1;
}

/**
 * reachable slept   specs/mfi/abort.ilk:198
 *   gone && Shutdown.active
 */
function slept(s: State): boolean {
  return gone(s) && Shutdown_at(s) !== 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/abort.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setAen(next, 1);
  setAenAbort(next, false);
  setFree(next, 2);
  setPosted(next, 1);
  setAborting(next, 0);
  setGone(next, false);
  setShutdown_at(next, 1); // before test aen != none
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** sc->mfi_aen_cm */
  readonly aen: number | "none";
  /** sc->cm_aen_abort */
  readonly aenAbort: boolean;
  readonly free: readonly number[];
  /** Commands that the controller has, those it shall abort, and those it has answered. */
  readonly posted: readonly number[];
  readonly aborting: readonly number[];
  /** The pointer has been cleared and no new event command set up. */
  readonly gone: boolean;
  readonly "replies.length": number;
  /** contents of replies, front first */
  readonly "replies.item": Readonly<Record<number, number>>;
  /** who sleeps on aenGone */
  readonly "aenGone.sleepers": readonly ("Shutdown" | "SetAen")[];
  /** who holds io */
  readonly "io.owner": "free" | "Shutdown" | "SetAen" | "Interrupt";
  /** where Shutdown rests */
  readonly "Shutdown.at": string;
  /** where SetAen rests */
  readonly "SetAen.at": string;
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** local `victim` of `Shutdown` */
  readonly "Shutdown.abort.victim": number | "none";
  /** local `victim` of `Shutdown` */
  readonly "Shutdown.postAbort.victim": number;
  /** local `late` of `Shutdown` */
  readonly "Shutdown.abort.late": number | "none";
  /** local `c` of `Shutdown` */
  readonly "Shutdown.complete.c": number;
  /** local `aborted` of `Shutdown` */
  readonly "Shutdown.complete.aborted": boolean;
  /** local `victim` of `SetAen` */
  readonly "SetAen.abort.victim": number | "none";
  /** local `victim` of `SetAen` */
  readonly "SetAen.postAbort.victim": number;
  /** local `late` of `SetAen` */
  readonly "SetAen.abort.late": number | "none";
  /** local `c` of `SetAen` */
  readonly "SetAen.complete.c": number;
  /** local `aborted` of `SetAen` */
  readonly "SetAen.complete.aborted": boolean;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.c": number | "none";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.complete.c": number;
  /** local `aborted` of `Interrupt` */
  readonly "Interrupt.complete.aborted": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiAbort",
  revision: "r250496",
  source: "specs/mfi/abort.ilk",
  hash: "befe72c71ae65aba8312e8be8bcf1e2820ece78dd160f5f5e2d0601c91d288fe",
  constants: {
    aenLocks: "false",
    dropLockInAen: "false",
    abortLocks: "true",
    interlocked: "false",
    wakesFirst: "true",
    testsAgain: "false",
    forces: "true",
    keepsOne: "false",
    timed: "true",
    heedsAbort: "true",
    widens: "true",
  },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepShutdown(s, next, sink);
    stepSetAen(s, next, sink);
    stepInterrupt(s, next, sink);
    for (let c = 1; c <= 2; c++) {
      if (Controller_happen(s, next, sink, c)) sink.emit(78 + c);
    }
    for (let c = 1; c <= 2; c++) {
      if (Controller_giveUp(s, next, sink, c)) sink.emit(80 + c);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Shutdown_test_aen_none", actor: "Shutdown", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(60, 9), text: "test aen != none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_aenAbort_true", actor: "Shutdown", context: 0, from: 2, first: 1, parameters: [], kind: "statement", place: place(61, 7), text: "aenAbort = true", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_acquire_io", actor: "Shutdown", context: 0, from: 3, first: 2, parameters: [], kind: "acquire", place: place(139, 21), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Shutdown_acquire_io_2", actor: "Shutdown", context: 0, from: 3, first: 3, parameters: [], kind: "acquire", place: place(139, 21), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_let_victim_aen", actor: "Shutdown", context: 0, from: 4, first: 4, parameters: [], kind: "statement", place: place(140, 3), text: "let victim = aen", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_R2_gone_at_entry", actor: "Shutdown", context: 0, from: 5, first: 5, parameters: [], kind: "statement", place: place(145, 3), text: "R2_gone_at_entry: assert victim != none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_aborting_aborting_union_victim", actor: "Shutdown", context: 0, from: 6, first: 6, parameters: [], kind: "statement", place: place(176, 3), text: "aborting = aborting union { victim }", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_spin_until_victim_in_aborting", actor: "Shutdown", context: 0, from: 7, first: 7, parameters: [], kind: "statement", place: place(177, 3), text: "spin until !(victim in aborting)", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_release_io", actor: "Shutdown", context: 0, from: 8, first: 8, parameters: [], kind: "release", place: place(153, 5), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Shutdown_test_aen_none_2", actor: "Shutdown", context: 0, from: 9, first: 9, parameters: [], kind: "statement", place: place(154, 25), text: "test aen != none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_sleep_aenGone", actor: "Shutdown", context: 0, from: 10, first: 10, parameters: [], kind: "statement", place: place(156, 21), text: "sleep aenGone", external: false, fairness: "weak", event: "sleep aenGone" },
    { name: "Shutdown_test_aen_none_3", actor: "Shutdown", context: 0, from: 11, first: 11, parameters: [], kind: "statement", place: place(164, 9), text: "test aen != none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_goes_on_after_waking", actor: "Shutdown", context: 0, from: 12, first: 12, parameters: [], kind: "statement", place: place(156, 21), text: "goes on after waking", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_times_out", actor: "Shutdown", context: 0, from: 12, first: 13, parameters: [], kind: "statement", place: place(156, 21), text: "times out", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_acquire_io_3", actor: "Shutdown", context: 0, from: 13, first: 14, parameters: [], kind: "acquire", place: place(165, 7), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Shutdown_acquire_io_4", actor: "Shutdown", context: 0, from: 13, first: 15, parameters: [], kind: "acquire", place: place(165, 7), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_let_late_aen", actor: "Shutdown", context: 0, from: 14, first: 16, parameters: [], kind: "statement", place: place(166, 7), text: "let late = aen", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_R2_gone_after_wait", actor: "Shutdown", context: 0, from: 15, first: 17, parameters: [], kind: "statement", place: place(167, 7), text: "R2_gone_after_wait: assert late != none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_test_aen_none_4", actor: "Shutdown", context: 0, from: 16, first: 18, parameters: [], kind: "statement", place: place(118, 7), text: "test aen == none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_release_io_2", actor: "Shutdown", context: 0, from: 17, first: 19, parameters: [], kind: "release", place: place(169, 7), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Shutdown_let_aborted_aenAbort", actor: "Shutdown", context: 0, from: 18, first: 20, parameters: [], kind: "statement", place: place(119, 3), text: "let aborted = aenAbort", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_aenAbort_false", actor: "Shutdown", context: 0, from: 19, first: 21, parameters: [], kind: "statement", place: place(120, 18), text: "aenAbort = false", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_R3", actor: "Shutdown", context: 0, from: 20, first: 22, parameters: [], kind: "statement", place: place(121, 3), text: "R3: assert !(c in posted)", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_wake_aenGone", actor: "Shutdown", context: 0, from: 21, first: 23, parameters: [], kind: "statement", place: place(122, 21), text: "wake aenGone", external: false, fairness: "weak", event: "wake aenGone" },
    { name: "Shutdown_aen_none", actor: "Shutdown", context: 0, from: 22, first: 24, parameters: [], kind: "statement", place: place(123, 3), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_free_free_union_c", actor: "Shutdown", context: 0, from: 23, first: 25, parameters: [], kind: "statement", place: place(128, 3), text: "free = free union { c }", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_test_free", actor: "Shutdown", context: 0, from: 24, first: 26, parameters: [], kind: "statement", place: place(105, 7), text: "test free != {}", external: false, fairness: "weak", event: undefined },
    { name: "Shutdown_free_free_minus_c", actor: "Shutdown", context: 0, from: 25, first: 27, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(107, 5), text: "free = free minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_enter", actor: "SetAen", context: 1, from: 0, first: 29, parameters: [], kind: "enter", place: place(72, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "SetAen_acquire_io", actor: "SetAen", context: 1, from: 1, first: 30, parameters: [], kind: "acquire", place: place(76, 5), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "SetAen_acquire_io_2", actor: "SetAen", context: 1, from: 1, first: 31, parameters: [], kind: "acquire", place: place(76, 5), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_test_aen_none", actor: "SetAen", context: 1, from: 2, first: 32, parameters: [], kind: "statement", place: place(92, 7), text: "test aen != none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_acquire_io_3", actor: "SetAen", context: 1, from: 3, first: 33, parameters: [], kind: "acquire", place: place(139, 21), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "SetAen_acquire_io_4", actor: "SetAen", context: 1, from: 3, first: 34, parameters: [], kind: "acquire", place: place(139, 21), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_test_free", actor: "SetAen", context: 1, from: 4, first: 35, parameters: [], kind: "statement", place: place(105, 7), text: "test free != {}", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_let_victim_aen", actor: "SetAen", context: 1, from: 5, first: 36, parameters: [], kind: "statement", place: place(140, 3), text: "let victim = aen", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_free_free_minus_c", actor: "SetAen", context: 1, from: 6, first: 37, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(107, 5), text: "free = free minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_release_io", actor: "SetAen", context: 1, from: 7, first: 39, parameters: [], kind: "release", place: place(76, 27), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "SetAen_R2_gone_at_entry", actor: "SetAen", context: 1, from: 8, first: 40, parameters: [], kind: "statement", place: place(145, 3), text: "R2_gone_at_entry: assert victim != none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_aborting_aborting_union_victim", actor: "SetAen", context: 1, from: 9, first: 41, parameters: [], kind: "statement", place: place(176, 3), text: "aborting = aborting union { victim }", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_spin_until_victim_in_aborting", actor: "SetAen", context: 1, from: 10, first: 42, parameters: [], kind: "statement", place: place(177, 3), text: "spin until !(victim in aborting)", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_release_io_2", actor: "SetAen", context: 1, from: 11, first: 43, parameters: [], kind: "release", place: place(153, 5), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "SetAen_test_aen_none_2", actor: "SetAen", context: 1, from: 12, first: 44, parameters: [], kind: "statement", place: place(154, 25), text: "test aen != none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_sleep_aenGone", actor: "SetAen", context: 1, from: 13, first: 45, parameters: [], kind: "statement", place: place(156, 21), text: "sleep aenGone", external: false, fairness: "weak", event: "sleep aenGone" },
    { name: "SetAen_test_aen_none_3", actor: "SetAen", context: 1, from: 14, first: 46, parameters: [], kind: "statement", place: place(164, 9), text: "test aen != none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_goes_on_after_waking", actor: "SetAen", context: 1, from: 15, first: 47, parameters: [], kind: "statement", place: place(156, 21), text: "goes on after waking", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_times_out", actor: "SetAen", context: 1, from: 15, first: 48, parameters: [], kind: "statement", place: place(156, 21), text: "times out", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_acquire_io_5", actor: "SetAen", context: 1, from: 16, first: 49, parameters: [], kind: "acquire", place: place(165, 7), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "SetAen_acquire_io_6", actor: "SetAen", context: 1, from: 16, first: 50, parameters: [], kind: "acquire", place: place(165, 7), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_let_late_aen", actor: "SetAen", context: 1, from: 17, first: 51, parameters: [], kind: "statement", place: place(166, 7), text: "let late = aen", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_R2_gone_after_wait", actor: "SetAen", context: 1, from: 18, first: 52, parameters: [], kind: "statement", place: place(167, 7), text: "R2_gone_after_wait: assert late != none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_test_aen_none_4", actor: "SetAen", context: 1, from: 19, first: 53, parameters: [], kind: "statement", place: place(118, 7), text: "test aen == none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_release_io_3", actor: "SetAen", context: 1, from: 20, first: 54, parameters: [], kind: "release", place: place(169, 7), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "SetAen_let_aborted_aenAbort", actor: "SetAen", context: 1, from: 21, first: 55, parameters: [], kind: "statement", place: place(119, 3), text: "let aborted = aenAbort", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_aenAbort_false", actor: "SetAen", context: 1, from: 22, first: 56, parameters: [], kind: "statement", place: place(120, 18), text: "aenAbort = false", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_R3", actor: "SetAen", context: 1, from: 23, first: 57, parameters: [], kind: "statement", place: place(121, 3), text: "R3: assert !(c in posted)", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_wake_aenGone", actor: "SetAen", context: 1, from: 24, first: 58, parameters: [], kind: "statement", place: place(122, 21), text: "wake aenGone", external: false, fairness: "weak", event: "wake aenGone" },
    { name: "SetAen_aen_none", actor: "SetAen", context: 1, from: 25, first: 59, parameters: [], kind: "statement", place: place(123, 3), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_free_free_union_c", actor: "SetAen", context: 1, from: 26, first: 60, parameters: [], kind: "statement", place: place(128, 3), text: "free = free union { c }", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_test_free_2", actor: "SetAen", context: 1, from: 27, first: 61, parameters: [], kind: "statement", place: place(105, 7), text: "test free != {}", external: false, fairness: "weak", event: undefined },
    { name: "SetAen_free_free_minus_c_2", actor: "SetAen", context: 1, from: 28, first: 62, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(107, 5), text: "free = free minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_enter", actor: "Interrupt", context: 2, from: 0, first: 64, parameters: [], kind: "enter", place: place(80, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_io", actor: "Interrupt", context: 2, from: 1, first: 65, parameters: [], kind: "acquire", place: place(81, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Interrupt_acquire_io_2", actor: "Interrupt", context: 2, from: 1, first: 66, parameters: [], kind: "acquire", place: place(81, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_replies_pop", actor: "Interrupt", context: 2, from: 2, first: 67, parameters: [], kind: "operation", place: place(83, 15), text: "replies.pop()", external: false, fairness: "weak", event: "replies.pop" },
    { name: "Interrupt_release_io", actor: "Interrupt", context: 2, from: 3, first: 68, parameters: [], kind: "release", place: place(87, 3), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_test_aen_none", actor: "Interrupt", context: 2, from: 4, first: 69, parameters: [], kind: "statement", place: place(118, 7), text: "test aen == none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_let_aborted_aenAbort", actor: "Interrupt", context: 2, from: 5, first: 70, parameters: [], kind: "statement", place: place(119, 3), text: "let aborted = aenAbort", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_aenAbort_false", actor: "Interrupt", context: 2, from: 6, first: 71, parameters: [], kind: "statement", place: place(120, 18), text: "aenAbort = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_R3", actor: "Interrupt", context: 2, from: 7, first: 72, parameters: [], kind: "statement", place: place(121, 3), text: "R3: assert !(c in posted)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_wake_aenGone", actor: "Interrupt", context: 2, from: 8, first: 73, parameters: [], kind: "statement", place: place(122, 21), text: "wake aenGone", external: false, fairness: "weak", event: "wake aenGone" },
    { name: "Interrupt_aen_none", actor: "Interrupt", context: 2, from: 9, first: 74, parameters: [], kind: "statement", place: place(123, 3), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_free_union_c", actor: "Interrupt", context: 2, from: 10, first: 75, parameters: [], kind: "statement", place: place(128, 3), text: "free = free union { c }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_free", actor: "Interrupt", context: 2, from: 11, first: 76, parameters: [], kind: "statement", place: place(105, 7), text: "test free != {}", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_free_minus_c", actor: "Interrupt", context: 2, from: 12, first: 77, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(107, 5), text: "free = free minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Controller_happen", actor: "Controller", context: -1, from: -1, first: 79, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(181, 10), text: "happen", external: false, fairness: "none", event: "happen" },
    { name: "Controller_giveUp", actor: "Controller", context: -1, from: -1, first: 81, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(186, 10), text: "giveUp", external: false, fairness: "none", event: "giveUp" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Shutdown", form: "thread", word: "thread", place: place(58, 8), members: ["Shutdown"], firstActivation: 1, locations: [
      { label: undefined, place: place(58, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 9), text: "test aen != none", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(61, 7), text: "aenAbort = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(139, 21), text: "acquire io", calls: [{ proc: "abort", place: place(62, 7) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(140, 3), text: "let victim = aen", calls: [{ proc: "abort", place: place(62, 7) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "R2_gone_at_entry", place: place(145, 3), text: "R2_gone_at_entry: assert victim != none", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(176, 3), text: "aborting = aborting union { victim }", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "postAbort", place: place(147, 3) }], locals: [["victim", "Shutdown.abort.victim"], ["victim", "Shutdown.postAbort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(177, 3), text: "spin until !(victim in aborting)", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "postAbort", place: place(147, 3) }], locals: [["victim", "Shutdown.abort.victim"], ["victim", "Shutdown.postAbort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(153, 5), text: "release io", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R2_lost_wakeup", place: place(154, 25), text: "test aen != none", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(156, 21), text: "sleep aenGone", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(164, 9), text: "test aen != none", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(156, 21), text: "asleep on aenGone", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "channel", takes: "nothing" },
      { label: undefined, place: place(165, 7), text: "acquire io", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(166, 7), text: "let late = aen", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R2_gone_after_wait", place: place(167, 7), text: "R2_gone_after_wait: assert late != none", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(118, 7), text: "test aen == none", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(169, 7), text: "release io", calls: [{ proc: "abort", place: place(62, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(119, 3), text: "let aborted = aenAbort", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(120, 18), text: "aenAbort = false", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R3", place: place(121, 3), text: "R3: assert !(c in posted)", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(122, 21), text: "wake aenGone", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "aen = none", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(128, 3), text: "free = free union { c }", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(105, 7), text: "test free != {}", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }, { proc: "post", place: place(132, 5) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(106, 5), text: "choose c in free", calls: [{ proc: "abort", place: place(62, 7) }, { proc: "complete", place: place(168, 7) }, { proc: "post", place: place(132, 5) }], locals: [["victim", "Shutdown.abort.victim"], ["late", "Shutdown.abort.late"], ["c", "Shutdown.complete.c"], ["aborted", "Shutdown.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Shutdown_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "SetAen", form: "entry", word: "entry", place: place(72, 7), members: ["SetAen"], firstActivation: 2, locations: [
      { label: undefined, place: place(72, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(76, 5), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(92, 7), text: "test aen != none", calls: [{ proc: "register", place: place(76, 15) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(139, 21), text: "acquire io", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(105, 7), text: "test free != {}", calls: [{ proc: "register", place: place(76, 15) }, { proc: "post", place: place(99, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(140, 3), text: "let victim = aen", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(106, 5), text: "choose c in free", calls: [{ proc: "register", place: place(76, 15) }, { proc: "post", place: place(99, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(76, 27), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "R2_gone_at_entry", place: place(145, 3), text: "R2_gone_at_entry: assert victim != none", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(176, 3), text: "aborting = aborting union { victim }", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "postAbort", place: place(147, 3) }], locals: [["victim", "SetAen.abort.victim"], ["victim", "SetAen.postAbort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(177, 3), text: "spin until !(victim in aborting)", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "postAbort", place: place(147, 3) }], locals: [["victim", "SetAen.abort.victim"], ["victim", "SetAen.postAbort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(153, 5), text: "release io", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R2_lost_wakeup", place: place(154, 25), text: "test aen != none", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(156, 21), text: "sleep aenGone", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(164, 9), text: "test aen != none", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(156, 21), text: "asleep on aenGone", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "channel", takes: "nothing" },
      { label: undefined, place: place(165, 7), text: "acquire io", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(166, 7), text: "let late = aen", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R2_gone_after_wait", place: place(167, 7), text: "R2_gone_after_wait: assert late != none", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(118, 7), text: "test aen == none", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(169, 7), text: "release io", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(119, 3), text: "let aborted = aenAbort", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(120, 18), text: "aenAbort = false", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R3", place: place(121, 3), text: "R3: assert !(c in posted)", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(122, 21), text: "wake aenGone", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "aen = none", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(128, 3), text: "free = free union { c }", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(105, 7), text: "test free != {}", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }, { proc: "post", place: place(132, 5) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(106, 5), text: "choose c in free", calls: [{ proc: "register", place: place(76, 15) }, { proc: "abort", place: place(94, 5) }, { proc: "complete", place: place(168, 7) }, { proc: "post", place: place(132, 5) }], locals: [["victim", "SetAen.abort.victim"], ["late", "SetAen.abort.late"], ["c", "SetAen.complete.c"], ["aborted", "SetAen.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => SetAen_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(80, 9), members: ["Interrupt"], firstActivation: 3, locations: [
      { label: undefined, place: place(80, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(81, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(83, 15), text: "replies.pop()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(87, 3), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(118, 7), text: "test aen == none", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(119, 3), text: "let aborted = aenAbort", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(120, 18), text: "aenAbort = false", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R3", place: place(121, 3), text: "R3: assert !(c in posted)", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(122, 21), text: "wake aenGone", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "aen = none", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(128, 3), text: "free = free union { c }", calls: [{ proc: "complete", place: place(85, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(105, 7), text: "test free != {}", calls: [{ proc: "complete", place: place(85, 7) }, { proc: "post", place: place(132, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(106, 5), text: "choose c in free", calls: [{ proc: "complete", place: place(85, 7) }, { proc: "post", place: place(132, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["aborted", "Interrupt.complete.aborted"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (s: State) => Shutdown_at(s) === 3 ? 1 : Shutdown_at(s) === 13 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => SetAen_at(s) === 1 ? 1 : SetAen_at(s) === 3 ? 1 : SetAen_at(s) === 16 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Interrupt_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lock-leak", place: place(58, 8), message: "`Shutdown` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(139, 21), message: "`Shutdown` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Shutdown blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(139, 21), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "assertion", name: "R2_gone_at_entry", place: place(145, 3), message: "the assertion in `R2_gone_at_entry` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(147, 13), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(153, 5), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "sleep-with-lock", place: place(156, 21), message: "`sleep` gives the CPU up, and `io` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(165, 7), message: "`Shutdown` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Shutdown blocked for io", ends: true },
    { kind: "assertion", name: "R2_lost_wakeup", place: place(157, 9), message: "the assertion in `R2_lost_wakeup` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(165, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "assertion", name: "R2_gone_after_wait", place: place(167, 7), message: "the assertion in `R2_gone_after_wait` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(168, 16), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(169, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "assertion", name: "R3", place: place(121, 3), message: "the assertion in `R3` does not hold", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(76, 5), message: "`SetAen` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, SetAen blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(76, 5), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(139, 21), message: "`SetAen` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, SetAen blocked for io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(76, 27), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(72, 7), message: "`SetAen` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(165, 7), message: "`SetAen` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, SetAen blocked for io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(81, 3), message: "`Interrupt` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(81, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(85, 16), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(87, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(80, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(183, 5), message: "`replies` is full with 2, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(190, 7), message: "`replies` is full with 2, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (aen != none) is true", place: place(60, 5), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aen != none) is false", place: place(60, 5), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "R2_lost_wakeup: if (aen != none) is true", place: place(154, 5), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "R2_lost_wakeup: if (aen != none) is false", place: place(154, 5), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aen != none) is true", place: place(164, 5), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aen != none) is false", place: place(164, 5), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aen == none) { return; } is true", place: place(118, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aen == none) { return; } is false", place: place(118, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aborted) { aenAbort = false; } is true", place: place(120, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aborted) { aenAbort = false; } is false", place: place(120, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (!aborted) is true", place: place(129, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (!aborted) is false", place: place(129, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (free != {}) is true", place: place(105, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (free != {}) is false", place: place(105, 3), other: undefined, parts: ["Shutdown"] },
    { kind: "branch", text: "if (aen != none) is true", place: place(92, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aen != none) is false", place: place(92, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (free != {}) is true", place: place(105, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (free != {}) is false", place: place(105, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "R2_lost_wakeup: if (aen != none) is true", place: place(154, 5), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "R2_lost_wakeup: if (aen != none) is false", place: place(154, 5), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aen != none) is true", place: place(164, 5), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aen != none) is false", place: place(164, 5), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aen == none) { return; } is true", place: place(118, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aen == none) { return; } is false", place: place(118, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aborted) { aenAbort = false; } is true", place: place(120, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (aborted) { aenAbort = false; } is false", place: place(120, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (!aborted) is true", place: place(129, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (!aborted) is false", place: place(129, 3), other: undefined, parts: ["SetAen"] },
    { kind: "branch", text: "if (c == none) { break; } is true", place: place(84, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c == none) { break; } is false", place: place(84, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (aen == none) { return; } is true", place: place(118, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (aen == none) { return; } is false", place: place(118, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (aborted) { aenAbort = false; } is true", place: place(120, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (aborted) { aenAbort = false; } is false", place: place(120, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!aborted) is true", place: place(129, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!aborted) is false", place: place(129, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (free != {}) is true", place: place(105, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (free != {}) is false", place: place(105, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (heedsAbort && c in posted) is true", place: place(188, 5), other: undefined, parts: [""] },
    { kind: "branch", text: "if (heedsAbort && c in posted) is false", place: place(188, 5), other: undefined, parts: [""] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(176, 3), other: place(176, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(176, 3), other: place(177, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(176, 3), other: place(186, 10), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(128, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(128, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(176, 3), other: place(176, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(176, 3), other: place(177, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(176, 3), other: place(186, 10), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(128, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(128, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(128, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(128, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(128, 3), other: place(105, 7), parts: [] },
  ],
  events: [
    { text: "leave", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "sleep aenGone", formats: [] },
    { text: "wake aenGone", formats: [] },
    { text: "enter", formats: [] },
    { text: "replies.pop", formats: [] },
    { text: "happen({0})", formats: [{ kind: "number" }] },
    { text: "replies.push({0})", formats: [{ kind: "number" }] },
    { text: "schedule Interrupt", formats: [] },
    { text: "giveUp({0})", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "oneEventCommand", place: place(197, 11), text: "size(posted) <= 1", holds: oneEventCommand },
  ],
  // prettier-ignore
  reachables: [
    { name: "slept", place: place(198, 11), text: "gone && Shutdown.active", holds: slept },
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
    { name: "aen", group: "variable", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: aen, write: setAen },
    { name: "aenAbort", group: "variable", dimensions: [], format: { kind: "boolean" }, read: aenAbort, write: setAenAbort },
    { name: "free", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: free, write: setFree },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: posted, write: setPosted },
    { name: "aborting", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: aborting, write: setAborting },
    { name: "gone", group: "ghost", dimensions: [], format: { kind: "boolean" }, read: gone, write: setGone },
    { name: "replies.length", group: "object", dimensions: [], format: { kind: "number" }, read: replies_length, write: setReplies_length },
    { name: "replies.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: replies_item, write: setReplies_item },
    { name: "aenGone.sleepers", group: "object", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["Shutdown","SetAen"] } }, read: aenGone_sleepers, write: setAenGone_sleepers },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Shutdown","SetAen","Interrupt"] }, read: io_owner, write: setIo_owner },
    { name: "Shutdown.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test aen != none","2 aenAbort = true","3 acquire io","4 let victim = aen","5 R2_gone_at_entry","6 aborting = aborting union { victim }","7 spin until !(victim in aborting)","8 release io","9 R2_lost_wakeup","10 sleep aenGone","11 test aen != none","12 asleep on aenGone","13 acquire io","14 let late = aen","15 R2_gone_after_wait","16 test aen == none","17 release io","18 let aborted = aenAbort","19 aenAbort = false","20 R3","21 wake aenGone","22 aen = none","23 free = free union { c }","24 test free != {}","25 choose c in free"] }, read: Shutdown_at, write: setShutdown_at },
    { name: "SetAen.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 test aen != none","3 acquire io","4 test free != {}","5 let victim = aen","6 choose c in free","7 release io","8 R2_gone_at_entry","9 aborting = aborting union { victim }","10 spin until !(victim in aborting)","11 release io","12 R2_lost_wakeup","13 sleep aenGone","14 test aen != none","15 asleep on aenGone","16 acquire io","17 let late = aen","18 R2_gone_after_wait","19 test aen == none","20 release io","21 let aborted = aenAbort","22 aenAbort = false","23 R3","24 wake aenGone","25 aen = none","26 free = free union { c }","27 test free != {}","28 choose c in free"] }, read: SetAen_at, write: setSetAen_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 replies.pop()","3 release io","4 test aen == none","5 let aborted = aenAbort","6 aenAbort = false","7 R3","8 wake aenGone","9 aen = none","10 free = free union { c }","11 test free != {}","12 choose c in free"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Shutdown.abort.victim", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Shutdown_abort_victim, write: setShutdown_abort_victim },
    { name: "Shutdown.postAbort.victim", group: "context", dimensions: [], format: { kind: "number" }, read: Shutdown_postAbort_victim, write: setShutdown_postAbort_victim },
    { name: "Shutdown.abort.late", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Shutdown_abort_late, write: setShutdown_abort_late },
    { name: "Shutdown.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Shutdown_complete_c, write: setShutdown_complete_c },
    { name: "Shutdown.complete.aborted", group: "context", dimensions: [], format: { kind: "boolean" }, read: Shutdown_complete_aborted, write: setShutdown_complete_aborted },
    { name: "SetAen.abort.victim", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: SetAen_abort_victim, write: setSetAen_abort_victim },
    { name: "SetAen.postAbort.victim", group: "context", dimensions: [], format: { kind: "number" }, read: SetAen_postAbort_victim, write: setSetAen_postAbort_victim },
    { name: "SetAen.abort.late", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: SetAen_abort_late, write: setSetAen_abort_late },
    { name: "SetAen.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: SetAen_complete_c, write: setSetAen_complete_c },
    { name: "SetAen.complete.aborted", group: "context", dimensions: [], format: { kind: "boolean" }, read: SetAen_complete_aborted, write: setSetAen_complete_aborted },
    { name: "Interrupt.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_c, write: setInterrupt_c },
    { name: "Interrupt.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_complete_c, write: setInterrupt_complete_c },
    { name: "Interrupt.complete.aborted", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_complete_aborted, write: setInterrupt_complete_aborted },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "rule", name: "recursive-acquire", within: 4 },
      { form: "assert", name: "R2_gone_at_entry" },
      { form: "assert", name: "R2_lost_wakeup" },
      { form: "assert", name: "R2_gone_after_wait" },
      { form: "assert", name: "R3" },
      { form: "property", name: "oneEventCommand" },
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
