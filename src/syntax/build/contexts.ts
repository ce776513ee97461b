/** Contexts and actions → their nodes. */
import type { CstNode } from "../../../grammar/index.js";
import type { ActionDeclaration, ContextDeclaration, Fairness } from "../ast/ast.js";
import {
  buildExpression,
  buildIndices,
  buildNames,
  buildParameters,
  buildLockReference,
} from "./expressions.js";
import { buildBlock, buildStatement } from "./statements.js";
import type { CstReader } from "./cst.js";
import { type Base, type DocOf, conditional, once, joined } from "./clauses.js";

function fairnessOf(r: CstReader, node: CstNode): Fairness {
  if (r.word(node, "strong")) return "strong";
  if (r.word(node, "unfair")) return "unfair";
  return r.word(node, "fair") ? "weak" : "none";
}

export function buildAction(
  r: CstReader,
  outer: CstNode,
  node: CstNode,
  base: Base,
): ActionDeclaration {
  const when = r.node(node, "expression");
  return {
    ...base,
    kind: "action",
    external: r.word(outer, "external"),
    fairness: fairnessOf(r, outer),
    name: r.name(node),
    parameters: buildParameters(r, r.node(node, "parameters")),
    ...(when ? { when: buildExpression(r, when) } : {}),
    body: buildBlock(r, r.node(node, "block")),
  };
}

export function buildContext(
  r: CstReader,
  outer: CstNode,
  node: CstNode,
  base: Base,
  docOf: DocOf,
): ContextDeclaration {
  const words = ["thread", "entry", "isr", "device"] as const;
  const reserved = words.find((word) => r.word(node, word));
  const keyword = reserved && r.token(node, `Word_${reserved}`);
  const contextKind = keyword ? r.nameOf(keyword) : r.name(node);
  const open = r.token(node, "LeftBrace");
  const close = r.token(node, "RightBrace");
  const bodySpan = open
    ? { ...r.spanOfToken(open), end: close ? close.startOffset + 1 : base.span.end }
    : r.nowhere();
  once(r, r.nodes(node, "contextClause"));
  const clauses = r.nodes(node, "contextClause").map((each) => buildContextClause(r, each));
  const holding = clauses.flatMap((each) => each.holding ?? []);
  return {
    ...base,
    ...joined(clauses),
    kind: "context",
    contextKind,
    name: r.name(node, keyword ? 0 : 1),
    indices: buildIndices(r, node),
    external: r.word(outer, "external"),
    fairness: fairnessOf(r, outer),
    holding,
    body: {
      kind: "block",
      statements: r.nodes(node, "statement").flatMap((each) => buildStatement(r, each)),
      span: bodySpan,
    },
    actions: r.nodes(node, "deviceAction").flatMap((each) => {
      const action = r.node(each, "actionDeclaration");
      return action ? [buildAction(r, each, action, { span: r.span(each), doc: docOf(each) })] : [];
    }),
  };
}

function buildContextClause(r: CstReader, clause: CstNode): Partial<ContextDeclaration> {
  const held = r.nodes(clause, "heldLock");
  if (held.length > 0)
    return {
      holding: held.map((each) =>
        conditional(r, each, buildLockReference(r, r.node(each, "lockReference"))),
      ),
    };
  const value = r.node(clause, "expression");
  const expression = buildExpression(r, value);
  if (r.word(clause, "when")) return { when: conditional(r, clause, expression) };
  const [word, second] = buildNames(r, clause);
  switch (word?.text) {
    case "on":
      if (second?.text === "any")
        return { placement: conditional(r, clause, { form: "any" as const }) };
      if (second?.text === "each")
        return { placement: conditional(r, clause, { form: "each" as const }) };
      return { placement: conditional(r, clause, { form: "on" as const, cpu: expression }) };
    case "at":
      return { level: conditional(r, clause, expression) };
    case "priority":
      return { priority: conditional(r, clause, expression) };
    case "as":
      return { role: conditional(r, clause, second ?? r.name(undefined)) };
    default:
      return {};
  }
}
