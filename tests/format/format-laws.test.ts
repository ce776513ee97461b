/** Laws of the formatter on texts with made-up white space and comments, and of the printer on changed trees. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { File } from "../../src/syntax/ast/ast.js";
import { parse } from "../../src/syntax/parse.js";
import { printToText } from "../../src/syntax/format/print.js";
import { allSpecs, commentsOf, formatted, GAPS, treeOf, withGaps } from "./texts.js";

const texts = allSpecs()
  .map(([, text]) => text)
  .filter((text) => text.length < 6000);

const readable = (text: string): boolean => parse({ name: "x.ilk", text }).diagnostics.length === 0;

/** Mostly single spaces, else any gap. The list is longer than most texts have words. */
const gaps = (rare: number) =>
  fc.array(
    fc.oneof(
      { weight: rare, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(GAPS.length - 1) },
    ),
    { minLength: 211, maxLength: 997 },
  );

describe.each([
  ["few comments", 30],
  ["comments everywhere", 2],
])("%s", (_name, rare) => {
  it("keeps tree and comments, and formats once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), gaps(rare), async (spec, chosen) => {
        const text = withGaps(spec, chosen);
        fc.pre(readable(text));
        const once = await formatted(text);
        expect(treeOf(once)).toBe(treeOf(text));
        expect(commentsOf(once)).toEqual(commentsOf(text));
        expect(await formatted(once)).toBe(once);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

/** A tree without its parentheses: what they held stands in their place. */
const withoutParentheses = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(withoutParentheses);
  if (typeof part !== "object" || part === null) return part;
  if ("kind" in part && part.kind === "parenthesized" && "value" in part)
    return withoutParentheses(part.value);
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "span" ? value : withoutParentheses(value),
    ]),
  );
};

const shape = (file: File): string =>
  JSON.stringify(
    withoutParentheses(file),
    (key, part: unknown) => (["span", "comments"].includes(key) ? undefined : part),
    1,
  );

const expression = fc.letrec<{ whole: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    "a",
    "1",
    "f(b)",
    "s[i].x",
    "none",
    "schedule D on cpu c",
    "tryAcquire L at HIGH",
  ),
  whole: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie("leaf"),
    fc
      .tuple(
        tie("whole"),
        fc.constantFrom(
          "+",
          "-",
          "*",
          "%",
          "==",
          "<",
          "in",
          "union",
          "minus",
          "&&",
          "||",
          "=>",
          "<=>",
        ),
        tie("whole"),
      )
      .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
    tie("whole").map((operand) => `!(${operand})`),
    tie("whole").map((operand) => `-(${operand})`),
    tie("whole").map((base) => `(${base}).x`),
    tie("whole").map((base) => `(${base})[i]`),
    tie("whole").map((body) => `forall k in K: (${body})`),
    fc
      .tuple(tie("whole"), tie("whole"))
      .map(([then, otherwise]) => `if c then (${then}) else (${otherwise})`),
  ),
})).whole;

describe("a tree whose parentheses were taken away", () => {
  it("is printed with those that it needs", () => {
    fc.assert(
      fc.property(expression, (text) => {
        const read = (whole: string): File => {
          const { value, diagnostics } = parse({ name: "x.ilk", text: whole });
          expect(diagnostics).toEqual([]);
          return value;
        };
        const file = read(`spec A;\ninvariant i: ${text};\n`);
        const printed = printToText(withoutParentheses(file) as File);
        expect(shape(read(printed))).toBe(shape(file));
      }),
      { numRuns: 300 },
    );
  });
});
