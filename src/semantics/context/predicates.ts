/** What properties may ask of contexts: is it active, where is it, what does it wait for (S80). */
import { InterlockBug } from "../../base/assert.js";
import type { Context, Lock } from "../../typecheck/typed-spec.js";
import {
  and,
  conditional,
  differ,
  equal,
  exists,
  name,
  number,
  or,
  substitute,
  truth,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { type Claim, isBusy } from "../locks/holding.js";
import { type ModelBuilder, processOf } from "../model/model-builder.js";
import {
  type Resting,
  type Process,
  activation,
  atOf,
  pendingOf,
  sameMember,
} from "../model/processes.js";

/** Where it does not sleep any more, if it did. */
export const isAwake = (resting: Resting): IrExpr => resting.awaits ?? truth(true);

/** The process's own parameters replaced by these indices. */
export function forMember(process: Process, indices: readonly IrExpr[], e: IrExpr): IrExpr {
  const by = new Map<string, IrExpr>();
  process.own.forEach((own, i) => {
    const index = indices[i];
    if (own.kind === "name" && index) by.set(own.name, index);
  });
  return substitute(e, by);
}

/** `some` of the members that the indices leave open (a deferred context that runs on each CPU) satisfies it. */
export function someMember(
  process: Process,
  indices: readonly IrExpr[],
  model: ModelBuilder,
  test: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const open = process.families[indices.length];
  if (!open) return test(indices);
  const binder = model.names.bound("c");
  return exists(binder, open.low, open.high, test([...indices, name(binder)]));
}

export const isActive = (
  model: ModelBuilder,
  process: Process,
  indices: readonly IrExpr[],
): IrExpr => differ(model.variables.read(atOf(process.context), indices), number(0));

export function contextProperty(
  model: ModelBuilder,
  context: Context,
  indices: readonly IrExpr[],
  property: "active" | "cpu" | "level" | "pending",
): IrExpr {
  const process = processOf(model, context);
  switch (property) {
    case "active":
      return someMember(process, indices, model, (i) => isActive(model, process, i));
    case "pending": {
      const { dimensions } = model.variables.get(pendingOf(context));
      const open = dimensions[indices.length];
      // One bit for all CPUs is pending for each of them.
      if (!open)
        return model.variables.read(pendingOf(context), indices.slice(0, dimensions.length));
      const binder = model.names.bound("c");
      return exists(
        binder,
        open.low,
        open.high,
        model.variables.read(pendingOf(context), [...indices, name(binder)]),
      );
    }
    // Out of scope a CPU and a level have their one fixed value, also where the context is bound to a CPU or never raises.
    case "cpu": {
      const cpu = forMember(process, indices, cpuExpr(model, process) ?? number(0));
      return context.placement.form === "fixed" || process.families.length > context.families.length
        ? conditional(isActive(model, process, indices), cpu, number(0))
        : cpu;
    }
    case "level":
      return conditional(
        isActive(model, process, indices),
        forMember(process, indices, levelExpr(model, process)),
        number(0, model.spec.platform.levels[0]),
      );
  }
}

/** On which CPU the activation is, over the process's own parameters; undefined where it has a CPU of its own. */
export function cpuExpr(model: ModelBuilder, process: Process): IrExpr | undefined {
  if (model.spec.cpus === 0 || process.context.placement.form === "own") return undefined;
  const added = process.families[process.context.families.length];
  if (added) return name(added.local.name);
  if (process.context.placement.form === "any") {
    return process.choosesCpu
      ? model.variables.read(`${process.context.name}.cpu`, process.own)
      : number(0);
  }
  if (!process.fixedCpu) throw new InterlockBug(`no CPU for ${process.context.name}`);
  return process.fixedCpu;
}

export const levelExpr = (model: ModelBuilder, process: Process): IrExpr =>
  process.raises
    ? model.variables.read(`${process.context.name}.level`, process.own)
    : number(process.context.level, model.spec.platform.levels[process.context.level]);

export function isAtLabel(
  model: ModelBuilder,
  context: Context,
  indices: readonly IrExpr[],
  label: string,
): IrExpr {
  const process = processOf(model, context);
  const at = (i: readonly IrExpr[]): IrExpr =>
    process.restings
      .map((resting, place) =>
        resting.location.label === label
          ? equal(model.variables.read(atOf(context), i), number(place))
          : truth(false),
      )
      .reduce((a, b) => or(a, b), truth(false));
  return someMember(process, indices, model, at);
}

/** The lock that a member waits for, and how it wants it. */
export const claimOf = (
  process: Process,
  indices: readonly IrExpr[],
  { lock, mode, indices: its }: NonNullable<Resting["lock"]>,
): Claim => ({
  lock,
  mode,
  indices: its.map((e) => forMember(process, indices, e)),
  me: activation(process, indices),
  context: process.context,
});

export function waitsForLock(
  model: ModelBuilder,
  context: Context,
  indices: readonly IrExpr[],
  lock: Lock,
  lockIndices: readonly IrExpr[],
): IrExpr {
  const process = processOf(model, context);
  return someMember(process, indices, model, (i) =>
    process.restings
      .map((resting, place) => {
        if (resting.lock?.lock !== lock) return truth(false);
        const claim = claimOf(process, i, resting.lock);
        const its = claim.indices;
        return and(
          equal(model.variables.read(atOf(context), i), number(place)),
          forMember(process, i, and(isAwake(resting), resting.lock.exists)),
          lockIndices.length === its.length ? sameMember(its, lockIndices) : truth(true),
          isBusy(model, claim),
        );
      })
      .reduce((a, b) => or(a, b), truth(false)),
  );
}
