/** Assignments, tests, assertions and events: what local work and plain statements do (S10-S12, S20). */
import type { Span } from "../../base/source.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import type { StepOp } from "../../flow/ops.js";
import type { Expr, Target, Type } from "../../typecheck/typed-spec.js";
import { and, not, number, or, truth, variablesRead } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { blockingRule, mayNotWait } from "../levels/blocking.js";
import { type Body, callsFunction } from "../step/body.js";
import type { At, Effects, Way } from "../effects.js";
import { fit } from "./coerce.js";
import { seeCall } from "../step/events.js";
import { partsOf, rangeOf } from "../step/world.js";

type Of<Kind extends StepOp["kind"]> = Extract<StepOp, { readonly kind: Kind }>;

/** Gives a local the value of an expression, checked against its range. */
export function bindValue(
  body: Body,
  to: { readonly ref: LocalRef; readonly type: Type; readonly path: readonly string[] },
  from: { readonly value: Expr; readonly span: Span },
  scope: Scope,
): void {
  const { ref, type, path } = to;
  const { value: e, span } = from;
  const lowering = body.expressions(scope);
  const parts = partsOf(type).map((part) => ({ ...part, value: lowering.part(e, part.path) }));
  body.discharge(lowering);
  for (const part of parts) {
    if (body.dead) return;
    if (e.type.kind !== "record")
      body.fitRange(part.value, rangeOf(e.type), rangeOf(part.type), span, `\`${ref.name}\``);
    if (!body.dead) body.bind(ref, part.value, [...path, ...part.path]);
  }
}

export const bind = (body: Body, { ref, target, value, span }: Of<"bind">, scope: Scope): void =>
  bindValue(body, { ref, type: target.type, path: target.path }, { value, span }, scope);

/** Of an operation's result, or of a right side. All parts of a record are read before the first is written (S12). */
export function assign(body: Body, op: Of<"assign">, scope: Scope): void {
  const { target, ref, from, type, span } = op;
  const lowering = body.expressions(scope);
  const indices =
    target.kind === "variable"
      ? lowering.guardedIndices(target.variable, target.indices, span, "writes")
      : [];
  const parts = partsOf(target.type).map((part) => ({
    ...part,
    value: "slot" in from ? body.value(from, part.path) : lowering.part(from, part.path),
  }));
  body.discharge(lowering);
  if (body.dead) return;
  const { values, at } =
    target.kind === "variable" && parts.length > 1
      ? readBefore(body, target, parts, indices)
      : { values: parts.map((part) => part.value), at: indices };
  const what = target.kind === "variable" ? target.variable.name : target.local.name;
  for (const [number, part] of parts.entries()) {
    const value = values[number] ?? part.value;
    if (type.kind !== "record")
      body.fitRange(value, rangeOf(type), rangeOf(part.type), span, `\`${what}\``);
    if (body.dead) return;
    const path = [...target.path, ...part.path];
    if (target.kind === "variable") body.assign([what, ...path].join("."), at, value);
    else if (ref) body.bind(ref, value, path);
  }
}

/**
 * The parts of a record, and the indices of where it goes, as they are before any part is written: a record may be made
 * of what it replaces.
 */
function readBefore(
  body: Body,
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
        ? body.hold(field.at(-1) ?? variable.name, fit(value, type.kind === "bool"), rangeOf(type))
        : value,
    ),
    at: indices.map((index, i) => {
      const { low, high } = variable.families[i] ?? { low: 0, high: 0 };
      return changes(index) ? body.hold("index", index, { low, high, bool: false }) : index;
    }),
  };
}

/** A test that is a step of its own: what it is, for the branch behind it. */
export function evaluate(body: Body, { condition, flag }: Of<"test">, scope: Scope): void {
  const { test, unknown } = body.tested((each) => each.lower(condition, scope));
  body.bindNow(flag, test);
  if (scope.atomic) body.keepCuts(unknown);
}

/** `atomic(e)` */
export function readAtOnce(body: Body, { value: e, into }: Of<"read">, scope: Scope): void {
  const value = body.lower(e, scope);
  if (!body.dead && into) body.bind(into, value);
}

export function assert(body: Body, { condition, name, span }: Of<"assert">, scope: Scope): void {
  const holds = body.lower(condition, scope);
  if (body.dead) return;
  const message = `the assertion in \`${name}\` does not hold`;
  body.rules({
    broken: not(holds),
    failure: () => body.world.failure("assertion", name, span, message),
  });
}

export function assume(body: Body, { condition, span }: Of<"assume">, scope: Scope): void {
  const { world } = body;
  const holds = body.lower(condition, scope);
  if (body.dead) return;
  const failure = (): number =>
    world.failure("assume", "assume", span, "the assumption does not hold: the run ends");
  body.rules({ broken: not(holds), failure });
  const note = world.assumeNote(span, failure());
  if (!body.dead) body.emit({ kind: "note", note: number(note) });
}

/** An event that the spec declares, for comparisons (S20). */
export function emit(body: Body, { event, args }: Of<"emit">, scope: Scope): void {
  const lowering = body.expressions(scope);
  const carried = args.flatMap((arg) =>
    partsOf(arg.type).map(({ path, type }) => ({ value: lowering.part(arg, path), type })),
  );
  body.discharge(lowering);
  seeCall(body, "emit", event, carried);
}

/** `await e`, `spin until e`: goes on where the condition holds. One that cannot be evaluated breaks its rule. */
export function awaitEffects(
  { kind, condition, span }: Of<"await" | "spinUntil">,
  { scope, does, next }: At,
): Effects {
  const blocks = kind === "await";
  const tooHigh = (body: Body): IrExpr => (blocks ? mayNotWait(body, false) : truth(false));
  const unsound = (body: Body): IrExpr => {
    const { sound, accesses } = body.evaluated(condition, scope);
    return or(not(sound), ...accesses.map((o) => not(o.holds)));
  };
  const ways: Way[] = [
    {
      does,
      next,
      guard: (body) => and(not(tooHigh(body)), body.guard(condition, scope)),
      run: () => undefined,
    },
    {
      does,
      next,
      guard: (body) => and(not(tooHigh(body)), unsound(body)),
      run: (body) => void body.lower(condition, scope),
    },
  ];
  if (blocks)
    ways.push({
      does,
      next,
      guard: tooHigh,
      run: (body) => {
        const what = "`await` gives the CPU up";
        body.named(blockingRule(body, span, { what, sleeps: false }));
        body.lower(condition, scope);
      },
    });
  return {
    ways,
    waiting: (body) => (blocks ? { awaits: body.guard(condition, scope) } : { polls: true }),
  };
}
