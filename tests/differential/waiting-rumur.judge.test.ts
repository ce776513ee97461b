/** Rumur against the generated checker on the small specs about waiting that hold: the same states and the same steps. */
import { describe, test } from "vitest";
import { needsRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { waitingSpecs } from "./waiting-specs.js";
import { rumurAgrees } from "./rumur-agrees.js";

/** One of each kind: Rumur compiles a model for each, which takes longer than the search. */
const CHOSEN = [
  "interlocked after the lock",
  "sleep spinning",
  "spurious",
  "wait first in atomic",
  "sleep with a lock or timeout",
  "timers of a family",
];

describe.runIf(needsRumur())("rumur agrees", () => {
  for (const { name, text } of waitingSpecs.filter((each) => CHOSEN.includes(each.name))) {
    test(`${name}, the same counts`, async () => {
      await rumurAgrees(typed(`spec Small;\n${text}`));
    });
  }
});
