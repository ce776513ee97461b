// Generated from specs/bugs/uvc-request.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 3c7b22a15fb3deb9 · revision after · 18 variables in 2 words (46 bits) · 29 actions, 30 transitions
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

// Can a USB request be put on the free list twice, by the pump and by its own completion?
//
// Source: Linux 96163f835e65 (Fixes: f9897ec0f6d3), the UVC gadget. The pump takes a free request, fills it from the next
// frame and queues it to the controller, again and again. On its way out it gives back what it holds; but its pointer is
// still that of the request that it queued last, which the controller owns by then. The fix forgets the pointer once
// the request is queued.
// Abstracted: encoding, errors of queueing. Two requests. The operations of the list are single steps: everybody who uses
// it holds its lock, with interrupts off.
//
// What was found. In `before` the stream stops just after a request has been queued. The pump puts it on the free list, and
// so does the completion; whoever comes second finds it there. In `halfFixed` the pointer is forgotten before the pump
// has looked for a frame. If there is none, the request is on no list and at no controller: lost.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const forgets = OnceQueued
const HEAD = 3;
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const NONE = 0;
const NOTHING = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable               values
//    0  0–1            atController           one bit for each element
//    0  2–3            finished               none, 1, 2
//    0  4              frames                 0..1
//    0  5              streaming              false, true
//    0  6–11 (3 × 2)   free.next[node: 1..3]  nothing, 1, 2, head
//    0  12–17 (3 × 2)  free.prev[node: 1..3]  nothing, 1, 2, head
//    0  18–19          free.members           one bit for each element
//    0  20–21          requests.owner         free, Pump, Complete
//    0  22–24          requests.saved         TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  25–28          Pump.at                0 inactive, 1..11 where it rests
//    0  29–31          Pump.level             TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  0              Pump.pending           false, true
//    1  1–3            Complete.at            0 inactive, 1..7 where it rests
//    1  4              Complete.pending       false, true
//    1  5–6            Pump.pump.request      none, 1, 2
//    1  7–9            Pump.oldLevel          TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  10–11          Pump.pump.taken        none, 1, 2
//    1  12–13          Complete.request       none, 1, 2

const atController = (s: State): number => s[0] & 3;
const setAtController = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const finished = (s: State): number => (s[0] >>> 2) & 3;
const setFinished = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const frames = (s: State): number => (s[0] >>> 4) & 1;
const setFrames = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 4)) | (value << 4);
};
const streaming = (s: State): boolean => ((s[0] >>> 5) & 1) !== 0;
const setStreaming = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 5)) | ((value ? 1 : 0) << 5);
};
const free_next = (s: State, node: number): number => (s[0] >>> (2 * node + 4)) & 3;
const setFree_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 4))) | (value << (2 * node + 4));
};
const free_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 10)) & 3;
const setFree_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 10))) | (value << (2 * node + 10));
};
const free_members = (s: State): number => (s[0] >>> 18) & 3;
const setFree_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 18)) | (value << 18);
};
const requests_owner = (s: State): number => (s[0] >>> 20) & 3;
const setRequests_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 20)) | (value << 20);
};
const requests_saved = (s: State): number => (s[0] >>> 22) & 7;
const setRequests_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 22)) | (value << 22);
};
const Pump_at = (s: State): number => (s[0] >>> 25) & 15;
const setPump_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 25)) | (value << 25);
};
const Pump_level = (s: State): number => (s[0] >>> 29) & 7;
const setPump_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 29)) | (value << 29);
};
const Pump_pending = (s: State): boolean => (s[1] & 1) !== 0;
const setPump_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~1) | (value ? 1 : 0);
};
const Complete_at = (s: State): number => (s[1] >>> 1) & 7;
const setComplete_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 1)) | (value << 1);
};
const Complete_pending = (s: State): boolean => ((s[1] >>> 4) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const Pump_pump_request = (s: State): number => (s[1] >>> 5) & 3;
const setPump_pump_request = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 5)) | (value << 5);
};
const Pump_oldLevel = (s: State): number => (s[1] >>> 7) & 7;
const setPump_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 7)) | (value << 7);
};
const Pump_pump_taken = (s: State): number => (s[1] >>> 10) & 3;
const setPump_pump_taken = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 10)) | (value << 10);
};
const Complete_request = (s: State): number => (s[1] >>> 12) & 3;
const setComplete_request = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 12)) | (value << 12);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function free_node1(s: State): number {
  return free_next(s, HEAD);
}

/** The node reached by 2 hops from the head; stays where it cannot go on. */
function free_node2(s: State): number {
  if (free_node1(s) !== 0 && free_node1(s) <= 2) return free_next(s, free_node1(s));
  return free_node1(s);
}

