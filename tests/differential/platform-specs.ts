/**
 * One small spec for each word of a platform: what may wait, what may sleep, what may be held meanwhile, pending bits and
 * activations of deferred contexts; see small-specs.ts.
 */
import type { SmallSpec } from "./small-specs.js";

const PLATFORM = `platform p {
  levels LOW < MID < HIGH; blocking below MID;
  sleep not while holding mutex; lock mutex { blocks; } lock sx { sleeps; not while holding raw; }
  lock spinlock { spins; level MID; not while holding raw; } lock raw { spins; level MID; } lock plainLock { spins; }
  lock big { blocks; recursive; }
  isr { level HIGH; } timer { level MID; }
  deferred soft { level MID; pending each cpu; runs each cpu; } deferred dpc { level MID; pending one; runs each cpu; }
  deferred tasklet { level MID; pending one; runs one; } deferred odd { level MID; pending each cpu; runs one; }
  deferred ithread { level LOW; pending one; runs one; never sleeps; } deferred work { level LOW; pending one; runs one; }
  role quiet { entry; level LOW; never sleeps; } deferred threaded { level LOW; pending one; runs each cpu; never blocks; }
}`;

const on = (name: string, text: string): SmallSpec => ({
  name,
  text: `platform p; ${text}`,
  platform: PLATFORM,
});

const sleeping: readonly SmallSpec[] = [
  on(
    "ithread may block",
    "lock m: mutex; ithread I { with m { } } thread T { schedule I; with m { } }",
  ),
  on(
    "ithread may not sleep",
    "channel c; ithread I { sleep c or timeout; } thread T { schedule I; }",
  ),
  on(
    "ithread may not wait",
    "completion e; ithread I { wait e; } thread T { complete e; schedule I; }",
  ),
  on(
    "ithread may await",
    "var n: 0..1 = 0; ithread I { await n == 1; } thread T { schedule I; n = 1; }",
  ),
  on(
    "ithread may not take what sleeps",
    "lock s: sx; ithread I { with s { } } thread T { schedule I; with s { } }",
  ),
  on(
    "ithread may try",
    "lock s: sx; ithread I { if (tryAcquire s) { release s; } } thread T { schedule I; with s { } }",
  ),
  on(
    "work may sleep",
    "lock s: sx; channel c; work W { sleep c or timeout; with s { } } thread T { schedule W; with s { } }",
  ),
  on(
    "threaded may not block",
    "cpus 1; lock m: mutex; threaded D { with m { } } thread T { schedule D; with m { } }",
  ),
  on(
    "threaded may not await",
    "cpus 1; var n: 0..1 = 0; threaded D { await n == 1; } thread T { schedule D; n = 1; }",
  ),
  on(
    "threaded may spin and try",
    "cpus 2; lock m: mutex; lock l: spinlock; var n: 0..2 = 0; threaded D { with l { n = 1; } if (tryAcquire m) { release m; } } thread T on cpu 0 { schedule D; with l { n = 2; } with m { } }",
  ),
  on(
    "threaded and what waits at a level",
    "cpus 1; lock m: mutex; threaded D at MID { with m { } } thread T { schedule D; }",
  ),
  on("role never sleeps", "channel c; entry E as quiet { sleep c or timeout; }"),
  on("role may block", "lock m: mutex; entry E as quiet { with m { } } thread T { with m { } }"),
  on(
    "never sleeps in a proc",
    "channel c; var n: 0..1 = 0; proc nap() { sleep c or timeout; } ithread I { n = 1; nap(); } thread T { nap(); schedule I; }",
  ),
  on(
    "never sleeps, ignored",
    "revision a { ignore rule blocking-in-atomic; } channel c; lock s: sx; ithread I { sleep c or timeout; with s { } } thread T { schedule I; with s { } }",
  ),
  on(
    "sleeps at a level",
    "cpus 1; lock s: sx; lock m: mutex; thread T { at MID { either { acquire s; } or { acquire m; } } }",
  ),
  on(
    "sleep holding a mutex",
    "lock m: mutex; channel c; thread T { with m { sleep c or timeout; } }",
  ),
  on(
    "sleep giving it back",
    "lock m: mutex; lock k: mutex; channel c; thread T { with m { sleep c with m or timeout; with k { sleep c with m or timeout; } } }",
  ),
  on(
    "sleep holding what sleeps",
    "lock s: sx; channel c; thread T[i: 0..1] { with s { sleep c or timeout; } }",
  ),
  on("wait holding a mutex", "lock m: mutex; completion e; thread T { with m { wait e; } }"),
  on(
    "wait holding a spin lock",
    "cpus 1; lock l: spinlock; completion e; thread T { acquire l; wait e; }",
  ),
];

