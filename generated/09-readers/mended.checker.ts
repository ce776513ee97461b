// Generated from specs/tutorial/09-readers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 97bc0816e86d4eb2 · revision mended · 13 variables in 2 words (41 bits) · 18 actions, 31 transitions
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

// Lookups read a table together and an update changes it alone; two requests may be on the wire. What can go wrong?
//
// A lock of a kind that is `shared` is held by many to read, `acquire table shared`, or by one to write, `acquire table`. A
// reader cannot become a writer: it has to release the lock first, and what it has read may be old by then. A kind that is
// `counting` has permits and no owner: `acquire` takes one or waits for it, `release` adds one, from any context, including
// an interrupt handler. So nothing tells which context has lost one; state how many there should be, as `returned` does.
// Source: rw_semaphore and semaphore of Linux, and edge-triggered interrupts, which merge. Abstracted: keys, packets.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const onMiss = LooksAgain
// const drains = true
const HARDIRQ = 3;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                    values
//    0  0–1            entries                     0..2
//    0  2–3            onWire                      0..2
//    0  4–5            sent                        0..2
//    0  6–8            table.owner                 free, Lookup[0], Lookup[1], Send[0], Send[1], Sent
//    0  9–13 (5 × 1)   table.shares[holder: 1..5]  0..1
//    0  14–15          room.count                  0..2
//    0  16–23 (2 × 4)  Lookup.at[i: 0..1]          0 inactive, 1..8 where it rests
//    0  24–27 (2 × 2)  Send.at[i: 0..1]            0 inactive, 1..2 where it rests
//    0  28–29          Sent.at                     0 inactive, 1..3 where it rests
//    0  30             Sent.pending                false, true
//    1  0–3 (2 × 2)    Lookup.known[i: 0..1]       0..2
//    1  4–7 (2 × 2)    Lookup.add.now[i: 0..1]     0..2
//    1  8–9            Sent.left                   0..2

