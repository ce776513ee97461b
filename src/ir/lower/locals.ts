/** Locals while a body is written: where each is kept, and which are in scope. */
import type { Local, Type } from "../../typecheck/typed-spec.js";
import type { Format, IrExpr } from "../ir.js";

/** Storage for a local that has to survive a resting point. Copies of a proc that never overlap share it. */
export interface LocalRef {
  readonly name: string;
  readonly type: Type;
  /** Name of the variable (or its stem, for records) that holds it while the context rests. */
  readonly slot: string;
  /** Made by lowering (the E of removeHead): not a local the user wrote. */
  readonly hidden: boolean;
  /** Undefined: a local, or what is told like one. */
  readonly role?: "temporary" | "internal";
  /** It has its value from the parameter of an action. */
  readonly isGiven?: true;
  /** How its value is shown, where its type does not say. */
  readonly format?: Format;
}

export const isRef = (x: LocalRef | IrExpr): x is LocalRef => "slot" in x;

/** The part of a scope that has to do with locals. */
export interface Locals {
  readonly locals: ReadonlyMap<Local, LocalRef | IrExpr>;
  /** Everything that keeps its value while the context rests here. */
  readonly live: readonly LocalRef[];
  readonly exits: { readonly result: LocalRef | undefined };
}
