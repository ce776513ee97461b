// Generated from specs/bugs/doorbell-batch.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 9667f4ab66442cf6 · revision before · 11 variables in 2 words (37 bits) · 29 actions, 71 transitions
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

// When may the NVMe submission doorbell be left for later, if two CPUs share a queue?
//
// Source: Linux 38210800bf66, which takes 54b2fcee1db0 back; RHBZ 1878596. Entries of a batch are written without ringing;
// the doorbell is written when the batch ends. The driver used to remember the tail that it wrote last, in order to write
// only what is new, and to write early when the next entry would come round to it. Both had been taken out as needless.
// The standard forbids writing the value that the doorbell has already, and some controllers stop when it happens.
// Abstracted: the commands; a fetched one is completed at once. Batches of one entry or two, a queue of three slots.
// A submitter waits for a tag with its batch unreported. The block layer of Linux would end the batch first; here the
// driver's own guard against a full queue that nobody has reported is looked at by itself.
//
// What was found. `before` has both faults: two batches of one entry each write the same tail (14 steps, the documented
// run; each of its points is a lock, a write and an unlock here), and two batches of two entries fill the queue with
// nobody left to ring. `halfFixed` remembers the tail and does not look ahead: it only mends the first.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const remembers = false
// const looksAhead = false
// const SLOTS = 3
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                  values
//    0  0–1            tail                      0..2
//    0  2–3            head                      0..2
//    0  4–5            doorbell                  0..2
//    0  6–7            lastTail                  0..2
//    0  8–9            tags                      0..2
//    0  10–11          submission.owner          free, Submit[0], Submit[1]
//    0  12–14          submission.saved          TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  15–22 (2 × 4)  Submit.at[c: 0..1]        0 inactive, 1..15 where it rests
//    0  23–28 (2 × 3)  Submit.level[c: 0..1]     TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  29–30 (2 × 1)  Submit.entries[c: 0..1]   1..2
//    1  0–5 (2 × 3)    Submit.oldLevel[c: 0..1]  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI

const tail = (s: State): number => s[0] & 3;
const setTail = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const head = (s: State): number => (s[0] >>> 2) & 3;
const setHead = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 2)) | (value << 2);
};
const doorbell = (s: State): number => (s[0] >>> 4) & 3;
const setDoorbell = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const lastTail = (s: State): number => (s[0] >>> 6) & 3;
const setLastTail = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const tags = (s: State): number => (s[0] >>> 8) & 3;
const setTags = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 8)) | (value << 8);
};
const submission_owner = (s: State): number => (s[0] >>> 10) & 3;
const setSubmission_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 10)) | (value << 10);
};
const submission_saved = (s: State): number => (s[0] >>> 12) & 7;
const setSubmission_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const Submit_at = (s: State, c: number): number => (s[0] >>> (4 * c + 15)) & 15;
const setSubmit_at = (s: State, c: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * c + 15))) | (value << (4 * c + 15));
};
const Submit_level = (s: State, c: number): number => (s[0] >>> (3 * c + 23)) & 7;
const setSubmit_level = (s: State, c: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * c + 23))) | (value << (3 * c + 23));
};
const Submit_entries = (s: State, c: number): number => ((s[0] >>> (c + 29)) & 1) + 1;
const setSubmit_entries = (s: State, c: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (c + 29))) | ((value - 1) << (c + 29));
};
const Submit_oldLevel = (s: State, c: number): number => (s[1] >>> (3 * c)) & 7;
const setSubmit_oldLevel = (s: State, c: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * c))) | (value << (3 * c));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (submission_owner(s) === a && submission_saved(s) === NMI) return NMI;
  if (submission_owner(s) === a && submission_saved(s) === HARDIRQ) return HARDIRQ;
  if (submission_owner(s) === a && submission_saved(s) === SOFTIRQ) return SOFTIRQ;
  if (submission_owner(s) === a && submission_saved(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    Submit_at(s, c) !== 0 &&
    Submit_level(s, c) === NMI &&
    !(Submit_at(s, c) === 14 && !(tags(s) > 0))
  )
    return NMI;
  if (
    Submit_at(s, c) !== 0 &&
    Submit_level(s, c) === HARDIRQ &&
    !(Submit_at(s, c) === 14 && !(tags(s) > 0))
  )
    return HARDIRQ;
  if (
    Submit_at(s, c) !== 0 &&
    Submit_level(s, c) === SOFTIRQ &&
    !(Submit_at(s, c) === 14 && !(tags(s) > 0))
  )
    return SOFTIRQ;
  if (
    Submit_at(s, c) !== 0 &&
    Submit_level(s, c) === PREEMPT_OFF &&
    !(Submit_at(s, c) === 14 && !(tags(s) > 0))
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Submit_at(s, 0) !== 0 && 0 === c && Submit_level(s, 0) < l) ||
    (o === 2 && Submit_at(s, 1) !== 0 && 1 === c && Submit_level(s, 1) < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Submit_at(s, 0) === 9) return submission_owner(s);
    if (Submit_at(s, 0) === 7) return submission_owner(s);
    if (Submit_at(s, 0) === 5) return submission_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Submit_at(s, 1) === 9) return submission_owner(s);
    if (Submit_at(s, 1) === 7) return submission_owner(s);
    if (Submit_at(s, 1) === 5) return submission_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Submit_at(s, 0) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Submit_at(s, 1) !== 0) return NOBODY;
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

