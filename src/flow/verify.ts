/** Well-formedness of FlowGraphs, for tests: every way leads somewhere, no node is left over, locals are in scope. */
import type { Domain, Expr, Local } from "../typecheck/typed-spec.js";
import { type FlowGraph, type FlowNode, type NodeId, successors, type Work } from "./graph.js";
import type { ChoiceOp, StepOp, TestOp } from "./ops.js";
import type { Scope } from "./scope.js";

/** What is wrong, one sentence each; empty for a well-formed graph. */
export function verifyFlow({ entry, nodes }: FlowGraph): readonly string[] {
  const problems: string[] = [];
  const reached = new Set<NodeId>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = nodes[id];
    if (!node || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...successors(node));
  }
  nodes.forEach((node, place) => {
    const at = `node ${place}`;
    if (node.id !== place) problems.push(`${at} has number ${node.id}`);
    if (!reached.has(place)) problems.push(`${at} is never reached`);
    for (const next of linksOf(node)) if (!nodes[next]) problems.push(`${at} leads to ${next}`);
    if ("rests" in node && node.rests && node.scope.atomic && !node.restsIn && !mayWait(node))
      problems.push(`${at} rests inside \`atomic\``);
    for (const { op, scope } of worksOf(node))
      for (const local of localsIn(op))
        if (!scope.locals.has(local)) problems.push(`${at} reads ${local.name} out of scope`);
  });
  if (!nodes[entry]) problems.push(`the entry is ${entry}`);
  return problems;
}

/** Nodes that a node mentions. */
const linksOf = (node: FlowNode): readonly NodeId[] =>
  node.kind === "escape" ? [node.loop, node.next] : successors(node);

/** What may have to wait rests wherever it stands: it is the first of its block, or refused. */
const mayWait = (node: FlowNode): boolean =>
  node.kind === "step" &&
  ["acquire", "await", "spinUntil", "wait", "sleep", "asleep"].includes(node.op.kind);

interface AnyWork {
  readonly op: StepOp | ChoiceOp | TestOp;
  readonly scope: Scope;
}

function worksOf(node: FlowNode): readonly AnyWork[] {
  const before: readonly Work[] = "before" in node ? (node.before ?? []) : [];
  if ("op" in node) return [...before, { op: node.op, scope: node.scope }];
  return node.kind === "branch" ? [{ op: node.test, scope: node.scope }] : [];
}

/** Locals that an operation's expressions read, those that the expressions bind themselves aside. */
function localsIn(op: AnyWork["op"]): readonly Local[] {
  switch (op.kind) {
    case "bind":
      return inExpr(op.value);
    case "assign":
      return [
        ...("slot" in op.from ? [] : inExpr(op.from)),
        ...(op.target.kind === "variable" ? inAll(op.target.indices) : []),
      ];
    case "test":
    case "condition":
    case "assert":
    case "assume":
    case "await":
    case "spinUntil":
    case "requires":
      return inExpr(op.condition);
    case "read":
      return inExpr(op.value);
    case "emit":
    case "bindArguments":
      return inAll(op.args);
    case "forEach":
      return inExpr(op.set);
    case "raise":
    case "arm":
    case "mask":
    case "unmask":
    case "cancel":
      return inAll(op.context.indices);
    case "acquire":
    case "release":
      return inAll(op.lock.lock.indices);
    case "awaitLock":
    case "tryAcquire":
      return inAll(op.acquire.lock.lock.indices);
    case "list":
    case "listStep":
    case "buffer":
    case "bufferStep":
      return inAll([...op.operation.object.indices, ...op.operation.args]);
    case "wake":
    case "asleep":
      return inAll(op.channel.indices);
    default:
      return [];
  }
}

const inAll = (all: readonly Expr[]): readonly Local[] => all.flatMap(inExpr);

const inDomain = (domain: Domain): readonly Local[] =>
  domain.form === "set" ? inExpr(domain.value) : [];

function inExpr(e: Expr): readonly Local[] {
  const without = (binder: Local, body: Expr): readonly Local[] =>
    inExpr(body).filter((each) => each !== binder);
  switch (e.kind) {
    case "local":
      return [e.local];
    case "variable":
      return inAll(e.indices);
    case "field":
      return inExpr(e.record);
    case "element":
      return inExpr(e.ref);
    case "recordLiteral":
      return inAll(e.fields.map((each) => each.value));
    case "unary":
    case "demand":
      return inExpr(e.operand);
    case "binary":
      return inAll([e.left, e.right]);
    case "conditional":
      return inAll([e.condition, e.then, e.otherwise]);
    case "quantifier":
      return [...inDomain(e.domain), ...without(e.binder, e.body)];
    case "comprehension":
      return [...inDomain(e.domain), ...without(e.binder, e.where)];
    case "setOf":
      return inAll(e.elements);
    case "size":
      return inExpr(e.set);
    case "apply":
      return inAll(e.args);
    case "objectProperty":
      return inAll(e.object.indices);
    case "contains":
      return [...inAll(e.object.indices), ...inExpr(e.element)];
    default:
      return [];
  }
}
