/** Whether a condition depends on what its step has written: then it cannot be tested before the step. */
import { beforeWrites, children, variablesRead } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { ModelBuilder } from "../model/model-builder.js";
import type { StepBody } from "./step-body.js";

export const callsFunction = (e: IrExpr): boolean =>
  e.kind === "call" || children(e).some(callsFunction);

/** Whether a condition reads what this step has already written. */
export function dependsOnWritten(body: StepBody, condition: IrExpr): boolean {
  for (const variable of readsOf(body.model, condition))
    if (body.written.has(variable)) return true;
  return mentionsLets(body, condition);
}

/** A condition as one over the state before the step; undefined if there is no such form. */
export function asBefore(body: StepBody, condition: IrExpr): IrExpr | undefined {
  if (!dependsOnWritten(body, condition)) return condition;
  const calls = body.stepped || body.atomic || callsFunction(condition);
  if (calls || mentionsLets(body, condition)) return undefined;
  return beforeWrites(condition, body.judged.early);
}

/** What an expression reads, itself and through definitions. */
const readsOf = (model: ModelBuilder, e: IrExpr): ReadonlySet<string> =>
  variablesRead(e, (name) => model.definitions.values.get(name));

function mentionsLets({ statements }: StepBody, condition: IrExpr): boolean {
  const lets = new Set(statements.flatMap((s) => (s.kind === "let" ? [s.name] : [])));
  return mentions(condition, lets);
}

const mentions = (e: IrExpr, names: ReadonlySet<string>): boolean =>
  (e.kind === "name" && names.has(e.name)) || children(e).some((child) => mentions(child, names));
