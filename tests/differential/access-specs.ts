/**
 * Small specs of what is stored, asked and touched: ranges of stores, predicates of contexts on each CPU, data `guarded by`
 * a lock where something is chosen, and steps that break several rules. Each with what is broken, worked out by hand.
 */
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { typed } from "../typecheck/check-text.js";

export interface AccessSpec {
  /** Reads alone as a sentence. */
  readonly name: string;
  /** Without its first line. */
  readonly text: string;
  /** `rule corrupt-list 6`: kind, name, steps of a shortest run; empty where all holds. */
  readonly finds: readonly string[];
}

const LINUX2 = "platform linux; cpus 2;";
const SOFTIRQ = `${LINUX2} softirq D { l0: skip; } thread T { schedule D on cpu 1; }`;

/** What is written fits into its variable, or the step says that it does not. */
const stores: readonly AccessSpec[] = [
  {
    name: "an option that holds more than where it is stored is out of range there",
    text: "var b: 2..4? = 4; var a: 1..3? = none; action go { a = b; }",
    finds: ["range out-of-range 1"],
  },
  {
    name: "a first value that is `none` or outside is out of range",
    text: "const n = 3; var v[1..2]: 0..2? = [k in 1..2: if k < 2 then n else none]; action go { v[1] = none; }",
    finds: ["range out-of-range 1"],
  },
  {
    name: "a value that does not fit behind two checks is not stored",
    text: `cpus 1; lock m[1..2]: mutex; var v[k: 1..2]: 0..1 = 0 guarded by m[k];
      proc p(a: 0..3) { v[1] = a - 1; } thread T { choose x in 1..2; p(0); }`,
    finds: ["range out-of-range 1", "rule lock-not-held 1"],
  },
  {
    name: "a condition that breaks an ignored rule does not give the CPU up",
    text: `platform linux; cpus 1; lock m: mutex; var x: 0..3 = 0 guarded by m;
      thread T { arm Tm; skip; x = 1; x = 0; } timer Tm as hrtimer { skip; await x == 0; }
      revision lax { ignore rule lock-not-held; ignore rule blocking-in-atomic; }`,
    finds: [],
  },
  {
    name: "ten elements whose indices are elements that have been written before are written at once",
    text: `var x[0..3]: 0..3 = 0; var b = false; var i: 0..3 = 0; var j: 0..3 = 1;
      action flip { b = !b; } action next { i = (i + 1) % 4; } action put when !b { x[i] = (x[i] + j) % 4; }
      action go { if (b) { ${"x[x[i]] = x[x[j]]; x[x[j]] = x[x[i]]; ".repeat(5)} } }`,
    finds: [],
  },
  {
    name: "an action inside a list operation counts as a user of the list",
    text: "platform plain; type El = 0..1; list q0: El = all; thread T0 { let x1 = q0.removeHead(); } device Dv { action a1 { q0.removeHead(); } }",
    finds: ["rule malformed-list 6"],
  },
  {
    name: "an action of the spec counts as a user of a list by another link",
    text: "type El = 0..1; list a: El = all via x; list b: El via x; thread T { let e = a.removeHead(); } action go { let e = a.removeHead(); if (e != none) { b.insertTail(e); } }",
    finds: [
      "rule corrupt-list 5",
      "rule double-insert 6",
      "rule lost-element 5",
      "rule malformed-list 5",
    ],
  },
  {
    name: "an action that removes the head of another list in one step yields no element",
    text: "platform linux; type El = 0..1; list a: El = all via x; list b: El via x; thread T { let e = a.removeHead(); } action go { let e = a.removeHead(); if (e != none) { b.insertTail(e); } }",
    finds: [
      "rule corrupt-list 7",
      "rule double-insert 8",
      "rule lost-element 6",
      "rule malformed-list 6",
    ],
  },
  {
    name: "a member of a family of lists leaves the links alone while another is operated on",
    text: "revision r { ignore rule malformed-list; ignore rule lost-element; } type El = 0..1; list a[i: 0..1]: El via x; thread T[i: 0..1] { a[i].insertTail(i); a[1 - i].removeHead(); let f = a[i].front(); }",
    finds: [],
  },
  {
    name: "the eighth acquire of a recursive lock by its holder is out of range",
    text: "lock a: recursiveMutex; thread T { loop { acquire a; } }",
    finds: ["range out-of-range 8"],
  },
  {
    name: "the eighth share of a lock by one holder is out of range",
    text: "platform plain; lock a: rwlock; thread T { loop { acquire a shared; } }",
    finds: ["range out-of-range 8"],
  },
  {
    name: "a family with a negative first index keeps negative values",
    text: "type N = -3..1; var v[i: N]: -4..2 = -4; thread T[i: -1..0] { v[i] = i - 3; let k = v[i]; v[i - 2] = k + 6; }",
    finds: ["range out-of-range 3"],
  },
  {
    name: "an option of a negative range keeps none",
    text: "type N = -3..-1; var v: N? = none; ring r: N slots 3; thread T { v = -3; r.push(-3); let x = r.pop(); v = x; let y = r.pop(); v = y; }",
    finds: [],
  },
  {
    name: "a foreign release that is not judged stores a level that fits",
    text: "revision r { ignore rule release-not-owner; } platform plain; cpus 2; lock a: irqSpinlock; thread T { release a; acquire a; skip; } thread U { with a { skip; } }",
    finds: ["rule lock-leak 2", "rule wrong-level 2"],
  },
];

