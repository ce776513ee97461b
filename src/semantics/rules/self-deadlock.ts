/** `self-deadlock` (S51): an activation spins for a lock whose owner it has interrupted, and neither will ever go on. */
import type { Span } from "../../base/source.js";
import { and, max, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { cpuExpr } from "../context/predicates.js";
import { levelNow, levelWord } from "../levels/level-now.js";
import { hasShare, someActivation, takenAs } from "../locks/holding.js";
import type { Member } from "../locks/members.js";
import { ownerOf } from "../model/processes.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function selfDeadlock(
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
  const message = `\`${lock.name}\` is held by what this interrupted on the same CPU, which cannot go on before it returns`;
  return [rule(body, "self-deadlock", { broken, span, message, lock })];
}
