/** Operators between two expressions. */
import type { BinaryOperator, Expression } from "../syntax/ast/ast.js";
import { coerce, demand, isNone, unify, unknownExpr } from "./coerce.js";
import type { Place } from "./environment.js";
import { fold, literal, literalValue } from "./fold.js";
import { typeObject } from "./references.js";
import {
  bool,
  describe,
  describeValue,
  intType,
  isScalar,
  isSymmetric,
  isUnknown,
  noneOf,
  noneType,
  rangeOf,
} from "./types.js";
import type { Expr, Type } from "./typed-spec.js";

type BinaryNode = Expression & { readonly kind: "binary" };

export function inferBinary(node: BinaryNode, place: Place, expected?: Type): Expr {
  switch (node.operator) {
    case "&&":
    case "||":
    case "=>":
    case "<=>":
      return inferLogic(node, place);
    case "==":
    case "!=":
      return inferEquality(node, place);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return inferOrder(node, place);
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return inferArithmetic(node, place);
    case "in":
      return inferMembership(node, place);
    case "subset":
    case "union":
    case "minus":
      return inferSets(node, place, expected);
  }
}

function condition(expression: Expression, operator: BinaryOperator, place: Place): Expr {
  const expr = demand(place.env.infer(expression, place, bool));
  if (isUnknown(expr.type) || expr.type.kind === "bool") return expr;
  place.env.sink.report(
    "ILK3002",
    expression.span,
    { what: `\`${operator}\``, found: describeValue(expr.type) },
    {
      label: `this is ${describeValue(expr.type)}`,
    },
  );
  return unknownExpr(expression.span);
}

function inferLogic(node: BinaryNode, place: Place): Expr {
  const { operator, span } = node;
  const left = condition(node.left, operator, place);
  const known = left.type.kind === "bool" ? literalValue(left) : undefined;
  const decided =
    known !== undefined &&
    ((operator === "||" && known === 1) ||
      ((operator === "&&" || operator === "=>") && known === 0));
  // What the left side decides alone is not part of this configuration.
  const right = decided
    ? place.env.sink.muted(() => condition(node.right, operator, place))
    : condition(node.right, operator, place);
  if (decided) return literal(bool, operator === "&&" ? 0 : 1, span);
  if (isUnknown(left.type) || isUnknown(right.type)) return unknownExpr(span);
  return fold({ kind: "binary", operator, type: bool, span, left, right });
}

/** Both operands; the one that needs help (`none`, `{}`, an enumerator) is told the other's type. */
function operands(node: BinaryNode, place: Place): readonly [Expr, Expr] {
  const { infer } = place.env;
  if (node.left.kind === "identifier" && node.right.kind !== "identifier") {
    const right = infer(node.right, place);
    return [infer(node.left, place, right.type), right];
  }
  const left = infer(node.left, place);
  return [left, infer(node.right, place, left.type)];
}

function inferEquality(node: BinaryNode, place: Place): Expr {
  const { span } = node;
  const operator = node.operator === "!=" ? "!=" : "==";
  const [left, right] = operands(node, place);
  if (isUnknownValue(left) || isUnknownValue(right)) return unknownExpr(span);
  if (left.type === noneType && right.type === noneType)
    return literal(bool, operator === "==" ? 1 : 0, span);
  if (
    left.type.kind === "int" &&
    right.type.kind === "int" &&
    isSymmetric(left.type) !== isSymmetric(right.type) &&
    place.mode !== "initial"
  ) {
    const [number, other] = isSymmetric(left.type) ? [right, left] : [left, right];
    if (number.kind === "literal") {
      place.env.sink.report("ILK3008", number.span, {
        value: `${number.value}`,
        type: describe(other.type),
      });
      return unknownExpr(span);
    }
  }
  // An option and a plain value have the same numbers, unless the plain one can reach the number of `none`.
  const [option, plain] = left.type.kind === "option" ? [left, right] : [right, left];
  if (option.type.kind === "option" && option.type !== noneType && isScalar(plain.type)) {
    if (plain.type.kind === "int" && rangeOf(plain.type).low <= noneOf(option.type.of)) {
      const same: Expr = { kind: "binary", operator: "==", type: bool, span, left, right };
      const not: Expr = { kind: "unary", operator: "!", type: bool, span, operand: isNone(option) };
      const both: Expr = {
        kind: "binary",
        operator: "&&",
        type: bool,
        span,
        left: not,
        right: same,
      };
      return operator === "=="
        ? both
        : { kind: "unary", operator: "!", type: bool, span, operand: both };
    }
  }
  const unified = unify(left, right, place);
  if (!unified) {
    place.env.sink.report(
      "ILK3003",
      span,
      { operator, left: describeValue(left.type), right: describeValue(right.type) },
      {
        secondary: [
          { span: left.span, text: `this is ${describeValue(left.type)}` },
          { span: right.span, text: `this is ${describeValue(right.type)}` },
        ],
      },
    );
    return unknownExpr(span);
  }
  return fold({ kind: "binary", operator, type: bool, span, left: unified[0], right: unified[1] });
}

const isUnknownValue = (expr: Expr): boolean =>
  isUnknown(expr.type) && expr.type !== noneType && expr.type.kind === "int";

