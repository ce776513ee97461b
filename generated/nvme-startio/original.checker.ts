// Generated from specs/nvme-startio.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 cf2ac8c5b76018a3 · revision original · 22 variables in 4 words (97 bits) · 21 actions, 37 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, options, places, sets } from "interlock/runtime";

// May the completion interrupt meet StartIo inside RemoveHeadList, and which repair holds?
// (specs/nvme-startio.ilk says more.)
//
// CPUS = 2, DEPTH = 2, guard = NoGuard, handleWritten = AfterAcquire, buildIoFinishes = false, followUp = false,
// listChecks = true, completeIn = Isr, queues = PerCpu, dpcLocks = DpcOnly
//
// omitted: BuildIo, Complete, which can never step
// proved: lock-leak, lock-order, recursive-acquire, self-deadlock, deadlock where a lock is taken, ambient-lock and
// release-not-owner cannot happen: MessageLock is taken by Message alone, StartIoLock is taken by StartIo alone and
// nothing takes DpcLock
// proved: null-dereference cannot happen: no value that is possible there breaks it

const HEAD = 3;
const DISPATCH = 2;
const NONE = 0;
const DIRQL = 3;
const PASSIVE = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits           variable                                values
//    0  0–3 (4 × 1)    pending[index1: 0..1][index2: 1..2]     false, true
//    0  4–7 (2 × 2)    inFlight[index: 0..1]                   one bit for each element
//    0  8–19 (6 × 2)   freeList.next[index: 0..1][node: 1..3]  nothing, 1, 2, head
//    0  20–31 (6 × 2)  freeList.prev[index: 0..1][node: 1..3]  nothing, 1, 2, head
//    1  0–3 (2 × 2)    freeList.members[index: 0..1]           one bit for each element
//    1  4–9 (2 × 3)    freeList.users[index: 0..1]             0..7
//    1  10–13 (2 × 2)  sq.length[index: 0..1]                  0..2
//    1  14–17 (4 × 1)  sq.item[index: 0..1][place: 0..1]       1..2
//    1  18–21 (2 × 2)  cq.length[index: 0..1]                  0..2
//    1  22–25 (4 × 1)  cq.item[index: 0..1][place: 0..1]       1..2
//    1  26–28          StartIoLock.owner                       free, BuildIo[0], BuildIo[1], StartIo, Message[0], Messag…
//    2  0–5 (2 × 3)    MessageLock.owner[index: 0..1]          free, BuildIo[0], BuildIo[1], StartIo, Message[0], Messag…
//    2  6–9            StartIo.at                              0 inactive, 1..9 location
//    1  29             StartIo.cpu                             0..1
//    2  10–17 (2 × 4)  Message.at[q: 0..1]                     0 inactive, 1..11 location
//    1  30–31 (2 × 1)  Message.pending[q: 0..1]                false, true
//    2  18             StartIo.processIo.q                     0..1
//    2  19–20          StartIo.E                               nothing, 1, 2, head
//    2  21–22          StartIo.N                               nothing, 1, 2, head
//    2  23–24          StartIo.processIo.cid                   none, 1, 2
//    2  25–28 (2 × 2)  Message.drain.cid[q: 0..1]              none, 1, 2
//    3  0–3 (2 × 2)    Message.P[q: 0..1]                      nothing, 1, 2, head

const pending = (s: State, i: number, i2: number) => ((s[0] >>> (2 * i + i2 - 1)) & 1) !== 0;
const setPending = (s: State, i: number, i2: number, v: boolean) =>
  put(s, 0, 2 * i + i2 - 1, 1, +v);
const inFlight = (s: State, index: number) => (s[0] >>> (2 * index + 4)) & 3;
const setInFlight = (s: State, index: number, v: number) => put(s, 0, 2 * index + 4, 3, v);
const freeList_next = (s: State, i: number, n: number) => (s[0] >>> (6 * i + 2 * n + 6)) & 3;
const setFreeList_next = (s: State, i: number, n: number, v: number) =>
  put(s, 0, 6 * i + 2 * n + 6, 3, v);
const freeList_prev = (s: State, i: number, n: number) => (s[0] >>> (6 * i + 2 * n + 18)) & 3;
const setFreeList_prev = (s: State, i: number, n: number, v: number) =>
  put(s, 0, 6 * i + 2 * n + 18, 3, v);
const freeList_members = (s: State, index: number) => (s[1] >>> (2 * index)) & 3;
const setFreeList_members = (s: State, index: number, v: number) => put(s, 1, 2 * index, 3, v);
const freeList_users = (s: State, index: number) => (s[1] >>> (3 * index + 4)) & 7;
const setFreeList_users = (s: State, index: number, v: number) => put(s, 1, 3 * index + 4, 7, v);
const sq_length = (s: State, index: number) => (s[1] >>> (2 * index + 10)) & 3;
const setSq_length = (s: State, index: number, v: number) => put(s, 1, 2 * index + 10, 3, v);
const sq_item = (s: State, i: number, p: number) => ((s[1] >>> (2 * i + p + 14)) & 1) + 1;
const setSq_item = (s: State, i: number, p: number, v: number) =>
  put(s, 1, 2 * i + p + 14, 1, v - 1);
const cq_length = (s: State, index: number) => (s[1] >>> (2 * index + 18)) & 3;
const setCq_length = (s: State, index: number, v: number) => put(s, 1, 2 * index + 18, 3, v);
const cq_item = (s: State, i: number, p: number) => ((s[1] >>> (2 * i + p + 22)) & 1) + 1;
const setCq_item = (s: State, i: number, p: number, v: number) =>
  put(s, 1, 2 * i + p + 22, 1, v - 1);
