/**
 * The nodes directly below a node, in the order of its fields, and a walk over all of them.
 *
 * A field may hold a node, a list of nodes, or a plain object around nodes (a clause with its condition, a field of a
 * record literal). All are found by looking, so that a new kind of node needs no entry here.
 */
import type { Node } from "./ast.js";

/** Fields that never lead to child nodes. `comments` stand beside the tree, not in it. */
const NOT_CHILDREN = new Set(["kind", "span", "doc", "comments"]);

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

export const isNode = (value: unknown): value is Node =>
  isObject(value) && "kind" in value && "span" in value;

/** The fields of a node, or of a plain object around nodes, that lead to child nodes. */
export function childKeys(holder: object): readonly string[] {
  // The body of a device that has actions is empty and covers the same text as they do.
  const hasActions =
    "actions" in holder && Array.isArray(holder.actions) && holder.actions.length > 0;
  return Object.keys(holder).filter(
    (key) =>
      !NOT_CHILDREN.has(key) &&
      isObject((holder as Record<string, unknown>)[key]) &&
      !(hasActions && key === "body"),
  );
}

/** Where a child stands: the fields and positions that lead to it. */
export type KeyPath = readonly (string | number)[];

/** Each child of a node with the way to it. */
export function childPaths(holder: object, above: KeyPath = []): readonly [Node, KeyPath][] {
  return childKeys(holder).flatMap((key) => {
    const value: unknown = (holder as Record<string, unknown>)[key];
    const entries: readonly [unknown, KeyPath][] = Array.isArray(value)
      ? value.map((each: unknown, at) => [each, [...above, key, at]] as const)
      : [[value, [...above, key]]];
    return entries.flatMap(([each, path]): readonly [Node, KeyPath][] => {
      if (isNode(each)) return [[each, path]];
      return isObject(each) ? childPaths(each, path) : [];
    });
  });
}

/** The same without the ways, which are asked for far less often. */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  addChildren(node, found);
  return found;
}

function addChildren(holder: object, found: Node[]): void {
  for (const key of childKeys(holder)) {
    const value: unknown = (holder as Record<string, unknown>)[key];
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (isNode(each)) found.push(each);
      else if (isObject(each)) addChildren(each, found);
  }
}

/** Visits a node and everything below it, a node before its children. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}
