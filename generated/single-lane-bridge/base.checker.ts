// Generated from specs/classics/single-lane-bridge.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 f9f7a7ba45c68baa · revision base · 2 variables in 1 word (24 bits) · 4 actions, 40 transitions
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

// Cars on a ring road with a bridge of one lane: do two that drive against each other ever meet on it?
//
// Source: tlaplus/Examples, SingleLaneBridge with its configuration: two cars each way, positions 1..8, bridge 4..5.
// Three things happen there, as here: a car moves and is not on the bridge afterwards, a car moves off its place on the
// bridge, the first of those that wait enters. The original offers the last once for every car, whichever car it is, and
// by two conditions that may both hold; for generated states to agree both are kept. Abstracted: nothing.
// Expected: holds with 3605 distinct and 20181 generated states, depth 29 (TLC on the original, with its manifest).

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const POSITIONS = 8
// const BRIDGE_FIRST = 4
// const BRIDGE_LAST = 5
// const EACH_WAY = 2
const NONE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable              values
//    0  0–11 (4 × 3)   place[index: 1..4]    1..8
//    0  12–23 (4 × 3)  waiting[index: 1..4]  none, 1, 2, 3, 4

const place_ = (s: State, index: number): number => ((s[0] >>> (3 * index - 3)) & 7) + 1;
const setPlace = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index - 3))) | ((value - 1) << (3 * index - 3));
};
const waiting = (s: State, index: number): number => (s[0] >>> (3 * index + 9)) & 7;
const setWaiting = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * index + 9))) | (value << (3 * index + 9));
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/** count(t in 1..4 where waiting[t] != none) */
function count1(s: State): number {
  let found = 0;
  for (let t = 1; t <= 4; t++) if (waiting(s, t) !== NONE) found += 1;
  return found;
}

/**
 * specs/classics/single-lane-bridge.ilk:34
 *   moveOutside
 */
function moveOutside(s: State, next: State, sink: Sink, c: number): boolean {
  if (
    (c <= 2
      ? place_(s, c) > 1
        ? place_(s, c) - 1
        : 8
      : place_(s, c) < 8
        ? place_(s, c) + 1
        : 1) >= 4 &&
    (c <= 2
      ? place_(s, c) > 1
        ? place_(s, c) - 1
        : 8
      : place_(s, c) < 8
        ? place_(s, c) + 1
        : 1) <= 5
  )
    return false;
  sink.event(0, c); // moveOutside({0})
  if (
    (c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1) === (c <= 2 ? 6 : 3)
  ) {
    sink.note(0); // branch: if (next(c) == before(c)) { waiting[count(t in Turn where waiting[t] != none) + 1] = c; } is true
    if (!(count1(next) + 1 <= 4)) {
      sink.fail(0); // out-of-range
      return true;
    }
    setWaiting(next, count1(next) + 1, c);
    if (
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) < 1 ||
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) > 8
    ) {
      sink.fail(1); // out-of-range
      return true;
    }
    setPlace(
      next,
      c,
      c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1,
    );
  } else {
    sink.note(1); // branch: if (next(c) == before(c)) { waiting[count(t in Turn where waiting[t] != none) + 1] = c; } is false
    if (
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) < 1 ||
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) > 8
    ) {
      sink.fail(1); // out-of-range
      return true;
    }
    setPlace(
      next,
      c,
      c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1,
    );
  }
  return true;
}

/** forall other in 1..4: place[other] != (if (c <= 2) then (if (place[c] > 1) then (place[c] - 1) else 8) else if (place[c] < 8) then (place[c] + 1) else 1) */
function forall2(s: State, c: number): boolean {
  for (let other = 1; other <= 4; other++)
    if (
      !(
        place_(s, other) !==
        (c <= 2
          ? place_(s, c) > 1
            ? place_(s, c) - 1
            : 8
          : place_(s, c) < 8
            ? place_(s, c) + 1
            : 1)
      )
    )
      return false;
  return true;
}

/**
 * specs/classics/single-lane-bridge.ilk:36
 *   moveInside
 */
function moveInside(s: State, next: State, sink: Sink, c: number): boolean {
  if (!(place_(s, c) >= 4 && place_(s, c) <= 5 && forall2(s, c))) return false;
  sink.event(1, c); // moveInside({0})
  if (
    (c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1) === (c <= 2 ? 6 : 3)
  ) {
    sink.note(0); // branch: if (next(c) == before(c)) { waiting[count(t in Turn where waiting[t] != none) + 1] = c; } is true
    if (!(count1(next) + 1 <= 4)) {
      sink.fail(0); // out-of-range
      return true;
    }
    setWaiting(next, count1(next) + 1, c);
    if (
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) < 1 ||
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) > 8
    ) {
      sink.fail(1); // out-of-range
      return true;
    }
    setPlace(
      next,
      c,
      c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1,
    );
  } else {
    sink.note(1); // branch: if (next(c) == before(c)) { waiting[count(t in Turn where waiting[t] != none) + 1] = c; } is false
    if (
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) < 1 ||
      (c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1) > 8
    ) {
      sink.fail(1); // out-of-range
      return true;
    }
    setPlace(
      next,
      c,
      c <= 2
        ? place_(next, c) > 1
          ? place_(next, c) - 1
          : 8
        : place_(next, c) < 8
          ? place_(next, c) + 1
          : 1,
    );
  }
  return true;
}

