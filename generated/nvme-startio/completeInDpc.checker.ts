// Generated from specs/nvme-startio.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 cf2ac8c5b76018a3 · revision completeInDpc · 29 variables in 4 words (113 bits) · 35 actions, 63 transitions
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

// May the completion interrupt meet StartIo inside RemoveHeadList, and which repair holds?
//
// Source: the OFA Windows NVMe miniport (nvmewin) and the crash reported on its list on 18 July 2013: bug check 0x139, a
// corrupt list entry found by InsertTailList in the interrupt routine. StorPort runs the driver full duplex: StartIo holds
// the StartIoLock at DISPATCH, the message interrupt holds its own message lock at DIRQL, and nothing keeps the one from
// interrupting the other. Command identifiers live on a doubly linked free list for each queue.
//
// Abstracted: translation of SCSI commands, PRP lists, the admin queue, learning, reset. The controller completes in any
// order. Two CPUs, a queue pair for each, two command identifiers for each queue.
//
// What was found. `original` is the reported crash. Handing the interrupt lock over (option A of the report) holds as long
// as only StartIo notifies; a BuildIo that completes a request on another CPU releases a lock that it does not own. Locking
// ProcessIo alone (option B) holds as long as no completion submits again. Half duplex holds and gives up all overlap. What
// shipped, completing in a DPC, holds while each queue is used by one CPU; when two CPUs share a queue both sides need one
// lock, and then a completion must not submit again. Whether it does is decided one step before the acquire.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const CPUS = 2
// const DEPTH = 2
// const guard = NoGuard
// const handleWritten = AfterAcquire
// const buildIoFinishes = false
// const followUp = false
// const listChecks = true
// const completeIn = Dpc
// const queues = PerCpu
// const dpcLocks = DpcOnly
const HEAD = 3;
const DIRQL = 3;
const DISPATCH = 2;
const PASSIVE = 0;
const NOBODY = 0;
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                                values
//    0  0–3 (4 × 1)    pending[index1: 0..1][index2: 1..2]     false, true
//    0  4–7 (2 × 2)    inFlight[index: 0..1]                   one bit for each element
//    0  8              handleValid                             false, true
//    0  9–20 (6 × 2)   freeList.next[index: 0..1][node: 1..3]  nothing, 1, 2, head
//    1  0–11 (6 × 2)   freeList.prev[index: 0..1][node: 1..3]  nothing, 1, 2, head
//    0  21–24 (2 × 2)  freeList.members[index: 0..1]           one bit for each element
//    0  25–30 (2 × 3)  freeList.users[index: 0..1]             0..7
//    1  12–15 (2 × 2)  sq.length[index: 0..1]                  0..2
//    1  16–19 (4 × 1)  sq.item[index: 0..1][place: 0..1]       1..2
//    1  20–23 (2 × 2)  cq.length[index: 0..1]                  0..2
//    1  24–27 (4 × 1)  cq.item[index: 0..1][place: 0..1]       1..2
//    1  28–30          StartIoLock.owner                       free, BuildIo[0], BuildIo[1], StartIo, Message[0], Messag…
//    2  0–5 (2 × 3)    MessageLock.owner[index: 0..1]          free, BuildIo[0], BuildIo[1], StartIo, Message[0], Messag…
//    2  6–11 (2 × 3)   DpcLock.owner[index: 0..1]              free, BuildIo[0], BuildIo[1], StartIo, Message[0], Messag…
//    0  none           BuildIo.at[cpu: 0..1]                   0 inactive, 1..0 where it rests
//    2  12–15          StartIo.at                              0 inactive, 1..9 where it rests
//    0  31             StartIo.cpu                             0..1
//    2  16–19 (2 × 2)  Message.at[q: 0..1]                     0 inactive, 1..3 where it rests
//    2  20–21 (2 × 1)  Message.pending[q: 0..1]                false, true
//    2  22–29 (2 × 4)  Complete.at[q: 0..1]                    0 inactive, 1..12 where it rests
//    2  30–31 (2 × 1)  Complete.pending[q: 0..1]               false, true
//    1  31             StartIo.processIo.q                     0..1
//    3  0              StartIo.processIo.takeStartIo           false, true
//    3  1–2            StartIo.E                               nothing, 1, 2, head
//    3  3–4            StartIo.N                               nothing, 1, 2, head
//    3  5–6            StartIo.processIo.cid                   none, 1, 2
//    3  7–8 (2 × 1)    Complete.drain.q[q: 0..1]               0..1
//    3  9–12 (2 × 2)   Complete.drain.cid[q: 0..1]             none, 1, 2
//    3  13–16 (2 × 2)  Complete.P[q: 0..1]                     nothing, 1, 2, head

const pending = (s: State, index1: number, index2: number): boolean =>
  ((s[0] >>> (2 * index1 + index2 - 1)) & 1) !== 0;
const setPending = (s: State, index1: number, index2: number, value: boolean): void => {
  s[0] =
    (s[0] & ~(1 << (2 * index1 + index2 - 1))) | ((value ? 1 : 0) << (2 * index1 + index2 - 1));
};
const inFlight = (s: State, index: number): number => (s[0] >>> (2 * index + 4)) & 3;
const setInFlight = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 4))) | (value << (2 * index + 4));
};
const handleValid = (s: State): boolean => ((s[0] >>> 8) & 1) !== 0;
const setHandleValid = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 8)) | ((value ? 1 : 0) << 8);
};
const freeList_next = (s: State, index: number, node: number): number =>
  (s[0] >>> (6 * index + 2 * node + 7)) & 3;
const setFreeList_next = (s: State, index: number, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (6 * index + 2 * node + 7))) | (value << (6 * index + 2 * node + 7));
};
const freeList_prev = (s: State, index: number, node: number): number =>
  (s[1] >>> (6 * index + 2 * node - 2)) & 3;
const setFreeList_prev = (s: State, index: number, node: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (6 * index + 2 * node - 2))) | (value << (6 * index + 2 * node - 2));
};
const freeList_members = (s: State, index: number): number => (s[0] >>> (2 * index + 21)) & 3;
const setFreeList_members = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 21))) | (value << (2 * index + 21));
};
const freeList_users = (s: State, index: number): number => (s[0] >>> (3 * index + 25)) & 7;
const setFreeList_users = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 25))) | (value << (3 * index + 25));
};
const sq_length = (s: State, index: number): number => (s[1] >>> (2 * index + 12)) & 3;
const setSq_length = (s: State, index: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * index + 12))) | (value << (2 * index + 12));
};
const sq_item = (s: State, index: number, place_: number): number =>
  ((s[1] >>> (2 * index + place_ + 16)) & 1) + 1;
const setSq_item = (s: State, index: number, place_: number, value: number): void => {
  s[1] = (s[1] & ~(1 << (2 * index + place_ + 16))) | ((value - 1) << (2 * index + place_ + 16));
};
const cq_length = (s: State, index: number): number => (s[1] >>> (2 * index + 20)) & 3;
const setCq_length = (s: State, index: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * index + 20))) | (value << (2 * index + 20));
};
const cq_item = (s: State, index: number, place_: number): number =>
  ((s[1] >>> (2 * index + place_ + 24)) & 1) + 1;
const setCq_item = (s: State, index: number, place_: number, value: number): void => {
  s[1] = (s[1] & ~(1 << (2 * index + place_ + 24))) | ((value - 1) << (2 * index + place_ + 24));
};
const StartIoLock_owner = (s: State): number => (s[1] >>> 28) & 7;
const setStartIoLock_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 28)) | (value << 28);
};
const MessageLock_owner = (s: State, index: number): number => (s[2] >>> (3 * index)) & 7;
const setMessageLock_owner = (s: State, index: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (3 * index))) | (value << (3 * index));
};
const DpcLock_owner = (s: State, index: number): number => (s[2] >>> (3 * index + 6)) & 7;
const setDpcLock_owner = (s: State, index: number, value: number): void => {
  s[2] = (s[2] & ~(7 << (3 * index + 6))) | (value << (3 * index + 6));
};
const BuildIo_at = (_s: State, _cpu: number): number => 0;
const setBuildIo_at = (_s: State, _cpu: number, _value: number): void => {};
const StartIo_at = (s: State): number => (s[2] >>> 12) & 15;
const setStartIo_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~(15 << 12)) | (value << 12);
};
const StartIo_cpu = (s: State): number => (s[0] >>> 31) & 1;
const setStartIo_cpu = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 31)) | (value << 31);
};
const Message_at = (s: State, q: number): number => (s[2] >>> (2 * q + 16)) & 3;
const setMessage_at = (s: State, q: number, value: number): void => {
  s[2] = (s[2] & ~(3 << (2 * q + 16))) | (value << (2 * q + 16));
};
const Message_pending = (s: State, q: number): boolean => ((s[2] >>> (q + 20)) & 1) !== 0;
const setMessage_pending = (s: State, q: number, value: boolean): void => {
  s[2] = (s[2] & ~(1 << (q + 20))) | ((value ? 1 : 0) << (q + 20));
};
const Complete_at = (s: State, q: number): number => (s[2] >>> (4 * q + 22)) & 15;
const setComplete_at = (s: State, q: number, value: number): void => {
  s[2] = (s[2] & ~(15 << (4 * q + 22))) | (value << (4 * q + 22));
};
const Complete_pending = (s: State, q: number): boolean => ((s[2] >>> (q + 30)) & 1) !== 0;
const setComplete_pending = (s: State, q: number, value: boolean): void => {
  s[2] = (s[2] & ~(1 << (q + 30))) | ((value ? 1 : 0) << (q + 30));
};
const StartIo_processIo_q = (s: State): number => (s[1] >>> 31) & 1;
const setStartIo_processIo_q = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 31)) | (value << 31);
};
const StartIo_processIo_takeStartIo = (s: State): boolean => (s[3] & 1) !== 0;
const setStartIo_processIo_takeStartIo = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~1) | (value ? 1 : 0);
};
const StartIo_E = (s: State): number => (s[3] >>> 1) & 3;
const setStartIo_E = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 1)) | (value << 1);
};
const StartIo_N = (s: State): number => (s[3] >>> 3) & 3;
const setStartIo_N = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 3)) | (value << 3);
};
const StartIo_processIo_cid = (s: State): number => (s[3] >>> 5) & 3;
const setStartIo_processIo_cid = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 5)) | (value << 5);
};
const Complete_drain_q = (s: State, q: number): number => (s[3] >>> (q + 7)) & 1;
const setComplete_drain_q = (s: State, q: number, value: number): void => {
  s[3] = (s[3] & ~(1 << (q + 7))) | (value << (q + 7));
};
const Complete_drain_cid = (s: State, q: number): number => (s[3] >>> (2 * q + 9)) & 3;
const setComplete_drain_cid = (s: State, q: number, value: number): void => {
  s[3] = (s[3] & ~(3 << (2 * q + 9))) | (value << (2 * q + 9));
};
const Complete_P = (s: State, q: number): number => (s[3] >>> (2 * q + 13)) & 3;
const setComplete_P = (s: State, q: number, value: number): void => {
  s[3] = (s[3] & ~(3 << (2 * q + 13))) | (value << (2 * q + 13));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function freeList_node1(s: State, index: number): number {
  return freeList_next(s, index, HEAD);
}

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
  if (
    BuildIo_at(s, c) !== 0 ||
    (StartIo_cpu(s) === c && StartIo_at(s) !== 0) ||
    Complete_at(s, c) !== 0
  )
    return DISPATCH;
  return PASSIVE;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (Message_at(s, c) !== 0) return DIRQL;
  if (
    BuildIo_at(s, c) !== 0 ||
    (StartIo_cpu(s) === c && StartIo_at(s) !== 0) ||
    Complete_at(s, c) !== 0
  )
    return DISPATCH;
  return PASSIVE;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && BuildIo_at(s, 0) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 2 && BuildIo_at(s, 1) !== 0 && 1 === c && DISPATCH < l) ||
    (o === 3 && StartIo_at(s) !== 0 && StartIo_cpu(s) === c && DISPATCH < l) ||
    (o === 4 && Message_at(s, 0) !== 0 && 0 === c && DIRQL < l) ||
    (o === 5 && Message_at(s, 1) !== 0 && 1 === c && DIRQL < l) ||
    (o === 6 && Complete_at(s, 0) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 7 && Complete_at(s, 1) !== 0 && 1 === c && DISPATCH < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) return NOBODY;
  if (a === 2) return NOBODY;
  if (a === 3) {
    if (StartIo_at(s) === 2) return StartIoLock_owner(s);
    return NOBODY;
  }
  if (a === 4) {
    if (Message_at(s, 0) === 2) return MessageLock_owner(s, 0);
    return NOBODY;
  }
  if (a === 5) {
    if (Message_at(s, 1) === 2) return MessageLock_owner(s, 1);
    return NOBODY;
  }
  if (a === 6) {
    if (Complete_at(s, 0) === 3) return DpcLock_owner(s, 0);
    return NOBODY;
  }
  if (a === 7) {
    if (Complete_at(s, 1) === 3) return DpcLock_owner(s, 1);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (BuildIo_at(s, 0) !== 0) {
      if (Message_at(s, 0) !== 0 && Message_at(s, 0) === 2 && lockHolder(s, 4) !== 0) return 4;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (BuildIo_at(s, 1) !== 0) {
      if (Message_at(s, 1) !== 0 && Message_at(s, 1) === 2 && lockHolder(s, 5) !== 0) return 5;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (StartIo_at(s) !== 0) {
      if (
        Message_at(s, 1) !== 0 &&
        1 === StartIo_cpu(s) &&
        Message_at(s, 1) === 2 &&
        lockHolder(s, 5) !== 0
      )
        return 5;
      if (
        Message_at(s, 0) !== 0 &&
        0 === StartIo_cpu(s) &&
        Message_at(s, 0) === 2 &&
        lockHolder(s, 4) !== 0
      )
        return 4;
      return NOBODY;
    }
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Message_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 5) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Message_at(s, 1) !== 0) return NOBODY;
    return 0;
  }
  if (a === 6) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s, 0) !== 0) {
      if (Message_at(s, 0) !== 0 && Message_at(s, 0) === 2 && lockHolder(s, 4) !== 0) return 4;
      return NOBODY;
    }
    return 0;
  }
  if (a === 7) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s, 1) !== 0) {
      if (Message_at(s, 1) !== 0 && Message_at(s, 1) === 2 && lockHolder(s, 5) !== 0) return 5;
      return NOBODY;
    }
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

