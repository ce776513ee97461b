/** Expressions where a step is: what their names mean there, and what becomes of what must hold for them. */
import { InterlockBug } from "../../base/assert.js";
import { type Bound, isRef, type LocalRef, type Scope } from "../../flow/scope.js";
import { and, name, not } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Expr } from "../../typecheck/typed-spec.js";
import { cpuExpr } from "../context/predicates.js";
import type { Environment, Obligation } from "../values/environment.js";
import { ExpressionLowering } from "../values/expressions.js";
import { nameBroken, type RuleCheck, stopUnless } from "./judge.js";
import { localValue } from "./locals.js";
import type { StepBody } from "./step-body.js";

/** What an expression means here, its obligations checked first. */
export function evaluate(body: StepBody, e: Expr, scope: Scope): IrExpr {
  const lowering = expressionsIn(body, scope);
  const value = lowering.lower(e);
  discharge(body, lowering);
  return value;
}

export const expressionsIn = (body: StepBody, scope: Scope): ExpressionLowering =>
  new ExpressionLowering(body.model, environmentOf(body, scope));

/** Without a value nothing goes on; what may not be touched is named together with what the value breaks. */
export function discharge(body: StepBody, { obligations }: ExpressionLowering): void {
  const rule = (o: Obligation): RuleCheck => ({ broken: not(o.holds), failure: () => o.failure });
  nameBroken(body, ...obligations.filter((o) => o.isAccess).map(rule));
  stopUnless(body, obligations.filter((o) => !o.isAccess).map(rule));
}

/** A condition that guards a step: false where it could not be evaluated. */
export function guardOf(body: StepBody, e: Expr, scope: Scope): IrExpr {
  const { value, sound, accesses } = evaluated(body, e, scope);
  return and(...accesses.map((o) => o.holds), sound, value);
}

/** `when`: a condition of the model and no access, so that it needs no locks (S49). */
export function modelCondition(body: StepBody, e: Expr, scope: Scope): IrExpr {
  const { me: _, ...environment } = environmentOf(body, scope);
  const lowering = new ExpressionLowering(body.model, environment);
  const value = lowering.lower(e);
  return and(...lowering.obligations.map((o) => o.holds), value);
}

/** A value, whether it can be worked out, and which accesses are judged on the way; rules that are ignored left out. */
export function evaluated(
  body: StepBody,
  e: Expr,
  scope: Scope,
): { readonly value: IrExpr; readonly sound: IrExpr; readonly accesses: readonly Obligation[] } {
  const { failures } = body.model;
  const lowering = expressionsIn(body, scope);
  const value = lowering.lower(e);
  const judged = lowering.obligations.filter(
    (o) => !failures.ignores(failures.all[o.failure]?.name ?? ""),
  );
  return {
    value,
    sound: and(...judged.filter((o) => !o.isAccess).map((o) => o.holds)),
    accesses: judged.filter((o) => o.isAccess),
  };
}

export function environmentOf(body: StepBody, scope: Scope): Environment {
  const { model, process } = body;
  const lookup: Environment["lookup"] = (local, path) => {
    const found = scope.locals.get(local);
    if (!found) throw new InterlockBug(`local ${local.name} is not in scope`);
    return isRef(found) ? localValue(body, found, path) : boundValue(found);
  };
  if (!process) return { lookup, cpu: undefined };
  const { context } = process;
  // Hardware holds no locks, and is asked for none (S49).
  const asks = context.form !== "device" ? { me: body.me } : {};
  return { lookup, cpu: cpuExpr(model, process), context, ...asks };
}

/** An index or a constant that a local stands for. */
const boundValue = (bound: Exclude<Bound, LocalRef>): IrExpr =>
  bound.kind === "index"
    ? name(bound.name, bound.bool)
    : { kind: "constant", bool: bound.bool, value: bound.value };
