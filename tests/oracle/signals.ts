/**
 * Pending and masked bits: `raise`, `arm`, `mask`, `unmask`, `schedule`. Goes in: who steps, and the statement.
 * Clauses: S69, S70, S95.
 */
import type { Type } from "../../src/typecheck/typed-spec.js";
import type { Draft } from "./draft.js";
import { evaluate, nameOf } from "./evaluate.js";
import { inParentheses, shown } from "./seen.js";
import type { OperationOf, StatementOf } from "./state.js";
import { hasPendingByCpu } from "./visible.js";

type Signal = StatementOf<"arm" | "raise" | "mask" | "unmask">;

export function signal(by: Draft, s: Signal): void {
  const key = by.evaluated((place) => nameOf(s.context, place));
  if (s.kind === "mask" || s.kind === "unmask") {
    by.shared.set(`masked ${key}`, Number(s.kind === "mask"));
    return;
  }
  if (s.kind === "raise") by.seen.push(`raise ${key}`);
  by.shared.set(`pending ${key}`, 1);
}

/** Whether the bit was clear. */
export function schedule(by: Draft, { context, cpu }: OperationOf<"schedule">): number {
  const target = by.evaluated((place) => nameOf(context, place));
  const cpus: Type = { kind: "int", low: 0, high: by.world.spec.cpus - 1 };
  const at = cpu ? by.fitted(cpus, (place) => evaluate(cpu, place)) : (by.cpu ?? 0);
  const ofCpu = hasPendingByCpu(context.target, by.world.spec) ? `[${String(at)}]` : "";
  const key = target + ofCpu;
  const where = cpu ? [shown(at, cpu.type)] : [];
  by.seen.push(`schedule ${target}${inParentheses(where)}`);
  const fresh = by.shared.get(`pending ${key}`) !== 1;
  by.shared.set(`pending ${key}`, 1);
  return Number(fresh);
}
