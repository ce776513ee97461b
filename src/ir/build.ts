/** Small constructors for IR, which fold what is already known. They keep the meaning and make the output shorter. */
import type { IrBinary, IrExpr, IrStatement } from "./ir.js";

export const number = (value: number, word?: string): IrExpr =>
  word === undefined
    ? { kind: "constant", bool: false, value }
    : { kind: "constant", bool: false, value, word };
export const truth = (value: boolean): IrExpr => ({
  kind: "constant",
  bool: true,
  value: value ? 1 : 0,
});
export const name = (text: string, bool = false): IrExpr => ({ kind: "name", bool, name: text });
export const read = (variable: string, indices: readonly IrExpr[] = [], bool = false): IrExpr => ({
  kind: "read",
  bool,
  variable,
  indices,
});

export const isTrue = (e: IrExpr): boolean => e.kind === "constant" && e.bool && e.value === 1;
export const isFalse = (e: IrExpr): boolean => e.kind === "constant" && e.bool && e.value === 0;

export function not(operand: IrExpr): IrExpr {
  if (operand.kind === "constant") return truth(operand.value === 0);
  if (operand.kind === "not") return operand.operand;
  if (operand.kind === "binary" && operand.operator === "==") return { ...operand, operator: "!=" };
  if (operand.kind === "binary" && operand.operator === "!=") return { ...operand, operator: "==" };
  return { kind: "not", bool: true, operand };
}

export function and(...parts: readonly IrExpr[]): IrExpr {
  let whole: IrExpr = truth(true);
  for (const part of parts) {
    if (isFalse(part) || isFalse(whole)) return truth(false);
    if (isTrue(part)) continue;
    whole = isTrue(whole)
      ? part
      : { kind: "binary", bool: true, operator: "&&", left: whole, right: part };
  }
  return whole;
}

export function or(...parts: readonly IrExpr[]): IrExpr {
  let whole: IrExpr = truth(false);
  for (const part of parts) {
    if (isTrue(part) || isTrue(whole)) return truth(true);
    if (isFalse(part)) continue;
    whole = isFalse(whole)
      ? part
      : { kind: "binary", bool: true, operator: "||", left: whole, right: part };
  }
  return whole;
}

/** What an operator makes of two values; undefined for a division by zero. */
export const fold: Readonly<Record<IrBinary, (a: number, b: number) => number | undefined>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? undefined : Math.trunc(a / b)),
  "%": (a, b) => (b === 0 ? undefined : a % b),
  "==": (a, b) => Number(a === b),
  "!=": (a, b) => Number(a !== b),
  "<": (a, b) => Number(a < b),
  "<=": (a, b) => Number(a <= b),
  ">": (a, b) => Number(a > b),
  ">=": (a, b) => Number(a >= b),
  "&&": (a, b) => a & b,
  "||": (a, b) => a | b,
  bitand: (a, b) => a & b,
  bitor: (a, b) => a | b,
  bitclear: (a, b) => a & ~b,
};
const TRUTH_OPERATORS: ReadonlySet<IrBinary> = new Set([
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "&&",
  "||",
]);

export function binary(operator: IrBinary, left: IrExpr, right: IrExpr): IrExpr {
  if (operator === "&&") return and(left, right);
  if (operator === "||") return or(left, right);
  const bool = TRUTH_OPERATORS.has(operator);
  if (left.kind === "constant" && right.kind === "constant") {
    const value = fold[operator](left.value, right.value);
    if (value !== undefined) return bool ? truth(value === 1) : number(value);
  }
  if ((operator === "+" || operator === "-") && right.kind === "constant" && right.value === 0)
    return left;
  if (operator === "+" && left.kind === "constant" && left.value === 0) return right;
  if (operator === "*" && right.kind === "constant" && right.value === 1) return left;
  if ((operator === "==" || operator === "!=") && same(left, right) && isPure(left))
    return truth(operator === "==");
  if (operator === "==" && right.kind === "constant" && right.bool)
    return right.value === 1 ? left : not(left);
  if (operator === "!=" && right.kind === "constant" && right.bool)
    return right.value === 1 ? not(left) : left;
  return { kind: "binary", bool, operator, left, right };
}

const isPure = (e: IrExpr): boolean =>
  e.kind === "name" || e.kind === "read" || e.kind === "constant";

export const equal = (left: IrExpr, right: IrExpr): IrExpr => binary("==", left, right);
export const differ = (left: IrExpr, right: IrExpr): IrExpr => binary("!=", left, right);

export function conditional(condition: IrExpr, then: IrExpr, otherwise: IrExpr): IrExpr {
  if (isTrue(condition)) return then;
  if (isFalse(condition)) return otherwise;
  if (same(then, otherwise)) return then;
  if (then.bool && isTrue(then)) return or(condition, otherwise);
  if (then.bool && isFalse(otherwise)) return and(condition, then);
  return { kind: "conditional", bool: then.bool, condition, then, otherwise };
}

export const max = (left: IrExpr, right: IrExpr): IrExpr =>
  left.kind === "constant" && right.kind === "constant"
    ? number(Math.max(left.value, right.value), left.value >= right.value ? left.word : right.word)
    : conditional(binary("<", left, right), right, left);

export function exists(binder: string, low: number, high: number, body: IrExpr): IrExpr {
  if (isFalse(body) || high < low) return truth(false);
  if (low === high) return substitute(body, new Map([[binder, number(low)]]));
  return { kind: "quantifier", bool: true, quantifier: "exists", binder, low, high, body };
}

export function forall(binder: string, low: number, high: number, body: IrExpr): IrExpr {
  if (isTrue(body) || high < low) return truth(true);
  if (low === high) return substitute(body, new Map([[binder, number(low)]]));
  return { kind: "quantifier", bool: true, quantifier: "forall", binder, low, high, body };
}