const entries = (s: State): number => s[0] & 3;
const setEntries = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const onWire = (s: State): number => (s[0] >>> 2) & 3;
const setOnWire = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const sent = (s: State): number => (s[0] >>> 4) & 3;
const setSent = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const table_owner = (s: State): number => (s[0] >>> 6) & 7;
const setTable_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 6)) | (value << 6);
};
const table_shares = (s: State, holder: number): number => (s[0] >>> (holder + 8)) & 1;
const setTable_shares = (s: State, holder: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (holder + 8))) | (value << (holder + 8));
};
const room_count = (s: State): number => (s[0] >>> 14) & 3;
const setRoom_count = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 14)) | (value << 14);
};
const Lookup_at = (s: State, i: number): number => (s[0] >>> (4 * i + 16)) & 15;
const setLookup_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * i + 16))) | (value << (4 * i + 16));
};
const Send_at = (s: State, i: number): number => (s[0] >>> (2 * i + 24)) & 3;
const setSend_at = (s: State, i: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * i + 24))) | (value << (2 * i + 24));
};
const Sent_at = (s: State): number => (s[0] >>> 28) & 3;
const setSent_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 28)) | (value << 28);
};
const Sent_pending = (s: State): boolean => ((s[0] >>> 30) & 1) !== 0;
const setSent_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 30)) | ((value ? 1 : 0) << 30);
};
const Lookup_known = (s: State, i: number): number => (s[1] >>> (2 * i)) & 3;
const setLookup_known = (s: State, i: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * i))) | (value << (2 * i));
};
const Lookup_add_now = (s: State, i: number): number => (s[1] >>> (2 * i + 4)) & 3;
const setLookup_add_now = (s: State, i: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * i + 4))) | (value << (2 * i + 4));
};
const Sent_left = (s: State): number => (s[1] >>> 8) & 3;
const setSent_left = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 8)) | (value << 8);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Sent_at(s) !== 0) return HARDIRQ;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Sent_at(s) !== 0) return HARDIRQ;
  return TASK;
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Lookup_at(s, 0) === 6) {
      if (table_owner(s) === 1) return 0;
      return table_owner(s);
    }
    if (Lookup_at(s, 0) === 4) {
      if (table_owner(s) === 1) return 0;
      return table_owner(s);
    }
    if (Lookup_at(s, 0) === 1) {
      if (table_owner(s) === 1) return 0;
      return table_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (Lookup_at(s, 1) === 6) {
      if (table_owner(s) === 2) return 0;
      return table_owner(s);
    }
    if (Lookup_at(s, 1) === 4) {
      if (table_owner(s) === 2) return 0;
      return table_owner(s);
    }
    if (Lookup_at(s, 1) === 1) {
      if (table_owner(s) === 2) return 0;
      return table_owner(s);
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whether activation a waits for a lock that r shares, to take it alone. */
function awaitsReader(s: State, a: number, r: number): boolean {
  return (
    a !== r &&
    ((a === 1 && Lookup_at(s, 0) === 4 && table_shares(s, r) !== 0) ||
      (a === 1 && Lookup_at(s, 0) === 6 && table_shares(s, r) !== 0) ||
      (a === 2 && Lookup_at(s, 1) === 4 && table_shares(s, r) !== 0) ||
      (a === 2 && Lookup_at(s, 1) === 6 && table_shares(s, r) !== 0))
  );
}

/** Whether activation a has begun to wait for table, to hold it alone. */
function table_writerWaits(s: State, a: number): boolean {
  return (a === 1 && Lookup_at(s, 0) === 6) || (a === 2 && Lookup_at(s, 1) === 6);
}

/** forall a in 1..5: table.shares[a] == 0 */
function forall1(s: State): boolean {
  for (let a = 1; a <= 5; a++) if (!(table_shares(s, a) === 0)) return false;
  return true;
}

/** exists a in 1..5: table.writerWaits(a) */
function exists2(s: State): boolean {
  for (let a = 1; a <= 5; a++) if (table_writerWaits(s, a)) return true;
  return false;
}

/** Whether activation a waits to share a lock out of which w keeps it, which waits to hold it alone. */
function awaitsWriter(s: State, a: number, w: number): boolean {
  return (
    (a === 1 && Lookup_at(s, 0) === 1 && !forall1(s) && exists2(s) && table_writerWaits(s, w)) ||
    (a === 2 && Lookup_at(s, 1) === 1 && !forall1(s) && exists2(s) && table_writerWaits(s, w))
  );
}

/** exists a_17 in 1..5: awaitsReader(a, a_17) || awaitsWriter(a, a_17) */
function exists3(s: State, a: number): boolean {
  for (let a_17 = 1; a_17 <= 5; a_17++)
    if (awaitsReader(s, a, a_17) || awaitsWriter(s, a, a_17)) return true;
  return false;
}

/** exists a_16 in 1..5: awaitsReader(a, a_16) || awaitsWriter(a, a_16) */
function exists4(s: State, a: number): boolean {
  for (let a_16 = 1; a_16 <= 5; a_16++)
    if (awaitsReader(s, a, a_16) || awaitsWriter(s, a, a_16)) return true;
  return false;
}

/** exists a_15 in 1..5: awaitsReader(a, a_15) || awaitsWriter(a, a_15) */
function exists5(s: State, a: number): boolean {
  for (let a_15 = 1; a_15 <= 5; a_15++)
    if (awaitsReader(s, a, a_15) || awaitsWriter(s, a, a_15)) return true;
  return false;
}

/** exists a_14 in 1..5: awaitsReader(a, a_14) || awaitsWriter(a, a_14) */
function exists6(s: State, a: number): boolean {
  for (let a_14 = 1; a_14 <= 5; a_14++)
    if (awaitsReader(s, a, a_14) || awaitsWriter(s, a, a_14)) return true;
  return false;
}

/** exists a_13 in 1..5: awaitsReader(a, a_13) || awaitsWriter(a, a_13) */
function exists7(s: State, a: number): boolean {
  for (let a_13 = 1; a_13 <= 5; a_13++)
    if (awaitsReader(s, a, a_13) || awaitsWriter(s, a, a_13)) return true;
  return false;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists3(s, a)) return NOBODY;
    if (Lookup_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists4(s, a)) return NOBODY;
    if (Lookup_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists5(s, a)) return NOBODY;
    if (Send_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists6(s, a)) return NOBODY;
    if (Send_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists7(s, a)) return NOBODY;
    if (Sent_at(s) !== 0) return NOBODY;
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
function leadsTo1(_s: State, x: number, a: number): boolean {
  return x !== NOBODY && x === a;
}

/** exists a_18 in 1..5: (awaitsReader(x, a_18) || awaitsWriter(x, a_18)) && leadsTo1(a_18, a) */
function exists8(s: State, x: number, a: number): boolean {
  for (let a_18 = 1; a_18 <= 5; a_18++)
    if ((awaitsReader(s, x, a_18) || awaitsWriter(s, x, a_18)) && leadsTo1(s, a_18, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a) || exists8(s, x, a));
}

/** exists a_19 in 1..5: (awaitsReader(x, a_19) || awaitsWriter(x, a_19)) && leadsTo2(a_19, a) */
function exists9(s: State, x: number, a: number): boolean {
  for (let a_19 = 1; a_19 <= 5; a_19++)
    if ((awaitsReader(s, x, a_19) || awaitsWriter(s, x, a_19)) && leadsTo2(s, a_19, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a) || exists9(s, x, a));
}

/** exists a_20 in 1..5: (awaitsReader(x, a_20) || awaitsWriter(x, a_20)) && leadsTo3(a_20, a) */
function exists10(s: State, x: number, a: number): boolean {
  for (let a_20 = 1; a_20 <= 5; a_20++)
    if ((awaitsReader(s, x, a_20) || awaitsWriter(s, x, a_20)) && leadsTo3(s, a_20, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo3(s, waitsFor(s, x), a) || exists10(s, x, a));
}

/** exists a_21 in 1..5: (awaitsReader(x, a_21) || awaitsWriter(x, a_21)) && leadsTo4(a_21, a) */
function exists11(s: State, x: number, a: number): boolean {
  for (let a_21 = 1; a_21 <= 5; a_21++)
    if ((awaitsReader(s, x, a_21) || awaitsWriter(s, x, a_21)) && leadsTo4(s, a_21, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 4 waits. */
function leadsTo5(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo4(s, waitsFor(s, x), a) || exists11(s, x, a));
}

/** exists a_22 in 1..5: (awaitsReader(a, a_22) || awaitsWriter(a, a_22)) && leadsTo5(a_22, a) */
function exists12(s: State, a: number): boolean {
  for (let a_22 = 1; a_22 <= 5; a_22++)
    if ((awaitsReader(s, a, a_22) || awaitsWriter(s, a, a_22)) && leadsTo5(s, a_22, a)) return true;
  return false;
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo5(s, waitsFor(s, a), a) || exists12(s, a);
}

/** forall k in 0..1: Lookup.at[k] == 0 */
function forall13(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Lookup_at(s, k) === 0)) return false;
  return true;
}

/** forall k in 0..1: Send.at[k] == 0 */
function forall14(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Send_at(s, k) === 0)) return false;
  return true;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    forall13(s) &&
    forall14(s) &&
    Sent_at(s) === 0 &&
    !(Sent_at(s) === 0 && HARDIRQ > occupied(s, 0) && Sent_pending(s)) &&
    !(onWire(s) > 0)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Lookup: acquire table shared   specs/tutorial/09-readers.ilk:22
 */
function Lookup_acquire_table_shared(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(s) === 0 && table_shares(s, i + 1) === 0 && !(!forall1(s) && exists2(s))))
    return false;
  sink.event(0); // acquire table shared
  setTable_shares(next, i + 1, 1);
  setLookup_at(next, i, 2); // before let known = entries
  return true;
}

