// Generated from specs/nvme-recovery.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 79aa9ea14f81243d · revision completionRaces · 29 variables in 3 words (73 bits) · 48 actions, 71 transitions
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

// The controller is reset while completions are still handled. Is every request answered exactly once?
//
// Source: the OFA Windows NVMe miniport (nvmewin), 342e033 to 0ef33cc (version 1.5). A reset is asked for by the port or by a
// completion pass that cannot make sense of a reply. RecoveryDpc disables the controller, completes what is outstanding,
// gives the StartIoLock back and sets the driver up again.
// Abstracted: the rings, which are sets here, the order of replies being free in any case; learning; the interrupt, which does
// nothing but queue the DPC. Two command identifiers, two CPUs, one queue. The free list's operations are single steps: how
// they break is asked in specs/nvme-shared-queues.ilk.
//
// What was found. Six mistakes, each put back by itself into `proposed`, which holds.
// `completionRaces`: the reset holds the StartIoLock and the pass another one; both find a command pending and both finish it.
// `gateOpen`: the lock is given back before StartIo is told to stay out; it rings a disabled controller, and (`gateOpenAfter`)
// the request is lost when the queue is set up. `resetTwice`: RecoveryAttemptPossible is tested and then cleared; two callers
// on two CPUs pass, and a DPC that runs can be queued again. This needs callers without a common lock: in
// `resetTwiceLocked` both hold the StartIoLock, and testing and clearing may stay apart.
// `walksQueue`: before 44cdb41 the reset took what stands in the submission queue for what is outstanding; what the controller
// has fetched and not completed is forgotten. `keepsLast`: before f75d727 a reply to nothing completed the request of the
// reply before once more. `returnsLocked`: since f75d727 the pass returns at once, with its lock held; if that is the
// StartIoLock, everybody waits for it, RecoveryDpc first (`returnsLockedAfter`). `badCid` gives it back.
// `original` and `version15` are what was shipped, with all their mistakes at once. A second reset at the same time is not
// found in version15 with a bad reply, since the pass that asks for it leaks its lock before.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const walk = ByPending
// const passLock = DpcOnly
// const onBadCid = Unlocks
// const closesGate = BeforeRelease
// const flagIs = TestedAndSet
// const controllerRepeats = false
// const checksDoorbell = true
// const resetRequests = true
const DISPATCH = 2;
const PASSIVE = 0;
const NOBODY = 0;
const HEAD = 3;
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                             values
//    0  0–1 (2 × 1)    pending[index: 1..2]                 false, true
//    0  2              running                              false, true
//    0  3              recoveryPossible                     false, true
//    0  4–5            posted                               one bit for each element
//    0  6–7            inFlight                             one bit for each element
//    0  8–9            answered                             one bit for each element
//    0  10–11          unread                               one bit for each element
//    0  12             enabled                              false, true
//    0  13             repeats                              false, true
//    0  14–17 (2 × 2)  owed[index: 1..2]                    0..3
//    0  18             recovering                           false, true
//    0  19–24 (3 × 2)  freeList.next[node: 1..3]            nothing, 1, 2, head
//    0  25–30 (3 × 2)  freeList.prev[node: 1..3]            nothing, 1, 2, head
//    1  0–1            freeList.members                     one bit for each element
//    1  2–4            StartIoLock.owner                    free, StartIo, Complete, Recovery[0], Recovery[1]
//    1  5–7            DpcLock.owner                        free, StartIo, Complete, Recovery[0], Recovery[1]
//    1  8–11           StartIo.at                           0 inactive, 1..8 where it rests
//    1  12–15          Complete.at                          0 inactive, 1..10 where it rests
//    0  31             Complete.pending                     false, true
//    1  16–25 (2 × 5)  Recovery.at[cpu: 0..1]               0 inactive, 1..16 where it rests
//    1  26             Recovery.pending                     false, true
//    1  27–28          StartIo.c                            none, 1, 2
//    1  29–30          Complete.drain.last                  none, 1, 2
//    1  31             Complete.done                        false, true
//    2  0–1            Complete.drain.c                     none, 1, 2
//    2  2              Complete.notify.c                    1..2
//    2  3–4 (2 × 1)    Recovery.isOutstanding.c[cpu: 0..1]  1..2
//    2  5–6 (2 × 1)    Recovery.outstanding[cpu: 0..1]      false, true
//    2  7–8 (2 × 1)    Recovery.notify.c[cpu: 0..1]         1..2

const pending = (s: State, index: number): boolean => ((s[0] >>> (index - 1)) & 1) !== 0;
const setPending = (s: State, index: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (index - 1))) | ((value ? 1 : 0) << (index - 1));
};
const running = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setRunning = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const recoveryPossible = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setRecoveryPossible = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const posted = (s: State): number => (s[0] >>> 4) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const inFlight = (s: State): number => (s[0] >>> 6) & 3;
const setInFlight = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const answered = (s: State): number => (s[0] >>> 8) & 3;
const setAnswered = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const unread = (s: State): number => (s[0] >>> 10) & 3;
const setUnread = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const enabled = (s: State): boolean => ((s[0] >>> 12) & 1) !== 0;
const setEnabled = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 12)) | ((value ? 1 : 0) << 12);
};
const repeats = (s: State): boolean => ((s[0] >>> 13) & 1) !== 0;
const setRepeats = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 13)) | ((value ? 1 : 0) << 13);
};
const owed = (s: State, index: number): number => (s[0] >>> (2 * index + 12)) & 3;
const setOwed = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 12))) | (value << (2 * index + 12));
};
const recovering = (s: State): boolean => ((s[0] >>> 18) & 1) !== 0;
const setRecovering = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 18)) | ((value ? 1 : 0) << 18);
};
const freeList_next = (s: State, node: number): number => (s[0] >>> (2 * node + 17)) & 3;
const setFreeList_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 17))) | (value << (2 * node + 17));
};
const freeList_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 23)) & 3;
const setFreeList_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 23))) | (value << (2 * node + 23));
};
const freeList_members = (s: State): number => s[1] & 3;
const setFreeList_members = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | value;
};
const StartIoLock_owner = (s: State): number => (s[1] >>> 2) & 7;
const setStartIoLock_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 2)) | (value << 2);
};
const DpcLock_owner = (s: State): number => (s[1] >>> 5) & 7;
const setDpcLock_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 5)) | (value << 5);
};
const StartIo_at = (s: State): number => (s[1] >>> 8) & 15;
const setStartIo_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 8)) | (value << 8);
};
const Complete_at = (s: State): number => (s[1] >>> 12) & 15;
const setComplete_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 12)) | (value << 12);
};
const Complete_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Recovery_at = (s: State, cpu: number): number => (s[1] >>> (5 * cpu + 16)) & 31;
const setRecovery_at = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(31 << (5 * cpu + 16))) | (value << (5 * cpu + 16));
};
const Recovery_pending = (s: State): boolean => ((s[1] >>> 26) & 1) !== 0;
const setRecovery_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 26)) | ((value ? 1 : 0) << 26);
};
const StartIo_c = (s: State): number => (s[1] >>> 27) & 3;
const setStartIo_c = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 27)) | (value << 27);
};
const Complete_drain_last = (s: State): number => (s[1] >>> 29) & 3;
const setComplete_drain_last = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 29)) | (value << 29);
};
const Complete_done = (s: State): boolean => ((s[1] >>> 31) & 1) !== 0;
const setComplete_done = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Complete_drain_c = (s: State): number => s[2] & 3;
const setComplete_drain_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~3) | value;
};
const Complete_notify_c = (s: State): number => ((s[2] >>> 2) & 1) + 1;
const setComplete_notify_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 2)) | ((value - 1) << 2);
};
const Recovery_isOutstanding_c = (s: State, cpu: number): number => ((s[2] >>> (cpu + 3)) & 1) + 1;
const setRecovery_isOutstanding_c = (s: State, cpu: number, value: number): void => {
  s[2] = (s[2] & ~(1 << (cpu + 3))) | ((value - 1) << (cpu + 3));
};
const Recovery_outstanding = (s: State, cpu: number): boolean => ((s[2] >>> (cpu + 5)) & 1) !== 0;
const setRecovery_outstanding = (s: State, cpu: number, value: boolean): void => {
  s[2] = (s[2] & ~(1 << (cpu + 5))) | ((value ? 1 : 0) << (cpu + 5));
};
const Recovery_notify_c = (s: State, cpu: number): number => ((s[2] >>> (cpu + 7)) & 1) + 1;
const setRecovery_notify_c = (s: State, cpu: number, value: number): void => {
  s[2] = (s[2] & ~(1 << (cpu + 7))) | ((value - 1) << (cpu + 7));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && StartIo_at(s) !== 0) ||
    (1 === c && Complete_at(s) !== 0) ||
    Recovery_at(s, c) !== 0
  )
    return DISPATCH;
  return PASSIVE;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && StartIo_at(s) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 2 && Complete_at(s) !== 0 && 1 === c && DISPATCH < l) ||
    (o === 3 && Recovery_at(s, 0) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 4 && Recovery_at(s, 1) !== 0 && 1 === c && DISPATCH < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (StartIo_at(s) === 2) return StartIoLock_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Complete_at(s) === 3) return DpcLock_owner(s);
    return NOBODY;
  }
  if (a === 3) {
    if (Recovery_at(s, 0) === 3) return StartIoLock_owner(s);
    return NOBODY;
  }
  if (a === 4) {
    if (Recovery_at(s, 1) === 3) return StartIoLock_owner(s);
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
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Recovery_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Recovery_at(s, 1) !== 0) return NOBODY;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo4(s, waitsFor(s, a), a);
}

