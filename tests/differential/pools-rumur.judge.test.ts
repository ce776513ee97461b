/** Rumur against the generated checker on small specs of pools that hold: the same states and the same steps. */
import { describe, test } from "vitest";
import { needsRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { poolSpecs } from "./pool-specs.js";
import { rumurAgrees } from "./rumur-agrees.js";

/** One of each kind: Rumur compiles a model for each, which takes longer than the search. */
const COUNTED = [
  "none left",
  "back from quarantine",
  "no leak while work is under way",
  "a field of a taken element keeps it",
  "give under one's own locals",
  "fields keep their values, and start anew",
  "given in an atomic block",
  "given in a loop of one step",
  "in sets, waited for",
  "merged in a set",
  "in records",
  "in queues",
  "parameters range over what there is",
  "wait for a field",
  "list of elements",
  "two lists by one link",
  "lists of a family",
];

describe.runIf(needsRumur())("rumur agrees on pools", () => {
  for (const { name, text } of poolSpecs.filter((each) => COUNTED.includes(each.name))) {
    test(`${name}, the same counts`, async () => {
      await rumurAgrees(typed(`spec Small;\n${text}`));
    });
  }
});
