/** A Murphi model in which every place that a user writes holds hostile text: Rumur reads it, and finds the plain one's states. */
import { describe, expect, it } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { needsRumur, runRumur } from "../support/rumur.js";
import { compileHostile, ENDINGS, HOSTILE } from "./hostile.js";

describe.skipIf(!needsRumur())("a model with every hostile text in it", () => {
  /** Some at a time, for a statement's text is cut after 70 characters. */
  const groups = [
    HOSTILE.slice(0, 70).join(""),
    HOSTILE.slice(70).join(""),
    ...[ENDINGS, ENDINGS.toReversed()].map((each) => each.join(" x ")),
  ];
  const statesOf = (text: string): ReturnType<typeof runRumur> =>
    runRumur(exportMurphi(compileHostile(text).configuration.ir));
  let plain: ReturnType<typeof runRumur> | undefined;

  it.concurrent.each(groups.map((text, i) => [i, text] as const))(
    "is read by Rumur and has the states of the plain one: %i",
    async (_, text) => {
      const [hostile, { states, rulesFired }] = await Promise.all([
        statesOf(text),
        (plain ??= statesOf("x")),
      ]);
      expect({ ...hostile, message: "" }).toMatchObject({ states, rulesFired });
    },
  );
});
