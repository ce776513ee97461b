// Generated from specs/bugs/pathfinder.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 fc506c5613915de6 · revision after · 7 variables in 1 word (13 bits) · 15 actions, 15 transitions
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

// Can a task of middle priority keep the most urgent one waiting for a mutex?
//
// Source: G. Reeves' account of the Mars Pathfinder resets, and retellings of it. The weather task (low) and the bus
// distribution task (high) share a mutex inside a pipe of VxWorks; communication tasks (medium) have nothing to do with it.
// A watchdog finds the distribution task late and resets the spacecraft. The fix: the mutex is made with inheritance on.
// Abstracted: time. The language has no clocks, so the deadline is not missed but threatened: the medium task runs while
// the high one waits for the mutex. How long it runs, nobody promises.
//
// What was found. `before` needs seven steps: the mutex is taken, the clock starts a cycle (three steps), the high task
// waits, the medium one runs. In `after` the low task has the high one's priority as long as that waits for it.
// `halfFixed` gives the low task the medium priority instead: tasks of equal priority take turns, and one turn is enough.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const inherits = true
// const weatherPriority = 1
const TASK = 0;
const ISR = 1;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits  variable           values
//    0  0     started            false, true
//    0  1–3   bus.owner          free, Weather, Communications, Distribution, Tick
//    0  4–5   Weather.at         0 inactive, 1..3 where it rests
//    0  6–7   Communications.at  0 inactive, 1..3 where it rests
//    0  8–10  Distribution.at    0 inactive, 1..4 where it rests
//    0  11    Tick.at            0 inactive, 1..1 where it rests
//    0  12    Tick.pending       false, true

const started = (s: State): boolean => (s[0] & 1) !== 0;
const setStarted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~1) | (value ? 1 : 0);
};
const bus_owner = (s: State): number => (s[0] >>> 1) & 7;
const setBus_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 1)) | (value << 1);
};
const Weather_at = (s: State): number => (s[0] >>> 4) & 3;
const setWeather_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 4)) | (value << 4);
};
const Communications_at = (s: State): number => (s[0] >>> 6) & 3;
const setCommunications_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const Distribution_at = (s: State): number => (s[0] >>> 8) & 7;
const setDistribution_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 8)) | (value << 8);
};
const Tick_at = (s: State): number => (s[0] >>> 11) & 1;
const setTick_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 11)) | (value << 11);
};
const Tick_pending = (s: State): boolean => ((s[0] >>> 12) & 1) !== 0;
const setTick_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 12)) | ((value ? 1 : 0) << 12);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Whether Weather could step, or spins. */
function Weather_canStep(s: State): boolean {
  return (
    (Weather_at(s) === 1 && TASK >= top(s, 0) && bus_owner(s) === 0) ||
    (Weather_at(s) === 1 && TASK >= top(s, 0) && bus_owner(s) === 1) ||
    (Weather_at(s) === 2 && TASK >= top(s, 0)) ||
    (Weather_at(s) === 3 && TASK >= top(s, 0))
  );
}

/** Whether Communications could step, or spins. */
function Communications_canStep(s: State): boolean {
  return (
    (Communications_at(s) === 1 && TASK >= top(s, 0) && started(s)) ||
    (Communications_at(s) === 2 && TASK >= top(s, 0)) ||
    (Communications_at(s) === 3 && TASK >= top(s, 0))
  );
}

/** Whether Distribution could step, or spins. */
function Distribution_canStep(s: State): boolean {
  return (
    (Distribution_at(s) === 1 && TASK >= top(s, 0) && started(s)) ||
    (Distribution_at(s) === 2 && TASK >= top(s, 0) && bus_owner(s) === 0) ||
    (Distribution_at(s) === 2 && TASK >= top(s, 0) && bus_owner(s) === 3) ||
    (Distribution_at(s) === 3 && TASK >= top(s, 0)) ||
    (Distribution_at(s) === 4 && TASK >= top(s, 0))
  );
}

