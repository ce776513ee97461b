// Generated from specs/nvme-completion-entry.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 2b4faff27c7773ab · revision doorbellLater · 15 variables in 2 words (40 bits) · 14 actions, 24 transitions
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

// The completion pass leaves an event to a DPC. What is behind the pointer that it hands over, by then?
//
// Source: the OFA Windows NVMe miniport (nvmewin), 342e033, nvmeStd.c: the completion pass stores a pointer to the entry of
// an asynchronous event in the completion queue, and queues AerDpc, which reads it. The pass then writes the head doorbell,
// with which the controller may use the slot again.
// Abstracted: phases, and the order of the slots: they are the elements of a pool here, which the controller takes and the
// head doorbell gives back. One event is out at a time; two slots, two CPUs.
//
// What was found. N9: AerDpc reads a slot that is the controller's again (use-after-free), or the entry that came after it
// (stale-completion). One CPU is enough (`pointerOneCpu`): AerDpc cannot run there before the pass has ended, doorbell
// included, and so never in time. `copied`, which hands the entry over, and `doorbellLater`, which leaves the doorbell for
// such a slot to AerDpc, hold.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const hands = Pointer
// const doorbell = InAerDpc
// const CPUS = 2
const FREE = 0;
const DISPATCH = 2;
const PASSIVE = 0;
const ORDINARY = 0;
const NONE = -1;
const EVENT = 1;
const TAKEN = 1;
const LENT = 2;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                  values
//    0  0–3 (2 × 2)    slot[element: 0..1]       free, taken, lent, quarantined
//    0  4–5 (2 × 1)    slot.what[element: 0..1]  Ordinary, Event
//    0  6              eventDue                  false, true
//    0  7–9            pointer                   none, slot[0] (dangling), slot[1] (dangling), slot[0], sl…
//    0  10             copy                      Ordinary, Event
//    0  11–12          posted.length             0..2
//    0  13–16 (2 × 2)  posted.item[place: 0..1]  slot[0] (dangling), slot[1] (dangling), slot[0], slot[1]
//    0  17–19          Complete.at               0 inactive, 1..5 where it rests
//    0  20             Complete.pending          false, true
//    0  21–26 (2 × 3)  Aer.at[cpu: 0..1]         0 inactive, 1..5 where it rests
//    0  27             Aer.pending               false, true
//    0  28–30          Complete.e                none, slot[0] (dangling), slot[1] (dangling), slot[0], sl…
//    0  31             Complete.what             Ordinary, Event
//    1  0–5 (2 × 3)    Aer.e[cpu: 0..1]          none, slot[0] (dangling), slot[1] (dangling), slot[0], sl…
//    1  6–7 (2 × 1)    Aer.what[cpu: 0..1]       Ordinary, Event

const slot = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setSlot = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const slot_what = (s: State, element: number): number => (s[0] >>> (element + 4)) & 1;
const setSlot_what = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (element + 4))) | (value << (element + 4));
};
const eventDue = (s: State): boolean => ((s[0] >>> 6) & 1) !== 0;
const setEventDue = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 6)) | ((value ? 1 : 0) << 6);
};
const pointer = (s: State): number => ((s[0] >>> 7) & 7) - 1;
const setPointer = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 7)) | ((value + 1) << 7);
};
const copy = (s: State): number => (s[0] >>> 10) & 1;
const setCopy = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 10)) | (value << 10);
};
const posted_length = (s: State): number => (s[0] >>> 11) & 3;
const setPosted_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 11)) | (value << 11);
};
const posted_item = (s: State, place_: number): number => (s[0] >>> (2 * place_ + 13)) & 3;
const setPosted_item = (s: State, place_: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * place_ + 13))) | (value << (2 * place_ + 13));
};
const Complete_at = (s: State): number => (s[0] >>> 17) & 7;
const setComplete_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 17)) | (value << 17);
};
const Complete_pending = (s: State): boolean => ((s[0] >>> 20) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 20)) | ((value ? 1 : 0) << 20);
};
const Aer_at = (s: State, cpu: number): number => (s[0] >>> (3 * cpu + 21)) & 7;
const setAer_at = (s: State, cpu: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * cpu + 21))) | (value << (3 * cpu + 21));
};
const Aer_pending = (s: State): boolean => ((s[0] >>> 27) & 1) !== 0;
const setAer_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 27)) | ((value ? 1 : 0) << 27);
};
const Complete_e = (s: State): number => ((s[0] >>> 28) & 7) - 1;
const setComplete_e = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 28)) | ((value + 1) << 28);
};
const Complete_what = (s: State): number => (s[0] >>> 31) & 1;
const setComplete_what = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 31)) | (value << 31);
};
const Aer_e = (s: State, cpu: number): number => ((s[1] >>> (3 * cpu)) & 7) - 1;
const setAer_e = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * cpu))) | ((value + 1) << (3 * cpu));
};
const Aer_what = (s: State, cpu: number): number => (s[1] >>> (cpu + 6)) & 1;
const setAer_what = (s: State, cpu: number, value: number): void => {
  s[1] = (s[1] & ~(1 << (cpu + 6))) | (value << (cpu + 6));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The element of slot that a ref is to, dangling or not. */
function slot_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function slot_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Whether a ref is to an element that was given, and is free. */
function slot_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && slot(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function slot_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && slot(s, ref) !== FREE;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if ((0 === c && Complete_at(s) !== 0) || Aer_at(s, c) !== 0) return DISPATCH;
  return PASSIVE;
}

/** forall k in 0..1: Aer.at[k] == 0 */
function forall1(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Aer_at(s, k) === 0)) return false;
  return true;
}

