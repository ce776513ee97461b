/**
 * Sleeping and waking, completions and timers. Goes in: who steps, and the statement. In the state: the names of those
 * that sleep on a channel, how often a completion can be waited for, and, of one that is `once`, whether it was completed.
 * Clauses: S88-S95.
 */
import type { Operation, Statement } from "../../src/typecheck/typed-spec.js";
import type { Draft, FrameOf } from "./draft.js";
import { asList, asNumber, nameOf } from "./evaluate.js";
import { mayNotWait, giveBack, holdsSome, IMPOSSIBLE, type World } from "./locks.js";
import {
  type Activation,
  combinations,
  keyOf,
  type OperationOf,
  type State,
  type Value,
} from "./state.js";
import { operationOf } from "./visible.js";

interface Sleeper extends Draft {
  deliver(value: Value): true;
}
type WakeStatement = Extract<Statement, { kind: "wake" | "wakeOne" }>;
type Shared = ReadonlyMap<string, Value>;

/** As often it may be completed without being waited for. */
const MOST = 7;

export function startWaiting({ spec }: World, shared: Map<string, Value>): void {
  for (const { name, families } of spec.channels)
    for (const i of combinations(families)) shared.set(`asleep ${keyOf(name, i)}`, []);
  for (const { name, families } of spec.completions)
    for (const i of combinations(families)) {
      shared.set(`count ${keyOf(name, i)}`, 0);
      shared.set(`done ${keyOf(name, i)}`, 0);
    }
}

const sleepers = (shared: Shared, channel: Value | undefined): readonly Value[] =>
  asList(shared.get(`asleep ${String(channel)}`));

/** What waiting breaks whether or not it would have to wait. */
const forbidden = (by: Draft): readonly (string | false)[] => [
  mayNotWait(by, true) && "rule blocking-in-atomic",
  holdsSome(by, (lock) => lock.forbidsSleep) && "rule sleep-with-lock",
];

// ── Channels ───────────────────────────────────────────────────────────────────────────────────

/** The step that gives the lock back and sleeps. */
export function fallAsleep(by: Draft, sleep: OperationOf<"sleep">): true {
  const channel = by.noted((place) => nameOf(sleep.channel, place));
  const { sleepNeedsInterlock } = by.world.spec.platform;
  const lock = sleep.lock && by.named(by.locksOf(sleep.lock)[0]);
  by.together(() => {
    if (lock) giveBack(by, lock, false, sleep.lock?.mode ?? "exclusive");
    const isOpen = sleepNeedsInterlock && !lock && !sleep.timeout;
    by.break(...forbidden(by), isOpen && "rule sleep-without-interlock");
  });
  by.seen.push(`sleep ${channel}`);
  const me = by.member?.key ?? "";
  by.shared.set(`asleep ${channel}`, [...sleepers(by.shared, channel), me].sort());
  by.push({ kind: "sleep", of: sleep }, { channel, ...(lock ? { lock: lock.key } : {}) });
  return true;
}

/** A step of one that sleeps, or has been woken. At 1 it has its lock again. */
export function wakeUp(by: Sleeper, frame: FrameOf<"sleep">): boolean {
  const { timeout, channel } = frame.of;
  const { kept } = frame;
  if (frame.at === 1) {
    by.stack.pop();
    return by.deliver(kept["timedOut"] === undefined ? 1 : 0);
  }
  if (by.mustRest) return false;
  if (isAsleep(by.shared, frame, by.member?.key)) {
    const ways = [...(channel.target.spurious ? ["spurious"] : []), ...(timeout ? ["late"] : [])];
    const way = by.choose(ways);
    leave(by, kept["channel"], by.member?.key ?? "");
    by.isUnbidden = true;
    by.stepped = true;
    if (way === "spurious") return true;
    kept["timedOut"] = 1;
    if (kept["lock"] === undefined) frame.at = 1;
    else retake(by, frame);
    return true;
  }
  if (kept["lock"] === undefined) {
    by.stepped = true;
    frame.at = 1;
  } else {
    retake(by, frame);
  }
  return true;
}

