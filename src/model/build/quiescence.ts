/** `quiescent` (S81): nothing is under way, and nothing but entries and external actions could step. */
import { and, equal, name, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Draft } from "./draft.js";
import type { LoweredContext } from "./contexts.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { type Process, atOf } from "../../semantics/model/processes.js";

/** No activation but at `idle` statements, and no step possible but of entries and external actions. */
export function quiescence(
  model: ModelBuilder,
  contexts: readonly LoweredContext[],
  actions: readonly { readonly draft: Draft; readonly external: boolean }[],
): IrExpr {
  const rests: IrExpr[] = [];
  for (const { process } of contexts) {
    if (process.context.form === "device") continue;
    const idle = process.restings.flatMap((resting, place) =>
      resting.location.idle ? [place] : [],
    );
    rests.push(
      everyMember(model, process, (indices) =>
        or(
          ...idle.map((place) =>
            equal(model.variables.read(atOf(process.context), indices), number(place)),
          ),
        ),
      ),
    );
  }
  const impossible = (draft: Draft, process: Process | undefined): IrExpr => {
    const here =
      process && draft.action.from !== undefined
        ? equal(model.variables.read(atOf(process.context), process.own), number(draft.action.from))
        : truth(true);
    let possible = and(here, ...draft.guard);
    for (const parameter of [...draft.action.parameters].reverse())
      possible = {
        kind: "quantifier",
        bool: true,
        quantifier: "exists",
        binder: parameter.name,
        low: parameter.low,
        high: parameter.high,
        body: possible,
      };
    return not(possible);
  };
  for (const { process, drafts } of contexts) {
    for (const draft of drafts) {
      const from = draft.action.from ?? 0;
      if (from === 0 && (process.context.form === "entry" || process.context.external)) continue;
      if (draft.isUnbidden) continue;
      if (
        process.context.form !== "device" &&
        from !== 0 &&
        process.restings[from]?.location.idle !== true
      )
        continue;
      rests.push(impossible(draft, process));
    }
  }
  for (const { draft, external } of actions)
    if (!external) rests.push(impossible(draft, undefined));
  return and(...rests);
}

/** The condition for every member of a context. */
function everyMember(
  model: ModelBuilder,
  process: Process,
  test: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const binders = process.families.map((family) => ({ family, binder: model.names.bound("k") }));
  let body = test(binders.map((b) => name(b.binder)));
  for (const { family, binder } of [...binders].reverse()) {
    body =
      family.low === family.high
        ? body
        : {
            kind: "quantifier",
            bool: true,
            quantifier: "forall",
            binder,
            low: family.low,
            high: family.high,
            body,
          };
    if (family.low === family.high) body = test(binders.map(() => number(family.low)));
  }
  return body;
}
