// Generated from specs/tutorial/05-lists.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 198b204080d44a7e · revision after · 15 variables in 2 words (37 bits) · 16 actions, 17 transitions
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

// What does an interrupt in the middle of a list operation do to the list?
//
// A `list` is doubly linked, and its operations take as many steps as in C: removeHead reads the first element, reads the
// second, writes two links. An interrupt handler that works on the same list between two of these sees links that do not
// match. A `checked` list notices, as kernels with list hardening do (`corrupt-list`); without the check the element is
// silently lost (`lost-element`).
// Source: the crash of the NVMe driver, see specs/nvme-startio.ilk, without everything around it.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const interruptsOff = true
// const listChecks = true
const INTERRUPT = 1;
const TASK = 0;
const HEAD = 3;
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable               values
//    0  0–1           borrowed               one bit for each element
//    0  2–7 (3 × 2)   free.next[node: 1..3]  nothing, 1, 2, head
//    0  8–13 (3 × 2)  free.prev[node: 1..3]  nothing, 1, 2, head
//    0  14–15         free.members           one bit for each element
//    0  16–17         free.users             0..2
//    0  18–20         Borrower.at            0 inactive, 1..6 where it rests
//    0  21            Borrower.level         TASK, INTERRUPT
//    0  22–25         GiveBack.at            0 inactive, 1..8 where it rests
//    0  26            GiveBack.pending       false, true
//    0  27            Borrower.levelBefore   TASK, INTERRUPT
//    0  28–29         Borrower.E             nothing, 1, 2, head
//    0  30–31         Borrower.N             nothing, 1, 2, head
//    1  0–1           Borrower.borrow.b      none, 1, 2
//    1  2             GiveBack.b             1..2
//    1  3–4           GiveBack.P             nothing, 1, 2, head

