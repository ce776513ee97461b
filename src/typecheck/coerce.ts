/** Where a value of one type stands for one of another: options, sets, and ranges that may or may not fit. */
import type { Span } from "../base/source.js";
import { fold, literal, literalValue } from "./fold.js";
import type { Place } from "./environment.js";
import {
  areAlike,
  bool,
  describe,
  describeNumber,
  describeValue,
  emptySetType,
  isScalar,
  isSymmetric,
  isUnknown,
  joinTypes,
  noneOf,
  noneType,
  rangeOf,
  unknownType,
} from "./types.js";
import type { Expr, Local, ScalarType, Type } from "./typed-spec.js";

/** What a value is coerced for, as the message names it. */
export interface Purpose {
  /** `pending` or `the result of processIo`: what takes the value. */
  readonly target: string;
  readonly declared?: Span | undefined;
}

/** An expression that has been reported already; agrees with everything. */
export const unknownExpr = (span: Span): Expr => literal(unknownType, 0, span);

/** `expr` as a value of `target`; reports when it can never be one. */
export function coerce(expr: Expr, target: Type, place: Place, purpose: Purpose): Expr {
  if (isUnknown(target) || expr.type === unknownType) return expr;
  if (target.kind === "option") return coerceToOption(expr, target, place, purpose);
  if (target.kind === "set") return coerceToSet(expr, target, place, purpose);
  if (target.kind === "record") {
    if (expr.type.kind === "record" && expr.type.name === target.name) return expr;
    return mismatch(expr, target, place, purpose);
  }
  if (expr.type.kind === "option" && expr.type !== noneType) {
    return coerceScalar(demand(expr), target, place, purpose);
  }
  return coerceScalar(expr, target, place, purpose);
}

/** An option where its plain type is needed: `none` there breaks null-dereference. */
export function demand(expr: Expr): Expr {
  if (expr.type.kind !== "option") return expr;
  if (literalValue(expr) === noneOf(expr.type.of)) return expr;
  return fold({ kind: "demand", type: expr.type.of, span: expr.span, operand: expr });
}

function mismatch(expr: Expr, target: Type, place: Place, purpose: Purpose): Expr {
  place.env.sink.report(
    "ILK3004",
    expr.span,
    { found: describeValue(expr.type), target: purpose.target, expected: describe(target) },
    {
      label: `this is ${describeValue(expr.type)}`,
      secondary: purpose.declared
        ? [{ span: purpose.declared, text: `${purpose.target} is declared with this type` }]
        : [],
    },
  );
  return unknownExpr(expr.span);
}

/** In initial values the members of a symmetric type may be named by their numbers. */
const mayName = (from: Type, target: ScalarType, place: Place): boolean =>
  place.mode === "initial" && isSymmetric(target) && from.kind === "int" && !isSymmetric(from);

function coerceScalar(expr: Expr, target: ScalarType, place: Place, purpose: Purpose): Expr {
  if (!isScalar(expr.type)) return mismatch(expr, target, place, purpose);
  if (!areAlike(expr.type, target) && !mayName(expr.type, target, place)) {
    if (isSymmetric(target) && expr.kind === "literal" && expr.type.kind === "int") {
      place.env.sink.report("ILK3008", expr.span, {
        value: `${expr.value}`,
        type: describe(target),
      });
      return unknownExpr(expr.span);
    }
    return mismatch(expr, target, place, purpose);
  }
  const from = rangeOf(expr.type);
  const to = rangeOf(target);
  if (from.high < to.low || from.low > to.high) {
    const value = literalValue(expr);
    place.env.sink.report(
      "ILK3005",
      expr.span,
      {
        found: value === undefined ? describeValue(expr.type) : describeNumber(expr.type, value),
        target: purpose.target,
        range: `${to.low}..${to.high}`,
      },
      {
        secondary: purpose.declared
          ? [{ span: purpose.declared, text: `${purpose.target} is declared here` }]
          : [],
      },
    );
    return unknownExpr(expr.span);
  }
  // A literal takes the type it is used at, so that it prints as a value of that type.
  if (expr.kind === "literal" && expr.type.kind === "int") return { ...expr, type: target };
  return expr;
}

