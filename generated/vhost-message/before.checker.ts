// Generated from specs/bugs/vhost-message.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 d0b615e49ec1bae8 · revision before · 5 variables in 1 word (15 bits) · 29 actions, 29 transitions
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

// Does the handler of vhost-user messages give the queues' locks back when a message fails?
//
// Source: DPDK 9e89b06d027c (Fixes: 7f31d4ea05ca), lib/vhost/vhost_user.c. For a message that needs the queues stopped, the
// handler takes the access lock of every queue pair. Its error path returned without giving them back; the fix leaves
// through the common way out. Abstracted: what messages ask for. DPDK runs in user space: its spin locks raise no level,
// and each of its threads has a core of its own.
//
// What was found. `before` leaks both locks, five steps from the start. The damage comes later, and is seen with that rule
// ignored: in `beforeNextMessage` the handler takes a lock that its own thread still holds, in `beforeClosed` nobody sends
// another message and the data path spins for ever.
// `halfFixed` gives back the lock of the queue that the message named, and forgets that all of them were taken.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const onError = Returns
// const closesOnError = false
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                   values
//    0  0–1 (2 × 1)  ready[index: 0..1]         false, true
//    0  2            connected                  false, true
//    0  3–6 (2 × 2)  access.owner[index: 0..1]  free, Message, DataPath
//    0  7–10         Message.at                 0 inactive, 1..8 where it rests
//    0  11–14        DataPath.at                0 inactive, 1..10 where it rests

const ready = (s: State, index: number): boolean => ((s[0] >>> index) & 1) !== 0;
const setReady = (s: State, index: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << index)) | ((value ? 1 : 0) << index);
};
const connected = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setConnected = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const access_owner = (s: State, index: number): number => (s[0] >>> (2 * index + 3)) & 3;
const setAccess_owner = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index + 3))) | (value << (2 * index + 3));
};
const Message_at = (s: State): number => (s[0] >>> 7) & 15;
const setMessage_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 7)) | (value << 7);
};
const DataPath_at = (s: State): number => (s[0] >>> 11) & 15;
const setDataPath_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 11)) | (value << 11);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(_s: State, _c: number): number {
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Message_at(s) !== 0 && 0 === c && TASK < l) ||
    (o === 2 && DataPath_at(s) !== 0 && 1 === c && TASK < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Message_at(s) === 5) return access_owner(s, 1);
    if (Message_at(s) === 3) return access_owner(s, 0);
    return NOBODY;
  }
  if (a === 2) {
    if (DataPath_at(s) === 8) return access_owner(s, 1);
    if (DataPath_at(s) === 3) return access_owner(s, 0);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Message_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (DataPath_at(s) !== 0) return NOBODY;
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

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Message: enters   specs/bugs/vhost-message.ilk:26
 * One message, which sets up the first queue. Its result is an error, ok, or an answer to send.
 *   entry Message when connected on cpu 0 {
 */
function Message_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 0) !== TASK) return false;
  if (!connected(s)) return false;
  sink.event(0); // enter
  setMessage_at(next, 1); // before acquire access[0]
  return true;
}

