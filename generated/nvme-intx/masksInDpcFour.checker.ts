// Generated from specs/nvme-intx.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 e1baa2759440c0be · revision masksInDpcFour · 8 variables in 1 word (14 bits) · 8 actions, 8 transitions
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
// What was found. In `masksInDpc` the handler is entered again as soon as it has returned, and finds its DPC queued still.
// The DPC is below it and never has the CPU for certain: a storm, in which nothing goes on. A storm is a run without an end,
// and what is checked here are states; three things are said of it that states can say. It has a first sign: the handler
// has come once in vain. It has no bound: that it comes in vain `VISITS` times before the DPC runs is found whatever is put
// there, each visit two steps more (`masksInDpcFour`, `masksInDpcTen`). And it is a circle: with nothing new from the
// controller the handler finds everything as it was when it came before (`circle`), and from the same state the same can
// happen again, for ever. In `masksInIsr` the handler masks, and never comes in vain, so that it is entered once for each run
// of the DPC; `masksLate` masks in the handler but after the DPC has been queued, which is as good, since the DPC waits.
//
// Not said here: that a queued DPC runs in the end, `Complete.pending ~> Complete.active`. Of `masksInDpc` that is false, by
// the circle, unless one demands that a DPC which could run again and again will run (strong fairness), and no CPU with its
// line on does so. Of `masksInIsr` it is true with weak fairness alone; no state can say that.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const masks = InDpc
// const VISITS = 4
const DIRQL = 3;
const DISPATCH = 2;
const PASSIVE = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits   variable          values
//    0  0–1    replies           0..2
//    0  2      masked            false, true
//    0  3–5    inVain            0..4
//    0  6–7    before            0..2
//    0  8      circled           false, true
//    0  9      Intx.at           0 inactive, 1..1 where it rests
//    0  10–12  Complete.at       0 inactive, 1..4 where it rests
//    0  13     Complete.pending  false, true

const replies = (s: State): number => s[0] & 3;
const setReplies = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const masked = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setMasked = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const inVain = (s: State): number => (s[0] >>> 3) & 7;
const setInVain = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 3)) | (value << 3);
};
const before = (s: State): number => (s[0] >>> 6) & 3;
const setBefore = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const circled = (s: State): boolean => ((s[0] >>> 8) & 1) !== 0;
const setCircled = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 8)) | ((value ? 1 : 0) << 8);
};
const Intx_at = (s: State): number => (s[0] >>> 9) & 1;
const setIntx_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 9)) | (value << 9);
};
const Complete_at = (s: State): number => (s[0] >>> 10) & 7;
const setComplete_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 10)) | (value << 10);
};
const Complete_pending = (s: State): boolean => ((s[0] >>> 13) & 1) !== 0;
const setComplete_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 13)) | ((value ? 1 : 0) << 13);
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
 * Intx: enters   specs/nvme-intx.ilk:35
 * Level-triggered: the line is on while there are replies.
 *   isr Intx as HwStorInterrupt when replies > 0 && !masked {
 */
function Intx_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DIRQL > occupied(s, 0))) return false;
  if (!(replies(s) > 0 && !masked(s))) return false;
  if (Complete_at(next) !== 0) {
    sink.note(4 + Complete_at(next)); // which statement is interrupted
  }
  sink.event(0); // enter
  setIntx_at(next, 1); // before schedule Complete
  return true;
}

/**
 * Intx: schedule Complete   specs/nvme-intx.ilk:37
 *   atomic {
 */
function Intx_schedule_Complete(_s: State, next: State, sink: Sink): boolean {
  sink.event(1); // schedule Complete
  const fresh = !Complete_pending(next);
  setComplete_pending(next, true);
  if (!fresh) {
    sink.note(0); // branch: if (!issued) is true
    setCircled(next, circled(next) || before(next) === replies(next));
    if ((inVain(next) < 4 ? inVain(next) + 1 : 4) > 4) {
      sink.fail(0); // out-of-range
      return true;
    }
    setInVain(next, inVain(next) < 4 ? inVain(next) + 1 : 4);
    setBefore(next, replies(next));
    sink.event(2); // leave
    setIntx_at(next, 0); // inactive
  } else {
    sink.note(1); // branch: if (!issued) is false
    setBefore(next, replies(next));
    sink.event(2); // leave
    setIntx_at(next, 0); // inactive
  }
  return true;
}

/**
 * Complete: enters   specs/nvme-intx.ilk:48
 *   dpc Complete as HwStorDpcRoutine {
 */
