/** Constant folding: what an expression is when its operands are known. */
import type { Span } from "../base/source.js";
import { rangeOf } from "./types.js";
import type { Binary, Expr, Local, Type } from "./typed-spec.js";

export const literal = (type: Type, value: number, span: Span): Expr => ({
  kind: "literal",
  type,
  value,
  span,
});

/** The value of an expression that is a literal. */
export const literalValue = (expr: Expr): number | undefined =>
  expr.kind === "literal" ? expr.value : undefined;

const truth = (value: boolean): number => (value ? 1 : 0);

function applyBinary(operator: Binary, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? undefined : Math.trunc(left / right);
    case "%":
      // `+ 0` keeps a negative zero from getting out.
      return right === 0 ? undefined : (left % right) + 0;
    case "==":
    case "<=>":
      return truth(left === right);
    case "!=":
      return truth(left !== right);
    case "<":
      return truth(left < right);
    case "<=":
      return truth(left <= right);
    case ">":
      return truth(left > right);
    case ">=":
      return truth(left >= right);
    case "subset":
      return truth((left & ~right) === 0);
    case "union":
      return left | right;
    case "minus":
      return left & ~right;
    case "&&":
      return truth(left === 1 && right === 1);
    case "||":
      return truth(left === 1 || right === 1);
    case "=>":
      return truth(left === 0 || right === 1);
    case "in":
      return undefined;
  }
}

const hasBit = (set: number, low: number, value: number): number =>
  value >= low && value - low < 31 ? (set >> (value - low)) & 1 : 0;

/** The value of a closed expression: literals and the given binders alone. Undefined when it reads anything else. */
export function evaluate(
  expr: Expr,
  binders: ReadonlyMap<Local, number> = new Map(),
): number | undefined {
  switch (expr.kind) {
    case "literal":
      return expr.value;
    case "local":
      return binders.get(expr.local);
    case "unary": {
      const value = evaluate(expr.operand, binders);
      if (value === undefined) return undefined;
      return expr.operator === "!" ? truth(value === 0) : 0 - value;
    }
    case "binary":
      return evaluateBinary(expr, binders);
    case "conditional": {
      const condition = evaluate(expr.condition, binders);
      if (condition === undefined) return undefined;
      return evaluate(condition === 1 ? expr.then : expr.otherwise, binders);
    }
    case "setOf": {
      if (expr.type.kind !== "set") return undefined;
      const { low } = rangeOf(expr.type.of);
      let mask = 0;
      for (const element of expr.elements) {
        const value = evaluate(element, binders);
        if (value === undefined) return undefined;
        mask |= 1 << (value - low);
      }
      return mask;
    }
    case "size": {
      const set = evaluate(expr.set, binders);
      return set === undefined ? undefined : membersOf(set, 0).length;
    }
    case "demand": {
      const value = evaluate(expr.operand, binders);
      const { type } = expr.operand;
      if (value === undefined || type.kind !== "option") return value;
      return value < rangeOf(type.of).low ? undefined : value;
    }
    case "quantifier":
    case "comprehension":
      return evaluateBinder(expr, binders);
    default:
      return undefined;
  }
}

function evaluateBinary(
  expr: Expr & { kind: "binary" },
  binders: ReadonlyMap<Local, number>,
): number | undefined {
  const left = evaluate(expr.left, binders);
  if (left === undefined) return undefined;
  if (expr.operator === "&&" && left === 0) return 0;
  if (expr.operator === "||" && left === 1) return 1;
  if (expr.operator === "=>" && left === 0) return 1;
  const right = evaluate(expr.right, binders);
  if (right === undefined) return undefined;
  if (expr.operator === "in") {
    const { type } = expr.right;
    return type.kind === "set" ? hasBit(right, rangeOf(type.of).low, left) : undefined;
  }
  return applyBinary(expr.operator, left, right);
}

const membersOf = (mask: number, low: number): readonly number[] =>
  Array.from({ length: 31 }, (_, bit) => bit)
    .filter((bit) => (mask >> bit) & 1)
    .map((bit) => bit + low);

function evaluateBinder(
  expr: Expr & { kind: "quantifier" | "comprehension" },
  binders: ReadonlyMap<Local, number>,
): number | undefined {
  let members: readonly number[];
  if (expr.domain.form === "range") {
    const { low, high } = expr.domain;
    if (high - low > 4096) return undefined;
    members = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  } else {
    const set = evaluate(expr.domain.value, binders);
    const { type } = expr.domain.value;
    if (set === undefined || type.kind !== "set") return undefined;
    members = membersOf(set, rangeOf(type.of).low);
  }
  const body = expr.kind === "quantifier" ? expr.body : expr.where;
  const chosen: number[] = [];
  for (const member of members) {
    const value = evaluate(body, new Map([...binders, [expr.binder, member]]));
    if (value === undefined) return undefined;
    if (value === 1) chosen.push(member);
  }
  if (expr.kind === "comprehension") {
    if (expr.type.kind !== "set") return undefined;
    const { low } = rangeOf(expr.type.of);
    return chosen.reduce((mask, member) => mask | (1 << (member - low)), 0);
  }
  switch (expr.quantifier) {
    case "forall":
      return truth(chosen.length === members.length);
    case "exists":
      return truth(chosen.length > 0);
    case "count":
      return chosen.length;
    case "min":
    case "max": {
      const value = expr.quantifier === "min" ? chosen[0] : chosen.at(-1);
      if (value !== undefined) return value;
      return expr.type.kind === "option" ? rangeOf(expr.type.of).low - 1 : undefined;
    }
  }
}

/**
 * A simpler expression of the same meaning. `&&`, `||`, `=>` and `if` fold when their left operand or condition is
 * constant; what stands to the right of a shared read stays, so that the read stays too.
 */
export function fold(expr: Expr): Expr {
  if (expr.kind === "literal") return expr;
  if (expr.kind === "conditional") {
    const condition = literalValue(expr.condition);
    if (condition !== undefined) return condition === 1 ? expr.then : expr.otherwise;
  }
  if (expr.kind === "binary") {
    const left = literalValue(expr.left);
    if (left !== undefined) {
      if (expr.operator === "&&") return left === 1 ? expr.right : literal(expr.type, 0, expr.span);
      if (expr.operator === "||") return left === 0 ? expr.right : literal(expr.type, 1, expr.span);
      if (expr.operator === "=>") return left === 1 ? expr.right : literal(expr.type, 1, expr.span);
    }
  }
  const value = evaluate(expr);
  if (value === undefined) return expr;
  const { type } = expr;
  return literal(
    type.kind === "int" && !type.symmetric ? { kind: "int", low: value, high: value } : type,
    value,
    expr.span,
  );
}
