// Generated from specs/bugs/loop-workers.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 aef6df1a5659fad5 · revision v1 · 27 variables in 3 words (66 bits) · 53 actions, 53 transitions
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

// An idle worker may be freed. May its work be queued after the lock is given back under which it stopped being idle?
//
// Source: Linux, the loop driver. v0 queues under the lock. v1 is 3bee991f2b68 (20250207091942.3966756-1), which queues after
// it, for less contention; syzbot found a double list_add (c104904eeb2c0edbdb06,
// <67afa060.050a0220.21dd3.0051.GAE@google.com>). v2 is what two posted repairs do (<20250215234008.2328-1-hdanton@sina.com>,
// <CAGWkznFFN-wBXFc4ReCdEpFFNuc_m_EXDDopfQzZtTHt2t-wKw@mail.gmail.com>): a worker looks whether it is on the idle list
// already. syzbot tested the first and its reproducer no longer triggered anything. v3 is 02b3c61aab44
// (20250218065835.19503-1), the revert, after it was pointed out that the work may be freed while it is being queued
// (<Z7P_ezl4qVmASrwH@fedora>).
// Abstracted: what a command does; cgroups, so that there is one worker; how long a worker must be idle before it is freed.
// The invariant of the driver: a worker on the idle list has no command and is not to run again, so it may be freed.
//
// What was found. v1 breaks it in both documented ways. The submitter has given the lock back and not queued yet; the
// worker, which still runs for the first command, handles the second as well and goes idle. Then either it is freed and
// queued (use-after-free), or it is queued, runs, finds nothing and goes idle a second time (double-insert). v2 mends the
// second and not the first, in one step more: a test that looks for the symptom accepts it. v0 and v3 are the same.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const queuesUnderLock = false
// const looksForItself = false
const FREE = 0;
const HEAD = 2;
const NMI = 4;
const HARDIRQ = 3;
const SOFTIRQ = 2;
const PREEMPT_OFF = 1;
const TASK = 0;
const NOBODY = 0;
const NONE = -1;
const TAKEN = 1;
const NOTHING = 0;
const LENT = 2;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                        values
//    0  0–1            worker[element: 0..0]           free, taken, lent, quarantined
//    0  2–3            worker.commands[element: 0..0]  0..2
//    0  4              worker.linked[element: 0..0]    false, true
//    0  5–6            tree                            none, worker[0] (dangling), worker[0]
//    0  7–8            queued                          none, worker[0] (dangling), worker[0]
//    0  9–12 (2 × 2)   idleWorkers.next[node: 1..2]    nothing, worker[0], head
//    0  13–16 (2 × 2)  idleWorkers.prev[node: 1..2]    nothing, worker[0], head
//    0  17             idleWorkers.members             one bit for each element
//    0  18             idleWorkers.given               one bit for each element
//    0  19–20          workLock.owner                  free, Submit, Process, Reaper
//    0  21–23          workLock.saved                  TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    0  24–28          Submit.at                       0 inactive, 1..20 where it rests
//    0  29–31          Submit.level                    TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  0–3            Process.at                      0 inactive, 1..13 where it rests
//    1  4–6            Process.level                   TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  7              Process.pending                 false, true
//    1  8–10           Reaper.at                       0 inactive, 1..6 where it rests
//    1  11–13          Reaper.level                    TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  14             Reaper.pending                  false, true
//    1  15–17          Submit.oldLevel                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  18–19          Submit.w                        none, worker[0] (dangling), worker[0]
//    1  20–21          Submit.queueWork.w              none, worker[0] (dangling), worker[0]
//    1  22–23          Process.w                       none, worker[0] (dangling), worker[0]
//    1  24–26          Process.oldLevel                TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    1  27–28          Process.becomeIdle.w            none, worker[0] (dangling), worker[0]
//    1  29–31          Reaper.oldLevel                 TASK, PREEMPT_OFF, SOFTIRQ, HARDIRQ, NMI
//    2  0–1            Reaper.w                        none, worker[0] (dangling), worker[0]

const worker = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setWorker = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const worker_commands = (s: State, element: number): number => (s[0] >>> (2 * element + 2)) & 3;
const setWorker_commands = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element + 2))) | (value << (2 * element + 2));
};
const worker_linked = (s: State, element: number): boolean => ((s[0] >>> (element + 4)) & 1) !== 0;
const setWorker_linked = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 4))) | ((value ? 1 : 0) << (element + 4));
};
const tree = (s: State): number => ((s[0] >>> 5) & 3) - 1;
const setTree = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 5)) | ((value + 1) << 5);
};
const queued = (s: State): number => ((s[0] >>> 7) & 3) - 1;
const setQueued = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 7)) | ((value + 1) << 7);
};
const idleWorkers_next = (s: State, node: number): number => (s[0] >>> (2 * node + 7)) & 3;
const setIdleWorkers_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 7))) | (value << (2 * node + 7));
};
const idleWorkers_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 11)) & 3;
const setIdleWorkers_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 11))) | (value << (2 * node + 11));
};
const idleWorkers_members = (s: State): number => (s[0] >>> 17) & 1;
const setIdleWorkers_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 17)) | (value << 17);
};
const idleWorkers_given = (s: State): number => (s[0] >>> 18) & 1;
const setIdleWorkers_given = (s: State, value: number): void => {
  s[0] = (s[0] & ~(1 << 18)) | (value << 18);
};
const workLock_owner = (s: State): number => (s[0] >>> 19) & 3;
const setWorkLock_owner = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 19)) | (value << 19);
};
const workLock_saved = (s: State): number => (s[0] >>> 21) & 7;
const setWorkLock_saved = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 21)) | (value << 21);
};
const Submit_at = (s: State): number => (s[0] >>> 24) & 31;
const setSubmit_at = (s: State, value: number): void => {
  s[0] = (s[0] & ~(31 << 24)) | (value << 24);
};
const Submit_level = (s: State): number => (s[0] >>> 29) & 7;
const setSubmit_level = (s: State, value: number): void => {
  s[0] = (s[0] & ~(7 << 29)) | (value << 29);
};
const Process_at = (s: State): number => s[1] & 15;
const setProcess_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~15) | value;
};
const Process_level = (s: State): number => (s[1] >>> 4) & 7;
const setProcess_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 4)) | (value << 4);
};
const Process_pending = (s: State): boolean => ((s[1] >>> 7) & 1) !== 0;
const setProcess_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 7)) | ((value ? 1 : 0) << 7);
};
const Reaper_at = (s: State): number => (s[1] >>> 8) & 7;
const setReaper_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 8)) | (value << 8);
};
const Reaper_level = (s: State): number => (s[1] >>> 11) & 7;
const setReaper_level = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 11)) | (value << 11);
};
const Reaper_pending = (s: State): boolean => ((s[1] >>> 14) & 1) !== 0;
const setReaper_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 14)) | ((value ? 1 : 0) << 14);
};
const Submit_oldLevel = (s: State): number => (s[1] >>> 15) & 7;
const setSubmit_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 15)) | (value << 15);
};
const Submit_w = (s: State): number => ((s[1] >>> 18) & 3) - 1;
const setSubmit_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 18)) | ((value + 1) << 18);
};
const Submit_queueWork_w = (s: State): number => ((s[1] >>> 20) & 3) - 1;
const setSubmit_queueWork_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 20)) | ((value + 1) << 20);
};
const Process_w = (s: State): number => ((s[1] >>> 22) & 3) - 1;
const setProcess_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 22)) | ((value + 1) << 22);
};
const Process_oldLevel = (s: State): number => (s[1] >>> 24) & 7;
const setProcess_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 24)) | (value << 24);
};
const Process_becomeIdle_w = (s: State): number => ((s[1] >>> 27) & 3) - 1;
const setProcess_becomeIdle_w = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 27)) | ((value + 1) << 27);
};
const Reaper_oldLevel = (s: State): number => (s[1] >>> 29) & 7;
const setReaper_oldLevel = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 29)) | (value << 29);
};
const Reaper_w = (s: State): number => (s[2] & 3) - 1;
const setReaper_w = (s: State, value: number): void => {
  s[2] = (s[2] & ~3) | (value + 1);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** Whether a ref is to the present incarnation of an element. */
function worker_isLive(_s: State, ref: number): boolean {
  return ref >= 1;
}

/** Whether a ref is to an element that was given, and is free. */
function worker_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 1 && worker(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function worker_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 1 && worker(s, ref) !== FREE;
}

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function idleWorkers_node1(s: State): number {
  return idleWorkers_next(s, HEAD);
}

/** Whether the element with this node is reached from the head. */
function idleWorkers_contains(s: State, node: number): boolean {
  return idleWorkers_node1(s) === node;
}

/** Highest level that the locks of activation a ask for. */
function heldLevel(s: State, a: number): number {
  if (workLock_owner(s) === a && workLock_saved(s) === NMI) return NMI;
  if (workLock_owner(s) === a && workLock_saved(s) === HARDIRQ) return HARDIRQ;
  if (workLock_owner(s) === a && workLock_saved(s) === SOFTIRQ) return SOFTIRQ;
  if (workLock_owner(s) === a && workLock_saved(s) === PREEMPT_OFF) return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU. */
function occupied(s: State, c: number): number {
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === NMI) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === NMI) ||
    (1 === c && Reaper_at(s) !== 0 && Reaper_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === HARDIRQ) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === HARDIRQ) ||
    (1 === c && Reaper_at(s) !== 0 && Reaper_level(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === SOFTIRQ) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === SOFTIRQ) ||
    (1 === c && Reaper_at(s) !== 0 && Reaper_level(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === PREEMPT_OFF) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Highest level of the activations on a CPU that have not given it up. */
function top(s: State, c: number): number {
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === NMI) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === NMI) ||
    (1 === c && Reaper_at(s) !== 0 && Reaper_level(s) === NMI)
  )
    return NMI;
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === HARDIRQ) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === HARDIRQ) ||
    (1 === c && Reaper_at(s) !== 0 && Reaper_level(s) === HARDIRQ)
  )
    return HARDIRQ;
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === SOFTIRQ) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === SOFTIRQ) ||
    (1 === c && Reaper_at(s) !== 0 && Reaper_level(s) === SOFTIRQ)
  )
    return SOFTIRQ;
  if (
    (0 === c && Submit_at(s) !== 0 && Submit_level(s) === PREEMPT_OFF) ||
    (1 === c && Process_at(s) !== 0 && Process_level(s) === PREEMPT_OFF)
  )
    return PREEMPT_OFF;
  return TASK;
}

/** Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on. */
function interruptedOwner(s: State, o: number, c: number, l: number): boolean {
  return (
    (o === 1 && Submit_at(s) !== 0 && 0 === c && Submit_level(s) < l) ||
    (o === 2 && Process_at(s) !== 0 && 1 === c && Process_level(s) < l) ||
    (o === 3 && Reaper_at(s) !== 0 && 1 === c && Reaper_level(s) < l)
  );
}

/** The holder of the lock that activation a waits for; 0 where it waits for none. */
function lockHolder(s: State, a: number): number {
  if (a === 1) {
    if (Submit_at(s) === 13) return workLock_owner(s);
    if (Submit_at(s) === 3) return workLock_owner(s);
    return NOBODY;
  }
  if (a === 2) {
    if (Process_at(s) === 13) return workLock_owner(s);
    if (Process_at(s) === 4) return workLock_owner(s);
    return NOBODY;
  }
  if (a === 3) {
    if (Reaper_at(s) === 3) return workLock_owner(s);
    return NOBODY;
  }
  return NOBODY;
}

