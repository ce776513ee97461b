/** Right sides, assignments, tests, and what is judged where it stands → nodes. */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type {
  Expr,
  Local,
  Operation,
  Statement,
  Target,
  Test,
  Type,
  Value,
} from "../../typecheck/typed-spec.js";
import { countAccesses, isShared } from "../accesses.js";
import { add, type Builder, type Frame, type Head, placeFor, says, step, work } from "./builder.js";
import { fault, operation } from "./operations.js";
import type { NodeId } from "../graph.js";
import { type LocalRef, type Scope, alive } from "../scope.js";
import type { Op } from "../ops.js";
import { phraseOf } from "../phrases.js";

/** The result of a proc: a local that no statement names. */
export const RESULT: Local = {
  kind: "local",
  name: "result",
  type: { kind: "bool" },
  span: { source: { name: "", text: "" }, start: 0, end: 0 },
};

/** Evaluates a right side and stores it. `ref`: the local it goes to, if it goes to one. */
export function value(
  b: Builder,
  from: Value,
  head: Head,
  to: { readonly target: Target; readonly ref: LocalRef | undefined },
  frame: Frame,
  next: NodeId,
): NodeId {
  const { target, ref } = to;
  const { scope } = frame;
  if (from.form === "operation") return yielded(b, from.value, head, to, frame, next);
  const e = from.value;
  if (target.kind === "variable")
    return store(b, { ...to, from: e, type: e.type }, head, scope, next);
  if (!ref) throw new InterlockBug(`assignment to ${target.local.name}`);
  const op: Op = { kind: "bind", ref, target, value: e, span: head.span };
  if (head.label === undefined && !isShared(e)) return work(b, head.span, scope, op, next);
  const does = says(head.span, [e, target], scope);
  return step(b, head, scope, { op, does, next, accesses: countAccesses([e]) });
}

/** What an operation yields goes to a local at once; elsewhere by one further step (S15). */
function yielded(
  b: Builder,
  from: Operation,
  head: Head,
  { target, ref }: { readonly target: Target; readonly ref: LocalRef | undefined },
  frame: Frame,
  next: NodeId,
): NodeId {
  if (target.kind === "local" && target.path.length === 0 && ref)
    return operation(b, from, head.label, ref, frame, next);
  const type = from.type ?? target.type;
  const temporary = placeFor(b, { name: "result", type }, frame, true);
  const stored = store(
    b,
    { target, ref, from: temporary, type },
    { span: head.span, label: undefined },
    alive(frame.scope, temporary),
    next,
  );
  return operation(b, from, head.label, temporary, frame, stored);
}

/** An assignment to a shared variable: a step, unless it is a ghost. */
function store(
  b: Builder,
  what: {
    readonly target: Target;
    readonly ref: LocalRef | undefined;
    readonly from: Expr | LocalRef;
    readonly type: Type;
  },
  head: Head,
  scope: Scope,
  next: NodeId,
): NodeId {
  const { target, from } = what;
  const op: Op = { kind: "assign", ...what, span: head.span };
  if (target.kind === "local" || (target.variable.ghost && head.label === undefined))
    return work(b, head.span, scope, op, next);
  const reads = [...("slot" in from ? [] : [from]), ...target.indices];
  return step(b, head, scope, {
    op,
    does: says(head.span, [target, "slot" in from ? undefined : from], scope),
    next,
    accesses: countAccesses(reads, target.variable.ghost ? 0 : 1),
  });
}

/** A condition and where it leads. One that reads what others may change is a step. */
export function test(
  b: Builder,
  asked: Test,
  { span, label }: Head,
  frame: Frame,
  [then, otherwise]: readonly [then: NodeId, otherwise: NodeId],
): NodeId {
  const { scope } = frame;
  if (asked.form === "expression") {
    const e = asked.value;
    if (label === undefined && !isShared(e))
      return add(b, {
        kind: "branch",
        span,
        scope,
        then,
        otherwise,
        test: { kind: "condition", condition: e },
      });
    const flag: LocalRef = {
      name: "test",
      type: { kind: "bool" },
      slot: `${b.process.name}.test!`,
      hidden: true,
    };
    return step(b, { span: e.span, label }, scope, {
      op: { kind: "test", condition: e, flag },
      does: { kind: "test", condition: phraseOf(e.span, e, scope) },
      next: onFlag(b, flag, span, scope, [then, otherwise]),
      accesses: countAccesses([e]),
    });
  }
  const ways = asked.negated ? ([otherwise, then] as const) : ([then, otherwise] as const);
  if (asked.value.kind === "fault") return fault(b, asked.value, { span, label }, scope, ways);
  const flag = placeFor(b, { name: "test", type: { kind: "bool" } }, frame, true);
  return operation(b, asked.value, label, flag, frame, onFlag(b, flag, span, scope, ways));
}

const onFlag = (
  b: Builder,
  flag: LocalRef,
  span: Span,
  scope: Scope,
  [then, otherwise]: readonly [NodeId, NodeId],
): NodeId => add(b, { kind: "branch", span, scope, then, otherwise, test: { kind: "flag", flag } });

/** What must hold when it is reached: `assert`, `assume`. */
export function condition(
  b: Builder,
  s: Extract<Statement, { kind: "assert" | "assume" }>,
  { scope }: Frame,
  next: NodeId,
): NodeId {
  const { span, condition: e } = s;
  const op: Op =
    s.kind === "assert"
      ? { kind: "assert", condition: e, name: s.name, span }
      : { kind: "assume", condition: e, span };
  if (s.label === undefined && !isShared(e)) return work(b, span, scope, op, next);
  return step(b, s, scope, { op, does: says(span, s, scope), next, accesses: countAccesses([e]) });
}

/** `await` gives the CPU up while it waits; `spin until` keeps it. */
export const wait = (
  b: Builder,
  s: Extract<Statement, { kind: "await" | "spinUntil" }>,
  { scope }: Frame,
  next: NodeId,
): NodeId =>
  step(b, s, scope, {
    op: { kind: s.kind, condition: s.condition, span: s.span },
    does: says(s.span, s, scope),
    next,
    rests: true,
    accesses: countAccesses([s.condition]),
    ...(s.idle ? { idle: true } : {}),
    ...(s.kind === "spinUntil" ? { apart: true } : {}),
  });

/** `return e`: its value goes to where the caller looks for it. */
export function returned(
  b: Builder,
  s: Extract<Statement, { kind: "return" }>,
  frame: Frame,
): NodeId | undefined {
  const { result } = frame.scope;
  if (!s.value || !result) return undefined;
  const target = { kind: "local", local: RESULT, path: [], type: result.type } as const;
  return value(b, s.value, s, { target, ref: result }, frame, frame.exits.onReturn);
}
