/**
 * Who holds a lock, in which way, and whether it can be taken, over the variables of its state: its owner, who holds it
 * alone; its shares, one for each activation that holds it together with others (S106); its permits, where no activation
 * holds it (S111).
 */
import type { Context, Lock, LockMode } from "../../typecheck/typed-spec.js";
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
import type { ModelBuilder } from "../model/model-builder.js";
import { ownerOf } from "../model/processes.js";

type Indices = readonly IrExpr[];

export const sharesOf = (lock: Lock): string => `${lock.name}.shares`;
export const permitsOf = (lock: Lock): string => `${lock.name}.count`;

/** Activations are numbered from 1 (S6). */
export const activationsOf = (model: ModelBuilder): number =>
  model.processes.reduce((sum, process) => sum + process.activations, 0);

/** How it is taken: alone, where nothing is said. */
export const takenAs = (lock: { readonly mode?: LockMode | undefined }): LockMode =>
  lock.mode ?? "exclusive";

/** The level that goes back when `who` gives it back: each of those that share it has saved its own. */
export const savedIndices = (lock: Lock, indices: Indices, who: IrExpr): Indices =>
  lock.sharing === "one" ? indices : [...indices, who];

const owner = (model: ModelBuilder, lock: Lock, indices: Indices): IrExpr =>
  model.variables.read(ownerOf(lock), indices);

/** How often `who` has taken it shared. */
export const sharesBy = (model: ModelBuilder, lock: Lock, indices: Indices, who: IrExpr): IrExpr =>
  lock.sharing === "one" ? number(0) : model.variables.read(sharesOf(lock), [...indices, who]);

/** In place of 1, of a reader of a sequence lock that a writer has overtaken (S118). */
export const OVERTAKEN = 2;

export const hasShare = (model: ModelBuilder, lock: Lock, indices: Indices, who: IrExpr): IrExpr =>
  differ(sharesBy(model, lock, indices, who), number(0));

/** Whether `who` holds this member; alone or together with others where no mode is given. */
export function holds(
  model: ModelBuilder,
  lock: Lock,
  indices: Indices,
  who: IrExpr,
  mode?: LockMode,
): IrExpr {
  if (lock.permits) return truth(false);
  return or(
    mode === "shared" ? truth(false) : equal(owner(model, lock, indices), who),
    mode === "exclusive" ? truth(false) : hasShare(model, lock, indices, who),
  );
}

/** Some activation of which the test is true. */
export function someActivation(model: ModelBuilder, test: (who: IrExpr) => IrExpr): IrExpr {
  const binder = model.names.bound("a");
  return exists(binder, 1, Math.max(1, activationsOf(model)), test(name(binder)));
}

/** Whether anybody holds this member. */
export function isHeld(model: ModelBuilder, lock: Lock, indices: Indices): IrExpr {
  const alone = differ(owner(model, lock, indices), number(0));
  return or(alone, not(isUnshared(model, lock, indices)));
}

function isUnshared(model: ModelBuilder, lock: Lock, indices: Indices): IrExpr {
  if (lock.sharing === "one") return truth(true);
  const binder = model.names.bound("a");
  const none = not(hasShare(model, lock, indices, name(binder)));
  return forall(binder, 1, Math.max(1, activationsOf(model)), none);
}

/** Who wants which member of a lock, and in which way. */
export interface Claim {
  readonly lock: Lock;
  readonly indices: Indices;
  readonly mode: LockMode;
  readonly me: IrExpr;
  /** Whose activation it is; undefined: an action takes it. */
  readonly context: Context | undefined;
  /** `tryAcquire`. */
  readonly tries?: true;
}

/** The function of an activation and a member: it has begun to wait for the member, to hold it alone (S116). */
export const writerWaitsOf = (lock: Lock): string => `${lock.name}.writerWaits`;

export const writerWaits = (lock: Lock, indices: Indices, who: IrExpr): IrExpr => ({
  kind: "call",
  bool: true,
  function: writerWaitsOf(lock),
  args: [who, ...indices],
});

