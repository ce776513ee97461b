/**
 * Taking locks and giving them back, with the rules that belong to it. Goes in: who steps, and a lock by name. What
 * comes out is written to its draft of the state; what cannot happen, and what ends the run, is thrown.
 */
import type { Lock, LockMode, TypedSpec } from "../../src/typecheck/typed-spec.js";
import { asList, asNumber, type Place } from "./evaluate.js";
import type { Member, NamedLock, State, StatementOf, Value } from "./state.js";

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
  readonly memberOf: (key: string) => Member | undefined;
}

/** Who steps, and the state it makes. */
export interface Stepper {
  readonly world: World;
  readonly before: State;
  readonly shared: Map<string, Value>;
  readonly member: Member | undefined;
  readonly cpu: number | undefined;
  level: number;
  /** Its base level, or the highest of the `at` blocks in which it stands. */
  readonly floor: number;
  /** Locks taken in this step for which it would have spun. */
  readonly taken: string[];
  /** What can be observed of this step, in order. */
  readonly seen: string[];
  readonly break: (...names: readonly (string | false)[]) => void;
}

export const FREE = "";
const ownerOf = (by: Stepper, key: string): Value => by.shared.get(`owner ${key}`) ?? FREE;
const isMine = (by: Stepper, key: string): boolean => ownerOf(by, key) === by.member?.key;
/** Who holds it together with others; one that has taken it twice is there twice. */
const sharersOf = (by: Stepper, key: string): readonly Value[] =>
  asList(by.shared.get(`sharers ${key}`));
const isShared = (by: Stepper, key: string): boolean =>
  by.member !== undefined && sharersOf(by, key).includes(by.member.key);

/** Whether somebody holds a lock; in either way where none is said. */
export function holds(
  shared: ReadonlyMap<string, Value>,
  who: string | undefined,
  key: string,
  mode?: LockMode,
): boolean {
  if (who === undefined) return false;
  const alone = shared.get(`owner ${key}`) === who;
  const together = asList(shared.get(`sharers ${key}`)).includes(who);
  return (alone && mode !== "shared") || (together && mode !== "exclusive");
}
/** `assertHeld`, `assertNotHeld`: of each of these locks. */
export const holdsAsAsserted = (
  by: Stepper,
  { kind, lock }: StatementOf<"assertHeld" | "assertNotHeld">,
  keys: readonly string[],
): boolean =>
  keys.every((key) => holds(by.shared, by.member?.key, key, lock.mode) === (kind === "assertHeld"));
const isAmbient = (by: Stepper, key: string): boolean =>
  by.member !== undefined && by.world.ambient(by.member).includes(key);

/** Some lock that is held satisfies the condition. */
export const holdsSome = (by: Stepper, condition: (lock: Lock) => boolean): boolean =>
  [...by.world.locks].some(
    ([key, lock]) => holds(by.shared, by.member?.key, key) && condition(lock),
  );

/** Waiting that gives the CPU up is not allowed: to anybody at this level, or to this one if it counts as sleeping. */
export const mayNotWait = (by: Stepper, sleeps: boolean): boolean =>
  by.member !== undefined &&
  (by.level >= by.world.spec.platform.blockingBelow ||
    by.member.context.waits === "never" ||
    (sleeps && by.member.context.waits === "blocks"));

/** What an attempt breaks whether or not the lock is free. */
function attempt(
  by: Stepper,
  { lock, key }: NamedLock,
  ambient: boolean,
  waits: boolean,
): (string | false)[] {
  const mayTake = by.member?.context.mayTake;
  const { lockOrder } = by.world.spec;
  const later = lockOrder.flatMap(([first, second]) => (first === lock ? [second] : []));
  return [
    !ambient &&
      mayTake !== undefined &&
      !mayTake.includes(lock.lockKind) &&
      "rule forbidden-acquire",
    waits &&
      holdsSome(by, (held) => lock.notHolding.includes(held.lockKind)) &&
      "rule forbidden-acquire",
    lock.notAbove !== undefined && by.level > lock.notAbove && "rule wrong-level",
    holdsSome(by, (held) => later.includes(held)) && "rule lock-order",
    !ambient && isAmbient(by, key) && holds(by.shared, by.member?.key, key) && "rule ambient-lock",
  ];
}

