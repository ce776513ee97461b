/** Refs as numbers (S97): what they are to, whether they dangle, and which variables hold them. */
import type { Pool } from "../../typecheck/typed-spec.js";
import {
  and,
  binary,
  bitOf,
  conditional,
  equal,
  hasBit,
  name,
  not,
  number,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { ModelBuilder } from "../model/model-builder.js";

/** The element that a ref is to, dangling or not; some element for `none`. */
export function elementIndex(pool: Pool, ref: IrExpr): IrExpr {
  if (pool.elements === 1) return number(0);
  return { kind: "call", bool: false, function: `${pool.name}.index`, args: [ref] };
}

const ask =
  (question: string) =>
  (pool: Pool, ref: IrExpr): IrExpr => ({
    kind: "call",
    bool: true,
    function: `${pool.name}.${question}`,
    args: [ref],
  });

/** Whether a ref is to the present incarnation of its element. This and the next are false for `none`. */
export const isLive = ask("isLive");
/** Whether a ref dangles, and its element is free. */
export const isGone = ask("isGone");
/** Whether a ref dangles, and its element has been taken anew. */
export const isReused = ask("isReused");

/** `p.index`, `p.isLive`, `p.isGone` and `p.isReused`. */
export function declarePoolFunctions(model: ModelBuilder, pool: Pool): void {
  const { elements } = pool;
  const ref = name("ref");
  const parameters = [{ name: "ref", range: { low: -1, high: 2 * elements - 1, bool: false } }];
  // A ref that dangles is the number of its element.
  const isFree = equal(model.variables.read(pool.state.name, [ref]), number(0, "free"));
  const dangles = and(binary(">=", ref, number(0)), binary("<", ref, number(elements)));
  const isNone = binary("<", ref, number(0));
  model.functions.push({
    name: `${pool.name}.index`,
    doc: `The element of ${pool.name} that a ref is to, dangling or not.`,
    parameters,
    result: { low: 0, high: elements - 1, bool: false },
    value: conditional(isNone, number(0), binary("%", ref, number(elements))),
  });
  const questions = {
    isLive: ["to the present incarnation of an element", binary(">=", ref, number(elements))],
    isGone: ["to an element that was given, and is free", and(dangles, isFree)],
    isReused: ["to an element that was given, and taken anew", and(dangles, not(isFree))],
  } as const;
  for (const [question, [about, value]] of Object.entries(questions))
    model.functions.push({
      name: `${pool.name}.${question}`,
      doc: `Whether a ref is ${about}.`,
      parameters,
      result: { low: 0, high: 1, bool: true },
      value,
    });
}

/** What a ref, or a set of refs, has become when the element has been given. */
export function dangle(pool: Pool, isSet: boolean, value: IrExpr, element: IrExpr): IrExpr {
  const live = binary("+", element, number(pool.elements));
  if (!isSet) return conditional(equal(value, live), element, value);
  const changed = binary("bitor", binary("bitclear", value, bitOf(live, 0)), bitOf(element, 0));
  return conditional(hasBit(value, live, 0), changed, value);
}

/** Variables that hold refs to a pool, those declared so far. */
export const refsOf = (
  model: ModelBuilder,
  pool: Pool,
): readonly {
  readonly variable: string;
  readonly isSet: boolean;
  readonly isGhost: boolean;
  /** The pool whose field it is. */
  readonly owner: Pool | undefined;
}[] =>
  model.variables.all.flatMap(({ name: variable, group }) => {
    const found = model.variables.refIn(variable);
    if (found?.ref.pool !== pool.name) return [];
    const owner = model.spec.pools.find((each) =>
      each.fields.some((field) => variable === field.name || variable.startsWith(`${field.name}.`)),
    );
    return [{ variable, isSet: found.isSet, isGhost: group === "ghost", owner }];
  });