/** Whom activation a waits for: a lock's holder, or a spinner above it on its CPU. */
function waitsFor(s: State, a: number): number {
  if (a === 1) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Submit_at(s) !== 0) return NOBODY;
    return 0;
  }
  if (a === 2) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Process_at(s) !== 0) {
      if (
        Reaper_at(s) !== 0 &&
        Reaper_level(s) === NMI &&
        4 > Process_level(s) &&
        Reaper_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      if (
        Reaper_at(s) !== 0 &&
        Reaper_level(s) === HARDIRQ &&
        3 > Process_level(s) &&
        Reaper_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      if (
        Reaper_at(s) !== 0 &&
        Reaper_level(s) === SOFTIRQ &&
        2 > Process_level(s) &&
        Reaper_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      if (
        Reaper_at(s) !== 0 &&
        Reaper_level(s) === PREEMPT_OFF &&
        1 > Process_level(s) &&
        Reaper_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      if (
        Reaper_at(s) !== 0 &&
        Reaper_level(s) === TASK &&
        0 > Process_level(s) &&
        Reaper_at(s) === 3 &&
        lockHolder(s, 3) !== 0
      )
        return 3;
      return NOBODY;
    }
    return 0;
  }
  if (a === 3) {
    if (lockHolder(s, a) !== NOBODY) return lockHolder(s, a);
    if (Reaper_at(s) !== 0) {
      if (
        Process_at(s) !== 0 &&
        Process_level(s) === NMI &&
        4 > Reaper_level(s) &&
        (Process_at(s) === 4 || Process_at(s) === 13) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Process_at(s) !== 0 &&
        Process_level(s) === HARDIRQ &&
        3 > Reaper_level(s) &&
        (Process_at(s) === 4 || Process_at(s) === 13) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Process_at(s) !== 0 &&
        Process_level(s) === SOFTIRQ &&
        2 > Reaper_level(s) &&
        (Process_at(s) === 4 || Process_at(s) === 13) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Process_at(s) !== 0 &&
        Process_level(s) === PREEMPT_OFF &&
        1 > Reaper_level(s) &&
        (Process_at(s) === 4 || Process_at(s) === 13) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
      if (
        Process_at(s) !== 0 &&
        Process_level(s) === TASK &&
        0 > Reaper_level(s) &&
        (Process_at(s) === 4 || Process_at(s) === 13) &&
        lockHolder(s, 2) !== 0
      )
        return 2;
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

/** Whether activation a waits, directly or not, for itself. */
function waitsInCycle(s: State, a: number): boolean {
  return leadsTo3(s, waitsFor(s, a), a);
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return (
    Submit_at(s) === 0 &&
    Process_at(s) === 0 &&
    Reaper_at(s) === 0 &&
    !(Process_at(s) === 0 && occupied(s, 1) === TASK && Process_pending(s)) &&
    !(Reaper_at(s) === 0 && SOFTIRQ > occupied(s, 1) && Reaper_pending(s))
  );
}

/** The last operation on idleWorkers has ended. False: a rule is broken and the step ends. */
function idleWorkers_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 2; hop++) {
    if (walking) {
      const following = idleWorkers_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && idleWorkers_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 1 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            idleWorkers_prev(next, following) === here &&
            (idleWorkers_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((idleWorkers_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((idleWorkers_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 1; node++) {
    if ((idleWorkers_members(next) & (1 << (node - 1))) === 0) {
      setIdleWorkers_next(next, node, 0);
      setIdleWorkers_prev(next, node, 0);
    }
  }
  return true;
}

/** An element of worker is given: no ref is to it any more. False: a rule is broken and the step ends. */
function worker_give(next: State, _sink: Sink, element: number): boolean {
  if (tree(next) === element + 1) {
    setTree(next, element);
  }
  if (queued(next) === element + 1) {
    setQueued(next, element);
  }
  if (Submit_w(next) === element + 1) {
    setSubmit_w(next, element);
  }
  if (Submit_queueWork_w(next) === element + 1) {
    setSubmit_queueWork_w(next, element);
  }
  if (Process_w(next) === element + 1) {
    setProcess_w(next, element);
  }
  if (Process_becomeIdle_w(next) === element + 1) {
    setProcess_becomeIdle_w(next, element);
  }
  if (Reaper_w(next) === element + 1) {
    setReaper_w(next, element);
  }
  if ((idleWorkers_members(next) & (1 << element)) !== 0) {
    setIdleWorkers_given(next, idleWorkers_given(next) | (1 << element));
  }
  setWorker(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Submit: acquire workLock   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 1);
  setWorkLock_saved(next, HARDIRQ);
  setSubmit_level(next, Submit_level(next) < HARDIRQ ? HARDIRQ : Submit_level(next));
  setSubmit_at(next, 2); // before let w = tree
  return true;
}

/**
 * Submit: acquire workLock   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(s) !== 1) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Submit: acquire workLock: busy, begins to spin   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (!(workLock_owner(s) !== 0 && workLock_owner(s) !== 1)) return false;
  sink.event(1); // wants workLock
  if (
    interruptedOwner(
      next,
      workLock_owner(next),
      0,
      Submit_level(next) < HARDIRQ ? HARDIRQ : Submit_level(next),
    )
  ) {
    sink.fail(3); // self-deadlock
    return true;
  }
  const oldLevel = Submit_level(next);
  setSubmit_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setSubmit_oldLevel(next, oldLevel);
  setSubmit_at(next, 3); // before spin for workLock
  if (waitsInCycle(next, 1)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * Submit: let w = tree   specs/bugs/loop-workers.ilk:40
 */
function Submit_let_w_tree(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(5); // lock-not-held
    return true;
  }
  const w = tree(next);
  if (w === NONE) {
    sink.note(0); // branch: if (w == none) is true
    setSubmit_w(next, w);
    setSubmit_at(next, 4); // before worker.take()
  } else {
    sink.note(1); // branch: if (w == none) is false
    setSubmit_w(next, w);
    setSubmit_at(next, 5); // before test w in idleWorkers
  }
  return true;
}

/**
 * Submit: acquire workLock, after spinning   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 1);
  setWorkLock_saved(next, HARDIRQ);
  setSubmit_level(next, Submit_oldLevel(next) < HARDIRQ ? HARDIRQ : Submit_oldLevel(next));
  setSubmit_oldLevel(next, 0);
  setSubmit_at(next, 2); // before let w = tree
  return true;
}

/**
 * Submit: worker.take()   specs/bugs/loop-workers.ilk:42
 *   w = worker.take();
 */
function Submit_worker_take(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (worker(s, 0) !== FREE) return false;
  setWorker(next, 0, TAKEN);
  setWorker_commands(next, 0, 0);
  setWorker_linked(next, 0, false);
  sink.event(2); // worker.take
  setSubmit_w(next, 1);
  setSubmit_at(next, 6); // before tree = w
  return true;
}

/**
 * Submit: worker.take()   specs/bugs/loop-workers.ilk:42
 *   w = worker.take();
 */
function Submit_worker_take_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (worker(s, 0) === FREE) return false;
  sink.event(2); // worker.take
  setSubmit_w(next, NONE);
  setSubmit_at(next, 6); // before tree = w
  return true;
}

/**
 * Submit: test w in idleWorkers   specs/bugs/loop-workers.ilk:44
 *   } else if (w in idleWorkers) {
 */
function Submit_test_w_in_idleWorkers(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (Submit_w(next) === NONE) {
    sink.fail(6); // null-dereference
  }
  if (workLock_owner(next) !== 1) {
    sink.fail(7); // lock-not-held
  }
  if (Submit_w(next) === NONE || workLock_owner(next) !== 1) {
    return true;
  }
  if (
    idleWorkers_contains(next, 1) &&
    worker_isLive(next, Submit_w(next)) !==
      ((idleWorkers_given(next) & 1) !== 0 || worker(next, 0) === FREE)
  ) {
    sink.note(2); // branch: if (w in idleWorkers) is true
    setSubmit_at(next, 7); // before idleWorkers.remove(w)
  } else {
    sink.note(3); // branch: if (w in idleWorkers) is false
    setSubmit_at(next, 8); // before w.commands = w.commands + 1
  }
  return true;
}

/**
 * Submit: tree = w   specs/bugs/loop-workers.ilk:43
 */
function Submit_tree_w(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(8); // lock-not-held
    return true;
  }
  setTree(next, Submit_w(next));
  setSubmit_at(next, 8); // before w.commands = w.commands + 1
  return true;
}

/**
 * Submit: idleWorkers.remove(w)   specs/bugs/loop-workers.ilk:45
 */
function Submit_idleWorkers_remove_w(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(9); // lock-not-held
  }
  if (Submit_w(next) === NONE) {
    sink.fail(10); // null-dereference
  }
  if (worker_isGone(next, Submit_w(next))) {
    sink.fail(11); // use-after-free
  }
  if (worker_isReused(next, Submit_w(next))) {
    sink.fail(12); // stale-completion
  }
  if (
    workLock_owner(next) !== 1 ||
    Submit_w(next) === NONE ||
    worker_isGone(next, Submit_w(next)) ||
    worker_isReused(next, Submit_w(next))
  ) {
    return true;
  }
  if ((idleWorkers_members(next) & 1) === 0 || (idleWorkers_given(next) & 1) !== 0) {
    sink.fail(13); // absent-remove
    return true;
  }
  const P = idleWorkers_prev(next, 1);
  const N = idleWorkers_next(next, 1);
  if (N === 0) {
    sink.fail(14); // corrupt-list
    return true;
  }
  setIdleWorkers_prev(next, N, P);
  if (P === 0) {
    sink.fail(15); // corrupt-list
    return true;
  }
  setIdleWorkers_next(next, P, N);
  setIdleWorkers_next(next, 1, NOTHING);
  setIdleWorkers_prev(next, 1, NOTHING);
  sink.event(3, 1); // idleWorkers.remove({0})
  setIdleWorkers_members(next, idleWorkers_members(next) & ~1);
  setIdleWorkers_given(next, idleWorkers_given(next) & ~1);
  if (!idleWorkers_settle(next, sink)) return true;
  setSubmit_at(next, 8); // before w.commands = w.commands + 1
  return true;
}

/**
 * Submit: w.commands = w.commands + 1   specs/bugs/loop-workers.ilk:47
 */
function Submit_w_commands_w_commands_1(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (Process_at(next) === 5) {
    sink.note(29); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Process_at(next) === 5) {
    sink.note(26); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Process_at(next) === 3) {
    sink.note(25); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Submit_w(next) === NONE) {
    sink.fail(16); // null-dereference
  }
  if (worker_isGone(next, Submit_w(next))) {
    sink.fail(17); // use-after-free
  }
  if (worker_isReused(next, Submit_w(next))) {
    sink.fail(18); // stale-completion
  }
  if (Submit_w(next) === NONE) {
    sink.fail(19); // null-dereference
  }
  if (worker_isGone(next, Submit_w(next))) {
    sink.fail(20); // use-after-free
  }
  if (worker_isReused(next, Submit_w(next))) {
    sink.fail(21); // stale-completion
  }
  if (
    Submit_w(next) === NONE ||
    worker_isGone(next, Submit_w(next)) ||
    worker_isReused(next, Submit_w(next)) ||
    Submit_w(next) === NONE ||
    worker_isGone(next, Submit_w(next)) ||
    worker_isReused(next, Submit_w(next))
  ) {
    return true;
  }
  if (worker_commands(next, 0) + 1 > 2) {
    sink.fail(22); // out-of-range
    return true;
  }
  setWorker_commands(next, 0, worker_commands(next, 0) + 1);
  setSubmit_at(next, 9); // before release workLock
  return true;
}

/**
 * Submit: release workLock   specs/bugs/loop-workers.ilk:52
 */
function Submit_release_workLock(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(23); // release-not-owner
    return true;
  }
  sink.event(4); // release workLock
  setWorkLock_owner(next, 0);
  setWorkLock_saved(next, 0);
  setSubmit_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  const w = Submit_w(next);
  setSubmit_queueWork_w(next, w);
  setSubmit_at(next, 10); // before w.linked = true
  return true;
}

/**
 * Submit: w.linked = true   specs/bugs/loop-workers.ilk:60
 *   atomic {
 */
function Submit_w_linked_true(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (Submit_queueWork_w(next) === NONE) {
    sink.fail(24); // null-dereference
  }
  if (worker_isGone(next, Submit_queueWork_w(next))) {
    sink.fail(25); // use-after-free
  }
  if (worker_isReused(next, Submit_queueWork_w(next))) {
    sink.fail(26); // stale-completion
  }
  if (
    Submit_queueWork_w(next) === NONE ||
    worker_isGone(next, Submit_queueWork_w(next)) ||
    worker_isReused(next, Submit_queueWork_w(next))
  ) {
    return true;
  }
  setWorker_linked(next, 0, true);
  setQueued(next, Submit_queueWork_w(next));
  sink.event(6); // schedule Process
  setProcess_pending(next, true);
  setSubmit_w(next, -1);
  setSubmit_queueWork_w(next, -1);
  setSubmit_at(next, 11); // before acquire workLock
  return true;
}

/**
 * Submit: acquire workLock   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_4(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 1);
  setWorkLock_saved(next, HARDIRQ);
  setSubmit_level(next, Submit_level(next) < HARDIRQ ? HARDIRQ : Submit_level(next));
  setSubmit_at(next, 12); // before let w = tree
  return true;
}

/**
 * Submit: acquire workLock   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_5(s: State, _next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(s) !== 1) return false;
  sink.fail(2); // recursive-acquire
  return true;
}

/**
 * Submit: acquire workLock: busy, begins to spin   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_6(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (!(workLock_owner(s) !== 0 && workLock_owner(s) !== 1)) return false;
  sink.event(1); // wants workLock
  if (
    interruptedOwner(
      next,
      workLock_owner(next),
      0,
      Submit_level(next) < HARDIRQ ? HARDIRQ : Submit_level(next),
    )
  ) {
    sink.fail(3); // self-deadlock
    return true;
  }
  const oldLevel = Submit_level(next);
  setSubmit_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setSubmit_oldLevel(next, oldLevel);
  setSubmit_at(next, 13); // before spin for workLock
  if (waitsInCycle(next, 1)) {
    sink.fail(4); // deadlock
    return true;
  }
  return true;
}

/**
 * Submit: let w = tree   specs/bugs/loop-workers.ilk:40
 */
function Submit_let_w_tree_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(5); // lock-not-held
    return true;
  }
  const w = tree(next);
  if (w === NONE) {
    sink.note(0); // branch: if (w == none) is true
    setSubmit_w(next, w);
    setSubmit_at(next, 14); // before worker.take()
  } else {
    sink.note(1); // branch: if (w == none) is false
    setSubmit_w(next, w);
    setSubmit_at(next, 15); // before test w in idleWorkers
  }
  return true;
}

/**
 * Submit: acquire workLock, after spinning   specs/bugs/loop-workers.ilk:39
 *   acquire workLock at HARDIRQ;
 */
function Submit_acquire_workLock_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 1);
  setWorkLock_saved(next, HARDIRQ);
  setSubmit_level(next, Submit_oldLevel(next) < HARDIRQ ? HARDIRQ : Submit_oldLevel(next));
  setSubmit_oldLevel(next, 0);
  setSubmit_at(next, 12); // before let w = tree
  return true;
}

/**
 * Submit: worker.take()   specs/bugs/loop-workers.ilk:42
 *   w = worker.take();
 */
function Submit_worker_take_3(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (worker(s, 0) !== FREE) return false;
  setWorker(next, 0, TAKEN);
  setWorker_commands(next, 0, 0);
  setWorker_linked(next, 0, false);
  sink.event(2); // worker.take
  setSubmit_w(next, 1);
  setSubmit_at(next, 16); // before tree = w
  return true;
}

/**
 * Submit: worker.take()   specs/bugs/loop-workers.ilk:42
 *   w = worker.take();
 */
function Submit_worker_take_4(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (worker(s, 0) === FREE) return false;
  sink.event(2); // worker.take
  setSubmit_w(next, NONE);
  setSubmit_at(next, 16); // before tree = w
  return true;
}

/**
 * Submit: test w in idleWorkers   specs/bugs/loop-workers.ilk:44
 *   } else if (w in idleWorkers) {
 */
function Submit_test_w_in_idleWorkers_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (Submit_w(next) === NONE) {
    sink.fail(6); // null-dereference
  }
  if (workLock_owner(next) !== 1) {
    sink.fail(7); // lock-not-held
  }
  if (Submit_w(next) === NONE || workLock_owner(next) !== 1) {
    return true;
  }
  if (
    idleWorkers_contains(next, 1) &&
    worker_isLive(next, Submit_w(next)) !==
      ((idleWorkers_given(next) & 1) !== 0 || worker(next, 0) === FREE)
  ) {
    sink.note(2); // branch: if (w in idleWorkers) is true
    setSubmit_at(next, 17); // before idleWorkers.remove(w)
  } else {
    sink.note(3); // branch: if (w in idleWorkers) is false
    setSubmit_at(next, 18); // before w.commands = w.commands + 1
  }
  return true;
}

