// Generated from specs/bugs/qedi-tmf.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 b7132c8a6f9e9699 · revision copied · 27 variables in 2 words (63 bits) · 45 actions, 45 transitions
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

// Two answers to one request are handled on two CPUs, each under two locks. In which order?
//
// Source: Linux f10f582d2822 (Fixes: b40f3894e39e; 20220208185448.6206-1), the qedi iSCSI driver. The handler of
// task-management responses takes the session's back_lock and then the lock of the list of outstanding requests; the
// handler of cleanup responses walked that list under its lock and took back_lock in the middle. The fix gives the lock of
// the list back before it needs the other one.
// Abstracted: what the locks guard beside the list; the walk, as there is one request. That the entry is still used after
// its lock has been given back is inferred.
//
// What was found. `before` deadlocks in fourteen steps, of which eight get the two handlers started. In `after` no two
// locks are held at once, and the entry found on the list may be freed by the other handler before it is used: the fix
// has moved the window. `copied` reads what it needs while the lock is held. `halfFixed` gives the lock back only where
// nothing was found.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const drops = InTime
// const copies = true
const FREE = 0;
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const HEAD = 2;
const TAKEN = 1;
const NONE = -1;
const NOTHING = 0;
const LENT = 2;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                      values
//    0  0–1           tmfWork[element: 0..0]        free, taken, lent, quarantined
//    0  2             tmfWork.task[element: 0..0]   0..1
//    0  3             sent                          false, true
//    0  4             cleanedUp                     0..1
//    0  5–8 (2 × 2)   outstanding.next[node: 1..2]  nothing, tmfWork[0], head
//    0  9–12 (2 × 2)  outstanding.prev[node: 1..2]  nothing, tmfWork[0], head
//    0  13            outstanding.members           one bit for each element
//    0  14            outstanding.given             one bit for each element
//    0  15–16         backLock.owner                free, Abort, Response, Cleanup
//    0  17–19         backLock.saved                TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  20–21         tmfWorkLock.owner             free, Abort, Response, Cleanup
//    0  22–24         tmfWorkLock.saved             TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  25–27         Abort.at                      0 inactive, 1..7 where it rests
//    0  28–30         Abort.level                   TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  0–3           Response.at                   0 inactive, 1..8 where it rests
//    1  4–6           Response.level                TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  31            Response.pending              false, true
//    1  7–10          Cleanup.at                    0 inactive, 1..14 where it rests
//    1  11–13         Cleanup.level                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  14            Cleanup.pending               false, true
//    1  15–16         Abort.w                       none, tmfWork[0] (dangling), tmfWork[0]
//    1  17–19         Abort.oldLevel                TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  20–22         Response.oldLevel             TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  23–24         Response.w                    none, tmfWork[0] (dangling), tmfWork[0]
//    1  25–27         Cleanup.oldLevel              TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  28–29         Cleanup.w                     none, tmfWork[0] (dangling), tmfWork[0]
//    1  30            Cleanup.task                  0..1

const tmfWork = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setTmfWork = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const tmfWork_task = (s: State, element: number): number => (s[0] >>> (element + 2)) & 1;
const setTmfWork_task = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (element + 2))) | (value << (element + 2));
};
const sent = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setSent = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const cleanedUp = (s: State): number => (s[0] >>> 4) & 1;
const setCleanedUp = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 4)) | (value << 4);
};
const outstanding_next = (s: State, node: number): number => (s[0] >>> (2 * node + 3)) & 3;
const setOutstanding_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 3))) | (value << (2 * node + 3));
};
const outstanding_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 7)) & 3;
const setOutstanding_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 7))) | (value << (2 * node + 7));
};
const outstanding_members = (s: State): number => (s[0] >>> 13) & 1;
const setOutstanding_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 13)) | (value << 13);
};
const outstanding_given = (s: State): number => (s[0] >>> 14) & 1;
const setOutstanding_given = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 14)) | (value << 14);
};
const backLock_owner = (s: State): number => (s[0] >>> 15) & 3;
const setBackLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 15)) | (value << 15);
};
const backLock_saved = (s: State): number => (s[0] >>> 17) & 7;
const setBackLock_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 17)) | (value << 17);
};
const tmfWorkLock_owner = (s: State): number => (s[0] >>> 20) & 3;
const setTmfWorkLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 20)) | (value << 20);
};
const tmfWorkLock_saved = (s: State): number => (s[0] >>> 22) & 7;
const setTmfWorkLock_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 22)) | (value << 22);
};
const Abort_at = (s: State): number => (s[0] >>> 25) & 7;
const setAbort_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 25)) | (value << 25);
};
const Abort_level = (s: State): number => (s[0] >>> 28) & 7;
const setAbort_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 28)) | (value << 28);
};
const Response_at = (s: State): number => s[1] & 15;
const setResponse_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~15) | value;
};
const Response_level = (s: State): number => (s[1] >>> 4) & 7;
const setResponse_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 4)) | (value << 4);
};
const Response_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setResponse_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Cleanup_at = (s: State): number => (s[1] >>> 7) & 15;
const setCleanup_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 7)) | (value << 7);
};
const Cleanup_level = (s: State): number => (s[1] >>> 11) & 7;
const setCleanup_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 11)) | (value << 11);
};
const Cleanup_pending = (s: State): boolean => ((s[1] >>> 14) & 1) !== 0;
const setCleanup_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Abort_w = (s: State): number => ((s[1] >>> 15) & 3) - 1;
const setAbort_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 15)) | ((value + 1) << 15);
};
const Abort_oldLevel = (s: State): number => (s[1] >>> 17) & 7;
const setAbort_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 17)) | (value << 17);
};
const Response_oldLevel = (s: State): number => (s[1] >>> 20) & 7;
const setResponse_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 20)) | (value << 20);
};
const Response_w = (s: State): number => ((s[1] >>> 23) & 3) - 1;
const setResponse_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 23)) | ((value + 1) << 23);
};
const Cleanup_oldLevel = (s: State): number => (s[1] >>> 25) & 7;
const setCleanup_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 25)) | (value << 25);
};
const Cleanup_w = (s: State): number => ((s[1] >>> 28) & 3) - 1;
const setCleanup_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 28)) | ((value + 1) << 28);
};
const Cleanup_task = (s: State): number => (s[1] >>> 30) & 1;
const setCleanup_task = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 30)) | (value << 30);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Whether a ref is to the present incarnation of an element. */
function tmfWork_isLive(_s: State, ref: number): boolean {
  return ref >= 1;
}

/** Whether a ref is to an element that was given, and is free. */
function tmfWork_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 1 && tmfWork(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function tmfWork_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 1 && tmfWork(s, ref) !== FREE;
}

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    (backLock_owner(s) === a && backLock_saved(s) === NMI) ||
    (tmfWorkLock_owner(s) === a && tmfWorkLock_saved(s) === NMI)
  )
    return NMI;
  if (
    (backLock_owner(s) === a && backLock_saved(s) === HARDIRQ) ||
    (tmfWorkLock_owner(s) === a && tmfWorkLock_saved(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (backLock_owner(s) === a && backLock_saved(s) === SOFTIRQ) ||
    (tmfWorkLock_owner(s) === a && tmfWorkLock_saved(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (backLock_owner(s) === a && backLock_saved(s) === PREEMPT_OFF) ||
    (tmfWorkLock_owner(s) === a && tmfWorkLock_saved(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === NMI) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === NMI) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === HARDIRQ) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === HARDIRQ) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === SOFTIRQ) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === SOFTIRQ) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === PREEMPT_OFF) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === PREEMPT_OFF) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === NMI) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === NMI) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === HARDIRQ) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === HARDIRQ) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === SOFTIRQ) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === SOFTIRQ) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (0 === c && Abort_at(s) !== 0 && Abort_level(s) === PREEMPT_OFF) ||
    (0 === c && Response_at(s) !== 0 && Response_level(s) === PREEMPT_OFF) ||
    (1 === c && Cleanup_at(s) !== 0 && Cleanup_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Abort_at(s) !== 0 && 0 === c && Abort_level(s) < l) ||
    (o === 2 && Response_at(s) !== 0 && 0 === c && Response_level(s) < l) ||
    (o === 3 && Cleanup_at(s) !== 0 && 1 === c && Cleanup_level(s) < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Abort_at(s) === 5) return tmfWorkLock_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Response_at(s) === 5) return tmfWorkLock_owner(s);
    if (Response_at(s) === 3) return backLock_owner(s);
    return NOBODY;
  }
  if (a === 3) {
    if (Cleanup_at(s) === 13) return backLock_owner(s);
    if (Cleanup_at(s) === 9) return backLock_owner(s);
    if (Cleanup_at(s) === 3) return tmfWorkLock_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Abort_at(s) !== 0) {
      if (
        Response_at(s) !== 0 &&
        Response_level(s) === NMI &&
        4 > Abort_level(s) &&
        (Response_at(s) === 3 || Response_at(s) === 5) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Response_at(s) !== 0 &&
        Response_level(s) === HARDIRQ &&
        3 > Abort_level(s) &&
        (Response_at(s) === 3 || Response_at(s) === 5) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Response_at(s) !== 0 &&
        Response_level(s) === SOFTIRQ &&
        2 > Abort_level(s) &&
        (Response_at(s) === 3 || Response_at(s) === 5) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Response_at(s) !== 0 &&
        Response_level(s) === PREEMPT_OFF &&
        1 > Abort_level(s) &&
        (Response_at(s) === 3 || Response_at(s) === 5) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Response_at(s) !== 0 &&
        Response_level(s) === TASK &&
        0 > Abort_level(s) &&
        (Response_at(s) === 3 || Response_at(s) === 5) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Response_at(s) !== 0) {
      if (
        Abort_at(s) !== 0 &&
        Abort_level(s) === NMI &&
        4 > Response_level(s) &&
        Abort_at(s) === 5 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Abort_at(s) !== 0 &&
        Abort_level(s) === HARDIRQ &&
        3 > Response_level(s) &&
        Abort_at(s) === 5 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Abort_at(s) !== 0 &&
        Abort_level(s) === SOFTIRQ &&
        2 > Response_level(s) &&
        Abort_at(s) === 5 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Abort_at(s) !== 0 &&
        Abort_level(s) === PREEMPT_OFF &&
        1 > Response_level(s) &&
        Abort_at(s) === 5 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Abort_at(s) !== 0 &&
        Abort_level(s) === TASK &&
        0 > Response_level(s) &&
        Abort_at(s) === 5 &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Cleanup_at(s) !== 0) return NOBODY;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a);
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Abort_at(s) === 0 &&
    Response_at(s) === 0 &&
    Cleanup_at(s) === 0 &&
    !(Response_at(s) === 0 && occupied(s, 0) === TASK && Response_pending(s)) &&
    !(Cleanup_at(s) === 0 && occupied(s, 1) === TASK && Cleanup_pending(s)) &&
    !sent(s)
  );
}