/**
 * Lookup: acquire table shared   specs/tutorial/09-readers.ilk:22
 */
function Lookup_acquire_table_shared_2(s: State, _next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(s) === i + 1 || table_shares(s, i + 1) !== 0)) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Lookup: let known = entries   specs/tutorial/09-readers.ilk:23
 */
function Lookup_let_known_entries(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0)) {
    sink.fail(2); // lock-not-held
  }
  const known = entries(next);
  if (!(table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0)) {
    return true;
  }
  setLookup_known(next, i, known);
  setLookup_at(next, i, 3); // before release table
  return true;
}

/**
 * Lookup: release table   specs/tutorial/09-readers.ilk:28
 */
function Lookup_release_table(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0)) {
    sink.fail(3); // release-not-owner
    return true;
  }
  if (table_shares(next, i + 1) !== 0) {
    sink.event(2); // release table shared
    setTable_shares(next, i + 1, 0);
  } else {
    sink.event(1); // release table
    setTable_owner(next, 0);
  }
  if (Lookup_known(next, i) === 0) {
    sink.note(0); // branch: if (known == 0) { add(); } is true
    setLookup_at(next, i, 4); // before acquire table
    if (waitsInCycle(next, i + 1)) {
      sink.fail(4); // deadlock
      return true;
    }
  } else {
    sink.note(1); // branch: if (known == 0) { add(); } is false
    if (table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0) {
      sink.fail(5); // lock-leak
      return true;
    }
    sink.event(3); // leave
    setLookup_at(next, i, 0); // inactive
    setLookup_known(next, i, 0);
  }
  return true;
}

/**
 * Lookup: acquire table   specs/tutorial/09-readers.ilk:34
 *   with table {
 */
function Lookup_acquire_table(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(s) === 0 && forall1(s))) return false;
  sink.event(4); // acquire table
  setTable_owner(next, i + 1);
  setLookup_at(next, i, 5); // before let now = entries
  return true;
}

/**
 * Lookup: acquire table   specs/tutorial/09-readers.ilk:34
 *   with table {
 */
function Lookup_acquire_table_2(s: State, _next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(s) === i + 1 || table_shares(s, i + 1) !== 0)) return false;
  sink.fail(6); // recursive-acquire
  return true;
}

/** exists a in 1..5: (a != (i + 1)) && (table.shares[a] != 0) */
function exists15(s: State, i: number): boolean {
  for (let a = 1; a <= 5; a++) if (a !== i + 1 && table_shares(s, a) !== 0) return true;
  return false;
}

/**
 * Lookup: acquire table: busy, begins to wait   specs/tutorial/09-readers.ilk:34
 *   with table {
 */
function Lookup_acquire_table_3(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(
    ((table_owner(s) !== 0 && table_owner(s) !== i + 1) || exists15(s, i)) &&
    !(table_owner(s) === i + 1 || table_shares(s, i + 1) !== 0)
  ))
    return false;
  sink.event(5); // wants table
  setLookup_at(next, i, 6); // before wait for table
  if (waitsInCycle(next, i + 1)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * Lookup: let now = entries   specs/tutorial/09-readers.ilk:35
 */
function Lookup_let_now_entries(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0)) {
    sink.fail(7); // lock-not-held
  }
  const now = entries(next);
  if (!(table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0)) {
    return true;
  }
  if (now === 0) {
    sink.note(2); // branch: if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is true
    setLookup_add_now(next, i, now);
    setLookup_at(next, i, 7); // before entries = now + 1
  } else {
    sink.note(3); // branch: if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is false
    setLookup_at(next, i, 8); // before release table
  }
  return true;
}

