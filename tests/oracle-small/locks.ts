/**
 * Locks and levels: taking, giving back, the rules that belong to it, and who waits for whom. Goes in: a step under way
 * and a lock by name; of waiting, a state and the name of a context. What a step breaks is noted in it.
 */
import type { Lock } from "../../src/typecheck/typed-spec.js";
import { asNumber, breaks, restingPlace, type State, type Step, type World } from "./state.js";

export const FREE = "";

const ownerOf = (state: State, key: string): string =>
  String(state.shared.get(`owner ${key}`) ?? FREE);
export const isBusy = (state: State, key: string): boolean => ownerOf(state, key) !== FREE;
export const isMine = (step: Step, key: string): boolean => ownerOf(step, key) === step.member?.key;

const holdsSome = (step: Step, condition: (lock: Lock) => boolean): boolean =>
  [...step.world.locks].some(([key, lock]) => isMine(step, key) && condition(lock));

/** Waiting that gives the CPU up is not allowed at this level. */
export const blocksTooHigh = (step: Step): boolean =>
  step.member !== undefined && step.level >= step.world.spec.platform.blockingBelow;

/** How a lock is wanted: a level of this acquire's own; around a context; where nobody can spin. */
export interface Wanted {
  readonly level: number | undefined;
  readonly ambient: boolean;
  readonly atomic: boolean;
}

/** What an attempt breaks, whether or not the lock is free. */
function judge(step: Step, key: string, lock: Lock, { ambient }: Wanted): (string | false)[] {
  const mayTake = step.member?.context.mayTake;
  const { lockOrder } = step.world.spec;
  const comesBefore = (held: Lock): boolean => lockOrder.some(([a, b]) => a === lock && b === held);
  return [
    !ambient && mayTake?.includes(lock.lockKind) === false && "rule forbidden-acquire",
    step.level > (lock.notAbove ?? Infinity) && "rule wrong-level",
    holdsSome(step, comesBefore) && "rule lock-order",
    !ambient && step.ambient.includes(key) && isMine(step, key) && "rule ambient-lock",
  ];
}

/** Takes the lock; `before` is the level that giving it back sets. */
export function take(step: Step, key: string, level: number | undefined, before: number): void {
  const raised = level ?? step.world.locks.get(key)?.level;
  step.taken.push(key);
  step.shared.set(`count ${key}`, asNumber(step.shared.get(`count ${key}`)) + 1);
  if (isMine(step, key)) return;
  step.shared.set(`owner ${key}`, step.member?.key ?? FREE);
  if (raised === undefined) return;
  step.shared.set(`saved ${key}`, before);
  step.level = Math.max(before, raised);
}

export function acquire(step: Step, key: string, wanted: Wanted): "taken" | "spins" | "waits" {
  const lock = step.world.locks.get(key)!;
  const again = isMine(step, key);
  const isStopped = [
    lock.waiting === "blocks" && blocksTooHigh(step) && "rule blocking-in-atomic",
    again && !lock.recursive && "rule recursive-acquire",
  ];
  const mustWait = isBusy(step, key) && !again && (lock.waiting === "blocks" || wanted.atomic);
  if (mustWait && isStopped.every((rule) => !rule)) return "waits";
  if (breaks(step, ...judge(step, key, lock, wanted), ...isStopped) || mustWait) return "waits";
  if (again || !isBusy(step, key)) {
    take(step, key, wanted.level, step.level);
    return "taken";
  }
  step.level = Math.max(step.level, wanted.level ?? lock.level ?? 0);
  const holder = step.active.get(ownerOf(step, key));
  const interrupted = holder?.cpu !== undefined && holder.cpu === step.cpu;
  breaks(step, interrupted && holder.level < step.level && "rule self-deadlock");
  return "spins";
}

export function tryAcquire(step: Step, key: string, level: number | undefined): boolean {
  const lock = step.world.locks.get(key)!;
  breaks(step, ...judge(step, key, lock, { level, ambient: false, atomic: false }));
  const canTake = !isBusy(step, key) || (lock.recursive && isMine(step, key));
  if (canTake) take(step, key, level, step.level);
  return canTake;
}

