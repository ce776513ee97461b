/**
 * What can be asked of activations in a state: who waits for whom, who keeps which CPU, where one rests. Goes in: a
 * state and the name of a member. Nothing here steps. Clauses: S27-S29, S77, S80, S110, S117.
 */
import type { Context, LockMode, Statement } from "../../src/typecheck/typed-spec.js";
import { localsOf } from "./draft.js";
import { asList, evaluate, nameOf, namesOf, type Place } from "./evaluate.js";
import { FREE, keptOutBy, type World } from "./locks.js";
import { sleepOf, waitOf } from "./sleeping.js";
import type { Activation, State } from "./state.js";
import { firstInAtomic, mayHaveToWait } from "./visible.js";

/** The place of an activation that rests; in procs with which an `atomic` block begins, with their parameters. */
function placeOf(world: World, state: State, me: string, a: Activation): Place {
  let place: Place = {
    shared: state.shared,
    local: localsOf(a.stack),
    cpu: a.cpu,
    me,
    broken: () => undefined,
    ask: world.ask(state),
  };
  const top = a.stack.at(-1);
  const s = top?.kind === "block" ? top.of[top.at] : undefined;
  if (s?.kind !== "atomic") return place;
  firstInAtomic(s, ({ proc, args }) => {
    const outer = place;
    const local: Place["local"] = (l) => {
      const arg = args[proc.parameters.findIndex((parameter) => parameter === l)];
      return arg ? evaluate(arg, outer) : outer.local(l);
    };
    place = { ...outer, local };
  });
  return place;
}

/** The statement it rests before; of an `atomic` block, the first. */
function statementOf(a: Activation): Statement | undefined {
  const top = a.stack.at(-1);
  const s = top?.kind === "block" ? top.of[top.at] : undefined;
  return s?.kind === "atomic" ? firstInAtomic(s) : s;
}

/** The label of the statement it rests before. */
export function labelOf(a: Activation): string | undefined {
  const top = a.stack.at(-1);
  if (top?.kind !== "block" || top.kept["result"] !== undefined) return undefined;
  const first = statementOf(a);
  const waits = first && (first.kind === "await" || mayHaveToWait(first));
  return top.of[top.at]?.label ?? (waits ? first.label : undefined);
}

export function isIdle(a: Activation): boolean {
  const s = statementOf(a);
  const top = a.stack.at(-1);
  if (top?.kind === "sleep") return top.of.idle;
  return ((s?.kind === "await" || s?.kind === "spinUntil") && s.idle) || waitOf(s)?.idle === true;
}

interface Waited {
  readonly key: string;
  /** Those who hold it in the way; nobody where it counts. */
  readonly holders: readonly string[];
  readonly spins: boolean;
}

/** The lock it waits for if others are in the way: one that blocks, or one for which it has begun to spin. */
export function waitedLock(world: World, state: State, me: string): Waited | undefined {
  const a = state.active.get(me);
  if (!a) return undefined;
  const top = a.stack.at(-1);
  const s = statementOf(a);
  let key: string | undefined;
  let of: { readonly lock?: { readonly mode?: LockMode } | undefined } | undefined;
  const sleep = sleepOf(state, me, a);
  if (sleep) {
    key = sleep.asleep ? undefined : sleep.lock;
    if (top?.kind === "sleep") of = top.of;
  } else if (top?.kind === "acquire") {
    key = String(asList(top.kept["locks"])[top.at]);
    of = "holding" in top.of ? { lock: heldAs(world, state, me, a, top.of, key) } : top.of;
  } else if (s?.kind === "acquire" || s?.kind === "with") {
    key = namesOf(s.lock, placeOf(world, state, me, a))[0];
    of = s;
  }
  if (key === undefined) return undefined;
  const lock = world.locks.get(key);
  if (!lock) return undefined;
  const begun = top?.kept["began"] !== undefined;
  const spins = top?.kept["spins"] !== undefined;
  if (!begun && lock.waiting !== "blocks") return undefined;
  if (lock.permits)
    return state.shared.get(`permits ${key}`) === 0 ? { key, holders: [], spins } : undefined;
  const member = world.memberOf(me);
  const inTheWay =
    of?.lock?.mode === "shared"
      ? keptOutBy(world, state, member, { key, lock })
      : asList(lock.sequence ? [] : state.shared.get(`sharers ${key}`));
  const holders = [state.shared.get(`owner ${key}`) ?? FREE, ...inTheWay].map(String);
  const others = holders.filter((who) => who !== FREE && who !== me);
  return others.length > 0 ? { key, holders: others, spins } : undefined;
}

/** What of a context's `holding` names the lock. */
const heldAs = (
  world: World,
  state: State,
  me: string,
  a: Activation,
  { holding }: Context,
  key: string,
): Context["holding"][number] | undefined =>
  holding.find((held) => namesOf(held, placeOf(world, state, me, a)).includes(key));

/** It waits in a way that gives the CPU up. */
export function isBlocked(world: World, state: State, me: string): boolean {
  const a = state.active.get(me);
  const s = a && statementOf(a);
  if (a && s?.kind === "await") {
    let isBroken = false;
    const broken = (name: string): void => {
      if (!world.spec.ignoredRules.some((rule) => name === `rule ${rule}`)) isBroken = true;
    };
    const value = evaluate(s.condition, { ...placeOf(world, state, me, a), broken });
    return value === 0 || isBroken;
  }
  if (a && sleepOf(state, me, a)?.asleep) return true;
  const wait = waitOf(s);
  if (a && wait) {
    const key = nameOf(wait.completion, placeOf(world, state, me, a));
    return state.shared.get(`count ${key}`) === 0;
  }
  return waitedLock(world, state, me)?.spins === false;
}

/** It waits and keeps its CPU: for a lock for which it has begun to spin, or in `spin until`. */
export function isSpinning(a: Activation): boolean {
  const spins = a.stack.at(-1)?.kept["spins"] !== undefined;
  return spins || statementOf(a)?.kind === "spinUntil";
}

/** Whom it waits for: all that hold a lock in its way, or one that spins above it on its CPU. */
function waitsFor(world: World, state: State, me: string): readonly string[] {
  const holders = waitedLock(world, state, me)?.holders ?? [];
  const a = state.active.get(me);
  if (holders.length > 0 || a?.cpu === undefined) return holders;
  const above = [...state.active].filter(([key, other]) => {
    const waited = waitedLock(world, state, key);
    return other.cpu === a.cpu && other.level > a.level && waited?.spins === true;
  });
  return above
    .sort(([, x], [, y]) => y.level - x.level)
    .slice(0, 1)
    .map(([key]) => key);
}

/** It waits, directly or not, for itself. */
export function waitsInCycle(world: World, state: State, me: string): boolean {
  if (!waitedLock(world, state, me)) return false;
  const seen = new Set<string>(waitsFor(world, state, me));
  for (const at of seen) for (const next of waitsFor(world, state, at)) seen.add(next);
  return seen.has(me);
}

/** Highest level on a CPU: of all activations, or of those that have not given it up. */
export function levelOn(world: World, state: State, cpu: number, of: "all" | "running"): number {
  const there = [...state.active].filter(([, a]) => a.cpu === cpu);
  const counted = there.filter(([key]) => of === "all" || !isBlocked(world, state, key));
  return Math.max(0, ...counted.map(([, a]) => a.level));
}
