/**
 * What is wrong with the files of a check, one problem each, for forms that show problems beside the text: a diagnostic, a
 * difference from what a configuration is expected to do, a warning about a verdict.
 */
import { placeOf, type Span } from "../../base/source.js";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import type { Checker } from "../../runtime/checker.js";
import type { Verdict, Violation } from "../../runtime/verdict.js";
import { plural } from "../text.js";
import type { CheckResult } from "../table.js";
import { type CheckedFile, distinctDiagnostics } from "./check-report.js";

export interface Problem {
  /** `ILK3004`, the slug of a rule or of a warning, or a kind of property. */
  readonly rule: string;
  /** What the rule is, without regard to this place. */
  readonly meaning: string;
  /** `interlock explain` has a page about the rule. */
  readonly isExplained: boolean;
  readonly severity: Severity;
  readonly sentence: string;
  readonly place: ProblemPlace;
  readonly related: readonly { readonly place: ProblemPlace; readonly text: string }[];
  /** The run that shows it. */
  readonly run?: { readonly checker: Checker; readonly violation: Violation };
}

export interface ProblemPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** In the order of the files; in a file diagnostics, differences, warnings. */
export function problemsOf(files: readonly CheckedFile[]): readonly Problem[] {
  const diagnostics = distinctDiagnostics(files.flatMap((each) => each.diagnostics));
  return [
    ...diagnostics.map(ofDiagnostic),
    ...files.flatMap(({ results }) => results.flatMap(ofResult)),
    ...distinctWarnings(files.flatMap(({ results }) => results.flatMap(ofWarnings))),
  ];
}

function ofDiagnostic(diagnostic: Diagnostic): Problem {
  const { code, slug, severity, message, primary, secondary, help } = diagnostic;
  return {
    rule: code,
    meaning: slug,
    isExplained: true,
    severity,
    sentence: help === undefined ? message : `${message} (help: ${help})`,
    place: spanPlace(primary.span),
    related: secondary.map(({ span, text }) => ({ place: spanPlace(span), text })),
  };
}

function spanPlace({ source, start, end }: Span): ProblemPlace {
  const from = placeOf(source, start);
  const to = placeOf(source, end);
  return { file: source.name, ...from, endLine: to.line, endColumn: to.column };
}

/** What tells a configuration from what is expected of it. */
function ofResult(result: CheckResult): readonly Problem[] {
  const { checker, verdict } = result;
  if (verdict.asExpected) return [];
  // Where nothing is expected to be violated, each violation is a difference and has a place of its own.
  if (checker.expectation?.outcome !== "violates" && verdict.violations.length > 0)
    return verdict.violations.map((violation) => ofViolation(checker, violation));
  const isIncomplete = verdict.verdict === "incomplete";
  const [violation] = verdict.violations;
  return verdict.unexpected.map((sentence) => ({
    rule: isIncomplete ? "incomplete" : "expectation",
    meaning: isIncomplete
      ? "A limit ended the search before it was complete"
      : "A configuration does not do what the spec expects of it",
    isExplained: false,
    severity: isIncomplete ? "warning" : "error",
    sentence: `${checker.revision}: ${sentence}`,
    place: beginningOf(checker),
    related: [],
    ...(violation ? { run: { checker, violation } } : {}),
  }));
}

function ofViolation(checker: Checker, violation: Violation): Problem {
  const { kind, name, depth, message, platform, place } = violation;
  const isRule = kind === "rule" || kind === "deadlock" || kind === "range";
  const found =
    kind === "reachable"
      ? `no run reaches ${name}`
      : `${isRule ? "rule" : kind} ${name} is violated in ${plural(depth, "step")}`;
  const details = [platform, message].filter((each) => each !== undefined && each !== "");
  return {
    rule: isRule ? name : kind,
    meaning: isRule ? `The rule ${name} is broken` : MEANINGS[kind],
    isExplained: isRule,
    severity: "error",
    sentence: `${checker.revision}: ${[found, ...details].join(": ")}`,
    place: place ?? beginningOf(checker),
    related: [],
    run: { checker, violation },
  };
}

const MEANINGS = {
  invariant: "An invariant does not hold in every state",
  assertion: "An assertion fails",
  reachable: "No run reaches what should be reachable",
} as const;

/** A verdict has warnings of its own whether or not it is as expected. */
const ofWarnings = ({ checker, verdict }: CheckResult): readonly Problem[] =>
  warningsOf(verdict).map(({ slug, message, place, other }) => ({
    rule: slug,
    meaning: `A verdict may say less than it seems to: ${slug}`,
    isExplained: true,
    severity: "warning",
    sentence: message,
    place: place ?? beginningOf(checker),
    related: other ? [{ place: other, text: "here" }] : [],
  }));

/** That a search stopped once everything was decided is no problem. */
const warningsOf = ({ warnings }: Verdict): Verdict["warnings"] =>
  warnings.filter(({ slug }) => slug !== "stopped-early");

function distinctWarnings(list: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return list.filter(({ rule, sentence, place }) => {
    const key = `${rule} ${place.file}:${place.line} ${sentence}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const beginningOf = ({ source }: Checker): ProblemPlace => ({ file: source, line: 1, column: 1 });
