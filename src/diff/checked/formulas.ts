/** Conditions made of typed expressions. */
import type { Expr, Local } from "../../typecheck/typed-spec.js";

export function both(left: Expr, right: Expr): Expr {
  const { type, span } = left;
  return { kind: "binary", operator: "&&", left, right, type, span };
}

/** Undefined of none. */
export const allOf = (conditions: readonly Expr[]): Expr | undefined =>
  conditions.reduce<Expr | undefined>((all, each) => (all ? both(all, each) : each), undefined);

/** A local that may have any value that an expression may have. */
export const anyValue = ({ type, span }: Expr): Local => ({
  kind: "local",
  name: "value",
  type: type.kind === "set" ? type.of : type,
  span,
});

/** That a local has a value, or is in a set. */
export function holdsFor(local: Local, operator: "==" | "in", right: Expr): Expr {
  const { span } = right;
  const left: Expr = { kind: "local", local, type: local.type, span };
  return { kind: "binary", operator, left, right, type: { kind: "bool" }, span };
}
