// Generated from specs/classics/locking-selftest-inversion.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 cf89c41b745f8c2c · revision recursion2HardRLock · 17 variables in 2 words (56 bits) · 24 actions, 26 transitions
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

// Which of the inversions of readers, writers and interrupts that Linux plants to test its own lock checker are found here?
//
// Source: Linux, lib/locking-selftest.c, the rows `irq lock-inversion` and `irq read-recursion` to `#3`, each for hard and
// soft interrupts; A is an rwlock_t, and the columns say how the other lock, or A itself, is taken where the row leaves that
// open. Each piece is a context of its own, so that the six orders of a row are one revision; what runs in a softirq there is
// a tasklet here, of which there is one. Expected, from the table at the end of that file: the columns `spin` and
// `wlock` fail, the column `rlock` does not. The printed matrix is in docs/locking-selftest.md.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const column = RLock
// const case = Recursion2
// const off = HARDIRQ
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                values
//    0  0–2            A.owner                 free, First, Second, Hard, Soft
//    0  3–14 (4 × 3)   A.shares[holder: 1..4]  0..7
//    0  15–26 (4 × 3)  A.saved[holder: 1..4]   TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  27–29          B.owner                 free, First, Second, Hard, Soft
//    1  0–2            B.saved                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  3–5            First.at                0 inactive, 1..7 where it rests
//    1  6–8            First.level             TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  30–31          Second.at               0 inactive, 1..3 where it rests
//    1  9–11           Second.level            TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  12–13          Hard.at                 0 inactive, 1..3 where it rests
//    1  14             Hard.cpu                0..1
//    1  15             Hard.pending            false, true
//    0  none           Soft.at                 0 inactive, 1..0 where it rests
//    1  16             Soft.cpu                0..1
//    1  17             Soft.pending            false, true
//    1  18–20          First.oldLevel          TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  21–23          Second.oldLevel         TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI

