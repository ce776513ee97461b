/** Notes added once all contexts are lowered: which statements are interrupted. */
import { and, binary, equal, name, number } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import type { LoweredContext } from "./contexts.js";
import { members } from "../../flow/list-nodes.js";
import { cpuExpr, forMember, isActive } from "../../semantics/context/predicates.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { type Process, atOf } from "../../semantics/model/processes.js";

/**
 * Every entering of an isr, or of a deferred context above another's level, notes the CPU and the locations of the
 * activations it interrupts there.
 */
export function noteInterrupts(model: ModelBuilder, contexts: readonly LoweredContext[]): void {
  for (const { process: isr, drafts } of contexts) {
    const cpu = cpuExpr(model, isr);
    if (!cpu || !INTERRUPTING.has(isr.context.form)) continue;
    for (const { process } of contexts) {
      const its = cpuExpr(model, process);
      const count = process.restings.length;
      if (!its || count <= 1 || process.context.level >= isr.context.level) continue;
      const [low, high] = commonCpus(model, isr, process);
      const first = model.notes.all.length;
      for (let on = low; on <= high; on++)
        for (let location = 0; location < count; location++)
          model.notes.add({
            kind: "interrupts",
            isr: isr.context.name,
            context: process.context.name,
            location,
            cpu: on,
          });
      if (model.notes.all.length === first) continue;
      const where = cpuInEnter(isr, cpu);
      const binders = process.families.map((family) => ({
        family,
        binder: model.names.bound("k"),
      }));
      const indices = binders.map((b) => name(b.binder));
      const before = binary("*", binary("-", where, number(low)), number(count));
      const note = binary(
        "+",
        binary("+", number(first), before),
        model.variables.read(atOf(process.context), indices),
      );
      let body: readonly IrStatement[] = [
        {
          kind: "if",
          condition: and(
            isActive(model, process, indices),
            equal(forMember(process, indices, its), where),
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
function commonCpus(
  model: ModelBuilder,
  a: Process,
  b: Process,
): readonly [low: number, high: number] {
  const [lowA, highA] = cpusOf(model, a);
  const [lowB, highB] = cpusOf(model, b);
  return [Math.max(lowA, lowB), Math.min(highA, highB)];
}

/** The CPUs of a context's members where they are bound to one, else all. */
function cpusOf(model: ModelBuilder, process: Process): readonly [low: number, high: number] {
  const all = [0, model.spec.cpus - 1] as const;
  const cpu = cpuExpr(model, process);
  if (!cpu || process.context.placement.form !== "fixed") return all;
  const bound = members(process.families).map((member) =>
    forMember(
      process,
      member.map((value) => number(value)),
      cpu,
    ),
  );
  const values = bound.flatMap((each) => (each.kind === "constant" ? [each.value] : []));
  return values.length < bound.length ? all : [Math.min(...values), Math.max(...values)];
}

/** While it enters, an isr that chooses its CPU has it as a parameter. */
const cpuInEnter = (isr: Process, cpu: IrExpr): IrExpr => (isr.choosesCpu ? name("cpu") : cpu);