/** Whether a is x or comes after it within 5 waits. */
function leadsTo6(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo5(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 6 waits. */
function leadsTo7(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo6(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo7(s, waitsFor(s, a), a);
}

/** forall k in 0..1: BuildIo.at[k] == 0 */
function forall1(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(BuildIo_at(s, k) === 0)) return false;
  return true;
}

/** forall k in 0..1: Message.at[k] == 0 */
function forall2(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Message_at(s, k) === 0)) return false;
  return true;
}

/** forall k in 0..1: Complete.at[k] == 0 */
function forall3(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Complete_at(s, k) === 0)) return false;
  return true;
}

/** exists q in 0..1: (Message.at[q] == 0) && (DIRQL > occupied(q)) && Message.pending[q] && (MessageLock.owner[q] == 0) */
function exists4(s: State): boolean {
  for (let q = 0; q <= 1; q++)
    if (
      Message_at(s, q) === 0 &&
      DIRQL > occupied(s, q) &&
      Message_pending(s, q) &&
      MessageLock_owner(s, q) === 0
    )
      return true;
  return false;
}

/** exists q in 0..1: (Message.at[q] == 0) && (DIRQL > occupied(q)) && Message.pending[q] && (MessageLock.owner[q] == (q + 4)) */
function exists5(s: State): boolean {
  for (let q = 0; q <= 1; q++)
    if (
      Message_at(s, q) === 0 &&
      DIRQL > occupied(s, q) &&
      Message_pending(s, q) &&
      MessageLock_owner(s, q) === q + 4
    )
      return true;
  return false;
}

/** exists q in 0..1: (Message.at[q] == 0) && (DIRQL > occupied(q)) && Message.pending[q] && (MessageLock.owner[q] != 0) && (MessageLock.owner[q] != (q + 4)) */
function exists6(s: State): boolean {
  for (let q = 0; q <= 1; q++)
    if (
      Message_at(s, q) === 0 &&
      DIRQL > occupied(s, q) &&
      Message_pending(s, q) &&
      MessageLock_owner(s, q) !== 0 &&
      MessageLock_owner(s, q) !== q + 4
    )
      return true;
  return false;
}

/** exists q in 0..1: (Complete.at[q] == 0) && (DISPATCH > occupied(q)) && Complete.pending[q] */
function exists7(s: State): boolean {
  for (let q = 0; q <= 1; q++)
    if (Complete_at(s, q) === 0 && DISPATCH > occupied(s, q) && Complete_pending(s, q)) return true;
  return false;
}

/** exists q in 0..1: sq.length[q] != 0 */
function exists8(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (sq_length(s, q) !== 0) return true;
  return false;
}

/** exists c in 1..2: (inFlight[q] & bit(c - 1)) != 0 */
function exists10(s: State, q: number): boolean {
  for (let c = 1; c <= 2; c++) if ((inFlight(s, q) & (1 << (c - 1))) !== 0) return true;
  return false;
}

/** exists q in 0..1: exists c in 1..2: (inFlight[q] & bit(c - 1)) != 0 */
function exists9(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (exists10(s, q)) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    forall1(s) &&
    StartIo_at(s) === 0 &&
    forall2(s) &&
    forall3(s) &&
    !exists4(s) &&
    !exists5(s) &&
    !exists6(s) &&
    !exists7(s) &&
    !exists8(s) &&
    !exists9(s)
  );
}

