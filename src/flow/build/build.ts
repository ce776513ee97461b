/**
 * Typed statements → nodes. Written backwards: each statement is given the node that follows it. Calls are copied in
 * place, so that a location knows the chain of calls.
 */
import { assertNever, InterlockBug } from "../../base/assert.js";
import { firstOf } from "../../typecheck/checks/labels.js";
import type { Action, Context, Family, Statement } from "../../typecheck/typed-spec.js";
import { atomic } from "./atomic.js";
import {
  acquire,
  acquireAll,
  acquireOp,
  atLevel,
  leave,
  lockMembers,
  releaseAll,
  withLock,
} from "./locks.js";
import { choose, forEach, whileLoop } from "./loops.js";
import { operation } from "./operations.js";
import { condition, returned, test, value, wait } from "./values.js";
import { signals } from "./waiting.js";
import {
  add,
  type Builder,
  builderOf,
  choice,
  closeLoop,
  count,
  countLocals,
  type FlowInput,
  type FlowProcess,
  finish,
  type Frame,
  labelled,
  nested,
  nodeAt,
  openLoop,
  placeFor,
  says,
  step,
  work,
} from "./builder.js";
import type { FlowGraph, NodeId } from "../graph.js";
import { type LocalRef, actionScope, alive, contextScope, withLocal } from "../scope.js";
import type { Op } from "../ops.js";

/** What a context does from entry to return, ambient locks included (S37). A device begins anew when it has ended (S35). */
export function contextFlow(
  input: FlowInput,
  process: FlowProcess & { readonly context: Context },
  families: readonly Family[],
): FlowGraph {
  const { context } = process;
  const { span, holding, body } = context;
  const scope = contextScope(context, families);
  const b = builderOf(input, process, { span, scope }, block);
  const frame = (onReturn: NodeId): Frame => ({ scope, exits: { onReturn }, procs: [], owner: "" });
  const forever = (): NodeId => {
    const loop = openLoop(b, { span, scope, inline: false });
    closeLoop(b, loop, block(b, body, frame(loop), loop));
    return loop;
  };
  const once = (): NodeId => {
    const last = holding.length === 0 ? b.end : leave(b, holding, span, scope, b.end);
    return block(b, body, frame(last), last);
  };
  const entry = holding
    .flatMap((held) => lockMembers(held, scope))
    .reduceRight(
      (next, lock) =>
        acquire(
          b,
          acquireOp(b, lock, { level: undefined, ambient: true, span }, scope),
          undefined,
          scope,
          next,
        ),
      context.form === "device" ? forever() : once(),
    );
  return finish(b, entry);
}

/** An action is one step: nothing in it rests. */
export function actionFlow(input: FlowInput, action: Action): FlowGraph {
  const { name, span, body } = action;
  const scope = actionScope(action);
  const process = { name, context: undefined, raises: false };
  const b = builderOf(input, process, { span, scope }, block);
  const frame: Frame = { scope, exits: { onReturn: b.end }, procs: [], owner: "" };
  return finish(b, block(b, body, frame, b.end));
}

export function block(
  b: Builder,
  statements: readonly Statement[],
  frame: Frame,
  next: NodeId,
): NodeId {
  const [first] = statements;
  if (!first) return next;
  return nested(b, first.span, () => sequence(b, statements, frame, next));
}

/** Locals come into scope from the front; nodes are made from the back. */
function sequence(
  b: Builder,
  statements: readonly Statement[],
  outer: Frame,
  next: NodeId,
): NodeId {
  let frame = outer;
  const placed = statements.map((statement) => {
    const before = frame;
    let ref: LocalRef | undefined;
    count(b, statement.span);
    if (statement.kind === "let" || statement.kind === "choose") {
      const { local } = statement;
      ref = placeFor(b, local, before);
      countLocals(b, local.span, before.scope);
      frame = { ...before, scope: alive(withLocal(before.scope, local, ref), ref) };
    }
    return { statement, before, after: frame, ref };
  });
  return placed.reduceRight((following, { statement, before, after, ref }) => {
    const id = one(b, statement, before, { after, ref }, following);
    const node = nodeAt(b, id);
    // Its label is rested at behind a choice, too (S18).
    const isRestedAt =
      statement.label !== undefined && !before.scope.atomic && !b.heads.has(statement);
    if (!isRestedAt || (node.kind !== "step" && node.kind !== "choice")) return id;
    if (id === following) return add(b, { ...node, apart: true });
    // In its place, for what begins again leads back to it.
    b.nodes[id] = { ...node, apart: true };
    return id;
  }, next);
}

