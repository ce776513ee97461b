/** `sleep-with-lock` (S92, S112): an activation sleeps, or takes a lock that sleeps, while it holds one that forbids it. */
import type { Span } from "../../base/source.js";
import { holdsAny } from "../locks/holding.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

/** Judged whether or not it would have to wait. `what` says it in the message. */
export function sleepWithLock(body: StepBody, span: Span, what: string): readonly RuleCheck[] {
  const { model } = body;
  if (model.failures.ignores("sleep-with-lock")) return [];
  return model.spec.locks
    .filter((lock) => lock.forbidsSleep)
    .map((lock) => {
      const why =
        lock.waiting === "spins" ? "for which others spin" : "with which nobody may sleep";
      const message = `${what}, and \`${lock.name}\` is held, ${why}`;
      const broken = holdsAny(model, lock, body.me);
      return rule(body, "sleep-with-lock", { broken, span, message, lock });
    });
}
