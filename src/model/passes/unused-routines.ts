/** Drops functions and procedures that nothing calls any more. */
import { children } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { isDerived } from "../derived.js";
import { itemsOf } from "../effects.js";
import type { Model } from "../types.js";
import type { Pass } from "./pass.js";
import { mapModel } from "./rewrite.js";

export const unusedRoutines: Pass = {
  name: "unused-routines",
  does: "Drops functions and procedures that nothing calls.",
  run: (model) => withoutFunctions(withoutProcedures(model)),
};

/** Callees stand first, so that callers are met before them from the end. */
function withoutProcedures(model: Model): Model {
  const called = new Set(
    [...model.transitions, model.initial].flatMap(({ effect }) =>
      itemsOf(effect).flatMap((item) => (item.kind === "call" ? [item.procedure] : [])),
    ),
  );
  const procedures = model.procedures
    .toReversed()
    .filter((p) => {
      if (!called.has(p.name)) return false;
      for (const item of itemsOf(p.effect)) if (item.kind === "call") called.add(item.procedure);
      return true;
    })
    .toReversed();
  return { ...model, procedures };
}

function withoutFunctions(model: Model): Model {
  const called = new Set<string>();
  const mark = (e: IrExpr): IrExpr => {
    if (e.kind === "call") called.add(e.function);
    children(e).forEach(mark);
    return e;
  };
  mapModel({ ...model, functions: [] }, mark);
  const functions = model.functions
    .toReversed()
    .filter((f) => {
      if (!called.has(f.name)) return false;
      if (isDerived(f)) called.add(f.of);
      else mark(f.value);
      return true;
    })
    .toReversed();
  return { ...model, functions };
}
