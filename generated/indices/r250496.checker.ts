// Generated from specs/mfi/indices.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 139f36e2fc515e55 · revision r250496 · 26 variables in 2 words (52 bits) · 32 actions, 36 transitions
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

// Does a number still lead to the command that it was given for?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi of r234858 and of r250496: mfi_tbolt_init_MFI_queue, mfi_tbolt_send_frame,
// mfi_tbolt_complete_cmd, mfi_alloc_commands, mfi_intr. A reply names a tbolt command by its SMID, that one names a command
// by its index, and the two tables and the ring have sizes of their own.
//
// Abstracted: locks and queues (the other specs have them); a tbolt command is given back with its reply; the lowest free
// SMID is taken. One reply of the controller makes no sense; it faults as often as it likes.
//
// What was found. mfi_tbolt_init_MFI_queue gives index 0 and the frame of its own to whichever command it gets. At attach
// that is the first one, and nothing is wrong; after a reset it is any, and its next answer goes to the first command (B4).
// B5 is three bugs: SMID max + 1 is let through; a larger one makes the drain return without going on, and what comes
// behind it is never seen; and a context between the two sizes leads behind the table of commands. The first two end with
// the drain of `step2`, which skips, the third and B4 with `step3`.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const initClobbersIndex = false
// const sentinel = true
// const oneSize = true
// const CMS = 2
// const OFFERED = 3
const NONE = 0;
const NONE__1 = -1;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                    values
//    0  0–1            free                        one bit for each element
//    0  2–3 (2 × 1)    cmIndex[index: 0..1]        0..1
//    0  4–7 (2 × 2)    cmFrame[index: 0..1]        0..2
//    0  8–9            freeTbolt                   one bit for each element
//    0  10–11 (2 × 1)  syncIndex[index: 1..2]      0..1
//    0  12–13 (2 × 1)  sender[index: 1..2]         0..1
//    0  14–15          posted                      one bit for each element
//    0  16             nonsense                    0..1
//    0  17–18          replies.length              0..2
//    0  19–22 (2 × 2)  replies.item[place: 0..1]   1..4
//    0  23             contexts.length             0..1
//    0  24–25          contexts.item[place: 0..0]  0..2
//    0  26–28          io.owner                    free, Send, Interrupt, OldInterrupt, Watchdog
//    0  29–31          Send.at                     0 inactive, 1..4 where it rests
//    1  0–2            Interrupt.at                0 inactive, 1..6 where it rests
//    1  3              Interrupt.pending           false, true
//    1  4–5            OldInterrupt.at             0 inactive, 1..3 where it rests
//    1  6              OldInterrupt.pending        false, true
//    1  7–9            Watchdog.at                 0 inactive, 1..7 where it rests
//    1  10             Watchdog.pending            false, true
//    1  11             Send.c                      0..1
//    1  12–14          Interrupt.s                 none, 1, 2, 3, 4
//    1  15             Interrupt.c                 0..1
//    1  16–17          OldInterrupt.context        none, 0, 1, 2
//    1  18             Watchdog.c                  0..1
//    1  19             Watchdog.index              0..1

