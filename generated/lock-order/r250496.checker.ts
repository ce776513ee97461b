// Generated from specs/mfi/lock-order.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 709671cfa839861c · revision r250496 · 17 variables in 2 words (35 bits) · 58 actions, 58 transitions
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

// In which order are the four locks taken, and who may sleep?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi/mfi.c of r234858 and of r252643: mfi_user_command, mfi_ldprobe, mfi_syspdprobe,
// mfi_add_ld_complete, mfi_decode_evt, mfi_aen_complete. The configuration lock is an sx lock and may be slept for; it
// comes before the I/O lock, and is kept while a command is waited for, which gives the I/O lock back. Giant comes before
// any mutex, so that the I/O lock has to be let go to add or delete a child.
//
// Abstracted: what the commands and the events say.
//
// What was found. Both revisions hold: this is the part of the driver that was right, and stays so in `proposed`. Letting
// the I/O lock go is what makes it right here, and what made B3 wrong in the drain: the one who probes has nothing in hand
// at that moment. Keeping the lock (`giantUnderIo`) and taking the configuration lock second (`configUnderIo`) are shown for what they
// would do.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const keepsIo = false
// const configSecond = false
const NOBODY = 0;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits          variable                     values
//    0  0             children                     0..1
//    0  1             happened                     false, true
//    0  2             posted                       false, true
//    0  3             completed                    false, true
//    0  4             commandDone.sleepers         one bit for each element
//    0  5–6           io.owner                     free, Configure, HandleEvent, Interrupt
//    0  7–8           config.owner                 free, Configure, HandleEvent, Interrupt
//    0  9–11 (3 × 1)  config.shares[holder: 1..3]  0..1
//    0  12–13         Giant.owner                  free, Configure, HandleEvent, Interrupt
//    0  14–16         Giant.count                  0..7
//    0  17–18         procLock.owner               free, Configure, HandleEvent, Interrupt
//    0  19–23         Configure.at                 0 inactive, 1..16 where it rests
//    0  24–27         HandleEvent.at               0 inactive, 1..15 where it rests
//    0  28            HandleEvent.pending          false, true
//    1  0–3           Interrupt.at                 0 inactive, 1..10 where it rests
//    0  29            Interrupt.pending            false, true
//    0  30            HandleEvent.some             false, true

const children = (s: State): number => s[0] & 1;
const setChildren = (s: State, value: number): void => {
  s[0] = (s[0] & ~1) | value;
};
const happened = (s: State): boolean => ((s[0] >>> 1) & 1) !== 0;
const setHappened = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 1)) | ((value ? 1 : 0) << 1);
};
const posted = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setPosted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const completed = (s: State): boolean => ((s[0] >>> 3) & 1) !== 0;
const setCompleted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 3)) | ((value ? 1 : 0) << 3);
};
const commandDone_sleepers = (s: State): number => (s[0] >>> 4) & 1;
const setCommandDone_sleepers = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 4)) | (value << 4);
};
const io_owner = (s: State): number => (s[0] >>> 5) & 3;
const setIo_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | (value << 5);
};
const config_owner = (s: State): number => (s[0] >>> 7) & 3;
const setConfig_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const config_shares = (s: State, holder: number): number => (s[0] >>> (holder + 8)) & 1;
const setConfig_shares = (s: State, holder: number, value: number): void => {
  s[0] = (s[0] & ~(1 << (holder + 8))) | (value << (holder + 8));
};
const Giant_owner = (s: State): number => (s[0] >>> 12) & 3;
const setGiant_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 12)) | (value << 12);
};
const Giant_count = (s: State): number => (s[0] >>> 14) & 7;
const setGiant_count = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 14)) | (value << 14);
};
const procLock_owner = (s: State): number => (s[0] >>> 17) & 3;
const setProcLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 17)) | (value << 17);
};
const Configure_at = (s: State): number => (s[0] >>> 19) & 31;
const setConfigure_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(31 << 19)) | (value << 19);
};
const HandleEvent_at = (s: State): number => (s[0] >>> 24) & 15;
const setHandleEvent_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 24)) | (value << 24);
};
const HandleEvent_pending = (s: State): boolean => ((s[0] >>> 28) & 1) !== 0;
const setHandleEvent_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 28)) | ((value ? 1 : 0) << 28);
};
const Interrupt_at = (s: State): number => s[1] & 15;
const setInterrupt_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~15) | value;
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 29) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 29)) | ((value ? 1 : 0) << 29);
};
const HandleEvent_some = (s: State): boolean => ((s[0] >>> 30) & 1) !== 0;
const setHandleEvent_some = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 30)) | ((value ? 1 : 0) << 30);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Configure_at(s) === 14) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    if (Configure_at(s) === 11) {
      if (Giant_owner(s) === 1) return 0;
      return Giant_owner(s);
    }
    if (Configure_at(s) === 8 && (commandDone_sleepers(s) & 1) === 0) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    if (Configure_at(s) === 2) {
      if (io_owner(s) === 1) return 0;
      return io_owner(s);
    }
    if (Configure_at(s) === 1) {
      if (config_owner(s) === 1) return 0;
      return config_owner(s);
    }
    return NOBODY;
  }
  if (a === 2) {
    if (HandleEvent_at(s) === 13) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    if (HandleEvent_at(s) === 10) {
      if (Giant_owner(s) === 2) return 0;
      return Giant_owner(s);
    }
    if (HandleEvent_at(s) === 6) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    if (HandleEvent_at(s) === 5) {
      if (config_owner(s) === 2) return 0;
      return config_owner(s);
    }
    if (HandleEvent_at(s) === 1) {
      if (io_owner(s) === 2) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  if (a === 3) {
    if (Interrupt_at(s) === 4) {
      if (procLock_owner(s) === 3) return 0;
      return procLock_owner(s);
    }
    if (Interrupt_at(s) === 1) {
      if (io_owner(s) === 3) return 0;
      return io_owner(s);
    }
    return NOBODY;
  }
  return NOBODY;
}

/** Whether activation a waits for a lock that r shares, to take it alone. */
function awaitsReader(s: State, a: number, r: number): boolean {
  return (
    a !== r &&
    ((a === 1 && Configure_at(s) === 1 && config_shares(s, r) !== 0) ||
      (a === 2 && HandleEvent_at(s) === 5 && config_shares(s, r) !== 0))
  );
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    return 0;
  }
  return NOBODY;
}

/** Whether a is x or comes after it within 0 waits. */
function leadsTo1(_s: State, x: number, a: number): boolean {
  return x !== NOBODY && x === a;
}

/** exists a_5 in 1..3: awaitsReader(x, a_5) && leadsTo1(a_5, a) */
function exists1(s: State, x: number, a: number): boolean {
  for (let a_5 = 1; a_5 <= 3; a_5++)
    if (awaitsReader(s, x, a_5) && leadsTo1(s, a_5, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 1 waits. */
function leadsTo2(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo1(s, waitsFor(s, x), a) || exists1(s, x, a));
}

/** exists a_6 in 1..3: awaitsReader(x, a_6) && leadsTo2(a_6, a) */
function exists2(s: State, x: number, a: number): boolean {
  for (let a_6 = 1; a_6 <= 3; a_6++)
    if (awaitsReader(s, x, a_6) && leadsTo2(s, a_6, a)) return true;
  return false;
}

/** Whether a is x or comes after it within 2 waits. */
function leadsTo3(s: State, x: number, a: number): boolean {
  return x !== NOBODY && (x === a || leadsTo2(s, waitsFor(s, x), a) || exists2(s, x, a));
}

/** exists a_7 in 1..3: awaitsReader(a, a_7) && leadsTo3(a_7, a) */
function exists3(s: State, a: number): boolean {
  for (let a_7 = 1; a_7 <= 3; a_7++)
    if (awaitsReader(s, a, a_7) && leadsTo3(s, a_7, a)) return true;
  return false;
}

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a) || exists3(s, a);
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Configure: enters   specs/mfi/lock-order.ilk:39
 * A command that changes the configuration.
 *   entry Configure as d_ioctl {
 */
function Configure_enter(_s: State, next: State, sink: Sink): boolean {
  sink.event(0); // enter
  setConfigure_at(next, 1); // before acquire config
  if (waitsInCycle(next, 1)) {
    sink.fail(0); // deadlock
    return true;
  }
  return true;
}

/** forall a in 1..3: config.shares[a] == 0 */
function forall4(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (!(config_shares(s, a) === 0)) return false;
  return true;
}

/**
 * Configure: acquire config   specs/mfi/lock-order.ilk:41
 */
function Configure_acquire_config(s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(s) === 0 && forall4(s))) return false;
  if (io_owner(next) === 1) {
    sink.fail(1); // lock-order
  }
  if (procLock_owner(next) === 1) {
    sink.fail(2); // lock-order
  }
  if (io_owner(next) === 1) {
    sink.fail(3); // sleep-with-lock
  }
  if (procLock_owner(next) === 1) {
    sink.fail(4); // sleep-with-lock
  }
  if (io_owner(next) === 1 || procLock_owner(next) === 1) {
    return true;
  }
  sink.event(1); // acquire config
  setConfig_owner(next, 1);
  setConfigure_at(next, 2); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Configure: acquire config   specs/mfi/lock-order.ilk:41
 */
function Configure_acquire_config_2(s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(s) === 1 || config_shares(s, 1) !== 0)) return false;
  if (io_owner(next) === 1) {
    sink.fail(1); // lock-order
  }
  if (procLock_owner(next) === 1) {
    sink.fail(2); // lock-order
  }
  if (io_owner(next) === 1) {
    sink.fail(3); // sleep-with-lock
  }
  if (procLock_owner(next) === 1) {
    sink.fail(4); // sleep-with-lock
  }
  sink.fail(6); // recursive-acquire
  return true;
}

