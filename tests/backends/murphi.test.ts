/**
 * The Murphi export against counts made by hand. The models are IR written out, so that a fault of the lowering cannot
 * hide here. Without Rumur only the text is looked at; in continuous integration it has to be there.
 */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/backends/murphi/export.js";
import {
  assign,
  binary,
  bitOf,
  conditional,
  differ,
  equal,
  exists,
  forall,
  hasBit,
  name,
  number,
  or,
  read,
  truth,
} from "../../src/ir/build.js";
import type {
  ActionParameter,
  Failure,
  GuardedAction,
  Ir,
  IrExpr,
  IrStatement,
  Property,
  Range,
  StateVariable,
} from "../../src/ir/ir.js";
import { verifyIr } from "../../src/ir/verify-ir.js";
import { hasRumur, runRumur } from "../support/rumur.js";

const span = { source: { name: "models.ilk", text: "spec Models;\n" }, start: 0, end: 4 };
const withRumur = hasRumur() || process.env["CI"] !== undefined;

const range = (low: number, high: number): Range => ({ low, high, bool: false });
const BOOL: Range = { low: 0, high: 1, bool: true };

function variable(called: string, values: Range, more: Partial<StateVariable> = {}): StateVariable {
  return {
    name: called,
    doc: "",
    group: "variable",
    dimensions: [],
    range: values,
    fixed: values.low,
    format: { kind: "number" },
    ...more,
  };
}
const parameter = (
  called: string,
  low: number,
  high: number,
  role: ActionParameter["role"] = "choice",
): ActionParameter => ({
  name: called,
  role,
  low,
  high,
  format: { kind: "number" },
});
function action(
  called: string,
  guard: readonly IrExpr[],
  body: readonly IrStatement[],
  more: Partial<GuardedAction> = {},
): GuardedAction {
  return {
    name: called,
    actor: called,
    context: undefined,
    from: undefined,
    parameters: [],
    guard,
    body,
    external: false,
    fairness: "none",
    step: { kind: "action", span, text: called, event: undefined },
    ...more,
  };
}
const failure = (kind: Failure["kind"], called: string, ends = true): Failure => ({
  kind,
  name: called,
  span,
  message: `${called} "went" wrong`,
  platform: undefined,
  ends,
});
const property = (called: string, value: IrExpr): Property => ({
  name: called,
  doc: [],
  span,
  value,
});
const violate = (number_: number): IrStatement => ({ kind: "violate", failure: number_ });
const when = (
  condition: IrExpr,
  then: readonly IrStatement[],
  otherwise: readonly IrStatement[] = [],
): IrStatement => ({ kind: "if", condition, then, otherwise });
const stop: IrStatement = { kind: "stop" };

function model(parts: Partial<Ir>): Ir {
  const ir: Ir = {
    name: "Models",
    revision: "base",
    file: "models.ilk",
    doc: [],
    constants: [],
    variables: [],
    functions: [],
    procedures: [],
    initial: { parameters: [], guard: [], body: [] },
    contexts: [],
    actions: [],
    failures: [],
    notes: [],
    invariants: [],
    reachables: [],
    stateRules: [],
    mayEnd: undefined,
    levels: [],
    ...parts,
  };
  expect(verifyIr(ir)).toEqual([]);
  return ir;
}

const x = read("x");
const setX = (value: IrExpr): IrStatement => assign("x", [], value);
const addOne = setX(binary("+", x, number(1)));

/** -1, 0, 1, 2, 3 and back to -1: five states, a step out of each. */
const ring = (parts: Partial<Ir> = {}): Ir =>
  model({
    variables: [variable("x", range(-1, 3))],
    actions: [
      action("up", [binary("<", x, number(3))], [addOne]),
      action("back", [equal(x, number(3))], [setX(number(-1))]),
    ],
    ...parts,
  });

