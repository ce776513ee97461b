// Generated from specs/tutorial/05-lists.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 198b204080d44a7e · revision after · 14 variables in 2 words (36 bits) · 16 actions, 17 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, options, places, sets } from "interlock/runtime";

// What does an interrupt in the middle of a list operation do to the list?
// (specs/tutorial/05-lists.ilk says more.)
//
// interruptsOff = true, listChecks = true
//
// proved: null-dereference cannot happen: no value that is possible there breaks it

const HEAD = 3;
const INTERRUPT = 1;
const NONE = 0;
const TASK = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits          variable               values
//    0  0–1           borrowed               one bit for each element
//    0  2–7 (3 × 2)   free.next[node: 1..3]  nothing, 1, 2, head
//    0  8–13 (3 × 2)  free.prev[node: 1..3]  nothing, 1, 2, head
//    0  14–15         free.members           one bit for each element
//    0  16–17         free.users             0..2
//    0  18–20         Borrower.at            0 inactive, 1..6 location
//    0  21            Borrower.level         TASK, INTERRUPT
//    0  22–25         GiveBack.at            0 inactive, 1..8 location
//    0  26            GiveBack.pending       false, true
//    0  27–28         Borrower.E             nothing, 1, 2, head
//    0  29–30         Borrower.N             nothing, 1, 2, head
//    1  0–1           Borrower.borrow.b      none, 1, 2
//    0  31            GiveBack.b             1..2
//    1  2–3           GiveBack.P             nothing, 1, 2, head

const borrowed = (s: State) => s[0] & 3;
const setBorrowed = (s: State, v: number) => put(s, 0, 0, 3, v);
const free_next = (s: State, node: number) => (s[0] >>> (2 * node)) & 3;
const setFree_next = (s: State, node: number, v: number) => put(s, 0, 2 * node, 3, v);
const free_prev = (s: State, node: number) => (s[0] >>> (2 * node + 6)) & 3;
const setFree_prev = (s: State, node: number, v: number) => put(s, 0, 2 * node + 6, 3, v);
const free_members = (s: State) => (s[0] >>> 14) & 3;
const setFree_members = (s: State, v: number) => put(s, 0, 14, 3, v);
const free_users = (s: State) => (s[0] >>> 16) & 3;
const setFree_users = (s: State, v: number) => put(s, 0, 16, 3, v);
const Borrower_at = (s: State) => (s[0] >>> 18) & 7;
const setBorrower_at = (s: State, v: number) => put(s, 0, 18, 7, v);
const Borrower_level = (s: State) => (s[0] >>> 21) & 1;
const setBorrower_level = (s: State, v: number) => put(s, 0, 21, 1, v);
const GiveBack_at = (s: State) => (s[0] >>> 22) & 15;
const setGiveBack_at = (s: State, v: number) => put(s, 0, 22, 15, v);
const GiveBack_pending = (s: State) => (s[0] & 67108864) !== 0;
const setGiveBack_pending = (s: State, v: boolean) => put(s, 0, 26, 1, +v);
const Borrower_E = (s: State) => (s[0] >>> 27) & 3;
const setBorrower_E = (s: State, v: number) => put(s, 0, 27, 3, v);
const Borrower_N = (s: State) => (s[0] >>> 29) & 3;
const setBorrower_N = (s: State, v: number) => put(s, 0, 29, 3, v);
const Borrower_borrow_b = (s: State) => s[1] & 3;
const setBorrower_borrow_b = (s: State, v: number) => put(s, 1, 0, 3, v);
const GiveBack_b = (s: State) => (s[0] >>> 31) + 1;
const setGiveBack_b = (s: State, v: number) => put(s, 0, 31, 1, v - 1);
const GiveBack_P = (s: State) => (s[1] >>> 2) & 3;
const setGiveBack_P = (s: State, v: number) => put(s, 1, 2, 3, v);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (c === 0 && Borrower_at(s) !== 0 && Borrower_level(s) === INTERRUPT) ||
    (c === 0 && GiveBack_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (c === 0 && Borrower_at(s) !== 0 && Borrower_level(s) === INTERRUPT) ||
    (c === 0 && GiveBack_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** The last operation on free has ended. False: a rule is broken and the step ends. */
function free_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed = true;
  let walking = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (!walking) break;
    const following: number = free_next(next, here);
    if (following === HEAD) {
      wellFormed = wellFormed && free_prev(next, following) === here;
      walking = false;
    } else if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
      reached = reached | (1 << (following - 1));
      wellFormed =
        wellFormed &&
        free_prev(next, following) === here &&
        (free_members(next) & (1 << (following - 1))) !== 0;
      here = following;
    } else {
      wellFormed = false;
      walking = false;
    }
  }
  if ((free_members(next) & ~reached) !== 0) sink.fail(0); // lost-element
  if (!wellFormed) {
    sink.fail(1); // malformed-list
    return false;
  }
  if ((free_members(next) & ~reached) !== 0) return false;
  const holds_4 = (free_members(next) & 1) === 0;
  if (holds_4) setFree_next(next, 1, 0);
  const holds_5 = (free_members(next) & 2) === 0;
  if (holds_5) setFree_next(next, 2, 0);
  if (holds_4) setFree_prev(next, 1, 0);
  if (holds_5) setFree_prev(next, 2, 0);
  return true;
}

