/** Which operators bind more strongly: known to who builds trees of them, and to who prints parentheses. */
import type { BinaryOperator } from "./ast.js";

/** How strongly operators bind: C's order, then implication (to the right) and equivalence. */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  "<=>": 1,
  "=>": 2,
  "||": 3,
  "&&": 4,
  "==": 5,
  "!=": 5,
  in: 6,
  subset: 6,
  "<": 6,
  "<=": 6,
  ">": 6,
  ">=": 6,
  union: 7,
  minus: 7,
  "+": 8,
  "-": 8,
  "*": 9,
  "/": 9,
  "%": 9,
};
export const isRightAssociative = (operator: BinaryOperator): boolean => operator === "=>";

export const precedenceOf = (operator: BinaryOperator): number => PRECEDENCE[operator];
