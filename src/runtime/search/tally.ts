/**
 * What a search counts: steps by transition, notes, generated states, broken steps → the coverage and warnings of the
 * verdict. Steps are counted by transition, for finding the action of each would cost more than the step.
 */
import type { Checker } from "../checker.js";
import { actionOf, countTransitions } from "../transitions.js";
import type { Coverage, Warning } from "../verdict.js";

export class Tally {
  generated = 0;
  broken = 0;
  /** 1 for each note that was made. */
  readonly notes: Uint8Array;
  /** Times each transition was taken: doubles, for a long search takes one more than 2^32 times. */
  readonly steps: Float64Array;

  constructor(checker: Checker) {
    this.notes = new Uint8Array(checker.notes.length);
    this.steps = new Float64Array(countTransitions(checker));
  }

  /** A step that leads to a state; -1: an initial state. */
  countStep(transition: number): void {
    this.generated++;
    if (transition >= 0) this.steps[transition]!++;
  }

  /** A step that breaks a rule: its action did step, but generated nothing. */
  countBroken(transition: number): void {
    this.broken++;
    if (transition >= 0) this.steps[transition]!++;
  }
}

export function summariseCoverage(checker: Checker, tally: Tally): Coverage {
  const actions: Record<string, number> = {};
  for (const { name } of checker.actions) actions[name] = 0;
  tally.steps.forEach((times, transition) => {
    const action = actionOf(checker, transition);
    if (action !== undefined && times > 0)
      actions[action.name] = (actions[action.name] ?? 0) + times;
  });
  return { actions, notes: [...tally.notes.keys()].filter((note) => tally.notes[note] === 1) };
}

/** What is known before any search, and what some run has shown: statements that C would make several accesses. */
export function listWarnings(checker: Checker, tally: Tally): readonly Warning[] {
  const warnings: Warning[] = [];
  if (tally.generated === 0 && tally.broken === 0)
    warnings.push({
      slug: "no-initial-state",
      message: "there is no initial state: nothing was checked",
      place: undefined,
      other: undefined,
    });
  for (const { slug, message, place } of checker.remarks ?? [])
    warnings.push({ slug, message, place, other: undefined });
  checker.notes.forEach((note, number) => {
    const slug =
      note.kind === "coarseStep"
        ? "coarse-step"
        : note.kind === "mergedRefs"
          ? "merged-refs"
          : undefined;
    if (slug !== undefined && tally.notes[number] === 1)
      warnings.push({
        slug,
        message: note.text,
        place: note.place,
        other: note.other,
      });
  });
  return warnings;
}
