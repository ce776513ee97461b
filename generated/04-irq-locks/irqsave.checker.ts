// Generated from specs/tutorial/04-irq-locks.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 8fc0d4d1752ab27e · revision irqsave · 9 variables in 1 word (16 bits) · 14 actions, 15 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, numbers, places } from "interlock/runtime";

// A spin lock that an interrupt handler takes as well: at which level must it be held?
// (specs/tutorial/04-irq-locks.ilk says more.)
//
// safe = true
//
// proved: recursive-acquire cannot happen: no step that could break it is possible
// proved: lock-not-held, release-not-owner and lock-leak cannot happen: no value that is possible there breaks it

const INTERRUPT = 1;
const TASK = 0;
const NOBODY = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits   variable         values
//    0  0–1    count            0..3
//    0  2–3    data.owner       free, Worker, Arrival
//    0  4–5    data.saved       -, TASK, INTERRUPT
//    0  6–8    Worker.at        0 inactive, 1..5 location
//    0  9      Worker.level     TASK, INTERRUPT
//    0  10–12  Arrival.at       0 inactive, 1..5 location
//    0  13     Arrival.cpu      0..1
//    0  14     Arrival.pending  false, true
//    0  15     Worker.oldLevel  TASK, INTERRUPT

const count = (s: State) => s[0] & 3;
const setCount = (s: State, v: number) => put(s, 0, 0, 3, v);
const data_owner = (s: State) => (s[0] >>> 2) & 3;
const setData_owner = (s: State, v: number) => put(s, 0, 2, 3, v);
const data_saved = (s: State) => ((s[0] >>> 4) & 3) - 1;
const setData_saved = (s: State, v: number) => put(s, 0, 4, 3, v + 1);
const Worker_at = (s: State) => (s[0] >>> 6) & 7;
const setWorker_at = (s: State, v: number) => put(s, 0, 6, 7, v);
const Worker_level = (s: State) => (s[0] >>> 9) & 1;
const setWorker_level = (s: State, v: number) => put(s, 0, 9, 1, v);
const Arrival_at = (s: State) => (s[0] >>> 10) & 7;
const setArrival_at = (s: State, v: number) => put(s, 0, 10, 7, v);
const Arrival_cpu = (s: State) => (s[0] >>> 13) & 1;
const setArrival_cpu = (s: State, v: number) => put(s, 0, 13, 1, v);
const Arrival_pending = (s: State) => (s[0] & 16384) !== 0;
const setArrival_pending = (s: State, v: boolean) => put(s, 0, 14, 1, +v);
const Worker_oldLevel = (s: State) => (s[0] >>> 15) & 1;
const setWorker_oldLevel = (s: State, v: number) => put(s, 0, 15, 1, v);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (c === 0 && Worker_at(s) !== 0 && Worker_level(s) === INTERRUPT) ||
    (Arrival_cpu(s) === c && Arrival_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (c === 0 && Worker_at(s) !== 0 && Worker_level(s) === INTERRUPT) ||
    (Arrival_cpu(s) === c && Arrival_at(s) !== 0)
  )
    return INTERRUPT;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Worker_at(s) !== 0 && c === 0 && Worker_level(s) < l) ||
    (o === 2 && Arrival_at(s) !== 0 && Arrival_cpu(s) === c && INTERRUPT < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Worker_at(s) === 3) return data_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Arrival_at(s) === 3) return data_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Worker_at(s) !== 0) {
      if (
        Arrival_at(s) !== 0 &&
        Arrival_cpu(s) === 0 &&
        1 > Worker_level(s) &&
        Arrival_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Arrival_at(s) !== 0) return NOBODY;
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
const leadsTo1 = (_s: State, x: number, a: number): boolean => x !== NOBODY && x === a;

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a));
}

/** Whether activation a waits, directly or not, for itself. */
const waitsInCycle = (s: State, a: number): boolean => leadsTo2(s, waitsFor(s, a), a);

