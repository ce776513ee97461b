/** Operations, calls and faults → nodes. A call is a copy of the proc's body. */
import { InterlockBug } from "../../base/assert.js";
import type { Expr, Operation, Proc, Type } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import { countAccesses, isShared } from "../accesses.js";
import type { NodeId } from "../graph.js";
import type { BufferOperation, ListOperation, Op, StepOp } from "../ops.js";
import { phraseOf, signal, subjectOf } from "../phrases.js";
import { alive, type LocalRef, type Scope } from "../scope.js";
import {
  type Builder,
  choice,
  type Frame,
  type Head,
  inScope,
  type OperationAt,
  placeFor,
  says,
  step,
  work,
} from "./builder.js";
import { lockMembers } from "./locks.js";
import { bufferNodes, listNodes } from "./objects.js";
import { sleep } from "./waiting.js";

type Of<Kind extends Operation["kind"]> = Extract<Operation, { readonly kind: Kind }>;

/** `into`: where what it yields is kept, if anything is done with that. */
export function operation(
  b: Builder,
  o: Operation,
  label: string | undefined,
  into: LocalRef | undefined,
  frame: Frame,
  next: NodeId,
): NodeId {
  const { scope } = frame;
  const head: Head = { span: o.span, label };
  const at: OperationAt = { head, scope, into, next };
  const signals = (op: StepOp, does: StepDescription): NodeId =>
    step(b, head, scope, { op, does, next });
  switch (o.kind) {
    case "operation":
      return o.object.target.kind === "list"
        ? listNodes(b, o as ListOperation, at)
        : bufferNodes(b, o as BufferOperation, at);
    case "take":
      return take(b, o, at);
    case "give":
    case "lend":
    case "back":
    case "quarantine": {
      const text = phraseOf(o.span, o, scope);
      return signals(
        { kind: "element", operation: o },
        { kind: "statement", text, isOperation: true },
      );
    }
    case "call":
      return call(b, o, frame, at);
    case "tryAcquire": {
      const [lock] = lockMembers(o.lock, scope);
      if (!lock) throw new InterlockBug("tryAcquire of nothing");
      const { level, span } = o;
      return signals(
        {
          kind: "tryAcquire",
          acquire: { kind: "acquire", lock, level, ambient: false, old: undefined, span },
          into,
        },
        { kind: "tryAcquire", lock: lock.subject },
      );
    }
    case "schedule":
      return signals(
        { kind: "schedule", operation: o, into },
        signal("schedule", o.context, scope),
      );
    case "cancel":
      return signals(
        { kind: "cancel", context: o.context, into },
        signal("cancel", o.context, scope),
      );
    case "sleep":
      return sleep(b, o, at);
    case "wait": {
      const does = { kind: "wait", completion: subjectOf(o.completion, scope) } as const;
      return step(b, head, scope, {
        op: { kind: "wait", wait: o, into },
        does,
        next,
        rests: true,
        apart: true,
        ...(o.idle ? { idle: true } : {}),
      });
    }
    case "atomicRead":
      return signals({ kind: "read", value: o.value, into }, says(o.span, o, scope));
    case "fault":
      throw new InterlockBug("a fault outside a condition");
  }
}

/** `p.take()`: a step for each element that is free, or one that yields `none` (S98). */
function take(
  b: Builder,
  { pool, span }: Of<"take">,
  { head, scope, into, next }: OperationAt,
): NodeId {
  const object = { name: pool.name, indices: [] };
  const does: StepDescription = { kind: "operation", object, operation: "take", isWhole: true };
  const high = pool.elements - 1;
  const element: LocalRef | undefined =
    high === 0
      ? undefined
      : {
          name: "element",
          slot: `${b.process.name}.element!`,
          hidden: true,
          type: { kind: "int", low: 0, high },
        };
  const way = (op: Op): NodeId => step(b, head, scope, { op, does, next, rests: false });
  return choice(b, { span, label: head.label }, scope, {
    op: { kind: "take", pool, element, binder: b.binder("element") },
    does,
    options: [
      way({ kind: "takeElement", pool, element, into }),
      way({ kind: "takeNone", pool, into }),
    ],
  });
}

/** A copy of the proc (S4), entered with its arguments; its result is bound where it returns. */
function call(
  b: Builder,
  o: Of<"call">,
  frame: Frame,
  { head: { label, span }, scope, into, next }: OperationAt,
): NodeId {
  const { proc, args } = o;
  const depth = frame.procs.filter((each) => each === proc).length;
  if (depth >= proc.depth) return work(b, span, scope, { kind: "tooDeep", proc, span }, next);
  const { base, refs, result } = called(b, o, depth, frame);
  const leave = work(b, span, scope, { kind: "bindResult", result, into }, next);
  const locals = new Map(scope.locals);
  proc.parameters.forEach((parameter, i) => {
    const ref = refs[i];
    if (ref) locals.set(parameter, ref);
  });
  const inner: Frame = {
    ...inScope(base, { locals, live: [...scope.live, ...refs], result }),
    exits: { onReturn: leave },
  };
  let entry = b.block(b, proc.body, inner, leave);
  if (proc.requires)
    entry = required(b, o, proc.requires, { outer: scope, inner: inner.scope }, entry);
  const op: Op = { kind: "bindArguments", args, refs };
  if (!args.some(isShared) && (label === undefined || scope.atomic))
    return work(b, span, scope, op, entry);
  return step(b, { span, label }, scope, {
    op,
    does: says(span, o, scope),
    next: entry,
    accesses: countAccesses(args),
  });
}

/** Places for the parameters and the result of a copy. */
function called(
  b: Builder,
  { proc, span }: { readonly proc: Proc; readonly span: Of<"call">["span"] },
  depth: number,
  frame: Frame,
): {
  readonly base: Frame;
  readonly refs: readonly LocalRef[];
  readonly result: LocalRef | undefined;
} {
  const { scope } = frame;
  const base: Frame = {
    ...inScope(frame, { calls: [...scope.calls, { proc: proc.name, span }] }),
    owner: `${proc.name}${depth === 0 ? "" : depth + 1}.`,
    procs: [...frame.procs, proc],
  };
  const refs: LocalRef[] = [];
  const place = (name: string, type: Type, hidden: boolean): LocalRef =>
    placeFor(b, { name, type }, { ...base, scope: alive(base.scope, ...refs) }, hidden);
  for (const { name, type } of proc.parameters) refs.push(place(name, type, false));
  return { base, refs, result: proc.result && place("result", proc.result, true) };
}

function required(
  b: Builder,
  o: Of<"call">,
  condition: Expr,
  { outer, inner }: { readonly outer: Scope; readonly inner: Scope },
  next: NodeId,
): NodeId {
  const { span, proc } = o;
  const op: Op = { kind: "requires", condition, proc, span };
  if (!isShared(condition)) return work(b, span, inner, op, next);
  return step(b, { span, label: undefined }, inner, { op, does: says(span, o, outer), next });
}

/** `if (fault F)`: it happens, or it does not (S24). */
export const fault = (
  b: Builder,
  { fault: f }: Of<"fault">,
  head: Head,
  scope: Scope,
  options: readonly [happens: NodeId, not: NodeId],
): NodeId =>
  choice(b, head, scope, {
    op: {
      kind: "fault",
      fault: f,
      left: {
        name: `${f.name}Left`,
        type: { kind: "int", low: 0, high: f.budget },
        slot: `${f.name}.left!`,
        hidden: true,
      },
    },
    does: { kind: "fault", fault: f.name },
    options,
  });
