// Generated from specs/nvme-shared-queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 861750597e70de81 · revision perCoreFollowUp · 25 variables in 2 words (60 bits) · 41 actions, 42 transitions
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

// Completing in a DPC protects a queue that one CPU uses. Which queues of the shipped driver are used by two?
//
// Source: the OFA Windows NVMe miniport (nvmewin) from c6ee2c6 (July 2013) to 0ef33cc (version 1.5). The interrupt only
// queues a DPC, and the completion pass runs there under a lock of that DPC, while StartIo runs under the StartIoLock. Two
// routines at DISPATCH do not interrupt each other on one CPU; on two CPUs nothing keeps them apart. 482c04f (November 2013)
// takes the StartIoLock in the pass where cores share queues, and recognises that by the number of queues.
// Abstracted: translation, the interrupt itself, message locks. One queue is looked at, with two command identifiers.
//
// What was found. Three situations, of which 482c04f covers one. `perCore` holds, also if completions submit again.
// `adminFromAll`: the admin queue is submitted to from every core and completed on one. `sharedVector`: with too few vectors
// the DPC of message 0 completes the queues of all cores. In both the number of queues is right, so the flag stays clear;
// the list breaks as in specs/nvme-startio.ilk, between two CPUs. With one lock on both sides (`adminOneLock`,
// `sharedOneLock`) both hold, and then a completion must not submit again: `oneLockFollowUp` takes its own lock.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const DEPTH = 2
// const submits = OneCore
// const vectors = PerCore
// const passLock = DpcOnly
// const followUp = true
const HEAD = 3;
const DISPATCH = 2;
const PASSIVE = 0;
const NOBODY = 0;
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                        values
//    0  0–1 (2 × 1)    pending[index: 1..2]            false, true
//    0  2–3            inFlight                        one bit for each element
//    0  4–9 (3 × 2)    freeList.next[node: 1..3]       nothing, 1, 2, head
//    0  10–15 (3 × 2)  freeList.prev[node: 1..3]       nothing, 1, 2, head
//    0  16–17          freeList.members                one bit for each element
//    0  18–19          freeList.users                  0..2
//    0  20–21          sq.length                       0..2
//    0  22–23 (2 × 1)  sq.item[place: 0..1]            1..2
//    0  24–25          cq.length                       0..2
//    0  26–27 (2 × 1)  cq.item[place: 0..1]            1..2
//    0  28–29          StartIoLock.owner               free, StartIo, Complete
//    0  30–31          DpcLock.owner                   free, StartIo, Complete
//    1  0–3            StartIo.at                      0 inactive, 1..9 where it rests
//    1  4–8            Complete.at                     0 inactive, 1..21 where it rests
//    1  9              Complete.pending                false, true
//    1  10             StartIo.processIo.takeStartIo   false, true
//    1  11–12          StartIo.E                       nothing, 1, 2, head
//    1  13–14          StartIo.N                       nothing, 1, 2, head
//    1  15–16          StartIo.processIo.cid           none, 1, 2
//    1  17–18          Complete.drain.cid              none, 1, 2
//    1  19–20          Complete.P                      nothing, 1, 2, head
//    1  21             Complete.processIo.takeStartIo  false, true
//    1  22–23          Complete.E                      nothing, 1, 2, head
//    1  24–25          Complete.N                      nothing, 1, 2, head
//    1  26–27          Complete.processIo.cid          none, 1, 2

const pending = (s: State, index: number): boolean => ((s[0] >>> (index - 1)) & 1) !== 0;
const setPending = (s: State, index: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (index - 1))) | ((value ? 1 : 0) << (index - 1));
};
const inFlight = (s: State): number => (s[0] >>> 2) & 3;
const setInFlight = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const freeList_next = (s: State, node: number): number => (s[0] >>> (2 * node + 2)) & 3;
const setFreeList_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 2))) | (value << (2 * node + 2));
};
const freeList_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 8)) & 3;
const setFreeList_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 8))) | (value << (2 * node + 8));
};
const freeList_members = (s: State): number => (s[0] >>> 16) & 3;
const setFreeList_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 16)) | (value << 16);
};
const freeList_users = (s: State): number => (s[0] >>> 18) & 3;
const setFreeList_users = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 18)) | (value << 18);
};
const sq_length = (s: State): number => (s[0] >>> 20) & 3;
const setSq_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 20)) | (value << 20);
};
const sq_item = (s: State, place_: number): number => ((s[0] >>> (place_ + 22)) & 1) + 1;
const setSq_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (place_ + 22))) | ((value - 1) << (place_ + 22));
};
const cq_length = (s: State): number => (s[0] >>> 24) & 3;
const setCq_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 24)) | (value << 24);
};
const cq_item = (s: State, place_: number): number => ((s[0] >>> (place_ + 26)) & 1) + 1;
const setCq_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (place_ + 26))) | ((value - 1) << (place_ + 26));
};
const StartIoLock_owner = (s: State): number => (s[0] >>> 28) & 3;
const setStartIoLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 28)) | (value << 28);
};
const DpcLock_owner = (s: State): number => (s[0] >>> 30) & 3;
const setDpcLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const StartIo_at = (s: State): number => s[1] & 15;
const setStartIo_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~15) | value;
};
const Complete_at = (s: State): number => (s[1] >>> 4) & 31;
const setComplete_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(31 << 4)) | (value << 4);
};
const Complete_pending = (s: State): boolean => ((s[1] >>> 9) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 9)) | ((value ? 1 : 0) << 9);
};
const StartIo_processIo_takeStartIo = (s: State): boolean => ((s[1] >>> 10) & 1) !== 0;
const setStartIo_processIo_takeStartIo = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 10)) | ((value ? 1 : 0) << 10);
};
const StartIo_E = (s: State): number => (s[1] >>> 11) & 3;
const setStartIo_E = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 11)) | (value << 11);
};
const StartIo_N = (s: State): number => (s[1] >>> 13) & 3;
const setStartIo_N = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 13)) | (value << 13);
};
const StartIo_processIo_cid = (s: State): number => (s[1] >>> 15) & 3;
const setStartIo_processIo_cid = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 15)) | (value << 15);
};
const Complete_drain_cid = (s: State): number => (s[1] >>> 17) & 3;
const setComplete_drain_cid = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 17)) | (value << 17);
};
const Complete_P = (s: State): number => (s[1] >>> 19) & 3;
const setComplete_P = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 19)) | (value << 19);
};
const Complete_processIo_takeStartIo = (s: State): boolean => ((s[1] >>> 21) & 1) !== 0;
const setComplete_processIo_takeStartIo = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 21)) | ((value ? 1 : 0) << 21);
};
const Complete_E = (s: State): number => (s[1] >>> 22) & 3;
const setComplete_E = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 22)) | (value << 22);
};
const Complete_N = (s: State): number => (s[1] >>> 24) & 3;
const setComplete_N = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 24)) | (value << 24);
};
const Complete_processIo_cid = (s: State): number => (s[1] >>> 26) & 3;
const setComplete_processIo_cid = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 26)) | (value << 26);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function freeList_node1(s: State): number {
  return freeList_next(s, HEAD);
}

/** The node reached by 2 hops from the head; stays where it cannot go on. */
function freeList_node2(s: State): number {
  if (freeList_node1(s) !== 0 && freeList_node1(s) <= 2) return freeList_next(s, freeList_node1(s));
  return freeList_node1(s);
}

