/** Assignments, tests, assertions and events: what local work and plain statements do (S10-S12, S20). */
import type { Span } from "../../base/source.js";
import type { StepOp } from "../../flow/ops.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { and, not, number, or, truth, variablesRead } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Expr, Target, Type } from "../../typecheck/typed-spec.js";
import type { StepAt, Effects, Way } from "../effects.js";
import { blockingRule, mayNotWait } from "../levels/blocking.js";
import { discharge, evaluate, evaluated, expressionsIn, guardOf } from "../step/evaluate.js";
import { seeCall } from "../step/events.js";
import { judge, keepCuts, nameBroken, tested } from "../step/judge.js";
import { bindLocal, bindNow, localValue } from "../step/locals.js";
import { callsFunction } from "../step/reads.js";
import type { StepBody } from "../step/step-body.js";
import { emit, hold, write } from "../step/write.js";
import { fit } from "./coerce.js";
import { checkRange } from "./ranges.js";
import { partsOf, rangeOf } from "./types.js";

type Of<Kind extends StepOp["kind"]> = Extract<StepOp, { readonly kind: Kind }>;

/** Gives a local the value of an expression, checked against its range. */
export function bindValue(
  body: StepBody,
  to: { readonly ref: LocalRef; readonly type: Type; readonly path: readonly string[] },
  from: { readonly value: Expr; readonly span: Span },
  scope: Scope,
): void {
  const { ref, type, path } = to;
  const { value: e, span } = from;
  const lowering = expressionsIn(body, scope);
  const parts = partsOf(type).map((part) => ({ ...part, value: lowering.part(e, part.path) }));
  discharge(body, lowering);
  for (const part of parts) {
    if (body.dead) return;
    if (e.type.kind !== "record")
      checkRange(
        body,
        part.value,
        { from: rangeOf(e.type), to: rangeOf(part.type) },
        span,
        `\`${ref.name}\``,
      );
    if (!body.dead) bindLocal(body, ref, part.value, [...path, ...part.path]);
  }
}

export const bind = (
  body: StepBody,
  { ref, target, value, span }: Of<"bind">,
  scope: Scope,
): void => bindValue(body, { ref, type: target.type, path: target.path }, { value, span }, scope);

/** Of an operation's result, or of a right side. All parts of a record are read before the first is written (S12). */
export function assign(body: StepBody, op: Of<"assign">, scope: Scope): void {
  const { target, ref, from, type, span } = op;
  const lowering = expressionsIn(body, scope);
  const indices =
    target.kind === "variable"
      ? lowering.guardedIndices(target.variable, target.indices, span, "writes")
      : [];
  const parts = partsOf(target.type).map((part) => ({
    ...part,
    value: "slot" in from ? localValue(body, from, part.path) : lowering.part(from, part.path),
  }));
  discharge(body, lowering);
  if (body.dead) return;
  const { values, at } =
    target.kind === "variable" && parts.length > 1
      ? readBefore(body, target, parts, indices)
      : { values: parts.map((part) => part.value), at: indices };
  const what = target.kind === "variable" ? target.variable.name : target.local.name;
  for (const [number, part] of parts.entries()) {
    const value = values[number] ?? part.value;
    if (type.kind !== "record")
      checkRange(body, value, { from: rangeOf(type), to: rangeOf(part.type) }, span, `\`${what}\``);
    if (body.dead) return;
    const path = [...target.path, ...part.path];
    if (target.kind === "variable") write(body, [what, ...path].join("."), at, value);
    else if (ref) bindLocal(body, ref, value, path);
  }
}

/**
 * The parts of a record, and the indices of where it goes, as they are before any part is written: a record may be made
 * of what it replaces.
 */
