/**
 * One small spec for each way in which a waiting writer keeps readers out, or does not (S116, S117): kinds that spin and
 * kinds that block, with all exceptions, in all places where a lock is taken; see small-specs.ts.
 */
import type { SmallSpec } from "./small-specs.js";

const PLATFORM = `platform p {
  levels LOW < MID < HIGH; blocking below HIGH;
  sleep not while holding mutex;
  lock fifo { blocks; shared; writers first; }
  lock again { blocks; shared recursive; writers first; }
  lock spinning { spins; shared recursive; level MID; writers first; }
  lock below { spins; shared recursive; level MID; writers first below MID; }
  lock held { blocks; recursive; shared recursive; writers first unless held; }
  lock reading { blocks; shared recursive; writers first unless reading; }
  lock sx { sleeps; shared; writers first; }
  lock loose { blocks; shared recursive; }
  lock mutex { blocks; }
  isr { level HIGH; }
  deferred soft { level MID; pending one; runs one; }
  deferred quiet { level LOW; pending one; runs one; never sleeps; }
}`;

const on = (name: string, text: string): SmallSpec => ({
  name,
  text: `platform p; ${text}`,
  platform: PLATFORM,
});

const between = (kind: string): string =>
  `lock l: ${kind}; thread R { with l shared { with l shared { } } } thread W { with l { } }`;

export const writerSpecs: readonly SmallSpec[] = [
  on("a writer between two readings", between("again")),
  on("a writer between two readings that spin", between("spinning")),
  on("a writer between two readings, where none is kept out", between("loose")),
  on("a writer between two readings of one that holds it", between("held")),
  on("a writer between two readings of one that reads", between("reading")),
  on(
    "readers of two locks and a writer of each",
    "lock a: fifo; lock b: fifo; thread R { with a shared { with b shared { } } } thread S { with b shared { with a shared { } } } thread W { with a { } } thread X { with b { } }",
  ),
  on(
    "readers of two locks that hold one of the kind",
    "lock a: reading; lock b: reading; thread R { with a shared { with b shared { } } } thread S { with b shared { with a shared { } } } thread W { with a { } } thread X { with b { } }",
  ),
  on(
    "readers of two locks that hold only the other",
    "lock a: held; lock b: held; thread R { with a shared { with b shared { } } } thread S { with b shared { with a shared { } } } thread W { with a { } } thread X { with b { } }",
  ),
  on(
    "a reader is kept out until the writer is done",
    "lock l: fifo; var n: 0..2 = 0; thread R[i: 0..1] { with l shared { n = i; } } thread W { with l { n = 2; } } reachable waits: W.waits(l) && R[0].waits(l);",
  ),
  on(
    "members of a family",
    "lock l[0..1]: fifo; thread R[i: 0..1] { with l[i] shared { } } thread W { with l { } } thread V[i: 0..1] { with l[1 - i] { } }",
  ),
  on(
    "trying to read while a writer waits",
    "lock l: fifo; var n: 0..1 = 0; thread R { with l shared { } } thread T { if (tryAcquire l shared) { release l; } else { n = 1; } } thread W { with l { } }",
  ),
  on(
    "trying to read what lets those pass that try",
    "lock l: reading; var n: 0..1 = 0; thread R { with l shared { } } thread T { if (tryAcquire l shared) { release l; } else { n = 1; } } thread W { with l { } } reachable passed: W.waits(l) && T.holds(l);",
  ),
  on(
    "trying to write is no waiting",
    "lock l: fifo; var n: 0..1 = 0; thread R[i: 0..1] { with l shared { } } thread W { if (tryAcquire l) { n = 1; release l; } }",
  ),
  on(
    "a writer in an atomic block keeps nobody out",
    "lock l: again; var n: 0..1 = 0; thread R { with l shared { with l shared { } } } thread W { atomic { acquire l; n = 1; release l; } }",
  ),
  on(
    "a reader in an atomic block is kept out",
    "lock l: fifo; var n: 0..1 = 0; thread R { with l shared { n = 0; } } thread S { atomic { acquire l shared; n = 1; release l; } } thread W { with l { } }",
  ),
  on(
    "behind a choice",
    "lock l: fifo; var n: 0..1 = 0; thread R { with l shared { } } thread W { either { with l { } } or { n = 1; } } thread S { either { with l shared { } } or { n = 0; } }",
  ),
  on(
    "a woken sleeper writes",
    "lock l: fifo; channel c; var on: bool = false; thread T { with l { while (!on) { sleep c with l; } } } thread U { with l { on = true; wake c; } } thread R { with l shared { } }",
  ),
  on(
    "a woken sleeper reads",
    "lock l: fifo; channel c; var on: bool = false; thread T { with l shared { while (!on) { sleep c with l shared; } } } thread U { with l { on = true; wake c; } }",
  ),
  on(
    "held around a context",
    "lock l: fifo; entry E holding l { } entry F holding l shared { } thread R { with l shared { } }",
  ),
  on(
    "held around a context, spinning",
    "cpus 2; lock l: spinning; entry E on cpu 0 holding l { } entry F on cpu 1 holding l shared { }",
  ),
  on(
    "an interrupted writer",
    "cpus 2; lock l: spinning; thread R on cpu 1 { with l shared { } } thread W on cpu 0 { with l { } } isr I on cpu 0 { with l shared at HIGH { } } device D { action go { raise I; } }",
  ),
  on(
    "an interrupted reader and a writer elsewhere",
    "cpus 2; lock l: spinning; thread R on cpu 0 { with l shared { } } thread W on cpu 1 { with l { } } isr I on cpu 0 { with l shared at HIGH { } } device D { action go { raise I; } }",
  ),
  on(
    "readers above a level are let in",
    "cpus 2; lock l: below; thread R on cpu 0 { with l shared { } } thread W on cpu 1 { with l { } } isr I on cpu 0 { with l shared at HIGH { } } device D { action go { raise I; } }",
  ),
  on(
    "readers below the level are kept out",
    "cpus 2; lock l: below; thread R on cpu 0 { with l shared { with l shared { } } } thread W on cpu 1 { with l { } }",
  ),
  on(
    "a writer gives its CPU up before a busy lock",
    "cpus 1; scheduler priority; lock l: fifo; var n: 0..2 = 0; thread R on cpu 0 priority 1 { with l shared { n = 1; } } thread W on cpu 0 priority 2 { with l { n = 2; } } thread X on cpu 0 priority 0 { n = 0; }",
  ),
  on(
    "kept out at a level above others",
    "cpus 1; lock l: again; var n: 0..2 = 0; thread R on cpu 0 { with l shared { at MID { with l shared { n = 1; } } } } thread W on cpu 0 { with l { n = 2; } }",
  ),
  on(
    "rules of what sleeps",
    "lock l: sx; lock m: mutex; quiet Q { with l { } } thread T { schedule Q; with l shared { } } thread U { with m { with l { } } }",
  ),
  on(
    "too high to block",
    "cpus 1; lock l: fifo; thread T on cpu 0 { with l shared { } } isr I on cpu 0 { with l { } } device D { action go { raise I; } }",
  ),
  on(
    "a writer asks for what it reads",
    "lock l: fifo; thread T { with l shared { with l { } } } thread R { with l shared { } }",
  ),
  on(
    "a mutex between",
    "lock l: fifo; lock m: mutex; thread R { with l shared { with m { } } } thread S { with m { with l shared { } } } thread W { with l { } }",
  ),
  on(
    "a mutex between, where none is kept out",
    "lock l: loose; lock m: mutex; thread R { with l shared { with m { } } } thread S { with m { with l shared { } } } thread W { with l { } }",
  ),
];