/** Elements reached from the head. */
function freeList_length(s: State): number {
  return (
    (freeList_node1(s) !== 0 && freeList_node1(s) <= 2 ? 1 : 0) +
    (freeList_node2(s) !== 0 && freeList_node2(s) <= 2 ? 1 : 0)
  );
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if ((1 === c && StartIo_at(s) !== 0) || (1 === c && Complete_at(s) !== 0)) return DISPATCH;
  return PASSIVE;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && StartIo_at(s) !== 0 && 1 === c && DISPATCH < l) ||
    (o === 2 && Complete_at(s) !== 0 && 1 === c && DISPATCH < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (StartIo_at(s) === 2) return StartIoLock_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Complete_at(s) === 15) return StartIoLock_owner(s);
    if (Complete_at(s) === 3) return DpcLock_owner(s);
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
    if (Complete_at(s) !== 0) return NOBODY;
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

/** exists c in 1..2: (inFlight & bit(c - 1)) != 0 */
function exists1(s: State): boolean {
  for (let c = 1; c <= 2; c++) if ((inFlight(s) & (1 << (c - 1))) !== 0) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    StartIo_at(s) === 0 &&
    Complete_at(s) === 0 &&
    !(Complete_at(s) === 0 && DISPATCH > occupied(s, 1) && Complete_pending(s)) &&
    sq_length(s) === 0 &&
    !exists1(s)
  );
}

/** The last operation on freeList has ended. False: a rule is broken and the step ends. */
function freeList_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = freeList_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && freeList_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            freeList_prev(next, following) === here &&
            (freeList_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((freeList_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((freeList_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if ((freeList_members(next) & (1 << (node - 1))) === 0) {
      setFreeList_next(next, node, 0);
      setFreeList_prev(next, node, 0);
    }
  }
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * StartIo: enters   specs/nvme-shared-queues.ilk:36
 *   entry StartIo as HwStorStartIo on cpu 1 if submits == OneCore { processIo(false); }
 */
function StartIo_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 1))) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_processIo_takeStartIo(next, false);
  setStartIo_at(next, 1); // before freeList.removeHead r1: E = head.next
  return true;
}

/**
 * StartIo: enters   specs/nvme-shared-queues.ilk:36
 *   entry StartIo as HwStorStartIo on cpu 1 if submits == OneCore { processIo(false); }
 */
function StartIo_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 1))) return false;
  if (StartIoLock_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * StartIo: enters   specs/nvme-shared-queues.ilk:36
 *   entry StartIo as HwStorStartIo on cpu 1 if submits == OneCore { processIo(false); }
 */
function StartIo_enter_3(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 1))) return false;
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 1)) return false;
  sink.event(0); // enter
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), 1, DISPATCH)) {
    sink.fail(3); // self-deadlock
    return true;
  }
  setStartIo_at(next, 2); // before spin for StartIoLock
  if (waitsInCycle(next, 1)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * StartIo: freeList.removeHead r1: E = head.next   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function StartIo_freeList_removeHead_r1(_s: State, next: State, _sink: Sink): boolean {
  const E = freeList_next(next, HEAD);
  setFreeList_users(next, freeList_users(next) + 1);
  setStartIo_E(next, E);
  setStartIo_at(next, 3); // before freeList.removeHead r2: N = E.next
  return true;
}

/**
 * StartIo: acquire StartIoLock, after spinning   specs/nvme-shared-queues.ilk:36
 *   entry StartIo as HwStorStartIo on cpu 1 if submits == OneCore { processIo(false); }
 */
function StartIo_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_processIo_takeStartIo(next, false);
  setStartIo_at(next, 1); // before freeList.removeHead r1: E = head.next
  return true;
}

/**
 * StartIo: freeList.removeHead r2: N = E.next   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function StartIo_freeList_removeHead_r2(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_E(next) === 0) {
    sink.fail(5); // corrupt-list
    return true;
  }
  const N = freeList_next(next, StartIo_E(next));
  setStartIo_N(next, N);
  setStartIo_at(next, 4); // before freeList.removeHead r3: head.next = N
  return true;
}

/**
 * StartIo: freeList.removeHead r3: head.next = N   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function StartIo_freeList_removeHead_r3(_s: State, next: State, _sink: Sink): boolean {
  setFreeList_next(next, HEAD, StartIo_N(next));
  setStartIo_at(next, 5); // before freeList.removeHead r4: N.prev = head
  return true;
}

/**
 * StartIo: freeList.removeHead r4: N.prev = head   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function StartIo_freeList_removeHead_r4(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_N(next) === 0) {
    sink.fail(6); // corrupt-list
    return true;
  }
  setFreeList_prev(next, StartIo_N(next), HEAD);
  sink.event(3); // freeList.removeHead
  if (StartIo_E(next) !== HEAD) {
    setFreeList_members(next, freeList_members(next) & ~(1 << (StartIo_E(next) - 1)));
  }
  setFreeList_users(next, freeList_users(next) - 1);
  if (freeList_users(next) === 0) {
    if (!freeList_settle(next, sink)) return true;
  }
  const cid = StartIo_E(next) === HEAD ? NONE : StartIo_E(next);
  if (cid !== NONE) {
    sink.note(1); // branch: if (cid != none) is true
    setStartIo_processIo_cid(next, cid);
    setStartIo_E(next, 0);
    setStartIo_N(next, 0);
    setStartIo_at(next, 6); // before pending[cid] = true
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
      setStartIo_processIo_takeStartIo(next, false);
      setStartIo_E(next, 0);
      setStartIo_N(next, 0);
      setStartIo_at(next, 8); // before returns (gives back StartIoLock)
    }
  }
  return true;
}

/**
 * StartIo: pending[cid] = true   specs/nvme-shared-queues.ilk:43
 */
function StartIo_pending_true(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_processIo_cid(next) === NONE) {
    sink.fail(7); // null-dereference
    return true;
  }
  setPending(next, StartIo_processIo_cid(next), true);
  setStartIo_at(next, 9); // before sq.push(cid)
  return true;
}

/**
 * StartIo: release StartIoLock   specs/nvme-shared-queues.ilk:46
 *   if (takeStartIo) { release StartIoLock; }
 */
function StartIo_release_StartIoLock(_s: State, next: State, sink: Sink): boolean {
  sink.fail(8); // ambient-lock
  if (StartIoLock_owner(next) !== 1) {
    sink.fail(9); // release-not-owner
  }
  return true;
}

/**
 * StartIo: returns (gives back StartIoLock)   specs/nvme-shared-queues.ilk:36
 *   entry StartIo as HwStorStartIo on cpu 1 if submits == OneCore { processIo(false); }
 */
