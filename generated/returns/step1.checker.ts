// Generated from specs/mfi/returns.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 69d5829594faa960 · revision step1 · 43 variables in 3 words (88 bits) · 41 actions, 49 transitions
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

// How often is a tbolt command given back, and what does FreeBSD notice of it?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi/mfi_tbolt.c of r234858 and of r250496: mfi_tbolt_get_cmd, mfi_tbolt_return_cmd,
// mfi_tbolt_complete_cmd, mfi_tbolt_send_frame, mfi_tbolt_reset, mfi_issue_pending_cmds_again; the mail of 14 November 2012
// with the panic "Bad link elm ... next->prev != elm" in mfi_tbolt_get_cmd, and that of 16 November, through which r242681
// is known.
//
// Abstracted: B1, which would stop the reset before it gives anything back (reset.ilk), and what else stops it (queues.ilk);
// whose reply it is, and B2 with it (commands.ilk); the index of the ring, which is a queue here; which of two statuses
// comes first. The controller faults once. r234858 has the reset with commands that are not polled, and `v234858NoReset` the
// polled ones: together they are a large space, and neither needs the other.
//
// What was found. B2, variant (c): the reset gives back the tbolt commands of all that is BUSY, but it does not make the
// replies unused that are in the ring already, in r250496 either. The next drain finds one of them and gives its tbolt
// command back a second time. It was expected of a polled command; that one is not on BUSY, so the reset cannot find its
// tbolt command, and any other will do. FreeBSD does not look for what is on a TAILQ twice. Who takes the next tbolt
// command finds it out, if another stands before it, by the panic of the mail (`v234858Written`); if none does, two commands
// have the same one. With one drainer (`v234858NoReset`) each reply is handled once, and gives back what it was sent with
// once (S5, S8). B3: with r242681 a polled sender drains as well, and while the callback of the event command has let the
// lock go, the other one handles the same reply. Both give its tbolt command back, and then each hands a slot back, of which
// one is another reply's (S8). F3 ends B3 (`step1`) and not B2 (`step1Reset`). F1 ends the double return in both, since
// a tbolt command is given back by the one who has it, and who forgets it at once; without F3 the slots are still mixed up
// (`lockStillDropped`). A reply that is in the ring when the reset comes is still there in
// r250496. If its tbolt command is free, F2 skips it; if it has been sent anew, it is R4 (commands.ilk).

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const returnCtAtReply = true
// const sentinel = false
// const dropLockInAen = false
// const polledDrains = true
// const resets = false
// const written = false
// const polls = true
const NOBODY = 0;
const HEAD = 3;
const NOTHING = 0;
const AEN = 2;
const NONE = 0;
const POLLED = 0;
const NONE__1 = -1;
const IO = 1;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                   values
//    0  0–1            free                       one bit for each element
//    0  2–3            busy                       one bit for each element
//    0  4–5            ready                      one bit for each element
//    0  6–7            aen                        none, 0, 1
//    0  8–11 (2 × 2)   smid[index: 0..1]          none, 1, 2
//    0  12–15 (2 × 2)  owner[index: 1..2]         none, 0, 1
//    0  16–17          posted                     one bit for each element
//    0  18             faults                     0..1
//    0  19–24 (3 × 2)  freeCt.next[node: 1..3]    nothing, 1, 2, head
//    0  25–30 (3 × 2)  freeCt.prev[node: 1..3]    nothing, 1, 2, head
//    1  0–1            freeCt.members             one bit for each element
//    1  2–4            replies.length             0..4
//    1  5–8 (4 × 1)    replies.item[place: 0..3]  1..2
//    1  9–10           io.owner                   free, Submit, Interrupt, Watchdog
//    1  11–14          Submit.at                  0 inactive, 1..13 where it rests
//    1  15–18          Interrupt.at               0 inactive, 1..9 where it rests
//    0  31             Interrupt.pending          false, true
//    1  19–22          Watchdog.at                0 inactive, 1..9 where it rests
//    1  23             Watchdog.pending           false, true
//    1  24             Submit.submit.c            0..1
//    1  25–26          Submit.submit.k            Polled, Io, Aen
//    1  27             Submit.send.c              0..1
//    1  28–29          Submit.send.k              Polled, Io, Aen
//    1  30–31          Submit.submit.t            none, 1, 2
//    2  0              Submit.releaseCommand.c    0..1
//    2  1–2            Submit.drain.t             none, 1, 2
//    2  3–4            Submit.drain.c             none, 0, 1
//    2  5              Submit.takeOffBusy.c       0..1
//    2  6              Submit.giveBack.t          1..2
//    2  7              Submit.drain.completes     false, true
//    2  8              Submit.complete.c          0..1
//    2  9              Submit.complete.isAen      false, true
//    2  10–11          Interrupt.drain.t          none, 1, 2
//    2  12–13          Interrupt.drain.c          none, 0, 1
//    2  14             Interrupt.takeOffBusy.c    0..1
//    2  15             Interrupt.giveBack.t       1..2
//    2  16             Interrupt.drain.completes  false, true
//    2  17             Interrupt.complete.c       0..1
//    2  18             Interrupt.complete.isAen   false, true
//    2  19             Watchdog.c                 0..1
//    2  20             Watchdog.giveBackOf.c      0..1
//    2  21             Watchdog.send.c            0..1
//    2  22–23          Watchdog.send.k            Polled, Io, Aen