/** exists a in 1..3: (a != 1) && (config.shares[a] != 0) */
function exists5(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (a !== 1 && config_shares(s, a) !== 0) return true;
  return false;
}

/**
 * Configure: acquire config   specs/mfi/lock-order.ilk:41
 */
function Configure_acquire_config_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    ((config_owner(s) !== 0 && config_owner(s) !== 1) || exists5(s)) &&
    !(config_owner(s) === 1 || config_shares(s, 1) !== 0) &&
    (io_owner(s) === 1 || procLock_owner(s) === 1)
  ))
    return false;
  if (io_owner(next) === 1) {
    sink.fail(1); // lock-order
  }
  if (procLock_owner(next) === 1) {
    sink.fail(2); // lock-order
  }
  if (io_owner(next) === 1) {
    sink.fail(3); // sleep-with-lock
  }
  if (procLock_owner(next) === 1) {
    sink.fail(4); // sleep-with-lock
  }
  if (io_owner(next) === 1 || procLock_owner(next) === 1) {
    return true;
  }
  setConfigure_at(next, 2); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(5); // deadlock
    return true;
  }
  return true;
}

/**
 * Configure: acquire io   specs/mfi/lock-order.ilk:42
 *   if (!configSecond) { acquire io; }
 */
function Configure_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  if (procLock_owner(next) === 1) {
    sink.fail(7); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 1);
  setConfigure_at(next, 3); // before completed = false
  return true;
}

/**
 * Configure: acquire io   specs/mfi/lock-order.ilk:42
 *   if (!configSecond) { acquire io; }
 */
function Configure_acquire_io_2(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  if (procLock_owner(next) === 1) {
    sink.fail(7); // lock-order
  }
  sink.fail(8); // recursive-acquire
  return true;
}

/**
 * Configure: completed = false   specs/mfi/lock-order.ilk:43
 */
function Configure_completed_false(_s: State, next: State, _sink: Sink): boolean {
  setCompleted(next, false);
  setConfigure_at(next, 4); // before posted = true
  return true;
}

/**
 * Configure: posted = true   specs/mfi/lock-order.ilk:44
 */
function Configure_posted_true(_s: State, next: State, _sink: Sink): boolean {
  setPosted(next, true);
  setConfigure_at(next, 5); // before test !completed
  return true;
}

/**
 * Configure: test !completed   specs/mfi/lock-order.ilk:45
 *   while (!completed) { sleep commandDone with io; } // mfi_wait_command
 */
function Configure_test_completed(_s: State, next: State, sink: Sink): boolean {
  if (!completed(next)) {
    sink.note(0); // branch: while (!completed) { sleep commandDone with io; } is true
    setConfigure_at(next, 6); // before sleep commandDone with io
  } else {
    sink.note(1); // branch: while (!completed) { sleep commandDone with io; } is false
    setConfigure_at(next, 7); // before assertHeld config
  }
  return true;
}

/**
 * Configure: sleep commandDone with io   specs/mfi/lock-order.ilk:45
 *   while (!completed) { sleep commandDone with io; } // mfi_wait_command
 */
function Configure_sleep_commandDone_with_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 1) {
    sink.fail(9); // release-not-owner
    broken = true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 1) {
    sink.fail(10); // sleep-with-lock
    broken = true;
  }
  if (procLock_owner(next) === 1) {
    sink.fail(11); // sleep-with-lock
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(5); // sleep commandDone
  setCommandDone_sleepers(next, commandDone_sleepers(next) | 1);
  setConfigure_at(next, 8); // before asleep on commandDone
  return true;
}

/**
 * Configure: assertHeld config   specs/mfi/lock-order.ilk:66
 */
function Configure_assertHeld_config(_s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(next) === 1 || config_shares(next, 1) !== 0)) {
    sink.fail(12); // lock-not-held
    return true;
  }
  setConfigure_at(next, 9); // before assertHeld io
  return true;
}

/**
 * Configure: acquire io, after waking   specs/mfi/lock-order.ilk:45
 *   while (!completed) { sleep commandDone with io; } // mfi_wait_command
 */
function Configure_acquire_io_after_waking(s: State, next: State, sink: Sink): boolean {
  if (!((commandDone_sleepers(s) & 1) === 0 && io_owner(s) === 0)) return false;
  if (procLock_owner(next) === 1) {
    sink.fail(13); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 1);
  setConfigure_at(next, 5); // before test !completed
  return true;
}

/**
 * Configure: acquire io, after waking   specs/mfi/lock-order.ilk:45
 *   while (!completed) { sleep commandDone with io; } // mfi_wait_command
 */
function Configure_acquire_io_after_waking_2(s: State, next: State, sink: Sink): boolean {
  if (!((commandDone_sleepers(s) & 1) === 0 && io_owner(s) === 1)) return false;
  if (procLock_owner(next) === 1) {
    sink.fail(13); // lock-order
  }
  sink.fail(14); // recursive-acquire
  return true;
}

/**
 * Configure: assertHeld io   specs/mfi/lock-order.ilk:67
 */
function Configure_assertHeld_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(15); // lock-not-held
    return true;
  }
  setConfigure_at(next, 10); // before release io
  return true;
}

/**
 * Configure: release io   specs/mfi/lock-order.ilk:68
 *   if (!keepsIo) { release io; }
 */
function Configure_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(16); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  setConfigure_at(next, 11); // before acquire Giant
  if (waitsInCycle(next, 1)) {
    sink.fail(17); // deadlock
    return true;
  }
  return true;
}

/**
 * Configure: acquire Giant   specs/mfi/lock-order.ilk:69
 */
function Configure_acquire_Giant(s: State, next: State, sink: Sink): boolean {
  if (!(Giant_owner(s) === 0 || Giant_owner(s) === 1)) return false;
  if (io_owner(next) === 1) {
    sink.fail(18); // lock-order
  }
  if (procLock_owner(next) === 1) {
    sink.fail(19); // lock-order
  }
  if (Giant_owner(next) === 1 && Giant_count(next) >= 7) {
    sink.fail(20); // out-of-range
    return true;
  }
  if (Giant_owner(next) === 1) {
    sink.event(6); // acquire Giant
    setGiant_count(next, Giant_count(next) + 1);
  } else {
    sink.event(6); // acquire Giant
    setGiant_owner(next, 1);
    setGiant_count(next, 1);
  }
  setConfigure_at(next, 12); // before children = 1 - children
  return true;
}

/**
 * Configure: children = 1 - children   specs/mfi/lock-order.ilk:70
 *   children = 1 - children; // device_add_child, device_delete_child
 */
function Configure_children_1_children(_s: State, next: State, sink: Sink): boolean {
  if (HandleEvent_at(next) === 11) {
    sink.note(5); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (HandleEvent_at(next) === 11) {
    sink.note(4); // coarse step: C would make this several accesses, and another context may come between them
  }
  setChildren(next, 1 - children(next));
  setConfigure_at(next, 13); // before release Giant
  return true;
}

/**
 * Configure: release Giant   specs/mfi/lock-order.ilk:71
 */
function Configure_release_Giant(_s: State, next: State, sink: Sink): boolean {
  if (Giant_owner(next) !== 1) {
    sink.fail(21); // release-not-owner
    return true;
  }
  sink.event(7); // release Giant
  setGiant_count(next, Giant_count(next) - 1);
  if (Giant_count(next) === 0) {
    setGiant_owner(next, 0);
  }
  setConfigure_at(next, 14); // before acquire io
  if (waitsInCycle(next, 1)) {
    sink.fail(22); // deadlock
    return true;
  }
  return true;
}

/**
 * Configure: acquire io   specs/mfi/lock-order.ilk:72
 *   if (!keepsIo) { acquire io; }
 */
function Configure_acquire_io_3(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  if (procLock_owner(next) === 1) {
    sink.fail(23); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 1);
  setConfigure_at(next, 15); // before release io
  return true;
}

/**
 * Configure: acquire io   specs/mfi/lock-order.ilk:72
 *   if (!keepsIo) { acquire io; }
 */
function Configure_acquire_io_4(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  if (procLock_owner(next) === 1) {
    sink.fail(23); // lock-order
  }
  sink.fail(24); // recursive-acquire
  return true;
}

/**
 * Configure: release io   specs/mfi/lock-order.ilk:47
 */
function Configure_release_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(25); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  setConfigure_at(next, 16); // before release config
  return true;
}