/**
 * Submit: tree = w   specs/bugs/loop-workers.ilk:43
 */
function Submit_tree_w_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(8); // lock-not-held
    return true;
  }
  setTree(next, Submit_w(next));
  setSubmit_at(next, 18); // before w.commands = w.commands + 1
  return true;
}

/**
 * Submit: idleWorkers.remove(w)   specs/bugs/loop-workers.ilk:45
 */
function Submit_idleWorkers_remove_w_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(9); // lock-not-held
  }
  if (Submit_w(next) === NONE) {
    sink.fail(10); // null-dereference
  }
  if (worker_isGone(next, Submit_w(next))) {
    sink.fail(11); // use-after-free
  }
  if (worker_isReused(next, Submit_w(next))) {
    sink.fail(12); // stale-completion
  }
  if (
    workLock_owner(next) !== 1 ||
    Submit_w(next) === NONE ||
    worker_isGone(next, Submit_w(next)) ||
    worker_isReused(next, Submit_w(next))
  ) {
    return true;
  }
  if ((idleWorkers_members(next) & 1) === 0 || (idleWorkers_given(next) & 1) !== 0) {
    sink.fail(13); // absent-remove
    return true;
  }
  const P = idleWorkers_prev(next, 1);
  const N = idleWorkers_next(next, 1);
  if (N === 0) {
    sink.fail(14); // corrupt-list
    return true;
  }
  setIdleWorkers_prev(next, N, P);
  if (P === 0) {
    sink.fail(15); // corrupt-list
    return true;
  }
  setIdleWorkers_next(next, P, N);
  setIdleWorkers_next(next, 1, NOTHING);
  setIdleWorkers_prev(next, 1, NOTHING);
  sink.event(3, 1); // idleWorkers.remove({0})
  setIdleWorkers_members(next, idleWorkers_members(next) & ~1);
  setIdleWorkers_given(next, idleWorkers_given(next) & ~1);
  if (!idleWorkers_settle(next, sink)) return true;
  setSubmit_at(next, 18); // before w.commands = w.commands + 1
  return true;
}

/**
 * Submit: w.commands = w.commands + 1   specs/bugs/loop-workers.ilk:47
 */
function Submit_w_commands_w_commands_1_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (Process_at(next) === 5) {
    sink.note(30); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Process_at(next) === 5) {
    sink.note(28); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Process_at(next) === 3) {
    sink.note(27); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Submit_w(next) === NONE) {
    sink.fail(16); // null-dereference
  }
  if (worker_isGone(next, Submit_w(next))) {
    sink.fail(17); // use-after-free
  }
  if (worker_isReused(next, Submit_w(next))) {
    sink.fail(18); // stale-completion
  }
  if (Submit_w(next) === NONE) {
    sink.fail(19); // null-dereference
  }
  if (worker_isGone(next, Submit_w(next))) {
    sink.fail(20); // use-after-free
  }
  if (worker_isReused(next, Submit_w(next))) {
    sink.fail(21); // stale-completion
  }
  if (
    Submit_w(next) === NONE ||
    worker_isGone(next, Submit_w(next)) ||
    worker_isReused(next, Submit_w(next)) ||
    Submit_w(next) === NONE ||
    worker_isGone(next, Submit_w(next)) ||
    worker_isReused(next, Submit_w(next))
  ) {
    return true;
  }
  if (worker_commands(next, 0) + 1 > 2) {
    sink.fail(22); // out-of-range
    return true;
  }
  setWorker_commands(next, 0, worker_commands(next, 0) + 1);
  setSubmit_at(next, 19); // before release workLock
  return true;
}

/**
 * Submit: release workLock   specs/bugs/loop-workers.ilk:52
 */
function Submit_release_workLock_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (workLock_owner(next) !== 1) {
    sink.fail(23); // release-not-owner
    return true;
  }
  sink.event(4); // release workLock
  setWorkLock_owner(next, 0);
  setWorkLock_saved(next, 0);
  setSubmit_level(next, TASK < heldLevel(next, 1) ? heldLevel(next, 1) : TASK);
  const w = Submit_w(next);
  setSubmit_queueWork_w(next, w);
  setSubmit_at(next, 20); // before w.linked = true
  return true;
}

/**
 * Submit: w.linked = true   specs/bugs/loop-workers.ilk:60
 *   atomic {
 */
function Submit_w_linked_true_2(s: State, next: State, sink: Sink): boolean {
  if (!(Submit_level(s) >= top(s, 0))) return false;
  if (Submit_queueWork_w(next) === NONE) {
    sink.fail(24); // null-dereference
  }
  if (worker_isGone(next, Submit_queueWork_w(next))) {
    sink.fail(25); // use-after-free
  }
  if (worker_isReused(next, Submit_queueWork_w(next))) {
    sink.fail(26); // stale-completion
  }
  if (
    Submit_queueWork_w(next) === NONE ||
    worker_isGone(next, Submit_queueWork_w(next)) ||
    worker_isReused(next, Submit_queueWork_w(next))
  ) {
    return true;
  }
  setWorker_linked(next, 0, true);
  setQueued(next, Submit_queueWork_w(next));
  sink.event(6); // schedule Process
  setProcess_pending(next, true);
  if (workLock_owner(next) === 1) {
    sink.fail(27); // lock-leak
  }
  if (Submit_level(next) !== TASK) {
    sink.fail(28); // wrong-level
  }
  if (workLock_owner(next) === 1 || Submit_level(next) !== TASK) {
    return true;
  }
  sink.event(7); // leave
  setSubmit_at(next, 0); // inactive
  setSubmit_level(next, 0);
  setSubmit_w(next, -1);
  setSubmit_queueWork_w(next, -1);
  return true;
}

/**
 * Process: enters   specs/bugs/loop-workers.ilk:67
 *   work Process on cpu 1 {
 */
function Process_enter(s: State, next: State, sink: Sink): boolean {
  if (occupied(s, 1) !== TASK) return false;
  if (!Process_pending(s)) return false;
  setProcess_pending(next, false);
  sink.event(8); // enter
  setProcess_level(next, TASK);
  setProcess_at(next, 1); // before let w = queued
  return true;
}

/**
 * Process: let w = queued   specs/bugs/loop-workers.ilk:68
 */
function Process_let_w_queued(s: State, next: State, _sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  const w = queued(next);
  setProcess_w(next, w);
  setProcess_at(next, 2); // before acquire workLock
  return true;
}

