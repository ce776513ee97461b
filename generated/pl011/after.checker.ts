// Generated from specs/bugs/pl011.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 a071765acc9c4487 · revision after · 18 variables in 2 words (34 bits) · 59 actions, 59 transitions
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

// May the UART driver prime its transmitter while it holds the port's lock?
//
// Source: apache/nuttx 233e175f2878, with a backtrace in its message; a regression of pull request 15301. To write, a
// thread puts bytes into a ring and enables the transmit interrupt. As no interrupt may be on its way, enabling also calls
// the routine that moves bytes to the FIFO. When that has moved the last byte it disables the interrupt again, and takes
// the lock that its caller holds. The fix gives the lock back before the call.
// Abstracted: receiving; what the bytes are. One byte, a FIFO of two. `criticalSection`: the kernel is built for several
// processors, and then the routine that moves bytes runs in a critical section; otherwise it does not.
//
// What was found. `before` takes its own lock again in twelve steps, and no interrupt is needed. `after` holds. Without the
// critical section, in `afterUnguarded`, the fix has opened a window: between the priming call's look at the ring and its
// taking, the handler takes the last byte, and what is not there is sent. Under the lock the handler was kept out.
// `halfFixed` adds the early release and leaves the late one where it was.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const unlocks = Early
// const criticalSection = true
// const BYTES = 1
const ISR = 1;
const TASK = 0;
const NOBODY = 0;
const NONE = -1;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits         variable                    values
//    0  0–1          fifo                        0..2
//    0  2            enabled                     false, true
//    0  3–4          transmit.length             0..2
//    0  5–6 (2 × 1)  transmit.item[place: 0..1]  false, true
//    0  7–8          port.owner                  free, Writer, Transmit
//    0  9            port.saved                  TASK, ISR
//    0  10–14        Writer.at                   0 inactive, 1..25 where it rests
//    0  15           Writer.level                TASK, ISR
//    0  16–20        Transmit.at                 0 inactive, 1..24 where it rests
//    0  21           Writer.txint.on             false, true
//    0  22           Writer.oldLevel             TASK, ISR
//    0  23           Writer.txint2.on            false, true
//    0  24–25        Writer.xmitChars.b          none, 0, 1
//    0  26–27        Writer.xmitChars2.b         none, 0, 1
//    0  28           Transmit.txint.on           false, true
//    0  29–30        Transmit.xmitChars.b        none, 0, 1
//    0  31           Transmit.txint2.on          false, true
//    1  0–1          Transmit.xmitChars2.b       none, 0, 1

const fifo = (s: State): number => s[0] & 3;
const setFifo = (s: State, value: number): void => {
  s[0] = (s[0] & ~3) | value;
};
const enabled = (s: State): boolean => ((s[0] >>> 2) & 1) !== 0;
const setEnabled = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 2)) | ((value ? 1 : 0) << 2);
};
const transmit_length = (s: State): number => (s[0] >>> 3) & 3;
const setTransmit_length = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 3)) | (value << 3);
};
const transmit_item = (s: State, place_: number): boolean => ((s[0] >>> (place_ + 5)) & 1) !== 0;
const setTransmit_item = (s: State, place_: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (place_ + 5))) | ((value ? 1 : 0) << (place_ + 5));
};
const port_owner = (s: State): number => (s[0] >>> 7) & 3;
const setPort_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | (value << 7);
};
const port_saved = (s: State): number => (s[0] >>> 9) & 1;
const setPort_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 9)) | (value << 9);
};
const Writer_at = (s: State): number => (s[0] >>> 10) & 31;
const setWriter_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(31 << 10)) | (value << 10);
};
const Writer_level = (s: State): number => (s[0] >>> 15) & 1;
const setWriter_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 15)) | (value << 15);
};
const Transmit_at = (s: State): number => (s[0] >>> 16) & 31;
const setTransmit_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(31 << 16)) | (value << 16);
};
const Writer_txint_on = (s: State): boolean => ((s[0] >>> 21) & 1) !== 0;
const setWriter_txint_on = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 21)) | ((value ? 1 : 0) << 21);
};
const Writer_oldLevel = (s: State): number => (s[0] >>> 22) & 1;
const setWriter_oldLevel = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 22)) | (value << 22);
};
const Writer_txint2_on = (s: State): boolean => ((s[0] >>> 23) & 1) !== 0;
const setWriter_txint2_on = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 23)) | ((value ? 1 : 0) << 23);
};
const Writer_xmitChars_b = (s: State): number => ((s[0] >>> 24) & 3) - 1;
const setWriter_xmitChars_b = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 24)) | ((value + 1) << 24);
};
const Writer_xmitChars2_b = (s: State): number => ((s[0] >>> 26) & 3) - 1;
const setWriter_xmitChars2_b = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 26)) | ((value + 1) << 26);
};
const Transmit_txint_on = (s: State): boolean => ((s[0] >>> 28) & 1) !== 0;
const setTransmit_txint_on = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 28)) | ((value ? 1 : 0) << 28);
};
const Transmit_xmitChars_b = (s: State): number => ((s[0] >>> 29) & 3) - 1;
const setTransmit_xmitChars_b = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 29)) | ((value + 1) << 29);
};
const Transmit_txint2_on = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setTransmit_txint2_on = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Transmit_xmitChars2_b = (s: State): number => (s[1] & 3) - 1;
const setTransmit_xmitChars2_b = (s: State, value: number): void => {
  s[1] = (s[1] & ~3) | (value + 1);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (port_owner(s) === a && port_saved(s) === ISR) return ISR;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Writer_at(s) !== 0 && Writer_level(s) === ISR) ||
    (0 === c && Transmit_at(s) !== 0)
  )
    return ISR;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Writer_at(s) !== 0 && Writer_level(s) === ISR) ||
    (0 === c && Transmit_at(s) !== 0)
  )
    return ISR;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Writer_at(s) !== 0 && 0 === c && Writer_level(s) < l) ||
    (o === 2 && Transmit_at(s) !== 0 && 0 === c && ISR < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Writer_at(s) === 14) return port_owner(s);
    if (Writer_at(s) === 4) return port_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Transmit_at(s) === 20) return port_owner(s);
    if (Transmit_at(s) === 8) return port_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Writer_at(s) !== 0) {
      if (
        Transmit_at(s) !== 0 &&
        1 > Writer_level(s) &&
        (Transmit_at(s) === 8 || Transmit_at(s) === 20) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Transmit_at(s) !== 0) return NOBODY;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo2(s, waitsFor(s, a), a);
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Writer_at(s) === 0 &&
    Transmit_at(s) === 0 &&
    !(Transmit_at(s) === 0 && ISR > occupied(s, 0) && enabled(s) && fifo(s) < 2) &&
    !(fifo(s) > 0)
  );
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Writer: transmit.push(true)   specs/bugs/pl011.ilk:28
 *   for i in 1..BYTES { transmit.push(true); }
 */
function Writer_transmit_push_true(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (transmit_length(next) === 2) {
    sink.fail(0); // ring-overrun
    return true;
  }
  setTransmit_item(next, transmit_length(next), true);
  setTransmit_length(next, transmit_length(next) + 1);
  sink.event(0, 1); // transmit.push({0})
  setWriter_txint_on(next, true);
  setWriter_at(next, 2); // before acquire port
  return true;
}

/**
 * Writer: acquire port   specs/bugs/pl011.ilk:39
 */
function Writer_acquire_port(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(s) !== 0) return false;
  sink.event(1); // acquire port
  setPort_owner(next, 1);
  setPort_saved(next, ISR);
  setWriter_level(next, Writer_level(next) < ISR ? ISR : Writer_level(next));
  setWriter_at(next, 3); // before enabled = on
  return true;
}

/**
 * Writer: acquire port   specs/bugs/pl011.ilk:39
 */
function Writer_acquire_port_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Writer: acquire port: busy, begins to spin   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Writer_acquire_port_3(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (!(port_owner(s) !== 0 && port_owner(s) !== 1)) return false;
  sink.event(2); // wants port
  if (
    interruptedOwner(next, port_owner(next), 0, Writer_level(next) < ISR ? ISR : Writer_level(next))
  ) {
    sink.fail(2); // self-deadlock
    return true;
  }
  const oldLevel = Writer_level(next);
  setWriter_level(next, oldLevel < ISR ? ISR : oldLevel);
  setWriter_oldLevel(next, oldLevel);
  setWriter_at(next, 4); // before spin for port
  if (waitsInCycle(next, 1)) {
    sink.fail(3); // deadlock
    return true;
  }
  return true;
}

/**
 * Writer: enabled = on   specs/bugs/pl011.ilk:40
 */
function Writer_enabled_on(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  setEnabled(next, Writer_txint_on(next));
  if (Writer_txint_on(next)) {
    sink.note(0); // branch: if (on && unlocks != Late) { release port; } is true
    setWriter_at(next, 5); // before release port
  } else {
    sink.note(1); // branch: if (on && unlocks != Late) { release port; } is false
    if (Writer_txint_on(next)) {
      sink.note(2); // branch: if (on) { moveBytes(); } is true
      setWriter_at(next, 6); // before raise the level to ISR
    } else {
      sink.note(3); // branch: if (on) { moveBytes(); } is false
      if (!Writer_txint_on(next)) {
        sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
        setWriter_at(next, 7); // before release port
      } else {
        sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
        if (port_owner(next) === 1) {
          sink.fail(4); // lock-leak
        }
        if (Writer_level(next) !== TASK) {
          sink.fail(5); // wrong-level
        }
        if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
          return true;
        }
        sink.event(3); // leave
        setWriter_at(next, 0); // inactive
        setWriter_level(next, 0);
        setWriter_txint_on(next, false);
      }
    }
  }
  return true;
}