/**
 * Configure: release config   specs/mfi/lock-order.ilk:48
 */
function Configure_release_config(_s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(next) === 1 || config_shares(next, 1) !== 0)) {
    sink.fail(26); // release-not-owner
    return true;
  }
  if (config_shares(next, 1) !== 0) {
    sink.event(10); // release config shared
    setConfig_shares(next, 1, 0);
  } else {
    sink.event(9); // release config
    setConfig_owner(next, 0);
  }
  if (io_owner(next) === 1) {
    sink.fail(27); // lock-leak
  }
  if (config_owner(next) === 1 || config_shares(next, 1) !== 0) {
    sink.fail(28); // lock-leak
  }
  if (Giant_owner(next) === 1) {
    sink.fail(29); // lock-leak
  }
  if (procLock_owner(next) === 1) {
    sink.fail(30); // lock-leak
  }
  if (
    io_owner(next) === 1 ||
    config_owner(next) === 1 ||
    config_shares(next, 1) !== 0 ||
    Giant_owner(next) === 1 ||
    procLock_owner(next) === 1
  ) {
    return true;
  }
  sink.event(11); // leave
  setConfigure_at(next, 0); // inactive
  return true;
}

/**
 * HandleEvent: enters   specs/mfi/lock-order.ilk:52
 * mfi_handle_evt, mfi_decode_evt
 *   taskqueue HandleEvent {
 */
function HandleEvent_enter(s: State, next: State, sink: Sink): boolean {
  if (!HandleEvent_pending(s)) return false;
  setHandleEvent_pending(next, false);
  sink.event(0); // enter
  setHandleEvent_at(next, 1); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(31); // deadlock
    return true;
  }
  return true;
}

/**
 * HandleEvent: acquire io   specs/mfi/lock-order.ilk:53
 */
function HandleEvent_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  if (procLock_owner(next) === 2) {
    sink.fail(32); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 2);
  setHandleEvent_at(next, 2); // before let some = happened
  return true;
}

/**
 * HandleEvent: acquire io   specs/mfi/lock-order.ilk:53
 */
function HandleEvent_acquire_io_2(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  if (procLock_owner(next) === 2) {
    sink.fail(32); // lock-order
  }
  sink.fail(33); // recursive-acquire
  return true;
}

/**
 * HandleEvent: let some = happened   specs/mfi/lock-order.ilk:54
 */
function HandleEvent_let_some_happened(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(34); // lock-not-held
    return true;
  }
  const some = happened(next);
  setHandleEvent_some(next, some);
  setHandleEvent_at(next, 3); // before happened = false
  return true;
}

/**
 * HandleEvent: happened = false   specs/mfi/lock-order.ilk:55
 */
function HandleEvent_happened_false(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(35); // lock-not-held
    return true;
  }
  setHappened(next, false);
  setHandleEvent_at(next, 4); // before release io
  return true;
}

/**
 * HandleEvent: release io   specs/mfi/lock-order.ilk:56
 */
function HandleEvent_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(36); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (HandleEvent_some(next)) {
    sink.note(2); // branch: if (some) is true
    setHandleEvent_at(next, 5); // before acquire config
    if (waitsInCycle(next, 2)) {
      sink.fail(37); // deadlock
      return true;
    }
  } else {
    sink.note(3); // branch: if (some) is false
    if (io_owner(next) === 2) {
      sink.fail(38); // lock-leak
    }
    if (config_owner(next) === 2 || config_shares(next, 2) !== 0) {
      sink.fail(39); // lock-leak
    }
    if (Giant_owner(next) === 2) {
      sink.fail(40); // lock-leak
    }
    if (procLock_owner(next) === 2) {
      sink.fail(41); // lock-leak
    }
    if (
      io_owner(next) === 2 ||
      config_owner(next) === 2 ||
      config_shares(next, 2) !== 0 ||
      Giant_owner(next) === 2 ||
      procLock_owner(next) === 2
    ) {
      return true;
    }
    sink.event(11); // leave
    setHandleEvent_at(next, 0); // inactive
    setHandleEvent_some(next, false);
  }
  return true;
}

/**
 * HandleEvent: acquire config   specs/mfi/lock-order.ilk:58
 *   with config {
 */
function HandleEvent_acquire_config(s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(s) === 0 && forall4(s))) return false;
  if (io_owner(next) === 2) {
    sink.fail(42); // lock-order
  }
  if (procLock_owner(next) === 2) {
    sink.fail(43); // lock-order
  }
  if (io_owner(next) === 2) {
    sink.fail(44); // sleep-with-lock
  }
  if (procLock_owner(next) === 2) {
    sink.fail(45); // sleep-with-lock
  }
  if (io_owner(next) === 2 || procLock_owner(next) === 2) {
    return true;
  }
  sink.event(1); // acquire config
  setConfig_owner(next, 2);
  setHandleEvent_at(next, 6); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(46); // deadlock
    return true;
  }
  return true;
}

/**
 * HandleEvent: acquire config   specs/mfi/lock-order.ilk:58
 *   with config {
 */
function HandleEvent_acquire_config_2(s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(s) === 2 || config_shares(s, 2) !== 0)) return false;
  if (io_owner(next) === 2) {
    sink.fail(42); // lock-order
  }
  if (procLock_owner(next) === 2) {
    sink.fail(43); // lock-order
  }
  if (io_owner(next) === 2) {
    sink.fail(44); // sleep-with-lock
  }
  if (procLock_owner(next) === 2) {
    sink.fail(45); // sleep-with-lock
  }
  sink.fail(47); // recursive-acquire
  return true;
}

/** exists a in 1..3: (a != 2) && (config.shares[a] != 0) */
function exists6(s: State): boolean {
  for (let a = 1; a <= 3; a++) if (a !== 2 && config_shares(s, a) !== 0) return true;
  return false;
}

/**
 * HandleEvent: acquire config   specs/mfi/lock-order.ilk:58
 *   with config {
 */
function HandleEvent_acquire_config_3(s: State, next: State, sink: Sink): boolean {
  if (!(
    ((config_owner(s) !== 0 && config_owner(s) !== 2) || exists6(s)) &&
    !(config_owner(s) === 2 || config_shares(s, 2) !== 0) &&
    (io_owner(s) === 2 || procLock_owner(s) === 2)
  ))
    return false;
  if (io_owner(next) === 2) {
    sink.fail(42); // lock-order
  }
  if (procLock_owner(next) === 2) {
    sink.fail(43); // lock-order
  }
  if (io_owner(next) === 2) {
    sink.fail(44); // sleep-with-lock
  }
  if (procLock_owner(next) === 2) {
    sink.fail(45); // sleep-with-lock
  }
  if (io_owner(next) === 2 || procLock_owner(next) === 2) {
    return true;
  }
  setHandleEvent_at(next, 6); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(46); // deadlock
    return true;
  }
  return true;
}

/**
 * HandleEvent: acquire io   specs/mfi/lock-order.ilk:59
 *   with io { probe(); }
 */
function HandleEvent_acquire_io_3(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  if (procLock_owner(next) === 2) {
    sink.fail(48); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 2);
  setHandleEvent_at(next, 7); // before assertHeld config
  return true;
}

/**
 * HandleEvent: acquire io   specs/mfi/lock-order.ilk:59
 *   with io { probe(); }
 */
function HandleEvent_acquire_io_4(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  if (procLock_owner(next) === 2) {
    sink.fail(48); // lock-order
  }
  sink.fail(49); // recursive-acquire
  return true;
}

/**
 * HandleEvent: assertHeld config   specs/mfi/lock-order.ilk:66
 */
function HandleEvent_assertHeld_config(_s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(next) === 2 || config_shares(next, 2) !== 0)) {
    sink.fail(12); // lock-not-held
    return true;
  }
  setHandleEvent_at(next, 8); // before assertHeld io
  return true;
}

/**
 * HandleEvent: assertHeld io   specs/mfi/lock-order.ilk:67
 */
function HandleEvent_assertHeld_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(15); // lock-not-held
    return true;
  }
  setHandleEvent_at(next, 9); // before release io
  return true;
}

/**
 * HandleEvent: release io   specs/mfi/lock-order.ilk:68
 *   if (!keepsIo) { release io; }
 */
function HandleEvent_release_io_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(16); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  setHandleEvent_at(next, 10); // before acquire Giant
  if (waitsInCycle(next, 2)) {
    sink.fail(50); // deadlock
    return true;
  }
  return true;
}

