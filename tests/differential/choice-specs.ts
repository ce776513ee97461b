/**
 * One small spec for each corner of what comes behind a choice: labels (S18), and statements that may have to wait (S21).
 * `breaks` is the known answer where there is one: what is broken, and in how many steps.
 */
import type { SmallSpec } from "./small-specs.js";

export interface ChoiceSpec extends SmallSpec {
  /** Everything that is broken, as `rule slug steps`; empty: it holds. */
  readonly breaks: readonly string[];
}

/** `cs` is a critical section that two threads can be in at once, in so many steps. */
const both = (name: string, body: string, steps: number, before = ""): ChoiceSpec => ({
  name,
  text: `${before}thread T[i: 1..2] { ${body} } invariant e: !(T[1].at(cs) && T[2].at(cs));`,
  breaks: [`invariant e ${steps}`],
});

const OWNER = "var owner: 0..2 = 0; ";

export const labelSpecs: readonly ChoiceSpec[] = [
  both("label behind either", "either { skip; } or { skip; } cs: skip;", 2),
  both(
    "label behind a choose",
    "choose k in 0..0 where owner == 0; grab: owner = i; cs: skip; owner = 0;",
    4,
    OWNER,
  ),
  both("label behind a fault", "if (fault f) { skip; } cs: skip;", 2, "fault f budget 1; "),
  both(
    "label behind a fault that happens",
    "if (fault f) { owner = 0; } cs: skip;",
    2,
    `fault f budget 2; ${OWNER}`,
  ),
  both(
    "label first in a proc behind either",
    "either { } or { } f();",
    2,
    "proc f() { cs: skip; } ",
  ),
  both(
    "label first in a proc called first in a branch",
    "either { f(); } or { owner = 0; }",
    2,
    `proc f() { cs: skip; } ${OWNER}`,
  ),
  both(
    "label second in a branch",
    "either { let k = 1; cs: owner = k; } or { owner = 0; }",
    2,
    OWNER,
  ),
  both("label in an if behind a choose", "choose k in 0..1; if (k == 1) { cs: skip; }", 2),
  both("label in a loop first in a branch", "either { loop { cs: skip; break; } } or { }", 2),
  both("label in a for behind a choose", "choose k in 0..1; for j in 1..2 { cs: skip; }", 2),
  both(
    "label in a for over a set behind a choose",
    "choose k in 0..1; let s = v; for j in s { cs: skip; }",
    2,
    "type V = 1..2; var v: set V = { 1, 2 }; ",
  ),
  both("label behind nested choices", "either { either { } or { } } or { } cs: skip;", 2),
  both(
    "label in a nested branch, second",
    "either { either { k: skip; cs: skip; } or { } } or { }",
    2,
  ),
  both(
    "label behind a take",
    "let x = p.take(); cs: skip; if (x != none) { x.give(); }",
    2,
    "pool p[2] { } ",
  ),
  both(
    "label on a choice behind a choice",
    "choose k in 0..1; cs: choose l in 0..1 where l == k; owner = l;",
    2,
    OWNER,
  ),
  both(
    "label on an atomic block behind a choice",
    "choose k in 0..1; cs: atomic { owner = k; owner = 0; }",
    2,
    OWNER,
  ),
  both(
    "label on a call behind a choice",
    "choose k in 0..1; cs: f(k);",
    2,
    `${OWNER}proc f(k: 0..1) { owner = k; } `,
  ),
  both("label on an await behind a choice", "choose k in 0..0; cs: await owner == k;", 2, OWNER),
  both("label on a loop behind a choice", "choose k in 0..1; cs: while (k < 1) { k = 1; }", 2),
  both(
    "label on an acquire first in a branch",
    "either { cs: acquire m; release m; } or { }",
    2,
    "lock m: mutex; ",
  ),
  both(
    "label behind a loop that only chooses",
    "loop { if (fault f) { break; } else { break; } } cs: skip;",
    2,
    "fault f budget 1; ",
  ),
  {
    name: "labels first in branches name steps",
    text: "var n: 0..3 = 0; fault f budget 1; thread T[i: 1..2] { either { a: n = 1; } or { b: skip; n = 2; } if (fault f) { c: n = 3; } else { { d: n = 0; } } }",
    breaks: [],
  },
  {
    name: "labels inside atomic behind a choice",
    text: "var n: 0..3 = 0; thread T[i: 1..2] { choose k in 0..1; atomic { a: n = k; b: n = k + 1; } either { atomic { c: n = 3; } } or { } }",
    breaks: [],
  },
  {
    name: "a label twice, once where nobody rests",
    text: "var n: 0..1 = 0; proc f() { l: n = 1; } thread T { atomic { l: n = 0; } n = 1; f(); } invariant e: !T.at(l) || n == 1; reachable r: T.at(l);",
    breaks: [],
  },
];

const STUCK = "var busy = true; thread Remove { with m { while (busy) { retry: skip; } } } ";
/** The callback commits to taking `m`, whose holder waits for it. */
const hidden = (
  name: string,
  callback: string,
  breaks: readonly string[],
  before = "lock m: mutex; ",
): ChoiceSpec => ({
  name,
  text: `${before}${STUCK}thread Callback { ${callback} busy = false; }`,
  breaks,
});

