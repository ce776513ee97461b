// Generated from specs/tutorial/09-readers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 97bc0816e86d4eb2 · revision mended · 12 variables in 2 words (37 bits) · 16 actions, 27 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, places } from "interlock/runtime";

// Lookups read a table together and an update changes it alone; two requests may be on the wire. What can go wrong?
// (specs/tutorial/09-readers.ilk says more.)
//
// onMiss = LooksAgain, drains = true
//
// proved: recursive-acquire cannot happen: no step that could break it is possible
// proved: lock-not-held, release-not-owner and lock-leak cannot happen: no value that is possible there breaks it

const TASK = 0;
const HARDIRQ = 3;
const NOBODY = 0;
const after: State = new Int32Array(2);

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits           variable                    values
//    0  0–1            entries                     0..2
//    0  2–3            onWire                      0..2
//    0  4–5            sent                        0..2
//    0  6–8            table.owner                 free, Lookup[0], Lookup[1], Send[0], Send[1], Sent
//    0  9–13 (5 × 1)   table.shares[holder: 1..5]  0..1
//    0  14–15          room.count                  0..2
//    0  16–23 (2 × 4)  Lookup.at[i: 0..1]          0 inactive, 1..8 location
//    0  24–27 (2 × 2)  Send.at[i: 0..1]            0 inactive, 1..2 location
//    0  28–29          Sent.at                     0 inactive, 1..3 location
//    0  30             Sent.pending                false, true
//    1  0–3 (2 × 2)    Lookup.known[i: 0..1]       0..2
//    1  4–5            Sent.left                   0..2

const entries = (s: State) => s[0] & 3;
const setEntries = (s: State, v: number) => put(s, 0, 0, 3, v);
const onWire = (s: State) => (s[0] >>> 2) & 3;
const setOnWire = (s: State, v: number) => put(s, 0, 2, 3, v);
const sent = (s: State) => (s[0] >>> 4) & 3;
const setSent = (s: State, v: number) => put(s, 0, 4, 3, v);
const table_owner = (s: State) => (s[0] >>> 6) & 7;
const setTable_owner = (s: State, v: number) => put(s, 0, 6, 7, v);
const table_shares = (s: State, holder: number) => (s[0] >>> (holder + 8)) & 1;
const setTable_shares = (s: State, holder: number, v: number) => put(s, 0, holder + 8, 1, v);
const room_count = (s: State) => (s[0] >>> 14) & 3;
const setRoom_count = (s: State, v: number) => put(s, 0, 14, 3, v);
const Lookup_at = (s: State, i: number) => (s[0] >>> (4 * i + 16)) & 15;
const setLookup_at = (s: State, i: number, v: number) => put(s, 0, 4 * i + 16, 15, v);
const Send_at = (s: State, i: number) => (s[0] >>> (2 * i + 24)) & 3;
const setSend_at = (s: State, i: number, v: number) => put(s, 0, 2 * i + 24, 3, v);
const Sent_at = (s: State) => (s[0] >>> 28) & 3;
const setSent_at = (s: State, v: number) => put(s, 0, 28, 3, v);
const Sent_pending = (s: State) => (s[0] & 1073741824) !== 0;
const setSent_pending = (s: State, v: boolean) => put(s, 0, 30, 1, +v);
const Lookup_known = (s: State, i: number) => (s[1] >>> (2 * i)) & 3;
const setLookup_known = (s: State, i: number, v: number) => put(s, 1, 2 * i, 3, v);
const Sent_left = (s: State) => (s[1] >>> 4) & 3;
const setSent_left = (s: State, v: number) => put(s, 1, 4, 3, v);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (c === 0 && Sent_at(s) !== 0) return HARDIRQ;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (c === 0 && Sent_at(s) !== 0) return HARDIRQ;
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

/** Whether activation a waits to share a lock out of which w keeps it, which waits to hold it alone. */
function awaitsWriter(s: State, a: number, w: number): boolean {
  if (a === 1 && Lookup_at(s, 0) === 1 && !forall1(s) && exists2(s) && table_writerWaits(s, w))
    return true;
  if (a !== 2) return false;
  if (Lookup_at(s, 1) !== 1) return false;
  if (forall1(s)) return false;
  if (!exists2(s)) return false;
  return table_writerWaits(s, w);
}

