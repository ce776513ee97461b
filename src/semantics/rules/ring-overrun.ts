/** `ring-overrun` (S61, S63): something is pushed into a ring or queue that is full. */
import type { Span } from "../../base/source.js";
import { equal, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Queue, Ring } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { rule } from "./rule.js";

export const ringOverrun = (
  body: StepBody,
  buffer: Ring | Queue,
  held: { readonly length: IrExpr; readonly room: number },
  span: Span,
): RuleCheck =>
  rule(body, "ring-overrun", {
    broken: equal(held.length, number(held.room)),
    span,
    message: `\`${buffer.name}\` is full with ${held.room}, and one more is pushed`,
  });