/**
 * Process: acquire workLock   specs/bugs/loop-workers.ilk:69
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 2);
  setWorkLock_saved(next, HARDIRQ);
  setProcess_level(next, Process_level(next) < HARDIRQ ? HARDIRQ : Process_level(next));
  setProcess_at(next, 3); // before test w.commands > 0
  return true;
}

/**
 * Process: acquire workLock   specs/bugs/loop-workers.ilk:69
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 2) return false;
  sink.fail(29); // recursive-acquire
  return true;
}

/**
 * Process: acquire workLock: busy, begins to spin   specs/bugs/loop-workers.ilk:69
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (!(workLock_owner(s) !== 0 && workLock_owner(s) !== 2)) return false;
  sink.event(1); // wants workLock
  if (
    interruptedOwner(
      next,
      workLock_owner(next),
      1,
      Process_level(next) < HARDIRQ ? HARDIRQ : Process_level(next),
    )
  ) {
    sink.fail(30); // self-deadlock
    return true;
  }
  const oldLevel = Process_level(next);
  setProcess_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setProcess_oldLevel(next, oldLevel);
  setProcess_at(next, 4); // before spin for workLock
  if (waitsInCycle(next, 2)) {
    sink.fail(31); // deadlock
    return true;
  }
  return true;
}

/**
 * Process: test w.commands > 0   specs/bugs/loop-workers.ilk:70
 *   while (w.commands > 0) {
 */
function Process_test_w_commands_0(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (Submit_at(next) === 18) {
    sink.note(27); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Submit_at(next) === 8) {
    sink.note(25); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Process_w(next) === NONE) {
    sink.fail(32); // null-dereference
  }
  if (worker_isGone(next, Process_w(next))) {
    sink.fail(33); // use-after-free
  }
  if (worker_isReused(next, Process_w(next))) {
    sink.fail(34); // stale-completion
  }
  if (
    Process_w(next) === NONE ||
    worker_isGone(next, Process_w(next)) ||
    worker_isReused(next, Process_w(next))
  ) {
    return true;
  }
  if (worker_commands(next, 0) > 0) {
    sink.note(4); // branch: while (w.commands > 0) is true
    setProcess_at(next, 5); // before w.commands = w.commands - 1
  } else {
    sink.note(5); // branch: while (w.commands > 0) is false
    setProcess_at(next, 6); // before test !Process.pending
  }
  return true;
}

/**
 * Process: acquire workLock, after spinning   specs/bugs/loop-workers.ilk:69
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 2);
  setWorkLock_saved(next, HARDIRQ);
  setProcess_level(next, Process_oldLevel(next) < HARDIRQ ? HARDIRQ : Process_oldLevel(next));
  setProcess_oldLevel(next, 0);
  setProcess_at(next, 3); // before test w.commands > 0
  return true;
}

/**
 * Process: w.commands = w.commands - 1   specs/bugs/loop-workers.ilk:71
 */
function Process_w_commands_w_commands_1(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (Submit_at(next) === 18) {
    sink.note(30); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Submit_at(next) === 8) {
    sink.note(29); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Submit_at(next) === 18) {
    sink.note(28); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Submit_at(next) === 8) {
    sink.note(26); // coarse step: C would make this several accesses, and another context may come between them
  }
  if (Process_w(next) === NONE) {
    sink.fail(35); // null-dereference
  }
  if (worker_isGone(next, Process_w(next))) {
    sink.fail(36); // use-after-free
  }
  if (worker_isReused(next, Process_w(next))) {
    sink.fail(37); // stale-completion
  }
  if (Process_w(next) === NONE) {
    sink.fail(38); // null-dereference
  }
  if (worker_isGone(next, Process_w(next))) {
    sink.fail(39); // use-after-free
  }
  if (worker_isReused(next, Process_w(next))) {
    sink.fail(40); // stale-completion
  }
  if (
    Process_w(next) === NONE ||
    worker_isGone(next, Process_w(next)) ||
    worker_isReused(next, Process_w(next)) ||
    Process_w(next) === NONE ||
    worker_isGone(next, Process_w(next)) ||
    worker_isReused(next, Process_w(next))
  ) {
    return true;
  }
  if (worker_commands(next, 0) - 1 < 0) {
    sink.fail(41); // out-of-range
    return true;
  }
  setWorker_commands(next, 0, worker_commands(next, 0) - 1);
  setProcess_at(next, 7); // before release workLock
  return true;
}

/**
 * Process: test !Process.pending   specs/bugs/loop-workers.ilk:76
 *   if (!Process.pending) { becomeIdle(w); }
 */
function Process_test_Process_pending(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (!Process_pending(next)) {
    sink.note(6); // branch: if (!Process.pending) { becomeIdle(w); } is true
    const w = Process_w(next);
    setProcess_becomeIdle_w(next, w);
    setProcess_at(next, 8); // before idleWorkers.insertTail(w)
  } else {
    sink.note(7); // branch: if (!Process.pending) { becomeIdle(w); } is false
    setProcess_at(next, 9); // before release workLock
  }
  return true;
}

/**
 * Process: release workLock   specs/bugs/loop-workers.ilk:72
 */
function Process_release_workLock(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(next) !== 2) {
    sink.fail(42); // release-not-owner
    return true;
  }
  sink.event(4); // release workLock
  setWorkLock_owner(next, 0);
  setWorkLock_saved(next, 0);
  setProcess_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  setProcess_at(next, 10); // before handled: handled
  return true;
}

/**
 * Process: idleWorkers.insertTail(w)   specs/bugs/loop-workers.ilk:84
 */
function Process_idleWorkers_insertTail_w(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(next) !== 2) {
    sink.fail(43); // lock-not-held
  }
  if (Process_becomeIdle_w(next) === NONE) {
    sink.fail(44); // null-dereference
  }
  if (worker_isGone(next, Process_becomeIdle_w(next))) {
    sink.fail(45); // use-after-free
  }
  if (worker_isReused(next, Process_becomeIdle_w(next))) {
    sink.fail(46); // stale-completion
  }
  if (
    workLock_owner(next) !== 2 ||
    Process_becomeIdle_w(next) === NONE ||
    worker_isGone(next, Process_becomeIdle_w(next)) ||
    worker_isReused(next, Process_becomeIdle_w(next))
  ) {
    return true;
  }
  if ((idleWorkers_members(next) & 1) !== 0) {
    sink.fail(47); // double-insert
    return true;
  }
  setIdleWorkers_members(next, idleWorkers_members(next) | 1);
  const P = idleWorkers_prev(next, HEAD);
  setIdleWorkers_prev(next, HEAD, 1);
  setIdleWorkers_next(next, 1, HEAD);
  setIdleWorkers_prev(next, 1, P);
  if (P === 0) {
    sink.fail(48); // corrupt-list
    return true;
  }
  setIdleWorkers_next(next, P, 1);
  sink.event(9, 1); // idleWorkers.insertTail({0})
  if (!idleWorkers_settle(next, sink)) return true;
  setProcess_at(next, 11); // before arm Reaper
  return true;
}

/**
 * Process: release workLock   specs/bugs/loop-workers.ilk:77
 */
function Process_release_workLock_2(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(next) !== 2) {
    sink.fail(49); // release-not-owner
    return true;
  }
  sink.event(4); // release workLock
  setWorkLock_owner(next, 0);
  setWorkLock_saved(next, 0);
  setProcess_level(next, TASK < heldLevel(next, 2) ? heldLevel(next, 2) : TASK);
  if (workLock_owner(next) === 2) {
    sink.fail(50); // lock-leak
  }
  if (Process_level(next) !== TASK) {
    sink.fail(51); // wrong-level
  }
  if (workLock_owner(next) === 2 || Process_level(next) !== TASK) {
    return true;
  }
  sink.event(7); // leave
  setProcess_at(next, 0); // inactive
  setProcess_level(next, 0);
  setProcess_w(next, -1);
  return true;
}

/**
 * Process: handled   specs/bugs/loop-workers.ilk:73
 *   handled: skip;
 */
function Process_handled(s: State, next: State, _sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  setProcess_at(next, 12); // before acquire workLock
  return true;
}

/**
 * Process: arm Reaper   specs/bugs/loop-workers.ilk:85
 */
function Process_arm_Reaper(s: State, next: State, _sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  setReaper_pending(next, true);
  setProcess_becomeIdle_w(next, -1);
  setProcess_at(next, 9); // before release workLock
  return true;
}

/**
 * Process: acquire workLock   specs/bugs/loop-workers.ilk:74
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_4(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 2);
  setWorkLock_saved(next, HARDIRQ);
  setProcess_level(next, Process_level(next) < HARDIRQ ? HARDIRQ : Process_level(next));
  setProcess_at(next, 3); // before test w.commands > 0
  return true;
}

/**
 * Process: acquire workLock   specs/bugs/loop-workers.ilk:74
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_5(s: State, _next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 2) return false;
  sink.fail(52); // recursive-acquire
  return true;
}

/**
 * Process: acquire workLock: busy, begins to spin   specs/bugs/loop-workers.ilk:74
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_6(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (!(workLock_owner(s) !== 0 && workLock_owner(s) !== 2)) return false;
  sink.event(1); // wants workLock
  if (
    interruptedOwner(
      next,
      workLock_owner(next),
      1,
      Process_level(next) < HARDIRQ ? HARDIRQ : Process_level(next),
    )
  ) {
    sink.fail(53); // self-deadlock
    return true;
  }
  const oldLevel = Process_level(next);
  setProcess_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setProcess_oldLevel(next, oldLevel);
  setProcess_at(next, 13); // before spin for workLock
  if (waitsInCycle(next, 2)) {
    sink.fail(54); // deadlock
    return true;
  }
  return true;
}

/**
 * Process: acquire workLock, after spinning   specs/bugs/loop-workers.ilk:74
 *   acquire workLock at HARDIRQ;
 */
function Process_acquire_workLock_after_spinning_2(s: State, next: State, sink: Sink): boolean {
  if (!(Process_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 2);
  setWorkLock_saved(next, HARDIRQ);
  setProcess_level(next, Process_oldLevel(next) < HARDIRQ ? HARDIRQ : Process_oldLevel(next));
  setProcess_oldLevel(next, 0);
  setProcess_at(next, 3); // before test w.commands > 0
  return true;
}

/**
 * Reaper: enters   specs/bugs/loop-workers.ilk:89
 * Frees idle workers.
 *   timer Reaper on cpu 1 {
 */
function Reaper_enter(s: State, next: State, sink: Sink): boolean {
  if (!(SOFTIRQ > occupied(s, 1))) return false;
  if (!Reaper_pending(s)) return false;
  if (Process_at(next) !== 0) {
    sink.note(11 + Process_at(next)); // which statement is interrupted
  }
  setReaper_pending(next, false);
  sink.event(8); // enter
  setReaper_level(next, SOFTIRQ);
  setReaper_at(next, 1); // before acquire workLock
  return true;
}

/**
 * Reaper: acquire workLock   specs/bugs/loop-workers.ilk:90
 *   with workLock at HARDIRQ {
 */
function Reaper_acquire_workLock(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.note(8); // Reaper takes workLock
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 3);
  setWorkLock_saved(next, HARDIRQ);
  setReaper_level(next, Reaper_level(next) < HARDIRQ ? HARDIRQ : Reaper_level(next));
  setReaper_at(next, 2); // before idleWorkers.removeHead()
  return true;
}

/**
 * Reaper: acquire workLock   specs/bugs/loop-workers.ilk:90
 *   with workLock at HARDIRQ {
 */
function Reaper_acquire_workLock_2(s: State, _next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 3) return false;
  sink.fail(55); // recursive-acquire
  return true;
}

/**
 * Reaper: acquire workLock: busy, begins to spin   specs/bugs/loop-workers.ilk:90
 *   with workLock at HARDIRQ {
 */
