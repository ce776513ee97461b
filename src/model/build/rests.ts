/** The locations of one context: their numbers, and which locals keep a value there. */
import { type NodeId, type RestNode, restScope } from "../../flow/graph.js";
import type { LocalRef } from "../../flow/scope.js";
import { assign, number } from "../../ir/build.js";
import type { Format, IrExpr, Location } from "../../ir/ir.js";
import { effectsOf } from "../../semantics/meaning.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { atOf, type Process, type Resting } from "../../semantics/model/processes.js";
import { judge } from "../../semantics/step/judge.js";
import { changedLocal } from "../../semantics/step/locals.js";
import { StepBody } from "../../semantics/step/step-body.js";
import { emit, hold, write } from "../../semantics/step/write.js";
import { formatOf, partsOf, rangeOf } from "../../semantics/values/types.js";
import type { Type } from "../../typecheck/typed-spec.js";

export class Rests {
  private readonly model: ModelBuilder;
  private readonly process: Process | undefined;
  private readonly numbers = new Map<NodeId, number>();
  private readonly waiting: RestNode[] = [];
  private readonly slots = new Set<string>();

  constructor(model: ModelBuilder, process: Process | undefined) {
    this.model = model;
    this.process = process;
  }

  /** The next location that has not been walked from yet. */
  next(): RestNode | undefined {
    return this.waiting.shift();
  }

  numberOf(node: RestNode): number | undefined {
    return this.numbers.get(node.id);
  }

  /** The step ends here. `was`: the locals that were in scope where it began. */
  arrive(body: StepBody, node: RestNode, was: readonly LocalRef[]): void {
    const { process, model } = this;
    if (!process) return;
    const place = this.location(node);
    this.flush(body, restScope(node).live, was);
    write(body, atOf(process.context), body.own, number(place));
    if (node.kind === "step" && model.spec.locks.length > 0) {
      const { lock, sleeps } = process.restings[place] ?? {};
      if (lock && sleeps !== "soundly" && !model.failures.ignores("deadlock")) {
        judge(body, {
          broken: { kind: "call", bool: true, function: "waitsInCycle", args: [body.me] },
          failure: () =>
            model.failures.number(
              "deadlock",
              "deadlock",
              node.span,
              `\`${process.context.name}\` waits for \`${lock.lock.name}\`, whose holder waits, directly or not, for it`,
              { lock: lock.lock, context: process.context },
            ),
        });
      }
    }
  }

  /** Number of a location; a new one is walked from later. */
  private location(node: RestNode): number {
    const known = this.numbers.get(node.id);
    if (known !== undefined) return known;
    const { process, model } = this;
    if (!process) return 0;
    const list = process.restings;
    const number_ = list.length;
    this.numbers.set(node.id, number_);
    const body = new StepBody(model, process);
    const { live, calls } = restScope(node);
    for (const ref of live) this.declare(ref);
    const effects = node.kind === "step" ? effectsOf(model, node) : undefined;
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
    const { process, model } = this;
    if (!process) return;
    for (const part of partsOf(ref.type)) {
      const key = [ref.slot, ...part.path].join(".");
      this.slots.add(key);
      if (model.variables.has(key)) continue;
      const range = rangeOf(part.type);
      model.variables.declare(
        {
          owner: process.context.name,
          path: key.slice(process.context.name.length + 1).split("."),
          role: ref.role ?? "value",
          doc: ref.hidden
            ? `temporary of an operation in \`${process.context.name}\``
            : `local \`${ref.name}\` of \`${process.context.name}\``,
          group: "context",
          range,
          fixed: range.low,
          format: this.formatOf(ref, part.type),
          dimensions: process.families.map((family) => ({
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
    return this.model.variables.get(`${nodesOf.via ?? nodesOf.name}.next`).format;
  }

  /** Locals that stay get their values; those that do not go back to their fixed one (S2). */
  flush(body: StepBody, live: readonly LocalRef[], was: readonly LocalRef[]): void {
    const { model } = this;
    if (!this.process) return;
    const stays = new Set<string>();
    const values: { readonly key: string; readonly value: IrExpr }[] = [];
    for (const ref of live) {
      this.declare(ref);
      for (const part of partsOf(ref.type)) {
        const key = [ref.slot, ...part.path].join(".");
        stays.add(key);
        const changed = changedLocal(body, key);
        if (!changed) continue;
        values.push({
          key,
          value:
            changed.kind === "constant" || changed.kind === "name"
              ? changed
              : hold(body, ref.name, changed, rangeOf(part.type)),
        });
      }
    }
    for (const { key, value } of values) write(body, key, body.own, value);
    for (const ref of was) {
      for (const part of partsOf(ref.type)) {
        const key = [ref.slot, ...part.path].join(".");
        if (stays.has(key)) continue;
        const variable = model.variables.get(key);
        emit(
          body,
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
