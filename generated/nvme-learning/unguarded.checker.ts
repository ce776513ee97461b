// Generated from specs/nvme-learning.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 06a6c740575273f8 · revision unguarded · 14 variables in 2 words (40 bits) · 24 actions, 37 transitions
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

// Which core uses which queue is learned while the driver starts. Who may write the table, and who reads it?
//
// Source: the OFA Windows NVMe miniport (nvmewin), 342e033 to 0ef33cc: NVMeWaitOnLearnMapping. The state machine, a timer
// routine with the StartIoLock, sends one read for each core. The completion pass, under the lock of its DPC, writes into the
// table (pCT) what the message tells of the core, and counts the cores that have been learned (LearningCores). When all have,
// StartIo is let in, and looks its core up. That a read is sent when the one before has been answered is inferred.
// Abstracted: everything else. Two cores.
//
// What was found. N14: the table has two locks, and nobody who reads it holds the one with which it is written (`shipped`).
// It does no harm as long as reads are sent one by one and StartIo waits: nothing is written while it is read (`unguarded`,
// the same without the rule). Sent all at once (`allAtOnce`), two passes count at the same time, one core is lost, and the
// driver never starts. With the StartIoLock in the pass (`oneLock`) both hold.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const passLock = DpcOnly
// const oneByOne = true
const DISPATCH = 2;
const PASSIVE = 0;
const NOBODY = 0;
const NONE = -1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                    values
//    0  0–3 (2 × 2)    queueOf[index: 0..1]        none, 0, 1
//    0  4–5            learned                     0..2
//    0  6–7            sent                        0..2
//    0  8–9            posted                      one bit for each element
//    0  10             running                     false, true
//    0  11–13          StartIoLock.owner           free, StateMachine, StartIo, Complete[0], Complete[1]
//    0  14–19 (2 × 3)  DpcLock.owner[index: 0..1]  free, StateMachine, StartIo, Complete[0], Complete[1]
//    0  20–22          StateMachine.at             0 inactive, 1..5 where it rests
//    0  23–24          StartIo.at                  0 inactive, 1..3 where it rests
//    0  25             StartIo.cpu                 0..1
//    0  26–31 (2 × 3)  Complete.at[c: 0..1]        0 inactive, 1..6 where it rests
//    1  0–1 (2 × 1)    Complete.pending[c: 0..1]   false, true
//    1  2–3            StateMachine.n              0..2
//    1  4–7 (2 × 2)    Complete.n[c: 0..1]         0..2

const queueOf = (s: State, index: number): number => ((s[0] >>> (2 * index)) & 3) - 1;
const setQueueOf = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index))) | ((value + 1) << (2 * index));
};
const learned = (s: State): number => (s[0] >>> 4) & 3;
const setLearned = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const sent = (s: State): number => (s[0] >>> 6) & 3;
const setSent = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const posted = (s: State): number => (s[0] >>> 8) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const running = (s: State): boolean => ((s[0] >>> 10) & 1) !== 0;
const setRunning = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 10)) | ((value ? 1 : 0) << 10);
};
const StartIoLock_owner = (s: State): number => (s[0] >>> 11) & 7;
const setStartIoLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 11)) | (value << 11);
};
const DpcLock_owner = (s: State, index: number): number => (s[0] >>> (3 * index + 14)) & 7;
const setDpcLock_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 14))) | (value << (3 * index + 14));
};
const StateMachine_at = (s: State): number => (s[0] >>> 20) & 7;
const setStateMachine_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 20)) | (value << 20);
};
const StartIo_at = (s: State): number => (s[0] >>> 23) & 3;
const setStartIo_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 23)) | (value << 23);
};
const StartIo_cpu = (s: State): number => (s[0] >>> 25) & 1;
const setStartIo_cpu = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 25)) | (value << 25);
};
const Complete_at = (s: State, c: number): number => (s[0] >>> (3 * c + 26)) & 7;
const setComplete_at = (s: State, c: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * c + 26))) | (value << (3 * c + 26));
};
const Complete_pending = (s: State, c: number): boolean => ((s[1] >>> c) & 1) !== 0;
const setComplete_pending = (s: State, c: number, value: boolean): void => {
  s[1] = (s[1] & ~(1 << c)) | ((value ? 1 : 0) << c);
};
const StateMachine_n = (s: State): number => (s[1] >>> 2) & 3;
const setStateMachine_n = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 2)) | (value << 2);
};
const Complete_n = (s: State, c: number): number => (s[1] >>> (2 * c + 4)) & 3;
const setComplete_n = (s: State, c: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * c + 4))) | (value << (2 * c + 4));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && StateMachine_at(s) !== 0) ||
    (StartIo_cpu(s) === c && StartIo_at(s) !== 0) ||
    Complete_at(s, c) !== 0
  )
    return DISPATCH;
  return PASSIVE;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && StateMachine_at(s) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 2 && StartIo_at(s) !== 0 && StartIo_cpu(s) === c && DISPATCH < l) ||
    (o === 3 && Complete_at(s, 0) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 4 && Complete_at(s, 1) !== 0 && 1 === c && DISPATCH < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (StateMachine_at(s) === 2) return StartIoLock_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (StartIo_at(s) === 2) return StartIoLock_owner(s);
    return NOBODY;
  }
  if (a === 3) {
    if (Complete_at(s, 0) === 3) return DpcLock_owner(s, 0);
    return NOBODY;
  }
  if (a === 4) {
    if (Complete_at(s, 1) === 3) return DpcLock_owner(s, 1);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (StateMachine_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (StartIo_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s, 1) !== 0) return NOBODY;
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

/** forall k in 0..1: Complete.at[k] == 0 */
function forall1(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Complete_at(s, k) === 0)) return false;
  return true;
}

