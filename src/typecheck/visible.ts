/** What an expression reads: whether it touches anything but its own locals, ghosts and constants. */
import type { Def, Expr, Local } from "./typed-spec.js";

/** The parts of an expression. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "literal":
    case "local":
    case "cpu":
    case "quiescent":
      return [];
    case "variable":
      return expr.indices;
    case "field":
      return [expr.record];
    case "element":
      return [expr.ref];
    case "recordLiteral":
      return expr.fields.map((field) => field.value);
    case "unary":
    case "demand":
      return [expr.operand];
    case "binary":
      return [expr.left, expr.right];
    case "conditional":
      return [expr.condition, expr.then, expr.otherwise];
    case "quantifier":
      return expr.domain.form === "set" ? [expr.domain.value, expr.body] : [expr.body];
    case "comprehension":
      return expr.domain.form === "set" ? [expr.domain.value, expr.where] : [expr.where];
    case "setOf":
      return expr.elements;
    case "size":
      return [expr.set];
    case "apply":
      return expr.args;
    case "objectProperty":
      return expr.object.indices;
    case "contains":
      return [...expr.object.indices, expr.element];
    case "contextProperty":
    case "at":
      return expr.context.indices;
    case "waits":
    case "holds":
      return [...expr.context.indices, ...expr.lock.indices];
    case "held":
    case "permits":
      return expr.lock.indices;
  }
}

/** The locals that an expression reads. */
export const localsIn = (expr: Expr): readonly Local[] =>
  expr.kind === "local" ? [expr.local] : partsOf(expr).flatMap(localsIn);

/** Whether the expression itself, not its parts, reads something that other contexts can see. */
function isShared(expr: Expr): boolean {
  switch (expr.kind) {
    case "variable":
      return !expr.variable.ghost;
    case "objectProperty":
    case "contains":
    case "contextProperty":
    case "at":
    case "waits":
    case "holds":
    case "held":
    case "permits":
    case "quiescent":
      return true;
    case "apply":
      return readsShared(expr.def);
    default:
      return false;
  }
}

const sharedDefs = new WeakMap<Def, boolean>();

function readsShared(def: Def): boolean {
  const known = sharedDefs.get(def) ?? findShared(def.value) !== undefined;
  sharedDefs.set(def, known);
  return known;
}

/** The first part that reads something shared. */
export function findShared(expr: Expr): Expr | undefined {
  if (isShared(expr)) return expr;
  for (const part of partsOf(expr)) {
    const found = findShared(part);
    if (found) return found;
  }
  return undefined;
}
