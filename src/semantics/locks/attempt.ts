/** Taking a lock that is free (S40), and the rules that an attempt may break (S44). */
import { and, binary, conditional, max, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { levelNow, levelWord, setLevel } from "../levels/level-now.js";
import { countOf, ownerOf, savedOf } from "../model/processes.js";
import { ambientTaken } from "../rules/ambient-lock.js";
import { forbiddenAcquire } from "../rules/forbidden-acquire.js";
import { lockOrder } from "../rules/lock-order.js";
import { sleepWithLock } from "../rules/sleep-with-lock.js";
import { takenTooHigh } from "../rules/wrong-level.js";
import { seeLock } from "../step/events.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { emit, write } from "../step/write.js";
import {
  activationsOf,
  hasShare,
  holds,
  OVERTAKEN,
  permitsOf,
  savedIndices,
  sharesOf,
} from "./holding.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import type { Attempt, Member } from "./members.js";

/** Rules that an attempt breaks whether or not the lock is free (S39, S44). */
export const attemptRules = (
  body: StepBody,
  attempt: Attempt,
  indices: readonly IrExpr[],
): readonly RuleCheck[] => [
  ...forbiddenAcquire(body, attempt),
  ...takenTooHigh(body, attempt),
  ...lockOrder(body, attempt),
  ...ambientTaken(body, attempt, indices),
];

/** Saved by an acquire that raises nothing: its release leaves the level alone. */
export const KEEPS_LEVEL = -1;

/** What sleeping breaks is broken by taking a lock that sleeps, whether or not it would have to (S112). */
export const sleepRules = (
  body: StepBody,
  { member: { lock }, span }: Pick<Attempt, "member" | "span">,
): readonly RuleCheck[] =>
  lock.sleeps ? sleepWithLock(body, span, `taking \`${lock.name}\` may sleep`) : [];

/** The statements that take a free lock (S40). `before`: the level to give back at the release. */
export function take(
  body: StepBody,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  before: IrExpr,
  raise: number | undefined,
): void {
  const { model } = body;
  seeLock(body, "acquire", lock, indices, mode);
  if (lock.permits) {
    const left = binary("-", model.variables.read(permitsOf(lock), indices), number(1));
    write(body, permitsOf(lock), indices, left);
    return;
  }
  if (mode === "shared") {
    write(body, sharesOf(lock), [...indices, body.me], number(1));
  } else {
    write(body, ownerOf(lock), indices, body.me);
    if (lock.sequence) overtakeReaders(body, lock, indices);
    if (lock.recursive) write(body, countOf(lock), indices, number(1));
  }
  const kept =
    model.spec.platform.countedLevels && raise !== undefined ? levelWord(model, raise) : before;
  if (model.variables.has(savedOf(lock)))
    write(
      body,
      savedOf(lock),
      savedIndices(lock, indices, body.me),
      raise === undefined ? number(KEEPS_LEVEL, "keepsLevel") : kept,
    );
  if (raise !== undefined) setLevel(body, max(before, levelWord(model, raise)));
}

/** Each that reads meanwhile has to read again (S118). */
function overtakeReaders(body: StepBody, lock: Lock, indices: readonly IrExpr[]): void {
  const { model } = body;
  for (let a = 1; a <= activationsOf(model); a++) {
    const reads = hasShare(model, lock, indices, number(a));
    write(
      body,
      sharesOf(lock),
      [...indices, number(a)],
      conditional(reads, number(OVERTAKEN), number(0)),
    );
  }
}

/** How often its holder has taken a lock that may be taken again: a variable and its indices; undefined of other locks. */
function countedBy(
  body: StepBody,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
): readonly [variable: string, at: readonly IrExpr[]] | undefined {
  if (mode === "shared")
    return lock.sharing === "recursive" ? [sharesOf(lock), [...indices, body.me]] : undefined;
  return lock.recursive ? [countOf(lock), indices] : undefined;
}

/** Its holder may not take it more often than can be counted (S43). */
export function countRules(
  body: StepBody,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
): RuleCheck[] {
  const { model } = body;
  const { lock, mode } = member;
  const counted = countedBy(body, member, indices);
  if (!counted) return [];
  const [variable, at] = counted;
  const most = model.variables.get(variable).range.high;
  const again = holds(model, lock, indices, body.me, mode ?? "exclusive");
  return [
    {
      broken: and(again, binary(">=", model.variables.read(variable, at), number(most))),
      failure: () =>
        model.failures.number(
          "range",
          "out-of-range",
          lock.span,
          `\`${lock.name}\` is taken more than ${most} times by its holder`,
        ),
    },
  ];
}

/** A lock that is held already, and may be taken again by its holder, is counted (S43). */
export function takeOrCount(
  body: StepBody,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  raise: number | undefined,
): void {
  const { lock, mode } = member;
  const { model } = body;
  const counted = countedBy(body, member, indices);
  if (!counted) return take(body, member, indices, levelNow(body), raise);
  const [variable, at] = counted;
  const count = model.variables.read(variable, at);
  const again = holds(model, lock, indices, body.me, mode ?? "exclusive");
  const first = body.fork(false);
  take(first, member, indices, levelNow(first), raise);
  const more = body.fork(false);
  seeLock(more, "acquire", lock, indices, mode);
  write(more, variable, at, binary("+", count, number(1)));
  emit(body, {
    kind: "if",
    condition: again,
    then: more.statements,
    otherwise: first.statements,
  });
  body.written.add(variable);
  body.join(first);
}
