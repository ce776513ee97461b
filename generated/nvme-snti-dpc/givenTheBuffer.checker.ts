// Generated from specs/nvme-snti-dpc.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 ef4ca366932d3945 · revision givenTheBuffer · 20 variables in 3 words (85 bits) · 21 actions, 39 transitions
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

// Completions on two CPUs leave the freeing of buffers to one DPC. Is every buffer freed, and nothing else?
//
// Source: the OFA Windows NVMe miniport (nvmewin) up to 0ef33cc, SntiMapCompletionStatus (nvmeSnti.c). The buffer of a
// translated command is freed in a DPC of which there is one object. Queueing it fails while it is queued; the code asserts
// and has an open note about it. Its argument is the request, which is completed right after.
// Abstracted: translation. Two requests, two buffers, two CPUs with a completion pass each.
//
// What was found. In `oneDpc` the DPC reads a request that the port has taken back, or given to somebody else; and a buffer is
// lost whenever the DPC is still queued. `givenTheBuffer` passes the buffer instead of the request, which mends the first
// alone. `atOnce` frees in the pass, which runs in a DPC itself; the detour is from the time when it ran in the interrupt.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const frees = BufferInDpc
const FREE = 0;
const DISPATCH = 2;
const PASSIVE = 0;
const NOBODY = 0;
const NONE = -1;
const TAKEN = 1;
const LENT = 2;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                       values
//    0  0–3 (2 × 2)    srb[element: 0..1]             free, taken, lent, quarantined
//    0  4–9 (2 × 3)    srb.buffer[element: 0..1]      none, buffer[0] (dangling), buffer[1] (dangling), buffer[…
//    0  10–13 (2 × 2)  buffer[element: 0..1]          free, taken, lent, quarantined
//    0  14–17          posted                         one bit for each element
//    0  18–23 (2 × 3)  answered[index: 0..1]          none, srb[0] (dangling), srb[1] (dangling), srb[0], srb[1]
//    0  24–26          request                        none, srb[0] (dangling), srb[1] (dangling), srb[0], srb[1]
//    0  27–29          toFree                         none, buffer[0] (dangling), buffer[1] (dangling), buffer[…
//    1  0–2            StartIoLock.owner              free, StartIo, Complete[0], Complete[1], Snti[0], Snti[1]
//    1  3–5            StartIo.at                     0 inactive, 1..6 where it rests
//    1  6–11 (2 × 3)   Complete.at[c: 0..1]           0 inactive, 1..5 where it rests
//    0  30–31 (2 × 1)  Complete.pending[c: 0..1]      false, true
//    1  12–15 (2 × 2)  Snti.at[cpu: 0..1]             0 inactive, 1..2 where it rests
//    1  16             Snti.pending                   false, true
//    1  17–19          StartIo.r                      none, srb[0] (dangling), srb[1] (dangling), srb[0], srb[1]
//    1  20–22          StartIo.b                      none, buffer[0] (dangling), buffer[1] (dangling), buffer[…
//    1  23–28 (2 × 3)  Complete.r[c: 0..1]            none, srb[0] (dangling), srb[1] (dangling), srb[0], srb[1]
//    2  0–5 (2 × 3)    Complete.b[c: 0..1]            none, buffer[0] (dangling), buffer[1] (dangling), buffer[…
//    2  6–11 (2 × 3)   Complete.freeLater.r[c: 0..1]  none, srb[0] (dangling), srb[1] (dangling), srb[0], srb[1]
//    2  12–17 (2 × 3)  Complete.freeLater.b[c: 0..1]  none, buffer[0] (dangling), buffer[1] (dangling), buffer[…
//    2  18–23 (2 × 3)  Snti.b[cpu: 0..1]              none, buffer[0] (dangling), buffer[1] (dangling), buffer[…

const srb = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setSrb = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const srb_buffer = (s: State, element: number): number => ((s[0] >>> (3 * element + 4)) & 7) - 1;
const setSrb_buffer = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * element + 4))) | ((value + 1) << (3 * element + 4));
};
const buffer = (s: State, element: number): number => (s[0] >>> (2 * element + 10)) & 3;
const setBuffer = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element + 10))) | (value << (2 * element + 10));
};
const posted = (s: State): number => (s[0] >>> 14) & 15;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 14)) | (value << 14);
};
const answered = (s: State, index: number): number => ((s[0] >>> (3 * index + 18)) & 7) - 1;
const setAnswered = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 18))) | ((value + 1) << (3 * index + 18));
};
const request = (s: State): number => ((s[0] >>> 24) & 7) - 1;
const setRequest = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 24)) | ((value + 1) << 24);
};
const toFree = (s: State): number => ((s[0] >>> 27) & 7) - 1;
const setToFree = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 27)) | ((value + 1) << 27);
};
const StartIoLock_owner = (s: State): number => s[1] & 7;
const setStartIoLock_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const StartIo_at = (s: State): number => (s[1] >>> 3) & 7;
const setStartIo_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 3)) | (value << 3);
};
const Complete_at = (s: State, c: number): number => (s[1] >>> (3 * c + 6)) & 7;
const setComplete_at = (s: State, c: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * c + 6))) | (value << (3 * c + 6));
};
const Complete_pending = (s: State, c: number): boolean => ((s[0] >>> (c + 30)) & 1) !== 0;
const setComplete_pending = (s: State, c: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (c + 30))) | ((value ? 1 : 0) << (c + 30));
};
const Snti_at = (s: State, cpu: number): number => (s[1] >>> (2 * cpu + 12)) & 3;
const setSnti_at = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * cpu + 12))) | (value << (2 * cpu + 12));
};
const Snti_pending = (s: State): boolean => ((s[1] >>> 16) & 1) !== 0;
const setSnti_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 16)) | ((value ? 1 : 0) << 16);
};
const StartIo_r = (s: State): number => ((s[1] >>> 17) & 7) - 1;
const setStartIo_r = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 17)) | ((value + 1) << 17);
};
const StartIo_b = (s: State): number => ((s[1] >>> 20) & 7) - 1;
const setStartIo_b = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 20)) | ((value + 1) << 20);
};
const Complete_r = (s: State, c: number): number => ((s[1] >>> (3 * c + 23)) & 7) - 1;
const setComplete_r = (s: State, c: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * c + 23))) | ((value + 1) << (3 * c + 23));
};
const Complete_b = (s: State, c: number): number => ((s[2] >>> (3 * c)) & 7) - 1;
const setComplete_b = (s: State, c: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (3 * c))) | ((value + 1) << (3 * c));
};
const Complete_freeLater_r = (s: State, c: number): number => ((s[2] >>> (3 * c + 6)) & 7) - 1;
const setComplete_freeLater_r = (s: State, c: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (3 * c + 6))) | ((value + 1) << (3 * c + 6));
};
const Complete_freeLater_b = (s: State, c: number): number => ((s[2] >>> (3 * c + 12)) & 7) - 1;
const setComplete_freeLater_b = (s: State, c: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (3 * c + 12))) | ((value + 1) << (3 * c + 12));
};
const Snti_b = (s: State, cpu: number): number => ((s[2] >>> (3 * cpu + 18)) & 7) - 1;
const setSnti_b = (s: State, cpu: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (3 * cpu + 18))) | ((value + 1) << (3 * cpu + 18));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The element of srb that a ref is to, dangling or not. */
function srb_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function srb_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Whether a ref is to an element that was given, and is free. */
function srb_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && srb(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function srb_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && srb(s, ref) !== FREE;
}