const nesting: readonly SmallSpec[] = [
  on(
    "sx under a mutex",
    "lock s: sx; lock m: mutex; thread T { with s { with m { } } } thread U { with m { with s { } } }",
  ),
  on(
    "big under a mutex: it blocks and does not sleep",
    "lock g: big; lock m: mutex; thread T { with m { with g { } } } thread U { with g { skip; } }",
  ),
  on(
    "asleep with the big one",
    "lock g: big; lock s: sx; channel c; thread T { with g { sleep c or timeout; with s { } } } thread U { with g { skip; } }",
  ),
  on(
    "sx under what spins",
    "cpus 2; lock s: sx; lock l: plainLock; thread T on cpu 0 { with l { with s { } } } thread U on cpu 1 { with s { with l { } } }",
  ),
  on(
    "sx under a mutex, tried",
    "lock s: sx; lock m: mutex; thread T { with m { if (tryAcquire s) { release s; } } }",
  ),
  on(
    "spin under raw",
    "cpus 2; lock a: spinlock; lock r: raw; thread T on cpu 0 { with a { with r { } } } thread U on cpu 1 { with r { with a { } } }",
  ),
  on(
    "spin under raw, ignored",
    "revision a { ignore rule forbidden-acquire; } cpus 2; lock a: spinlock; lock r: raw; thread T on cpu 0 { with a { } with r { with a { } } } thread U on cpu 1 { with r { with a { } } }",
  ),
  on(
    "spin under one of a family",
    "cpus 1; lock a: spinlock; lock r[0..1]: raw; thread T { with r[1] { with a { } } }",
  ),
  on(
    "spin under raw in a handler",
    "cpus 1; lock a: spinlock; lock r: raw; thread T { raise I; } isr I { with r { with a { } } }",
  ),
];