const retake = (by: Draft, { of, kept }: FrameOf<"sleep">): void =>
  void by.push({ kind: "acquire", of }, { locks: [kept["lock"] ?? ""] });

function leave(by: Draft, channel: Value | undefined, who: Value): void {
  const left = sleepers(by.shared, channel).filter((key) => key !== who);
  by.shared.set(`asleep ${String(channel)}`, left);
}

export function wake(by: Draft, s: WakeStatement): void {
  const channel = by.evaluated((place) => nameOf(s.channel, place));
  by.seen.push(`${s.kind} ${channel}`);
  const all = sleepers(by.shared, channel);
  const woken = s.kind === "wakeOne" && all.length > 0 ? [by.choose(all)] : all;
  for (const who of woken) leave(by, channel, who);
}

/** The level to which the lock is raised everywhere where this context takes it. */
export function levelOfRetake(by: Draft, sleep: OperationOf<"sleep">): number | undefined {
  const lock = sleep.lock?.target;
  const seen = new Set<unknown>();
  const find = (thing: unknown): number | undefined => {
    if (typeof thing !== "object" || thing === null || seen.has(thing)) return undefined;
    seen.add(thing);
    if ("kind" in thing && ["acquire", "with", "tryAcquire"].includes(String(thing.kind))) {
      const taking = thing as { lock?: { target: unknown }; level?: number };
      if (taking.lock?.target === lock && taking.level !== undefined) return taking.level;
    }
    for (const part of Object.entries(thing)) {
      if (part[0] === "span" || part[0] === "target") continue;
      const found = find(part[1]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(by.member?.context.body);
}

// ── Completions ────────────────────────────────────────────────────────────────────────────────

export function complete(by: Draft, s: Extract<Statement, { kind: "complete" }>): void {
  const key = by.evaluated((place) => nameOf(s.completion, place));
  const { once } = s.completion.target;
  const count = asNumber(by.shared.get(`count ${key}`));
  by.break(once && by.shared.get(`done ${key}`) === 1 && "rule double-completion");
  by.break(!once && count === MOST && "range out-of-range");
  by.seen.push(`complete ${key}`);
  if (once) by.shared.set(`done ${key}`, 1);
  by.shared.set(`count ${key}`, once ? 1 : count + 1);
}

export function wait(by: Sleeper, operation: OperationOf<"wait">): true {
  by.also(...forbidden(by));
  const key = by.evaluated((place) => nameOf(operation.completion, place));
  by.settle();
  const count = asNumber(by.shared.get(`count ${key}`));
  if (count === 0 && !operation.timeout) throw IMPOSSIBLE;
  if (count === 0) by.isUnbidden = true;
  else {
    by.seen.push(`wait ${key}`);
    by.shared.set(`count ${key}`, count - 1);
  }
  return by.deliver(Number(count > 0));
}

// ── Timers ─────────────────────────────────────────────────────────────────────────────────────

export function cancel(by: Sleeper, { context }: OperationOf<"cancel">): true {
  const key = by.evaluated((place) => nameOf(context, place));
  by.shared.set(`pending ${key}`, 0);
  return by.deliver(Number(!by.before.active.has(key)));
}

// ── Activations that rest ──────────────────────────────────────────────────────────────────────

const isAsleep = (shared: Shared, { kept }: FrameOf<"sleep">, me: string | undefined): boolean =>
  me !== undefined && sleepers(shared, kept["channel"]).includes(me);

/** The sleep at which it rests, and whether it still sleeps. */
export function sleepOf(
  state: State,
  me: string,
  a: Activation,
):
  | { readonly lock: string | undefined; readonly idle: boolean; readonly asleep: boolean }
  | undefined {
  const top = a.stack.at(-1);
  if (top?.kind !== "sleep") return undefined;
  const lock = top.kept["lock"];
  return {
    lock: lock === undefined ? undefined : String(lock),
    idle: top.of.idle,
    asleep: isAsleep(state.shared, top, me),
  };
}

/** The `wait` before which it rests. */
export function waitOf(s: Statement | undefined): OperationOf<"wait"> | undefined {
  const operation: Operation | undefined = s && operationOf(s);
  return operation?.kind === "wait" ? operation : undefined;
}
