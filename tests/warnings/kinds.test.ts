/** What gives a warning and what must not, kind by kind, on small specs. */
import { describe, expect, it, test } from "vitest";
import { slugsOf, verdictOf, warningsOf } from "./warnings-of.js";

const isCoarse = async (text: string): Promise<boolean> =>
  (await slugsOf(`spec S;\n${text}`)).includes("coarse-step");

describe("coarse steps are found", () => {
  test.each([
    ["between members of one family at one statement", "thread T[i: 1..2] { n = n + 1; }"],
    [
      "between members of a family of two indices",
      "thread T[i: 0..1][j: 0..1] { x[i] = x[i] + 1; }",
    ],
    ["in a proc that a family calls", "proc up() { n = n + 1; } thread T[i: 1..2] { up(); }"],
    [
      "in a proc whose parameter may be the same for two members",
      "proc up(q: Q) { x[q] = x[q] + 1; } thread T[i: Q] { up(i); up(1 - i); }",
    ],
    [
      "where indices are the other way round",
      "thread T[i: Q] { let j = 1 - i; y[i][j] = y[j][i]; }",
    ],
    [
      "where a choice reads what the statement behind it writes",
      "thread T[i: 1..2] { choose k in Q where x[k] == 0; x[k] = 1; }",
    ],
    ["in the set that is chosen from", "thread T { choose k in s; n = k; } thread U { s = {}; }"],
    [
      "on a branch of `either`",
      "thread T { either { n = n + 1; } or { o: skip; } } thread U { n = 2; }",
    ],
    [
      "behind a fault",
      "fault f budget 1; thread T { if (fault f) { n = n + 1; } } thread U { n = 2; }",
    ],
    [
      "against a write inside an atomic block",
      "thread T { n = n + 1; } thread U { atomic { m = 1; n = 0; } }",
    ],
    ["against an operation of a queue", "thread T { n = fifo.length; } thread U { fifo.push(1); }"],
    ["against an action that writes", "thread T { n = n + 1; } action a when n == 0 { n = 2; }"],
  ])("%s", async (_, body) => {
    expect(await isCoarse(`${DATA}\n${body}`)).toBe(true);
  });
});

describe("no step is called coarse", () => {
  test.each([
    [
      "that members of a family take on elements of their own",
      "thread T[i: Q] { x[i] = x[i] + 1; }",
    ],
    [
      "that members of a family take on their own elements in a proc",
      "proc up(q: Q) { x[q] = x[q] + 1; } thread T[i: Q] { up(i); x[i] = x[i] + 1; }",
    ],
    ["under a lock", "lock l: mutex; thread T[i: 1..2] { with l { n = n + 1; } }"],
    ["in atomic", "thread T[i: 1..2] { atomic { choose k in Q where n == k; n = n + 1; } }"],
    [
      "where two contexts touch different elements",
      "thread T { x[0] = x[0] + 1; } thread U { x[1] = x[1] + 1; }",
    ],
    [
      "beside an action that only reads",
      "thread T { n = n + 1; } action a when n == 0 && m == 0 { m = 1; }",
    ],
  ])("%s", async (_, body) => {
    expect(await isCoarse(`${DATA}\n${body}`)).toBe(false);
  });
});

const DATA = `type Q = 0..1; var n: 0..4 = 0; var m: 0..1 = 0; var x[Q]: 0..4 = 0; var y[Q][Q]: 0..4 = 0;
var s: set Q = {0, 1}; queue fifo: Q slots 2;`;

describe("assume-never-holds", () => {
  test.each([
    ["of shared data", "thread T { x = 0; assume x == 1; y = 3; }", [3]],
    ["of a constant", "const C = false; thread T { x = 0; assume C; y = 3; }", [3]],
    ["of a local", "thread T { let a = 0; assume a == 1; y = 3; }", [3]],
    ["in an action", "device D { action a when y < 2 { assume x == 1; y = 2; } }", [3]],
    ["in a proc that is called twice", "proc p() { assume x == 1; } thread T { p(); p(); }", [3]],
    [
      "that holds in one of two calls",
      "proc p(v: 0..1) { assume v == 1; y = v; } thread T { p(1); p(0); }",
      [],
    ],
    [
      "that no run reaches",
      "thread T { assume x == 1 || true; if (x == 1) { assume x == 0; } }",
      [],
    ],
    ["that sometimes holds", "thread T { assume x == 1; } thread U { x = 1; }", []],
  ])("an assume %s", async (_, body, lines) => {
    const found = await warningsOf(`spec S;\nvar x: 0..1 = 0; var y: 0..3 = 0;\n${body}`);
    const given = found.filter((each) => each.startsWith("assume-never-holds"));
    expect(given.map((each) => Number(/ (\d+):/.exec(each)?.[1]))).toEqual(lines);
  });
});

