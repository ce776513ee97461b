/** Rumur against the generated checker on small specs of shared and counted locks: the same states and the same steps. */
import { describe, expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { lower } from "../../src/model/build/lower.js";
import { initialStates } from "../../src/runtime/index.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { typed } from "../typecheck/check-text.js";
import { checkerOf, searchWhole } from "./compare.js";
import { lockSpecs } from "./lock-specs.js";

/** What holds has the same counts; what breaks a rule in a step does so there too. Rumur takes a model for each. */
const HOLD = [
  "readers and a writer",
  "spinning readers and a writer",
  "read again, where that is allowed",
  "levels of two readers, the right way round",
  "held shared around an entry",
  "asleep with a share given back",
  "permits",
  "a permit from another",
];
const BREAK = [
  "an upgrade",
  "released as what it is not",
  "a reader interrupted by a writer",
  "a writer waits for two readers",
  "spinning crosswise",
  "too many permits",
  "sleepable under nonsleepable",
];

const specNamed = (name: string) => {
  const found = lockSpecs.find((each) => each.name === name);
  if (!found) throw new Error(`no small spec \`${name}\``);
  const { text, platform } = found;
  return typed(`spec Small;\n${text}`, platform ? { others: { "p.ilk": platform } } : {});
};

describe.runIf(needsRumur())("rumur agrees", () => {
  test.each(HOLD)("%s, the same counts", async (name) => {
    const spec = specNamed(name);
    const checker = checkerOf(spec);
    const verdict = await searchWhole(checker);
    const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
    expect(theirs).toMatchObject({
      status: "ok",
      states: verdict.distinctStates,
      rulesFired: verdict.generatedStates - initialStates(checker).length,
    });
  });
  test.each(BREAK)("%s, broken as well", async (name) => {
    const spec = specNamed(name);
    expect((await searchWhole(checkerOf(spec))).verdict).toBe("violated");
    const theirs = await runRumur(exportMurphi(lower(spec).value), { deadlock: "off" });
    expect(theirs).toMatchObject({ status: "error" });
  });
});
