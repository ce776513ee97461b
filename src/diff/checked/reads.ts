/** What a condition reads: only where it reads the same is it the same condition, made wider or narrower. */
import { isMention, type SpecReader, type Token } from "../structure/read-spec.js";
import type { Sides } from "./premise.js";

/** Whether a condition of the new side reads nothing that one of the old side does not read. */
export function readsNoOther(fresh: unknown, old: unknown, sides: Sides): boolean {
  const { before, after, matching } = sides;
  const theirs = readIn(before, before.tokensOf(old));
  return [...readIn(after, after.tokensOf(fresh))].every((key) =>
    theirs.has(matching.oldOf.get(key) ?? ""),
  );
}

/** Keys of what is read, by definitions as well. */
function readIn({ entities }: SpecReader, tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (token: Token): void => {
    if (!isMention(token) || found.has(token.key)) return;
    const entity = entities.get(token.key);
    if (entity?.group === "def") entity.tokens.forEach(visit);
    else if (entity?.node) found.add(token.key);
  };
  tokens.forEach(visit);
  return found;
}

/** Properties that read a variable of the new side. */
export const readersOf = (name: string, { after }: Sides): readonly string[] =>
  [...after.entities.values()]
    .filter(
      ({ group, tokens }) => group === "property" && readIn(after, tokens).has(`variable:${name}`),
    )
    .map((each) => `${each.kind} ${each.name}`);