// ── thread Borrower                                                                       :18
function Borrower(s: State, next: State, sink: Sink): void {
  const at = Borrower_at(s);
  const E = Borrower_E(s);
  const N = Borrower_N(s);
  switch (at) {
    case 1: // raise the level to INTERRUPT   at INTERRUPT { borrow(); }                            :21
      if (!(Borrower_level(s) >= top(s, 0))) return;
      setBorrower_level(next, INTERRUPT);
      setBorrower_at(next, 2);
      return sink.emit(0);
    case 2: // free.removeHead()   r1: E = head.next                                                :29
      setFree_users(next, free_users(s) + 1);
      setBorrower_E(next, free_next(s, HEAD));
      setBorrower_at(next, 3);
      return sink.emit(1);
    case 3: // free.removeHead()   r2: N = E.next                                                   :29
      if (E === 0) return breaks(sink, 2, 2); // corrupt-list
      setBorrower_N(next, free_next(s, E));
      setBorrower_at(next, 4);
      return sink.emit(2);
    case 4: // free.removeHead()   r3: head.next = N                                                :29
      setFree_next(next, HEAD, N);
      setBorrower_at(next, 5);
      return sink.emit(3);
    case 5: {
      // free.removeHead()   r4: N.prev = head                                                :29
      if (N === 0) return breaks(sink, 3, 4); // corrupt-list
      sink.event(0); // free.removeHead
      setFree_prev(next, N, HEAD);
      if (E !== HEAD) setFree_members(next, free_members(s) & ~(1 << (E - 1)));
      setFree_users(next, free_users(s) - 1);
      setBorrower_E(next, 0);
      setBorrower_N(next, 0);
      if (free_users(s) - 1 === 0 && !free_settle(next, sink)) return sink.emit(4);
      const b: number = E === HEAD ? NONE : E;
      if (b !== NONE) {
        sink.note(0); // if (b != none) { atomic { borrowed = borrowed union { b }; } } …
        setBorrower_borrow_b(next, b);
        setBorrower_at(next, 6);
      } else {
        sink.note(1); // if (b != none) { atomic { borrowed = borrowed union { b }; } } …
        setBorrower_level(next, 0);
        setBorrower_at(next, 1);
      }
      return sink.emit(4);
    }
    case 6: // if (b != none) { atomic { borrowed = borrowed union { b }; } } // one bit, set by o… :30
      setBorrowed(next, borrowed(s) | (0 | (1 << (Borrower_borrow_b(s) - 1))));
      setBorrower_level(next, 0);
      setBorrower_borrow_b(next, 0);
      setBorrower_at(next, 1);
      return sink.emit(5);
  }
}

