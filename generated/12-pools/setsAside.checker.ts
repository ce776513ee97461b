// Generated from specs/tutorial/12-pools.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 a2a7c57fd3215987 · revision setsAside · 6 variables in 1 word (18 bits) · 12 actions, 16 transitions
import { breaks, defineChecker, libraryOf, put, type Sink, type State } from "interlock/runtime";
import { booleans, names, options, places, sets } from "interlock/runtime";

// A driver gives up on a command that takes too long, and gives it back. Then the reply comes. Whose command is that?
// (specs/tutorial/12-pools.ilk says more.)
//
// onTimeout = SetsAside, COMMANDS = 2
//
// proved: null-dereference cannot happen: no value that is possible there breaks it

const FREE = 0;
const TAKEN = 1;
const LENT = 2;
const NONE = -1;
const QUARANTINED = 3;
const TASK = 0;

// ── State ─────────────────────────────────────────────────────────────────────────────────────────
// word  bits         variable                     values
//    0  0–3 (2 × 2)  command[element: 0..1]       free, taken, lent, quarantined
//    0  4–5 (2 × 1)  command.done[element: 0..1]  false, true
//    0  6–7 (2 × 1)  command.late[element: 0..1]  false, true
//    0  8–11         posted                       one bit for each element
//    0  12–14        Submit.at                    0 inactive, 1..6 location
//    0  15–17        Submit.c                     none, command[0] (dangling), command[1] (dangling), comma…

const command = (s: State, element: number) => (s[0] >>> (2 * element)) & 3;
const setCommand = (s: State, element: number, v: number) => put(s, 0, 2 * element, 3, v);
const command_done = (s: State, element: number) => ((s[0] >>> (element + 4)) & 1) !== 0;
const setCommand_done = (s: State, element: number, v: boolean) => put(s, 0, element + 4, 1, +v);
const command_late = (s: State, element: number) => ((s[0] >>> (element + 6)) & 1) !== 0;
const setCommand_late = (s: State, element: number, v: boolean) => put(s, 0, element + 6, 1, +v);
const posted = (s: State) => (s[0] >>> 8) & 15;
const setPosted = (s: State, v: number) => put(s, 0, 8, 15, v);
const Submit_at = (s: State) => (s[0] >>> 12) & 7;
const setSubmit_at = (s: State, v: number) => put(s, 0, 12, 7, v);
const Submit_c = (s: State) => ((s[0] >>> 15) & 7) - 1;
const setSubmit_c = (s: State, v: number) => put(s, 0, 15, 7, v + 1);

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The element of command that a ref is to, dangling or not. */
function command_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
const command_isLive = (_s: State, ref: number): boolean => ref >= 2;

/** Whether a ref is to an element that was given, and is free. */
function command_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && command(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function command_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && command(s, ref) !== FREE;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  if (Submit_at(s) !== 0) return false;
  for (let c = 0; c <= 3; c++)
    if (
      !(command_isLive(s, c) && command(s, command_index(s, c)) === FREE) &&
      (posted(s) & (1 << c)) !== 0
    )
      return false;
  return true;
}

/** An element of command is given: no ref is to it any more. */
function command_give(next: State, _sink: Sink, element: number): void {
  if ((posted(next) & (1 << (element + 2))) !== 0)
    setPosted(next, (posted(next) & ~(1 << (element + 2))) | (1 << element));
  if (Submit_c(next) === element + 2) setSubmit_c(next, element);
  setCommand(next, element, FREE);
}

/** await c.done;   :24 */
function Submit_await_c_done_2(s: State, next: State, sink: Sink): void {
  if (!(Submit_c(s) === NONE || command_isGone(s, Submit_c(s)) || command_isReused(s, Submit_c(s))))
    return;
  if (command_isGone(s, Submit_c(s))) sink.fail(5); // use-after-free
  if (command_isReused(s, Submit_c(s))) return breaks(sink, 6, 7); // stale-completion
  if (command_isGone(s, Submit_c(s))) return sink.emit(7);
  setSubmit_at(next, 5);
  return sink.emit(7);
}

