/** One small spec for each corner of waiting: channels, completions, timeouts and timers; see small-specs.ts. */
import type { SmallSpec } from "./small-specs.js";

const PLATFORM =
  "platform p { levels LOW < MID < HIGH; blocking below HIGH; sleep needs interlock; lock mutex { blocks; } lock spinlock { spins; } lock high { spins; level HIGH; } isr { level HIGH; } timer { level MID; } }";

const strict = (name: string, text: string): SmallSpec => ({
  name,
  text: `platform p; ${text}`,
  platform: PLATFORM,
});

const channels: readonly SmallSpec[] = [
  {
    name: "lost",
    text: "channel c; var on: bool = false; thread T { if (!on) { sleep c; } } thread U { on = true; wake c; }",
  },
  {
    name: "interlocked",
    text: "lock L: mutex; channel c; var on: bool = false; thread T { with L { while (!on) { sleep c with L; } } } thread U { with L { on = true; wake c; } }",
  },
  {
    name: "interlocked after the lock",
    text: "lock L: mutex; channel c; var on: bool = false; thread T[i: 0..1] { with L { while (!on) { sleep c with L; } } } thread U { with L { on = true; } wake c; }",
  },
  {
    name: "wakeOne",
    text: "channel c; thread T[i: 0..2] { sleep c; } thread U { wakeOne c; wakeOne c; }",
  },
  {
    name: "wakeOne too few",
    text: "lock L: mutex; channel c; var n: 0..2 = 0; thread T[i: 0..1] { with L { while (n == 0) { sleep c with L; } n = n - 1; } } thread U { with L { n = 2; wakeOne c; } }",
  },
  {
    name: "sleep spinning",
    text: "cpus 2; lock L: irqSpinlock; channel c; var on: bool = false; thread T on cpu 0 { with L { while (!on) { sleep c with L; } } } isr I on cpu 1 { with L { on = true; wake c; } } device D { if (!on) { raise I; } await on; }",
  },
  {
    name: "sleep at a level of its own",
    text: "cpus 1; lock L: spinlock; channel c; var on: bool = false; thread T { with L at INTERRUPT { while (!on) { sleep c with L; } } } isr I { with L { on = true; wake c; } } device D { action go when !on { raise I; } }",
  },
  {
    name: "gives the CPU up",
    text: "cpus 1; channel c; var n: 0..3 = 0; thread T { at INTERRUPT { n = 1; } sleep c; n = 3; } entry E when n == 1 { wake c; n = 2; }",
  },
  {
    name: "spurious",
    text: "lock L: mutex; channel c spurious; var on: bool = false; thread T { with L { while (!on) { sleep c with L; } } } thread U { with L { on = true; } wake c; }",
  },
  {
    name: "spurious and nobody wakes",
    text: "channel c spurious; thread T { sleep c; } thread U { skip; }",
  },
  {
    name: "spurious and idle",
    text: "channel c spurious; var n: 0..1 = 0; thread T { loop { idle sleep c; n = 1 - n; } } reachable rest: quiescent && n == 1;",
  },
  {
    name: "idle",
    text: "channel c; var n: 0..2 = 0; thread T { loop { idle sleep c; n = 2; } } entry E when n < 2 { n = 1; wake c; } invariant all: quiescent => n != 1;",
  },
  {
    name: "a family",
    text: "type I = 0..1; channel c[I]; thread T[i: I] { sleep c[i]; } thread U { for i in I { wake c[i]; } }",
  },
  {
    name: "outside a family",
    text: "channel c[1..2]; var n: 1..3 = 3; thread T { sleep c[1]; } thread U { wake c[n]; }",
  },
  { name: "nobody sleeps", text: "channel c; thread U { wake c; wakeOne c; }" },
  {
    name: "wake in an action",
    text: "channel c; var n: 0..1 = 0; thread T[i: 0..1] { sleep c; } action go when n == 0 { n = 1; wakeOne c; }",
  },
  {
    name: "wake in atomic",
    text: "channel c; var n: 0..1 = 0; thread T[i: 0..1] { sleep c; } thread U { atomic { wakeOne c; n = 1; } }",
  },
  { name: "not the owner", text: "lock L: mutex; channel c; thread T { sleep c with L; }" },
  {
    name: "asleep in a proc",
    text: "lock L: mutex; channel c; var on: bool = false; proc rest() { while (!on) { sleep c with L; } } thread T { with L { rest(); } } thread U { with L { on = true; wake c; } }",
  },
  {
    name: "held while asleep",
    text: "lock L: mutex; lock M: mutex; channel c; thread T { with M { with L { sleep c with L; } } } thread U { with M { with L { wake c; } } }",
  },
  {
    name: "a cycle through one that was woken",
    text: "lock L: mutex; lock M: mutex; channel c; thread T { with M { with L { sleep c with L; } } } thread U { with L { wake c; with M { } } }",
  },
  {
    name: "labels",
    text: "channel c; thread T { rest: sleep c; up: skip; } thread U { wake c; } invariant i: !(T.at(rest) && T.at(up));",
  },
];

