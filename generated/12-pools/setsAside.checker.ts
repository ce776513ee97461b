// Generated from specs/tutorial/12-pools.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 a2a7c57fd3215987 · revision setsAside · 6 variables in 1 word (18 bits) · 12 actions, 16 transitions
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

// A driver gives up on a command that takes too long, and gives it back. Then the reply comes. Whose command is that?
//
// `pool command[N] { … }` has N elements. `command.take()` yields a ref to a free one, `c.give()` gives it back, and from
// then on every ref to it *dangles*, wherever it is stored: in a local, in a set, in the device. Touching an element through
// such a ref breaks `use-after-free`, or `stale-completion` if it has been taken again meanwhile: the reply would complete a
// request that it does not belong to. An element lent to the device must be back before it is given (`dma-after-free`), and
// one that nothing refers to any more is lost (`pool-leak`). `c.quarantine()` sets an element aside until the device has
// finished with it.
// Source: commands that time out in disk drivers, as mfi(4) of FreeBSD does it. Abstracted: what a command says.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const onTimeout = SetsAside
// const COMMANDS = 2
const FREE = 0;
const TAKEN = 1;
const NONE = -1;
const LENT = 2;
const QUARANTINED = 3;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                     values
//    0  0–3 (2 × 2)  command[element: 0..1]       free, taken, lent, quarantined
//    0  4–5 (2 × 1)  command.done[element: 0..1]  false, true
//    0  6–7 (2 × 1)  command.late[element: 0..1]  false, true
//    0  8–11         posted                       one bit for each element
//    0  12–14        Submit.at                    0 inactive, 1..6 where it rests
//    0  15–17        Submit.c                     none, command[0] (dangling), command[1] (dangling), comma…

const command = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setCommand = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const command_done = (s: State, element: number): boolean => ((s[0] >>> (element + 4)) & 1) !== 0;
const setCommand_done = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 4))) | ((value ? 1 : 0) << (element + 4));
};
const command_late = (s: State, element: number): boolean => ((s[0] >>> (element + 6)) & 1) !== 0;
const setCommand_late = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 6))) | ((value ? 1 : 0) << (element + 6));
};
const posted = (s: State): number => (s[0] >>> 8) & 15;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 8)) | (value << 8);
};
const Submit_at = (s: State): number => (s[0] >>> 12) & 7;
const setSubmit_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 12)) | (value << 12);
};
const Submit_c = (s: State): number => ((s[0] >>> 15) & 7) - 1;
const setSubmit_c = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 15)) | ((value + 1) << 15);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The element of command that a ref is to, dangling or not. */
function command_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function command_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Whether a ref is to an element that was given, and is free. */
function command_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && command(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function command_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && command(s, ref) !== FREE;
}

/** exists c in 0..3: !(command.isLive(c) && (command[command.index(c)] == free)) && ((posted & bit(c)) != 0) */
function exists1(s: State): boolean {
  for (let c = 0; c <= 3; c++)
    if (
      !(command_isLive(s, c) && command(s, command_index(s, c)) === FREE) &&
      (posted(s) & (1 << c)) !== 0
    )
      return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return Submit_at(s) === 0 && !exists1(s);
}