/** The last operation on freeList has ended. False: a rule is broken and the step ends. */
function freeList_settle(next: State, sink: Sink, index: number): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = freeList_next(next, index, here);
      if (following === HEAD) {
        wellFormed = wellFormed && freeList_prev(next, index, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            freeList_prev(next, index, following) === here &&
            (freeList_members(next, index) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((freeList_members(next, index) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((freeList_members(next, index) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if ((freeList_members(next, index) & (1 << (node - 1))) === 0) {
      setFreeList_next(next, index, node, 0);
      setFreeList_prev(next, index, node, 0);
    }
  }
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/** exists i in 0..1: MessageLock.owner[i] == 3 */
function exists11(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (MessageLock_owner(s, i) === 3) return true;
  return false;
}

/**
 * StartIo: enters   specs/nvme-startio.ilk:51
 *   entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex {
 */
function StartIo_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  setStartIo_cpu(next, cpu);
  if (exists11(next)) {
    sink.fail(5); // lock-order
  }
  sink.note(0); // StartIo takes StartIoLock
  sink.event(2); // acquire StartIoLock
  setStartIoLock_owner(next, 3);
  const q = StartIo_cpu(next);
  setStartIo_processIo_q(next, q);
  setStartIo_processIo_takeStartIo(next, false);
  setStartIo_at(next, 1); // before freeList[q].removeHead r1: E = head.next
  return true;
}

/**
 * StartIo: enters   specs/nvme-startio.ilk:51
 *   entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex {
 */
function StartIo_enter_2(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (StartIoLock_owner(s) !== 3) return false;
  sink.event(0); // enter
  setStartIo_cpu(next, cpu);
  if (exists11(next)) {
    sink.fail(5); // lock-order
  }
  sink.fail(6); // recursive-acquire
  return true;
}

/**
 * StartIo: enters   specs/nvme-startio.ilk:51
 *   entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex {
 */
function StartIo_enter_3(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 3)) return false;
  sink.event(0); // enter
  setStartIo_cpu(next, cpu);
  if (exists11(next)) {
    sink.fail(5); // lock-order
  }
  if (interruptedOwner(next, StartIoLock_owner(next), StartIo_cpu(next), DISPATCH)) {
    sink.fail(7); // self-deadlock
    return true;
  }
  sink.event(3); // wants StartIoLock
  setStartIo_at(next, 2); // before spin for StartIoLock
  if (waitsInCycle(next, 3)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/**
 * StartIo: freeList[q].removeHead r1: E = head.next   specs/nvme-startio.ilk:66
 *   let cid = freeList[q].removeHead();
 */
function StartIo_freeList_removeHead_r1(s: State, next: State, _sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  const E = freeList_next(next, StartIo_processIo_q(next), HEAD);
  setFreeList_users(
    next,
    StartIo_processIo_q(next),
    freeList_users(next, StartIo_processIo_q(next)) + 1,
  );
  setStartIo_E(next, E);
  setStartIo_at(next, 3); // before freeList[q].removeHead r2: N = E.next
  return true;
}

/**
 * StartIo: acquire StartIoLock, after spinning   specs/nvme-startio.ilk:51
 *   entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex {
 */
function StartIo_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(0); // StartIo takes StartIoLock
  sink.event(2); // acquire StartIoLock
  setStartIoLock_owner(next, 3);
  const q = StartIo_cpu(next);
  setStartIo_processIo_q(next, q);
  setStartIo_processIo_takeStartIo(next, false);
  setStartIo_at(next, 1); // before freeList[q].removeHead r1: E = head.next
  return true;
}

/**
 * StartIo: freeList[q].removeHead r2: N = E.next   specs/nvme-startio.ilk:66
 *   let cid = freeList[q].removeHead();
 */
function StartIo_freeList_removeHead_r2(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  if (StartIo_E(next) === 0) {
    sink.fail(9); // corrupt-list
    return true;
  }
  const N = freeList_next(next, StartIo_processIo_q(next), StartIo_E(next));
  setStartIo_N(next, N);
  setStartIo_at(next, 4); // before freeList[q].removeHead r3: head.next = N
  return true;
}

/**
 * StartIo: freeList[q].removeHead r3: head.next = N   specs/nvme-startio.ilk:66
 *   let cid = freeList[q].removeHead();
 */
function StartIo_freeList_removeHead_r3(s: State, next: State, _sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  setFreeList_next(next, StartIo_processIo_q(next), HEAD, StartIo_N(next));
  setStartIo_at(next, 5); // before freeList[q].removeHead r4: N.prev = head
  return true;
}

/**
 * StartIo: freeList[q].removeHead r4: N.prev = head   specs/nvme-startio.ilk:66
 *   let cid = freeList[q].removeHead();
 */
function StartIo_freeList_removeHead_r4(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  if (StartIo_N(next) === 0) {
    sink.fail(10); // corrupt-list
    return true;
  }
  setFreeList_prev(next, StartIo_processIo_q(next), StartIo_N(next), HEAD);
  sink.event(4, StartIo_processIo_q(next)); // freeList[{0}].removeHead
  if (StartIo_E(next) !== HEAD) {
    setFreeList_members(
      next,
      StartIo_processIo_q(next),
      freeList_members(next, StartIo_processIo_q(next)) & ~(1 << (StartIo_E(next) - 1)),
    );
  }
  setFreeList_users(
    next,
    StartIo_processIo_q(next),
    freeList_users(next, StartIo_processIo_q(next)) - 1,
  );
  if (freeList_users(next, StartIo_processIo_q(next)) === 0) {
    if (!freeList_settle(next, sink, StartIo_processIo_q(next))) return true;
  }
  const cid = StartIo_E(next) === HEAD ? NONE : StartIo_E(next);
  if (cid !== NONE) {
    sink.note(1); // branch: if (cid != none) is true
    setStartIo_processIo_cid(next, cid);
    setStartIo_E(next, 0);
    setStartIo_N(next, 0);
    setStartIo_at(next, 6); // before pending[q][cid] = true
  } else {
    sink.note(2); // branch: if (cid != none) is false
    if (StartIo_processIo_takeStartIo(next)) {
      sink.note(3); // branch: if (takeStartIo) { release StartIoLock; } is true
      setStartIo_processIo_cid(next, cid);
      setStartIo_E(next, 0);
      setStartIo_N(next, 0);
      setStartIo_at(next, 7); // before release StartIoLock
    } else {
      sink.note(4); // branch: if (takeStartIo) { release StartIoLock; } is false
      const result = cid !== NONE;
      if (!result) {
        sink.note(5); // branch: if (!accepted) { notify(); } is true
        setStartIo_processIo_q(next, 0);
        setStartIo_processIo_takeStartIo(next, false);
        setStartIo_E(next, 0);
        setStartIo_N(next, 0);
        setStartIo_at(next, 8); // before returns (gives back StartIoLock)
      } else {
        sink.note(6); // branch: if (!accepted) { notify(); } is false
        setStartIo_processIo_q(next, 0);
        setStartIo_processIo_takeStartIo(next, false);
        setStartIo_E(next, 0);
        setStartIo_N(next, 0);
        setStartIo_at(next, 8); // before returns (gives back StartIoLock)
      }
    }
  }
  return true;
}

/**
 * StartIo: pending[q][cid] = true   specs/nvme-startio.ilk:68
 */
function StartIo_pending_true(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  if (StartIo_processIo_cid(next) === NONE) {
    sink.fail(11); // null-dereference
    return true;
  }
  setPending(next, StartIo_processIo_q(next), StartIo_processIo_cid(next), true);
  setStartIo_at(next, 9); // before sq[q].push(cid)
  return true;
}

/**
 * StartIo: release StartIoLock   specs/nvme-startio.ilk:72
 *   if (takeStartIo) { release StartIoLock; }
 */
function StartIo_release_StartIoLock(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  sink.fail(12); // ambient-lock
  if (StartIoLock_owner(next) !== 3) {
    sink.fail(13); // release-not-owner
  }
  return true;
}

/** exists i in 0..1: DpcLock.owner[i] == 3 */
function exists12(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (DpcLock_owner(s, i) === 3) return true;
  return false;
}

/**
 * StartIo: returns (gives back StartIoLock)   specs/nvme-startio.ilk:51
 *   entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex {
 */
function StartIo_returns_gives_back_StartIoLock(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  let broken: boolean = false;
  if (StartIoLock_owner(next) !== 3) {
    sink.fail(14); // release-not-owner
    broken = true;
  }
  if (StartIoLock_owner(next) !== 0) {
    sink.event(5); // release StartIoLock
    setStartIoLock_owner(next, 0);
  }
  if (StartIoLock_owner(next) === 3) {
    sink.fail(15); // lock-leak
    broken = true;
  }
  if (exists11(next)) {
    sink.fail(16); // lock-leak
    broken = true;
  }
  if (exists12(next)) {
    sink.fail(17); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(1); // leave
  setStartIo_at(next, 0); // inactive
  setStartIo_cpu(next, 0);
  return true;
}

/**
 * StartIo: sq[q].push(cid)   specs/nvme-startio.ilk:69
 */
function StartIo_sq_push_cid(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, StartIo_cpu(s)))) return false;
  if (StartIo_processIo_cid(next) === NONE) {
    sink.fail(18); // null-dereference
    return true;
  }
  if (sq_length(next, StartIo_processIo_q(next)) === 2) {
    sink.fail(19); // ring-overrun
    return true;
  }
  setSq_item(
    next,
    StartIo_processIo_q(next),
    sq_length(next, StartIo_processIo_q(next)),
    StartIo_processIo_cid(next),
  );
  setSq_length(next, StartIo_processIo_q(next), sq_length(next, StartIo_processIo_q(next)) + 1);
  sink.event(7, StartIo_processIo_q(next), StartIo_processIo_cid(next)); // sq[{0}].push({1})
  if (StartIo_processIo_takeStartIo(next)) {
    sink.note(3); // branch: if (takeStartIo) { release StartIoLock; } is true
    setStartIo_at(next, 7); // before release StartIoLock
  } else {
    sink.note(4); // branch: if (takeStartIo) { release StartIoLock; } is false
    const result = StartIo_processIo_cid(next) !== NONE;
    if (!result) {
      sink.note(5); // branch: if (!accepted) { notify(); } is true
      setStartIo_processIo_q(next, 0);
      setStartIo_processIo_takeStartIo(next, false);
      setStartIo_processIo_cid(next, 0);
      setStartIo_at(next, 8); // before returns (gives back StartIoLock)
    } else {
      sink.note(6); // branch: if (!accepted) { notify(); } is false
      setStartIo_processIo_q(next, 0);
      setStartIo_processIo_takeStartIo(next, false);
      setStartIo_processIo_cid(next, 0);
      setStartIo_at(next, 8); // before returns (gives back StartIoLock)
    }
  }
  return true;
}

/**
 * Message: enters   specs/nvme-startio.ilk:101
 *   isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q] {
 */
function Message_enter(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DIRQL > occupied(s, q))) return false;
  if (!Message_pending(s, q)) return false;
  if (MessageLock_owner(s, q) !== 0) return false;
  for (let k_17 = 0; k_17 <= 1; k_17++) {
    if (Complete_at(next, k_17) !== 0 && k_17 === q) {
      sink.note(37 + q * 13 + Complete_at(next, k_17)); // which statement is interrupted
    }
  }
  if (StartIo_at(next) !== 0 && StartIo_cpu(next) === q) {
    sink.note(17 + q * 10 + StartIo_at(next)); // which statement is interrupted
  }
  setMessage_pending(next, q, false);
  sink.event(0); // enter
  sink.note(7 + (q + 4 - 4) * 2 + q); // which statement is interrupted
  sink.event(8, q); // acquire MessageLock[{0}]
  setMessageLock_owner(next, q, q + 4);
  setMessage_at(next, q, 1); // before schedule Complete[q]
  return true;
}

/**
 * Message: enters   specs/nvme-startio.ilk:101
 *   isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q] {
 */
function Message_enter_2(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DIRQL > occupied(s, q))) return false;
  if (!Message_pending(s, q)) return false;
  if (MessageLock_owner(s, q) !== q + 4) return false;
  for (let k_17 = 0; k_17 <= 1; k_17++) {
    if (Complete_at(next, k_17) !== 0 && k_17 === q) {
      sink.note(37 + q * 13 + Complete_at(next, k_17)); // which statement is interrupted
    }
  }
  if (StartIo_at(next) !== 0 && StartIo_cpu(next) === q) {
    sink.note(17 + q * 10 + StartIo_at(next)); // which statement is interrupted
  }
  setMessage_pending(next, q, false);
  sink.event(0); // enter
  sink.fail(20); // recursive-acquire
  return true;
}

/**
 * Message: enters   specs/nvme-startio.ilk:101
 *   isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q] {
 */
function Message_enter_3(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DIRQL > occupied(s, q))) return false;
  if (!Message_pending(s, q)) return false;
  if (!(MessageLock_owner(s, q) !== 0 && MessageLock_owner(s, q) !== q + 4)) return false;
  for (let k_17 = 0; k_17 <= 1; k_17++) {
    if (Complete_at(next, k_17) !== 0 && k_17 === q) {
      sink.note(37 + q * 13 + Complete_at(next, k_17)); // which statement is interrupted
    }
  }
  if (StartIo_at(next) !== 0 && StartIo_cpu(next) === q) {
    sink.note(17 + q * 10 + StartIo_at(next)); // which statement is interrupted
  }
  setMessage_pending(next, q, false);
  sink.event(0); // enter
  if (interruptedOwner(next, MessageLock_owner(next, q), q, DIRQL)) {
    sink.fail(21); // self-deadlock
    return true;
  }
  sink.event(9, q); // wants MessageLock[{0}]
  setMessage_at(next, q, 2); // before spin for MessageLock[q]
  if (waitsInCycle(next, q + 4)) {
    sink.fail(22); // deadlock
    return true;
  }
  return true;
}

/**
 * Message: schedule Complete[q]   specs/nvme-startio.ilk:102
 *   if (completeIn == Isr) { drain(q); } else { schedule Complete[q]; }
 */
function Message_schedule_Complete(_s: State, next: State, sink: Sink, q: number): boolean {
  sink.event(10, q); // schedule Complete[{0}]
  setComplete_pending(next, q, true);
  setMessage_at(next, q, 3); // before returns (gives back MessageLock)
  return true;
}

/**
 * Message: acquire MessageLock[q], after spinning   specs/nvme-startio.ilk:101
 *   isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q] {
 */
function Message_acquire_MessageLock_after_spinning(
  s: State,
  next: State,
  sink: Sink,
  q: number,
): boolean {
  if (MessageLock_owner(s, q) !== 0) return false;
  sink.note(7 + (q + 4 - 4) * 2 + q); // which statement is interrupted
  sink.event(8, q); // acquire MessageLock[{0}]
  setMessageLock_owner(next, q, q + 4);
  setMessage_at(next, q, 1); // before schedule Complete[q]
  return true;
}

/** exists i in 0..1: MessageLock.owner[i] == (q + 4) */
function exists13(s: State, q: number): boolean {
  for (let i = 0; i <= 1; i++) if (MessageLock_owner(s, i) === q + 4) return true;
  return false;
}

/** exists i in 0..1: DpcLock.owner[i] == (q + 4) */
function exists14(s: State, q: number): boolean {
  for (let i = 0; i <= 1; i++) if (DpcLock_owner(s, i) === q + 4) return true;
  return false;
}

/**
 * Message: returns (gives back MessageLock)   specs/nvme-startio.ilk:101
 *   isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q] {
 */
function Message_returns_gives_back_MessageLock(
  _s: State,
  next: State,
  sink: Sink,
  q: number,
): boolean {
  let broken: boolean = false;
  if (MessageLock_owner(next, q) !== q + 4) {
    sink.fail(23); // release-not-owner
    broken = true;
  }
  if (MessageLock_owner(next, q) !== 0) {
    sink.event(11, q); // release MessageLock[{0}]
    setMessageLock_owner(next, q, 0);
  }
  if (StartIoLock_owner(next) === q + 4) {
    sink.fail(24); // lock-leak
    broken = true;
  }
  if (exists13(next, q)) {
    sink.fail(25); // lock-leak
    broken = true;
  }
  if (exists14(next, q)) {
    sink.fail(26); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(1); // leave
  setMessage_at(next, q, 0); // inactive
  return true;
}

/**
 * Complete: enters   specs/nvme-startio.ilk:105
 *   dpc Complete[q: Queue] as HwStorDpcRoutine on cpu q {
 */
function Complete_enter(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH > occupied(s, q))) return false;
  if (!Complete_pending(s, q)) return false;
  setComplete_pending(next, q, false);
  sink.event(0); // enter
  setComplete_at(next, q, 1); // before acquire DpcLock[q]
  return true;
}

