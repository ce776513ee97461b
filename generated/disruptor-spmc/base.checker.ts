// Generated from specs/classics/disruptor-spmc.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 42fe3a8c1df77a37 · revision base · 5 variables in 2 words (36 bits) · 4 actions, 8 transitions
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

// A ring buffer with one writer and several readers that take no lock: can a reader meet the writer in a slot?
//
// Source: tlaplus/Examples, Disruptor_SPMC with its configuration: one writer, three readers, four slots, ten values.
// Every access to a slot has a begin and an end, a step each. The original bounds its search by a constraint on states:
// a successor outside is generated but is no state of the space. Here the last end of a write, which leads outside,
// leaves everything as it is, which counts the same. Abstracted: what each reader has read is not kept as a sequence;
// that every reader reads each value in its turn is asserted where it reads, so that the sequence would add no state.
// Expected: holds with 8496 distinct and 28049 generated states, depth 82 (TLC on the original, with its manifest).

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const READERS = 3
// const SLOTS = 4
// const LAST = 10
// const START = -1

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable              values
//    0  0–15 (4 × 4)   content[index: 0..3]  -1..10
//    0  16–19          published             -1..10
//    0  20–31 (3 × 4)  read[index: 1..3]     -1..10
//    1  0              writing               false, true
//    1  1–3 (3 × 1)    reading[index: 1..3]  false, true

