/** A change that asks for less is found, whatever it is, and what it hides is not called fixed; one that does not is not. */
import { describe, expect, it } from "vitest";
import { readFailOn, statusOf } from "../../src/diff/policy.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import { diffOf } from "./diff-text.js";

const status = (diff: SpecDiff): number => {
  const failOn = readFailOn("broken");
  if (typeof failOn === "string") throw new Error(failOn);
  return statusOf({ diffs: [diff], alone: [] }, failOn, undefined);
};

type Case = readonly [what: string, text: string, before: string, after: string];

const LOCKS = `spec W; lock a: mutex; lock b: mutex; lock order a < b; var x: 0..7 = 0; completion done;
proc f(k: 0..3) requires k < 2 { x = k; }
thread T { with b { with a { f(3); } } }
thread U { assert x < 3; }
`;

/** What is broken before, and hidden after. */
const HIDDEN: readonly Case[] = [
  ["a lock order that is deleted", LOCKS, "lock order a < b; ", ""],
  ["a `requires` that is deleted", LOCKS, " requires k < 2", ""],
  ["a `requires` that is loosened", LOCKS, "requires k < 2", "requires k < 4"],
  [
    "an assert among locals of a block that is always entered",
    "spec W; const c = true; var x: 0..1 = 0; thread T { if (c) { let h = x; x = 1; assert h == x; } skip; }",
    " assert h == x;",
    "",
  ],
  [
    "a `limit` that is raised",
    "spec W; lock s: semaphore count 1 limit 1; thread T { release s; }",
    "limit 1",
    "limit 2",
  ],
  [
    "a `once` that is deleted",
    "spec W; completion done once; thread T { complete done; complete done; }",
    " once",
    "",
  ],
  [
    "a rule that is ignored",
    `${LOCKS}revision base { }`,
    "base { }",
    "base { ignore rule lock-order; }",
  ],
  [
    "an `assume` that is new",
    "spec W; var x: 0..3 = 0; thread T { x = 1; x = 2; } invariant i: x < 2;",
    "x = 1; x",
    "x = 1; assume x == 0; x",
  ],
  [
    "an `idle` that is new",
    "spec W; var x: 0..3 = 0; thread T { await x == 1; }",
    "await",
    "idle await",
  ],
  [
    "`may end when` that is new",
    "spec W; var x: 0..3 = 0; action a when x < 2 { x = x + 1; }",
    "action",
    "may end when x == 2; action",
  ],
  [
    "an invariant that is loosened",
    "spec W; var x: 0..3 = 0; thread T { x = 2; } invariant i: x < 2;",
    "x < 2;",
    "x < 3;",
  ],
  [
    "an invariant that is replaced by true",
    "spec W; var x: 0..3 = 0; thread T { x = 2; } invariant i: x < 2;",
    "i: x < 2;",
    "i: true;",
  ],
  [
    "an invariant that is deleted",
    "spec W; var x: 0..3 = 0; thread T { x = 2; } invariant i: x < 2;",
    "invariant i: x < 2;",
    "",
  ],
  [
    "an invariant that is replaced by an unrelated one under another name",
    "spec W; var x: 0..3 = 0; var y: 0..1 = 0; thread T { x = 2; } invariant i: x < 2;",
    "invariant i: x < 2;",
    "invariant fine: y < 1;",
  ],
  [
    "an invariant about enumerators that are declared in another order",
    "spec W; enum E { A, B, C } var e: E = B; thread T { e = C; e = B; } invariant i: e != C;",
    "enum E { A, B, C } var e: E = B; thread T { e = C; e = B; } invariant i: e != C;",
    "enum E { C, B, A } var e: E = B; thread T { e = C; e = B; } invariant i: !(e == A);",
  ],
  [
    "a `requires` of another parameter",
    "spec W; var x: 0..3 = 0; proc f(a: 0..3, b: 0..3) requires a < 3 { x = a; } thread T { f(1, 0); f(3, 0); }",
    "a < 3",
    "b < 3",
  ],
  [
    "`guarded by` another member",
    "spec W; lock l[0..1]: mutex; var u[s: 0..1][t: 0..1]: bool = false guarded by l[s]; thread T { with l[1] { u[0][1] = true; } }",
    "guarded by l[s]",
    "guarded by l[t]",
  ],
  [
    "a lock that becomes one without an owner",
    "spec W; lock l: mutex; var x: 0..1 = 0; thread T { acquire l; x = 1; }",
    "l: mutex",
    "l: semaphore count 1 limit 1",
  ],
  [
    "a channel whose sleepers may wake by themselves",
    "spec W; channel c; var x: 0..1 = 0; thread T { sleep c; x = 1; }",
    "channel c;",
    "channel c spurious;",
  ],
  [
    "a proc that is written out, without its `requires`",
    "spec W; var x: 0..3 = 0; proc f(a: 0..3) requires a < 3 { x = a; } thread T { f(3); }",
    "proc f(a: 0..3) requires a < 3 { x = a; } thread T { f(3); }",
    "thread T { x = 3; }",
  ],
  [
    "an assert behind a test that it passes",
    "spec W; var x: 0..3 = 0; thread T { x = 3; assert x < 3; }",
    "assert x < 3;",
    "if (x < 3) { assert x < 3; }",
  ],
  [
    "an assert that is moved to where it cannot fail",
    "spec W; var x: 0..3 = 0; thread T { x = 3; assert x < 3; }",
    "x = 3; assert x < 3;",
    "assert x < 3; x = 3;",
  ],
  [
    "an assert on a local that is something else",
    "spec W; var x: 0..3 = 0; thread T { x = 3; let v = x; assert v < 3; }",
    "let v = x;",
    "let v = 0;",
  ],
  [
    "an assert on another parameter",
    "spec W; var x: 0..3 = 0; proc f(a: 0..3, b: 0..3) { x = b; assert a < 3; } thread T { f(3, 0); }",
    "f(a: 0..3, b: 0..3) { x = b; assert a < 3; }",
    "f(b: 0..3, a: 0..3) { x = a; assert a < 3; }",
  ],
  [
    "an `assertHeld` of another lock",
    "spec W; lock l: mutex; lock k: mutex; proc p() { assertHeld l; } thread T { with k { p(); } }",
    "assertHeld l",
    "assertHeld k",
  ],
  [
    "ghost code that is deleted",
    "spec W; var x: 0..3 = 0; ghost var bad: bool = false; thread T { x = 3; bad = true; x = 0; } invariant good: !bad;",
    "bad = true;",
    "",
  ],
  [
    "a ghost that begins otherwise",
    "spec W; var x: 0..3 = 0; ghost var seen: 0..3 = 3; thread T { x = 3; } invariant good: x <= 2 || seen < 3;",
    "seen: 0..3 = 3",
    "seen: 0..3 = 0",
  ],
  [
    "a label at which an invariant looks, moved",
    "spec W; var x: 0..3 = 0; thread T { x = 3; here: skip; x = 0; end: skip; } invariant i: T.at(here) => x < 3;",
    "here: skip; x = 0; end: skip;",
    "end: skip; x = 0; here: skip;",
  ],
  [
    "a thread that becomes a device",
    "spec W; var x: 0..3 = 0; thread T { x = 1; await x == 2; } thread U { x = 3; }",
    "thread T",
    "device T",
  ],
  [
    "a range that is widened",
    "spec W; var x: 0..3 = 0; thread T { x = x + 2; x = x + 2; }",
    "0..3",
    "0..7",
  ],
  [
    "a depth that is raised",
    "spec W; var x: 0..3 = 0; proc f(n: 0..3) depth 2 { x = n; if (n > 0) { f(n - 1); } } thread T { f(3); }",
    "depth 2",
    "depth 5",
  ],
  [
    "a ring that gets more slots",
    "spec W; atomic ring r: 0..1 slots 2; thread T { r.push(1); r.push(1); r.push(1); }",
    "slots 2",
    "slots 4",
  ],
  [
    "an `assume` that is moved",
    "spec W; var x: 0..3 = 0; thread T { x = 1; x = 2; x = 3; assume x == 3; } invariant i: x != 2;",
    "x = 1; x = 2; x = 3; assume x == 3;",
    "x = 1; assume x == 3; x = 2; x = 3;",
  ],
  [
    "an `idle` that changes places",
    "spec W; var x: bool = false; thread T { x = false; idle await x; } thread U { await !x; await x; }",
    "idle await x; } thread U { await !x; await x;",
    "skip; } thread U { await !x; idle await x;",
  ],
  [
    "a `sleep` that may time out",
    "spec W; var r: bool = false; channel c; thread T { if (!r) { sleep c; } } thread U { r = true; wake c; }",
    "sleep c;",
    "sleep c or timeout;",
  ],
  [
    "a variable that takes the place of a guarded one",
    "spec W; lock l: mutex; var x: 0..1 = 0 guarded by l; thread T { x = 1; } thread U { with l { x = 0; } }",
    "by l; thread T { x = 1; }",
    "by l; var y: 0..1 = 0; thread T { y = 1; }",
  ],
  [
    "a condition under which something happens, narrowed",
    "spec W; var x: 0..3 = 0; device D { action up when x < 3 { x = x + 1; } } invariant i: x < 3;",
    "when x < 3",
    "when x < 2",
  ],
  [
    "fewer initial values",
    "spec W; var x: 0..3 in 0..3; thread T { let y = x; x = y; } invariant i: x < 3;",
    "in 0..3;",
    "in {0};",
  ],
  [
    "a choice among fewer values",
    "spec W; type Id = 0..3; var x[Id]: bool = false; thread T { choose i in Id; x[i] = true; } invariant j: !x[3];",
    "choose i in Id;",
    "choose i in Id where i < 3;",
  ],
  [
    "fewer locks under an order",
    "spec W; lock a[0..1]: mutex; lock b: mutex; lock order a < b; thread T { with b { with a[1] { skip; } } }",
    "lock a[0..1]: mutex; lock b: mutex; lock order a < b; thread T { with b { with a[1]",
    "lock a: mutex; lock c: mutex; lock b: mutex; lock order a < b; thread T { with b { with c",
  ],
];

