/** What is stored, asked and touched: Rumur finds it in the Murphi model too, with the same counts where all holds. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { accessSpecs, typedSmall } from "./access-specs.js";
import { rumurAgrees } from "./rumur-agrees.js";

describe.runIf(needsRumur())("rumur agrees", { timeout: 900_000 }, () => {
  for (const { name, text, finds } of accessSpecs) {
    // What is found of the whole search has no name in Murphi.
    test(`${name}`, async () => {
      const spec = typedSmall(text);
      if (finds.length > 0) {
        const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
        return expect(theirs).toMatchObject({ status: "error" });
      }
      await rumurAgrees(spec);
    });
  }
});
