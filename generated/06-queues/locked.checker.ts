// Generated from specs/tutorial/06-queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 1db0333fa548acf1 · revision locked · 10 variables in 1 word (17 bits) · 19 actions, 19 transitions
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

// An interrupt handler fills a queue that a thread empties. When does each of them need the lock?
//
// A `queue` that is not `atomic` has a begin and an end: another operation in between is `concurrent-queue-access`. A
// `ring` has slots, a head and a tail, each written in a step of its own, and one producer and one consumer need no lock
// for it: look at what `ring` holds and `queue` does not.
// Source: drivers of every kernel. Abstracted: what is queued.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const shape = LockedQueue
const INTERRUPT = 1;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                values
//    0  0–1          work.length             0..2
//    0  2–3 (2 × 1)  work.item[place: 0..1]  0..1
//    0  4            work.busy               false, true
//    0  5–6          gate.owner              free, Consumer, Producer
//    0  7            gate.saved              TASK, INTERRUPT
//    0  8–10         Consumer.at             0 inactive, 1..5 where it rests
//    0  11           Consumer.level          TASK, INTERRUPT
//    0  12–14        Producer.at             0 inactive, 1..7 where it rests
//    0  15           Producer.pending        false, true
//    0  16           Consumer.oldLevel       TASK, INTERRUPT

const work_length = (s: State): number => s[0] & 3;
const setWork_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const work_item = (s: State, place_: number): number => (s[0] >>> (place_ + 2)) & 1;
const setWork_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (place_ + 2))) | (value << (place_ + 2));
};
const work_busy = (s: State): boolean => ((s[0] >>> 4) & 1) !== 0;
const setWork_busy = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const gate_owner = (s: State): number => (s[0] >>> 5) & 3;
const setGate_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const gate_saved = (s: State): number => (s[0] >>> 7) & 1;
const setGate_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 7)) | (value << 7);
};
const Consumer_at = (s: State): number => (s[0] >>> 8) & 7;
const setConsumer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 8)) | (value << 8);
};
const Consumer_level = (s: State): number => (s[0] >>> 11) & 1;
const setConsumer_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 11)) | (value << 11);
};
const Producer_at = (s: State): number => (s[0] >>> 12) & 7;
const setProducer_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const Producer_pending = (s: State): boolean => ((s[0] >>> 15) & 1) !== 0;
const setProducer_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 15)) | ((value ? 1 : 0) << 15);
};
const Consumer_oldLevel = (s: State): number => (s[0] >>> 16) & 1;
const setConsumer_oldLevel = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 16)) | (value << 16);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Consumer_at(s) !== 0 && Consumer_level(s) === INTERRUPT) ||
    (1 === c && Producer_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Consumer_at(s) !== 0 && Consumer_level(s) === INTERRUPT) ||
    (1 === c && Producer_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Consumer_at(s) !== 0 && 0 === c && Consumer_level(s) < l) ||
    (o === 2 && Producer_at(s) !== 0 && 1 === c && INTERRUPT < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Consumer_at(s) === 3) return gate_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Producer_at(s) === 3) return gate_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Consumer_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Producer_at(s) !== 0) return NOBODY;
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
 * Consumer: acquire gate   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_acquire_gate(s: State, next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (gate_owner(s) !== 0) return false;
  sink.event(0); // acquire gate
  setGate_owner(next, 1);
  setGate_saved(next, Consumer_level(next));
  setConsumer_level(next, Consumer_level(next) < INTERRUPT ? INTERRUPT : Consumer_level(next));
  setConsumer_at(next, 2); // before work.pop begin: begin
  return true;
}

