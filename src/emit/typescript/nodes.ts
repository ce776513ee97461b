/**
 * What a step does as a tree of statements: leaves, conditions around them, and names for values, which stand as far inside
 * and as late as they can, so that nothing is worked out that is not needed.
 */
import { and, children, not, same, substitute } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { expressionsOfLet } from "../../model/effects.js";
import type { Let, Update } from "../../model/types.js";
import type { Code } from "../writer.js";
import type { Reading } from "./expressions.js";

export type Node =
  | {
      readonly kind: "leaf";
      /** What it reads. */
      readonly uses: readonly IrExpr[];
      readonly print: (reading: Reading) => readonly Code[];
      /** Nothing after it runs. */
      readonly ends: boolean;
      readonly inNext?: ReadonlySet<string>;
    }
  /** Its own condition stands around it. */
  | { readonly kind: "update"; readonly update: Update }
  | {
      readonly kind: "if";
      readonly condition: IrExpr;
      readonly then: readonly Node[];
      readonly otherwise: readonly Node[];
      readonly inNext?: ReadonlySet<string>;
    }
  | { readonly kind: "let"; readonly of: Let };

/** A node under conditions, of which the first is asked first. */
export interface Entry {
  readonly when: readonly IrExpr[];
  readonly node: Node;
  /** Derived functions whose updates `next` has when this is reached: its conditions are asked there. */
  readonly inNext?: ReadonlySet<string> | undefined;
}

export const conjuncts = (e: IrExpr | undefined): readonly IrExpr[] =>
  e === undefined
    ? []
    : e.kind === "binary" && e.operator === "&&"
      ? [...conjuncts(e.left), ...conjuncts(e.right)]
      : [e];

/** Neighbours under the same condition share it; the order stays. */
export function grouped(entries: readonly Entry[]): readonly Node[] {
  const nodes: Node[] = [];
  let i = 0;
  for (let entry = entries[i]; entry; entry = entries[i]) {
    const [condition] = entry.when;
    if (!condition) {
      nodes.push(entry.node);
      i++;
      continue;
    }
    const first = entry;
    const run = (from: number, wanted: IrExpr): number => {
      let to = from;
      while (isUnder(entries[to], wanted, first)) to++;
      return to;
    };
    const middle = run(i, condition);
    const end = run(middle, not(condition));
    const within = (from: number, to: number): readonly Node[] =>
      grouped(entries.slice(from, to).map((each) => ({ ...each, when: each.when.slice(1) })));
    nodes.push(
      merged({
        kind: "if",
        condition,
        then: within(i, middle),
        otherwise: within(middle, end),
        ...(entry.inNext ? { inNext: entry.inNext } : {}),
      }),
    );
    i = end;
  }
  return nodes;
}

const isUnder = (entry: Entry | undefined, condition: IrExpr, first: Entry): boolean =>
  entry?.when[0] !== undefined &&
  same(entry.when[0], condition) &&
  entry.inNext === first.inNext &&
  (first.inNext === undefined || entry === first);

/** An `if` that holds nothing but another is one. */
function merged(node: Extract<Node, { kind: "if" }>): Node {
  const [inner, ...others] = node.then;
  if (node.otherwise.length > 0 || others.length > 0 || inner?.kind !== "if") return node;
  if (inner.otherwise.length > 0) return node;
  return { ...inner, condition: and(node.condition, inner.condition) };
}

export const mentions = (e: IrExpr, names: ReadonlySet<string>): boolean =>
  (e.kind === "name" && names.has(e.name)) || children(e).some((child) => mentions(child, names));

export const namesOf = (l: Let): readonly string[] =>
  l.kind === "value" ? [l.name] : l.carried.map((c) => c.name);

function usesOf(node: Node): readonly IrExpr[] {
  switch (node.kind) {
    case "leaf":
      return node.uses;
    case "update":
      return [...node.update.indices, node.update.value];
    case "let":
      return expressionsOfLet(node.of);
    case "if":
      return [node.condition, ...node.then.flatMap(usesOf), ...node.otherwise.flatMap(usesOf)];
  }
}

const uses = (node: Node, names: ReadonlySet<string>): boolean =>
  usesOf(node).some((e) => mentions(e, names));

/** The tree with the names put where they are first needed. */
export const withLets = (nodes: readonly Node[], lets: readonly Let[]): readonly Node[] =>
  [...lets].reverse().reduce((tree, l) => withLet(tree, l, new Set(namesOf(l))), nodes);

function withLet(nodes: readonly Node[], l: Let, names: ReadonlySet<string>): readonly Node[] {
  const users = nodes.filter((node) => uses(node, names));
  const [first] = users;
  if (!first) return nodes;
  const at = nodes.indexOf(first);
  const put = (node: Node): readonly Node[] => [
    ...nodes.slice(0, at),
    node,
    ...nodes.slice(at + 1),
  ];
  if (users.length === 1 && first.kind === "if" && isOnlyIn(first, l, names)) {
    const by = new Map(l.kind === "value" ? [[l.name, l.value]] : []);
    return put({ ...first, condition: substitute(first.condition, by) });
  }
  if (users.length === 1 && first.kind === "if" && !mentions(first.condition, names)) {
    const inThen = first.then.some((node) => uses(node, names));
    const inElse = first.otherwise.some((node) => uses(node, names));
    // Worked out twice where both need it, unless it stands before them.
    if (inThen !== inElse)
      return put(
        inThen
          ? { ...first, then: withLet(first.then, l, names) }
          : { ...first, otherwise: withLet(first.otherwise, l, names) },
      );
  }
  return [...nodes.slice(0, at), { kind: "let", of: l }, ...nodes.slice(at)];
}

/** Whether a name stands once, and that in a condition. */
const isOnlyIn = (
  { condition, then, otherwise }: Extract<Node, { kind: "if" }>,
  l: Let,
  names: ReadonlySet<string>,
): boolean =>
  l.kind === "value" &&
  timesIn(condition, l.name) === 1 &&
  ![...then, ...otherwise].some((node) => uses(node, names));

/** Under a binder, where it would be worked out again and again, as two. */
const timesIn = (e: IrExpr, name: string): number =>
  e.kind === "name"
    ? Number(e.name === name)
    : ("binder" in e ? 2 : 1) * children(e).reduce((n, child) => n + timesIn(child, name), 0);

/** Whether nothing after the nodes runs. */
export const ends = (nodes: readonly Node[]): boolean =>
  nodes.some(
    (node) =>
      (node.kind === "leaf" && node.ends) ||
      (node.kind === "if" && ends(node.then) && ends(node.otherwise)),
  );