/**
 * Writer: acquire port, after spinning   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Writer_acquire_port_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(s) !== 0) return false;
  sink.event(1); // acquire port
  setPort_owner(next, 1);
  setPort_saved(next, ISR);
  setWriter_level(next, Writer_oldLevel(next) < ISR ? ISR : Writer_oldLevel(next));
  setWriter_oldLevel(next, 0);
  setWriter_at(next, 3); // before enabled = on
  return true;
}

/**
 * Writer: release port   specs/bugs/pl011.ilk:41
 *   if (on && unlocks != Late) { release port; }
 */
function Writer_release_port(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(next) !== 1) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (Writer_txint_on(next)) {
    sink.note(2); // branch: if (on) { moveBytes(); } is true
    setWriter_at(next, 6); // before raise the level to ISR
  } else {
    sink.note(3); // branch: if (on) { moveBytes(); } is false
    if (!Writer_txint_on(next)) {
      sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
      setWriter_at(next, 7); // before release port
    } else {
      sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
      if (port_owner(next) === 1) {
        sink.fail(4); // lock-leak
      }
      if (Writer_level(next) !== TASK) {
        sink.fail(5); // wrong-level
      }
      if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
        return true;
      }
      sink.event(3); // leave
      setWriter_at(next, 0); // inactive
      setWriter_level(next, 0);
      setWriter_txint_on(next, false);
    }
  }
  return true;
}

/**
 * Writer: raise the level to ISR   specs/bugs/pl011.ilk:49
 *   at ISR { xmitChars(); }
 */
function Writer_raise_the_level_to_ISR(s: State, next: State, _sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  setWriter_level(next, Writer_level(next) < ISR ? ISR : Writer_level(next));
  setWriter_at(next, 8); // before test transmit.empty
  return true;
}

/**
 * Writer: release port   specs/bugs/pl011.ilk:43
 *   if (!on || unlocks != Early) { release port; }
 */
function Writer_release_port_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(next) !== 1) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (port_owner(next) === 1) {
    sink.fail(4); // lock-leak
  }
  if (Writer_level(next) !== TASK) {
    sink.fail(5); // wrong-level
  }
  if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
    return true;
  }
  sink.event(3); // leave
  setWriter_at(next, 0); // inactive
  setWriter_level(next, 0);
  setWriter_txint_on(next, false);
  return true;
}

/**
 * Writer: test transmit.empty   specs/bugs/pl011.ilk:57
 *   if (transmit.empty) { break; }
 */
function Writer_test_transmit_empty(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (transmit_length(next) === 0) {
    sink.note(6); // branch: if (transmit.empty) { break; } is true
    setWriter_at(next, 9); // before test transmit.empty
  } else {
    sink.note(7); // branch: if (transmit.empty) { break; } is false
    setWriter_at(next, 10); // before test !enabled
  }
  return true;
}

/**
 * Writer: test transmit.empty   specs/bugs/pl011.ilk:67
 *   if (transmit.empty) { txint(false); }
 */
function Writer_test_transmit_empty_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (transmit_length(next) === 0) {
    sink.note(8); // branch: if (transmit.empty) { txint(false); } is true
    setWriter_txint2_on(next, false);
    setWriter_at(next, 11); // before acquire port
  } else {
    sink.note(9); // branch: if (transmit.empty) { txint(false); } is false
    setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
    if (!Writer_txint_on(next)) {
      sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
      setWriter_at(next, 7); // before release port
    } else {
      sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
      if (port_owner(next) === 1) {
        sink.fail(4); // lock-leak
      }
      if (Writer_level(next) !== TASK) {
        sink.fail(5); // wrong-level
      }
      if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
        return true;
      }
      sink.event(3); // leave
      setWriter_at(next, 0); // inactive
      setWriter_level(next, 0);
      setWriter_txint_on(next, false);
    }
  }
  return true;
}

/**
 * Writer: test !enabled   specs/bugs/pl011.ilk:58
 *   if (!enabled) { break; }
 */
function Writer_test_enabled(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (!enabled(next)) {
    sink.note(10); // branch: if (!enabled) { break; } is true
    setWriter_at(next, 9); // before test transmit.empty
  } else {
    sink.note(11); // branch: if (!enabled) { break; } is false
    setWriter_at(next, 12); // before test fifo == 2
  }
  return true;
}

/**
 * Writer: acquire port   specs/bugs/pl011.ilk:39
 */
function Writer_acquire_port_4(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(s) !== 0) return false;
  sink.event(1); // acquire port
  setPort_owner(next, 1);
  setPort_saved(next, ISR);
  setWriter_level(next, Writer_level(next) < ISR ? ISR : Writer_level(next));
  setWriter_at(next, 13); // before enabled = on
  return true;
}

/**
 * Writer: acquire port   specs/bugs/pl011.ilk:39
 */
function Writer_acquire_port_5(s: State, _next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(s) !== 1) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Writer: acquire port: busy, begins to spin   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Writer_acquire_port_6(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (!(port_owner(s) !== 0 && port_owner(s) !== 1)) return false;
  sink.event(2); // wants port
  if (
    interruptedOwner(next, port_owner(next), 0, Writer_level(next) < ISR ? ISR : Writer_level(next))
  ) {
    sink.fail(2); // self-deadlock
    return true;
  }
  const oldLevel = Writer_level(next);
  setWriter_level(next, oldLevel < ISR ? ISR : oldLevel);
  setWriter_oldLevel(next, oldLevel);
  setWriter_at(next, 14); // before spin for port
  if (waitsInCycle(next, 1)) {
    sink.fail(3); // deadlock
    return true;
  }
  return true;
}

/**
 * Writer: test fifo == 2   specs/bugs/pl011.ilk:59
 *   if (fifo == 2) { break; }
 */
function Writer_test_fifo_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (fifo(next) === 2) {
    sink.note(12); // branch: if (fifo == 2) { break; } is true
    setWriter_at(next, 9); // before test transmit.empty
  } else {
    sink.note(13); // branch: if (fifo == 2) { break; } is false
    setWriter_at(next, 15); // before transmit.pop()
  }
  return true;
}

/**
 * Writer: enabled = on   specs/bugs/pl011.ilk:40
 */
function Writer_enabled_on_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  setEnabled(next, Writer_txint2_on(next));
  if (Writer_txint2_on(next)) {
    sink.note(0); // branch: if (on && unlocks != Late) { release port; } is true
    setWriter_at(next, 16); // before release port
  } else {
    sink.note(1); // branch: if (on && unlocks != Late) { release port; } is false
    if (Writer_txint2_on(next)) {
      sink.note(2); // branch: if (on) { moveBytes(); } is true
      setWriter_at(next, 17); // before raise the level to ISR
    } else {
      sink.note(3); // branch: if (on) { moveBytes(); } is false
      if (!Writer_txint2_on(next)) {
        sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
        setWriter_at(next, 18); // before release port
      } else {
        sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
        setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
        if (!Writer_txint_on(next)) {
          sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
          setWriter_txint2_on(next, false);
          setWriter_at(next, 7); // before release port
        } else {
          sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
          if (port_owner(next) === 1) {
            sink.fail(4); // lock-leak
          }
          if (Writer_level(next) !== TASK) {
            sink.fail(5); // wrong-level
          }
          if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
            return true;
          }
          sink.event(3); // leave
          setWriter_at(next, 0); // inactive
          setWriter_level(next, 0);
          setWriter_txint_on(next, false);
          setWriter_txint2_on(next, false);
        }
      }
    }
  }
  return true;
}

/**
 * Writer: acquire port, after spinning   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Writer_acquire_port_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(s) !== 0) return false;
  sink.event(1); // acquire port
  setPort_owner(next, 1);
  setPort_saved(next, ISR);
  setWriter_level(next, Writer_oldLevel(next) < ISR ? ISR : Writer_oldLevel(next));
  setWriter_oldLevel(next, 0);
  setWriter_at(next, 13); // before enabled = on
  return true;
}

/**
 * Writer: transmit.pop()   specs/bugs/pl011.ilk:60
 *   let b = transmit.pop();
 */
function Writer_transmit_pop(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  const b = transmit_length(next) === 0 ? NONE : transmit_item(next, 0) ? 1 : 0;
  if (transmit_length(next) > 0) {
    for (let i_1 = 0; i_1 <= 0; i_1++) {
      setTransmit_item(next, i_1, transmit_item(next, i_1 + 1));
    }
    setTransmit_item(next, 1, false);
    setTransmit_length(next, transmit_length(next) - 1);
  }
  sink.event(6); // transmit.pop
  if (b === NONE) {
    sink.fail(8); // assert xmitChars
    return true;
  }
  setWriter_xmitChars_b(next, b);
  setWriter_at(next, 19); // before spin until fifo < 2
  return true;
}

/**
 * Writer: release port   specs/bugs/pl011.ilk:41
 *   if (on && unlocks != Late) { release port; }
 */
function Writer_release_port_3(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(next) !== 1) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  setWriter_level(next, ISR < heldLevel(next, 1) ? heldLevel(next, 1) : ISR);
  if (Writer_txint2_on(next)) {
    sink.note(2); // branch: if (on) { moveBytes(); } is true
    setWriter_at(next, 17); // before raise the level to ISR
  } else {
    sink.note(3); // branch: if (on) { moveBytes(); } is false
    if (!Writer_txint2_on(next)) {
      sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
      setWriter_at(next, 18); // before release port
    } else {
      sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
      setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
      if (!Writer_txint_on(next)) {
        sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
        setWriter_txint2_on(next, false);
        setWriter_at(next, 7); // before release port
      } else {
        sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
        if (port_owner(next) === 1) {
          sink.fail(4); // lock-leak
        }
        if (Writer_level(next) !== TASK) {
          sink.fail(5); // wrong-level
        }
        if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
          return true;
        }
        sink.event(3); // leave
        setWriter_at(next, 0); // inactive
        setWriter_level(next, 0);
        setWriter_txint_on(next, false);
        setWriter_txint2_on(next, false);
      }
    }
  }
  return true;
}

