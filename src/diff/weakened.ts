/**
 * What is no longer checked, or less: otherwise a fix by asking for less would pass. Each premise of a check is compared by
 * what it means, and those that could be carried over are put back into the new model, which is then searched again: what
 * breaks there has not been fixed.
 */
import type { CheckOptions, Verdict } from "../runtime/index.js";
import { compareAttributes } from "./checked/attributes.js";
import { Hybrid } from "./checked/carry.js";
import { compareConditions, type ConditionChange, searchHybrid } from "./checked/conditions.js";
import type { PremiseChange, Sides } from "./checked/premise.js";
import { compareSettings } from "./checked/settings.js";
import { compareStatements } from "./checked/statements.js";
import { compareExpectations } from "./checked/expectations.js";
import type { OpenSide } from "./side.js";
import type { PropertyChange } from "./spec-diff.js";
import type { Comparison } from "./structure/compare.js";
import { excerptOf } from "./structure/index.js";

export interface Weakened {
  readonly changes: readonly PropertyChange[];
  /** The new model under the old premises; undefined where nothing was put back. */
  readonly restored: Verdict | undefined;
  /** What asks for less, or for nothing, and could not be put back: `assertion drain`, `rule lock-order`. */
  readonly lost: ReadonlySet<string>;
}

type Change = PremiseChange | ConditionChange;

export async function findWeakened(
  before: OpenSide,
  after: OpenSide,
  comparison: Comparison,
  options: CheckOptions,
): Promise<Weakened> {
  const sides: Sides = comparison;
  const changes: readonly Change[] = [
    ...(await compareConditions("invariant", sides, options)),
    ...(await compareConditions("reachable", sides, options)),
    ...compareStatements(sides),
    ...compareAttributes(sides),
    ...compareSettings(sides),
    ...compareExpectations(before, after, comparison.matching.renamings),
  ];
  return {
    changes: changes.map(({ form, name, change, why, before: was, after: is }) => ({
      form,
      name,
      change,
      why,
      before: excerptOf(was),
      after: excerptOf(is),
    })),
    ...(await searchRestored(before, after, changes, options)),
  };
}

/** Whether something is asked for less than before, as far as is known. */
const isLess = ({ change }: Pick<Change, "change">): boolean =>
  change === "removed" || change === "weakened" || change === "changed";

async function searchRestored(
  before: OpenSide,
  { compiled }: OpenSide,
  changes: readonly Change[],
  options: CheckOptions,
): Promise<Pick<Weakened, "restored" | "lost">> {
  const lessened = changes.filter(isLess);
  const lost = new Set<string>();
  if (lessened.length === 0) return { restored: undefined, lost };
  const into = new Hybrid(compiled.spec);
  // In revisions of one text an assertion that a constant decides is how the text models the fix.
  const isOneText = before.compiled.spec.source.text === compiled.spec.source.text;
  let count = 0;
  for (const { form, name, restore } of lessened) {
    if (restore?.(into)) count += 1;
    else if (form !== "assertion" || !isOneText) lost.add(`${form} ${name}`);
  }
  return { restored: count === 0 ? undefined : await searchHybrid(into.spec, options), lost };
}
