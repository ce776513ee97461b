/**
 * Acquiring a lock (S40-S44), trying to (S48), and asserting that it is held (S49, S109). A spinning acquire that finds the lock busy is two steps: it raises and begins
 * to spin, then it takes the lock when that is free.
 */
import type { Span } from "../../base/source.js";
import type { NodeId } from "../../flow/graph.js";
import type { Acquire, StepOp } from "../../flow/ops.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { and, max, not, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock, LockMode } from "../../typecheck/typed-spec.js";
import { cpuExpr } from "../context/predicates.js";
import type { StepAt, Effects, Way } from "../effects.js";
import { blockingRule, mayNotWait } from "../levels/blocking.js";
import { levelNow, levelWord, setLevel } from "../levels/level-now.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { ownerOf } from "../model/processes.js";
import { seeLock } from "../step/events.js";
import { judge, type RuleCheck } from "../step/judge.js";
import { bindNow, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { endStep, hold } from "../step/write.js";
import { attemptRules, countRules, sleepRules, take, takeOrCount } from "./attempt.js";
import {
  canTake,
  hasShare,
  holds,
  isBusy,
  isMistaken,
  someActivation,
  takenAs,
} from "./holding.js";
import { type Member, memberOf } from "./members.js";
import { noteTaking } from "./notes.js";

/** One acquire, by what the lock is: free (S40), busy (S41, S42), held by the same activation (S43). */
export function acquireEffects(model: ModelBuilder, step: Acquire, at: StepAt): Effects {
  const { span, level } = step;
  const { scope, does, next } = at;
  const member = memberOf(step.lock, scope);
  const { lock } = member;
  const raise = level ?? lock.level;
  const mode = takenAs(member);
  const tooHigh = (body: StepBody): IrExpr =>
    lock.waiting === "blocks" ? mayNotWait(body, lock.sleeps) : truth(false);
  const recursiveRule = (body: StepBody, broken: IrExpr): RuleCheck => ({
    broken,
    failure: () =>
      model.failures.number("rule", "recursive-acquire", span, mistake(lock, mode), {
        lock,
        context: body.process?.context,
      }),
  });
  const rules = (body: StepBody, indices: readonly IrExpr[]): readonly RuleCheck[] => [
    ...attemptRules(body, { ...step, member }, indices),
    ...sleepRules(body, { ...step, member }),
  ];

  const takeIt: Way = {
    does,
    next,
    guard: (body) =>
      and(
        not(tooHigh(body)),
        member.exists(body),
        canTake(model, lock, member.indices(body), body.me, mode),
      ),
    run: (body) => {
      const indices = member.indices(body);
      judge(body, ...rules(body, indices), ...countRules(body, member, indices));
      if (body.dead) return;
      noteTaking(body, member);
      takeOrCount(body, member, indices, raise);
    },
  };

  const ways: Way[] = [takeIt];
  // Nobody waits for a member that there is not: to ask for it breaks its rule.
  ways.push({
    does,
    next,
    guard: (body) => and(not(tooHigh(body)), not(member.exists(body))),
    run: (body) => {
      member.indices(body);
      endStep(body);
    },
  });
  if (lock.sharing !== "one" || !(lock.recursive || lock.permits)) {
    ways.push({
      does,
      next,
      guard: (body) =>
        and(
          not(tooHigh(body)),
          member.exists(body),
          isMistaken(model, lock, member.indices(body), body.me, mode),
        ),
      run: (body) => {
        const indices = member.indices(body);
        judge(body, ...rules(body, indices), recursiveRule(body, truth(true)));
      },
    });
  }
  // What sleeps may not be waited for with some locks held: that is found out whether or not it is busy.
  if (lock.sleeps && model.spec.locks.some((each) => each.forbidsSleep)) {
    ways.push({
      does,
      next,
      guard: (body) =>
        and(
          not(tooHigh(body)),
          member.exists(body),
          isBusy(model, lock, member.indices(body), body.me, mode),
          not(isMistaken(model, lock, member.indices(body), body.me, mode)),
          or(...sleepRules(body, { ...step, member }).map((rule) => rule.broken)),
        ),
      run: (body) => judge(body, ...rules(body, member.indices(body))),
    });
  }
  if (lock.waiting === "blocks") {
    ways.push({
      does,
      next,
      guard: tooHigh,
      run: (body) => {
        const indices = member.indices(body);
        judge(
          body,
          ...rules(body, indices),
          blockingRule(body, span, {
            lock,
            sleeps: lock.sleeps,
            what: `\`${lock.name}\` ${lock.sleeps ? "sleeps" : "blocks"} while it is busy`,
          }),
          recursiveRule(body, isMistaken(model, lock, indices, body.me, mode)),
          ...countRules(body, member, indices),
        );
      },
    });
  } else if (at.spins !== undefined) {
    ways.push(beginSpin(model, { ...step, member }, at.spins));
  }
  return {
    ways,
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    ...(lock.waiting === "blocks"
      ? {
          waiting: (body: StepBody) => ({
            lock: {
              lock,
              mode,
              indices: member.indices(body),
              spinning: false,
              exists: member.exists(body),
            },
          }),
        }
      : {}),
  };
}

const mistake = ({ name, sharing }: Lock, mode: LockMode): string =>
  sharing === "one"
    ? `\`${name}\` is taken by the activation that holds it, and it is not recursive`
    : `\`${name}\` is taken ${mode === "shared" ? "shared" : "exclusively"} by an activation that holds it already`;

/** Busy and spinning: raises the level and begins to spin (S41). */
function beginSpin(
  model: ModelBuilder,
  step: Acquire & { readonly member: Member },
  next: NodeId,
): Way {
  const { member, span, level, old } = step;
  const { lock } = member;
  const mode = takenAs(member);
  const raise = level ?? lock.level;
  return {
    does: { kind: "acquire", lock: member.subject, outcome: "spins" },
    next,
    guard: (body) => {
      const indices = member.indices(body);
      const busy = and(member.exists(body), isBusy(model, lock, indices, body.me, mode));
      if (lock.sharing === "one") return busy;
      return and(busy, not(isMistaken(model, lock, indices, body.me, mode)));
    },
    run: (body) => {
      const indices = member.indices(body);
      judge(
        body,
        ...attemptRules(body, step, indices),
        ...interruptedRules(body, member, indices, raise, span),
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
export function spinEffects(
  model: ModelBuilder,
  { acquire }: { readonly acquire: Acquire },
  { scope, next }: StepAt,
): Effects {
  const member = memberOf(acquire.lock, scope);
  const { lock } = member;
  const mode = takenAs(member);
  return {
    // A context that spins has found that there is such a member.
    waiting: (body) => ({
      lock: { lock, mode, indices: member.indices(body), spinning: true, exists: truth(true) },
    }),
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    ways: [
      {
        does: { kind: "acquire", lock: member.subject, outcome: "afterSpinning" },
        next,
        guard: (body) => canTake(model, lock, member.indices(body), body.me, mode),
        run: (body) => {
          noteTaking(body, member);
          const before = acquire.old ? localValue(body, acquire.old) : levelNow(body);
          take(body, member, member.indices(body), before, acquire.level ?? lock.level);
        },
      },
    ],
  };
}

/** `self-deadlock`: the owner was interrupted by the one who spins, and neither will ever go on (S51). */
function interruptedRules(
  body: StepBody,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  raise: number | undefined,
  span: Span,
): readonly RuleCheck[] {
  const { model, process } = body;
  const cpu = process ? cpuExpr(model, process) : undefined;
  if (!cpu) return [];
  const { lock } = member;
  const level = raise === undefined ? levelNow(body) : max(levelNow(body), levelWord(model, raise));
  const interrupted = (who: IrExpr): IrExpr => ({
    kind: "call",
    bool: true,
    function: "interruptedOwner",
    args: [who, cpu, level],
  });
  const waitsForReaders = lock.sharing !== "one" && takenAs(member) === "exclusive";
  const broken = or(
    interrupted(model.variables.read(ownerOf(lock), indices)),
    waitsForReaders
      ? someActivation(model, (a) => and(hasShare(model, lock, indices, a), interrupted(a)))
      : truth(false),
  );
  const failure = (): number =>
    model.failures.number(
      "rule",
      "self-deadlock",
      span,
      `\`${lock.name}\` is held by what this interrupted on the same CPU, which cannot go on before it returns`,
      { lock, context: process?.context },
    );
  return [{ broken, failure }];
}

/** `tryAcquire L`: true and taken where it is free, false otherwise; never waits (S48). */
export function tryAcquireEffects(
  model: ModelBuilder,
  { acquire, into }: { readonly acquire: Acquire; readonly into: LocalRef | undefined },
  { scope, next }: StepAt,
): Effects {
  const member = memberOf(acquire.lock, scope);
  const raise = acquire.level ?? member.lock.level;
  const free = (body: StepBody): IrExpr =>
    canTake(model, member.lock, member.indices(body), body.me, takenAs(member));
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
    const mine = holds(model, lock, indices(body), body.me, mode);
    return wanted ? mine : not(mine);
  });
  const message = `\`${lock.name}\` is ${wanted ? "not held" : "held"} here`;
  judge(body, {
    broken: not(and(...holding)),
    // Kernels word this for who does not hold it.
    failure: () =>
      model.failures.number("rule", "lock-not-held", span, message, { lock, isUnheard: !wanted }),
  });
}
