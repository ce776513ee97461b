/** Right sides, assignments and tests → graph. */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Expr, Target, Test, Type, Value } from "../../typecheck/typed-spec.js";
import { number, truth, variablesRead } from "../build.js";
import type { StepDescription } from "../../words/description.js";
import type { IrExpr } from "../ir.js";
import { type Body, callsFunction } from "./body.js";
import { fit } from "./fit.js";
import type { LocalRef, Node, Scope } from "./graph.js";
import { phraseOf } from "./phrases.js";
import { isShared } from "./shared.js";
import { partsOf, rangeOf } from "./world.js";
import { FlowCalls } from "./flow-calls.js";

export abstract class FlowValues extends FlowCalls {
  /** Evaluates a right side and stores it. `ref`: the local it goes to, if it goes to one. */
  protected value(
    value: Value,
    scope: Scope,
    label: string | undefined,
    span: Span,
    target: Target,
    ref: LocalRef | undefined,
    next: Node,
  ): Node {
    if (value.form === "operation") {
      if (target.kind === "local" && target.path.length === 0 && ref)
        return this.operation(value.value, scope, label, ref, next);
      const type = value.value.type ?? target.type;
      const temporary = this.ref({ name: "result", type }, scope, true);
      const inner: Scope = { ...scope, live: [...scope.live, temporary] };
      const store = this.store(
        target,
        scope,
        ref,
        span,
        undefined,
        next,
        inner,
        (body, path) => body.value(temporary, path),
        type,
      );
      return this.operation(value.value, scope, label, temporary, store);
    }
    const e = value.value;
    if (target.kind === "local") {
      if (!ref) throw new InterlockBug(`assignment to ${target.local.name}`);
      const run = (body: Body): void => {
        const lowering = body.expressions(scope);
        const parts = partsOf(target.type).map((part) => ({
          path: part.path,
          value: lowering.part(e, part.path),
          type: part.type,
        }));
        body.discharge(lowering);
        if (body.dead) return;
        for (const part of parts) {
          if (e.type.kind !== "record")
            body.fitRange(part.value, rangeOf(e.type), rangeOf(part.type), span, `\`${ref.name}\``);
          if (!body.dead) body.bind(ref, part.value, [...target.path, ...part.path]);
        }
      };
      return this.local(
        label !== undefined || isShared(e),
        this.says({ span }, scope, [e, target]),
        label,
        span,
        scope,
        next,
        run,
        this.footprint([e], 0),
      );
    }
    return this.store(target, scope, ref, span, label, next, scope, undefined, e.type, e);
  }

  /** An assignment to a shared variable: a step, unless it is a ghost. */
  protected store(
    target: Target,
    scope: Scope,
    ref: LocalRef | undefined,
    span: Span,
    label: string | undefined,
    next: Node,
    at: Scope,
    given: ((body: Body, path: readonly string[]) => IrExpr) | undefined,
    type: Type,
    e?: Expr,
  ): Node {
    const run = (body: Body): void => {
      const lowering = body.expressions(scope);
      const indices =
        target.kind === "variable"
          ? lowering.guardedIndices(target.variable, target.indices, span, "writes")
          : [];
      const parts = partsOf(target.type).map((part) => ({
        path: part.path,
        type: part.type,
        value: given ? given(body, part.path) : e ? lowering.part(e, part.path) : number(0),
      }));
      body.discharge(lowering);
      if (body.dead) return;
      const { values, at } =
        target.kind === "variable" && parts.length > 1
          ? this.readBefore(body, target, parts, indices)
          : { values: parts.map((part) => part.value), at: indices };
      for (const [number, part] of parts.entries()) {
        const value = values[number] ?? part.value;
        const what = target.kind === "variable" ? target.variable.name : target.local.name;
        if (type.kind !== "record")
          body.fitRange(value, rangeOf(type), rangeOf(part.type), span, `\`${what}\``);
        if (body.dead) return;
        if (target.kind === "local") {
          if (ref) body.bind(ref, value, [...target.path, ...part.path]);
        } else {
          body.assign([target.variable.name, ...target.path, ...part.path].join("."), at, value);
        }
      }
    };
    if (target.kind === "local") return { kind: "work", run, next };
    if (target.variable.ghost && label === undefined) return { kind: "work", run, next };
    const does = this.says({ span }, scope, [target, e]);
    return {
      kind: "visible",
      scope: at,
      span,
      label,
      does,
      rests: !scope.atomic,
      moves: [
        {
          does,
          next,
          guard: () => truth(true),
          run,
        },
      ],
      footprint: this.footprint(
        [...(e ? [e] : []), ...target.indices],
        target.variable.ghost ? 0 : 1,
      ),
    };
  }

  /**
   * The parts of a record, and the indices of where it goes, as they are before any part is written: a record may be made
   * of what it replaces.
   */
  private readBefore(
    body: Body,
    { variable, path }: Target & { readonly kind: "variable" },
    parts: readonly { path: readonly string[]; type: Type; value: IrExpr }[],
    indices: readonly IrExpr[],
  ): { readonly values: readonly IrExpr[]; readonly at: readonly IrExpr[] } {
    const written = new Set(parts.map((part) => [variable.name, ...path, ...part.path].join(".")));
    const changes = (value: IrExpr): boolean =>
      callsFunction(value) || [...variablesRead(value)].some((name) => written.has(name));
    return {
      values: parts.map(({ path: field, type, value }) =>
        changes(value)
          ? body.hold(
              field.at(-1) ?? variable.name,
              fit(value, type.kind === "bool"),
              rangeOf(type),
            )
          : value,
      ),
      at: indices.map((index, i) => {
        const { low, high } = variable.families[i] ?? { low: 0, high: 0 };
        return changes(index) ? body.hold("index", index, { low, high, bool: false }) : index;
      }),
    };
  }

  protected test(
    test: Test,
    scope: Scope,
    label: string | undefined,
    span: Span,
    then: Node,
    otherwise: Node,
  ): Node {
    if (test.form === "expression") {
      const e = test.value;
      if (label === undefined && !isShared(e))
        return { kind: "branch", span, then, otherwise, test: (body) => body.lower(e, scope) };
      const flag: LocalRef = {
        name: "test",
        type: { kind: "bool" },
        slot: `${this.prefix}.test!`,
        hidden: true,
      };
      const branch: Node = {
        kind: "branch",
        span,
        then,
        otherwise,
        test: (body) => body.value(flag),
      };
      const does: StepDescription = { kind: "test", condition: phraseOf(e.span, e, scope) };
      return {
        kind: "visible",
        scope,
        span: e.span,
        label,
        does,
        rests: !scope.atomic,
        footprint: this.footprint([e], 0),
        moves: [
          {
            does,
            next: branch,
            guard: () => truth(true),
            run: (body) => {
              const { test: value, unknown } = body.tested((each) => each.lower(e, scope));
              body.bindNow(flag, value);
              if (scope.atomic) body.keepCuts(unknown);
            },
          },
        ],
      };
    }
    const [yes, no] = test.negated ? [otherwise, then] : [then, otherwise];
    if (test.value.kind === "fault") return this.fault(test.value, scope, label, span, yes, no);
    const flag = this.ref({ name: "test", type: { kind: "bool" } }, scope, true);
    return this.operation(test.value, scope, label, flag, {
      kind: "branch",
      span,
      then: yes,
      otherwise: no,
      test: (body) => body.value(flag),
    });
  }
}