/** A predicate is true of a context that runs on each CPU if it is true of one of its activations. */
const predicates: readonly AccessSpec[] = [
  {
    name: "a level of the activation on one CPU is asked for by its index",
    text: `${SOFTIRQ} invariant x: !(exists c in Cpu: D[c].level == SOFTIRQ); invariant y: D[0].level == TASK;`,
    finds: ["invariant x 2"],
  },
  {
    name: "the activation on a CPU runs on that CPU while it is active",
    text: `${SOFTIRQ} invariant x: forall c in Cpu: D[c].active => D[c].cpu == c; invariant y: D[1].cpu == 0;`,
    finds: ["invariant y 2"],
  },
  {
    name: "a context that runs on each CPU is pending, active and at a label if one of its activations is",
    text: `${SOFTIRQ} invariant a: !D.pending; invariant b: !D.active; invariant c: !D.at(l0); invariant d: !D[0].pending && !D[0].active && !D[0].at(l0); invariant e: !D[1].pending; invariant f: !D[1].at(l0);`,
    finds: ["invariant a 1", "invariant b 2", "invariant c 2", "invariant e 1", "invariant f 2"],
  },
  {
    name: "a context that runs on each CPU holds a lock if one of its activations does",
    text: `${LINUX2} lock l: spinlock; softirq D { with l { skip; } } thread T { schedule D on cpu 1; } invariant x: !D.holds(l); invariant y: !D[0].holds(l);`,
    finds: ["invariant x 3"],
  },
  {
    name: "a family of contexts on each CPU holds the lock of each member",
    text: `${LINUX2} lock l[i: 0..1]: spinlock; softirq D[k: 0..1] { with l[k] { skip; } } thread T { schedule D[1] on cpu 1; } invariant x: !D[1].holds(l); invariant y: !D[0].holds(l); invariant z: !D[1][0].holds(l[1]); invariant v: forall k in 0..1: forall c in Cpu: !D[k][c].holds(l[k]);`,
    finds: ["invariant v 3", "invariant x 3"],
  },
  {
    name: "a context that runs on each CPU waits for a lock if one of its activations does",
    text: `${LINUX2} lock l: spinlock; softirq D { acquire l; release l; } thread T on cpu 0 { with l { schedule D on cpu 1; held: skip; } } invariant x: !D.waits(l); invariant y: !D[0].waits(l); invariant z: !D[1].waits(l);`,
    finds: ["invariant x 4", "invariant z 4"],
  },
  {
    name: "on one CPU the index of the CPU may be written as well",
    text: "platform linux; cpus 1; softirq D { l0: skip; } thread T { schedule D; } invariant x: forall c in Cpu: D[c].active => D[c].level != SOFTIRQ; invariant y: forall c in 0..1: !D[c].active; invariant z: !D[0].pending; invariant v: D.level != SOFTIRQ;",
    finds: ["invariant v 2", "invariant x 2", "invariant y 0", "invariant z 1"],
  },
  {
    name: "a context that runs once wherever it is scheduled has a level and a CPU",
    text: `${LINUX2} tasklet D { l0: skip; } thread T { schedule D; } invariant x: D.active => D.cpu == 0; invariant y: D.level != SOFTIRQ;`,
    finds: ["invariant x 2", "invariant y 2"],
  },
];

const S = "lock m: mutex; var s: set 0..1 = {1} guarded by m;";