function StartIo_returns_gives_back_StartIoLock(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (StartIoLock_owner(next) !== 1) {
    sink.fail(10); // release-not-owner
    broken = true;
  }
  if (StartIoLock_owner(next) === 1) {
    sink.event(4); // release StartIoLock
    setStartIoLock_owner(next, 0);
  }
  if (StartIoLock_owner(next) === 1) {
    sink.fail(11); // lock-leak
    broken = true;
  }
  if (DpcLock_owner(next) === 1) {
    sink.fail(12); // lock-leak
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
 * StartIo: sq.push(cid)   specs/nvme-shared-queues.ilk:44
 */
function StartIo_sq_push_cid(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_processIo_cid(next) === NONE) {
    sink.fail(13); // null-dereference
    return true;
  }
  if (sq_length(next) === 2) {
    sink.fail(14); // ring-overrun
    return true;
  }
  setSq_item(next, sq_length(next), StartIo_processIo_cid(next));
  setSq_length(next, sq_length(next) + 1);
  sink.event(7, StartIo_processIo_cid(next)); // sq.push({0})
  if (StartIo_processIo_takeStartIo(next)) {
    sink.note(3); // branch: if (takeStartIo) { release StartIoLock; } is true
    setStartIo_at(next, 7); // before release StartIoLock
  } else {
    sink.note(4); // branch: if (takeStartIo) { release StartIoLock; } is false
    setStartIo_processIo_takeStartIo(next, false);
    setStartIo_processIo_cid(next, 0);
    setStartIo_at(next, 8); // before returns (gives back StartIoLock)
  }
  return true;
}

/**
 * Complete: enters   specs/nvme-shared-queues.ilk:49
 *   dpc Complete as HwStorDpcRoutine on cpu completesOn {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 1))) return false;
  if (!Complete_pending(s)) return false;
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before acquire DpcLock
  return true;
}

/**
 * Complete: acquire DpcLock   specs/nvme-shared-queues.ilk:53
 *   with DpcLock { drain(); }
 */
function Complete_acquire_DpcLock(s: State, next: State, sink: Sink): boolean {
  if (DpcLock_owner(s) !== 0) return false;
  sink.note(5); // Complete takes DpcLock
  sink.event(8); // acquire DpcLock
  setDpcLock_owner(next, 2);
  setComplete_at(next, 2); // before cq.pop()
  return true;
}

/**
 * Complete: acquire DpcLock   specs/nvme-shared-queues.ilk:53
 *   with DpcLock { drain(); }
 */
function Complete_acquire_DpcLock_2(s: State, _next: State, sink: Sink): boolean {
  if (DpcLock_owner(s) !== 2) return false;
  sink.fail(15); // recursive-acquire
  return true;
}

/**
 * Complete: acquire DpcLock: busy, begins to spin   specs/nvme-shared-queues.ilk:53
 *   with DpcLock { drain(); }
 */
function Complete_acquire_DpcLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(DpcLock_owner(s) !== 0 && DpcLock_owner(s) !== 2)) return false;
  sink.event(9); // wants DpcLock
  if (interruptedOwner(next, DpcLock_owner(next), 1, DISPATCH)) {
    sink.fail(16); // self-deadlock
    return true;
  }
  setComplete_at(next, 3); // before spin for DpcLock
  if (waitsInCycle(next, 2)) {
    sink.fail(17); // deadlock
    return true;
  }
  return true;
}

/**
 * Complete: cq.pop()   specs/nvme-shared-queues.ilk:60
 *   let cid = cq.pop();
 */
function Complete_cq_pop(_s: State, next: State, sink: Sink): boolean {
  const cid = cq_length(next) === 0 ? NONE : cq_item(next, 0);
  if (cq_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setCq_item(next, i_1, cq_item(next, i_1 + 1));
    }
    setCq_item(next, 1, 1);
    setCq_length(next, cq_length(next) - 1);
  }
  sink.event(10); // cq.pop
  if (cid === NONE) {
    sink.note(6); // branch: if (cid == none) { return; } is true
    setComplete_at(next, 4); // before release DpcLock
  } else {
    sink.note(7); // branch: if (cid == none) { return; } is false
    setComplete_drain_cid(next, cid);
    setComplete_at(next, 5); // before assert pending[cid]
  }
  return true;
}

/**
 * Complete: acquire DpcLock, after spinning   specs/nvme-shared-queues.ilk:53
 *   with DpcLock { drain(); }
 */
function Complete_acquire_DpcLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (DpcLock_owner(s) !== 0) return false;
  sink.note(5); // Complete takes DpcLock
  sink.event(8); // acquire DpcLock
  setDpcLock_owner(next, 2);
  setComplete_at(next, 2); // before cq.pop()
  return true;
}

/**
 * Complete: release DpcLock   specs/nvme-shared-queues.ilk:53
 *   with DpcLock { drain(); }
 */
function Complete_release_DpcLock(_s: State, next: State, sink: Sink): boolean {
  if (DpcLock_owner(next) !== 2) {
    sink.fail(18); // release-not-owner
    return true;
  }
  sink.event(11); // release DpcLock
  setDpcLock_owner(next, 0);
  if (StartIoLock_owner(next) === 2) {
    sink.fail(19); // lock-leak
  }
  if (DpcLock_owner(next) === 2) {
    sink.fail(20); // lock-leak
  }
  if (StartIoLock_owner(next) === 2 || DpcLock_owner(next) === 2) {
    return true;
  }
  sink.event(6); // leave
  setComplete_at(next, 0); // inactive
  return true;
}

/**
 * Complete: assert pending[cid]   specs/nvme-shared-queues.ilk:62
 */
function Complete_assert_pending(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(21); // null-dereference
    return true;
  }
  if (!pending(next, Complete_drain_cid(next))) {
    sink.fail(22); // assert drain
    return true;
  }
  setComplete_at(next, 6); // before pending[cid] = false
  return true;
}

/**
 * Complete: pending[cid] = false   specs/nvme-shared-queues.ilk:63
 */
function Complete_pending_false(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(23); // null-dereference
    return true;
  }
  setPending(next, Complete_drain_cid(next), false);
  setComplete_at(next, 7); // before freeList.insertTail i0: check head.prev.next == head && head.next.prev == head
  return true;
}

/**
 * Complete: freeList.insertTail i0: check head.prev.next == head && head.next.prev == head   specs/nvme-shared-queues.ilk:64
 *   freeList.insertTail(cid);
 */
function Complete_freeList_insertTail_i0(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  if ((freeList_members(next) & (1 << (Complete_drain_cid(next) - 1))) !== 0) {
    sink.fail(25); // double-insert
    return true;
  }
  if (
    freeList_prev(next, HEAD) === 0 ||
    freeList_next(next, freeList_prev(next, HEAD)) !== HEAD ||
    freeList_next(next, HEAD) === 0 ||
    freeList_prev(next, freeList_next(next, HEAD)) !== HEAD
  ) {
    sink.fail(26); // corrupt-list
    return true;
  }
  setFreeList_users(next, freeList_users(next) + 1);
  setFreeList_members(next, freeList_members(next) | (1 << (Complete_drain_cid(next) - 1)));
  setComplete_at(next, 8); // before freeList.insertTail i1: P = head.prev
  return true;
}

/**
 * Complete: freeList.insertTail i1: P = head.prev   specs/nvme-shared-queues.ilk:64
 *   freeList.insertTail(cid);
 */
function Complete_freeList_insertTail_i1(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  const P = freeList_prev(next, HEAD);
  setComplete_P(next, P);
  setComplete_at(next, 9); // before freeList.insertTail i2: X.next = head
  return true;
}

/**
 * Complete: freeList.insertTail i2: X.next = head   specs/nvme-shared-queues.ilk:64
 *   freeList.insertTail(cid);
 */
function Complete_freeList_insertTail_i2(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  setFreeList_next(next, Complete_drain_cid(next), HEAD);
  setComplete_at(next, 10); // before freeList.insertTail i3: X.prev = P
  return true;
}

/**
 * Complete: freeList.insertTail i3: X.prev = P   specs/nvme-shared-queues.ilk:64
 *   freeList.insertTail(cid);
 */
function Complete_freeList_insertTail_i3(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  setFreeList_prev(next, Complete_drain_cid(next), Complete_P(next));
  setComplete_at(next, 11); // before freeList.insertTail i4: P.next = X
  return true;
}

/**
 * Complete: freeList.insertTail i4: P.next = X   specs/nvme-shared-queues.ilk:64
 *   freeList.insertTail(cid);
 */
function Complete_freeList_insertTail_i4(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  if (Complete_P(next) === 0) {
    sink.fail(27); // corrupt-list
    return true;
  }
  setFreeList_next(next, Complete_P(next), Complete_drain_cid(next));
  setComplete_at(next, 12); // before freeList.insertTail i5: head.prev = X
  return true;
}

