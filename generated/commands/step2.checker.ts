// Generated from specs/mfi/commands.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 d40e22f1190ba7aa · revision step2 · 33 variables in 4 words (103 bits) · 41 actions, 51 transitions
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

// When is a command done, and whose was the reply?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi of r234858 and of r250496: mfi_tbolt_get_cmd, mfi_tbolt_return_cmd,
// mfi_tbolt_send_frame, mfi_tbolt_complete_cmd, mfi_release_command, mfi_aen_complete; the mail of 16 November 2012, through
// which r242681 is known, and whose first two items are B3 and B2. A command (cm) is sent with a tbolt command (ct), whose
// number is all that a reply carries. The controller tells twice that it is done: in the frame, and in the reply ring.
//
// Abstracted: the queues, frames with data, the index of the ring (nested-drain.ilk has it), the reset. Which command is
// taken is open; the driver's lists are FIFO, which makes the same runs longer.
//
// What was found. B2: a polled sender sees the status and gives its command back, and its tbolt command, which names it
// still, has yet to be replied to. That reply writes into a free command (use-after-free), or completes whoever has it now
// (stale-completion). If DONT_POST is honoured no reply comes, and the tbolt command is lost (pool-leak). B3 needs a
// second drainer: r242681 brings it, `step1` takes it away, and B2 stays. When the two meet, the command is stale before
// the tbolt command could be given back twice: S6 breaks before S5, which returns.ilk asks for by itself. `step2` ends B2.
// Against what was expected it does not hold: status and reply are two writes, and if the drain at the end of the poll
// comes between them, the reply is R4, with no timeout at all. It holds if the reply comes first, or if none comes. With a
// timeout R4 is there in any case, and so is its first half: the controller writes its status into a frame that was given
// back. `proposed` waits for the reply instead of the status, so that there is nothing behind it, and sets aside what has
// timed out until its reply has come.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const returnCtAtReply = false
// const sentinel = true
// const dropLockInAen = false
// const polledDrains = true
// const polledReply = StatusFirst
// const pollTimesOut = false
// const pollsRing = false
// const setsAside = false
// const CMS = 2
// const CTS = 2
const FREE = 0;
const NOBODY = 0;
const TAKEN = 1;
const POLLED = 0;
const NONE = -1;
const AEN = 2;
const LENT = 2;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                    values
//    0  0–3 (2 × 2)    cm[element: 0..1]           free, taken, lent, quarantined
//    0  4–7 (2 × 2)    cm.kind[element: 0..1]      Polled, Io, Aen
//    0  8–13 (2 × 3)   cm.tbolt[element: 0..1]     none, ct[0] (dangling), ct[1] (dangling), ct[0], ct[1]
//    0  14–15 (2 × 1)  cm.status[element: 0..1]    false, true
//    0  16–17 (2 × 1)  cm.answered[element: 0..1]  false, true
//    0  18–19 (2 × 1)  cm.aside[element: 0..1]     false, true
//    0  20–23 (2 × 2)  ct[element: 0..1]           free, taken, lent, quarantined
//    0  24–29 (2 × 3)  ct.owner[element: 0..1]     none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    1  0–3            posted                      one bit for each element
//    1  4–7            executed                    one bit for each element
//    1  8–13 (2 × 3)   frame[index: 0..1]          none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    0  30             inHand                      false, true
//    1  14–15          replies.length              0..3
//    1  16–21 (3 × 2)  replies.item[place: 0..2]   ct[0] (dangling), ct[1] (dangling), ct[0], ct[1]
//    1  22–23          io.owner                    free, Submit, Interrupt
//    1  24–28          Submit.at                   0 inactive, 1..19 where it rests
//    2  0–3            Interrupt.at                0 inactive, 1..13 where it rests
//    0  31             Interrupt.pending           false, true
//    1  29–31          Submit.submit.c             none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    2  4–6            Submit.submit.t             none, ct[0] (dangling), ct[1] (dangling), ct[0], ct[1]
//    2  7–8            Submit.submit.k             Polled, Io, Aen
//    2  9–10           Submit.poll.c               cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    2  11–12          Submit.poll.t               ct[0] (dangling), ct[1] (dangling), ct[0], ct[1]
//    2  13–14          Submit.releaseCommand.c     cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    2  15–17          Submit.drain.t              none, ct[0] (dangling), ct[1] (dangling), ct[0], ct[1]
//    2  18–20          Submit.drain.owner          none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    2  21–23          Submit.drain.c              none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    2  24–25          Submit.drain.k              Polled, Io, Aen
//    2  26–28          Interrupt.drain.t           none, ct[0] (dangling), ct[1] (dangling), ct[0], ct[1]
//    2  29–31          Interrupt.drain.owner       none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    3  0–2            Interrupt.drain.c           none, cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]
//    3  3–4            Interrupt.drain.k           Polled, Io, Aen
//    3  5–6            Interrupt.releaseCommand.c  cm[0] (dangling), cm[1] (dangling), cm[0], cm[1]

const cm = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setCm = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const cm_kind = (s: State, element: number): number => (s[0] >>> (2 * element + 4)) & 3;
const setCm_kind = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element + 4))) | (value << (2 * element + 4));
};
const cm_tbolt = (s: State, element: number): number => ((s[0] >>> (3 * element + 8)) & 7) - 1;
const setCm_tbolt = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * element + 8))) | ((value + 1) << (3 * element + 8));
};
const cm_status = (s: State, element: number): boolean => ((s[0] >>> (element + 14)) & 1) !== 0;
const setCm_status = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 14))) | ((value ? 1 : 0) << (element + 14));
};
const cm_answered = (s: State, element: number): boolean => ((s[0] >>> (element + 16)) & 1) !== 0;
const setCm_answered = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 16))) | ((value ? 1 : 0) << (element + 16));
};
const cm_aside = (s: State, element: number): boolean => ((s[0] >>> (element + 18)) & 1) !== 0;
const setCm_aside = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 18))) | ((value ? 1 : 0) << (element + 18));
};
const ct = (s: State, element: number): number => (s[0] >>> (2 * element + 20)) & 3;
const setCt = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element + 20))) | (value << (2 * element + 20));
};
const ct_owner = (s: State, element: number): number => ((s[0] >>> (3 * element + 24)) & 7) - 1;
const setCt_owner = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * element + 24))) | ((value + 1) << (3 * element + 24));
};
const posted = (s: State): number => s[1] & 15;
const setPosted = (s: State, value: number): void => {
  s[1] = (s[1] & ~15) | value;
};
const executed = (s: State): number => (s[1] >>> 4) & 15;
const setExecuted = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 4)) | (value << 4);
};
const frame = (s: State, index: number): number => ((s[1] >>> (3 * index + 8)) & 7) - 1;
const setFrame = (s: State, index: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * index + 8))) | ((value + 1) << (3 * index + 8));
};
const inHand = (s: State): boolean => ((s[0] >>> 30) & 1) !== 0;
const setInHand = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 30)) | ((value ? 1 : 0) << 30);
};
const replies_length = (s: State): number => (s[1] >>> 14) & 3;
const setReplies_length = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 14)) | (value << 14);
};
const replies_item = (s: State, place_: number): number => (s[1] >>> (2 * place_ + 16)) & 3;
const setReplies_item = (s: State, place_: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * place_ + 16))) | (value << (2 * place_ + 16));
};
const io_owner = (s: State): number => (s[1] >>> 22) & 3;
const setIo_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 22)) | (value << 22);
};
const Submit_at = (s: State): number => (s[1] >>> 24) & 31;
const setSubmit_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(31 << 24)) | (value << 24);
};
const Interrupt_at = (s: State): number => s[2] & 15;
const setInterrupt_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~15) | value;
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Submit_submit_c = (s: State): number => ((s[1] >>> 29) & 7) - 1;
const setSubmit_submit_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 29)) | ((value + 1) << 29);
};
const Submit_submit_t = (s: State): number => ((s[2] >>> 4) & 7) - 1;
const setSubmit_submit_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 4)) | ((value + 1) << 4);
};
const Submit_submit_k = (s: State): number => (s[2] >>> 7) & 3;
const setSubmit_submit_k = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 7)) | (value << 7);
};
const Submit_poll_c = (s: State): number => (s[2] >>> 9) & 3;
const setSubmit_poll_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 9)) | (value << 9);
};
const Submit_poll_t = (s: State): number => (s[2] >>> 11) & 3;
const setSubmit_poll_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 11)) | (value << 11);
};
const Submit_releaseCommand_c = (s: State): number => (s[2] >>> 13) & 3;
const setSubmit_releaseCommand_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 13)) | (value << 13);
};
const Submit_drain_t = (s: State): number => ((s[2] >>> 15) & 7) - 1;
const setSubmit_drain_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 15)) | ((value + 1) << 15);
};
const Submit_drain_owner = (s: State): number => ((s[2] >>> 18) & 7) - 1;
const setSubmit_drain_owner = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 18)) | ((value + 1) << 18);
};
const Submit_drain_c = (s: State): number => ((s[2] >>> 21) & 7) - 1;
const setSubmit_drain_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 21)) | ((value + 1) << 21);
};
const Submit_drain_k = (s: State): number => (s[2] >>> 24) & 3;
const setSubmit_drain_k = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 24)) | (value << 24);
};
const Interrupt_drain_t = (s: State): number => ((s[2] >>> 26) & 7) - 1;
const setInterrupt_drain_t = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 26)) | ((value + 1) << 26);
};
const Interrupt_drain_owner = (s: State): number => ((s[2] >>> 29) & 7) - 1;
const setInterrupt_drain_owner = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 29)) | ((value + 1) << 29);
};
const Interrupt_drain_c = (s: State): number => (s[3] & 7) - 1;
const setInterrupt_drain_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~7) | (value + 1);
};
const Interrupt_drain_k = (s: State): number => (s[3] >>> 3) & 3;
const setInterrupt_drain_k = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 3)) | (value << 3);
};
const Interrupt_releaseCommand_c = (s: State): number => (s[3] >>> 5) & 3;
const setInterrupt_releaseCommand_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 5)) | (value << 5);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The element of cm that a ref is to, dangling or not. */
function cm_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function cm_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Whether a ref is to an element that was given, and is free. */
function cm_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && cm(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function cm_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && cm(s, ref) !== FREE;
}

/** The element of ct that a ref is to, dangling or not. */
function ct_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function ct_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Whether a ref is to an element that was given, and is free. */
function ct_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && ct(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function ct_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && ct(s, ref) !== FREE;
}

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

/** exists t in 0..3: !(ct.isLive(t) && (ct[ct.index(t)] == free)) && ((posted & bit(t)) != 0) */
function exists1(s: State): boolean {
  for (let t = 0; t <= 3; t++)
    if (!(ct_isLive(s, t) && ct(s, ct_index(s, t)) === FREE) && (posted(s) & (1 << t)) !== 0)
      return true;
  return false;
}