/** An element of command is given: no ref is to it any more. False: a rule is broken and the step ends. */
function command_give(next: State, sink: Sink, element: number): boolean {
  if ((posted(next) & (1 << (element + 2))) !== 0) {
    if ((posted(next) & (1 << element)) !== 0) {
      sink.note(4); // `posted` holds two dangling refs to one element of `command`, and counts them once
    }
    setPosted(next, (posted(next) & ~(1 << (element + 2))) | (1 << element));
  }
  if (Submit_c(next) === element + 2) {
    setSubmit_c(next, element);
  }
  setCommand(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Submit: enters   specs/tutorial/12-pools.ilk:18
 *   entry Submit {
 */
function Submit_enter(_s: State, next: State, sink: Sink): boolean {
  sink.event(0); // enter
  setSubmit_at(next, 1); // before command.take()
  return true;
}

/**
 * Submit: command.take()   specs/tutorial/12-pools.ilk:19
 *   let c = command.take();
 */
function Submit_command_take(s: State, next: State, sink: Sink, element: number): boolean {
  if (command(s, element) !== FREE) return false;
  setCommand(next, element, TAKEN);
  setCommand_done(next, element, false);
  setCommand_late(next, element, false);
  const c = element + 2;
  sink.event(1); // command.take
  if (c === NONE) {
    sink.note(0); // branch: if (c == none) { return; } is true
    sink.event(2); // leave
    setSubmit_at(next, 0); // inactive
  } else {
    sink.note(1); // branch: if (c == none) { return; } is false
    setSubmit_c(next, c);
    setSubmit_at(next, 2); // before c.lend()
  }
  return true;
}

/** exists element in 0..1: command[element] == free */
function exists2(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (command(s, element) === FREE) return true;
  return false;
}

/**
 * Submit: command.take()   specs/tutorial/12-pools.ilk:19
 *   let c = command.take();
 */
function Submit_command_take_2(s: State, next: State, sink: Sink): boolean {
  if (exists2(s)) return false;
  sink.event(1); // command.take
  sink.event(2); // leave
  setSubmit_at(next, 0); // inactive
  return true;
}

/**
 * Submit: c.lend()   specs/tutorial/12-pools.ilk:21
 */
function Submit_c_lend(_s: State, next: State, sink: Sink): boolean {
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(1); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(2); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(0); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setCommand(next, command_index(next, Submit_c(next)), LENT);
  sink.event(3, command_index(next, Submit_c(next)) + 2); // command.lend({0})
  setSubmit_at(next, 3); // before posted = posted union { c }
  return true;
}

/**
 * Submit: posted = posted union { c }   specs/tutorial/12-pools.ilk:22
 *   atomic { posted = posted union { c }; } // the doorbell
 */
function Submit_posted_posted_union_c(_s: State, next: State, sink: Sink): boolean {
  if (Submit_c(next) === NONE) {
    sink.fail(3); // null-dereference
    return true;
  }
  setPosted(next, posted(next) | (0 | (1 << Submit_c(next))));
  setSubmit_at(next, 4); // before either
  return true;
}

/**
 * Submit: await c.done   specs/tutorial/12-pools.ilk:24
 */
function Submit_await_c_done(s: State, next: State, _sink: Sink): boolean {
  if (!(
    !command_isGone(s, Submit_c(s)) &&
    !command_isReused(s, Submit_c(s)) &&
    Submit_c(s) !== NONE &&
    command_done(s, command_index(s, Submit_c(s)))
  ))
    return false;
  setSubmit_at(next, 5); // before c.back()
  return true;
}

/**
 * Submit: await c.done   specs/tutorial/12-pools.ilk:24
 */
function Submit_await_c_done_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_c(s) === NONE || command_isGone(s, Submit_c(s)) || command_isReused(s, Submit_c(s))))
    return false;
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(5); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(6); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(4); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setSubmit_at(next, 5); // before c.back()
  return true;
}

/**
 * Submit: await !c.done   specs/tutorial/12-pools.ilk:29
 */
function Submit_await_c_done_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    !command_isGone(s, Submit_c(s)) &&
    !command_isReused(s, Submit_c(s)) &&
    Submit_c(s) !== NONE &&
    !command_done(s, command_index(s, Submit_c(s)))
  ))
    return false;
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(11); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(12); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(10); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setCommand_late(next, command_index(next, Submit_c(next)), true);
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(14); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(15); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(13); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setCommand(next, command_index(next, Submit_c(next)), QUARANTINED);
  sink.event(4, command_index(next, Submit_c(next)) + 2); // command.quarantine({0})
  sink.event(2); // leave
  setSubmit_at(next, 0); // inactive
  setSubmit_c(next, -1);
  return true;
}

/**
 * Submit: await !c.done   specs/tutorial/12-pools.ilk:29
 */
function Submit_await_c_done_4(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_c(s) === NONE || command_isGone(s, Submit_c(s)) || command_isReused(s, Submit_c(s))))
    return false;
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(8); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(9); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(7); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(11); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(12); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(10); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setCommand_late(next, command_index(next, Submit_c(next)), true);
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(14); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(15); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(13); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setCommand(next, command_index(next, Submit_c(next)), QUARANTINED);
  sink.event(4, command_index(next, Submit_c(next)) + 2); // command.quarantine({0})
  sink.event(2); // leave
  setSubmit_at(next, 0); // inactive
  setSubmit_c(next, -1);
  return true;
}

/**
 * Submit: c.back()   specs/tutorial/12-pools.ilk:25
 */