/** exists a_17 in 1..5: awaitsReader(a, a_17) || awaitsWriter(a, a_17) */
function exists4(s: State, a: number): boolean {
  for (let a_17 = 1; a_17 <= 5; a_17++)
    if (awaitsReader(s, a, a_17) || awaitsWriter(s, a, a_17)) return true;
  return false;
}

/** exists a_16 in 1..5: awaitsReader(a, a_16) || awaitsWriter(a, a_16) */
function exists5(s: State, a: number): boolean {
  for (let a_16 = 1; a_16 <= 5; a_16++)
    if (awaitsReader(s, a, a_16) || awaitsWriter(s, a, a_16)) return true;
  return false;
}

/** exists a_15 in 1..5: awaitsReader(a, a_15) || awaitsWriter(a, a_15) */
function exists6(s: State, a: number): boolean {
  for (let a_15 = 1; a_15 <= 5; a_15++)
    if (awaitsReader(s, a, a_15) || awaitsWriter(s, a, a_15)) return true;
  return false;
}

/** exists a_14 in 1..5: awaitsReader(a, a_14) || awaitsWriter(a, a_14) */
function exists7(s: State, a: number): boolean {
  for (let a_14 = 1; a_14 <= 5; a_14++)
    if (awaitsReader(s, a, a_14) || awaitsWriter(s, a, a_14)) return true;
  return false;
}

