/**
 * `forbidden-acquire` (S44): a context whose role or kind says which locks it `may take` takes another one; or a lock is
 * waited for while one of a kind is held that its own kind names behind `not while holding`.
 */
import { truth } from "../../ir/build.js";
import { holdsAny } from "../locks/holding.js";
import type { Attempt } from "../locks/members.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const forbiddenAcquire = (body: StepBody, attempt: Attempt): readonly RuleCheck[] => [
  ...mayNotTake(body, attempt),
  ...mayNotTakeWhileHolding(body, attempt),
];

/** Not asked of ambient locks (S37). */
function mayNotTake(body: StepBody, { member, span, ambient }: Attempt): readonly RuleCheck[] {
  const { lock } = member;
  const context = body.process?.context;
  if (ambient || !context?.mayTake || context.mayTake.includes(lock.lockKind)) return [];
  const allowed = context.mayTake.length === 0 ? "no lock at all" : context.mayTake.join(", ");
  const message = `\`${context.name}\` runs as ${context.role ?? context.word}, which may take ${allowed}, and takes \`${lock.name}\` (${lock.lockKind})`;
  return [rule(body, "forbidden-acquire", { broken: truth(true), span, message, lock })];
}

/** Not asked of `tryAcquire`, which never waits. */
function mayNotTakeWhileHolding(
  body: StepBody,
  { member, span, tries }: Attempt,
): readonly RuleCheck[] {
  const { lock } = member;
  if (tries === true) return [];
  return body.model.spec.locks
    .filter((other) => lock.notHolding.includes(other.lockKind))
    .map((other) =>
      rule(body, "forbidden-acquire", {
        broken: holdsAny(body.model, other, body.me),
        span,
        message: `\`${lock.name}\` (${lock.lockKind}) may not be taken while \`${other.name}\` (${other.lockKind}) is held`,
        lock,
      }),
    );
}
