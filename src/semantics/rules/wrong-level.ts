/**
 * `wrong-level`: a lock is taken above the level at which it may be (S44); the level falls below that of a lock which is
 * still held (S34, S45); a context returns at another level than it was entered at (S50).
 */
import type { Span } from "../../base/source.js";
import { and, binary, differ, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { levelNow, levelWord } from "../levels/level-now.js";
import { holdsAny } from "../locks/holding.js";
import type { Attempt } from "../locks/members.js";
import type { Process } from "../model/processes.js";
import { judge, type RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function takenTooHigh(
  body: StepBody,
  { member: { lock }, span }: Attempt,
): readonly RuleCheck[] {
  const { model } = body;
  if (lock.notAbove === undefined) return [];
  const level = model.spec.platform.levels[lock.notAbove] ?? "";
  const broken = binary(">", levelNow(body), levelWord(model, lock.notAbove));
  const message = `\`${lock.name}\` may not be taken above ${level}`;
  return [rule(body, "wrong-level", { broken, span, message, lock })];
}

/** @param isSet whether the level has been set here; where it stays as it was, it is not judged */
export function judgeFall(
  body: StepBody,
  level: IrExpr,
  span: Span,
  isSet: IrExpr = truth(true),
): void {
  if (body.model.failures.ignores("wrong-level")) return;
  const message = "the level falls below that of a lock which is still held";
  const broken = and(isSet, heldAbove(body, level));
  judge(body, rule(body, "wrong-level", { broken, span, message }));
}

/** Some lock that this activation still holds has a higher level than `level`. */
function heldAbove(body: StepBody, level: IrExpr): IrExpr {
  const { model } = body;
  return or(
    ...model.spec.locks
      .filter((lock) => lock.level !== undefined && lock.level > 0)
      .map((lock) =>
        and(binary("<", level, levelWord(model, lock.level ?? 0)), holdsAny(model, lock, body.me)),
      ),
  );
}

export function returnsAtOtherLevel(
  body: StepBody,
  { context, raises }: Process,
): readonly RuleCheck[] {
  const { model } = body;
  if (!raises || model.failures.ignores("wrong-level")) return [];
  const base = number(context.level, model.spec.platform.levels[context.level]);
  const message = `\`${context.name}\` returns at another level than it was entered at`;
  const broken = differ(levelNow(body), base);
  return [rule(body, "wrong-level", { broken, span: context.span, message })];
}