/** forall c in 1..4: !((place[c] >= 4) && (place[c] <= 5)) */
function forall3(s: State): boolean {
  for (let c = 1; c <= 4; c++) if (!!(place_(s, c) >= 4 && place_(s, c) <= 5)) return false;
  return true;
}

/**
 * specs/classics/single-lane-bridge.ilk:38
 *   enterEmpty
 */
function enterEmpty(s: State, next: State, sink: Sink, whoever: number, c: number): boolean {
  if (!(waiting(s, 1) === c && forall3(s))) return false;
  sink.event(2, whoever, c); // enterEmpty({0}, {1})
  setWaiting(next, 1, waiting(next, 2));
  setWaiting(next, 2, waiting(next, 3));
  setWaiting(next, 3, waiting(next, 4));
  setWaiting(next, 4, NONE);
  if (
    (c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1) < 1 ||
    (c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1) > 8
  ) {
    sink.fail(2); // out-of-range
    return true;
  }
  setPlace(
    next,
    c,
    c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1,
  );
  return true;
}

/** forall other in 1..4: !((place[other] >= 4) && (place[other] <= 5)) || ((other <= 2) == (c <= 2)) */
function forall4(s: State, c: number): boolean {
  for (let other = 1; other <= 4; other++)
    if (!(!(place_(s, other) >= 4 && place_(s, other) <= 5) || other <= 2 === c <= 2)) return false;
  return true;
}

/**
 * specs/classics/single-lane-bridge.ilk:40
 *   enterBehind
 */