/**
 * Message: acquire access[0]   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 0) !== 0) return false;
  sink.event(1, 0); // acquire access[{0}]
  setAccess_owner(next, 0, 1);
  setMessage_at(next, 2); // before acquire access[1]
  return true;
}

/**
 * Message: acquire access[0]   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_2(s: State, _next: State, sink: Sink): boolean {
  if (access_owner(s, 0) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Message: acquire access[0]: busy, begins to spin   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_3(s: State, next: State, sink: Sink): boolean {
  if (!(access_owner(s, 0) !== 0 && access_owner(s, 0) !== 1)) return false;
  sink.event(2, 0); // wants access[{0}]
  if (interruptedOwner(next, access_owner(next, 0), 0, TASK)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setMessage_at(next, 3); // before spin for access[0]
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * Message: acquire access[1]   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_4(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 1) !== 0) return false;
  sink.event(1, 1); // acquire access[{0}]
  setAccess_owner(next, 1, 1);
  setMessage_at(next, 4); // before ready[0] = false
  return true;
}

/**
 * Message: acquire access[1]   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_5(s: State, _next: State, sink: Sink): boolean {
  if (access_owner(s, 1) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Message: acquire access[1]: busy, begins to spin   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_6(s: State, next: State, sink: Sink): boolean {
  if (!(access_owner(s, 1) !== 0 && access_owner(s, 1) !== 1)) return false;
  sink.event(2, 1); // wants access[{0}]
  if (interruptedOwner(next, access_owner(next, 1), 0, TASK)) {
    sink.fail(1); // self-deadlock
    return true;
  }
  setMessage_at(next, 5); // before spin for access[1]
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * Message: acquire access[0], after spinning   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 0) !== 0) return false;
  sink.event(1, 0); // acquire access[{0}]
  setAccess_owner(next, 0, 1);
  setMessage_at(next, 2); // before acquire access[1]
  return true;
}

/**
 * Message: ready[0] = false   specs/bugs/vhost-message.ilk:28
 */
function Message_ready_false(_s: State, next: State, _sink: Sink): boolean {
  setReady(next, 0, false);
  setMessage_at(next, 6); // before either
  return true;
}

/**
 * Message: acquire access[1], after spinning   specs/bugs/vhost-message.ilk:27
 *   acquire access;
 */
function Message_acquire_access_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 1) !== 0) return false;
  sink.event(1, 1); // acquire access[{0}]
  setAccess_owner(next, 1, 1);
  setMessage_at(next, 4); // before ready[0] = false
  return true;
}

/** exists i in 0..1: access.owner[i] == 1 */
function exists1(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (access_owner(s, i) === 1) return true;
  return false;
}

/**
 * Message: failed: connected = !closesOnError   specs/bugs/vhost-message.ilk:30
 */
function Message_failed(_s: State, next: State, sink: Sink): boolean {
  setConnected(next, true);
  if (exists1(next)) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setMessage_at(next, 0); // inactive
  return true;
}

/**
 * Message: succeeded: ready[0] = true   specs/bugs/vhost-message.ilk:37
 */
function Message_succeeded(_s: State, next: State, _sink: Sink): boolean {
  setReady(next, 0, true);
  setMessage_at(next, 7); // before release access[1]
  return true;
}

/**
 * Message: answered: ready[0] = true   specs/bugs/vhost-message.ilk:39
 */
function Message_answered(_s: State, next: State, _sink: Sink): boolean {
  setReady(next, 0, true);
  setMessage_at(next, 7); // before release access[1]
  return true;
}

/**
 * Message: release access[1]   specs/bugs/vhost-message.ilk:41
 *   release access;
 */