/** exists c in 0..1: (Complete.at[c] == 0) && (DISPATCH > occupied(c)) && Complete.pending[c] */
function exists2(s: State): boolean {
  for (let c = 0; c <= 1; c++)
    if (Complete_at(s, c) === 0 && DISPATCH > occupied(s, c) && Complete_pending(s, c)) return true;
  return false;
}

/** exists c in 0..1: (posted & bit(c)) != 0 */
function exists3(s: State): boolean {
  for (let c = 0; c <= 1; c++) if ((posted(s) & (1 << c)) !== 0) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    StateMachine_at(s) === 0 && StartIo_at(s) === 0 && forall1(s) && !exists2(s) && !exists3(s)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * StateMachine: enters   specs/nvme-learning.ilk:29
 * NVMeRunning
 *   entry StateMachine as HwStorTimer on cpu 0 when !running {
 */
function StateMachine_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (running(s)) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.note(0); // StateMachine takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStateMachine_at(next, 1); // before let n = learned
  return true;
}

/**
 * StateMachine: enters   specs/nvme-learning.ilk:29
 * NVMeRunning
 *   entry StateMachine as HwStorTimer on cpu 0 when !running {
 */
function StateMachine_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (running(s)) return false;
  if (StartIoLock_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * StateMachine: enters   specs/nvme-learning.ilk:29
 * NVMeRunning
 *   entry StateMachine as HwStorTimer on cpu 0 when !running {
 */
function StateMachine_enter_3(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (running(s)) return false;
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 1)) return false;
  sink.event(0); // enter
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), 0, DISPATCH)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setStateMachine_at(next, 2); // before spin for StartIoLock
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * StateMachine: let n = learned   specs/nvme-learning.ilk:30
 */
function StateMachine_let_n_learned(_s: State, next: State, sink: Sink): boolean {
  const n = learned(next);
  if (n === 2) {
    sink.note(1); // branch: if (n == 2) is true
    setStateMachine_n(next, n);
    setStateMachine_at(next, 3); // before running = true
  } else {
    sink.note(2); // branch: if (n == 2) is false
    setStateMachine_n(next, n);
    setStateMachine_at(next, 4); // before test sent < 2 && (!oneByOne || sent == n)
  }
  return true;
}

/**
 * StateMachine: acquire StartIoLock, after spinning   specs/nvme-learning.ilk:29
 *   entry StateMachine as HwStorTimer on cpu 0 when !running {
 */
function StateMachine_acquire_StartIoLock_after_spinning(
  s: State,
  next: State,
  sink: Sink,
): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(0); // StateMachine takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStateMachine_at(next, 1); // before let n = learned
  return true;
}

/**
 * StateMachine: running = true   specs/nvme-learning.ilk:32
 */
function StateMachine_running_true(_s: State, next: State, _sink: Sink): boolean {
  setRunning(next, true);
  setStateMachine_n(next, 0);
  setStateMachine_at(next, 5); // before returns (gives back StartIoLock)
  return true;
}

/**
 * StateMachine: test sent < 2 && (!oneByOne || sent == n)   specs/nvme-learning.ilk:34
 *   atomic {
 */
function StateMachine_test_sent_2_oneByOne_sent_n(_s: State, next: State, sink: Sink): boolean {
  if (sent(next) < 2 && sent(next) === StateMachine_n(next)) {
    sink.note(3); // branch: if (sent < 2 && (!oneByOne || sent == n)) is true
    if (!(sent(next) <= 1)) {
      sink.fail(3); // out-of-range
      return true;
    }
    setPosted(next, posted(next) | (0 | (1 << sent(next))));
    if (sent(next) + 1 > 2) {
      sink.fail(4); // out-of-range
      return true;
    }
    setSent(next, sent(next) + 1);
    setStateMachine_n(next, 0);
    setStateMachine_at(next, 5); // before returns (gives back StartIoLock)
  } else {
    sink.note(4); // branch: if (sent < 2 && (!oneByOne || sent == n)) is false
    setStateMachine_n(next, 0);
    setStateMachine_at(next, 5); // before returns (gives back StartIoLock)
  }
  return true;
}

/** exists i in 0..1: DpcLock.owner[i] == 1 */
function exists4(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (DpcLock_owner(s, i) === 1) return true;
  return false;
}

