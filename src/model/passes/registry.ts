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
