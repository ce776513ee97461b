/** The checker that people read makes the steps of the one that is run: in some shipped configurations here, in all in the judges. */
import { expect, test } from "vitest";
import { compileFile } from "../support/check-spec.js";
import { compareForms } from "./both-forms.js";

test.each([
  ["specs/tutorial/02-locks.ilk", "crossed"],
  ["specs/tutorial/05-lists.ilk", "after"],
  ["specs/tutorial/09-readers.ilk", "mended"],
  ["specs/tutorial/10-waiting.ilk", "interlocked"],
  ["specs/tutorial/12-pools.ilk", "setsAside"],
  ["specs/classics/single-lane-bridge.ilk", "base"],
  ["specs/nvme-startio.ilk", "completeInDpc"],
])("%s@%s steps alike in both forms", (file, revision) => {
  const { states, difference } = compareForms(compileFile(file, revision), 1500);
  expect(difference).toBeUndefined();
  expect(states).toBeGreaterThan(5);
});