/**
 * StateMachine: returns (gives back StartIoLock)   specs/nvme-learning.ilk:29
 *   entry StateMachine as HwStorTimer on cpu 0 when !running {
 */
function StateMachine_returns_gives_back_StartIoLock(_s: State, next: State, sink: Sink): boolean {
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
  if (exists4(next)) {
    sink.fail(7); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(5); // leave
  setStateMachine_at(next, 0); // inactive
  return true;
}

/**
 * StartIo: enters   specs/nvme-learning.ilk:43
 *   entry StartIo as HwStorStartIo on any cpu when running {
 */
function StartIo_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!running(s)) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  setStartIo_cpu(next, cpu);
  sink.note(5); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 2);
  setStartIo_at(next, 1); // before let q = queueOf[cpu]
  return true;
}

/**
 * StartIo: enters   specs/nvme-learning.ilk:43
 *   entry StartIo as HwStorStartIo on any cpu when running {
 */
function StartIo_enter_2(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!running(s)) return false;
  if (StartIoLock_owner(s) !== 2) return false;
  sink.event(0); // enter
  setStartIo_cpu(next, cpu);
  sink.fail(8); // recursive-acquire
  return true;
}

/**
 * StartIo: enters   specs/nvme-learning.ilk:43
 *   entry StartIo as HwStorStartIo on any cpu when running {
 */
function StartIo_enter_3(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!running(s)) return false;
  if (!(StartIoLock_owner(s) !== 0 && StartIoLock_owner(s) !== 2)) return false;
  sink.event(0); // enter
  setStartIo_cpu(next, cpu);
  sink.event(2); // wants StartIoLock
  if (interruptedOwner(next, StartIoLock_owner(next), StartIo_cpu(next), DISPATCH)) {
    sink.fail(9); // self-deadlock
    return true;
  }
  setStartIo_at(next, 2); // before spin for StartIoLock
  if (waitsInCycle(next, 2)) {
    sink.fail(10); // deadlock
    return true;
  }
  return true;
}

/**
 * StartIo: let q = queueOf[cpu]   specs/nvme-learning.ilk:44
 */
function StartIo_let_q_queueOf(_s: State, next: State, sink: Sink): boolean {
  const q = queueOf(next, StartIo_cpu(next));
  if (q === NONE) {
    sink.fail(11); // assert StartIo
    return true;
  }
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * StartIo: acquire StartIoLock, after spinning   specs/nvme-learning.ilk:43
 *   entry StartIo as HwStorStartIo on any cpu when running {
 */
function StartIo_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(5); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 2);
  setStartIo_at(next, 1); // before let q = queueOf[cpu]
  return true;
}

/** exists i in 0..1: DpcLock.owner[i] == 2 */
function exists5(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (DpcLock_owner(s, i) === 2) return true;
  return false;
}

/**
 * StartIo: returns (gives back StartIoLock)   specs/nvme-learning.ilk:43
 *   entry StartIo as HwStorStartIo on any cpu when running {
 */
function StartIo_returns_gives_back_StartIoLock(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (StartIoLock_owner(next) !== 2) {
    sink.fail(12); // release-not-owner
    broken = true;
  }
  if (StartIoLock_owner(next) === 2) {
    sink.event(3); // release StartIoLock
    setStartIoLock_owner(next, 0);
  }
  if (StartIoLock_owner(next) === 2) {
    sink.fail(13); // lock-leak
    broken = true;
  }
  if (exists5(next)) {
    sink.fail(14); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(5); // leave
  setStartIo_at(next, 0); // inactive
  setStartIo_cpu(next, 0);
  return true;
}

/**
 * Complete: enters   specs/nvme-learning.ilk:48
 *   dpc Complete[c: Cpu] as HwStorDpcRoutine on cpu c {
 */
function Complete_enter(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(DISPATCH > occupied(s, c))) return false;
  if (!Complete_pending(s, c)) return false;
  setComplete_pending(next, c, false);
  sink.event(0); // enter
  setComplete_at(next, c, 1); // before acquire DpcLock[c]
  return true;
}

/**
 * Complete: acquire DpcLock[c]   specs/nvme-learning.ilk:49
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock[c]; }
 */
function Complete_acquire_DpcLock(s: State, next: State, sink: Sink, c: number): boolean {
  if (DpcLock_owner(s, c) !== 0) return false;
  sink.note(6 + (c + 3 - 3) * 2 + c); // which statement is interrupted
  sink.event(6, c); // acquire DpcLock[{0}]
  setDpcLock_owner(next, c, c + 3);
  setComplete_at(next, c, 2); // before queueOf[c] = c
  return true;
}

/**
 * Complete: acquire DpcLock[c]   specs/nvme-learning.ilk:49
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock[c]; }
 */
function Complete_acquire_DpcLock_2(s: State, _next: State, sink: Sink, c: number): boolean {
  if (DpcLock_owner(s, c) !== c + 3) return false;
  sink.fail(15); // recursive-acquire
  return true;
}

