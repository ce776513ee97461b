/**
 * Locals in a step. A local gets its new value in the variable that holds it only when the step comes to rest, so that
 * reads in between see the old one (S12).
 */
import type { LocalRef, Scope } from "../../flow/scope.js";
import { name } from "../../ir/build.js";
import type { Format, IrExpr } from "../../ir/ir.js";
import { fit } from "../values/coerce.js";
import { partsOf, rangeOf } from "../values/types.js";
import type { StepBody } from "./step-body.js";
import { emit, hold } from "./write.js";

const keyOf = ({ slot }: LocalRef, path: readonly string[]): string => [slot, ...path].join(".");

const partAt = ({ type }: LocalRef, path: readonly string[]) =>
  partsOf(type).find((part) => part.path.join(".") === path.join("."));

export function localValue(
  { locals, model, own }: StepBody,
  ref: LocalRef,
  path: readonly string[] = [],
): IrExpr {
  const key = keyOf(ref, path);
  const known = locals.values.get(key);
  if (known) return known;
  if (model.variables.has(key)) return model.variables.read(key, own);
  // Nothing has stored it: the operation that would give it its value has broken a rule, and never ends.
  const part = partAt(ref, path);
  const range = part ? rangeOf(part.type) : { low: 0, bool: false };
  return { kind: "constant", bool: range.bool, value: range.low };
}

/** What a local has become in this step; undefined where it is as before. */
export const changedLocal = ({ locals }: StepBody, slot: string): IrExpr | undefined =>
  locals.values.get(slot);

/** Gives a local a value; a part of a record where a path is given. */
export function bindLocal(
  body: StepBody,
  ref: LocalRef,
  value: IrExpr,
  path: readonly string[] = [],
): void {
  const { values, types, loops } = body.locals;
  const key = keyOf(ref, path);
  const part = partAt(ref, path);
  const range = part ? rangeOf(part.type) : { low: 0, high: 1, bool: value.bool };
  const fitted = fit(value, range.bool);
  if (part) types.set(key, part.type);
  const loop = loops.get(key);
  if (loop !== undefined) return emit(body, { kind: "set", name: loop, value: fitted });
  const stem = path.at(-1) ?? ref.name;
  values.set(key, body.stepped ? hold(body, stem, fitted, range) : fitted);
}

/** Binds without a `let`: the value is used at once. */
export function bindNow({ locals }: StepBody, ref: LocalRef, value: IrExpr): void {
  locals.types.set(ref.slot, ref.type);
  locals.values.set(ref.slot, value);
}

/** A parameter over which the action is quantified. */
export function bindParameter(
  body: StepBody,
  ref: LocalRef,
  { low, high }: { readonly low: number; readonly high: number },
  format: Format,
): void {
  const label = body.fresh(ref.name);
  body.parameters.push({ name: label, role: "choice", low, high, format });
  const value = name(label);
  bindNow(body, ref, rangeOf(ref.type).bool ? fit(value, true) : value);
}

/** Before a loop inside one step: locals become names that the loop can set. */
export function loosen(body: StepBody, scope: Scope): void {
  const { values, types, loops } = body.locals;
  for (const ref of scope.result ? [...scope.live, scope.result] : scope.live) {
    for (const part of partsOf(ref.type)) {
      const key = keyOf(ref, part.path);
      if (loops.has(key)) continue;
      const range = rangeOf(part.type);
      const label = body.fresh(ref.name);
      emit(body, { kind: "let", name: label, range, value: valueBefore(body, key, range) });
      values.set(key, name(label, range.bool));
      types.set(key, part.type);
      loops.set(key, label);
    }
  }
}

function valueBefore(
  { locals, model, own, process }: StepBody,
  key: string,
  { bool, low }: { readonly bool: boolean; readonly low: number },
): IrExpr {
  const known = locals.values.get(key);
  if (known) return known;
  if (process && model.variables.has(key)) return model.variables.read(key, own);
  return { kind: "constant", bool, value: low };
}
