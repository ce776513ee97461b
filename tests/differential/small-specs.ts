/**
 * One small spec for each corner of the meaning: what is a step, what is in the state, what breaks which rule. The
 * reference interpreter and the generated checker must agree on each to the last state.
 */
import { prioritySpecs } from "./priority-specs.js";

export interface SmallSpec {
  readonly name: string;
  /** Without its first line. */
  readonly text: string;
  readonly platform?: string;
}

const PLATFORM =
  "platform p { levels LOW < HIGH; blocking below HIGH; lock m { blocks; recursive; } lock s { spins; } lock h { spins; level HIGH; } lock n { spins; not above LOW; } isr { level HIGH; } deferred soft { level LOW; pending each; runs each cpu; } deferred one { level LOW; pending each; runs one; } }";

export const smallSpecs: readonly SmallSpec[] = [
  { name: "square", text: "var n: 0..2 = 0; thread T[i: 0..1] { n = n + 1; }" },
  { name: "locals", text: "var n: 0..3 = 1; thread T { let a = n; let b = a + 1; n = b; }" },
  {
    name: "labels",
    text: "var n: 0..3 = 1; thread T { first: skip; { second: skip; } n = 2; } invariant x: !T.at(second) || n == 1;",
  },
  {
    name: "either",
    text: "var x: 0..1 = 0; var y: 0..1 = 0; thread T { either { x = 1; } or { } y = 1; }",
  },
  {
    name: "either2",
    text: "var x: 0..1 = 0; var y: 0..1 = 0; thread T { either { x = 1; } or { no: skip; } y = 1; }",
  },
  { name: "choose", text: "var x: 0..9 = 0; thread T { choose v in 0..9 where v > 6; x = v; }" },
  {
    name: "fault",
    text: "fault Drop budget 1; var n: 0..2 = 0; thread T { for i in 0..1 { if (fault Drop) { n = n + 1; } } }",
  },
  { name: "for", text: "var n: 0..9 = 0; thread T { for i in 1..3 { n = n + i; } }" },
  {
    name: "forset",
    text: "type V = 1..3; var n: 0..9 = 0; var s: set V = { 1, 3 }; thread T { let t = s; for i in t { n = n + i; } }",
  },
  {
    name: "forbreak",
    text: "type V = 1..3; lock L: mutex; var n: 0..9 = 0; thread T { for i in 1..3 { with L { if (n == 1) { break; } if (n == 2) { continue; } n = n + 1; } } n = 9; }",
  },
  {
    name: "whilewith",
    text: "lock L: mutex; var n: 0..9 = 0; thread T { while (n < 3) { with L { if (n == 1) { n = 5; continue; } if (n == 2) { break; } n = n + 1; } } n = 9; }",
  },
  {
    name: "withlast",
    text: "lock L: mutex; var n: 0..3 = 0; thread T[i: 0..1] { with L { if (n == 1) { return; } n = n + 1; } }",
  },
  {
    name: "withnotlast",
    text: "lock L: mutex; var n: 0..3 = 0; thread T[i: 0..1] { with L { if (n == 1) { return; } n = n + 1; } n = 2; }",
  },
  {
    name: "nestedwith",
    text: "lock L: mutex; lock M: mutex; var n: 0..3 = 0; thread T[i: 0..1] { with L { with M { if (n == 1) { return; } n = n + 1; } } }",
  },
  {
    name: "withvalue",
    text: "lock L: mutex; var n: 0..3 = 0; proc f(k: 0..1): 0..3 { with L { if (n == 1) { return k; } n = n + 1; } return 2; } thread T[i: 0..1] { let a = f(i); n = a; }",
  },
  {
    name: "atlevel",
    text: "cpus 1; lock L: spinlock; var n: 0..3 = 0; thread T { at INTERRUPT { with L { if (n == 1) { return; } n = n + 1; } } } isr I { n = 1; } thread U { raise I; }",
  },
  {
    name: "atlevelreturn",
    text: "cpus 1; var n: 0..3 = 0; thread T { at INTERRUPT { if (n == 1) { return; } n = n + 1; } n = 3; } isr I { n = 1; } thread U { raise I; }",
  },
  {
    name: "calls",
    text: "var n: 0..9 = 0; proc up(k: 0..4): 0..9 { loop { n = n + k; if (k == 2) { return 7; } k = k + 1; } } thread T { let a = up(1); n = a; }",
  },
  {
    name: "depth",
    text: "var n: 0..9 = 0; proc f(k: 0..4) depth 2 { n = n + 1; if (k > 0) { f(k - 1); } } thread T { f(1); } thread U { f(2); }",
  },
  {
    name: "requires",
    text: "var n: 0..9 = 0; proc f(k: 0..4) requires n < k { n = n + 1; } thread T { f(1); } thread U { f(2); }",
  },
  {
    name: "retop",
    text: "type V = 0..1; atomic queue q: V slots 2; var n: V? = 0; proc f(): V? { return q.pop(); } thread T { q.push(1); n = f(); if (n == none) { n = 0; } } thread U { q.push(0); n = q.pop(); }",
  },
  {
    name: "condop",
    text: "type V = 0..1; lock L: spinlock; var n: 0..9 = 0; thread T[i: 0..1] { if (tryAcquire L) { n = n + 1; release L; } else { n = 5; } while (!tryAcquire L) { } release L; }",
  },
  {
    name: "atomic",
    text: "var a = false; var n: 0..3 = 0; thread T { atomic { await a; n = 1; n = n + 1; } } thread U { a = true; }",
  },
  {
    name: "atomic2",
    text: "var a: 0..3 = 0; var n: 0..3 = 0; thread T { atomic { if (a == 1) { n = 1; } else { n = 2; } a = 0; } n = 3; } thread U { a = 1; a = 2; }",
  },
  {
    name: "atomicloop",
    text: "var a: 0..3 = 0; var n: 0..3 = 0; thread T { atomic { while (a < 3) { a = a + 1; if (a == n) { break; } } } n = a; } thread U { n = 2; }",
  },
  {
    name: "atomicchoice",
    text: "var a: 0..3 = 0; thread T { atomic { a = 1; either { a = 2; } or { } choose v in 0..1; a = v + a; } } thread U { a = 3; }",
  },
  { name: "device", text: "var n: 0..1 = 0; device D { n = 1 - n; }" },
  {
    name: "device2",
    text: "var n: 0..3 = 0; device D { await n > 0; let k = n; if (k == 3) { n = 0; return; } n = 0; } thread T { n = 2; n = 3; }",
  },
  { name: "range", text: "var n: 0..1 = 0; thread T { n = n + 1; n = n + 1; }" },
  { name: "assume", text: "var n: 0..1 = 0; thread T { assume n == 1; } thread U { n = 1; }" },
  { name: "assert", text: "var n: 0..1 = 0; thread T { assert n == 1; } thread U { n = 1; }" },
  {
    name: "null",
    text: "atomic queue q: 0..1 slots 1; var n: 0..1 = 0; thread T { n = q.pop(); }",
  },
  { name: "spin", text: "lock L: spinlock; thread T[i: 0..1] { with L { } }" },
  {
    name: "spin3",
    text: "cpus 2; lock L: irqSpinlock; var n: 0..3 = 0; thread T[i: 0..1] on cpu i { with L { n = n + 1; } } isr I[i: 0..1] on cpu i { with L { n = 0; } } device D { raise I[0]; raise I[1]; }",
  },
  { name: "block", text: "lock L: mutex; thread T[i: 0..1] { with L { } }" },
  { name: "recursive", text: "lock L: mutex; thread T { acquire L; acquire L; }" },
  { name: "notowner", text: "lock L: mutex; thread T { release L; } thread U { with L { } }" },
  { name: "leak", text: "lock L: mutex; thread T { acquire L; }" },
  {
    name: "held",
    text: "lock L: mutex; thread T { assertHeld L; } thread U { assertNotHeld L; with L { assertHeld L; } }",
  },
  {
    name: "cycle",
    text: "lock L: mutex; lock M: mutex; thread A { with L { with M { } } } thread B { with M { with L { } } }",
  },
  {
    name: "cyclespin",
    text: "cpus 2; lock L: irqSpinlock; lock M: irqSpinlock; thread A on cpu 0 { with L { with M { } } } thread B on cpu 1 { with M { with L { } } }",
  },
  {
    name: "cyclecpu",
    text: "cpus 2; lock L: spinlock; lock M: spinlock; thread A on cpu 0 { with L { with M { } } } thread B on cpu 1 { with M { raise I; } } isr I on cpu 1 { with L { } }",
  },
  {
    name: "order",
    text: "lock L: mutex; lock M: mutex; lock order L < M; thread A { with M { with L { } } }",
  },
  {
    name: "self",
    text: "cpus 1; lock L: spinlock; thread T { raise I; with L { } } isr I { with L { } }",
  },
  {
    name: "isr",
    text: "cpus 1; lock L: irqSpinlock; var n: 0..2 = 0; thread T { raise I; with L { n = 1; n = 0; } } isr I { with L { assert n == 0; } }",
  },
  {
    name: "holding",
    text: "lock L: mutex; entry E holding L { } invariant held: E.active <=> L.held;",
  },
  { name: "holding2", text: "lock L: mutex; entry E holding L { acquire L; }" },
  { name: "holding3", text: "lock L: mutex; entry E holding L { release L; }" },
  {
    name: "holding4",
    text: "cpus 2; lock L[0..1]: irqSpinlock; var n: 0..3 = 0; entry E holding L { n = 1 - n; } entry F on cpu 1 { with L[1] { n = 2; } n = 0; }",
  },
  {
    name: "family",
    text: "lock L[0..1]: irqSpinlock; var n: 0..3 = 0; thread A { acquire L; n = 1; release L; } thread B { with L { if (n == 1) { return; } n = 2; } }",
  },
  {
    name: "list",
    text: "list q: 1..2 = all; thread T { let a = q.removeHead(); } thread U { q.removeHead(); q.removeHead(); }",
  },
  {
    name: "list2",
    text: "list q: 1..3 = all; thread A { q.removeHead(); } thread B { q.removeHead(); q.removeHead(); }",
  },
  {
    name: "list3",
    text: "list q: 1..3 checked; thread A { q.insertTail(1); q.removeHead(); } thread B { q.insertTail(2); q.insertHead(3); }",
  },
  {
    name: "list4",
    text: "list q: 1..3; thread A { q.insertTail(1); q.remove(1); } thread B { q.insertTail(2); q.insertHead(3); let x = q.front(); if (x != none) { q.remove(x); } }",
  },
  {
    name: "list5",
    text: "list q: 1..3 = all; thread A { let x = q.removeHead(); if (x != none) { q.insertTail(x); } } thread B { q.remove(2); q.insertHead(2); }",
  },
  {
    name: "listfam",
    text: "type V = 1..2; list q[0..1]: V via link; thread A { q[0].insertTail(1); q[1].insertTail(2); let x = q[0].removeHead(); if (x != none) { q[1].insertHead(x); } } thread B { q[0].insertTail(2); } invariant i: q[0].length <= 1; reachable r: 1 in q[1];",
  },
  {
    name: "alist",
    text: "atomic list q: 1..3; thread T { q.insertTail(2); q.insertHead(1); q.insertTail(3); q.remove(2); let a = q.removeHead(); let b = q.front(); assert a == 1 && b == 3; assert q.length == 1 && 3 in q; }",
  },
  { name: "double", text: "atomic list q: 1..2 = all; thread T { q.insertTail(1); }" },
  { name: "absent", text: "atomic list q: 1..2; thread T { q.remove(1); }" },
  {
    name: "ring",
    text: "ring r: 1..2 slots 3; thread T { r.push(1); r.push(2); let a = r.pop(); assert a == 1; r.push(1); r.push(2); }",
  },
  { name: "ringpop", text: "ring r: 1..2 slots 3; thread T { r.pop(); }" },
  {
    name: "ring2",
    text: "ring r: 1..2 slots 2 phase; thread T { r.push(1); r.push(2); } thread U { let a = r.pop(); let b = r.pop(); let c = r.front(); }",
  },
  {
    name: "ring3",
    text: "ring r: 1..2 slots 3; thread T[i: 1..2] { r.push(i); } thread U { let a = r.pop(); }",
  },
  { name: "queue", text: "queue q: 1..2 slots 2; thread T[i: 0..1] { q.push(i + 1); }" },
  {
    name: "queue2",
    text: "queue q: 1..2 slots 1; lock L: mutex; thread T[i: 0..1] { with L { q.push(i + 1); } } thread U { with L { let a = q.pop(); } }",
  },
  {
    name: "merge",
    text: "cpus 1; var n: 0..2 = 0; thread T { raise I; raise I; n = 1; } isr I { n = 2; } invariant q: quiescent => !I.pending; reachable twice: I.active && I.pending;",
  },
  {
    name: "mask",
    text: "cpus 1; var n: 0..2 = 0; thread T { mask I; raise I; n = 1; unmask I; } isr I { n = 2; }",
  },
  {
    name: "level",
    text: "cpus 1; var n: 0..2 = 0; thread T { n = 1; } isr I when n == 1 { n = 2; } invariant p: n == 1 <=> I.pending;",
  },
  {
    name: "task",
    text: "cpus 2; var n: 0..2 = 0; thread T { if (schedule D) { n = 1; } else { n = 2; } schedule D; } task D { n = 0; }",
  },
  { name: "stuck", text: "var a = false; thread T { await a; }" },
  {
    name: "await",
    text: "cpus 1; var a = false; var n: 0..3 = 0; thread T { await a; n = 1; } thread U { at INTERRUPT { n = 2; a = true; } }",
  },
  {
    name: "awaithigh",
    text: "cpus 1; var a = false; thread T { at INTERRUPT { await a; } } thread U { a = true; }",
  },
  {
    name: "spinuntil",
    text: "cpus 2; var a = false; thread T on cpu 0 { at INTERRUPT { spin until a; } } thread U on cpu 1 { a = true; }",
  },
  { name: "blockhigh", text: "cpus 1; lock L: mutex; isr I { with L { } } thread U { raise I; }" },
  {
    name: "twocpus",
    text: "cpus 2; var n: 0..2 = 0; thread T[i: 0..1] { n = n + 1; } isr I { n = 0; } device D { raise I; }",
  },
  {
    name: "record",
    text: "record R { a: 0..2; b: bool; } var r: R = R { a: 1, b: true }; thread T { let s = r; s.a = 2; r = s; r.b = false; if (r == s) { r.a = 0; } }",
  },
  {
    name: "guarded",
    text: "lock L: mutex; var n: 0..2 = 0 guarded by L; thread T { with L { n = 1; } } thread U { n = 2; }",
  },
  {
    name: "guardedlist",
    text: "lock L: mutex; atomic list q: 1..2 guarded by L; thread T { with L { q.insertTail(1); } q.removeHead(); }",
  },
  {
    name: "ghost",
    text: "ghost var g: 0..3 = 0; var n: 0..3 = 0; thread T { n = 1; g = g + 1; n = 2; lab: g = g + 1; } invariant i: g <= n;",
  },
  {
    name: "emit",
    text: "event e(a: 0..3); var n: 0..3 = 0; thread T { n = 1; emit e(1); here: emit e(2); n = 2; }",
  },
  {
    name: "initialranges",
    text: "type V = 0..2; enum C { Red, Green } symmetric type K = 1..2; var a: V in 0..1; var b: V in V; var c: C in C; var d: K in K; action go when a < 2 { choose k in K; d = k; a = a + 1; b = 0; c = Red; } may end when a == 2;",
  },
  {
    name: "initial",
    text: "type V = 0..3; var a: V in { 1, 2 }; var b[0..1]: 0..4 = [k in 0..1: a + k]; action go when a == 1 { a = 2; b[0] = b[1]; } may end when a == 2;",
  },
  {
    name: "atlevelmerge",
    text: "type V = 0..1; cpus 1; lock L: spinlock; var x: V in { 0, 1 }; thread T { at INTERRUPT { with L { if (x == 1) { return; } x = 1; } } }",
  },
  {
    name: "breakmerge",
    text: "type V = 0..1; lock L: spinlock; var x: V in { 0, 1 }; thread T { loop { with L { if (x == 1) { return; } x = 1; break; } } }",
  },
  {
    name: "formerge",
    text: "type V = 0..1; lock L: spinlock; var x: V in { 0, 1 }; thread T { for i in 0..1 { with L { if (x == 1) { break; } x = 1; continue; } } }",
  },
  {
    name: "ifmerge",
    text: "type V = 0..1; lock L: spinlock; lock M: spinlock; var x: V in { 0, 1 }; thread T { if (x < 2) { with M { with L { if (x == 1) { return; } x = 1; } } } }",
  },
  {
    name: "params",
    text: "var n: 0..3 = 0; type One = 0..0; action a(i: One) when n < 3 { n = n + 1 + i; } may end when n == 3;",
  },
  {
    name: "isrparam",
    text: "var n: 0..3 = 0; type One = 0..0; thread T[i: One] { n = n + 1 + i; }",
  },
  {
    name: "override",
    platform: PLATFORM,
    text: "platform p; cpus 1; lock L: s; var n: 0..3 = 0; thread A { acquire L at HIGH; n = 1; release L; n = 2; } thread B { at HIGH { acquire L; n = 3; release L; n = 0; } } isr I { n = 2; } device D { raise I; }",
  },
  {
    name: "recursiveAgain",
    platform: PLATFORM,
    text: "platform p; cpus 1; lock L: m; var n: 0..3 = 0; thread A { with L { n = 1; with L { n = 2; } } } thread B { with L { n = 3; } }",
  },
  {
    name: "tryrec",
    platform: PLATFORM,
    text: "platform p; lock L: m; thread A { with L { if (tryAcquire L) { release L; } } }",
  },
  {
    name: "notabove",
    platform: PLATFORM,
    text: "platform p; cpus 1; lock L: n; thread A { at HIGH { with L { } } }",
  },
  {
    name: "softirq",
    platform: PLATFORM,
    text: "platform p; cpus 2; var n: 0..3 = 0; soft S { n = 0; } thread A on cpu 0 { schedule S; n = 1; } thread B on cpu 1 { schedule S; schedule S on cpu 0; n = 2; }",
  },
  {
    name: "runsone",
    platform: PLATFORM,
    text: "platform p; cpus 2; var n: 0..3 = 0; one S { n = 0; } thread A on cpu 0 { schedule S; n = 1; } thread B on cpu 1 { schedule S; schedule S on cpu 0; n = 2; }",
  },
  {
    name: "oneactive",
    platform: PLATFORM,
    text: "platform p; cpus 2; var n: 0..3 = 0; one S { n = 0; } thread A on cpu 0 { schedule S; } invariant i: !S.active || S.cpu == 0;",
  },
  {
    name: "tryatomic",
    platform: PLATFORM,
    text: "platform p; lock L: s; var n: 0..3 = 0; thread A { atomic { n = 1; if (tryAcquire L) { n = 2; } } assert true; } thread B { n = 3; }",
  },
  {
    name: "acqatomic",
    platform: PLATFORM,
    text: "platform p; lock L: s; var n: 0..3 = 0; thread A[i: 0..1] { atomic { acquire L; n = 1; } release L; }",
  },
  {
    name: "atomicawait2",
    text: "var a = false; var b = false; thread T { atomic { either { await a; } or { await b; } b = false; } } thread U { a = true; } thread V { b = true; }",
  },
  {
    name: "idle",
    text: "var a = false; thread T { idle await a; a = false; } action go when !a { a = true; } invariant q: quiescent => a;",
  },
  {
    name: "external",
    text: "var a = false; thread T { idle await a; a = false; } external action go when !a { a = true; } invariant q: quiescent => !a;",
  },
  {
    name: "queueful",
    text: "queue q: 1..2 slots 1; thread T[i: 0..1] { q.push(i + 1); } thread U { q.pop(); }",
  },
  {
    name: "levelinactive",
    text: "cpus 1; var n: 0..1 = 0; entry E at INTERRUPT { n = 1 - n; } invariant i: E.active || E.level == TASK;",
  },
  {
    name: "waits",
    text: "lock L: mutex; lock S: spinlock; thread T[i: 0..1] { with L { } with S { } } reachable a: T[0].waits(L); reachable b: T[0].waits(S) && T[1].holds(S); invariant c: !(T[0].waits(S) && !T[1].holds(S));",
  },
  {
    name: "minmax",
    text: "type V = 1..3; var s: set V = { 2, 3 }; var m: V? = none; thread T { m = min(x in s where x > 0); s = s minus { 2 }; m = max(x in V where x in s); s = {}; m = min(x in s where true); }",
  },
  {
    name: "levelvar",
    text: "cpus 1; var l: Level = TASK; thread T { at INTERRUPT { l = INTERRUPT; } }",
  },
  {
    name: "ignore",
    text: "revision a { ignore rule release-not-owner; ignore rule lock-leak; ignore rule wrong-level; } lock L: irqSpinlock; cpus 2; var n: 0..3 = 0; thread A on cpu 0 { acquire L; n = 1; } thread B on cpu 1 { release L; n = 2; }",
  },
  {
    name: "isrwhen",
    text: "cpus 1; var n: 0..2 = 0; thread T { n = 1; } isr I when n == 1 { n = 2; }",
  },
  {
    name: "entrywhen",
    text: "cpus 2; var n: 0..2 = 0; entry E[i: 0..1] when n == i { n = n + 1; } thread T { n = 0; }",
  },
  {
    name: "deadlockmid",
    text: "lock L: mutex; lock M: mutex; var n: 0..3 = 0; thread A { with L { n = 1; with M { } } } thread B { with M { n = 2; with L { } } } thread C { with M { with L { } } }",
  },
  {
    name: "forEmpty",
    text: "type V = 0..2; var s: set V = { 0, 2 }; var y: V = 0; thread A { let t = s; for k in t { } y = 1; } thread B { s = {}; }",
  },
  {
    name: "forSometimes",
    text: "type V = 0..2; var s: set V = { 0, 2 }; var y: V = 0; thread B { let t = s; for k in t { if (k == 2) { y = k; } } } thread C { y = 1; }",
  },
  {
    name: "forLocal",
    text: "type V = 0..2; var s: set V = { 0, 2 }; var z: 0..7 = 0; thread C { let t = s; let n = 0; for k in t { if (k == 2) { n = (n + 1) % 8; } else { n = (n + 2) % 8; } } z = n; } thread D { s = { 1 }; }",
  },
  {
    name: "atomicchoiceonly",
    text: "var n: 0..3 = 0; thread T { n = 1; atomic { either { } or { } } n = 2; }",
  },
  {
    name: "atomicchoicebreak",
    text: "var n: 0..3 = 0; thread T { n = 1; loop { atomic { either { } or { break; } } } n = 2; }",
  },
  {
    name: "cpuinactive",
    text: "cpus 2; var n: 0..1 = 0; entry E on cpu 1 { n = 1 - n; } entry F on each cpu { n = 0; } invariant e: E.cpu == 0; reachable r: F[1].cpu == 0;",
  },
  {
    name: "faulttwice",
    text: "fault F budget 1; var n: 0..3 = 0; thread T { if (fault F) { } if (fault F) { n = 1; } n = 2; }",
  },
  {
    name: "ignoreblockingawait",
    text: "revision a { ignore rule blocking-in-atomic; } cpus 1; var n: 0..1 = 0; thread T { at INTERRUPT { await n == 1; } n = 0; }",
  },
  {
    name: "ignoreblockinglock",
    text: "revision a { ignore rule blocking-in-atomic; } cpus 1; lock L: mutex; var n: 0..1 = 0; thread T { with L { n = 1; } } thread U { at INTERRUPT { with L { n = 0; } } }",
  },
  {
    name: "guardedawait",
    text: "lock L: mutex; var n: 0..1 = 0 guarded by L; thread T { await n == 1; }",
  },
  {
    name: "guardedoutside",
    text: "lock L: mutex; atomic list q: 1..2 guarded by L; thread T { for k in 0..1 { q.insertTail(k); } }",
  },
  {
    name: "noneawait",
    text: "type V = 0..1; var v: V? = none; var n: V = 0; thread T { await n + v == 1; }",
  },
  {
    name: "initialbreaks",
    text: "var n: 0..1 in { 0, 1 }; thread T { assert false; n = 0; }",
  },
  {
    name: "initialmisfit",
    text: "type V = 0..2; var n: 0..1 = 0; var a: V in { 0, 2 }; var b: 0..1 = a; thread T { n = b; }",
  },
  {
    name: "recordmisfit",
    text: "record R { a: 0..2; b: bool; } var n: 0..3 = 3; var r: R = R { a: 0, b: true }; thread T { r = R { a: n, b: true }; n = r.a; }",
  },
  {
    name: "setmisfit",
    text: "type V = 0..2; var v: V = 2; var s: set V = {}; thread T { s = s union { v + 1 }; }",
  },
  {
    name: "widerset",
    text: "type V = 0..2; type W = 1..2; var w: set W = { 1 }; var s: set V = { 0 }; thread T { s = s union w; assert 1 in s && 0 in s; s = w; assert s == w && !(0 in s); s = s minus w; assert s == {}; }",
  },
  {
    name: "leakedbyisr",
    text: "cpus 1; lock L: spinlock; thread T { raise I; with L { } } isr I { if (tryAcquire L) { } }",
  },
  {
    name: "choicethenlevel",
    text: "cpus 1; lock L: mutex; var n: 0..1 = 0; thread T { n = 0; at INTERRUPT { either { } or { } } acquire L; n = 1; release L; }",
  },
  {
    name: "ignoreguarded",
    text: "revision a { ignore rule lock-not-held; } lock L: mutex; var n: 0..1 = 0 guarded by L; thread T { choose x in 0..1 where n == x; n = 1; } thread U { await n == 1; }",
  },
  {
    name: "ignoreambientown",
    text: "revision a { ignore rule blocking-in-atomic; } lock L: mutex; isr I holding L when true { with L { } }",
  },
  {
    name: "notanelement",
    text: "type V = 0..2; list q[1..2]: 1..2 = all; var n: V = 2; thread T { assert !(n + 1 in q[1]); assert !(n + 2 in q[2]); n = 0; assert !(n in q[2]); assert n + 1 in q[2]; }",
  },
  {
    name: "resultmisfit",
    text: "type V = 0..2; var n: V = 0; proc f(a: V): V { return a - 1; } thread T { let k = n; f(k); }",
  },
  {
    name: "numberedactions",
    text: "var n: 0..1 = 0; entry E { n = n / 2; n = n; n = n; }",
  },
  {
    name: "numberedlocals",
    text: "type V = 0..2; var n: 0..9 = 0; proc f() { choose x in V; n = x; } action a { f(); f(); choose x2 in V; n = n + x2; } may end when true;",
  },
  {
    name: "unguardedmisfit",
    text: "type V = 0..2; lock L: spinlock; var s: set V = {} guarded by L; var a[V]: V = 0 guarded by L; thread T { for k in 0..1 { s = { k - 1 }; } } thread U { let k = a[0]; a[k - 1] = 0; } thread W { with L { s = {}; } }",
  },
  ...prioritySpecs,
  {
    name: "a record made of what it replaces",
    text: "record R { a: 0..2; b: 0..2; } var v: R = R { a: 0, b: 2 }; thread T { v = R { a: v.b, b: v.a }; } thread U { v = R { a: 1, b: v.a }; } invariant swapped: v.a == 2 => v.b != 2;",
  },
  {
    name: "a record in a record made of what it replaces",
    text: "record R { a: 0..2; b: 0..2; } record S { k: R; n: 0..2; } var s: S = S { k: R { a: 0, b: 1 }, n: 2 }; thread T { s.k = R { a: s.k.b, b: s.k.a }; s = S { k: R { a: s.n, b: s.k.a }, n: s.k.b }; } reachable end: s.k.a == 2 && s.k.b == 1 && s.n == 0;",
  },
  {
    name: "a record whose place is read from what it replaces",
    text: "record R { a: 0..1; b: 0..1; } var v[0..1]: R = R { a: 0, b: 1 }; thread T { v[v[0].a] = R { a: 1, b: v[0].a }; v[v[0].a] = R { a: 0, b: v[0].b }; } invariant first: v[0].a == 1 => v[0].b == 0;",
  },
  {
    name: "a local that is nothing at first",
    text: "type R = 0..3; var v: R? = none; pool p[2] { n: 0..1 = 0; } thread T[i: 0..1] { let z = none; if (v == none) { z = 2; } v = z; let c = none; c = p.take(); if (c != none) { c.n = 1; c.give(); c = none; } }",
  },
  {
    name: "two lists with other nodes in one context",
    text: "type W = 1..2; type V = 0..2; list small: W = all; list large: V = all; thread T { small.insertTail(1); } thread U { let a = small.removeHead(); large.remove(2); let b = large.removeHead(); large.insertTail(2); } invariant x: U.active;",
  },
  {
    name: "locals called like what an operation keeps",
    text: "type V = 0..2; var n: 0..1 = 0; list q: V = all; thread T { let E = n; let a = q.removeHead(); let N = n; n = E; q.remove(2); n = N; } thread U { n = 1; }",
  },
];