/** exists cpu in 0..1: (Aer.at[cpu] == 0) && (DISPATCH > occupied(cpu)) && Aer.pending */
function exists2(s: State): boolean {
  for (let cpu = 0; cpu <= 1; cpu++)
    if (Aer_at(s, cpu) === 0 && DISPATCH > occupied(s, cpu) && Aer_pending(s)) return true;
  return false;
}

/** exists element in 0..1: ((what == Ordinary) || eventDue) && (slot[element] == free) */
function exists4(s: State, what: number): boolean {
  for (let element = 0; element <= 1; element++)
    if ((what === ORDINARY || eventDue(s)) && slot(s, element) === FREE) return true;
  return false;
}

/** exists what in 0..1: exists element in 0..1: ((what == Ordinary) || eventDue) && (slot[element] == free) */
function exists3(s: State): boolean {
  for (let what = 0; what <= 1; what++) if (exists4(s, what)) return true;
  return false;
}

/** exists element in 0..1: slot[element] == free */
function exists6(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (slot(s, element) === FREE) return true;
  return false;
}

/** exists what in 0..1: ((what == Ordinary) || eventDue) && !(exists element_2 in 0..1: slot[element_2] == free) */
function exists5(s: State): boolean {
  for (let what = 0; what <= 1; what++)
    if ((what === ORDINARY || eventDue(s)) && !exists6(s)) return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Complete_at(s) === 0 &&
    forall1(s) &&
    !(Complete_at(s) === 0 && DISPATCH > occupied(s, 0) && Complete_pending(s)) &&
    !exists2(s) &&
    !exists3(s) &&
    !exists5(s)
  );
}

/** An element of slot is given: no ref is to it any more. False: a rule is broken and the step ends. */
function slot_give(next: State, _sink: Sink, element: number): boolean {
  if (pointer(next) === element + 2) {
    setPointer(next, element);
  }
  for (let i_8 = 0; i_8 <= 1; i_8++) {
    if (posted_item(next, i_8) === element + 2) {
      setPosted_item(next, i_8, element);
    }
  }
  if (Complete_e(next) === element + 2) {
    setComplete_e(next, element);
  }
  for (let i_9 = 0; i_9 <= 1; i_9++) {
    if (Aer_e(next, i_9) === element + 2) {
      setAer_e(next, i_9, element);
    }
  }
  setSlot(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Complete: enters   specs/nvme-completion-entry.ilk:30
 *   dpc Complete as HwStorDpcRoutine on cpu 0 {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!Complete_pending(s)) return false;
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before posted.pop()
  return true;
}

/**
 * Complete: posted.pop()   specs/nvme-completion-entry.ilk:32
 *   let e = posted.pop();
 */
function Complete_posted_pop(_s: State, next: State, sink: Sink): boolean {
  const e = posted_length(next) === 0 ? NONE : posted_item(next, 0);
  if (posted_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setPosted_item(next, i_1, posted_item(next, i_1 + 1));
    }
    setPosted_item(next, 1, 0);
    setPosted_length(next, posted_length(next) - 1);
  }
  sink.event(1); // posted.pop
  if (e === NONE) {
    sink.note(0); // branch: if (e == none) { return; } is true
    sink.event(2); // leave
    setComplete_at(next, 0); // inactive
  } else {
    sink.note(1); // branch: if (e == none) { return; } is false
    setComplete_e(next, e);
    setComplete_at(next, 2); // before let what = e.what
  }
  return true;
}