/** await !c.done;   :29 */
function Submit_await_c_done_3(s: State, next: State, sink: Sink): void {
  if (command_isGone(s, Submit_c(s))) return;
  if (command_isReused(s, Submit_c(s))) return;
  if (command_done(s, command_index(s, Submit_c(s)))) return;
  if (command_isGone(s, Submit_c(s))) sink.fail(11); // use-after-free
  if (command_isReused(s, Submit_c(s))) return breaks(sink, 12, 8); // stale-completion
  if (command_isGone(s, Submit_c(s))) return sink.emit(8);
  if (command_isReused(s, Submit_c(s))) sink.fail(15); // stale-completion
  sink.event(4, command_index(s, Submit_c(s)) + 2); // command.quarantine({0})
  sink.event(2); // leave
  setCommand_late(next, command_index(s, Submit_c(s)), true);
  setCommand(next, command_index(s, Submit_c(s)), QUARANTINED);
  setSubmit_at(next, 0);
  setSubmit_c(next, -1);
  return sink.emit(8);
}

// ── entry Submit                                                                          :18
function Submit(s: State, next: State, sink: Sink): void {
  const at = Submit_at(s);
  const c = Submit_c(s);
  switch (at) {
    case 0: // enters                                                                               :18
      sink.event(0); // enter
      setSubmit_at(next, 1);
      return sink.emit(0);
    case 1: // command.take()   let c = command.take();                                             :19
      for (let element = 0; element <= 1; element++) {
        if (command(s, element) !== FREE) continue;
        sink.event(1); // command.take
        sink.note(1); // if (c == none) { return; } is false
        setCommand(next, element, TAKEN);
        setCommand_done(next, element, false);
        setCommand_late(next, element, false);
        setSubmit_c(next, element + 2);
        setSubmit_at(next, 2);
        sink.emit(1 + element);
      }
      if (command(s, 0) === FREE || command(s, 1) === FREE) return;
      sink.event(1); // command.take
      sink.event(2); // leave
      setSubmit_at(next, 0);
      return sink.emit(3);
    case 2: // c.lend();                                                                            :21
      if (command_isGone(s, c)) sink.fail(1); // use-after-free
      if (command_isReused(s, c)) return breaks(sink, 2, 4); // stale-completion
      if (command_isGone(s, c)) return sink.emit(4);
      sink.event(3, command_index(s, c) + 2); // command.lend({0})
      setCommand(next, command_index(s, c), LENT);
      setSubmit_at(next, 3);
      return sink.emit(4);
    case 3: // atomic { posted = posted union { c }; } // the doorbell                              :22
      setPosted(next, posted(s) | (0 | (1 << c)));
      setSubmit_at(next, 4);
      return sink.emit(5);
    case 4: // await c.done;                                                                        :24
      if (
        !command_isGone(s, c) &&
        !command_isReused(s, c) &&
        command_done(s, command_index(s, c))
      ) {
        setSubmit_at(next, 5);
        sink.emit(6);
      }
      if (c === NONE || command_isGone(s, c) || command_isReused(s, c)) {
        Submit_await_c_done_2(s, next, sink);
      }
      if (
        !command_isGone(s, c) &&
        !command_isReused(s, c) &&
        !command_done(s, command_index(s, c))
      ) {
        Submit_await_c_done_3(s, next, sink);
      }
      if (!(c === NONE || command_isGone(s, c) || command_isReused(s, c))) return;
      if (command_isGone(s, c)) sink.fail(8); // use-after-free
      if (command_isReused(s, c)) return breaks(sink, 9, 9); // stale-completion
      if (command_isGone(s, c)) return sink.emit(9);
      if (command_isReused(s, c)) sink.fail(12); // stale-completion
      if (command_isGone(s, c)) sink.fail(14); // use-after-free
      if (command_isReused(s, c)) sink.fail(15); // stale-completion
      sink.event(4, command_index(s, c) + 2); // command.quarantine({0})
      sink.event(2); // leave
      setCommand_late(next, command_index(s, c), true);
      setCommand(next, command_index(s, c), QUARANTINED);
      setSubmit_at(next, 0);
      setSubmit_c(next, -1);
      return sink.emit(9);
    case 5: // c.back();                                                                            :25
      if (command_isGone(s, c)) sink.fail(17); // use-after-free
      if (command_isReused(s, c)) return breaks(sink, 18, 10); // stale-completion
      if (command_isGone(s, c)) return sink.emit(10);
      sink.event(5, command_index(s, c) + 2); // command.back({0})
      setCommand(next, command_index(s, c), TAKEN);
      setSubmit_at(next, 6);
      return sink.emit(10);
    case 6: {
      // c.give();                                                                            :26
      if (!command_isLive(s, c)) {
        sink.fail(20); // double-free
      } else if (
        command(s, command_index(s, c)) === LENT ||
        command(s, command_index(s, c)) === QUARANTINED
      )
        return breaks(sink, 21, 11); // dma-after-free
      if (!command_isLive(s, c)) return sink.emit(11);
      sink.event(6, c); // command.give({0})
      const element = command_index(s, c);
      const holds_3 = (posted(s) & (1 << (element + 2))) !== 0;
      if (holds_3 && (posted(s) & (1 << element)) !== 0) sink.note(4); // `posted` holds two dangling refs to one element of `command`, a…
      sink.event(2); // leave
      if (holds_3) setPosted(next, (posted(s) & ~(1 << (element + 2))) | (1 << element));
      setSubmit_c(next, -1);
      setCommand(next, element, FREE);
      setSubmit_at(next, 0);
      return sink.emit(11);
    }
  }
}

