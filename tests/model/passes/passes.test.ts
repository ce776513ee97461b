/** What each pass does: a transition before it goes in, the one behind it comes out. */
import { describe, expect, test } from "vitest";
import { constantVariables } from "../../../src/model/passes/constant-variables.js";
import { equalArms } from "../../../src/model/passes/equal-arms.js";
import { knownConditions } from "../../../src/model/passes/known-conditions.js";
import { knownLocals } from "../../../src/model/passes/known-locals.js";
import { neverBroken } from "../../../src/model/passes/never-broken.js";
import { neverSteps } from "../../../src/model/passes/never-steps.js";
import type { Pass } from "../../../src/model/passes/pass.js";
import { ALL_PASSES, optimizedModel } from "../../../src/model/passes/pipeline.js";
import { PASSES } from "../../../src/model/passes/registry.js";
import { shortLets } from "../../../src/model/passes/short-lets.js";
import { unusedRoutines } from "../../../src/model/passes/unused-routines.js";
import { lower } from "../../../src/model/build/lower.js";
import { modelOf } from "../../../src/model/from-ir.js";
import { printTransition } from "../../../src/model/print.js";
import type { Model } from "../../../src/model/types.js";
import { typed } from "../../typecheck/check-text.js";
import { modelOfText, ran } from "../model-of.js";

/** A group without its first line and its footprint. */
function group(model: Model, name: string): string {
  const found = model.transitions.find((t) => t.name === name);
  if (!found) return `no ${name}`;
  return printTransition(found, model)
    .slice(1)
    .filter((line) => !/^ {2}(asks|reads|writes) /.test(line))
    .join("\n");
}

function around(pass: Pass, text: string, name: string): string {
  const before = modelOfText(text);
  return `${group(before, name)}\n  ── ${pass.name}\n${group(ran(before, pass), name)}`;
}

const names = (all: readonly { readonly name: string }[]): readonly string[] =>
  all.map((each) => each.name);

const UNSCHEDULED = `spec S;
cpus 1;
var x: 0..3 = 0;
task Poll { x = 1; }
isr Receive { x = 2; }
device Nic { action arrive { raise Receive; } }`;

const LOCKED = `spec S;
platform plain;
lock L: mutex;
thread T { with L { skip; } }`;

describe("never-steps", () => {
  test("drops the transitions of a context that nothing schedules", () => {
    const model = modelOfText(UNSCHEDULED);
    const after = ran(model, neverSteps);
    expect(names(after.dropped)).toEqual(["Poll_enter", "Poll_x_1"]);
    expect(names(after.transitions)).not.toContain("Poll_enter");
  });

  test("says of a context that never runs whether anything asks it to", () => {
    const { neverRuns, contexts } = ran(modelOfText(UNSCHEDULED), neverSteps);
    expect(neverRuns.map((each) => [contexts[each.context]?.name, each.because])).toEqual([
      ["Poll", "neverAsked"],
    ]);
  });

  test("says where the dropped ones stood among all", () => {
    const model = modelOfText(UNSCHEDULED);
    for (const { name, position } of ran(model, neverSteps).dropped)
      expect(model.transitions[position]?.name).toBe(name);
  });

  test("drops the arm that is never taken", () => {
    const text = `spec S;
platform plain;
var x: 0..3 = 0;
thread T { x = 1; if (x == 2) { x = 3; } else { x = 0; } x = 1; }`;
    expect(around(neverSteps, text, "T_test_x_2")).toMatchInlineSnapshot(`
      "  if x == 2
          T.at := 3
        else
          T.at := 4
        ── never-steps
        T.at := 4"
    `);
  });
});

test("never-broken drops checks that no step can fail", () => {
  expect(around(neverBroken, LOCKED, "T_release_L")).toMatchInlineSnapshot(`
    "  if L.owner != 1: breaks 2 release-not-owner, stop
      if 0 == 1: breaks 3 lock-leak, stop
      L.owner := 0
      T.at := 0
      ── never-broken
      L.owner := 0
      T.at := 0"
  `);
});

