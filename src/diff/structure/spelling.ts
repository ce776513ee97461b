/** Tokens of the two sides spelt alike, so that equal texts mean the same: names of the old side, locals paired for a body. */
import type { Local } from "../../typecheck/typed-spec.js";
import { inOldNames, type Matching } from "./match.js";
import { isLocalUse, type Token } from "./read-spec.js";

export type Spell = (tokens: readonly Token[]) => readonly string[];

export interface Spelling {
  readonly before: Spell;
  readonly after: Spell;
}

/** For what two declarations say. The locals of the new one are called as those of the old one that they stand for. */
export function spellingFor(
  matching: Pick<Matching, "oldOf" | "newOf">,
  before: readonly Token[],
  after: readonly Token[],
): Spelling {
  const names = pairLocals(before, after);
  return {
    before: (tokens) =>
      tokens.map((token) =>
        spell(
          token,
          (key) => key,
          (local) => local.name,
        ),
      ),
    after: (tokens) =>
      tokens.map((token) =>
        spell(token, inOldNames(matching), (local) => names.get(local.name) ?? local.name),
      ),
  };
}

/** A token as a word. */
export function spell(
  token: Token,
  nameOf: (key: string) => string,
  localName: (local: Local) => string,
): string {
  if (typeof token === "string") return token;
  return "key" in token ? `‹${nameOf(token.key)}›` : `$${localName(token.local)}`;
}

/** Names of the new side to names of the old one: equal ones first, the rest in the order in which they are met. */
export function pairLocals(
  before: readonly Token[],
  after: readonly Token[],
): ReadonlyMap<string, string> {
  const old = localNames(before);
  const fresh = localNames(after);
  const left = old.filter((name) => !fresh.includes(name));
  const names = new Map<string, string>();
  for (const name of fresh) {
    const stands = old.includes(name) ? name : left.shift();
    // A name that stands for nothing must not look like one of the old side.
    names.set(name, stands ?? `new ${name}`);
  }
  return names;
}

function localNames(tokens: readonly Token[]): readonly string[] {
  const names = new Set<string>();
  for (const token of tokens) if (isLocalUse(token)) names.add(token.local.name);
  return [...names];
}