/** forall k in 0..1: Recovery.at[k] == 0 */
function forall1(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Recovery_at(s, k) === 0)) return false;
  return true;
}

/** exists cpu in 0..1: (Recovery.at[cpu] == 0) && (DISPATCH > occupied(cpu)) && Recovery.pending */
function exists2(s: State): boolean {
  for (let cpu = 0; cpu <= 1; cpu++)
    if (Recovery_at(s, cpu) === 0 && DISPATCH > occupied(s, cpu) && Recovery_pending(s))
      return true;
  return false;
}

/** exists c in 1..2: ((posted & bit(c - 1)) != 0) && enabled */
function exists3(s: State): boolean {
  for (let c = 1; c <= 2; c++) if ((posted(s) & (1 << (c - 1))) !== 0 && enabled(s)) return true;
  return false;
}

/** exists c in 1..2: (inFlight & bit(c - 1)) != 0 */
function exists4(s: State): boolean {
  for (let c = 1; c <= 2; c++) if ((inFlight(s) & (1 << (c - 1))) !== 0) return true;
  return false;
}

/** exists c in 1..2: repeats && enabled && ((((posted | inFlight) | answered) & bit(c - 1)) == 0) */
function exists5(s: State): boolean {
  for (let c = 1; c <= 2; c++)
    if (
      repeats(s) &&
      enabled(s) &&
      ((posted(s) | inFlight(s) | answered(s)) & (1 << (c - 1))) === 0
    )
      return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    StartIo_at(s) === 0 &&
    Complete_at(s) === 0 &&
    forall1(s) &&
    !(Complete_at(s) === 0 && DISPATCH > occupied(s, 1) && Complete_pending(s)) &&
    !exists2(s) &&
    !exists3(s) &&
    !exists4(s) &&
    !exists5(s)
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
 * StartIo: enters   specs/nvme-recovery.ilk:55
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_at(next, 1); // before test !running
  return true;
}

/**
 * StartIo: enters   specs/nvme-recovery.ilk:55
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (StartIoLock_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * StartIo: enters   specs/nvme-recovery.ilk:55
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_enter_3(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 1)) return false;
  sink.event(0); // enter
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), 0, DISPATCH)) {
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
 * StartIo: test !running   specs/nvme-recovery.ilk:56
 *   if (!running) { return; }
 */
function StartIo_test_running(_s: State, next: State, sink: Sink): boolean {
  if (!running(next)) {
    sink.note(1); // branch: if (!running) { return; } is true
    setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  } else {
    sink.note(2); // branch: if (!running) { return; } is false
    setStartIo_at(next, 4); // before either
  }
  return true;
}

/**
 * StartIo: acquire StartIoLock, after spinning   specs/nvme-recovery.ilk:55
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_at(next, 1); // before test !running
  return true;
}

/**
 * StartIo: returns (gives back StartIoLock)   specs/nvme-recovery.ilk:55
 *   entry StartIo as HwStorStartIo on cpu 0 {
 */
function StartIo_returns_gives_back_StartIoLock(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (StartIoLock_owner(next) !== 1) {
    sink.fail(5); // release-not-owner
    broken = true;
  }
  if (StartIoLock_owner(next) === 1) {
    sink.event(3); // release StartIoLock
    setStartIoLock_owner(next, 0);
  }
  if (StartIoLock_owner(next) === 1) {
    sink.fail(6); // lock-leak
    broken = true;
  }
  if (DpcLock_owner(next) === 1) {
    sink.fail(7); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(5); // leave
  setStartIo_at(next, 0); // inactive
  return true;
}

/**
 * StartIo: test !recoveryPossible   specs/nvme-recovery.ilk:73
 *   atomic {
 */
function StartIo_test_recoveryPossible(_s: State, next: State, sink: Sink): boolean {
  if (!recoveryPossible(next)) {
    sink.note(3); // branch: if (!recoveryPossible) { return; } is true
    setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  } else {
    sink.note(4); // branch: if (!recoveryPossible) { return; } is false
    setRecoveryPossible(next, false);
    setStartIo_at(next, 5); // before schedule Recovery
  }
  return true;
}

/**
 * StartIo: freeList.removeHead()   specs/nvme-recovery.ilk:58
 *   let c = freeList.removeHead();
 */
function StartIo_freeList_removeHead(_s: State, next: State, sink: Sink): boolean {
  const E = freeList_next(next, HEAD);
  if (E === 0) {
    sink.fail(8); // corrupt-list
    return true;
  }
  const N = freeList_next(next, E);
  setFreeList_next(next, HEAD, N);
  if (N === 0) {
    sink.fail(9); // corrupt-list
    return true;
  }
  setFreeList_prev(next, N, HEAD);
  sink.event(6); // freeList.removeHead
  if (E !== HEAD) {
    setFreeList_members(next, freeList_members(next) & ~(1 << (E - 1)));
  }
  if (!freeList_settle(next, sink)) return true;
  const c = E === HEAD ? NONE : E;
  if (c === NONE) {
    sink.note(5); // branch: if (c == none) { return; } is true
    setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  } else {
    sink.note(6); // branch: if (c == none) { return; } is false
    setStartIo_c(next, c);
    setStartIo_at(next, 6); // before pending[c] = true
  }
  return true;
}

/**
 * StartIo: schedule Recovery   specs/nvme-recovery.ilk:77
 */
function StartIo_schedule_Recovery(_s: State, next: State, sink: Sink): boolean {
  sink.event(7); // schedule Recovery
  setRecovery_pending(next, true);
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * StartIo: pending[c] = true   specs/nvme-recovery.ilk:60
 *   atomic {
 */
function StartIo_pending_true(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_c(next) === NONE) {
    sink.fail(10); // null-dereference
    return true;
  }
  setPending(next, StartIo_c(next), true);
  if (StartIo_c(next) === NONE) {
    sink.fail(11); // null-dereference
  }
  if (StartIo_c(next) === NONE) {
    sink.fail(12); // null-dereference
  }
  if (StartIo_c(next) === NONE || StartIo_c(next) === NONE) {
    return true;
  }
  if (owed(next, StartIo_c(next)) + 1 > 3) {
    sink.fail(13); // out-of-range
    return true;
  }
  setOwed(next, StartIo_c(next), owed(next, StartIo_c(next)) + 1);
  setStartIo_at(next, 7); // before doorbell: doorbell: assert enabled
  return true;
}

/**
 * StartIo: doorbell: assert enabled   specs/nvme-recovery.ilk:64
 *   if (checksDoorbell) { doorbell: assert enabled; }
 */
function StartIo_doorbell(_s: State, next: State, sink: Sink): boolean {
  if (!enabled(next)) {
    sink.fail(14); // assert doorbell
    return true;
  }
  setStartIo_at(next, 8); // before posted = posted union { c }
  return true;
}

/**
 * StartIo: posted = posted union { c }   specs/nvme-recovery.ilk:65
 *   atomic {
 */
function StartIo_posted_posted_union_c(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_c(next) === NONE) {
    sink.fail(15); // null-dereference
    return true;
  }
  setPosted(next, posted(next) | (0 | (1 << (StartIo_c(next) - 1))));
  setStartIo_c(next, 0);
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * Complete: enters   specs/nvme-recovery.ilk:85
 *   dpc Complete as HwStorDpcRoutine on cpu 1 {
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
 * Complete: acquire DpcLock   specs/nvme-recovery.ilk:86
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock; }
 */
function Complete_acquire_DpcLock(s: State, next: State, sink: Sink): boolean {
  if (DpcLock_owner(s) !== 0) return false;
  sink.note(7); // Complete takes DpcLock
  sink.event(8); // acquire DpcLock
  setDpcLock_owner(next, 2);
  setComplete_drain_last(next, NONE);
  setComplete_at(next, 2); // before test answered == {}
  return true;
}

/**
 * Complete: acquire DpcLock   specs/nvme-recovery.ilk:86
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock; }
 */
function Complete_acquire_DpcLock_2(s: State, _next: State, sink: Sink): boolean {
  if (DpcLock_owner(s) !== 2) return false;
  sink.fail(16); // recursive-acquire
  return true;
}

/**
 * Complete: acquire DpcLock: busy, begins to spin   specs/nvme-recovery.ilk:86
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock; }
 */
function Complete_acquire_DpcLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(DpcLock_owner(s) !== 0 && DpcLock_owner(s) !== 2)) return false;
  sink.event(9); // wants DpcLock
  if (interruptedOwner(next, DpcLock_owner(next), 1, DISPATCH)) {
    sink.fail(17); // self-deadlock
    return true;
  }
  setComplete_at(next, 3); // before spin for DpcLock
  if (waitsInCycle(next, 2)) {
    sink.fail(18); // deadlock
    return true;
  }
  return true;
}

