/** Where an expression is lowered: what its names mean, and what must hold for it to have a value. */
import type { Context, Expr, Local } from "../../typecheck/typed-spec.js";
import type { IrExpr } from "../../ir/ir.js";
import { rangeOf } from "./types.js";

export interface Obligation {
  readonly holds: IrExpr;
  readonly failure: number;
  /** What is touched may not be touched so: broken wherever the driver evaluates it, in a `choose` too (S23). */
  readonly isAccess: boolean;
}

/** Where names get their values from. */
export interface Environment {
  lookup(local: Local, path: readonly string[]): IrExpr;
  /** The CPU of the activation that evaluates; undefined in properties and where there are none. */
  readonly cpu: IrExpr | undefined;
  /** Number of the activation that evaluates; undefined in properties. */
  readonly me?: IrExpr;
  /** Of the activation that evaluates. */
  readonly context?: Context;
  /** Initial values: variables that have been given one so far. */
  variable?(name: string): IrExpr | undefined;
}

/** The user's word for a literal of an enum, level or option. */
export function wordFor(e: Extract<Expr, { kind: "literal" }>): string | undefined {
  switch (e.type.kind) {
    case "enum":
      return e.type.members[e.value];
    case "level":
      return e.type.names[e.value];
    case "option":
      return e.value === rangeOf(e.type).low ? "none" : undefined;
    default:
      return undefined;
  }
}
