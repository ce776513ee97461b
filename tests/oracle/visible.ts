/**
 * Which statements are steps, and which wait for the result of an operation. Goes in: a statement as typed.
 * Clauses: S10, S17, S21.
 */
import type { Context, Operation, Statement, TypedSpec } from "../../src/typecheck/typed-spec.js";
import { readsShared } from "./evaluate.js";
import type { OperationOf } from "./state.js";

/** The operation that a statement performs, or whose result it waits for. */
export function operationOf(s: Statement): Operation | undefined {
  switch (s.kind) {
    case "perform":
      return s.operation;
    case "let":
    case "assign":
    case "return":
      return s.value?.form === "operation" ? s.value.value : undefined;
    case "if":
      return s.test.form === "operation" ? s.test.value : undefined;
    default:
      return undefined;
  }
}

/** Whether the statement itself, not what is inside, is a step. */
export function isVisible(s: Statement): boolean {
  switch (s.kind) {
    case "assign":
      if (s.target.kind === "variable") return !s.target.variable.ghost;
      return s.value.form === "expression" && readsShared(s.value.value);
    case "let":
    case "return":
      return s.value?.form === "expression" && readsShared(s.value.value);
    case "if":
      return s.test.form === "expression" && readsShared(s.test.value);
    case "for":
      return s.domain.form === "set" && readsShared(s.domain.value);
    case "assert":
    case "assume":
      return readsShared(s.condition);
    default:
      return !["block", "while", "break", "continue", "skip", "emit"].includes(s.kind);
  }
}

/** It may have to wait and is not `await`: behind a choice, choosing is a step by itself (S21). */
export function mayHaveToWait(s: Statement): boolean {
  switch (s.kind) {
    case "acquire":
    case "with":
    case "spinUntil":
      return true;
    case "atomic": {
      const first = firstInAtomic(s.body[0]);
      return first !== undefined && mayHaveToWait(first);
    }
    default:
      return operationOf(s)?.kind === "wait";
  }
}

/** What an `atomic` block begins with: blocks and calls begin with what they contain. `enter` is told of each call. */
export function firstInAtomic(
  s: Statement | undefined,
  enter: (call: OperationOf<"call">) => void = () => undefined,
): Statement | undefined {
  if (s?.kind === "block" || s?.kind === "atomic") return firstInAtomic(s.body[0], enter);
  const operation = s && operationOf(s);
  if (operation?.kind !== "call") return s;
  enter(operation);
  return firstInAtomic(operation.proc.body[0], enter);
}

/** Statements that rest, and leave it to what follows to be the step. */
export const OPENING: readonly string[] = [
  "either",
  "choose",
  "atomic",
  "acquire",
  "with",
  "release",
];

/** A deferred context that has a pending bit for each CPU. */
export const hasPendingByCpu = (context: Context, spec: TypedSpec): boolean =>
  context.form === "deferred" &&
  context.pending === "each" &&
  context.placement.form === "any" &&
  spec.cpus > 1;
