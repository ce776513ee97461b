/**
 * Rings and queues. An atomic one is its contents in order: `item[0]` is the front, unused places hold one fixed value.
 * A ring that is not atomic has slots, head and tail (push: slot, tail, doorbell; pop: slot, head); a queue that is not
 * has operations of two steps, begin and end, and a bit that says one is under way.
 */
import type { Span } from "../../base/source.js";
import type { Expr, Instance, Operation, Queue, Ring } from "../../typecheck/typed-spec.js";
import { and, binary, conditional, equal, name, number, truth } from "../build.js";
import type { StepDescription } from "../../words/description.js";
import type { IrExpr, IrStatement } from "../ir.js";
import type { Body } from "./body.js";
import { capacityOf, contentsLength } from "./object-expressions.js";
import { fit } from "./fit.js";
import type { LocalRef, Move, Node, Scope } from "./graph.js";
import { seeOperation } from "./observed.js";
import { subjectOf } from "./phrases.js";
import { rangeOf, type World } from "./world.js";

type Buffer = Ring | Queue;
type BufferOperation = Extract<Operation, { kind: "operation" }> & {
  readonly object: Instance<Buffer>;
};

interface At {
  readonly world: World;
  readonly buffer: Buffer;
  readonly indices: readonly IrExpr[];
  readonly argument: IrExpr;
  readonly span: Span;
}

const place = (at: At, part: string): IrExpr =>
  at.world.read(`${at.buffer.name}.${part}`, at.indices);
const none = (buffer: Buffer): IrExpr => number(rangeOf(buffer.element).low - 1, "none");
const bool = (buffer: Buffer): boolean => rangeOf(buffer.element).bool;

function overrun(body: Body, at: At): void {
  const room = capacityOf(at.buffer);
  body.named({
    broken: equal(contentsLength(at.world, at.buffer, at.indices), number(room)),
    failure: () =>
      at.world.failure(
        "rule",
        "ring-overrun",
        at.span,
        `\`${at.buffer.name}\` is full with ${room}, and one more is pushed`,
      ),
  });
}

/** Appends to the contents of an atomic ring or of a queue. */
function append(body: Body, at: At): void {
  const length = place(at, "length");
  body.assign(`${at.buffer.name}.item`, [...at.indices, length], at.argument);
  body.assign(`${at.buffer.name}.length`, at.indices, binary("+", length, number(1)));
}

/** Takes the front: the others move up. */
function takeFront(body: Body, at: At): void {
  const { world, buffer, indices } = at;
  const item = `${buffer.name}.item`;
  const last = capacityOf(buffer) - 1;
  const inner = body.fork(false);
  if (last > 0) {
    const binder = world.binder("i");
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
          value: world.read(item, [...indices, binary("+", name(binder), number(1))]),
        },
      ],
    };
    inner.emit(shift);
  }
  inner.assign(item, [...indices, number(last)], number(world.variable(item).fixed));
  inner.assign(`${buffer.name}.length`, indices, binary("-", place(at, "length"), number(1)));
  body.written.add(item);
  body.written.add(`${buffer.name}.length`);
  body.emit({
    kind: "if",
    condition: binary(">", place(at, "length"), number(0)),
    then: inner.statements,
    otherwise: [],
  });
}