/** forall k in 0..1: Submit.at[k] == 0 */
function forall1(s: State): boolean {
  for (let k = 0; k <= 1; k++) if (!(Submit_at(s, k) === 0)) return false;
  return true;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return forall1(s) && head(s) === doorbell(s);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Submit: await tags > 0   specs/bugs/doorbell-batch.ilk:37
 */
function Submit_await_tags_0(
  s: State,
  next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(1 <= entries)) return false;
  if (!(!(Submit_level(s, c) >= PREEMPT_OFF) && tags(s) > 0)) return false;
  sink.note(0); // branch: if (n <= entries) is true
  if (tags(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setTags(next, tags(next) - 1);
  setSubmit_entries(next, c, entries);
  setSubmit_at(next, c, 2); // before acquire submission
  return true;
}

/**
 * Submit: await tags > 0   specs/bugs/doorbell-batch.ilk:37
 */
function Submit_await_tags_0_2(
  s: State,
  next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(1 <= entries)) return false;
  if (!(Submit_level(s, c) >= PREEMPT_OFF)) return false;
  sink.note(0); // branch: if (n <= entries) is true
  if (Submit_level(next, c) >= PREEMPT_OFF) {
    sink.fail(1); // blocking-in-atomic
    return true;
  }
  if (tags(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setTags(next, tags(next) - 1);
  setSubmit_entries(next, c, entries);
  setSubmit_at(next, c, 2); // before acquire submission
  return true;
}

/**
 * Submit: await tags > 0   specs/bugs/doorbell-batch.ilk:37
 */
function Submit_await_tags_0_3(
  s: State,
  next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (1 <= entries) return false;
  if (!(2 <= entries)) return false;
  if (!(!(Submit_level(s, c) >= PREEMPT_OFF) && tags(s) > 0)) return false;
  sink.note(1); // branch: if (n <= entries) is false
  sink.note(0); // branch: if (n <= entries) is true
  if (tags(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setTags(next, tags(next) - 1);
  setSubmit_entries(next, c, entries);
  setSubmit_at(next, c, 3); // before acquire submission
  return true;
}

/**
 * Submit: await tags > 0   specs/bugs/doorbell-batch.ilk:37
 */
function Submit_await_tags_0_4(
  s: State,
  next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (1 <= entries) return false;
  if (!(2 <= entries)) return false;
  if (!(Submit_level(s, c) >= PREEMPT_OFF)) return false;
  sink.note(1); // branch: if (n <= entries) is false
  sink.note(0); // branch: if (n <= entries) is true
  if (Submit_level(next, c) >= PREEMPT_OFF) {
    sink.fail(1); // blocking-in-atomic
    return true;
  }
  if (tags(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setTags(next, tags(next) - 1);
  setSubmit_entries(next, c, entries);
  setSubmit_at(next, c, 3); // before acquire submission
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission(
  s: State,
  next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (1 <= entries) return false;
  if (2 <= entries) return false;
  if (submission_owner(s) !== 0) return false;
  sink.note(1); // branch: if (n <= entries) is false
  sink.note(1); // branch: if (n <= entries) is false
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
  );
  setSubmit_entries(next, c, entries);
  setSubmit_at(next, c, 4); // before assert tail != doorbell
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission_2(
  s: State,
  _next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (1 <= entries) return false;
  if (2 <= entries) return false;
  if (submission_owner(s) !== c + 1) return false;
  sink.note(1); // branch: if (n <= entries) is false
  sink.note(1); // branch: if (n <= entries) is false
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Submit: acquire submission: busy, begins to spin   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission_3(
  s: State,
  next: State,
  sink: Sink,
  c: number,
  entries: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (1 <= entries) return false;
  if (2 <= entries) return false;
  if (!(submission_owner(s) !== 0 && submission_owner(s) !== c + 1)) return false;
  sink.note(1); // branch: if (n <= entries) is false
  sink.note(1); // branch: if (n <= entries) is false
  sink.event(1); // wants submission
  if (
    interruptedOwner(
      next,
      submission_owner(next),
      c,
      Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
    )
  ) {
    sink.fail(3); // self-deadlock
    return true;
  }
  const oldLevel = Submit_level(next, c);
  setSubmit_level(next, c, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSubmit_entries(next, c, entries);
  setSubmit_oldLevel(next, c, oldLevel);
  setSubmit_at(next, c, 5); // before spin for submission
  if (waitsInCycle(next, c + 1)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_4(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== 0) return false;
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
  );
  setSubmit_at(next, c, 6); // before tail = (tail + 1) % SLOTS
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_5(s: State, _next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== c + 1) return false;
  sink.fail(5); // recursive-acquire
  return true;
}

/**
 * Submit: acquire submission: busy, begins to spin   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_6(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(submission_owner(s) !== 0 && submission_owner(s) !== c + 1)) return false;
  sink.event(1); // wants submission
  if (
    interruptedOwner(
      next,
      submission_owner(next),
      c,
      Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
    )
  ) {
    sink.fail(6); // self-deadlock
    return true;
  }
  const oldLevel = Submit_level(next, c);
  setSubmit_level(next, c, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSubmit_oldLevel(next, c, oldLevel);
  setSubmit_at(next, c, 7); // before spin for submission
  if (waitsInCycle(next, c + 1)) {
    sink.fail(7); // deadlock
    return true;
  }
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_7(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== 0) return false;
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
  );
  setSubmit_at(next, c, 8); // before tail = (tail + 1) % SLOTS
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_8(s: State, _next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== c + 1) return false;
  sink.fail(5); // recursive-acquire
  return true;
}

/**
 * Submit: acquire submission: busy, begins to spin   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_9(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(submission_owner(s) !== 0 && submission_owner(s) !== c + 1)) return false;
  sink.event(1); // wants submission
  if (
    interruptedOwner(
      next,
      submission_owner(next),
      c,
      Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
    )
  ) {
    sink.fail(6); // self-deadlock
    return true;
  }
  const oldLevel = Submit_level(next, c);
  setSubmit_level(next, c, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSubmit_oldLevel(next, c, oldLevel);
  setSubmit_at(next, c, 9); // before spin for submission
  if (waitsInCycle(next, c + 1)) {
    sink.fail(7); // deadlock
    return true;
  }
  return true;
}

/** exists k in 0..1: (Submit.at[k] == 10) && (k != c) */
function exists2(s: State, c: number): boolean {
  for (let k = 0; k <= 1; k++) if (Submit_at(s, k) === 10 && k !== c) return true;
  return false;
}

/** exists k in 0..1: (Submit.at[k] == 8) && (k != c) */
function exists3(s: State, c: number): boolean {
  for (let k = 0; k <= 1; k++) if (Submit_at(s, k) === 8 && k !== c) return true;
  return false;
}

/** exists k in 0..1: (Submit.at[k] == 6) && (k != c) */
function exists4(s: State, c: number): boolean {
  for (let k = 0; k <= 1; k++) if (Submit_at(s, k) === 6 && k !== c) return true;
  return false;
}

/**
 * Submit: assert tail != doorbell   specs/bugs/doorbell-batch.ilk:66
 */
function Submit_assert_tail_doorbell(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (exists2(next, c)) {
    sink.note(11); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists3(next, c)) {
    sink.note(8); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists4(next, c)) {
    sink.note(5); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists2(next, c)) {
    sink.note(4); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists3(next, c)) {
    sink.note(3); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists4(next, c)) {
    sink.note(2); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (tail(next) === doorbell(next)) {
    sink.fail(8); // assert write
    return true;
  }
  setSubmit_at(next, c, 10); // before doorbell = tail
  return true;
}

/**
 * Submit: acquire submission, after spinning   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission_after_spinning(
  s: State,
  next: State,
  sink: Sink,
  c: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== 0) return false;
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_oldLevel(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_oldLevel(next, c),
  );
  setSubmit_oldLevel(next, c, 0);
  setSubmit_at(next, c, 4); // before assert tail != doorbell
  return true;
}

/** exists k in 0..1: (Submit.at[k] == 4) && (k != c) */
function exists5(s: State, c: number): boolean {
  for (let k = 0; k <= 1; k++) if (Submit_at(s, k) === 4 && k !== c) return true;
  return false;
}

/**
 * Submit: tail = (tail + 1) % SLOTS   specs/bugs/doorbell-batch.ilk:48
 */
function Submit_tail_tail_1_SLOTS(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (exists2(next, c)) {
    sink.note(12); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists3(next, c)) {
    sink.note(9); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists2(next, c)) {
    sink.note(7); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists3(next, c)) {
    sink.note(6); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists5(next, c)) {
    sink.note(5); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists5(next, c)) {
    sink.note(2); // coarse step: C would make this several accesses, and another context may come between them
  }
  setTail(next, (tail(next) + 1) % 3);
  setSubmit_at(next, c, 11); // before release submission
  return true;
}

/**
 * Submit: acquire submission, after spinning   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_after_spinning_2(
  s: State,
  next: State,
  sink: Sink,
  c: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== 0) return false;
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_oldLevel(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_oldLevel(next, c),
  );
  setSubmit_oldLevel(next, c, 0);
  setSubmit_at(next, c, 6); // before tail = (tail + 1) % SLOTS
  return true;
}

/**
 * Submit: tail = (tail + 1) % SLOTS   specs/bugs/doorbell-batch.ilk:48
 */
function Submit_tail_tail_1_SLOTS_2(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (exists2(next, c)) {
    sink.note(13); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists2(next, c)) {
    sink.note(10); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists4(next, c)) {
    sink.note(9); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists5(next, c)) {
    sink.note(8); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists4(next, c)) {
    sink.note(6); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists5(next, c)) {
    sink.note(3); // coarse step: C would make this several accesses, and another context may come between them
  }
  setTail(next, (tail(next) + 1) % 3);
  setSubmit_at(next, c, 12); // before release submission
  return true;
}

/**
 * Submit: acquire submission, after spinning   specs/bugs/doorbell-batch.ilk:47
 *   with submission {
 */
function Submit_acquire_submission_after_spinning_3(
  s: State,
  next: State,
  sink: Sink,
  c: number,
): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== 0) return false;
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_oldLevel(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_oldLevel(next, c),
  );
  setSubmit_oldLevel(next, c, 0);
  setSubmit_at(next, c, 8); // before tail = (tail + 1) % SLOTS
  return true;
}

/**
 * Submit: doorbell = tail   specs/bugs/doorbell-batch.ilk:67
 */
function Submit_doorbell_tail(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (exists3(next, c)) {
    sink.note(13); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists4(next, c)) {
    sink.note(12); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists5(next, c)) {
    sink.note(11); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists3(next, c)) {
    sink.note(10); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists4(next, c)) {
    sink.note(7); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (exists5(next, c)) {
    sink.note(4); // coarse step: C would make this several accesses, and another context may come between them
  }
  setDoorbell(next, tail(next));
  setSubmit_at(next, c, 13); // before release submission
  return true;
}

/**
 * Submit: release submission   specs/bugs/doorbell-batch.ilk:52
 *   }
 */
function Submit_release_submission(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(next) !== c + 1) {
    sink.fail(9); // release-not-owner
    return true;
  }
  sink.event(2); // release submission
  setSubmission_owner(next, 0);
  setSubmission_saved(next, 0);
  setSubmit_level(next, c, TASK < heldLevel(next, c + 1) ? heldLevel(next, c + 1) : TASK);
  if (2 <= Submit_entries(next, c)) {
    sink.note(0); // branch: if (n <= entries) is true
    setSubmit_at(next, c, 14); // before await tags > 0
  } else {
    sink.note(1); // branch: if (n <= entries) is false
    setSubmit_at(next, c, 15); // before acquire submission
  }
  return true;
}

/**
 * Submit: release submission   specs/bugs/doorbell-batch.ilk:52
 *   }
 */
function Submit_release_submission_2(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(next) !== c + 1) {
    sink.fail(9); // release-not-owner
    return true;
  }
  sink.event(2); // release submission
  setSubmission_owner(next, 0);
  setSubmission_saved(next, 0);
  setSubmit_level(next, c, TASK < heldLevel(next, c + 1) ? heldLevel(next, c + 1) : TASK);
  setSubmit_at(next, c, 15); // before acquire submission
  return true;
}

/**
 * Submit: release submission   specs/bugs/doorbell-batch.ilk:62
 *   }
 */
function Submit_release_submission_3(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(next) !== c + 1) {
    sink.fail(10); // release-not-owner
    return true;
  }
  sink.event(2); // release submission
  setSubmission_owner(next, 0);
  setSubmission_saved(next, 0);
  setSubmit_level(next, c, TASK < heldLevel(next, c + 1) ? heldLevel(next, c + 1) : TASK);
  if (submission_owner(next) === c + 1) {
    sink.fail(11); // lock-leak
  }
  if (Submit_level(next, c) !== TASK) {
    sink.fail(12); // wrong-level
  }
  if (submission_owner(next) === c + 1 || Submit_level(next, c) !== TASK) {
    return true;
  }
  sink.event(4); // leave
  setSubmit_at(next, c, 0); // inactive
  setSubmit_level(next, c, 0);
  setSubmit_entries(next, c, 1);
  return true;
}

/**
 * Submit: await tags > 0   specs/bugs/doorbell-batch.ilk:37
 */
function Submit_await_tags_0_5(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(!(Submit_level(s, c) >= PREEMPT_OFF) && tags(s) > 0)) return false;
  if (tags(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setTags(next, tags(next) - 1);
  setSubmit_at(next, c, 3); // before acquire submission
  return true;
}

/**
 * Submit: await tags > 0   specs/bugs/doorbell-batch.ilk:37
 */
function Submit_await_tags_0_6(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(Submit_level(s, c) >= PREEMPT_OFF)) return false;
  if (Submit_level(next, c) >= PREEMPT_OFF) {
    sink.fail(1); // blocking-in-atomic
    return true;
  }
  if (tags(next) - 1 < 0) {
    sink.fail(0); // out-of-range
    return true;
  }
  setTags(next, tags(next) - 1);
  setSubmit_at(next, c, 3); // before acquire submission
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission_10(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== 0) return false;
  sink.event(0); // acquire submission
  setSubmission_owner(next, c + 1);
  setSubmission_saved(next, PREEMPT_OFF);
  setSubmit_level(
    next,
    c,
    Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
  );
  setSubmit_at(next, c, 4); // before assert tail != doorbell
  return true;
}

/**
 * Submit: acquire submission   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission_11(s: State, _next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (submission_owner(s) !== c + 1) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Submit: acquire submission: busy, begins to spin   specs/bugs/doorbell-batch.ilk:56
 *   with submission {
 */
function Submit_acquire_submission_12(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(Submit_level(s, c) >= top(s, c))) return false;
  if (!(submission_owner(s) !== 0 && submission_owner(s) !== c + 1)) return false;
  sink.event(1); // wants submission
  if (
    interruptedOwner(
      next,
      submission_owner(next),
      c,
      Submit_level(next, c) < PREEMPT_OFF ? PREEMPT_OFF : Submit_level(next, c),
    )
  ) {
    sink.fail(3); // self-deadlock
    return true;
  }
  const oldLevel = Submit_level(next, c);
  setSubmit_level(next, c, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSubmit_oldLevel(next, c, oldLevel);
  setSubmit_at(next, c, 5); // before spin for submission
  if (waitsInCycle(next, c + 1)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * specs/bugs/doorbell-batch.ilk:72
 *   fetch
 */
function Controller_fetch(s: State, next: State, sink: Sink): boolean {
  if (head(s) === doorbell(s)) return false;
  sink.event(5); // fetch
  setHead(next, (head(next) + 1) % 3);
  if (tags(next) + 1 > 2) {
    sink.fail(13); // out-of-range
    return true;
  }
  setTags(next, tags(next) + 1);
  return true;
}

/** What `Submit` can do where it rests. */
function stepSubmit(s: State, next: State, sink: Sink, c: number): void {
  switch (Submit_at(s, c)) {
    case 1: // choose entries in 1..2
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_await_tags_0(s, next, sink, c, entries)) sink.emit(-1 + 2 * c + entries);
      }
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_await_tags_0_2(s, next, sink, c, entries)) sink.emit(3 + 2 * c + entries);
      }
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_await_tags_0_3(s, next, sink, c, entries)) sink.emit(7 + 2 * c + entries);
      }
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_await_tags_0_4(s, next, sink, c, entries)) sink.emit(11 + 2 * c + entries);
      }
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_acquire_submission(s, next, sink, c, entries)) sink.emit(15 + 2 * c + entries);
      }
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_acquire_submission_2(s, next, sink, c, entries)) sink.emit(19 + 2 * c + entries);
      }
      for (let entries = 1; entries <= 2; entries++) {
        if (Submit_acquire_submission_3(s, next, sink, c, entries)) sink.emit(23 + 2 * c + entries);
      }
      break;
    case 2: // acquire submission
      if (Submit_acquire_submission_4(s, next, sink, c)) sink.emit(28 + c);
      if (Submit_acquire_submission_5(s, next, sink, c)) sink.emit(30 + c);
      if (Submit_acquire_submission_6(s, next, sink, c)) sink.emit(32 + c);
      break;
    case 3: // acquire submission
      if (Submit_acquire_submission_7(s, next, sink, c)) sink.emit(34 + c);
      if (Submit_acquire_submission_8(s, next, sink, c)) sink.emit(36 + c);
      if (Submit_acquire_submission_9(s, next, sink, c)) sink.emit(38 + c);
      break;
    case 4: // assert tail != doorbell
      if (Submit_assert_tail_doorbell(s, next, sink, c)) sink.emit(40 + c);
      break;
    case 5: // spin for submission
      if (Submit_acquire_submission_after_spinning(s, next, sink, c)) sink.emit(42 + c);
      break;
    case 6: // tail = (tail + 1) % SLOTS
      if (Submit_tail_tail_1_SLOTS(s, next, sink, c)) sink.emit(44 + c);
      break;
    case 7: // spin for submission
      if (Submit_acquire_submission_after_spinning_2(s, next, sink, c)) sink.emit(46 + c);
      break;
    case 8: // tail = (tail + 1) % SLOTS
      if (Submit_tail_tail_1_SLOTS_2(s, next, sink, c)) sink.emit(48 + c);
      break;
    case 9: // spin for submission
      if (Submit_acquire_submission_after_spinning_3(s, next, sink, c)) sink.emit(50 + c);
      break;
    case 10: // doorbell = tail
      if (Submit_doorbell_tail(s, next, sink, c)) sink.emit(52 + c);
      break;
    case 11: // release submission
      if (Submit_release_submission(s, next, sink, c)) sink.emit(54 + c);
      break;
    case 12: // release submission
      if (Submit_release_submission_2(s, next, sink, c)) sink.emit(56 + c);
      break;
    case 13: // release submission
      if (Submit_release_submission_3(s, next, sink, c)) sink.emit(58 + c);
      break;
    case 14: // await tags > 0
      if (Submit_await_tags_0_5(s, next, sink, c)) sink.emit(60 + c);
      if (Submit_await_tags_0_6(s, next, sink, c)) sink.emit(62 + c);
      break;
    case 15: // acquire submission
      if (Submit_acquire_submission_10(s, next, sink, c)) sink.emit(64 + c);
      if (Submit_acquire_submission_11(s, next, sink, c)) sink.emit(66 + c);
      if (Submit_acquire_submission_12(s, next, sink, c)) sink.emit(68 + c);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant allTold   specs/bugs/doorbell-batch.ilk:78
 *   quiescent => doorbell == tail
 */