/**
 * Complete: acquire DpcLock[c]: busy, begins to spin   specs/nvme-learning.ilk:49
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock[c]; }
 */
function Complete_acquire_DpcLock_3(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(DpcLock_owner(s, c) !== 0 && DpcLock_owner(s, c) !== c + 3)) return false;
  sink.event(7, c); // wants DpcLock[{0}]
  if (interruptedOwner(next, DpcLock_owner(next, c), c, DISPATCH)) {
    sink.fail(16); // self-deadlock
    return true;
  }
  setComplete_at(next, c, 3); // before spin for DpcLock[c]
  if (waitsInCycle(next, c + 3)) {
    sink.fail(17); // deadlock
    return true;
  }
  return true;
}

/**
 * Complete: queueOf[c] = c   specs/nvme-learning.ilk:50
 */
function Complete_queueOf_c(_s: State, next: State, _sink: Sink, c: number): boolean {
  setQueueOf(next, c, c);
  setComplete_at(next, c, 4); // before let n = learned
  return true;
}

/**
 * Complete: acquire DpcLock[c], after spinning   specs/nvme-learning.ilk:49
 *   if (passLock == StartIoToo) { acquire StartIoLock; } else { acquire DpcLock[c]; }
 */
function Complete_acquire_DpcLock_after_spinning(
  s: State,
  next: State,
  sink: Sink,
  c: number,
): boolean {
  if (DpcLock_owner(s, c) !== 0) return false;
  sink.note(6 + (c + 3 - 3) * 2 + c); // which statement is interrupted
  sink.event(6, c); // acquire DpcLock[{0}]
  setDpcLock_owner(next, c, c + 3);
  setComplete_at(next, c, 2); // before queueOf[c] = c
  return true;
}

/**
 * Complete: let n = learned   specs/nvme-learning.ilk:51
 */
function Complete_let_n_learned(_s: State, next: State, _sink: Sink, c: number): boolean {
  const n = learned(next);
  setComplete_n(next, c, n);
  setComplete_at(next, c, 5); // before learned = n + 1
  return true;
}

/**
 * Complete: learned = n + 1   specs/nvme-learning.ilk:52
 */
function Complete_learned_n_1(_s: State, next: State, sink: Sink, c: number): boolean {
  if (Complete_n(next, c) + 1 > 2) {
    sink.fail(18); // out-of-range
    return true;
  }
  setLearned(next, Complete_n(next, c) + 1);
  setComplete_at(next, c, 6); // before release DpcLock[c]
  return true;
}

/** exists i in 0..1: DpcLock.owner[i] == (c + 3) */
function exists6(s: State, c: number): boolean {
  for (let i = 0; i <= 1; i++) if (DpcLock_owner(s, i) === c + 3) return true;
  return false;
}

/**
 * Complete: release DpcLock[c]   specs/nvme-learning.ilk:53
 *   if (passLock == StartIoToo) { release StartIoLock; } else { release DpcLock[c]; }
 */
function Complete_release_DpcLock(_s: State, next: State, sink: Sink, c: number): boolean {
  if (DpcLock_owner(next, c) !== c + 3) {
    sink.fail(19); // release-not-owner
    return true;
  }
  sink.event(8, c); // release DpcLock[{0}]
  setDpcLock_owner(next, c, 0);
  if (StartIoLock_owner(next) === c + 3) {
    sink.fail(20); // lock-leak
  }
  if (exists6(next, c)) {
    sink.fail(21); // lock-leak
  }
  if (StartIoLock_owner(next) === c + 3 || exists6(next, c)) {
    return true;
  }
  sink.event(5); // leave
  setComplete_at(next, c, 0); // inactive
  setComplete_n(next, c, 0);
  return true;
}