const StartIoLock_owner = (s: State) => (s[1] >>> 26) & 7;
const setStartIoLock_owner = (s: State, v: number) => put(s, 1, 26, 7, v);
const MessageLock_owner = (s: State, index: number) => (s[2] >>> (3 * index)) & 7;
const setMessageLock_owner = (s: State, index: number, v: number) => put(s, 2, 3 * index, 7, v);
const StartIo_at = (s: State) => (s[2] >>> 6) & 15;
const setStartIo_at = (s: State, v: number) => put(s, 2, 6, 15, v);
const StartIo_cpu = (s: State) => (s[1] >>> 29) & 1;
const setStartIo_cpu = (s: State, v: number) => put(s, 1, 29, 1, v);
const Message_at = (s: State, q: number) => (s[2] >>> (4 * q + 10)) & 15;
const setMessage_at = (s: State, q: number, v: number) => put(s, 2, 4 * q + 10, 15, v);
const Message_pending = (s: State, q: number) => ((s[1] >>> (q + 30)) & 1) !== 0;
const setMessage_pending = (s: State, q: number, v: boolean) => put(s, 1, q + 30, 1, +v);
const StartIo_processIo_q = (s: State) => (s[2] >>> 18) & 1;
const setStartIo_processIo_q = (s: State, v: number) => put(s, 2, 18, 1, v);
const StartIo_E = (s: State) => (s[2] >>> 19) & 3;
const setStartIo_E = (s: State, v: number) => put(s, 2, 19, 3, v);
const StartIo_N = (s: State) => (s[2] >>> 21) & 3;
const setStartIo_N = (s: State, v: number) => put(s, 2, 21, 3, v);
const StartIo_processIo_cid = (s: State) => (s[2] >>> 23) & 3;
const setStartIo_processIo_cid = (s: State, v: number) => put(s, 2, 23, 3, v);
const Message_drain_cid = (s: State, q: number) => (s[2] >>> (2 * q + 25)) & 3;
const setMessage_drain_cid = (s: State, q: number, v: number) => put(s, 2, 2 * q + 25, 3, v);
const Message_P = (s: State, q: number) => (s[3] >>> (2 * q)) & 3;
const setMessage_P = (s: State, q: number, v: number) => put(s, 3, 2 * q, 3, v);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The node reached by 1 hop from the head; stays where it cannot go on. */
const freeList_node1 = (s: State, index: number): number => freeList_next(s, index, HEAD);

/** The node reached by 2 hops from the head; stays where it cannot go on. */
function freeList_node2(s: State, index: number): number {
  if (freeList_node1(s, index) !== 0 && freeList_node1(s, index) <= 2)
    return freeList_next(s, index, freeList_node1(s, index));
  return freeList_node1(s, index);
}

/** Elements reached from the head. */
function freeList_length(s: State, index: number): number {
  return (
    (freeList_node1(s, index) !== 0 && freeList_node1(s, index) <= 2 ? 1 : 0) +
    (freeList_node2(s, index) !== 0 && freeList_node2(s, index) <= 2 ? 1 : 0)
  );
}

/** Whether the element with this node is reached from the head. */
function freeList_contains(s: State, index: number, node: number): boolean {
  return freeList_node1(s, index) === node || freeList_node2(s, index) === node;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (Message_at(s, c) !== 0) return DIRQL;
  if (StartIo_cpu(s) === c && StartIo_at(s) !== 0) return DISPATCH;
  return PASSIVE;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (Message_at(s, c) !== 0) return DIRQL;
  if (StartIo_cpu(s) === c && StartIo_at(s) !== 0) return DISPATCH;
  return PASSIVE;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  if (StartIo_at(s) !== 0) return false;
  if (!(Message_at(s, 0) === 0 && Message_at(s, 1) === 0)) return false;
  for (let q = 0; q <= 1; q++)
    if (
      Message_at(s, q) === 0 &&
      DIRQL > occupied(s, q) &&
      Message_pending(s, q) &&
      MessageLock_owner(s, q) === 0
    )
      return false;
  for (let q = 0; q <= 1; q++)
    if (
      Message_at(s, q) === 0 &&
      DIRQL > occupied(s, q) &&
      Message_pending(s, q) &&
      MessageLock_owner(s, q) === q + 4
    )
      return false;
  for (let q = 0; q <= 1; q++)
    if (
      Message_at(s, q) === 0 &&
      DIRQL > occupied(s, q) &&
      Message_pending(s, q) &&
      MessageLock_owner(s, q) !== 0 &&
      MessageLock_owner(s, q) !== q + 4
    )
      return false;
  if (!(sq_length(s, 0) === 0 && sq_length(s, 1) === 0)) return false;
  for (let q = 0; q <= 1; q++)
    if (!((inFlight(s, q) & 1) === 0 && (inFlight(s, q) & 2) === 0)) return false;
  return true;
}

/** The last operation on freeList has ended. False: a rule is broken and the step ends. */
function freeList_settle(next: State, sink: Sink, index: number): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed = true;
  let walking = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (!walking) break;
    const following: number = freeList_next(next, index, here);
    if (following === HEAD) {
      wellFormed = wellFormed && freeList_prev(next, index, following) === here;
      walking = false;
    } else if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
      reached = reached | (1 << (following - 1));
      wellFormed =
        wellFormed &&
        freeList_prev(next, index, following) === here &&
        (freeList_members(next, index) & (1 << (following - 1))) !== 0;
      here = following;
    } else {
      wellFormed = false;
      walking = false;
    }
  }
  if ((freeList_members(next, index) & ~reached) !== 0) sink.fail(0); // lost-element
  if (!wellFormed) {
    sink.fail(1); // malformed-list
    return false;
  }
  if ((freeList_members(next, index) & ~reached) !== 0) return false;
  const holds_4 = (freeList_members(next, index) & 1) === 0;
  if (holds_4) setFreeList_next(next, index, 1, 0);
  const holds_5 = (freeList_members(next, index) & 2) === 0;
  if (holds_5) setFreeList_next(next, index, 2, 0);
  if (holds_4) setFreeList_prev(next, index, 1, 0);
  if (holds_5) setFreeList_prev(next, index, 2, 0);
  return true;
}

// ── entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex  :51
function StartIo(s: State, next: State, sink: Sink): void {
  const at = StartIo_at(s);
  if (at !== 0 && !(DISPATCH >= top(s, StartIo_cpu(s)))) return; // pre-empted
  const q = StartIo_processIo_q(s);
  const E = StartIo_E(s);
  const N = StartIo_N(s);
  const cid = StartIo_processIo_cid(s);
  switch (at) {
    case 0: // enters                                                                               :51
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (!(DISPATCH > occupied(s, cpu))) continue;
        sink.event(0); // enter
        sink.note(0); // StartIo takes StartIoLock
        sink.event(2); // acquire StartIoLock
        setStartIo_cpu(next, cpu);
        setStartIoLock_owner(next, 3);
        setStartIo_processIo_q(next, cpu);
        setStartIo_at(next, 1);
        sink.emit(cpu);
      }
      return;
    case 1: // freeList[q].removeHead()   r1: E = head.next                                         :66
      setFreeList_users(next, q, freeList_users(s, q) + 1);
      setStartIo_E(next, freeList_next(s, q, HEAD));
      setStartIo_at(next, 3);
      return sink.emit(6);
    case 3: // freeList[q].removeHead()   r2: N = E.next                                            :66
      if (E === 0) return breaks(sink, 9, 8); // corrupt-list
      setStartIo_N(next, freeList_next(s, q, E));
      setStartIo_at(next, 4);
      return sink.emit(8);
    case 4: // freeList[q].removeHead()   r3: head.next = N                                         :66
      setFreeList_next(next, q, HEAD, N);
      setStartIo_at(next, 5);
      return sink.emit(9);
    case 5: {
      // freeList[q].removeHead()   r4: N.prev = head                                         :66
      if (N === 0) return breaks(sink, 10, 10); // corrupt-list
      sink.event(4, q); // freeList[{0}].removeHead
      setFreeList_prev(next, q, N, HEAD);
      if (E !== HEAD) setFreeList_members(next, q, freeList_members(s, q) & ~(1 << (E - 1)));
      const users = freeList_users(s, q) - 1;
      setFreeList_users(next, q, users);
      setStartIo_E(next, 0);
      setStartIo_N(next, 0);
      if (users === 0 && !freeList_settle(next, sink, q)) return sink.emit(10);
      const cid: number = E === HEAD ? NONE : E;
      if (cid !== NONE) {
        sink.note(1); // if (cid != none) is true
        setStartIo_processIo_cid(next, cid);
        setStartIo_at(next, 6);
      } else {
        sink.note(2); // if (cid != none) is false
        sink.note(4); // if (takeStartIo) { release StartIoLock; } is false
        sink.note(5); // if (!accepted) { notify(); } is true
        setStartIo_processIo_q(next, 0);
        setStartIo_at(next, 8);
      }
      return sink.emit(10);
    }
    case 6: // pending[q][cid] = true;                                                              :68
      setPending(next, q, cid, true);
      setStartIo_at(next, 9);
      return sink.emit(11);
    case 8: // returns (gives back StartIoLock)                                                     :51
      sink.event(5); // release StartIoLock
      sink.event(1); // leave
      setStartIoLock_owner(next, 0);
      setStartIo_at(next, 0);
      setStartIo_cpu(next, 0);
      return sink.emit(13);
    case 9: // sq[q].push(cid)                                                                      :69
      if (sq_length(s, q) === 2) return breaks(sink, 19, 14); // ring-overrun
      sink.event(7, q, cid); // sq[{0}].push({1})
      sink.note(4); // if (takeStartIo) { release StartIoLock; } is false
      sink.note(6); // if (!accepted) { notify(); } is false
      setSq_item(next, q, sq_length(s, q), cid);
      setSq_length(next, q, sq_length(s, q) + 1);
      setStartIo_processIo_q(next, 0);
      setStartIo_processIo_cid(next, 0);
      setStartIo_at(next, 8);
      return sink.emit(14);
  }
}

// ── isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q]        :101
function Message(s: State, next: State, sink: Sink, q: number): void {
  const at = Message_at(s, q);
  const cid = Message_drain_cid(s, q);
  switch (at) {
    case 0: // enters                                                                              :101
      if (!Message_pending(s, q)) return;
      if (StartIo_at(s) !== 0 && StartIo_cpu(s) === q) sink.note(19 + q * 10 + StartIo_at(s)); // which statement is interrupted
      sink.event(0); // enter
      sink.note(7 + (q + 4 - 4) * 2 + q); // which statement is interrupted
      sink.event(8, q); // acquire MessageLock[{0}]
      setMessage_pending(next, q, false);
      setMessageLock_owner(next, q, q + 4);
      setMessage_at(next, q, 1);
      return sink.emit(15 + q);
    case 1: {
      // cq[q].pop()   let cid = cq[q].pop();                                                 :91
      sink.event(10, q); // cq[{0}].pop
      if (cq_length(s, q) > 0) {
        setCq_item(next, q, 0, cq_item(s, q, 1));
        setCq_item(next, q, 1, 1);
        setCq_length(next, q, cq_length(s, q) - 1);
      }
      const cid: number = cq_length(s, q) === 0 ? NONE : cq_item(s, q, 0);
      if (cid === NONE) {
        sink.note(11); // if (cid == none) { return; } is true
        setMessage_at(next, q, 3);
      } else {
        sink.note(12); // if (cid == none) { return; } is false
        setMessage_drain_cid(next, q, cid);
        setMessage_at(next, q, 4);
      }
      return sink.emit(21 + q);
    }
    case 3: // returns (gives back MessageLock)                                                    :101
      sink.event(11, q); // release MessageLock[{0}]
      sink.event(1); // leave
      setMessageLock_owner(next, q, 0);
      setMessage_at(next, q, 0);
      return sink.emit(25 + q);
    case 4: // assert pending[q][cid]; // P5: the request has not been completed before             :93
      if (!pending(s, q, cid)) return breaks(sink, 28, 27 + q); // assert drain
      setMessage_at(next, q, 5);
      return sink.emit(27 + q);
    case 5: // pending[q][cid] = false;                                                             :94
      setPending(next, q, cid, false);
      setMessage_at(next, q, 6);
      return sink.emit(29 + q);
    case 6: // freeList[q].insertTail(cid)   i0: check head.prev.next == head && head.next.prev ==… :95
      if ((freeList_members(s, q) & (1 << (cid - 1))) !== 0) sink.fail(31); // double-insert
      if (
        freeList_next(s, q, freeList_prev(s, q, HEAD)) !== HEAD ||
        freeList_next(s, q, HEAD) === 0 ||
        freeList_prev(s, q, freeList_next(s, q, HEAD)) !== HEAD
      )
        return breaks(sink, 32, 31 + q); // corrupt-list
      if ((freeList_members(s, q) & (1 << (cid - 1))) !== 0) return sink.emit(31 + q);
      setFreeList_users(next, q, freeList_users(s, q) + 1);
      setFreeList_members(next, q, freeList_members(s, q) | (1 << (cid - 1)));
      setMessage_at(next, q, 7);
      return sink.emit(31 + q);
    case 7: // freeList[q].insertTail(cid)   i1: P = head.prev                                      :95
      setMessage_P(next, q, freeList_prev(s, q, HEAD));
      setMessage_at(next, q, 8);
      return sink.emit(33 + q);
    case 8: // freeList[q].insertTail(cid)   i2: X.next = head                                      :95
      setFreeList_next(next, q, cid, HEAD);
      setMessage_at(next, q, 9);
      return sink.emit(35 + q);
    case 9: // freeList[q].insertTail(cid)   i3: X.prev = P                                         :95
      setFreeList_prev(next, q, cid, Message_P(s, q));
      setMessage_at(next, q, 10);
      return sink.emit(37 + q);
    case 10: // freeList[q].insertTail(cid)   i4: P.next = X                                         :95
      setFreeList_next(next, q, Message_P(s, q), cid);
      setMessage_at(next, q, 11);
      return sink.emit(39 + q);
    case 11: {
      // freeList[q].insertTail(cid)   i5: head.prev = X                                      :95
      sink.event(13, q, cid); // freeList[{0}].insertTail({1})
      setFreeList_prev(next, q, HEAD, cid);
      const users = freeList_users(s, q) - 1;
      setFreeList_users(next, q, users);
      setMessage_drain_cid(next, q, 0);
      setMessage_P(next, q, 0);
      setMessage_at(next, q, 1);
      if (users === 0 && !freeList_settle(next, sink, q)) return sink.emit(41 + q);
      return sink.emit(41 + q);
    }
  }
}

