/**
 * What is no longer checked, or less: otherwise a fix by asking for less would pass. Each premise of a check is compared by
 * what it means, and those that could be carried over are put back into the new model, which is then searched again: what
 * breaks there has not been fixed.
 */
import type { CheckOptions, Verdict } from "../runtime/index.js";
import { compareAttributes } from "./checked/attributes.js";
import { Hybrid } from "./checked/carry.js";
import { compareConditions, type ConditionChange } from "./checked/conditions.js";
import { searchHybrid } from "./checked/search-hybrid.js";
import type { PremiseChange, Sides } from "./checked/premise.js";
import { findUnreachedAsserts } from "./checked/bodies/reached.js";
import { compareSettings } from "./checked/settings.js";
import { compareStatements } from "./checked/bodies/statements.js";
import { compareExpectations } from "./checked/expectations.js";
import type { OpenSide } from "./side.js";
import type { PropertyChange, Vacuity } from "./spec-diff.js";
import type { Comparison } from "./structure/compare.js";
import { excerptOf } from "./structure/index.js";

export interface Weakened {
  readonly changes: readonly PropertyChange[];
  /** The new model under the old premises; undefined where nothing was put back. */
  readonly restored: Verdict | undefined;
  /** Assertions that no run reaches any more. */
  readonly unreached: readonly Vacuity[];
  /** Names of assertions of the old side to those of the new one. */
  readonly names: ReadonlyMap<string, string>;
  /** What asks for less, or for nothing, and could not be put back: `assertion drain`, `rule lock-order`. */
  readonly lost: ReadonlySet<string>;
  /** An assumption could not be put back, or there is less of something: any rule may be broken unseen. */
  readonly hidesAll: boolean;
}

type Change = PremiseChange | ConditionChange;

export async function findWeakened(
  before: OpenSide,
  after: OpenSide,
  comparison: Comparison,
  options: CheckOptions,
): Promise<Weakened> {
  const sides: Sides = comparison;
  // In revisions of one text what else a constant decides is how the text models the change.
  const isOneText = before.compiled.spec.source.text === after.compiled.spec.source.text;
  const statements = compareStatements(sides, isOneText);
  const changes: readonly Change[] = [
    ...(await compareConditions("invariant", sides, options)),
    ...(await compareConditions("reachable", sides, options)),
    ...statements.changes,
    ...compareAttributes(sides, isOneText),
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
    names: statements.names,
    // In one text what is not reached may be what a constant leaves out.
    unreached:
      isOneText || comparison.edits.length === 0
        ? []
        : await findUnreachedAsserts(sides, statements.kept, options),
    ...(await searchRestored(after, changes, isOneText, options)),
  };
}

/** Whether something is asked for less than before, as far as is known. */
const isLess = ({ change }: Pick<Change, "change">): boolean =>
  change === "removed" || change === "weakened" || change === "changed";

async function searchRestored(
  { compiled }: OpenSide,
  changes: readonly Change[],
  isOneText: boolean,
  options: CheckOptions,
): Promise<Pick<Weakened, "restored" | "lost" | "hidesAll">> {
  const lessened = changes.filter(isLess);
  // In revisions of one text an assertion that a constant decides is how the text models the fix.
  const asked = lessened.filter(({ form }) => form !== "assertion" || !isOneText);
  const into = new Hybrid(compiled.spec).rememberTwins();
  const back = asked.filter(({ restore }) => restore?.(into) === true);
  const restored = back.length === 0 ? undefined : await searchHybrid(into.spec, options);
  // What does not compile, or was not searched to the end, says nothing of what was put back either.
  const isKnown = restored !== undefined && restored.limit === undefined;
  const unknown = asked.filter((each) => !isKnown || !back.includes(each));
  const lost = unknown.flatMap((each) => [
    `${each.form} ${each.name}`,
    ...("concerns" in each ? (each.concerns ?? []) : []),
  ]);
  return {
    restored: isKnown ? restored : undefined,
    lost: new Set(lost),
    hidesAll: unknown.some(({ form }) => form === "assumption" || form === "instance"),
  };
}
