/**
 * What can be asked of activations in a state: who waits for whom, who keeps which CPU, where one rests. Goes in: a
 * state and the name of a member. Nothing here steps.
 */
import type { Statement } from "../../src/typecheck/typed-spec.js";
import { localsOf } from "./draft.js";
import { asList, evaluate, nameOf, namesOf, type Place } from "./evaluate.js";
import { FREE, type World } from "./locks.js";
import { sleepOf, waitOf } from "./sleeping.js";
import type { Activation, State } from "./state.js";

/** The place of an activation that rests. */
const placeOf = (world: World, state: State, me: string, a: Activation): Place => ({
  shared: state.shared,
  local: localsOf(a.stack),
  cpu: a.cpu,
  me,
  broken: () => undefined,
  ask: world.ask(state),
});

/** The statement it rests before; of an `atomic` block, the first. */
function statementOf(a: Activation): Statement | undefined {
  const top = a.stack.at(-1);
  let s = top?.kind === "block" ? top.of[top.at] : undefined;
  while (s?.kind === "atomic") s = s.body[0];
  return s;
}

/** The label of the statement it rests before. */
export function labelOf(a: Activation): string | undefined {
  const top = a.stack.at(-1);
  if (top?.kind !== "block" || top.kept["result"] !== undefined) return undefined;
  return top.of[top.at]?.label ?? statementOf(a)?.label;
}

export function isIdle(a: Activation): boolean {
  const s = statementOf(a);
  const top = a.stack.at(-1);
  if (top?.kind === "sleep") return top.of.idle;
  return ((s?.kind === "await" || s?.kind === "spinUntil") && s.idle) || waitOf(s)?.idle === true;
}

/** The lock it waits for if that is held by another: one that blocks, or one for which it has begun to spin. */
export function waitedLock(
  world: World,
  state: State,
  me: string,
): { readonly key: string; readonly owner: string; readonly spins: boolean } | undefined {
  const a = state.active.get(me);
  if (!a) return undefined;
  const top = a.stack.at(-1);
  const s = statementOf(a);
  let key: string | undefined;
  const sleep = sleepOf(state, me, a);
  if (sleep) key = sleep.asleep ? undefined : sleep.lock;
  else if (top?.kind === "acquire") key = String(asList(top.kept["locks"])[top.at]);
  else if (s?.kind === "acquire" || s?.kind === "with") {
    key = namesOf(s.lock, placeOf(world, state, me, a))[0];
  }
  if (key === undefined) return undefined;
  const spins = top?.kind === "acquire" && top.kept["spinning"] !== undefined;
  const owner = String(state.shared.get(`owner ${key}`) ?? FREE);
  if (owner === FREE || owner === me) return undefined;
  return spins || world.locks.get(key)?.waiting === "blocks" ? { key, owner, spins } : undefined;
}

/** It waits in a way that gives the CPU up. */
export function isBlocked(world: World, state: State, me: string): boolean {
  const a = state.active.get(me);
  const s = a && statementOf(a);
  if (a && s?.kind === "await") {
    const broken: string[] = [];
    const place = { ...placeOf(world, state, me, a), broken: (name: string) => broken.push(name) };
    return evaluate(s.condition, place) === 0 || broken.length > 0;
  }
  if (a && sleepOf(state, me, a)?.asleep) return true;
  const wait = waitOf(s);
  if (a && wait) {
    const key = nameOf(wait.completion, placeOf(world, state, me, a));
    return state.shared.get(`count ${key}`) === 0;
  }
  return waitedLock(world, state, me)?.spins === false;
}

/** Whom it waits for: a lock's owner, or one that spins above it on its CPU. */
function waitsFor(world: World, state: State, me: string): string | undefined {
  const owner = waitedLock(world, state, me)?.owner;
  const a = state.active.get(me);
  if (owner !== undefined || a?.cpu === undefined) return owner;
  const above = [...state.active].filter(
    ([key, other]) =>
      other.cpu === a.cpu && other.level > a.level && waitedLock(world, state, key)?.spins === true,
  );
  return above.sort(([, x], [, y]) => y.level - x.level)[0]?.[0];
}

/** It waits, directly or not, for itself. */
export function waitsInCycle(world: World, state: State, me: string): boolean {
  if (!waitedLock(world, state, me)) return false;
  const seen = new Set<string>();
  for (let at = waitsFor(world, state, me); at !== undefined; at = waitsFor(world, state, at)) {
    if (at === me) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** Highest level on a CPU: of all activations, or of those that have not given it up. */
export function levelOn(world: World, state: State, cpu: number, of: "all" | "running"): number {
  const there = [...state.active].filter(([, a]) => a.cpu === cpu);
  const counted = there.filter(([key]) => of === "all" || !isBlocked(world, state, key));
  return Math.max(0, ...counted.map(([, a]) => a.level));
}
