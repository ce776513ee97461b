/**
 * Pre-emption. A context may step if no other activation on its CPU that is not blocked is at a higher level; it may
 * enter if its base level is above that of every activation there (at the lowest level: if nothing higher is there).
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
import { cpuExpr, forMember, isActive, levelExpr, restingsOf } from "../context/predicates.js";
import { isBusy } from "../locks/holding.js";
import { members } from "../../flow/list-nodes.js";
import { type Actor, activation, atOf, type World } from "../step/world.js";

/** Levels an activation of this context can be at. */
function possibleLevels(world: World, actor: Actor): readonly number[] {
  if (!actor.raises) return [actor.context.level];
  const top = world.spec.platform.levels.length - 1;
  return Array.from({ length: top + 1 }, (_, i) => i).filter(
    (level) => level >= actor.context.level || world.spec.ignoredRules.length > 0,
  );
}

/** Contexts that run on CPUs at all. */
export const onCpus = (world: World): readonly Actor[] =>
  world.actors.filter((actor) => cpuExpr(world, actor) !== undefined);

/** Some activation of the context is on this CPU (a name), at this level, and `counts`. */
function someAt(
  world: World,
  actor: Actor,
  cpu: IrExpr,
  level: number,
  counts: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const binders = actor.families.map((family) => ({ family, binder: world.binder("k") }));
  const indices = binders.map((b) => name(b.binder));
  const its = cpuExpr(world, actor);
  if (!its) return truth(false);
  // Where the CPU is simply the index of a family, there is one member to look at.
  const direct = actor.own.findIndex(
    (own) => own.kind === "name" && its.kind === "name" && own.name === its.name,
  );
  if (direct >= 0) indices[direct] = cpu;
  const where =
    direct >= 0 ? within(actor, direct, cpu, world) : equal(forMember(actor, indices, its), cpu);
  const levelIs = actor.raises
    ? equal(
        forMember(actor, indices, levelExpr(world, actor)),
        number(level, world.spec.platform.levels[level]),
      )
    : truth(actor.context.level === level);
  let body = and(where, isActive(world, actor, indices), levelIs, counts(indices));
  for (let i = binders.length - 1; i >= 0; i--) {
    const b = binders[i];
    if (b && i !== direct) body = exists(b.binder, b.family.low, b.family.high, body);
  }
  return body;
}

/** A family over some of the CPUs only. */
function within(actor: Actor, index: number, cpu: IrExpr, world: World): IrExpr {
  const family = actor.families[index];
  if (!family) return truth(true);
  const checks: IrExpr[] = [];
  if (family.low > 0) checks.push(binary(">=", cpu, number(family.low)));
  if (family.high < world.spec.cpus - 1) checks.push(binary("<=", cpu, number(family.high)));
  return and(...checks);
}

/** It waits in a way that gives the CPU up. */
function isBlocked(world: World, actor: Actor, indices: readonly IrExpr[]): IrExpr {
  return restingsOf(actor)
    .map((resting, place) => {
      const here = equal(world.read(atOf(actor.context), indices), number(place));
      const waits: IrExpr[] = [];
      if (resting.lock && !resting.lock.spinning && resting.lock.lock.waiting === "blocks") {
        const { lock, mode, exists } = resting.lock;
        const its = resting.lock.indices.map((e) => forMember(actor, indices, e));
        const isBusy_ = isBusy(world, lock, its, activation(actor, indices), mode);
        waits.push(and(forMember(actor, indices, exists), isBusy_));
      }
      if (resting.awaits) waits.push(not(forMember(actor, indices, resting.awaits)));
      return and(here, or(...waits));
    })
    .reduce((a, b) => or(a, b), truth(false));
}

/** `top(c)`: highest level of what runs on a CPU; `occupied(c)`: of everything that is active there. The lowest where there is nothing. */
export function declareLevelFunctions(world: World): void {
  if (world.spec.cpus === 0) return;
  const { levels } = world.spec.platform;
  const cpu = name("c");
  const actors = onCpus(world);
  const highest = (counts: (actor: Actor, indices: readonly IrExpr[]) => IrExpr): IrExpr => {
    let value: IrExpr = number(0, levels[0]);
    for (let level = 1; level < levels.length; level++) {
      const any = or(
        ...actors
          .filter((actor) => possibleLevels(world, actor).includes(level))
          .map((actor) => someAt(world, actor, cpu, level, (i) => counts(actor, i))),
      );
      if (!isFalse(any)) value = conditional(any, number(level, levels[level]), value);
    }
    return value;
  };
  const parameters = [{ name: "c", range: { low: 0, high: world.spec.cpus - 1, bool: false } }];
  const result = { low: 0, high: levels.length - 1, bool: false };
  world.functions.push({
    name: "occupied",
    doc: "Highest level of the activations on a CPU.",
    parameters,
    result,
    value: highest(() => truth(true)),
    perState: true,
    ofActivations: true,
  });
  world.functions.push({
    name: "top",
    doc: "Highest level of the activations on a CPU that have not given it up.",
    parameters,
    result,
    value: highest((actor, indices) => not(isBlocked(world, actor, indices))),
    perState: true,
    ofActivations: true,
  });
  const owner = name("o");
  world.functions.push({
    name: "interruptedOwner",
    doc: "Whether activation o is on CPU c, below level l: whoever runs there at l keeps it from going on.",
    parameters: [
      {
        name: "o",
        range: {
          low: 0,
          high: world.actors.reduce((sum, actor) => sum + actor.activations, 0),
          bool: false,
        },
      },
      ...parameters,
      { name: "l", range: result },
    ],
    result: { low: 0, high: 1, bool: true },
    value: or(
      ...actors.flatMap((actor) =>
        members(actor.families).map((m) => {
          const indices = m.map((v) => number(v));
          const its = cpuExpr(world, actor) ?? number(0);
          return and(
            equal(owner, activation(actor, indices)),
            isActive(world, actor, indices),
            equal(forMember(actor, indices, its), cpu),
            binary("<", forMember(actor, indices, levelExpr(world, actor)), name("l")),
          );
        }),
      ),
    ),
  });
}

/** What must hold for the activation to step. */
export function mayStep(world: World, actor: Actor): IrExpr {
  const cpu = cpuExpr(world, actor);
  if (!cpu) return truth(true);
  const ceiling = Math.max(0, ...onCpus(world).flatMap((other) => possibleLevels(world, other)));
  if (!actor.raises && actor.context.level >= ceiling) return truth(true);
  return binary(">=", levelExpr(world, actor), {
    kind: "call",
    bool: false,
    function: "top",
    args: [cpu],
  });
}

/** What must hold for the context to enter on this CPU. */
export function mayEnter(world: World, actor: Actor, cpu: IrExpr | undefined): IrExpr {
  if (!cpu) return truth(true);
  const occupied: IrExpr = { kind: "call", bool: false, function: "occupied", args: [cpu] };
  const base = number(actor.context.level, world.spec.platform.levels[actor.context.level]);
  return actor.context.level === 0 ? equal(occupied, base) : binary(">", base, occupied);
}