const completions: readonly SmallSpec[] = [
  { name: "completion", text: "completion e; thread T { wait e; } thread U { complete e; }" },
  {
    name: "counts",
    text: "completion e; thread T[i: 0..2] { wait e; } thread U { complete e; complete e; }",
  },
  {
    name: "complete before wait",
    text: "completion e; var n: 0..1 = 0; thread U { complete e; n = 1; } thread T { await n == 1; wait e; }",
  },
  { name: "too often", text: "completion e; thread U { loop { complete e; } }" },
  {
    name: "once",
    text: "completion e once; thread T { wait e; } thread U[i: 0..1] { complete e; }",
  },
  {
    name: "once and waited for twice",
    text: "completion e once; thread T[i: 0..1] { wait e; } thread U { complete e; }",
  },
  {
    name: "completions of a family",
    text: "type I = 0..1; completion e[I] once; var n: I = 0; thread T[i: I] { wait e[n]; n = 1; } isr Done[i: I] { complete e[i]; } device D { raise Done[0]; raise Done[1]; await n == 9 - 9; stop: skip; }",
  },
  {
    name: "wait first in atomic",
    text: "completion e; var n: 0..2 = 0; thread T[i: 0..1] { atomic { wait e; n = n + 1; } } thread U { complete e; complete e; }",
  },
  {
    name: "wait gives the CPU up",
    text: "cpus 1; completion e; var n: 0..1 = 0; thread T { n = 1; idle wait e; } isr I { complete e; } device D { await n == 1; raise I; await n == 0; }",
  },
  {
    name: "waiting too high",
    text: "completion e; thread T { at INTERRUPT { wait e; } } isr I { wait e; } device D { raise I; }",
  },
  {
    name: "waiting with a spin lock",
    text: "completion e; lock S: spinlock; thread T { with S { wait e; } }",
  },
];

const timeouts: readonly SmallSpec[] = [
  {
    name: "sleep or timeout",
    text: "channel c; var n: 0..2 = 0; thread T { let woken = sleep c or timeout; if (woken) { n = 1; } else { n = 2; } } thread U { wake c; } reachable both: n == 2;",
  },
  {
    name: "sleep with a lock or timeout",
    text: "lock L: mutex; channel c; var n: 0..3 = 0; thread T { acquire L; if (sleep c with L or timeout) { n = 1; } else { n = 2; } release L; } thread U { with L { wake c; } with L { n = 3; } }",
  },
  {
    name: "timeout and spurious",
    text: "lock L: mutex; channel c spurious; var n: 0..1 = 0; thread T { with L { let _w = sleep c with L or timeout; n = 1; } } thread U { with L { wakeOne c; } }",
  },
  {
    name: "times out and spins",
    text: "cpus 2; lock L: irqSpinlock; channel c; var n: 0..2 = 0; thread T on cpu 0 { with L { let w = sleep c with L or timeout; n = if w then 1 else 2; } } isr I on cpu 1 { with L { wake c; } } device D { action go when n == 0 { raise I; } }",
  },
  {
    name: "stored where others see it",
    text: "channel c; var w: bool = false; thread T { w = sleep c or timeout; } thread U { wake c; }",
  },
  {
    name: "returned",
    text: "channel c; var n: 0..1 = 0; proc rest(): bool { return sleep c or timeout; } thread T { let w = rest(); if (!w) { n = 1; } } thread U { wakeOne c; }",
  },
  {
    name: "while it times out",
    text: "channel c; thread T { while (!sleep c or timeout) { } } thread U { wake c; }",
  },
  {
    name: "idle with a timeout",
    text: "channel c; var n: 0..1 = 0; thread T { loop { idle sleep c or timeout; n = 1 - n; } } reachable rest: quiescent && n == 1;",
  },
  {
    name: "wait or timeout",
    text: "completion e; var n: 0..2 = 0; thread T { if (wait e or timeout) { n = 1; } else { n = 2; } } thread U { complete e; }",
  },
  {
    name: "idle wait",
    text: "completion e; var n: 0..1 = 0; thread T { loop { idle wait e or timeout; n = 1 - n; } } entry E when n == 0 { complete e; } reachable rest: quiescent && n == 1;",
  },
];

