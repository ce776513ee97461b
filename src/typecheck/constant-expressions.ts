/** Expressions that must be constant: bounds, sizes, levels, and the conditions of clauses. */
import { isWithin } from "./limits.js";
import { suggest } from "../base/suggest.js";
import { helpWith } from "../resolve/revisions.js";
import type { Expression } from "../syntax/ast/ast.js";
import { coerce } from "./coerce.js";
import { Scope } from "./environment.js";
import type { Environment, Place } from "./environment.js";
import { literalValue } from "./fold.js";
import { describeValue, isUnknown } from "./types.js";
import type { Expr, Type } from "./typed-spec.js";

/** The place of a constant expression: only constants and enumerators may be named. */
export const constantPlace = (env: Environment): Place => ({
  env,
  scope: new Scope(),
  mode: "constant",
  ghosts: false,
  noCpu: "the expression is constant",
});

/** The value of a constant expression of the given type; reports what is not constant. */
export function constantExpr(
  node: Expression,
  env: Environment,
  what: string,
  expected?: Type,
): Expr | undefined {
  const inferred = env.infer(node, constantPlace(env), expected);
  const expr = expected
    ? coerce(inferred, expected, constantPlace(env), { target: what })
    : inferred;
  if (isUnknown(expr.type)) return undefined;
  if (literalValue(expr) === undefined) {
    env.sink.report("ILK3012", node.span, { what });
    return undefined;
  }
  return expr;
}

export function constantInt(node: Expression, env: Environment, what: string): number | undefined {
  const expr = constantExpr(node, env, what);
  if (!expr) return undefined;
  if (expr.type.kind !== "int") {
    env.sink.report("ILK3001", node.span, {
      what,
      expected: "a number",
      found: describeValue(expr.type),
    });
    return undefined;
  }
  return literalValue(expr);
}

/** A count such as slots or a budget: constant, and at least `least`. */
export function constantCount(
  node: Expression,
  env: Environment,
  what: string,
  least: number,
  most = 65535,
): number {
  const value = constantInt(node, env, what);
  if (value === undefined) return least;
  if (value >= least && value <= 65535)
    return isWithin(env, node.span, what, value, most) ? value : least;
  env.sink.report("ILK3030", node.span, { what, value, least });
  return least;
}

/** A condition that decides whether something is there; true when it could not be worked out. */
export function constantCondition(
  node: Expression | undefined,
  env: Environment,
  what: string,
): boolean {
  if (!node) return true;
  const expr = constantExpr(node, env, what);
  if (!expr) return true;
  if (expr.type.kind !== "bool") {
    env.sink.report("ILK3002", node.span, { what, found: describeValue(expr.type) });
    return true;
  }
  return literalValue(expr) === 1;
}

/** A constant level, as its position. */
export function constantLevel(node: Expression | undefined, env: Environment): number | undefined {
  if (!node) return undefined;
  const { levelType, levels } = env.platform;
  if (node.kind === "identifier") {
    const { name } = node;
    const { names, enumerators } = env.collected.symbols;
    if (
      name.text !== "" &&
      !names.has(name.text) &&
      !enumerators.has(name.text) &&
      !levels.includes(name.text)
    ) {
      env.sink.report(
        "ILK2016",
        node.span,
        { name: name.text, platform: env.platform.name },
        {
          help: helpWith(suggest(name.text, levels)),
          notes: [`the platform \`${env.platform.name}\` has ${levels.join(" < ")}`],
        },
      );
      return undefined;
    }
  }
  const expr = constantExpr(node, env, "the level", levelType);
  return expr && literalValue(expr);
}
