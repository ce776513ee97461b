/** Locals that only checks read: which of the two bodies stand for each other follows from how they are defined. */
import type { Expr, Local } from "../../../typecheck/typed-spec.js";
import type { Bodies } from "./alignment.js";
import { checksIn, checksNear } from "./cover.js";
import type { Part } from "./flatten.js";
import { sameValue } from "../predicates.js";
import type { Sides } from "../premise.js";

/** The bodies with such locals paired where their definitions have the same value. */
export function pairCheckedLocals(bodies: Bodies, sides: Sides): Bodies {
  const oldLocals = new Map(bodies.oldLocals);
  for (const { at, part } of checksIn(bodies, "local")) {
    const { here } = checksNear(bodies, at, "local");
    const like = here.find(
      (each) =>
        !oldLocals.has(localOf(each)) &&
        sameValue(definition(part), definition(each), sides, oldLocals),
    );
    if (like) oldLocals.set(localOf(like), localOf(part));
  }
  return { ...bodies, oldLocals };
}

const localOf = ({ node }: Part): Local => node["local"] as Local;

const definition = ({ node }: Part): Expr => (node["value"] as { readonly value: Expr }).value;