/** exists t in 0..3: !(ct.isLive(t) && (ct[ct.index(t)] == free)) && ((executed & bit(t)) != 0) && (replies.length != 3) */
function exists2(s: State): boolean {
  for (let t = 0; t <= 3; t++)
    if (
      !(ct_isLive(s, t) && ct(s, ct_index(s, t)) === FREE) &&
      (executed(s) & (1 << t)) !== 0 &&
      replies_length(s) !== 3
    )
      return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Submit_at(s) === 0 &&
    Interrupt_at(s) === 0 &&
    !(Interrupt_at(s) === 0 && Interrupt_pending(s)) &&
    !exists1(s) &&
    !exists2(s)
  );
}

/** An element of cm is given: no ref is to it any more. False: a rule is broken and the step ends. */
function cm_give(next: State, _sink: Sink, element: number): boolean {
  for (let i_14 = 0; i_14 <= 1; i_14++) {
    if (ct_owner(next, i_14) === element + 2) {
      setCt_owner(next, i_14, element);
    }
  }
  for (let i_15 = 0; i_15 <= 1; i_15++) {
    if (frame(next, i_15) === element + 2) {
      setFrame(next, i_15, element);
    }
  }
  if (Submit_submit_c(next) === element + 2) {
    setSubmit_submit_c(next, element);
  }
  if (Submit_poll_c(next) === element + 2) {
    setSubmit_poll_c(next, element);
  }
  if (Submit_releaseCommand_c(next) === element + 2) {
    setSubmit_releaseCommand_c(next, element);
  }
  if (Submit_drain_owner(next) === element + 2) {
    setSubmit_drain_owner(next, element);
  }
  if (Submit_drain_c(next) === element + 2) {
    setSubmit_drain_c(next, element);
  }
  if (Interrupt_drain_owner(next) === element + 2) {
    setInterrupt_drain_owner(next, element);
  }
  if (Interrupt_drain_c(next) === element + 2) {
    setInterrupt_drain_c(next, element);
  }
  if (Interrupt_releaseCommand_c(next) === element + 2) {
    setInterrupt_releaseCommand_c(next, element);
  }
  setCm(next, element, FREE);
  return true;
}

/** An element of ct is given: no ref is to it any more. False: a rule is broken and the step ends. */
function ct_give(next: State, sink: Sink, element: number): boolean {
  for (let i_16 = 0; i_16 <= 1; i_16++) {
    if (cm_tbolt(next, i_16) === element + 2) {
      setCm_tbolt(next, i_16, element);
    }
  }
  if ((posted(next) & (1 << (element + 2))) !== 0) {
    if ((posted(next) & (1 << element)) !== 0) {
      sink.note(22); // `posted` holds two dangling refs to one element of `ct`, and counts them once
    }
    setPosted(next, (posted(next) & ~(1 << (element + 2))) | (1 << element));
  }
  if ((executed(next) & (1 << (element + 2))) !== 0) {
    if ((executed(next) & (1 << element)) !== 0) {
      sink.note(23); // `executed` holds two dangling refs to one element of `ct`, and counts them once
    }
    setExecuted(next, (executed(next) & ~(1 << (element + 2))) | (1 << element));
  }
  for (let i_17 = 0; i_17 <= 2; i_17++) {
    if (replies_item(next, i_17) === element + 2) {
      setReplies_item(next, i_17, element);
    }
  }
  if (Submit_submit_t(next) === element + 2) {
    setSubmit_submit_t(next, element);
  }
  if (Submit_poll_t(next) === element + 2) {
    setSubmit_poll_t(next, element);
  }
  if (Submit_drain_t(next) === element + 2) {
    setSubmit_drain_t(next, element);
  }
  if (Interrupt_drain_t(next) === element + 2) {
    setInterrupt_drain_t(next, element);
  }
  setCt(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Submit: enters   specs/mfi/commands.ilk:54
 *   entry Submit as d_ioctl {
 */
function Submit_enter(_s: State, next: State, sink: Sink): boolean {
  sink.event(0); // enter
  setSubmit_at(next, 1); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * Submit: acquire io   specs/mfi/commands.ilk:55
 *   with io { submit(); }
 */
function Submit_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setSubmit_at(next, 2); // before cm.take()
  return true;
}

/**
 * Submit: acquire io   specs/mfi/commands.ilk:55
 *   with io { submit(); }
 */
function Submit_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Submit: cm.take()   specs/mfi/commands.ilk:59
 *   let c = cm.take();
 */
function Submit_cm_take(s: State, next: State, sink: Sink, element: number): boolean {
  if (cm(s, element) !== FREE) return false;
  setCm(next, element, TAKEN);
  setCm_kind(next, element, POLLED);
  setCm_tbolt(next, element, NONE);
  setCm_status(next, element, false);
  setCm_answered(next, element, false);
  setCm_aside(next, element, false);
  const c = element + 2;
  sink.event(2); // cm.take
  if (c === NONE) {
    sink.note(0); // branch: if (c == none) { return; } is true
    setSubmit_at(next, 3); // before release io
  } else {
    sink.note(1); // branch: if (c == none) { return; } is false
    setSubmit_submit_c(next, c);
    setSubmit_at(next, 4); // before ct.take()
  }
  return true;
}

/** exists element in 0..1: cm[element] == free */
function exists3(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (cm(s, element) === FREE) return true;
  return false;
}

/**
 * Submit: cm.take()   specs/mfi/commands.ilk:59
 *   let c = cm.take();
 */
function Submit_cm_take_2(s: State, next: State, sink: Sink): boolean {
  if (exists3(s)) return false;
  sink.event(2); // cm.take
  setSubmit_at(next, 3); // before release io
  return true;
}

/**
 * Submit: release io   specs/mfi/commands.ilk:55
 *   with io { submit(); }
 */
function Submit_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 1) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(5); // leave
  setSubmit_at(next, 0); // inactive
  return true;
}

/**
 * Submit: ct.take()   specs/mfi/commands.ilk:61
 *   let t = ct.take();
 */
function Submit_ct_take(s: State, next: State, sink: Sink, element: number): boolean {
  if (ct(s, element) !== FREE) return false;
  setCt(next, element, TAKEN);
  setCt_owner(next, element, NONE);
  const t = element + 2;
  sink.event(6); // ct.take
  if (t === NONE) {
    sink.note(2); // branch: if (t == none) is true
    setSubmit_submit_t(next, t);
    setSubmit_at(next, 5); // before c.give()
  } else {
    sink.note(3); // branch: if (t == none) is false
    setSubmit_submit_t(next, t);
    setSubmit_at(next, 6); // before choose k in Kind where k != Aen || dropLockInAen
  }
  return true;
}

/** exists element in 0..1: ct[element] == free */
function exists4(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (ct(s, element) === FREE) return true;
  return false;
}

/**
 * Submit: ct.take()   specs/mfi/commands.ilk:61
 *   let t = ct.take();
 */
function Submit_ct_take_2(s: State, next: State, sink: Sink): boolean {
  if (exists4(s)) return false;
  sink.event(6); // ct.take
  setSubmit_submit_t(next, NONE);
  setSubmit_at(next, 5); // before c.give()
  return true;
}

/**
 * Submit: c.give()   specs/mfi/commands.ilk:63
 */
function Submit_c_give(_s: State, next: State, sink: Sink): boolean {
  if (Submit_submit_c(next) === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  if (!cm_isLive(next, Submit_submit_c(next))) {
    sink.fail(5); // double-free
    return true;
  }
  sink.event(7, Submit_submit_c(next)); // cm.give({0})
  const element = cm_index(next, Submit_submit_c(next));
  if (!cm_give(next, sink, element)) return true;
  setSubmit_submit_c(next, -1);
  setSubmit_submit_t(next, -1);
  setSubmit_at(next, 3); // before release io
  return true;
}

/**
 * Submit: c.kind = k   specs/mfi/commands.ilk:67
 *   atomic {
 */
function Submit_c_kind_k(_s: State, next: State, sink: Sink, k: number): boolean {
  if (k === AEN) return false;
  if (Submit_submit_c(next) === NONE) {
    sink.fail(6); // null-dereference
  }
  if (cm_isGone(next, Submit_submit_c(next))) {
    sink.fail(7); // use-after-free
  }
  if (cm_isReused(next, Submit_submit_c(next))) {
    sink.fail(8); // stale-completion
  }
  if (
    Submit_submit_c(next) === NONE ||
    cm_isGone(next, Submit_submit_c(next)) ||
    cm_isReused(next, Submit_submit_c(next))
  ) {
    return true;
  }
  setCm_kind(next, cm_index(next, Submit_submit_c(next)), k);
  if (Submit_submit_c(next) === NONE) {
    sink.fail(9); // null-dereference
  }
  if (cm_isGone(next, Submit_submit_c(next))) {
    sink.fail(10); // use-after-free
  }
  if (cm_isReused(next, Submit_submit_c(next))) {
    sink.fail(11); // stale-completion
  }
  if (
    Submit_submit_c(next) === NONE ||
    cm_isGone(next, Submit_submit_c(next)) ||
    cm_isReused(next, Submit_submit_c(next))
  ) {
    return true;
  }
  setCm_tbolt(next, cm_index(next, Submit_submit_c(next)), Submit_submit_t(next));
  if (Submit_submit_t(next) === NONE) {
    sink.fail(12); // null-dereference
  }
  if (ct_isGone(next, Submit_submit_t(next))) {
    sink.fail(13); // use-after-free
  }
  if (ct_isReused(next, Submit_submit_t(next))) {
    sink.fail(14); // stale-completion
  }
  if (
    Submit_submit_t(next) === NONE ||
    ct_isGone(next, Submit_submit_t(next)) ||
    ct_isReused(next, Submit_submit_t(next))
  ) {
    return true;
  }
  setCt_owner(next, ct_index(next, Submit_submit_t(next)), Submit_submit_c(next));
  if (Submit_submit_t(next) === NONE) {
    sink.fail(15); // null-dereference
    return true;
  }
  setFrame(next, ct_index(next, Submit_submit_t(next)), Submit_submit_c(next));
  if (Submit_submit_t(next) === NONE) {
    sink.fail(16); // null-dereference
    return true;
  }
  setPosted(next, posted(next) | (0 | (1 << Submit_submit_t(next))));
  if (k === POLLED) {
    sink.note(4); // branch: if (k == Polled) { poll(c, t); } is true
    if (Submit_submit_c(next) === NONE) {
      sink.fail(17); // null-dereference
      return true;
    }
    const c = Submit_submit_c(next);
    if (Submit_submit_t(next) === NONE) {
      sink.fail(18); // null-dereference
      return true;
    }
    const t = Submit_submit_t(next);
    setSubmit_submit_k(next, k);
    setSubmit_poll_c(next, c);
    setSubmit_poll_t(next, t);
    setSubmit_at(next, 7); // before either
  } else {
    sink.note(5); // branch: if (k == Polled) { poll(c, t); } is false
    setSubmit_submit_c(next, -1);
    setSubmit_submit_t(next, -1);
    setSubmit_at(next, 3); // before release io
  }
  return true;
}

/**
 * Submit: spin until c.status   specs/mfi/commands.ilk:81
 *   if (pollsRing) { spin until !replies.empty; } else { spin until c.status; }
 */
function Submit_spin_until_c_status(s: State, next: State, _sink: Sink): boolean {
  if (!(
    !cm_isGone(s, Submit_poll_c(s)) &&
    !cm_isReused(s, Submit_poll_c(s)) &&
    cm_status(s, cm_index(s, Submit_poll_c(s)))
  ))
    return false;
  setSubmit_at(next, 8); // before replies.front()
  return true;
}

/**
 * Submit: spin until c.status   specs/mfi/commands.ilk:81
 *   if (pollsRing) { spin until !replies.empty; } else { spin until c.status; }
 */
function Submit_spin_until_c_status_2(s: State, next: State, sink: Sink): boolean {
  if (!(cm_isGone(s, Submit_poll_c(s)) || cm_isReused(s, Submit_poll_c(s)))) return false;
  if (cm_isGone(next, Submit_poll_c(next))) {
    sink.fail(19); // use-after-free
  }
  if (cm_isReused(next, Submit_poll_c(next))) {
    sink.fail(20); // stale-completion
  }
  if (cm_isGone(next, Submit_poll_c(next)) || cm_isReused(next, Submit_poll_c(next))) {
    return true;
  }
  setSubmit_at(next, 8); // before replies.front()
  return true;
}

/**
 * Submit: replies.front()   specs/mfi/commands.ilk:109
 *   let t = replies.front();
 */
function Submit_replies_front(_s: State, next: State, sink: Sink): boolean {
  const t = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  sink.event(8); // replies.front
  if (t === NONE) {
    sink.note(6); // branch: if (t == none) { return; } is true
    const c = Submit_poll_c(next);
    setSubmit_releaseCommand_c(next, c);
    setSubmit_at(next, 9); // before let t = c.tbolt
  } else {
    sink.note(7); // branch: if (t == none) { return; } is false
    setSubmit_drain_t(next, t);
    setSubmit_at(next, 10); // before B3: B3: assert !inHand
  }
  return true;
}

/**
 * Submit: let t = c.tbolt   specs/mfi/commands.ilk:144
 *   atomic {
 */
function Submit_let_t_c_tbolt(_s: State, next: State, sink: Sink): boolean {
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(21); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(22); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  const t = cm_tbolt(next, cm_index(next, Submit_releaseCommand_c(next)));
  if (t === NONE) {
    sink.fail(23); // null-dereference
    return true;
  }
  setCt_owner(next, ct_index(next, t), NONE);
  if (t === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  if (!ct_isLive(next, t)) {
    sink.fail(25); // double-free
    return true;
  }
  sink.event(9, t); // ct.give({0})
  const element = ct_index(next, t);
  if (!ct_give(next, sink, element)) return true;
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(26); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(27); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_kind(next, cm_index(next, Submit_releaseCommand_c(next)), POLLED);
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(28); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(29); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_tbolt(next, cm_index(next, Submit_releaseCommand_c(next)), NONE);
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(30); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(31); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_status(next, cm_index(next, Submit_releaseCommand_c(next)), false);
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(32); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(33); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_answered(next, cm_index(next, Submit_releaseCommand_c(next)), false);
  if (!cm_isLive(next, Submit_releaseCommand_c(next))) {
    sink.fail(34); // double-free
    return true;
  }
  sink.event(7, Submit_releaseCommand_c(next)); // cm.give({0})
  const element2 = cm_index(next, Submit_releaseCommand_c(next));
  if (!cm_give(next, sink, element2)) return true;
  setSubmit_submit_c(next, -1);
  setSubmit_submit_t(next, -1);
  setSubmit_submit_k(next, 0);
  setSubmit_poll_c(next, 0);
  setSubmit_poll_t(next, 0);
  setSubmit_releaseCommand_c(next, 0);
  setSubmit_at(next, 3); // before release io
  return true;
}

/**
 * Submit: B3: assert !inHand   specs/mfi/commands.ilk:111
 */
function Submit_B3(_s: State, next: State, sink: Sink): boolean {
  if (inHand(next)) {
    sink.fail(35); // assert B3
    return true;
  }
  setInHand(next, true);
  setSubmit_at(next, 11); // before let owner = ct[t.index].owner
  return true;
}

/**
 * Submit: let owner = ct[t.index].owner   specs/mfi/commands.ilk:113
 *   let owner = ct[t.index].owner; // by SMID: the driver does not see whose reply it was
 */
function Submit_let_owner_ct_owner(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_t(next) === NONE) {
    sink.fail(36); // null-dereference
    return true;
  }
  const owner = ct_owner(next, ct_index(next, Submit_drain_t(next)));
  if (owner !== NONE) {
    sink.note(8); // branch: if (!sentinel || owner != none) is true
    setSubmit_drain_owner(next, owner);
    setSubmit_at(next, 12); // before R4: R4: let c = t.owner
  } else {
    sink.note(9); // branch: if (!sentinel || owner != none) is false
    setSubmit_drain_owner(next, owner);
    setSubmit_at(next, 13); // before replies.pop()
  }
  return true;
}

/**
 * Submit: R4: let c = t.owner   specs/mfi/commands.ilk:115
 */
function Submit_R4(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_t(next) === NONE) {
    sink.fail(37); // null-dereference
  }
  if (ct_isGone(next, Submit_drain_t(next))) {
    sink.fail(38); // use-after-free
  }
  if (ct_isReused(next, Submit_drain_t(next))) {
    sink.fail(39); // stale-completion
  }
  if (
    Submit_drain_t(next) === NONE ||
    ct_isGone(next, Submit_drain_t(next)) ||
    ct_isReused(next, Submit_drain_t(next))
  ) {
    return true;
  }
  const c = ct_owner(next, ct_index(next, Submit_drain_t(next)));
  setSubmit_drain_c(next, c);
  setSubmit_at(next, 14); // before B2: B2: c.status = true
  return true;
}

/**
 * Submit: replies.pop()   specs/mfi/commands.ilk:138
 */
function Submit_replies_pop(_s: State, next: State, sink: Sink): boolean {
  if (replies_length(next) > 0) {
    for (let i_3 = 0; i_3 <= 1; i_3++) {
      setReplies_item(next, i_3, replies_item(next, i_3 + 1));
    }
    setReplies_item(next, 2, 0);
    setReplies_length(next, replies_length(next) - 1);
  }
  sink.event(10); // replies.pop
  setInHand(next, false);
  setSubmit_drain_t(next, -1);
  setSubmit_drain_owner(next, -1);
  setSubmit_at(next, 8); // before replies.front()
  return true;
}

/**
 * Submit: B2: c.status = true   specs/mfi/commands.ilk:116
 *   B2: c.status = true; // map_tbolt_cmd_status
 */
function Submit_B2(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_c(next) === NONE) {
    sink.fail(40); // null-dereference
  }
  if (cm_isGone(next, Submit_drain_c(next))) {
    sink.fail(41); // use-after-free
  }
  if (cm_isReused(next, Submit_drain_c(next))) {
    sink.fail(42); // stale-completion
  }
  if (
    Submit_drain_c(next) === NONE ||
    cm_isGone(next, Submit_drain_c(next)) ||
    cm_isReused(next, Submit_drain_c(next))
  ) {
    return true;
  }
  setCm_status(next, cm_index(next, Submit_drain_c(next)), true);
  setSubmit_at(next, 15); // before let k = c.kind
  return true;
}

