// Generated from specs/nvme-queue-full.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 076428e24d581dde · revision noTest · 20 variables in 3 words (71 bits) · 21 actions, 25 transitions
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

// There are as many command identifiers as slots in the submission queue, which takes one less. What if it is full?
//
// Source: the OFA Windows NVMe miniport (nvmewin), 342e033 to 0ef33cc: NVMeInitFreeQ (nvmeInit.c), ProcessIo, NVMeIssueCmd
// and NVMeCompleteCmd (nvmeIo.c), NVMeBuildIo and NVMeInitSrbExtension (nvmeStd.c). With the queue full ProcessIo gives
// the identifier back with NVMeCompleteCmd, which stores the request that it belonged to where its caller says. The
// completion pass says where its own variable is; ProcessIo passes the request's extension itself, whose first field is
// then overwritten with the address of the extension.
// Abstracted: locks and interrupts: whoever submits and the pass are one after the other on one CPU. Three slots.
//
// What was found. N10: the third request meets a full queue, its first field is overwritten, and it is told to come again.
// If it is one of the driver's own, whose extension is filled in once, whoever looks for the device by it then finds the
// extension (`original`). If it comes from the port, BuildIo fills the extension in anew and nothing is left of it
// (`portAlone`): a mistake that most requests mend. `addressOfVariable` mends the call. `oneLess` puts one identifier less
// on the free list, so that a full queue is never met. The test for a full queue is needed until then: `noTest` overruns
// the ring, and with one identifier less does not (`oneLessNoTest`).

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const SLOTS = 3
// const CIDS = 3
// const passes = Extension
// const tests = false
// const ownRequests = true
const DISPATCH = 2;
const PASSIVE = 0;
const NOBODY = 0;
const HEAD = 4;
const TO_DEVICE = 0;
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                   values
//    0  0–5 (3 × 2)    request[index: 1..3]       none, 1, 2, 3
//    0  6–8 (3 × 1)    deviceOf[index: 1..3]      ToDevice, ToItself
//    0  9–11           unused                     one bit for each element
//    0  12–14          answered                   one bit for each element
//    0  15–26 (4 × 3)  freeList.next[node: 1..4]  nothing, 1, 2, 3, head
//    1  0–11 (4 × 3)   freeList.prev[node: 1..4]  nothing, 1, 2, 3, head
//    0  27–29          freeList.members           one bit for each element
//    0  30–31          sq.length                  0..2
//    1  12–15 (2 × 2)  sq.item[place: 0..1]       1..3
//    1  16–17          StartIoLock.owner          free, StartIo, Complete
//    1  18–21          StartIo.at                 0 inactive, 1..11 where it rests
//    1  22–24          Complete.at                0 inactive, 1..5 where it rests
//    1  25             Complete.pending           false, true
//    1  26–27          StartIo.r                  1..3
//    1  28             StartIo.d                  ToDevice, ToItself
//    1  29–30          StartIo.processIo.r        1..3
//    2  0–1            StartIo.processIo.c        none, 1, 2, 3
//    2  2–3            Complete.c                 1..3
//    2  4–5            Complete.r                 none, 1, 2, 3
//    2  6–7            Complete.completeCmd.c     1..3