/** What weakens a check that nothing breaks. */
const LESS: readonly Case[] = [
  ["an assert that is loosened", LOCKS, "assert x < 3", "assert x < 4"],
  ["an assert that is deleted", LOCKS, "assert x < 3;", "skip;"],
  [
    "an invariant that no reached state breaks, loosened",
    "spec W; var x: 0..3 = 0; thread T { x = 1; } invariant i: x < 2;",
    "x < 2;",
    "x < 3;",
  ],
  ["fewer threads", "spec W; var x: 0..3 = 0; thread T[i: 0..2] { x = 1; }", "0..2]", "0..1]"],
  [
    "a fault that is gone",
    "spec W; fault lost budget 1; var x: 0..3 = 0; thread T { if (fault lost) { x = 3; } else { x = 2; } }",
    "fault lost budget 1; var x: 0..3 = 0; thread T { if (fault lost) { x = 3; } else { x = 2; } }",
    "var x: 0..3 = 0; thread T { x = 2; }",
  ],
  ["fewer CPUs", "spec W; cpus 2; var x: 0..3 = 0; thread T { x = 1; }", "cpus 2", "cpus 1"],
  [
    "a smaller budget of faults",
    "spec W; fault lost budget 2; var x: 0..3 = 0; thread T { if (fault lost) { x = 1; } }",
    "budget 2",
    "budget 1",
  ],
  [
    "data that is no longer guarded",
    "spec W; lock m: mutex; var x: 0..3 = 0 guarded by m; thread T { with m { x = 1; } }",
    " guarded by m",
    "",
  ],
  [
    "a context that is deleted",
    "spec W; var x: 0..3 = 0; thread T { x = 1; } thread U { x = 2; }",
    "thread U { x = 2; }",
    "",
  ],
  [
    "an action that is deleted",
    "spec W; var x: 0..3 = 0; thread T { x = 1; } action a when x == 0 { x = 2; }",
    "action a when x == 0 { x = 2; }",
    "",
  ],
  [
    "an operation that nobody does any more",
    "spec W; atomic queue q: 0..1 slots 2; var x: 0..3 = 0; thread T { q.push(1); let y = q.pop(); x = 1; }",
    "let y = q.pop();",
    "skip;",
  ],
  [
    "an event that is no longer emitted",
    "spec W; event done(); var x: 0..3 = 0; thread T { x = 1; emit done(); }",
    "emit done();",
    "",
  ],
  [
    "a `requires` that is loosened for values that no call has",
    "spec W; var x: 0..3 = 0; proc f(a: 0..3) requires a < 2 { x = a; } thread T { f(1); }",
    "a < 2",
    "a < 3",
  ],
  [
    "an assert that is no longer reached",
    "spec W; var x: 0..3 = 0; proc p() { x = 2; assert x < 3; } thread T { p(); }",
    "x = 2; assert",
    "x = 2; if (x == 2) { return; } assert",
  ],
];