/**
 * HandleEvent: acquire Giant   specs/mfi/lock-order.ilk:69
 */
function HandleEvent_acquire_Giant(s: State, next: State, sink: Sink): boolean {
  if (!(Giant_owner(s) === 0 || Giant_owner(s) === 2)) return false;
  if (io_owner(next) === 2) {
    sink.fail(18); // lock-order
  }
  if (procLock_owner(next) === 2) {
    sink.fail(19); // lock-order
  }
  if (Giant_owner(next) === 2 && Giant_count(next) >= 7) {
    sink.fail(20); // out-of-range
    return true;
  }
  if (Giant_owner(next) === 2) {
    sink.event(6); // acquire Giant
    setGiant_count(next, Giant_count(next) + 1);
  } else {
    sink.event(6); // acquire Giant
    setGiant_owner(next, 2);
    setGiant_count(next, 1);
  }
  setHandleEvent_at(next, 11); // before children = 1 - children
  return true;
}

/**
 * HandleEvent: children = 1 - children   specs/mfi/lock-order.ilk:70
 *   children = 1 - children; // device_add_child, device_delete_child
 */
function HandleEvent_children_1_children(_s: State, next: State, sink: Sink): boolean {
  if (Configure_at(next) === 12) {
    sink.note(5); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Configure_at(next) === 12) {
    sink.note(4); // coarse step: C would make this several accesses, and another context may come between them
  }
  setChildren(next, 1 - children(next));
  setHandleEvent_at(next, 12); // before release Giant
  return true;
}

/**
 * HandleEvent: release Giant   specs/mfi/lock-order.ilk:71
 */
function HandleEvent_release_Giant(_s: State, next: State, sink: Sink): boolean {
  if (Giant_owner(next) !== 2) {
    sink.fail(21); // release-not-owner
    return true;
  }
  sink.event(7); // release Giant
  setGiant_count(next, Giant_count(next) - 1);
  if (Giant_count(next) === 0) {
    setGiant_owner(next, 0);
  }
  setHandleEvent_at(next, 13); // before acquire io
  if (waitsInCycle(next, 2)) {
    sink.fail(51); // deadlock
    return true;
  }
  return true;
}

/**
 * HandleEvent: acquire io   specs/mfi/lock-order.ilk:72
 *   if (!keepsIo) { acquire io; }
 */
function HandleEvent_acquire_io_5(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  if (procLock_owner(next) === 2) {
    sink.fail(23); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 2);
  setHandleEvent_at(next, 14); // before release io
  return true;
}

/**
 * HandleEvent: acquire io   specs/mfi/lock-order.ilk:72
 *   if (!keepsIo) { acquire io; }
 */
function HandleEvent_acquire_io_6(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 2) return false;
  if (procLock_owner(next) === 2) {
    sink.fail(23); // lock-order
  }
  sink.fail(24); // recursive-acquire
  return true;
}

/**
 * HandleEvent: release io   specs/mfi/lock-order.ilk:59
 *   with io { probe(); }
 */
function HandleEvent_release_io_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(52); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  setHandleEvent_at(next, 15); // before release config
  return true;
}

/**
 * HandleEvent: release config   specs/mfi/lock-order.ilk:60
 *   }
 */
function HandleEvent_release_config(_s: State, next: State, sink: Sink): boolean {
  if (!(config_owner(next) === 2 || config_shares(next, 2) !== 0)) {
    sink.fail(53); // release-not-owner
    return true;
  }
  if (config_shares(next, 2) !== 0) {
    sink.event(10); // release config shared
    setConfig_shares(next, 2, 0);
  } else {
    sink.event(9); // release config
    setConfig_owner(next, 0);
  }
  if (io_owner(next) === 2) {
    sink.fail(38); // lock-leak
  }
  if (config_owner(next) === 2 || config_shares(next, 2) !== 0) {
    sink.fail(39); // lock-leak
  }
  if (Giant_owner(next) === 2) {
    sink.fail(40); // lock-leak
  }
  if (procLock_owner(next) === 2) {
    sink.fail(41); // lock-leak
  }
  if (
    io_owner(next) === 2 ||
    config_owner(next) === 2 ||
    config_shares(next, 2) !== 0 ||
    Giant_owner(next) === 2 ||
    procLock_owner(next) === 2
  ) {
    return true;
  }
  sink.event(11); // leave
  setHandleEvent_at(next, 0); // inactive
  setHandleEvent_some(next, false);
  return true;
}

/**
 * Interrupt: enters   specs/mfi/lock-order.ilk:76
 * The answers to commands, and events, which listeners are told of.
 *   ithread Interrupt {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  setInterrupt_at(next, 1); // before acquire io
  if (waitsInCycle(next, 3)) {
    sink.fail(54); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/lock-order.ilk:77
 *   with io {
 */
function Interrupt_acquire_io(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  if (procLock_owner(next) === 3) {
    sink.fail(55); // lock-order
  }
  sink.event(2); // acquire io
  setIo_owner(next, 3);
  setInterrupt_at(next, 2); // before either
  return true;
}

/**
 * Interrupt: acquire io   specs/mfi/lock-order.ilk:77
 *   with io {
 */
function Interrupt_acquire_io_2(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 3) return false;
  if (procLock_owner(next) === 3) {
    sink.fail(55); // lock-order
  }
  sink.fail(56); // recursive-acquire
  return true;
}

/**
 * Interrupt: await posted   specs/mfi/lock-order.ilk:79
 */
function Interrupt_await_posted(s: State, next: State, _sink: Sink): boolean {
  if (!posted(s)) return false;
  setInterrupt_at(next, 3); // before posted = false
  return true;
}

/**
 * Interrupt: happened = true   specs/mfi/lock-order.ilk:84
 */
function Interrupt_happened_true(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(57); // lock-not-held
    return true;
  }
  setHappened(next, true);
  setInterrupt_at(next, 4); // before acquire procLock
  if (waitsInCycle(next, 3)) {
    sink.fail(58); // deadlock
    return true;
  }
  return true;
}

/**
 * Interrupt: posted = false   specs/mfi/lock-order.ilk:80
 */
function Interrupt_posted_false(_s: State, next: State, _sink: Sink): boolean {
  setPosted(next, false);
  setInterrupt_at(next, 5); // before completed = true
  return true;
}

/**
 * Interrupt: acquire procLock   specs/mfi/lock-order.ilk:85
 *   with procLock { signal: skip; }
 */
function Interrupt_acquire_procLock(s: State, next: State, sink: Sink): boolean {
  if (procLock_owner(s) !== 0) return false;
  sink.event(12); // acquire procLock
  setProcLock_owner(next, 3);
  setInterrupt_at(next, 6); // before signal: signal
  return true;
}

/**
 * Interrupt: acquire procLock   specs/mfi/lock-order.ilk:85
 *   with procLock { signal: skip; }
 */
function Interrupt_acquire_procLock_2(s: State, _next: State, sink: Sink): boolean {
  if (procLock_owner(s) !== 3) return false;
  sink.fail(59); // recursive-acquire
  return true;
}

/**
 * Interrupt: completed = true   specs/mfi/lock-order.ilk:81
 */
function Interrupt_completed_true(_s: State, next: State, _sink: Sink): boolean {
  setCompleted(next, true);
  setInterrupt_at(next, 7); // before wake commandDone
  return true;
}

/**
 * Interrupt: signal   specs/mfi/lock-order.ilk:85
 *   with procLock { signal: skip; }
 */
function Interrupt_signal(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 8); // before release procLock
  return true;
}

/**
 * Interrupt: wake commandDone   specs/mfi/lock-order.ilk:82
 */
function Interrupt_wake_commandDone(_s: State, next: State, sink: Sink): boolean {
  sink.event(13); // wake commandDone
  setCommandDone_sleepers(next, 0);
  setInterrupt_at(next, 9); // before release io
  return true;
}

/**
 * Interrupt: release procLock   specs/mfi/lock-order.ilk:85
 *   with procLock { signal: skip; }
 */
function Interrupt_release_procLock(_s: State, next: State, sink: Sink): boolean {
  if (procLock_owner(next) !== 3) {
    sink.fail(60); // release-not-owner
    return true;
  }
  sink.event(14); // release procLock
  setProcLock_owner(next, 0);
  setInterrupt_at(next, 10); // before schedule HandleEvent
  return true;
}

/**
 * Interrupt: release io   specs/mfi/lock-order.ilk:88
 *   }
 */