/** exists i in 0..1: MessageLock.owner[i] == (q + 6) */
function exists15(s: State, q: number): boolean {
  for (let i = 0; i <= 1; i++) if (MessageLock_owner(s, i) === q + 6) return true;
  return false;
}

/**
 * Complete: acquire DpcLock[q]   specs/nvme-startio.ilk:109
 *   with DpcLock[q] { drain(q); }
 */
function Complete_acquire_DpcLock(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (DpcLock_owner(s, q) !== 0) return false;
  if (exists15(next, q)) {
    sink.fail(27); // lock-order
  }
  sink.note(11 + (q + 6 - 6) * 2 + q); // which statement is interrupted
  sink.event(13, q); // acquire DpcLock[{0}]
  setDpcLock_owner(next, q, q + 6);
  setComplete_drain_q(next, q, q);
  setComplete_at(next, q, 2); // before cq[q].pop()
  return true;
}

/**
 * Complete: acquire DpcLock[q]   specs/nvme-startio.ilk:109
 *   with DpcLock[q] { drain(q); }
 */
function Complete_acquire_DpcLock_2(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (DpcLock_owner(s, q) !== q + 6) return false;
  if (exists15(next, q)) {
    sink.fail(27); // lock-order
  }
  sink.fail(28); // recursive-acquire
  return true;
}

/**
 * Complete: acquire DpcLock[q]: busy, begins to spin   specs/nvme-startio.ilk:109
 *   with DpcLock[q] { drain(q); }
 */
function Complete_acquire_DpcLock_3(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (!(DpcLock_owner(s, q) !== 0 && DpcLock_owner(s, q) !== q + 6)) return false;
  if (exists15(next, q)) {
    sink.fail(27); // lock-order
  }
  if (interruptedOwner(next, DpcLock_owner(next, q), q, DISPATCH)) {
    sink.fail(29); // self-deadlock
    return true;
  }
  sink.event(14, q); // wants DpcLock[{0}]
  setComplete_at(next, q, 3); // before spin for DpcLock[q]
  if (waitsInCycle(next, q + 6)) {
    sink.fail(30); // deadlock
    return true;
  }
  return true;
}

/**
 * Complete: cq[q].pop()   specs/nvme-startio.ilk:91
 *   let cid = cq[q].pop();
 */
function Complete_cq_pop(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  const cid =
    cq_length(next, Complete_drain_q(next, q)) === 0
      ? NONE
      : cq_item(next, Complete_drain_q(next, q), 0);
  if (cq_length(next, Complete_drain_q(next, q)) > 0) {
    for (let i_13 = 0; i_13 <= 0; i_13++) {
      setCq_item(
        next,
        Complete_drain_q(next, q),
        i_13,
        cq_item(next, Complete_drain_q(next, q), i_13 + 1),
      );
    }
    setCq_item(next, Complete_drain_q(next, q), 1, 1);
    setCq_length(next, Complete_drain_q(next, q), cq_length(next, Complete_drain_q(next, q)) - 1);
  }
  sink.event(15, Complete_drain_q(next, q)); // cq[{0}].pop
  if (cid === NONE) {
    sink.note(15); // branch: if (cid == none) { return; } is true
    setComplete_drain_q(next, q, 0);
    setComplete_at(next, q, 4); // before release DpcLock[q]
  } else {
    sink.note(16); // branch: if (cid == none) { return; } is false
    setComplete_drain_cid(next, q, cid);
    setComplete_at(next, q, 5); // before assert pending[q][cid]
  }
  return true;
}

/**
 * Complete: acquire DpcLock[q], after spinning   specs/nvme-startio.ilk:109
 *   with DpcLock[q] { drain(q); }
 */
function Complete_acquire_DpcLock_after_spinning(
  s: State,
  next: State,
  sink: Sink,
  q: number,
): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (DpcLock_owner(s, q) !== 0) return false;
  sink.note(11 + (q + 6 - 6) * 2 + q); // which statement is interrupted
  sink.event(13, q); // acquire DpcLock[{0}]
  setDpcLock_owner(next, q, q + 6);
  setComplete_drain_q(next, q, q);
  setComplete_at(next, q, 2); // before cq[q].pop()
  return true;
}

/** exists i in 0..1: DpcLock.owner[i] == (q + 6) */
function exists16(s: State, q: number): boolean {
  for (let i = 0; i <= 1; i++) if (DpcLock_owner(s, i) === q + 6) return true;
  return false;
}

/**
 * Complete: release DpcLock[q]   specs/nvme-startio.ilk:109
 *   with DpcLock[q] { drain(q); }
 */
function Complete_release_DpcLock(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (DpcLock_owner(next, q) !== q + 6) {
    sink.fail(31); // release-not-owner
    return true;
  }
  sink.event(16, q); // release DpcLock[{0}]
  setDpcLock_owner(next, q, 0);
  if (StartIoLock_owner(next) === q + 6) {
    sink.fail(32); // lock-leak
  }
  if (exists15(next, q)) {
    sink.fail(33); // lock-leak
  }
  if (exists16(next, q)) {
    sink.fail(34); // lock-leak
  }
  if (StartIoLock_owner(next) === q + 6 || exists15(next, q) || exists16(next, q)) {
    return true;
  }
  sink.event(1); // leave
  setComplete_at(next, q, 0); // inactive
  return true;
}

/**
 * Complete: assert pending[q][cid]   specs/nvme-startio.ilk:93
 *   assert pending[q][cid]; // P5: the request has not been completed before
 */
function Complete_assert_pending(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(35); // null-dereference
    return true;
  }
  if (!pending(next, Complete_drain_q(next, q), Complete_drain_cid(next, q))) {
    sink.fail(36); // assert drain
    return true;
  }
  setComplete_at(next, q, 6); // before pending[q][cid] = false
  return true;
}

/**
 * Complete: pending[q][cid] = false   specs/nvme-startio.ilk:94
 */
function Complete_pending_false(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(37); // null-dereference
    return true;
  }
  setPending(next, Complete_drain_q(next, q), Complete_drain_cid(next, q), false);
  setComplete_at(next, q, 7); // before freeList[q].insertTail i0: check head.prev.next == head && head.next.prev == head
  return true;
}

/**
 * Complete: freeList[q].insertTail i0: check head.prev.next == head && head.next.prev == head   specs/nvme-startio.ilk:95
 *   freeList[q].insertTail(cid);
 */
function Complete_freeList_insertTail_i0(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(38); // null-dereference
    return true;
  }
  if (
    (freeList_members(next, Complete_drain_q(next, q)) &
      (1 << (Complete_drain_cid(next, q) - 1))) !==
    0
  ) {
    sink.fail(39); // double-insert
  }
  if (
    freeList_prev(next, Complete_drain_q(next, q), HEAD) === 0 ||
    freeList_next(
      next,
      Complete_drain_q(next, q),
      freeList_prev(next, Complete_drain_q(next, q), HEAD),
    ) !== HEAD ||
    freeList_next(next, Complete_drain_q(next, q), HEAD) === 0 ||
    freeList_prev(
      next,
      Complete_drain_q(next, q),
      freeList_next(next, Complete_drain_q(next, q), HEAD),
    ) !== HEAD
  ) {
    sink.fail(40); // corrupt-list
  }
  if (
    (freeList_members(next, Complete_drain_q(next, q)) &
      (1 << (Complete_drain_cid(next, q) - 1))) !==
      0 ||
    freeList_prev(next, Complete_drain_q(next, q), HEAD) === 0 ||
    freeList_next(
      next,
      Complete_drain_q(next, q),
      freeList_prev(next, Complete_drain_q(next, q), HEAD),
    ) !== HEAD ||
    freeList_next(next, Complete_drain_q(next, q), HEAD) === 0 ||
    freeList_prev(
      next,
      Complete_drain_q(next, q),
      freeList_next(next, Complete_drain_q(next, q), HEAD),
    ) !== HEAD
  ) {
    return true;
  }
  setFreeList_users(
    next,
    Complete_drain_q(next, q),
    freeList_users(next, Complete_drain_q(next, q)) + 1,
  );
  setFreeList_members(
    next,
    Complete_drain_q(next, q),
    freeList_members(next, Complete_drain_q(next, q)) | (1 << (Complete_drain_cid(next, q) - 1)),
  );
  setComplete_at(next, q, 8); // before freeList[q].insertTail i1: P = head.prev
  return true;
}

/**
 * Complete: freeList[q].insertTail i1: P = head.prev   specs/nvme-startio.ilk:95
 *   freeList[q].insertTail(cid);
 */
function Complete_freeList_insertTail_i1(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(38); // null-dereference
    return true;
  }
  const P = freeList_prev(next, Complete_drain_q(next, q), HEAD);
  setComplete_P(next, q, P);
  setComplete_at(next, q, 9); // before freeList[q].insertTail i2: X.next = head
  return true;
}

/**
 * Complete: freeList[q].insertTail i2: X.next = head   specs/nvme-startio.ilk:95
 *   freeList[q].insertTail(cid);
 */
function Complete_freeList_insertTail_i2(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(38); // null-dereference
    return true;
  }
  setFreeList_next(next, Complete_drain_q(next, q), Complete_drain_cid(next, q), HEAD);
  setComplete_at(next, q, 10); // before freeList[q].insertTail i3: X.prev = P
  return true;
}

/**
 * Complete: freeList[q].insertTail i3: X.prev = P   specs/nvme-startio.ilk:95
 *   freeList[q].insertTail(cid);
 */
function Complete_freeList_insertTail_i3(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(38); // null-dereference
    return true;
  }
  setFreeList_prev(
    next,
    Complete_drain_q(next, q),
    Complete_drain_cid(next, q),
    Complete_P(next, q),
  );
  setComplete_at(next, q, 11); // before freeList[q].insertTail i4: P.next = X
  return true;
}

/**
 * Complete: freeList[q].insertTail i4: P.next = X   specs/nvme-startio.ilk:95
 *   freeList[q].insertTail(cid);
 */
function Complete_freeList_insertTail_i4(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(38); // null-dereference
    return true;
  }
  if (Complete_P(next, q) === 0) {
    sink.fail(41); // corrupt-list
    return true;
  }
  setFreeList_next(
    next,
    Complete_drain_q(next, q),
    Complete_P(next, q),
    Complete_drain_cid(next, q),
  );
  setComplete_at(next, q, 12); // before freeList[q].insertTail i5: head.prev = X
  return true;
}

/**
 * Complete: freeList[q].insertTail i5: head.prev = X   specs/nvme-startio.ilk:95
 *   freeList[q].insertTail(cid);
 */
function Complete_freeList_insertTail_i5(s: State, next: State, sink: Sink, q: number): boolean {
  if (!(DISPATCH >= top(s, q))) return false;
  if (Complete_drain_cid(next, q) === NONE) {
    sink.fail(38); // null-dereference
    return true;
  }
  setFreeList_prev(next, Complete_drain_q(next, q), HEAD, Complete_drain_cid(next, q));
  sink.event(18, Complete_drain_q(next, q), Complete_drain_cid(next, q)); // freeList[{0}].insertTail({1})
  setFreeList_users(
    next,
    Complete_drain_q(next, q),
    freeList_users(next, Complete_drain_q(next, q)) - 1,
  );
  if (freeList_users(next, Complete_drain_q(next, q)) === 0) {
    if (!freeList_settle(next, sink, Complete_drain_q(next, q))) return true;
  }
  setComplete_drain_cid(next, q, 0);
  setComplete_P(next, q, 0);
  setComplete_at(next, q, 2); // before cq[q].pop()
  return true;
}