/** A statement; `local`: the place of what it declares, and what is in scope then. */
function one(
  b: Builder,
  s: Statement,
  frame: Frame,
  local: { readonly after: Frame; readonly ref: LocalRef | undefined },
  next: NodeId,
): NodeId {
  if (s.kind !== "let" && s.kind !== "choose") return statement(b, s, frame, next);
  const { ref, after } = local;
  if (!ref) throw new InterlockBug(`local ${s.local.name} has no place`);
  if (s.kind === "choose") return choose(b, s, ref, frame, after, next);
  const target = { kind: "local", local: s.local, path: [], type: s.local.type } as const;
  return value(b, s.value, s, { target, ref }, frame, next);
}

function statement(
  b: Builder,
  s: Exclude<Statement, { kind: "let" } | { kind: "choose" }>,
  frame: Frame,
  next: NodeId,
): NodeId {
  const { scope, exits } = frame;
  switch (s.kind) {
    case "block":
      return labelled(b, s, frame, block(b, s.body, frame, next));
    case "skip":
      return labelled(b, s, frame, next);
    case "assign": {
      const { target } = s;
      const found = target.kind === "local" ? scope.locals.get(target.local) : undefined;
      const ref = found && "slot" in found ? found : undefined;
      return value(b, s.value, s, { target, ref }, frame, next);
    }
    case "perform":
      return operation(b, s.operation, s.label, undefined, frame, next);
    case "if":
      if (s.test.form === "operation" && s.test.value.kind === "fault")
        heads(b, s.then, s.otherwise);
      return test(b, s.test, s, frame, [
        block(b, s.then, frame, next),
        block(b, s.otherwise, frame, next),
      ]);
    case "while":
      return whileLoop(b, s, frame, next);
    case "for":
      return forEach(b, s, frame, next);
    case "break":
    case "continue": {
      const exit = s.kind === "break" ? exits.onBreak : exits.onContinue;
      if (exit === undefined) throw new InterlockBug(`${s.kind} outside a loop`);
      return labelled(b, s, frame, exit);
    }
    case "return":
      return returned(b, s, frame) ?? labelled(b, s, frame, exits.onReturn);
    case "either":
      return either(b, s, frame, next);
    case "await":
    case "spinUntil":
      return wait(b, s, frame, next);
    case "assert":
    case "assume":
      return condition(b, s, frame, next);
    case "assertHeld":
    case "assertNotHeld":
      return step(b, s, scope, {
        op: {
          kind: "assertHeld",
          lock: s.lock.target,
          members: lockMembers(s.lock, scope),
          wanted: s.kind === "assertHeld",
          span: s.span,
        },
        does: says(s.span, s, scope),
        next,
      });
    case "acquire":
      return acquireAll(b, s, frame, next);
    case "release":
      return releaseAll(b, s.lock, s, scope, next);
    case "with":
      return withLock(b, s, frame, (inner, out) => block(b, s.body, inner, out), next);
    case "atLevel":
      return atLevel(b, s, frame, (inner, out) => block(b, s.body, inner, out), next);
    case "atomic":
      return atomic(b, s, frame, next);
    case "raise":
    case "arm":
    case "mask":
    case "unmask":
    case "wake":
    case "wakeOne":
    case "complete":
      return signals(b, s, frame, next);
    case "emit": {
      const op: Op = { kind: "emit", event: s.event, args: s.args };
      if (s.label === undefined) return work(b, s.span, scope, op, next);
      return step(b, s, scope, { op, does: says(s.span, s, scope), next });
    }
    default:
      return assertNever(s);
  }
}

/** Marks the first statements of branches, whose labels only name the step (S18). */
function heads(b: Builder, ...branches: readonly (readonly Statement[])[]): void {
  for (const branch of branches) for (const s of firstOf(branch)) b.heads.add(s);
}

function either(
  b: Builder,
  s: Extract<Statement, { kind: "either" }>,
  frame: Frame,
  next: NodeId,
): NodeId {
  const { scope } = frame;
  heads(b, ...s.branches);
  return choice(b, s, scope, {
    op: { kind: "either" },
    does: { kind: "either" },
    options: s.branches.map((branch) => block(b, branch, frame, next)),
  });
}
