/** Sleeping, waking and signals → nodes. */
import { InterlockBug } from "../../base/assert.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Context, Lock, Operation, Statement } from "../../typecheck/typed-spec.js";
import type { NodeId } from "../graph.js";
import type { Acquire, LockMember, Op } from "../ops.js";
import { signal, subjectOf } from "../phrases.js";
import type { LocalRef, Scope } from "../scope.js";
import { sleeperNames, walkStatements } from "../usage.js";
import {
  type Builder,
  choice,
  type Frame,
  nodeAt,
  type OperationAt,
  step,
  work,
} from "./builder.js";
import { acquire, acquireOp, lockMembers, waitingFor } from "./locks.js";

type Sleep = Extract<Operation, { readonly kind: "sleep" }>;

/** One step gives the lock back and sleeps; a sleeper that was woken takes it again, in a step of its own (S89). */
export function sleep(b: Builder, o: Sleep, at: OperationAt): NodeId {
  const { head, scope } = at;
  const { context } = b.process;
  if (!context) throw new InterlockBug("an action sleeps");
  const [held] = o.lock ? lockMembers(o.lock, scope) : [];
  const channel = subjectOf(o.channel, scope);
  const asleep = sleeping(b, o, { held, context }, at);
  return step(b, head, scope, {
    op: { kind: "sleep", sleep: o, lock: held },
    does: { kind: "sleep", channel, lock: held?.subject },
    next: asleep,
    rests: true,
  });
}

function sleeping(
  b: Builder,
  o: Sleep,
  { held, context }: { readonly held: LockMember | undefined; readonly context: Context },
  { scope, into, next }: OperationAt,
): NodeId {
  const { span, channel } = o;
  const yielding = (value: boolean): NodeId =>
    into ? work(b, span, scope, { kind: "bindOutcome", into, value }, next) : next;
  const retake = (): Acquire | undefined =>
    held &&
    acquireOp(
      b,
      held,
      { level: levelOfRetake(b, context, held.lock.target, span), ambient: false, span },
      scope,
    );
  const retakes = retake();
  const woken = yielding(true);
  const busy = retakes && waitingFor(b, retakes, scope, woken);
  const id = step(b, { span, label: undefined }, scope, {
    op: { kind: "asleep", channel, retakes },
    does: { kind: "asleep", channel: subjectOf(channel, scope) },
    next: woken,
    rests: true,
    ...(o.idle ? { idle: true } : {}),
    ...(busy === undefined ? {} : { busy }),
  });
  const again = o.timeout ? retake() : undefined;
  const late = o.timeout ? yielding(false) : undefined;
  const timeout = late !== undefined && again ? acquire(b, again, undefined, scope, late) : late;
  b.nodes[id] = {
    ...nodeAt(b, id),
    ...(channel.target.spurious ? { unasked: id } : {}),
    ...(timeout === undefined ? {} : { timeout }),
  };
  return id;
}

/** The level to which this context raises when it takes the lock, which must be the same everywhere. */
function levelOfRetake(
  b: Builder,
  context: Context,
  lock: Lock,
  span: Sleep["span"],
): number | undefined {
  const found = new Set<number | undefined>();
  walkStatements(context.body, {
    statement: (s) => {
      if ((s.kind === "acquire" || s.kind === "with") && s.lock.target === lock) found.add(s.level);
    },
    operation: (o) => {
      if (o.kind === "tryAcquire" && o.lock.target === lock) found.add(o.level);
    },
  });
  if (found.size > 1)
    b.diagnostics.push(report("ILK5112", span, { lock: lock.name, context: context.name }));
  const [level] = found;
  return level;
}

type Signals = Extract<
  Statement,
  { kind: "raise" | "arm" | "mask" | "unmask" | "wake" | "wakeOne" | "complete" }
>;

/** `raise`, `wake` and their like: a step that is always possible. */
export function signals(b: Builder, s: Signals, { scope }: Frame, next: NodeId): NodeId {
  switch (s.kind) {
    case "raise":
    case "arm":
    case "mask":
    case "unmask":
      return step(b, s, scope, {
        op: { kind: s.kind, context: s.context },
        does: signal(s.kind, s.context, scope),
        next,
      });
    case "wake":
      return step(b, s, scope, {
        op: { kind: "wake", channel: s.channel },
        does: signal("wake", s.channel, scope),
        next,
      });
    case "wakeOne":
      return wakeOne(b, s, scope, next);
    case "complete":
      return step(b, s, scope, {
        op: { kind: "complete", completion: s.completion, span: s.span },
        does: signal("complete", s.completion, scope),
        next,
      });
  }
}

/** Any one of the sleepers, or none if there is none. */
function wakeOne(
  b: Builder,
  s: Extract<Statement, { kind: "wake" | "wakeOne" }>,
  scope: Scope,
  next: NodeId,
): NodeId {
  const { channel } = s;
  const does = signal("wakeOne", channel, scope);
  const names = sleeperNames(b.spec, channel.target);
  const who: LocalRef | undefined =
    names.length === 0
      ? undefined
      : {
          name: "woken",
          slot: `${b.process.name}.woken!`,
          hidden: true,
          type: { kind: "enum", name: "woken", members: names },
        };
  const way = (op: Op): NodeId => step(b, s, scope, { op, does, next, rests: false });
  return choice(b, s, scope, {
    op: { kind: "wakeOne", channel, who },
    does,
    options: [
      ...(who ? [way({ kind: "wakeOne", channel, who })] : []),
      way({ kind: "wakeOne", channel, who: undefined }),
    ],
  });
}