const free = (s: State): number => s[0] & 3;
const setFree = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const cmIndex = (s: State, index: number): number => (s[0] >>> (index + 2)) & 1;
const setCmIndex = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (index + 2))) | (value << (index + 2));
};
const cmFrame = (s: State, index: number): number => (s[0] >>> (2 * index + 4)) & 3;
const setCmFrame = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 4))) | (value << (2 * index + 4));
};
const freeTbolt = (s: State): number => (s[0] >>> 8) & 3;
const setFreeTbolt = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const syncIndex = (s: State, index: number): number => (s[0] >>> (index + 9)) & 1;
const setSyncIndex = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (index + 9))) | (value << (index + 9));
};
const sender = (s: State, index: number): number => (s[0] >>> (index + 11)) & 1;
const setSender = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (index + 11))) | (value << (index + 11));
};
const posted = (s: State): number => (s[0] >>> 14) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 14)) | (value << 14);
};
const nonsense = (s: State): number => (s[0] >>> 16) & 1;
const setNonsense = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 16)) | (value << 16);
};
const replies_length = (s: State): number => (s[0] >>> 17) & 3;
const setReplies_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 17)) | (value << 17);
};
const replies_item = (s: State, place_: number): number => ((s[0] >>> (2 * place_ + 19)) & 3) + 1;
const setReplies_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * place_ + 19))) | ((value - 1) << (2 * place_ + 19));
};
const contexts_length = (s: State): number => (s[0] >>> 23) & 1;
const setContexts_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 23)) | (value << 23);
};
const contexts_item = (s: State, place_: number): number => (s[0] >>> (2 * place_ + 24)) & 3;
const setContexts_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * place_ + 24))) | (value << (2 * place_ + 24));
};
const io_owner = (s: State): number => (s[0] >>> 26) & 7;
const setIo_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 26)) | (value << 26);
};
const Send_at = (s: State): number => (s[0] >>> 29) & 7;
const setSend_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 29)) | (value << 29);
};
const Interrupt_at = (s: State): number => s[1] & 7;
const setInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const Interrupt_pending = (s: State): boolean => ((s[1] >>> 3) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const OldInterrupt_at = (s: State): number => (s[1] >>> 4) & 3;
const setOldInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 4)) | (value << 4);
};
const OldInterrupt_pending = (s: State): boolean => ((s[1] >>> 6) & 1) !== 0;
const setOldInterrupt_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 6)) | ((value ? 1 : 0) << 6);
};
const Watchdog_at = (s: State): number => (s[1] >>> 7) & 7;
const setWatchdog_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 7)) | (value << 7);
};
const Watchdog_pending = (s: State): boolean => ((s[1] >>> 10) & 1) !== 0;
const setWatchdog_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 10)) | ((value ? 1 : 0) << 10);
};
const Send_c = (s: State): number => (s[1] >>> 11) & 1;
const setSend_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 11)) | (value << 11);
};
const Interrupt_s = (s: State): number => (s[1] >>> 12) & 7;
const setInterrupt_s = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 12)) | (value << 12);
};
const Interrupt_c = (s: State): number => (s[1] >>> 15) & 1;
const setInterrupt_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 15)) | (value << 15);
};
const OldInterrupt_context = (s: State): number => ((s[1] >>> 16) & 3) - 1;
const setOldInterrupt_context = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 16)) | ((value + 1) << 16);
};
const Watchdog_c = (s: State): number => (s[1] >>> 18) & 1;
const setWatchdog_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 18)) | (value << 18);
};
const Watchdog_index = (s: State): number => (s[1] >>> 19) & 1;
const setWatchdog_index = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 19)) | (value << 19);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Send_at(s) === 0 &&
    Interrupt_at(s) === 0 &&
    OldInterrupt_at(s) === 0 &&
    Watchdog_at(s) === 0 &&
    !(Interrupt_at(s) === 0 && Interrupt_pending(s) && io_owner(s) === 0) &&
    !(Interrupt_at(s) === 0 && Interrupt_pending(s) && io_owner(s) === 2) &&
    !(OldInterrupt_at(s) === 0 && OldInterrupt_pending(s) && io_owner(s) === 0) &&
    !(OldInterrupt_at(s) === 0 && OldInterrupt_pending(s) && io_owner(s) === 3) &&
    !(Watchdog_at(s) === 0 && Watchdog_pending(s) && io_owner(s) === 0) &&
    !(Watchdog_at(s) === 0 && Watchdog_pending(s) && io_owner(s) === 4)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Send: enters   specs/mfi/indices.ilk:52
 *   entry Send as d_ioctl holding io {
 */
function Send_enter(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setSend_at(next, 1); // before atomic(free != {} && freeTbolt != {})
  return true;
}

/**
 * Send: enters   specs/mfi/indices.ilk:52
 *   entry Send as d_ioctl holding io {
 */
function Send_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Send: atomic(free != {} && freeTbolt != {})   specs/mfi/indices.ilk:53
 *   if (atomic(free != {} && freeTbolt != {})) {
 */
function Send_atomic_free_freeTbolt(_s: State, next: State, sink: Sink): boolean {
  const test = free(next) !== 0 && freeTbolt(next) !== 0;
  if (test) {
    sink.note(0); // branch: if (atomic(free != {} && freeTbolt != {})) is true
    setSend_at(next, 2); // before choose c in free
  } else {
    sink.note(1); // branch: if (atomic(free != {} && freeTbolt != {})) is false
    setSend_at(next, 3); // before returns (gives back io)
  }
  return true;
}

/**
 * Send: free = free minus { c }   specs/mfi/indices.ilk:55
 */
function Send_free_free_minus_c(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((free(s) & (1 << c)) === 0) return false;
  setFree(next, free(next) & ~(0 | (1 << c)));
  setSend_c(next, c);
  setSend_at(next, 4); // before let s = min(t in freeTbolt)
  return true;
}

/**
 * Send: returns (gives back io)   specs/mfi/indices.ilk:52
 *   entry Send as d_ioctl holding io {
 */
function Send_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 1) {
    sink.fail(1); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 1) {
    sink.event(2); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 1) {
    sink.fail(2); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(4); // leave
  setSend_at(next, 0); // inactive
  return true;
}

/** min(t in 1..2 where (freeTbolt & bit(t - 1)) != 0, else 0) */
function min1(s: State): number {
  for (let t = 1; t <= 2; t++) if ((freeTbolt(s) & (1 << (t - 1))) !== 0) return t;
  return 0;
}

/**
 * Send: let s = min(t in freeTbolt)   specs/mfi/indices.ilk:56
 *   atomic {
 */
function Send_let_s_min_t_in_freeTbolt(_s: State, next: State, sink: Sink): boolean {
  const s_ = min1(next);
  if (s_ === NONE) {
    sink.fail(3); // null-dereference
    return true;
  }
  setFreeTbolt(next, freeTbolt(next) & ~(0 | (1 << (s_ - 1))));
  if (s_ === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  setSyncIndex(next, s_, cmIndex(next, Send_c(next)));
  if (s_ === NONE) {
    sink.fail(5); // null-dereference
    return true;
  }
  setSender(next, s_, Send_c(next));
  if (s_ === NONE) {
    sink.fail(6); // null-dereference
    return true;
  }
  setPosted(next, posted(next) | (0 | (1 << (s_ - 1))));
  setSend_c(next, 0);
  setSend_at(next, 3); // before returns (gives back io)
  return true;
}

/**
 * Interrupt: enters   specs/mfi/indices.ilk:67
 * mfi_intr_tbolt, mfi_tbolt_complete_cmd
 *   ithread Interrupt holding io {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setInterrupt_at(next, 1); // before replies.front()
  return true;
}

/**
 * Interrupt: enters   specs/mfi/indices.ilk:67
 * mfi_intr_tbolt, mfi_tbolt_complete_cmd
 *   ithread Interrupt holding io {
 */
function Interrupt_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  if (io_owner(s) !== 2) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  sink.fail(7); // recursive-acquire
  return true;
}

/**
 * Interrupt: replies.front()   specs/mfi/indices.ilk:69
 *   let s = replies.front();
 */
function Interrupt_replies_front(_s: State, next: State, sink: Sink): boolean {
  const s_ = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  sink.event(5); // replies.front
  if (s_ === NONE) {
    sink.note(2); // branch: if (s == none) { return; } is true
    setInterrupt_at(next, 2); // before returns (gives back io)
  } else {
    sink.note(3); // branch: if (s == none) { return; } is false
    if (s_ === NONE) {
      sink.fail(8); // null-dereference
      return true;
    }
    if (s_ <= 2) {
      sink.note(4); // branch: if (s <= CMS || !sentinel) is true
      setInterrupt_s(next, s_);
      setInterrupt_at(next, 3); // before B5_smid: B5_smid: let c = syncIndex[s]
    } else {
      sink.note(5); // branch: if (s <= CMS || !sentinel) is false
      setInterrupt_s(next, s_);
      setInterrupt_at(next, 4); // before replies.pop()
    }
  }
  return true;
}

/**
 * Interrupt: returns (gives back io)   specs/mfi/indices.ilk:67
 *   ithread Interrupt holding io {
 */
function Interrupt_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 2) {
    sink.fail(9); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 2) {
    sink.event(2); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 2) {
    sink.fail(10); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(4); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: B5_smid: let c = syncIndex[s]   specs/mfi/indices.ilk:73
 */
function Interrupt_B5_smid(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_s(next) === NONE) {
    sink.fail(11); // null-dereference
  }
  if (!(Interrupt_s(next) <= 2)) {
    sink.fail(12); // out-of-range
  }
  if (Interrupt_s(next) === NONE || !(Interrupt_s(next) <= 2)) {
    return true;
  }
  const c = syncIndex(next, Interrupt_s(next));
  setInterrupt_c(next, c);
  setInterrupt_at(next, 5); // before B4: B4: assert c == sender[s]
  return true;
}

