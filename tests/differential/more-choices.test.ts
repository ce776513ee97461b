/** What is broken on the way to a choice, members that are not there, rules named together, and guarded data: the known answer, and both judges agree on it to the last state. */
import { describe, expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { typed } from "../typecheck/check-text.js";
import { agree } from "./agree.js";
import { explore, foundByOracle } from "./compare.js";
import type { ChoiceSpec } from "./choice-specs.js";
import { type CutSpec, cutInside, cutOutside } from "./cut-specs.js";
import {
  askedOfAnother,
  guardedSpecs,
  levelsBehindChoices,
  missingMembers,
  namedTogether,
} from "./member-specs.js";

const named = (name: string, breaks: readonly string[]): string =>
  `${name}: ${breaks.length > 0 ? `breaks ${breaks.join(", ")}` : "holds"}`;

async function answers({ text, breaks, broken }: ChoiceSpec & Partial<CutSpec>): Promise<void> {
  const spec = typed(`spec Small;\n${text}`);
  const found = foundByOracle(explore(spec, 6000));
  expect(found.violations).toEqual(breaks);
  if (broken !== undefined) expect(found.broken).toBe(broken);
  await agree(spec);
}

describe("where a family has no such member", () => {
  for (const each of missingMembers) test(`${named(each.name, each.breaks)}`, () => answers(each));
});
describe("named together", () => {
  for (const each of namedTogether) test(`${named(each.name, each.breaks)}`, () => answers(each));
});
describe("pending, asked of another member of the family", () => {
  for (const each of askedOfAnother) test(`${named(each.name, each.breaks)}`, () => answers(each));
});
describe("levels behind a choice", () => {
  for (const each of levelsBehindChoices)
    test(`${named(each.name, each.breaks)}`, () => answers(each));
});
describe("guarded data", () => {
  for (const each of guardedSpecs) test(`${named(each.name, each.breaks)}`, () => answers(each));
});
describe("what local work breaks ends the step, whatever comes behind it", () => {
  for (const each of cutOutside) test(`${named(each.name, each.breaks)}`, () => answers(each));
});
describe("the choices of an atomic block or an action are made before it begins", () => {
  for (const each of cutInside) test(`${named(each.name, each.breaks)}`, () => answers(each));
});

test.each([
  "isr I[q: 0..2] on cpu q { l: skip; } device D { action a(q: 0..2) { raise I[q]; } }",
  "thread T[i: 0..3] on cpu i { l: skip; }",
])("a CPU that there is not is refused for a member of a family: %s", (text) => {
  const { diagnostics } = lower(typed(`spec Small;\nplatform linux;\ncpus 2;\n${text}`));
  expect(diagnostics.map((each) => each.message)).toEqual([
    expect.stringMatching(/^CPU 2, that of `[IT]\[2\]`, never fits: the machine holds 0..1$/),
  ]);
});
