/**
 * What the study of locks asks of a state: who holds what, who is about to take what, and who may be entered where. It tells
 * people, and means nothing: no step reads it.
 */
import type { Lock } from "../../typecheck/typed-spec.js";
import { and, binary, conditional, equal, name, not, number, truth } from "../../ir/build.js";
import { ENTERED_CPU, type IrExpr, type LockInfo } from "../../ir/ir.js";
import { holds } from "./holding.js";
import { members } from "../../flow/list-nodes.js";
import { cpuExpr } from "../context/predicates.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { type LockTaken, type Process, atOf, maskedOf, ownerOf } from "../model/processes.js";
import { formatOf } from "../values/types.js";

export function lockInfo(model: ModelBuilder, lock: Lock): LockInfo {
  const indices = lock.families.map((family, i) =>
    family.low === family.high ? number(family.low) : name(`member${i}`),
  );
  return {
    name: lock.name,
    kind: lock.lockKind,
    waiting: lock.waiting,
    span: lock.span,
    families: lock.families.map((family, i) => ({
      name: `member${i}`,
      role: "family",
      low: family.low,
      high: family.high,
      format: formatOf(family.local.type),
    })),
    holds: holds(model, lock, indices, name("activation")),
    owner: lock.permits ? undefined : model.variables.read(ownerOf(lock), indices),
    isShared: lock.sharing !== "one",
  };
}

/** The number of the lock that the context rests before taking, over its own parameters; 0 where there is none. */
export function wantedLock(model: ModelBuilder, process: Process): IrExpr {
  const at = model.variables.read(atOf(process.context), process.own);
  return process.restings.reduceRight<IrExpr>(
    (otherwise, { takes }, place) =>
      takes ? conditional(equal(at, number(place)), numberOf(model, takes), otherwise) : otherwise,
    number(0),
  );
}

/** Members of all locks are numbered through from 1, in order of declaration, the last index fastest. */
function numberOf(model: ModelBuilder, { lock, indices }: LockTaken): IrExpr {
  const { locks } = model.spec;
  const first = locks
    .slice(0, locks.indexOf(lock))
    .reduce((sum, before) => sum + members(before.families).length, 1);
  const place = lock.families.reduce<IrExpr>(
    (linear, { low, high }, i) =>
      binary(
        "+",
        binary("*", linear, number(high - low + 1)),
        binary("-", indices[i] ?? number(low), number(low)),
      ),
    number(0),
  );
  return binary("+", number(first), place);
}

/** Over the context's own parameters and `ENTERED_CPU`: it runs on that CPU, and nothing masks it. */
export function mayEnterOn(model: ModelBuilder, process: Process): IrExpr {
  const { context } = process;
  const its = cpuExpr(model, process);
  if (!its) return truth(false);
  const placed =
    context.placement.form === "any" && process.families.length === context.families.length
      ? truth(true)
      : equal(its, name(ENTERED_CPU));
  if (!model.variables.has(maskedOf(context))) return placed;
  const masked = model.variables.read(
    maskedOf(context),
    process.own.slice(0, context.families.length),
  );
  return and(placed, not(masked));
}
