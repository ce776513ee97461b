// Generated from specs/tutorial/08-faults.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 e05e7f44b5acb7b8 · revision once · 8 variables in 1 word (23 bits) · 4 actions, 5 transitions
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

// A command may fail. Is its buffer given back on every way out, and only once?
//
// `if (fault F)` asks for a branch that happens at most as often as the budget says, anywhere in a run: a checker tries
// the error path everywhere, not only where a test would. `either { } or { }` is a choice without a budget.
// Source: error handling with goto, as in every kernel. Abstracted: the command.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const unwindsOnce = true
const HEAD = 3;
const NONE = 0;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable               values
//    0  0–1           onWire                 one bit for each element
//    0  2–7 (3 × 2)   free.next[node: 1..3]  nothing, 1, 2, head
//    0  8–13 (3 × 2)  free.prev[node: 1..3]  nothing, 1, 2, head
//    0  14–15         free.members           one bit for each element
//    0  16–17         sendFails              0..2
//    0  18–19         Submitter.at           0 inactive, 1..2 where it rests
//    0  20–21         Submitter.b            none, 1, 2
//    0  22            Submitter.send.b       1..2

const onWire = (s: State): number => s[0] & 3;
const setOnWire = (s: State, value: number): void => {
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
const sendFails = (s: State): number => (s[0] >>> 16) & 3;
const setSendFails = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 16)) | (value << 16);
};
const Submitter_at = (s: State): number => (s[0] >>> 18) & 3;
const setSubmitter_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 18)) | (value << 18);
};
const Submitter_b = (s: State): number => (s[0] >>> 20) & 3;
const setSubmitter_b = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 20)) | (value << 20);
};
const Submitter_send_b = (s: State): number => ((s[0] >>> 22) & 1) + 1;
const setSubmitter_send_b = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 22)) | ((value - 1) << 22);
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

/** Whether the element with this node is reached from the head. */
function free_contains(s: State, node: number): boolean {
  return free_node1(s) === node || free_node2(s) === node;
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
 * Submitter: free.removeHead()   specs/tutorial/08-faults.ilk:17
 *   let b = free.removeHead();
 */
function Submitter_free_removeHead(_s: State, next: State, sink: Sink): boolean {
  const E = free_next(next, HEAD);
  if (E === 0) {
    sink.fail(2); // corrupt-list
    return true;
  }
  const N = free_next(next, E);
  setFree_next(next, HEAD, N);
  if (N === 0) {
    sink.fail(3); // corrupt-list
    return true;
  }
  setFree_prev(next, N, HEAD);
  sink.event(0); // free.removeHead
  if (E !== HEAD) {
    setFree_members(next, free_members(next) & ~(1 << (E - 1)));
  }
  if (!free_settle(next, sink)) return true;
  const b = E === HEAD ? NONE : E;
  if (b !== NONE) {
    sink.note(0); // branch: if (b != none) is true
    if (b === NONE) {
      sink.fail(4); // null-dereference
      return true;
    }
    setSubmitter_b(next, b);
    setSubmitter_send_b(next, b);
    setSubmitter_at(next, 2); // before fault sendFails
  } else {
    sink.note(1); // branch: if (b != none) is false
    setSubmitter_at(next, 1); // before free.removeHead()
  }
  return true;
}

/**
 * Submitter: free.insertTail(b)   specs/tutorial/08-faults.ilk:20
 *   if (!sent) { free.insertTail(b); }
 */
function Submitter_free_insertTail_b(s: State, next: State, sink: Sink): boolean {
  if (!(sendFails(s) > 0)) return false;
  setSendFails(next, sendFails(next) - 1);
  if (Submitter_b(next) === NONE) {
    sink.fail(5); // null-dereference
    return true;
  }
  if ((free_members(next) & (1 << (Submitter_b(next) - 1))) !== 0) {
    sink.fail(6); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Submitter_b(next) - 1)));
  const P = free_prev(next, HEAD);
  setFree_next(next, Submitter_b(next), HEAD);
  setFree_prev(next, Submitter_b(next), P);
  if (P === 0) {
    sink.fail(7); // corrupt-list
    return true;
  }
  setFree_next(next, P, Submitter_b(next));
  setFree_prev(next, HEAD, Submitter_b(next));
  sink.event(1, Submitter_b(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setSubmitter_b(next, 0);
  setSubmitter_send_b(next, 1);
  setSubmitter_at(next, 1); // before free.removeHead()
  return true;
}

/**
 * Submitter: onWire = onWire union { b }   specs/tutorial/08-faults.ilk:31
 */
function Submitter_onWire_onWire_union_b(_s: State, next: State, _sink: Sink): boolean {
  setOnWire(next, onWire(next) | (0 | (1 << (Submitter_send_b(next) - 1))));
  setSubmitter_b(next, 0);
  setSubmitter_send_b(next, 1);
  setSubmitter_at(next, 1); // before free.removeHead()
  return true;
}

/**
 * specs/tutorial/08-faults.ilk:36
 *   finish
 */
function Wire_finish(s: State, next: State, sink: Sink, b: number): boolean {
  if ((onWire(s) & (1 << (b - 1))) === 0) return false;
  sink.event(2, b); // finish({0})
  setOnWire(next, onWire(next) & ~(0 | (1 << (b - 1))));
  if ((free_members(next) & (1 << (b - 1))) !== 0) {
    sink.fail(8); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (b - 1)));
  const P = free_prev(next, HEAD);
  setFree_next(next, b, HEAD);
  setFree_prev(next, b, P);
  if (P === 0) {
    sink.fail(9); // corrupt-list
    return true;
  }
  setFree_next(next, P, b);
  setFree_prev(next, HEAD, b);
  sink.event(1, b); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  return true;
}

