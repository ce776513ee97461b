/**
 * `choose x in S where e`: one way for each member of `S` for which `e` holds, and, because looking is an access, one that
 * breaks what it breaks to look: at what is guarded without its lock, through a ref that dangles (S23).
 */
import type { Statement } from "../../typecheck/typed-spec.js";
import { and, differ, exists, hasBit, isFalse, name, not, number, or, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body, RuleCheck } from "./body.js";
import { END, type LocalRef, type Node, type Option, type Scope } from "./graph.js";
import type { Obligation } from "./environment.js";
import { rangeOf, type World } from "./world.js";

interface Choosing {
  readonly scope: Scope;
  /** Where the value that is chosen is known. */
  readonly inner: Scope;
  readonly ref: LocalRef;
  readonly range: { readonly low: number; readonly high: number };
  readonly next: Node;
}

type Choose = Extract<Statement, { kind: "choose" }>;

export function chosenOptions(world: World, s: Choose, at: Choosing): readonly Option[] {
  const { low, high } = at.range;
  const some: Option = {
    parameter: { ref: at.ref, low, high },
    guard: (body) => {
      const { sound, inside, where } = looked(body, s, at, body.value(at.ref));
      const misused = or(...misuses(world, body, s, at).map((rule) => rule.broken));
      return and(not(misused), sound, inside, where.sound, where.value);
    },
    next: at.next,
  };
  const misused: Option = {
    guard: (body) => or(...misuses(world, body, s, at).map((rule) => rule.broken)),
    next: {
      kind: "work",
      next: END,
      run: (body) => {
        body.rules(...misuses(world, body, s, at));
        body.end();
      },
    },
  };
  return [some, misused];
}

const ALWAYS = { value: truth(true), sound: truth(true), accesses: [] };

/** The set and the condition, for one value of it. */
function looked(body: Body, s: Choose, { scope, inner, ref, range }: Choosing, chosen: IrExpr) {
  const { domain } = s;
  const set = domain.form === "set" ? body.evaluated(domain.value, scope) : ALWAYS;
  const inside = domain.form === "set" ? hasBit(set.value, chosen, range.low) : truth(true);
  const way = body.fork(false);
  way.bindNow(ref, rangeOf(ref.type).bool && !chosen.bool ? differ(chosen, number(0)) : chosen);
  const where = s.where ? way.evaluated(s.where, inner) : ALWAYS;
  return { sound: set.sound, accesses: set.accesses, inside, where };
}

/** What looking at the set, and at the condition for each of its members, breaks. */
function misuses(world: World, body: Body, s: Choose, at: Choosing): readonly RuleCheck[] {
  const { low, high } = at.range;
  const binder = world.binder(at.ref.name);
  const { sound, accesses, inside, where } = looked(body, s, at, name(binder));
  const rule = (o: Obligation, broken: IrExpr): RuleCheck => ({ broken, failure: () => o.failure });
  return [
    ...accesses.map((o) => rule(o, not(o.holds))),
    ...where.accesses.map((o) =>
      rule(o, and(sound, exists(binder, low, high, and(inside, not(o.holds))))),
    ),
  ].filter((each) => !isFalse(each.broken));
}
