// Generated from specs/mfi/nested-drain.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 613c98dc3b1ffe01 · revision v234858 · 16 variables in 2 words (33 bits) · 22 actions, 23 transitions
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

// May the drain of the reply ring run inside itself?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi of r250496: mfi_tbolt_complete_cmd, mfi_complete, mfi_aen_complete,
// mfi_aen_setup, mfi_get_log_state, mfi_tbolt_send_frame, mfi_tbolt_reset. The drain calls the callback of a command
// before it moves its index on and hands the slot back. The callback of the event command asks for the log state if the
// next sequence number is 0, and it is 0 when the numbers have wrapped. That is a polled command, and the end of a polled
// command is a drain (F7).
//
// Abstracted: everything but two commands and the ring; the reply of a polled command comes before its status.
//
// What was found. R5: the inner drain meets the slot that the outer one is at, skips it, since its command has been given
// back (F2), and goes on. The outer one then moves the index on once more, and host and controller no longer mean the same
// slot: a reply is passed over, and nothing is seen from then on. r234858 polls without a drain, and so meets the reply
// when its command has been given back (B2). With the drain of r242681, but no F2, the event command is completed twice.
// `proposed` moves on and hands the slot back before it calls. A second way out of step is the reset (`r250496Reset`): it
// sets the index to 0, as the controller does (inferred: r250496 tells it so), and leaves in the ring what nobody has
// looked at yet. What stands there is answered once more, or stands in the way. `proposedReset` makes the ring unused
// again as well.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const sentinel = false
// const polledDrains = false
// const advancesFirst = false
// const wraps = true
// const resets = false
// const clearsRing = false
// const SLOTS = 3
const NOBODY = 0;
const NONE = -1;
const EVENT = 0;
const LOG_STATE = 1;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                    values
//    0  0–5 (3 × 2)  slot[index: 0..2]           none, Event, LogState
//    0  6–7          last                        0..2
//    0  8–9          tail                        0..2
//    0  10–11        owned                       one bit for each element
//    0  12–13        posted                      one bit for each element
//    0  14           status                      false, true
//    0  15           faults                      0..1
//    0  16–17        io.owner                    free, Interrupt, Watchdog
//    0  18–21        Interrupt.at                0 inactive, 1..13 where it rests
//    0  22           Interrupt.pending           false, true
//    0  23–24        Watchdog.at                 0 inactive, 1..2 where it rests
//    0  25           Watchdog.pending            false, true
//    0  26–27        Interrupt.drain.at          0 inactive, 1..2 where it rests
//    0  28–29        Interrupt.drain.command     none, Event, LogState
//    0  30           Interrupt.complete.command  Event, LogState
//    1  0–1          Interrupt.handBack.at       0 inactive, 1..2 where it rests

