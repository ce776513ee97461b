/** Taking locks, giving them back, and levels → nodes. */
import type { Span } from "../../base/source.js";
import { beginsToWait, levelToTake } from "../../typecheck/lock-kinds.js";
import type { HeldLock, Statement } from "../../typecheck/typed-spec.js";
import {
  add,
  type Builder,
  endOf,
  type Exits,
  type Frame,
  headOf,
  type Head,
  inScope,
  nodeAt,
  placeFor,
  step,
  work,
} from "./builder.js";
import type { NodeId } from "../graph.js";
import { type LocalRef, type Scope, alive } from "../scope.js";
import { members } from "../list-nodes.js";
import type { Acquire, LockMember } from "../ops.js";
import { lockSubject } from "../phrases.js";

/** The members that a statement names: one, or the whole family ascending. */
export const lockMembers = (lock: HeldLock, scope: Scope): readonly LockMember[] =>
  members(lock.target.families.slice(lock.indices.length)).map((rest) => ({
    lock,
    rest,
    subject: lockSubject(lock, rest, scope),
  }));

/** Every way out of a block goes through what `close` makes first. */
export function guarded(
  { exits, ...frame }: Frame,
  close: (target: NodeId, where: Scope) => NodeId,
): Frame {
  const { scope } = frame;
  const { onBreak, onContinue, onReturn } = exits;
  const closed: Exits = {
    onReturn: close(onReturn, scope.result ? alive(scope, scope.result) : scope),
    ...(onBreak === undefined ? {} : { onBreak: close(onBreak, scope) }),
    ...(onContinue === undefined ? {} : { onContinue: close(onContinue, scope) }),
  };
  return { ...frame, exits: closed };
}

/** Taking a lock as a statement, a context or a woken sleeper does it. */
export function acquireOp(
  b: Builder,
  lock: LockMember,
  how: Pick<Acquire, "level" | "ambient" | "span">,
  { atomic }: Scope,
): Acquire {
  const { target } = lock.lock;
  const { name, raises } = b.process;
  const keeps =
    target.waiting === "spins" &&
    !atomic &&
    (how.level ?? levelToTake(target, lock.lock.mode)) !== undefined &&
    raises &&
    b.saving.has(target);
  const type = { kind: "level", names: b.spec.platform.levels } as const;
  const old: LocalRef | undefined = keeps
    ? { name: "oldLevel", slot: `${name}.oldLevel`, hidden: true, role: "internal", type }
    : undefined;
  return { kind: "acquire", lock, ...how, old };
}

/** One acquire: the node before it, and the one at which it waits. */
export function acquire(
  b: Builder,
  op: Acquire,
  label: string | undefined,
  scope: Scope,
  next: NodeId,
): NodeId {
  const busy = waitingFor(b, op, scope, next);
  return step(b, { span: op.span, label }, scope, {
    op,
    does: { kind: "acquire", lock: op.lock.subject },
    next,
    rests: true,
    apart: true,
    ...(busy === undefined ? {} : { busy }),
  });
}

/** Where it waits after a step that found the lock busy (S41); undefined: that is no step. */
export function waitingFor(
  b: Builder,
  op: Acquire,
  scope: Scope,
  next: NodeId,
): NodeId | undefined {
  const { lock, span, old } = op;
  const { target } = lock.lock;
  if (!beginsToWait(target, lock.lock.mode) || scope.atomic) return undefined;
  return step(b, { span, label: undefined }, old ? alive(scope, old) : scope, {
    op: { kind: "awaitLock", acquire: op },
    does: {
      kind: "spin",
      lock: lock.subject,
      ...(target.waiting === "blocks" ? { blocks: true } : {}),
    },
    next,
    rests: true,
  });
}

/** Of a whole family, one member after the other (S46). The label stands before the first. */
export function acquireAll(
  b: Builder,
  s: Extract<Statement, { kind: "acquire" | "with" }>,
  { scope }: Frame,
  next: NodeId,
): NodeId {
  const parts = lockMembers(s.lock, scope);
  const span = s.kind === "with" ? headOf(s.span) : s.span;
  return parts.reduceRight(
    (after, lock, i) =>
      acquire(
        b,
        acquireOp(b, lock, { level: s.level, ambient: false, span }, scope),
        i === 0 ? s.label : undefined,
        scope,
        after,
      ),
    next,
  );
}

