/** Which edits are found in small texts, how they are told, and that what is told is all. */
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../../src/diff/structure/compare.js";
import { typed } from "../typecheck/check-text.js";

const BASE = `
spec Base;
platform plain;
cpus 2;
var count: 0..3 = 0;
var other: 0..3 = 0;
lock a: irqSpinlock;
lock b: irqSpinlock;
atomic ring r: 0..1 slots 3;
thread T {
  acquire a;
  acquire b;
  count = 1;
  other = 2;
  release b;
  release a;
}
isr I when other == 2 { if (count < 3) { other = 0; } }
invariant small: count <= 3;
`;

const edits = (after: string, before = BASE): readonly string[] =>
  compareSpecs(typed(before), typed(after)).edits.map(
    ({ kind, owner, sentence }) => `${kind} | ${owner} | ${sentence}`,
  );

/** The text to look for, what stands there instead, and what is told. */
const CASES: readonly (readonly [was: string, is: string, told: readonly string[]])[] = [
  ["count = 1;", "count = 2;", ["changed | thread T | `count = 1;` is now `count = 2;`"]],
  ["  other = 2;\n", "", ["removed | thread T | `other = 2;` is gone"]],
  ["other = 0;", "other = 0; count = 0;", ["added | isr I | `count = 0;` is new"]],
  ["slots 3", "slots 4", ["capacity | ring r | the number of slots is now `4`, was `3`"]],
  ["atomic ring", "ring", ["atomicity | ring r | the atomicity is now no, was yes"]],
  ["cpus 2", "cpus 1", ["capacity | spec Base | the number of CPUs is now 1, was 2"]],
  [
    "when other == 2",
    "when other == 1",
    ["guard | isr I | the `when` is now `other == 1`, was `other == 2`"],
  ],
  ["count < 3", "count < 2", ["changed | isr I | `if (count < 3) {` is now `if (count < 2) {`"]],
  [
    "  count = 1;\n  other = 2;\n  release b;\n",
    "  count = 1;\n  release b;\n  other = 2;\n",
    ["moved | thread T | `release b;` now stands after `count = 1;`"],
  ],
  [
    "  count = 1;\n  other = 2;\n",
    "  atomic { count = 1; other = 2; }\n",
    ["atomicity | thread T | `atomic {` now stands around 2 statements"],
  ],
  ["lock b: irqSpinlock;", "lock b: irqSpinlock at INTERRUPT;", []],
  ["thread T", "entry T", ["changed | entry T | the kind is now `entry`, was `thread`"]],
  ["invariant small: count <= 3;\n", "", ["removed | invariant small | invariant small is gone"]],
];

describe("an edit", () => {
  it.each(CASES)("%j → %j", (was, is, told) => {
    expect(BASE).toContain(was);
    expect(edits(BASE.replace(was, is))).toEqual(told);
  });

  it("is told in both directions", () => {
    const after = BASE.replace("  other = 2;\n", "");
    expect(edits(BASE, after)).toEqual(["added | thread T | `other = 2;` is new"]);
  });
});

describe("a name", () => {
  const renamed = BASE.replaceAll("count", "total")
    .replaceAll("lock a", "lock first")
    .replace("acquire a", "acquire first")
    .replace("release a", "release first");
  const { edits: found, matching } = compareSpecs(typed(BASE), typed(renamed));

  it("is no edit, and is told", () => {
    expect(found).toEqual([]);
    expect(
      matching.renamings.map(({ kind, before, after, by }) => [kind, before, after, by]),
    ).toEqual([
      ["variable", "count", "total", "guess"],
      ["lock", "a", "first", "guess"],
    ]);
  });

  it("is what a map says, even against likeness", () => {
    const map = new Map([
      ["count", "other"],
      ["other", "total"],
    ]);
    const told = compareSpecs(typed(BASE), typed(renamed), map);
    expect(told.matching.renamings.map(({ before, by }) => [before, by])).toContainEqual([
      "count",
      "map",
    ]);
    expect(told.edits.length).toBeGreaterThan(0);
  });
});