function Reaper_acquire_workLock_3(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (!(workLock_owner(s) !== 0 && workLock_owner(s) !== 3)) return false;
  sink.event(1); // wants workLock
  if (
    interruptedOwner(
      next,
      workLock_owner(next),
      1,
      Reaper_level(next) < HARDIRQ ? HARDIRQ : Reaper_level(next),
    )
  ) {
    sink.fail(56); // self-deadlock
    return true;
  }
  const oldLevel = Reaper_level(next);
  setReaper_level(next, oldLevel < HARDIRQ ? HARDIRQ : oldLevel);
  setReaper_oldLevel(next, oldLevel);
  setReaper_at(next, 3); // before spin for workLock
  if (waitsInCycle(next, 3)) {
    sink.fail(57); // deadlock
    return true;
  }
  return true;
}

/**
 * Reaper: idleWorkers.removeHead()   specs/bugs/loop-workers.ilk:91
 *   let w = idleWorkers.removeHead();
 */
function Reaper_idleWorkers_removeHead(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (workLock_owner(next) !== 3) {
    sink.fail(58); // lock-not-held
    return true;
  }
  const w =
    idleWorkers_next(next, HEAD) === HEAD || idleWorkers_next(next, HEAD) === 0
      ? NONE
      : (idleWorkers_given(next) & (1 << (idleWorkers_next(next, HEAD) + -1))) !== 0 ||
          worker(next, idleWorkers_next(next, HEAD) + -1) === FREE
        ? idleWorkers_next(next, HEAD) + -1
        : idleWorkers_next(next, HEAD) + -1 + 1;
  if (idleWorkers_next(next, HEAD) === HEAD) {
    sink.event(10); // idleWorkers.removeHead
    if (!idleWorkers_settle(next, sink)) return true;
  } else {
    const E = idleWorkers_next(next, HEAD);
    const P = idleWorkers_prev(next, E);
    const N = idleWorkers_next(next, E);
    if (N === 0) {
      sink.fail(59); // corrupt-list
      return true;
    }
    setIdleWorkers_prev(next, N, P);
    if (P === 0) {
      sink.fail(60); // corrupt-list
      return true;
    }
    setIdleWorkers_next(next, P, N);
    setIdleWorkers_next(next, E, NOTHING);
    setIdleWorkers_prev(next, E, NOTHING);
    sink.event(10); // idleWorkers.removeHead
    if (E !== HEAD) {
      setIdleWorkers_members(next, idleWorkers_members(next) & ~(1 << (E + -1)));
      setIdleWorkers_given(next, idleWorkers_given(next) & ~(1 << (E + -1)));
    }
    if (!idleWorkers_settle(next, sink)) return true;
  }
  if (w !== NONE) {
    sink.note(9); // branch: if (w != none) is true
    setReaper_w(next, w);
    setReaper_at(next, 4); // before tree = none
  } else {
    sink.note(10); // branch: if (w != none) is false
    setReaper_at(next, 5); // before release workLock
  }
  return true;
}

/**
 * Reaper: acquire workLock, after spinning   specs/bugs/loop-workers.ilk:90
 *   with workLock at HARDIRQ {
 */
function Reaper_acquire_workLock_after_spinning(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (workLock_owner(s) !== 0) return false;
  sink.note(8); // Reaper takes workLock
  sink.event(0); // acquire workLock
  setWorkLock_owner(next, 3);
  setWorkLock_saved(next, HARDIRQ);
  setReaper_level(next, Reaper_oldLevel(next) < HARDIRQ ? HARDIRQ : Reaper_oldLevel(next));
  setReaper_oldLevel(next, 0);
  setReaper_at(next, 2); // before idleWorkers.removeHead()
  return true;
}

/**
 * Reaper: tree = none   specs/bugs/loop-workers.ilk:93
 */
function Reaper_tree_none(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (workLock_owner(next) !== 3) {
    sink.fail(61); // lock-not-held
    return true;
  }
  setTree(next, NONE);
  setReaper_at(next, 6); // before w.give()
  return true;
}

/**
 * Reaper: release workLock   specs/bugs/loop-workers.ilk:96
 *   }
 */
function Reaper_release_workLock(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (workLock_owner(next) !== 3) {
    sink.fail(62); // release-not-owner
    return true;
  }
  sink.event(4); // release workLock
  setWorkLock_owner(next, 0);
  setWorkLock_saved(next, 0);
  setReaper_level(next, SOFTIRQ < heldLevel(next, 3) ? heldLevel(next, 3) : SOFTIRQ);
  if (workLock_owner(next) === 3) {
    sink.fail(63); // lock-leak
  }
  if (Reaper_level(next) !== SOFTIRQ) {
    sink.fail(64); // wrong-level
  }
  if (workLock_owner(next) === 3 || Reaper_level(next) !== SOFTIRQ) {
    return true;
  }
  sink.event(7); // leave
  setReaper_at(next, 0); // inactive
  setReaper_level(next, 0);
  return true;
}

/**
 * Reaper: w.give()   specs/bugs/loop-workers.ilk:94
 */
function Reaper_w_give(s: State, next: State, sink: Sink): boolean {
  if (!(Reaper_level(s) >= top(s, 1))) return false;
  if (Reaper_w(next) === NONE) {
    sink.fail(65); // null-dereference
    return true;
  }
  if (!worker_isLive(next, Reaper_w(next))) {
    sink.fail(66); // double-free
    return true;
  }
  sink.event(11, Reaper_w(next)); // worker.give({0})
  if (!worker_give(next, sink, 0)) return true;
  setReaper_w(next, -1);
  setReaper_at(next, 5); // before release workLock
  return true;
}

/** What `Submit` can do where it rests. */
function stepSubmit(s: State, next: State, sink: Sink): void {
  switch (Submit_at(s)) {
    case 1: // acquire workLock
      if (Submit_acquire_workLock(s, next, sink)) sink.emit(0);
      if (Submit_acquire_workLock_2(s, next, sink)) sink.emit(1);
      if (Submit_acquire_workLock_3(s, next, sink)) sink.emit(2);
      break;
    case 2: // let w = tree
      if (Submit_let_w_tree(s, next, sink)) sink.emit(3);
      break;
    case 3: // spin for workLock
      if (Submit_acquire_workLock_after_spinning(s, next, sink)) sink.emit(4);
      break;
    case 4: // worker.take()
      if (Submit_worker_take(s, next, sink)) sink.emit(5);
      if (Submit_worker_take_2(s, next, sink)) sink.emit(6);
      break;
    case 5: // test w in idleWorkers
      if (Submit_test_w_in_idleWorkers(s, next, sink)) sink.emit(7);
      break;
    case 6: // tree = w
      if (Submit_tree_w(s, next, sink)) sink.emit(8);
      break;
    case 7: // idleWorkers.remove(w)
      if (Submit_idleWorkers_remove_w(s, next, sink)) sink.emit(9);
      break;
    case 8: // w.commands = w.commands + 1
      if (Submit_w_commands_w_commands_1(s, next, sink)) sink.emit(10);
      break;
    case 9: // release workLock
      if (Submit_release_workLock(s, next, sink)) sink.emit(11);
      break;
    case 10: // w.linked = true
      if (Submit_w_linked_true(s, next, sink)) sink.emit(12);
      break;
    case 11: // acquire workLock
      if (Submit_acquire_workLock_4(s, next, sink)) sink.emit(13);
      if (Submit_acquire_workLock_5(s, next, sink)) sink.emit(14);
      if (Submit_acquire_workLock_6(s, next, sink)) sink.emit(15);
      break;
    case 12: // let w = tree
      if (Submit_let_w_tree_2(s, next, sink)) sink.emit(16);
      break;
    case 13: // spin for workLock
      if (Submit_acquire_workLock_after_spinning_2(s, next, sink)) sink.emit(17);
      break;
    case 14: // worker.take()
      if (Submit_worker_take_3(s, next, sink)) sink.emit(18);
      if (Submit_worker_take_4(s, next, sink)) sink.emit(19);
      break;
    case 15: // test w in idleWorkers
      if (Submit_test_w_in_idleWorkers_2(s, next, sink)) sink.emit(20);
      break;
    case 16: // tree = w
      if (Submit_tree_w_2(s, next, sink)) sink.emit(21);
      break;
    case 17: // idleWorkers.remove(w)
      if (Submit_idleWorkers_remove_w_2(s, next, sink)) sink.emit(22);
      break;
    case 18: // w.commands = w.commands + 1
      if (Submit_w_commands_w_commands_1_2(s, next, sink)) sink.emit(23);
      break;
    case 19: // release workLock
      if (Submit_release_workLock_2(s, next, sink)) sink.emit(24);
      break;
    case 20: // w.linked = true
      if (Submit_w_linked_true_2(s, next, sink)) sink.emit(25);
      break;
  }
}

/** What `Process` can do where it rests. */
function stepProcess(s: State, next: State, sink: Sink): void {
  switch (Process_at(s)) {
    case 0: // inactive
      if (Process_enter(s, next, sink)) sink.emit(26);
      break;
    case 1: // let w = queued
      if (Process_let_w_queued(s, next, sink)) sink.emit(27);
      break;
    case 2: // acquire workLock
      if (Process_acquire_workLock(s, next, sink)) sink.emit(28);
      if (Process_acquire_workLock_2(s, next, sink)) sink.emit(29);
      if (Process_acquire_workLock_3(s, next, sink)) sink.emit(30);
      break;
    case 3: // test w.commands > 0
      if (Process_test_w_commands_0(s, next, sink)) sink.emit(31);
      break;
    case 4: // spin for workLock
      if (Process_acquire_workLock_after_spinning(s, next, sink)) sink.emit(32);
      break;
    case 5: // w.commands = w.commands - 1
      if (Process_w_commands_w_commands_1(s, next, sink)) sink.emit(33);
      break;
    case 6: // test !Process.pending
      if (Process_test_Process_pending(s, next, sink)) sink.emit(34);
      break;
    case 7: // release workLock
      if (Process_release_workLock(s, next, sink)) sink.emit(35);
      break;
    case 8: // idleWorkers.insertTail(w)
      if (Process_idleWorkers_insertTail_w(s, next, sink)) sink.emit(36);
      break;
    case 9: // release workLock
      if (Process_release_workLock_2(s, next, sink)) sink.emit(37);
      break;
    case 10: // handled: handled
      if (Process_handled(s, next, sink)) sink.emit(38);
      break;
    case 11: // arm Reaper
      if (Process_arm_Reaper(s, next, sink)) sink.emit(39);
      break;
    case 12: // acquire workLock
      if (Process_acquire_workLock_4(s, next, sink)) sink.emit(40);
      if (Process_acquire_workLock_5(s, next, sink)) sink.emit(41);
      if (Process_acquire_workLock_6(s, next, sink)) sink.emit(42);
      break;
    case 13: // spin for workLock
      if (Process_acquire_workLock_after_spinning_2(s, next, sink)) sink.emit(43);
      break;
  }
}

