/** The level that `at LEVEL` names. */
import type { Expression } from "../syntax/ast/ast.js";
import { constantLevel } from "./constant-expressions.js";
import type { Body } from "./body.js";

/** A level that a statement raises to; reports one below the level that the text gives already. */
export function raisedLevel(node: Expression, body: Body): number | undefined {
  const { env } = body.place;
  const level = constantLevel(node, env);
  if (level !== undefined && body.level !== undefined && level < body.level) {
    env.sink.report("ILK4021", node.span, {
      level: env.platform.levels[level] ?? "?",
      current: env.platform.levels[body.level] ?? "?",
    });
  }
  return level;
}
