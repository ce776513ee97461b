/** The resting points of one context: their numbers, and which locals keep a value there. */
import { type NodeId, type RestNode, restScope } from "../../flow/graph.js";
import type { LocalRef } from "../../flow/scope.js";
import { assign, number } from "../../ir/build.js";
import type { Type } from "../../typecheck/typed-spec.js";
import type { Format, IrExpr, Location } from "../../ir/ir.js";
import { Body } from "../../semantics/step/body.js";
import { effectsOf } from "../../semantics/meaning.js";
import { type Resting, restingsOf } from "../../semantics/context/predicates.js";
import {
  type Actor,
  atOf,
  formatOf,
  partsOf,
  rangeOf,
  type World,
} from "../../semantics/step/world.js";

export class Rests {
  private readonly world: World;
  private readonly actor: Actor | undefined;
  private readonly numbers = new Map<NodeId, number>();
  private readonly waiting: RestNode[] = [];
  private readonly slots = new Set<string>();

  constructor(world: World, actor: Actor | undefined) {
    this.world = world;
    this.actor = actor;
  }

  /** The next resting point from which nobody has walked yet. */
  next(): RestNode | undefined {
    return this.waiting.shift();
  }

  numberOf(node: RestNode): number | undefined {
    return this.numbers.get(node.id);
  }

  /** The step ends here. `was`: the locals that were in scope where it began. */
  arrive(body: Body, node: RestNode, was: readonly LocalRef[]): void {
    const { actor, world } = this;
    if (!actor) return;
    const place = this.location(node);
    this.flush(body, restScope(node).live, was);
    body.assign(atOf(actor.context), body.own, number(place));
    if (node.kind === "step" && world.spec.locks.length > 0) {
      const { lock, sleeps } = restingsOf(actor)[place] ?? {};
      if (lock && sleeps !== "soundly" && !world.ignores("deadlock")) {
        body.rules({
          broken: { kind: "call", bool: true, function: "waitsInCycle", args: [body.me] },
          failure: () =>
            world.failure(
              "deadlock",
              "deadlock",
              node.span,
              `\`${actor.context.name}\` waits for \`${lock.lock.name}\`, whose holder waits, directly or not, for it`,
              { lock: lock.lock, context: actor.context },
            ),
        });
      }
    }
  }

  /** Number of a resting point; a new one is walked from later. */
  private location(node: RestNode): number {
    const known = this.numbers.get(node.id);
    if (known !== undefined) return known;
    const { actor, world } = this;
    if (!actor) return 0;
    const list = restingsOf(actor);
    const number_ = list.length;
    this.numbers.set(node.id, number_);
    const body = new Body(world, actor);
    const { live, calls } = restScope(node);
    for (const ref of live) this.declare(ref);
    const effects = node.kind === "step" ? effectsOf(world, node) : undefined;
    const waiting = effects?.waiting?.(body) ?? {};
    const takes = effects?.takes?.(body);
    list.push({
      location: {
        label: node.label,
        span: node.span,
        does: node.does,
        calls,
        locals: live.flatMap((ref) =>
          ref.hidden
            ? []
            : partsOf(ref.type).map((part) => ({
                name: [ref.name, ...part.path].join("."),
                variable: [ref.slot, ...part.path].join("."),
              })),
        ),
        idle: node.kind === "step" && node.idle === true,
        waiting: waitingOf(waiting),
        takes: takes ? (takes.tries ? "tries" : "waits") : "nothing",
      },
      ...waiting,
      ...(takes ? { takes } : {}),
    });
    this.waiting.push(node);
    return number_;
  }

  private declare(ref: LocalRef): void {
    const { actor, world } = this;
    if (!actor) return;
    for (const part of partsOf(ref.type)) {
      const key = [ref.slot, ...part.path].join(".");
      this.slots.add(key);
      if (world.has(key)) continue;
      const range = rangeOf(part.type);
      world.declare(
        {
          owner: actor.context.name,
          path: key.slice(actor.context.name.length + 1).split("."),
          role: ref.role ?? "value",
          doc: ref.hidden
            ? `temporary of an operation in \`${actor.context.name}\``
            : `local \`${ref.name}\` of \`${actor.context.name}\``,
          group: "context",
          range,
          fixed: range.low,
          format: this.formatOf(ref, part.type),
          dimensions: actor.families.map((family) => ({
            name: family.local.name,
            low: family.low,
            high: family.high,
          })),
        },
        part.type,
      );
    }
  }

  /** A node of a list is shown as its links are. */
  private formatOf({ nodesOf }: LocalRef, type: Type): Format {
    if (!nodesOf) return formatOf(type);
    return this.world.variable(`${nodesOf.via ?? nodesOf.name}.next`).format;
  }

  /** Locals that stay get their values; those that do not go back to their fixed one. */
  flush(body: Body, live: readonly LocalRef[], was: readonly LocalRef[]): void {
    const { world } = this;
    if (!this.actor) return;
    const stays = new Set<string>();
    const values: { readonly key: string; readonly value: IrExpr }[] = [];
    for (const ref of live) {
      this.declare(ref);
      for (const part of partsOf(ref.type)) {
        const key = [ref.slot, ...part.path].join(".");
        stays.add(key);
        const changed = body.changed(key);
        if (!changed) continue;
        values.push({
          key,
          value:
            changed.kind === "constant" || changed.kind === "name"
              ? changed
              : body.hold(ref.name, changed, rangeOf(part.type)),
        });
      }
    }
    for (const { key, value } of values) body.assign(key, body.own, value);
    for (const ref of was) {
      for (const part of partsOf(ref.type)) {
        const key = [ref.slot, ...part.path].join(".");
        if (stays.has(key)) continue;
        const variable = world.variable(key);
        body.emit(
          assign(key, body.own, {
            kind: "constant",
            bool: variable.range.bool,
            value: variable.fixed,
          }),
        );
      }
    }
  }
}

function waitingOf({ lock, awaits, sleeps }: Omit<Resting, "location">): Location["waiting"] {
  if (sleeps) return "channel";
  if (lock) return "lock";
  return awaits ? "condition" : "none";
}