/** action finish(c: ref command) when c in posted   :39 */
function Disk_finish(s: State, next: State, sink: Sink, c: number): void {
  if (command_isLive(s, c) && command(s, command_index(s, c)) === FREE) return;
  if ((posted(s) & (1 << c)) === 0) return;
  sink.event(7, c); // finish({0})
  if (command_isGone(s, c)) sink.fail(22); // use-after-free
  if (command_isReused(s, c)) return breaks(sink, 23, 12 + c); // stale-completion
  if (command_isGone(s, c)) return sink.emit(12 + c);
  if (command_isReused(s, c)) sink.fail(25); // stale-completion
  if (command_late(s, command_index(s, c))) {
    sink.note(2); // if (c.late && onTimeout == SetsAside) is true
    if (command_isGone(s, c)) sink.fail(26); // use-after-free
    if (command_isReused(s, c)) sink.fail(27); // stale-completion
    sink.event(5, command_index(s, c) + 2); // command.back({0})
    if (!command_isLive(s, c)) return breaks(sink, 28, 12 + c); // double-free
    sink.event(6, c); // command.give({0})
  }
  setPosted(next, posted(s) & ~(0 | (1 << c)));
  setCommand_done(next, command_index(s, c), true);
  if (command_late(s, command_index(s, c))) setCommand(next, command_index(s, c), TAKEN);
  if (command_late(s, command_index(s, c))) command_give(next, sink, command_index(s, c));
  if (!command_late(s, command_index(s, c))) sink.note(3); // if (c.late && onTimeout == SetsAside) is false
  return sink.emit(12 + c);
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** count(element in 0..1 where command[element] == free) */
function count1(s: State): number {
  let found = 0;
  for (let element = 0; element <= 1; element++) if (command(s, element) === FREE) found += 1;
  return found;
}

/** onTimeout != Forgets && quiescent && posted == {} => command.free == COMMANDS   :49 */
function allCome(s: State): boolean {
  if (!(quiescent(s) && posted(s) === 0)) return true;
  return count1(s) === 2;
}

/** forall i in 0..COMMANDS - 1: command[i].late   :50 */
const allLate = (s: State): boolean => command_late(s, 0) && command_late(s, 1);

/** exists element in 0..1: ((command[element] == taken) || (command[element] == lent)) && !(((posted & bit(element + 2)) != 0) || (Submit.c == (element + 2))) */
function exists2(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (command(s, element) === TAKEN || command(s, element) === LENT) &&
      !((posted(s) & (1 << (element + 2))) !== 0 || Submit_c(s) === element + 2)
    )
      return true;
  return false;
}

/** pool-leak command   :15 */
const pool_leak_command = (s: State): boolean => !(quiescent(s) && exists2(s));

/** Never met: never-quiescent */
const probe1 = (s: State): boolean => quiescent(s);

/** Never met: vacuous-implication */
const probe2 = (s: State): boolean => quiescent(s) && posted(s) === 0;

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