function allTold(s: State): boolean {
  return !quiescent(s) || doorbell(s) === tail(s);
}

/**
 * reachable mixed   specs/bugs/doorbell-batch.ilk:79
 *   Submit[0].active && Submit[1].active && tail == 2
 */
function mixed(s: State): boolean {
  return Submit_at(s, 0) !== 0 && Submit_at(s, 1) !== 0 && tail(s) === 2;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/doorbell-batch.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setTail(next, 0);
  setHead(next, 0);
  setDoorbell(next, 0);
  setLastTail(next, 0);
  setTags(next, 2);
  for (let c = 0; c <= 1; c++) {
    setSubmit_level(next, c, TASK);
    setSubmit_at(next, c, 1); // before choose entries in 1..2
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly tail: number;
  readonly head: number;
  readonly doorbell: number;
  /** What the driver remembers of the doorbell, which it cannot read. */
  readonly lastTail: number;
  readonly tags: number;
  /** who holds submission */
  readonly "submission.owner": "free" | "Submit[0]" | "Submit[1]";
  /** level that the release of submission goes back to */
  readonly "submission.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Submit rests */
  readonly "Submit.at": Readonly<Record<number, string>>;
  /** level of Submit */
  readonly "Submit.level": Readonly<
    Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">
  >;
  /** local `entries` of `Submit` */
  readonly "Submit.entries": Readonly<Record<number, number>>;
  /** temporary of an operation in `Submit` */
  readonly "Submit.oldLevel": Readonly<
    Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">
  >;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "DoorbellBatch",
  revision: "before",
  source: "specs/bugs/doorbell-batch.ilk",
  hash: "9667f4ab66442cf6331f44a13399743e6b51426fac1589a47ac227e7211ff847",
  constants: { remembers: "false", looksAhead: "false", SLOTS: "3" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let c = 0; c <= 1; c++) {
      stepSubmit(s, next, sink, c);
    }
    if (Controller_fetch(s, next, sink)) sink.emit(70);
  },

  // prettier-ignore
  actions: [
    { name: "Submit_await_tags_0", actor: "Submit", context: 0, from: 1, first: 0, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(37, 9), text: "await tags > 0", external: false, fairness: "weak", event: undefined },
    { name: "Submit_await_tags_0_2", actor: "Submit", context: 0, from: 1, first: 4, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(37, 9), text: "await tags > 0", external: false, fairness: "weak", event: undefined },
    { name: "Submit_await_tags_0_3", actor: "Submit", context: 0, from: 1, first: 8, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(37, 9), text: "await tags > 0", external: false, fairness: "weak", event: undefined },
    { name: "Submit_await_tags_0_4", actor: "Submit", context: 0, from: 1, first: 12, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(37, 9), text: "await tags > 0", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission", actor: "Submit", context: 0, from: 1, first: 16, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "acquire", place: place(56, 3), text: "acquire submission", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_acquire_submission_2", actor: "Submit", context: 0, from: 1, first: 20, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "acquire", place: place(56, 3), text: "acquire submission", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_3", actor: "Submit", context: 0, from: 1, first: 24, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }, { name: "entries", role: "choice", low: 1, values: ["1","2"] }], kind: "spin", place: place(56, 3), text: "acquire submission: busy, begins to spin", external: false, fairness: "weak", event: "wants submission" },
    { name: "Submit_acquire_submission_4", actor: "Submit", context: 0, from: 2, first: 28, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(47, 3), text: "acquire submission", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_acquire_submission_5", actor: "Submit", context: 0, from: 2, first: 30, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(47, 3), text: "acquire submission", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_6", actor: "Submit", context: 0, from: 2, first: 32, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "spin", place: place(47, 3), text: "acquire submission: busy, begins to spin", external: false, fairness: "weak", event: "wants submission" },
    { name: "Submit_acquire_submission_7", actor: "Submit", context: 0, from: 3, first: 34, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(47, 3), text: "acquire submission", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_acquire_submission_8", actor: "Submit", context: 0, from: 3, first: 36, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(47, 3), text: "acquire submission", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_9", actor: "Submit", context: 0, from: 3, first: 38, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "spin", place: place(47, 3), text: "acquire submission: busy, begins to spin", external: false, fairness: "weak", event: "wants submission" },
    { name: "Submit_assert_tail_doorbell", actor: "Submit", context: 0, from: 4, first: 40, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(66, 3), text: "assert tail != doorbell", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_after_spinning", actor: "Submit", context: 0, from: 5, first: 42, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(56, 3), text: "acquire submission, after spinning", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_tail_tail_1_SLOTS", actor: "Submit", context: 0, from: 6, first: 44, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(48, 5), text: "tail = (tail + 1) % SLOTS", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_after_spinning_2", actor: "Submit", context: 0, from: 7, first: 46, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(47, 3), text: "acquire submission, after spinning", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_tail_tail_1_SLOTS_2", actor: "Submit", context: 0, from: 8, first: 48, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(48, 5), text: "tail = (tail + 1) % SLOTS", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_after_spinning_3", actor: "Submit", context: 0, from: 9, first: 50, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(47, 3), text: "acquire submission, after spinning", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_doorbell_tail", actor: "Submit", context: 0, from: 10, first: 52, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(67, 3), text: "doorbell = tail", external: false, fairness: "weak", event: undefined },
    { name: "Submit_release_submission", actor: "Submit", context: 0, from: 11, first: 54, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "release", place: place(52, 3), text: "release submission", external: false, fairness: "weak", event: "release submission" },
    { name: "Submit_release_submission_2", actor: "Submit", context: 0, from: 12, first: 56, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "release", place: place(52, 3), text: "release submission", external: false, fairness: "weak", event: "release submission" },
    { name: "Submit_release_submission_3", actor: "Submit", context: 0, from: 13, first: 58, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "release", place: place(62, 3), text: "release submission", external: false, fairness: "weak", event: "release submission" },
    { name: "Submit_await_tags_0_5", actor: "Submit", context: 0, from: 14, first: 60, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(37, 9), text: "await tags > 0", external: false, fairness: "weak", event: undefined },
    { name: "Submit_await_tags_0_6", actor: "Submit", context: 0, from: 14, first: 62, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "statement", place: place(37, 9), text: "await tags > 0", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_10", actor: "Submit", context: 0, from: 15, first: 64, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(56, 3), text: "acquire submission", external: false, fairness: "weak", event: "acquire submission" },
    { name: "Submit_acquire_submission_11", actor: "Submit", context: 0, from: 15, first: 66, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "acquire", place: place(56, 3), text: "acquire submission", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_submission_12", actor: "Submit", context: 0, from: 15, first: 68, parameters: [{ name: "c", role: "family", low: 0, values: ["0","1"] }], kind: "spin", place: place(56, 3), text: "acquire submission: busy, begins to spin", external: false, fairness: "weak", event: "wants submission" },
    { name: "Controller_fetch", actor: "Controller", context: -1, from: -1, first: 70, parameters: [], kind: "action", place: place(72, 10), text: "fetch", external: false, fairness: "none", event: "fetch" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submit", form: "thread", word: "thread", place: place(32, 8), members: ["Submit[0]","Submit[1]"], firstActivation: 1, locations: [
      { label: undefined, place: place(32, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 3), text: "choose entries in 1..2", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 3), text: "acquire submission", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(47, 3), text: "acquire submission", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(66, 3), text: "assert tail != doorbell", calls: [{ proc: "endBatch", place: place(43, 3) }, { proc: "write", place: place(60, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(56, 3), text: "spin for submission", calls: [{ proc: "endBatch", place: place(43, 3) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(48, 5), text: "tail = (tail + 1) % SLOTS", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 3), text: "spin for submission", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(48, 5), text: "tail = (tail + 1) % SLOTS", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 3), text: "spin for submission", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(67, 3), text: "doorbell = tail", calls: [{ proc: "endBatch", place: place(43, 3) }, { proc: "write", place: place(60, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 3), text: "release submission", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 3), text: "release submission", calls: [{ proc: "put", place: place(40, 7) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(62, 3), text: "release submission", calls: [{ proc: "endBatch", place: place(43, 3) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 9), text: "await tags > 0", calls: [], locals: [["entries", "Submit.entries"]], idle: false, waiting: "condition", takes: "nothing" },
      { label: undefined, place: place(56, 3), text: "acquire submission", calls: [{ proc: "endBatch", place: place(43, 3) }], locals: [["entries", "Submit.entries"]], idle: false, waiting: "none", takes: "waits" },
    ], at: (s: State, member: number) => { const c = member; return Submit_at(s, c); }, cpu: (_s: State, member: number) => { const c = member; return c; }, level: (s: State, member: number) => { const c = member; return LEVELS[Submit_level(s, c)] ?? ""; }, pending: () => false },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 2, classes: [
    { name: "submission", kind: "spinlock", waiting: "spins", place: place(23, 6), members: ["submission"], holds: (s: State, _member: number, activation: number) => submission_owner(s) === activation, isShared: false, owner: (s: State) => submission_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State, member: number) => { const c = member; return Submit_at(s, c) === 2 ? 1 : Submit_at(s, c) === 3 ? 1 : Submit_at(s, c) === 5 ? 1 : Submit_at(s, c) === 7 ? 1 : Submit_at(s, c) === 9 ? 1 : Submit_at(s, c) === 15 ? 1 : 0; }, mayEnter: (_s: State, member: number, $cpu: number) => { const c = member; return c === $cpu; } },
  ] },
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(38, 9), message: "`tags` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "blocking-in-atomic", place: place(37, 9), message: "`await` gives the CPU up, and waiting is not allowed at PREEMPT_OFF or above", platform: "BUG: scheduling while atomic: Submit", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(56, 3), message: "`submission` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (submission)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(56, 3), message: "`submission` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds submission itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(56, 3), message: "`Submit` waits for `submission`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Submit spins for submission", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(47, 3), message: "`submission` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (submission)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(47, 3), message: "`submission` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds submission itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(47, 3), message: "`Submit` waits for `submission`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Submit spins for submission", ends: true },
    { kind: "assertion", name: "write", place: place(66, 3), message: "the assertion in `write` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "release-not-owner", place: place(52, 3), message: "`submission` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (submission)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(62, 3), message: "`submission` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (submission)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(32, 8), message: "`Submit` returns and still holds `submission`", platform: "BUG: Submit still has locks held! (submission)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(32, 8), message: "`Submit` returns at another level than it was entered at", platform: "WARNING: Submit turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "range", name: "out-of-range", place: place(74, 5), message: "`tags` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (n <= entries) is true", place: place(35, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (n <= entries) is false", place: place(35, 5), other: undefined, parts: ["Submit"] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(66, 3), other: place(48, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(66, 3), other: place(48, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(66, 3), other: place(67, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(48, 5), other: place(66, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(48, 5), other: place(48, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(48, 5), other: place(67, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(48, 5), other: place(66, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(48, 5), other: place(48, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(48, 5), other: place(67, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(67, 3), other: place(66, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(67, 3), other: place(48, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(67, 3), other: place(48, 5), parts: [] },
  ],
  events: [
    { text: "acquire submission", formats: [] },
    { text: "wants submission", formats: [] },
    { text: "release submission", formats: [] },
    { text: "release submission shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "fetch", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "allTold", place: place(78, 11), text: "quiescent => doorbell == tail", holds: allTold },
  ],
  // prettier-ignore
  reachables: [
    { name: "mixed", place: place(79, 11), text: "Submit[0].active && Submit[1].active && tail == 2", holds: mixed },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "tail", group: "variable", dimensions: [], format: { kind: "number" }, read: tail, write: setTail },
    { name: "head", group: "variable", dimensions: [], format: { kind: "number" }, read: head, write: setHead },
    { name: "doorbell", group: "variable", dimensions: [], format: { kind: "number" }, read: doorbell, write: setDoorbell },
    { name: "lastTail", group: "variable", dimensions: [], format: { kind: "number" }, read: lastTail, write: setLastTail },
    { name: "tags", group: "variable", dimensions: [], format: { kind: "number" }, read: tags, write: setTags },
    { name: "submission.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Submit[0]","Submit[1]"] }, read: submission_owner, write: setSubmission_owner },
    { name: "submission.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: submission_saved, write: setSubmission_saved },
    { name: "Submit.at", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["inactive","1 choose entries in 1..2","2 acquire submission","3 acquire submission","4 assert tail != doorbell","5 spin for submission","6 tail = (tail + 1) % SLOTS","7 spin for submission","8 tail = (tail + 1) % SLOTS","9 spin for submission","10 doorbell = tail","11 release submission","12 release submission","13 release submission","14 await tags > 0","15 acquire submission"] }, read: Submit_at, write: setSubmit_at },
    { name: "Submit.level", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Submit_level, write: setSubmit_level },
    { name: "Submit.entries", group: "context", dimensions: [[0, 1]], format: { kind: "number" }, read: Submit_entries, write: setSubmit_entries },
    { name: "Submit.oldLevel", group: "context", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Submit_oldLevel, write: setSubmit_oldLevel },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "assert", name: "write", within: 14 },
      { form: "rule", name: "deadlock", within: 5 },
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
