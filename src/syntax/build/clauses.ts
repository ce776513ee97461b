/** Clauses of declarations: `if C` behind them, and what is said twice or says nothing. */
import type { CstNode } from "../../../grammar/index.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Conditional, Declaration, Expression, Name, Reference } from "../ast/ast.js";
import { buildExpression, buildReference } from "./expressions.js";
import { type CstReader, tokensUnder } from "./cst.js";

/** The lines of the `///` comment that stands above a node. */
export type DocOf = (node: CstNode) => readonly string[];

/** Reports a word that is none of those that have a meaning here. */
export function oneOf(r: CstReader, name: Name, known: readonly string[]): void {
  if (name.text !== "" && !known.includes(name.text))
    r.problems.push(report("ILK1007", name.span, { text: name.text, known }));
}

/** Reports a clause that is said twice; `holding` may be. */
export function once(r: CstReader, clauses: readonly CstNode[]): void {
  const seen = new Set<string>();
  for (const clause of clauses) {
    const [first] = tokensUnder(clause);
    if (!first || first.image === "holding") continue;
    if (seen.has(first.image))
      r.problems.push(report("ILK1009", r.span(clause), { clause: first.image }));
    seen.add(first.image);
  }
}

/** Clauses that each say one thing, as one object. */
export const joined = <Part extends object>(parts: readonly Part[]): Partial<Part> =>
  Object.assign({}, ...parts) as Partial<Part>;

export type Base = Pick<Declaration, "span" | "doc"> & { readonly condition?: Expression };

/** `if C` behind a clause. */
export function conditional<Value>(
  r: CstReader,
  clause: CstNode,
  value: Value,
  which = 0,
): Conditional<Value> {
  const ifClause = r.node(clause, "ifClause", which);
  const condition = ifClause && r.node(ifClause, "expression");
  return { value, ...(condition ? { condition: buildExpression(r, condition) } : {}) };
}

export function guardOf(
  r: CstReader,
  clause: CstNode | undefined,
): { readonly guardedBy?: Conditional<Reference> } {
  return clause
    ? { guardedBy: conditional(r, clause, buildReference(r, r.node(clause, "reference"))) }
    : {};
}
