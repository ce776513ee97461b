/** The FlowGraph of a spec's only context or action, in the lines that `--emit flow` prints. */
import { expect } from "vitest";
import { printGraph } from "../../src/flow/print.js";
import { verifyFlow } from "../../src/flow/verify.js";
import { flowGraphs } from "../../src/model/build/lower.js";
import { typed } from "../typecheck/check-text.js";

/** `declarations` stand before the context or action `of`. The lines of the spec are left out. */
export function nodesOf(declarations: string, of: string): readonly string[] {
  const [graph, ...others] = flowGraphs(typed(`spec S;\n${declarations}\n${of}`));
  if (!graph || others.length > 0) throw new Error("not one context or action");
  expect(verifyFlow(graph)).toEqual([]);
  const [, ...lines] = printGraph(graph).split("\n");
  return lines.map((line) => line.replace(/ {3}:\d+$/, ""));
}
