/** Labels at which properties look: one that names another statement makes the property another one. */
import { textOf } from "../../../base/source.js";
import type { Statement } from "../../../typecheck/typed-spec.js";
import { type Entity, isMention } from "../../structure/read-spec.js";
import { oneLine } from "../../structure/statements.js";
import type { Bodies } from "./alignment.js";
import type { Hybrid } from "../carry.js";
import type { Part } from "./flatten.js";
import type { PremiseChange, Sides } from "../premise.js";

export function movedLabels(all: readonly Bodies[], sides: Sides): readonly PremiseChange[] {
  const { after, matching } = sides;
  const looking = new Map<string, readonly Entity[]>();
  for (const { key, group } of after.entities.values())
    if (group === "label") looking.set(key, readersOfLabel(key, sides));
  const seen = new Set<string>();
  return all.flatMap((bodies) =>
    bodies.old.flatMap((part, at) => {
      const key = matching.newOf.get(`label:${labelOf(part) ?? ""}`);
      const readers = key === undefined ? [] : (looking.get(key) ?? []);
      const name = key?.slice("label:".length) ?? "";
      const owner = bodies.freshKey ?? "";
      if (readers.length === 0 || part.check || seen.has(`${owner} ${name}`)) return [];
      const own = bodies.fresh[bodies.newOf[at] ?? -1];
      const other = bodies.fresh.find((each) => labelOf(each) === name);
      if (!other || other === own || other.check) return [];
      seen.add(`${owner} ${name}`);
      return readers.map((reader) => moved(reader, name, part, own, other));
    }),
  );
}

const labelOf = ({ role, node }: Part): string | undefined =>
  role === "mark" ? undefined : (node["label"] as string | undefined);

function readersOfLabel(label: string, { after }: Sides): readonly Entity[] {
  return [...after.entities.values()].filter(
    ({ group, tokens }) =>
      group === "property" && tokens.some((each) => isMention(each) && each.key === label),
  );
}

function moved(
  reader: Entity,
  name: string,
  was: Part,
  own: Part | undefined,
  other: Part,
): PremiseChange {
  const says = ({ node }: Part): string => {
    const { span } = node as unknown as Statement;
    return oneLine(textOf(span)).replace(/\s*\{.*$/, "");
  };
  return {
    form: reader.kind === "reachable" ? "reachable" : "invariant",
    name: reader.name,
    change: "changed",
    why:
      says(other) === says(was)
        ? `\`${name}\` now names another statement`
        : `\`${name}\` now names \`${says(other)}\`, was \`${says(was)}\``,
    before: (was.node as unknown as Statement).span,
    after: (other.node as unknown as Statement).span,
    restore: (into) => own !== undefined && moveLabel(into, name, other, own),
  };
}

/** False where the other statement has a label of its own. */
function moveLabel(into: Hybrid, name: string, from: Part, to: Part): boolean {
  const twin = ({ origin }: Part): Record<string, unknown> | undefined =>
    origin && (into.twin(origin) as Record<string, unknown> | undefined);
  const [old, fresh] = [twin(from), twin(to)];
  if (!old || !fresh) return false;
  if (fresh["label"] === name) return true;
  if (fresh["label"] !== undefined) return false;
  old["label"] = undefined;
  fresh["label"] = name;
  return true;
}