/** The last operation on outstanding has ended. False: a rule is broken and the step ends. */
function outstanding_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 2; hop++) {
    if (walking) {
      const following = outstanding_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && outstanding_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 1 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            outstanding_prev(next, following) === here &&
            (outstanding_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((outstanding_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((outstanding_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 1; node++) {
    if ((outstanding_members(next) & (1 << (node - 1))) === 0) {
      setOutstanding_next(next, node, 0);
      setOutstanding_prev(next, node, 0);
    }
  }
  return true;
}

/** An element of tmfWork is given: no ref is to it any more. False: a rule is broken and the step ends. */
function tmfWork_give(next: State, _sink: Sink, element: number): boolean {
  if (Abort_w(next) === element + 1) {
    setAbort_w(next, element);
  }
  if (Response_w(next) === element + 1) {
    setResponse_w(next, element);
  }
  if (Cleanup_w(next) === element + 1) {
    setCleanup_w(next, element);
  }
  if ((outstanding_members(next) & (1 << element)) !== 0) {
    setOutstanding_given(next, outstanding_given(next) | (1 << element));
  }
  setTmfWork(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Abort: tmfWork.take()   specs/bugs/qedi-tmf.ilk:30
 *   let w = tmfWork.take();
 */
function Abort_tmfWork_take(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWork(s, 0) !== FREE) return false;
  setTmfWork(next, 0, TAKEN);
  setTmfWork_task(next, 0, 0);
  sink.event(0); // tmfWork.take
  setAbort_w(next, 1);
  setAbort_at(next, 2); // before w.task = 1
  return true;
}

/**
 * Abort: tmfWork.take()   specs/bugs/qedi-tmf.ilk:30
 *   let w = tmfWork.take();
 */
function Abort_tmfWork_take_2(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWork(s, 0) === FREE) return false;
  sink.event(0); // tmfWork.take
  if (backLock_owner(next) === 1) {
    sink.fail(2); // lock-leak
  }
  if (tmfWorkLock_owner(next) === 1) {
    sink.fail(3); // lock-leak
  }
  if (Abort_level(next) !== TASK) {
    sink.fail(4); // wrong-level
  }
  if (backLock_owner(next) === 1 || tmfWorkLock_owner(next) === 1 || Abort_level(next) !== TASK) {
    return true;
  }
  sink.event(1); // leave
  setAbort_at(next, 0); // inactive
  setAbort_level(next, 0);
  return true;
}

/**
 * Abort: w.task = 1   specs/bugs/qedi-tmf.ilk:32
 */
function Abort_w_task_1(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (Abort_w(next) === NONE) {
    sink.fail(5); // null-dereference
  }
  if (tmfWork_isGone(next, Abort_w(next))) {
    sink.fail(6); // use-after-free
  }
  if (tmfWork_isReused(next, Abort_w(next))) {
    sink.fail(7); // stale-completion
  }
  if (
    Abort_w(next) === NONE ||
    tmfWork_isGone(next, Abort_w(next)) ||
    tmfWork_isReused(next, Abort_w(next))
  ) {
    return true;
  }
  setTmfWork_task(next, 0, 1);
  setAbort_at(next, 3); // before acquire tmfWorkLock
  return true;
}

/**
 * Abort: acquire tmfWorkLock   specs/bugs/qedi-tmf.ilk:33
 *   with tmfWorkLock { outstanding.insertTail(w); }
 */
function Abort_acquire_tmfWorkLock(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(s) !== 0) return false;
  sink.event(2); // acquire tmfWorkLock
  setTmfWorkLock_owner(next, 1);
  setTmfWorkLock_saved(next, PREEMPT_OFF);
  setAbort_level(next, Abort_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Abort_level(next));
  setAbort_at(next, 4); // before outstanding.insertTail(w)
  return true;
}

/**
 * Abort: acquire tmfWorkLock   specs/bugs/qedi-tmf.ilk:33
 *   with tmfWorkLock { outstanding.insertTail(w); }
 */
function Abort_acquire_tmfWorkLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(s) !== 1) return false;
  sink.fail(8); // recursive-acquire
  return true;
}

/**
 * Abort: acquire tmfWorkLock: busy, begins to spin   specs/bugs/qedi-tmf.ilk:33
 *   with tmfWorkLock { outstanding.insertTail(w); }
 */
function Abort_acquire_tmfWorkLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (!(tmfWorkLock_owner(s) !== 0 && tmfWorkLock_owner(s) !== 1)) return false;
  sink.event(3); // wants tmfWorkLock
  if (
    interruptedOwner(
      next,
      tmfWorkLock_owner(next),
      0,
      Abort_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Abort_level(next),
    )
  ) {
    sink.fail(9); // self-deadlock
    return true;
  }
  const oldLevel = Abort_level(next);
  setAbort_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setAbort_oldLevel(next, oldLevel);
  setAbort_at(next, 5); // before spin for tmfWorkLock
  if (waitsInCycle(next, 1)) {
    sink.fail(10); // deadlock
    return true;
  }
  return true;
}

/**
 * Abort: outstanding.insertTail(w)   specs/bugs/qedi-tmf.ilk:33
 *   with tmfWorkLock { outstanding.insertTail(w); }
 */
function Abort_outstanding_insertTail_w(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(next) !== 1) {
    sink.fail(11); // lock-not-held
  }
  if (Abort_w(next) === NONE) {
    sink.fail(12); // null-dereference
  }
  if (tmfWork_isGone(next, Abort_w(next))) {
    sink.fail(13); // use-after-free
  }
  if (tmfWork_isReused(next, Abort_w(next))) {
    sink.fail(14); // stale-completion
  }
  if (
    tmfWorkLock_owner(next) !== 1 ||
    Abort_w(next) === NONE ||
    tmfWork_isGone(next, Abort_w(next)) ||
    tmfWork_isReused(next, Abort_w(next))
  ) {
    return true;
  }
  if ((outstanding_members(next) & 1) !== 0) {
    sink.fail(15); // double-insert
    return true;
  }
  setOutstanding_members(next, outstanding_members(next) | 1);
  const P = outstanding_prev(next, HEAD);
  setOutstanding_prev(next, HEAD, 1);
  setOutstanding_next(next, 1, HEAD);
  setOutstanding_prev(next, 1, P);
  if (P === 0) {
    sink.fail(16); // corrupt-list
    return true;
  }
  setOutstanding_next(next, P, 1);
  sink.event(4, 1); // outstanding.insertTail({0})
  if (!outstanding_settle(next, sink)) return true;
  setAbort_at(next, 6); // before release tmfWorkLock
  return true;
}

/**
 * Abort: acquire tmfWorkLock, after spinning   specs/bugs/qedi-tmf.ilk:33
 *   with tmfWorkLock { outstanding.insertTail(w); }
 */
function Abort_acquire_tmfWorkLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(s) !== 0) return false;
  sink.event(2); // acquire tmfWorkLock
  setTmfWorkLock_owner(next, 1);
  setTmfWorkLock_saved(next, PREEMPT_OFF);
  setAbort_level(next, Abort_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Abort_oldLevel(next));
  setAbort_oldLevel(next, 0);
  setAbort_at(next, 4); // before outstanding.insertTail(w)
  return true;
}

/**
 * Abort: release tmfWorkLock   specs/bugs/qedi-tmf.ilk:33
 *   with tmfWorkLock { outstanding.insertTail(w); }
 */
function Abort_release_tmfWorkLock(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(next) !== 1) {
    sink.fail(17); // release-not-owner
    return true;
  }
  sink.event(5); // release tmfWorkLock
  setTmfWorkLock_owner(next, 0);
  setTmfWorkLock_saved(next, 0);
  setAbort_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  setAbort_at(next, 7); // before sent = true
  return true;
}

/**
 * Abort: sent = true   specs/bugs/qedi-tmf.ilk:34
 */
function Abort_sent_true(s: State, next: State, sink: Sink): boolean {
  if (!(Abort_level(s) >= top(s, 0))) return false;
  setSent(next, true);
  if (backLock_owner(next) === 1) {
    sink.fail(2); // lock-leak
  }
  if (tmfWorkLock_owner(next) === 1) {
    sink.fail(3); // lock-leak
  }
  if (Abort_level(next) !== TASK) {
    sink.fail(4); // wrong-level
  }
  if (backLock_owner(next) === 1 || tmfWorkLock_owner(next) === 1 || Abort_level(next) !== TASK) {
    return true;
  }
  sink.event(1); // leave
  setAbort_at(next, 0); // inactive
  setAbort_level(next, 0);
  setAbort_w(next, -1);
  return true;
}

