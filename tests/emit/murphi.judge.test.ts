/**
 * The Murphi export against counts made by hand. The models are IR written out, so that a fault of the lowering cannot
 * hide here. In continuous integration Rumur has to be there.
 */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { assign, binary, equal, hasBit, name, number, read, truth } from "../../src/ir/build.js";
import type { GuardedAction } from "../../src/ir/ir.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import {
  action,
  failure,
  model,
  parameter,
  property,
  range,
  span,
  stop,
  variable,
  violate,
  when,
} from "./murphi-models.js";
import { addOne, ring, setX, tinyLock, x } from "./murphi-samples.js";

describe.runIf(needsRumur())("Rumur counts as we do", { timeout: 300_000 }, () => {
  test("a ring of five states", async () => {
    expect(await runRumur(exportMurphi(ring()))).toEqual({
      status: "ok",
      states: 5,
      rulesFired: 5,
      message: "",
    });
  });

  test("two threads and a lock", async () => {
    expect(await runRumur(exportMurphi(tinyLock()))).toEqual({
      status: "ok",
      states: 8,
      rulesFired: 14,
      message: "",
    });
  });

  test("initial states are those for which the guards hold", async () => {
    const choice = name("choice");
    const ir = model({
      variables: [variable("x", range(0, 7))],
      initial: {
        parameters: [parameter("choice", 0, 7)],
        guard: [hasBit(number(0b1010_0110), choice, 0)],
        body: [setX(choice)],
      },
    });
    expect(await runRumur(exportMurphi(ir))).toEqual({
      status: "ok",
      states: 4,
      rulesFired: 0,
      message: "",
    });
  });

  test("a context steps from its resting point, each member by itself", async () => {
    const me = name("q");
    const at = variable("Isr.at", range(0, 2), {
      group: "context",
      dimensions: [{ name: "q", low: 1, high: 2 }],
    });
    const location = {
      label: undefined,
      span,
      does: { kind: "statement", text: ["skip"] } as const,
      calls: [],
      locals: [],
      idle: false,
      waiting: "none" as const,
      takes: "nothing" as const,
    };
    const family = parameter("q", 1, 2, "family");
    const move = (from: number, to: number): GuardedAction =>
      action(`Isr_${from}`, [], [assign("Isr.at", [me], number(to))], {
        actor: "Isr",
        context: 0,
        from,
        parameters: [family],
      });
    const ir = model({
      variables: [at],
      contexts: [
        {
          name: "Isr",
          form: "isr",
          word: "isr",
          doc: [],
          span,
          families: [family],
          at: "Isr.at",
          locations: [location, location, location],
          cpu: undefined,
          level: undefined,
          pending: undefined,
          base: 0,
          mayEnter: { kind: "constant", bool: true, value: 0 },
          wants: { kind: "constant", bool: false, value: 0 },
          firstActivation: 1,
          activations: 2,
          fairness: "weak",
          request: undefined,
        },
      ],
      actions: [move(0, 1), move(1, 2), move(2, 0)],
    });
    expect(await runRumur(exportMurphi(ir))).toEqual({
      status: "ok",
      states: 9,
      rulesFired: 18,
      message: "",
    });
  });

  test("a step that an assumption ends leads nowhere, though it has written before", async () => {
    const ir = ring({
      failures: [failure("assume", "assumed")],
      actions: [
        action(
          "up",
          [binary("<", x, number(3))],
          [addOne, when(equal(x, number(2)), [violate(0), stop])],
        ),
      ],
    });
    expect(await runRumur(exportMurphi(ir))).toEqual({
      status: "ok",
      states: 3,
      rulesFired: 2,
      message: "",
    });
  });

  test("a broken rule and a broken invariant are named", async () => {
    const rule = ring({
      failures: [failure("rule", "corrupt-list")],
      actions: [action("up", [], [when(equal(x, number(1)), [violate(0), stop]), addOne])],
    });
    expect(await runRumur(exportMurphi(rule))).toMatchObject({
      status: "error",
      message: "corrupt-list: corrupt-list 'went' wrong",
    });
    const order = ring({
      failures: [failure("rule", "lock-order", false)],
      actions: [action("up", [], [when(equal(x, number(1)), [violate(0)]), setX(number(1))])],
    });
    expect(await runRumur(exportMurphi(order))).toMatchObject({
      status: "error",
      message: "lock-order: lock-order 'went' wrong",
    });
    const small = ring({ invariants: [property("small", binary("<", x, number(3)))] });
    expect(await runRumur(exportMurphi(small))).toMatchObject({
      status: "error",
      message: 'invariant "small" failed',
    });
  });

  test("what no run reaches is an error, what only some run may break is left out", async () => {
    const never = ring({ reachables: [property("far", binary(">", x, number(3)))] });
    expect(await runRumur(exportMurphi(never))).toMatchObject({
      status: "error",
      states: 5,
      message: "never covered: far",
    });
    const unsafe = {
      ...property("unsafe", binary("<", x, number(3))),
      rule: "irq-unsafe-lock",
      message: "taken and held",
      platform: undefined,
    };
    expect(
      await runRumur(
        exportMurphi(
          ring({
            notes: [{ kind: "branch", context: "I", span, text: "acquire L" }],
            stateRules: [{ ...unsafe, needs: 0 }],
          }),
        ),
      ),
    ).toMatchObject({ status: "ok", states: 5 });
    expect(
      await runRumur(exportMurphi(ring({ stateRules: [{ ...unsafe, needs: undefined }] }))),
    ).toMatchObject({ status: "error" });
  });

  test("a state without successor is a deadlock, but where the spec says that a run may end", async () => {
    const up = [action("up", [binary("<", x, number(3))], [addOne])];
    const stuck = ring({ actions: up, mayEnd: truth(false) });
    expect(await runRumur(exportMurphi(stuck), { deadlock: "stuck" })).toMatchObject({
      status: "error",
      message: "deadlock",
    });
    const ends = ring({ actions: up, mayEnd: equal(x, number(3)) });
    expect(await runRumur(exportMurphi(ends), { deadlock: "stuck" })).toMatchObject({
      status: "ok",
      states: 5,
    });
  });

  test("a procedure that stops ends the whole step", async () => {
    const limit = name("limit");
    const n = range(-1, 3);
    const ir = ring({
      procedures: [
        {
          name: "outer",
          doc: "",
          parameters: [],
          body: [{ kind: "do", procedure: "q.settle", args: [number(2)] }, setX(number(0))],
        },
        {
          name: "q.settle",
          doc: "Stops at the limit.",
          parameters: [{ name: "limit", range: n }],
          body: [when(binary(">=", x, limit), [setX(limit), stop])],
        },
      ],
      actions: [
        action("first", [equal(x, number(-1))], [setX(number(1))]),
        // From 1: settle does not stop, outer sets 0, and the step goes on to 3. From 3: settle sets 2 and all ends.
        action(
          "second",
          [binary(">=", x, number(1))],
          [{ kind: "do", procedure: "outer", args: [] }, setX(number(3))],
        ),
      ],
    });
    expect(await runRumur(exportMurphi(ir))).toEqual({
      status: "ok",
      states: 4,
      rulesFired: 4,
      message: "",
    });
  });

  test("names become identifiers, all different, none a word of Murphi", async () => {
    const called = ["a.b", "a_b", "a b", "end", "Rule", "9", "_", "stopped"];
    const t = name("a.b");
    const ir = model({
      variables: called.map((n) => variable(n, range(0, 1))),
      actions: called.map((n) =>
        action(
          `set ${n}`,
          [equal(read(n), number(0)), equal(t, number(1))],
          [{ kind: "let", name: "end", range: range(0, 1), value: t }, assign(n, [], name("end"))],
          { parameters: [parameter("a.b", 0, 1)] },
        ),
      ),
    });
    expect(await runRumur(exportMurphi(ir))).toEqual({
      status: "ok",
      states: 256,
      rulesFired: 1024,
      message: "",
    });
  });
});
