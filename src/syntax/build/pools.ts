/** Pools and their fields → their nodes. */
import type { CstNode } from "../../../grammar/index.js";
import type { PoolDeclaration, PoolField } from "../ast/ast.js";
import type { Base, DocOf } from "./clauses.js";
import { buildExpression, buildType } from "./expressions.js";
import type { CstReader } from "./cst.js";

export function buildPool(r: CstReader, node: CstNode, base: Base, docOf: DocOf): PoolDeclaration {
  const condition = r.word(node, "if") ? r.node(node, "expression", 1) : undefined;
  return {
    ...base,
    ...(condition ? { condition: buildExpression(r, condition) } : {}),
    kind: "pool",
    name: r.name(node, 1),
    count: buildExpression(r, r.node(node, "expression")),
    fields: r.nodes(node, "poolField").map((each) => buildField(r, each, docOf)),
  };
}

function buildField(r: CstReader, node: CstNode, docOf: DocOf): PoolField {
  const type = r.node(node, "type");
  return {
    kind: "poolField",
    doc: docOf(node),
    name: r.name(node),
    ...(type ? { type: buildType(r, type) } : {}),
    initial: buildExpression(r, r.node(node, "expression")),
    span: r.span(node),
  };
}