/**
 * specs/nvme-startio.ilk:114
 *   fetch
 */
function Controller_fetch(s: State, next: State, sink: Sink, q: number): boolean {
  if (sq_length(s, q) === 0) return false;
  sink.event(19, q); // fetch({0})
  const c = sq_length(next, q) === 0 ? NONE : sq_item(next, q, 0);
  if (sq_length(next, q) > 0) {
    for (let i_16 = 0; i_16 <= 0; i_16++) {
      setSq_item(next, q, i_16, sq_item(next, q, i_16 + 1));
    }
    setSq_item(next, q, 1, 1);
    setSq_length(next, q, sq_length(next, q) - 1);
  }
  sink.event(20, q); // sq[{0}].pop
  if (c === NONE) {
    sink.fail(42); // null-dereference
    return true;
  }
  setInFlight(next, q, inFlight(next, q) | (0 | (1 << (c - 1))));
  return true;
}

/**
 * specs/nvme-startio.ilk:119
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink, q: number, c: number): boolean {
  if ((inFlight(s, q) & (1 << (c - 1))) === 0) return false;
  sink.event(21, q, c); // finish({0}, {1})
  setInFlight(next, q, inFlight(next, q) & ~(0 | (1 << (c - 1))));
  if (cq_length(next, q) === 2) {
    sink.fail(43); // ring-overrun
    return true;
  }
  setCq_item(next, q, cq_length(next, q), c);
  setCq_length(next, q, cq_length(next, q) + 1);
  sink.event(22, q, c); // cq[{0}].push({1})
  sink.event(23, q); // raise Message[{0}]
  setMessage_pending(next, q, true);
  return true;
}

/** What `StartIo` can do where it rests. */
function stepStartIo(s: State, next: State, sink: Sink): void {
  switch (StartIo_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (StartIo_enter(s, next, sink, cpu)) sink.emit(cpu);
      }
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (StartIo_enter_2(s, next, sink, cpu)) sink.emit(2 + cpu);
      }
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (StartIo_enter_3(s, next, sink, cpu)) sink.emit(4 + cpu);
      }
      break;
    case 1: // freeList[q].removeHead r1: E = head.next
      if (StartIo_freeList_removeHead_r1(s, next, sink)) sink.emit(6);
      break;
    case 2: // spin for StartIoLock
      if (StartIo_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(7);
      break;
    case 3: // freeList[q].removeHead r2: N = E.next
      if (StartIo_freeList_removeHead_r2(s, next, sink)) sink.emit(8);
      break;
    case 4: // freeList[q].removeHead r3: head.next = N
      if (StartIo_freeList_removeHead_r3(s, next, sink)) sink.emit(9);
      break;
    case 5: // freeList[q].removeHead r4: N.prev = head
      if (StartIo_freeList_removeHead_r4(s, next, sink)) sink.emit(10);
      break;
    case 6: // pending[q][cid] = true
      if (StartIo_pending_true(s, next, sink)) sink.emit(11);
      break;
    case 7: // release StartIoLock
      if (StartIo_release_StartIoLock(s, next, sink)) sink.emit(12);
      break;
    case 8: // returns (gives back StartIoLock)
      if (StartIo_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(13);
      break;
    case 9: // sq[q].push(cid)
      if (StartIo_sq_push_cid(s, next, sink)) sink.emit(14);
      break;
  }
}

