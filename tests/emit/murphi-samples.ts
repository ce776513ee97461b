/** Two models whose states are few enough to be counted by hand. */
import { assign, binary, equal, exists, name, number, read } from "../../src/ir/build.js";
import type { Ir, IrExpr, IrStatement } from "../../src/ir/ir.js";
import { action, model, parameter, property, range, variable } from "./murphi-models.js";

export const x = read("x");
export const setX = (value: IrExpr): IrStatement => assign("x", [], value);
export const addOne = setX(binary("+", x, number(1)));

/** -1, 0, 1, 2, 3 and back to -1: five states, a step out of each. */
export const ring = (parts: Partial<Ir> = {}): Ir =>
  model({
    variables: [variable("x", range(-1, 3))],
    actions: [
      action("up", [binary("<", x, number(3))], [addOne]),
      action("back", [equal(x, number(3))], [setX(number(-1))]),
    ],
    ...parts,
  });

/** Two threads and a lock: idle 0, waiting 1, critical 2; nobody is -1. 8 states and 14 steps, counted by hand. */
export function tinyLock(): Ir {
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