/** `next` arrives as zeros. */
function initial(_next: State, sink: Sink): void {
  sink.emit(-1);
}

/** Every step from `s`, in the fixed order. */
function steps(s: State, next: State, sink: Sink): void {
  Submit(s, next, sink);
  for (let c = 0; c <= 3; c++) Disk_finish(s, next, sink, c);
}

// ── For reports, comparisons and traces: the search runs nothing below ────────────────────────────

// prettier-ignore
const checker = defineChecker({
  name: "Pools", revision: "setsAside", source: "specs/tutorial/12-pools.ilk",
  hash: "a2a7c57fd321598716c56e2edf8ab2ae5edc8f7f68159b828ddedd9af90eef15",
  constants: { onTimeout: "SetsAside", COMMANDS: "2" },
  words: 1, cpus: 0, levels: ["TASK","INTERRUPT"], initial, successors: steps,
  expectation: { outcome: "holds", only: false, targets: [] },
  contexts: [
    { name: "Submit", form: "entry", word: "entry", place: [18, 7], firstActivation: 1, at: Submit_at, level: TASK,
      frames: {
        "Submit": { locals: [["c","Submit.c"]] },
      },
      locations: [
        [[18, 7], { kind: "enter" }, { idle: true }],
        [[19, 11], { kind: "operation", object: { name: "command", indices: [] }, operation: "take", isWhole: true }],
        [[21, 3], { kind: "statement", text: ["c.lend()"], isOperation: true }, { in: "Submit" }],
        [[22, 3], { kind: "statement", text: ["posted = posted union { c }"] }, { in: "Submit" }],
        [[23, 3], { kind: "either" }, { in: "Submit" }],
        [[25, 5], { kind: "statement", text: ["c.back()"], isOperation: true }, { in: "Submit" }],
        [[26, 5], { kind: "statement", text: ["c.give()"], isOperation: true }, { in: "Submit" }],
      ],
    },
  ],
  actions: [
    { of: "Submit", fairness: "weak", steps: [
      ["Submit_enter", 0], ["Submit_command_take", 1, { parameters: [["element", "choice", 0, ["0","1"]]] }],
      ["Submit_command_take_2", 1], ["Submit_c_lend", 2], ["Submit_posted_posted_union_c", 3],
      ["Submit_await_c_done", 4, { place: [24, 5], does: { kind: "statement", text: ["await c.done"] } }],
      ["Submit_await_c_done_2", 4, { place: [24, 5], does: { kind: "statement", text: ["await c.done"] } }],
      ["Submit_await_c_done_3", 4, { place: [29, 7], does: { kind: "statement", text: ["await !c.done"] } }],
      ["Submit_await_c_done_4", 4, { place: [29, 7], does: { kind: "statement", text: ["await !c.done"] } }],
      ["Submit_c_back", 5], ["Submit_c_give", 6],
    ] },
    { of: "Disk", fairness: "none", steps: [
      ["Disk_finish", -1, { parameters: [["c", "family", 0, ["command[0] (dangling)","command[1] (dangling)","command[0]","command[1]"]]], place: [39, 10], does: { kind: "action", action: "finish" }, beside: [[0,1],[0,2],[0,3],[0,4],[0,5],[0,6]] }],
    ] },
  ],
  locks: [],
  failures: [
    ["rule", "null-dereference", [21, 3], "a value is needed here, and it is `none`"],
    ["rule", "use-after-free", [21, 3], "`c.lend()`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [21, 3], "`c.lend()`: the element of `command` has been given back, and taken anew"],
    ["rule", "null-dereference", [22, 36], "a value is needed here, and it is `none`"],
    ["rule", "null-dereference", [24, 11], "a value is needed here, and it is `none`"],
    ["rule", "use-after-free", [24, 11], "`c.done`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [24, 11], "`c.done`: the element of `command` has been given back, and taken anew"],
    ["rule", "null-dereference", [29, 14], "a value is needed here, and it is `none`"],
    ["rule", "use-after-free", [29, 14], "`c.done`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [29, 14], "`c.done`: the element of `command` has been given back, and taken anew"],
    ["rule", "null-dereference", [30, 7], "a value is needed here, and it is `none`"],
    ["rule", "use-after-free", [30, 7], "`c.late`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [30, 7], "`c.late`: the element of `command` has been given back, and taken anew"],
    ["rule", "null-dereference", [31, 37], "a value is needed here, and it is `none`"],
    ["rule", "use-after-free", [31, 37], "`c.quarantine()`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [31, 37], "`c.quarantine()`: the element of `command` has been given back, and taken anew"],
    ["rule", "null-dereference", [25, 5], "a value is needed here, and it is `none`"],
    ["rule", "use-after-free", [25, 5], "`c.back()`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [25, 5], "`c.back()`: the element of `command` has been given back, and taken anew"],
    ["rule", "null-dereference", [26, 5], "a value is needed here, and it is `none`"],
    ["rule", "double-free", [26, 5], "an element of `command` is given through a ref to what has been given already"],
    ["rule", "dma-after-free", [26, 5], "an element of `command` is given while the device may still use it"],
    ["rule", "use-after-free", [41, 5], "`c.done`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [41, 5], "`c.done`: the element of `command` has been given back, and taken anew"],
    ["rule", "use-after-free", [42, 9], "`c.late`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [42, 9], "`c.late`: the element of `command` has been given back, and taken anew"],
    ["rule", "use-after-free", [43, 7], "`c.back()`: the element of `command` has been given back, and is free"],
    ["rule", "stale-completion", [43, 7], "`c.back()`: the element of `command` has been given back, and taken anew"],
    ["rule", "double-free", [44, 7], "an element of `command` is given through a ref to what has been given already"],
    ["rule", "dma-after-free", [44, 7], "an element of `command` is given while the device may still use it"],
  ],
  proved: [
    [{ kind: "values" }, [0,3,4,7,10,13,16,19,29]],
  ],
  notes: [
    ["branch", "if (c == none) { return; } is true", [20, 3], "Submit"],
    ["branch", "if (c == none) { return; } is false", [20, 3], "Submit"],
    ["branch", "if (c.late && onTimeout == SetsAside) is true", [42, 5], ""],
    ["branch", "if (c.late && onTimeout == SetsAside) is false", [42, 5], ""],
    ["mergedRefs", "`posted` holds two dangling refs to one element of `command`, and counts them once", [15, 6]],
  ],
  events: [
    ["enter"], ["operation", "command", [], [], { operation: "take" }], ["leave"],
    ["operation", "command", [], [names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]")], { operation: "lend" }],
    ["operation", "command", [], [names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]")], { operation: "quarantine" }],
    ["operation", "command", [], [names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]")], { operation: "back" }],
    ["operation", "command", [], [names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]")], { operation: "give" }],
    ["action", "finish", [], [names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]")]],
  ],
  invariants: [
    ["allCome", [49, 11], allCome, "onTimeout != Forgets && quiescent && posted == {} => command.free == COMMANDS"],
  ],
  reachables: [
    ["allLate", [50, 11], allLate, "forall i in 0..COMMANDS - 1: command[i].late"],
  ],
  stateRules: [
    ["pool-leak command", [15, 6], pool_leak_command, "an element of `command` is taken, and nothing refers to it any more", { rule: "pool-leak" }],
  ],
  probes: [
    ["never-quiescent", "no reachable state is `quiescent`, so `allCome` and `pool-leak` say nothing of quiescent states", [49, 11], probe1],
    ["vacuous-implication", "the left side of `=>` in `allCome` is never true: `onTimeout != Forgets && quiescent && posted == {}`", [49, 20], probe2, 0],
  ],
  variables: [
    [["command"], "variable", "value", command, setCommand, names(0, "free", "taken", "lent", "quarantined"), [0, 1]],
    [["command","done"], "variable", "value", command_done, setCommand_done, booleans, [0, 1]],
    [["command","late"], "variable", "value", command_late, setCommand_late, booleans, [0, 1]],
    [["posted"], "variable", "value", posted, setPosted, sets(0, names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"))],
    [["Submit","at"], "context", "at", Submit_at, setSubmit_at, places],
    [["Submit","c"], "context", "value", Submit_c, setSubmit_c, options(-1, names(0, "command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"))],
  ],
});

export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);