/**
 * Complete: test answered == {}   specs/nvme-recovery.ilk:112
 *   atomic {
 */
function Complete_test_answered(s: State, next: State, sink: Sink): boolean {
  if (answered(s) !== 0) return false;
  sink.note(8); // branch: if (answered == {}) { return none; } is true
  setComplete_done(next, true);
  setComplete_drain_last(next, 0);
  setComplete_at(next, 4); // before release DpcLock
  return true;
}

/**
 * Complete: test answered == {}   specs/nvme-recovery.ilk:112
 *   atomic {
 */
function Complete_test_answered_2(s: State, next: State, sink: Sink, c: number): boolean {
  if (answered(s) === 0) return false;
  if ((answered(s) & (1 << (c - 1))) === 0) return false;
  sink.note(9); // branch: if (answered == {}) { return none; } is false
  setAnswered(next, answered(next) & ~(0 | (1 << (c - 1))));
  if (c === NONE) {
    sink.note(10); // branch: if (c == none) { return true; } is true
    setComplete_done(next, true);
    setComplete_drain_last(next, 0);
    setComplete_at(next, 4); // before release DpcLock
  } else {
    sink.note(11); // branch: if (c == none) { return true; } is false
    setComplete_drain_c(next, c);
    setComplete_at(next, 5); // before test pending[c]
  }
  return true;
}

/**
 * Complete: acquire DpcLock, after spinning   specs/nvme-recovery.ilk:86
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock; }
 */
function Complete_acquire_DpcLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (DpcLock_owner(s) !== 0) return false;
  sink.note(7); // Complete takes DpcLock
  sink.event(8); // acquire DpcLock
  setDpcLock_owner(next, 2);
  setComplete_drain_last(next, NONE);
  setComplete_at(next, 2); // before test answered == {}
  return true;
}

/**
 * Complete: release DpcLock   specs/nvme-recovery.ilk:89
 *   if (passLock == StartIoToo) { release StartIoLock; } else { release DpcLock; }
 */
function Complete_release_DpcLock(_s: State, next: State, sink: Sink): boolean {
  if (DpcLock_owner(next) !== 2) {
    sink.fail(19); // release-not-owner
    return true;
  }
  sink.event(10); // release DpcLock
  setDpcLock_owner(next, 0);
  if (StartIoLock_owner(next) === 2) {
    sink.fail(20); // lock-leak
  }
  if (DpcLock_owner(next) === 2) {
    sink.fail(21); // lock-leak
  }
  if (StartIoLock_owner(next) === 2 || DpcLock_owner(next) === 2) {
    return true;
  }
  sink.event(5); // leave
  setComplete_at(next, 0); // inactive
  setComplete_done(next, false);
  return true;
}

/**
 * Complete: test pending[c]   specs/nvme-recovery.ilk:97
 *   if (pending[c]) {
 */
function Complete_test_pending(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_c(next) === NONE) {
    sink.fail(22); // null-dereference
    return true;
  }
  if (pending(next, Complete_drain_c(next))) {
    sink.note(12); // branch: if (pending[c]) is true
    setComplete_at(next, 6); // before pending[c] = false
  } else {
    sink.note(13); // branch: if (pending[c]) is false
    setComplete_at(next, 7); // before test !recoveryPossible
  }
  return true;
}

/**
 * Complete: pending[c] = false   specs/nvme-recovery.ilk:98
 */
function Complete_pending_false(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_c(next) === NONE) {
    sink.fail(23); // null-dereference
    return true;
  }
  setPending(next, Complete_drain_c(next), false);
  setComplete_at(next, 8); // before freeList.insertTail(c)
  return true;
}

/**
 * Complete: test !recoveryPossible   specs/nvme-recovery.ilk:73
 *   atomic {
 */
function Complete_test_recoveryPossible(_s: State, next: State, sink: Sink): boolean {
  if (!recoveryPossible(next)) {
    sink.note(14); // branch: if (!recoveryPossible) { return; } is true
    setComplete_done(next, true);
    setComplete_drain_last(next, 0);
    setComplete_drain_c(next, 0);
    setComplete_at(next, 4); // before release DpcLock
  } else {
    sink.note(15); // branch: if (!recoveryPossible) { return; } is false
    setRecoveryPossible(next, false);
    setComplete_at(next, 9); // before schedule Recovery
  }
  return true;
}

/**
 * Complete: freeList.insertTail(c)   specs/nvme-recovery.ilk:99
 */
function Complete_freeList_insertTail_c(_s: State, next: State, sink: Sink): boolean {
  if (Complete_drain_c(next) === NONE) {
    sink.fail(24); // null-dereference
    return true;
  }
  if ((freeList_members(next) & (1 << (Complete_drain_c(next) - 1))) !== 0) {
    sink.fail(25); // double-insert
    return true;
  }
  setFreeList_members(next, freeList_members(next) | (1 << (Complete_drain_c(next) - 1)));
  if (
    freeList_prev(next, HEAD) === 0 ||
    freeList_next(next, freeList_prev(next, HEAD)) !== HEAD ||
    freeList_next(next, HEAD) === 0 ||
    freeList_prev(next, freeList_next(next, HEAD)) !== HEAD
  ) {
    sink.fail(26); // corrupt-list
    return true;
  }
  const P = freeList_prev(next, HEAD);
  setFreeList_next(next, Complete_drain_c(next), HEAD);
  setFreeList_prev(next, Complete_drain_c(next), P);
  if (P === 0) {
    sink.fail(27); // corrupt-list
    return true;
  }
  setFreeList_next(next, P, Complete_drain_c(next));
  setFreeList_prev(next, HEAD, Complete_drain_c(next));
  sink.event(12, Complete_drain_c(next)); // freeList.insertTail({0})
  if (!freeList_settle(next, sink)) return true;
  const last = Complete_drain_c(next);
  if (last !== NONE) {
    sink.note(16); // branch: if (last != none) { notify(last); } is true
    if (last === NONE) {
      sink.fail(28); // null-dereference
      return true;
    }
    setComplete_drain_last(next, last);
    setComplete_notify_c(next, last);
    setComplete_at(next, 10); // before atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }
  } else {
    sink.note(17); // branch: if (last != none) { notify(last); } is false
    setComplete_drain_last(next, last);
    setComplete_drain_c(next, 0);
    setComplete_at(next, 2); // before test answered == {}
  }
  return true;
}

/**
 * Complete: schedule Recovery   specs/nvme-recovery.ilk:77
 */
function Complete_schedule_Recovery(_s: State, next: State, sink: Sink): boolean {
  sink.event(7); // schedule Recovery
  setRecovery_pending(next, true);
  setComplete_done(next, true);
  setComplete_drain_last(next, 0);
  setComplete_drain_c(next, 0);
  setComplete_at(next, 4); // before release DpcLock
  return true;
}

/**
 * Complete: atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }   specs/nvme-recovery.ilk:123
 *   atomic {
 */
function Complete_atomic_assert_owed_0_owed_owed_1(_s: State, next: State, sink: Sink): boolean {
  if (!(owed(next, Complete_notify_c(next)) > 0)) {
    sink.fail(29); // assert notify
    return true;
  }
  if (owed(next, Complete_notify_c(next)) - 1 < 0) {
    sink.fail(30); // out-of-range
    return true;
  }
  setOwed(next, Complete_notify_c(next), owed(next, Complete_notify_c(next)) - 1);
  setComplete_drain_c(next, 0);
  setComplete_notify_c(next, 1);
  setComplete_at(next, 2); // before test answered == {}
  return true;
}

/**
 * Recovery: enters   specs/nvme-recovery.ilk:129
 *   dpc Recovery as HwStorDpcRoutine {
 */
function Recovery_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!Recovery_pending(s)) return false;
  setRecovery_pending(next, false);
  sink.event(0); // enter
  setRecovery_at(next, cpu, 1); // before acquire StartIoLock
  return true;
}

/**
 * Recovery: acquire StartIoLock   specs/nvme-recovery.ilk:130
 */
function Recovery_acquire_StartIoLock(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(18 + cpu + 3 - 3); // which statement is interrupted
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, cpu + 3);
  setRecovery_at(next, cpu, 2); // before atomic { assert !recovering; recovering = true; enabled = false; post…
  return true;
}

/**
 * Recovery: acquire StartIoLock   specs/nvme-recovery.ilk:130
 */
function Recovery_acquire_StartIoLock_2(s: State, _next: State, sink: Sink, cpu: number): boolean {
  if (StartIoLock_owner(s) !== cpu + 3) return false;
  sink.fail(31); // recursive-acquire
  return true;
}

/**
 * Recovery: acquire StartIoLock: busy, begins to spin   specs/nvme-recovery.ilk:130
 *   acquire StartIoLock;
 */
function Recovery_acquire_StartIoLock_3(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== cpu + 3)) return false;
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), cpu, DISPATCH)) {
    sink.fail(32); // self-deadlock
    return true;
  }
  setRecovery_at(next, cpu, 3); // before spin for StartIoLock
  if (waitsInCycle(next, cpu + 3)) {
    sink.fail(33); // deadlock
    return true;
  }
  return true;
}

