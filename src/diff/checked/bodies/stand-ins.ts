/** A new variable that stands where a guarded one was, and is not guarded: the old claim is lost with the name. */
import type { Instance, Lock } from "../../../typecheck/typed-spec.js";
import { ownerOf } from "../../structure/compare.js";
import { type Entity, isMention, type SpecReader } from "../../structure/read-spec.js";
import type { Bodies } from "./alignment.js";
import { carry, toNew } from "../carry.js";
import { newLocalsOf } from "../bound-locals.js";
import type { Part } from "./flatten.js";
import type { PremiseChange, Sides } from "../premise.js";

interface Guarded {
  readonly guardedBy?: Instance<Lock>;
}

export function unguardedStandIns(all: readonly Bodies[], sides: Sides): readonly PremiseChange[] {
  const found = new Map<string, PremiseChange>();
  for (const { old, fresh, newOf } of all)
    old.forEach((part, at) => {
      const other = fresh[newOf[at] ?? -1];
      const pair = other && standIn(part, other, sides);
      if (pair) found.set(`${pair[0].key} ${pair[1].key}`, changeOf(...pair, sides));
    });
  return [...found.values()];
}

/** The guarded declaration of the old statement, and the new one in its place. */
function standIn(was: Part, is: Part, sides: Sides): readonly [Entity, Entity] | undefined {
  const { before, after, matching } = sides;
  const theirs = mentioned(is, after);
  const old = mentioned(was, before).find(
    (each) =>
      guardOf(each).guardedBy !== undefined &&
      !theirs.some(({ key }) => key === matching.newOf.get(each.key)),
  );
  const fresh = theirs.find(
    (each) =>
      each.group === old?.group &&
      !matching.oldOf.has(each.key) &&
      guardOf(each).guardedBy === undefined,
  );
  return old && fresh ? [old, fresh] : undefined;
}

const mentioned = ({ tokens }: Part, { entities }: SpecReader): readonly Entity[] =>
  tokens.flatMap((each) => (isMention(each) ? (entities.get(each.key) ?? []) : []));

const guardOf = ({ node }: Entity): Guarded => (node ?? {}) as Guarded;

function changeOf(old: Entity, fresh: Entity, sides: Sides): PremiseChange {
  const { guardedBy } = guardOf(old);
  return {
    form: "rule",
    name: "lock-not-held",
    change: "removed",
    why: `${ownerOf(fresh)} stands where ${ownerOf(old)} was, and is not \`guarded by\` ${guardedBy?.target.name ?? ""}`,
    before: old.span,
    after: fresh.span,
    restore: (into) => {
      const node = into.node(fresh.key);
      const locals = node && newLocalsOf(old.node ?? {}, node);
      const carried = locals && carry(guardedBy, sides.before, into, toNew(sides.matching), locals);
      if (!node || !carried) return false;
      node["guardedBy"] = carried;
      return true;
    },
  };
}
