/**
 * Who holds a lock, in which way, and whether it can be taken, over the variables of its state: its owner, who holds it
 * alone; its shares, one for each activation that holds it together with others; its permits, where nobody holds it.
 */
import type { Lock, LockMode } from "../../typecheck/typed-spec.js";
import {
  and,
  binary,
  differ,
  equal,
  exists,
  forall,
  name,
  not,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { ownerOf, type World } from "../step/world.js";

type Indices = readonly IrExpr[];

export const sharesOf = (lock: Lock): string => `${lock.name}.shares`;
export const permitsOf = (lock: Lock): string => `${lock.name}.count`;

/** Activations are numbered from 1. */
export const activationsOf = (world: World): number =>
  world.actors.reduce((sum, actor) => sum + actor.activations, 0);

/** How it is taken: alone, where nothing is said. */
export const takenAs = (lock: { readonly mode?: LockMode | undefined }): LockMode =>
  lock.mode ?? "exclusive";

/** The level that goes back when `who` gives it back: each of those that share it has saved its own. */
export const savedIndices = (lock: Lock, indices: Indices, who: IrExpr): Indices =>
  lock.sharing === "one" ? indices : [...indices, who];

const owner = (world: World, lock: Lock, indices: Indices): IrExpr =>
  world.read(ownerOf(lock), indices);

/** How often `who` has taken it shared. */
export const sharesBy = (world: World, lock: Lock, indices: Indices, who: IrExpr): IrExpr =>
  lock.sharing === "one" ? number(0) : world.read(sharesOf(lock), [...indices, who]);

export const hasShare = (world: World, lock: Lock, indices: Indices, who: IrExpr): IrExpr =>
  differ(sharesBy(world, lock, indices, who), number(0));

/** Whether `who` holds this member; alone or together with others where no mode is given. */
export function holds(
  world: World,
  lock: Lock,
  indices: Indices,
  who: IrExpr,
  mode?: LockMode,
): IrExpr {
  if (lock.permits) return truth(false);
  return or(
    mode === "shared" ? truth(false) : equal(owner(world, lock, indices), who),
    mode === "exclusive" ? truth(false) : hasShare(world, lock, indices, who),
  );
}

/** Some activation of which the test is true. */
export function someActivation(world: World, test: (who: IrExpr) => IrExpr): IrExpr {
  const binder = world.binder("a");
  return exists(binder, 1, Math.max(1, activationsOf(world)), test(name(binder)));
}

/** Whether anybody holds this member. */
export function isHeld(world: World, lock: Lock, indices: Indices): IrExpr {
  const alone = differ(owner(world, lock, indices), number(0));
  return or(alone, not(isUnshared(world, lock, indices)));
}

function isUnshared(world: World, lock: Lock, indices: Indices): IrExpr {
  if (lock.sharing === "one") return truth(true);
  const binder = world.binder("a");
  const none = not(hasShare(world, lock, indices, name(binder)));
  return forall(binder, 1, Math.max(1, activationsOf(world)), none);
}

/** Whether `me` can take it now. */
export function canTake(
  world: World,
  lock: Lock,
  indices: Indices,
  me: IrExpr,
  mode: LockMode,
): IrExpr {
  if (lock.permits) return binary(">", world.read(permitsOf(lock), indices), number(0));
  const unowned = equal(owner(world, lock, indices), number(0));
  if (mode === "shared") {
    const again =
      lock.sharing === "recursive" ? truth(true) : not(hasShare(world, lock, indices, me));
    return and(unowned, again);
  }
  const free = and(unowned, isUnshared(world, lock, indices));
  return lock.recursive ? or(free, equal(owner(world, lock, indices), me)) : free;
}

/** Whether `me` holds it in such a way that taking it in this one is a mistake. */
export function isMistaken(
  world: World,
  lock: Lock,
  indices: Indices,
  me: IrExpr,
  mode: LockMode,
): IrExpr {
  if (lock.permits) return truth(false);
  const alone = equal(owner(world, lock, indices), me);
  const together = hasShare(world, lock, indices, me);
  if (mode === "shared") return or(alone, lock.sharing === "recursive" ? truth(false) : together);
  return or(lock.recursive ? truth(false) : alone, together);
}

/** Whether others hold it in such a way that `me` has to wait. */
export function isBusy(
  world: World,
  lock: Lock,
  indices: Indices,
  me: IrExpr,
  mode: LockMode,
): IrExpr {
  if (lock.permits) return equal(world.read(permitsOf(lock), indices), number(0));
  const its = owner(world, lock, indices);
  const alone = and(differ(its, number(0)), differ(its, me));
  if (mode === "shared" || lock.sharing === "one") return alone;
  const others = someActivation(world, (a) =>
    and(differ(a, me), hasShare(world, lock, indices, a)),
  );
  return or(alone, others);
}

/** Some member of the lock's family, of those that the indices leave open, of which the test is true. */
export function someMemberOf(
  world: World,
  lock: Lock,
  given: Indices,
  test: (indices: Indices) => IrExpr,
): IrExpr {
  const open = lock.families
    .slice(given.length)
    .map((family) => ({ family, binder: world.binder("i") }));
  let body = test([...given, ...open.map((o) => name(o.binder))]);
  for (const { family, binder } of [...open].reverse())
    body = exists(binder, family.low, family.high, body);
  return body;
}

/** Some member of the lock's family is held by this activation. */
export const holdsAny = (world: World, lock: Lock, me: IrExpr, mode?: LockMode): IrExpr =>
  lock.permits
    ? truth(false)
    : someMemberOf(world, lock, [], (indices) => holds(world, lock, indices, me, mode));
