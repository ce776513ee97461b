/** What a step breaks, as a set of numbers of failures. */
import type { IrExpr } from "../../ir/ir.js";
import { expressionsOfItem, itemsOf } from "../../model/effects.js";
import type { Effect, Item, Model } from "../../model/types.js";
import type { Scope } from "./expressions.js";
import type { Printing } from "./lets.js";

export const failuresOf = (effect: Effect, model: Model): ReadonlySet<number> =>
  new Set(
    itemsOf(effect).flatMap((item): readonly number[] => {
      if (item.kind === "check" && item.failure !== undefined) return [item.failure];
      const called =
        item.kind === "call" ? model.procedures.find((p) => p.name === item.procedure) : undefined;
      return called ? [...failuresOf(called.effect, model)] : [];
    }),
  );

/** @param results the records of calls and loops, in the order of the items */
export type Results = ReadonlyMap<Item, string>;

/** A set of numbers: what items break, and after them `rest`. */
function breaksOf(
  printing: Printing,
  items: readonly Item[],
  scope: Scope,
  results: Results,
  rest: string,
): string {
  const { expressions } = printing;
  return items.reduceRight((after, item) => {
    if (item.kind === "event" || item.kind === "note") return after;
    const when = item.when && expressions.as(item.when, true, scope);
    const conditional = (then: string, otherwise: string): string =>
      when === undefined || then === otherwise ? then : `IF ${when} THEN ${then} ELSE ${otherwise}`;
    if (item.kind === "check") {
      const own = item.failure === undefined ? "{}" : `{${item.failure}}`;
      if (item.ends || after === "{}") return conditional(own, after);
      if (item.failure === undefined) return after;
      return when === undefined
        ? `${own} \\cup (${after})`
        : `(${conditional(own, "{}")}) \\cup (${after})`;
    }
    const result = results.get(item);
    if (result === undefined) return after;
    return conditional(andThen(`${result}.breaks`, after), after);
  }, rest);
}

/** What has been broken first, and unless it has ended the step, what is broken later. */
const andThen = (first: string, later: string): string =>
  later === "{}"
    ? first
    : `(IF ${first} \\cap Ending = {} THEN ${first} \\cup (${later}) ELSE ${first})`;

/** The breaks of an effect whose parts all read the state before. */
export function breaksText(
  printing: Printing,
  effect: Effect,
  scope: Scope,
  results: Results = new Map(),
  then = "{}",
): string {
  const arms = effect.arms.reduceRight((otherwise, arm) => {
    const own = breaksOf(printing, arm.items, scope, results, then);
    if (arm.when === undefined || own === otherwise) return own;
    return `IF ${printing.expressions.as(arm.when, true, scope)} THEN ${own} ELSE ${otherwise}`;
  }, then);
  return breaksOf(printing, effect.items, scope, results, arms);
}

/** The expressions that decide what a step breaks. */
export const brokenExpressions = (effect: Effect): readonly IrExpr[] => [
  ...effect.items.flatMap((item) => (item.kind === "check" ? expressionsOfItem(item) : [])),
  ...effect.arms.flatMap((arm) => [
    ...(arm.when ? [arm.when] : []),
    ...arm.items.flatMap((item) => (item.kind === "check" ? expressionsOfItem(item) : [])),
  ]),
];
