/**
 * The reference interpreter against small graphs that were counted by hand (the counting is beside each), and against
 * the numbers that the design pages give for larger ones.
 */
import { describe, expect, test } from "vitest";
import { typed } from "../typecheck/check-text.js";
import { blockingQueue, nvmeSmall, peterson } from "../typecheck/known-specs.js";
import { explore, type OracleResult } from "./explore.js";

const run = (body: string, revision?: string): OracleResult =>
  explore(typed(`spec Small;\n${body}`, revision === undefined ? {} : { revision }), 20_000);
const counts = (r: OracleResult) => [r.distinct, r.generated, r.broken, r.depth];
const found = (r: OracleResult) => r.violations.map((v) => `${v.kind} ${v.name} ${v.depth}`);

describe("steps", () => {
  test("two threads, one step each", () => {
    // A square: 00, 10, 01, 11; four edges.
    const r = run("var n: 0..2 = 0; thread T[i: 0..1] { n = n + 1; }");
    expect(counts(r)).toEqual([4, 5, 0, 3]);
    expect(r.steps(r.initial[0]!).map((s) => s.actor)).toEqual(["T[0]", "T[1]"]);
    expect(r.successorsOf(r.initial[0]!).map(r.view)).toEqual([{ n: 1 }, { n: 1 }]);
  });
  test("work on locals costs no step and belongs to the step before it", () => {
    // let (reads n) · n = …: two steps, the local sum inside the first.
    expect(counts(run("var n: 0..3 = 1; thread T { let a = n; let b = a + 1; n = b; }"))).toEqual([
      3, 3, 0, 3,
    ]);
  });
  test("a label makes a step", () => {
    expect(
      counts(run("var n: 0..3 = 1; thread T { first: skip; { second: skip; } n = 2; }")),
    ).toEqual([4, 4, 0, 4]);
  });
  test("an empty branch goes on into the next statement", () => {
    // start → (x=1, before y) → both; start → (y=1, ended). 4 states, 3 edges.
    const body = "var x: 0..1 = 0; var y: 0..1 = 0; thread T { either { x = 1; } or { } y = 1; }";
    expect(counts(run(body))).toEqual([4, 4, 0, 3]);
    // With a label it is a step of its own: start, x=1 before y, x=0 before y, two ends; 4 edges.
    expect(counts(run(body.replace("or { }", "or { no: skip; }")))).toEqual([5, 5, 0, 3]);
  });
  test("choose takes each value that satisfies it", () => {
    const r = run("var x: 0..9 = 0; thread T { choose v in 0..9 where v > 6; x = v; }");
    expect(counts(r)).toEqual([4, 4, 0, 2]);
    expect(r.successorsOf(r.initial[0]!).map((s) => r.view(s)["x"])).toEqual([7, 8, 9]);
  });
  test("a fault happens at most as often as its budget", () => {
    // From the start: hit, and stand before the second; miss and hit; miss twice. From the second: miss alone.
    const r = run(
      "fault Drop budget 1; var n: 0..2 = 0; thread T { for i in 0..1 { if (fault Drop) { n = n + 1; } } }",
    );
    expect(counts(r)).toEqual([4, 5, 0, 2]);
  });
  test("for over a range is unrolled; over a set the rest is kept", () => {
    expect(counts(run("var n: 0..9 = 0; thread T { for i in 1..3 { n = n + i; } }"))).toEqual([
      4, 4, 0, 4,
    ]);
    const s = run(
      "type V = 1..3; var n: 0..9 = 0; var s: set V = { 1, 3 }; thread T { let t = s; for i in t { n = n + i; } }",
    );
    expect(counts(s)).toEqual([4, 4, 0, 4]);
  });
  test("calls are copied in place: the argument, the result and a return out of a loop", () => {
    const r = run(`var n: 0..9 = 0;
      proc up(k: 0..4): 0..9 { loop { n = n + k; if (k == 2) { return 7; } k = k + 1; } }
      thread T { let a = up(1); n = a; }`);
    expect(counts(r)).toEqual([4, 4, 0, 4]);
    expect(r.successorsOf(r.initial[0]!).map(r.view)).toEqual([{ n: 1 }]);
  });
  test("a result stored in something shared is a further step", () => {
    const r = run(
      "type V = 0..1; atomic queue q: V slots 1; var n: V? = 0; thread T { n = q.pop(); }",
    );
    expect(counts(r)).toEqual([3, 3, 0, 3]);
  });
  test("atomic is one step, its first statement may wait", () => {
    const r = run(
      "var a = false; var n: 0..3 = 0; thread T { atomic { await a; n = 1; n = n + 1; } } thread U { a = true; }",
    );
    expect(counts(r)).toEqual([3, 3, 0, 3]);
  });
  test("an initial state for each member of a set; a value may use an earlier variable", () => {
    const r = run(
      "type V = 0..3; var a: V in { 1, 2 }; var b[0..1]: 0..4 = [k in 0..1: a + k]; action go when a == 1 { a = 2; b[0] = b[1]; } may end when a == 2;",
    );
    expect(r.initial.map(r.view)).toEqual([
      { a: 1, "b[0]": 1, "b[1]": 2 },
      { a: 2, "b[0]": 2, "b[1]": 3 },
    ]);
  });
  test("a device begins again; entering it is no step", () => {
    expect(counts(run("var n: 0..1 = 0; device D { n = 1 - n; }"))).toEqual([2, 3, 0, 2]);
  });
});

