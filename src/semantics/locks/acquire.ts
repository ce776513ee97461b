/**
 * Acquiring a lock (S40-S44), trying to (S48), and asserting that it is held (S49, S109). An acquire that spins, or wants
 * alone what puts writers first (S116), is two steps if it finds the lock busy: it begins to wait, then it takes the lock.
 */
import type { NodeId } from "../../flow/graph.js";
import type { Acquire, StepOp } from "../../flow/ops.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { and, max, not, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { levelToTake } from "../../typecheck/lock-kinds.js";
import type { LockMode } from "../../typecheck/typed-spec.js";
import type { Effects, StepAt, Way } from "../effects.js";
import { levelNow, levelWord, setLevel } from "../levels/level-now.js";
import type { ModelBuilder } from "../model/model-builder.js";
import type { Resting } from "../model/processes.js";
import { blockingRule, mayNotWait } from "../rules/blocking-in-atomic.js";
import { recursiveAcquire } from "../rules/recursive-acquire.js";
import { lockNotHeld } from "../rules/lock-not-held.js";
import { selfDeadlock } from "../rules/self-deadlock.js";
import { seeLock } from "../step/events.js";
import { judge, type RuleCheck } from "../step/judge.js";
import { bindNow, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { endStep, hold } from "../step/write.js";
import { attemptRules, countRules, sleepRules, take, takeOrCount } from "./attempt.js";
import { canTake, type Claim, holds, isBusy, isMistaken, takenAs } from "./holding.js";
import { type Member, memberOf } from "./members.js";
import { noteTaking } from "./notes.js";

/** An acquire with what is known of its lock. */
interface Taking extends Acquire {
  readonly model: ModelBuilder;
  readonly member: Member;
  readonly mode: LockMode;
  /** The level that it raises to; undefined: it raises none. */
  readonly raise: number | undefined;
  readonly at: StepAt;
}

/** One acquire, by what the lock is: free (S40), busy (S41, S42), held by the same activation (S43). */
export function acquireEffects(model: ModelBuilder, step: Acquire, at: StepAt): Effects {
  const member = memberOf(step.lock, at.scope);
  const { lock } = member;
  const mode = takenAs(member);
  const taking: Taking = {
    ...step,
    model,
    member,
    mode,
    raise: step.level ?? levelToTake(lock, mode),
    at,
  };
  const canBeMistaken = lock.sharing !== "one" || !(lock.recursive || lock.permits);
  const begins = at.busy !== undefined;
  const mayNotSleep = lock.sleeps && !begins && model.spec.locks.some((each) => each.forbidsSleep);
  const blocks = lock.waiting === "blocks";
  const waiting = (body: StepBody): Omit<Resting, "location"> => {
    const [indices, exists] = [member.indices(body), member.exists(body)];
    return { lock: { lock, mode, indices, begun: false, exists } };
  };
  return {
    ways: [
      takeFree(taking),
      askForMissing(taking),
      ...(canBeMistaken ? [takeAgain(taking)] : []),
      ...(mayNotSleep ? [waitAsleep(taking)] : []),
      ...(blocks ? [blockTooHigh(taking)] : []),
      ...(at.busy === undefined ? [] : [beginToWait(taking, at.busy)]),
    ],
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    ...(blocks ? { waiting } : {}),
  };
}

/** Waiting for it would break `blocking-in-atomic`, and so does the attempt, whatever the lock is (S42). */
const isTooHigh = (body: StepBody, { lock }: Member): IrExpr =>
  lock.waiting === "blocks" ? mayNotWait(body, lock.sleeps) : truth(false);

const claimed = (
  body: StepBody,
  member: Member,
  indices: readonly IrExpr[] = member.indices(body),
): Claim => ({
  lock: member.lock,
  mode: takenAs(member),
  indices,
  me: body.me,
  context: body.process?.context,
});

/** What every attempt breaks (S44, S112). */
const rulesOf = (
  body: StepBody,
  taking: Taking,
  indices: readonly IrExpr[],
): readonly RuleCheck[] => [...attemptRules(body, taking, indices), ...sleepRules(body, taking)];

/** It is free, or its holder may take it again. */
function takeFree(taking: Taking): Way {
  const { model, member, raise, at } = taking;
  return {
    does: at.does,
    next: at.next,
    guard: (body) =>
      and(not(isTooHigh(body, member)), member.exists(body), canTake(model, claimed(body, member))),
    run: (body) => {
      const indices = member.indices(body);
      judge(body, ...rulesOf(body, taking, indices), ...countRules(body, member, indices));
      if (body.dead) return;
      noteTaking(body, member);
      takeOrCount(body, member, indices, raise);
    },
  };
}

/** Nobody waits for a member that there is not: to ask for it breaks its rule. */
const askForMissing = ({ member, at }: Taking): Way => ({
  does: at.does,
  next: at.next,
  guard: (body) => and(not(isTooHigh(body, member)), not(member.exists(body))),
  run: (body) => {
    member.indices(body);
    endStep(body);
  },
});

/** It is held by the same activation, and cannot be counted (S43). */
function takeAgain(taking: Taking): Way {
  const { model, member, mode, span, at } = taking;
  const { lock } = member;
  return {
    does: at.does,
    next: at.next,
    guard: (body) =>
      and(
        not(isTooHigh(body, member)),
        member.exists(body),
        isMistaken(model, claimed(body, member)),
      ),
    run: (body) => {
      const indices = member.indices(body);
      const again = recursiveAcquire(body, { lock, mode, span }, truth(true));
      judge(body, ...rulesOf(body, taking, indices), again);
    },
  };
}

/** What sleeps may not be waited for with some locks held: that is found out whether or not it is busy (S112). */
function waitAsleep(taking: Taking): Way {
  const { model, member, at } = taking;
  return {
    does: at.does,
    next: at.next,
    guard: (body) =>
      and(
        not(isTooHigh(body, member)),
        member.exists(body),
        isBusy(model, claimed(body, member)),
        not(isMistaken(model, claimed(body, member))),
        or(...sleepRules(body, taking).map((each) => each.broken)),
      ),
    run: (body) => judge(body, ...rulesOf(body, taking, member.indices(body))),
  };
}

/** Blocking is forbidden at this level (S42): all that is broken is named. */
function blockTooHigh(taking: Taking): Way {
  const { model, member, mode, span, at } = taking;
  const { lock } = member;
  const { name, sleeps } = lock;
  const what = `\`${name}\` ${sleeps ? "sleeps" : "blocks"} while it is busy`;
  return {
    does: at.does,
    next: at.next,
    guard: (body) => isTooHigh(body, member),
    run: (body) => {
      const indices = member.indices(body);
      const again = isMistaken(model, claimed(body, member, indices));
      judge(
        body,
        ...rulesOf(body, taking, indices),
        blockingRule(body, span, { lock, sleeps, what }),
        recursiveAcquire(body, { lock, mode, span }, again),
        ...countRules(body, member, indices),
      );
    },
  };
}

/** Busy: begins to wait (S116), and where it spins, which raises the level, to spin (S41). */
function beginToWait(taking: Taking, next: NodeId): Way {
  const { model, member, mode, span, old } = taking;
  const { lock } = member;
  const spins = lock.waiting === "spins";
  const raise = spins ? taking.raise : undefined;
  return {
    does: { kind: "acquire", lock: member.subject, outcome: spins ? "spins" : "waits" },
    next,
    guard: (body) => {
      const claim = claimed(body, member);
      const busy = and(not(isTooHigh(body, member)), member.exists(body), isBusy(model, claim));
      if (lock.sharing === "one") return busy;
      return and(busy, not(isMistaken(model, claim)));
    },
    run: (body) => {
      const indices = member.indices(body);
      judge(
        body,
        ...rulesOf(body, taking, indices),
        ...(spins ? selfDeadlock(body, claimed(body, member, indices), raise, span) : []),
      );
      if (body.dead) return;
      seeLock(body, "wants", lock, indices, mode);
      if (old)
        bindNow(
          body,
          old,
          hold(body, "oldLevel", levelNow(body), {
            low: 0,
            high: model.spec.platform.levels.length - 1,
            bool: false,
          }),
        );
      if (raise !== undefined)
        setLevel(body, max(old ? localValue(body, old) : levelNow(body), levelWord(model, raise)));
    },
  };
}

/** Takes the lock when it is free. The level that is saved is the one before it began to spin (S41). */
export function awaitLockEffects(
  model: ModelBuilder,
  { acquire }: { readonly acquire: Acquire },
  { scope, next }: StepAt,
): Effects {
  const member = memberOf(acquire.lock, scope);
  const { lock } = member;
  const mode = takenAs(member);
  const spins = lock.waiting === "spins";
  return {
    // A context that waits has found that there is such a member.
    waiting: (body) => ({
      lock: { lock, mode, indices: member.indices(body), begun: true, exists: truth(true) },
    }),
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    ways: [
      {
        does: {
          kind: "acquire",
          lock: member.subject,
          outcome: spins ? "afterSpinning" : "afterWaiting",
        },
        next,
        guard: (body) => canTake(model, claimed(body, member)),
        run: (body) => {
          noteTaking(body, member);
          const before = acquire.old ? localValue(body, acquire.old) : levelNow(body);
          take(
            body,
            member,
            member.indices(body),
            before,
            acquire.level ?? levelToTake(lock, mode),
          );
        },
      },
    ],
  };
}

/** `tryAcquire L`: true and taken where it is free, false otherwise; never waits (S48). */
export function tryAcquireEffects(
  model: ModelBuilder,
  { acquire, into }: { readonly acquire: Acquire; readonly into: LocalRef | undefined },
  { scope, next }: StepAt,
): Effects {
  const member = memberOf(acquire.lock, scope);
  const raise = acquire.level ?? levelToTake(member.lock, member.mode);
  const free = (body: StepBody): IrExpr =>
    canTake(model, { ...claimed(body, member), tries: true });
  const way = (succeeds: boolean): Way => ({
    does: { kind: "tryAcquire", lock: member.subject, outcome: succeeds ? "taken" : "busy" },
    next,
    guard: (body) => (succeeds ? free(body) : not(free(body))),
    run: (body) => {
      const indices = member.indices(body);
      judge(
        body,
        ...attemptRules(body, { ...acquire, member, tries: true }, indices),
        ...(succeeds ? countRules(body, member, indices) : []),
      );
      if (body.dead) return;
      if (succeeds) takeOrCount(body, member, indices, raise);
      if (into) bindNow(body, into, truth(succeeds));
    },
  });
  return {
    ways: [way(true), way(false)],
    takes: (body) => ({ lock: member.lock, indices: member.indices(body), tries: true }),
  };
}

/** `assertHeld L` and `assertNotHeld L`: of a whole family, of every member (S49, S109). */
export function assertHeld(
  body: StepBody,
  { lock, members, wanted, span }: Extract<StepOp, { readonly kind: "assertHeld" }>,
  scope: Scope,
): void {
  const { model } = body;
  const holding = members.map((each) => {
    const { mode, indices } = memberOf(each, scope);
    return holds(model, lock, indices(body), body.me, mode);
  });
  judge(body, lockNotHeld(body, lock, { holding, wanted }, span));
}