/**
 * Writer: raise the level to ISR   specs/bugs/pl011.ilk:49
 *   at ISR { xmitChars(); }
 */
function Writer_raise_the_level_to_ISR_2(s: State, next: State, _sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  setWriter_level(next, Writer_level(next) < ISR ? ISR : Writer_level(next));
  setWriter_at(next, 20); // before test transmit.empty
  return true;
}

/**
 * Writer: release port   specs/bugs/pl011.ilk:43
 *   if (!on || unlocks != Early) { release port; }
 */
function Writer_release_port_4(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (port_owner(next) !== 1) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  setWriter_level(next, ISR < heldLevel(next, 1) ? heldLevel(next, 1) : ISR);
  setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (!Writer_txint_on(next)) {
    sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
    setWriter_txint2_on(next, false);
    setWriter_at(next, 7); // before release port
  } else {
    sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
    if (port_owner(next) === 1) {
      sink.fail(4); // lock-leak
    }
    if (Writer_level(next) !== TASK) {
      sink.fail(5); // wrong-level
    }
    if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
      return true;
    }
    sink.event(3); // leave
    setWriter_at(next, 0); // inactive
    setWriter_level(next, 0);
    setWriter_txint_on(next, false);
    setWriter_txint2_on(next, false);
  }
  return true;
}

/**
 * Writer: spin until fifo < 2   specs/bugs/pl011.ilk:63
 */
function Writer_spin_until_fifo_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (!(fifo(s) < 2)) return false;
  if (fifo(next) + 1 > 2) {
    sink.fail(9); // out-of-range
    return true;
  }
  setFifo(next, fifo(next) + 1);
  setWriter_xmitChars_b(next, -1);
  setWriter_at(next, 8); // before test transmit.empty
  return true;
}

/**
 * Writer: test transmit.empty   specs/bugs/pl011.ilk:57
 *   if (transmit.empty) { break; }
 */
function Writer_test_transmit_empty_3(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (transmit_length(next) === 0) {
    sink.note(6); // branch: if (transmit.empty) { break; } is true
    setWriter_at(next, 21); // before test transmit.empty
  } else {
    sink.note(7); // branch: if (transmit.empty) { break; } is false
    setWriter_at(next, 22); // before test !enabled
  }
  return true;
}

/**
 * Writer: test transmit.empty   specs/bugs/pl011.ilk:67
 *   if (transmit.empty) { txint(false); }
 */
function Writer_test_transmit_empty_4(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (transmit_length(next) === 0) {
    sink.note(8); // branch: if (transmit.empty) { txint(false); } is true
    sink.fail(10); // out-of-range
    return true;
  } else {
    sink.note(9); // branch: if (transmit.empty) { txint(false); } is false
    setWriter_level(next, ISR < heldLevel(next, 1) ? heldLevel(next, 1) : ISR);
    if (!Writer_txint2_on(next)) {
      sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
      setWriter_at(next, 18); // before release port
    } else {
      sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
      setWriter_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
      if (!Writer_txint_on(next)) {
        sink.note(4); // branch: if (!on || unlocks != Early) { release port; } is true
        setWriter_txint2_on(next, false);
        setWriter_at(next, 7); // before release port
      } else {
        sink.note(5); // branch: if (!on || unlocks != Early) { release port; } is false
        if (port_owner(next) === 1) {
          sink.fail(4); // lock-leak
        }
        if (Writer_level(next) !== TASK) {
          sink.fail(5); // wrong-level
        }
        if (port_owner(next) === 1 || Writer_level(next) !== TASK) {
          return true;
        }
        sink.event(3); // leave
        setWriter_at(next, 0); // inactive
        setWriter_level(next, 0);
        setWriter_txint_on(next, false);
        setWriter_txint2_on(next, false);
      }
    }
  }
  return true;
}

/**
 * Writer: test !enabled   specs/bugs/pl011.ilk:58
 *   if (!enabled) { break; }
 */
function Writer_test_enabled_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (!enabled(next)) {
    sink.note(10); // branch: if (!enabled) { break; } is true
    setWriter_at(next, 21); // before test transmit.empty
  } else {
    sink.note(11); // branch: if (!enabled) { break; } is false
    setWriter_at(next, 23); // before test fifo == 2
  }
  return true;
}

/**
 * Writer: test fifo == 2   specs/bugs/pl011.ilk:59
 *   if (fifo == 2) { break; }
 */
function Writer_test_fifo_2_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (fifo(next) === 2) {
    sink.note(12); // branch: if (fifo == 2) { break; } is true
    setWriter_at(next, 21); // before test transmit.empty
  } else {
    sink.note(13); // branch: if (fifo == 2) { break; } is false
    setWriter_at(next, 24); // before transmit.pop()
  }
  return true;
}

/**
 * Writer: transmit.pop()   specs/bugs/pl011.ilk:60
 *   let b = transmit.pop();
 */
function Writer_transmit_pop_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  const b = transmit_length(next) === 0 ? NONE : transmit_item(next, 0) ? 1 : 0;
  if (transmit_length(next) > 0) {
    for (let i_2 = 0; i_2 <= 0; i_2++) {
      setTransmit_item(next, i_2, transmit_item(next, i_2 + 1));
    }
    setTransmit_item(next, 1, false);
    setTransmit_length(next, transmit_length(next) - 1);
  }
  sink.event(6); // transmit.pop
  if (b === NONE) {
    sink.fail(8); // assert xmitChars
    return true;
  }
  setWriter_xmitChars2_b(next, b);
  setWriter_at(next, 25); // before spin until fifo < 2
  return true;
}

/**
 * Writer: spin until fifo < 2   specs/bugs/pl011.ilk:63
 */
function Writer_spin_until_fifo_2_2(s: State, next: State, sink: Sink): boolean {
  if (!(Writer_level(s) >= top(s, 0))) return false;
  if (!(fifo(s) < 2)) return false;
  if (fifo(next) + 1 > 2) {
    sink.fail(9); // out-of-range
    return true;
  }
  setFifo(next, fifo(next) + 1);
  setWriter_xmitChars2_b(next, -1);
  setWriter_at(next, 20); // before test transmit.empty
  return true;
}

/**
 * Transmit: enters   specs/bugs/pl011.ilk:32
 *   isr Transmit when enabled && fifo < 2 { moveBytes(); }
 */
function Transmit_enter(s: State, next: State, sink: Sink): boolean {
  if (!(ISR > occupied(s, 0))) return false;
  if (!(enabled(s) && fifo(s) < 2)) return false;
  if (Writer_at(next) !== 0) {
    sink.note(29 + Writer_at(next)); // which statement is interrupted
  }
  sink.event(7); // enter
  setTransmit_at(next, 1); // before raise the level to ISR
  return true;
}

/**
 * Transmit: raise the level to ISR   specs/bugs/pl011.ilk:49
 *   at ISR { xmitChars(); }
 */
function Transmit_raise_the_level_to_ISR(_s: State, next: State, _sink: Sink): boolean {
  setTransmit_at(next, 2); // before test transmit.empty
  return true;
}

/**
 * Transmit: test transmit.empty   specs/bugs/pl011.ilk:57
 *   if (transmit.empty) { break; }
 */
function Transmit_test_transmit_empty(_s: State, next: State, sink: Sink): boolean {
  if (transmit_length(next) === 0) {
    sink.note(14); // branch: if (transmit.empty) { break; } is true
    setTransmit_at(next, 3); // before test transmit.empty
  } else {
    sink.note(15); // branch: if (transmit.empty) { break; } is false
    setTransmit_at(next, 4); // before test !enabled
  }
  return true;
}

/**
 * Transmit: test transmit.empty   specs/bugs/pl011.ilk:67
 *   if (transmit.empty) { txint(false); }
 */
function Transmit_test_transmit_empty_2(_s: State, next: State, sink: Sink): boolean {
  if (transmit_length(next) === 0) {
    sink.note(16); // branch: if (transmit.empty) { txint(false); } is true
    setTransmit_txint_on(next, false);
    setTransmit_at(next, 5); // before acquire port
  } else {
    sink.note(17); // branch: if (transmit.empty) { txint(false); } is false
    if (port_owner(next) === 2) {
      sink.fail(11); // lock-leak
      return true;
    }
    sink.event(3); // leave
    setTransmit_at(next, 0); // inactive
  }
  return true;
}

/**
 * Transmit: test !enabled   specs/bugs/pl011.ilk:58
 *   if (!enabled) { break; }
 */
function Transmit_test_enabled(_s: State, next: State, sink: Sink): boolean {
  if (!enabled(next)) {
    sink.note(18); // branch: if (!enabled) { break; } is true
    setTransmit_at(next, 3); // before test transmit.empty
  } else {
    sink.note(19); // branch: if (!enabled) { break; } is false
    setTransmit_at(next, 6); // before test fifo == 2
  }
  return true;
}

/**
 * Transmit: acquire port   specs/bugs/pl011.ilk:39
 */
function Transmit_acquire_port(s: State, next: State, sink: Sink): boolean {
  if (port_owner(s) !== 0) return false;
  sink.note(20); // Transmit takes port
  sink.event(1); // acquire port
  setPort_owner(next, 2);
  setPort_saved(next, ISR);
  setTransmit_at(next, 7); // before enabled = on
  return true;
}

/**
 * Transmit: acquire port   specs/bugs/pl011.ilk:39
 */