function readBefore(
  body: StepBody,
  { variable, path }: Target & { readonly kind: "variable" },
  parts: readonly {
    readonly path: readonly string[];
    readonly type: Type;
    readonly value: IrExpr;
  }[],
  indices: readonly IrExpr[],
): { readonly values: readonly IrExpr[]; readonly at: readonly IrExpr[] } {
  const written = new Set(parts.map((part) => [variable.name, ...path, ...part.path].join(".")));
  const changes = (value: IrExpr): boolean =>
    callsFunction(value) || [...variablesRead(value)].some((name) => written.has(name));
  return {
    values: parts.map(({ path: field, type, value }) =>
      changes(value)
        ? hold(body, field.at(-1) ?? variable.name, fit(value, type.kind === "bool"), rangeOf(type))
        : value,
    ),
    at: indices.map((index, i) => {
      const { low, high } = variable.families[i] ?? { low: 0, high: 0 };
      return changes(index) ? hold(body, "index", index, { low, high, bool: false }) : index;
    }),
  };
}

/** A test that is a step of its own: what it is, for the branch behind it. */
export function performTest(body: StepBody, { condition, flag }: Of<"test">, scope: Scope): void {
  const { test, unknown } = tested(body, (each) => evaluate(each, condition, scope));
  bindNow(body, flag, test);
  if (scope.atomic) keepCuts(body, unknown);
}

/** `atomic(e)` */
export function readAtOnce(body: StepBody, { value: e, into }: Of<"read">, scope: Scope): void {
  const value = evaluate(body, e, scope);
  if (!body.dead && into) bindLocal(body, into, value);
}

export function assert(
  body: StepBody,
  { condition, name, span }: Of<"assert">,
  scope: Scope,
): void {
  const holds = evaluate(body, condition, scope);
  if (body.dead) return;
  const message = `the assertion in \`${name}\` does not hold`;
  judge(body, {
    broken: not(holds),
    failure: () => body.model.failures.number("assertion", name, span, message),
  });
}

export function assume(body: StepBody, { condition, span }: Of<"assume">, scope: Scope): void {
  const { model } = body;
  const holds = evaluate(body, condition, scope);
  if (body.dead) return;
  const failure = (): number =>
    model.failures.number("assume", "assume", span, "the assumption does not hold: the run ends");
  judge(body, { broken: not(holds), failure });
  const note = model.notes.assume(span, failure());
  if (!body.dead) emit(body, { kind: "note", note: number(note) });
}

/** An event that the spec declares, for comparisons (S20). */
export function emitEvent(body: StepBody, { event, args }: Of<"emit">, scope: Scope): void {
  const lowering = expressionsIn(body, scope);
  const carried = args.flatMap((arg) =>
    partsOf(arg.type).map(({ path, type }) => ({ value: lowering.part(arg, path), type })),
  );
  discharge(body, lowering);
  seeCall(body, "emit", event, carried);
}

/** `await e`, `spin until e`: goes on where the condition holds. One that cannot be evaluated breaks its rule. */
export function awaitEffects(
  { kind, condition, span }: Of<"await" | "spinUntil">,
  { scope, does, next }: StepAt,
): Effects {
  const blocks = kind === "await";
  const tooHigh = (body: StepBody): IrExpr => (blocks ? mayNotWait(body, false) : truth(false));
  const unsound = (body: StepBody): IrExpr => {
    const { sound, accesses } = evaluated(body, condition, scope);
    return or(not(sound), ...accesses.map((o) => not(o.holds)));
  };
  const ways: Way[] = [
    {
      does,
      next,
      guard: (body) => and(not(tooHigh(body)), guardOf(body, condition, scope)),
      run: () => undefined,
    },
    {
      does,
      next,
      guard: (body) => and(not(tooHigh(body)), unsound(body)),
      run: (body) => void evaluate(body, condition, scope),
    },
  ];
  if (blocks)
    ways.push({
      does,
      next,
      guard: tooHigh,
      run: (body) => {
        const what = "`await` gives the CPU up";
        nameBroken(body, blockingRule(body, span, { what, sleeps: false }));
        evaluate(body, condition, scope);
      },
    });
  return {
    ways,
    waiting: (body) => (blocks ? { awaits: guardOf(body, condition, scope) } : { polls: true }),
  };
}
