/** Attributes that are expressions: when something may happen, what it begins with, what it is guarded by, its range. */
import { textOf } from "../../base/source.js";
import type { Expr, Instance, Local, Lock, Type, Variable } from "../../typecheck/typed-spec.js";
import { saySame } from "../structure/match.js";
import type { Token } from "../structure/read-spec.js";
import { boundBy, oldLocalsOf } from "./bound-locals.js";
import { anyValue, holdsFor } from "./formulas.js";
import { comparePredicates, type PredicateComparison, sameValue } from "./predicates.js";
import type { Sides, Strictness } from "./premise.js";
import { readsNoOther } from "./reads.js";
import type { Node, Row } from "./row.js";

/** When something may happen: in fewer cases, by what was already asked about. */
export function guard(kind: string, field: string): Row {
  return {
    kinds: [kind],
    field,
    form: "assumption",
    isModelled: true,
    compare: (was, is, sides, nodes) => {
      if (demanded(was, is, sides, nodes) !== "unlike" || !readsNoOther(is, was, sides))
        return "same";
      const locals = oldLocalsOf(...nodes);
      const compared = comparePredicates(was as Expr, is as Expr, sides, locals);
      return compared?.relation === "strengthened" ? "looser" : "same";
    },
    says: (value) => `\`when ${textOf((value as Expr).span)}\``,
  };
}

type Initial = Variable["initial"];

/** Fewer values to begin with are fewer runs. */
export function initial(): Row {
  return {
    kinds: ["variable"],
    field: "initial",
    form: "instance",
    isModelled: true,
    restores: ["initial"],
    compare: (was, is, sides, nodes) =>
      nodes[1]["ghost"] !== true &&
      compareInitial(was as Initial, is as Initial, sides, nodes) === "strengthened"
        ? "looser"
        : "same",
    says: saysInitial,
  };
}

/** What an observer has noted before anything happened. */
export function ghostInitial(): Row {
  return {
    kinds: ["variable"],
    field: "initial",
    form: "ghost",
    isModelled: true,
    compare: (was, is, sides, nodes) =>
      nodes[1]["ghost"] !== true ||
      compareInitial(was as Initial, is as Initial, sides, nodes) === "same"
        ? "same"
        : "unlike",
    says: saysInitial,
  };
}

function saysInitial(value: unknown): string {
  const { form, value: e } = value as Initial;
  return `\`${form === "in" ? "in" : "="} ${textOf(e.span)}\``;
}

/** Undefined where that cannot be decided. What reads the same is not evaluated, which would lower the whole spec. */
function compareInitial(
  was: Initial,
  is: Initial,
  sides: Sides,
  nodes: readonly [Node, Node],
): PredicateComparison["relation"] | undefined {
  if (demanded(was, is, sides, nodes) === "same") return "same";
  const [old, fresh] = [anyValue(was.value), anyValue(is.value)];
  const says = (local: Local, { form, value }: Initial): Expr =>
    holdsFor(local, form === "in" ? "in" : "==", value);
  const locals = new Map([...oldLocalsOf(...nodes), [fresh, old] as const]);
  return comparePredicates(says(old, was), says(fresh, is), sides, locals)?.relation;
}

/** A wider range lets more values pass. */
export function range(): Row {
  const rangeOf = (type: unknown): { readonly low: number; readonly high: number } | undefined => {
    const { kind, low, high, of } = type as {
      kind: string;
      low: number;
      high: number;
      of?: unknown;
    };
    return kind === "int" ? { low, high } : kind === "option" ? rangeOf(of) : undefined;
  };
  return {
    kinds: ["variable"],
    field: "type",
    form: "rule",
    rule: "out-of-range",
    isModelled: true,
    compare: (was, is) => {
      const [old, fresh] = [rangeOf(was), rangeOf(is)];
      if (!old || !fresh || (was as Type).kind !== (is as Type).kind) return "same";
      const isWider = fresh.low < old.low || fresh.high > old.high;
      if (isWider) return "looser";
      return fresh.low > old.low || fresh.high < old.high ? "stricter" : "same";
    },
    says: (value) => {
      const { low, high } = rangeOf(value) ?? { low: 0, high: 0 };
      return `\`${low}..${high}\``;
    },
  };
}

export function guardedBy(kind: string): Row {
  return {
    kinds: [kind],
    field: "guardedBy",
    form: "rule",
    rule: "lock-not-held",
    compare: (was, is, sides, nodes) => {
      const demand = demanded(was, is, sides, nodes);
      return demand === "unlike" && isSameMember(was, is, sides, nodes) ? "same" : demand;
    },
    says: (value) => {
      if (value === undefined) return "no `guarded by`";
      const { target, indices } = value as Instance<Lock>;
      return `\`guarded by ${target.name}${indices.map(({ span }) => `[${textOf(span)}]`).join("")}\``;
    },
  };
}

/** Whether two instances are always the same lock. */
function isSameMember(
  was: unknown,
  is: unknown,
  sides: Sides,
  nodes: readonly [Node, Node],
): boolean {
  const [old, fresh] = [was as Instance<Lock>, is as Instance<Lock>];
  const locals = oldLocalsOf(...nodes);
  return (
    sides.matching.oldOf.get(`lock:${fresh.target.name}`) === `lock:${old.target.name}` &&
    old.indices.length === fresh.indices.length &&
    old.indices.every((index, at) => {
      const other = fresh.indices[at];
      return other !== undefined && sameValue(index, other, sides, locals);
    })
  );
}

/** Something that is asked for or not: what it says is compared up to names, locals by where the declaration binds them. */
function demanded(
  was: unknown,
  is: unknown,
  { before, after, matching }: Sides,
  [old, fresh]: readonly [Node, Node],
): Strictness {
  if (was === undefined || is === undefined)
    return was === is ? "same" : is === undefined ? "looser" : "stricter";
  const left = [...mentionsOf(old), ...before.tokensOf(was)];
  const right = [...mentionsOf(fresh), ...after.tokensOf(is)];
  return saySame(left, right, matching) ? "same" : "unlike";
}

const mentionsOf = (node: Node): readonly Token[] => boundBy(node).map((local) => ({ local }));