describe("never-quiescent", () => {
  const restless = "spec S;\nvar x: bool = false;\ndevice D { action flip { x = !x; } }\n";
  test.each([
    ["an implication", "invariant n: quiescent => false;"],
    ["a forbidden state", "invariant n: !(quiescent && x);"],
    ["a def", "def rest = quiescent && x; invariant n: rest => false;"],
    ["an implication under forall", "invariant n: forall i in 0..1: quiescent => i == 2;"],
    ["an implication spelt with or", "invariant n: !quiescent || x;"],
    ["an if", "invariant n: if quiescent then x else true;"],
  ])("is given for %s", async (_, property) => {
    expect(await warningsOf(restless + property)).toEqual([
      "never-quiescent 4: no reachable state is `quiescent`, so `n` says nothing of quiescent states",
    ]);
  });

  it("names all invariants at once", async () => {
    expect(
      await warningsOf(`${restless}invariant n: quiescent => x; invariant m: quiescent => !x;`),
    ).toEqual([
      "never-quiescent 4: no reachable state is `quiescent`, so `n` and `m` say nothing of quiescent states",
    ]);
  });

  it("is given for pool-leak, which is looked for in quiescent states alone", async () => {
    const pool = "pool p[1] { }\nthread T { let e = p.take(); if (e != none) { e.lend(); } }\n";
    expect(await warningsOf(`${restless}${pool}`)).toEqual([
      "never-quiescent 4: no reachable state is `quiescent`, so `pool-leak` says nothing of quiescent states",
    ]);
    const ignored = "revision r { ignore rule pool-leak; }";
    expect(await warningsOf(`${restless}${pool}${ignored}`)).toEqual([]);
    expect(
      await warningsOf(
        `${restless.replace("action", "external action")}${pool.replace("lend", "give")}`,
      ),
    ).toEqual([]);
  });

  it("is not given where the action is external, nor of an invariant that says just that", async () => {
    const external = restless.replace("action", "external action");
    expect(await slugsOf(`${external}invariant n: quiescent => x || !x;`)).toEqual([]);
    expect(await slugsOf(`${restless}invariant n: !quiescent;`)).toEqual([]);
  });

  it("is not given where a search stopped early", async () => {
    expect(await slugsOf(`${restless}invariant n: quiescent => false; invariant o: !x;`)).toEqual([
      "stopped-early",
    ]);
  });

  it("is not given where a rule has ended runs", async () => {
    const text = `${restless}thread T { x = false; assert false; }
invariant n: quiescent => false;
revision base {}
expect base violates only assert T;`;
    expect(await slugsOf(text)).toEqual([]);
  });
});

describe("vacuous-implication", () => {
  const data = "spec S;\nvar x: 0..3 = 0; var y: 0..1 = 0;\nthread T { x = 1; x = 2; y = 1; }\n";
  test.each([
    ["a left side that is never true", "invariant n: x == 3 => y == 1;", ["x == 3"]],
    ["a left side in a conjunction", "invariant n: y <= x && (x == 3 => y == 1);", ["x == 3"]],
    [
      "a left side on a right side",
      "invariant n: x > 0 => (y == 1 && x == 1 => x == 3);",
      ["y == 1 && x == 1"],
    ],
    ["the outer of two alone", "invariant n: x == 3 => (y == 1 => x == 3);", ["x == 3"]],
    [
      "a left side that no value makes true",
      "invariant n: forall i in 0..1: x == i + 3 => y == i;",
      ["x == i + 3"],
    ],
    [
      "a set that is always empty",
      "invariant n: forall i in { x } minus { x }: i == x => y == 5;",
      ["i == x"],
    ],
    ["a def of parameters", "def ok(v: 0..3) = v == 3 => y == 0; invariant n: ok(x);", ["v == 3"]],
    [
      "nothing where some value makes it true",
      "invariant n: forall i in 0..3: x == i => i <= 2;",
      [],
    ],
    ["nothing where it is true once", "invariant n: y == 1 => x == 2;", []],
    ["nothing of a plain exclusion", "invariant n: !(x == 3 && y == 0);", []],
  ])("is given for %s", async (_, property, lefts) => {
    const found = await warningsOf(data + property);
    expect(found).toEqual(
      lefts.map(
        (left) =>
          `vacuous-implication 4: the left side of \`=>\` in \`n\` is never true: \`${left}\``,
      ),
    );
  });
});

