/**
 * Each kind of context and of lock that the platforms ship, used in a spec of a few lines: what it breaks in the words of its
 * kernel, or that it breaks nothing. The reference interpreter says the same.
 */
import { describe, expect, test } from "vitest";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  searchWhole,
} from "../differential/compare.js";
import { typed } from "../typecheck/check-text.js";

/** What the kernel says of each rule that is broken; nothing: it holds. `""`: an `assert`, of which no kernel knows. */
type Use = readonly [name: string, text: string, ...says: readonly string[]];

const card = "device Card { action go { raise H; } }";

const windows: readonly Use[] = [
  [
    "a dpc takes a spin lock",
    `cpus 2; lock s: spinlock; dpc D { with s { skip; } } isr H { schedule D; } ${card}`,
  ],
  [
    "a dpc waits",
    `cpus 1; completion e; dpc D { wait e; } isr H { schedule D; } ${card}`,
    "ATTEMPTED_SWITCH_FROM_DPC (0xB8)",
  ],
  [
    "a threaded dpc comes below dpcs",
    `cpus 1; var n: 0..1 = 0; threadedDpc T { n = 1; n = 0; } dpc D { if (n == 1) { seen: skip; } } isr H { schedule T; schedule D; } ${card} reachable between: D.at(seen) && T.active;`,
  ],
  [
    "a threaded dpc where they are turned off",
    `cpus 1; const threaded = false; var n: 0..1 = 0; threadedDpc T at DISPATCH if !threaded { n = 1; n = 0; } dpc D { assert n == 0; } isr H { schedule T; schedule D; } ${card}`,
  ],
  [
    "a threaded dpc waits, though it is at PASSIVE",
    "cpus 1; lock m: mutex; threadedDpc T { with m { skip; } } thread S { schedule T; }",
    "ATTEMPTED_SWITCH_FROM_DPC (0xB8), where threaded DPCs are turned off",
  ],
  [
    "a threaded dpc and its lock",
    "cpus 2; lock l: threadedDpcLock; threadedDpc T { with l { skip; } } entry S on cpu 0 { schedule T; with l { skip; } }",
  ],
  [
    "a work item waits",
    "cpus 1; lock m: mutex; workItem W { with m { skip; } } entry S { schedule W; with m { skip; } }",
  ],
  [
    "a timer waits",
    "cpus 1; lock m: mutex; timer T { with m { skip; } } entry S { arm T; }",
    "ATTEMPTED_SWITCH_FROM_DPC (0xB8)",
    "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x33), m acquired above APC_LEVEL (IrqlExApcLte1)",
  ],
  [
    "StartIo waits",
    "cpus 1; lock s: startIoLock; completion e; entry E as HwStorStartIo { wait e; }",
    "IRQL_NOT_LESS_OR_EQUAL (0x0A), a wait in E (SpNoWait)",
    "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), waiting with a spin lock held",
  ],
  [
    "the port's locks the wrong way round",
    "cpus 1; lock i: interruptLock; lock d: dpcLock; entry E { with i { with d { skip; } } }",
    "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1001), lock hierarchy violation: d acquired too late (StorPortSpinLock3)",
    "IRQL_NOT_LESS_OR_EQUAL (0x0A), d at an IRQL other than it is for (StorPortIrql)",
  ],
  [
    "a callback keeps the port's lock",
    "cpus 1; lock d: dpcLock; entry E as HwStorBuildIo { acquire d; }",
    "E returns with d held (StorPortSpinLock4)",
  ],
  [
    "the port's lock twice",
    "cpus 1; lock d: dpcLock; entry E as HwStorBuildIo { acquire d; acquire d; }",
    "SPIN_LOCK_ALREADY_OWNED (0x0F), d acquired twice (StorPortSpinLock)",
  ],
  [
    "a spin lock twice",
    "cpus 1; lock s: spinlock; entry E { acquire s; acquire s; }",
    "SPIN_LOCK_ALREADY_OWNED (0x0F)",
  ],
  [
    "a mutex twice",
    "lock m: mutex; thread T { acquire m; acquire m; }",
    "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1000), self-deadlock: T acquires m twice",
  ],
  [
    "a resource of another",
    "lock r: resource; thread T { acquire r; release r; release r; }",
    "RESOURCE_NOT_OWNED (0xE3), r",
  ],
  [
    "two mutexes crosswise",
    "lock m: mutex; lock k: mutex; thread T { with m { with k { skip; } } } thread S { with k { with m { skip; } } }",
    "DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4, 0x1001), deadlock: S waits for m",
  ],
  [
    "nothing is touched in an interrupt routine",
    "cpus 1; var p: 0..1? = none; var q: 0..1 = 0; isr H { q = p; } device Card { action go { raise H; } }",
    "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1), address near 0",
  ],
  [
    "nothing is touched at PASSIVE",
    "var p: 0..1? = none; var q: 0..1 = 0; thread T { q = p; }",
    "SYSTEM_SERVICE_EXCEPTION (0x3B), access violation near address 0",
  ],
  [
    "a request is completed twice",
    "completion srb once; thread T { complete srb; complete srb; }",
    "SCSI_VERIFIER_DETECTED_VIOLATION (0xF1, 0x1003), a request completed twice (StorPortCompleteRequest); of an IRP MULTIPLE_IRP_COMPLETE_REQUESTS (0x44)",
  ],
];