describe("constant-variables", () => {
  test("puts the value in the place of a variable that has one", () => {
    const text = `spec S;
platform plain;
var never: bool = false;
var x: 0..3 = 0;
action go when !never { x = 1; }
action same { never = false; }`;
    expect(around(constantVariables, text, "go")).toMatchInlineSnapshot(`
      "  when !never
        x := 1
        ── constant-variables
        x := 1"
    `);
    expect(ran(modelOfText(text), constantVariables).aliases).toMatchObject([
      { variable: { name: "never" }, position: 0, value: { value: 0 } },
    ]);
  });

  test("keeps one that begins with a value and gets another", () => {
    const text = `spec S;
platform plain;
var x: 0..3 = 1;
action go { x = 2; }`;
    expect(names(ran(modelOfText(text), constantVariables).variables)).toEqual(["x"]);
  });

  test("keeps one that has two values only in the middle of a step", () => {
    const text = `spec S;
platform plain;
var x: 0..3 = 0;
var n: 0..9 = 3;
action go { x = 1; while (n > 0) { n = n - x; } x = 0; }`;
    expect(names(ran(modelOfText(text), constantVariables).variables)).toContain("x");
  });
});

describe("known-locals", () => {
  const text = `spec S;
platform plain;
type I = 0..2;
var a[I]: 0..3 = 0;
thread T[i: I] { let j = i; loop { a[j] = 1; a[j] = 2; } }`;

  test("reads the index where a local is a copy of it", () => {
    expect(around(knownLocals, text, "T_a_2")).toMatchInlineSnapshot(`
      "  a[T.j[i]] := 2
        T.at[i] := 1
        ── known-locals
        a[i] := 2
        T.at[i] := 1"
    `);
  });

  test("leaves an alias by which the local is still shown", () => {
    const { aliases } = ran(modelOfText(text), knownLocals);
    expect(aliases).toMatchObject([{ variable: { name: "T.j" }, value: { name: "i" } }]);
  });

  test("keeps a local that can have two values at one place", () => {
    const two = `spec S;
platform plain;
var x: 0..3 = 0;
action flip { x = 1; }
thread T { let j = x; x = 2; x = j; }`;
    expect(names(ran(modelOfText(two), knownLocals).variables)).toContain("T.j");
  });
});

test("known-conditions drops what always holds where it is asked", () => {
  expect(around(knownConditions, LOCKED, "T_acquire_L")).toMatchInlineSnapshot(`
    "  when L.owner == 0
      L.owner := 1
      T.at := 2
      ── known-conditions
      L.owner := 1
      T.at := 2"
  `);
});

test("equal-arms makes one arm of two that do the same", () => {
  const raw = modelOf(
    lower(
      typed(`spec S;
platform plain;
var x: 0..3 = 0;
thread T { if (x == 1) { skip; } x = 2; }`),
    ).value,
  );
  const arm = { when: undefined, items: [], updates: [] };
  const when = raw.transitions[0]!.effect.arms[0]?.when;
  const [first, ...rest] = raw.transitions;
  const doubled: Model = {
    ...raw,
    transitions: [
      { ...first!, effect: { ...first!.effect, arms: [{ ...arm, when }, arm] } },
      ...rest,
    ],
  };
  expect(ran(doubled, equalArms).transitions[0]?.effect.arms).toEqual([]);
});

test("short-lets puts a value in the place of a name that is used once", () => {
  const raw = modelOf(
    lower(
      typed(`spec S;
platform plain;
var x: 0..9 = 0;
var y: 0..9 = 0;
action go { let a = x + y + 1; x = a; }`),
    ).value,
  );
  expect(`${group(raw, "go")}\n  ── short-lets\n${group(ran(raw, shortLets), "go")}`)
    .toMatchInlineSnapshot(`
      "  let a = x + y + 1
        if a > 9: breaks 0 out-of-range, stop
        x := a
        ── short-lets
        let a = x + y + 1
        if a > 9: breaks 0 out-of-range, stop
        x := a"
    `);
});

test("unused-routines drops functions that nothing calls", () => {
  const model = modelOfText(LOCKED);
  expect(names(model.functions)).toContain("waitsInCycle");
  const proved = ran(ran(model, neverSteps), neverBroken);
  expect(names(ran(proved, unusedRoutines).functions)).toEqual([]);
});

test("a model behind no passes is the one that was made", () => {
  const { value: ir } = lower(typed(LOCKED));
  expect(optimizedModel(ir, new Set([ALL_PASSES]))).toEqual(modelOf(ir));
});

test("each pass says in a sentence what it does, under a name of its own", () => {
  expect(new Set(names(PASSES)).size).toBe(PASSES.length);
  for (const { does } of PASSES) expect(does).toMatch(/^[A-Z].*\.$/);
});
