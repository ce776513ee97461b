/** `complete` counts (S94), `wait` takes one (S93). A completion that is `once` also knows that it has been completed. */
import type { Span } from "../../base/source.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { and, binary, differ, equal, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import type { Completion, Instance, Operation } from "../../typecheck/typed-spec.js";
import type { StepAt, Effects, Way } from "../effects.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { discharge, expressionsIn } from "../step/evaluate.js";
import { seeObject } from "../step/events.js";
import { judge, nameBroken, settle } from "../step/judge.js";
import { bindLocal } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { endStep, write } from "../step/write.js";
import { BOOL, dimensionsOf } from "../values/types.js";
import { waitingRules } from "./sleeping.js";
import { doubleCompletion } from "../rules/double-completion.js";

type Wait = Extract<Operation, { kind: "wait" }>;

/** As often it may be completed and not yet have been waited for. */
const MOST = 7;

const countOf = (completion: Completion): string => `${completion.name}.count`;
const doneOf = (completion: Completion): string => `${completion.name}.done`;

export function declareCompletion(model: ModelBuilder, completion: Completion): void {
  const { name, once } = completion;
  const shared = {
    owner: name,
    role: "value",
    group: "object",
    dimensions: dimensionsOf(completion.families),
    fixed: 0,
  } satisfies Partial<StateVariable>;
  model.variables.declare({
    ...shared,
    path: ["count"],
    doc: `completed and not yet waited for`,
    range: { low: 0, high: once ? 1 : MOST, bool: false },
    format: { kind: "number" },
  });
  if (once)
    model.variables.declare({
      ...shared,
      path: ["done"],
      doc: `${name} has been completed`,
      range: BOOL,
      format: { kind: "boolean" },
    });
}

export function complete(
  body: StepBody,
  s: { readonly completion: Instance<Completion>; readonly span: Span },
  scope: Scope,
): void {
  const { model } = body;
  const { target } = s.completion;
  const lowering = expressionsIn(body, scope);
  const { families, span, name } = target;
  const indices = lowering.indices(s.completion.indices, families, span, name);
  discharge(body, lowering);
  if (body.dead) return;
  seeObject(body, "complete", target, indices);
  const count = model.variables.read(countOf(target), indices);
  if (target.once) {
    const isDone = model.variables.read(doneOf(target), indices);
    judge(body, doubleCompletion(body, target, isDone, s.span));
    write(body, doneOf(target), indices, truth(true));
    write(body, countOf(target), indices, number(1));
    return;
  }
  judge(body, {
    broken: equal(count, number(MOST)),
    failure: () =>
      model.failures.number(
        "range",
        "out-of-range",
        s.span,
        `\`${name}\` has been completed ${MOST} times more often than it was waited for`,
      ),
  });
  write(body, countOf(target), indices, binary("+", count, number(1)));
}

export function waitEffects(
  model: ModelBuilder,
  { wait, into }: { readonly wait: Wait; readonly into: LocalRef | undefined },
  { scope, does, next }: StepAt,
): Effects {
  const { target } = wait.completion;
  const { families, name } = target;
  const indices = (body: StepBody, judged = false): readonly IrExpr[] => {
    const lowering = expressionsIn(body, scope);
    const found = lowering.indices(wait.completion.indices, families, wait.span, name);
    if (judged) discharge(body, lowering);
    return found;
  };
  const exists = (body: StepBody): IrExpr => {
    const lowering = expressionsIn(body, scope);
    lowering.indices(wait.completion.indices, families, wait.span, name);
    return and(...lowering.obligations.map((o) => o.holds));
  };
  const count = (body: StepBody): IrExpr => model.variables.read(countOf(target), indices(body));
  const rules = (body: StepBody) => waitingRules(body, wait.span, "`wait`");
  const forbidden = (body: StepBody): IrExpr => or(...rules(body).map((rule) => rule.broken));
  const yields = (body: StepBody, value: boolean): void => {
    if (into) bindLocal(body, into, truth(value));
  };
  const common = { does, next } as const;
  const ways: Way[] = [
    {
      ...common,
      guard: (body) => and(not(forbidden(body)), exists(body), differ(count(body), number(0))),
      run: (body) => {
        const which = indices(body, true);
        if (body.dead) return;
        seeObject(body, "wait", target, which);
        write(body, countOf(target), which, binary("-", count(body), number(1)));
        yields(body, true);
      },
    },
    {
      ...common,
      guard: forbidden,
      run: (body) => {
        nameBroken(body, ...rules(body));
        indices(body, true);
        settle(body);
        // The run has ended: there is no result that could be tested.
        if (into) body.dead = true;
      },
    },
    // Nobody waits for a member that there is not: to ask for it breaks its rule.
    {
      ...common,
      guard: (body) => and(not(forbidden(body)), not(exists(body))),
      run: (body) => {
        indices(body, true);
        endStep(body);
      },
    },
  ];
  if (wait.timeout)
    ways.push({
      ...common,
      does: does.kind === "wait" ? { ...does, timesOut: true } : does,
      isUnbidden: true,
      guard: (body) => and(not(forbidden(body)), exists(body), equal(count(body), number(0))),
      run: (body) => yields(body, false),
    });
  return {
    ways,
    waiting: (body) => ({ awaits: or(not(exists(body)), differ(count(body), number(0))) }),
  };
}