function Complete_enter(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH > occupied(s, 0))) return false;
  if (!Complete_pending(s)) return false;
  setComplete_pending(next, false);
  sink.event(0); // enter
  setComplete_at(next, 1); // before atomic { inVain = 0; if (masks == InDpc) { masked = true; } }
  return true;
}

/**
 * Complete: atomic { inVain = 0; if (masks == InDpc) { masked = true; } }   specs/nvme-intx.ilk:49
 *   atomic {
 */
function Complete_atomic_inVain_0_if_masks_InDpc_masked_tr(
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  setInVain(next, 0);
  setMasked(next, true);
  setComplete_at(next, 2); // before test replies > 0
  return true;
}

/**
 * Complete: test replies > 0   specs/nvme-intx.ilk:53
 *   while (replies > 0) {
 */
function Complete_test_replies_0(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  if (replies(next) > 0) {
    sink.note(2); // branch: while (replies > 0) is true
    setComplete_at(next, 3); // before replies = replies - 1
  } else {
    sink.note(3); // branch: while (replies > 0) is false
    setComplete_at(next, 4); // before masked = false
  }
  return true;
}

/**
 * Complete: replies = replies - 1   specs/nvme-intx.ilk:54
 *   atomic { replies = replies - 1; }
 */
function Complete_replies_replies_1(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  if (replies(next) - 1 < 0) {
    sink.fail(1); // out-of-range
    return true;
  }
  setReplies(next, replies(next) - 1);
  setComplete_at(next, 2); // before test replies > 0
  return true;
}

/**
 * Complete: masked = false   specs/nvme-intx.ilk:56
 */
function Complete_masked_false(s: State, next: State, sink: Sink): boolean {
  if (!(DISPATCH >= top(s, 0))) return false;
  setMasked(next, false);
  sink.event(2); // leave
  setComplete_at(next, 0); // inactive
  return true;
}

