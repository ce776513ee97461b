/** Rules that a step may break: each that is broken at a place is named, then the step ends (S71). */
import { isFalse, isTrue, or, truth, when } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import { asBefore } from "./reads.js";
import type { StepBody } from "./step-body.js";

/** A rule that the step may break here. */
export interface RuleCheck {
  readonly broken: IrExpr;
  readonly failure: () => number;
}

/** Several rules at once: each that is broken is named, then the step ends. */
export function judge(body: StepBody, ...rules: readonly RuleCheck[]): void {
  nameBroken(body, ...rules);
  settle(body);
}

/** Rules that are named together with what the same place breaks next: the step ends behind them. */
export function nameBroken(body: StepBody, ...rules: readonly RuleCheck[]): void {
  body.judged.ends.push(...named(body, rules));
}

/** The end of a place: where it has broken rules, the step ends. */
export const settle = (body: StepBody): void => stopWhere(body, body.judged.ends.splice(0));

/** Rules without which nothing goes on: the step ends at once. */
export const stopUnless = (body: StepBody, rules: readonly RuleCheck[]): void =>
  stopWhere(body, named(body, rules));

/** Names those that are broken; conditions under which the step then ends. */
function named(body: StepBody, rules: readonly RuleCheck[]): readonly IrExpr[] {
  const { failures } = body.model;
  const { postponed } = body.judged;
  const ending: IrExpr[] = [];
  for (const rule of rules) {
    if (isFalse(rule.broken)) continue;
    const failure = failures.within(body.process?.context, rule.failure);
    const found = failures.all[failure];
    const isRule = found?.kind !== "assume" && found?.kind !== "assertion";
    if (isRule && failures.ignores(found?.name ?? "")) continue;
    const broken: IrStatement[] = [{ kind: "violate", failure }];
    if (found?.ends && postponed !== undefined)
      broken.push({ kind: "set", name: postponed, value: truth(true) });
    else if (found?.ends) ending.push(rule.broken);
    body.statements.push(...when(rule.broken, broken));
  }
  return ending;
}

function stopWhere(body: StepBody, conditions: readonly IrExpr[]): void {
  const any = or(...conditions);
  if (isFalse(any)) return;
  body.statements.push(...when(any, [{ kind: "stop" }]));
  if (isTrue(any)) body.dead = true;
  else if (body.judged.isTesting || !(body.stepped || body.atomic)) {
    const condition = asBefore(body, any);
    if (condition) body.judged.cuts.push(condition);
  }
}

/** Conditions under which the step has ended, as far as they can be tested before it. */
export const takeCuts = ({ judged }: StepBody): readonly IrExpr[] => judged.cuts.splice(0);

export const keepCuts = ({ judged }: StepBody, cuts: readonly IrExpr[]): void =>
  void judged.cuts.push(...cuts);

/** What a test is, and the conditions under which it cannot be worked out. */
export function tested(
  body: StepBody,
  test: (body: StepBody) => IrExpr,
): { readonly test: IrExpr; readonly unknown: readonly IrExpr[] } {
  const { judged } = body;
  const earlier = takeCuts(body);
  judged.isTesting = true;
  const value = test(body);
  settle(body);
  judged.isTesting = false;
  const unknown = takeCuts(body);
  keepCuts(body, earlier);
  return { test: value, unknown };
}
