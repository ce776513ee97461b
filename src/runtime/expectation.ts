/**
 * What a configuration is expected to do, against what a search has found: when the search may end, whether the verdict
 * is as expected, and where it differs, one sentence each.
 */
import type { Expectation } from "./checker.js";
import type { Verdict, Violation } from "./verdict.js";

type Target = Expectation["targets"][number];

/** Whether nothing that a longer search could find matters any more. */
export function endsSearch(
  expectation: Expectation | undefined,
  stopAtFirst: boolean | undefined,
  violations: readonly Violation[],
): boolean {
  if (violations.length === 0 || stopAtFirst === false) return false;
  if (stopAtFirst === true || expectation?.outcome !== "violates") return true;
  if (expectation.only) return violations.some((violation) => !isExpected(expectation, violation));
  return expectation.targets.every((target) => findTarget(target, violations) !== undefined);
}

/** Whether a reachable that no run reaches counts: always, unless other violations are what is expected. */
export function demandsReachable(expectation: Expectation | undefined, name: string): boolean {
  if (expectation?.outcome !== "violates") return true;
  return expectation.targets.some((target) => target.form === "property" && target.name === name);
}

/** How the verdict differs from what is expected; empty where it does not. */
export function listDifferences(
  expectation: Expectation | undefined,
  found: Pick<Verdict, "verdict" | "violations" | "limit" | "isComplete" | "notJudged">,
  /** Only a breadth-first search finds shortest runs: the others say nothing about `within`. */
  areShortest = true,
): readonly string[] {
  const cut = found.limit === undefined ? undefined : whatIsMissing(found.limit, found.notJudged);
  if (expectation?.outcome !== "violates") {
    const broken = found.violations.map(describe);
    return broken.length > 0 || cut === undefined
      ? broken
      : [`${cut}, so nothing says that it holds`];
  }
  const differences: string[] = [];
  for (const target of expectation.targets) {
    const violation = findTarget(target, found.violations);
    const what = `${target.form} ${target.name}`;
    if (violation === undefined)
      differences.push(
        cut !== undefined
          ? `${what} is not violated as far as was searched: ${cut}`
          : found.isComplete
            ? `${what} is not violated`
            : `${what} was not searched for any further: the search stopped at ${stoppedAt(found.violations)}`,
      );
    else if (areShortest && target.within !== undefined && violation.depth > target.within)
      differences.push(
        `${what} is violated in ${violation.depth} steps, not within ${target.within}`,
      );
  }
  if (expectation.targets.length === 0 && found.violations.length === 0)
    differences.push("nothing is violated");
  if (expectation.only) {
    for (const violation of found.violations)
      if (!isExpected(expectation, violation)) differences.push(`${describe(violation)} as well`);
    if (cut !== undefined && differences.length === 0)
      differences.push(`${cut}, so nothing says that only this is violated`);
  }
  return differences;
}

const stoppedAt = (violations: readonly Violation[]): string => {
  const last = violations.at(-1);
  return last === undefined ? "what had been found" : `${formOf(last)} ${last.name}`;
};

function whatIsMissing(limit: string, notJudged: Verdict["notJudged"] = []): string {
  return notJudged.length === 0
    ? `the search was not complete (${limit})`
    : `every state was visited, but ${notJudged.join(" and ")} were not judged (${limit})`;
}

const isExpected = (expectation: Expectation, violation: Violation): boolean =>
  expectation.targets.some((target) => matches(target, violation));

const findTarget = (target: Target, violations: readonly Violation[]): Violation | undefined =>
  violations.find((violation) => matches(target, violation));

const matches = (target: Target, violation: Violation): boolean =>
  target.form === formOf(violation) && target.name === violation.name;

/** Deadlocks and values out of range are broken rules to those who write expectations. */
function formOf(violation: Violation): Target["form"] {
  switch (violation.kind) {
    case "assertion":
      return "assert";
    case "invariant":
    case "reachable":
      return "property";
    case "rule":
    case "deadlock":
    case "range":
      return "rule";
  }
}

/** What is wrong, without how often or where: `rule corrupt-list is violated`. */
function describe(violation: Violation): string {
  if (violation.kind === "reachable") return `${violation.name} is never reached`;
  const what = violation.kind === "invariant" ? "invariant" : formOf(violation);
  return `${what} ${violation.name} is violated`;
}
