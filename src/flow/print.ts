/** FlowGraphs as text for a person: `interlock generate --emit flow`. The same bytes for the same graph. */
import { visible } from "../base/embed.js";
import { placeOf, type Span, textOf } from "../base/source.js";
import type { Expr, TypedSpec } from "../typecheck/typed-spec.js";
import { stepText } from "../words/step-words.js";
import type { FlowGraph, FlowNode, NodeId } from "./graph.js";
import type { ChoiceOp, Op, StepOp, TestOp } from "./ops.js";

/** All graphs of a spec in one configuration. */
export const printFlow = (
  { name, revision, file }: Pick<TypedSpec, "name" | "revision" | "file">,
  graphs: readonly FlowGraph[],
): string =>
  [visible(`${name} @ ${revision}   ${file}`), ...graphs.map(printGraph)]
    .map((part) => `${part}\n`)
    .join("\n");

/**
 * A line for each node: `*` where the context rests, its number, what is done, where control goes, and the line of the
 * spec.
 */
export function printGraph({ name, entry, nodes }: FlowGraph): string {
  const title = `── ${name} ${"─".repeat(Math.max(0, 74 - name.length))}`;
  const lines = nodes.map((node) => {
    const rests = "rests" in node && node.rests ? "*" : " ";
    return `${rests}${node.id}: ${wordsOf(node)}${exitsOf(node)}   ${where(node.span)}`;
  });
  const begins = entry === 0 ? [] : [`begins at ${entry}`];
  return [title, ...begins, ...lines].map(visible).join("\n");
}

const where = ({ source, start }: Span): string => `:${placeOf(source, start).line}`;

const oneLine = (span: Span): string => textOf(span).replace(/\s+/g, " ").trim();

function wordsOf(node: FlowNode): string {
  switch (node.kind) {
    case "step":
    case "choice": {
      const label = node.label === undefined ? "" : `${node.label}: `;
      const before = (node.before ?? []).map(({ op }) => `${wordsOfWork(op, node.span)}, then `);
      const does = stepText(node.does);
      const text = node.does.kind === "label" ? "skip" : does;
      return `${node.restsIn ? "atomic: " : ""}${label}${before.join("")}${text}${wayOf(node.op)}`;
    }
    case "work":
      return wordsOfWork(node.op, node.span);
    case "branch":
      return `if ${wordsOfTest(node.test)}`;
    case "loop":
      return node.inline ? "loop in one step" : "loop";
    case "escape":
      return `leave loop ${node.loop}`;
    case "end":
      return "end";
  }
}

/** Which way of a choice it is, where the words of the step do not say. */
function wayOf(op: StepOp | ChoiceOp): string {
  if (op.kind === "takeElement") return " yields an element";
  if (op.kind === "takeNone") return " yields none";
  return "";
}

/** Local work. What is written as a statement is said in its words. */
function wordsOfWork(op: Op, span: Span): string {
  switch (op.kind) {
    case "bindArguments":
      return [
        oneLine(span),
        ...op.refs.map(({ slot }, i) => `${slot} = ${argument(op.args[i])}`),
      ].join(", ");
    case "bindResult":
      return op.into && op.result ? `return ${op.into.slot} = ${op.result.slot}` : "return";
    case "bindOutcome":
      return `${op.into.slot} = ${op.value ? "true" : "false"}`;
    case "assign":
      return "slot" in op.from ? `${oneLine(span)} (${op.from.slot})` : oneLine(span);
    case "requires":
      return `requires ${oneLine(op.condition.span)}`;
    case "tooDeep":
      return `call of ${op.proc.name} that is too deep`;
    case "endAtomic":
      return "end of atomic";
    case "restoreLevel":
      return "restore the level";
    case "forEach":
      return `${op.left.slot} = ${oneLine(op.set.span)}`;
    case "forNext":
      return `${op.ref.slot} = smallest of ${op.left.slot}`;
    case "misuse":
      return `looking at ${oneLine(op.choosing.statement.span)} breaks a rule`;
    case "bufferEmpty":
      return `${oneLine(op.operation.span)} yields none`;
    case "skip":
      return "nothing";
    default:
      return oneLine(span).replace(/ ?;$/, "");
  }
}

const argument = (e: Expr | undefined): string => (e ? oneLine(e.span) : "");

function wordsOfTest(test: TestOp): string {
  switch (test.kind) {
    case "condition":
      return oneLine(test.condition.span);
    case "flag":
      return test.flag.name;
    case "isNone":
      return `${test.item.slot} is none`;
    case "anyLeft":
      return `${test.left.slot} is not empty`;
  }
}

function exitsOf(node: FlowNode): string {
  const named = (name: string, id: NodeId | undefined): readonly string[] =>
    id === undefined ? [] : [`${name} → ${id}`];
  switch (node.kind) {
    case "end":
      return "";
    case "choice":
      return ` → ${node.options.join(" | ")}`;
    case "loop":
      return ` → ${node.target}`;
    case "branch":
      return ` → ${node.then}, else → ${node.otherwise}`;
    case "work":
    case "escape":
      return ` → ${node.next}`;
    case "step": {
      const others = [
        ...named("busy", node.busy),
        ...named("empty", node.empty),
        ...named("woken by nobody", node.unasked),
        ...named("timeout", node.timeout),
      ];
      return ` → ${[node.next, ...others].join(", ")}`;
    }
  }
}
