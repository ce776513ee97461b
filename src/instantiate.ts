/** A configuration → a checker in memory: the generated JavaScript is run with the runtime as its argument. */
import type { Span } from "./base/source.js";
import { report } from "./diagnostics/catalogue.js";
import type { Result } from "./diagnostics/diagnostic.js";
import { type About, javaScriptOf } from "./emit/typescript/generate.js";
import type { Ir } from "./ir/ir.js";
import { modelOf } from "./model/from-ir.js";
import { Inexpressible } from "./model/inexpressible.js";
import { passed, type WithoutPasses } from "./model/passes/pipeline.js";
import { TAKING_OUT } from "./model/passes/registry.js";
import * as runtime from "./runtime/index.js";

export interface Instantiated extends About {
  readonly ir: Ir;
  /** Where given, the checker says what is proved before any search, by all passes but these. */
  readonly proving?: WithoutPasses | undefined;
}

/** @throws Inexpressible where a step is too large to be printed */
export function instantiate({ ir, proving, ...about }: Instantiated): runtime.Checker {
  const made = modelOf(ir);
  const checker = checkerOfText(javaScriptOf(passed(made, TAKING_OUT), about));
  return proving ? { ...checker, proved: passed(made, proving).proved } : checker;
}

/** The same, with a diagnostic in place of an exception. */
export const tryInstantiate = (
  input: Instantiated,
  elsewhere: Span,
): Result<runtime.Checker | undefined> => expressed("ts", elsewhere, () => instantiate(input));

/** The checker that generated JavaScript makes. */
export function checkerOfText(text: string): runtime.Checker {
  const make = new Function("runtime", text) as (of: typeof runtime) => runtime.Checker;
  return make(runtime);
}

/** What an output makes; what it cannot express is a diagnostic at the step, or at `elsewhere` where that is not known. */
export function expressed<Made>(
  output: string,
  elsewhere: Span,
  make: () => Made,
): Result<Made | undefined> {
  try {
    return { value: make(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    const { what, span = elsewhere } = error;
    const help = "`--emit ir` and `murphi` have a form for every step";
    return { value: undefined, diagnostics: [report("ILK9021", span, { output, what }, { help })] };
  }
}