/**
 * Submit: let k = c.kind   specs/mfi/commands.ilk:117
 */
function Submit_let_k_c_kind(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_c(next) === NONE) {
    sink.fail(43); // null-dereference
  }
  if (cm_isGone(next, Submit_drain_c(next))) {
    sink.fail(44); // use-after-free
  }
  if (cm_isReused(next, Submit_drain_c(next))) {
    sink.fail(45); // stale-completion
  }
  if (
    Submit_drain_c(next) === NONE ||
    cm_isGone(next, Submit_drain_c(next)) ||
    cm_isReused(next, Submit_drain_c(next))
  ) {
    return true;
  }
  const k = cm_kind(next, cm_index(next, Submit_drain_c(next)));
  setSubmit_drain_k(next, k);
  setSubmit_at(next, 16); // before test c.aside
  return true;
}

/**
 * Submit: test c.aside   specs/mfi/commands.ilk:118
 *   if (c.aside) {
 */
function Submit_test_c_aside(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_c(next) === NONE) {
    sink.fail(46); // null-dereference
  }
  if (cm_isGone(next, Submit_drain_c(next))) {
    sink.fail(47); // use-after-free
  }
  if (cm_isReused(next, Submit_drain_c(next))) {
    sink.fail(48); // stale-completion
  }
  if (
    Submit_drain_c(next) === NONE ||
    cm_isGone(next, Submit_drain_c(next)) ||
    cm_isReused(next, Submit_drain_c(next))
  ) {
    return true;
  }
  if (cm_aside(next, cm_index(next, Submit_drain_c(next)))) {
    sink.note(10); // branch: if (c.aside) is true
    setSubmit_at(next, 17); // before t.back()
  } else {
    sink.note(11); // branch: if (c.aside) is false
    if (Submit_drain_k(next) === POLLED) {
      sink.note(12); // branch: if (k == Polled) is true
      setSubmit_at(next, 18); // before c.answered = true
    } else {
      sink.note(13); // branch: if (k == Polled) is false
      if (Submit_drain_c(next) === NONE) {
        sink.fail(49); // null-dereference
        return true;
      }
      const c = Submit_drain_c(next);
      setSubmit_releaseCommand_c(next, c);
      setSubmit_at(next, 19); // before let t = c.tbolt
    }
  }
  return true;
}

/**
 * Submit: t.back()   specs/mfi/commands.ilk:119
 *   atomic {
 */
function Submit_t_back(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_t(next) === NONE) {
    sink.fail(50); // null-dereference
  }
  if (ct_isGone(next, Submit_drain_t(next))) {
    sink.fail(51); // use-after-free
  }
  if (ct_isReused(next, Submit_drain_t(next))) {
    sink.fail(52); // stale-completion
  }
  if (
    Submit_drain_t(next) === NONE ||
    ct_isGone(next, Submit_drain_t(next)) ||
    ct_isReused(next, Submit_drain_t(next))
  ) {
    return true;
  }
  setCt(next, ct_index(next, Submit_drain_t(next)), TAKEN);
  sink.event(11, ct_index(next, Submit_drain_t(next)) + 2); // ct.back({0})
  if (Submit_drain_t(next) === NONE) {
    sink.fail(53); // null-dereference
    return true;
  }
  if (!ct_isLive(next, Submit_drain_t(next))) {
    sink.fail(54); // double-free
    return true;
  }
  sink.event(9, Submit_drain_t(next)); // ct.give({0})
  const element = ct_index(next, Submit_drain_t(next));
  if (!ct_give(next, sink, element)) return true;
  if (Submit_drain_c(next) === NONE) {
    sink.fail(55); // null-dereference
  }
  if (cm_isGone(next, Submit_drain_c(next))) {
    sink.fail(56); // use-after-free
  }
  if (cm_isReused(next, Submit_drain_c(next))) {
    sink.fail(57); // stale-completion
  }
  if (
    Submit_drain_c(next) === NONE ||
    cm_isGone(next, Submit_drain_c(next)) ||
    cm_isReused(next, Submit_drain_c(next))
  ) {
    return true;
  }
  setCm(next, cm_index(next, Submit_drain_c(next)), TAKEN);
  sink.event(12, cm_index(next, Submit_drain_c(next)) + 2); // cm.back({0})
  if (Submit_drain_c(next) === NONE) {
    sink.fail(58); // null-dereference
    return true;
  }
  if (!cm_isLive(next, Submit_drain_c(next))) {
    sink.fail(59); // double-free
    return true;
  }
  sink.event(7, Submit_drain_c(next)); // cm.give({0})
  const element2 = cm_index(next, Submit_drain_c(next));
  if (!cm_give(next, sink, element2)) return true;
  setSubmit_drain_c(next, -1);
  setSubmit_drain_k(next, 0);
  setSubmit_at(next, 13); // before replies.pop()
  return true;
}

