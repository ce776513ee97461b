/**
 * `blocking-in-atomic` (S42): where a platform forbids to give the CPU up. By level, for everybody; and at every level for contexts
 * that never wait, or never sleep, if the waiting counts as that.
 */
import type { Span } from "../../base/source.js";
import { binary, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Context, Lock } from "../../typecheck/typed-spec.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { levelNow, levelWord } from "./level-now.js";

/** Longer than this context ever waits, at whatever level. */
const isTooLong = ({ waits }: Context, sleeps: boolean): boolean =>
  waits === "never" || (sleeps && waits === "blocks");

/** Waiting here breaks the rule, whether or not it would have to wait. */
export function mayNotWait(body: StepBody, sleeps: boolean): IrExpr {
  const { model, process } = body;
  if (!process || model.failures.ignores("blocking-in-atomic")) return truth(false);
  if (isTooLong(process.context, sleeps)) return truth(true);
  const { blockingBelow, levels } = model.spec.platform;
  if (blockingBelow >= levels.length) return truth(false);
  return binary(">=", levelNow(body), levelWord(model, blockingBelow));
}

export interface Waiting {
  /** Says in the message what waits. */
  readonly what: string;
  readonly sleeps: boolean;
  readonly lock?: Lock;
}

export function blockingRule(body: StepBody, span: Span, waiting: Waiting): RuleCheck {
  const { what, sleeps, lock } = waiting;
  const { model, process } = body;
  const context = process?.context;
  const { blockingBelow, levels } = model.spec.platform;
  const why =
    context && isTooLong(context, sleeps)
      ? `\`${context.name}\` (${context.role ?? context.word}) may not ${context.waits === "never" ? "wait" : "sleep"}`
      : `waiting is not allowed at ${levels[blockingBelow] ?? ""} or above`;
  const about = { context, ...(lock ? { lock } : {}) };
  return {
    broken: mayNotWait(body, sleeps),
    failure: () =>
      model.failures.number("rule", "blocking-in-atomic", span, `${what}, and ${why}`, about),
  };
}