/**
 * Lookup: acquire table, after waiting   specs/tutorial/09-readers.ilk:34
 *   with table {
 */
function Lookup_acquire_table_after_waiting(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(s) === 0 && forall1(s))) return false;
  sink.event(4); // acquire table
  setTable_owner(next, i + 1);
  setLookup_at(next, i, 5); // before let now = entries
  return true;
}

/**
 * Lookup: entries = now + 1   specs/tutorial/09-readers.ilk:36
 *   if (onMiss != LooksAgain || now == 0) { entries = now + 1; }
 */
function Lookup_entries_now_1(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (table_owner(next) !== i + 1) {
    sink.fail(8); // lock-not-held
  }
  if (Lookup_add_now(next, i) + 1 > 2) {
    sink.fail(9); // out-of-range
  }
  if (table_owner(next) !== i + 1 || Lookup_add_now(next, i) + 1 > 2) {
    return true;
  }
  setEntries(next, Lookup_add_now(next, i) + 1);
  setLookup_add_now(next, i, 0);
  setLookup_at(next, i, 8); // before release table
  return true;
}

/**
 * Lookup: release table   specs/tutorial/09-readers.ilk:37
 *   }
 */
function Lookup_release_table_2(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0)) {
    sink.fail(10); // release-not-owner
    return true;
  }
  if (table_shares(next, i + 1) !== 0) {
    sink.event(2); // release table shared
    setTable_shares(next, i + 1, 0);
  } else {
    sink.event(1); // release table
    setTable_owner(next, 0);
  }
  if (table_owner(next) === i + 1 || table_shares(next, i + 1) !== 0) {
    sink.fail(5); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setLookup_at(next, i, 0); // inactive
  setLookup_known(next, i, 0);
  return true;
}

/**
 * Send: acquire room   specs/tutorial/09-readers.ilk:41
 */
function Send_acquire_room(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (!(room_count(s) > 0)) return false;
  sink.event(6); // acquire room
  setRoom_count(next, room_count(next) - 1);
  setSend_at(next, i, 2); // before onWire = onWire + 1
  return true;
}

/**
 * Send: onWire = onWire + 1   specs/tutorial/09-readers.ilk:42
 *   atomic { onWire = onWire + 1; }
 */
function Send_onWire_onWire_1(s: State, next: State, sink: Sink, i: number): boolean {
  if (!(TASK >= top(s, i))) return false;
  if (onWire(next) + 1 > 2) {
    sink.fail(12); // out-of-range
    return true;
  }
  setOnWire(next, onWire(next) + 1);
  if (table_owner(next) === i + 3 || table_shares(next, i + 3) !== 0) {
    sink.fail(13); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setSend_at(next, i, 0); // inactive
  return true;
}

/**
 * Sent: enters   specs/tutorial/09-readers.ilk:53
 *   isr Sent on cpu 0 {
 */
function Sent_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!Sent_pending(s)) return false;
  for (let k_8 = 0; k_8 <= 1; k_8++) {
    if (Send_at(next, k_8) !== 0 && k_8 === 0) {
      sink.note(15 + Send_at(next, k_8)); // which statement is interrupted
    }
  }
  for (let k_7 = 0; k_7 <= 1; k_7++) {
    if (Lookup_at(next, k_7) !== 0 && k_7 === 0) {
      sink.note(6 + Lookup_at(next, k_7)); // which statement is interrupted
    }
  }
  setSent_pending(next, false);
  sink.event(7); // enter
  setSent_at(next, 1); // before let left = sent
  return true;
}

/**
 * Sent: let left = sent   specs/tutorial/09-readers.ilk:55
 */
function Sent_let_left_sent(_s: State, next: State, sink: Sink): boolean {
  const left = sent(next);
  if (left === 0) {
    sink.note(4); // branch: if (left == 0) { return; } is true
    if (table_owner(next) === 5 || table_shares(next, 5) !== 0) {
      sink.fail(14); // lock-leak
      return true;
    }
    sink.event(3); // leave
    setSent_at(next, 0); // inactive
  } else {
    sink.note(5); // branch: if (left == 0) { return; } is false
    setSent_left(next, left);
    setSent_at(next, 2); // before sent = if drains then sent - 1 else 0
  }
  return true;
}

/**
 * Sent: sent = if drains then sent - 1 else 0   specs/tutorial/09-readers.ilk:57
 *   atomic { sent = if drains then sent - 1 else 0; }
 */
function Sent_sent_if_drains_then_sent_1_else_0(_s: State, next: State, sink: Sink): boolean {
  if (sent(next) - 1 < 0) {
    sink.fail(15); // out-of-range
    return true;
  }
  setSent(next, sent(next) - 1);
  setSent_at(next, 3); // before release room
  return true;
}

/**
 * Sent: release room   specs/tutorial/09-readers.ilk:58
 */