const A_owner = (s: State): number => s[0] & 7;
const setA_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~7) | value;
};
const A_shares = (s: State, holder: number): number => (s[0] >>> (3 * holder)) & 7;
const setA_shares = (s: State, holder: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * holder))) | (value << (3 * holder));
};
const A_saved = (s: State, holder: number): number => (s[0] >>> (3 * holder + 12)) & 7;
const setA_saved = (s: State, holder: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * holder + 12))) | (value << (3 * holder + 12));
};
const B_owner = (s: State): number => (s[0] >>> 27) & 7;
const setB_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 27)) | (value << 27);
};
const B_saved = (s: State): number => s[1] & 7;
const setB_saved = (s: State, value: number): void => {
  s[1] = (s[1] & ~7) | value;
};
const First_at = (s: State): number => (s[1] >>> 3) & 7;
const setFirst_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 3)) | (value << 3);
};
const First_level = (s: State): number => (s[1] >>> 6) & 7;
const setFirst_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 6)) | (value << 6);
};
const Second_at = (s: State): number => (s[0] >>> 30) & 3;
const setSecond_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 30)) | (value << 30);
};
const Second_level = (s: State): number => (s[1] >>> 9) & 7;
const setSecond_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 9)) | (value << 9);
};
const Hard_at = (s: State): number => (s[1] >>> 12) & 3;
const setHard_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 12)) | (value << 12);
};
const Hard_cpu = (s: State): number => (s[1] >>> 14) & 1;
const setHard_cpu = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 14)) | (value << 14);
};
const Hard_pending = (s: State): boolean => ((s[1] >>> 15) & 1) !== 0;
const setHard_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 15)) | ((value ? 1 : 0) << 15);
};
const Soft_at = (_s: State): number => 0;
const setSoft_at = (_s: State, _value: number): void => {};
const Soft_cpu = (s: State): number => (s[1] >>> 16) & 1;
const setSoft_cpu = (s: State, value: number): void => {
  s[1] = (s[1] & ~(1 << 16)) | (value << 16);
};
const Soft_pending = (s: State): boolean => ((s[1] >>> 17) & 1) !== 0;
const setSoft_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 17)) | ((value ? 1 : 0) << 17);
};
const First_oldLevel = (s: State): number => (s[1] >>> 18) & 7;
const setFirst_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 18)) | (value << 18);
};
const Second_oldLevel = (s: State): number => (s[1] >>> 21) & 7;
const setSecond_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 21)) | (value << 21);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (
    ((A_owner(s) === a || A_shares(s, a) !== 0) && A_saved(s, a) === NMI) ||
    (B_owner(s) === a && B_saved(s) === NMI)
  )
    return NMI;
  if (
    ((A_owner(s) === a || A_shares(s, a) !== 0) && A_saved(s, a) === HARDIRQ) ||
    (B_owner(s) === a && B_saved(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    ((A_owner(s) === a || A_shares(s, a) !== 0) && A_saved(s, a) === SOFTIRQ) ||
    (B_owner(s) === a && B_saved(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    ((A_owner(s) === a || A_shares(s, a) !== 0) && A_saved(s, a) === PREEMPT_OFF) ||
    (B_owner(s) === a && B_saved(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === NMI) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === HARDIRQ) ||
    (Hard_cpu(s) === c && Hard_at(s) !== 0)
  )
    return HARDIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === SOFTIRQ) ||
    (Soft_cpu(s) === c && Soft_at(s) !== 0)
  )
    return SOFTIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === NMI) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === HARDIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === HARDIRQ) ||
    (Hard_cpu(s) === c && Hard_at(s) !== 0)
  )
    return HARDIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === SOFTIRQ) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === SOFTIRQ) ||
    (Soft_cpu(s) === c && Soft_at(s) !== 0)
  )
    return SOFTIRQ;
  if (
    (0 === c && First_at(s) !== 0 && First_level(s) === PREEMPT_OFF) ||
    (1 === c && Second_at(s) !== 0 && Second_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && First_at(s) !== 0 && 0 === c && First_level(s) < l) ||
    (o === 2 && Second_at(s) !== 0 && 1 === c && Second_level(s) < l) ||
    (o === 3 && Hard_at(s) !== 0 && Hard_cpu(s) === c && HARDIRQ < l) ||
    (o === 4 && Soft_at(s) !== 0 && Soft_cpu(s) === c && SOFTIRQ < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (First_at(s) === 6) return A_owner(s);
    if (First_at(s) === 4) return B_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Second_at(s) === 3) return A_owner(s);
    return NOBODY;
  }
  if (a === 3) {
    if (Hard_at(s) === 3) return B_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (First_at(s) !== 0) {
      if (
        Hard_at(s) !== 0 &&
        Hard_cpu(s) === 0 &&
        3 > First_level(s) &&
        Hard_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      return NOBODY;
    }
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Second_at(s) !== 0) {
      if (
        Hard_at(s) !== 0 &&
        Hard_cpu(s) === 1 &&
        3 > Second_level(s) &&
        Hard_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Hard_at(s) !== 0) {
      if (
        Second_at(s) !== 0 &&
        1 === Hard_cpu(s) &&
        Second_level(s) === NMI &&
        Second_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        First_at(s) !== 0 &&
        0 === Hard_cpu(s) &&
        First_level(s) === NMI &&
        (First_at(s) === 4 || First_at(s) === 6) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
    return 0;
  }
  if (a === 4) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Soft_at(s) !== 0) {
      if (
        Second_at(s) !== 0 &&
        1 === Soft_cpu(s) &&
        Second_level(s) === NMI &&
        Second_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        First_at(s) !== 0 &&
        0 === Soft_cpu(s) &&
        First_level(s) === NMI &&
        (First_at(s) === 4 || First_at(s) === 6) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      if (
        Hard_at(s) !== 0 &&
        Hard_cpu(s) === Soft_cpu(s) &&
        Hard_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      if (
        Second_at(s) !== 0 &&
        1 === Soft_cpu(s) &&
        Second_level(s) === HARDIRQ &&
        Second_at(s) === 3 &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        First_at(s) !== 0 &&
        0 === Soft_cpu(s) &&
        First_level(s) === HARDIRQ &&
        (First_at(s) === 4 || First_at(s) === 6) &&
        lockHolder(s, 1) !== 0
      )
        return 1;
      return NOBODY;
    }
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
 * First: raise the level to HARDIRQ   specs/classics/locking-selftest-inversion.ilk:33
 *   at off {
 */
function First_raise_the_level_to_HARDIRQ(s: State, next: State, _sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  setFirst_level(next, First_level(next) < HARDIRQ ? HARDIRQ : First_level(next));
  setFirst_at(next, 2); // before acquire B
  return true;
}

/**
 * First: acquire B   specs/classics/locking-selftest-inversion.ilk:36
 *   if (case == Recursion2) { with B { take(); } }
 */
function First_acquire_B(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (B_owner(s) !== 0) return false;
  sink.event(0); // acquire B
  setB_owner(next, 1);
  setB_saved(next, PREEMPT_OFF);
  setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  setFirst_at(next, 3); // before acquire A shared
  return true;
}

/**
 * First: acquire B   specs/classics/locking-selftest-inversion.ilk:36
 *   if (case == Recursion2) { with B { take(); } }
 */
function First_acquire_B_2(s: State, _next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (B_owner(s) !== 1) return false;
  sink.fail(0); // recursive-acquire
  return true;
}

/**
 * First: acquire B: busy, begins to spin   specs/classics/locking-selftest-inversion.ilk:36
 *   if (case == Recursion2) { with B { take(); } }
 */
function First_acquire_B_3(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (!(B_owner(s) !== 0 && B_owner(s) !== 1)) return false;
  sink.event(1); // wants B
  if (
    interruptedOwner(
      next,
      B_owner(next),
      0,
      First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next),
    )
  ) {
    sink.fail(1); // self-deadlock
    return true;
  }
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 4); // before spin for B
  if (waitsInCycle(next, 1)) {
    sink.fail(2); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire A shared   specs/classics/locking-selftest-inversion.ilk:28
 *   if (column == RLock) { with A shared { skip; } } else { with A { skip; } }
 */
function First_acquire_A_shared(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (A_owner(s) !== 0) return false;
  if (A_shares(next, 1) !== 0 && A_shares(next, 1) >= 7) {
    sink.fail(3); // out-of-range
    return true;
  }
  if (A_shares(next, 1) !== 0) {
    sink.event(2); // acquire A shared
    setA_shares(next, 1, A_shares(next, 1) + 1);
  } else {
    sink.event(2); // acquire A shared
    setA_shares(next, 1, 1);
    setA_saved(next, 1, PREEMPT_OFF);
    setFirst_level(next, First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next));
  }
  setFirst_at(next, 5); // before release A shared
  return true;
}

/**
 * First: acquire A shared   specs/classics/locking-selftest-inversion.ilk:28
 *   if (column == RLock) { with A shared { skip; } } else { with A { skip; } }
 */
function First_acquire_A_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (A_owner(s) !== 1) return false;
  sink.fail(4); // recursive-acquire
  return true;
}

/**
 * First: acquire A shared: busy, begins to spin   specs/classics/locking-selftest-inversion.ilk:28
 *   if (column == RLock) { with A shared { skip; } } else { with A { skip; } }
 */
function First_acquire_A_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (!(A_owner(s) !== 0 && A_owner(s) !== 1 && A_owner(s) !== 1)) return false;
  sink.event(3); // wants A shared
  if (
    interruptedOwner(
      next,
      A_owner(next),
      0,
      First_level(next) < PREEMPT_OFF ? PREEMPT_OFF : First_level(next),
    )
  ) {
    sink.fail(5); // self-deadlock
    return true;
  }
  const oldLevel = First_level(next);
  setFirst_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setFirst_oldLevel(next, oldLevel);
  setFirst_at(next, 6); // before spin for A shared
  if (waitsInCycle(next, 1)) {
    sink.fail(6); // deadlock
    return true;
  }
  return true;
}

/**
 * First: acquire B, after spinning   specs/classics/locking-selftest-inversion.ilk:36
 *   if (case == Recursion2) { with B { take(); } }
 */
function First_acquire_B_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (B_owner(s) !== 0) return false;
  sink.event(0); // acquire B
  setB_owner(next, 1);
  setB_saved(next, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 3); // before acquire A shared
  return true;
}

/**
 * First: release A shared   specs/classics/locking-selftest-inversion.ilk:28
 *   if (column == RLock) { with A shared { skip; } } else { with A { skip; } }
 */
function First_release_A_shared(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (A_shares(next, 1) === 0) {
    sink.fail(7); // release-not-owner
    return true;
  }
  sink.event(5); // release A shared
  setA_shares(next, 1, A_shares(next, 1) - 1);
  if (A_shares(next, 1) === 0) {
    setA_saved(next, 1, 0);
    setA_shares(next, 1, 0);
    setFirst_level(next, HARDIRQ < heldLevel(next, 1) ? heldLevel(next, 1) : HARDIRQ);
  }
  setFirst_at(next, 7); // before release B
  return true;
}

/**
 * First: acquire A shared, after spinning   specs/classics/locking-selftest-inversion.ilk:28
 *   if (column == RLock) { with A shared { skip; } } else { with A { skip; } }
 */
function First_acquire_A_shared_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (A_owner(s) !== 0) return false;
  sink.event(2); // acquire A shared
  setA_shares(next, 1, 1);
  setA_saved(next, 1, PREEMPT_OFF);
  setFirst_level(next, First_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : First_oldLevel(next));
  setFirst_oldLevel(next, 0);
  setFirst_at(next, 5); // before release A shared
  return true;
}

