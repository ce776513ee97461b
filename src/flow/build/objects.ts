/** Operations of lists, rings and queues → nodes: one for each access, or one for all. */
import { InterlockBug } from "../../base/assert.js";
import type { Expr } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import { BUFFER_STEPS } from "../buffer-steps.js";
import type { NodeId } from "../graph.js";
import { type ListStep, stepsOf } from "../list-steps.js";
import type { BufferOperation, BufferUse, ListOperation, ListUse } from "../ops.js";
import { subjectOf } from "../phrases.js";
import { alive, type Scope } from "../scope.js";
import { add, type Builder, type OperationAt, placeForNode, step, work } from "./builder.js";

const sourceOf = (e: Expr): string => e.span.source.text.slice(e.span.start, e.span.end);

/** One for all inside `atomic` and on an atomic list. */
export function listNodes(b: Builder, operation: ListOperation, at: OperationAt): NodeId {
  const { head, scope, into, next } = at;
  const list = operation.object.target;
  const temporaries = {
    E: placeForNode(b, "E", list),
    N: placeForNode(b, "N", list),
    P: placeForNode(b, "P", list),
  };
  const use: ListUse = { operation, into, temporaries };
  const isFront = operation.operation === "front";
  const steps = isFront ? [] : stepsOf(list, operation.operation);
  if (!isFront && steps.length === 0)
    throw new InterlockBug(`no list operation ${operation.operation}`);
  if (!isFront && !scope.atomic && !list.atomic) return listSteps(b, use, steps, at);
  const [argument] = operation.args;
  return step(b, head, scope, {
    op: { kind: "list", ...use },
    does: {
      kind: "operation",
      object: subjectOf(operation.object, scope),
      operation: operation.operation,
      argument: argument && !isFront ? [sourceOf(argument)] : [],
      isWhole: true,
    },
    next,
  });
}

function listSteps(
  b: Builder,
  use: ListUse,
  steps: readonly ListStep[],
  { head: { span, label }, scope, next }: OperationAt,
): NodeId {
  const { operation, temporaries } = use;
  const object = subjectOf(operation.object, scope);
  const last = steps.length - 1;
  return steps.reduceRight((following, each, i) => {
    const does: StepDescription = {
      kind: "access",
      object,
      operation: operation.operation,
      label: each.label,
      does: each.text,
      ...(each.access.kind === "check" ? { checks: true } : {}),
    };
    const kept = steps
      .slice(0, i)
      .flatMap(({ access }) => (access.kind === "read" ? [temporaries[access.into]] : []));
    return step(b, { span, label: i === 0 ? label : undefined }, alive(scope, ...kept), {
      op: { kind: "listStep", step: each, begins: i === 0, ends: i === last, ...use },
      does,
      next: following,
      rests: true,
      ...(each.mayEnd ? { empty: next } : {}),
    });
  }, next);
}

/** One for all where the object is atomic and inside `atomic`. */
export function bufferNodes(b: Builder, operation: BufferOperation, at: OperationAt): NodeId {
  const { head, scope, into, next } = at;
  const buffer = operation.object.target;
  const use: BufferUse = {
    operation,
    into,
    item: {
      name: "item",
      hidden: true,
      role: "temporary",
      slot: `${b.process.name}.item.${buffer.name}`,
      type: { kind: "option", of: buffer.element },
    },
  };
  const { operation: name } = operation;
  if ((name === "push" || name === "pop") && !buffer.atomic && !scope.atomic)
    return bufferSteps(b, use, name, at);
  const [argument] = operation.args;
  return step(b, head, scope, {
    op: { kind: "buffer", ...use },
    does: {
      kind: "operation",
      object: subjectOf(operation.object, scope),
      operation: name,
      argument: argument ? [sourceOf(argument)] : [],
    },
    next,
  });
}

function bufferSteps(
  b: Builder,
  use: BufferUse,
  operation: "push" | "pop",
  { head: { span, label }, scope, next }: OperationAt,
): NodeId {
  const { target: buffer } = use.operation.object;
  const object = subjectOf(use.operation.object, scope);
  const steps = BUFFER_STEPS[buffer.kind][operation];
  return steps.reduceRight((following, each, i) => {
    const ends = i === steps.length - 1;
    const does: StepDescription = {
      kind: "access",
      object,
      operation,
      label: each.label,
      does: each.text,
      ...(ends ? { ends: true } : {}),
    };
    const inner = each.usesItem ? alive(scope, use.item) : scope;
    return step(b, { span, label: i === 0 ? label : undefined }, inner, {
      op: { kind: "bufferStep", step: each, ends, ...use },
      does,
      next: each.does === "readSlot" ? unlessEmpty(b, use, scope, following, next) : following,
      rests: true,
    });
  }, next);
}

/** An empty ring yields `none` in the step that finds it so. */
function unlessEmpty(
  b: Builder,
  use: BufferUse,
  scope: Scope,
  taking: NodeId,
  next: NodeId,
): NodeId {
  const { span } = use.operation;
  return add(b, {
    kind: "branch",
    span,
    scope,
    test: { kind: "isNone", item: use.item, buffer: use.operation.object.target },
    then: work(b, span, scope, { kind: "bufferEmpty", ...use }, next),
    otherwise: taking,
  });
}