const slot = (s: State, index: number): number => ((s[0] >>> (2 * index)) & 3) - 1;
const setSlot = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index))) | ((value + 1) << (2 * index));
};
const last = (s: State): number => (s[0] >>> 6) & 3;
const setLast = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const tail = (s: State): number => (s[0] >>> 8) & 3;
const setTail = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const owned = (s: State): number => (s[0] >>> 10) & 3;
const setOwned = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const posted = (s: State): number => (s[0] >>> 12) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 12)) | (value << 12);
};
const status = (s: State): boolean => ((s[0] >>> 14) & 1) !== 0;
const setStatus = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const faults = (s: State): number => (s[0] >>> 15) & 1;
const setFaults = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 15)) | (value << 15);
};
const io_owner = (s: State): number => (s[0] >>> 16) & 3;
const setIo_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 16)) | (value << 16);
};
const Interrupt_at = (s: State): number => (s[0] >>> 18) & 15;
const setInterrupt_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 18)) | (value << 18);
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 22) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 22)) | ((value ? 1 : 0) << 22);
};
const Watchdog_at = (s: State): number => (s[0] >>> 23) & 3;
const setWatchdog_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 23)) | (value << 23);
};
const Watchdog_pending = (s: State): boolean => ((s[0] >>> 25) & 1) !== 0;
const setWatchdog_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 25)) | ((value ? 1 : 0) << 25);
};
const Interrupt_drain_at = (s: State): number => (s[0] >>> 26) & 3;
const setInterrupt_drain_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 26)) | (value << 26);
};
const Interrupt_drain_command = (s: State): number => ((s[0] >>> 28) & 3) - 1;
const setInterrupt_drain_command = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 28)) | ((value + 1) << 28);
};
const Interrupt_complete_command = (s: State): number => (s[0] >>> 30) & 1;
const setInterrupt_complete_command = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 30)) | (value << 30);
};
const Interrupt_handBack_at = (s: State): number => s[1] & 3;
const setInterrupt_handBack_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | value;
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Interrupt_at(s) === 1) {
      if (io_owner(s) === 1) return 0;
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

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Interrupt_at(s) === 0 &&
    Watchdog_at(s) === 0 &&
    !(Interrupt_at(s) === 0 && Interrupt_pending(s)) &&
    !(Watchdog_at(s) === 0 && Watchdog_pending(s) && io_owner(s) === 0) &&
    !(Watchdog_at(s) === 0 && Watchdog_pending(s) && io_owner(s) === 2)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Interrupt: enters   specs/mfi/nested-drain.ilk:49
 *   ithread Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  setInterrupt_at(next, 1); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/nested-drain.ilk:50
 *   with io { drain(); }
 */
function Interrupt_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setInterrupt_at(next, 2); // before let at = last
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/nested-drain.ilk:50
 *   with io { drain(); }
 */
function Interrupt_acquire_io_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Interrupt: let at = last   specs/mfi/nested-drain.ilk:56
 */
function Interrupt_let_at_last(_s: State, next: State, _sink: Sink): boolean {
  const at = last(next);
  setInterrupt_drain_at(next, at);
  setInterrupt_at(next, 3); // before let command = slot[at]
  return true;
}

/**
 * Interrupt: let command = slot[at]   specs/mfi/nested-drain.ilk:57
 */
function Interrupt_let_command_slot(_s: State, next: State, sink: Sink): boolean {
  const command = slot(next, Interrupt_drain_at(next));
  if (command === NONE) {
    sink.note(0); // branch: if (command == none) { return; } is true
    setInterrupt_drain_at(next, 0);
    setInterrupt_at(next, 4); // before release io
  } else {
    sink.note(1); // branch: if (command == none) { return; } is false
    setInterrupt_drain_command(next, command);
    setInterrupt_at(next, 5); // before given_back: given_back: assert command in owned
  }
  return true;
}

/**
 * Interrupt: release io   specs/mfi/nested-drain.ilk:50
 *   with io { drain(); }
 */
function Interrupt_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(2); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 1) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(4); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: given_back: assert command in owned   specs/mfi/nested-drain.ilk:61
 */
function Interrupt_given_back(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_drain_command(next) === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  if ((owned(next) & (1 << Interrupt_drain_command(next))) === 0) {
    sink.fail(5); // assert given_back
    return true;
  }
  if (Interrupt_drain_command(next) === NONE) {
    sink.fail(6); // null-dereference
    return true;
  }
  const command = Interrupt_drain_command(next);
  if (command === EVENT) {
    sink.note(2); // branch: if (command == Event) is true
    setInterrupt_complete_command(next, command);
    setInterrupt_at(next, 6); // before owned = owned minus { Event }
  } else {
    sink.note(3); // branch: if (command == Event) is false
    const at = Interrupt_drain_at(next);
    setInterrupt_handBack_at(next, at);
    setInterrupt_at(next, 7); // before last = (last + 1) % SLOTS
  }
  return true;
}

/**
 * Interrupt: owned = owned minus { Event }   specs/mfi/nested-drain.ilk:80
 */
function Interrupt_owned_owned_minus_Event(_s: State, next: State, _sink: Sink): boolean {
  setOwned(next, owned(next) & ~1);
  setInterrupt_at(next, 8); // before either
  return true;
}

/**
 * Interrupt: last = (last + 1) % SLOTS   specs/mfi/nested-drain.ilk:71
 *   atomic {
 */
function Interrupt_last_last_1_SLOTS(_s: State, next: State, _sink: Sink): boolean {
  setLast(next, (last(next) + 1) % 3);
  setSlot(next, Interrupt_handBack_at(next), NONE);
  setInterrupt_drain_at(next, 0);
  setInterrupt_drain_command(next, -1);
  setInterrupt_handBack_at(next, 0);
  setInterrupt_at(next, 2); // before let at = last
  return true;
}

/**
 * Interrupt: await wraps   specs/mfi/nested-drain.ilk:82
 */
function Interrupt_await_wraps(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 9); // before owned = owned union { LogState }
  return true;
}

/**
 * Interrupt: nextNumber   specs/mfi/nested-drain.ilk:85
 *   nextNumber: skip;
 */