function Interrupt_release_io(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(61); // release-not-owner
    return true;
  }
  sink.event(3); // release io
  setIo_owner(next, 0);
  if (io_owner(next) === 3) {
    sink.fail(62); // lock-leak
  }
  if (config_owner(next) === 3 || config_shares(next, 3) !== 0) {
    sink.fail(63); // lock-leak
  }
  if (Giant_owner(next) === 3) {
    sink.fail(64); // lock-leak
  }
  if (procLock_owner(next) === 3) {
    sink.fail(65); // lock-leak
  }
  if (
    io_owner(next) === 3 ||
    config_owner(next) === 3 ||
    config_shares(next, 3) !== 0 ||
    Giant_owner(next) === 3 ||
    procLock_owner(next) === 3
  ) {
    return true;
  }
  sink.event(11); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: schedule HandleEvent   specs/mfi/lock-order.ilk:86
 */
function Interrupt_schedule_HandleEvent(_s: State, next: State, sink: Sink): boolean {
  sink.event(16); // schedule HandleEvent
  setHandleEvent_pending(next, true);
  setInterrupt_at(next, 9); // before release io
  return true;
}

/**
 * specs/mfi/lock-order.ilk:91
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink): boolean {
  if (Interrupt_pending(s)) return false;
  sink.event(17); // answer
  sink.event(18); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/** What `Configure` can do where it rests. */
function stepConfigure(s: State, next: State, sink: Sink): void {
  switch (Configure_at(s)) {
    case 0: // inactive
      if (Configure_enter(s, next, sink)) sink.emit(0);
      break;
    case 1: // acquire config
      if (Configure_acquire_config(s, next, sink)) sink.emit(1);
      if (Configure_acquire_config_2(s, next, sink)) sink.emit(2);
      if (Configure_acquire_config_3(s, next, sink)) sink.emit(3);
      break;
    case 2: // acquire io
      if (Configure_acquire_io(s, next, sink)) sink.emit(4);
      if (Configure_acquire_io_2(s, next, sink)) sink.emit(5);
      break;
    case 3: // completed = false
      if (Configure_completed_false(s, next, sink)) sink.emit(6);
      break;
    case 4: // posted = true
      if (Configure_posted_true(s, next, sink)) sink.emit(7);
      break;
    case 5: // test !completed
      if (Configure_test_completed(s, next, sink)) sink.emit(8);
      break;
    case 6: // sleep commandDone with io
      if (Configure_sleep_commandDone_with_io(s, next, sink)) sink.emit(9);
      break;
    case 7: // assertHeld config
      if (Configure_assertHeld_config(s, next, sink)) sink.emit(10);
      break;
    case 8: // asleep on commandDone
      if (Configure_acquire_io_after_waking(s, next, sink)) sink.emit(11);
      if (Configure_acquire_io_after_waking_2(s, next, sink)) sink.emit(12);
      break;
    case 9: // assertHeld io
      if (Configure_assertHeld_io(s, next, sink)) sink.emit(13);
      break;
    case 10: // release io
      if (Configure_release_io(s, next, sink)) sink.emit(14);
      break;
    case 11: // acquire Giant
      if (Configure_acquire_Giant(s, next, sink)) sink.emit(15);
      break;
    case 12: // children = 1 - children
      if (Configure_children_1_children(s, next, sink)) sink.emit(16);
      break;
    case 13: // release Giant
      if (Configure_release_Giant(s, next, sink)) sink.emit(17);
      break;
    case 14: // acquire io
      if (Configure_acquire_io_3(s, next, sink)) sink.emit(18);
      if (Configure_acquire_io_4(s, next, sink)) sink.emit(19);
      break;
    case 15: // release io
      if (Configure_release_io_2(s, next, sink)) sink.emit(20);
      break;
    case 16: // release config
      if (Configure_release_config(s, next, sink)) sink.emit(21);
      break;
  }
}

