/**
 * The plain twin of the searches: the same meaning in the fewest words, over edges and sets, without packed states. It
 * shares nothing with what it judges but the drawn graph.
 */
import type { Edge, GraphOptions } from "./graph-checker.js";

export interface PlainResult {
  /** Nodes in breadth-first order. */
  readonly order: readonly number[];
  readonly depthOf: ReadonlyMap<number, number>;
  readonly generated: number;
  readonly broken: number;
  /** Steps to the first place where each rule or invariant is broken. */
  readonly violated: ReadonlyMap<string, number>;
}

/** Goes on to the end, or with `stopAtFirst` until a step has broken something. */
export function searchPlainly(
  edges: readonly Edge[],
  options: GraphOptions,
  stopAtFirst = false,
): PlainResult {
  const depthOf = new Map<number, number>();
  const violated = new Map<string, number>();
  const violate = (name: string, steps: number): void =>
    void (violated.has(name) || violated.set(name, steps));
  let generated = 0;
  let broken = 0;
  const reach = (node: number, depth: number): void => {
    generated++;
    if (depthOf.has(node)) return;
    depthOf.set(node, depth);
    for (const [name, holds] of Object.entries(options.invariants ?? {}))
      if (!holds(node)) violate(name, depth);
  };
  const ends = (): boolean => stopAtFirst && violated.size > 0;
  for (const node of options.initial ?? [edges[0]?.from ?? 0]) if (!ends()) reach(node, 0);
  for (const [node, depth] of depthOf) {
    for (const edge of edges.filter(({ from }) => from === node)) {
      if (ends()) break;
      const assumed = edge.fails.findIndex(({ name }) => name === "assume");
      const fails = assumed < 0 ? edge.fails : edge.fails.slice(0, assumed);
      for (const { name } of fails) violate(name, depth + 1);
      if (fails.some(({ ends }) => ends)) broken++;
      else if (assumed < 0) reach(edge.to, depth + 1);
    }
  }
  return { order: [...depthOf.keys()], depthOf, generated, broken, violated };
}

/** Whether a member that is active in a node can still step on some run from there, or a run is cut short there. */
export function stepsAgain(
  edges: readonly Edge[],
  node: number,
  action: string,
  member: number,
): boolean {
  const seen = new Set([node]);
  for (const here of seen) {
    for (const edge of edges.filter(({ from }) => from === here)) {
      if (edge.fails.some(({ name, ends }) => ends || name === "assume")) return true;
      if (edge.action === action && edge.member === member) return true;
      seen.add(edge.to);
    }
  }
  return false;
}