function Transmit_acquire_port_2(s: State, _next: State, sink: Sink): boolean {
  if (port_owner(s) !== 2) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Transmit: acquire port: busy, begins to spin   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Transmit_acquire_port_3(s: State, next: State, sink: Sink): boolean {
  if (!(port_owner(s) !== 0 && port_owner(s) !== 2)) return false;
  sink.event(2); // wants port
  if (interruptedOwner(next, port_owner(next), 0, ISR)) {
    sink.fail(2); // self-deadlock
    return true;
  }
  setTransmit_at(next, 8); // before spin for port
  if (waitsInCycle(next, 2)) {
    sink.fail(12); // deadlock
    return true;
  }
  return true;
}

/**
 * Transmit: test fifo == 2   specs/bugs/pl011.ilk:59
 *   if (fifo == 2) { break; }
 */
function Transmit_test_fifo_2(_s: State, next: State, sink: Sink): boolean {
  if (fifo(next) === 2) {
    sink.note(21); // branch: if (fifo == 2) { break; } is true
    setTransmit_at(next, 3); // before test transmit.empty
  } else {
    sink.note(22); // branch: if (fifo == 2) { break; } is false
    setTransmit_at(next, 9); // before transmit.pop()
  }
  return true;
}

/**
 * Transmit: enabled = on   specs/bugs/pl011.ilk:40
 */
function Transmit_enabled_on(_s: State, next: State, sink: Sink): boolean {
  setEnabled(next, Transmit_txint_on(next));
  if (Transmit_txint_on(next)) {
    sink.note(23); // branch: if (on && unlocks != Late) { release port; } is true
    setTransmit_at(next, 10); // before release port
  } else {
    sink.note(24); // branch: if (on && unlocks != Late) { release port; } is false
    if (Transmit_txint_on(next)) {
      sink.note(25); // branch: if (on) { moveBytes(); } is true
      setTransmit_at(next, 11); // before raise the level to ISR
    } else {
      sink.note(26); // branch: if (on) { moveBytes(); } is false
      if (!Transmit_txint_on(next)) {
        sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
        setTransmit_at(next, 12); // before release port
      } else {
        sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
        if (port_owner(next) === 2) {
          sink.fail(11); // lock-leak
          return true;
        }
        sink.event(3); // leave
        setTransmit_at(next, 0); // inactive
        setTransmit_txint_on(next, false);
      }
    }
  }
  return true;
}

/**
 * Transmit: acquire port, after spinning   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Transmit_acquire_port_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (port_owner(s) !== 0) return false;
  sink.note(20); // Transmit takes port
  sink.event(1); // acquire port
  setPort_owner(next, 2);
  setPort_saved(next, ISR);
  setTransmit_at(next, 7); // before enabled = on
  return true;
}

/**
 * Transmit: transmit.pop()   specs/bugs/pl011.ilk:60
 *   let b = transmit.pop();
 */
function Transmit_transmit_pop(_s: State, next: State, sink: Sink): boolean {
  const b = transmit_length(next) === 0 ? NONE : transmit_item(next, 0) ? 1 : 0;
  if (transmit_length(next) > 0) {
    for (let i_3 = 0; i_3 <= 0; i_3++) {
      setTransmit_item(next, i_3, transmit_item(next, i_3 + 1));
    }
    setTransmit_item(next, 1, false);
    setTransmit_length(next, transmit_length(next) - 1);
  }
  sink.event(6); // transmit.pop
  if (b === NONE) {
    sink.fail(8); // assert xmitChars
    return true;
  }
  setTransmit_xmitChars_b(next, b);
  setTransmit_at(next, 13); // before spin until fifo < 2
  return true;
}

/**
 * Transmit: release port   specs/bugs/pl011.ilk:41
 *   if (on && unlocks != Late) { release port; }
 */
function Transmit_release_port(_s: State, next: State, sink: Sink): boolean {
  if (port_owner(next) !== 2) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  if (Transmit_txint_on(next)) {
    sink.note(25); // branch: if (on) { moveBytes(); } is true
    setTransmit_at(next, 11); // before raise the level to ISR
  } else {
    sink.note(26); // branch: if (on) { moveBytes(); } is false
    if (!Transmit_txint_on(next)) {
      sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
      setTransmit_at(next, 12); // before release port
    } else {
      sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
      if (port_owner(next) === 2) {
        sink.fail(11); // lock-leak
        return true;
      }
      sink.event(3); // leave
      setTransmit_at(next, 0); // inactive
      setTransmit_txint_on(next, false);
    }
  }
  return true;
}

/**
 * Transmit: raise the level to ISR   specs/bugs/pl011.ilk:49
 *   at ISR { xmitChars(); }
 */
function Transmit_raise_the_level_to_ISR_2(_s: State, next: State, _sink: Sink): boolean {
  setTransmit_at(next, 14); // before test transmit.empty
  return true;
}

/**
 * Transmit: release port   specs/bugs/pl011.ilk:43
 *   if (!on || unlocks != Early) { release port; }
 */
function Transmit_release_port_2(_s: State, next: State, sink: Sink): boolean {
  if (port_owner(next) !== 2) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  if (port_owner(next) === 2) {
    sink.fail(11); // lock-leak
    return true;
  }
  sink.event(3); // leave
  setTransmit_at(next, 0); // inactive
  setTransmit_txint_on(next, false);
  return true;
}

/**
 * Transmit: spin until fifo < 2   specs/bugs/pl011.ilk:63
 */
function Transmit_spin_until_fifo_2(s: State, next: State, sink: Sink): boolean {
  if (!(fifo(s) < 2)) return false;
  if (fifo(next) + 1 > 2) {
    sink.fail(9); // out-of-range
    return true;
  }
  setFifo(next, fifo(next) + 1);
  setTransmit_xmitChars_b(next, -1);
  setTransmit_at(next, 2); // before test transmit.empty
  return true;
}

/**
 * Transmit: test transmit.empty   specs/bugs/pl011.ilk:57
 *   if (transmit.empty) { break; }
 */
function Transmit_test_transmit_empty_3(_s: State, next: State, sink: Sink): boolean {
  if (transmit_length(next) === 0) {
    sink.note(14); // branch: if (transmit.empty) { break; } is true
    setTransmit_at(next, 15); // before test transmit.empty
  } else {
    sink.note(15); // branch: if (transmit.empty) { break; } is false
    setTransmit_at(next, 16); // before test !enabled
  }
  return true;
}

/**
 * Transmit: test transmit.empty   specs/bugs/pl011.ilk:67
 *   if (transmit.empty) { txint(false); }
 */
function Transmit_test_transmit_empty_4(_s: State, next: State, sink: Sink): boolean {
  if (transmit_length(next) === 0) {
    sink.note(16); // branch: if (transmit.empty) { txint(false); } is true
    setTransmit_txint2_on(next, false);
    setTransmit_at(next, 17); // before acquire port
  } else {
    sink.note(17); // branch: if (transmit.empty) { txint(false); } is false
    if (!Transmit_txint_on(next)) {
      sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
      setTransmit_at(next, 12); // before release port
    } else {
      sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
      if (port_owner(next) === 2) {
        sink.fail(11); // lock-leak
        return true;
      }
      sink.event(3); // leave
      setTransmit_at(next, 0); // inactive
      setTransmit_txint_on(next, false);
    }
  }
  return true;
}

/**
 * Transmit: test !enabled   specs/bugs/pl011.ilk:58
 *   if (!enabled) { break; }
 */
function Transmit_test_enabled_2(_s: State, next: State, sink: Sink): boolean {
  if (!enabled(next)) {
    sink.note(18); // branch: if (!enabled) { break; } is true
    setTransmit_at(next, 15); // before test transmit.empty
  } else {
    sink.note(19); // branch: if (!enabled) { break; } is false
    setTransmit_at(next, 18); // before test fifo == 2
  }
  return true;
}

/**
 * Transmit: acquire port   specs/bugs/pl011.ilk:39
 */
function Transmit_acquire_port_4(s: State, next: State, sink: Sink): boolean {
  if (port_owner(s) !== 0) return false;
  sink.note(20); // Transmit takes port
  sink.event(1); // acquire port
  setPort_owner(next, 2);
  setPort_saved(next, ISR);
  setTransmit_at(next, 19); // before enabled = on
  return true;
}

/**
 * Transmit: acquire port   specs/bugs/pl011.ilk:39
 */
function Transmit_acquire_port_5(s: State, _next: State, sink: Sink): boolean {
  if (port_owner(s) !== 2) return false;
  sink.fail(1); // recursive-acquire
  return true;
}

/**
 * Transmit: acquire port: busy, begins to spin   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Transmit_acquire_port_6(s: State, next: State, sink: Sink): boolean {
  if (!(port_owner(s) !== 0 && port_owner(s) !== 2)) return false;
  sink.event(2); // wants port
  if (interruptedOwner(next, port_owner(next), 0, ISR)) {
    sink.fail(2); // self-deadlock
    return true;
  }
  setTransmit_at(next, 20); // before spin for port
  if (waitsInCycle(next, 2)) {
    sink.fail(12); // deadlock
    return true;
  }
  return true;
}

/**
 * Transmit: test fifo == 2   specs/bugs/pl011.ilk:59
 *   if (fifo == 2) { break; }
 */
function Transmit_test_fifo_2_2(_s: State, next: State, sink: Sink): boolean {
  if (fifo(next) === 2) {
    sink.note(21); // branch: if (fifo == 2) { break; } is true
    setTransmit_at(next, 15); // before test transmit.empty
  } else {
    sink.note(22); // branch: if (fifo == 2) { break; } is false
    setTransmit_at(next, 21); // before transmit.pop()
  }
  return true;
}

/**
 * Transmit: enabled = on   specs/bugs/pl011.ilk:40
 */
function Transmit_enabled_on_2(_s: State, next: State, sink: Sink): boolean {
  setEnabled(next, Transmit_txint2_on(next));
  if (Transmit_txint2_on(next)) {
    sink.note(23); // branch: if (on && unlocks != Late) { release port; } is true
    setTransmit_at(next, 22); // before release port
  } else {
    sink.note(24); // branch: if (on && unlocks != Late) { release port; } is false
    if (Transmit_txint2_on(next)) {
      sink.note(25); // branch: if (on) { moveBytes(); } is true
      sink.fail(13); // out-of-range
      return true;
    } else {
      sink.note(26); // branch: if (on) { moveBytes(); } is false
      if (!Transmit_txint2_on(next)) {
        sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
        setTransmit_at(next, 23); // before release port
      } else {
        sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
        if (!Transmit_txint_on(next)) {
          sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
          setTransmit_txint2_on(next, false);
          setTransmit_at(next, 12); // before release port
        } else {
          sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
          if (port_owner(next) === 2) {
            sink.fail(11); // lock-leak
            return true;
          }
          sink.event(3); // leave
          setTransmit_at(next, 0); // inactive
          setTransmit_txint_on(next, false);
          setTransmit_txint2_on(next, false);
        }
      }
    }
  }
  return true;
}

/**
 * Transmit: acquire port, after spinning   specs/bugs/pl011.ilk:39
 *   acquire port;
 */
function Transmit_acquire_port_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (port_owner(s) !== 0) return false;
  sink.note(20); // Transmit takes port
  sink.event(1); // acquire port
  setPort_owner(next, 2);
  setPort_saved(next, ISR);
  setTransmit_at(next, 19); // before enabled = on
  return true;
}

