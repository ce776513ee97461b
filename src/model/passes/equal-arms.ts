/** Makes one arm of neighbours that do the same, and no arm of one that is always taken. */
import { or, sameData } from "../../ir/build.js";
import type { Arm } from "../types.js";
import type { Pass } from "./pass.js";
import { mapEffects, mapParts, withArms } from "./rewrite.js";

export const equalArms: Pass = {
  name: "equal-arms",
  does: "Merges neighbouring arms that do the same.",
  run: (model) =>
    mapEffects(model, (effect) => mapParts(effect, (part) => withArms(part, merged(part.arms)))),
};

function merged(arms: readonly Arm[]): readonly Arm[] {
  const out: Arm[] = [];
  for (const arm of arms) {
    const last = out.at(-1);
    if (last && sameData([last.items, last.updates], [arm.items, arm.updates]))
      out[out.length - 1] = { ...arm, when: arm.when && last.when && or(last.when, arm.when) };
    else out.push(arm);
  }
  return out;
}
