/** What is counted when a lock is taken: that one takes it who pre-empts others. */
import { members } from "../../flow/list-nodes.js";
import { binary, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Context } from "../../typecheck/typed-spec.js";
import { forMember } from "../context/predicates.js";
import { activation, type Process } from "../model/processes.js";
import type { StepBody } from "../step/step-body.js";
import { emit } from "../step/write.js";
import { takenAs } from "./holding.js";
import type { Member } from "./members.js";

/** It enters where others are under way: an activation above the lowest level does not wait for those below it. */
export const preempts = ({ form, level }: Context): boolean =>
  level > 0 && form !== "thread" && form !== "device";

/** That it takes this lock in some run, for which it would have spun: `irq-unsafe-lock` asks (S52). */
export function noteTaking(body: StepBody, member: Member): void {
  const { process } = body;
  if (process && preempts(process.context) && member.lock.waiting === "spins")
    emit(body, { kind: "note", note: takesNote(body, process, member) });
}

/** Which member of the lock this member of the context takes: needed to judge irq-unsafe-lock. */
function takesNote(body: StepBody, process: Process, member: Member): IrExpr {
  const { model } = body;
  const { lock } = member;
  const first = model.notes.takes(process, lock, takenAs(member));
  const all = members(lock.families);
  const indices = member.indices(body);
  members(process.families).forEach((at, i) => {
    const fixed = indices.map((e) =>
      forMember(
        process,
        at.map((v) => number(v)),
        e,
      ),
    );
    all.forEach((taken, j) => {
      if (fixed.every((e, k) => e.kind !== "constant" || e.value === taken[k]))
        model.notes.possibleTakes.add(first + i * all.length + j);
    });
  });
  const own = binary("-", activation(process, process.own), number(process.firstActivation));
  let linear: IrExpr = number(0);
  lock.families.forEach((family, i) => {
    linear = binary(
      "+",
      binary("*", linear, number(family.high - family.low + 1)),
      binary("-", indices[i] ?? number(0), number(family.low)),
    );
  });
  return binary("+", binary("+", number(first), binary("*", own, number(all.length))), linear);
}
