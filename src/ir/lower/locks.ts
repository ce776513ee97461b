/**
 * Locks: acquire, release, tryAcquire, the asserts, and the rules that belong to them. docs/language/semantics.md,
 * section Locks, has the same in words. A spinning acquire that finds the lock busy is two steps: it raises and begins
 * to spin, then it takes the lock when that is free.
 */
import type { Span } from "../../base/source.js";
import type { Lock, LockMode } from "../../typecheck/typed-spec.js";
import { and, max, not, or, truth } from "../build.js";
import type { StepDescription } from "../../words/description.js";
import type { IrExpr } from "../ir.js";
import { blockingRule, mayNotWait } from "./blocking.js";
import type { Body, RuleCheck } from "./body.js";
import type { LocalRef, Move, VisibleNode } from "./graph.js";
import { cpuExpr } from "./predicates.js";
import { type Actor, ownerOf, savedOf, type World } from "./world.js";
import { levelNow, levelWord, setLevel } from "./lock-levels.js";
import {
  type AcquireStep,
  attemptRules,
  countRules,
  raisedTo,
  sleepRules,
  take,
  takeOrCount,
} from "./lock-acquire.js";
import type { Member } from "./lock-members.js";
import { canTake, hasShare, isBusy, isMistaken, someActivation, takenAs } from "./lock-state.js";
import { noteTaking } from "./lock-notes.js";
import { seeLock } from "./observed.js";