describe("broken steps", () => {
  test("are counted apart and lead to no state", () => {
    const r = run("var n: 0..1 = 0; thread T { n = n + 1; n = n + 1; }");
    expect(counts(r)).toEqual([2, 2, 1, 2]);
    expect(found(r)).toEqual(["range out-of-range 2"]);
  });
  test("assert has the name of its label or context, assume ends a run in silence", () => {
    expect(found(run("var n: 0..1 = 0; thread T { assert n == 1; }"))).toEqual(["assertion T 1"]);
    const r = run("var n: 0..1 = 0; thread T { assume n == 1; }");
    expect([found(r), counts(r)]).toEqual([[], [1, 1, 0, 1]]);
  });
  test("none where a value is demanded", () => {
    const r = run("atomic queue q: 0..1 slots 1; var n: 0..1 = 0; thread T { n = q.pop(); }");
    expect(found(r)).toEqual(["rule null-dereference 2"]);
  });
  test("an invariant is counted to the bad state, and the run goes on", () => {
    const r = run(
      "var n: 0..2 = 0; thread T { n = 1; n = 2; } invariant small: n < 1; reachable two: n == 2; reachable three: n == 1 && !T.active;",
    );
    expect(found(r)).toEqual(["invariant small 1"]);
    expect(r.reached).toEqual(["two"]);
    expect(counts(r)).toEqual([3, 3, 0, 3]);
  });
});

