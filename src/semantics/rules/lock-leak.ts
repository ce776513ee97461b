/** `lock-leak` (S50): a context returns and still holds a lock. */
import { holdsAny } from "../locks/holding.js";
import type { Process } from "../model/processes.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function lockLeak(body: StepBody, { context }: Process): readonly RuleCheck[] {
  const { model } = body;
  if (model.failures.ignores("lock-leak")) return [];
  return model.spec.locks.map((lock) =>
    rule(body, "lock-leak", {
      broken: holdsAny(model, lock, body.me),
      span: context.span,
      message: `\`${context.name}\` returns and still holds \`${lock.name}\``,
      lock,
    }),
  );
}
