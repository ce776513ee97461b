/**
 * `blocking-in-atomic`: where a platform forbids to give the CPU up. By level, for everybody; and at every level for contexts
 * that never wait, or never sleep, if the waiting counts as that.
 */
import type { Span } from "../../base/source.js";
import type { Context, Lock } from "../../typecheck/typed-spec.js";
import { binary, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body, RuleCheck } from "../step/body.js";
import { levelNow, levelWord } from "./level-now.js";

/** Longer than this context ever waits, at whatever level. */
const isTooLong = ({ waits }: Context, sleeps: boolean): boolean =>
  waits === "never" || (sleeps && waits === "blocks");

/** Waiting here breaks the rule, whether or not it would have to wait. */
export function mayNotWait(body: Body, sleeps: boolean): IrExpr {
  const { world, actor } = body;
  if (!actor || world.ignores("blocking-in-atomic")) return truth(false);
  if (isTooLong(actor.context, sleeps)) return truth(true);
  const { blockingBelow, levels } = world.spec.platform;
  if (blockingBelow >= levels.length) return truth(false);
  return binary(">=", levelNow(body), levelWord(world, blockingBelow));
}

export interface Waiting {
  /** Says in the message what waits. */
  readonly what: string;
  readonly sleeps: boolean;
  readonly lock?: Lock;
}

export function blockingRule(body: Body, span: Span, waiting: Waiting): RuleCheck {
  const { what, sleeps, lock } = waiting;
  const { world, actor } = body;
  const context = actor?.context;
  const { blockingBelow, levels } = world.spec.platform;
  const why =
    context && isTooLong(context, sleeps)
      ? `\`${context.name}\` (${context.role ?? context.word}) may not ${context.waits === "never" ? "wait" : "sleep"}`
      : `waiting is not allowed at ${levels[blockingBelow] ?? ""} or above`;
  const about = { context, ...(lock ? { lock } : {}) };
  return {
    broken: mayNotWait(body, sleeps),
    failure: () => world.failure("rule", "blocking-in-atomic", span, `${what}, and ${why}`, about),
  };
}