function inferOrder(node: BinaryNode, place: Place): Expr {
  const { operator, span } = node;
  const [first, second] = operands(node, place);
  const left = demand(first);
  const right = demand(second);
  if (isUnknown(left.type) || isUnknown(right.type)) {
    for (const each of [left, right]) if (each.type === noneType) reportOperand(node, each, place);
    return unknownExpr(span);
  }
  for (const each of [left, right]) {
    if (isSymmetric(each.type) && place.mode !== "initial") {
      place.env.sink.report("ILK3007", span, { operator, type: describe(each.type) });
      return unknownExpr(span);
    }
  }
  const levels = left.type.kind === "level" && right.type.kind === "level";
  if (!levels) {
    for (const each of [left, right]) {
      if (each.type.kind === "int") continue;
      reportOperand(node, each, place);
      return unknownExpr(span);
    }
  }
  return fold({ kind: "binary", operator, type: bool, span, left, right });
}

function reportOperand(node: BinaryNode, operand: Expr, place: Place): void {
  place.env.sink.report("ILK3006", operand.span, {
    operator: node.operator,
    found: describeValue(operand.type),
  });
}

function inferArithmetic(node: BinaryNode, place: Place): Expr {
  const { span } = node;
  const operator = node.operator as "+" | "-" | "*" | "/" | "%";
  const left = demand(place.env.infer(node.left, place));
  const right = demand(place.env.infer(node.right, place));
  for (const each of [left, right]) {
    if (isUnknown(each.type) && each.type !== noneType) return unknownExpr(span);
    if (each.type.kind !== "int") {
      reportOperand(node, each, place);
      return unknownExpr(span);
    }
    if (isSymmetric(each.type) && place.mode !== "initial") {
      place.env.sink.report("ILK3007", span, { operator, type: describe(each.type) });
      return unknownExpr(span);
    }
  }
  if (left.type.kind !== "int" || right.type.kind !== "int") return unknownExpr(span);
  const a = left.type;
  const b = right.type;
  if ((operator === "/" || operator === "%") && b.low <= 0 && b.high >= 0) {
    place.env.sink.report("ILK3020", right.span, { operator, divisor: describe(b) });
    return unknownExpr(span);
  }
  const type = bounds(operator, a, b);
  if (Math.abs(type.low) > 2 ** 30 || Math.abs(type.high) > 2 ** 30) {
    place.env.sink.report("ILK3024", span, { range: `${type.low}..${type.high}`, most: 2 ** 30 });
    return unknownExpr(span);
  }
  return fold({ kind: "binary", operator, type, span, left, right });
}

/** The range of a result, from the ranges of the operands. `/` and `%` truncate as in C. */
function bounds(
  operator: "+" | "-" | "*" | "/" | "%",
  a: { readonly low: number; readonly high: number },
  b: { readonly low: number; readonly high: number },
): Type & { kind: "int" } {
  switch (operator) {
    case "+":
      return intType(a.low + b.low, a.high + b.high);
    case "-":
      return intType(a.low - b.high, a.high - b.low);
    case "*":
    case "/": {
      const corners = [a.low, a.high].flatMap((x) =>
        [b.low, b.high].map((y) => (operator === "*" ? x * y : Math.trunc(x / y))),
      );
      return intType(Math.min(...corners) + 0, Math.max(...corners) + 0);
    }
    case "%": {
      const most = Math.max(Math.abs(b.low), Math.abs(b.high)) - 1;
      return intType(
        a.low < 0 ? Math.max(a.low, 0 - most) : 0,
        a.high > 0 ? Math.min(a.high, most) : 0,
      );
    }
  }
}

function inferMembership(node: BinaryNode, place: Place): Expr {
  const { span } = node;
  const object = typeObject(node.right, place);
  if (object) {
    if (object.target.kind !== "list") {
      place.env.sink.report("ILK3031", node.right.span, {
        name: object.target.name,
        sort: object.target.kind,
      });
      return unknownExpr(span);
    }
    const { element } = object.target;
    const expr = coerce(place.env.infer(node.left, place, element), element, place, {
      target: `an element of \`${object.target.name}\``,
    });
    if (isUnknown(expr.type)) return unknownExpr(span);
    return { kind: "contains", type: bool, span, object, element: expr };
  }
  const set = demand(place.env.infer(node.right, place));
  const element = demand(
    place.env.infer(node.left, place, set.type.kind === "set" ? set.type.of : undefined),
  );
  if (isUnknown(set.type) || isUnknown(element.type)) return unknownExpr(span);
  if (set.type.kind !== "set") {
    place.env.sink.report("ILK3029", node.right.span, { found: describeValue(set.type) });
    return unknownExpr(span);
  }
  const member = coerce(element, set.type.of, place, {
    target: `a member of ${describe(set.type)}`,
  });
  if (isUnknown(member.type)) return unknownExpr(span);
  const test: Expr = { kind: "binary", operator: "in", type: bool, span, left: member, right: set };
  return fold(test);
}

function inferSets(node: BinaryNode, place: Place, expected?: Type): Expr {
  const { operator, span } = node;
  const { infer } = place.env;
  let left = demand(infer(node.left, place, expected));
  const right = demand(
    infer(
      node.right,
      place,
      left.type.kind === "set" && !isUnknown(left.type) ? left.type : expected,
    ),
  );
  if (node.left.kind === "setLiteral" && right.type.kind === "set" && !isUnknown(right.type))
    left = infer(node.left, place, right.type);
  for (const each of [left, right]) {
    if (each.type.kind === "set") continue;
    if (!isUnknown(each.type))
      place.env.sink.report("ILK3029", each.span, { found: describeValue(each.type) });
    return unknownExpr(span);
  }
  const unified = unify(left, right, place);
  if (!unified) {
    place.env.sink.report("ILK3003", span, {
      operator,
      left: describeValue(left.type),
      right: describeValue(right.type),
    });
    return unknownExpr(span);
  }
  const type = operator === "subset" ? bool : unified[2];
  return fold({ kind: "binary", operator, type, span, left: unified[0], right: unified[1] });
}