/** What `HandleEvent` can do where it rests. */
function stepHandleEvent(s: State, next: State, sink: Sink): void {
  switch (HandleEvent_at(s)) {
    case 0: // inactive
      if (HandleEvent_enter(s, next, sink)) sink.emit(22);
      break;
    case 1: // acquire io
      if (HandleEvent_acquire_io(s, next, sink)) sink.emit(23);
      if (HandleEvent_acquire_io_2(s, next, sink)) sink.emit(24);
      break;
    case 2: // let some = happened
      if (HandleEvent_let_some_happened(s, next, sink)) sink.emit(25);
      break;
    case 3: // happened = false
      if (HandleEvent_happened_false(s, next, sink)) sink.emit(26);
      break;
    case 4: // release io
      if (HandleEvent_release_io(s, next, sink)) sink.emit(27);
      break;
    case 5: // acquire config
      if (HandleEvent_acquire_config(s, next, sink)) sink.emit(28);
      if (HandleEvent_acquire_config_2(s, next, sink)) sink.emit(29);
      if (HandleEvent_acquire_config_3(s, next, sink)) sink.emit(30);
      break;
    case 6: // acquire io
      if (HandleEvent_acquire_io_3(s, next, sink)) sink.emit(31);
      if (HandleEvent_acquire_io_4(s, next, sink)) sink.emit(32);
      break;
    case 7: // assertHeld config
      if (HandleEvent_assertHeld_config(s, next, sink)) sink.emit(33);
      break;
    case 8: // assertHeld io
      if (HandleEvent_assertHeld_io(s, next, sink)) sink.emit(34);
      break;
    case 9: // release io
      if (HandleEvent_release_io_2(s, next, sink)) sink.emit(35);
      break;
    case 10: // acquire Giant
      if (HandleEvent_acquire_Giant(s, next, sink)) sink.emit(36);
      break;
    case 11: // children = 1 - children
      if (HandleEvent_children_1_children(s, next, sink)) sink.emit(37);
      break;
    case 12: // release Giant
      if (HandleEvent_release_Giant(s, next, sink)) sink.emit(38);
      break;
    case 13: // acquire io
      if (HandleEvent_acquire_io_5(s, next, sink)) sink.emit(39);
      if (HandleEvent_acquire_io_6(s, next, sink)) sink.emit(40);
      break;
    case 14: // release io
      if (HandleEvent_release_io_3(s, next, sink)) sink.emit(41);
      break;
    case 15: // release config
      if (HandleEvent_release_config(s, next, sink)) sink.emit(42);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(43);
      break;
    case 1: // acquire io
      if (Interrupt_acquire_io(s, next, sink)) sink.emit(44);
      if (Interrupt_acquire_io_2(s, next, sink)) sink.emit(45);
      break;
    case 2: // either
      if (Interrupt_await_posted(s, next, sink)) sink.emit(46);
      if (Interrupt_happened_true(s, next, sink)) sink.emit(47);
      break;
    case 3: // posted = false
      if (Interrupt_posted_false(s, next, sink)) sink.emit(48);
      break;
    case 4: // acquire procLock
      if (Interrupt_acquire_procLock(s, next, sink)) sink.emit(49);
      if (Interrupt_acquire_procLock_2(s, next, sink)) sink.emit(50);
      break;
    case 5: // completed = true
      if (Interrupt_completed_true(s, next, sink)) sink.emit(51);
      break;
    case 6: // signal: signal
      if (Interrupt_signal(s, next, sink)) sink.emit(52);
      break;
    case 7: // wake commandDone
      if (Interrupt_wake_commandDone(s, next, sink)) sink.emit(53);
      break;
    case 8: // release procLock
      if (Interrupt_release_procLock(s, next, sink)) sink.emit(54);
      break;
    case 9: // release io
      if (Interrupt_release_io(s, next, sink)) sink.emit(55);
      break;
    case 10: // schedule HandleEvent
      if (Interrupt_schedule_HandleEvent(s, next, sink)) sink.emit(56);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * reachable bothProbe   specs/mfi/lock-order.ilk:94
 *   Configure.active && HandleEvent.active && children == 1
 */
function bothProbe(s: State): boolean {
  return Configure_at(s) !== 0 && HandleEvent_at(s) !== 0 && children(s) === 1;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/mfi/lock-order.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setChildren(next, 0);
  setHappened(next, false);
  setPosted(next, false);
  setCompleted(next, false);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** Newbus children: the volumes. */
  readonly children: number;
  readonly happened: boolean;
  readonly posted: boolean;
  readonly completed: boolean;
  /** who sleeps on commandDone */
  readonly "commandDone.sleepers": readonly "Configure"[];
  /** who holds io */
  readonly "io.owner": "free" | "Configure" | "HandleEvent" | "Interrupt";
  /** who holds config */
  readonly "config.owner": "free" | "Configure" | "HandleEvent" | "Interrupt";
  /** who holds config together with others */
  readonly "config.shares": Readonly<Record<number, number>>;
  /** who holds Giant */
  readonly "Giant.owner": "free" | "Configure" | "HandleEvent" | "Interrupt";
  /** acquires by its holder */
  readonly "Giant.count": number;
  /** who holds procLock */
  readonly "procLock.owner": "free" | "Configure" | "HandleEvent" | "Interrupt";
  /** where Configure rests */
  readonly "Configure.at": string;
  /** where HandleEvent rests */
  readonly "HandleEvent.at": string;
  /** HandleEvent is to run */
  readonly "HandleEvent.pending": boolean;
  /** where Interrupt rests */
  readonly "Interrupt.at":
    | "inactive"
    | "1 acquire io"
    | "2 either"
    | "3 posted = false"
    | "4 acquire procLock"
    | "5 completed = true"
    | "6 signal"
    | "7 wake commandDone"
    | "8 release procLock"
    | "9 release io"
    | "10 schedule HandleEvent";
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** local `some` of `HandleEvent` */
  readonly "HandleEvent.some": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiLocks",
  revision: "r250496",
  source: "specs/mfi/lock-order.ilk",
  hash: "709671cfa839861ce2d9ed82d051ea05b75d4da78991ecac9ce2968f59b30ae4",
  constants: { keepsIo: "false", configSecond: "false" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepConfigure(s, next, sink);
    stepHandleEvent(s, next, sink);
    stepInterrupt(s, next, sink);
    if (Controller_answer(s, next, sink)) sink.emit(57);
  },

  // prettier-ignore
  actions: [
    { name: "Configure_enter", actor: "Configure", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(39, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Configure_acquire_config", actor: "Configure", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(41, 3), text: "acquire config", external: false, fairness: "weak", event: "acquire config" },
    { name: "Configure_acquire_config_2", actor: "Configure", context: 0, from: 1, first: 2, parameters: [], kind: "acquire", place: place(41, 3), text: "acquire config", external: false, fairness: "weak", event: undefined },
    { name: "Configure_acquire_config_3", actor: "Configure", context: 0, from: 1, first: 3, parameters: [], kind: "acquire", place: place(41, 3), text: "acquire config", external: false, fairness: "weak", event: undefined },
    { name: "Configure_acquire_io", actor: "Configure", context: 0, from: 2, first: 4, parameters: [], kind: "acquire", place: place(42, 24), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Configure_acquire_io_2", actor: "Configure", context: 0, from: 2, first: 5, parameters: [], kind: "acquire", place: place(42, 24), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Configure_completed_false", actor: "Configure", context: 0, from: 3, first: 6, parameters: [], kind: "statement", place: place(43, 3), text: "completed = false", external: false, fairness: "weak", event: undefined },
    { name: "Configure_posted_true", actor: "Configure", context: 0, from: 4, first: 7, parameters: [], kind: "statement", place: place(44, 3), text: "posted = true", external: false, fairness: "weak", event: undefined },
    { name: "Configure_test_completed", actor: "Configure", context: 0, from: 5, first: 8, parameters: [], kind: "statement", place: place(45, 10), text: "test !completed", external: false, fairness: "weak", event: undefined },
    { name: "Configure_sleep_commandDone_with_io", actor: "Configure", context: 0, from: 6, first: 9, parameters: [], kind: "statement", place: place(45, 24), text: "sleep commandDone with io", external: false, fairness: "weak", event: "sleep commandDone" },
    { name: "Configure_assertHeld_config", actor: "Configure", context: 0, from: 7, first: 10, parameters: [], kind: "statement", place: place(66, 3), text: "assertHeld config", external: false, fairness: "weak", event: undefined },
    { name: "Configure_acquire_io_after_waking", actor: "Configure", context: 0, from: 8, first: 11, parameters: [], kind: "acquire", place: place(45, 24), text: "acquire io, after waking", external: false, fairness: "weak", event: "acquire io" },
    { name: "Configure_acquire_io_after_waking_2", actor: "Configure", context: 0, from: 8, first: 12, parameters: [], kind: "acquire", place: place(45, 24), text: "acquire io, after waking", external: false, fairness: "weak", event: undefined },
    { name: "Configure_assertHeld_io", actor: "Configure", context: 0, from: 9, first: 13, parameters: [], kind: "statement", place: place(67, 3), text: "assertHeld io", external: false, fairness: "weak", event: undefined },
    { name: "Configure_release_io", actor: "Configure", context: 0, from: 10, first: 14, parameters: [], kind: "release", place: place(68, 19), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Configure_acquire_Giant", actor: "Configure", context: 0, from: 11, first: 15, parameters: [], kind: "acquire", place: place(69, 3), text: "acquire Giant", external: false, fairness: "weak", event: "acquire Giant" },
    { name: "Configure_children_1_children", actor: "Configure", context: 0, from: 12, first: 16, parameters: [], kind: "statement", place: place(70, 3), text: "children = 1 - children", external: false, fairness: "weak", event: undefined },
    { name: "Configure_release_Giant", actor: "Configure", context: 0, from: 13, first: 17, parameters: [], kind: "release", place: place(71, 3), text: "release Giant", external: false, fairness: "weak", event: "release Giant" },
    { name: "Configure_acquire_io_3", actor: "Configure", context: 0, from: 14, first: 18, parameters: [], kind: "acquire", place: place(72, 19), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Configure_acquire_io_4", actor: "Configure", context: 0, from: 14, first: 19, parameters: [], kind: "acquire", place: place(72, 19), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Configure_release_io_2", actor: "Configure", context: 0, from: 15, first: 20, parameters: [], kind: "release", place: place(47, 3), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Configure_release_config", actor: "Configure", context: 0, from: 16, first: 21, parameters: [], kind: "release", place: place(48, 3), text: "release config", external: false, fairness: "weak", event: "release config" },
    { name: "HandleEvent_enter", actor: "HandleEvent", context: 1, from: 0, first: 22, parameters: [], kind: "enter", place: place(52, 11), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "HandleEvent_acquire_io", actor: "HandleEvent", context: 1, from: 1, first: 23, parameters: [], kind: "acquire", place: place(53, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "HandleEvent_acquire_io_2", actor: "HandleEvent", context: 1, from: 1, first: 24, parameters: [], kind: "acquire", place: place(53, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_let_some_happened", actor: "HandleEvent", context: 1, from: 2, first: 25, parameters: [], kind: "statement", place: place(54, 3), text: "let some = happened", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_happened_false", actor: "HandleEvent", context: 1, from: 3, first: 26, parameters: [], kind: "statement", place: place(55, 3), text: "happened = false", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_release_io", actor: "HandleEvent", context: 1, from: 4, first: 27, parameters: [], kind: "release", place: place(56, 3), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "HandleEvent_acquire_config", actor: "HandleEvent", context: 1, from: 5, first: 28, parameters: [], kind: "acquire", place: place(58, 5), text: "acquire config", external: false, fairness: "weak", event: "acquire config" },
    { name: "HandleEvent_acquire_config_2", actor: "HandleEvent", context: 1, from: 5, first: 29, parameters: [], kind: "acquire", place: place(58, 5), text: "acquire config", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_acquire_config_3", actor: "HandleEvent", context: 1, from: 5, first: 30, parameters: [], kind: "acquire", place: place(58, 5), text: "acquire config", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_acquire_io_3", actor: "HandleEvent", context: 1, from: 6, first: 31, parameters: [], kind: "acquire", place: place(59, 7), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "HandleEvent_acquire_io_4", actor: "HandleEvent", context: 1, from: 6, first: 32, parameters: [], kind: "acquire", place: place(59, 7), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_assertHeld_config", actor: "HandleEvent", context: 1, from: 7, first: 33, parameters: [], kind: "statement", place: place(66, 3), text: "assertHeld config", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_assertHeld_io", actor: "HandleEvent", context: 1, from: 8, first: 34, parameters: [], kind: "statement", place: place(67, 3), text: "assertHeld io", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_release_io_2", actor: "HandleEvent", context: 1, from: 9, first: 35, parameters: [], kind: "release", place: place(68, 19), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "HandleEvent_acquire_Giant", actor: "HandleEvent", context: 1, from: 10, first: 36, parameters: [], kind: "acquire", place: place(69, 3), text: "acquire Giant", external: false, fairness: "weak", event: "acquire Giant" },
    { name: "HandleEvent_children_1_children", actor: "HandleEvent", context: 1, from: 11, first: 37, parameters: [], kind: "statement", place: place(70, 3), text: "children = 1 - children", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_release_Giant", actor: "HandleEvent", context: 1, from: 12, first: 38, parameters: [], kind: "release", place: place(71, 3), text: "release Giant", external: false, fairness: "weak", event: "release Giant" },
    { name: "HandleEvent_acquire_io_5", actor: "HandleEvent", context: 1, from: 13, first: 39, parameters: [], kind: "acquire", place: place(72, 19), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "HandleEvent_acquire_io_6", actor: "HandleEvent", context: 1, from: 13, first: 40, parameters: [], kind: "acquire", place: place(72, 19), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "HandleEvent_release_io_3", actor: "HandleEvent", context: 1, from: 14, first: 41, parameters: [], kind: "release", place: place(59, 26), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "HandleEvent_release_config", actor: "HandleEvent", context: 1, from: 15, first: 42, parameters: [], kind: "release", place: place(60, 5), text: "release config", external: false, fairness: "weak", event: "release config" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 2, from: 0, first: 43, parameters: [], kind: "enter", place: place(76, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_acquire_io", actor: "Interrupt", context: 2, from: 1, first: 44, parameters: [], kind: "acquire", place: place(77, 3), text: "acquire io", external: false, fairness: "weak", event: "acquire io" },
    { name: "Interrupt_acquire_io_2", actor: "Interrupt", context: 2, from: 1, first: 45, parameters: [], kind: "acquire", place: place(77, 3), text: "acquire io", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_posted", actor: "Interrupt", context: 2, from: 2, first: 46, parameters: [], kind: "statement", place: place(79, 7), text: "await posted", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_happened_true", actor: "Interrupt", context: 2, from: 2, first: 47, parameters: [], kind: "statement", place: place(84, 7), text: "happened = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_posted_false", actor: "Interrupt", context: 2, from: 3, first: 48, parameters: [], kind: "statement", place: place(80, 7), text: "posted = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_acquire_procLock", actor: "Interrupt", context: 2, from: 4, first: 49, parameters: [], kind: "acquire", place: place(85, 7), text: "acquire procLock", external: false, fairness: "weak", event: "acquire procLock" },
    { name: "Interrupt_acquire_procLock_2", actor: "Interrupt", context: 2, from: 4, first: 50, parameters: [], kind: "acquire", place: place(85, 7), text: "acquire procLock", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_completed_true", actor: "Interrupt", context: 2, from: 5, first: 51, parameters: [], kind: "statement", place: place(81, 7), text: "completed = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_signal", actor: "Interrupt", context: 2, from: 6, first: 52, parameters: [], kind: "statement", place: place(85, 23), text: "signal", external: false, fairness: "weak", event: "signal" },
    { name: "Interrupt_wake_commandDone", actor: "Interrupt", context: 2, from: 7, first: 53, parameters: [], kind: "statement", place: place(82, 7), text: "wake commandDone", external: false, fairness: "weak", event: "wake commandDone" },
    { name: "Interrupt_release_procLock", actor: "Interrupt", context: 2, from: 8, first: 54, parameters: [], kind: "release", place: place(85, 37), text: "release procLock", external: false, fairness: "weak", event: "release procLock" },
    { name: "Interrupt_release_io", actor: "Interrupt", context: 2, from: 9, first: 55, parameters: [], kind: "release", place: place(88, 3), text: "release io", external: false, fairness: "weak", event: "release io" },
    { name: "Interrupt_schedule_HandleEvent", actor: "Interrupt", context: 2, from: 10, first: 56, parameters: [], kind: "statement", place: place(86, 7), text: "schedule HandleEvent", external: false, fairness: "weak", event: "schedule HandleEvent" },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 57, parameters: [], kind: "action", place: place(91, 19), text: "answer", external: true, fairness: "none", event: "answer" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Configure", form: "entry", word: "entry", place: place(39, 7), members: ["Configure"], firstActivation: 1, locations: [
      { label: undefined, place: place(39, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 3), text: "acquire config", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 24), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(43, 3), text: "completed = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 3), text: "posted = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 10), text: "test !completed", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 24), text: "sleep commandDone with io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 3), text: "assertHeld config", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 24), text: "asleep on commandDone", calls: [], locals: [], idle: false, waiting: "channel", takes: "waits" },
      { label: undefined, place: place(67, 3), text: "assertHeld io", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 19), text: "release io", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 3), text: "acquire Giant", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(70, 3), text: "children = 1 - children", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(71, 3), text: "release Giant", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 19), text: "acquire io", calls: [{ proc: "probe", place: place(46, 3) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(47, 3), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(48, 3), text: "release config", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Configure_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "HandleEvent", form: "deferred", word: "taskqueue", place: place(52, 11), members: ["HandleEvent"], firstActivation: 2, locations: [
      { label: undefined, place: place(52, 11), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(53, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(54, 3), text: "let some = happened", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 3), text: "happened = false", calls: [], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(56, 3), text: "release io", calls: [], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 5), text: "acquire config", calls: [], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 7), text: "acquire io", calls: [], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(66, 3), text: "assertHeld config", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 3), text: "assertHeld io", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 19), text: "release io", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 3), text: "acquire Giant", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(70, 3), text: "children = 1 - children", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(71, 3), text: "release Giant", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 19), text: "acquire io", calls: [{ proc: "probe", place: place(59, 17) }], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(59, 26), text: "release io", calls: [], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 5), text: "release config", calls: [], locals: [["some", "HandleEvent.some"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => HandleEvent_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => HandleEvent_pending(s) },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(76, 9), members: ["Interrupt"], firstActivation: 3, locations: [
      { label: undefined, place: place(76, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(77, 3), text: "acquire io", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(78, 5), text: "either", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(80, 7), text: "posted = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(85, 7), text: "acquire procLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(81, 7), text: "completed = true", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "signal", place: place(85, 23), text: "signal", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(82, 7), text: "wake commandDone", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(85, 37), text: "release procLock", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(88, 3), text: "release io", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(86, 7), text: "schedule HandleEvent", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
    { name: "config", kind: "sx", waiting: "blocks", place: place(24, 6), members: ["config"], holds: (s: State, _member: number, activation: number) => config_owner(s) === activation || config_shares(s, activation) !== 0, isShared: true, owner: (s: State) => config_owner(s) },
    { name: "Giant", kind: "giant", waiting: "blocks", place: place(25, 6), members: ["Giant"], holds: (s: State, _member: number, activation: number) => Giant_owner(s) === activation, isShared: false, owner: (s: State) => Giant_owner(s) },
    { name: "procLock", kind: "mutex", waiting: "blocks", place: place(27, 6), members: ["procLock"], holds: (s: State, _member: number, activation: number) => procLock_owner(s) === activation, isShared: false, owner: (s: State) => procLock_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (s: State) => Configure_at(s) === 1 ? 2 : Configure_at(s) === 2 ? 1 : Configure_at(s) === 8 ? 1 : Configure_at(s) === 11 ? 3 : Configure_at(s) === 14 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => HandleEvent_at(s) === 1 ? 1 : HandleEvent_at(s) === 5 ? 2 : HandleEvent_at(s) === 6 ? 1 : HandleEvent_at(s) === 10 ? 3 : HandleEvent_at(s) === 13 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (s: State) => Interrupt_at(s) === 1 ? 1 : Interrupt_at(s) === 4 ? 4 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "deadlock", name: "deadlock", place: place(41, 3), message: "`Configure` waits for `config`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_sleep_q: possible deadlock detected", ends: true },
    { kind: "rule", name: "lock-order", place: place(41, 3), message: "`config` is to be taken before `io`, which is held already", platform: "lock order reversal: config", ends: false },
    { kind: "rule", name: "lock-order", place: place(41, 3), message: "`config` is to be taken before `procLock`, which is held already", platform: "lock order reversal: config", ends: false },
    { kind: "rule", name: "sleep-with-lock", place: place(41, 3), message: "taking `config` may sleep, and `io` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: io", ends: true },
    { kind: "rule", name: "sleep-with-lock", place: place(41, 3), message: "taking `config` may sleep, and `procLock` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: procLock", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(42, 24), message: "`Configure` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Configure blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(41, 3), message: "`config` is taken exclusively by an activation that holds it already", platform: "panic: _sx_xlock_hard: recursed on non-recursive sx config", ends: true },
    { kind: "rule", name: "lock-order", place: place(42, 24), message: "`io` is to be taken before `procLock`, which is held already", platform: "lock order reversal: io", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(42, 24), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(45, 24), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "sleep-with-lock", place: place(45, 24), message: "`sleep` gives the CPU up, and `io` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: io", ends: true },
    { kind: "rule", name: "sleep-with-lock", place: place(45, 24), message: "`sleep` gives the CPU up, and `procLock` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: procLock", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(66, 3), message: "`config` is not held here", platform: "panic: mutex config not owned", ends: true },
    { kind: "rule", name: "lock-order", place: place(45, 24), message: "`io` is to be taken before `procLock`, which is held already", platform: "lock order reversal: io", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(45, 24), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(67, 3), message: "`io` is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(68, 19), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(69, 3), message: "`Configure` waits for `Giant`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Configure blocked for Giant", ends: true },
    { kind: "rule", name: "lock-order", place: place(69, 3), message: "`Giant` is to be taken before `io`, which is held already", platform: "lock order reversal: Giant", ends: false },
    { kind: "rule", name: "lock-order", place: place(69, 3), message: "`Giant` is to be taken before `procLock`, which is held already", platform: "lock order reversal: Giant", ends: false },
    { kind: "range", name: "out-of-range", place: place(25, 6), message: "`Giant` is taken more than 7 times by its holder", platform: "panic: a value that the field cannot hold", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(71, 3), message: "`Giant` is released by an activation that does not hold it", platform: "panic: mutex Giant not owned", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(72, 19), message: "`Configure` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Configure blocked for io", ends: true },
    { kind: "rule", name: "lock-order", place: place(72, 19), message: "`io` is to be taken before `procLock`, which is held already", platform: "lock order reversal: io", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(72, 19), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(47, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(48, 3), message: "`config` is released by an activation that does not hold it", platform: "panic: Lock (sx) config not exclusively locked", ends: true },
    { kind: "rule", name: "lock-leak", place: place(39, 7), message: "`Configure` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "rule", name: "lock-leak", place: place(39, 7), message: "`Configure` returns and still holds `config`", platform: "panic: Returning to user mode with the following locks held: config", ends: true },
    { kind: "rule", name: "lock-leak", place: place(39, 7), message: "`Configure` returns and still holds `Giant`", platform: "panic: Returning to user mode with the following locks held: Giant", ends: true },
    { kind: "rule", name: "lock-leak", place: place(39, 7), message: "`Configure` returns and still holds `procLock`", platform: "panic: Returning to user mode with the following locks held: procLock", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(53, 3), message: "`HandleEvent` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, HandleEvent blocked for io", ends: true },
    { kind: "rule", name: "lock-order", place: place(53, 3), message: "`io` is to be taken before `procLock`, which is held already", platform: "lock order reversal: io", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(53, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(54, 14), message: "`happened` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(55, 3), message: "`happened` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(56, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(58, 5), message: "`HandleEvent` waits for `config`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_sleep_q: possible deadlock detected", ends: true },
    { kind: "rule", name: "lock-leak", place: place(52, 11), message: "`HandleEvent` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "lock-leak", place: place(52, 11), message: "`HandleEvent` returns and still holds `config`", platform: "panic: Thread cannot exit while holding sleeplocks: config", ends: true },
    { kind: "rule", name: "lock-leak", place: place(52, 11), message: "`HandleEvent` returns and still holds `Giant`", platform: "panic: Thread cannot exit while holding sleeplocks: Giant", ends: true },
    { kind: "rule", name: "lock-leak", place: place(52, 11), message: "`HandleEvent` returns and still holds `procLock`", platform: "panic: Thread cannot exit while holding sleeplocks: procLock", ends: true },
    { kind: "rule", name: "lock-order", place: place(58, 5), message: "`config` is to be taken before `io`, which is held already", platform: "lock order reversal: config", ends: false },
    { kind: "rule", name: "lock-order", place: place(58, 5), message: "`config` is to be taken before `procLock`, which is held already", platform: "lock order reversal: config", ends: false },
    { kind: "rule", name: "sleep-with-lock", place: place(58, 5), message: "taking `config` may sleep, and `io` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: io", ends: true },
    { kind: "rule", name: "sleep-with-lock", place: place(58, 5), message: "taking `config` may sleep, and `procLock` is held, with which nobody may sleep", platform: "panic: Sleeping with the following non-sleepable locks held: procLock", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(59, 7), message: "`HandleEvent` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, HandleEvent blocked for io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(58, 5), message: "`config` is taken exclusively by an activation that holds it already", platform: "panic: _sx_xlock_hard: recursed on non-recursive sx config", ends: true },
    { kind: "rule", name: "lock-order", place: place(59, 7), message: "`io` is to be taken before `procLock`, which is held already", platform: "lock order reversal: io", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(59, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(69, 3), message: "`HandleEvent` waits for `Giant`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, HandleEvent blocked for Giant", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(72, 19), message: "`HandleEvent` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, HandleEvent blocked for io", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(59, 26), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(60, 5), message: "`config` is released by an activation that does not hold it", platform: "panic: Lock (sx) config not exclusively locked", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(77, 3), message: "`Interrupt` waits for `io`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for io", ends: true },
    { kind: "rule", name: "lock-order", place: place(77, 3), message: "`io` is to be taken before `procLock`, which is held already", platform: "lock order reversal: io", ends: false },
    { kind: "rule", name: "recursive-acquire", place: place(77, 3), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(84, 7), message: "`happened` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(85, 7), message: "`Interrupt` waits for `procLock`, whose holder waits, directly or not, for it", platform: "panic: deadlres_td_on_lock: possible deadlock detected, Interrupt blocked for procLock", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(85, 7), message: "`procLock` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex procLock", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(85, 37), message: "`procLock` is released by an activation that does not hold it", platform: "panic: mutex procLock not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(88, 3), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(76, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "lock-leak", place: place(76, 9), message: "`Interrupt` returns and still holds `config`", platform: "panic: suspending ithread with the following locks held: config", ends: true },
    { kind: "rule", name: "lock-leak", place: place(76, 9), message: "`Interrupt` returns and still holds `Giant`", platform: "panic: suspending ithread with the following locks held: Giant", ends: true },
    { kind: "rule", name: "lock-leak", place: place(76, 9), message: "`Interrupt` returns and still holds `procLock`", platform: "panic: suspending ithread with the following locks held: procLock", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "while (!completed) { sleep commandDone with io; } is true", place: place(45, 3), other: undefined, parts: ["Configure"] },
    { kind: "branch", text: "while (!completed) { sleep commandDone with io; } is false", place: place(45, 3), other: undefined, parts: ["Configure"] },
    { kind: "branch", text: "if (some) is true", place: place(57, 3), other: undefined, parts: ["HandleEvent"] },
    { kind: "branch", text: "if (some) is false", place: place(57, 3), other: undefined, parts: ["HandleEvent"] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(70, 3), other: place(70, 3), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(70, 3), other: place(70, 3), parts: [] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire config", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "sleep commandDone", formats: [] },
    { text: "acquire Giant", formats: [] },
    { text: "release Giant", formats: [] },
    { text: "release Giant shared", formats: [] },
    { text: "release config", formats: [] },
    { text: "release config shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "acquire procLock", formats: [] },
    { text: "wake commandDone", formats: [] },
    { text: "release procLock", formats: [] },
    { text: "release procLock shared", formats: [] },
    { text: "schedule HandleEvent", formats: [] },
    { text: "answer", formats: [] },
    { text: "schedule Interrupt", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [
    { name: "bothProbe", place: place(94, 11), text: "Configure.active && HandleEvent.active && children == 1", holds: bothProbe },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "panic: deadlres_td_sleep_q: possible deadlock detected",
    "lost-wakeup":
      "panic: deadlres_td_sleep_q: possible deadlock detected, a thread that nobody will wake",
  },
  // prettier-ignore
  variables: [
    { name: "children", group: "variable", dimensions: [], format: { kind: "number" }, read: children, write: setChildren },
    { name: "happened", group: "variable", dimensions: [], format: { kind: "boolean" }, read: happened, write: setHappened },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "boolean" }, read: posted, write: setPosted },
    { name: "completed", group: "variable", dimensions: [], format: { kind: "boolean" }, read: completed, write: setCompleted },
    { name: "commandDone.sleepers", group: "object", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["Configure"] } }, read: commandDone_sleepers, write: setCommandDone_sleepers },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Configure","HandleEvent","Interrupt"] }, read: io_owner, write: setIo_owner },
    { name: "config.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Configure","HandleEvent","Interrupt"] }, read: config_owner, write: setConfig_owner },
    { name: "config.shares", group: "lock", dimensions: [[1, 3]], format: { kind: "number" }, read: config_shares, write: setConfig_shares },
    { name: "Giant.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Configure","HandleEvent","Interrupt"] }, read: Giant_owner, write: setGiant_owner },
    { name: "Giant.count", group: "lock", dimensions: [], format: { kind: "number" }, read: Giant_count, write: setGiant_count },
    { name: "procLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Configure","HandleEvent","Interrupt"] }, read: procLock_owner, write: setProcLock_owner },
    { name: "Configure.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire config","2 acquire io","3 completed = false","4 posted = true","5 test !completed","6 sleep commandDone with io","7 assertHeld config","8 asleep on commandDone","9 assertHeld io","10 release io","11 acquire Giant","12 children = 1 - children","13 release Giant","14 acquire io","15 release io","16 release config"] }, read: Configure_at, write: setConfigure_at },
    { name: "HandleEvent.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 let some = happened","3 happened = false","4 release io","5 acquire config","6 acquire io","7 assertHeld config","8 assertHeld io","9 release io","10 acquire Giant","11 children = 1 - children","12 release Giant","13 acquire io","14 release io","15 release config"] }, read: HandleEvent_at, write: setHandleEvent_at },
    { name: "HandleEvent.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: HandleEvent_pending, write: setHandleEvent_pending },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire io","2 either","3 posted = false","4 acquire procLock","5 completed = true","6 signal","7 wake commandDone","8 release procLock","9 release io","10 schedule HandleEvent"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "HandleEvent.some", group: "context", dimensions: [], format: { kind: "boolean" }, read: HandleEvent_some, write: setHandleEvent_some },
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