export const commitSpecs: readonly ChoiceSpec[] = [
  hidden("with first in a branch", "either { data: skip; } or { with m { skip; } }", [
    "deadlock deadlock 2",
  ]),
  hidden(
    "acquire behind a choose",
    "choose q in 0..1; acquire m[q]; release m[q];",
    ["deadlock deadlock 2"],
    "lock m[q: 0..1]: mutex; ",
  ),
  hidden(
    "acquire behind a fault",
    "if (fault f) { acquire m; release m; }",
    ["deadlock deadlock 2"],
    "lock m: mutex; fault f budget 1; ",
  ),
  hidden(
    "acquire first in a proc first in a branch",
    "either { f(); } or { }",
    ["deadlock deadlock 2"],
    "lock m: mutex; proc f() { acquire m; release m; } ",
  ),
  hidden(
    "acquire in a nested branch",
    "either { either { acquire m; release m; } or { } } or { }",
    ["deadlock deadlock 2"],
  ),
  hidden(
    "acquire first in atomic first in a branch",
    "either { atomic { acquire m; busy = true; } release m; } or { }",
    ["deadlock deadlock 2"],
  ),
  hidden(
    "acquire first in a branch inside atomic",
    "atomic { either { acquire m; release m; } or { } busy = true; }",
    ["deadlock deadlock 2"],
  ),
  hidden(
    "acquire behind local work behind a choice",
    "choose q in 0..1; let r = 1 - q; if (r == 0) { acquire m; release m; }",
    ["deadlock deadlock 2"],
  ),
  hidden(
    "acquire of a spinlock",
    "either { } or { with m { skip; } }",
    ["deadlock deadlock 3"],
    "lock m: spinlock; ",
  ),
  hidden(
    "acquire of a semaphore",
    "either { } or { acquire s; release s; }",
    ["deadlock deadlock 3"],
    "lock s: semaphore; lock m: mutex; thread Z { acquire s; with m { } release s; } ",
  ),
  hidden(
    "shared acquire",
    "either { } or { with m shared { } }",
    ["deadlock deadlock 2"],
    "lock m: sharedMutex; ",
  ),
  {
    name: "wait first in a branch commits",
    text: "completion c; thread T { either { wait c; } or { } }",
    breaks: ["deadlock deadlock 1"],
  },
  {
    name: "wait as a test first in a branch commits",
    text: "completion c; thread T { either { while (wait c or timeout) { } } or { } } thread U { complete c; complete c; }",
    breaks: [],
  },
  {
    name: "wait with a timeout rests",
    text: "cpus 1; completion c; var got = false; thread T { either { got = wait c or timeout; } or { } } thread U { complete c; } invariant n: !got;",
    breaks: ["invariant n 4"],
  },
  {
    name: "spin until first in a branch commits",
    text: "var on = false; thread T { either { spin until on; } or { } } thread U { choose k in 0..1; if (k == 0) { return; } on = true; }",
    breaks: ["deadlock deadlock 2"],
  },
  {
    name: "await first in a branch selects",
    text: "var on = false; thread T { either { await on; } or { } } thread U { choose k in 0..1; if (k == 0) { return; } on = true; }",
    breaks: [],
  },
  {
    name: "await first in atomic first in a branch selects",
    text: "var on = false; var n: 0..1 = 0; thread T { either { atomic { await on; n = 1; } } or { } }",
    breaks: [],
  },
  {
    name: "tryAcquire behind a choice is one step with it",
    text: "lock m: mutex; var n: 0..2 = 0; thread T[i: 1..2] { either { if (tryAcquire m) { n = 1; release m; } } or { let got = tryAcquire m; if (got) { release m; } } }",
    breaks: [],
  },
  {
    name: "sleep behind a choice is one step with it",
    text: "channel c; lock m: mutex; thread T { acquire m; either { sleep c with m; } or { } release m; } thread U { with m { wake c; } with m { wake c; } }",
    breaks: ["deadlock lost-wakeup 8"],
  },
  {
    name: "choices and an acquire of what was chosen",
    text: "lock m[q: 0..1]: mutex; var n[q: 0..1]: 0..1 = 0 guarded by m[q]; thread T[i: 0..1] { choose q in 0..1; choose r in 0..1 where r != q; with m[r] { n[r] = 1 - n[r]; } }",
    breaks: [],
  },
  {
    name: "a choice in the same proc twice, and an acquire",
    text: "lock m: mutex; proc f() { either { acquire m; release m; } or { skip; } } thread T[i: 0..1] { f(); f(); }",
    breaks: [],
  },
  {
    name: "a recursive lock is committed to as well",
    text: "lock m: recursiveMutex; var n: 0..3 = 0; thread T[i: 0..1] { with m { either { with m { n = 1; } } or { n = 2; } } }",
    breaks: [],
  },
  {
    name: "blocking where that is forbidden, behind a choice",
    text: "cpus 1; lock m: mutex; thread T { at INTERRUPT { either { acquire m; release m; } or { skip; } } }",
    breaks: ["rule blocking-in-atomic 3"],
  },
  {
    name: "self-deadlock behind a choice",
    text: "cpus 1; lock l: spinlock; var n: 0..1 = 0; thread T { with l { n = 1; } } isr I { either { with l { n = 0; } } or { skip; } } device D { action go when !I.pending { raise I; } }",
    breaks: ["rule irq-unsafe-lock 1", "rule self-deadlock 5"],
  },
  {
    name: "who has committed gives the CPU up",
    text: "cpus 1; lock m: mutex; var n: 0..1 = 0; entry A { either { with m { n = 1; } } or { n = 0; } } entry B { with m { n = 0; } }",
    breaks: [],
  },
  {
    name: "priorities behind a choice",
    text: "cpus 1; scheduler priority; lock m: mutex; var n: 0..2 = 0; thread A priority 1 { with m { n = 1; n = 2; } } thread B priority 2 { await n > 0; either { with m { n = 0; } } or { await n == 2; n = 1; } } invariant w: !B.waits(m);",
    breaks: ["invariant w 4"],
  },
  {
    name: "a fault counts in a step that only chooses",
    text: "fault f budget 1; lock m: mutex; var n: 0..1 = 0; thread T[i: 0..1] { if (fault f) { with m { n = 1; } } if (fault f) { n = 0; } }",
    breaks: [],
  },
  {
    name: "ghosts and events behind a choice",
    text: "ghost var g: 0..1 = 0; event chosen(k: 0..1); lock m: mutex; thread T { choose k in 0..1; g = k; emit chosen(k); with m { skip; } assert g == k; }",
    breaks: [],
  },
  {
    name: "ambient locks are no choice",
    text: "cpus 2; lock l: irqSpinlock; lock m: mutex; var n: 0..1 = 0; entry A on any cpu holding l { n = 1 - n; } entry B holding m { either { n = 0; } or { skip; } }",
    breaks: [],
  },
  {
    name: "the level goes back before the acquire behind a choice",
    text: "cpus 1; lock l: mutex; var n: 0..1 = 0; thread T { at INTERRUPT { n = 0; either { } or { } } acquire l; n = 1; release l; } thread U { with l { n = 0; } }",
    breaks: [],
  },
];