/** One acquire: the resting point before it, and the one at which it spins. */
export function acquireNode(
  world: World,
  actor: Actor | undefined,
  step: AcquireStep,
): VisibleNode {
  const { member, scope, span, label, level } = step;
  const { lock } = member;
  const raise = raisedTo(lock, level);
  const mode = takenAs(member);
  const does: StepDescription = { kind: "acquire", lock: member.subject };
  const tooHigh = (body: Body): IrExpr =>
    lock.waiting === "blocks" ? mayNotWait(body, lock.sleeps) : truth(false);

  const recursiveRule = (broken: IrExpr): RuleCheck => ({
    broken,
    failure: () =>
      world.failure("rule", "recursive-acquire", span, mistake(lock, mode), {
        lock,
        context: actor?.context,
      }),
  });

  const takeIt: Move = {
    does,
    next: step.next,
    guard: (body) =>
      and(
        not(tooHigh(body)),
        member.exists(body),
        canTake(world, lock, member.indices(body), body.me, mode),
      ),
    run: (body) => {
      const indices = member.indices(body);
      body.rules(
        ...attemptRules(body, step, indices),
        ...sleepRules(body, step),
        ...countRules(body, member, indices),
      );
      if (body.dead) return;
      noteTaking(body, member);
      takeOrCount(body, member, indices, raise);
    },
  };

  const moves: Move[] = [takeIt];
  // Nobody waits for a member that there is not: to ask for it breaks its rule.
  moves.push({
    does,
    next: step.next,
    guard: (body) => and(not(tooHigh(body)), not(member.exists(body))),
    run: (body) => {
      member.indices(body);
      body.end();
    },
  });
  if (lock.sharing !== "one" || !(lock.recursive || lock.permits)) {
    moves.push({
      does,
      next: step.next,
      guard: (body) =>
        and(
          not(tooHigh(body)),
          member.exists(body),
          isMistaken(world, lock, member.indices(body), body.me, mode),
        ),
      run: (body) => {
        const indices = member.indices(body);
        body.rules(
          ...attemptRules(body, step, indices),
          ...sleepRules(body, step),
          recursiveRule(truth(true)),
        );
      },
    });
  }
  // What sleeps may not be waited for with some locks held: that is found out whether or not it is busy.
  if (lock.sleeps && world.spec.locks.some((each) => each.forbidsSleep)) {
    moves.push({
      does,
      next: step.next,
      guard: (body) =>
        and(
          not(tooHigh(body)),
          member.exists(body),
          isBusy(world, lock, member.indices(body), body.me, mode),
          not(isMistaken(world, lock, member.indices(body), body.me, mode)),
          or(...sleepRules(body, step).map((rule) => rule.broken)),
        ),
      run: (body) =>
        body.rules(...attemptRules(body, step, member.indices(body)), ...sleepRules(body, step)),
    });
  }
  if (lock.waiting === "blocks") {
    moves.push({
      does,
      next: step.next,
      guard: tooHigh,
      run: (body) => {
        const indices = member.indices(body);
        body.rules(
          ...attemptRules(body, step, indices),
          ...sleepRules(body, step),
          blockingRule(body, span, {
            lock,
            sleeps: lock.sleeps,
            what: `\`${lock.name}\` ${lock.sleeps ? "sleeps" : "blocks"} while it is busy`,
          }),
          recursiveRule(isMistaken(world, lock, indices, body.me, mode)),
          ...countRules(body, member, indices),
        );
      },
    });
  } else if (!scope.atomic) {
    moves.push(spinMove(world, actor, step, raise));
  }
  return {
    kind: "visible",
    scope,
    span,
    label,
    does,
    moves,
    rests: true,
    apart: true,
    ...(step.idle ? { idle: true } : {}),
    takes: (body: Body) => ({ lock, indices: member.indices(body), tries: false }),
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

/** Busy and spinning: raise, begin to spin; then take it when it is free. */
function spinMove(
  world: World,
  actor: Actor | undefined,
  step: AcquireStep,
  raise: number | undefined,
): Move {
  const { member, scope, span } = step;
  const { lock } = member;
  const mode = takenAs(member);
  const keepsLevel = raise !== undefined && actor?.raises === true && world.has(savedOf(lock));
  const old: LocalRef = {
    name: "oldLevel",
    slot: `${actor?.context.name ?? ""}.oldLevel`,
    hidden: true,
    role: "internal",
    type: { kind: "level", names: world.spec.platform.levels },
  };
  const spinning: VisibleNode = {
    kind: "visible",
    scope: keepsLevel ? { ...scope, live: [...scope.live, old] } : scope,
    span,
    label: undefined,
    does: { kind: "spin", lock: member.subject },
    rests: true,
    // Who spins has found that there is such a member.
    waiting: (body) => ({
      lock: { lock, mode, indices: member.indices(body), spinning: true, exists: truth(true) },
    }),
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    moves: [
      {
        does: { kind: "acquire", lock: member.subject, outcome: "afterSpinning" },
        next: step.next,
        guard: (body) => canTake(world, lock, member.indices(body), body.me, mode),
        run: (body) => {
          noteTaking(body, member);
          take(
            body,
            member,
            member.indices(body),
            keepsLevel ? body.value(old) : levelNow(body),
            raise,
          );
        },
      },
    ],
  };
  return {
    does: { kind: "acquire", lock: member.subject, outcome: "spins" },
    next: spinning,
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
      if (keepsLevel)
        body.bindNow(
          old,
          body.hold("oldLevel", levelNow(body), {
            low: 0,
            high: world.spec.platform.levels.length - 1,
            bool: false,
          }),
        );
      if (raise !== undefined)
        setLevel(body, max(keepsLevel ? body.value(old) : levelNow(body), levelWord(world, raise)));
    },
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
export function tryAcquireNode(
  world: World,
  step: AcquireStep,
  into: LocalRef | undefined,
): VisibleNode {
  const { member, scope, span } = step;
  const raise = raisedTo(member.lock, step.level);
  const free = (body: Body): IrExpr =>
    canTake(world, member.lock, member.indices(body), body.me, takenAs(member));
  const way = (succeeds: boolean): Move => ({
    does: { kind: "tryAcquire", lock: member.subject, outcome: succeeds ? "taken" : "busy" },
    next: step.next,
    guard: (body) => (succeeds ? free(body) : not(free(body))),
    run: (body) => {
      const indices = member.indices(body);
      body.rules(
        ...attemptRules(body, { ...step, tries: true }, indices),
        ...(succeeds ? countRules(body, member, indices) : []),
      );
      if (body.dead) return;
      if (succeeds) {
        takeOrCount(body, member, indices, raise);
      }
      if (into) body.bindNow(into, truth(succeeds));
    },
  });
  return {
    kind: "visible",
    scope,
    span,
    label: step.label,
    does: { kind: "tryAcquire", lock: member.subject },
    moves: [way(true), way(false)],
    rests: !scope.atomic,
    takes: (body) => ({ lock: member.lock, indices: member.indices(body), tries: true }),
  };
}