const free = (s: State): number => s[0] & 3;
const setFree = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const busy = (s: State): number => (s[0] >>> 2) & 3;
const setBusy = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const ready = (s: State): number => (s[0] >>> 4) & 3;
const setReady = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const aen = (s: State): number => ((s[0] >>> 6) & 3) - 1;
const setAen = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | ((value + 1) << 6);
};
const smid = (s: State, index: number): number => (s[0] >>> (2 * index + 8)) & 3;
const setSmid = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 8))) | (value << (2 * index + 8));
};
const owner = (s: State, index: number): number => ((s[0] >>> (2 * index + 10)) & 3) - 1;
const setOwner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 10))) | ((value + 1) << (2 * index + 10));
};
const posted = (s: State): number => (s[0] >>> 16) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 16)) | (value << 16);
};
const faults = (s: State): number => (s[0] >>> 18) & 1;
const setFaults = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 18)) | (value << 18);
};
const freeCt_next = (s: State, node: number): number => (s[0] >>> (2 * node + 17)) & 3;
const setFreeCt_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 17))) | (value << (2 * node + 17));
};
const freeCt_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 23)) & 3;
const setFreeCt_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 23))) | (value << (2 * node + 23));
};
const freeCt_members = (s: State): number => s[1] & 3;
const setFreeCt_members = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | value;
};
const replies_length = (s: State): number => (s[1] >>> 2) & 7;
const setReplies_length = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 2)) | (value << 2);
};
const replies_item = (s: State, place_: number): number => ((s[1] >>> (place_ + 5)) & 1) + 1;
const setReplies_item = (s: State, place_: number, value: number): void => {
  s[1] = (s[1] & ~(1 << (place_ + 5))) | ((value - 1) << (place_ + 5));
};
const io_owner = (s: State): number => (s[1] >>> 9) & 3;
const setIo_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 9)) | (value << 9);
};
const Submit_at = (s: State): number => (s[1] >>> 11) & 15;
const setSubmit_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 11)) | (value << 11);
};
const Interrupt_at = (s: State): number => (s[1] >>> 15) & 15;
const setInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 15)) | (value << 15);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Watchdog_at = (s: State): number => (s[1] >>> 19) & 15;
const setWatchdog_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 19)) | (value << 19);
};
const Watchdog_pending = (s: State): boolean => ((s[1] >>> 23) & 1) !== 0;
const setWatchdog_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 23)) | ((value ? 1 : 0) << 23);
};
const Submit_submit_c = (s: State): number => (s[1] >>> 24) & 1;
const setSubmit_submit_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 24)) | (value << 24);
};
const Submit_submit_k = (s: State): number => (s[1] >>> 25) & 3;
const setSubmit_submit_k = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 25)) | (value << 25);
};
const Submit_send_c = (s: State): number => (s[1] >>> 27) & 1;
const setSubmit_send_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 27)) | (value << 27);
};
const Submit_send_k = (s: State): number => (s[1] >>> 28) & 3;
const setSubmit_send_k = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 28)) | (value << 28);
};
const Submit_submit_t = (s: State): number => (s[1] >>> 30) & 3;
const setSubmit_submit_t = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 30)) | (value << 30);
};
const Submit_releaseCommand_c = (s: State): number => s[2] & 1;
const setSubmit_releaseCommand_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~1) | value;
};
const Submit_drain_t = (s: State): number => (s[2] >>> 1) & 3;
const setSubmit_drain_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 1)) | (value << 1);
};
const Submit_drain_c = (s: State): number => ((s[2] >>> 3) & 3) - 1;
const setSubmit_drain_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 3)) | ((value + 1) << 3);
};
const Submit_takeOffBusy_c = (s: State): number => (s[2] >>> 5) & 1;
const setSubmit_takeOffBusy_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 5)) | (value << 5);
};
const Submit_giveBack_t = (s: State): number => ((s[2] >>> 6) & 1) + 1;
const setSubmit_giveBack_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 6)) | ((value - 1) << 6);
};
const Submit_drain_completes = (s: State): boolean => ((s[2] >>> 7) & 1) !== 0;
const setSubmit_drain_completes = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 7)) | ((value ? 1 : 0) << 7);
};
const Submit_complete_c = (s: State): number => (s[2] >>> 8) & 1;
const setSubmit_complete_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 8)) | (value << 8);
};
const Submit_complete_isAen = (s: State): boolean => ((s[2] >>> 9) & 1) !== 0;
const setSubmit_complete_isAen = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 9)) | ((value ? 1 : 0) << 9);
};
const Interrupt_drain_t = (s: State): number => (s[2] >>> 10) & 3;
const setInterrupt_drain_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 10)) | (value << 10);
};
const Interrupt_drain_c = (s: State): number => ((s[2] >>> 12) & 3) - 1;
const setInterrupt_drain_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 12)) | ((value + 1) << 12);
};
const Interrupt_takeOffBusy_c = (s: State): number => (s[2] >>> 14) & 1;
const setInterrupt_takeOffBusy_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 14)) | (value << 14);
};
const Interrupt_giveBack_t = (s: State): number => ((s[2] >>> 15) & 1) + 1;
const setInterrupt_giveBack_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 15)) | ((value - 1) << 15);
};
const Interrupt_drain_completes = (s: State): boolean => ((s[2] >>> 16) & 1) !== 0;
const setInterrupt_drain_completes = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 16)) | ((value ? 1 : 0) << 16);
};
const Interrupt_complete_c = (s: State): number => (s[2] >>> 17) & 1;
const setInterrupt_complete_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 17)) | (value << 17);
};
const Interrupt_complete_isAen = (s: State): boolean => ((s[2] >>> 18) & 1) !== 0;
const setInterrupt_complete_isAen = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 18)) | ((value ? 1 : 0) << 18);
};
const Watchdog_c = (s: State): number => (s[2] >>> 19) & 1;
const setWatchdog_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 19)) | (value << 19);
};
const Watchdog_giveBackOf_c = (s: State): number => (s[2] >>> 20) & 1;
const setWatchdog_giveBackOf_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 20)) | (value << 20);
};
const Watchdog_send_c = (s: State): number => (s[2] >>> 21) & 1;
const setWatchdog_send_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 21)) | (value << 21);
};
const Watchdog_send_k = (s: State): number => (s[2] >>> 22) & 3;
const setWatchdog_send_k = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 22)) | (value << 22);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Submit_at(s) === 1) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Interrupt_at(s) === 1) {
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

/** The last operation on freeCt has ended. False: a rule is broken and the step ends. */
function freeCt_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = freeCt_next(next, here);
      if (following === NOTHING) {
        wellFormed = wellFormed && freeCt_prev(next, HEAD) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            freeCt_prev(next, following) === here &&
            (freeCt_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((freeCt_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((freeCt_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if ((freeCt_members(next) & (1 << (node - 1))) === 0) {
      setFreeCt_next(next, node, 0);
      setFreeCt_prev(next, node, 0);
    }
  }
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Submit: enters   specs/mfi/returns.ilk:63
 *   entry Submit as d_ioctl when free != {} {
 */
function Submit_enter(s: State, next: State, sink: Sink): boolean {
  if (free(s) === 0) return false;
  sink.event(0); // enter
  setSubmit_at(next, 1); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * Submit: acquire io   specs/mfi/returns.ilk:64
 *   with io { submit(); }
 */
function Submit_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setSubmit_at(next, 2); // before either
  return true;
}

/**
 * Submit: acquire io   specs/mfi/returns.ilk:64
 *   with io { submit(); }
 */
function Submit_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(3); // recursive-acquire
  return true;
}

/**
 * Submit: free = free minus { c }   specs/mfi/returns.ilk:71
 */
function Submit_free_free_minus_c(
  s: State,
  next: State,
  _sink: Sink,
  c: number,
  k: number,
): boolean {
  if ((free(s) & (1 << c)) === 0) return false;
  if (k === AEN) return false;
  setFree(next, free(next) & ~(0 | (1 << c)));
  setSubmit_submit_c(next, c);
  setSubmit_submit_k(next, k);
  setSubmit_send_c(next, c);
  setSubmit_send_k(next, k);
  setSubmit_at(next, 3); // before atomic { let t = getCommand(); if (t == none) { free = free union { c…
  return true;
}

/**
 * Submit: await free == {}   specs/mfi/returns.ilk:79
 */
function Submit_await_free(s: State, next: State, _sink: Sink): boolean {
  if (free(s) !== 0) return false;
  setSubmit_at(next, 4); // before release io
  return true;
}

/**
 * Submit: atomic { let t = getCommand(); if (t == none) { free = free union { c…   specs/mfi/returns.ilk:85
 *   atomic {
 */
function Submit_atomic_let_t_getCommand_if_t_none_free_f(
  _s: State,
  next: State,
  sink: Sink,
): boolean {
  const t = freeCt_next(next, HEAD) === NOTHING ? NONE : freeCt_next(next, HEAD);
  if (freeCt_next(next, HEAD) === NOTHING) {
    sink.event(2); // freeCt.removeHead
    if (!freeCt_settle(next, sink)) return true;
  } else {
    const E = freeCt_next(next, HEAD);
    const N = freeCt_next(next, E);
    const P = freeCt_prev(next, E);
    setFreeCt_prev(next, N === 0 ? HEAD : N, P);
    if (P === 0) {
      sink.fail(4); // corrupt-list
      return true;
    }
    setFreeCt_next(next, P, N);
    sink.event(2); // freeCt.removeHead
    if (E !== NOTHING) {
      setFreeCt_members(next, freeCt_members(next) & ~(1 << (E - 1)));
    }
    if (!freeCt_settle(next, sink)) return true;
  }
  if (t === NONE) {
    sink.note(0); // branch: if (t == none) is true
    setFree(next, free(next) | (0 | (1 << Submit_send_c(next))));
    if (t !== NONE && Submit_submit_k(next) === POLLED) {
      sink.note(2); // branch: if (t != none && k == Polled) is true
      setSubmit_submit_t(next, t);
      setSubmit_send_c(next, 0);
      setSubmit_send_k(next, 0);
      setSubmit_at(next, 5); // before spin until !(t in posted)
    } else {
      sink.note(3); // branch: if (t != none && k == Polled) is false
      setSubmit_submit_c(next, 0);
      setSubmit_submit_k(next, 0);
      setSubmit_send_c(next, 0);
      setSubmit_send_k(next, 0);
      setSubmit_at(next, 4); // before release io
    }
  } else {
    sink.note(1); // branch: if (t == none) is false
    if (t === NONE) {
      sink.fail(5); // null-dereference
      return true;
    }
    setOwner(next, t, Submit_send_c(next));
    setSmid(next, Submit_send_c(next), t);
    if (t === NONE) {
      sink.fail(6); // null-dereference
      return true;
    }
    setPosted(next, posted(next) | (0 | (1 << (t - 1))));
    if (Submit_send_k(next) !== POLLED) {
      sink.note(4); // branch: if (k != Polled) { busy = busy union { c }; } is true
      setBusy(next, busy(next) | (0 | (1 << Submit_send_c(next))));
      if (Submit_send_k(next) === AEN) {
        sink.note(6); // branch: if (k == Aen) { aen = c; } is true
        setAen(next, Submit_send_c(next));
        if (t !== NONE && Submit_submit_k(next) === POLLED) {
          sink.note(2); // branch: if (t != none && k == Polled) is true
          setSubmit_submit_t(next, t);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 5); // before spin until !(t in posted)
        } else {
          sink.note(3); // branch: if (t != none && k == Polled) is false
          setSubmit_submit_c(next, 0);
          setSubmit_submit_k(next, 0);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 4); // before release io
        }
      } else {
        sink.note(7); // branch: if (k == Aen) { aen = c; } is false
        if (t !== NONE && Submit_submit_k(next) === POLLED) {
          sink.note(2); // branch: if (t != none && k == Polled) is true
          setSubmit_submit_t(next, t);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 5); // before spin until !(t in posted)
        } else {
          sink.note(3); // branch: if (t != none && k == Polled) is false
          setSubmit_submit_c(next, 0);
          setSubmit_submit_k(next, 0);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 4); // before release io
        }
      }
    } else {
      sink.note(5); // branch: if (k != Polled) { busy = busy union { c }; } is false
      if (Submit_send_k(next) === AEN) {
        sink.note(6); // branch: if (k == Aen) { aen = c; } is true
        setAen(next, Submit_send_c(next));
        if (t !== NONE && Submit_submit_k(next) === POLLED) {
          sink.note(2); // branch: if (t != none && k == Polled) is true
          setSubmit_submit_t(next, t);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 5); // before spin until !(t in posted)
        } else {
          sink.note(3); // branch: if (t != none && k == Polled) is false
          setSubmit_submit_c(next, 0);
          setSubmit_submit_k(next, 0);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 4); // before release io
        }
      } else {
        sink.note(7); // branch: if (k == Aen) { aen = c; } is false
        if (t !== NONE && Submit_submit_k(next) === POLLED) {
          sink.note(2); // branch: if (t != none && k == Polled) is true
          setSubmit_submit_t(next, t);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 5); // before spin until !(t in posted)
        } else {
          sink.note(3); // branch: if (t != none && k == Polled) is false
          setSubmit_submit_c(next, 0);
          setSubmit_submit_k(next, 0);
          setSubmit_send_c(next, 0);
          setSubmit_send_k(next, 0);
          setSubmit_at(next, 4); // before release io
        }
      }
    }
  }
  return true;
}

/**
 * Submit: release io   specs/mfi/returns.ilk:64
 *   with io { submit(); }
 */