/**
 * Recovery: atomic { assert !recovering; recovering = true; enabled = false; post…   specs/nvme-recovery.ilk:131
 *   atomic {
 */
function Recovery_atomic_assert_recovering_recovering_true(
  _s: State,
  next: State,
  sink: Sink,
  cpu: number,
): boolean {
  if (recovering(next)) {
    sink.fail(34); // assert Recovery
    return true;
  }
  setRecovering(next, true);
  setEnabled(next, false);
  setPosted(next, 0);
  setInFlight(next, 0);
  setRecovery_at(next, cpu, 4); // before running = false
  return true;
}

/**
 * Recovery: acquire StartIoLock, after spinning   specs/nvme-recovery.ilk:130
 *   acquire StartIoLock;
 */
function Recovery_acquire_StartIoLock_after_spinning(
  s: State,
  next: State,
  sink: Sink,
  cpu: number,
): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(18 + cpu + 3 - 3); // which statement is interrupted
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, cpu + 3);
  setRecovery_at(next, cpu, 2); // before atomic { assert !recovering; recovering = true; enabled = false; post…
  return true;
}

/**
 * Recovery: running = false   specs/nvme-recovery.ilk:138
 *   if (closesGate == BeforeRelease) { running = false; }
 */
function Recovery_running_false(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  setRunning(next, false);
  setRecovery_isOutstanding_c(next, cpu, 1);
  setRecovery_at(next, cpu, 5); // before return pending[c]
  return true;
}

/**
 * Recovery: return pending[c]   specs/nvme-recovery.ilk:161
 *   if (walk == ByPending) { return pending[c]; }
 */
function Recovery_return_pending(_s: State, next: State, sink: Sink, cpu: number): boolean {
  const result = pending(next, Recovery_isOutstanding_c(next, cpu));
  if (result) {
    sink.note(20); // branch: if (outstanding) is true
    setRecovery_outstanding(next, cpu, result);
    setRecovery_isOutstanding_c(next, cpu, 1);
    setRecovery_at(next, cpu, 6); // before pending[c] = false
  } else {
    sink.note(21); // branch: if (outstanding) is false
    setRecovery_isOutstanding_c(next, cpu, 2);
    setRecovery_at(next, cpu, 7); // before return pending[c]
  }
  return true;
}

/**
 * Recovery: pending[c] = false   specs/nvme-recovery.ilk:142
 */
function Recovery_pending_false(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  setPending(next, 1, false);
  setRecovery_at(next, cpu, 8); // before freeList.insertTail(c)
  return true;
}

/**
 * Recovery: return pending[c]   specs/nvme-recovery.ilk:161
 *   if (walk == ByPending) { return pending[c]; }
 */
function Recovery_return_pending_2(_s: State, next: State, sink: Sink, cpu: number): boolean {
  const result = pending(next, Recovery_isOutstanding_c(next, cpu));
  if (result) {
    sink.note(20); // branch: if (outstanding) is true
    setRecovery_outstanding(next, cpu, result);
    setRecovery_isOutstanding_c(next, cpu, 1);
    setRecovery_at(next, cpu, 9); // before pending[c] = false
  } else {
    sink.note(21); // branch: if (outstanding) is false
    setRecovery_isOutstanding_c(next, cpu, 1);
    setRecovery_at(next, cpu, 10); // before release StartIoLock
  }
  return true;
}

/**
 * Recovery: freeList.insertTail(c)   specs/nvme-recovery.ilk:143
 */
function Recovery_freeList_insertTail_c(_s: State, next: State, sink: Sink, cpu: number): boolean {
  if ((freeList_members(next) & 1) !== 0) {
    sink.fail(35); // double-insert
    return true;
  }
  setFreeList_members(next, freeList_members(next) | 1);
  if (
    freeList_prev(next, HEAD) === 0 ||
    freeList_next(next, freeList_prev(next, HEAD)) !== HEAD ||
    freeList_next(next, HEAD) === 0 ||
    freeList_prev(next, freeList_next(next, HEAD)) !== HEAD
  ) {
    sink.fail(36); // corrupt-list
    return true;
  }
  const P = freeList_prev(next, HEAD);
  setFreeList_next(next, 1, HEAD);
  setFreeList_prev(next, 1, P);
  if (P === 0) {
    sink.fail(37); // corrupt-list
    return true;
  }
  setFreeList_next(next, P, 1);
  setFreeList_prev(next, HEAD, 1);
  sink.event(12, 1); // freeList.insertTail({0})
  if (!freeList_settle(next, sink)) return true;
  setRecovery_notify_c(next, cpu, 1);
  setRecovery_at(next, cpu, 11); // before atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }
  return true;
}

/**
 * Recovery: pending[c] = false   specs/nvme-recovery.ilk:142
 */
function Recovery_pending_false_2(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  setPending(next, 2, false);
  setRecovery_at(next, cpu, 12); // before freeList.insertTail(c)
  return true;
}

/**
 * Recovery: release StartIoLock   specs/nvme-recovery.ilk:147
 */
function Recovery_release_StartIoLock(_s: State, next: State, sink: Sink, cpu: number): boolean {
  if (StartIoLock_owner(next) !== cpu + 3) {
    sink.fail(38); // release-not-owner
    return true;
  }
  sink.event(3); // release StartIoLock
  setStartIoLock_owner(next, 0);
  setRecovery_at(next, cpu, 13); // before answered = {}
  return true;
}

/**
 * Recovery: atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }   specs/nvme-recovery.ilk:123
 *   atomic {
 */
function Recovery_atomic_assert_owed_0_owed_owed_1(
  _s: State,
  next: State,
  sink: Sink,
  cpu: number,
): boolean {
  if (!(owed(next, Recovery_notify_c(next, cpu)) > 0)) {
    sink.fail(29); // assert notify
    return true;
  }
  if (owed(next, Recovery_notify_c(next, cpu)) - 1 < 0) {
    sink.fail(30); // out-of-range
    return true;
  }
  setOwed(next, Recovery_notify_c(next, cpu), owed(next, Recovery_notify_c(next, cpu)) - 1);
  setRecovery_isOutstanding_c(next, cpu, 2);
  setRecovery_outstanding(next, cpu, false);
  setRecovery_notify_c(next, cpu, 1);
  setRecovery_at(next, cpu, 7); // before return pending[c]
  return true;
}

/**
 * Recovery: freeList.insertTail(c)   specs/nvme-recovery.ilk:143
 */
function Recovery_freeList_insertTail_c_2(
  _s: State,
  next: State,
  sink: Sink,
  cpu: number,
): boolean {
  if ((freeList_members(next) & 2) !== 0) {
    sink.fail(35); // double-insert
    return true;
  }
  setFreeList_members(next, freeList_members(next) | 2);
  if (
    freeList_prev(next, HEAD) === 0 ||
    freeList_next(next, freeList_prev(next, HEAD)) !== HEAD ||
    freeList_next(next, HEAD) === 0 ||
    freeList_prev(next, freeList_next(next, HEAD)) !== HEAD
  ) {
    sink.fail(36); // corrupt-list
    return true;
  }
  const P = freeList_prev(next, HEAD);
  setFreeList_next(next, 2, HEAD);
  setFreeList_prev(next, 2, P);
  if (P === 0) {
    sink.fail(37); // corrupt-list
    return true;
  }
  setFreeList_next(next, P, 2);
  setFreeList_prev(next, HEAD, 2);
  sink.event(12, 2); // freeList.insertTail({0})
  if (!freeList_settle(next, sink)) return true;
  setRecovery_notify_c(next, cpu, 2);
  setRecovery_at(next, cpu, 14); // before atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }
  return true;
}

/**
 * Recovery: answered = {}   specs/nvme-recovery.ilk:149
 *   atomic {
 */
function Recovery_answered(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  setAnswered(next, 0);
  setPosted(next, 0);
  setEnabled(next, true);
  setRecovering(next, false);
  setRecovery_at(next, cpu, 15); // before running = true
  return true;
}

/**
 * Recovery: atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }   specs/nvme-recovery.ilk:123
 *   atomic {
 */
function Recovery_atomic_assert_owed_0_owed_owed_1_2(
  _s: State,
  next: State,
  sink: Sink,
  cpu: number,
): boolean {
  if (!(owed(next, Recovery_notify_c(next, cpu)) > 0)) {
    sink.fail(29); // assert notify
    return true;
  }
  if (owed(next, Recovery_notify_c(next, cpu)) - 1 < 0) {
    sink.fail(30); // out-of-range
    return true;
  }
  setOwed(next, Recovery_notify_c(next, cpu), owed(next, Recovery_notify_c(next, cpu)) - 1);
  setRecovery_outstanding(next, cpu, false);
  setRecovery_notify_c(next, cpu, 1);
  setRecovery_at(next, cpu, 10); // before release StartIoLock
  return true;
}

/**
 * Recovery: running = true   specs/nvme-recovery.ilk:156
 */
function Recovery_running_true(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  setRunning(next, true);
  setRecovery_at(next, cpu, 16); // before recoveryPossible = true
  return true;
}

/**
 * Recovery: recoveryPossible = true   specs/nvme-recovery.ilk:157
 */