// ── thread Worker on cpu 0                                                                :16
function Worker(s: State, next: State, sink: Sink): void {
  const at = Worker_at(s);
  const level = Worker_level(s);
  const oldLevel = Worker_oldLevel(s);
  switch (at) {
    case 1: // acquire data   acquire data at INTERRUPT;                                            :19
      if (!(level >= top(s, 0))) return;
      if (data_owner(s) === 0) {
        sink.event(0); // acquire data
        setData_owner(next, 1);
        setData_saved(next, level);
        setWorker_level(next, level < INTERRUPT ? INTERRUPT : level);
        setWorker_at(next, 2);
        return sink.emit(0);
      }
      sink.event(1); // wants data
      setWorker_level(next, level < INTERRUPT ? INTERRUPT : level);
      setWorker_oldLevel(next, level);
      setWorker_at(next, 3);
      return sink.emit(2);
    case 2: // assertHeld data;                                                                     :33
      setWorker_at(next, 4);
      return sink.emit(3);
    case 3: // acquire data, after spinning   acquire data at INTERRUPT;                            :19
      if (data_owner(s) !== 0) return;
      sink.event(0); // acquire data
      setData_owner(next, 1);
      setData_saved(next, oldLevel);
      setWorker_level(next, oldLevel < INTERRUPT ? INTERRUPT : oldLevel);
      setWorker_oldLevel(next, 0);
      setWorker_at(next, 2);
      return sink.emit(4);
    case 4: // atomic { count = (count + 1) % 4; }                                                  :34
      setCount(next, (count(s) + 1) % 4);
      setWorker_at(next, 5);
      return sink.emit(5);
    case 5: // release data                                                                         :24
      sink.event(2); // release data
      setData_owner(next, 0);
      setData_saved(next, -1);
      setWorker_level(next, data_saved(s));
      setWorker_at(next, 1);
      return sink.emit(6);
  }
}

// ── isr Arrival on any cpu                                                                :28
function Arrival(s: State, next: State, sink: Sink): void {
  const at = Arrival_at(s);
  switch (at) {
    case 0: // enters                                                                               :28
      if (!Arrival_pending(s)) return;
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (!(INTERRUPT > occupied(s, cpu))) continue;
        if (cpu === 0) sink.note(1 + cpu * 6 + Worker_at(s)); // which statement is interrupted
        sink.event(4); // enter
        setArrival_pending(next, false);
        setArrival_cpu(next, cpu);
        setArrival_at(next, 1);
        sink.emit(7 + cpu);
      }
      return;
    case 1: // acquire data   with data at INTERRUPT { update(); }                                  :29
      if (data_owner(s) === 0) {
        sink.note(0); // Arrival takes data
        sink.event(0); // acquire data
        setData_owner(next, 2);
        setData_saved(next, INTERRUPT);
        setArrival_at(next, 2);
        return sink.emit(9);
      }
      if (interruptedOwner(s, data_owner(s), Arrival_cpu(s), INTERRUPT)) return breaks(sink, 6, 11); // self-deadlock
      sink.event(1); // wants data
      setArrival_at(next, 3);
      if (waitsInCycle(next, 2)) return breaks(sink, 7, 11); // deadlock
      return sink.emit(11);
    case 2: // assertHeld data;                                                                     :33
      setArrival_at(next, 4);
      return sink.emit(12);
    case 3: // acquire data, after spinning   with data at INTERRUPT { update(); }                  :29
      if (data_owner(s) !== 0) return;
      sink.note(0); // Arrival takes data
      sink.event(0); // acquire data
      setData_owner(next, 2);
      setData_saved(next, INTERRUPT);
      setArrival_at(next, 2);
      return sink.emit(13);
    case 4: // atomic { count = (count + 1) % 4; }                                                  :34
      setCount(next, (count(s) + 1) % 4);
      setArrival_at(next, 5);
      return sink.emit(14);
    case 5: // release data   with data at INTERRUPT { update(); }                                  :29
      sink.event(2); // release data
      sink.event(5); // leave
      setData_owner(next, 0);
      setData_saved(next, -1);
      setArrival_at(next, 0);
      setArrival_cpu(next, 0);
      return sink.emit(15);
  }
}

