/**
 * Rings and queues (S60-S63). An atomic one is its contents in order: `item[0]` is the front, unused places hold one fixed value.
 * A ring that is not atomic has slots, head and tail (push: slot, tail, doorbell; pop: slot, head); a queue that is not
 * has operations of two steps, begin and end, and a bit that says one is under way.
 */
import type { Span } from "../../base/source.js";
import { BUFFER_STEPS, type BufferStep } from "../../flow/buffer-steps.js";
import type { BufferUse, Op } from "../../flow/ops.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { and, binary, conditional, equal, name, number, truth } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import type { Queue, Ring } from "../../typecheck/typed-spec.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { discharge, expressionsIn } from "../step/evaluate.js";
import { seeOperation } from "../step/events.js";
import { judge, nameBroken } from "../step/judge.js";
import { bindLocal, bindNow, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { emit, hold, write } from "../step/write.js";
import { fit } from "../values/coerce.js";
import { capacityOf, contentsLength } from "../values/objects.js";
import { rangeOf } from "../values/types.js";
import { concurrentQueueAccess } from "../rules/concurrent-queue-access.js";
import { ringOverrun } from "../rules/ring-overrun.js";

type Buffer = Ring | Queue;
type BufferStepOp = Extract<Op, { readonly kind: "bufferStep" }>;

interface At {
  readonly model: ModelBuilder;
  readonly buffer: Buffer;
  readonly indices: readonly IrExpr[];
  readonly argument: IrExpr;
  readonly span: Span;
  readonly pushes: boolean;
}

const place = (at: At, part: string): IrExpr =>
  at.model.variables.read(`${at.buffer.name}.${part}`, at.indices);
const none = (buffer: Buffer): IrExpr => number(rangeOf(buffer.element).low - 1, "none");

function overrun(body: StepBody, at: At): void {
  const room = capacityOf(at.buffer);
  nameBroken(
    body,
    ringOverrun(
      body,
      at.buffer,
      { length: contentsLength(at.model, at.buffer, at.indices), room },
      at.span,
    ),
  );
}

/** Appends to the contents of an atomic ring or of a queue. */
function append(body: StepBody, at: At): void {
  const length = place(at, "length");
  write(body, `${at.buffer.name}.item`, [...at.indices, length], at.argument);
  write(body, `${at.buffer.name}.length`, at.indices, binary("+", length, number(1)));
}

/** Takes the front: the others move up. */
function takeFront(body: StepBody, at: At): void {
  const { model, buffer, indices } = at;
  const item = `${buffer.name}.item`;
  const last = capacityOf(buffer) - 1;
  const inner = body.fork(false);
  if (last > 0) {
    const binder = model.names.bound("i");
    const shift: IrStatement = {
      kind: "for",
      binder,
      low: 0,
      high: last - 1,
      body: [
        {
          kind: "assign",
          variable: item,
          indices: [...indices, name(binder)],
          value: model.variables.read(item, [...indices, binary("+", name(binder), number(1))]),
        },
      ],
    };
    emit(inner, shift);
  }
  write(inner, item, [...indices, number(last)], number(model.variables.get(item).fixed));
  write(inner, `${buffer.name}.length`, indices, binary("-", place(at, "length"), number(1)));
  body.written.add(item);
  body.written.add(`${buffer.name}.length`);
  emit(body, {
    kind: "if",
    condition: binary(">", place(at, "length"), number(0)),
    then: inner.statements,
    otherwise: [],
  });
}

/** The front element, `none` where it is empty. */
function front(at: At): IrExpr {
  const { model, buffer, indices } = at;
  const item =
    buffer.atomic || buffer.kind === "queue"
      ? model.variables.read(`${buffer.name}.item`, [...indices, number(0)])
      : model.variables.read(`${buffer.name}.slot`, [...indices, place(at, "head")]);
  return conditional(
    equal(contentsLength(model, buffer, indices), number(0)),
    none(buffer),
    fit(item, false),
  );
}

const advance = (at: At, part: "head" | "tail"): IrExpr =>
  conditional(
    equal(place(at, part), number(at.buffer.slots - 1)),
    number(0),
    binary("+", place(at, part), number(1)),
  );

const itemRange = (buffer: Buffer) => ({
  low: rangeOf(buffer.element).low - 1,
  high: rangeOf(buffer.element).high,
  bool: false,
});

function beginQueue(body: StepBody, at: At): void {
  judge(body, concurrentQueueAccess(body, at.buffer, place(at, "busy"), at.span));
  if (!body.dead) write(body, `${at.buffer.name}.busy`, at.indices, truth(true));
}
const endQueue = (body: StepBody, at: At): void =>
  write(body, `${at.buffer.name}.busy`, at.indices, truth(false));

const holdFront = (body: StepBody, at: At, item: LocalRef): void =>
  bindNow(body, item, hold(body, "item", front(at), itemRange(at.buffer)));

function advanceTail(body: StepBody, at: At): void {
  const { buffer, indices } = at;
  const range = { low: 0, high: buffer.slots - 1, bool: false };
  const tail = hold(body, "tail", advance(at, "tail"), range);
  write(body, `${buffer.name}.tail`, indices, tail);
  if (buffer.kind === "ring" && buffer.phase)
    write(body, `${buffer.name}.wrapped`, indices, equal(tail, place(at, "head")));
}

function advanceHead(body: StepBody, at: At, item: LocalRef): void {
  const { model, buffer, indices } = at;
  const inner = body.fork(false);
  const slot = `${buffer.name}.slot`;
  write(inner, slot, [...indices, place(at, "head")], number(model.variables.get(slot).fixed));
  write(inner, `${buffer.name}.head`, indices, advance(at, "head"));
  if (buffer.kind === "ring" && buffer.phase)
    write(inner, `${buffer.name}.wrapped`, indices, truth(false));
  body.join(inner);
  emit(body, {
    kind: "if",
    condition: and(
      binary("!=", localValue(body, item), none(buffer)),
      binary(">", contentsLength(model, buffer, indices), number(0)),
    ),
    then: inner.statements,
    otherwise: [],
  });
}

function bufferAccess(body: StepBody, at: At, item: LocalRef, { does }: BufferStep): void {
  switch (does) {
    case "writeSlot": {
      overrun(body, at);
      if (body.dead) return;
      const slot = [...at.indices, place(at, "tail")];
      return write(body, `${at.buffer.name}.slot`, slot, at.argument);
    }
    case "advanceTail":
      return advanceTail(body, at);
    case "ring":
      return;
    case "readSlot":
      return holdFront(body, at, item);
    case "advanceHead":
      return advanceHead(body, at, item);
    case "begin":
      if (at.pushes) overrun(body, at);
      if (!body.dead) beginQueue(body, at);
      return;
    case "push":
      append(body, at);
      return endQueue(body, at);
    case "pop":
      holdFront(body, at, item);
      takeFront(body, at);
      return endQueue(body, at);
  }
}

/** The ring or queue and what is pushed, judged: what they are in this step. */
function locate(body: StepBody, { operation }: BufferUse, scope: Scope): At {
  const { object, span } = operation;
  const buffer = object.target;
  const [argument] = operation.args;
  const { low, high, bool } = rangeOf(buffer.element);
  const lowering = expressionsIn(body, scope);
  const does = operation.operation === "front" ? "reads" : "writes";
  const indices = lowering.objectIndices(object, span, does);
  const value = argument ? fit(lowering.lower(argument), bool) : number(0);
  if (argument && !bool)
    lowering.onceKnown(() =>
      lowering.obligeWithin(value, argument, low, high, span, "the element"),
    );
  discharge(body, lowering);
  const pushes = operation.operation === "push";
  return { model: body.model, buffer, indices, argument: value, span, pushes };
}

function seeIt(body: StepBody, at: At, { operation }: BufferUse): void {
  const { buffer, indices } = at;
  const args = operation.args.length > 0 ? [{ value: at.argument, type: buffer.element }] : [];
  seeOperation(body, buffer, indices, operation.operation, args);
}

/** The whole operation in one step: where the object is atomic, inside `atomic`, and `front`, which is one read. */
export function wholeBuffer(body: StepBody, use: BufferUse, scope: Scope): void {
  const at = locate(body, use, scope);
  atOnce(body, at, use);
  seeIt(body, at, use);
}

function atOnce(body: StepBody, at: At, { operation, into, item }: BufferUse): void {
  const { buffer } = at;
  if (operation.operation === "front") {
    if (into) bindLocal(body, into, front(at));
    return;
  }
  if (at.pushes && (buffer.atomic || buffer.kind === "queue")) overrun(body, at);
  if (buffer.kind === "queue" && !buffer.atomic) {
    beginQueue(body, at);
    if (body.dead) return;
    endQueue(body, at);
  }
  if (buffer.kind === "ring" && !buffer.atomic) {
    for (const step of BUFFER_STEPS.ring[at.pushes ? "push" : "pop"])
      bufferAccess(body, at, item, step);
    if (!at.pushes && into && !body.dead) bindLocal(body, into, localValue(body, item));
    return;
  }
  if (at.pushes) return append(body, at);
  const value = hold(body, into?.name ?? "item", front(at), itemRange(buffer));
  takeFront(body, at);
  if (into) bindNow(body, into, value);
}

export function bufferStep(body: StepBody, op: BufferStepOp, scope: Scope): void {
  const { step, ends, item, into } = op;
  const at = locate(body, op, scope);
  bufferAccess(body, at, item, step);
  if (ends) seeIt(body, at, op);
  if (ends && !at.pushes && into && !body.dead) bindNow(body, into, localValue(body, item));
}

/** An empty ring yields `none` in the step that finds it so. */
export function bufferEmpty(body: StepBody, use: BufferUse, scope: Scope): void {
  const at = locate(body, use, scope);
  seeIt(body, at, use);
  if (use.into) bindNow(body, use.into, none(at.buffer));
}

export const isNone = (body: StepBody, item: LocalRef, buffer: Buffer): IrExpr =>
  equal(localValue(body, item), none(buffer));
