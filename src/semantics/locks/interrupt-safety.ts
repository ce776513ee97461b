/** `irq-unsafe-lock` (S52), judged by members of the context that pre-empts and of the lock. */
import { and, binary, equal, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Context, Lock } from "../../typecheck/typed-spec.js";
import { preempts } from "./notes.js";
import { hinders, holds } from "./holding.js";
import { members } from "../../flow/list-nodes.js";
import { cpuExpr, forMember, isActive } from "../context/predicates.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { maskedOf } from "../model/processes.js";

/**
 * irq-unsafe-lock: a lock that spins, and that an isr (or another context above the lowest level) takes, is held on a CPU
 * at a level at which that may enter there. One condition for each context and lock; it counts once the context has taken
 * the lock in some run.
 */
export function interruptSafety(model: ModelBuilder): readonly {
  readonly name: string;
  readonly context: Context;
  readonly lock: Lock;
  readonly needs: number;
  readonly message: string;
  readonly value: IrExpr;
}[] {
  if (model.spec.cpus === 0 || model.failures.ignores("irq-unsafe-lock")) return [];
  return model.notes.all.flatMap((note, needs) => {
    if (note.kind !== "takes" || !model.notes.possibleTakes.has(needs)) return [];
    const isr = model.processes.find(
      (process) => process.context.name === note.context && preempts(process.context),
    );
    const lock = model.spec.locks.find((l) => l.name === note.lock);
    if (!isr || !lock) return [];
    const its = cpuExpr(model, isr);
    const isrIndices = note.member.map((v) => number(v));
    const isrLevel = number(isr.context.level, model.spec.platform.levels[isr.context.level]);
    const masked = model.variables.has(maskedOf(isr.context))
      ? not(
          model.variables.read(
            maskedOf(isr.context),
            isrIndices.slice(0, isr.context.families.length),
          ),
        )
      : truth(true);
    const unsafe: IrExpr[] = [];
    for (const process of model.processes) {
      const cpu = cpuExpr(model, process);
      if (!cpu || process === isr) continue;
      members(process.families).forEach((m, position) => {
        const indices = m.map((v) => number(v));
        const held = holds(
          model,
          lock,
          note.taken.map((v) => number(v)),
          number(process.firstActivation + position),
          // Two that share it are not in each other's way.
          hinders(lock, note.shared ? "shared" : "exclusive"),
        );
        const where = forMember(process, indices, cpu);
        const same =
          its && !isr.choosesCpu ? equal(forMember(isr, isrIndices, its), where) : truth(true);
        unsafe.push(
          and(
            held,
            isActive(model, process, indices),
            same,
            masked,
            binary(">", isrLevel, {
              kind: "call",
              bool: false,
              function: "occupied",
              args: [where],
            }),
          ),
        );
      });
    }
    const lockName = lock.name + note.taken.map((v) => `[${v}]`).join("");
    const isrName = isr.context.name + note.member.map((v) => `[${v}]`).join("");
    return [
      {
        name: `irq-unsafe-lock ${lockName} ${isrName}${note.shared ? " shared" : ""}`,
        context: isr.context,
        lock,
        needs,
        message: `\`${lockName}\` is held where \`${isrName}\`, which takes it as well, may interrupt`,
        value: not(or(...unsafe)),
      },
    ];
  });
}