/** Elements reached from the head. */
function free_length(s: State): number {
  return (
    (free_node1(s) !== 0 && free_node1(s) <= 2 ? 1 : 0) +
    (free_node2(s) !== 0 && free_node2(s) <= 2 ? 1 : 0)
  );
}

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (requests_owner(s) === a && requests_saved(s) === NMI) return NMI;
  if (requests_owner(s) === a && requests_saved(s) === HARDIRQ) return HARDIRQ;
  if (requests_owner(s) === a && requests_saved(s) === SOFTIRQ) return SOFTIRQ;
  if (requests_owner(s) === a && requests_saved(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Pump_at(s) !== 0 && Pump_level(s) === NMI) return NMI;
  if (
    (0 === c && Pump_at(s) !== 0 && Pump_level(s) === HARDIRQ) ||
    (0 === c && Complete_at(s) !== 0)
  )
    return HARDIRQ;
  if (0 === c && Pump_at(s) !== 0 && Pump_level(s) === SOFTIRQ) return SOFTIRQ;
  if (0 === c && Pump_at(s) !== 0 && Pump_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Pump_at(s) !== 0 && Pump_level(s) === NMI) return NMI;
  if (
    (0 === c && Pump_at(s) !== 0 && Pump_level(s) === HARDIRQ) ||
    (0 === c && Complete_at(s) !== 0)
  )
    return HARDIRQ;
  if (0 === c && Pump_at(s) !== 0 && Pump_level(s) === SOFTIRQ) return SOFTIRQ;
  if (0 === c && Pump_at(s) !== 0 && Pump_level(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Pump_at(s) !== 0 && 0 === c && Pump_level(s) < l) ||
    (o === 2 && Complete_at(s) !== 0 && 0 === c && HARDIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Pump_at(s) === 7) return requests_owner(s);
    if (Pump_at(s) === 5) return requests_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Complete_at(s) === 5) return requests_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Pump_at(s) !== 0) {
      if (
        Complete_at(s) !== 0 &&
        3 > Pump_level(s) &&
        Complete_at(s) === 5 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Complete_at(s) !== 0) {
      if (
        Pump_at(s) !== 0 &&
        Pump_level(s) === NMI &&
        (Pump_at(s) === 5 || Pump_at(s) === 7) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo2(s, waitsFor(s, a), a);
}

/** exists r in 1..2: ((atController & bit(r - 1)) != 0) && (finished == none) */
function exists1(s: State): boolean {
  for (let r = 1; r <= 2; r++)
    if ((atController(s) & (1 << (r - 1))) !== 0 && finished(s) === NONE) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Pump_at(s) === 0 &&
    Complete_at(s) === 0 &&
    !(Pump_at(s) === 0 && occupied(s, 0) === TASK && Pump_pending(s)) &&
    !(Complete_at(s) === 0 && HARDIRQ > occupied(s, 0) && Complete_pending(s)) &&
    !exists1(s)
  );
}

/** The last operation on free has ended. False: a rule is broken and the step ends. */
function free_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = free_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && free_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            free_prev(next, following) === here &&
            (free_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((free_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((free_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if ((free_members(next) & (1 << (node - 1))) === 0) {
      setFree_next(next, node, 0);
      setFree_prev(next, node, 0);
    }
  }
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Pump: enters   specs/bugs/uvc-request.ilk:35
 *   work Pump { pump(none); }
 */
function Pump_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 0) !== TASK) return false;
  if (!Pump_pending(s)) return false;
  setPump_pending(next, false);
  sink.event(0); // enter
  setPump_level(next, TASK);
  setPump_pump_request(next, NONE);
  setPump_at(next, 1); // before test streaming
  return true;
}

/**
 * Pump: test streaming   specs/bugs/uvc-request.ilk:39
 *   while (streaming) {
 */
function Pump_test_streaming(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (streaming(next)) {
    sink.note(0); // branch: while (streaming) is true
    setPump_at(next, 2); // before acquire requests
  } else {
    sink.note(1); // branch: while (streaming) is false
    if (Pump_pump_request(next) === NONE) {
      sink.note(2); // branch: if (request == none) { return; } is true
      if (requests_owner(next) === 1) {
        sink.fail(2); // lock-leak
      }
      if (Pump_level(next) !== TASK) {
        sink.fail(3); // wrong-level
      }
      if (requests_owner(next) === 1 || Pump_level(next) !== TASK) {
        return true;
      }
      sink.event(1); // leave
      setPump_at(next, 0); // inactive
      setPump_level(next, 0);
      setPump_pump_request(next, 0);
    } else {
      sink.note(3); // branch: if (request == none) { return; } is false
      setPump_at(next, 3); // before acquire requests
    }
  }
  return true;
}

/**
 * Pump: acquire requests   specs/bugs/uvc-request.ilk:40
 *   acquire requests at HARDIRQ;
 */
function Pump_acquire_requests(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(s) !== 0) return false;
  sink.event(2); // acquire requests
  setRequests_owner(next, 1);
  setRequests_saved(next, HARDIRQ);
  setPump_level(next, Pump_level(next) < HARDIRQ ? HARDIRQ : Pump_level(next));
  setPump_at(next, 4); // before free.removeHead()
  return true;
}

/**
 * Pump: acquire requests   specs/bugs/uvc-request.ilk:40
 *   acquire requests at HARDIRQ;
 */
function Pump_acquire_requests_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(s) !== 1) return false;
  sink.fail(4); // recursive-acquire
  return true;
}

/**
 * Pump: acquire requests: busy, begins to spin   specs/bugs/uvc-request.ilk:40
 *   acquire requests at HARDIRQ;
 */
function Pump_acquire_requests_3(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (!(requests_owner(s) !== 0 && requests_owner(s) !== 1)) return false;
  sink.event(3); // wants requests
  if (
    interruptedOwner(
      next,
      requests_owner(next),
      0,
      Pump_level(next) < HARDIRQ ? HARDIRQ : Pump_level(next),
    )
  ) {
    sink.fail(5); // self-deadlock
    return true;
  }
  const oldLevel = Pump_level(next);
  setPump_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setPump_oldLevel(next, oldLevel);
  setPump_at(next, 5); // before spin for requests
  if (waitsInCycle(next, 1)) {
    sink.fail(6); // deadlock
    return true;
  }
  return true;
}

/**
 * Pump: acquire requests   specs/bugs/uvc-request.ilk:54
 *   with requests at HARDIRQ { free.insertTail(request); }
 */
function Pump_acquire_requests_4(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(s) !== 0) return false;
  sink.event(2); // acquire requests
  setRequests_owner(next, 1);
  setRequests_saved(next, HARDIRQ);
  setPump_level(next, Pump_level(next) < HARDIRQ ? HARDIRQ : Pump_level(next));
  setPump_at(next, 6); // before free.insertTail(request)
  return true;
}

/**
 * Pump: acquire requests   specs/bugs/uvc-request.ilk:54
 *   with requests at HARDIRQ { free.insertTail(request); }
 */
