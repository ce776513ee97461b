/** What a run of `interlock diff` found: one diff for each pair of configurations, and what had no partner. */
import { rankRepairs } from "./ranking.js";
import type { SpecDiff } from "./spec-diff.js";

export const DIFF_SCHEMA_VERSION = 1;

export interface DiffReport {
  readonly diffs: readonly SpecDiff[];
  readonly alone: readonly Alone[];
}

/** A file or revision that only one side has; what only the old one has is checked no more. */
export interface Alone {
  readonly side: "before" | "after";
  readonly sentence: string;
}

export const toDiffJson = ({ diffs, alone }: DiffReport): unknown => ({
  schemaVersion: DIFF_SCHEMA_VERSION,
  ranking: rankRepairs(diffs),
  diffs,
  alone,
});
