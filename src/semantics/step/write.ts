/** Statements of a step: what it writes, and names for values that must not change with what is written later. */
import { assign, beforeWrites, name, truth } from "../../ir/build.js";
import type { IrExpr, IrStatement, Range } from "../../ir/ir.js";
import { fit } from "../values/coerce.js";
import { BOOL } from "../values/types.js";
import { settle } from "./judge.js";
import type { StepBody } from "./step-body.js";

export function emit(body: StepBody, ...statements: readonly IrStatement[]): void {
  for (const statement of statements) {
    // What has been named so far is worked out from the state before anything is written.
    if (statement.kind !== "let") settle(body);
    body.statements.push(statement);
  }
}

export function write(
  body: StepBody,
  variable: string,
  indices: readonly IrExpr[],
  value: IrExpr,
): void {
  const { early } = body.judged;
  body.written.add(variable);
  const fitted = fit(value, body.model.variables.get(variable).range.bool);
  if (!body.stepped && !body.atomic) {
    const before = (e: IrExpr): IrExpr => beforeWrites(e, early);
    early.push({ variable, indices: indices.map(before), value: before(fitted) });
  }
  emit(body, assign(variable, indices, fitted));
}

/** A name for a value that must not change with what is written later. */
export function hold(body: StepBody, stem: string, value: IrExpr, range: Range): IrExpr {
  const isSet = (label: string): boolean => [...body.locals.loops.values()].includes(label);
  if (value.kind === "constant" || (value.kind === "name" && !isSet(value.name))) return value;
  const label = body.fresh(stem);
  emit(body, { kind: "let", name: label, range, value });
  return name(label, range.bool);
}

/** Nothing follows: a rule is broken here for certain. */
export function endStep(body: StepBody): void {
  settle(body);
  if (!body.dead) emit(body, { kind: "stop" });
  body.dead = true;
}

/** Until `stopPostponed` a broken rule does not end the step, so that all that are broken are named. */
export function postponeStops(body: StepBody): void {
  const label = body.fresh("broken");
  body.judged.postponed = label;
  emit(body, { kind: "let", name: label, range: BOOL, value: truth(false) });
}

export const postpones = ({ judged }: StepBody): boolean => judged.postponed !== undefined;

export function stopPostponed(body: StepBody): void {
  const { postponed } = body.judged;
  if (postponed !== undefined)
    emit(body, {
      kind: "if",
      condition: name(postponed, true),
      then: [{ kind: "stop" }],
      otherwise: [],
    });
  body.judged.postponed = undefined;
}
