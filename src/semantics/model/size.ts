/** What is measured against the limits of flow/limits.ts: the bits of a state, the combinations of parameters. */
import type { Span } from "../../base/source.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import type { ActionParameter, StateVariable } from "../../ir/ir.js";
import { widthOf } from "../../ir/passes/layout.js";

export const bitsOf = ({ range, dimensions }: StateVariable): number =>
  widthOf(range.low, range.high) * combinations(dimensions);

/** Where the spec declares what a variable of the state is made of. */
export function declarationOf(spec: TypedSpec, variable: string): Span {
  const [stem] = variable.split(".");
  const all = [
    ...spec.variables,
    ...spec.objects,
    ...spec.locks,
    ...spec.channels,
    ...spec.completions,
    ...spec.pools,
    ...spec.contexts,
    ...spec.faults,
  ];
  const found = all.find((each) => each.name === variable || each.name === stem);
  return found?.span ?? { source: spec.source, start: 0, end: 0 };
}

export const combinations = (
  parameters: readonly Pick<ActionParameter, "low" | "high">[],
): number => parameters.reduce((n, { low, high }) => n * Math.max(0, high - low + 1), 1);

export const counted = (
  found: number,
  most: number,
): { readonly found: string; readonly most: string } => ({
  found: found < 1e15 ? found.toLocaleString("en-US") : found.toExponential(1),
  most: most.toLocaleString("en-US"),
});