function Submit_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 1) {
    sink.fail(8); // lock-leak
    return true;
  }
  sink.event(5); // leave
  setSubmit_at(next, 0); // inactive
  return true;
}

/**
 * Submit: spin until !(t in posted)   specs/mfi/returns.ilk:74
 *   spin until !(t in posted); // its status
 */
function Submit_spin_until_t_in_posted(s: State, next: State, _sink: Sink): boolean {
  if (!(Submit_submit_t(s) !== NONE && (posted(s) & (1 << (Submit_submit_t(s) - 1))) === 0))
    return false;
  setSubmit_at(next, 6); // before replies.front()
  return true;
}

/**
 * Submit: spin until !(t in posted)   specs/mfi/returns.ilk:74
 *   spin until !(t in posted); // its status
 */
function Submit_spin_until_t_in_posted_2(s: State, next: State, sink: Sink): boolean {
  if (Submit_submit_t(s) !== NONE) return false;
  if (Submit_submit_t(next) === NONE) {
    sink.fail(9); // null-dereference
    return true;
  }
  setSubmit_at(next, 6); // before replies.front()
  return true;
}

/**
 * Submit: replies.front()   specs/mfi/returns.ilk:107
 *   let t = replies.front();
 */
function Submit_replies_front(_s: State, next: State, sink: Sink): boolean {
  const t = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  sink.event(6); // replies.front
  if (t === NONE) {
    sink.note(8); // branch: if (t == none) { return; } is true
    const c = Submit_submit_c(next);
    setSubmit_releaseCommand_c(next, c);
    setSubmit_at(next, 7); // before smid[c] = none
  } else {
    sink.note(9); // branch: if (t == none) { return; } is false
    setSubmit_drain_t(next, t);
    setSubmit_at(next, 8); // before let c = owner[t]
  }
  return true;
}

/**
 * Submit: smid[c] = none   specs/mfi/returns.ilk:144
 *   atomic {
 */
function Submit_smid_none(_s: State, next: State, _sink: Sink): boolean {
  setSmid(next, Submit_releaseCommand_c(next), NONE);
  setFree(next, free(next) | (0 | (1 << Submit_releaseCommand_c(next))));
  setSubmit_submit_c(next, 0);
  setSubmit_submit_k(next, 0);
  setSubmit_submit_t(next, 0);
  setSubmit_releaseCommand_c(next, 0);
  setSubmit_at(next, 4); // before release io
  return true;
}

/**
 * Submit: let c = owner[t]   specs/mfi/returns.ilk:109
 */
function Submit_let_c_owner(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_t(next) === NONE) {
    sink.fail(10); // null-dereference
    return true;
  }
  const c = owner(next, Submit_drain_t(next));
  if (c === NONE__1) {
    sink.fail(11); // null-dereference
    return true;
  }
  setSubmit_drain_c(next, c);
  setSubmit_takeOffBusy_c(next, c);
  setSubmit_at(next, 9); // before test !(c in busy)
  return true;
}

/**
 * Submit: test !(c in busy)   specs/mfi/returns.ilk:123
 *   atomic {
 */
function Submit_test_c_in_busy(_s: State, next: State, sink: Sink): boolean {
  if ((busy(next) & (1 << Submit_takeOffBusy_c(next))) === 0) {
    sink.note(10); // branch: if (!(c in busy)) { return false; } is true
    if (Submit_drain_t(next) === NONE) {
      sink.fail(12); // null-dereference
      return true;
    }
    const t = Submit_drain_t(next);
    setSubmit_giveBack_t(next, t);
    setSubmit_takeOffBusy_c(next, 0);
    setSubmit_at(next, 10); // before freeCt.insertTail(t)
  } else {
    sink.note(11); // branch: if (!(c in busy)) { return false; } is false
    setBusy(next, busy(next) & ~(0 | (1 << Submit_takeOffBusy_c(next))));
    if (Submit_drain_c(next) === NONE__1) {
      sink.fail(13); // null-dereference
      return true;
    }
    const c = Submit_drain_c(next);
    setSubmit_drain_completes(next, true);
    setSubmit_complete_c(next, c);
    setSubmit_takeOffBusy_c(next, 0);
    setSubmit_at(next, 11); // before let isAen = aen == c
  }
  return true;
}

/**
 * Submit: freeCt.insertTail(t)   specs/mfi/returns.ilk:213
 */
function Submit_freeCt_insertTail_t(_s: State, next: State, sink: Sink): boolean {
  if ((freeCt_members(next) & (1 << (Submit_giveBack_t(next) - 1))) !== 0) {
    sink.fail(14); // double-insert
    return true;
  }
  setFreeCt_members(next, freeCt_members(next) | (1 << (Submit_giveBack_t(next) - 1)));
  setFreeCt_next(next, Submit_giveBack_t(next), NOTHING);
  const P = freeCt_prev(next, HEAD);
  setFreeCt_prev(next, Submit_giveBack_t(next), P);
  if (P === 0) {
    sink.fail(15); // corrupt-list
    return true;
  }
  setFreeCt_next(next, P, Submit_giveBack_t(next));
  setFreeCt_prev(next, HEAD, Submit_giveBack_t(next));
  sink.event(7, Submit_giveBack_t(next)); // freeCt.insertTail({0})
  if (!freeCt_settle(next, sink)) return true;
  setSubmit_giveBack_t(next, 1);
  setSubmit_at(next, 12); // before S8: replies.pop()
  return true;
}

/**
 * Submit: let isAen = aen == c   specs/mfi/returns.ilk:132
 */
function Submit_let_isAen_aen_c(_s: State, next: State, _sink: Sink): boolean {
  const isAen = aen(next) === Submit_complete_c(next);
  setSubmit_complete_isAen(next, isAen);
  setSubmit_at(next, 13); // before atomic { if (isAen) { aen = none; } releaseCommand(c); }
  return true;
}

/**
 * Submit: replies.pop()   specs/mfi/returns.ilk:115
 *   S8: atomic {
 */
function Submit_replies_pop(_s: State, next: State, sink: Sink): boolean {
  const handedBack = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  if (replies_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 2; i_1++) {
      setReplies_item(next, i_1, replies_item(next, i_1 + 1));
    }
    setReplies_item(next, 3, 1);
    setReplies_length(next, replies_length(next) - 1);
  }
  sink.event(8); // replies.pop
  if (handedBack !== Submit_drain_t(next)) {
    sink.fail(16); // assert S8
    return true;
  }
  setSubmit_drain_t(next, 0);
  setSubmit_drain_c(next, -1);
  setSubmit_at(next, 6); // before replies.front()
  return true;
}

/**
 * Submit: atomic { if (isAen) { aen = none; } releaseCommand(c); }   specs/mfi/returns.ilk:133
 *   atomic {
 */
function Submit_atomic_if_isAen_aen_none_releaseCommand_(
  _s: State,
  next: State,
  sink: Sink,
): boolean {
  if (Submit_complete_isAen(next)) {
    sink.note(12); // branch: if (isAen) { aen = none; } is true
    setAen(next, NONE__1);
    const c = Submit_complete_c(next);
    setSmid(next, c, NONE);
    setFree(next, free(next) | (0 | (1 << c)));
    if (Submit_drain_t(next) === NONE) {
      sink.fail(12); // null-dereference
      return true;
    }
    const t = Submit_drain_t(next);
    setSubmit_giveBack_t(next, t);
    setSubmit_drain_completes(next, false);
    setSubmit_complete_c(next, 0);
    setSubmit_complete_isAen(next, false);
    setSubmit_at(next, 10); // before freeCt.insertTail(t)
  } else {
    sink.note(13); // branch: if (isAen) { aen = none; } is false
    const c2 = Submit_complete_c(next);
    setSmid(next, c2, NONE);
    setFree(next, free(next) | (0 | (1 << c2)));
    if (Submit_drain_t(next) === NONE) {
      sink.fail(12); // null-dereference
      return true;
    }
    const t2 = Submit_drain_t(next);
    setSubmit_giveBack_t(next, t2);
    setSubmit_drain_completes(next, false);
    setSubmit_complete_c(next, 0);
    setSubmit_complete_isAen(next, false);
    setSubmit_at(next, 10); // before freeCt.insertTail(t)
  }
  return true;
}

/**
 * Interrupt: enters   specs/mfi/returns.ilk:100
 *   ithread Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  setInterrupt_at(next, 1); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(17); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/returns.ilk:101
 *   with io { drain(); }
 */
function Interrupt_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setInterrupt_at(next, 2); // before replies.front()
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/returns.ilk:101
 *   with io { drain(); }
 */
function Interrupt_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(18); // recursive-acquire
  return true;
}

/**
 * Interrupt: replies.front()   specs/mfi/returns.ilk:107
 *   let t = replies.front();
 */
function Interrupt_replies_front(_s: State, next: State, sink: Sink): boolean {
  const t = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  sink.event(6); // replies.front
  if (t === NONE) {
    sink.note(14); // branch: if (t == none) { return; } is true
    setInterrupt_at(next, 3); // before release io
  } else {
    sink.note(15); // branch: if (t == none) { return; } is false
    setInterrupt_drain_t(next, t);
    setInterrupt_at(next, 4); // before let c = owner[t]
  }
  return true;
}

/**
 * Interrupt: release io   specs/mfi/returns.ilk:101
 *   with io { drain(); }
 */
function Interrupt_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(19); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 2) {
    sink.fail(20); // lock-leak
    return true;
  }
  sink.event(5); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: let c = owner[t]   specs/mfi/returns.ilk:109
 */
