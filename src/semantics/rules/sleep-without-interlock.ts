/** `sleep-without-interlock` (S92): a platform wants a lock or a timeout with each sleep, and there is neither. */
import { truth } from "../../ir/build.js";
import type { Operation } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function sleepWithoutInterlock(
  body: StepBody,
  { lock, timeout, span, channel }: Extract<Operation, { readonly kind: "sleep" }>,
): readonly RuleCheck[] {
  if (!body.model.spec.platform.sleepNeedsInterlock || lock || timeout) return [];
  const message = `a \`wake\` may come just before this sleeps on \`${channel.target.name}\`, and nothing keeps it away`;
  return [rule(body, "sleep-without-interlock", { broken: truth(true), span, message })];
}
