/** What is read off the explored graphs of both sides: sections 5 to 9 of a diff. */
import type { CheckOptions } from "../runtime/index.js";
import type { OpenSide } from "./side.js";
import type { LockDiff, PropertyRow, Relation, SpecDiff, StructureDiff } from "./spec-diff.js";
import type { Comparison } from "./structure/compare.js";

export interface Measures extends Pick<
  SpecDiff,
  "concurrency" | "behaviour" | "vacuity" | "replays" | "attributions"
> {
  readonly locks: Omit<LockDiff, "interruptSafety">;
}

export async function measure(
  _before: OpenSide,
  _after: OpenSide,
  structure: StructureDiff,
  _comparison: Comparison,
  _properties: readonly PropertyRow[],
  _options: CheckOptions,
): Promise<Measures> {
  // Without edits the two are the same spec under other names.
  const relation: Relation = structure.edits.length === 0 ? "same" : "could not compare";
  return {
    locks: { edgesAdded: [], edgesRemoved: [], lockSets: [] },
    concurrency: {
      overlapKept: null,
      pairsBefore: 0,
      pairsAfter: 0,
      lost: [],
      gained: [],
      holdOff: [],
      hold: [],
      active: { before: 0, after: 0 },
    },
    behaviour: { relation, reason: null, added: null, removed: null },
    vacuity: [],
    replays: [],
    attributions: [],
  };
}