function Submit_c_back(_s: State, next: State, sink: Sink): boolean {
  if (command_isGone(next, Submit_c(next))) {
    sink.fail(17); // use-after-free
  }
  if (command_isReused(next, Submit_c(next))) {
    sink.fail(18); // stale-completion
  }
  if (Submit_c(next) === NONE) {
    sink.fail(16); // null-dereference
    return true;
  }
  if (command_isGone(next, Submit_c(next)) || command_isReused(next, Submit_c(next))) {
    return true;
  }
  setCommand(next, command_index(next, Submit_c(next)), TAKEN);
  sink.event(5, command_index(next, Submit_c(next)) + 2); // command.back({0})
  setSubmit_at(next, 6); // before c.give()
  return true;
}

/**
 * Submit: c.give()   specs/tutorial/12-pools.ilk:26
 */
function Submit_c_give(_s: State, next: State, sink: Sink): boolean {
  if (Submit_c(next) === NONE) {
    sink.fail(19); // null-dereference
    return true;
  }
  if (!command_isLive(next, Submit_c(next))) {
    sink.fail(20); // double-free
  }
  if (
    command_isLive(next, Submit_c(next)) &&
    (command(next, command_index(next, Submit_c(next))) === LENT ||
      command(next, command_index(next, Submit_c(next))) === QUARANTINED)
  ) {
    sink.fail(21); // dma-after-free
  }
  if (
    !command_isLive(next, Submit_c(next)) ||
    (command_isLive(next, Submit_c(next)) &&
      (command(next, command_index(next, Submit_c(next))) === LENT ||
        command(next, command_index(next, Submit_c(next))) === QUARANTINED))
  ) {
    return true;
  }
  sink.event(6, Submit_c(next)); // command.give({0})
  const element = command_index(next, Submit_c(next));
  if (!command_give(next, sink, element)) return true;
  sink.event(2); // leave
  setSubmit_at(next, 0); // inactive
  setSubmit_c(next, -1);
  return true;
}

/**
 * specs/tutorial/12-pools.ilk:39
 *   finish
 */
function Disk_finish(s: State, next: State, sink: Sink, c: number): boolean {
  if (command_isLive(s, c) && command(s, command_index(s, c)) === FREE) return false;
  if ((posted(s) & (1 << c)) === 0) return false;
  sink.event(7, c); // finish({0})
  setPosted(next, posted(next) & ~(0 | (1 << c)));
  if (command_isGone(next, c)) {
    sink.fail(22); // use-after-free
  }
  if (command_isReused(next, c)) {
    sink.fail(23); // stale-completion
  }
  if (command_isGone(next, c) || command_isReused(next, c)) {
    return true;
  }
  setCommand_done(next, command_index(next, c), true);
  if (command_isGone(next, c)) {
    sink.fail(24); // use-after-free
  }
  if (command_isReused(next, c)) {
    sink.fail(25); // stale-completion
  }
  if (command_isGone(next, c) || command_isReused(next, c)) {
    return true;
  }
  if (command_late(next, command_index(next, c))) {
    sink.note(2); // branch: if (c.late && onTimeout == SetsAside) is true
    if (command_isGone(next, c)) {
      sink.fail(26); // use-after-free
    }
    if (command_isReused(next, c)) {
      sink.fail(27); // stale-completion
    }
    if (command_isGone(next, c) || command_isReused(next, c)) {
      return true;
    }
    setCommand(next, command_index(next, c), TAKEN);
    sink.event(5, command_index(next, c) + 2); // command.back({0})
    if (!command_isLive(next, c)) {
      sink.fail(28); // double-free
    }
    if (
      command_isLive(next, c) &&
      (command(next, command_index(next, c)) === LENT ||
        command(next, command_index(next, c)) === QUARANTINED)
    ) {
      sink.fail(29); // dma-after-free
    }
    if (
      !command_isLive(next, c) ||
      (command_isLive(next, c) &&
        (command(next, command_index(next, c)) === LENT ||
          command(next, command_index(next, c)) === QUARANTINED))
    ) {
      return true;
    }
    sink.event(6, c); // command.give({0})
    const element = command_index(next, c);
    if (!command_give(next, sink, element)) return true;
  } else {
    sink.note(3); // branch: if (c.late && onTimeout == SetsAside) is false
  }
  return true;
}