/** `choose` is an access, `when` is not. */
const guarded: readonly AccessSpec[] = [
  {
    name: "choosing from a guarded set without the lock breaks lock-not-held",
    text: `${S} entry T { either { choose x in s; with m { s = s minus {x}; } } or { other: skip; } }`,
    finds: ["rule lock-not-held 2"],
  },
  {
    name: "choosing from a guarded set that is empty breaks lock-not-held as well",
    text: "lock m: mutex; var s: set 0..1 = {} guarded by m; thread T { choose x in s; l: skip; }",
    finds: ["rule lock-not-held 1"],
  },
  {
    name: "choosing from a guarded set under the lock takes a member",
    text: `${S} thread T { with m { choose x in s; s = s minus {x}; taken: assert x == 1; } }`,
    finds: [],
  },
  {
    name: "a when that reads guarded data enters where it holds",
    text: "lock m: mutex; var on = false guarded by m; entry T when on { entered: skip; } thread U { with m { on = true; } } invariant never: !T.at(entered);",
    finds: ["invariant never 3"],
  },
  {
    name: "the when of an action reads guarded data and its choice needs no lock",
    text: `${S} action a when s != {} { choose x in s; s = s minus {x}; } thread T { skip; }`,
    finds: [],
  },
  {
    name: "a where asks for the lock of every member that it looks at",
    text: "lock m[i: 0..1]: mutex; var a[i: 0..1]: bool = true guarded by m[i]; thread T { with m[0] { choose k in 0..1 where a[k]; l: skip; } }",
    finds: ["rule lock-not-held 2"],
  },
  {
    name: "a where asks for no lock of a member that it does not look at",
    text: "lock m[i: 0..1]: mutex; var a[i: 0..1]: bool = true guarded by m[i]; thread T { with m[0] { choose k in 0..1 where k == 0 && a[k]; l: skip; } }",
    finds: [],
  },
  {
    name: "a where asks for the locks of what the set holds",
    text: "lock m[i: 0..1]: mutex; var z: set 0..1 = {}; var a[i: 0..1]: bool = true guarded by m[i]; thread T { with m[0] { choose k in z where a[k]; l: skip; } } thread U { z = {0}; z = {1}; }",
    finds: ["rule lock-not-held 4"],
  },
  {
    name: "a set of truth values under its lock is chosen from",
    text: "lock m: mutex; var s: set bool = {true} guarded by m; thread T { with m { choose x in s where x; s = {}; } }",
    finds: [],
  },
  {
    name: "a where that looks into a guarded list or ring needs the lock",
    text: "lock m: mutex; lock n: mutex; list q: 0..1 = all guarded by m; ring r: 0..1 slots 3 guarded by n; thread T { with n { choose x in 0..1 where r.empty && x in q; l: skip; } } thread U { with m { with n { choose x in 0..1 where r.empty && x in q; k: skip; } } }",
    finds: ["rule lock-not-held 2"],
  },
  {
    name: "a where that reads a guarded record needs the lock, behind a definition as well",
    text: "lock m: mutex; record R { a: 0..1; b: bool; } var r: R = R { a: 0, b: true } guarded by m; def fits(x: 0..1) = r.b && x == r.a; thread T { with m { choose x in 0..1 where fits(x); l: skip; } } thread U { choose x in 0..1 where fits(x); k: skip; }",
    finds: ["rule lock-not-held 1"],
  },
  {
    name: "a branch that awaits guarded data breaks lock-not-held",
    text: "lock m: mutex; var f: 0..1 = 0 guarded by m; thread T { either { await f == 1; } or { k: skip; } } thread U { spin until f == 1; }",
    finds: ["rule lock-not-held 1"],
  },
  {
    name: "none in a where is no choice, and without the lock is an access",
    text: "lock m: mutex; var v: 0..1? = none guarded by m; entry T { with m { either { choose x in 0..1 where x == v + 0; l: skip; } or { k: skip; } } } entry U { choose x in 0..1 where x == v + 0; o: skip; }",
    finds: ["rule lock-not-held 2"],
  },
  {
    name: "a set held shared is chosen from, and written to only alone",
    text: "platform plain; lock m: sharedMutex; var s: set 0..1 = {0} guarded by m; thread T { with m shared { choose x in s; s = {x}; } }",
    finds: ["rule lock-not-held 2"],
  },
  {
    name: "a where that touches a field through a dangling ref breaks use-after-free",
    text: "pool cm[2] { busy = false; } var posted: set ref cm = {}; thread T { let c = cm.take(); if (c == none) { return; } posted = { c }; c.give(); } thread U { await posted != {}; choose c in posted where !c.busy; l: skip; }",
    finds: ["rule use-after-free 5"],
  },
  {
    name: "without the rule a choice from a guarded set needs no lock",
    text: `revision r { ignore rule lock-not-held; } ${S} thread T { choose x in s; l: skip; }`,
    finds: [],
  },
  {
    name: "a level-triggered handler is pending by its when, whoever asks",
    text: "platform linux; cpus 1; lock m: spinlock; var line = false guarded by m; var got = false; isr I when line { got = true; } thread T { with m { line = true; } got = I.pending; } device Dv { action a when line { line = false; } }",
    finds: [],
  },
];

