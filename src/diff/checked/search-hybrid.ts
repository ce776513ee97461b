/** A hybrid, as the later stages have it: lowered, as a checker, searched. Undefined throughout: it does not compile, or a step of it is too large. */
import { tryInstantiate } from "../../instantiate.js";
import type { Ir } from "../../ir/ir.js";
import { lower } from "../../model/build/lower.js";
import { type Checker, type CheckOptions, runChecker, type Verdict } from "../../runtime/index.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";

export function lowerHybrid(spec: TypedSpec): Ir | undefined {
  const { value, diagnostics } = lower(spec);
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : value;
}

export function hybridChecker(spec: TypedSpec): Checker | undefined {
  const ir = lowerHybrid(spec);
  if (!ir) return undefined;
  const whole = { source: spec.source, start: 0, end: 0 };
  return tryInstantiate({ ir, hash: "", version: "", expectation: undefined }, whole).value;
}

/** All its states, whatever is broken. */
export async function searchHybrid(
  spec: TypedSpec,
  options: CheckOptions,
): Promise<Verdict | undefined> {
  const checker = hybridChecker(spec);
  return checker && runChecker(checker, { ...options, stopAtFirst: false });
}
