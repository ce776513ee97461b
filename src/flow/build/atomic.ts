/** `atomic { … }` → nodes: the context rests before it, and not again inside (S17). */
import type { Span } from "../../base/source.js";
import type { Statement } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import { guarded } from "./locks.js";
import { add, type Builder, type Frame, inScope, nodeAt, says, step, work } from "./builder.js";
import { type FlowNode, type NodeId, type RestNode, restScope } from "../graph.js";
import type { Scope } from "../scope.js";

export function atomic(
  b: Builder,
  s: Extract<Statement, { kind: "atomic" }>,
  frame: Frame,
  next: NodeId,
): NodeId {
  const { scope } = frame;
  // A block that only chooses has been a step as well when it is left.
  const leave = (to: NodeId): NodeId => work(b, s.span, scope, { kind: "endAtomic" }, to);
  if (scope.atomic)
    return b.block(b, s.body, frame, work(b, s.span, scope, { kind: "skip" }, next));
  const within = inScope(guarded(frame, leave), { atomic: true });
  const entry = b.block(b, s.body, within, leave(next));
  return restAt(b, nodeAt(b, entry), s, says(s.span, s, scope), scope);
}

interface Place {
  readonly label: string | undefined;
  readonly span: Span;
}

/** Makes sure that the first node of an atomic block rests. What is written as one step is meant as one: no accesses. */
function restAt(
  b: Builder,
  entry: FlowNode,
  { label, span }: Place,
  does: StepDescription,
  scope: Scope,
): NodeId {
  const outside = { accesses: 0, restsIn: scope } as const;
  if (entry.kind === "step" && !entry.rests)
    return add(b, { ...entry, ...outside, rests: true, label, span });
  if (entry.kind === "step") return add(b, { ...entry, ...outside, label: label ?? entry.label });
  if (entry.kind === "choice")
    return add(b, { ...entry, ...outside, rests: true, label, opensAtomic: true });
  const waiting = behindCall(b, entry);
  if (waiting) return restAt(b, waiting, { label, span }, does, scope);
  return step(b, { span, label }, scope, { op: { kind: "skip" }, does, next: entry.id });
}

/**
 * What a block begins with, if that is a call which may have to wait in its first statement. The arguments are bound
 * before it is tested whether it would have to.
 */
function behindCall(b: Builder, entry: FlowNode): RestNode | undefined {
  if (entry.kind !== "work") return undefined;
  const next = nodeAt(b, entry.next);
  const found = next.kind === "work" ? behindCall(b, next) : next;
  if (found?.kind !== "step" && found?.kind !== "choice") return undefined;
  if (!waitsAt(b, found)) return undefined;
  const { op, scope } = entry;
  return { ...found, before: [{ op, scope }, ...(found.before ?? [])] };
}

/** Local work and choices of the block lead to what may have to wait: nothing else in it rests. Another block is not in it. */
function waitsAt(b: Builder, node: FlowNode): boolean {
  if (node.kind === "work") return waitsAt(b, nodeAt(b, node.next));
  if (node.kind === "choice")
    return isInside(node) && node.options.some((option) => waitsAt(b, nodeAt(b, option)));
  return node.kind === "step" && isInside(node) && node.rests;
}

const isInside = (node: RestNode): boolean => restScope(node).atomic;