function Message_release_access(_s: State, next: State, sink: Sink): boolean {
  if (access_owner(next, 1) !== 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(4, 1); // release access[{0}]
  setAccess_owner(next, 1, 0);
  setMessage_at(next, 8); // before release access[0]
  return true;
}

/**
 * Message: release access[0]   specs/bugs/vhost-message.ilk:41
 *   release access;
 */
function Message_release_access_2(_s: State, next: State, sink: Sink): boolean {
  if (access_owner(next, 0) !== 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(4, 0); // release access[{0}]
  setAccess_owner(next, 0, 0);
  if (exists1(next)) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setMessage_at(next, 0); // inactive
  return true;
}

/**
 * DataPath: acquire access[q]   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 0) !== 0) return false;
  sink.event(1, 0); // acquire access[{0}]
  setAccess_owner(next, 0, 2);
  setDataPath_at(next, 2); // before test ready[q]
  return true;
}

/**
 * DataPath: acquire access[q]   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_2(s: State, _next: State, sink: Sink): boolean {
  if (access_owner(s, 0) !== 2) return false;
  sink.fail(5); // recursive-acquire
  return true;
}

/**
 * DataPath: acquire access[q]: busy, begins to spin   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_3(s: State, next: State, sink: Sink): boolean {
  if (!(access_owner(s, 0) !== 0 && access_owner(s, 0) !== 2)) return false;
  sink.event(2, 0); // wants access[{0}]
  if (interruptedOwner(next, access_owner(next, 0), 1, TASK)) {
    sink.fail(6); // self-deadlock
    return true;
  }
  setDataPath_at(next, 3); // before spin for access[q]
  if (waitsInCycle(next, 2)) {
    sink.fail(7); // deadlock
    return true;
  }
  return true;
}

/**
 * DataPath: test ready[q]   specs/bugs/vhost-message.ilk:49
 *   if (ready[q]) { moved: skip; }
 */
function DataPath_test_ready(_s: State, next: State, sink: Sink): boolean {
  if (ready(next, 0)) {
    sink.note(0); // branch: if (ready[q]) { moved: skip; } is true
    setDataPath_at(next, 4); // before moved: moved
  } else {
    sink.note(1); // branch: if (ready[q]) { moved: skip; } is false
    setDataPath_at(next, 5); // before release access[q]
  }
  return true;
}

/**
 * DataPath: acquire access[q], after spinning   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 0) !== 0) return false;
  sink.event(1, 0); // acquire access[{0}]
  setAccess_owner(next, 0, 2);
  setDataPath_at(next, 2); // before test ready[q]
  return true;
}

/**
 * DataPath: moved   specs/bugs/vhost-message.ilk:49
 *   if (ready[q]) { moved: skip; }
 */
function DataPath_moved(_s: State, next: State, _sink: Sink): boolean {
  setDataPath_at(next, 5); // before release access[q]
  return true;
}

/**
 * DataPath: release access[q]   specs/bugs/vhost-message.ilk:50
 *   }
 */
function DataPath_release_access(_s: State, next: State, sink: Sink): boolean {
  if (access_owner(next, 0) !== 2) {
    sink.fail(8); // release-not-owner
    return true;
  }
  sink.event(4, 0); // release access[{0}]
  setAccess_owner(next, 0, 0);
  setDataPath_at(next, 6); // before acquire access[q]
  return true;
}

/**
 * DataPath: acquire access[q]   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_4(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 1) !== 0) return false;
  sink.event(1, 1); // acquire access[{0}]
  setAccess_owner(next, 1, 2);
  setDataPath_at(next, 7); // before test ready[q]
  return true;
}

/**
 * DataPath: acquire access[q]   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_5(s: State, _next: State, sink: Sink): boolean {
  if (access_owner(s, 1) !== 2) return false;
  sink.fail(5); // recursive-acquire
  return true;
}

/**
 * DataPath: acquire access[q]: busy, begins to spin   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_6(s: State, next: State, sink: Sink): boolean {
  if (!(access_owner(s, 1) !== 0 && access_owner(s, 1) !== 2)) return false;
  sink.event(2, 1); // wants access[{0}]
  if (interruptedOwner(next, access_owner(next, 1), 1, TASK)) {
    sink.fail(6); // self-deadlock
    return true;
  }
  setDataPath_at(next, 8); // before spin for access[q]
  if (waitsInCycle(next, 2)) {
    sink.fail(7); // deadlock
    return true;
  }
  return true;
}

/**
 * DataPath: test ready[q]   specs/bugs/vhost-message.ilk:49
 *   if (ready[q]) { moved: skip; }
 */
function DataPath_test_ready_2(_s: State, next: State, sink: Sink): boolean {
  if (ready(next, 1)) {
    sink.note(0); // branch: if (ready[q]) { moved: skip; } is true
    setDataPath_at(next, 9); // before moved: moved
  } else {
    sink.note(1); // branch: if (ready[q]) { moved: skip; } is false
    setDataPath_at(next, 10); // before release access[q]
  }
  return true;
}

/**
 * DataPath: acquire access[q], after spinning   specs/bugs/vhost-message.ilk:48
 *   with access[q] {
 */
function DataPath_acquire_access_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (access_owner(s, 1) !== 0) return false;
  sink.event(1, 1); // acquire access[{0}]
  setAccess_owner(next, 1, 2);
  setDataPath_at(next, 7); // before test ready[q]
  return true;
}

/**
 * DataPath: moved   specs/bugs/vhost-message.ilk:49
 *   if (ready[q]) { moved: skip; }
 */
function DataPath_moved_2(_s: State, next: State, _sink: Sink): boolean {
  setDataPath_at(next, 10); // before release access[q]
  return true;
}

/**
 * DataPath: release access[q]   specs/bugs/vhost-message.ilk:50
 *   }
 */
function DataPath_release_access_2(_s: State, next: State, sink: Sink): boolean {
  if (access_owner(next, 1) !== 2) {
    sink.fail(8); // release-not-owner
    return true;
  }
  sink.event(4, 1); // release access[{0}]
  setAccess_owner(next, 1, 0);
  setDataPath_at(next, 1); // before acquire access[q]
  return true;
}

/** What `Message` can do where it rests. */
function stepMessage(s: State, next: State, sink: Sink): void {
  switch (Message_at(s)) {
    case 0: // inactive
      if (Message_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // acquire access[0]
      if (Message_acquire_access(s, next, sink)) sink.emit(1);
      if (Message_acquire_access_2(s, next, sink)) sink.emit(2);
      if (Message_acquire_access_3(s, next, sink)) sink.emit(3);
      break;
    case 2: // acquire access[1]
      if (Message_acquire_access_4(s, next, sink)) sink.emit(4);
      if (Message_acquire_access_5(s, next, sink)) sink.emit(5);
      if (Message_acquire_access_6(s, next, sink)) sink.emit(6);
      break;
    case 3: // spin for access[0]
      if (Message_acquire_access_after_spinning(s, next, sink)) sink.emit(7);
      break;
    case 4: // ready[0] = false
      if (Message_ready_false(s, next, sink)) sink.emit(8);
      break;
    case 5: // spin for access[1]
      if (Message_acquire_access_after_spinning_2(s, next, sink)) sink.emit(9);
      break;
    case 6: // either
      if (Message_failed(s, next, sink)) sink.emit(10);
      if (Message_succeeded(s, next, sink)) sink.emit(11);
      if (Message_answered(s, next, sink)) sink.emit(12);
      break;
    case 7: // release access[1]
      if (Message_release_access(s, next, sink)) sink.emit(13);
      break;
    case 8: // release access[0]
      if (Message_release_access_2(s, next, sink)) sink.emit(14);
      break;
  }
}

/** What `DataPath` can do where it rests. */
function stepDataPath(s: State, next: State, sink: Sink): void {
  switch (DataPath_at(s)) {
    case 1: // acquire access[q]
      if (DataPath_acquire_access(s, next, sink)) sink.emit(15);
      if (DataPath_acquire_access_2(s, next, sink)) sink.emit(16);
      if (DataPath_acquire_access_3(s, next, sink)) sink.emit(17);
      break;
    case 2: // test ready[q]
      if (DataPath_test_ready(s, next, sink)) sink.emit(18);
      break;
    case 3: // spin for access[q]
      if (DataPath_acquire_access_after_spinning(s, next, sink)) sink.emit(19);
      break;
    case 4: // moved: moved
      if (DataPath_moved(s, next, sink)) sink.emit(20);
      break;
    case 5: // release access[q]
      if (DataPath_release_access(s, next, sink)) sink.emit(21);
      break;
    case 6: // acquire access[q]
      if (DataPath_acquire_access_4(s, next, sink)) sink.emit(22);
      if (DataPath_acquire_access_5(s, next, sink)) sink.emit(23);
      if (DataPath_acquire_access_6(s, next, sink)) sink.emit(24);
      break;
    case 7: // test ready[q]
      if (DataPath_test_ready_2(s, next, sink)) sink.emit(25);
      break;
    case 8: // spin for access[q]
      if (DataPath_acquire_access_after_spinning_2(s, next, sink)) sink.emit(26);
      break;
    case 9: // moved: moved
      if (DataPath_moved_2(s, next, sink)) sink.emit(27);
      break;
    case 10: // release access[q]
      if (DataPath_release_access_2(s, next, sink)) sink.emit(28);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable stopped   specs/bugs/vhost-message.ilk:55
 *   DataPath.waits(access[1]) && !ready[0]
 */
function stopped(s: State): boolean {
  return (
    DataPath_at(s) === 8 && access_owner(s, 1) !== 0 && access_owner(s, 1) !== 2 && !ready(s, 0)
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/vhost-message.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_3 = 0; index_3 <= 1; index_3++) {
    setReady(next, index_3, true);
  }
  setConnected(next, true);
  setDataPath_at(next, 1); // before acquire access[q]
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** A queue that is being set up is not to be used. */
  readonly ready: Readonly<Record<number, boolean>>;
  readonly connected: boolean;
  /** who holds access */
  readonly "access.owner": Readonly<Record<number, "free" | "Message" | "DataPath">>;
  /** where Message rests */
  readonly "Message.at":
    | "inactive"
    | "1 acquire access[0]"
    | "2 acquire access[1]"
    | "3 spin for access[0]"
    | "4 ready[0] = false"
    | "5 spin for access[1]"
    | "6 either"
    | "7 release access[1]"
    | "8 release access[0]";
  /** where DataPath rests */
  readonly "DataPath.at":
    | "inactive"
    | "1 acquire access[q]"
    | "2 test ready[q]"
    | "3 spin for access[q]"
    | "4 moved"
    | "5 release access[q]"
    | "6 acquire access[q]"
    | "7 test ready[q]"
    | "8 spin for access[q]"
    | "9 moved"
    | "10 release access[q]";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "VhostMessage",
  revision: "before",
  source: "specs/bugs/vhost-message.ilk",
  hash: "d0b615e49ec1bae8424934c3fab413013d9878caeb91749761979c020190aa81",
  constants: { onError: "Returns", closesOnError: "false" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepMessage(s, next, sink);
    stepDataPath(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Message_enter", actor: "Message", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(26, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Message_acquire_access", actor: "Message", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(27, 3), text: "acquire access[0]", external: false, fairness: "weak", event: "acquire access[0]" },
    { name: "Message_acquire_access_2", actor: "Message", context: 0, from: 1, first: 2, parameters: [], kind: "acquire", place: place(27, 3), text: "acquire access[0]", external: false, fairness: "weak", event: undefined },
    { name: "Message_acquire_access_3", actor: "Message", context: 0, from: 1, first: 3, parameters: [], kind: "spin", place: place(27, 3), text: "acquire access[0]: busy, begins to spin", external: false, fairness: "weak", event: "wants access[0]" },
    { name: "Message_acquire_access_4", actor: "Message", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(27, 3), text: "acquire access[1]", external: false, fairness: "weak", event: "acquire access[1]" },
    { name: "Message_acquire_access_5", actor: "Message", context: 0, from: 2, first: 5, parameters: [], kind: "acquire", place: place(27, 3), text: "acquire access[1]", external: false, fairness: "weak", event: undefined },
    { name: "Message_acquire_access_6", actor: "Message", context: 0, from: 2, first: 6, parameters: [], kind: "spin", place: place(27, 3), text: "acquire access[1]: busy, begins to spin", external: false, fairness: "weak", event: "wants access[1]" },
    { name: "Message_acquire_access_after_spinning", actor: "Message", context: 0, from: 3, first: 7, parameters: [], kind: "acquire", place: place(27, 3), text: "acquire access[0], after spinning", external: false, fairness: "weak", event: "acquire access[0]" },
    { name: "Message_ready_false", actor: "Message", context: 0, from: 4, first: 8, parameters: [], kind: "statement", place: place(28, 3), text: "ready[0] = false", external: false, fairness: "weak", event: undefined },
    { name: "Message_acquire_access_after_spinning_2", actor: "Message", context: 0, from: 5, first: 9, parameters: [], kind: "acquire", place: place(27, 3), text: "acquire access[1], after spinning", external: false, fairness: "weak", event: "acquire access[1]" },
    { name: "Message_failed", actor: "Message", context: 0, from: 6, first: 10, parameters: [], kind: "statement", place: place(30, 5), text: "failed: connected = !closesOnError", external: false, fairness: "weak", event: undefined },
    { name: "Message_succeeded", actor: "Message", context: 0, from: 6, first: 11, parameters: [], kind: "statement", place: place(37, 5), text: "succeeded: ready[0] = true", external: false, fairness: "weak", event: undefined },
    { name: "Message_answered", actor: "Message", context: 0, from: 6, first: 12, parameters: [], kind: "statement", place: place(39, 5), text: "answered: ready[0] = true", external: false, fairness: "weak", event: undefined },
    { name: "Message_release_access", actor: "Message", context: 0, from: 7, first: 13, parameters: [], kind: "release", place: place(41, 3), text: "release access[1]", external: false, fairness: "weak", event: "release access[1]" },
    { name: "Message_release_access_2", actor: "Message", context: 0, from: 8, first: 14, parameters: [], kind: "release", place: place(41, 3), text: "release access[0]", external: false, fairness: "weak", event: "release access[0]" },
    { name: "DataPath_acquire_access", actor: "DataPath", context: 1, from: 1, first: 15, parameters: [], kind: "acquire", place: place(48, 7), text: "acquire access[q]", external: false, fairness: "weak", event: "acquire access[q]" },
    { name: "DataPath_acquire_access_2", actor: "DataPath", context: 1, from: 1, first: 16, parameters: [], kind: "acquire", place: place(48, 7), text: "acquire access[q]", external: false, fairness: "weak", event: undefined },
    { name: "DataPath_acquire_access_3", actor: "DataPath", context: 1, from: 1, first: 17, parameters: [], kind: "spin", place: place(48, 7), text: "acquire access[q]: busy, begins to spin", external: false, fairness: "weak", event: "wants access[q]" },
    { name: "DataPath_test_ready", actor: "DataPath", context: 1, from: 2, first: 18, parameters: [], kind: "statement", place: place(49, 13), text: "test ready[q]", external: false, fairness: "weak", event: undefined },
    { name: "DataPath_acquire_access_after_spinning", actor: "DataPath", context: 1, from: 3, first: 19, parameters: [], kind: "acquire", place: place(48, 7), text: "acquire access[q], after spinning", external: false, fairness: "weak", event: "acquire access[q]" },
    { name: "DataPath_moved", actor: "DataPath", context: 1, from: 4, first: 20, parameters: [], kind: "statement", place: place(49, 25), text: "moved", external: false, fairness: "weak", event: "moved" },
    { name: "DataPath_release_access", actor: "DataPath", context: 1, from: 5, first: 21, parameters: [], kind: "release", place: place(50, 7), text: "release access[q]", external: false, fairness: "weak", event: "release access[q]" },
    { name: "DataPath_acquire_access_4", actor: "DataPath", context: 1, from: 6, first: 22, parameters: [], kind: "acquire", place: place(48, 7), text: "acquire access[q]", external: false, fairness: "weak", event: "acquire access[q]" },
    { name: "DataPath_acquire_access_5", actor: "DataPath", context: 1, from: 6, first: 23, parameters: [], kind: "acquire", place: place(48, 7), text: "acquire access[q]", external: false, fairness: "weak", event: undefined },
    { name: "DataPath_acquire_access_6", actor: "DataPath", context: 1, from: 6, first: 24, parameters: [], kind: "spin", place: place(48, 7), text: "acquire access[q]: busy, begins to spin", external: false, fairness: "weak", event: "wants access[q]" },
    { name: "DataPath_test_ready_2", actor: "DataPath", context: 1, from: 7, first: 25, parameters: [], kind: "statement", place: place(49, 13), text: "test ready[q]", external: false, fairness: "weak", event: undefined },
    { name: "DataPath_acquire_access_after_spinning_2", actor: "DataPath", context: 1, from: 8, first: 26, parameters: [], kind: "acquire", place: place(48, 7), text: "acquire access[q], after spinning", external: false, fairness: "weak", event: "acquire access[q]" },
    { name: "DataPath_moved_2", actor: "DataPath", context: 1, from: 9, first: 27, parameters: [], kind: "statement", place: place(49, 25), text: "moved", external: false, fairness: "weak", event: "moved" },
    { name: "DataPath_release_access_2", actor: "DataPath", context: 1, from: 10, first: 28, parameters: [], kind: "release", place: place(50, 7), text: "release access[q]", external: false, fairness: "weak", event: "release access[q]" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Message", form: "entry", word: "entry", place: place(26, 7), members: ["Message"], firstActivation: 1, locations: [
      { label: undefined, place: place(26, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 3), text: "acquire access[0]", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(27, 3), text: "acquire access[1]", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(27, 3), text: "spin for access[0]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(28, 3), text: "ready[0] = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 3), text: "spin for access[1]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(29, 3), text: "either", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 3), text: "release access[1]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 3), text: "release access[0]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Message_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "DataPath", form: "thread", word: "thread", place: place(45, 8), members: ["DataPath"], firstActivation: 2, locations: [
      { label: undefined, place: place(45, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 7), text: "acquire access[q]", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(49, 13), text: "test ready[q]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 7), text: "spin for access[q]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: "moved", place: place(49, 25), text: "moved", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 7), text: "release access[q]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 7), text: "acquire access[q]", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(49, 13), text: "test ready[q]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 7), text: "spin for access[q]", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: "moved", place: place(49, 25), text: "moved", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(50, 7), text: "release access[q]", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => DataPath_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 2, classes: [
    { name: "access", kind: "spinlock", waiting: "spins", place: place(20, 6), members: ["access[0]","access[1]"], holds: (s: State, member: number, activation: number) => { const member0 = member; return access_owner(s, member0) === activation; }, isShared: false, owner: (s: State, member: number) => { const member0 = member; return access_owner(s, member0); } },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Message_at(s) === 1 ? 1 : Message_at(s) === 2 ? 2 : Message_at(s) === 3 ? 1 : Message_at(s) === 5 ? 2 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (s: State) => DataPath_at(s) === 1 ? 1 : DataPath_at(s) === 3 ? 1 : DataPath_at(s) === 6 ? 2 : DataPath_at(s) === 8 ? 2 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(27, 3), message: "`access` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(27, 3), message: "`access` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(27, 3), message: "`Message` waits for `access`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(26, 7), message: "`Message` returns and still holds `access`", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(41, 3), message: "`access` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(48, 7), message: "`access` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(48, 7), message: "`access` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(48, 7), message: "`DataPath` waits for `access`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(50, 7), message: "`access` is released by an activation that does not hold it", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (ready[q]) { moved: skip; } is true", place: place(49, 9), other: undefined, parts: ["DataPath"] },
    { kind: "branch", text: "if (ready[q]) { moved: skip; } is false", place: place(49, 9), other: undefined, parts: ["DataPath"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire access[{0}]", formats: [{ kind: "number" }] },
    { text: "wants access[{0}]", formats: [{ kind: "number" }] },
    { text: "leave", formats: [] },
    { text: "release access[{0}]", formats: [{ kind: "number" }] },
    { text: "release access[{0}] shared", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "stopped", place: place(55, 11), text: "DataPath.waits(access[1]) && !ready[0]", holds: stopped },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "ready", group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: ready, write: setReady },
    { name: "connected", group: "variable", dimensions: [], format: { kind: "boolean" }, read: connected, write: setConnected },
    { name: "access.owner", group: "lock", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","Message","DataPath"] }, read: access_owner, write: setAccess_owner },
    { name: "Message.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire access[0]","2 acquire access[1]","3 spin for access[0]","4 ready[0] = false","5 spin for access[1]","6 either","7 release access[1]","8 release access[0]"] }, read: Message_at, write: setMessage_at },
    { name: "DataPath.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire access[q]","2 test ready[q]","3 spin for access[q]","4 moved","5 release access[q]","6 acquire access[q]","7 test ready[q]","8 spin for access[q]","9 moved","10 release access[q]"] }, read: DataPath_at, write: setDataPath_at },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "lock-leak", within: 5 }],
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