function Recovery_recoveryPossible_true(_s: State, next: State, sink: Sink, cpu: number): boolean {
  setRecoveryPossible(next, true);
  if (StartIoLock_owner(next) === cpu + 3) {
    sink.fail(39); // lock-leak
  }
  if (DpcLock_owner(next) === cpu + 3) {
    sink.fail(40); // lock-leak
  }
  if (StartIoLock_owner(next) === cpu + 3 || DpcLock_owner(next) === cpu + 3) {
    return true;
  }
  sink.event(5); // leave
  setRecovery_at(next, cpu, 0); // inactive
  return true;
}

/**
 * specs/nvme-recovery.ilk:166
 *   fetch
 */
function Controller_fetch(s: State, next: State, sink: Sink, c: number): boolean {
  if (!((posted(s) & (1 << (c - 1))) !== 0 && enabled(s))) return false;
  sink.event(13, c); // fetch({0})
  setPosted(next, posted(next) & ~(0 | (1 << (c - 1))));
  setInFlight(next, inFlight(next) | (0 | (1 << (c - 1))));
  return true;
}

/**
 * specs/nvme-recovery.ilk:171
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink, c: number): boolean {
  if ((inFlight(s) & (1 << (c - 1))) === 0) return false;
  sink.event(14, c); // finish({0})
  setInFlight(next, inFlight(next) & ~(0 | (1 << (c - 1))));
  setAnswered(next, answered(next) | (0 | (1 << (c - 1))));
  sink.event(15); // schedule Complete
  setComplete_pending(next, true);
  return true;
}

/**
 * specs/nvme-recovery.ilk:175
 *   repeat
 */
function Controller_repeat(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(
    repeats(s) &&
    enabled(s) &&
    ((posted(s) | inFlight(s) | answered(s)) & (1 << (c - 1))) === 0
  ))
    return false;
  sink.event(16, c); // repeat({0})
  setRepeats(next, false);
  setAnswered(next, answered(next) | (0 | (1 << (c - 1))));
  sink.event(15); // schedule Complete
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
    case 1: // test !running
      if (StartIo_test_running(s, next, sink)) sink.emit(3);
      break;
    case 2: // spin for StartIoLock
      if (StartIo_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 3: // returns (gives back StartIoLock)
      if (StartIo_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(5);
      break;
    case 4: // either
      if (StartIo_test_recoveryPossible(s, next, sink)) sink.emit(6);
      if (StartIo_freeList_removeHead(s, next, sink)) sink.emit(7);
      break;
    case 5: // schedule Recovery
      if (StartIo_schedule_Recovery(s, next, sink)) sink.emit(8);
      break;
    case 6: // pending[c] = true
      if (StartIo_pending_true(s, next, sink)) sink.emit(9);
      break;
    case 7: // doorbell: doorbell: assert enabled
      if (StartIo_doorbell(s, next, sink)) sink.emit(10);
      break;
    case 8: // posted = posted union { c }
      if (StartIo_posted_posted_union_c(s, next, sink)) sink.emit(11);
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
    case 2: // test answered == {}
      if (Complete_test_answered(s, next, sink)) sink.emit(16);
      for (let c = 1; c <= 2; c++) {
        if (Complete_test_answered_2(s, next, sink, c)) sink.emit(16 + c);
      }
      break;
    case 3: // spin for DpcLock
      if (Complete_acquire_DpcLock_after_spinning(s, next, sink)) sink.emit(19);
      break;
    case 4: // release DpcLock
      if (Complete_release_DpcLock(s, next, sink)) sink.emit(20);
      break;
    case 5: // test pending[c]
      if (Complete_test_pending(s, next, sink)) sink.emit(21);
      break;
    case 6: // pending[c] = false
      if (Complete_pending_false(s, next, sink)) sink.emit(22);
      break;
    case 7: // test !recoveryPossible
      if (Complete_test_recoveryPossible(s, next, sink)) sink.emit(23);
      break;
    case 8: // freeList.insertTail(c)
      if (Complete_freeList_insertTail_c(s, next, sink)) sink.emit(24);
      break;
    case 9: // schedule Recovery
      if (Complete_schedule_Recovery(s, next, sink)) sink.emit(25);
      break;
    case 10: // atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }
      if (Complete_atomic_assert_owed_0_owed_owed_1(s, next, sink)) sink.emit(26);
      break;
  }
}