function Pump_acquire_requests_5(s: State, _next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(s) !== 1) return false;
  sink.fail(7); // recursive-acquire
  return true;
}

/**
 * Pump: acquire requests: busy, begins to spin   specs/bugs/uvc-request.ilk:54
 *   with requests at HARDIRQ { free.insertTail(request); }
 */
function Pump_acquire_requests_6(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (!(requests_owner(s) !== 0 && requests_owner(s) !== 1)) return false;
  sink.event(3); // wants requests
  if (
    interruptedOwner(
      next,
      requests_owner(next),
      0,
      Pump_level(next) < HARDIRQ ? HARDIRQ : Pump_level(next),
    )
  ) {
    sink.fail(8); // self-deadlock
    return true;
  }
  const oldLevel = Pump_level(next);
  setPump_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setPump_oldLevel(next, oldLevel);
  setPump_at(next, 7); // before spin for requests
  if (waitsInCycle(next, 1)) {
    sink.fail(9); // deadlock
    return true;
  }
  return true;
}

/**
 * Pump: free.removeHead()   specs/bugs/uvc-request.ilk:41
 *   request = free.removeHead();
 */
function Pump_free_removeHead(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(next) !== 1) {
    sink.fail(10); // lock-not-held
    return true;
  }
  const request = free_next(next, HEAD) === HEAD ? NONE : free_next(next, HEAD);
  if (free_next(next, HEAD) === HEAD) {
    sink.event(4); // free.removeHead
    if (!free_settle(next, sink)) return true;
  } else {
    const E = free_next(next, HEAD);
    if (
      free_next(next, E) === 0 ||
      free_prev(next, free_next(next, E)) !== E ||
      free_prev(next, E) === 0 ||
      free_next(next, free_prev(next, E)) !== E
    ) {
      sink.fail(11); // corrupt-list
      return true;
    }
    const P = free_prev(next, E);
    const N = free_next(next, E);
    if (N === 0) {
      sink.fail(12); // corrupt-list
      return true;
    }
    setFree_prev(next, N, P);
    if (P === 0) {
      sink.fail(13); // corrupt-list
      return true;
    }
    setFree_next(next, P, N);
    setFree_next(next, E, NOTHING);
    setFree_prev(next, E, NOTHING);
    sink.event(4); // free.removeHead
    if (E !== HEAD) {
      setFree_members(next, free_members(next) & ~(1 << (E - 1)));
    }
    if (!free_settle(next, sink)) return true;
  }
  setPump_pump_request(next, request);
  setPump_at(next, 8); // before release requests
  return true;
}

/**
 * Pump: acquire requests, after spinning   specs/bugs/uvc-request.ilk:40
 *   acquire requests at HARDIRQ;
 */
function Pump_acquire_requests_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(s) !== 0) return false;
  sink.event(2); // acquire requests
  setRequests_owner(next, 1);
  setRequests_saved(next, HARDIRQ);
  setPump_level(next, Pump_oldLevel(next) < HARDIRQ ? HARDIRQ : Pump_oldLevel(next));
  setPump_oldLevel(next, 0);
  setPump_at(next, 4); // before free.removeHead()
  return true;
}

/**
 * Pump: free.insertTail(request)   specs/bugs/uvc-request.ilk:54
 *   with requests at HARDIRQ { free.insertTail(request); }
 */
function Pump_free_insertTail_request(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(next) !== 1) {
    sink.fail(14); // lock-not-held
  }
  if (Pump_pump_request(next) === NONE) {
    sink.fail(15); // null-dereference
  }
  if (requests_owner(next) !== 1 || Pump_pump_request(next) === NONE) {
    return true;
  }
  if ((free_members(next) & (1 << (Pump_pump_request(next) - 1))) !== 0) {
    sink.fail(16); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Pump_pump_request(next) - 1)));
  const P = free_prev(next, HEAD);
  if (!(
    P !== 0 &&
    free_prev(next, HEAD) === P &&
    free_next(next, P) === HEAD &&
    P !== Pump_pump_request(next)
  )) {
    sink.fail(17); // corrupt-list
    return true;
  }
  setFree_prev(next, HEAD, Pump_pump_request(next));
  setFree_next(next, Pump_pump_request(next), HEAD);
  setFree_prev(next, Pump_pump_request(next), P);
  if (P === 0) {
    sink.fail(18); // corrupt-list
    return true;
  }
  setFree_next(next, P, Pump_pump_request(next));
  sink.event(5, Pump_pump_request(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setPump_at(next, 9); // before release requests
  return true;
}

/**
 * Pump: acquire requests, after spinning   specs/bugs/uvc-request.ilk:54
 *   with requests at HARDIRQ { free.insertTail(request); }
 */
function Pump_acquire_requests_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(s) !== 0) return false;
  sink.event(2); // acquire requests
  setRequests_owner(next, 1);
  setRequests_saved(next, HARDIRQ);
  setPump_level(next, Pump_oldLevel(next) < HARDIRQ ? HARDIRQ : Pump_oldLevel(next));
  setPump_oldLevel(next, 0);
  setPump_at(next, 6); // before free.insertTail(request)
  return true;
}

/**
 * Pump: release requests   specs/bugs/uvc-request.ilk:42
 */
function Pump_release_requests(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(next) !== 1) {
    sink.fail(19); // release-not-owner
    return true;
  }
  sink.event(6); // release requests
  setRequests_owner(next, 0);
  setRequests_saved(next, 0);
  setPump_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (Pump_pump_request(next) === NONE) {
    sink.note(4); // branch: if (request == none) { return; } is true
    if (requests_owner(next) === 1) {
      sink.fail(2); // lock-leak
    }
    if (Pump_level(next) !== TASK) {
      sink.fail(3); // wrong-level
    }
    if (requests_owner(next) === 1 || Pump_level(next) !== TASK) {
      return true;
    }
    sink.event(1); // leave
    setPump_at(next, 0); // inactive
    setPump_level(next, 0);
    setPump_pump_request(next, 0);
  } else {
    sink.note(5); // branch: if (request == none) { return; } is false
    const taken = Pump_pump_request(next);
    setPump_pump_taken(next, taken);
    setPump_at(next, 10); // before test frames == 0
  }
  return true;
}

