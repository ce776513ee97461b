/**
 * How large a configuration may become while it is lowered. Bodies of procs are copied to every call and every way through
 * a step becomes code, so that a short spec can ask for more than any machine has; docs/language/steps.md lists the limits.
 */
import type { Span } from "../base/source.js";
import { type Code, type ParametersOf, report } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

export const LIMITS = {
  /** Ways through one step. */
  ways: 4096,
  /** What is passed on all of them together: statements, tests and choices. */
  walked: 50_000,
  /** Tests and choices on one of them. */
  depth: 1000,
  /** Statements of a context once calls are copied and loops over constants are written out. */
  statements: 5000,
  /** The same of all contexts together. */
  allStatements: 10_000,
  /** Locals and parameters in scope at one statement, those of callers included. */
  locals: 200,
  /** Blocks and calls inside each other. */
  nesting: 250,
  /** Combinations of an action's parameters, and of all actions together. */
  transitionsOfAction: 100_000,
  transitions: 1_000_000,
  /** Combinations that the initial state leaves open. */
  initialStates: 1_000_000,
  /** Bits of a state. */
  bits: 65_536,
  /** What is counted and warned of, one for each statement or pair of statements. */
  notes: 50_000,
  /** Operators and operands that are evaluated for one definition, those it mentions included. */
  evaluated: 5_000_000,
  /** Definitions written out in initial values. */
  expansions: 10_000,
  /** Operators and operands of all conditions and statements. */
  code: 200_000,
} as const;

/** Lowering has met a limit: thrown where it is met, and caught where lowering began. */
export class LimitReached extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Ends the lowering of this configuration with a diagnostic at what asks for too much. */
export function exceed<C extends Code>(
  code: C,
  span: Span,
  parameters: ParametersOf<C>,
  label: string,
): never {
  throw new LimitReached(report(code, span, parameters, { label }));
}