/** Two threads and a lock: idle 0, waiting 1, critical 2; nobody is -1. 8 states and 14 steps, counted by hand. */
function tinyLock(): Ir {
  const t = name("t");
  const step = read("step", [t]);
  const owner = read("owner");
  const threads = { parameters: [parameter("t", 0, 1, "family")] };
  return model({
    variables: [
      variable("step", range(0, 2), {
        dimensions: [{ name: "t", low: 0, high: 1 }],
        format: { kind: "names", low: 0, names: ["idle", "waiting", "critical"] },
      }),
      variable("owner", range(-1, 1)),
    ],
    actions: [
      action("request", [equal(step, number(0))], [assign("step", [t], number(1))], threads),
      action(
        "acquire",
        [equal(step, number(1)), equal(owner, number(-1))],
        [assign("step", [t], number(2)), assign("owner", [], t)],
        threads,
      ),
      action(
        "release",
        [equal(step, number(2))],
        [assign("step", [t], number(0)), assign("owner", [], number(-1))],
        threads,
      ),
    ],
    invariants: [
      property(
        "mutualExclusion",
        binary(
          "<=",
          {
            kind: "count",
            bool: false,
            binder: "a",
            low: 0,
            high: 1,
            body: equal(read("step", [name("a")]), number(2)),
          },
          number(1),
        ),
      ),
    ],
    reachables: [property("busy", exists("a", 0, 1, equal(read("step", [name("a")]), number(2))))],
  });
}