/**
 * Complete: freeList.insertTail i5: head.prev = X   specs/nvme-shared-queues.ilk:64
 *   freeList.insertTail(cid);
 */
function Complete_freeList_insertTail_i5(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_cid(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  setFreeList_prev(next, HEAD, Complete_drain_cid(next));
  sink.event(13, Complete_drain_cid(next)); // freeList.insertTail({0})
  setFreeList_users(next, freeList_users(next) - 1);
  if (freeList_users(next) === 0) {
    if (!freeList_settle(next, sink)) return true;
  }
  setComplete_P(next, 0);
  setComplete_at(next, 13); // before either
  return true;
}

/**
 * Complete: acquire StartIoLock   specs/nvme-shared-queues.ilk:40
 *   if (takeStartIo) { acquire StartIoLock; }
 */
function Complete_acquire_StartIoLock(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(8); // Complete takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 2);
  setComplete_processIo_takeStartIo(next, true);
  setComplete_at(next, 14); // before freeList.removeHead r1: E = head.next
  return true;
}

/**
 * Complete: acquire StartIoLock   specs/nvme-shared-queues.ilk:40
 *   if (takeStartIo) { acquire StartIoLock; }
 */
function Complete_acquire_StartIoLock_2(s: State, _next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 2) return false;
  sink.fail(28); // recursive-acquire
  return true;
}

/**
 * Complete: acquire StartIoLock: busy, begins to spin   specs/nvme-shared-queues.ilk:40
 *   if (takeStartIo) { acquire StartIoLock; }
 */
function Complete_acquire_StartIoLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 2)) return false;
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), 1, DISPATCH)) {
    sink.fail(29); // self-deadlock
    return true;
  }
  setComplete_processIo_takeStartIo(next, true);
  setComplete_at(next, 15); // before spin for StartIoLock
  if (waitsInCycle(next, 2)) {
    sink.fail(30); // deadlock
    return true;
  }
  return true;
}

/**
 * Complete: cq.pop()   specs/nvme-shared-queues.ilk:60
 *   let cid = cq.pop();
 */
function Complete_cq_pop_2(_s: State, next: State, sink: Sink): boolean {
  const cid = cq_length(next) === 0 ? NONE : cq_item(next, 0);
  if (cq_length(next) > 0) {
    for (let i_2 = 0; i_2 <= 0; i_2++) {
      setCq_item(next, i_2, cq_item(next, i_2 + 1));
    }
    setCq_item(next, 1, 1);
    setCq_length(next, cq_length(next) - 1);
  }
  sink.event(10); // cq.pop
  if (cid === NONE) {
    sink.note(6); // branch: if (cid == none) { return; } is true
    setComplete_drain_cid(next, 0);
    setComplete_at(next, 4); // before release DpcLock
  } else {
    sink.note(7); // branch: if (cid == none) { return; } is false
    setComplete_drain_cid(next, cid);
    setComplete_at(next, 5); // before assert pending[cid]
  }
  return true;
}

/**
 * Complete: freeList.removeHead r1: E = head.next   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function Complete_freeList_removeHead_r1(_s: State, next: State, _sink: Sink): boolean {
  const E = freeList_next(next, HEAD);
  setFreeList_users(next, freeList_users(next) + 1);
  setComplete_E(next, E);
  setComplete_at(next, 16); // before freeList.removeHead r2: N = E.next
  return true;
}

/**
 * Complete: acquire StartIoLock, after spinning   specs/nvme-shared-queues.ilk:40
 *   if (takeStartIo) { acquire StartIoLock; }
 */
function Complete_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(8); // Complete takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 2);
  setComplete_at(next, 14); // before freeList.removeHead r1: E = head.next
  return true;
}

/**
 * Complete: freeList.removeHead r2: N = E.next   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function Complete_freeList_removeHead_r2(_s: State, next: State, sink: Sink): boolean {
  if (Complete_E(next) === 0) {
    sink.fail(5); // corrupt-list
    return true;
  }
  const N = freeList_next(next, Complete_E(next));
  setComplete_N(next, N);
  setComplete_at(next, 17); // before freeList.removeHead r3: head.next = N
  return true;
}

/**
 * Complete: freeList.removeHead r3: head.next = N   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function Complete_freeList_removeHead_r3(_s: State, next: State, _sink: Sink): boolean {
  setFreeList_next(next, HEAD, Complete_N(next));
  setComplete_at(next, 18); // before freeList.removeHead r4: N.prev = head
  return true;
}

/**
 * Complete: freeList.removeHead r4: N.prev = head   specs/nvme-shared-queues.ilk:41
 *   let cid = freeList.removeHead();
 */
function Complete_freeList_removeHead_r4(_s: State, next: State, sink: Sink): boolean {
  if (Complete_N(next) === 0) {
    sink.fail(6); // corrupt-list
    return true;
  }
  setFreeList_prev(next, Complete_N(next), HEAD);
  sink.event(3); // freeList.removeHead
  if (Complete_E(next) !== HEAD) {
    setFreeList_members(next, freeList_members(next) & ~(1 << (Complete_E(next) - 1)));
  }
  setFreeList_users(next, freeList_users(next) - 1);
  if (freeList_users(next) === 0) {
    if (!freeList_settle(next, sink)) return true;
  }
  const cid = Complete_E(next) === HEAD ? NONE : Complete_E(next);
  if (cid !== NONE) {
    sink.note(9); // branch: if (cid != none) is true
    setComplete_processIo_cid(next, cid);
    setComplete_E(next, 0);
    setComplete_N(next, 0);
    setComplete_at(next, 19); // before pending[cid] = true
  } else {
    sink.note(10); // branch: if (cid != none) is false
    if (Complete_processIo_takeStartIo(next)) {
      sink.note(11); // branch: if (takeStartIo) { release StartIoLock; } is true
      setComplete_processIo_cid(next, cid);
      setComplete_E(next, 0);
      setComplete_N(next, 0);
      setComplete_at(next, 20); // before release StartIoLock
    } else {
      sink.note(12); // branch: if (takeStartIo) { release StartIoLock; } is false
      setComplete_drain_cid(next, 0);
      setComplete_processIo_takeStartIo(next, false);
      setComplete_E(next, 0);
      setComplete_N(next, 0);
      setComplete_at(next, 2); // before cq.pop()
    }
  }
  return true;
}

/**
 * Complete: pending[cid] = true   specs/nvme-shared-queues.ilk:43
 */
function Complete_pending_true(_s: State, next: State, sink: Sink): boolean {
  if (Complete_processIo_cid(next) === NONE) {
    sink.fail(7); // null-dereference
    return true;
  }
  setPending(next, Complete_processIo_cid(next), true);
  setComplete_at(next, 21); // before sq.push(cid)
  return true;
}

/**
 * Complete: release StartIoLock   specs/nvme-shared-queues.ilk:46
 *   if (takeStartIo) { release StartIoLock; }
 */
function Complete_release_StartIoLock(_s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(next) !== 2) {
    sink.fail(9); // release-not-owner
    return true;
  }
  sink.event(4); // release StartIoLock
  setStartIoLock_owner(next, 0);
  setComplete_drain_cid(next, 0);
  setComplete_processIo_takeStartIo(next, false);
  setComplete_processIo_cid(next, 0);
  setComplete_at(next, 2); // before cq.pop()
  return true;
}

/**
 * Complete: sq.push(cid)   specs/nvme-shared-queues.ilk:44
 */