const borrowed = (s: State): number => s[0] & 3;
const setBorrowed = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const free_next = (s: State, node: number): number => (s[0] >>> (2 * node)) & 3;
const setFree_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node))) | (value << (2 * node));
};
const free_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 6)) & 3;
const setFree_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 6))) | (value << (2 * node + 6));
};
const free_members = (s: State): number => (s[0] >>> 14) & 3;
const setFree_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 14)) | (value << 14);
};
const free_users = (s: State): number => (s[0] >>> 16) & 3;
const setFree_users = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 16)) | (value << 16);
};
const Borrower_at = (s: State): number => (s[0] >>> 18) & 7;
const setBorrower_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 18)) | (value << 18);
};
const Borrower_level = (s: State): number => (s[0] >>> 21) & 1;
const setBorrower_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 21)) | (value << 21);
};
const GiveBack_at = (s: State): number => (s[0] >>> 22) & 15;
const setGiveBack_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 22)) | (value << 22);
};
const GiveBack_pending = (s: State): boolean => ((s[0] >>> 26) & 1) !== 0;
const setGiveBack_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 26)) | ((value ? 1 : 0) << 26);
};
const Borrower_levelBefore = (s: State): number => (s[0] >>> 27) & 1;
const setBorrower_levelBefore = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 27)) | (value << 27);
};
const Borrower_E = (s: State): number => (s[0] >>> 28) & 3;
const setBorrower_E = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 28)) | (value << 28);
};
const Borrower_N = (s: State): number => (s[0] >>> 30) & 3;
const setBorrower_N = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const Borrower_borrow_b = (s: State): number => s[1] & 3;
const setBorrower_borrow_b = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | value;
};
const GiveBack_b = (s: State): number => ((s[1] >>> 2) & 1) + 1;
const setGiveBack_b = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 2)) | ((value - 1) << 2);
};
const GiveBack_P = (s: State): number => (s[1] >>> 3) & 3;
const setGiveBack_P = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 3)) | (value << 3);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Borrower_at(s) !== 0 && Borrower_level(s) === INTERRUPT) ||
    (0 === c && GiveBack_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Borrower_at(s) !== 0 && Borrower_level(s) === INTERRUPT) ||
    (0 === c && GiveBack_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
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
 * Borrower: raise the level to INTERRUPT   specs/tutorial/05-lists.ilk:21
 *   at INTERRUPT { borrow(); }
 */
function Borrower_raise_the_level_to_INTERRUPT(s: State, next: State, _sink: Sink): boolean {
  if (!(Borrower_level(s) >= top(s, 0))) return false;
  const levelBefore = Borrower_level(next);
  setBorrower_level(next, levelBefore < INTERRUPT ? INTERRUPT : levelBefore);
  setBorrower_levelBefore(next, levelBefore);
  setBorrower_at(next, 2); // before free.removeHead r1: E = head.next
  return true;
}

/**
 * Borrower: free.removeHead r1: E = head.next   specs/tutorial/05-lists.ilk:29
 *   let b = free.removeHead();
 */
function Borrower_free_removeHead_r1(s: State, next: State, _sink: Sink): boolean {
  if (!(Borrower_level(s) >= top(s, 0))) return false;
  const E = free_next(next, HEAD);
  setFree_users(next, free_users(next) + 1);
  setBorrower_E(next, E);
  setBorrower_at(next, 3); // before free.removeHead r2: N = E.next
  return true;
}

/**
 * Borrower: free.removeHead r2: N = E.next   specs/tutorial/05-lists.ilk:29
 *   let b = free.removeHead();
 */
function Borrower_free_removeHead_r2(s: State, next: State, sink: Sink): boolean {
  if (!(Borrower_level(s) >= top(s, 0))) return false;
  if (Borrower_E(next) === 0) {
    sink.fail(2); // corrupt-list
    return true;
  }
  const N = free_next(next, Borrower_E(next));
  setBorrower_N(next, N);
  setBorrower_at(next, 4); // before free.removeHead r3: head.next = N
  return true;
}

/**
 * Borrower: free.removeHead r3: head.next = N   specs/tutorial/05-lists.ilk:29
 *   let b = free.removeHead();
 */
function Borrower_free_removeHead_r3(s: State, next: State, _sink: Sink): boolean {
  if (!(Borrower_level(s) >= top(s, 0))) return false;
  setFree_next(next, HEAD, Borrower_N(next));
  setBorrower_at(next, 5); // before free.removeHead r4: N.prev = head
  return true;
}

/**
 * Borrower: free.removeHead r4: N.prev = head   specs/tutorial/05-lists.ilk:29
 *   let b = free.removeHead();
 */
function Borrower_free_removeHead_r4(s: State, next: State, sink: Sink): boolean {
  if (!(Borrower_level(s) >= top(s, 0))) return false;
  if (Borrower_N(next) === 0) {
    sink.fail(3); // corrupt-list
    return true;
  }
  setFree_prev(next, Borrower_N(next), HEAD);
  sink.event(0); // free.removeHead
  if (Borrower_E(next) !== HEAD) {
    setFree_members(next, free_members(next) & ~(1 << (Borrower_E(next) - 1)));
  }
  setFree_users(next, free_users(next) - 1);
  if (free_users(next) === 0) {
    if (!free_settle(next, sink)) return true;
  }
  const b = Borrower_E(next) === HEAD ? NONE : Borrower_E(next);
  if (b !== NONE) {
    sink.note(0); // branch: if (b != none) { atomic { borrowed = borrowed union { b }; } } is true
    setBorrower_borrow_b(next, b);
    setBorrower_E(next, 0);
    setBorrower_N(next, 0);
    setBorrower_at(next, 6); // before borrowed = borrowed union { b }
  } else {
    sink.note(1); // branch: if (b != none) { atomic { borrowed = borrowed union { b }; } } is false
    setBorrower_level(next, Borrower_levelBefore(next));
    setBorrower_levelBefore(next, 0);
    setBorrower_E(next, 0);
    setBorrower_N(next, 0);
    setBorrower_at(next, 1); // before raise the level to INTERRUPT
  }
  return true;
}

/**
 * Borrower: borrowed = borrowed union { b }   specs/tutorial/05-lists.ilk:30
 *   if (b != none) { atomic { borrowed = borrowed union { b }; } } // one bit, set by one instruction
 */
function Borrower_borrowed_borrowed_union_b(s: State, next: State, sink: Sink): boolean {
  if (!(Borrower_level(s) >= top(s, 0))) return false;
  if (Borrower_borrow_b(next) === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  setBorrowed(next, borrowed(next) | (0 | (1 << (Borrower_borrow_b(next) - 1))));
  setBorrower_level(next, Borrower_levelBefore(next));
  setBorrower_levelBefore(next, 0);
  setBorrower_borrow_b(next, 0);
  setBorrower_at(next, 1); // before raise the level to INTERRUPT
  return true;
}

/**
 * GiveBack: enters   specs/tutorial/05-lists.ilk:33
 *   isr GiveBack {
 */
function GiveBack_enter(s: State, next: State, sink: Sink): boolean {
  if (!(INTERRUPT > occupied(s, 0))) return false;
  if (!GiveBack_pending(s)) return false;
  if (Borrower_at(next) !== 0) {
    sink.note(4 + Borrower_at(next)); // which statement is interrupted
  }
  setGiveBack_pending(next, false);
  sink.event(1); // enter
  setGiveBack_at(next, 1); // before test borrowed != {}
  return true;
}

/**
 * GiveBack: test borrowed != {}   specs/tutorial/05-lists.ilk:34
 *   if (borrowed != {}) {
 */
function GiveBack_test_borrowed(_s: State, next: State, sink: Sink): boolean {
  if (borrowed(next) !== 0) {
    sink.note(2); // branch: if (borrowed != {}) is true
    setGiveBack_at(next, 2); // before choose b in Buffer where b in borrowed
  } else {
    sink.note(3); // branch: if (borrowed != {}) is false
    sink.event(2); // leave
    setGiveBack_at(next, 0); // inactive
  }
  return true;
}

/**
 * GiveBack: borrowed = borrowed minus { b }   specs/tutorial/05-lists.ilk:36
 *   atomic { borrowed = borrowed minus { b }; } // and cleared by one
 */
function GiveBack_borrowed_borrowed_minus_b(
  s: State,
  next: State,
  _sink: Sink,
  b: number,
): boolean {
  if ((borrowed(s) & (1 << (b - 1))) === 0) return false;
  setBorrowed(next, borrowed(next) & ~(0 | (1 << (b - 1))));
  setGiveBack_b(next, b);
  setGiveBack_at(next, 3); // before free.insertTail i0: check head.prev.next == head && head.next.prev == head
  return true;
}

/**
 * GiveBack: free.insertTail i0: check head.prev.next == head && head.next.prev == head   specs/tutorial/05-lists.ilk:37
 *   free.insertTail(b);
 */
function GiveBack_free_insertTail_i0(_s: State, next: State, sink: Sink): boolean {
  if ((free_members(next) & (1 << (GiveBack_b(next) - 1))) !== 0) {
    sink.fail(5); // double-insert
  }
  if (
    free_prev(next, HEAD) === 0 ||
    free_next(next, free_prev(next, HEAD)) !== HEAD ||
    free_next(next, HEAD) === 0 ||
    free_prev(next, free_next(next, HEAD)) !== HEAD
  ) {
    sink.fail(6); // corrupt-list
  }
  if (
    (free_members(next) & (1 << (GiveBack_b(next) - 1))) !== 0 ||
    free_prev(next, HEAD) === 0 ||
    free_next(next, free_prev(next, HEAD)) !== HEAD ||
    free_next(next, HEAD) === 0 ||
    free_prev(next, free_next(next, HEAD)) !== HEAD
  ) {
    return true;
  }
  setFree_users(next, free_users(next) + 1);
  setFree_members(next, free_members(next) | (1 << (GiveBack_b(next) - 1)));
  setGiveBack_at(next, 4); // before free.insertTail i1: P = head.prev
  return true;
}

/**
 * GiveBack: free.insertTail i1: P = head.prev   specs/tutorial/05-lists.ilk:37
 *   free.insertTail(b);
 */
function GiveBack_free_insertTail_i1(_s: State, next: State, _sink: Sink): boolean {
  const P = free_prev(next, HEAD);
  setGiveBack_P(next, P);
  setGiveBack_at(next, 5); // before free.insertTail i2: X.next = head
  return true;
}

/**
 * GiveBack: free.insertTail i2: X.next = head   specs/tutorial/05-lists.ilk:37
 *   free.insertTail(b);
 */
function GiveBack_free_insertTail_i2(_s: State, next: State, _sink: Sink): boolean {
  setFree_next(next, GiveBack_b(next), HEAD);
  setGiveBack_at(next, 6); // before free.insertTail i3: X.prev = P
  return true;
}

/**
 * GiveBack: free.insertTail i3: X.prev = P   specs/tutorial/05-lists.ilk:37
 *   free.insertTail(b);
 */
function GiveBack_free_insertTail_i3(_s: State, next: State, _sink: Sink): boolean {
  setFree_prev(next, GiveBack_b(next), GiveBack_P(next));
  setGiveBack_at(next, 7); // before free.insertTail i4: P.next = X
  return true;
}

/**
 * GiveBack: free.insertTail i4: P.next = X   specs/tutorial/05-lists.ilk:37
 *   free.insertTail(b);
 */
function GiveBack_free_insertTail_i4(_s: State, next: State, sink: Sink): boolean {
  if (GiveBack_P(next) === 0) {
    sink.fail(7); // corrupt-list
    return true;
  }
  setFree_next(next, GiveBack_P(next), GiveBack_b(next));
  setGiveBack_at(next, 8); // before free.insertTail i5: head.prev = X
  return true;
}

/**
 * GiveBack: free.insertTail i5: head.prev = X   specs/tutorial/05-lists.ilk:37
 *   free.insertTail(b);
 */
function GiveBack_free_insertTail_i5(_s: State, next: State, sink: Sink): boolean {
  setFree_prev(next, HEAD, GiveBack_b(next));
  sink.event(3, GiveBack_b(next)); // free.insertTail({0})
  setFree_users(next, free_users(next) - 1);
  if (free_users(next) === 0) {
    if (!free_settle(next, sink)) return true;
  }
  sink.event(2); // leave
  setGiveBack_at(next, 0); // inactive
  setGiveBack_b(next, 1);
  setGiveBack_P(next, 0);
  return true;
}

/**
 * specs/tutorial/05-lists.ilk:42
 *   done
 */
function Line_done(s: State, next: State, sink: Sink): boolean {
  if (borrowed(s) === 0) return false;
  sink.event(4); // done
  sink.event(5); // raise GiveBack
  setGiveBack_pending(next, true);
  return true;
}

/** What `Borrower` can do where it rests. */
function stepBorrower(s: State, next: State, sink: Sink): void {
  switch (Borrower_at(s)) {
    case 1: // raise the level to INTERRUPT
      if (Borrower_raise_the_level_to_INTERRUPT(s, next, sink)) sink.emit(0);
      break;
    case 2: // free.removeHead r1: E = head.next
      if (Borrower_free_removeHead_r1(s, next, sink)) sink.emit(1);
      break;
    case 3: // free.removeHead r2: N = E.next
      if (Borrower_free_removeHead_r2(s, next, sink)) sink.emit(2);
      break;
    case 4: // free.removeHead r3: head.next = N
      if (Borrower_free_removeHead_r3(s, next, sink)) sink.emit(3);
      break;
    case 5: // free.removeHead r4: N.prev = head
      if (Borrower_free_removeHead_r4(s, next, sink)) sink.emit(4);
      break;
    case 6: // borrowed = borrowed union { b }
      if (Borrower_borrowed_borrowed_union_b(s, next, sink)) sink.emit(5);
      break;
  }
}

/** What `GiveBack` can do where it rests. */
function stepGiveBack(s: State, next: State, sink: Sink): void {
  switch (GiveBack_at(s)) {
    case 0: // inactive
      if (GiveBack_enter(s, next, sink)) sink.emit(6);
      break;
    case 1: // test borrowed != {}
      if (GiveBack_test_borrowed(s, next, sink)) sink.emit(7);
      break;
    case 2: // choose b in Buffer where b in borrowed
      for (let b = 1; b <= 2; b++) {
        if (GiveBack_borrowed_borrowed_minus_b(s, next, sink, b)) sink.emit(7 + b);
      }
      break;
    case 3: // free.insertTail i0: check head.prev.next == head && head.next.prev == head
      if (GiveBack_free_insertTail_i0(s, next, sink)) sink.emit(10);
      break;
    case 4: // free.insertTail i1: P = head.prev
      if (GiveBack_free_insertTail_i1(s, next, sink)) sink.emit(11);
      break;
    case 5: // free.insertTail i2: X.next = head
      if (GiveBack_free_insertTail_i2(s, next, sink)) sink.emit(12);
      break;
    case 6: // free.insertTail i3: X.prev = P
      if (GiveBack_free_insertTail_i3(s, next, sink)) sink.emit(13);
      break;
    case 7: // free.insertTail i4: P.next = X
      if (GiveBack_free_insertTail_i4(s, next, sink)) sink.emit(14);
      break;
    case 8: // free.insertTail i5: head.prev = X
      if (GiveBack_free_insertTail_i5(s, next, sink)) sink.emit(15);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant oneUser   specs/tutorial/05-lists.ilk:45
 *   free.users <= 1
 */
function oneUser(s: State): boolean {
  return free_users(s) <= 1;
}

/**
 * reachable allBorrowed   specs/tutorial/05-lists.ilk:46
 *   borrowed == { 1, 2 }
 */
function allBorrowed(s: State): boolean {
  return borrowed(s) === 3;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/05-lists.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setBorrowed(next, 0);
  setFree_next(next, HEAD, 1);
  setFree_prev(next, 1, HEAD);
  setFree_next(next, 1, 2);
  setFree_prev(next, 2, 1);
  setFree_next(next, 2, HEAD);
  setFree_prev(next, HEAD, 2);
  setFree_members(next, 3);
  setBorrower_level(next, TASK);
  setBorrower_at(next, 1); // before raise the level to INTERRUPT
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly borrowed: readonly number[];
  /** forward links of free */
  readonly "free.next": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** backward links of free */
  readonly "free.prev": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** what free should hold */
  readonly "free.members": readonly number[];
  /** activations inside an operation on free */
  readonly "free.users": number;
  /** where Borrower rests */
  readonly "Borrower.at": string;
  /** level of Borrower */
  readonly "Borrower.level": "TASK" | "INTERRUPT";
  /** where GiveBack rests */
  readonly "GiveBack.at": string;
  /** GiveBack is to run */
  readonly "GiveBack.pending": boolean;
  /** temporary of an operation in `Borrower` */
  readonly "Borrower.levelBefore": "TASK" | "INTERRUPT";
  /** temporary of an operation in `Borrower` */
  readonly "Borrower.E": "nothing" | "1" | "2" | "head";
  /** temporary of an operation in `Borrower` */
  readonly "Borrower.N": "nothing" | "1" | "2" | "head";
  /** local `b` of `Borrower` */
  readonly "Borrower.borrow.b": number | "none";
  /** local `b` of `GiveBack` */
  readonly "GiveBack.b": number;
  /** temporary of an operation in `GiveBack` */
  readonly "GiveBack.P": "nothing" | "1" | "2" | "head";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Lists",
  revision: "after",
  source: "specs/tutorial/05-lists.ilk",
  hash: "198b204080d44a7ee642e89815e844b4cfa197f55790f4bb4f0acec94b4c9872",
  constants: { interruptsOff: "true", listChecks: "true" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepBorrower(s, next, sink);
    stepGiveBack(s, next, sink);
    if (Line_done(s, next, sink)) sink.emit(16);
  },

  // prettier-ignore
  actions: [
    { name: "Borrower_raise_the_level_to_INTERRUPT", actor: "Borrower", context: 0, from: 1, first: 0, parameters: [], place: place(21, 7), does: { kind: "raiseLevel", level: "INTERRUPT" }, external: false, fairness: "weak" },
    { name: "Borrower_free_removeHead_r1", actor: "Borrower", context: 0, from: 2, first: 1, parameters: [], place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r1", does: "E = head.next" }, external: false, fairness: "weak" },
    { name: "Borrower_free_removeHead_r2", actor: "Borrower", context: 0, from: 3, first: 2, parameters: [], place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r2", does: "N = E.next" }, external: false, fairness: "weak" },
    { name: "Borrower_free_removeHead_r3", actor: "Borrower", context: 0, from: 4, first: 3, parameters: [], place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r3", does: "head.next = N" }, external: false, fairness: "weak" },
    { name: "Borrower_free_removeHead_r4", actor: "Borrower", context: 0, from: 5, first: 4, parameters: [], place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r4", does: "N.prev = head", ends: true }, external: false, fairness: "weak" },
    { name: "Borrower_borrowed_borrowed_union_b", actor: "Borrower", context: 0, from: 6, first: 5, parameters: [], place: place(30, 20), does: { kind: "statement", text: ["borrowed = borrowed union { b }"] }, external: false, fairness: "weak" },
    { name: "GiveBack_enter", actor: "GiveBack", context: 1, from: 0, first: 6, parameters: [], place: place(33, 5), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "GiveBack_test_borrowed", actor: "GiveBack", context: 1, from: 1, first: 7, parameters: [], place: place(34, 7), does: { kind: "test", condition: ["borrowed != {}"] }, external: false, fairness: "weak" },
    { name: "GiveBack_borrowed_borrowed_minus_b", actor: "GiveBack", context: 1, from: 2, first: 8, parameters: [{ name: "b", role: "choice", low: 1, values: ["1","2"] }], place: place(36, 5), does: { kind: "statement", text: ["borrowed = borrowed minus { b }"] }, external: false, fairness: "weak" },
    { name: "GiveBack_free_insertTail_i0", actor: "GiveBack", context: 1, from: 3, first: 10, parameters: [], place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, external: false, fairness: "weak" },
    { name: "GiveBack_free_insertTail_i1", actor: "GiveBack", context: 1, from: 4, first: 11, parameters: [], place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, external: false, fairness: "weak" },
    { name: "GiveBack_free_insertTail_i2", actor: "GiveBack", context: 1, from: 5, first: 12, parameters: [], place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i2", does: "X.next = head" }, external: false, fairness: "weak" },
    { name: "GiveBack_free_insertTail_i3", actor: "GiveBack", context: 1, from: 6, first: 13, parameters: [], place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, external: false, fairness: "weak" },
    { name: "GiveBack_free_insertTail_i4", actor: "GiveBack", context: 1, from: 7, first: 14, parameters: [], place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i4", does: "P.next = X" }, external: false, fairness: "weak" },
    { name: "GiveBack_free_insertTail_i5", actor: "GiveBack", context: 1, from: 8, first: 15, parameters: [], place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i5", does: "head.prev = X", ends: true }, external: false, fairness: "weak" },
    { name: "Line_done", actor: "Line", context: -1, from: -1, first: 16, parameters: [], place: place(42, 10), does: { kind: "action", action: "done" }, beside: [[0,6],[1,2]], external: false, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Borrower", form: "thread", word: "thread", place: place(18, 8), members: ["Borrower"], firstActivation: 1, locations: [
      { label: undefined, place: place(18, 8), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(21, 7), does: { kind: "raiseLevel", level: "INTERRUPT" }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r1", does: "E = head.next" }, calls: [{ proc: "borrow", place: place(21, 22) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r2", does: "N = E.next" }, calls: [{ proc: "borrow", place: place(21, 22) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r3", does: "head.next = N" }, calls: [{ proc: "borrow", place: place(21, 22) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 11), does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r4", does: "N.prev = head" }, calls: [{ proc: "borrow", place: place(21, 22) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(30, 20), does: { kind: "statement", text: ["borrowed = borrowed union { b }"] }, calls: [{ proc: "borrow", place: place(21, 22) }], locals: [["b", "Borrower.borrow.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Borrower_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Borrower_level(s)] ?? "", pending: () => false },
    { name: "GiveBack", form: "isr", word: "isr", place: place(33, 5), members: ["GiveBack"], firstActivation: 2, locations: [
      { label: undefined, place: place(33, 5), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 7), does: { kind: "test", condition: ["borrowed != {}"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 5), does: { kind: "statement", text: ["choose b in Buffer where b in borrowed"] }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, calls: [], locals: [["b", "GiveBack.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, calls: [], locals: [["b", "GiveBack.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i2", does: "X.next = head" }, calls: [], locals: [["b", "GiveBack.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, calls: [], locals: [["b", "GiveBack.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i4", does: "P.next = X" }, calls: [], locals: [["b", "GiveBack.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 5), does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i5", does: "head.prev = X" }, calls: [], locals: [["b", "GiveBack.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => GiveBack_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[INTERRUPT] ?? "", pending: (s: State) => GiveBack_pending(s), request: { verb: "raised", first: { by: "Line.done", text: "raise GiveBack", place: place(42, 37) } } },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(15, 6), message: "`free`: an element that should be in the list is not reached from its head any more", platform: undefined, ends: true },
    { kind: "rule", name: "malformed-list", place: place(15, 6), message: "`free`: the links do not form a ring through the head", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(29, 11), message: "`free`: E is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(29, 11), message: "`free`: N is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(30, 57), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "double-insert", place: place(37, 5), message: "an element that is in a list with this link already is inserted into `free`", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(37, 5), message: "`free`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(37, 5), message: "`free`: P is a link of nothing", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (b != none) { atomic { borrowed = borrowed union { b }; } } is true", place: place(30, 3), other: undefined, parts: ["Borrower"] },
    { kind: "branch", text: "if (b != none) { atomic { borrowed = borrowed union { b }; } } is false", place: place(30, 3), other: undefined, parts: ["Borrower"] },
    { kind: "branch", text: "if (borrowed != {}) is true", place: place(34, 3), other: undefined, parts: ["GiveBack"] },
    { kind: "branch", text: "if (borrowed != {}) is false", place: place(34, 3), other: undefined, parts: ["GiveBack"] },
    { kind: "everyInterrupt", isr: "GiveBack", context: "Borrower", locations: 7, firstCpu: 0, cpus: 1 },
  ],
  events: [
    {
      is: { kind: "operation", subject: "free", operation: "removeHead", indices: 0, args: 0 },
      formats: [],
    },
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "free", operation: "insertTail", indices: 0, args: 1 },
      formats: [{ kind: "number" }],
    },
    { is: { kind: "action", subject: "done", indices: 0, args: 0 }, formats: [] },
    { is: { kind: "raise", subject: "GiveBack", indices: 0, args: 0 }, formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "oneUser", place: place(45, 11), text: "free.users <= 1", holds: oneUser },
  ],
  // prettier-ignore
  reachables: [
    { name: "allBorrowed", place: place(46, 11), text: "borrowed == { 1, 2 }", holds: allBorrowed },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "borrowed", path: [], group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: borrowed, write: setBorrowed },
    { owner: "free", path: ["next"], role: "links", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: free_next, write: setFree_next },
    { owner: "free", path: ["prev"], role: "links", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: free_prev, write: setFree_prev },
    { owner: "free", path: ["members"], group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: free_members, write: setFree_members },
    { owner: "free", path: ["users"], group: "object", dimensions: [], format: { kind: "number" }, read: free_users, write: setFree_users },
    { owner: "Borrower", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise the level to INTERRUPT","2 free.removeHead r1: E = head.next","3 free.removeHead r2: N = E.next","4 free.removeHead r3: head.next = N","5 free.removeHead r4: N.prev = head","6 borrowed = borrowed union { b }"] }, read: Borrower_at, write: setBorrower_at },
    { owner: "Borrower", path: ["level"], role: "level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: Borrower_level, write: setBorrower_level },
    { owner: "GiveBack", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test borrowed != {}","2 choose b in Buffer where b in borrowed","3 free.insertTail i0: check head.prev.next == head && head.next.prev == head","4 free.insertTail i1: P = head.prev","5 free.insertTail i2: X.next = head","6 free.insertTail i3: X.prev = P","7 free.insertTail i4: P.next = X","8 free.insertTail i5: head.prev = X"] }, read: GiveBack_at, write: setGiveBack_at },
    { owner: "GiveBack", path: ["pending"], role: "pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: GiveBack_pending, write: setGiveBack_pending },
    { owner: "Borrower", path: ["levelBefore"], group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","INTERRUPT"] }, read: Borrower_levelBefore, write: setBorrower_levelBefore },
    { owner: "Borrower", path: ["E"], role: "temporary", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: Borrower_E, write: setBorrower_E },
    { owner: "Borrower", path: ["N"], role: "temporary", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: Borrower_N, write: setBorrower_N },
    { owner: "Borrower", path: ["borrow","b"], group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Borrower_borrow_b, write: setBorrower_borrow_b },
    { owner: "GiveBack", path: ["b"], group: "context", dimensions: [], format: { kind: "number" }, read: GiveBack_b, write: setGiveBack_b },
    { owner: "GiveBack", path: ["P"], role: "temporary", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: GiveBack_P, write: setGiveBack_P },
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
