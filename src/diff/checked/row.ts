/** What is compared of a declaration besides its body: one attribute, and which of two values of it asks for more. */
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import type { PropertyForm } from "../spec-diff.js";
import type { Sides, Strictness } from "./premise.js";

export type Node = Readonly<Record<string, unknown>>;

export interface Row {
  readonly kinds: readonly string[];
  readonly field: string;
  /** Fields that are put back, if not just that one. */
  readonly restores?: readonly string[];
  readonly form: PropertyForm;
  /** The rule; without it the premise is called after its owner. */
  readonly rule?: string;
  readonly compare: (
    before: unknown,
    after: unknown,
    sides: Sides,
    nodes: readonly [Node, Node],
  ) => Strictness;
  /** Where a constant of a revision decides it, that is how the text models the change. */
  readonly isModelled?: boolean;
  /** What is said of the old and the new value. */
  readonly says: (value: unknown, spec: TypedSpec) => string;
}