/** Priority of activation a with what is lent over 1 locks at most. */
function priority(s: State, a: number): number {
  if (a === 3 || (Distribution_at(s) === 2 && bus_owner(s) === a)) return 3;
  if (a === 2) return 2;
  if (a === 1 || (Weather_at(s) === 1 && bus_owner(s) === a)) return 1;
  return 0;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (0 === c && Tick_at(s) !== 0) return ISR;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (0 === c && Tick_at(s) !== 0) return ISR;
  return TASK;
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Weather_at(s) === 1) {
      if (bus_owner(s) === 1) return 0;
      return bus_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) return NOBODY;
  if (a === 3) {
    if (Distribution_at(s) === 2) {
      if (bus_owner(s) === 3) return 0;
      return bus_owner(s);
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Weather_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Communications_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Distribution_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Tick_at(s) !== 0) return NOBODY;
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

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a));
}

/** Whether a is x or comes after it within 3 waits. */
function leadsTo4(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo3(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo4(s, waitsFor(s, a), a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Weather: acquire bus   specs/bugs/pathfinder.ilk:24
 *   with bus { copying: skip; }
 */
function Weather_acquire_bus(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (bus_owner(s) !== 0) return false;
  if (
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 1) && Communications_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 1) && Distribution_canStep(s))
  )
    return false;
  sink.event(0); // acquire bus
  setBus_owner(next, 1);
  setWeather_at(next, 2); // before copying: copying
  return true;
}

/**
 * Weather: acquire bus   specs/bugs/pathfinder.ilk:24
 *   with bus { copying: skip; }
 */
function Weather_acquire_bus_2(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (bus_owner(s) !== 1) return false;
  if (
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 1) && Communications_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 1) && Distribution_canStep(s))
  )
    return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Weather: copying   specs/bugs/pathfinder.ilk:24
 *   with bus { copying: skip; }
 */
function Weather_copying(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 1) && Communications_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 1) && Distribution_canStep(s))
  )
    return false;
  setWeather_at(next, 3); // before release bus
  return true;
}

/**
 * Weather: release bus   specs/bugs/pathfinder.ilk:24
 *   with bus { copying: skip; }
 */
function Weather_release_bus(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 1) && Communications_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 1) && Distribution_canStep(s))
  )
    return false;
  if (bus_owner(next) !== 1) {
    sink.fail(2); // release-not-owner
    return true;
  }
  sink.event(1); // release bus
  setBus_owner(next, 0);
  if (bus_owner(next) === 1) {
    sink.fail(3); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setWeather_at(next, 0); // inactive
  return true;
}

/**
 * Communications: await started   specs/bugs/pathfinder.ilk:28
 */
function Communications_await_started(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (!started(s)) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 2) && Weather_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 2) && Distribution_canStep(s))
  )
    return false;
  setCommunications_at(next, 2); // before sending: sending
  return true;
}

/**
 * Communications: sending   specs/bugs/pathfinder.ilk:29
 *   sending: skip;
 */
function Communications_sending(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 2) && Weather_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 2) && Distribution_canStep(s))
  )
    return false;
  setCommunications_at(next, 3); // before stillSending: stillSending
  return true;
}

/**
 * Communications: stillSending   specs/bugs/pathfinder.ilk:30
 *   stillSending: skip;
 */
function Communications_stillSending(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 2) && Weather_canStep(s)) ||
    (Distribution_at(s) !== 0 && priority(s, 3) > priority(s, 2) && Distribution_canStep(s))
  )
    return false;
  if (bus_owner(next) === 2) {
    sink.fail(4); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setCommunications_at(next, 0); // inactive
  return true;
}

/**
 * Distribution: await started   specs/bugs/pathfinder.ilk:34
 */
