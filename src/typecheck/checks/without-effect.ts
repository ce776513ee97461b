/** Words that the language accepts and that do not change the search yet: whoever writes one must be told. */
import type { Declaration, Fairness } from "../../syntax/ast/ast.js";
import { isThere } from "../declarations/clauses.js";
import type { Environment } from "../environment.js";
import type { TypedSpec } from "../typed-spec.js";

const WORDS: Readonly<Record<Fairness, string | undefined>> = {
  none: undefined,
  weak: "fair",
  strong: "strong fair",
  unfair: "unfair",
};

/** Each such word once, at the first of the declarations that are present and have it. */
export function listWordsWithoutEffect(
  declarations: readonly Declaration[],
  env: Environment,
): TypedSpec["withoutEffect"] {
  const found = new Map<string, TypedSpec["withoutEffect"][number]>();
  const add = (
    word: string | undefined,
    { span }: { readonly span: Declaration["span"] },
  ): void => {
    if (word === undefined) return;
    const known = found.get(word);
    found.set(word, { word, span: known?.span ?? span, times: (known?.times ?? 0) + 1 });
  };
  for (const node of declarations) {
    if (node.kind === "type" && node.symmetric) add("symmetric", node.name);
    if (node.kind === "lock" && isThere(node.fair, env)) add("lock … fair", node.name);
    if (node.kind === "action") add(WORDS[node.fairness], node.name);
    if (node.kind !== "context") continue;
    add(WORDS[node.fairness], node.name);
    for (const action of node.actions)
      if (!env.absent.has(action.name.text)) add(WORDS[action.fairness], action.name);
  }
  return [...found.values()];
}
