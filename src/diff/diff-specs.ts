/**
 * Two configurations → everything that tells them apart. Data alone: `render/` makes text and pages of it. Both are
 * searched completely, past what their specs expect; where a limit ends a search, what depends on it is unknown and never
 * "same".
 */
import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import type { CheckOptions } from "../runtime/index.js";
import { listFindings } from "./findings.js";
import { compareLockUse } from "./lock-use.js";
import { attributeChanges } from "./causes/causes.js";
import {
  inverse,
  measureBehaviour,
  measureConcurrency,
  measureGraphs,
  namesOf,
  replayRuns,
} from "./measures.js";
import { compareProperties, type NameOf } from "./properties.js";
import { compileSide, type DiffInput, KeptSide, type OpenSide, searchSide } from "./side.js";
import type { PropertyRow, SpecDiff, Summary } from "./spec-diff.js";
import { diffStructure } from "./structure/index.js";
import type { Matching, RenameMap } from "./structure/match.js";
import { findWeakened } from "./weakened.js";

export interface DiffOptions extends CheckOptions {
  /** Old names to new ones; what it does not say is guessed. */
  readonly renames?: RenameMap;
  /** For all comparisons with one old side, each with the same limits: it is searched once. */
  readonly kept?: KeptSide;
  /** Also lay the two graphs over each other, state by state. */
  readonly graphs?: boolean;
}

/**
 * For example: `const { value } = await diffSpecs({ program, revision: "original" }, { program, revision: "repaired" });`
 * Undefined where one of the two does not compile; the diagnostics say why.
 */
export async function diffSpecs(
  before: DiffInput,
  after: DiffInput,
  options: DiffOptions = {},
): Promise<Result<SpecDiff | undefined>> {
  const { renames, graphs = false, kept = new KeptSide(), ...limits } = options;
  const [old, fresh] = [kept.compile(before), compileSide(after)];
  const diagnostics: readonly Diagnostic[] = [...old.diagnostics, ...fresh.diagnostics];
  if (!old.value || !fresh.value) return { value: undefined, diagnostics };
  const { diff: structure, comparison } = diffStructure(
    old.value.compiled,
    fresh.value.compiled,
    renames,
  );
  // What the new side observes is observed on both, under the name that it has on each.
  const { observed } = fresh.value.compiled.spec;
  const names = observed.map(({ name }) => name);
  const oldNames = inverse(namesOf(structure.renamings));
  const theirs = names.map((name) => oldNames.get(name) ?? name);
  const oldSide = await kept.search(before, old.value, limits, theirs);
  const newSide = await searchSide(after, fresh.value, limits, names);
  const nameOf = newNames(comparison.matching);
  const weakened = await findWeakened(oldSide, newSide, comparison, limits);
  const properties = compareProperties(oldSide, newSide, nameOf, weakened);
  const behaviour = await measureBehaviour(oldSide, newSide, structure, limits);
  const { concurrency, lockSets, vacuity, unreached } = measureConcurrency(
    oldSide,
    newSide,
    structure,
    comparison.localNames,
  );
  const parts = {
    before: oldSide.side,
    after: newSide.side,
    summary: summarise(oldSide, newSide, properties, { behaviour, concurrency }),
    weakened: weakened.changes,
    properties,
    structure,
    locks: { ...compareLockUse(oldSide, newSide, nameOf), lockSets },
    concurrency,
    behaviour,
    vacuity: [...vacuity, ...weakened.unreached],
    unreached,
    graphs: graphs ? measureGraphs(oldSide, newSide, structure, comparison.localNames) : null,
    replays: replayRuns(oldSide, newSide, properties, structure),
    attributions: await attributeChanges(
      oldSide,
      newSide,
      properties,
      structure,
      comparison,
      limits,
    ),
  };
  return { value: { ...parts, findings: listFindings(parts) }, diagnostics };
}

function summarise(
  { verdict: old }: OpenSide,
  { verdict: fresh }: OpenSide,
  rows: readonly PropertyRow[],
  { behaviour, concurrency }: Pick<SpecDiff, "behaviour" | "concurrency">,
): Summary {
  const count = (change: PropertyRow["change"]): number =>
    rows.filter((row) => row.change === change).length;
  const limits = [
    ...(old.limit === undefined ? [] : [`the search of the old one ended at ${old.limit}`]),
    ...(fresh.limit === undefined ? [] : [`the search of the new one ended at ${fresh.limit}`]),
  ];
  const told = relationOf(behaviour.relation, rows);
  return {
    relation: limits.length > 0 ? "could not compare" : told,
    fixed: count("fixed"),
    stillBroken: count("still broken"),
    newlyBroken: count("newly broken"),
    noLongerChecked: count("no longer checked"),
    overlapKept: concurrency.overlapKept,
    complete: limits.length === 0,
    reason: limits.length > 0 ? limits.join(", and ") : behaviour.reason,
  };
}

/** What does the same and is judged otherwise is not the same; what is newly broken is no refinement. */
function relationOf(
  relation: SpecDiff["behaviour"]["relation"],
  rows: readonly PropertyRow[],
): Summary["relation"] {
  const has = (...changes: readonly PropertyRow["change"][]): boolean =>
    rows.some(({ change }) => changes.includes(change));
  if (relation === "same" && has("fixed", "newly broken", "no longer checked", "gone"))
    return "differs";
  return relation === "refines" && has("newly broken", "no longer checked") ? "differs" : relation;
}

/** Names of anything declared, from the old side to the new one. */
function newNames({ renamings }: Matching): NameOf {
  const names = namesOf(renamings);
  return (name) => names.get(name) ?? name;
}
