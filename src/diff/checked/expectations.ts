/** What one revision is expected to do, in two texts; two revisions of a text are expected to be unlike. */
import type { Expectation } from "../../typecheck/typed-settings.js";
import type { OpenSide } from "../side.js";
import type { Renaming } from "../spec-diff.js";
import type { PremiseChange } from "./premise.js";

export function compareExpectations(
  before: OpenSide,
  after: OpenSide,
  renamings: readonly Renaming[],
): readonly PremiseChange[] {
  const [old, fresh] = [before.compiled.spec, after.compiled.spec];
  if (old.revision !== fresh.revision || !old.expectation) return [];
  const less = lessExpected(old.expectation, fresh.expectation, renamings);
  if (!less) return [];
  return [
    {
      form: "expectation",
      name: fresh.revision,
      change: fresh.expectation ? "weakened" : "removed",
      why: less,
      before: old.expectation.span,
      after: fresh.expectation?.span,
    },
  ];
}

function lessExpected(
  was: Expectation,
  is: Expectation | undefined,
  renamings: readonly Renaming[],
): string | undefined {
  if (!is) return "nothing is expected any more";
  if (was.outcome === "holds" && is.outcome !== "holds") return "it was expected to hold";
  if (was.outcome !== "violates" || is.outcome !== "violates") return undefined;
  const newNames = new Map(renamings.map((each) => [each.before, each.after]));
  const kept = new Map(is.targets.map((each) => [`${each.form} ${each.name}`, each]));
  for (const { form, name, within } of was.targets) {
    const own = form === "rule" ? name : (newNames.get(name) ?? name);
    const found = kept.get(`${form} ${own}`);
    if (!found) return `\`${name}\` is no longer expected`;
    if ((found.within ?? Infinity) > (within ?? Infinity))
      return `\`${own}\` is expected ${found.within === undefined ? "in any number of steps" : `within ${found.within} steps`}, was within ${within}`;
  }
  return was.only && !is.only ? "others may be violated as well" : undefined;
}