/**
 * Response: enters   specs/bugs/qedi-tmf.ilk:38
 * The answer to it, on the thread of one CPU.
 *   work Response on cpu 0 {
 */
function Response_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 0) !== TASK) return false;
  if (!Response_pending(s)) return false;
  setResponse_pending(next, false);
  sink.event(7); // enter
  setResponse_level(next, TASK);
  setResponse_at(next, 1); // before acquire backLock
  return true;
}

/**
 * Response: acquire backLock   specs/bugs/qedi-tmf.ilk:39
 *   with backLock {
 */
function Response_acquire_backLock(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (backLock_owner(s) !== 0) return false;
  sink.event(8); // acquire backLock
  setBackLock_owner(next, 2);
  setBackLock_saved(next, PREEMPT_OFF);
  setResponse_level(next, Response_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Response_level(next));
  setResponse_at(next, 2); // before acquire tmfWorkLock
  return true;
}

/**
 * Response: acquire backLock   specs/bugs/qedi-tmf.ilk:39
 *   with backLock {
 */
function Response_acquire_backLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (backLock_owner(s) !== 2) return false;
  sink.fail(18); // recursive-acquire
  return true;
}

/**
 * Response: acquire backLock: busy, begins to spin   specs/bugs/qedi-tmf.ilk:39
 *   with backLock {
 */
function Response_acquire_backLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (!(backLock_owner(s) !== 0 && backLock_owner(s) !== 2)) return false;
  sink.event(9); // wants backLock
  if (
    interruptedOwner(
      next,
      backLock_owner(next),
      0,
      Response_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Response_level(next),
    )
  ) {
    sink.fail(19); // self-deadlock
    return true;
  }
  const oldLevel = Response_level(next);
  setResponse_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setResponse_oldLevel(next, oldLevel);
  setResponse_at(next, 3); // before spin for backLock
  if (waitsInCycle(next, 2)) {
    sink.fail(20); // deadlock
    return true;
  }
  return true;
}

/**
 * Response: acquire tmfWorkLock   specs/bugs/qedi-tmf.ilk:40
 */
function Response_acquire_tmfWorkLock(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(s) !== 0) return false;
  sink.event(2); // acquire tmfWorkLock
  setTmfWorkLock_owner(next, 2);
  setTmfWorkLock_saved(next, PREEMPT_OFF);
  setResponse_level(next, Response_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Response_level(next));
  setResponse_at(next, 4); // before outstanding.removeHead()
  return true;
}

/**
 * Response: acquire tmfWorkLock   specs/bugs/qedi-tmf.ilk:40
 */
function Response_acquire_tmfWorkLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(s) !== 2) return false;
  sink.fail(21); // recursive-acquire
  return true;
}

/**
 * Response: acquire tmfWorkLock: busy, begins to spin   specs/bugs/qedi-tmf.ilk:40
 *   acquire tmfWorkLock;
 */
function Response_acquire_tmfWorkLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (!(tmfWorkLock_owner(s) !== 0 && tmfWorkLock_owner(s) !== 2)) return false;
  sink.event(3); // wants tmfWorkLock
  if (
    interruptedOwner(
      next,
      tmfWorkLock_owner(next),
      0,
      Response_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Response_level(next),
    )
  ) {
    sink.fail(22); // self-deadlock
    return true;
  }
  const oldLevel = Response_level(next);
  setResponse_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setResponse_oldLevel(next, oldLevel);
  setResponse_at(next, 5); // before spin for tmfWorkLock
  if (waitsInCycle(next, 2)) {
    sink.fail(23); // deadlock
    return true;
  }
  return true;
}

/**
 * Response: acquire backLock, after spinning   specs/bugs/qedi-tmf.ilk:39
 *   with backLock {
 */
function Response_acquire_backLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (backLock_owner(s) !== 0) return false;
  sink.event(8); // acquire backLock
  setBackLock_owner(next, 2);
  setBackLock_saved(next, PREEMPT_OFF);
  setResponse_level(
    next,
    Response_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Response_oldLevel(next),
  );
  setResponse_oldLevel(next, 0);
  setResponse_at(next, 2); // before acquire tmfWorkLock
  return true;
}

/**
 * Response: outstanding.removeHead()   specs/bugs/qedi-tmf.ilk:41
 *   let w = outstanding.removeHead();
 */
function Response_outstanding_removeHead(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(next) !== 2) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const w =
    outstanding_next(next, HEAD) === HEAD || outstanding_next(next, HEAD) === 0
      ? NONE
      : (outstanding_given(next) & (1 << (outstanding_next(next, HEAD) + -1))) !== 0 ||
          tmfWork(next, outstanding_next(next, HEAD) + -1) === FREE
        ? outstanding_next(next, HEAD) + -1
        : outstanding_next(next, HEAD) + -1 + 1;
  if (outstanding_next(next, HEAD) === HEAD) {
    sink.event(10); // outstanding.removeHead
    if (!outstanding_settle(next, sink)) return true;
  } else {
    const E = outstanding_next(next, HEAD);
    const P = outstanding_prev(next, E);
    const N = outstanding_next(next, E);
    if (N === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setOutstanding_prev(next, N, P);
    if (P === 0) {
      sink.fail(26); // corrupt-list
      return true;
    }
    setOutstanding_next(next, P, N);
    setOutstanding_next(next, E, NOTHING);
    setOutstanding_prev(next, E, NOTHING);
    sink.event(10); // outstanding.removeHead
    if (E !== HEAD) {
      setOutstanding_members(next, outstanding_members(next) & ~(1 << (E + -1)));
      setOutstanding_given(next, outstanding_given(next) & ~(1 << (E + -1)));
    }
    if (!outstanding_settle(next, sink)) return true;
  }
  setResponse_w(next, w);
  setResponse_at(next, 6); // before release tmfWorkLock
  return true;
}

/**
 * Response: acquire tmfWorkLock, after spinning   specs/bugs/qedi-tmf.ilk:40
 *   acquire tmfWorkLock;
 */
function Response_acquire_tmfWorkLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(s) !== 0) return false;
  sink.event(2); // acquire tmfWorkLock
  setTmfWorkLock_owner(next, 2);
  setTmfWorkLock_saved(next, PREEMPT_OFF);
  setResponse_level(
    next,
    Response_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Response_oldLevel(next),
  );
  setResponse_oldLevel(next, 0);
  setResponse_at(next, 4); // before outstanding.removeHead()
  return true;
}

/**
 * Response: release tmfWorkLock   specs/bugs/qedi-tmf.ilk:42
 */
function Response_release_tmfWorkLock(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (tmfWorkLock_owner(next) !== 2) {
    sink.fail(27); // release-not-owner
    return true;
  }
  sink.event(5); // release tmfWorkLock
  setTmfWorkLock_owner(next, 0);
  setTmfWorkLock_saved(next, 0);
  setResponse_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  if (Response_w(next) !== NONE) {
    sink.note(0); // branch: if (w != none) { w.give(); } is true
    setResponse_at(next, 7); // before w.give()
  } else {
    sink.note(1); // branch: if (w != none) { w.give(); } is false
    setResponse_w(next, -1);
    setResponse_at(next, 8); // before release backLock
  }
  return true;
}

/**
 * Response: w.give()   specs/bugs/qedi-tmf.ilk:43
 *   if (w != none) { w.give(); }
 */
function Response_w_give(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (Response_w(next) === NONE) {
    sink.fail(28); // null-dereference
    return true;
  }
  if (!tmfWork_isLive(next, Response_w(next))) {
    sink.fail(29); // double-free
    return true;
  }
  sink.event(11, Response_w(next)); // tmfWork.give({0})
  if (!tmfWork_give(next, sink, 0)) return true;
  setResponse_w(next, -1);
  setResponse_at(next, 8); // before release backLock
  return true;
}

/**
 * Response: release backLock   specs/bugs/qedi-tmf.ilk:44
 *   }
 */
function Response_release_backLock(s: State, next: State, sink: Sink): boolean {
  if (!(Response_level(s) >= top(s, 0))) return false;
  if (backLock_owner(next) !== 2) {
    sink.fail(30); // release-not-owner
    return true;
  }
  sink.event(12); // release backLock
  setBackLock_owner(next, 0);
  setBackLock_saved(next, 0);
  setResponse_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  if (backLock_owner(next) === 2) {
    sink.fail(31); // lock-leak
  }
  if (tmfWorkLock_owner(next) === 2) {
    sink.fail(32); // lock-leak
  }
  if (Response_level(next) !== TASK) {
    sink.fail(33); // wrong-level
  }
  if (
    backLock_owner(next) === 2 ||
    tmfWorkLock_owner(next) === 2 ||
    Response_level(next) !== TASK
  ) {
    return true;
  }
  sink.event(1); // leave
  setResponse_at(next, 0); // inactive
  setResponse_level(next, 0);
  return true;
}

/**
 * Cleanup: enters   specs/bugs/qedi-tmf.ilk:48
 * A command that it stopped is cleaned up, on the thread of another CPU.
 *   work Cleanup on cpu 1 {
 */
function Cleanup_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 1) !== TASK) return false;
  if (!Cleanup_pending(s)) return false;
  setCleanup_pending(next, false);
  sink.event(7); // enter
  setCleanup_level(next, TASK);
  setCleanup_at(next, 1); // before acquire tmfWorkLock
  return true;
}

/**
 * Cleanup: acquire tmfWorkLock   specs/bugs/qedi-tmf.ilk:49
 */
