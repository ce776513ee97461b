/** `lock-order` (S44, S72): a lock is taken that is declared to be taken before one that is held already. The run goes on. */
import { holdsAny } from "../locks/holding.js";
import type { Attempt } from "../locks/members.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const lockOrder = (
  body: StepBody,
  { member: { lock }, span }: Attempt,
): readonly RuleCheck[] =>
  body.model.spec.lockOrder
    .filter(([first]) => first === lock)
    .map(([, second]) =>
      rule(body, "lock-order", {
        broken: holdsAny(body.model, second, body.me),
        span,
        message: `\`${lock.name}\` is to be taken before \`${second.name}\`, which is held already`,
        lock,
      }),
    );