/** `ambient`: by the platform, when the context returns. */
export function giveBack(step: Step, key: string, ambient: boolean): void {
  const isForbidden = !ambient && step.ambient.includes(key) && "rule ambient-lock";
  const isForeign = !isMine(step, key) && "rule release-not-owner";
  if ((breaks(step, isForbidden, isForeign) && !ambient) || !isBusy(step, key)) return;
  const left = asNumber(step.shared.get(`count ${key}`)) - 1;
  const isStillHeld = step.world.locks.get(key)?.recursive === true && left > 0;
  step.shared.set(`count ${key}`, isStillHeld ? left : 0);
  if (isStillHeld) return;
  const saved = step.shared.get(`saved ${key}`);
  step.shared.set(`owner ${key}`, FREE).set(`saved ${key}`, FREE);
  if (typeof saved === "number") setBack(step, saved);
}

/** Goes back to a level at which every lock still held may be held. */
export function setBack(step: Step, level: number): void {
  step.level = level;
  breaks(step, holdsSome(step, (lock) => (lock.level ?? 0) > level) && "rule wrong-level");
}

/** The context returns, giving back what was held around it. */
export function endContext(step: Step): void {
  for (const key of [...step.ambient].reverse()) giveBack(step, key, true);
  const isRaised = step.level !== step.member?.context.level;
  breaks(step, holdsSome(step, () => true) && "rule lock-leak", isRaised && "rule wrong-level");
}

// ── Waiting ──────────────────────────────────────────────────────────────────────────────────────

interface Waited {
  readonly key: string;
  readonly owner: string;
  readonly spins: boolean;
}

/** The lock that it waits for and another holds: one that blocks, or one for which it has begun to spin. */
export function waitedLock(world: World, state: State, me: string): Waited | undefined {
  const place = restingPlace(world, state, me);
  const { lock, spins = false } = state.active.get(me)?.node ?? {};
  if (!place || !lock) return undefined;
  const key = lock(place);
  const owner = ownerOf(state, key);
  const waits = spins || world.locks.get(key)?.waiting === "blocks";
  return waits && owner !== FREE && owner !== me ? { key, owner, spins } : undefined;
}

/** It waits in a way that gives the CPU up. */
function isBlocked(world: World, state: State, me: string): boolean {
  const place = restingPlace(world, state, me);
  const wakes = state.active.get(me)?.node.wakes;
  return place && wakes ? !wakes(place) : waitedLock(world, state, me)?.spins === false;
}

const onCpu = (state: State, cpu: number): readonly (readonly [key: string, level: number])[] =>
  [...state.active].flatMap(([key, a]) => (a?.cpu === cpu ? [[key, a.level] as const] : []));

/** Highest level on a CPU: of all activations, or of those that have not given it up. */
export function levelOn(world: World, state: State, cpu: number, of: "all" | "running"): number {
  const counted = onCpu(state, cpu).filter(
    ([key]) => of === "all" || !isBlocked(world, state, key),
  );
  return Math.max(0, ...counted.map(([, level]) => level));
}

/** Whom it waits for: a lock's owner, or one that spins above it on its CPU. */
function waitsFor(world: World, state: State, me: string): string | undefined {
  const owner = waitedLock(world, state, me)?.owner;
  const { cpu, level } = state.active.get(me) ?? {};
  if (owner !== undefined || cpu === undefined || level === undefined) return owner;
  const above = onCpu(state, cpu).filter(
    ([key, other]) => other > level && waitedLock(world, state, key)?.spins,
  );
  return above.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** It waits, directly or not, for itself. */
export function waitsInCycle(world: World, state: State, me: string): boolean {
  const seen = new Set<string>();
  let at = waitedLock(world, state, me) && waitsFor(world, state, me);
  for (; at !== undefined && at !== me && !seen.has(at); at = waitsFor(world, state, at))
    seen.add(at);
  return at === me;
}

/** With what is lent by those who wait, directly or not, for an `inherit` lock of its own. */
export function priorityOf(world: World, state: State, me: string, lent = new Set<string>()): number {
  const waiting = [...world.members.keys()].filter((key) => {
    const waited = lent.has(key) ? undefined : waitedLock(world, state, key);
    return waited?.owner === me && world.locks.get(waited.key)?.inherit === true;
  });
  const chain = new Set([...lent, me]);
  const theirs = waiting.map((key) => priorityOf(world, state, key, chain));
  return Math.max(world.members.get(me)?.context.priority ?? 0, ...theirs);
}