const deferred: readonly SmallSpec[] = [
  on(
    "soft on both",
    "cpus 2; var n: 0..2 = 0; soft S { let k = n; n = (k + 1) % 3; } thread T { schedule S on cpu 0; schedule S on cpu 1; }",
  ),
  on(
    "soft pends by cpu",
    "cpus 2; var n: 0..3 = 0; soft S { } thread T on cpu 0 { if (schedule S on cpu 1) { n = 1; } if (schedule S) { n = 2; } if (schedule S) { n = 3; } }",
  ),
  on(
    "soft never with itself on a cpu",
    "cpus 1; var n: 0..1 = 0; soft S { assert n == 0; n = 1; n = 0; } isr I { schedule S; } device D { action go { raise I; } }",
  ),
  on(
    "dpc one bit",
    "cpus 2; var n: 0..2 = 0; dpc S { let k = n; n = (k + 1) % 3; } thread T on cpu 0 { if (!schedule S) { n = 0; } if (!schedule S) { n = 0; } }",
  ),
  on(
    "tasklet never with itself",
    "cpus 2; var n: 0..1 = 0; tasklet S { assert n == 0; n = 1; n = 0; } isr I { schedule S; } device D { action go { raise I; } }",
  ),
  on(
    "tasklets with each other",
    "cpus 2; var n: 0..1 = 0; tasklet S[i: 0..1] { assert n == 0; n = 1; n = 0; } thread T { schedule S[0]; schedule S[1]; }",
  ),
  on(
    "tasklets of one cpu",
    "cpus 1; var n: 0..1 = 0; tasklet S[i: 0..1] { assert n == 0; n = 1; n = 0; } thread T { schedule S[0]; schedule S[1]; }",
  ),
  on(
    "odd: pends by cpu, one at a time",
    "cpus 2; var n: 0..1 = 0; odd S { assert n == 0; n = 1; n = 0; } thread T { schedule S on cpu 0; schedule S on cpu 1; }",
  ),
  on(
    "work runs again",
    "cpus 1; var n: 0..2 = 0; work W { let k = n; n = k; } thread T { schedule W; n = 1; schedule W; n = 2; }",
  ),
  on(
    "level-triggered with a mask",
    "cpus 1; var line: bool = false; isr I when line { mask I; schedule H; } ithread H { line = false; unmask I; } device D { action fire when !line { line = true; } } invariant seen: quiescent => !line;",
  ),
  on(
    "masked edge stays pending",
    "cpus 1; var n: 0..1 = 0; isr I { n = 1; } thread T { mask I; raise I; assert n == 0; unmask I; } invariant seen: quiescent => n == 1;",
  ),
  on(
    "softirq above a task, below a handler",
    "cpus 1; var n: 0..3 = 0; thread T { n = 1; at MID { assert n != 2; n = 1; } } soft S { n = 2; } isr I { n = 3; schedule S; } device D { action go { raise I; } }",
  ),
];

const unsafe: readonly SmallSpec[] = [
  on(
    "unsafe for a softirq",
    "cpus 2; lock l: plainLock; thread T on cpu 0 { with l { } } soft S { with l { } } isr I { schedule S; } device D { action go { raise I; } }",
  ),
  on(
    "softirq on the other cpu alone",
    "cpus 2; lock l: plainLock; thread T on cpu 0 { with l { } } soft S { with l { } } isr I on cpu 1 { schedule S; } device D { action go { raise I; } }",
  ),
  on(
    "safe for a softirq",
    "cpus 2; lock l: plainLock; thread T on cpu 0 { with l at MID { } } soft S { with l { } } isr I { schedule S; } device D { action go { raise I; } }",
  ),
  on(
    "unsafe for a tasklet",
    "cpus 1; lock l: plainLock; var on: bool = false; thread T { with l { } on = true; schedule S; } tasklet S { with l { } }",
  ),
  on(
    "unsafe for a timer",
    "cpus 1; lock l: plainLock; timer K { with l { } } thread T { with l { } arm K; }",
  ),
  on(
    "unsafe for a timer elsewhere",
    "cpus 2; lock l: plainLock; timer K on cpu 1 { with l { } } thread T on cpu 0 { with l { } arm K; }",
  ),
  on(
    "unsafe for a call from above",
    "cpus 1; lock l: plainLock; entry E at MID { with l { } } thread T { with l { } }",
  ),
  on(
    "unsafe for who holds it ambient",
    "cpus 1; lock l: plainLock; entry E at MID holding l { } thread T { acquire l; release l; }",
  ),
  on(
    "tried only",
    "cpus 1; lock l: plainLock; timer K { if (tryAcquire l) { release l; } } thread T { arm K; with l { } }",
  ),
  on(
    "blocks",
    "cpus 1; revision a { ignore rule blocking-in-atomic; } lock l: mutex; timer K { with l { } } thread T { arm K; with l { } }",
  ),
  on(
    "two handlers of one level",
    "cpus 1; lock l: plainLock; isr I { with l { } } isr J { with l { } } device D { action a { raise I; } action b { raise J; } }",
  ),
  on(
    "softirq under a handler",
    "cpus 1; lock l: plainLock; isr I { schedule S; with l { } } soft S { with l { } } device D { action go { raise I; } }",
  ),
];

