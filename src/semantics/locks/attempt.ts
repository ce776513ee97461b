/** Taking a lock that is free, and the rules that an attempt may break. */
import type { Span } from "../../base/source.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { and, binary, max, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body, RuleCheck } from "../step/body.js";
import { countOf, ownerOf, savedOf } from "../step/world.js";
import { levelNow, levelWord, setLevel } from "../levels/level-now.js";
import { seeLock } from "../step/events.js";
import { isAmbient, type Member } from "./members.js";
import { holds, holdsAny, permitsOf, savedIndices, sharesOf } from "./holding.js";

/** Rules an attempt breaks whether or not the lock is free. */
export function attemptRules(body: Body, step: Attempt, indices: readonly IrExpr[]): RuleCheck[] {
  const { member, span } = step;
  const { world, actor } = body;
  const { lock } = member;
  const rules: RuleCheck[] = [];
  const context = actor?.context;
  const about = { lock, context };
  if (!step.ambient && context?.mayTake && !context.mayTake.includes(lock.lockKind)) {
    const allowed = context.mayTake.length === 0 ? "no lock at all" : context.mayTake.join(", ");
    rules.push({
      broken: truth(true),
      failure: () =>
        world.failure(
          "rule",
          "forbidden-acquire",
          span,
          `\`${context.name}\` runs as ${context.role ?? context.word}, which may take ${allowed}, and takes \`${lock.name}\` (${lock.lockKind})`,
          about,
        ),
    });
  }
  // Who only tries does not wait, whatever he holds.
  if (step.tries !== true) {
    for (const other of world.spec.locks) {
      if (!lock.notHolding.includes(other.lockKind)) continue;
      rules.push({
        broken: holdsAny(world, other, body.me),
        failure: () =>
          world.failure(
            "rule",
            "forbidden-acquire",
            span,
            `\`${lock.name}\` (${lock.lockKind}) may not be taken while \`${other.name}\` (${other.lockKind}) is held`,
            about,
          ),
      });
    }
  }
  if (lock.notAbove !== undefined) {
    const limit = lock.notAbove;
    rules.push({
      broken: binary(">", levelNow(body), levelWord(world, limit)),
      failure: () =>
        world.failure(
          "rule",
          "wrong-level",
          span,
          `\`${lock.name}\` may not be taken above ${world.spec.platform.levels[limit] ?? ""}`,
          about,
        ),
    });
  }
  for (const [first, second] of world.spec.lockOrder) {
    if (first !== lock) continue;
    rules.push({
      broken: holdsAny(world, second, body.me),
      failure: () =>
        world.failure(
          "rule",
          "lock-order",
          span,
          `\`${lock.name}\` is to be taken before \`${second.name}\`, which is held already`,
          about,
        ),
    });
  }
  if (!step.ambient && actor && context) {
    rules.push({
      broken: and(isAmbient(body, lock, indices), holds(world, lock, indices, body.me)),
      failure: () =>
        world.failure(
          "rule",
          "ambient-lock",
          span,
          `\`${lock.name}\` is held around \`${context.name}\` from entry to return, and its body takes it again`,
          about,
        ),
    });
  }
  return rules;
}

/** Saved by an acquire that raises nothing: its release leaves the level alone. */
export const KEEPS_LEVEL = -1;

/** Why nobody may sleep who holds this lock. */
export const whyNot = (held: Lock): string =>
  held.waiting === "spins" ? "for which others spin" : "with which nobody may sleep";

/** What sleeping breaks is broken by taking a lock that sleeps, whether or not it would have to. */
export function sleepRules(
  body: Body,
  { member, span }: Pick<Attempt, "member" | "span">,
): RuleCheck[] {
  const { world } = body;
  const { lock } = member;
  if (!lock.sleeps || world.ignores("sleep-with-lock")) return [];
  return world.spec.locks
    .filter((each) => each.forbidsSleep)
    .map((each) => ({
      broken: holdsAny(world, each, body.me),
      failure: () =>
        world.failure(
          "rule",
          "sleep-with-lock",
          span,
          `taking \`${lock.name}\` may sleep, and \`${each.name}\` is held, ${whyNot(each)}`,
          { lock: each, context: body.actor?.context },
        ),
    }));
}

/** The statements that take a free lock. `before`: the level to give back at the release. */
export function take(
  body: Body,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  before: IrExpr,
  raise: number | undefined,
): void {
  const { world } = body;
  seeLock(body, "acquire", lock, indices, mode);
  if (lock.permits) {
    const left = binary("-", world.read(permitsOf(lock), indices), number(1));
    body.assign(permitsOf(lock), indices, left);
    return;
  }
  if (mode === "shared") {
    body.assign(sharesOf(lock), [...indices, body.me], number(1));
  } else {
    body.assign(ownerOf(lock), indices, body.me);
    if (lock.recursive) body.assign(countOf(lock), indices, number(1));
  }
  const kept =
    world.spec.platform.countedLevels && raise !== undefined ? levelWord(world, raise) : before;
  if (world.has(savedOf(lock)))
    body.assign(
      savedOf(lock),
      savedIndices(lock, indices, body.me),
      raise === undefined ? number(KEEPS_LEVEL, "keepsLevel") : kept,
    );
  if (raise !== undefined) setLevel(body, max(before, levelWord(world, raise)));
}

/** How often its holder has taken a lock that may be taken again: a variable and its indices; undefined of other locks. */
function countedBy(
  body: Body,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
): readonly [variable: string, at: readonly IrExpr[]] | undefined {
  if (mode === "shared")
    return lock.sharing === "recursive" ? [sharesOf(lock), [...indices, body.me]] : undefined;
  return lock.recursive ? [countOf(lock), indices] : undefined;
}

/** Its holder may not take it more often than can be counted. */
export function countRules(
  body: Body,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
): RuleCheck[] {
  const { world } = body;
  const { lock, mode } = member;
  const counted = countedBy(body, member, indices);
  if (!counted) return [];
  const [variable, at] = counted;
  const most = world.variable(variable).range.high;
  const again = holds(world, lock, indices, body.me, mode ?? "exclusive");
  return [
    {
      broken: and(again, binary(">=", world.read(variable, at), number(most))),
      failure: () =>
        world.failure(
          "range",
          "out-of-range",
          lock.span,
          `\`${lock.name}\` is taken more than ${most} times by its holder`,
        ),
    },
  ];
}

/** A lock that is held already, and may be taken again by its holder, is counted. */
export function takeOrCount(
  body: Body,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  raise: number | undefined,
): void {
  const { lock, mode } = member;
  const { world } = body;
  const counted = countedBy(body, member, indices);
  if (!counted) return take(body, member, indices, levelNow(body), raise);
  const [variable, at] = counted;
  const count = world.read(variable, at);
  const again = holds(world, lock, indices, body.me, mode ?? "exclusive");
  const first = body.fork(false);
  take(first, member, indices, levelNow(first), raise);
  const more = body.fork(false);
  seeLock(more, "acquire", lock, indices, mode);
  more.assign(variable, at, binary("+", count, number(1)));
  body.emit({
    kind: "if",
    condition: again,
    then: more.statements,
    otherwise: first.statements,
  });
  body.written.add(variable);
  for (const each of first.written) body.written.add(each);
}

/** An attempt to take a lock, for the rules that it may break. */
interface Attempt {
  readonly member: Member;
  readonly span: Span;
  /** Taken by the platform around the context, not by its body. */
  readonly ambient: boolean;
  /** `tryAcquire`. */
  readonly tries?: boolean;
}