/**
 * First: release B   specs/classics/locking-selftest-inversion.ilk:36
 *   if (case == Recursion2) { with B { take(); } }
 */
function First_release_B(s: State, next: State, sink: Sink): boolean {
  if (!(First_level(s) >= top(s, 0))) return false;
  if (B_owner(next) !== 1) {
    sink.fail(8); // release-not-owner
    return true;
  }
  sink.event(6); // release B
  setB_owner(next, 0);
  setB_saved(next, 0);
  setFirst_level(next, HARDIRQ < heldLevel(next, 1) ? heldLevel(next, 1) : HARDIRQ);
  setFirst_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  if (A_owner(next) === 1 || A_shares(next, 1) !== 0) {
    sink.fail(9); // lock-leak
  }
  if (B_owner(next) === 1) {
    sink.fail(10); // lock-leak
  }
  if (First_level(next) !== TASK) {
    sink.fail(11); // wrong-level
  }
  if (
    A_owner(next) === 1 ||
    A_shares(next, 1) !== 0 ||
    B_owner(next) === 1 ||
    First_level(next) !== TASK
  ) {
    return true;
  }
  sink.event(8); // leave
  setFirst_at(next, 0); // inactive
  setFirst_level(next, 0);
  return true;
}

/**
 * Second: acquire A shared   specs/classics/locking-selftest-inversion.ilk:42
 *   if (case == Inversion) { take(); } else { with A shared { skip; } }
 */
function Second_acquire_A_shared(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (A_owner(s) !== 0) return false;
  if (A_shares(next, 2) !== 0 && A_shares(next, 2) >= 7) {
    sink.fail(3); // out-of-range
    return true;
  }
  if (A_shares(next, 2) !== 0) {
    sink.event(2); // acquire A shared
    setA_shares(next, 2, A_shares(next, 2) + 1);
  } else {
    sink.event(2); // acquire A shared
    setA_shares(next, 2, 1);
    setA_saved(next, 2, PREEMPT_OFF);
    setSecond_level(next, Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next));
  }
  setSecond_at(next, 2); // before release A shared
  return true;
}

/**
 * Second: acquire A shared   specs/classics/locking-selftest-inversion.ilk:42
 *   if (case == Inversion) { take(); } else { with A shared { skip; } }
 */
function Second_acquire_A_shared_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (A_owner(s) !== 2) return false;
  sink.fail(12); // recursive-acquire
  return true;
}

/**
 * Second: acquire A shared: busy, begins to spin   specs/classics/locking-selftest-inversion.ilk:42
 *   if (case == Inversion) { take(); } else { with A shared { skip; } }
 */
