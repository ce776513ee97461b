/** Sleeping and waking, completions, and timers: what has a result is an operation, the rest are statements. */
import type { Span } from "../base/source.js";
import type { Expression, Reference, Statement as StatementNode } from "../syntax/ast/ast.js";
import { type Body, noteWait, reportForm, requireCpu, requireLocal } from "./body.js";
import { typeHeldLock } from "./held-locks.js";
import { typeChannel, typeCompletion, typeContext } from "./references.js";
import { bool } from "./types.js";
import type { Context, Expr, Instance, Operation, Statement } from "./typed-spec.js";

type StatementOf<Kind extends StatementNode["kind"]> = Extract<StatementNode, { kind: Kind }>;
type ResultOf<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;
type Sleep = StatementOf<"sleep"> | ResultOf<"sleepResult">;
type Wait = StatementOf<"wait"> | ResultOf<"waitResult">;

/** `sleep`, `wait` and `cancel` where their result is used. */
export function findWaiting(
  node: ResultOf<"sleepResult" | "waitResult" | "cancelResult">,
  body: Body,
): Operation | undefined {
  switch (node.kind) {
    case "sleepResult":
      return typeSleep(node, body);
    case "waitResult":
      return typeWait(node, body);
    case "cancelResult":
      return typeCancel(node.context, node.span, body);
  }
}

export function typeWaiting(
  node: StatementOf<"sleep" | "wait" | "wake" | "wakeOne" | "complete" | "arm" | "cancel">,
  body: Body,
): readonly Statement[] {
  const { place } = body;
  const common = { span: node.span, label: node.label?.text };
  const perform = (operation: Operation | undefined): readonly Statement[] =>
    operation ? [{ ...common, kind: "perform", operation }] : [];
  switch (node.kind) {
    case "sleep":
      return perform(typeSleep(node, body));
    case "wait":
      return perform(typeWait(node, body));
    case "cancel":
      return perform(typeCancel(node.context, node.span, body));
    case "wake":
    case "wakeOne": {
      const channel = typeChannel(node.channel, place);
      return channel ? [{ ...common, kind: node.kind, channel }] : [];
    }
    case "complete": {
      const completion = typeCompletion(node.completion, place);
      return completion ? [{ ...common, kind: "complete", completion }] : [];
    }
    case "arm": {
      const context = typeTimer(node.context, body);
      return context ? [{ ...common, kind: "arm", context }] : [];
    }
  }
}

/** Sleeping is two steps at least, so it stands in no step that is one. */
function typeSleep(node: Sleep, body: Body): Operation | undefined {
  const { place } = body;
  const { span, timeout } = node;
  requireCpu(body, span, "sleeps");
  noteWait(node, "sleep", body.waiting === "first" ? { ...body, waiting: "never" } : body);
  const channel = typeChannel(node.channel, place);
  const lock = node.lock && typeHeldLock(node.lock, place, false, "be given back by `sleep`");
  requireLocals(channel?.indices, node.channel, body);
  if (node.lock) requireLocals(lock?.indices, node.lock, body);
  if (!channel || (node.lock && !lock)) return undefined;
  const idle = node.kind === "sleep" && node.idle;
  const type = timeout ? bool : undefined;
  return { kind: "sleep", span, type, channel, lock, timeout, idle };
}

function typeWait(node: Wait, body: Body): Operation | undefined {
  const { span, timeout } = node;
  requireCpu(body, span, "waits");
  noteWait(node, "wait", body);
  const completion = typeCompletion(node.completion, body.place);
  if (!completion) return undefined;
  const idle = node.kind === "wait" && node.idle;
  return { kind: "wait", span, type: timeout ? bool : undefined, completion, timeout, idle };
}

function typeCancel(reference: Reference, span: Span, body: Body): Operation | undefined {
  const context = typeTimer(reference, body);
  return context && { kind: "cancel", span, type: bool, context };
}

function typeTimer(reference: Reference, body: Body): Instance<Context> | undefined {
  const context = typeContext(reference, body.place);
  if (!context || context.target.form === "timer") return context;
  reportForm("ILK4041", context, reference, body.place);
  return undefined;
}

function requireLocals(
  indices: readonly Expr[] | undefined,
  reference: Reference,
  body: Body,
): void {
  indices?.forEach((index, at) => {
    const written = reference.indices[at];
    if (written) requireLocal(index, written, "`sleep`", "index", body);
  });
}