/** The element of buffer that a ref is to, dangling or not. */
function buffer_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function buffer_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if ((0 === c && StartIo_at(s) !== 0) || Complete_at(s, c) !== 0 || Snti_at(s, c) !== 0)
    return DISPATCH;
  return PASSIVE;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && StartIo_at(s) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 2 && Complete_at(s, 0) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 3 && Complete_at(s, 1) !== 0 && 1 === c && DISPATCH < l) ||
    (o === 4 && Snti_at(s, 0) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 5 && Snti_at(s, 1) !== 0 && 1 === c && DISPATCH < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (StartIo_at(s) === 2) return StartIoLock_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (StartIo_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Snti_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Snti_at(s, 1) !== 0) return NOBODY;
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

/** forall k in 0..1: Complete.at[k] == 0 */
function forall1(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Complete_at(s, k) === 0)) return false;
  return true;
}

/** forall k in 0..1: Snti.at[k] == 0 */
function forall2(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Snti_at(s, k) === 0)) return false;
  return true;
}

/** exists c in 0..1: (Complete.at[c] == 0) && (DISPATCH > occupied(c)) && Complete.pending[c] */
function exists3(s: State): boolean {
  for (let c = 0; c <= 1; c++)
    if (Complete_at(s, c) === 0 && DISPATCH > occupied(s, c) && Complete_pending(s, c)) return true;
  return false;
}

/** exists cpu in 0..1: (Snti.at[cpu] == 0) && (DISPATCH > occupied(cpu)) && Snti.pending */
function exists4(s: State): boolean {
  for (let cpu = 0; cpu <= 1; cpu++)
    if (Snti_at(s, cpu) === 0 && DISPATCH > occupied(s, cpu) && Snti_pending(s)) return true;
  return false;
}

/** exists c in 0..1: !(srb.isLive(r) && (srb[srb.index(r)] == free)) && ((posted & bit(r)) != 0) && (answered[c] == none) */
function exists6(s: State, r: number): boolean {
  for (let c = 0; c <= 1; c++)
    if (
      !(srb_isLive(s, r) && srb(s, srb_index(s, r)) === FREE) &&
      (posted(s) & (1 << r)) !== 0 &&
      answered(s, c) === NONE
    )
      return true;
  return false;
}

/** exists r in 0..3: exists c in 0..1: !(srb.isLive(r) && (srb[srb.index(r)] == free)) && ((posted & bit(r)) != 0) && (answered[c] == none) */
function exists5(s: State): boolean {
  for (let r = 0; r <= 3; r++) if (exists6(s, r)) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    StartIo_at(s) === 0 && forall1(s) && forall2(s) && !exists3(s) && !exists4(s) && !exists5(s)
  );
}

/** An element of srb is given: no ref is to it any more. False: a rule is broken and the step ends. */
function srb_give(next: State, sink: Sink, element: number): boolean {
  if ((posted(next) & (1 << (element + 2))) !== 0) {
    if ((posted(next) & (1 << element)) !== 0) {
      sink.note(7); // `posted` holds two dangling refs to one element of `srb`, and counts them once
    }
    setPosted(next, (posted(next) & ~(1 << (element + 2))) | (1 << element));
  }
  for (let i_13 = 0; i_13 <= 1; i_13++) {
    if (answered(next, i_13) === element + 2) {
      setAnswered(next, i_13, element);
    }
  }
  if (request(next) === element + 2) {
    setRequest(next, element);
  }
  if (StartIo_r(next) === element + 2) {
    setStartIo_r(next, element);
  }
  for (let i_14 = 0; i_14 <= 1; i_14++) {
    if (Complete_r(next, i_14) === element + 2) {
      setComplete_r(next, i_14, element);
    }
  }
  for (let i_15 = 0; i_15 <= 1; i_15++) {
    if (Complete_freeLater_r(next, i_15) === element + 2) {
      setComplete_freeLater_r(next, i_15, element);
    }
  }
  setSrb(next, element, FREE);
  return true;
}

