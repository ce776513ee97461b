/** `quiescent`: nothing is under way, and nothing but entries and external actions could step. */
import { and, equal, name, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { restingsOf } from "../../semantics/context/predicates.js";
import type { Draft } from "./steps.js";
import { type Actor, atOf, type World } from "../../semantics/step/world.js";
import type { LoweredContext } from "./contexts.js";

/** No activation but at `idle` statements, and no step possible but of entries and external actions. */
export function quiescence(
  world: World,
  contexts: readonly LoweredContext[],
  actions: readonly { readonly draft: Draft; readonly external: boolean }[],
): IrExpr {
  const rests: IrExpr[] = [];
  for (const { actor } of contexts) {
    if (actor.context.form === "device") continue;
    const idle = restingsOf(actor).flatMap((resting, place) =>
      resting.location.idle ? [place] : [],
    );
    rests.push(
      everyMember(world, actor, (indices) =>
        or(...idle.map((place) => equal(world.read(atOf(actor.context), indices), number(place)))),
      ),
    );
  }
  const impossible = (draft: Draft, actor: Actor | undefined): IrExpr => {
    const here =
      actor && draft.action.from !== undefined
        ? equal(world.read(atOf(actor.context), actor.own), number(draft.action.from))
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
  for (const { actor, drafts } of contexts) {
    for (const draft of drafts) {
      const from = draft.action.from ?? 0;
      if (from === 0 && (actor.context.form === "entry" || actor.context.external)) continue;
      if (draft.isUnbidden) continue;
      if (
        actor.context.form !== "device" &&
        from !== 0 &&
        restingsOf(actor)[from]?.location.idle !== true
      )
        continue;
      rests.push(impossible(draft, actor));
    }
  }
  for (const { draft, external } of actions)
    if (!external) rests.push(impossible(draft, undefined));
  return and(...rests);
}

/** The condition for every member of a context. */
function everyMember(
  world: World,
  actor: Actor,
  test: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const binders = actor.families.map((family) => ({ family, binder: world.binder("k") }));
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