/**
 * Interrupt: replies.pop()   specs/mfi/indices.ilk:82
 */
function Interrupt_replies_pop(_s: State, next: State, sink: Sink): boolean {
  if (replies_length(next) > 0) {
    for (let i_2 = 0; i_2 <= 0; i_2++) {
      setReplies_item(next, i_2, replies_item(next, i_2 + 1));
    }
    setReplies_item(next, 1, 1);
    setReplies_length(next, replies_length(next) - 1);
  }
  sink.event(6); // replies.pop
  setInterrupt_s(next, 0);
  setInterrupt_at(next, 1); // before replies.front()
  return true;
}

/**
 * Interrupt: B4: assert c == sender[s]   specs/mfi/indices.ilk:74
 */
function Interrupt_B4(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_s(next) === NONE) {
    sink.fail(13); // null-dereference
  }
  if (!(Interrupt_s(next) <= 2)) {
    sink.fail(14); // out-of-range
  }
  if (Interrupt_s(next) === NONE || !(Interrupt_s(next) <= 2)) {
    return true;
  }
  if (Interrupt_c(next) !== sender(next, Interrupt_s(next))) {
    sink.fail(15); // assert B4
    return true;
  }
  setInterrupt_at(next, 6); // before free = free union { c }
  return true;
}

/**
 * Interrupt: free = free union { c }   specs/mfi/indices.ilk:75
 *   atomic {
 */
function Interrupt_free_free_union_c(_s: State, next: State, sink: Sink): boolean {
  setFree(next, free(next) | (0 | (1 << Interrupt_c(next))));
  if (Interrupt_s(next) === NONE) {
    sink.fail(16); // null-dereference
  }
  if (!(Interrupt_s(next) <= 2)) {
    sink.fail(17); // out-of-range
  }
  if (Interrupt_s(next) === NONE || !(Interrupt_s(next) <= 2)) {
    return true;
  }
  setFreeTbolt(next, freeTbolt(next) | (0 | (1 << (Interrupt_s(next) - 1))));
  if (Interrupt_s(next) === NONE) {
    sink.fail(18); // null-dereference
  }
  if (!(Interrupt_s(next) <= 2)) {
    sink.fail(19); // out-of-range
  }
  if (Interrupt_s(next) === NONE || !(Interrupt_s(next) <= 2)) {
    return true;
  }
  setSyncIndex(next, Interrupt_s(next), 0);
  if (Interrupt_s(next) === NONE) {
    sink.fail(20); // null-dereference
  }
  if (!(Interrupt_s(next) <= 2)) {
    sink.fail(21); // out-of-range
  }
  if (Interrupt_s(next) === NONE || !(Interrupt_s(next) <= 2)) {
    return true;
  }
  setSender(next, Interrupt_s(next), 0);
  setInterrupt_c(next, 0);
  setInterrupt_at(next, 4); // before replies.pop()
  return true;
}

/**
 * OldInterrupt: enters   specs/mfi/indices.ilk:87
 * mfi_intr, of the controllers without tbolt
 *   ithread OldInterrupt holding io {
 */
function OldInterrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!OldInterrupt_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setOldInterrupt_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 3);
  setOldInterrupt_at(next, 1); // before contexts.pop()
  return true;
}

/**
 * OldInterrupt: enters   specs/mfi/indices.ilk:87
 * mfi_intr, of the controllers without tbolt
 *   ithread OldInterrupt holding io {
 */
function OldInterrupt_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!OldInterrupt_pending(s)) return false;
  if (io_owner(s) !== 3) return false;
  setOldInterrupt_pending(next, false);
  sink.event(0); // enter
  sink.fail(22); // recursive-acquire
  return true;
}

/**
 * OldInterrupt: contexts.pop()   specs/mfi/indices.ilk:88
 *   let context = contexts.pop();
 */
function OldInterrupt_contexts_pop(_s: State, next: State, sink: Sink): boolean {
  const context = contexts_length(next) === 0 ? NONE__1 : contexts_item(next, 0);
  if (contexts_length(next) > 0) {
    setContexts_item(next, 0, 0);
    setContexts_length(next, contexts_length(next) - 1);
  }
  sink.event(7); // contexts.pop
  if (context !== NONE__1) {
    sink.note(6); // branch: if (context != none) is true
    if (context === NONE__1) {
      sink.fail(23); // null-dereference
      return true;
    }
    if (context < 2) {
      sink.note(8); // branch: if (context < CMS || !oneSize) is true
      setOldInterrupt_context(next, context);
      setOldInterrupt_at(next, 2); // before B5_context: B5_context: let c = cmIndex[context]
    } else {
      sink.note(9); // branch: if (context < CMS || !oneSize) is false
      setOldInterrupt_at(next, 3); // before returns (gives back io)
    }
  } else {
    sink.note(7); // branch: if (context != none) is false
    setOldInterrupt_at(next, 3); // before returns (gives back io)
  }
  return true;
}

/**
 * OldInterrupt: B5_context: let c = cmIndex[context]   specs/mfi/indices.ilk:91
 */
function OldInterrupt_B5_context(_s: State, next: State, sink: Sink): boolean {
  if (OldInterrupt_context(next) === NONE__1) {
    sink.fail(24); // null-dereference
  }
  if (!(OldInterrupt_context(next) <= 1)) {
    sink.fail(25); // out-of-range
  }
  if (OldInterrupt_context(next) === NONE__1 || !(OldInterrupt_context(next) <= 1)) {
    return true;
  }
  const c = cmIndex(next, OldInterrupt_context(next));
  sink.event(8, c); // completed({0})
  setOldInterrupt_context(next, -1);
  setOldInterrupt_at(next, 3); // before returns (gives back io)
  return true;
}

