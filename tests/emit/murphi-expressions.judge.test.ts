/** What Murphi expressions and local variables are worth: each expression against the value that the IR gives it. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
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
import type { Ir, IrExpr } from "../../src/ir/ir.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import {
  action,
  BOOL,
  failure,
  model,
  range,
  stop,
  variable,
  violate,
  when,
} from "./murphi-models.js";

const x = read("x");

describe.runIf(needsRumur())("in Rumur", { timeout: 300_000 }, () => {
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
              assign("x", [], number(1)),
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
});