/**
 * Pump: release requests   specs/bugs/uvc-request.ilk:54
 *   with requests at HARDIRQ { free.insertTail(request); }
 */
function Pump_release_requests_2(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (requests_owner(next) !== 1) {
    sink.fail(20); // release-not-owner
    return true;
  }
  sink.event(6); // release requests
  setRequests_owner(next, 0);
  setRequests_saved(next, 0);
  setPump_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (requests_owner(next) === 1) {
    sink.fail(2); // lock-leak
  }
  if (Pump_level(next) !== TASK) {
    sink.fail(3); // wrong-level
  }
  if (requests_owner(next) === 1 || Pump_level(next) !== TASK) {
    return true;
  }
  sink.event(1); // leave
  setPump_at(next, 0); // inactive
  setPump_level(next, 0);
  setPump_pump_request(next, 0);
  return true;
}

/**
 * Pump: test frames == 0   specs/bugs/uvc-request.ilk:46
 *   if (frames == 0) { break; }
 */
function Pump_test_frames_0(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  if (frames(next) === 0) {
    sink.note(6); // branch: if (frames == 0) { break; } is true
    if (Pump_pump_request(next) === NONE) {
      sink.note(2); // branch: if (request == none) { return; } is true
      if (requests_owner(next) === 1) {
        sink.fail(2); // lock-leak
      }
      if (Pump_level(next) !== TASK) {
        sink.fail(3); // wrong-level
      }
      if (requests_owner(next) === 1 || Pump_level(next) !== TASK) {
        return true;
      }
      sink.event(1); // leave
      setPump_at(next, 0); // inactive
      setPump_level(next, 0);
      setPump_pump_request(next, 0);
      setPump_pump_taken(next, 0);
    } else {
      sink.note(3); // branch: if (request == none) { return; } is false
      setPump_pump_taken(next, 0);
      setPump_at(next, 3); // before acquire requests
    }
  } else {
    sink.note(7); // branch: if (frames == 0) { break; } is false
    setPump_at(next, 11); // before frames = 0
  }
  return true;
}

/**
 * Pump: frames = 0   specs/bugs/uvc-request.ilk:47
 *   atomic {
 */
function Pump_frames_0(s: State, next: State, sink: Sink): boolean {
  if (!(Pump_level(s) >= top(s, 0))) return false;
  setFrames(next, 0);
  if (Pump_pump_taken(next) === NONE) {
    sink.fail(21); // null-dereference
    return true;
  }
  setAtController(next, atController(next) | (0 | (1 << (Pump_pump_taken(next) - 1))));
  setPump_pump_request(next, NONE);
  setPump_pump_taken(next, 0);
  setPump_at(next, 1); // before test streaming
  return true;
}

/**
 * Complete: enters   specs/bugs/uvc-request.ilk:57
 *   isr Complete {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ > occupied(s, 0))) return false;
  if (!Complete_pending(s)) return false;
  if (Pump_at(next) !== 0) {
    sink.note(9 + Pump_at(next)); // which statement is interrupted
  }
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before let request = finished
  return true;
}

/**
 * Complete: let request = finished   specs/bugs/uvc-request.ilk:58
 */
function Complete_let_request_finished(s: State, next: State, _sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  const request = finished(next);
  setComplete_request(next, request);
  setComplete_at(next, 2); // before finished = none
  return true;
}

/**
 * Complete: finished = none   specs/bugs/uvc-request.ilk:59
 */
function Complete_finished_none(s: State, next: State, _sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  setFinished(next, NONE);
  setComplete_at(next, 3); // before acquire requests
  return true;
}

/**
 * Complete: acquire requests   specs/bugs/uvc-request.ilk:60
 *   with requests { free.insertTail(request); }
 */
function Complete_acquire_requests(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (requests_owner(s) !== 0) return false;
  sink.note(8); // Complete takes requests
  sink.event(2); // acquire requests
  setRequests_owner(next, 2);
  setRequests_saved(next, PREEMPT_OFF);
  setComplete_at(next, 4); // before free.insertTail(request)
  return true;
}

/**
 * Complete: acquire requests   specs/bugs/uvc-request.ilk:60
 *   with requests { free.insertTail(request); }
 */
function Complete_acquire_requests_2(s: State, _next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (requests_owner(s) !== 2) return false;
  sink.fail(22); // recursive-acquire
  return true;
}

/**
 * Complete: acquire requests: busy, begins to spin   specs/bugs/uvc-request.ilk:60
 *   with requests { free.insertTail(request); }
 */
function Complete_acquire_requests_3(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (!(requests_owner(s) !== 0 && requests_owner(s) !== 2)) return false;
  sink.event(3); // wants requests
  if (interruptedOwner(next, requests_owner(next), 0, HARDIRQ)) {
    sink.fail(23); // self-deadlock
    return true;
  }
  setComplete_at(next, 5); // before spin for requests
  if (waitsInCycle(next, 2)) {
    sink.fail(24); // deadlock
    return true;
  }
  return true;
}

/**
 * Complete: free.insertTail(request)   specs/bugs/uvc-request.ilk:60
 *   with requests { free.insertTail(request); }
 */