function Interrupt_let_c_owner(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_t(next) === NONE) {
    sink.fail(10); // null-dereference
    return true;
  }
  const c = owner(next, Interrupt_drain_t(next));
  if (c === NONE__1) {
    sink.fail(11); // null-dereference
    return true;
  }
  setInterrupt_drain_c(next, c);
  setInterrupt_takeOffBusy_c(next, c);
  setInterrupt_at(next, 5); // before test !(c in busy)
  return true;
}

/**
 * Interrupt: test !(c in busy)   specs/mfi/returns.ilk:123
 *   atomic {
 */
function Interrupt_test_c_in_busy(_s: State, next: State, sink: Sink): boolean {
  if ((busy(next) & (1 << Interrupt_takeOffBusy_c(next))) === 0) {
    sink.note(16); // branch: if (!(c in busy)) { return false; } is true
    if (Interrupt_drain_t(next) === NONE) {
      sink.fail(12); // null-dereference
      return true;
    }
    const t = Interrupt_drain_t(next);
    setInterrupt_giveBack_t(next, t);
    setInterrupt_takeOffBusy_c(next, 0);
    setInterrupt_at(next, 6); // before freeCt.insertTail(t)
  } else {
    sink.note(17); // branch: if (!(c in busy)) { return false; } is false
    setBusy(next, busy(next) & ~(0 | (1 << Interrupt_takeOffBusy_c(next))));
    if (Interrupt_drain_c(next) === NONE__1) {
      sink.fail(13); // null-dereference
      return true;
    }
    const c = Interrupt_drain_c(next);
    setInterrupt_drain_completes(next, true);
    setInterrupt_complete_c(next, c);
    setInterrupt_takeOffBusy_c(next, 0);
    setInterrupt_at(next, 7); // before let isAen = aen == c
  }
  return true;
}

/**
 * Interrupt: freeCt.insertTail(t)   specs/mfi/returns.ilk:213
 */
function Interrupt_freeCt_insertTail_t(_s: State, next: State, sink: Sink): boolean {
  if ((freeCt_members(next) & (1 << (Interrupt_giveBack_t(next) - 1))) !== 0) {
    sink.fail(14); // double-insert
    return true;
  }
  setFreeCt_members(next, freeCt_members(next) | (1 << (Interrupt_giveBack_t(next) - 1)));
  setFreeCt_next(next, Interrupt_giveBack_t(next), NOTHING);
  const P = freeCt_prev(next, HEAD);
  setFreeCt_prev(next, Interrupt_giveBack_t(next), P);
  if (P === 0) {
    sink.fail(15); // corrupt-list
    return true;
  }
  setFreeCt_next(next, P, Interrupt_giveBack_t(next));
  setFreeCt_prev(next, HEAD, Interrupt_giveBack_t(next));
  sink.event(7, Interrupt_giveBack_t(next)); // freeCt.insertTail({0})
  if (!freeCt_settle(next, sink)) return true;
  setInterrupt_giveBack_t(next, 1);
  setInterrupt_at(next, 8); // before S8: replies.pop()
  return true;
}

/**
 * Interrupt: let isAen = aen == c   specs/mfi/returns.ilk:132
 */
function Interrupt_let_isAen_aen_c(_s: State, next: State, _sink: Sink): boolean {
  const isAen = aen(next) === Interrupt_complete_c(next);
  setInterrupt_complete_isAen(next, isAen);
  setInterrupt_at(next, 9); // before atomic { if (isAen) { aen = none; } releaseCommand(c); }
  return true;
}

/**
 * Interrupt: replies.pop()   specs/mfi/returns.ilk:115
 *   S8: atomic {
 */
function Interrupt_replies_pop(_s: State, next: State, sink: Sink): boolean {
  const handedBack = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  if (replies_length(next) > 0) {
    for (let i_2 = 0; i_2 <= 2; i_2++) {
      setReplies_item(next, i_2, replies_item(next, i_2 + 1));
    }
    setReplies_item(next, 3, 1);
    setReplies_length(next, replies_length(next) - 1);
  }
  sink.event(8); // replies.pop
  if (handedBack !== Interrupt_drain_t(next)) {
    sink.fail(16); // assert S8
    return true;
  }
  setInterrupt_drain_t(next, 0);
  setInterrupt_drain_c(next, -1);
  setInterrupt_at(next, 2); // before replies.front()
  return true;
}

/**
 * Interrupt: atomic { if (isAen) { aen = none; } releaseCommand(c); }   specs/mfi/returns.ilk:133
 *   atomic {
 */
function Interrupt_atomic_if_isAen_aen_none_releaseCommand_(
  _s: State,
  next: State,
  sink: Sink,
): boolean {
  if (Interrupt_complete_isAen(next)) {
    sink.note(18); // branch: if (isAen) { aen = none; } is true
    setAen(next, NONE__1);
    const c = Interrupt_complete_c(next);
    setSmid(next, c, NONE);
    setFree(next, free(next) | (0 | (1 << c)));
    if (Interrupt_drain_t(next) === NONE) {
      sink.fail(12); // null-dereference
      return true;
    }
    const t = Interrupt_drain_t(next);
    setInterrupt_giveBack_t(next, t);
    setInterrupt_drain_completes(next, false);
    setInterrupt_complete_c(next, 0);
    setInterrupt_complete_isAen(next, false);
    setInterrupt_at(next, 6); // before freeCt.insertTail(t)
  } else {
    sink.note(19); // branch: if (isAen) { aen = none; } is false
    const c2 = Interrupt_complete_c(next);
    setSmid(next, c2, NONE);
    setFree(next, free(next) | (0 | (1 << c2)));
    if (Interrupt_drain_t(next) === NONE) {
      sink.fail(12); // null-dereference
      return true;
    }
    const t2 = Interrupt_drain_t(next);
    setInterrupt_giveBack_t(next, t2);
    setInterrupt_drain_completes(next, false);
    setInterrupt_complete_c(next, 0);
    setInterrupt_complete_isAen(next, false);
    setInterrupt_at(next, 6); // before freeCt.insertTail(t)
  }
  return true;
}

/**
 * Watchdog: enters   specs/mfi/returns.ilk:152
 * mfi_process_fw_state_chg_isr, mfi_issue_pending_cmds_again
 *   timer Watchdog holding io {
 */
function Watchdog_enter(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 3);
  setWatchdog_at(next, 1); // before posted = {}
  return true;
}

/**
 * Watchdog: enters   specs/mfi/returns.ilk:152
 * mfi_process_fw_state_chg_isr, mfi_issue_pending_cmds_again
 *   timer Watchdog holding io {
 */
function Watchdog_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 3) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.fail(21); // recursive-acquire
  return true;
}

/**
 * Watchdog: posted = {}   specs/mfi/returns.ilk:153
 */
function Watchdog_posted(_s: State, next: State, _sink: Sink): boolean {
  setPosted(next, 0);
  setWatchdog_at(next, 2); // before test busy != {}
  return true;
}

/**
 * Watchdog: test busy != {}   specs/mfi/returns.ilk:154
 *   while (busy != {}) {
 */
function Watchdog_test_busy(_s: State, next: State, sink: Sink): boolean {
  if (busy(next) !== 0) {
    sink.note(20); // branch: while (busy != {}) is true
    setWatchdog_at(next, 3); // before choose c in busy
  } else {
    sink.note(21); // branch: while (busy != {}) is false
    setWatchdog_at(next, 4); // before test ready != {}
  }
  return true;
}

/**
 * Watchdog: busy = busy minus { c }   specs/mfi/returns.ilk:156
 */
function Watchdog_busy_busy_minus_c(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((busy(s) & (1 << c)) === 0) return false;
  setBusy(next, busy(next) & ~(0 | (1 << c)));
  setWatchdog_c(next, c);
  setWatchdog_giveBackOf_c(next, c);
  setWatchdog_at(next, 5); // before let t = smid[c]
  return true;
}

/**
 * Watchdog: test ready != {}   specs/mfi/returns.ilk:167
 *   while (ready != {}) {
 */
function Watchdog_test_ready(_s: State, next: State, sink: Sink): boolean {
  if (ready(next) !== 0) {
    sink.note(22); // branch: while (ready != {}) is true
    setWatchdog_at(next, 6); // before choose c in ready
  } else {
    sink.note(23); // branch: while (ready != {}) is false
    setWatchdog_at(next, 7); // before returns (gives back io)
  }
  return true;
}

/**
 * Watchdog: let t = smid[c]   specs/mfi/returns.ilk:176
 *   atomic {
 */
function Watchdog_let_t_smid(_s: State, next: State, sink: Sink): boolean {
  const t = smid(next, Watchdog_giveBackOf_c(next));
  if (t === NONE) {
    sink.note(24); // branch: if (t == none) { return; } is true
    setWatchdog_giveBackOf_c(next, 0);
    setWatchdog_at(next, 8); // before test aen == c
  } else {
    sink.note(25); // branch: if (t == none) { return; } is false
    if (t === NONE) {
      sink.fail(22); // null-dereference
      return true;
    }
    if ((freeCt_members(next) & (1 << (t - 1))) !== 0) {
      sink.fail(14); // double-insert
      return true;
    }
    setFreeCt_members(next, freeCt_members(next) | (1 << (t - 1)));
    setFreeCt_next(next, t, NOTHING);
    const P = freeCt_prev(next, HEAD);
    setFreeCt_prev(next, t, P);
    if (P === 0) {
      sink.fail(15); // corrupt-list
      return true;
    }
    setFreeCt_next(next, P, t);
    setFreeCt_prev(next, HEAD, t);
    sink.event(7, t); // freeCt.insertTail({0})
    if (!freeCt_settle(next, sink)) return true;
    setWatchdog_giveBackOf_c(next, 0);
    setWatchdog_at(next, 8); // before test aen == c
  }
  return true;
}