const content = (s: State, index: number): number => ((s[0] >>> (4 * index)) & 15) - 1;
const setContent = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index))) | ((value + 1) << (4 * index));
};
const published = (s: State): number => ((s[0] >>> 16) & 15) - 1;
const setPublished = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 16)) | ((value + 1) << 16);
};
const read = (s: State, index: number): number => ((s[0] >>> (4 * index + 16)) & 15) - 1;
const setRead = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(15 << (4 * index + 16))) | ((value + 1) << (4 * index + 16));
};
const writing = (s: State): boolean => (s[1] & 1) !== 0;
const setWriting = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~1) | (value ? 1 : 0);
};
const reading = (s: State, index: number): boolean => ((s[1] >>> index) & 1) !== 0;
const setReading = (s: State, index: number, value: boolean): void => {
  s[1] = (s[1] & ~(1 << index)) | ((value ? 1 : 0) << index);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/** forall r in 1..3: read[r] >= ((published + 1) - 4) */
function forall1(s: State): boolean {
  for (let r = 1; r <= 3; r++) if (!(read(s, r) >= published(s) + 1 - 4)) return false;
  return true;
}

/**
 * specs/classics/disruptor-spmc.ilk:28
 *   beginWrite
 */
function beginWrite(s: State, next: State, sink: Sink): boolean {
  if (!(!writing(s) && forall1(s))) return false;
  sink.event(0); // beginWrite
  setWriting(next, true);
  if (published(next) + 1 > 10) {
    sink.fail(0); // out-of-range
    return true;
  }
  setContent(next, (published(next) + 1) % 4, published(next) + 1);
  return true;
}

/**
 * specs/classics/disruptor-spmc.ilk:33
 *   endWrite
 */
function endWrite(s: State, next: State, sink: Sink): boolean {
  if (!writing(s)) return false;
  sink.event(1); // endWrite
  if (published(next) + 1 < 10) {
    sink.note(0); // branch: if (published + 1 < LAST) is true
    setWriting(next, false);
    if (published(next) + 1 > 10) {
      sink.fail(1); // out-of-range
      return true;
    }
    setPublished(next, published(next) + 1);
  } else {
    sink.note(1); // branch: if (published + 1 < LAST) is false
  }
  return true;
}

/**
 * specs/classics/disruptor-spmc.ilk:40
 *   beginRead
 */
function beginRead(s: State, next: State, sink: Sink, r: number): boolean {
  if (!(!reading(s, r) && published(s) >= read(s, r) + 1)) return false;
  sink.event(2, r); // beginRead({0})
  setReading(next, r, true);
  if (content(next, (read(next, r) + 1) % 4) !== read(next, r) + 1) {
    sink.fail(2); // assert beginRead
    return true;
  }
  return true;
}

/**
 * specs/classics/disruptor-spmc.ilk:45
 *   endRead
 */
function endRead(s: State, next: State, sink: Sink, r: number): boolean {
  if (!reading(s, r)) return false;
  sink.event(3, r); // endRead({0})
  setReading(next, r, false);
  if (read(next, r) + 1 > 10) {
    sink.fail(3); // out-of-range
    return true;
  }
  setRead(next, r, read(next, r) + 1);
  return true;
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall r in 1..3: !(writing && reading[r] && (((published + 1) % 4) == ((read[r] + 1) % 4))) */
function forall2(s: State): boolean {
  for (let r = 1; r <= 3; r++)
    if (!!(writing(s) && reading(s, r) && (published(s) + 1) % 4 === (read(s, r) + 1) % 4))
      return false;
  return true;
}

/**
 * invariant noDataRace   specs/classics/disruptor-spmc.ilk:50
 *   forall r in Reader:
 *   !(writing && reading[r] && slotOf(published + 1) == slotOf(read[r] + 1))
 */
function noDataRace(s: State): boolean {
  return forall2(s);
}

/** forall r in 1..3: read[r] == 9 */
function forall3(s: State): boolean {
  for (let r = 1; r <= 3; r++) if (!(read(s, r) === 9)) return false;
  return true;
}

/**
 * reachable full   specs/classics/disruptor-spmc.ilk:52
 *   writing && published == LAST - 1 && forall r in Reader: read[r] == LAST - 1
 */
function full(s: State): boolean {
  return writing(s) && published(s) === 9 && forall3(s);
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/disruptor-spmc.ilk",
  line,
  column,
});

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_2 = 0; index_2 <= 3; index_2++) {
    setContent(next, index_2, -1);
  }
  setPublished(next, -1);
  for (let index_3 = 1; index_3 <= 3; index_3++) {
    setRead(next, index_3, -1);
  }
  setWriting(next, false);
  for (let index_4 = 1; index_4 <= 3; index_4++) {
    setReading(next, index_4, false);
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly content: Readonly<Record<number, number>>;
  readonly published: number;
  readonly read: Readonly<Record<number, number>>;
  readonly writing: boolean;
  readonly reading: Readonly<Record<number, boolean>>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "DisruptorSpmc",
  revision: "base",
  source: "specs/classics/disruptor-spmc.ilk",
  hash: "42fe3a8c1df77a373018e37648a81be78a62df8b749a16bf3c3c788edd2e50ba",
  constants: { READERS: "3", SLOTS: "4", LAST: "10", START: "-1" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    if (beginWrite(s, next, sink)) sink.emit(0);
    if (endWrite(s, next, sink)) sink.emit(1);
    for (let r = 1; r <= 3; r++) {
      if (beginRead(s, next, sink, r)) sink.emit(1 + r);
    }
    for (let r = 1; r <= 3; r++) {
      if (endRead(s, next, sink, r)) sink.emit(4 + r);
    }
  },

  // prettier-ignore
  actions: [
    { name: "beginWrite", actor: "beginWrite", context: -1, from: -1, first: 0, parameters: [], kind: "action", place: place(28, 8), text: "beginWrite", external: false, fairness: "none", event: "beginWrite" },
    { name: "endWrite", actor: "endWrite", context: -1, from: -1, first: 1, parameters: [], kind: "action", place: place(33, 8), text: "endWrite", external: false, fairness: "none", event: "endWrite" },
    { name: "beginRead", actor: "beginRead", context: -1, from: -1, first: 2, parameters: [{ name: "r", role: "family", low: 1, values: ["1","2","3"] }], kind: "action", place: place(40, 8), text: "beginRead", external: false, fairness: "none", event: "beginRead" },
    { name: "endRead", actor: "endRead", context: -1, from: -1, first: 5, parameters: [{ name: "r", role: "family", low: 1, values: ["1","2","3"] }], kind: "action", place: place(45, 8), text: "endRead", external: false, fairness: "none", event: "endRead" },
  ],
  // prettier-ignore
  contexts: [],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(30, 3), message: "`content` holds -1..10, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(36, 5), message: "`published` holds -1..10, and the value is outside", platform: undefined, ends: true },
    { kind: "assertion", name: "beginRead", place: place(42, 3), message: "the assertion in `beginRead` does not hold", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(47, 3), message: "`read` holds -1..10, and the value is outside", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (published + 1 < LAST) is true", place: place(34, 3), other: undefined, parts: [""] },
    { kind: "branch", text: "if (published + 1 < LAST) is false", place: place(34, 3), other: undefined, parts: [""] },
  ],
  events: [
    { text: "beginWrite", formats: [] },
    { text: "endWrite", formats: [] },
    { text: "beginRead({0})", formats: [{ kind: "number" }] },
    { text: "endRead({0})", formats: [{ kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noDataRace", place: place(50, 11), text: "forall r in Reader: !(writing && reading[r] && slotOf(published + 1) == slotOf(read[r] + 1))", holds: noDataRace },
  ],
  // prettier-ignore
  reachables: [
    { name: "full", place: place(52, 11), text: "writing && published == LAST - 1 && forall r in Reader: read[r] == LAST - 1", holds: full },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: (_s: State) => false,
  // prettier-ignore
  variables: [
    { name: "content", group: "variable", dimensions: [[0, 3]], format: { kind: "number" }, read: content, write: setContent },
    { name: "published", group: "variable", dimensions: [], format: { kind: "number" }, read: published, write: setPublished },
    { name: "read", group: "variable", dimensions: [[1, 3]], format: { kind: "number" }, read, write: setRead },
    { name: "writing", group: "variable", dimensions: [], format: { kind: "boolean" }, read: writing, write: setWriting },
    { name: "reading", group: "variable", dimensions: [[1, 3]], format: { kind: "boolean" }, read: reading, write: setReading },
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