/** Taking it may sleep, and something is held with which nobody may sleep. */
const sleepsWith = (by: Stepper, { lock }: NamedLock): string | false =>
  lock.sleeps &&
  !by.world.spec.ignoredRules.includes("sleep-with-lock") &&
  holdsSome(by, (held) => held.forbidsSleep) &&
  "rule sleep-with-lock";

/**
 * The waiting writers that keep a reader out (S116, S117): those that have begun to wait for a lock that is shared, unless
 * the reader is one that they let pass.
 */
export function keptOutBy(
  { locks }: World,
  { shared, active }: State,
  reader: Member | undefined,
  { key, lock }: NamedLock,
  tries = false,
): readonly string[] {
  const first = lock.writersFirst;
  const sharers = (each: string): readonly Value[] => asList(shared.get(`sharers ${each}`));
  if (!first || !reader || sharers(key).length === 0) return [];
  if (first.level !== undefined && reader.context.level >= first.level) return [];
  if (first.unless === "held" && sharers(key).includes(reader.key)) return [];
  const reads = [...locks].some(
    ([each, { lockKind }]) => lockKind === lock.lockKind && sharers(each).includes(reader.key),
  );
  if (first.unless === "reading" && (tries || reads)) return [];
  const waits = [...active].filter(([, { stack }]) => stack.at(-1)?.kept["writer"] === key);
  return waits.map(([who]) => who);
}

/** Nobody else is in the way. */
function isFree(by: Stepper, { lock, key, mode }: Wanted, tries = false): boolean {
  if (lock.permits) return asNumber(by.shared.get(`permits ${key}`)) > 0;
  if (mode === "shared" && writersBefore(by, { lock, key }, tries).length > 0) return false;
  const others = sharersOf(by, key).filter((who) => who !== by.member?.key);
  const owner = ownerOf(by, key);
  // The writers of a sequence lock do not wait for its readers (S118).
  const waitsForNone = mode === "shared" || lock.sequence || others.length === 0;
  return (owner === FREE || isMine(by, key)) && waitsForNone;
}

const writersBefore = (by: Stepper, named: NamedLock, tries = false): readonly string[] =>
  keptOutBy(by.world, { ...by.before, shared: by.shared }, by.member, named, tries);

/** Finding it busy is a step of its own: where it spins (S41), and where writers go first (S116). */
const beginsToWait = (lock: Lock, mode: LockMode | undefined): boolean =>
  lock.waiting === "spins" || (lock.writersFirst !== undefined && mode !== "shared");

/** It holds the lock already, and not in such a way that it may be taken once more. */
function isMistaken(by: Stepper, { lock, key, mode }: Wanted): boolean {
  const again = mode === "shared" ? lock.sharing === "recursive" : lock.recursive;
  const [same, other] = [isMine(by, key), isShared(by, key)];
  return mode === "shared" ? same || (other && !again) : other || (same && !again);
}

const wayOf = (mode: LockMode | undefined): string => (mode === "shared" ? " shared" : "");

/** The level to which taking it raises: the readers of a sequence lock are not kept from being interrupted (S118). */
const levelOf = (lock: Lock, mode: LockMode): number | undefined =>
  lock.sequence && mode === "shared" ? undefined : lock.level;

