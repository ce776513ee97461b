/**
 * The results of a check as JSON, for tools: a public format with a version, described by check-result.schema.json. One
 * result for each configuration, in the order given. Names and texts of the spec, never numbers of the checker's own.
 */
import type { Evidence, LockStudy, Violation, Warning } from "../runtime/verdict.js";
import type { Proof } from "../words/description.js";
import type { Change } from "./changes.js";
import { stateOf } from "./locks.js";
import { readCoverage } from "./read-coverage.js";
import { type CheckResult, expectedText } from "./table.js";
import { buildTraceView } from "./trace-view.js";

export const SCHEMA_VERSION = 1;

export function toJson(results: readonly CheckResult[]): unknown {
  return { schemaVersion: SCHEMA_VERSION, results: results.map(resultOf) };
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
    expected: expectation ? expectedSentence(result) : null,
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

/** As it stands in the spec: `violates rule corrupt-list, property noneLost`. */
function expectedSentence({ checker }: CheckResult): string {
  const [outcome = "", ...targets] = expectedText(checker.expectation);
  return targets.length === 0 ? outcome : `${outcome} ${targets.join(", ")}`;
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
