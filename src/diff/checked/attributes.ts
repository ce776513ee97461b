/** Premises that declarations have as attributes, compared row by row. */
import type { Span } from "../../base/source.js";
import { ownerOf } from "../structure/compare.js";
import type { Entity } from "../structure/read-spec.js";
import { newLocalsOf } from "./bound-locals.js";
import { carry, type Hybrid, toNew } from "./carry.js";
import { changeOf, type PremiseChange, type Sides } from "./premise.js";
import { readersOf } from "./reads.js";
import type { Node, Row } from "./row.js";
import { ROWS } from "./rows.js";

/** All attributes of declarations that both sides have. */
export function compareAttributes(sides: Sides, isOneText: boolean): readonly PremiseChange[] {
  const found: PremiseChange[] = [];
  for (const old of sides.before.entities.values()) {
    const fresh = sides.after.entities.get(sides.matching.newOf.get(old.key) ?? "");
    if (!fresh) found.push(...gone(old, sides));
    if (!old.node || !fresh?.node) continue;
    for (const row of ROWS)
      if (
        row.kinds.includes(old.kind) &&
        row.kinds.includes(fresh.kind) &&
        !(isOneText && row.isModelled === true)
      )
        found.push(...compareRow(row, old, fresh, sides));
  }
  return found;
}

/** A fault that could happen: gone with its declaration. */
function gone(old: Entity, { matching }: Sides): readonly PremiseChange[] {
  if (matching.newOf.has(old.key) || old.kind !== "fault") return [];
  return [
    {
      form: "instance",
      name: ownerOf(old),
      change: "removed",
      why: `${ownerOf(old)} is gone`,
      before: old.span,
      after: undefined,
    },
  ];
}

function compareRow(row: Row, old: Entity, fresh: Entity, sides: Sides): readonly PremiseChange[] {
  const nodes = [old.node as Node, fresh.node as Node] as const;
  const [was, is] = [nodes[0][row.field], nodes[1][row.field]];
  const strictness = row.compare(was, is, sides, nodes);
  if (strictness === "same" || isOfPool(fresh, sides)) return [];
  const owner = ownerOf(fresh);
  const isGone = is === undefined && strictness === "looser";
  return [
    {
      form: row.form,
      // What an observer notes is called after where it notes it.
      name: row.rule ?? (row.form === "ghost" ? fresh.name : owner),
      change: isGone ? "removed" : changeOf(strictness),
      why: `${owner}: ${row.says(is, sides.after.spec)}, was ${row.says(was, sides.before.spec)}`,
      before: spanOf(was) ?? old.span,
      after: spanOf(is) ?? fresh.span,
      ...(row.form === "ghost" ? { concerns: readersOf(fresh.name, sides) } : {}),
      ...(row.form === "instance" && row.restores === undefined
        ? {}
        : { restore: (into) => restore(row, old, fresh, sides, into) }),
    },
  ];
}

/** State of a pool, which has a size of its own. */
const isOfPool = ({ kind, name }: Entity, { after }: Sides): boolean =>
  kind === "variable" && after.entities.get(`object:${name.split(".")[0] ?? ""}`)?.kind === "pool";

/** The old value in the place of the new one; its indices and parameters are those of the new declaration. */
function restore(
  { field, restores = [field] }: Row,
  old: Entity,
  fresh: Entity,
  sides: Sides,
  into: Hybrid,
): boolean {
  const node = into.node(fresh.key);
  const own = node && newLocalsOf(old.node as Node, node);
  if (!node || !own) return false;
  for (const each of restores) {
    const was = (old.node as Node)[each];
    const value = carry(was, sides.before, into, toNew(sides.matching), own);
    if (value === undefined && was !== undefined) return false;
    node[each] = value;
    if (each === "type") retype(into.spec, node, value);
  }
  return true;
}

/** What mentions a declaration has its type. */
function retype(spec: object, variable: Node, type: unknown): void {
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const fields = value as Record<string, unknown>;
    if (fields["variable"] === variable && fields["type"] !== undefined) fields["type"] = type;
    Object.values(fields).forEach(visit);
  };
  visit(spec);
}

function spanOf(value: unknown): Span | undefined {
  return typeof value === "object" && value !== null
    ? (value as { readonly span?: Span }).span
    : undefined;
}
