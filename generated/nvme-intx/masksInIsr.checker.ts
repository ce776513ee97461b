// Generated from specs/nvme-intx.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 38a9c2e69ed738ff · revision masksInIsr · 6 variables in 1 word (9 bits) · 9 actions, 9 transitions
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

// With a level-triggered line, may the handler leave the masking to the DPC that it queues?
//
// Source: the OFA Windows NVMe miniport (nvmewin), NVMeIsrIntx from 342e033 to 0ef33cc. The handler looks for a reply, claims
// the interrupt and queues the DPC; the DPC masks the interrupt in the controller at the first reply that it finds and
// unmasks it at its end. Until it runs the line stays on.
// Abstracted: several queues, sharing of the line. One CPU, two replies.
//
// What was found. In `masksInDpc` the handler is entered again as soon as it has returned, and the DPC below it never has the
// CPU for certain. That is a livelock, which is no state: what is checked is its first sign, that the handler finds the DPC
// still queued. In `masksInIsr` the handler masks, and is entered once for each run of the DPC.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const masks = InIsr
const DIRQL = 3;
const DISPATCH = 2;
const PASSIVE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable          values
//    0  0–1   replies           0..2
//    0  2     masked            false, true
//    0  3–4   Intx.at           0 inactive, 1..3 where it rests
//    0  5–6   Complete.at       0 inactive, 1..3 where it rests
//    0  7     Complete.pending  false, true
//    0  8     Intx.issued       false, true

const replies = (s: State): number => s[0] & 3;
const setReplies = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const masked = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setMasked = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const Intx_at = (s: State): number => (s[0] >>> 3) & 3;
const setIntx_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const Complete_at = (s: State): number => (s[0] >>> 5) & 3;
const setComplete_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const Complete_pending = (s: State): boolean => ((s[0] >>> 7) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 7)) | ((value ? 1 : 0) << 7);
};
const Intx_issued = (s: State): boolean => ((s[0] >>> 8) & 1) !== 0;
const setIntx_issued = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 8)) | ((value ? 1 : 0) << 8);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Intx_at(s) !== 0) return DIRQL;
  if (0 === c && Complete_at(s) !== 0) return DISPATCH;
  return PASSIVE;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Intx_at(s) !== 0) return DIRQL;
  if (0 === c && Complete_at(s) !== 0) return DISPATCH;
  return PASSIVE;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Intx_at(s) === 0 &&
    Complete_at(s) === 0 &&
    !(Intx_at(s) === 0 && DIRQL > occupied(s, 0) && replies(s) > 0 && !masked(s)) &&
    !(Complete_at(s) === 0 && DISPATCH > occupied(s, 0) && Complete_pending(s))
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Intx: enters   specs/nvme-intx.ilk:21
 * Level-triggered: the line is on while there are replies.
 *   isr Intx as HwStorInterrupt when replies > 0 && !masked {
 */
function Intx_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DIRQL > occupied(s, 0))) return false;
  if (!(replies(s) > 0 && !masked(s))) return false;
  if (Complete_at(next) !== 0) {
    sink.note(2 + Complete_at(next)); // which statement is interrupted
  }
  sink.event(0); // enter
  setIntx_at(next, 1); // before masked = true
  return true;
}

/**
 * Intx: masked = true   specs/nvme-intx.ilk:22
 *   if (masks == InIsr) { masked = true; }
 */
function Intx_masked_true(_s: State, next: State, _sink: Sink): boolean {
  setMasked(next, true);
  setIntx_at(next, 2); // before schedule Complete
  return true;
}

/**
 * Intx: schedule Complete   specs/nvme-intx.ilk:23
 *   let issued = schedule Complete;
 */
function Intx_schedule_Complete(_s: State, next: State, sink: Sink): boolean {
  sink.event(1); // schedule Complete
  const fresh = !Complete_pending(next);
  setComplete_pending(next, true);
  setIntx_issued(next, fresh);
  setIntx_at(next, 3); // before again: again: assert issued
  return true;
}

/**
 * Intx: again: assert issued   specs/nvme-intx.ilk:24
 *   again: assert issued; // else the DPC that it has queued before did not run yet
 */
