/** Types as values: how they are described, compared and joined. */
import type { ScalarType, Type } from "./typed-spec.js";

export const bool: Type & { kind: "bool" } = { kind: "bool" };

/** The type of an expression that has already been reported; agrees with everything. Compared by identity. */
export const unknownType: Type & ScalarType = { kind: "int", low: 0, high: 0, name: "?" };

/** The type of `none` where nothing says of what. Compared by identity. */
export const noneType: Type = { kind: "option", of: unknownType };

/** The type of `{}` where nothing says of what. Compared by identity. */
export const emptySetType: Type = { kind: "set", of: unknownType };

export const isUnknown = (type: Type): boolean =>
  type === unknownType ||
  ((type.kind === "option" || type.kind === "set") && type.of === unknownType);

export const intType = (low: number, high: number): Type & { kind: "int" } => ({
  kind: "int",
  low,
  high,
});

export function isScalar(type: Type): type is ScalarType {
  return type.kind !== "record" && type.kind !== "set" && type.kind !== "option";
}

export const isSymmetric = (type: Type): boolean => type.kind === "int" && type.symmetric === true;

/** Values that are interchangeable, so that no order of theirs means anything: of a symmetric type, and refs. */
export const isUnordered = (type: Type): boolean => isSymmetric(type) || type.kind === "ref";

/** The ref in a type: as it is, as an option, or as the member of a set. */
export function refIn(
  type: Type,
): { readonly ref: Type & { readonly kind: "ref" }; readonly isSet: boolean } | undefined {
  if (type.kind === "ref") return { ref: type, isSet: false };
  if (type.kind !== "option" && type.kind !== "set") return undefined;
  return type.of.kind === "ref" ? { ref: type.of, isSet: type.kind === "set" } : undefined;
}

/** Smallest and largest value of a scalar type. */
export function rangeOf(type: ScalarType): { readonly low: number; readonly high: number } {
  switch (type.kind) {
    case "bool":
      return { low: 0, high: 1 };
    case "int":
      return { low: type.low, high: type.high };
    case "enum":
      return { low: 0, high: type.members.length - 1 };
    case "level":
      return { low: 0, high: type.names.length - 1 };
    case "ref":
      return { low: 0, high: 2 * type.elements - 1 };
  }
}

/** The number that stands for `none` of `T?`. */
export const noneOf = (type: ScalarType): number => rangeOf(type).low - 1;

/** A type as its user would write it. */
export function describe(type: Type): string {
  if (type === noneType) return "none";
  if (type === emptySetType) return "an empty set";
  switch (type.kind) {
    case "bool":
      return "bool";
    case "int":
      return type.name ?? (type.low === type.high ? `${type.low}` : `${type.low}..${type.high}`);
    case "enum":
    case "record":
      return type.name;
    case "level":
      return "Level";
    case "ref":
      return `ref ${type.pool}`;
    case "option":
      return `${describe(type.of)}?`;
    case "set":
      return `set ${describe(type.of)}`;
  }
}

/** `a bool`, `an integer`, `a Cid`: what a value of the type is. */
export function describeValue(type: Type): string {
  if (type === noneType) return "none";
  if (type === emptySetType) return "an empty set";
  if (type.kind === "int" && type.name === undefined) {
    return type.low === type.high
      ? `the number ${type.low}`
      : `a number in ${type.low}..${type.high}`;
  }
  if (type.kind === "set") return `a ${describe(type)}`;
  const text = describe(type);
  return /^[aeiouAEIOU]/.test(text) ? `an ${text}` : `a ${text}`;
}

/** A value of a scalar type as its user would write it. */
export function describeNumber(type: Type, value: number): string {
  switch (type.kind) {
    case "bool":
      return value === 1 ? "true" : "false";
    case "enum":
      return type.members[value] ?? `${value}`;
    case "level":
      return type.names[value] ?? `${value}`;
    case "ref":
      return value < type.elements
        ? `${type.pool}[${value}] (dangling)`
        : `${type.pool}[${value - type.elements}]`;
    case "option":
      return value === noneOf(type.of) ? "none" : describeNumber(type.of, value);
    case "set": {
      const { low, high } = rangeOf(type.of);
      const members: string[] = [];
      for (let at = low; at <= high; at++) {
        if ((value >> (at - low)) & 1) members.push(describeNumber(type.of, at));
      }
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
    default:
      return `${value}`;
  }
}

/** Whether values of two scalar types may be compared, and stored one for the other if they fit. */
export function areAlike(left: ScalarType, right: ScalarType): boolean {
  if (left === unknownType || right === unknownType) return true;
  if (left.kind !== right.kind) return false;
  if (left.kind === "int" && right.kind === "int") {
    if (left.symmetric || right.symmetric) {
      return left.symmetric === right.symmetric && left.name === right.name;
    }
    return true;
  }
  if (left.kind === "enum" && right.kind === "enum") return left.name === right.name;
  if (left.kind === "ref" && right.kind === "ref") return left.pool === right.pool;
  return true;
}

/** The smallest type that holds the values of both, where they are alike. */
export function joinTypes(left: Type, right: Type): Type | undefined {
  if (isUnknown(left)) {
    if (left === noneType && isScalar(right) && right !== unknownType)
      return { kind: "option", of: right };
    return right;
  }
  if (isUnknown(right)) return joinTypes(right, left);
  if (isScalar(left) && isScalar(right)) {
    if (!areAlike(left, right)) return undefined;
    if (left.kind !== "int" || right.kind !== "int") return left;
    if (right.low >= left.low && right.high <= left.high) return left;
    if (left.low >= right.low && left.high <= right.high) return right;
    return intType(Math.min(left.low, right.low), Math.max(left.high, right.high));
  }
  if (left.kind === "option" || right.kind === "option") {
    const one = left.kind === "option" ? left.of : left;
    const other = right.kind === "option" ? right.of : right;
    if (!isScalar(one) || !isScalar(other)) return undefined;
    const of = joinTypes(one, other);
    return of && isScalar(of) ? { kind: "option", of } : undefined;
  }
  if (left.kind === "set" && right.kind === "set") {
    const of = joinTypes(left.of, right.of);
    return of && isScalar(of) ? { kind: "set", of } : undefined;
  }
  if (left.kind === "record" && right.kind === "record")
    return left.name === right.name ? left : undefined;
  return undefined;
}

/** Whether every value of `inner` is one of `outer`, and stands for it by the same number. */
export function isWithin(inner: Type, outer: Type): boolean {
  const joined = joinTypes(outer, inner);
  if (!joined) return false;
  if (outer.kind === "option" || inner.kind === "option") {
    if (outer.kind !== "option" || joined.kind !== "option") return false;
    return joined.of === outer.of;
  }
  if (outer.kind === "set" && joined.kind === "set") return joined.of === outer.of;
  return joined === outer || (isScalar(outer) && outer.kind !== "int");
}
