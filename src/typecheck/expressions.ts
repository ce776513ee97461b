/** Types of expressions, by their form. Operations and calls are not expressions: see operations.ts. */
import { spanOver } from "../base/source.js";
import type { Expression } from "../syntax/ast/ast.js";
import { inferBinary } from "./binary.js";
import { coerce, demand, unify, unknownExpr } from "./coerce.js";
import { inferCall, inferMember } from "./members.js";
import type { Place } from "./environment.js";
import { inside } from "./environment.js";
import { fold, literal } from "./fold.js";
import { inferIdentifier, inferIndexed } from "./identifiers.js";
import { repeated, sizeOf } from "./limits.js";
import { bind, typeDomain } from "./type-nodes.js";
import {
  bool,
  describe,
  describeValue,
  emptySetType,
  intType,
  isScalar,
  isSymmetric,
  isUnknown,
  isUnordered,
  joinTypes,
  noneType,
  rangeOf,
  unknownType,
} from "./types.js";
import type { Expr, Local, ScalarType, Type } from "./typed-spec.js";

/** Types an expression; `expected` settles what enumerators, `none` and `{ }` mean, and is not enforced. */
export function infer(expression: Expression, place: Place, expected?: Type): Expr {
  const { span } = expression;
  switch (expression.kind) {
    case "number":
      return literal(intType(expression.value, expression.value), expression.value, span);
    case "boolean":
      return literal(bool, expression.value ? 1 : 0, span);
    case "none":
      return literal(noneType, 0, span);
    case "identifier":
      return inferIdentifier(expression, place, expected);
    case "indexed":
      return inferIndexed(expression, place);
    case "member":
      return inferMember(expression, place);
    case "call":
      return inferCall(expression, place);
    case "unary":
      return inferUnary(expression, place);
    case "binary":
      return inferBinary(expression, place, expected);
    case "conditional":
      return inferConditional(expression, place, expected);
    case "quantifier":
      return inferQuantifier(expression, place);
    case "setLiteral":
      return inferSet(expression, place, expected);
    case "comprehension":
      return inferComprehension(expression, place);
    case "recordLiteral":
      return inferRecord(expression, place);
    case "parenthesized":
      return infer(expression.value, place, expected);
    case "atomicExpression":
      // As a whole condition or right side it is an operation; inside, the statement is one step already.
      return infer(expression.value, place, expected);
    case "familyInitialiser":
      place.env.sink.report("ILK4031", span, {});
      return unknownExpr(span);
    case "tryAcquire":
    case "scheduleResult":
    case "faultChoice":
    case "sleepResult":
    case "waitResult":
    case "cancelResult":
      place.env.sink.report("ILK4001", span, {
        operation: expression.kind.replace(/(?:Result|Choice)$/, ""),
      });
      return unknownExpr(span);
    case "missing":
      return unknownExpr(span);
  }
}

/** An expression that must be a condition. */
export function inferCondition(expression: Expression, place: Place, what: string): Expr {
  const expr = demand(infer(expression, place, bool));
  if (isUnknown(expr.type) || expr.type.kind === "bool") return expr;
  place.env.sink.report(
    "ILK3002",
    expression.span,
    { what, found: describeValue(expr.type) },
    {
      label: `this is ${describeValue(expr.type)}`,
    },
  );
  return unknownExpr(expression.span);
}

function inferUnary(expression: Expression & { kind: "unary" }, place: Place): Expr {
  const { operator, span } = expression;
  if (operator === "!") {
    const operand = inferCondition(expression.operand, place, "`!`");
    return fold({ kind: "unary", operator, type: bool, span, operand });
  }
  const operand = demand(infer(expression.operand, place));
  const { type } = operand;
  if (isUnknown(type)) return operand;
  if (type.kind !== "int") {
    place.env.sink.report("ILK3006", expression.span, {
      operator: "-",
      found: describeValue(type),
    });
    return unknownExpr(span);
  }
  if (isSymmetric(type) && place.mode !== "initial") {
    place.env.sink.report("ILK3007", span, { operator: "-", type: describe(type) });
    return unknownExpr(span);
  }
  return fold({
    kind: "unary",
    operator,
    type: intType(0 - type.high, 0 - type.low),
    span,
    operand,
  });
}

function inferConditional(
  expression: Expression & { kind: "conditional" },
  place: Place,
  expected?: Type,
): Expr {
  const condition = inferCondition(expression.condition, place, "the condition of `if`");
  const { span } = expression;
  if (condition.kind === "literal" && condition.type.kind === "bool") {
    const [live, dead] =
      condition.value === 1
        ? [expression.then, expression.otherwise]
        : [expression.otherwise, expression.then];
    place.env.sink.muted(() => infer(dead, place, expected));
    return infer(live, place, expected);
  }
  const then = infer(expression.then, place, expected);
  const otherwise = infer(expression.otherwise, place, expected);
  const unified = unify(then, otherwise, place);
  if (!unified) {
    place.env.sink.report("ILK3003", span, {
      operator: "if",
      left: describeValue(then.type),
      right: describeValue(otherwise.type),
    });
    return unknownExpr(span);
  }
  if (isUnknown(condition.type)) return unknownExpr(span);
  return fold({
    kind: "conditional",
    type: unified[2],
    span,
    condition,
    then: unified[0],
    otherwise: unified[1],
  });
}