const request = (s: State, index: number): number => (s[0] >>> (2 * index - 2)) & 3;
const setRequest = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index - 2))) | (value << (2 * index - 2));
};
const deviceOf = (s: State, index: number): number => (s[0] >>> (index + 5)) & 1;
const setDeviceOf = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (index + 5))) | (value << (index + 5));
};
const unused = (s: State): number => (s[0] >>> 9) & 7;
const setUnused = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 9)) | (value << 9);
};
const answered = (s: State): number => (s[0] >>> 12) & 7;
const setAnswered = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const freeList_next = (s: State, node: number): number => (s[0] >>> (3 * node + 12)) & 7;
const setFreeList_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * node + 12))) | (value << (3 * node + 12));
};
const freeList_prev = (s: State, node: number): number => (s[1] >>> (3 * node - 3)) & 7;
const setFreeList_prev = (s: State, node: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * node - 3))) | (value << (3 * node - 3));
};
const freeList_members = (s: State): number => (s[0] >>> 27) & 7;
const setFreeList_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 27)) | (value << 27);
};
const sq_length = (s: State): number => (s[0] >>> 30) & 3;
const setSq_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const sq_item = (s: State, place_: number): number => ((s[1] >>> (2 * place_ + 12)) & 3) + 1;
const setSq_item = (s: State, place_: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * place_ + 12))) | ((value - 1) << (2 * place_ + 12));
};
const StartIoLock_owner = (s: State): number => (s[1] >>> 16) & 3;
const setStartIoLock_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 16)) | (value << 16);
};
const StartIo_at = (s: State): number => (s[1] >>> 18) & 15;
const setStartIo_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(15 << 18)) | (value << 18);
};
const Complete_at = (s: State): number => (s[1] >>> 22) & 7;
const setComplete_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 22)) | (value << 22);
};
const Complete_pending = (s: State): boolean => ((s[1] >>> 25) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 25)) | ((value ? 1 : 0) << 25);
};
const StartIo_r = (s: State): number => ((s[1] >>> 26) & 3) + 1;
const setStartIo_r = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 26)) | ((value - 1) << 26);
};
const StartIo_d = (s: State): number => (s[1] >>> 28) & 1;
const setStartIo_d = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 28)) | (value << 28);
};
const StartIo_processIo_r = (s: State): number => ((s[1] >>> 29) & 3) + 1;
const setStartIo_processIo_r = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 29)) | ((value - 1) << 29);
};
const StartIo_processIo_c = (s: State): number => s[2] & 3;
const setStartIo_processIo_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~3) | value;
};
const Complete_c = (s: State): number => ((s[2] >>> 2) & 3) + 1;
const setComplete_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 2)) | ((value - 1) << 2);
};
const Complete_r = (s: State): number => (s[2] >>> 4) & 3;
const setComplete_r = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 4)) | (value << 4);
};
const Complete_completeCmd_c = (s: State): number => ((s[2] >>> 6) & 3) + 1;
const setComplete_completeCmd_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 6)) | ((value - 1) << 6);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if ((0 === c && StartIo_at(s) !== 0) || (0 === c && Complete_at(s) !== 0)) return DISPATCH;
  return PASSIVE;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && StartIo_at(s) !== 0 && 0 === c && DISPATCH < l) ||
    (o === 2 && Complete_at(s) !== 0 && 0 === c && DISPATCH < l)
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