/**
 * Consumer: acquire gate   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_acquire_gate_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (gate_owner(s) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * Consumer: acquire gate: busy, begins to spin   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_acquire_gate_3(s: State, next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (!(gate_owner(s) !== 0 && gate_owner(s) !== 1)) return false;
  sink.event(1); // wants gate
  if (
    interruptedOwner(
      next,
      gate_owner(next),
      0,
      Consumer_level(next) < INTERRUPT ? INTERRUPT : Consumer_level(next),
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  const oldLevel = Consumer_level(next);
  setConsumer_level(next, oldLevel < INTERRUPT ? INTERRUPT : oldLevel);
  setConsumer_oldLevel(next, oldLevel);
  setConsumer_at(next, 3); // before spin for gate
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * Consumer: work.pop begin: begin   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_work_pop_begin(s: State, next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (work_busy(next)) {
    sink.fail(3); // concurrent-queue-access
    return true;
  }
  setWork_busy(next, true);
  setConsumer_at(next, 4); // before work.pop end: end
  return true;
}

/**
 * Consumer: acquire gate, after spinning   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_acquire_gate_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (gate_owner(s) !== 0) return false;
  sink.event(0); // acquire gate
  setGate_owner(next, 1);
  setGate_saved(next, Consumer_oldLevel(next));
  setConsumer_level(
    next,
    Consumer_oldLevel(next) < INTERRUPT ? INTERRUPT : Consumer_oldLevel(next),
  );
  setConsumer_oldLevel(next, 0);
  setConsumer_at(next, 2); // before work.pop begin: begin
  return true;
}

/**
 * Consumer: work.pop end: end   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_work_pop_end(s: State, next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (work_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setWork_item(next, i_1, work_item(next, i_1 + 1));
    }
    setWork_item(next, 1, 0);
    setWork_length(next, work_length(next) - 1);
  }
  setWork_busy(next, false);
  sink.event(2); // work.pop
  setConsumer_at(next, 5); // before release gate
  return true;
}

/**
 * Consumer: release gate   specs/tutorial/06-queues.ilk:19
 *   if (shape == LockedQueue) { with gate { work.pop(); } }
 */
function Consumer_release_gate(s: State, next: State, sink: Sink): boolean {
  if (!(Consumer_level(s) >= top(s, 0))) return false;
  if (gate_owner(next) !== 1) {
    sink.fail(4); // release-not-owner
    return true;
  }
  sink.event(3); // release gate
  const saved = gate_saved(next);
  setGate_owner(next, 0);
  setGate_saved(next, 0);
  setConsumer_level(next, saved);
  if (saved < INTERRUPT && gate_owner(next) === 1) {
    sink.fail(5); // wrong-level
    return true;
  }
  setConsumer_at(next, 1); // before acquire gate
  return true;
}

/**
 * Producer: enters   specs/tutorial/06-queues.ilk:24
 *   isr Producer on cpu 1 {
 */
function Producer_enter(s: State, next: State, sink: Sink): boolean {
  if (!(INTERRUPT > occupied(s, 1))) return false;
  if (!Producer_pending(s)) return false;
  setProducer_pending(next, false);
  sink.event(5); // enter
  setProducer_at(next, 1); // before acquire gate
  return true;
}

/**
 * Producer: acquire gate   specs/tutorial/06-queues.ilk:26
 *   if (shape == LockedQueue) { with gate { put(); } }
 */
function Producer_acquire_gate(s: State, next: State, sink: Sink): boolean {
  if (gate_owner(s) !== 0) return false;
  sink.note(0); // Producer takes gate
  sink.event(0); // acquire gate
  setGate_owner(next, 2);
  setGate_saved(next, INTERRUPT);
  setProducer_at(next, 2); // before test !work.full
  return true;
}

/**
 * Producer: acquire gate   specs/tutorial/06-queues.ilk:26
 *   if (shape == LockedQueue) { with gate { put(); } }
 */
function Producer_acquire_gate_2(s: State, _next: State, sink: Sink): boolean {
  if (gate_owner(s) !== 2) return false;
  sink.fail(6); // recursive-acquire
  return true;
}

/**
 * Producer: acquire gate: busy, begins to spin   specs/tutorial/06-queues.ilk:26
 *   if (shape == LockedQueue) { with gate { put(); } }
 */
function Producer_acquire_gate_3(s: State, next: State, sink: Sink): boolean {
  if (!(gate_owner(s) !== 0 && gate_owner(s) !== 2)) return false;
  sink.event(1); // wants gate
  if (interruptedOwner(next, gate_owner(next), 1, INTERRUPT)) {
    sink.fail(7); // self-deadlock
    return true;
  }
  setProducer_at(next, 3); // before spin for gate
  if (waitsInCycle(next, 2)) {
    sink.fail(8); // deadlock
    return true;
  }
  return true;
}