describe("locks", () => {
  test("a busy lock that spins: begins to spin, then takes it", () => {
    // Per thread: before, (spins), holds, ended. A B: bb, hb, bh, hs, sh, eb, be, es, se, eh, he, ee.
    // Edges: bb→hb bb→bh, hb→eb hb→hs, bh→be bh→sh, hs→es, sh→se, es→eh, se→he, eb→eh, be→he, eh→ee, he→ee.
    expect(counts(run("lock L: spinlock; thread T[i: 0..1] { with L { } }"))).toEqual([
      12, 15, 0, 5,
    ]);
  });
  test("a busy lock that blocks waits", () => {
    // bb, hb, bh, eb, be, eh, he, ee; bb→2, hb→eb, bh→be, eb→eh, be→he, eh→ee, he→ee.
    expect(counts(run("lock L: mutex; thread T[i: 0..1] { with L { } }"))).toEqual([8, 9, 0, 5]);
  });
  test("every way out of a with is one release", () => {
    // take · test · (y = 1) · release: 5 resting points with the start, y tells them apart.
    const r = run(
      "type V = 0..1; lock L: mutex; var x: V in { 0, 1 }; thread T { with L { if (x == 1) { return; } x = 1; } }",
    );
    // x=0: start, in, before x=1, release(x=1), end(x=1). x=1: start, in, release, end. The last two are shared.
    expect(counts(r)).toEqual([7, 8, 0, 4]);
  });
  test("taken again, given back by another, still held at the end", () => {
    expect(found(run("lock L: mutex; thread T { acquire L; acquire L; }"))).toEqual([
      "rule recursive-acquire 2",
    ]);
    expect(found(run("lock L: mutex; thread T { release L; }"))).toEqual([
      "rule release-not-owner 1",
    ]);
    expect(found(run("lock L: mutex; thread T { acquire L; }"))).toEqual(["rule lock-leak 1"]);
    expect(found(run("lock L: mutex; thread T { assertHeld L; }"))).toEqual([
      "rule lock-not-held 1",
    ]);
  });
  test("a cycle of waits is a deadlock when it closes", () => {
    const r = run(
      "lock L: mutex; lock M: mutex; thread A { with L { with M { } } } thread B { with M { with L { } } }",
    );
    // A takes L, then B in the step after which it stands before L.
    expect(found(r)).toEqual(["deadlock deadlock 2"]);
  });
  test("lock order is reported and the run goes on", () => {
    const r = run(
      "lock L: mutex; lock M: mutex; lock order L < M; thread A { with M { with L { } } }",
    );
    expect([found(r), counts(r)]).toEqual([["rule lock-order 2"], [5, 5, 0, 5]]);
  });
  test("an isr that spins for what it interrupted", () => {
    const r = run(
      "cpus 1; lock L: spinlock; thread T { raise I; with L { } } isr I { with L { } }",
    );
    expect(found(r)).toEqual(["rule self-deadlock 4", "rule irq-unsafe-lock 2"]);
  });
  test("at the isr's level it cannot come", () => {
    const r = run(
      "cpus 1; lock L: irqSpinlock; var n: 0..2 = 0; thread T { raise I; with L { n = 1; n = 0; } } isr I { with L { assert n == 0; } }",
    );
    expect([found(r), r.complete]).toEqual([[], true]);
  });
  test("holding: taken on entering, given back in a last step", () => {
    // inactive → active → inactive.
    const r = run("lock L: mutex; entry E holding L { } invariant held: E.active <=> L.held;");
    expect([found(r), counts(r)]).toEqual([[], [2, 3, 0, 2]]);
    const twice = run("lock L: mutex; entry E holding L { acquire L; }");
    expect(twice.steps(twice.successorsOf(twice.initial[0]!)[0]!)[0]!.broken).toEqual([
      "ambient-lock",
      "recursive-acquire",
    ]);
  });
});

describe("lists, rings and queues", () => {
  test("removeHead is four steps, of an empty list too", () => {
    const list = (initial: string, body: string) => `list q: 1..2 ${initial}; thread T { ${body} }`;
    expect(counts(run(list("= all", "let a = q.removeHead();")))).toEqual([5, 5, 0, 5]);
    expect(counts(run(list("", "let a = q.removeHead(); assert a == none;")))).toEqual([
      5, 5, 0, 5,
    ]);
  });
  test("insertTail is five steps, six when checked", () => {
    const list = (checked: string) =>
      `list q: 1..2 ${checked}; thread T { q.insertTail(2); } invariant users: q.users <= 1;`;
    expect(counts(run(list("")))).toEqual([6, 6, 0, 6]);
    expect(counts(run(list("checked")))).toEqual([7, 7, 0, 7]);
  });
  test("what goes in comes out in order", () => {
    const r = run(
      "atomic list q: 1..3; thread T { q.insertTail(2); q.insertHead(1); q.insertTail(3); q.remove(2); let a = q.removeHead(); let b = q.front(); assert a == 1 && b == 3; assert q.length == 1 && 3 in q; }",
    );
    expect(found(r)).toEqual([]);
  });
  test("what a list should hold", () => {
    // A has read E = 1 and N = 2, B takes 1 and 2, A writes head.F = 2: all twelve steps, whatever their order.
    const r = run(
      "list q: 1..3 = all; thread A { q.removeHead(); } thread B { q.removeHead(); q.removeHead(); }",
    );
    expect(found(r)).toEqual(["rule malformed-list 12"]);
    expect(found(run("atomic list q: 1..2 = all; thread T { q.insertTail(1); }"))).toEqual([
      "rule double-insert 1",
    ]);
    expect(found(run("atomic list q: 1..2; thread T { q.remove(1); }"))).toEqual([
      "rule absent-remove 1",
    ]);
  });
  test("a ring: three steps to push, two to pop, one to find it empty", () => {
    const ring = (body: string) => `ring r: 1..2 slots 3; thread T { ${body} }`;
    expect(counts(run(ring("r.push(1);")))).toEqual([4, 4, 0, 4]);
    expect(counts(run(ring("r.pop();")))).toEqual([2, 2, 0, 2]);
    const r = run(
      ring("r.push(1); r.push(2); let a = r.pop(); assert a == 1; r.push(1); r.push(2);"),
    );
    expect(found(r)).toEqual(["rule ring-overrun 12"]);
  });
  test("a queue that two are inside of", () => {
    const r = run("queue q: 1..2 slots 2; thread T[i: 0..1] { q.push(i + 1); }");
    expect(found(r)).toEqual(["rule concurrent-queue-access 2"]);
  });
});

