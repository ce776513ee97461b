/** Each statement goes in, and the nodes that it becomes come out; `*` marks those at which the context rests. */
import { describe, expect, test } from "vitest";
import { nodesOf } from "./graph-of.js";

const thread = (declarations: string, body: string): readonly string[] =>
  nodesOf(declarations, `thread T { ${body} }`);

describe("values", () => {
  test("an assignment to a shared variable is a step", () => {
    expect(thread("var x: 0..1 = 0;", "x = 1;")).toEqual(["*0: x = 1 → 1", " 1: end"]);
  });

  test("a read of a shared variable is a step, and what is done with the local is none", () => {
    expect(thread("var x: 0..1 = 0;", "let y = x; let z = y + 1;")).toEqual([
      "*0: let y = x → 1",
      " 1: let z = y + 1 → 2",
      " 2: end",
    ]);
  });

  test("a test of a shared variable is a step, and a branch on its result follows", () => {
    expect(thread("var x: bool = false;", "if (x) { x = false; }")).toEqual([
      "*0: test x → 1",
      " 1: if test → 2, else → 3",
      "*2: x = false → 3",
      " 3: end",
    ]);
  });

  test("a failed `await` waits, and an assertion over locals is local work", () => {
    expect(thread("var x: 0..1 = 0;", "await x == 1; assert 1 == 1;")).toEqual([
      "*0: await x == 1 → 1",
      " 1: assert 1 == 1 → 2",
      " 2: end",
    ]);
  });
});

describe("locks", () => {
  test("a spinning acquire has a second node, where it spins", () => {
    expect(thread("lock l: spinlock;", "acquire l; release l;")).toEqual([
      "*0: acquire l → 1, busy → 3",
      "*1: release l → 2",
      " 2: end",
      "*3: spin for l → 1",
    ]);
  });

  test("an acquire that blocks has none", () => {
    expect(thread("lock m: mutex;", "acquire m; release m;")).toEqual([
      "*0: acquire m → 1",
      "*1: release m → 2",
      " 2: end",
    ]);
  });

  test("every way out of `with` gives the lock back", () => {
    const body = "loop { with m { if (x == 0) { break; } x = 0; } }";
    expect(thread("lock m: mutex;\nvar x: 0..1 = 0;", body)).toEqual([
      " 0: loop → 1",
      "*1: acquire m → 2",
      "*2: test x == 0 → 3",
      " 3: if test → 4, else → 6",
      "*4: release m → 5",
      " 5: end",
      "*6: x = 0 → 7",
      "*7: release m → 0",
    ]);
  });

  test("a whole family is taken member by member, and given back from the last", () => {
    expect(thread("lock m[i: 0..1]: mutex;", "acquire m; release m;")).toEqual([
      "*0: acquire m[0] → 1",
      "*1: acquire m[1] → 2",
      "*2: release m[1] → 3",
      "*3: release m[0] → 4",
      " 4: end",
    ]);
  });

  test("`tryAcquire` binds its result, and the branch reads it", () => {
    expect(thread("lock m: mutex;", "if (tryAcquire m) { release m; }")).toEqual([
      "*0: tryAcquire m → 1",
      " 1: if test → 2, else → 3",
      "*2: release m → 3",
      " 3: end",
    ]);
  });
});

describe("objects", () => {
  const insert = "q.insertTail(1);";

  test("a list operation is a node for each access", () => {
    expect(thread("platform windows;\nlist q: 1..2;", insert)).toEqual([
      "*0: q.insertTail i1: P = head.prev → 1",
      "*1: q.insertTail i2: X.next = head → 2",
      "*2: q.insertTail i3: X.prev = P → 3",
      "*3: q.insertTail i4: P.next = X → 4",
      "*4: q.insertTail i5: head.prev = X → 5",
      " 5: end",
    ]);
  });

  test("on an atomic list it is one", () => {
    expect(thread("atomic list q: 1..2;", insert)).toEqual(["*0: q.insertTail(1) → 1", " 1: end"]);
  });

  test("the pop of a ring is over where it has read nothing", () => {
    expect(thread("ring r: 1..2 slots 3;", "let x = r.pop();")).toEqual([
      "*0: r.pop q1: X = slot[head] → 1",
      " 1: if T.item.r is none → 2, else → 4",
      " 2: r.pop() yields none → 3",
      " 3: end",
      "*4: r.pop q2: head = head + 1 → 3",
    ]);
  });

  test("`take` chooses an element, or finds that there is none", () => {
    expect(
      thread("pool p[2] { n: 0..1 = 0; }", "let e = p.take(); if (e != none) { e.give(); }"),
    ).toEqual([
      "*0: p.take() → 1 | 5",
      " 1: p.take() yields an element → 2",
      " 2: if e != none → 3, else → 4",
      "*3: e.give() → 4",
      " 4: end",
      " 5: p.take() yields none → 2",
    ]);
  });
});

describe("choices, loops and calls", () => {
  test("`either` is a choice among the first nodes of its branches", () => {
    expect(thread("var x: 0..2 = 0;", "either { x = 1; } or { x = 2; }")).toEqual([
      "*0: either → 1 | 3",
      "*1: x = 1 → 2",
      " 2: end",
      "*3: x = 2 → 2",
    ]);
  });

  test("a call copies the proc: arguments are bound, then its body, then its result", () => {
    const declarations = "var x: 0..3 = 0;\nproc next(a: 0..2): 0..3 { return a + 1; }";
    expect(thread(declarations, "let y = next(1); x = y;")).toEqual([
      " 0: next(1), T.next.a = 1 → 1",
      " 1: return a + 1 → 2",
      " 2: return T.y = T.next.result → 3",
      "*3: x = y → 4",
      " 4: end",
    ]);
  });

  test("a loop over a fixed range is written out, one over a set goes round", () => {
    expect(thread("var x: 0..1 = 0;", "for i in 0..1 { x = i; }")).toEqual([
      "*0: x = i → 1",
      "*1: x = i → 2",
      " 2: end",
    ]);
    expect(
      thread("var s: set 0..1 = {};\nvar x: 0..1 = 0;", "let t = s; for i in t { x = i; }"),
    ).toEqual([
      "*0: let t = s → 1",
      " 1: T.iToCome = t → 2",
      " 2: loop → 3",
      " 3: if T.iToCome is not empty → 4, else → 6",
      " 4: T.i = smallest of T.iToCome → 5",
      "*5: x = i → 2",
      " 6: end",
    ]);
  });

  test("the context rests before `atomic` and not inside", () => {
    expect(thread("var x: 0..2 = 0;", "atomic { x = 1; x = 2; }")).toEqual([
      "*0: atomic: x = 1 → 1",
      " 1: x = 2 → 2",
      " 2: end of atomic → 3",
      " 3: end",
    ]);
  });

  test("an action rests nowhere", () => {
    expect(nodesOf("var x: 0..1 = 0;", "action a(i: 0..1) { x = i; }")).toEqual([
      " 0: x = i → 1",
      " 1: end",
    ]);
  });
});

describe("waiting", () => {
  const wakes = "channel c;\nlock m: mutex;";

  test("a sleeper that was woken takes its lock again, and has its result", () => {
    const body = "acquire m; let woken = sleep c with m or timeout; release m;";
    expect(thread(`platform freebsd;\n${wakes}`, body)).toEqual([
      "*0: acquire m → 1",
      "*1: sleep c with m → 2",
      "*2: asleep on c → 3, timeout → 6",
      " 3: T.woken = true → 4",
      "*4: release m → 5",
      " 5: end",
      "*6: acquire m → 7",
      " 7: T.woken = false → 4",
    ]);
  });
});
