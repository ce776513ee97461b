/** `dma-after-free` (S101): an element is given that is lent to the device, or quarantined. */
import type { Span } from "../../base/source.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Pool } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const dmaAfterFree = (body: StepBody, pool: Pool, isOut: IrExpr, span: Span): RuleCheck =>
  rule(body, "dma-after-free", {
    broken: isOut,
    span,
    message: `an element of \`${pool.name}\` is given while the device may still use it`,
  });