/** What asks for as much as before, or for more. */
const NOT_LESS: readonly Case[] = [
  [
    "a stronger invariant",
    "spec W; var x: 0..3 = 0; thread T { x = 1; } invariant i: x < 3;",
    "x < 3;",
    "x < 2;",
  ],
  [
    "an invariant in other words",
    "spec W; var x: 0..3 = 0; thread T { x = 1; } invariant i: x < 3;",
    "x < 3;",
    "x <= 2;",
  ],
  ["a stronger assert", LOCKS, "assert x < 3", "assert x < 2"],
  ["a stronger `requires`", LOCKS, "requires k < 2", "requires k < 1"],
  [
    "an assert in a proc of its own",
    "spec W; var x: 0..3 = 0; proc f() { skip; } thread T { f(); assert x < 2; x = 1; }",
    "{ skip; } thread T { f(); assert x < 2;",
    "{ assert x < 2; } thread T { f();",
  ],
  [
    "another name of a local in an assert",
    "spec W; var x: 0..3 = 0; thread T { let k = x; assert k < 2; x = k; }",
    "let k = x; assert k < 2; x = k;",
    "let m = x; assert m < 2; x = m;",
  ],
  ["more threads", "spec W; var x: 0..3 = 0; thread T[i: 0..1] { x = 1; }", "0..1]", "0..2]"],
  [
    "parameters that change places in a `requires`",
    "spec W; var x: 0..3 = 0; proc f(a: 0..3, b: 0..3) requires a < 3 { x = b; } thread T { f(1, 2); }",
    "f(a: 0..3, b: 0..3) requires a < 3 { x = b; }",
    "f(a: 0..3, c: 0..3) requires a <= 2 { x = c; }",
  ],
  [
    "a lock that is gone, with its order",
    "spec W; lock a: mutex; lock b: mutex; lock order a < b; var x: 0..3 = 0; thread T { with a { x = 1; } }",
    "lock b: mutex; lock order a < b; ",
    "",
  ],
  [
    "an assert in a proc with a parameter of another name",
    "spec W; var x: 0..3 = 0; thread T { let v = x; assert v < 3; x = v; }",
    "thread T { let v = x; assert v < 3; x = v; }",
    "proc p(w: 0..3) { assert w < 3; x = w; } thread T { let v = x; p(v); }",
  ],
  [
    "an assert that becomes a `requires`",
    "spec W; var x: 0..3 = 0; thread T { let v = x; assert v < 3; x = v; }",
    "thread T { let v = x; assert v < 3; x = v; }",
    "proc p(w: 0..3) requires w <= 2 { x = w; } thread T { let v = x; p(v); }",
  ],
  [
    "asserts at the ends of branches that become one behind them",
    "spec W; var x: 0..3 = 0; thread T { either { x = 1; assert x < 3; } or { x = 2; assert x < 3; } }",
    "x = 1; assert x < 3; } or { x = 2; assert x < 3; }",
    "x = 1; } or { x = 2; } assert x < 3;",
  ],
  [
    "an assert that is pushed into both branches",
    "spec W; var x: 0..3 = 0; thread T { either { x = 1; } or { x = 2; } assert x < 3; }",
    "x = 1; } or { x = 2; } assert x < 3;",
    "x = 1; assert x < 3; } or { x = 2; assert x < 3; }",
  ],
  [
    "two asserts that become calls of one proc",
    "spec W; var x: 0..3 = 0; thread T { assert x < 3; x = 2; assert x < 3; }",
    "thread T { assert x < 3; x = 2; assert x < 3; }",
    "proc p() { assert x < 3; } thread T { p(); x = 2; p(); }",
  ],
  [
    "an assert that is split",
    "spec W; var x: 0..3 = 0; var y: bool = false; thread T { atomic { x = 1; assert x < 3 && !y; } }",
    "assert x < 3 && !y;",
    "assert x < 3; assert !y;",
  ],
  [
    "asserts that are joined",
    "spec W; var x: 0..3 = 0; var y: bool = false; thread T { atomic { x = 1; assert x < 3; assert !y; } }",
    "assert x < 3; assert !y;",
    "assert !y && x <= 2;",
  ],
  [
    "a duplicate assert that is dropped",
    "spec W; var x: 0..3 = 0; thread T { x = 1; assert x < 3; assert x < 3; }",
    "assert x < 3; assert x < 3;",
    "assert x < 3;",
  ],
  [
    "an invariant that is split",
    "spec W; var x: 0..3 = 0; var y: bool = false; thread T { x = 1; } invariant i: x < 3 && !y;",
    "invariant i: x < 3 && !y;",
    "invariant i: x < 3; invariant j: !y;",
  ],
  [
    "names of locals that change places",
    "spec W; var x: 0..3 = 0; proc f(a: 0..3) { let v = a; x = v; assert v < 3; assert a < 2; } thread T { f(1); }",
    "f(a: 0..3) { let v = a; x = v; assert v < 3; assert a < 2; }",
    "f(v: 0..3) { let a = v; x = a; assert a < 3; assert v < 2; }",
  ],
  [
    "another name of a range",
    "spec W; type Id = 0..3; var x: Id = 0; proc p(a: Id) requires a < 2 { assert a < 2; x = a; } thread T { p(1); }",
    "type Id = 0..3; var x: Id = 0; proc p(a: Id) requires a < 2 { assert a < 2;",
    "type Jd = 0..3; var x: Jd = 0; proc p(a: Jd) requires a <= 1 { assert a <= 1;",
  ],
  [
    "an invariant about where a context is, in other words",
    "spec W; var x: 0..3 = 0; thread T { x = 1; here: x = 2; } invariant i: !(T.at(here) && x == 0);",
    "!(T.at(here) && x == 0)",
    "T.at(here) => x != 0",
  ],
  [
    "the same member under `guarded by` in other words",
    "spec W; lock l[0..1]: mutex; var u[s: 0..1]: bool = false guarded by l[s]; thread T { with l[1] { u[1] = true; } }",
    "guarded by l[s]",
    "guarded by l[1 * s]",
  ],
  [
    "an assert on a local that is computed otherwise",
    "spec W; var x: 0..3 = 0; thread T { let v = x; assert v < 3; x = 1; }",
    "let v = x;",
    "let v = (x + 1) - 1;",
  ],
  [
    "an assert that moves with its code to another context",
    "spec W; var x: 0..3 = 0; var y: bool = false; thread T { x = 1; assert x < 2; y = true; } thread U { await y; }",
    "x = 1; assert x < 2; y = true; } thread U { await y; }",
    "y = true; } thread U { await y; x = 1; assert x < 2; }",
  ],
];