function enterBehind(s: State, next: State, sink: Sink, whoever: number, c: number): boolean {
  if (!(
    waiting(s, 1) === c &&
    !(place_(s, c) >= 4 && place_(s, c) <= 5) &&
    forall4(s, c) &&
    forall2(s, c)
  ))
    return false;
  sink.event(3, whoever, c); // enterBehind({0}, {1})
  setWaiting(next, 1, waiting(next, 2));
  setWaiting(next, 2, waiting(next, 3));
  setWaiting(next, 3, waiting(next, 4));
  setWaiting(next, 4, NONE);
  if (
    (c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1) < 1 ||
    (c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1) > 8
  ) {
    sink.fail(2); // out-of-range
    return true;
  }
  setPlace(
    next,
    c,
    c <= 2
      ? place_(next, c) > 1
        ? place_(next, c) - 1
        : 8
      : place_(next, c) < 8
        ? place_(next, c) + 1
        : 1,
  );
  return true;
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** forall b in 1..4: !((place[a] >= 4) && (place[a] <= 5) && (place[a] == place[b])) || (a == b) */
function forall6(s: State, a: number): boolean {
  for (let b = 1; b <= 4; b++)
    if (!(!(place_(s, a) >= 4 && place_(s, a) <= 5 && place_(s, a) === place_(s, b)) || a === b))
      return false;
  return true;
}

/** forall a in 1..4: forall b_10 in 1..4: !((place[a] >= 4) && (place[a] <= 5) && (place[a] == place[b_10])) || (a == b_10) */
function forall5(s: State): boolean {
  for (let a = 1; a <= 4; a++) if (!forall6(s, a)) return false;
  return true;
}

/**
 * invariant apart   specs/classics/single-lane-bridge.ilk:55
 *   forall a in Car: forall b in Car:
 *   onBridge(place[a]) && place[a] == place[b] => a == b
 */
function apart(s: State): boolean {
  return forall5(s);
}

/** forall b in 1..4: !((place[a] >= 4) && (place[a] <= 5) && (place[b] >= 4) && (place[b] <= 5)) || ((a <= 2) == (b <= 2)) */
function forall8(s: State, a: number): boolean {
  for (let b = 1; b <= 4; b++)
    if (!(
      !(place_(s, a) >= 4 && place_(s, a) <= 5 && place_(s, b) >= 4 && place_(s, b) <= 5) ||
      a <= 2 === b <= 2
    ))
      return false;
  return true;
}

/** forall a in 1..4: forall b_12 in 1..4: !((place[a] >= 4) && (place[a] <= 5) && (place[b_12] >= 4) && (place[b_12] <= 5)) || ((a <= 2) == (b_12 <= 2)) */
function forall7(s: State): boolean {
  for (let a = 1; a <= 4; a++) if (!forall8(s, a)) return false;
  return true;
}

/**
 * invariant oneWay   specs/classics/single-lane-bridge.ilk:57
 *   forall a in Car: forall b in Car:
 *   onBridge(place[a]) && onBridge(place[b]) => toTheRight(a) == toTheRight(b)
 */
function oneWay(s: State): boolean {
  return forall7(s);
}

/**
 * reachable both   specs/classics/single-lane-bridge.ilk:59
 *   onBridge(place[1]) && onBridge(place[2])
 */
function both(s: State): boolean {
  return place_(s, 1) >= 4 && place_(s, 1) <= 5 && place_(s, 2) >= 4 && place_(s, 2) <= 5;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/single-lane-bridge.ilk",
  line,
  column,
});

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_7 = 1; index_7 <= 4; index_7++) {
    setPlace(next, index_7, index_7 <= 2 ? 8 : 1);
  }
  for (let index_8 = 1; index_8 <= 4; index_8++) {
    setWaiting(next, index_8, NONE);
  }
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly place: Readonly<Record<number, number>>;
  readonly waiting: Readonly<Record<number, number | "none">>;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "SingleLaneBridge",
  revision: "base",
  source: "specs/classics/single-lane-bridge.ilk",
  hash: "f9f7a7ba45c68baad402263cd3ce08f8815fee0d8e86899bb262c832043f14e6",
  constants: { POSITIONS: "8", BRIDGE_FIRST: "4", BRIDGE_LAST: "5", EACH_WAY: "2" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    for (let c = 1; c <= 4; c++) {
      if (moveOutside(s, next, sink, c)) sink.emit(-1 + c);
    }
    for (let c = 1; c <= 4; c++) {
      if (moveInside(s, next, sink, c)) sink.emit(3 + c);
    }
    for (let whoever = 1; whoever <= 4; whoever++) {
      for (let c = 1; c <= 4; c++) {
        if (enterEmpty(s, next, sink, whoever, c)) sink.emit(3 + 4 * whoever + c);
      }
    }
    for (let whoever = 1; whoever <= 4; whoever++) {
      for (let c = 1; c <= 4; c++) {
        if (enterBehind(s, next, sink, whoever, c)) sink.emit(19 + 4 * whoever + c);
      }
    }
  },

  // prettier-ignore
  actions: [
    { name: "moveOutside", actor: "moveOutside", context: -1, from: -1, first: 0, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2","3","4"] }], kind: "action", place: place(34, 8), text: "moveOutside", external: false, fairness: "none", event: "moveOutside" },
    { name: "moveInside", actor: "moveInside", context: -1, from: -1, first: 4, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2","3","4"] }], kind: "action", place: place(36, 8), text: "moveInside", external: false, fairness: "none", event: "moveInside" },
    { name: "enterEmpty", actor: "enterEmpty", context: -1, from: -1, first: 8, parameters: [{ name: "whoever", role: "family", low: 1, values: ["1","2","3","4"] }, { name: "c", role: "family", low: 1, values: ["1","2","3","4"] }], kind: "action", place: place(38, 8), text: "enterEmpty", external: false, fairness: "none", event: "enterEmpty" },
    { name: "enterBehind", actor: "enterBehind", context: -1, from: -1, first: 24, parameters: [{ name: "whoever", role: "family", low: 1, values: ["1","2","3","4"] }, { name: "c", role: "family", low: 1, values: ["1","2","3","4"] }], kind: "action", place: place(40, 8), text: "enterBehind", external: false, fairness: "none", event: "enterBehind" },
  ],
  // prettier-ignore
  contexts: [],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(44, 31), message: "an index of `waiting` is outside 1..4", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(45, 3), message: "`place` holds 1..8, and the value is outside", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(52, 3), message: "`place` holds 1..8, and the value is outside", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (next(c) == before(c)) { waiting[count(t in Turn where waiting[t] != none) + 1] = c; } is true", place: place(44, 3), other: undefined, parts: [""] },
    { kind: "branch", text: "if (next(c) == before(c)) { waiting[count(t in Turn where waiting[t] != none) + 1] = c; } is false", place: place(44, 3), other: undefined, parts: [""] },
  ],
  events: [
    { text: "moveOutside({0})", formats: [{ kind: "number" }] },
    { text: "moveInside({0})", formats: [{ kind: "number" }] },
    { text: "enterEmpty({0}, {1})", formats: [{ kind: "number" }, { kind: "number" }] },
    { text: "enterBehind({0}, {1})", formats: [{ kind: "number" }, { kind: "number" }] },
  ],
  // prettier-ignore
  invariants: [
    { name: "apart", place: place(55, 11), text: "forall a in Car: forall b in Car: onBridge(place[a]) && place[a] == place[b] => a == b", holds: apart },
    { name: "oneWay", place: place(57, 11), text: "forall a in Car: forall b in Car: onBridge(place[a]) && onBridge(place[b]) => toTheRight(a) == toTheRight(b)", holds: oneWay },
  ],
  // prettier-ignore
  reachables: [
    { name: "both", place: place(59, 11), text: "onBridge(place[1]) && onBridge(place[2])", holds: both },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: (_s: State) => false,
  // prettier-ignore
  variables: [
    { name: "place", group: "variable", dimensions: [[1, 4]], format: { kind: "number" }, read: place_, write: setPlace },
    { name: "waiting", group: "variable", dimensions: [[1, 4]], format: { kind: "option", none: 0, of: { kind: "number" } }, read: waiting, write: setWaiting },
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
