/** A lock that is taken, given back or asked for: how it is held, and whether anybody can hold it. */
import { textOf } from "../base/source.js";
import type { Expression, Reference } from "../syntax/ast/ast.js";
import type { Place } from "./environment.js";
import { typeLock } from "./references.js";
import type { HeldLock, Instance, Lock } from "./typed-spec.js";

/** `demands`: what is asked of its holder, which a lock that counts does not have; undefined: nothing. */
export function typeHeldLock(
  reference: Reference,
  place: Place,
  partial: boolean,
  demands: string | undefined,
): HeldLock | undefined {
  const lock = typeLock(reference, place, partial);
  const { mode } = reference;
  if (lock && demands !== undefined) requireHolder(lock, demands, reference.span, place);
  if (!lock || !mode) return lock;
  const { name, lockKind, sharing } = lock.target;
  if (sharing === "one") {
    const help = textOf(reference.span)
      .slice(0, mode.span.start - reference.span.start)
      .trim();
    const problem = { name, kind: lockKind, mode: mode.text };
    place.env.sink.report("ILK3090", mode.span, problem, { help });
  }
  return { ...lock, mode: mode.text === "shared" ? "shared" : "exclusive" };
}

/** Reports a lock that counts where somebody would have to hold it. */
export function requireHolder(
  { target }: Instance<Lock>,
  demands: string,
  span: Reference["span"],
  { env }: Pick<Place, "env">,
): void {
  if (!target.permits) return;
  const problem = { name: target.name, kind: target.lockKind, demands };
  const secondary = [{ span: target.span, text: `\`${target.name}\` is declared here` }];
  env.sink.report("ILK3091", span, problem, { secondary });
}

/** Reports a level at which a lock that counts would be taken. */
export const requireRaising = (
  lock: Instance<Lock> | undefined,
  level: Expression | undefined,
  place: Place,
): void => {
  if (lock && level) requireHolder(lock, "raise a level", level.span, place);
};