const changedText = (text: string, before: string, after: string): string => {
  expect(text).toContain(before);
  return text.replace(before, after);
};

describe("a fix by asking for less", () => {
  it.each(HIDDEN)("is found: %s", async (_, text, before, after) => {
    const diff = await diffOf(text, changedText(text, before, after));
    expect(status(diff)).toBe(1);
    expect(diff.weakened.map(({ change }) => change)).toContainEqual(
      expect.stringMatching(/^(removed|weakened|changed)$/),
    );
    expect(diff.summary.fixed).toBe(0);
  });
});

describe("a change that lessens what is checked", () => {
  it.each(LESS)("is found: %s", async (_, text, before, after) => {
    expect(status(await diffOf(text, changedText(text, before, after)))).toBe(1);
  });
});

describe("a change that lessens nothing", () => {
  it.each(NOT_LESS)("is no finding: %s", async (_, text, before, after) => {
    const diff = await diffOf(text, changedText(text, before, after));
    const ids = diff.findings
      .filter(({ severity }) => severity !== "information")
      .map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("PROP-") || id === "VACUOUS")).not.toContain(
      "PROP-WEAKENED",
    );
    expect(ids).not.toContain("PROP-REMOVED");
    expect(ids).not.toContain("PROP-UNCHECKED");
    expect(ids).not.toContain("VACUOUS");
  });
});

describe("a changed verdict", () => {
  it("is never the same behaviour", async () => {
    const text = "spec W; var x: 0..3 = 0; thread T { x = 2; } invariant i: x < 3;";
    const diff = await diffOf(text, text.replace("x < 3", "x < 2"));
    expect(diff.summary).toMatchObject({ relation: "differs", newlyBroken: 1 });
  });
});