function coerceToOption(
  expr: Expr,
  target: Type & { kind: "option" },
  place: Place,
  purpose: Purpose,
): Expr {
  const none = noneOf(target.of);
  if (expr.type === noneType) return literal(target, none, expr.span);
  if (expr.type.kind === "option") {
    if (!areAlike(expr.type.of, target.of)) return mismatch(expr, target, place, purpose);
    if (noneOf(expr.type.of) === none) return expr;
    refuseNone(expr, expr.type.of, target, place);
    return fold({
      kind: "conditional",
      type: withValuesOf(target, expr.type.of),
      span: expr.span,
      condition: isNone(expr),
      then: literal(target, none, expr.span),
      otherwise: expr,
    });
  }
  const plain = coerceScalar(expr, target.of, place, purpose);
  if (plain.type === unknownType || !isScalar(plain.type)) return plain;
  refuseNone(expr, plain.type, target, place);
  return plain;
}

/** A number that would be read as `none`. */
function refuseNone(
  expr: Expr,
  from: ScalarType,
  target: Type & { kind: "option" },
  place: Place,
): void {
  const none = noneOf(target.of);
  if (rangeOf(from).low > none) return;
  const found = describeValue(expr.type);
  place.env.sink.report("ILK3026", expr.span, { found, value: `${none}`, type: describe(target) });
}

/** The option as far as its values reach, which may be further than it may hold: its range is checked where it is stored (S64). */
function withValuesOf(target: Type & { kind: "option" }, from: ScalarType): Type {
  const { of } = target;
  if (of.kind !== "int" || from.kind !== "int" || from.high <= of.high) return target;
  return { kind: "option", of: { kind: "int", low: of.low, high: from.high } };
}

/** `expr == none`. */
export function isNone(expr: Expr): Expr {
  const { type } = expr;
  const none = type.kind === "option" ? noneOf(type.of) : 0;
  return fold({
    kind: "binary",
    operator: "==",
    type: bool,
    span: expr.span,
    left: expr,
    right: literal(type, none, expr.span),
  });
}

function coerceToSet(
  expr: Expr,
  target: Type & { kind: "set" },
  place: Place,
  purpose: Purpose,
): Expr {
  if (expr.type === emptySetType) return literal(target, 0, expr.span);
  if (expr.type.kind !== "set") return mismatch(expr, target, place, purpose);
  const from = expr.type.of;
  if (!areAlike(from, target.of) && !mayName(from, target.of, place))
    return mismatch(expr, target, place, purpose);
  const source = rangeOf(from);
  const wanted = rangeOf(target.of);
  if (source.low === wanted.low && source.high <= wanted.high) return { ...expr, type: target };
  if (expr.kind === "setOf") {
    const elements = expr.elements.map((element) => coerce(element, target.of, place, purpose));
    return fold({ ...expr, elements, type: target });
  }
  if (source.low < wanted.low || source.high > wanted.high)
    return mismatch(expr, target, place, purpose);
  // Bits stand for other values: rebuilt member by member.
  const binder: Local = { kind: "local", name: "member", type: from, span: expr.span };
  const read: Expr = { kind: "local", local: binder, type: from, span: expr.span };
  return fold({
    kind: "comprehension",
    type: target,
    span: expr.span,
    binder,
    domain: { form: "range", low: source.low, high: source.high },
    where: { kind: "binary", operator: "in", type: bool, span: expr.span, left: read, right: expr },
  });
}

/** Both expressions as values of one type; undefined when there is none. Literals of symmetric types are reported. */
export function unify(
  left: Expr,
  right: Expr,
  place: Place,
): readonly [Expr, Expr, Type] | undefined {
  if (left.type === unknownType || right.type === unknownType) return [left, right, unknownType];
  let type = joinTypes(left.type, right.type);
  if (!type && place.mode === "initial") {
    type = isSymmetric(left.type) ? left.type : isSymmetric(right.type) ? right.type : undefined;
  }
  if (!type) return undefined;
  const purpose: Purpose = { target: "the other side" };
  return [coerce(left, type, place, purpose), coerce(right, type, place, purpose), type];
}