/**
 * specs/nvme-intx.ilk:60
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
    case 1: // schedule Complete
      if (Intx_schedule_Complete(s, next, sink)) sink.emit(1);
      break;
  }
}

/** What `Complete` can do where it rests. */
function stepComplete(s: State, next: State, sink: Sink): void {
  switch (Complete_at(s)) {
    case 0: // inactive
      if (Complete_enter(s, next, sink)) sink.emit(2);
      break;
    case 1: // atomic { inVain = 0; if (masks == InDpc) { masked = true; } }
      if (Complete_atomic_inVain_0_if_masks_InDpc_masked_tr(s, next, sink)) sink.emit(3);
      break;
    case 2: // test replies > 0
      if (Complete_test_replies_0(s, next, sink)) sink.emit(4);
      break;
    case 3: // replies = replies - 1
      if (Complete_replies_replies_1(s, next, sink)) sink.emit(5);
      break;
    case 4: // masked = false
      if (Complete_masked_false(s, next, sink)) sink.emit(6);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant storm   specs/nvme-intx.ilk:63
 *   inVain < VISITS
 */
function storm(s: State): boolean {
  return inVain(s) < 4;
}

/**
 * invariant circle   specs/nvme-intx.ilk:64
 *   !circled
 */
function circle(s: State): boolean {
  return !circled(s);
}

/**
 * invariant noneForgotten   specs/nvme-intx.ilk:65
 *   quiescent => replies == 0
 */
function noneForgotten(s: State): boolean {
  return !quiescent(s) || replies(s) === 0;
}

/**
 * invariant unmasked   specs/nvme-intx.ilk:66
 *   quiescent => !masked
 */
function unmasked(s: State): boolean {
  return !quiescent(s) || !masked(s);
}

/**
 * reachable both   specs/nvme-intx.ilk:67
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
  setInVain(next, 0);
  setBefore(next, 0);
  setCircled(next, false);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly replies: number;
  readonly masked: boolean;
  /** How often the handler has come since its DPC was queued, up to what is too often; and what it found the last time. */
  readonly inVain: number;
  readonly before: number;
  readonly circled: boolean;
  /** where Intx rests */
  readonly "Intx.at": "inactive" | "1 schedule Complete";
  /** where Complete rests */
  readonly "Complete.at": string;
  /** Complete is to run */
  readonly "Complete.pending": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "NvmeIntx",
  revision: "masksInDpcFour",
  source: "specs/nvme-intx.ilk",
  hash: "e1baa2759440c0bec384b4bc10b85bdf53409bfaebb9e41dccfd56b88afe6a77",
  constants: { masks: "InDpc", VISITS: "4" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepIntx(s, next, sink);
    stepComplete(s, next, sink);
    if (Controller_finish(s, next, sink)) sink.emit(7);
  },

  // prettier-ignore
  actions: [
    { name: "Intx_enter", actor: "Intx", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(35, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Intx_schedule_Complete", actor: "Intx", context: 0, from: 1, first: 1, parameters: [], kind: "statement", place: place(37, 3), text: "schedule Complete", external: false, fairness: "weak", event: "schedule Complete" },
    { name: "Complete_enter", actor: "Complete", context: 1, from: 0, first: 2, parameters: [], kind: "enter", place: place(48, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Complete_atomic_inVain_0_if_masks_InDpc_masked_tr", actor: "Complete", context: 1, from: 1, first: 3, parameters: [], kind: "statement", place: place(49, 3), text: "atomic { inVain = 0; if (masks == InDpc) { masked = true; } }", external: false, fairness: "weak", event: undefined },
    { name: "Complete_test_replies_0", actor: "Complete", context: 1, from: 2, first: 4, parameters: [], kind: "statement", place: place(53, 10), text: "test replies > 0", external: false, fairness: "weak", event: undefined },
    { name: "Complete_replies_replies_1", actor: "Complete", context: 1, from: 3, first: 5, parameters: [], kind: "statement", place: place(54, 5), text: "replies = replies - 1", external: false, fairness: "weak", event: undefined },
    { name: "Complete_masked_false", actor: "Complete", context: 1, from: 4, first: 6, parameters: [], kind: "statement", place: place(56, 3), text: "masked = false", external: false, fairness: "weak", event: undefined },
    { name: "Controller_finish", actor: "Controller", context: -1, from: -1, first: 7, parameters: [], kind: "action", place: place(60, 19), text: "finish", external: true, fairness: "none", event: "finish" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Intx", form: "isr", word: "isr", place: place(35, 5), members: ["Intx"], firstActivation: 1, locations: [
      { label: undefined, place: place(35, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(37, 3), text: "schedule Complete", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Intx_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DIRQL] ?? "", pending: (s: State) => replies(s) > 0 && !masked(s) },
    { name: "Complete", form: "deferred", word: "dpc", place: place(48, 5), members: ["Complete"], firstActivation: 2, locations: [
      { label: undefined, place: place(48, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 3), text: "atomic { inVain = 0; if (masks == InDpc) { masked = true; } }", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 10), text: "test replies > 0", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(54, 5), text: "replies = replies - 1", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(56, 3), text: "masked = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Complete_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[DISPATCH] ?? "", pending: (s: State) => Complete_pending(s) },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "range", name: "out-of-range", place: place(41, 7), message: "`inVain` holds 0..4, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(54, 14), message: "`replies` holds 0..2, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(60, 54), message: "`replies` holds 0..2, and the value is outside", platform: "a value that the driver's field cannot hold", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (!issued) is true", place: place(39, 5), other: undefined, parts: ["Intx"] },
    { kind: "branch", text: "if (!issued) is false", place: place(39, 5), other: undefined, parts: ["Intx"] },
    { kind: "branch", text: "while (replies > 0) is true", place: place(53, 3), other: undefined, parts: ["Complete"] },
    { kind: "branch", text: "while (replies > 0) is false", place: place(53, 3), other: undefined, parts: ["Complete"] },
    { kind: "everyInterrupt", isr: "Intx", context: "Complete", locations: 5, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "schedule Complete", formats: [] },
    { text: "leave", formats: [] },
    { text: "finish", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "storm", place: place(63, 11), text: "inVain < VISITS", holds: storm },
    { name: "circle", place: place(64, 11), text: "!circled", holds: circle },
    { name: "noneForgotten", place: place(65, 11), text: "quiescent => replies == 0", holds: noneForgotten },
    { name: "unmasked", place: place(66, 11), text: "quiescent => !masked", holds: unmasked },
  ],
  // prettier-ignore
  reachables: [
    { name: "both", place: place(67, 11), text: "replies == 2 && Complete.active", holds: both },
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
    { name: "inVain", group: "ghost", dimensions: [], format: { kind: "number" }, read: inVain, write: setInVain },
    { name: "before", group: "ghost", dimensions: [], format: { kind: "number" }, read: before, write: setBefore },
    { name: "circled", group: "ghost", dimensions: [], format: { kind: "boolean" }, read: circled, write: setCircled },
    { name: "Intx.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 schedule Complete"] }, read: Intx_at, write: setIntx_at },
    { name: "Complete.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 atomic { inVain = 0; if (masks == InDpc) { masked = true; } }","2 test replies > 0","3 replies = replies - 1","4 masked = false"] }, read: Complete_at, write: setComplete_at },
    { name: "Complete.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Complete_pending, write: setComplete_pending },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "property", name: "storm" },
      { form: "property", name: "circle" },
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