const COUNTED = PLATFORM.replace(
  "levels LOW < MID < HIGH;",
  "levels LOW < MID < HIGH; counted levels;",
);
const counted = (name: string, text: string): SmallSpec => ({
  name: `counted: ${name}`,
  text: `platform p; ${text}`,
  platform: COUNTED,
});

const levels: readonly SmallSpec[] = [
  on(
    "saved: hand over hand",
    "cpus 1; lock a: raw; lock b: raw; thread T { acquire a; acquire b; release a; release b; }",
  ),
  counted(
    "hand over hand",
    "cpus 1; lock a: raw; lock b: raw; var n: 0..1 = 0; thread T { acquire a; acquire b; release a; n = 1; release b; n = 0; } soft S { assert n == 0; } isr I { schedule S; } device D { action go { raise I; } }",
  ),
  counted(
    "higher given back first",
    "cpus 1; lock a: raw; lock b: raw; var n: 0..1 = 0; thread T { acquire a at HIGH; acquire b; release a; n = 1; release b; n = 0; } soft S { assert n == 0; } isr I { schedule S; } device D { action go { raise I; } }",
  ),
  counted(
    "lower given back first",
    "cpus 1; lock a: raw; lock b: raw; var n: 0..1 = 0; thread T { acquire a; acquire b at HIGH; release a; n = 1; release b; n = 0; } isr I { assert n == 0; } device D { action go { raise I; } }",
  ),
  counted(
    "around a block",
    "cpus 1; lock a: raw; var n: 0..1 = 0; thread T { at HIGH { acquire a; n = 1; } n = 0; release a; } soft S { n = 0; } isr I { n = 0; schedule S; } device D { action go { raise I; } }",
  ),
  counted(
    "a lock given back inside a block",
    "cpus 1; lock a: raw; var n: 0..1 = 0; thread T { acquire a; at HIGH { n = 1; release a; n = 0; } n = 1; } isr I { assert n == 0 || n == 1; } device D { action go { raise I; } }",
  ),
  counted(
    "blocks in blocks and calls",
    "cpus 1; lock a: raw; var n: 0..3 = 0; proc f() { at HIGH { n = 2; acquire a; } n = 3; } thread T { at MID { f(); n = 1; release a; } n = 0; } isr I { n = 0; } soft S { n = 0; } device D { action go { raise I; schedule S on cpu 0; } }",
  ),
  counted(
    "families",
    "cpus 1; lock a[0..2]: raw; thread T { acquire a; release a[1]; release a[0]; release a[2]; } isr I { } device D { action go { raise I; } }",
  ),
  counted(
    "spins, then takes",
    "cpus 2; lock a: raw; lock b: raw; thread T on cpu 0 { acquire a; acquire b; release a; release b; } thread U on cpu 1 { acquire b at HIGH; release b; } isr I on cpu 1 { } device D { action go { raise I; } }",
  ),
  counted(
    "held around",
    "cpus 1; lock a: raw; lock b: raw; entry E at MID holding a { acquire b at HIGH; release b; } isr I { } device D { action go { raise I; } }",
  ),
  counted("left behind", "cpus 1; lock a: raw; thread T { acquire a; }"),
  counted(
    "asleep with a lock that raises",
    "revision a { ignore rule blocking-in-atomic; } cpus 1; lock l: raw; channel c; var on: bool = false; thread T { with l { while (!on) { sleep c with l; } } } isr I { with l { on = true; wake c; } } device D { action go when !on { raise I; } }",
  ),
  counted(
    "a choice behind a block",
    "cpus 1; lock l: raw; var n: 0..2 = 0; thread T { at HIGH { either { acquire l; } or { n = 1; } } choose i in 0..1; n = i; } isr I { n = 2; } device D { action go { raise I; } }",
  ),
];

export const platformSpecs: readonly SmallSpec[] = [
  ...levels,
  ...sleeping,
  ...nesting,
  ...deferred,
  ...unsafe,
];