/** Last taken first, so that the last node made, which is the first to be reached, gives back the last member. */
export const releaseAll = (
  b: Builder,
  lock: HeldLock,
  { span, label }: Head,
  scope: Scope,
  next: NodeId,
): NodeId =>
  lockMembers(lock, scope).reduce(
    (after, member, i, { length }) =>
      step(b, { span, label: i === length - 1 ? label : undefined }, scope, {
        op: { kind: "release", lock: member, span },
        does: { kind: "release", lock: member.subject },
        next: after,
      }),
    next,
  );

/** The reader of a sequence lock begins again where it was overtaken: each release leads back to the acquire (S119). */
function readAgain(b: Builder, lock: HeldLock, begin: NodeId, released: Iterable<NodeId>): void {
  const parts = lock.target.families.slice(lock.indices.length);
  const acquires: NodeId[] = [];
  for (let id = begin, left = members(parts).length; left > 0; left--) {
    acquires.push(id);
    const node = nodeAt(b, id);
    if (node.kind === "step") id = node.next;
  }
  for (let id of released)
    for (const acquired of [...acquires].reverse()) {
      const node = nodeAt(b, id);
      if (node.kind !== "step") continue;
      b.nodes[id] = { ...node, busy: acquired };
      id = node.next;
    }
}

/** `with L { … }` (S47): ways out that go on at the same place, with the same locals alive, share the release. */
export function withLock(
  b: Builder,
  s: Extract<Statement, { kind: "with" }>,
  frame: Frame,
  body: (inner: Frame, next: NodeId) => NodeId,
  next: NodeId,
): NodeId {
  const known = new Map<string, NodeId>();
  const at = { span: endOf(s.span), label: undefined };
  const release = (target: NodeId, where: Scope): NodeId => {
    const key = JSON.stringify([target, where.live.map((ref) => ref.slot)]);
    const node = known.get(key) ?? releaseAll(b, s.lock, at, where, target);
    known.set(key, node);
    return node;
  };
  const begin = acquireAll(b, s, frame, body(guarded(frame, release), release(next, frame.scope)));
  if (s.lock.target.sequence && s.lock.mode === "shared" && !frame.scope.atomic)
    readAgain(b, s.lock, begin, known.values());
  return begin;
}

/** `at LEVEL { … }`: raising is a step; going back is local work, whatever way leads out (S34). */
export function atLevel(
  b: Builder,
  s: Extract<Statement, { kind: "atLevel" }>,
  frame: Frame,
  body: (inner: Frame, next: NodeId) => NodeId,
  next: NodeId,
): NodeId {
  const { levels, countedLevels } = b.spec.platform;
  const { scope } = frame;
  const saved = placeFor(
    b,
    { name: "levelBefore", type: { kind: "level", names: levels } },
    frame,
    true,
  );
  const known = new Map<NodeId, NodeId>();
  const restore = (target: NodeId): NodeId => {
    const span = endOf(s.span);
    const node =
      known.get(target) ?? work(b, span, scope, { kind: "restoreLevel", saved, span }, target);
    known.set(target, node);
    return node;
  };
  const inner = inScope(frame, {
    floor: Math.max(scope.floor, s.level),
    live: countedLevels ? scope.live : [...scope.live, saved],
  });
  return step(b, s, scope, {
    op: { kind: "raiseLevel", level: s.level, saved },
    does: { kind: "raiseLevel", level: levels[s.level] ?? "" },
    next: body(guarded(inner, restore), restore(next)),
  });
}

/** The last step of a context with ambient locks (S38). */
export const leave = (
  b: Builder,
  held: readonly HeldLock[],
  span: Span,
  scope: Scope,
  end: NodeId,
): NodeId =>
  add(b, {
    kind: "step",
    op: { kind: "leave", locks: held.flatMap((each) => lockMembers(each, scope)), span },
    scope,
    span,
    label: undefined,
    does: { kind: "leave", givesBack: held.map(({ target }) => target.name) },
    rests: true,
    accesses: 0,
    next: end,
  });
