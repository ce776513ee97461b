/**
 * Invariants and reachables of which the new side has another form, or none. Which of two forms asks for more is decided by
 * all values of what they read if that is possible, else by the states that both sides reach.
 */
import type { Sides } from "./premise.js";
import type { CheckOptions } from "../../runtime/index.js";
import type { Expr, NamedCondition, TypedSpec } from "../../typecheck/typed-spec.js";
import { saySame } from "../structure/match.js";
import { carry, type CounterpartOf, Hybrid, toNew, toOld } from "./carry.js";
import { comparePredicates, type PredicateComparison } from "./predicates.js";
import { searchHybrid } from "./search-hybrid.js";
import type { PropertyChange } from "../spec-diff.js";
import { allOf, both } from "./formulas.js";
import type { Span } from "../../base/source.js";

type Form = "invariant" | "reachable";

/** A property with what has become of it. */
export interface ConditionChange {
  readonly form: Form;
  readonly name: string;
  readonly change: PropertyChange["change"];
  readonly why: string;
  readonly before: Span | undefined;
  readonly after: Span | undefined;
  readonly restore?: (into: Hybrid) => boolean;
}

export async function compareConditions(
  form: Form,
  sides: Sides,
  options: CheckOptions,
): Promise<readonly ConditionChange[]> {
  const changes: ConditionChange[] = [];
  for (const was of conditionsOf(sides.before.spec, form)) {
    const key = sides.matching.newOf.get(`property:${was.name}`);
    const named = (asked: Form): NamedCondition | undefined =>
      conditionsOf(sides.after.spec, asked).find(({ name }) => `property:${name}` === key);
    const is = named(form);
    if (is) changes.push(...(await compareOne(form, was, is, sides, options)));
    else {
      const other = named(form === "invariant" ? "reachable" : "invariant");
      const others = form === "invariant" ? togetherAs(was, undefined, sides) : undefined;
      changes.push({
        form,
        name: was.name,
        change: others === undefined ? "removed" : "reworded",
        why: others ?? (other ? "it is asked in another form" : "it is gone"),
        before: was.condition.span,
        after: other?.condition.span,
        restore: (into) => restore(form, was, sides, into),
      });
    }
  }
  return changes;
}

/** What is said where an invariant, with those that are new, asks for what one asked for; undefined where it does not. */
function togetherAs(
  was: NamedCondition,
  is: NamedCondition | undefined,
  sides: Sides,
): string | undefined {
  const added = sides.after.spec.invariants.filter(
    ({ name }) => !sides.matching.oldOf.has(`property:${name}`),
  );
  if (added.length === 0) return undefined;
  const whole = allOf([...(is ? [is] : []), ...added].map(({ condition }) => condition));
  const relation = comparePredicates(was.condition, whole, sides)?.relation;
  if (relation !== "same" && relation !== "strengthened") return undefined;
  const names = added.map(({ name }) => `\`${name}\``).join(", ");
  return is ? `it asks for as much as before together with ${names}` : `${names} asks for as much`;
}

const conditionsOf = (spec: TypedSpec, form: Form): readonly NamedCondition[] =>
  form === "invariant" ? spec.invariants : spec.reachables;

/** The old claim in the place of the new one. */
function restore(form: Form, was: NamedCondition, sides: Sides, into: Hybrid): boolean {
  const condition = carry(was.condition, sides.before, into, toNew(sides.matching));
  if (!condition) return false;
  const field = form === "invariant" ? "invariants" : "reachables";
  const key = sides.matching.newOf.get(`property:${was.name}`);
  const others = into.spec[field].filter(({ name }) => `property:${name}` !== key);
  const name = key?.slice("property:".length) ?? was.name;
  into.spec[field] = [...others, { ...was, name, condition }];
  return true;
}

async function compareOne(
  form: Form,
  was: NamedCondition,
  is: NamedCondition,
  sides: Sides,
  options: CheckOptions,
): Promise<readonly ConditionChange[]> {
  const [left, right] = [sides.before.tokensOf(was.condition), sides.after.tokensOf(is.condition)];
  if (saySame(left, right, sides.matching)) return [];
  const compared = comparePredicates(was.condition, is.condition, sides);
  const others =
    form === "invariant" && compared?.relation === "weakened"
      ? togetherAs(was, is, sides)
      : undefined;
  const decided =
    others !== undefined
      ? ({ change: "reworded", why: others } as const)
      : isConstant(is.condition) && !isConstant(was.condition)
        ? { change: "weakened" as const, why: "it is true or false whatever the state" }
        : decidedBy(compared);
  const { change, why } =
    decided ?? judge(compared, await onReached(was.condition, is.condition, sides, options));
  return [
    {
      form,
      name: is.name,
      change,
      why,
      before: was.condition.span,
      after: is.condition.span,
      restore: (into) => restore(form, was, sides, into),
    },
  ];
}