/**
 * Submit: c.answered = true   specs/mfi/commands.ilk:127
 */
function Submit_c_answered_true(_s: State, next: State, sink: Sink): boolean {
  if (Submit_drain_c(next) === NONE) {
    sink.fail(60); // null-dereference
  }
  if (cm_isGone(next, Submit_drain_c(next))) {
    sink.fail(61); // use-after-free
  }
  if (cm_isReused(next, Submit_drain_c(next))) {
    sink.fail(62); // stale-completion
  }
  if (
    Submit_drain_c(next) === NONE ||
    cm_isGone(next, Submit_drain_c(next)) ||
    cm_isReused(next, Submit_drain_c(next))
  ) {
    return true;
  }
  setCm_answered(next, cm_index(next, Submit_drain_c(next)), true);
  setSubmit_drain_c(next, -1);
  setSubmit_drain_k(next, 0);
  setSubmit_at(next, 13); // before replies.pop()
  return true;
}

/**
 * Submit: let t = c.tbolt   specs/mfi/commands.ilk:144
 *   atomic {
 */
function Submit_let_t_c_tbolt_2(_s: State, next: State, sink: Sink): boolean {
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(21); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(22); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  const t = cm_tbolt(next, cm_index(next, Submit_releaseCommand_c(next)));
  if (t === NONE) {
    sink.fail(23); // null-dereference
    return true;
  }
  setCt_owner(next, ct_index(next, t), NONE);
  if (t === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  if (!ct_isLive(next, t)) {
    sink.fail(25); // double-free
    return true;
  }
  sink.event(9, t); // ct.give({0})
  const element = ct_index(next, t);
  if (!ct_give(next, sink, element)) return true;
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(26); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(27); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_kind(next, cm_index(next, Submit_releaseCommand_c(next)), POLLED);
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(28); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(29); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_tbolt(next, cm_index(next, Submit_releaseCommand_c(next)), NONE);
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(30); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(31); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_status(next, cm_index(next, Submit_releaseCommand_c(next)), false);
  if (cm_isGone(next, Submit_releaseCommand_c(next))) {
    sink.fail(32); // use-after-free
  }
  if (cm_isReused(next, Submit_releaseCommand_c(next))) {
    sink.fail(33); // stale-completion
  }
  if (
    cm_isGone(next, Submit_releaseCommand_c(next)) ||
    cm_isReused(next, Submit_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_answered(next, cm_index(next, Submit_releaseCommand_c(next)), false);
  if (!cm_isLive(next, Submit_releaseCommand_c(next))) {
    sink.fail(34); // double-free
    return true;
  }
  sink.event(7, Submit_releaseCommand_c(next)); // cm.give({0})
  const element2 = cm_index(next, Submit_releaseCommand_c(next));
  if (!cm_give(next, sink, element2)) return true;
  setSubmit_drain_c(next, -1);
  setSubmit_drain_k(next, 0);
  setSubmit_releaseCommand_c(next, 0);
  setSubmit_at(next, 13); // before replies.pop()
  return true;
}

/**
 * Interrupt: enters   specs/mfi/commands.ilk:102
 *   ithread Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  setInterrupt_at(next, 1); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(63); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/commands.ilk:103
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
 * Interrupt: acquire io   specs/mfi/commands.ilk:103
 *   with io { drain(); }
 */
function Interrupt_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  sink.fail(64); // recursive-acquire
  return true;
}

/**
 * Interrupt: replies.front()   specs/mfi/commands.ilk:109
 *   let t = replies.front();
 */
function Interrupt_replies_front(_s: State, next: State, sink: Sink): boolean {
  const t = replies_length(next) === 0 ? NONE : replies_item(next, 0);
  sink.event(8); // replies.front
  if (t === NONE) {
    sink.note(14); // branch: if (t == none) { return; } is true
    setInterrupt_at(next, 3); // before release io
  } else {
    sink.note(15); // branch: if (t == none) { return; } is false
    setInterrupt_drain_t(next, t);
    setInterrupt_at(next, 4); // before B3: B3: assert !inHand
  }
  return true;
}

/**
 * Interrupt: release io   specs/mfi/commands.ilk:103
 *   with io { drain(); }
 */
function Interrupt_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(65); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 2) {
    sink.fail(66); // lock-leak
    return true;
  }
  sink.event(5); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: B3: assert !inHand   specs/mfi/commands.ilk:111
 */
function Interrupt_B3(_s: State, next: State, sink: Sink): boolean {
  if (inHand(next)) {
    sink.fail(35); // assert B3
    return true;
  }
  setInHand(next, true);
  setInterrupt_at(next, 5); // before let owner = ct[t.index].owner
  return true;
}

/**
 * Interrupt: let owner = ct[t.index].owner   specs/mfi/commands.ilk:113
 *   let owner = ct[t.index].owner; // by SMID: the driver does not see whose reply it was
 */
function Interrupt_let_owner_ct_owner(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_t(next) === NONE) {
    sink.fail(36); // null-dereference
    return true;
  }
  const owner = ct_owner(next, ct_index(next, Interrupt_drain_t(next)));
  if (owner !== NONE) {
    sink.note(16); // branch: if (!sentinel || owner != none) is true
    setInterrupt_drain_owner(next, owner);
    setInterrupt_at(next, 6); // before R4: R4: let c = t.owner
  } else {
    sink.note(17); // branch: if (!sentinel || owner != none) is false
    setInterrupt_drain_owner(next, owner);
    setInterrupt_at(next, 7); // before replies.pop()
  }
  return true;
}

/**
 * Interrupt: R4: let c = t.owner   specs/mfi/commands.ilk:115
 */
function Interrupt_R4(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_t(next) === NONE) {
    sink.fail(37); // null-dereference
  }
  if (ct_isGone(next, Interrupt_drain_t(next))) {
    sink.fail(38); // use-after-free
  }
  if (ct_isReused(next, Interrupt_drain_t(next))) {
    sink.fail(39); // stale-completion
  }
  if (
    Interrupt_drain_t(next) === NONE ||
    ct_isGone(next, Interrupt_drain_t(next)) ||
    ct_isReused(next, Interrupt_drain_t(next))
  ) {
    return true;
  }
  const c = ct_owner(next, ct_index(next, Interrupt_drain_t(next)));
  setInterrupt_drain_c(next, c);
  setInterrupt_at(next, 8); // before B2: B2: c.status = true
  return true;
}

/**
 * Interrupt: replies.pop()   specs/mfi/commands.ilk:138
 */
function Interrupt_replies_pop(_s: State, next: State, sink: Sink): boolean {
  if (replies_length(next) > 0) {
    for (let i_4 = 0; i_4 <= 1; i_4++) {
      setReplies_item(next, i_4, replies_item(next, i_4 + 1));
    }
    setReplies_item(next, 2, 0);
    setReplies_length(next, replies_length(next) - 1);
  }
  sink.event(10); // replies.pop
  setInHand(next, false);
  setInterrupt_drain_t(next, -1);
  setInterrupt_drain_owner(next, -1);
  setInterrupt_at(next, 2); // before replies.front()
  return true;
}

/**
 * Interrupt: B2: c.status = true   specs/mfi/commands.ilk:116
 *   B2: c.status = true; // map_tbolt_cmd_status
 */
function Interrupt_B2(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_c(next) === NONE) {
    sink.fail(40); // null-dereference
  }
  if (cm_isGone(next, Interrupt_drain_c(next))) {
    sink.fail(41); // use-after-free
  }
  if (cm_isReused(next, Interrupt_drain_c(next))) {
    sink.fail(42); // stale-completion
  }
  if (
    Interrupt_drain_c(next) === NONE ||
    cm_isGone(next, Interrupt_drain_c(next)) ||
    cm_isReused(next, Interrupt_drain_c(next))
  ) {
    return true;
  }
  setCm_status(next, cm_index(next, Interrupt_drain_c(next)), true);
  setInterrupt_at(next, 9); // before let k = c.kind
  return true;
}

/**
 * Interrupt: let k = c.kind   specs/mfi/commands.ilk:117
 */
function Interrupt_let_k_c_kind(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_c(next) === NONE) {
    sink.fail(43); // null-dereference
  }
  if (cm_isGone(next, Interrupt_drain_c(next))) {
    sink.fail(44); // use-after-free
  }
  if (cm_isReused(next, Interrupt_drain_c(next))) {
    sink.fail(45); // stale-completion
  }
  if (
    Interrupt_drain_c(next) === NONE ||
    cm_isGone(next, Interrupt_drain_c(next)) ||
    cm_isReused(next, Interrupt_drain_c(next))
  ) {
    return true;
  }
  const k = cm_kind(next, cm_index(next, Interrupt_drain_c(next)));
  setInterrupt_drain_k(next, k);
  setInterrupt_at(next, 10); // before test c.aside
  return true;
}

/**
 * Interrupt: test c.aside   specs/mfi/commands.ilk:118
 *   if (c.aside) {
 */
function Interrupt_test_c_aside(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_c(next) === NONE) {
    sink.fail(46); // null-dereference
  }
  if (cm_isGone(next, Interrupt_drain_c(next))) {
    sink.fail(47); // use-after-free
  }
  if (cm_isReused(next, Interrupt_drain_c(next))) {
    sink.fail(48); // stale-completion
  }
  if (
    Interrupt_drain_c(next) === NONE ||
    cm_isGone(next, Interrupt_drain_c(next)) ||
    cm_isReused(next, Interrupt_drain_c(next))
  ) {
    return true;
  }
  if (cm_aside(next, cm_index(next, Interrupt_drain_c(next)))) {
    sink.note(18); // branch: if (c.aside) is true
    setInterrupt_at(next, 11); // before t.back()
  } else {
    sink.note(19); // branch: if (c.aside) is false
    if (Interrupt_drain_k(next) === POLLED) {
      sink.note(20); // branch: if (k == Polled) is true
      setInterrupt_at(next, 12); // before c.answered = true
    } else {
      sink.note(21); // branch: if (k == Polled) is false
      if (Interrupt_drain_c(next) === NONE) {
        sink.fail(49); // null-dereference
        return true;
      }
      const c = Interrupt_drain_c(next);
      setInterrupt_releaseCommand_c(next, c);
      setInterrupt_at(next, 13); // before let t = c.tbolt
    }
  }
  return true;
}

