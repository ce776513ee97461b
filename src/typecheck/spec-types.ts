/** The types of a typed spec; typed-spec.ts says which numbers stand for their values. */

export type Type =
  | { readonly kind: "bool" }
  /** `low..high`; `name` where a declared type was written. Equal ranges of different names mix freely unless symmetric. */
  | {
      readonly kind: "int";
      readonly low: number;
      readonly high: number;
      readonly name?: string;
      readonly symmetric?: boolean;
    }
  | { readonly kind: "enum"; readonly name: string; readonly members: readonly string[] }
  | { readonly kind: "level"; readonly names: readonly string[] }
  /**
   * Refs to elements of a pool: i is a dangling ref to element i, `elements + i` a ref to its present incarnation.
   * A ref that dangles so sorts below, and the smallest value of the type never changes when an element is given.
   */
  | { readonly kind: "ref"; readonly pool: string; readonly elements: number }
  | { readonly kind: "option"; readonly of: ScalarType }
  | { readonly kind: "set"; readonly of: ScalarType }
  | {
      readonly kind: "record";
      readonly name: string;
      readonly fields: readonly { readonly name: string; readonly type: Type }[];
    };
export type ScalarType = Exclude<Type, { kind: "record" } | { kind: "set" } | { kind: "option" }>;