function Second_acquire_A_shared_3(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (!(A_owner(s) !== 0 && A_owner(s) !== 2 && A_owner(s) !== 2)) return false;
  sink.event(3); // wants A shared
  if (
    interruptedOwner(
      next,
      A_owner(next),
      1,
      Second_level(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_level(next),
    )
  ) {
    sink.fail(13); // self-deadlock
    return true;
  }
  const oldLevel = Second_level(next);
  setSecond_level(next, oldLevel < PREEMPT_OFF ? PREEMPT_OFF : oldLevel);
  setSecond_oldLevel(next, oldLevel);
  setSecond_at(next, 3); // before spin for A shared
  if (waitsInCycle(next, 2)) {
    sink.fail(14); // deadlock
    return true;
  }
  return true;
}

/**
 * Second: release A shared   specs/classics/locking-selftest-inversion.ilk:42
 *   if (case == Inversion) { take(); } else { with A shared { skip; } }
 */
function Second_release_A_shared(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (A_shares(next, 2) === 0) {
    sink.fail(15); // release-not-owner
    return true;
  }
  sink.event(5); // release A shared
  setA_shares(next, 2, A_shares(next, 2) - 1);
  if (A_shares(next, 2) === 0) {
    setA_saved(next, 2, 0);
    setA_shares(next, 2, 0);
    setSecond_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  }
  if (A_owner(next) === 2 || A_shares(next, 2) !== 0) {
    sink.fail(16); // lock-leak
  }
  if (B_owner(next) === 2) {
    sink.fail(17); // lock-leak
  }
  if (Second_level(next) !== TASK) {
    sink.fail(18); // wrong-level
  }
  if (
    A_owner(next) === 2 ||
    A_shares(next, 2) !== 0 ||
    B_owner(next) === 2 ||
    Second_level(next) !== TASK
  ) {
    return true;
  }
  sink.event(8); // leave
  setSecond_at(next, 0); // inactive
  setSecond_level(next, 0);
  return true;
}

/**
 * Second: acquire A shared, after spinning   specs/classics/locking-selftest-inversion.ilk:42
 *   if (case == Inversion) { take(); } else { with A shared { skip; } }
 */
function Second_acquire_A_shared_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Second_level(s) >= top(s, 1))) return false;
  if (A_owner(s) !== 0) return false;
  sink.event(2); // acquire A shared
  setA_shares(next, 2, 1);
  setA_saved(next, 2, PREEMPT_OFF);
  setSecond_level(next, Second_oldLevel(next) < PREEMPT_OFF ? PREEMPT_OFF : Second_oldLevel(next));
  setSecond_oldLevel(next, 0);
  setSecond_at(next, 2); // before release A shared
  return true;
}

/**
 * Hard: enters   specs/classics/locking-selftest-inversion.ilk:45
 *   isr Hard {
 */
function Hard_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(HARDIRQ > occupied(s, cpu))) return false;
  if (!Hard_pending(s)) return false;
  if (Second_at(next) !== 0 && 1 === cpu) {
    sink.note(9 + (cpu - 1) * 4 + Second_at(next)); // which statement is interrupted
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(1 + cpu * 8 + First_at(next)); // which statement is interrupted
  }
  setHard_pending(next, false);
  sink.event(9); // enter
  setHard_cpu(next, cpu);
  setHard_at(next, 1); // before acquire B
  return true;
}

/**
 * Hard: acquire B   specs/classics/locking-selftest-inversion.ilk:58
 *   if (case == Recursion2) { with B { skip; } }
 */
function Hard_acquire_B(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Hard_cpu(s)))) return false;
  if (B_owner(s) !== 0) return false;
  sink.note(0); // Hard takes B
  sink.event(0); // acquire B
  setB_owner(next, 3);
  setB_saved(next, PREEMPT_OFF);
  setHard_at(next, 2); // before release B
  return true;
}

/**
 * Hard: acquire B   specs/classics/locking-selftest-inversion.ilk:58
 *   if (case == Recursion2) { with B { skip; } }
 */
function Hard_acquire_B_2(s: State, _next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Hard_cpu(s)))) return false;
  if (B_owner(s) !== 3) return false;
  sink.fail(19); // recursive-acquire
  return true;
}

/**
 * Hard: acquire B: busy, begins to spin   specs/classics/locking-selftest-inversion.ilk:58
 *   if (case == Recursion2) { with B { skip; } }
 */
function Hard_acquire_B_3(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Hard_cpu(s)))) return false;
  if (!(B_owner(s) !== 0 && B_owner(s) !== 3)) return false;
  sink.event(1); // wants B
  if (interruptedOwner(next, B_owner(next), Hard_cpu(next), HARDIRQ)) {
    sink.fail(20); // self-deadlock
    return true;
  }
  setHard_at(next, 3); // before spin for B
  if (waitsInCycle(next, 3)) {
    sink.fail(21); // deadlock
    return true;
  }
  return true;
}

/**
 * Hard: release B   specs/classics/locking-selftest-inversion.ilk:58
 *   if (case == Recursion2) { with B { skip; } }
 */
function Hard_release_B(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Hard_cpu(s)))) return false;
  if (B_owner(next) !== 3) {
    sink.fail(22); // release-not-owner
    return true;
  }
  sink.event(6); // release B
  setB_owner(next, 0);
  setB_saved(next, 0);
  if (A_owner(next) === 3 || A_shares(next, 3) !== 0) {
    sink.fail(23); // lock-leak
  }
  if (B_owner(next) === 3) {
    sink.fail(24); // lock-leak
  }
  if (A_owner(next) === 3 || A_shares(next, 3) !== 0 || B_owner(next) === 3) {
    return true;
  }
  sink.event(8); // leave
  setHard_at(next, 0); // inactive
  setHard_cpu(next, 0);
  return true;
}