/**
 * Interrupt: t.back()   specs/mfi/commands.ilk:119
 *   atomic {
 */
function Interrupt_t_back(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_t(next) === NONE) {
    sink.fail(50); // null-dereference
  }
  if (ct_isGone(next, Interrupt_drain_t(next))) {
    sink.fail(51); // use-after-free
  }
  if (ct_isReused(next, Interrupt_drain_t(next))) {
    sink.fail(52); // stale-completion
  }
  if (
    Interrupt_drain_t(next) === NONE ||
    ct_isGone(next, Interrupt_drain_t(next)) ||
    ct_isReused(next, Interrupt_drain_t(next))
  ) {
    return true;
  }
  setCt(next, ct_index(next, Interrupt_drain_t(next)), TAKEN);
  sink.event(11, ct_index(next, Interrupt_drain_t(next)) + 2); // ct.back({0})
  if (Interrupt_drain_t(next) === NONE) {
    sink.fail(53); // null-dereference
    return true;
  }
  if (!ct_isLive(next, Interrupt_drain_t(next))) {
    sink.fail(54); // double-free
    return true;
  }
  sink.event(9, Interrupt_drain_t(next)); // ct.give({0})
  const element = ct_index(next, Interrupt_drain_t(next));
  if (!ct_give(next, sink, element)) return true;
  if (Interrupt_drain_c(next) === NONE) {
    sink.fail(55); // null-dereference
  }
  if (cm_isGone(next, Interrupt_drain_c(next))) {
    sink.fail(56); // use-after-free
  }
  if (cm_isReused(next, Interrupt_drain_c(next))) {
    sink.fail(57); // stale-completion
  }
  if (
    Interrupt_drain_c(next) === NONE ||
    cm_isGone(next, Interrupt_drain_c(next)) ||
    cm_isReused(next, Interrupt_drain_c(next))
  ) {
    return true;
  }
  setCm(next, cm_index(next, Interrupt_drain_c(next)), TAKEN);
  sink.event(12, cm_index(next, Interrupt_drain_c(next)) + 2); // cm.back({0})
  if (Interrupt_drain_c(next) === NONE) {
    sink.fail(58); // null-dereference
    return true;
  }
  if (!cm_isLive(next, Interrupt_drain_c(next))) {
    sink.fail(59); // double-free
    return true;
  }
  sink.event(7, Interrupt_drain_c(next)); // cm.give({0})
  const element2 = cm_index(next, Interrupt_drain_c(next));
  if (!cm_give(next, sink, element2)) return true;
  setInterrupt_drain_c(next, -1);
  setInterrupt_drain_k(next, 0);
  setInterrupt_at(next, 7); // before replies.pop()
  return true;
}

/**
 * Interrupt: c.answered = true   specs/mfi/commands.ilk:127
 */
function Interrupt_c_answered_true(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_c(next) === NONE) {
    sink.fail(60); // null-dereference
  }
  if (cm_isGone(next, Interrupt_drain_c(next))) {
    sink.fail(61); // use-after-free
  }
  if (cm_isReused(next, Interrupt_drain_c(next))) {
    sink.fail(62); // stale-completion
  }
  if (
    Interrupt_drain_c(next) === NONE ||
    cm_isGone(next, Interrupt_drain_c(next)) ||
    cm_isReused(next, Interrupt_drain_c(next))
  ) {
    return true;
  }
  setCm_answered(next, cm_index(next, Interrupt_drain_c(next)), true);
  setInterrupt_drain_c(next, -1);
  setInterrupt_drain_k(next, 0);
  setInterrupt_at(next, 7); // before replies.pop()
  return true;
}

/**
 * Interrupt: let t = c.tbolt   specs/mfi/commands.ilk:144
 *   atomic {
 */