/** An element of buffer is given: no ref is to it any more. False: a rule is broken and the step ends. */
function buffer_give(next: State, _sink: Sink, element: number): boolean {
  for (let i_16 = 0; i_16 <= 1; i_16++) {
    if (srb_buffer(next, i_16) === element + 2) {
      setSrb_buffer(next, i_16, element);
    }
  }
  if (toFree(next) === element + 2) {
    setToFree(next, element);
  }
  if (StartIo_b(next) === element + 2) {
    setStartIo_b(next, element);
  }
  for (let i_17 = 0; i_17 <= 1; i_17++) {
    if (Complete_b(next, i_17) === element + 2) {
      setComplete_b(next, i_17, element);
    }
  }
  for (let i_18 = 0; i_18 <= 1; i_18++) {
    if (Complete_freeLater_b(next, i_18) === element + 2) {
      setComplete_freeLater_b(next, i_18, element);
    }
  }
  for (let i_19 = 0; i_19 <= 1; i_19++) {
    if (Snti_b(next, i_19) === element + 2) {
      setSnti_b(next, i_19, element);
    }
  }
  setBuffer(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * StartIo: enters   specs/nvme-snti-dpc.ilk:26
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_at(next, 1); // before srb.take()
  return true;
}

/**
 * StartIo: enters   specs/nvme-snti-dpc.ilk:26
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (StartIoLock_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * StartIo: enters   specs/nvme-snti-dpc.ilk:26
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_enter_3(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 1)) return false;
  sink.event(0); // enter
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), 0, DISPATCH)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setStartIo_at(next, 2); // before spin for StartIoLock
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * StartIo: srb.take()   specs/nvme-snti-dpc.ilk:27
 *   let r = srb.take();
 */
function StartIo_srb_take(s: State, next: State, sink: Sink, element: number): boolean {
  if (srb(s, element) !== FREE) return false;
  setSrb(next, element, TAKEN);
  setSrb_buffer(next, element, NONE);
  const r = element + 2;
  sink.event(3); // srb.take
  if (r === NONE) {
    sink.note(1); // branch: if (r == none) { return; } is true
    setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  } else {
    sink.note(2); // branch: if (r == none) { return; } is false
    setStartIo_r(next, r);
    setStartIo_at(next, 4); // before buffer.take()
  }
  return true;
}

/** exists element in 0..1: srb[element] == free */
function exists7(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (srb(s, element) === FREE) return true;
  return false;
}

/**
 * StartIo: srb.take()   specs/nvme-snti-dpc.ilk:27
 *   let r = srb.take();
 */
function StartIo_srb_take_2(s: State, next: State, sink: Sink): boolean {
  if (exists7(s)) return false;
  sink.event(3); // srb.take
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * StartIo: acquire StartIoLock, after spinning   specs/nvme-snti-dpc.ilk:26
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_at(next, 1); // before srb.take()
  return true;
}

/**
 * StartIo: returns (gives back StartIoLock)   specs/nvme-snti-dpc.ilk:26
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_returns_gives_back_StartIoLock(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (StartIoLock_owner(next) !== 1) {
    sink.fail(3); // release-not-owner
    broken = true;
  }
  if (StartIoLock_owner(next) === 1) {
    sink.event(4); // release StartIoLock
    setStartIoLock_owner(next, 0);
  }
  if (StartIoLock_owner(next) === 1) {
    sink.fail(4); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // leave
  setStartIo_at(next, 0); // inactive
  return true;
}

/**
 * StartIo: buffer.take()   specs/nvme-snti-dpc.ilk:29
 *   let b = buffer.take();
 */
function StartIo_buffer_take(s: State, next: State, sink: Sink, element: number): boolean {
  if (buffer(s, element) !== FREE) return false;
  setBuffer(next, element, TAKEN);
  const b = element + 2;
  sink.event(7); // buffer.take
  setStartIo_b(next, b);
  setStartIo_at(next, 5); // before r.buffer = b
  return true;
}

/** exists element in 0..1: buffer[element] == free */
function exists8(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (buffer(s, element) === FREE) return true;
  return false;
}

/**
 * StartIo: buffer.take()   specs/nvme-snti-dpc.ilk:29
 *   let b = buffer.take();
 */
function StartIo_buffer_take_2(s: State, next: State, sink: Sink): boolean {
  if (exists8(s)) return false;
  sink.event(7); // buffer.take
  setStartIo_b(next, NONE);
  setStartIo_at(next, 5); // before r.buffer = b
  return true;
}

/**
 * StartIo: r.buffer = b   specs/nvme-snti-dpc.ilk:30
 */
function StartIo_r_buffer_b(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_r(next) === NONE) {
    sink.fail(5); // null-dereference
  }
  if (srb_isGone(next, StartIo_r(next))) {
    sink.fail(6); // use-after-free
  }
  if (srb_isReused(next, StartIo_r(next))) {
    sink.fail(7); // stale-completion
  }
  if (
    StartIo_r(next) === NONE ||
    srb_isGone(next, StartIo_r(next)) ||
    srb_isReused(next, StartIo_r(next))
  ) {
    return true;
  }
  setSrb_buffer(next, srb_index(next, StartIo_r(next)), StartIo_b(next));
  setStartIo_at(next, 6); // before posted = posted union { r }
  return true;
}

/**
 * StartIo: posted = posted union { r }   specs/nvme-snti-dpc.ilk:31
 *   atomic { posted = posted union { r }; }
 */
function StartIo_posted_posted_union_r(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_r(next) === NONE) {
    sink.fail(8); // null-dereference
    return true;
  }
  setPosted(next, posted(next) | (0 | (1 << StartIo_r(next))));
  setStartIo_r(next, -1);
  setStartIo_b(next, -1);
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * Complete: enters   specs/nvme-snti-dpc.ilk:34
 *   dpc Complete[c: Cpu] as HwStorDpcRoutine on cpu c {
 */
function Complete_enter(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(DISPATCH > occupied(s, c))) return false;
  if (!Complete_pending(s, c)) return false;
  setComplete_pending(next, c, false);
  sink.event(0); // enter
  setComplete_at(next, c, 1); // before let r = answered[c]
  return true;
}

/**
 * Complete: let r = answered[c]   specs/nvme-snti-dpc.ilk:35
 */
function Complete_let_r_answered(_s: State, next: State, _sink: Sink, c: number): boolean {
  const r = answered(next, c);
  setComplete_r(next, c, r);
  setComplete_at(next, c, 2); // before answered[c] = none
  return true;
}

