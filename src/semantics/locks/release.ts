/** Giving a lock back, by `release` or in the last step of a context with `holding`. */
import type { Span } from "../../base/source.js";
import type { NodeId } from "../../flow/graph.js";
import type { LockMember } from "../../flow/ops.js";
import type { Scope } from "../../flow/scope.js";
import {
  binary,
  conditional,
  differ,
  equal,
  isFalse,
  not,
  number,
  truth,
  when,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { countedLevel, levelNow, setLevel } from "../levels/level-now.js";
import { countOf, ownerOf, savedOf } from "../model/processes.js";
import { ambientReleased } from "../rules/ambient-lock.js";
import { releaseNotOwner } from "../rules/release-not-owner.js";
import { judgeFall } from "../rules/wrong-level.js";
import { seeLock } from "../step/events.js";
import type { Effects, StepAt } from "../effects.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { judge } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { emit, hold, postpones, postponeStops, stopPostponed, write } from "../step/write.js";
import { KEEPS_LEVEL } from "./attempt.js";
import { hasShare, OVERTAKEN, permitsOf, savedIndices, sharesBy, sharesOf } from "./holding.js";
import { type Member, memberOf } from "./members.js";

export interface Release {
  readonly span: Span;
  /** The level that is asked for where it stands, locks left aside. */
  readonly floor: number;
  /** By the platform when the context returns. */
  readonly ambient?: boolean;
}

/** Gives a lock back and restores the level (S45, S108). Shared by `release` and the last step of a context with `holding`. */
export function giveBack(
  body: StepBody,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  at: Release,
): void {
  const { span, ambient: ambientReturn = false } = at;
  if (lock.permits) return putBack(body, lock, lock.permits.limit, indices, span);
  const { model } = body;
  const rules = [
    ...(ambientReturn ? [] : ambientReleased(body, lock, indices, span)),
    ...releaseNotOwner(body, { lock, mode }, indices, span),
  ];
  // Where the level may fall too low as well, that is named together with what is wrong with the release.
  const gathers = rules.some((rule) => !isFalse(rule.broken)) && mayFall(body, lock);
  const isFirst = gathers && !postpones(body);
  if (isFirst) postponeStops(body);
  judge(body, ...rules);
  if (body.dead) return;
  const goesOn = model.failures.ignores("release-not-owner") || postpones(body);
  const alone = body.fork(false);
  seeLock(alone, "release", lock, indices, "exclusive");
  if (lock.recursive) countDown(alone, lock, [countOf(lock), indices], indices, at);
  else restore(alone, lock, indices, at);
  const together = body.fork(false);
  seeLock(together, "release", lock, indices, "shared");
  if (lock.sharing === "recursive")
    countDown(together, lock, [sharesOf(lock), [...indices, body.me]], indices, at);
  else if (lock.sharing === "shared") restore(together, lock, indices, at, true);
  // With the rule ignored, the release of a free lock changes nothing and that of another's frees it.
  const owner = model.variables.read(ownerOf(lock), indices);
  const isAlone = goesOn ? differ(owner, number(0)) : truth(true);
  const isCertain = mode === "shared" && !goesOn;
  const shares =
    mode === "exclusive" || isCertain ? truth(isCertain) : hasShare(model, lock, indices, body.me);
  const frees = mode === "shared" ? [] : when(isAlone, alone.statements, []);
  emit(body, ...when(shares, together.statements, frees));
  body.join(alone, together);
  if (isFirst) stopPostponed(body);
}

/** The release sets the level back, and a lock may be left that does not allow that level. */
const mayFall = ({ model, process }: StepBody, lock: Lock): boolean =>
  model.variables.has(savedOf(lock)) &&
  process?.raises === true &&
  !model.spec.platform.countedLevels &&
  !model.failures.ignores("wrong-level");

/** What counts may be given back by anybody, as often as its limit allows (S111). */
function putBack(
  body: StepBody,
  lock: Lock,
  limit: number,
  indices: readonly IrExpr[],
  span: Span,
): void {
  const { model } = body;
  const count = model.variables.read(permitsOf(lock), indices);
  judge(body, {
    broken: equal(count, number(limit)),
    failure: () =>
      model.failures.number(
        "range",
        "out-of-range",
        span,
        `\`${lock.name}\` is given back once more than its limit of ${limit} allows`,
      ),
  });
  seeLock(body, "release", lock, indices, undefined);
  if (!body.dead) write(body, permitsOf(lock), indices, binary("+", count, number(1)));
}

/** One acquire fewer; the last one frees it (S43). */
function countDown(
  body: StepBody,
  lock: Lock,
  [variable, at]: readonly [string, readonly IrExpr[]],
  indices: readonly IrExpr[],
  release: Release,
): void {
  const count = body.model.variables.read(variable, at);
  const last = body.fork(false);
  restore(last, lock, indices, release, variable === sharesOf(lock));
  write(body, variable, at, binary("-", count, number(1)));
  emit(body, ...when(equal(count, number(0)), last.statements, []));
  body.join(last);
}

function restore(
  body: StepBody,
  lock: Lock,
  indices: readonly IrExpr[],
  { span, floor }: Release,
  shared = false,
): void {
  const { model } = body;
  const who = shared ? body.me : model.variables.read(ownerOf(lock), indices);
  const at = savedIndices(lock, indices, who);
  const hasSaved = model.variables.has(savedOf(lock)) && body.process?.raises === true;
  const saved = hasSaved
    ? hold(
        body,
        "saved",
        model.variables.read(savedOf(lock), at),
        model.variables.get(savedOf(lock)).range,
      )
    : undefined;
  // Before the owner is forgotten, whose saved level it is.
  if (model.variables.has(savedOf(lock)) && lock.sharing !== "one") forgetLevel(body, lock, at);
  if (shared) write(body, sharesOf(lock), [...indices, body.me], number(0));
  else write(body, ownerOf(lock), indices, number(0));
  if (model.variables.has(savedOf(lock)) && lock.sharing === "one") forgetLevel(body, lock, at);
  if (saved === undefined) return;
  const { countedLevels, levels } = model.spec.platform;
  const isSaved = model.variables.get(savedOf(lock)).range.low >= 0;
  // What is held asks for the owner's level whether or not this lock did; another's level may ask for nothing (S45).
  if (countedLevels && (isSaved || !model.failures.ignores("release-not-owner")))
    return setLevel(body, countedLevel(body, floor));
  if (isSaved) {
    setLevel(body, saved);
    return judgeFall(body, saved, span);
  }
  // An acquire without a level has saved none: the level stays, and is not judged (S45).
  const keeps = equal(saved, number(KEEPS_LEVEL));
  const before = countedLevels ? countedLevel(body, floor) : saved;
  const level = hold(body, "level", conditional(keeps, levelNow(body), before), {
    low: 0,
    high: levels.length - 1,
    bool: false,
  });
  setLevel(body, level);
  if (countedLevels) return;
  judgeFall(body, level, span, not(keeps));
}

const forgetLevel = (body: StepBody, lock: Lock, at: readonly IrExpr[]): void =>
  write(body, savedOf(lock), at, number(body.model.variables.get(savedOf(lock)).fixed));

/** `release L`: one step (S45). */
export const release = (
  body: StepBody,
  { lock, span }: { readonly lock: LockMember; readonly span: Span },
  scope: Scope,
): void => {
  const member = memberOf(lock, scope);
  giveBack(body, member, member.indices(body), { span, floor: scope.floor });
};

/** The end of `with L shared` of a sequence lock: it continues, or it was overtaken and reads again (S119). */
export function endReadEffects(
  model: ModelBuilder,
  op: { readonly lock: LockMember; readonly span: Span },
  { does, next, scope }: StepAt,
  again: NodeId,
): Effects {
  const member = memberOf(op.lock, scope);
  const isOvertaken = (body: StepBody): IrExpr =>
    equal(sharesBy(model, member.lock, member.indices(body), body.me), number(OVERTAKEN));
  const run = (body: StepBody): void => release(body, op, scope);
  return {
    ways: [
      { does, next, guard: (body) => not(isOvertaken(body)), run },
      { does, next: again, guard: isOvertaken, run },
    ],
  };
}

/** The last step of a context with ambient locks: gives them back, last taken first (S38). */
export function leave(
  body: StepBody,
  { locks, span }: { readonly locks: readonly LockMember[]; readonly span: Span },
  scope: Scope,
): void {
  postponeStops(body);
  for (const member of [...locks].reverse().map((each) => memberOf(each, scope))) {
    giveBack(body, member, member.indices(body), { span, floor: scope.floor, ambient: true });
    if (body.dead) return;
  }
}
