/**
 * A checker and options → a verdict: chooses the search, judges what only a complete search can tell, and compares the
 * outcome with what the checker's spec expects.
 */
import type { CheckOptions } from "./check-options.js";
import type { Checker } from "./checker.js";
import { listDifferences } from "./expectation.js";
import { findBlockedProcesses } from "./search/blocked-processes.js";
import { findCriticalSections } from "./search/critical-sections.js";
import { exploreBreadthFirst } from "./search/breadth-first.js";
import { exploreDepthFirst } from "./search/depth-first.js";
import type { Exploration } from "./search/exploration.js";
import { studyLocks } from "./search/lock-study.js";
import { exploreRandomly } from "./search/random-walk.js";
import { RecordedSteps } from "./search/recorded-steps.js";
import { listWarnings, summariseCoverage } from "./search/tally.js";
import { valuesTaken } from "./search/values-taken.js";
import { findTameActions } from "./search/tame-actions.js";
import { listVacuities } from "./search/vacuity.js";
import type { Trace, Verdict, Warning } from "./verdict.js";

/** For example: `const verdict = await runChecker(checker, { maxStates: 1_000_000 });` */
export async function runChecker(checker: Checker, options: CheckOptions = {}): Promise<Verdict> {
  const exploration = await explore(checker, options);
  const verdict = await judgeExploration(checker, options, exploration);
  if (!options.locks && verdict.verdict !== "holds") return verdict;
  const sections = withinMemory(exploration, () => findCriticalSections(checker, exploration));
  if (sections === OUT_OF_MEMORY) return notTelling(verdict, "critical sections");
  return sections ? { ...verdict, sections } : verdict;
}

/** The verdict of a search that has been run, for those who keep its states as well; without critical sections. */
export async function judgeExploration(
  checker: Checker,
  options: CheckOptions,
  exploration: Exploration,
): Promise<Verdict> {
  const { findings, tally, pacer, distinctStates, depth, frontier } = exploration;
  const { violations } = findings;
  const isWhole = isSearchedToTheEnd(exploration);
  const notJudged = isWhole ? await judgeWhole(checker, exploration) : [];
  // A limit that was hit while the search ended by itself changes nothing.
  const limit = findings.ended ? undefined : pacer.limit;
  const verdict = violations.length > 0 ? "violated" : limit === undefined ? "holds" : "incomplete";
  const isComplete = isWhole && limit === undefined;
  const areShortest = (options.search ?? "bfs") === "bfs";
  const unexpected = listDifferences(
    checker.expectation,
    { verdict, violations, limit, isComplete, notJudged },
    areShortest,
  );
  const locks = options.locks
    ? withinMemory(exploration, () => studyLocks(checker, exploration, isWhole))
    : undefined;
  const found: Verdict = {
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
    ...(notJudged.length > 0 ? { notJudged } : {}),
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
      ...(findings.ended && !isWhole ? [stoppedEarly(options)] : []),
    ],
    ...(locks && locks !== OUT_OF_MEMORY ? { locks } : {}),
  };
  return locks === OUT_OF_MEMORY ? notTelling(found, "locks") : found;
}

const notTelling = (verdict: Verdict, what: string): Verdict => ({
  ...verdict,
  notJudged: [...(verdict.notJudged ?? []), what],
});

const OUT_OF_MEMORY = Symbol("out of memory");

/** What a pass over a finished search finds; it changes no verdict where it cannot be made. */
function withinMemory<T>({ pacer }: Exploration, run: () => T): T | typeof OUT_OF_MEMORY {
  try {
    return run();
  } catch (error) {
    if (!pacer.ranOut(error)) throw error;
    return OUT_OF_MEMORY;
  }
}

/** What a search that has ended by itself has not looked at. */
const stoppedEarly = ({ stopAtFirst }: CheckOptions): Warning => ({
  slug: "stopped-early",
  message: `not searched to the end: the search stopped ${stopAtFirst === true ? "at the first violation" : "once all expectations were decided"}`,
  place: undefined,
  other: undefined,
});

function explore(checker: Checker, options: CheckOptions): Promise<Exploration> {
  // Deadlock (c) is a matter of single states.
  const steps = checker.mayEnd === undefined ? new RecordedSteps(checker, false) : undefined;
  switch (options.search ?? "bfs") {
    case "bfs":
      return exploreBreadthFirst(checker, options, steps);
    case "dfs":
      return exploreDepthFirst(checker, options, steps);
    case "random":
      return exploreRandomly(checker, options);
  }
}

const isSearchedToTheEnd = ({ findings, pacer }: Exploration): boolean =>
  !findings.ended && pacer.limit === undefined;

/** What is found of the whole search, and so only if nothing has cut it short; tells what it could not judge. */
async function judgeWhole(checker: Checker, exploration: Exploration): Promise<readonly string[]> {
  const { findings, pacer } = exploration;
  if (checker.mayEnd === undefined) {
    try {
      await findBlockedProcesses(checker, exploration);
    } catch (error) {
      if (!pacer.ranOut(error)) throw error;
    }
  }
  // Every state is known, whatever that pass has met.
  findings.reportUnreached(exploration.start ?? nowhere(checker));
  return pacer.limit === undefined ? [] : ["blocked contexts"];
}

const nowhere = (checker: Checker): Trace => ({
  initial: new Int32Array(checker.words),
  steps: [],
});