/**
 * OldInterrupt: returns (gives back io)   specs/mfi/indices.ilk:87
 *   ithread OldInterrupt holding io {
 */
function OldInterrupt_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 3) {
    sink.fail(26); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 3) {
    sink.event(2); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 3) {
    sink.fail(27); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(4); // leave
  setOldInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Watchdog: enters   specs/mfi/indices.ilk:97
 *   timer Watchdog holding io {
 */
function Watchdog_enter(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 4);
  setWatchdog_at(next, 1); // before atomic { while (!replies.empty) { replies.pop(); } }
  return true;
}

/**
 * Watchdog: enters   specs/mfi/indices.ilk:97
 *   timer Watchdog holding io {
 */
function Watchdog_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 4) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.fail(28); // recursive-acquire
  return true;
}

/**
 * Watchdog: atomic { while (!replies.empty) { replies.pop(); } }   specs/mfi/indices.ilk:98
 *   atomic {
 */
function Watchdog_atomic_while_replies_empty_replies_pop(
  _s: State,
  next: State,
  sink: Sink,
): boolean {
  let again: boolean = true;
  while (again) {
    if (replies_length(next) !== 0) {
      sink.note(10); // branch: while (!replies.empty) { replies.pop(); } is true
      if (replies_length(next) > 0) {
        for (let i_3 = 0; i_3 <= 0; i_3++) {
          setReplies_item(next, i_3, replies_item(next, i_3 + 1));
        }
        setReplies_item(next, 1, 1);
        setReplies_length(next, replies_length(next) - 1);
      }
      sink.event(6); // replies.pop
    } else {
      sink.note(11); // branch: while (!replies.empty) { replies.pop(); } is false
      again = false;
    }
  }
  setWatchdog_at(next, 2); // before test free != {}
  return true;
}

/**
 * Watchdog: test free != {}   specs/mfi/indices.ilk:101
 *   if (free != {}) {
 */
function Watchdog_test_free(_s: State, next: State, sink: Sink): boolean {
  if (free(next) !== 0) {
    sink.note(12); // branch: if (free != {}) is true
    setWatchdog_at(next, 3); // before choose c in free
  } else {
    sink.note(13); // branch: if (free != {}) is false
    setWatchdog_at(next, 4); // before posted = { s in Smid where !(s in freeTbolt) }
  }
  return true;
}

/**
 * Watchdog: let index = cmIndex[c]   specs/mfi/indices.ilk:103
 */
function Watchdog_let_index_cmIndex(s: State, next: State, _sink: Sink, c: number): boolean {
  if ((free(s) & (1 << c)) === 0) return false;
  const index = cmIndex(next, c);
  setWatchdog_c(next, c);
  setWatchdog_index(next, index);
  setWatchdog_at(next, 5); // before cmFrame[c] = CMS
  return true;
}

/** {s in 1..2 where (freeTbolt & bit(s - 1)) == 0} */
function mask2(s: State): number {
  let found = 0;
  for (let s_ = 1; s_ <= 2; s_++)
    if ((freeTbolt(s) & (1 << (s_ - 1))) === 0) found |= 1 << (s_ - 1);
  return found;
}

/**
 * Watchdog: posted = { s in Smid where !(s in freeTbolt) }   specs/mfi/indices.ilk:110
 *   atomic {
 */
function Watchdog_posted_s_in_Smid_where_s_in_freeTbolt(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setPosted(next, mask2(next));
  setWatchdog_at(next, 6); // before returns (gives back io)
  return true;
}

/**
 * Watchdog: cmFrame[c] = CMS   specs/mfi/indices.ilk:104
 *   atomic {
 */
function Watchdog_cmFrame_CMS(_s: State, next: State, _sink: Sink): boolean {
  setCmFrame(next, Watchdog_c(next), 2);
  setWatchdog_at(next, 7); // before cmFrame[c] = index
  return true;
}

/**
 * Watchdog: returns (gives back io)   specs/mfi/indices.ilk:97
 *   timer Watchdog holding io {
 */
function Watchdog_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 4) {
    sink.fail(29); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 4) {
    sink.event(2); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 4) {
    sink.fail(30); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(4); // leave
  setWatchdog_at(next, 0); // inactive
  return true;
}

/**
 * Watchdog: cmFrame[c] = index   specs/mfi/indices.ilk:108
 *   if (!initClobbersIndex) { cmFrame[c] = index; }
 */
function Watchdog_cmFrame_index(_s: State, next: State, _sink: Sink): boolean {
  setCmFrame(next, Watchdog_c(next), Watchdog_index(next));
  setWatchdog_c(next, 0);
  setWatchdog_index(next, 0);
  setWatchdog_at(next, 4); // before posted = { s in Smid where !(s in freeTbolt) }
  return true;
}

/**
 * specs/mfi/indices.ilk:116
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, s_: number): boolean {
  if (!((posted(s) & (1 << (s_ - 1))) !== 0 && replies_length(s) !== 2)) return false;
  sink.event(9, s_); // answer({0})
  setPosted(next, posted(next) & ~(0 | (1 << (s_ - 1))));
  if (replies_length(next) === 2) {
    sink.fail(31); // ring-overrun
    return true;
  }
  setReplies_item(next, replies_length(next), s_);
  setReplies_length(next, replies_length(next) + 1);
  sink.event(10, s_); // replies.push({0})
  sink.event(11); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/indices.ilk:121
 *   babble
 */
