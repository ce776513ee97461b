/** What a state holds of a lock (S1): its owner, who shares it, the level to restore, its count or its permits. */
import { members } from "../../flow/list-nodes.js";
import { number } from "../../ir/build.js";
import type { IrStatement } from "../../ir/ir.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { indexed, overFamilies } from "../model/families.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { dimensionsOf, NUMBER } from "../values/types.js";
import { OVERTAKEN, permitsOf } from "./holding.js";

/** As often a recursive lock may be taken by its holder (S43). */
const MOST_ACQUIRES = 7;

export function declareLock(model: ModelBuilder, lock: Lock): void {
  const own = dimensionsOf(lock.families);
  if (lock.permits) {
    model.variables.declare({
      owner: lock.name,
      path: ["count"],
      role: "count",
      doc: `how many more may take ${lock.name}`,
      group: "lock",
      dimensions: own,
      range: { low: 0, high: lock.permits.limit, bool: false },
      fixed: lock.permits.initial,
      format: NUMBER,
    });
    return;
  }
  const holders = [
    "free",
    ...model.processes.flatMap((process) =>
      members(process.families).map((m) => process.context.name + m.map((v) => `[${v}]`).join("")),
    ),
  ];
  model.variables.declare({
    owner: lock.name,
    path: ["owner"],
    role: "owner",
    doc: `who holds ${lock.name}`,
    group: "lock",
    dimensions: own,
    range: { low: 0, high: holders.length - 1, bool: false },
    fixed: 0,
    format: { kind: "names", low: 0, names: holders },
  });
  const each = { name: "holder", low: 1, high: Math.max(1, holders.length - 1) };
  if (lock.sharing !== "one")
    model.variables.declare({
      owner: lock.name,
      path: ["shares"],
      role: "shares",
      doc: `who holds ${lock.name} together with others`,
      group: "lock",
      dimensions: [...own, each],
      range: {
        low: 0,
        high: lock.sharing === "recursive" ? MOST_ACQUIRES : lock.sequence ? OVERTAKEN : 1,
        bool: false,
      },
      fixed: 0,
      format: NUMBER,
    });
  const { levels } = model.spec.platform;
  const mayKeepLevel = lock.level === undefined || lock.sequence;
  if (model.saving.has(lock)) {
    model.variables.declare({
      owner: lock.name,
      path: ["saved"],
      role: "saved",
      doc: `level that the release of ${lock.name} goes back to`,
      group: "lock",
      dimensions: lock.sharing === "one" ? own : [...own, each],
      // An acquire that raises nothing, because the lock has no level or it reads a sequence, saves none: -1.
      range: { low: mayKeepLevel ? -1 : 0, high: levels.length - 1, bool: false },
      fixed: mayKeepLevel ? -1 : 0,
      format: mayKeepLevel
        ? { kind: "names", low: -1, names: ["-", ...levels] }
        : { kind: "names", low: 0, names: levels },
    });
  }
  if (lock.recursive) {
    model.variables.declare({
      owner: lock.name,
      path: ["count"],
      role: "count",
      doc: "acquires by its holder",
      group: "lock",
      dimensions: own,
      range: { low: 0, high: MOST_ACQUIRES, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  }
}

export function initialPermits(
  model: ModelBuilder,
  lock: Lock,
  initial: number,
): readonly IrStatement[] {
  const binders = indexed(model, lock.families);
  const indices = binders.map((b) => b.own);
  const value = number(initial);
  return overFamilies(binders, [{ kind: "assign", variable: permitsOf(lock), indices, value }]);
}