function Distribution_await_started(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (!started(s)) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 3) && Weather_canStep(s)) ||
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 3) && Communications_canStep(s))
  )
    return false;
  setDistribution_at(next, 2); // before acquire bus
  if (waitsInCycle(next, 3)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Distribution: acquire bus   specs/bugs/pathfinder.ilk:35
 *   with bus { distributing: skip; }
 */
function Distribution_acquire_bus(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (bus_owner(s) !== 0) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 3) && Weather_canStep(s)) ||
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 3) && Communications_canStep(s))
  )
    return false;
  sink.event(0); // acquire bus
  setBus_owner(next, 3);
  setDistribution_at(next, 3); // before distributing: distributing
  return true;
}

/**
 * Distribution: acquire bus   specs/bugs/pathfinder.ilk:35
 *   with bus { distributing: skip; }
 */
function Distribution_acquire_bus_2(s: State, _next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (bus_owner(s) !== 3) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 3) && Weather_canStep(s)) ||
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 3) && Communications_canStep(s))
  )
    return false;
  sink.fail(6); // recursive-acquire
  return true;
}

/**
 * Distribution: distributing   specs/bugs/pathfinder.ilk:35
 *   with bus { distributing: skip; }
 */
function Distribution_distributing(s: State, next: State, _sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 3) && Weather_canStep(s)) ||
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 3) && Communications_canStep(s))
  )
    return false;
  setDistribution_at(next, 4); // before release bus
  return true;
}

/**
 * Distribution: release bus   specs/bugs/pathfinder.ilk:35
 *   with bus { distributing: skip; }
 */
