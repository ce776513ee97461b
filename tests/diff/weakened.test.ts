/** A change that asks for less is found, whatever it is, and what it hides is not called fixed; one that does not is not. */
import { describe, expect, it } from "vitest";
import { readFailOn, statusOf } from "../../src/diff/policy.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import { diffOf } from "./diff-text.js";

const status = (diff: SpecDiff): number => {
  const failOn = readFailOn("broken");
  if (typeof failOn === "string") throw new Error(failOn);
  return statusOf([diff], failOn, undefined);
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