function Complete_free_insertTail_request(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (requests_owner(next) !== 2) {
    sink.fail(25); // lock-not-held
  }
  if (Complete_request(next) === NONE) {
    sink.fail(26); // null-dereference
  }
  if (requests_owner(next) !== 2 || Complete_request(next) === NONE) {
    return true;
  }
  if ((free_members(next) & (1 << (Complete_request(next) - 1))) !== 0) {
    sink.fail(27); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Complete_request(next) - 1)));
  const P = free_prev(next, HEAD);
  if (!(
    P !== 0 &&
    free_prev(next, HEAD) === P &&
    free_next(next, P) === HEAD &&
    P !== Complete_request(next)
  )) {
    sink.fail(28); // corrupt-list
    return true;
  }
  setFree_prev(next, HEAD, Complete_request(next));
  setFree_next(next, Complete_request(next), HEAD);
  setFree_prev(next, Complete_request(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setFree_next(next, P, Complete_request(next));
  sink.event(5, Complete_request(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setComplete_at(next, 6); // before release requests
  return true;
}

/**
 * Complete: acquire requests, after spinning   specs/bugs/uvc-request.ilk:60
 *   with requests { free.insertTail(request); }
 */
function Complete_acquire_requests_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (requests_owner(s) !== 0) return false;
  sink.note(8); // Complete takes requests
  sink.event(2); // acquire requests
  setRequests_owner(next, 2);
  setRequests_saved(next, PREEMPT_OFF);
  setComplete_at(next, 4); // before free.insertTail(request)
  return true;
}

/**
 * Complete: release requests   specs/bugs/uvc-request.ilk:60
 *   with requests { free.insertTail(request); }
 */
function Complete_release_requests(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  if (requests_owner(next) !== 2) {
    sink.fail(30); // release-not-owner
    return true;
  }
  sink.event(6); // release requests
  setRequests_owner(next, 0);
  setRequests_saved(next, 0);
  setComplete_at(next, 7); // before schedule Pump
  return true;
}

/**
 * Complete: schedule Pump   specs/bugs/uvc-request.ilk:61
 */
function Complete_schedule_Pump(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, 0))) return false;
  sink.event(8); // schedule Pump
  setPump_pending(next, true);
  if (requests_owner(next) === 2) {
    sink.fail(31); // lock-leak
    return true;
  }
  sink.event(1); // leave
  setComplete_at(next, 0); // inactive
  setComplete_request(next, 0);
  return true;
}

/**
 * specs/bugs/uvc-request.ilk:28
 *   queueFrame
 */
function Application_queueFrame(s: State, next: State, sink: Sink): boolean {
  if (!(frames(s) === 0 && streaming(s))) return false;
  sink.event(9); // queueFrame
  setFrames(next, 1);
  sink.event(8); // schedule Pump
  setPump_pending(next, true);
  return true;
}

/**
 * specs/bugs/uvc-request.ilk:32
 *   streamOff
 */
function Application_streamOff(s: State, next: State, sink: Sink): boolean {
  if (!streaming(s)) return false;
  sink.event(10); // streamOff
  setStreaming(next, false);
  return true;
}

/**
 * specs/bugs/uvc-request.ilk:65
 *   complete
 */
function Controller_complete(s: State, next: State, sink: Sink, r: number): boolean {
  if (!((atController(s) & (1 << (r - 1))) !== 0 && finished(s) === NONE)) return false;
  sink.event(11, r); // complete({0})
  setAtController(next, atController(next) & ~(0 | (1 << (r - 1))));
  setFinished(next, r);
  sink.event(12); // raise Complete
  setComplete_pending(next, true);
  return true;
}