/** A step names all that it breaks at one place. */
const together: readonly AccessSpec[] = [
  {
    name: "taking a held mutex where blocking is forbidden is recursive as well",
    text: "platform linux; cpus 1; lock m: mutex; thread T { acquire m; at HARDIRQ { acquire m; } }",
    finds: ["rule blocking-in-atomic 3", "rule recursive-acquire 3"],
  },
  {
    name: "a handler that spins at too high a level for what it interrupted breaks both rules",
    text: "platform windows; cpus 1; lock l: spinlock; isr I { with l { skip; } } thread T { with l { raise I; } }",
    finds: ["rule self-deadlock 4", "rule wrong-level 4"],
  },
  {
    name: "a role that may not take the lock it spins for breaks both rules",
    text: "platform linux; cpus 1; lock l: spinlock; isr I as nmi_handler { acquire l; } thread T { with l { raise I; } }",
    finds: ["rule forbidden-acquire 4", "rule self-deadlock 4"],
  },
  {
    name: "the eighth acquire of a recursive mutex where blocking is forbidden breaks both rules",
    text: "platform plain; cpus 1; lock a: recursiveMutex; thread T { acquire a; acquire a; acquire a; acquire a; acquire a; acquire a; acquire a; at INTERRUPT { acquire a; } }",
    finds: ["range out-of-range 9", "rule blocking-in-atomic 9"],
  },
  {
    name: "releasing the ambient lock under another of its level breaks both rules",
    text: "platform plain; cpus 1; lock a: irqSpinlock; lock b: irqSpinlock; entry E holding a { acquire b; release a; release b; }",
    finds: ["rule ambient-lock 3", "rule wrong-level 3"],
  },
  {
    name: "releasing another's lock sets the level too low as well",
    text: "platform plain; cpus 2; lock a: irqSpinlock; lock b: irqSpinlock; thread T { acquire b; release a; } thread U { with a { skip; } }",
    finds: ["rule release-not-owner 2", "rule wrong-level 3"],
  },
  {
    name: "releasing what an acquire without a level took does not judge the level",
    text: "platform windows; cpus 1; lock a: interruptLock; lock b: mutex; thread T { acquire a at APC; with b { skip; } release a; } thread U { with b at APC { skip; } }",
    finds: [],
  },
  {
    name: "the other acquire of that lock, with a level, does",
    text: "platform windows; cpus 1; lock a: interruptLock; lock b: mutex; thread T { acquire a at APC; with b at APC { skip; } release a; }",
    finds: ["rule wrong-level 3"],
  },
  {
    name: "an assertion about guarded data fails and lacks the lock",
    text: "lock m: mutex; var x: 0..1 = 0 guarded by m; thread T { assert x == 1; }",
    finds: ["assertion T 1", "rule lock-not-held 1"],
  },
  {
    name: "a guarded variable gets what it cannot hold without its lock",
    text: "lock m: mutex; var x: 1..2 = 1 guarded by m; var y: 0..9 = 9; thread T { let k = y; x = k; }",
    finds: ["range out-of-range 2", "rule lock-not-held 2"],
  },
  {
    name: "awaiting guarded data where blocking is forbidden breaks both rules",
    text: "platform plain; cpus 1; lock m: mutex; var x: 0..1 = 0 guarded by m; thread T { at INTERRUPT { await x == 1; } }",
    finds: ["rule blocking-in-atomic 2", "rule lock-not-held 2"],
  },
  {
    name: "inserting twice into a guarded list without its lock breaks both rules",
    text: "lock m: mutex; type N = 1..2; list q: N = all guarded by m; thread T { q.insertTail(1); }",
    finds: ["rule double-insert 1", "rule lock-not-held 1"],
  },
  {
    name: "the check of a list is named with what is wrong with the element",
    text: "platform freebsd; type N = 1..2; list q: N checked; thread T[i: 0..1] { q.insertTail(1); q.remove(1); }",
    finds: ["rule corrupt-list 6", "rule double-insert 2"],
  },
  {
    name: "pushing to a full guarded ring without its lock breaks both rules",
    text: "lock m: mutex; ring r: 0..1 slots 2 guarded by m; thread T { with m { r.push(1); } r.push(0); }",
    finds: ["rule lock-not-held 6", "rule ring-overrun 6"],
  },
  {
    name: "pushing to a full queue in the middle of another push breaks both rules",
    text: "queue r: 0..1 slots 1; thread T { r.push(1); r.push(0); } thread U { r.push(0); }",
    finds: ["rule concurrent-queue-access 2", "rule ring-overrun 3"],
  },
  {
    name: "giving what a guarded ref refers to a second time without the lock breaks both rules",
    text: "pool cm[1] { n: 0..1 = 0; } lock m: mutex; var k: ref cm? = none guarded by m; thread T { let c = cm.take(); if (c == none) { return; } with m { k = c; } c.give(); k.give(); }",
    finds: ["rule double-free 6", "rule lock-not-held 6"],
  },
];