function Complete_sq_push_cid(_s: State, next: State, sink: Sink): boolean {
  if (Complete_processIo_cid(next) === NONE) {
    sink.fail(13); // null-dereference
    return true;
  }
  if (sq_length(next) === 2) {
    sink.fail(14); // ring-overrun
    return true;
  }
  setSq_item(next, sq_length(next), Complete_processIo_cid(next));
  setSq_length(next, sq_length(next) + 1);
  sink.event(7, Complete_processIo_cid(next)); // sq.push({0})
  if (Complete_processIo_takeStartIo(next)) {
    sink.note(11); // branch: if (takeStartIo) { release StartIoLock; } is true
    setComplete_at(next, 20); // before release StartIoLock
  } else {
    sink.note(12); // branch: if (takeStartIo) { release StartIoLock; } is false
    setComplete_drain_cid(next, 0);
    setComplete_processIo_takeStartIo(next, false);
    setComplete_processIo_cid(next, 0);
    setComplete_at(next, 2); // before cq.pop()
  }
  return true;
}

/**
 * specs/nvme-shared-queues.ilk:70
 *   fetch
 */
function Controller_fetch(s: State, next: State, sink: Sink): boolean {
  if (sq_length(s) === 0) return false;
  sink.event(14); // fetch
  const c = sq_length(next) === 0 ? NONE : sq_item(next, 0);
  if (sq_length(next) > 0) {
    for (let i_3 = 0; i_3 <= 0; i_3++) {
      setSq_item(next, i_3, sq_item(next, i_3 + 1));
    }
    setSq_item(next, 1, 1);
    setSq_length(next, sq_length(next) - 1);
  }
  sink.event(15); // sq.pop
  if (c === NONE) {
    sink.fail(31); // null-dereference
    return true;
  }
  setInFlight(next, inFlight(next) | (0 | (1 << (c - 1))));
  return true;
}

/**
 * specs/nvme-shared-queues.ilk:75
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink, c: number): boolean {
  if ((inFlight(s) & (1 << (c - 1))) === 0) return false;
  sink.event(16, c); // finish({0})
  setInFlight(next, inFlight(next) & ~(0 | (1 << (c - 1))));
  if (cq_length(next) === 2) {
    sink.fail(32); // ring-overrun
    return true;
  }
  setCq_item(next, cq_length(next), c);
  setCq_length(next, cq_length(next) + 1);
  sink.event(17, c); // cq.push({0})
  sink.event(18); // schedule Complete
  setComplete_pending(next, true);
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
    case 1: // freeList.removeHead r1: E = head.next
      if (StartIo_freeList_removeHead_r1(s, next, sink)) sink.emit(3);
      break;
    case 2: // spin for StartIoLock
      if (StartIo_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 3: // freeList.removeHead r2: N = E.next
      if (StartIo_freeList_removeHead_r2(s, next, sink)) sink.emit(5);
      break;
    case 4: // freeList.removeHead r3: head.next = N
      if (StartIo_freeList_removeHead_r3(s, next, sink)) sink.emit(6);
      break;
    case 5: // freeList.removeHead r4: N.prev = head
      if (StartIo_freeList_removeHead_r4(s, next, sink)) sink.emit(7);
      break;
    case 6: // pending[cid] = true
      if (StartIo_pending_true(s, next, sink)) sink.emit(8);
      break;
    case 7: // release StartIoLock
      if (StartIo_release_StartIoLock(s, next, sink)) sink.emit(9);
      break;
    case 8: // returns (gives back StartIoLock)
      if (StartIo_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(10);
      break;
    case 9: // sq.push(cid)
      if (StartIo_sq_push_cid(s, next, sink)) sink.emit(11);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(12);
      break;
    case 1: // acquire DpcLock
      if (Complete_acquire_DpcLock(s, next, sink)) sink.emit(13);
      if (Complete_acquire_DpcLock_2(s, next, sink)) sink.emit(14);
      if (Complete_acquire_DpcLock_3(s, next, sink)) sink.emit(15);
      break;
    case 2: // cq.pop()
      if (Complete_cq_pop(s, next, sink)) sink.emit(16);
      break;
    case 3: // spin for DpcLock
      if (Complete_acquire_DpcLock_after_spinning(s, next, sink)) sink.emit(17);
      break;
    case 4: // release DpcLock
      if (Complete_release_DpcLock(s, next, sink)) sink.emit(18);
      break;
    case 5: // assert pending[cid]
      if (Complete_assert_pending(s, next, sink)) sink.emit(19);
      break;
    case 6: // pending[cid] = false
      if (Complete_pending_false(s, next, sink)) sink.emit(20);
      break;
    case 7: // freeList.insertTail i0: check head.prev.next == head && head.next.prev == head
      if (Complete_freeList_insertTail_i0(s, next, sink)) sink.emit(21);
      break;
    case 8: // freeList.insertTail i1: P = head.prev
      if (Complete_freeList_insertTail_i1(s, next, sink)) sink.emit(22);
      break;
    case 9: // freeList.insertTail i2: X.next = head
      if (Complete_freeList_insertTail_i2(s, next, sink)) sink.emit(23);
      break;
    case 10: // freeList.insertTail i3: X.prev = P
      if (Complete_freeList_insertTail_i3(s, next, sink)) sink.emit(24);
      break;
    case 11: // freeList.insertTail i4: P.next = X
      if (Complete_freeList_insertTail_i4(s, next, sink)) sink.emit(25);
      break;
    case 12: // freeList.insertTail i5: head.prev = X
      if (Complete_freeList_insertTail_i5(s, next, sink)) sink.emit(26);
      break;
    case 13: // either
      if (Complete_acquire_StartIoLock(s, next, sink)) sink.emit(27);
      if (Complete_acquire_StartIoLock_2(s, next, sink)) sink.emit(28);
      if (Complete_acquire_StartIoLock_3(s, next, sink)) sink.emit(29);
      if (Complete_cq_pop_2(s, next, sink)) sink.emit(30);
      break;
    case 14: // freeList.removeHead r1: E = head.next
      if (Complete_freeList_removeHead_r1(s, next, sink)) sink.emit(31);
      break;
    case 15: // spin for StartIoLock
      if (Complete_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(32);
      break;
    case 16: // freeList.removeHead r2: N = E.next
      if (Complete_freeList_removeHead_r2(s, next, sink)) sink.emit(33);
      break;
    case 17: // freeList.removeHead r3: head.next = N
      if (Complete_freeList_removeHead_r3(s, next, sink)) sink.emit(34);
      break;
    case 18: // freeList.removeHead r4: N.prev = head
      if (Complete_freeList_removeHead_r4(s, next, sink)) sink.emit(35);
      break;
    case 19: // pending[cid] = true
      if (Complete_pending_true(s, next, sink)) sink.emit(36);
      break;
    case 20: // release StartIoLock
      if (Complete_release_StartIoLock(s, next, sink)) sink.emit(37);
      break;
    case 21: // sq.push(cid)
      if (Complete_sq_push_cid(s, next, sink)) sink.emit(38);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant oneUser   specs/nvme-shared-queues.ilk:82
 *   freeList.users <= 1
 */
function oneUser(s: State): boolean {
  return freeList_users(s) <= 1;
}

/**
 * invariant noneLost   specs/nvme-shared-queues.ilk:83
 *   quiescent => freeList.length == DEPTH
 */
function noneLost(s: State): boolean {
  return !quiescent(s) || freeList_length(s) === 2;
}

/** forall c in 1..2: pending[c] */
function forall2(s: State): boolean {
  for (let c = 1; c <= 2; c++) if (!pending(s, c)) return false;
  return true;
}