function Intx_again(_s: State, next: State, sink: Sink): boolean {
  if (!Intx_issued(next)) {
    sink.fail(0); // assert again
    return true;
  }
  sink.event(2); // leave
  setIntx_at(next, 0); // inactive
  setIntx_issued(next, false);
  return true;
}

/**
 * Complete: enters   specs/nvme-intx.ilk:27
 *   dpc Complete as HwStorDpcRoutine {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!Complete_pending(s)) return false;
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before test replies > 0
  return true;
}

/**
 * Complete: test replies > 0   specs/nvme-intx.ilk:29
 *   while (replies > 0) {
 */
function Complete_test_replies_0(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  if (replies(next) > 0) {
    sink.note(0); // branch: while (replies > 0) is true
    setComplete_at(next, 2); // before replies = replies - 1
  } else {
    sink.note(1); // branch: while (replies > 0) is false
    setComplete_at(next, 3); // before masked = false
  }
  return true;
}

/**
 * Complete: replies = replies - 1   specs/nvme-intx.ilk:30
 *   atomic { replies = replies - 1; }
 */
function Complete_replies_replies_1(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  if (replies(next) - 1 < 0) {
    sink.fail(1); // out-of-range
    return true;
  }
  setReplies(next, replies(next) - 1);
  setComplete_at(next, 1); // before test replies > 0
  return true;
}

/**
 * Complete: masked = false   specs/nvme-intx.ilk:32
 */
function Complete_masked_false(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  setMasked(next, false);
  sink.event(2); // leave
  setComplete_at(next, 0); // inactive
  return true;
}

/**
 * specs/nvme-intx.ilk:36
 *   finish
 */
function Controller_finish(s: State, next: State, sink: Sink): boolean {
  if (!(replies(s) < 2)) return false;
  sink.event(3); // finish
  if (replies(next) + 1 > 2) {
    sink.fail(2); // out-of-range
    return true;
  }
  setReplies(next, replies(next) + 1);
  return true;
}