// ── isr GiveBack                                                                          :33
function GiveBack(s: State, next: State, sink: Sink): void {
  const at = GiveBack_at(s);
  const b = GiveBack_b(s);
  switch (at) {
    case 0: // enters                                                                               :33
      if (!(INTERRUPT > occupied(s, 0))) return;
      if (!GiveBack_pending(s)) return;
      sink.note(4 + Borrower_at(s)); // which statement is interrupted
      sink.event(1); // enter
      setGiveBack_pending(next, false);
      setGiveBack_at(next, 1);
      return sink.emit(6);
    case 1: // test borrowed != {}   if (borrowed != {}) {                                          :34
      if (borrowed(s) !== 0) {
        sink.note(2); // if (borrowed != {}) is true
        setGiveBack_at(next, 2);
      } else {
        sink.note(3); // if (borrowed != {}) is false
        sink.event(2); // leave
        setGiveBack_at(next, 0);
      }
      return sink.emit(7);
    case 2: // atomic { borrowed = borrowed minus { b }; } // and cleared by one                    :36
      for (let b = 1; b <= 2; b++) {
        if ((borrowed(s) & (1 << (b - 1))) === 0) continue;
        setBorrowed(next, borrowed(s) & ~(0 | (1 << (b - 1))));
        setGiveBack_b(next, b);
        setGiveBack_at(next, 3);
        sink.emit(7 + b);
      }
      return;
    case 3: // free.insertTail(b)   i0: check head.prev.next == head && head.next.prev == head      :37
      if ((free_members(s) & (1 << (b - 1))) !== 0) sink.fail(5); // double-insert
      if (
        free_next(s, free_prev(s, HEAD)) !== HEAD ||
        free_next(s, HEAD) === 0 ||
        free_prev(s, free_next(s, HEAD)) !== HEAD
      )
        return breaks(sink, 6, 10); // corrupt-list
      if ((free_members(s) & (1 << (b - 1))) !== 0) return sink.emit(10);
      setFree_users(next, free_users(s) + 1);
      setFree_members(next, free_members(s) | (1 << (b - 1)));
      setGiveBack_at(next, 4);
      return sink.emit(10);
    case 4: // free.insertTail(b)   i1: P = head.prev                                               :37
      setGiveBack_P(next, free_prev(s, HEAD));
      setGiveBack_at(next, 5);
      return sink.emit(11);
    case 5: // free.insertTail(b)   i2: X.next = head                                               :37
      setFree_next(next, b, HEAD);
      setGiveBack_at(next, 6);
      return sink.emit(12);
    case 6: // free.insertTail(b)   i3: X.prev = P                                                  :37
      setFree_prev(next, b, GiveBack_P(s));
      setGiveBack_at(next, 7);
      return sink.emit(13);
    case 7: // free.insertTail(b)   i4: P.next = X                                                  :37
      setFree_next(next, GiveBack_P(s), b);
      setGiveBack_at(next, 8);
      return sink.emit(14);
    case 8: // free.insertTail(b)   i5: head.prev = X                                               :37
      sink.event(3, b); // free.insertTail({0})
      setFree_prev(next, HEAD, b);
      setFree_users(next, free_users(s) - 1);
      setGiveBack_at(next, 0);
      setGiveBack_b(next, 1);
      setGiveBack_P(next, 0);
      if (free_users(s) - 1 === 0 && !free_settle(next, sink)) return sink.emit(15);
      sink.event(2); // leave
      return sink.emit(15);
  }
}