/**
 * Complete: let what = e.what   specs/nvme-completion-entry.ilk:34
 */
function Complete_let_what_e_what(_s: State, next: State, sink: Sink): boolean {
  if (Complete_e(next) === NONE) {
    sink.fail(0); // null-dereference
  }
  if (slot_isGone(next, Complete_e(next))) {
    sink.fail(1); // use-after-free
  }
  if (slot_isReused(next, Complete_e(next))) {
    sink.fail(2); // stale-completion
  }
  if (
    Complete_e(next) === NONE ||
    slot_isGone(next, Complete_e(next)) ||
    slot_isReused(next, Complete_e(next))
  ) {
    return true;
  }
  const what = slot_what(next, slot_index(next, Complete_e(next)));
  if (what === EVENT) {
    sink.note(2); // branch: if (what == Event) is true
    setComplete_what(next, what);
    setComplete_at(next, 3); // before pointer = e
  } else {
    sink.note(3); // branch: if (what == Event) is false
    if (what === ORDINARY) {
      sink.note(4); // branch: if (what == Ordinary || doorbell == InPass) { e.give(); } is true
      setComplete_what(next, what);
      setComplete_at(next, 4); // before e.give()
    } else {
      sink.note(5); // branch: if (what == Ordinary || doorbell == InPass) { e.give(); } is false
      setComplete_e(next, -1);
      setComplete_at(next, 1); // before posted.pop()
    }
  }
  return true;
}

/**
 * Complete: pointer = e   specs/nvme-completion-entry.ilk:36
 *   if (hands == Pointer) { pointer = e; } else { copy = what; }
 */
function Complete_pointer_e(_s: State, next: State, _sink: Sink): boolean {
  setPointer(next, Complete_e(next));
  setComplete_at(next, 5); // before schedule Aer
  return true;
}

/**
 * Complete: e.give()   specs/nvme-completion-entry.ilk:39
 *   if (what == Ordinary || doorbell == InPass) { e.give(); }
 */
function Complete_e_give(_s: State, next: State, sink: Sink): boolean {
  if (Complete_e(next) === NONE) {
    sink.fail(3); // null-dereference
    return true;
  }
  if (!slot_isLive(next, Complete_e(next))) {
    sink.fail(4); // double-free
    return true;
  }
  sink.event(3, Complete_e(next)); // slot.give({0})
  const element = slot_index(next, Complete_e(next));
  if (!slot_give(next, sink, element)) return true;
  setComplete_e(next, -1);
  setComplete_what(next, 0);
  setComplete_at(next, 1); // before posted.pop()
  return true;
}

/**
 * Complete: schedule Aer   specs/nvme-completion-entry.ilk:37
 */
function Complete_schedule_Aer(_s: State, next: State, sink: Sink): boolean {
  sink.event(4); // schedule Aer
  setAer_pending(next, true);
  if (Complete_what(next) === ORDINARY) {
    sink.note(4); // branch: if (what == Ordinary || doorbell == InPass) { e.give(); } is true
    setComplete_at(next, 4); // before e.give()
  } else {
    sink.note(5); // branch: if (what == Ordinary || doorbell == InPass) { e.give(); } is false
    setComplete_e(next, -1);
    setComplete_what(next, 0);
    setComplete_at(next, 1); // before posted.pop()
  }
  return true;
}

/**
 * Aer: enters   specs/nvme-completion-entry.ilk:43
 *   dpc Aer as HwStorDpcRoutine {
 */
