/** Definitions of a configuration, and the functions that they have become so far. */
import type { Span } from "../../base/source.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Context, Def } from "../../typecheck/typed-spec.js";

/** A function of the IR. */
export interface Callee {
  readonly name: string;
  readonly bool: boolean;
}

/** What a definition has become: its value, and for each rule that evaluating it may break, whether it does not. */
export interface DefFunction {
  readonly value: Callee;
  readonly obligations: readonly { readonly holds: Callee; readonly failure: number }[];
}

export class Definitions {
  /** By definition and by who evaluates it where. */
  readonly functions = new Map<Def, Map<string, DefFunction>>();
  /** Values of the functions, by name. */
  readonly values = new Map<string, IrExpr>();
  /** What evaluating such a function takes. */
  readonly work = new Map<string, number>();
  /** Level-triggered handlers whose condition is being lowered. */
  readonly asked = new Set<Context>();
  /** Contexts, then what is asked of them: only then is known where they rest. */
  phase: "contexts" | "properties" = "contexts";
  private expansions = 0;

  /** A definition is written out in place. */
  countExpansion(span: Span): void {
    this.expansions += 1;
    const most = LIMITS.code.toLocaleString("en-US");
    if (this.expansions > LIMITS.expansions) exceed("ILK5126", span, { most }, "with this one");
  }
}
