/**
 * The results of a check as JSON, for tools: a public format with a version, described by check-result.schema.json. What
 * the compiler reports, then one result for each configuration, in the order given. Names and texts of the spec, never
 * numbers of the checker's own.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticToJson } from "../diagnostics/to-json.js";
import type { Evidence, LockStudy, Violation, Warning } from "../runtime/verdict.js";
import type { Proof } from "../words/description.js";
import type { Change } from "./views/changes.js";
import { stateOf } from "./locks.js";
import { readCoverage } from "./views/read-coverage.js";
import { type CheckResult, expectedSentence } from "./table.js";
import { buildTraceView } from "./views/trace-view.js";

/** Raised where a field goes or means something else; fields may be added without. */
const SCHEMA_VERSION = 1;

export function toJson(
  results: readonly CheckResult[],
  diagnostics: readonly Diagnostic[] = [],
): unknown {
  return {
    schemaVersion: SCHEMA_VERSION,
    diagnostics: diagnostics.map(diagnosticToJson),
    results: results.map(resultOf),
  };
}

function resultOf(result: CheckResult): unknown {
  const { checker, verdict } = result;
  const { expectation } = checker;
  return {
    file: checker.source,
    spec: checker.name,
    revision: checker.revision,
    constants: { ...checker.constants },
    verdict: verdict.verdict,
    violations: verdict.violations.map((violation) => violationOf(result, violation)),
    distinctStates: verdict.distinctStates,
    generatedStates: verdict.generatedStates,
    depth: verdict.depth,
    expected: expectation ? expectedSentence(expectation) : null,
    asExpected: verdict.asExpected,
    unexpected: [...verdict.unexpected],
    complete: verdict.isComplete,
    seconds: verdict.seconds,
    limit: verdict.limit ?? null,
    notJudged: verdict.notJudged ?? [],
    coverage: readCoverage(checker, verdict),
    locks: verdict.locks ? locksOf(result, verdict.locks) : null,
    warnings: verdict.warnings.map(warningOf),
    proved: (checker.proved ?? []).map((proof) => proofOf(result, proof)),
  };
}

function violationOf({ checker }: CheckResult, violation: Violation): unknown {
  const view = buildTraceView(checker, violation);
  return {
    kind: violation.kind,
    name: violation.name,
    depth: violation.depth,
    trace: view.steps.map((step) => ({
      context: step.actor,
      cpu: step.cpu ?? null,
      action: step.action,
      line: step.place?.line ?? null,
      changes: Object.fromEntries(step.changed.map(changeOf)),
    })),
  };
}

function locksOf(result: CheckResult, study: LockStudy): unknown {
  return {
    complete: study.isComplete,
    order: study.order.map(({ held, taken, context, place, statement, cpus, tries, always }) => ({
      held,
      taken,
      context,
      file: place.file,
      line: place.line,
      statement,
      cpus,
      tries,
      always,
    })),
    cycles: study.cycles.map(({ locks, outcome, reasons, violation }) => ({
      locks,
      outcome,
      reasons,
      run: violation ? violationOf(result, violation) : null,
    })),
    usage: study.usage.map(({ lock, kind, levels, held }) => ({
      lock,
      kind,
      levels: levels.map((each) => ({
        level: each.level,
        state: stateOf(each),
        takenIn: evidenceOf(each.takenIn),
        heldBelow: evidenceOf(each.heldBelow),
      })),
      held,
    })),
    criticalSections: result.verdict.sections ?? [],
  };
}

const evidenceOf = (evidence: Evidence | undefined): unknown =>
  evidence
    ? {
        context: evidence.context,
        file: evidence.place.file,
        line: evidence.place.line,
        statement: evidence.statement,
      }
    : null;

function proofOf({ checker }: CheckResult, { rule, subject, because }: Proof): unknown {
  const failure = checker.failures[subject.failure];
  return {
    kind: failure?.kind ?? "rule",
    rule,
    lock: subject.lock ?? null,
    file: failure?.place.file ?? "",
    line: failure?.place.line ?? 0,
    because: because.kind,
    takers: because.kind === "oneTaker" ? because.contexts : [],
  };
}

const changeOf = ({ name, before, after }: Change): readonly [string, unknown] => [
  name,
  { before, after },
];

function warningOf({ slug, message, place, other }: Warning): unknown {
  return {
    slug,
    message,
    ...(place ? { file: place.file, line: place.line } : {}),
    ...(other ? { otherFile: other.file, otherLine: other.line } : {}),
  };
}