function Interrupt_nextNumber(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 10); // before owned = owned union { Event }
  return true;
}

/**
 * Interrupt: owned = owned union { LogState }   specs/mfi/nested-drain.ilk:96
 *   atomic {
 */
function Interrupt_owned_owned_union_LogState(_s: State, next: State, _sink: Sink): boolean {
  setOwned(next, owned(next) | 2);
  setPosted(next, posted(next) | 2);
  setInterrupt_at(next, 11); // before spin until status
  return true;
}

/**
 * Interrupt: owned = owned union { Event }   specs/mfi/nested-drain.ilk:87
 *   atomic {
 */
function Interrupt_owned_owned_union_Event(_s: State, next: State, _sink: Sink): boolean {
  setOwned(next, owned(next) | 1);
  setPosted(next, posted(next) | 1);
  const at = Interrupt_drain_at(next);
  setInterrupt_handBack_at(next, at);
  setInterrupt_complete_command(next, 0);
  setInterrupt_at(next, 7); // before last = (last + 1) % SLOTS
  return true;
}

/**
 * Interrupt: spin until status   specs/mfi/nested-drain.ilk:100
 */
function Interrupt_spin_until_status(s: State, next: State, _sink: Sink): boolean {
  if (!status(s)) return false;
  setInterrupt_at(next, 12); // before status = false
  return true;
}

/**
 * Interrupt: status = false   specs/mfi/nested-drain.ilk:101
 */
function Interrupt_status_false(_s: State, next: State, _sink: Sink): boolean {
  setStatus(next, false);
  setInterrupt_at(next, 13); // before owned = owned minus { LogState }
  return true;
}

/**
 * Interrupt: owned = owned minus { LogState }   specs/mfi/nested-drain.ilk:103
 */
function Interrupt_owned_owned_minus_LogState(_s: State, next: State, _sink: Sink): boolean {
  setOwned(next, owned(next) & ~2);
  setInterrupt_at(next, 10); // before owned = owned union { Event }
  return true;
}

/**
 * Watchdog: enters   specs/mfi/nested-drain.ilk:107
 * mfi_tbolt_reset: both begin again, and what was out is sent again.
 *   timer Watchdog holding io {
 */
function Watchdog_enter(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setWatchdog_at(next, 1); // before last = 0
  return true;
}

/**
 * Watchdog: enters   specs/mfi/nested-drain.ilk:107
 * mfi_tbolt_reset: both begin again, and what was out is sent again.
 *   timer Watchdog holding io {
 */
function Watchdog_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 2) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.fail(7); // recursive-acquire
  return true;
}

/**
 * Watchdog: last = 0   specs/mfi/nested-drain.ilk:108
 *   atomic {
 */
function Watchdog_last_0(_s: State, next: State, _sink: Sink): boolean {
  setLast(next, 0);
  setTail(next, 0);
  setPosted(next, owned(next));
  setWatchdog_at(next, 2); // before returns (gives back io)
  return true;
}

/**
 * Watchdog: returns (gives back io)   specs/mfi/nested-drain.ilk:107
 *   timer Watchdog holding io {
 */
function Watchdog_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 2) {
    sink.fail(8); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 2) {
    sink.event(2); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 2) {
    sink.fail(9); // lock-leak
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
 * specs/mfi/nested-drain.ilk:117
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, c: number): boolean {
  if (!((posted(s) & (1 << c)) !== 0 && slot(s, tail(s)) === NONE)) return false;
  sink.event(5, c); // answer({0})
  setPosted(next, posted(next) & ~(0 | (1 << c)));
  setSlot(next, tail(next), c);
  setTail(next, (tail(next) + 1) % 3);
  if (c === LOG_STATE) {
    sink.note(4); // branch: if (c == LogState) { status = true; } is true
    setStatus(next, true);
    sink.event(6); // schedule Interrupt
    setInterrupt_pending(next, true);
  } else {
    sink.note(5); // branch: if (c == LogState) { status = true; } is false
    sink.event(6); // schedule Interrupt
    setInterrupt_pending(next, true);
  }
  return true;
}

/**
 * specs/mfi/nested-drain.ilk:124
 *   breakDown
 */