/** action fetch(q: Queue) when !sq[q].empty   :114 */
function Controller_fetch(s: State, next: State, sink: Sink, q: number): void {
  if (sq_length(s, q) === 0) return;
  sink.event(18, q); // fetch({0})
  sink.event(19, q); // sq[{0}].pop
  setSq_item(next, q, 0, sq_item(s, q, 1));
  setSq_item(next, q, 1, 1);
  setSq_length(next, q, sq_length(s, q) - 1);
  setInFlight(next, q, inFlight(s, q) | (0 | (1 << (sq_item(s, q, 0) - 1))));
  return sink.emit(73 + q);
}

/** action finish(q: Queue, c: Cid) when c in inFlight[q]   :119 */
function Controller_finish(s: State, next: State, sink: Sink, q: number, c: number): void {
  if ((inFlight(s, q) & (1 << (c - 1))) === 0) return;
  sink.event(20, q, c); // finish({0}, {1})
  if (cq_length(s, q) === 2) return breaks(sink, 43, 74 + 2 * q + c); // ring-overrun
  sink.event(21, q, c); // cq[{0}].push({1})
  sink.event(22, q); // raise Message[{0}]
  setInFlight(next, q, inFlight(s, q) & ~(0 | (1 << (c - 1))));
  setCq_item(next, q, cq_length(s, q), c);
  setCq_length(next, q, cq_length(s, q) + 1);
  setMessage_pending(next, q, true);
  return sink.emit(74 + 2 * q + c);
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * No activation is inside a list operation while another is; a pre-empted one counts as inside.
 * forall q in Queue: freeList[q].users <= 1   :127
 */
const P2 = (s: State): boolean => freeList_users(s, 0) <= 1 && freeList_users(s, 1) <= 1;

/**
 * Command identifiers are conserved: when nothing is in progress all of them are free.
 * quiescent => forall q in Queue: freeList[q].length == DEPTH   :129
 */
function P3(s: State): boolean {
  if (!quiescent(s)) return true;
  return freeList_length(s, 0) === 2 && freeList_length(s, 1) === 2;
}

/**
 * What is pending is not free, except within an operation on the list.
 * P4   :131
 */
function P4(s: State): boolean {
  for (let q = 0; q <= 1; q++)
    if (freeList_users(s, q) === 0)
      for (let c = 1; c <= 2; c++)
        if (!(!pending(s, q, c) || !freeList_contains(s, q, c))) return false;
  return true;
}

/** exists q in Queue: forall c in Cid: pending[q][c]   :136 */
function full(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (pending(s, q, 1) && pending(s, q, 2)) return true;
  return false;
}

/** StartIo.active && Message[0].active && StartIo.cpu == 0   :137 */
function interrupted(s: State): boolean {
  return StartIo_at(s) !== 0 && Message_at(s, 0) !== 0 && StartIo_cpu(s) === 0;
}

/** irq-unsafe-lock StartIoLock StartIo   :51 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(
    (StartIoLock_owner(s) === 4 && Message_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 5 && Message_at(s, 1) !== 0 && DISPATCH > occupied(s, 1))
  );
}

/** irq-unsafe-lock MessageLock[0] Message[0]   :101 */
function irq_unsafe_lock_MessageLock_0_Message_0_(s: State): boolean {
  return !(
    MessageLock_owner(s, 0) === 3 &&
    StartIo_at(s) !== 0 &&
    StartIo_cpu(s) === 0 &&
    DIRQL > occupied(s, StartIo_cpu(s))
  );
}

/** irq-unsafe-lock MessageLock[1] Message[1]   :101 */
function irq_unsafe_lock_MessageLock_1_Message_1_(s: State): boolean {
  return !(
    MessageLock_owner(s, 1) === 3 &&
    StartIo_at(s) !== 0 &&
    StartIo_cpu(s) === 1 &&
    DIRQL > occupied(s, StartIo_cpu(s))
  );
}

/** Never met: never-quiescent */
const probe1 = (s: State): boolean => quiescent(s);

/** Never met: vacuous-implication */
const probe2 = (s: State): boolean => freeList_users(s, 0) === 0 || freeList_users(s, 1) === 0;

/** Never met: vacuous-implication */
function probe3(s: State): boolean {
  for (let q = 0; q <= 1; q++)
    if (freeList_users(s, q) === 0 && (pending(s, q, 1) || pending(s, q, 2))) return true;
  return false;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  for (let i = 0; i <= 1; i++) {
    setFreeList_next(next, i, 3, 1);
    setFreeList_next(next, i, 1, 2);
    setFreeList_next(next, i, 2, HEAD);
    setFreeList_prev(next, i, 1, HEAD);
    setFreeList_prev(next, i, 2, 1);
    setFreeList_prev(next, i, 3, 2);
    setFreeList_members(next, i, 3);
  }
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  StartIo(s, next, sink);
  for (let q = 0; q <= 1; q++) Message(s, next, sink, q);
  for (let q = 0; q <= 1; q++) Controller_fetch(s, next, sink, q);
  for (let q = 0; q <= 1; q++) for (let c = 1; c <= 2; c++) Controller_finish(s, next, sink, q, c);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const [links, setOf, owners, optional] = [
  names(0, "nothing", "1", "2", "head"), sets(1, numbers),
  names(0, "free", "BuildIo[0]", "BuildIo[1]", "StartIo", "Message[0]", "Message[1]", "Complete[0]", "Complete[1]"),
  options(0, numbers),
];
// prettier-ignore
const checker = defineChecker({
  name: "NvmeStartIo", revision: "original", source: "specs/nvme-startio.ilk",
  hash: "cf2ac8c5b76018a3a820086f11681da1f0ed2874023761c42b935392ed492fe6",
  constants: { CPUS: "2", DEPTH: "2", guard: "NoGuard", handleWritten: "AfterAcquire", buildIoFinishes: "false", followUp: "false", listChecks: "true", completeIn: "Isr", queues: "PerCpu", dpcLocks: "DpcOnly" },
  words: 4, cpus: 2, levels: ["PASSIVE","APC","DISPATCH","DIRQL"], initial, successors: steps,
  expectation: { outcome: "violates", only: false, targets: [{ form: "rule", name: "corrupt-list", within: 19 }, { form: "property", name: "P2" }] },
  stuckMessages: { deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ["lost-wakeup"]: "a wait that nothing will end; the port resets the bus when the request times out" },
  contexts: [
    { name: "BuildIo", form: "entry", word: "entry", place: [49, 7], families: [["cpu", "family", 0, ["0","1"]]], firstActivation: 1, at: () => 0, cpu: (_s: State, cpu: number) => cpu, level: DISPATCH, base: 2, mayEnter: (_s: State, cpu: number, $cpu: number) => cpu === $cpu,
      locations: [
        [[49, 7], { kind: "enter" }, { idle: true }],
      ],
    },
    { name: "StartIo", form: "entry", word: "entry", place: [51, 7], firstActivation: 3, at: StartIo_at, cpu: StartIo_cpu, level: DISPATCH, base: 2, wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0,
      frames: {
        "processIo": { calls: [["processIo", [57, 18]]], locals: [["q","StartIo.processIo.q"], ["takeStartIo","StartIo.processIo.takeStartIo"]] },
        "processIo 2": { calls: [["processIo", [57, 18]]], locals: [["q","StartIo.processIo.q"], ["takeStartIo","StartIo.processIo.takeStartIo"], ["cid","StartIo.processIo.cid"]] },
      },
      locations: [
        [[51, 7], { kind: "enter" }, { idle: true }],
        [[66, 13], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r1", does: "E = head.next" }, { in: "processIo" }],
        [[51, 7], { kind: "spin", lock: { name: "StartIoLock", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[66, 13], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r2", does: "N = E.next" }, { in: "processIo" }],
        [[66, 13], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r3", does: "head.next = N" }, { in: "processIo" }],
        [[66, 13], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r4", does: "N.prev = head" }, { in: "processIo" }],
        [[68, 5], { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = true"] }, { in: "processIo 2" }],
        [[72, 22], { kind: "release", lock: { name: "StartIoLock", indices: [] } }, { in: "processIo 2" }],
        [[51, 7], { kind: "leave", givesBack: ["StartIoLock"] }],
        [[69, 5], { kind: "operation", object: { name: "sq", indices: [[{ name: "q", of: "local" }]] }, operation: "push", argument: ["cid"] }, { in: "processIo 2" }],
      ],
    },
    { name: "Message", form: "isr", word: "isr", place: [101, 5], families: [["q", "family", 0, ["0","1"]]], firstActivation: 4, at: Message_at, cpu: (_s: State, q: number) => q, level: DIRQL, pending: Message_pending, base: 3, wants: (s: State, q: number) => Message_at(s, q) === 2 ? 2 + q : 0, mayEnter: (_s: State, q: number, $cpu: number) => q === $cpu, request: { verb: "raised", first: { by: "Controller.finish", text: "raise Message[q]", place: [122, 5] } },
      frames: {
        "drain": { calls: [["drain", [102, 28]]], locals: [["q","Message.drain.q"]] },
        "drain 2": { calls: [["drain", [102, 28]]], locals: [["q","Message.drain.q"], ["cid","Message.drain.cid"]] },
      },
      locations: [
        [[101, 5], { kind: "enter" }, { idle: true }],
        [[91, 15], { kind: "operation", object: { name: "cq", indices: [[{ name: "q", of: "local" }]] }, operation: "pop", argument: [] }, { in: "drain" }],
        [[101, 5], { kind: "spin", lock: { name: "MessageLock", indices: [[{ name: "q", of: "parameter" }]] } }, { waiting: "lock", takes: "waits" }],
        [[101, 5], { kind: "leave", givesBack: ["MessageLock"] }],
        [[93, 5], { kind: "statement", text: ["assert pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "]"] }, { in: "drain 2" }],
        [[94, 5], { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = false"] }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i2", does: "X.next = head" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i4", does: "P.next = X" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i5", does: "head.prev = X" }, { in: "drain 2" }],
      ],
    },
    { name: "Complete", form: "deferred", word: "dpc", place: [105, 5], families: [["q", "family", 0, ["0","1"]]], firstActivation: 6, at: () => 0, cpu: (_s: State, q: number) => q, level: DISPATCH, pending: () => false, base: 2, mayEnter: (_s: State, q: number, $cpu: number) => q === $cpu, request: { verb: "scheduled", first: undefined },
      frames: {
        "drain": { calls: [["drain", [109, 23]]], locals: [["q","Complete.drain.q"]] },
        "drain 2": { calls: [["drain", [109, 23]]], locals: [["q","Complete.drain.q"], ["cid","Complete.drain.cid"]] },
      },
      locations: [
        [[105, 5], { kind: "enter" }, { idle: true }],
        [[109, 5], { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, { takes: "waits" }],
        [[91, 15], { kind: "operation", object: { name: "cq", indices: [[{ name: "q", of: "local" }]] }, operation: "pop", argument: [] }, { in: "drain" }],
        [[109, 5], { kind: "spin", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, { waiting: "lock", takes: "waits" }],
        [[109, 33], { kind: "release", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }],
        [[93, 5], { kind: "statement", text: ["assert pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "]"] }, { in: "drain 2" }],
        [[94, 5], { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = false"] }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i2", does: "X.next = head" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i4", does: "P.next = X" }, { in: "drain 2" }],
        [[95, 5], { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i5", does: "head.prev = X" }, { in: "drain 2" }],
      ],
    },
  ],
  actions: [
    { of: "StartIo", fairness: "weak", steps: [
      ["StartIo_enter", 0, { parameters: [["cpu", "cpu", 0, ["0","1"]]] }],
      ["StartIo_enter_2", 0, { parameters: [["cpu", "cpu", 0, ["0","1"]]] }],
      ["StartIo_enter_3", 0, { parameters: [["cpu", "cpu", 0, ["0","1"]]] }], ["StartIo_freeList_removeHead_r1", 1],
      ["StartIo_acquire_StartIoLock_after_spinning", 2, { does: { kind: "acquire", lock: { name: "StartIoLock", indices: [] }, outcome: "afterSpinning" } }],
      ["StartIo_freeList_removeHead_r2", 3], ["StartIo_freeList_removeHead_r3", 4],
      ["StartIo_freeList_removeHead_r4", 5, { does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r4", does: "N.prev = head", ends: true } }],
      ["StartIo_pending_true", 6], ["StartIo_release_StartIoLock", 7], ["StartIo_returns_gives_back_StartIoLock", 8],
      ["StartIo_sq_push_cid", 9],
    ] },
    { of: "Message", fairness: "weak", steps: [
      ["Message_enter", 0], ["Message_enter_2", 0], ["Message_enter_3", 0], ["Message_cq_pop", 1],
      ["Message_acquire_MessageLock_after_spinning", 2, { does: { kind: "acquire", lock: { name: "MessageLock", indices: [[{ name: "q", of: "parameter" }]] }, outcome: "afterSpinning" } }],
      ["Message_returns_gives_back_MessageLock", 3], ["Message_assert_pending", 4], ["Message_pending_false", 5],
      ["Message_freeList_insertTail_i0", 6], ["Message_freeList_insertTail_i1", 7], ["Message_freeList_insertTail_i2", 8],
      ["Message_freeList_insertTail_i3", 9], ["Message_freeList_insertTail_i4", 10],
      ["Message_freeList_insertTail_i5", 11, { does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i5", does: "head.prev = X", ends: true } }],
    ] },
    { of: "Complete", fairness: "weak", steps: [
      ["Complete_enter", 0], ["Complete_acquire_DpcLock", 1], ["Complete_acquire_DpcLock_2", 1],
      ["Complete_acquire_DpcLock_3", 1, { does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] }, outcome: "spins" } }],
      ["Complete_cq_pop", 2],
      ["Complete_acquire_DpcLock_after_spinning", 3, { does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] }, outcome: "afterSpinning" } }],
      ["Complete_release_DpcLock", 4], ["Complete_assert_pending", 5], ["Complete_pending_false", 6],
      ["Complete_freeList_insertTail_i0", 7], ["Complete_freeList_insertTail_i1", 8],
      ["Complete_freeList_insertTail_i2", 9], ["Complete_freeList_insertTail_i3", 10],
      ["Complete_freeList_insertTail_i4", 11],
      ["Complete_freeList_insertTail_i5", 12, { does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i5", does: "head.prev = X", ends: true } }],
    ] },
    { of: "Controller", fairness: "none", steps: [
      ["Controller_fetch", -1, { parameters: [["q", "family", 0, ["0","1"]]], place: [114, 10], does: { kind: "action", action: "fetch" }, beside: [[1,9]] }],
      ["Controller_finish", -1, { parameters: [["q", "family", 0, ["0","1"]], ["c", "family", 1, ["1","2"]]], place: [119, 10], does: { kind: "action", action: "finish" }, beside: [[2,1],[3,2]] }],
    ] },
  ],
  locks: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: [35, 6], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, owner: StartIoLock_owner },
    { name: "MessageLock", kind: "interruptLock", waiting: "spins", place: [37, 6], families: [["member0", "family", 0, ["0","1"]]], holds: (s: State, member0: number, activation: number) => MessageLock_owner(s, member0) === activation, owner: MessageLock_owner },
    { name: "DpcLock", kind: "dpcLock", waiting: "spins", place: [38, 6], families: [["member0", "family", 0, ["0","1"]]], holds: (_s: State, _member0: number, activation: number) => activation === 0, owner: () => 0 },
  ],
  failures: [
    ["rule", "lost-element", [40, 6], "`freeList`: an element that should be in the list is not reached from its head any more", "an entry is no longer reachable from its list head: a command identifier is lost for good"],
    ["rule", "malformed-list", [40, 6], "`freeList`: the links do not form a ring through the head", "the links of a LIST_ENTRY no longer form one ring"],
    ["rule", "lock-leak", [49, 7], "`BuildIo` returns and still holds `StartIoLock`", "BuildIo returns with StartIoLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [49, 7], "`BuildIo` returns and still holds `MessageLock`", "BuildIo returns with MessageLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [49, 7], "`BuildIo` returns and still holds `DpcLock`", "BuildIo returns with DpcLock held (StorPortSpinLock4)"],
    ["rule", "lock-order", [51, 7], "`StartIoLock` is to be taken before `MessageLock`, which is held already", "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1001), lock hierarchy violation: StartIoLock acquired too late (StorPortSpinLock3)", false],
    ["rule", "recursive-acquire", [51, 7], "`StartIoLock` is taken by the activation that holds it, and it is not recursive", "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)"],
    ["rule", "self-deadlock", [51, 7], "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself"],
    ["deadlock", "deadlock", [51, 7], "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other"],
    ["rule", "corrupt-list", [66, 13], "`freeList`: E is a link of nothing", "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry"],
    ["rule", "corrupt-list", [66, 13], "`freeList`: N is a link of nothing", "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry"],
    ["rule", "null-dereference", [68, 16], "a value is needed here, and it is `none`", "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0"],
    ["rule", "ambient-lock", [72, 22], "`StartIoLock` is held around `StartIo` from entry to return, and its body releases it", "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), a lock that the port holds for the callback is released or taken again"],
    ["rule", "release-not-owner", [72, 22], "`StartIoLock` is released by an activation that does not hold it", "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)"],
    ["rule", "release-not-owner", [51, 7], "`StartIoLock` is released by an activation that does not hold it", "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)"],
    ["rule", "lock-leak", [51, 7], "`StartIo` returns and still holds `StartIoLock`", "StartIo returns with StartIoLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [51, 7], "`StartIo` returns and still holds `MessageLock`", "StartIo returns with MessageLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [51, 7], "`StartIo` returns and still holds `DpcLock`", "StartIo returns with DpcLock held (StorPortSpinLock4)"],
    ["rule", "null-dereference", [69, 16], "a value is needed here, and it is `none`", "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0"],
    ["rule", "ring-overrun", [69, 5], "`sq` is full with 2, and one more is pushed", "a submission entry overwritten before the controller fetched it"],
    ["rule", "recursive-acquire", [101, 5], "`MessageLock` is taken by the activation that holds it, and it is not recursive", "SPIN_LOCK_ALREADY_OWNED (0x0F), MessageLock acquired twice (StorPortSpinLock)"],
    ["rule", "self-deadlock", [101, 5], "`MessageLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself"],
    ["deadlock", "deadlock", [101, 5], "`Message` waits for `MessageLock`, whose holder waits, directly or not, for it", "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other"],
    ["rule", "release-not-owner", [101, 5], "`MessageLock` is released by an activation that does not hold it", "SPIN_LOCK_NOT_OWNED (0x10), MessageLock released without being acquired (StorPortSpinLock)"],
    ["rule", "lock-leak", [101, 5], "`Message` returns and still holds `StartIoLock`", "Message returns with StartIoLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [101, 5], "`Message` returns and still holds `MessageLock`", "Message returns with MessageLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [101, 5], "`Message` returns and still holds `DpcLock`", "Message returns with DpcLock held (StorPortSpinLock4)"],
    ["rule", "null-dereference", [93, 23], "a value is needed here, and it is `none`", "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0"],
    ["assertion", "drain", [93, 5], "the assertion in `drain` does not hold"],
    ["rule", "null-dereference", [94, 16], "a value is needed here, and it is `none`", "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0"],
    ["rule", "null-dereference", [95, 28], "a value is needed here, and it is `none`", "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0"],
    ["rule", "double-insert", [95, 5], "an element that is in a list with this link already is inserted into `freeList`", "KERNEL_SECURITY_CHECK_FAILURE (0x139), an entry inserted while it is on the list"],
    ["rule", "corrupt-list", [95, 5], "`freeList`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry"],
    ["rule", "corrupt-list", [95, 5], "`freeList`: P is a link of nothing", "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry"],
    ["rule", "lock-order", [109, 5], "`DpcLock` is to be taken before `MessageLock`, which is held already", "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1001), lock hierarchy violation: DpcLock acquired too late (StorPortSpinLock3)", false],
    ["rule", "recursive-acquire", [109, 5], "`DpcLock` is taken by the activation that holds it, and it is not recursive", "SPIN_LOCK_ALREADY_OWNED (0x0F), DpcLock acquired twice (StorPortSpinLock)"],
    ["rule", "self-deadlock", [109, 5], "`DpcLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself"],
    ["deadlock", "deadlock", [109, 5], "`Complete` waits for `DpcLock`, whose holder waits, directly or not, for it", "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other"],
    ["rule", "release-not-owner", [109, 33], "`DpcLock` is released by an activation that does not hold it", "SPIN_LOCK_NOT_OWNED (0x10), DpcLock released without being acquired (StorPortSpinLock)"],
    ["rule", "lock-leak", [105, 5], "`Complete` returns and still holds `StartIoLock`", "Complete returns with StartIoLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [105, 5], "`Complete` returns and still holds `MessageLock`", "Complete returns with MessageLock held (StorPortSpinLock4)"],
    ["rule", "lock-leak", [105, 5], "`Complete` returns and still holds `DpcLock`", "Complete returns with DpcLock held (StorPortSpinLock4)"],
    ["rule", "null-dereference", [116, 39], "a value is needed here, and it is `none`", "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0"],
    ["rule", "ring-overrun", [121, 5], "`cq` is full with 2, and one more is pushed", "a submission entry overwritten before the controller fetched it"],
  ],
  proved: [
    [{ kind: "oneTaker", lock: "StartIoLock", contexts: ["StartIo"] }, [2,5,6,7,8,12,13,14,15,24,39], "StartIoLock"],
    [{ kind: "oneTaker", lock: "MessageLock", contexts: ["Message"] }, [3,16,20,21,22,23,25,40], "MessageLock"],
    [{ kind: "oneTaker", lock: "DpcLock", contexts: [] }, [4,17,26,34,35,36,37,38,41], "DpcLock"],
    [{ kind: "values" }, [11,18,27,29,30,33,42]],
  ],
  notes: [
    ["takes", "StartIo", "StartIoLock"], ["branch", "if (cid != none) is true", [67, 3], "StartIo"],
    ["branch", "if (cid != none) is false", [67, 3], "StartIo"],
    ["branch", "if (takeStartIo) { release StartIoLock; } is true", [72, 3], "StartIo"],
    ["branch", "if (takeStartIo) { release StartIoLock; } is false", [72, 3], "StartIo"],
    ["branch", "if (!accepted) { notify(); } is true", [58, 3], "StartIo"],
    ["branch", "if (!accepted) { notify(); } is false", [58, 3], "StartIo"], ["takes", "Message[0]", "MessageLock[0]"],
    ["takes", "Message[0]", "MessageLock[1]"], ["takes", "Message[1]", "MessageLock[0]"],
    ["takes", "Message[1]", "MessageLock[1]"], ["branch", "if (cid == none) { return; } is true", [92, 5], "Message"],
    ["branch", "if (cid == none) { return; } is false", [92, 5], "Message"], ["takes", "Complete[0]", "DpcLock[0]"],
    ["takes", "Complete[0]", "DpcLock[1]"], ["takes", "Complete[1]", "DpcLock[0]"],
    ["takes", "Complete[1]", "DpcLock[1]"], ["branch", "if (cid == none) { return; } is true", [92, 5], "Complete"],
    ["branch", "if (cid == none) { return; } is false", [92, 5], "Complete"],
    ["interrupts", "Message", "StartIo", 10, 0, 2], ["interrupts", "Message", "Complete", 13, 0, 2],
  ],
  events: [
    ["enter"], ["leave"], ["acquire", "StartIoLock"], ["wants", "StartIoLock"],
    ["operation", "freeList", [numbers], [], { operation: "removeHead" }], ["release", "StartIoLock"],
    ["release", "StartIoLock", [], [], { shared: true }],
    ["operation", "sq", [numbers], [numbers], { operation: "push" }], ["acquire", "MessageLock", [numbers]],
    ["wants", "MessageLock", [numbers]], ["operation", "cq", [numbers], [], { operation: "pop" }],
    ["release", "MessageLock", [numbers]], ["release", "MessageLock", [numbers], [], { shared: true }],
    ["operation", "freeList", [numbers], [numbers], { operation: "insertTail" }], ["acquire", "DpcLock", [numbers]],
    ["wants", "DpcLock", [numbers]], ["release", "DpcLock", [numbers]],
    ["release", "DpcLock", [numbers], [], { shared: true }], ["action", "fetch", [], [numbers]],
    ["operation", "sq", [numbers], [], { operation: "pop" }], ["action", "finish", [], [numbers, numbers]],
    ["operation", "cq", [numbers], [numbers], { operation: "push" }], ["raise", "Message", [numbers]],
  ],
  invariants: [
    ["P2", [127, 11], P2, "forall q in Queue: freeList[q].users <= 1"],
    ["P3", [129, 11], P3, "quiescent => forall q in Queue: freeList[q].length == DEPTH"],
    ["P4", [131, 11], P4, "forall q in Queue: freeList[q].users == 0 => forall c in Cid: pending[q][c] => !(c in freeList[q])"],
  ],
  reachables: [
    ["full", [136, 11], full, "exists q in Queue: forall c in Cid: pending[q][c]"],
    ["interrupted", [137, 11], interrupted, "StartIo.active && Message[0].active && StartIo.cpu == 0"],
  ],
  stateRules: [
    ["irq-unsafe-lock StartIoLock StartIo", [51, 7], irq_unsafe_lock_StartIoLock_StartIo, "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", { rule: "irq-unsafe-lock", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 }],
    ["irq-unsafe-lock MessageLock[0] Message[0]", [101, 5], irq_unsafe_lock_MessageLock_0_Message_0_, "`MessageLock[0]` is held where `Message[0]`, which takes it as well, may interrupt", { rule: "irq-unsafe-lock", platform: "a lock shared with an interrupt routine is held below DIRQL: the interrupt can spin for it for ever on that processor", needs: 7 }],
    ["irq-unsafe-lock MessageLock[1] Message[1]", [101, 5], irq_unsafe_lock_MessageLock_1_Message_1_, "`MessageLock[1]` is held where `Message[1]`, which takes it as well, may interrupt", { rule: "irq-unsafe-lock", platform: "a lock shared with an interrupt routine is held below DIRQL: the interrupt can spin for it for ever on that processor", needs: 10 }],
    ["irq-unsafe-lock DpcLock[0] Complete[0]", [105, 5], () => true, "`DpcLock[0]` is held where `Complete[0]`, which takes it as well, may interrupt", { rule: "irq-unsafe-lock", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 13 }],
    ["irq-unsafe-lock DpcLock[1] Complete[1]", [105, 5], () => true, "`DpcLock[1]` is held where `Complete[1]`, which takes it as well, may interrupt", { rule: "irq-unsafe-lock", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 16 }],
  ],
  remarks: [
    ["no-effect-yet", "`symmetric` is accepted and changes nothing yet: states that differ only in which value is which are all visited", [32, 16]],
  ],
  probes: [
    ["never-quiescent", "no reachable state is `quiescent`, so `P3` says nothing of quiescent states", [129, 11], probe1],
    ["vacuous-implication", "the left side of `=>` in `P4` is never true: `freeList[q].users == 0`", [132, 3], probe2],
    ["vacuous-implication", "the left side of `=>` in `P4` is never true: `pending[q][c]`", [132, 46], probe3, 1],
  ],
  variables: [
    [["pending"], "variable", "value", pending, setPending, booleans, [0, 1], [1, 2]],
    [["inFlight"], "variable", "value", inFlight, setInFlight, setOf, [0, 1]],
    [["handleValid"], "variable", "value", () => false, () => {}, booleans],
    [["freeList","next"], "object", "links", freeList_next, setFreeList_next, links, [0, 1], [1, 3]],
    [["freeList","prev"], "object", "links", freeList_prev, setFreeList_prev, links, [0, 1], [1, 3]],
    [["freeList","members"], "ghost", "value", freeList_members, setFreeList_members, setOf, [0, 1]],
    [["freeList","users"], "object", "value", freeList_users, setFreeList_users, numbers, [0, 1]],
    [["sq","length"], "object", "value", sq_length, setSq_length, numbers, [0, 1]],
    [["sq","item"], "object", "places", sq_item, setSq_item, numbers, [0, 1], [0, 1]],
    [["cq","length"], "object", "value", cq_length, setCq_length, numbers, [0, 1]],
    [["cq","item"], "object", "places", cq_item, setCq_item, numbers, [0, 1], [0, 1]],
    [["StartIoLock","owner"], "lock", "owner", StartIoLock_owner, setStartIoLock_owner, owners],
    [["MessageLock","owner"], "lock", "owner", MessageLock_owner, setMessageLock_owner, owners, [0, 1]],
    [["DpcLock","owner"], "lock", "owner", () => 0, () => {}, owners, [0, 1]],
    [["BuildIo","at"], "context", "at", () => 0, () => {}, places, [0, 1]],
    [["StartIo","at"], "context", "at", StartIo_at, setStartIo_at, places],
    [["StartIo","cpu"], "context", "cpu", StartIo_cpu, setStartIo_cpu, numbers],
    [["Message","at"], "context", "at", Message_at, setMessage_at, places, [0, 1]],
    [["Message","pending"], "context", "pending", Message_pending, setMessage_pending, booleans, [0, 1]],
    [["Complete","at"], "context", "at", () => 0, () => {}, places, [0, 1]],
    [["Complete","pending"], "context", "pending", () => false, () => {}, booleans, [0, 1]],
    [["StartIo","processIo","q"], "context", "value", StartIo_processIo_q, setStartIo_processIo_q, numbers],
    [["StartIo","processIo","takeStartIo"], "context", "value", () => false, () => {}, booleans],
    [["StartIo","E"], "context", "temporary", StartIo_E, setStartIo_E, links],
    [["StartIo","N"], "context", "temporary", StartIo_N, setStartIo_N, links],
    [["StartIo","processIo","cid"], "context", "value", StartIo_processIo_cid, setStartIo_processIo_cid, optional],
    [["Message","drain","q"], "context", "value", (s: State, q: number) => Message_at(s, q) === 0 || Message_at(s, q) === 3 ? 0 : q, () => {}, numbers, [0, 1]],
    [["Message","drain","cid"], "context", "value", Message_drain_cid, setMessage_drain_cid, optional, [0, 1]],
    [["Message","P"], "context", "temporary", Message_P, setMessage_P, links, [0, 1]],
    [["Complete","drain","q"], "context", "value", () => 0, () => {}, numbers, [0, 1]],
    [["Complete","drain","cid"], "context", "value", () => 0, () => {}, optional, [0, 1]],
    [["Complete","P"], "context", "temporary", () => 0, () => {}, links, [0, 1]],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