/** Whether a waiting writer keeps this reader out (S117). */
export function isKeptOut(model: ModelBuilder, claim: Claim): IrExpr {
  const { lock, indices, me, context } = claim;
  const { writersFirst } = lock;
  if (!writersFirst || claim.mode !== "shared") return truth(false);
  const { level, unless } = writersFirst;
  const isAbove = level !== undefined && context !== undefined && context.level >= level;
  if (isAbove || (unless === "reading" && claim.tries)) return truth(false);
  const ofKind = model.spec.locks.filter(({ lockKind }) => lockKind === lock.lockKind);
  const reads = ofKind.map((each) =>
    someMemberOf(model, each, [], (its) => hasShare(model, each, its, me)),
  );
  const passes = { held: hasShare(model, lock, indices, me), reading: or(...reads) };
  return and(
    not(isUnshared(model, lock, indices)),
    unless ? not(passes[unless]) : truth(true),
    someActivation(model, (a) => writerWaits(lock, indices, a)),
  );
}

/** Whether it can be taken now (S40, S106). */
export function canTake(model: ModelBuilder, claim: Claim): IrExpr {
  const { lock, indices, mode, me } = claim;
  if (lock.permits) return binary(">", model.variables.read(permitsOf(lock), indices), number(0));
  const unowned = equal(owner(model, lock, indices), number(0));
  if (mode === "shared") {
    const again =
      lock.sharing === "recursive" ? truth(true) : not(hasShare(model, lock, indices, me));
    return and(unowned, again, not(isKeptOut(model, claim)));
  }
  const others = waitsForReaders(claim)
    ? isUnshared(model, lock, indices)
    : not(hasShare(model, lock, indices, me));
  const free = and(unowned, others);
  return lock.recursive ? or(free, equal(owner(model, lock, indices), me)) : free;
}

/** Whether `me` holds it in such a way that taking it in this one is a mistake (S43, S107). */
export function isMistaken(model: ModelBuilder, { lock, indices, mode, me }: Claim): IrExpr {
  if (lock.permits) return truth(false);
  const alone = equal(owner(model, lock, indices), me);
  const together = hasShare(model, lock, indices, me);
  if (mode === "shared") return or(alone, lock.sharing === "recursive" ? truth(false) : together);
  return or(lock.recursive ? truth(false) : alone, together);
}

/** Whether one that takes it in this way waits for those that share it (S106, S110). */
export const waitsForReaders = ({ lock, mode }: Pick<Claim, "lock" | "mode">): boolean =>
  lock.sharing !== "one" && mode === "exclusive" && !lock.sequence;

/** In which way it has to be held for one that takes it in this way to wait: either where none is said (S110). */
export const hinders = (lock: Lock, mode: LockMode): LockMode | undefined =>
  waitsForReaders({ lock, mode }) || lock.sharing === "one" ? undefined : "exclusive";

/** Whether others hold it in such a way that `me` has to wait (S41, S42). */
export function isBusy(model: ModelBuilder, claim: Claim): IrExpr {
  const { lock, indices, me } = claim;
  if (lock.permits) return equal(model.variables.read(permitsOf(lock), indices), number(0));
  const its = owner(model, lock, indices);
  const alone = and(differ(its, number(0)), differ(its, me));
  if (!waitsForReaders(claim)) return or(alone, isKeptOut(model, claim));
  const others = someActivation(model, (a) =>
    and(differ(a, me), hasShare(model, lock, indices, a)),
  );
  return or(alone, others);
}

/** Some member of the lock's family, of those that the indices leave open, of which the test is true. */
export function someMemberOf(
  model: ModelBuilder,
  lock: Lock,
  given: Indices,
  test: (indices: Indices) => IrExpr,
): IrExpr {
  const open = lock.families
    .slice(given.length)
    .map((family) => ({ family, binder: model.names.bound("i") }));
  let body = test([...given, ...open.map((o) => name(o.binder))]);
  for (const { family, binder } of [...open].reverse())
    body = exists(binder, family.low, family.high, body);
  return body;
}

/** Some member of the lock's family is held by this activation. */
export const holdsAny = (model: ModelBuilder, lock: Lock, me: IrExpr, mode?: LockMode): IrExpr =>
  lock.permits
    ? truth(false)
    : someMemberOf(model, lock, [], (indices) => holds(model, lock, indices, me, mode));