/**
 * Watchdog: ready = ready minus { c }   specs/mfi/returns.ilk:169
 */
function Watchdog_ready_ready_minus_c(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((ready(s) & (1 << c)) === 0) return false;
  setReady(next, ready(next) & ~(0 | (1 << c)));
  setWatchdog_c(next, c);
  setWatchdog_send_c(next, c);
  setWatchdog_send_k(next, IO);
  setWatchdog_at(next, 9); // before atomic { let t = getCommand(); if (t == none) { free = free union { c…
  return true;
}

/**
 * Watchdog: returns (gives back io)   specs/mfi/returns.ilk:152
 *   timer Watchdog holding io {
 */
function Watchdog_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 3) {
    sink.fail(23); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 3) {
    sink.event(3); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 3) {
    sink.fail(24); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(5); // leave
  setWatchdog_at(next, 0); // inactive
  return true;
}

/**
 * Watchdog: test aen == c   specs/mfi/returns.ilk:158
 *   atomic {
 */
function Watchdog_test_aen_c(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === Watchdog_c(next)) {
    sink.note(26); // branch: if (aen == c) is true
    setAen(next, NONE__1);
    const c = Watchdog_c(next);
    setSmid(next, c, NONE);
    setFree(next, free(next) | (0 | (1 << c)));
    setWatchdog_c(next, 0);
    setWatchdog_at(next, 2); // before test busy != {}
  } else {
    sink.note(27); // branch: if (aen == c) is false
    setReady(next, ready(next) | (0 | (1 << Watchdog_c(next))));
    setWatchdog_c(next, 0);
    setWatchdog_at(next, 2); // before test busy != {}
  }
  return true;
}

/**
 * Watchdog: atomic { let t = getCommand(); if (t == none) { free = free union { c…   specs/mfi/returns.ilk:85
 *   atomic {
 */
function Watchdog_atomic_let_t_getCommand_if_t_none_free_f(
  _s: State,
  next: State,
  sink: Sink,
): boolean {
  const t = freeCt_next(next, HEAD) === NOTHING ? NONE : freeCt_next(next, HEAD);
  if (freeCt_next(next, HEAD) === NOTHING) {
    sink.event(2); // freeCt.removeHead
    if (!freeCt_settle(next, sink)) return true;
  } else {
    const E = freeCt_next(next, HEAD);
    const N = freeCt_next(next, E);
    const P = freeCt_prev(next, E);
    setFreeCt_prev(next, N === 0 ? HEAD : N, P);
    if (P === 0) {
      sink.fail(4); // corrupt-list
      return true;
    }
    setFreeCt_next(next, P, N);
    sink.event(2); // freeCt.removeHead
    if (E !== NOTHING) {
      setFreeCt_members(next, freeCt_members(next) & ~(1 << (E - 1)));
    }
    if (!freeCt_settle(next, sink)) return true;
  }
  if (t === NONE) {
    sink.note(28); // branch: if (t == none) is true
    setFree(next, free(next) | (0 | (1 << Watchdog_send_c(next))));
    setWatchdog_c(next, 0);
    setWatchdog_send_c(next, 0);
    setWatchdog_send_k(next, 0);
    setWatchdog_at(next, 4); // before test ready != {}
  } else {
    sink.note(29); // branch: if (t == none) is false
    if (t === NONE) {
      sink.fail(5); // null-dereference
      return true;
    }
    setOwner(next, t, Watchdog_send_c(next));
    setSmid(next, Watchdog_send_c(next), t);
    if (t === NONE) {
      sink.fail(6); // null-dereference
      return true;
    }
    setPosted(next, posted(next) | (0 | (1 << (t - 1))));
    if (Watchdog_send_k(next) !== POLLED) {
      sink.note(30); // branch: if (k != Polled) { busy = busy union { c }; } is true
      setBusy(next, busy(next) | (0 | (1 << Watchdog_send_c(next))));
      if (Watchdog_send_k(next) === AEN) {
        sink.note(32); // branch: if (k == Aen) { aen = c; } is true
        setAen(next, Watchdog_send_c(next));
        setWatchdog_c(next, 0);
        setWatchdog_send_c(next, 0);
        setWatchdog_send_k(next, 0);
        setWatchdog_at(next, 4); // before test ready != {}
      } else {
        sink.note(33); // branch: if (k == Aen) { aen = c; } is false
        setWatchdog_c(next, 0);
        setWatchdog_send_c(next, 0);
        setWatchdog_send_k(next, 0);
        setWatchdog_at(next, 4); // before test ready != {}
      }
    } else {
      sink.note(31); // branch: if (k != Polled) { busy = busy union { c }; } is false
      if (Watchdog_send_k(next) === AEN) {
        sink.note(32); // branch: if (k == Aen) { aen = c; } is true
        setAen(next, Watchdog_send_c(next));
        setWatchdog_c(next, 0);
        setWatchdog_send_c(next, 0);
        setWatchdog_send_k(next, 0);
        setWatchdog_at(next, 4); // before test ready != {}
      } else {
        sink.note(33); // branch: if (k == Aen) { aen = c; } is false
        setWatchdog_c(next, 0);
        setWatchdog_send_c(next, 0);
        setWatchdog_send_k(next, 0);
        setWatchdog_at(next, 4); // before test ready != {}
      }
    }
  }
  return true;
}

/**
 * specs/mfi/returns.ilk:225
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, t: number): boolean {
  if ((posted(s) & (1 << (t - 1))) === 0) return false;
  sink.event(9, t); // answer({0})
  setPosted(next, posted(next) & ~(0 | (1 << (t - 1))));
  if (replies_length(next) === 4) {
    sink.fail(25); // ring-overrun
    return true;
  }
  setReplies_item(next, replies_length(next), t);
  setReplies_length(next, replies_length(next) + 1);
  sink.event(10, t); // replies.push({0})
  sink.event(11); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/returns.ilk:230
 *   breakDown
 */
function Controller_breakDown(s: State, next: State, sink: Sink): boolean {
  if (!(faults(s) > 0)) return false;
  sink.event(12); // breakDown
  setFaults(next, 0);
  setWatchdog_pending(next, true);
  return true;
}

