/** A guarded action while later stages still add to it. */
import type { RestNode } from "../../flow/graph.js";
import type { GuardedAction, IrExpr, IrStatement, Step } from "../../ir/ir.js";
import type { Way } from "../../semantics/effects.js";

/** What is reported of a step, and whether it comes by itself. */
export type DraftStep = Step & Pick<Way, "isUnbidden">;

/** An action and the parts that later stages add to. */
export interface Draft {
  readonly action: Omit<GuardedAction, "body" | "guard" | "name"> & { readonly stem: string };
  readonly guard: IrExpr[];
  readonly body: IrStatement[];
  /** The node it steps from. */
  readonly node: RestNode | undefined;
  readonly isUnbidden: boolean;
  /** C would make several accesses of it. */
  readonly isCoarse: boolean;
}