const timers: readonly SmallSpec[] = [
  {
    name: "timer",
    text: "timer Tick { n = n + 1; } var n: 0..3 = 0; thread U { arm Tick; await n == 1; arm Tick; arm Tick; }",
  },
  {
    name: "arms itself",
    text: "timer Tick { n = (n + 1) % 3; arm Tick; } var n: 0..2 = 0; thread U { arm Tick; await n == 2; cancel Tick; }",
  },
  {
    name: "cancel that runs",
    text: "timer Tick { n = 1; n = 0; } var n: 0..3 = 0; thread U { arm Tick; let rests = cancel Tick; if (rests) { n = 2; } else { n = 3; } }",
  },
  {
    name: "timer and level",
    text: "cpus 1; timer Tick at INTERRUPT { n = n + 1; } var n: 0..3 = 0; thread U { at INTERRUPT { arm Tick; n = 1; } n = n + 1; }",
  },
  {
    name: "armed is not quiescent",
    text: "timer Tick { n = 1; } var n: 0..1 = 0; entry E when n == 0 && !Tick.pending { arm Tick; } invariant i: quiescent => !Tick.pending; reachable r: Tick.pending;",
  },
  {
    name: "external timer",
    text: "external timer Tick { n = 1; } var n: 0..1 = 0; entry E when n == 0 { arm Tick; } invariant i: quiescent => !Tick.pending;",
  },
  {
    name: "timers of a family",
    text: "timer Tick[i: 0..1] { n = i; } var n: 0..2 = 2; thread U[i: 0..1] { arm Tick[i]; if (!cancel Tick[1 - i]) { n = 2; } }",
  },
  {
    name: "holding",
    text: "cpus 1; lock L: mutex; timer Tick holding L { n = n + 1; } var n: 0..3 = 0; thread U { with L { arm Tick; n = n + 1; } }",
  },
];

const rules: readonly SmallSpec[] = [
  strict(
    "sleep with a spin lock",
    "lock S: spinlock; lock L: mutex; channel c; thread T { with S { with L { sleep c with L; } } }",
  ),
  strict("sleep without interlock", "channel c; thread T { sleep c; } thread U { wake c; }"),
  strict(
    "sleep without interlock, passed over",
    "channel c; thread T { sleep c; } thread U { wake c; } revision r { ignore rule sleep-without-interlock; }",
  ),
  strict(
    "a timeout is an interlock",
    "channel c; thread T { sleep c or timeout; } thread U { wake c; }",
  ),
  strict(
    "everything at once",
    "lock S: spinlock; channel c; thread T { with S { at HIGH { sleep c; } } }",
  ),
  strict(
    "everything at once, passed over",
    "lock S: spinlock; channel c; thread T { with S { at HIGH { sleep c; } } } thread U { wake c; } revision r { ignore rule sleep-without-interlock; ignore rule sleep-with-lock; ignore rule blocking-in-atomic; }",
  ),
  strict(
    "too high without the lock it gives back",
    "lock H: high; channel c; thread T { at HIGH { with H { sleep c with H; } } }",
  ),
  strict(
    "low enough without the lock it gives back",
    "cpus 1; lock H: high; channel c; var on: bool = false; thread T { with H { while (!on) { sleep c with H; } } } timer Tick { with H { on = true; wake c; } } entry Go when !on { arm Tick; }",
  ),
  strict(
    "foreign, passed over",
    "lock L: mutex; channel c; thread T { sleep c with L; release L; } thread U { with L { wake c; } } revision r { ignore rule release-not-owner; }",
  ),
  {
    name: "held around it",
    text: "lock L: mutex; channel c; entry E holding L { sleep c with L; }",
  },
];

const results: readonly SmallSpec[] = [
  {
    name: "what came of a wait that a lock forbids",
    text: "lock S: spinlock; completion e; var n: 0..2 = 0; thread T { with S { if (wait e or timeout) { n = 1; } else { n = 2; } } } thread U { complete e; }",
  },
  {
    name: "what came of a wait in a handler",
    text: "cpus 1; lock S: spinlock; completion e; var x: bool = false; isr I { let y = wait e or timeout; if (!y) { x = true; } with S { } } device D { action a { raise I; } } revision strict {} revision lax { ignore rule blocking-in-atomic; }",
  },
];

export const waitingSpecs: readonly SmallSpec[] = [
  ...channels,
  ...completions,
  ...timeouts,
  ...timers,
  ...rules,
  ...results,
];
