/**
 * Limits on what a text may hold, as diagnostics. Everything that follows the tree calls itself for each level of it, so
 * the tree of a text that is accepted is never deep. docs/language/limits.md lists the numbers.
 */
import { DEEPEST_NESTING, type Excess, LONGEST_WORD, MOST_TOKENS } from "../../grammar/index.js";
import type { Source } from "../base/source.js";
import { report } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { File, Node } from "./ast/ast.js";
import { children } from "./ast/children.js";

/** Levels of the tree of an expression or statement: chains such as `a && b && c` have one for each operator. */
export const DEEPEST_TREE = 400;

export function sizeProblem(source: Source, { kind, start, end }: Excess): Diagnostic {
  const span = { source, start, end };
  switch (kind) {
    case "nesting":
      return report("ILK1011", span, { most: DEEPEST_NESTING });
    case "word":
      return report("ILK1012", { ...span, end: start + LONGEST_WORD }, { most: LONGEST_WORD });
    case "tokens":
      return report("ILK1013", span, { what: "words and signs", most: MOST_TOKENS });
  }
}

/** The first chain of operators, members or indices that is too long. */
export function findDeepOperators(file: File): Diagnostic | undefined {
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: file, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST_TREE) return report("ILK1014", node.span, { most: DEEPEST_TREE });
    for (const child of children(node)) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