const linux: readonly Use[] = [
  [
    "a softirq runs on both CPUs at once",
    "cpus 2; var n: 0..2 = 0; softirq S { atomic { n = n + 1; } atomic { n = n - 1; } } thread T on cpu 0 { schedule S on cpu 0; schedule S on cpu 1; } reachable both: n == 2;",
  ],
  [
    "a tasklet never does",
    `cpus 2; var n: 0..1 = 0; tasklet S { assert n == 0; n = 1; n = 0; } isr H { schedule S; } ${card}`,
  ],
  [
    "a softirq sleeps",
    `cpus 1; completion e; softirq S { wait e; } isr H { schedule S; } ${card}`,
    "BUG: scheduling while atomic: S",
  ],
  [
    "a tasklet takes a mutex",
    `cpus 1; lock m: mutex; tasklet S { with m { skip; } } isr H { schedule S; } ${card}`,
    "[ BUG: Invalid wait context ] (m); BUG: sleeping function called from invalid context",
  ],
  [
    "work takes a mutex",
    "cpus 1; lock m: mutex; work W { with m { skip; } } thread T { schedule W; with m { skip; } }",
  ],
  [
    "work keeps a mutex",
    "cpus 1; lock m: mutex; work W { acquire m; } thread T { schedule W; }",
    "BUG: workqueue leaked atomic, lock or RCU: W, m still held",
  ],
  [
    "napi: masked by the handler, unmasked by the poll",
    "cpus 1; var packet: bool = false; isr H when packet { mask H; schedule Poll; } napi Poll { packet = false; unmask H; } device Nic { action receive when !packet { packet = true; } } invariant seen: quiescent => !packet;",
  ],
  [
    "napi: unmasked before it looks, and the handler comes at once",
    "cpus 1; var packet: bool = false; var polls: 0..1 = 0; isr H when packet { mask H; assert !Poll.pending; schedule Poll; } napi Poll { unmask H; packet = false; } device Nic { action receive when !packet { packet = true; } } reachable again: Poll.active && Poll.pending;",
  ],
  [
    "a threaded handler with IRQF_ONESHOT: the line stays masked until the thread ends",
    "cpus 2; var line: bool = false; isr H when line { mask H; schedule Handler; } irqThread Handler { line = false; unmask H; } device Card { action fire when !line { line = true; } } invariant once: !(H.active && Handler.active); invariant seen: quiescent => !line;",
  ],
  [
    "a threaded handler of a line without IRQF_ONESHOT: the line interrupts it",
    "cpus 1; var line: bool = true; isr H when line { schedule Handler; } irqThread Handler { line = false; } reachable interrupted: H.active && Handler.active;",
  ],
  [
    "a threaded handler takes a mutex",
    `cpus 1; lock m: mutex; irqThread I { with m { skip; } } isr H { schedule I; } ${card}`,
  ],
  [
    "a threaded handler keeps it",
    `cpus 1; lock m: mutex; irqThread I { acquire m; } isr H { schedule I; } ${card}`,
    "BUG: I still has locks held! (m)",
  ],
  [
    "spin_lock where a timer takes it that is armed later: lockdep says so too",
    "cpus 1; lock l: spinlock; timer K { with l { skip; } } thread T { with l { skip; } arm K; }",
    "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (l)",
  ],
  [
    "spin_lock where a timer that is armed already takes it",
    "cpus 1; lock l: spinlock; timer K { with l { skip; } } thread T { arm K; with l { skip; } }",
    "WARNING: inconsistent lock state: inconsistent {IN-SOFTIRQ-W} -> {SOFTIRQ-ON-W} usage (l)",
    "BUG: spinlock lockup suspected on the CPU that holds l itself",
  ],
  [
    "spin_lock_bh is enough for a timer",
    "cpus 1; lock l: spinlock; timer K { with l { skip; } } thread T { arm K; with l at SOFTIRQ { skip; } }",
  ],
  [
    "spin_lock_bh is not enough for an hrtimer",
    "cpus 1; lock l: spinlock; timer K as hrtimer { with l { skip; } } thread T { arm K; with l at SOFTIRQ { skip; } }",
    "WARNING: inconsistent lock state: inconsistent {IN-HARDIRQ-W} -> {HARDIRQ-ON-W} usage (l)",
    "BUG: spinlock lockup suspected on the CPU that holds l itself",
  ],
  [
    "a lock that should be held",
    "lock m: mutex; thread T { assertHeld m; }",
    "WARNING: lockdep_assert_held(m) failed",
  ],
  [
    "a variable without the lock that guards it",
    "lock m: mutex; var n: 0..1 = 0 guarded by m; thread T { n = 1; }",
    "WARNING: lockdep_assert_held(m) failed",
  ],
  [
    "a lock that should not be held: no word of its own",
    "lock m: mutex; thread T { with m { assertNotHeld m; } }",
    "",
  ],
  [
    "queue_rq takes a mutex",
    "cpus 1; lock m: mutex; entry Q as queue_rq { with m { skip; } }",
    "[ BUG: Invalid wait context ] (m); BUG: sleeping function called from invalid context",
  ],
];

