/**
 * `scheduler priority`: among those that could step at the lowest level of a CPU, only the highest do. Goes in: a state and
 * one who would step. Comes out: whether somebody goes before it. Clauses: S36.
 */
import type { World } from "./locks.js";
import type { Member, State } from "./state.js";
import { waitedLock } from "./waiting.js";

export interface Ranks extends World {
  readonly members: readonly Member[];
  readonly couldStep: (state: State, member: Member, cpu: number) => boolean;
}

/** Contexts whose priority counts. */
const isRanked = ({ context }: Member): boolean => context.form !== "device" && context.level === 0;

/** Its own, or the highest that waits, directly or not, for a lock of its that lends priority. */
function rankOf(world: Ranks, state: State, member: Member, asked: readonly string[]): number {
  const lenders = world.members.filter((other) => {
    const waited = waitedLock(world, state, other.key);
    if (!waited || !isRanked(other) || asked.includes(other.key)) return false;
    // Those that share a lock are lent nothing: only who holds it alone.
    const isAlone = state.shared.get(`owner ${waited.key}`) === member.key;
    return isAlone && world.locks.get(waited.key)?.inherit === true;
  });
  const lent = lenders.map((other) => rankOf(world, state, other, [...asked, other.key]));
  return Math.max(member.context.priority, ...lent);
}

/** Somebody of a higher priority could step at the lowest level of this CPU. */
export function isOutranked(
  world: Ranks,
  state: State,
  member: Member,
  cpu: number | undefined,
): boolean {
  if (world.spec.scheduler !== "priority" || cpu === undefined || !isRanked(member)) return false;
  const mine = rankOf(world, state, member, [member.key]);
  return world.members.some(
    (other) =>
      other.key !== member.key &&
      isRanked(other) &&
      rankOf(world, state, other, [other.key]) > mine &&
      world.couldStep(state, other, cpu),
  );
}