function take(by: Stepper, wanted: Wanted, before: number): void {
  const { lock, key, mode } = wanted;
  const me = by.member?.key ?? FREE;
  by.seen.push(`acquire ${key}${wayOf(mode)}`);
  if (lock.permits) {
    by.shared.set(`permits ${key}`, asNumber(by.shared.get(`permits ${key}`)) - 1);
    return;
  }
  const again = holds(by.shared, me, key);
  if (mode === "shared") {
    by.shared.set(`sharers ${key}`, [...sharersOf(by, key), me].sort());
  } else {
    const count = asNumber(by.shared.get(`count ${key}`));
    by.shared.set(`count ${key}`, count + 1);
    by.shared.set(`owner ${key}`, me);
    if (lock.sequence) by.shared.set(`overtaken ${key}`, sharersOf(by, key));
  }
  const raise = wanted.level ?? levelOf(lock, mode);
  if (again || raise === undefined) return;
  by.shared.set(savedBy(wanted, me), isCounted(by) ? raise : before);
  by.level = Math.max(before, raise);
}

/** As often it may be taken by one who holds it. */
const MOST = 7;
const occurrences = (by: Stepper, key: string): number =>
  sharersOf(by, key).filter((who) => who === by.member?.key).length;
/** The level to go back to is kept for each of those that hold it together. */
const savedBy = ({ lock, key }: NamedLock, who: Value): string =>
  lock.sharing === "one" ? `saved ${key}` : `saved ${key} by ${String(who)}`;

export interface Wanted extends NamedLock {
  readonly mode: LockMode;
  /** Overrides the level of the lock. */
  readonly level: number | undefined;
  readonly ambient: boolean;
  readonly isAtomic: boolean;
}

/** One who holds it would be counted once too often. */
const isTooOften = (by: Stepper, { lock, key, mode }: Wanted): boolean =>
  mode === "shared"
    ? occurrences(by, key) === MOST
    : lock.recursive && isMine(by, key) && by.shared.get(`count ${key}`) === MOST;

/** Takes the lock, or begins to wait for it (false). */
export function acquire(by: Stepper, wanted: Wanted): boolean {
  const { lock, key, ambient } = wanted;
  const isTooHigh =
    lock.waiting === "blocks" &&
    mayNotWait(by, lock.sleeps) &&
    !by.world.spec.ignoredRules.includes("blocking-in-atomic");
  const mistaken = isMistaken(by, wanted);
  const sleeping = sleepsWith(by, wanted);
  const takes = isFree(by, wanted);
  const begins = !takes && beginsToWait(lock, wanted.mode) && !wanted.isAtomic;
  const spins = begins && lock.waiting === "spins";
  const raised = Math.max(by.level, wanted.level ?? levelOf(lock, wanted.mode) ?? by.level);
  if (isTooHigh || mistaken || sleeping !== false || takes || begins)
    by.break(
      ...attempt(by, wanted, ambient, true),
      sleeping,
      isTooHigh && "rule blocking-in-atomic",
      mistaken && "rule recursive-acquire",
      takes && !mistaken && isTooOften(by, wanted) && "range out-of-range",
      spins && !mistaken && interrupts(by, wanted, raised) && "rule self-deadlock",
    );
  if (takes) {
    noteTaking(by, wanted);
    take(by, wanted, by.level);
    return true;
  }
  if (!begins) throw IMPOSSIBLE;
  if (spins) by.level = raised;
  by.seen.push(`wants ${key}${wayOf(wanted.mode)}`);
  return false;
}

/** One who has to give it back is below on the same CPU. */
function interrupts(by: Stepper, { key, mode, lock }: Wanted, level: number): boolean {
  const sharers = lock.sequence ? [] : sharersOf(by, key);
  const others = mode === "shared" ? writersBefore(by, { key, lock }) : sharers;
  const holders = [ownerOf(by, key), ...others];
  return holders.some((who) => {
    const holder = by.before.active.get(String(who));
    return holder?.cpu !== undefined && holder.cpu === by.cpu && holder.level < level;
  });
}

