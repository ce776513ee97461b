/**
 * `scheduler priority` (S36). Goes in: a state and who would step at the lowest level. Comes out: whether somebody of a
 * higher priority on the same CPU, who could step there, keeps it from doing so.
 */
import type { World } from "./locks.js";
import type { Member, State } from "./state.js";
import { waitedLock } from "./waiting.js";

/** Its own, or the highest of those that wait for an `inherit` lock of its, and for locks of theirs, and so on. */
function priorityOf(
  world: World,
  members: readonly Member[],
  state: State,
  { key, context }: Member,
  lenders: readonly string[] = [],
): number {
  const chain = [...lenders, key];
  const lent = members
    .filter((other) => {
      const waited = waitedLock(world, state, other.key);
      if (!waited || world.locks.get(waited.key)?.inherit !== true) return false;
      // Those that share a lock are lent nothing: only who holds it alone.
      const isLent = state.shared.get(`owner ${waited.key}`) === key;
      return isLent && !chain.includes(other.key);
    })
    .map((other) => priorityOf(world, members, state, other, chain));
  return Math.max(context.priority, ...lent);
}

export function isOutranked(
  world: World,
  members: readonly Member[],
  state: State,
  me: Member,
  couldStep: (other: Member) => boolean,
): boolean {
  const mine = state.active.get(me.key);
  if (world.spec.scheduler !== "priority" || mine?.cpu === undefined || mine.level > 0)
    return false;
  return members.some((other) => {
    const its = state.active.get(other.key);
    if (!its || other === me || its.cpu !== mine.cpu || its.level > 0) return false;
    const isHigher =
      priorityOf(world, members, state, other) > priorityOf(world, members, state, me);
    return isHigher && couldStep(other);
  });
}
