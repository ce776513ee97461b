/** What is counted when a lock is taken: that one takes it who pre-empts others. */
import type { Context } from "../../typecheck/typed-spec.js";
import { binary, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body } from "../step/body.js";
import { forMember } from "../context/predicates.js";
import { members } from "../../flow/list-nodes.js";
import { activation, type Actor } from "../step/world.js";
import type { Member } from "./members.js";
import { takenAs } from "./holding.js";

/** It enters where others are under way: an activation above the lowest level does not wait for those below it. */
export const preempts = ({ form, level }: Context): boolean =>
  level > 0 && form !== "thread" && form !== "device";

/** That it takes this lock in some run, for which it would have spun: `irq-unsafe-lock` asks. */
export function noteTaking(body: Body, member: Member): void {
  const { actor } = body;
  if (actor && preempts(actor.context) && member.lock.waiting === "spins")
    body.emit({ kind: "note", note: takesNote(body, actor, member) });
}

/** Which member of the lock this member of the context takes: needed to judge irq-unsafe-lock. */
function takesNote(body: Body, actor: Actor, member: Member): IrExpr {
  const { world } = body;
  const { lock } = member;
  const first = world.takesNotes(actor, lock, takenAs(member));
  const all = members(lock.families);
  const indices = member.indices(body);
  members(actor.families).forEach((at, i) => {
    const fixed = indices.map((e) =>
      forMember(
        actor,
        at.map((v) => number(v)),
        e,
      ),
    );
    all.forEach((taken, j) => {
      if (fixed.every((e, k) => e.kind !== "constant" || e.value === taken[k]))
        world.possibleTakes.add(first + i * all.length + j);
    });
  });
  const own = binary("-", activation(actor, actor.own), number(actor.firstActivation));
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