function Interrupt_let_t_c_tbolt(_s: State, next: State, sink: Sink): boolean {
  if (cm_isGone(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(21); // use-after-free
  }
  if (cm_isReused(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(22); // stale-completion
  }
  if (
    cm_isGone(next, Interrupt_releaseCommand_c(next)) ||
    cm_isReused(next, Interrupt_releaseCommand_c(next))
  ) {
    return true;
  }
  const t = cm_tbolt(next, cm_index(next, Interrupt_releaseCommand_c(next)));
  if (t === NONE) {
    sink.fail(23); // null-dereference
    return true;
  }
  setCt_owner(next, ct_index(next, t), NONE);
  if (t === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  if (!ct_isLive(next, t)) {
    sink.fail(25); // double-free
    return true;
  }
  sink.event(9, t); // ct.give({0})
  const element = ct_index(next, t);
  if (!ct_give(next, sink, element)) return true;
  if (cm_isGone(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(26); // use-after-free
  }
  if (cm_isReused(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(27); // stale-completion
  }
  if (
    cm_isGone(next, Interrupt_releaseCommand_c(next)) ||
    cm_isReused(next, Interrupt_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_kind(next, cm_index(next, Interrupt_releaseCommand_c(next)), POLLED);
  if (cm_isGone(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(28); // use-after-free
  }
  if (cm_isReused(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(29); // stale-completion
  }
  if (
    cm_isGone(next, Interrupt_releaseCommand_c(next)) ||
    cm_isReused(next, Interrupt_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_tbolt(next, cm_index(next, Interrupt_releaseCommand_c(next)), NONE);
  if (cm_isGone(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(30); // use-after-free
  }
  if (cm_isReused(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(31); // stale-completion
  }
  if (
    cm_isGone(next, Interrupt_releaseCommand_c(next)) ||
    cm_isReused(next, Interrupt_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_status(next, cm_index(next, Interrupt_releaseCommand_c(next)), false);
  if (cm_isGone(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(32); // use-after-free
  }
  if (cm_isReused(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(33); // stale-completion
  }
  if (
    cm_isGone(next, Interrupt_releaseCommand_c(next)) ||
    cm_isReused(next, Interrupt_releaseCommand_c(next))
  ) {
    return true;
  }
  setCm_answered(next, cm_index(next, Interrupt_releaseCommand_c(next)), false);
  if (!cm_isLive(next, Interrupt_releaseCommand_c(next))) {
    sink.fail(34); // double-free
    return true;
  }
  sink.event(7, Interrupt_releaseCommand_c(next)); // cm.give({0})
  const element2 = cm_index(next, Interrupt_releaseCommand_c(next));
  if (!cm_give(next, sink, element2)) return true;
  setInterrupt_drain_c(next, -1);
  setInterrupt_drain_k(next, 0);
  setInterrupt_releaseCommand_c(next, 0);
  setInterrupt_at(next, 7); // before replies.pop()
  return true;
}

/**
 * specs/mfi/commands.ilk:159
 *   execute
 */
function Controller_execute(s: State, next: State, sink: Sink, t: number): boolean {
  if (ct_isLive(s, t) && ct(s, ct_index(s, t)) === FREE) return false;
  if ((posted(s) & (1 << t)) === 0) return false;
  sink.event(13, t); // execute({0})
  setPosted(next, posted(next) & ~(0 | (1 << t)));
  setExecuted(next, executed(next) | (0 | (1 << t)));
  if (frame(next, ct_index(next, t)) === NONE) {
    sink.fail(67); // null-dereference
  }
  if (cm_isGone(next, frame(next, ct_index(next, t)))) {
    sink.fail(68); // use-after-free
  }
  if (cm_isReused(next, frame(next, ct_index(next, t)))) {
    sink.fail(69); // stale-completion
  }
  if (
    frame(next, ct_index(next, t)) === NONE ||
    cm_isGone(next, frame(next, ct_index(next, t))) ||
    cm_isReused(next, frame(next, ct_index(next, t)))
  ) {
    return true;
  }
  setCm_status(next, cm_index(next, frame(next, ct_index(next, t))), true);
  return true;
}

/**
 * specs/mfi/commands.ilk:166
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, t: number): boolean {
  if (ct_isLive(s, t) && ct(s, ct_index(s, t)) === FREE) return false;
  if (!((executed(s) & (1 << t)) !== 0 && replies_length(s) !== 3)) return false;
  sink.event(14, t); // answer({0})
  setExecuted(next, executed(next) & ~(0 | (1 << t)));
  if (replies_length(next) === 3) {
    sink.fail(70); // ring-overrun
    return true;
  }
  setReplies_item(next, replies_length(next), t);
  setReplies_length(next, replies_length(next) + 1);
  sink.event(15, t); // replies.push({0})
  sink.event(16); // schedule Interrupt
  setInterrupt_pending(next, true);
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
    case 2: // cm.take()
      for (let element = 0; element <= 1; element++) {
        if (Submit_cm_take(s, next, sink, element)) sink.emit(3 + element);
      }
      if (Submit_cm_take_2(s, next, sink)) sink.emit(5);
      break;
    case 3: // release io
      if (Submit_release_io(s, next, sink)) sink.emit(6);
      break;
    case 4: // ct.take()
      for (let element = 0; element <= 1; element++) {
        if (Submit_ct_take(s, next, sink, element)) sink.emit(7 + element);
      }
      if (Submit_ct_take_2(s, next, sink)) sink.emit(9);
      break;
    case 5: // c.give()
      if (Submit_c_give(s, next, sink)) sink.emit(10);
      break;
    case 6: // choose k in Kind where k != Aen || dropLockInAen
      for (let k = 0; k <= 2; k++) {
        if (Submit_c_kind_k(s, next, sink, k)) sink.emit(11 + k);
      }
      break;
    case 7: // either
      if (Submit_spin_until_c_status(s, next, sink)) sink.emit(14);
      if (Submit_spin_until_c_status_2(s, next, sink)) sink.emit(15);
      break;
    case 8: // replies.front()
      if (Submit_replies_front(s, next, sink)) sink.emit(16);
      break;
    case 9: // let t = c.tbolt
      if (Submit_let_t_c_tbolt(s, next, sink)) sink.emit(17);
      break;
    case 10: // B3: B3: assert !inHand
      if (Submit_B3(s, next, sink)) sink.emit(18);
      break;
    case 11: // let owner = ct[t.index].owner
      if (Submit_let_owner_ct_owner(s, next, sink)) sink.emit(19);
      break;
    case 12: // R4: R4: let c = t.owner
      if (Submit_R4(s, next, sink)) sink.emit(20);
      break;
    case 13: // replies.pop()
      if (Submit_replies_pop(s, next, sink)) sink.emit(21);
      break;
    case 14: // B2: B2: c.status = true
      if (Submit_B2(s, next, sink)) sink.emit(22);
      break;
    case 15: // let k = c.kind
      if (Submit_let_k_c_kind(s, next, sink)) sink.emit(23);
      break;
    case 16: // test c.aside
      if (Submit_test_c_aside(s, next, sink)) sink.emit(24);
      break;
    case 17: // t.back()
      if (Submit_t_back(s, next, sink)) sink.emit(25);
      break;
    case 18: // c.answered = true
      if (Submit_c_answered_true(s, next, sink)) sink.emit(26);
      break;
    case 19: // let t = c.tbolt
      if (Submit_let_t_c_tbolt_2(s, next, sink)) sink.emit(27);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(28);
      break;
    case 1: // acquire io
      if (Interrupt_acquire_io(s, next, sink)) sink.emit(29);
      if (Interrupt_acquire_io_2(s, next, sink)) sink.emit(30);
      break;
    case 2: // replies.front()
      if (Interrupt_replies_front(s, next, sink)) sink.emit(31);
      break;
    case 3: // release io
      if (Interrupt_release_io(s, next, sink)) sink.emit(32);
      break;
    case 4: // B3: B3: assert !inHand
      if (Interrupt_B3(s, next, sink)) sink.emit(33);
      break;
    case 5: // let owner = ct[t.index].owner
      if (Interrupt_let_owner_ct_owner(s, next, sink)) sink.emit(34);
      break;
    case 6: // R4: R4: let c = t.owner
      if (Interrupt_R4(s, next, sink)) sink.emit(35);
      break;
    case 7: // replies.pop()
      if (Interrupt_replies_pop(s, next, sink)) sink.emit(36);
      break;
    case 8: // B2: B2: c.status = true
      if (Interrupt_B2(s, next, sink)) sink.emit(37);
      break;
    case 9: // let k = c.kind
      if (Interrupt_let_k_c_kind(s, next, sink)) sink.emit(38);
      break;
    case 10: // test c.aside
      if (Interrupt_test_c_aside(s, next, sink)) sink.emit(39);
      break;
    case 11: // t.back()
      if (Interrupt_t_back(s, next, sink)) sink.emit(40);
      break;
    case 12: // c.answered = true
      if (Interrupt_c_answered_true(s, next, sink)) sink.emit(41);
      break;
    case 13: // let t = c.tbolt
      if (Interrupt_let_t_c_tbolt(s, next, sink)) sink.emit(42);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** count(i in 0..3 where (posted & bit(i)) != 0) */
function count5(s: State): number {
  let found = 0;
  for (let i = 0; i <= 3; i++) if ((posted(s) & (1 << i)) !== 0) found += 1;
  return found;
}

/**
 * reachable allOut   specs/mfi/commands.ilk:174
 *   size(posted) == CTS
 */
function allOut(s: State): boolean {
  return count5(s) === 2;
}

/** exists i in 0..1: (ct[i] != free) && (ct.owner[i] == (element + 2)) */
function exists7(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (ct(s, i) !== FREE && ct_owner(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: frame[i] == (element + 2) */
function exists8(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (frame(s, i) === element + 2) return true;
  return false;
}

/** exists element in 0..1: ((cm[element] == taken) || (cm[element] == lent)) && !((exists i_19 in 0..1: (ct[i_19] != free) && (ct.owner[i_19] == (element + 2))) || (exists i_20 in 0..1: frame[i_20] == (element + 2)) || (Submit.submit.c == (element + 2)) || (Submit.poll.c == (element + 2)) || (Submit.releaseCommand.c == (element + 2)) || (Submit.drain.owner == (element + 2)) || (Submit.drain.c == (element + 2)) || (Interrupt.drain.owner == (element + 2)) || (Interrupt.drain.c == (element + 2)) || (Interrupt.releaseCommand.c == (element + 2))) */
function exists6(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (cm(s, element) === TAKEN || cm(s, element) === LENT) &&
      !(
        exists7(s, element) ||
        exists8(s, element) ||
        Submit_submit_c(s) === element + 2 ||
        Submit_poll_c(s) === element + 2 ||
        Submit_releaseCommand_c(s) === element + 2 ||
        Submit_drain_owner(s) === element + 2 ||
        Submit_drain_c(s) === element + 2 ||
        Interrupt_drain_owner(s) === element + 2 ||
        Interrupt_drain_c(s) === element + 2 ||
        Interrupt_releaseCommand_c(s) === element + 2
      )
    )
      return true;
  return false;
}

/**
 * rule pool-leak cm   specs/mfi/commands.ilk:38
 */
function pool_leak_cm(s: State): boolean {
  return !(quiescent(s) && exists6(s));
}

/** exists i in 0..1: (cm[i] != free) && (cm.tbolt[i] == (element + 2)) */
function exists10(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (cm(s, i) !== FREE && cm_tbolt(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..2: replies.item[i] == (element + 2) */
function exists11(s: State, element: number): boolean {
  for (let i = 0; i <= 2; i++) if (replies_item(s, i) === element + 2) return true;
  return false;
}

/** exists element in 0..1: ((ct[element] == taken) || (ct[element] == lent)) && !((exists i_22 in 0..1: (cm[i_22] != free) && (cm.tbolt[i_22] == (element + 2))) || ((posted & bit(element + 2)) != 0) || ((executed & bit(element + 2)) != 0) || (exists i_23 in 0..2: replies.item[i_23] == (element + 2)) || (Submit.submit.t == (element + 2)) || (Submit.poll.t == (element + 2)) || (Submit.drain.t == (element + 2)) || (Interrupt.drain.t == (element + 2))) */
function exists9(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (ct(s, element) === TAKEN || ct(s, element) === LENT) &&
      !(
        exists10(s, element) ||
        (posted(s) & (1 << (element + 2))) !== 0 ||
        (executed(s) & (1 << (element + 2))) !== 0 ||
        exists11(s, element) ||
        Submit_submit_t(s) === element + 2 ||
        Submit_poll_t(s) === element + 2 ||
        Submit_drain_t(s) === element + 2 ||
        Interrupt_drain_t(s) === element + 2
      )
    )
      return true;
  return false;
}

/**
 * rule pool-leak ct   specs/mfi/commands.ilk:45
 */
function pool_leak_ct(s: State): boolean {
  return !(quiescent(s) && exists9(s));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/commands.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_5 = 0; element_5 <= 1; element_5++) {
    setCm(next, element_5, FREE);
  }
  for (let element_6 = 0; element_6 <= 1; element_6++) {
    setCm_kind(next, element_6, POLLED);
  }
  for (let element_7 = 0; element_7 <= 1; element_7++) {
    setCm_tbolt(next, element_7, NONE);
  }
  for (let element_8 = 0; element_8 <= 1; element_8++) {
    setCm_status(next, element_8, false);
  }
  for (let element_9 = 0; element_9 <= 1; element_9++) {
    setCm_answered(next, element_9, false);
  }
  for (let element_10 = 0; element_10 <= 1; element_10++) {
    setCm_aside(next, element_10, false);
  }
  for (let element_11 = 0; element_11 <= 1; element_11++) {
    setCt(next, element_11, FREE);
  }
  for (let element_12 = 0; element_12 <= 1; element_12++) {
    setCt_owner(next, element_12, NONE);
  }
  setPosted(next, 0);
  setExecuted(next, 0);
  for (let index_13 = 0; index_13 <= 1; index_13++) {
    setFrame(next, index_13, NONE);
  }
  setInHand(next, false);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** what each element of cm is */
  readonly cm: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "cm.kind": Readonly<Record<number, "Polled" | "Io" | "Aen">>;
  readonly "cm.tbolt": Readonly<
    Record<number, "ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]" | "none">
  >;
  readonly "cm.status": Readonly<Record<number, boolean>>;
  readonly "cm.answered": Readonly<Record<number, boolean>>;
  readonly "cm.aside": Readonly<Record<number, boolean>>;
  /** what each element of ct is */
  readonly ct: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "ct.owner": Readonly<
    Record<number, "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none">
  >;
  /** What the controller has, and what it has executed and not answered yet; the frame of each, as it was told. */
  readonly posted: readonly ("ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]")[];
  readonly executed: readonly ("ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]")[];
  readonly frame: Readonly<
    Record<number, "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none">
  >;
  /** Somebody is at work on the reply at the head of the ring. */
  readonly inHand: boolean;
  readonly "replies.length": number;
  /** contents of replies, front first */
  readonly "replies.item": Readonly<
    Record<number, "ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]">
  >;
  /** who holds io */
  readonly "io.owner": "free" | "Submit" | "Interrupt";
  /** where Submit rests */
  readonly "Submit.at": string;
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** local `c` of `Submit` */
  readonly "Submit.submit.c": "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none";
  /** local `t` of `Submit` */
  readonly "Submit.submit.t": "ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]" | "none";
  /** local `k` of `Submit` */
  readonly "Submit.submit.k": "Polled" | "Io" | "Aen";
  /** local `c` of `Submit` */
  readonly "Submit.poll.c": "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]";
  /** local `t` of `Submit` */
  readonly "Submit.poll.t": "ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]";
  /** local `c` of `Submit` */
  readonly "Submit.releaseCommand.c": "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]";
  /** local `t` of `Submit` */
  readonly "Submit.drain.t": "ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]" | "none";
  /** local `owner` of `Submit` */
  readonly "Submit.drain.owner":
    "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none";
  /** local `c` of `Submit` */
  readonly "Submit.drain.c": "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none";
  /** local `k` of `Submit` */
  readonly "Submit.drain.k": "Polled" | "Io" | "Aen";
  /** local `t` of `Interrupt` */
  readonly "Interrupt.drain.t":
    "ct[0] (dangling)" | "ct[1] (dangling)" | "ct[0]" | "ct[1]" | "none";
  /** local `owner` of `Interrupt` */
  readonly "Interrupt.drain.owner":
    "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.drain.c":
    "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]" | "none";
  /** local `k` of `Interrupt` */
  readonly "Interrupt.drain.k": "Polled" | "Io" | "Aen";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.releaseCommand.c":
    "cm[0] (dangling)" | "cm[1] (dangling)" | "cm[0]" | "cm[1]";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiCommands",
  revision: "step2",
  source: "specs/mfi/commands.ilk",
  hash: "d40e22f1190ba7aae55a2e481c32dc20350768b9c399c9ea4670104a8954bb67",
  constants: {
    returnCtAtReply: "false",
    sentinel: "true",
    dropLockInAen: "false",
    polledDrains: "true",
    polledReply: "StatusFirst",
    pollTimesOut: "false",
    pollsRing: "false",
    setsAside: "false",
    CMS: "2",
    CTS: "2",
  },
  words: 4,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSubmit(s, next, sink);
    stepInterrupt(s, next, sink);
    for (let t = 0; t <= 3; t++) {
      if (Controller_execute(s, next, sink, t)) sink.emit(43 + t);
    }
    for (let t = 0; t <= 3; t++) {
      if (Controller_answer(s, next, sink, t)) sink.emit(47 + t);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Submit_enter", actor: "Submit", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(54, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Submit_acquire_io", actor: "Submit", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(55, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Submit_acquire_io_2", actor: "Submit", context: 0, from: 1, first: 2, parameters: [], kind: "acquire", place: place(55, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Submit_cm_take", actor: "Submit", context: 0, from: 2, first: 3, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "operation", place: place(59, 11), text: "cm.take()", external: false, fairness: "weak", event: "cm.take()" },
    { name: "Submit_cm_take_2", actor: "Submit", context: 0, from: 2, first: 5, parameters: [], kind: "operation", place: place(59, 11), text: "cm.take()", external: false, fairness: "weak", event: "cm.take()" },
    { name: "Submit_release_io", actor: "Submit", context: 0, from: 3, first: 6, parameters: [], kind: "release", place: place(55, 23), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Submit_ct_take", actor: "Submit", context: 0, from: 4, first: 7, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "operation", place: place(61, 11), text: "ct.take()", external: false, fairness: "weak", event: "ct.take()" },
    { name: "Submit_ct_take_2", actor: "Submit", context: 0, from: 4, first: 9, parameters: [], kind: "operation", place: place(61, 11), text: "ct.take()", external: false, fairness: "weak", event: "ct.take()" },
    { name: "Submit_c_give", actor: "Submit", context: 0, from: 5, first: 10, parameters: [], kind: "statement", place: place(63, 5), text: "c.give()", external: false, fairness: "weak", event: "c.give()" },
    { name: "Submit_c_kind_k", actor: "Submit", context: 0, from: 6, first: 11, parameters: [{ name: "k", role: "choice", low: 0, values: ["Polled","Io","Aen"] }], kind: "statement", place: place(67, 3), text: "c.kind = k", external: false, fairness: "weak", event: undefined },
    { name: "Submit_spin_until_c_status", actor: "Submit", context: 0, from: 7, first: 14, parameters: [], kind: "statement", place: place(81, 60), text: "spin until c.status", external: false, fairness: "weak", event: undefined },
    { name: "Submit_spin_until_c_status_2", actor: "Submit", context: 0, from: 7, first: 15, parameters: [], kind: "statement", place: place(81, 60), text: "spin until c.status", external: false, fairness: "weak", event: undefined },
    { name: "Submit_replies_front", actor: "Submit", context: 0, from: 8, first: 16, parameters: [], kind: "operation", place: place(109, 13), text: "replies.front()", external: false, fairness: "weak", event: "replies.front" },
    { name: "Submit_let_t_c_tbolt", actor: "Submit", context: 0, from: 9, first: 17, parameters: [], kind: "statement", place: place(144, 3), text: "let t = c.tbolt", external: false, fairness: "weak", event: undefined },
    { name: "Submit_B3", actor: "Submit", context: 0, from: 10, first: 18, parameters: [], kind: "statement", place: place(111, 5), text: "B3: assert !inHand", external: false, fairness: "weak", event: undefined },
    { name: "Submit_let_owner_ct_owner", actor: "Submit", context: 0, from: 11, first: 19, parameters: [], kind: "statement", place: place(113, 5), text: "let owner = ct[t.index].owner", external: false, fairness: "weak", event: undefined },
    { name: "Submit_R4", actor: "Submit", context: 0, from: 12, first: 20, parameters: [], kind: "statement", place: place(115, 7), text: "R4: let c = t.owner", external: false, fairness: "weak", event: undefined },
    { name: "Submit_replies_pop", actor: "Submit", context: 0, from: 13, first: 21, parameters: [], kind: "operation", place: place(138, 5), text: "replies.pop()", external: false, fairness: "weak", event: "replies.pop" },
    { name: "Submit_B2", actor: "Submit", context: 0, from: 14, first: 22, parameters: [], kind: "statement", place: place(116, 7), text: "B2: c.status = true", external: false, fairness: "weak", event: undefined },
    { name: "Submit_let_k_c_kind", actor: "Submit", context: 0, from: 15, first: 23, parameters: [], kind: "statement", place: place(117, 7), text: "let k = c.kind", external: false, fairness: "weak", event: undefined },
    { name: "Submit_test_c_aside", actor: "Submit", context: 0, from: 16, first: 24, parameters: [], kind: "statement", place: place(118, 11), text: "test c.aside", external: false, fairness: "weak", event: undefined },
    { name: "Submit_t_back", actor: "Submit", context: 0, from: 17, first: 25, parameters: [], kind: "statement", place: place(119, 9), text: "t.back()", external: false, fairness: "weak", event: "t.back()" },
    { name: "Submit_c_answered_true", actor: "Submit", context: 0, from: 18, first: 26, parameters: [], kind: "statement", place: place(127, 11), text: "c.answered = true", external: false, fairness: "weak", event: undefined },
    { name: "Submit_let_t_c_tbolt_2", actor: "Submit", context: 0, from: 19, first: 27, parameters: [], kind: "statement", place: place(144, 3), text: "let t = c.tbolt", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 28, parameters: [], kind: "enter", place: place(102, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_io", actor: "Interrupt", context: 1, from: 1, first: 29, parameters: [], kind: "acquire", place: place(103, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Interrupt_acquire_io_2", actor: "Interrupt", context: 1, from: 1, first: 30, parameters: [], kind: "acquire", place: place(103, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_replies_front", actor: "Interrupt", context: 1, from: 2, first: 31, parameters: [], kind: "operation", place: place(109, 13), text: "replies.front()", external: false, fairness: "weak", event: "replies.front" },
    { name: "Interrupt_release_io", actor: "Interrupt", context: 1, from: 3, first: 32, parameters: [], kind: "release", place: place(103, 22), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_B3", actor: "Interrupt", context: 1, from: 4, first: 33, parameters: [], kind: "statement", place: place(111, 5), text: "B3: assert !inHand", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_let_owner_ct_owner", actor: "Interrupt", context: 1, from: 5, first: 34, parameters: [], kind: "statement", place: place(113, 5), text: "let owner = ct[t.index].owner", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_R4", actor: "Interrupt", context: 1, from: 6, first: 35, parameters: [], kind: "statement", place: place(115, 7), text: "R4: let c = t.owner", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_replies_pop", actor: "Interrupt", context: 1, from: 7, first: 36, parameters: [], kind: "operation", place: place(138, 5), text: "replies.pop()", external: false, fairness: "weak", event: "replies.pop" },
    { name: "Interrupt_B2", actor: "Interrupt", context: 1, from: 8, first: 37, parameters: [], kind: "statement", place: place(116, 7), text: "B2: c.status = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_let_k_c_kind", actor: "Interrupt", context: 1, from: 9, first: 38, parameters: [], kind: "statement", place: place(117, 7), text: "let k = c.kind", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_c_aside", actor: "Interrupt", context: 1, from: 10, first: 39, parameters: [], kind: "statement", place: place(118, 11), text: "test c.aside", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_t_back", actor: "Interrupt", context: 1, from: 11, first: 40, parameters: [], kind: "statement", place: place(119, 9), text: "t.back()", external: false, fairness: "weak", event: "t.back()" },
    { name: "Interrupt_c_answered_true", actor: "Interrupt", context: 1, from: 12, first: 41, parameters: [], kind: "statement", place: place(127, 11), text: "c.answered = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_let_t_c_tbolt", actor: "Interrupt", context: 1, from: 13, first: 42, parameters: [], kind: "statement", place: place(144, 3), text: "let t = c.tbolt", external: false, fairness: "weak", event: undefined },
    { name: "Controller_execute", actor: "Controller", context: -1, from: -1, first: 43, parameters: [{ name: "t", role: "family", low: 0, values: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] }], kind: "action", place: place(159, 10), text: "execute", external: false, fairness: "none", event: "execute" },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 47, parameters: [{ name: "t", role: "family", low: 0, values: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] }], kind: "action", place: place(166, 10), text: "answer", external: false, fairness: "none", event: "answer" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submit", form: "entry", word: "entry", place: place(54, 7), members: ["Submit"], firstActivation: 1, locations: [
      { label: undefined, place: place(54, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 11), text: "cm.take()", calls: [{ proc: "submit", place: place(55, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 23), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(61, 11), text: "ct.take()", calls: [{ proc: "submit", place: place(55, 13) }], locals: [["c", "Submit.submit.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 5), text: "c.give()", calls: [{ proc: "submit", place: place(55, 13) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 3), text: "choose k in Kind where k != Aen || dropLockInAen", calls: [{ proc: "submit", place: place(55, 13) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(80, 5), text: "either", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(109, 13), text: "replies.front()", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(144, 3), text: "let t = c.tbolt", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "releaseCommand", place: place(99, 3) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["c", "Submit.releaseCommand.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B3", place: place(111, 5), text: "B3: assert !inHand", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(113, 5), text: "let owner = ct[t.index].owner", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R4", place: place(115, 7), text: "R4: let c = t.owner", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(138, 5), text: "replies.pop()", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B2", place: place(116, 7), text: "B2: c.status = true", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"], ["c", "Submit.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(117, 7), text: "let k = c.kind", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"], ["c", "Submit.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(118, 11), text: "test c.aside", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"], ["c", "Submit.drain.c"], ["k", "Submit.drain.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(119, 9), text: "t.back()", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"], ["c", "Submit.drain.c"], ["k", "Submit.drain.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 11), text: "c.answered = true", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"], ["c", "Submit.drain.c"], ["k", "Submit.drain.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(144, 3), text: "let t = c.tbolt", calls: [{ proc: "submit", place: place(55, 13) }, { proc: "poll", place: place(74, 22) }, { proc: "drain", place: place(82, 40) }, { proc: "releaseCommand", place: place(129, 11) }], locals: [["c", "Submit.submit.c"], ["t", "Submit.submit.t"], ["k", "Submit.submit.k"], ["c", "Submit.poll.c"], ["t", "Submit.poll.t"], ["t", "Submit.drain.t"], ["owner", "Submit.drain.owner"], ["c", "Submit.drain.c"], ["k", "Submit.drain.k"], ["c", "Submit.releaseCommand.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Submit_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(102, 9), members: ["Interrupt"], firstActivation: 2, locations: [
      { label: undefined, place: place(102, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(103, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(109, 13), text: "replies.front()", calls: [{ proc: "drain", place: place(103, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(103, 22), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "B3", place: place(111, 5), text: "B3: assert !inHand", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(113, 5), text: "let owner = ct[t.index].owner", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "R4", place: place(115, 7), text: "R4: let c = t.owner", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(138, 5), text: "replies.pop()", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B2", place: place(116, 7), text: "B2: c.status = true", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"], ["c", "Interrupt.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(117, 7), text: "let k = c.kind", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"], ["c", "Interrupt.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(118, 11), text: "test c.aside", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"], ["c", "Interrupt.drain.c"], ["k", "Interrupt.drain.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(119, 9), text: "t.back()", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"], ["c", "Interrupt.drain.c"], ["k", "Interrupt.drain.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 11), text: "c.answered = true", calls: [{ proc: "drain", place: place(103, 13) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"], ["c", "Interrupt.drain.c"], ["k", "Interrupt.drain.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(144, 3), text: "let t = c.tbolt", calls: [{ proc: "drain", place: place(103, 13) }, { proc: "releaseCommand", place: place(129, 11) }], locals: [["t", "Interrupt.drain.t"], ["owner", "Interrupt.drain.owner"], ["c", "Interrupt.drain.c"], ["k", "Interrupt.drain.k"], ["c", "Interrupt.releaseCommand.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (s: State) => Submit_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Interrupt_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(55, 3), message: "`Submit` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Submit blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(55, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(55, 23), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(54, 7), message: "`Submit` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(63, 5), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(63, 5), message: "an element of `cm` is given through a ref to what has been given already", platform: "panic: Duplicate free of item", ends: true },
    { kind: "rule", name: "null-dereference", place: place(68, 5), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(68, 5), message: "`c.kind`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(68, 5), message: "`c.kind`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(69, 5), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(69, 5), message: "`c.tbolt`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(69, 5), message: "`c.tbolt`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(70, 5), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(70, 5), message: "`t.owner`: the element of `ct` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(70, 5), message: "`t.owner`: the element of `ct` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(71, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(72, 29), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(74, 27), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(74, 30), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(81, 71), message: "`c.status`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(81, 71), message: "`c.status`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "use-after-free", place: place(146, 15), message: "`c.tbolt`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(146, 15), message: "`c.tbolt`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(147, 10), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(148, 7), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(148, 7), message: "an element of `ct` is given through a ref to what has been given already", platform: "panic: Duplicate free of item", ends: true },
    { kind: "rule", name: "use-after-free", place: place(150, 5), message: "`c.kind`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(150, 5), message: "`c.kind`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "use-after-free", place: place(151, 5), message: "`c.tbolt`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(151, 5), message: "`c.tbolt`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "use-after-free", place: place(152, 5), message: "`c.status`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(152, 5), message: "`c.status`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "use-after-free", place: place(153, 5), message: "`c.answered`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(153, 5), message: "`c.answered`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "double-free", place: place(154, 5), message: "an element of `cm` is given through a ref to what has been given already", platform: "panic: Duplicate free of item", ends: true },
    { kind: "assertion", name: "B3", place: place(111, 5), message: "the assertion in `B3` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(113, 20), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(115, 19), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(115, 19), message: "`t.owner`: the element of `ct` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(115, 19), message: "`t.owner`: the element of `ct` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(116, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(116, 11), message: "`c.status`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(116, 11), message: "`c.status`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(117, 15), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(117, 15), message: "`c.kind`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(117, 15), message: "`c.kind`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(118, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(118, 11), message: "`c.aside`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(118, 11), message: "`c.aside`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(129, 26), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(120, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(120, 11), message: "`t.back()`: the element of `ct` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(120, 11), message: "`t.back()`: the element of `ct` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(121, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(121, 11), message: "an element of `ct` is given through a ref to what has been given already", platform: "panic: Duplicate free of item", ends: true },
    { kind: "rule", name: "null-dereference", place: place(122, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(122, 11), message: "`c.back()`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(122, 11), message: "`c.back()`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "null-dereference", place: place(123, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(123, 11), message: "an element of `cm` is given through a ref to what has been given already", platform: "panic: Duplicate free of item", ends: true },
    { kind: "rule", name: "null-dereference", place: place(127, 11), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(127, 11), message: "`c.answered`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(127, 11), message: "`c.answered`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(103, 3), message: "`Interrupt` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(103, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(103, 22), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(102, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(164, 38), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(164, 38), message: "`frame[t.index].status`: the element of `cm` has been given back, and is free", platform: "panic: Memory modified after free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(164, 38), message: "`frame[t.index].status`: the element of `cm` has been given back, and taken anew", platform: "a completion for a command that has been taken anew", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(169, 5), message: "`replies` is full with 3, and one more is pushed", platform: "an entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (c == none) { return; } is true", place: place(60, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (c == none) { return; } is false", place: place(60, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) is true", place: place(62, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) is false", place: place(62, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k == Polled) { poll(c, t); } is true", place: place(74, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k == Polled) { poll(c, t); } is false", place: place(74, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) { return; } is true", place: place(110, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) { return; } is false", place: place(110, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (!sentinel || owner != none) is true", place: place(114, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (!sentinel || owner != none) is false", place: place(114, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (c.aside) is true", place: place(118, 7), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (c.aside) is false", place: place(118, 7), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k == Polled) is true", place: place(126, 9), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (k == Polled) is false", place: place(126, 9), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (t == none) { return; } is true", place: place(110, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (t == none) { return; } is false", place: place(110, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!sentinel || owner != none) is true", place: place(114, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!sentinel || owner != none) is false", place: place(114, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c.aside) is true", place: place(118, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c.aside) is false", place: place(118, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (k == Polled) is true", place: place(126, 9), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (k == Polled) is false", place: place(126, 9), other: undefined, parts: ["Interrupt"] },
    { kind: "mergedRefs", text: "`posted` holds two dangling refs to one element of `ct`, and counts them once", place: place(45, 6), other: undefined, parts: [] },
    { kind: "mergedRefs", text: "`executed` holds two dangling refs to one element of `ct`, and counts them once", place: place(45, 6), other: undefined, parts: [] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "cm.take", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "ct.take", formats: [] },
    {
      text: "cm.give({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["cm[0] (dangling)", "cm[1] (dangling)", "cm[0]", "cm[1]"],
        },
      ],
    },
    { text: "replies.front", formats: [] },
    {
      text: "ct.give({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["ct[0] (dangling)", "ct[1] (dangling)", "ct[0]", "ct[1]"],
        },
      ],
    },
    { text: "replies.pop", formats: [] },
    {
      text: "ct.back({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["ct[0] (dangling)", "ct[1] (dangling)", "ct[0]", "ct[1]"],
        },
      ],
    },
    {
      text: "cm.back({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["cm[0] (dangling)", "cm[1] (dangling)", "cm[0]", "cm[1]"],
        },
      ],
    },
    {
      text: "execute({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["ct[0] (dangling)", "ct[1] (dangling)", "ct[0]", "ct[1]"],
        },
      ],
    },
    {
      text: "answer({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["ct[0] (dangling)", "ct[1] (dangling)", "ct[0]", "ct[1]"],
        },
      ],
    },
    {
      text: "replies.push({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["ct[0] (dangling)", "ct[1] (dangling)", "ct[0]", "ct[1]"],
        },
      ],
    },
    { text: "schedule Interrupt", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "allOut", place: place(174, 11), text: "size(posted) == CTS", holds: allOut },
  ],
  // prettier-ignore
  stateRules: [
    { name: "pool-leak cm", place: place(38, 6), text: "an element of `cm` is taken, and nothing refers to it any more", holds: pool_leak_cm, rule: "pool-leak", message: "an element of `cm` is taken, and nothing refers to it any more", platform: "Freed UMA keg was not empty: items lost", needs: undefined },
    { name: "pool-leak ct", place: place(45, 6), text: "an element of `ct` is taken, and nothing refers to it any more", holds: pool_leak_ct, rule: "pool-leak", message: "an element of `ct` is taken, and nothing refers to it any more", platform: "Freed UMA keg was not empty: items lost", needs: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "panic: deadlres_td_sleep_q: possible deadlock detected",
    "lost-wakeup":
      "panic: deadlres_td_sleep_q: possible deadlock detected, a thread that nobody will wake",
  },
  // prettier-ignore
  variables: [
    { name: "cm", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: cm, write: setCm },
    { name: "cm.kind", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: cm_kind, write: setCm_kind },
    { name: "cm.tbolt", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] } }, read: cm_tbolt, write: setCm_tbolt },
    { name: "cm.status", group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: cm_status, write: setCm_status },
    { name: "cm.answered", group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: cm_answered, write: setCm_answered },
    { name: "cm.aside", group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: cm_aside, write: setCm_aside },
    { name: "ct", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: ct, write: setCt },
    { name: "ct.owner", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: ct_owner, write: setCt_owner },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] } }, read: posted, write: setPosted },
    { name: "executed", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] } }, read: executed, write: setExecuted },
    { name: "frame", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: frame, write: setFrame },
    { name: "inHand", group: "ghost", dimensions: [], format: { kind: "boolean" }, read: inHand, write: setInHand },
    { name: "replies.length", group: "object", dimensions: [], format: { kind: "number" }, read: replies_length, write: setReplies_length },
    { name: "replies.item", group: "object", dimensions: [[0, 2]], format: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] }, read: replies_item, write: setReplies_item },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Submit","Interrupt"] }, read: io_owner, write: setIo_owner },
    { name: "Submit.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 cm.take()","3 release io","4 ct.take()","5 c.give()","6 choose k in Kind where k != Aen || dropLockInAen","7 either","8 replies.front()","9 let t = c.tbolt","10 B3","11 let owner = ct[t.index].owner","12 R4","13 replies.pop()","14 B2","15 let k = c.kind","16 test c.aside","17 t.back()","18 c.answered = true","19 let t = c.tbolt"] }, read: Submit_at, write: setSubmit_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 replies.front()","3 release io","4 B3","5 let owner = ct[t.index].owner","6 R4","7 replies.pop()","8 B2","9 let k = c.kind","10 test c.aside","11 t.back()","12 c.answered = true","13 let t = c.tbolt"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Submit.submit.c", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: Submit_submit_c, write: setSubmit_submit_c },
    { name: "Submit.submit.t", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] } }, read: Submit_submit_t, write: setSubmit_submit_t },
    { name: "Submit.submit.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: Submit_submit_k, write: setSubmit_submit_k },
    { name: "Submit.poll.c", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] }, read: Submit_poll_c, write: setSubmit_poll_c },
    { name: "Submit.poll.t", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] }, read: Submit_poll_t, write: setSubmit_poll_t },
    { name: "Submit.releaseCommand.c", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] }, read: Submit_releaseCommand_c, write: setSubmit_releaseCommand_c },
    { name: "Submit.drain.t", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] } }, read: Submit_drain_t, write: setSubmit_drain_t },
    { name: "Submit.drain.owner", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: Submit_drain_owner, write: setSubmit_drain_owner },
    { name: "Submit.drain.c", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: Submit_drain_c, write: setSubmit_drain_c },
    { name: "Submit.drain.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: Submit_drain_k, write: setSubmit_drain_k },
    { name: "Interrupt.drain.t", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["ct[0] (dangling)","ct[1] (dangling)","ct[0]","ct[1]"] } }, read: Interrupt_drain_t, write: setInterrupt_drain_t },
    { name: "Interrupt.drain.owner", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: Interrupt_drain_owner, write: setInterrupt_drain_owner },
    { name: "Interrupt.drain.c", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] } }, read: Interrupt_drain_c, write: setInterrupt_drain_c },
    { name: "Interrupt.drain.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Polled","Io","Aen"] }, read: Interrupt_drain_k, write: setInterrupt_drain_k },
    { name: "Interrupt.releaseCommand.c", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["cm[0] (dangling)","cm[1] (dangling)","cm[0]","cm[1]"] }, read: Interrupt_releaseCommand_c, write: setInterrupt_releaseCommand_c },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "stale-completion" }],
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
