/** `schedule D on cpu e`. Goes in: who steps. Comes out: whether the bit was clear, which it is no more. */
import type { Draft } from "./draft.js";
import { evaluate, nameOf } from "./evaluate.js";
import { inParentheses, shown } from "./seen.js";
import type { OperationOf } from "./state.js";
import { hasPendingByCpu } from "./visible.js";

export function schedule(by: Draft, { context, cpu }: OperationOf<"schedule">): number {
  const target = by.evaluated((place) => nameOf(context, place));
  const at = cpu ? by.evaluated((place) => evaluate(cpu, place)) : (by.cpu ?? 0);
  const ofCpu = hasPendingByCpu(context.target, by.world.spec) ? `[${String(at)}]` : "";
  const key = target + ofCpu;
  const where = cpu ? [shown(at, cpu.type)] : [];
  by.seen.push(`schedule ${target}${inParentheses(where)}`);
  const fresh = by.shared.get(`pending ${key}`) !== 1;
  by.shared.set(`pending ${key}`, 1);
  return Number(fresh);
}
