// Generated from specs/tutorial/01-counter.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 920c12ed2781e76f · revision oneStep · 2 variables in 1 word (6 bits) · 1 action, 2 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { numbers, places } from "interlock/runtime";

// Two threads count up. Is the sum right?
// (specs/tutorial/01-counter.ilk says more.)
//
// atomically = true

const TASK = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits         variable            values
//    0  0–1          count               0..2
//    0  2–5 (2 × 2)  Worker.at[i: 1..2]  0 inactive, 1..2 location

const count = (s: State) => s[0] & 3;
const setCount = (s: State, v: number) => put(s, 0, 0, 3, v);
const Worker_at = (s: State, i: number) => (s[0] >>> (2 * i)) & 3;
const setWorker_at = (s: State, i: number, v: number) => put(s, 0, 2 * i, 3, v);

// ── thread Worker[i: 1..2]                                                                :13
function Worker(s: State, next: State, sink: Sink, i: number): void {
  const at = Worker_at(s, i);
  switch (at) {
    case 1: // atomic { count = count + 1; }                                                        :15
      if (count(s) + 1 > 2) return breaks(sink, 0, -1 + i); // out-of-range
      setCount(next, count(s) + 1);
      setWorker_at(next, i, 2);
      return sink.emit(-1 + i);
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * At the end both have counted. `at(done)` asks where a context rests.
 * Worker[1].at(done) && Worker[2].at(done) => count == 2   :24
 */
function sum(s: State): boolean {
  return !(Worker_at(s, 1) === 2 && Worker_at(s, 2) === 2) || count(s) === 2;
}

/** Worker[1].at(done) && Worker[2].at(done)   :26 */
const bothDone = (s: State): boolean => Worker_at(s, 1) === 2 && Worker_at(s, 2) === 2;

/** Never met: vacuous-implication */
const probe1 = (s: State): boolean => Worker_at(s, 1) === 2 && Worker_at(s, 2) === 2;

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  for (let i = 1; i <= 2; i++) setWorker_at(next, i, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  for (let i = 1; i <= 2; i++) Worker(s, next, sink, i);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "Counter", revision: "oneStep", source: "specs/tutorial/01-counter.ilk",
  hash: "920c12ed2781e76f0f80ba470ae6c3efca0431a174c930135d23e4701bdb3a02",
  constants: { atomically: "true" },
  words: 1, cpus: 0, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: [13, 8], families: [["i", "family", 1, ["1","2"]]], firstActivation: 1, at: (s: State, member: number) => { const i = member + 1; return Worker_at(s, i); }, level: TASK,
      locations: [
        [[13, 8], { kind: "enter" }, { idle: true }],
        [[15, 5], { kind: "statement", text: ["count = count + 1"] }],
        [[20, 3], { kind: "statement", text: ["done: idle await false"] }, { label: "done", idle: true, waiting: "condition" }],
      ],
    },
  ],
  actions: [
    { of: "Worker", fairness: "weak", steps: [["Worker_count_count_1", 1]] },
  ],
  locks: [],
  failures: [
    ["range", "out-of-range", [15, 14], "`count` holds 0..2, and the value is outside"],
  ],
  notes: [],
  events: [],
  invariants: [
    ["sum", [24, 11], sum, "Worker[1].at(done) && Worker[2].at(done) => count == 2"],
  ],
  reachables: [
    ["bothDone", [26, 11], bothDone, "Worker[1].at(done) && Worker[2].at(done)"],
  ],
  stateRules: [],
  probes: [
    ["vacuous-implication", "the left side of `=>` in `sum` is never true: `Worker[1].at(done) && Worker[2].at(done)`", [24, 16], probe1],
  ],
  variables: [
    [["count"], "variable", "value", count, setCount, numbers],
    [["Worker","at"], "context", "at", Worker_at, setWorker_at, places, [1, 2]],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
