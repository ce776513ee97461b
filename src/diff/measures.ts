/** What is read off the explored graphs of both sides: sections 5 to 9 of a diff. */
import type { CheckOptions } from "../runtime/index.js";
import { compareBehaviour } from "./behaviour/compare-behaviour.js";
import { runOf } from "./run-steps.js";
import type { OpenSide } from "./side.js";
import type { BehaviourDiff, Renaming, StructureDiff, Witness } from "./spec-diff.js";
import type { BehaviourComparison } from "./behaviour/behaviour.js";

/**
 * Without edits the two are one spec under other names, and nothing can tell them apart. Otherwise their graphs are
 * compared.
 */
export async function measureBehaviour(
  before: OpenSide,
  after: OpenSide,
  structure: StructureDiff,
  options: CheckOptions,
): Promise<BehaviourDiff> {
  const limit = before.verdict.limit ?? after.verdict.limit;
  if (structure.edits.length === 0 && limit === undefined)
    return { relation: "same", reason: null, added: null, removed: null };
  const found = await compareBehaviour(before.explored, after.explored, {
    ...options,
    renames: namesOf(structure.renamings),
  });
  return {
    relation: found.relation,
    reason: found.reason ?? null,
    added: witnessOf(found.added, after),
    removed: witnessOf(found.removed, before),
  };
}

export const namesOf = (renamings: readonly Renaming[]): ReadonlyMap<string, string> =>
  new Map(renamings.map(({ before, after }) => [before, after]));

function witnessOf(run: BehaviourComparison["added"], { checker }: OpenSide): Witness | null {
  if (!run) return null;
  return { steps: runOf(checker, run.trace), events: run.events, instead: run.instead };
}