/** What `Pump` can do where it rests. */
function stepPump(s: State, next: State, sink: Sink): void {
  switch (Pump_at(s)) {
    case 0: // inactive
      if (Pump_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // test streaming
      if (Pump_test_streaming(s, next, sink)) sink.emit(1);
      break;
    case 2: // acquire requests
      if (Pump_acquire_requests(s, next, sink)) sink.emit(2);
      if (Pump_acquire_requests_2(s, next, sink)) sink.emit(3);
      if (Pump_acquire_requests_3(s, next, sink)) sink.emit(4);
      break;
    case 3: // acquire requests
      if (Pump_acquire_requests_4(s, next, sink)) sink.emit(5);
      if (Pump_acquire_requests_5(s, next, sink)) sink.emit(6);
      if (Pump_acquire_requests_6(s, next, sink)) sink.emit(7);
      break;
    case 4: // free.removeHead()
      if (Pump_free_removeHead(s, next, sink)) sink.emit(8);
      break;
    case 5: // spin for requests
      if (Pump_acquire_requests_after_spinning(s, next, sink)) sink.emit(9);
      break;
    case 6: // free.insertTail(request)
      if (Pump_free_insertTail_request(s, next, sink)) sink.emit(10);
      break;
    case 7: // spin for requests
      if (Pump_acquire_requests_after_spinning_2(s, next, sink)) sink.emit(11);
      break;
    case 8: // release requests
      if (Pump_release_requests(s, next, sink)) sink.emit(12);
      break;
    case 9: // release requests
      if (Pump_release_requests_2(s, next, sink)) sink.emit(13);
      break;
    case 10: // test frames == 0
      if (Pump_test_frames_0(s, next, sink)) sink.emit(14);
      break;
    case 11: // frames = 0
      if (Pump_frames_0(s, next, sink)) sink.emit(15);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(16);
      break;
    case 1: // let request = finished
      if (Complete_let_request_finished(s, next, sink)) sink.emit(17);
      break;
    case 2: // finished = none
      if (Complete_finished_none(s, next, sink)) sink.emit(18);
      break;
    case 3: // acquire requests
      if (Complete_acquire_requests(s, next, sink)) sink.emit(19);
      if (Complete_acquire_requests_2(s, next, sink)) sink.emit(20);
      if (Complete_acquire_requests_3(s, next, sink)) sink.emit(21);
      break;
    case 4: // free.insertTail(request)
      if (Complete_free_insertTail_request(s, next, sink)) sink.emit(22);
      break;
    case 5: // spin for requests
      if (Complete_acquire_requests_after_spinning(s, next, sink)) sink.emit(23);
      break;
    case 6: // release requests
      if (Complete_release_requests(s, next, sink)) sink.emit(24);
      break;
    case 7: // schedule Pump
      if (Complete_schedule_Pump(s, next, sink)) sink.emit(25);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noneLost   specs/bugs/uvc-request.ilk:72
 *   quiescent => free.length == 2
 */
function noneLost(s: State): boolean {
  return !quiescent(s) || free_length(s) === 2;
}

/** count(i in 1..2 where (atController & bit(i - 1)) != 0) */
function count2(s: State): number {
  let found = 0;
  for (let i = 1; i <= 2; i++) if ((atController(s) & (1 << (i - 1))) !== 0) found += 1;
  return found;
}

/**
 * reachable bothQueued   specs/bugs/uvc-request.ilk:73
 *   size(atController) == 2
 */
function bothQueued(s: State): boolean {
  return count2(s) === 2;
}

/**
 * reachable returned   specs/bugs/uvc-request.ilk:74
 *   Pump.active && Complete.active
 */
function returned(s: State): boolean {
  return Pump_at(s) !== 0 && Complete_at(s) !== 0;
}

/**
 * rule irq-unsafe-lock requests Complete   specs/bugs/uvc-request.ilk:57
 */
function irq_unsafe_lock_requests_Complete(s: State): boolean {
  return !(requests_owner(s) === 1 && Pump_at(s) !== 0 && HARDIRQ > occupied(s, 0));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/uvc-request.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setAtController(next, 0);
  setFinished(next, NONE);
  setFrames(next, 0);
  setStreaming(next, true);
  setFree_next(next, HEAD, 1);
  setFree_prev(next, 1, HEAD);
  setFree_next(next, 1, 2);
  setFree_prev(next, 2, 1);
  setFree_next(next, 2, HEAD);
  setFree_prev(next, HEAD, 2);
  setFree_members(next, 3);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly atController: readonly number[];
  readonly finished: number | "none";
  readonly frames: number;
  readonly streaming: boolean;
  /** forward links of free */
  readonly "free.next": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** backward links of free */
  readonly "free.prev": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** what free should hold */
  readonly "free.members": readonly number[];
  /** who holds requests */
  readonly "requests.owner": "free" | "Pump" | "Complete";
  /** level that the release of requests goes back to */
  readonly "requests.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Pump rests */
  readonly "Pump.at": string;
  /** level of Pump */
  readonly "Pump.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** Pump is to run */
  readonly "Pump.pending": boolean;
  /** where Complete rests */
  readonly "Complete.at": string;
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** local `request` of `Pump` */
  readonly "Pump.pump.request": number | "none";
  /** temporary of an operation in `Pump` */
  readonly "Pump.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `taken` of `Pump` */
  readonly "Pump.pump.taken": number | "none";
  /** local `request` of `Complete` */
  readonly "Complete.request": number | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "UvcRequest",
  revision: "after",
  source: "specs/bugs/uvc-request.ilk",
  hash: "3c7b22a15fb3deb945a89279e27ad17182496250fd86d275f9ec2e9102e6cad2",
  constants: { forgets: "OnceQueued" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepPump(s, next, sink);
    stepComplete(s, next, sink);
    if (Application_queueFrame(s, next, sink)) sink.emit(26);
    if (Application_streamOff(s, next, sink)) sink.emit(27);
    for (let r = 1; r <= 2; r++) {
      if (Controller_complete(s, next, sink, r)) sink.emit(27 + r);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Pump_enter", actor: "Pump", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(35, 6), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Pump_test_streaming", actor: "Pump", context: 0, from: 1, first: 1, parameters: [], kind: "statement", place: place(39, 10), text: "test streaming", external: false, fairness: "weak", event: undefined },
    { name: "Pump_acquire_requests", actor: "Pump", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(40, 5), text: "acquire requests", external: false, fairness: "weak", event: "acquire requests" },
    { name: "Pump_acquire_requests_2", actor: "Pump", context: 0, from: 2, first: 3, parameters: [], kind: "acquire", place: place(40, 5), text: "acquire requests", external: false, fairness: "weak", event: undefined },
    { name: "Pump_acquire_requests_3", actor: "Pump", context: 0, from: 2, first: 4, parameters: [], kind: "spin", place: place(40, 5), text: "acquire requests: busy, begins to spin", external: false, fairness: "weak", event: "wants requests" },
    { name: "Pump_acquire_requests_4", actor: "Pump", context: 0, from: 3, first: 5, parameters: [], kind: "acquire", place: place(54, 3), text: "acquire requests", external: false, fairness: "weak", event: "acquire requests" },
    { name: "Pump_acquire_requests_5", actor: "Pump", context: 0, from: 3, first: 6, parameters: [], kind: "acquire", place: place(54, 3), text: "acquire requests", external: false, fairness: "weak", event: undefined },
    { name: "Pump_acquire_requests_6", actor: "Pump", context: 0, from: 3, first: 7, parameters: [], kind: "spin", place: place(54, 3), text: "acquire requests: busy, begins to spin", external: false, fairness: "weak", event: "wants requests" },
    { name: "Pump_free_removeHead", actor: "Pump", context: 0, from: 4, first: 8, parameters: [], kind: "operation", place: place(41, 15), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Pump_acquire_requests_after_spinning", actor: "Pump", context: 0, from: 5, first: 9, parameters: [], kind: "acquire", place: place(40, 5), text: "acquire requests, after spinning", external: false, fairness: "weak", event: "acquire requests" },
    { name: "Pump_free_insertTail_request", actor: "Pump", context: 0, from: 6, first: 10, parameters: [], kind: "operation", place: place(54, 30), text: "free.insertTail(request)", external: false, fairness: "weak", event: "free.insertTail(request)" },
    { name: "Pump_acquire_requests_after_spinning_2", actor: "Pump", context: 0, from: 7, first: 11, parameters: [], kind: "acquire", place: place(54, 3), text: "acquire requests, after spinning", external: false, fairness: "weak", event: "acquire requests" },
    { name: "Pump_release_requests", actor: "Pump", context: 0, from: 8, first: 12, parameters: [], kind: "release", place: place(42, 5), text: "release requests", external: false, fairness: "weak", event: "release requests" },
    { name: "Pump_release_requests_2", actor: "Pump", context: 0, from: 9, first: 13, parameters: [], kind: "release", place: place(54, 56), text: "release requests", external: false, fairness: "weak", event: "release requests" },
    { name: "Pump_test_frames_0", actor: "Pump", context: 0, from: 10, first: 14, parameters: [], kind: "statement", place: place(46, 9), text: "test frames == 0", external: false, fairness: "weak", event: undefined },
    { name: "Pump_frames_0", actor: "Pump", context: 0, from: 11, first: 15, parameters: [], kind: "statement", place: place(47, 5), text: "frames = 0", external: false, fairness: "weak", event: undefined },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 16, parameters: [], kind: "enter", place: place(57, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_let_request_finished", actor: "Complete", context: 1, from: 1, first: 17, parameters: [], kind: "statement", place: place(58, 3), text: "let request = finished", external: false, fairness: "weak", event: undefined },
    { name: "Complete_finished_none", actor: "Complete", context: 1, from: 2, first: 18, parameters: [], kind: "statement", place: place(59, 3), text: "finished = none", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_requests", actor: "Complete", context: 1, from: 3, first: 19, parameters: [], kind: "acquire", place: place(60, 3), text: "acquire requests", external: false, fairness: "weak", event: "acquire requests" },
    { name: "Complete_acquire_requests_2", actor: "Complete", context: 1, from: 3, first: 20, parameters: [], kind: "acquire", place: place(60, 3), text: "acquire requests", external: false, fairness: "weak", event: undefined },
    { name: "Complete_acquire_requests_3", actor: "Complete", context: 1, from: 3, first: 21, parameters: [], kind: "spin", place: place(60, 3), text: "acquire requests: busy, begins to spin", external: false, fairness: "weak", event: "wants requests" },
    { name: "Complete_free_insertTail_request", actor: "Complete", context: 1, from: 4, first: 22, parameters: [], kind: "operation", place: place(60, 19), text: "free.insertTail(request)", external: false, fairness: "weak", event: "free.insertTail(request)" },
    { name: "Complete_acquire_requests_after_spinning", actor: "Complete", context: 1, from: 5, first: 23, parameters: [], kind: "acquire", place: place(60, 3), text: "acquire requests, after spinning", external: false, fairness: "weak", event: "acquire requests" },
    { name: "Complete_release_requests", actor: "Complete", context: 1, from: 6, first: 24, parameters: [], kind: "release", place: place(60, 45), text: "release requests", external: false, fairness: "weak", event: "release requests" },
    { name: "Complete_schedule_Pump", actor: "Complete", context: 1, from: 7, first: 25, parameters: [], kind: "statement", place: place(61, 3), text: "schedule Pump", external: false, fairness: "weak", event: "schedule Pump" },
    { name: "Application_queueFrame", actor: "Application", context: -1, from: -1, first: 26, parameters: [], kind: "action", place: place(28, 19), text: "queueFrame", external: true, fairness: "none", event: "queueFrame" },
    { name: "Application_streamOff", actor: "Application", context: -1, from: -1, first: 27, parameters: [], kind: "action", place: place(32, 19), text: "streamOff", external: true, fairness: "none", event: "streamOff" },
    { name: "Controller_complete", actor: "Controller", context: -1, from: -1, first: 28, parameters: [{ name: "r", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(65, 10), text: "complete", external: false, fairness: "none", event: "complete" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Pump", form: "deferred", word: "work", place: place(35, 6), members: ["Pump"], firstActivation: 1, locations: [
      { label: undefined, place: place(35, 6), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 10), text: "test streaming", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 5), text: "acquire requests", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(54, 3), text: "acquire requests", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(41, 15), text: "free.removeHead()", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 5), text: "spin for requests", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(54, 30), text: "free.insertTail(request)", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(54, 3), text: "spin for requests", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 5), text: "release requests", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(54, 56), text: "release requests", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(46, 9), text: "test frames == 0", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"], ["taken", "Pump.pump.taken"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 5), text: "frames = 0", calls: [{ proc: "pump", place: place(35, 13) }], locals: [["request", "Pump.pump.request"], ["taken", "Pump.pump.taken"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Pump_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Pump_level(s)] ?? "", pending: (s: State) => Pump_pending(s) },
    { name: "Complete", form: "isr", word: "isr", place: place(57, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(57, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 3), text: "let request = finished", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(59, 3), text: "finished = none", calls: [], locals: [["request", "Complete.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 3), text: "acquire requests", calls: [], locals: [["request", "Complete.request"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(60, 19), text: "free.insertTail(request)", calls: [], locals: [["request", "Complete.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 3), text: "spin for requests", calls: [], locals: [["request", "Complete.request"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(60, 45), text: "release requests", calls: [], locals: [["request", "Complete.request"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(61, 3), text: "schedule Pump", calls: [], locals: [["request", "Complete.request"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Complete_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 1, classes: [
    { name: "requests", kind: "spinlock", waiting: "spins", place: place(20, 6), members: ["requests"], holds: (s: State, _member: number, activation: number) => requests_owner(s) === activation, isShared: false, owner: (s: State) => requests_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Pump_at(s) === 2 ? 1 : Pump_at(s) === 3 ? 1 : Pump_at(s) === 5 ? 1 : Pump_at(s) === 7 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "HARDIRQ", wants: (s: State) => Complete_at(s) === 3 ? 1 : Complete_at(s) === 5 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(21, 13), message: "`free`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list_head", ends: true },
    { kind: "rule", name: "malformed-list", place: place(21, 13), message: "`free`: the links do not form a ring through the head", platform: "list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "lock-leak", place: place(35, 6), message: "`Pump` returns and still holds `requests`", platform: "BUG: workqueue leaked atomic, lock or RCU: Pump, requests still held", ends: true },
    { kind: "rule", name: "wrong-level", place: place(35, 6), message: "`Pump` returns at another level than it was entered at", platform: "WARNING: Pump turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(40, 5), message: "`requests` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (requests)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(40, 5), message: "`requests` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds requests itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(40, 5), message: "`Pump` waits for `requests`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Pump spins for requests", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(54, 3), message: "`requests` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (requests)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(54, 3), message: "`requests` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds requests itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(54, 3), message: "`Pump` waits for `requests`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Pump spins for requests", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(41, 15), message: "`free` is guarded by `requests`, which is not held here", platform: "WARNING: lockdep_assert_held(requests) failed", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 15), message: "`free`: the check before the insertion or removal fails, for E.next.prev or E.prev.next is not E", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 15), message: "`free`: N is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(41, 15), message: "`free`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(54, 30), message: "`free` is guarded by `requests`, which is not held here", platform: "WARNING: lockdep_assert_held(requests) failed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(54, 46), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "double-insert", place: place(54, 30), message: "an element that is in a list with this link already is inserted into `free`", platform: "list_add double add: new=prev or new=next", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(54, 30), message: "`free`: the check head.prev == P && P.next == head && P != X fails", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(54, 30), message: "`free`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(42, 5), message: "`requests` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (requests)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(54, 56), message: "`requests` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (requests)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(49, 43), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(60, 3), message: "`requests` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (requests)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(60, 3), message: "`requests` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds requests itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(60, 3), message: "`Complete` waits for `requests`, whose holder waits, directly or not, for it", platform: "NMI watchdog: Watchdog detected hard LOCKUP, Complete spins for requests", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(60, 19), message: "`free` is guarded by `requests`, which is not held here", platform: "WARNING: lockdep_assert_held(requests) failed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(60, 35), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "double-insert", place: place(60, 19), message: "an element that is in a list with this link already is inserted into `free`", platform: "list_add double add: new=prev or new=next", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(60, 19), message: "`free`: the check head.prev == P && P.next == head && P != X fails", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(60, 19), message: "`free`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(60, 45), message: "`requests` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (requests)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(57, 5), message: "`Complete` returns and still holds `requests`", platform: "BUG: scheduling while atomic, after Complete has returned with requests held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "while (streaming) is true", place: place(39, 3), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "while (streaming) is false", place: place(39, 3), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "if (request == none) { return; } is true", place: place(53, 3), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "if (request == none) { return; } is false", place: place(53, 3), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "if (request == none) { return; } is true", place: place(43, 5), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "if (request == none) { return; } is false", place: place(43, 5), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "if (frames == 0) { break; } is true", place: place(46, 5), other: undefined, parts: ["Pump"] },
    { kind: "branch", text: "if (frames == 0) { break; } is false", place: place(46, 5), other: undefined, parts: ["Pump"] },
    { kind: "takes", text: "Complete takes requests", place: undefined, other: undefined, parts: ["Complete","requests"] },
    { kind: "everyInterrupt", isr: "Complete", context: "Pump", locations: 12, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "leave", formats: [] },
    { text: "acquire requests", formats: [] },
    { text: "wants requests", formats: [] },
    { text: "free.removeHead", formats: [] },
    { text: "free.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "release requests", formats: [] },
    { text: "release requests shared", formats: [] },
    { text: "schedule Pump", formats: [] },
    { text: "queueFrame", formats: [] },
    { text: "streamOff", formats: [] },
    { text: "complete({0})", formats: [{ kind: "number" }] },
    { text: "raise Complete", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noneLost", place: place(72, 11), text: "quiescent => free.length == 2", holds: noneLost },
  ],
  // prettier-ignore
  reachables: [
    { name: "bothQueued", place: place(73, 11), text: "size(atController) == 2", holds: bothQueued },
    { name: "returned", place: place(74, 11), text: "Pump.active && Complete.active", holds: returned },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock requests Complete", place: place(57, 5), text: "`requests` is held where `Complete`, which takes it as well, may interrupt", holds: irq_unsafe_lock_requests_Complete, rule: "irq-unsafe-lock", message: "`requests` is held where `Complete`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (requests)", needs: 8 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "atController", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: atController, write: setAtController },
    { name: "finished", group: "variable", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: finished, write: setFinished },
    { name: "frames", group: "variable", dimensions: [], format: { kind: "number" }, read: frames, write: setFrames },
    { name: "streaming", group: "variable", dimensions: [], format: { kind: "boolean" }, read: streaming, write: setStreaming },
    { name: "free.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: free_next, write: setFree_next },
    { name: "free.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: free_prev, write: setFree_prev },
    { name: "free.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: free_members, write: setFree_members },
    { name: "requests.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Pump","Complete"] }, read: requests_owner, write: setRequests_owner },
    { name: "requests.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: requests_saved, write: setRequests_saved },
    { name: "Pump.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test streaming","2 acquire requests","3 acquire requests","4 free.removeHead()","5 spin for requests","6 free.insertTail(request)","7 spin for requests","8 release requests","9 release requests","10 test frames == 0","11 frames = 0"] }, read: Pump_at, write: setPump_at },
    { name: "Pump.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Pump_level, write: setPump_level },
    { name: "Pump.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Pump_pending, write: setPump_pending },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let request = finished","2 finished = none","3 acquire requests","4 free.insertTail(request)","5 spin for requests","6 release requests","7 schedule Pump"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "Pump.pump.request", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Pump_pump_request, write: setPump_pump_request },
    { name: "Pump.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Pump_oldLevel, write: setPump_oldLevel },
    { name: "Pump.pump.taken", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Pump_pump_taken, write: setPump_pump_taken },
    { name: "Complete.request", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_request, write: setComplete_request },
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