function Cleanup_acquire_tmfWorkLock(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (tmfWorkLock_owner(s) !== 0) return false;
  sink.event(2); // acquire tmfWorkLock
  setTmfWorkLock_owner(next, 3);
  setTmfWorkLock_saved(next, PREEMPT_OFF);
  setCleanup_level(next, Cleanup_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_level(next));
  setCleanup_at(next, 2); // before outstanding.front()
  return true;
}

/**
 * Cleanup: acquire tmfWorkLock   specs/bugs/qedi-tmf.ilk:49
 */
function Cleanup_acquire_tmfWorkLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (tmfWorkLock_owner(s) !== 3) return false;
  sink.fail(34); // recursive-acquire
  return true;
}

/**
 * Cleanup: acquire tmfWorkLock: busy, begins to spin   specs/bugs/qedi-tmf.ilk:49
 *   acquire tmfWorkLock;
 */
function Cleanup_acquire_tmfWorkLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (!(tmfWorkLock_owner(s) !== 0 && tmfWorkLock_owner(s) !== 3)) return false;
  sink.event(3); // wants tmfWorkLock
  if (
    interruptedOwner(
      next,
      tmfWorkLock_owner(next),
      1,
      Cleanup_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_level(next),
    )
  ) {
    sink.fail(35); // self-deadlock
    return true;
  }
  const oldLevel = Cleanup_level(next);
  setCleanup_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setCleanup_oldLevel(next, oldLevel);
  setCleanup_at(next, 3); // before spin for tmfWorkLock
  if (waitsInCycle(next, 3)) {
    sink.fail(36); // deadlock
    return true;
  }
  return true;
}

/**
 * Cleanup: outstanding.front()   specs/bugs/qedi-tmf.ilk:50
 *   let w = outstanding.front();
 */
function Cleanup_outstanding_front(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (tmfWorkLock_owner(next) !== 3) {
    sink.fail(37); // lock-not-held
    return true;
  }
  sink.event(14); // outstanding.front
  const w =
    outstanding_next(next, HEAD) === HEAD || outstanding_next(next, HEAD) === 0
      ? NONE
      : (outstanding_given(next) & (1 << (outstanding_next(next, HEAD) + -1))) !== 0 ||
          tmfWork(next, outstanding_next(next, HEAD) + -1) === FREE
        ? outstanding_next(next, HEAD) + -1
        : outstanding_next(next, HEAD) + -1 + 1;
  if (w === NONE) {
    sink.note(2); // branch: if (w == none) is true
    setCleanup_w(next, w);
    setCleanup_at(next, 4); // before release tmfWorkLock
  } else {
    sink.note(3); // branch: if (w == none) is false
    setCleanup_w(next, w);
    setCleanup_task(next, 0);
    setCleanup_at(next, 5); // before task = w.task
  }
  return true;
}

/**
 * Cleanup: acquire tmfWorkLock, after spinning   specs/bugs/qedi-tmf.ilk:49
 *   acquire tmfWorkLock;
 */
function Cleanup_acquire_tmfWorkLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (tmfWorkLock_owner(s) !== 0) return false;
  sink.event(2); // acquire tmfWorkLock
  setTmfWorkLock_owner(next, 3);
  setTmfWorkLock_saved(next, PREEMPT_OFF);
  setCleanup_level(
    next,
    Cleanup_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_oldLevel(next),
  );
  setCleanup_oldLevel(next, 0);
  setCleanup_at(next, 2); // before outstanding.front()
  return true;
}

/**
 * Cleanup: release tmfWorkLock   specs/bugs/qedi-tmf.ilk:52
 *   if (drops != Late) { release tmfWorkLock; }
 */
function Cleanup_release_tmfWorkLock(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (tmfWorkLock_owner(next) !== 3) {
    sink.fail(38); // release-not-owner
    return true;
  }
  sink.event(5); // release tmfWorkLock
  setTmfWorkLock_owner(next, 0);
  setTmfWorkLock_saved(next, 0);
  setCleanup_level(next, TASK < heldLevel(next, 3) ? heldLevel(next, 3) : TASK);
  setCleanup_at(next, 6); // before acquire backLock
  return true;
}

/**
 * Cleanup: task = w.task   specs/bugs/qedi-tmf.ilk:58
 *   if (copies) { task = w.task; }
 */
function Cleanup_task_w_task(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (Cleanup_w(next) === NONE) {
    sink.fail(39); // null-dereference
  }
  if (tmfWork_isGone(next, Cleanup_w(next))) {
    sink.fail(40); // use-after-free
  }
  if (tmfWork_isReused(next, Cleanup_w(next))) {
    sink.fail(41); // stale-completion
  }
  if (
    Cleanup_w(next) === NONE ||
    tmfWork_isGone(next, Cleanup_w(next)) ||
    tmfWork_isReused(next, Cleanup_w(next))
  ) {
    return true;
  }
  const task = tmfWork_task(next, 0);
  setCleanup_task(next, task);
  setCleanup_at(next, 7); // before release tmfWorkLock
  return true;
}

/**
 * Cleanup: acquire backLock   specs/bugs/qedi-tmf.ilk:53
 *   with backLock { ignored: skip; }
 */
function Cleanup_acquire_backLock(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(s) !== 0) return false;
  sink.event(8); // acquire backLock
  setBackLock_owner(next, 3);
  setBackLock_saved(next, PREEMPT_OFF);
  setCleanup_level(next, Cleanup_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_level(next));
  setCleanup_at(next, 8); // before ignored: ignored
  return true;
}

/**
 * Cleanup: acquire backLock   specs/bugs/qedi-tmf.ilk:53
 *   with backLock { ignored: skip; }
 */
function Cleanup_acquire_backLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(s) !== 3) return false;
  sink.fail(42); // recursive-acquire
  return true;
}

/**
 * Cleanup: acquire backLock: busy, begins to spin   specs/bugs/qedi-tmf.ilk:53
 *   with backLock { ignored: skip; }
 */
function Cleanup_acquire_backLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (!(backLock_owner(s) !== 0 && backLock_owner(s) !== 3)) return false;
  sink.event(9); // wants backLock
  if (
    interruptedOwner(
      next,
      backLock_owner(next),
      1,
      Cleanup_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_level(next),
    )
  ) {
    sink.fail(43); // self-deadlock
    return true;
  }
  const oldLevel = Cleanup_level(next);
  setCleanup_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setCleanup_oldLevel(next, oldLevel);
  setCleanup_at(next, 9); // before spin for backLock
  if (waitsInCycle(next, 3)) {
    sink.fail(44); // deadlock
    return true;
  }
  return true;
}

/**
 * Cleanup: release tmfWorkLock   specs/bugs/qedi-tmf.ilk:59
 *   if (drops == InTime) { release tmfWorkLock; }
 */
function Cleanup_release_tmfWorkLock_2(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (tmfWorkLock_owner(next) !== 3) {
    sink.fail(45); // release-not-owner
    return true;
  }
  sink.event(5); // release tmfWorkLock
  setTmfWorkLock_owner(next, 0);
  setTmfWorkLock_saved(next, 0);
  setCleanup_level(next, TASK < heldLevel(next, 3) ? heldLevel(next, 3) : TASK);
  setCleanup_at(next, 10); // before acquire backLock
  return true;
}

/**
 * Cleanup: ignored   specs/bugs/qedi-tmf.ilk:53
 *   with backLock { ignored: skip; }
 */
function Cleanup_ignored(s: State, next: State, _sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  setCleanup_at(next, 11); // before release backLock
  return true;
}

/**
 * Cleanup: acquire backLock, after spinning   specs/bugs/qedi-tmf.ilk:53
 *   with backLock { ignored: skip; }
 */
function Cleanup_acquire_backLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(s) !== 0) return false;
  sink.event(8); // acquire backLock
  setBackLock_owner(next, 3);
  setBackLock_saved(next, PREEMPT_OFF);
  setCleanup_level(
    next,
    Cleanup_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_oldLevel(next),
  );
  setCleanup_oldLevel(next, 0);
  setCleanup_at(next, 8); // before ignored: ignored
  return true;
}

/**
 * Cleanup: acquire backLock   specs/bugs/qedi-tmf.ilk:60
 */
function Cleanup_acquire_backLock_4(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(s) !== 0) return false;
  sink.event(8); // acquire backLock
  setBackLock_owner(next, 3);
  setBackLock_saved(next, PREEMPT_OFF);
  setCleanup_level(next, Cleanup_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_level(next));
  setCleanup_at(next, 12); // before cleanedUp = task
  return true;
}

/**
 * Cleanup: acquire backLock   specs/bugs/qedi-tmf.ilk:60
 */
function Cleanup_acquire_backLock_5(s: State, _next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(s) !== 3) return false;
  sink.fail(46); // recursive-acquire
  return true;
}

/**
 * Cleanup: acquire backLock: busy, begins to spin   specs/bugs/qedi-tmf.ilk:60
 *   acquire backLock;
 */
function Cleanup_acquire_backLock_6(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (!(backLock_owner(s) !== 0 && backLock_owner(s) !== 3)) return false;
  sink.event(9); // wants backLock
  if (
    interruptedOwner(
      next,
      backLock_owner(next),
      1,
      Cleanup_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_level(next),
    )
  ) {
    sink.fail(47); // self-deadlock
    return true;
  }
  const oldLevel = Cleanup_level(next);
  setCleanup_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setCleanup_oldLevel(next, oldLevel);
  setCleanup_at(next, 13); // before spin for backLock
  if (waitsInCycle(next, 3)) {
    sink.fail(48); // deadlock
    return true;
  }
  return true;
}

/**
 * Cleanup: release backLock   specs/bugs/qedi-tmf.ilk:53
 *   with backLock { ignored: skip; }
 */
