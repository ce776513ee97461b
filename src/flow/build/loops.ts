/** Loops and choices of a value → nodes. */
import { InterlockBug } from "../../base/assert.js";
import type { Statement, Type } from "../../typecheck/typed-spec.js";
import { isScalar, rangeOf } from "../../typecheck/types.js";
import { countAccesses, isShared } from "../accesses.js";
import {
  add,
  type Builder,
  choice,
  closeLoop,
  type Frame,
  inScope,
  labelled,
  openLoop,
  placeFor,
  says,
  step,
  work,
} from "./builder.js";
import { test } from "./values.js";
import { type NodeId, restsBefore } from "../graph.js";
import { type LocalRef, alive, withLocal } from "../scope.js";
import type { Op } from "../ops.js";

/** Ways out of a loop; inside one step they are marked, for the step has to leave a loop of its own. */
function looping(
  b: Builder,
  {
    loop,
    inline,
    span,
  }: { readonly loop: NodeId; readonly inline: boolean; readonly span: For["span"] },
  frame: Frame,
  next: NodeId,
): { readonly out: NodeId; readonly inner: Frame } {
  const { scope, exits } = frame;
  const escape = (to: NodeId): NodeId =>
    inline ? add(b, { kind: "escape", loop, next: to, span, scope }) : to;
  const out = escape(next);
  const onReturn = escape(exits.onReturn);
  return { out, inner: { ...frame, exits: { onBreak: out, onContinue: loop, onReturn } } };
}

export function whileLoop(
  b: Builder,
  s: Extract<Statement, { kind: "while" }>,
  frame: Frame,
  next: NodeId,
): NodeId {
  const { scope } = frame;
  const { span } = s;
  const inline = scope.atomic;
  const loop = openLoop(b, { inline, span, scope });
  const { out, inner } = looping(b, { loop, inline, span }, frame, next);
  const body = b.block(b, s.body, inner, loop);
  const constant =
    s.test.form === "expression" && s.test.value.kind === "literal"
      ? s.test.value.value
      : undefined;
  const head = { span, label: undefined };
  const target =
    constant === undefined
      ? test(b, s.test, head, frame, [body, out])
      : constant === 0
        ? out
        : body;
  closeLoop(b, loop, target);
  return labelled(b, s, frame, loop);
}

type For = Extract<Statement, { kind: "for" }>;

/** Over a fixed range: a copy of the body for each value. Over a set: the values still to come are kept. */
export function forEach(b: Builder, s: For, frame: Frame, next: NodeId): NodeId {
  if (s.domain.form === "set") return forSet(b, s, s.domain.value, frame, next);
  const { low, high } = s.domain;
  const bool = s.local.type.kind === "bool";
  let following = next;
  for (let value = high; value >= low; value--) {
    const inner: Frame = {
      ...frame,
      scope: withLocal(frame.scope, s.local, { kind: "constant", value, bool }),
      exits: { ...frame.exits, onBreak: next, onContinue: following },
    };
    following = b.block(b, s.body, inner, following);
  }
  return labelled(b, s, frame, following);
}

function forSet(
  b: Builder,
  s: For,
  set: Extract<For["domain"], { form: "set" }>["value"],
  frame: Frame,
  next: NodeId,
): NodeId {
  const { scope } = frame;
  const { span } = s;
  if (set.type.kind !== "set") throw new InterlockBug("`for` over no set");
  const { low, high } = rangeOf(set.type.of);
  const left = placeFor(b, { name: `${s.local.name}ToCome`, type: set.type }, frame, true);
  const holding = inScope(frame, { live: [...scope.live, left] });
  const ref = placeFor(b, s.local, holding);
  const inside = inScope(frame, {
    ...alive(holding.scope, ref),
    locals: withLocal(scope, s.local, ref).locals,
  });
  const looped = (inline: boolean) => {
    const loop = openLoop(b, { inline, most: high - low + 1, span, scope: inside.scope });
    const { out, inner } = looping(b, { loop, inline, span }, inside, next);
    return { loop, out, body: b.block(b, s.body, inner, loop) };
  };
  // A body that takes no step is run as a loop: unrolled, its branches would double each time round.
  const stepping = looped(scope.atomic);
  const isStepping = scope.atomic || restsBefore(b.nodes, stepping.body, stepping.loop);
  const { loop, out, body } = isStepping ? stepping : looped(true);
  closeLoop(
    b,
    loop,
    add(b, {
      kind: "branch",
      span,
      scope: inside.scope,
      test: { kind: "anyLeft", left },
      then: work(b, span, inside.scope, { kind: "forNext", left, ref, low, high }, body),
      otherwise: out,
    }),
  );
  const op: Op = { kind: "forEach", set, left };
  if (s.label === undefined && !isShared(set)) return work(b, span, scope, op, loop);
  const does = says(span, s, scope);
  return step(b, s, scope, { op, does, next: loop, accesses: countAccesses([set]) });
}

/** `choose x in S where e` */
export function choose(
  b: Builder,
  s: Extract<Statement, { kind: "choose" }>,
  ref: LocalRef,
  { scope }: Frame,
  inner: Frame,
  next: NodeId,
): NodeId {
  const { domain, where, span } = s;
  const range =
    domain.form === "range"
      ? { low: domain.low, high: domain.high }
      : rangeOfChosen(domain.value.type.kind === "set" ? domain.value.type.of : s.local.type);
  const choosing = { statement: s, ref, range, inner: inner.scope };
  return choice(b, s, scope, {
    op: { kind: "choose", choosing },
    does: says(span, s, scope),
    accesses: countAccesses([
      ...(domain.form === "set" ? [domain.value] : []),
      ...(where ? [where] : []),
    ]),
    options: [next, work(b, span, scope, { kind: "misuse", choosing }, b.end)],
  });
}

function rangeOfChosen(type: Type): { readonly low: number; readonly high: number } {
  if (!isScalar(type)) throw new InterlockBug(`values of a ${type.kind} are not chosen from`);
  return rangeOf(type);
}