/**
 * Complete: answered[c] = none   specs/nvme-snti-dpc.ilk:36
 */
function Complete_answered_none(_s: State, next: State, _sink: Sink, c: number): boolean {
  setAnswered(next, c, NONE);
  setComplete_at(next, c, 3); // before let b = r.buffer
  return true;
}

/**
 * Complete: let b = r.buffer   specs/nvme-snti-dpc.ilk:37
 */
function Complete_let_b_r_buffer(_s: State, next: State, sink: Sink, c: number): boolean {
  if (Complete_r(next, c) === NONE) {
    sink.fail(9); // null-dereference
  }
  if (srb_isGone(next, Complete_r(next, c))) {
    sink.fail(10); // use-after-free
  }
  if (srb_isReused(next, Complete_r(next, c))) {
    sink.fail(11); // stale-completion
  }
  if (
    Complete_r(next, c) === NONE ||
    srb_isGone(next, Complete_r(next, c)) ||
    srb_isReused(next, Complete_r(next, c))
  ) {
    return true;
  }
  const b = srb_buffer(next, srb_index(next, Complete_r(next, c)));
  if (b !== NONE) {
    sink.note(3); // branch: if (b != none) { freeLater(r, b); } is true
    const r = Complete_r(next, c);
    setComplete_b(next, c, b);
    setComplete_freeLater_r(next, c, r);
    setComplete_freeLater_b(next, c, b);
    setComplete_at(next, c, 4); // before test toFree != none
  } else {
    sink.note(4); // branch: if (b != none) { freeLater(r, b); } is false
    setComplete_b(next, c, b);
    setComplete_at(next, c, 5); // before r.give()
  }
  return true;
}

/**
 * Complete: test toFree != none   specs/nvme-snti-dpc.ilk:51
 *   atomic {
 */
function Complete_test_toFree_none(_s: State, next: State, sink: Sink, c: number): boolean {
  if (toFree(next) !== NONE) {
    sink.note(5); // branch: if (toFree != none) { return; } is true
    setComplete_freeLater_r(next, c, -1);
    setComplete_freeLater_b(next, c, -1);
    setComplete_at(next, c, 5); // before r.give()
  } else {
    sink.note(6); // branch: if (toFree != none) { return; } is false
    setToFree(next, Complete_freeLater_b(next, c));
    sink.event(8); // schedule Snti
    setSnti_pending(next, true);
    setComplete_freeLater_r(next, c, -1);
    setComplete_freeLater_b(next, c, -1);
    setComplete_at(next, c, 5); // before r.give()
  }
  return true;
}

/**
 * Complete: r.give()   specs/nvme-snti-dpc.ilk:39
 *   r.give(); // RequestComplete
 */
function Complete_r_give(_s: State, next: State, sink: Sink, c: number): boolean {
  if (Complete_r(next, c) === NONE) {
    sink.fail(12); // null-dereference
    return true;
  }
  if (!srb_isLive(next, Complete_r(next, c))) {
    sink.fail(13); // double-free
    return true;
  }
  sink.event(9, Complete_r(next, c)); // srb.give({0})
  const element = srb_index(next, Complete_r(next, c));
  if (!srb_give(next, sink, element)) return true;
  if (StartIoLock_owner(next) === c + 2) {
    sink.fail(14); // lock-leak
    return true;
  }
  sink.event(6); // leave
  setComplete_at(next, c, 0); // inactive
  setComplete_r(next, c, -1);
  setComplete_b(next, c, -1);
  return true;
}

/**
 * Snti: enters   specs/nvme-snti-dpc.ilk:62
 * Its first step takes what it was given, and until then it counts as queued.
 *   dpc Snti as HwStorDpcRoutine {
 */
function Snti_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!Snti_pending(s)) return false;
  setSnti_pending(next, false);
  sink.event(0); // enter
  setSnti_at(next, cpu, 1); // before let b = toFree
  return true;
}

/**
 * Snti: let b = toFree   specs/nvme-snti-dpc.ilk:82
 *   atomic {
 */
function Snti_let_b_toFree(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  const b = toFree(next);
  setToFree(next, NONE);
  setSnti_b(next, cpu, b);
  setSnti_at(next, cpu, 2); // before b.give()
  return true;
}

/**
 * Snti: b.give()   specs/nvme-snti-dpc.ilk:69
 */
function Snti_b_give(_s: State, next: State, sink: Sink, cpu: number): boolean {
  if (Snti_b(next, cpu) === NONE) {
    sink.fail(15); // null-dereference
    return true;
  }
  if (!buffer_isLive(next, Snti_b(next, cpu))) {
    sink.fail(16); // double-free
    return true;
  }
  sink.event(10, Snti_b(next, cpu)); // buffer.give({0})
  const element = buffer_index(next, Snti_b(next, cpu));
  if (!buffer_give(next, sink, element)) return true;
  if (StartIoLock_owner(next) === cpu + 4) {
    sink.fail(17); // lock-leak
    return true;
  }
  sink.event(6); // leave
  setSnti_at(next, cpu, 0); // inactive
  setSnti_b(next, cpu, -1);
  return true;
}