const freebsd: readonly Use[] = [
  [
    "a filter and its ithread",
    `cpus 1; lock m: mutex; var line: bool = false; isr H when line { line = false; schedule I; } ithread I { with m { skip; } } entry E { with m { skip; } } device D { action fire { line = true; } }`,
  ],
  [
    "a filter takes a mutex",
    `cpus 1; lock m: mutex; isr H { with m { skip; } } ${card}`,
    "panic: blockable sleep lock (sleep mutex) m",
  ],
  [
    "a filter and a spin mutex",
    `cpus 2; lock s: spinMutex; isr H { with s { skip; } } thread T on cpu 0 { with s { skip; } } ${card}`,
  ],
  [
    "an ithread sleeps",
    `cpus 1; lock m: mutex; channel c; ithread I { with m { sleep c with m or timeout; } } isr H { schedule I; } ${card}`,
    "panic: Trying sleep, but thread marked as sleeping prohibited: I",
  ],
  [
    "an ithread takes an sx",
    `cpus 1; lock s: sx; ithread I { with s { skip; } } isr H { schedule I; } ${card}`,
    "panic: Trying sleep, but thread marked as sleeping prohibited: I",
  ],
  [
    "an ithread keeps a mutex",
    `cpus 1; lock m: mutex; ithread I { acquire m; } isr H { schedule I; } ${card}`,
    "panic: suspending ithread with the following locks held: m",
  ],
  [
    "a taskqueue with a thread sleeps",
    "cpus 1; lock s: sx; taskqueue Q { with s { skip; } } entry E { schedule Q; with s { skip; } }",
  ],
  [
    "a fast taskqueue does not",
    "cpus 1; lock s: sx; fastTaskqueue Q { with s { skip; } } entry E { schedule Q; }",
    "panic: Trying sleep, but thread marked as sleeping prohibited: Q",
  ],
  [
    "a software interrupt takes a mutex",
    "cpus 1; lock m: mutex; swi S { with m { skip; } } entry E { schedule S; with m { skip; } }",
  ],
  [
    "callout_init_mtx: stopped under its mutex, it does not run",
    "cpus 1; lock m: mutex; var gone: bool = false; timer T holding m { assert !gone; } thread Detach { arm T; acquire m; cancel T; gone = true; release m; }",
  ],
  [
    "callout_init(mpsafe): stopped, it may be running",
    "cpus 1; var gone: bool = false; timer T { look: skip; assert !gone; } thread Detach { arm T; cancel T; gone = true; }",
    "",
  ],
  [
    "callout_drain: stopped and waited for",
    "cpus 1; var running: bool = false; var gone: bool = false; timer T { running = true; assert !gone; running = false; } thread Detach { arm T; if (!cancel T) { await !running; } gone = true; }",
    "",
  ],
  [
    "callout_drain with a lock that the callout takes",
    "cpus 1; lock m: mutex; completion done; timer T { with m { skip; } complete done; } thread Detach { arm T; with m { if (!cancel T) { wait done; } } }",
    "panic: Sleeping with the following non-sleepable locks held: m",
  ],
  [
    "a callout sleeps",
    "cpus 1; completion e; timer T { wait e; } entry E { arm T; }",
    "panic: Trying sleep, but thread marked as sleeping prohibited: T",
  ],
  [
    "geom start sleeps",
    "completion e; entry Start as geom_start { wait e; }",
    "panic: Trying sleep, but thread marked as sleeping prohibited: Start",
  ],
  ["geom start takes a mutex", "lock m: mutex; entry Start as geom_start { with m { skip; } }"],
  [
    "Giant under a mutex",
    "lock g: giant; lock m: mutex; thread T { with m { with g { skip; } } }",
    "lock order reversal: g",
  ],
  [
    "an sx under a mutex",
    "lock s: sx; lock m: mutex; thread T { with m { with s { skip; } } }",
    "panic: Sleeping with the following non-sleepable locks held: m",
  ],
];

