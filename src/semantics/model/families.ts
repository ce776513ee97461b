/** Statements for each member of some families. */
import { name } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import type { Family } from "../../typecheck/typed-spec.js";
import type { ModelBuilder } from "./model-builder.js";

interface Indexed {
  readonly family: { readonly low: number; readonly high: number };
  readonly own: IrExpr | undefined;
}

/** Families with a name for the index of each. */
export const indexed = (
  model: ModelBuilder,
  families: readonly Family[],
): readonly { readonly family: Family; readonly own: IrExpr }[] =>
  families.map((family) => ({ family, own: name(model.names.bound(family.local.name)) }));

/** The statements for every combination of indices; a family with one member needs no loop. */
export function overFamilies(
  families: readonly Indexed[],
  body: readonly IrStatement[],
): readonly IrStatement[] {
  let nested = body;
  for (const { family, own } of [...families].reverse()) {
    if (own?.kind === "name")
      nested = [
        { kind: "for", binder: own.name, low: family.low, high: family.high, body: nested },
      ];
  }
  return nested;
}