function Sent_release_room(_s: State, next: State, sink: Sink): boolean {
  if (room_count(next) === 2) {
    sink.fail(16); // out-of-range
    return true;
  }
  sink.event(8); // release room
  setRoom_count(next, room_count(next) + 1);
  setSent_left(next, 0);
  setSent_at(next, 1); // before let left = sent
  return true;
}

/**
 * specs/tutorial/09-readers.ilk:46
 *   finish
 */
function Wire_finish(s: State, next: State, sink: Sink): boolean {
  if (!(onWire(s) > 0)) return false;
  sink.event(9); // finish
  if (onWire(next) - 1 < 0) {
    sink.fail(17); // out-of-range
    return true;
  }
  setOnWire(next, onWire(next) - 1);
  if (sent(next) + 1 > 2) {
    sink.fail(18); // out-of-range
    return true;
  }
  setSent(next, sent(next) + 1);
  sink.event(10); // raise Sent
  setSent_pending(next, true);
  return true;
}

/** What `Lookup` can do where it rests. */
function stepLookup(s: State, next: State, sink: Sink, i: number): void {
  switch (Lookup_at(s, i)) {
    case 1: // acquire table shared
      if (Lookup_acquire_table_shared(s, next, sink, i)) sink.emit(i);
      if (Lookup_acquire_table_shared_2(s, next, sink, i)) sink.emit(2 + i);
      break;
    case 2: // let known = entries
      if (Lookup_let_known_entries(s, next, sink, i)) sink.emit(4 + i);
      break;
    case 3: // release table
      if (Lookup_release_table(s, next, sink, i)) sink.emit(6 + i);
      break;
    case 4: // acquire table
      if (Lookup_acquire_table(s, next, sink, i)) sink.emit(8 + i);
      if (Lookup_acquire_table_2(s, next, sink, i)) sink.emit(10 + i);
      if (Lookup_acquire_table_3(s, next, sink, i)) sink.emit(12 + i);
      break;
    case 5: // let now = entries
      if (Lookup_let_now_entries(s, next, sink, i)) sink.emit(14 + i);
      break;
    case 6: // wait for table
      if (Lookup_acquire_table_after_waiting(s, next, sink, i)) sink.emit(16 + i);
      break;
    case 7: // entries = now + 1
      if (Lookup_entries_now_1(s, next, sink, i)) sink.emit(18 + i);
      break;
    case 8: // release table
      if (Lookup_release_table_2(s, next, sink, i)) sink.emit(20 + i);
      break;
  }
}

/** What `Send` can do where it rests. */
function stepSend(s: State, next: State, sink: Sink, i: number): void {
  switch (Send_at(s, i)) {
    case 1: // acquire room
      if (Send_acquire_room(s, next, sink, i)) sink.emit(22 + i);
      break;
    case 2: // onWire = onWire + 1
      if (Send_onWire_onWire_1(s, next, sink, i)) sink.emit(24 + i);
      break;
  }
}