function Aer_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(DISPATCH > occupied(s, cpu))) return false;
  if (!Aer_pending(s)) return false;
  setAer_pending(next, false);
  sink.event(0); // enter
  setAer_at(next, cpu, 1); // before let e = pointer
  return true;
}

/**
 * Aer: let e = pointer   specs/nvme-completion-entry.ilk:45
 */
function Aer_let_e_pointer(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  const e = pointer(next);
  setAer_e(next, cpu, e);
  setAer_at(next, cpu, 2); // before let what = e.what
  return true;
}

/**
 * Aer: let what = e.what   specs/nvme-completion-entry.ilk:46
 */
function Aer_let_what_e_what(_s: State, next: State, sink: Sink, cpu: number): boolean {
  if (Aer_e(next, cpu) === NONE) {
    sink.fail(5); // null-dereference
  }
  if (slot_isGone(next, Aer_e(next, cpu))) {
    sink.fail(6); // use-after-free
  }
  if (slot_isReused(next, Aer_e(next, cpu))) {
    sink.fail(7); // stale-completion
  }
  if (
    Aer_e(next, cpu) === NONE ||
    slot_isGone(next, Aer_e(next, cpu)) ||
    slot_isReused(next, Aer_e(next, cpu))
  ) {
    return true;
  }
  const what = slot_what(next, slot_index(next, Aer_e(next, cpu)));
  if (what !== EVENT) {
    sink.fail(8); // assert Aer
    return true;
  }
  setAer_what(next, cpu, what);
  setAer_at(next, cpu, 3); // before e.give()
  return true;
}

/**
 * Aer: e.give()   specs/nvme-completion-entry.ilk:48
 *   if (doorbell == InAerDpc) { e.give(); }
 */
function Aer_e_give(_s: State, next: State, sink: Sink, cpu: number): boolean {
  if (Aer_e(next, cpu) === NONE) {
    sink.fail(9); // null-dereference
    return true;
  }
  if (!slot_isLive(next, Aer_e(next, cpu))) {
    sink.fail(10); // double-free
    return true;
  }
  sink.event(3, Aer_e(next, cpu)); // slot.give({0})
  const element = slot_index(next, Aer_e(next, cpu));
  if (!slot_give(next, sink, element)) return true;
  setAer_at(next, cpu, 4); // before pointer = none
  return true;
}

/**
 * Aer: pointer = none   specs/nvme-completion-entry.ilk:49
 */
function Aer_pointer_none(_s: State, next: State, _sink: Sink, cpu: number): boolean {
  setPointer(next, NONE);
  setAer_e(next, cpu, -1);
  setAer_what(next, cpu, 0);
  setAer_at(next, cpu, 5); // before eventDue = true
  return true;
}

/**
 * Aer: eventDue = true   specs/nvme-completion-entry.ilk:54
 *   eventDue = true; // asks for the next one
 */
function Aer_eventDue_true(_s: State, next: State, sink: Sink, cpu: number): boolean {
  setEventDue(next, true);
  sink.event(2); // leave
  setAer_at(next, cpu, 0); // inactive
  return true;
}

/**
 * specs/nvme-completion-entry.ilk:58
 *   complete
 */
function Controller_complete(
  s: State,
  next: State,
  sink: Sink,
  what: number,
  element: number,
): boolean {
  if (!(what === ORDINARY || eventDue(s))) return false;
  if (slot(s, element) !== FREE) return false;
  sink.event(5, what); // complete({0})
  setSlot(next, element, TAKEN);
  setSlot_what(next, element, ORDINARY);
  const e = element + 2;
  sink.event(6); // slot.take
  if (e !== NONE) {
    sink.note(6); // branch: if (e != none) is true
    if (e === NONE) {
      sink.fail(11); // null-dereference
    }
    if (slot_isGone(next, e)) {
      sink.fail(12); // use-after-free
    }
    if (slot_isReused(next, e)) {
      sink.fail(13); // stale-completion
    }
    if (e === NONE || slot_isGone(next, e) || slot_isReused(next, e)) {
      return true;
    }
    setSlot_what(next, slot_index(next, e), what);
    if (e === NONE) {
      sink.fail(14); // null-dereference
      return true;
    }
    if (posted_length(next) === 2) {
      sink.fail(15); // ring-overrun
      return true;
    }
    setPosted_item(next, posted_length(next), e);
    setPosted_length(next, posted_length(next) + 1);
    sink.event(7, e); // posted.push({0})
    if (what === EVENT) {
      sink.note(8); // branch: if (what == Event) { eventDue = false; } is true
      setEventDue(next, false);
      sink.event(8); // schedule Complete
      setComplete_pending(next, true);
    } else {
      sink.note(9); // branch: if (what == Event) { eventDue = false; } is false
      sink.event(8); // schedule Complete
      setComplete_pending(next, true);
    }
  } else {
    sink.note(7); // branch: if (e != none) is false
  }
  return true;
}