/** What `Recovery` can do where it rests. */
function stepRecovery(s: State, next: State, sink: Sink, cpu: number): void {
  switch (Recovery_at(s, cpu)) {
    case 0: // inactive
      if (Recovery_enter(s, next, sink, cpu)) sink.emit(27 + cpu);
      break;
    case 1: // acquire StartIoLock
      if (Recovery_acquire_StartIoLock(s, next, sink, cpu)) sink.emit(29 + cpu);
      if (Recovery_acquire_StartIoLock_2(s, next, sink, cpu)) sink.emit(31 + cpu);
      if (Recovery_acquire_StartIoLock_3(s, next, sink, cpu)) sink.emit(33 + cpu);
      break;
    case 2: // atomic { assert !recovering; recovering = true; enabled = false; post…
      if (Recovery_atomic_assert_recovering_recovering_true(s, next, sink, cpu))
        sink.emit(35 + cpu);
      break;
    case 3: // spin for StartIoLock
      if (Recovery_acquire_StartIoLock_after_spinning(s, next, sink, cpu)) sink.emit(37 + cpu);
      break;
    case 4: // running = false
      if (Recovery_running_false(s, next, sink, cpu)) sink.emit(39 + cpu);
      break;
    case 5: // return pending[c]
      if (Recovery_return_pending(s, next, sink, cpu)) sink.emit(41 + cpu);
      break;
    case 6: // pending[c] = false
      if (Recovery_pending_false(s, next, sink, cpu)) sink.emit(43 + cpu);
      break;
    case 7: // return pending[c]
      if (Recovery_return_pending_2(s, next, sink, cpu)) sink.emit(45 + cpu);
      break;
    case 8: // freeList.insertTail(c)
      if (Recovery_freeList_insertTail_c(s, next, sink, cpu)) sink.emit(47 + cpu);
      break;
    case 9: // pending[c] = false
      if (Recovery_pending_false_2(s, next, sink, cpu)) sink.emit(49 + cpu);
      break;
    case 10: // release StartIoLock
      if (Recovery_release_StartIoLock(s, next, sink, cpu)) sink.emit(51 + cpu);
      break;
    case 11: // atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }
      if (Recovery_atomic_assert_owed_0_owed_owed_1(s, next, sink, cpu)) sink.emit(53 + cpu);
      break;
    case 12: // freeList.insertTail(c)
      if (Recovery_freeList_insertTail_c_2(s, next, sink, cpu)) sink.emit(55 + cpu);
      break;
    case 13: // answered = {}
      if (Recovery_answered(s, next, sink, cpu)) sink.emit(57 + cpu);
      break;
    case 14: // atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }
      if (Recovery_atomic_assert_owed_0_owed_owed_1_2(s, next, sink, cpu)) sink.emit(59 + cpu);
      break;
    case 15: // running = true
      if (Recovery_running_true(s, next, sink, cpu)) sink.emit(61 + cpu);
      break;
    case 16: // recoveryPossible = true
      if (Recovery_recoveryPossible_true(s, next, sink, cpu)) sink.emit(63 + cpu);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall c in 1..2: !pending[c] */
function forall6(s: State): boolean {
  for (let c = 1; c <= 2; c++) if (!!pending(s, c)) return false;
  return true;
}

/**
 * invariant allNotified   specs/nvme-recovery.ilk:186
 *   quiescent => forall c in Cid: !pending[c]
 */
function allNotified(s: State): boolean {
  return !quiescent(s) || forall6(s);
}

/**
 * reachable full   specs/nvme-recovery.ilk:187
 *   pending[1] && pending[2]
 */
function full(s: State): boolean {
  return pending(s, 1) && pending(s, 2);
}

/** exists c in 0..1: Recovery.at[c] != 0 */
function exists7(s: State): boolean {
  for (let c = 0; c <= 1; c++) if (Recovery_at(s, c) !== 0) return true;
  return false;
}

/**
 * reachable raced   specs/nvme-recovery.ilk:188
 *   Complete.active && Recovery.active
 */
function raced(s: State): boolean {
  return Complete_at(s) !== 0 && exists7(s);
}

/**
 * rule irq-unsafe-lock StartIoLock StartIo   specs/nvme-recovery.ilk:55
 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(StartIoLock_owner(s) === 3 && Recovery_at(s, 0) !== 0 && DISPATCH > occupied(s, 0));
}

/**
 * rule irq-unsafe-lock DpcLock Complete   specs/nvme-recovery.ilk:85
 */
function irq_unsafe_lock_DpcLock_Complete(s: State): boolean {
  return !(DpcLock_owner(s) === 4 && Recovery_at(s, 1) !== 0 && DISPATCH > occupied(s, 1));
}

/**
 * rule irq-unsafe-lock StartIoLock Recovery[0]   specs/nvme-recovery.ilk:129
 */
function irq_unsafe_lock_StartIoLock_Recovery_0_(s: State): boolean {
  return !(StartIoLock_owner(s) === 1 && StartIo_at(s) !== 0 && DISPATCH > occupied(s, 0));
}

/**
 * rule irq-unsafe-lock StartIoLock Recovery[1]   specs/nvme-recovery.ilk:129
 */
function irq_unsafe_lock_StartIoLock_Recovery_1_(s: State): boolean {
  return !(StartIoLock_owner(s) === 2 && Complete_at(s) !== 0 && DISPATCH > occupied(s, 1));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/nvme-recovery.ilk", line, column });
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_3 = 1; index_3 <= 2; index_3++) {
    setPending(next, index_3, false);
  }
  setRunning(next, true);
  setRecoveryPossible(next, true);
  setPosted(next, 0);
  setInFlight(next, 0);
  setAnswered(next, 0);
  setUnread(next, 0);
  setEnabled(next, true);
  setRepeats(next, false);
  for (let index_4 = 1; index_4 <= 2; index_4++) {
    setOwed(next, index_4, 0);
  }
  setRecovering(next, false);
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
  /** NVMeStartComplete */
  readonly running: boolean;
  readonly recoveryPossible: boolean;
  /** In the submission queue, with the controller, in the completion queue. */
  readonly posted: readonly number[];
  readonly inFlight: readonly number[];
  readonly answered: readonly number[];
  /** Slots of the submission queue from the head that the last reply told of. */
  readonly unread: readonly number[];
  readonly enabled: boolean;
  readonly repeats: boolean;
  /** Requests that the port waits for; an identifier is free again before its request is answered, and may have a second one. */
  readonly owed: Readonly<Record<number, number>>;
  readonly recovering: boolean;
  /** forward links of freeList */
  readonly "freeList.next": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** backward links of freeList */
  readonly "freeList.prev": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** what freeList should hold */
  readonly "freeList.members": readonly number[];
  /** who holds StartIoLock */
  readonly "StartIoLock.owner": "free" | "StartIo" | "Complete" | "Recovery[0]" | "Recovery[1]";
  /** who holds DpcLock */
  readonly "DpcLock.owner": "free" | "StartIo" | "Complete" | "Recovery[0]" | "Recovery[1]";
  /** where StartIo rests */
  readonly "StartIo.at": string;
  /** where Complete rests */
  readonly "Complete.at": string;
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** where Recovery rests */
  readonly "Recovery.at": Readonly<Record<number, string>>;
  /** Recovery is to run */
  readonly "Recovery.pending": boolean;
  /** local `c` of `StartIo` */
  readonly "StartIo.c": number | "none";
  /** local `last` of `Complete` */
  readonly "Complete.drain.last": number | "none";
  /** local `done` of `Complete` */
  readonly "Complete.done": boolean;
  /** local `c` of `Complete` */
  readonly "Complete.drain.c": number | "none";
  /** local `c` of `Complete` */
  readonly "Complete.notify.c": number;
  /** local `c` of `Recovery` */
  readonly "Recovery.isOutstanding.c": Readonly<Record<number, number>>;
  /** local `outstanding` of `Recovery` */
  readonly "Recovery.outstanding": Readonly<Record<number, boolean>>;
  /** local `c` of `Recovery` */
  readonly "Recovery.notify.c": Readonly<Record<number, number>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeRecovery",
  revision: "completionRaces",
  source: "specs/nvme-recovery.ilk",
  hash: "79aa9ea14f81243df22db66006da805460b409883da1b939947f1af737ba7ddc",
  constants: {
    walk: "ByPending",
    passLock: "DpcOnly",
    onBadCid: "Unlocks",
    closesGate: "BeforeRelease",
    flagIs: "TestedAndSet",
    controllerRepeats: "false",
    checksDoorbell: "true",
    resetRequests: "true",
  },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepStartIo(s, next, sink);
    stepComplete(s, next, sink);
    for (let cpu = 0; cpu <= 1; cpu++) {
      stepRecovery(s, next, sink, cpu);
    }
    for (let c = 1; c <= 2; c++) {
      if (Controller_fetch(s, next, sink, c)) sink.emit(64 + c);
    }
    for (let c = 1; c <= 2; c++) {
      if (Controller_finish(s, next, sink, c)) sink.emit(66 + c);
    }
    for (let c = 1; c <= 2; c++) {
      if (Controller_repeat(s, next, sink, c)) sink.emit(68 + c);
    }
  },

  // prettier-ignore
  actions: [
    { name: "StartIo_enter", actor: "StartIo", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(55, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_2", actor: "StartIo", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(55, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_3", actor: "StartIo", context: 0, from: 0, first: 2, parameters: [], kind: "enter", place: place(55, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_test_running", actor: "StartIo", context: 0, from: 1, first: 3, parameters: [], kind: "statement", place: place(56, 7), text: "test !running", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_acquire_StartIoLock_after_spinning", actor: "StartIo", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(55, 7), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "StartIo_returns_gives_back_StartIoLock", actor: "StartIo", context: 0, from: 3, first: 5, parameters: [], kind: "leave", place: place(55, 7), text: "returns (gives back StartIoLock)", external: false, fairness: "weak", event: "leave" },
    { name: "StartIo_test_recoveryPossible", actor: "StartIo", context: 0, from: 4, first: 6, parameters: [], kind: "statement", place: place(73, 5), text: "test !recoveryPossible", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_freeList_removeHead", actor: "StartIo", context: 0, from: 4, first: 7, parameters: [], kind: "operation", place: place(58, 11), text: "freeList.removeHead()", external: false, fairness: "weak", event: "freeList.removeHead()" },
    { name: "StartIo_schedule_Recovery", actor: "StartIo", context: 0, from: 5, first: 8, parameters: [], kind: "statement", place: place(77, 5), text: "schedule Recovery", external: false, fairness: "weak", event: "schedule Recovery" },
    { name: "StartIo_pending_true", actor: "StartIo", context: 0, from: 6, first: 9, parameters: [], kind: "statement", place: place(60, 3), text: "pending[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_doorbell", actor: "StartIo", context: 0, from: 7, first: 10, parameters: [], kind: "statement", place: place(64, 25), text: "doorbell: assert enabled", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_posted_posted_union_c", actor: "StartIo", context: 0, from: 8, first: 11, parameters: [], kind: "statement", place: place(65, 3), text: "posted = posted union { c }", external: false, fairness: "weak", event: undefined },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 12, parameters: [], kind: "enter", place: place(85, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_acquire_DpcLock", actor: "Complete", context: 1, from: 1, first: 13, parameters: [], kind: "acquire", place: place(86, 63), text: "acquire DpcLock", external: false, fairness: "weak", event: "acquire DpcLock" },
    { name: "Complete_acquire_DpcLock_2", actor: "Complete", context: 1, from: 1, first: 14, parameters: [], kind: "acquire", place: place(86, 63), text: "acquire DpcLock", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_DpcLock_3", actor: "Complete", context: 1, from: 1, first: 15, parameters: [], kind: "spin", place: place(86, 63), text: "acquire DpcLock: busy, begins to spin", external: false, fairness: "weak", event: "wants DpcLock" },
    { name: "Complete_test_answered", actor: "Complete", context: 1, from: 2, first: 16, parameters: [], kind: "statement", place: place(112, 3), text: "test answered == {}", external: false, fairness: "weak", event: undefined },
    { name: "Complete_test_answered_2", actor: "Complete", context: 1, from: 2, first: 17, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(112, 3), text: "test answered == {}", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_DpcLock_after_spinning", actor: "Complete", context: 1, from: 3, first: 19, parameters: [], kind: "acquire", place: place(86, 63), text: "acquire DpcLock, after spinning", external: false, fairness: "weak", event: "acquire DpcLock" },
    { name: "Complete_release_DpcLock", actor: "Complete", context: 1, from: 4, first: 20, parameters: [], kind: "release", place: place(89, 63), text: "release DpcLock", external: false, fairness: "weak", event: "release DpcLock" },
    { name: "Complete_test_pending", actor: "Complete", context: 1, from: 5, first: 21, parameters: [], kind: "statement", place: place(97, 9), text: "test pending[c]", external: false, fairness: "weak", event: undefined },
    { name: "Complete_pending_false", actor: "Complete", context: 1, from: 6, first: 22, parameters: [], kind: "statement", place: place(98, 7), text: "pending[c] = false", external: false, fairness: "weak", event: undefined },
    { name: "Complete_test_recoveryPossible", actor: "Complete", context: 1, from: 7, first: 23, parameters: [], kind: "statement", place: place(73, 5), text: "test !recoveryPossible", external: false, fairness: "weak", event: undefined },
    { name: "Complete_freeList_insertTail_c", actor: "Complete", context: 1, from: 8, first: 24, parameters: [], kind: "operation", place: place(99, 7), text: "freeList.insertTail(c)", external: false, fairness: "weak", event: "freeList.insertTail(c)" },
    { name: "Complete_schedule_Recovery", actor: "Complete", context: 1, from: 9, first: 25, parameters: [], kind: "statement", place: place(77, 5), text: "schedule Recovery", external: false, fairness: "weak", event: "schedule Recovery" },
    { name: "Complete_atomic_assert_owed_0_owed_owed_1", actor: "Complete", context: 1, from: 10, first: 26, parameters: [], kind: "statement", place: place(123, 3), text: "atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_enter", actor: "Recovery", context: 2, from: 0, first: 27, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "enter", place: place(129, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Recovery_acquire_StartIoLock", actor: "Recovery", context: 2, from: 1, first: 29, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(130, 3), text: "acquire StartIoLock", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "Recovery_acquire_StartIoLock_2", actor: "Recovery", context: 2, from: 1, first: 31, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(130, 3), text: "acquire StartIoLock", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_acquire_StartIoLock_3", actor: "Recovery", context: 2, from: 1, first: 33, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "spin", place: place(130, 3), text: "acquire StartIoLock: busy, begins to spin", external: false, fairness: "weak", event: "wants StartIoLock" },
    { name: "Recovery_atomic_assert_recovering_recovering_true", actor: "Recovery", context: 2, from: 2, first: 35, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(131, 3), text: "atomic { assert !recovering; recovering = true; enabled = false; post…", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_acquire_StartIoLock_after_spinning", actor: "Recovery", context: 2, from: 3, first: 37, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(130, 3), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "Recovery_running_false", actor: "Recovery", context: 2, from: 4, first: 39, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(138, 38), text: "running = false", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_return_pending", actor: "Recovery", context: 2, from: 5, first: 41, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(161, 28), text: "return pending[c]", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_pending_false", actor: "Recovery", context: 2, from: 6, first: 43, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(142, 7), text: "pending[c] = false", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_return_pending_2", actor: "Recovery", context: 2, from: 7, first: 45, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(161, 28), text: "return pending[c]", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_freeList_insertTail_c", actor: "Recovery", context: 2, from: 8, first: 47, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "operation", place: place(143, 7), text: "freeList.insertTail(c)", external: false, fairness: "weak", event: "freeList.insertTail(c)" },
    { name: "Recovery_pending_false_2", actor: "Recovery", context: 2, from: 9, first: 49, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(142, 7), text: "pending[c] = false", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_release_StartIoLock", actor: "Recovery", context: 2, from: 10, first: 51, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "release", place: place(147, 3), text: "release StartIoLock", external: false, fairness: "weak", event: "release StartIoLock" },
    { name: "Recovery_atomic_assert_owed_0_owed_owed_1", actor: "Recovery", context: 2, from: 11, first: 53, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(123, 3), text: "atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_freeList_insertTail_c_2", actor: "Recovery", context: 2, from: 12, first: 55, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "operation", place: place(143, 7), text: "freeList.insertTail(c)", external: false, fairness: "weak", event: "freeList.insertTail(c)" },
    { name: "Recovery_answered", actor: "Recovery", context: 2, from: 13, first: 57, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(149, 3), text: "answered = {}", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_atomic_assert_owed_0_owed_owed_1_2", actor: "Recovery", context: 2, from: 14, first: 59, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(123, 3), text: "atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_running_true", actor: "Recovery", context: 2, from: 15, first: 61, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(156, 3), text: "running = true", external: false, fairness: "weak", event: undefined },
    { name: "Recovery_recoveryPossible_true", actor: "Recovery", context: 2, from: 16, first: 63, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(157, 3), text: "recoveryPossible = true", external: false, fairness: "weak", event: undefined },
    { name: "Controller_fetch", actor: "Controller", context: -1, from: -1, first: 65, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(166, 10), text: "fetch", external: false, fairness: "none", event: "fetch" },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 67, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(171, 10), text: "finish", external: false, fairness: "none", event: "finish" },
    { name: "Controller_repeat", actor: "Controller", context: -1, from: -1, first: 69, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(175, 10), text: "repeat", external: false, fairness: "none", event: "repeat" },
  ],
  // prettier-ignore
  contexts: [
    { name: "StartIo", form: "entry", word: "entry", place: place(55, 7), members: ["StartIo"], firstActivation: 1, locations: [
      { label: undefined, place: place(55, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(56, 7), text: "test !running", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 7), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(55, 7), text: "returns (gives back StartIoLock)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 24), text: "either", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(77, 5), text: "schedule Recovery", calls: [{ proc: "resetController", place: place(57, 33) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 3), text: "pending[c] = true", calls: [], locals: [["c", "StartIo.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "doorbell", place: place(64, 25), text: "doorbell: assert enabled", calls: [], locals: [["c", "StartIo.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(65, 3), text: "posted = posted union { c }", calls: [], locals: [["c", "StartIo.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StartIo_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "Complete", form: "deferred", word: "dpc", place: place(85, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(85, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(86, 63), text: "acquire DpcLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(112, 3), text: "test answered == {}", calls: [{ proc: "drain", place: place(87, 14) }, { proc: "takeReply", place: place(95, 13) }], locals: [["last", "Complete.drain.last"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(86, 63), text: "spin for DpcLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(89, 63), text: "release DpcLock", calls: [], locals: [["done", "Complete.done"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(97, 9), text: "test pending[c]", calls: [{ proc: "drain", place: place(87, 14) }], locals: [["last", "Complete.drain.last"], ["c", "Complete.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(98, 7), text: "pending[c] = false", calls: [{ proc: "drain", place: place(87, 14) }], locals: [["last", "Complete.drain.last"], ["c", "Complete.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(73, 5), text: "test !recoveryPossible", calls: [{ proc: "drain", place: place(87, 14) }, { proc: "resetController", place: place(102, 7) }], locals: [["last", "Complete.drain.last"], ["c", "Complete.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(99, 7), text: "freeList.insertTail(c)", calls: [{ proc: "drain", place: place(87, 14) }], locals: [["last", "Complete.drain.last"], ["c", "Complete.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(77, 5), text: "schedule Recovery", calls: [{ proc: "drain", place: place(87, 14) }, { proc: "resetController", place: place(102, 7) }], locals: [["last", "Complete.drain.last"], ["c", "Complete.drain.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }", calls: [{ proc: "drain", place: place(87, 14) }, { proc: "notify", place: place(106, 25) }], locals: [["last", "Complete.drain.last"], ["c", "Complete.drain.c"], ["c", "Complete.notify.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
    { name: "Recovery", form: "deferred", word: "dpc", place: place(129, 5), members: ["Recovery[0]","Recovery[1]"], firstActivation: 3, locations: [
      { label: undefined, place: place(129, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(130, 3), text: "acquire StartIoLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(131, 3), text: "atomic { assert !recovering; recovering = true; enabled = false; post…", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(130, 3), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(138, 38), text: "running = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(161, 28), text: "return pending[c]", calls: [{ proc: "isOutstanding", place: place(140, 23) }], locals: [["c", "Recovery.isOutstanding.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(142, 7), text: "pending[c] = false", calls: [], locals: [["outstanding", "Recovery.outstanding"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(161, 28), text: "return pending[c]", calls: [{ proc: "isOutstanding", place: place(140, 23) }], locals: [["c", "Recovery.isOutstanding.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(143, 7), text: "freeList.insertTail(c)", calls: [], locals: [["outstanding", "Recovery.outstanding"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(142, 7), text: "pending[c] = false", calls: [], locals: [["outstanding", "Recovery.outstanding"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "release StartIoLock", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }", calls: [{ proc: "notify", place: place(144, 7) }], locals: [["outstanding", "Recovery.outstanding"], ["c", "Recovery.notify.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(143, 7), text: "freeList.insertTail(c)", calls: [], locals: [["outstanding", "Recovery.outstanding"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(149, 3), text: "answered = {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(123, 3), text: "atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }", calls: [{ proc: "notify", place: place(144, 7) }], locals: [["outstanding", "Recovery.outstanding"], ["c", "Recovery.notify.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(156, 3), text: "running = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(157, 3), text: "recoveryPossible = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const cpu = member; return Recovery_at(s, cpu); }, cpu: (_s: State, member: number) => { const cpu = member; return cpu; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Recovery_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["PASSIVE","APC","DISPATCH","DIRQL"], cpus: 2, classes: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: place(36, 6), members: ["StartIoLock"], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, isShared: false, owner: (s: State) => StartIoLock_owner(s) },
    { name: "DpcLock", kind: "dpcLock", waiting: "spins", place: place(37, 6), members: ["DpcLock"], holds: (s: State, _member: number, activation: number) => DpcLock_owner(s) === activation, isShared: false, owner: (s: State) => DpcLock_owner(s) },
  ], contexts: [
    { base: "DISPATCH", wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "DISPATCH", wants: (s: State) => Complete_at(s) === 1 ? 2 : Complete_at(s) === 3 ? 2 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "DISPATCH", wants: (s: State, member: number) => { const cpu = member; return Recovery_at(s, cpu) === 1 ? 1 : Recovery_at(s, cpu) === 3 ? 1 : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const cpu = member; return cpu === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(38, 13), message: "`freeList`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list head: a command identifier is lost for good", ends: true },
    { kind: "rule", name: "malformed-list", place: place(38, 13), message: "`freeList`: the links do not form a ring through the head", platform: "the links of a LIST_ENTRY no longer form one ring", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(55, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(55, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(55, 7), message: "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(55, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(55, 7), message: "`StartIo` returns and still holds `StartIoLock`", platform: "StartIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(55, 7), message: "`StartIo` returns and still holds `DpcLock`", platform: "StartIo returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(58, 11), message: "`freeList`: E is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(58, 11), message: "`freeList`: N is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(61, 13), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(62, 10), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(62, 20), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "range", name: "out-of-range", place: place(62, 5), message: "`owed` holds 0..3, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "assertion", name: "doorbell", place: place(64, 25), message: "the assertion in `doorbell` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(66, 29), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(86, 63), message: "`DpcLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), DpcLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(86, 63), message: "`DpcLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(86, 63), message: "`Complete` waits for `DpcLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(89, 63), message: "`DpcLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), DpcLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(85, 5), message: "`Complete` returns and still holds `StartIoLock`", platform: "Complete returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(85, 5), message: "`Complete` returns and still holds `DpcLock`", platform: "Complete returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(97, 17), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(98, 15), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(99, 27), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(99, 7), message: "an element that is in a list with this link already is inserted into `freeList`", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), an entry inserted while it is on the list", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(99, 7), message: "`freeList`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(99, 7), message: "`freeList`: P is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(106, 32), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "assertion", name: "notify", place: place(124, 5), message: "the assertion in `notify` does not hold", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(125, 5), message: "`owed` holds 0..3, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(130, 3), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(130, 3), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(130, 3), message: "`Recovery` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "assertion", name: "Recovery", place: place(132, 5), message: "the assertion in `Recovery` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "double-insert", place: place(143, 7), message: "an element that is in a list with this link already is inserted into `freeList`", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), an entry inserted while it is on the list", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(143, 7), message: "`freeList`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(143, 7), message: "`freeList`: P is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(147, 3), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(129, 5), message: "`Recovery` returns and still holds `StartIoLock`", platform: "Recovery returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(129, 5), message: "`Recovery` returns and still holds `DpcLock`", platform: "Recovery returns with DpcLock held (StorPortSpinLock4)", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "StartIo takes StartIoLock", place: undefined, other: undefined, parts: ["StartIo","StartIoLock"] },
    { kind: "branch", text: "if (!running) { return; } is true", place: place(56, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (!running) { return; } is false", place: place(56, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (!recoveryPossible) { return; } is true", place: place(74, 7), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (!recoveryPossible) { return; } is false", place: place(74, 7), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (c == none) { return; } is true", place: place(59, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (c == none) { return; } is false", place: place(59, 3), other: undefined, parts: ["StartIo"] },
    { kind: "takes", text: "Complete takes DpcLock", place: undefined, other: undefined, parts: ["Complete","DpcLock"] },
    { kind: "branch", text: "if (answered == {}) { return none; } is true", place: place(113, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (answered == {}) { return none; } is false", place: place(113, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (c == none) { return true; } is true", place: place(96, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (c == none) { return true; } is false", place: place(96, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (pending[c]) is true", place: place(97, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (pending[c]) is false", place: place(97, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (!recoveryPossible) { return; } is true", place: place(74, 7), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (!recoveryPossible) { return; } is false", place: place(74, 7), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (last != none) { notify(last); } is true", place: place(106, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (last != none) { notify(last); } is false", place: place(106, 5), other: undefined, parts: ["Complete"] },
    { kind: "takes", text: "Recovery[0] takes StartIoLock", place: undefined, other: undefined, parts: ["Recovery[0]","StartIoLock"] },
    { kind: "takes", text: "Recovery[1] takes StartIoLock", place: undefined, other: undefined, parts: ["Recovery[1]","StartIoLock"] },
    { kind: "branch", text: "if (outstanding) is true", place: place(141, 5), other: undefined, parts: ["Recovery"] },
    { kind: "branch", text: "if (outstanding) is false", place: place(141, 5), other: undefined, parts: ["Recovery"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire StartIoLock", formats: [] },
    { text: "wants StartIoLock", formats: [] },
    { text: "release StartIoLock", formats: [] },
    { text: "release StartIoLock shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "freeList.removeHead", formats: [] },
    { text: "schedule Recovery", formats: [] },
    { text: "acquire DpcLock", formats: [] },
    { text: "wants DpcLock", formats: [] },
    { text: "release DpcLock", formats: [] },
    { text: "release DpcLock shared", formats: [] },
    { text: "freeList.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "fetch({0})", formats: [{ kind: "number" }] },
    { text: "finish({0})", formats: [{ kind: "number" }] },
    { text: "schedule Complete", formats: [] },
    { text: "repeat({0})", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "allNotified", place: place(186, 11), text: "quiescent => forall c in Cid: !pending[c]", holds: allNotified },
  ],
  // prettier-ignore
  reachables: [
    { name: "full", place: place(187, 11), text: "pending[1] && pending[2]", holds: full },
    { name: "raced", place: place(188, 11), text: "Complete.active && Recovery.active", holds: raced },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock StartIoLock StartIo", place: place(55, 7), text: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StartIo, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 },
    { name: "irq-unsafe-lock DpcLock Complete", place: place(85, 5), text: "`DpcLock` is held where `Complete`, which takes it as well, may interrupt", holds: irq_unsafe_lock_DpcLock_Complete, rule: "irq-unsafe-lock", message: "`DpcLock` is held where `Complete`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 7 },
    { name: "irq-unsafe-lock StartIoLock Recovery[0]", place: place(129, 5), text: "`StartIoLock` is held where `Recovery[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_Recovery_0_, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `Recovery[0]`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 18 },
    { name: "irq-unsafe-lock StartIoLock Recovery[1]", place: place(129, 5), text: "`StartIoLock` is held where `Recovery[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_Recovery_1_, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `Recovery[1]`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 19 },
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
    { name: "running", group: "variable", dimensions: [], format: { kind: "boolean" }, read: running, write: setRunning },
    { name: "recoveryPossible", group: "variable", dimensions: [], format: { kind: "boolean" }, read: recoveryPossible, write: setRecoveryPossible },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: posted, write: setPosted },
    { name: "inFlight", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: inFlight, write: setInFlight },
    { name: "answered", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: answered, write: setAnswered },
    { name: "unread", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: unread, write: setUnread },
    { name: "enabled", group: "variable", dimensions: [], format: { kind: "boolean" }, read: enabled, write: setEnabled },
    { name: "repeats", group: "variable", dimensions: [], format: { kind: "boolean" }, read: repeats, write: setRepeats },
    { name: "owed", group: "ghost", dimensions: [[1, 2]], format: { kind: "number" }, read: owed, write: setOwed },
    { name: "recovering", group: "ghost", dimensions: [], format: { kind: "boolean" }, read: recovering, write: setRecovering },
    { name: "freeList.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeList_next, write: setFreeList_next },
    { name: "freeList.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: freeList_prev, write: setFreeList_prev },
    { name: "freeList.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: freeList_members, write: setFreeList_members },
    { name: "StartIoLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StartIo","Complete","Recovery[0]","Recovery[1]"] }, read: StartIoLock_owner, write: setStartIoLock_owner },
    { name: "DpcLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StartIo","Complete","Recovery[0]","Recovery[1]"] }, read: DpcLock_owner, write: setDpcLock_owner },
    { name: "StartIo.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test !running","2 spin for StartIoLock","3 returns (gives back StartIoLock)","4 either","5 schedule Recovery","6 pending[c] = true","7 doorbell","8 posted = posted union { c }"] }, read: StartIo_at, write: setStartIo_at },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire DpcLock","2 test answered == {}","3 spin for DpcLock","4 release DpcLock","5 test pending[c]","6 pending[c] = false","7 test !recoveryPossible","8 freeList.insertTail(c)","9 schedule Recovery","10 atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "Recovery.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 acquire StartIoLock","2 atomic { assert !recovering; recovering = true; enabled = false; post…","3 spin for StartIoLock","4 running = false","5 return pending[c]","6 pending[c] = false","7 return pending[c]","8 freeList.insertTail(c)","9 pending[c] = false","10 release StartIoLock","11 atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }","12 freeList.insertTail(c)","13 answered = {}","14 atomic { assert owed[c] > 0; owed[c] = owed[c] - 1; }","15 running = true","16 recoveryPossible = true"] }, read: Recovery_at, write: setRecovery_at },
    { name: "Recovery.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Recovery_pending, write: setRecovery_pending },
    { name: "StartIo.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: StartIo_c, write: setStartIo_c },
    { name: "Complete.drain.last", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_drain_last, write: setComplete_drain_last },
    { name: "Complete.done", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_done, write: setComplete_done },
    { name: "Complete.drain.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_drain_c, write: setComplete_drain_c },
    { name: "Complete.notify.c", group: "context", dimensions: [], format: { kind: "number" }, read: Complete_notify_c, write: setComplete_notify_c },
    { name: "Recovery.isOutstanding.c", group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Recovery_isOutstanding_c, write: setRecovery_isOutstanding_c },
    { name: "Recovery.outstanding", group: "context", dimensions: [[0, 1]], format: { kind: "boolean" }, read: Recovery_outstanding, write: setRecovery_outstanding },
    { name: "Recovery.notify.c", group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Recovery_notify_c, write: setRecovery_notify_c },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "assert", name: "notify" },
      { form: "rule", name: "double-insert" },
    ],
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