/** action signal { raise Arrival; }   :38 */
function Line_signal(_s: State, next: State, sink: Sink): void {
  sink.event(6); // signal
  sink.event(7); // raise Arrival
  setArrival_pending(next, true);
  return sink.emit(16);
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** irq-unsafe-lock data Arrival   :28 */
function irq_unsafe_lock_data_Arrival(s: State): boolean {
  return !(data_owner(s) === 1 && Worker_at(s) !== 0 && INTERRUPT > occupied(s, 0));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(next: State, sink: Sink): void {
  setWorker_at(next, 1);
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Worker(s, next, sink);
  Arrival(s, next, sink);
  Line_signal(s, next, sink);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const [namesOf] = [names(0, "TASK", "INTERRUPT")];
// prettier-ignore
const checker = defineChecker({
  name: "IrqLocks", revision: "irqsave", source: "specs/tutorial/04-irq-locks.ilk",
  hash: "8fc0d4d1752ab27ecacc994e9fcce73f910cac291fa8b3cd16cd7ca9a7de253d",
  constants: { safe: "true" },
  words: 1, cpus: 2, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  contexts: [
    { name: "Worker", form: "thread", word: "thread", place: [16, 8], firstActivation: 1, at: Worker_at, cpu: 0, level: Worker_level, wants: (s: State) => Worker_at(s) === 1 ? 1 : Worker_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => $cpu === 0,
      frames: {
        "update": { calls: [["update", [23, 5]]] },
      },
      locations: [
        [[16, 8], { kind: "enter" }, { idle: true }],
        [[19, 7], { kind: "acquire", lock: { name: "data", indices: [] } }, { takes: "waits" }],
        [[33, 3], { kind: "statement", text: ["assertHeld data"] }, { in: "update" }],
        [[19, 7], { kind: "spin", lock: { name: "data", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[34, 3], { kind: "statement", text: ["count = (count + 1) % 4"] }, { in: "update" }],
        [[24, 5], { kind: "release", lock: { name: "data", indices: [] } }],
      ],
    },
    { name: "Arrival", form: "isr", word: "isr", place: [28, 5], firstActivation: 2, at: Arrival_at, cpu: Arrival_cpu, level: INTERRUPT, pending: Arrival_pending, base: 1, wants: (s: State) => Arrival_at(s) === 1 ? 1 : Arrival_at(s) === 3 ? 1 : 0, request: { verb: "raised", first: { by: "Line.signal", text: "raise Arrival", place: [38, 19] } },
      frames: {
        "update": { calls: [["update", [29, 28]]] },
      },
      locations: [
        [[28, 5], { kind: "enter" }, { idle: true }],
        [[29, 3], { kind: "acquire", lock: { name: "data", indices: [] } }, { takes: "waits" }],
        [[33, 3], { kind: "statement", text: ["assertHeld data"] }, { in: "update" }],
        [[29, 3], { kind: "spin", lock: { name: "data", indices: [] } }, { waiting: "lock", takes: "waits" }],
        [[34, 3], { kind: "statement", text: ["count = (count + 1) % 4"] }, { in: "update" }],
        [[29, 38], { kind: "release", lock: { name: "data", indices: [] } }],
      ],
    },
  ],
  actions: [
    { of: "Worker", fairness: "weak", steps: [
      ["Worker_acquire_data", 1], ["Worker_acquire_data_2", 1],
      ["Worker_acquire_data_3", 1, { does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "spins" } }],
      ["Worker_assertHeld_data", 2],
      ["Worker_acquire_data_after_spinning", 3, { does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "afterSpinning" } }],
      ["Worker_count_count_1_4", 4], ["Worker_release_data", 5],
    ] },
    { of: "Arrival", fairness: "weak", steps: [
      ["Arrival_enter", 0, { parameters: [["cpu", "cpu", 0, ["0","1"]]] }], ["Arrival_acquire_data", 1],
      ["Arrival_acquire_data_2", 1],
      ["Arrival_acquire_data_3", 1, { does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "spins" } }],
      ["Arrival_assertHeld_data", 2],
      ["Arrival_acquire_data_after_spinning", 3, { does: { kind: "acquire", lock: { name: "data", indices: [] }, outcome: "afterSpinning" } }],
      ["Arrival_count_count_1_4", 4], ["Arrival_release_data", 5],
    ] },
    { of: "Line", fairness: "none", steps: [["Line_signal", -1, { place: [38, 10], does: { kind: "action", action: "signal" } }]] },
  ],
  locks: [
    { name: "data", kind: "spinlock", waiting: "spins", place: [13, 6], holds: (s: State, _member: number, activation: number) => data_owner(s) === activation, owner: data_owner },
  ],
  failures: [
    ["rule", "recursive-acquire", [19, 7], "`data` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "self-deadlock", [19, 7], "`data` is held by what this interrupted on the same CPU, which cannot go on before it returns"],
    ["deadlock", "deadlock", [19, 7], "`Worker` waits for `data`, whose holder waits, directly or not, for it"],
    ["rule", "lock-not-held", [33, 3], "`data` is not held here"],
    ["rule", "release-not-owner", [24, 5], "`data` is released by an activation that does not hold it"],
    ["rule", "recursive-acquire", [29, 3], "`data` is taken by the activation that holds it, and it is not recursive"],
    ["rule", "self-deadlock", [29, 3], "`data` is held by what this interrupted on the same CPU, which cannot go on before it returns"],
    ["deadlock", "deadlock", [29, 3], "`Arrival` waits for `data`, whose holder waits, directly or not, for it"],
    ["rule", "release-not-owner", [29, 38], "`data` is released by an activation that does not hold it"],
    ["rule", "lock-leak", [28, 5], "`Arrival` returns and still holds `data`"],
  ],
  proved: [
    [{ kind: "neverSteps" }, [0,5], "data"],
    [{ kind: "values" }, [1,2,3,4,8,9], "data"],
  ],
  notes: [["takes", "Arrival", "data"], ["interrupts", "Arrival", "Worker", 6, 0, 1]],
  events: [
    ["acquire", "data"], ["wants", "data"], ["release", "data"], ["release", "data", [], [], { shared: true }],
    ["enter"], ["leave"], ["action", "signal"], ["raise", "Arrival"],
  ],
  invariants: [],
  reachables: [],
  stateRules: [
    ["irq-unsafe-lock data Arrival", [28, 5], irq_unsafe_lock_data_Arrival, "`data` is held where `Arrival`, which takes it as well, may interrupt", { rule: "irq-unsafe-lock", needs: 0 }],
  ],
  variables: [
    [["count"], "variable", "value", count, setCount, numbers],
    [["data","owner"], "lock", "owner", data_owner, setData_owner, names(0, "free", "Worker", "Arrival")],
    [["data","saved"], "lock", "saved", data_saved, setData_saved, names(-1, "-", "TASK", "INTERRUPT")],
    [["Worker","at"], "context", "at", Worker_at, setWorker_at, places],
    [["Worker","level"], "context", "level", Worker_level, setWorker_level, namesOf],
    [["Arrival","at"], "context", "at", Arrival_at, setArrival_at, places],
    [["Arrival","cpu"], "context", "cpu", Arrival_cpu, setArrival_cpu, numbers],
    [["Arrival","pending"], "context", "pending", Arrival_pending, setArrival_pending, booleans],
    [["Worker","oldLevel"], "context", "internal", Worker_oldLevel, setWorker_oldLevel, namesOf],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