/** What `Submitter` can do where it rests. */
function stepSubmitter(s: State, next: State, sink: Sink): void {
  switch (Submitter_at(s)) {
    case 1: // free.removeHead()
      if (Submitter_free_removeHead(s, next, sink)) sink.emit(0);
      break;
    case 2: // fault sendFails
      if (Submitter_free_insertTail_b(s, next, sink)) sink.emit(1);
      if (Submitter_onWire_onWire_union_b(s, next, sink)) sink.emit(2);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall b in 1..2: ((onWire & bit(b - 1)) == 0) || !free.contains(b) */
function forall1(s: State): boolean {
  for (let b = 1; b <= 2; b++)
    if (!((onWire(s) & (1 << (b - 1))) === 0 || !free_contains(s, b))) return false;
  return true;
}

/**
 * invariant conserved   specs/tutorial/08-faults.ilk:42
 *   forall b in Buffer: b in onWire => !(b in free)
 */
function conserved(s: State): boolean {
  return forall1(s);
}

/**
 * reachable allOut   specs/tutorial/08-faults.ilk:43
 *   free.empty
 */
function allOut(s: State): boolean {
  return free_next(s, HEAD) === HEAD;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/08-faults.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setSendFails(next, 2);
  setOnWire(next, 0);
  setFree_next(next, HEAD, 1);
  setFree_prev(next, 1, HEAD);
  setFree_next(next, 1, 2);
  setFree_prev(next, 2, 1);
  setFree_next(next, 2, HEAD);
  setFree_prev(next, HEAD, 2);
  setFree_members(next, 3);
  setSendFails(next, 2);
  setSubmitter_at(next, 1); // before free.removeHead()
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly onWire: readonly number[];
  /** forward links of free */
  readonly "free.next": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** backward links of free */
  readonly "free.prev": Readonly<Record<number, "nothing" | "1" | "2" | "head">>;
  /** what free should hold */
  readonly "free.members": readonly number[];
  /** how often it may still happen */
  readonly sendFails: number;
  /** where Submitter rests */
  readonly "Submitter.at": "inactive" | "1 free.removeHead()" | "2 fault sendFails";
  /** local `b` of `Submitter` */
  readonly "Submitter.b": number | "none";
  /** local `b` of `Submitter` */
  readonly "Submitter.send.b": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Faults",
  revision: "once",
  source: "specs/tutorial/08-faults.ilk",
  hash: "e05e7f44b5acb7b873bbe09e82137dba142d5a8877e3a23b34ea05bd9705b7e9",
  constants: { unwindsOnce: "true" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSubmitter(s, next, sink);
    for (let b = 1; b <= 2; b++) {
      if (Wire_finish(s, next, sink, b)) sink.emit(2 + b);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Submitter_free_removeHead", actor: "Submitter", context: 0, from: 1, first: 0, parameters: [], kind: "operation", place: place(17, 13), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Submitter_free_insertTail_b", actor: "Submitter", context: 0, from: 2, first: 1, parameters: [], kind: "operation", place: place(20, 20), text: "free.insertTail(b)", external: false, fairness: "weak", event: "free.insertTail(b)" },
    { name: "Submitter_onWire_onWire_union_b", actor: "Submitter", context: 0, from: 2, first: 2, parameters: [], kind: "statement", place: place(31, 3), text: "onWire = onWire union { b }", external: false, fairness: "weak", event: undefined },
    { name: "Wire_finish", actor: "Wire", context: -1, from: -1, first: 3, parameters: [{ name: "b", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(36, 10), text: "finish", external: false, fairness: "none", event: "finish" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submitter", form: "thread", word: "thread", place: place(15, 8), members: ["Submitter"], firstActivation: 1, locations: [
      { label: undefined, place: place(15, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(17, 13), text: "free.removeHead()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 3), text: "fault sendFails", calls: [{ proc: "send", place: place(19, 18) }], locals: [["b", "Submitter.b"], ["b", "Submitter.send.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Submitter_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(12, 13), message: "`free`: an element that should be in the list is not reached from its head any more", platform: undefined, ends: true },
    { kind: "rule", name: "malformed-list", place: place(12, 13), message: "`free`: the links do not form a ring through the head", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(17, 13), message: "`free`: E is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(17, 13), message: "`free`: N is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(19, 23), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(20, 36), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "double-insert", place: place(20, 20), message: "an element that is in a list with this link already is inserted into `free`", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(20, 20), message: "`free`: P is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "double-insert", place: place(38, 5), message: "an element that is in a list with this link already is inserted into `free`", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(38, 5), message: "`free`: P is a link of nothing", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (b != none) is true", place: place(18, 5), other: undefined, parts: ["Submitter"] },
    { kind: "branch", text: "if (b != none) is false", place: place(18, 5), other: undefined, parts: ["Submitter"] },
  ],
  events: [
    { text: "free.removeHead", formats: [] },
    { text: "free.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "finish({0})", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "conserved", place: place(42, 11), text: "forall b in Buffer: b in onWire => !(b in free)", holds: conserved },
  ],
  // prettier-ignore
  reachables: [
    { name: "allOut", place: place(43, 11), text: "free.empty", holds: allOut },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "onWire", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: onWire, write: setOnWire },
    { name: "free.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: free_next, write: setFree_next },
    { name: "free.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","1","2","head"] }, read: free_prev, write: setFree_prev },
    { name: "free.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: free_members, write: setFree_members },
    { name: "sendFails", group: "fault", dimensions: [], format: { kind: "number" }, read: sendFails, write: setSendFails },
    { name: "Submitter.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 free.removeHead()","2 fault sendFails"] }, read: Submitter_at, write: setSubmitter_at },
    { name: "Submitter.b", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Submitter_b, write: setSubmitter_b },
    { name: "Submitter.send.b", group: "context", dimensions: [], format: { kind: "number" }, read: Submitter_send_b, write: setSubmitter_send_b },
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