function Controller_babble(s: State, next: State, sink: Sink, s_: number): boolean {
  if (!(nonsense(s) > 0 && replies_length(s) !== 2)) return false;
  sink.event(12, s_); // babble({0})
  if (nonsense(next) - 1 < 0) {
    sink.fail(32); // out-of-range
    return true;
  }
  setNonsense(next, nonsense(next) - 1);
  if (replies_length(next) === 2) {
    sink.fail(33); // ring-overrun
    return true;
  }
  setReplies_item(next, replies_length(next), s_);
  setReplies_length(next, replies_length(next) + 1);
  sink.event(10, s_); // replies.push({0})
  sink.event(11); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/indices.ilk:126
 *   babbleContext
 */
function Controller_babbleContext(s: State, next: State, sink: Sink): boolean {
  if (!(nonsense(s) > 0 && contexts_length(s) === 0)) return false;
  sink.event(13); // babbleContext
  if (nonsense(next) - 1 < 0) {
    sink.fail(34); // out-of-range
    return true;
  }
  setNonsense(next, nonsense(next) - 1);
  if (contexts_length(next) === 1) {
    sink.fail(35); // ring-overrun
    return true;
  }
  setContexts_item(next, contexts_length(next), 2);
  setContexts_length(next, contexts_length(next) + 1);
  sink.event(14, 2); // contexts.push({0})
  sink.event(15); // schedule OldInterrupt
  setOldInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/indices.ilk:131
 *   breakDown
 */
function Controller_breakDown(s: State, next: State, sink: Sink): boolean {
  if (Watchdog_pending(s)) return false;
  sink.event(16); // breakDown
  setWatchdog_pending(next, true);
  return true;
}

/** What `Send` can do where it rests. */
function stepSend(s: State, next: State, sink: Sink): void {
  switch (Send_at(s)) {
    case 0: // inactive
      if (Send_enter(s, next, sink)) sink.emit(0);
      if (Send_enter_2(s, next, sink)) sink.emit(1);
      break;
    case 1: // atomic(free != {} && freeTbolt != {})
      if (Send_atomic_free_freeTbolt(s, next, sink)) sink.emit(2);
      break;
    case 2: // choose c in free
      for (let c = 0; c <= 1; c++) {
        if (Send_free_free_minus_c(s, next, sink, c)) sink.emit(3 + c);
      }
      break;
    case 3: // returns (gives back io)
      if (Send_returns_gives_back_io(s, next, sink)) sink.emit(5);
      break;
    case 4: // let s = min(t in freeTbolt)
      if (Send_let_s_min_t_in_freeTbolt(s, next, sink)) sink.emit(6);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(7);
      if (Interrupt_enter_2(s, next, sink)) sink.emit(8);
      break;
    case 1: // replies.front()
      if (Interrupt_replies_front(s, next, sink)) sink.emit(9);
      break;
    case 2: // returns (gives back io)
      if (Interrupt_returns_gives_back_io(s, next, sink)) sink.emit(10);
      break;
    case 3: // B5_smid: B5_smid: let c = syncIndex[s]
      if (Interrupt_B5_smid(s, next, sink)) sink.emit(11);
      break;
    case 4: // replies.pop()
      if (Interrupt_replies_pop(s, next, sink)) sink.emit(12);
      break;
    case 5: // B4: B4: assert c == sender[s]
      if (Interrupt_B4(s, next, sink)) sink.emit(13);
      break;
    case 6: // free = free union { c }
      if (Interrupt_free_free_union_c(s, next, sink)) sink.emit(14);
      break;
  }
}

/** What `OldInterrupt` can do where it rests. */
function stepOldInterrupt(s: State, next: State, sink: Sink): void {
  switch (OldInterrupt_at(s)) {
    case 0: // inactive
      if (OldInterrupt_enter(s, next, sink)) sink.emit(15);
      if (OldInterrupt_enter_2(s, next, sink)) sink.emit(16);
      break;
    case 1: // contexts.pop()
      if (OldInterrupt_contexts_pop(s, next, sink)) sink.emit(17);
      break;
    case 2: // B5_context: B5_context: let c = cmIndex[context]
      if (OldInterrupt_B5_context(s, next, sink)) sink.emit(18);
      break;
    case 3: // returns (gives back io)
      if (OldInterrupt_returns_gives_back_io(s, next, sink)) sink.emit(19);
      break;
  }
}

/** What `Watchdog` can do where it rests. */
function stepWatchdog(s: State, next: State, sink: Sink): void {
  switch (Watchdog_at(s)) {
    case 0: // inactive
      if (Watchdog_enter(s, next, sink)) sink.emit(20);
      if (Watchdog_enter_2(s, next, sink)) sink.emit(21);
      break;
    case 1: // atomic { while (!replies.empty) { replies.pop(); } }
      if (Watchdog_atomic_while_replies_empty_replies_pop(s, next, sink)) sink.emit(22);
      break;
    case 2: // test free != {}
      if (Watchdog_test_free(s, next, sink)) sink.emit(23);
      break;
    case 3: // choose c in free
      for (let c = 0; c <= 1; c++) {
        if (Watchdog_let_index_cmIndex(s, next, sink, c)) sink.emit(24 + c);
      }
      break;
    case 4: // posted = { s in Smid where !(s in freeTbolt) }
      if (Watchdog_posted_s_in_Smid_where_s_in_freeTbolt(s, next, sink)) sink.emit(26);
      break;
    case 5: // cmFrame[c] = CMS
      if (Watchdog_cmFrame_CMS(s, next, sink)) sink.emit(27);
      break;
    case 6: // returns (gives back io)
      if (Watchdog_returns_gives_back_io(s, next, sink)) sink.emit(28);
      break;
    case 7: // cmFrame[c] = index
      if (Watchdog_cmFrame_index(s, next, sink)) sink.emit(29);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall i in 0..1: cmIndex[i] == i */
function forall3(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (!(cmIndex(s, i) === i)) return false;
  return true;
}

/**
 * invariant B4_index   specs/mfi/indices.ilk:135
 * S9
 *   !io.held => forall i in Index: cmIndex[i] == i
 */
function B4_index(s: State): boolean {
  return io_owner(s) !== 0 || forall3(s);
}

/** forall i in 0..1: cmFrame[i] == i */
function forall4(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (!(cmFrame(s, i) === i)) return false;
  return true;
}

/**
 * invariant B4_frame   specs/mfi/indices.ilk:136
 *   !io.held => forall i in Index: cmFrame[i] == i
 */
function B4_frame(s: State): boolean {
  return io_owner(s) !== 0 || forall4(s);
}

/**
 * invariant B5_stuck   specs/mfi/indices.ilk:138
 * L3: a reply is seen in the end, also behind one that makes no sense.
 *   quiescent => replies.empty
 */
function B5_stuck(s: State): boolean {
  return !quiescent(s) || replies_length(s) === 0;
}

/**
 * reachable full   specs/mfi/indices.ilk:139
 *   free == {}
 */
function full(s: State): boolean {
  return free(s) === 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/indices.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFree(next, 3);
  for (let index_5 = 0; index_5 <= 1; index_5++) {
    setCmIndex(next, index_5, index_5);
  }
  for (let index_6 = 0; index_6 <= 1; index_6++) {
    setCmFrame(next, index_6, index_6);
  }
  setFreeTbolt(next, 3);
  for (let index_7 = 1; index_7 <= 2; index_7++) {
    setSyncIndex(next, index_7, 0);
  }
  for (let index_8 = 1; index_8 <= 2; index_8++) {
    setSender(next, index_8, 0);
  }
  setPosted(next, 0);
  setNonsense(next, 1);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly free: readonly number[];
  /** cm_index, cm_frame */
  readonly cmIndex: Readonly<Record<number, number>>;
  readonly cmFrame: Readonly<Record<number, number>>;
  readonly freeTbolt: readonly number[];
  /** sync_cmd_idx, and whose it really is */
  readonly syncIndex: Readonly<Record<number, number>>;
  readonly sender: Readonly<Record<number, number>>;
  readonly posted: readonly number[];
  readonly nonsense: number;
  readonly "replies.length": number;
  /** contents of replies, front first */
  readonly "replies.item": Readonly<Record<number, number>>;
  readonly "contexts.length": number;
  /** contents of contexts, front first */
  readonly "contexts.item": Readonly<Record<number, number>>;
  /** who holds io */
  readonly "io.owner": "free" | "Send" | "Interrupt" | "OldInterrupt" | "Watchdog";
  /** where Send rests */
  readonly "Send.at": string;
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where OldInterrupt rests */
  readonly "OldInterrupt.at": string;
  /** OldInterrupt is to run */
  readonly "OldInterrupt.pending": boolean;
  /** where Watchdog rests */
  readonly "Watchdog.at": string;
  /** Watchdog is to run */
  readonly "Watchdog.pending": boolean;
  /** local `c` of `Send` */
  readonly "Send.c": number;
  /** local `s` of `Interrupt` */
  readonly "Interrupt.s": number | "none";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.c": number;
  /** local `context` of `OldInterrupt` */
  readonly "OldInterrupt.context": number | "none";
  /** local `c` of `Watchdog` */
  readonly "Watchdog.c": number;
  /** local `index` of `Watchdog` */
  readonly "Watchdog.index": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiIndices",
  revision: "r250496",
  source: "specs/mfi/indices.ilk",
  hash: "139f36e2fc515e55cb3fa5573e21cfd55e604a3c0dd3d247f18baacce1a609ac",
  constants: {
    initClobbersIndex: "false",
    sentinel: "true",
    oneSize: "true",
    CMS: "2",
    OFFERED: "3",
  },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSend(s, next, sink);
    stepInterrupt(s, next, sink);
    stepOldInterrupt(s, next, sink);
    stepWatchdog(s, next, sink);
    for (let s_ = 1; s_ <= 2; s_++) {
      if (Controller_answer(s, next, sink, s_)) sink.emit(29 + s_);
    }
    for (let s_ = 3; s_ <= 4; s_++) {
      if (Controller_babble(s, next, sink, s_)) sink.emit(29 + s_);
    }
    if (Controller_babbleContext(s, next, sink)) sink.emit(34);
    if (Controller_breakDown(s, next, sink)) sink.emit(35);
  },

  // prettier-ignore
  actions: [
    { name: "Send_enter", actor: "Send", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(52, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Send_enter_2", actor: "Send", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(52, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Send_atomic_free_freeTbolt", actor: "Send", context: 0, from: 1, first: 2, parameters: [], kind: "statement", place: place(53, 7), text: "atomic(free != {} && freeTbolt != {})", external: false, fairness: "weak", event: undefined },
    { name: "Send_free_free_minus_c", actor: "Send", context: 0, from: 2, first: 3, parameters: [{ name: "c", role: "choice", low: 0, values: ["0","1"] }], kind: "statement", place: place(55, 5), text: "free = free minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Send_returns_gives_back_io", actor: "Send", context: 0, from: 3, first: 5, parameters: [], kind: "leave", place: place(52, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Send_let_s_min_t_in_freeTbolt", actor: "Send", context: 0, from: 4, first: 6, parameters: [], kind: "statement", place: place(56, 5), text: "let s = min(t in freeTbolt)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 7, parameters: [], kind: "enter", place: place(67, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_enter_2", actor: "Interrupt", context: 1, from: 0, first: 8, parameters: [], kind: "enter", place: place(67, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_replies_front", actor: "Interrupt", context: 1, from: 1, first: 9, parameters: [], kind: "operation", place: place(69, 13), text: "replies.front()", external: false, fairness: "weak", event: "replies.front" },
    { name: "Interrupt_returns_gives_back_io", actor: "Interrupt", context: 1, from: 2, first: 10, parameters: [], kind: "leave", place: place(67, 9), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Interrupt_B5_smid", actor: "Interrupt", context: 1, from: 3, first: 11, parameters: [], kind: "statement", place: place(73, 7), text: "B5_smid: let c = syncIndex[s]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_replies_pop", actor: "Interrupt", context: 1, from: 4, first: 12, parameters: [], kind: "operation", place: place(82, 5), text: "replies.pop()", external: false, fairness: "weak", event: "replies.pop" },
    { name: "Interrupt_B4", actor: "Interrupt", context: 1, from: 5, first: 13, parameters: [], kind: "statement", place: place(74, 7), text: "B4: assert c == sender[s]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_free_union_c", actor: "Interrupt", context: 1, from: 6, first: 14, parameters: [], kind: "statement", place: place(75, 7), text: "free = free union { c }", external: false, fairness: "weak", event: undefined },
    { name: "OldInterrupt_enter", actor: "OldInterrupt", context: 2, from: 0, first: 15, parameters: [], kind: "enter", place: place(87, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "OldInterrupt_enter_2", actor: "OldInterrupt", context: 2, from: 0, first: 16, parameters: [], kind: "enter", place: place(87, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "OldInterrupt_contexts_pop", actor: "OldInterrupt", context: 2, from: 1, first: 17, parameters: [], kind: "operation", place: place(88, 17), text: "contexts.pop()", external: false, fairness: "weak", event: "contexts.pop" },
    { name: "OldInterrupt_B5_context", actor: "OldInterrupt", context: 2, from: 2, first: 18, parameters: [], kind: "statement", place: place(91, 7), text: "B5_context: let c = cmIndex[context]", external: false, fairness: "weak", event: undefined },
    { name: "OldInterrupt_returns_gives_back_io", actor: "OldInterrupt", context: 2, from: 3, first: 19, parameters: [], kind: "leave", place: place(87, 9), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Watchdog_enter", actor: "Watchdog", context: 3, from: 0, first: 20, parameters: [], kind: "enter", place: place(97, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_enter_2", actor: "Watchdog", context: 3, from: 0, first: 21, parameters: [], kind: "enter", place: place(97, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_atomic_while_replies_empty_replies_pop", actor: "Watchdog", context: 3, from: 1, first: 22, parameters: [], kind: "statement", place: place(98, 3), text: "atomic { while (!replies.empty) { replies.pop(); } }", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_free", actor: "Watchdog", context: 3, from: 2, first: 23, parameters: [], kind: "statement", place: place(101, 7), text: "test free != {}", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_let_index_cmIndex", actor: "Watchdog", context: 3, from: 3, first: 24, parameters: [{ name: "c", role: "choice", low: 0, values: ["0","1"] }], kind: "statement", place: place(103, 5), text: "let index = cmIndex[c]", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_posted_s_in_Smid_where_s_in_freeTbolt", actor: "Watchdog", context: 3, from: 4, first: 26, parameters: [], kind: "statement", place: place(110, 3), text: "posted = { s in Smid where !(s in freeTbolt) }", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_cmFrame_CMS", actor: "Watchdog", context: 3, from: 5, first: 27, parameters: [], kind: "statement", place: place(104, 5), text: "cmFrame[c] = CMS", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_returns_gives_back_io", actor: "Watchdog", context: 3, from: 6, first: 28, parameters: [], kind: "leave", place: place(97, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Watchdog_cmFrame_index", actor: "Watchdog", context: 3, from: 7, first: 29, parameters: [], kind: "statement", place: place(108, 31), text: "cmFrame[c] = index", external: false, fairness: "weak", event: undefined },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 30, parameters: [{ name: "s", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(116, 19), text: "answer", external: true, fairness: "none", event: "answer" },
    { name: "Controller_babble", actor: "Controller", context: -1, from: -1, first: 32, parameters: [{ name: "s", role: "family", low: 3, values: ["3","4"] }], kind: "action", place: place(121, 19), text: "babble", external: true, fairness: "none", event: "babble" },
    { name: "Controller_babbleContext", actor: "Controller", context: -1, from: -1, first: 34, parameters: [], kind: "action", place: place(126, 19), text: "babbleContext", external: true, fairness: "none", event: "babbleContext" },
    { name: "Controller_breakDown", actor: "Controller", context: -1, from: -1, first: 35, parameters: [], kind: "action", place: place(131, 19), text: "breakDown", external: true, fairness: "none", event: "breakDown" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Send", form: "entry", word: "entry", place: place(52, 7), members: ["Send"], firstActivation: 1, locations: [
      { label: undefined, place: place(52, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 7), text: "atomic(free != {} && freeTbolt != {})", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(54, 5), text: "choose c in free", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(56, 5), text: "let s = min(t in freeTbolt)", calls: [], locals: [["c", "Send.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Send_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(67, 9), members: ["Interrupt"], firstActivation: 2, locations: [
      { label: undefined, place: place(67, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 13), text: "replies.front()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 9), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "B5_smid", place: place(73, 7), text: "B5_smid: let c = syncIndex[s]", calls: [], locals: [["s", "Interrupt.s"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(82, 5), text: "replies.pop()", calls: [], locals: [["s", "Interrupt.s"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B4", place: place(74, 7), text: "B4: assert c == sender[s]", calls: [], locals: [["s", "Interrupt.s"], ["c", "Interrupt.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(75, 7), text: "free = free union { c }", calls: [], locals: [["s", "Interrupt.s"], ["c", "Interrupt.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "OldInterrupt", form: "deferred", word: "ithread", place: place(87, 9), members: ["OldInterrupt"], firstActivation: 3, locations: [
      { label: undefined, place: place(87, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(88, 17), text: "contexts.pop()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "B5_context", place: place(91, 7), text: "B5_context: let c = cmIndex[context]", calls: [], locals: [["context", "OldInterrupt.context"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(87, 9), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => OldInterrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => OldInterrupt_pending(s) },
    { name: "Watchdog", form: "timer", word: "timer", place: place(97, 7), members: ["Watchdog"], firstActivation: 4, locations: [
      { label: undefined, place: place(97, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(98, 3), text: "atomic { while (!replies.empty) { replies.pop(); } }", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(101, 7), text: "test free != {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 5), text: "choose c in free", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(110, 3), text: "posted = { s in Smid where !(s in freeTbolt) }", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(104, 5), text: "cmFrame[c] = CMS", calls: [], locals: [["c", "Watchdog.c"], ["index", "Watchdog.index"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(97, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(108, 31), text: "cmFrame[c] = index", calls: [], locals: [["c", "Watchdog.c"], ["index", "Watchdog.index"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Watchdog_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Watchdog_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(52, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(52, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(52, 7), message: "`Send` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(58, 37), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(59, 17), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(60, 14), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(61, 31), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(67, 9), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(71, 9), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(67, 9), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(67, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(73, 34), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(73, 24), message: "an index of `syncIndex` is outside 1..2", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "null-dereference", place: place(74, 30), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(74, 23), message: "an index of `sender` is outside 1..2", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "assertion", name: "B4", place: place(74, 7), message: "the assertion in `B4` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(77, 39), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(77, 39), message: "the set holds 1..2, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "null-dereference", place: place(78, 19), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(78, 9), message: "an index of `syncIndex` is outside 1..2", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "null-dereference", place: place(79, 16), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(79, 9), message: "an index of `sender` is outside 1..2", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(87, 9), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(90, 9), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(91, 35), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(91, 27), message: "an index of `cmIndex` is outside 0..1", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(87, 9), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(87, 9), message: "`OldInterrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(97, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(97, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(97, 7), message: "`Watchdog` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(118, 5), message: "`replies` is full with 2, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
    { kind: "range", name: "out-of-range", place: place(122, 5), message: "`nonsense` holds 0..1, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(123, 5), message: "`replies` is full with 2, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
    { kind: "range", name: "out-of-range", place: place(127, 5), message: "`nonsense` holds 0..1, and the value is outside", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(128, 5), message: "`contexts` is full with 1, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (atomic(free != {} && freeTbolt != {})) is true", place: place(53, 3), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "if (atomic(free != {} && freeTbolt != {})) is false", place: place(53, 3), other: undefined, parts: ["Send"] },
    { kind: "branch", text: "if (s == none) { return; } is true", place: place(70, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (s == none) { return; } is false", place: place(70, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (s <= CMS || !sentinel) is true", place: place(71, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (s <= CMS || !sentinel) is false", place: place(71, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (context != none) is true", place: place(89, 3), other: undefined, parts: ["OldInterrupt"] },
    { kind: "branch", text: "if (context != none) is false", place: place(89, 3), other: undefined, parts: ["OldInterrupt"] },
    { kind: "branch", text: "if (context < CMS || !oneSize) is true", place: place(90, 5), other: undefined, parts: ["OldInterrupt"] },
    { kind: "branch", text: "if (context < CMS || !oneSize) is false", place: place(90, 5), other: undefined, parts: ["OldInterrupt"] },
    { kind: "branch", text: "while (!replies.empty) { replies.pop(); } is true", place: place(99, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "while (!replies.empty) { replies.pop(); } is false", place: place(99, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (free != {}) is true", place: place(101, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (free != {}) is false", place: place(101, 3), other: undefined, parts: ["Watchdog"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "replies.front", formats: [] },
    { text: "replies.pop", formats: [] },
    { text: "contexts.pop", formats: [] },
    { text: "completed({0})", formats: [{ kind: "number" }] },
    { text: "answer({0})", formats: [{ kind: "number" }] },
    { text: "replies.push({0})", formats: [{ kind: "number" }] },
    { text: "schedule Interrupt", formats: [] },
    { text: "babble({0})", formats: [{ kind: "number" }] },
    { text: "babbleContext", formats: [] },
    { text: "contexts.push({0})", formats: [{ kind: "number" }] },
    { text: "schedule OldInterrupt", formats: [] },
    { text: "breakDown", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "B4_index", place: place(135, 11), text: "!io.held => forall i in Index: cmIndex[i] == i", holds: B4_index },
    { name: "B4_frame", place: place(136, 11), text: "!io.held => forall i in Index: cmFrame[i] == i", holds: B4_frame },
    { name: "B5_stuck", place: place(138, 11), text: "quiescent => replies.empty", holds: B5_stuck },
  ],
  // prettier-ignore
  reachables: [
    { name: "full", place: place(139, 11), text: "free == {}", holds: full },
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
    { name: "cmIndex", group: "variable", dimensions: [[0, 1]], format: { kind: "number" }, read: cmIndex, write: setCmIndex },
    { name: "cmFrame", group: "variable", dimensions: [[0, 1]], format: { kind: "number" }, read: cmFrame, write: setCmFrame },
    { name: "freeTbolt", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: freeTbolt, write: setFreeTbolt },
    { name: "syncIndex", group: "variable", dimensions: [[1, 2]], format: { kind: "number" }, read: syncIndex, write: setSyncIndex },
    { name: "sender", group: "ghost", dimensions: [[1, 2]], format: { kind: "number" }, read: sender, write: setSender },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: posted, write: setPosted },
    { name: "nonsense", group: "variable", dimensions: [], format: { kind: "number" }, read: nonsense, write: setNonsense },
    { name: "replies.length", group: "object", dimensions: [], format: { kind: "number" }, read: replies_length, write: setReplies_length },
    { name: "replies.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: replies_item, write: setReplies_item },
    { name: "contexts.length", group: "object", dimensions: [], format: { kind: "number" }, read: contexts_length, write: setContexts_length },
    { name: "contexts.item", group: "object", dimensions: [[0, 0]], format: { kind: "number" }, read: contexts_item, write: setContexts_item },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Send","Interrupt","OldInterrupt","Watchdog"] }, read: io_owner, write: setIo_owner },
    { name: "Send.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 atomic(free != {} && freeTbolt != {})","2 choose c in free","3 returns (gives back io)","4 let s = min(t in freeTbolt)"] }, read: Send_at, write: setSend_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 replies.front()","2 returns (gives back io)","3 B5_smid","4 replies.pop()","5 B4","6 free = free union { c }"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "OldInterrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 contexts.pop()","2 B5_context","3 returns (gives back io)"] }, read: OldInterrupt_at, write: setOldInterrupt_at },
    { name: "OldInterrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: OldInterrupt_pending, write: setOldInterrupt_pending },
    { name: "Watchdog.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 atomic { while (!replies.empty) { replies.pop(); } }","2 test free != {}","3 choose c in free","4 posted = { s in Smid where !(s in freeTbolt) }","5 cmFrame[c] = CMS","6 returns (gives back io)","7 cmFrame[c] = index"] }, read: Watchdog_at, write: setWatchdog_at },
    { name: "Watchdog.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_pending, write: setWatchdog_pending },
    { name: "Send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Send_c, write: setSend_c },
    { name: "Interrupt.s", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_s, write: setInterrupt_s },
    { name: "Interrupt.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_c, write: setInterrupt_c },
    { name: "OldInterrupt.context", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "number" } }, read: OldInterrupt_context, write: setOldInterrupt_context },
    { name: "Watchdog.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_c, write: setWatchdog_c },
    { name: "Watchdog.index", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_index, write: setWatchdog_index },
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