/** Calls with which an `atomic` block begins. */
export const atomicSpecs: readonly ChoiceSpec[] = [
  {
    name: "acquire first in a proc first in atomic",
    text: "lock l[q: 0..1]: mutex; var n: 0..3 = 0; proc f(k: 0..1) { acquire l[k]; n = 1; } thread T { atomic { f(1); n = 2; } release l[1]; } thread U { with l { skip; } } invariant o: n != 1;",
    breaks: [],
  },
  {
    name: "acquire first in a proc first in atomic first in a branch",
    text: "lock l[q: 0..1]: mutex; var n: 0..3 = 0; proc f(k: 0..1) { g(1 - k); } proc g(k: 0..1) { acquire l[k]; n = 1; } thread T { either { atomic { f(1); n = 2; } release l[0]; } or { n = 3; } } thread U { with l { skip; } } invariant o: n != 1; invariant w: !T.waits(l[0]);",
    breaks: ["invariant w 2"],
  },
  {
    name: "a branch with acquire first in a proc first in atomic",
    text: "lock l: mutex; var n: 0..3 = 0; proc f(k: 0..1) { either { acquire l; n = k; release l; } or { n = 3; } } thread T { atomic { f(1); n = 2; } } thread U { with l { skip; } }",
    breaks: [],
  },
  {
    name: "a labelled call with which an atomic block begins",
    text: "var n: 0..1 = 0; proc f(k: 0..1) { l: spin until n == k; n = 1 - k; } thread T { atomic { m: f(0); k: n = 0; } } thread U { n = 1; n = 0; } invariant o: !T.at(l) || n < 2;",
    breaks: [],
  },
  {
    name: "an empty atomic block is one step, and a block in a call behind it another",
    text: "lock l: mutex; var x: 0..1 = 0; proc f() { atomic { x = 0; } } thread T { x = 1; atomic { } f(); } thread U { x = 0; if (!tryAcquire l) { } else { atomic { } } f(); release l; }",
    breaks: [],
  },
  {
    name: "an atomic block of ghosts is one step, and what waits behind it another",
    text: "ghost var g: 0..1 = 0; lock l: mutex; thread T[i: 0..1] { atomic { g = 1; } with l { skip; } }",
    breaks: [],
  },
  {
    name: "await first in a proc first in atomic gives the CPU up",
    text: "cpus 1; var n: 0..3 = 0; proc f(k: 0..1) { await n == k; n = 2; } thread T { atomic { f(1); n = 3; } } thread U { n = 1; }",
    breaks: [],
  },
];

export const choiceSpecs: readonly ChoiceSpec[] = [...labelSpecs, ...commitSpecs, ...atomicSpecs];