/** What `Reaper` can do where it rests. */
function stepReaper(s: State, next: State, sink: Sink): void {
  switch (Reaper_at(s)) {
    case 0: // inactive
      if (Reaper_enter(s, next, sink)) sink.emit(44);
      break;
    case 1: // acquire workLock
      if (Reaper_acquire_workLock(s, next, sink)) sink.emit(45);
      if (Reaper_acquire_workLock_2(s, next, sink)) sink.emit(46);
      if (Reaper_acquire_workLock_3(s, next, sink)) sink.emit(47);
      break;
    case 2: // idleWorkers.removeHead()
      if (Reaper_idleWorkers_removeHead(s, next, sink)) sink.emit(48);
      break;
    case 3: // spin for workLock
      if (Reaper_acquire_workLock_after_spinning(s, next, sink)) sink.emit(49);
      break;
    case 4: // tree = none
      if (Reaper_tree_none(s, next, sink)) sink.emit(50);
      break;
    case 5: // release workLock
      if (Reaper_release_workLock(s, next, sink)) sink.emit(51);
      break;
    case 6: // w.give()
      if (Reaper_w_give(s, next, sink)) sink.emit(52);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant allHandled   specs/bugs/loop-workers.ilk:99
 *   quiescent => !Process.pending && (tree == none || !(tree in idleWorkers))
 */
function allHandled(s: State): boolean {
  return (
    (!(quiescent(s) && !Process_pending(s) && tree(s) !== NONE) || tree(s) !== NONE) &&
    (!quiescent(s) ||
      (!Process_pending(s) &&
        (tree(s) === NONE ||
          !(
            idleWorkers_contains(s, 1) &&
            worker_isLive(s, tree(s)) !==
              ((idleWorkers_given(s) & 1) !== 0 || worker(s, 0) === FREE)
          ))))
  );
}

/**
 * reachable taken   specs/bugs/loop-workers.ilk:100
 *   Submit.active && tree == none && idleWorkers.empty
 */
function taken(s: State): boolean {
  return Submit_at(s) !== 0 && tree(s) === NONE && idleWorkers_next(s, HEAD) === HEAD;
}

/**
 * rule irq-unsafe-lock workLock Reaper   specs/bugs/loop-workers.ilk:89
 */
function irq_unsafe_lock_workLock_Reaper(s: State): boolean {
  return !(workLock_owner(s) === 2 && Process_at(s) !== 0 && SOFTIRQ > occupied(s, 1));
}

/**
 * rule pool-leak worker   specs/bugs/loop-workers.ilk:25
 */
function pool_leak_worker(s: State): boolean {
  return !(
    quiescent(s) &&
    (worker(s, 0) === TAKEN || worker(s, 0) === LENT) &&
    !(
      tree(s) === 1 ||
      queued(s) === 1 ||
      Submit_w(s) === 1 ||
      Submit_queueWork_w(s) === 1 ||
      Process_w(s) === 1 ||
      Process_becomeIdle_w(s) === 1 ||
      Reaper_w(s) === 1 ||
      ((idleWorkers_members(s) & 1) !== 0 && (idleWorkers_given(s) & 1) === 0)
    )
  );
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/loop-workers.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "PREEMPT_OFF", "SOFTIRQ", "HARDIRQ", "NMI"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_3 = 0; element_3 <= 0; element_3++) {
    setWorker(next, element_3, FREE);
  }
  for (let element_4 = 0; element_4 <= 0; element_4++) {
    setWorker_commands(next, element_4, 0);
  }
  for (let element_5 = 0; element_5 <= 0; element_5++) {
    setWorker_linked(next, element_5, false);
  }
  setTree(next, NONE);
  setQueued(next, NONE);
  setIdleWorkers_next(next, HEAD, HEAD);
  setIdleWorkers_prev(next, HEAD, HEAD);
  setIdleWorkers_members(next, 0);
  setSubmit_level(next, TASK);
  setSubmit_at(next, 1); // before acquire workLock
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** what each element of worker is */
  readonly worker: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "worker.commands": Readonly<Record<number, number>>;
  readonly "worker.linked": Readonly<Record<number, boolean>>;
  /** Where the submitter finds the worker. */
  readonly tree: "worker[0] (dangling)" | "worker[0]" | "none";
  /** The work item on the workqueue is a part of its worker. */
  readonly queued: "worker[0] (dangling)" | "worker[0]" | "none";
  /** forward links of idleWorkers */
  readonly "idleWorkers.next": Readonly<Record<number, "nothing" | "worker[0]" | "head">>;
  /** backward links of idleWorkers */
  readonly "idleWorkers.prev": Readonly<Record<number, "nothing" | "worker[0]" | "head">>;
  /** what idleWorkers should hold */
  readonly "idleWorkers.members": readonly "worker[0]"[];
  /** elements of idleWorkers that were given after they were inserted */
  readonly "idleWorkers.given": readonly "worker[0]"[];
  /** who holds workLock */
  readonly "workLock.owner": "free" | "Submit" | "Process" | "Reaper";
  /** level that the release of workLock goes back to */
  readonly "workLock.saved": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Submit rests */
  readonly "Submit.at": string;
  /** level of Submit */
  readonly "Submit.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** where Process rests */
  readonly "Process.at": string;
  /** level of Process */
  readonly "Process.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** Process is to run */
  readonly "Process.pending": boolean;
  /** where Reaper rests */
  readonly "Reaper.at": string;
  /** level of Reaper */
  readonly "Reaper.level": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** Reaper is to run */
  readonly "Reaper.pending": boolean;
  /** temporary of an operation in `Submit` */
  readonly "Submit.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `w` of `Submit` */
  readonly "Submit.w": "worker[0] (dangling)" | "worker[0]" | "none";
  /** local `w` of `Submit` */
  readonly "Submit.queueWork.w": "worker[0] (dangling)" | "worker[0]" | "none";
  /** local `w` of `Process` */
  readonly "Process.w": "worker[0] (dangling)" | "worker[0]" | "none";
  /** temporary of an operation in `Process` */
  readonly "Process.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `w` of `Process` */
  readonly "Process.becomeIdle.w": "worker[0] (dangling)" | "worker[0]" | "none";
  /** temporary of an operation in `Reaper` */
  readonly "Reaper.oldLevel": "TASK" | "PREEMPT_OFF" | "SOFTIRQ" | "HARDIRQ" | "NMI";
  /** local `w` of `Reaper` */
  readonly "Reaper.w": "worker[0] (dangling)" | "worker[0]" | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "LoopWorkers",
  revision: "v1",
  source: "specs/bugs/loop-workers.ilk",
  hash: "aef6df1a5659fad5e7c0b95435728137b1c4428dda8579e1cf98facff92486d8",
  constants: { queuesUnderLock: "false", looksForItself: "false" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepSubmit(s, next, sink);
    stepProcess(s, next, sink);
    stepReaper(s, next, sink);
  },

  // prettier-ignore
  actions: [
    { name: "Submit_acquire_workLock", actor: "Submit", context: 0, from: 1, first: 0, parameters: [], kind: "acquire", place: place(39, 5), text: "acquire workLock", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Submit_acquire_workLock_2", actor: "Submit", context: 0, from: 1, first: 1, parameters: [], kind: "acquire", place: place(39, 5), text: "acquire workLock", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_workLock_3", actor: "Submit", context: 0, from: 1, first: 2, parameters: [], kind: "spin", place: place(39, 5), text: "acquire workLock: busy, begins to spin", external: false, fairness: "weak", event: "wants workLock" },
    { name: "Submit_let_w_tree", actor: "Submit", context: 0, from: 2, first: 3, parameters: [], kind: "statement", place: place(40, 5), text: "let w = tree", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_workLock_after_spinning", actor: "Submit", context: 0, from: 3, first: 4, parameters: [], kind: "acquire", place: place(39, 5), text: "acquire workLock, after spinning", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Submit_worker_take", actor: "Submit", context: 0, from: 4, first: 5, parameters: [], kind: "operation", place: place(42, 11), text: "worker.take()", external: false, fairness: "weak", event: "worker.take()" },
    { name: "Submit_worker_take_2", actor: "Submit", context: 0, from: 4, first: 6, parameters: [], kind: "operation", place: place(42, 11), text: "worker.take()", external: false, fairness: "weak", event: "worker.take()" },
    { name: "Submit_test_w_in_idleWorkers", actor: "Submit", context: 0, from: 5, first: 7, parameters: [], kind: "statement", place: place(44, 16), text: "test w in idleWorkers", external: false, fairness: "weak", event: undefined },
    { name: "Submit_tree_w", actor: "Submit", context: 0, from: 6, first: 8, parameters: [], kind: "statement", place: place(43, 7), text: "tree = w", external: false, fairness: "weak", event: undefined },
    { name: "Submit_idleWorkers_remove_w", actor: "Submit", context: 0, from: 7, first: 9, parameters: [], kind: "operation", place: place(45, 7), text: "idleWorkers.remove(w)", external: false, fairness: "weak", event: "idleWorkers.remove(w)" },
    { name: "Submit_w_commands_w_commands_1", actor: "Submit", context: 0, from: 8, first: 10, parameters: [], kind: "statement", place: place(47, 5), text: "w.commands = w.commands + 1", external: false, fairness: "weak", event: undefined },
    { name: "Submit_release_workLock", actor: "Submit", context: 0, from: 9, first: 11, parameters: [], kind: "release", place: place(52, 7), text: "release workLock", external: false, fairness: "weak", event: "release workLock" },
    { name: "Submit_w_linked_true", actor: "Submit", context: 0, from: 10, first: 12, parameters: [], kind: "statement", place: place(60, 3), text: "w.linked = true", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_workLock_4", actor: "Submit", context: 0, from: 11, first: 13, parameters: [], kind: "acquire", place: place(39, 5), text: "acquire workLock", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Submit_acquire_workLock_5", actor: "Submit", context: 0, from: 11, first: 14, parameters: [], kind: "acquire", place: place(39, 5), text: "acquire workLock", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_workLock_6", actor: "Submit", context: 0, from: 11, first: 15, parameters: [], kind: "spin", place: place(39, 5), text: "acquire workLock: busy, begins to spin", external: false, fairness: "weak", event: "wants workLock" },
    { name: "Submit_let_w_tree_2", actor: "Submit", context: 0, from: 12, first: 16, parameters: [], kind: "statement", place: place(40, 5), text: "let w = tree", external: false, fairness: "weak", event: undefined },
    { name: "Submit_acquire_workLock_after_spinning_2", actor: "Submit", context: 0, from: 13, first: 17, parameters: [], kind: "acquire", place: place(39, 5), text: "acquire workLock, after spinning", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Submit_worker_take_3", actor: "Submit", context: 0, from: 14, first: 18, parameters: [], kind: "operation", place: place(42, 11), text: "worker.take()", external: false, fairness: "weak", event: "worker.take()" },
    { name: "Submit_worker_take_4", actor: "Submit", context: 0, from: 14, first: 19, parameters: [], kind: "operation", place: place(42, 11), text: "worker.take()", external: false, fairness: "weak", event: "worker.take()" },
    { name: "Submit_test_w_in_idleWorkers_2", actor: "Submit", context: 0, from: 15, first: 20, parameters: [], kind: "statement", place: place(44, 16), text: "test w in idleWorkers", external: false, fairness: "weak", event: undefined },
    { name: "Submit_tree_w_2", actor: "Submit", context: 0, from: 16, first: 21, parameters: [], kind: "statement", place: place(43, 7), text: "tree = w", external: false, fairness: "weak", event: undefined },
    { name: "Submit_idleWorkers_remove_w_2", actor: "Submit", context: 0, from: 17, first: 22, parameters: [], kind: "operation", place: place(45, 7), text: "idleWorkers.remove(w)", external: false, fairness: "weak", event: "idleWorkers.remove(w)" },
    { name: "Submit_w_commands_w_commands_1_2", actor: "Submit", context: 0, from: 18, first: 23, parameters: [], kind: "statement", place: place(47, 5), text: "w.commands = w.commands + 1", external: false, fairness: "weak", event: undefined },
    { name: "Submit_release_workLock_2", actor: "Submit", context: 0, from: 19, first: 24, parameters: [], kind: "release", place: place(52, 7), text: "release workLock", external: false, fairness: "weak", event: "release workLock" },
    { name: "Submit_w_linked_true_2", actor: "Submit", context: 0, from: 20, first: 25, parameters: [], kind: "statement", place: place(60, 3), text: "w.linked = true", external: false, fairness: "weak", event: undefined },
    { name: "Process_enter", actor: "Process", context: 1, from: 0, first: 26, parameters: [], kind: "enter", place: place(67, 6), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Process_let_w_queued", actor: "Process", context: 1, from: 1, first: 27, parameters: [], kind: "statement", place: place(68, 3), text: "let w = queued", external: false, fairness: "weak", event: undefined },
    { name: "Process_acquire_workLock", actor: "Process", context: 1, from: 2, first: 28, parameters: [], kind: "acquire", place: place(69, 3), text: "acquire workLock", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Process_acquire_workLock_2", actor: "Process", context: 1, from: 2, first: 29, parameters: [], kind: "acquire", place: place(69, 3), text: "acquire workLock", external: false, fairness: "weak", event: undefined },
    { name: "Process_acquire_workLock_3", actor: "Process", context: 1, from: 2, first: 30, parameters: [], kind: "spin", place: place(69, 3), text: "acquire workLock: busy, begins to spin", external: false, fairness: "weak", event: "wants workLock" },
    { name: "Process_test_w_commands_0", actor: "Process", context: 1, from: 3, first: 31, parameters: [], kind: "statement", place: place(70, 10), text: "test w.commands > 0", external: false, fairness: "weak", event: undefined },
    { name: "Process_acquire_workLock_after_spinning", actor: "Process", context: 1, from: 4, first: 32, parameters: [], kind: "acquire", place: place(69, 3), text: "acquire workLock, after spinning", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Process_w_commands_w_commands_1", actor: "Process", context: 1, from: 5, first: 33, parameters: [], kind: "statement", place: place(71, 5), text: "w.commands = w.commands - 1", external: false, fairness: "weak", event: undefined },
    { name: "Process_test_Process_pending", actor: "Process", context: 1, from: 6, first: 34, parameters: [], kind: "statement", place: place(76, 7), text: "test !Process.pending", external: false, fairness: "weak", event: undefined },
    { name: "Process_release_workLock", actor: "Process", context: 1, from: 7, first: 35, parameters: [], kind: "release", place: place(72, 5), text: "release workLock", external: false, fairness: "weak", event: "release workLock" },
    { name: "Process_idleWorkers_insertTail_w", actor: "Process", context: 1, from: 8, first: 36, parameters: [], kind: "operation", place: place(84, 3), text: "idleWorkers.insertTail(w)", external: false, fairness: "weak", event: "idleWorkers.insertTail(w)" },
    { name: "Process_release_workLock_2", actor: "Process", context: 1, from: 9, first: 37, parameters: [], kind: "release", place: place(77, 3), text: "release workLock", external: false, fairness: "weak", event: "release workLock" },
    { name: "Process_handled", actor: "Process", context: 1, from: 10, first: 38, parameters: [], kind: "statement", place: place(73, 5), text: "handled", external: false, fairness: "weak", event: "handled" },
    { name: "Process_arm_Reaper", actor: "Process", context: 1, from: 11, first: 39, parameters: [], kind: "statement", place: place(85, 3), text: "arm Reaper", external: false, fairness: "weak", event: "arm Reaper" },
    { name: "Process_acquire_workLock_4", actor: "Process", context: 1, from: 12, first: 40, parameters: [], kind: "acquire", place: place(74, 5), text: "acquire workLock", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Process_acquire_workLock_5", actor: "Process", context: 1, from: 12, first: 41, parameters: [], kind: "acquire", place: place(74, 5), text: "acquire workLock", external: false, fairness: "weak", event: undefined },
    { name: "Process_acquire_workLock_6", actor: "Process", context: 1, from: 12, first: 42, parameters: [], kind: "spin", place: place(74, 5), text: "acquire workLock: busy, begins to spin", external: false, fairness: "weak", event: "wants workLock" },
    { name: "Process_acquire_workLock_after_spinning_2", actor: "Process", context: 1, from: 13, first: 43, parameters: [], kind: "acquire", place: place(74, 5), text: "acquire workLock, after spinning", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Reaper_enter", actor: "Reaper", context: 2, from: 0, first: 44, parameters: [], kind: "enter", place: place(89, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Reaper_acquire_workLock", actor: "Reaper", context: 2, from: 1, first: 45, parameters: [], kind: "acquire", place: place(90, 3), text: "acquire workLock", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Reaper_acquire_workLock_2", actor: "Reaper", context: 2, from: 1, first: 46, parameters: [], kind: "acquire", place: place(90, 3), text: "acquire workLock", external: false, fairness: "weak", event: undefined },
    { name: "Reaper_acquire_workLock_3", actor: "Reaper", context: 2, from: 1, first: 47, parameters: [], kind: "spin", place: place(90, 3), text: "acquire workLock: busy, begins to spin", external: false, fairness: "weak", event: "wants workLock" },
    { name: "Reaper_idleWorkers_removeHead", actor: "Reaper", context: 2, from: 2, first: 48, parameters: [], kind: "operation", place: place(91, 13), text: "idleWorkers.removeHead()", external: false, fairness: "weak", event: "idleWorkers.removeHead()" },
    { name: "Reaper_acquire_workLock_after_spinning", actor: "Reaper", context: 2, from: 3, first: 49, parameters: [], kind: "acquire", place: place(90, 3), text: "acquire workLock, after spinning", external: false, fairness: "weak", event: "acquire workLock" },
    { name: "Reaper_tree_none", actor: "Reaper", context: 2, from: 4, first: 50, parameters: [], kind: "statement", place: place(93, 7), text: "tree = none", external: false, fairness: "weak", event: undefined },
    { name: "Reaper_release_workLock", actor: "Reaper", context: 2, from: 5, first: 51, parameters: [], kind: "release", place: place(96, 3), text: "release workLock", external: false, fairness: "weak", event: "release workLock" },
    { name: "Reaper_w_give", actor: "Reaper", context: 2, from: 6, first: 52, parameters: [], kind: "statement", place: place(94, 7), text: "w.give()", external: false, fairness: "weak", event: "w.give()" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Submit", form: "thread", word: "thread", place: place(37, 8), members: ["Submit"], firstActivation: 1, locations: [
      { label: undefined, place: place(37, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 5), text: "acquire workLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(40, 5), text: "let w = tree", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 5), text: "spin for workLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 11), text: "worker.take()", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 16), text: "test w in idleWorkers", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 7), text: "tree = w", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 7), text: "idleWorkers.remove(w)", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 5), text: "w.commands = w.commands + 1", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 7), text: "release workLock", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 3), text: "w.linked = true", calls: [{ proc: "queueWork", place: place(53, 7) }], locals: [["w", "Submit.w"], ["w", "Submit.queueWork.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 5), text: "acquire workLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(40, 5), text: "let w = tree", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(39, 5), text: "spin for workLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(42, 11), text: "worker.take()", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 16), text: "test w in idleWorkers", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(43, 7), text: "tree = w", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(45, 7), text: "idleWorkers.remove(w)", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 5), text: "w.commands = w.commands + 1", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(52, 7), text: "release workLock", calls: [], locals: [["w", "Submit.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(60, 3), text: "w.linked = true", calls: [{ proc: "queueWork", place: place(53, 7) }], locals: [["w", "Submit.w"], ["w", "Submit.queueWork.w"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Submit_at(s), cpu: (_s: State) => 0, level: (s: State) => LEVELS[Submit_level(s)] ?? "", pending: () => false },
    { name: "Process", form: "deferred", word: "work", place: place(67, 6), members: ["Process"], firstActivation: 2, locations: [
      { label: undefined, place: place(67, 6), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(68, 3), text: "let w = queued", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 3), text: "acquire workLock", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(70, 10), text: "test w.commands > 0", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(69, 3), text: "spin for workLock", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(71, 5), text: "w.commands = w.commands - 1", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(76, 7), text: "test !Process.pending", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 5), text: "release workLock", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(84, 3), text: "idleWorkers.insertTail(w)", calls: [{ proc: "becomeIdle", place: place(76, 27) }], locals: [["w", "Process.w"], ["w", "Process.becomeIdle.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(77, 3), text: "release workLock", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "handled", place: place(73, 5), text: "handled", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(85, 3), text: "arm Reaper", calls: [{ proc: "becomeIdle", place: place(76, 27) }], locals: [["w", "Process.w"], ["w", "Process.becomeIdle.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(74, 5), text: "acquire workLock", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(74, 5), text: "spin for workLock", calls: [], locals: [["w", "Process.w"]], idle: false, waiting: "lock", takes: "waits" },
    ], at: (s: State) => Process_at(s), cpu: (_s: State) => 1, level: (s: State) => LEVELS[Process_level(s)] ?? "", pending: (s: State) => Process_pending(s) },
    { name: "Reaper", form: "timer", word: "timer", place: place(89, 7), members: ["Reaper"], firstActivation: 3, locations: [
      { label: undefined, place: place(89, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(90, 3), text: "acquire workLock", calls: [], locals: [], idle: false, waiting: "none", takes: "waits" },
      { label: undefined, place: place(91, 13), text: "idleWorkers.removeHead()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(90, 3), text: "spin for workLock", calls: [], locals: [], idle: false, waiting: "lock", takes: "waits" },
      { label: undefined, place: place(93, 7), text: "tree = none", calls: [], locals: [["w", "Reaper.w"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(96, 3), text: "release workLock", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(94, 7), text: "w.give()", calls: [], locals: [["w", "Reaper.w"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Reaper_at(s), cpu: (_s: State) => 1, level: (s: State) => LEVELS[Reaper_level(s)] ?? "", pending: (s: State) => Reaper_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"], cpus: 2, classes: [
    { name: "workLock", kind: "spinlock", waiting: "spins", place: place(24, 6), members: ["workLock"], holds: (s: State, _member: number, activation: number) => workLock_owner(s) === activation, isShared: false, owner: (s: State) => workLock_owner(s) },
  ], contexts: [
    { base: "TASK", wants: (s: State) => Submit_at(s) === 1 ? 1 : Submit_at(s) === 3 ? 1 : Submit_at(s) === 11 ? 1 : Submit_at(s) === 13 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 0 === $cpu },
    { base: "TASK", wants: (s: State) => Process_at(s) === 2 ? 1 : Process_at(s) === 4 ? 1 : Process_at(s) === 12 ? 1 : Process_at(s) === 13 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
    { base: "SOFTIRQ", wants: (s: State) => Reaper_at(s) === 1 ? 1 : Reaper_at(s) === 3 ? 1 : 0, mayEnter: (_s: State, _member: number, $cpu: number) => 1 === $cpu },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(30, 13), message: "`idleWorkers`: an element that should be in the list is not reached from its head any more", platform: "an entry is no longer reachable from its list_head", ends: true },
    { kind: "rule", name: "malformed-list", place: place(30, 13), message: "`idleWorkers`: the links do not form a ring through the head", platform: "list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(39, 5), message: "`workLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (workLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(39, 5), message: "`workLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds workLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(39, 5), message: "`Submit` waits for `workLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Submit spins for workLock", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(40, 13), message: "`tree` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(44, 16), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(44, 16), message: "`idleWorkers` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(43, 7), message: "`tree` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(45, 7), message: "`idleWorkers` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(45, 26), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(45, 7), message: "`idleWorkers.remove(w)`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(45, 7), message: "`idleWorkers.remove(w)`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "absent-remove", place: place(45, 7), message: "an element that is not in `idleWorkers` is removed from it", platform: "list_del corruption, ->next is LIST_POISON1", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(45, 7), message: "`idleWorkers`: N is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(45, 7), message: "`idleWorkers`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "null-dereference", place: place(47, 5), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(47, 5), message: "`w.commands`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(47, 5), message: "`w.commands`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "null-dereference", place: place(47, 18), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(47, 18), message: "`w.commands`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(47, 18), message: "`w.commands`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "range", name: "out-of-range", place: place(47, 5), message: "`worker.commands` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(52, 7), message: "`workLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (workLock)", ends: true },
    { kind: "rule", name: "null-dereference", place: place(61, 5), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(61, 5), message: "`w.linked`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(61, 5), message: "`w.linked`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "lock-leak", place: place(37, 8), message: "`Submit` returns and still holds `workLock`", platform: "BUG: Submit still has locks held! (workLock)", ends: true },
    { kind: "rule", name: "wrong-level", place: place(37, 8), message: "`Submit` returns at another level than it was entered at", platform: "WARNING: Submit turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(69, 3), message: "`workLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (workLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(69, 3), message: "`workLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds workLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(69, 3), message: "`Process` waits for `workLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Process spins for workLock", ends: true },
    { kind: "rule", name: "null-dereference", place: place(70, 10), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(70, 10), message: "`w.commands`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(70, 10), message: "`w.commands`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "null-dereference", place: place(71, 5), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(71, 5), message: "`w.commands`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(71, 5), message: "`w.commands`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "null-dereference", place: place(71, 18), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(71, 18), message: "`w.commands`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(71, 18), message: "`w.commands`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "range", name: "out-of-range", place: place(71, 5), message: "`worker.commands` holds 0..2, and the value is outside", platform: "UBSAN: a value out of the range of its field", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(72, 5), message: "`workLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (workLock)", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(84, 3), message: "`idleWorkers` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "null-dereference", place: place(84, 26), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "use-after-free", place: place(84, 3), message: "`idleWorkers.insertTail(w)`: the element of `worker` has been given back, and is free", platform: "BUG: KASAN: slab-use-after-free", ends: true },
    { kind: "rule", name: "stale-completion", place: place(84, 3), message: "`idleWorkers.insertTail(w)`: the element of `worker` has been given back, and taken anew", platform: "a completion for a tag that has been given to another request", ends: true },
    { kind: "rule", name: "double-insert", place: place(84, 3), message: "an element that is in a list with this link already is inserted into `idleWorkers`", platform: "list_add double add: new=prev or new=next", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(84, 3), message: "`idleWorkers`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(77, 3), message: "`workLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (workLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(67, 6), message: "`Process` returns and still holds `workLock`", platform: "BUG: workqueue leaked atomic, lock or RCU: Process, workLock still held", ends: true },
    { kind: "rule", name: "wrong-level", place: place(67, 6), message: "`Process` returns at another level than it was entered at", platform: "WARNING: Process turns pre-emption, softirqs or interrupts on with a lock held, or leaves them off", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(74, 5), message: "`workLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (workLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(74, 5), message: "`workLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds workLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(74, 5), message: "`Process` waits for `workLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Process spins for workLock", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(90, 3), message: "`workLock` is taken by the activation that holds it, and it is not recursive", platform: "WARNING: possible recursive locking detected (workLock)", ends: true },
    { kind: "rule", name: "self-deadlock", place: place(90, 3), message: "`workLock` is held by what this interrupted on the same CPU, which cannot go on before it returns", platform: "BUG: spinlock lockup suspected on the CPU that holds workLock itself", ends: true },
    { kind: "deadlock", name: "deadlock", place: place(90, 3), message: "`Reaper` waits for `workLock`, whose holder waits, directly or not, for it", platform: "watchdog: BUG: soft lockup, Reaper spins for workLock", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(91, 13), message: "`idleWorkers` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(91, 13), message: "`idleWorkers`: N is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(91, 13), message: "`idleWorkers`: P is a link of nothing", platform: "list_add corruption. prev->next should be next, or list_del corruption. next->prev should be the entry", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(93, 7), message: "`tree` is guarded by `workLock`, which is not held here", platform: "WARNING: lockdep_assert_held(workLock) failed", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(96, 3), message: "`workLock` is released by an activation that does not hold it", platform: "WARNING: bad unlock balance detected! (workLock)", ends: true },
    { kind: "rule", name: "lock-leak", place: place(89, 7), message: "`Reaper` returns and still holds `workLock`", platform: "huh, entered softirq Reaper with one preempt_count, exited with another: workLock still held", ends: true },
    { kind: "rule", name: "wrong-level", place: place(89, 7), message: "`Reaper` returns at another level than it was entered at", platform: "huh, entered softirq Reaper with one preempt_count, exited with another", ends: true },
    { kind: "rule", name: "null-dereference", place: place(94, 7), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
    { kind: "rule", name: "double-free", place: place(94, 7), message: "an element of `worker` is given through a ref to what has been given already", platform: "BUG: KASAN: double-free", ends: true },
    { kind: "rule", name: "null-dereference", place: place(99, 75), message: "a value is needed here, and it is `none`", platform: "BUG: kernel NULL pointer dereference", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (w == none) is true", place: place(41, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (w == none) is false", place: place(41, 5), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (w in idleWorkers) is true", place: place(44, 12), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "if (w in idleWorkers) is false", place: place(44, 12), other: undefined, parts: ["Submit"] },
    { kind: "branch", text: "while (w.commands > 0) is true", place: place(70, 3), other: undefined, parts: ["Process"] },
    { kind: "branch", text: "while (w.commands > 0) is false", place: place(70, 3), other: undefined, parts: ["Process"] },
    { kind: "branch", text: "if (!Process.pending) { becomeIdle(w); } is true", place: place(76, 3), other: undefined, parts: ["Process"] },
    { kind: "branch", text: "if (!Process.pending) { becomeIdle(w); } is false", place: place(76, 3), other: undefined, parts: ["Process"] },
    { kind: "takes", text: "Reaper takes workLock", place: undefined, other: undefined, parts: ["Reaper","workLock"] },
    { kind: "branch", text: "if (w != none) is true", place: place(92, 5), other: undefined, parts: ["Reaper"] },
    { kind: "branch", text: "if (w != none) is false", place: place(92, 5), other: undefined, parts: ["Reaper"] },
    { kind: "everyInterrupt", isr: "Reaper", context: "Process", locations: 14, firstCpu: 1, cpus: 1 },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(47, 5), other: place(70, 10), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(47, 5), other: place(71, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(47, 5), other: place(70, 10), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(47, 5), other: place(71, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(71, 5), other: place(47, 5), parts: [] },
    { kind: "coarseStep", text: "C would make this several accesses, and another context may come between them", place: place(71, 5), other: place(47, 5), parts: [] },
  ],
  events: [
    { text: "acquire workLock", formats: [] },
    { text: "wants workLock", formats: [] },
    { text: "worker.take", formats: [] },
    {
      text: "idleWorkers.remove({0})",
      formats: [{ kind: "names", low: 0, names: ["worker[0] (dangling)", "worker[0]"] }],
    },
    { text: "release workLock", formats: [] },
    { text: "release workLock shared", formats: [] },
    { text: "schedule Process", formats: [] },
    { text: "leave", formats: [] },
    { text: "enter", formats: [] },
    {
      text: "idleWorkers.insertTail({0})",
      formats: [{ kind: "names", low: 0, names: ["worker[0] (dangling)", "worker[0]"] }],
    },
    { text: "idleWorkers.removeHead", formats: [] },
    {
      text: "worker.give({0})",
      formats: [{ kind: "names", low: 0, names: ["worker[0] (dangling)", "worker[0]"] }],
    },
  ],
  // prettier-ignore
  invariants: [
    { name: "allHandled", place: place(99, 11), text: "quiescent => !Process.pending && (tree == none || !(tree in idleWorkers))", holds: allHandled },
  ],
  // prettier-ignore
  reachables: [
    { name: "taken", place: place(100, 11), text: "Submit.active && tree == none && idleWorkers.empty", holds: taken },
  ],
  // prettier-ignore
  stateRules: [
    { name: "irq-unsafe-lock workLock Reaper", place: place(89, 7), text: "`workLock` is held where `Reaper`, which takes it as well, may interrupt", holds: irq_unsafe_lock_workLock_Reaper, rule: "irq-unsafe-lock", message: "`workLock` is held where `Reaper`, which takes it as well, may interrupt", platform: "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (workLock)", needs: 8 },
    { name: "pool-leak worker", place: place(25, 6), text: "an element of `worker` is taken, and nothing refers to it any more", holds: pool_leak_worker, rule: "pool-leak", message: "an element of `worker` is taken, and nothing refers to it any more", platform: "kmemleak: unreferenced object", needs: undefined },
  ],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "INFO: task blocked for more than 120 seconds",
    "lost-wakeup": "INFO: task blocked for more than 120 seconds",
  },
  // prettier-ignore
  variables: [
    { name: "worker", group: "variable", dimensions: [[0, 0]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: worker, write: setWorker },
    { name: "worker.commands", group: "variable", dimensions: [[0, 0]], format: { kind: "number" }, read: worker_commands, write: setWorker_commands },
    { name: "worker.linked", group: "variable", dimensions: [[0, 0]], format: { kind: "boolean" }, read: worker_linked, write: setWorker_linked },
    { name: "tree", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: tree, write: setTree },
    { name: "queued", group: "variable", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: queued, write: setQueued },
    { name: "idleWorkers.next", group: "object", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["nothing","worker[0]","head"] }, read: idleWorkers_next, write: setIdleWorkers_next },
    { name: "idleWorkers.prev", group: "object", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["nothing","worker[0]","head"] }, read: idleWorkers_prev, write: setIdleWorkers_prev },
    { name: "idleWorkers.members", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["worker[0]"] } }, read: idleWorkers_members, write: setIdleWorkers_members },
    { name: "idleWorkers.given", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["worker[0]"] } }, read: idleWorkers_given, write: setIdleWorkers_given },
    { name: "workLock.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Submit","Process","Reaper"] }, read: workLock_owner, write: setWorkLock_owner },
    { name: "workLock.saved", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: workLock_saved, write: setWorkLock_saved },
    { name: "Submit.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire workLock","2 let w = tree","3 spin for workLock","4 worker.take()","5 test w in idleWorkers","6 tree = w","7 idleWorkers.remove(w)","8 w.commands = w.commands + 1","9 release workLock","10 w.linked = true","11 acquire workLock","12 let w = tree","13 spin for workLock","14 worker.take()","15 test w in idleWorkers","16 tree = w","17 idleWorkers.remove(w)","18 w.commands = w.commands + 1","19 release workLock","20 w.linked = true"] }, read: Submit_at, write: setSubmit_at },
    { name: "Submit.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Submit_level, write: setSubmit_level },
    { name: "Process.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let w = queued","2 acquire workLock","3 test w.commands > 0","4 spin for workLock","5 w.commands = w.commands - 1","6 test !Process.pending","7 release workLock","8 idleWorkers.insertTail(w)","9 release workLock","10 handled","11 arm Reaper","12 acquire workLock","13 spin for workLock"] }, read: Process_at, write: setProcess_at },
    { name: "Process.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Process_level, write: setProcess_level },
    { name: "Process.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Process_pending, write: setProcess_pending },
    { name: "Reaper.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 acquire workLock","2 idleWorkers.removeHead()","3 spin for workLock","4 tree = none","5 release workLock","6 w.give()"] }, read: Reaper_at, write: setReaper_at },
    { name: "Reaper.level", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Reaper_level, write: setReaper_level },
    { name: "Reaper.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Reaper_pending, write: setReaper_pending },
    { name: "Submit.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Submit_oldLevel, write: setSubmit_oldLevel },
    { name: "Submit.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: Submit_w, write: setSubmit_w },
    { name: "Submit.queueWork.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: Submit_queueWork_w, write: setSubmit_queueWork_w },
    { name: "Process.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: Process_w, write: setProcess_w },
    { name: "Process.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Process_oldLevel, write: setProcess_oldLevel },
    { name: "Process.becomeIdle.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: Process_becomeIdle_w, write: setProcess_becomeIdle_w },
    { name: "Reaper.oldLevel", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["TASK","PREEMPT_OFF","SOFTIRQ","HARDIRQ","NMI"] }, read: Reaper_oldLevel, write: setReaper_oldLevel },
    { name: "Reaper.w", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["worker[0] (dangling)","worker[0]"] } }, read: Reaper_w, write: setReaper_w },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "rule", name: "double-insert", within: 37 },
      { form: "rule", name: "use-after-free", within: 36 },
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
