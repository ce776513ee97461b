/**
 * Pre-emption. A context may step if no other activation on its CPU that is not blocked is at a higher level (S27); it may
 * enter if its base level is above that of every activation there (S28; at the lowest level, if nothing higher is there).
 */
import {
  and,
  binary,
  conditional,
  equal,
  exists,
  isFalse,
  name,
  not,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { isBusy } from "../locks/holding.js";
import { members } from "../../flow/list-nodes.js";
import { claimOf, cpuExpr, forMember, isActive, levelExpr } from "../context/predicates.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { type Process, atOf, activation } from "../model/processes.js";

/** Levels an activation of this context can be at. */
function possibleLevels(model: ModelBuilder, process: Process): readonly number[] {
  if (!process.raises) return [process.context.level];
  const top = model.spec.platform.levels.length - 1;
  return Array.from({ length: top + 1 }, (_, i) => i).filter(
    (level) => level >= process.context.level || model.spec.ignoredRules.length > 0,
  );
}

/** Contexts that run on CPUs at all. */
export const onCpus = (model: ModelBuilder): readonly Process[] =>
  model.processes.filter((process) => cpuExpr(model, process) !== undefined);

/** Some activation of the context is on this CPU (a name), at this level, and `counts`. */
function someAt(
  model: ModelBuilder,
  process: Process,
  cpu: IrExpr,
  level: number,
  counts: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const binders = process.families.map((family) => ({ family, binder: model.names.bound("k") }));
  const indices = binders.map((b) => name(b.binder));
  const its = cpuExpr(model, process);
  if (!its) return truth(false);
  // Where the CPU is simply the index of a family, there is one member to look at.
  const direct = process.own.findIndex(
    (own) => own.kind === "name" && its.kind === "name" && own.name === its.name,
  );
  if (direct >= 0) indices[direct] = cpu;
  const where =
    direct >= 0
      ? within(process, direct, cpu, model)
      : equal(forMember(process, indices, its), cpu);
  const levelIs = process.raises
    ? equal(
        forMember(process, indices, levelExpr(model, process)),
        number(level, model.spec.platform.levels[level]),
      )
    : truth(process.context.level === level);
  let body = and(where, isActive(model, process, indices), levelIs, counts(indices));
  for (let i = binders.length - 1; i >= 0; i--) {
    const b = binders[i];
    if (b && i !== direct) body = exists(b.binder, b.family.low, b.family.high, body);
  }
  return body;
}

/** A family over some of the CPUs only. */
function within(process: Process, index: number, cpu: IrExpr, model: ModelBuilder): IrExpr {
  const family = process.families[index];
  if (!family) return truth(true);
  const checks: IrExpr[] = [];
  if (family.low > 0) checks.push(binary(">=", cpu, number(family.low)));
  if (family.high < model.spec.cpus - 1) checks.push(binary("<=", cpu, number(family.high)));
  return and(...checks);
}

/** It waits in a way that gives the CPU up (S29, S91, S93). */
function isBlocked(model: ModelBuilder, process: Process, indices: readonly IrExpr[]): IrExpr {
  return process.restings
    .map((resting, place) => {
      const here = equal(model.variables.read(atOf(process.context), indices), number(place));
      const waits: IrExpr[] = [];
      if (resting.lock?.lock.waiting === "blocks") {
        const claim = claimOf(process, indices, resting.lock);
        waits.push(and(forMember(process, indices, resting.lock.exists), isBusy(model, claim)));
      }
      if (resting.awaits) waits.push(not(forMember(process, indices, resting.awaits)));
      return and(here, or(...waits));
    })
    .reduce((a, b) => or(a, b), truth(false));
}

/** `top(c)`: highest level of what runs on a CPU; `occupied(c)`: of everything that is active there. The lowest where there is nothing. */
export function declareLevelFunctions(model: ModelBuilder): void {
  if (model.spec.cpus === 0) return;
  const { levels } = model.spec.platform;
  const cpu = name("c");
  const processes = onCpus(model);
  const highest = (counts: (process: Process, indices: readonly IrExpr[]) => IrExpr): IrExpr => {
    let value: IrExpr = number(0, levels[0]);
    for (let level = 1; level < levels.length; level++) {
      const any = or(
        ...processes
          .filter((process) => possibleLevels(model, process).includes(level))
          .map((process) => someAt(model, process, cpu, level, (i) => counts(process, i))),
      );
      if (!isFalse(any)) value = conditional(any, number(level, levels[level]), value);
    }
    return value;
  };
  const parameters = [{ name: "c", range: { low: 0, high: model.spec.cpus - 1, bool: false } }];
  const result = { low: 0, high: levels.length - 1, bool: false };
  model.functions.push({
    name: "occupied",
    doc: "Highest level of the activations on a CPU.",
    parameters,
    result,
    value: highest(() => truth(true)),
    perState: true,
    ofActivations: true,
  });
  model.functions.push({
    name: "top",
    doc: "Highest level of the activations on a CPU that have not given it up.",
    parameters,
    result,
    value: highest((process, indices) => not(isBlocked(model, process, indices))),
    perState: true,
    ofActivations: true,
  });
  const owner = name("o");
  model.functions.push({
    name: "interruptedOwner",
    doc: "Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on.",
    parameters: [
      {
        name: "o",
        range: {
          low: 0,
          high: model.processes.reduce((sum, process) => sum + process.activations, 0),
          bool: false,
        },
      },
      ...parameters,
      { name: "l", range: result },
    ],
    result: { low: 0, high: 1, bool: true },
    value: or(
      ...processes.flatMap((process) =>
        members(process.families).map((m) => {
          const indices = m.map((v) => number(v));
          const its = cpuExpr(model, process) ?? number(0);
          return and(
            equal(owner, activation(process, indices)),
            isActive(model, process, indices),
            equal(forMember(process, indices, its), cpu),
            binary("<", forMember(process, indices, levelExpr(model, process)), name("l")),
          );
        }),
      ),
    ),
  });
}

/** What must hold for the activation to step. */
export function mayStep(model: ModelBuilder, process: Process): IrExpr {
  const cpu = cpuExpr(model, process);
  if (!cpu) return truth(true);
  const ceiling = Math.max(0, ...onCpus(model).flatMap((other) => possibleLevels(model, other)));
  if (!process.raises && process.context.level >= ceiling) return truth(true);
  return binary(">=", levelExpr(model, process), {
    kind: "call",
    bool: false,
    function: "top",
    args: [cpu],
  });
}

/** What must hold for the context to enter on this CPU. */
export function mayEnter(model: ModelBuilder, process: Process, cpu: IrExpr | undefined): IrExpr {
  if (!cpu) return truth(true);
  const occupied: IrExpr = { kind: "call", bool: false, function: "occupied", args: [cpu] };
  const base = number(process.context.level, model.spec.platform.levels[process.context.level]);
  return process.context.level === 0 ? equal(occupied, base) : binary(">", base, occupied);
}