/** What `Message` can do where it rests. */
function stepMessage(s: State, next: State, sink: Sink, q: number): void {
  switch (Message_at(s, q)) {
    case 0: // inactive
      if (Message_enter(s, next, sink, q)) sink.emit(15 + q);
      if (Message_enter_2(s, next, sink, q)) sink.emit(17 + q);
      if (Message_enter_3(s, next, sink, q)) sink.emit(19 + q);
      break;
    case 1: // schedule Complete[q]
      if (Message_schedule_Complete(s, next, sink, q)) sink.emit(21 + q);
      break;
    case 2: // spin for MessageLock[q]
      if (Message_acquire_MessageLock_after_spinning(s, next, sink, q)) sink.emit(23 + q);
      break;
    case 3: // returns (gives back MessageLock)
      if (Message_returns_gives_back_MessageLock(s, next, sink, q)) sink.emit(25 + q);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink, q: number): void {
  switch (Complete_at(s, q)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink, q)) sink.emit(27 + q);
      break;
    case 1: // acquire DpcLock[q]
      if (Complete_acquire_DpcLock(s, next, sink, q)) sink.emit(29 + q);
      if (Complete_acquire_DpcLock_2(s, next, sink, q)) sink.emit(31 + q);
      if (Complete_acquire_DpcLock_3(s, next, sink, q)) sink.emit(33 + q);
      break;
    case 2: // cq[q].pop()
      if (Complete_cq_pop(s, next, sink, q)) sink.emit(35 + q);
      break;
    case 3: // spin for DpcLock[q]
      if (Complete_acquire_DpcLock_after_spinning(s, next, sink, q)) sink.emit(37 + q);
      break;
    case 4: // release DpcLock[q]
      if (Complete_release_DpcLock(s, next, sink, q)) sink.emit(39 + q);
      break;
    case 5: // assert pending[q][cid]
      if (Complete_assert_pending(s, next, sink, q)) sink.emit(41 + q);
      break;
    case 6: // pending[q][cid] = false
      if (Complete_pending_false(s, next, sink, q)) sink.emit(43 + q);
      break;
    case 7: // freeList[q].insertTail i0: check head.prev.next == head && head.next.prev == head
      if (Complete_freeList_insertTail_i0(s, next, sink, q)) sink.emit(45 + q);
      break;
    case 8: // freeList[q].insertTail i1: P = head.prev
      if (Complete_freeList_insertTail_i1(s, next, sink, q)) sink.emit(47 + q);
      break;
    case 9: // freeList[q].insertTail i2: X.next = head
      if (Complete_freeList_insertTail_i2(s, next, sink, q)) sink.emit(49 + q);
      break;
    case 10: // freeList[q].insertTail i3: X.prev = P
      if (Complete_freeList_insertTail_i3(s, next, sink, q)) sink.emit(51 + q);
      break;
    case 11: // freeList[q].insertTail i4: P.next = X
      if (Complete_freeList_insertTail_i4(s, next, sink, q)) sink.emit(53 + q);
      break;
    case 12: // freeList[q].insertTail i5: head.prev = X
      if (Complete_freeList_insertTail_i5(s, next, sink, q)) sink.emit(55 + q);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall q in 0..1: freeList.users[q] <= 1 */
function forall17(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (!(freeList_users(s, q) <= 1)) return false;
  return true;
}

/**
 * invariant P2   specs/nvme-startio.ilk:127
 * No activation is inside a list operation while another is; a pre-empted one counts as inside.
 *   forall q in Queue: freeList[q].users <= 1
 */
function P2(s: State): boolean {
  return forall17(s);
}

/** forall q in 0..1: freeList.length(q) == 2 */
function forall18(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (!(freeList_length(s, q) === 2)) return false;
  return true;
}

/**
 * invariant P3   specs/nvme-startio.ilk:129
 * Command identifiers are conserved: when nothing is in progress all of them are free.
 *   quiescent => forall q in Queue: freeList[q].length == DEPTH
 */
function P3(s: State): boolean {
  return !quiescent(s) || forall18(s);
}

/** forall c in 1..2: !pending[q][c] || !freeList.contains(q, c) */
function forall20(s: State, q: number): boolean {
  for (let c = 1; c <= 2; c++)
    if (!(!pending(s, q, c) || !freeList_contains(s, q, c))) return false;
  return true;
}

/** forall q in 0..1: (freeList.users[q] != 0) || (forall c_34 in 1..2: !pending[q][c_34] || !freeList.contains(q, c_34)) */
function forall19(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (!(freeList_users(s, q) !== 0 || forall20(s, q))) return false;
  return true;
}

/**
 * invariant P4   specs/nvme-startio.ilk:131
 * What is pending is not free, except within an operation on the list.
 *   forall q in Queue:
 *   freeList[q].users == 0 => forall c in Cid: pending[q][c] => !(c in freeList[q])
 */
function P4(s: State): boolean {
  return forall19(s);
}

/** forall c in 1..2: pending[q][c] */
function forall22(s: State, q: number): boolean {
  for (let c = 1; c <= 2; c++) if (!pending(s, q, c)) return false;
  return true;
}

/** exists q in 0..1: forall c_36 in 1..2: pending[q][c_36] */
function exists21(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (forall22(s, q)) return true;
  return false;
}

/**
 * reachable full   specs/nvme-startio.ilk:136
 *   exists q in Queue: forall c in Cid: pending[q][c]
 */
function full(s: State): boolean {
  return exists21(s);
}

/**
 * reachable interrupted   specs/nvme-startio.ilk:137
 *   StartIo.active && Message[0].active && StartIo.cpu == 0
 */
function interrupted(s: State): boolean {
  return StartIo_at(s) !== 0 && Message_at(s, 0) !== 0 && StartIo_cpu(s) === 0;
}

/**
 * rule irq-unsafe-lock StartIoLock StartIo   specs/nvme-startio.ilk:51
 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(
    (StartIoLock_owner(s) === 1 && BuildIo_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 2 && BuildIo_at(s, 1) !== 0 && DISPATCH > occupied(s, 1)) ||
    (StartIoLock_owner(s) === 4 && Message_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 5 && Message_at(s, 1) !== 0 && DISPATCH > occupied(s, 1)) ||
    (StartIoLock_owner(s) === 6 && Complete_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 7 && Complete_at(s, 1) !== 0 && DISPATCH > occupied(s, 1))
  );
}

/**
 * rule irq-unsafe-lock MessageLock[0] Message[0]   specs/nvme-startio.ilk:101
 */
function irq_unsafe_lock_MessageLock_0_Message_0_(s: State): boolean {
  return !(
    (MessageLock_owner(s, 0) === 1 && BuildIo_at(s, 0) !== 0 && DIRQL > occupied(s, 0)) ||
    (MessageLock_owner(s, 0) === 3 &&
      StartIo_at(s) !== 0 &&
      0 === StartIo_cpu(s) &&
      DIRQL > occupied(s, StartIo_cpu(s))) ||
    (MessageLock_owner(s, 0) === 6 && Complete_at(s, 0) !== 0 && DIRQL > occupied(s, 0))
  );
}

/**
 * rule irq-unsafe-lock MessageLock[1] Message[1]   specs/nvme-startio.ilk:101
 */
function irq_unsafe_lock_MessageLock_1_Message_1_(s: State): boolean {
  return !(
    (MessageLock_owner(s, 1) === 2 && BuildIo_at(s, 1) !== 0 && DIRQL > occupied(s, 1)) ||
    (MessageLock_owner(s, 1) === 3 &&
      StartIo_at(s) !== 0 &&
      1 === StartIo_cpu(s) &&
      DIRQL > occupied(s, StartIo_cpu(s))) ||
    (MessageLock_owner(s, 1) === 7 && Complete_at(s, 1) !== 0 && DIRQL > occupied(s, 1))
  );
}

/**
 * rule irq-unsafe-lock DpcLock[0] Complete[0]   specs/nvme-startio.ilk:105
 */
function irq_unsafe_lock_DpcLock_0_Complete_0_(s: State): boolean {
  return !(
    (DpcLock_owner(s, 0) === 1 && BuildIo_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (DpcLock_owner(s, 0) === 3 &&
      StartIo_at(s) !== 0 &&
      0 === StartIo_cpu(s) &&
      DISPATCH > occupied(s, StartIo_cpu(s))) ||
    (DpcLock_owner(s, 0) === 4 && Message_at(s, 0) !== 0 && DISPATCH > occupied(s, 0))
  );
}

/**
 * rule irq-unsafe-lock DpcLock[1] Complete[1]   specs/nvme-startio.ilk:105
 */
function irq_unsafe_lock_DpcLock_1_Complete_1_(s: State): boolean {
  return !(
    (DpcLock_owner(s, 1) === 2 && BuildIo_at(s, 1) !== 0 && DISPATCH > occupied(s, 1)) ||
    (DpcLock_owner(s, 1) === 3 &&
      StartIo_at(s) !== 0 &&
      1 === StartIo_cpu(s) &&
      DISPATCH > occupied(s, StartIo_cpu(s))) ||
    (DpcLock_owner(s, 1) === 5 && Message_at(s, 1) !== 0 && DISPATCH > occupied(s, 1))
  );
}

/** Where no reachable state meets this: never-quiescent */
function probe1(s: State): boolean {
  return quiescent(s);
}

/** exists q in 0..1: freeList.users[q] == 0 */
function exists23(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (freeList_users(s, q) === 0) return true;
  return false;
}

/** Where no reachable state meets this: vacuous-implication */
function probe2(s: State): boolean {
  return exists23(s);
}

/** exists c in 1..2: pending[q][c] */
function exists25(s: State, q: number): boolean {
  for (let c = 1; c <= 2; c++) if (pending(s, q, c)) return true;
  return false;
}

/** exists q in 0..1: (freeList.users[q] == 0) && (exists c_40 in 1..2: pending[q][c_40]) */
function exists24(s: State): boolean {
  for (let q = 0; q <= 1; q++) if (freeList_users(s, q) === 0 && exists25(s, q)) return true;
  return false;
}

/** Where no reachable state meets this: vacuous-implication */
function probe3(s: State): boolean {
  return exists24(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/nvme-startio.ilk", line, column });
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index1_24 = 0; index1_24 <= 1; index1_24++) {
    for (let index2_25 = 1; index2_25 <= 2; index2_25++) {
      setPending(next, index1_24, index2_25, false);
    }
  }
  for (let index_26 = 0; index_26 <= 1; index_26++) {
    setInFlight(next, index_26, 0);
  }
  setHandleValid(next, false);
  for (let index_27 = 0; index_27 <= 1; index_27++) {
    setFreeList_next(next, index_27, HEAD, 1);
    setFreeList_prev(next, index_27, 1, HEAD);
    setFreeList_next(next, index_27, 1, 2);
    setFreeList_prev(next, index_27, 2, 1);
    setFreeList_next(next, index_27, 2, HEAD);
    setFreeList_prev(next, index_27, HEAD, 2);
    setFreeList_members(next, index_27, 3);
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly pending: Readonly<Record<number, Readonly<Record<number, boolean>>>>;
  readonly inFlight: Readonly<Record<number, readonly number[]>>;
  /** hInterruptLock is not NULL: option A keeps the handle in the device extension, for the code that notifies to release. */
  readonly handleValid: boolean;
  /** forward links of freeList */
  readonly "freeList.next": Readonly<
    Record<number, Readonly<Record<number, "nothing" | "1" | "2" | "head">>>
  >;
  /** backward links of freeList */
  readonly "freeList.prev": Readonly<
    Record<number, Readonly<Record<number, "nothing" | "1" | "2" | "head">>>
  >;
  /** what freeList should hold */
  readonly "freeList.members": Readonly<Record<number, readonly number[]>>;
  /** activations inside an operation on freeList */
  readonly "freeList.users": Readonly<Record<number, number>>;
  readonly "sq.length": Readonly<Record<number, number>>;
  /** contents of sq, front first */
  readonly "sq.item": Readonly<Record<number, Readonly<Record<number, number>>>>;
  readonly "cq.length": Readonly<Record<number, number>>;
  /** contents of cq, front first */
  readonly "cq.item": Readonly<Record<number, Readonly<Record<number, number>>>>;
  /** who holds StartIoLock */
  readonly "StartIoLock.owner":
    | "free"
    | "BuildIo[0]"
    | "BuildIo[1]"
    | "StartIo"
    | "Message[0]"
    | "Message[1]"
    | "Complete[0]"
    | "Complete[1]";
  /** who holds MessageLock */
  readonly "MessageLock.owner": Readonly<
    Record<
      number,
      | "free"
      | "BuildIo[0]"
      | "BuildIo[1]"
      | "StartIo"
      | "Message[0]"
      | "Message[1]"
      | "Complete[0]"
      | "Complete[1]"
    >
  >;
  /** who holds DpcLock */
  readonly "DpcLock.owner": Readonly<
    Record<
      number,
      | "free"
      | "BuildIo[0]"
      | "BuildIo[1]"
      | "StartIo"
      | "Message[0]"
      | "Message[1]"
      | "Complete[0]"
      | "Complete[1]"
    >
  >;
  /** where BuildIo rests */
  readonly "BuildIo.at": Readonly<Record<number, "inactive">>;
  /** where StartIo rests */
  readonly "StartIo.at": string;
  /** CPU of StartIo */
  readonly "StartIo.cpu": number;
  /** where Message rests */
  readonly "Message.at": Readonly<Record<number, string>>;
  /** Message is to run */
  readonly "Message.pending": Readonly<Record<number, boolean>>;
  /** where Complete rests */
  readonly "Complete.at": Readonly<Record<number, string>>;
  /** Complete is to run */
  readonly "Complete.pending": Readonly<Record<number, boolean>>;
  /** local `q` of `StartIo` */
  readonly "StartIo.processIo.q": number;
  /** local `takeStartIo` of `StartIo` */
  readonly "StartIo.processIo.takeStartIo": boolean;
  /** temporary of an operation in `StartIo` */
  readonly "StartIo.E": "nothing" | "1" | "2" | "head";
  /** temporary of an operation in `StartIo` */
  readonly "StartIo.N": "nothing" | "1" | "2" | "head";
  /** local `cid` of `StartIo` */
  readonly "StartIo.processIo.cid": number | "none";
  /** local `q` of `Complete` */
  readonly "Complete.drain.q": Readonly<Record<number, number>>;
  /** local `cid` of `Complete` */
  readonly "Complete.drain.cid": Readonly<Record<number, number | "none">>;
  /** temporary of an operation in `Complete` */
  readonly "Complete.P": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeStartIo",
  revision: "completeInDpc",
  source: "specs/nvme-startio.ilk",
  hash: "cf2ac8c5b76018a3a820086f11681da1f0ed2874023761c42b935392ed492fe6",
  constants: {
    CPUS: "2",
    DEPTH: "2",
    guard: "NoGuard",
    handleWritten: "AfterAcquire",
    buildIoFinishes: "false",
    followUp: "false",
    listChecks: "true",
    completeIn: "Dpc",
    queues: "PerCpu",
    dpcLocks: "DpcOnly",
  },
  words: 4,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepStartIo(s, next, sink);
    for (let q = 0; q <= 1; q++) {
      stepMessage(s, next, sink, q);
    }
    for (let q = 0; q <= 1; q++) {
      stepComplete(s, next, sink, q);
    }
    for (let q = 0; q <= 1; q++) {
      if (Controller_fetch(s, next, sink, q)) sink.emit(57 + q);
    }
    for (let q = 0; q <= 1; q++) {
      for (let c = 1; c <= 2; c++) {
        if (Controller_finish(s, next, sink, q, c)) sink.emit(58 + 2 * q + c);
      }
    }
  },

  // prettier-ignore
  actions: [
    { name: "StartIo_enter", actor: "StartIo", context: 1, from: 0, first: 0, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], place: place(51, 7), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "StartIo_enter_2", actor: "StartIo", context: 1, from: 0, first: 2, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], place: place(51, 7), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "StartIo_enter_3", actor: "StartIo", context: 1, from: 0, first: 4, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], place: place(51, 7), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "StartIo_freeList_removeHead_r1", actor: "StartIo", context: 1, from: 1, first: 6, parameters: [], place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r1", does: "E = head.next" }, external: false, fairness: "weak" },
    { name: "StartIo_acquire_StartIoLock_after_spinning", actor: "StartIo", context: 1, from: 2, first: 7, parameters: [], place: place(51, 7), does: { kind: "acquire", lock: { name: "StartIoLock", indices: [] }, outcome: "afterSpinning" }, external: false, fairness: "weak" },
    { name: "StartIo_freeList_removeHead_r2", actor: "StartIo", context: 1, from: 3, first: 8, parameters: [], place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r2", does: "N = E.next" }, external: false, fairness: "weak" },
    { name: "StartIo_freeList_removeHead_r3", actor: "StartIo", context: 1, from: 4, first: 9, parameters: [], place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r3", does: "head.next = N" }, external: false, fairness: "weak" },
    { name: "StartIo_freeList_removeHead_r4", actor: "StartIo", context: 1, from: 5, first: 10, parameters: [], place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r4", does: "N.prev = head", ends: true }, external: false, fairness: "weak" },
    { name: "StartIo_pending_true", actor: "StartIo", context: 1, from: 6, first: 11, parameters: [], place: place(68, 5), does: { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = true"] }, external: false, fairness: "weak" },
    { name: "StartIo_release_StartIoLock", actor: "StartIo", context: 1, from: 7, first: 12, parameters: [], place: place(72, 22), does: { kind: "release", lock: { name: "StartIoLock", indices: [] } }, external: false, fairness: "weak" },
    { name: "StartIo_returns_gives_back_StartIoLock", actor: "StartIo", context: 1, from: 8, first: 13, parameters: [], place: place(51, 7), does: { kind: "leave", givesBack: ["StartIoLock"] }, external: false, fairness: "weak" },
    { name: "StartIo_sq_push_cid", actor: "StartIo", context: 1, from: 9, first: 14, parameters: [], place: place(69, 5), does: { kind: "operation", object: { name: "sq", indices: [[{ name: "q", of: "local" }]] }, operation: "push", argument: ["cid"] }, external: false, fairness: "weak" },
    { name: "Message_enter", actor: "Message", context: 2, from: 0, first: 15, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(101, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Message_enter_2", actor: "Message", context: 2, from: 0, first: 17, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(101, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Message_enter_3", actor: "Message", context: 2, from: 0, first: 19, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(101, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Message_schedule_Complete", actor: "Message", context: 2, from: 1, first: 21, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(102, 47), does: { kind: "signal", signal: "schedule", target: { name: "Complete", indices: [[{ name: "q", of: "parameter" }]] } }, external: false, fairness: "weak" },
    { name: "Message_acquire_MessageLock_after_spinning", actor: "Message", context: 2, from: 2, first: 23, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(101, 5), does: { kind: "acquire", lock: { name: "MessageLock", indices: [[{ name: "q", of: "parameter" }]] }, outcome: "afterSpinning" }, external: false, fairness: "weak" },
    { name: "Message_returns_gives_back_MessageLock", actor: "Message", context: 2, from: 3, first: 25, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(101, 5), does: { kind: "leave", givesBack: ["MessageLock"] }, external: false, fairness: "weak" },
    { name: "Complete_enter", actor: "Complete", context: 3, from: 0, first: 27, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(105, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Complete_acquire_DpcLock", actor: "Complete", context: 3, from: 1, first: 29, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(109, 5), does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, external: false, fairness: "weak" },
    { name: "Complete_acquire_DpcLock_2", actor: "Complete", context: 3, from: 1, first: 31, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(109, 5), does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, external: false, fairness: "weak" },
    { name: "Complete_acquire_DpcLock_3", actor: "Complete", context: 3, from: 1, first: 33, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(109, 5), does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] }, outcome: "spins" }, external: false, fairness: "weak" },
    { name: "Complete_cq_pop", actor: "Complete", context: 3, from: 2, first: 35, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(91, 15), does: { kind: "operation", object: { name: "cq", indices: [[{ name: "q", of: "local" }]] }, operation: "pop", argument: [] }, external: false, fairness: "weak" },
    { name: "Complete_acquire_DpcLock_after_spinning", actor: "Complete", context: 3, from: 3, first: 37, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(109, 5), does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] }, outcome: "afterSpinning" }, external: false, fairness: "weak" },
    { name: "Complete_release_DpcLock", actor: "Complete", context: 3, from: 4, first: 39, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(109, 33), does: { kind: "release", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, external: false, fairness: "weak" },
    { name: "Complete_assert_pending", actor: "Complete", context: 3, from: 5, first: 41, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(93, 5), does: { kind: "statement", text: ["assert pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "]"] }, external: false, fairness: "weak" },
    { name: "Complete_pending_false", actor: "Complete", context: 3, from: 6, first: 43, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(94, 5), does: { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = false"] }, external: false, fairness: "weak" },
    { name: "Complete_freeList_insertTail_i0", actor: "Complete", context: 3, from: 7, first: 45, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, external: false, fairness: "weak" },
    { name: "Complete_freeList_insertTail_i1", actor: "Complete", context: 3, from: 8, first: 47, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, external: false, fairness: "weak" },
    { name: "Complete_freeList_insertTail_i2", actor: "Complete", context: 3, from: 9, first: 49, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i2", does: "X.next = head" }, external: false, fairness: "weak" },
    { name: "Complete_freeList_insertTail_i3", actor: "Complete", context: 3, from: 10, first: 51, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, external: false, fairness: "weak" },
    { name: "Complete_freeList_insertTail_i4", actor: "Complete", context: 3, from: 11, first: 53, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i4", does: "P.next = X" }, external: false, fairness: "weak" },
    { name: "Complete_freeList_insertTail_i5", actor: "Complete", context: 3, from: 12, first: 55, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i5", does: "head.prev = X", ends: true }, external: false, fairness: "weak" },
    { name: "Controller_fetch", actor: "Controller", context: -1, from: -1, first: 57, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }], place: place(114, 10), does: { kind: "action", action: "fetch" }, beside: [[1,9]], external: false, fairness: "none" },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 59, parameters: [{ name: "q", role: "family", low: 0, values: ["0","1"] }, { name: "c", role: "family", low: 1, values: ["1","2"] }], place: place(119, 10), does: { kind: "action", action: "finish" }, beside: [[3,2]], external: false, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "BuildIo", form: "entry", word: "entry", place: place(49, 7), members: ["BuildIo[0]","BuildIo[1]"], firstActivation: 1, locations: [
      { label: undefined, place: place(49, 7), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const cpu = member; return BuildIo_at(s, cpu); }, cpu: (_s: State, member: number) => { const cpu = member; return cpu; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "StartIo", form: "entry", word: "entry", place: place(51, 7), members: ["StartIo"], firstActivation: 3, locations: [
      { label: undefined, place: place(51, 7), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r1", does: "E = head.next" }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(51, 7), does: { kind: "spin", lock: { name: "StartIoLock", indices: [] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r2", does: "N = E.next" }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r3", does: "head.next = N" }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 13), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "removeHead", label: "r4", does: "N.prev = head" }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 5), does: { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = true"] }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"], ["cid", "StartIo.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 22), does: { kind: "release", lock: { name: "StartIoLock", indices: [] } }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"], ["cid", "StartIo.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(51, 7), does: { kind: "leave", givesBack: ["StartIoLock"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 5), does: { kind: "operation", object: { name: "sq", indices: [[{ name: "q", of: "local" }]] }, operation: "push", argument: ["cid"] }, calls: [{ proc: "processIo", place: place(57, 18) }], locals: [["q", "StartIo.processIo.q"], ["takeStartIo", "StartIo.processIo.takeStartIo"], ["cid", "StartIo.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StartIo_at(s), cpu: (s: State) => StartIo_cpu(s), level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "Message", form: "isr", word: "isr", place: place(101, 5), members: ["Message[0]","Message[1]"], firstActivation: 4, locations: [
      { label: undefined, place: place(101, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 47), does: { kind: "signal", signal: "schedule", target: { name: "Complete", indices: [[{ name: "q", of: "parameter" }]] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(101, 5), does: { kind: "spin", lock: { name: "MessageLock", indices: [[{ name: "q", of: "parameter" }]] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(101, 5), does: { kind: "leave", givesBack: ["MessageLock"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const q = member; return Message_at(s, q); }, cpu: (_s: State, member: number) => { const q = member; return q; }, level: (_s: State) => LEVELS[DIRQL] ?? "", pending: (s: State, member: number) => { const q = member; return Message_pending(s, q); }, request: { verb: "raised", first: { by: "Controller.finish", text: "raise Message[q]", place: place(122, 5) } } },
    { name: "Complete", form: "deferred", word: "dpc", place: place(105, 5), members: ["Complete[0]","Complete[1]"], firstActivation: 6, locations: [
      { label: undefined, place: place(105, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(109, 5), does: { kind: "acquire", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(91, 15), does: { kind: "operation", object: { name: "cq", indices: [[{ name: "q", of: "local" }]] }, operation: "pop", argument: [] }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(109, 5), does: { kind: "spin", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(109, 33), does: { kind: "release", lock: { name: "DpcLock", indices: [[{ name: "q", of: "parameter" }]] } }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(93, 5), does: { kind: "statement", text: ["assert pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "]"] }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(94, 5), does: { kind: "statement", text: ["pending[", { name: "q", of: "local" }, "][", { name: "cid", of: "local" }, "] = false"] }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i2", does: "X.next = head" }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i4", does: "P.next = X" }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(95, 5), does: { kind: "access", object: { name: "freeList", indices: [[{ name: "q", of: "local" }]] }, operation: "insertTail", label: "i5", does: "head.prev = X" }, calls: [{ proc: "drain", place: place(109, 23) }], locals: [["q", "Complete.drain.q"], ["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const q = member; return Complete_at(s, q); }, cpu: (_s: State, member: number) => { const q = member; return q; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State, member: number) => { const q = member; return Complete_pending(s, q); }, request: { verb: "scheduled", first: { by: "Message", text: "schedule Complete[q]", place: place(102, 47) } } },
  ],
  // prettier-ignore
  locks: { levels: ["PASSIVE","APC","DISPATCH","DIRQL"], cpus: 2, classes: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: place(35, 6), members: ["StartIoLock"], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, isShared: false, owner: (s: State) => StartIoLock_owner(s) },
    { name: "MessageLock", kind: "interruptLock", waiting: "spins", place: place(37, 6), members: ["MessageLock[0]","MessageLock[1]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return MessageLock_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return MessageLock_owner(s, member0); } },
    { name: "DpcLock", kind: "dpcLock", waiting: "spins", place: place(38, 6), members: ["DpcLock[0]","DpcLock[1]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return DpcLock_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return DpcLock_owner(s, member0); } },
  ], contexts: [
    { base: "DISPATCH", wants: (_s: State) => 0, mayEnter: (_s: State, member: number, $cpu: number) => { const cpu = member; return cpu === $cpu; } },
    { base: "DISPATCH", wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "DIRQL", wants: (s: State, member: number) => { const q = member; return Message_at(s, q) === 2 ? 2 + q : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const q = member; return q === $cpu; } },
    { base: "DISPATCH", wants: (s: State, member: number) => { const q = member; return Complete_at(s, q) === 1 ? 4 + q : Complete_at(s, q) === 3 ? 4 + q : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const q = member; return q === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(40, 6), message: "`freeList`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list head: a command identifier is lost for good", ends: true },
    { kind: "rule", name: "malformed-list", place: place(40, 6), message: "`freeList`: the links do not form a ring through the head", platform: "the links of a LIST_ENTRY no longer form one ring", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 7), message: "`BuildIo` returns and still holds `StartIoLock`", platform: "BuildIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 7), message: "`BuildIo` returns and still holds `MessageLock`", platform: "BuildIo returns with MessageLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 7), message: "`BuildIo` returns and still holds `DpcLock`", platform: "BuildIo returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-order", place: place(51, 7), message: "`StartIoLock` is to be taken before `MessageLock`, which is held already", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1001), lock hierarchy violation: StartIoLock acquired too late (StorPortSpinLock3)", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(51, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(51, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(51, 7), message: "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(66, 13), message: "`freeList`: E is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(66, 13), message: "`freeList`: N is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(68, 16), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ambient-lock", place: place(72, 22), message: "`StartIoLock` is held around `StartIo` from entry to return, and its body releases it", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), a lock that the port holds for the callback is released or taken again", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(72, 22), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(51, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(51, 7), message: "`StartIo` returns and still holds `StartIoLock`", platform: "StartIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(51, 7), message: "`StartIo` returns and still holds `MessageLock`", platform: "StartIo returns with MessageLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(51, 7), message: "`StartIo` returns and still holds `DpcLock`", platform: "StartIo returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(69, 16), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(69, 5), message: "`sq` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(101, 5), message: "`MessageLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), MessageLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(101, 5), message: "`MessageLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(101, 5), message: "`Message` waits for `MessageLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(101, 5), message: "`MessageLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), MessageLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(101, 5), message: "`Message` returns and still holds `StartIoLock`", platform: "Message returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(101, 5), message: "`Message` returns and still holds `MessageLock`", platform: "Message returns with MessageLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(101, 5), message: "`Message` returns and still holds `DpcLock`", platform: "Message returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-order", place: place(109, 5), message: "`DpcLock` is to be taken before `MessageLock`, which is held already", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1001), lock hierarchy violation: DpcLock acquired too late (StorPortSpinLock3)", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(109, 5), message: "`DpcLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), DpcLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(109, 5), message: "`DpcLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(109, 5), message: "`Complete` waits for `DpcLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(109, 33), message: "`DpcLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), DpcLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(105, 5), message: "`Complete` returns and still holds `StartIoLock`", platform: "Complete returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(105, 5), message: "`Complete` returns and still holds `MessageLock`", platform: "Complete returns with MessageLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(105, 5), message: "`Complete` returns and still holds `DpcLock`", platform: "Complete returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(93, 23), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "assertion", name: "drain", place: place(93, 5), message: "the assertion in `drain` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(94, 16), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(95, 28), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(95, 5), message: "an element that is in a list with this link already is inserted into `freeList`", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), an entry inserted while it is on the list", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(95, 5), message: "`freeList`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(95, 5), message: "`freeList`: P is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(116, 39), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(121, 5), message: "`cq` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "StartIo takes StartIoLock", place: undefined, other: undefined, parts: ["StartIo","StartIoLock"] },
    { kind: "branch", text: "if (cid != none) is true", place: place(67, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (cid != none) is false", place: place(67, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (takeStartIo) { release StartIoLock; } is true", place: place(72, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (takeStartIo) { release StartIoLock; } is false", place: place(72, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (!accepted) { notify(); } is true", place: place(58, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (!accepted) { notify(); } is false", place: place(58, 3), other: undefined, parts: ["StartIo"] },
    { kind: "takes", text: "Message[0] takes MessageLock[0]", place: undefined, other: undefined, parts: ["Message[0]","MessageLock[0]"] },
    { kind: "takes", text: "Message[0] takes MessageLock[1]", place: undefined, other: undefined, parts: ["Message[0]","MessageLock[1]"] },
    { kind: "takes", text: "Message[1] takes MessageLock[0]", place: undefined, other: undefined, parts: ["Message[1]","MessageLock[0]"] },
    { kind: "takes", text: "Message[1] takes MessageLock[1]", place: undefined, other: undefined, parts: ["Message[1]","MessageLock[1]"] },
    { kind: "takes", text: "Complete[0] takes DpcLock[0]", place: undefined, other: undefined, parts: ["Complete[0]","DpcLock[0]"] },
    { kind: "takes", text: "Complete[0] takes DpcLock[1]", place: undefined, other: undefined, parts: ["Complete[0]","DpcLock[1]"] },
    { kind: "takes", text: "Complete[1] takes DpcLock[0]", place: undefined, other: undefined, parts: ["Complete[1]","DpcLock[0]"] },
    { kind: "takes", text: "Complete[1] takes DpcLock[1]", place: undefined, other: undefined, parts: ["Complete[1]","DpcLock[1]"] },
    { kind: "branch", text: "if (cid == none) { return; } is true", place: place(92, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (cid == none) { return; } is false", place: place(92, 5), other: undefined, parts: ["Complete"] },
    { kind: "everyInterrupt", isr: "Message", context: "StartIo", locations: 10, firstCpu: 0, cpus: 2 },
    { kind: "everyInterrupt", isr: "Message", context: "Complete", locations: 13, firstCpu: 0, cpus: 2 },
  ],
  events: [
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "acquire", subject: "StartIoLock", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "wants", subject: "StartIoLock", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "freeList", operation: "removeHead", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    { is: { kind: "release", subject: "StartIoLock", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "release", subject: "StartIoLock", shared: true, indices: 0, args: 0 },
      formats: [],
    },
    {
      is: { kind: "operation", subject: "sq", operation: "push", indices: 1, args: 1 },
      formats: [{ kind: "number" }, { kind: "number" }],
    },
    {
      is: { kind: "acquire", subject: "MessageLock", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "wants", subject: "MessageLock", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "schedule", subject: "Complete", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "release", subject: "MessageLock", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "release", subject: "MessageLock", shared: true, indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "acquire", subject: "DpcLock", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "wants", subject: "DpcLock", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "operation", subject: "cq", operation: "pop", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "release", subject: "DpcLock", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "release", subject: "DpcLock", shared: true, indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "operation", subject: "freeList", operation: "insertTail", indices: 1, args: 1 },
      formats: [{ kind: "number" }, { kind: "number" }],
    },
    {
      is: { kind: "action", subject: "fetch", indices: 0, args: 1 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "operation", subject: "sq", operation: "pop", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
    {
      is: { kind: "action", subject: "finish", indices: 0, args: 2 },
      formats: [{ kind: "number" }, { kind: "number" }],
    },
    {
      is: { kind: "operation", subject: "cq", operation: "push", indices: 1, args: 1 },
      formats: [{ kind: "number" }, { kind: "number" }],
    },
    {
      is: { kind: "raise", subject: "Message", indices: 1, args: 0 },
      formats: [{ kind: "number" }],
    },
  ],
  // prettier-ignore
  invariants: [
    { name: "P2", place: place(127, 11), text: "forall q in Queue: freeList[q].users <= 1", holds: P2 },
    { name: "P3", place: place(129, 11), text: "quiescent => forall q in Queue: freeList[q].length == DEPTH", holds: P3 },
    { name: "P4", place: place(131, 11), text: "forall q in Queue: freeList[q].users == 0 => forall c in Cid: pending[q][c] => !(c in freeList[q])", holds: P4 },
  ],
  // prettier-ignore
  reachables: [
    { name: "full", place: place(136, 11), text: "exists q in Queue: forall c in Cid: pending[q][c]", holds: full },
    { name: "interrupted", place: place(137, 11), text: "StartIo.active && Message[0].active && StartIo.cpu == 0", holds: interrupted },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock StartIoLock StartIo", place: place(51, 7), text: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StartIo, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 },
    { name: "irq-unsafe-lock MessageLock[0] Message[0]", place: place(101, 5), text: "`MessageLock[0]` is held where `Message[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_MessageLock_0_Message_0_, rule: "irq-unsafe-lock", message: "`MessageLock[0]` is held where `Message[0]`, which takes it as well, may interrupt", platform: "a lock shared with an interrupt routine is held below DIRQL: the interrupt can spin for it for ever on that processor", needs: 7 },
    { name: "irq-unsafe-lock MessageLock[1] Message[1]", place: place(101, 5), text: "`MessageLock[1]` is held where `Message[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_MessageLock_1_Message_1_, rule: "irq-unsafe-lock", message: "`MessageLock[1]` is held where `Message[1]`, which takes it as well, may interrupt", platform: "a lock shared with an interrupt routine is held below DIRQL: the interrupt can spin for it for ever on that processor", needs: 10 },
    { name: "irq-unsafe-lock DpcLock[0] Complete[0]", place: place(105, 5), text: "`DpcLock[0]` is held where `Complete[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_DpcLock_0_Complete_0_, rule: "irq-unsafe-lock", message: "`DpcLock[0]` is held where `Complete[0]`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 11 },
    { name: "irq-unsafe-lock DpcLock[1] Complete[1]", place: place(105, 5), text: "`DpcLock[1]` is held where `Complete[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_DpcLock_1_Complete_1_, rule: "irq-unsafe-lock", message: "`DpcLock[1]` is held where `Complete[1]`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 14 },
  ],
  // prettier-ignore
  remarks: [
    { slug: "no-effect-yet", message: "`symmetric` is accepted and changes nothing yet: states that differ only in which value is which are all visited", place: place(32, 16) },
  ],
  // prettier-ignore
  probes: [
    { slug: "never-quiescent", message: "no reachable state is `quiescent`, so `P3` says nothing of quiescent states", place: place(129, 11), holds: probe1, within: undefined },
    { slug: "vacuous-implication", message: "the left side of `=>` in `P4` is never true: `freeList[q].users == 0`", place: place(132, 3), holds: probe2, within: undefined },
    { slug: "vacuous-implication", message: "the left side of `=>` in `P4` is never true: `pending[q][c]`", place: place(132, 46), holds: probe3, within: 1 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { owner: "pending", path: [], group: "variable", dimensions: [[0, 1], [1, 2]], format: { kind: "boolean" }, read: pending, write: setPending },
    { owner: "inFlight", path: [], group: "variable", dimensions: [[0, 1]], format: { kind: "set", low: 1, of: { kind: "number" } }, read: inFlight, write: setInFlight },
    { owner: "handleValid", path: [], group: "variable", dimensions: [], format: { kind: "boolean" }, read: handleValid, write: setHandleValid },
    { owner: "freeList", path: ["next"], role: "links", group: "object", dimensions: [[0, 1], [1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeList_next, write: setFreeList_next },
    { owner: "freeList", path: ["prev"], role: "links", group: "object", dimensions: [[0, 1], [1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeList_prev, write: setFreeList_prev },
    { owner: "freeList", path: ["members"], group: "ghost", dimensions: [[0, 1]], format: { kind: "set", low: 1, of: { kind: "number" } }, read: freeList_members, write: setFreeList_members },
    { owner: "freeList", path: ["users"], group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: freeList_users, write: setFreeList_users },
    { owner: "sq", path: ["length"], group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: sq_length, write: setSq_length },
    { owner: "sq", path: ["item"], role: "places", group: "object", dimensions: [[0, 1], [0, 1]], format: { kind: "number" }, read: sq_item, write: setSq_item },
    { owner: "cq", path: ["length"], group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: cq_length, write: setCq_length },
    { owner: "cq", path: ["item"], role: "places", group: "object", dimensions: [[0, 1], [0, 1]], format: { kind: "number" }, read: cq_item, write: setCq_item },
    { owner: "StartIoLock", path: ["owner"], role: "owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","BuildIo[0]","BuildIo[1]","StartIo","Message[0]","Message[1]","Complete[0]","Complete[1]"] }, read: StartIoLock_owner, write: setStartIoLock_owner },
    { owner: "MessageLock", path: ["owner"], role: "owner", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","BuildIo[0]","BuildIo[1]","StartIo","Message[0]","Message[1]","Complete[0]","Complete[1]"] }, read: MessageLock_owner, write: setMessageLock_owner },
    { owner: "DpcLock", path: ["owner"], role: "owner", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","BuildIo[0]","BuildIo[1]","StartIo","Message[0]","Message[1]","Complete[0]","Complete[1]"] }, read: DpcLock_owner, write: setDpcLock_owner },
    { owner: "BuildIo", path: ["at"], role: "at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive"] }, read: BuildIo_at, write: setBuildIo_at },
    { owner: "StartIo", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 freeList[q].removeHead r1: E = head.next","2 spin for StartIoLock","3 freeList[q].removeHead r2: N = E.next","4 freeList[q].removeHead r3: head.next = N","5 freeList[q].removeHead r4: N.prev = head","6 pending[q][cid] = true","7 release StartIoLock","8 returns (gives back StartIoLock)","9 sq[q].push(cid)"] }, read: StartIo_at, write: setStartIo_at },
    { owner: "StartIo", path: ["cpu"], role: "cpu", group: "context", dimensions: [], format: { kind: "number" }, read: StartIo_cpu, write: setStartIo_cpu },
    { owner: "Message", path: ["at"], role: "at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 schedule Complete[q]","2 spin for MessageLock[q]","3 returns (gives back MessageLock)"] }, read: Message_at, write: setMessage_at },
    { owner: "Message", path: ["pending"], role: "pending", group: "context", dimensions: [[0, 1]], format: { kind: "boolean" }, read: Message_pending, write: setMessage_pending },
    { owner: "Complete", path: ["at"], role: "at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 acquire DpcLock[q]","2 cq[q].pop()","3 spin for DpcLock[q]","4 release DpcLock[q]","5 assert pending[q][cid]","6 pending[q][cid] = false","7 freeList[q].insertTail i0: check head.prev.next == head && head.next.prev == head","8 freeList[q].insertTail i1: P = head.prev","9 freeList[q].insertTail i2: X.next = head","10 freeList[q].insertTail i3: X.prev = P","11 freeList[q].insertTail i4: P.next = X","12 freeList[q].insertTail i5: head.prev = X"] }, read: Complete_at, write: setComplete_at },
    { owner: "Complete", path: ["pending"], role: "pending", group: "context", dimensions: [[0, 1]], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { owner: "StartIo", path: ["processIo","q"], group: "context", dimensions: [], format: { kind: "number" }, read: StartIo_processIo_q, write: setStartIo_processIo_q },
    { owner: "StartIo", path: ["processIo","takeStartIo"], group: "context", dimensions: [], format: { kind: "boolean" }, read: StartIo_processIo_takeStartIo, write: setStartIo_processIo_takeStartIo },
    { owner: "StartIo", path: ["E"], role: "temporary", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: StartIo_E, write: setStartIo_E },
    { owner: "StartIo", path: ["N"], role: "temporary", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: StartIo_N, write: setStartIo_N },
    { owner: "StartIo", path: ["processIo","cid"], group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: StartIo_processIo_cid, write: setStartIo_processIo_cid },
    { owner: "Complete", path: ["drain","q"], group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Complete_drain_q, write: setComplete_drain_q },
    { owner: "Complete", path: ["drain","cid"], group: "context", dimensions: [[0, 1]], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_drain_cid, write: setComplete_drain_cid },
    { owner: "Complete", path: ["P"], role: "temporary", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: Complete_P, write: setComplete_P },
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