/** The front element, `none` where it is empty. */
function front(at: At): IrExpr {
  const { world, buffer, indices } = at;
  const item =
    buffer.atomic || buffer.kind === "queue"
      ? world.read(`${buffer.name}.item`, [...indices, number(0)])
      : world.read(`${buffer.name}.slot`, [...indices, place(at, "head")]);
  return conditional(
    equal(contentsLength(world, buffer, indices), number(0)),
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

interface Part {
  readonly label: string;
  readonly text: string;
  readonly live: "nothing" | "item";
  readonly run: (body: Body, at: At, item: LocalRef) => void;
}

const RING_PUSH: readonly Part[] = [
  {
    label: "p1",
    text: "slot[tail] = X",
    live: "nothing",
    run: (body, at) => {
      overrun(body, at);
      if (!body.dead)
        body.assign(`${at.buffer.name}.slot`, [...at.indices, place(at, "tail")], at.argument);
    },
  },
  {
    label: "p2",
    text: "tail = tail + 1",
    live: "nothing",
    run: (body, at) => {
      const tail = body.hold("tail", advance(at, "tail"), {
        low: 0,
        high: at.buffer.slots - 1,
        bool: false,
      });
      body.assign(`${at.buffer.name}.tail`, at.indices, tail);
      if (at.buffer.kind === "ring" && at.buffer.phase)
        body.assign(`${at.buffer.name}.wrapped`, at.indices, equal(tail, place(at, "head")));
    },
  },
  { label: "p3", text: "doorbell", live: "nothing", run: () => undefined },
];

const RING_POP: readonly Part[] = [
  {
    label: "q1",
    text: "X = slot[head]",
    live: "nothing",
    run: (body, at, item) => body.bindNow(item, body.hold("item", front(at), itemRange(at.buffer))),
  },
  {
    label: "q2",
    text: "head = head + 1",
    live: "item",
    run: (body, at, item) => {
      const { world, buffer, indices } = at;
      const inner = body.fork(false);
      const slot = `${buffer.name}.slot`;
      inner.assign(slot, [...indices, place(at, "head")], number(world.variable(slot).fixed));
      inner.assign(`${buffer.name}.head`, indices, advance(at, "head"));
      if (buffer.kind === "ring" && buffer.phase)
        inner.assign(`${buffer.name}.wrapped`, indices, truth(false));
      for (const variable of inner.written) body.written.add(variable);
      body.emit({
        kind: "if",
        condition: and(
          binary("!=", body.value(item), none(buffer)),
          binary(">", contentsLength(world, buffer, indices), number(0)),
        ),
        then: inner.statements,
        otherwise: [],
      });
    },
  },
];

const itemRange = (buffer: Buffer) => ({
  low: rangeOf(buffer.element).low - 1,
  high: rangeOf(buffer.element).high,
  bool: false,
});

function beginQueue(body: Body, at: At): void {
  body.rules({
    broken: place(at, "busy"),
    failure: () =>
      at.world.failure(
        "rule",
        "concurrent-queue-access",
        at.span,
        `\`${at.buffer.name}\` is in the middle of another operation`,
      ),
  });
  if (!body.dead) body.assign(`${at.buffer.name}.busy`, at.indices, truth(true));
}
const endQueue = (body: Body, at: At): void =>
  body.assign(`${at.buffer.name}.busy`, at.indices, truth(false));

const QUEUE_PUSH: readonly Part[] = [
  {
    label: "begin",
    text: "begin",
    live: "nothing",
    run: (body, at) => {
      overrun(body, at);
      if (!body.dead) beginQueue(body, at);
    },
  },
  {
    label: "end",
    text: "end",
    live: "nothing",
    run: (body, at) => {
      append(body, at);
      endQueue(body, at);
    },
  },
];
const QUEUE_POP: readonly Part[] = [
  { label: "begin", text: "begin", live: "nothing", run: beginQueue },
  {
    label: "end",
    text: "end",
    live: "nothing",
    run: (body, at, item) => {
      body.bindNow(item, body.hold("item", front(at), itemRange(at.buffer)));
      takeFront(body, at);
      endQueue(body, at);
    },
  },
];

/** The nodes of an operation on a ring or queue. */
export function bufferNodes(
  world: World,
  operation: BufferOperation,
  scope: Scope,
  label: string | undefined,
  into: LocalRef | undefined,
  next: Node,
  item: LocalRef,
): Node {
  const buffer = operation.object.target;
  const { span } = operation;
  const named = {
    object: subjectOf(operation.object, scope),
    operation: operation.operation,
  };
  const argument = operation.args[0];
  const at = (body: Body): At => {
    const lowering = body.expressions(scope);
    const indices = lowering.objectIndices(
      operation.object,
      span,
      operation.operation === "front" ? "reads" : "writes",
    );
    const value = argument ? fit(lowering.lower(argument), bool(buffer)) : number(0);
    if (argument && !bool(buffer))
      lowering.onceKnown(() =>
        lowering.obligeWithin(
          value,
          argument,
          rangeOf(buffer.element).low,
          rangeOf(buffer.element).high,
          span,
          "the element",
        ),
      );
    body.discharge(lowering);
    return { world, buffer, indices, argument: value, span };
  };
  const seeIt = (body: Body, a: At): void =>
    seeOperation(
      body,
      buffer,
      a.indices,
      operation.operation,
      argument ? [{ value: a.argument, type: buffer.element }] : [],
    );
  const single = (run: (body: Body, at: At) => void): Node => {
    const does: StepDescription = {
      kind: "operation",
      ...named,
      argument: argument ? [sourceOf(argument)] : [],
    };
    return {
      kind: "visible",
      scope,
      span,
      label,
      does,
      rests: !scope.atomic,
      moves: [
        {
          does,
          next,
          guard: () => truth(true),
          run: (body) => {
            const a = at(body);
            run(body, a);
            seeIt(body, a);
          },
        },
      ],
    };
  };
  if (operation.operation === "front")
    return single((body, a) => into && body.bind(into, front(a)));
  const push = operation.operation === "push";
  if (buffer.atomic || scope.atomic) {
    return single((body, a) => {
      if (push && (buffer.atomic || buffer.kind === "queue")) overrun(body, a);
      if (buffer.kind === "queue" && !buffer.atomic) {
        beginQueue(body, a);
        if (body.dead) return;
        endQueue(body, a);
      }
      if (buffer.kind === "ring" && !buffer.atomic) {
        for (const part of push ? RING_PUSH : RING_POP) part.run(body, a, item);
        if (!push && into && !body.dead) body.bind(into, body.value(item));
        return;
      }
      if (push) return append(body, a);
      const value = body.hold(into?.name ?? "item", front(a), itemRange(buffer));
      takeFront(body, a);
      if (into) body.bindNow(into, value);
    });
  }
  const parts =
    buffer.kind === "ring" ? (push ? RING_PUSH : RING_POP) : push ? QUEUE_PUSH : QUEUE_POP;
  let following = next;
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i];
    if (!part) continue;
    const last = i === parts.length - 1;
    const does: StepDescription = {
      kind: "access",
      ...named,
      label: part.label,
      does: part.text,
      ...(last ? { ends: true } : {}),
    };
    const after: Node =
      part.label === "q1"
        ? unlessEmpty(buffer, span, item, into, following, next, (body) => seeIt(body, at(body)))
        : following;
    const move: Move = {
      does,
      next: after,
      guard: () => truth(true),
      run: (body) => {
        const a = at(body);
        part.run(body, a, item);
        if (last) seeIt(body, a);
        if (last && !push && into && !body.dead) body.bindNow(into, body.value(item));
      },
    };
    following = {
      kind: "visible",
      span,
      label: i === 0 ? label : undefined,
      does,
      rests: true,
      moves: [move],
      scope: part.live === "item" ? { ...scope, live: [...scope.live, item] } : scope,
    };
  }
  return following;
}

/** An empty ring yields `none` in the step that finds it so. */
function unlessEmpty(
  buffer: Buffer,
  span: Span,
  item: LocalRef,
  into: LocalRef | undefined,
  taking: Node,
  next: Node,
  seeIt: (body: Body) => void,
): Node {
  const empty: Node = {
    kind: "work",
    next,
    run: (body) => {
      seeIt(body);
      if (into) body.bindNow(into, none(buffer));
    },
  };
  return {
    kind: "branch",
    span,
    then: empty,
    otherwise: taking,
    test: (body) => equal(body.value(item), none(buffer)),
  };
}

const sourceOf = (e: Expr): string => e.span.source.text.slice(e.span.start, e.span.end);
