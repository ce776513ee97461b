/** What statements become: a body in sequence goes in, an effect with parallel updates comes out. */
import { describe, expect, test } from "vitest";
import { becomes, section } from "./model-of.js";

const action = (declarations: string, body: string): string =>
  becomes(`spec S;\nplatform plain;\n${declarations}\naction go { ${body} }`, "go");

describe("assignments", () => {
  test("to different variables are made at once, each of the state before", () => {
    expect(action("var x: 0..3 = 0;\nvar y: 0..3 = 1;", "x = y; y = x;")).toMatchInlineSnapshot(`
      "  x := y
        reads y
        writes x"
    `);
  });

  test("to one variable are one update: the last", () => {
    expect(action("var x: 0..3 = 0;", "x = 1; x = 2;")).toMatchInlineSnapshot(`
      "  x := 2
        writes x"
    `);
  });

  test("to elements that may be the same one leave the earlier only where they are not", () => {
    expect(
      action(
        "type I = 0..2;\nvar a[I]: 0..3 = 0;\nvar i: I = 0;\nvar j: I = 0;\nvar x: 0..3 = 0;",
        "a[i] = 1; a[j] = 2; x = a[0];",
      ),
    ).toMatchInlineSnapshot(`
      "  if i != j: a[i] := 1
        a[j] := 2
        x := if (j == 0) then 2 else if ((i == 0) && (i != j)) then 1 else a[0]
        reads i, j, a[0]
        writes a[*], x"
    `);
  });
});

describe("conditions", () => {
  test("become conditions of updates where the process goes on at one place", () => {
    expect(
      action("var x: 0..3 = 0;\nvar y: 0..3 = 0;", "if (x == 0) { y = 1; } else { y = 2; x = 3; }"),
    ).toMatchInlineSnapshot(`
      "  y := if (x == 0) then 1 else 2
        if x != 0: x := 3
        reads x
        writes y, x"
    `);
  });

  test("become arms where it decides at which place the process goes on", () => {
    expect(
      becomes(
        `spec S;
platform plain;
var x: 0..3 = 0;
thread T { x = 1; if (x == 2) { x = 3; } else { x = 0; } x = 1; }`,
        "T_test",
      ),
    ).toMatchInlineSnapshot(`
      "  if x == 2
          T.at := 3
        else
          T.at := 4
        reads x
        writes T.at"
    `);
  });
});

test("a broken rule ends the step where it stands", () => {
  expect(action("var x: 0..3 = 0;", "assert x < 2; x = x + 1;")).toMatchInlineSnapshot(`
    "  if !(x < 2): breaks 0 assert go, stop
      if (x + 1) > 3: breaks 1 out-of-range, stop
      x := x + 1
      reads x
      writes x"
  `);
});

test("a loop of unknown length runs in the state that has been written, and what follows it reads what it leaves", () => {
  expect(
    action(
      "var x: 0..9 = 5;\nvar y: 0..9 = 0;",
      "y = 1; while (x > 0) { x = x - 1; y = y + 1; } x = y;",
    ),
  ).toMatchInlineSnapshot(`
    "  y := 1
      let again = true, while again
        let case = (x - 1) < 0
        let case_2 = (y + 1) > 9
        let again_2 = (x > 0) && again
        if (x > 0) && case: breaks 0 out-of-range, stop
        if (x > 0) && case_2: breaks 1 out-of-range, stop
        if x > 0: x := x - 1
        if x > 0: y := y + 1
        again := again_2
      then
        x := y
      reads x, y
      writes y, x"
  `);
});

describe("the operations of a list", () => {
  const list = `spec S;
platform plain;
type Node = 1..2;
list q: Node;
thread T { q.insertTail(1); let first = q.removeHead(); }`;

  test("hand the end of one to a procedure, in which a loop that only computes is a fold", () => {
    expect(section(list, "procedures")).toMatchInlineSnapshot(`
      "q.settle()
        let here = head, reached = 0, wellFormed = true, walking = true, for hop in 1..3
          let following = q.next[here]
          let case = (following != 0) && (following <= 2) && ((reached & bit(following - 1)) == 0)
          here := if walking then (if (following == head) then here else if case then following else here) else here
          reached := if walking then (if (following == head) then reached else if case then (reached | bit(following - 1)) else reached) else reached
          wellFormed := if walking then (if (following == head) then (wellFormed && (q.prev[following] == here)) else case && wellFormed && (q.prev[following] == here) && ((q.members & bit(following - 1)) != 0)) else wellFormed
          walking := if walking then (if (following == head) then false else case && walking) else walking
        let case_4 = (q.members & 1) == 0
        let case_5 = (q.members & 2) == 0
        if (q.members &~ reached) != 0: breaks 0 lost-element
        if !wellFormed: breaks 1 malformed-list
        if ((q.members &~ reached) != 0) || !wellFormed: stop
        if case_4: q.next[1] := 0
        if case_5: q.next[2] := 0
        if case_4: q.prev[1] := 0
        if case_5: q.prev[2] := 0
        reads q.prev[*], q.members, q.next[*]
        writes q.next[1], q.next[2], q.prev[1], q.prev[2]"
    `);
  });

  test("are one transition for each access", () => {
    expect(becomes(list, "T_q_removeHead_r4")).toMatchInlineSnapshot(`
      "  if T.N == 0: breaks 5 corrupt-list, stop
        q.prev[T.N] := head
        if T.E != head: q.members := q.members &~ bit(T.E - 1)
        q.users := q.users - 1
        T.at := 0
        T.E := 0
        T.N := 0
        if (q.users - 1) == 0: do q.settle()
        reads T.N, q.users, T.E, q.members, q.prev[*], q.next[*]
        writes q.prev[*], q.members, q.users, T.at, T.E, T.N, q.next[1], q.next[2]"
    `);
  });
});

