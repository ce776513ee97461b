/** `ambient-lock` (S39): the body of a context takes or releases a lock that is held around it. */
import type { Span } from "../../base/source.js";
import { and } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { holds } from "../locks/holding.js";
import { type Attempt, isAmbient } from "../locks/members.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function ambientTaken(
  body: StepBody,
  { member: { lock }, span, ambient }: Attempt,
  indices: readonly IrExpr[],
): readonly RuleCheck[] {
  const { process } = body;
  if (ambient || !process) return [];
  const broken = and(isAmbient(body, lock, indices), holds(body.model, lock, indices, body.me));
  const message = `${around(body, lock)}, and its body takes it again`;
  return [rule(body, "ambient-lock", { broken, span, message, lock })];
}

export function ambientReleased(
  body: StepBody,
  lock: Lock,
  indices: readonly IrExpr[],
  span: Span,
): readonly RuleCheck[] {
  if (body.model.failures.ignores("ambient-lock")) return [];
  const broken = isAmbient(body, lock, indices);
  const message = `${around(body, lock)}, and its body releases it`;
  return [rule(body, "ambient-lock", { broken, span, message, lock })];
}

const around = ({ process }: StepBody, { name }: Lock): string =>
  `\`${name}\` is held around \`${process?.context.name ?? ""}\` from entry to return`;