/**
 * Producer: test !work.full   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_test_work_full(_s: State, next: State, sink: Sink): boolean {
  if (work_length(next) !== 2) {
    sink.note(1); // branch: if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is true
    setProducer_at(next, 4); // before either
  } else {
    sink.note(2); // branch: if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is false
    setProducer_at(next, 5); // before release gate
  }
  return true;
}

/**
 * Producer: acquire gate, after spinning   specs/tutorial/06-queues.ilk:26
 *   if (shape == LockedQueue) { with gate { put(); } }
 */
function Producer_acquire_gate_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (gate_owner(s) !== 0) return false;
  sink.note(0); // Producer takes gate
  sink.event(0); // acquire gate
  setGate_owner(next, 2);
  setGate_saved(next, INTERRUPT);
  setProducer_at(next, 2); // before test !work.full
  return true;
}

/**
 * Producer: work.push begin: begin   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_begin(_s: State, next: State, sink: Sink): boolean {
  if (work_length(next) === 2) {
    sink.fail(9); // ring-overrun
    return true;
  }
  if (work_busy(next)) {
    sink.fail(10); // concurrent-queue-access
    return true;
  }
  setWork_busy(next, true);
  setProducer_at(next, 6); // before work.push end: end
  return true;
}

/**
 * Producer: work.push begin: begin   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_begin_2(_s: State, next: State, sink: Sink): boolean {
  if (work_length(next) === 2) {
    sink.fail(11); // ring-overrun
    return true;
  }
  if (work_busy(next)) {
    sink.fail(12); // concurrent-queue-access
    return true;
  }
  setWork_busy(next, true);
  setProducer_at(next, 7); // before work.push end: end
  return true;
}

/**
 * Producer: release gate   specs/tutorial/06-queues.ilk:26
 *   if (shape == LockedQueue) { with gate { put(); } }
 */
function Producer_release_gate(_s: State, next: State, sink: Sink): boolean {
  if (gate_owner(next) !== 2) {
    sink.fail(13); // release-not-owner
    return true;
  }
  sink.event(3); // release gate
  setGate_owner(next, 0);
  setGate_saved(next, 0);
  if (gate_owner(next) === 2) {
    sink.fail(14); // lock-leak
    return true;
  }
  sink.event(6); // leave
  setProducer_at(next, 0); // inactive
  return true;
}

/**
 * Producer: work.push end: end   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_end(_s: State, next: State, sink: Sink): boolean {
  setWork_item(next, work_length(next), 0);
  setWork_length(next, work_length(next) + 1);
  setWork_busy(next, false);
  sink.event(7, 0); // work.push({0})
  setProducer_at(next, 5); // before release gate
  return true;
}

/**
 * Producer: work.push end: end   specs/tutorial/06-queues.ilk:33
 *   if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } }
 */
function Producer_work_push_end_2(_s: State, next: State, sink: Sink): boolean {
  setWork_item(next, work_length(next), 1);
  setWork_length(next, work_length(next) + 1);
  setWork_busy(next, false);
  sink.event(7, 1); // work.push({0})
  setProducer_at(next, 5); // before release gate
  return true;
}