/**
 * Transmit: transmit.pop()   specs/bugs/pl011.ilk:60
 *   let b = transmit.pop();
 */
function Transmit_transmit_pop_2(_s: State, next: State, sink: Sink): boolean {
  const b = transmit_length(next) === 0 ? NONE : transmit_item(next, 0) ? 1 : 0;
  if (transmit_length(next) > 0) {
    for (let i_4 = 0; i_4 <= 0; i_4++) {
      setTransmit_item(next, i_4, transmit_item(next, i_4 + 1));
    }
    setTransmit_item(next, 1, false);
    setTransmit_length(next, transmit_length(next) - 1);
  }
  sink.event(6); // transmit.pop
  if (b === NONE) {
    sink.fail(8); // assert xmitChars
    return true;
  }
  setTransmit_xmitChars2_b(next, b);
  setTransmit_at(next, 24); // before spin until fifo < 2
  return true;
}

/**
 * Transmit: release port   specs/bugs/pl011.ilk:41
 *   if (on && unlocks != Late) { release port; }
 */
function Transmit_release_port_3(_s: State, next: State, sink: Sink): boolean {
  if (port_owner(next) !== 2) {
    sink.fail(6); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  if (Transmit_txint2_on(next)) {
    sink.note(25); // branch: if (on) { moveBytes(); } is true
    sink.fail(13); // out-of-range
    return true;
  } else {
    sink.note(26); // branch: if (on) { moveBytes(); } is false
    if (!Transmit_txint2_on(next)) {
      sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
      setTransmit_at(next, 23); // before release port
    } else {
      sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
      if (!Transmit_txint_on(next)) {
        sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
        setTransmit_txint2_on(next, false);
        setTransmit_at(next, 12); // before release port
      } else {
        sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
        if (port_owner(next) === 2) {
          sink.fail(11); // lock-leak
          return true;
        }
        sink.event(3); // leave
        setTransmit_at(next, 0); // inactive
        setTransmit_txint_on(next, false);
        setTransmit_txint2_on(next, false);
      }
    }
  }
  return true;
}

/**
 * Transmit: release port   specs/bugs/pl011.ilk:43
 *   if (!on || unlocks != Early) { release port; }
 */
function Transmit_release_port_4(_s: State, next: State, sink: Sink): boolean {
  if (port_owner(next) !== 2) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(4); // release port
  setPort_owner(next, 0);
  setPort_saved(next, 0);
  if (!Transmit_txint_on(next)) {
    sink.note(27); // branch: if (!on || unlocks != Early) { release port; } is true
    setTransmit_txint2_on(next, false);
    setTransmit_at(next, 12); // before release port
  } else {
    sink.note(28); // branch: if (!on || unlocks != Early) { release port; } is false
    if (port_owner(next) === 2) {
      sink.fail(11); // lock-leak
      return true;
    }
    sink.event(3); // leave
    setTransmit_at(next, 0); // inactive
    setTransmit_txint_on(next, false);
    setTransmit_txint2_on(next, false);
  }
  return true;
}

/**
 * Transmit: spin until fifo < 2   specs/bugs/pl011.ilk:63
 */
function Transmit_spin_until_fifo_2_2(s: State, next: State, sink: Sink): boolean {
  if (!(fifo(s) < 2)) return false;
  if (fifo(next) + 1 > 2) {
    sink.fail(9); // out-of-range
    return true;
  }
  setFifo(next, fifo(next) + 1);
  setTransmit_xmitChars2_b(next, -1);
  setTransmit_at(next, 14); // before test transmit.empty
  return true;
}

/**
 * specs/bugs/pl011.ilk:35
 *   shift
 */
function Uart_shift(s: State, next: State, sink: Sink): boolean {
  if (!(fifo(s) > 0)) return false;
  sink.event(8); // shift
  if (fifo(next) - 1 < 0) {
    sink.fail(14); // out-of-range
    return true;
  }
  setFifo(next, fifo(next) - 1);
  return true;
}

/** What `Writer` can do where it rests. */
function stepWriter(s: State, next: State, sink: Sink): void {
  switch (Writer_at(s)) {
    case 1: // transmit.push(true)
      if (Writer_transmit_push_true(s, next, sink)) sink.emit(0);
      break;
    case 2: // acquire port
      if (Writer_acquire_port(s, next, sink)) sink.emit(1);
      if (Writer_acquire_port_2(s, next, sink)) sink.emit(2);
      if (Writer_acquire_port_3(s, next, sink)) sink.emit(3);
      break;
    case 3: // enabled = on
      if (Writer_enabled_on(s, next, sink)) sink.emit(4);
      break;
    case 4: // spin for port
      if (Writer_acquire_port_after_spinning(s, next, sink)) sink.emit(5);
      break;
    case 5: // release port
      if (Writer_release_port(s, next, sink)) sink.emit(6);
      break;
    case 6: // raise the level to ISR
      if (Writer_raise_the_level_to_ISR(s, next, sink)) sink.emit(7);
      break;
    case 7: // release port
      if (Writer_release_port_2(s, next, sink)) sink.emit(8);
      break;
    case 8: // test transmit.empty
      if (Writer_test_transmit_empty(s, next, sink)) sink.emit(9);
      break;
    case 9: // test transmit.empty
      if (Writer_test_transmit_empty_2(s, next, sink)) sink.emit(10);
      break;
    case 10: // test !enabled
      if (Writer_test_enabled(s, next, sink)) sink.emit(11);
      break;
    case 11: // acquire port
      if (Writer_acquire_port_4(s, next, sink)) sink.emit(12);
      if (Writer_acquire_port_5(s, next, sink)) sink.emit(13);
      if (Writer_acquire_port_6(s, next, sink)) sink.emit(14);
      break;
    case 12: // test fifo == 2
      if (Writer_test_fifo_2(s, next, sink)) sink.emit(15);
      break;
    case 13: // enabled = on
      if (Writer_enabled_on_2(s, next, sink)) sink.emit(16);
      break;
    case 14: // spin for port
      if (Writer_acquire_port_after_spinning_2(s, next, sink)) sink.emit(17);
      break;
    case 15: // transmit.pop()
      if (Writer_transmit_pop(s, next, sink)) sink.emit(18);
      break;
    case 16: // release port
      if (Writer_release_port_3(s, next, sink)) sink.emit(19);
      break;
    case 17: // raise the level to ISR
      if (Writer_raise_the_level_to_ISR_2(s, next, sink)) sink.emit(20);
      break;
    case 18: // release port
      if (Writer_release_port_4(s, next, sink)) sink.emit(21);
      break;
    case 19: // spin until fifo < 2
      if (Writer_spin_until_fifo_2(s, next, sink)) sink.emit(22);
      break;
    case 20: // test transmit.empty
      if (Writer_test_transmit_empty_3(s, next, sink)) sink.emit(23);
      break;
    case 21: // test transmit.empty
      if (Writer_test_transmit_empty_4(s, next, sink)) sink.emit(24);
      break;
    case 22: // test !enabled
      if (Writer_test_enabled_2(s, next, sink)) sink.emit(25);
      break;
    case 23: // test fifo == 2
      if (Writer_test_fifo_2_2(s, next, sink)) sink.emit(26);
      break;
    case 24: // transmit.pop()
      if (Writer_transmit_pop_2(s, next, sink)) sink.emit(27);
      break;
    case 25: // spin until fifo < 2
      if (Writer_spin_until_fifo_2_2(s, next, sink)) sink.emit(28);
      break;
  }
}

/** What `Transmit` can do where it rests. */
function stepTransmit(s: State, next: State, sink: Sink): void {
  switch (Transmit_at(s)) {
    case 0: // inactive
      if (Transmit_enter(s, next, sink)) sink.emit(29);
      break;
    case 1: // raise the level to ISR
      if (Transmit_raise_the_level_to_ISR(s, next, sink)) sink.emit(30);
      break;
    case 2: // test transmit.empty
      if (Transmit_test_transmit_empty(s, next, sink)) sink.emit(31);
      break;
    case 3: // test transmit.empty
      if (Transmit_test_transmit_empty_2(s, next, sink)) sink.emit(32);
      break;
    case 4: // test !enabled
      if (Transmit_test_enabled(s, next, sink)) sink.emit(33);
      break;
    case 5: // acquire port
      if (Transmit_acquire_port(s, next, sink)) sink.emit(34);
      if (Transmit_acquire_port_2(s, next, sink)) sink.emit(35);
      if (Transmit_acquire_port_3(s, next, sink)) sink.emit(36);
      break;
    case 6: // test fifo == 2
      if (Transmit_test_fifo_2(s, next, sink)) sink.emit(37);
      break;
    case 7: // enabled = on
      if (Transmit_enabled_on(s, next, sink)) sink.emit(38);
      break;
    case 8: // spin for port
      if (Transmit_acquire_port_after_spinning(s, next, sink)) sink.emit(39);
      break;
    case 9: // transmit.pop()
      if (Transmit_transmit_pop(s, next, sink)) sink.emit(40);
      break;
    case 10: // release port
      if (Transmit_release_port(s, next, sink)) sink.emit(41);
      break;
    case 11: // raise the level to ISR
      if (Transmit_raise_the_level_to_ISR_2(s, next, sink)) sink.emit(42);
      break;
    case 12: // release port
      if (Transmit_release_port_2(s, next, sink)) sink.emit(43);
      break;
    case 13: // spin until fifo < 2
      if (Transmit_spin_until_fifo_2(s, next, sink)) sink.emit(44);
      break;
    case 14: // test transmit.empty
      if (Transmit_test_transmit_empty_3(s, next, sink)) sink.emit(45);
      break;
    case 15: // test transmit.empty
      if (Transmit_test_transmit_empty_4(s, next, sink)) sink.emit(46);
      break;
    case 16: // test !enabled
      if (Transmit_test_enabled_2(s, next, sink)) sink.emit(47);
      break;
    case 17: // acquire port
      if (Transmit_acquire_port_4(s, next, sink)) sink.emit(48);
      if (Transmit_acquire_port_5(s, next, sink)) sink.emit(49);
      if (Transmit_acquire_port_6(s, next, sink)) sink.emit(50);
      break;
    case 18: // test fifo == 2
      if (Transmit_test_fifo_2_2(s, next, sink)) sink.emit(51);
      break;
    case 19: // enabled = on
      if (Transmit_enabled_on_2(s, next, sink)) sink.emit(52);
      break;
    case 20: // spin for port
      if (Transmit_acquire_port_after_spinning_2(s, next, sink)) sink.emit(53);
      break;
    case 21: // transmit.pop()
      if (Transmit_transmit_pop_2(s, next, sink)) sink.emit(54);
      break;
    case 22: // release port
      if (Transmit_release_port_3(s, next, sink)) sink.emit(55);
      break;
    case 23: // release port
      if (Transmit_release_port_4(s, next, sink)) sink.emit(56);
      break;
    case 24: // spin until fifo < 2
      if (Transmit_spin_until_fifo_2_2(s, next, sink)) sink.emit(57);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant allSent   specs/bugs/pl011.ilk:70
 *   quiescent => transmit.empty
 */
function allSent(s: State): boolean {
  return !quiescent(s) || transmit_length(s) === 0;
}

/**
 * reachable interrupted   specs/bugs/pl011.ilk:71
 *   Writer.active && Transmit.active
 */
function interrupted(s: State): boolean {
  return Writer_at(s) !== 0 && Transmit_at(s) !== 0;
}

/**
 * rule irq-unsafe-lock port Transmit   specs/bugs/pl011.ilk:32
 */
function irq_unsafe_lock_port_Transmit(s: State): boolean {
  return !(port_owner(s) === 1 && Writer_at(s) !== 0 && ISR > occupied(s, 0));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/bugs/pl011.ilk", line, column });
const LEVELS: readonly string[] = ["TASK", "ISR"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFifo(next, 0);
  setEnabled(next, false);
  setWriter_level(next, TASK);
  setWriter_at(next, 1); // before transmit.push(true)
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  readonly fifo: number;
  readonly enabled: boolean;
  readonly "transmit.length": number;
  /** contents of transmit, front first */
  readonly "transmit.item": Readonly<Record<number, boolean>>;
  /** who holds port */
  readonly "port.owner": "free" | "Writer" | "Transmit";
  /** level that the release of port goes back to */
  readonly "port.saved": "TASK" | "ISR";
  /** where Writer rests */
  readonly "Writer.at": string;
  /** level of Writer */
  readonly "Writer.level": "TASK" | "ISR";
  /** where Transmit rests */
  readonly "Transmit.at": string;
  /** local `on` of `Writer` */
  readonly "Writer.txint.on": boolean;
  /** temporary of an operation in `Writer` */
  readonly "Writer.oldLevel": "TASK" | "ISR";
  /** local `on` of `Writer` */
  readonly "Writer.txint2.on": boolean;
  /** local `b` of `Writer` */
  readonly "Writer.xmitChars.b": boolean | "none";
  /** local `b` of `Writer` */
  readonly "Writer.xmitChars2.b": boolean | "none";
  /** local `on` of `Transmit` */
  readonly "Transmit.txint.on": boolean;
  /** local `b` of `Transmit` */
  readonly "Transmit.xmitChars.b": boolean | "none";
  /** local `on` of `Transmit` */
  readonly "Transmit.txint2.on": boolean;
  /** local `b` of `Transmit` */
  readonly "Transmit.xmitChars2.b": boolean | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "Pl011",
  revision: "after",
  source: "specs/bugs/pl011.ilk",
  hash: "a071765acc9c448718a556a4a6b872620d708eb2022ce8d75f0d85b5ffda13b8",
  constants: { unlocks: "Early", criticalSection: "true", BYTES: "1" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepWriter(s, next, sink);
    stepTransmit(s, next, sink);
    if (Uart_shift(s, next, sink)) sink.emit(58);
  },

  // prettier-ignore
  actions: [
    { name: "Writer_transmit_push_true", actor: "Writer", context: 0, from: 1, first: 0, parameters: [], kind: "operation", place: place(28, 23), text: "transmit.push(true)", external: false, fairness: "weak", event: "transmit.push" },
    { name: "Writer_acquire_port", actor: "Writer", context: 0, from: 2, first: 1, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: "acquire port" },
    { name: "Writer_acquire_port_2", actor: "Writer", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: undefined },
    { name: "Writer_acquire_port_3", actor: "Writer", context: 0, from: 2, first: 3, parameters: [], kind: "spin", place: place(39, 3), text: "acquire port: busy, begins to spin", external: false, fairness: "weak", event: "wants port" },
    { name: "Writer_enabled_on", actor: "Writer", context: 0, from: 3, first: 4, parameters: [], kind: "statement", place: place(40, 3), text: "enabled = on", external: false, fairness: "weak", event: undefined },
    { name: "Writer_acquire_port_after_spinning", actor: "Writer", context: 0, from: 4, first: 5, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port, after spinning", external: false, fairness: "weak", event: "acquire port" },
    { name: "Writer_release_port", actor: "Writer", context: 0, from: 5, first: 6, parameters: [], kind: "release", place: place(41, 32), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Writer_raise_the_level_to_ISR", actor: "Writer", context: 0, from: 6, first: 7, parameters: [], kind: "statement", place: place(49, 5), text: "raise the level to ISR", external: false, fairness: "weak", event: "raise the level to ISR" },
    { name: "Writer_release_port_2", actor: "Writer", context: 0, from: 7, first: 8, parameters: [], kind: "release", place: place(43, 34), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Writer_test_transmit_empty", actor: "Writer", context: 0, from: 8, first: 9, parameters: [], kind: "statement", place: place(57, 9), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Writer_test_transmit_empty_2", actor: "Writer", context: 0, from: 9, first: 10, parameters: [], kind: "statement", place: place(67, 7), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Writer_test_enabled", actor: "Writer", context: 0, from: 10, first: 11, parameters: [], kind: "statement", place: place(58, 9), text: "test !enabled", external: false, fairness: "weak", event: undefined },
    { name: "Writer_acquire_port_4", actor: "Writer", context: 0, from: 11, first: 12, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: "acquire port" },
    { name: "Writer_acquire_port_5", actor: "Writer", context: 0, from: 11, first: 13, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: undefined },
    { name: "Writer_acquire_port_6", actor: "Writer", context: 0, from: 11, first: 14, parameters: [], kind: "spin", place: place(39, 3), text: "acquire port: busy, begins to spin", external: false, fairness: "weak", event: "wants port" },
    { name: "Writer_test_fifo_2", actor: "Writer", context: 0, from: 12, first: 15, parameters: [], kind: "statement", place: place(59, 9), text: "test fifo == 2", external: false, fairness: "weak", event: undefined },
    { name: "Writer_enabled_on_2", actor: "Writer", context: 0, from: 13, first: 16, parameters: [], kind: "statement", place: place(40, 3), text: "enabled = on", external: false, fairness: "weak", event: undefined },
    { name: "Writer_acquire_port_after_spinning_2", actor: "Writer", context: 0, from: 14, first: 17, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port, after spinning", external: false, fairness: "weak", event: "acquire port" },
    { name: "Writer_transmit_pop", actor: "Writer", context: 0, from: 15, first: 18, parameters: [], kind: "operation", place: place(60, 13), text: "transmit.pop()", external: false, fairness: "weak", event: "transmit.pop" },
    { name: "Writer_release_port_3", actor: "Writer", context: 0, from: 16, first: 19, parameters: [], kind: "release", place: place(41, 32), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Writer_raise_the_level_to_ISR_2", actor: "Writer", context: 0, from: 17, first: 20, parameters: [], kind: "statement", place: place(49, 5), text: "raise the level to ISR", external: false, fairness: "weak", event: "raise the level to ISR" },
    { name: "Writer_release_port_4", actor: "Writer", context: 0, from: 18, first: 21, parameters: [], kind: "release", place: place(43, 34), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Writer_spin_until_fifo_2", actor: "Writer", context: 0, from: 19, first: 22, parameters: [], kind: "statement", place: place(63, 7), text: "spin until fifo < 2", external: false, fairness: "weak", event: undefined },
    { name: "Writer_test_transmit_empty_3", actor: "Writer", context: 0, from: 20, first: 23, parameters: [], kind: "statement", place: place(57, 9), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Writer_test_transmit_empty_4", actor: "Writer", context: 0, from: 21, first: 24, parameters: [], kind: "statement", place: place(67, 7), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Writer_test_enabled_2", actor: "Writer", context: 0, from: 22, first: 25, parameters: [], kind: "statement", place: place(58, 9), text: "test !enabled", external: false, fairness: "weak", event: undefined },
    { name: "Writer_test_fifo_2_2", actor: "Writer", context: 0, from: 23, first: 26, parameters: [], kind: "statement", place: place(59, 9), text: "test fifo == 2", external: false, fairness: "weak", event: undefined },
    { name: "Writer_transmit_pop_2", actor: "Writer", context: 0, from: 24, first: 27, parameters: [], kind: "operation", place: place(60, 13), text: "transmit.pop()", external: false, fairness: "weak", event: "transmit.pop" },
    { name: "Writer_spin_until_fifo_2_2", actor: "Writer", context: 0, from: 25, first: 28, parameters: [], kind: "statement", place: place(63, 7), text: "spin until fifo < 2", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_enter", actor: "Transmit", context: 1, from: 0, first: 29, parameters: [], kind: "enter", place: place(32, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Transmit_raise_the_level_to_ISR", actor: "Transmit", context: 1, from: 1, first: 30, parameters: [], kind: "statement", place: place(49, 5), text: "raise the level to ISR", external: false, fairness: "weak", event: "raise the level to ISR" },
    { name: "Transmit_test_transmit_empty", actor: "Transmit", context: 1, from: 2, first: 31, parameters: [], kind: "statement", place: place(57, 9), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_test_transmit_empty_2", actor: "Transmit", context: 1, from: 3, first: 32, parameters: [], kind: "statement", place: place(67, 7), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_test_enabled", actor: "Transmit", context: 1, from: 4, first: 33, parameters: [], kind: "statement", place: place(58, 9), text: "test !enabled", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_acquire_port", actor: "Transmit", context: 1, from: 5, first: 34, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: "acquire port" },
    { name: "Transmit_acquire_port_2", actor: "Transmit", context: 1, from: 5, first: 35, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_acquire_port_3", actor: "Transmit", context: 1, from: 5, first: 36, parameters: [], kind: "spin", place: place(39, 3), text: "acquire port: busy, begins to spin", external: false, fairness: "weak", event: "wants port" },
    { name: "Transmit_test_fifo_2", actor: "Transmit", context: 1, from: 6, first: 37, parameters: [], kind: "statement", place: place(59, 9), text: "test fifo == 2", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_enabled_on", actor: "Transmit", context: 1, from: 7, first: 38, parameters: [], kind: "statement", place: place(40, 3), text: "enabled = on", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_acquire_port_after_spinning", actor: "Transmit", context: 1, from: 8, first: 39, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port, after spinning", external: false, fairness: "weak", event: "acquire port" },
    { name: "Transmit_transmit_pop", actor: "Transmit", context: 1, from: 9, first: 40, parameters: [], kind: "operation", place: place(60, 13), text: "transmit.pop()", external: false, fairness: "weak", event: "transmit.pop" },
    { name: "Transmit_release_port", actor: "Transmit", context: 1, from: 10, first: 41, parameters: [], kind: "release", place: place(41, 32), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Transmit_raise_the_level_to_ISR_2", actor: "Transmit", context: 1, from: 11, first: 42, parameters: [], kind: "statement", place: place(49, 5), text: "raise the level to ISR", external: false, fairness: "weak", event: "raise the level to ISR" },
    { name: "Transmit_release_port_2", actor: "Transmit", context: 1, from: 12, first: 43, parameters: [], kind: "release", place: place(43, 34), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Transmit_spin_until_fifo_2", actor: "Transmit", context: 1, from: 13, first: 44, parameters: [], kind: "statement", place: place(63, 7), text: "spin until fifo < 2", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_test_transmit_empty_3", actor: "Transmit", context: 1, from: 14, first: 45, parameters: [], kind: "statement", place: place(57, 9), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_test_transmit_empty_4", actor: "Transmit", context: 1, from: 15, first: 46, parameters: [], kind: "statement", place: place(67, 7), text: "test transmit.empty", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_test_enabled_2", actor: "Transmit", context: 1, from: 16, first: 47, parameters: [], kind: "statement", place: place(58, 9), text: "test !enabled", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_acquire_port_4", actor: "Transmit", context: 1, from: 17, first: 48, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: "acquire port" },
    { name: "Transmit_acquire_port_5", actor: "Transmit", context: 1, from: 17, first: 49, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_acquire_port_6", actor: "Transmit", context: 1, from: 17, first: 50, parameters: [], kind: "spin", place: place(39, 3), text: "acquire port: busy, begins to spin", external: false, fairness: "weak", event: "wants port" },
    { name: "Transmit_test_fifo_2_2", actor: "Transmit", context: 1, from: 18, first: 51, parameters: [], kind: "statement", place: place(59, 9), text: "test fifo == 2", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_enabled_on_2", actor: "Transmit", context: 1, from: 19, first: 52, parameters: [], kind: "statement", place: place(40, 3), text: "enabled = on", external: false, fairness: "weak", event: undefined },
    { name: "Transmit_acquire_port_after_spinning_2", actor: "Transmit", context: 1, from: 20, first: 53, parameters: [], kind: "acquire", place: place(39, 3), text: "acquire port, after spinning", external: false, fairness: "weak", event: "acquire port" },
    { name: "Transmit_transmit_pop_2", actor: "Transmit", context: 1, from: 21, first: 54, parameters: [], kind: "operation", place: place(60, 13), text: "transmit.pop()", external: false, fairness: "weak", event: "transmit.pop" },
    { name: "Transmit_release_port_3", actor: "Transmit", context: 1, from: 22, first: 55, parameters: [], kind: "release", place: place(41, 32), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Transmit_release_port_4", actor: "Transmit", context: 1, from: 23, first: 56, parameters: [], kind: "release", place: place(43, 34), text: "release port", external: false, fairness: "weak", event: "release port" },
    { name: "Transmit_spin_until_fifo_2_2", actor: "Transmit", context: 1, from: 24, first: 57, parameters: [], kind: "statement", place: place(63, 7), text: "spin until fifo < 2", external: false, fairness: "weak", event: undefined },
    { name: "Uart_shift", actor: "Uart", context: -1, from: -1, first: 58, parameters: [], kind: "action", place: place(35, 10), text: "shift", external: false, fairness: "none", event: "shift" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Writer", form: "thread", word: "thread", place: place(27, 8), members: ["Writer"], firstActivation: 1, locations: [
      { label: undefined, place: place(27, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 23), text: "transmit.push(true)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "acquire port", calls: [{ proc: "txint", place: place(29, 3) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(40, 3), text: "enabled = on", calls: [{ proc: "txint", place: place(29, 3) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "spin for port", calls: [{ proc: "txint", place: place(29, 3) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(41, 32), text: "release port", calls: [{ proc: "txint", place: place(29, 3) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 5), text: "raise the level to ISR", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 34), text: "release port", calls: [{ proc: "txint", place: place(29, 3) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 9), text: "test transmit.empty", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 7), text: "test transmit.empty", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 9), text: "test !enabled", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "acquire port", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 9), text: "test fifo == 2", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 3), text: "enabled = on", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "spin for port", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(60, 13), text: "transmit.pop()", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 32), text: "release port", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 5), text: "raise the level to ISR", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 34), text: "release port", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 7), text: "spin until fifo < 2", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["b", "Writer.xmitChars.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 9), text: "test transmit.empty", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 7), text: "test transmit.empty", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 9), text: "test !enabled", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(59, 9), text: "test fifo == 2", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 13), text: "transmit.pop()", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 7), text: "spin until fifo < 2", calls: [{ proc: "txint", place: place(29, 3) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Writer.txint.on"], ["on", "Writer.txint2.on"], ["b", "Writer.xmitChars2.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Writer_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Writer_level(s)] ?? "", pending: () => false },
    { name: "Transmit", form: "isr", word: "isr", place: place(32, 5), members: ["Transmit"], firstActivation: 2, locations: [
      { label: undefined, place: place(32, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 5), text: "raise the level to ISR", calls: [{ proc: "moveBytes", place: place(32, 41) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 9), text: "test transmit.empty", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 7), text: "test transmit.empty", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 9), text: "test !enabled", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "acquire port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 9), text: "test fifo == 2", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 3), text: "enabled = on", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "spin for port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(60, 13), text: "transmit.pop()", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 32), text: "release port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(49, 5), text: "raise the level to ISR", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 34), text: "release port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 7), text: "spin until fifo < 2", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["b", "Transmit.xmitChars.b"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(57, 9), text: "test transmit.empty", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 7), text: "test transmit.empty", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 9), text: "test !enabled", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "acquire port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"], ["on", "Transmit.txint2.on"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(59, 9), text: "test fifo == 2", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(40, 3), text: "enabled = on", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"], ["on", "Transmit.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 3), text: "spin for port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"], ["on", "Transmit.txint2.on"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(60, 13), text: "transmit.pop()", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Transmit.txint.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(41, 32), text: "release port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"], ["on", "Transmit.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 34), text: "release port", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }], locals: [["on", "Transmit.txint.on"], ["on", "Transmit.txint2.on"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 7), text: "spin until fifo < 2", calls: [{ proc: "moveBytes", place: place(32, 41) }, { proc: "xmitChars", place: place(49, 14) }, { proc: "txint", place: place(67, 25) }, { proc: "moveBytes", place: place(42, 13) }, { proc: "xmitChars", place: place(49, 14) }], locals: [["on", "Transmit.txint.on"], ["b", "Transmit.xmitChars2.b"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Transmit_at(s), cpu: (_s: State) => 0, level: (_s: State) => LEVELS[ISR] ?? "", pending: (s: State) => enabled(s) && fifo(s) < 2 },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","ISR"], cpus: 1, classes: [
    { name: "port", kind: "spinlock", waiting: "spins", place: place(22, 6), members: ["port"], holds: (s: State, _member: number, activation: number) => port_owner(s) === activation, isShared: false, owner: (s: State) => port_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Writer_at(s) === 2 ? 1 : Writer_at(s) === 4 ? 1 : Writer_at(s) === 11 ? 1 : Writer_at(s) === 14 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "ISR", wants: (s: State) => Transmit_at(s) === 5 ? 1 : Transmit_at(s) === 8 ? 1 : Transmit_at(s) === 17 ? 1 : Transmit_at(s) === 20 ? 1 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "ring-overrun", place: place(28, 23), message: "`transmit` is full with 2, and one more is pushed", platform: "an entry overwritten before it was read: data lost", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(39, 3), message: "`port` is taken by the activation that holds it, and it is not recursive", platform: "ASSERT: a task takes a mutex that it holds: it waits for itself for ever", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(39, 3), message: "`port` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "an interrupt handler spins for what it interrupted: the watchdog resets the system", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(39, 3), message: "`Writer` waits for `port`, whose holder waits, directly or not, for it", platform: "tasks wait for each other: the watchdog resets the system", ends: true },
    { kind: "rule", name: "lock-leak", place: place(27, 8), message: "`Writer` returns and still holds `port`", platform: "a task or handler ends and still holds a lock", ends: true },
    { kind: "rule", name: "wrong-level", place: place(27, 8), message: "`Writer` returns at another level than it was entered at", platform: "ASSERT: interrupts turned on inside a critical section, or left off", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(41, 32), message: "`port` is released by an activation that does not hold it", platform: "ASSERT: a mutex given by a task that does not hold it", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(43, 34), message: "`port` is released by an activation that does not hold it", platform: "ASSERT: a mutex given by a task that does not hold it", ends: true },
    { kind: "assertion", name: "xmitChars", place: place(61, 5), message: "the assertion in `xmitChars` does not hold", platform: undefined, ends: true },
    { kind: "range", name: "out-of-range", place: place(64, 7), message: "`fifo` holds 0..2, and the value is outside", platform: "a value that the field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(67, 25), message: "`txint` is called more than 2 deep", platform: "a value that the field cannot hold", ends: true },
    { kind: "rule", name: "lock-leak", place: place(32, 5), message: "`Transmit` returns and still holds `port`", platform: "a task or handler ends and still holds a lock", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(39, 3), message: "`Transmit` waits for `port`, whose holder waits, directly or not, for it", platform: "tasks wait for each other: the watchdog resets the system", ends: true },
    { kind: "range", name: "out-of-range", place: place(42, 13), message: "`moveBytes` is called more than 2 deep", platform: "a value that the field cannot hold", ends: true },
    { kind: "range", name: "out-of-range", place: place(35, 32), message: "`fifo` holds 0..2, and the value is outside", platform: "a value that the field cannot hold", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (on && unlocks != Late) { release port; } is true", place: place(41, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (on && unlocks != Late) { release port; } is false", place: place(41, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (on) { moveBytes(); } is true", place: place(42, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (on) { moveBytes(); } is false", place: place(42, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (!on || unlocks != Early) { release port; } is true", place: place(43, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (!on || unlocks != Early) { release port; } is false", place: place(43, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (transmit.empty) { break; } is true", place: place(57, 5), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (transmit.empty) { break; } is false", place: place(57, 5), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (transmit.empty) { txint(false); } is true", place: place(67, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (transmit.empty) { txint(false); } is false", place: place(67, 3), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (!enabled) { break; } is true", place: place(58, 5), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (!enabled) { break; } is false", place: place(58, 5), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (fifo == 2) { break; } is true", place: place(59, 5), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (fifo == 2) { break; } is false", place: place(59, 5), other: undefined, parts: ["Writer"] },
    { kind: "branch", text: "if (transmit.empty) { break; } is true", place: place(57, 5), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (transmit.empty) { break; } is false", place: place(57, 5), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (transmit.empty) { txint(false); } is true", place: place(67, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (transmit.empty) { txint(false); } is false", place: place(67, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (!enabled) { break; } is true", place: place(58, 5), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (!enabled) { break; } is false", place: place(58, 5), other: undefined, parts: ["Transmit"] },
    { kind: "takes", text: "Transmit takes port", place: undefined, other: undefined, parts: ["Transmit","port"] },
    { kind: "branch", text: "if (fifo == 2) { break; } is true", place: place(59, 5), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (fifo == 2) { break; } is false", place: place(59, 5), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (on && unlocks != Late) { release port; } is true", place: place(41, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (on && unlocks != Late) { release port; } is false", place: place(41, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (on) { moveBytes(); } is true", place: place(42, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (on) { moveBytes(); } is false", place: place(42, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (!on || unlocks != Early) { release port; } is true", place: place(43, 3), other: undefined, parts: ["Transmit"] },
    { kind: "branch", text: "if (!on || unlocks != Early) { release port; } is false", place: place(43, 3), other: undefined, parts: ["Transmit"] },
    { kind: "everyInterrupt", isr: "Transmit", context: "Writer", locations: 26, firstCpu: 0, cpus: 1 },
  ],
  events: [
    { text: "transmit.push({0})", formats: [{ kind: "boolean" }] },
    { text: "acquire port", formats: [] },
    { text: "wants port", formats: [] },
    { text: "leave", formats: [] },
    { text: "release port", formats: [] },
    { text: "release port shared", formats: [] },
    { text: "transmit.pop", formats: [] },
    { text: "enter", formats: [] },
    { text: "shift", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "allSent", place: place(70, 11), text: "quiescent => transmit.empty", holds: allSent },
  ],
  // prettier-ignore
  reachables: [
    { name: "interrupted", place: place(71, 11), text: "Writer.active && Transmit.active", holds: interrupted },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock port Transmit", place: place(32, 5), text: "`port` is held where `Transmit`, which takes it as well, may interrupt", holds: irq_unsafe_lock_port_Transmit, rule: "irq-unsafe-lock", message: "`port` is held where `Transmit`, which takes it as well, may interrupt", platform: "a lock shared with an interrupt handler is held with that interrupt on", needs: 20 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "tasks wait for each other: the watchdog resets the system",
    "lost-wakeup": "a task waits for ever: the watchdog resets the system",
  },
  // prettier-ignore
  variables: [
    { name: "fifo", group: "variable", dimensions: [], format: { kind: "number" }, read: fifo, write: setFifo },
    { name: "enabled", group: "variable", dimensions: [], format: { kind: "boolean" }, read: enabled, write: setEnabled },
    { name: "transmit.length", group: "object", dimensions: [], format: { kind: "number" }, read: transmit_length, write: setTransmit_length },
    { name: "transmit.item", group: "object", dimensions: [[0, 1]], format: { kind: "boolean" }, read: transmit_item, write: setTransmit_item },
    { name: "port.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Writer","Transmit"] }, read: port_owner, write: setPort_owner },
    { name: "port.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","ISR"] }, read: port_saved, write: setPort_saved },
    { name: "Writer.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 transmit.push(true)","2 acquire port","3 enabled = on","4 spin for port","5 release port","6 raise the level to ISR","7 release port","8 test transmit.empty","9 test transmit.empty","10 test !enabled","11 acquire port","12 test fifo == 2","13 enabled = on","14 spin for port","15 transmit.pop()","16 release port","17 raise the level to ISR","18 release port","19 spin until fifo < 2","20 test transmit.empty","21 test transmit.empty","22 test !enabled","23 test fifo == 2","24 transmit.pop()","25 spin until fifo < 2"] }, read: Writer_at, write: setWriter_at },
    { name: "Writer.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","ISR"] }, read: Writer_level, write: setWriter_level },
    { name: "Transmit.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise the level to ISR","2 test transmit.empty","3 test transmit.empty","4 test !enabled","5 acquire port","6 test fifo == 2","7 enabled = on","8 spin for port","9 transmit.pop()","10 release port","11 raise the level to ISR","12 release port","13 spin until fifo < 2","14 test transmit.empty","15 test transmit.empty","16 test !enabled","17 acquire port","18 test fifo == 2","19 enabled = on","20 spin for port","21 transmit.pop()","22 release port","23 release port","24 spin until fifo < 2"] }, read: Transmit_at, write: setTransmit_at },
    { name: "Writer.txint.on", group: "context", dimensions: [], format: { kind: "boolean" }, read: Writer_txint_on, write: setWriter_txint_on },
    { name: "Writer.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","ISR"] }, read: Writer_oldLevel, write: setWriter_oldLevel },
    { name: "Writer.txint2.on", group: "context", dimensions: [], format: { kind: "boolean" }, read: Writer_txint2_on, write: setWriter_txint2_on },
    { name: "Writer.xmitChars.b", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "boolean" } }, read: Writer_xmitChars_b, write: setWriter_xmitChars_b },
    { name: "Writer.xmitChars2.b", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "boolean" } }, read: Writer_xmitChars2_b, write: setWriter_xmitChars2_b },
    { name: "Transmit.txint.on", group: "context", dimensions: [], format: { kind: "boolean" }, read: Transmit_txint_on, write: setTransmit_txint_on },
    { name: "Transmit.xmitChars.b", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "boolean" } }, read: Transmit_xmitChars_b, write: setTransmit_xmitChars_b },
    { name: "Transmit.txint2.on", group: "context", dimensions: [], format: { kind: "boolean" }, read: Transmit_txint2_on, write: setTransmit_txint2_on },
    { name: "Transmit.xmitChars2.b", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "boolean" } }, read: Transmit_xmitChars2_b, write: setTransmit_xmitChars2_b },
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
