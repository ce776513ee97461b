/** A slice of what `npm run fuzz` does, with the same inputs each time, and the difficult texts one by one. */
import { describe, expect, it } from "vitest";
import { inputOf } from "./inputs.js";
import { judge } from "./judge.js";
import { DECLARATIONS, ODD_NAMES, pathological } from "./pathological.js";

const INPUTS = 150;
const difficult = pathological.slice(
  0,
  pathological.length - ODD_NAMES.length * DECLARATIONS.length,
);

describe("a text through all stages", () => {
  it("mutated specs end in diagnostics with places or in a search", async () => {
    for (let number = 0; number < INPUTS; number++) {
      const { name, text } = inputOf(7, number);
      const { failure } = await judge(text, name);
      expect({ number, text: text.slice(0, 2000), failure }).toMatchObject({ failure: undefined });
    }
  });
  it("texts that are very deep, long or large end in diagnostics or in a search", async () => {
    for (const { name, text } of difficult) {
      const { failure } = await judge(text, name);
      expect({ text: text.slice(0, 200), failure }).toMatchObject({ failure: undefined });
    }
  });
  it.each(["__proto__", "constructor", "toString", "NULL", "None", "TRUE", "nil"])(
    "every kind of declaration may be called %s",
    async (odd) => {
      for (const declaration of DECLARATIONS) {
        const text = `spec X;\nplatform linux;\nvar v: 0..3 = 0;\nlock m: mutex;\n${declaration(odd)}\n`;
        const { failure, end } = await judge(text, "specs/main.ilk");
        const isWhole = !/^(?:platform|import)/m.test(declaration(odd));
        expect({ text, failure, end: isWhole ? end : "searched" }).toEqual({
          text,
          failure: undefined,
          end: "searched",
        });
      }
    },
  );
});
