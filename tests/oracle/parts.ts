/** What a part of an operation on a list, ring or queue sees and does. */
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import type { Place } from "./evaluate.js";
import type { Value } from "./state.js";

/** One operation on one object while a part of it is done. */
export interface At {
  readonly spec: TypedSpec;
  readonly shared: Map<string, Value>;
  readonly place: Place;
  readonly key: string;
  /** The element that is inserted, removed or pushed. */
  readonly x: Value;
  readonly kept: Record<string, Value>;
  readonly break: (...names: readonly (string | false)[]) => void;
  /** Named together with what the part breaks next; `settle` ends it. */
  readonly also: (...names: readonly (string | false)[]) => void;
  readonly settle: () => void;
}
export type Part = (at: At) => Value | undefined;
