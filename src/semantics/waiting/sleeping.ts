/**
 * `sleep c with L` (S89): one step gives L back and sleeps; after somebody has woken it the sleeper takes L again, or without L
 * goes on, in a step of its own. Waking is one step, and without a sleeper it leaves nothing behind.
 */
import type { LockMember, StepOp } from "../../flow/ops.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { sleeperNames } from "../../flow/usage.js";
import { and, equal, hasBit, isFalse, not, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Channel, Instance, Operation } from "../../typecheck/typed-spec.js";
import type { Effects, Option, StepAt, Way } from "../effects.js";
import { acquireEffects } from "../locks/acquire.js";
import { takenAs } from "../locks/holding.js";
import { memberOf } from "../locks/members.js";
import { giveBack } from "../locks/release.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { blockingRule } from "../rules/blocking-in-atomic.js";
import { sleepWithLock } from "../rules/sleep-with-lock.js";
import { sleepWithoutInterlock } from "../rules/sleep-without-interlock.js";
import { seeObject } from "../step/events.js";
import { nameBroken, type RuleCheck, settle } from "../step/judge.js";
import { localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { postponeStops, stopPostponed } from "../step/write.js";
import { Sleepers } from "./sleepers.js";

type Sleep = Extract<Operation, { kind: "sleep" }>;

/** What waiting breaks whether or not it would have to wait (S92, S112); `what` says it in the message. */
export function waitingRules(
  body: StepBody,
  span: Sleep["span"],
  what: string,
): readonly RuleCheck[] {
  const says = `${what} gives the CPU up`;
  return [
    blockingRule(body, span, { what: says, sleeps: true }),
    ...sleepWithLock(body, span, says),
  ].filter((each) => !isFalse(each.broken));
}

/** Gives the lock back and sleeps, in one step. */
export function beginSleep(
  body: StepBody,
  { sleep, lock }: { readonly sleep: Sleep; readonly lock: LockMember | undefined },
  scope: Scope,
): void {
  const { span, channel } = sleep;
  const sleepers = new Sleepers(body.model, channel, scope);
  const held = lock && memberOf(lock, scope);
  const rules = [...waitingRules(body, span, "`sleep`"), ...sleepWithoutInterlock(body, sleep)];
  // Which lock it is must be known before anything is said of it.
  const locks = held?.indices(body) ?? [];
  if (body.dead) return;
  const isJoint = held && (rules.length > 0 || sleepers.mayMiss(body));
  if (isJoint) postponeStops(body);
  if (held) {
    const mine = { lock: held.lock, mode: takenAs(held) };
    giveBack(body, mine, locks, { span, floor: scope.floor });
  }
  if (body.dead) return;
  nameBroken(body, ...rules);
  sleepers.indices(body, true);
  settle(body);
  if (isJoint) stopPostponed(body);
  if (body.dead) return;
  seeObject(body, "sleep", channel.target, sleepers.indices(body));
  sleepers.add(body);
}

/** Asleep, or woken and yet to go on: a sleeper that was woken takes its lock again (S89, S91). */
export function asleepEffects(
  model: ModelBuilder,
  { channel, retakes }: Extract<StepOp, { readonly kind: "asleep" }>,
  at: StepAt,
): Effects {
  const sleepers = new Sleepers(model, channel, at.scope);
  const awake = (body: StepBody): IrExpr => not(sleepers.includeMe(body));
  const taking =
    retakes &&
    acquireEffects(model, retakes, {
      ...at,
      does: { kind: "acquire", lock: retakes.lock.subject },
    });
  const ways: Way[] = (taking?.ways ?? []).map((way) => ({
    ...way,
    does: way.does.kind === "acquire" ? { ...way.does, afterWaking: true } : way.does,
    guard: (body) => and(awake(body), way.guard(body)),
  }));
  if (!taking)
    ways.push({
      does: { kind: "wakes", why: "woken" },
      guard: awake,
      run: () => undefined,
      next: at.next,
    });
  const unbidden = {
    guard: (body: StepBody) => sleepers.includeMe(body),
    run: (body: StepBody) => sleepers.remove(body),
    isUnbidden: true,
  } as const;
  if (at.unasked !== undefined)
    ways.push({ ...unbidden, does: { kind: "wakes", why: "unasked" }, next: at.unasked });
  if (at.timeout !== undefined)
    ways.push({ ...unbidden, does: { kind: "wakes", why: "timeout" }, next: at.timeout });
  const sleeps = channel.target.spurious ? "lightly" : "soundly";
  return {
    ways,
    waiting: (body) => ({ ...taking?.waiting?.(body), awaits: awake(body), sleeps }),
    ...(taking?.takes ? { takes: taking.takes } : {}),
  };
}

/** `wake c`: all that sleep there (S90). */
export function wakeAll(
  body: StepBody,
  { channel }: { readonly channel: Instance<Channel> },
  scope: Scope,
): void {
  const sleepers = new Sleepers(body.model, channel, scope);
  seeObject(body, "wake", channel.target, sleepers.indices(body, true));
  if (sleepers.exist) sleepers.replace(body, () => number(0));
}

interface WakeOne {
  readonly channel: Instance<Channel>;
  /** Undefined: there is no sleeper. */
  readonly who: LocalRef | undefined;
}

/** `wakeOne c`: any one of the sleepers, or none if there is none (S90). */
export function wakeOneOptions(
  model: ModelBuilder,
  { channel, who }: WakeOne,
  scope: Scope,
): readonly Option[] {
  const sleepers = new Sleepers(model, channel, scope);
  if (!who) return [{ guard: () => truth(true) }];
  const high = sleeperNames(model.spec, channel.target).length - 1;
  return [
    {
      chosen: { ref: who, low: 0, high },
      guard: (body) => hasBit(sleepers.all(body), localValue(body, who), 0),
    },
    { guard: (body) => equal(sleepers.all(body), number(0)) },
  ];
}

export function wakeOne(body: StepBody, { channel, who }: WakeOne, scope: Scope): void {
  const sleepers = new Sleepers(body.model, channel, scope);
  seeObject(body, "wakeOne", channel.target, sleepers.indices(body, true));
  if (who) sleepers.remove(body, localValue(body, who));
}
