/** `release-not-owner` (S45, S108): a lock is released by an activation that does not hold it, or not in this mode. */
import type { Span } from "../../base/source.js";
import { not } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { holds } from "../locks/holding.js";
import type { Member } from "../locks/members.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export function releaseNotOwner(
  body: StepBody,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  span: Span,
): readonly RuleCheck[] {
  if (body.model.failures.ignores("release-not-owner")) return [];
  const how = lock.sharing === "one" || !mode ? "" : mode === "shared" ? " shared" : " exclusively";
  const broken = not(holds(body.model, lock, indices, body.me, mode));
  const message = `\`${lock.name}\` is released by an activation that does not hold it${how}`;
  return [rule(body, "release-not-owner", { broken, span, message, lock })];
}