function Distribution_release_bus(s: State, next: State, sink: Sink): boolean {
  if (!(TASK >= top(s, 0))) return false;
  if (
    (Weather_at(s) !== 0 && priority(s, 1) > priority(s, 3) && Weather_canStep(s)) ||
    (Communications_at(s) !== 0 && priority(s, 2) > priority(s, 3) && Communications_canStep(s))
  )
    return false;
  if (bus_owner(next) !== 3) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(1); // release bus
  setBus_owner(next, 0);
  if (bus_owner(next) === 3) {
    sink.fail(8); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setDistribution_at(next, 0); // inactive
  return true;
}

/**
 * Tick: enters   specs/bugs/pathfinder.ilk:38
 *   isr Tick { started = true; }
 */
function Tick_enter(s: State, next: State, sink: Sink): boolean {
  if (!(ISR > occupied(s, 0))) return false;
  if (!Tick_pending(s)) return false;
  if (Distribution_at(next) !== 0) {
    sink.note(8 + Distribution_at(next)); // which statement is interrupted
  }
  if (Communications_at(next) !== 0) {
    sink.note(4 + Communications_at(next)); // which statement is interrupted
  }
  if (Weather_at(next) !== 0) {
    sink.note(Weather_at(next)); // which statement is interrupted
  }
  setTick_pending(next, false);
  sink.event(4); // enter
  setTick_at(next, 1); // before started = true
  return true;
}

/**
 * Tick: started = true   specs/bugs/pathfinder.ilk:38
 *   isr Tick { started = true; }
 */
function Tick_started_true(_s: State, next: State, sink: Sink): boolean {
  setStarted(next, true);
  if (bus_owner(next) === 4) {
    sink.fail(9); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setTick_at(next, 0); // inactive
  return true;
}

/**
 * specs/bugs/pathfinder.ilk:41
 *   tick
 */
function Clock_tick(s: State, next: State, sink: Sink): boolean {
  if (started(s)) return false;
  sink.event(5); // tick
  sink.event(6); // raise Tick
  setTick_pending(next, true);
  return true;
}

/** What `Weather` can do where it rests. */
function stepWeather(s: State, next: State, sink: Sink): void {
  switch (Weather_at(s)) {
    case 1: // acquire bus
      if (Weather_acquire_bus(s, next, sink)) sink.emit(0);
      if (Weather_acquire_bus_2(s, next, sink)) sink.emit(1);
      break;
    case 2: // copying: copying
      if (Weather_copying(s, next, sink)) sink.emit(2);
      break;
    case 3: // release bus
      if (Weather_release_bus(s, next, sink)) sink.emit(3);
      break;
  }
}

/** What `Communications` can do where it rests. */
function stepCommunications(s: State, next: State, sink: Sink): void {
  switch (Communications_at(s)) {
    case 1: // await started
      if (Communications_await_started(s, next, sink)) sink.emit(4);
      break;
    case 2: // sending: sending
      if (Communications_sending(s, next, sink)) sink.emit(5);
      break;
    case 3: // stillSending: stillSending
      if (Communications_stillSending(s, next, sink)) sink.emit(6);
      break;
  }
}

/** What `Distribution` can do where it rests. */
function stepDistribution(s: State, next: State, sink: Sink): void {
  switch (Distribution_at(s)) {
    case 1: // await started
      if (Distribution_await_started(s, next, sink)) sink.emit(7);
      break;
    case 2: // acquire bus
      if (Distribution_acquire_bus(s, next, sink)) sink.emit(8);
      if (Distribution_acquire_bus_2(s, next, sink)) sink.emit(9);
      break;
    case 3: // distributing: distributing
      if (Distribution_distributing(s, next, sink)) sink.emit(10);
      break;
    case 4: // release bus
      if (Distribution_release_bus(s, next, sink)) sink.emit(11);
      break;
  }
}

/** What `Tick` can do where it rests. */
function stepTick(s: State, next: State, sink: Sink): void {
  switch (Tick_at(s)) {
    case 0: // inactive
      if (Tick_enter(s, next, sink)) sink.emit(12);
      break;
    case 1: // started = true
      if (Tick_started_true(s, next, sink)) sink.emit(13);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant noInversion   specs/bugs/pathfinder.ilk:44
 *   !(Distribution.waits(bus) && Communications.at(stillSending))
 */
function noInversion(s: State): boolean {
  return !(
    Distribution_at(s) === 2 &&
    bus_owner(s) !== 0 &&
    bus_owner(s) !== 3 &&
    Communications_at(s) === 3
  );
}

/**
 * reachable waited   specs/bugs/pathfinder.ilk:45
 *   Distribution.waits(bus)
 */
function waited(s: State): boolean {
  return Distribution_at(s) === 2 && bus_owner(s) !== 0 && bus_owner(s) !== 3;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/pathfinder.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "ISR"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, sink: Sink): boolean {
  setStarted(next, false);
  setWeather_at(next, 1); // before acquire bus
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  setCommunications_at(next, 1); // before await started
  setDistribution_at(next, 1); // before await started
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly started: boolean;
  /** who holds bus */
  readonly "bus.owner": "free" | "Weather" | "Communications" | "Distribution" | "Tick";
  /** where Weather rests */
  readonly "Weather.at": "inactive" | "1 acquire bus" | "2 copying" | "3 release bus";
  /** where Communications rests */
  readonly "Communications.at": "inactive" | "1 await started" | "2 sending" | "3 stillSending";
  /** where Distribution rests */
  readonly "Distribution.at":
    "inactive" | "1 await started" | "2 acquire bus" | "3 distributing" | "4 release bus";
  /** where Tick rests */
  readonly "Tick.at": "inactive" | "1 started = true";
  /** Tick is to run */
  readonly "Tick.pending": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Pathfinder",
  revision: "after",
  source: "specs/bugs/pathfinder.ilk",
  hash: "fc506c5613915de64a23442258b638c7111bb101d1b41eb4fabb1c51da1e55b8",
  constants: { inherits: "true", weatherPriority: "1" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepWeather(s, next, sink);
    stepCommunications(s, next, sink);
    stepDistribution(s, next, sink);
    stepTick(s, next, sink);
    if (Clock_tick(s, next, sink)) sink.emit(14);
  },

  // prettier-ignore
  actions: [
    { name: "Weather_acquire_bus", actor: "Weather", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire bus", external: false, fairness: "weak", event: "acquire bus" },
    { name: "Weather_acquire_bus_2", actor: "Weather", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(24, 3), text: "acquire bus", external: false, fairness: "weak", event: undefined },
    { name: "Weather_copying", actor: "Weather", context: 0, from: 2, first: 2, parameters: [], kind: "statement", place: place(24, 14), text: "copying", external: false, fairness: "weak", event: "copying" },
    { name: "Weather_release_bus", actor: "Weather", context: 0, from: 3, first: 3, parameters: [], kind: "release", place: place(24, 29), text: "release bus", external: false, fairness: "weak", event: "release bus" },
    { name: "Communications_await_started", actor: "Communications", context: 1, from: 1, first: 4, parameters: [], kind: "statement", place: place(28, 3), text: "await started", external: false, fairness: "weak", event: undefined },
    { name: "Communications_sending", actor: "Communications", context: 1, from: 2, first: 5, parameters: [], kind: "statement", place: place(29, 3), text: "sending", external: false, fairness: "weak", event: "sending" },
    { name: "Communications_stillSending", actor: "Communications", context: 1, from: 3, first: 6, parameters: [], kind: "statement", place: place(30, 3), text: "stillSending", external: false, fairness: "weak", event: "stillSending" },
    { name: "Distribution_await_started", actor: "Distribution", context: 2, from: 1, first: 7, parameters: [], kind: "statement", place: place(34, 3), text: "await started", external: false, fairness: "weak", event: undefined },
    { name: "Distribution_acquire_bus", actor: "Distribution", context: 2, from: 2, first: 8, parameters: [], kind: "acquire", place: place(35, 3), text: "acquire bus", external: false, fairness: "weak", event: "acquire bus" },
    { name: "Distribution_acquire_bus_2", actor: "Distribution", context: 2, from: 2, first: 9, parameters: [], kind: "acquire", place: place(35, 3), text: "acquire bus", external: false, fairness: "weak", event: undefined },
    { name: "Distribution_distributing", actor: "Distribution", context: 2, from: 3, first: 10, parameters: [], kind: "statement", place: place(35, 14), text: "distributing", external: false, fairness: "weak", event: "distributing" },
    { name: "Distribution_release_bus", actor: "Distribution", context: 2, from: 4, first: 11, parameters: [], kind: "release", place: place(35, 34), text: "release bus", external: false, fairness: "weak", event: "release bus" },
    { name: "Tick_enter", actor: "Tick", context: 3, from: 0, first: 12, parameters: [], kind: "enter", place: place(38, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Tick_started_true", actor: "Tick", context: 3, from: 1, first: 13, parameters: [], kind: "statement", place: place(38, 12), text: "started = true", external: false, fairness: "weak", event: undefined },
    { name: "Clock_tick", actor: "Clock", context: -1, from: -1, first: 14, parameters: [], kind: "action", place: place(41, 10), text: "tick", external: false, fairness: "none", event: "tick" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Weather", form: "thread", word: "thread", place: place(23, 8), members: ["Weather"], firstActivation: 1, locations: [
      { label: undefined, place: place(23, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 3), text: "acquire bus", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: "copying", place: place(24, 14), text: "copying", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(24, 29), text: "release bus", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Weather_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Communications", form: "thread", word: "thread", place: place(27, 8), members: ["Communications"], firstActivation: 2, locations: [
      { label: undefined, place: place(27, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 3), text: "await started", calls: [], locals: [], idle: false, waiting: "condition", takes: "nothing" },
      { label: "sending", place: place(29, 3), text: "sending", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "stillSending", place: place(30, 3), text: "stillSending", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Communications_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Distribution", form: "thread", word: "thread", place: place(33, 8), members: ["Distribution"], firstActivation: 3, locations: [
      { label: undefined, place: place(33, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(34, 3), text: "await started", calls: [], locals: [], idle: false, waiting: "condition", takes: "nothing" },
      { label: undefined, place: place(35, 3), text: "acquire bus", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: "distributing", place: place(35, 14), text: "distributing", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(35, 34), text: "release bus", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Distribution_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
    { name: "Tick", form: "isr", word: "isr", place: place(38, 5), members: ["Tick"], firstActivation: 4, locations: [
      { label: undefined, place: place(38, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(38, 12), text: "started = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Tick_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[ISR] ?? "", pending: (s: State) => Tick_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","ISR"], cpus: 1, classes: [
    { name: "bus", kind: "mutex", waiting: "blocks", place: place(20, 6), members: ["bus"], holds: (s: State, _member: number, activation: number) => bus_owner(s) === activation, isShared: false, owner: (s: State) => bus_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Weather_at(s) === 1 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "TASK", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "TASK", wants: (s: State) => Distribution_at(s) === 2 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "ISR", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(24, 3), message: "`Weather` waits for `bus`, whose holder waits, directly or not, for it", platform: "tasks wait for each other: the watchdog resets the system", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(24, 3), message: "`bus` is taken by the activation that holds it, and it is not recursive", platform: "ASSERT: a task takes a mutex that it holds: it waits for itself for ever", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(24, 29), message: "`bus` is released by an activation that does not hold it", platform: "ASSERT: a mutex given by a task that does not hold it", ends: true },
    { kind: "rule", name: "lock-leak", place: place(23, 8), message: "`Weather` returns and still holds `bus`", platform: "a task or handler ends and still holds a lock", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Communications` returns and still holds `bus`", platform: "a task or handler ends and still holds a lock", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(35, 3), message: "`Distribution` waits for `bus`, whose holder waits, directly or not, for it", platform: "tasks wait for each other: the watchdog resets the system", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(35, 3), message: "`bus` is taken by the activation that holds it, and it is not recursive", platform: "ASSERT: a task takes a mutex that it holds: it waits for itself for ever", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(35, 34), message: "`bus` is released by an activation that does not hold it", platform: "ASSERT: a mutex given by a task that does not hold it", ends: true },
    { kind: "rule", name: "lock-leak", place: place(33, 8), message: "`Distribution` returns and still holds `bus`", platform: "a task or handler ends and still holds a lock", ends: true },
    { kind: "rule", name: "lock-leak", place: place(38, 5), message: "`Tick` returns and still holds `bus`", platform: "a task or handler ends and still holds a lock", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "everyInterrupt", isr: "Tick", context: "Weather", locations: 4, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Tick", context: "Communications", locations: 4, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Tick", context: "Distribution", locations: 5, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "acquire bus", formats: [] },
    { text: "release bus", formats: [] },
    { text: "release bus shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "tick", formats: [] },
    { text: "raise Tick", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "noInversion", place: place(44, 11), text: "!(Distribution.waits(bus) && Communications.at(stillSending))", holds: noInversion },
  ],
  // prettier-ignore
  reachables: [
    { name: "waited", place: place(45, 11), text: "Distribution.waits(bus)", holds: waited },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "tasks wait for each other: the watchdog resets the system",
    "lost-wakeup": "a task waits for ever: the watchdog resets the system",
  },
  // prettier-ignore
  variables: [
    { name: "started", group: "variable", dimensions: [], format: { kind: "boolean" }, read: started, write: setStarted },
    { name: "bus.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Weather","Communications","Distribution","Tick"] }, read: bus_owner, write: setBus_owner },
    { name: "Weather.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire bus","2 copying","3 release bus"] }, read: Weather_at, write: setWeather_at },
    { name: "Communications.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 await started","2 sending","3 stillSending"] }, read: Communications_at, write: setCommunications_at },
    { name: "Distribution.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 await started","2 acquire bus","3 distributing","4 release bus"] }, read: Distribution_at, write: setDistribution_at },
    { name: "Tick.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 started = true"] }, read: Tick_at, write: setTick_at },
    { name: "Tick.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Tick_pending, write: setTick_pending },
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
