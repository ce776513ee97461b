/**
 * The library. `checkFile` and `checkText` check specs, `shippedPlatforms` names the platforms that they find. Beneath them are
 * the stages: from a spec's text to typed specs, guarded actions and checkers. `/runtime` has the searches.
 */
export {
  checkFile,
  checkText,
  type CheckedRevision,
  type CheckedSpec,
  type CheckSpecOptions,
  type CheckTextOptions,
} from "./library/check.js";
export { readShippedPlatform, shippedPlatforms } from "./library/platforms.js";
export type { Checker, CheckOptions, Verdict } from "./runtime/index.js";
export type { Violation, Warning } from "./runtime/verdict.js";
export type { Source, Span } from "./base/source.js";
export { generateJavaScript, generateTypeScript } from "./emit/typescript/generate.js";
export { exportMurphi } from "./emit/murphi/export.js";
export { type Compiled, compile, loadProgram, type Lookup, type Program } from "./compile.js";
export { type DiffOptions, diffSpecs } from "./diff/diff-specs.js";
export type { DiffInput } from "./diff/side.js";
export type { SpecDiff } from "./diff/spec-diff.js";
export type { Diagnostic, Result } from "./diagnostics/diagnostic.js";
export { renderDiagnostics } from "./diagnostics/render.js";
export type { Ir } from "./ir/ir.js";
export { printIr } from "./ir/print-ir.js";
export { configurations } from "./resolve/revisions.js";
export { parse } from "./syntax/parse.js";
export type { TypedSpec } from "./typecheck/typed-spec.js";
export { replayRun, type ReplayedRun } from "./diff/behaviour/replay.js";
export { compareBehaviour } from "./diff/behaviour/compare-behaviour.js";
export { type ExploredRevision, exploreRevision } from "./diff/behaviour/explore-revision.js";
export type { BehaviourComparison, BehaviourOptions } from "./diff/behaviour/behaviour.js";
export { accessesOf } from "./diff/concurrency/accesses.js";
export {
  compareConcurrency,
  type MeasuredRevision,
} from "./diff/concurrency/compare-concurrency.js";
export type { ConcurrencyComparison, ConcurrencyOptions } from "./diff/concurrency/concurrency.js";
