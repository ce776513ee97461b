/**
 * Taking locks and giving them back, with the rules that belong to it. Goes in: who steps, and a lock by name. What
 * comes out is written to its draft of the state; what cannot happen, and what ends the run, is thrown.
 */
import type { Lock, TypedSpec } from "../../src/typecheck/typed-spec.js";
import { asNumber, type Place } from "./evaluate.js";
import type { Member, NamedLock, State, Value } from "./state.js";

/** The step is not possible. */
export const IMPOSSIBLE = new Error("not possible");
/** The step breaks what ends the run. */
export const BROKEN = new Error("broken");

/** What never changes. */
export interface World {
  readonly spec: TypedSpec;
  readonly locks: ReadonlyMap<string, Lock>;
  /** Names of the locks that are held around a context, in the order in which they are taken. */
  readonly ambient: (member: Member) => readonly string[];
  readonly ask: (state: State) => Place["ask"];
}

/** Who steps, and the state it makes. */
export interface Stepper {
  readonly world: World;
  readonly before: State;
  readonly shared: Map<string, Value>;
  readonly member: Member | undefined;
  readonly cpu: number | undefined;
  level: number;
  /** Locks taken in this step. */
  readonly taken: string[];
  readonly break: (...names: readonly (string | false)[]) => void;
}

export const FREE = "";
const ownerOf = (by: Stepper, key: string): Value => by.shared.get(`owner ${key}`) ?? FREE;
const isMine = (by: Stepper, key: string): boolean => ownerOf(by, key) === by.member?.key;
const isAmbient = (by: Stepper, key: string): boolean =>
  by.member !== undefined && by.world.ambient(by.member).includes(key);

/** Some lock that is held satisfies the condition. */
export const holdsSome = (by: Stepper, condition: (lock: Lock) => boolean): boolean =>
  [...by.world.locks].some(([key, lock]) => isMine(by, key) && condition(lock));

/** Waiting that gives the CPU up is not allowed at this level. */
export const blocksTooHigh = (by: Stepper): boolean =>
  by.member !== undefined && by.level >= by.world.spec.platform.blockingBelow;

/** What an attempt breaks whether or not the lock is free. */
function attempt(by: Stepper, { lock, key }: NamedLock, ambient: boolean): (string | false)[] {
  const mayTake = by.member?.context.mayTake;
  const { lockOrder } = by.world.spec;
  const later = lockOrder.flatMap(([first, second]) => (first === lock ? [second] : []));
  return [
    !ambient &&
      mayTake !== undefined &&
      !mayTake.includes(lock.lockKind) &&
      "rule forbidden-acquire",
    lock.notAbove !== undefined && by.level > lock.notAbove && "rule wrong-level",
    holdsSome(by, (held) => later.includes(held)) && "rule lock-order",
    !ambient && isAmbient(by, key) && isMine(by, key) && "rule ambient-lock",
  ];
}

function take(by: Stepper, { key }: NamedLock, raise: number | undefined, before: number): void {
  by.taken.push(key);
  by.shared.set(`count ${key}`, asNumber(by.shared.get(`count ${key}`)) + 1);
  if (isMine(by, key)) return;
  by.shared.set(`owner ${key}`, by.member?.key ?? FREE);
  if (raise === undefined) return;
  by.shared.set(`saved ${key}`, before);
  by.level = Math.max(before, raise);
}

export interface Wanted extends NamedLock {
  /** Overrides the level of the lock. */
  readonly level: number | undefined;
  readonly ambient: boolean;
  readonly isAtomic: boolean;
}

/** Takes the lock, or begins to spin for it (false). */
export function acquire(by: Stepper, wanted: Wanted): boolean {
  const { lock, key, ambient } = wanted;
  const owner = ownerOf(by, key);
  const raise = wanted.level ?? lock.level;
  const rules = attempt(by, wanted, ambient);
  const isTooHigh = lock.waiting === "blocks" && blocksTooHigh(by);
  const blocks = isTooHigh && !by.world.spec.ignoredRules.includes("blocking-in-atomic");
  if (blocks) by.break(...rules, "rule blocking-in-atomic");
  if (isMine(by, key) && !lock.recursive) by.break(...rules, "rule recursive-acquire");
  if (owner === FREE || isMine(by, key)) {
    by.break(...rules);
    take(by, wanted, raise, by.level);
    return true;
  }
  if (lock.waiting === "blocks" || wanted.isAtomic) throw IMPOSSIBLE;
  by.break(...rules);
  by.level = Math.max(by.level, raise ?? by.level);
  const holder = by.before.active.get(String(owner));
  const isInterrupted =
    holder?.cpu !== undefined && holder.cpu === by.cpu && holder.level < by.level;
  by.break(isInterrupted && "rule self-deadlock");
  return false;
}

/** Takes the lock it spins for; `before` is the level at which it began. */
export function acquireAfterSpinning(by: Stepper, wanted: Wanted, before: number): void {
  if (ownerOf(by, wanted.key) !== FREE) throw IMPOSSIBLE;
  take(by, wanted, wanted.level ?? wanted.lock.level, before);
}

export function tryAcquire(by: Stepper, wanted: Wanted): boolean {
  by.break(...attempt(by, wanted, false));
  const canTake =
    ownerOf(by, wanted.key) === FREE || (wanted.lock.recursive && isMine(by, wanted.key));
  if (canTake) take(by, wanted, wanted.level ?? wanted.lock.level, by.level);
  return canTake;
}

/** `ambient`: given back by the platform when the context returns. */
export function giveBack(by: Stepper, { lock, key }: NamedLock, ambient: boolean): void {
  by.break(
    !ambient && isAmbient(by, key) && "rule ambient-lock",
    !isMine(by, key) && "rule release-not-owner",
  );
  const count = asNumber(by.shared.get(`count ${key}`));
  if (count === 0) return;
  by.shared.set(`count ${key}`, count - 1);
  if (lock.recursive && count > 1) return;
  const saved = by.shared.get(`saved ${key}`);
  by.shared.set(`owner ${key}`, FREE);
  by.shared.set(`saved ${key}`, "");
  if (typeof saved === "number") setBack(by, saved);
}

/** Goes back to a level at which every lock still held may be held. */
export function setBack(by: Stepper, level: number): void {
  by.level = level;
  by.break(holdsSome(by, (lock) => (lock.level ?? 0) > level) && "rule wrong-level");
}

/** The context returns. */
export function endContext(by: Stepper): void {
  by.break(
    holdsSome(by, () => true) && "rule lock-leak",
    by.level !== by.member?.context.level && "rule wrong-level",
  );
}
