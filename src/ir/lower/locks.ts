/**
 * Locks: acquire, release, tryAcquire, the asserts, and the rules that belong to them. docs/language/semantics.md,
 * section Locks, has the same in words. A spinning acquire that finds the lock busy is two steps: it raises and begins
 * to spin, then it takes the lock when that is free.
 */
import type { Span } from "../../base/source.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { and, binary, differ, equal, max, not, number, or, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body, RuleCheck } from "./body.js";
import type { LocalRef, Move, VisibleNode } from "./graph.js";
import { cpuExpr } from "./predicates.js";
import { type Actor, ownerOf, savedOf, type World } from "./world.js";
import { levelNow, levelWord, setLevel } from "./lock-levels.js";
import { type AcquireStep, raisedTo, take, takeOrCount, attemptRules } from "./lock-acquire.js";
import { noteTaking } from "./lock-notes.js";
import { seeObject } from "./observed.js";

/** One acquire: the resting point before it, and the one at which it spins. */
export function acquireNode(
  world: World,
  actor: Actor | undefined,
  step: AcquireStep,
): VisibleNode {
  const { member, scope, span, label, level } = step;
  const { lock } = member;
  const raise = raisedTo(lock, level);
  const owner = (indices: readonly IrExpr[]): IrExpr => world.read(ownerOf(lock), indices);
  const text = `acquire ${member.text}`;
  const tooHigh = (body: Body): IrExpr =>
    lock.waiting === "blocks" &&
    world.spec.platform.blockingBelow < world.spec.platform.levels.length &&
    !world.ignores("blocking-in-atomic")
      ? binary(">=", levelNow(body), levelWord(world, world.spec.platform.blockingBelow))
      : truth(false);

  const takeIt: Move = {
    kind: "acquire",
    text,
    event: `acquire ${member.text}`,
    next: step.next,
    guard: (body) => {
      const indices = member.indices(body);
      const free = equal(owner(indices), number(0));
      return and(
        not(tooHigh(body)),
        lock.recursive ? or(free, equal(owner(indices), body.me)) : free,
      );
    },
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...attemptRules(body, step, indices));
      if (body.dead) return;
      noteTaking(body, member);
      takeOrCount(body, lock, indices, raise);
    },
  };

  const moves: Move[] = [takeIt];
  if (!lock.recursive) {
    moves.push({
      kind: "acquire",
      text,
      next: step.next,
      guard: (body) => {
        const indices = member.indices(body);
        return and(not(tooHigh(body)), equal(owner(indices), body.me));
      },
      run: (body) => {
        const indices = member.indices(body);
        body.rules(...attemptRules(body, step, indices), {
          broken: truth(true),
          failure: () =>
            world.failure(
              "rule",
              "recursive-acquire",
              span,
              `\`${lock.name}\` is taken by the activation that holds it, and it is not recursive`,
            ),
        });
      },
    });
  }
  if (lock.waiting === "blocks") {
    moves.push({
      kind: "acquire",
      text,
      next: step.next,
      guard: tooHigh,
      run: (body) => {
        body.rules(
          ...attemptRules(body, step, member.indices(body)),
          blockingRule(world, span, `\`${lock.name}\` blocks while it is busy`),
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
    text,
    moves,
    rests: true,
    ...(step.idle ? { idle: true } : {}),
    takes: (body: Body) => ({ lock, indices: member.indices(body), tries: false }),
    ...(lock.waiting === "blocks"
      ? {
          waiting: (body: Body) => ({
            lock: { lock, indices: member.indices(body), spinning: false },
          }),
        }
      : {}),
  };
}

export const blockingRule = (world: World, span: Span, what: string): RuleCheck => ({
  broken: truth(true),
  failure: () =>
    world.failure(
      "rule",
      "blocking-in-atomic",
      span,
      `${what}, and waiting is not allowed at ${world.spec.platform.levels[world.spec.platform.blockingBelow] ?? ""} or above`,
    ),
});

/** Busy and spinning: raise, begin to spin; then take it when it is free. */
function spinMove(
  world: World,
  actor: Actor | undefined,
  step: AcquireStep,
  raise: number | undefined,
): Move {
  const { member, scope, span } = step;
  const { lock } = member;
  const keepsLevel = raise !== undefined && actor?.raises === true && world.has(savedOf(lock));
  const old: LocalRef = {
    name: "oldLevel",
    slot: `${actor?.context.name ?? ""}.oldLevel`,
    hidden: true,
    type: { kind: "level", names: world.spec.platform.levels },
  };
  const spinning: VisibleNode = {
    kind: "visible",
    scope: keepsLevel ? { ...scope, live: [...scope.live, old] } : scope,
    span,
    label: undefined,
    text: `spin for ${member.text}`,
    rests: true,
    waiting: (body) => ({ lock: { lock, indices: member.indices(body), spinning: true } }),
    takes: (body) => ({ lock, indices: member.indices(body), tries: false }),
    moves: [
      {
        kind: "acquire",
        text: `acquire ${member.text}, after spinning`,
        event: `acquire ${member.text}`,
        next: step.next,
        guard: (body) => equal(world.read(ownerOf(lock), member.indices(body)), number(0)),
        run: (body) => {
          noteTaking(body, member);
          take(
            body,
            lock,
            member.indices(body),
            keepsLevel ? body.value(old) : levelNow(body),
            raise,
          );
        },
      },
    ],
  };
  return {
    kind: "spin",
    text: `acquire ${member.text}: busy, begins to spin`,
    event: `wants ${member.text}`,
    next: spinning,
    guard: (body) => {
      const owner = world.read(ownerOf(lock), member.indices(body));
      return and(differ(owner, number(0)), differ(owner, body.me));
    },
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...attemptRules(body, step, indices));
      if (body.dead) return;
      seeObject(body, "wants", lock, indices);
      beginToSpin(body, lock, indices, raise, span);
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
export function beginToSpin(
  body: Body,
  lock: Lock,
  indices: readonly IrExpr[],
  raise: number | undefined,
  span: Span,
): void {
  const { world, actor } = body;
  const cpu = actor ? cpuExpr(world, actor) : undefined;
  if (!cpu) return;
  const level = raise === undefined ? levelNow(body) : max(levelNow(body), levelWord(world, raise));
  body.rules({
    broken: {
      kind: "call",
      bool: true,
      function: "interruptedOwner",
      args: [world.read(ownerOf(lock), indices), cpu, level],
    },
    failure: () =>
      world.failure(
        "rule",
        "self-deadlock",
        span,
        `\`${lock.name}\` is held by what this interrupted on the same CPU, which cannot go on before it returns`,
      ),
  });
}

/** `tryAcquire L`: true and taken where it is free, false otherwise; never waits. */
export function tryAcquireNode(
  world: World,
  step: AcquireStep,
  into: LocalRef | undefined,
): VisibleNode {
  const { member, scope, span } = step;
  const raise = raisedTo(member.lock, step.level);
  const owner = (body: Body): IrExpr => world.read(ownerOf(member.lock), member.indices(body));
  const free = (body: Body): IrExpr => {
    const unowned = equal(owner(body), number(0));
    return member.lock.recursive ? or(unowned, equal(owner(body), body.me)) : unowned;
  };
  const way = (succeeds: boolean): Move => ({
    kind: "acquire",
    text: `tryAcquire ${member.text}: ${succeeds ? "taken" : "busy"}`,
    ...(succeeds ? { event: `acquire ${member.text}` } : {}),
    next: step.next,
    guard: (body) => (succeeds ? free(body) : not(free(body))),
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...attemptRules(body, step, indices));
      if (body.dead) return;
      if (succeeds) {
        noteTaking(body, member);
        takeOrCount(body, member.lock, indices, raise);
      }
      if (into) body.bindNow(into, truth(succeeds));
    },
  });
  return {
    kind: "visible",
    scope,
    span,
    label: step.label,
    text: `tryAcquire ${member.text}`,
    moves: [way(true), way(false)],
    rests: !scope.atomic,
    takes: (body) => ({ lock: member.lock, indices: member.indices(body), tries: true }),
  };
}
