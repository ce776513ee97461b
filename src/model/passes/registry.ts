/** All passes, in the order in which they run. A new pass is a file beside this one and a line here. */
import { constantVariables } from "./constant-variables.js";
import { equalArms } from "./equal-arms.js";
import { knownConditions } from "./known-conditions.js";
import { knownLocals } from "./known-locals.js";
import { neverBroken } from "./never-broken.js";
import { neverSteps } from "./never-steps.js";
import type { Pass } from "./pass.js";
import { shortLets } from "./short-lets.js";
import { unusedRoutines } from "./unused-routines.js";

export const PASSES: readonly Pass[] = [
  neverSteps,
  neverBroken,
  constantVariables,
  knownLocals,
  knownConditions,
  equalArms,
  shortLets,
  unusedRoutines,
];

/**
 * The passes that take something out, by what has been proved: all but those that print the same otherwise. A checker in
 * memory is made without them. It searches as fast, a wrong proof cannot hide anything from it, and nothing need be proved
 * before the search.
 */
export const TAKING_OUT: ReadonlySet<string> = new Set(
  PASSES.filter((pass) => pass !== equalArms && pass !== shortLets).map((pass) => pass.name),
);
