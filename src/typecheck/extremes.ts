/** `size(s)`, `min(…)` and `max(…)`, which are written like calls. */
import type { Expression } from "../syntax/ast/ast.js";
import { demand, unify, unknownExpr } from "./coerce.js";
import type { Place } from "./environment.js";
import { fold } from "./fold.js";
import { bool, describe, describeValue, intType, isUnknown, rangeOf } from "./types.js";
import type { Expr } from "./typed-spec.js";

type CallNode = Expression & { readonly kind: "call" };

export function inferSize(node: CallNode, place: Place): Expr {
  const [arg] = node.args;
  if (!arg || node.args.length !== 1) {
    place.env.sink.report("ILK3018", node.callee.span, {
      name: "size",
      found: node.args.length,
      wanted: 1,
    });
    return unknownExpr(node.span);
  }
  const set = demand(place.env.infer(arg, place));
  if (isUnknown(set.type)) return unknownExpr(node.span);
  if (set.type.kind !== "set") {
    place.env.sink.report("ILK3029", arg.span, { found: describeValue(set.type) });
    return unknownExpr(node.span);
  }
  const { low, high } = rangeOf(set.type.of);
  return fold({ kind: "size", type: intType(0, high - low + 1), span: node.span, set });
}

/** `min(a, b)`: the smaller of two numbers. */
export function inferExtreme(node: CallNode, name: "min" | "max", place: Place): Expr {
  const { span } = node;
  const [first, second] = node.args;
  if (!first || !second || node.args.length !== 2) {
    place.env.sink.report("ILK3018", node.callee.span, {
      name,
      found: node.args.length,
      wanted: 2,
    });
    return unknownExpr(span);
  }
  const left = demand(place.env.infer(first, place));
  const right = demand(place.env.infer(second, place));
  if (isUnknown(left.type) || isUnknown(right.type)) return unknownExpr(span);
  for (const each of [left, right]) {
    if (each.type.kind === "int" && !each.type.symmetric) continue;
    if (each.type.kind === "int")
      place.env.sink.report("ILK3007", span, { operator: name, type: describe(each.type) });
    else
      place.env.sink.report("ILK3006", each.span, {
        operator: name,
        found: describeValue(each.type),
      });
    return unknownExpr(span);
  }
  const unified = unify(left, right, place);
  if (!unified) return unknownExpr(span);
  const condition: Expr = fold({
    kind: "binary",
    operator: name === "min" ? "<=" : ">=",
    type: bool,
    span,
    left,
    right,
  });
  return fold({
    kind: "conditional",
    type: unified[2],
    span,
    condition,
    then: left,
    otherwise: right,
  });
}