/** Bit `index` of a mask whose lowest value is `low`. */
export const bitOf = (index: IrExpr, low: number): IrExpr => {
  const of = binary("-", index, number(low));
  return of.kind === "constant" ? number(2 ** of.value) : { kind: "bit", bool: false, of };
};
export const hasBit = (mask: IrExpr, index: IrExpr, low: number): IrExpr =>
  differ(binary("bitand", mask, bitOf(index, low)), number(0));

/** Structural equality. */
export const same = (a: IrExpr, b: IrExpr): boolean => equalParts(a, b);

/** The same of any data that holds expressions. */
export const sameData = <T>(a: T, b: T): boolean => equalParts(a, b);

/** By hand: the text of both would be made in full, however early they differ. */
function equalParts(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, at) => equalParts(each, b[at]))
    );
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  // A part that is undefined is as good as one that is not there.
  return (
    Object.keys(left).every((key) => equalParts(left[key], right[key])) &&
    Object.keys(right).every((key) => key in left || right[key] === undefined)
  );
}

/** The direct subexpressions of an expression. */
export function children(e: IrExpr): readonly IrExpr[] {
  switch (e.kind) {
    case "constant":
    case "name":
      return [];
    case "read":
      return e.indices;
    case "not":
      return [e.operand];
    case "binary":
      return [e.left, e.right];
    case "conditional":
      return [e.condition, e.then, e.otherwise];
    case "bit":
      return [e.of];
    case "call":
      return e.args;
    case "quantifier":
    case "count":
    case "select":
    case "mask":
      return [e.body];
  }
}

/** The expression with `change` applied to its direct subexpressions, and nothing else changed. */
export function mapChildren(e: IrExpr, change: (part: IrExpr) => IrExpr): IrExpr {
  switch (e.kind) {
    case "constant":
    case "name":
      return e;
    case "read":
      return { ...e, indices: e.indices.map(change) };
    case "not":
      return { ...e, operand: change(e.operand) };
    case "binary":
      return { ...e, left: change(e.left), right: change(e.right) };
    case "conditional":
      return {
        ...e,
        condition: change(e.condition),
        then: change(e.then),
        otherwise: change(e.otherwise),
      };
    case "bit":
      return { ...e, of: change(e.of) };
    case "call":
      return { ...e, args: e.args.map(change) };
    case "quantifier":
    case "count":
    case "select":
    case "mask":
      return { ...e, body: change(e.body) };
  }
}

/** The expression with `change` applied to its direct subexpressions, refolded. */
export const rebuild = (e: IrExpr, change: (part: IrExpr) => IrExpr): IrExpr =>
  refolded(mapChildren(e, change));

function refolded(e: IrExpr): IrExpr {
  switch (e.kind) {
    case "not":
      return not(e.operand);
    case "binary":
      return binary(e.operator, e.left, e.right);
    case "conditional":
      return conditional(e.condition, e.then, e.otherwise);
    case "bit":
      return bitOf(e.of, 0);
    case "quantifier":
      return (e.quantifier === "exists" ? exists : forall)(e.binder, e.low, e.high, e.body);
    default:
      return e;
  }
}

/** Replaces names by expressions, refolding on the way. Binders are unique, so nothing is captured. */
export const substitute = (e: IrExpr, by: ReadonlyMap<string, IrExpr>): IrExpr =>
  e.kind === "name" ? (by.get(e.name) ?? e) : rebuild(e, (part) => substitute(part, by));

/** A value that has been written, and where. */
export interface Write {
  readonly variable: string;
  readonly indices: readonly IrExpr[];
  readonly value: IrExpr;
}

/** An expression over the state after these writes, as one over the state before them. */
export function beforeWrites(e: IrExpr, writes: readonly Write[]): IrExpr {
  const rebuilt = rebuild(e, (part) => beforeWrites(part, writes));
  if (rebuilt.kind !== "read") return rebuilt;
  return writes
    .filter((each) => each.variable === rebuilt.variable)
    .reduce<IrExpr>(
      (value, write) =>
        conditional(
          and(...write.indices.map((index, i) => equal(index, rebuilt.indices[i] ?? index))),
          write.value,
          value,
        ),
      rebuilt,
    );
}

/**
 * Names of the variables that an expression reads.
 *
 * @param valueOf the value of a function by its name; reads behind a call count if it is given
 */
export function variablesRead(
  e: IrExpr,
  valueOf: (name: string) => IrExpr | undefined = () => undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<IrExpr>();
  const visit = (x: IrExpr): void => {
    if (seen.has(x)) return;
    seen.add(x);
    if (x.kind === "read") found.add(x.variable);
    const called = x.kind === "call" ? valueOf(x.function) : undefined;
    if (called) visit(called);
    children(x).forEach(visit);
  };
  visit(e);
  return found;
}

export const assign = (
  variable: string,
  indices: readonly IrExpr[],
  value: IrExpr,
): IrStatement => ({
  kind: "assign",
  variable,
  indices,
  value,
});

/** An `if` that folds; an empty else stays empty. */
export function when(
  condition: IrExpr,
  then: readonly IrStatement[],
  otherwise: readonly IrStatement[] = [],
): readonly IrStatement[] {
  if (isTrue(condition)) return then;
  if (isFalse(condition)) return otherwise;
  if (then.length === 0 && otherwise.length === 0) return [];
  if (then.length === 0)
    return [{ kind: "if", condition: not(condition), then: otherwise, otherwise: [] }];
  return [{ kind: "if", condition, then, otherwise }];
}