const rtos: readonly Use[] = [
  [
    "inheritance: the middle one does not keep the high one waiting",
    "cpus 1; scheduler priority; lock m: mutex inherit; var n: 0..1 = 0; thread High priority 3 { await n == 1; with m { skip; } } thread Low priority 1 { with m { n = 1; held: skip; } } thread Middle priority 2 { await n == 1; spins: skip; } invariant inherited: High.waits(m) => !Middle.at(spins);",
  ],
  [
    "without it, it does",
    "cpus 1; scheduler priority; lock m: mutex; var n: 0..1 = 0; thread High priority 3 { await n == 1; with m { skip; } } thread Low priority 1 { with m { n = 1; held: skip; } } thread Middle priority 2 { await n == 1; spins: skip; } reachable inverted: High.waits(m) && Middle.at(spins);",
  ],
  [
    "a critical section keeps interrupts off",
    `cpus 1; lock c: criticalSection; var n: 0..1 = 0; isr H { assert n == 0; } thread T { with c { with c { n = 1; } n = 0; } } ${card}`,
  ],
  [
    "a handler waits",
    `cpus 1; lock m: mutex; isr H { with m { skip; } } ${card}`,
    "ASSERT: a blocking call in an interrupt handler or in a critical section",
  ],
  [
    "a handler gives what a task waits for",
    `cpus 1; lock s: semaphore count 0 limit 1; var sent: bool = false; isr H { release s; } thread T { acquire s; } device Card { action go when !sent { sent = true; raise H; } }`,
  ],
  [
    "work and timers may wait",
    "cpus 1; lock m: mutex; work W { with m { skip; } } timer K { with m { skip; } } thread T { schedule W; arm K; with m { skip; } }",
  ],
];

const platforms = { windows, linux, freebsd, rtos };

describe.each(Object.entries(platforms))("%s", (platform, uses) => {
  test.each(uses)("%s", async (_, text, ...says) => {
    const spec = typed(`spec Use; platform ${platform}; ${text}`);
    const checker = checkerOf(spec);
    const verdict = await searchWhole(checker);
    expect(verdict.violations.map((each) => each.platform ?? "").sort()).toEqual([...says].sort());
    expect(foundByChecker(verdict)).toEqual(foundByOracle(explore(spec, 6000)));
  });
});