/** The last operation on freeList has ended. False: a rule is broken and the step ends. */
function freeList_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 4; hop++) {
    if (walking) {
      const following = freeList_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && freeList_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 3 && (reached & (1 << (following - 1))) === 0) {
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
  for (let node = 1; node <= 3; node++) {
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
 * StartIo: enters   specs/nvme-queue-full.ilk:39
 *   entry StartIo as HwStorStartIo {
 */
function StartIo_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (StartIoLock_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_at(next, 1); // before test unused == {}
  return true;
}

/**
 * StartIo: enters   specs/nvme-queue-full.ilk:39
 *   entry StartIo as HwStorStartIo {
 */
function StartIo_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (StartIoLock_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * StartIo: enters   specs/nvme-queue-full.ilk:39
 *   entry StartIo as HwStorStartIo {
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
 * StartIo: test unused == {}   specs/nvme-queue-full.ilk:40
 *   if (unused == {}) { return; }
 */
function StartIo_test_unused(_s: State, next: State, sink: Sink): boolean {
  if (Complete_at(next) === 5) {
    sink.note(10); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (unused(next) === 0) {
    sink.note(1); // branch: if (unused == {}) { return; } is true
    setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  } else {
    sink.note(2); // branch: if (unused == {}) { return; } is false
    setStartIo_at(next, 4); // before choose r in unused
  }
  return true;
}

/**
 * StartIo: acquire StartIoLock, after spinning   specs/nvme-queue-full.ilk:39
 *   entry StartIo as HwStorStartIo {
 */
function StartIo_acquire_StartIoLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (StartIoLock_owner(s) !== 0) return false;
  sink.note(0); // StartIo takes StartIoLock
  sink.event(1); // acquire StartIoLock
  setStartIoLock_owner(next, 1);
  setStartIo_at(next, 1); // before test unused == {}
  return true;
}

/**
 * StartIo: returns (gives back StartIoLock)   specs/nvme-queue-full.ilk:39
 *   entry StartIo as HwStorStartIo {
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
  if (broken) {
    return true;
  }
  sink.event(5); // leave
  setStartIo_at(next, 0); // inactive
  return true;
}

/**
 * StartIo: unused = unused minus { r }   specs/nvme-queue-full.ilk:42
 */
function StartIo_unused_unused_minus_r(s: State, next: State, sink: Sink, r: number): boolean {
  if ((unused(s) & (1 << (r - 1))) === 0) return false;
  setUnused(next, unused(next) & ~(0 | (1 << (r - 1))));
  if (r !== 1) {
    sink.note(3); // branch: if (r != 1 || !ownRequests) { deviceOf[r] = ToDevice; } is true
    setStartIo_r(next, r);
    setStartIo_at(next, 5); // before deviceOf[r] = ToDevice
  } else {
    sink.note(4); // branch: if (r != 1 || !ownRequests) { deviceOf[r] = ToDevice; } is false
    setStartIo_r(next, r);
    setStartIo_at(next, 6); // before let d = deviceOf[r]
  }
  return true;
}

/**
 * StartIo: deviceOf[r] = ToDevice   specs/nvme-queue-full.ilk:43
 *   if (r != 1 || !ownRequests) { deviceOf[r] = ToDevice; } // NVMeBuildIo
 */
function StartIo_deviceOf_ToDevice(_s: State, next: State, _sink: Sink): boolean {
  setDeviceOf(next, StartIo_r(next), TO_DEVICE);
  setStartIo_at(next, 6); // before let d = deviceOf[r]
  return true;
}

/**
 * StartIo: let d = deviceOf[r]   specs/nvme-queue-full.ilk:44
 */
function StartIo_let_d_deviceOf(_s: State, next: State, _sink: Sink): boolean {
  const d = deviceOf(next, StartIo_r(next));
  setStartIo_d(next, d);
  setStartIo_at(next, 7); // before N10: N10: assert d == ToDevice
  return true;
}

/**
 * StartIo: N10: assert d == ToDevice   specs/nvme-queue-full.ilk:45
 */
function StartIo_N10(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_d(next) !== TO_DEVICE) {
    sink.fail(7); // assert N10
    return true;
  }
  const r = StartIo_r(next);
  setStartIo_processIo_r(next, r);
  setStartIo_at(next, 8); // before freeList.removeHead()
  return true;
}

/**
 * StartIo: freeList.removeHead()   specs/nvme-queue-full.ilk:50
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
    sink.note(5); // branch: if (c == none) is true
    setStartIo_processIo_c(next, c);
    setStartIo_at(next, 9); // before unused = unused union { r }
  } else {
    sink.note(6); // branch: if (c == none) is false
    setStartIo_processIo_c(next, c);
    setStartIo_at(next, 10); // before request[c] = r
  }
  return true;
}

/**
 * StartIo: unused = unused union { r }   specs/nvme-queue-full.ilk:52
 *   unused = unused union { r }; // BUSY
 */
function StartIo_unused_unused_union_r(_s: State, next: State, sink: Sink): boolean {
  if (Complete_at(next) === 5) {
    sink.note(11); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Complete_at(next) === 5) {
    sink.note(9); // coarse step: C would make this several accesses, and another context may come between them
  }
  setUnused(next, unused(next) | (0 | (1 << (StartIo_processIo_r(next) - 1))));
  setStartIo_r(next, 1);
  setStartIo_d(next, 0);
  setStartIo_processIo_r(next, 1);
  setStartIo_processIo_c(next, 0);
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * StartIo: request[c] = r   specs/nvme-queue-full.ilk:55
 */
function StartIo_request_r(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_processIo_c(next) === NONE) {
    sink.fail(10); // null-dereference
    return true;
  }
  setRequest(next, StartIo_processIo_c(next), StartIo_processIo_r(next));
  setStartIo_at(next, 11); // before sq.push(c)
  return true;
}

/**
 * StartIo: sq.push(c)   specs/nvme-queue-full.ilk:64
 */
function StartIo_sq_push_c(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_processIo_c(next) === NONE) {
    sink.fail(11); // null-dereference
    return true;
  }
  if (sq_length(next) === 2) {
    sink.fail(12); // ring-overrun
    return true;
  }
  setSq_item(next, sq_length(next), StartIo_processIo_c(next));
  setSq_length(next, sq_length(next) + 1);
  sink.event(7, StartIo_processIo_c(next)); // sq.push({0})
  setStartIo_r(next, 1);
  setStartIo_d(next, 0);
  setStartIo_processIo_r(next, 1);
  setStartIo_processIo_c(next, 0);
  setStartIo_at(next, 3); // before returns (gives back StartIoLock)
  return true;
}

/**
 * Complete: enters   specs/nvme-queue-full.ilk:74
 *   dpc Complete as HwStorDpcRoutine {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!Complete_pending(s)) return false;
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before test answered != {}
  return true;
}

/**
 * Complete: test answered != {}   specs/nvme-queue-full.ilk:75
 *   while (answered != {}) {
 */
function Complete_test_answered(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) !== 0) {
    sink.note(7); // branch: while (answered != {}) is true
    setComplete_at(next, 2); // before choose c in answered
  } else {
    sink.note(8); // branch: while (answered != {}) is false
    if (StartIoLock_owner(next) === 2) {
      sink.fail(13); // lock-leak
      return true;
    }
    sink.event(5); // leave
    setComplete_at(next, 0); // inactive
  }
  return true;
}

/**
 * Complete: answered = answered minus { c }   specs/nvme-queue-full.ilk:77
 */
function Complete_answered_answered_minus_c(
  s: State,
  next: State,
  _sink: Sink,
  c: number,
): boolean {
  if ((answered(s) & (1 << (c - 1))) === 0) return false;
  setAnswered(next, answered(next) & ~(0 | (1 << (c - 1))));
  setComplete_c(next, c);
  setComplete_at(next, 3); // before let r = request[c]
  return true;
}

/**
 * Complete: let r = request[c]   specs/nvme-queue-full.ilk:78
 */
function Complete_let_r_request(_s: State, next: State, _sink: Sink): boolean {
  const r = request(next, Complete_c(next));
  const c = Complete_c(next);
  setComplete_r(next, r);
  setComplete_completeCmd_c(next, c);
  setComplete_at(next, 4); // before request[c] = none
  return true;
}

/**
 * Complete: request[c] = none   specs/nvme-queue-full.ilk:68
 *   atomic {
 */
function Complete_request_none(_s: State, next: State, sink: Sink): boolean {
  setRequest(next, Complete_completeCmd_c(next), NONE);
  if ((freeList_members(next) & (1 << (Complete_completeCmd_c(next) - 1))) !== 0) {
    sink.fail(14); // double-insert
    return true;
  }
  setFreeList_members(next, freeList_members(next) | (1 << (Complete_completeCmd_c(next) - 1)));
  if (
    freeList_prev(next, HEAD) === 0 ||
    freeList_next(next, freeList_prev(next, HEAD)) !== HEAD ||
    freeList_next(next, HEAD) === 0 ||
    freeList_prev(next, freeList_next(next, HEAD)) !== HEAD
  ) {
    sink.fail(15); // corrupt-list
    return true;
  }
  const P = freeList_prev(next, HEAD);
  setFreeList_next(next, Complete_completeCmd_c(next), HEAD);
  setFreeList_prev(next, Complete_completeCmd_c(next), P);
  if (P === 0) {
    sink.fail(16); // corrupt-list
    return true;
  }
  setFreeList_next(next, P, Complete_completeCmd_c(next));
  setFreeList_prev(next, HEAD, Complete_completeCmd_c(next));
  sink.event(8, Complete_completeCmd_c(next)); // freeList.insertTail({0})
  if (!freeList_settle(next, sink)) return true;
  setComplete_completeCmd_c(next, 1);
  setComplete_at(next, 5); // before unused = unused union { r }
  return true;
}

/**
 * Complete: unused = unused union { r }   specs/nvme-queue-full.ilk:80
 */
function Complete_unused_unused_union_r(_s: State, next: State, sink: Sink): boolean {
  if (StartIo_at(next) === 9) {
    sink.note(11); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (StartIo_at(next) === 1) {
    sink.note(10); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (StartIo_at(next) === 9) {
    sink.note(9); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Complete_r(next) === NONE) {
    sink.fail(17); // null-dereference
    return true;
  }
  setUnused(next, unused(next) | (0 | (1 << (Complete_r(next) - 1))));
  setComplete_c(next, 1);
  setComplete_r(next, 0);
  setComplete_at(next, 1); // before test answered != {}
  return true;
}

/**
 * specs/nvme-queue-full.ilk:85
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink): boolean {
  if (sq_length(s) === 0) return false;
  sink.event(9); // finish
  const c = sq_length(next) === 0 ? NONE : sq_item(next, 0);
  if (sq_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setSq_item(next, i_1, sq_item(next, i_1 + 1));
    }
    setSq_item(next, 1, 1);
    setSq_length(next, sq_length(next) - 1);
  }
  sink.event(10); // sq.pop
  if (c === NONE) {
    sink.fail(18); // null-dereference
    return true;
  }
  setAnswered(next, answered(next) | (0 | (1 << (c - 1))));
  sink.event(11); // schedule Complete
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
    case 1: // test unused == {}
      if (StartIo_test_unused(s, next, sink)) sink.emit(3);
      break;
    case 2: // spin for StartIoLock
      if (StartIo_acquire_StartIoLock_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 3: // returns (gives back StartIoLock)
      if (StartIo_returns_gives_back_StartIoLock(s, next, sink)) sink.emit(5);
      break;
    case 4: // choose r in unused
      for (let r = 1; r <= 3; r++) {
        if (StartIo_unused_unused_minus_r(s, next, sink, r)) sink.emit(5 + r);
      }
      break;
    case 5: // deviceOf[r] = ToDevice
      if (StartIo_deviceOf_ToDevice(s, next, sink)) sink.emit(9);
      break;
    case 6: // let d = deviceOf[r]
      if (StartIo_let_d_deviceOf(s, next, sink)) sink.emit(10);
      break;
    case 7: // N10: N10: assert d == ToDevice
      if (StartIo_N10(s, next, sink)) sink.emit(11);
      break;
    case 8: // freeList.removeHead()
      if (StartIo_freeList_removeHead(s, next, sink)) sink.emit(12);
      break;
    case 9: // unused = unused union { r }
      if (StartIo_unused_unused_union_r(s, next, sink)) sink.emit(13);
      break;
    case 10: // request[c] = r
      if (StartIo_request_r(s, next, sink)) sink.emit(14);
      break;
    case 11: // sq.push(c)
      if (StartIo_sq_push_c(s, next, sink)) sink.emit(15);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(16);
      break;
    case 1: // test answered != {}
      if (Complete_test_answered(s, next, sink)) sink.emit(17);
      break;
    case 2: // choose c in answered
      for (let c = 1; c <= 3; c++) {
        if (Complete_answered_answered_minus_c(s, next, sink, c)) sink.emit(17 + c);
      }
      break;
    case 3: // let r = request[c]
      if (Complete_let_r_request(s, next, sink)) sink.emit(21);
      break;
    case 4: // request[c] = none
      if (Complete_request_none(s, next, sink)) sink.emit(22);
      break;
    case 5: // unused = unused union { r }
      if (Complete_unused_unused_union_r(s, next, sink)) sink.emit(23);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable busy   specs/nvme-queue-full.ilk:92
 *   unused == {}
 */
function busy(s: State): boolean {
  return unused(s) === 0;
}

/**
 * rule irq-unsafe-lock StartIoLock StartIo   specs/nvme-queue-full.ilk:39
 */
function irq_unsafe_lock_StartIoLock_StartIo(s: State): boolean {
  return !(StartIoLock_owner(s) === 2 && Complete_at(s) !== 0 && DISPATCH > occupied(s, 0));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/nvme-queue-full.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_2 = 1; index_2 <= 3; index_2++) {
    setRequest(next, index_2, NONE);
  }
  for (let index_3 = 1; index_3 <= 3; index_3++) {
    setDeviceOf(next, index_3, TO_DEVICE);
  }
  setUnused(next, 7);
  setAnswered(next, 0);
  setFreeList_next(next, HEAD, 1);
  setFreeList_prev(next, 1, HEAD);
  setFreeList_next(next, 1, 2);
  setFreeList_prev(next, 2, 1);
  setFreeList_next(next, 2, 3);
  setFreeList_prev(next, 3, 2);
  setFreeList_next(next, 3, HEAD);
  setFreeList_prev(next, HEAD, 3);
  setFreeList_members(next, 7);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly request: Readonly<Record<number, number | "none">>;
  /** pNvmeDevExt, the first field of a request's extension. Request 1 is the driver's own, if it has one. */
  readonly deviceOf: Readonly<Record<number, "ToDevice" | "ToItself">>;
  readonly unused: readonly number[];
  readonly answered: readonly number[];
  /** forward links of freeList */
  readonly "freeList.next": Readonly<Record<number, "nothing" | "1" | "2" | "3" | "head">>;
  /** backward links of freeList */
  readonly "freeList.prev": Readonly<Record<number, "nothing" | "1" | "2" | "3" | "head">>;
  /** what freeList should hold */
  readonly "freeList.members": readonly number[];
  readonly "sq.length": number;
  /** contents of sq, front first */
  readonly "sq.item": Readonly<Record<number, number>>;
  /** who holds StartIoLock */
  readonly "StartIoLock.owner": "free" | "StartIo" | "Complete";
  /** where StartIo rests */
  readonly "StartIo.at": string;
  /** where Complete rests */
  readonly "Complete.at": string;
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** local `r` of `StartIo` */
  readonly "StartIo.r": number;
  /** local `d` of `StartIo` */
  readonly "StartIo.d": "ToDevice" | "ToItself";
  /** local `r` of `StartIo` */
  readonly "StartIo.processIo.r": number;
  /** local `c` of `StartIo` */
  readonly "StartIo.processIo.c": number | "none";
  /** local `c` of `Complete` */
  readonly "Complete.c": number;
  /** local `r` of `Complete` */
  readonly "Complete.r": number | "none";
  /** local `c` of `Complete` */
  readonly "Complete.completeCmd.c": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeQueueFull",
  revision: "noTest",
  source: "specs/nvme-queue-full.ilk",
  hash: "076428e24d581dde6919dc40d360f88ecbfe3b00846d2144f1c3799378c5f526",
  constants: { SLOTS: "3", CIDS: "3", passes: "Extension", tests: "false", ownRequests: "true" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepStartIo(s, next, sink);
    stepComplete(s, next, sink);
    if (Controller_finish(s, next, sink)) sink.emit(24);
  },

  // prettier-ignore
  actions: [
    { name: "StartIo_enter", actor: "StartIo", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(39, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_2", actor: "StartIo", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(39, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_enter_3", actor: "StartIo", context: 0, from: 0, first: 2, parameters: [], kind: "enter", place: place(39, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "StartIo_test_unused", actor: "StartIo", context: 0, from: 1, first: 3, parameters: [], kind: "statement", place: place(40, 7), text: "test unused == {}", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_acquire_StartIoLock_after_spinning", actor: "StartIo", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(39, 7), text: "acquire StartIoLock, after spinning", external: false, fairness: "weak", event: "acquire StartIoLock" },
    { name: "StartIo_returns_gives_back_StartIoLock", actor: "StartIo", context: 0, from: 3, first: 5, parameters: [], kind: "leave", place: place(39, 7), text: "returns (gives back StartIoLock)", external: false, fairness: "weak", event: "leave" },
    { name: "StartIo_unused_unused_minus_r", actor: "StartIo", context: 0, from: 4, first: 6, parameters: [{ name: "r", role: "choice", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(42, 3), text: "unused = unused minus { r }", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_deviceOf_ToDevice", actor: "StartIo", context: 0, from: 5, first: 9, parameters: [], kind: "statement", place: place(43, 33), text: "deviceOf[r] = ToDevice", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_let_d_deviceOf", actor: "StartIo", context: 0, from: 6, first: 10, parameters: [], kind: "statement", place: place(44, 3), text: "let d = deviceOf[r]", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_N10", actor: "StartIo", context: 0, from: 7, first: 11, parameters: [], kind: "statement", place: place(45, 3), text: "N10: assert d == ToDevice", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_freeList_removeHead", actor: "StartIo", context: 0, from: 8, first: 12, parameters: [], kind: "operation", place: place(50, 11), text: "freeList.removeHead()", external: false, fairness: "weak", event: "freeList.removeHead()" },
    { name: "StartIo_unused_unused_union_r", actor: "StartIo", context: 0, from: 9, first: 13, parameters: [], kind: "statement", place: place(52, 5), text: "unused = unused union { r }", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_request_r", actor: "StartIo", context: 0, from: 10, first: 14, parameters: [], kind: "statement", place: place(55, 3), text: "request[c] = r", external: false, fairness: "weak", event: undefined },
    { name: "StartIo_sq_push_c", actor: "StartIo", context: 0, from: 11, first: 15, parameters: [], kind: "operation", place: place(64, 3), text: "sq.push(c)", external: false, fairness: "weak", event: "sq.push" },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 16, parameters: [], kind: "enter", place: place(74, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_test_answered", actor: "Complete", context: 1, from: 1, first: 17, parameters: [], kind: "statement", place: place(75, 10), text: "test answered != {}", external: false, fairness: "weak", event: undefined },
    { name: "Complete_answered_answered_minus_c", actor: "Complete", context: 1, from: 2, first: 18, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2","3"] }], kind: "statement", place: place(77, 5), text: "answered = answered minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Complete_let_r_request", actor: "Complete", context: 1, from: 3, first: 21, parameters: [], kind: "statement", place: place(78, 5), text: "let r = request[c]", external: false, fairness: "weak", event: undefined },
    { name: "Complete_request_none", actor: "Complete", context: 1, from: 4, first: 22, parameters: [], kind: "statement", place: place(68, 3), text: "request[c] = none", external: false, fairness: "weak", event: undefined },
    { name: "Complete_unused_unused_union_r", actor: "Complete", context: 1, from: 5, first: 23, parameters: [], kind: "statement", place: place(80, 5), text: "unused = unused union { r }", external: false, fairness: "weak", event: undefined },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 24, parameters: [], kind: "action", place: place(85, 10), text: "finish", external: false, fairness: "none", event: "finish" },
  ],
  // prettier-ignore
  contexts: [
    { name: "StartIo", form: "entry", word: "entry", place: place(39, 7), members: ["StartIo"], firstActivation: 1, locations: [
      { label: undefined, place: place(39, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 7), text: "test unused == {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 7), text: "spin for StartIoLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(39, 7), text: "returns (gives back StartIoLock)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 3), text: "choose r in unused", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 33), text: "deviceOf[r] = ToDevice", calls: [], locals: [["r", "StartIo.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 3), text: "let d = deviceOf[r]", calls: [], locals: [["r", "StartIo.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "N10", place: place(45, 3), text: "N10: assert d == ToDevice", calls: [], locals: [["r", "StartIo.r"], ["d", "StartIo.d"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 11), text: "freeList.removeHead()", calls: [{ proc: "processIo", place: place(46, 3) }], locals: [["r", "StartIo.r"], ["d", "StartIo.d"], ["r", "StartIo.processIo.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 5), text: "unused = unused union { r }", calls: [{ proc: "processIo", place: place(46, 3) }], locals: [["r", "StartIo.r"], ["d", "StartIo.d"], ["r", "StartIo.processIo.r"], ["c", "StartIo.processIo.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 3), text: "request[c] = r", calls: [{ proc: "processIo", place: place(46, 3) }], locals: [["r", "StartIo.r"], ["d", "StartIo.d"], ["r", "StartIo.processIo.r"], ["c", "StartIo.processIo.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 3), text: "sq.push(c)", calls: [{ proc: "processIo", place: place(46, 3) }], locals: [["r", "StartIo.r"], ["d", "StartIo.d"], ["r", "StartIo.processIo.r"], ["c", "StartIo.processIo.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => StartIo_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: () => false },
    { name: "Complete", form: "deferred", word: "dpc", place: place(74, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(74, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(75, 10), text: "test answered != {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(76, 5), text: "choose c in answered", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(78, 5), text: "let r = request[c]", calls: [], locals: [["c", "Complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 3), text: "request[c] = none", calls: [{ proc: "completeCmd", place: place(79, 5) }], locals: [["c", "Complete.c"], ["r", "Complete.r"], ["c", "Complete.completeCmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(80, 5), text: "unused = unused union { r }", calls: [], locals: [["c", "Complete.c"], ["r", "Complete.r"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["PASSIVE","APC","DISPATCH","DIRQL"], cpus: 1, classes: [
    { name: "StartIoLock", kind: "startIoLock", waiting: "spins", place: place(30, 6), members: ["StartIoLock"], holds: (s: State, _member: number, activation: number) => StartIoLock_owner(s) === activation, isShared: false, owner: (s: State) => StartIoLock_owner(s) },
  ], contexts: [
    { base: "DISPATCH", wants: (s: State) => StartIo_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "DISPATCH", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(31, 13), message: "`freeList`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list head: a command identifier is lost for good", ends: true },
    { kind: "rule", name: "malformed-list", place: place(31, 13), message: "`freeList`: the links do not form a ring through the head", platform: "the links of a LIST_ENTRY no longer form one ring", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(39, 7), message: "`StartIoLock` is taken by the activation that holds it, and it is not recursive", platform: "SPIN_LOCK_ALREADY_OWNED (0x0F), StartIoLock acquired twice (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(39, 7), message: "`StartIoLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "DPC_WATCHDOG_VIOLATION (0x133), a processor spins for a lock that it holds itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(39, 7), message: "`StartIo` waits for `StartIoLock`, whose holder waits, directly or not, for it", platform: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(39, 7), message: "`StartIoLock` is released by an activation that does not hold it", platform: "SPIN_LOCK_NOT_OWNED (0x10), StartIoLock released without being acquired (StorPortSpinLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(39, 7), message: "`StartIo` returns and still holds `StartIoLock`", platform: "StartIo returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "assertion", name: "N10", place: place(45, 3), message: "the assertion in `N10` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(50, 11), message: "`freeList`: E is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(50, 11), message: "`freeList`: N is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(55, 11), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(64, 11), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(64, 3), message: "`sq` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
    { kind: "rule", name: "lock-leak", place: place(74, 5), message: "`Complete` returns and still holds `StartIoLock`", platform: "Complete returns with StartIoLock held (StorPortSpinLock4)", ends: true },
    { kind: "rule", name: "double-insert", place: place(70, 5), message: "an element that is in a list with this link already is inserted into `freeList`", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), an entry inserted while it is on the list", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(70, 5), message: "`freeList`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(70, 5), message: "`freeList`: P is a link of nothing", platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(80, 29), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(87, 33), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "StartIo takes StartIoLock", place: undefined, other: undefined, parts: ["StartIo","StartIoLock"] },
    { kind: "branch", text: "if (unused == {}) { return; } is true", place: place(40, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (unused == {}) { return; } is false", place: place(40, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (r != 1 || !ownRequests) { deviceOf[r] = ToDevice; } is true", place: place(43, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (r != 1 || !ownRequests) { deviceOf[r] = ToDevice; } is false", place: place(43, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (c == none) is true", place: place(51, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "if (c == none) is false", place: place(51, 3), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "while (answered != {}) is true", place: place(75, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "while (answered != {}) is false", place: place(75, 3), other: undefined, parts: ["Complete"] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(52, 5), other: place(80, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(80, 5), other: place(40, 7), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(80, 5), other: place(52, 5), parts: [] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire StartIoLock", formats: [] },
    { text: "wants StartIoLock", formats: [] },
    { text: "release StartIoLock", formats: [] },
    { text: "release StartIoLock shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "freeList.removeHead", formats: [] },
    { text: "sq.push({0})", formats: [{ kind: "number" }] },
    { text: "freeList.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "finish", formats: [] },
    { text: "sq.pop", formats: [] },
    { text: "schedule Complete", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "busy", place: place(92, 11), text: "unused == {}", holds: busy },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock StartIoLock StartIo", place: place(39, 7), text: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", holds: irq_unsafe_lock_StartIoLock_StartIo, rule: "irq-unsafe-lock", message: "`StartIoLock` is held where `StartIo`, which takes it as well, may interrupt", platform: "a lock shared with a DPC is held below DISPATCH_LEVEL: the DPC can spin for StartIoLock for ever on that processor", needs: 0 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "request", group: "variable", dimensions: [[1, 3]], format: { kind: "option", none: 0, of: { kind: "number" } }, read: request, write: setRequest },
    { name: "deviceOf", group: "variable", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["ToDevice","ToItself"] }, read: deviceOf, write: setDeviceOf },
    { name: "unused", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: unused, write: setUnused },
    { name: "answered", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: answered, write: setAnswered },
    { name: "freeList.next", group: "object", dimensions: [[1, 4]], format: { kind: "names", low: 0, names: ["nothing","1","2","3","head"] }, read: freeList_next, write: setFreeList_next },
    { name: "freeList.prev", group: "object", dimensions: [[1, 4]], format: { kind: "names", low: 0, names: ["nothing","1","2","3","head"] }, read: freeList_prev, write: setFreeList_prev },
    { name: "freeList.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: freeList_members, write: setFreeList_members },
    { name: "sq.length", group: "object", dimensions: [], format: { kind: "number" }, read: sq_length, write: setSq_length },
    { name: "sq.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: sq_item, write: setSq_item },
    { name: "StartIoLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","StartIo","Complete"] }, read: StartIoLock_owner, write: setStartIoLock_owner },
    { name: "StartIo.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test unused == {}","2 spin for StartIoLock","3 returns (gives back StartIoLock)","4 choose r in unused","5 deviceOf[r] = ToDevice","6 let d = deviceOf[r]","7 N10","8 freeList.removeHead()","9 unused = unused union { r }","10 request[c] = r","11 sq.push(c)"] }, read: StartIo_at, write: setStartIo_at },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test answered != {}","2 choose c in answered","3 let r = request[c]","4 request[c] = none","5 unused = unused union { r }"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "StartIo.r", group: "context", dimensions: [], format: { kind: "number" }, read: StartIo_r, write: setStartIo_r },
    { name: "StartIo.d", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["ToDevice","ToItself"] }, read: StartIo_d, write: setStartIo_d },
    { name: "StartIo.processIo.r", group: "context", dimensions: [], format: { kind: "number" }, read: StartIo_processIo_r, write: setStartIo_processIo_r },
    { name: "StartIo.processIo.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: StartIo_processIo_c, write: setStartIo_processIo_c },
    { name: "Complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Complete_c, write: setComplete_c },
    { name: "Complete.r", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Complete_r, write: setComplete_r },
    { name: "Complete.completeCmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Complete_completeCmd_c, write: setComplete_completeCmd_c },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "ring-overrun" }],
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
