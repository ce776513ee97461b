/** Every graph of a shipped spec is well-formed; the verifier is tried on graphs that are not. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProgram } from "../../src/cli/configurations.js";
import type { FlowGraph, FlowNode } from "../../src/flow/graph.js";
import { verifyFlow } from "../../src/flow/verify.js";
import { flowGraphs } from "../../src/model/build/lower.js";
import { configurations } from "../../src/resolve/revisions.js";
import { checkSpec } from "../../src/typecheck/check-spec.js";
import { typed } from "../typecheck/check-text.js";

const specs = readdirSync("specs", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ilk") && !file.startsWith("platforms"))
  .map((file) => join("specs", file));

test.each(specs)("%s: the graphs of its last revision are well-formed", (file) => {
  const { program } = openProgram(file);
  const { main, others, imports } = program;
  const revision = configurations(main).value.at(-1) ?? "base";
  const { value } = checkSpec({ main, others, imports, revision, overrides: new Map() });
  if (!value) return;
  const graphs = flowGraphs(value);
  expect(graphs).toHaveLength(value.contexts.length + value.actions.length);
  for (const graph of graphs) expect(verifyFlow(graph)).toEqual([]);
});

const [graph] = flowGraphs(
  typed("spec S;\nvar x: 0..1 = 0;\nthread T { let y = x; x = y; if (y == 0) { x = 1; } }"),
);

const changed = (change: (node: FlowNode) => FlowNode): FlowGraph => {
  if (!graph) throw new Error("no graph");
  return { ...graph, nodes: graph.nodes.map(change) };
};

test("a way that leads nowhere is found", () => {
  const broken = changed((node) =>
    node.id === 0 && "next" in node ? { ...node, next: 99 } : node,
  );
  expect(verifyFlow(broken)).toContain("node 0 leads to 99");
});

test("a node that nothing leads to is found", () => {
  const broken = changed((node) => (node.id === 0 && "next" in node ? { ...node, next: 2 } : node));
  expect(verifyFlow(broken)).toEqual(["node 1 is never reached"]);
});

test("a local that is read out of its scope is found", () => {
  const broken = changed((node) => ({ ...node, scope: { ...node.scope, locals: new Map() } }));
  expect(verifyFlow(broken)).toContain("node 1 reads y out of scope");
});