/** Takes the lock it waits for; `before` is the level at which it began. */
export function acquireAfterWaiting(by: Stepper, wanted: Wanted, before: number): void {
  if (!isFree(by, wanted)) throw IMPOSSIBLE;
  noteTaking(by, wanted);
  take(by, wanted, before);
}

/** It would have spun for the lock. */
function noteTaking(by: Stepper, { lock, key, mode }: Wanted): void {
  if (lock.waiting === "spins") by.taken.push(mode === "shared" ? `${key} shared` : key);
}

export function tryAcquire(by: Stepper, wanted: Wanted): boolean {
  const canTake = isFree(by, wanted, true) && !isMistaken(by, wanted);
  by.break(
    ...attempt(by, wanted, false, false),
    canTake && isTooOften(by, wanted) && "range out-of-range",
  );
  if (canTake) take(by, wanted, by.level);
  return canTake;
}

/** A writer has come since this reader of a sequence lock began (S118). */
export const isOvertaken = (by: Stepper, key: string): boolean =>
  by.member !== undefined && asList(by.shared.get(`overtaken ${key}`)).includes(by.member.key);

/** `ambient`: given back by the platform when the context returns. */
export function giveBack(
  by: Stepper,
  named: NamedLock,
  ambient: boolean,
  mode: LockMode | undefined,
): void {
  const { lock, key } = named;
  const me = by.member?.key ?? FREE;
  if (lock.permits) {
    const count = asNumber(by.shared.get(`permits ${key}`));
    by.break(count === lock.permits.limit && "range out-of-range");
    by.seen.push(`release ${key}`);
    by.shared.set(`permits ${key}`, count + 1);
    return;
  }
  by.break(
    !ambient && isAmbient(by, key) && "rule ambient-lock",
    !holds(by.shared, me, key, mode) && "rule release-not-owner",
  );
  const together = mode !== "exclusive" && isShared(by, key);
  const owner = ownerOf(by, key);
  if (together) {
    by.seen.push(`release ${key} shared`);
    const all = [...sharersOf(by, key)];
    all.splice(all.indexOf(me), 1);
    by.shared.set(`sharers ${key}`, all);
    const overtaken = asList(by.shared.get(`overtaken ${key}`));
    by.shared.set(
      `overtaken ${key}`,
      overtaken.filter((who) => who !== me),
    );
    if (all.includes(me)) return;
  } else {
    const count = asNumber(by.shared.get(`count ${key}`));
    if (count === 0 || mode === "shared") return;
    by.seen.push(`release ${key}`);
    by.shared.set(`count ${key}`, count - 1);
    if (count > 1) return;
    by.shared.set(`owner ${key}`, FREE);
  }
  const savedKey = savedBy(named, together ? me : owner);
  const saved = by.shared.get(savedKey);
  by.shared.set(savedKey, "");
  if (typeof saved === "number") setBack(by, isCounted(by) ? asked(by, by.floor) : saved);
}

const isCounted = (by: Stepper): boolean => by.world.spec.platform.countedLevels;

/** Where levels are counted: the highest that is still asked for, by what stands around (`floor`) and by locks. */
export function asked(by: Stepper, floor: number): number {
  const me = by.member?.key ?? FREE;
  const byLocks = [...by.world.locks].map(([key, lock]) => {
    const raised = by.shared.get(savedBy({ key, lock }, me));
    return holds(by.shared, me, key) && typeof raised === "number" ? raised : 0;
  });
  return Math.max(floor, ...byLocks);
}

/** Goes back to a level at which every lock still held may be held. */
export function setBack(by: Stepper, level: number): void {
  by.level = level;
  if (isCounted(by)) return;
  by.break(holdsSome(by, (lock) => (lock.level ?? 0) > level) && "rule wrong-level");
}

/** The context returns. */
export function endContext(by: Stepper): void {
  by.break(
    holdsSome(by, () => true) && "rule lock-leak",
    by.level !== by.member?.context.level && "rule wrong-level",
  );
}