describe("CPUs and the whole search", () => {
  test("each member of a family is placed by itself", () => {
    const r = run("cpus 2; var n: 0..2 = 0; thread T[i: 0..1] { n = n + 1; }");
    expect(r.initial.length).toBe(4);
  });
  test("a lock whose level is given at one acquire alone gives nothing back at another", () => {
    const r = run(`cpus 1; lock L: spinlock; var n: 0..1 = 0;
      thread T { at INTERRUPT { with L { } inside: n = 1; } with L at INTERRUPT { n = 0; } }
      invariant raised: T.at(inside) => T.level == INTERRUPT; reachable there: T.at(inside);`);
    expect(r.reached).toEqual(["there"]);
    expect(found(r)).toEqual([]);
  });
  test("a pending isr comes when its level is free, and merges", () => {
    // T: 3 steps; after the first raise I may be pending, active or done.
    const r = run(
      "cpus 1; var n: 0..2 = 0; thread T { raise I; raise I; n = 1; } isr I { n = 2; } invariant q: quiescent => !I.pending; reachable twice: I.active && I.pending;",
    );
    expect([found(r), r.reached]).toEqual([[], []]);
  });
  test("a context that never goes on is stuck, unless it may wait for ever", () => {
    expect(found(run("var a = false; thread T { await a; }"))).toEqual(["deadlock deadlock 0"]);
    expect(found(run("var a = false; thread T { idle await a; }"))).toEqual([]);
  });
  test("actions alone: a state without successor", () => {
    const body = "var n: 0..1 = 0; action up when n == 0 { n = 1; }";
    expect(found(run(body))).toEqual(["deadlock deadlock 1"]);
    expect(found(run(`${body} may end when n == 1;`))).toEqual([]);
  });
  test("the limit ends the search", () => {
    const r = explore(typed(peterson), 10);
    expect(r.complete).toBe(false);
  });
});

describe("known answers", () => {
  test("Peterson", () => {
    expect(counts(explore(typed(peterson), 1000))).toEqual([42, 85, 0, 11]);
  });
  test("BlockingQueue", () => {
    const r = explore(typed(blockingQueue), 1000);
    expect([r.distinct, r.generated, ...found(r)]).toEqual([14, 27, "deadlock deadlock 7"]);
  });
  test("NVMe on one CPU", () => {
    const r = explore(typed(nvmeSmall), 20_000);
    expect(r.violations[0]).toEqual({ kind: "rule", name: "corrupt-list", depth: 19 });
    for (const revision of ["halfDuplex", "completeInDpc"]) {
      const fixed = explore(typed(nvmeSmall, { revision }), 20_000);
      expect([fixed.complete, fixed.violations, fixed.reached]).toEqual([true, [], ["busy"]]);
    }
  });
});