/** What a side without a value decides is not evaluated (S66). */
const undecided: readonly AccessSpec[] = [
  {
    name: "behind a record that does not fit, nothing is read",
    text: `lock l: mutex; var g: bool = true guarded by l; record R { m: 0..3; } var r: R = R { m: 0 };
      thread T { for k in 0..1 { assert r != R { m: k - 1 } || g; skip; } }`,
    finds: ["range out-of-range 1"],
  },
  {
    name: "behind `none`, nothing is read, whichever way it would go",
    text: `lock l: mutex; var g: bool = true guarded by l; var a: 0..1? = none;
      thread T { assert a + 1 == 1 || g; } thread U { let b = a + 1 == 2 && g; } thread V { let b = if a + 1 == 1 then g else !g; }`,
    finds: ["rule null-dereference 1"],
  },
  {
    name: "of the values of a binder, each decides for itself",
    text: `lock l: mutex; var g: bool = true guarded by l; var a[0..1]: 0..1 = 0;
      thread T { assert forall j in 0..2: a[j] == 1 || g; }`,
    finds: ["range out-of-range 1", "rule lock-not-held 1"],
  },
  {
    name: "of the members that a binder names, each that there is counts by itself",
    text: `lock l: mutex; var g[0..1]: bool = true guarded by l; thread T { assert exists j in 0..2: g[j]; }`,
    finds: ["range out-of-range 1", "rule lock-not-held 1"],
  },
];

/** Levels that are counted: what a step that ends its run supposes, and locks that others have given back. */
const levels: readonly AccessSpec[] = [
  {
    name: "a lock that is tried and kept to the end leaves the level as well",
    text: "platform linux; lock l: spinlock; thread T { at PREEMPT_OFF { if (tryAcquire l) { } } }",
    finds: ["rule lock-leak 2", "rule wrong-level 2"],
  },
  {
    name: "a lock that is kept behind a choice leaves the level as well",
    text: "platform linux; lock l: spinlock; atomic queue q: 0..1 slots 1; thread T { if (q.empty) { at PREEMPT_OFF { acquire l; } } }",
    finds: ["rule lock-leak 3", "rule wrong-level 3"],
  },
  {
    name: "giving back the lock of another, who has raised nothing, leaves the own level",
    text: `platform freebsd; lock l: mutex; thread T[i: 0..1] { release l; acquire l; acquire l at CRITICAL; release l; skip; }
      thread U holding l { } revision lax { ignore rule release-not-owner; }`,
    finds: ["rule recursive-acquire 3", "rule wrong-level 7"],
  },
];

export const accessSpecs: readonly AccessSpec[] = [
  ...levels,
  ...undecided,
  ...stores,
  ...predicates,
  ...guarded,
  ...together,
];

export function typedSmall(text: string): TypedSpec {
  const whole = `spec Small;\n${text}`;
  const [revision] = configurations(parse({ name: "main.ilk", text: whole }).value).value;
  return typed(whole, revision === undefined ? {} : { revision });
}