/**
 * Hard: acquire B, after spinning   specs/classics/locking-selftest-inversion.ilk:58
 *   if (case == Recursion2) { with B { skip; } }
 */
function Hard_acquire_B_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(HARDIRQ >= top(s, Hard_cpu(s)))) return false;
  if (B_owner(s) !== 0) return false;
  sink.note(0); // Hard takes B
  sink.event(0); // acquire B
  setB_owner(next, 3);
  setB_saved(next, PREEMPT_OFF);
  setHard_at(next, 2); // before release B
  return true;
}

/**
 * Soft: enters   specs/classics/locking-selftest-inversion.ilk:49
 *   tasklet Soft {
 */
function Soft_enter(s: State, next: State, sink: Sink, cpu: number): boolean {
  if (!(SOFTIRQ > occupied(s, cpu))) return false;
  if (!Soft_pending(s)) return false;
  if (Second_at(next) !== 0 && 1 === cpu) {
    sink.note(21 + (cpu - 1) * 4 + Second_at(next)); // which statement is interrupted
  }
  if (First_at(next) !== 0 && 0 === cpu) {
    sink.note(13 + cpu * 8 + First_at(next)); // which statement is interrupted
  }
  setSoft_pending(next, false);
  sink.event(9); // enter
  setSoft_cpu(next, cpu);
  if (A_owner(next) === 4 || A_shares(next, 4) !== 0) {
    sink.fail(25); // lock-leak
  }
  if (B_owner(next) === 4) {
    sink.fail(26); // lock-leak
  }
  if (A_owner(next) === 4 || A_shares(next, 4) !== 0 || B_owner(next) === 4) {
    return true;
  }
  sink.event(8); // leave
  setSoft_at(next, 0); // inactive
  setSoft_cpu(next, 0);
  return true;
}

/**
 * specs/classics/locking-selftest-inversion.ilk:63
 *   signal
 */
function Line_signal(_s: State, next: State, sink: Sink): boolean {
  sink.event(10); // signal
  sink.event(11); // raise Hard
  setHard_pending(next, true);
  return true;
}

/** What `First` can do where it rests. */
function stepFirst(s: State, next: State, sink: Sink): void {
  switch (First_at(s)) {
    case 1: // raise the level to HARDIRQ
      if (First_raise_the_level_to_HARDIRQ(s, next, sink)) sink.emit(0);
      break;
    case 2: // acquire B
      if (First_acquire_B(s, next, sink)) sink.emit(1);
      if (First_acquire_B_2(s, next, sink)) sink.emit(2);
      if (First_acquire_B_3(s, next, sink)) sink.emit(3);
      break;
    case 3: // acquire A shared
      if (First_acquire_A_shared(s, next, sink)) sink.emit(4);
      if (First_acquire_A_shared_2(s, next, sink)) sink.emit(5);
      if (First_acquire_A_shared_3(s, next, sink)) sink.emit(6);
      break;
    case 4: // spin for B
      if (First_acquire_B_after_spinning(s, next, sink)) sink.emit(7);
      break;
    case 5: // release A shared
      if (First_release_A_shared(s, next, sink)) sink.emit(8);
      break;
    case 6: // spin for A shared
      if (First_acquire_A_shared_after_spinning(s, next, sink)) sink.emit(9);
      break;
    case 7: // release B
      if (First_release_B(s, next, sink)) sink.emit(10);
      break;
  }
}

/** What `Second` can do where it rests. */
function stepSecond(s: State, next: State, sink: Sink): void {
  switch (Second_at(s)) {
    case 1: // acquire A shared
      if (Second_acquire_A_shared(s, next, sink)) sink.emit(11);
      if (Second_acquire_A_shared_2(s, next, sink)) sink.emit(12);
      if (Second_acquire_A_shared_3(s, next, sink)) sink.emit(13);
      break;
    case 2: // release A shared
      if (Second_release_A_shared(s, next, sink)) sink.emit(14);
      break;
    case 3: // spin for A shared
      if (Second_acquire_A_shared_after_spinning(s, next, sink)) sink.emit(15);
      break;
  }
}

/** What `Hard` can do where it rests. */
function stepHard(s: State, next: State, sink: Sink): void {
  switch (Hard_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (Hard_enter(s, next, sink, cpu)) sink.emit(16 + cpu);
      }
      break;
    case 1: // acquire B
      if (Hard_acquire_B(s, next, sink)) sink.emit(18);
      if (Hard_acquire_B_2(s, next, sink)) sink.emit(19);
      if (Hard_acquire_B_3(s, next, sink)) sink.emit(20);
      break;
    case 2: // release B
      if (Hard_release_B(s, next, sink)) sink.emit(21);
      break;
    case 3: // spin for B
      if (Hard_acquire_B_after_spinning(s, next, sink)) sink.emit(22);
      break;
  }
}

