/** `complete` counts, `wait` takes one. A completion that is `once` also knows that it has been completed. */
import type { Span } from "../../base/source.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import type { Completion, Instance, Operation } from "../../typecheck/typed-spec.js";
import { and, binary, differ, equal, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import type { Body } from "../step/body.js";
import type { At, Effects, Way } from "../effects.js";
import { seeObject } from "../step/events.js";
import { waitingRules } from "./sleeping.js";
import { BOOL, dimensionsOf, type World } from "../step/world.js";

type Wait = Extract<Operation, { kind: "wait" }>;

/** As often it may be completed and not yet have been waited for. */
const MOST = 7;

const countOf = (completion: Completion): string => `${completion.name}.count`;
const doneOf = (completion: Completion): string => `${completion.name}.done`;

export function declareCompletion(world: World, completion: Completion): void {
  const { name, once } = completion;
  const shared = {
    owner: name,
    role: "value",
    group: "object",
    dimensions: dimensionsOf(completion.families),
    fixed: 0,
  } satisfies Partial<StateVariable>;
  world.declare({
    ...shared,
    path: ["count"],
    doc: `completed and not yet waited for`,
    range: { low: 0, high: once ? 1 : MOST, bool: false },
    format: { kind: "number" },
  });
  if (once)
    world.declare({
      ...shared,
      path: ["done"],
      doc: `${name} has been completed`,
      range: BOOL,
      format: { kind: "boolean" },
    });
}

export function complete(
  body: Body,
  s: { readonly completion: Instance<Completion>; readonly span: Span },
  scope: Scope,
): void {
  const { world } = body;
  const { target } = s.completion;
  const lowering = body.expressions(scope);
  const { families, span, name } = target;
  const indices = lowering.indices(s.completion.indices, families, span, name);
  body.discharge(lowering);
  if (body.dead) return;
  seeObject(body, "complete", target, indices);
  const count = world.read(countOf(target), indices);
  if (target.once) {
    body.rules({
      broken: world.read(doneOf(target), indices),
      failure: () =>
        world.failure(
          "rule",
          "double-completion",
          s.span,
          `\`${name}\` is completed a second time`,
        ),
    });
    body.assign(doneOf(target), indices, truth(true));
    body.assign(countOf(target), indices, number(1));
    return;
  }
  body.rules({
    broken: equal(count, number(MOST)),
    failure: () =>
      world.failure(
        "range",
        "out-of-range",
        s.span,
        `\`${name}\` has been completed ${MOST} times more often than it was waited for`,
      ),
  });
  body.assign(countOf(target), indices, binary("+", count, number(1)));
}

export function waitEffects(
  world: World,
  { wait, into }: { readonly wait: Wait; readonly into: LocalRef | undefined },
  { scope, does, next }: At,
): Effects {
  const { target } = wait.completion;
  const { families, name } = target;
  const indices = (body: Body, judged = false): readonly IrExpr[] => {
    const lowering = body.expressions(scope);
    const found = lowering.indices(wait.completion.indices, families, wait.span, name);
    if (judged) body.discharge(lowering);
    return found;
  };
  const exists = (body: Body): IrExpr => {
    const lowering = body.expressions(scope);
    lowering.indices(wait.completion.indices, families, wait.span, name);
    return and(...lowering.obligations.map((o) => o.holds));
  };
  const count = (body: Body): IrExpr => world.read(countOf(target), indices(body));
  const rules = (body: Body) => waitingRules(body, wait.span, "`wait`");
  const forbidden = (body: Body): IrExpr => or(...rules(body).map((rule) => rule.broken));
  const yields = (body: Body, value: boolean): void => {
    if (into) body.bind(into, truth(value));
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
        body.assign(countOf(target), which, binary("-", count(body), number(1)));
        yields(body, true);
      },
    },
    {
      ...common,
      guard: forbidden,
      run: (body) => {
        body.named(...rules(body));
        indices(body, true);
        body.settle();
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
        body.end();
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
