/**
 * Notes added once all contexts are lowered: which statements are interrupted, and where a statement that C would
 * make several accesses meets a conflicting access.
 */
import type { Span } from "../../base/source.js";
import { and, binary, equal, exists, name, number, or, truth } from "../build.js";
import type { IrExpr, IrStatement } from "../ir.js";
import type { LoweredContext } from "./contexts.js";
import { OWN } from "./flow-base.js";
import type { Footprint } from "./graph.js";
import { cpuExpr, forMember, isActive, restingsOf } from "./predicates.js";
import type { Draft } from "./steps.js";
import { type Actor, atOf, members, type World } from "./world.js";

/**
 * Every entering of an isr, or of a deferred context above another's level, notes the CPU and the resting points of the
 * activations it interrupts there.
 */
export function noteInterrupts(world: World, contexts: readonly LoweredContext[]): void {
  for (const { actor: isr, drafts } of contexts) {
    const cpu = cpuExpr(world, isr);
    if (!cpu || !INTERRUPTING.has(isr.context.form)) continue;
    for (const { actor } of contexts) {
      const its = cpuExpr(world, actor);
      const count = restingsOf(actor).length;
      if (!its || count <= 1 || actor.context.level >= isr.context.level) continue;
      const [low, high] = commonCpus(world, isr, actor);
      const first = world.notes.length;
      for (let on = low; on <= high; on++)
        for (let location = 0; location < count; location++)
          world.note({
            kind: "interrupts",
            isr: isr.context.name,
            context: actor.context.name,
            location,
            cpu: on,
          });
      if (world.notes.length === first) continue;
      const where = cpuInEnter(isr, cpu);
      const binders = actor.families.map((family) => ({ family, binder: world.binder("k") }));
      const indices = binders.map((b) => name(b.binder));
      const before = binary("*", binary("-", where, number(low)), number(count));
      const note = binary(
        "+",
        binary("+", number(first), before),
        world.read(atOf(actor.context), indices),
      );
      let body: readonly IrStatement[] = [
        {
          kind: "if",
          condition: and(
            isActive(world, actor, indices),
            equal(forMember(actor, indices, its), where),
          ),
          then: [{ kind: "note", note }],
          otherwise: [],
        },
      ];
      for (const { family, binder } of [...binders].reverse())
        body = [{ kind: "for", binder, low: family.low, high: family.high, body }];
      for (const draft of drafts) if (draft.action.from === 0) draft.body.unshift(...body);
    }
  }
}

const INTERRUPTING: ReadonlySet<string> = new Set(["isr", "deferred", "timer"]);

/** The CPUs on which both can be, from the lowest to the highest. */
function commonCpus(world: World, a: Actor, b: Actor): readonly [low: number, high: number] {
  const [lowA, highA] = cpusOf(world, a);
  const [lowB, highB] = cpusOf(world, b);
  return [Math.max(lowA, lowB), Math.min(highA, highB)];
}

/** The CPUs of a context's members where they are bound to one, else all. */
function cpusOf(world: World, actor: Actor): readonly [low: number, high: number] {
  const all = [0, world.spec.cpus - 1] as const;
  const cpu = cpuExpr(world, actor);
  if (!cpu || actor.context.placement.form !== "fixed") return all;
  const bound = members(actor.families).map((member) =>
    forMember(
      actor,
      member.map((value) => number(value)),
      cpu,
    ),
  );
  const values = bound.flatMap((each) => (each.kind === "constant" ? [each.value] : []));
  return values.length < bound.length ? all : [Math.min(...values), Math.max(...values)];
}

/** While it enters, an isr that chooses its CPU has it as a parameter. */
const cpuInEnter = (isr: Actor, cpu: IrExpr): IrExpr => (isr.choosesCpu ? name("cpu") : cpu);

interface Standing {
  readonly actor: Actor | undefined;
  readonly location: number | undefined;
  readonly drafts: readonly Draft[];
  readonly footprint: Footprint;
  readonly span: Span;
}

/** Pairs (coarse statement, conflicting access of another context): noted when either steps while the other stands there. */
export function noteCoarseSteps(
  world: World,
  contexts: readonly LoweredContext[],
  actions: readonly { readonly draft: Draft; readonly footprint: Footprint }[],
): void {
  const standing: Standing[] = [];
  for (const { actor, drafts } of contexts) {
    const byLocation = new Map<number, Draft[]>();
    for (const draft of drafts) {
      const { from } = draft.action;
      if (from !== undefined && from > 0)
        byLocation.set(from, [...(byLocation.get(from) ?? []), draft]);
    }
    for (const [location, own] of byLocation) {
      const node = own[0]?.node;
      if (node?.kind === "visible" && node.footprint)
        standing.push({ actor, location, drafts: own, footprint: node.footprint, span: node.span });
    }
  }
  for (const { draft, footprint } of actions)
    standing.push({
      actor: undefined,
      location: undefined,
      drafts: [draft],
      footprint,
      span: draft.action.step.span,
    });
  for (const coarse of standing) {
    if (!coarse.footprint.coarse || !coarse.actor) continue;
    for (const other of standing) {
      if (
        other === coarse ||
        !conflicts(coarse.footprint, other.footprint, coarse.actor === other.actor)
      )
        continue;
      if (other.actor === coarse.actor && coarse.actor.families.length === 0) continue;
      const note = world.note({
        kind: "coarseStep",
        span: coarse.span,
        other: other.span,
        text: "C would make this several accesses, and another context may come between them",
      });
      const remark = (condition: IrExpr): IrStatement => ({
        kind: "if",
        condition,
        then: [{ kind: "note", note: number(note) }],
        otherwise: [],
      });
      if (other.actor && other.location !== undefined) {
        const there = someAt(world, other.actor, other.location, coarse.actor);
        for (const draft of coarse.drafts) draft.body.unshift(remark(there));
      }
      const here = someAt(world, coarse.actor, coarse.location ?? 0, other.actor);
      for (const draft of other.drafts) draft.body.unshift(remark(here));
    }
  }
}

function conflicts(a: Footprint, b: Footprint, sameContext: boolean): boolean {
  // Members of one context that touch each its own element do not meet.
  const meets = (variable: string, others: ReadonlySet<string>): boolean =>
    [...others].some((other) =>
      sameContext && variable.endsWith(OWN) && other === variable
        ? false
        : other.replace(OWN, "") === variable.replace(OWN, ""),
    );
  return (
    [...a.writes].some((v) => meets(v, b.writes) || meets(v, b.reads)) ||
    [...a.reads].some((v) => meets(v, b.writes))
  );
}

/** Some member of the context, other than the one that steps, rests at the location. */
function someAt(world: World, actor: Actor, location: number, stepping: Actor | undefined): IrExpr {
  const binders = actor.families.map((family) => ({ family, binder: world.binder("k") }));
  const indices = binders.map((b) => name(b.binder));
  let body = equal(world.read(atOf(actor.context), indices), number(location));
  if (stepping === actor)
    body = and(
      body,
      or(
        ...indices.map(
          (index, i) =>
            ({
              kind: "binary",
              bool: true,
              operator: "!=",
              left: index,
              right: actor.own[i] ?? number(0),
            }) satisfies IrExpr,
        ),
        truth(false),
      ),
    );
  for (const { family, binder } of [...binders].reverse())
    body = exists(binder, family.low, family.high, body);
  return body;
}
