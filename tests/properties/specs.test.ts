/**
 * Random well-typed specs against everything that gives them a meaning: the reference interpreter, the generated
 * checkers, and the formatter. Where a law fails, fast-check prints its seed and the smallest spec it found.
 */
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateTypeScript } from "../../src/emit/typescript/generate.js";
import { lower } from "../../src/model/build/lower.js";
import { layOut } from "../../src/ir/passes/layout.js";
import type { Ir } from "../../src/ir/ir.js";
import * as runtime from "../../src/runtime/index.js";
import type { Checker } from "../../src/runtime/index.js";
import { checkerOf, foundByChecker, searchWhole } from "../differential/compare.js";
import { formatted, treeOf } from "../format/texts.js";
import { runs } from "../support/runs.js";
import { typed } from "../typecheck/check-text.js";
import { statesOf } from "./agreement.js";
import { specText } from "./arbitraries/spec.js";
import { featureNames, featuresOf } from "./features.js";
import { configurationsOf, judge } from "./judge.js";

/** Larger specs are left out. */
const MOST_STATES = 400;

function irOf(text: string): Ir {
  const { value, diagnostics } = lower(typed(text));
  expect(diagnostics.map((each) => `${each.code} ${each.message}`)).toEqual([]);
  return value;
}

/** Runs a law on random specs that are not refused, on a part of them in `npm test`; `text` alone is shown of one that breaks it. */
const holdsFor = (numRuns: number, law: (text: string) => Promise<void> | void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(specText, async (text) => {
      fc.pre(typeof configurationsOf(text) !== "string");
      await law(text);
    }),
    { numRuns: runs(numRuns) },
  );

/** What a generator cannot know without typing what it makes, or following values. */
const REFUSALS = ["ILK3005", "ILK3016", "ILK4021", "ILK4023", "ILK5101", "ILK5102", "ILK5112"];

describe("random specs", { timeout: 900_000 }, () => {
  test("are well typed and can be lowered, but for a few that contradict themselves", () => {
    const texts = fc.sample(specText, 80);
    const refused = texts.map(configurationsOf).filter((found) => typeof found === "string");
    expect(refused.filter((code) => !REFUSALS.includes(code))).toEqual([]);
    expect(refused.length).toBeLessThan(texts.length / 10);
  });

  test("are about every feature that they can be about", () => {
    const texts = fc.sample(specText, 1200);
    const seen = new Set(texts.flatMap(featuresOf));
    expect(featureNames.filter((name) => !seen.has(name))).toEqual([]);
  });

  test("have one meaning: the checker's is the reference interpreter's", async () => {
    await holdsFor(400, async (text) => {
      expect(await judge(text, MOST_STATES)).toMatchObject({
        kind: expect.stringMatching(/^(same|large)$/) as string,
      });
    });
  });

  test("are formatted once, to the same tree", async () => {
    await holdsFor(120, async (text) => {
      const once = await formatted(text);
      expect(treeOf(once)).toBe(treeOf(text));
      expect(await formatted(once)).toBe(once);
    });
  });
});

describe("packed states", { timeout: 900_000 }, () => {
  test("come back from what they decode to", async () => {
    await holdsFor(150, (text) => {
      const checker = checkerOf(typed(text));
      for (const state of statesOf(checker, 200))
        expect([...checker.encode(checker.decode(state))]).toEqual([...state]);
    });
  });

  test("have a place of its own for each element", async () => {
    await holdsFor(200, (text) => {
      const { words, places } = layOut(irOf(text).variables);
      const taken = new Set<number>();
      for (const { variable, width, elements, perWord, word, shift } of places) {
        const { low, high } = variable.range;
        expect(high - low).toBeLessThan(2 ** width);
        for (let element = 0; element < elements && width > 0; element += 1) {
          const first =
            32 * (word + Math.floor(element / perWord)) + shift + (element % perWord) * width;
          // No element is spread over two words.
          expect(Math.floor((first + width - 1) / 32)).toBe(Math.floor(first / 32));
          for (let bit = first; bit < first + width; bit += 1) {
            expect([variable.name, element, taken.has(bit)]).toEqual([
              variable.name,
              element,
              false,
            ]);
            taken.add(bit);
          }
        }
      }
      expect(Math.max(-1, ...taken)).toBeLessThan(32 * words);
    });
  });
});

/** The generated TypeScript with its types stripped, run as a module. */
function checkerOfTypeScript(text: string): Checker {
  const source = generateTypeScript({
    ir: irOf(text),
    hash: "",
    version: "",
    expectation: undefined,
    assertRanges: true,
  });
  const { code } = transformSync(source, { loader: "ts", format: "cjs" });
  const module: { exports: { default?: Checker } } = { exports: {} };
  const require = (name: string): object => {
    expect(name).toBe("interlock/runtime");
    return runtime;
  };
  const run = compileFunction(code, ["require", "module", "exports"]) as (
    ...args: readonly [typeof require, typeof module, typeof module.exports]
  ) => void;
  run(require, module, module.exports);
  const checker = module.exports.default;
  if (!checker) throw new Error("the generated module exports no checker");
  return checker;
}

describe("generated code", { timeout: 900_000 }, () => {
  test("is one program in TypeScript and in JavaScript", async () => {
    await holdsFor(100, async (text) => {
      const [one, other] = [checkerOfTypeScript(text), checkerOf(typed(text))];
      if (statesOf(other, MOST_STATES).length === MOST_STATES) return;
      expect(foundByChecker(await searchWhole(one))).toEqual(
        foundByChecker(await searchWhole(other)),
      );
    });
  });
});
