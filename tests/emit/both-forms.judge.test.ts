/** Every shipped configuration: the checker that people read makes the steps of the one that is run. */
import { expect, test } from "vitest";
import { compileFile, revisionsOf, shippedSpecs } from "../support/check-spec.js";
import { compareForms } from "./both-forms.js";

test.each(shippedSpecs().map((file) => [file]))(
  "%s steps alike in both forms",
  { timeout: 600_000 },
  (file) => {
    for (const revision of revisionsOf(`specs/${file}`)) {
      const { difference } = compareForms(compileFile(`specs/${file}`, revision), 1000);
      expect({ revision, difference }).toEqual({ revision, difference: undefined });
    }
  },
);
