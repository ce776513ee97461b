/**
 * `choose x in S where e`: one way for each member of `S` for which `e` holds, and, because looking is an access, one that
 * breaks what it breaks to look: at what is guarded without its lock, through a ref that dangles (S23).
 */
import type { Choosing } from "../../flow/ops.js";
import type { Scope } from "../../flow/scope.js";
import {
  and,
  differ,
  exists,
  hasBit,
  isFalse,
  name,
  not,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Option } from "../effects.js";
import { evaluated } from "../step/evaluate.js";
import { judge, type RuleCheck } from "../step/judge.js";
import { bindNow, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { endStep } from "../step/write.js";
import type { Obligation } from "./environment.js";
import { rangeOf } from "./types.js";

/** Some value; or, where looking breaks a rule, one step that breaks it. */
export function chooseOptions(choosing: Choosing, scope: Scope): readonly Option[] {
  const { ref, range } = choosing;
  return [
    {
      chosen: { ref, ...range },
      guard: (body) => {
        const { sound, inside, where } = looked(body, choosing, scope, localValue(body, ref));
        const misused = or(...misuses(body, choosing, scope).map((rule) => rule.broken));
        return and(not(misused), sound, inside, where.sound, where.value);
      },
    },
    { guard: (body) => or(...misuses(body, choosing, scope).map((rule) => rule.broken)) },
  ];
}

export function misuse(
  body: StepBody,
  { choosing }: { readonly choosing: Choosing },
  scope: Scope,
): void {
  judge(body, ...misuses(body, choosing, scope));
  endStep(body);
}

const ALWAYS = { value: truth(true), sound: truth(true), accesses: [] };

/** The set and the condition, for one value of it. */
function looked(
  body: StepBody,
  { statement: s, inner, ref, range }: Choosing,
  scope: Scope,
  chosen: IrExpr,
) {
  const { domain } = s;
  const set = domain.form === "set" ? evaluated(body, domain.value, scope) : ALWAYS;
  const inside = domain.form === "set" ? hasBit(set.value, chosen, range.low) : truth(true);
  const way = body.fork(false);
  bindNow(way, ref, rangeOf(ref.type).bool && !chosen.bool ? differ(chosen, number(0)) : chosen);
  const where = s.where ? evaluated(way, s.where, inner) : ALWAYS;
  return { sound: set.sound, accesses: set.accesses, inside, where };
}

/** What looking at the set, and at the condition for each of its members, breaks. */
function misuses(body: StepBody, choosing: Choosing, scope: Scope): readonly RuleCheck[] {
  const { low, high } = choosing.range;
  const binder = body.model.names.bound(choosing.ref.name);
  const { sound, accesses, inside, where } = looked(body, choosing, scope, name(binder));
  const rule = (o: Obligation, broken: IrExpr): RuleCheck => ({ broken, failure: () => o.failure });
  return [
    ...accesses.map((o) => rule(o, not(o.holds))),
    ...where.accesses.map((o) =>
      rule(o, and(sound, exists(binder, low, high, and(inside, not(o.holds))))),
    ),
  ].filter((each) => !isFalse(each.broken));
}
