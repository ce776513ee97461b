/** `irq-unsafe-lock`, judged by members of the context that pre-empts and of the lock. */
import { and, binary, equal, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Context, Lock } from "../../typecheck/typed-spec.js";
import { preempts } from "./notes.js";
import { cpuExpr, forMember, isActive } from "../context/predicates.js";
import { holds } from "./holding.js";
import { members } from "../../flow/list-nodes.js";
import { maskedOf, type World } from "../step/world.js";

/**
 * irq-unsafe-lock: a lock that spins, and that an isr (or another context above the lowest level) takes, is held on a CPU
 * at a level at which that may enter there. One condition for each context and lock; it counts once the context has taken
 * the lock in some run.
 */
export function interruptSafety(world: World): readonly {
  readonly name: string;
  readonly context: Context;
  readonly lock: Lock;
  readonly needs: number;
  readonly message: string;
  readonly value: IrExpr;
}[] {
  if (world.spec.cpus === 0 || world.ignores("irq-unsafe-lock")) return [];
  return world.notes.flatMap((note, needs) => {
    if (note.kind !== "takes" || !world.possibleTakes.has(needs)) return [];
    const isr = world.actors.find(
      (actor) => actor.context.name === note.context && preempts(actor.context),
    );
    const lock = world.spec.locks.find((l) => l.name === note.lock);
    if (!isr || !lock) return [];
    const its = cpuExpr(world, isr);
    const isrIndices = note.member.map((v) => number(v));
    const isrLevel = number(isr.context.level, world.spec.platform.levels[isr.context.level]);
    const masked = world.has(maskedOf(isr.context))
      ? not(world.read(maskedOf(isr.context), isrIndices.slice(0, isr.context.families.length)))
      : truth(true);
    const unsafe: IrExpr[] = [];
    for (const actor of world.actors) {
      const cpu = cpuExpr(world, actor);
      if (!cpu || actor === isr) continue;
      members(actor.families).forEach((m, position) => {
        const indices = m.map((v) => number(v));
        const held = holds(
          world,
          lock,
          note.taken.map((v) => number(v)),
          number(actor.firstActivation + position),
          // Two that share it are not in each other's way.
          note.shared ? "exclusive" : undefined,
        );
        const where = forMember(actor, indices, cpu);
        const same =
          its && !isr.choosesCpu ? equal(forMember(isr, isrIndices, its), where) : truth(true);
        unsafe.push(
          and(
            held,
            isActive(world, actor, indices),
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