function Controller_breakDown(s: State, next: State, sink: Sink): boolean {
  if (!(faults(s) > 0)) return false;
  sink.event(7); // breakDown
  setFaults(next, 0);
  setWatchdog_pending(next, true);
  return true;
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // acquire io
      if (Interrupt_acquire_io(s, next, sink)) sink.emit(1);
      if (Interrupt_acquire_io_2(s, next, sink)) sink.emit(2);
      break;
    case 2: // let at = last
      if (Interrupt_let_at_last(s, next, sink)) sink.emit(3);
      break;
    case 3: // let command = slot[at]
      if (Interrupt_let_command_slot(s, next, sink)) sink.emit(4);
      break;
    case 4: // release io
      if (Interrupt_release_io(s, next, sink)) sink.emit(5);
      break;
    case 5: // given_back: given_back: assert command in owned
      if (Interrupt_given_back(s, next, sink)) sink.emit(6);
      break;
    case 6: // owned = owned minus { Event }
      if (Interrupt_owned_owned_minus_Event(s, next, sink)) sink.emit(7);
      break;
    case 7: // last = (last + 1) % SLOTS
      if (Interrupt_last_last_1_SLOTS(s, next, sink)) sink.emit(8);
      break;
    case 8: // either
      if (Interrupt_await_wraps(s, next, sink)) sink.emit(9);
      if (Interrupt_nextNumber(s, next, sink)) sink.emit(10);
      break;
    case 9: // owned = owned union { LogState }
      if (Interrupt_owned_owned_union_LogState(s, next, sink)) sink.emit(11);
      break;
    case 10: // owned = owned union { Event }
      if (Interrupt_owned_owned_union_Event(s, next, sink)) sink.emit(12);
      break;
    case 11: // spin until status
      if (Interrupt_spin_until_status(s, next, sink)) sink.emit(13);
      break;
    case 12: // status = false
      if (Interrupt_status_false(s, next, sink)) sink.emit(14);
      break;
    case 13: // owned = owned minus { LogState }
      if (Interrupt_owned_owned_minus_LogState(s, next, sink)) sink.emit(15);
      break;
  }
}

