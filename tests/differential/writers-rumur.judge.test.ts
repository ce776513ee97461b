/** Rumur against the generated checker on small specs of waiting writers and of sequence locks: the same counts, or a broken rule in both. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf, searchWhole } from "./compare.js";
import { rumurAgrees } from "./rumur-agrees.js";
import { sequenceSpecs } from "./sequence-specs.js";
import { writerSpecs } from "./writer-specs.js";

describe.runIf(needsRumur())("rumur agrees", () => {
  for (const { name, text, platform = "" } of [...writerSpecs, ...sequenceSpecs])
    test(`${name} @ base`, async () => {
      const spec = typed(`spec Small;\n${text}`, { others: { "p.ilk": platform } });
      const { verdict } = await searchWhole(checkerOf(spec));
      if (verdict === "holds") return rumurAgrees(spec);
      const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
      expect(theirs.status).toBe("error");
    });
});
