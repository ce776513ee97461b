/** Notes added once all contexts are lowered: which statements are interrupted. */
import { and, binary, equal, name, number } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import type { LoweredContext } from "./contexts.js";
import { cpuExpr, forMember, isActive, restingsOf } from "../../semantics/context/predicates.js";
import { members } from "../../flow/list-nodes.js";
import { type Actor, atOf, type World } from "../../semantics/step/world.js";

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