/** What `Watchdog` can do where it rests. */
function stepWatchdog(s: State, next: State, sink: Sink): void {
  switch (Watchdog_at(s)) {
    case 0: // inactive
      if (Watchdog_enter(s, next, sink)) sink.emit(16);
      if (Watchdog_enter_2(s, next, sink)) sink.emit(17);
      break;
    case 1: // last = 0
      if (Watchdog_last_0(s, next, sink)) sink.emit(18);
      break;
    case 2: // returns (gives back io)
      if (Watchdog_returns_gives_back_io(s, next, sink)) sink.emit(19);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant in_step   specs/mfi/nested-drain.ilk:131
 * S8, L3: host and controller mean the same slot, and nothing in it is left unseen.
 *   quiescent => last == tail && slot[last] == none
 */
function in_step(s: State): boolean {
  return !quiescent(s) || (last(s) === tail(s) && slot(s, last(s)) === NONE);
}

/**
 * reachable wrapped   specs/mfi/nested-drain.ilk:132
 *   tail == 0 && last == SLOTS - 1
 */
function wrapped(s: State): boolean {
  return tail(s) === 0 && last(s) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/mfi/nested-drain.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_1 = 0; index_1 <= 2; index_1++) {
    setSlot(next, index_1, NONE);
  }
  setLast(next, 0);
  setTail(next, 0);
  setOwned(next, 1);
  setPosted(next, 1);
  setStatus(next, false);
  setFaults(next, 0);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly slot: Readonly<Record<number, "Event" | "LogState" | "none">>;
  /** last_reply_idx, and the controller's */
  readonly last: number;
  readonly tail: number;
  readonly owned: readonly ("Event" | "LogState")[];
  readonly posted: readonly ("Event" | "LogState")[];
  readonly status: boolean;
  readonly faults: number;
  /** who holds io */
  readonly "io.owner": "free" | "Interrupt" | "Watchdog";
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where Watchdog rests */
  readonly "Watchdog.at": string;
  /** Watchdog is to run */
  readonly "Watchdog.pending": boolean;
  /** local `at` of `Interrupt` */
  readonly "Interrupt.drain.at": number;
  /** local `command` of `Interrupt` */
  readonly "Interrupt.drain.command": "Event" | "LogState" | "none";
  /** local `command` of `Interrupt` */
  readonly "Interrupt.complete.command": "Event" | "LogState";
  /** local `at` of `Interrupt` */
  readonly "Interrupt.handBack.at": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiNestedDrain",
  revision: "v234858",
  source: "specs/mfi/nested-drain.ilk",
  hash: "613c98dc3b1ffe016c81a0352e1e28061a21382dedd3c88a7be0481d571f8772",
  constants: {
    sentinel: "false",
    polledDrains: "false",
    advancesFirst: "false",
    wraps: "true",
    resets: "false",
    clearsRing: "false",
    SLOTS: "3",
  },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepInterrupt(s, next, sink);
    stepWatchdog(s, next, sink);
    for (let c = 0; c <= 1; c++) {
      if (Controller_answer(s, next, sink, c)) sink.emit(20 + c);
    }
    if (Controller_breakDown(s, next, sink)) sink.emit(22);
  },

  // prettier-ignore
  actions: [
    { name: "Interrupt_enter", actor: "Interrupt", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(49, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_io", actor: "Interrupt", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(50, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Interrupt_acquire_io_2", actor: "Interrupt", context: 0, from: 1, first: 2, parameters: [], kind: "acquire", place: place(50, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_let_at_last", actor: "Interrupt", context: 0, from: 2, first: 3, parameters: [], kind: "statement", place: place(56, 5), text: "let at = last", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_let_command_slot", actor: "Interrupt", context: 0, from: 3, first: 4, parameters: [], kind: "statement", place: place(57, 5), text: "let command = slot[at]", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_release_io", actor: "Interrupt", context: 0, from: 4, first: 5, parameters: [], kind: "release", place: place(50, 22), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_given_back", actor: "Interrupt", context: 0, from: 5, first: 6, parameters: [], kind: "statement", place: place(61, 7), text: "given_back: assert command in owned", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_owned_owned_minus_Event", actor: "Interrupt", context: 0, from: 6, first: 7, parameters: [], kind: "statement", place: place(80, 5), text: "owned = owned minus { Event }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_last_last_1_SLOTS", actor: "Interrupt", context: 0, from: 7, first: 8, parameters: [], kind: "statement", place: place(71, 3), text: "last = (last + 1) % SLOTS", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_wraps", actor: "Interrupt", context: 0, from: 8, first: 9, parameters: [], kind: "statement", place: place(82, 7), text: "await wraps", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_nextNumber", actor: "Interrupt", context: 0, from: 8, first: 10, parameters: [], kind: "statement", place: place(85, 7), text: "nextNumber", external: false, fairness: "weak", event: "nextNumber" },
    { name: "Interrupt_owned_owned_union_LogState", actor: "Interrupt", context: 0, from: 9, first: 11, parameters: [], kind: "statement", place: place(96, 3), text: "owned = owned union { LogState }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_owned_owned_union_Event", actor: "Interrupt", context: 0, from: 10, first: 12, parameters: [], kind: "statement", place: place(87, 5), text: "owned = owned union { Event }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_spin_until_status", actor: "Interrupt", context: 0, from: 11, first: 13, parameters: [], kind: "statement", place: place(100, 3), text: "spin until status", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_status_false", actor: "Interrupt", context: 0, from: 12, first: 14, parameters: [], kind: "statement", place: place(101, 3), text: "status = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_owned_owned_minus_LogState", actor: "Interrupt", context: 0, from: 13, first: 15, parameters: [], kind: "statement", place: place(103, 3), text: "owned = owned minus { LogState }", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_enter", actor: "Watchdog", context: 1, from: 0, first: 16, parameters: [], kind: "enter", place: place(107, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_enter_2", actor: "Watchdog", context: 1, from: 0, first: 17, parameters: [], kind: "enter", place: place(107, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_last_0", actor: "Watchdog", context: 1, from: 1, first: 18, parameters: [], kind: "statement", place: place(108, 3), text: "last = 0", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_returns_gives_back_io", actor: "Watchdog", context: 1, from: 2, first: 19, parameters: [], kind: "leave", place: place(107, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 20, parameters: [{ name: "c", role: "family", low: 0, values: ["Event","LogState"] }], kind: "action", place: place(117, 19), text: "answer", external: true, fairness: "none", event: "answer" },
    { name: "Controller_breakDown", actor: "Controller", context: -1, from: -1, first: 22, parameters: [], kind: "action", place: place(124, 19), text: "breakDown", external: true, fairness: "none", event: "breakDown" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(49, 9), members: ["Interrupt"], firstActivation: 1, locations: [
      { label: undefined, place: place(49, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(56, 5), text: "let at = last", calls: [{ proc: "drain", place: place(50, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 5), text: "let command = slot[at]", calls: [{ proc: "drain", place: place(50, 13) }], locals: [["at", "Interrupt.drain.at"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 22), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "given_back", place: place(61, 7), text: "given_back: assert command in owned", calls: [{ proc: "drain", place: place(50, 13) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(80, 5), text: "owned = owned minus { Event }", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(71, 3), text: "last = (last + 1) % SLOTS", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "handBack", place: place(66, 27) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["at", "Interrupt.handBack.at"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(81, 5), text: "either", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(96, 3), text: "owned = owned union { LogState }", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }, { proc: "fetchLogState", place: place(83, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(87, 5), text: "owned = owned union { Event }", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(100, 3), text: "spin until status", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }, { proc: "fetchLogState", place: place(83, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(101, 3), text: "status = false", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }, { proc: "fetchLogState", place: place(83, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(103, 3), text: "owned = owned minus { LogState }", calls: [{ proc: "drain", place: place(50, 13) }, { proc: "complete", place: place(62, 7) }, { proc: "fetchLogState", place: place(83, 7) }], locals: [["at", "Interrupt.drain.at"], ["command", "Interrupt.drain.command"], ["command", "Interrupt.complete.command"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "Watchdog", form: "timer", word: "timer", place: place(107, 7), members: ["Watchdog"], firstActivation: 2, locations: [
      { label: undefined, place: place(107, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(108, 3), text: "last = 0", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(107, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Watchdog_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Watchdog_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (s: State) => Interrupt_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(50, 3), message: "`Interrupt` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(50, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(50, 22), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(61, 26), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "assertion", name: "given_back", place: place(61, 7), message: "the assertion in `given_back` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(62, 16), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(107, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(107, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(107, 7), message: "`Watchdog` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (command == none) { return; } is true", place: place(58, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (command == none) { return; } is false", place: place(58, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (command == Event) is true", place: place(79, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (command == Event) is false", place: place(79, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c == LogState) { status = true; } is true", place: place(121, 5), other: undefined, parts: [""] },
    { kind: "branch", text: "if (c == LogState) { status = true; } is false", place: place(121, 5), other: undefined, parts: [""] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "answer({0})", formats: [{ kind: "names", low: 0, names: ["Event", "LogState"] }] },
    { text: "schedule Interrupt", formats: [] },
    { text: "breakDown", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "in_step", place: place(131, 11), text: "quiescent => last == tail && slot[last] == none", holds: in_step },
  ],
  // prettier-ignore
  reachables: [
    { name: "wrapped", place: place(132, 11), text: "tail == 0 && last == SLOTS - 1", holds: wrapped },
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
    { name: "slot", group: "variable", dimensions: [[0, 2]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["Event","LogState"] } }, read: slot, write: setSlot },
    { name: "last", group: "variable", dimensions: [], format: { kind: "number" }, read: last, write: setLast },
    { name: "tail", group: "variable", dimensions: [], format: { kind: "number" }, read: tail, write: setTail },
    { name: "owned", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["Event","LogState"] } }, read: owned, write: setOwned },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["Event","LogState"] } }, read: posted, write: setPosted },
    { name: "status", group: "variable", dimensions: [], format: { kind: "boolean" }, read: status, write: setStatus },
    { name: "faults", group: "variable", dimensions: [], format: { kind: "number" }, read: faults, write: setFaults },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Interrupt","Watchdog"] }, read: io_owner, write: setIo_owner },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 let at = last","3 let command = slot[at]","4 release io","5 given_back","6 owned = owned minus { Event }","7 last = (last + 1) % SLOTS","8 either","9 owned = owned union { LogState }","10 owned = owned union { Event }","11 spin until status","12 status = false","13 owned = owned minus { LogState }"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "Watchdog.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 last = 0","2 returns (gives back io)"] }, read: Watchdog_at, write: setWatchdog_at },
    { name: "Watchdog.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_pending, write: setWatchdog_pending },
    { name: "Interrupt.drain.at", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_drain_at, write: setInterrupt_drain_at },
    { name: "Interrupt.drain.command", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["Event","LogState"] } }, read: Interrupt_drain_command, write: setInterrupt_drain_command },
    { name: "Interrupt.complete.command", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Event","LogState"] }, read: Interrupt_complete_command, write: setInterrupt_complete_command },
    { name: "Interrupt.handBack.at", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_handBack_at, write: setInterrupt_handBack_at },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "assert", name: "given_back" }],
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
