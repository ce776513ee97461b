/**
 * One small spec for each thing that a sequence lock does (S118, S119): readers that are overtaken and read again, or do not;
 * writers that exclude each other; see small-specs.ts.
 */
import type { SmallSpec } from "./small-specs.js";

const PLATFORM = `platform p {
  levels LOW < MID < HIGH; blocking below MID;
  lock seq { spins; sequence; level MID; }
  lock sleepy { blocks; sequence; }
  lock mutex { blocks; }
  isr { level HIGH; }
  deferred soft { level MID; pending one; runs one; }
}`;

const on = (name: string, text: string): SmallSpec => ({
  name,
  text: `platform p; ${text}`,
  platform: PLATFORM,
});

const pair = "lock l: seq; var x: 0..2 = 0 guarded by l; var y: 0..2 = 0 guarded by l;";
const writer = "thread W { with l { x = 1; y = 1; } }";

export const sequenceSpecs: readonly SmallSpec[] = [
  on(
    "what is read is used behind the test",
    `${pair} ${writer} thread R { let a = 0; let b = 0; with l shared { a = x; b = y; } assert a == b; }`,
  ),
  on(
    "a reader with a label begins again at it",
    `${pair} ${writer} thread R { let a = 0; read: with l shared { a = x; } assert a < 2; }`,
  ),
  on(
    "what is read is used before the test",
    `${pair} ${writer} thread R { with l shared { let a = x; let b = y; assert a == b; } }`,
  ),
  on(
    "a reader that does not test",
    `${pair} ${writer} thread R { acquire l shared; let a = x; let b = y; release l shared; assert a == b; }`,
  ),
  on("a reader that does not begin", `${pair} ${writer} thread R { let a = x; assert a < 2; }`),
  on("a reader that writes", `${pair} ${writer} thread R { with l shared { x = 0; } }`),
  on(
    "two writers",
    `${pair} thread W[i: 0..1] { with l { x = i; y = i; } } invariant same: l.held || x == y;`,
  ),
  on("a reader that becomes a writer", `${pair} thread R { with l shared { with l { x = 2; } } }`),
  on("a writer that reads", `${pair} thread W { with l { with l shared { } } }`),
  on(
    "left by return and by break",
    `${pair} ${writer} proc get(): 0..2 { with l shared { let a = x; let b = y; return a + b; } } thread R { let n = get(); assert n != 1; loop { with l shared { let a = x; if (a == 1) { break; } } } }`,
  ),
  on(
    "members of a family",
    "lock l[0..1]: seq; var x: 0..1 = 0; thread W { with l[1] { x = 1; } } thread R { with l shared { } } thread V { with l[0] { } }",
  ),
  on(
    "an interrupted writer",
    `cpus 1; ${pair} ${writer} isr I { with l shared { } } device D { action go { raise I; } }`,
  ),
  on(
    "an interrupted reader",
    `cpus 1; ${pair} isr I { with l { x = 1; y = 1; } } thread R { let a = 0; let b = 0; with l shared { a = x; b = y; } assert a == b; } device D { action go when x == 0 { raise I; } }`,
  ),
  on(
    "a reader is pre-empted where a writer would not be",
    `cpus 1; ${pair} soft S { with l { x = 1; y = 1; } } thread R { with l shared { let a = x; } schedule S; with l shared { let b = y; } }`,
  ),
  on(
    "trying",
    `${pair} thread W { if (tryAcquire l) { x = 1; release l; } } thread R { if (tryAcquire l shared) { let a = x; release l; } }`,
  ),
  on(
    "in an atomic block",
    `${pair} ${writer} thread R { atomic { with l shared { let a = x; assert a == y; } } }`,
  ),
  on(
    "a kind that blocks",
    "lock l: sleepy; lock m: mutex; var x: 0..1 = 0 guarded by l; thread W { with l { with m { x = 1; } } } thread R { with m { with l shared { let a = x; } } }",
  ),
  on(
    "raised by the statement",
    `cpus 1; ${pair} thread R { with l shared at HIGH { let a = x; } } thread W { with l at HIGH { x = 1; } } isr I { } device D { action go { raise I; } }`,
  ),
  on(
    "behind a choice",
    `${pair} ${writer} thread R { either { with l shared { let a = x; } } or { with l { y = 2; } } }`,
  ),
];