/** What `Sent` can do where it rests. */
function stepSent(s: State, next: State, sink: Sink): void {
  switch (Sent_at(s)) {
    case 0: // inactive
      if (Sent_enter(s, next, sink)) sink.emit(26);
      break;
    case 1: // let left = sent
      if (Sent_let_left_sent(s, next, sink)) sink.emit(27);
      break;
    case 2: // sent = if drains then sent - 1 else 0
      if (Sent_sent_if_drains_then_sent_1_else_0(s, next, sink)) sink.emit(28);
      break;
    case 3: // release room
      if (Sent_release_room(s, next, sink)) sink.emit(29);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant once   specs/tutorial/09-readers.ilk:62
 *   entries <= 1
 */
function once(s: State): boolean {
  return entries(s) <= 1;
}

/**
 * invariant returned   specs/tutorial/09-readers.ilk:63
 *   quiescent => room.count == 2
 */
function returned(s: State): boolean {
  return !quiescent(s) || room_count(s) === 2;
}

/**
 * reachable together   specs/tutorial/09-readers.ilk:64
 *   Lookup[0].holds(table) && Lookup[1].holds(table)
 */
function together(s: State): boolean {
  return (
    (table_owner(s) === 1 || table_shares(s, 1) !== 0) &&
    (table_owner(s) === 2 || table_shares(s, 2) !== 0)
  );
}

/**
 * reachable full   specs/tutorial/09-readers.ilk:65
 *   room.count == 0
 */
function full(s: State): boolean {
  return room_count(s) === 0;
}

/** Where no reachable state meets this: never-quiescent */
function probe1(s: State): boolean {
  return quiescent(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/09-readers.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setRoom_count(next, 2);
  setEntries(next, 0);
  setOnWire(next, 0);
  setSent(next, 0);
  setRoom_count(next, 2);
  for (let i = 0; i <= 1; i++) {
    setLookup_at(next, i, 1); // before acquire table shared
    if (waitsInCycle(next, i + 1)) {
      sink.fail(0); // deadlock
      return true;
    }
  }
  for (let i = 0; i <= 1; i++) {
    setSend_at(next, i, 1); // before acquire room
    if (waitsInCycle(next, i + 3)) {
      sink.fail(11); // deadlock
      return true;
    }
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly entries: number;
  readonly onWire: number;
  readonly sent: number;
  /** who holds table */
  readonly "table.owner": "free" | "Lookup[0]" | "Lookup[1]" | "Send[0]" | "Send[1]" | "Sent";
  /** who holds table together with others */
  readonly "table.shares": Readonly<Record<number, number>>;
  /** how many more may take room */
  readonly "room.count": number;
  /** where Lookup rests */
  readonly "Lookup.at": Readonly<
    Record<
      number,
      | "inactive"
      | "1 acquire table shared"
      | "2 let known = entries"
      | "3 release table"
      | "4 acquire table"
      | "5 let now = entries"
      | "6 wait for table"
      | "7 entries = now + 1"
      | "8 release table"
    >
  >;
  /** where Send rests */
  readonly "Send.at": Readonly<
    Record<number, "inactive" | "1 acquire room" | "2 onWire = onWire + 1">
  >;
  /** where Sent rests */
  readonly "Sent.at": string;
  /** Sent is to run */
  readonly "Sent.pending": boolean;
  /** local `known` of `Lookup` */
  readonly "Lookup.known": Readonly<Record<number, number>>;
  /** local `now` of `Lookup` */
  readonly "Lookup.add.now": Readonly<Record<number, number>>;
  /** local `left` of `Sent` */
  readonly "Sent.left": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Readers",
  revision: "mended",
  source: "specs/tutorial/09-readers.ilk",
  hash: "97bc0816e86d4eb22589ff226ba593c06e53260a4f6668acd15a5e1b9c918bc1",
  constants: { onMiss: "LooksAgain", drains: "true" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let i = 0; i <= 1; i++) {
      stepLookup(s, next, sink, i);
    }
    for (let i = 0; i <= 1; i++) {
      stepSend(s, next, sink, i);
    }
    stepSent(s, next, sink);
    if (Wire_finish(s, next, sink)) sink.emit(30);
  },

  // prettier-ignore
  actions: [
    { name: "Lookup_acquire_table_shared", actor: "Lookup", context: 0, from: 1, first: 0, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(22, 3), does: { kind: "acquire", lock: { name: "table", indices: [], mode: "shared" } }, external: false, fairness: "weak" },
    { name: "Lookup_acquire_table_shared_2", actor: "Lookup", context: 0, from: 1, first: 2, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(22, 3), does: { kind: "acquire", lock: { name: "table", indices: [], mode: "shared" } }, external: false, fairness: "weak" },
    { name: "Lookup_let_known_entries", actor: "Lookup", context: 0, from: 2, first: 4, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(23, 3), does: { kind: "statement", text: ["let known = entries"] }, external: false, fairness: "weak" },
    { name: "Lookup_release_table", actor: "Lookup", context: 0, from: 3, first: 6, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(28, 5), does: { kind: "release", lock: { name: "table", indices: [] } }, external: false, fairness: "weak" },
    { name: "Lookup_acquire_table", actor: "Lookup", context: 0, from: 4, first: 8, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(34, 3), does: { kind: "acquire", lock: { name: "table", indices: [] } }, external: false, fairness: "weak" },
    { name: "Lookup_acquire_table_2", actor: "Lookup", context: 0, from: 4, first: 10, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(34, 3), does: { kind: "acquire", lock: { name: "table", indices: [] } }, external: false, fairness: "weak" },
    { name: "Lookup_acquire_table_3", actor: "Lookup", context: 0, from: 4, first: 12, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(34, 3), does: { kind: "acquire", lock: { name: "table", indices: [] }, outcome: "waits" }, external: false, fairness: "weak" },
    { name: "Lookup_let_now_entries", actor: "Lookup", context: 0, from: 5, first: 14, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(35, 5), does: { kind: "statement", text: ["let now = entries"] }, external: false, fairness: "weak" },
    { name: "Lookup_acquire_table_after_waiting", actor: "Lookup", context: 0, from: 6, first: 16, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(34, 3), does: { kind: "acquire", lock: { name: "table", indices: [] }, outcome: "afterWaiting" }, external: false, fairness: "weak" },
    { name: "Lookup_entries_now_1", actor: "Lookup", context: 0, from: 7, first: 18, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(36, 45), does: { kind: "statement", text: ["entries = now + 1"] }, external: false, fairness: "weak" },
    { name: "Lookup_release_table_2", actor: "Lookup", context: 0, from: 8, first: 20, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(37, 3), does: { kind: "release", lock: { name: "table", indices: [] } }, external: false, fairness: "weak" },
    { name: "Send_acquire_room", actor: "Send", context: 1, from: 1, first: 22, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(41, 3), does: { kind: "acquire", lock: { name: "room", indices: [] } }, external: false, fairness: "weak" },
    { name: "Send_onWire_onWire_1", actor: "Send", context: 1, from: 2, first: 24, parameters: [{ name: "i", role: "family", low: 0, values: ["0","1"] }], place: place(42, 3), does: { kind: "statement", text: ["onWire = onWire + 1"] }, external: false, fairness: "weak" },
    { name: "Sent_enter", actor: "Sent", context: 2, from: 0, first: 26, parameters: [], place: place(53, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Sent_let_left_sent", actor: "Sent", context: 2, from: 1, first: 27, parameters: [], place: place(55, 5), does: { kind: "statement", text: ["let left = sent"] }, external: false, fairness: "weak" },
    { name: "Sent_sent_if_drains_then_sent_1_else_0", actor: "Sent", context: 2, from: 2, first: 28, parameters: [], place: place(57, 5), does: { kind: "statement", text: ["sent = if drains then sent - 1 else 0"] }, external: false, fairness: "weak" },
    { name: "Sent_release_room", actor: "Sent", context: 2, from: 3, first: 29, parameters: [], place: place(58, 5), does: { kind: "release", lock: { name: "room", indices: [] } }, external: false, fairness: "weak" },
    { name: "Wire_finish", actor: "Wire", context: -1, from: -1, first: 30, parameters: [], place: place(46, 10), does: { kind: "action", action: "finish" }, beside: [[1,2],[2,1],[2,2]], external: false, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Lookup", form: "thread", word: "thread", place: place(21, 8), members: ["Lookup[0]","Lookup[1]"], firstActivation: 1, locations: [
      { label: undefined, place: place(21, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(22, 3), does: { kind: "acquire", lock: { name: "table", indices: [], mode: "shared" } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(23, 3), does: { kind: "statement", text: ["let known = entries"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 5), does: { kind: "release", lock: { name: "table", indices: [] } }, calls: [], locals: [["known", "Lookup.known"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 3), does: { kind: "acquire", lock: { name: "table", indices: [] } }, calls: [{ proc: "add", place: place(29, 23) }], locals: [["known", "Lookup.known"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(35, 5), does: { kind: "statement", text: ["let now = entries"] }, calls: [{ proc: "add", place: place(29, 23) }], locals: [["known", "Lookup.known"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 3), does: { kind: "spin", lock: { name: "table", indices: [] }, blocks: true }, calls: [{ proc: "add", place: place(29, 23) }], locals: [["known", "Lookup.known"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(36, 45), does: { kind: "statement", text: ["entries = now + 1"] }, calls: [{ proc: "add", place: place(29, 23) }], locals: [["known", "Lookup.known"], ["now", "Lookup.add.now"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 3), does: { kind: "release", lock: { name: "table", indices: [] } }, calls: [{ proc: "add", place: place(29, 23) }], locals: [["known", "Lookup.known"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member; return Lookup_at(s, i); }, cpu: (_s: State, member: number) => { const i = member; return i; }, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Send", form: "thread", word: "thread", place: place(40, 8), members: ["Send[0]","Send[1]"], firstActivation: 3, locations: [
      { label: undefined, place: place(40, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 3), does: { kind: "acquire", lock: { name: "room", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 3), does: { kind: "statement", text: ["onWire = onWire + 1"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const i = member; return Send_at(s, i); }, cpu: (_s: State, member: number) => { const i = member; return i; }, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Sent", form: "isr", word: "isr", place: place(53, 5), members: ["Sent"], firstActivation: 5, locations: [
      { label: undefined, place: place(53, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 5), does: { kind: "statement", text: ["let left = sent"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 5), does: { kind: "statement", text: ["sent = if drains then sent - 1 else 0"] }, calls: [], locals: [["left", "Sent.left"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 5), does: { kind: "release", lock: { name: "room", indices: [] } }, calls: [], locals: [["left", "Sent.left"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Sent_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Sent_pending(s), request: { verb: "raised", first: { by: "Wire.finish", text: "raise Sent", place: place(49, 5) } } },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 2, classes: [
    { name: "table", kind: "rwSemaphore", waiting: "blocks", place: place(15, 6), members: ["table"], holds: (s: State, _member: number, activation: number) => table_owner(s) === activation || table_shares(s, activation) !== 0, isShared: true, owner: (s: State) => table_owner(s) },
    { name: "room", kind: "semaphore", waiting: "blocks", place: place(16, 6), members: ["room"], holds: (_s: State, _member: number, _activation: number) => false, isShared: false, owner: undefined },
  ], contexts: [
    { base: "TASK", wants: (s: State, member: number) => { const i = member; return Lookup_at(s, i) === 1 ? 1 : Lookup_at(s, i) === 4 ? 1 : Lookup_at(s, i) === 6 ? 1 : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const i = member; return i === $cpu; } },
    { base: "TASK", wants: (s: State, member: number) => { const i = member; return Send_at(s, i) === 1 ? 2 : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const i = member; return i === $cpu; } },
    { base: "HARDIRQ", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(22, 3), message: "`Lookup` waits for `table`, whose holder waits, directly or not, for it", platform: "INFO: task Lookup blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(22, 3), message: "`table` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (table)", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(23, 15), message: "`entries` is guarded by `table`, which is not held here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(28, 5), message: "`table` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (table)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(34, 3), message: "`Lookup` waits for `table`, whose holder waits, directly or not, for it", platform: "INFO: task Lookup blocked for more than 120 seconds", ends: true },
    { kind: "rule", name: "lock-leak", place: place(21, 8), message: "`Lookup` returns and still holds `table`", platform: "BUG: Lookup still has locks held! (table)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(34, 3), message: "`table` is taken exclusively by an activation that holds it already", platform: "WARNING: possible recursive locking detected (table)", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(35, 15), message: "`entries` is guarded by `table`, which is not held here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(36, 45), message: "`entries` is guarded by `table`, which is not held exclusively here", platform: "WARNING: lockdep_assert_held(table) failed", ends: true },
    { kind: "range", name: "out-of-range", place: place(36, 45), message: "`entries` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(37, 3), message: "`table` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (table)", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(41, 3), message: "`Send` waits for `room`, whose holder waits, directly or not, for it", platform: "INFO: task blocked for more than 120 seconds", ends: true },
    { kind: "range", name: "out-of-range", place: place(42, 12), message: "`onWire` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "lock-leak", place: place(40, 8), message: "`Send` returns and still holds `table`", platform: "BUG: Send still has locks held! (table)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(53, 5), message: "`Sent` returns and still holds `table`", platform: "BUG: scheduling while atomic, after Sent has returned with table held", ends: true },
    { kind: "range", name: "out-of-range", place: place(57, 14), message: "`sent` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "range", name: "out-of-range", place: place(58, 5), message: "`room` is given back once more than its limit of 2 allows", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "range", name: "out-of-range", place: place(47, 5), message: "`onWire` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "range", name: "out-of-range", place: place(48, 5), message: "`sent` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (known == 0) { add(); } is true", place: place(29, 5), other: undefined, parts: ["Lookup"] },
    { kind: "branch", text: "if (known == 0) { add(); } is false", place: place(29, 5), other: undefined, parts: ["Lookup"] },
    { kind: "branch", text: "if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is true", place: place(36, 5), other: undefined, parts: ["Lookup"] },
    { kind: "branch", text: "if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is false", place: place(36, 5), other: undefined, parts: ["Lookup"] },
    { kind: "branch", text: "if (left == 0) { return; } is true", place: place(56, 5), other: undefined, parts: ["Sent"] },
    { kind: "branch", text: "if (left == 0) { return; } is false", place: place(56, 5), other: undefined, parts: ["Sent"] },
    { kind: "everyInterrupt", isr: "Sent", context: "Lookup", locations: 9, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Sent", context: "Send", locations: 3, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { is: { kind: "acquire", subject: "table", shared: true, indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "table", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "table", shared: true, indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "acquire", subject: "table", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "wants", subject: "table", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "acquire", subject: "room", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "release", subject: "room", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "action", subject: "finish", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "raise", subject: "Sent", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "once", place: place(62, 11), text: "entries <= 1", holds: once },
    { name: "returned", place: place(63, 11), text: "quiescent => room.count == 2", holds: returned },
  ],
  // prettier-ignore
  reachables: [
    { name: "together", place: place(64, 11), text: "Lookup[0].holds(table) && Lookup[1].holds(table)", holds: together },
    { name: "full", place: place(65, 11), text: "room.count == 0", holds: full },
  ],
  // prettier-ignore
  stateRules: [],
  // prettier-ignore
  probes: [
    { slug: "never-quiescent", message: "no reachable state is `quiescent`, so `returned` says nothing of quiescent states", place: place(63, 11), holds: probe1, within: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { owner: "entries", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: entries, write: setEntries },
    { owner: "onWire", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: onWire, write: setOnWire },
    { owner: "sent", path: [], group: "variable", dimensions: [], format: { kind: "number" }, read: sent, write: setSent },
    { owner: "table", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Lookup[0]","Lookup[1]","Send[0]","Send[1]","Sent"] }, read: table_owner, write: setTable_owner },
    { owner: "table", path: ["shares"], role: "shares", group: "lock", dimensions: [[1, 5]], format: { kind: "number" }, read: table_shares, write: setTable_shares },
    { owner: "room", path: ["count"], role: "count", group: "lock", dimensions: [], format: { kind: "number" }, read: room_count, write: setRoom_count },
    { owner: "Lookup", path: ["at"], role: "at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 acquire table shared","2 let known = entries","3 release table","4 acquire table","5 let now = entries","6 wait for table","7 entries = now + 1","8 release table"] }, read: Lookup_at, write: setLookup_at },
    { owner: "Send", path: ["at"], role: "at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 acquire room","2 onWire = onWire + 1"] }, read: Send_at, write: setSend_at },
    { owner: "Sent", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let left = sent","2 sent = if drains then sent - 1 else 0","3 release room"] }, read: Sent_at, write: setSent_at },
    { owner: "Sent", path: ["pending"], role: "pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Sent_pending, write: setSent_pending },
    { owner: "Lookup", path: ["known"], group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Lookup_known, write: setLookup_known },
    { owner: "Lookup", path: ["add","now"], group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Lookup_add_now, write: setLookup_add_now },
    { owner: "Sent", path: ["left"], group: "context", dimensions: [], format: { kind: "number" }, read: Sent_left, write: setSent_left },
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
