/** What changes nothing is never reported: every shipped spec, in three revisions, under other names, in another order and layout. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSpecs } from "../../src/cli/files.js";
import { compareSpecs } from "../../src/diff/structure/compare.js";
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
import { typed } from "../typecheck/check-text.js";
import { root } from "../support/run-cli.js";
import { declaredNames, relayout, renameAll, shuffleDeclarations } from "./rewrite.js";

const specs = findSpecs(join(root, "specs"), "specs")
  .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, "utf8") }))
  // Those that import others are compared by the command line's tests.
  .filter(({ text }) => !/^import /m.test(text));

/** The first, the last, and one between: they differ in what is folded away. */
function revisionsOf(text: string): readonly string[] {
  const all = configurations(parse({ name: "main.ilk", text }).value).value;
  return all.filter((_, at) => [0, all.length >> 1, all.length - 1].includes(at));
}

function editsBetween(before: string, after: string): readonly string[] {
  return revisionsOf(before).flatMap((revision) =>
    compareSpecs(typed(before, { revision }), typed(after, { revision })).edits.map(
      (edit) => `${revision}: ${edit.owner}: ${edit.sentence}`,
    ),
  );
}

/** Numbers that look random, the same in every run (a linear congruential generator). */
function chooser(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >>> 8) % most;
  };
}

describe("the rewrites", () => {
  it("are many, and change every text", () => {
    expect(specs.length).toBeGreaterThan(15);
    for (const { text } of specs) {
      expect(declaredNames(text).length).toBeGreaterThan(2);
      expect(renameAll(text, (name) => `${name}Anew`)).not.toBe(text);
    }
  });
});

describe.each(specs)("$path", ({ text }) => {
  it("is the same under other names", () => {
    expect(
      editsBetween(
        text,
        renameAll(text, (_, at) => `n${at}x`),
      ),
    ).toEqual([]);
  });

  it.each([1, 2])("is the same in another order and layout (%i)", (seed) => {
    const choose = chooser(seed);
    expect(editsBetween(text, relayout(shuffleDeclarations(text, choose), choose))).toEqual([]);
  });

  it("is the same under other names, in another order and layout", () => {
    const choose = chooser(11);
    const other = shuffleDeclarations(
      relayout(
        renameAll(text, (name, at) => `q${at}${name}`),
        choose,
      ),
      choose,
    );
    expect(editsBetween(text, other)).toEqual([]);
  });
});
