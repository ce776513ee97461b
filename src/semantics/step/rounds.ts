/** Loops that a step goes round: whether it comes back to where it was, and how often it may. */
import type { Scope } from "../../flow/scope.js";
import { partsOf } from "../values/types.js";
import type { StepBody } from "./step-body.js";

/** Whether the step has been at this loop before with all its locals as they are now; it would go round for ever. */
export function comesRound({ locals, rounds }: StepBody, loop: { readonly scope: Scope }): boolean {
  const { live, result } = loop.scope;
  const now = (result ? [...live, result] : live).flatMap((ref) =>
    partsOf(ref.type).map((part) => {
      const value = locals.values.get([ref.slot, ...part.path].join("."));
      return value?.kind === "constant" ? value.value : value ? "?" : "-";
    }),
  );
  // A loop around it that goes round a counted number of times ends by itself.
  const counted = [...rounds.counts].flatMap(([each, count]) => (each.most ? [count] : []));
  const key = [...now, ...counted].join();
  const before = rounds.seen.get(loop);
  if (before?.has(key)) return true;
  rounds.seen.set(loop, new Set(before).add(key));
  return false;
}

/** Counts a round of a loop; false where it cannot go round again. */
export function goesRound({ rounds }: StepBody, loop: { readonly most?: number }): boolean {
  const count = rounds.counts.get(loop) ?? 0;
  rounds.counts.set(loop, count + 1);
  return loop.most === undefined || count < loop.most;
}