describe.runIf(withRumur)("Rumur counts as we do", { timeout: 30_000 }, () => {
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
      text: "skip",
      calls: [],
      locals: [],
      idle: false,
      waiting: "none" as const,
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
          firstActivation: 1,
          activations: 2,
          fairness: "weak",
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
    };
    expect(
      await runRumur(
        exportMurphi(
          ring({
            notes: [{ kind: "takes", context: "I", lock: "L" }],
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

  test("expressions have the values that the IR gives them", async () => {
    const among = (mask: number, binder: string): IrExpr => hasBit(number(mask), name(binder), 0);
    const select = (which: "min" | "max", mask: number): IrExpr => ({
      kind: "select",
      bool: false,
      which,
      binder: "s",
      low: 0,
      high: 4,
      otherwise: -1,
      body: among(mask, "s"),
    });
    const count = (body: IrExpr): IrExpr => ({
      kind: "count",
      bool: false,
      binder: "c",
      low: 1,
      high: 4,
      body,
    });
    const raw = (
      operator: "/" | "%" | "bitclear" | "bitor",
      left: IrExpr,
      right: number,
    ): IrExpr => ({ kind: "binary", bool: false, operator, left, right: number(right) });
    const five = name("five");
    const yes = name("yes", true);
    const values: readonly (readonly [IrExpr, number])[] = [
      [select("min", 0b1010), 1],
      [select("max", 0b1010), 3],
      [select("min", 0), -1],
      [select("max", 0), -1],
      [count(binary("<", name("c"), five)), 4],
      [count(binary("<", name("c"), binary("-", five, number(2)))), 2],
      // A loop inside a loop: the inner one is given the binder of the outer one.
      [
        count(
          equal(
            {
              kind: "count",
              bool: false,
              binder: "d",
              low: 1,
              high: 4,
              body: binary("<=", name("d"), name("c")),
            },
            number(3),
          ),
        ),
        1,
      ],
      [
        {
          kind: "mask",
          bool: false,
          binder: "m",
          low: 1,
          high: 5,
          body: equal(binary("%", name("m"), number(2)), number(1)),
        },
        0b10101,
      ],
      [
        {
          kind: "mask",
          bool: false,
          binder: "m",
          low: 0,
          high: 1,
          body: conditional(yes, truth(false), truth(true)),
        },
        0,
      ],
      [raw("/", binary("-", number(0), five), 2), -2],
      [raw("%", binary("-", number(0), five), 3), -2],
      [raw("bitclear", five, 4), 1],
      [raw("bitor", bitOf(five, 3), 8), 12],
      [{ kind: "call", bool: false, function: "twice", args: [five] }, 10],
      [
        conditional(
          { kind: "call", bool: true, function: "isSmall", args: [five, yes] },
          number(1),
          number(2),
        ),
        2,
      ],
      [
        conditional(
          forall(
            "i",
            0,
            3,
            or(equal(name("i"), number(0)), binary("<", read("table", [name("i")]), number(5))),
          ),
          number(1),
          number(0),
        ),
        1,
      ],
      [
        conditional(
          exists(
            "i",
            1,
            3,
            equal(binary("==", read("flag", [], true), yes), binary(">", name("i"), number(5))),
          ),
          number(1),
          number(0),
        ),
        1,
      ],
      // The index is only in range where the guard to the left of it holds.
      [
        conditional(
          or(binary(">", five, number(3)), equal(read("table", [five]), number(0))),
          number(1),
          number(0),
        ),
        1,
      ],
      [read("table", [number(2)]), 4],
      [name("sum"), 6],
    ];
    const i = name("i");
    const ir = (wrong: number): Ir =>
      model({
        variables: [
          variable("x", range(0, 1)),
          variable("flag", BOOL),
          variable("table", range(0, 6), { dimensions: [{ name: "i", low: 1, high: 3 }] }),
        ],
        functions: [
          {
            name: "isSmall",
            doc: "",
            parameters: [
              { name: "n", range: range(0, 9) },
              { name: "sure", range: BOOL },
            ],
            result: BOOL,
            value: conditional(
              name("sure", true),
              binary(
                "<",
                { kind: "call", bool: false, function: "twice", args: [name("n")] },
                number(9),
              ),
              truth(false),
            ),
          },
          {
            name: "twice",
            doc: "",
            parameters: [{ name: "n", range: range(0, 9) }],
            result: range(0, 18),
            value: binary("*", name("n"), number(2)),
          },
        ],
        failures: values.map((_, k) => failure("assertion", `value ${k}`)),
        initial: {
          parameters: [],
          guard: [],
          body: [
            {
              kind: "for",
              binder: "i",
              low: 1,
              high: 3,
              body: [
                assign(
                  "table",
                  [i],
                  conditional(equal(i, number(1)), number(1), binary("+", i, i)),
                ),
              ],
            },
            assign("table", [number(3)], number(0)),
          ],
        },
        actions: [
          action(
            "check",
            [equal(x, number(0))],
            [
              { kind: "let", name: "five", range: range(0, 9), value: number(4) },
              { kind: "let", name: "yes", range: BOOL, value: truth(true) },
              { kind: "let", name: "sum", range: range(0, 20), value: number(0) },
              { kind: "let", name: "k", range: range(0, 20), value: number(0) },
              { kind: "set", name: "five", value: binary("+", five, number(1)) },
              {
                kind: "while",
                condition: binary("<", name("k"), number(3)),
                body: [
                  { kind: "set", name: "k", value: binary("+", name("k"), number(1)) },
                  { kind: "set", name: "sum", value: binary("+", name("sum"), name("k")) },
                ],
              },
              ...values.map(([e, value], k) =>
                when(differ(e, number(k === wrong ? value + 1 : value)), [violate(k), stop]),
              ),
              setX(number(1)),
            ],
          ),
        ],
      });
    expect(await runRumur(exportMurphi(ir(-1)))).toEqual({
      status: "ok",
      states: 2,
      rulesFired: 1,
      message: "",
    });
    expect(await runRumur(exportMurphi(ir(6)))).toMatchObject({
      status: "error",
      message: "value 6: value 6 'went' wrong",
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

test("a person finds the spec's words again", () => {
  const text = exportMurphi(tinyLock());
  expect(text).toContain(
    "-- step[t]: 0 idle, 1 waiting, 2 critical\n  step: array [0..1] of 0..2;",
  );
  expect(text).toContain(
    [
      "ruleset t: 0..1 do",
      'rule "acquire"',
      "  (step[t] = 1)",
      "  & (owner = -1)",
      "==>",
      "begin",
      "  step[t] := 2;",
      "  owner := t;",
      "end;",
      "end;",
    ].join("\n"),
  );
  expect(text).toContain('cover "busy" exists a: 0..1 do step[a] = 2 end;');
});

test("the same IR gives the same text, and no line of it ends in a blank", () => {
  expect(exportMurphi(tinyLock())).toBe(exportMurphi(tinyLock()));
  expect(exportMurphi(ring())).not.toMatch(/[ \t]$/m);
});