/** action done when borrowed != {} { raise GiveBack; }   :42 */
function Line_done(s: State, next: State, sink: Sink): void {
  if (borrowed(s) === 0) return;
  sink.event(4); // done
  sink.event(5); // raise GiveBack
  setGiveBack_pending(next, true);
  return sink.emit(16);
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** free.users <= 1   :45 */
const oneUser = (s: State): boolean => free_users(s) <= 1;

/** borrowed == { 1, 2 }   :46 */
const allBorrowed = (s: State): boolean => borrowed(s) === 3;

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setFree_next(next, 3, 1);
  setFree_next(next, 1, 2);
  setFree_next(next, 2, HEAD);
  setFree_prev(next, 1, HEAD);
  setFree_prev(next, 2, 1);
  setFree_prev(next, 3, 2);
  setFree_members(next, 3);
  setBorrower_at(next, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Borrower(s, next, sink);
  GiveBack(s, next, sink);
  Line_done(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const [links, setOf, namesOf] = [names(0, "nothing", "1", "2", "head"), sets(1, numbers), names(0, "TASK", "INTERRUPT")];
// prettier-ignore
const checker = defineChecker({
  name: "Lists", revision: "after", source: "specs/tutorial/05-lists.ilk",
  hash: "198b204080d44a7ee642e89815e844b4cfa197f55790f4bb4f0acec94b4c9872",
  constants: { interruptsOff: "true", listChecks: "true" },
  words: 2, cpus: 1, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  contexts: [
    { name: "Borrower", form: "thread", word: "thread", place: [18, 8], firstActivation: 1, at: Borrower_at, cpu: 0, level: Borrower_level,
      frames: {
        "borrow": { calls: [["borrow", [21, 22]]] },
        "borrow 2": { calls: [["borrow", [21, 22]]], locals: [["b","Borrower.borrow.b"]] },
      },
      locations: [
        [[18, 8], { kind: "enter" }, { idle: true }],
        [[21, 7], { kind: "raiseLevel", level: "INTERRUPT" }],
        [[29, 11], { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r1", does: "E = head.next" }, { in: "borrow" }],
        [[29, 11], { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r2", does: "N = E.next" }, { in: "borrow" }],
        [[29, 11], { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r3", does: "head.next = N" }, { in: "borrow" }],
        [[29, 11], { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r4", does: "N.prev = head" }, { in: "borrow" }],
        [[30, 20], { kind: "statement", text: ["borrowed = borrowed union { b }"] }, { in: "borrow 2" }],
      ],
    },
    { name: "GiveBack", form: "isr", word: "isr", place: [33, 5], firstActivation: 2, at: GiveBack_at, cpu: 0, level: INTERRUPT, pending: GiveBack_pending, base: 1, request: { verb: "raised", first: { by: "Line.done", text: "raise GiveBack", place: [42, 37] } },
      frames: {
        "GiveBack": { locals: [["b","GiveBack.b"]] },
      },
      locations: [
        [[33, 5], { kind: "enter" }, { idle: true }],
        [[34, 7], { kind: "test", condition: ["borrowed != {}"] }],
        [[35, 5], { kind: "statement", text: ["choose b in Buffer where b in borrowed"] }],
        [[37, 5], { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i0", does: "check head.prev.next == head && head.next.prev == head", checks: true }, { in: "GiveBack" }],
        [[37, 5], { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i1", does: "P = head.prev" }, { in: "GiveBack" }],
        [[37, 5], { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i2", does: "X.next = head" }, { in: "GiveBack" }],
        [[37, 5], { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i3", does: "X.prev = P" }, { in: "GiveBack" }],
        [[37, 5], { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i4", does: "P.next = X" }, { in: "GiveBack" }],
        [[37, 5], { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i5", does: "head.prev = X" }, { in: "GiveBack" }],
      ],
    },
  ],
  actions: [
    { of: "Borrower", fairness: "weak", steps: [
      ["Borrower_raise_the_level_to_INTERRUPT", 1], ["Borrower_free_removeHead_r1", 2],
      ["Borrower_free_removeHead_r2", 3], ["Borrower_free_removeHead_r3", 4],
      ["Borrower_free_removeHead_r4", 5, { does: { kind: "access", object: { name: "free", indices: [] }, operation: "removeHead", label: "r4", does: "N.prev = head", ends: true } }],
      ["Borrower_borrowed_borrowed_union_b", 6],
    ] },
    { of: "GiveBack", fairness: "weak", steps: [
      ["GiveBack_enter", 0], ["GiveBack_test_borrowed", 1],
      ["GiveBack_borrowed_borrowed_minus_b", 2, { parameters: [["b", "choice", 1, ["1","2"]]], place: [36, 5], does: { kind: "statement", text: ["borrowed = borrowed minus { b }"] } }],
      ["GiveBack_free_insertTail_i0", 3], ["GiveBack_free_insertTail_i1", 4], ["GiveBack_free_insertTail_i2", 5],
      ["GiveBack_free_insertTail_i3", 6], ["GiveBack_free_insertTail_i4", 7],
      ["GiveBack_free_insertTail_i5", 8, { does: { kind: "access", object: { name: "free", indices: [] }, operation: "insertTail", label: "i5", does: "head.prev = X", ends: true } }],
    ] },
    { of: "Line", fairness: "none", steps: [
      ["Line_done", -1, { place: [42, 10], does: { kind: "action", action: "done" }, beside: [[0,6],[1,2]] }],
    ] },
  ],
  locks: [],
  failures: [
    ["rule", "lost-element", [15, 6], "`free`: an element that should be in the list is not reached from its head any more"],
    ["rule", "malformed-list", [15, 6], "`free`: the links do not form a ring through the head"],
    ["rule", "corrupt-list", [29, 11], "`free`: E is a link of nothing"],
    ["rule", "corrupt-list", [29, 11], "`free`: N is a link of nothing"],
    ["rule", "null-dereference", [30, 57], "a value is needed here, and it is `none`"],
    ["rule", "double-insert", [37, 5], "an element that is in a list with this link already is inserted into `free`"],
    ["rule", "corrupt-list", [37, 5], "`free`: the check before the insertion or removal fails, for head.prev.next or head.next.prev is not the head"],
    ["rule", "corrupt-list", [37, 5], "`free`: P is a link of nothing"],
  ],
  proved: [
    [{ kind: "values" }, [4,7]],
  ],
  notes: [
    ["branch", "if (b != none) { atomic { borrowed = borrowed union { b }; } } is true", [30, 3], "Borrower"],
    ["branch", "if (b != none) { atomic { borrowed = borrowed union { b }; } } is false", [30, 3], "Borrower"],
    ["branch", "if (borrowed != {}) is true", [34, 3], "GiveBack"],
    ["branch", "if (borrowed != {}) is false", [34, 3], "GiveBack"], ["interrupts", "GiveBack", "Borrower", 7, 0, 1],
  ],
  events: [
    ["operation", "free", [], [], { operation: "removeHead" }], ["enter"], ["leave"],
    ["operation", "free", [], [numbers], { operation: "insertTail" }], ["action", "done"], ["raise", "GiveBack"],
  ],
  invariants: [
    ["oneUser", [45, 11], oneUser, "free.users <= 1"],
  ],
  reachables: [
    ["allBorrowed", [46, 11], allBorrowed, "borrowed == { 1, 2 }"],
  ],
  stateRules: [],
  variables: [
    [["borrowed"], "variable", "value", borrowed, setBorrowed, setOf],
    [["free","next"], "object", "links", free_next, setFree_next, links, [1, 3]],
    [["free","prev"], "object", "links", free_prev, setFree_prev, links, [1, 3]],
    [["free","members"], "ghost", "value", free_members, setFree_members, setOf],
    [["free","users"], "object", "value", free_users, setFree_users, numbers],
    [["Borrower","at"], "context", "at", Borrower_at, setBorrower_at, places],
    [["Borrower","level"], "context", "level", Borrower_level, setBorrower_level, namesOf],
    [["GiveBack","at"], "context", "at", GiveBack_at, setGiveBack_at, places],
    [["GiveBack","pending"], "context", "pending", GiveBack_pending, setGiveBack_pending, booleans],
    [["Borrower","levelBefore"], "context", "value", () => 0, () => {}, namesOf],
    [["Borrower","E"], "context", "temporary", Borrower_E, setBorrower_E, links],
    [["Borrower","N"], "context", "temporary", Borrower_N, setBorrower_N, links],
    [["Borrower","borrow","b"], "context", "value", Borrower_borrow_b, setBorrower_borrow_b, options(0, numbers)],
    [["GiveBack","b"], "context", "value", GiveBack_b, setGiveBack_b, numbers],
    [["GiveBack","P"], "context", "temporary", GiveBack_P, setGiveBack_P, links],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
