/**
 * Who sleeps on a channel: `CHANNEL.sleepers`, a set. An activation of it rests at a `sleep`; one that rests there and is
 * not of the set has been woken and has yet to go on.
 */
import { report } from "../../diagnostics/catalogue.js";
import type { Scope } from "../../flow/scope.js";
import { sleeperNames, sleepsOn } from "../../flow/usage.js";
import type { Channel, Instance } from "../../typecheck/typed-spec.js";
import { assign, binary, bitOf, hasBit, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body } from "../step/body.js";
import { type Actor, activation, dimensionsOf, type World } from "../step/world.js";

/** Bits of a state's word that a set may use. */
const MOST_SLEEPERS = 30;

const sleepersOf = (channel: Channel): string => `${channel.name}.sleepers`;

/** Contexts that sleep on the channel, each with the number of its first activation among them. */
function sleepingOn(
  world: World,
  channel: Channel,
): readonly { readonly actor: Actor; readonly first: number }[] {
  let first = 0;
  return world.actors.flatMap((actor) => {
    if (!sleepsOn(actor.context, channel)) return [];
    first += actor.activations;
    return [{ actor, first: first - actor.activations }];
  });
}

export function declareChannel(world: World, channel: Channel): void {
  const names = sleeperNames(world.spec, channel);
  if (names.length === 0) return;
  const problem = { channel: channel.name, found: names.length, most: MOST_SLEEPERS };
  if (names.length > MOST_SLEEPERS)
    world.diagnostics.push(report("ILK5111", channel.span, problem));
  world.declare({
    owner: channel.name,
    path: ["sleepers"],
    role: "value",
    doc: `who sleeps on ${channel.name}`,
    group: "object",
    dimensions: dimensionsOf(channel.families),
    range: { low: 0, high: 2 ** Math.min(names.length, MOST_SLEEPERS) - 1, bool: false },
    fixed: 0,
    format: { kind: "set", low: 0, of: { kind: "names", low: 0, names } },
  });
}

/** One channel as a step sees it. */
export class Sleepers {
  private readonly world: World;
  private readonly channel: Instance<Channel>;
  private readonly scope: Scope;

  constructor(world: World, channel: Instance<Channel>, scope: Scope) {
    this.world = world;
    this.channel = channel;
    this.scope = scope;
  }

  /** Somebody may sleep on it at all. */
  get exist(): boolean {
    return this.world.has(sleepersOf(this.channel.target));
  }

  all(body: Body): IrExpr {
    return this.world.read(sleepersOf(this.channel.target), this.indices(body));
  }

  replace(body: Body, by: (all: IrExpr) => IrExpr): void {
    const indices = this.indices(body, true);
    if (!body.dead) this.store(body, indices, by);
  }

  private store(body: Body, indices: readonly IrExpr[], by: (all: IrExpr) => IrExpr): void {
    const variable = sleepersOf(this.channel.target);
    body.written.add(variable);
    body.emit(assign(variable, indices, by(this.world.read(variable, indices))));
  }

  /** The activation that steps sleeps there. */
  includeMe(body: Body): IrExpr {
    return hasBit(this.all(body), this.me(body), 0);
  }
  /** Its index has been judged. */
  add(body: Body): void {
    this.store(body, this.indices(body), (all) => binary("bitor", all, bitOf(this.me(body), 0)));
  }
  remove(body: Body, who: IrExpr = this.me(body)): void {
    this.replace(body, (all) => binary("bitclear", all, bitOf(who, 0)));
  }

  private me(body: Body): IrExpr {
    const { actor } = body;
    const found = sleepingOn(this.world, this.channel.target).find((each) => each.actor === actor);
    if (!actor || !found) return number(0);
    return activation({ ...actor, firstActivation: found.first }, actor.own);
  }

  /** Whether its index may be none of the family. */
  mayMiss(body: Body): boolean {
    const { target, indices } = this.channel;
    const lowering = body.expressions(this.scope);
    lowering.indices(indices, target.families, target.span, target.name);
    return lowering.obligations.length > 0;
  }

  indices(body: Body, judged = false): readonly IrExpr[] {
    const { target, indices } = this.channel;
    const lowering = body.expressions(this.scope);
    const found = lowering.indices(indices, target.families, target.span, target.name);
    if (judged) body.discharge(lowering);
    return found;
  }
}
