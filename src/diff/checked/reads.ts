/** What a condition reads: only where it reads the same is it the same condition, made wider or narrower. */
import type { Entity, SpecReader } from "../structure/read-spec.js";
import type { Sides } from "./premise.js";

/** Whether a condition of the new side reads nothing that one of the old side does not read. */
export function readsNoOther(fresh: unknown, old: unknown, sides: Sides): boolean {
  const theirs = readBy(sides.before, old);
  return [...readBy(sides.after, fresh)].every((key) =>
    theirs.has(sides.matching.oldOf.get(key) ?? ""),
  );
}

/** Keys of what is read, by definitions as well. */
function readBy(reader: SpecReader, value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (tokens: ReturnType<SpecReader["tokensOf"]>): void => {
    for (const token of tokens) {
      if (typeof token === "string" || !("key" in token) || found.has(token.key)) continue;
      const entity = reader.entities.get(token.key);
      if (entity?.group === "def") visit(entity.tokens);
      else if (entity?.node) found.add(token.key);
    }
  };
  visit(reader.tokensOf(value));
  return found;
}

/** Properties that read a variable of the new side. */
export function readersOf(name: string, { after }: Sides): readonly string[] {
  const reads = (entity: Entity, seen: Set<string>): boolean =>
    entity.tokens.some((token) => {
      if (typeof token === "string" || !("key" in token) || seen.has(token.key)) return false;
      seen.add(token.key);
      if (token.key === `variable:${name}`) return true;
      const next = after.entities.get(token.key);
      return next?.group === "def" && reads(next, seen);
    });
  return [...after.entities.values()]
    .filter((each) => each.group === "property" && reads(each, new Set()))
    .map((each) => `${each.kind} ${each.name}`);
}