test("a property that is constant is named, with its value", async () => {
  const text = `spec S;
const N = 2;
var x: 0..1 = 0;
thread T { x = 1; }
invariant big: N >= 2;
invariant same: x == x;
reachable r: N == 2;
invariant fine: x <= N;`;
  expect(await warningsOf(text)).toEqual(
    [5, 6, 7].map(
      (line, i) =>
        `constant-property ${line}: \`${["big", "same", "r"][i]}\` does not depend on the state: here it is always true`,
    ),
  );
});

describe("never-raised", () => {
  const head = "spec S;\nplatform linux;\ncpus 1;\nvar x: 0..1 = 0;\n";
  test.each([
    [
      "nothing raises it",
      "isr I { x = 1; }",
      "`isr I` is never raised in this configuration: nothing raises it",
    ],
    [
      "nothing schedules it",
      "softirq I { x = 1; }",
      "`softirq I` is never scheduled in this configuration: nothing schedules it",
    ],
    [
      "what arms it is never reached",
      "timer I { x = 0; } thread T { if (x == 1) { arm I; } }",
      "`timer I` is never armed in this configuration: `arm I` in `T` is never reached",
    ],
    [
      "the action that raises it never happens",
      "isr I { x = 0; } device D { action up when x == 1 { raise I; } }",
      "`isr I` is never raised in this configuration: `raise I` in `D.up` is never reached",
    ],
    [
      "its condition never holds",
      "isr I when x == 1 { x = 0; }",
      "`isr I` is never raised in this configuration: its condition `x == 1` never holds",
    ],
    [
      "it stays masked",
      "isr I { x = 0; } thread T { mask I; raise I; }",
      "`isr I` is raised and never runs in this configuration: it is masked, or what is above it never ends",
    ],
  ])("is given where %s", async (_, body, message) => {
    const found = (await verdictOf(head + body)).warnings;
    expect(found).toMatchObject([{ slug: "never-raised", message, place: { line: 5 } }]);
  });

  it("is not given for one that runs on one CPU of several, nor for an entry", async () => {
    const text = `${head.replace("cpus 1", "cpus 2")}softirq I { x = 1; } thread T on cpu 0 { schedule I; } entry E when x == 2 { x = 0; }`;
    expect(await slugsOf(text)).toEqual([]);
  });
});

describe("what was not searched for", () => {
  it("is not said not to be violated", async () => {
    const verdict = await verdictOf(`spec S;
var x: 0..3 = 0;
lock m: mutex;
lock n: mutex;
lock order m < n;
thread T { assert x == 1; }
thread U { x = 3; with n { with m { skip; } } }
revision base {}
expect base violates only rule lock-order;`);
    expect(verdict).toMatchObject({ isComplete: false, asExpected: false });
    expect(verdict.unexpected).toEqual([
      "rule lock-order was not searched for any further: the search stopped at assert T",
      "assert T is violated as well",
    ]);
    expect(verdict.warnings.map(({ message }) => message)).toEqual([
      "not searched to the end: the search stopped once all expectations were decided",
    ]);
  });

  it("is said to be not violated after a complete search, a deadlock of the whole search included", async () => {
    const verdict = await verdictOf(`spec S;
var x: 0..1 = 0;
thread T { await x == 1; }
revision base {}
expect base violates rule deadlock, rule lock-leak;`);
    expect(verdict).toMatchObject({ isComplete: true, warnings: [] });
    expect(verdict.unexpected).toEqual(["rule lock-leak is not violated"]);
  });
});

test("words without effect are named once, at their first place", async () => {
  const text = `spec S;
symmetric type K = 1..2;
var k: K? = none;
lock l: mutex fair;
fair thread T { with l { k = none; } }
fair thread U { skip; }
strong fair action go when k != none { k = none; }`;
  expect((await warningsOf(text)).map((each) => each.replace(/: [^:]*$/, ""))).toEqual([
    "no-effect-yet 2: `symmetric` is accepted and changes nothing yet",
    "no-effect-yet 4: `lock … fair` is accepted and changes nothing yet",
    "no-effect-yet 5: `fair` is accepted and changes nothing yet (2 times)",
    "no-effect-yet 7: `strong fair` is accepted and changes nothing yet",
  ]);
});

test("a device action that is never possible beside a statement on its data is named", async () => {
  const text = `spec S;
var x: 0..2 = 0;
var doorbell = false;
thread T { a: x = 1; b: x = 0; doorbell = true; }
device Card { action write when doorbell { x = 2; doorbell = false; } action never when x == 2 && doorbell { x = 1; } }`;
  const { coverage } = await verdictOf(text, { tameActions: true });
  expect(
    coverage.tameActions?.map(({ action, context, text: at }) => `${action} ${context} ${at}`),
  ).toEqual(["Card.write T a", "Card.write T b", "Card.write T doorbell = true"]);
  expect((await verdictOf(text)).coverage.tameActions).toBeUndefined();
});