/**
 * specs/nvme-snti-dpc.ilk:91
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink, r: number, c: number): boolean {
  if (srb_isLive(s, r) && srb(s, srb_index(s, r)) === FREE) return false;
  if (!((posted(s) & (1 << r)) !== 0 && answered(s, c) === NONE)) return false;
  sink.event(11, r, c); // finish({0}, {1})
  setPosted(next, posted(next) & ~(0 | (1 << r)));
  setAnswered(next, c, r);
  sink.event(12, c); // schedule Complete[{0}]
  setComplete_pending(next, c, true);
  return true;
}

/** What `StartIo` can do where it rests. */
function stepStartIo(s: State, next: State, sink: Sink): void {
  switch (StartIo_at(s)) {
    case 0: // inactive
      if (StartIo_enter(s, next, sink)) sink.emit(0);
      if (StartIo_enter_2(s, next, sink)) sink.emit(1);
      if (StartIo_enter_3(s, next, sink)) sink.emit(2);
      break;
    case 1: // srb.take()
      for (let element = 0; element <= 1; element++) {
        if (StartIo_srb_take(s, next, sink, element)) sink.emit(3 + element);
      }
      if (StartIo_srb_take_2(s, next, sink)) sink.emit(5);
      break;
    case 2: // spin for StartIoLock
      if (StartIo_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(6);
      break;
    case 3: // returns (gives back StartIoLock)
      if (StartIo_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(7);
      break;
    case 4: // buffer.take()
      for (let element = 0; element <= 1; element++) {
        if (StartIo_buffer_take(s, next, sink, element)) sink.emit(8 + element);
      }
      if (StartIo_buffer_take_2(s, next, sink)) sink.emit(10);
      break;
    case 5: // r.buffer = b
      if (StartIo_r_buffer_b(s, next, sink)) sink.emit(11);
      break;
    case 6: // posted = posted union { r }
      if (StartIo_posted_posted_union_r(s, next, sink)) sink.emit(12);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink, c: number): void {
  switch (Complete_at(s, c)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink, c)) sink.emit(13 + c);
      break;
    case 1: // let r = answered[c]
      if (Complete_let_r_answered(s, next, sink, c)) sink.emit(15 + c);
      break;
    case 2: // answered[c] = none
      if (Complete_answered_none(s, next, sink, c)) sink.emit(17 + c);
      break;
    case 3: // let b = r.buffer
      if (Complete_let_b_r_buffer(s, next, sink, c)) sink.emit(19 + c);
      break;
    case 4: // test toFree != none
      if (Complete_test_toFree_none(s, next, sink, c)) sink.emit(21 + c);
      break;
    case 5: // r.give()
      if (Complete_r_give(s, next, sink, c)) sink.emit(23 + c);
      break;
  }
}

/** What `Snti` can do where it rests. */
function stepSnti(s: State, next: State, sink: Sink, cpu: number): void {
  switch (Snti_at(s, cpu)) {
    case 0: // inactive
      if (Snti_enter(s, next, sink, cpu)) sink.emit(25 + cpu);
      break;
    case 1: // let b = toFree
      if (Snti_let_b_toFree(s, next, sink, cpu)) sink.emit(27 + cpu);
      break;
    case 2: // b.give()
      if (Snti_b_give(s, next, sink, cpu)) sink.emit(29 + cpu);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable twoPasses   specs/nvme-snti-dpc.ilk:98
 *   Complete[0].active && Complete[1].active
 */
function twoPasses(s: State): boolean {
  return Complete_at(s, 0) !== 0 && Complete_at(s, 1) !== 0;
}

/**
 * rule irq-unsafe-lock StartIoLock StartIo   specs/nvme-snti-dpc.ilk:26
 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(
    (StartIoLock_owner(s) === 2 && Complete_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 4 && Snti_at(s, 0) !== 0 && DISPATCH > occupied(s, 0))
  );
}

/** exists i in 0..1: answered[i] == (element + 2) */
function exists10(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (answered(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: Complete.r[i] == (element + 2) */
function exists11(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (Complete_r(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: Complete.freeLater.r[i] == (element + 2) */
function exists12(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (Complete_freeLater_r(s, i) === element + 2) return true;
  return false;
}

/** exists element in 0..1: ((srb[element] == taken) || (srb[element] == lent)) && !(((posted & bit(element + 2)) != 0) || (exists i_21 in 0..1: answered[i_21] == (element + 2)) || (request == (element + 2)) || (StartIo.r == (element + 2)) || (exists i_22 in 0..1: Complete.r[i_22] == (element + 2)) || (exists i_23 in 0..1: Complete.freeLater.r[i_23] == (element + 2))) */
function exists9(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (srb(s, element) === TAKEN || srb(s, element) === LENT) &&
      !(
        (posted(s) & (1 << (element + 2))) !== 0 ||
        exists10(s, element) ||
        request(s) === element + 2 ||
        StartIo_r(s) === element + 2 ||
        exists11(s, element) ||
        exists12(s, element)
      )
    )
      return true;
  return false;
}

/**
 * rule pool-leak srb   specs/nvme-snti-dpc.ilk:18
 */
function pool_leak_srb(s: State): boolean {
  return !(quiescent(s) && exists9(s));
}

/** exists i in 0..1: (srb[i] != free) && (srb.buffer[i] == (element + 2)) */
function exists14(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++)
    if (srb(s, i) !== FREE && srb_buffer(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: Complete.b[i] == (element + 2) */
function exists15(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (Complete_b(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: Complete.freeLater.b[i] == (element + 2) */
function exists16(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (Complete_freeLater_b(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: Snti.b[i] == (element + 2) */
function exists17(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (Snti_b(s, i) === element + 2) return true;
  return false;
}

/** exists element in 0..1: ((buffer[element] == taken) || (buffer[element] == lent)) && !((exists i_25 in 0..1: (srb[i_25] != free) && (srb.buffer[i_25] == (element + 2))) || (toFree == (element + 2)) || (StartIo.b == (element + 2)) || (exists i_26 in 0..1: Complete.b[i_26] == (element + 2)) || (exists i_27 in 0..1: Complete.freeLater.b[i_27] == (element + 2)) || (exists i_28 in 0..1: Snti.b[i_28] == (element + 2))) */
function exists13(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (buffer(s, element) === TAKEN || buffer(s, element) === LENT) &&
      !(
        exists14(s, element) ||
        toFree(s) === element + 2 ||
        StartIo_b(s) === element + 2 ||
        exists15(s, element) ||
        exists16(s, element) ||
        exists17(s, element)
      )
    )
      return true;
  return false;
}

/**
 * rule pool-leak buffer   specs/nvme-snti-dpc.ilk:19
 */
function pool_leak_buffer(s: State): boolean {
  return !(quiescent(s) && exists13(s));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/nvme-snti-dpc.ilk", line, column });
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_7 = 0; element_7 <= 1; element_7++) {
    setSrb(next, element_7, FREE);
  }
  for (let element_8 = 0; element_8 <= 1; element_8++) {
    setSrb_buffer(next, element_8, NONE);
  }
  for (let element_9 = 0; element_9 <= 1; element_9++) {
    setBuffer(next, element_9, FREE);
  }
  setPosted(next, 0);
  for (let index_10 = 0; index_10 <= 1; index_10++) {
    setAnswered(next, index_10, NONE);
  }
  setRequest(next, NONE);
  setToFree(next, NONE);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** what each element of srb is */
  readonly srb: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "srb.buffer": Readonly<
    Record<
      number,
      "buffer[0] (dangling)" | "buffer[1] (dangling)" | "buffer[0]" | "buffer[1]" | "none"
    >
  >;
  /** what each element of buffer is */
  readonly buffer: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly posted: readonly ("srb[0] (dangling)" | "srb[1] (dangling)" | "srb[0]" | "srb[1]")[];
  readonly answered: Readonly<
    Record<number, "srb[0] (dangling)" | "srb[1] (dangling)" | "srb[0]" | "srb[1]" | "none">
  >;
  /** What the DPC object holds while it is queued. */
  readonly request: "srb[0] (dangling)" | "srb[1] (dangling)" | "srb[0]" | "srb[1]" | "none";
  readonly toFree:
    "buffer[0] (dangling)" | "buffer[1] (dangling)" | "buffer[0]" | "buffer[1]" | "none";
  /** who holds StartIoLock */
  readonly "StartIoLock.owner":
    "free" | "StartIo" | "Complete[0]" | "Complete[1]" | "Snti[0]" | "Snti[1]";
  /** where StartIo rests */
  readonly "StartIo.at": string;
  /** where Complete rests */
  readonly "Complete.at": Readonly<
    Record<
      number,
      | "inactive"
      | "1 let r = answered[c]"
      | "2 answered[c] = none"
      | "3 let b = r.buffer"
      | "4 test toFree != none"
      | "5 r.give()"
    >
  >;
  /** Complete is to run */
  readonly "Complete.pending": Readonly<Record<number, boolean>>;
  /** where Snti rests */
  readonly "Snti.at": Readonly<Record<number, "inactive" | "1 let b = toFree" | "2 b.give()">>;
  /** Snti is to run */
  readonly "Snti.pending": boolean;
  /** local `r` of `StartIo` */
  readonly "StartIo.r": "srb[0] (dangling)" | "srb[1] (dangling)" | "srb[0]" | "srb[1]" | "none";
  /** local `b` of `StartIo` */
  readonly "StartIo.b":
    "buffer[0] (dangling)" | "buffer[1] (dangling)" | "buffer[0]" | "buffer[1]" | "none";
  /** local `r` of `Complete` */
  readonly "Complete.r": Readonly<
    Record<number, "srb[0] (dangling)" | "srb[1] (dangling)" | "srb[0]" | "srb[1]" | "none">
  >;
  /** local `b` of `Complete` */
  readonly "Complete.b": Readonly<
    Record<
      number,
      "buffer[0] (dangling)" | "buffer[1] (dangling)" | "buffer[0]" | "buffer[1]" | "none"
    >
  >;
  /** local `r` of `Complete` */
  readonly "Complete.freeLater.r": Readonly<
    Record<number, "srb[0] (dangling)" | "srb[1] (dangling)" | "srb[0]" | "srb[1]" | "none">
  >;
  /** local `b` of `Complete` */
  readonly "Complete.freeLater.b": Readonly<
    Record<
      number,
      "buffer[0] (dangling)" | "buffer[1] (dangling)" | "buffer[0]" | "buffer[1]" | "none"
    >
  >;
  /** local `b` of `Snti` */
  readonly "Snti.b": Readonly<
    Record<
      number,
      "buffer[0] (dangling)" | "buffer[1] (dangling)" | "buffer[0]" | "buffer[1]" | "none"
    >
  >;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeSntiDpc",
  revision: "givenTheBuffer",
  source: "specs/nvme-snti-dpc.ilk",
  hash: "ef4ca366932d39457fc96d35f5d1f235f5b183d9e8d19083dd8e066c12019c0d",
  constants: { frees: "BufferInDpc" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepStartIo(s, next, sink);
    for (let c = 0; c <= 1; c++) {
      stepComplete(s, next, sink, c);
    }
    for (let cpu = 0; cpu <= 1; cpu++) {
      stepSnti(s, next, sink, cpu);
    }
    for (let r = 0; r <= 3; r++) {
      for (let c = 0; c <= 1; c++) {
        if (Controller_finish(s, next, sink, r, c)) sink.emit(31 + 2 * r + c);
      }
    }
  },

  // prettier-ignore
  actions: [
    { name: "StartIo_enter", actor: "StartIo", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(26, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_2", actor: "StartIo", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(26, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_3", actor: "StartIo", context: 0, from: 0, first: 2, parameters: [], kind: "enter", place: place(26, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_srb_take", actor: "StartIo", context: 0, from: 1, first: 3, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "operation", place: place(27, 11), text: "srb.take()", external: false, fairness: "weak", event: "srb.take()" },
    { name: "StartIo_srb_take_2", actor: "StartIo", context: 0, from: 1, first: 5, parameters: [], kind: "operation", place: place(27, 11), text: "srb.take()", external: false, fairness: "weak", event: "srb.take()" },
    { name: "StartIo_acquire_StartIoLock_after_spinning", actor: "StartIo", context: 0, from: 2, first: 6, parameters: [], kind: "acquire", place: place(26, 7), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "StartIo_returns_gives_back_StartIoLock", actor: "StartIo", context: 0, from: 3, first: 7, parameters: [], kind: "leave", place: place(26, 7), text: "returns (gives back StartIoLock)", external: false, fairness: "weak", event: "leave" },
    { name: "StartIo_buffer_take", actor: "StartIo", context: 0, from: 4, first: 8, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "operation", place: place(29, 11), text: "buffer.take()", external: false, fairness: "weak", event: "buffer.take()" },
    { name: "StartIo_buffer_take_2", actor: "StartIo", context: 0, from: 4, first: 10, parameters: [], kind: "operation", place: place(29, 11), text: "buffer.take()", external: false, fairness: "weak", event: "buffer.take()" },
    { name: "StartIo_r_buffer_b", actor: "StartIo", context: 0, from: 5, first: 11, parameters: [], kind: "statement", place: place(30, 3), text: "r.buffer = b", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_posted_posted_union_r", actor: "StartIo", context: 0, from: 6, first: 12, parameters: [], kind: "statement", place: place(31, 3), text: "posted = posted union { r }", external: false, fairness: "weak", event: undefined },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 13, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "enter", place: place(34, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_let_r_answered", actor: "Complete", context: 1, from: 1, first: 15, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(35, 3), text: "let r = answered[c]", external: false, fairness: "weak", event: undefined },
    { name: "Complete_answered_none", actor: "Complete", context: 1, from: 2, first: 17, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(36, 3), text: "answered[c] = none", external: false, fairness: "weak", event: undefined },
    { name: "Complete_let_b_r_buffer", actor: "Complete", context: 1, from: 3, first: 19, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(37, 3), text: "let b = r.buffer", external: false, fairness: "weak", event: undefined },
    { name: "Complete_test_toFree_none", actor: "Complete", context: 1, from: 4, first: 21, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(51, 5), text: "test toFree != none", external: false, fairness: "weak", event: undefined },
    { name: "Complete_r_give", actor: "Complete", context: 1, from: 5, first: 23, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(39, 3), text: "r.give()", external: false, fairness: "weak", event: "r.give()" },
    { name: "Snti_enter", actor: "Snti", context: 2, from: 0, first: 25, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "enter", place: place(62, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Snti_let_b_toFree", actor: "Snti", context: 2, from: 1, first: 27, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(82, 3), text: "let b = toFree", external: false, fairness: "weak", event: undefined },
    { name: "Snti_b_give", actor: "Snti", context: 2, from: 2, first: 29, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(69, 5), text: "b.give()", external: false, fairness: "weak", event: "b.give()" },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 31, parameters: [{ name: "r", role: "family", low: 0, values: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] }, { name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "action", place: place(91, 10), text: "finish", external: false, fairness: "none", event: "finish" },
  ],
  // prettier-ignore
  contexts: [
    { name: "StartIo", form: "entry", word: "entry", place: place(26, 7), members: ["StartIo"], firstActivation: 1, locations: [
      { label: undefined, place: place(26, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 11), text: "srb.take()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 7), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(26, 7), text: "returns (gives back StartIoLock)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 11), text: "buffer.take()", calls: [], locals: [["r", "StartIo.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(30, 3), text: "r.buffer = b", calls: [], locals: [["r", "StartIo.r"], ["b", "StartIo.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(31, 3), text: "posted = posted union { r }", calls: [], locals: [["r", "StartIo.r"], ["b", "StartIo.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StartIo_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "Complete", form: "deferred", word: "dpc", place: place(34, 5), members: ["Complete[0]","Complete[1]"], firstActivation: 2, locations: [
      { label: undefined, place: place(34, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 3), text: "let r = answered[c]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 3), text: "answered[c] = none", calls: [], locals: [["r", "Complete.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 3), text: "let b = r.buffer", calls: [], locals: [["r", "Complete.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(51, 5), text: "test toFree != none", calls: [{ proc: "freeLater", place: place(38, 20) }], locals: [["r", "Complete.r"], ["b", "Complete.b"], ["r", "Complete.freeLater.r"], ["b", "Complete.freeLater.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "r.give()", calls: [], locals: [["r", "Complete.r"], ["b", "Complete.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const c = member; return Complete_at(s, c); }, cpu: (_s: State, member: number) => { const c = member; return c; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State, member: number) => { const c = member; return Complete_pending(s, c); } },
    { name: "Snti", form: "deferred", word: "dpc", place: place(62, 5), members: ["Snti[0]","Snti[1]"], firstActivation: 4, locations: [
      { label: undefined, place: place(62, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(82, 3), text: "let b = toFree", calls: [{ proc: "takeBuffer", place: place(68, 13) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 5), text: "b.give()", calls: [], locals: [["b", "Snti.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const cpu = member; return Snti_at(s, cpu); }, cpu: (_s: State, member: number) => { const cpu = member; return cpu; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Snti_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["PASSIVE","APC","DISPATCH","DIRQL"], cpus: 2, classes: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: place(17, 6), members: ["StartIoLock"], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, isShared: false, owner: (s: State) => StartIoLock_owner(s) },
  ], contexts: [
    { base: "DISPATCH", wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "DISPATCH", wants: (_s: State) => 0, mayEnter: (_s: State, member: number, $cpu: number) => { const c = member; return c === $cpu; } },
    { base: "DISPATCH", wants: (_s: State) => 0, mayEnter: (_s: State, member: number, $cpu: number) => { const cpu = member; return cpu === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(26, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(26, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(26, 7), message: "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(26, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(26, 7), message: "`StartIo` returns and still holds `StartIoLock`", platform: "StartIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(30, 3), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(30, 3), message: "`r.buffer`: the element of `srb` has been given back, and is free", platform: "BAD_POOL_CALLER (0xC2) or DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL (0xD5)", ends: true },
    { kind: "rule", name: "stale-completion", place: place(30, 3), message: "`r.buffer`: the element of `srb` has been given back, and taken anew", platform: "SCSI_VERIFIER_DETECTED_VIOLATION (0xF1), completion of a request that has been reused", ends: true },
    { kind: "rule", name: "null-dereference", place: place(31, 36), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(37, 11), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(37, 11), message: "`r.buffer`: the element of `srb` has been given back, and is free", platform: "BAD_POOL_CALLER (0xC2) or DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL (0xD5)", ends: true },
    { kind: "rule", name: "stale-completion", place: place(37, 11), message: "`r.buffer`: the element of `srb` has been given back, and taken anew", platform: "SCSI_VERIFIER_DETECTED_VIOLATION (0xF1), completion of a request that has been reused", ends: true },
    { kind: "rule", name: "null-dereference", place: place(39, 3), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(39, 3), message: "an element of `srb` is given through a ref to what has been given already", platform: "BAD_POOL_CALLER (0xC2), already freed", ends: true },
    { kind: "rule", name: "lock-leak", place: place(34, 5), message: "`Complete` returns and still holds `StartIoLock`", platform: "Complete returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(69, 5), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(69, 5), message: "an element of `buffer` is given through a ref to what has been given already", platform: "BAD_POOL_CALLER (0xC2), already freed", ends: true },
    { kind: "rule", name: "lock-leak", place: place(62, 5), message: "`Snti` returns and still holds `StartIoLock`", platform: "Snti returns with StartIoLock held (StorPortSpinLock4)", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "StartIo takes StartIoLock", place: undefined, other: undefined, parts: ["StartIo","StartIoLock"] },
    { kind: "branch", text: "if (r == none) { return; } is true", place: place(28, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (r == none) { return; } is false", place: place(28, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (b != none) { freeLater(r, b); } is true", place: place(38, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (b != none) { freeLater(r, b); } is false", place: place(38, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (toFree != none) { return; } is true", place: place(52, 7), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (toFree != none) { return; } is false", place: place(52, 7), other: undefined, parts: ["Complete"] },
    { kind: "mergedRefs", text: "`posted` holds two dangling refs to one element of `srb`, and counts them once", place: place(18, 6), other: undefined, parts: [] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire StartIoLock", formats: [] },
    { text: "wants StartIoLock", formats: [] },
    { text: "srb.take", formats: [] },
    { text: "release StartIoLock", formats: [] },
    { text: "release StartIoLock shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "buffer.take", formats: [] },
    { text: "schedule Snti", formats: [] },
    {
      text: "srb.give({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["srb[0] (dangling)", "srb[1] (dangling)", "srb[0]", "srb[1]"],
        },
      ],
    },
    {
      text: "buffer.give({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["buffer[0] (dangling)", "buffer[1] (dangling)", "buffer[0]", "buffer[1]"],
        },
      ],
    },
    {
      text: "finish({0}, {1})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["srb[0] (dangling)", "srb[1] (dangling)", "srb[0]", "srb[1]"],
        },
        { kind: "number" },
      ],
    },
    { text: "schedule Complete[{0}]", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "twoPasses", place: place(98, 11), text: "Complete[0].active && Complete[1].active", holds: twoPasses },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock StartIoLock StartIo", place: place(26, 7), text: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StartIo, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 },
    { name: "pool-leak srb", place: place(18, 6), text: "an element of `srb` is taken, and nothing refers to it any more", holds: pool_leak_srb, rule: "pool-leak", message: "an element of `srb` is taken, and nothing refers to it any more", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x62), pool allocations not freed at unload", needs: undefined },
    { name: "pool-leak buffer", place: place(19, 6), text: "an element of `buffer` is taken, and nothing refers to it any more", holds: pool_leak_buffer, rule: "pool-leak", message: "an element of `buffer` is taken, and nothing refers to it any more", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x62), pool allocations not freed at unload", needs: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "srb", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: srb, write: setSrb },
    { name: "srb.buffer", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["buffer[0] (dangling)","buffer[1] (dangling)","buffer[0]","buffer[1]"] } }, read: srb_buffer, write: setSrb_buffer },
    { name: "buffer", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: buffer, write: setBuffer },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] } }, read: posted, write: setPosted },
    { name: "answered", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] } }, read: answered, write: setAnswered },
    { name: "request", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] } }, read: request, write: setRequest },
    { name: "toFree", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["buffer[0] (dangling)","buffer[1] (dangling)","buffer[0]","buffer[1]"] } }, read: toFree, write: setToFree },
    { name: "StartIoLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StartIo","Complete[0]","Complete[1]","Snti[0]","Snti[1]"] }, read: StartIoLock_owner, write: setStartIoLock_owner },
    { name: "StartIo.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 srb.take()","2 spin for StartIoLock","3 returns (gives back StartIoLock)","4 buffer.take()","5 r.buffer = b","6 posted = posted union { r }"] }, read: StartIo_at, write: setStartIo_at },
    { name: "Complete.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 let r = answered[c]","2 answered[c] = none","3 let b = r.buffer","4 test toFree != none","5 r.give()"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [[0, 1]], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "Snti.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 let b = toFree","2 b.give()"] }, read: Snti_at, write: setSnti_at },
    { name: "Snti.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Snti_pending, write: setSnti_pending },
    { name: "StartIo.r", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] } }, read: StartIo_r, write: setStartIo_r },
    { name: "StartIo.b", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["buffer[0] (dangling)","buffer[1] (dangling)","buffer[0]","buffer[1]"] } }, read: StartIo_b, write: setStartIo_b },
    { name: "Complete.r", group: "context", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] } }, read: Complete_r, write: setComplete_r },
    { name: "Complete.b", group: "context", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["buffer[0] (dangling)","buffer[1] (dangling)","buffer[0]","buffer[1]"] } }, read: Complete_b, write: setComplete_b },
    { name: "Complete.freeLater.r", group: "context", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["srb[0] (dangling)","srb[1] (dangling)","srb[0]","srb[1]"] } }, read: Complete_freeLater_r, write: setComplete_freeLater_r },
    { name: "Complete.freeLater.b", group: "context", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["buffer[0] (dangling)","buffer[1] (dangling)","buffer[0]","buffer[1]"] } }, read: Complete_freeLater_b, write: setComplete_freeLater_b },
    { name: "Snti.b", group: "context", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["buffer[0] (dangling)","buffer[1] (dangling)","buffer[0]","buffer[1]"] } }, read: Snti_b, write: setSnti_b },
  ],
  expectation: { outcome: "violates", only: true, targets: [{ form: "rule", name: "pool-leak" }] },
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