function Cleanup_release_backLock(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(next) !== 3) {
    sink.fail(49); // release-not-owner
    return true;
  }
  sink.event(12); // release backLock
  setBackLock_owner(next, 0);
  setBackLock_saved(next, 0);
  setCleanup_level(next, TASK < heldLevel(next, 3) ? heldLevel(next, 3) : TASK);
  if (backLock_owner(next) === 3) {
    sink.fail(50); // lock-leak
  }
  if (tmfWorkLock_owner(next) === 3) {
    sink.fail(51); // lock-leak
  }
  if (Cleanup_level(next) !== TASK) {
    sink.fail(52); // wrong-level
  }
  if (backLock_owner(next) === 3 || tmfWorkLock_owner(next) === 3 || Cleanup_level(next) !== TASK) {
    return true;
  }
  sink.event(1); // leave
  setCleanup_at(next, 0); // inactive
  setCleanup_level(next, 0);
  setCleanup_w(next, -1);
  return true;
}

/**
 * Cleanup: cleanedUp = task   specs/bugs/qedi-tmf.ilk:62
 */
function Cleanup_cleanedUp_task(s: State, next: State, _sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  setCleanedUp(next, Cleanup_task(next));
  setCleanup_at(next, 14); // before release backLock
  return true;
}

/**
 * Cleanup: acquire backLock, after spinning   specs/bugs/qedi-tmf.ilk:60
 *   acquire backLock;
 */
function Cleanup_acquire_backLock_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(s) !== 0) return false;
  sink.event(8); // acquire backLock
  setBackLock_owner(next, 3);
  setBackLock_saved(next, PREEMPT_OFF);
  setCleanup_level(
    next,
    Cleanup_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Cleanup_oldLevel(next),
  );
  setCleanup_oldLevel(next, 0);
  setCleanup_at(next, 12); // before cleanedUp = task
  return true;
}

/**
 * Cleanup: release backLock   specs/bugs/qedi-tmf.ilk:63
 */
function Cleanup_release_backLock_2(s: State, next: State, sink: Sink): boolean {
  if (!(Cleanup_level(s) >= top(s, 1))) return false;
  if (backLock_owner(next) !== 3) {
    sink.fail(53); // release-not-owner
    return true;
  }
  sink.event(12); // release backLock
  setBackLock_owner(next, 0);
  setBackLock_saved(next, 0);
  setCleanup_level(next, TASK < heldLevel(next, 3) ? heldLevel(next, 3) : TASK);
  if (backLock_owner(next) === 3) {
    sink.fail(50); // lock-leak
  }
  if (tmfWorkLock_owner(next) === 3) {
    sink.fail(51); // lock-leak
  }
  if (Cleanup_level(next) !== TASK) {
    sink.fail(52); // wrong-level
  }
  if (backLock_owner(next) === 3 || tmfWorkLock_owner(next) === 3 || Cleanup_level(next) !== TASK) {
    return true;
  }
  sink.event(1); // leave
  setCleanup_at(next, 0); // inactive
  setCleanup_level(next, 0);
  setCleanup_w(next, -1);
  setCleanup_task(next, 0);
  return true;
}

/**
 * specs/bugs/qedi-tmf.ilk:68
 *   answers
 */
function Firmware_answers(s: State, next: State, sink: Sink): boolean {
  if (!sent(s)) return false;
  sink.event(15); // answers
  setSent(next, false);
  sink.event(16); // schedule Response
  setResponse_pending(next, true);
  sink.event(17); // schedule Cleanup
  setCleanup_pending(next, true);
  return true;
}

