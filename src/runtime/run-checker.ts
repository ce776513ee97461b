/**
 * A checker and options → a verdict: chooses the search, judges what only a complete search can tell, and compares the
 * outcome with what the checker's spec expects.
 */
import type { CheckOptions } from "./check-options.js";
import type { Checker } from "./checker.js";
import { listDifferences } from "./expectation.js";
import { findCriticalSections } from "./search/critical-sections.js";
import { exploreBreadthFirst } from "./search/breadth-first.js";
import { exploreDepthFirst } from "./search/depth-first.js";
import type { Exploration } from "./search/exploration.js";
import { studyLocks } from "./search/lock-study.js";
import { exploreRandomly } from "./search/random-walk.js";
import { findStuckActivations } from "./search/stuck-activations.js";
import { listWarnings, summariseCoverage } from "./search/tally.js";
import { valuesTaken } from "./search/values-taken.js";
import { findTameActions } from "./search/tame-actions.js";
import { listVacuities } from "./search/vacuity.js";
import type { Trace, Verdict, Warning } from "./verdict.js";

/** For example: `const verdict = await runChecker(checker, { maxStates: 1_000_000 });` */
export async function runChecker(checker: Checker, options: CheckOptions = {}): Promise<Verdict> {
  const exploration = await explore(checker, options);
  const verdict = await judgeExploration(checker, options, exploration);
  const sections =
    options.locks || verdict.verdict === "holds"
      ? findCriticalSections(checker, exploration)
      : undefined;
  return sections ? { ...verdict, sections } : verdict;
}

/** The verdict of a search that has been run, for those who keep its states as well; without critical sections. */
export async function judgeExploration(
  checker: Checker,
  options: CheckOptions,
  exploration: Exploration,
): Promise<Verdict> {
  const isWhole = isSearchedToTheEnd(exploration);
  await judgeWhole(checker, exploration);
  const { findings, tally, pacer, distinctStates, depth, frontier } = exploration;
  const { violations, ended } = findings;
  // A limit that was hit while the search ended by itself changes nothing.
  const limit = ended ? undefined : pacer.limit;
  const verdict = violations.length > 0 ? "violated" : limit === undefined ? "holds" : "incomplete";
  const isComplete = isWhole && limit === undefined;
  const areShortest = (options.search ?? "bfs") === "bfs";
  const unexpected = listDifferences(
    checker.expectation,
    { verdict, violations, limit, isComplete },
    areShortest,
  );
  const locks = options.locks ? studyLocks(checker, exploration) : undefined;
  return {
    verdict,
    violations,
    distinctStates,
    generatedStates: tally.generated,
    brokenSteps: tally.broken,
    depth,
    seconds: pacer.seconds,
    isComplete,
    limit,
    frontier,
    asExpected: unexpected.length === 0,
    unexpected,
    coverage: {
      ...summariseCoverage(checker, tally),
      ...(options.values && exploration.graph
        ? { values: valuesTaken(checker, exploration.graph) }
        : {}),
      ...(options.tameActions && exploration.graph
        ? { tameActions: findTameActions(checker, exploration.graph) }
        : {}),
    },
    warnings: [
      ...listWarnings(checker, tally),
      ...(isComplete ? listVacuities(checker, exploration) : []),
      ...(ended && !isWhole ? [stoppedEarly(options)] : []),
    ],
    ...(locks ? { locks } : {}),
  };
}

/** What a search that has ended by itself has not looked at. */
const stoppedEarly = ({ stopAtFirst }: CheckOptions): Warning => ({
  slug: "stopped-early",
  message: `not searched to the end: the search stopped ${stopAtFirst === true ? "at the first violation" : "once all expectations were decided"}`,
  place: undefined,
  other: undefined,
});

function explore(checker: Checker, options: CheckOptions): Promise<Exploration> {
  switch (options.search ?? "bfs") {
    case "bfs":
      return exploreBreadthFirst(checker, options);
    case "dfs":
      return exploreDepthFirst(checker, options);
    case "random":
      return exploreRandomly(checker, options);
  }
}

const isSearchedToTheEnd = ({ findings, pacer }: Exploration): boolean =>
  !findings.ended && pacer.limit === undefined;

/** What is found of the whole search, and so only if nothing has cut it short. */
async function judgeWhole(checker: Checker, exploration: Exploration): Promise<void> {
  const { findings, pacer } = exploration;
  if (!isSearchedToTheEnd(exploration)) return;
  if (checker.mayEnd === undefined) await findStuckActivations(checker, exploration);
  if (pacer.limit === undefined) findings.reportUnreached(exploration.start ?? nowhere(checker));
}

const nowhere = (checker: Checker): Trace => ({
  initial: new Int32Array(checker.words),
  steps: [],
});
