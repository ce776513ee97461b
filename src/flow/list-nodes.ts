/** The nodes of a list: 0 is nothing, elements from 1, then the heads of all lists that share its link. */
import type { List, ScalarType, TypedSpec } from "../typecheck/typed-spec.js";

/** Lists that use the same link of their elements, this one among them. */
export const sharingLink = (spec: TypedSpec, list: List): readonly List[] =>
  spec.objects.filter(
    (o): o is List =>
      o.kind === "list" && (o === list || (list.via !== undefined && o.via === list.via)),
  );

/** Every combination of family values, in order. */
export function members(
  families: readonly { readonly low: number; readonly high: number }[],
): readonly (readonly number[])[] {
  let all: number[][] = [[]];
  for (const family of families) {
    const next: number[][] = [];
    for (const head of all) for (let v = family.low; v <= family.high; v++) next.push([...head, v]);
    all = next;
  }
  return all;
}

/** How a person sees them. */
export const nodeNames = (spec: TypedSpec, list: List): readonly string[] => [
  "nothing",
  ...elementsOf(list.element),
  ...(list.via === undefined
    ? ["head"]
    : sharingLink(spec, list).flatMap((other) =>
        members(other.families).map((m) => `${other.name}${m.map((v) => `[${v}]`).join("")}`),
      )),
];

function elementsOf(type: ScalarType): readonly string[] {
  const numbers = (low: number, high: number): readonly string[] =>
    Array.from({ length: high - low + 1 }, (_, i) => String(low + i));
  switch (type.kind) {
    case "ref":
      return Array.from({ length: type.elements }, (_, i) => `${type.pool}[${i}]`);
    case "enum":
      return type.members;
    case "level":
      return type.names;
    case "bool":
      return numbers(0, 1);
    case "int":
      return numbers(type.low, type.high);
  }
}
