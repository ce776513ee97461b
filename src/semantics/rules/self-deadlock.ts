/** `self-deadlock` (S51, S117): an activation spins for a lock whose owner it has interrupted, and neither will ever go on. */
import type { Span } from "../../base/source.js";
import { and, max, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { cpuExpr } from "../context/predicates.js";
import { levelNow, levelWord } from "../levels/level-now.js";
import {
  type Claim,
  hasShare,
  isKeptOut,
  someActivation,
  waitsForReaders,
  writerWaits,
} from "../locks/holding.js";
import { ownerOf } from "../model/processes.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function selfDeadlock(
  body: StepBody,
  claim: Claim,
  raise: number | undefined,
  span: Span,
): readonly RuleCheck[] {
  const { model, process } = body;
  const cpu = process ? cpuExpr(model, process) : undefined;
  if (!cpu) return [];
  const { lock, indices, mode } = claim;
  const level = raise === undefined ? levelNow(body) : max(levelNow(body), levelWord(model, raise));
  const interrupted = (who: IrExpr): IrExpr => ({
    kind: "call",
    bool: true,
    function: "interruptedOwner",
    args: [who, cpu, level],
  });
  const broken = or(
    interrupted(model.variables.read(ownerOf(lock), indices)),
    waitsForReaders(claim)
      ? someActivation(model, (a) => and(hasShare(model, lock, indices, a), interrupted(a)))
      : truth(false),
  );
  const message = `\`${lock.name}\` is held by what this interrupted on the same CPU, which cannot go on before it returns`;
  const held = rule(body, "self-deadlock", { broken, span, message, lock });
  if (!lock.writersFirst || mode !== "shared") return [held];
  const writer = someActivation(model, (a) => and(writerWaits(lock, indices, a), interrupted(a)));
  return [
    held,
    rule(body, "self-deadlock", {
      broken: and(isKeptOut(model, claim), writer),
      span,
      message: `a writer that this interrupted on the same CPU waits for \`${lock.name}\` and keeps readers out`,
      lock,
    }),
  ];
}
