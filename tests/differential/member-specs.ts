/**
 * Small specs that ask for a member which a family does not have, for hardware that touches what is guarded, and for what
 * is named together at one place. `breaks` is the known answer: what is broken, and in how many steps.
 */
import type { ChoiceSpec } from "./choice-specs.js";

/** Behind `m` or `c` lies something of the same kind that is busy, and must not be taken for a third member. */
const LOCKS = (kind: string): string =>
  `lock m[q: 0..1]: ${kind}; lock z: ${kind}; var t: 0..1 = 0; thread U { acquire z; t = 1; loop { x: skip; } } `;

export const missingMembers: readonly ChoiceSpec[] = [
  {
    name: "a lock behind the family is not taken for a member that is waited for",
    text: "lock m[q: 0..1]: mutex; lock z: mutex; var t: 0..1 = 0; thread U { acquire z; x: t = 1; acquire m[0]; release m[0]; release z; } thread T { acquire m[0]; choose k in 0..2; acquire m[k]; release m[k]; release m[0]; } invariant w: !T.waits(m);",
    breaks: ["invariant w 3", "range out-of-range 3", "rule recursive-acquire 3"],
  },
  ...["mutex", "spinlock", "semaphore", "sharedMutex"].map((kind) => ({
    name: `acquiring a ${kind} that is not there breaks a rule, whoever holds the next one`,
    text: `${LOCKS(kind)}thread T { await t == 1; choose k in 0..2; acquire m[k]; release m[k]; }`,
    breaks: ["range out-of-range 5"],
  })),
  {
    name: "acquiring what is not there first in atomic breaks a rule",
    text: `${LOCKS("mutex")}thread T { await t == 1; choose k in 0..2; atomic { acquire m[k]; t = 0; } release m[k]; }`,
    breaks: ["range out-of-range 5"],
  },
  {
    name: "waiting for a completion that is not there breaks a rule",
    text: "completion c[q: 0..1]; var t: 0..1 = 0; thread U { t = 1; complete c[0]; complete c[1]; } thread T { await t == 1; choose k in 0..2; wait c[k]; }",
    breaks: ["range out-of-range 4"],
  },
  {
    name: "waiting with a timeout for a completion that is not there breaks a rule",
    text: "completion c[q: 0..1]; var t: 0..1 = 0; thread U { t = 1; complete c[0]; complete c[1]; } thread T { await t == 1; choose k in 0..2; let w = wait c[k] or timeout; if (!w) { late: skip; } }",
    breaks: ["range out-of-range 4"],
  },
  {
    name: "a sleep that gives back a lock that is not there writes nothing",
    text: "lock m[q: 0..1]: mutex; channel c[q: 0..1]; thread T { acquire m; choose k in 0..2; sleep c[k] with m[k] or timeout; release m; }",
    breaks: ["range out-of-range 3"],
  },
  {
    name: "scheduling on a CPU that is not there writes nothing",
    text: "platform linux; cpus 2; softirq D { l: skip; } thread T { choose k in 0..2; schedule D on cpu k; }",
    breaks: ["range out-of-range 1"],
  },
];

export const namedTogether: readonly ChoiceSpec[] = [
  {
    name: "an await where blocking is forbidden, of a value that is none",
    text: "platform linux; cpus 1; type N = 0..1; var n: N? = none; isr I { await n + 1 == 1; } device D { action a { raise I; } }",
    breaks: ["rule blocking-in-atomic 3", "rule null-dereference 3"],
  },
  {
    name: "an await where blocking is forbidden, of a member that is not there",
    text: "platform linux; var v[0..1]: bool = false; var k: 0..3 = 2; thread T { at HARDIRQ { await v[k]; } }",
    breaks: ["range out-of-range 2", "rule blocking-in-atomic 2"],
  },
  {
    name: "a wait where blocking is forbidden, for a member that is not there",
    text: "platform linux; completion c[q: 0..1]; thread T { let k = x2(); at HARDIRQ { wait c[k]; } } proc x2(): 0..2 { return 2; }",
    breaks: ["range out-of-range 2", "rule blocking-in-atomic 2"],
  },
  {
    name: "a sleep where blocking is forbidden, on a member that is not there",
    text: "platform linux; lock m: mutex; channel c[q: 0..1]; thread T { acquire m; choose k in 0..2; at HARDIRQ { sleep c[k] with m; } release m; }",
    breaks: ["range out-of-range 3", "rule blocking-in-atomic 3"],
  },
  {
    name: "a sleep on a member that is not there, with a lock that is not held",
    text: "lock m: mutex; channel c[q: 0..1]; thread T { choose k in 0..2; sleep c[k] with m; }",
    breaks: ["range out-of-range 1", "rule release-not-owner 1"],
  },
];