/** What `Submit` can do where it rests. */
function stepSubmit(s: State, next: State, sink: Sink): void {
  switch (Submit_at(s)) {
    case 0: // inactive
      if (Submit_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // command.take()
      for (let element = 0; element <= 1; element++) {
        if (Submit_command_take(s, next, sink, element)) sink.emit(1 + element);
      }
      if (Submit_command_take_2(s, next, sink)) sink.emit(3);
      break;
    case 2: // c.lend()
      if (Submit_c_lend(s, next, sink)) sink.emit(4);
      break;
    case 3: // posted = posted union { c }
      if (Submit_posted_posted_union_c(s, next, sink)) sink.emit(5);
      break;
    case 4: // either
      if (Submit_await_c_done(s, next, sink)) sink.emit(6);
      if (Submit_await_c_done_2(s, next, sink)) sink.emit(7);
      if (Submit_await_c_done_3(s, next, sink)) sink.emit(8);
      if (Submit_await_c_done_4(s, next, sink)) sink.emit(9);
      break;
    case 5: // c.back()
      if (Submit_c_back(s, next, sink)) sink.emit(10);
      break;
    case 6: // c.give()
      if (Submit_c_give(s, next, sink)) sink.emit(11);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/** count(element in 0..1 where command[element] == free) */
function count3(s: State): number {
  let found = 0;
  for (let element = 0; element <= 1; element++) if (command(s, element) === FREE) found += 1;
  return found;
}

/**
 * invariant allCome   specs/tutorial/12-pools.ilk:49
 *   onTimeout != Forgets && quiescent && posted == {} => command.free == COMMANDS
 */
function allCome(s: State): boolean {
  return !(quiescent(s) && posted(s) === 0) || count3(s) === 2;
}

/** forall i in 0..1: command.late[i] */
function forall4(s: State): boolean {
  for (let i = 0; i <= 1; i++) if (!command_late(s, i)) return false;
  return true;
}

/**
 * reachable allLate   specs/tutorial/12-pools.ilk:50
 *   forall i in 0..COMMANDS - 1: command[i].late
 */
function allLate(s: State): boolean {
  return forall4(s);
}

/** exists element in 0..1: ((command[element] == taken) || (command[element] == lent)) && !(((posted & bit(element + 2)) != 0) || (Submit.c == (element + 2))) */
function exists5(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (command(s, element) === TAKEN || command(s, element) === LENT) &&
      !((posted(s) & (1 << (element + 2))) !== 0 || Submit_c(s) === element + 2)
    )
      return true;
  return false;
}

/**
 * rule pool-leak command   specs/tutorial/12-pools.ilk:15
 */
function pool_leak_command(s: State): boolean {
  return !(quiescent(s) && exists5(s));
}

/** Where no reachable state meets this: never-quiescent */
function probe1(s: State): boolean {
  return quiescent(s);
}

/** Where no reachable state meets this: vacuous-implication */
function probe2(s: State): boolean {
  return quiescent(s) && posted(s) === 0;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/tutorial/12-pools.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_2 = 0; element_2 <= 1; element_2++) {
    setCommand(next, element_2, FREE);
  }
  for (let element_3 = 0; element_3 <= 1; element_3++) {
    setCommand_done(next, element_3, false);
  }
  for (let element_4 = 0; element_4 <= 1; element_4++) {
    setCommand_late(next, element_4, false);
  }
  setPosted(next, 0);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** what each element of command is */
  readonly command: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "command.done": Readonly<Record<number, boolean>>;
  readonly "command.late": Readonly<Record<number, boolean>>;
  readonly posted: readonly (
    "command[0] (dangling)" | "command[1] (dangling)" | "command[0]" | "command[1]"
  )[];
  /** where Submit rests */
  readonly "Submit.at": string;
  /** local `c` of `Submit` */
  readonly "Submit.c":
    "command[0] (dangling)" | "command[1] (dangling)" | "command[0]" | "command[1]" | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Pools",
  revision: "setsAside",
  source: "specs/tutorial/12-pools.ilk",
  hash: "a2a7c57fd321598716c56e2edf8ab2ae5edc8f7f68159b828ddedd9af90eef15",
  constants: { onTimeout: "SetsAside", COMMANDS: "2" },
  words: 1,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSubmit(s, next, sink);
    for (let c = 0; c <= 3; c++) {
      if (Disk_finish(s, next, sink, c)) sink.emit(12 + c);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Submit_enter", actor: "Submit", context: 0, from: 0, first: 0, parameters: [], place: place(18, 7), does: { kind: "enter" }, external: false, fairness: "weak" },
    { name: "Submit_command_take", actor: "Submit", context: 0, from: 1, first: 1, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], place: place(19, 11), does: { kind: "operation", object: { name: "command", indices: [] }, operation: "take", isWhole: true }, external: false, fairness: "weak" },
    { name: "Submit_command_take_2", actor: "Submit", context: 0, from: 1, first: 3, parameters: [], place: place(19, 11), does: { kind: "operation", object: { name: "command", indices: [] }, operation: "take", isWhole: true }, external: false, fairness: "weak" },
    { name: "Submit_c_lend", actor: "Submit", context: 0, from: 2, first: 4, parameters: [], place: place(21, 3), does: { kind: "statement", text: ["c.lend()"], isOperation: true }, external: false, fairness: "weak" },
    { name: "Submit_posted_posted_union_c", actor: "Submit", context: 0, from: 3, first: 5, parameters: [], place: place(22, 3), does: { kind: "statement", text: ["posted = posted union { c }"] }, external: false, fairness: "weak" },
    { name: "Submit_await_c_done", actor: "Submit", context: 0, from: 4, first: 6, parameters: [], place: place(24, 5), does: { kind: "statement", text: ["await c.done"] }, external: false, fairness: "weak" },
    { name: "Submit_await_c_done_2", actor: "Submit", context: 0, from: 4, first: 7, parameters: [], place: place(24, 5), does: { kind: "statement", text: ["await c.done"] }, external: false, fairness: "weak" },
    { name: "Submit_await_c_done_3", actor: "Submit", context: 0, from: 4, first: 8, parameters: [], place: place(29, 7), does: { kind: "statement", text: ["await !c.done"] }, external: false, fairness: "weak" },
    { name: "Submit_await_c_done_4", actor: "Submit", context: 0, from: 4, first: 9, parameters: [], place: place(29, 7), does: { kind: "statement", text: ["await !c.done"] }, external: false, fairness: "weak" },
    { name: "Submit_c_back", actor: "Submit", context: 0, from: 5, first: 10, parameters: [], place: place(25, 5), does: { kind: "statement", text: ["c.back()"], isOperation: true }, external: false, fairness: "weak" },
    { name: "Submit_c_give", actor: "Submit", context: 0, from: 6, first: 11, parameters: [], place: place(26, 5), does: { kind: "statement", text: ["c.give()"], isOperation: true }, external: false, fairness: "weak" },
    { name: "Disk_finish", actor: "Disk", context: -1, from: -1, first: 12, parameters: [{ name: "c", role: "family", low: 0, values: ["command[0] (dangling)","command[1] (dangling)","command[0]","command[1]"] }], place: place(39, 10), does: { kind: "action", action: "finish" }, beside: [[0,1],[0,2],[0,3],[0,4],[0,5],[0,6]], external: false, fairness: "none" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submit", form: "entry", word: "entry", place: place(18, 7), members: ["Submit"], firstActivation: 1, locations: [
      { label: undefined, place: place(18, 7), does: { kind: "enter" }, calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(19, 11), does: { kind: "operation", object: { name: "command", indices: [] }, operation: "take", isWhole: true }, calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(21, 3), does: { kind: "statement", text: ["c.lend()"], isOperation: true }, calls: [], locals: [["c", "Submit.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(22, 3), does: { kind: "statement", text: ["posted = posted union { c }"] }, calls: [], locals: [["c", "Submit.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(23, 3), does: { kind: "either" }, calls: [], locals: [["c", "Submit.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(25, 5), does: { kind: "statement", text: ["c.back()"], isOperation: true }, calls: [], locals: [["c", "Submit.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 5), does: { kind: "statement", text: ["c.give()"], isOperation: true }, calls: [], locals: [["c", "Submit.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Submit_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "null-dereference", place: place(21, 3), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(21, 3), message: "`c.lend()`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(21, 3), message: "`c.lend()`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(22, 36), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(24, 11), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(24, 11), message: "`c.done`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(24, 11), message: "`c.done`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(29, 14), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(29, 14), message: "`c.done`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(29, 14), message: "`c.done`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(30, 7), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(30, 7), message: "`c.late`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(30, 7), message: "`c.late`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(31, 37), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(31, 37), message: "`c.quarantine()`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(31, 37), message: "`c.quarantine()`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(25, 5), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(25, 5), message: "`c.back()`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(25, 5), message: "`c.back()`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(26, 5), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "double-free", place: place(26, 5), message: "an element of `command` is given through a ref to what has been given already", platform: undefined, ends: true },
    { kind: "rule", name: "dma-after-free", place: place(26, 5), message: "an element of `command` is given while the device may still use it", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(41, 5), message: "`c.done`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(41, 5), message: "`c.done`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(42, 9), message: "`c.late`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(42, 9), message: "`c.late`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(43, 7), message: "`c.back()`: the element of `command` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(43, 7), message: "`c.back()`: the element of `command` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "double-free", place: place(44, 7), message: "an element of `command` is given through a ref to what has been given already", platform: undefined, ends: true },
    { kind: "rule", name: "dma-after-free", place: place(44, 7), message: "an element of `command` is given while the device may still use it", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (c == none) { return; } is true", place: place(20, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (c == none) { return; } is false", place: place(20, 3), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (c.late && onTimeout == SetsAside) is true", place: place(42, 5), other: undefined, parts: [""] },
    { kind: "branch", text: "if (c.late && onTimeout == SetsAside) is false", place: place(42, 5), other: undefined, parts: [""] },
    { kind: "mergedRefs", text: "`posted` holds two dangling refs to one element of `command`, and counts them once", place: place(15, 6), other: undefined, parts: [] },
  ],
  events: [
    { is: { kind: "enter", subject: "", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "command", operation: "take", indices: 0, args: 0 },
      formats: [],
    },
    { is: { kind: "leave", subject: "", indices: 0, args: 0 }, formats: [] },
    {
      is: { kind: "operation", subject: "command", operation: "lend", indices: 0, args: 1 },
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"],
        },
      ],
    },
    {
      is: { kind: "operation", subject: "command", operation: "quarantine", indices: 0, args: 1 },
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"],
        },
      ],
    },
    {
      is: { kind: "operation", subject: "command", operation: "back", indices: 0, args: 1 },
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"],
        },
      ],
    },
    {
      is: { kind: "operation", subject: "command", operation: "give", indices: 0, args: 1 },
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"],
        },
      ],
    },
    {
      is: { kind: "action", subject: "finish", indices: 0, args: 1 },
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["command[0] (dangling)", "command[1] (dangling)", "command[0]", "command[1]"],
        },
      ],
    },
  ],
  // prettier-ignore
  invariants: [
    { name: "allCome", place: place(49, 11), text: "onTimeout != Forgets && quiescent && posted == {} => command.free == COMMANDS", holds: allCome },
  ],
  // prettier-ignore
  reachables: [
    { name: "allLate", place: place(50, 11), text: "forall i in 0..COMMANDS - 1: command[i].late", holds: allLate },
  ],
  // prettier-ignore
  stateRules: [
    { name: "pool-leak command", place: place(15, 6), text: "an element of `command` is taken, and nothing refers to it any more", holds: pool_leak_command, rule: "pool-leak", message: "an element of `command` is taken, and nothing refers to it any more", platform: undefined, needs: undefined },
  ],
  // prettier-ignore
  probes: [
    { slug: "never-quiescent", message: "no reachable state is `quiescent`, so `allCome` and `pool-leak` say nothing of quiescent states", place: place(49, 11), holds: probe1, within: undefined },
    { slug: "vacuous-implication", message: "the left side of `=>` in `allCome` is never true: `onTimeout != Forgets && quiescent && posted == {}`", place: place(49, 20), holds: probe2, within: 0 },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { owner: "command", path: [], group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: command, write: setCommand },
    { owner: "command", path: ["done"], group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: command_done, write: setCommand_done },
    { owner: "command", path: ["late"], group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: command_late, write: setCommand_late },
    { owner: "posted", path: [], group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["command[0] (dangling)","command[1] (dangling)","command[0]","command[1]"] } }, read: posted, write: setPosted },
    { owner: "Submit", path: ["at"], role: "at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 command.take()","2 c.lend()","3 posted = posted union { c }","4 either","5 c.back()","6 c.give()"] }, read: Submit_at, write: setSubmit_at },
    { owner: "Submit", path: ["c"], group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["command[0] (dangling)","command[1] (dangling)","command[0]","command[1]"] } }, read: Submit_c, write: setSubmit_c },
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
