/**
 * Locks: acquire, release, tryAcquire, the asserts, and the rules that belong to them. docs/language/semantics.md,
 * section Locks, has the same in words. A spinning acquire that finds the lock busy is two steps: it raises and begins
 * to spin, then it takes the lock when that is free.
 */
import type { Span } from "../../base/source.js";
import type { NodeId } from "../../flow/graph.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import type { Acquire, StepOp } from "../../flow/ops.js";
import type { Lock, LockMode } from "../../typecheck/typed-spec.js";
import { and, max, not, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { blockingRule, mayNotWait } from "../levels/blocking.js";
import type { Body, RuleCheck } from "../step/body.js";
import type { At, Effects, Way } from "../effects.js";
import { cpuExpr } from "../context/predicates.js";
import { ownerOf, type World } from "../step/world.js";
import { levelNow, levelWord, setLevel } from "../levels/level-now.js";
import { attemptRules, countRules, sleepRules, take, takeOrCount } from "./attempt.js";
import { type Member, memberOf } from "./members.js";
import {
  canTake,
  hasShare,
  holds,
  isBusy,
  isMistaken,
  someActivation,
  takenAs,
} from "./holding.js";
import { noteTaking } from "./notes.js";
import { seeLock } from "../step/events.js";

/** One acquire. Where it spins there is a second node, `spins` (S41). */
export function acquireEffects(world: World, step: Acquire, at: At): Effects {
  const { span, level } = step;
  const { scope, does, next } = at;
  const member = memberOf(step.lock, scope);
  const { lock } = member;
  const raise = level ?? lock.level;
  const mode = takenAs(member);
  const tooHigh = (body: Body): IrExpr =>
    lock.waiting === "blocks" ? mayNotWait(body, lock.sleeps) : truth(false);
  const recursiveRule = (body: Body, broken: IrExpr): RuleCheck => ({
    broken,
    failure: () =>
      world.failure("rule", "recursive-acquire", span, mistake(lock, mode), {
        lock,
        context: body.actor?.context,
      }),
  });
  const rules = (body: Body, indices: readonly IrExpr[]): readonly RuleCheck[] => [
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
        canTake(world, lock, member.indices(body), body.me, mode),
      ),
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...rules(body, indices), ...countRules(body, member, indices));
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
      body.end();
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
          isMistaken(world, lock, member.indices(body), body.me, mode),
        ),
      run: (body) => {
        const indices = member.indices(body);
        body.rules(...rules(body, indices), recursiveRule(body, truth(true)));
      },
    });
  }
  // What sleeps may not be waited for with some locks held: that is found out whether or not it is busy.
  if (lock.sleeps && world.spec.locks.some((each) => each.forbidsSleep)) {
    ways.push({
      does,
      next,
      guard: (body) =>
        and(
          not(tooHigh(body)),
          member.exists(body),
          isBusy(world, lock, member.indices(body), body.me, mode),
          not(isMistaken(world, lock, member.indices(body), body.me, mode)),
          or(...sleepRules(body, { ...step, member }).map((rule) => rule.broken)),
        ),
      run: (body) => body.rules(...rules(body, member.indices(body))),
    });
  }
  if (lock.waiting === "blocks") {
    ways.push({
      does,
      next,
      guard: tooHigh,
      run: (body) => {
        const indices = member.indices(body);
        body.rules(
          ...rules(body, indices),
          blockingRule(body, span, {
            lock,
            sleeps: lock.sleeps,
            what: `\`${lock.name}\` ${lock.sleeps ? "sleeps" : "blocks"} while it is busy`,
          }),
          recursiveRule(body, isMistaken(world, lock, indices, body.me, mode)),
          ...countRules(body, member, indices),
        );
      },
    });
  } else if (at.spins !== undefined) {
    ways.push(beginSpin(world, { ...step, member }, at.spins));
  }
  return {
    ways,
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    ...(lock.waiting === "blocks"
      ? {
          waiting: (body: Body) => ({
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
function beginSpin(world: World, step: Acquire & { readonly member: Member }, next: NodeId): Way {
  const { member, span, level, old } = step;
  const { lock } = member;
  const mode = takenAs(member);
  const raise = level ?? lock.level;
  return {
    does: { kind: "acquire", lock: member.subject, outcome: "spins" },
    next,
    guard: (body) => {
      const indices = member.indices(body);
      const busy = and(member.exists(body), isBusy(world, lock, indices, body.me, mode));
      if (lock.sharing === "one") return busy;
      return and(busy, not(isMistaken(world, lock, indices, body.me, mode)));
    },
    run: (body) => {
      const indices = member.indices(body);
      body.rules(
        ...attemptRules(body, step, indices),
        ...interruptedRules(body, member, indices, raise, span),
      );
      if (body.dead) return;
      seeLock(body, "wants", lock, indices, mode);
      if (old)
        body.bindNow(
          old,
          body.hold("oldLevel", levelNow(body), {
            low: 0,
            high: world.spec.platform.levels.length - 1,
            bool: false,
          }),
        );
      if (raise !== undefined)
        setLevel(body, max(old ? body.value(old) : levelNow(body), levelWord(world, raise)));
    },
  };
}

/** Takes the lock when it is free. The level that is saved is the one before it began to spin (S41). */
export function spinEffects(
  world: World,
  { acquire }: { readonly acquire: Acquire },
  { scope, next }: At,
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
        guard: (body) => canTake(world, lock, member.indices(body), body.me, mode),
        run: (body) => {
          noteTaking(body, member);
          const before = acquire.old ? body.value(acquire.old) : levelNow(body);
          take(body, member, member.indices(body), before, acquire.level ?? lock.level);
        },
      },
    ],
  };
}

/** The owner was interrupted by the one who spins: neither will ever go on. */
function interruptedRules(
  body: Body,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  raise: number | undefined,
  span: Span,
): readonly RuleCheck[] {
  const { world, actor } = body;
  const cpu = actor ? cpuExpr(world, actor) : undefined;
  if (!cpu) return [];
  const { lock } = member;
  const level = raise === undefined ? levelNow(body) : max(levelNow(body), levelWord(world, raise));
  const interrupted = (who: IrExpr): IrExpr => ({
    kind: "call",
    bool: true,
    function: "interruptedOwner",
    args: [who, cpu, level],
  });
  const waitsForReaders = lock.sharing !== "one" && takenAs(member) === "exclusive";
  const broken = or(
    interrupted(world.read(ownerOf(lock), indices)),
    waitsForReaders
      ? someActivation(world, (a) => and(hasShare(world, lock, indices, a), interrupted(a)))
      : truth(false),
  );
  const failure = (): number =>
    world.failure(
      "rule",
      "self-deadlock",
      span,
      `\`${lock.name}\` is held by what this interrupted on the same CPU, which cannot go on before it returns`,
      { lock, context: actor?.context },
    );
  return [{ broken, failure }];
}

/** `tryAcquire L`: true and taken where it is free, false otherwise; never waits. */
export function tryAcquireEffects(
  world: World,
  { acquire, into }: { readonly acquire: Acquire; readonly into: LocalRef | undefined },
  { scope, next }: At,
): Effects {
  const member = memberOf(acquire.lock, scope);
  const raise = acquire.level ?? member.lock.level;
  const free = (body: Body): IrExpr =>
    canTake(world, member.lock, member.indices(body), body.me, takenAs(member));
  const way = (succeeds: boolean): Way => ({
    does: { kind: "tryAcquire", lock: member.subject, outcome: succeeds ? "taken" : "busy" },
    next,
    guard: (body) => (succeeds ? free(body) : not(free(body))),
    run: (body) => {
      const indices = member.indices(body);
      body.rules(
        ...attemptRules(body, { ...acquire, member, tries: true }, indices),
        ...(succeeds ? countRules(body, member, indices) : []),
      );
      if (body.dead) return;
      if (succeeds) takeOrCount(body, member, indices, raise);
      if (into) body.bindNow(into, truth(succeeds));
    },
  });
  return {
    ways: [way(true), way(false)],
    takes: (body) => ({ lock: member.lock, indices: member.indices(body), tries: true }),
  };
}

/** `assert held L` and `assert not held L`: of a whole family, of every member. */
export function assertHeld(
  body: Body,
  { lock, members, wanted, span }: Extract<StepOp, { readonly kind: "assertHeld" }>,
  scope: Scope,
): void {
  const { world } = body;
  const holding = members.map((each) => {
    const { mode, indices } = memberOf(each, scope);
    const mine = holds(world, lock, indices(body), body.me, mode);
    return wanted ? mine : not(mine);
  });
  const message = `\`${lock.name}\` is ${wanted ? "not held" : "held"} here`;
  body.rules({
    broken: not(and(...holding)),
    // Kernels word this for who does not hold it.
    failure: () =>
      world.failure("rule", "lock-not-held", span, message, { lock, isUnheard: !wanted }),
  });
}
