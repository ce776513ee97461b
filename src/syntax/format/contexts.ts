/** Contexts → documents: the head with its clauses, then the body, or the actions of a device. */
import { builders } from "prettier/doc";
import type { ContextDeclaration } from "../ast/ast.js";
import { conditional, fairnessWord, inWrittenOrder } from "./clauses.js";
import { braces, clauses, type Doc, type Printing, type TableFor } from "./layout.js";
import { ownWords, placeOfWord } from "./source.js";

const { align, group, join, line } = builders;

export const contextTable: TableFor<ContextDeclaration> = {
  context: (node, p) => [
    clauses(
      [
        node.external ? "external " : "",
        fairnessWord[node.fairness],
        p.child(node.contextKind),
        " ",
        p.child(node.name),
        node.indices.map((each) => p.child(each)),
      ],
      clausesOf(node, p),
    ),
    " ",
    group(
      node.actions.length > 0
        ? braces(node.body, node.body.span.start, node.actions, p)
        : p.child(node.body),
    ),
  ],
};

function clausesOf(node: ContextDeclaration, p: Printing): readonly Doc[] {
  const { role, level, placement, priority, when } = node;
  const words = ownWords(node);
  const place = (word: string): number => placeOfWord(words, word, node.name.span.end);
  return inWrittenOrder([
    role && [place("as"), conditional("as", role, p, p.child(role.value))],
    level && [place("at"), conditional("at", level, p, p.child(level.value))],
    placement && [place("on"), printPlacement(placement, p)],
    node.holding.length > 0 ? [place("holding"), printHolding(node, p)] : undefined,
    priority && [place("priority"), conditional("priority", priority, p, p.child(priority.value))],
    when && [place("when"), conditional("when", when, p, p.child(when.value))],
  ]);
}

function printPlacement(placement: NonNullable<ContextDeclaration["placement"]>, p: Printing): Doc {
  const { value } = placement;
  if (value.form === "on") return conditional("on cpu", placement, p, p.child(value.cpu));
  return conditional(`on ${value.form} cpu`, placement, p);
}

function printHolding(node: ContextDeclaration, p: Printing): Doc {
  const locks = node.holding.map((each) => conditional(p.child(each.value), each, p));
  return group(["holding ", align(4, join([",", line], locks))]);
}
