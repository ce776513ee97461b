/**
 * Who sleeps on a channel: `CHANNEL.sleepers`, a set (S88). An activation of it rests at a `sleep`; one that rests there and is
 * not of the set has been woken and has yet to go on.
 */
import { report } from "../../diagnostics/catalogue.js";
import type { Scope } from "../../flow/scope.js";
import { sleeperNames, sleepsOn } from "../../flow/usage.js";
import { assign, binary, bitOf, hasBit, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Channel, Instance } from "../../typecheck/typed-spec.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { activation, type Process } from "../model/processes.js";
import { discharge, expressionsIn } from "../step/evaluate.js";
import type { StepBody } from "../step/step-body.js";
import { emit } from "../step/write.js";
import { dimensionsOf } from "../values/types.js";

/** Bits of a state's word that a set may use. */
const MOST_SLEEPERS = 30;

const sleepersOf = (channel: Channel): string => `${channel.name}.sleepers`;

/** Contexts that sleep on the channel, each with the number of its first activation among them. */
function sleepingOn(
  model: ModelBuilder,
  channel: Channel,
): readonly { readonly process: Process; readonly first: number }[] {
  let first = 0;
  return model.processes.flatMap((process) => {
    if (!sleepsOn(process.context, channel)) return [];
    first += process.activations;
    return [{ process, first: first - process.activations }];
  });
}

export function declareChannel(model: ModelBuilder, channel: Channel): void {
  const names = sleeperNames(model.spec, channel);
  if (names.length === 0) return;
  const problem = { channel: channel.name, found: names.length, most: MOST_SLEEPERS };
  if (names.length > MOST_SLEEPERS)
    model.diagnostics.push(report("ILK5111", channel.span, problem));
  model.variables.declare({
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
  private readonly model: ModelBuilder;
  private readonly channel: Instance<Channel>;
  private readonly scope: Scope;

  constructor(model: ModelBuilder, channel: Instance<Channel>, scope: Scope) {
    this.model = model;
    this.channel = channel;
    this.scope = scope;
  }

  /** Somebody may sleep on it at all. */
  get exist(): boolean {
    return this.model.variables.has(sleepersOf(this.channel.target));
  }

  all(body: StepBody): IrExpr {
    return this.model.variables.read(sleepersOf(this.channel.target), this.indices(body));
  }

  replace(body: StepBody, by: (all: IrExpr) => IrExpr): void {
    const indices = this.indices(body, true);
    if (!body.dead) this.store(body, indices, by);
  }

  private store(body: StepBody, indices: readonly IrExpr[], by: (all: IrExpr) => IrExpr): void {
    const variable = sleepersOf(this.channel.target);
    body.written.add(variable);
    emit(body, assign(variable, indices, by(this.model.variables.read(variable, indices))));
  }

  /** The activation that steps sleeps there. */
  includeMe(body: StepBody): IrExpr {
    return hasBit(this.all(body), this.me(body), 0);
  }
  /** Its index has been judged. */
  add(body: StepBody): void {
    this.store(body, this.indices(body), (all) => binary("bitor", all, bitOf(this.me(body), 0)));
  }
  remove(body: StepBody, who: IrExpr = this.me(body)): void {
    this.replace(body, (all) => binary("bitclear", all, bitOf(who, 0)));
  }

  private me(body: StepBody): IrExpr {
    const { process } = body;
    const found = sleepingOn(this.model, this.channel.target).find(
      (each) => each.process === process,
    );
    if (!process || !found) return number(0);
    return activation({ ...process, firstActivation: found.first }, process.own);
  }

  /** Whether its index may be none of the family. */
  mayMiss(body: StepBody): boolean {
    const { target, indices } = this.channel;
    const lowering = expressionsIn(body, this.scope);
    lowering.indices(indices, target.families, target.span, target.name);
    return lowering.obligations.length > 0;
  }

  indices(body: StepBody, judged = false): readonly IrExpr[] {
    const { target, indices } = this.channel;
    const lowering = expressionsIn(body, this.scope);
    const found = lowering.indices(indices, target.families, target.span, target.name);
    if (judged) discharge(body, lowering);
    return found;
  }
}
