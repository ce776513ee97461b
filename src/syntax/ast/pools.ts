/** Nodes of pools: see ast.ts. */
import type { Expression, Name, Node, TypeNode } from "./expressions.js";

/** `field: T = e;` of a pool. */
export interface PoolField extends Node {
  readonly kind: "poolField";
  readonly doc: readonly string[];
  readonly name: Name;
  readonly type?: TypeNode;
  readonly initial: Expression;
}

/** Elements that are taken and given back. */
export interface PoolDeclaration extends Node {
  readonly kind: "pool";
  readonly doc: readonly string[];
  /** `if C` before the fields. */
  readonly condition?: Expression;
  readonly name: Name;
  /** How many elements there are. */
  readonly count: Expression;
  readonly fields: readonly PoolField[];
}
