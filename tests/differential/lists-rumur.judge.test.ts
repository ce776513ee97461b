/** Rumur against the generated checker on small specs of the lists of Linux and FreeBSD. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { initialStates } from "../../src/runtime/index.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf, searchWhole } from "./compare.js";
import { listSpecs } from "./list-specs.js";

/** Users of one list, users of two that share links, and two users at once. */
const CHOSEN = /, (one user|interrupted, checked|two at once|in one step|locked|sharing links)$/;

describe.runIf(needsRumur())("rumur agrees", () => {
  test.each(listSpecs.filter(({ name }) => CHOSEN.test(name)))(
    "$name",
    async ({ text, platform }) => {
      const spec = typed(`spec Small;\n${text}`, { others: { "p.ilk": platform } });
      const checker = checkerOf(spec);
      const verdict = await searchWhole(checker);
      const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
      if (verdict.verdict === "violated") expect(theirs).toMatchObject({ status: "error" });
      else
        expect(theirs).toMatchObject({
          status: "ok",
          states: verdict.distinctStates,
          rulesFired: verdict.generatedStates - initialStates(checker).length,
        });
    },
  );
});