/** What `Soft` can do where it rests. */
function stepSoft(s: State, next: State, sink: Sink): void {
  switch (Soft_at(s)) {
    case 0: // inactive
      for (let cpu = 0; cpu <= 1; cpu++) {
        if (Soft_enter(s, next, sink, cpu)) sink.emit(23 + cpu);
      }
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * rule irq-unsafe-lock B Hard   specs/classics/locking-selftest-inversion.ilk:45
 */
function irq_unsafe_lock_B_Hard(s: State): boolean {
  return !(
    (B_owner(s) === 1 && First_at(s) !== 0 && HARDIRQ > occupied(s, 0)) ||
    (B_owner(s) === 2 && Second_at(s) !== 0 && HARDIRQ > occupied(s, 1)) ||
    (B_owner(s) === 4 && Soft_at(s) !== 0 && HARDIRQ > occupied(s, Soft_cpu(s)))
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/classics/locking-selftest-inversion.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  setFirst_level(next, TASK);
  setFirst_at(next, 1); // before raise the level to HARDIRQ
  setSecond_level(next, TASK);
  setSecond_at(next, 1); // before acquire A shared
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** who holds A */
  readonly "A.owner": "free" | "First" | "Second" | "Hard" | "Soft";
  /** who holds A together with others */
  readonly "A.shares": Readonly<Record<number, number>>;
  /** level that the release of A goes back to */
  readonly "A.saved": Readonly<
    Record<number, "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI">
  >;
  /** who holds B */
  readonly "B.owner": "free" | "First" | "Second" | "Hard" | "Soft";
  /** level that the release of B goes back to */
  readonly "B.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where First rests */
  readonly "First.at": string;
  /** level of First */
  readonly "First.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Second rests */
  readonly "Second.at":
    "inactive" | "1 acquire A shared" | "2 release A shared" | "3 spin for A shared";
  /** level of Second */
  readonly "Second.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Hard rests */
  readonly "Hard.at": "inactive" | "1 acquire B" | "2 release B" | "3 spin for B";
  /** CPU of Hard */
  readonly "Hard.cpu": number;
  /** Hard is to run */
  readonly "Hard.pending": boolean;
  /** where Soft rests */
  readonly "Soft.at": "inactive";
  /** CPU of Soft */
  readonly "Soft.cpu": number;
  /** Soft is to run */
  readonly "Soft.pending": boolean;
  /** temporary of an operation in `First` */
  readonly "First.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** temporary of an operation in `Second` */
  readonly "Second.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LockingSelftestInversion",
  revision: "recursion2HardRLock",
  source: "specs/classics/locking-selftest-inversion.ilk",
  hash: "cf89c41b745f8c2c54ad8452bc3514da7bea2e24739e96e1a4cf37cd5e3e8f6d",
  constants: { column: "RLock", case: "Recursion2", off: "HARDIRQ" },
  words: 2,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepFirst(s, next, sink);
    stepSecond(s, next, sink);
    stepHard(s, next, sink);
    stepSoft(s, next, sink);
    if (Line_signal(s, next, sink)) sink.emit(25);
  },

  // prettier-ignore
  actions: [
    { name: "First_raise_the_level_to_HARDIRQ", actor: "First", context: 0, from: 1, first: 0, parameters: [], kind: "statement", place: place(33, 3), text: "raise the level to HARDIRQ", external: false, fairness: "weak", event: "raise the level to HARDIRQ" },
    { name: "First_acquire_B", actor: "First", context: 0, from: 2, first: 1, parameters: [], kind: "acquire", place: place(36, 31), text: "acquire B", external: false, fairness: "weak", event: "acquire B" },
    { name: "First_acquire_B_2", actor: "First", context: 0, from: 2, first: 2, parameters: [], kind: "acquire", place: place(36, 31), text: "acquire B", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_B_3", actor: "First", context: 0, from: 2, first: 3, parameters: [], kind: "spin", place: place(36, 31), text: "acquire B: busy, begins to spin", external: false, fairness: "weak", event: "wants B" },
    { name: "First_acquire_A_shared", actor: "First", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(28, 28), text: "acquire A shared", external: false, fairness: "weak", event: "acquire A shared" },
    { name: "First_acquire_A_shared_2", actor: "First", context: 0, from: 3, first: 5, parameters: [], kind: "acquire", place: place(28, 28), text: "acquire A shared", external: false, fairness: "weak", event: undefined },
    { name: "First_acquire_A_shared_3", actor: "First", context: 0, from: 3, first: 6, parameters: [], kind: "spin", place: place(28, 28), text: "acquire A shared: busy, begins to spin", external: false, fairness: "weak", event: "wants A shared" },
    { name: "First_acquire_B_after_spinning", actor: "First", context: 0, from: 4, first: 7, parameters: [], kind: "acquire", place: place(36, 31), text: "acquire B, after spinning", external: false, fairness: "weak", event: "acquire B" },
    { name: "First_release_A_shared", actor: "First", context: 0, from: 5, first: 8, parameters: [], kind: "release", place: place(28, 50), text: "release A shared", external: false, fairness: "weak", event: "release A shared" },
    { name: "First_acquire_A_shared_after_spinning", actor: "First", context: 0, from: 6, first: 9, parameters: [], kind: "acquire", place: place(28, 28), text: "acquire A shared, after spinning", external: false, fairness: "weak", event: "acquire A shared" },
    { name: "First_release_B", actor: "First", context: 0, from: 7, first: 10, parameters: [], kind: "release", place: place(36, 48), text: "release B", external: false, fairness: "weak", event: "release B" },
    { name: "Second_acquire_A_shared", actor: "Second", context: 1, from: 1, first: 11, parameters: [], kind: "acquire", place: place(42, 45), text: "acquire A shared", external: false, fairness: "weak", event: "acquire A shared" },
    { name: "Second_acquire_A_shared_2", actor: "Second", context: 1, from: 1, first: 12, parameters: [], kind: "acquire", place: place(42, 45), text: "acquire A shared", external: false, fairness: "weak", event: undefined },
    { name: "Second_acquire_A_shared_3", actor: "Second", context: 1, from: 1, first: 13, parameters: [], kind: "spin", place: place(42, 45), text: "acquire A shared: busy, begins to spin", external: false, fairness: "weak", event: "wants A shared" },
    { name: "Second_release_A_shared", actor: "Second", context: 1, from: 2, first: 14, parameters: [], kind: "release", place: place(42, 67), text: "release A shared", external: false, fairness: "weak", event: "release A shared" },
    { name: "Second_acquire_A_shared_after_spinning", actor: "Second", context: 1, from: 3, first: 15, parameters: [], kind: "acquire", place: place(42, 45), text: "acquire A shared, after spinning", external: false, fairness: "weak", event: "acquire A shared" },
    { name: "Hard_enter", actor: "Hard", context: 2, from: 0, first: 16, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(45, 5), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Hard_acquire_B", actor: "Hard", context: 2, from: 1, first: 18, parameters: [], kind: "acquire", place: place(58, 29), text: "acquire B", external: false, fairness: "weak", event: "acquire B" },
    { name: "Hard_acquire_B_2", actor: "Hard", context: 2, from: 1, first: 19, parameters: [], kind: "acquire", place: place(58, 29), text: "acquire B", external: false, fairness: "weak", event: undefined },
    { name: "Hard_acquire_B_3", actor: "Hard", context: 2, from: 1, first: 20, parameters: [], kind: "spin", place: place(58, 29), text: "acquire B: busy, begins to spin", external: false, fairness: "weak", event: "wants B" },
    { name: "Hard_release_B", actor: "Hard", context: 2, from: 2, first: 21, parameters: [], kind: "release", place: place(58, 44), text: "release B", external: false, fairness: "weak", event: "release B" },
    { name: "Hard_acquire_B_after_spinning", actor: "Hard", context: 2, from: 3, first: 22, parameters: [], kind: "acquire", place: place(58, 29), text: "acquire B, after spinning", external: false, fairness: "weak", event: "acquire B" },
    { name: "Soft_enter", actor: "Soft", context: 3, from: 0, first: 23, parameters: [{ name: "cpu", role: "cpu", low: 0, values: ["0","1"] }], kind: "enter", place: place(49, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Line_signal", actor: "Line", context: -1, from: -1, first: 25, parameters: [], kind: "action", place: place(63, 10), text: "signal", external: false, fairness: "none", event: "signal" },
  ],
  // prettier-ignore
  contexts: [
    { name: "First", form: "thread", word: "thread", place: place(32, 8), members: ["First"], firstActivation: 1, locations: [
      { label: undefined, place: place(32, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 3), text: "raise the level to HARDIRQ", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(36, 31), text: "acquire B", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(28, 28), text: "acquire A shared", calls: [{ proc: "take", place: place(36, 40) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(36, 31), text: "spin for B", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(28, 50), text: "release A shared", calls: [{ proc: "take", place: place(36, 40) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(28, 28), text: "spin for A shared", calls: [{ proc: "take", place: place(36, 40) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(36, 48), text: "release B", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => First_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[First_level(s)] ?? "", pending: () => false },
    { name: "Second", form: "thread", word: "thread", place: place(41, 8), members: ["Second"], firstActivation: 2, locations: [
      { label: undefined, place: place(41, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(42, 45), text: "acquire A shared", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(42, 67), text: "release A shared", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(42, 45), text: "spin for A shared", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Second_at(s), cpu: (_s: State) => 1, level: (s: State) => LEVELS[Second_level(s)] ?? "", pending: () => false },
    { name: "Hard", form: "isr", word: "isr", place: place(45, 5), members: ["Hard"], firstActivation: 3, locations: [
      { label: undefined, place: place(45, 5), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 29), text: "acquire B", calls: [{ proc: "serve", place: place(46, 25) }], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(58, 44), text: "release B", calls: [{ proc: "serve", place: place(46, 25) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(58, 29), text: "spin for B", calls: [{ proc: "serve", place: place(46, 25) }], locals: [], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Hard_at(s), cpu: (s: State) => Hard_cpu(s), level: (_s: State) => LEVELS[HARDIRQ] ?? "", pending: (s: State) => Hard_pending(s) },
    { name: "Soft", form: "deferred", word: "tasklet", place: place(49, 9), members: ["Soft"], firstActivation: 4, locations: [
      { label: undefined, place: place(49, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Soft_at(s), cpu: (s: State) => Soft_cpu(s), level: (_s: State) => LEVELS[SOFTIRQ] ?? "", pending: (s: State) => Soft_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 2, classes: [
    { name: "A", kind: "rwlock", waiting: "spins", place: place(17, 6), members: ["A"], holds: (s: State, _member: number, activation: number) => A_owner(s) === activation || A_shares(s, activation) !== 0, isShared: true, owner: (s: State) => A_owner(s) },
    { name: "B", kind: "spinlock", waiting: "spins", place: place(18, 6), members: ["B"], holds: (s: State, _member: number, activation: number) => B_owner(s) === activation, isShared: false, owner: (s: State) => B_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => First_at(s) === 2 ? 2 : First_at(s) === 3 ? 1 : First_at(s) === 4 ? 2 : First_at(s) === 6 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (s: State) => Second_at(s) === 1 ? 1 : Second_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "HARDIRQ", wants: (s: State) => Hard_at(s) === 1 ? 2 : Hard_at(s) === 3 ? 2 : 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
    { base: "SOFTIRQ", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => true },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "recursive-acquire", place: place(36, 31), message: "`B` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (B)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(36, 31), message: "`B` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds B itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(36, 31), message: "`First` waits for `B`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for B", ends: true },
    { kind: "range", name: "out-of-range", place: place(17, 6), message: "`A` is taken more than 7 times by its holder", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(28, 28), message: "`A` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (A)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(28, 28), message: "`A` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds A itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(28, 28), message: "`First` waits for `A`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, First spins for A", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(28, 50), message: "`A` is released by an activation that does not hold it shared", platform: "WARNING: bad unlock balance detected! (A)", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(36, 48), message: "`B` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (B)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(32, 8), message: "`First` returns and still holds `A`", platform: "BUG: First still has locks held! (A)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(32, 8), message: "`First` returns and still holds `B`", platform: "BUG: First still has locks held! (B)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(32, 8), message: "`First` returns at another level than it was entered at", platform: "WARNING: First turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(42, 45), message: "`A` is taken shared by an activation that holds it already", platform: "WARNING: possible recursive locking detected (A)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(42, 45), message: "`A` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds A itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(42, 45), message: "`Second` waits for `A`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Second spins for A", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(42, 67), message: "`A` is released by an activation that does not hold it shared", platform: "WARNING: bad unlock balance detected! (A)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(41, 8), message: "`Second` returns and still holds `A`", platform: "BUG: Second still has locks held! (A)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(41, 8), message: "`Second` returns and still holds `B`", platform: "BUG: Second still has locks held! (B)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(41, 8), message: "`Second` returns at another level than it was entered at", platform: "WARNING: Second turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(58, 29), message: "`B` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (B)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(58, 29), message: "`B` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds B itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(58, 29), message: "`Hard` waits for `B`, whose holder waits, directly or not, for it", platform: "NMI watchdog: Watchdog detected hard LOCKUP, Hard spins for B", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(58, 44), message: "`B` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (B)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(45, 5), message: "`Hard` returns and still holds `A`", platform: "BUG: scheduling while atomic, after Hard has returned with A held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(45, 5), message: "`Hard` returns and still holds `B`", platform: "BUG: scheduling while atomic, after Hard has returned with B held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 9), message: "`Soft` returns and still holds `A`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: A still held", ends: true },
    { kind: "rule", name: "lock-leak", place: place(49, 9), message: "`Soft` returns and still holds `B`", platform: "huh, entered softirq Soft with one preempt_count, exited with another: B still held", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "takes", text: "Hard takes B", place: undefined, other: undefined, parts: ["Hard","B"] },
    { kind: "everyInterrupt", isr: "Hard", context: "First", locations: 8, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Hard", context: "Second", locations: 4, firstCpu: 1, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "First", locations: 8, firstCpu: 0, cpus: 1 },
    { kind: "everyInterrupt", isr: "Soft", context: "Second", locations: 4, firstCpu: 1, cpus: 1 },
  ],
  events: [
    { text: "acquire B", formats: [] },
    { text: "wants B", formats: [] },
    { text: "acquire A shared", formats: [] },
    { text: "wants A shared", formats: [] },
    { text: "release A", formats: [] },
    { text: "release A shared", formats: [] },
    { text: "release B", formats: [] },
    { text: "release B shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    { text: "signal", formats: [] },
    { text: "raise Hard", formats: [] },
  ],
  // prettier-ignore
  invariants: [],
  // prettier-ignore
  reachables: [],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock B Hard", place: place(45, 5), text: "`B` is held where `Hard`, which takes it as well, may interrupt", holds: irq_unsafe_lock_B_Hard, rule: "irq-unsafe-lock", message: "`B` is held where `Hard`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (B)", needs: 0 },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "A.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","First","Second","Hard","Soft"] }, read: A_owner, write: setA_owner },
    { name: "A.shares", group: "lock", dimensions: [[1, 4]], format: { kind: "number" }, read: A_shares, write: setA_shares },
    { name: "A.saved", group: "lock", dimensions: [[1, 4]], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: A_saved, write: setA_saved },
    { name: "B.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","First","Second","Hard","Soft"] }, read: B_owner, write: setB_owner },
    { name: "B.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: B_saved, write: setB_saved },
    { name: "First.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 raise the level to HARDIRQ","2 acquire B","3 acquire A shared","4 spin for B","5 release A shared","6 spin for A shared","7 release B"] }, read: First_at, write: setFirst_at },
    { name: "First.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_level, write: setFirst_level },
    { name: "Second.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire A shared","2 release A shared","3 spin for A shared"] }, read: Second_at, write: setSecond_at },
    { name: "Second.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_level, write: setSecond_level },
    { name: "Hard.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire B","2 release B","3 spin for B"] }, read: Hard_at, write: setHard_at },
    { name: "Hard.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Hard_cpu, write: setHard_cpu },
    { name: "Hard.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Hard_pending, write: setHard_pending },
    { name: "Soft.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive"] }, read: Soft_at, write: setSoft_at },
    { name: "Soft.cpu", group: "context", dimensions: [], format: { kind: "number" }, read: Soft_cpu, write: setSoft_cpu },
    { name: "Soft.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Soft_pending, write: setSoft_pending },
    { name: "First.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: First_oldLevel, write: setFirst_oldLevel },
    { name: "Second.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Second_oldLevel, write: setSecond_oldLevel },
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