function inferQuantifier(expression: Expression & { kind: "quantifier" }, place: Place): Expr {
  const { quantifier, span } = expression;
  const { domain, type: member } = typeDomain(expression.domain, place);
  const within = inside(place);
  const binder: Local = {
    kind: "local",
    name: expression.name.text,
    type: member,
    span: expression.name.span,
  };
  bind(expression.name, "binder", binder, within);
  const condition = expression.body ?? expression.where;
  const body = repeated(place.env, "values", sizeOf(domain), expression.domain.span, () =>
    condition
      ? inferCondition(condition, within, `the condition of \`${quantifier}\``)
      : literal(bool, 1, span),
  );
  if (isUnknown(member) || isUnknown(body.type)) return unknownExpr(span);
  let type: Type = bool;
  if (quantifier === "count") {
    const { low, high } = rangeOf(member);
    type = intType(0, high - low + 1);
  } else if (quantifier === "min" || quantifier === "max") {
    if (isUnordered(member)) {
      place.env.sink.report("ILK3007", span, { operator: quantifier, type: describe(member) });
      return unknownExpr(span);
    }
    type = { kind: "option", of: member };
  }
  return fold({ kind: "quantifier", quantifier, type, span, binder, domain, body });
}

function inferComprehension(
  expression: Expression & { kind: "comprehension" },
  place: Place,
): Expr {
  const { domain, type: of } = typeDomain(expression.domain, place);
  const within = inside(place);
  const binder: Local = {
    kind: "local",
    name: expression.name.text,
    type: of,
    span: expression.name.span,
  };
  bind(expression.name, "binder", binder, within);
  const where = inferCondition(expression.where, within, "`where`");
  if (isUnknown(of) || isUnknown(where.type)) return unknownExpr(expression.span);
  return madeSet(
    {
      kind: "comprehension",
      type: { kind: "set", of },
      span: expression.span,
      binder,
      domain,
      where,
    },
    of,
    place,
  );
}

function inferSet(
  expression: Expression & { kind: "setLiteral" },
  place: Place,
  expected?: Type,
): Expr {
  const { span } = expression;
  if (expression.elements.length === 0) return literal(emptySetType, 0, span);
  const wanted = expected?.kind === "set" ? expected.of : undefined;
  const elements = expression.elements.map((element) => demand(infer(element, place, wanted)));
  if (elements.some((element) => isUnknown(element.type))) return unknownExpr(span);
  let of: Type | undefined = wanted;
  if (!of) {
    of = elements[0]?.type;
    for (const element of elements) of = of && joinTypes(of, element.type);
  }
  const [first, second] = elements;
  if (!of || !isScalar(of)) {
    place.env.sink.report("ILK3003", span, {
      operator: "{ }",
      left: describeValue(first?.type ?? unknownType),
      right: describeValue((second ?? first)?.type ?? unknownType),
    });
    return unknownExpr(span);
  }
  const type = of;
  const coerced = elements.map((element) => coerce(element, type, place, { target: "the set" }));
  if (coerced.some((element) => isUnknown(element.type))) return unknownExpr(span);
  return madeSet(
    { kind: "setOf", type: { kind: "set", of: type }, span, elements: coerced },
    type,
    place,
  );
}

function madeSet(expr: Expr, of: ScalarType, place: Place): Expr {
  const { low, high } = rangeOf(of);
  if (high - low + 1 > 31) {
    place.env.sink.report("ILK3010", expr.span, {
      type: describe(of),
      members: high - low + 1,
      most: 31,
    });
    return unknownExpr(expr.span);
  }
  return fold(expr);
}

function inferRecord(expression: Expression & { kind: "recordLiteral" }, place: Place): Expr {
  const { env } = place;
  const type = env.types.get(expression.name.text) ?? typeDomainless(expression, place);
  if (!type || type.kind !== "record") return unknownExpr(expression.span);
  const fields = type.fields.flatMap((field) => {
    const given = expression.fields.filter((each) => each.name.text === field.name);
    const [first, second] = given;
    if (second)
      env.sink.report("ILK3021", second.name.span, {
        record: type.name,
        field: field.name,
        problem: "is given twice",
      });
    if (!first) {
      env.sink.report("ILK3021", expression.span, {
        record: type.name,
        field: field.name,
        problem: "is missing",
      });
      return [];
    }
    const target = `\`${type.name}.${field.name}\``;
    return [
      {
        name: field.name,
        value: coerce(infer(first.value, place, field.type), field.type, place, { target }),
      },
    ];
  });
  for (const given of expression.fields) {
    if (type.fields.some((field) => field.name === given.name.text)) continue;
    env.sink.report("ILK2020", given.name.span, {
      name: given.name.text,
      of: `\`${type.name}\``,
      known: type.fields.map((field) => field.name),
    });
  }
  return { kind: "recordLiteral", type, span: expression.span, fields };
}

function typeDomainless(
  expression: Expression & { kind: "recordLiteral" },
  place: Place,
): Type | undefined {
  const { type } = typeDomain(
    {
      kind: "typeDomain",
      type: { kind: "namedType", name: expression.name, span: expression.name.span },
      span: spanOver(expression.name.span, expression.name.span),
    },
    place,
  );
  return type;
}