/**
 * reachable full   specs/nvme-shared-queues.ilk:84
 *   forall c in Cid: pending[c]
 */
function full(s: State): boolean {
  return forall2(s);
}

/**
 * rule irq-unsafe-lock StartIoLock StartIo   specs/nvme-shared-queues.ilk:36
 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(StartIoLock_owner(s) === 2 && Complete_at(s) !== 0 && DISPATCH > occupied(s, 1));
}

/**
 * rule irq-unsafe-lock DpcLock Complete   specs/nvme-shared-queues.ilk:49
 */
function irq_unsafe_lock_DpcLock_Complete(s: State): boolean {
  return !(DpcLock_owner(s) === 1 && StartIo_at(s) !== 0 && DISPATCH > occupied(s, 1));
}

/**
 * rule irq-unsafe-lock StartIoLock Complete   specs/nvme-shared-queues.ilk:49
 */
function irq_unsafe_lock_StartIoLock_Complete(s: State): boolean {
  return !(StartIoLock_owner(s) === 1 && StartIo_at(s) !== 0 && DISPATCH > occupied(s, 1));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/nvme-shared-queues.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_4 = 1; index_4 <= 2; index_4++) {
    setPending(next, index_4, false);
  }
  setInFlight(next, 0);
  setFreeList_next(next, HEAD, 1);
  setFreeList_prev(next, 1, HEAD);
  setFreeList_next(next, 1, 2);
  setFreeList_prev(next, 2, 1);
  setFreeList_next(next, 2, HEAD);
  setFreeList_prev(next, HEAD, 2);
  setFreeList_members(next, 3);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly pending: Readonly<Record<number, boolean>>;
  readonly inFlight: readonly number[];
  /** forward links of freeList */
  readonly "freeList.next": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** backward links of freeList */
  readonly "freeList.prev": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** what freeList should hold */
  readonly "freeList.members": readonly number[];
  /** activations inside an operation on freeList */
  readonly "freeList.users": number;
  readonly "sq.length": number;
  /** contents of sq, front first */
  readonly "sq.item": Readonly<Record<number, number>>;
  readonly "cq.length": number;
  /** contents of cq, front first */
  readonly "cq.item": Readonly<Record<number, number>>;
  /** who holds StartIoLock */
  readonly "StartIoLock.owner": "free" | "StartIo" | "Complete";
  /** who holds DpcLock */
  readonly "DpcLock.owner": "free" | "StartIo" | "Complete";
  /** where StartIo rests */
  readonly "StartIo.at": string;
  /** where Complete rests */
  readonly "Complete.at": string;
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** local `takeStartIo` of `StartIo` */
  readonly "StartIo.processIo.takeStartIo": boolean;
  /** temporary of an operation in `StartIo` */
  readonly "StartIo.E": "nothing" | "1" | "2" | "head";
  /** temporary of an operation in `StartIo` */
  readonly "StartIo.N": "nothing" | "1" | "2" | "head";
  /** local `cid` of `StartIo` */
  readonly "StartIo.processIo.cid": number | "none";
  /** local `cid` of `Complete` */
  readonly "Complete.drain.cid": number | "none";
  /** temporary of an operation in `Complete` */
  readonly "Complete.P": "nothing" | "1" | "2" | "head";
  /** local `takeStartIo` of `Complete` */
  readonly "Complete.processIo.takeStartIo": boolean;
  /** temporary of an operation in `Complete` */
  readonly "Complete.E": "nothing" | "1" | "2" | "head";
  /** temporary of an operation in `Complete` */
  readonly "Complete.N": "nothing" | "1" | "2" | "head";
  /** local `cid` of `Complete` */
  readonly "Complete.processIo.cid": number | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeSharedQueues",
  revision: "perCoreFollowUp",
  source: "specs/nvme-shared-queues.ilk",
  hash: "861750597e70de81d0218f379da23781b7a7582ab54efe52f095019a31483325",
  constants: {
    DEPTH: "2",
    submits: "OneCore",
    vectors: "PerCore",
    passLock: "DpcOnly",
    followUp: "true",
  },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepStartIo(s, next, sink);
    stepComplete(s, next, sink);
    if (Controller_fetch(s, next, sink)) sink.emit(39);
    for (let c = 1; c <= 2; c++) {
      if (Controller_finish(s, next, sink, c)) sink.emit(39 + c);
    }
  },

  // prettier-ignore
  actions: [
    { name: "StartIo_enter", actor: "StartIo", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(36, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_2", actor: "StartIo", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(36, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_3", actor: "StartIo", context: 0, from: 0, first: 2, parameters: [], kind: "enter", place: place(36, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_freeList_removeHead_r1", actor: "StartIo", context: 0, from: 1, first: 3, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r1: E = head.next", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_acquire_StartIoLock_after_spinning", actor: "StartIo", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(36, 7), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "StartIo_freeList_removeHead_r2", actor: "StartIo", context: 0, from: 3, first: 5, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r2: N = E.next", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_freeList_removeHead_r3", actor: "StartIo", context: 0, from: 4, first: 6, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r3: head.next = N", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_freeList_removeHead_r4", actor: "StartIo", context: 0, from: 5, first: 7, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r4: N.prev = head", external: false, fairness: "weak", event: "freeList.removeHead" },
    { name: "StartIo_pending_true", actor: "StartIo", context: 0, from: 6, first: 8, parameters: [], kind: "statement", place: place(43, 5), text: "pending[cid] = true", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_release_StartIoLock", actor: "StartIo", context: 0, from: 7, first: 9, parameters: [], kind: "release", place: place(46, 22), text: "release StartIoLock", external: false, fairness: "weak", event: "release StartIoLock" },
    { name: "StartIo_returns_gives_back_StartIoLock", actor: "StartIo", context: 0, from: 8, first: 10, parameters: [], kind: "leave", place: place(36, 7), text: "returns (gives back StartIoLock)", external: false, fairness: "weak", event: "leave" },
    { name: "StartIo_sq_push_cid", actor: "StartIo", context: 0, from: 9, first: 11, parameters: [], kind: "operation", place: place(44, 5), text: "sq.push(cid)", external: false, fairness: "weak", event: "sq.push" },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 12, parameters: [], kind: "enter", place: place(49, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_acquire_DpcLock", actor: "Complete", context: 1, from: 1, first: 13, parameters: [], kind: "acquire", place: place(53, 5), text: "acquire DpcLock", external: false, fairness: "weak", event: "acquire DpcLock" },
    { name: "Complete_acquire_DpcLock_2", actor: "Complete", context: 1, from: 1, first: 14, parameters: [], kind: "acquire", place: place(53, 5), text: "acquire DpcLock", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_DpcLock_3", actor: "Complete", context: 1, from: 1, first: 15, parameters: [], kind: "spin", place: place(53, 5), text: "acquire DpcLock: busy, begins to spin", external: false, fairness: "weak", event: "wants DpcLock" },
    { name: "Complete_cq_pop", actor: "Complete", context: 1, from: 2, first: 16, parameters: [], kind: "operation", place: place(60, 15), text: "cq.pop()", external: false, fairness: "weak", event: "cq.pop" },
    { name: "Complete_acquire_DpcLock_after_spinning", actor: "Complete", context: 1, from: 3, first: 17, parameters: [], kind: "acquire", place: place(53, 5), text: "acquire DpcLock, after spinning", external: false, fairness: "weak", event: "acquire DpcLock" },
    { name: "Complete_release_DpcLock", actor: "Complete", context: 1, from: 4, first: 18, parameters: [], kind: "release", place: place(53, 29), text: "release DpcLock", external: false, fairness: "weak", event: "release DpcLock" },
    { name: "Complete_assert_pending", actor: "Complete", context: 1, from: 5, first: 19, parameters: [], kind: "statement", place: place(62, 5), text: "assert pending[cid]", external: false, fairness: "weak", event: undefined },
    { name: "Complete_pending_false", actor: "Complete", context: 1, from: 6, first: 20, parameters: [], kind: "statement", place: place(63, 5), text: "pending[cid] = false", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_i0", actor: "Complete", context: 1, from: 7, first: 21, parameters: [], kind: "operation", place: place(64, 5), text: "freeList.insertTail i0: check head.prev.next == head && head.next.prev == head", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_i1", actor: "Complete", context: 1, from: 8, first: 22, parameters: [], kind: "operation", place: place(64, 5), text: "freeList.insertTail i1: P = head.prev", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_i2", actor: "Complete", context: 1, from: 9, first: 23, parameters: [], kind: "operation", place: place(64, 5), text: "freeList.insertTail i2: X.next = head", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_i3", actor: "Complete", context: 1, from: 10, first: 24, parameters: [], kind: "operation", place: place(64, 5), text: "freeList.insertTail i3: X.prev = P", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_i4", actor: "Complete", context: 1, from: 11, first: 25, parameters: [], kind: "operation", place: place(64, 5), text: "freeList.insertTail i4: P.next = X", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_i5", actor: "Complete", context: 1, from: 12, first: 26, parameters: [], kind: "operation", place: place(64, 5), text: "freeList.insertTail i5: head.prev = X", external: false, fairness: "weak", event: "freeList.insertTail" },
    { name: "Complete_acquire_StartIoLock", actor: "Complete", context: 1, from: 13, first: 27, parameters: [], kind: "acquire", place: place(40, 22), text: "acquire StartIoLock", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "Complete_acquire_StartIoLock_2", actor: "Complete", context: 1, from: 13, first: 28, parameters: [], kind: "acquire", place: place(40, 22), text: "acquire StartIoLock", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_StartIoLock_3", actor: "Complete", context: 1, from: 13, first: 29, parameters: [], kind: "spin", place: place(40, 22), text: "acquire StartIoLock: busy, begins to spin", external: false, fairness: "weak", event: "wants StartIoLock" },
    { name: "Complete_cq_pop_2", actor: "Complete", context: 1, from: 13, first: 30, parameters: [], kind: "operation", place: place(60, 15), text: "cq.pop()", external: false, fairness: "weak", event: "cq.pop" },
    { name: "Complete_freeList_removeHead_r1", actor: "Complete", context: 1, from: 14, first: 31, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r1: E = head.next", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_StartIoLock_after_spinning", actor: "Complete", context: 1, from: 15, first: 32, parameters: [], kind: "acquire", place: place(40, 22), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "Complete_freeList_removeHead_r2", actor: "Complete", context: 1, from: 16, first: 33, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r2: N = E.next", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_removeHead_r3", actor: "Complete", context: 1, from: 17, first: 34, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r3: head.next = N", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_removeHead_r4", actor: "Complete", context: 1, from: 18, first: 35, parameters: [], kind: "operation", place: place(41, 13), text: "freeList.removeHead r4: N.prev = head", external: false, fairness: "weak", event: "freeList.removeHead" },
    { name: "Complete_pending_true", actor: "Complete", context: 1, from: 19, first: 36, parameters: [], kind: "statement", place: place(43, 5), text: "pending[cid] = true", external: false, fairness: "weak", event: undefined },
    { name: "Complete_release_StartIoLock", actor: "Complete", context: 1, from: 20, first: 37, parameters: [], kind: "release", place: place(46, 22), text: "release StartIoLock", external: false, fairness: "weak", event: "release StartIoLock" },
    { name: "Complete_sq_push_cid", actor: "Complete", context: 1, from: 21, first: 38, parameters: [], kind: "operation", place: place(44, 5), text: "sq.push(cid)", external: false, fairness: "weak", event: "sq.push" },
    { name: "Controller_fetch", actor: "Controller", context: -1, from: -1, first: 39, parameters: [], kind: "action", place: place(70, 10), text: "fetch", external: false, fairness: "none", event: "fetch" },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 40, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(75, 10), text: "finish", external: false, fairness: "none", event: "finish" },
  ],
  // prettier-ignore
  contexts: [
    { name: "StartIo", form: "entry", word: "entry", place: place(36, 7), members: ["StartIo"], firstActivation: 1, locations: [
      { label: undefined, place: place(36, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r1: E = head.next", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 7), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r2: N = E.next", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r3: head.next = N", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r4: N.prev = head", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 5), text: "pending[cid] = true", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"], ["cid", "StartIo.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(46, 22), text: "release StartIoLock", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"], ["cid", "StartIo.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 7), text: "returns (gives back StartIoLock)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 5), text: "sq.push(cid)", calls: [{ proc: "processIo", place: place(36, 65) }], locals: [["takeStartIo", "StartIo.processIo.takeStartIo"], ["cid", "StartIo.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StartIo_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "Complete", form: "deferred", word: "dpc", place: place(49, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(49, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 5), text: "acquire DpcLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(60, 15), text: "cq.pop()", calls: [{ proc: "drain", place: place(53, 20) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 5), text: "spin for DpcLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(53, 29), text: "release DpcLock", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(62, 5), text: "assert pending[cid]", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 5), text: "pending[cid] = false", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 5), text: "freeList.insertTail i0: check head.prev.next == head && head.next.prev == head", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 5), text: "freeList.insertTail i1: P = head.prev", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 5), text: "freeList.insertTail i2: X.next = head", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 5), text: "freeList.insertTail i3: X.prev = P", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 5), text: "freeList.insertTail i4: P.next = X", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 5), text: "freeList.insertTail i5: head.prev = X", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(65, 21), text: "either", calls: [{ proc: "drain", place: place(53, 20) }], locals: [["cid", "Complete.drain.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r1: E = head.next", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 22), text: "spin for StartIoLock", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r2: N = E.next", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r3: head.next = N", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 13), text: "freeList.removeHead r4: N.prev = head", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 5), text: "pending[cid] = true", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"], ["cid", "Complete.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(46, 22), text: "release StartIoLock", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"], ["cid", "Complete.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 5), text: "sq.push(cid)", calls: [{ proc: "drain", place: place(53, 20) }, { proc: "processIo", place: place(65, 30) }], locals: [["cid", "Complete.drain.cid"], ["takeStartIo", "Complete.processIo.takeStartIo"], ["cid", "Complete.processIo.cid"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["PASSIVE","APC","DISPATCH","DIRQL"], cpus: 2, classes: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: place(28, 6), members: ["StartIoLock"], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, isShared: false, owner: (s: State) => StartIoLock_owner(s) },
    { name: "DpcLock", kind: "dpcLock", waiting: "spins", place: place(29, 6), members: ["DpcLock"], holds: (s: State, _member: number, activation: number) => DpcLock_owner(s) === activation, isShared: false, owner: (s: State) => DpcLock_owner(s) },
  ], contexts: [
    { base: "DISPATCH", wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "DISPATCH", wants: (s: State) => Complete_at(s) === 1 ? 2 : Complete_at(s) === 3 ? 2 : Complete_at(s) === 15 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(30, 6), message: "`freeList`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list head: a command identifier is lost for good", ends: true },
    { kind: "rule", name: "malformed-list", place: place(30, 6), message: "`freeList`: the links do not form a ring through the head", platform: "the links of a LIST_ENTRY no longer form one ring", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(36, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(36, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(36, 7), message: "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 13), message: "`freeList`: E is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 13), message: "`freeList`: N is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(43, 13), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ambient-lock", place: place(46, 22), message: "`StartIoLock` is held around `StartIo` from entry to return, and its body releases it", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), a lock that the port holds for the callback is released or taken again", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(46, 22), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(36, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(36, 7), message: "`StartIo` returns and still holds `StartIoLock`", platform: "StartIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(36, 7), message: "`StartIo` returns and still holds `DpcLock`", platform: "StartIo returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(44, 13), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(44, 5), message: "`sq` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(53, 5), message: "`DpcLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), DpcLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(53, 5), message: "`DpcLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(53, 5), message: "`Complete` waits for `DpcLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(53, 29), message: "`DpcLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), DpcLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 5), message: "`Complete` returns and still holds `StartIoLock`", platform: "Complete returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 5), message: "`Complete` returns and still holds `DpcLock`", platform: "Complete returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(62, 20), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "assertion", name: "drain", place: place(62, 5), message: "the assertion in `drain` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(63, 13), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(64, 25), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(64, 5), message: "an element that is in a list with this link already is inserted into `freeList`", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), an entry inserted while it is on the list", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(64, 5), message: "`freeList`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(64, 5), message: "`freeList`: P is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(40, 22), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(40, 22), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(40, 22), message: "`Complete` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "null-dereference", place: place(72, 33), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(77, 5), message: "`cq` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "StartIo takes StartIoLock", place: undefined, other: undefined, parts: ["StartIo","StartIoLock"] },
    { kind: "branch", text: "if (cid != none) is true", place: place(42, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (cid != none) is false", place: place(42, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (takeStartIo) { release StartIoLock; } is true", place: place(46, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (takeStartIo) { release StartIoLock; } is false", place: place(46, 3), other: undefined, parts: ["StartIo"] },
    { kind: "takes", text: "Complete takes DpcLock", place: undefined, other: undefined, parts: ["Complete","DpcLock"] },
    { kind: "branch", text: "if (cid == none) { return; } is true", place: place(61, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (cid == none) { return; } is false", place: place(61, 5), other: undefined, parts: ["Complete"] },
    { kind: "takes", text: "Complete takes StartIoLock", place: undefined, other: undefined, parts: ["Complete","StartIoLock"] },
    { kind: "branch", text: "if (cid != none) is true", place: place(42, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (cid != none) is false", place: place(42, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (takeStartIo) { release StartIoLock; } is true", place: place(46, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (takeStartIo) { release StartIoLock; } is false", place: place(46, 3), other: undefined, parts: ["Complete"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire StartIoLock", formats: [] },
    { text: "wants StartIoLock", formats: [] },
    { text: "freeList.removeHead", formats: [] },
    { text: "release StartIoLock", formats: [] },
    { text: "release StartIoLock shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "sq.push({0})", formats: [{ kind: "number" }] },
    { text: "acquire DpcLock", formats: [] },
    { text: "wants DpcLock", formats: [] },
    { text: "cq.pop", formats: [] },
    { text: "release DpcLock", formats: [] },
    { text: "release DpcLock shared", formats: [] },
    { text: "freeList.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "fetch", formats: [] },
    { text: "sq.pop", formats: [] },
    { text: "finish({0})", formats: [{ kind: "number" }] },
    { text: "cq.push({0})", formats: [{ kind: "number" }] },
    { text: "schedule Complete", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "oneUser", place: place(82, 11), text: "freeList.users <= 1", holds: oneUser },
    { name: "noneLost", place: place(83, 11), text: "quiescent => freeList.length == DEPTH", holds: noneLost },
  ],
  // prettier-ignore
  reachables: [
    { name: "full", place: place(84, 11), text: "forall c in Cid: pending[c]", holds: full },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock StartIoLock StartIo", place: place(36, 7), text: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StartIo, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 },
    { name: "irq-unsafe-lock DpcLock Complete", place: place(49, 5), text: "`DpcLock` is held where `Complete`, which takes it as well, may interrupt", holds: irq_unsafe_lock_DpcLock_Complete, rule: "irq-unsafe-lock", message: "`DpcLock` is held where `Complete`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 5 },
    { name: "irq-unsafe-lock StartIoLock Complete", place: place(49, 5), text: "`StartIoLock` is held where `Complete`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_Complete, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `Complete`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 8 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "pending", group: "variable", dimensions: [[1, 2]], format: { kind: "boolean" }, read: pending, write: setPending },
    { name: "inFlight", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: inFlight, write: setInFlight },
    { name: "freeList.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeList_next, write: setFreeList_next },
    { name: "freeList.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeList_prev, write: setFreeList_prev },
    { name: "freeList.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: freeList_members, write: setFreeList_members },
    { name: "freeList.users", group: "object", dimensions: [], format: { kind: "number" }, read: freeList_users, write: setFreeList_users },
    { name: "sq.length", group: "object", dimensions: [], format: { kind: "number" }, read: sq_length, write: setSq_length },
    { name: "sq.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: sq_item, write: setSq_item },
    { name: "cq.length", group: "object", dimensions: [], format: { kind: "number" }, read: cq_length, write: setCq_length },
    { name: "cq.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: cq_item, write: setCq_item },
    { name: "StartIoLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StartIo","Complete"] }, read: StartIoLock_owner, write: setStartIoLock_owner },
    { name: "DpcLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StartIo","Complete"] }, read: DpcLock_owner, write: setDpcLock_owner },
    { name: "StartIo.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 freeList.removeHead r1: E = head.next","2 spin for StartIoLock","3 freeList.removeHead r2: N = E.next","4 freeList.removeHead r3: head.next = N","5 freeList.removeHead r4: N.prev = head","6 pending[cid] = true","7 release StartIoLock","8 returns (gives back StartIoLock)","9 sq.push(cid)"] }, read: StartIo_at, write: setStartIo_at },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire DpcLock","2 cq.pop()","3 spin for DpcLock","4 release DpcLock","5 assert pending[cid]","6 pending[cid] = false","7 freeList.insertTail i0: check head.prev.next == head && head.next.prev == head","8 freeList.insertTail i1: P = head.prev","9 freeList.insertTail i2: X.next = head","10 freeList.insertTail i3: X.prev = P","11 freeList.insertTail i4: P.next = X","12 freeList.insertTail i5: head.prev = X","13 either","14 freeList.removeHead r1: E = head.next","15 spin for StartIoLock","16 freeList.removeHead r2: N = E.next","17 freeList.removeHead r3: head.next = N","18 freeList.removeHead r4: N.prev = head","19 pending[cid] = true","20 release StartIoLock","21 sq.push(cid)"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "StartIo.processIo.takeStartIo", group: "context", dimensions: [], format: { kind: "boolean" }, read: StartIo_processIo_takeStartIo, write: setStartIo_processIo_takeStartIo },
    { name: "StartIo.E", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: StartIo_E, write: setStartIo_E },
    { name: "StartIo.N", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: StartIo_N, write: setStartIo_N },
    { name: "StartIo.processIo.cid", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: StartIo_processIo_cid, write: setStartIo_processIo_cid },
    { name: "Complete.drain.cid", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_drain_cid, write: setComplete_drain_cid },
    { name: "Complete.P", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: Complete_P, write: setComplete_P },
    { name: "Complete.processIo.takeStartIo", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_processIo_takeStartIo, write: setComplete_processIo_takeStartIo },
    { name: "Complete.E", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: Complete_E, write: setComplete_E },
    { name: "Complete.N", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: Complete_N, write: setComplete_N },
    { name: "Complete.processIo.cid", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_processIo_cid, write: setComplete_processIo_cid },
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
