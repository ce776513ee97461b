/** Numbers of transitions: those of a group count the values of its parameters, the last parameter fastest. */
import type { ActionParameter } from "../../ir/ir.js";
import type { DroppedGroup, Model, TransitionGroup } from "../../model/types.js";
import type { Unit } from "./unit.js";

/** A parameter that can have one value only is written into the body by lowering. */
export const varies = (p: { readonly low: number; readonly high: number }): boolean =>
  p.high > p.low;

export const sizeOf = (parameters: readonly ActionParameter[]): number =>
  parameters.reduce((n, p) => n * (p.high - p.low + 1), 1);

export interface Numbered {
  readonly group: TransitionGroup;
  /** Its first transition. */
  readonly first: number;
}

/** Groups in the order of their numbers, also those that can never step. */
export function allGroups({
  transitions,
  dropped,
}: Model): readonly (TransitionGroup | DroppedGroup)[] {
  const all: (TransitionGroup | DroppedGroup)[] = [...transitions];
  for (const group of dropped) all.splice(group.position, 0, group);
  return all;
}

export function numbered(model: Model): readonly Numbered[] {
  let next = 0;
  return allGroups(model).flatMap((group) => {
    const first = next;
    next += sizeOf(group.parameters);
    return "effect" in group ? [{ group, first }] : [];
  });
}

/** The transition for the parameters' values, as code. */
export function numberText(unit: Unit, { group, first }: Numbered): string {
  let factor = 1;
  let constant = first;
  const terms: string[] = [];
  for (const p of [...group.parameters].reverse()) {
    if (varies(p)) {
      const name = unit.names.local(p.name);
      terms.unshift(factor === 1 ? name : `${factor} * ${name}`);
      constant -= factor * p.low;
    }
    factor *= p.high - p.low + 1;
  }
  if (terms.length === 0) return String(constant);
  return [...(constant === 0 ? [] : [String(constant)]), ...terms].join(" + ");
}
