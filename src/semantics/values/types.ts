/** Types as the state stores them: the range of a value, how a person sees it, and the parts of a record (S5). */
import { InterlockBug } from "../../base/assert.js";
import type { Format, Range, StateVariable } from "../../ir/ir.js";
import type { Family, ScalarType, Type } from "../../typecheck/typed-spec.js";

export const BOOL: Range = { low: 0, high: 1, bool: true };
export const NUMBER: Format = { kind: "number" };
export const YES_NO: Format = { kind: "boolean" };

export function rangeOf(type: Type): Range {
  switch (type.kind) {
    case "bool":
      return BOOL;
    case "int":
      return { low: type.low, high: type.high, bool: false };
    case "enum":
      return { low: 0, high: type.members.length - 1, bool: false };
    case "level":
      return { low: 0, high: type.names.length - 1, bool: false };
    case "ref":
      return { low: 0, high: 2 * type.elements - 1, bool: false };
    case "option": {
      const of = rangeOf(type.of);
      return { low: of.low - 1, high: of.high, bool: false };
    }
    case "set": {
      const of = rangeOf(type.of);
      return { low: 0, high: 2 ** (of.high - of.low + 1) - 1, bool: false };
    }
    case "record":
      throw new InterlockBug("a record has no range");
  }
}

export function formatOf(type: Type): Format {
  switch (type.kind) {
    case "bool":
      return { kind: "boolean" };
    case "int":
      return { kind: "number" };
    case "enum":
      return { kind: "names", low: 0, names: type.members };
    case "level":
      return { kind: "names", low: 0, names: type.names };
    case "ref": {
      const elements = elementNames(type);
      const dangling = elements.map((each) => `${each} (dangling)`);
      return { kind: "names", low: 0, names: [...dangling, ...elements] };
    }
    case "option":
      return { kind: "option", none: rangeOf(type.of).low - 1, of: formatOf(type.of) };
    case "set":
      return { kind: "set", low: rangeOf(type.of).low, of: formatOf(type.of) };
    case "record":
      throw new InterlockBug("a record has no format");
  }
}

const elementNames = (type: Type & { readonly kind: "ref" }): readonly string[] =>
  Array.from({ length: type.elements }, (_, i) => `${type.pool}[${i}]`);

/** What a list links: values of a type, or the elements of a pool whatever refs there are to them. */
export const linkedRange = (type: ScalarType): Range =>
  type.kind === "ref" ? { low: 0, high: type.elements - 1, bool: false } : rangeOf(type);

export const linkedFormat = (type: ScalarType): Format =>
  type.kind === "ref" ? { kind: "names", low: 0, names: elementNames(type) } : formatOf(type);

/** A type's scalar parts: one for a plain type, one for each field of a record, with the path of names. */
export function partsOf(
  type: Type,
): readonly { readonly path: readonly string[]; readonly type: Type }[] {
  if (type.kind !== "record") return [{ path: [], type }];
  return type.fields.flatMap((field) =>
    partsOf(field.type).map((part) => ({ path: [field.name, ...part.path], type: part.type })),
  );
}

export function dimensionsOf(families: readonly Family[]): StateVariable["dimensions"] {
  return families.map((family) => ({
    name: family.local.name,
    low: family.low,
    high: family.high,
  }));
}