/**
 * specs/nvme-learning.ilk:57
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, c: number): boolean {
  if ((posted(s) & (1 << c)) === 0) return false;
  sink.event(10, c); // answer({0})
  setPosted(next, posted(next) & ~(0 | (1 << c)));
  sink.event(11, c); // schedule Complete[{0}]
  setComplete_pending(next, c, true);
  return true;
}

/** What `StateMachine` can do where it rests. */
function stepStateMachine(s: State, next: State, sink: Sink): void {
  switch (StateMachine_at(s)) {
    case 0: // inactive
      if (StateMachine_enter(s, next, sink)) sink.emit(0);
      if (StateMachine_enter_2(s, next, sink)) sink.emit(1);
      if (StateMachine_enter_3(s, next, sink)) sink.emit(2);
      break;
    case 1: // let n = learned
      if (StateMachine_let_n_learned(s, next, sink)) sink.emit(3);
      break;
    case 2: // spin for StartIoLock
      if (StateMachine_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 3: // running = true
      if (StateMachine_running_true(s, next, sink)) sink.emit(5);
      break;
    case 4: // test sent < 2 && (!oneByOne || sent == n)
      if (StateMachine_test_sent_2_oneByOne_sent_n(s, next, sink)) sink.emit(6);
      break;
    case 5: // returns (gives back StartIoLock)
      if (StateMachine_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(7);
      break;
  }
}

/** What `StartIo` can do where it rests. */
function stepStartIo(s: State, next: State, sink: Sink): void {
  switch (StartIo_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (StartIo_enter(s, next, sink, cpu)) sink.emit(8 + cpu);
      }
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (StartIo_enter_2(s, next, sink, cpu)) sink.emit(10 + cpu);
      }
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (StartIo_enter_3(s, next, sink, cpu)) sink.emit(12 + cpu);
      }
      break;
    case 1: // let q = queueOf[cpu]
      if (StartIo_let_q_queueOf(s, next, sink)) sink.emit(14);
      break;
    case 2: // spin for StartIoLock
      if (StartIo_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(15);
      break;
    case 3: // returns (gives back StartIoLock)
      if (StartIo_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(16);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink, c: number): void {
  switch (Complete_at(s, c)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink, c)) sink.emit(17 + c);
      break;
    case 1: // acquire DpcLock[c]
      if (Complete_acquire_DpcLock(s, next, sink, c)) sink.emit(19 + c);
      if (Complete_acquire_DpcLock_2(s, next, sink, c)) sink.emit(21 + c);
      if (Complete_acquire_DpcLock_3(s, next, sink, c)) sink.emit(23 + c);
      break;
    case 2: // queueOf[c] = c
      if (Complete_queueOf_c(s, next, sink, c)) sink.emit(25 + c);
      break;
    case 3: // spin for DpcLock[c]
      if (Complete_acquire_DpcLock_after_spinning(s, next, sink, c)) sink.emit(27 + c);
      break;
    case 4: // let n = learned
      if (Complete_let_n_learned(s, next, sink, c)) sink.emit(29 + c);
      break;
    case 5: // learned = n + 1
      if (Complete_learned_n_1(s, next, sink, c)) sink.emit(31 + c);
      break;
    case 6: // release DpcLock[c]
      if (Complete_release_DpcLock(s, next, sink, c)) sink.emit(33 + c);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant allLearned   specs/nvme-learning.ilk:63
 *   quiescent && sent == 2 => learned == 2
 */
function allLearned(s: State): boolean {
  return !(quiescent(s) && sent(s) === 2) || learned(s) === 2;
}

/**
 * reachable started   specs/nvme-learning.ilk:64
 *   StartIo.active
 */
function started(s: State): boolean {
  return StartIo_at(s) !== 0;
}

/**
 * rule irq-unsafe-lock StartIoLock StateMachine   specs/nvme-learning.ilk:29
 */
function irq_unsafe_lock_StartIoLock_StateMachine(s: State): boolean {
  return !(
    (StartIoLock_owner(s) === 2 &&
      StartIo_at(s) !== 0 &&
      0 === StartIo_cpu(s) &&
      DISPATCH > occupied(s, StartIo_cpu(s))) ||
    (StartIoLock_owner(s) === 3 && Complete_at(s, 0) !== 0 && DISPATCH > occupied(s, 0))
  );
}

/**
 * rule irq-unsafe-lock StartIoLock StartIo   specs/nvme-learning.ilk:43
 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(
    (StartIoLock_owner(s) === 1 && StateMachine_at(s) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 3 && Complete_at(s, 0) !== 0 && DISPATCH > occupied(s, 0)) ||
    (StartIoLock_owner(s) === 4 && Complete_at(s, 1) !== 0 && DISPATCH > occupied(s, 1))
  );
}

/**
 * rule irq-unsafe-lock DpcLock[0] Complete[0]   specs/nvme-learning.ilk:48
 */
function irq_unsafe_lock_DpcLock_0_Complete_0_(s: State): boolean {
  return !(
    (DpcLock_owner(s, 0) === 1 && StateMachine_at(s) !== 0 && DISPATCH > occupied(s, 0)) ||
    (DpcLock_owner(s, 0) === 2 &&
      StartIo_at(s) !== 0 &&
      0 === StartIo_cpu(s) &&
      DISPATCH > occupied(s, StartIo_cpu(s)))
  );
}

/**
 * rule irq-unsafe-lock DpcLock[1] Complete[1]   specs/nvme-learning.ilk:48
 */
function irq_unsafe_lock_DpcLock_1_Complete_1_(s: State): boolean {
  return !(
    DpcLock_owner(s, 1) === 2 &&
    StartIo_at(s) !== 0 &&
    1 === StartIo_cpu(s) &&
    DISPATCH > occupied(s, StartIo_cpu(s))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/nvme-learning.ilk", line, column });
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_6 = 0; index_6 <= 1; index_6++) {
    setQueueOf(next, index_6, NONE);
  }
  setLearned(next, 0);
  setSent(next, 0);
  setPosted(next, 0);
  setRunning(next, false);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly queueOf: Readonly<Record<number, number | "none">>;
  readonly learned: number;
  readonly sent: number;
  readonly posted: readonly number[];
  readonly running: boolean;
  /** who holds StartIoLock */
  readonly "StartIoLock.owner": "free" | "StateMachine" | "StartIo" | "Complete[0]" | "Complete[1]";
  /** who holds DpcLock */
  readonly "DpcLock.owner": Readonly<
    Record<number, "free" | "StateMachine" | "StartIo" | "Complete[0]" | "Complete[1]">
  >;
  /** where StateMachine rests */
  readonly "StateMachine.at": string;
  /** where StartIo rests */
  readonly "StartIo.at": string;
  /** CPU of StartIo */
  readonly "StartIo.cpu": number;
  /** where Complete rests */
  readonly "Complete.at": Readonly<
    Record<
      number,
      | "inactive"
      | "1 acquire DpcLock[c]"
      | "2 queueOf[c] = c"
      | "3 spin for DpcLock[c]"
      | "4 let n = learned"
      | "5 learned = n + 1"
      | "6 release DpcLock[c]"
    >
  >;
  /** Complete is to run */
  readonly "Complete.pending": Readonly<Record<number, boolean>>;
  /** local `n` of `StateMachine` */
  readonly "StateMachine.n": number;
  /** local `n` of `Complete` */
  readonly "Complete.n": Readonly<Record<number, number>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeLearning",
  revision: "unguarded",
  source: "specs/nvme-learning.ilk",
  hash: "06a6c740575273f858fdd0e0308f97a5c84b84cb61c59cae4d54f0f6e0afbf21",
  constants: { passLock: "DpcOnly", oneByOne: "true" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepStateMachine(s, next, sink);
    stepStartIo(s, next, sink);
    for (let c = 0; c <= 1; c++) {
      stepComplete(s, next, sink, c);
    }
    for (let c = 0; c <= 1; c++) {
      if (Controller_answer(s, next, sink, c)) sink.emit(35 + c);
    }
  },

  // prettier-ignore
  actions: [
    { name: "StateMachine_enter", actor: "StateMachine", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(29, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StateMachine_enter_2", actor: "StateMachine", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(29, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StateMachine_enter_3", actor: "StateMachine", context: 0, from: 0, first: 2, parameters: [], kind: "enter", place: place(29, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StateMachine_let_n_learned", actor: "StateMachine", context: 0, from: 1, first: 3, parameters: [], kind: "statement", place: place(30, 3), text: "let n = learned", external: false, fairness: "weak", event: undefined },
    { name: "StateMachine_acquire_StartIoLock_after_spinning", actor: "StateMachine", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(29, 7), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "StateMachine_running_true", actor: "StateMachine", context: 0, from: 3, first: 5, parameters: [], kind: "statement", place: place(32, 5), text: "running = true", external: false, fairness: "weak", event: undefined },
    { name: "StateMachine_test_sent_2_oneByOne_sent_n", actor: "StateMachine", context: 0, from: 4, first: 6, parameters: [], kind: "statement", place: place(34, 5), text: "test sent < 2 && (!oneByOne || sent == n)", external: false, fairness: "weak", event: undefined },
    { name: "StateMachine_returns_gives_back_StartIoLock", actor: "StateMachine", context: 0, from: 5, first: 7, parameters: [], kind: "leave", place: place(29, 7), text: "returns (gives back StartIoLock)", external: false, fairness: "weak", event: "leave" },
    { name: "StartIo_enter", actor: "StartIo", context: 1, from: 0, first: 8, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(43, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_2", actor: "StartIo", context: 1, from: 0, first: 10, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(43, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_3", actor: "StartIo", context: 1, from: 0, first: 12, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(43, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_let_q_queueOf", actor: "StartIo", context: 1, from: 1, first: 14, parameters: [], kind: "statement", place: place(44, 3), text: "let q = queueOf[cpu]", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_acquire_StartIoLock_after_spinning", actor: "StartIo", context: 1, from: 2, first: 15, parameters: [], kind: "acquire", place: place(43, 7), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "StartIo_returns_gives_back_StartIoLock", actor: "StartIo", context: 1, from: 3, first: 16, parameters: [], kind: "leave", place: place(43, 7), text: "returns (gives back StartIoLock)", external: false, fairness: "weak", event: "leave" },
    { name: "Complete_enter", actor: "Complete", context: 2, from: 0, first: 17, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "enter", place: place(48, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_acquire_DpcLock", actor: "Complete", context: 2, from: 1, first: 19, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(49, 63), text: "acquire DpcLock[c]", external: false, fairness: "weak", event: "acquire DpcLock[c]" },
    { name: "Complete_acquire_DpcLock_2", actor: "Complete", context: 2, from: 1, first: 21, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(49, 63), text: "acquire DpcLock[c]", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_DpcLock_3", actor: "Complete", context: 2, from: 1, first: 23, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "spin", place: place(49, 63), text: "acquire DpcLock[c]: busy, begins to spin", external: false, fairness: "weak", event: "wants DpcLock[c]" },
    { name: "Complete_queueOf_c", actor: "Complete", context: 2, from: 2, first: 25, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(50, 3), text: "queueOf[c] = c", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_DpcLock_after_spinning", actor: "Complete", context: 2, from: 3, first: 27, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(49, 63), text: "acquire DpcLock[c], after spinning", external: false, fairness: "weak", event: "acquire DpcLock[c]" },
    { name: "Complete_let_n_learned", actor: "Complete", context: 2, from: 4, first: 29, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(51, 3), text: "let n = learned", external: false, fairness: "weak", event: undefined },
    { name: "Complete_learned_n_1", actor: "Complete", context: 2, from: 5, first: 31, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(52, 3), text: "learned = n + 1", external: false, fairness: "weak", event: undefined },
    { name: "Complete_release_DpcLock", actor: "Complete", context: 2, from: 6, first: 33, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "release", place: place(53, 63), text: "release DpcLock[c]", external: false, fairness: "weak", event: "release DpcLock[c]" },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 35, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "action", place: place(57, 10), text: "answer", external: false, fairness: "none", event: "answer" },
  ],
  // prettier-ignore
  contexts: [
    { name: "StateMachine", form: "entry", word: "entry", place: place(29, 7), members: ["StateMachine"], firstActivation: 1, locations: [
      { label: undefined, place: place(29, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(30, 3), text: "let n = learned", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 7), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(32, 5), text: "running = true", calls: [], locals: [["n", "StateMachine.n"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 5), text: "test sent < 2 && (!oneByOne || sent == n)", calls: [], locals: [["n", "StateMachine.n"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 7), text: "returns (gives back StartIoLock)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StateMachine_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "StartIo", form: "entry", word: "entry", place: place(43, 7), members: ["StartIo"], firstActivation: 2, locations: [
      { label: undefined, place: place(43, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 3), text: "let q = queueOf[cpu]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 7), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(43, 7), text: "returns (gives back StartIoLock)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StartIo_at(s), cpu: (s: State) => StartIo_cpu(s), level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "Complete", form: "deferred", word: "dpc", place: place(48, 5), members: ["Complete[0]","Complete[1]"], firstActivation: 3, locations: [
      { label: undefined, place: place(48, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 63), text: "acquire DpcLock[c]", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(50, 3), text: "queueOf[c] = c", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 63), text: "spin for DpcLock[c]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(51, 3), text: "let n = learned", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 3), text: "learned = n + 1", calls: [], locals: [["n", "Complete.n"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 63), text: "release DpcLock[c]", calls: [], locals: [["n", "Complete.n"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const c = member; return Complete_at(s, c); }, cpu: (_s: State, member: number) => { const c = member; return c; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State, member: number) => { const c = member; return Complete_pending(s, c); } },
  ],
  // prettier-ignore
  locks: { levels: ["PASSIVE","APC","DISPATCH","DIRQL"], cpus: 2, classes: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: place(20, 6), members: ["StartIoLock"], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, isShared: false, owner: (s: State) => StartIoLock_owner(s) },
    { name: "DpcLock", kind: "dpcLock", waiting: "spins", place: place(21, 6), members: ["DpcLock[0]","DpcLock[1]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return DpcLock_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return DpcLock_owner(s, member0); } },
  ], contexts: [
    { base: "DISPATCH", wants: (s: State) => StateMachine_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "DISPATCH", wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "DISPATCH", wants: (s: State, member: number) => { const c = member; return Complete_at(s, c) === 1 ? 2 + c : Complete_at(s, c) === 3 ? 2 + c : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const c = member; return c === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(29, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(29, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(29, 7), message: "`StateMachine` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "range", name: "out-of-range", place: place(36, 33), message: "the set holds 0..1, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(37, 9), message: "`sent` holds 0..2, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(29, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(29, 7), message: "`StateMachine` returns and still holds `StartIoLock`", platform: "StateMachine returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(29, 7), message: "`StateMachine` returns and still holds `DpcLock`", platform: "StateMachine returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(43, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(43, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(43, 7), message: "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "assertion", name: "StartIo", place: place(45, 3), message: "the assertion in `StartIo` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(43, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(43, 7), message: "`StartIo` returns and still holds `StartIoLock`", platform: "StartIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(43, 7), message: "`StartIo` returns and still holds `DpcLock`", platform: "StartIo returns with DpcLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(49, 63), message: "`DpcLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), DpcLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(49, 63), message: "`DpcLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(49, 63), message: "`Complete` waits for `DpcLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "range", name: "out-of-range", place: place(52, 3), message: "`learned` holds 0..2, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(53, 63), message: "`DpcLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), DpcLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(48, 5), message: "`Complete` returns and still holds `StartIoLock`", platform: "Complete returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(48, 5), message: "`Complete` returns and still holds `DpcLock`", platform: "Complete returns with DpcLock held (StorPortSpinLock4)", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "StateMachine takes StartIoLock", place: undefined, other: undefined, parts: ["StateMachine","StartIoLock"] },
    { kind: "branch", text: "if (n == 2) is true", place: place(31, 3), other: undefined, parts: ["StateMachine"] },
    { kind: "branch", text: "if (n == 2) is false", place: place(31, 3), other: undefined, parts: ["StateMachine"] },
    { kind: "branch", text: "if (sent < 2 && (!oneByOne || sent == n)) is true", place: place(35, 7), other: undefined, parts: ["StateMachine"] },
    { kind: "branch", text: "if (sent < 2 && (!oneByOne || sent == n)) is false", place: place(35, 7), other: undefined, parts: ["StateMachine"] },
    { kind: "takes", text: "StartIo takes StartIoLock", place: undefined, other: undefined, parts: ["StartIo","StartIoLock"] },
    { kind: "takes", text: "Complete[0] takes DpcLock[0]", place: undefined, other: undefined, parts: ["Complete[0]","DpcLock[0]"] },
    { kind: "takes", text: "Complete[0] takes DpcLock[1]", place: undefined, other: undefined, parts: ["Complete[0]","DpcLock[1]"] },
    { kind: "takes", text: "Complete[1] takes DpcLock[0]", place: undefined, other: undefined, parts: ["Complete[1]","DpcLock[0]"] },
    { kind: "takes", text: "Complete[1] takes DpcLock[1]", place: undefined, other: undefined, parts: ["Complete[1]","DpcLock[1]"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire StartIoLock", formats: [] },
    { text: "wants StartIoLock", formats: [] },
    { text: "release StartIoLock", formats: [] },
    { text: "release StartIoLock shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "acquire DpcLock[{0}]", formats: [{ kind: "number" }] },
    { text: "wants DpcLock[{0}]", formats: [{ kind: "number" }] },
    { text: "release DpcLock[{0}]", formats: [{ kind: "number" }] },
    { text: "release DpcLock[{0}] shared", formats: [{ kind: "number" }] },
    { text: "answer({0})", formats: [{ kind: "number" }] },
    { text: "schedule Complete[{0}]", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "allLearned", place: place(63, 11), text: "quiescent && sent == 2 => learned == 2", holds: allLearned },
  ],
  // prettier-ignore
  reachables: [
    { name: "started", place: place(64, 11), text: "StartIo.active", holds: started },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock StartIoLock StateMachine", place: place(29, 7), text: "`StartIoLock` is held where `StateMachine`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StateMachine, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StateMachine`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 },
    { name: "irq-unsafe-lock StartIoLock StartIo", place: place(43, 7), text: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StartIo, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 5 },
    { name: "irq-unsafe-lock DpcLock[0] Complete[0]", place: place(48, 5), text: "`DpcLock[0]` is held where `Complete[0]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_DpcLock_0_Complete_0_, rule: "irq-unsafe-lock", message: "`DpcLock[0]` is held where `Complete[0]`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 6 },
    { name: "irq-unsafe-lock DpcLock[1] Complete[1]", place: place(48, 5), text: "`DpcLock[1]` is held where `Complete[1]`, which takes it as well, may interrupt", holds: irq_unsafe_lock_DpcLock_1_Complete_1_, rule: "irq-unsafe-lock", message: "`DpcLock[1]` is held where `Complete[1]`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for DpcLock for ever on that processor", needs: 9 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "queueOf", group: "variable", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "number" } }, read: queueOf, write: setQueueOf },
    { name: "learned", group: "variable", dimensions: [], format: { kind: "number" }, read: learned, write: setLearned },
    { name: "sent", group: "variable", dimensions: [], format: { kind: "number" }, read: sent, write: setSent },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "number" } }, read: posted, write: setPosted },
    { name: "running", group: "variable", dimensions: [], format: { kind: "boolean" }, read: running, write: setRunning },
    { name: "StartIoLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StateMachine","StartIo","Complete[0]","Complete[1]"] }, read: StartIoLock_owner, write: setStartIoLock_owner },
    { name: "DpcLock.owner", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","StateMachine","StartIo","Complete[0]","Complete[1]"] }, read: DpcLock_owner, write: setDpcLock_owner },
    { name: "StateMachine.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let n = learned","2 spin for StartIoLock","3 running = true","4 test sent < 2 && (!oneByOne || sent == n)","5 returns (gives back StartIoLock)"] }, read: StateMachine_at, write: setStateMachine_at },
    { name: "StartIo.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let q = queueOf[cpu]","2 spin for StartIoLock","3 returns (gives back StartIoLock)"] }, read: StartIo_at, write: setStartIo_at },
    { name: "StartIo.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: StartIo_cpu, write: setStartIo_cpu },
    { name: "Complete.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 acquire DpcLock[c]","2 queueOf[c] = c","3 spin for DpcLock[c]","4 let n = learned","5 learned = n + 1","6 release DpcLock[c]"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [[0, 1]], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "StateMachine.n", group: "context", dimensions: [], format: { kind: "number" }, read: StateMachine_n, write: setStateMachine_n },
    { name: "Complete.n", group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Complete_n, write: setComplete_n },
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