const isConstant = ({ kind }: Expr): boolean => kind === "literal";

/** Whether each is true in some reached state in which the other is not; undefined where a limit was hit. */
interface Reached {
  readonly onlyOld: boolean;
  readonly onlyNew: boolean;
  /** In some reached state the old one does not hold, or has no value, and in all the new one does. */
  readonly isOldBroken: boolean;
}

type Judgement = Pick<ConditionChange, "change" | "why">;

/** What the values alone decide, so that no state needs to be searched. */
function decidedBy(compared: PredicateComparison | undefined): Judgement | undefined {
  switch (compared?.relation) {
    case "same":
      return { change: "reworded", why: compared.why };
    case "strengthened":
    case "changed":
      return { change: compared.relation, why: compared.why };
    default:
      return undefined;
  }
}

/** @param weakened what all values show, if that is known; it then asks for less, in reached states or not */
function judge(weakened: PredicateComparison | undefined, reached: Reached | undefined): Judgement {
  if (weakened) {
    const shows =
      reached && !reached.onlyNew && !reached.isOldBroken ? ", in no reached state" : "";
    return { change: "weakened", why: `${weakened.why}${shows}` };
  }
  if (!reached) return { change: "changed", why: "whether it asks for less could not be decided" };
  const { onlyOld, onlyNew } = reached;
  if (onlyNew && !onlyOld)
    return {
      change: "weakened",
      why: "it is true in every reached state in which it was, and in others",
    };
  if (onlyOld && !onlyNew)
    return { change: "strengthened", why: "it is true in fewer of the reached states" };
  return {
    change: "changed",
    why: onlyNew
      ? "each is true in reached states in which the other is not"
      : "it is true in the same reached states, and may differ in others",
  };
}

async function onReached(
  was: Expr,
  is: Expr,
  sides: Sides,
  options: CheckOptions,
): Promise<Reached | undefined> {
  const { before, after, matching } = sides;
  const same: CounterpartOf = (key) => key;
  const onNew = new Hybrid(after.spec);
  const onOld = new Hybrid(before.spec);
  const asked = [
    [onNew, carry(was, before, onNew, toNew(matching)), carry(is, after, onNew, same)],
    [onOld, carry(was, before, onOld, same), carry(is, after, onOld, toOld(matching))],
  ] as const;
  let [onlyOld, onlyNew, isOldBroken] = [false, false, false];
  for (const [hybrid, old, fresh] of asked) {
    const found = old && fresh && (await reachedIn(hybrid, old, fresh, options));
    if (!found) return undefined;
    onlyOld ||= found.onlyOld;
    onlyNew ||= found.onlyNew;
    isOldBroken ||= found.isOldBroken;
  }
  return { onlyOld, onlyNew, isOldBroken };
}

async function reachedIn(
  { spec }: Hybrid,
  old: Expr,
  fresh: Expr,
  options: CheckOptions,
): Promise<Reached | undefined> {
  const reachables = [butNot("only old", old, fresh), butNot("only new", fresh, old)];
  const invariants = [named("old", old), named("new", fresh)];
  const verdict = await searchHybrid({ ...spec, invariants, reachables }, options);
  if (!verdict || verdict.limit !== undefined) return undefined;
  const isReached = (name: string): boolean =>
    !verdict.violations.some((each) => each.kind === "reachable" && each.name === name);
  const isBroken = (name: string): boolean =>
    verdict.violations.some((each) => each.kind === "invariant" && each.name === name);
  return {
    onlyOld: isReached("only old"),
    onlyNew: isReached("only new"),
    isOldBroken: isBroken("old") && !isBroken("new"),
  };
}

const named = (name: string, condition: Expr): NamedCondition => ({
  name,
  doc: [],
  condition,
  span: condition.span,
});

function butNot(name: string, one: Expr, other: Expr): NamedCondition {
  const { span, type } = one;
  const not: Expr = { kind: "unary", operator: "!", operand: other, type, span };
  return named(name, both(one, not));
}
