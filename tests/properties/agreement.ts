/**
 * The laws that one spec must obey in the searches: checker and reference interpreter find the same, and every
 * counterexample is a run of the reference interpreter. Each is an object that reads well when it is not as it should be.
 */
import { initialStates, runChecker, successors } from "../../src/runtime/index.js";
import type { Checker, Verdict } from "../../src/runtime/index.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import type { OracleResult } from "../oracle/explore.js";
import {
  checkerOf,
  explore,
  type Found,
  foundByChecker,
  foundByOracle,
  replay,
  searchWhole,
} from "../differential/compare.js";

/** Specs with more states are left alone: the reference interpreter takes its time. */
export const MOST_STATES = 1500;

export interface Whole extends Found {
  /** Reachables that no state fulfils. */
  readonly unreached: readonly string[];
  /** Counterexamples that are no runs, and why not. */
  readonly unfaithful: readonly string[];
  /** A depth-first search: how far it comes and what it finds. */
  readonly deep: Omit<Found, "depth">;
}

export interface Compared {
  readonly checker: Whole;
  readonly oracle: Whole;
}

/** What both find; undefined where the space is too large. */
export async function compare(
  spec: TypedSpec,
  mostStates = MOST_STATES,
  checker = checkerOf(spec),
): Promise<Compared | undefined> {
  // The checker first: it is the faster of the two, and says how far the other would have to go.
  const verdict = await runChecker(checker, { stopAtFirst: false, maxStates: mostStates + 1 });
  if (verdict.limit !== undefined) return undefined;
  const oracle = explore(spec, 2 * mostStates);
  const deep = await searchWhole(checker, "dfs");
  const theirs = withoutUnsafeDepth(foundByOracle(oracle));
  const reachables = spec.reachables.map(({ name }) => name);
  return {
    checker: {
      ...withoutUnsafeDepth(foundByChecker(verdict)),
      unreached: verdict.violations
        .flatMap((each) => (each.kind === "reachable" ? [each.name] : []))
        .sort(),
      unfaithful: unfaithful(checker, oracle, verdict),
      deep: withoutDepths(foundByChecker(deep)),
    },
    oracle: {
      ...theirs,
      unreached: reachables.filter((name) => !oracle.reached.includes(name)).sort(),
      unfaithful: [],
      deep: withoutDepths(theirs),
    },
  };
}

function unfaithful(checker: Checker, oracle: OracleResult, verdict: Verdict): readonly string[] {
  return verdict.violations.flatMap((violation) => {
    if (violation.kind === "reachable") return [];
    const why = replay(checker, oracle, violation);
    return why === undefined ? [] : [`${violation.kind} ${violation.name}: ${why}`];
  });
}

/** Depth-first runs are not the shortest. */
const withoutDepths = ({
  distinct,
  generated,
  broken,
  violations,
}: Found): Omit<Found, "depth"> => ({
  distinct,
  generated,
  broken,
  violations: violations.map((each) => each.replace(/ \d+$/, "")),
});

/** Of several locks that are not safe, the checker shows the one whose use by a handler it has seen first. */
const withoutUnsafeDepth = (found: Found): Found => ({
  ...found,
  violations: found.violations.map((each) => each.replace(/(irq-unsafe-lock) \d+$/, "$1")),
});

/** States of a checker, breadth first, as many as asked for. */
export function statesOf(checker: Checker, most: number): readonly Int32Array[] {
  const seen = new Set<string>();
  const states: Int32Array[] = [];
  const visit = (state: Int32Array): void => {
    const key = state.join();
    if (seen.has(key) || states.length >= most) return;
    seen.add(key);
    states.push(state);
  };
  for (const state of initialStates(checker)) visit(state);
  for (let at = 0; at < states.length; at += 1) {
    const state = states[at];
    if (!state) break;
    for (const { state: next } of successors(checker, state)) if (next) visit(next);
  }
  return states;
}