/** What `Abort` can do where it rests. */
function stepAbort(s: State, next: State, sink: Sink): void {
  switch (Abort_at(s)) {
    case 1: // tmfWork.take()
      if (Abort_tmfWork_take(s, next, sink)) sink.emit(0);
      if (Abort_tmfWork_take_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // w.task = 1
      if (Abort_w_task_1(s, next, sink)) sink.emit(2);
      break;
    case 3: // acquire tmfWorkLock
      if (Abort_acquire_tmfWorkLock(s, next, sink)) sink.emit(3);
      if (Abort_acquire_tmfWorkLock_2(s, next, sink)) sink.emit(4);
      if (Abort_acquire_tmfWorkLock_3(s, next, sink)) sink.emit(5);
      break;
    case 4: // outstanding.insertTail(w)
      if (Abort_outstanding_insertTail_w(s, next, sink)) sink.emit(6);
      break;
    case 5: // spin for tmfWorkLock
      if (Abort_acquire_tmfWorkLock_after_spinning(s, next, sink)) sink.emit(7);
      break;
    case 6: // release tmfWorkLock
      if (Abort_release_tmfWorkLock(s, next, sink)) sink.emit(8);
      break;
    case 7: // sent = true
      if (Abort_sent_true(s, next, sink)) sink.emit(9);
      break;
  }
}

/** What `Response` can do where it rests. */
function stepResponse(s: State, next: State, sink: Sink): void {
  switch (Response_at(s)) {
    case 0: // inactive
      if (Response_enter(s, next, sink)) sink.emit(10);
      break;
    case 1: // acquire backLock
      if (Response_acquire_backLock(s, next, sink)) sink.emit(11);
      if (Response_acquire_backLock_2(s, next, sink)) sink.emit(12);
      if (Response_acquire_backLock_3(s, next, sink)) sink.emit(13);
      break;
    case 2: // acquire tmfWorkLock
      if (Response_acquire_tmfWorkLock(s, next, sink)) sink.emit(14);
      if (Response_acquire_tmfWorkLock_2(s, next, sink)) sink.emit(15);
      if (Response_acquire_tmfWorkLock_3(s, next, sink)) sink.emit(16);
      break;
    case 3: // spin for backLock
      if (Response_acquire_backLock_after_spinning(s, next, sink)) sink.emit(17);
      break;
    case 4: // outstanding.removeHead()
      if (Response_outstanding_removeHead(s, next, sink)) sink.emit(18);
      break;
    case 5: // spin for tmfWorkLock
      if (Response_acquire_tmfWorkLock_after_spinning(s, next, sink)) sink.emit(19);
      break;
    case 6: // release tmfWorkLock
      if (Response_release_tmfWorkLock(s, next, sink)) sink.emit(20);
      break;
    case 7: // w.give()
      if (Response_w_give(s, next, sink)) sink.emit(21);
      break;
    case 8: // release backLock
      if (Response_release_backLock(s, next, sink)) sink.emit(22);
      break;
  }
}

/** What `Cleanup` can do where it rests. */
function stepCleanup(s: State, next: State, sink: Sink): void {
  switch (Cleanup_at(s)) {
    case 0: // inactive
      if (Cleanup_enter(s, next, sink)) sink.emit(23);
      break;
    case 1: // acquire tmfWorkLock
      if (Cleanup_acquire_tmfWorkLock(s, next, sink)) sink.emit(24);
      if (Cleanup_acquire_tmfWorkLock_2(s, next, sink)) sink.emit(25);
      if (Cleanup_acquire_tmfWorkLock_3(s, next, sink)) sink.emit(26);
      break;
    case 2: // outstanding.front()
      if (Cleanup_outstanding_front(s, next, sink)) sink.emit(27);
      break;
    case 3: // spin for tmfWorkLock
      if (Cleanup_acquire_tmfWorkLock_after_spinning(s, next, sink)) sink.emit(28);
      break;
    case 4: // release tmfWorkLock
      if (Cleanup_release_tmfWorkLock(s, next, sink)) sink.emit(29);
      break;
    case 5: // task = w.task
      if (Cleanup_task_w_task(s, next, sink)) sink.emit(30);
      break;
    case 6: // acquire backLock
      if (Cleanup_acquire_backLock(s, next, sink)) sink.emit(31);
      if (Cleanup_acquire_backLock_2(s, next, sink)) sink.emit(32);
      if (Cleanup_acquire_backLock_3(s, next, sink)) sink.emit(33);
      break;
    case 7: // release tmfWorkLock
      if (Cleanup_release_tmfWorkLock_2(s, next, sink)) sink.emit(34);
      break;
    case 8: // ignored: ignored
      if (Cleanup_ignored(s, next, sink)) sink.emit(35);
      break;
    case 9: // spin for backLock
      if (Cleanup_acquire_backLock_after_spinning(s, next, sink)) sink.emit(36);
      break;
    case 10: // acquire backLock
      if (Cleanup_acquire_backLock_4(s, next, sink)) sink.emit(37);
      if (Cleanup_acquire_backLock_5(s, next, sink)) sink.emit(38);
      if (Cleanup_acquire_backLock_6(s, next, sink)) sink.emit(39);
      break;
    case 11: // release backLock
      if (Cleanup_release_backLock(s, next, sink)) sink.emit(40);
      break;
    case 12: // cleanedUp = task
      if (Cleanup_cleanedUp_task(s, next, sink)) sink.emit(41);
      break;
    case 13: // spin for backLock
      if (Cleanup_acquire_backLock_after_spinning_2(s, next, sink)) sink.emit(42);
      break;
    case 14: // release backLock
      if (Cleanup_release_backLock_2(s, next, sink)) sink.emit(43);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable raced   specs/bugs/qedi-tmf.ilk:75
 *   Response.active && Cleanup.active && cleanedUp == 0
 */
function raced(s: State): boolean {
  return Response_at(s) !== 0 && Cleanup_at(s) !== 0 && cleanedUp(s) === 0;
}

/**
 * rule pool-leak tmfWork   specs/bugs/qedi-tmf.ilk:23
 */
function pool_leak_tmfWork(s: State): boolean {
  return !(
    quiescent(s) &&
    (tmfWork(s, 0) === TAKEN || tmfWork(s, 0) === LENT) &&
    !(
      Abort_w(s) === 1 ||
      Response_w(s) === 1 ||
      Cleanup_w(s) === 1 ||
      ((outstanding_members(s) & 1) !== 0 && (outstanding_given(s) & 1) === 0)
    )
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/bugs/qedi-tmf.ilk", line, column });
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_2 = 0; element_2 <= 0; element_2++) {
    setTmfWork(next, element_2, FREE);
  }
  for (let element_3 = 0; element_3 <= 0; element_3++) {
    setTmfWork_task(next, element_3, 0);
  }
  setSent(next, false);
  setCleanedUp(next, 0);
  setOutstanding_next(next, HEAD, HEAD);
  setOutstanding_prev(next, HEAD, HEAD);
  setOutstanding_members(next, 0);
  setAbort_level(next, TASK);
  setAbort_at(next, 1); // before tmfWork.take()
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** what each element of tmfWork is */
  readonly tmfWork: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "tmfWork.task": Readonly<Record<number, number>>;
  readonly sent: boolean;
  readonly cleanedUp: number;
  /** forward links of outstanding */
  readonly "outstanding.next": Readonly<Record<number, "nothing" | "tmfWork[0]" | "head">>;
  /** backward links of outstanding */
  readonly "outstanding.prev": Readonly<Record<number, "nothing" | "tmfWork[0]" | "head">>;
  /** what outstanding should hold */
  readonly "outstanding.members": readonly "tmfWork[0]"[];
  /** elements of outstanding that were given after they were inserted */
  readonly "outstanding.given": readonly "tmfWork[0]"[];
  /** who holds backLock */
  readonly "backLock.owner": "free" | "Abort" | "Response" | "Cleanup";
  /** level that the release of backLock goes back to */
  readonly "backLock.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** who holds tmfWorkLock */
  readonly "tmfWorkLock.owner": "free" | "Abort" | "Response" | "Cleanup";
  /** level that the release of tmfWorkLock goes back to */
  readonly "tmfWorkLock.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Abort rests */
  readonly "Abort.at": string;
  /** level of Abort */
  readonly "Abort.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Response rests */
  readonly "Response.at": string;
  /** level of Response */
  readonly "Response.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** Response is to run */
  readonly "Response.pending": boolean;
  /** where Cleanup rests */
  readonly "Cleanup.at": string;
  /** level of Cleanup */
  readonly "Cleanup.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** Cleanup is to run */
  readonly "Cleanup.pending": boolean;
  /** local `w` of `Abort` */
  readonly "Abort.w": "tmfWork[0] (dangling)" | "tmfWork[0]" | "none";
  /** temporary of an operation in `Abort` */
  readonly "Abort.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** temporary of an operation in `Response` */
  readonly "Response.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `w` of `Response` */
  readonly "Response.w": "tmfWork[0] (dangling)" | "tmfWork[0]" | "none";
  /** temporary of an operation in `Cleanup` */
  readonly "Cleanup.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `w` of `Cleanup` */
  readonly "Cleanup.w": "tmfWork[0] (dangling)" | "tmfWork[0]" | "none";
  /** local `task` of `Cleanup` */
  readonly "Cleanup.task": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "QediTmf",
  revision: "copied",
  source: "specs/bugs/qedi-tmf.ilk",
  hash: "b7132c8a6f9e9699d30d80c84c1beed037f368caac130e1c6e5c94686597f26d",
  constants: { drops: "InTime", copies: "true" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepAbort(s, next, sink);
    stepResponse(s, next, sink);
    stepCleanup(s, next, sink);
    if (Firmware_answers(s, next, sink)) sink.emit(44);
  },

  // prettier-ignore
  actions: [
    { name: "Abort_tmfWork_take", actor: "Abort", context: 0, from: 1, first: 0, parameters: [], kind: "operation", place: place(30, 11), text: "tmfWork.take()", external: false, fairness: "weak", event: "tmfWork.take()" },
    { name: "Abort_tmfWork_take_2", actor: "Abort", context: 0, from: 1, first: 1, parameters: [], kind: "operation", place: place(30, 11), text: "tmfWork.take()", external: false, fairness: "weak", event: "tmfWork.take()" },
    { name: "Abort_w_task_1", actor: "Abort", context: 0, from: 2, first: 2, parameters: [], kind: "statement", place: place(32, 3), text: "w.task = 1", external: false, fairness: "weak", event: undefined },
    { name: "Abort_acquire_tmfWorkLock", actor: "Abort", context: 0, from: 3, first: 3, parameters: [], kind: "acquire", place: place(33, 3), text: "acquire tmfWorkLock", external: false, fairness: "weak", event: "acquire tmfWorkLock" },
    { name: "Abort_acquire_tmfWorkLock_2", actor: "Abort", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(33, 3), text: "acquire tmfWorkLock", external: false, fairness: "weak", event: undefined },
    { name: "Abort_acquire_tmfWorkLock_3", actor: "Abort", context: 0, from: 3, first: 5, parameters: [], kind: "spin", place: place(33, 3), text: "acquire tmfWorkLock: busy, begins to spin", external: false, fairness: "weak", event: "wants tmfWorkLock" },
    { name: "Abort_outstanding_insertTail_w", actor: "Abort", context: 0, from: 4, first: 6, parameters: [], kind: "operation", place: place(33, 22), text: "outstanding.insertTail(w)", external: false, fairness: "weak", event: "outstanding.insertTail(w)" },
    { name: "Abort_acquire_tmfWorkLock_after_spinning", actor: "Abort", context: 0, from: 5, first: 7, parameters: [], kind: "acquire", place: place(33, 3), text: "acquire tmfWorkLock, after spinning", external: false, fairness: "weak", event: "acquire tmfWorkLock" },
    { name: "Abort_release_tmfWorkLock", actor: "Abort", context: 0, from: 6, first: 8, parameters: [], kind: "release", place: place(33, 49), text: "release tmfWorkLock", external: false, fairness: "weak", event: "release tmfWorkLock" },
    { name: "Abort_sent_true", actor: "Abort", context: 0, from: 7, first: 9, parameters: [], kind: "statement", place: place(34, 3), text: "sent = true", external: false, fairness: "weak", event: undefined },
    { name: "Response_enter", actor: "Response", context: 1, from: 0, first: 10, parameters: [], kind: "enter", place: place(38, 6), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Response_acquire_backLock", actor: "Response", context: 1, from: 1, first: 11, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire backLock", external: false, fairness: "weak", event: "acquire backLock" },
    { name: "Response_acquire_backLock_2", actor: "Response", context: 1, from: 1, first: 12, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire backLock", external: false, fairness: "weak", event: undefined },
    { name: "Response_acquire_backLock_3", actor: "Response", context: 1, from: 1, first: 13, parameters: [], kind: "spin", place: place(39, 3), text: "acquire backLock: busy, begins to spin", external: false, fairness: "weak", event: "wants backLock" },
    { name: "Response_acquire_tmfWorkLock", actor: "Response", context: 1, from: 2, first: 14, parameters: [], kind: "acquire", place: place(40, 5), text: "acquire tmfWorkLock", external: false, fairness: "weak", event: "acquire tmfWorkLock" },
    { name: "Response_acquire_tmfWorkLock_2", actor: "Response", context: 1, from: 2, first: 15, parameters: [], kind: "acquire", place: place(40, 5), text: "acquire tmfWorkLock", external: false, fairness: "weak", event: undefined },
    { name: "Response_acquire_tmfWorkLock_3", actor: "Response", context: 1, from: 2, first: 16, parameters: [], kind: "spin", place: place(40, 5), text: "acquire tmfWorkLock: busy, begins to spin", external: false, fairness: "weak", event: "wants tmfWorkLock" },
    { name: "Response_acquire_backLock_after_spinning", actor: "Response", context: 1, from: 3, first: 17, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire backLock, after spinning", external: false, fairness: "weak", event: "acquire backLock" },
    { name: "Response_outstanding_removeHead", actor: "Response", context: 1, from: 4, first: 18, parameters: [], kind: "operation", place: place(41, 13), text: "outstanding.removeHead()", external: false, fairness: "weak", event: "outstanding.removeHead()" },
    { name: "Response_acquire_tmfWorkLock_after_spinning", actor: "Response", context: 1, from: 5, first: 19, parameters: [], kind: "acquire", place: place(40, 5), text: "acquire tmfWorkLock, after spinning", external: false, fairness: "weak", event: "acquire tmfWorkLock" },
    { name: "Response_release_tmfWorkLock", actor: "Response", context: 1, from: 6, first: 20, parameters: [], kind: "release", place: place(42, 5), text: "release tmfWorkLock", external: false, fairness: "weak", event: "release tmfWorkLock" },
    { name: "Response_w_give", actor: "Response", context: 1, from: 7, first: 21, parameters: [], kind: "statement", place: place(43, 22), text: "w.give()", external: false, fairness: "weak", event: "w.give()" },
    { name: "Response_release_backLock", actor: "Response", context: 1, from: 8, first: 22, parameters: [], kind: "release", place: place(44, 3), text: "release backLock", external: false, fairness: "weak", event: "release backLock" },
    { name: "Cleanup_enter", actor: "Cleanup", context: 2, from: 0, first: 23, parameters: [], kind: "enter", place: place(48, 6), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Cleanup_acquire_tmfWorkLock", actor: "Cleanup", context: 2, from: 1, first: 24, parameters: [], kind: "acquire", place: place(49, 3), text: "acquire tmfWorkLock", external: false, fairness: "weak", event: "acquire tmfWorkLock" },
    { name: "Cleanup_acquire_tmfWorkLock_2", actor: "Cleanup", context: 2, from: 1, first: 25, parameters: [], kind: "acquire", place: place(49, 3), text: "acquire tmfWorkLock", external: false, fairness: "weak", event: undefined },
    { name: "Cleanup_acquire_tmfWorkLock_3", actor: "Cleanup", context: 2, from: 1, first: 26, parameters: [], kind: "spin", place: place(49, 3), text: "acquire tmfWorkLock: busy, begins to spin", external: false, fairness: "weak", event: "wants tmfWorkLock" },
    { name: "Cleanup_outstanding_front", actor: "Cleanup", context: 2, from: 2, first: 27, parameters: [], kind: "operation", place: place(50, 11), text: "outstanding.front()", external: false, fairness: "weak", event: "outstanding.front()" },
    { name: "Cleanup_acquire_tmfWorkLock_after_spinning", actor: "Cleanup", context: 2, from: 3, first: 28, parameters: [], kind: "acquire", place: place(49, 3), text: "acquire tmfWorkLock, after spinning", external: false, fairness: "weak", event: "acquire tmfWorkLock" },
    { name: "Cleanup_release_tmfWorkLock", actor: "Cleanup", context: 2, from: 4, first: 29, parameters: [], kind: "release", place: place(52, 26), text: "release tmfWorkLock", external: false, fairness: "weak", event: "release tmfWorkLock" },
    { name: "Cleanup_task_w_task", actor: "Cleanup", context: 2, from: 5, first: 30, parameters: [], kind: "statement", place: place(58, 17), text: "task = w.task", external: false, fairness: "weak", event: undefined },
    { name: "Cleanup_acquire_backLock", actor: "Cleanup", context: 2, from: 6, first: 31, parameters: [], kind: "acquire", place: place(53, 5), text: "acquire backLock", external: false, fairness: "weak", event: "acquire backLock" },
    { name: "Cleanup_acquire_backLock_2", actor: "Cleanup", context: 2, from: 6, first: 32, parameters: [], kind: "acquire", place: place(53, 5), text: "acquire backLock", external: false, fairness: "weak", event: undefined },
    { name: "Cleanup_acquire_backLock_3", actor: "Cleanup", context: 2, from: 6, first: 33, parameters: [], kind: "spin", place: place(53, 5), text: "acquire backLock: busy, begins to spin", external: false, fairness: "weak", event: "wants backLock" },
    { name: "Cleanup_release_tmfWorkLock_2", actor: "Cleanup", context: 2, from: 7, first: 34, parameters: [], kind: "release", place: place(59, 26), text: "release tmfWorkLock", external: false, fairness: "weak", event: "release tmfWorkLock" },
    { name: "Cleanup_ignored", actor: "Cleanup", context: 2, from: 8, first: 35, parameters: [], kind: "statement", place: place(53, 21), text: "ignored", external: false, fairness: "weak", event: "ignored" },
    { name: "Cleanup_acquire_backLock_after_spinning", actor: "Cleanup", context: 2, from: 9, first: 36, parameters: [], kind: "acquire", place: place(53, 5), text: "acquire backLock, after spinning", external: false, fairness: "weak", event: "acquire backLock" },
    { name: "Cleanup_acquire_backLock_4", actor: "Cleanup", context: 2, from: 10, first: 37, parameters: [], kind: "acquire", place: place(60, 3), text: "acquire backLock", external: false, fairness: "weak", event: "acquire backLock" },
    { name: "Cleanup_acquire_backLock_5", actor: "Cleanup", context: 2, from: 10, first: 38, parameters: [], kind: "acquire", place: place(60, 3), text: "acquire backLock", external: false, fairness: "weak", event: undefined },
    { name: "Cleanup_acquire_backLock_6", actor: "Cleanup", context: 2, from: 10, first: 39, parameters: [], kind: "spin", place: place(60, 3), text: "acquire backLock: busy, begins to spin", external: false, fairness: "weak", event: "wants backLock" },
    { name: "Cleanup_release_backLock", actor: "Cleanup", context: 2, from: 11, first: 40, parameters: [], kind: "release", place: place(53, 36), text: "release backLock", external: false, fairness: "weak", event: "release backLock" },
    { name: "Cleanup_cleanedUp_task", actor: "Cleanup", context: 2, from: 12, first: 41, parameters: [], kind: "statement", place: place(62, 3), text: "cleanedUp = task", external: false, fairness: "weak", event: undefined },
    { name: "Cleanup_acquire_backLock_after_spinning_2", actor: "Cleanup", context: 2, from: 13, first: 42, parameters: [], kind: "acquire", place: place(60, 3), text: "acquire backLock, after spinning", external: false, fairness: "weak", event: "acquire backLock" },
    { name: "Cleanup_release_backLock_2", actor: "Cleanup", context: 2, from: 14, first: 43, parameters: [], kind: "release", place: place(63, 3), text: "release backLock", external: false, fairness: "weak", event: "release backLock" },
    { name: "Firmware_answers", actor: "Firmware", context: -1, from: -1, first: 44, parameters: [], kind: "action", place: place(68, 10), text: "answers", external: false, fairness: "none", event: "answers" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Abort", form: "thread", word: "thread", place: place(29, 8), members: ["Abort"], firstActivation: 1, locations: [
      { label: undefined, place: place(29, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(30, 11), text: "tmfWork.take()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 3), text: "w.task = 1", calls: [], locals: [["w", "Abort.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 3), text: "acquire tmfWorkLock", calls: [], locals: [["w", "Abort.w"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(33, 22), text: "outstanding.insertTail(w)", calls: [], locals: [["w", "Abort.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 3), text: "spin for tmfWorkLock", calls: [], locals: [["w", "Abort.w"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(33, 49), text: "release tmfWorkLock", calls: [], locals: [["w", "Abort.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 3), text: "sent = true", calls: [], locals: [["w", "Abort.w"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Abort_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Abort_level(s)] ?? "", pending: () => false },
    { name: "Response", form: "deferred", word: "work", place: place(38, 6), members: ["Response"], firstActivation: 2, locations: [
      { label: undefined, place: place(38, 6), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "acquire backLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(40, 5), text: "acquire tmfWorkLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(39, 3), text: "spin for backLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(41, 13), text: "outstanding.removeHead()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 5), text: "spin for tmfWorkLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 5), text: "release tmfWorkLock", calls: [], locals: [["w", "Response.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 22), text: "w.give()", calls: [], locals: [["w", "Response.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 3), text: "release backLock", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Response_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Response_level(s)] ?? "", pending: (s: State) => Response_pending(s) },
    { name: "Cleanup", form: "deferred", word: "work", place: place(48, 6), members: ["Cleanup"], firstActivation: 3, locations: [
      { label: undefined, place: place(48, 6), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 3), text: "acquire tmfWorkLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(50, 11), text: "outstanding.front()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 3), text: "spin for tmfWorkLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(52, 26), text: "release tmfWorkLock", calls: [], locals: [["w", "Cleanup.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 17), text: "task = w.task", calls: [], locals: [["w", "Cleanup.w"], ["task", "Cleanup.task"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 5), text: "acquire backLock", calls: [], locals: [["w", "Cleanup.w"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 26), text: "release tmfWorkLock", calls: [], locals: [["w", "Cleanup.w"], ["task", "Cleanup.task"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "ignored", place: place(53, 21), text: "ignored", calls: [], locals: [["w", "Cleanup.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 5), text: "spin for backLock", calls: [], locals: [["w", "Cleanup.w"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(60, 3), text: "acquire backLock", calls: [], locals: [["w", "Cleanup.w"], ["task", "Cleanup.task"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(53, 36), text: "release backLock", calls: [], locals: [["w", "Cleanup.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(62, 3), text: "cleanedUp = task", calls: [], locals: [["w", "Cleanup.w"], ["task", "Cleanup.task"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 3), text: "spin for backLock", calls: [], locals: [["w", "Cleanup.w"], ["task", "Cleanup.task"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(63, 3), text: "release backLock", calls: [], locals: [["w", "Cleanup.w"], ["task", "Cleanup.task"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Cleanup_at(s), cpu: (_s: State) => 1, level: (s: State) => LEVELS[Cleanup_level(s)] ?? "", pending: (s: State) => Cleanup_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 2, classes: [
    { name: "backLock", kind: "spinlock", waiting: "spins", place: place(21, 6), members: ["backLock"], holds: (s: State, _member: number, activation: number) => backLock_owner(s) === activation, isShared: false, owner: (s: State) => backLock_owner(s) },
    { name: "tmfWorkLock", kind: "spinlock", waiting: "spins", place: place(22, 6), members: ["tmfWorkLock"], holds: (s: State, _member: number, activation: number) => tmfWorkLock_owner(s) === activation, isShared: false, owner: (s: State) => tmfWorkLock_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Abort_at(s) === 3 ? 2 : Abort_at(s) === 5 ? 2 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (s: State) => Response_at(s) === 1 ? 1 : Response_at(s) === 2 ? 2 : Response_at(s) === 3 ? 1 : Response_at(s) === 5 ? 2 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (s: State) => Cleanup_at(s) === 1 ? 2 : Cleanup_at(s) === 3 ? 2 : Cleanup_at(s) === 6 ? 1 : Cleanup_at(s) === 9 ? 1 : Cleanup_at(s) === 10 ? 1 : Cleanup_at(s) === 13 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(24, 13), message: "`outstanding`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list_head", ends: true },
    { kind: "rule", name: "malformed-list", place: place(24, 13), message: "`outstanding`: the links do not form a ring through the head", platform: "list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "lock-leak", place: place(29, 8), message: "`Abort` returns and still holds `backLock`", platform: "BUG: Abort still has locks held! (backLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(29, 8), message: "`Abort` returns and still holds `tmfWorkLock`", platform: "BUG: Abort still has locks held! (tmfWorkLock)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(29, 8), message: "`Abort` returns at another level than it was entered at", platform: "WARNING: Abort turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "null-dereference", place: place(32, 3), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(32, 3), message: "`w.task`: the element of `tmfWork` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(32, 3), message: "`w.task`: the element of `tmfWork` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(33, 3), message: "`tmfWorkLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (tmfWorkLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(33, 3), message: "`tmfWorkLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds tmfWorkLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(33, 3), message: "`Abort` waits for `tmfWorkLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Abort spins for tmfWorkLock", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(33, 22), message: "`outstanding` is guarded by `tmfWorkLock`, which is not held here", platform: "WARNING: lockdep_assert_held(tmfWorkLock) failed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(33, 45), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(33, 22), message: "`outstanding.insertTail(w)`: the element of `tmfWork` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(33, 22), message: "`outstanding.insertTail(w)`: the element of `tmfWork` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "double-insert", place: place(33, 22), message: "an element that is in a list with this link already is inserted into `outstanding`", platform: "list_add double add: new=prev or new=next", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(33, 22), message: "`outstanding`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(33, 49), message: "`tmfWorkLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (tmfWorkLock)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(39, 3), message: "`backLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (backLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(39, 3), message: "`backLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds backLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(39, 3), message: "`Response` waits for `backLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Response spins for backLock", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(40, 5), message: "`tmfWorkLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (tmfWorkLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(40, 5), message: "`tmfWorkLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds tmfWorkLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(40, 5), message: "`Response` waits for `tmfWorkLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Response spins for tmfWorkLock", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(41, 13), message: "`outstanding` is guarded by `tmfWorkLock`, which is not held here", platform: "WARNING: lockdep_assert_held(tmfWorkLock) failed", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 13), message: "`outstanding`: N is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 13), message: "`outstanding`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(42, 5), message: "`tmfWorkLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (tmfWorkLock)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(43, 22), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "double-free", place: place(43, 22), message: "an element of `tmfWork` is given through a ref to what has been given already", platform: "BUG: KASAN: double-free", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(44, 3), message: "`backLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (backLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 6), message: "`Response` returns and still holds `backLock`", platform: "BUG: workqueue leaked atomic, lock or RCU: Response, backLock still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 6), message: "`Response` returns and still holds `tmfWorkLock`", platform: "BUG: workqueue leaked atomic, lock or RCU: Response, tmfWorkLock still held", ends: true },
    { kind: "rule", name: "wrong-level", place: place(38, 6), message: "`Response` returns at another level than it was entered at", platform: "WARNING: Response turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(49, 3), message: "`tmfWorkLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (tmfWorkLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(49, 3), message: "`tmfWorkLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds tmfWorkLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(49, 3), message: "`Cleanup` waits for `tmfWorkLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Cleanup spins for tmfWorkLock", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(50, 11), message: "`outstanding` is guarded by `tmfWorkLock`, which is not held here", platform: "WARNING: lockdep_assert_held(tmfWorkLock) failed", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(52, 26), message: "`tmfWorkLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (tmfWorkLock)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(58, 24), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(58, 24), message: "`w.task`: the element of `tmfWork` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(58, 24), message: "`w.task`: the element of `tmfWork` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(53, 5), message: "`backLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (backLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(53, 5), message: "`backLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds backLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(53, 5), message: "`Cleanup` waits for `backLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Cleanup spins for backLock", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(59, 26), message: "`tmfWorkLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (tmfWorkLock)", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(60, 3), message: "`backLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (backLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(60, 3), message: "`backLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds backLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(60, 3), message: "`Cleanup` waits for `backLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Cleanup spins for backLock", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(53, 36), message: "`backLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (backLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(48, 6), message: "`Cleanup` returns and still holds `backLock`", platform: "BUG: workqueue leaked atomic, lock or RCU: Cleanup, backLock still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(48, 6), message: "`Cleanup` returns and still holds `tmfWorkLock`", platform: "BUG: workqueue leaked atomic, lock or RCU: Cleanup, tmfWorkLock still held", ends: true },
    { kind: "rule", name: "wrong-level", place: place(48, 6), message: "`Cleanup` returns at another level than it was entered at", platform: "WARNING: Cleanup turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(63, 3), message: "`backLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (backLock)", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (w != none) { w.give(); } is true", place: place(43, 5), other: undefined, parts: ["Response"] },
    { kind: "branch", text: "if (w != none) { w.give(); } is false", place: place(43, 5), other: undefined, parts: ["Response"] },
    { kind: "branch", text: "if (w == none) is true", place: place(51, 3), other: undefined, parts: ["Cleanup"] },
    { kind: "branch", text: "if (w == none) is false", place: place(51, 3), other: undefined, parts: ["Cleanup"] },
  ],
  events: [
    { text: "tmfWork.take", formats: [] },
    { text: "leave", formats: [] },
    { text: "acquire tmfWorkLock", formats: [] },
    { text: "wants tmfWorkLock", formats: [] },
    {
      text: "outstanding.insertTail({0})",
      formats: [{ kind: "names", low: 0, names: ["tmfWork[0] (dangling)", "tmfWork[0]"] }],
    },
    { text: "release tmfWorkLock", formats: [] },
    { text: "release tmfWorkLock shared", formats: [] },
    { text: "enter", formats: [] },
    { text: "acquire backLock", formats: [] },
    { text: "wants backLock", formats: [] },
    { text: "outstanding.removeHead", formats: [] },
    {
      text: "tmfWork.give({0})",
      formats: [{ kind: "names", low: 0, names: ["tmfWork[0] (dangling)", "tmfWork[0]"] }],
    },
    { text: "release backLock", formats: [] },
    { text: "release backLock shared", formats: [] },
    { text: "outstanding.front", formats: [] },
    { text: "answers", formats: [] },
    { text: "schedule Response", formats: [] },
    { text: "schedule Cleanup", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "raced", place: place(75, 11), text: "Response.active && Cleanup.active && cleanedUp == 0", holds: raced },
  ],
  // prettier-ignore
  stateRules: [
    { name: "pool-leak tmfWork", place: place(23, 6), text: "an element of `tmfWork` is taken, and nothing refers to it any more", holds: pool_leak_tmfWork, rule: "pool-leak", message: "an element of `tmfWork` is taken, and nothing refers to it any more", platform: "kmemleak: unreferenced object", needs: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "tmfWork", group: "variable", dimensions: [[0, 0]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: tmfWork, write: setTmfWork },
    { name: "tmfWork.task", group: "variable", dimensions: [[0, 0]], format: { kind: "number" }, read: tmfWork_task, write: setTmfWork_task },
    { name: "sent", group: "variable", dimensions: [], format: { kind: "boolean" }, read: sent, write: setSent },
    { name: "cleanedUp", group: "variable", dimensions: [], format: { kind: "number" }, read: cleanedUp, write: setCleanedUp },
    { name: "outstanding.next", group: "object", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["nothing","tmfWork[0]","head"] }, read: outstanding_next, write: setOutstanding_next },
    { name: "outstanding.prev", group: "object", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["nothing","tmfWork[0]","head"] }, read: outstanding_prev, write: setOutstanding_prev },
    { name: "outstanding.members", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["tmfWork[0]"] } }, read: outstanding_members, write: setOutstanding_members },
    { name: "outstanding.given", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["tmfWork[0]"] } }, read: outstanding_given, write: setOutstanding_given },
    { name: "backLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Abort","Response","Cleanup"] }, read: backLock_owner, write: setBackLock_owner },
    { name: "backLock.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: backLock_saved, write: setBackLock_saved },
    { name: "tmfWorkLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Abort","Response","Cleanup"] }, read: tmfWorkLock_owner, write: setTmfWorkLock_owner },
    { name: "tmfWorkLock.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: tmfWorkLock_saved, write: setTmfWorkLock_saved },
    { name: "Abort.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 tmfWork.take()","2 w.task = 1","3 acquire tmfWorkLock","4 outstanding.insertTail(w)","5 spin for tmfWorkLock","6 release tmfWorkLock","7 sent = true"] }, read: Abort_at, write: setAbort_at },
    { name: "Abort.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Abort_level, write: setAbort_level },
    { name: "Response.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire backLock","2 acquire tmfWorkLock","3 spin for backLock","4 outstanding.removeHead()","5 spin for tmfWorkLock","6 release tmfWorkLock","7 w.give()","8 release backLock"] }, read: Response_at, write: setResponse_at },
    { name: "Response.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Response_level, write: setResponse_level },
    { name: "Response.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Response_pending, write: setResponse_pending },
    { name: "Cleanup.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire tmfWorkLock","2 outstanding.front()","3 spin for tmfWorkLock","4 release tmfWorkLock","5 task = w.task","6 acquire backLock","7 release tmfWorkLock","8 ignored","9 spin for backLock","10 acquire backLock","11 release backLock","12 cleanedUp = task","13 spin for backLock","14 release backLock"] }, read: Cleanup_at, write: setCleanup_at },
    { name: "Cleanup.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Cleanup_level, write: setCleanup_level },
    { name: "Cleanup.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Cleanup_pending, write: setCleanup_pending },
    { name: "Abort.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["tmfWork[0] (dangling)","tmfWork[0]"] } }, read: Abort_w, write: setAbort_w },
    { name: "Abort.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Abort_oldLevel, write: setAbort_oldLevel },
    { name: "Response.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Response_oldLevel, write: setResponse_oldLevel },
    { name: "Response.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["tmfWork[0] (dangling)","tmfWork[0]"] } }, read: Response_w, write: setResponse_w },
    { name: "Cleanup.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Cleanup_oldLevel, write: setCleanup_oldLevel },
    { name: "Cleanup.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["tmfWork[0] (dangling)","tmfWork[0]"] } }, read: Cleanup_w, write: setCleanup_w },
    { name: "Cleanup.task", group: "context", dimensions: [], format: { kind: "number" }, read: Cleanup_task, write: setCleanup_task },
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
