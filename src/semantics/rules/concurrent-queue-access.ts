/** `concurrent-queue-access` (S62): an operation on a queue begins in the middle of another. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Queue, Ring } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const concurrentQueueAccess = (
  body: StepBody,
  buffer: Ring | Queue,
  isBusy: IrExpr,
  span: Span,
): RuleCheck =>
  rule(body, "concurrent-queue-access", {
    broken: isBusy,
    span,
    message: `\`${buffer.name}\` is in the middle of another operation`,
  });