/**
 * specs/tutorial/06-queues.ilk:37
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(8); // signal
  sink.event(9); // raise Producer
  setProducer_pending(next, true);
  return true;
}

/** What `Consumer` can do where it rests. */
function stepConsumer(s: State, next: State, sink: Sink): void {
  switch (Consumer_at(s)) {
    case 1: // acquire gate
      if (Consumer_acquire_gate(s, next, sink)) sink.emit(0);
      if (Consumer_acquire_gate_2(s, next, sink)) sink.emit(1);
      if (Consumer_acquire_gate_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // work.pop begin: begin
      if (Consumer_work_pop_begin(s, next, sink)) sink.emit(3);
      break;
    case 3: // spin for gate
      if (Consumer_acquire_gate_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 4: // work.pop end: end
      if (Consumer_work_pop_end(s, next, sink)) sink.emit(5);
      break;
    case 5: // release gate
      if (Consumer_release_gate(s, next, sink)) sink.emit(6);
      break;
  }
}

/** What `Producer` can do where it rests. */
function stepProducer(s: State, next: State, sink: Sink): void {
  switch (Producer_at(s)) {
    case 0: // inactive
      if (Producer_enter(s, next, sink)) sink.emit(7);
      break;
    case 1: // acquire gate
      if (Producer_acquire_gate(s, next, sink)) sink.emit(8);
      if (Producer_acquire_gate_2(s, next, sink)) sink.emit(9);
      if (Producer_acquire_gate_3(s, next, sink)) sink.emit(10);
      break;
    case 2: // test !work.full
      if (Producer_test_work_full(s, next, sink)) sink.emit(11);
      break;
    case 3: // spin for gate
      if (Producer_acquire_gate_after_spinning(s, next, sink)) sink.emit(12);
      break;
    case 4: // either
      if (Producer_work_push_begin(s, next, sink)) sink.emit(13);
      if (Producer_work_push_begin_2(s, next, sink)) sink.emit(14);
      break;
    case 5: // release gate
      if (Producer_release_gate(s, next, sink)) sink.emit(15);
      break;
    case 6: // work.push end: end
      if (Producer_work_push_end(s, next, sink)) sink.emit(16);
      break;
    case 7: // work.push end: end
      if (Producer_work_push_end_2(s, next, sink)) sink.emit(17);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock gate Producer   specs/tutorial/06-queues.ilk:24
 */
function irq_unsafe_lock_gate_Producer(_s: State): boolean {
  return true;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/06-queues.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setConsumer_level(next, TASK);
  setConsumer_at(next, 1); // before acquire gate
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly "work.length": number;
  /** contents of work, front first */
  readonly "work.item": Readonly<Record<number, number>>;
  /** an operation is under way */
  readonly "work.busy": boolean;
  /** who holds gate */
  readonly "gate.owner": "free" | "Consumer" | "Producer";
  /** level that the release of gate goes back to */
  readonly "gate.saved": "TASK" | "INTERRUPT";
  /** where Consumer rests */
  readonly "Consumer.at":
    | "inactive"
    | "1 acquire gate"
    | "2 work.pop begin: begin"
    | "3 spin for gate"
    | "4 work.pop end: end"
    | "5 release gate";
  /** level of Consumer */
  readonly "Consumer.level": "TASK" | "INTERRUPT";
  /** where Producer rests */
  readonly "Producer.at":
    | "inactive"
    | "1 acquire gate"
    | "2 test !work.full"
    | "3 spin for gate"
    | "4 either"
    | "5 release gate"
    | "6 work.push end: end"
    | "7 work.push end: end";
  /** Producer is to run */
  readonly "Producer.pending": boolean;
  /** temporary of an operation in `Consumer` */
  readonly "Consumer.oldLevel": "TASK" | "INTERRUPT";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Queues",
  revision: "locked",
  source: "specs/tutorial/06-queues.ilk",
  hash: "1db0333fa548acf126c0012b43902e712de9c0acc983a34861178873cbbd96d0",
  constants: { shape: "LockedQueue" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepConsumer(s, next, sink);
    stepProducer(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(18);
  },

  // prettier-ignore
  actions: [
    { name: "Consumer_acquire_gate", actor: "Consumer", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(19, 33), text: "acquire gate", external: false, fairness: "weak", event: "acquire gate" },
    { name: "Consumer_acquire_gate_2", actor: "Consumer", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(19, 33), text: "acquire gate", external: false, fairness: "weak", event: undefined },
    { name: "Consumer_acquire_gate_3", actor: "Consumer", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(19, 33), text: "acquire gate: busy, begins to spin", external: false, fairness: "weak", event: "wants gate" },
    { name: "Consumer_work_pop_begin", actor: "Consumer", context: 0, from: 2, first: 3, parameters: [], kind: "operation", place: place(19, 45), text: "work.pop begin: begin", external: false, fairness: "weak", event: undefined },
    { name: "Consumer_acquire_gate_after_spinning", actor: "Consumer", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(19, 33), text: "acquire gate, after spinning", external: false, fairness: "weak", event: "acquire gate" },
    { name: "Consumer_work_pop_end", actor: "Consumer", context: 0, from: 4, first: 5, parameters: [], kind: "operation", place: place(19, 45), text: "work.pop end: end", external: false, fairness: "weak", event: "work.pop" },
    { name: "Consumer_release_gate", actor: "Consumer", context: 0, from: 5, first: 6, parameters: [], kind: "release", place: place(19, 57), text: "release gate", external: false, fairness: "weak", event: "release gate" },
    { name: "Producer_enter", actor: "Producer", context: 1, from: 0, first: 7, parameters: [], kind: "enter", place: place(24, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Producer_acquire_gate", actor: "Producer", context: 1, from: 1, first: 8, parameters: [], kind: "acquire", place: place(26, 31), text: "acquire gate", external: false, fairness: "weak", event: "acquire gate" },
    { name: "Producer_acquire_gate_2", actor: "Producer", context: 1, from: 1, first: 9, parameters: [], kind: "acquire", place: place(26, 31), text: "acquire gate", external: false, fairness: "weak", event: undefined },
    { name: "Producer_acquire_gate_3", actor: "Producer", context: 1, from: 1, first: 10, parameters: [], kind: "spin", place: place(26, 31), text: "acquire gate: busy, begins to spin", external: false, fairness: "weak", event: "wants gate" },
    { name: "Producer_test_work_full", actor: "Producer", context: 1, from: 2, first: 11, parameters: [], kind: "statement", place: place(33, 24), text: "test !work.full", external: false, fairness: "weak", event: undefined },
    { name: "Producer_acquire_gate_after_spinning", actor: "Producer", context: 1, from: 3, first: 12, parameters: [], kind: "acquire", place: place(26, 31), text: "acquire gate, after spinning", external: false, fairness: "weak", event: "acquire gate" },
    { name: "Producer_work_push_begin", actor: "Producer", context: 1, from: 4, first: 13, parameters: [], kind: "operation", place: place(33, 47), text: "work.push begin: begin", external: false, fairness: "weak", event: undefined },
    { name: "Producer_work_push_begin_2", actor: "Producer", context: 1, from: 4, first: 14, parameters: [], kind: "operation", place: place(33, 68), text: "work.push begin: begin", external: false, fairness: "weak", event: undefined },
    { name: "Producer_release_gate", actor: "Producer", context: 1, from: 5, first: 15, parameters: [], kind: "release", place: place(26, 50), text: "release gate", external: false, fairness: "weak", event: "release gate" },
    { name: "Producer_work_push_end", actor: "Producer", context: 1, from: 6, first: 16, parameters: [], kind: "operation", place: place(33, 47), text: "work.push end: end", external: false, fairness: "weak", event: "work.push" },
    { name: "Producer_work_push_end_2", actor: "Producer", context: 1, from: 7, first: 17, parameters: [], kind: "operation", place: place(33, 68), text: "work.push end: end", external: false, fairness: "weak", event: "work.push" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 18, parameters: [], kind: "action", place: place(37, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Consumer", form: "thread", word: "thread", place: place(16, 8), members: ["Consumer"], firstActivation: 1, locations: [
      { label: undefined, place: place(16, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 33), text: "acquire gate", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(19, 45), text: "work.pop begin: begin", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 33), text: "spin for gate", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(19, 45), text: "work.pop end: end", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 57), text: "release gate", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Consumer_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Consumer_level(s)] ?? "", pending: () => false },
    { name: "Producer", form: "isr", word: "isr", place: place(24, 5), members: ["Producer"], firstActivation: 2, locations: [
      { label: undefined, place: place(24, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 31), text: "acquire gate", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(33, 24), text: "test !work.full", calls: [{ proc: "put", place: place(26, 43) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 31), text: "spin for gate", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(33, 38), text: "either", calls: [{ proc: "put", place: place(26, 43) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 50), text: "release gate", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 47), text: "work.push end: end", calls: [{ proc: "put", place: place(26, 43) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 68), text: "work.push end: end", calls: [{ proc: "put", place: place(26, 43) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Producer_at(s), cpu: (_s: State) => 1, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => Producer_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","INTERRUPT"], cpus: 2, classes: [
    { name: "gate", kind: "irqSpinlock", waiting: "spins", place: place(12, 6), members: ["gate"], holds: (s: State, _member: number, activation: number) => gate_owner(s) === activation, isShared: false, owner: (s: State) => gate_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Consumer_at(s) === 1 ? 1 : Consumer_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "INTERRUPT", wants: (s: State) => Producer_at(s) === 1 ? 1 : Producer_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(19, 33), message: "`gate` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(19, 33), message: "`gate` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(19, 33), message: "`Consumer` waits for `gate`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "concurrent-queue-access", place: place(19, 45), message: "`work` is in the middle of another operation", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(19, 57), message: "`gate` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "wrong-level", place: place(19, 57), message: "the level falls below that of a lock which is still held", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(26, 31), message: "`gate` is taken by the activation that holds it, and it is not recursive", platform: undefined, ends: true },
    { kind: "rule", name: "self-deadlock", place: place(26, 31), message: "`gate` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: undefined, ends: true },
    { kind: "deadlock", name: "deadlock", place: place(26, 31), message: "`Producer` waits for `gate`, whose holder waits, directly or not, for it", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(33, 47), message: "`work` is full with 2, and one more is pushed", platform: undefined, ends: true },
    { kind: "rule", name: "concurrent-queue-access", place: place(33, 47), message: "`work` is in the middle of another operation", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(33, 68), message: "`work` is full with 2, and one more is pushed", platform: undefined, ends: true },
    { kind: "rule", name: "concurrent-queue-access", place: place(33, 68), message: "`work` is in the middle of another operation", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(26, 50), message: "`gate` is released by an activation that does not hold it", platform: undefined, ends: true },
    { kind: "rule", name: "lock-leak", place: place(24, 5), message: "`Producer` returns and still holds `gate`", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Producer takes gate", place: undefined, other: undefined, parts: ["Producer","gate"] },
    { kind: "branch", text: "if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is true", place: place(33, 3), other: undefined, parts: ["Producer"] },
    { kind: "branch", text: "if (shape != Ring && !work.full) { either { work.push(0); } or { work.push(1); } } is false", place: place(33, 3), other: undefined, parts: ["Producer"] },
  ],
  events: [
    { text: "acquire gate", formats: [] },
    { text: "wants gate", formats: [] },
    { text: "work.pop", formats: [] },
    { text: "release gate", formats: [] },
    { text: "release gate shared", formats: [] },
    { text: "enter", formats: [] },
    { text: "leave", formats: [] },
    { text: "work.push({0})", formats: [{ kind: "number" }] },
    { text: "signal", formats: [] },
    { text: "raise Producer", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock gate Producer", place: place(24, 5), text: "`gate` is held where `Producer`, which takes it as well, may interrupt", holds: irq_unsafe_lock_gate_Producer, rule: "irq-unsafe-lock", message: "`gate` is held where `Producer`, which takes it as well, may interrupt", platform: undefined, needs: 0 },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "work.length", group: "object", dimensions: [], format: { kind: "number" }, read: work_length, write: setWork_length },
    { name: "work.item", group: "object", dimensions: [[0, 1]], format: { kind: "number" }, read: work_item, write: setWork_item },
    { name: "work.busy", group: "object", dimensions: [], format: { kind: "boolean" }, read: work_busy, write: setWork_busy },
    { name: "gate.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Consumer","Producer"] }, read: gate_owner, write: setGate_owner },
    { name: "gate.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: gate_saved, write: setGate_saved },
    { name: "Consumer.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire gate","2 work.pop begin: begin","3 spin for gate","4 work.pop end: end","5 release gate"] }, read: Consumer_at, write: setConsumer_at },
    { name: "Consumer.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: Consumer_level, write: setConsumer_level },
    { name: "Producer.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire gate","2 test !work.full","3 spin for gate","4 either","5 release gate","6 work.push end: end","7 work.push end: end"] }, read: Producer_at, write: setProducer_at },
    { name: "Producer.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Producer_pending, write: setProducer_pending },
    { name: "Consumer.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: Consumer_oldLevel, write: setConsumer_oldLevel },
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