/**
 * specs/nvme-completion-entry.ilk:58
 *   complete
 */
function Controller_complete_2(s: State, _next: State, sink: Sink, what: number): boolean {
  if (!(what === ORDINARY || eventDue(s))) return false;
  if (exists6(s)) return false;
  sink.event(5, what); // complete({0})
  sink.event(6); // slot.take
  return true;
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // posted.pop()
      if (Complete_posted_pop(s, next, sink)) sink.emit(1);
      break;
    case 2: // let what = e.what
      if (Complete_let_what_e_what(s, next, sink)) sink.emit(2);
      break;
    case 3: // pointer = e
      if (Complete_pointer_e(s, next, sink)) sink.emit(3);
      break;
    case 4: // e.give()
      if (Complete_e_give(s, next, sink)) sink.emit(4);
      break;
    case 5: // schedule Aer
      if (Complete_schedule_Aer(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `Aer` can do where it rests. */
function stepAer(s: State, next: State, sink: Sink, cpu: number): void {
  switch (Aer_at(s, cpu)) {
    case 0: // inactive
      if (Aer_enter(s, next, sink, cpu)) sink.emit(6 + cpu);
      break;
    case 1: // let e = pointer
      if (Aer_let_e_pointer(s, next, sink, cpu)) sink.emit(8 + cpu);
      break;
    case 2: // let what = e.what
      if (Aer_let_what_e_what(s, next, sink, cpu)) sink.emit(10 + cpu);
      break;
    case 3: // e.give()
      if (Aer_e_give(s, next, sink, cpu)) sink.emit(12 + cpu);
      break;
    case 4: // pointer = none
      if (Aer_pointer_none(s, next, sink, cpu)) sink.emit(14 + cpu);
      break;
    case 5: // eventDue = true
      if (Aer_eventDue_true(s, next, sink, cpu)) sink.emit(16 + cpu);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable full   specs/nvme-completion-entry.ilk:69
 *   posted.full
 */
function full(s: State): boolean {
  return posted_length(s) === 2;
}

/** exists i in 0..1: posted.item[i] == (element + 2) */
function exists8(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (posted_item(s, i) === element + 2) return true;
  return false;
}

/** exists i in 0..1: Aer.e[i] == (element + 2) */
function exists9(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (Aer_e(s, i) === element + 2) return true;
  return false;
}

/** exists element in 0..1: ((slot[element] == taken) || (slot[element] == lent)) && !((pointer == (element + 2)) || (exists i_11 in 0..1: posted.item[i_11] == (element + 2)) || (Complete.e == (element + 2)) || (exists i_12 in 0..1: Aer.e[i_12] == (element + 2))) */
function exists7(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (slot(s, element) === TAKEN || slot(s, element) === LENT) &&
      !(
        pointer(s) === element + 2 ||
        exists8(s, element) ||
        Complete_e(s) === element + 2 ||
        exists9(s, element)
      )
    )
      return true;
  return false;
}

/**
 * rule pool-leak slot   specs/nvme-completion-entry.ilk:23
 */
function pool_leak_slot(s: State): boolean {
  return !(quiescent(s) && exists7(s));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/nvme-completion-entry.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_5 = 0; element_5 <= 1; element_5++) {
    setSlot(next, element_5, FREE);
  }
  for (let element_6 = 0; element_6 <= 1; element_6++) {
    setSlot_what(next, element_6, ORDINARY);
  }
  setEventDue(next, true);
  setPointer(next, NONE);
  setCopy(next, ORDINARY);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** The slots of the completion queue. */
  readonly slot: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "slot.what": Readonly<Record<number, "Ordinary" | "Event">>;
  readonly eventDue: boolean;
  /** The argument of AerDpc. */
  readonly pointer: "slot[0] (dangling)" | "slot[1] (dangling)" | "slot[0]" | "slot[1]" | "none";
  readonly copy: "Ordinary" | "Event";
  readonly "posted.length": number;
  /** contents of posted, front first */
  readonly "posted.item": Readonly<
    Record<number, "slot[0] (dangling)" | "slot[1] (dangling)" | "slot[0]" | "slot[1]">
  >;
  /** where Complete rests */
  readonly "Complete.at":
    | "inactive"
    | "1 posted.pop()"
    | "2 let what = e.what"
    | "3 pointer = e"
    | "4 e.give()"
    | "5 schedule Aer";
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** where Aer rests */
  readonly "Aer.at": Readonly<
    Record<
      number,
      | "inactive"
      | "1 let e = pointer"
      | "2 let what = e.what"
      | "3 e.give()"
      | "4 pointer = none"
      | "5 eventDue = true"
    >
  >;
  /** Aer is to run */
  readonly "Aer.pending": boolean;
  /** local `e` of `Complete` */
  readonly "Complete.e":
    "slot[0] (dangling)" | "slot[1] (dangling)" | "slot[0]" | "slot[1]" | "none";
  /** local `what` of `Complete` */
  readonly "Complete.what": "Ordinary" | "Event";
  /** local `e` of `Aer` */
  readonly "Aer.e": Readonly<
    Record<number, "slot[0] (dangling)" | "slot[1] (dangling)" | "slot[0]" | "slot[1]" | "none">
  >;
  /** local `what` of `Aer` */
  readonly "Aer.what": Readonly<Record<number, "Ordinary" | "Event">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeCompletionEntry",
  revision: "doorbellLater",
  source: "specs/nvme-completion-entry.ilk",
  hash: "2b4faff27c7773abcbe83bcd4cc1b3c7dddc477eca3b032096eed952d6d71b24",
  constants: { hands: "Pointer", doorbell: "InAerDpc", CPUS: "2" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepComplete(s, next, sink);
    for (let cpu = 0; cpu <= 1; cpu++) {
      stepAer(s, next, sink, cpu);
    }
    for (let what = 0; what <= 1; what++) {
      for (let element = 0; element <= 1; element++) {
        if (Controller_complete(s, next, sink, what, element)) sink.emit(18 + 2 * what + element);
      }
    }
    for (let what = 0; what <= 1; what++) {
      if (Controller_complete_2(s, next, sink, what)) sink.emit(22 + what);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Complete_enter", actor: "Complete", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(30, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_posted_pop", actor: "Complete", context: 0, from: 1, first: 1, parameters: [], kind: "operation", place: place(32, 13), text: "posted.pop()", external: false, fairness: "weak", event: "posted.pop" },
    { name: "Complete_let_what_e_what", actor: "Complete", context: 0, from: 2, first: 2, parameters: [], kind: "statement", place: place(34, 5), text: "let what = e.what", external: false, fairness: "weak", event: undefined },
    { name: "Complete_pointer_e", actor: "Complete", context: 0, from: 3, first: 3, parameters: [], kind: "statement", place: place(36, 31), text: "pointer = e", external: false, fairness: "weak", event: undefined },
    { name: "Complete_e_give", actor: "Complete", context: 0, from: 4, first: 4, parameters: [], kind: "statement", place: place(39, 51), text: "e.give()", external: false, fairness: "weak", event: "e.give()" },
    { name: "Complete_schedule_Aer", actor: "Complete", context: 0, from: 5, first: 5, parameters: [], kind: "statement", place: place(37, 7), text: "schedule Aer", external: false, fairness: "weak", event: "schedule Aer" },
    { name: "Aer_enter", actor: "Aer", context: 1, from: 0, first: 6, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "enter", place: place(43, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Aer_let_e_pointer", actor: "Aer", context: 1, from: 1, first: 8, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(45, 5), text: "let e = pointer", external: false, fairness: "weak", event: undefined },
    { name: "Aer_let_what_e_what", actor: "Aer", context: 1, from: 2, first: 10, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(46, 5), text: "let what = e.what", external: false, fairness: "weak", event: undefined },
    { name: "Aer_e_give", actor: "Aer", context: 1, from: 3, first: 12, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(48, 33), text: "e.give()", external: false, fairness: "weak", event: "e.give()" },
    { name: "Aer_pointer_none", actor: "Aer", context: 1, from: 4, first: 14, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(49, 5), text: "pointer = none", external: false, fairness: "weak", event: undefined },
    { name: "Aer_eventDue_true", actor: "Aer", context: 1, from: 5, first: 16, parameters: [{ name: "cpu", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(54, 3), text: "eventDue = true", external: false, fairness: "weak", event: undefined },
    { name: "Controller_complete", actor: "Controller", context: -1, from: -1, first: 18, parameters: [{ name: "what", role: "family", low: 0, values: ["Ordinary","Event"] }, { name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "action", place: place(58, 10), text: "complete", external: false, fairness: "none", event: "complete" },
    { name: "Controller_complete_2", actor: "Controller", context: -1, from: -1, first: 22, parameters: [{ name: "what", role: "family", low: 0, values: ["Ordinary","Event"] }], kind: "action", place: place(58, 10), text: "complete", external: false, fairness: "none", event: "complete" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Complete", form: "deferred", word: "dpc", place: place(30, 5), members: ["Complete"], firstActivation: 1, locations: [
      { label: undefined, place: place(30, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 13), text: "posted.pop()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 5), text: "let what = e.what", calls: [], locals: [["e", "Complete.e"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 31), text: "pointer = e", calls: [], locals: [["e", "Complete.e"], ["what", "Complete.what"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 51), text: "e.give()", calls: [], locals: [["e", "Complete.e"], ["what", "Complete.what"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 7), text: "schedule Aer", calls: [], locals: [["e", "Complete.e"], ["what", "Complete.what"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
    { name: "Aer", form: "deferred", word: "dpc", place: place(43, 5), members: ["Aer[0]","Aer[1]"], firstActivation: 2, locations: [
      { label: undefined, place: place(43, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 5), text: "let e = pointer", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(46, 5), text: "let what = e.what", calls: [], locals: [["e", "Aer.e"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 33), text: "e.give()", calls: [], locals: [["e", "Aer.e"], ["what", "Aer.what"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 5), text: "pointer = none", calls: [], locals: [["e", "Aer.e"], ["what", "Aer.what"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(54, 3), text: "eventDue = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State, member: number) => { const cpu = member; return Aer_at(s, cpu); }, cpu: (_s: State, member: number) => { const cpu = member; return cpu; }, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Aer_pending(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "null-dereference", place: place(34, 16), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(34, 16), message: "`e.what`: the element of `slot` has been given back, and is free", platform: "BAD_POOL_CALLER (0xC2) or DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL (0xD5)", ends: true },
    { kind: "rule", name: "stale-completion", place: place(34, 16), message: "`e.what`: the element of `slot` has been given back, and taken anew", platform: "SCSI_VERIFIER_DETECTED_VIOLATION (0xF1), completion of a request that has been reused", ends: true },
    { kind: "rule", name: "null-dereference", place: place(39, 51), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(39, 51), message: "an element of `slot` is given through a ref to what has been given already", platform: "BAD_POOL_CALLER (0xC2), already freed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(46, 16), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(46, 16), message: "`e.what`: the element of `slot` has been given back, and is free", platform: "BAD_POOL_CALLER (0xC2) or DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL (0xD5)", ends: true },
    { kind: "rule", name: "stale-completion", place: place(46, 16), message: "`e.what`: the element of `slot` has been given back, and taken anew", platform: "SCSI_VERIFIER_DETECTED_VIOLATION (0xF1), completion of a request that has been reused", ends: true },
    { kind: "assertion", name: "Aer", place: place(47, 5), message: "the assertion in `Aer` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(48, 33), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "double-free", place: place(48, 33), message: "an element of `slot` is given through a ref to what has been given already", platform: "BAD_POOL_CALLER (0xC2), already freed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(61, 7), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "use-after-free", place: place(61, 7), message: "`e.what`: the element of `slot` has been given back, and is free", platform: "BAD_POOL_CALLER (0xC2) or DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL (0xD5)", ends: true },
    { kind: "rule", name: "stale-completion", place: place(61, 7), message: "`e.what`: the element of `slot` has been given back, and taken anew", platform: "SCSI_VERIFIER_DETECTED_VIOLATION (0xF1), completion of a request that has been reused", ends: true },
    { kind: "rule", name: "null-dereference", place: place(62, 19), message: "a value is needed here, and it is `none`", platform: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0", ends: true },
    { kind: "rule", name: "ring-overrun", place: place(62, 7), message: "`posted` is full with 2, and one more is pushed", platform: "a submission entry overwritten before the controller fetched it", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (e == none) { return; } is true", place: place(33, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (e == none) { return; } is false", place: place(33, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (what == Event) is true", place: place(35, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (what == Event) is false", place: place(35, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (what == Ordinary || doorbell == InPass) { e.give(); } is true", place: place(39, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (what == Ordinary || doorbell == InPass) { e.give(); } is false", place: place(39, 5), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "if (e != none) is true", place: place(60, 5), other: undefined, parts: [""] },
    { kind: "branch", text: "if (e != none) is false", place: place(60, 5), other: undefined, parts: [""] },
    { kind: "branch", text: "if (what == Event) { eventDue = false; } is true", place: place(63, 7), other: undefined, parts: [""] },
    { kind: "branch", text: "if (what == Event) { eventDue = false; } is false", place: place(63, 7), other: undefined, parts: [""] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "posted.pop", formats: [] },
    { text: "leave", formats: [] },
    {
      text: "slot.give({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["slot[0] (dangling)", "slot[1] (dangling)", "slot[0]", "slot[1]"],
        },
      ],
    },
    { text: "schedule Aer", formats: [] },
    { text: "complete({0})", formats: [{ kind: "names", low: 0, names: ["Ordinary", "Event"] }] },
    { text: "slot.take", formats: [] },
    {
      text: "posted.push({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["slot[0] (dangling)", "slot[1] (dangling)", "slot[0]", "slot[1]"],
        },
      ],
    },
    { text: "schedule Complete", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "full", place: place(69, 11), text: "posted.full", holds: full },
  ],
  // prettier-ignore
  stateRules: [
    { name: "pool-leak slot", place: place(23, 6), text: "an element of `slot` is taken, and nothing refers to it any more", holds: pool_leak_slot, rule: "pool-leak", message: "an element of `slot` is taken, and nothing refers to it any more", platform: "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x62), pool allocations not freed at unload", needs: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "slot", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: slot, write: setSlot },
    { name: "slot.what", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["Ordinary","Event"] }, read: slot_what, write: setSlot_what },
    { name: "eventDue", group: "variable", dimensions: [], format: { kind: "boolean" }, read: eventDue, write: setEventDue },
    { name: "pointer", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["slot[0] (dangling)","slot[1] (dangling)","slot[0]","slot[1]"] } }, read: pointer, write: setPointer },
    { name: "copy", group: "variable", dimensions: [], format: { kind: "names", low: 0, names: ["Ordinary","Event"] }, read: copy, write: setCopy },
    { name: "posted.length", group: "object", dimensions: [], format: { kind: "number" }, read: posted_length, write: setPosted_length },
    { name: "posted.item", group: "object", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["slot[0] (dangling)","slot[1] (dangling)","slot[0]","slot[1]"] }, read: posted_item, write: setPosted_item },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 posted.pop()","2 let what = e.what","3 pointer = e","4 e.give()","5 schedule Aer"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "Aer.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 let e = pointer","2 let what = e.what","3 e.give()","4 pointer = none","5 eventDue = true"] }, read: Aer_at, write: setAer_at },
    { name: "Aer.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Aer_pending, write: setAer_pending },
    { name: "Complete.e", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["slot[0] (dangling)","slot[1] (dangling)","slot[0]","slot[1]"] } }, read: Complete_e, write: setComplete_e },
    { name: "Complete.what", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["Ordinary","Event"] }, read: Complete_what, write: setComplete_what },
    { name: "Aer.e", group: "context", dimensions: [[0, 1]], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["slot[0] (dangling)","slot[1] (dangling)","slot[0]","slot[1]"] } }, read: Aer_e, write: setAer_e },
    { name: "Aer.what", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["Ordinary","Event"] }, read: Aer_what, write: setAer_what },
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
