/** What a run of `interlock diff` found: one diff for each pair of configurations, and what had no partner. */
import { rankRepairs } from "./ranking.js";
import type { SpecDiff } from "./spec-diff.js";

export const DIFF_SCHEMA_VERSION = 1;

export interface DiffReport {
  readonly diffs: readonly SpecDiff[];
  /** Sentences: files and revisions that only one side has. */
  readonly alone: readonly string[];
}

export const toDiffJson = ({ diffs, alone }: DiffReport): unknown => ({
  schemaVersion: DIFF_SCHEMA_VERSION,
  ranking: rankRepairs(diffs),
  diffs,
  alone,
});
