/** The resting points of one context: their numbers, and which locals keep a value there. */
import { assign, number } from "../build.js";
import type { IrExpr, Location } from "../ir.js";
import { Body } from "./body.js";
import type { ChoiceNode, LocalRef, VisibleNode } from "./graph.js";
import { type Resting, restingsOf } from "./predicates.js";
import { type Actor, atOf, formatOf, partsOf, rangeOf, type World } from "./world.js";

export type Rest = VisibleNode | ChoiceNode;

export class Rests {
  private readonly world: World;
  private readonly actor: Actor | undefined;
  private readonly numbers = new Map<Rest, number>();
  private readonly waiting: Rest[] = [];
  private readonly slots = new Set<string>();

  constructor(world: World, actor: Actor | undefined) {
    this.world = world;
    this.actor = actor;
  }

  /** The next resting point from which nobody has walked yet. */
  next(): Rest | undefined {
    return this.waiting.shift();
  }

  numberOf(node: Rest): number | undefined {
    return this.numbers.get(node);
  }

  /** The step ends here. `was`: the locals that were in scope where it began. */
  arrive(body: Body, node: Rest, was: readonly LocalRef[]): void {
    const { actor, world } = this;
    if (!actor) return;
    const place = this.location(node);
    this.flush(body, node.scope.live, was);
    body.assign(atOf(actor.context), body.own, number(place));
    if (node.kind === "visible" && node.waiting && world.spec.locks.length > 0) {
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
  private location(node: Rest): number {
    const known = this.numbers.get(node);
    if (known !== undefined) return known;
    const { actor, world } = this;
    if (!actor) return 0;
    const list = restingsOf(actor);
    const number_ = list.length;
    this.numbers.set(node, number_);
    const body = new Body(world, actor);
    for (const ref of node.scope.live) this.declare(ref);
    const waiting = node.kind === "visible" && node.waiting ? node.waiting(body) : {};
    const takes = node.kind === "visible" ? node.takes?.(body) : undefined;
    list.push({
      location: {
        label: node.label,
        span: node.span,
        does: node.does,
        calls: node.scope.calls,
        locals: node.scope.live.flatMap((ref) =>
          ref.hidden
            ? []
            : partsOf(ref.type).map((part) => ({
                name: [ref.name, ...part.path].join("."),
                variable: [ref.slot, ...part.path].join("."),
              })),
        ),
        idle: node.kind === "visible" && node.idle === true,
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
          format: ref.format ?? formatOf(part.type),
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
