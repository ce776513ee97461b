/** What properties may ask of contexts: is it active, where is it, what does it wait for. */
import { InterlockBug } from "../../base/assert.js";
import type { Context, Lock, LockMode } from "../../typecheck/typed-spec.js";
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
import type { IrExpr, Location } from "../../ir/ir.js";
import { isBusy } from "../locks/holding.js";
import { activation, type Actor, atOf, pendingOf, sameMember, type World } from "../step/world.js";

/** A resting point and what the predicates need to know of it; kept while contexts are lowered. */
export interface Resting {
  readonly location: Location;
  /** The lock it waits for, its indices over the actor's own parameters; spinning: it has begun to. */
  readonly lock?: {
    readonly lock: Lock;
    /** How it is to be taken. */
    readonly mode: LockMode;
    readonly indices: readonly IrExpr[];
    readonly spinning: boolean;
    /** The family has such a member. */
    readonly exists: IrExpr;
  };
  /** The lock that the next step takes, begins to wait for, or tries to take; what `lock` says, of all kinds. */
  readonly takes?: LockTaken;
  /** It gives the CPU up while this does not hold. */
  readonly awaits?: IrExpr;
  /** `spin until`: it keeps the CPU whether or not it can step. */
  readonly polls?: boolean;
  /**
   * It sleeps on a channel, or has been woken and has yet to go on: then it waits for the lock. Soundly: it is asleep
   * whenever it comes to rest here.
   */
  readonly sleeps?: "soundly" | "lightly";
}

/** A member of a lock, its indices over the actor's own parameters. */
export interface LockTaken {
  readonly lock: Lock;
  readonly indices: readonly IrExpr[];
  readonly tries: boolean;
}

/** Where it does not sleep any more, if it did. */
export const isAwake = (resting: Resting): IrExpr => resting.awaits ?? truth(true);

const restings = new WeakMap<Actor, Resting[]>();

/** Resting points of a context; number 0 is inactive. */
export function restingsOf(actor: Actor): Resting[] {
  const known = restings.get(actor);
  if (known) return known;
  const fresh: Resting[] = [
    {
      location: {
        label: undefined,
        span: actor.context.span,
        does: { kind: "enter" },
        calls: [],
        locals: [],
        idle: true,
        waiting: "none",
        takes: "nothing",
      },
    },
  ];
  restings.set(actor, fresh);
  return fresh;
}

/** The actor's own parameters replaced by these indices. */
export function forMember(actor: Actor, indices: readonly IrExpr[], e: IrExpr): IrExpr {
  const by = new Map<string, IrExpr>();
  actor.own.forEach((own, i) => {
    const index = indices[i];
    if (own.kind === "name" && index) by.set(own.name, index);
  });
  return substitute(e, by);
}

/** `some` of the members that the indices leave open (a deferred context that runs on each CPU) satisfies it. */
export function someMember(
  actor: Actor,
  indices: readonly IrExpr[],
  world: World,
  test: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const open = actor.families[indices.length];
  if (!open) return test(indices);
  const binder = world.binder("c");
  return exists(binder, open.low, open.high, test([...indices, name(binder)]));
}

export const isActive = (world: World, actor: Actor, indices: readonly IrExpr[]): IrExpr =>
  differ(world.read(atOf(actor.context), indices), number(0));

export function contextProperty(
  world: World,
  context: Context,
  indices: readonly IrExpr[],
  property: "active" | "cpu" | "level" | "pending",
): IrExpr {
  const actor = world.actor(context);
  switch (property) {
    case "active":
      return someMember(actor, indices, world, (i) => isActive(world, actor, i));
    case "pending": {
      const { dimensions } = world.variable(pendingOf(context));
      const open = dimensions[indices.length];
      // One bit for all CPUs is pending for each of them.
      if (!open) return world.read(pendingOf(context), indices.slice(0, dimensions.length));
      const binder = world.binder("c");
      return exists(
        binder,
        open.low,
        open.high,
        world.read(pendingOf(context), [...indices, name(binder)]),
      );
    }
    // Out of scope a CPU and a level have their one fixed value, also where the context is bound to a CPU or never raises.
    case "cpu": {
      const cpu = forMember(actor, indices, cpuExpr(world, actor) ?? number(0));
      return context.placement.form === "fixed" || actor.families.length > context.families.length
        ? conditional(isActive(world, actor, indices), cpu, number(0))
        : cpu;
    }
    case "level":
      return conditional(
        isActive(world, actor, indices),
        forMember(actor, indices, levelExpr(world, actor)),
        number(0, world.spec.platform.levels[0]),
      );
  }
}

/** On which CPU the activation is, over the actor's own parameters; undefined where it has a CPU of its own. */
export function cpuExpr(world: World, actor: Actor): IrExpr | undefined {
  if (world.spec.cpus === 0 || actor.context.placement.form === "own") return undefined;
  const added = actor.families[actor.context.families.length];
  if (added) return name(added.local.name);
  if (actor.context.placement.form === "any") {
    return actor.choosesCpu ? world.read(`${actor.context.name}.cpu`, actor.own) : number(0);
  }
  return fixedCpu(world, actor);
}

const fixedCpus = new WeakMap<Actor, IrExpr>();
export const setFixedCpu = (actor: Actor, cpu: IrExpr): void => void fixedCpus.set(actor, cpu);
function fixedCpu(world: World, actor: Actor): IrExpr {
  const known = fixedCpus.get(actor);
  if (!known) throw new InterlockBug(`no CPU for ${actor.context.name} in ${world.spec.name}`);
  return known;
}

export const levelExpr = (world: World, actor: Actor): IrExpr =>
  actor.raises
    ? world.read(`${actor.context.name}.level`, actor.own)
    : number(actor.context.level, world.spec.platform.levels[actor.context.level]);

export function isAtLabel(
  world: World,
  context: Context,
  indices: readonly IrExpr[],
  label: string,
): IrExpr {
  const actor = world.actor(context);
  const at = (i: readonly IrExpr[]): IrExpr =>
    restingsOf(actor)
      .map((resting, place) =>
        resting.location.label === label
          ? equal(world.read(atOf(context), i), number(place))
          : truth(false),
      )
      .reduce((a, b) => or(a, b), truth(false));
  return someMember(actor, indices, world, at);
}

export function waitsForLock(
  world: World,
  context: Context,
  indices: readonly IrExpr[],
  lock: Lock,
  lockIndices: readonly IrExpr[],
): IrExpr {
  const actor = world.actor(context);
  return someMember(actor, indices, world, (i) =>
    restingsOf(actor)
      .map((resting, place) => {
        if (resting.lock?.lock !== lock) return truth(false);
        const its = resting.lock.indices.map((e) => forMember(actor, i, e));
        return and(
          equal(world.read(atOf(context), i), number(place)),
          forMember(actor, i, and(isAwake(resting), resting.lock.exists)),
          lockIndices.length === its.length ? sameMember(its, lockIndices) : truth(true),
          isBusy(world, lock, its, activation(actor, i), resting.lock.mode),
        );
      })
      .reduce((a, b) => or(a, b), truth(false)),
  );
}