/** exists a_13 in 1..5: awaitsReader(a, a_13) || awaitsWriter(a, a_13) */
function exists8(s: State, a: number): boolean {
  for (let a_13 = 1; a_13 <= 5; a_13++)
    if (awaitsReader(s, a, a_13) || awaitsWriter(s, a, a_13)) return true;
  return false;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists4(s, a)) return NOBODY;
    if (Lookup_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists5(s, a)) return NOBODY;
    if (Lookup_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists6(s, a)) return NOBODY;
    if (Send_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists7(s, a)) return NOBODY;
    if (Send_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (exists8(s, a)) return NOBODY;
    if (Sent_at(s) !== 0) return NOBODY;
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
const leadsTo1 = (_s: State, x: number, a: number): boolean => x !== NOBODY && x === a;

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  if (x === NOBODY) return false;
  if (x === a) return true;
  if (leadsTo1(s, waitsFor(s, x), a)) return true;
  for (let a_18 = 1; a_18 <= 5; a_18++)
    if ((awaitsReader(s, x, a_18) || awaitsWriter(s, x, a_18)) && leadsTo1(s, a_18, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  if (x === NOBODY) return false;
  if (x === a) return true;
  if (leadsTo2(s, waitsFor(s, x), a)) return true;
  for (let a_19 = 1; a_19 <= 5; a_19++)
    if ((awaitsReader(s, x, a_19) || awaitsWriter(s, x, a_19)) && leadsTo2(s, a_19, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  if (x === NOBODY) return false;
  if (x === a) return true;
  if (leadsTo3(s, waitsFor(s, x), a)) return true;
  for (let a_20 = 1; a_20 <= 5; a_20++)
    if ((awaitsReader(s, x, a_20) || awaitsWriter(s, x, a_20)) && leadsTo3(s, a_20, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 4 waits. */
function leadsTo5(s: State, x: number, a: number): boolean {
  if (x === NOBODY) return false;
  if (x === a) return true;
  if (leadsTo4(s, waitsFor(s, x), a)) return true;
  for (let a_21 = 1; a_21 <= 5; a_21++)
    if ((awaitsReader(s, x, a_21) || awaitsWriter(s, x, a_21)) && leadsTo4(s, a_21, a)) return true;
  return false;
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  if (leadsTo5(s, waitsFor(s, a), a)) return true;
  for (let a_22 = 1; a_22 <= 5; a_22++)
    if ((awaitsReader(s, a, a_22) || awaitsWriter(s, a, a_22)) && leadsTo5(s, a_22, a)) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  if (!(Lookup_at(s, 0) === 0 && Lookup_at(s, 1) === 0)) return false;
  if (!(Send_at(s, 0) === 0 && Send_at(s, 1) === 0)) return false;
  if (Sent_at(s) !== 0) return false;
  if (Sent_at(s) === 0 && HARDIRQ > occupied(s, 0) && Sent_pending(s)) return false;
  return !(onWire(s) > 0);
}

/** waitsInCycle after a change of table.shares, table.owner, Lookup.at. */
function waitsInCycle_after5(
  s: State,
  a: number,
  after_1: number,
  after_2: boolean,
  after_3: number,
  after_4: boolean,
  after_5: number,
  after_6: number,
  after_7: number,
): boolean {
  after.set(s);
  if (after_2) setTable_shares(after, after_1, after_3);
  if (after_4) setTable_owner(after, after_5);
  setLookup_at(after, after_6, after_7);
  return waitsInCycle(after, a);
}

/** forall a in 1..5: table.shares[a] == 0 */
function forall1(s: State): boolean {
  for (let a = 1; a <= 5; a++) if (table_shares(s, a) !== 0) return false;
  return true;
}

/** exists a in 1..5: table.writerWaits(a) */
function exists2(s: State): boolean {
  for (let a = 1; a <= 5; a++) if (table_writerWaits(s, a)) return true;
  return false;
}

/** exists a in 1..5: (a != (i + 1)) && (table.shares[a] != 0) */
function exists3(s: State, i: number): boolean {
  for (let a = 1; a <= 5; a++) if (a !== i + 1 && table_shares(s, a) !== 0) return true;
  return false;
}

// ── thread Lookup[i: 0..1] on cpu i                                                       :21
function Lookup(s: State, next: State, sink: Sink, i: number): void {
  const at = Lookup_at(s, i);
  if (!(TASK >= top(s, i))) return; // pre-empted
  switch (at) {
    case 1: // acquire table shared                                                                 :22
      if (table_owner(s) !== 0) return;
      if (!forall1(s) && exists2(s)) return;
      sink.event(0); // acquire table shared
      setTable_shares(next, i + 1, 1);
      setLookup_at(next, i, 2);
      return sink.emit(i);
    case 2: // let known = entries;                                                                 :23
      setLookup_known(next, i, entries(s));
      setLookup_at(next, i, 3);
      return sink.emit(4 + i);
    case 3: // release table                                                                        :28
      sink.event(2); // release table shared
      setTable_shares(next, i + 1, 0);
      if (Lookup_known(s, i) === 0) {
        sink.note(0); // if (known == 0) { add(); } is true
        if (waitsInCycle_after5(s, i + 1, i + 1, true, 0, false, 0, i, 4))
          return breaks(sink, 4, 6 + i); // deadlock
        setLookup_at(next, i, 4);
      } else {
        sink.note(1); // if (known == 0) { add(); } is false
        sink.event(3); // leave
        setLookup_at(next, i, 0);
        setLookup_known(next, i, 0);
      }
      return sink.emit(6 + i);
    case 4: // acquire table   with table {                                                         :34
      if (table_owner(s) === 0 && forall1(s)) {
        sink.event(4); // acquire table
        setTable_owner(next, i + 1);
        setLookup_at(next, i, 5);
        sink.emit(8 + i);
      }
      if (!((table_owner(s) !== 0 && table_owner(s) !== i + 1) || exists3(s, i))) return;
      sink.event(5); // wants table
      setLookup_at(next, i, 6);
      if (waitsInCycle(next, i + 1)) return breaks(sink, 4, 12 + i); // deadlock
      return sink.emit(12 + i);
    case 5: // let now = entries;                                                                   :35
      if (entries(s) === 0) {
        sink.note(2); // if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is…
        setLookup_at(next, i, 7);
      } else {
        sink.note(3); // if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is…
        setLookup_at(next, i, 8);
      }
      return sink.emit(14 + i);
    case 6: // acquire table, after waiting   with table {                                          :34
      if (table_owner(s) !== 0) return;
      if (!forall1(s)) return;
      sink.event(4); // acquire table
      setTable_owner(next, i + 1);
      setLookup_at(next, i, 5);
      return sink.emit(16 + i);
    case 7: // if (onMiss != LooksAgain || now == 0) { entries = now + 1; }                         :36
      setEntries(next, 1);
      setLookup_at(next, i, 8);
      return sink.emit(18 + i);
    case 8: // release table   }                                                                    :37
      sink.event(1); // release table
      sink.event(3); // leave
      setTable_owner(next, 0);
      setLookup_at(next, i, 0);
      setLookup_known(next, i, 0);
      return sink.emit(20 + i);
  }
}

// ── thread Send[i: 0..1] on cpu i                                                         :40
function Send(s: State, next: State, sink: Sink, i: number): void {
  const at = Send_at(s, i);
  if (!(TASK >= top(s, i))) return; // pre-empted
  switch (at) {
    case 1: // acquire room                                                                         :41
      if (!(room_count(s) > 0)) return;
      sink.event(6); // acquire room
      setRoom_count(next, room_count(s) - 1);
      setSend_at(next, i, 2);
      return sink.emit(22 + i);
    case 2: // atomic { onWire = onWire + 1; }                                                      :42
      if (onWire(s) + 1 > 2) return breaks(sink, 12, 24 + i); // out-of-range
      sink.event(3); // leave
      setOnWire(next, onWire(s) + 1);
      setSend_at(next, i, 0);
      return sink.emit(24 + i);
  }
}

// ── isr Sent on cpu 0                                                                     :53
function Sent(s: State, next: State, sink: Sink): void {
  const at = Sent_at(s);
  switch (at) {
    case 0: // enters                                                                               :53
      if (!Sent_pending(s)) return;
      if (Send_at(s, 0) !== 0) sink.note(15 + Send_at(s, 0)); // which statement is interrupted
      if (Lookup_at(s, 0) !== 0) sink.note(6 + Lookup_at(s, 0)); // which statement is interrupted
      sink.event(7); // enter
      setSent_pending(next, false);
      setSent_at(next, 1);
      return sink.emit(26);
    case 1: // let left = sent;                                                                     :55
      if (sent(s) === 0) {
        sink.note(4); // if (left == 0) { return; } is true
        sink.event(3); // leave
        setSent_at(next, 0);
      } else {
        sink.note(5); // if (left == 0) { return; } is false
        setSent_left(next, sent(s));
        setSent_at(next, 2);
      }
      return sink.emit(27);
    case 2: // atomic { sent = if drains then sent - 1 else 0; }                                    :57
      setSent(next, sent(s) - 1);
      setSent_at(next, 3);
      return sink.emit(28);
    case 3: // release room                                                                         :58
      if (room_count(s) === 2) return breaks(sink, 16, 29); // out-of-range
      sink.event(8); // release room
      setRoom_count(next, room_count(s) + 1);
      setSent_left(next, 0);
      setSent_at(next, 1);
      return sink.emit(29);
  }
}

/** action finish when onWire > 0   :46 */
function Wire_finish(s: State, next: State, sink: Sink): void {
  if (!(onWire(s) > 0)) return;
  sink.event(9); // finish
  if (sent(s) + 1 > 2) return breaks(sink, 18, 30); // out-of-range
  sink.event(10); // raise Sent
  setOnWire(next, onWire(s) - 1);
  setSent(next, sent(s) + 1);
  setSent_pending(next, true);
  return sink.emit(30);
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** entries <= 1   :62 */
const once = (s: State): boolean => entries(s) <= 1;

/** quiescent => room.count == 2   :63 */
const returned = (s: State): boolean => !quiescent(s) || room_count(s) === 2;

/** Lookup[0].holds(table) && Lookup[1].holds(table)   :64 */
function together(s: State): boolean {
  return (
    (table_owner(s) === 1 || table_shares(s, 1) !== 0) &&
    (table_owner(s) === 2 || table_shares(s, 2) !== 0)
  );
}

/** room.count == 0   :65 */
const full = (s: State): boolean => room_count(s) === 0;

/** Never met: never-quiescent */
const probe1 = (s: State): boolean => quiescent(s);

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setRoom_count(next, 2);
  for (let i = 0; i <= 1; i++) {
    setLookup_at(next, i, 1);
    setSend_at(next, i, 1);
  }
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  for (let i = 0; i <= 1; i++) Lookup(s, next, sink, i);
  for (let i = 0; i <= 1; i++) Send(s, next, sink, i);
  Sent(s, next, sink);
  Wire_finish(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "Readers", revision: "mended", source: "specs/tutorial/09-readers.ilk",
  hash: "97bc0816e86d4eb22589ff226ba593c06e53260a4f6668acd15a5e1b9c918bc1",
  constants: { onMiss: "LooksAgain", drains: "true" },
  words: 2, cpus: 2, levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  stuckMessages: { deadlock: "INFO: task blocked for more than 120 seconds", ["lost-wakeup"]: "INFO: task blocked for more than 120 seconds" },
  contexts: [
    { name: "Lookup", form: "thread", word: "thread", place: [21, 8], families: [["i", "family", 0, ["0","1"]]], firstActivation: 1, at: Lookup_at, cpu: (_s: State, i: number) => i, level: TASK, wants: (s: State, i: number) => Lookup_at(s, i) === 1 ? 1 : Lookup_at(s, i) === 4 ? 1 : Lookup_at(s, i) === 6 ? 1 : 0, mayEnter: (_s: State, i: number, $cpu: number) => i === $cpu,
      frames: {
        "Lookup": { locals: [["known","Lookup.known"]] },
        "add": { calls: [["add", [29, 23]]], locals: [["known","Lookup.known"]] },
        "add 2": { calls: [["add", [29, 23]]], locals: [["known","Lookup.known"], ["now","Lookup.add.now"]] },
      },
      locations: [
        [[21, 8], { kind: "enter" }, { idle: true }],
        [[22, 3], { kind: "acquire", lock: { name: "table", indices: [], mode: "shared" } }, { waiting: "lock", takes: "waits" }],
        [[23, 3], { kind: "statement", text: ["let known = entries"] }],
        [[28, 5], { kind: "release", lock: { name: "table", indices: [] } }, { in: "Lookup" }],
        [[34, 3], { kind: "acquire", lock: { name: "table", indices: [] } }, { in: "add", waiting: "lock", takes: "waits" }],
        [[35, 5], { kind: "statement", text: ["let now = entries"] }, { in: "add" }],
        [[34, 3], { kind: "spin", lock: { name: "table", indices: [] }, blocks: true }, { in: "add", waiting: "lock", takes: "waits" }],
        [[36, 45], { kind: "statement", text: ["entries = now + 1"] }, { in: "add 2" }],
        [[37, 3], { kind: "release", lock: { name: "table", indices: [] } }, { in: "add" }],
      ],
    },
    { name: "Send", form: "thread", word: "thread", place: [40, 8], families: [["i", "family", 0, ["0","1"]]], firstActivation: 3, at: Send_at, cpu: (_s: State, i: number) => i, level: TASK, wants: (s: State, i: number) => Send_at(s, i) === 1 ? 2 : 0, mayEnter: (_s: State, i: number, $cpu: number) => i === $cpu,
      locations: [
        [[40, 8], { kind: "enter" }, { idle: true }],
        [[41, 3], { kind: "acquire", lock: { name: "room", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[42, 3], { kind: "statement", text: ["onWire = onWire + 1"] }],
      ],
    },
    { name: "Sent", form: "isr", word: "isr", place: [53, 5], firstActivation: 5, at: Sent_at, cpu: 0, level: HARDIRQ, pending: Sent_pending, base: 3, mayEnter: (_s: State, _member: number, $cpu: number) => $cpu === 0, request: { verb: "raised", first: { by: "Wire.finish", text: "raise Sent", place: [49, 5] } },
      frames: {
        "Sent": { locals: [["left","Sent.left"]] },
      },
      locations: [
        [[53, 5], { kind: "enter" }, { idle: true }],
        [[55, 5], { kind: "statement", text: ["let left = sent"] }],
        [[57, 5], { kind: "statement", text: ["sent = if drains then sent - 1 else 0"] }, { in: "Sent" }],
        [[58, 5], { kind: "release", lock: { name: "room", indices: [] } }, { in: "Sent" }],
      ],
    },
  ],
  actions: [
    { of: "Lookup", fairness: "weak", steps: [
      ["Lookup_acquire_table_shared", 1], ["Lookup_acquire_table_shared_2", 1], ["Lookup_let_known_entries", 2],
      ["Lookup_release_table", 3], ["Lookup_acquire_table", 4], ["Lookup_acquire_table_2", 4],
      ["Lookup_acquire_table_3", 4, { does: { kind: "acquire", lock: { name: "table", indices: [] }, outcome: "waits" } }],
      ["Lookup_let_now_entries", 5],
      ["Lookup_acquire_table_after_waiting", 6, { does: { kind: "acquire", lock: { name: "table", indices: [] }, outcome: "afterWaiting" } }],
      ["Lookup_entries_now_1", 7], ["Lookup_release_table_2", 8],
    ] },
    { of: "Send", fairness: "weak", steps: [["Send_acquire_room", 1], ["Send_onWire_onWire_1", 2]] },
    { of: "Sent", fairness: "weak", steps: [
      ["Sent_enter", 0], ["Sent_let_left_sent", 1], ["Sent_sent_if_drains_then_sent_1_else_0", 2],
      ["Sent_release_room", 3],
    ] },
    { of: "Wire", fairness: "none", steps: [
      ["Wire_finish", -1, { place: [46, 10], does: { kind: "action", action: "finish" }, beside: [[1,2],[2,1],[2,2]] }],
    ] },
  ],
  locks: [
    { name: "table", kind: "rwSemaphore", waiting: "blocks", place: [15, 6], isShared: true, holds: (s: State, _member: number, activation: number) => table_owner(s) === activation || table_shares(s, activation) !== 0, owner: table_owner },
    { name: "room", kind: "semaphore", waiting: "blocks", place: [16, 6], holds: () => false },
  ],
  failures: [
    ["deadlock", "deadlock", [22, 3], "`Lookup` waits for `table`, whose holder waits, directly or not, for it", "INFO: task Lookup blocked for more than 120 seconds"],
    ["rule", "recursive-acquire", [22, 3], "`table` is taken shared by an activation that holds it already", "WARNING: possible recursive locking detected (table)"],
    ["rule", "lock-not-held", [23, 15], "`entries` is guarded by `table`, which is not held here", "WARNING: lockdep_assert_held(table) failed"],
    ["rule", "release-not-owner", [28, 5], "`table` is released by an activation that does not hold it", "WARNING: bad unlock balance detected! (table)"],
    ["deadlock", "deadlock", [34, 3], "`Lookup` waits for `table`, whose holder waits, directly or not, for it", "INFO: task Lookup blocked for more than 120 seconds"],
    ["rule", "lock-leak", [21, 8], "`Lookup` returns and still holds `table`", "BUG: Lookup still has locks held! (table)"],
    ["rule", "recursive-acquire", [34, 3], "`table` is taken exclusively by an activation that holds it already", "WARNING: possible recursive locking detected (table)"],
    ["rule", "lock-not-held", [35, 15], "`entries` is guarded by `table`, which is not held here", "WARNING: lockdep_assert_held(table) failed"],
    ["rule", "lock-not-held", [36, 45], "`entries` is guarded by `table`, which is not held exclusively here", "WARNING: lockdep_assert_held(table) failed"],
    ["range", "out-of-range", [36, 45], "`entries` holds 0..2, and the value is outside", "UBSAN: a value out of the range of its field"],
    ["rule", "release-not-owner", [37, 3], "`table` is released by an activation that does not hold it", "WARNING: bad unlock balance detected! (table)"],
    ["deadlock", "deadlock", [41, 3], "`Send` waits for `room`, whose holder waits, directly or not, for it", "INFO: task blocked for more than 120 seconds"],
    ["range", "out-of-range", [42, 12], "`onWire` holds 0..2, and the value is outside", "UBSAN: a value out of the range of its field"],
    ["rule", "lock-leak", [40, 8], "`Send` returns and still holds `table`", "BUG: Send still has locks held! (table)"],
    ["rule", "lock-leak", [53, 5], "`Sent` returns and still holds `table`", "BUG: scheduling while atomic, after Sent has returned with table held"],
    ["range", "out-of-range", [57, 14], "`sent` holds 0..2, and the value is outside", "UBSAN: a value out of the range of its field"],
    ["range", "out-of-range", [58, 5], "`room` is given back once more than its limit of 2 allows", "UBSAN: a value out of the range of its field"],
    ["range", "out-of-range", [47, 5], "`onWire` holds 0..2, and the value is outside", "UBSAN: a value out of the range of its field"],
    ["range", "out-of-range", [48, 5], "`sent` holds 0..2, and the value is outside", "UBSAN: a value out of the range of its field"],
  ],
  proved: [
    [{ kind: "neverSteps" }, [1,6], "table"],
    [{ kind: "values" }, [0,2,3,5,7,8,10,13,14], "table"],
    [{ kind: "values" }, [9,15,17]],
    [{ kind: "values" }, [11], "room"],
  ],
  notes: [
    ["branch", "if (known == 0) { add(); } is true", [29, 5], "Lookup"],
    ["branch", "if (known == 0) { add(); } is false", [29, 5], "Lookup"],
    ["branch", "if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is true", [36, 5], "Lookup"],
    ["branch", "if (onMiss != LooksAgain || now == 0) { entries = now + 1; } is false", [36, 5], "Lookup"],
    ["branch", "if (left == 0) { return; } is true", [56, 5], "Sent"],
    ["branch", "if (left == 0) { return; } is false", [56, 5], "Sent"], ["interrupts", "Sent", "Lookup", 9, 0, 1],
    ["interrupts", "Sent", "Send", 3, 0, 1],
  ],
  events: [
    ["acquire", "table", [], [], { shared: true }], ["release", "table"],
    ["release", "table", [], [], { shared: true }], ["leave"], ["acquire", "table"], ["wants", "table"],
    ["acquire", "room"], ["enter"], ["release", "room"], ["action", "finish"], ["raise", "Sent"],
  ],
  invariants: [
    ["once", [62, 11], once, "entries <= 1"],
    ["returned", [63, 11], returned, "quiescent => room.count == 2"],
  ],
  reachables: [
    ["together", [64, 11], together, "Lookup[0].holds(table) && Lookup[1].holds(table)"],
    ["full", [65, 11], full, "room.count == 0"],
  ],
  stateRules: [],
  probes: [
    ["never-quiescent", "no reachable state is `quiescent`, so `returned` says nothing of quiescent states", [63, 11], probe1],
  ],
  variables: [
    [["entries"], "variable", "value", entries, setEntries, numbers],
    [["onWire"], "variable", "value", onWire, setOnWire, numbers],
    [["sent"], "variable", "value", sent, setSent, numbers],
    [["table","owner"], "lock", "owner", table_owner, setTable_owner, names(0, "free", "Lookup[0]", "Lookup[1]", "Send[0]", "Send[1]", "Sent")],
    [["table","shares"], "lock", "shares", table_shares, setTable_shares, numbers, [1, 5]],
    [["room","count"], "lock", "count", room_count, setRoom_count, numbers],
    [["Lookup","at"], "context", "at", Lookup_at, setLookup_at, places, [0, 1]],
    [["Send","at"], "context", "at", Send_at, setSend_at, places, [0, 1]],
    [["Sent","at"], "context", "at", Sent_at, setSent_at, places],
    [["Sent","pending"], "context", "pending", Sent_pending, setSent_pending, booleans],
    [["Lookup","known"], "context", "value", Lookup_known, setLookup_known, numbers, [0, 1]],
    [["Lookup","add","now"], "context", "value", () => 0, () => {}, numbers, [0, 1]],
    [["Sent","left"], "context", "value", Sent_left, setSent_left, numbers],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