test("what a function says after a change is a function of its own", () => {
  const locks = `spec S;
platform plain;
lock A: mutex;
lock B: mutex;
thread T { with A { with B { skip; } } }
thread U { with B { with A { skip; } } }`;
  expect(section(locks, "functions")).toMatchInlineSnapshot(`
    "lockHolder(a) = if (a == 1) then (if (T.at == 2) then (if (B.owner == 1) then 0 else B.owner) else if (T.at == 1) then (if (A.owner == 1) then 0 else A.owner) else nobody) else if (a == 2) then (if (U.at == 2) then (if (A.owner == 2) then 0 else A.owner) else if (U.at == 1) then (if (B.owner == 2) then 0 else B.owner) else nobody) else nobody
    waitsFor(a) = if (a == 1) then (if (lockHolder(a) != nobody) then lockHolder(a) else 0) else if (a == 2) then (if (lockHolder(a) != nobody) then lockHolder(a) else 0) else nobody
    leadsTo1(x, a) = (x != nobody) && (x == a)
    leadsTo2(x, a) = (x != nobody) && ((x == a) || leadsTo1(waitsFor(x), a))
    waitsInCycle(a) = leadsTo2(waitsFor(a), a)
    waitsInCycle.after1(a, after_1) = waitsInCycle(a) after T.at := after_1
    waitsInCycle.after2(a, after_1, after_2) = waitsInCycle(a) after T.at := after_1, U.at := after_2
    waitsInCycle.after3(a, after_1, after_2) = waitsInCycle(a) after A.owner := after_1, T.at := after_2
    waitsInCycle.after4(a, after_1, after_2) = waitsInCycle(a) after B.owner := after_1, U.at := after_2"
  `);
});

describe("a guard", () => {
  test("says which of its parts ask where other activations are", () => {
    const text = `spec S;
cpus 1;
var x: 0..1 = 0;
task Poll { x = 0; }
isr Receive { schedule Poll; }
device Nic { action arrive { raise Receive; } }`;
    expect(becomes(text, "Poll_enter")).toMatchInlineSnapshot(`
      "  not pre-empted: occupied(0) == TASK
        when Poll.pending
        Poll.pending := false
        Poll.at := 1
        asks Receive.at, Poll.pending
        writes Poll.pending, Poll.at"
    `);
  });
});

test("a footprint names the member that steps, numbers, and any where it cannot be told", () => {
  const text = `spec S;
platform plain;
type I = 0..2;
var a[I]: I = 0;
thread T[i: I] { a[i] = a[a[0]]; }`;
  expect(becomes(text, "T_a").split("\n").slice(-2)).toMatchInlineSnapshot(`
    [
      "  reads T.at[*], a[*]",
      "  writes a[i], T.at[i]",
    ]
  `);
});

test("what follows a loop inside a loop goes on in the state that the inner one leaves", () => {
  const text = action(
    "var x: 0..3 = 0;\nvar y: 0..3 = 0;",
    "while (x < 3) { while (y < 3) { y = y + 1; } x = x + 1; }",
  );
  expect(text).toMatchInlineSnapshot(`
    "  let taken_1 = x < 3
      let again = true, while taken_1 && again
        let case = (y + 1) > 3
        let again_2 = (y < 3) && again
        if (y < 3) && case: breaks 0 out-of-range, stop
        if y < 3: y := y + 1
        again := again_2
      then
        if taken_1 && ((x + 1) > 3): breaks 1 out-of-range, stop
        if taken_1: x := x + 1
        let again2 = true, while taken_1 && again2
          let taken_2 = x < 3
          let again3 = true, while taken_2 && again3
            let case_3 = (y + 1) > 3
            let again3_2 = (y < 3) && again3
            if (y < 3) && case_3: breaks 0 out-of-range, stop
            if y < 3: y := y + 1
            again3 := again3_2
          then
            let case_4 = (x + 1) > 3
            let again2_2 = if !taken_2 then false else again2
            if taken_2 && case_4: breaks 1 out-of-range, stop
            if taken_2: x := x + 1
          again2 := again2_2
        then
      reads x, y
      writes y, x"
  `);
});