/** What `Submit` can do where it rests. */
function stepSubmit(s: State, next: State, sink: Sink): void {
  switch (Submit_at(s)) {
    case 0: // inactive
      if (Submit_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // acquire io
      if (Submit_acquire_io(s, next, sink)) sink.emit(1);
      if (Submit_acquire_io_2(s, next, sink)) sink.emit(2);
      break;
    case 2: // either
      for (let c = 0; c <= 1; c++) {
        for (let k = 0; k <= 2; k++) {
          if (Submit_free_free_minus_c(s, next, sink, c, k)) sink.emit(3 + 3 * c + k);
        }
      }
      if (Submit_await_free(s, next, sink)) sink.emit(9);
      break;
    case 3: // atomic { let t = getCommand(); if (t == none) { free = free union { c…
      if (Submit_atomic_let_t_getCommand_if_t_none_free_f(s, next, sink)) sink.emit(10);
      break;
    case 4: // release io
      if (Submit_release_io(s, next, sink)) sink.emit(11);
      break;
    case 5: // spin until !(t in posted)
      if (Submit_spin_until_t_in_posted(s, next, sink)) sink.emit(12);
      if (Submit_spin_until_t_in_posted_2(s, next, sink)) sink.emit(13);
      break;
    case 6: // replies.front()
      if (Submit_replies_front(s, next, sink)) sink.emit(14);
      break;
    case 7: // smid[c] = none
      if (Submit_smid_none(s, next, sink)) sink.emit(15);
      break;
    case 8: // let c = owner[t]
      if (Submit_let_c_owner(s, next, sink)) sink.emit(16);
      break;
    case 9: // test !(c in busy)
      if (Submit_test_c_in_busy(s, next, sink)) sink.emit(17);
      break;
    case 10: // freeCt.insertTail(t)
      if (Submit_freeCt_insertTail_t(s, next, sink)) sink.emit(18);
      break;
    case 11: // let isAen = aen == c
      if (Submit_let_isAen_aen_c(s, next, sink)) sink.emit(19);
      break;
    case 12: // S8: replies.pop()
      if (Submit_replies_pop(s, next, sink)) sink.emit(20);
      break;
    case 13: // atomic { if (isAen) { aen = none; } releaseCommand(c); }
      if (Submit_atomic_if_isAen_aen_none_releaseCommand_(s, next, sink)) sink.emit(21);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(22);
      break;
    case 1: // acquire io
      if (Interrupt_acquire_io(s, next, sink)) sink.emit(23);
      if (Interrupt_acquire_io_2(s, next, sink)) sink.emit(24);
      break;
    case 2: // replies.front()
      if (Interrupt_replies_front(s, next, sink)) sink.emit(25);
      break;
    case 3: // release io
      if (Interrupt_release_io(s, next, sink)) sink.emit(26);
      break;
    case 4: // let c = owner[t]
      if (Interrupt_let_c_owner(s, next, sink)) sink.emit(27);
      break;
    case 5: // test !(c in busy)
      if (Interrupt_test_c_in_busy(s, next, sink)) sink.emit(28);
      break;
    case 6: // freeCt.insertTail(t)
      if (Interrupt_freeCt_insertTail_t(s, next, sink)) sink.emit(29);
      break;
    case 7: // let isAen = aen == c
      if (Interrupt_let_isAen_aen_c(s, next, sink)) sink.emit(30);
      break;
    case 8: // S8: replies.pop()
      if (Interrupt_replies_pop(s, next, sink)) sink.emit(31);
      break;
    case 9: // atomic { if (isAen) { aen = none; } releaseCommand(c); }
      if (Interrupt_atomic_if_isAen_aen_none_releaseCommand_(s, next, sink)) sink.emit(32);
      break;
  }
}

/** What `Watchdog` can do where it rests. */
function stepWatchdog(s: State, next: State, sink: Sink): void {
  switch (Watchdog_at(s)) {
    case 0: // inactive
      if (Watchdog_enter(s, next, sink)) sink.emit(33);
      if (Watchdog_enter_2(s, next, sink)) sink.emit(34);
      break;
    case 1: // posted = {}
      if (Watchdog_posted(s, next, sink)) sink.emit(35);
      break;
    case 2: // test busy != {}
      if (Watchdog_test_busy(s, next, sink)) sink.emit(36);
      break;
    case 3: // choose c in busy
      for (let c = 0; c <= 1; c++) {
        if (Watchdog_busy_busy_minus_c(s, next, sink, c)) sink.emit(37 + c);
      }
      break;
    case 4: // test ready != {}
      if (Watchdog_test_ready(s, next, sink)) sink.emit(39);
      break;
    case 5: // let t = smid[c]
      if (Watchdog_let_t_smid(s, next, sink)) sink.emit(40);
      break;
    case 6: // choose c in ready
      for (let c = 0; c <= 1; c++) {
        if (Watchdog_ready_ready_minus_c(s, next, sink, c)) sink.emit(41 + c);
      }
      break;
    case 7: // returns (gives back io)
      if (Watchdog_returns_gives_back_io(s, next, sink)) sink.emit(43);
      break;
    case 8: // test aen == c
      if (Watchdog_test_aen_c(s, next, sink)) sink.emit(44);
      break;
    case 9: // atomic { let t = getCommand(); if (t == none) { free = free union { c…
      if (Watchdog_atomic_let_t_getCommand_if_t_none_free_f(s, next, sink)) sink.emit(45);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable twoReplies   specs/mfi/returns.ilk:236
 *   replies.length == 2
 */
function twoReplies(s: State): boolean {
  return replies_length(s) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/returns.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFree(next, 3);
  setBusy(next, 0);
  setReady(next, 0);
  setAen(next, NONE__1);
  for (let index_3 = 0; index_3 <= 1; index_3++) {
    setSmid(next, index_3, NONE);
  }
  for (let index_4 = 1; index_4 <= 2; index_4++) {
    setOwner(next, index_4, NONE__1);
  }
  setPosted(next, 0);
  setFaults(next, 0);
  setFreeCt_next(next, HEAD, 1);
  setFreeCt_prev(next, 1, HEAD);
  setFreeCt_next(next, 1, 2);
  setFreeCt_prev(next, 2, 1);
  setFreeCt_next(next, 2, NOTHING);
  setFreeCt_prev(next, HEAD, 2);
  setFreeCt_members(next, 3);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly free: readonly number[];
  readonly busy: readonly number[];
  readonly ready: readonly number[];
  /** sc->mfi_aen_cm */
  readonly aen: number | "none";
  /** cm_extra_frames, sync_cmd_idx */
  readonly smid: Readonly<Record<number, number | "none">>;
  readonly owner: Readonly<Record<number, number | "none">>;
  /** What the controller has. */
  readonly posted: readonly number[];
  readonly faults: number;
  /** forward links of freeCt */
  readonly "freeCt.next": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** backward links of freeCt */
  readonly "freeCt.prev": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** what freeCt should hold */
  readonly "freeCt.members": readonly number[];
  readonly "replies.length": number;
  /** contents of replies, front first */
  readonly "replies.item": Readonly<Record<number, number>>;
  /** who holds io */
  readonly "io.owner": "free" | "Submit" | "Interrupt" | "Watchdog";
  /** where Submit rests */
  readonly "Submit.at": string;
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Watchdog rests */
  readonly "Watchdog.at": string;
  /** Watchdog is to run */
  readonly "Watchdog.pending": boolean;
  /** local `c` of `Submit` */
  readonly "Submit.submit.c": number;
  /** local `k` of `Submit` */
  readonly "Submit.submit.k": "Polled" | "Io" | "Aen";
  /** local `c` of `Submit` */
  readonly "Submit.send.c": number;
  /** local `k` of `Submit` */
  readonly "Submit.send.k": "Polled" | "Io" | "Aen";
  /** local `t` of `Submit` */
  readonly "Submit.submit.t": number | "none";
  /** local `c` of `Submit` */
  readonly "Submit.releaseCommand.c": number;
  /** local `t` of `Submit` */
  readonly "Submit.drain.t": number | "none";
  /** local `c` of `Submit` */
  readonly "Submit.drain.c": number | "none";
  /** local `c` of `Submit` */
  readonly "Submit.takeOffBusy.c": number;
  /** local `t` of `Submit` */
  readonly "Submit.giveBack.t": number;
  /** local `completes` of `Submit` */
  readonly "Submit.drain.completes": boolean;
  /** local `c` of `Submit` */
  readonly "Submit.complete.c": number;
  /** local `isAen` of `Submit` */
  readonly "Submit.complete.isAen": boolean;
  /** local `t` of `Interrupt` */
  readonly "Interrupt.drain.t": number | "none";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.drain.c": number | "none";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.takeOffBusy.c": number;
  /** local `t` of `Interrupt` */
  readonly "Interrupt.giveBack.t": number;
  /** local `completes` of `Interrupt` */
  readonly "Interrupt.drain.completes": boolean;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.complete.c": number;
  /** local `isAen` of `Interrupt` */
  readonly "Interrupt.complete.isAen": boolean;
  /** local `c` of `Watchdog` */
  readonly "Watchdog.c": number;
  /** local `c` of `Watchdog` */
  readonly "Watchdog.giveBackOf.c": number;
  /** local `c` of `Watchdog` */
  readonly "Watchdog.send.c": number;
  /** local `k` of `Watchdog` */
  readonly "Watchdog.send.k": "Polled" | "Io" | "Aen";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiReturns",
  revision: "step1",
  source: "specs/mfi/returns.ilk",
  hash: "69d5829594faa960db50b9e63193340c0001ab243a3034aee7d9ead72209b0f9",
  constants: {
    returnCtAtReply: "true",
    sentinel: "false",
    dropLockInAen: "false",
    polledDrains: "true",
    resets: "false",
    written: "false",
    polls: "true",
  },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSubmit(s, next, sink);
    stepInterrupt(s, next, sink);
    stepWatchdog(s, next, sink);
    for (let t = 1; t <= 2; t++) {
      if (Controller_answer(s, next, sink, t)) sink.emit(45 + t);
    }
    if (Controller_breakDown(s, next, sink)) sink.emit(48);
  },

  // prettier-ignore
  actions: [
    { name: "Submit_enter", actor: "Submit", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(63, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Submit_acquire_io", actor: "Submit", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(64, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Submit_acquire_io_2", actor: "Submit", context: 0, from: 1, first: 2, parameters: [], kind: "acquire", place: place(64, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Submit_free_free_minus_c", actor: "Submit", context: 0, from: 2, first: 3, parameters: [{ name: "c", role: "choice", low: 0, values: ["0","1"] }, { name: "k", role: "choice", low: 0, values: ["Polled","Io","Aen"] }], kind: "statement", place: place(71, 5), text: "free = free minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Submit_await_free", actor: "Submit", context: 0, from: 2, first: 9, parameters: [], kind: "statement", place: place(79, 5), text: "await free == {}", external: false, fairness: "weak", event: undefined },
    { name: "Submit_atomic_let_t_getCommand_if_t_none_free_f", actor: "Submit", context: 0, from: 3, first: 10, parameters: [], kind: "statement", place: place(85, 3), text: "atomic { let t = getCommand(); if (t == none) { free = free union { c…", external: false, fairness: "weak", event: undefined },
    { name: "Submit_release_io", actor: "Submit", context: 0, from: 4, first: 11, parameters: [], kind: "release", place: place(64, 23), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Submit_spin_until_t_in_posted", actor: "Submit", context: 0, from: 5, first: 12, parameters: [], kind: "statement", place: place(74, 7), text: "spin until !(t in posted)", external: false, fairness: "weak", event: undefined },
    { name: "Submit_spin_until_t_in_posted_2", actor: "Submit", context: 0, from: 5, first: 13, parameters: [], kind: "statement", place: place(74, 7), text: "spin until !(t in posted)", external: false, fairness: "weak", event: undefined },
    { name: "Submit_replies_front", actor: "Submit", context: 0, from: 6, first: 14, parameters: [], kind: "operation", place: place(107, 13), text: "replies.front()", external: false, fairness: "weak", event: "replies.front" },
    { name: "Submit_smid_none", actor: "Submit", context: 0, from: 7, first: 15, parameters: [], kind: "statement", place: place(144, 3), text: "smid[c] = none", external: false, fairness: "weak", event: undefined },
    { name: "Submit_let_c_owner", actor: "Submit", context: 0, from: 8, first: 16, parameters: [], kind: "statement", place: place(109, 5), text: "let c = owner[t]", external: false, fairness: "weak", event: undefined },
    { name: "Submit_test_c_in_busy", actor: "Submit", context: 0, from: 9, first: 17, parameters: [], kind: "statement", place: place(123, 3), text: "test !(c in busy)", external: false, fairness: "weak", event: undefined },
    { name: "Submit_freeCt_insertTail_t", actor: "Submit", context: 0, from: 10, first: 18, parameters: [], kind: "operation", place: place(213, 5), text: "freeCt.insertTail(t)", external: false, fairness: "weak", event: "freeCt.insertTail(t)" },
    { name: "Submit_let_isAen_aen_c", actor: "Submit", context: 0, from: 11, first: 19, parameters: [], kind: "statement", place: place(132, 3), text: "let isAen = aen == c", external: false, fairness: "weak", event: undefined },
    { name: "Submit_replies_pop", actor: "Submit", context: 0, from: 12, first: 20, parameters: [], kind: "operation", place: place(115, 5), text: "replies.pop()", external: false, fairness: "weak", event: "replies.pop" },
    { name: "Submit_atomic_if_isAen_aen_none_releaseCommand_", actor: "Submit", context: 0, from: 13, first: 21, parameters: [], kind: "statement", place: place(133, 3), text: "atomic { if (isAen) { aen = none; } releaseCommand(c); }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 22, parameters: [], kind: "enter", place: place(100, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_io", actor: "Interrupt", context: 1, from: 1, first: 23, parameters: [], kind: "acquire", place: place(101, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Interrupt_acquire_io_2", actor: "Interrupt", context: 1, from: 1, first: 24, parameters: [], kind: "acquire", place: place(101, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_replies_front", actor: "Interrupt", context: 1, from: 2, first: 25, parameters: [], kind: "operation", place: place(107, 13), text: "replies.front()", external: false, fairness: "weak", event: "replies.front" },
    { name: "Interrupt_release_io", actor: "Interrupt", context: 1, from: 3, first: 26, parameters: [], kind: "release", place: place(101, 22), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_let_c_owner", actor: "Interrupt", context: 1, from: 4, first: 27, parameters: [], kind: "statement", place: place(109, 5), text: "let c = owner[t]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_c_in_busy", actor: "Interrupt", context: 1, from: 5, first: 28, parameters: [], kind: "statement", place: place(123, 3), text: "test !(c in busy)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_freeCt_insertTail_t", actor: "Interrupt", context: 1, from: 6, first: 29, parameters: [], kind: "operation", place: place(213, 5), text: "freeCt.insertTail(t)", external: false, fairness: "weak", event: "freeCt.insertTail(t)" },
    { name: "Interrupt_let_isAen_aen_c", actor: "Interrupt", context: 1, from: 7, first: 30, parameters: [], kind: "statement", place: place(132, 3), text: "let isAen = aen == c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_replies_pop", actor: "Interrupt", context: 1, from: 8, first: 31, parameters: [], kind: "operation", place: place(115, 5), text: "replies.pop()", external: false, fairness: "weak", event: "replies.pop" },
    { name: "Interrupt_atomic_if_isAen_aen_none_releaseCommand_", actor: "Interrupt", context: 1, from: 9, first: 32, parameters: [], kind: "statement", place: place(133, 3), text: "atomic { if (isAen) { aen = none; } releaseCommand(c); }", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_enter", actor: "Watchdog", context: 2, from: 0, first: 33, parameters: [], kind: "enter", place: place(152, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_enter_2", actor: "Watchdog", context: 2, from: 0, first: 34, parameters: [], kind: "enter", place: place(152, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_posted", actor: "Watchdog", context: 2, from: 1, first: 35, parameters: [], kind: "statement", place: place(153, 3), text: "posted = {}", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_busy", actor: "Watchdog", context: 2, from: 2, first: 36, parameters: [], kind: "statement", place: place(154, 10), text: "test busy != {}", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_busy_minus_c", actor: "Watchdog", context: 2, from: 3, first: 37, parameters: [{ name: "c", role: "choice", low: 0, values: ["0","1"] }], kind: "statement", place: place(156, 5), text: "busy = busy minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_ready", actor: "Watchdog", context: 2, from: 4, first: 39, parameters: [], kind: "statement", place: place(167, 10), text: "test ready != {}", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_let_t_smid", actor: "Watchdog", context: 2, from: 5, first: 40, parameters: [], kind: "statement", place: place(176, 3), text: "let t = smid[c]", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_ready_minus_c", actor: "Watchdog", context: 2, from: 6, first: 41, parameters: [{ name: "c", role: "choice", low: 0, values: ["0","1"] }], kind: "statement", place: place(169, 5), text: "ready = ready minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_returns_gives_back_io", actor: "Watchdog", context: 2, from: 7, first: 43, parameters: [], kind: "leave", place: place(152, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Watchdog_test_aen_c", actor: "Watchdog", context: 2, from: 8, first: 44, parameters: [], kind: "statement", place: place(158, 5), text: "test aen == c", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_atomic_let_t_getCommand_if_t_none_free_f", actor: "Watchdog", context: 2, from: 9, first: 45, parameters: [], kind: "statement", place: place(85, 3), text: "atomic { let t = getCommand(); if (t == none) { free = free union { c…", external: false, fairness: "weak", event: undefined },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 46, parameters: [{ name: "t", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(225, 10), text: "answer", external: false, fairness: "none", event: "answer" },
    { name: "Controller_breakDown", actor: "Controller", context: -1, from: -1, first: 48, parameters: [], kind: "action", place: place(230, 10), text: "breakDown", external: false, fairness: "none", event: "breakDown" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submit", form: "entry", word: "entry", place: place(63, 7), members: ["Submit"], firstActivation: 1, locations: [
      { label: undefined, place: place(63, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(68, 3), text: "either", calls: [{ proc: "submit", place: place(64, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(85, 3), text: "atomic { let t = getCommand(); if (t == none) { free = free union { c…", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "send", place: place(72, 13) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["c", "Submit.send.c"], ["k", "Submit.send.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 23), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(74, 7), text: "spin until !(t in posted)", calls: [{ proc: "submit", place: place(64, 13) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(107, 13), text: "replies.front()", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(144, 3), text: "smid[c] = none", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "releaseCommand", place: place(76, 7) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["c", "Submit.releaseCommand.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(109, 5), text: "let c = owner[t]", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["t", "Submit.drain.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "test !(c in busy)", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }, { proc: "takeOffBusy", place: place(111, 23) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["t", "Submit.drain.t"], ["c", "Submit.drain.c"], ["c", "Submit.takeOffBusy.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(213, 5), text: "freeCt.insertTail(t)", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }, { proc: "giveBack", place: place(114, 28) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["t", "Submit.drain.t"], ["c", "Submit.drain.c"], ["t", "Submit.giveBack.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(132, 3), text: "let isAen = aen == c", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }, { proc: "complete", place: place(112, 24) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["t", "Submit.drain.t"], ["c", "Submit.drain.c"], ["completes", "Submit.drain.completes"], ["c", "Submit.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "S8", place: place(115, 5), text: "replies.pop()", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["t", "Submit.drain.t"], ["c", "Submit.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(133, 3), text: "atomic { if (isAen) { aen = none; } releaseCommand(c); }", calls: [{ proc: "submit", place: place(64, 13) }, { proc: "drain", place: place(75, 27) }, { proc: "complete", place: place(112, 24) }], locals: [["c", "Submit.submit.c"], ["k", "Submit.submit.k"], ["t", "Submit.submit.t"], ["t", "Submit.drain.t"], ["c", "Submit.drain.c"], ["completes", "Submit.drain.completes"], ["c", "Submit.complete.c"], ["isAen", "Submit.complete.isAen"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Submit_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(100, 9), members: ["Interrupt"], firstActivation: 2, locations: [
      { label: undefined, place: place(100, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(101, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(107, 13), text: "replies.front()", calls: [{ proc: "drain", place: place(101, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(101, 22), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(109, 5), text: "let c = owner[t]", calls: [{ proc: "drain", place: place(101, 13) }], locals: [["t", "Interrupt.drain.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "test !(c in busy)", calls: [{ proc: "drain", place: place(101, 13) }, { proc: "takeOffBusy", place: place(111, 23) }], locals: [["t", "Interrupt.drain.t"], ["c", "Interrupt.drain.c"], ["c", "Interrupt.takeOffBusy.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(213, 5), text: "freeCt.insertTail(t)", calls: [{ proc: "drain", place: place(101, 13) }, { proc: "giveBack", place: place(114, 28) }], locals: [["t", "Interrupt.drain.t"], ["c", "Interrupt.drain.c"], ["t", "Interrupt.giveBack.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(132, 3), text: "let isAen = aen == c", calls: [{ proc: "drain", place: place(101, 13) }, { proc: "complete", place: place(112, 24) }], locals: [["t", "Interrupt.drain.t"], ["c", "Interrupt.drain.c"], ["completes", "Interrupt.drain.completes"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "S8", place: place(115, 5), text: "replies.pop()", calls: [{ proc: "drain", place: place(101, 13) }], locals: [["t", "Interrupt.drain.t"], ["c", "Interrupt.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(133, 3), text: "atomic { if (isAen) { aen = none; } releaseCommand(c); }", calls: [{ proc: "drain", place: place(101, 13) }, { proc: "complete", place: place(112, 24) }], locals: [["t", "Interrupt.drain.t"], ["c", "Interrupt.drain.c"], ["completes", "Interrupt.drain.completes"], ["c", "Interrupt.complete.c"], ["isAen", "Interrupt.complete.isAen"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Watchdog", form: "timer", word: "timer", place: place(152, 7), members: ["Watchdog"], firstActivation: 3, locations: [
      { label: undefined, place: place(152, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(153, 3), text: "posted = {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(154, 10), text: "test busy != {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(155, 5), text: "choose c in busy", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(167, 10), text: "test ready != {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(176, 3), text: "let t = smid[c]", calls: [{ proc: "giveBackOf", place: place(157, 5) }], locals: [["c", "Watchdog.c"], ["c", "Watchdog.giveBackOf.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(168, 5), text: "choose c in ready", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(152, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(158, 5), text: "test aen == c", calls: [], locals: [["c", "Watchdog.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(85, 3), text: "atomic { let t = getCommand(); if (t == none) { free = free union { c…", calls: [{ proc: "send", place: place(170, 5) }], locals: [["c", "Watchdog.c"], ["c", "Watchdog.send.c"], ["k", "Watchdog.send.k"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Watchdog_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Watchdog_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (s: State) => Submit_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Interrupt_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(42, 13), message: "`freeCt`: an element that should be in the list is not reached from its head any more", platform: "panic: Bad tailq head first->prev != head, or an element that is no longer reached", ends: true },
    { kind: "rule", name: "malformed-list", place: place(42, 13), message: "`freeCt`: the links do not form a queue from the head to its tail", platform: "panic: Bad tailq: the links of an element do not match", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(64, 3), message: "`Submit` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Submit blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(64, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(190, 13), message: "`freeCt`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(90, 13), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(92, 31), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(64, 23), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(63, 7), message: "`Submit` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(74, 20), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(109, 19), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(111, 35), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(114, 37), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(112, 33), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(213, 5), message: "an element that is in a list with this link already is inserted into `freeCt`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(213, 5), message: "`freeCt`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "assertion", name: "S8", place: place(117, 7), message: "the assertion in `S8` does not hold", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(101, 3), message: "`Interrupt` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(101, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(101, 22), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(100, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(152, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(179, 14), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(152, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(152, 7), message: "`Watchdog` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(227, 5), message: "`replies` is full with 4, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (t == none) is true", place: place(87, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) is false", place: place(87, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t != none && k == Polled) is true", place: place(73, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t != none && k == Polled) is false", place: place(73, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k != Polled) { busy = busy union { c }; } is true", place: place(93, 7), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k != Polled) { busy = busy union { c }; } is false", place: place(93, 7), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k == Aen) { aen = c; } is true", place: place(94, 7), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k == Aen) { aen = c; } is false", place: place(94, 7), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) { return; } is true", place: place(108, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) { return; } is false", place: place(108, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (!(c in busy)) { return false; } is true", place: place(124, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (!(c in busy)) { return false; } is false", place: place(124, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (isAen) { aen = none; } is true", place: place(134, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (isAen) { aen = none; } is false", place: place(134, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) { return; } is true", place: place(108, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (t == none) { return; } is false", place: place(108, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!(c in busy)) { return false; } is true", place: place(124, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!(c in busy)) { return false; } is false", place: place(124, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (isAen) { aen = none; } is true", place: place(134, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (isAen) { aen = none; } is false", place: place(134, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "while (busy != {}) is true", place: place(154, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "while (busy != {}) is false", place: place(154, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "while (ready != {}) is true", place: place(167, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "while (ready != {}) is false", place: place(167, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (t == none) { return; } is true", place: place(178, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (t == none) { return; } is false", place: place(178, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (aen == c) is true", place: place(159, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (aen == c) is false", place: place(159, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (t == none) is true", place: place(87, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (t == none) is false", place: place(87, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (k != Polled) { busy = busy union { c }; } is true", place: place(93, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (k != Polled) { busy = busy union { c }; } is false", place: place(93, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (k == Aen) { aen = c; } is true", place: place(94, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (k == Aen) { aen = c; } is false", place: place(94, 7), other: undefined, parts: ["Watchdog"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "freeCt.removeHead", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "replies.front", formats: [] },
    { text: "freeCt.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "replies.pop", formats: [] },
    { text: "answer({0})", formats: [{ kind: "number" }] },
    { text: "replies.push({0})", formats: [{ kind: "number" }] },
    { text: "schedule Interrupt", formats: [] },
    { text: "breakDown", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "twoReplies", place: place(236, 11), text: "replies.length == 2", holds: twoReplies },
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
    { name: "free", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "number" } }, read: free, write: setFree },
    { name: "busy", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "number" } }, read: busy, write: setBusy },
    { name: "ready", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "number" } }, read: ready, write: setReady },
    { name: "aen", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: aen, write: setAen },
    { name: "smid", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: 0, of: { kind: "number" } }, read: smid, write: setSmid },
    { name: "owner", group: "variable", dimensions: [[1, 2]], format: { kind: "option", none: -1, of: { kind: "number" } }, read: owner, write: setOwner },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: posted, write: setPosted },
    { name: "faults", group: "variable", dimensions: [], format: { kind: "number" }, read: faults, write: setFaults },
    { name: "freeCt.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeCt_next, write: setFreeCt_next },
    { name: "freeCt.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeCt_prev, write: setFreeCt_prev },
    { name: "freeCt.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: freeCt_members, write: setFreeCt_members },
    { name: "replies.length", group: "object", dimensions: [], format: { kind: "number" }, read: replies_length, write: setReplies_length },
    { name: "replies.item", group: "object", dimensions: [[0, 3]], format: { kind: "number" }, read: replies_item, write: setReplies_item },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Submit","Interrupt","Watchdog"] }, read: io_owner, write: setIo_owner },
    { name: "Submit.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 either","3 atomic { let t = getCommand(); if (t == none) { free = free union { c…","4 release io","5 spin until !(t in posted)","6 replies.front()","7 smid[c] = none","8 let c = owner[t]","9 test !(c in busy)","10 freeCt.insertTail(t)","11 let isAen = aen == c","12 S8","13 atomic { if (isAen) { aen = none; } releaseCommand(c); }"] }, read: Submit_at, write: setSubmit_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 replies.front()","3 release io","4 let c = owner[t]","5 test !(c in busy)","6 freeCt.insertTail(t)","7 let isAen = aen == c","8 S8","9 atomic { if (isAen) { aen = none; } releaseCommand(c); }"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Watchdog.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 posted = {}","2 test busy != {}","3 choose c in busy","4 test ready != {}","5 let t = smid[c]","6 choose c in ready","7 returns (gives back io)","8 test aen == c","9 atomic { let t = getCommand(); if (t == none) { free = free union { c…"] }, read: Watchdog_at, write: setWatchdog_at },
    { name: "Watchdog.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_pending, write: setWatchdog_pending },
    { name: "Submit.submit.c", group: "context", dimensions: [], format: { kind: "number" }, read: Submit_submit_c, write: setSubmit_submit_c },
    { name: "Submit.submit.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: Submit_submit_k, write: setSubmit_submit_k },
    { name: "Submit.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Submit_send_c, write: setSubmit_send_c },
    { name: "Submit.send.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: Submit_send_k, write: setSubmit_send_k },
    { name: "Submit.submit.t", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Submit_submit_t, write: setSubmit_submit_t },
    { name: "Submit.releaseCommand.c", group: "context", dimensions: [], format: { kind: "number" }, read: Submit_releaseCommand_c, write: setSubmit_releaseCommand_c },
    { name: "Submit.drain.t", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Submit_drain_t, write: setSubmit_drain_t },
    { name: "Submit.drain.c", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: Submit_drain_c, write: setSubmit_drain_c },
    { name: "Submit.takeOffBusy.c", group: "context", dimensions: [], format: { kind: "number" }, read: Submit_takeOffBusy_c, write: setSubmit_takeOffBusy_c },
    { name: "Submit.giveBack.t", group: "context", dimensions: [], format: { kind: "number" }, read: Submit_giveBack_t, write: setSubmit_giveBack_t },
    { name: "Submit.drain.completes", group: "context", dimensions: [], format: { kind: "boolean" }, read: Submit_drain_completes, write: setSubmit_drain_completes },
    { name: "Submit.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Submit_complete_c, write: setSubmit_complete_c },
    { name: "Submit.complete.isAen", group: "context", dimensions: [], format: { kind: "boolean" }, read: Submit_complete_isAen, write: setSubmit_complete_isAen },
    { name: "Interrupt.drain.t", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_drain_t, write: setInterrupt_drain_t },
    { name: "Interrupt.drain.c", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: Interrupt_drain_c, write: setInterrupt_drain_c },
    { name: "Interrupt.takeOffBusy.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_takeOffBusy_c, write: setInterrupt_takeOffBusy_c },
    { name: "Interrupt.giveBack.t", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_giveBack_t, write: setInterrupt_giveBack_t },
    { name: "Interrupt.drain.completes", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_drain_completes, write: setInterrupt_drain_completes },
    { name: "Interrupt.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_complete_c, write: setInterrupt_complete_c },
    { name: "Interrupt.complete.isAen", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_complete_isAen, write: setInterrupt_complete_isAen },
    { name: "Watchdog.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_c, write: setWatchdog_c },
    { name: "Watchdog.giveBackOf.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_giveBackOf_c, write: setWatchdog_giveBackOf_c },
    { name: "Watchdog.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_send_c, write: setWatchdog_send_c },
    { name: "Watchdog.send.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: Watchdog_send_k, write: setWatchdog_send_k },
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