export const guardedSpecs: readonly ChoiceSpec[] = [
  {
    name: "hardware with a body is asked for no lock",
    text: "lock m: mutex; var n: 0..3 = 0 guarded by m; device D { choose x in 0..3 where x != n; n = x; await n == x; } thread T { with m { n = 0; } }",
    breaks: [],
  },
  {
    name: "a proc that hardware and a thread call asks the thread alone",
    text: "lock m: mutex; var n: 0..3 = 0 guarded by m; proc f() requires n == 0 { n = 0; } device D { f(); } thread T { f(); }",
    breaks: ["rule lock-not-held 1"],
  },
  {
    name: "any member of a family of locks guards what names none",
    text: "lock m[q: 0..1]: mutex; var n: 0..1 = 0 guarded by m; thread T[i: 0..1] { with m[i] { choose k in 0..1 where k != n; n = k; } }",
    breaks: [],
  },
  {
    name: "a member that is only shared guards no write",
    text: "lock m[q: 0..1]: sharedMutex; var n[k: 0..1]: 0..1 = 0 guarded by m; thread T { with m[1] shared { let a = n[0]; n[1] = a; } }",
    breaks: ["rule lock-not-held 3"],
  },
];

/** A handler with `when` asks whether another member of its family is pending: its condition has that member's parameters. */
export const askedOfAnother: readonly ChoiceSpec[] = [
  {
    name: "what stands behind the question reads the handler's own parameter",
    text: "var line = true; isr I[i: 0..1] when line { choose x in 0..1 where I[1].pending && i == 0; line = false; }",
    breaks: ["deadlock deadlock 1"],
  },
  {
    name: "so does what stands behind it in an assignment",
    text: "var line = true; var n: 0..3 = 0; isr I[i: 0..1] when line { n = (if I[1].pending then 1 else 0) + 2 * i; line = false; } invariant w: n != 1;",
    breaks: ["invariant w 2"],
  },
  {
    name: "a condition with two parameters binds neither of them here",
    text: "var line[a: 0..1][b: 0..1] = true; isr I[i: 0..1][j: 0..1] when line[i][j] { line[i][j] = false; if (I[0][0].pending && i == 1 && j == 1) { hit: skip; } } reachable both: I[1][1].at(hit);",
    breaks: [],
  },
];

/** A choice, the end of an `at` block and what follows it are one step: the level is what the last of them leaves. */
export const levelsBehindChoices: readonly ChoiceSpec[] = [
  {
    name: "a lock is given back at the end of a block that ends with a choice",
    text: "cpus 1; lock l: spinlock; thread T { with l at INTERRUPT { at INTERRUPT { choose x in 0..1; } } }",
    breaks: [],
  },
  {
    name: "an ambient lock is given back by a return out of such a block",
    text: "cpus 2; lock l: irqSpinlock; thread T holding l { at INTERRUPT { choose x in 0..1; return; } }",
    breaks: [],
  },
  {
    name: "a recursive lock is given back there for the last time",
    text: "cpus 1; lock l: recursiveMutex; thread T { acquire l at INTERRUPT; at INTERRUPT { choose x in 0..1; } release l; }",
    breaks: [],
  },
];
