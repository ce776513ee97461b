/** The reference interpreter against the generated checker, on every spec that ships. */
import { describe, expect, test } from "vitest";
import { compileFile, revisionsOf, shippedSpecs } from "../support/check-spec.js";
import { agree } from "./agree.js";
import { checkerOf } from "./compare.js";
import { walkTogether } from "./walk.js";

test("a walk tells one revision from another", () => {
  const [one, other] = ["halfDuplex", "processIo"].map(
    (revision) => compileFile("specs/nvme-startio.ilk", revision).spec,
  );
  if (!one || !other) throw new Error("a revision is missing");
  expect(walkTogether(one, checkerOf(other), 1).difference).toBeDefined();
});

describe("shipped specs", () => {
  for (const file of shippedSpecs()) {
    for (const revision of revisionsOf(`specs/${file}`)) {
      test(`${file} @ ${revision}`, () => agree(compileFile(`specs/${file}`, revision).spec));
    }
  }
});
