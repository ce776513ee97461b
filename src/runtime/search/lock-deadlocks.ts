/** For each cycle of the lock order, a shortest run that closes it: the states of the search, stepped from once more. */
import type { Checker, Sink } from "../checker.js";
import { buildTrace } from "../trace.js";
import type { Violation } from "../verdict.js";
import type { Exploration } from "./exploration.js";
import { rotated } from "./lock-order.js";
import type { LockReader } from "./lock-reader.js";

/** By cycle; undefined where no run of this search closes it. Steps are taken again only if some deadlock was found. */
export function findDeadlockRuns(
  checker: Checker,
  { graph, findings }: Exploration,
  reader: LockReader,
  cycles: readonly (readonly number[])[],
): readonly (Violation | undefined)[] {
  const runs: (Violation | undefined)[] = Array.from({ length: cycles.length });
  const isDeadlock = checker.failures.map(({ kind }) => kind === "deadlock");
  const wasFound = findings.violations.some(({ kind }) => kind === "deadlock");
  if (!graph || cycles.length === 0 || !wasFound) return runs;
  const numberOf = new Map(cycles.map((cycle, i) => [cycle.join(" "), i]));
  const words = new Int32Array(checker.words);
  const next = new Int32Array(checker.words);
  let state = 0;
  let failed = -1;
  let left = cycles.length;
  const sink: Sink = {
    emit(transition) {
      if (failed >= 0) {
        reader.read(next);
        const cycle = numberOf.get(waitingCycle(reader).join(" "));
        if (cycle !== undefined && !runs[cycle]) {
          runs[cycle] = runOver(transition);
          left--;
        }
      }
      failed = -1;
      next.set(words);
    },
    fail(failure) {
      if (isDeadlock[failure]) failed = failure;
    },
    note: () => undefined,
    event: () => undefined,
  };
  const runOver = (transition: number): Violation => {
    const { message, platform, place } = checker.failures[failed]!;
    const before = buildTrace(graph.store.arena, graph.predecessors, state);
    const last = { transition, state: undefined, attempted: next.slice() };
    const trace = { initial: before.initial, steps: [...before.steps, last] };
    const depth = trace.steps.length;
    return {
      kind: "deadlock",
      name: "deadlock",
      depth,
      message,
      platform,
      place,
      together: [],
      trace,
    };
  };
  for (; state < graph.store.count && left > 0; state++) {
    graph.store.arena.read(state, words);
    next.set(words);
    checker.successors(words, next, sink);
  }
  return runs;
}

/** The locks of activations that wait for each other in a circle, beginning at the lowest; none where there is no such circle. */
function waitingCycle(reader: LockReader): readonly number[] {
  for (let first = 0; first < reader.activations.length; first++) {
    const chain = chainBack(reader, first, first, []);
    if (chain && chain.length > 1) return rotated(chain);
  }
  return [];
}

/** The locks waited for on a way from one activation over holders to another; several may hold one lock. */
function chainBack(
  reader: LockReader,
  from: number,
  to: number,
  chain: readonly number[],
): readonly number[] | undefined {
  const wanted = reader.at[from] === 0 ? -1 : reader.wants[from]!;
  if (wanted < 0 || chain.includes(wanted)) return undefined;
  for (let holder = 0; holder < reader.activations.length; holder++) {
    if (holder === from || !reader.holds(holder, wanted)) continue;
    const longer = [...chain, wanted];
    const found = holder === to ? longer : chainBack(reader, holder, to, longer);
    if (found) return found;
  }
  return undefined;
}
