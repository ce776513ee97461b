/** What is counted when a lock is taken: edges of the lock graph, and what an isr takes. */
import type { Span } from "../../base/source.js";
import { binary, max, number } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import { forMember } from "./predicates.js";
import { activation, type Actor, members } from "./world.js";
import { levelNow, levelWord } from "./lock-levels.js";
import { type Member, holdsAny } from "./lock-members.js";

/** What this activation holds while it takes the lock: edges of the lock graph. */
export function noteEdges(body: Body, member: Member, span: Span): void {
  const { world, actor } = body;
  if (!actor) return;
  if (actor.context.form === "isr")
    body.emit({ kind: "note", note: takesNote(body, actor, member) });
  if (world.spec.platform.levels.length > 1) {
    const raised =
      member.lock.level === undefined
        ? levelNow(body)
        : max(levelNow(body), levelWord(world, member.lock.level));
    body.emit({
      kind: "note",
      note: binary("+", number(world.useNotes(actor.context.name, member.lock)), raised),
    });
  }
  for (const other of world.spec.locks) {
    if (other === member.lock && other.families.length === 0) continue;
    const held = holdsAny(world, other, body.me);
    const note = number(
      world.note({ kind: "lockEdge", held: other.name, taken: member.lock.name, span }),
    );
    body.emit({ kind: "if", condition: held, then: [{ kind: "note", note }], otherwise: [] });
  }
}

/** Which member of the lock this member of the isr takes: needed to judge irq-unsafe-lock. */
function takesNote(body: Body, actor: Actor, member: Member): IrExpr {
  const { world } = body;
  const { lock } = member;
  const first = world.takesNotes(actor, lock);
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
