/**
 * A checker and options → a verdict: chooses the search, judges what only a complete search can tell, and compares the
 * outcome with what the checker's spec expects.
 */
import type { CheckOptions } from "./check-options.js";
import type { Checker } from "./checker.js";
import { listDifferences } from "./expectation.js";
import { type Observations, observe } from "./observers/observations.js";
import { findBlockedProcesses } from "./search/blocked-processes.js";
import { exploreBreadthFirst } from "./search/breadth-first.js";
import { exploreDepthFirst } from "./search/depth-first.js";
import type { Exploration } from "./search/exploration.js";
import { exploreRandomly } from "./search/random-walk.js";
import { RecordedSteps } from "./search/recorded-steps.js";
import { listWarnings, summariseCoverage } from "./search/tally.js";
import type { Trace, Verdict, Warning } from "./verdict.js";

/** For example: `const verdict = await runChecker(checker, { maxStates: 1_000_000 });` */
export async function runChecker(checker: Checker, options: CheckOptions = {}): Promise<Verdict> {
  const observations = observe(checker, options);
  const exploration = await explore(checker, options, observations);
  return judgeExploration(checker, options, exploration, observations);
}

/** The verdict of a search that has been run, and of what was observed beside it. */
export async function judgeExploration(
  checker: Checker,
  options: CheckOptions,
  exploration: Exploration,
  observations: Observations,
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
  // A search that keeps no states is not observed.
  const seen = exploration.graph && observations;
  const locks = withinMemory(exploration, () => {
    if (!isWhole && isAskedOfAll(options))
      seen?.audience.lookAtRest(checker, exploration.graph!.store);
    return seen?.locks?.studyOf(exploration, isWhole);
  });
  const sections = options.locks || verdict === "holds" ? seen?.locks?.sections() : undefined;
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
      ...(seen?.values ? { values: seen.values.list() } : {}),
      ...(seen?.tameActions ? { tameActions: seen.tameActions.list() } : {}),
    },
    warnings: [
      ...listWarnings(checker, tally),
      ...(isComplete && seen ? seen.vacuity.list(exploration) : []),
      ...(findings.ended && !isWhole ? [stoppedEarly(options)] : []),
    ],
    ...(locks && locks !== OUT_OF_MEMORY ? { locks } : {}),
    ...(sections ? { sections } : {}),
  };
  return locks === OUT_OF_MEMORY ? notTelling(found, "locks") : found;
}

const notTelling = (verdict: Verdict, what: string): Verdict => ({
  ...verdict,
  notJudged: [...(verdict.notJudged ?? []), what],
});

const OUT_OF_MEMORY = Symbol("out of memory");

/** Whether something is reported of all states found, including those that a search cut short has not visited. */
const isAskedOfAll = ({ locks, values, tameActions }: CheckOptions): boolean =>
  [locks, values, tameActions].includes(true);

/** What is made of a finished search; it changes no verdict where it cannot be made. */
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

function explore(
  checker: Checker,
  options: CheckOptions,
  { audience }: Observations,
): Promise<Exploration> {
  // Deadlock (c) is a matter of single states.
  const steps = checker.mayEnd === undefined ? new RecordedSteps(checker, false) : undefined;
  switch (options.search ?? "bfs") {
    case "bfs":
      return exploreBreadthFirst(checker, options, steps, audience);
    case "dfs":
      return exploreDepthFirst(checker, options, steps, audience);
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