/** What `Intx` can do where it rests. */
function stepIntx(s: State, next: State, sink: Sink): void {
  switch (Intx_at(s)) {
    case 0: // inactive
      if (Intx_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // masked = true
      if (Intx_masked_true(s, next, sink)) sink.emit(1);
      break;
    case 2: // schedule Complete
      if (Intx_schedule_Complete(s, next, sink)) sink.emit(2);
      break;
    case 3: // again: again: assert issued
      if (Intx_again(s, next, sink)) sink.emit(3);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(4);
      break;
    case 1: // test replies > 0
      if (Complete_test_replies_0(s, next, sink)) sink.emit(5);
      break;
    case 2: // replies = replies - 1
      if (Complete_replies_replies_1(s, next, sink)) sink.emit(6);
      break;
    case 3: // masked = false
      if (Complete_masked_false(s, next, sink)) sink.emit(7);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noneForgotten   specs/nvme-intx.ilk:39
 *   quiescent => replies == 0
 */
function noneForgotten(s: State): boolean {
  return !quiescent(s) || replies(s) === 0;
}

/**
 * invariant unmasked   specs/nvme-intx.ilk:40
 *   quiescent => !masked
 */
function unmasked(s: State): boolean {
  return !quiescent(s) || !masked(s);
}

/**
 * reachable both   specs/nvme-intx.ilk:41
 *   replies == 2 && Complete.active
 */
function both(s: State): boolean {
  return replies(s) === 2 && Complete_at(s) !== 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/nvme-intx.ilk", line, column });
const LEVELS: readonly string[] = ["PASSIVE", "APC", "DISPATCH", "DIRQL"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setReplies(next, 0);
  setMasked(next, false);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly replies: number;
  readonly masked: boolean;
  /** where Intx rests */
  readonly "Intx.at": "inactive" | "1 masked = true" | "2 schedule Complete" | "3 again";
  /** where Complete rests */
  readonly "Complete.at":
    "inactive" | "1 test replies > 0" | "2 replies = replies - 1" | "3 masked = false";
  /** Complete is to run */
  readonly "Complete.pending": boolean;
  /** local `issued` of `Intx` */
  readonly "Intx.issued": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeIntx",
  revision: "masksInIsr",
  source: "specs/nvme-intx.ilk",
  hash: "38a9c2e69ed738ffdb22fb9b5b5ed751c2b4b3cbdafe14706719e95903443f50",
  constants: { masks: "InIsr" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepIntx(s, next, sink);
    stepComplete(s, next, sink);
    if (Controller_finish(s, next, sink)) sink.emit(8);
  },

  // prettier-ignore
  actions: [
    { name: "Intx_enter", actor: "Intx", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(21, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Intx_masked_true", actor: "Intx", context: 0, from: 1, first: 1, parameters: [], kind: "statement", place: place(22, 25), text: "masked = true", external: false, fairness: "weak", event: undefined },
    { name: "Intx_schedule_Complete", actor: "Intx", context: 0, from: 2, first: 2, parameters: [], kind: "statement", place: place(23, 16), text: "schedule Complete", external: false, fairness: "weak", event: "schedule Complete" },
    { name: "Intx_again", actor: "Intx", context: 0, from: 3, first: 3, parameters: [], kind: "statement", place: place(24, 3), text: "again: assert issued", external: false, fairness: "weak", event: undefined },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 4, parameters: [], kind: "enter", place: place(27, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_test_replies_0", actor: "Complete", context: 1, from: 1, first: 5, parameters: [], kind: "statement", place: place(29, 10), text: "test replies > 0", external: false, fairness: "weak", event: undefined },
    { name: "Complete_replies_replies_1", actor: "Complete", context: 1, from: 2, first: 6, parameters: [], kind: "statement", place: place(30, 5), text: "replies = replies - 1", external: false, fairness: "weak", event: undefined },
    { name: "Complete_masked_false", actor: "Complete", context: 1, from: 3, first: 7, parameters: [], kind: "statement", place: place(32, 3), text: "masked = false", external: false, fairness: "weak", event: undefined },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 8, parameters: [], kind: "action", place: place(36, 19), text: "finish", external: true, fairness: "none", event: "finish" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Intx", form: "isr", word: "isr", place: place(21, 5), members: ["Intx"], firstActivation: 1, locations: [
      { label: undefined, place: place(21, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(22, 25), text: "masked = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 16), text: "schedule Complete", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "again", place: place(24, 3), text: "again: assert issued", calls: [], locals: [["issued", "Intx.issued"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Intx_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DIRQL] ?? "", pending: (s: State) => replies(s) > 0 && !masked(s) },
    { name: "Complete", form: "deferred", word: "dpc", place: place(27, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(27, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 10), text: "test replies > 0", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(30, 5), text: "replies = replies - 1", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 3), text: "masked = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "assertion", name: "again", place: place(24, 3), message: "the assertion in `again` does not hold", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(30, 14), message: "`replies` holds 0..2, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(36, 54), message: "`replies` holds 0..2, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "while (replies > 0) is true", place: place(29, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "while (replies > 0) is false", place: place(29, 3), other: undefined, parts: ["Complete"] },
    { kind: "everyInterrupt", isr: "Intx", context: "Complete", locations: 4, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "schedule Complete", formats: [] },
    { text: "leave", formats: [] },
    { text: "finish", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noneForgotten", place: place(39, 11), text: "quiescent => replies == 0", holds: noneForgotten },
    { name: "unmasked", place: place(40, 11), text: "quiescent => !masked", holds: unmasked },
  ],
  // prettier-ignore
  reachables: [
    { name: "both", place: place(41, 11), text: "replies == 2 && Complete.active", holds: both },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "DPC_WATCHDOG_VIOLATION (0x133), processors wait for each other",
    "lost-wakeup":
      "a wait that nothing will end; the port resets the bus when the request times out",
  },
  // prettier-ignore
  variables: [
    { name: "replies", group: "variable", dimensions: [], format: { kind: "number" }, read: replies, write: setReplies },
    { name: "masked", group: "variable", dimensions: [], format: { kind: "boolean" }, read: masked, write: setMasked },
    { name: "Intx.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 masked = true","2 schedule Complete","3 again"] }, read: Intx_at, write: setIntx_at },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test replies > 0","2 replies = replies - 1","3 masked = false"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
    { name: "Intx.issued", group: "context", dimensions: [], format: { kind: "boolean" }, read: Intx_issued, write: setIntx_issued },
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
