/** A model with one fault goes in, the sentence that tells it comes out. */
import { describe, expect, test } from "vitest";
import { name, number, read, truth } from "../../src/ir/build.js";
import type { Effect, Model, TransitionGroup } from "../../src/model/types.js";
import { verifyModel } from "../../src/model/verify.js";
import { modelOfText } from "./model-of.js";

const model = modelOfText(
  "spec S;\nplatform plain;\nvar x: 0..3 = 0;\nvar b: bool = false;\naction go { x = 1; b = true; }",
);

const EMPTY: Effect = { lets: [], items: [], updates: [], arms: [] };
const x = (value: number, when?: Effect["updates"][number]["when"]): Effect["updates"][number] => ({
  variable: "x",
  indices: [],
  when,
  value: number(value),
});

function problems(effect: Partial<Effect>, rest: Partial<TransitionGroup> = {}): readonly string[] {
  const [group] = model.transitions;
  const all = { variable: "x", indices: [] };
  const footprint = { guard: [all], reads: [all], writes: [all] };
  const changed: Model = {
    ...model,
    transitions: [{ ...group!, footprint, ...rest, effect: { ...EMPTY, ...effect } }],
  };
  return verifyModel(changed);
}

test("a model of a spec has no faults", () => {
  expect(verifyModel(model)).toEqual([]);
});

describe("it is told", () => {
  test("that two updates write one element", () => {
    expect(problems({ updates: [x(1), x(2)] })).toEqual(["go: x is written twice"]);
  });

  test("that an arm writes what is written in any case", () => {
    const arms = [
      { when: read("b", [], true), items: [], updates: [x(2)] },
      { when: undefined, items: [], updates: [] },
    ];
    expect(problems({ updates: [x(1)], arms })).toEqual([
      "go: x is written twice",
      "go: the footprint leaves out b",
    ]);
  });

  test("that a value is outside the range of its variable, or of the wrong kind", () => {
    expect(problems({ updates: [x(4)] })).toEqual(["go: x is 4, outside 0..3"]);
    expect(problems({ updates: [{ ...x(1), value: truth(true) }] })).toEqual([
      "go: x is of the wrong kind",
    ]);
  });

  test("that a name is not bound", () => {
    expect(problems({ updates: [{ ...x(1), value: name("n") }] })).toEqual(["go: no name n"]);
  });

  test("that the last arm has a condition", () => {
    expect(problems({ arms: [{ when: truth(true), items: [], updates: [x(1)] }] })).toEqual([
      "go: an arm has no condition, or the last one has",
    ]);
  });

  test("that a variable is both in the state and an alias", () => {
    const variable = model.variables[0]!;
    const aliases = [{ variable, position: 0, value: number(0) }];
    expect(verifyModel({ ...model, aliases })).toEqual(["x: is in the state, and an alias"]);
  });

  test("that a rule is proved and still asked", () => {
    const asked = modelOfText(
      "spec S;\nplatform plain;\nvar x: 0..3 = 0;\naction go { assert x < 2; }",
    );
    const because = { kind: "values" } as const;
    const proved = [{ rule: "go", subject: { failure: 0, lock: undefined }, because }];
    expect(verifyModel({ ...asked, proved })).toEqual(["go: is proved, and still asked"]);
  });

  test("that a check does nothing", () => {
    expect(
      problems({ items: [{ kind: "check", when: undefined, failure: undefined, ends: false }] }),
    ).toEqual(["go: a check that does nothing"]);
  });

  test("that a footprint leaves out a variable", () => {
    const footprint = { guard: [], reads: [], writes: [] };
    expect(problems({ updates: [x(1)] }, { footprint })).toEqual([
      "go: the footprint leaves out x",
    ]);
  });
});

test("a value that does not fit is no fault behind a rule that is always broken", () => {
  const text = "spec S;\nvar x: 0..3 = 0;\nthread T { x = 1; for k in 2..4 { l: x = k; } }";
  expect(verifyModel(modelOfText(text))).toEqual([]);
});
